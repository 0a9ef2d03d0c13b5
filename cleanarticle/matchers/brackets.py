"""Residue in brackets inside a line: "[Anzeige]", "(opens in new tab)".

Judged: whether what stands in a pair of brackets is nothing but a phrase. The rest of the line is untouched.

Risk of a false hit: what an author puts into brackets. So within a quotation brackets are kept: there they are insertions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from cleanarticle.fold import fold
from cleanarticle.matchers import Judge
from cleanarticle.phrases.templates import Phrases, label_key
from cleanarticle.types import Document, Hit

LIMIT = 80
# Few authors use these outside quotations.
SQUARE = "[【〔［＜"

_BRACKETS = re.compile(rf"[{re.escape(SQUARE)}(（]([^\[\]【】〔〕［］＜＞()（）\n]{{1,{LIMIT}}})[\]】〕］＞)）]")
_OPENS_QUOTE = re.compile('["“„«「『]')
_CLOSING_QUOTES = '"”“»」』'

Accept = Callable[[Document, re.Match[str], set[str]], bool]


def bracketed(phrases: Phrases, reason: str, accept: Accept | None = None) -> Judge:
    """A judgement of what stands in brackets and is one of these phrases.

    Args:
        phrases: what may stand in brackets.
        reason: of each hit.
        accept: has the last word on a match, whose first group is what the brackets hold, and the values of the phrase.
    """
    return partial(_judge, phrases, reason, accept)


def _judge(phrases: Phrases, reason: str, accept: Accept | None, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    quotation = _quotation(text)
    for match in _BRACKETS.finditer(text):
        key = label_key(fold(match[1]))
        values = phrases.values(key)
        if values and match.start() not in quotation and (accept is None or accept(document, match, values)):
            yield Hit(index, match.start(), match.end(), f"{reason}: “{key}”")


def _quotation(text: str) -> range:
    """From the first quotation mark that opens to the last one that closes; empty where there are none."""
    first = _OPENS_QUOTE.search(text)
    return range(first.start(), max(map(text.rfind, _CLOSING_QUOTES))) if first else range(0)
