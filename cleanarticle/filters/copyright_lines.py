"""Copyright and reprint notices: "© 2024 Tallbridge Post. All rights reserved.", "Reproduction is prohibited", and the like.

Judged: whether each sentence of a block claims rights in this text, or can only go with one that does.

Risk of a false hit: news about copyright, a caption with "©" (photo-credits). So the sign needs a year or the words "all rights reserved",
and behind the plain word, which opens sentences too, stands a name: "Copyright in the song belongs to the heirs, the court ruled in 2019."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from cleanarticle.fold import is_caseless, opens_small
from cleanarticle.headlines import LINE_LIMIT
from cleanarticle.language import guess_language
from cleanarticle.matchers import Judge, Matcher
from cleanarticle.matchers.lines import composed
from cleanarticle.matchers.named import may_be_in_name
from cleanarticle.matchers.notices import Companions, companions, sentences
from cleanarticle.matchers.scanner import built_in
from cleanarticle.names.credits import PAPER
from cleanarticle.names.stamps import CENTURY, SIGNED_YEAR
from cleanarticle.phrases.composed import Composed, phrases_of_lines
from cleanarticle.phrases.cues import split_sentences
from cleanarticle.types import Document, Hit

NAME = "copyright-lines"
OWNER_LIMIT = 90
# What Markdown has around a line that is emphasized, or is a heading.
_MARKDOWN = "_*# "
# In front of the sign the word for it may stand, in any language.
_SIGN = r"\W{0,3}(?:copyright\b|(?:[^\W\d][^\d\n.!?:©ⓒ]{2,20}\s)?(?:©|ⓒ|\(c\)))[\s©ⓒ:]*(?:\(c\)\s*)?"
_PLAIN_SIGN = r"\W{0,3}(?:[^\W\d][^\d\n.!?:©ⓒ]{2,20}\s)?[©ⓒ]\s*"
_YEAR = CENTURY + r"\d\d\b"
# A full stop within is that of a shortened word: "Roe B.V."
_OWNER = r"(?:[^.!?]|(?<=\b\w)\.|(?<=\b\w\w)\.|(?<=\b\w\w\w)\.)*+\.?"


def _owned(sign: str, year: str) -> str:
    """A sign and, in front of the owner's name or behind it, a year."""
    return sign + rf"(?:{year}{_OWNER}|[^.!?\d]{{2,60}}?[,\s]\s?{year}(?:\s?[–-]\s?\d{{2,4}})?\.?)"


_OWNED = re.compile(f"{_owned(_SIGN, _YEAR)}|{_owned(_PLAIN_SIGN, SIGNED_YEAR)}", re.IGNORECASE)

# With claims behind it, the owner's name is enough.
_NAMED = re.compile(_SIGN + r"[^.!?\d]{2,60}\.?", re.IGNORECASE)

_DATED_NAME = re.compile(rf"(?P<name>[^.!?:;\d]{{2,60}}?),?\s{_YEAR}\.")

# A sign and a year, in front of a name in a sentence of its own: "Copyright 2025. Tallbridge Post."
_ONLY_DATED = re.compile(rf"{_SIGN}{_YEAR}(?:\s?[–-]\s?\d{{2,4}})?\.", re.IGNORECASE)

# The word without a sign or a colon.
_PLAIN_WORD = re.compile(r"[^\w©ⓒ]{0,3}copyright\s+(?![©ⓒ:(])(?P<year>" + _YEAR + r"[\s,–-]*)?", re.IGNORECASE)
_LAST_YEAR = re.compile(rf"[\s,]+{_YEAR}[\d\s–-]*\.?$")
# The small words that owners' names open with, and the longest that stand within ("Roe and Hale Ltd"); a shorter one leads to a year ("in 1999").
_OPENS_NAME = frozenset("by the l le la les el los il lo i de der die das den het van von par di da do".split())
_WORD_END = re.compile("['’-]")
SMALL = 3


def _is_owned(text: str) -> bool:
    """Whether a text is a sign or the word, a year and the owner's name."""
    return _OWNED.fullmatch(text) is not None and _names_owner(text)


