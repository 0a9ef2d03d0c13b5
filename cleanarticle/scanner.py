"""All matchers of several finders in one pass over a document.

Where to look is a hash look-up (a folded block, a word) or a search for a character, so the cost of a scan is that of lower-casing
the text and cutting it into words, however many phrases there are. Only the blocks found so are judged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from cleanarticle.matchers import EDGE, Judge, Matcher, Parts
from cleanarticle.types import Document, Hit

Build = Callable[["frozenset[str] | None"], Sequence[Matcher]]

# Those of other scripts are folded to these.
_DIGITS = "0123456789"
_NO_DIGITS = dict.fromkeys(map(ord, _DIGITS))
SIGNS_AROUND = 20
# In so few words some may be glued to one another, so that their edges are not those of phrases.
FEW = 3
# Before it come the scripts with capitals; in others words are glued without a sign of it.
CASELESS = "\u0590"
# In UTF-8 the bytes that lead to the scripts without spaces, and to a few others.
_LEADS = bytes([0xE0, 0xE1, *range(0xE3, 0xF1)])


@dataclass(frozen=True, slots=True)
class Rules:
    """A finder made of matchers; `build` compiles them, for all languages or for those named, when they are first needed."""

    build: Build

    def __call__(self, document: Document) -> Iterator[Hit]:
        """The hits of these matchers alone."""
        (hits,) = scanner((self.build,), None).scan(document)
        return iter(hits)


@dataclass(frozen=True, slots=True)
class Following:
    """A finder that judges by what the filters before it found, given by their names."""

    follow: Callable[[Document, Iterable[tuple[str, Sequence[Hit]]]], Iterable[Hit]]

    def __call__(self, document: Document) -> Iterator[Hit]:  # noqa: ARG002 - alone it has nothing to go by
        """Nothing: alone it has nothing to go by."""
        return iter(())


# The matchers that a probe calls, a bit each: the first matcher is 1, the second 2, the third 4.
Bits = int


class Condition(NamedTuple):
    """Matchers that a word calls only along with one of some others."""

    bits: Bits
    others: frozenset[str]


def _along(conditions: Iterable[Condition], words: Iterable[str]) -> Bits:
    bits = 0
    for condition in conditions:
        if not condition.others.isdisjoint(words):
            bits |= condition.bits
    return bits


def _add(table: dict[Any, Bits], keys: Iterable[Any], bit: Bits) -> None:
    for key in keys:
        table[key] = table.get(key, 0) | bit


class Scanner:
    """All matchers of several finders in one pass over the document's blocks."""

    __slots__ = (
        "_by_part",
        "_conditions",
        "_count",
        "_ends",
        "_first_words",
        "_firsts",
        "_judges",
        "_last_words",
        "_lasts",
        "_longest",
        "_needs",
        "_numeric",
        "_parts",
        "_signs",
        "_starts",
        "_words",
    )

    def __init__(self, groups: Sequence[Sequence[Matcher]]) -> None:
        self._count = len(groups)
        self._words: dict[str, Bits] = {}
        self._needs: dict[Bits, Callable[[str], frozenset[str]]] = {}
        self._conditions: dict[str, tuple[Bits, tuple[Condition, ...]]] = {}
        self._by_part: dict[str, Bits] = {}
        self._signs: dict[str, Bits] = {}
        self._firsts: dict[str, Bits] = {}
        self._starts: dict[str, Bits] = {}
        self._ends: dict[str, Bits] = {}
        self._first_words: dict[str, Bits] = {}
        self._last_words: dict[str, Bits] = {}
        self._lasts: dict[str, Bits] = {}
        self._numeric: Bits = 0
        self._longest = 0
        self._judges: dict[Bits, tuple[int, Judge]] = {}
        for number, matchers in enumerate(groups):
            for matcher in matchers:
                bit = 1 << len(self._judges)
                self._judges[bit] = (number, matcher.judge)
                self._enter(bit, matcher)
        self._longest += SIGNS_AROUND
        self._parts = Parts(self._by_part)

    def _enter(self, bit: Bits, matcher: Matcher) -> None:
        _add(self._words, matcher.words, bit)
        if matcher.needs:
            self._needs[bit] = matcher.needs
        _add(self._by_part, matcher.parts, bit)
        _add(self._signs, matcher.signs, bit)
        _add(self._firsts, matcher.firsts, bit)
        if matcher.numeric:
            self._numeric |= bit
        if matcher.lines:
            _add(self._starts, matcher.lines.starts, bit)
            _add(self._ends, matcher.lines.ends, bit)
            _add(self._first_words, matcher.lines.firsts, bit)
            _add(self._last_words, matcher.lines.lasts, bit)
            self._longest = max(self._longest, matcher.lines.longest)
        _add(self._lasts, matcher.lasts, bit)

    def scan(self, document: Document) -> list[list[Hit]]:
        """The hits of each finder, in the order of the blocks."""
        hits: list[list[Hit]] = [[] for _ in range(self._count)]
        signs = [(sign, bits) for sign, bits in self._signs.items() if sign in document.text]
        met, known_words, firsts, longest = self._conditions, self._words.keys(), self._firsts, self._longest
        unspaced = _has_unspaced(document.text)
        for index, (block, line) in enumerate(zip(document.blocks, document.softened(), strict=True)):
            words = line.split()
            bits = firsts.get(words[0], 0) if words else 0
            for word in known_words & words:
                certain, conditions = met.get(word) or self._meet(word)
                bits |= certain | _along(conditions, words) if conditions else certain
            if len(line) <= longest:
                bits |= self._whole(words) if words else self._numeric
            if unspaced and not line.isascii():
                for part in self._parts.within(document.folded(index)):
                    bits |= self._by_part[part]
            for sign, called in signs:
                if sign in block.text:
                    bits |= called
            while bits:
                bit = bits & -bits
                bits ^= bit
                number, judge = self._judges[bit]
                hits[number].extend(judge(document, index))
        return hits

    def _meet(self, word: str) -> tuple[Bits, tuple[Condition, ...]]:
        """The matchers that a word calls by itself, and those that it calls along with others; worked out when it is first met."""
        certain = self._words[word]
        conditions = [Condition(bit, needs(word)) for bit, needs in self._needs.items() if bit & certain]
        conditions = [condition for condition in conditions if condition.others]
        certain &= ~sum(condition.bits for condition in conditions)
        self._conditions[word] = certain, tuple(conditions)
        return self._conditions[word]

    def _whole(self, words: list[str]) -> Bits:
        """The matchers whose phrases a short block may be, or may be made of: told by its first and last letters, numbers aside.

        A phrase of one or two letters at an end is a word of its own; only in scripts without spaces it need not be.
        """
        first, last = words[0], words[-1]
        is_plain = first.isalpha() and last.isalpha()
        if is_plain and len(words) > FEW and _has_case(first) and _has_case(last):
            return (self._first_words.get(first, 0) & self._last_words.get(last, 0)) | self._lasts.get(last, 0)
        if len(first) < EDGE or len(last) < EDGE or not is_plain:
            return self._whole_of_short_words(words)
        head, tail = first[:EDGE], last[-EDGE:]
        begins = self._starts.get(head, 0)
        closes = self._ends.get(tail, 0)
        if head > "\u0e00" or tail > "\u0e00":
            begins |= self._unspaced_starts(head)
            closes |= self._unspaced_ends(tail)
        return (begins & closes) | self._lasts.get(last, 0)

    def _whole_of_short_words(self, words: list[str]) -> Bits:
        """The same for a block with a number or a word of one or two letters at an end: such a word may be a phrase."""
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
            words = [bare for word in words if (bare := word.strip(_DIGITS))]
        begins |= self._starts.get(words[0], 0)
        closes |= self._ends.get(words[-1], 0)
        if head > "\u0e00" or tail > "\u0e00":
            begins |= self._unspaced_starts(head)
            closes |= self._unspaced_ends(tail)
        return (begins & closes) | self._lasts.get(words[-1], 0)

    def _unspaced_starts(self, head: str) -> Bits:
        return self._starts.get(head[:2], 0) | self._starts.get(head[:1], 0)

    def _unspaced_ends(self, tail: str) -> Bits:
        return self._ends.get(tail[1:], 0) | self._ends.get(tail[2:], 0)


def _has_case(word: str) -> bool:
    return word.isascii() or max(word) < CASELESS


def _has_unspaced(text: str) -> bool:
    """Whether a text may hold scripts without spaces; told from its bytes, which is quicker than searching."""
    if text.isascii():
        return False
    coded = text.encode("utf-8", "surrogatepass")
    return len(coded.translate(None, _LEADS)) < len(coded)


@lru_cache(maxsize=32)
def scanner(builds: tuple[Build, ...], languages: frozenset[str] | None) -> Scanner:
    """The scanner for these finders, compiled once."""
    return Scanner([build(languages) for build in builds])
