"""What agencies put behind their stories: "(Reporting by A. Roe; editing by B. Roe)", "With files from ...", "Quelle: dpa", "(END)", "(dpa/bor)".

Judged: whether a line, a bracket or the last sentence is such a phrase and names, or an agency and initials; or whether sentences say
who contributed to this.

Risk of a false hit: prose about reporting. So behind the phrase stand names, at most a few small words between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import islice

from cleanarticle.fold import fold, fold_all, is_caseless, is_unspaced
from cleanarticle.headlines import STOPS, is_sentence, may_be_full_name
from cleanarticle.matchers import Judge, Matcher, judged, judged_templates
from cleanarticle.matchers.brackets import bracketed
from cleanarticle.matchers.lines import composed, is_no_item, stands_alone
from cleanarticle.matchers.notices import sentences
from cleanarticle.matchers.scanner import built_in
from cleanarticle.names.agencies import agencies_of
from cleanarticle.names.people import DASHED_INITIALS, are_stroked_initials, people_of
from cleanarticle.names.surnames import surnamed
from cleanarticle.phrases import phrases_of, plain_of
from cleanarticle.phrases.composed import phrases_of_lines
from cleanarticle.phrases.cues import split_sentences
from cleanarticle.phrases.edges import AND, Openings, prefixes
from cleanarticle.phrases.triggers import rarity
from cleanarticle.positions import before_text, in_frame
from cleanarticle.types import Document, Hit

NAME = "wire-credits"
CREDIT_LIMIT = 300
CASELESS_LIMIT = 60
BRACKET = re.compile(r"\s*[(（\[【]([^()（）\[\]【】\n]{4,300})[)）\]】](?:(?<=）)\d{6,8})?\s*$")
CLOSING = ")）]】"
DATE_LIMIT = 9
LAST_LIMIT, LAST_SIGNED = 200, 100
UNSPACED_MARK = 4
# So many sentences no poem has, and few stories that end so.
LONG_REPORT = 8
SIGNATURE_LIMIT = 60
AGENCY_LIMIT = 30
LABEL_WORDS = 3
_BETWEEN_AGENCIES = re.compile(rf"\s*[,/+&，、／·|،]\s*|\s+(?:{AND})\s+")
# What stands between a word for sources and these: "Additional sources • AP".
_BEHIND_SOURCES = ":：•·"
_BEHIND_MARK = re.compile(r"\s?[,/]\s?")
_CAPITALS = re.compile(r"(?:[^\W\d_a-zß-ÿά-ώа-џ]\.\s?){2,3}")
# Letters of a script without capitals that stand one by one behind an agency in brackets: "(كونا) م ن ف / ه س س".
_LETTERED = re.compile(r"\((?P<agency>[^()\n]{2,20})\)\s?[\u05d0-\u06ff](?:\s[\u05d0-\u06ff]|\s?/\s?[\u05d0-\u06ff]){1,7}")
_DOMAIN = re.compile(r"(?:[\w-]{1,40}\.){1,3}[a-z]{2,10}", re.IGNORECASE)
_STOPS = (*STOPS, *'”“»"」』’')
_STOP = re.compile(r"[.!?…](?:[”“»\"']*\s+)|[。！？।۔][”“»\"']*\s*")
# The initials in front are those of the desk.
_IN_FULL = re.compile(
    r"(?:^|(?<=[.!?…”»\"])\s+)(?P<agency>[^\s()/](?:[^()/\n.!?…]|\.(?=\w)){1,28}?)\s?/?\s?\((?:[A-Z]{1,3}\s?[–—-]\s?)?(?P<signed>[^()\n]{5,140})\)$"
)
# A dash, capital initials and, behind a comma, whose they are: "— JR, Tallbridge News", "—ABC/DEF, AP".
_DASHED = re.compile(rf"(?:^|(?<=[.!?…”\"»])\s+){DASHED_INITIALS}, (?P<agency>[^,()\n]{{2,30}}?)\.?$")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


class _WireCredits:
    def __init__(self, languages: frozenset[str] | None) -> None:
        plain = {key: plain_of(NAME, key, languages) for key in ("by", "sources")}
        self.by, self.sources = Openings(fold_all(plain["by"])), Openings(fold_all(plain["sources"]))
        self.surnamed = surnamed(NAME, languages)
        self.agencies = agencies_of(languages)
        self.lines = phrases_of_lines(NAME, languages)
        self.people = people_of(languages)

    def is_credit(self, text: str) -> bool:
        """Whether a text is a phrase and names, or a word for sources and agencies."""
        text = text.strip(" .*_()（）[]【】–—-")
        for end in prefixes(text, self.by):
            if end < len(text) and self._mostly_names(text[end:]):
                return True
        if any(map(self._mostly_names, self.surnamed.names(text))):
            return True
        for end in prefixes(text, self.sources):
            rest = text[end:].lstrip()
            if rest[:1] in tuple(_BEHIND_SOURCES) and self._are_agencies(rest.strip(f" {_BEHIND_SOURCES}")):
                return True
        return False

    def is_signature(self, text: str, *, with_capitals: bool) -> bool:
        """Whether what stands in brackets is an agency behind a word for sources, or agencies and the initials of who wrote: "dpa/bor"."""
        text = text.strip()
        if any(end < len(text) and self.people.is_agency(text[end:]) for end in prefixes(text, self.sources)):
            return True
        return self.people.is_signature(text, with_capitals=with_capitals) or self._is_marked(text, with_capitals=with_capitals)

    def _is_marked(self, text: str, *, with_capitals: bool) -> bool:
        """Whether a text is a mark in capitals and initials: "STA, jh"."""
        mark, *initials = _BEHIND_MARK.split(text, 1)
        return bool(initials) and self.agencies.is_mark(mark) and self.people.are_initials(initials[0], with_capitals=with_capitals)

    def signs(self, text: str, *, is_below: bool) -> bool:
        """Whether a line without brackets is agencies and initials, below the text capital ones too: "STA/M. K.", "(كونا) م ن ف"."""
        lettered = _LETTERED.fullmatch(text)
        if lettered and (self.people.is_agency(lettered["agency"]) or self.agencies.marks.values(fold(lettered["agency"]))):
            return True
        return self.people.is_signature(text, with_capitals=is_below) or (is_below and self._is_marked(text, with_capitals=True))

    def is_marked_name(self, text: str) -> bool:
        """Whether a text is the mark of an agency and behind a stroke the full name of who wrote for it: "STA/Ivan Novak"."""
        mark, _, name = text.partition("/")
        return self.agencies.is_mark(mark.strip()) and may_be_full_name(name.strip())

    def is_site_signed(self, text: str) -> bool:
        """Whether a text is a site, agencies if any, and the capital initials of who wrote for it: "Kurir.rs/A.M.", "Kurir.rs/Tanjug/A. M."."""
        site, *agencies, initials = map(str.strip, text.split("/"))
        return _DOMAIN.fullmatch(site) is not None and _CAPITALS.fullmatch(initials) is not None and all(map(self.people.is_agency, agencies))

    def is_labelled_name(self, text: str) -> bool:
        """Whether a text is a label in small letters and a full name: "editor: Ana Roe"."""
        label, _, name = text.partition(":")
        return label.islower() and len(label.split()) <= LABEL_WORDS and " " in name.strip() and self.people.are_names(name)

    def _are_agencies(self, text: str) -> bool:
        """Whether a text names agencies or domains, at least one known, or is a domain."""
        if _DOMAIN.fullmatch(text):
            return True
        parts = [part for part in _BETWEEN_AGENCIES.split(text) if part]
        return any(self.people.is_agency(part) for part in parts) and all(len(part) <= 30 and len(part.split()) < 4 for part in parts)

    def _mostly_names(self, text: str) -> bool:
        """Whether most words are capitalised, or a text in a script without capitals is short and may be names."""
        if is_caseless(text):
            return len(text) <= CASELESS_LIMIT and self.people.are_names(text)
        words = _WORD.findall(text)
        capitals = sum(word[0].isupper() for word in words)
        return bool(words) and words[0][0].isupper() and 2 * capitals >= len(words) and not re.search(r"\w{3}\.\s+\w", text)


def _is_set_off(document: Document, index: int) -> bool:
    """Whether a mark is more than a word, stands in brackets or the like, or ends a report: "(END)", "-30-", "据新华社电"."""
    text = document.blocks[index].text
    # A number makes no two words: "İHA 2" is a drone.
    is_long = " " in text.rstrip("0123456789 ") or (len(text) >= UNSPACED_MARK and is_unspaced(text))
    return (is_long or not text[0].isalnum() or _ends_report(document, index)) and is_no_item(document, index)


def _ends_report(document: Document, index: int) -> bool:
    """Whether a lone word, in capitals where its script has them, stands behind the last of many sentences: "END".

    So may stories end, but these mostly with "The end."; and the lines of a poem are no sentences.
    """
    text = document.blocks[index].text
    if text[-1] in STOPS or not (text.isupper() or is_caseless(text)) or before_text(document, index) or not in_frame(document, index):
        return False
    sentences = (end for block in document.blocks[:index] if is_sentence(block.text) for _, end in split_sentences(block.text))
    return sum(1 for _ in islice(sentences, LONG_REPORT + 1)) > LONG_REPORT


def _last_sentence(text: str, longest: int) -> int:
    """Where the last sentence of a text begins; 0 where it is the only one or longer than so."""
    stops = [stop.end() for stop in _STOP.finditer(text, max(0, len(text) - longest)) if stop.end() < len(text)]
    return stops[-1] if stops else 0


def _judge(known: _WireCredits, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    if len(text) <= CREDIT_LIMIT and known.is_credit(text) and stands_alone(document, index):
        yield Hit(index, 0, len(text), "the line says who reported or edited")
        return
    # Behind full-width brackets stand the digits of a date: "（編輯：李怡君）1140112".
    is_closed = text[-1] in CLOSING or (text[-1].isdigit() and "）" in text[-DATE_LIMIT:])
    bracket = BRACKET.search(text, max(0, len(text) - CREDIT_LIMIT)) if is_closed else None
    if bracket and known.is_credit(bracket[1]):
        # Of a line that is a mark and the bracket, "本报讯（记者刘洋）", nothing is the article's.
        start = 0 if bracket.start() <= AGENCY_LIMIT and known.lines.makes(text[: bracket.start()]) else bracket.start(1) - 1
        yield Hit(index, start, len(text), "a bracket says who reported or edited")
        return
    last = _last_sentence(text, LAST_LIMIT)
    if last and known.is_credit(text[last:]):
        yield Hit(index, last, len(text), "the last sentence says who reported or edited")


def _judge_signature(known: _WireCredits, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    bracket = BRACKET.search(text, max(0, len(text) - SIGNATURE_LIMIT)) if text[-1] in CLOSING else None
    before = text[: bracket.start()].rstrip() if bracket else ""
    is_behind = before.endswith(_STOPS)
    is_signature = bracket is not None and known.is_signature(bracket[1], with_capitals=is_behind or not before)
    if bracket and (is_signature or (is_behind and known.people.are_reporting_agencies(bracket[1]))):
        yield Hit(index, bracket.start(1) - 1, len(text), "a bracket signs with an agency")
    is_framed = in_frame(document, index)
    is_below = is_framed and not before_text(document, index)
    is_signed = len(text) <= SIGNATURE_LIMIT and (known.signs(text, is_below=is_below) or (is_framed and known.is_marked_name(text)))
    if is_signed and stands_alone(document, index):
        yield Hit(index, 0, len(text), "an agency and initials")
        return
    last = _last_sentence(text, LAST_SIGNED) if not bracket else 0
    if last and known.people.is_signature(text[last:]):
        yield Hit(index, last, len(text), "an agency and initials behind the last sentence")


def _judge_site(known: _WireCredits, document: Document, index: int) -> Iterator[Hit]:
    """A site and the initials of who wrote for it in brackets, in a line of their own or behind the last sentence: "(Kurir.rs/A.M.)".

    Risk of a false hit: an address with a path. So the initials are capitals, each with its stop.
    """
    text = document.blocks[index].text
    bracket = BRACKET.search(text, max(0, len(text) - SIGNATURE_LIMIT)) if text[-1] in CLOSING and "/" in text[-SIGNATURE_LIMIT:] else None
    before = text[: bracket.start()].rstrip() if bracket else ""
    if bracket and "/" in bracket[1] and (not before or before.endswith(_STOPS)) and known.is_site_signed(bracket[1]):
        yield Hit(index, bracket.start(1) - 1, len(text), "a bracket signs with a site and initials")


def _judge_beside(known: _WireCredits, document: Document, index: int) -> Iterator[Hit]:
    """Initials with strokes in a line of their own, above or below that of their agency around the text: "ABC // DEF"."""
    if not known.people.names_agency(document.blocks[index].text):
        return
    for near in (index - 1, index + 1):
        text = document.blocks[near].text if 0 <= near < len(document.blocks) else ""
        if are_stroked_initials(text) and in_frame(document, near):
            yield Hit(near, 0, len(text), "initials beside an agency")


def _judge_in_full(known: _WireCredits, document: Document, index: int) -> Iterator[Hit]:
    """An agency and in brackets behind it who wrote and who edited, at the end: "AGERPRES/(A - redactor: Ana Roe, editor: Ion Poe)".

    Risk of a false hit: what a paper says of a picture or a source. So each in the brackets has a label and a full name.
    """
    text = document.blocks[index].text
    signed = _IN_FULL.search(text, max(0, len(text) - LAST_LIMIT)) if text[-1] == ")" else None
    if signed and known.people.is_agency(signed["agency"]) and all(map(known.is_labelled_name, signed["signed"].split(","))):
        yield Hit(index, signed.start("agency"), len(text), "an agency and who wrote and edited")


def _judge_dashed(known: _WireCredits, document: Document, index: int) -> Iterator[Hit]:
    """A dash, capital initials and an agency at the end of the text, in a line of their own or behind the last sentence: "—JR, AP".

    Risk of a false hit: an item of a list of abbreviations. So no line beside it is an item, and no sentence stands below.
    """
    text = document.blocks[index].text
    start = max(0, len(text) - SIGNATURE_LIMIT)
    signed = _DASHED.search(text, start) if text.find(", ", start) >= 0 else None
    if signed is None or not known.people.is_agency(signed["agency"]) or not is_no_item(document, index):
        return
    is_behind = signed.start() > 0 or (in_frame(document, index) and not before_text(document, index))
    if is_behind and not any(is_sentence(block.text) for block in document.blocks[index + 1 :]):
        yield Hit(index, signed.start(), len(text), "initials and their agency behind the text")


def _ends_paragraph(known: _WireCredits, _document: Document, match: re.Match[str], _values: set[str]) -> bool:
    text = match.string
    is_last = match.end() == len(text) and text[: match.start()].rstrip().endswith(_STOPS)
    return is_last and not known.people.is_agency(match[1].lstrip("©"))


def _judge_mark(known: _WireCredits, behind: Judge, document: Document, index: int) -> Iterator[Hit]:
    """A mark in the brackets that end a paragraph, if any do; alone, or with initials."""
    if document.blocks[index].text[-1] in CLOSING:
        yield from behind(document, index)
    yield from _judge_signature(known, document, index)


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    known = _WireCredits(languages)
    marks = phrases_of(NAME, "lines", languages)
    agencies = [agency for agency in known.people.agencies if " " not in agency]
    behind = bracketed(known.agencies.marks, "a mark of an agency behind the last sentence", partial(_ends_paragraph, known))
    return [
        judged(partial(_judge, known), known.by | known.surnamed.phrases | known.sources),
        judged(partial(_judge_signature, known), known.people.agencies),
        judged(partial(_judge_beside, known), agencies, AGENCY_LIMIT),
        judged(partial(_judge_in_full, known), agencies),
        Matcher(partial(_judge_site, known), signs=frozenset("/")),
        judged(partial(_judge_dashed, known), {max(agency.split(), key=rarity) for agency in known.people.agencies}),
        composed(phrases_of_lines(NAME, languages), "a mark of an agency", accept=_is_set_off),
        judged_templates(partial(_judge_mark, known, behind), marks),
        sentences(NAME, languages, "says who contributed", are_signed=True),
    ]


WIRE_CREDITS = built_in(NAME, "An agency names its people and the end of its story; they are no part of what it says.", _build)
