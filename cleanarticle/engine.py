"""The engine alone cuts: it settles which hits stand, mends the space and punctuation at each seam, and keeps the ledger."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from cleanarticle.fold import UNSPACED_SCRIPT, is_word
from cleanarticle.types import Document, Hit, Removal, Veto

# A shorter text has no proportions to judge by: it may be a caption or a label that somebody hands over alone.
BUDGET_FROM = 400
FILTER_BUDGET = 0.5
TOTAL_BUDGET = 0.8
# The filter of a veto on all of them together.
ALL = "*"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Claim:
    """A hit with the filter that made it and the place in `Document.text` that it means."""

    filter: str
    hit: Hit
    start: int
    end: int


def settle(document: Document, found: Iterable[tuple[str, Sequence[Hit]]]) -> tuple[list[Claim], list[Veto]]:
    """The claims that stand, in the order of the text, and the vetoes on those that do not.

    Filters come in the order of the pipeline, which decides only between claims to the very same place (see `_disjoint`).
    """
    proposed = [(name, [_claim(document, name, hit) for hit in hits]) for name, hits in found if hits]
    if not proposed:
        return [], []
    claims, vetoes = _within_budget(document, proposed)
    return _disjoint(claims), vetoes


def affordable(document: Document, found: Mapping[str, Sequence[Hit]]) -> list[tuple[str, Sequence[Hit]]]:
    """What the filters found whose claims would stand by themselves: what is vetoed is no evidence for others."""
    _, vetoes = settle(document, found.items())
    vetoed = {veto.filter for veto in vetoes}
    return [] if ALL in vetoed else [(name, hits) for name, hits in found.items() if name not in vetoed]


def _claim(document: Document, name: str, hit: Hit) -> Claim:
    if not 0 <= hit.block < len(document.blocks):
        raise ValueError(f"filter {name!r} reports a hit in block {hit.block}; the document has {len(document.blocks)} blocks")
    block = document.blocks[hit.block]
    if not 0 <= hit.start < hit.end <= len(block.text):
        raise ValueError(f"filter {name!r} reports a hit at {hit.start}:{hit.end} of a block of {len(block.text)} characters")
    return Claim(name, hit, block.start + hit.start, block.start + hit.end)


def _within_budget(document: Document, proposed: list[tuple[str, list[Claim]]]) -> tuple[list[Claim], list[Veto]]:
    """A filter that would cut more than half of a text is wrong about it, and so are filters that together leave next to nothing.

    Counted in characters, not words: not every script has spaces between words.
    """
    size = sum(len(block.text) for block in document.blocks)
    claims: list[Claim] = []
    vetoes: list[Veto] = []
    for name, own in proposed:
        share = _share(document, own, size)
        if size >= BUDGET_FROM and share > FILTER_BUDGET:
            vetoes.append(Veto(name, len(own), round(share, 3)))
        else:
            claims += own
    share = _share(document, claims, size)
    if size >= BUDGET_FROM and share > TOTAL_BUDGET:
        return [], [*vetoes, Veto(ALL, len(claims), round(share, 3))]
    return claims, vetoes


def _share(document: Document, claims: Iterable[Claim], size: int) -> float:
    """What part of a text claims take; what is the same again and again counts once, for no article says the same so often."""
    texts = [document.text[claim.start : claim.end] for claim in _disjoint(claims)]
    once = sum(map(len, set(texts)))
    return once / ((size - sum(map(len, texts)) + once) or 1)


def _disjoint(claims: Iterable[Claim]) -> list[Claim]:
    """In the order of the text; of two that overlap, the one that begins first stands, else the longer one, else that of the earlier filter.

    The other goes whole, also what of it nobody else claims.
    """
    kept: list[Claim] = []
    # The sort is stable, so that of two claims to the same place the one of the earlier filter comes first.
    for claim in sorted(claims, key=lambda claim: (claim.start, -claim.end)):
        if not kept or claim.start >= kept[-1].end:
            kept.append(claim)
    return kept


def removals(document: Document, claims: Iterable[Claim]) -> tuple[Removal, ...]:
    """The ledger of the claims that stand."""
    return tuple(
        Removal(claim.filter, claim.hit.clue, document.text[claim.start : claim.end], claim.hit.block, claim.start, claim.end, claim.hit.fact)
        for claim in claims
    )


# Cutting and mending

_OPENING = "([{（［【「『“„«‹¿¡"
_CLOSING = ".,;:!?…)]}»”’%،؛؟۔।。、，．！？：；）］】」』"
_STOPS = ".!?…。"
_COMMAS = ",;:،、，"
# What a cut at the start of a line may leave in it.
_STRAY = re.compile(rf"[^\S\n\r]*([{_COMMAS}.…])")
# What is glued to a word behind the brackets of which it goes on: "삼성전자 (005930)는", "a Mol (MOL)-nak".
_GOES_ON = re.compile("[-’'\uac00-\ud7af]")


def erase(text: str, spans: Sequence[Span]) -> str:
    """A text without these spans: lines left empty go with their break, and each seam reads as if nothing had been there.

    A stop or comma that is left at the start of a line goes too; behind a bracket it is that of the sentence in the line right above.

    Args:
        text: any text.
        spans: (start, end) in characters, ascending and disjoint.
    """
    pieces: list[str] = []
    done = 0
    for cluster in _clusters(text, spans):
        start, end = cluster[0][0], cluster[-1][1]
        left = _skip_back(text, start, done)
        before = text[left - 1] if left else ""
        spaces = [text[left:start], *(text[a[1] : b[0]] for a, b in pairwise(cluster))]
        breaks = max(_gap(space).number for space in spaces)
        stray = _STRAY.match(text, end) if breaks or not before else None
        end = stray.end() if stray else end
        right = _skip(text, end)
        spaces.append(text[end:right])
        pieces.append(text[done:left])
        if stray and breaks == 1 and text[start] in _OPENING and before not in _COMMAS + _STOPS:
            pieces.append(stray[1])
        seam, skip = _seam(before, spaces, text[right : right + 1])
        pieces.append(seam)
        done = right + skip
    pieces.append(text[done:])
    return "".join(pieces)


def _clusters(text: str, spans: Sequence[Span]) -> Iterator[list[Span]]:
    """Spans with nothing but space between them, together."""
    cluster: list[Span] = []
    for span in spans:
        if cluster and _skip(text, cluster[-1][1]) < span[0]:
            yield cluster
            cluster = []
        cluster.append(span)
    if cluster:
        yield cluster


def _skip(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _skip_back(text: str, position: int, floor: int) -> int:
    while position > floor and text[position - 1].isspace():
        position -= 1
    return position


class Gap(NamedTuple):
    """The white space between two words, taken apart."""

    trail: str
    """What trails the line before."""
    breaks: str
    """From the first line break to the last."""
    indent: str
    """What indents the line behind."""
    number: int
    """How many line breaks."""


def _gap(space: str) -> Gap:
    lines = f"{space}|".splitlines(keepends=True)
    if len(lines) == 1:
        return Gap("", "", "", 0)
    trail, indent = len(lines[0].rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")), len(lines[-1]) - 1
    return Gap(space[:trail], space[trail : len(space) - indent], space[len(space) - indent :], len(lines) - 1)


def _seam(before: str, spaces: Sequence[str], after: str) -> tuple[str, int]:
    """What stands at a seam instead of the cut and the space in and around it, and how much of the text behind it goes too.

    `before` and `after` are the characters around it, empty at the ends of the text.
    """
    gaps = [_gap(space) for space in spaces]
    first, last = gaps[0], gaps[-1]
    if not after:
        return (first.trail + _one_break(first.breaks) if before and first.number else spaces[-1] if before else ""), 0
    if not before:
        return (last.indent if last.number else ""), 0
    if not any(gap.number for gap in gaps):
        return _inline_seam(before, spaces, after)
    widest = max(gaps, key=lambda gap: gap.number)
    nearest = next(gap for gap in reversed(gaps) if gap.number)
    return first.trail + widest.breaks + nearest.indent, 0


def _one_break(breaks: str) -> str:
    """The first of some line breaks: the one that ends its line."""
    return f"{breaks}|".splitlines(keepends=True)[0]


def _inline_seam(before: str, spaces: Sequence[str], after: str) -> tuple[str, int]:
    """The seam within a line, between the characters before and after."""
    left, right = spaces[0], spaces[-1]
    # A full stop in front of a comma is that of a short form: "Roe Inc. (NYSE: ROE), a maker of boats".
    if (after in _COMMAS and before in _COMMAS + _STOPS and before != ".") or (after == "." and before in _STOPS):
        return "", 1
    # No language sets a space in front of a comma: who took the page apart did, behind what is cut.
    if right and after == "," and is_word(before):
        return "", 0
    if left and right:
        return right, 0
    if left:
        return ("" if after in _CLOSING or _GOES_ON.match(after) else left), 0
    if right:
        return ("" if before in _OPENING else right), 0
    glued = is_word(before) and is_word(after) and not UNSPACED_SCRIPT.match(before) and not UNSPACED_SCRIPT.match(after)
    return (" " if glued else ""), 0
