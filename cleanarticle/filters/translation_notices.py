"""Notices that the text was translated by a machine, with the sentences that point to the original or warn of errors.

Judged: whether a sentence names the machine, the translation and this text; sentences that can only go with such a one go too.

Risk of a false hit: news about machine translation, reviews of translated books. So the cues ask for "this text" or its like.
"""

from __future__ import annotations

from cleanarticle.matchers import Matcher
from cleanarticle.notices import disclosures
from cleanarticle.phrases import ExampleList
from cleanarticle.scanner import Rules
from cleanarticle.types import Filter

NAME = "translation-notices"


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    return disclosures(NAME, languages, "says that a machine translated the text")


TRANSLATION_NOTICES = Filter(
    name=NAME,
    why="The notice says how this copy was made; the article it was made from does not have it.",
    find=Rules(_build),
    removes=ExampleList(NAME, "removes"),
    keeps=ExampleList(NAME, "keeps"),
)
