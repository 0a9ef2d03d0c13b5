"""One form for comparing: case, width and punctuation folded away, so that a phrase is written once, plainly."""

from __future__ import annotations

import sys
import unicodedata

_SPACE_LIKE = ("P", "S", "Z", "C")
# Signs that carry meaning inside a word of their script are no punctuation: joiners are dropped, not opened to a space.
_DROPPED = {0x200B: None, 0x200C: None, 0x200D: None, 0x2060: None, 0xFEFF: None, 0xAD: None, 0x200E: None, 0x200F: None,
            0x202A: None, 0x202B: None, 0x202C: None, 0x202D: None, 0x202E: None, 0x2066: None, 0x2067: None, 0x2068: None, 0x2069: None}
# One spelling where writers of a language mix two: Arabic and Persian yeh and kaf, hamza seats, the tatweel.
# Turkish dotless i, and the dot that lower-casing a dotted capital I leaves: writers of capitals mix them up.
_TURKISH = {0x307: None, 0x131: 0x69}
_SPELLINGS = {0x64A: 0x6CC, 0x649: 0x6CC, 0x643: 0x6A9, 0x623: 0x627, 0x625: 0x627, 0x622: 0x627, 0x640: None}


class _Table(dict[int, int | str | None]):
    """For `str.translate`: punctuation, symbols and controls become a space; looked up once a character, then remembered."""

    def __missing__(self, code: int) -> int | str | None:
        space = unicodedata.category(chr(code))[0] in _SPACE_LIKE
        self[code] = value = 0x20 if space else code
        return value


_TABLE = _Table({**_DROPPED, **_SPELLINGS, **_TURKISH})


def fold(text: str) -> str:
    """Lower-case words with single spaces between them: " – ADVERTISEMENT: – " and "Advertisement" are the same.

    >>> fold("【ＡＤ】 Story continues – below…")
    'ad story continues below'
    """
    return " ".join(soften(text).split())


def soften(text: str) -> str:
    """The same for a part of a phrase, with a space for each punctuation mark and its own spaces kept."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return text.casefold().translate(_TABLE)


def is_word(char: str) -> bool:
    """Whether a character is a part of words: a letter, a mark or a digit, of any script."""
    return char.isalnum() or unicodedata.category(char)[0] == "M"


def _ranges(*pairs: tuple[int, int]) -> str:
    return "".join(f"{chr(low)}-{chr(high)}" for low, high in pairs)


# Scripts whose writers put no spaces between words, and Korean, which glues particles to them:
# Thai, Lao, Myanmar, Khmer, kana, Han, Hangul, and the full-width forms.
UNSPACED = _ranges((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF),
                   (0xAC00, 0xD7AF), (0xF900, 0xFAFF), (0x20000, min(0x3FFFF, sys.maxunicode)))
