"""What leads away from the article: a phrase in front of a headline ("Read more: ..."), or above a run of them ("Related articles").

`leading` takes its line, the tail of its paragraph, or its brackets. `run_after` takes a heading and the headlines below it, up to
the next sentence; of the last of these, one that may be the heading of what follows stays.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice

from cleanarticle.fold import fold, fold_word, is_caseless, is_unspaced, opens_small
from cleanarticle.lines import Composed, stands_alone
from cleanarticle.matchers import LIST_MARK, Matcher, judged_templates
from cleanarticle.templates import Phrases, folded_templates, label_key, last_words, openings, unspaced, whole_lines
from cleanarticle.types import Document, Hit

LEAD_LIMIT = 70
TAIL_LIMIT = 260
HEADLINE_LIMIT = 170
UNSPACED_HEADLINE = 70
DOUBLE_LIMIT = 120
RUN_LIMIT = 12
SUBHEADING_WORDS = 4
UNSPACED_SUBHEADING = 12
BUTTONS = 2
# So many headlines and fewer below a button may be the headings of the next section.
BUTTON_RUN = 2
FOOT_RUN = 3
FOOT_BLOCKS = 12
FEW_NAMES = 4

# In Indic scripts a hyphen is glued to the phrase, and a sign of breath serves as a colon; there and in Arabic so do dots.
_SEPARATOR = re.compile(
    r"\s*[:：|｜»›►▶▷→⇒➡👉＞>﹕】\]］〕》◢◆■★☆]\ufe0f?\s*|\s[–—-]\s|　|(?<=[\u3040-\u9fff\uac00-\ud7af])\s?(?=[「『“\"][^「」『』“”\"]+[」』”\"]$)|(?<=[\u0900-\u0dff])(?:-\s|ः\s)\s*|(?<=[\u0600-\u06ff\u0900-\u0dff])\s?(?:\.{2,}|…)\s*"
)
# The separators that set a phrase off inside a paragraph; a dash there sets off anything, but in Indic scripts, where it is glued.
_SIGNS = (":", "：")
_SIGNS_OF_OTHERS = ("-", "..", "…")
_SPACE = re.compile(r"\s+")
_POINTS = "»►▶▷→⇒➡👉📌🔗☞※▲△▼▽"
_OPENS = "*•·-–—>»►▶▷→⇒➡👉📌🔗☞◆◇■□★☆※●◎○▲△▼▽◤《[(（【［\ufe0e\ufe0f"
_BRACKET = re.compile(r"[\[(（【［]([^\[\]()（）【】［］\n]{4,240})[\])）】］]")
# Thai has no full stops.
_SENTENCE_START = re.compile(r"[.!?…。！？।۔؟][”“»\"')\]]*(?:\s+|(?<=[。！？।۔]))(?=\S)|(?<=[\u0e00-\u0e7f])\s+(?=[\u0e00-\u0e7f])")
_FULL_STOP = re.compile(r"[.。।۔:：;；,，،][”“»\"'’)\]]*$")
_INNER_STOP = re.compile(r"(?:[^\s.]{3}|[\uac00-\ud7af])[.。।۔]\s+[^\s\d]|。.|[।۔]\s")


def is_headline(text: str) -> bool:
    """Whether a line is short, does not end like a sentence and holds none that does."""
    limit = UNSPACED_HEADLINE if is_unspaced(text) else HEADLINE_LIMIT
    if len(text) > limit or _INNER_STOP.search(text):
        return False
    return not _FULL_STOP.search(text) or text.endswith(("...", "…"))


# A dash glued to what is said.
_SPEECH = re.compile(r"[–—][^\s\d–—]")
_NUMBER = re.compile(r"(\d{1,2})([.)]\s)")
_LABEL = re.compile(r"[^\s:：][^:：]{0,30}[:：]\s?")
_ASKS = ("?", "？", "؟")
SENTENCE_WORDS = 7
UNSPACED_SENTENCE = 20
_ENDS_SENTENCE = re.compile(r"[.!?…。！？।۔؟:][”“»\"'’)\]』」]*$")


def is_sentence(text: str) -> bool:
    """Whether a line is prose: it ends like a sentence and is not as short as a label, or is too long for a headline."""
    if len(text) > HEADLINE_LIMIT:
        return True
    if not _ENDS_SENTENCE.search(text):
        return False
    return len(text) >= UNSPACED_SENTENCE if is_unspaced(text) else text.count(" ") >= SENTENCE_WORDS


@dataclass(frozen=True, slots=True)
class Leads:
    """Phrases that stand in front of a headline."""

    table: Phrases

    def end(self, text: str, *, is_pointed: bool = False) -> int:
        """Where the phrase and its separator end with which a text begins; 0 if it begins with none.

        With a sign that points in front of the phrase, a space behind it is enough: "▶관련기사 ...".
        """
        for separator in _SEPARATOR.finditer(text, 1, LEAD_LIMIT):
            if self.table.values(fold(text[: separator.start()])):
                return separator.end()
        spaces = _SPACE.finditer(text, 1, LEAD_LIMIT) if is_pointed else ()
        pointed = max((space.end() for space in spaces if self.table.values(fold(text[: space.start()]))), default=0)
        return pointed or self._end_of_capitals(text)

    def _end_of_capitals(self, text: str) -> int:
        """The same of "ALSO READ Six die in fire": two words or more in capitals, and behind them a word that is not."""
        words = text[:LEAD_LIMIT].split(" ")
        count = next((number for number, word in enumerate(words) if not word.isupper()), 0)
        phrase = " ".join(words[:count])
        return len(phrase) + 1 if count > 1 and self.table.values(fold(phrase)) else 0


def leading(phrases: list[str], reason: str) -> list[Matcher]:
    """A phrase with a separator and a headline behind it: a line, the tail of a paragraph, or what stands in brackets."""
    templates = folded_templates(("", phrase) for phrase in phrases)
    known = Leads(Phrases(templates))
    return [
        Matcher(partial(_judge_line, known, reason), openings=openings(templates), parts=unspaced(templates)),
        judged_templates(partial(_judge_inside, known, last_words(templates), reason), phrases),
    ]


def _judge_line(known: Leads, reason: str, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    start = len(text) - len(text.lstrip(_OPENS + " ")) if not LIST_MARK.match(text) else 0
    is_pointed = any(sign in _POINTS for sign in text[:start])
    if len(text) <= TAIL_LIMIT and not _goes_on(known, text) and _leads(known, text[start:].rstrip("])）】］"), is_pointed=is_pointed):
        yield Hit(index, 0, len(text), reason)


def _judge_inside(known: Leads, lasts: frozenset[str], reason: str, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    if _is_set_off(text, lasts) or is_unspaced(text):
        yield from _inside(known, index, text, reason)


def _is_set_off(text: str, lasts: Collection[str]) -> bool:
    """Whether a sign stands behind a word that ends one of the phrases."""
    return _stands_before(_SIGNS, text, lasts) or (not text.isascii() and _stands_before(_SIGNS_OF_OTHERS, text, lasts) and is_caseless(text))


def _stands_before(signs: Iterable[str], text: str, lasts: Collection[str]) -> bool:
    """Whether one of these words stands in front of one of these signs."""
    for sign in signs:
        place = text.find(sign)
        while place >= 0:
            before = text[max(0, place - LEAD_LIMIT) : place].rstrip()
            if fold_word(before[before.rfind(" ") + 1 :].lstrip(_OPENS)) in lasts:
                return True
            place = text.find(sign, place + 1)
    return False


def _inside(known: Leads, index: int, text: str, reason: str) -> Iterator[Hit]:
    """What goes of a paragraph: brackets, and its last sentence."""
    for match in _BRACKET.finditer(text):
        if _leads(known, match[1]):
            yield Hit(index, match.start(), match.end(), f"{reason}, in brackets")
    tail = _tail(known, text)
    if tail:
        yield Hit(index, tail, len(text), f"{reason}, behind the last sentence")


def _leads(known: Leads, text: str, *, is_pointed: bool = False) -> bool:
    """Whether a text is a phrase and behind it nothing but a headline, which may have a full stop."""
    end = known.end(text, is_pointed=is_pointed)
    rest = text[end:].strip() if end else ""
    if not rest or not any(map(str.isalpha, rest)):
        return False
    if not is_headline(rest.rstrip(".。")) and not _is_double_headline(text[:end], rest):
        return False
    if rest[-1] in ".।۔" and rest.lower() == rest.upper():
        # Without capitals only the full stop tells a sentence.
        return False
    return not opens_small(rest) or _is_certain(text[:end], rest)


def _is_double_headline(phrase: str, rest: str) -> bool:
    """Whether a headline may be two: behind several words and a colon, and without a full stop at its end."""
    is_told = phrase.rstrip()[-1] in ":：" and len(phrase.split()) > 1
    return is_told and len(rest) <= DOUBLE_LIMIT and not _FULL_STOP.search(rest) and len(_INNER_STOP.findall(rest)) == 1


def _is_certain(phrase: str, rest: str) -> bool:
    """Whether a headline may open with a small letter, as it does in French: behind several words and a colon, and without a full stop."""
    return phrase.rstrip()[-1] in ":：" and len(phrase.split()) > 1 + phrase.rstrip().endswith((" :", "\u00a0:")) and rest[-1] not in ".。"


def _tail(known: Leads, text: str) -> int:
    """Where the last sentence begins that is such a phrase with a headline behind it; 0 if it is none."""
    for match in _SENTENCE_START.finditer(text, max(0, len(text) - TAIL_LIMIT)):
        if not _goes_on(known, text[match.end() :]) and _leads(known, text[match.end() :]):
            return match.end()
    return 0


def _goes_on(known: Leads, text: str) -> bool:
    """Whether a text opens with such a phrase and its headline in brackets, and goes on behind them."""
    match = _BRACKET.match(text)
    return match is not None and match.end() < len(text.rstrip(" .")) and _leads(known, match[1])


def run_after(headings: list[str], reason: str, buttons: Composed) -> Matcher:
    """A line that is such a heading, and the headlines below it up to the next sentence.

    A heading that may be a button too ("Read more") has a run only where it stands once or twice: cards in a list each have one.
    """
    templates = folded_templates(("", heading) for heading in headings)
    return Matcher(partial(_judge_run, Phrases(templates), buttons, reason), lines=whole_lines(templates))


def _judge_run(table: Phrases, buttons: Composed, reason: str, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    key = label_key(document.folded(index).key)
    if not table.values(key) or (LIST_MARK.match(text) and not stands_alone(document, index)):
        return
    yield Hit(index, 0, len(text), f"{reason}: “{key}”")
    is_button = bool(buttons.parts(text))
    if is_button and _stands_often(document, text):
        return
    end = _run_end(document, index + 1)
    if is_button and end - index <= BUTTON_RUN:
        return
    for below in range(index + 1, end):
        yield Hit(below, 0, len(document.blocks[below].text), f"below “{key}”")


def _stands_often(document: Document, text: str) -> bool:
    """Whether more blocks are this text than a button with a run has."""
    same = (block for block in document.blocks if block.text == text)
    return next(islice(same, BUTTONS, None), None) is not None


def run_after_name(phrases: list[str], reason: str) -> Matcher:
    """A line of such a phrase and a name ("More from Jane Roe"), with nothing below but several headlines.

    Prose may have such a heading too, so it counts at the foot only.
    """
    templates = folded_templates(("", phrase) for phrase in phrases)
    return Matcher(partial(_judge_run_of_name, Phrases(templates), reason), openings=openings(templates))


def _judge_run_of_name(table: Phrases, reason: str, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    words = text.split()
    if len(text) > LEAD_LIMIT or not _opens_with_phrase(words, table):
        return
    end = _run_end(document, index + 1)
    below = range(index + 1, end)
    headlines = sum(document.blocks[place].text.count(" ") >= SUBHEADING_WORDS - 1 for place in below)
    behind = document.blocks[end : end + FOOT_BLOCKS + 1]
    if headlines >= FOOT_RUN and len(behind) <= FOOT_BLOCKS and not any(is_sentence(block.text) for block in behind):
        yield Hit(index, 0, len(text), f"{reason}: “{text}”")
        for place in below:
            yield Hit(place, 0, len(document.blocks[place].text), f"below “{text}”")


def _opens_with_phrase(words: list[str], table: Phrases) -> bool:
    """Whether words are a phrase and a name of few words: no small letter opens it, and no stop ends it."""
    for count in range(max(1, len(words) - FEW_NAMES), len(words)):
        if not words[count][0].islower() and words[-1][-1].isalnum() and table.values(fold(" ".join(words[:count]))):
            return True
    return False


def _run_end(document: Document, start: int) -> int:
    """The index behind the last headline of a run; speech, and lists of facts as there are before it, are the article's."""
    blocks = document.blocks
    end = start
    while end < len(blocks) and end - start < RUN_LIMIT and is_headline(blocks[end].text) and not _SPEECH.match(blocks[end].text):
        if end > start and blocks[end].gap > blocks[start].gap + 1:
            break
        if _is_numbered_as_before(document, start, end):
            break
        if _is_listed_as_before(document, start, end):
            return max(start, end - 1)
        end += 1
    if end < len(blocks) and end > start:
        last = blocks[end - 1].text
        if _may_head(last) or (end > start + 1 and last.endswith(_ASKS)):
            end -= 1
    return end


def _is_numbered_as_before(document: Document, start: int, index: int) -> bool:
    """Whether a line has the number that follows that of a line before the run: "3. ...", the run, "4. ..."."""
    number = _NUMBER.match(document.blocks[index].text)
    if number is None:
        return False
    before = re.compile(rf"{int(number[1]) - 1}{re.escape(number[2])}")
    return any(before.match(block.text) for block in document.blocks[: start - 1])


def _is_listed_as_before(document: Document, start: int, index: int) -> bool:
    """Whether a line and the next open with two labels that lines before the run have too: "Pros: ...", "Cons: ..."."""
    labels = [label[0] for block in document.blocks[index : index + 2] if (label := _LABEL.match(block.text))]
    before = document.blocks[: start - 1]
    return len(set(labels)) > 1 and all(any(block.text.startswith(label) for block in before) for label in labels)


def _may_head(text: str) -> bool:
    """Whether a line may be the heading of the paragraph below it: a few words."""
    return len(text) <= UNSPACED_SUBHEADING if is_unspaced(text) else len(text.split()) <= SUBHEADING_WORDS
