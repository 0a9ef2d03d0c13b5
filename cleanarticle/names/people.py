"""Whom a credit or a signature names: people and agencies.

Names are capitalised words, agencies, handles, domains and the few small words that stand between them. Scripts without
capitals give less evidence, so there a name is short, and no word of it is one that prose is made of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from sys import intern

from cleanarticle.fold import CASELESS_SCRIPT, fold, fold_all, fold_word, is_caseless, opens_small
from cleanarticle.language import COMMON_WORDS, SPELLED_WORDS
from cleanarticle.phrases import lines, plain_of
from cleanarticle.phrases.edges import AND, OUTER, first_and_last

DATA, BYLINES = "photo-credits", "bylines"
NAMES_LIMIT = 130
# No agency has a longer name, with whatever signs around it.
AGENCY_LIMIT = 80
TOKEN_LIMIT = 14
CASELESS_TOKENS = 4
CASELESS_LIMIT = 40
# So many small words may a name go on with.
GOING_ON = 2
# And so many words has the name of an office or a club on a network.
ON_NETWORK = 5

BRACKETS = "()[]{}（）［］【】〔〕「」〈〉《》"
HAN_OR_KANA = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
# What prose has and names have not, in the scripts without spaces and in Korean.
_PROSE = re.compile(
    r"[をはがにでの]|(?<![真麻亜沙万])由(?![美紀香佳里梨衣希利起貴布子実])|ます|です|した|する|か[、。]|か$|[\u4e00-\u9fff][\u3041-\u3096]+[\u4e00-\u9fff]"
    r"|如何|怎么|怎麼|什么|什麼|[的从到说說让讓用]|\w(?:는|을(?!\s?(?:기자|작가|특파원))|를|게|에서)(?!\w)|금지|전재|배포|ให้|ที่|ความ|ได้|เป็น|ทำไม|อะไร|วิธี|อย่างไร|ใคร|เมื่อไร|หรือไม่|ไม่มี"
    # Genitives and the like in Georgian, Tamil and Bengali.
    r"|\wის(?!\w)|მდე(?!\w)|களின்(?!\w)|[^য়\s]ের(?!\w)"
)
# A dash and the capital initials of several who wrote: "—JR/AP".
DASHED_INITIALS = r"[–—-]{1,2}\s?[A-Z]{2,4}(?:/[A-Z]{2,4}){0,3}"
# An apostrophe within a word is a letter: "Мар'яна".
_TOKENS = re.compile(r"(?:[\s/／|｜,，、;；&＆+·•・–—()（）\[\]\"“”„«»]|(?<!\w)['’‘]|['’‘](?!\w))+|\s-\s|\.(?=\s|$)")
# An outlet in small letters: behind a full name and a slash, at the end, or in front of more of its name.
_OUTLET = re.compile(r"[^\W\d_a-zß-ÿ][\w'’.-]*\s[^\W\d_a-zß-ÿ][\w'’-]*/([^\W\d_]{4,20})$|\bvia\s([^\W\d_]{2,6})\s[^\W\d_a-zß-ÿ]")
# What stands behind a domain: "t.me/echo".
_PATH = re.compile(r"(?<=\w)(\.[a-z]{2,10})/[\w@./-]+")
# In Indic scripts an initial is spelled as it is said, and may be a word of prose as well: "आर. के. शर्मा".
_INITIALS_OF_INDIC = re.compile(r"(?<!\S)[\u0900-\u0dff]{1,4}\.\s?(?=[\u0900-\u0dff])")
_SIGNED = re.compile(r"\s*[,/;]\s*|\s+[–-]\s+")
# "rml/jcp", "akl/ mgr/", "ABC // DEF".
_STROKED = r"[^\W\d_]{2,4}(?:\s?//?\s?[^\W\d_]{2,4}){0,4}\s?/?"
# "EFE rml/jcp", "(EFE) rml/jcp", "(PAP) akl".
_BEHIND_AGENCY = re.compile(rf"(?P<bracket>\(?)(?P<agency>[^()\n]{{2,30}}?)\)?\s{{1,3}}(?P<initials>{_STROKED})")
_STROKED_INITIALS = re.compile(_STROKED)
_STROKES = re.compile(r"[\s/]+")
_DAY = re.compile(r"\d{1,2}\.\s?\d{1,2}\.(?:\s?(?:\d\d)?\d\d)?")
_INITIALS = re.compile(r"[^\W\d_]{2,4}")
# The desk, as it signs with agencies: "LETA/BNS/red.". Any other word with a full stop may be "etc.".
_DESKS = frozenset("red. ред. ur. toim. szerk. oprac. edit.".split())
_CAPITAL_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){1,2}[^\W\d_]\.?")
_NOT_IN_NAMES = re.compile(r"://|:\s+\d|[?!？！。؟।]|\.\.\.|…|^[^(（]*[)）].*\w")
_DOMAIN = re.compile(r"(?:https?:)?[\w-]+(?:\.[\w-]+)+")
_ON_PLATFORM = re.compile(r"(.+?)\s+[a-zà-ÿ]{1,4}\s+(\S+(?:\s\S+)?)$", re.DOTALL)
# What stands between and in names, of any language; other short words are left to prose.
_SMALL = "w on the dan via and und et y e en og och ja és și a i & of für for von van de del della di da dos den der du la le al el bin ibn ben zu zur zum ya wa cha ve și ir"
_SMALL_WORDS = frozenset((*_SMALL.split(), *AND.split("|")))
# Names of persons too have this one within: "Celina do Vale". Elsewhere it is what prose is made of.
_WITHIN_NAMES = frozenset({"do"})
# Longer than a name in Chinese characters, and not that of a paper, an agency or an office.
_HAN_SENTENCE = re.compile(r"[\u4e00-\u9fff]{7,}")
_HAN_BODY = re.compile(
    r"[社報报網网台臺部組组局館馆院會会室庁厅省県縣市町村署所校園园團团隊队党黨店處处科課课系者家员員師师授]$|中心$"
    r"|记者|記者|编辑|編輯|通讯|通訊|新闻|新聞|大学|大學|公司|集团|集團|機構|机构|委员|委員|联合|聯合|提供|资料图|資料圖|图片|圖片"
)
# Behind a year or a full stop more words are what the picture shows.
_GOES_ON = re.compile(r"(?<!\d)\d{4}(?!\d)[,.،،]?\s+[^\W\d]\S\S|[^\s.]{3}[.।۔]\s+[^\W\d]")
# "사진 제공은 여름에 끝난다." is a sentence, though its words might be names.
KOREAN_SENTENCE = re.compile(r"[\uac00-\ud7af]다\.$")
# Pronouns, verbs, numerals, question words and words for "without" of scripts without capitals; no name has one.
_SAID = frozenset(
    "أنا نحن هل كيف لماذا ماذا كان كانت ليس ليست من ما او آنها است بود نیست چرا چگونه هرگز نمی می شد میں ہم وہ کیوں کیسے تھا تھی تھے ہے ہیں نہیں "
    "אני אנחנו איך למה מה היה הייתה לא मैं हम वह क्यों कैसे क्या था थी थे है हैं नहीं আমি আমরা সে কেন কীভাবে কী ছিল ছিলেন নয় আছে হয় "
    "நான் நாங்கள் நாம் ஏன் எப்படி என்ன இல்லை உள்ளது მე ჩვენ რატომ როგორ რა იყო არის არ "
    "بلا بدون دون بی بی‌نام بغیر בלי ללא बिना ছাড়া இல்லாமல் გარეშე 없이 없는 없음 없다 "
    "ארבע שלוש שתי חמש שבע אחד אחת ثلاثة ثلاث أربعة أربع خمسة خمس ستة سبعة دو سه چهار پنج تین چار پانچ दो तीन चार पाँच पांच "
    "দুই তিন চার পাঁচ இரண்டு மூன்று நான்கு ஐந்து ერთი ორი სამი ოთხი ხუთი".split()
)
# Agencies that report nothing.
_DEALERS = frozenset(
    (
        "getty images image shutterstock imago istock alamy pexels unsplash pixabay adobe depositphotos dreamstime epa freepik scanpix lehtikuva"
        " eurokinissi profimedia maxppp bestimage zuma mostphotos colourbox photonews hoogte abaca abacapress agefotostock gettyimages"
    ).split()
)
# Of these one is the short name of much else.
_ACRONYMS = frozenset({"epa"})
# What else a list that ends in an agency may end in.
_ENDS = frozenset({"photo", "photos", "image", "images", "file"})


class People:
    """The agencies of the world, the words that stand among names in some languages, and the judgements that need them."""

    def __init__(self, languages: frozenset[str] | None) -> None:
        self.agencies = frozenset(fold_all(lines("agencies")))
        alone = (phrase for phrase in plain_of(DATA, "alone", languages) if " " not in phrase)
        beside = fold_all((*plain_of(DATA, "loose", languages), *alone))
        self._beside_names = {intern(word) for phrase in (*beside, *self.agencies) for word in phrase.split() if _may_be_loose(word)}
        self._links = _WITHIN_NAMES.union(fold_all(plain_of(DATA, "loose", languages)))
        """What may stand between names, however common it is in prose: "Jane Roe for the Echo"."""
        self._lengths: dict[str, set[int]] = defaultdict(set)
        """How many words the agencies have that begin with a word."""
        for agency in self.agencies:
            self._lengths[agency.split()[0]].add(agency.count(" ") + 1)
        self._ends = {agency.rpartition(" ")[2] for agency in self.agencies} | _ENDS
        self._networks = frozenset(fold_all(lines("networks")))
        given = "|".join(plain_of(BYLINES, "given-names", languages)) or "(?!)"
        self._given_names = re.compile(rf"(?<=[\u3005\u3400-\u9fff])\s?(?:{given})(?![\u3041-\u30ff\u3400-\u9fff])")
        """Given names in kana behind a surname that hold what prose is made of, or end in it: "木村さやか", "木村 のぞみ"."""
        self._unspaced_agencies = tuple(agency for agency in self.agencies if HAN_OR_KANA.match(agency))

    def is_agency(self, text: str) -> bool:
        """Whether a text is an agency's name and nothing else."""
        return len(text) <= AGENCY_LIMIT and self._opens_with_agency(text) and fold(text) in self.agencies

    def _opens_with_agency(self, text: str) -> bool:
        """Quick, and true of every text whose first word is that of an agency."""
        first, *_ = text.split(maxsplit=1) or ("",)
        word = fold_word(first).partition(" ")[0]
        return not word or word in self._lengths

    def names_agency(self, text: str) -> bool:
        """Whether a known agency is among the words of a text."""
        folded = fold(text)
        words = folded.split()
        for start, word in enumerate(words):
            for count in self._lengths.get(word, ()):
                if " ".join(words[start : start + count]) in self.agencies:
                    return True
        return bool(HAN_OR_KANA.search(folded)) and any(agency in folded for agency in self._unspaced_agencies)

    def is_agency_list(self, text: str) -> bool:
        """Whether a text is a list of names of which the first or one of the last two, set off by a separator, is an agency."""
        text = text.strip(OUTER).strip(".")
        if not text or not self.may_be_agency_list(text) or not self.names_agency(text) or not self.are_names(text):
            return False
        if self.is_signature(text.strip(BRACKETS), with_capitals=True):
            return False
        separators = r"\s*[/／|｜]\s*" if is_caseless(text) else r"\s*[/／|｜,(（)）]\s*|\s+(?:via|for|[–—-])\s+"
        parts = [part for part in re.split(separators, text) if part.strip()]
        ends = (parts[0], *parts[-2:])
        return len(parts) > 1 and any(self.is_agency(re.sub(r"(?i)\s(?:photos?|images?|file)$", "", part)) or self.is_agency(part) for part in ends)

    def names_photographer(self, text: str) -> bool:
        """Whether one of several names is of those who deal in pictures, or a full name among agencies: "IMAGO/Jan Roe"."""
        names = [name for name in _SIGNED.split(text.strip()) if name]
        are_several = len(names) > 1 and any(" " in name and not self.is_agency(name) for name in names)
        return are_several or not _DEALERS.isdisjoint(fold(text).split())

    def deals_in_pictures(self, text: str) -> bool:
        """Whether a text is the name of somebody who deals in pictures, and of nothing else."""
        return self.is_agency(text) and not (_DEALERS - _ACRONYMS).isdisjoint(fold(text).split())

    def is_on_network(self, text: str) -> bool:
        """Whether a text is a network and behind a slash a handle, or a name of several words on it: "Facebook/Feuerwehr Lohne"."""
        network, _, name = text.strip(OUTER + ".").partition("/")
        words = name.split()
        if not words or len(words) > ON_NETWORK or fold(network) not in self._networks or _NOT_IN_NAMES.search(name):
            return False
        return len(words) == 1 if name.strip().startswith("@") else len(words) > 1 and not (opens_small(words[0]) or opens_small(words[-1]))

    def may_be_agency_list(self, text: str) -> bool:
        """Quick, and true of every list that begins or ends with an agency."""
        if len(text) > NAMES_LIMIT + len(OUTER) or is_caseless(text):
            return len(text) <= NAMES_LIMIT
        first, last = first_and_last(text)
        return self.may_open(first) or self.may_close(last)

    def may_open(self, word: str) -> bool:
        """Whether an agency begins with this folded word."""
        return word in self._lengths

    def may_close(self, word: str) -> bool:
        """Whether an agency, or a list that ends in one, ends with this folded word."""
        return word in self._ends

    def is_signature(self, text: str, *, with_capitals: bool = False) -> bool:
        """Whether a text is agencies and the initials of those who made a report of theirs, or its date: "dpa/bor", "red, APA, 18.2.2025".

        Capital initials, "AP, J. H.", are those of countries too.
        """
        behind = _BEHIND_AGENCY.fullmatch(text.strip())
        if behind and are_stroked_initials(behind["initials"], may_be_one=behind["bracket"] != ""):
            return self.is_agency(behind["agency"])
        agency, _, initials = text.strip().rpartition(",")
        if self.is_agency(agency) and _signs(initials.strip(), with_capitals=with_capitals):
            # An agency may have a dash in its name.
            return True
        parts = [part for part in _SIGNED.split(text.strip()) if part]
        others = [part for part in parts if not self.is_agency(part)]
        return 0 < len(others) < len(parts) and all(_signs(part, with_capitals=with_capitals) for part in others)

    def are_initials(self, text: str, *, with_capitals: bool = False) -> bool:
        """Whether a text is what stands beside agencies in such a signature, and nothing else."""
        parts = [part for part in _SIGNED.split(text.strip()) if part]
        return bool(parts) and all(_signs(part, with_capitals=with_capitals) for part in parts)

    def are_reporting_agencies(self, text: str) -> bool:
        """Whether a text is several agencies, none of which deals in pictures only: "AA/DHA"."""
        parts = [part for part in _SIGNED.split(text.strip()) if part]
        return len(parts) > 1 and all(map(self.is_agency, parts)) and _DEALERS.isdisjoint(fold(text).split())

    def are_linked_names(self, text: str) -> bool:
        """Whether a text can be nothing but names, and between them the common words that credits have there: "Maria Doria per la Gazzetta"."""
        return self.are_names(text, self._links)

    def may_be_office(self, text: str) -> bool:
        """Whether a text may be an office, a club or a firm: a word with a capital, and behind it words of any case, few, and none that prose is made of.

        Prose may read alike, so only where a label in front and brackets around it say that it is a credit: "(photo: Office de tourisme de Brest)".
        """
        words = text.split()
        if not 1 < len(words) <= ON_NETWORK or not words[0][0].isupper() or is_caseless(text) or _NOT_IN_NAMES.search(text):
            return False
        return words[0].lower() not in COMMON_WORDS and all(word.isalpha() and (word in _SMALL_WORDS or word not in COMMON_WORDS) for word in words)

    def are_names(self, text: str, links: AbstractSet[str] = _WITHIN_NAMES) -> bool:
        """Whether a text can be nothing but names; `links` are words that may stand between two of them, but at no end."""
        if KOREAN_SENTENCE.search(text):
            return False
        text = text.strip(OUTER + ".;,।۔")
        if not text or len(text) > NAMES_LIMIT or _NOT_IN_NAMES.search(text) or not any(map(str.isalpha, text)):
            return False
        text = _INITIALS_OF_INDIC.sub("", _PATH.sub(r"\1", text))
        platform = _ON_PLATFORM.match(text)
        if platform and self.is_agency(platform[2]):
            text = platform[1]
        tokens = [token for token in _TOKENS.split(text) if token]
        if len(tokens) > TOKEN_LIMIT:
            return False
        strange = [token for token in _unlinked(tokens, links) if not self._is_name(token)]
        if strange and not (len(strange) == 1 and self._is_outlet(strange[0], text)):
            return False
        if not is_caseless(text):
            return True
        return self._are_uncased_names(tokens) and (not _GOES_ON.search(text) or self.names_agency(text))

    def _is_outlet(self, token: str, text: str) -> bool:
        """Whether a word in small letters is an outlet among names: next to a slash beside an agency, or behind a full name; or behind "via".

        "Jane Roe/dailyecho", "Jane Roe, via nts Nordic News".
        """
        if re.search(rf"/\s?{re.escape(token)}|{re.escape(token)}\s?/", text) and self.names_agency(text):
            return True
        is_word = token.isalpha() and token not in COMMON_WORDS
        behind = _OUTLET.search(text) if is_word and not is_caseless(text) else None
        return behind is not None and token in behind.groups()

    def _is_name(self, token: str) -> bool:
        if not token[0].islower() or CASELESS_SCRIPT.match(token) or any(map(str.isupper, token)):
            return True
        return self._is_familiar(token) or bool(_DOMAIN.fullmatch(token))

    def _is_familiar(self, token: str) -> bool:
        """Whether a token is a word of an agency's name, or may stand beside names."""
        words = fold_word(token).split()
        return all(word in self._beside_names or word in _SMALL_WORDS or word.isdigit() for word in words)

    def _are_uncased_names(self, tokens: list[str]) -> bool:
        """Whether words in a script without capitals can be names: few, agencies and the like aside, and none that prose is made of."""
        plain = [token for token in tokens if not self._is_familiar(token)]
        text = self._given_names.sub("", " ".join(plain))
        return (
            len(plain) <= CASELESS_TOKENS
            and len(text) <= CASELESS_LIMIT
            and not any(token in SPELLED_WORDS or token in _SAID or _is_han_sentence(token) for token in plain)
            and not _PROSE.search(text)
        )


