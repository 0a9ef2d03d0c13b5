"""The headline and the standfirst, which stand in front of the article and are no part of its text."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from string import digits

from cleanarticle.fold import key
from cleanarticle.select.view import ENDS, LINE, SEVERAL, Verdict, Verdicts, View, container, is_stated, main_places, masses
from cleanarticle.types import Block

# So many times as long as the headline is a sentence that begins with it and says more besides.
LESSER_PART = 2
# Below paragraphs of this weight, a heading that says the headline is that of a section.
OPENING = 3 * LINE
# What forums put in front of the headline above each reply, in English, German and the Nordic languages.
_REPLY = re.compile(r"(?:re|aw|sv|vs)\s?: ", re.IGNORECASE)


def titles(view: View, verdicts: list[Verdict | None]) -> None:
    """The headline, and what stands above it."""
    blocks, weights = view.blocks, view.weights
    floor = sum(weights) / 20
    said, last, is_told = 0, -1, view.is_headed_above
    again: list[int] = []
    sections = Counter(block.path for block in blocks if block.kind == "heading" and block.level == 1)
    for index, block in enumerate(blocks):
        if block.kind == "heading" or (said < floor and block.kind == "paragraph" and weights[index] < 2 * LINE):
            is_first = not is_told and said < floor and block.kind == "heading" and block.level == 1 and sections[block.path] < SEVERAL
            text = key(block.text)
            is_part = said < floor and ((last < 0 and _agrees(block, text, view.heads)) or _completes(view, index))
            is_numbered = said < floor and block.kind == "heading" and text.lstrip(digits) in view.heads
            if is_first or is_numbered or text in view.heads or is_part or _is_reply(block, view.heads):
                if said and block.kind == "heading" and verdicts[index] is None:
                    again.append(index)
                is_told = is_told or (text in view.heads and block.kind == "heading")
                verdicts[index] = Verdict("titles", "the headline")
                last = index if said < floor else last
        if verdicts[index] is None:
            said += weights[index]
    main = main_places(masses(view, verdicts)) if again or last > 0 else frozenset()
    for index in _of_sections(view, verdicts, again, main):
        verdicts[index] = None
    for index in range(last):
        # Where the paragraphs stand, a sentence opens the article, and a heading below it says its title again.
        is_opening = view.places[index] in main and is_stated(blocks[index].text)
        if verdicts[index] is None and weights[index] < 2 * LINE and not is_opening:
            verdicts[index] = Verdict("headers", "it stands above the headline")


def _of_sections(view: View, verdicts: Verdicts, again: Sequence[int], main: frozenset[str]) -> list[int]:
    """The headings that say the headline, but are those of sections: below paragraphs, in the same element as they, each right above what stays.

    Risk: the box of a recording and the cards of other articles have the headline again. But those are elements of their own. A heading of the
    first level is the headline itself, unless several others are made as it is.
    """
    if not again:
        return []
    above: Counter[str] = Counter()
    told: dict[int, int] = {}
    for index in range(again[-1] + 1):
        box, block = container(view.places[index]), view.blocks[index]
        if block.kind == "heading":
            told[index] = above[box]
        elif verdicts[index] is None and view.places[index] in main and 2 * block.link_chars < len(block.text):
            above[box] += view.weights[index]
    sections: dict[str, set[str]] = {view.blocks[index].path: set() for index in again}
    for block in view.blocks:
        if block.kind == "heading" and block.path in sections:
            sections[block.path].add(block.text)
    return [
        index
        for index in again
        if told[index] >= OPENING
        and _is_above_text(view, verdicts, index)
        and (view.blocks[index].level > 1 or len(sections[view.blocks[index].path]) >= SEVERAL)
    ]


def _is_above_text(view: View, verdicts: Verdicts, index: int) -> bool:
    """Whether what stands right below a heading without a link stays: the first of its parts, or a line that is no link either."""
    block = view.blocks[index]
    behind = view.blocks[index + 1] if index + 1 < len(verdicts) and verdicts[index + 1] is None else None
    if behind is None or block.link_chars:
        return False
    return behind.level > block.level or 2 * behind.link_chars < len(behind.text)


def _agrees(block: Block, text: str, heads: Sequence[str]) -> bool:
    """Whether a text is the longer part of a headline, or the other way round; below the headline that may be a subheading.

    A sentence of which the headline is the lesser part is no longer form of it, but begins with what it tells of.
    """
    longest = LESSER_PART if block.kind == "paragraph" and ENDS.search(block.text) else math.inf
    return any(
        (len(text) > 15 and head.startswith(text)) or (len(head) > 15 and text.startswith(head) and len(text) < longest * len(head)) for head in heads
    )


def _is_reply(block: Block, heads: Sequence[str]) -> bool:
    """Whether a heading is the headline, or the longer part of it, as it stands above a reply in a forum."""
    reply = _REPLY.match(block.text) if block.kind == "heading" else None
    return reply is not None and _agrees(block, key(block.text[reply.end() :]), heads)


def _completes(view: View, index: int) -> bool:
    """Whether a line and the one above it are a headline together: the subject, and what is said of it."""
    above, text = key(view.blocks[index - 1].text) if index else "", key(view.blocks[index].text)
    return above != "" and text != "" and f"{above}{text}" in view.heads


def summaries(view: View, verdicts: list[Verdict | None]) -> None:
    """What its markup calls a summary is one only above the article, and once: further down and again it is a subheading."""
    blocks = view.blocks
    often = Counter(block.path for block, verdict in zip(blocks, verdicts, strict=True) if verdict is not None and verdict.part == "summaries")
    said = 0
    for index, verdict in enumerate(verdicts):
        if verdict is None:
            said += view.weights[index]
        elif verdict.part == "summaries" and (said > 2 * LINE or (said and often[blocks[index].path] >= SEVERAL)):
            verdicts[index] = None
