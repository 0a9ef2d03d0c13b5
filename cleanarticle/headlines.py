"""What a line is by its shape: a headline, a sentence, or the heading of what follows."""

from __future__ import annotations

import re

from cleanarticle.fold import is_unspaced

# A longer line is no phrase and is made of none, and neither is it names.
LINE_LIMIT = 160
HEADLINE_LIMIT = 170
UNSPACED_HEADLINE = 70
SUBHEADING_WORDS = 4
UNSPACED_SUBHEADING = 12
SENTENCE_WORDS = 7
UNSPACED_SENTENCE = 20

# What ends a sentence, in any script.
STOPS = ".!?…。！？।۔؟"
FULL_STOP = re.compile(r"[.。।۔:：;；,，،][”“»\"'’)\]]*$")
INNER_STOP = re.compile(r"(?:[^\s.]{3}|[\uac00-\ud7af])[.。।۔]\s+[^\s\d]|。.|[।۔]\s")
_ENDS_SENTENCE = re.compile(rf"[{STOPS}:][”“»\"'’)\]』」]*$")


def is_headline(text: str) -> bool:
    """Whether a line is short, does not end like a sentence and holds none that does."""
    limit = UNSPACED_HEADLINE if is_unspaced(text) else HEADLINE_LIMIT
    if len(text) > limit or INNER_STOP.search(text):
        return False
    return not FULL_STOP.search(text) or text.endswith(("...", "…"))


def is_sentence(text: str) -> bool:
    """Whether a line is prose: it ends like a sentence and is not as short as a label, or is too long for a headline."""
    if len(text) > HEADLINE_LIMIT:
        return True
    if not _ENDS_SENTENCE.search(text):
        return False
    return len(text) >= UNSPACED_SENTENCE if is_unspaced(text) else text.count(" ") >= SENTENCE_WORDS


def may_head(text: str) -> bool:
    """Whether a line may be the heading of the paragraph below it: a few words."""
    return len(text) <= UNSPACED_SUBHEADING if is_unspaced(text) else len(text.split()) <= SUBHEADING_WORDS
