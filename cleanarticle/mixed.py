"""Lines of several kinds of residue: "By Jane Roe | 12 May 2024 | 3 min read | 4 comments", of which no filter knows the whole.

Judged, when all filters have reported: near the head and the foot a line is taken apart at its bars, dots, dashes, slashes and sentence
ends, each part is a line of its own where it stood, and the filters are asked again. It goes where they take each part whole, and two of
them at least. A number may be among the parts, and near the head a full name beside a byline or a stamp. Anywhere a line with bars
goes of which each part would go alone, between two sentences: "Read without ads with Echo Plus | Report this ad".

Risk of a false hit: what an article tells in a line of such parts. So an item of a list stays, and so does what stands beside a fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, islice
from typing import Protocol

from cleanarticle.headlines import LINE_LIMIT, is_fact, is_sentence, may_be_full_name
from cleanarticle.matchers import LIST_MARK
from cleanarticle.positions import FOOT, FRAME, HEAD, SENTENCES_BEFORE, before_text, in_frame, near_an_end, near_head
from cleanarticle.types import Block, Document, Hit

Found = Mapping[str, Sequence[Hit]]

KINDS = 2
PARTS = 8
# The last part may be the headline that a phrase in front of it leads to.
PART_LIMIT, LAST_LIMIT = 60, 120
# The filters that find who wrote it, and when; and what goes only beside what they find, or beside anything that goes.
STAMPS = "datelines"
SIGNING = frozenset({"bylines", STAMPS})
NAME, NUMBER = "$name", "$number"
# What parts lines anywhere.
BARS = "|｜•·"
_BAR = re.compile(rf"\s*[{BARS}]+\s*")
# More different lines with bars are a table.
BARRED = 60
# Of so many first sentences of a text the shortest stands between its parts.
TOLD, TOLD_LIMIT = 10, 600
# No number of an item: "12. 3. 2024", "3. April 2025".
_DAY = re.compile(r"\d{1,2}\.\s(?:\d{1,2}\.|[^\W\d_]{3,12}\.?)\s(?:19|20)\d\d\b")
# A dash or a slash needs space around it.
_SIGN = re.compile(r"\s*[|｜•·●▪]+\s*|\s+(?:[-–—]|/{1,2})\s+|\s{2,}|\t")
_STOP = re.compile(r"(?<=[.!?。！？])\s+(?=[^\W\d_]|[©ⓒ])")
_BETWEEN = re.compile(f"{_SIGN.pattern}|{_STOP.pattern}")


class Scan(Protocol):
    """What the filters find in a document, by their names, where they look at the blocks with these indices."""

    def __call__(self, document: Document, /, *, places: Iterable[int]) -> Found:
        """Asks them."""
        ...


def with_mixed(document: Document, found: Found, scan: Scan) -> Found:
    """What filters found, by their names, and with it the lines of several kinds, each under the name of the filter that takes its first part.

    Args:
        document: what was judged.
        found: what the filters found in it.
        scan: asks them again.
    """
    whole = {hit.block for hits in found.values() for hit in hits if hit.start == 0 and hit.end == len(document.blocks[hit.block].text)}
    mixed = {**_by_bars(document, whole, scan), **_by_place(document, whole, scan)}
    if not mixed:
        return found
    rest = {name: [hit for hit in hits if hit.block not in mixed] for name, hits in found.items()}
    hits = {index: Hit(index, 0, len(document.blocks[index].text), f"residue and nothing else: {', '.join(kinds)}") for index, kinds in mixed.items()}
    return {name: [*own, *(hits[index] for index, kinds in mixed.items() if kinds[0] == name)] for name, own in rest.items()}


def _by_place(document: Document, whole: set[int], scan: Scan) -> dict[int, list[str]]:
    """The lines near the head and the foot that go, and the filters that take their parts.

    They are taken apart at sentence ends, too, and where that leads to nothing at signs only, for stamps have full stops in them:
    "Jan Roe | 3. April 2025 | 3 Min. Lesezeit | Teilen".
    """
    at_stops = {index: parts for index in _near_ends(document) if index not in whole and (parts := _parts_at(document, whole, index, _BETWEEN))}
    mixed = _taken_as(document, at_stops, scan)
    at_signs = {index: parts for index in at_stops if index not in mixed and (parts := _parts_at(document, whole, index, _SIGN))}
    return {**mixed, **_taken_as(document, {index: parts for index, parts in at_signs.items() if parts != at_stops[index]}, scan)}


def _taken_as(document: Document, taken: Mapping[int, Sequence[str]], scan: Scan) -> dict[int, list[str]]:
    """Those of the lines that go, whose parts are given, and the filters that take these."""
    if not taken:
        return {}
    apart, places = _taken_apart(document, taken)
    # What takes a part is found at it, or at the label above it or the small print below.
    parts = {place + number for index, place in places.items() for number in range(len(taken[index]))}
    near = sorted({near for part in parts for near in (part - 1, part, part + 1) if 0 <= near < len(apart.blocks)})
    names = _whole_blocks(apart, scan(apart, places=near))
    mixed: dict[int, list[str]] = {}
    for index, place in places.items():
        kinds = [_kind(document, index, part, names.get(place + number, "")) for number, part in enumerate(taken[index])]
        if _are_residue(kinds, is_above=before_text(document, index)):
            mixed[index] = list(dict.fromkeys(kind for kind in kinds if kind not in (NAME, NUMBER)))
    return mixed


def _by_bars(document: Document, whole: set[int], scan: Scan) -> dict[int, list[str]]:
    """The lines with bars, wherever they stand, of which each part goes alone, and the filters that take the parts."""
    signs = [sign for sign in BARS if sign in document.text]
    barred = (
        (index for index, block in enumerate(document.blocks) if index not in whole and any(sign in block.text for sign in signs)) if signs else ()
    )
    taken = {index: parts for index in barred if (parts := _parts_at(document, whole, index, _BAR))}
    told = list(islice(filter(_is_told, document.blocks), TOLD)) if taken else []
    if not told or len({document.blocks[index].text for index in taken}) > BARRED:
        return {}
    # Each between two sentences, far from both ends, and once, however many lines have it.
    texts = list(dict.fromkeys(part for parts in taken.values() for part in parts))
    between = min(told, key=lambda block: len(block.text))
    places = {SENTENCES_BEFORE + 2 * number: text for number, text in enumerate(texts)}
    size = SENTENCES_BEFORE + 2 * len(texts) + FRAME
    apart = _document(document, [between._replace(text=places.get(place, between.text), link_chars=0, marks=()) for place in range(size)])
    names = {places[place]: name for place, name in _whole_blocks(apart, scan(apart, places=places)).items() if place in places}
    mixed = {index: list(dict.fromkeys(names.get(part, "") for part in parts)) for index, parts in taken.items()}
    return {index: kinds for index, kinds in mixed.items() if all(kinds)}


def _is_told(block: Block) -> bool:
    return block.kind == "paragraph" and len(block.text) <= TOLD_LIMIT and is_sentence(block.text)


def _whole_blocks(document: Document, found: Found) -> dict[int, str]:
    """The filters that take blocks whole, by the indices of these; of several the first of the pipeline."""
    taken: dict[int, str] = {}
    for name, hits in found.items():
        for hit in hits:
            if hit.end - hit.start == len(document.blocks[hit.block].text):
                taken.setdefault(hit.block, name)
    return taken


def _kind(document: Document, index: int, part: str, name: str) -> str:
    """The filter that takes a part, `NUMBER` or, near the head, `NAME`; empty for anything else, and where a sentence may end in it but for a stamp."""
    if _STOP.search(part) and name != STAMPS:
        return ""
    if name or part.isdigit():
        return name or NUMBER
    return NAME if near_head(document, index) and may_be_full_name(part) else ""


def _are_residue(kinds: Sequence[str], *, is_above: bool) -> bool:
    """Whether the parts of a line are each of some kind, and so many kinds that no article has them in a line by chance.

    Above the text a name is one of these; behind its first sentence, which may be the standfirst, it needs as many beside it.
    """
    is_signed = NAME not in kinds or not SIGNING.isdisjoint(kinds)
    return all(kinds) and is_signed and len(set(kinds) - ({NUMBER} if is_above else {NUMBER, NAME})) >= KINDS


def _near_ends(document: Document) -> Iterator[int]:
    """The blocks near the head and the foot."""
    size = len(document.blocks)
    yield from (index for index in range(min(HEAD, size)) if near_an_end(document, index))
    yield from (index for index in range(max(HEAD, size - FOOT), size) if in_frame(document, index))


def _parts_at(document: Document, whole: set[int], index: int, between: re.Pattern[str]) -> list[str]:
    """The parts of a line that may be of several kinds; none of any other."""
    block = document.blocks[index]
    if len(block.text) > LINE_LIMIT or block.kind in ("code", "row") or (LIST_MARK.match(block.text) and not _DAY.match(block.text)):
        return []
    parts = [part for part in between.split(block.text) if part]
    if not 1 < len(parts) <= PARTS or any(len(part) > PART_LIMIT for part in parts[:-1]) or len(parts[-1]) > LAST_LIMIT:
        return []
    beside = [near for near in (index - 1, index + 1) if 0 <= near < len(document.blocks) and near not in whole]
    return [] if any(is_fact(document.blocks[near].text) for near in beside) else parts


def _taken_apart(document: Document, taken: Mapping[int, Sequence[str]]) -> tuple[Document, dict[int, int]]:
    """The head or the foot of a document, or both, with each part of these lines a block, and where the first part of each is.

    Of what stands before and between only the sentences count, and so many of them as tell the head from the foot.
    """
    size = len(document.blocks)
    head = range(min(HEAD, size) if min(taken) < HEAD else 0)
    foot = range(max(HEAD, size - FRAME) if max(taken) >= HEAD else size, size)
    told = islice((index for index in range(len(head), foot.start) if is_sentence(document.blocks[index].text)), SENTENCES_BEFORE)
    blocks: list[Block] = []
    places: dict[int, int] = {}
    for index in (*head, *told, *foot):
        block = document.blocks[index]
        if index in taken:
            places[index] = len(blocks)
        blocks += [block._replace(text=part, link_chars=0, marks=()) for part in taken[index]] if index in taken else [block]
    return _document(document, blocks), places


def _document(document: Document, blocks: Sequence[Block]) -> Document:
    """These blocks as a document of the same kind as another."""
    starts = accumulate((len(block.text) + 1 for block in blocks), initial=0)
    placed = tuple(block._replace(start=start) for block, start in zip(blocks, starts, strict=False))
    text = "\n".join(block.text for block in placed)
    return Document(text, placed, document.kind, document.language, document.is_spaced, document.metadata)
