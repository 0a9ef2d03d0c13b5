"""Scores of texts against what people say the article is. Every figure is a share from 0 to 1, unless it says otherwise.

A word is a run of `\\w`, as in both benchmarks that the figures come from. Chinese, Japanese and Thai set no spaces, so there a word
is what stands between two punctuation marks: one character too many costs all of it, and figures of such pages are strict.

WCXB is the Web Content Extraction Benchmark (Foley 2026, arXiv:2605.21097); Zyte's is github.com/scrapinghub/article-extraction-benchmark.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from statistics import mean
from typing import NamedTuple, TypeVar

WORD = re.compile(r"\w+")
SHINGLE = 4
ASTRAY = 0.5

T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """What people say of one page: a row of `gold.jsonl`."""

    id: str
    """Names the page's file too."""
    body: str = ""
    """The article's text; empty where only snippets are known."""
    summary: tuple[str, ...] = ()
    """The standfirst's paragraphs."""
    url: str = ""
    """Where the page stood."""
    title: str = ""
    """The headline."""
    yes: tuple[str, ...] = ()
    """Snippets that the text must have."""
    no: tuple[str, ...] = ()
    """Snippets that it must not have."""


class Overlap(NamedTuple):
    """How two bags agree."""

    precision: float
    """Share of what was found that is right."""
    recall: float
    """Share of what is right that was found."""
    f1: float
    """Their harmonic mean."""


NOTHING = Overlap(0.0, 0.0, 0.0)
ALL = Overlap(1.0, 1.0, 1.0)


class PageScore(NamedTuple):
    """How one text does."""

    id: str
    """Of the page."""
    word: Overlap | None
    """Bags of words; none where the gold has no body."""
    shingle: Overlap | None
    """Bags of shingles, likewise."""
    exact: bool
    """Whether the words are the body's, one by one."""
    kept: int
    """How many of the snippets that must be there are."""
    missed: int
    """How many are not."""
    leaked: int
    """How many of the snippets that must not be there are."""


class Figures(NamedTuple):
    """How a system does on a corpus."""

    pages: int
    """How many were judged."""
    word_f1: float
    """Mean over the pages of the F1 of bags of lowercase words, 2PR / (P + R): WCXB's measure."""
    precision: float
    """Mean over the pages of P = words in both / words found."""
    recall: float
    """Mean over the pages of R = words in both / words of the body."""
    shingle_f1: float
    """F1 of the mean precision and the mean recall of bags of four-word shingles: Zyte's measure, which also punishes words that are
    glued, parted or out of order. Zyte leaves empty texts out of the mean precision; here they count 0."""
    exact: float
    """Share of the pages whose words equal the body's, in order and case: nothing left over, nothing lost. Our own measure."""
    astray: int
    """Number of pages with a word precision or recall under one half: the wrong part of the page was taken. Our own measure."""
    snippet_f1: float | None
    """2k / (2k + l + m): k snippets that must be there are, m are not, l that must not be there are. WCXB's snippets. None without any."""


def words(text: str) -> list[str]:
    """The words of a text, in order."""
    return WORD.findall(text)


def overlap(found: Counter[T], right: Counter[T]) -> Overlap:
    """Precision, recall and F1 of a bag; two empty ones agree, one empty one agrees with nothing."""
    if not found or not right:
        return NOTHING if found or right else ALL
    both = (found & right).total()
    if not both:
        return NOTHING
    precision, recall = both / found.total(), both / right.total()
    return Overlap(precision, recall, 2 * precision * recall / (precision + recall))


def shingles(tokens: Sequence[str], size: int = SHINGLE) -> Counter[tuple[str, ...]]:
    """All runs of some words; a shorter text is one run."""
    if not tokens:
        return Counter()
    return Counter(tuple(tokens[at : at + size]) for at in range(max(1, len(tokens) - size + 1)))


