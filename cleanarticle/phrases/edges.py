"""Phrases at the edges of a text: which it begins or ends with, and which stands in front of a separator."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Self

from cleanarticle.fold import CASELESS_SCRIPT, fold, fold_word, soften

PHRASE_WORDS = 7
PHRASE_CHARS = 14
LABEL_LIMIT = 40
OUTER = "،؛\ufeff\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069 \t\u00a0\u3000*|•·-–—_~<>▲△▼▽◆■□●○◎※→↑＊／/"
SEPARATORS = ":：|｜/／-–—=＝\u3000"

# What stands between two names or agencies, in as many languages as may be.
AND = "and|und|y|e|i|et|en|og|och|ja|és|ve|dan|at|și|si|a|in|ir|un|và|na|και|и|й|і|та|و|اور|और|ও|மற்றும்|და"
# Scripts in which a phrase may be glued to what is before it.
GLUES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
WORDS = re.compile(r"[^\s:：=＝|｜/／()（）\[\]【】.,;*]+")
_IN_ADDRESS = ("/", ".", "-", "_", "@", "#")


class Openings(frozenset[str]):
    """Folded phrases that a text may begin with; their first words tell at once of most texts that they do not."""

    firsts: frozenset[str]

    def __new__(cls, phrases: Iterable[str]) -> Self:
        """The phrases, and of each the first word."""
        self = super().__new__(cls, phrases)
        self.firsts = frozenset(phrase.partition(" ")[0] for phrase in self)
        return self


@lru_cache(maxsize=32)
def first_and_last(text: str) -> tuple[str, str]:
    """The first and the last word of a text, folded; remembered, for one judgement asks for them several times."""
    first, last = WORDS.search(text), WORDS.findall(text[-LABEL_LIMIT:])
    return fold_word(first[0]).partition(" ")[0] if first else "", fold_word(last[-1]).rpartition(" ")[2] if last else ""


def _folded_starts(text: str) -> Iterator[tuple[int, str]]:
    """The first characters of a text, folded, from the most that a phrase has to one."""
    softened = soften(text[:PHRASE_CHARS])
    is_aligned = len(softened) == len(text[:PHRASE_CHARS])
    for size in range(min(PHRASE_CHARS, len(text)), 0, -1):
        yield size, " ".join(softened[:size].split()) if is_aligned else fold(text[:size])


def prefixes(text: str, phrases: Openings) -> list[int]:
    """Where those of the phrases end that a text begins with, by whole words where its script has such; the longest first."""
    ends: list[int] = []
    words = ""
    for token in islice(WORDS.finditer(text, 0, 2 * LABEL_LIMIT), PHRASE_WORDS):
        word = fold_word(token[0])
        if not words and (token.start() > 2 or (word and word.partition(" ")[0] not in phrases.firsts)):
            break
        words = f"{words} {word}".strip()
        if words in phrases:
            ends.insert(0, token.end())
    if not ends and CASELESS_SCRIPT.match(text):
        ends = [size for size, folded in _folded_starts(text) if folded in phrases]
    return ends


def suffix(text: str, phrases: frozenset[str]) -> int:
    """Where the longest of these phrases begins that ends a text; -1 if none does."""
    text = text.rstrip(OUTER + ".")
    tokens = list(WORDS.finditer(text, max(0, len(text) - LABEL_LIMIT)))
    start, words = -1, ""
    for token in reversed(tokens[-PHRASE_WORDS:]):
        words = f"{fold_word(token[0])} {words}".strip()
        if words in phrases:
            start = token.start()
    if start < 0 and GLUES.search(text[-1:]):
        size = next((size for size in range(min(PHRASE_CHARS, len(text)), 0, -1) if fold(text[-size:]) in phrases), 0)
        return len(text) - size if size else -1
    return start


def label_before(text: str, end: int, labels: frozenset[str]) -> int:
    """Where the label begins that ends at `end`; -1 if none does. It may be glued to the caption before it: "in RigaFoto:"."""
    tokens = list(WORDS.finditer(text, max(0, end - LABEL_LIMIT), end))
    if not tokens or text[tokens[-1].end() : end].strip(" ."):
        return -1
    start, label = -1, ""
    for token in reversed(tokens[-PHRASE_WORDS:]):
        word = fold_word(token[0])
        label = f"{word} {label}".strip()
        if word and label in labels:
            start = token.start()
    if start < 0:
        return _glued(tokens[-1], labels)
    return -1 if text[start - 1 : start] in _IN_ADDRESS and not text[start].isupper() else start


def _glued(token: re.Match[str], labels: frozenset[str]) -> int:
    """Where in a token a label begins that is glued to the word before it; -1 if none is."""
    word = token[0]
    for index in range(max(1, len(word) - LABEL_LIMIT), len(word)):
        if (((word[index - 1].islower() or word[index - 1].isdigit()) and word[index].isupper()) or GLUES.match(word[index])) and fold(
            word[index:]
        ) in labels:
            return token.start() + index
    return -1
