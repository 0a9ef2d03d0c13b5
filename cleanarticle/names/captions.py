"""Where the credit begins that ends a caption: in brackets, behind a label, a sign, a slash, or as its last sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanarticle.fold import is_caseless, opens_small
from cleanarticle.headlines import LINE_LIMIT
from cleanarticle.names.credits import Credits
from cleanarticle.names.people import BRACKETS, DASHED_INITIALS, NAMES_LIMIT
from cleanarticle.phrases.edges import GLUES, OUTER, label_before

TAIL_LIMIT = 180
SHORT_CAPTION = 80
COUNTER_LIMIT = 4

CLOSING = ")]）］】〕"
BRACKET = re.compile(r"[(\[（［【〔]\s*([^()\[\]（）［］【】〔〕\n]{2,140}(?:\([^()\n]{1,60}\))?)[)\]）］】〕]")
_SEPARATOR_SIGN = re.compile(r"[:：=＝|｜/／﹕©ⓒ]|[–—-]\s")
_YEAR = re.compile(r"\b(?:13|14|19|20|25)\d\d\b")
# Behind a dash, capital initials in front of an agency are those of who wrote: "—JR, AFP".
_WRITERS = re.compile(rf"(?<=[.!?…”\"»])\s+{DASHED_INITIALS},\s[^,()/|©:：\n]{{2,30}}$")
_STOP = re.compile(r"[.!?…»”\"。！？।۔؟|/–—\u3000]\s*")
_QUOTES = " \u00a0“„«»”‘’\"'「『"
_SPOKEN = frozenset('“”„«»"')
_BEHIND_CAPTION = '.!?…»”"'
_INITIAL = re.compile(r"\b[A-ZÀ-ÞА-Я]\.")
_ENDS_SENTENCE = '.!?…»”"।؟۔。！？|–—-)/([（【）'
_COUNTER = re.compile(r"(?<=[)\]])\s\d{1,2}$")
# A Japanese caption is a noun phrase, has no full stop, and ends in "＝ＡＰ" or "（共同）".
_NOUN_STYLE = re.compile(
    r"(?<=[\u3005\u3040-\u30ff\u3400-\u9fff、）」])(?P<sign>[（(＝=])(?:[^（(＝=）)。]{2,40}、)?(?P<names>[^（(＝=）)。、]{2,20})[）)]?$"
)
# Behind an equals sign, whoever took the picture may have any name.
_SHOT = re.compile(r"(?P<names>[\u3005\u3040-\u30ff\u3400-\u9fff\s]{2,9})撮影")
# A Spanish caption may end in a name in capitals behind a slash.
_CAPITALS = re.compile(r"(?:[.!?»”\"]\s*/|\s\|)\s*([^|]{5,60})$")
# Or in "EFE/ J. Roe", with no stop before it.
_AGENCY_FIRST = re.compile(r"(?<=\s)([A-Z]{2,8})\s?/\s?([^/]{3,40})$")


def tail_start(known: Credits, text: str) -> int:
    """Where the credit begins that ends a caption; -1 if none does, or a colon introduces it, as it does what is quoted, or it signs the article."""
    floor = max(0, len(text) - TAIL_LIMIT)
    if _WRITERS.search(text, floor):
        return -1
    return next((start for start in _tails(known, text, floor) if start >= 0 and not text[:start].rstrip(_QUOTES).endswith((":", "："))), -1)


def _tails(known: Credits, text: str, floor: int) -> Iterator[int]:
    # Behind the credit a gallery may count its pictures: "(S. Jonaitis nuotr.) 4".
    counter = _COUNTER.search(text, len(text) - COUNTER_LIMIT) if text[-1:].isdigit() and len(text) > COUNTER_LIMIT else None
    counted = text[: counter.start()] if counter else text
    if counted.rstrip(OUTER + ".。")[-1:] in CLOSING:
        yield from _bracketed_tails(known, counted, floor)
    yield from _labelled_tails(known, text, floor)
    if "/" in text or "|" in text:
        agency = _AGENCY_FIRST.search(text, floor)
        if agency and known.people.is_agency(agency[1]) and known.people.are_names(agency[2]):
            yield agency.start()
        capitals = _CAPITALS.search(text, floor)
        if capitals and capitals[1].isupper() and known.people.are_names(capitals[1]):
            yield capitals.start() + 1
    hyphen = text.rfind(" - ", floor)
    if hyphen > 0 and _is_behind_hyphen(known, text[:hyphen], text[hyphen + 3 :]):
        yield hyphen + 3
    if not text.isascii():
        noun_style = _NOUN_STYLE.search(text, floor)
        if noun_style and "。" not in text and _is_credit_of_caption(known, noun_style["sign"], noun_style["names"]):
            yield noun_style.start()
    yield from _last_sentences(known, text, max(floor, len(text) - NAMES_LIMIT))
    slash = text.rfind("/", floor)
    if slash > 0 and text[slash - 1].isspace() and known.are_told(text[slash + 1 :].strip(), bare=False):
        yield slash


def _is_behind_hyphen(known: Credits, caption: str, names: str) -> bool:
    """Whether names behind a hyphen end a caption: name/agency, a label and a full name, or, where it opens with a word for a picture, an agency.

    A dash sets off an agency anywhere; a hyphen may be within whatever the article names.
    """
    name, slash, agency = names.rpartition("/")
    if slash:
        return len(names) <= NAMES_LIMIT and name.strip() != "" and known.people.is_agency(agency) and known.people.is_agency_list(names)
    return (known.people.is_agency(names) and known.opens_with_picture(caption)) or known.is_signed(names)


def _bracketed_tails(known: Credits, text: str, floor: int) -> Iterator[int]:
    """Where brackets begin that end a text."""
    for match in BRACKET.finditer(text, floor):
        behind = text[match.end() :].strip()
        if behind.strip(".。") or not match.start():
            continue
        if known.is_bracketed_credit(match[1], in_sentence=behind != "") or (not behind and _is_by_paper(known, text[: match.start()], match[1])):
            yield match.start()


def ends_in_paper(known: Credits, text: str) -> bool:
    """Whether a text ends in brackets with somebody of a paper, as captions do."""
    start = text.rfind("(", max(0, len(text) - TAIL_LIMIT)) if text[-1] == ")" else 0
    return start > 0 and _is_by_paper(known, text[:start], text[start + 1 : -1])


def _is_by_paper(known: Credits, caption: str, names: str) -> bool:
    """Whether brackets name somebody of a paper, behind the full stop of what is no speech: "A crew works on the bridge. (Jane Roe/Tallbridge Echo)"."""
    return caption.rstrip()[-1:] == "." and _SPOKEN.isdisjoint(caption) and known.is_name_at_paper(names)


def _labelled_tails(known: Credits, text: str, floor: int) -> Iterator[int]:
    """Where labels and copyright signs begin."""
    for match in _SEPARATOR_SIGN.finditer(text, floor):
        start = label_before(text, match.start(), known.labels)
        is_told = match[0] in ":：" and text[: max(start, 0)].rstrip().endswith((",", ";"))
        if start >= 0 and (is_told or _begins(known, text, start, text[match.end() :])) and known.follows_label(text[match.start() :]):
            yield start
        if match[0] in "©ⓒ" and match.start() and text[match.start() - 1] not in BRACKETS and _owns(known, text[match.end() :]):
            yield match.start()


def _last_sentences(known: Credits, text: str, floor: int) -> Iterator[int]:
    """Where sentences begin, near the end, that are credits without a label in front of a separator."""
    closes = known.may_close(text) or is_caseless(text[floor:])
    for match in _STOP.finditer(text, floor):
        rest = text[match.end() :].lstrip(OUTER)
        if not rest or not (closes or known.may_open(rest)) or not _ends_sentence(text, match):
            continue
        is_list = match[0][0] != "/" and known.people.is_agency_list(rest)
        is_signed = len(text) <= LINE_LIMIT and match[0][0] in _BEHIND_CAPTION + "|–—" and known.is_signed(rest)
        if known.is_credit(rest) or is_list or is_signed or _is_set_off(known, text, match, rest):
            yield match.end()


def _is_credit_of_caption(known: Credits, sign: str, names: str) -> bool:
    """Whether what stands behind a Japanese caption says who made or sent the picture."""
    shot = _SHOT.fullmatch(names) if sign in "＝=" else None
    return known.people.is_agency(names) or known.are_told(names, bare=False) or (shot is not None and known.people.are_names(shot["names"]))


def _owns(known: Credits, text: str) -> bool:
    """Whether what stands behind "©" names who made a picture; with a year, and no agency, it names who owns the page."""
    return known.people.are_linked_names(text) and (not _YEAR.search(text) or known.people.names_agency(text))


def _is_set_off(known: Credits, text: str, end: re.Match[str], rest: str) -> bool:
    """Whether a bare agency stands behind a bar or a dash, or at the end of a short caption in Chinese, Japanese or Korean.

    Or, in capitals, behind one sentence that opens with a word for a picture: "Imagen de archivo de una playa. EUROPA PRESS".
    """
    by_bar = end[0].strip() != "" and end[0].strip() in "|–—"
    if end[0][0] == "." and rest.isupper() and known.opens_with_picture(text[: end.start()]):
        return known.people.is_agency(rest)
    is_caption = len(text) <= SHORT_CAPTION and bool(GLUES.search(rest)) and rest[0] not in BRACKETS
    return (by_bar or is_caption) and known.people.is_agency(rest)


def _begins(known: Credits, text: str, start: int, names: str) -> bool:
    """Whether a label begins something of its own: behind a stop, capitalised, or with an agency behind it."""
    before = text[:start].rstrip()
    if not before or before[-1] in _ENDS_SENTENCE or text[start].isupper():
        return True
    return (bool(GLUES.match(text[start])) and not GLUES.match(text[start - 1])) or known.people.names_agency(names)


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    """Whether a stop, a bar or a slash sets off what follows: with space behind it (but for a stop also before), or glued to a capital; no initial's dot."""
    sign, spaced = stop[0][0], len(stop[0]) > 1
    if sign in "–—" and text.rstrip().endswith(".") and opens_small(text[stop.end() : stop.end() + 1]):
        return False
    if sign in "|/–—":
        return spaced and text[stop.start() - 1 : stop.start()].isspace()
    if sign == "." and _INITIAL.fullmatch(text, max(0, stop.start() - 1), stop.start() + 1):
        return False
    return spaced or sign in "。！？।\u3000" or text[stop.end() : stop.end() + 1].isupper()
