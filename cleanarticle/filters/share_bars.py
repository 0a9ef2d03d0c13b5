"""Buttons that stood around the article: "Share", "FacebookTwitterEmail", "Copy link", "Font size A A A", "Print", "Listen"; "(opens in new tab)".

Judged: whether a line is made of nothing but such names and numbers. Names of networks go only with another one or next to a button.
Inside a sentence, what a link's label tells to those who cannot see it, in brackets or behind a comma.

Risk of a false hit: a listicle with the headings "Facebook" and "Twitter". So a lone network stays, and so does an item of a list.
"""

from __future__ import annotations

import re

from cleanarticle.brackets import bracketed
from cleanarticle.matchers import Matcher, inline, judged_templates
from cleanarticle.notices import notices
from cleanarticle.phrases import phrases_of, plain_of
from cleanarticle.scanner import built_in
from cleanarticle.templates import Phrases, folded_templates
from cleanarticle.types import Hit

NAME = "share-bars"


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    in_brackets = phrases_of(NAME, "in-brackets", languages)
    label = bracketed(Phrases(folded_templates(("", phrase) for phrase in in_brackets)), "label of a link, in brackets")
    matchers = [*notices(NAME, languages, "buttons for sharing", different=2), judged_templates(label, in_brackets)]
    behind = plain_of(NAME, "behind-links", languages)
    if behind:
        pattern = re.compile(rf",\s*(?:{'|'.join(map(re.escape, behind))})(?!\w)")
        matchers.append(inline(pattern, behind, _label_behind))
    return matchers


def _label_behind(index: int, match: re.Match[str]) -> Hit:
    return Hit(index, match.start(), match.end(), "label of a link, behind it")


SHARE_BARS = built_in(NAME, "Names of buttons; what they did is gone.", _build)
