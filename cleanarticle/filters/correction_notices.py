"""Corrections and updates of the article: "Correction: An earlier version of this article misspelled ...". Off by default.

Judged: whether a block opens as a correction, or its sentences speak of an earlier version of this text.

Risk of a false hit: news about corrections. So the cues ask for "an earlier version of this article" and its like.
"""

from __future__ import annotations

from cleanarticle.matchers import Matcher
from cleanarticle.notices import notices
from cleanarticle.phrases import ExampleList
from cleanarticle.scanner import Rules
from cleanarticle.types import Filter

NAME = "correction-notices"


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    return notices(NAME, languages, "corrects this article")


CORRECTION_NOTICES = Filter(
    name=NAME,
    why="Says how the article was before; to some readers content, so it goes only where that is asked for.",
    find=Rules(_build),
    removes=ExampleList(NAME, "removes"),
    keeps=ExampleList(NAME, "keeps"),
    opt_in=True,
)
