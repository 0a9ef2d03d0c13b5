"""What Markdown and HTML have in common: blocks made ready for writing, and those that make one element together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, takewhile

from cleanarticle.render.inline import clipped
from cleanarticle.types import Block, Mark

# Deeper lists and quotes are accidents of a page's markup. Written out they would take space that grows with the square of their
# depth, and parsers give up on them: markdown-it on the eleventh list, libxml2 on the 256th element.
DEPTH = 8
# A list of that depth in quotations of this is what markdown-it still reads.
QUOTED = 3
# What it counts for those: one for a quotation, two for a list.
NESTED = QUOTED + 2 * DEPTH

# XML has no way to write these, Markdown takes some for line ends, and lone surrogates cannot be encoded.
_ODD = re.compile("[\x00-\x08\n-\x1f\x85\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile("\r\n?")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_BEFORE_URL = "".join(map(chr, range(33)))
_SCHEMES = frozenset(("http", "https", "mailto"))


# The level of a row that is the caption of the table below it.
CAPTION = 2


def prepare(blocks: Iterable[Block], *, links: bool, images: bool, tables: bool, lists: bool) -> Iterator[Block]:
    """The blocks with something to write, without what is switched off.

    The gap of a line that is left out goes to the next one, lest what stood apart comes together; a picture parts nothing where it is left out.
    """
    dropped = {kind for kind, wanted in (("link", links), ("image", images)) if not wanted}
    gap = 0
    for given in blocks:
        # Without tables a row is a line, and no cells are empty.
        block = _tidy(given if tables or given.kind != "row" else given._replace(kind="paragraph"), dropped)
        if block.kind == "image" and not block.marks:
            continue
        gap = given.gap or gap
        if not block.text.strip() and block.kind != "image":
            continue
        kind, level = block.kind, block.level
        if kind == "list_item" and not lists:
            kind, gap = "paragraph", 1
        elif kind != "row":
            level = max(1, min(level, 6 if kind == "heading" else DEPTH))
        listed = min(block.listed, DEPTH) if lists else 0
        if listed and kind == "quote":
            level = min(level, NESTED - 2 * listed)
        yield block._replace(kind=kind, level=level, gap=gap, quoted=max(0, min(block.quoted, QUOTED)), listed=listed)
        gap = 0


def _tidy(block: Block, dropped: set[str]) -> Block:
    marks = tuple(_tidy_marks(block.marks, dropped)) if block.marks else ()
    if block.kind == "image":
        return block._replace(text="", marks=tuple(mark for mark in marks if mark.kind == "image")[:1])
    if block.kind == "code":
        lines = _LINE_END.sub("\n", block.text).split("\n")
        return block._replace(text="\n".join(map(printable, lines)), marks=())
    text = printable(block.text)
    # The tabs of a row stand for its empty cells.
    stripped = text if block.kind == "row" else text.strip()
    return block._replace(text=stripped, marks=tuple(clipped(marks, text, stripped)))


def printable(text: str) -> str:
    """The text with a space for each odd white space and U+FFFD for each character that no page can show; as long as before."""
    return _ODD.sub(lambda match: " " if match[0].isspace() else "\ufffd", text) if _ODD.search(text) else text


def _tidy_marks(marks: Iterable[Mark], dropped: set[str]) -> Iterator[Mark]:
    for mark in marks:
        if mark.kind in dropped:
            continue
        if mark.kind in ("link", "image"):
            url = safe(mark.url)
            if url:
                yield mark._replace(url=url, alt=printable(mark.alt).strip())
        else:
            yield mark


def safe(url: str) -> str:
    """The address, or nothing where following it would do something else than open a page or write a letter.

    Browsers overlook white space around an address and line breaks and tabs in it.
    """
    url = printable(re.sub("[\t\n\r]", "", url.strip(_BEFORE_URL)))
    scheme = _SCHEME.match(url)
    return url if not scheme or scheme[1].lower() in _SCHEMES else ""


def grouped(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Blocks that make one element: the lines of a paragraph, all items of a list with what else stands in them, a picture and its caption."""
    group: list[Block] = []
    for block in blocks:
        if group and not _continues(group, block):
            yield group
            group = []
        group.append(block)
    if group:
        yield group


def within_items(group: Sequence[Block]) -> Iterator[tuple[int, list[Block]]]:
    """The parts of a list: items, and what else stands in the last item of a depth, as blocks by themselves; items have no depth here."""
    base = group[0].quoted
    for listed, blocks in groupby(group, key=lambda block: 0 if block.kind == "list_item" else block.listed):
        if listed:
            yield listed, [_by_itself(block, base) for block in blocks]
        else:
            yield 0, list(blocks)


def _by_itself(block: Block, base: int) -> Block:
    """A block of a list that stands in quotations, as if there were neither."""
    if block.kind == "quote":
        return block._replace(level=block.level - base, listed=0)
    return block._replace(quoted=block.quoted - base, listed=0)


def next_lines(item: Block, listed: int, blocks: Iterable[Block]) -> int:
    """How many of the blocks that stand in an item are the next lines of its own words."""
    if item.kind != "list_item" or item.level != listed:
        return 0
    return sum(1 for _ in takewhile(lambda block: block.kind == "paragraph" and not block.gap and not block.quoted, blocks))


def depth_of(block: Block) -> int:
    """How deep in quotations a block stands."""
    return block.level if block.kind == "quote" else block.quoted


def _continues(group: list[Block], block: Block) -> bool:
    first, last, kind = group[0], group[-1], block.kind
    if first.kind == "list_item" and kind != "list_item":
        return block.listed > 0 and depth_of(block) >= first.quoted
    if kind == "quote":
        return first.kind == "quote"
    if block.quoted != first.quoted:
        return False
    if first.kind == "image":
        return kind == "caption" and (last is first or not block.gap)
    return kind == first.kind and _is_next(group, block)


def _is_next(group: Sequence[Block], block: Block) -> bool:
    """Whether a block of the kind of a group goes on with it."""
    last = group[-1]
    if block.kind == "list_item":
        return not block.gap or block.level > 1 or (last.kind != "list_item" and _is_next_item(group, block))
    if block.kind == "row":
        return not block.gap and block.level != CAPTION
    return not block.gap and (block.kind != "heading" or block.level == last.level)


def _is_next_item(group: Sequence[Block], item: Block) -> bool:
    """Whether an item behind other things in the item before it is of the same list: one without a number as that is, or with a higher one."""
    before = next((block.number for block in reversed(group) if block.kind == "list_item" and block.level <= item.level), 0)
    return before < item.number if before else not item.number
