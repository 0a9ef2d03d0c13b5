"""Buttons that stood around the article: "Share", "FacebookTwitterEmail", "Copy link", "Font size A A A", "Print", "Listen"; "(opens in new tab)".

Judged: whether a line is made of nothing but such names and numbers. Names of networks go only with another one or next to a button.
Inside a sentence, what a link's label tells to those who cannot see it, in brackets or behind a comma; behind one, the button that shares
it ("Click to tweet"). Such a button in front of the headline that it shares, set off from it: "Share this story: Six die in fire".

Risk of a false hit: a listicle with the headings "Facebook" and "Twitter", or an article that tells what is on a menu. So a lone network
stays, and so do items of a list that are not links, terms that are defined, and several lines below a sentence with a colon at its end.
A list of three or more such names near an end is a bar, for that is how extractors write bars.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from cleanarticle.matchers import Matcher, judged_templates
from cleanarticle.matchers.brackets import bracketed
from cleanarticle.matchers.leads import leading_lines
from cleanarticle.matchers.notices import notices
from cleanarticle.matchers.scanner import built_in
from cleanarticle.phrases import phrases_of, plain_of
from cleanarticle.phrases.templates import Phrases, folded_templates
from cleanarticle.types import Document, Hit

NAME = "share-bars"
# The label of a button behind a sentence is no longer.
BUTTON_LIMIT = 50


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    in_brackets = phrases_of(NAME, "in-brackets", languages)
    label = bracketed(Phrases(folded_templates(("", phrase) for phrase in in_brackets)), "label of a link, in brackets")
    matchers = [*notices(NAME, languages, "buttons for sharing", different=2, are_buttons=True), judged_templates(label, in_brackets)]
    behind = [r"\s+".join(map(re.escape, plain.split())) for plain in plain_of(NAME, "behind-links", languages)]
    pattern = re.compile(rf"[,，]\s*(?:{'|'.join(behind) or '(?!)'})(?=\s*(?:[,.;:)!?]|$))", re.IGNORECASE)
    tweets = "|".join(r"\s+".join(map(re.escape, plain.split())) for plain in plain_of(NAME, "behind-sentences", languages))
    button = re.compile(rf"(?<=[.!?…。”\"»])\s*(?:{tweets or '(?!)'})$", re.IGNORECASE)
    return [
        *matchers,
        judged_templates(partial(_judge_button, button), phrases_of(NAME, "behind-sentences", languages)),
        judged_templates(partial(_judge_behind, pattern), phrases_of(NAME, "behind-links", languages)),
        leading_lines(phrases_of(NAME, "shared-headlines", languages), "a button for sharing, and the headline that it shares"),
    ]


def _judge_behind(pattern: re.Pattern[str], document: Document, index: int) -> Iterator[Hit]:
    for match in pattern.finditer(document.blocks[index].text):
        yield Hit(index, match.start(), match.end(), "label of a link, behind it")


def _judge_button(pattern: re.Pattern[str], document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    button = pattern.search(text, max(0, len(text) - BUTTON_LIMIT))
    if button and button.start():
        yield Hit(index, button.start(), len(text), "a button behind a sentence that may be shared")


SHARE_BARS = built_in(NAME, "Names of buttons; what they did is gone.", _build)
