"""Buttons that stood around the article: "Share", "FacebookTwitterEmail", "Copy link", "Font size A A A", "Print", "Listen".

Judged: whether a line is made of nothing but such names and numbers. Names of networks go only with another one or next to a button.

Risk of a false hit: a listicle with the headings "Facebook" and "Twitter". So a lone network stays, and so does an item of a list.
"""

from __future__ import annotations

from cleanarticle.matchers import Matcher
from cleanarticle.notices import notices
from cleanarticle.phrases import ExampleList
from cleanarticle.scanner import Rules
from cleanarticle.types import Filter

NAME = "share-bars"


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    return notices(NAME, languages, "buttons for sharing", different=2)


SHARE_BARS = Filter(
    name=NAME,
    why="Names of buttons; what they did is gone.",
    find=Rules(_build),
    removes=ExampleList(NAME, "removes"),
    keeps=ExampleList(NAME, "keeps"),
)
