"""Tables: those of data, a row a block, told from those that only lay out the page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from lxml import etree

from cleanarticle.read.code import is_gutter
from cleanarticle.read.elements import BLOCKS, SKIPPED, is_shown, number_of
from cleanarticle.read.inline import CELL, END, MARKS, START, Opened, all_text, lines_with_marks, opened_by, squeeze
from cleanarticle.read.signs import RAISED_DIGITS, formula_of, is_raised, quotation_marks, sign_of
from cleanarticle.types import Mark

# A cell of data is shorter; a longer one holds the page.
CELL_LIMIT = 400
# What reaches over more columns than this sets nothing apart any more.
WIDEST = 32
# The level of a row that is the table's caption.
CAPTION = 2
_LAYOUT = ("h1", "h2", "article", "section", "form", "pre")
# These say something by other means than letters, or nothing.
_SIGNS = frozenset({"math", "img", "amp-img"})
_WITHOUT_WORDS = SKIPPED - _SIGNS
_OF_TABLES = frozenset({"table", "thead", "tbody", "tfoot"})
_LINES = frozenset({"tr", "caption"})
# Where somebody forgot the row, its cells stand in one of these.
_ROWS = ("tr", "thead", "tbody", "tfoot")


class Row(NamedTuple):
    """One row: its cells parted by tabs."""

    text: str
    level: int
    """1 where its cells are heads, 2 where it is the table's caption, else 0."""
    links: int
    marks: tuple[Mark, ...] = ()


def is_data_table(table: etree._Element) -> bool:
    """Whether a table holds data: short cells, more than one a row, and nothing in them that pages are made of; a lone row has no lines."""
    if _holds_tables(table):
        return _has_details(table)
    if next(table.iter(*_LAYOUT), None) is not None:
        return False
    rows = cells = heads = 0
    for row in table.iter(*_ROWS):
        rows += row.tag == "tr" or _is_open_row(row)
        for cell in row:
            if cell.tag in ("td", "th") and not is_gutter(cell):
                cells += 1
                heads += cell.tag == "th"
                if sum(map(len, cell.itertext())) > CELL_LIMIT and len(squeeze(all_text(cell))) > CELL_LIMIT:
                    return False
    # One column is a list where a head names it; else it holds the page.
    is_list = heads == 1 and cells == rows > 1 and next(table.iter("th", "td")).tag == "th"
    return is_list or (cells > rows and not (rows == 1 and any(True for _ in table.iter("p", "br"))))


def _holds_tables(table: etree._Element) -> bool:
    return next(islice(table.iter("table"), 1, None), None) is not None


def _has_details(table: etree._Element) -> bool:
    """Whether a table that holds others is one of data all the same: it has heads, short cells and no links, and seldom is a cell all table.

    Tables that lay out a page hold others too, its menus and its columns, and those hold more: that is asked first, for it is soon told.
    """
    if any(_holds_tables(inner) for inner in islice(table.iter("table"), 1, None)):
        return False
    if next(table.iter("a", *_LAYOUT), None) is not None:
        return False
    rows = list(_own_rows(table))
    cells = [cell for row in rows for cell in _cells(row)]
    details = [cell for cell in cells if next(cell.iter("table"), None) is not None]
    has_heads = any(cell.tag == "th" for cell in cells)
    return (
        has_heads and len(cells) > len(rows) and 2 * len(details) <= len(cells) and all(len(squeeze(all_text(cell))) <= CELL_LIMIT for cell in cells)
    )