@lru_cache(maxsize=8)
def people_of(languages: frozenset[str] | None) -> People:
    """The people of some languages, compiled once."""
    return People(languages)


def go_on_small(words: Sequence[str]) -> bool:
    """Whether words may be the rest of a name that goes on in small letters ("Nové cesty"): one or two, of which prose is not made."""
    return 0 < len(words) <= GOING_ON and all(word.isalpha() and opens_small(word) and word not in COMMON_WORDS for word in words)


def are_stroked_initials(text: str, *, may_be_one: bool = False) -> bool:
    """Whether a text is the initials of several people, set off by strokes, two where they are capitals: "akl/ mgr/", "ABC // DEF"; no words of prose."""
    if not _STROKED_INITIALS.fullmatch(text) or not ("/" in text or may_be_one):
        return False
    is_written = text.islower() or (text.isupper() and "//" in text)
    return is_written and COMMON_WORDS.isdisjoint(_STROKES.split(text.lower()))


def _signs(part: str, *, with_capitals: bool) -> bool:
    """Whether one of several words may be initials or a date."""
    if part.islower():
        return part in _DESKS or _INITIALS.fullmatch(part) is not None
    return _DAY.fullmatch(part) is not None or (with_capitals and part.isupper() and _CAPITAL_INITIALS.fullmatch(part) is not None)


def _unlinked(tokens: Sequence[str], links: AbstractSet[str]) -> Iterator[str]:
    """Words without those links among them that have a word with a capital on either side."""
    capitals = [place for place, token in enumerate(tokens) if any(map(str.isupper, token))]
    for place, token in enumerate(tokens):
        if not (capitals and capitals[0] < place < capitals[-1] and fold_word(token) in links):
            yield token


def _may_be_loose(word: str) -> bool:
    return len(word) > 3 or word in _SMALL_WORDS or not word.isascii() or word not in COMMON_WORDS


def _is_han_sentence(token: str) -> bool:
    return _HAN_SENTENCE.search(token) is not None and _HAN_BODY.search(token) is None
