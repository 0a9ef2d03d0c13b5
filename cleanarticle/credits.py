"""What a credit of a picture looks like: a label and names, names behind "©" or "Photo by", names in front of "nuotr.", an agency set off.

Names are capitalised words, agencies, handles, domains and the few small words that stand between them. Scripts without
capitals give less evidence, so there a name is short, and no word of it is one that prose is made of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from cleanarticle.edges import GLUES, OUTER, WORDS, Openings, first_and_last, label_before, prefixes, suffix
from cleanarticle.fold import CASELESS_SCRIPT, fold, fold_all, fold_word, is_caseless
from cleanarticle.headlines import LINE_LIMIT
from cleanarticle.language import COMMON_WORDS, SPELLED_WORDS
from cleanarticle.phrases import lines, plain_of
from cleanarticle.surnames import surname_starts

DATA = "photo-credits"
LISTS = ("alone", "labels", "sources", "by", "after", "loose")
TAIL_LIMIT = 180
NAMES_LIMIT = 130
TOKEN_LIMIT = 14
CASELESS_TOKENS = 4
CASELESS_LIMIT = 40
HAN_NAME = 6
HAN_SIGNATURE = 4
SHORT_CAPTION = 80
ABBREVIATION = 5
ARTICLE = 3

BRACKETS = "()[]{}（）［］【】〔〕「」〈〉《》"
CLOSING = ")]）］】〕"
SIGNS = "/|©ⓒ／｜"
BRACKET = re.compile(r"[(\[（［【〔]\s*([^()\[\]（）［］【】〔〕\n]{2,140}(?:\([^()\n]{1,60}\))?)[)\]）］】〕]")

_HAN_OR_KANA = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
# What prose has and names have not, in the scripts without spaces and in Korean.
_PROSE = re.compile(
    r"[をはがにでの]|(?<![真麻亜沙万])由(?![美紀香佳里梨衣希利起貴布子実])|ます|です|した|する|か[、。]|か$|[\u4e00-\u9fff][\u3041-\u3096]+[\u4e00-\u9fff]"
    r"|如何|怎么|怎麼|什么|什麼|[的从到说說让讓用]|\w(?:는|을(?!\s?(?:기자|작가|특파원))|를|게|에서)(?!\w)|금지|전재|배포|ให้|ที่|ความ|ได้|เป็น|ทำไม|อย่างไร|ใคร|เมื่อไร|หรือไม่"
    # Genitives and the like in Georgian, Tamil and Bengali.
    r"|\wის(?!\w)|მდე(?!\w)|களின்(?!\w)|[^য়\s]ের(?!\w)"
)
_SEPARATOR = re.compile(r"\s*[:：=＝|｜/／﹕・】］\]]\s*|\u3000\s*|\.?\s+[–—-]\s+|\s*(?=©|ⓒ|@)")
_SEPARATOR_SIGN = re.compile(r"[:：=＝|｜/／﹕©ⓒ]|[–—-]\s")
_WEAK = ("/", "／", "-", "–", "—")
_COPYRIGHT = re.compile(r"(?i:copyright\s?)?(?:©|ⓒ|\([cC]\)|（[CＣcｃ]）|(?i:copyright\s?(?::|by\b)))\s*(?P<year>\d{4}(?:[-–]\d{4})?[,\s]\s*)?")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TOKENS = re.compile(r"[\s/／|｜,，、;；&＆+·•・–—()（）\[\]\"“”„«»'’‘]+|\s-\s|\.(?=\s|$)")
_STOP = re.compile(r"[.!?…»”\"。！？।۔؟|–—\u3000]\s*")
_SIGNED = re.compile(r"\s*[,/;]\s*|\s+[–-]\s+")
_DAY = re.compile(r"\d{1,2}\.\s?\d{1,2}\.(?:\s?(?:\d\d)?\d\d)?")
_INITIALS = re.compile(r"[^\W\d_]{2,4}")
_INITIAL = re.compile(r"\b[A-ZÀ-ÞА-Я]\.")
_ENDS_SENTENCE = '.!?…»”"।؟۔。！？|–—-)/([（【）'
_NOT_IN_NAMES = re.compile(r"://|[?!？！。؟।]|\.\.\.|…|^[^(（]*[)）].*\w")
_DOMAIN = re.compile(r"(?:https?:)?[\w-]+(?:\.[\w-]+)+")
# The full stop of a shortened label, not that of an address: "Pic. A. Roe", and "pic.example.com".
_ABBREVIATED = re.compile(r"\.(?![a-z0-9])")
_OPENING = "([*–—-"
# A Japanese caption is a noun phrase, has no full stop, and ends in "＝ＡＰ" or "（共同）".
_NOUN_STYLE = re.compile(
    r"(?<=[\u3005\u3040-\u30ff\u3400-\u9fff、）」])(?P<sign>[（(＝=])(?:[^（(＝=）)。]{2,40}、)?(?P<names>[^（(＝=）)。、]{2,20})[）)]?$"
)
# Behind an equals sign, whoever took the picture may have any name.
_SHOT = re.compile(r"(?P<names>[\u3005\u3040-\u30ff\u3400-\u9fff\s]{2,9})撮影")
# "澎湃新闻记者 陆一苇 图": by a surname, for the last character alone is also that of a map.
_REPORTER_SHOT = re.compile(r"(?:记者|記者|通讯员|通訊員)\s?(?P<names>[\u3400-\u9fff]{2,4})\s?[图圖]$")
_HANGUL_NAME = re.compile(r"[\uac00-\ud7af]{2,4}")
# A Spanish caption may end in a name in capitals behind a slash.
_CAPITALS = re.compile(r"(?:[.!?»”\"]\s*/|\s\|)\s*([^|]{5,60})$")
# Or in "EFE/ J. Roe", with no stop before it.
_AGENCY_FIRST = re.compile(r"(?<=\s)([A-Z]{2,8})\s?/\s?([^/]{3,40})$")
_ON_PLATFORM = re.compile(r"(.+?)\s+[a-zà-ÿ]{1,4}\s+(\S+(?:\s\S+)?)$", re.DOTALL)
# What stands between and in names, of any language; other short words are left to prose.
_SMALL = "w on the dan via and und et y e en og och ja és și a i & of für for von van de del della di da dos den der du la le al el bin ibn ben zu zur zum ya wa cha ve și ir"
# Longer than a name in Chinese characters, and not that of a paper, an agency or an office.
_HAN_SENTENCE = re.compile(r"[\u4e00-\u9fff]{7,}")
_HAN_BODY = re.compile(
    r"[社報报網网台臺部組组局館馆院會会室庁厅省県縣市町村署所校園园團团隊队党黨店處处科課课系者家员員師师授]$|中心$"
    r"|记者|記者|编辑|編輯|通讯|通訊|新闻|新聞|大学|大學|公司|集团|集團|機構|机构|委员|委員|联合|聯合|提供|资料图|資料圖|图片|圖片"
)
# Pronouns, verbs, numerals and question words of scripts without capitals; no name has one.
_SAID = frozenset(
    "أنا نحن هل كيف لماذا ماذا كان كانت ليس ليست من ما او آنها است بود نیست چرا چگونه هرگز نمی می شد میں ہم وہ کیوں کیسے تھا تھی تھے ہے ہیں نہیں "
    "אני אנחנו איך למה מה היה הייתה לא मैं हम वह क्यों कैसे क्या था थी थे है हैं नहीं আমি আমরা সে কেন কীভাবে কী ছিল ছিলেন নয় আছে হয় "
    "நான் நாங்கள் நாம் ஏன் எப்படி என்ன இல்லை உள்ளது მე ჩვენ რატომ როგორ რა იყო არის არ "
    "ארבע שלוש שתי חמש שבע אחד אחת ثلاثة ثلاث أربعة أربع خمسة خمس ستة سبعة دو سه چهار پنج تین چار پانچ दो तीन चार पाँच पांच "
    "দুই তিন চার পাঁচ இரண்டு மூன்று நான்கு ஐந்து ერთი ორი სამი ოთხი ხუთი".split()
)
_SMALL_WORDS = frozenset(_SMALL.split())
_FILMED = re.compile("[拍航开開抢搶偷补補][摄攝]$")
# Agencies that report nothing.
_DEALERS = frozenset("getty images image shutterstock imago istock alamy pexels unsplash pixabay adobe depositphotos dreamstime epa".split())
# What agencies add to their names that send pictures.
_PICTURES = frozenset("foto fotos photo photos image images picture pictures фото".split())


class Credits:
    """The phrases of some languages, and the judgements that need them."""

    def __init__(self, languages: frozenset[str] | None) -> None:
        raw = {key: plain_of(DATA, key, languages) for key in LISTS}
        self.alone, self.labels, self.sources, self.by, self.after, loose = (Openings(filter(None, fold_all(raw[key]))) for key in LISTS)
        self.agencies = frozenset(fold_all(lines("agencies")))
        self._beside_names = {word for phrase in (*loose, *self.agencies, *self.alone) for word in phrase.split() if _may_be_loose(word)}
        self.by_and_labels = Openings(self.by | self.labels)
        self._openers = {phrase.split()[0] for phrase in (*self.labels, *self.sources, *self.by, *self.alone)} | {"copyright"}
        self._closers = {phrase.split()[-1] for phrase in (*self.after, *self.alone)}
        self._lengths: dict[str, set[int]] = defaultdict(set)
        for agency in self.agencies:
            self._lengths[agency.split()[0]].add(agency.count(" ") + 1)
        self._marks = tuple(word for word in (*loose, *self.agencies) if GLUES.match(word) and len(word) > 1)
        self._agency_ends = {agency.rpartition(" ")[2] for agency in self.agencies} | {"photo", "photos", "image", "images", "file"}
        self._surnames = surname_starts(languages)
        self._unspaced_agencies = tuple(agency for agency in self.agencies if _HAN_OR_KANA.match(agency))

    @property
    def clues(self) -> list[str]:
        """A block with a credit holds one of these, or one of the signs, or is nothing but an agency."""
        return [
            *self.labels,
            *self.sources,
            *self.by,
            *self.after,
            *self.alone,
            *(agency for agency in self.agencies if " " not in agency),
            "via",
            "撮影",
        ]

    # Agencies

    def is_agency(self, text: str) -> bool:
        """Whether a text is an agency's name and nothing else."""
        return fold(text) in self.agencies

    def names_agency(self, text: str) -> bool:
        """Whether a known agency is among the words of a text."""
        folded = fold(text)
        words = folded.split()
        for start, word in enumerate(words):
            for count in self._lengths.get(word, ()):
                if " ".join(words[start : start + count]) in self.agencies:
                    return True
        return bool(_HAN_OR_KANA.search(folded)) and any(agency in folded for agency in self._unspaced_agencies)

    def is_agency_list(self, text: str) -> bool:
        """Whether a text is a list of names of which the first or one of the last two, set off by a separator, is an agency."""
        text = text.strip(OUTER).strip(".")
        if not text or not self._may_be_agency_list(text) or not self.names_agency(text) or not self.are_names(text):
            return False
        if self.is_signature(text.strip(BRACKETS)):
            return False
        separators = r"\s*[/／|｜]\s*" if is_caseless(text) else r"\s*[/／|｜,(（)）]\s*|\s+(?:via|for|[–—-])\s+"
        parts = [part for part in re.split(separators, text) if part.strip()]
        ends = (parts[0], *parts[-2:])
        return len(parts) > 1 and any(self.is_agency(re.sub(r"(?i)\s(?:photos?|images?|file)$", "", part)) or self.is_agency(part) for part in ends)

    def is_signature(self, text: str) -> bool:
        """Whether a text is agencies and the initials of those who made a report of theirs, or its date: "dpa/bor", "red, APA, 18.2.2025"."""
        parts = [part for part in _SIGNED.split(text.strip()) if part]
        others = [part for part in parts if not self.is_agency(part)]
        return 0 < len(others) < len(parts) and all((part.islower() and _INITIALS.fullmatch(part)) or _DAY.fullmatch(part) for part in others)

    def are_reporting_agencies(self, text: str) -> bool:
        """Whether a text is several agencies, none of which deals in pictures only: "AA/DHA"."""
        parts = [part for part in _SIGNED.split(text.strip()) if part]
        return len(parts) > 1 and all(map(self.is_agency, parts)) and _DEALERS.isdisjoint(fold(text).split())

    # Names

    def are_names(self, text: str) -> bool:
        """Whether a text can be nothing but names."""
        text = text.strip(OUTER + ".;,।۔")
        if not text or len(text) > NAMES_LIMIT or _NOT_IN_NAMES.search(text) or not any(map(str.isalpha, text)):
            return False
        platform = _ON_PLATFORM.match(text)
        if platform and self.is_agency(platform[2]):
            text = platform[1]
        tokens = [token for token in _TOKENS.split(text) if token]
        if len(tokens) > TOKEN_LIMIT:
            return False
        strange = [token for token in tokens if not self._is_name(token)]
        if strange and not (
            len(strange) == 1 and re.search(rf"/\s?{re.escape(strange[0])}|{re.escape(strange[0])}\s?/", text) and self.names_agency(text)
        ):
            return False
        return not is_caseless(text) or self._are_uncased_names(tokens)

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
        text = " ".join(plain)
        return (
            len(plain) <= CASELESS_TOKENS
            and len(text) <= CASELESS_LIMIT
            and not any(token in SPELLED_WORDS or token in _SAID or _is_han_sentence(token) for token in plain)
            and not _PROSE.search(text)
        )

    # Credits

    def is_credit(self, text: str) -> bool:
        """Whether a text is a credit by a label, a phrase, a sign, or a word behind the name."""
        text = text.strip(OUTER)
        if not text or not self._may_be_credit(text):
            return False
        if fold(text) in self.alone:
            return True
        for end in prefixes(text, self.labels):
            rest = text[end:]
            if self._follows(rest) or (end <= ABBREVIATION and _ABBREVIATED.match(rest) and self._names(rest[1:])):
                return True
        if any(self._names(text[end:].lstrip(" :：\u00a0")) for end in prefixes(text, self.by)):
            return True
        reporter = _REPORTER_SHOT.search(text)
        if self.is_source(text) or (reporter and reporter["names"].startswith(self._surnames)):
            return True
        return self._names(text, bare=False)

    def is_source(self, text: str) -> bool:
        """Whether a text says from which agencies something comes: a picture, or the report itself."""
        text = text.strip(OUTER)
        return any(self._names_source(text[end:]) for end in prefixes(text, self.sources))

    def is_credit_line(self, text: str) -> bool:
        """Whether a whole line is a credit, or several."""
        if len(text) > LINE_LIMIT:
            return False
        bare = _unwrap(text)
        if bare and text.strip(OUTER)[0] in BRACKETS and self.is_bracketed_credit(bare, in_sentence=True):
            return True
        if self._is_han_line(bare):
            return True
        if not bare or not (self._may_be_credit(bare) or self._may_be_agency_list(bare)):
            return False
        if self.is_credit(bare) or self.is_agency_list(bare) or self.is_agency(bare):
            return True
        parts = [part for part in re.split(r"(?<=\w{3})[.;|]\s+|\s{2,}", bare) if part]
        return len(parts) > 1 and all(self.is_credit(part) or self.is_agency_list(part) for part in parts)

    def tail_start(self, text: str) -> int:
        """Where the credit begins that ends a caption; -1 if none does, or a colon introduces it."""
        floor = max(0, len(text) - TAIL_LIMIT)
        return next((start for start in self._tails(text, floor) if start >= 0 and not text[:start].rstrip().endswith((":", "："))), -1)

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

    def _may_be_agency_list(self, text: str) -> bool:
        """Quick, and true of every list that begins or ends with an agency."""
        if len(text) > NAMES_LIMIT + len(OUTER) or is_caseless(text):
            return len(text) <= NAMES_LIMIT
        first, last = first_and_last(text)
        return first in self._lengths or last in self._agency_ends

    def _follows(self, rest: str) -> bool:
        """Whether a separator and names follow a label; a slash or a dash is weak and asks for a plain name or an agency."""
        separator = _SEPARATOR.match(rest)
        names = rest[separator.end() :] if separator else rest
        if separator is None:
            starts = (rest[:1].isspace() or not GLUES.match(rest)) and not rest.lstrip()[:4].isdigit()
            return starts and (self.names_agency(names) or self._has_mark(names)) and self._names(names)
        if separator[0].strip() in _WEAK and fold(names) in self.labels:
            return False
        if separator[0].strip() in _WEAK and separator[0] != "/" and not _is_plain_name(names) and not self.names_agency(names):
            return any(self._names(names[end:]) for end in prefixes(names, self.by_and_labels))
        return self._names(names)

    def _names_source(self, rest: str) -> bool:
        """Whether a separator and agencies alone follow "Source"; other sources are those of the text."""
        separator = _SEPARATOR.match(rest)
        return separator is not None and (self.is_agency(rest[separator.end() :]) or self.is_agency_list(rest[separator.end() :]))

    def _has_mark(self, text: str) -> bool:
        """Whether a text in a script without spaces holds a word that stands beside names, such as "reporter"."""
        return bool(GLUES.search(text)) and any(mark in text for mark in self._marks)

    def _names(self, text: str, *, bare: bool = True) -> bool:
        """Whether a text is names, as they are, or behind "©", or in front of a word that stands behind names."""
        if bare and (self.are_names(text) or fold(text) in self.alone):
            return True
        sign = _COPYRIGHT.match(text)
        if sign:
            names = text[sign.end() :]
            return self.are_names(names) and (not sign["year"] or self.names_agency(names))
        behind = suffix(text, self.after)
        if behind <= 0 or not self.are_names(text[:behind]) or self._is_article(text[:behind].strip()):
            return False
        is_glued_character = len(text.rstrip(OUTER + ".")) - behind == 1 and not text[behind - 1].isspace()
        return not is_glued_character or self._has_mark(text)

    def _is_article(self, text: str) -> bool:
        """Whether a text is too short for a name: "El archivo"."""
        return len(text) <= ARTICLE and not is_caseless(text) and not self.is_agency(text)

    def _tails(self, text: str, floor: int) -> Iterator[int]:
        if text.rstrip(OUTER + ".。")[-1:] in CLOSING:
            yield from self._bracketed_tails(text, floor)
        yield from self._labelled_tails(text, floor)
        if "/" in text or "|" in text:
            agency = _AGENCY_FIRST.search(text, floor)
            if agency and self.is_agency(agency[1]) and self.are_names(agency[2]):
                yield agency.start()
            capitals = _CAPITALS.search(text, floor)
            if capitals and capitals[1].isupper() and self.are_names(capitals[1]):
                yield capitals.start() + 1
        if not text.isascii():
            noun_style = _NOUN_STYLE.search(text, floor)
            if noun_style and "。" not in text and self._is_credit_of_caption(noun_style["sign"], noun_style["names"]):
                yield noun_style.start()
        yield from self._last_sentences(text, max(floor, len(text) - NAMES_LIMIT))
        slash = text.rfind("/", floor)
        if slash > 0 and text[slash - 1].isspace() and self._names(text[slash + 1 :].strip(), bare=False):
            yield slash

    def _is_credit_of_caption(self, sign: str, names: str) -> bool:
        """Whether what stands behind a Japanese caption says who made or sent the picture."""
        shot = _SHOT.fullmatch(names) if sign in "＝=" else None
        return self.is_agency(names) or self._names(names, bare=False) or (shot is not None and self.are_names(shot["names"]))

    def _bracketed_tails(self, text: str, floor: int) -> Iterator[int]:
        """Where brackets begin that end a text."""
        for match in BRACKET.finditer(text, floor):
            behind = text[match.end() :].strip()
            if not behind.strip(".。") and match.start() and self.is_bracketed_credit(match[1], in_sentence=behind != ""):
                yield match.start()

    def _labelled_tails(self, text: str, floor: int) -> Iterator[int]:
        """Where labels and copyright signs begin."""
        for match in _SEPARATOR_SIGN.finditer(text, floor):
            start = label_before(text, match.start(), self.labels)
            if start >= 0 and self._begins(text, start, text[match.end() :]) and self._follows(text[match.start() :]):
                yield start
            if match[0] in "©ⓒ" and match.start() and text[match.start() - 1] not in BRACKETS and self._owns(text[match.end() :]):
                yield match.start()

    def _owns(self, text: str) -> bool:
        """Whether what stands behind "©" names who made a picture; with a year, and no agency, it names who owns the page."""
        return self.are_names(text) and (not _YEAR.search(text) or self.names_agency(text))

    def _last_sentences(self, text: str, floor: int) -> Iterator[int]:
        """Where sentences begin, near the end, that are credits without a label in front of a separator."""
        _, last = first_and_last(text)
        closes = last in self._closers or last in self._agency_ends or is_caseless(text[floor:])
        for match in _STOP.finditer(text, floor):
            rest = text[match.end() :].lstrip(OUTER)
            if not rest or not (closes or self._opens(rest)) or not _ends_sentence(text, match):
                continue
            if self.is_credit(rest) or self.is_agency_list(rest) or self._is_set_off(text, match, rest):
                yield match.end()

    def _opens(self, text: str) -> bool:
        """Whether the first word of a text may open a credit."""
        word = WORDS.match(text, 1 if text[0] in _OPENING else 0)
        first = fold_word(word[0]).partition(" ")[0] if word else ""
        return text[0] in "©ⓒ(（" or first in self._openers or first in self._lengths

    def _is_set_off(self, text: str, end: re.Match[str], rest: str) -> bool:
        """Whether a bare agency stands behind a bar or a dash, or at the end of a short caption in Chinese, Japanese or Korean."""
        by_bar = end[0].strip() != "" and end[0].strip() in "|–—"
        is_caption = len(text) <= SHORT_CAPTION and bool(GLUES.search(rest)) and rest[0] not in BRACKETS
        return (by_bar or is_caption) and self.is_agency(rest)

    def is_bracketed_credit(self, text: str, *, in_sentence: bool) -> bool:
        """Whether what stands in the last brackets of a caption is a credit.

        Agencies alone may be acids "(EPA/DHA)." or sign a report "(©NTB)".
        """
        if text[0] in "©ⓒ":
            return not self.is_agency(text[1:])
        is_list = self.is_agency_list(text) and (not in_sentence or not _PICTURES.isdisjoint(fold(text).split()))
        if self.is_credit(text) or is_list or self._is_han_signature(text):
            return True
        ends = prefixes(text, self.labels)
        return any((_is_full_name(text[end:]) or _HANGUL_NAME.fullmatch(text[end:].strip())) and self.are_names(text[end:]) for end in ends)

    def _is_han_signature(self, text: str) -> bool:
        """Whether a text is a Chinese name with one character of what its bearer did, "王小明攝": enough in brackets."""
        name = text[:-1].rstrip(" /／")
        return text[-1:] in self.after and len(name) < HAN_SIGNATURE and _HAN_OR_KANA.match(name) is not None and self.are_names(name)

    def _is_han_line(self, text: str) -> bool:
        """Whether a line is such a signature by a name with a known surname, and no verb: not "高空航摄"."""
        return text.startswith(self._surnames) and self._is_han_signature(text) and not _FILMED.search(text)

    def _begins(self, text: str, start: int, names: str) -> bool:
        """Whether a label begins something of its own: behind a stop, capitalised, or with an agency behind it."""
        before = text[:start].rstrip()
        if not before or before[-1] in _ENDS_SENTENCE or text[start].isupper():
            return True
        return (bool(GLUES.match(text[start])) and not GLUES.match(text[start - 1])) or self.names_agency(names)


