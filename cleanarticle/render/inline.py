"""Marks of a text made to nest: none twice over the same words, none that straddles another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from cleanarticle.types import Mark

# Where marks straddle each other, the lesser one is split: two links where the page has one would be wrong, two bold words are not.
_WEIGHT = {"link": 2, "code": 1}
# Of marks over the same words: Markdown knows a link by its bracket also in the middle of a word, bold only by the letters next to it.
_RANK = {"link": 0, "code": 2}


class Piece(NamedTuple):
    """A part of a text, and what is written before and after it."""

    start: int
    end: int
    opening: str
    closing: str


def disjoint(marks: Iterable[Mark]) -> list[Mark]:
    """The marks, those of one kind without overlap: bold in bold is bold, and a link in a link is not to be had."""
    last: dict[str, int] = {}
    result: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.kind == "image":
            result.append(mark._replace(end=mark.start))
            continue
        before = result[last[mark.kind]] if mark.kind in last else None
        start = mark.start
        if before and start <= before.end:
            if mark.kind != "link":
                result[last[mark.kind]] = before._replace(end=max(before.end, mark.end))
                continue
            start = before.end
        if start < mark.end:
            last[mark.kind] = len(result)
            result.append(mark._replace(start=start))
    return result


def nested(marks: Iterable[Mark]) -> list[Mark]:
    """The marks, split where they straddle each other; outer before inner, an image before what begins at its place."""
    starts: dict[int, list[Mark]] = {}
    places: set[int] = set()
    result: list[tuple[int, int, int, Mark]] = []
    for mark in disjoint(marks):
        if mark.kind == "image":
            # No end is as late as this, so that it is sorted before all that begin at its place.
            result.append((mark.start, -1 << 62, 0, mark))
        else:
            starts.setdefault(mark.start, []).append(mark)
            places |= {mark.start, mark.end}
    # There is one open mark of a kind at most: what is done at each place is bounded.
    open_marks: list[tuple[Mark, int]] = []
    for place in sorted(places):
        coming = starts.get(place, [])
        ended = _close(open_marks, place, coming)
        result += [(since, -place, depth, mark._replace(start=since, end=place)) for mark, since, depth in ended if since < place]
        coming.sort(key=lambda mark: (-mark.end, _RANK.get(mark.kind, 1)))
        open_marks += [(mark, place) for mark in coming]
    result.sort(key=lambda each: each[:3])
    return [mark for *_, mark in result]


def _close(open_marks: list[tuple[Mark, int]], place: int, coming: list[Mark]) -> list[tuple[Mark, int, int]]:
    """Takes off what ends here or would straddle what comes, with all that is open in it; what goes on is added to what comes."""
    closed: list[tuple[Mark, int, int]] = []

    def pop() -> None:
        mark, since = open_marks.pop()
        closed.append((mark, since, len(open_marks)))
        if mark.end > place:
            coming.append(mark)

    while any(mark.end <= place for mark, _ in open_marks):
        pop()
    for new in list(coming):
        weight = _weight(new)
        while any(mark.end < new.end and _weight(mark) < weight for mark, _ in open_marks) and _weight(open_marks[-1][0]) < weight:
            pop()
    return closed


def _weight(mark: Mark) -> int:
    return _WEIGHT.get(mark.kind, 0)


def seams(pieces: Iterable[Piece]) -> list[tuple[int, str]]:
    """What stands between the characters of a text, in its order; an empty piece stands at its place for itself."""
    result: list[tuple[int, str]] = []
    open_pieces: list[Piece] = []
    for piece in pieces:
        while open_pieces and open_pieces[-1].end <= piece.start:
            result.append((open_pieces[-1].end, open_pieces.pop().closing))
        result.append((piece.start, piece.opening))
        if piece.start < piece.end:
            open_pieces.append(piece)
    result += [(piece.end, piece.closing) for piece in reversed(open_pieces)]
    return result


def cells(text: str, marks: Sequence[Mark]) -> list[tuple[str, list[Mark]]]:
    """The cells of a row, without the white space around them, each with its own marks."""
    texts = text.split("\t")
    starts = [0, *accumulate(len(each) + 1 for each in texts[:-1])]
    own: list[list[Mark]] = [[] for _ in texts]
    for mark in disjoint(marks):
        # An image has no end to reach beyond its start with: it is in the cell that begins there.
        for index in range(bisect_right(starts, mark.start) - 1, bisect_left(starts, max(mark.end, mark.start + 1))):
            own[index].append(mark._replace(start=mark.start - starts[index], end=mark.end - starts[index]))
    return [(each.strip(), list(clipped(own_marks, each, each.strip()))) for each, own_marks in zip(texts, own, strict=True)]


def clipped(marks: Iterable[Mark], text: str, stripped: str) -> Iterator[Mark]:
    """The marks of a text that was stripped of the white space around it."""
    shift = len(text) - len(text.lstrip()) if stripped != text else 0
    for mark in marks:
        start, end = (min(max(offset - shift, 0), len(stripped)) for offset in (mark.start, mark.end))
        if start < end or mark.kind == "image":
            yield mark._replace(start=start, end=end)
