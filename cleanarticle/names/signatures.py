"""What a signature looks like: "By Jane Roe", "Von Jan Roe, dpa", "Jane Roe, Staff Writer", "Jane Roe jane.roe@a.com", "12 May 2024 | Jane Roe".

A phrase and names, or names and what comes behind them, with places, agencies, roles, dates and addresses among them. Who may be
named is told in people.py.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from cleanarticle.fold import fold, fold_all, is_caseless, is_unspaced, key, opens_small
from cleanarticle.headlines import LINE_LIMIT
from cleanarticle.language import is_language
from cleanarticle.names.credits import credits_of
from cleanarticle.names.people import go_on_small, people_of
from cleanarticle.names.stamps import CENTURY, is_stamp, says_what, stamps
from cleanarticle.names.surnames import korean_surnames, surname_starts, surnamed
from cleanarticle.names.titles import without_titles
from cleanarticle.phrases import entries, phrases_of, plain_of
from cleanarticle.phrases.composed import Composed
from cleanarticle.phrases.cues import split_sentences
from cleanarticle.phrases.edges import AND, SEPARATORS, Openings, prefixes, suffix
from cleanarticle.types import Document

DATA = "bylines"
DATED_WORDS = 20
NAME_WORDS = 6
# Whom content systems name where nobody has given a name of his own.
_ACCOUNTS = frozenset({"admin", "administrator", "administrateur", "administrador", "amministratore", "super user", "webmaster"})
ROLE_WORDS = 4
# What may stand in front of a paper's name.
_ARTICLES = ("a", "az", "the")
# Behind these words of the Slavic languages stand books.
_WRITERS = frozenset("autor autorka autorica avtor avtorica автор авторка аутор ауторка".split())
PAPER_WORDS = 4
POSTED_PARTS, POSTED_WORDS, POSTED_LIMIT = 5, 3, 30
MOST_SENTENCES = 4
CASELESS_NAME = (2, 3)
KOREAN_NAME = 3
HAN_NAME = (3, 6)
NAME_IN_ADDRESS = 3
UNSPACED_NAME, UNSPACED_NAMES = 6, 6
_PARTS = re.compile(r"\s*[|•·/,;،؛、，；｜／()（）]\s*|\s[–—-]\s|[\t\u3000]+|\s{2,}|(?<=[a-zà-ÿ])(?=\d)")
DATED = re.compile(r"\d")
_GAP = re.compile(r"\s+")
# Behind a date and set off from it; alone it may be that of a play.
_TIME = re.compile(r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?")
_DASHES = "-–—"
# What sets a name off from the date in front of it.
_SET_OFF = "|/–—-,•·"
_YEAR = re.compile(CENTURY + r"\d\d")
# What parts of a line are set off by, and in what a post is filed, behind its date: "12 May 2024 in Travel, Life".
_BAR = re.compile(r"\s*[|｜•·]\s*|\s[/–—-]\s")
_FILED = re.compile(r"(?<=\d\d\d\d)\.?\s[^\W\d_A-Z]{1,3}\s(?=[^\W\d_])")
# A year with nothing but a short word for it behind it: "1939 год". Such a date is that of a picture or a book.
_LONE_YEAR = re.compile(_YEAR.pattern + r"\s?[^\W\d_]{0,4}\.?")
# Between two labels there may be nothing but a space.
_CHAINED = re.compile(r"\s*[,;|]\s*")
_INNER_LABEL = re.compile(r"(?<=[^\s,;|/:：])\s([^\s,;|/:：]{2,20})(?=\s?[:：])")
_BETWEEN = " ,;:|/·•–—-"
_WRAPPED = " *_[]()（）【】〔〕|•·□■◇◆\u3000"
# No full stop is that of a title: "Prof. Dr. Roe".
_STOPS = re.compile(r"(?:[^\s.]{3}|[\uac00-\ud7af])(?<!\bProf)(?<!\bDott)(?<!\bMag)(?<!\bIng)\.\s|(?<!\d)\.$|[!?。！？।۔]$")
# Between two names, of which one at least is full: "By Anna and Ben Roe", and not "Por Navidad y Reyes".
AND_WORD = re.compile(rf"\s(?:{AND}|&)\s")
# Behind a phrase what else somebody did, and a colon: the words and the music of a song are credited so.
_OTHERS_WORK = re.compile(rf"\s(?:{AND}|&)\s[^\W\d_]+\s?:")
# Where somebody is who wrote: "By Jane Roe in Nairobi".
_PLACED = re.compile(r",?\s[a-zà-ÿ]{1,3}(?:\s[A-ZÀ-Þ][\w'’-]+){1,3}$")
# A paper's name in quotation marks in front of a role or behind it: "„Kranto“ apžvalgininkas", "обозреватель «Речной газеты»".
_IN_QUOTES = r"[«„“”\"]\s?(?P<{}>\w[^«»„“”\"]{{1,40}})[»“”\"]"
_QUOTED_PAPER = re.compile(rf"{_IN_QUOTES.format('first')}\s(?P<behind>\w.*)|(?P<before>.*\w)\s{_IN_QUOTES.format('last')}")
# Behind a Korean name the paper of which its bearer is: "이영희 한빛경제". One of the kinds of papers is none.
_KOREAN_NAME_AT_PAPER = (
    r"(?:{surnames})[\uac00-\ud7af](?![난한된던인의는])[\uac00-\ud7af]"
    r"\s(?!지역|지방|일간|주간|동네|마을|학교|대학|인터넷|종이|해외|국내|외국)[\uac00-\ud7af]{{2,4}}(?:일보|신문|경제|뉴스|방송|저널|매일|투데이|데일리)"
)
_HANGUL = re.compile(r"[\uac00-\ud7af]+")
_AROUND = " ,;:|/·•–—-()<>"
# An address or a handle.
CONTACT = re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+|@\w{2,30}")
# The place of a person or a paper in a network.
_PROFILE = re.compile(
    r"(?<![\w.])(?:https?://)?(?:www\.)?(?:twitter|x|facebook|instagram|linkedin|threads|tiktok)\.(?:com|net)/(?:in/)?@?[\w.-]{2,40}/?$"
)
# What papers write behind an editor's name, to know which of them it is: "李秋_NS041".
_STAFF_NUMBER = re.compile(r"(?<=[\u3400-\u9fff])[_\s]?[A-Z]{1,4}\d{2,6}$")
_PLACES = "町市県村区州国郡駅社"
# Behind brackets it goes on about what stands in them.
_OF_WHAT_IS_NAMED = re.compile(r"という|との|とある|と書|と記|と入|を(?!\w*\s)|이?라는\s|이?라고\s")
_DATE_DIGITS = re.compile(r"\s?\d{6,8}")
_HEAD_BRACKET = re.compile(r"[(（\[【〔［]([^()（）\[\]【】〔〕［］\n]{3,60})[)）\]】〕］]")


class Signatures:
    """The phrases of some languages, and the judgements that need them."""

    def __init__(self, languages: frozenset[str] | None) -> None:
        self.by, self.labels, self.after, self.address_labels = (
            frozenset(fold_all(plain_of(DATA, key, languages))) for key in ("by", "labels", "after", "address-labels")
        )
        self._opening = Openings(self.by | self.labels)
        self._posted_by = Openings(fold_all(plain_of(DATA, "posted-by", languages)))
        self.surnamed = surnamed(DATA, languages)
        self.surnames = surname_starts(languages)
        self._korean_name_at_paper = re.compile(_KOREAN_NAME_AT_PAPER.format(surnames="|".join(korean_surnames(languages)) or "(?!)"))
        self.own = {(language, fold(phrase)) for language, phrase in entries(DATA, "own-by", languages)}
        self.roles = Composed(("", phrase) for phrase in phrases_of(DATA, "roles", languages))
        self.credits = credits_of(languages)
        self.people = people_of(languages)
        self.stamps = stamps(languages)

    def is_byline(self, text: str) -> bool:
        """Whether a text is a phrase and names, or names and what comes behind them.

        A label without a separator has behind its names who took the pictures: "Words Jane Roe, pictures Ben Poe".
        """
        text = without_titles(self._set_off(_STAFF_NUMBER.sub("", text.strip(_WRAPPED))))
        if self._has_stops(text) or "?" in text:
            return False
        for end in prefixes(text, self._opening):
            rest = text[end:]
            separated = rest[:1] == "\u3000" or rest.lstrip()[:1] in tuple(SEPARATORS) or text[end - 1] in _DASHES
            is_by = fold(text[:end]) in self.by and not _is_long_for_a_name(rest)
            names = rest.strip(SEPARATORS + " ")
            if _OTHERS_WORK.match(rest):
                continue
            is_paired = "," in rest and self.credits.is_signed(rest.rpartition(",")[2].strip())
            if (separated or is_by or is_paired) and (self._are_persons(names) or self._are_persons(_PLACED.sub("", names))):
                return True
        if any(not _is_long_for_a_name(names) and self._are_persons(names) for names in self.surnamed.names(text)):
            return True
        start = suffix(CONTACT.sub("", text).rstrip(" ()="), self.after)
        return start > 0 and self._are_persons(text[:start]) and self._may_end_in_a_korean_name(text[:start])

    def _may_end_in_a_korean_name(self, text: str) -> bool:
        """Whether the last of several Korean words has the three syllables of a name, and none is a genitive: not "우리 동네 (시민기자)".

        Or the first has, and the second is a paper: "이영희 한빛경제".
        """
        if self._korean_name_at_paper.fullmatch(text.strip()):
            return True
        words = text.split()
        if len(words) < 2 or not _HANGUL.fullmatch(words[-1]):
            return True
        return len(words[-1]) == KOREAN_NAME and not any(word.endswith("의") for word in words)

    def _has_stops(self, text: str) -> bool:
        """Whether a sentence ends within a text or with it; no full stop within a stamp is such: "3 Min. Lesezeit", "2025. április 3."."""
        bare = CONTACT.sub("", text)
        return _STOPS.search(bare) is not None and any(_STOPS.search(part) and not is_stamp(part, self.stamps) for part in _PARTS.split(bare))

    def are_sentences(self, text: str) -> bool:
        """Whether a text is signatures set off by full stops, or is one that ends in one, as in "Edited by Jane Roe. Fact-checked by Ben Poe".

        A sentence of an article may well be a small word and names, "By Trafalgar Square." So each has a phrase of several words, or a
        colon behind it.
        """
        bare = text.strip(_WRAPPED)
        bounds = split_sentences(bare)
        if len(bounds) > MOST_SENTENCES or not (len(bounds) > 1 or bare.endswith(".")):
            return False
        first, *others = (bare[start:end].removesuffix(".") for start, end in bounds)
        return self._is_told(first) and all(self._is_told(other) or self.credits.is_credit(other) for other in others)

    def _is_told(self, text: str) -> bool:
        """Whether a text is a byline whose phrase is no single small word: "Edited by Jane Roe", "Text: Jane Roe"."""
        is_plain = any(" " in fold(text[:end]) or text[end:].lstrip()[:1] in tuple(":：") for end in prefixes(text, self._opening))
        return is_plain and self.is_byline(text)

    def _set_off(self, text: str) -> str:
        """A text with a bar in front of each label inside it: "Text: Jane Roe Photos: Ann Poe"."""
        return _INNER_LABEL.sub(lambda label: f" | {label[0].lstrip()}" if self._is_label(label[1]) else label[0], text)

    def _is_label(self, text: str) -> bool:
        label = fold(text)
        return label in self.labels or label in self.by or label in self.credits.labels

    def is_own_byline(self, text: str, document: Document) -> bool:
        """Whether a text is names behind a word that is an ordinary one in other languages: "De Ion Roe"."""
        first, _, rest = text.strip(" *_|•·").partition(" ")
        opening = fold(first)
        spoken = any(word == opening and is_language(document, language) for language, word in self.own)
        return spoken and rest[:1].isupper() and not _STOPS.search(CONTACT.sub("", text)) and self._are_persons(rest)

    def is_byline_line(self, text: str, document: Document) -> bool:
        """Whether a whole line is a byline, in the document's language where its phrase is a word of others."""
        return len(text) <= LINE_LIMIT and (
            self.is_byline(text) or self.is_own_byline(text, document) or self._is_byline_with_date(text) or self.is_chain(text)
        )

    def is_chain(self, text: str) -> bool:
        """Whether a text is a label, who wrote it, if only by initials, and behind that sources or credits: "Autor: mk, źródło: PAP, fot. J. Roe"."""
        first, *others = _CHAINED.split(text.strip(_WRAPPED))
        label, _, name = first.partition(":")
        is_told = bool(others) and name != "" and self.is_phrase(label)
        if not is_told or not (self.people.are_initials(name, with_capitals=True) or self.is_byline(first)):
            return False
        return all(self.credits.is_source(other) or self.credits.is_credit(other) for other in others)

    def _is_byline_with_date(self, text: str) -> bool:
        """Whether a text in a script without capitals is a byline and, right behind it, a date: "作者：郑洁 2024-03-10"."""
        if not is_caseless(text) or not DATED.search(text):
            return False
        gaps = list(_GAP.finditer(text))[-DATED_WORDS:]
        return any(self._is_date(text[gap.end() :]) and self.is_byline(text[: gap.start()]) for gap in gaps)

    def is_phrase(self, text: str) -> bool:
        """Whether a text is such a phrase and nothing else: "By", "Text:"."""
        phrase = fold(text)
        return phrase in self.by or phrase in self.labels

    def is_full_name(self, text: str) -> bool:
        """Whether a text is nothing but a name of two words or more; in scripts without capitals a comma is that of a clause."""
        is_clause = any(comma in text for comma in ",،") and is_caseless(text)
        return " " in text.strip() and not is_clause and self._is_person(text) and not self.people.is_agency(text)

    def bracket_end(self, text: str) -> int:
        """Where the brackets end that stand in front of a text with a byline in them, and behind them the digits of a date alone; 0 if none do.

        Not those of a wire story's place: "【ソウル＝小池和樹】", nor such as the sentence speaks of: "（文・佐藤一郎）という一行".
        """
        bracket = _HEAD_BRACKET.match(text)
        if not bracket or bracket.end() == len(text) or "=" in bracket[1] or "＝" in bracket[1] or _OF_WHAT_IS_NAMED.match(text, bracket.end()):
            return 0
        if not self.is_byline(bracket[1]):
            return 0
        return len(text) if _DATE_DIGITS.fullmatch(text, bracket.end()) else bracket.end()

    def _are_persons(self, text: str) -> bool:
        """Whether a text is names of persons or agencies, roles and dates, with a full name or an agency first."""
        parts = [part for part in _PARTS.split(CONTACT.sub("", text)) if part.strip()]
        if not parts or not (self._is_person(parts[0])):
            return False
        return all(self._goes_along(part) or (_TIME.fullmatch(part) and self._is_date(before)) for before, part in pairwise(parts))

    def _is_person(self, text: str) -> bool:
        if self.people.is_agency(text) or text.strip().lower() in _ACCOUNTS:
            return True
        if not self.people.are_names(text) or any(map(str.isdigit, text)):
            return False
        if is_caseless(text):
            return True
        *names, last = AND_WORD.split(text)
        if names and self.people.is_agency(last):
            return all(map(self._is_person, names))
        return any(" " in name for name in (*names, last)) and any(map(str.isupper, last.rsplit(maxsplit=1)[-1]))

    def _goes_along(self, text: str) -> bool:
        """Whether a text may stand behind a name, set off: another name, a role, a date, another byline or the credit of the pictures."""
        return (
            self.is_role(text)
            or self.stamps.makes(text)
            or text.strip().isdigit()
            or is_stamp(text, self.stamps)
            or self.people.are_names(text)
            or self.credits.is_credit(text)
            or self.credits.is_signed(text.strip())
            or self.is_byline(text)
        )

    def is_signed_with_role(self, text: str) -> bool:
        """Whether a text is a full name and behind it, set off, a role: "Jane Roe, Staff Writer"."""
        parts = [part for part in _PARTS.split(CONTACT.sub("", text)) if part.strip()]
        if (
            len(parts) < 2
            or (is_unspaced(text) and len(parts[0]) > UNSPACED_NAME)
            or (is_caseless(text) and not is_unspaced(text) and len(parts[0].split()) not in CASELESS_NAME)
        ):
            return False
        return self._is_person(parts[0]) and self.is_role(parts[1]) and all(map(self._goes_along, parts[2:]))

    def is_signed_with_paper(self, text: str) -> bool:
        """Whether a text is a full name and behind a comma a role at a paper: "Jane Roe, Tallbridge Post columnist"."""
        name, _, role = text.partition(",")
        return self._is_person(name.strip()) and self._is_role_at_paper(role.strip())

    def _is_role_at_paper(self, text: str) -> bool:
        """Whether a text is a role and a paper's name, this in quotation marks on either side of it or, with capitals, in front of it.

        Or with words in small letters behind it: "redaktorka Hontského hlasu". The role is its own phrase: behind "author of" stands a book.
        """
        quoted = _QUOTED_PAPER.fullmatch(text)
        if quoted:
            paper = quoted["first"] or quoted["last"]
            return not opens_small(paper) and self.roles.makes(quoted["behind"] or quoted["before"])
        words = text.split()
        words = words[1:] if words[:1] and words[0] in _ARTICLES else words
        first = next((place for place, word in enumerate(words) if opens_small(word)), 0)
        if first == 0:
            return self._is_role_at_small_paper(words)
        are_capitals = 0 < first <= PAPER_WORDS and all(word[0].isupper() for word in words[:first])
        return are_capitals and self.people.are_names(" ".join(words[:first])) and self.roles.makes(" ".join(words[first:]))

    def _is_role_at_small_paper(self, words: Sequence[str]) -> bool:
        """Whether words are a role in small letters and behind it one with a capital, and one or two in small letters that prose is not made of."""
        first = next((place for place, word in enumerate(words) if not opens_small(word)), 0)
        role = " ".join(words[:first])
        return (
            0 < first <= ROLE_WORDS and go_on_small(words[first + 1 :]) and role not in _WRITERS and words[first].isalpha() and self.roles.makes(role)
        )

    def is_role(self, text: str) -> bool:
        """Whether a text is a role, with the name of a place or a paper behind it: "Correspondent in Tallbridge", "redaktorka Hlasu Hontu"."""
        if self.roles.parts(text):
            return True
        words = text.split()
        for end in range(1, min(len(words), ROLE_WORDS + 1)):
            is_joined = words[end].islower()
            place = words[end + is_joined :] if is_joined or words[0].islower() else []
            if place and place[0][0].isupper() and self.roles.parts(" ".join(words[:end])) and self.people.are_names(" ".join(place)):
                return True
        return False

    def is_signed_with_address(self, text: str) -> bool:
        """Whether a text is a full name and an address that holds a part of it: "Jane Roe jane.roe@a.com"."""
        address = CONTACT.search(text)
        name = CONTACT.sub("", text).strip(_AROUND)
        if address is None or not name or not self._is_person(name):
            return False
        return is_in_address(name, address[0]) or self._is_korean_name(name)

    def _is_korean_name(self, text: str) -> bool:
        """Whether a text is one Korean name: no address shows it, for that is in Latin letters."""
        return len(text) == KOREAN_NAME and _HANGUL.fullmatch(text) is not None and text.startswith(self.surnames)

    def is_surnamed(self, text: str) -> bool:
        """Whether a text is a name in Chinese characters that begins with a surname."""
        name = text.strip().replace("\u3000", "")
        is_long = HAN_NAME[0] <= len(name) <= HAN_NAME[1]
        return is_long and name.startswith(self.surnames) and name[-1] not in _PLACES and self.people.are_names(name)

    def is_address(self, text: str) -> bool:
        """Whether a text is an e-mail address, with or without a word for one in front of it, or a place in a network, or both."""
        profile = _PROFILE.search(text)
        if profile:
            text = text[: profile.start()].strip(_AROUND)
            if not text:
                return True
        address = CONTACT.search(text)
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
            is_signature = ((is_set_off or self.is_byline(name)) and self._is_signature(name)) or self._is_by_first_name(name)
            if date[-1] != ":" and is_signature and self._is_date(date.rstrip(_BETWEEN)):
                return True
        return False

    def _is_by_first_name(self, text: str) -> bool:
        """Whether a text is a phrase and one name, as blogs sign: "by Wilma", "Written by Wilma", "Author: Wilma"."""
        phrase, _, name = text.rpartition(" ")
        is_phrase = fold(phrase) in self.by or (phrase[-1:] == ":" and fold(phrase) in self.labels)
        return is_phrase and name.isalpha() and name[0].isupper() and not name.isupper() and not self.stamps.parts(name)

    def _is_posted_by(self, text: str) -> bool:
        """Whether a text says for which firm a post was written: "On behalf of Roe Law", "by Roe & Partners"."""
        ends = prefixes(text, self._posted_by) or (prefixes(text, self._opening) if " & " in text else [])
        return any(text[end:].strip() != "" and self.people.are_names(text[end:]) for end in ends)

    def is_posted(self, text: str) -> bool:
        """Whether a line says by whom a post is, with a phrase, when it was written, and something as short as a section: "by Wilma | 12 May 2024 | Life".

        Or, in a sentence's order, in what it is filed: "Written by Ann Poe on 12 May 2024 in Life, Food".
        """
        filed = _FILED.search(text)
        if (
            filed
            and _are_sections(text[filed.end() :].split(","))
            and prefixes(text, self._opening)
            and self.is_signed_with_date(text[: filed.start()])
        ):
            return True
        parts = [part for part in _BAR.split(text.strip(_WRAPPED)) if part]
        signed = [part for part in parts if self.is_byline(part) or self._is_by_first_name(part) or self._is_posted_by(part)]
        dated = [part for part in parts if self._is_date(part)]
        others = [part for part in parts if part not in signed and part not in dated]
        return len(parts) <= POSTED_PARTS and bool(signed) and bool(dated) and _are_sections(others)

    def _is_date(self, text: str) -> bool:
        """Whether a text is a stamp, and neither a span of two dates, such as those of a life, nor a year alone."""
        is_span = len(_YEAR.findall(text)) > 1 and not says_what(text, self.stamps)
        return DATED.search(text) is not None and not is_span and not _LONE_YEAR.fullmatch(text) and is_stamp(text, self.stamps)

    def is_dated(self, text: str) -> bool:
        """Whether a text is a name and a date, whichever comes first."""
        return self.is_signed_with_date(text) or self.is_date_with_signature(text)

    def has_date_and_name(self, text: str) -> bool:
        """The same, also with a colon between them: "14 June 2024: Jane Roe"."""
        return DATED.search(text) is not None and self.is_dated(text.replace(":", " |"))

    def _is_signature(self, text: str) -> bool:
        """Whether a text is a byline or a full name, and no date; behind a colon that no byline has stands what is to be seen or to be had."""
        is_name = self._is_person(text) and not any(colon in text for colon in ":：")
        return (self.is_byline(text) or is_name) and not self.stamps.parts(text)


def _are_sections(texts: Sequence[str]) -> bool:
    """Whether each of some texts is as short as the name of a section, and no sentence."""
    return all(len(text) <= POSTED_LIMIT and len(text.split()) <= POSTED_WORDS and not _STOPS.search(text) for text in texts)


def is_in_address(name: str, address: str) -> bool:
    """Whether one of a name's words is in what stands in front of an address's domain, accents aside."""
    local = key(unicodedata.normalize("NFKD", address.strip("@").partition("@")[0]))
    words = map(key, unicodedata.normalize("NFKD", name).split())
    return any(len(word) >= NAME_IN_ADDRESS and word in local for word in words)


def _is_long_for_a_name(text: str) -> bool:
    """Whether a text in a script without capitals begins with more words than a name has."""
    names = _PARTS.split(text.strip(), 1)[0].split()
    most = UNSPACED_NAMES if all(len(name) <= max(CASELESS_NAME) for name in names) else max(CASELESS_NAME)
    return is_caseless(text) and len(names) > most
