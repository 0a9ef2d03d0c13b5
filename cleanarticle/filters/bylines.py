"""Lines that name who wrote the article: "By Jane Roe", "Von Jan Roe, dpa", "Text: ...", "责任编辑：...", "홍길동 기자 hong@a.kr", author boxes.

Judged: whether a line is a phrase and names, with places, agencies, roles and dates among them, and stands before the third sentence
or near the end; and whether a block at the head or the foot says what its author does.

Risk of a false hit: prose and headings that open with the same word ("By noon the square was full", "Von Anfang an"). So what follows
must be two capitalised words at least, or a known agency, and no full stop.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from cleanarticle.credits import Credits, credits_of
from cleanarticle.edges import AND, SEPARATORS, Openings, prefixes, suffix
from cleanarticle.fold import fold, fold_all, is_caseless, is_unspaced, key, opens_small
from cleanarticle.headlines import LINE_LIMIT, is_sentence
from cleanarticle.language import is_language
from cleanarticle.lines import Composed, composed, phrases_of_lines, stands_alone
from cleanarticle.matchers import Judge, Matcher, judged, judged_templates
from cleanarticle.named import named
from cleanarticle.notices import sentences
from cleanarticle.phrases import entries, phrases_of, plain_of
from cleanarticle.positions import in_frame, near_an_end, near_head
from cleanarticle.scanner import built_in
from cleanarticle.stamps import CENTURY, CHRONICLE, is_stamp, says_what, stamps
from cleanarticle.surnames import surname_starts, surnamed
from cleanarticle.templates import last_words
from cleanarticle.types import Document, Hit

NAME = "bylines"
DATED_WORDS = 20
NAME_WORDS = 6
ROLE_WORDS = 4
CASELESS_NAME = (2, 3)
KOREAN_NAME = 3
NAME_LIMIT = 50
HAN_NAME = (3, 6)
NAME_IN_ADDRESS = 3
UNSPACED_NAME, UNSPACED_NAMES = 6, 6

_PARTS = re.compile(r"\s*[|•·/,;،؛、，；｜／()（）]\s*|\s[–—-]\s|[\t\u3000]+|\s{2,}|(?<=[a-zà-ÿ])(?=\d)")
_SETS_OFF = re.compile(r"[|•·/,;،؛、，；｜／(（\t\u3000–—\d-]|  ")
_DATED = re.compile(r"\d")
_DASHES = "-–—"
# What sets a name off from the date in front of it.
_SET_OFF = "|/–—-,•·"
_YEAR = re.compile(CENTURY + r"\d\d")
_BETWEEN = " ,;:|/·•–—-"
# No full stop is that of a title: "Prof. Dr. Roe".
_STOPS = re.compile(r"(?:[^\s.]{3}|[\uac00-\ud7af])(?<!\bProf)(?<!\bDott)(?<!\bMag)(?<!\bIng)\.\s|(?<!\d)\.$|[!?。！？।۔]$")
# Between two names, of which one at least is full: "By Anna and Ben Roe", and not "Por Navidad y Reyes".
_AND = re.compile(rf"\s(?:{AND}|&)\s")
_HANGUL = re.compile(r"[\uac00-\ud7af]+")
_AROUND = " ,;:|/·•–—-()<>"
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{2,30}")
# Behind the last sentence, a slash or an address tells a byline: "… 밝혔다. /홍길동 기자".
_TAIL = re.compile(r"(?<=[.!?。…”’\"」』)])\s*(/\s?[^/\n]{2,60}|[^.!?。\n]{2,40}[\w.+-]+@[\w-]+(?:\.[\w-]+)+)$")
_BRACKETED_NAMES = re.compile(r"(?:^|(?<=。)|(?<=[」』]))\s*[（(【](?P<names>[\u3005\u3040-\u30ff\u3400-\u9fff、・\s]{3,40})[）)】]$")
_PLACES = "町市県村区州国郡駅社"
_HAN_LISTED = re.compile(r"[、・]")
_HEAD_BRACKET = re.compile(r"[(（\[【〔［]([^()（）\[\]【】〔〕［］\n]{3,60})[)）\]】〕］]")


class _Bylines:
    """The phrases of some languages, and the judgements that need them."""

    def __init__(self, languages: frozenset[str] | None) -> None:
        self.by, self.labels, self.after, self.address_labels = (
            frozenset(fold_all(plain_of(NAME, key, languages))) for key in ("by", "labels", "after", "address-labels")
        )
        self._opening = Openings(self.by | self.labels)
        self.surnamed = surnamed(NAME, languages)
        self.surnames = surname_starts(languages)
        self.own = {(language, fold(phrase)) for language, phrase in entries(NAME, "own-by", languages)}
        self.roles = Composed(("", phrase) for phrase in phrases_of(NAME, "roles", languages))
        self.credits: Credits = credits_of(languages)
        self.stamps = stamps(languages)

    def is_byline(self, text: str) -> bool:
        """Whether a text is a phrase and names, or names and what comes behind them."""
        text = text.strip(" *_[]()（）【】〔〕|•·□■◇◆\u3000")
        if _STOPS.search(_CONTACT.sub("", text)) or "?" in text:
            return False
        for end in prefixes(text, self._opening):
            rest = text[end:]
            separated = rest[:1] == "\u3000" or rest.lstrip()[:1] in tuple(SEPARATORS) or text[end - 1] in _DASHES
            is_by = fold(text[:end]) in self.by and not _is_long_for_a_name(rest)
            if (separated or is_by) and self._are_persons(rest.strip(SEPARATORS + " ")):
                return True
        if any(not _is_long_for_a_name(names) and self._are_persons(names) for names in self.surnamed.names(text)):
            return True
        start = suffix(_CONTACT.sub("", text).rstrip(" ()="), self.after)
        return start > 0 and self._are_persons(text[:start]) and _may_end_in_a_korean_name(text[:start])

    def is_own_byline(self, text: str, document: Document) -> bool:
        """Whether a text is names behind a word that is an ordinary one in other languages: "De Ion Roe"."""
        first, _, rest = text.strip(" *_|•·").partition(" ")
        opening = fold(first)
        spoken = any(word == opening and is_language(document, language) for language, word in self.own)
        return spoken and rest[:1].isupper() and not _STOPS.search(_CONTACT.sub("", text)) and self._are_persons(rest)

    def is_byline_line(self, text: str, document: Document) -> bool:
        """Whether a whole line is a byline, in the document's language where its phrase is a word of others."""
        return len(text) <= LINE_LIMIT and (self.is_byline(text) or self.is_own_byline(text, document))

    def is_phrase(self, text: str) -> bool:
        """Whether a text is such a phrase and nothing else: "By", "Text:"."""
        phrase = fold(text)
        return phrase in self.by or phrase in self.labels

    def is_full_name(self, text: str) -> bool:
        """Whether a text is nothing but a name of two words or more."""
        return " " in text.strip() and self._is_person(text) and not self.credits.is_agency(text)

    def bracket_end(self, text: str) -> int:
        """Where the brackets end that stand in front of a text with a byline in them; 0 if none do.

        Not those of a wire story's place: "【ソウル＝小池和樹】".
        """
        bracket = _HEAD_BRACKET.match(text)
        is_place = bracket is not None and ("=" in bracket[1] or "＝" in bracket[1])
        return bracket.end() if bracket and not is_place and bracket.end() < len(text) and self.is_byline(bracket[1]) else 0

    def _are_persons(self, text: str) -> bool:
        """Whether a text is names of persons or agencies, roles and dates, with a full name or an agency first."""
        parts = [part for part in _PARTS.split(_CONTACT.sub("", text)) if part.strip()]
        if not parts or not (self._is_person(parts[0])):
            return False
        return all(self._goes_along(part) for part in parts[1:])

    def _is_person(self, text: str) -> bool:
        if self.credits.is_agency(text):
            return True
        if not self.credits.are_names(text) or any(map(str.isdigit, text)):
            return False
        if is_caseless(text):
            return True
        return any(" " in name for name in _AND.split(text)) and text.rsplit(maxsplit=1)[-1][0].isupper()

    def _goes_along(self, text: str) -> bool:
        """Whether a text may stand behind a name, set off: another name, a role, a date, another byline or the credit of the pictures."""
        return (
            self._is_role(text)
            or self.stamps.makes(text)
            or text.strip().isdigit()
            or is_stamp(text, self.stamps)
            or self.credits.are_names(text)
            or self.credits.is_credit(text)
            or self.is_byline(text)
        )

    def is_signed_with_role(self, text: str) -> bool:
        """Whether a text is a full name and behind it, set off, a role: "Jane Roe, Staff Writer"."""
        parts = [part for part in _PARTS.split(_CONTACT.sub("", text)) if part.strip()]
        if (
            len(parts) < 2
            or (is_unspaced(text) and len(parts[0]) > UNSPACED_NAME)
            or (is_caseless(text) and not is_unspaced(text) and len(parts[0].split()) not in CASELESS_NAME)
        ):
            return False
        return self._is_person(parts[0]) and self._is_role(parts[1]) and all(map(self._goes_along, parts[2:]))

    def _is_role(self, text: str) -> bool:
        """Whether a text is a role, with the name of a place or a paper behind it: "Correspondent in Tallbridge", "redaktorka Hlasu Hontu"."""
        if self.roles.parts(text):
            return True
        words = text.split()
        for end in range(1, min(len(words), ROLE_WORDS + 1)):
            is_joined = words[end].islower()
            place = words[end + is_joined :] if is_joined or words[0].islower() else []
            if place and place[0][0].isupper() and self.roles.parts(" ".join(words[:end])) and self.credits.are_names(" ".join(place)):
                return True
        return False

    def is_signed_with_address(self, text: str) -> bool:
        """Whether a text is a full name and an address that holds a part of it: "Jane Roe jane.roe@a.com"."""
        address = _CONTACT.search(text)
        name = _CONTACT.sub("", text).strip(_AROUND)
        return address is not None and bool(name) and self._is_person(name) and _is_in_address(name, address[0])

    def is_surnamed(self, text: str) -> bool:
        """Whether a text is a name in Chinese characters that begins with a surname."""
        name = text.strip().replace("\u3000", "")
        is_long = HAN_NAME[0] <= len(name) <= HAN_NAME[1]
        return is_long and name.startswith(self.surnames) and name[-1] not in _PLACES and self.credits.are_names(name)

    def is_address(self, text: str) -> bool:
        """Whether a text is an e-mail address, with or without a word for one in front of it."""
        address = _CONTACT.search(text)
        if address is None or address[0].startswith("@") or text[address.end() :].strip(_AROUND):
            return False
        label = fold(text[: address.start()])
        return not label or label in self.address_labels

    def is_signed_with_date(self, text: str) -> bool:
        """Whether a text is a full name and behind it a date or a time: "Jane Roe - 12 May 2024", "Von dpa 30.04.2024, 18:58"."""
        words = text.split()
        if len(words) > DATED_WORDS or is_caseless(text):
            return False
        for count in range(1, min(len(words) - 1, NAME_WORDS) + 1):
            name, rest = " ".join(words[:count]).rstrip(_BETWEEN), " ".join(words[count:]).lstrip(_BETWEEN)
            if self._is_signature(name) and self._is_date(rest):
                return True
        return False

    def is_date_with_signature(self, text: str) -> bool:
        """Whether a text is a date and behind it a byline, or a full name set off: "12 May 2024 by Jane Roe", "12.05.2024 | Jan Roe".

        Behind a colon stands what is on.
        """
        words = text.split()
        if len(words) > DATED_WORDS or is_caseless(text):
            return False
        for count in range(max(1, len(words) - NAME_WORDS), len(words)):
            date, name = " ".join(words[:count]), " ".join(words[count:])
            is_set_off = date[-1] in _SET_OFF or name[0] in _SET_OFF
            name = name.lstrip(_BETWEEN)
            if date[-1] != ":" and (is_set_off or self.is_byline(name)) and self._is_signature(name) and self._is_date(date.rstrip(_BETWEEN)):
                return True
        return False

    def _is_date(self, text: str) -> bool:
        """Whether a text is a stamp, and no span of two dates, such as those of a life."""
        is_span = len(_YEAR.findall(text)) > 1 and not says_what(text, self.stamps)
        return _DATED.search(text) is not None and not is_span and is_stamp(text, self.stamps)

    def is_dated(self, text: str) -> bool:
        """Whether a text is a name and a date, whichever comes first."""
        return self.is_signed_with_date(text) or self.is_date_with_signature(text)

    def has_date_and_name(self, text: str) -> bool:
        """The same, also with a colon between them: "14 June 2024: Jane Roe"."""
        return _DATED.search(text) is not None and self.is_dated(text.replace(":", " |"))

    def _is_signature(self, text: str) -> bool:
        """Whether a text is a byline or a full name, and no date."""
        return (self.is_byline(text) or self._is_person(text)) and not self.stamps.parts(text)