@lru_cache(maxsize=8)
def credits_of(languages: frozenset[str] | None) -> Credits:
    """The credits of some languages, compiled once."""
    return Credits(languages)


def _may_be_loose(word: str) -> bool:
    return len(word) > 3 or word in _SMALL_WORDS or not word.isascii() or word not in COMMON_WORDS


def _unwrap(text: str) -> str:
    """A text without the brackets around all of it."""
    bare = text.strip(OUTER)
    while len(bare) > 2 and bare[0] in BRACKETS and bare[-1] in BRACKETS + "." and not re.match(r"[（(][CcＣ][)）]", bare):
        bare = bare[1:].rstrip(".")[:-1].strip(OUTER)
    return bare


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    """Whether a stop or a bar sets off what follows: with space behind it (a bar also before), or glued to a capital; no initial's dot."""
    sign, spaced = stop[0][0], len(stop[0]) > 1
    if sign in "|–—":
        return spaced and text[stop.start() - 1 : stop.start()].isspace()
    if sign == "." and _INITIAL.fullmatch(text, max(0, stop.start() - 1), stop.start() + 1):
        return False
    return spaced or sign in "。！？।\u3000" or text[stop.end() : stop.end() + 1].isupper()


def _is_han_sentence(token: str) -> bool:
    return _HAN_SENTENCE.search(token) is not None and _HAN_BODY.search(token) is None


def _is_plain_name(names: str) -> bool:
    """Whether names are two words, or as short as a name in Chinese or Japanese: then a slash is as good as a colon."""
    if _HAN_OR_KANA.search(names):
        return len(names) <= HAN_NAME
    return len(names.split()) > 1 and not is_caseless(names)


def _is_full_name(names: str) -> bool:
    """Whether names are two or more capitalised words: "(Photo Anna Roe)"."""
    words = names.split()
    return len(words) > 1 and all(word[0].isupper() for word in words) and names[0].isspace()
