"""What a credit of a picture looks like: a label and names, names behind "©" or "Photo by", names in front of "nuotr.", an agency set off.

Whom it may name is told in people.py, and where a caption ends in one in captions.py.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cleanarticle.fold import fold, fold_all, fold_word, is_caseless, opens_small
from cleanarticle.headlines import INNER_STOP, LINE_LIMIT
from cleanarticle.names.people import BRACKETS, DATA, HAN_OR_KANA, KOREAN_SENTENCE, people_of
from cleanarticle.names.stamps import ERA
from cleanarticle.names.surnames import surname_starts
from cleanarticle.phrases import plain_of
from cleanarticle.phrases.edges import GLUES, OUTER, WORDS, Openings, first_and_last, prefixes, suffix

LISTS = ("alone", "labels", "sources", "by", "after", "loose")
HAN_NAME = 6
HAN_SIGNATURE = 4
ABBREVIATION = 5
ARTICLE = 3
FULL_NAME = 4
SIDES = 2

_SEPARATOR = re.compile(r"\s*[:：=＝|｜/／﹕・】］\]]\s*|\u3000\s*|\.?\s+[–—-]\s+|\s*(?=©|ⓒ|@)")
_COLONS = (":", "：")
_WEAK = ("/", "／", "-", "–", "—")
_COPYRIGHT = re.compile(
    r"(?i:copyright\s?)?(?:©|ⓒ|\([cC]\)|（[CＣcｃ]）|(?i:copyright\s?(?::|by\b)))\s*"
    r"(?P<year>\d{4}(?:[-–]\d{4})?[,\s]\s*|(?:" + ERA + r")[,\s]?\s*)?"
)
# The full stop of a shortened label, not that of an address: "Pic. A. Roe", and "pic.example.com".
_ABBREVIATED = re.compile(r"\.(?![a-z0-9])")
_OPENING = "([*–—-"
_DASH = re.compile(r"[–—-]\s")
_COUNT = re.compile(r"^\d{1,3}\s?/\s?\d{1,3}\s+(?=\D)")
# "澎湃新闻记者 陆一苇 图": by a surname, for the last character alone is also that of a map.
_REPORTER_SHOT = re.compile(r"(?:记者|記者|通讯员|通訊員)\s?(?P<names>[\u3400-\u9fff]{2,4})\s?[图圖]$")
_HANGUL_NAME = re.compile(r"[\uac00-\ud7af]{2,4}")
CAMERAS = "📷📸"
_CAMERA = re.compile(rf"[{CAMERAS}]\ufe0f?\s?[:：/|]")
_FILMED = re.compile("[拍航开開抢搶偷补補][摄攝]$")
_GEORGIAN_SURNAMES = ("ძე", "შვილი", "ავა", "უა", "იანი")
# Words that papers have in their names, some of them glued to what is before: "Lindauer Tagblatt", "Dalposten".
PAPER = re.compile(
    r"(?i:\b(?:courier|times|news|echo|gazette|herald|tribune|journal|press|chronicle|daily|observer|bulletin|advertiser|examiner|sentinel|telegraph|dispatch"
    r"|ledger|bote|kurier|merkur|courrier|dépêche|diario|noticias|gaceta|heraldo|correo|periódico|gazzetta|corriere|giornale|messaggero|diário|jornal"
    r"|correio|courant|gazeta|dziennik|noviny|deník|denník|avis|lehti|sanomat|uutiset|hírek|napló|новости|газета|известия|вести|новини)\b"
    r"|(?:zeitung|anzeiger|nachrichten|blatt|rundschau|presse|nieuws|krant|dagblad|tidning|tidningen|bladet|posten|kuriren|avisen|tidende|nytt|hírlap)\b)"
)
# What agencies add to their names that send pictures.
_PICTURES = frozenset("foto fotos photo photos image images picture pictures фото".split())


class Credits:
    """The phrases of some languages, and the judgements that need them."""

    def __init__(self, languages: frozenset[str] | None) -> None:
        self.people = people_of(languages)
        raw = {key: plain_of(DATA, key, languages) for key in LISTS}
        self.alone, self.labels, self.sources, self.by, self.after, loose = (Openings(filter(None, fold_all(raw[key]))) for key in LISTS)
        self.by_and_labels = Openings(self.by | self.labels)
        self._openers = {phrase.split()[0] for phrase in (*self.labels, *self.sources, *self.by, *self.alone)} | {"copyright"}
        self._closers = {phrase.split()[-1] for phrase in (*self.after, *self.alone)}
        self._marks = tuple(word for word in (*loose, *self.people.agencies) if GLUES.match(word) and len(word) > 1)
        self._surnames = surname_starts(languages)

    @property
    def clues(self) -> list[str]:
        """A block with a credit holds one of these, or one of the signs, or is nothing but an agency."""
        return [
            *self.labels,
            *self.sources,
            *self.by,
            *self.after,
            *self.alone,
            *(agency for agency in self.people.agencies if " " not in agency),
            "via",
            "撮影",
        ]

    def is_credit(self, text: str) -> bool:
        """Whether a text is a credit by a label, a phrase, a sign, or a word behind the name."""
        text = text.strip(OUTER)
        if not text or not self._may_be_credit(text):
            return False
        if fold(text) in self.alone:
            return True
        for end in prefixes(text, self.labels):
            rest = text[end:]
            if self.follows_label(rest) or (end <= ABBREVIATION and _ABBREVIATED.match(rest) and self.are_told(rest[1:])):
                return True
        if any(self.are_told(text[end:].lstrip(" :：\u00a0")) for end in prefixes(text, self.by)):
            return True
        reporter = _REPORTER_SHOT.search(text)
        if self.is_source(text) or (reporter and reporter["names"].startswith(self._surnames)):
            return True
        return self.are_told(text, bare=False)

    def is_signed(self, text: str) -> bool:
        """Whether a text is a label of one word and a full name, with nothing between them and nothing behind: "Foto Jan Roe".

        Prose may have the same words, so only where a sentence or a dash ends in front of them and a short line behind them.
        """
        label, _, name = text.partition(" ")
        return fold_word(label) in self.labels and _is_full_name(name) and self.people.are_names(name)

    def is_source(self, text: str) -> bool:
        """Whether a text says from which agencies something comes: a picture, or the report itself."""
        text = text.strip(OUTER)
        return any(self._names_source(text[end:]) for end in prefixes(text, self.sources))

    def is_source_of_picture(self, text: str) -> bool:
        """Whether a text says whence something comes that only a picture does: from who sells such, or from somebody at an agency."""
        text = text.strip(OUTER)
        return any(
            self._names_source(text[end:]) and self.people.names_photographer(text[end:].lstrip(" :：")) for end in prefixes(text, self.sources)
        )

    def is_credit_line(self, text: str) -> bool:
        """Whether a whole line is a credit, or several."""
        if len(text) > LINE_LIMIT or KOREAN_SENTENCE.search(text):
            return False
        bare = _unwrap(text)
        if bare and text.strip(OUTER)[0] in BRACKETS and self.is_bracketed_credit(bare, in_sentence=True):
            return True
        dash = _DASH.match(text)
        if self._is_han_line(bare) or self._is_shot(text) or (dash and self.is_signed(text[dash.end() :])):
            return True
        if not bare or not (self._may_be_credit(bare) or self.people.may_be_agency_list(bare)):
            return False
        if self.is_credit(bare) or self.people.is_agency_list(bare) or self.people.is_agency(bare):
            return True
        parts = [part for part in re.split(r"(?<=\w{3})[.;|]\s+|\s{2,}|(?<=\w)\s(?=\()", bare) if part]
        return len(parts) > 1 and all(self.is_credit(part) or self.people.is_agency_list(part) for part in parts)

    def _is_shot(self, text: str) -> bool:
        """Whether a text is a camera, a colon and a full name, with whom it is of behind a slash; what is told of a telephone has no such name."""
        camera = _CAMERA.match(text)
        names = text[camera.end() :].strip() if camera else ""
        name = names.partition("/")[0].strip()
        return " " in name and not is_caseless(name) and _is_full_name(name) and self.people.are_names(names) and not any(map(str.isdigit, names))

    def is_bracketed_credit(self, text: str, *, in_sentence: bool) -> bool:
        """Whether what stands in the last brackets of a caption is a credit.

        Agencies alone may be acids "(EPA/DHA)." or sign a report "(©NTB)".
        """
        if text[0] in "©ⓒ":
            return not self.people.is_agency(text[1:])
        is_list = self.people.is_agency_list(text) and (not in_sentence or not _PICTURES.isdisjoint(fold(text).split()))
        is_dealer = not in_sentence and self.people.deals_in_pictures(text)
        if self.is_credit(text) or is_list or is_dealer or self._is_han_signature(text):
            return True
        ends = prefixes(text, self.labels)
        if any(text[end : end + 2].lstrip()[:1] in _COLONS and self.people.may_be_office(text[end:].lstrip(" \u00a0:：")) for end in ends):
            return True
        return any(
            (_opens_with_name(text[end:]) or _HANGUL_NAME.fullmatch(text[end:].strip()) or _names_paper(text[end:]))
            and self.people.are_linked_names(text[end:])
            for end in ends
        )

    def is_name_at_paper(self, text: str) -> bool:
        """Whether a text is a full name and behind a slash a paper, by its capitals or a word of its name: "Jane Roe/The Tallbridge Courier".

        Behind other names a slash may stand in front of a rival, a book or a label.
        """
        name, _, paper = map(str.strip, text.partition("/"))
        is_paper = paper.isupper() or PAPER.search(paper) is not None
        return is_paper and " " in name and not any(map(str.isdigit, text)) and _is_full_name(name) and self.people.are_names(text)

    def credited(self, text: str) -> str:
        """Whom a credit names, without its label and the brackets around it."""
        bare = _unwrap(text)
        ends = [end for end in (*prefixes(bare, self.by), *prefixes(bare, self.labels)) if end < len(bare)]
        if ends:
            bare = bare[max(ends) :]
            separator = _SEPARATOR.match(bare)
            bare = bare[separator.end() :] if separator else bare
        return bare.strip(OUTER + ":")

    def _may_be_credit(self, text: str) -> bool:
        """Quick, and true of every credit: it begins or ends with a word that credits begin or end with."""
        if text[0] in "©ⓒ(（" or is_caseless(text):
            return True
        first, last = first_and_last(text)
        return first in self._openers or last in self._closers

    def may_open(self, text: str) -> bool:
        """Whether the first word of a text may open a credit."""
        word = WORDS.match(text, 1 if text[0] in _OPENING else 0)
        first = fold_word(word[0]).partition(" ")[0] if word else ""
        return text[0] in "©ⓒ(（" or first in self._openers or self.people.may_open(first)

    def may_close(self, text: str) -> bool:
        """Whether the last word of a text may close a credit."""
        _, last = first_and_last(text)
        return last in self._closers or self.people.may_close(last)

    def follows_label(self, rest: str) -> bool:
        """Whether a separator and names follow a label; a slash or a dash is weak and asks for a plain name or an agency."""
        separator = _SEPARATOR.match(rest)
        names = rest[separator.end() :] if separator else rest
        if separator is None:
            starts = (rest[:1].isspace() or not GLUES.match(rest)) and not rest.lstrip()[:4].isdigit()
            return starts and (self.people.names_agency(names) or self._has_mark(names)) and self.are_told(names)
        if separator[0].strip() in _WEAK and fold(names) in self.labels:
            return False
        if separator[0].strip() in _WEAK and separator[0] != "/" and not _is_plain_name(names) and not self.people.names_agency(names):
            return any(self.are_told(names[end:]) for end in prefixes(names, self.by_and_labels))
        return self.are_told(names)

    def _names_source(self, rest: str) -> bool:
        """Whether a separator and agencies alone follow "Source", or who showed it on a network; other sources are those of the text."""
        separator = _SEPARATOR.match(rest)
        names = rest[separator.end() :] if separator else ""
        return names != "" and (self.people.is_agency(names) or self.people.is_agency_list(names) or self.people.is_on_network(names))

    def _has_mark(self, text: str) -> bool:
        """Whether a text in a script without spaces holds a word that stands beside names, such as "reporter"."""
        return bool(GLUES.search(text)) and any(mark in text for mark in self._marks)

    def are_told(self, text: str, *, bare: bool = True) -> bool:
        """Whether a text is names, as they are, or behind "©", or in front of a word that stands behind names."""
        if bare and (self.people.are_linked_names(text) or fold(text) in self.alone):
            return True
        sign = _COPYRIGHT.match(text)
        if sign:
            names = text[sign.end() :]
            return self.people.are_linked_names(names) and (not sign["year"] or self.people.names_agency(names))
        behind = suffix(text, self.after)
        if behind <= 0 or not self.people.are_names(text[:behind]) or self._is_article(text[:behind].strip()):
            return False
        is_glued_character = len(text.rstrip(OUTER + ".")) - behind == 1 and not text[behind - 1].isspace()
        return not is_glued_character or self._has_mark(text)

    def opens_with_picture(self, text: str) -> bool:
        """Whether a text is one sentence that opens with what is a credit by itself, and says what it shows: "File image of the old bridge"."""
        ends = prefixes(text, self.alone) if len(text) <= LINE_LIMIT and not INNER_STOP.search(text) else []
        return bool(ends) and opens_small(text[ends[-1] :].lstrip())

    def _is_article(self, text: str) -> bool:
        """Whether a text is too short for a name: "El archivo"."""
        return len(text) <= ARTICLE and not is_caseless(text) and not self.people.is_agency(text)

    def _is_han_signature(self, text: str) -> bool:
        """Whether a text is a Chinese name with one character of what its bearer did, "王小明攝": enough in brackets."""
        name = text[:-1].rstrip(" /／")
        return text[-1:] in self.after and len(name) < HAN_SIGNATURE and HAN_OR_KANA.match(name) is not None and self.people.are_names(name)

    def _is_han_line(self, text: str) -> bool:
        """Whether a line is such a signature by a name with a known surname, and no verb: not "高空航摄"."""
        return text.startswith(self._surnames) and self._is_han_signature(text) and not _FILMED.search(text)


@lru_cache(maxsize=8)
def credits_of(languages: frozenset[str] | None) -> Credits:
    """The credits of some languages, compiled once."""
    return Credits(languages)


def _unwrap(text: str) -> str:
    """A text without the brackets around all of it, and the count of a gallery's pictures in front: "1/14 Fot. Adam Roe"."""
    bare = _COUNT.sub("", text.strip(OUTER), 1)
    while len(bare) > 2 and bare[0] in BRACKETS and bare[-1] in BRACKETS + "." and not re.match(r"[（(][CcＣ][)）]", bare):
        bare = bare[1:].rstrip(".")[:-1].strip(OUTER)
    return bare


