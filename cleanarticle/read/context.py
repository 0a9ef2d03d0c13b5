"""What is known of a place on the page from the elements around it."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from cleanarticle.read.elements import number_of
from cleanarticle.read.tokens import NONE


class Numbers:
    """The numbers of the items of one list; an item may have a number of its own, from which the others go on."""

    __slots__ = ("_next", "_step")

    def __init__(self, ordered: etree._Element) -> None:
        is_reversed = ordered.get("reversed") is not None
        self._step = -1 if is_reversed else 1
        self._next = number_of(ordered.get("start"), sum(1 for _ in ordered.iterchildren("li")) if is_reversed else 1)

    def go_to(self, stated: str | None) -> None:
        """Go on with the number that an item states, where it is one."""
        self._next = number_of(stated, self._next)

    def next(self) -> int:
        """The number of the next item."""
        number, self._next = self._next, self._next + self._step
        return number


class Context(NamedTuple):
    """What is known of a place on the page from the elements around it."""

    kind: str = "paragraph"
    level: int = 0
    path: str = ""
    hints: frozenset[str] = NONE
    in_link: bool = False
    depth: int = 0
    numbers: Numbers | None = None
    is_raised: bool = False
    quoted: int = 0
    listed: int = 0
    leads_out: bool = False
