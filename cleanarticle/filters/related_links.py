"""Links to other articles: "Read more: ...", "[Read: ...]", and the headlines below "Related articles" or "Most read".

Judged: a phrase in front of a headline takes its line, the tail of its paragraph or its brackets; a heading takes the run of lines
below it that are headlines, up to the next sentence. A sentence that says where more is to be read goes in brackets at the end of a
paragraph: "(You can read more here.)".

Risk of a false hit: a sentence that opens with such a phrase, or the article's own list below a heading of that kind. So a phrase needs
a separator behind it, and the headings are those that no article gives to its own parts.
"""

from __future__ import annotations

import re

from cleanarticle.headlines import STOPS
from cleanarticle.matchers import Matcher, judged_templates
from cleanarticle.matchers.brackets import bracketed
from cleanarticle.matchers.leads import leading
from cleanarticle.matchers.lines import composed
from cleanarticle.matchers.named import named
from cleanarticle.matchers.notices import sentences
from cleanarticle.matchers.runs import run_after, run_after_name
from cleanarticle.matchers.scanner import built_in
from cleanarticle.phrases import phrases_of
from cleanarticle.phrases.composed import phrases_of_lines
from cleanarticle.phrases.templates import Phrases, folded_templates
from cleanarticle.types import Document

NAME = "related-links"
# The filter whose labels stand between two parts of a text, and end what the first of them ends with.
BREAKS = "ad-labels"
# The filter that knows the buttons of players: "Watch now" leads to no headline below it.
PLAYERS = "player-notices"


def _is_last(_document: Document, match: re.Match[str], _values: set[str]) -> bool:
    """Whether nothing stands behind a pair of brackets but a stop."""
    return match.end() >= len(match.string.rstrip(STOPS + " "))


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    buttons = phrases_of_lines(NAME, languages)
    in_brackets = phrases_of(NAME, "in-brackets", languages)
    pointer = bracketed(Phrases(folded_templates(("", phrase) for phrase in in_brackets)), "points to another article", _is_last)
    return [
        run_after(phrases_of(NAME, "headings", languages), "heading of links", buttons, phrases_of(BREAKS, "labels", languages)),
        run_after_name(phrases_of(NAME, "headings-of-names", languages), "heading of links"),
        *leading(phrases_of(NAME, "leading", languages), "points to another article", [buttons, phrases_of_lines(PLAYERS, languages)]),
        composed(buttons, "points to other articles"),
        sentences(NAME, languages, "points to other articles"),
        *named(NAME, languages, "points to other articles"),
        judged_templates(pointer, in_brackets),
    ]


RELATED_LINKS = built_in(NAME, "It names other articles, which are not there.", _build)
