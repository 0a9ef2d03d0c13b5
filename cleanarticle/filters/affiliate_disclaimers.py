"""Disclosures of commissions and partner links: "If you buy through our links, we may earn a commission.", in many wordings; buttons of shops.

Judged: whether each sentence of a paragraph discloses (the publisher speaks of itself, of a commission or partner links, and of
the reader's purchase) or can only go with one that does ("The price stays the same for you."). One disclosure must be there. And whether a
line is made of what stands on the buttons of a shop and around them, "Add to cart", "$24.99 at Amazon", or is such a button with the name of
any shop, "Check price at Norholm"; "Buy now" and "In stock" go only beside such.

Risk of a false hit: a blogger's own story, or news about affiliate marketing. So the cues ask for the publisher's voice and the
reader's purchase in one sentence, and what stands in a paragraph with other sentences goes only from its head or tail, unquoted. An
adviser's "Buy now" may be a heading, and a list may say what is on a page: so ordinary words stay alone, and so do headings and items.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from cleanarticle.matchers import Judge, Matcher
from cleanarticle.matchers.lines import composed
from cleanarticle.matchers.named import named
from cleanarticle.matchers.notices import disclosures
from cleanarticle.matchers.scanner import built_in
from cleanarticle.phrases.composed import Composed, phrases_of_lines
from cleanarticle.types import Document, Hit

NAME = "affiliate-disclaimers"
# The fact that is told of a button which any shop has on its own pages: it discloses nothing.
SHOP = "shop"


def _judge_buttons(known: Composed, below: Judge, document: Document, index: int) -> Iterator[Hit]:
    """The lines that are made of such phrases; those of a partner's shop disclose that there is one, others do not."""
    for hit in below(document, index):
        is_partners = any(part.value == "" for part in known.parts(document.blocks[index].text))
        yield hit if is_partners else hit._replace(fact=SHOP)


def _judge_named(below: Judge, document: Document, index: int) -> Iterator[Hit]:
    """The buttons with a name; whose shop that is, is not known, so none discloses anything.

    Risk of a false hit: advice where to buy. So such a phrase says "now" or "price" beside the name, and no full stop ends it.
    """
    return (hit._replace(fact=SHOP) for hit in below(document, index))


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    known = phrases_of_lines(NAME, languages)
    buttons = composed(known, "a button of a shop")
    return [
        *disclosures(NAME, languages, "discloses commissions or partner links"),
        replace(buttons, judge=partial(_judge_buttons, known, buttons.judge)),
        *(replace(button, judge=partial(_judge_named, button.judge)) for button in named(NAME, languages, "a button of a shop")),
    ]


AFFILIATE_DISCLAIMERS = built_in(
    NAME,
    "The publisher says how it earns from the page; that is true of the page, and no part of what the article says.",
    _build,
)
