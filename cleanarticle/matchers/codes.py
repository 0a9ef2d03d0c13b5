"""What a content system should have put something else for: its own codes and marks, and the calls of advertising scripts.

Judged: a code at an edge of a line ("[gallery ids="1,2"]", "{{offer-box}}", "[vc_row][vc_column]", "{loadposition banner}"), or what fills
its line: the mark of a part or of a teaser's end, that of a place for a banner, the call that asks for an advertisement.

Risk of a false hit: an article that explains such codes. So a code within a sentence or below a colon stays, a call also beside another
line of a program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanarticle.matchers import Matcher
from cleanarticle.matchers.lines import COLONS
from cleanarticle.types import Document, Hit

# A code with attributes, one that ends another, an address between two, names joined by "_", and what templates have in braces.
_CODE = (
    r"\[[a-z][a-z0-9_-]{2,40}(?:\s+(?:[\w-]{1,40}\s?=\s?(?:\"[^\"\]\n]*+\"|[“”″][^“”″\]\n]*+[“”″]|'[^'\]\n]*+'|[^\s\]\"'“”″]++)|https?://[^\s\]]++)){1,20}+\s*/?\]"
    r"|\[(?:embed|embedyt|youtube|video|audio|gallery|playlist|tweet|instagram)\](?:https?://[^\s\[]++)?(?=\[/)"
    r"|\[/[a-z][a-z0-9_-]{2,40}\]|\[[a-z][a-z0-9]{1,20}(?:_[a-z0-9]{1,20}){1,5}\]|\{\{[^{}\n]{1,200}\}\}|\{%[^{}\n]{1,200}%\}"
    r"|\{load(?:position|module|moduleid)\s[^{}\n]{1,80}\}|\{(?P<tag>[a-z]{3,20})\}[^{}\n]{1,200}\{/(?P=tag)\}"
)
_CODES = re.compile(rf"(?:(?:{_CODE})\s*)+")
# SEObot leaves the mark of a place where a link or a banner was to stand, WordPress those of parts and of where a teaser ends.
_MARK = re.compile(r"sbb-itb-[0-9a-f]{7}|(?:<!--\s?(?:more|nextpage|/?wp:[^\n<>]{1,200}?)\s?-->\s*)+")
# As the publishers of the two largest markets for advertisements, and of the largest for teasers, are told to paste them.
_CALL = re.compile(
    r"\(adsbygoogle\s?=\s?window\.adsbygoogle\s?\|\|\s?\[\]\)\.push\(\{[^{}\n]{0,200}\}\);?"
    r"|googletag\.cmd\.push\(function\s?\(\)\s?\{\s?googletag\.display\([^()\n]{1,100}\);?\s?\}\);?"
    r"|window\._taboola\s?=\s?window\._taboola\s?\|\|\s?\[\];\s?_taboola\.push\(\{[^{}\n]{0,400}\}\);?"
)
# How a line of a program or of markup begins or ends, also one of another call.
_PROGRAM = re.compile(r"^\s*(?:</?[a-z]|//|/\*|\(adsbygoogle|googletag\.)|[{};>]\s*$", re.IGNORECASE)


def _judge(document: Document, index: int) -> Iterator[Hit]:
    """Codes at the beginning and at the end of a line, and what fills it."""
    block = document.blocks[index]
    above = document.blocks[index - 1].text if index else ""
    if block.kind in ("code", "row") or above.endswith(COLONS):
        return
    if _MARK.fullmatch(block.text):
        yield Hit(index, 0, len(block.text), "a mark in the place of something else")
    elif _CALL.fullmatch(block.text) and not _is_in_program(document, index):
        yield Hit(index, 0, len(block.text), "the call of an advertising script")
    else:
        yield from _at_edges(index, block.text)


def _at_edges(index: int, text: str) -> Iterator[Hit]:
    for found in _CODES.finditer(text):
        if found.start() == 0 or found.end() == len(text):
            yield Hit(index, found.start(), found.start() + len(found[0].rstrip()), "a code that was to be replaced")


def _is_in_program(document: Document, index: int) -> bool:
    """Whether a line beside this one is of a program, too: the article shows what to paste."""
    beside = document.blocks[max(0, index - 1) : index] + document.blocks[index + 1 : index + 2]
    return any(_PROGRAM.search(near.text) for near in beside)


def codes() -> Matcher:
    """The matcher of all these; what they begin with is found as a sign."""
    return Matcher(_judge, signs=frozenset(["=", "{{", "{%", "[/", "_", "{load", "{/", "<!--", "sbb-itb-", "googletag.cmd"]))
