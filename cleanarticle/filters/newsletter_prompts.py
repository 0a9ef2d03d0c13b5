"""Prompts to sign up, subscribe, follow, install: "Sign up for our newsletter.", "Follow us on WhatsApp", with their small print.

Judged: whether each sentence asks the reader for something that only a publisher wants, in its own voice ("our newsletter", "your
inbox"), or can only go with one that does.

Risk of a false hit: news about newsletters and apps, advice ("Sign up for a class."). So the cues ask for "our" or "your inbox",
and a prompt in which the paper names itself fills its line (see named.py).
"""

from __future__ import annotations

from cleanarticle.matchers import Matcher
from cleanarticle.notices import notices
from cleanarticle.phrases import ExampleList
from cleanarticle.scanner import Rules
from cleanarticle.types import Filter

NAME = "newsletter-prompts"


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    return notices(NAME, languages, "asks the reader to sign up or to follow")


NEWSLETTER_PROMPTS = Filter(
    name=NAME,
    why="The publisher asks for the reader's address or attention; the article ends where that begins.",
    find=Rules(_build),
    removes=ExampleList(NAME, "removes"),
    keeps=ExampleList(NAME, "keeps"),
)
