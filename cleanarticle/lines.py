"""Lines that are made of nothing but phrases and numbers: "Share Save 12", "FacebookTwitterEmail", "3 min read | 37 comments".

In a phrase, 0 stands for any number. A line goes when one of its phrases is evidence by itself; phrases that are ordinary words
too (`beside`) go only in a line with such a one, several different ones together, or next to a line that goes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from cleanarticle.fold import GLUED_CAPITAL, UNSPACED_SCRIPT, fold
from cleanarticle.headlines import LINE_LIMIT, is_sentence
from cleanarticle.language import is_language
from cleanarticle.matchers import LIST_MARK, Matcher
from cleanarticle.phrases import entries, phrases_of
from cleanarticle.positions import near_an_end
from cleanarticle.templates import EDGE, Template, folded_templates, lines_of
from cleanarticle.types import Document, Hit

BESIDE = "$beside"
REACH = 12
# So many ordinary words in lines of their own are a column of buttons.
COLUMN = 3
# Two ordinary words together may be a heading: "International business".
DIFFERENT = 3
REMEMBERED = 4 * REACH

_SPOKEN = re.compile(r"[?!？！؟\"„“”»]")
_CLOSED_BY_DASH = re.compile(r".*\s[-–—*•·]\s*$")
# In scripts without capitals only longer words are taken for glued ones.
_CASELESS = re.compile("[\u0590-\u10ff]")
GLUED = 4
_NUMBERS = re.compile(r"\d[\d ]*")
_ENUMERATES = re.compile(r"[,،、，;]\s*\S")
# In a text, numbers with nothing but signs between them are one: "3 / 12".
_NUMBER_PAIR = re.compile(r"0(?:[ /.,:–-]+0)+")
SPOKEN_WORDS = 3

Accept = Callable[[Document, int], bool]


def stands_alone(document: Document, index: int) -> bool:
    """Whether the block is no heading, no word or two asked, exclaimed or quoted, and no item of a list."""
    text = document.blocks[index].text
    return not (_SPOKEN.search(text) and len(text.split()) <= SPOKEN_WORDS) and is_no_item(document, index)


def is_no_item(document: Document, index: int) -> bool:
    """Whether the block is no heading, no quotation, no item of a list and no line of a sentence that goes on."""
    block = document.blocks[index]
    if block.kind == "heading" or block.text[0] in '#"„“«»「' or block.text[-1] in ",،":
        return False
    mark = LIST_MARK.match(block.text)
    if not mark or _CLOSED_BY_DASH.match(block.text):
        return True
    neighbours = document.blocks[max(0, index - 1) : index] + document.blocks[index + 1 : index + 2]
    return not mark[0][0].isdigit() and not any(neighbour.text.startswith(mark[0]) for neighbour in neighbours)


class _Line(NamedTuple):
    """A line taken apart."""

    key: str
    """It folded, without spaces and with 0 for each number."""
    edges: frozenset[int]
    """Where in the key a phrase may begin or end: at the edges of words, of numbers and of what is glued with a capital
    ("FacebookTwitter"); in scripts without spaces anywhere."""
    is_caseless: bool
    """Whether it is in a script without capitals."""
    words: dict[int, str]
    """Its words by their places in the key; none where phrases may begin within one."""


def _words(folded: str) -> list[str]:
    """The words of a folded text, and 0 for each number, which may be glued to one."""
    return _NUMBERS.sub(" 0 ", folded).split()


@lru_cache(maxsize=64)
def _taken_apart(text: str) -> _Line:
    bare = GLUED_CAPITAL.sub(" ", text)
    words = _words(fold(bare))
    key = "".join(words)
    edges = {0, *accumulate(map(len, words))}
    unspaced = set() if key.isascii() else {edge for found in UNSPACED_SCRIPT.finditer(key) for edge in found.span()}
    is_caseless = not key.isascii() and _CASELESS.search(key) is not None
    is_plain = not unspaced and not is_caseless and len(bare) == len(text)
    by_place = dict(zip(accumulate(map(len, words), initial=0), words, strict=False)) if is_plain else {}
    return _Line(key, frozenset(edges | unspaced), is_caseless, by_place)


class Part(NamedTuple):
    """A phrase that a line is made of."""

    value: str
    key: str


class _Step(NamedTuple):
    """How a place in a line was reached: with how many phrases, from which place, and by which phrase if by one."""

    phrases: int
    before: int
    part: Part | None


_State = tuple[list[Template], dict[str, list[Template]]]


class Composed:
    """The phrases of which lines may be made, each with a value."""

    __slots__ = ("_by_start", "_by_word", "parts", "templates")

    def __init__(self, templates: Iterable[tuple[str, str]]) -> None:
        known = folded_templates((value, _NUMBER_PAIR.sub("0", phrase)) for value, phrase in templates)
        by_word: dict[str, list[Template]] = {}
        for template in known:
            for opening in {" ".join(_words(words)[:2]) for words in template.first_words(2)}:
                by_word.setdefault(opening, []).append(template)
        self.__setstate__((known, by_word))

    def __getstate__(self) -> _State:
        """What it was made of, without what is remembered."""
        return self.templates, self._by_word

    def __setstate__(self, state: _State) -> None:
        """With nothing remembered."""
        self.templates, self._by_word = state
        self._by_start: dict[int, dict[str, list[Template]]] = {}
        self.parts = lru_cache(maxsize=REMEMBERED)(self._parts)
        """The phrases that a text is made of, as few as may be; nothing where it is not made of such. Numbers may stand between.

        What was asked last is remembered, for a line is asked for again by its neighbours.
        """

    def makes(self, text: str) -> bool:
        """Whether a text is made of these phrases."""
        return bool(self.parts(text))

    def _parts(self, text: str) -> tuple[Part, ...]:
        key, edges, is_caseless, words = _taken_apart(text)
        reached: dict[int, _Step] = {0: _Step(0, 0, None)}
        for place in range(len(key)):
            if place not in reached:
                continue
            step = reached[place]
            if key[place] == "0" and place + 1 not in reached:
                reached[place + 1] = _Step(step.phrases, place, None)
            for template in self._of(words, place) if words else self._at(key, place):
                for end in template.ends(key, place):
                    glued = not (place in edges and end in edges)
                    if end == place or (glued and not (is_caseless and end - place >= GLUED)):
                        continue
                    if end not in reached or reached[end].phrases > step.phrases + 1:
                        reached[end] = _Step(step.phrases + 1, place, Part(template.value, key[place:end]))
        found: list[Part] = []
        place = len(key)
        while place and place in reached:
            _, place, part = reached[place]
            if part is not None:
                found.append(part)
        return tuple(reversed(found))

    def _of(self, words: Mapping[int, str], place: int) -> Iterable[Template]:
        """The phrases that begin with the word at a place and the one behind it, or are that one word."""
        word = words.get(place, "")
        return (*self._by_word.get(f"{word} {words.get(place + len(word), '')}", ()), *self._by_word.get(word, ()))

    def _at(self, key: str, place: int) -> Iterator[Template]:
        """The phrases whose first letters stand at a place."""
        if not self._by_start:
            self._by_start = _by_heads(self.templates)
        for size, templates in self._by_start.items():
            yield from templates.get(key[place : place + size], ())


def _by_heads(templates: Iterable[Template]) -> dict[int, dict[str, list[Template]]]:
    """Templates by the number of their first letters and by these, the longest first; few lines need it."""
    found: dict[int, dict[str, list[Template]]] = {size: defaultdict(list) for size in range(EDGE, -1, -1)}
    for template in templates:
        for head in template.heads():
            found[len(head)][head].append(template)
    return found


def strength(document: Document, parts: Iterable[Part]) -> bool:
    """Whether one of the parts of a line is evidence: its value is "", or the document's language."""
    return any(value == "" or (value != BESIDE and is_language(document, value)) for value, _ in parts)


