"""A line of Markdown: its words with backslashes where they need them, and its marks as far as Markdown will see them."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import pairwise

from cleanarticle.render.escape import ENTITY, Place, Seams, escapes, is_break, is_word
from cleanarticle.render.inline import Piece, nested, seams
from cleanarticle.types import Mark

# What Markdown can say; subscript and superscript it cannot.
_KINDS = frozenset(("link", "image", "strong", "emphasis", "code", "strike"))
_SIGNS = {"strong": "**", "emphasis": "*", "strike": "~~"}

_TICKS = re.compile("`+")
_URL_ENCODED = re.compile(r"[\x00-\x20\x7f<>`]")
_URL_ESCAPED = re.compile(rf"[\\()|]|{ENTITY.pattern}")


def inline(text: str, marks: Sequence[Mark], place: Place) -> str:
    """The text as it stands at that place in Markdown.

    Args:
        text: one line, without white space around it.
        marks: of that text, in any order.
        place: what it will be a part of.
    """
    fitting = _fitting(text, [mark for mark in marks if mark.kind in _KINDS], place) if marks else []
    pieces = _pieces(text, fitting)
    links = tuple((mark.start, mark.end) for mark in fitting if mark.kind == "link")
    found = Seams(
        frozenset(offset for piece in pieces for offset in (piece.start, piece.end)),
        frozenset(start for start, _ in links),
        links,
    )
    slashes = ((offset, "\\") for offset in _outside_code(escapes(text, place, found), fitting, "|" if place.is_cell else "", text))
    parts: list[str] = []
    done = 0
    # Where both stand at one place, the merge gives the seam first: a backslash belongs right before its sign.
    for offset, sign in merge(seams(pieces), slashes, key=lambda each: each[0]):
        parts += (text[done:offset], sign)
        done = offset
    parts.append(text[done:])
    return "".join(parts)


def image(mark: Mark) -> str:
    """An image, in a line or by itself."""
    # As in a link's text brackets would end it, and as in a cell bars would; neither minds a backslash elsewhere.
    slashes = escapes(mark.alt, Place(is_cell=True), Seams(link_texts=((0, len(mark.alt)),)))
    bounds = [0, *slashes, len(mark.alt)]
    alt = "\\".join(mark.alt[start:end] for start, end in pairwise(bounds))
    return f"![{alt}]({_url(mark.url)})"


def longest_ticks(text: str) -> int:
    """How many backticks in a row the text has at most."""
    return max(map(len, _TICKS.findall(text)), default=0)


def _url(url: str) -> str:
    url = _URL_ENCODED.sub(lambda match: f"%{ord(match[0]):02X}", url)
    return _URL_ESCAPED.sub(r"\\\g<0>", url)


def _fitting(text: str, marks: Sequence[Mark], place: Place) -> list[Mark]:
    """The marks as Markdown can have them: without space at their edges, none within code."""
    fitting: list[Mark] = []
    code_end = 0
    for mark in nested(marks):
        if mark.start < code_end:
            continue
        if mark.kind == "image":
            fitting.append(mark)
            continue
        part = text[mark.start : mark.end]
        start, end = mark.end - len(part.lstrip()), mark.start + len(part.rstrip())
        # Readers of Markdown do not agree whether a cell ends at such a bar.
        is_unsayable = mark.kind == "code" and place.is_cell and "\\|" in part
        if start < end and not is_unsayable:
            fitting.append(mark._replace(start=start, end=end))
            code_end = end if mark.kind == "code" else code_end
    return fitting


def _outside_code(offsets: Iterable[int], marks: Iterable[Mark], except_for: str, text: str) -> Iterator[int]:
    """The offsets where a backslash would not be a part of code; before a bar in a cell it never is, because cells are parted first."""
    codes = iter([mark for mark in marks if mark.kind == "code"])
    code = next(codes, None)
    for offset in offsets:
        while code and code.end <= offset:
            code = next(codes, None)
        if not code or offset < code.start or text[offset] == except_for:
            yield offset


def _pieces(text: str, marks: Sequence[Mark]) -> list[Piece]:
    """What is written for the marks, outer before inner; those that Markdown would not see are left out."""
    first_inner = {mark.start: index for index, mark in enumerate(marks) if mark.kind != "image"}
    last_inner = {mark.end: index for index, mark in enumerate(marks) if mark.kind != "image"}
    pieces: list[Piece] = []
    taken: set[tuple[int, str]] = set()
    for index, mark in enumerate(marks):
        if mark.kind not in _SIGNS:
            pieces.append(_plain(text, mark))
            continue
        piece = _emphasis(text, mark, first=first_inner[mark.start] == index, last=last_inner[mark.end] == index)
        if piece:
            ends = {(piece.start, piece.opening[0]), (piece.end, piece.opening[0])}
            # Two signs of one character side by side would be read as one.
            if not ends & taken:
                taken |= ends
                pieces.append(piece)
    # Marks were shortened: an image may now stand before one that it stood in.
    pieces.sort(key=lambda piece: (piece.start, -piece.end if piece.start < piece.end else -sys.maxsize))
    return pieces


def _plain(text: str, mark: Mark) -> Piece:
    """A mark that Markdown sees wherever it stands."""
    if mark.kind == "image":
        return Piece(mark.start, mark.start, image(mark), "")
    if mark.kind == "link":
        return Piece(mark.start, mark.end, "[", f"]({_url(mark.url)})")
    code = text[mark.start : mark.end]
    ticks = "`" * (longest_ticks(code) + 1)
    pad = " " if "`" in (code[0], code[-1]) else ""
    return Piece(mark.start, mark.end, ticks + pad, pad + ticks)


def _emphasis(text: str, mark: Mark, *, first: bool, last: bool) -> Piece | None:
    """Emphasis as far as Markdown will see it.

    It goes by the characters on both sides of a sign. Between a letter and punctuation no sign is seen, so that the punctuation
    is left out of the emphasis; between a letter and another mark's sign there is no help.

    Args:
        text: the line.
        mark: its place is not at spaces.
        first: whether it is the inner one of those that begin there.
        last: whether it is the inner one of those that end there.
    """
    start, end = mark.start, mark.end
    if not (is_break(text[start - 1 : start]) or (first and is_word(text[start]))):
        start = end - len(text[start + 1 : end].lstrip())
        if not first or not is_break(text[start - 1]):
            return None
    if not (is_break(text[end : end + 1]) or (last and is_word(text[end - 1]))):
        end = start + len(text[start : end - 1].rstrip())
        if not last or not is_break(text[end]):
            return None
    if start >= end:
        return None
    # Underscores are not seen within a word. Where they are, they cannot be mixed up with the stars of strong emphasis.
    is_apart = is_break(text[start - 1 : start]) and is_break(text[end : end + 1])
    sign = "_" if mark.kind == "emphasis" and is_apart else _SIGNS[mark.kind]
    return Piece(start, end, sign, sign)
