"""Lines that are made of nothing but phrases and numbers (see phrases/composed.py): buttons, counters, stamps.

A line goes when one of its phrases is evidence by itself; phrases that are ordinary words too (`beside`) go only in a line with such
a one, several different ones together, or next to a line that goes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from cleanarticle.fold import is_unspaced
from cleanarticle.headlines import LINE_LIMIT, is_brief_sentence, is_sentence
from cleanarticle.language import is_language
from cleanarticle.matchers import LIST_MARK, Matcher
from cleanarticle.phrases.composed import BESIDE, Composed, Part
from cleanarticle.phrases.templates import lines_of
from cleanarticle.positions import before_text, near_an_end, near_head
from cleanarticle.quotations import is_quoted
from cleanarticle.types import Block, Document, Hit

REACH = 12
# So many ordinary words in lines of their own are a column of buttons.
COLUMN = 3
# Two ordinary words together may be a heading: "International business".
DIFFERENT = 3

_SPOKEN = re.compile(r"[?!？！؟\"„“”»]")
_CLOSED_BY_DASH = re.compile(r".*\s[-–—*•·]\s*$")
_ENUMERATES = re.compile(r"[,،、，;]\s*\S")
SPOKEN_WORDS = 3
BULLETS = "-–—*•‣▪·+"
COLONS = (":", "：")
# In front of a heading in Markdown, and of one below the title.
HEADING, LOWER_HEADING = "#", "##"

Accept = Callable[[Document, int], bool]


def stands_alone(document: Document, index: int) -> bool:
    """Whether the block is no heading, no word or two asked, exclaimed or quoted, and no item of a list."""
    text = document.blocks[index].text
    return not (_SPOKEN.search(text) and len(text.split()) <= SPOKEN_WORDS) and is_no_item(document, index)


def is_no_item(document: Document, index: int) -> bool:
    """Whether the block is no heading, no quotation, no item of a list and no line of a sentence that goes on."""
    block = document.blocks[index]
    if block.kind == "heading" or block.text[0] in '#"„“«»「' or block.text[-1] in ",،" or is_quoted(block.text):
        return False
    mark = LIST_MARK.match(block.text)
    if not mark or _CLOSED_BY_DASH.match(block.text):
        return True
    return not mark[0][0].isdigit() and not any(neighbour.text.startswith(mark[0]) for neighbour in _beside(document, index))


def places_of_lines(document: Document) -> dict[str, list[int]]:
    """Where each line of a document stands in it."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, block in enumerate(document.blocks):
        places[block.text].append(index)
    return dict(places)


def opens_page(document: Document, index: int) -> bool:
    """Whether a block is a heading of a page in front of all its sentences: no section of the article, whose headings have text above them."""
    return document.blocks[index].kind == "heading" and before_text(document, index)


def is_heading(block: Block) -> bool:
    """Whether a block is a heading, on a page or in Markdown, and leads nowhere."""
    return not block.link_chars and (block.kind == "heading" or block.text[0] == HEADING)


def _heads_nothing(document: Document, index: int, known: Composed) -> bool:
    """Whether a block is a lower heading in Markdown, and below it stands another one, what leads elsewhere, a line of phrases, or nothing."""
    if not document.blocks[index].text.startswith(LOWER_HEADING):
        return False
    below = document.blocks[index + 1] if index + 1 < len(document.blocks) else None
    return below is None or below.text[0] == HEADING or 2 * below.link_chars >= len(below.text) or _is_of(known, below.text)


def heads_sentence(document: Document, index: int) -> bool:
    """Whether a block is a heading that leads nowhere, and right below it stands a sentence that leads nowhere either."""
    below = document.blocks[index + 1] if index + 1 < len(document.blocks) else None
    return below is not None and is_heading(document.blocks[index]) and not below.link_chars and is_brief_sentence(below.text)


def _beside(document: Document, index: int) -> Sequence[Block]:
    return document.blocks[max(0, index - 1) : index] + document.blocks[index + 1 : index + 2]


def strength(document: Document, parts: Iterable[Part]) -> bool:
    """Whether one of the parts of a line is evidence: its value is "", or languages of which the document's is one."""
    return any(value == "" or (value != BESIDE and any(is_language(document, code) for code in value.split())) for value, _ in parts)


def _differ(text: str, parts: Iterable[Part], least: int) -> bool:
    """Whether a line is made of so many different phrases, without numbers, and does not enumerate them as a sentence does.

    Letters alone are no phrases: "a = b".
    """
    keys = {key for _, key in parts}
    return len(keys) >= least and _says(max(keys, key=len)) and not _ENUMERATES.search(text) and not any(map(str.isdigit, text))


def composed(known: Composed, reason: str, *, accept: Accept = is_no_item, different: int = DIFFERENT, are_buttons: bool = False) -> Matcher:
    """A line that is made of these phrases, at least one of them evidence, or so many different ones, or else next to a line that goes or in a column.

    Args:
        known: the phrases.
        reason: said in the clue.
        accept: has the last word on a line.
        different: how many different phrases of a line are evidence together.
        are_buttons: whether the phrases are names of buttons: then a bar of them may be written as a list, and a list of them be the article's.
    """
    return Matcher(_ComposedLine(known, reason, accept, different, are_buttons), lines=lines_of(known.templates))


