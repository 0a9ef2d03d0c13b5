"""Blocks as HTML: the plain elements of an article, well-formed, an element a line, without a page around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleanarticle.render.groups import CAPTION, depth_of, grouped, next_lines, prepare, within_items
from cleanarticle.render.inline import Piece, cells, nested, seams
from cleanarticle.types import Block, Mark

_TAGS = {"strong": "strong", "emphasis": "em", "code": "code", "strike": "s", "subscript": "sub", "superscript": "sup"}
_KINDS = frozenset((*_TAGS, "link", "image"))


def render_html(blocks: Iterable[Block], *, links: bool = True, images: bool = False, tables: bool = True, lists: bool = True) -> str:
    """HTML with the same words whatever is switched off: a link leaves its text, an item a paragraph, a row a line."""
    return "\n".join(_written(prepare(blocks, links=links, images=images, tables=tables, lists=lists)))


def _written(blocks: Iterable[Block]) -> list[str]:
    lines: list[str] = []
    depth = 0
    for group in grouped(blocks):
        if group[0].kind == "quote":
            lines += _quote(group, depth)
        else:
            lines += _edges(depth, group[0].quoted)
            lines += _element(group)
        # What else stands in an item has its own quotations inside it.
        depth = depth_of(group[-1]) if group[0].kind == "quote" else group[0].quoted
    return [*lines, *_edges(depth, 0)]


def _edges(depth: int, other: int) -> list[str]:
    """The tags that lead from one depth of quotations to another."""
    return ["<blockquote>"] * (other - depth) or ["</blockquote>"] * (depth - other)


def _element(group: Sequence[Block]) -> list[str]:
    kind = group[0].kind
    if kind == "list_item":
        return _list(group)
    # The caption of a table whose rows went is a paragraph.
    if kind == "row" and group[-1].level != CAPTION:
        return ["<table>", *map(_row, group), "</table>"]
    if kind == "code":
        code = "\n".join(block.text for block in group)
        return [f"<pre><code>{_escape(code)}</code></pre>"]
    if kind == "image":
        caption = f"<figcaption>{_lines(group[1:])}</figcaption>" if len(group) > 1 else ""
        return [f"<figure>{_image(group[0].marks[0])}{caption}</figure>"]
    tag = f"h{group[0].level}" if kind == "heading" else "p"
    return [f"<{tag}>{_lines(group)}</{tag}>"]


def _lines(group: Iterable[Block]) -> str:
    return "<br/>".join(_inline(block.text, block.marks) for block in group)


def _row(block: Block) -> str:
    if block.level == CAPTION:
        return f"<caption>{_inline(block.text, block.marks)}</caption>"
    tag = "th" if block.level == 1 else "td"
    return "<tr>" + "".join(f"<{tag}>{_inline(text, marks)}</{tag}>" for text, marks in cells(block.text, block.marks)) + "</tr>"


def _quote(group: Sequence[Block], depth: int) -> list[str]:
    """The paragraphs of quotations, from the depth of what stands before them; what stands behind them closes them."""
    lines: list[str] = []
    for index, block in enumerate(group):
        text = _inline(block.text, block.marks)
        if index and not block.gap and block.level == depth:
            lines[-1] = f"{lines[-1].removesuffix('</p>')}<br/>{text}</p>"
            continue
        lines += _edges(depth, block.level)
        lines.append(f"<p>{text}</p>")
        depth = block.level
    return lines


def _list(group: Sequence[Block]) -> list[str]:
    lines: list[str] = []
    # The lists that are open, the outermost first: the level of its items, its tag, and the number that its next item has by itself.
    open_lists: list[tuple[int, str, int]] = []
    last = group[0]
    for listed, blocks in within_items(group):
        if listed:
            while len(open_lists) > 1 and open_lists[-1][0] > listed:
                _end_list(lines, open_lists.pop()[1])
            count = next_lines(last, listed, blocks)
            lines[-1] += "".join(f"<br/>{_inline(block.text, block.marks)}" for block in blocks[:count])
            lines += _written(blocks[count:])
            last = blocks[-1] if count < len(blocks) else last
            continue
        for block in blocks:
            tag = "ol" if block.number else "ul"
            while open_lists and (open_lists[-1][0] > block.level or (open_lists[-1][0] == block.level and open_lists[-1][1] != tag)):
                _end_list(lines, open_lists.pop()[1])
            if open_lists and open_lists[-1][0] == block.level:
                number = open_lists.pop()[2]
                _end_item(lines)
            else:
                number = block.number
                lines.append(f'<{tag} start="{number}">' if number not in (0, 1) else f"<{tag}>")
            value = f' value="{block.number}"' if block.number != number else ""
            lines.append(f"<li{value}>{_inline(block.text, block.marks)}")
            open_lists.append((block.level, tag, block.number + 1 if block.number else 0))
            last = block
    while open_lists:
        _end_list(lines, open_lists.pop()[1])
    return lines


def _end_item(lines: list[str]) -> None:
    if lines[-1].startswith("<li"):
        lines[-1] += "</li>"
    else:
        lines.append("</li>")


def _end_list(lines: list[str], tag: str) -> None:
    _end_item(lines)
    lines.append(f"</{tag}>")


def _inline(text: str, marks: Sequence[Mark]) -> str:
    if not marks:
        return _escape(text)
    parts: list[str] = []
    done = 0
    for place, tag in seams(_piece(mark) for mark in nested(mark for mark in marks if mark.kind in _KINDS)):
        parts += (_escape(text[done:place]), tag)
        done = place
    parts.append(_escape(text[done:]))
    return "".join(parts)


def _piece(mark: Mark) -> Piece:
    if mark.kind == "image":
        return Piece(mark.start, mark.start, _image(mark), "")
    if mark.kind == "link":
        return Piece(mark.start, mark.end, f'<a href="{_escape(mark.url)}">', "</a>")
    return Piece(mark.start, mark.end, f"<{_TAGS[mark.kind]}>", f"</{_TAGS[mark.kind]}>")


def _image(mark: Mark) -> str:
    return f'<img src="{_escape(mark.url)}" alt="{_escape(mark.alt)}"/>'


def _escape(text: str) -> str:
    """Safe as text and in an attribute; quotes in text are no trouble."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
