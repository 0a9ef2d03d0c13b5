"""Phrases with alternatives, as the phrase files have them, and tables in which a folded block is looked up.

Spaces do not count: a phrase and a block are compared without them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import product, takewhile
from sys import intern
from typing import NamedTuple

from cleanarticle.fold import GRAM, fold, is_unspaced, soften_all
from cleanarticle.phrases import GAP, slots, written
from cleanarticle.phrases.grouped import grouped

DIGITS = "0123456789"
"""Those of other scripts are folded to these."""
EDGE = 3
# By so many letters phrases are found; by fewer, each word finds some of many languages.
HEAD = 6
GAP_LIMIT = 10
_GAP_SLOT = (GAP,)


class _Apart(NamedTuple):
    """A template taken apart, its spaces dropped."""

    slots: list[tuple[str, ...]]
    shortest: int
    longest: int


class Template:
    """A folded phrase with alternatives, written as in a phrase file; compared without its spaces.

    It is taken apart when it is first asked: most never are.
    """

    __slots__ = ("_apart", "_source", "value")

    def __init__(self, value: str, source: str) -> None:
        self.value, self._source = value, source
        self._apart: _Apart | None = None

    def __reduce__(self) -> tuple[type[Template], tuple[str, str]]:
        """Pickled as what it was made of."""
        return Template, (self.value, self._source)

    @property
    def plain(self) -> str | None:
        """The phrase itself, squeezed, where it has no alternatives."""
        return None if "[" in self._source or GAP in self._source else self._source.replace(" ", "")

    @property
    def has_gap(self) -> bool:
        """Whether something in it may be anything."""
        return GAP in self._source

    @property
    def has_numbers(self) -> bool:
        """Whether a nought stands for a number in it."""
        return "0" in self._source

    def without_numbers(self) -> Template:
        """The same without the noughts that stand for numbers."""
        return Template(self.value, self._source.replace("0", ""))

    def check(self) -> None:
        """Raises a ValueError where a gap stands that may not."""
        parts = slots(self._source)
        if self.has_gap and ([GAP] in (parts[0], parts[-1]) or not self._is_unspaced()):
            raise ValueError(f"only within a phrase of a script without spaces a gap may stand: {self._source!r}")

    def check_letters(self) -> None:
        """Raises a ValueError where one of its expansions has no letters: each line of dashes would be that."""
        if all(any(not choice.strip() for choice in slot) for slot in slots(self._source)):
            raise ValueError(f"a phrase may have no letters and digits: {self._source!r}")

    def unspaced(self) -> Collection[str]:
        """If it is in a script without spaces: parts of which every expansion holds one, the longest; they may have spaces around them."""
        if not self._is_unspaced():
            return ()
        parts = slots(self._source)
        told = max((slot for slot in parts if slot != [GAP]), key=lambda slot: min(map(len, map(str.strip, slot))))
        if min(map(len, map(str.strip, told))) >= GRAM:
            return told
        return list(map("".join, product(*takewhile(lambda slot: slot != [GAP], parts))))

    def _spaced(self) -> list[list[str]]:
        """The slots with what is in scripts with spaces; none where all expansions are in others."""
        parts = slots(self._source)
        if not self._is_unspaced():
            return parts
        spaced = [[choice for choice in slot if choice != GAP and not is_unspaced(choice)] for slot in parts]
        return spaced if all(spaced) else []

    def words(self) -> set[str]:
        """All words of its expansions, without numbers; none in scripts without spaces."""
        open_: set[str] = {""}
        done: set[str] = set()
        for slot in self._spaced():
            grown = [(start + choice).split(" ") for start in open_ for choice in slot]
            done.update(word for words in grown for word in words[:-1])
            open_ = {words[-1] for words in grown}
        return {word.strip(DIGITS) for word in done | open_}

    def first_words(self, count: int = 1) -> set[str]:
        """The first so many words of its expansions, or all they have; none in scripts without spaces."""
        return _edge_words(self._spaced(), count)

    def last_words(self) -> set[str]:
        """The last words of its expansions; none in scripts without spaces."""
        return {word[::-1] for word in _edge_words([[choice[::-1] for choice in slot] for slot in reversed(self._spaced())])}

    def heads(self, size: int = EDGE) -> set[str]:
        """The first letters of its expansions, so many or all they have."""
        return _starts(_up_to_gap(self._taken_apart().slots), size)

    def tails(self) -> set[str]:
        """The last letters of its expansions, three or all they have."""
        backwards = [tuple(choice[::-1] for choice in slot) for slot in _up_to_gap(self._taken_apart().slots[::-1])]
        return {tail[::-1] for tail in _starts(backwards, EDGE)}

    def _is_unspaced(self) -> bool:
        return is_unspaced(self._source)

    def _taken_apart(self) -> _Apart:
        if self._apart is None:
            squeezed = [tuple(intern(choice.replace(" ", "")) for choice in slot) for slot in slots(self._source)]
            shortest = sum(1 if slot == _GAP_SLOT else min(map(len, slot)) for slot in squeezed)
            longest = sum(GAP_LIMIT if slot == _GAP_SLOT else max(map(len, slot)) for slot in squeezed)
            self._apart = _Apart(squeezed, shortest, longest)
        return self._apart

    def ends(self, key: str, start: int = 0) -> Collection[int]:
        """Where its expansions end that stand at a place of a folded and squeezed text."""
        found = {start}
        for slot in (self._apart or self._taken_apart()).slots:
            if slot == _GAP_SLOT:
                found = {place for end in found for place in range(end + 1, min(end + GAP_LIMIT, len(key)) + 1)}
                continue
            # Plain loops, for this is asked ten thousands of times.
            behind: set[int] = set()
            for end in found:
                if key.startswith(slot, end):
                    for choice in slot:
                        if key.startswith(choice, end):
                            behind.add(end + len(choice))
            if not behind:
                return behind
            found = behind
        return found

    def matches(self, key: str) -> bool:
        """Whether a folded block, squeezed, is one of its expansions."""
        squeezed, shortest, longest = self._apart or self._taken_apart()
        return shortest <= len(key) <= longest and key.endswith(squeezed[-1]) and len(key) in self.ends(key)


def _up_to_gap(slots: Iterable[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    return takewhile(lambda slot: slot != _GAP_SLOT, slots)


def _edge_words(parts: Iterable[Iterable[str]], count: int = 1) -> set[str]:
    """The first so many words of all expansions of these slots, or all they have."""
    open_, done = {""}, set()
    for slot in parts:
        # Around an alternative that is nothing there are two spaces.
        grown = {(start + choice).lstrip().replace("  ", " ") for start in open_ for choice in slot}
        open_ = {start for start in grown if start.count(" ") < count}
        done |= {" ".join(start.split(" ")[:count]) for start in grown - open_}
        if not open_:
            break
    return done | {start.rstrip() for start in open_}


def _starts(parts: Iterable[Iterable[str]], size: int) -> set[str]:
    """The first letters of all expansions of these slots."""
    open_, done = {""}, set()
    for slot in parts:
        grown = {(start + choice)[:size] for choice in slot for start in open_}
        done |= {start for start in grown if len(start) == size}
        open_ = grown - done
        if not open_:
            break
    return done | open_


def folded_templates(templates: Iterable[tuple[str, str]], *, are_parts: bool = False) -> list[Template]:
    """(value, phrase) of a phrase file as templates, all folded at once.

    Args:
        templates: the phrases, each with a value.
        are_parts: whether they are parts of phrases, which may have no letters.

    Raises:
        ValueError: a gap at an end of a phrase, or in one of a script with spaces, or a phrase without letters.
    """
    values, raw = [], []
    for value, source in templates:
        values.append(value)
        raw.append(slots(source) if "[" in source or GAP in source else [[source]])
    folded = iter(soften_all(choice for template in raw for slot in template if slot != [GAP] for choice in slot))
    known = [
        Template(value, written(slot if slot == [GAP] else [next(folded) for _ in slot] for slot in template))
        for value, template in zip(values, raw, strict=True)
    ]
    for template in known:
        template.check()
        if not are_parts:
            template.check_letters()
    return known


@dataclass(frozen=True, slots=True)
class Lines:
    """What lines that are a phrase, or are made of phrases, are known by."""

    words: frozenset[str]
    """All words of the phrases, without numbers; none of scripts without spaces."""
    starts: frozenset[str]
    """The first three letters, or all there are."""
    ends: frozenset[str]
    """The last ones."""


def lines_of(templates: Iterable[Template]) -> Lines:
    """What lines that are one of these phrases, or made of them, are known by; with numbers and without."""
    words: set[str] = set()
    starts: set[str] = set()
    ends: set[str] = set()
    for template in templates:
        words |= template.words()
        for each in (template, template.without_numbers()) if template.has_numbers else (template,):
            starts |= each.heads()
            ends |= each.tails()
    none = {""}
    return Lines(frozenset(words - none), frozenset(starts - none), frozenset(ends - none))


def openings(templates: Iterable[Template], count: int = 2) -> frozenset[str]:
    """The first so many words of these phrases, or all they have; none of scripts without spaces."""
    return frozenset().union(*(template.first_words(count) for template in templates)) - {""}


def last_words(templates: Iterable[Template]) -> frozenset[str]:
    """The words with which these phrases end; none of scripts without spaces."""
    return frozenset().union(*(template.last_words() for template in templates)) - {""}


def unspaced(templates: Iterable[Template]) -> frozenset[str]:
    """Folded parts of which each of these phrases holds one that is in a script without spaces."""
    return frozenset(fold(phrase) for template in templates for phrase in template.unspaced())


def label_key(folded: str) -> str:
    """A folded label without the one or two digits that number it: "advertisement 2" -> "advertisement"."""
    head, _, tail = folded.rpartition(" ")
    return head if head and len(tail) <= 2 and tail.isdigit() else folded


class Phrases:
    """Templates of whole-block phrases, found by their first letters: neither to enter nor to miss one costs an expansion."""

    __slots__ = ("_by_head", "_edges", "_plain", "_sizes", "_whole_sizes")

    def __init__(self, templates: Iterable[Template]) -> None:
        each = list(templates)
        self._plain = grouped((template.plain, template.value) for template in each if template.plain is not None)
        """The values of those without alternatives, which most are."""
        self._by_head = grouped((head, template) for template in each if template.plain is None for head in template.heads(HEAD))
        self._edges = frozenset(intern(head[:EDGE]) for head in (*self._by_head, *self._plain))
        self._sizes = sorted({len(head) for head in self._by_head if head}, reverse=True)
        """How many letters the heads have: short phrases fewer than others, and so may those with a gap."""
        self._whole_sizes = self._sizes if any(template.has_gap for template in each) else (HEAD,)
        """The same for what is a phrase from its beginning to its end."""

    def may_begin(self, key: str) -> bool:
        """Quick, and true of every folded text that begins with one of the phrases, or with the first letters of one."""
        return key[:EDGE] in self._edges or len(key) < EDGE

    def values(self, key: str) -> set[str]:
        """The values of the phrases that a folded block is."""
        squeezed = key.replace(" ", "")
        values = set(self._plain.get(squeezed, ()))
        for size in self._whole_sizes:
            for template in self._by_head.get(squeezed[:size], ()):
                if template.matches(squeezed):
                    values.add(template.value)
        return values

    def begins(self, key: str, places: Collection[int]) -> dict[int, set[str]]:
        """The values of the phrases with which a folded and squeezed text begins and that end at one of these places."""
        found: dict[int, set[str]] = defaultdict(set)
        for place in places:
            if key[:place] in self._plain:
                found[place].update(self._plain[key[:place]])
        for size in self._sizes:
            for template in self._by_head.get(key[:size], ()):
                for end in template.ends(key):
                    if end in places:
                        found[end].add(template.value)
        return found