@dataclass(frozen=True, slots=True)
class _ComposedLine:
    """The judgement of `composed`."""

    known: Composed
    reason: str
    accept: Accept
    different: int
    are_buttons: bool

    def __call__(self, document: Document, index: int) -> Iterator[Hit]:
        text = document.blocks[index].text
        values = self.known.parts(text)
        if not values or not self._may_go(document, index) or _is_announced(document, index, self.known):
            return
        if strength(document, values):
            yield Hit(index, 0, len(text), self.reason)
        elif _differ(text, values, self.different) or _reaches(document, index, self.known) or _is_in_column(document, index, self.known):
            yield Hit(index, 0, len(text), f"{self.reason}, beside others")

    def _may_go(self, document: Document, index: int) -> bool:
        """Whether a line made of phrases is none of the article's own list."""
        if self.are_buttons and _is_listed(document, index):
            return _is_bar(document, index, self.known)
        return self.accept(document, index) or opens_page(document, index) or _heads_nothing(document, index, self.known)


def _is_listed(document: Document, index: int) -> bool:
    """Whether a line is a term that a definition explains, or an item among others: of a text by its sign, of a page where none is a link."""
    block, beside = document.blocks[index], _beside(document, index)
    if block.kind == "list_item":
        items = [near for near in beside if near.kind == "list_item"]
        return bool(items) and not any(near.link_chars for near in (block, *items))
    mark = LIST_MARK.match(block.text)
    if mark is None or mark[0][0] not in BULLETS or _CLOSED_BY_DASH.match(block.text):
        return block.path.endswith(">dt")
    return any(near.text.startswith(mark[0]) for near in beside)


def _is_bar(document: Document, index: int, known: Composed) -> bool:
    """Whether the items around one are a bar that somebody wrote as a list: near an end several different ones, and no colon announces them.

    One of them is evidence by itself, or each is a link: an article may well list networks.
    """
    first, last = _column(document, index, known)
    items = document.blocks[first:last]
    is_told = first > 0 and document.blocks[first - 1].text.endswith(COLONS)
    if is_told or len({item.text for item in items}) < COLUMN or not (near_head(document, first) or near_an_end(document, last - 1)):
        return False
    return any(strength(document, known.parts(item.text)) for item in items) or all(item.link_chars for item in items)


def _says(key: str) -> bool:
    """Whether a phrase is more than a letter; in scripts without spaces a character may be a word."""
    return len(key) > 1 or is_unspaced(key)


def _is_announced(document: Document, index: int, known: Composed) -> bool:
    """Whether a line is one of several different ones that are made of phrases, right below a sentence that ends in a colon: its list.

    A lone one is none, for what the colon announced may be a picture or a post that is not there.
    """
    first, last = _column(document, index, known)
    above = document.blocks[first - 1].text if first else ""
    return above.endswith(COLONS) and is_sentence(above) and len({block.text for block in document.blocks[first:last]}) > 1


def _column(document: Document, index: int, known: Composed) -> tuple[int, int]:
    """(first, last) of the lines around one that are made of phrases, as far as is looked."""
    first, last = index, index + 1
    while first > 0 and index - first < REACH and _is_of(known, document.blocks[first - 1].text):
        first -= 1
    while last < len(document.blocks) and last - index < REACH and _is_of(known, document.blocks[last].text):
        last += 1
    return first, last


def _reaches(document: Document, index: int, known: Composed) -> bool:
    """Whether a line that goes by itself is among those next to this one, with none between that is not made of phrases."""
    own = document.blocks[index].text
    for step in (-1, 1):
        for near in range(index + step, index + step * REACH, step):
            text = document.blocks[near].text if 0 <= near < len(document.blocks) else ""
            if text == own:
                continue
            values = known.parts(text) if 0 < len(text) <= LINE_LIMIT else ()
            if strength(document, values):
                return True
            if not values and not text.isdigit():
                break
    return False


def _is_in_column(document: Document, index: int, known: Composed) -> bool:
    """Whether near the head or the foot several lines in a row, each another one, are such phrases, and no line announces them.

    Risk of a false hit: rules and steps that an article ends with. So no sentence is among them.
    """
    if not near_an_end(document, index):
        return False
    first, last = _column(document, index, known)
    column = document.blocks[first:last]
    above = document.blocks[first - 1].text if first else ""
    # A line that announces them makes a list of them; one with a number is a counter.
    is_told = above.endswith(COLONS) or (above != "" and not is_sentence(above) and not any(map(str.isdigit, above)))
    are_buttons = all(block.kind != "list_item" and not is_brief_sentence(block.text) for block in column)
    return not is_told and are_buttons and len({block.text for block in column if _says(block.text)}) >= COLUMN


def _is_of(known: Composed, text: str) -> bool:
    return len(text) <= LINE_LIMIT and bool(known.parts(text))
