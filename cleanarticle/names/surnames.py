"""Phrases in front of names that only a surname behind them makes a credit: "记者张远山", and not "记者节快乐".

Only Chinese, Japanese and Korean have them: there are few surnames, and nothing else tells a name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cleanarticle.fold import fold_all, is_unspaced
from cleanarticle.phrases import GAP, entries, expand, plain_of
from cleanarticle.phrases.edges import SEPARATORS, Openings, prefixes

DATA = "bylines"
KOREAN = "ko"
_BETWEEN = f"{SEPARATORS}・· "
# Behind a name in Chinese the place may stand from which its bearer reports: "記者林佳穎台北報導".
_REPORTED = re.compile(r"(?<=^[\u3400-\u9fff]{3})[\u3400-\u9fff]{2,3}(?:報導|報道|报道)$")

# How many characters a paper's name may have in front of such a phrase: "元新聞記者" names none.
PAPER_LEAST, PAPER_LIMIT = 2, 10


class _Known(NamedTuple):
    """What a language has."""

    before: Openings
    """Phrases with which a text begins, folded."""
    behind_papers: tuple[str, ...]
    """Phrases with a paper's name in front of them, written with a gap."""
    surnames: tuple[str, ...]


class Surnamed:
    """Phrases in front of names that count only with a surname of their language behind them: "记者张远山", not "记者节快乐"."""

    __slots__ = ("_by_language", "phrases")

    def __init__(self, phrases: Iterable[tuple[str, str]], surnames: Iterable[tuple[str, str]]) -> None:
        known: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
        for kind, found in enumerate((phrases, surnames)):
            for language, template in found:
                known[language][kind].extend(expand(template))
        self._by_language = [_known(before, names) for before, names in known.values() if before and names]
        self.phrases = frozenset[str]().union(*(each.before for each in self._by_language), *(each.behind_papers for each in self._by_language))
        """Those that a text with such a name holds, folded."""

    def names(self, text: str) -> Iterator[str]:
        """What stands behind such a phrase in front of a text, and begins with a surname."""
        if not is_unspaced(text):
            return
        for before, behind_papers, surnames in self._by_language:
            papers = (place + len(phrase) for phrase in behind_papers if (place := text.find(phrase, PAPER_LEAST, PAPER_LIMIT + len(phrase))) > 0)
            for end in (*prefixes(text, before), *papers):
                names = _REPORTED.sub("", text[end:].lstrip(_BETWEEN))
                if names.startswith(surnames):
                    yield names


def _known(phrases: Sequence[str], surnames: Iterable[str]) -> _Known:
    before = Openings(fold_all(phrase for phrase in phrases if not phrase.startswith(GAP)))
    return _Known(before, tuple(phrase.removeprefix(GAP) for phrase in phrases if phrase.startswith(GAP)), tuple(surnames))


def surname_starts(languages: frozenset[str] | None) -> tuple[str, ...]:
    """How surnames begin, in the scripts where little else tells a name."""
    return tuple(plain_of(DATA, "surnames", languages))


def korean_surnames(languages: frozenset[str] | None) -> tuple[str, ...]:
    """Those of Korean, and with them such as are words too, which count only in front of a paper."""
    known = (entry for key in ("surnames", "surnames-at-papers") for language, entry in entries(DATA, key, languages) if language == KOREAN)
    return tuple(name for entry in known for name in expand(entry))


def surnamed(name: str, languages: frozenset[str] | None) -> Surnamed:
    """The phrases of a phrase file, with the surnames of bylines.txt."""
    return Surnamed(entries(name, "before-surnames", languages), entries(DATA, "surnames", languages))
