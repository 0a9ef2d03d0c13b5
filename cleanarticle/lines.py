"""Lines that are made of nothing but phrases and numbers: "Share Save 12", "FacebookTwitterEmail", "3 min read | 37 comments".

In a phrase, 0 stands for any number. A line goes when one of its phrases is evidence by itself; phrases that are ordinary words
too (`beside`) go only in a line with such a one, two different ones together, or next to a line that goes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from cleanarticle.fold import Folded, fold, number_key
from cleanarticle.language import is_language
from cleanarticle.matchers import LIST_MARK, Lines, Matcher, Template, folded_templates
from cleanarticle.phrases import entries
from cleanarticle.types import Document, Hit

LINE_LIMIT = 160
BESIDE = "$beside"
REACH = 12

_SPOKEN = re.compile(r"[?!？！؟\"„“”»]")
_CLOSED_BY_DASH = re.compile(r".*\s[-–—*•·]\s*$")
_ENUMERATES = re.compile(r"[,،、，;]\s*\S")
SPOKEN_WORDS = 3

Accept = Callable[[Document, int], bool]


def stands_alone(document: Document, index: int) -> bool:
    """Whether the block is no heading, no word or two asked, exclaimed or quoted, and no item of a list."""
    text = document.blocks[index].text
    return not (_SPOKEN.search(text) and len(text.split()) <= SPOKEN_WORDS) and is_no_item(document, index)


def is_no_item(document: Document, index: int) -> bool:
    """Whether the block is no heading, no quotation and no item of a list."""
    block = document.blocks[index]
    if block.kind == "heading" or block.text[0] in '#"„“«»「':
        return False
    mark = LIST_MARK.match(block.text)
    if not mark or _CLOSED_BY_DASH.match(block.text):
        return True
    neighbours = document.blocks[max(0, index - 1) : index] + document.blocks[index + 1 : index + 2]
    return not mark[0][0].isdigit() and not any(neighbour.text.startswith(mark[0]) for neighbour in neighbours)


class Part(NamedTuple):
    """A phrase that a line is made of."""

    value: str
    key: str


class Composed:
    """The phrases of which lines may be made, each with a value."""

    __slots__ = ("_by_start", "_ends", "_sizes", "_starts")

    def __init__(self, templates: Iterable[tuple[str, str]]) -> None:
        self._by_start: dict[str, list[Template]] = defaultdict(list)
        self._starts: set[str] = set()
        self._ends: set[str] = set()
        for template in folded_templates(templates):
            for head in template.heads():
                self._by_start[head].append(template)
            bare = template.without_numbers()
            self._starts |= bare.heads()
            self._ends |= bare.tails()
        self._sizes = sorted({len(head) for head in self._by_start}, reverse=True)

    @property
    def lines(self) -> Lines:
        """By what a line of these may be known."""
        return Lines(frozenset(self._starts - {""}), frozenset(self._ends - {""}), LINE_LIMIT)

    def parts(self, text: str) -> list[Part]:
        """`parts_of` a text that is not folded yet."""
        return self._parts(number_key(fold(text)))

    def parts_of(self, folded: Folded) -> list[Part]:
        """The phrases that a text is made of, as few as may be; nothing where it is not made of such. Numbers may stand between."""
        return self._parts(folded.numbered)

    def _parts(self, key: str) -> list[Part]:
        reached: dict[int, list[Part]] = {0: []}
        for place in range(len(key)):
            if place not in reached:
                continue
            values = reached[place]
            if key[place] == "0":
                reached.setdefault(place + 1, values)
            for template in self._at(key, place):
                for end in template.ends(key, place):
                    if end > place and (end not in reached or len(reached[end]) > len(values) + 1):
                        reached[end] = [*values, Part(template.value, key[place:end])]
        return reached.get(len(key), [])

    def _at(self, key: str, place: int) -> Iterator[Template]:
        for size in self._sizes:
            yield from self._by_start.get(key[place : place + size], ())


def strength(document: Document, parts: Iterable[Part]) -> bool:
    """Whether one of the parts of a line is evidence: its value is "", or the document's language."""
    return any(value == "" or (value != BESIDE and is_language(document, value)) for value, _ in parts)


def _differ(text: str, parts: Iterable[Part]) -> bool:
    """Whether a line is made of two or more different phrases, without numbers, and does not enumerate them as a sentence does."""
    return len({key for _, key in parts}) > 1 and not _ENUMERATES.search(text) and not any(map(str.isdigit, text))


def composed(known: Composed, reason: str, *, accept: Accept = is_no_item) -> Matcher:
    """A line that is made of these phrases, at least one of them evidence, or else next to a line that goes."""

    def judge(document: Document, index: int) -> Iterator[Hit]:
        text = document.blocks[index].text
        values = known.parts_of(document.folded(index))
        if not values or not accept(document, index):
            return
        if strength(document, values):
            yield Hit(index, 0, len(text), reason)
        elif _differ(text, values) or _reaches(document, index, known):
            yield Hit(index, 0, len(text), f"{reason}, beside others")

    return Matcher(judge, lines=known.lines)


def _reaches(document: Document, index: int, known: Composed) -> bool:
    """Whether a line that goes by itself is among those next to this one, with none between that is not made of phrases."""
    for step in (-1, 1):
        for near in range(index + step, index + step * REACH, step):
            text = document.blocks[near].text if 0 <= near < len(document.blocks) else ""
            values = known.parts_of(document.folded(near)) if 0 < len(text) <= LINE_LIMIT else []
            if strength(document, values):
                return True
            if not values and not text.isdigit():
                break
    return False


def phrases_of_lines(name: str, languages: frozenset[str] | None) -> Composed:
    """The lists `lines`, `own-language` and `beside` of a phrase file."""
    found = [("", phrase) for _, phrase in entries(name, "lines", languages)]
    found += entries(name, "own-language", languages)
    found += [(BESIDE, phrase) for _, phrase in entries(name, "beside", languages)]
    return Composed(found)
