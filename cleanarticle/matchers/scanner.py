"""All matchers of several finders in one pass over a document.

Where to look is a hash look-up (a folded block, a word) or a search for a character, so the cost of a scan is that of lower-casing
the text and cutting it into words, however many phrases there are. Only the blocks found so are judged.
"""

from __future__ import annotations

import gc
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from sys import intern

from cleanarticle.fold import Folded, may_be_glued
from cleanarticle.headlines import LINE_LIMIT
from cleanarticle.kept import kept
from cleanarticle.matchers import Judge, Matcher
from cleanarticle.matchers.calls import Bits, Calls, Condition, starts_of
from cleanarticle.phrases import ExampleList
from cleanarticle.phrases.templates import DIGITS, EDGE
from cleanarticle.phrases.triggers import Others, Parts
from cleanarticle.types import Document, Filter, Hit

Build = Callable[["frozenset[str] | None"], Sequence[Matcher]]

# Any number, in a phrase.
NUMBER = "0"
NONE: frozenset[str] = frozenset()
_NO_DIGITS = dict.fromkeys(map(ord, DIGITS))
# A line of phrases, with signs around it.
LONGEST = LINE_LIMIT + 20
# Before it come the scripts with capitals; in others words are glued without a sign of it.
CASELESS = "\u0590"
# In UTF-8 the bytes that lead to the scripts without capitals, to those without spaces, and to a few others.
_CASELESS_LEADS = bytes([*range(0xD6, 0xE2), *range(0xE3, 0xF1)])
_UNSPACED_LEADS = bytes([0xE0, 0xE1, *range(0xE3, 0xF1)])


@dataclass(frozen=True, slots=True)
class Rules:
    """A finder made of matchers; `build` compiles them, for all languages or for those named, when they are first needed."""

    build: Build

    def __call__(self, document: Document) -> Iterator[Hit]:
        """The hits of these matchers alone."""
        return iter(scanner((("", self.build),), None).scan(document, ("",))[""])


def built_in(name: str, why: str, build: Build, *, opt_in: bool = False) -> Filter:
    """A filter made of matchers, with the examples of its phrase file."""
    return Filter(name, why, Rules(build), ExampleList(name, "removes"), ExampleList(name, "keeps"), opt_in)


@dataclass(frozen=True, slots=True)
class Following:
    """A finder that judges by what the filters before it found, given by their names."""

    follow: Callable[[Document, Iterable[tuple[str, Sequence[Hit]]]], Iterable[Hit]]

    def __call__(self, document: Document) -> Iterator[Hit]:  # noqa: ARG002 - alone it has nothing to go by
        """Nothing: alone it has nothing to go by."""
        return iter(())


def _add(table: dict[str, Bits], keys: Iterable[str], bit: Bits) -> None:
    for key in keys:
        table[intern(key)] = table.get(key, 0) | bit


