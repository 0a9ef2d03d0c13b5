"""Comments of readers: a name with a colon, a date with a time of day, what the reader says, and the button to reply.

`threads` finds the button, and looks above it for the date right below a name. Letters to an adviser may stand so, too, but have no time.
`counted` finds the line that counts what was said of the headline, "2 thoughts on “Rye bread”", below which blogs have nothing but comments,
and `said` the line above a comment with the name, the date and the time in it: "Jane Roe on 3 May 2024 at 10:12 said:".
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from cleanarticle.fold import fold
from cleanarticle.headlines import ASKS, is_sentence
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
    nothing stands behind the title, and the line is no item and not in front of the text. Where the title is not the headline, no sentence
    stands right below it either, and none at all where the count is in words ("An answer to “Macbeth”" heads a section). What stands below
    it goes where the article above has three sentences at least.
    """
    known = Composed(("", phrase) for phrase in phrases_of(name, "counted", languages))
    return Matcher(_Counted(known, reason), signs=frozenset('“„«»"「『《〈”'), longest=COUNTED_LIMIT)


@dataclass(frozen=True, slots=True, eq=False)
class _Counted:
    """The judgement of `counted`."""

    known: Composed
    reason: str

    def __call__(self, document: Document, index: int) -> Iterator[Hit]:
        if not self._title(document, index):
            return
        text, is_first = document.blocks[index].text, index == document.once(self._first)
        heads_prose = any(is_sentence(block.text) for block in document.blocks[index + 1 : index + 2])
        if is_first or (any(map(str.isdigit, text)) and not heads_prose) or not _has_text(document, index):
            yield Hit(index, 0, len(text), f"{self.reason}: they are counted")
        if is_first:
            yield from _below(document, index, f"{self.reason}, below the line that counts them")

    def _title(self, document: Document, index: int) -> str:
        """The title of which a line counts what was said of it, folded; empty where it does nothing of the kind."""
        text = document.blocks[index].text
        title = next(chain(_ANGLED.finditer(text), quotations(text)), None) if len(text) <= COUNTED_LIMIT else None
        if title is None or (before_text(document, index) and _has_text(document, index)) or (text[0] != HEADING and LIST_MARK.match(text)):
            return ""
        around = f"{text[: title.start()]} {text[title.end() :]}".strip(_ENDS)
        return fold(title[0]) if around and self.known.makes(around) else ""

    def _first(self, document: Document) -> int:
        """The first line that counts what was said of the headline, behind an article; -1 where there is none."""
        lines = {document.folded(index).key for index in range(min(HEAD, len(document.blocks)))}
        places = range(document.once(_last_of_least) + 1, len(document.blocks))
        return next((index for index in places if (title := self._title(document, index)) and title in lines), -1)


def _below(document: Document, index: int, clue: str, last: int = sys.maxsize) -> Iterator[Hit]:
    """All lines below one, up to another."""
    for below in range(index + 1, min(len(document.blocks), last)):
        yield Hit(below, 0, len(document.blocks[below].text), clue)


def _has_text(document: Document, index: int) -> bool:
    """Whether a sentence stands below a block."""
    return any(is_sentence(block.text) for block in document.blocks[index + 1 :])


def _behind_article(document: Document, index: int) -> bool:
    """Whether so many sentences stand above a block as an article has at least."""
    return index > document.once(_last_of_least)


def _last_of_least(document: Document) -> int:
    """The last of the sentences that an article has at least; where there are fewer, what is no block."""
    sentences = (index for index, block in enumerate(document.blocks) if is_sentence(block.text))
    return next(islice(sentences, TOLD - 1, None), len(document.blocks))


def said(name: str, languages: frozenset[str] | None, reason: str) -> Matcher:
    """A name, a date with a time of day and a word for saying with a colon; below the first of several, or a heading of comments, all that follows.

    Risk of a false hit: an article that quotes what readers wrote. So one alone goes only where comments are told by a heading right above it
    or by a button or a form below it, and without what stands below it; and of several what stands far below the last stays.
    """
    words = folded_templates(("", phrase) for phrase in phrases_of(name, "said", languages))
    judge = _Said(Phrases(words), stamps(languages), phrases_of_lines(name, languages), reason)
    return Matcher(judge, lasts=last_words(words), parts=unspaced(words), longest=COUNTED_LIMIT)


@dataclass(frozen=True, slots=True, eq=False)
class _Said:
    """The judgement of `said`."""

    words: Phrases
    dates: Composed
    headings: Composed
    reason: str

    def __call__(self, document: Document, index: int) -> Iterator[Hit]:
        if not (self._heads_comment(document, index) and _behind_article(document, index)) or index == document.once(self._alone):
            return
        for place in range(index - self._is_headed(document, index), index + 1):
            yield Hit(place, 0, len(document.blocks[place].text), self.reason)
        if index == document.once(self._first):
            last = document.once(self._comments)[-1]
            yield from _below(document, index, f"{self.reason}, below the first of them", last + REACH)

    def _alone(self, document: Document) -> int:
        """The one line of its kind where no heading of comments stands right above it, and nothing of theirs below; -1 where there is none."""
        comments = document.once(self._comments)
        if len(comments) != 1 or self._is_headed(document, comments[0]):
            return -1
        below = (block.text for block in document.blocks[comments[0] + 1 :])
        is_told = any(self.headings.parts(text) for text in below if not text.endswith(ASKS))
        return -1 if is_told else comments[0]

    def _first(self, document: Document) -> int:
        """The first comment behind an article, where several stand there, or a heading of comments above it; -1 where it is the only one."""
        comments = document.once(self._comments)
        behind = next((index for index in comments if _behind_article(document, index)), -1)
        return behind if behind >= 0 and (behind < comments[-1] or self._is_headed(document, behind)) else -1

    def _comments(self, document: Document) -> list[int]:
        """The lines that head a comment."""
        return [index for index in range(len(document.blocks)) if self._heads_comment(document, index)]

    def _is_headed(self, document: Document, index: int) -> bool:
        """Whether a heading of comments stands right above a line."""
        return bool(self.headings.parts(document.blocks[index - 1].text))

    def _heads_comment(self, document: Document, index: int) -> bool:
        text = document.blocks[index].text
        if len(text) > COUNTED_LIMIT or not text.endswith(COLONS) or not _TIME.search(text) or not is_no_item(document, index):
            return False
        words = text[:-1].split()
        return self.words.values(fold(words[-1])) != set() and any(
            is_stamp(" ".join(words[count:-1]), self.dates) for count in range(1, min(NAME_WORDS, len(words) - 2) + 1)
        )
