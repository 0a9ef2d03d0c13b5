"""Phrases in front of names that only a surname behind them makes a credit: "记者张远山", and not "记者节快乐"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from cleanarticle.credits import SEPARATORS, Openings, prefixes
from cleanarticle.fold import fold_all
from cleanarticle.phrases import entries, expand

DATA = "bylines"


class Surnamed:
    """Phrases in front of names that count only with a surname of their language behind them: "记者张远山", not "记者节快乐"."""

    __slots__ = ("_by_language", "phrases")

    def __init__(self, phrases: Iterable[tuple[str, str]], surnames: Iterable[tuple[str, str]]) -> None:
        known: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
        for kind, found in enumerate((phrases, surnames)):
            for language, template in found:
                known[language][kind].extend(expand(template))
        self._by_language = [(Openings(fold_all(before)), tuple(names)) for before, names in known.values() if before and names]
        self.phrases = frozenset[str]().union(*(before for before, _ in self._by_language))
        """Those that a text with such a name holds, folded."""

    def names(self, text: str) -> Iterator[str]:
        """What stands behind such a phrase in front of a text, and begins with a surname."""
        for before, surnames in self._by_language:
            for end in prefixes(text, before):
                names = text[end:].lstrip(f"{SEPARATORS} ")
                if names.startswith(surnames):
                    yield names


def surnamed(name: str, languages: frozenset[str] | None) -> Surnamed:
    """The phrases of a phrase file, with the surnames of bylines.txt."""
    return Surnamed(entries(name, "before-surnames", languages), entries(DATA, "surnames", languages))
