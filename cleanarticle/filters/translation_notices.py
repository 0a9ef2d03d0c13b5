"""Notices that the text was translated by a machine, with the sentences that point to the original or warn of errors.

Judged: whether a sentence names the machine, the translation and this text; sentences that can only go with such a one go too.

Risk of a false hit: news about machine translation, reviews of translated books. So the cues ask for "this text" or its like.
"""

from __future__ import annotations

from functools import partial

from cleanarticle.matchers.notices import disclosures
from cleanarticle.matchers.scanner import built_in

NAME = "translation-notices"

TRANSLATION_NOTICES = built_in(
    NAME,
    "The notice says how this copy was made; the article it was made from does not have it.",
    partial(disclosures, NAME, reason="says that a machine translated the text"),
)
