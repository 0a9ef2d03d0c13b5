"""What the lines of a plain text say: links in Markdown and entities, as other extractors leave them, read, and wrapped lines and links joined.

Filters judge this reading. What they find is taken back to the lines as they stand: these are cut, and nothing else of them changes.

Risk of a false reading: lines joined that are two, or brackets that are no link. So a line is joined only where blank lines set paragraphs
apart and it goes on in the midst of a sentence, or where all of the text is wrapped at one width and it fills this; and a link needs an
address. What would leave half a link is not cut at all.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cleanarticle.fold import is_unspaced, opens_small
from cleanarticle.read.text import GROUPS, is_spaced
from cleanarticle.types import Block, Document, Hit

# A shorter line may be an item, a verse, or a line of an address.
WRAPPED = 45
# The widths at which a whole text may be wrapped, what part of its lines reaches no further, what part of the width a line has that is no
# label, item or name, and what part of such lines is full, of how many at least.
NARROWEST, WIDEST, WITHIN, LONG, FULL, LEAST = 35, 100, 0.9, 0.6, 0.8, 3

_SIGN = "]("
_ADDRESS = r"(?:https?://|mailto:|www\.|\.{0,2}/|#)[^()\s]*+(?:\([^()\s]*+\)[^()\s]*+){0,3}"
# Not that of a picture, which says nothing itself.
_LINK = re.compile(rf"(?<!!)\[([^\[\]]{{1,400}}+)\]\(<?{_ADDRESS}>?(?:[ \t]+\"[^\"\n]*+\")?\)")
_ENTITY = re.compile(r"&(?:nbsp|copy|amp|quot|apos|lt|gt|reg|middot|bull|hellip|[nm]dash|[lr][sd]quo|[lr]aquo|#\d{1,6}|#[xX][0-9a-fA-F]{1,5});")
# A heading within a link of several lines.
_HEADING_MARK = re.compile(r"#{1,6}\s+")
# A word, and no letter that counts items: "b) ...".
_WORD = re.compile(r"(?![^\W\d_][.)])[^\W\d_]+(?:[-'’][^\W\d_]+)*[,;:.!?…]*(?:\s|$)")
# What a line may open with that goes on in a paragraph, and no item of a list.
_OPENING = re.compile(r"""(?!\d{1,2}[.)]\s|[^\W\d_][.)]\s)[\w"'“‘„«»(\[¿¡$€£%&]""")

Span = tuple[int, int]


def _end_of_words(link: tuple[Span, Span]) -> int:
    return link[0][1]


@dataclass(frozen=True, slots=True)
class _Line:
    """One line that is read otherwise than it stands, or several that are one; places are offsets into `Document.text`."""

    blocks: Sequence[int]
    """The blocks that it is made of."""
    text: str
    starts: Sequence[int]
    """Where each of its characters begins."""
    ends: Sequence[int]
    """Where each of its characters ends."""
    links: Sequence[tuple[Span, Span]]
    """The words of each link in the text, and its place with brackets and address."""

    def place(self, hit: Hit) -> Span | None:
        """Where that stands which a hit means, with the links that it takes whole; None if it takes a part of one and something else."""
        start, end = self.starts[hit.start], self.ends[hit.end - 1]
        for number in range(bisect_right(self.links, hit.start, key=_end_of_words), len(self.links)):
            words, link = self.links[number]
            if words[0] >= hit.end:
                break
            if hit.start <= words[0] and words[1] <= hit.end:
                start, end = min(start, link[0]), max(end, link[1])
            elif hit.start < words[0] or words[1] < hit.end:
                return None
        return start, end