class Scanner:
    """All matchers of several finders in one pass over the document's blocks."""

    __slots__ = (
        "_bits",
        "_by_part",
        "_called_by_parts",
        "_called_by_words",
        "_ends",
        "_judges",
        "_known",
        "_lasts",
        "_limits",
        "_line_words",
        "_needs",
        "_numeric",
        "_openings",
        "_parts",
        "_signs",
        "_starts",
        "_unheard",
        "_words",
    )

    def __init__(self, groups: Mapping[str, Sequence[Matcher]]) -> None:
        self._bits: dict[str, Bits] = dict.fromkeys(groups, 0)
        """The matchers of each finder."""
        self._words: dict[str, Bits] = {}
        self._needs: dict[Bits, Callable[[str], Collection[Others]]] = {}
        # The same letters may be a word to some matchers and a part to others: "app".
        self._called_by_words: dict[str, Calls] = {}
        self._called_by_parts: dict[str, Calls] = {}
        self._by_part: dict[str, Bits] = {}
        self._signs: dict[str, Bits] = {}
        self._openings: dict[str, Bits] = {}
        self._line_words: dict[str, Bits] = {}
        self._starts: dict[str, Bits] = {}
        self._ends: dict[str, Bits] = {}
        self._lasts: dict[str, Bits] = {}
        self._numeric: Bits = 0
        self._judges: dict[Bits, tuple[str, Judge]] = {}
        limits: dict[int, Bits] = {}
        for name, matchers in groups.items():
            for matcher in matchers:
                bit = 1 << len(self._judges)
                self._judges[bit] = (name, matcher.judge)
                self._bits[name] |= bit
                self._enter(bit, matcher)
                limits[matcher.longest] = limits.get(matcher.longest, 0) | bit
        self._limits = sorted(limits)
        self._unheard: list[Bits] = list(accumulate((limits[limit] for limit in self._limits), initial=0))
        """The matchers that are not asked about a block longer than so many of the limits."""
        self._known = frozenset(self._words)
        self._parts = Parts(self._by_part)

    def _enter(self, bit: Bits, matcher: Matcher) -> None:
        _add(self._words, matcher.words, bit)
        if matcher.needs:
            self._needs[bit] = matcher.needs
        _add(self._by_part, matcher.parts, bit)
        _add(self._signs, matcher.signs, bit)
        _add(self._openings, matcher.openings, bit)
        if matcher.numeric:
            self._numeric |= bit
        if matcher.lines:
            _add(self._line_words, matcher.lines.words, bit)
            _add(self._starts, matcher.lines.starts, bit)
            _add(self._ends, matcher.lines.ends, bit)
        _add(self._lasts, matcher.lasts, bit)

    def scan(self, document: Document, names: Iterable[str], places: Iterable[int] | None = None) -> dict[str, list[Hit]]:
        """The hits of each finder that is named, in the order of the blocks; none in code: "print()" is no button there.

        Args:
            document: what is judged.
            names: of the finders.
            places: the blocks that are looked at, by their indices; all where it is None.
        """
        hits: dict[str, list[Hit]] = {name: [] for name in names}
        asked = sum(self._bits[name] for name in hits)
        # As if called already, so that nobody looks whether they are.
        unasked = sum(self._bits.values()) - asked
        signs = [(sign, bits) for sign, bits in self._signs.items() if sign in document.text]
        met, known_words = self._called_by_words, self._known
        caseless, unspaced = _has_caseless(document.text)
        blocks, lines = document.blocks, document.softened()
        for index in range(len(blocks)) if places is None else places:
            block, line = blocks[index], lines[index]
            words = line.split()
            unheard = unasked | self._unheard[bisect_left(self._limits, len(block.text))]
            bits = unheard | (self._opened(words) if words else 0)
            present, starts = frozenset(words), NONE
            for word in known_words & present:
                calls = met.get(word) or self._meet(met, word, self._words[word])
                bits |= calls.certain
                if calls.starts and not starts:
                    starts = starts_of(present)
                if calls.is_open or not calls.words.isdisjoint(present) or not calls.starts.isdisjoint(starts):
                    bits = calls.along(present, starts, document.folded(index), bits)
            if len(line) <= LONGEST:
                is_caseless = caseless and not line.isascii() and max(line) >= CASELESS
                bits |= (self._by_edges(words) if is_caseless else self._by_words(words, block.text)) if words else self._numeric
            if unspaced and not line.isascii():
                bits = self._by_parts(document.folded(index), bits)
            for sign, called in signs:
                if sign in block.text:
                    bits |= called
            bits &= ~unheard
            while bits:
                bit = bits & -bits
                bits ^= bit
                name, judge = self._judges[bit]
                found = judge(document, index)
                hits[name].extend(_in_cells(document, index, found) if block.kind == "row" and "\t" in block.text else found)
        return {name: [hit for hit in found if blocks[hit.block].kind != "code"] for name, found in hits.items()}

    def _opened(self, words: list[str]) -> Bits:
        """The matchers of which a phrase may begin with these words, or with any number where the first is one."""
        openings, first = self._openings, words[0]
        bits = openings.get(first, 0) | openings.get(" ".join(words[:2]), 0)
        return bits | openings.get(NUMBER, 0) | openings.get(" ".join((NUMBER, *words[1:2])), 0) if first.isdigit() else bits

    def _by_parts(self, folded: Folded, bits: Bits) -> Bits:
        """The matchers that are called already, and those that what stands anywhere in a block without spaces calls."""
        starts, met = starts_of(folded.words), self._called_by_parts
        for part in self._parts.within(folded):
            calls = met.get(part) or self._meet(met, part, self._by_part[part])
            bits = calls.along(folded.words, starts, folded, bits | calls.certain)
        return bits

    def _meet(self, met: dict[str, Calls], probe: str, called: Bits) -> Calls:
        """The matchers that a probe calls; worked out when it is first met, and remembered."""
        certain = called
        conditions: list[Condition] = []
        for bit, needs in self._needs.items():
            alternatives = needs(probe) if bit & called else ()
            if alternatives and all(alternatives):
                certain ^= bit
                conditions += (Condition(bit, others) for others in alternatives)
        met[probe] = Calls(probe, certain, conditions)
        return met[probe]

    def _by_words(self, words: list[str], text: str) -> Bits:
        """The matchers whose phrases a short block may be, or may be made of: told by its words, numbers aside.

        Where a capital glues words to one another, the first and last letters have to tell.
        """
        called, is_first = self._numeric, True
        for word in words:
            bits = self._line_words.get(word)
            if bits is None:
                bare = word.strip(DIGITS)
                if not bare:
                    continue
                bits = self._line_words.get(bare)
                if bits is None:
                    if may_be_glued(text):
                        return self._by_edges(words)
                    called = 0
                    break
            called = bits if is_first else called & bits
            is_first = False
            if not called:
                break
        last = words[-1]
        if last[-1] in DIGITS:
            last = next((bare for word in reversed(words) if (bare := word.strip(DIGITS))), "")
        return called | self._lasts.get(last, 0)

    def _by_edges(self, words: list[str]) -> Bits:
        """The same where words may be glued to one another: told by the first and last letters.

        A phrase of one or two letters at an end is a word of its own; only in scripts without spaces it need not be.
        """
        whole = "".join(words)
        letters = whole.translate(_NO_DIGITS)
        if not letters:
            return self._numeric
        head, tail = letters[:EDGE], letters[-EDGE:]
        begins = self._starts.get(head, 0)
        closes = self._ends.get(tail, 0)
        if len(letters) < len(whole):
            begins |= self._starts.get(whole[:EDGE], 0)
            closes |= self._ends.get(whole[-EDGE:], 0)
            words = [bare for word in words if (bare := word.strip(DIGITS))]
        begins |= self._starts.get(words[0], 0)
        closes |= self._ends.get(words[-1], 0)
        if head > "\u0e00" or tail > "\u0e00":
            begins |= self._glued_starts(head)
            closes |= self._glued_ends(tail)
        return (begins & closes) | self._lasts.get(words[-1], 0)

    def _glued_starts(self, head: str) -> Bits:
        starts = self._starts
        return starts.get(head[:EDGE], 0) | starts.get(head[:2], 0) | starts.get(head[:1], 0)

    def _glued_ends(self, tail: str) -> Bits:
        ends = self._ends
        return ends.get(tail[-EDGE:], 0) | ends.get(tail[-2:], 0) | ends.get(tail[-1:], 0)


