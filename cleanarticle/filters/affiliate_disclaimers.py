"""Disclosures of commissions and partner links: "If you buy through our links, we may earn a commission.", in many wordings.

Judged: whether each sentence of a paragraph discloses (the publisher speaks of itself, of a commission or partner links, and of
the reader's purchase) or can only go with one that does ("The price stays the same for you."). One disclosure must be there.

Risk of a false hit: a blogger's own story, or news about affiliate marketing. So the cues ask for the publisher's voice and the
reader's purchase in one sentence, and what stands in a paragraph with other sentences goes only from its head or tail, unquoted.
"""

from __future__ import annotations

from functools import partial

from cleanarticle.matchers.notices import disclosures
from cleanarticle.matchers.scanner import built_in

NAME = "affiliate-disclaimers"

AFFILIATE_DISCLAIMERS = built_in(
    NAME,
    "The publisher says how it earns from the page; that is true of the page, and no part of what the article says.",
    partial(disclosures, NAME, reason="discloses commissions or partner links"),
)
