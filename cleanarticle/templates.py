"""Phrases with alternatives, as the phrase files have them, and tables in which a folded block is looked up.

Spaces do not count: a phrase and a block are compared without them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import product, takewhile

from cleanarticle.fold import GRAM, UNSPACED_SCRIPT, fold, soften_all
from cleanarticle.phrases import GAP, slots

DIGITS = "0123456789"
"""Those of other scripts are folded to these."""
EDGE = 3
GAP_LIMIT = 10
_GAP_SLOT = (GAP,)


class Template:
    """A phrase with alternatives, kept and compared without its spaces."""

    __slots__ = ("_parts", "_shortest", "_slots", "_unspaced", "longest", "plain", "value")

    def __init__(self, value: str, parts: list[list[str]]) -> None:
        self.value, self._parts = value, parts
        self._slots = [tuple(choice.replace(" ", "") for choice in slot) for slot in parts]
        self.plain = self._slots[0][0] if len(parts) == 1 and len(parts[0]) == 1 else None
        """The phrase itself where it has no alternatives."""
        self._shortest = sum(1 if slot == _GAP_SLOT else min(map(len, slot)) for slot in self._slots)
        self.longest = sum(GAP_LIMIT if slot == _GAP_SLOT else max(map(len, slot)) for slot in self._slots)
        """The length of its longest expansion, without spaces."""
        self._unspaced: bool | None = None
        if _GAP_SLOT in self._slots and (_GAP_SLOT in (self._slots[0], self._slots[-1]) or not self._is_unspaced()):
            raise ValueError(f"only within a phrase of a script without spaces a gap may stand: {parts}")

    @property
    def has_gap(self) -> bool:
        """Whether something in it may be anything."""
        return _GAP_SLOT in self._slots

    @property
    def has_numbers(self) -> bool:
        """Whether a nought stands for a number in it."""
        return any("0" in choice for slot in self._slots for choice in slot)

    def without_numbers(self) -> Template:
        """The same without the noughts that stand for numbers."""
        return Template(self.value, [[choice.replace("0", "") for choice in slot] for slot in self._parts])

    def unspaced(self) -> Collection[str]:
        """If it is in a script without spaces: parts of which every expansion holds one, the longest; they may have spaces around them."""
        if not self._is_unspaced():
            return ()
        told = max((slot for slot in self._parts if slot != [GAP]), key=lambda slot: min(map(len, map(str.strip, slot))))
        if min(map(len, map(str.strip, told))) >= GRAM:
            return told
        return list(map("".join, product(*takewhile(lambda slot: slot != [GAP], self._parts))))

    def _spaced(self) -> list[list[str]]:
        """The slots with what is in scripts with spaces; none where all expansions are in others."""
        if not self._is_unspaced():
            return self._parts
        spaced = [[choice for choice in slot if choice != GAP and not UNSPACED_SCRIPT.search(choice)] for slot in self._parts]
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

    def heads(self) -> set[str]:
        """The first letters of its expansions, three or all they have."""
        heads = {choice[:EDGE] for choice in self._slots[0]}
        return heads if min(map(len, heads)) == EDGE else _starts(_up_to_gap(self._slots))

    def tails(self) -> set[str]:
        """The last letters of its expansions, three or all they have."""
        tails = {choice[-EDGE:] for choice in self._slots[-1]}
        if min(map(len, tails)) == EDGE:
            return tails
        backwards = [tuple(choice[::-1] for choice in slot) for slot in _up_to_gap(self._slots[::-1])]
        return {tail[::-1] for tail in _starts(backwards)}

    def _is_unspaced(self) -> bool:
        if self._unspaced is None:
            text = "".join([choice for slot in self._slots for choice in slot])
            self._unspaced = not text.isascii() and UNSPACED_SCRIPT.search(text) is not None
        return self._unspaced

    def ends(self, key: str, start: int = 0) -> Collection[int]:
        """Where its expansions end that stand at a place of a folded and squeezed text."""
        if self.plain is not None:
            return (start + len(self.plain),) if key.startswith(self.plain, start) else ()
        found = {start}
        for slot in self._slots:
            if slot == _GAP_SLOT:
                found = {behind for end in found for behind in range(end + 1, min(end + GAP_LIMIT, len(key)) + 1)}
                continue
            found = {end + len(choice) for end in found if key.startswith(slot, end) for choice in slot if key.startswith(choice, end)}
            if not found:
                break
        return found

    def matches(self, key: str) -> bool:
        """Whether a folded block, squeezed, is one of its expansions."""
        if self.plain is not None:
            return key == self.plain
        return self._shortest <= len(key) <= self.longest and key.endswith(self._slots[-1]) and len(key) in self.ends(key)


def _up_to_gap(slots: Iterable[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    return takewhile(lambda slot: slot != _GAP_SLOT, slots)


def _edge_words(parts: Iterable[Iterable[str]], count: int = 1) -> set[str]:
    """The first so many words of all expansions of these slots, or all they have."""
    open_, done = {""}, set()
    for slot in parts:
        grown = {(start + choice).lstrip() for start in open_ for choice in slot}
        open_ = {start for start in grown if start.count(" ") < count}
        done |= {" ".join(start.split(" ")[:count]) for start in grown - open_}
        if not open_:
            break
    return done | {start.rstrip() for start in open_}


def _starts(parts: Iterable[Iterable[str]]) -> set[str]:
    """The first letters of all expansions of these slots."""
    open_, done = {""}, set()
    for slot in parts:
        grown = {(start + choice)[:EDGE] for choice in slot for start in open_}
        done |= {start for start in grown if len(start) == EDGE}
        open_ = grown - done
        if not open_:
            break
    return done | open_


def folded_templates(templates: Iterable[tuple[str, str]]) -> Iterator[Template]:
    """(value, phrase) of a phrase file as templates, all folded at once."""
    values, raw = [], []
    for value, source in templates:
        values.append(value)
        raw.append(slots(source) if "[" in source or GAP in source else [[source]])
    folded = iter(soften_all(choice for template in raw for slot in template if slot != [GAP] for choice in slot))
    for value, template in zip(values, raw, strict=True):
        yield Template(value, [slot if slot == [GAP] else [next(folded) for _ in slot] for slot in template])


@dataclass(frozen=True, slots=True)
class Lines:
    """What lines that are a phrase, or are made of phrases, are known by."""

    words: frozenset[str]
    """All words of the phrases, without numbers; none of scripts without spaces."""
    starts: frozenset[str]
    """The first three letters, or all there are."""
    ends: frozenset[str]
    """The last ones."""
    longest: int
    """A longer line is none."""


def lines_of(templates: Iterable[Template], longest: int) -> Lines:
    """What lines that are one of these phrases, or are made of them, are known by; with numbers and without."""
    words: set[str] = set()
    starts: set[str] = set()
    ends: set[str] = set()
    for template in templates:
        words |= template.words()
        for each in (template, template.without_numbers()) if template.has_numbers else (template,):
            starts |= each.heads()
            ends |= each.tails()
    none = {""}
    return Lines(frozenset(words - none), frozenset(starts - none), frozenset(ends - none), longest)


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

    __slots__ = ("_by_head", "_plain", "_sizes", "lines", "templates")

    def __init__(self, templates: Iterable[tuple[str, str]]) -> None:
        self._by_head: dict[str, list[Template]] = defaultdict(list)
        self._plain: dict[str, set[str]] = defaultdict(set)
        """The values of those without alternatives, which most are."""
        self.templates = known = list(folded_templates(templates))
        for template in known:
            if template.plain is not None:
                self._plain[template.plain].add(template.value)
                continue
            for head in template.heads():
                self._by_head[head].append(template)
        # In front of a gap there may be fewer letters than an edge has.
        self._sizes = range(EDGE, 0, -1) if any(template.has_gap for template in known) else (EDGE,)
        # With a space for every fourth letter.
        self.lines = lines_of(known, max((template.longest for template in known), default=0) * 5 // 4)
        """What a block that is one of these is known by."""

    def values(self, key: str) -> set[str]:
        """The values of the phrases that a folded block is."""
        squeezed = key.replace(" ", "")
        values = {template.value for size in self._sizes for template in self._by_head.get(squeezed[:size], ()) if template.matches(squeezed)}
        return values | self._plain[squeezed] if squeezed in self._plain else values
