"""Texts that are made of nothing but phrases and numbers: "Share Save 12", "FacebookTwitterEmail", "3 min read | 37 comments".

In a phrase, 0 stands for any number.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from cleanarticle.fold import GLUED_CAPITAL, UNSPACED_SCRIPT, fold
from cleanarticle.phrases import entries, expand, phrases_of
from cleanarticle.phrases.grouped import grouped
from cleanarticle.phrases.templates import EDGE, Template, folded_templates

BESIDE = "$beside"
# A line is asked for again by its neighbours: several times as many as are looked at.
REMEMBERED = 48
# In scripts without capitals only longer words are taken for glued ones.
_CASELESS = re.compile("[\u0590-\u10ff]")
GLUED = 4
_NUMBERS = re.compile(r"\d[\d ]*")
# In a text, numbers with nothing but signs between them are one: "3 / 12".
_NUMBER_PAIR = re.compile(r"0(?:[ /.,:–-]+0)+")
# In a phrase, a number that is part of a name is any number, too, as it is in a text: "TVN24", "HTML5".
_NUMBER_OF_NAME = re.compile(r"(?<=[A-Za-z])[1-9]\d*")
# A bracket parts two: "4 of 5 (31 votes)".
_NUMBER_BRACKET = re.compile(r"(?<=\d)\s?[(\[（［]\s?(?=\d)")


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
    return _line_of(_words(fold(bare)), is_glued=len(bare) > len(text))


def _taken_apart_at_brackets(text: str) -> _Line:
    """The same with the numbers in front of a bracket and behind it as two."""
    bare = GLUED_CAPITAL.sub(" ", text)
    words = [word for part in _NUMBER_BRACKET.split(bare) for word in _words(fold(part))]
    return _line_of(words, is_glued=len(bare) > len(text))


def _line_of(words: Sequence[str], *, is_glued: bool) -> _Line:
    key = "".join(words)
    edges = {0, *accumulate(map(len, words))}
    unspaced = set() if key.isascii() else {edge for found in UNSPACED_SCRIPT.finditer(key) for edge in found.span()}
    is_caseless = not key.isascii() and _CASELESS.search(key) is not None
    is_plain = not unspaced and not is_caseless and not is_glued
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


_Found = dict[str, tuple[Template, ...]]
_State = tuple[list[Template], _Found, dict[int, _Found]]


class Composed:
    """The phrases of which lines may be made, each with a value."""

    __slots__ = ("_by_start", "_by_word", "parts", "templates")

    def __init__(self, templates: Iterable[tuple[str, str]]) -> None:
        known = folded_templates((value, _NUMBER_PAIR.sub("0", _NUMBER_OF_NAME.sub("0", phrase))) for value, phrase in templates)
        openings = ((opening, template) for template in known for opening in {" ".join(_words(words)[:2]) for words in template.first_words(2)})
        self.__setstate__((known, grouped(openings), _by_heads(known)))

    def __getstate__(self) -> _State:
        """What it was made of, without what is remembered."""
        return self.templates, self._by_word, self._by_start

    def __setstate__(self, state: _State) -> None:
        """With nothing remembered."""
        self.templates, self._by_word, self._by_start = state
        self.parts = lru_cache(maxsize=REMEMBERED)(self._parts)
        """The phrases that a text is made of, as few as may be; nothing where it is not made of such. Numbers may stand between.

        What was asked last is remembered, for a line is asked for again by its neighbours.
        """

    def makes(self, text: str) -> bool:
        """Whether a text is made of these phrases."""
        return bool(self.parts(text))

    def _parts(self, text: str) -> tuple[Part, ...]:
        return self._parts_of(_taken_apart(text)) or (self._parts_of(_taken_apart_at_brackets(text)) if _NUMBER_BRACKET.search(text) else ())

    def _parts_of(self, line: _Line) -> tuple[Part, ...]:
        key, edges, is_caseless, words = line
        reached: dict[int, _Step] = {0: _Step(0, 0, None)}
        furthest = 0
        for place in range(len(key)):
            step = reached.get(place)
            if step is None:
                if place > furthest:
                    # Most lines that are not made of phrases are told by their first words.
                    return ()
                continue
            if key[place] == "0" and place + 1 not in reached:
                reached[place + 1] = _Step(step.phrases, place, None)
                furthest = max(furthest, place + 1)
            for template in self._of(words, place) if words else self._at(key, place):
                for end in template.ends(key, place):
                    glued = not (place in edges and end in edges)
                    if end == place or (glued and not (is_caseless and end - place >= GLUED)):
                        continue
                    if end not in reached or reached[end].phrases > step.phrases + 1:
                        reached[end] = _Step(step.phrases + 1, place, Part(template.value, key[place:end]))
                        furthest = max(furthest, end)
        return _way_to(len(key), reached)

    def _of(self, words: Mapping[int, str], place: int) -> Iterable[Template]:
        """The phrases that begin with the word at a place and the one behind it, or are that one word."""
        word = words.get(place, "")
        return (*self._by_word.get(f"{word} {words.get(place + len(word), '')}", ()), *self._by_word.get(word, ()))

    def _at(self, key: str, place: int) -> Iterator[Template]:
        """The phrases whose first letters stand at a place."""
        for size, templates in self._by_start.items():
            yield from templates.get(key[place : place + size], ())


def _way_to(place: int, reached: Mapping[int, _Step]) -> tuple[Part, ...]:
    """The phrases by which a place was reached; none where it was not."""
    found: list[Part] = []
    while place and place in reached:
        _, place, part = reached[place]
        if part is not None:
            found.append(part)
    return tuple(reversed(found))


def _by_heads(templates: Sequence[Template]) -> dict[int, _Found]:
    """Templates by the number of their first letters and by these, the longest first."""
    heads = [(head, template) for template in templates for head in template.heads()]
    return {size: grouped((head, template) for head, template in heads if len(head) == size) for size in range(EDGE, -1, -1)}


@lru_cache(maxsize=32)
def phrases_of_lines(name: str, languages: frozenset[str] | None) -> Composed:
    """The lists `lines`, `own-language` and `beside` of a phrase file; compiled once, for several filters may ask."""
    found = [("", phrase) for phrase in phrases_of(name, "lines", languages)]
    found += _own(name, languages)
    found += [(BESIDE, phrase) for phrase in phrases_of(name, "beside", languages)]
    return Composed(found)


def _own(name: str, languages: frozenset[str] | None) -> Iterator[tuple[str, str]]:
    """The list `own-language` of a phrase file, each phrase with the languages that have it, for the same word may be of several: "Redaktionen"."""
    spoken: dict[str, list[str]] = defaultdict(list)
    for language, entry in entries(name, "own-language", languages):
        for phrase in expand(entry):
            spoken[phrase.lower()].append(language)
    return ((" ".join(dict.fromkeys(codes)), phrase) for phrase, codes in spoken.items())
