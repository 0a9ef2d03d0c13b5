"""Lines that count the answers to a title in quotation marks, which may be of any length: "10 thoughts on “The ferry that nobody missed”".

In a phrase file, `{}` is the title with its marks.

Risk of a false hit: the headline of a review, or of its section, may read alike ("10 thoughts on “The Ferry”"). So such a line is no
heading and no item of a list, and stands behind a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from cleanarticle.fold import fold
from cleanarticle.headlines import LINE_LIMIT, is_sentence
from cleanarticle.matchers import LIST_MARK, Matcher
from cleanarticle.phrases import GAP, plain_of
from cleanarticle.positions import before_text
from cleanarticle.types import Document, Hit

_MARKS = '«»“”„"'
_AROUND_TITLE = re.compile(rf"([^{_MARKS}]*)[{_MARKS}]([^{_MARKS}]+)[{_MARKS}]([^{_MARKS}]*)")
_NUMBERS = re.compile(r"\d+")
# What stands in front of the title and behind it, folded and without spaces.
_Sides = tuple[str, str]


def titled(name: str, key: str, languages: frozenset[str] | None, reason: str) -> Matcher:
    """A line that is one of these phrases with a title in quotation marks in it, behind a sentence.

    Args:
        name: of the phrase file.
        key: its list.
        languages: whose phrases; all where it is None.
        reason: said in the clue.
    """
    phrases = [phrase.partition(GAP) for phrase in plain_of(name, key, languages)]
    known = frozenset(_sides(before, behind) for before, _, behind in phrases)
    openings = frozenset(fold(before).split()[0] for before, _, _ in phrases if before.strip())
    lasts = frozenset(fold(behind).split()[-1] for before, _, behind in phrases if not before.strip())
    return Matcher(partial(_judge, known, reason), openings=openings, lasts=lasts, longest=LINE_LIMIT)


def _sides(before: str, behind: str) -> _Sides:
    """What stands around a title, folded; 0 stands for any number."""
    return _folded(before), _folded(behind)


def _folded(side: str) -> str:
    return _NUMBERS.sub("0", fold(side)).replace(" ", "")


def _judge(known: frozenset[_Sides], reason: str, document: Document, index: int) -> Iterator[Hit]:
    block = document.blocks[index]
    found = _AROUND_TITLE.fullmatch(block.text)
    if found and block.kind != "heading" and not LIST_MARK.match(block.text) and _sides(found[1], found[3]) in known and not _heads(document, index):
        yield Hit(index, 0, len(block.text), f"{reason}: “{found[1]}…{found[3]}”")


def _heads(document: Document, index: int) -> bool:
    """Whether a block stands in front of all sentences of a text that has some."""
    return before_text(document, index) and any(is_sentence(block.text) for block in document.blocks[index + 1 :])
