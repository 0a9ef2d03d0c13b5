"""bytes -> str: what the bytes say of themselves first, then UTF-8, then a library's guess; never mojibake without a word."""

from __future__ import annotations

import codecs
from typing import NamedTuple

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 4096


class UndecodableError(ValueError):
    """Bytes in an encoding that was not named and cannot be told."""


class Decoded(NamedTuple):
    """Text, how it was decoded, and what a careful user should know about it."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text of some bytes.

    Args:
        data: the bytes.
        encoding: their encoding where the caller knows it; a byte-order mark outweighs it.

    Raises:
        UndecodableError: the bytes are not UTF-8, and no encoding was named or could be guessed.
        LookupError: the named encoding is unknown.
    """
    for mark, name in BOMS:
        if data.startswith(mark):
            return _named(data[len(mark) :], name)
    if encoding:
        return _named(data, encoding)
    wide = _utf16_by_zeros(data)
    if wide:
        return _named(data, wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _damaged_utf8(data) or _guess(data, error)


def _named(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        text = data.decode(encoding, "replace")
        return Decoded(text, encoding, (f"not all bytes are {encoding} (the first that is not: byte {error.start}); U+FFFD stands in their place",))


def _utf16_by_zeros(data: bytes) -> str | None:
    """UTF-16 without a mark: half of the bytes of a text in Latin script are zero, all at even or all at odd places."""
    sample = data[:SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 4 > len(sample) and min(even, odd) * 20 < max(even, odd):
        return "utf-16-be" if even > odd else "utf-16-le"
    return None


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few bad bytes: at least ten times as many well-formed multi-byte characters as replacements."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    good = sum(char >= "\x80" for char in text) - bad
    cut_short = bad == 1 and text.endswith("\ufffd")
    if good >= 10 * bad or (cut_short and good):
        return Decoded(text, "utf-8", (f"{bad} byte sequences that are not UTF-8 were replaced by U+FFFD",))
    return None


def _guess(data: bytes, error: UnicodeDecodeError) -> Decoded:
    where = f"not UTF-8 (byte 0x{data[error.start]:02x} at offset {error.start})"
    try:
        from charset_normalizer import from_bytes  # noqa: PLC0415 - an extra, and slow to import
    except ImportError:
        raise UndecodableError(f"{where}; name the encoding, or install cleanarticle[charset] to have it guessed") from None
    best = from_bytes(data).best()
    if best is None:
        raise UndecodableError(f"{where}, and no other encoding fits; is it text at all?") from None
    return Decoded(str(best), best.encoding, (f"the encoding was guessed: {best.encoding}",))
