"""Blocks as plain text: their words and nothing that the page does not print, but for a sign before an item and between cells."""

from __future__ import annotations

from collections.abc import Iterable

from cleanarticle.render.groups import DEPTH
from cleanarticle.types import Block

_BULLETS = tuple("  " * max(level - 1, 0) + "- " for level in range(DEPTH + 1))


def render_text(blocks: Iterable[Block]) -> str:
    """Paragraphs with a blank line between them; lines, items and rows that belong together have none, nor does a picture make one."""
    parts: list[str] = []
    for block in blocks:
        text, kind = block.text, block.kind
        if kind == "image":
            continue
        if kind == "list_item":
            bullet = _BULLETS[min(block.level, DEPTH)]
            text = f"{bullet[:-2]}{block.number}. {text}" if block.number else bullet + text
        elif kind == "row":
            text = text.replace("\t", " | ")
        parts.append("\n\n" if block.gap else "\n")
        parts.append(text)
    del parts[:1]
    return "".join(parts)
