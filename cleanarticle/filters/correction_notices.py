"""Corrections and updates of the article: "Correction: An earlier version of this article misspelled ...". Off by default.

Judged: whether a block opens as a correction, or its sentences speak of an earlier version of this text.

Risk of a false hit: news about corrections. So the cues ask for "an earlier version of this article" and its like.
"""

from __future__ import annotations

from functools import partial

from cleanarticle.matchers.notices import notices
from cleanarticle.matchers.scanner import built_in

NAME = "correction-notices"

CORRECTION_NOTICES = built_in(
    NAME,
    "Says how the article was before; to some readers content, so it goes only where that is asked for.",
    partial(notices, NAME, reason="corrects this article"),
    opt_in=True,
)
