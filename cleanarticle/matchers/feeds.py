"""Lines that feeds set behind a text, as "The post The ferry that nobody missed appeared first on Tallbridge Echo." is one.

In a phrase file, the first `{}` is the title and the second one the site.

Risk of a false hit: what an article says of a post reads alike ("The post about her appeared first on Monday."). So the line is the last that
says something, the title opens with a capital, a digit or a mark, as that of the site does, and nothing stands behind them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import regex

from cleanarticle.fold import is_unspaced
from cleanarticle.matchers import Matcher, judged_templates
from cleanarticle.phrases import GAP, expand, phrases_of
from cleanarticle.positions import before_text, in_frame
from cleanarticle.types import Document, Hit

# A title and a site.
GAPS = 2
TITLE, SITE = 200, 60
LINE = TITLE + SITE + 80
# What a name does not open with, whatever mark is in front: a small letter, or a year and nothing behind it.
_NAME = r"(?!\P{L}{0,3}(?-i:\p{Ll})|\d+\b)"


def feeds(name: str, languages: frozenset[str] | None, reason: str) -> Matcher:
    """A line behind the text that is a phrase with a title and a site in it.

    Args:
        name: of the phrase file, which has the phrases in its list `feeds`.
        languages: whose phrases; all where it is None.
        reason: said in the clue.

    Raises:
        ValueError: a phrase that has not two gaps.
    """
    templates = phrases_of(name, "feeds", languages)
    patterns = [_pattern(plain) for template in templates for plain in expand(template)]
    return judged_templates(partial(_judge, patterns, reason), templates, LINE)


def _pattern(phrase: str) -> regex.Pattern[str]:
    if phrase.count(GAP) != GAPS:
        raise ValueError(f"a phrase of feeds has a title and a site in it: {phrase!r}")
    before, between, behind = map(_escaped, phrase.split(GAP))
    return regex.compile(rf"{before}{_NAME}\S.{{1,{TITLE}}}?{between}{_NAME}\S.{{1,{SITE}}}?{behind}[.。।]?", regex.IGNORECASE)


def _escaped(part: str) -> str:
    """A part of a phrase, with spaces where it has some; in scripts without spaces they may be anywhere around it."""
    escaped = r"\s+".join(map(regex.escape, part.split(" ")))
    return rf"\s*{escaped}\s*" if is_unspaced(part) else escaped


def _judge(patterns: list[regex.Pattern[str]], reason: str, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    if not in_frame(document, index) or before_text(document, index):
        return
    for pattern in patterns:
        if pattern.fullmatch(text):
            yield Hit(index, 0, len(text), f"{reason}: a feed's last line")
            return
