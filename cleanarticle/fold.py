"""One form for comparing: case, width and punctuation folded away, so that a phrase is written once, plainly."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from operator import add

# Joiners, direction marks, soft hyphens and what makes an emoji of a sign are dropped, not opened to a space; one spelling where
# writers of a language mix two: Arabic and Persian yeh and kaf, Arabic and Urdu heh, hamza seats, vowel signs but the one that makes a passive, and the tatweel, Turkish dotless i and the dot that lower-casing a capital I leaves,
# the dot below letters of Hindi ("ख़बर", "खबर") and its two signs for a nasal vowel ("यहाँ", "यहां").
_DROPPED = "\u00ad\u0307\u093c\u0640\u064b\u064c\u064d\u064e\u0650\u0651\u0652\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
# A letter to Unicode, and an apostrophe to those who write it.
_APOSTROPHE = "\u02bc"
_SPELLINGS = {
    "\u064a": "\u06cc",
    "\u0649": "\u06cc",
    "\u0643": "\u06a9",
    "\u0623": "\u0627",
    "\u0625": "\u0627",
    "\u0622": "\u0627",
    "\u06c1": "\u0647",
    "\u0131": "i",
    "\u0901": "\u0902",
}
# Letters to Unicode, and signs in front of labels to those who write them.
_INFORMING = "ⓘℹ"
_WITHOUT_THEM = dict.fromkeys(map(ord, _INFORMING), " ")
# In Vietnamese a tone stands on the first of two vowels that end a word or on the second, as the writer likes: "tòa", "toà".
_TONES = [pair.split(">") for pair in "óa>oá òa>oà ỏa>oả õa>oã ọa>oạ óe>oé òe>oè ỏe>oẻ õe>oẽ ọe>oẹ úy>uý ùy>uỳ ủy>uỷ ũy>uỹ ụy>uỵ".split()]
_TONED = frozenset(letter for first, _ in _TONES for letter in (first[0], first[0].upper()))
# In UTF-8 no part of another character is an ASCII byte, so what ASCII is folded to is looked up in the bytes, which is quickest.
# Line breaks stay: many texts are folded as one, with a line break between them.
_ASCII = bytes(ord(chr(byte).lower()) if byte < 128 and chr(byte).isalnum() else byte if byte > 127 or byte == 10 else 32 for byte in range(256))
_ALL_ASCII = bytes(range(128))


class _Folds(dict[str, str]):
    """What each character is folded to; worked out once a character."""

    def __init__(self) -> None:
        self.plain: set[str] = set()
        """Those that are folded to themselves."""
        self.joining: set[str] = set()
        """Those that may make one character with the one before: accents, vowel signs, the letters of Korean syllables."""

    def __missing__(self, char: str) -> str:
        text = " " if char in _INFORMING else unicodedata.normalize("NFKC", char).casefold()
        folded = "".join(map(_fold_char, text)).encode("utf-8", "surrogatepass").translate(_ASCII).decode("utf-8", "surrogatepass")
        # Another thread takes a character for known as soon as its entry is there: so that comes last.
        if unicodedata.category(char)[0] == "M" or unicodedata.combining(char) or "\u1100" <= char <= "\u11ff":
            self.joining.add(char)
        if folded == char:
            self.plain.add(char)
        self[char] = folded
        return folded


def _fold_char(char: str) -> str:
    # Vowel signs and accents (M) are parts of words; punctuation, symbols, separators and controls are not.
    if char in _DROPPED:
        return ""
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    return " " if unicodedata.category(char)[0] in "PSZC" or char == _APOSTROPHE else _SPELLINGS.get(char, char)


_FOLDS = _Folds()


def fold(text: str) -> str:
    """Lower-case words with single spaces between them: " – ADVERTISEMENT: – " and "Advertisement" are the same.

    >>> fold("【ＡＤ】 Story continues – below…")
    'ad story continues below'
    >>> fold("ख़बर यहाँ") == fold("खबर यहां"), fold("یہاں") == fold("یهاں"), fold("Hủy") == fold("Huỷ")
    (True, True, True)
    """
    return " ".join(soften(text).split())


def soften_all(texts: Iterable[str]) -> list[str]:
    """`soften` for many short texts at once, which is much quicker than one by one."""
    each = list(texts)
    softened = _soften("\n".join(each)).split("\n")
    return softened if len(softened) == len(each) else list(map(soften, each))


def fold_all(texts: Iterable[str]) -> list[str]:
    """`fold` for many short texts at once."""
    return [" ".join(text.split()) for text in soften_all(texts)]


@lru_cache(maxsize=1 << 14)
def fold_word(word: str) -> str:
    """`fold` for single words, which come again and again."""
    return fold(word)


def _ranges(*pairs: tuple[int, int]) -> str:
    return "".join(f"{chr(low)}-{chr(high)}" for low, high in pairs)


# Scripts whose writers put no spaces between words, and Korean, which glues particles to them:
# Thai, Lao, Myanmar, Khmer, kana, Han, Hangul, and the full-width forms.
UNSPACED = _ranges(
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3040, 0x30FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xAC00, 0xD7AF),
    (0xF900, 0xFAFF),
    (0x20000, min(0x3FFFF, sys.maxunicode)),
)
UNSPACED_SCRIPT = re.compile(f"[{UNSPACED}]")
# Scripts without capitals: those, and Hebrew, Arabic, the Indic ones and Georgian.
CASELESS_SCRIPT = re.compile(f"[{UNSPACED}\u0590-\u08ff\u0900-\u0dff\u10a0-\u10ff]")


def is_unspaced(text: str) -> bool:
    """Whether a text holds a script without spaces."""
    return not text.isascii() and UNSPACED_SCRIPT.search(text) is not None


def is_caseless(text: str) -> bool:
    """Whether a text holds a script without capitals."""
    return not text.isascii() and CASELESS_SCRIPT.search(text) is not None


# Where a capital glues a word to the one before it: "FacebookTwitter".
GLUED_CAPITAL = re.compile(r"(?<=[^\W\d_A-ZÀ-ÞΑ-ΫЀ-Я])(?=[A-ZÀ-ÞΑ-ΫЀ-Я])|(?<=[A-Z])(?=[A-Z][a-z])")
_MAY_GLUE = re.compile(r"[a-zß-ɏά-ώа-ѿ][A-ZÀ-ÞΑ-ΫЀ-Я]|[A-Z][A-Z][a-z]")
GRAM = 2


def may_be_glued(text: str) -> bool:
    """Quick, and true of every text in a script with capitals where one is glued to a word; most have no capital but at the front."""
    return not text[1:].islower() and not text.istitle() and _MAY_GLUE.search(text) is not None


class Folded:
    """A text in the forms in which it is looked up; made of what `soften` gives."""

    __slots__ = ("_grams", "_unspaced", "text", "words")

    def __init__(self, softened: str) -> None:
        words = softened.split()
        self.text = f" {' '.join(words)} "
        """With single spaces between its words, and one at each end."""
        self.words = frozenset(words)
        self._unspaced: bool | None = None
        self._grams: frozenset[str] | None = None

    @property
    def key(self) -> str:
        """As `fold` gives it."""
        return self.text[1:-1]

    @property
    def is_unspaced(self) -> bool:
        """Whether it has a character of a script without spaces."""
        if self._unspaced is None:
            self._unspaced = is_unspaced(self.text)
        return self._unspaced

    @property
    def grams(self) -> frozenset[str]:
        """Its characters and the pairs of neighbours among them."""
        if self._grams is None:
            self._grams = frozenset(self.text).union(map(add, self.text, self.text[1:]))
        return self._grams


def soften(text: str) -> str:
    """`fold` for a part of a phrase: with a space for each punctuation mark and line break, and its own spaces kept."""
    return _soften(text).replace("\n", " ")


def _soften(text: str) -> str:
    coded = text.encode("utf-8", "surrogatepass")
    if len(coded) == len(text):
        return coded.translate(_ASCII).decode()
    others = set(coded.translate(None, _ALL_ASCII).decode("utf-8", "surrogatepass"))
    strange = [(char, _FOLDS[char]) for char in sorted(others - _FOLDS.plain)]
    if not _FOLDS.joining.isdisjoint(others) and not unicodedata.is_normalized("NFKC", text):
        return _soften(unicodedata.normalize("NFKC", text.translate(_WITHOUT_THEM)))
    softened = coded.translate(_ASCII).decode("utf-8", "surrogatepass")
    for char, folded in strange:
        softened = softened.replace(char, folded)
    if not _TONED.isdisjoint(others):
        for first, second in _TONES:
            softened = softened.replace(first, second)
    return softened


def is_word(char: str) -> bool:
    """Whether a character is a part of words: a letter, a mark or a digit, of any script."""
    return char.isalnum() or unicodedata.category(char)[0] == "M"


def opens_small(text: str) -> bool:
    """Whether a text opens with a small letter, of a script that has capitals: Georgian letters count as small ones, and so does "ⓒ"."""
    return text[:1].islower() and text[:1] != text[:1].title() and text[0].isalpha()


def weight(text: str) -> int:
    """How much a text says, in characters of a script that has letters: half of its bytes and characters, so that Han counts double."""
    return len(text) if text.isascii() else (len(text) + len(text.encode("utf-8", "replace"))) // 2


def key(text: str) -> str:
    """The letters and digits of a text, to compare lines by."""
    return "".join(filter(str.isalnum, text.casefold()))
