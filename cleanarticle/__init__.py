"""cleanarticle turns a scraped article into clean body text, and says what it removed and why."""

from __future__ import annotations

from cleanarticle.article import Article
from cleanarticle.cleaner import Cleaner, replay
from cleanarticle.filters import FILTERS
from cleanarticle.read import UndecodableError
from cleanarticle.types import Block, Document, Filter, Hit, Mark, Metadata, Removal, Veto

__all__ = [
    "FILTERS",
    "Article",
    "Block",
    "Cleaner",
    "Document",
    "Filter",
    "Hit",
    "Mark",
    "Metadata",
    "Removal",
    "UndecodableError",
    "Veto",
    "analyze",
    "clean",
    "replay",
]
__version__ = "0.1.0"

_CLEANER = Cleaner()


def clean(source: object, *, encoding: str | None = None, kind: str | None = None) -> str:
    """The article's text, with all filters and languages. See `Cleaner.clean`."""
    return _CLEANER.clean(source, encoding=encoding, kind=kind)


def analyze(source: object, *, encoding: str | None = None, kind: str | None = None) -> Article:
    """The same text, with a record of every cut and what the cuts tell. See `Cleaner.analyze`."""
    return _CLEANER.analyze(source, encoding=encoding, kind=kind)
