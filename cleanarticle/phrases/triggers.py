"""What a block must hold for a phrase or a cue to be in it: the words by which it is found, and what must stand beside them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from sys import intern
from typing import NamedTuple

from cleanarticle.fold import GRAM, Folded
from cleanarticle.language import FREQUENT_WORDS
from cleanarticle.phrases.grouped import grouped


class Group(NamedTuple):
    """Alternatives of which a text must hold one, folded."""

    words: frozenset[str]
    """Single words, looked up."""
    parts: tuple[str, ...] = ()
    """Beginnings and parts of words, and phrases, searched for in `Folded.text`."""
    starts: tuple[str, ...] = ()
    """What the text begins with."""
    ends: tuple[str, ...] = ()
    """What the text ends with."""
    wholes: tuple[str, ...] = ()
    """What the text is."""


# What a block must hold: one of each group.
Others = tuple[Group, ...]


def holds(folded: Folded, groups: Iterable[Group]) -> bool:
    """Whether a text has an alternative of every group; plain loops, for this is asked ten thousands of times."""
    text = folded.text
    for words, parts, starts, ends, wholes in groups:
        if words.isdisjoint(folded.words):
            for part in parts:
                if part in text:
                    break
            else:
                if not (starts and text.startswith(starts)) and not (ends and text.endswith(ends)) and text not in wholes:
                    return False
    return True


class Parts:
    """Phrases in scripts without spaces, which may stand anywhere in a text; found by their first two characters."""

    __slots__ = ("_by_gram",)

    def __init__(self, parts: Iterable[str]) -> None:
        self._by_gram = grouped((part[:GRAM], intern(part)) for part in parts)

    def within(self, folded: Folded) -> list[str]:
        """Those that a folded text holds."""
        if not self._by_gram or not folded.is_unspaced:
            return []
        found = folded.grams & self._by_gram.keys()
        return [part for gram in sorted(found) for part in self._by_gram[gram] if part in folded.text] if found else []


# Between the places of a phrase; between the words that may stand at one there is a space.
_NEXT_PLACE = "|"


class Triggers:
    """Words by which phrases are found, and those that a block must hold beside them."""

    __slots__ = ("_phrases", "words")

    def __init__(self, phrases: Iterable[Sequence[Sequence[str]]]) -> None:
        sources = ((_NEXT_PLACE.join(map(" ".join, each)), each[0] if len(each) == 1 else min(each, key=rank)) for each in phrases)
        self._phrases = grouped((word, source) for source, words in sources for word in words)
        """By their words: the places of phrases, written as one string, which is small to keep."""
        self.words = frozenset(self._phrases)
        """A block with a phrase holds one of these."""

    def needs(self, word: str) -> Collection[Others]:
        """What else a block with one of the words holds if it holds a phrase."""
        found = ([place.split(" ") for place in source.split(_NEXT_PLACE)] for source in self._phrases.get(word, ()))
        return {tuple(Group(frozenset(place)) for place in each if word not in place) for each in found}


# How many rare words a common one weighs, or something that has to be searched for.
COMMON = 20


def size(group: Group) -> int:
    """How many texts have an alternative of a group, where a rare word counts one."""
    return len(group.words) + (COMMON - 1) * len(group.words & FREQUENT_WORDS) + COMMON * len(group.parts)


def rarity(word: str) -> tuple[bool, int]:
    """How much a word tells: most if it is no common one, and long."""
    return word not in FREQUENT_WORDS, len(word)


def rank(words: Iterable[str]) -> tuple[int, int]:
    """How many of these are common words, and how short the shortest is: the rarest place of a phrase comes first."""
    each = list(words)
    return sum(word in FREQUENT_WORDS for word in each), -min(map(len, each))
