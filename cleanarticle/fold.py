"""One form for comparing: case, width and punctuation folded away, so that a phrase is written once, plainly."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# Joiners, direction marks and soft hyphens are dropped, not opened to a space; one spelling where writers of a language mix two:
# Arabic and Persian yeh and kaf, hamza seats and the tatweel, Turkish dotless i and the dot that lower-casing a capital I leaves.
_DROPPED = "\u00ad\u0307\u0640\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_SPELLINGS = {"\u064a": "\u06cc", "\u0649": "\u06cc", "\u0643": "\u06a9", "\u0623": "\u0627", "\u0625": "\u0627", "\u0622": "\u0627", "\u0131": "i"}
# In UTF-8 no part of another character is an ASCII byte, so what ASCII is folded to is looked up in the bytes, which is quickest.
_ASCII = bytes(byte if byte > 127 or chr(byte).isalnum() else 32 for byte in range(256))
_ALL_ASCII = bytes(range(128))


class _Folds(dict[str, str]):
    """What each character is folded to; worked out once a character."""

    def __missing__(self, char: str) -> str:
        # Vowel signs and accents (M) are parts of words; punctuation, symbols, separators and controls are not.
        self[char] = folded = " " if unicodedata.category(char)[0] in "PSZC" else char
        return folded


# Those that are folded to themselves, as far as met; what is not among them is looked up.
_PLAIN: set[str] = set()
_FOLDS = _Folds({**dict.fromkeys(_DROPPED, ""), **_SPELLINGS})


def fold(text: str) -> str:
    """Lower-case words with single spaces between them: " – ADVERTISEMENT: – " and "Advertisement" are the same.

    >>> fold("【ＡＤ】 Story continues – below…")
    'ad story continues below'
    """
    return " ".join(soften(text).split())


# A letter that no phrase has and that folding leaves alone: many phrases are folded as one text, with it between them.
_BETWEEN = "\ua66e"


def soften_all(texts: Iterable[str]) -> list[str]:
    """`soften` for many short texts at once, which is much quicker than one by one."""
    joined = list(texts)
    return soften(_BETWEEN.join(joined)).split(_BETWEEN) if joined else []


def fold_all(texts: Iterable[str]) -> list[str]:
    """`fold` for many short texts at once."""
    return [" ".join(text.split()) for text in soften_all(texts)]


@lru_cache(maxsize=1 << 14)
def fold_word(word: str) -> str:
    """`fold` for single words, which come again and again."""
    return fold(word)


@lru_cache(maxsize=8)
def fold_block(text: str) -> str:
    """`fold` for a block, which several filters look at one after the other."""
    return folded_block(text).text[1:-1]


class Folded:
    """A text folded for cues: padded with a space at both ends, and its words."""

    __slots__ = ("text", "words")

    def __init__(self, text: str) -> None:
        words = soften(text).split()
        self.text, self.words = f" {' '.join(words)} ", frozenset(words)


@lru_cache(maxsize=8)
def folded_block(text: str) -> Folded:
    """A block folded, which several filters look at one after the other."""
    return Folded(text)


def soften(text: str) -> str:
    """The same for a part of a phrase, with a space for each punctuation mark and its own spaces kept."""
    if text.isascii():
        return text.lower().encode().translate(_ASCII).decode()
    coded = unicodedata.normalize("NFKC", text).casefold().encode("utf-8", "surrogatepass")
    others = coded.translate(None, _ALL_ASCII).decode("utf-8", "surrogatepass")
    text = coded.translate(_ASCII).decode("utf-8", "surrogatepass")
    for char in set(others) - _PLAIN:
        folded = _FOLDS[char]
        if folded == char:
            _PLAIN.add(char)
        else:
            text = text.replace(char, folded)
    return text


def is_word(char: str) -> bool:
    """Whether a character is a part of words: a letter, a mark or a digit, of any script."""
    return char.isalnum() or unicodedata.category(char)[0] == "M"


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


def weight(text: str) -> int:
    """How much a text says, in characters of a script that has letters: half of its bytes and characters, so that Han counts double."""
    return len(text) if text.isascii() else (len(text) + len(text.encode("utf-8", "replace"))) // 2


def key(text: str) -> str:
    """The letters and digits of a text, to compare lines by."""
    return "".join(filter(str.isalnum, text.casefold()))
