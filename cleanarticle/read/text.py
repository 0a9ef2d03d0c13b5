"""Plain text -> blocks: a block a line; the blank lines between them are counted, for they say what belongs together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cleanarticle.types import Block, Document

GROUPS = 3
FENCES = ("```", "~~~")


def read_text(source: str) -> Document:
    """The lines of a plain text that are not blank, each with its offset and the number of blank lines before it."""
    blocks: list[Block] = []
    position = gap = 0
    for line in source.splitlines(keepends=True):
        text = line.strip()
        if text:
            start = position if text[0] == line[0] else position + len(line) - len(line.lstrip())
            blocks.append(Block(text, start=start, gap=gap))
            gap = 0
        else:
            gap += 1
        position += len(line)
    if any(fence in source for fence in FENCES):
        _mark_code(blocks)
    return Document(source, tuple(blocks), is_spaced=is_spaced(blocks))


def _mark_code(blocks: list[Block]) -> None:
    """Marks the lines between two fences of Markdown, and these; one that nothing closes is none."""
    opening: int | None = None
    for index, block in enumerate(blocks):
        if opening is None:
            opening = index if block.text.startswith(FENCES) else None
        elif block.text in FENCES and block.text == blocks[opening].text[: len(block.text)]:
            blocks[opening : index + 1] = [each._replace(kind="code") for each in blocks[opening : index + 1]]
            opening = None


def is_spaced(blocks: Sequence[Block]) -> bool:
    """Whether at least half of the groups of lines that blank lines set apart are single lines, and there are three or more."""
    starts = [index for index, block in enumerate(blocks) if block.gap or not index]
    singles = sum(1 for first, after in pairwise([*starts, len(blocks)]) if after - first == 1)
    return len(starts) >= GROUPS and 2 * singles >= len(starts)
