"""Marks follow their words when a block is cut."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cleanarticle.types import Block, Mark

Span = tuple[int, int]


class Stretch(NamedTuple):
    """A part of a text that is left as it was."""

    start: int
    """In the text before the cuts."""
    end: int
    """In the text before the cuts, exclusive."""
    place: int
    """Its start in the text after the cuts."""


def cut(block: Block, spans: Sequence[Span], text: str) -> Block:
    """The block with the text that is left of it, and the marks moved to it.

    Args:
        block: as it was.
        spans: what was cut, as `engine.erase` takes them: ascending and disjoint.
        text: what `engine.erase` gave, or the same without the white space around it.
    """
    return block._replace(text=text, marks=shift_marks(block.marks, spans, block.text, text))


def shift_marks(marks: Sequence[Mark], spans: Sequence[Span], old: str, new: str) -> tuple[Mark, ...]:
    """The marks of a text from which the spans were cut: those in a cut are gone, those that straddle one are shorter.

    An image goes only with a cut on both sides of it. A text that is no such remainder keeps no marks: better none than wrong ones.
    """
    if not marks or old == new:
        return tuple(marks)
    stretches = _stretches(spans, old, new)
    if not stretches:
        return ()
    starts = [each.start for each in stretches]
    ends = [each.end for each in stretches]
    shifted: list[Mark] = []
    for mark in marks:
        if mark.kind == "image":
            if not _is_inside(spans, mark.start):
                place = _place(stretches[min(bisect_left(ends, mark.start), len(ends) - 1)], mark.start)
                shifted.append(mark._replace(start=place, end=place))
            continue
        first, last = bisect_right(ends, mark.start), bisect_left(starts, mark.end) - 1
        if first <= last:
            start, end = _place(stretches[first], mark.start), _place(stretches[last], mark.end)
            if start < end:
                shifted.append(mark._replace(start=start, end=end))
    return tuple(shifted)


def _place(stretch: Stretch, offset: int) -> int:
    """Where an offset has come to; one outside the stretch, to the nearer end of it."""
    return stretch.place + min(max(offset, stretch.start), stretch.end) - stretch.start


def _is_inside(spans: Sequence[Span], offset: int) -> bool:
    index = bisect_left(spans, (offset, 0)) - 1
    return index >= 0 and offset < spans[index][1]


def _stretches(spans: Sequence[Span], old: str, new: str) -> list[Stretch]:
    """Old and new text aligned: what is left between two cuts stands in both, but for the white space around it and one sign before it.

    Each stretch is taken whole where it stands there, else without its first character. Where both are true, the two readings
    differ in which of several like signs in a row it was that went, and meet again behind them.
    """
    stretches: list[Stretch] = []
    place = 0
    for left, right in _between(spans, old):
        start = _skip(old, left, right)
        end = start + len(old[start:right].rstrip())
        place = _skip(new, place, len(new))
        if start < end and not new.startswith(old[start:end], place):
            start = _skip(old, start + 1, end)
            if not new.startswith(old[start:end], place):
                return []
        if start < end:
            stretches.append(Stretch(start, end, place))
            place += end - start
    return [] if new[place:].strip() else stretches


def _between(spans: Sequence[Span], text: str) -> Iterator[Span]:
    done = 0
    for start, end in spans:
        yield done, start
        done = end
    yield done, len(text)


def _skip(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start
