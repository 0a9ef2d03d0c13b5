"""Notices by which the publisher limits what it answers for: "The views expressed here are the author's own", "This is no financial advice".

Judged: whether a sentence speaks of this text, its author or its publisher and says what they are not: the opinion of the paper, advice,
a guarantee, responsible, edited here, without shares of their own. Sentences that can only go with one go too.

Risk of a false hit: news about liability, an article's own advice ("Consult your doctor first."), the interests of those it reports on.
So the cues ask for "this article" or its like, or for the set phrases of such notices from their first word; a name in it, or a change
of names, is content.
"""

from __future__ import annotations

from functools import partial

from cleanarticle.matchers.notices import notices
from cleanarticle.matchers.scanner import built_in

NAME = "disclaimers"

DISCLAIMERS = built_in(
    NAME,
    "What the publisher does not answer for is no part of what the article says.",
    partial(notices, NAME, reason="limits what the publisher answers for"),
)
