"""Prompts to sign up, subscribe, follow, install: "Sign up for our newsletter.", "Follow us on WhatsApp", with their small print; "Instagram: @roe".

Judged: whether each sentence asks the reader for something that only a publisher wants, in its own voice ("our newsletter", "your
inbox"), or can only go with one that does; and whether a line behind the text says by what name somebody is on a network.

Risk of a false hit: news about newsletters and apps, advice ("Sign up for a class."). So the cues ask for "our" or "your inbox",
and a prompt in which the paper names itself fills its line (see named.py). What is said of networks ("Facebook: 2.1 billion users") has
no handle in it, and a sentence with a colon above it makes a list of theirs the article's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanarticle.headlines import LINE_LIMIT, is_sentence
from cleanarticle.matchers import LIST_MARK, Matcher
from cleanarticle.matchers.lines import COLONS
from cleanarticle.matchers.named import network_end, network_openings
from cleanarticle.matchers.notices import notices
from cleanarticle.matchers.scanner import built_in
from cleanarticle.positions import before_text, in_frame
from cleanarticle.types import Document, Hit

NAME = "newsletter-prompts"
REASON = "asks the reader to sign up or to follow"
ROW = 12
NAME_WORDS = 3
_BETWEEN = re.compile(r"\s*[|•·,;]\s*|\s+/\s+")
_HANDLE = re.compile(r"\s*(?:[:：]|\s[–—-]\s|(?=\s@))\s*(?P<name>\S.*)")
_MARKED = re.compile(r"@\w|(?:https?://|www\.)\S|[\w-]+\.[a-z]{2,6}/\S")


def _judge_handles(document: Document, index: int) -> Iterator[Hit]:
    """A line behind the text which says by what name somebody is on a network, "Instagram: @roe", and those next to it."""
    if not _names_accounts(document.blocks[index].text) or not in_frame(document, index) or before_text(document, index):
        return
    first, last = index, index + 1
    while index - first < ROW and _names_accounts(document.blocks[first - 1].text):
        first -= 1
    while last - index < ROW and last < len(document.blocks) and _names_accounts(document.blocks[last].text):
        last += 1
    row, above = document.blocks[first:last], document.blocks[first - 1].text
    is_told = above.endswith(COLONS) and is_sentence(above)
    if not is_told and any(_MARKED.search(block.text) for block in row):
        yield Hit(index, 0, len(document.blocks[index].text), f"{REASON}: a name on a network")


def _names_accounts(text: str) -> bool:
    """Whether a line is networks, each with a name that somebody has there."""
    mark = LIST_MARK.match(text)
    return len(text) <= LINE_LIMIT and all(map(_names_account, _BETWEEN.split(text[mark.end() if mark else 0 :].strip())))


def _names_account(text: str) -> bool:
    """Whether a text is a network and, set off from it, a handle, an address or a name: capitals, and no "2.1 billion users"."""
    end = network_end(text)
    handle = _HANDLE.fullmatch(text, end) if end else None
    words = handle["name"].split() if handle else []
    return 0 < len(words) <= NAME_WORDS and (_MARKED.match(words[0]) is not None or all(word[0].isupper() for word in words))


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    return [*notices(NAME, languages, REASON), Matcher(_judge_handles, openings=network_openings())]


NEWSLETTER_PROMPTS = built_in(NAME, "The publisher asks for the reader's address or attention; the article ends where that begins.", _build)
