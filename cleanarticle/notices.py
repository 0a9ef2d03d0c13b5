"""Filters whose phrase file has lines and cues: lines that are made of its phrases, and sentences that answer to its cues."""

from __future__ import annotations

from cleanarticle.cues import sentences
from cleanarticle.lines import composed, phrases_of_lines
from cleanarticle.matchers import Matcher


def notices(name: str, languages: frozenset[str] | None, reason: str) -> list[Matcher]:
    """The matchers of a phrase file with `lines`, `own-language`, `beside`, `heads`, `openers`, `core` and `companion`."""
    known = phrases_of_lines(name, languages)
    return [composed(known, f"{reason}: the whole line"), sentences(name, languages, reason, lambda text: bool(known.parts(text)))]