def _names_owner(text: str) -> bool:
    """Whether what stands behind the plain word may be a name, which has capitals up to the year; behind a sign anything may.

    Behind a year in front of it only the first word tells: a name may go on in small letters, "Copyright 2024 Nové cesty".
    """
    word = _PLAIN_WORD.match(text)
    if word is None or is_caseless(text):
        return True
    last = _LAST_YEAR.search(text, word.end())
    words = text[word.end() : last.start() if last else len(text)].split()
    if not words or word["year"]:
        return not words or _may_open_name(words[0])
    small = [each for each in words[1:] if opens_small(each)]
    leads_to_year = last is not None and opens_small(words[-1]) and len(words[-1]) < SMALL
    return _may_open_name(words[0]) and not leads_to_year and all(len(each) <= SMALL for each in small)


def _may_open_name(word: str) -> bool:
    """Whether the name of an owner may open with a word: no small one, or an article or the like."""
    return not opens_small(word) or _WORD_END.split(word, 1)[0] in _OPENS_NAME


def _claims_rights(known: Composed, text: str) -> bool:
    return _is_owned(text.strip()) or bool(known.parts(text))


def _claims_next(known: Composed, document: Document, index: int) -> bool:
    """Whether the next line begins with claims."""
    below = document.blocks[index + 1].text if index + 1 < len(document.blocks) else ""
    return any(_claims_rights(known, below[start:end]) for start, end in split_sentences(below)[:1])


def _judge_owner(known: Composed, beside: Companions, document: Document, index: int) -> Iterator[Hit]:
    """A sign, a year and the owner's name, alone on a line or with claims behind them, or what goes along with such; with claims in the next line the year may be missing."""
    text = document.blocks[index].text
    if len(text) > LINE_LIMIT:
        return
    bare = text.strip(_MARKDOWN) or text
    first, *others = (bare[start:end] for start, end in split_sentences(bare))
    is_owned = _is_owned(first) or ((others or _claims_next(known, document, index)) and _NAMED.fullmatch(first) and _names_owner(first))
    if len(first) > OWNER_LIMIT or not is_owned:
        return
    language = guess_language(document) if others else ""
    if others and _ONLY_DATED.fullmatch(first) and _is_paper(others[0].rstrip(".")):
        others = others[1:]
    if all(_claims_rights(known, other) or beside.make(other, language) for other in others):
        yield Hit(index, 0, len(text), "names the owner")


def _judge_with_owner(judge: Judge, document: Document, index: int) -> Iterator[Hit]:
    """What another judge takes, and in front of it in the same line the owner's name and a year without a sign: "Tallbridge Post 2025. ..."."""
    for hit in judge(document, index):
        before = document.blocks[index].text[: hit.start].strip() if hit.block == index else ""
        yield hit._replace(start=0) if before and _is_dated_name(before) else hit


def _is_dated_name(text: str) -> bool:
    """Whether a text is a name, with capitals but for its little words and those for a paper ("Dolský deník"), and a year."""
    dated = _DATED_NAME.fullmatch(text) if len(text) <= OWNER_LIMIT else None
    return dated is not None and _is_paper(dated["name"])


def _is_paper(text: str) -> bool:
    """Whether a text is a name, with capitals but for its little words and those for a paper."""
    return len(text) <= OWNER_LIMIT and text[:1].isupper() and all(may_be_in_name(word) or PAPER.fullmatch(word) for word in text.split())


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    known = phrases_of_lines(NAME, languages)
    claims = sentences(NAME, languages, "claims rights", partial(_claims_rights, known))
    return [
        composed(known, "claims rights"),
        replace(claims, judge=partial(_judge_with_owner, claims.judge)),
        Matcher(partial(_judge_owner, known, companions(NAME, languages)), openings=frozenset({"copyright", "c"}), signs=frozenset("©ⓒ")),
    ]


COPYRIGHT_LINES = built_in(NAME, "The owner of the page, its date and its rights are no part of what the article says.", _build)