@dataclass(frozen=True, slots=True)
class Wording:
    """A document as it reads, and the way back to its lines."""

    document: Document
    """What is judged; the source itself where it reads as it stands."""
    source: Document
    lines: Sequence[_Line | int] = ()
    """For each block that is judged the line, or the block of the source that it is; none where it reads as it stands."""

    def taken_back(self, hits: Iterable[Hit]) -> list[Hit]:
        """Hits in the document that is judged as hits in the source, one for each of its lines; what they tell goes with the first."""
        return [each for hit in hits for each in self._taken_back(hit)] if self.lines else list(hits)

    def _taken_back(self, hit: Hit) -> Iterator[Hit]:
        line = self.lines[hit.block]
        if isinstance(line, int):
            yield hit._replace(block=line)
            return
        is_whole = hit.start == 0 and hit.end == len(line.text)
        place = (0, len(self.source.text)) if is_whole else line.place(hit)
        fact = hit.fact
        if place is None:
            return
        for index in line.blocks:
            block = self.source.blocks[index]
            start, end = max(place[0] - block.start, 0), min(place[1] - block.start, len(block.text))
            if start < end:
                yield Hit(index, start, end, hit.clue, fact)
                fact = ""


def wording(document: Document) -> Wording:
    """How a document reads; that of a page was read with its markup."""
    if document.kind != "text":
        return Wording(document, document)
    width = _width(document.blocks)
    is_joined = document.is_spaced or width > 0
    in_links = _within_links(document) if _SIGN in document.text else frozenset()
    has_syntax = _SIGN in document.text or ("&" in document.text and _ENTITY.search(document.text) is not None)
    lines = [
        _read(document, group) if len(group) > 1 or (has_syntax and _is_marked(document.blocks[group[0]].text)) else group[0]
        for group in _groups(document.blocks, width, in_links, is_joined=is_joined)
    ]
    if all(isinstance(line, int) for line in lines):
        return Wording(document, document)
    return Wording(_document(document, lines), document, lines)


def _is_marked(text: str) -> bool:
    return _SIGN in text or "&" in text


def _width(blocks: Sequence[Block]) -> int:
    """At how many characters all of a text is wrapped, as letters and press releases are; 0 where it is not.

    Few lines are longer, and nearly every one with another right below it ends where the first word of that would not have fitted, but for such
    as are shorter anyway, as items and labels are. Verses and addresses do not.
    """
    if len(blocks) < LEAST or sum(block.gap > 0 for block in blocks) < GROUPS - 1:
        return 0
    pairs = [(above.text, below.text) for above, below in pairwise(blocks) if _is_right_below(above, below)]
    if len(pairs) < LEAST:
        return 0
    width = sorted(len(above) for above, _ in pairs)[int(WITHIN * len(pairs))]
    if not NARROWEST <= width <= WIDEST or sum(len(block.text) <= width for block in blocks) < WITHIN * len(blocks):
        return 0
    filled = [_fills(above, below, width) for above, below in pairs if len(above) >= LONG * width]
    return width if len(filled) >= LEAST and sum(filled) >= FULL * len(filled) else 0


def _is_right_below(above: Block, below: Block) -> bool:
    """Whether a line may be the rest of a sentence that the one right above it begins: it opens with a word, and is no item."""
    return below.gap == 0 and below.kind != "code" and _OPENING.match(below.text) is not None and not is_unspaced(above.text)


def _fills(above: str, below: str, width: int) -> bool:
    """Whether the first word of a line would not have fitted on the one above."""
    return len(above) + 1 + len(below.split(None, 1)[0]) > width


def _within_links(document: Document) -> frozenset[int]:
    """The blocks that go on with a link that an earlier one opens: a headline and a few words may be one, over several lines."""
    starts = [block.start for block in document.blocks]
    spans = (match.span() for match in _LINK.finditer(document.text) if "\n" in match[1])
    return frozenset(index for start, end in spans for index in range(bisect_right(starts, start), bisect_left(starts, end)))


def _groups(blocks: Sequence[Block], width: int, in_links: Collection[int], *, is_joined: bool) -> Iterator[list[int]]:
    """The blocks one by one, but those together that are one sentence, wrapped, or one link."""
    group: list[int] = []
    for index, block in enumerate(blocks):
        if group and not (index in in_links or (is_joined and block.gap == 0 and _is_wrapped(blocks[index - 1], block, width))):
            yield group
            group = []
        group.append(index)
    if group:
        yield group


