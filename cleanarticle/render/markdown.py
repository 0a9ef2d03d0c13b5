"""Blocks as Markdown: CommonMark with the tables and the strike of GitHub's, which renders to exactly the words of the blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from cleanarticle.render.escape import Place
from cleanarticle.render.groups import CAPTION, depth_of, grouped, next_lines, prepare, within_items
from cleanarticle.render.inline import cells
from cleanarticle.render.markdown_inline import image, inline, longest_ticks
from cleanarticle.types import Block

# A wider table's short rows are left to the reader, who fills them up anyway: here, one long row would make each of many short ones as long.
_PADDED = 32

_LINE = Place(begins_line=True)
_HEADING = Place(ends_heading=True)
_CELL = Place(is_cell=True)

_LIST_SIGNS = (("-", "."), ("*", ")"))


def render_markdown(blocks: Iterable[Block], *, links: bool = True, images: bool = False, tables: bool = True, lists: bool = True) -> str:
    """Markdown with the same words whatever is switched off: a link leaves its text, an item a paragraph, a row a line."""
    return "\n".join(_written(prepare(blocks, links=links, images=images, tables=tables, lists=lists)))


def _written(blocks: Iterable[Block]) -> list[str]:
    written: list[str] = []
    adjoining = depth = 0
    lines: Iterable[str]
    for group in grouped(blocks):
        if group[0].kind == "list_item":
            # A list right behind another one is told apart by its signs.
            lines = _list(group, *_LIST_SIGNS[adjoining % 2])
            adjoining += 1
        else:
            lines = _WRITERS.get(group[0].kind, _lines)(group)
            adjoining = 0
        first = group[0]
        if written:
            written.append(("> " * min(depth, depth_of(first))).rstrip())
        written += lines if first.kind == "quote" else _indented(lines, "> " * first.quoted)
        # What else stands in an item has its own quotations inside it.
        depth = depth_of(group[-1]) if first.kind == "quote" else first.quoted
    return written


def _indented(lines: Iterable[str], margin: str) -> Iterator[str]:
    return (margin + line if line else margin.rstrip() for text in lines for line in text.split("\n"))


def _lines(group: Sequence[Block]) -> Iterator[str]:
    """Each line but the last ends in a backslash, which is a hard break."""
    for index, block in enumerate(group, 1):
        yield inline(block.text, block.marks, _LINE) + ("\\" if index < len(group) else "")


def _heading(group: Sequence[Block]) -> list[str]:
    """On one line: a heading has no more."""
    last = len(group) - 1
    lines = (inline(block.text, block.marks, _HEADING if index == last else Place()) for index, block in enumerate(group))
    return ["#" * group[0].level + " " + " ".join(lines)]


def _figure(group: Sequence[Block]) -> Iterator[str]:
    yield image(group[0].marks[0])
    if len(group) > 1:
        yield ""
        yield from _lines(group[1:])


def _quote(group: Sequence[Block]) -> list[str]:
    lines: list[str] = []
    depth = 0
    for block in group:
        if lines and not block.gap and block.level == depth:
            lines[-1] += "\\"
        elif lines:
            lines.append(("> " * min(depth, block.level)).rstrip())
        depth = block.level
        lines.append("> " * depth + inline(block.text, block.marks, _LINE))
    return lines


def _code(group: Sequence[Block]) -> list[str]:
    text = "\n".join(block.text for block in group)
    fence = "`" * max(3, longest_ticks(text) + 1)
    return [fence, text, fence]


def _table(group: Sequence[Block]) -> Iterator[str]:
    if group[0].level == CAPTION:
        yield from _lines(group[:1])
        group = group[1:]
        if not group:
            return
        yield ""
    rows = [[inline(text, marks, _CELL) for text, marks in cells(block.text, block.marks)] for block in group]
    width = max(map(len, rows))
    if group[0].level != 1:
        rows.insert(0, [])
    yield _row(rows[0], width)
    yield "|" + " --- |" * width
    for row in rows[1:]:
        yield _row(row, min(width, _PADDED))


def _row(row: Sequence[str], width: int) -> str:
    filled = [*row, *[""] * (width - len(row))]
    return f"| {' | '.join(filled)} |"


def _list(group: Sequence[Block], bullet: str, stop: str) -> list[str]:
    lines: list[str] = []
    # The lists that are open, the outermost first: the level of its items, whether they are numbered, where they begin and their words do.
    open_lists: list[tuple[int, bool, int, int]] = []
    last = group[0]
    for listed, blocks in within_items(group):
        if listed:
            while len(open_lists) > 1 and open_lists[-1][0] > listed:
                open_lists.pop()
            count = next_lines(last, listed, blocks)
            _add_to_item(lines, blocks[:count], blocks[count:], " " * open_lists[-1][3])
            last = blocks[-1] if count < len(blocks) else last
            continue
        for block in blocks:
            is_numbered = 0 < block.number < 1_000_000_000
            while open_lists and open_lists[-1][0] > block.level:
                open_lists.pop()
            indent = open_lists[-1][3] if open_lists else 0
            is_new = True
            if open_lists and open_lists[-1][0] == block.level:
                _, was_numbered, indent, _ = open_lists.pop()
                is_new = was_numbered != is_numbered
            sign = f"{block.number}{stop} " if is_numbered else f"{bullet} "
            # Without a blank line such a number would be words of the item before.
            if lines and (last.kind != "list_item" or (is_new and is_numbered and block.number != 1)):
                lines.append("")
            lines.append(" " * indent + sign + inline(block.text, block.marks, _LINE))
            open_lists.append((block.level, is_numbered, indent, indent + len(sign)))
            last = block
    return lines


def _add_to_item(lines: list[str], next_of_words: Iterable[Block], others: Sequence[Block], margin: str) -> None:
    """Write what else stands in an item below its words: the next lines of these, and other blocks."""
    for block in next_of_words:
        lines[-1] += "\\"
        lines.append(margin + inline(block.text, block.marks, _LINE))
    if others:
        lines.append("")
        lines += _indented(_written(others), margin)


_WRITERS: dict[str, Callable[[Sequence[Block]], Iterable[str]]] = {
    "heading": _heading,
    "quote": _quote,
    "code": _code,
    "row": _table,
    "image": _figure,
}
