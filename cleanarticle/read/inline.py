"""What was said between two edges of blocks -> lines of text, with the inline markup as marks.

The walk puts signs between the words, which no page holds (see tree.py): one for a line break, one for the edge of a cell, one in front
of a large first letter, and two where inline markup begins and ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, cast
from urllib.parse import urljoin

from lxml import etree

from cleanarticle.types import Mark

START, END, CELL, DROPPED, BREAK = "\x01", "\x02", "\x03", "\x04", "\x1e"
MARKS = {"a": "link", "b": "strong", "strong": "strong", "i": "emphasis", "em": "emphasis", "cite": "emphasis", "code": "code", "kbd": "code", "samp": "code",
         "tt": "code", "s": "strike", "del": "strike", "strike": "strike", "sub": "subscript", "sup": "superscript"}  # fmt: skip
# Soft hyphen, zero-width space, word joiner and byte-order mark show nothing; joiners do, in Persian and in Hindi.
_INVISIBLE = ("\u00ad", "\u200b", "\u2060", "\ufeff")
# Joiners alone join nothing: builders of pages set paragraphs of one as spacers.
JOINERS = "\u200c\u200d "
_ABSOLUTE = ("https://", "http://")
LONGEST_BASE = 2000

# A large first letter, set apart from its word in the source alone; what is a word by itself in some language may be one.
_FIRST_LETTER = re.compile(rf"{DROPPED}(\s*[BCDFGHJLMNPQRTX][{START}{END}]*)\s+([{START}{END}]*(?=[a-zß-ÿ]))")
_SIGN = re.compile(f"[{START}{END}{CELL}]")


class Markup(NamedTuple):
    """Inline markup without its place."""

    kind: str
    url: str = ""


class Opened:
    """Inline markup that was met and whose words are yet to come (`waiting`), or that is open at an edge of blocks (`open`)."""

    __slots__ = ("open", "waiting")

    def __init__(self) -> None:
        self.open: list[Markup] = []
        self.waiting: list[Markup] = []


def opened_by(element: etree._Element, tag: str) -> Markup:
    """The markup that an inline element is."""
    return Markup(MARKS[tag], (element.get("href") or "").strip() if tag == "a" else "")


Elements = list[etree._Element]  # noqa: SLF001 - the type's only name


def found(path: etree.XPath, element: etree._Element) -> Elements:
    """The elements that a path leads to."""
    return cast("Elements", path(element))


def all_text(element: etree._Element) -> str:
    """Every word in an element, seen or not."""
    return "".join(cast("Iterator[str]", element.itertext()))


def squeeze(text: str) -> str:
    """A text with one space for any white space, without invisible characters."""
    return " ".join(_visible(text).split())


def with_first_letters(text: str) -> str:
    """A text whose large first letters stand right in front of the rest of their words, as style sheets show them, without their signs."""
    return _FIRST_LETTER.sub(r"\1\2", text).replace(DROPPED, "")


def absolute(marks: Iterable[Mark], base: str) -> tuple[Mark, ...]:
    """The marks with absolute addresses.

    Args:
        marks: of one text.
        base: what relative addresses are relative to; an empty one, or one too long to be repeated in each, leaves them as they are.
    """
    if not base or len(base) > LONGEST_BASE:
        return tuple(marks)
    return tuple(mark._replace(url=_joined(base, mark.url)) if mark.url and not mark.url.startswith(_ABSOLUTE) else mark for mark in marks)


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        # It is none, and stays as the page has it.
        return address


def _visible(text: str) -> str:
    """A text without invisible characters; to look for each is quicker than one pattern for all."""
    if not text.isascii():
        for char in _INVISIBLE:
            if char in text:
                text = text.replace(char, "")
    return text


def lines_with_marks(text: str, opened: Opened) -> list[tuple[str, tuple[Mark, ...]]]:
    """The lines of a text with signs, each squeezed as `squeeze` does and with its marks; what stays open goes on in the next."""
    waiting = iter(opened.waiting)
    lines = [_line(line, opened, waiting) for line in text.split(BREAK)]
    opened.waiting = list(waiting)
    return lines


def _line(text: str, opened: Opened, waiting: Iterator[Markup]) -> tuple[str, tuple[Mark, ...]]:
    text = _visible(text)
    builder = _Builder([(markup, 0) for markup in opened.open])
    piece_start = 0
    for sign in _SIGN.finditer(text):
        builder.say(text[piece_start : sign.start()])
        piece_start = sign.end()
        builder.sign(sign[0], waiting)
    builder.say(text[piece_start:])
    opened.open = [markup for markup, _ in builder.open]
    return builder.finish()


class _Builder:
    """Puts a line together piece by piece, with a space between words where any white space stood."""

    def __init__(self, carried: list[tuple[Markup, int]]) -> None:
        self.open = carried
        self._text: list[str] = []
        self._length = 0
        self._space = False
        self._marks: list[Mark] = []

    def say(self, piece: str) -> None:
        """Words, with the white space around them."""
        if not piece:
            return
        words = piece.split()
        if not words:
            self._space = True
            return
        if self._length and (self._space or piece[0].isspace()) and not self._ends_cell():
            self._add(" ")
        self._add(" ".join(words))
        self._space = piece[-1].isspace()

    def sign(self, sign: str, waiting: Iterator[Markup]) -> None:
        """The start or the end of markup, or the edge of a cell."""
        if sign == CELL:
            self._add("\t")
            self._space = False
        elif sign == START:
            markup = next(waiting, None)
            if markup is not None:
                self.open.append((markup, self._length + self._gap()))
        elif self.open:
            self._close(*self.open.pop())

    def finish(self) -> tuple[str, tuple[Mark, ...]]:
        """The line and its marks, outer before inner."""
        for markup, start in self.open:
            self._close(markup, start)
        text = "".join(self._text).rstrip("\t")
        marks = [mark._replace(end=min(len(text), mark.end)) for mark in self._marks]
        return text, tuple(sorted((mark for mark in marks if mark.start < mark.end), key=lambda mark: (mark.start, -mark.end)))

    def _add(self, text: str) -> None:
        self._text.append(text)
        self._length += len(text)

    def _gap(self) -> int:
        """1 where a space is due before the next word."""
        return int(bool(self._length) and self._space and not self._ends_cell())

    def _ends_cell(self) -> bool:
        return bool(self._text) and self._text[-1] == "\t"

    def _close(self, markup: Markup, start: int) -> None:
        if start < self._length:
            self._marks.append(Mark(start, self._length, markup.kind, markup.url))
