"""Prompts to sign up, subscribe, follow, install: "Sign up for our newsletter.", "Follow us on WhatsApp", with their small print.

Judged: whether each sentence asks the reader for something that only a publisher wants, in its own voice ("our newsletter", "your
inbox"), or can only go with one that does.

Risk of a false hit: news about newsletters and apps, advice ("Sign up for a class."). So the cues ask for "our" or "your inbox",
and a prompt in which the paper names itself fills its line (see named.py).
"""

from __future__ import annotations

from functools import partial

from cleanarticle.matchers.notices import notices
from cleanarticle.matchers.scanner import built_in

NAME = "newsletter-prompts"

NEWSLETTER_PROMPTS = built_in(
    NAME,
    "The publisher asks for the reader's address or attention; the article ends where that begins.",
    partial(notices, NAME, reason="asks the reader to sign up or to follow"),
)