def _is_in_address(name: str, address: str) -> bool:
    """Whether one of a name's words is in what stands in front of an address's domain, accents aside."""
    local = key(unicodedata.normalize("NFKD", address.strip("@").partition("@")[0]))
    words = map(key, unicodedata.normalize("NFKD", name).split())
    return any(len(word) >= NAME_IN_ADDRESS and word in local for word in words)


def _may_end_in_a_korean_name(text: str) -> bool:
    """Whether the last of several Korean words has the three syllables of a name, and none is a genitive: not "우리 동네 (시민기자)"."""
    words = text.split()
    if len(words) < 2 or not _HANGUL.fullmatch(words[-1]):
        return True
    return len(words[-1]) == KOREAN_NAME and not any(word.endswith("의") for word in words)


def _is_long_for_a_name(text: str) -> bool:
    """Whether a text in a script without capitals begins with more words than a name has."""
    names = _PARTS.split(text.strip(), 1)[0].split()
    most = UNSPACED_NAMES if all(len(name) <= max(CASELESS_NAME) for name in names) else max(CASELESS_NAME)
    return is_caseless(text) and len(names) > most


def _judge(known: _Bylines, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    if not near_an_end(document, index):
        return
    below = document.blocks[index + 1].text if index + 1 < len(document.blocks) else ""
    if len(below) <= NAME_LIMIT and known.is_phrase(text) and known.is_full_name(below) and stands_alone(document, index):
        yield Hit(index, 0, len(text), "names who wrote it, on the next line")
        yield Hit(index + 1, 0, len(below), "names who wrote it, below the phrase for it")
        return
    bracket = known.bracket_end(text)
    if bracket:
        yield Hit(index, 0, bracket, "names who wrote it, in brackets in front of the text")
    elif known.is_byline_line(text, document) and stands_alone(document, index):
        yield Hit(index, 0, len(text), "names who wrote it")
    else:
        tail = _TAIL.search(text, max(0, len(text) - LINE_LIMIT))
        if tail and known.is_byline(tail[1].lstrip("/ ")):
            yield Hit(index, tail.start(1), len(text), "names who wrote it, behind the last sentence")


def _judge_bracketed(known: _Bylines, document: Document, index: int) -> Iterator[Hit]:
    """Japanese names in the brackets that end the text, or in a line of their own: "…と話した。【山本健太、久我峰子】"."""
    text = document.blocks[index].text
    bracket = _BRACKETED_NAMES.search(text) if text[-1] in "）)】" else None
    if bracket and near_an_end(document, index) and all(map(known.is_surnamed, _HAN_LISTED.split(bracket["names"]))):
        yield Hit(index, bracket.start(), len(text), "names who wrote it, in brackets behind the text")


def _judge_dated(known: _Bylines, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    if len(text) > LINE_LIMIT or text[-1] in ".!?" or not (text[0].isupper() or text[0].isdigit()) or not _DATED.search(text):
        return
    is_framed = in_frame(document, index)
    is_placed = index > 0 and (is_framed or near_head(document, index))
    is_alone = is_placed and known.is_dated(text) and not _is_in_list_of_dates(known, document, index)
    if is_alone or (is_framed and known.is_signed_with_date(text)):
        yield Hit(index, 0, len(text), "a name with a date")


def _is_in_list_of_dates(known: _Bylines, document: Document, index: int) -> bool:
    """Whether not far from a line another one has a name and a date: a list of what is on, and who appears, or a chronicle."""
    around = document.blocks[max(0, index - CHRONICLE) : index] + document.blocks[index + 1 : index + 1 + CHRONICLE]
    return any(len(block.text) <= LINE_LIMIT and known.has_date_and_name(block.text) for block in around)


def _judge_addressed(known: _Bylines, document: Document, index: int) -> Iterator[Hit]:
    """A name with its bearer's address, on one line or on two."""
    text = document.blocks[index].text
    if len(text) > LINE_LIMIT or not near_an_end(document, index):
        return
    above = document.blocks[index - 1].text if index else ""
    if known.is_signed_with_address(text):
        yield Hit(index, 0, len(text), "a name with an address")
    elif _CONTACT.fullmatch(text) and known.is_signed_with_address(f"{above} {text}"):
        yield Hit(index - 1, 0, len(above), "a name with an address")
        yield Hit(index, 0, len(text), "a name with an address")
    elif known.is_address(text) and is_sentence(above) and above[-1] not in ":：" and in_frame(document, index):
        yield Hit(index, 0, len(text), "an address behind the last sentence")


def _judge_with_role(known: _Bylines, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    if len(text) > LINE_LIMIT or text[-1] in ".!?।۔؟" or opens_small(text):
        return
    set_off = _SETS_OFF.search(text)
    if not set_off or text.count(" ", 0, set_off.start()) >= NAME_WORDS:
        return
    if known.is_signed_with_role(text) and near_an_end(document, index) and stands_alone(document, index):
        yield Hit(index, 0, len(text), "a name with a role")


def _judge_box(judge: Judge, document: Document, index: int) -> Iterable[Hit]:
    """What says who the author is, where that may stand."""
    return judge(document, index) if near_an_end(document, index) else ()


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    known = _Bylines(languages)
    judge = partial(_judge, known)
    boxes = sentences(NAME, languages, "says who the author is")
    opening = known.by | known.labels | {word for _, word in known.own}
    glued = {phrase for phrase in (*known.by, *known.labels, *known.surnamed.phrases, *known.after) if is_unspaced(phrase)}
    return [
        replace(
            judged(judge, glued | known.after), openings=frozenset(" ".join(phrase.split()[:2]) for phrase in opening if not is_unspaced(phrase))
        ),
        judged_templates(partial(_judge_with_role, known), phrases_of(NAME, "roles", languages)),
        Matcher(partial(_judge_addressed, known), signs=frozenset("@")),
        Matcher(partial(_judge_bracketed, known), signs=frozenset("）】)")),
        Matcher(partial(_judge_dated, known), lasts=last_words(known.stamps.templates), signs=frozenset(["20"])),
        composed(phrases_of_lines(NAME, languages), "a heading or button of the author's"),
        replace(boxes, judge=partial(_judge_box, boxes.judge)),
        *named(NAME, languages, "says how to reach the author"),
    ]


BYLINES = built_in(NAME, "Who wrote it is told beside the article, not by it.", _build)
