"""What Markdown would take for markup, and so needs a backslash."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

_SPECIAL = re.compile(r"[\\`*_~\]<&!]")
_PUNCTUATION = frozenset(string.punctuation)

# A heading, an item, a quote, the line below a heading or a table's head, a box to tick or the address of a link.
_LINE = re.compile(
    r"#{1,6}(?=[ \t]|\Z)|[-+*](?=[ \t]|\Z)|[0-9]{1,9}([.)])(?=[ \t]|\Z)|>|=+[ \t]*\Z|[-|:][-|: \t]*\Z|\[(?:[ xX]\]|(?:[^\]]|\]\()*(?:\]:|\Z))"
)
_HEADING_END = re.compile(r"(?:(?<=[ \t])|\A)#+\Z")
_TAG = re.compile(r"<(?:[A-Za-z/!?]|[^\s<>@]+@)")
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


class Place(NamedTuple):
    """Where a text will stand, by which it depends what is markup in it."""

    begins_line: bool = False
    ends_heading: bool = False
    is_cell: bool = False


class Seams(NamedTuple):
    """Where Markdown's own signs will stand in a text."""

    all: frozenset[int] = frozenset()
    links: frozenset[int] = frozenset()
    """Where a link begins."""
    link_texts: tuple[tuple[int, int], ...] = ()
    """From where to where links go, in order."""


def escapes(text: str, place: Place, seams: Seams) -> list[int]:
    """The characters that need a backslash before them, in order."""
    found = {match.start() for match in _SPECIAL.finditer(text) if _TESTS[match[0]](text, match.start(), seams)}
    found |= {index for start, end in seams.link_texts for index in range(start, end) if text[index] in "[]"}
    # GitHub takes it for a footnote's sign.
    found |= {start for start, _ in seams.link_texts if text.startswith("^", start)}
    if place.is_cell:
        found |= {index for index, char in enumerate(text) if char == "|"}
    if place.begins_line and (match := _LINE.match(text)):
        found.add(match.start(1) if match[1] else 0)
    if place.ends_heading and text.endswith("#") and (match := _HEADING_END.search(text, len(text.rstrip("#")))):
        found.add(match.start())
    return sorted(found)


def _backslash(text: str, index: int, seams: Seams) -> bool:
    return index + 1 == len(text) or text[index + 1] in _PUNCTUATION or index + 1 in seams.all


def _star(text: str, index: int, seams: Seams) -> bool:
    """All but a star between spaces: it could open or close emphasis, here or in the next line."""
    return _touches(index, seams) or not (text[index - 1 : index].isspace() and text[index + 1 : index + 2].strip() == "")


def _underscore(text: str, index: int, seams: Seams) -> bool:
    """As a star, and not within a word."""
    return _star(text, index, seams) and (_touches(index, seams) or not (text[index - 1 : index].isalnum() and text[index + 1 : index + 2].isalnum()))


def _tilde(text: str, index: int, seams: Seams) -> bool:
    """One that could close: "~5 km" strikes nothing."""
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    return _touches(index, seams) or after == "~" or bool(before.strip())


def _touches(index: int, seams: Seams) -> bool:
    return index in seams.all or index + 1 in seams.all


_TESTS: dict[str, Callable[[str, int, Seams], bool]] = {
    "\\": _backslash,
    "`": lambda _text, _index, _seams: True,
    "*": _star,
    "_": _underscore,
    "~": _tilde,
    "]": lambda text, index, _seams: text.startswith("(", index + 1),
    "<": lambda text, index, _seams: _TAG.match(text, index) is not None,
    "&": lambda text, index, _seams: ENTITY.match(text, index) is not None,
    "!": lambda _text, index, seams: index + 1 in seams.links,
}


def is_break(char: str) -> bool:
    """Whether every reader of Markdown takes it for space or punctuation (an empty one is the end of a line)."""
    return not char or char.isspace() or char in _PUNCTUATION or unicodedata.category(char)[0] == "P"


def is_word(char: str) -> bool:
    """Whether no reader of Markdown takes it for space or punctuation; signs such as the euro's are neither this nor a break."""
    return not is_break(char) and unicodedata.category(char)[0] not in "SZ"
