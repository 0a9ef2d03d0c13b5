"""All matchers of several finders in one pass over a document.

Where to look is a hash look-up (a folded block, a word) or a search for a character, so the cost of a scan is that of lower-casing
the text and cutting it into words, however many phrases there are. Only the blocks found so are judged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import add
from typing import Any

from cleanarticle.fold import soften
from cleanarticle.matchers import EDGE, PUNCTUATION, Edges, Judge, Matcher, edges, label_key, needs_folding
from cleanarticle.types import Document, Hit

Build = Callable[["frozenset[str] | None"], Sequence[Matcher]]

# Words are found by splitting at spaces, so each is also looked up with the punctuation that often sticks to it.
_BEFORE = ("(", "[", "*")
_AFTER = (".", ",", ":", ")", "]", "*", ".)")
_AROUND = ("({})", "[{}]", "({}:", "({}.", "*{}:", "„{}“")
_EDGE_SIGNS = PUNCTUATION + " \t\u00a0\u3000\u200b\ufeff0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙"
GRAM = 2
SIGNS_AROUND = 20


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


Entry = tuple[int, Judge]


def _add(table: dict[Any, tuple[Entry, ...]], keys: Iterable[Any], entry: Entry) -> None:
    for key in keys:
        table[key] = (*table.get(key, ()), entry)


class Scanner:
    """All matchers of several finders in one pass over the document's blocks."""

    __slots__ = (
        "_as_written",
        "_by_part",
        "_chars",
        "_closing",
        "_count",
        "_edges",
        "_ends",
        "_firsts",
        "_grams",
        "_longest",
        "_numeric",
        "_starts",
        "_words",
    )

    def __init__(self, groups: Sequence[Sequence[Matcher]]) -> None:
        self._count = len(groups)
        self._edges: dict[Edges, tuple[Entry, ...]] = {}
        self._words: dict[str, tuple[Entry, ...]] = {}
        self._by_part: dict[str, tuple[Entry, ...]] = {}
        self._chars: dict[str, tuple[Entry, ...]] = {}
        self._firsts: dict[str, tuple[Entry, ...]] = {}
        self._starts: dict[str, tuple[Entry, ...]] = {}
        self._ends: dict[Entry, frozenset[str]] = {}
        self._closing: dict[str, tuple[Entry, ...]] = {}
        self._numeric: tuple[Entry, ...] = ()
        self._longest = 0
        for number, matchers in enumerate(groups):
            for matcher in matchers:
                self._enter((number, matcher.judge), matcher)
        self._longest += SIGNS_AROUND
        plain = self._words.keys()
        self._as_written = {*plain, *(word + sign for sign in _AFTER for word in plain), *(sign + word for sign in _BEFORE for word in plain)}
        self._as_written |= {signs.replace("{}", word) for signs in _AROUND for word in plain}
        self._grams: dict[str, list[str]] = defaultdict(list)
        for part in self._by_part:
            self._grams[part[:GRAM]].append(part)

    def _enter(self, entry: Entry, matcher: Matcher) -> None:
        _add(self._words, matcher.words, entry)
        _add(self._by_part, matcher.parts, entry)
        _add(self._chars, matcher.chars, entry)
        _add(self._firsts, matcher.firsts, entry)
        _add(self._closing, matcher.ends, entry)
        if matcher.numeric:
            self._numeric = (*self._numeric, entry)
        if matcher.phrases:
            _add(self._edges, matcher.phrases.edges, entry)
            self._longest = max(self._longest, matcher.phrases.longest)
        if matcher.lines:
            _add(self._starts, matcher.lines.starts, entry)
            self._ends[entry] = matcher.lines.ends
            self._longest = max(self._longest, matcher.lines.longest)

    def scan(self, document: Document) -> list[list[Hit]]:
        """The hits of each finder, in the order of the blocks."""
        hits: list[list[Hit]] = [[] for _ in range(self._count)]
        chars = [(char, entries) for char, entries in self._chars.items() if char in document.text]
        words, as_written, longest = self._words, self._as_written, self._longest
        for index, block in enumerate(document.blocks):
            text = block.text
            lower = text.casefold()
            folding = needs_folding(lower)
            if folding:
                lower = soften(text)
            split = lower.split()
            found: list[Entry] = []
            if not as_written.isdisjoint(split):
                found += [entry for word in split if word in as_written for entry in words.get(word) or words.get(word.strip(PUNCTUATION), ())]
            first = split[0] if split else ""
            found += self._firsts.get(first) or self._firsts.get(first.strip(PUNCTUATION), ())
            if folding:
                found += self._parts(lower)
            if len(text) <= longest:
                found += self._whole(text, lower, folding=folding)
            for char, entries in chars:
                if char in text:
                    found += entries
            for number, judge in dict.fromkeys(found):
                hits[number].extend(judge(document, index))
        return hits

    def _whole(self, text: str, lower: str, *, folding: bool) -> Sequence[Entry]:
        """The entries of the phrases that a short text may be; it is folded only where its ends leave that open, for folding is dear."""
        bare = lower.strip(_EDGE_SIGNS).replace(" ", "")
        if not bare:
            return self._numeric
        pair = bare[:EDGE], bare[-EDGE:]
        found = self._edges.get(pair, ())
        if not found and (folding or not (pair[0].isalnum() and pair[1].isalnum())):
            pair = edges(label_key(text).strip(_EDGE_SIGNS))
            found = self._edges.get(edges(label_key(text)), ())
        return (*found, *self._made_of_phrases(lower, pair, folding=folding))

    def _made_of_phrases(self, lower: str, pair: Edges, *, folding: bool) -> list[Entry]:
        """The entries of the phrases of which a text may be made that begins and ends so.

        A phrase of one or two letters at an end is a word of its own; only in scripts without spaces it need not be.
        """
        head, tail = pair
        words = lower.strip(_EDGE_SIGNS).split(" ")
        starts: Iterable[str] = (head, head[:2], head[:1]) if folding else {head, words[0].rstrip(_EDGE_SIGNS)}
        tails = (tail, tail[1:], tail[2:]) if folding else (tail, words[-1].lstrip(_EDGE_SIGNS))
        found: list[Entry] = []
        for start in starts:
            if start in self._starts:
                found += [entry for entry in self._starts[start] if not self._ends[entry].isdisjoint(tails)]
        for end in tails:
            if end in self._closing:
                found += self._closing[end]
        return found

    def _parts(self, lower: str) -> list[Entry]:
        """The entries of all parts that a text holds, found by their first two characters."""
        grams = {*lower, *map(add, lower, lower[1:])}
        parts = [part for gram in grams & self._grams.keys() for part in self._grams[gram] if part in lower]
        return [entry for part in sorted(parts) for entry in self._by_part[part]]


@lru_cache(maxsize=32)
def scanner(builds: tuple[Build, ...], languages: frozenset[str] | None) -> Scanner:
    """The scanner for these finders, compiled once."""
    return Scanner([build(languages) for build in builds])