def _in_cells(document: Document, index: int, found: Iterable[Hit]) -> Iterator[Hit]:
    """Of the hits of a row with several cells those that leave something of it: these are data, even if each is called as a button is."""
    return (hit for hit in found if hit.block != index or hit.end - hit.start < len(document.blocks[index].text))


def _has_caseless(text: str) -> tuple[bool, bool]:
    """Whether a text may hold scripts without capitals, and those without spaces; told from its bytes, which is quicker than searching."""
    if text.isascii():
        return False, False
    coded = text.encode("utf-8", "surrogatepass")
    caseless = len(coded.translate(None, _CASELESS_LEADS)) < len(coded)
    return caseless, caseless and len(coded.translate(None, _UNSPACED_LEADS)) < len(coded)


@lru_cache(maxsize=32)
def scanner(builds: tuple[tuple[str, Build], ...], languages: frozenset[str] | None) -> Scanner:
    """The scanner for these finders, by their names, compiled once."""
    with _uncollected():
        return Scanner({name: build(languages) for name, build in builds})


@lru_cache(maxsize=1)
def kept_scanner(builds: tuple[tuple[str, Build], ...]) -> Scanner:
    """The scanner for all built-in finders and all languages, compiled once for many processes."""
    with _uncollected():
        return kept(lambda: scanner(builds, None))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without garbage collection: hundred thousands of objects are made that all stay, and to go over them again and again takes a third more time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