def _differ(text: str, parts: Iterable[Part], least: int) -> bool:
    """Whether a line is made of so many different phrases, without numbers, and does not enumerate them as a sentence does."""
    return len({key for _, key in parts}) >= least and not _ENUMERATES.search(text) and not any(map(str.isdigit, text))


def composed(known: Composed, reason: str, *, accept: Accept = is_no_item, different: int = DIFFERENT) -> Matcher:
    """A line that is made of these phrases, at least one of them evidence, or so many different ones, or else next to a line that goes or in a column."""
    return Matcher(_ComposedLine(known, reason, accept, different), lines=lines_of(known.templates))


@dataclass(frozen=True, slots=True)
class _ComposedLine:
    """The judgement of `composed`."""

    known: Composed
    reason: str
    accept: Accept
    different: int

    def __call__(self, document: Document, index: int) -> Iterator[Hit]:
        text = document.blocks[index].text
        values = self.known.parts(text)
        if not values or not self.accept(document, index):
            return
        if strength(document, values):
            yield Hit(index, 0, len(text), self.reason)
        elif _differ(text, values, self.different) or _reaches(document, index, self.known) or _is_in_column(document, index, self.known):
            yield Hit(index, 0, len(text), f"{self.reason}, beside others")


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
    """Whether near the head or the foot several lines in a row, each another one, are such phrases, and no line announces them."""
    if not near_an_end(document, index):
        return False
    first, last = index, index + 1
    while first > 0 and index - first < REACH and _is_of(known, document.blocks[first - 1].text):
        first -= 1
    while last < len(document.blocks) and last - index < REACH and _is_of(known, document.blocks[last].text):
        last += 1
    column = document.blocks[first:last]
    above = document.blocks[first - 1].text if first else ""
    # A line that announces them makes a list of them; one with a number is a counter.
    is_told = above.endswith((":", "：")) or (above != "" and not is_sentence(above) and not any(map(str.isdigit, above)))
    return not is_told and len({block.text for block in column}) >= COLUMN and all(block.kind != "list_item" for block in column)


def _is_of(known: Composed, text: str) -> bool:
    return len(text) <= LINE_LIMIT and bool(known.parts(text))


def phrases_of_lines(name: str, languages: frozenset[str] | None) -> Composed:
    """The lists `lines`, `own-language` and `beside` of a phrase file."""
    found = [("", phrase) for phrase in phrases_of(name, "lines", languages)]
    found += entries(name, "own-language", languages)
    found += [(BESIDE, phrase) for phrase in phrases_of(name, "beside", languages)]
    return Composed(found)
