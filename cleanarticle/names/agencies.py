"""Agencies by their names, and by the marks in capitals that some languages have for theirs: "STA", "HINA"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from cleanarticle.fold import fold
from cleanarticle.names.people import People, people_of
from cleanarticle.phrases import phrases_of
from cleanarticle.phrases.templates import Phrases, folded_templates

# The filter whose lines are such marks.
DATA = "wire-credits"


@dataclass(frozen=True, slots=True)
class Agencies:
    """Those of all the world, and the marks of some languages."""

    people: People
    marks: Phrases

    def names(self, text: str) -> bool:
        """Whether a text is one of them."""
        return self.people.is_agency(text) or self.is_mark(text)

    def is_mark(self, text: str) -> bool:
        """Whether a text is such a mark; the names of some agencies are words, so it has to be in capitals."""
        return text.isupper() and bool(self.marks.values(fold(text)))


@lru_cache(maxsize=8)
def agencies_of(languages: frozenset[str] | None) -> Agencies:
    """The agencies of some languages, compiled once."""
    return Agencies(people_of(languages), Phrases(folded_templates(("", mark) for mark in phrases_of(DATA, "lines", languages))))
