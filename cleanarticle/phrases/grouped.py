"""Tables of phrases by what they are found by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from sys import intern
from typing import TypeVar

V = TypeVar("V", bound=Hashable)


def grouped(pairs: Iterable[tuple[str, V]]) -> dict[str, tuple[V, ...]]:
    """By their keys the values of pairs, in the order of the pairs.

    What is the same is there once: a phrase has many beginnings, and a list for each would be hundred thousands of objects that every
    full garbage collection goes over. So is a key that other tables have, too.
    """
    found: dict[str, list[V]] = defaultdict(list)
    for key, value in pairs:
        found[intern(key)].append(value)
    known: dict[tuple[V, ...], tuple[V, ...]] = {}
    return {key: known.setdefault(each, each) for key, each in ((key, tuple(values)) for key, values in found.items())}
