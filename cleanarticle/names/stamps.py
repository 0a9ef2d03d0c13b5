"""Dates and times as pages print them: "Published Aug 28, 2024 • Last updated 1 hour ago", "12.05.2024, 10:32 Uhr", "2024年5月12日".

A stamp is made of the names of months and weekdays, of words such as "at" and "o'clock", and of numbers, and of nothing else.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cleanarticle.headlines import LINE_LIMIT
from cleanarticle.phrases import phrases_of
from cleanarticle.phrases.composed import BESIDE, Composed

DATA = "datelines"
NUMBERED = "$numbered"
CLAUSE = "$clause"
# Within so many blocks of a date another one tells of a chronicle.
CHRONICLE = 15
# A year, a day and month in digits, or a time: one number alone is no date.
CENTURY = "(?:19|20|25|١٩|٢٠|۱۳|۱۴|۱۹|۲۰|১৯|২০|१९|२०|๒๕)"
# A year in the calendars of Iran, Japan and Taiwan: behind a copyright sign it is one, and elsewhere such a number may count anything.
ERA = r"(?:令和|平成|昭和|民國|民国|中華民國)\s?(?:\d{1,3}|元|[一二三四五六七八九十]{1,3})\s?年|พ\.ศ\.\s?\d{4}\b"
SIGNED_YEAR = rf"(?:(?:13|14|١٤)\d\d\b|{ERA})"
_DATE = re.compile(CENTURY + r"\d\d|\d{1,2}\s?[./-]\s?\d{1,2}(?:[./-]|\b)|\d{1,2}[:.]\d\d|\d{1,2}[日일]")
# "a) 1994" is an answer that somebody may choose.
_LETTERED_ITEM = re.compile(r"\(?[^\W\d_]\)\s")
_ANY_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=8)
def stamps(languages: frozenset[str] | None) -> Composed:
    """The phrases of stamps, compiled once; their values are "" (a stamp by itself), NUMBERED (one with a number), CLAUSE or BESIDE."""
    found = [("", phrase) for phrase in phrases_of(DATA, "lines", languages)]
    found += [(NUMBERED, phrase) for phrase in phrases_of(DATA, "labels", languages)]
    found += [(BESIDE, phrase) for phrase in phrases_of(DATA, "words", languages)]
    found += [(CLAUSE, phrase) for phrase in phrases_of(DATA, "clauses", languages)]
    return Composed(found)


def is_stamp(text: str, known: Composed) -> bool:
    """Whether a text is nothing but a date, a time or what such a stamp says of them.

    A clause, "the same day", may well be told in the article: so it counts only beside a word for what it is the date of.
    """
    if len(text) > LINE_LIMIT or not _ANY_DIGIT.search(text) or "%" in text or _LETTERED_ITEM.match(text):
        return False
    values = {part.value for part in known.parts(text)}
    if CLAUSE in values and NUMBERED not in values:
        return False
    return "" in values or bool(_DATE.search(text) and (bool(values) or is_numeric(text)))


def says_what(text: str, known: Composed) -> bool:
    """Whether a stamp says what it is the date of, or how long ago it was: "Updated 3 May 2024", "2 hours ago"."""
    values = {part.value for part in known.parts(text)} if len(text) <= LINE_LIMIT else set()
    return "" in values or (NUMBERED in values and bool(_ANY_DIGIT.search(text)))


_NUMERIC = re.compile(r"[\d\s.,:/|•·\-–—TZ+>]+")


def is_numeric(text: str) -> bool:
    """Whether a text has no words: "30/04/2024 - 16:17", "12.03.2024. 14:05 >> 16:20"."""
    return bool(_NUMERIC.fullmatch(text)) and len(re.findall(r"\d+", text)) >= 3
