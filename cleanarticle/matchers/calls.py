"""What a probe calls: matchers by themselves, and matchers only where the block holds something else too.

The conditions are found by words or first letters of words, so that few of them are looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cleanarticle.fold import Folded, is_unspaced
from cleanarticle.phrases.triggers import Group, Others, holds, rarity, size

# The matchers that a probe calls, a bit each: the first matcher is 1, the second 2, the third 4.
Bits = int


class Condition(NamedTuple):
    """A matcher that a probe calls only along with others: one of each of these groups."""

    bit: Bits
    others: Others


class Calls:
    """The matchers that a probe calls, and how those are found that it calls only along with others."""

    __slots__ = ("_by_start", "_by_word", "_rest", "certain", "is_open", "starts", "words")

    def __init__(self, probe: str, certain: Bits, conditions: Sequence[Condition]) -> None:
        self.certain = certain
        self._by_word: dict[str, list[Condition]] = defaultdict(list)
        self._by_start: dict[str, list[Condition]] = defaultdict(list)
        """By the first letters of a word (see `starts_of`)."""
        self._rest: list[Condition] = []
        for condition in conditions:
            # To index all groups for the best of them would take longer than it spares: the rarest that can be is found by as few words.
            indexes = (_index(group, probe) for group in sorted(condition.others, key=size))
            words, starts = next(filter(None, indexes), (None, None))
            if words is None or starts is None:
                self._rest.append(condition)
                continue
            for word in words:
                self._by_word[word].append(condition)
            for start in starts:
                self._by_start[start].append(condition)
        self.words = frozenset(self._by_word)
        """A block must be asked about that has one of these."""
        self.starts = frozenset(self._by_start)
        """And one that has a word with these first letters."""
        self.is_open = bool(self._rest)
        """Whether any block must be asked about."""

    def along(self, words: frozenset[str], starts: frozenset[str], folded: Folded, called: Bits) -> Bits:
        """The matchers that are called already, and those whose condition a block meets that has these words, which begin so."""
        found = [self._by_word[word] for word in self.words & words]
        if self.starts:
            found += [self._by_start[start] for start in self.starts & starts]
        for conditions in (*found, self._rest):
            for bit, others in conditions:
                if not bit & called and holds(folded, others):
                    called |= bit
        return called


START = 3


def starts_of(words: Iterable[str]) -> frozenset[str]:
    """The first letters of words, by which what goes along with a probe is found."""
    return frozenset(word[:START] for word in words)


def _index(group: Group, probe: str) -> tuple[set[str], set[str]] | None:
    """What a text has beside the probe that has an alternative of a group: one of these words, or a word with one of these first letters.

    None where they cannot be told.
    """
    words, starts = set(group.words), set()
    for part in group.parts:
        if not part.startswith(" ") or is_unspaced(part):
            return None
        first, _, behind = part[1:].partition(" ")
        if part.endswith(" "):
            words.add(max((word for word in part.split() if word != probe), key=rarity, default=probe))
        elif len(first) >= START:
            starts.add(first[:START])
        elif behind:
            words.add(first)
        else:
            return None
    return words, starts