def _own_rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows and the caption of a table, without those of tables in its cells."""
    for part in table:
        if part.tag in ("tr", "caption"):
            yield part
        elif part.tag in ("thead", "tbody", "tfoot"):
            yield from part.iterchildren("tr")


def _is_open_row(part: etree._Element) -> bool:
    """Whether cells stand right in a part of a table, without a row around them."""
    return len(part) > 0 and part[0].tag in ("td", "th")


def _cells(row: etree._Element) -> list[etree._Element]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def rows_of(table: etree._Element, *, rich: bool) -> Iterator[Row]:
    """The rows that have words, without what is hidden in them; a caption is one too."""
    rows = list(
        _own_rows(table) if _holds_tables(table) else (row for row in table.iter("caption", *_ROWS) if row.tag in _LINES or _is_open_row(row))
    )
    shown = [row for row in rows if is_shown(row) and all(map(is_shown, islice(row.iterancestors(), 1)))]
    taken: dict[int, int] = {}
    # Where most are hidden, a script is meant to show them.
    for row in shown if 2 * len(shown) >= len(rows) else rows:
        is_caption = row.tag == "caption"
        cells = [row] if is_caption else [cell for cell in _cells(row) if is_shown(cell)]
        opened = Opened()
        places = cells if is_caption else _placed(cells, taken)
        text = CELL.join("" if cell is None else "".join(_pieces(cell, opened if rich else None)) for cell in places)
        if rich:
            ((line, marks),) = lines_with_marks(text, opened)
        else:
            line, marks = "\t".join(map(squeeze, text.split(CELL))).rstrip("\t"), ()
        if line.strip():
            links = sum(len(squeeze(all_text(link))) for link in row.iter("a"))
            yield Row(line, CAPTION if is_caption else int(bool(cells) and all(cell.tag == "th" for cell in cells)), links, marks)


def _placed(cells: list[etree._Element], taken: dict[int, int]) -> Iterator[etree._Element | None]:
    """The cells of a row in their columns, with None where one reaches from the left or from above.

    Args:
        cells: from left to right.
        taken: for how many rows more a column is taken; kept up to date.
    """
    column = 0
    for cell in cells:
        while taken.get(column, 0) > 0:
            taken[column] -= 1
            column += 1
            yield None
        yield cell
        rows = number_of(cell.get("rowspan"), 1)
        for width in range(max(1, min(number_of(cell.get("colspan"), 1), WIDEST - column))):
            if width:
                yield None
            if rows > 1 and column < WIDEST:
                taken[column] = rows - 1
            column += 1
    for right in taken:
        taken[right] -= right >= column


def _pieces(cell: etree._Element, opened: Opened | None) -> Iterator[str]:
    """The words of a cell with a space at the edges of blocks within, and the signs of inline markup where it is collected."""
    stack: list[tuple[etree._Element, Iterator[etree._Element], str]] = [(cell, iter(cell), "")]
    if cell.text:
        yield cell.text
    while stack:
        element, children, closing = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield closing
            if stack and element.tail:
                yield element.tail
        elif not isinstance(child.tag, str) or child.tag in _WITHOUT_WORDS or _is_row(child) or not is_shown(child):
            yield child.tail or ""
        elif is_raised(child, child.tag):
            yield all_text(child).translate(RAISED_DIGITS)
            yield child.tail or ""
        elif child.tag in _SIGNS:
            yield (formula_of(child) if child.tag == "math" else sign_of(child)) or ""
            yield child.tail or ""
        else:
            opening, closing = _edges(child, opened)
            yield opening
            stack.append((child, iter(child), closing))
            if child.text:
                yield child.text


def _edges(element: etree._Element, opened: Opened | None) -> tuple[str, str]:
    """What stands at the beginning and at the end of an element in a cell: signs, marks or a space."""
    tag = element.tag
    if tag == "q":
        return quotation_marks(element, BLOCKS)
    if tag not in MARKS:
        return (" ", " ") if tag in BLOCKS or tag == "br" else ("", "")
    if opened is None:
        return "", ""
    opened.waiting.append(opened_by(element, tag))
    return START, END


def _is_row(element: etree._Element) -> bool:
    """Whether an element in a cell is a row of the table itself, as where tags are not closed: it is given as one."""
    parent = element.getparent()
    return element.tag == "tr" and parent is not None and parent.tag not in _OF_TABLES
