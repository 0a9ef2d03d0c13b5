"""Comments of readers: a name with a colon, a date with a time of day, what the reader says, and the button to reply.

`threads` finds the button, and looks above it for the date right below a name. Letters to an adviser may stand so, too, but have no time.
`counted` finds the line that counts what was said of the headline, "2 thoughts on “Rye bread”", below which blogs have nothing but comments,
and `said` the line above a comment with the name, the date and the time in it: "Jane Roe on 3 May 2024 at 10:12 said:".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice

from cleanarticle.fold import fold
from cleanarticle.headlines import is_sentence
from cleanarticle.matchers import LIST_MARK, Matcher
from cleanarticle.matchers.lines import COLONS, HEADING, is_no_item
from cleanarticle.names.stamps import is_stamp, stamps
from cleanarticle.phrases import phrases_of
from cleanarticle.phrases.composed import Composed, phrases_of_lines
from cleanarticle.phrases.templates import Phrases, folded_templates, label_key, last_words, lines_of, unspaced
from cleanarticle.positions import HEAD, before_text
from cleanarticle.quotations import quotations
from cleanarticle.types import Block, Document, Hit

# A comment has no more lines than this, and its head no longer ones.
REACH = 12
HEAD_LIMIT = 60
# What heads the comments has a title in it.
COUNTED_LIMIT = 260
# A name has no more words than this, and an article no fewer sentences above its comments.
NAME_WORDS, TOLD = 4, 3
_ANGLED = re.compile(r"[《〈][^《》〈〉\n]{2,120}[》〉]")
_ENDS = " .:：!"
_TIME = re.compile(r"\d\s?[:.h時时시点點]\s?\d\d")


def threads(name: str, languages: frozenset[str] | None, reason: str) -> Matcher:
    """A comment with the button to reply below it; what heads the first one goes with it."""
    templates = folded_templates(("", phrase) for phrase in phrases_of(name, "replies", languages))
    judge = _Comment(Phrases(templates), stamps(languages), phrases_of_lines(name, languages), reason)
    return Matcher(judge, lines=lines_of(templates))


@dataclass(frozen=True, slots=True)
class _Comment:
    """The judgement of `threads`."""

    replies: Phrases
    dates: Composed
    headings: Composed
    reason: str

    def __call__(self, document: Document, index: int) -> Iterator[Hit]:
        if not self._is_reply(document, index):
            return
        start = self._start(document, index)
        if start and not self._is_reply(document, start - 1) and self.headings.parts(document.blocks[start - 1].text):
            start -= 1
        for place in range(start, index + 1) if start else ():
            yield Hit(place, 0, len(document.blocks[place].text), self.reason)

    def _is_reply(self, document: Document, index: int) -> bool:
        return bool(self.replies.values(label_key(document.folded(index).key)))

    def _start(self, document: Document, index: int) -> int:
        """Where the comment begins that ends with a button: at the name above its date; 0 if none does."""
        for place in range(index - 1, max(1, index - REACH), -1):
            if self._is_reply(document, place):
                return 0
            if self._is_dated(document.blocks[place]):
                return _name_above(document, place)
        return 0

    def _is_dated(self, block: Block) -> bool:
        return len(block.text) <= HEAD_LIMIT and _TIME.search(block.text) is not None and is_stamp(block.text, self.dates)


def _name_above(document: Document, index: int) -> int:
    """Where the name with a colon stands right above a date, on one line or, with a word for saying below it, on two; 0 if none does."""
    text = document.blocks[index - 1].text
    if len(text) > HEAD_LIMIT or not text.endswith(COLONS):
        return 0
    return index - 1 if " " in text or index < 3 else index - 2


def counted(name: str, languages: frozenset[str] | None, reason: str) -> Matcher:
    """A line that counts what was said of a title in quotation marks; where the title is the headline, all that stands below it goes too.

    Risk of a false hit: what the article counts, "Two thoughts on “Macbeth”". So the count is in digits or the line is as blogs write it,
    nothing stands behind the title, and the line is no item and not in front of the text; what stands below it goes where the article above has
    three sentences at least.
    """
    known = Composed(("", phrase) for phrase in phrases_of(name, "counted", languages))
    return Matcher(partial(_judge_counted, known, reason), signs=frozenset('“„«»"「『《〈”'), longest=COUNTED_LIMIT)


def _judge_counted(known: Composed, reason: str, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    title = next(chain(_ANGLED.finditer(text), quotations(text)), None)
    if title is None or (before_text(document, index) and _has_text(document, index)) or (text[0] != HEADING and LIST_MARK.match(text)):
        return
    around = f"{text[: title.start()]} {text[title.end() :]}".strip(_ENDS)
    if not around or not known.makes(around):
        return
    yield Hit(index, 0, len(text), f"{reason}: they are counted")
    said = fold(title[0])
    if _size(document, index) >= TOLD and any(document.folded(above).key == said for above in range(min(HEAD, index))):
        for below in range(index + 1, len(document.blocks)):
            yield Hit(below, 0, len(document.blocks[below].text), f"{reason}, below the line that counts them")


def _has_text(document: Document, index: int) -> bool:
    """Whether a sentence stands below a block."""
    return any(is_sentence(block.text) for block in document.blocks[index + 1 :])


def _size(document: Document, index: int) -> int:
    """How many sentences stand above a block, as far as it matters."""
    return sum(1 for _ in islice(filter(is_sentence, (block.text for block in document.blocks[:index])), TOLD))


def said(name: str, languages: frozenset[str] | None, reason: str) -> Matcher:
    """A name, a date with a time of day and a word for saying with a colon; below the first of several, or a heading of comments, all that follows.

    Risk of a false hit: an article that quotes what readers wrote. So one alone goes without what stands below it.
    """
    words = folded_templates(("", phrase) for phrase in phrases_of(name, "said", languages))
    judge = _Said(Phrases(words), stamps(languages), phrases_of_lines(name, languages), reason)
    return Matcher(judge, lasts=last_words(words), parts=unspaced(words), longest=COUNTED_LIMIT)


@dataclass(frozen=True, slots=True)
class _Said:
    """The judgement of `said`."""

    words: Phrases
    dates: Composed
    headings: Composed
    reason: str

    def __call__(self, document: Document, index: int) -> Iterator[Hit]:
        if not self._heads_comment(document, index) or _size(document, index) < TOLD:
            return
        is_headed = bool(self.headings.parts(document.blocks[index - 1].text))
        for place in range(index - is_headed, index + 1):
            yield Hit(place, 0, len(document.blocks[place].text), self.reason)
        others = (place for place in range(len(document.blocks)) if place != index and self._heads_comment(document, place))
        other = next(others, -1)
        for below in range(index + 1, len(document.blocks)) if is_headed or other > index else ():
            yield Hit(below, 0, len(document.blocks[below].text), f"{self.reason}, below the first of them")

    def _heads_comment(self, document: Document, index: int) -> bool:
        text = document.blocks[index].text
        if len(text) > COUNTED_LIMIT or not text.endswith(COLONS) or not _TIME.search(text) or not is_no_item(document, index):
            return False
        words = text[:-1].split()
        return self.words.values(fold(words[-1])) != set() and any(
            is_stamp(" ".join(words[count:-1]), self.dates) for count in range(1, min(NAME_WORDS, len(words) - 2) + 1)
        )
