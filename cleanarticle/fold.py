"""One form for comparing: case, width and punctuation folded away, so that a phrase is written once, plainly."""

from __future__ import annotations

import re
import sys
import unicodedata

# Vowel signs and accents are parts of words, though Python's \w does not say so.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u09d7\u09e2\u09e3\u0a01-\u0a51\u0a70-\u0a75\u0a81-\u0acd"
    "\u0b01-\u0b57\u0b82\u0bbe-\u0bcd\u0bd7\u0c00-\u0c56\u0c81-\u0cd6\u0d00-\u0d57\u0d81-\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ebc"
    "\u102b-\u103e\u17b4-\u17d3\u3099\u309a"
)
_PUNCTUATION = re.compile(rf"[^\w\s{_MARKS}]|_")
# Joiners, direction marks and soft hyphens are dropped, not opened to a space; one spelling where writers of a language mix two:
# Arabic and Persian yeh and kaf, hamza seats and the tatweel, Turkish dotless i and the dot that lower-casing a capital I leaves.
_DROPPED = "\u00ad\u0307\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_SPELLINGS = {"\u064a": "\u06cc", "\u0649": "\u06cc", "\u0643": "\u06a9", "\u0623": "\u0627", "\u0625": "\u0627", "\u0622": "\u0627", "\u0131": "i"}
_RESPELLED = re.compile(f"[{_DROPPED}{''.join(_SPELLINGS)}]")
_ASCII = str.maketrans({char: " " for char in map(chr, range(128)) if not char.isalnum()})


def _respell(match: re.Match[str]) -> str:
    return _SPELLINGS.get(match[0], "")


def fold(text: str) -> str:
    """Lower-case words with single spaces between them: " – ADVERTISEMENT: – " and "Advertisement" are the same.

    >>> fold("【ＡＤ】 Story continues – below…")
    'ad story continues below'
    """
    return " ".join(soften(text).split())


def soften(text: str) -> str:
    """The same for a part of a phrase, with a space for each punctuation mark and its own spaces kept."""
    if text.isascii():
        return text.casefold().translate(_ASCII)
    text = unicodedata.normalize("NFKC", text).casefold()
    return _PUNCTUATION.sub(" ", _RESPELLED.sub(_respell, text))


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