def _is_wrapped(above: Block, below: Block, width: int) -> bool:
    """Whether a line is the rest of a sentence that the one right above it begins."""
    return _goes_on(above.text, below.text) or (width > 0 and _is_rest(above, below, width))


def _goes_on(above: str, below: str) -> bool:
    """Whether a line is long and ends in the midst of a sentence, and the one below it goes on with a word in small letters."""
    return len(above) >= WRAPPED and (above[-1].isalnum() or above[-1] in ",;") and opens_small(below) and _WORD.match(below) is not None


def _is_rest(above: Block, below: Block, width: int) -> bool:
    """Whether a line goes on with the one above, which is full, in a text that is wrapped."""
    return _is_right_below(above, below) and _fills(above.text, below.text, width)


def _read(document: Document, group: Sequence[int]) -> _Line | int:
    """Lines as one, without their syntax; the block itself where there is none."""
    first, last = document.blocks[group[0]], document.blocks[group[-1]]
    offset, end = first.start, last.start + len(last.text)
    text = document.text[offset:end]
    pieces = _pieces(document, group, text, offset)
    if len(group) == 1 and not pieces:
        return group[0]
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for start, stop, written in [*pieces, (len(text), len(text), "")]:
        chars += text[done:start]
        starts += range(offset + done, offset + start)
        ends += range(offset + done + 1, offset + start + 1)
        if written:
            chars.append(written)
            starts.append(offset + start)
            ends.append(offset + stop)
        done = stop
    read = "".join(chars)
    left, right = len(read) - len(read.lstrip()), len(read.rstrip())
    if left >= right:
        return group[0]
    starts, ends = starts[left:right], ends[left:right]
    return _Line(group, read[left:right], starts, ends, list(_links(text, offset, starts)))


def _pieces(document: Document, group: Sequence[int], text: str, offset: int) -> list[tuple[int, int, str]]:
    """(start, end, what is read there instead), in order: signs and addresses of links, entities, line breaks within a sentence."""
    pieces: list[tuple[int, int, str]] = []
    for link in _LINK.finditer(text):
        pieces += [(link.start(), link.start(1), ""), (link.end(1), link.end(), "")]
    for above, below in pairwise(group):
        start, end = document.blocks[above].start + len(document.blocks[above].text) - offset, document.blocks[below].start - offset
        mark = _HEADING_MARK.match(text, end)
        pieces.append((start, mark.end() if mark else end, " "))
    pieces.sort()
    entities = []
    for entity in _ENTITY.finditer(text) if "&" in text else ():
        before = bisect_right(pieces, (entity.start(), len(text), "")) - 1
        if before < 0 or pieces[before][1] <= entity.start():
            char = html.unescape(entity[0])
            entities.append((entity.start(), entity.end(), char if len(char) == 1 and not char.isspace() else " "))
    return sorted([*pieces, *entities])


def _links(text: str, offset: int, starts: Sequence[int]) -> Iterator[tuple[Span, Span]]:
    for link in _LINK.finditer(text):
        words = (bisect_left(starts, offset + link.start(1)), bisect_left(starts, offset + link.end(1)))
        if words[0] < words[1]:
            yield words, (offset + link.start(), offset + link.end())


def _document(document: Document, lines: Iterable[_Line | int]) -> Document:
    """The document of these lines, joined by line breaks."""
    blocks: list[Block] = []
    position = 0
    for line in lines:
        if isinstance(line, int):
            block = document.blocks[line]._replace(start=position)
        else:
            chars = sum(end - start for (start, end), _ in line.links)
            block = document.blocks[line.blocks[0]]._replace(text=line.text, start=position, link_chars=chars)
        blocks.append(block)
        position += len(block.text) + 1
    text = "\n".join(block.text for block in blocks)
    return replace(document, text=text, blocks=tuple(blocks), is_spaced=document.is_spaced or is_spaced(blocks))
