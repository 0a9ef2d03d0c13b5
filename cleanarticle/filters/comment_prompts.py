"""Prompts and headings of the comment section: "37 Comments", "Join the conversation", "Leave a reply", and the small print of its form.

Judged: whether a line is nothing but such a heading, or a sentence speaks of the reader's comment, address or account below this text.

Risk of a false hit: an article about comments, "No comment" in an interview. So bare words of one kind go only next to another.
"""

from __future__ import annotations

from cleanarticle.matchers import Matcher
from cleanarticle.notices import notices
from cleanarticle.phrases import ExampleList
from cleanarticle.scanner import Rules
from cleanarticle.types import Filter

NAME = "comment-prompts"


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    return notices(NAME, languages, "asks for comments")


COMMENT_PROMPTS = Filter(
    name=NAME,
    why="What readers may write below the article is no part of it.",
    find=Rules(_build),
    removes=ExampleList(NAME, "removes"),
    keeps=ExampleList(NAME, "keeps"),
)
