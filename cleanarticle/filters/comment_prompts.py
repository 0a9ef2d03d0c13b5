"""Prompts and headings of the comment section: "37 Comments", "Join the conversation", "Leave a reply", and the small print of its form.

Judged: whether a line is nothing but such a heading, or a sentence speaks of the reader's comment, address or account below this text.

Risk of a false hit: an article about comments, "No comment" in an interview. So bare words of one kind go only next to another.
"""

from __future__ import annotations

from functools import partial

from cleanarticle.matchers.notices import notices
from cleanarticle.matchers.scanner import built_in

NAME = "comment-prompts"

COMMENT_PROMPTS = built_in(NAME, "What readers may write below the article is no part of it.", partial(notices, NAME, reason="asks for comments"))
