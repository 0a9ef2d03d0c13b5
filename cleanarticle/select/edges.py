"""Scraps at the head and the foot of the article, and quotations that it pulls out of its own text."""

from __future__ import annotations

import re
from itertools import takewhile

from cleanarticle.fold import key, weight
from cleanarticle.select.view import ENDS, LINE, SHORT, YEAR, Verdict, View, main_places
from cleanarticle.types import Block

# So many short lines that only breaks part from one another, in the place of the prose, are verse or a list that belongs to it.
VERSE = 3
# Two words or more with capitals: whoever wrote it.
_NAMES = re.compile(r"(?:[^\W\d_a-zß-ÿ][^\W\d_]*[a-zß-ÿ][\w'’.-]*(?:\s?/\s?|\s|$)){2,6}")


def edges(view: View, verdicts: list[Verdict | None]) -> None:
    """Short lines at the head and the foot that end no sentence; at the head only names, and what stands elsewhere than the prose."""
    blocks = view.blocks
    kept = [index for index, verdict in enumerate(verdicts) if verdict is None]
    if all(blocks[index].kind == "heading" or _is_scrap(blocks[index]) for index in kept):
        return
    main = main_places(view, verdicts)
    foot = list(takewhile(lambda index: blocks[index].kind == "heading" or _is_scrap(blocks[index]), reversed(kept)))
    is_signed = bool(foot) and blocks[foot[-1]].text.endswith((",", "،")) and view.places[foot[-1]] in main
    if not is_signed and sum(view.places[index] in main and blocks[index].gap == 0 for index in foot) < VERSE:
        for index in foot:
            verdicts[index] = Verdict("footers", "a short line at the foot")
    for index in kept:
        is_stamp = view.weights[index] < LINE and YEAR.search(blocks[index].text) is not None
        is_foreign = view.places[index] not in main or _NAMES.fullmatch(blocks[index].text) is not None
        if not is_foreign or not (is_stamp or _is_scrap(blocks[index])):
            break
        verdicts[index] = Verdict("headers", "a short line at the head")


def _is_scrap(block: Block) -> bool:
    return block.kind == "paragraph" and weight(block.text) < SHORT and not ENDS.search(block.text)


def repeats(view: View, verdicts: list[Verdict | None]) -> None:
    """Quotes that a paragraph says too; those that none does stay."""
    blocks = view.blocks
    quotes = [index for index, block in enumerate(blocks) if _may_be_pulled(block, verdicts[index])]
    if quotes:
        said = "\n".join(key(block.text) for index, block in enumerate(blocks) if verdicts[index] is None and block.kind == "paragraph")
        for index in quotes:
            text = key(blocks[index].text)
            is_said = text[: len(text) * 2 // 3] in said or text[len(text) // 3 :] in said
            verdicts[index] = Verdict("pull-quotes", "the article says it in its own place") if is_said else None


def _may_be_pulled(block: Block, verdict: Verdict | None) -> bool:
    return (verdict is None and block.kind == "quote" and len(block.text) > 30) or (verdict is not None and verdict.part == "pull-quotes")