def bodies(gold: Gold) -> list[str]:
    """The bodies that count as right: where it opens with the summary, both with it and without. Pages do not tell which is wanted."""
    head = "\n\n".join(gold.summary)
    if head and gold.body.startswith(head) and gold.body[len(head) :].strip():
        return [gold.body, gold.body[len(head) :]]
    return [gold.body]


def judge(text: str, gold: Gold) -> PageScore:
    """One text against its gold; of the bodies that count as right, each measure takes the nearest."""
    flat = _flat(text)
    kept = sum(_flat(snippet) in flat for snippet in gold.yes)
    leaked = sum(_flat(snippet) in flat for snippet in gold.no)
    snippets = (kept, len(gold.yes) - kept, leaked)
    if not gold.body:
        return PageScore(gold.id, None, None, False, *snippets)
    found, right = words(text), [words(body) for body in bodies(gold)]
    word = max((overlap(_bag(found), _bag(each)) for each in right), key=_by_f1)
    shingle = max((overlap(shingles(found), shingles(each)) for each in right), key=_by_f1)
    return PageScore(gold.id, word, shingle, found in right, *snippets)


def figures(scores: Sequence[PageScore]) -> Figures:
    """The figures of a corpus; those of words are 0 where no page has a body."""
    word = [score.word for score in scores if score.word]
    shingle = [score.shingle for score in scores if score.shingle]
    return Figures(
        pages=len(scores),
        word_f1=_mean(each.f1 for each in word),
        precision=_mean(each.precision for each in word),
        recall=_mean(each.recall for each in word),
        shingle_f1=_harmonic(_mean(each.precision for each in shingle), _mean(each.recall for each in shingle)),
        exact=_mean(float(score.exact) for score in scores if score.word),
        astray=sum(min(each.precision, each.recall) < ASTRAY for each in word),
        snippet_f1=_snippet_f1(scores),
    )


class Line(NamedTuple):
    """A line of a naive text, as people judged it."""

    text: str
    """Without its line end."""
    label: str
    """B: body, R: residue, -: has no word."""


class Tally(NamedTuple):
    """What cuts took, in words."""

    body: int = 0
    """Words of body lines."""
    lost: int = 0
    """Those of them that a cut touches."""
    residue: int = 0
    """Words of residue lines."""
    removed: int = 0
    """Those of them that a cut touches."""


def tally(lines: Sequence[Line], cuts: Iterable[tuple[int, int]]) -> Tally:
    """What cuts took of lines joined by line ends: a word is gone if a cut, given by its offsets, takes a character of it.

    A bag of words would not see a body's word that goes while the same word elsewhere stays.
    """
    spans = _merged(cuts)
    starts = [start for start, _ in spans]
    counts: Counter[tuple[str, bool]] = Counter()
    at = 0
    for line in lines:
        for match in WORD.finditer(line.text):
            before = bisect_right(starts, at + match.end() - 1)
            gone = before > 0 and spans[before - 1][1] > at + match.start()
            counts[line.label, gone] += 1
        at += len(line.text) + 1
    return Tally(counts["B", False] + counts["B", True], counts["B", True], counts["R", False] + counts["R", True], counts["R", True])


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same characters in spans that do not overlap, in order, empty ones left out."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def share(part: float, whole: float) -> float:
    """A part of a whole; none of nothing."""
    return part / whole if whole else 0.0


def _snippet_f1(scores: Sequence[PageScore]) -> float | None:
    kept, missed, leaked = (sum(column) for column in zip(*((s.kept, s.missed, s.leaked) for s in scores), strict=True)) if scores else (0, 0, 0)
    if not kept + missed + leaked:
        return None
    return 2 * kept / (2 * kept + leaked + missed)


def _bag(tokens: Iterable[str]) -> Counter[str]:
    return Counter(token.lower() for token in tokens)


def _by_f1(each: Overlap) -> float:
    return each.f1


def _flat(text: str) -> str:
    return " ".join(text.split()).lower()


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return mean(found) if found else 0.0


def _harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0
