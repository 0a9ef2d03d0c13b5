"""Which blocks are the article."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from cleanarticle.types import Block

DROPPED = {
    "navigation": "navigation",
    "share": "a share bar",
    "related": "links to other articles",
    "comments": "comments of readers",
    "newsletter": "a newsletter prompt",
    "ad": "an advertisement",
    "author": "about the author",
    "byline": "byline and date",
    "tags": "tags",
    "caption": "a caption",
    "figure": "a caption",
    "tools": "a tool of the page",
    "footer": "the foot of the page",
    "consent": "a consent notice",
    "paywall": "a paywall notice",
    "hidden": "hidden",
    "sidebar": "beside the article",
    "overlay": "an overlay",
    "header": "the head of the page",
    "pullquote": "a pull quote",
    "summary": "the summary",
    "title": "the title",
}
_ENDS = re.compile(r"[.!?。！？…।۔؟][\"”“»')\]’]*$")


def weight(text: str) -> int:
    return len(text) if text.isascii() else (len(text) + len(text.encode("utf-8", "replace"))) // 2


def select(blocks: Sequence[Block], headlines: Sequence[str]) -> list[str]:
    """For each block, why it is no part of the article, or ""."""
    reasons = [_by_hints(block) for block in blocks]
    _title(blocks, headlines, reasons)
    _foreign(blocks, reasons)
    _links(blocks, reasons)
    _repeats(blocks, reasons)
    _ends(blocks, reasons)
    return reasons


def _by_hints(block: Block) -> str:
    if not block.hints:
        return "a caption" if block.kind == "caption" else ""
    for hint in block.hints:
        if hint in DROPPED:
            if hint == "figure" and block.kind in ("row", "quote", "list_item"):
                continue
            return f"{DROPPED[hint]} (by its markup)"
    return ""


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _title(blocks, headlines, reasons):
    keys = [_key(headline) for headline in headlines]
    last = -1
    weights = 0
    total = sum(weight(b.text) for b in blocks)
    for index, block in enumerate(blocks):
        if block.kind == "heading" or (block.kind == "paragraph" and len(block.text) < 250):
            key = _key(block.text)
            if key and any(key == other or (len(key) > 15 and other.startswith(key)) or (len(other) > 15 and key.startswith(other)) for other in keys):
                reasons[index] = "the title"
                if weights < total / 20:
                    last = index
            elif block.kind == "heading" and block.level == 1 and weights < total / 20:
                reasons[index] = "the title"
                last = index
        weights += weight(block.text)
    for index in range(last):
        if not reasons[index] and weight(blocks[index].text) < 200:
            reasons[index] = "above the title"


def _foreign(blocks, reasons):
    mass = Counter()
    for block, reason in zip(blocks, reasons):
        if not reason and block.kind == "paragraph":
            mass[block.path] += weight(block.text)
    if not mass:
        return
    total = sum(mass.values())
    for index, block in enumerate(blocks):
        if not reasons[index] and block.kind == "paragraph" and mass[block.path] < 0.1 * total and weight(block.text) < 100 and not _ENDS.search(block.text):
            reasons[index] = "its markup is not that of the paragraphs"


def _links(blocks, reasons):
    n = len(blocks)
    for index, block in enumerate(blocks):
        if reasons[index] or block.kind == "heading" or block.link_chars < 0.8 * len(block.text):
            continue
        if block.kind == "list_item":
            start = index
            while start and blocks[start].kind == "list_item":
                start -= 1
            if blocks[start].text[-1:] in ":：" and not reasons[start]:
                continue
        reasons[index] = "nothing but a link"


def _repeats(blocks, reasons):
    texts = "\n".join(_key(b.text) for b, r in zip(blocks, reasons) if not r and b.kind == "paragraph")
    for index, block in enumerate(blocks):
        if not reasons[index] and block.kind == "quote" and len(block.text) > 30:
            if _key(block.text) in texts:
                reasons[index] = "said again"


def _ends(blocks, reasons):
    kept = [i for i, r in enumerate(reasons) if not r]
    for index in reversed(kept):
        block = blocks[index]
        if block.kind == "heading" or (block.kind == "paragraph" and weight(block.text) < 60 and not _ENDS.search(block.text)):
            reasons[index] = "a short line at the end"
        else:
            break
    for index in kept:
        block = blocks[index]
        if block.kind == "paragraph" and weight(block.text) < 60 and not _ENDS.search(block.text):
            reasons[index] = "a short line at the start"
        else:
            break