def _is_plain_name(names: str) -> bool:
    """Whether names are two words, or as short as a name in Chinese or Japanese: then a slash is as good as a colon."""
    if HAN_OR_KANA.search(names):
        return len(names) <= HAN_NAME
    return len(names.split()) > 1 and not is_caseless(names)


def _is_full_name(name: str) -> bool:
    """Whether a text is a few capitalised words, of which only those between others may be as short and small as "van"; no word of capitals.

    In Georgian, which has none, two words, of which the last ends as surnames do.
    """
    words = name.split()
    if is_caseless(name):
        return len(words) == 2 and words[-1].endswith(_GEORGIAN_SURNAMES)
    are_titled = len(words) > 1 and all(word[0].isupper() and any(map(str.islower, word)) for word in (words[0], words[-1]))
    return are_titled and len(words) <= FULL_NAME and all(word[0].isupper() or len(word) <= ARTICLE for word in words)


def _opens_with_name(names: str) -> bool:
    """Whether names open with two capitalised words, little ones between them aside: "(Photo Anna Roe for the Echo)"."""
    words = [word for number, word in enumerate(names.split()[:FULL_NAME]) if not number or not (word.islower() and len(word) <= ARTICLE)][:2]
    return len(words) > 1 and all(word[0].isupper() for word in words) and names[0].isspace()


def _names_paper(names: str) -> bool:
    """Whether names are those of a paper and of somebody, with a slash between them: "(Foto Corriere di Selva/C. Vanni)"."""
    sides = names.split("/")
    return len(sides) == SIDES and names[0].isspace() and any(PAPER.search(side) for side in sides)
