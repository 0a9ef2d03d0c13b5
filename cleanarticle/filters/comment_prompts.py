"""Prompts and headings of the comment section: "37 Comments", "Join the conversation", "Leave a reply", the small print of its form, and comments.

Judged: whether a line is nothing but such a heading, or a sentence speaks of the reader's comment, address or account below this text, with
the questions in front of it where its paragraph has nothing else ("Would you have stayed? Tell us in the comments."); and whether
lines are a comment, from the name and the time above it to the button below it (see matchers/threads.py).

Risk of a false hit: an article about comments, "No comment" in an interview. So bare words of one kind go only next to another.
"""

from __future__ import annotations

from cleanarticle.matchers import Matcher
from cleanarticle.matchers.notices import notices
from cleanarticle.matchers.scanner import built_in
from cleanarticle.matchers.threads import threads
from cleanarticle.matchers.titled import titled

NAME = "comment-prompts"
# A question in front of an invitation is what readers are asked.
ASKED = 120


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    return [
        *notices(NAME, languages, "asks for comments", asked=ASKED),
        titled(NAME, "answers-to", languages, "counts comments"),
        threads(NAME, languages, "a comment with the button to reply"),
    ]


COMMENT_PROMPTS = built_in(NAME, "What readers may write below the article is no part of it.", _build)
