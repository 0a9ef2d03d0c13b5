"""Links to other articles: "Read more: ...", "[Read: ...]", and the headlines below "Related articles" or "Most read".

Judged: a phrase in front of a headline takes its line, the tail of its paragraph or its brackets; a heading takes the run of lines
below it that are headlines, up to the next sentence. A sentence that says where more is to be read goes in brackets at the end of a
paragraph: "(You can read more here.)". Near an end, a line that turns to other entries by its arrows.

Risk of a false hit: a sentence that opens with such a phrase, or the article's own list below a heading of that kind. So a phrase needs
a separator behind it, and the headings are those that no article gives to its own parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from cleanarticle.headlines import STOPS
from cleanarticle.matchers import Judge, Matcher, judged_templates
from cleanarticle.matchers.brackets import bracketed
from cleanarticle.matchers.feeds import feeds
from cleanarticle.matchers.leads import leading
from cleanarticle.matchers.lines import composed, is_no_item
from cleanarticle.matchers.named import named
from cleanarticle.matchers.notices import sentences
from cleanarticle.matchers.runs import run_after, run_after_name
from cleanarticle.matchers.scanner import built_in
from cleanarticle.phrases import phrases_of
from cleanarticle.phrases.composed import phrases_of_lines
from cleanarticle.phrases.templates import Phrases, folded_templates
from cleanarticle.positions import before_text, in_frame, near_an_end
from cleanarticle.types import Document, Hit

NAME = "related-links"
# The filter whose labels stand between two parts of a text, and end what the first of them ends with.
BREAKS = "ad-labels"
# The filter that knows the buttons of players: "Watch now" leads to no headline below it.
PLAYERS = "player-notices"


_BACK, _FORTH = "←⇐◀◄‹", "→⇒▶►›"
# Two entries with an arrow at either end, or one behind an arrow and a label.
_TURNS = re.compile(
    rf"[{_BACK}]\ufe0f?\s?(?:(?P<both>[^|]{{2,120}}\|[^|]{{2,120}}[{_FORTH}]\ufe0f?)|[^\W\d_](?:[^\W\d_]|\s(?=\w)){{1,24}}\s?:\s[^|]{{2,120}})"
)

# A year in which no text that a page repeats was published: "1911".
_BEFORE_PAGES = re.compile(r"(?<!\d)1(?:[5-8]\d|9[0-8])\d(?!\d)")


def _judge_turning(document: Document, index: int) -> Iterator[Hit]:
    """A line near an end with an arrow back: "← Previous: A harbour in winter | Next: The last ferry →".

    Risk of a false hit: a caption that points to what stands beside it, "← Left: the mill". So with one arrow it stands behind the text.
    """
    turns = _TURNS.fullmatch(document.blocks[index].text)
    if turns is None or not is_no_item(document, index):
        return
    is_at_foot = in_frame(document, index) and not before_text(document, index)
    if near_an_end(document, index) if turns["both"] else is_at_foot:
        yield Hit(index, 0, len(turns[0]), "turns to the entries before and after")


def _is_last(_document: Document, match: re.Match[str], _values: set[str]) -> bool:
    """Whether nothing stands behind a pair of brackets but a stop."""
    return match.end() >= len(match.string.rstrip(STOPS + " "))


def _judge_notes(below: Judge, document: Document, index: int) -> Iterator[Hit]:
    """The notes of where a text stood first, or stands in full, but for those with a year before there were pages.

    Risk of a false hit: what a history tells of an old text, "The article was first published in 1953."
    """
    text = document.blocks[index].text
    return (hit for hit in below(document, index) if not _BEFORE_PAGES.search(text, hit.start, hit.end))


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    buttons = phrases_of_lines(NAME, languages)
    in_brackets = phrases_of(NAME, "in-brackets", languages)
    pointer = bracketed(Phrases(folded_templates(("", phrase) for phrase in in_brackets)), "points to another article", _is_last)
    notes = sentences(NAME, languages, "points to other articles")
    return [
        run_after(phrases_of(NAME, "headings", languages), "heading of links", buttons, phrases_of(BREAKS, "labels", languages)),
        run_after_name(phrases_of(NAME, "headings-of-names", languages), "heading of links"),
        *leading(phrases_of(NAME, "leading", languages), "points to another article", [buttons, phrases_of_lines(PLAYERS, languages)]),
        composed(buttons, "points to other articles"),
        replace(notes, judge=partial(_judge_notes, notes.judge)),
        *named(NAME, languages, "points to other articles"),
        judged_templates(pointer, in_brackets),
        feeds(NAME, languages, "points to other articles"),
        Matcher(_judge_turning, signs=frozenset(_BACK)),
    ]


RELATED_LINKS = built_in(NAME, "It names other articles, which are not there.", _build)
