"""bytes -> str, a page as a browser reads it: what the bytes say of themselves, unless they belie it, then what they look like.

A wrong encoding spoils every letter beyond ASCII, and nothing downstream can tell. So a declaration is checked against the bytes, whatever
is not certain goes into `notes`, and plain text that cannot be told is an error. A page never is: it gets the best text there is.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from itertools import chain, takewhile
from typing import NamedTuple

BOMS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
SAMPLE = 8192
LAST_RESORT = "cp1252"
BINARY, NO_TEXT = "these bytes are no text", "no other encoding fits; is it text at all?"
# Fewer bytes of UTF-16 may be UTF-8 as well.
ACCIDENT = 8
# One character in so many may be one that is none: a sign of a private font, or newer than Python's tables.
ODDITY = 50

# What a browser reads these as: supersets, which pages use under the old name.
SUPERSETS = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "x-user-defined": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "shift_jis": "cp932", "iso2022_jp": "iso2022_jp_ext", "euc_kr": "cp949",
    "utf-16": "utf-16-le", "utf-8-sig": "utf-8",
}  # fmt: skip
# Codecs of Python that are ways to write any text in ASCII, for addresses, mail and source code: no page and no text is in them.
ESCAPES = frozenset({"idna", "punycode", "raw-unicode-escape", "unicode-escape", "utf-7"})
# What undeclared pages are in. A guesser left to itself also finds the code pages of DOS and of mainframes.
GUESSED = [
    "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp874", "koi8_r", "koi8_u", "iso8859_2", "iso8859_5",
    "iso8859_6", "iso8859_7", "gb18030", "big5hkscs", "cp932", "euc_jp", "cp949",
]  # fmt: skip
# EBCDIC and UTF-16 read this ASCII as something else.
PROBE = b'<meta charset="x">\\u0041+AGE-'

_OPENS_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*+<(?:!doctype|!--|\?xml|(?:html|head|body|title|meta|link|base|script|style|main|nav|article|"
    rb"section|header|div|table|center|ul|ol|h[1-6]|p|span|figure|blockquote)[\s/>])",
    re.IGNORECASE,
)
_ASCII_MARKUP = re.compile(rb"\s*+<[a-z!?]", re.IGNORECASE)
_UTF16_MARKUP = re.compile(rb"(?:\s\0)*+<\0[a-z!?]\0|(?P<big_endian>(?:\0\s)*+\0<\0[a-z!?])", re.IGNORECASE)
_TAG = re.compile(rb"<[^<>]*+>")
_MAGIC = re.compile(
    rb"\x89PNG|GIF8[79]a(?![ ,.][ -~])|\xff\xd8\xff|%PDF-\d\.\d|PK(?:\x03\x04|\x05\x06)|\x1f\x8b\x08|RIFF.{4}(?:WEBP|WAVE|AVI )|.{4}ftyp|\xd0\xcf\x11\xe0|"
    rb"\x7fELF|OggS\0|ID3[\x02-\x04]|wOF[F2]\0|7z\xbc\xaf\x27\x1c|Rar!\x1a|BZh[1-9]1AY&SY|\x28\xb5\x2f\xfd|\x1a\x45\xdf\xa3",
    re.DOTALL,
)
# Each alternative takes all that is left where its end is missing: the scan never goes over a byte twice.
_META = re.compile(
    rb"<(?:!(?=--)(?:.*?-->|.*)|(script|style)(?=[\s/>])(?:.*?</\1|.*)|meta[\s/]((?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?)*+))",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE = re.compile(rb"([^\s/=]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"']\S*+)))?")
_CHARSET = re.compile(rb"charset\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s;\"'][^\s;]*+))", re.IGNORECASE)
_XML = re.compile(rb"\A\s*+<\?xml\s[^>]*?\bencoding\s*+=\s*+[\"']([^\"'>]*+)", re.IGNORECASE)

_CONTROLS = bytes(range(0x80, 0xA0))
_HALF = re.compile("[\ud800-\udfff]")


class UndecodableError(ValueError):
    """Bytes in an encoding that was not named and cannot be told."""


class Decoded(NamedTuple):
    """Text, how it was decoded, and what a careful user should know about it."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, encoding: str | None = None, *, page: bool | None = None) -> Decoded:
    """The text of some bytes.

    Args:
        data: the bytes.
        encoding: their encoding where the caller knows it, such as the charset of the HTTP header; a byte-order mark outweighs it. It is
            believed only where the bytes agree, and one that nobody knows is as good as none.
        page: whether they are a page; by default, whether they begin like one. A page also says its encoding itself, and is decoded in
            any case.

    Raises:
        UndecodableError: no page, and no text at all, or not UTF-8, and no encoding was named or could be guessed.
    """
    mark, marked = next(((mark, name) for mark, name in BOMS if data.startswith(mark)), (b"", ""))
    is_page = looks_like_markup(data) if page is None else page
    data, label = data[len(mark) :], marked or encoding
    if marked.startswith(("utf-16", "utf-32")):
        return _named(data, marked)
    codec = codec_of(label) if label else None
    unknown = (f"{label[:60]!r} is no known encoding",) if label and not codec else ()
    stated = [codec] if codec else []
    try:
        found = _decode_page(data, stated) if is_page else _decode_text(data, stated)
    except UndecodableError as error:
        raise UndecodableError("; ".join((*unknown, str(error)))) from None
    text, twice = encoded_once(found.text)
    return found._replace(text=text, notes=(*unknown, *found.notes, *twice))


def encoded_once(text: str) -> tuple[str, tuple[str, ...]]:
    """A text that is UTF-8, was taken for ISO-8859-1 and encoded again ("donâ\x80\x99t"), as it was, and a note; any other as it is.

    Clients that decode a page without a charset in its header do so. Risk of a false hit: none of a text with letters of its own, for
    all of it must be UTF-8 in disguise, with control characters that no text has.
    """
    if text.isascii():
        return text, ()
    try:
        data = text.encode("latin-1")
        once = data.decode("utf-8")
    except UnicodeError:
        return text, ()
    is_disguised = len(data) - len(data.translate(None, _CONTROLS)) > 1
    return (once, ("the text was encoded twice, as UTF-8 and from ISO-8859-1",)) if is_disguised else (text, ())


def without_halves(text: str) -> tuple[str, tuple[str, ...]]:
    """A string with U+FFFD for each half of a character, as browsers have it, and a note where there are any; two that go together are one.

    Strings of JSON can have such lone surrogates, which no encoding can write.
    """
    if not _halves(text):
        return text, ()
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    whole, bad = _HALF.subn("\ufffd", joined)
    return whole, (f"lone surrogates, which are halves of characters, were replaced by U+FFFD: {bad}",) if bad else ()


def halves_kept(text: str) -> tuple[str, ...]:
    """A note that a string cannot be encoded as it is, where it has halves of characters."""
    halves = _halves(text)
    return (f"surrogates, which are halves of characters and which no encoding can write, stay in the text: {halves}",) if halves else ()


def _halves(text: str) -> int:
    """How many characters are halves of one; to encode a text is the quickest way to learn that there are none."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return sum(1 for _ in _HALF.finditer(text))
    return 0


def looks_like_markup(data: bytes) -> bool:
    """Whether bytes begin with a tag that pages begin with, in ASCII or UTF-16. A text that does so is only decoded more leniently."""
    return _OPENS_MARKUP.match(data[:SAMPLE].replace(b"\0", b"")) is not None


def is_binary(data: bytes) -> bool:
    """Whether bytes are no text at all: an image, a PDF, an archive. UTF-16 has its zeros at even or at odd places, these at both."""
    even, odd = data[:SAMPLE:2].count(0), data[1:SAMPLE:2].count(0)
    has_zeros = (even + odd) * 20 > len(data[:SAMPLE]) and min(even, odd) * 20 >= max(even, odd)
    return not data.startswith(tuple(mark for mark, _ in BOMS)) and (has_zeros or _MAGIC.match(data) is not None)


@lru_cache(maxsize=256)
def codec_of(label: str) -> str | None:
    """Python's name for the encoding that browsers understand by a label: the WHATWG's where webencodings is installed, else Python's."""
    label = label.strip().lower()[:40]
    spellings = [label, label.removeprefix("x-").replace("windows-", "cp").removesuffix("-i").removesuffix("-e")]
    with suppress(ImportError):
        import webencodings  # type: ignore[import-untyped,unused-ignore] # noqa: PLC0415 - an extra

        if known := webencodings.lookup(label):
            spellings.insert(0, known.codec_info.name)
    for spelling in spellings:
        with suppress(LookupError, ValueError):
            name = codecs.lookup(SUPERSETS.get(spelling, spelling)).name
            PROBE.decode(name, "replace")  # an error where it is no encoding of text ("hex")
            if name not in ESCAPES:
                return SUPERSETS.get(name, name)
    return None


def _decode_text(data: bytes, stated: list[str]) -> Decoded:
    believed = [codec for codec in stated if not _is_belied(data, codec)]
    wide = _wide(believed)
    if not wide and is_binary(data):
        raise UndecodableError(BINARY)
    if other := _utf16(data) or wide:
        return _less_denied(_named(data, other), stated)
    found, why = _fitting(data, [codec for codec in believed if _reads_ascii(codec)]), ""
    if not found:
        found, why = _guessed(data, GUESSED)
    if not found:
        found, why = _guessed(data, None)
    if not found and not believed:
        raise UndecodableError("; ".join((*_denials(stated), f"not UTF-8 ({_first_bad(data)})", why)))
    return _less_denied(found or _named(data, believed[0]), stated)


def _wide(stated: Iterable[str]) -> str | None:
    """The first that reads ASCII as something else."""
    return next((codec for codec in stated if not _reads_ascii(codec)), None)


def _is_belied(data: bytes, codec: str) -> bool:
    """Whether bytes are not in the encoding that they are said to be in, one in which the letters of ASCII are other bytes.

    They are UTF-8, which its own bytes beyond ASCII would not be, or too many of its characters are none. Zeros say that it may be
    UTF-16 or UTF-32 all the same, with bytes missing.
    """
    if not _moves_letters(codec) or len(data) < ACCIDENT or b"\0" in data:
        return False
    if not _first_bad(data):
        return True
    sample = data[:SAMPLE].decode(codec, "replace").removesuffix("\ufffd")
    return ODDITY * sum(map(_is_no_character, sample)) > len(sample)


def _is_no_character(char: str) -> bool:
    """Whether no text has it: a control, unassigned, private, half of a pair, or what stands for a bad byte."""
    return char == "\ufffd" or (unicodedata.category(char).startswith("C") and unicodedata.category(char) != "Cf" and not char.isspace())


def _first_bad(data: bytes) -> str:
    """The first byte that is not UTF-8, and where it stands; empty if there is none."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return f"byte 0x{data[error.start]:02x} at offset {error.start}"
    return ""


def _decode_page(data: bytes, stated: list[str]) -> Decoded:
    """Markup that stands in ASCII is in no encoding that reads ASCII as something else, whoever says so; and the reverse."""
    other = None if _ASCII_MARKUP.match(data) else _utf16(data) or _wide(codec for codec in stated if not _is_belied(data, codec))
    if other:
        return _less_denied(_named(data, other), stated)
    stated = [*stated, *filter(None, [_declared(data[:SAMPLE])])]
    found = _fitting(data, [codec for codec in stated if _reads_ascii(codec)])
    if not found:
        found, why = (None, NO_TEXT) if is_binary(data) else _guessed(data, GUESSED)
        found = found or Decoded(data.decode(LAST_RESORT, "replace"), LAST_RESORT, (f"read as {LAST_RESORT} for want of anything better; {why}",))
    return _less_denied(found, stated)


def _less_denied(found: Decoded, stated: list[str]) -> Decoded:
    """What was found, with a note for each statement that was not believed."""
    denied = takewhile(lambda codec: codec != found.encoding, stated)
    return found._replace(notes=(*_denials(denied), *found.notes))


def _denials(stated: Iterable[str]) -> Iterator[str]:
    return (f"declared as {codec}, which the bytes are not" for codec in dict.fromkeys(stated))


def _fitting(data: bytes, stated: list[str]) -> Decoded | None:
    """The first of the stated encodings that fits, unless the bytes are UTF-8 to an extent that is no accident."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(data, stated)
    codec = stated[0] if stated else "iso2022_jp_ext" if b"\x1b" in data and b"\x1b$B" in data else "utf-8"
    # Two bytes of GBK are often UTF-8 too; of Latin-1, only oddities such as "É»".
    accident = len(data) - len(text) < (1 if codec == LAST_RESORT else 4)
    found = _fit(data, codec, 10) if accident and codec != "utf-8" else None
    return found if found and (text.isascii() or not found.notes) else Decoded(text, "utf-8")


def _not_utf8(data: bytes, stated: list[str]) -> Decoded | None:
    """A few bad bytes count against no encoding. Half a page of them counts against UTF-8 as well, whose good ones are no accident."""
    tried = (("utf-8", 10), *((codec, 1 if codec == "utf-8" else 10) for codec in stated), ("utf-8", 1))
    fits = (_fit(data, codec, good_per_bad, 0 if codec == "utf-8" else 3) for codec, good_per_bad in tried)
    return next(filter(None, fits), None)


def _guessed(data: bytes, candidates: list[str] | None) -> tuple[Decoded | None, str]:
    """The text by a library's guess from the prose, else nothing and why."""
    prose = b"\n".join(part for part in _TAG.split(data) if not part.isascii())
    guess, why = _guess(prose or data, candidates)
    found = _fit(data, guess, 10) if guess else None
    return found and found._replace(notes=(f"the encoding was guessed: {guess}", *found.notes)), why or NO_TEXT


def _fit(data: bytes, codec: str, good_per_bad: int, few: int = 0) -> Decoded | None:
    """The text if it has no bad bytes, few, or many more well-formed characters beyond ASCII than replacements."""
    try:
        return Decoded(data.decode(codec), codec)
    except UnicodeDecodeError:
        text = data.decode(codec, "replace")
    bad = text.count("\ufffd") - (data.count(b"\xef\xbf\xbd") if codec == "utf-8" else 0)
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    cut_short = bad == 1 and text.endswith("\ufffd")
    if bad <= few or good >= good_per_bad * bad or (cut_short and good):
        return Decoded(text, codec, (f"{bad} byte sequences that are not {'UTF-8' if codec == 'utf-8' else codec} were replaced by U+FFFD",))
    return None


def _named(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        text = data.decode(encoding, "replace")
        return Decoded(text, encoding, (f"not all bytes are {encoding} (the first that is not: byte {error.start}); U+FFFD stands in their place",))


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: it begins with a tag, or half of its bytes are zero, as in Latin script, all at even or all at odd places."""
    even, odd = data[:SAMPLE:2].count(0), data[1:SAMPLE:2].count(0)
    if max(even, odd) * 4 > len(data[:SAMPLE]) and min(even, odd) * 20 < max(even, odd):
        return "utf-16-be" if even > odd else "utf-16-le"
    markup = _UTF16_MARKUP.match(data)
    return ("utf-16-be" if markup["big_endian"] else "utf-16-le") if markup else None


@lru_cache(maxsize=256)
def _reads_ascii(codec: str) -> bool:
    try:
        return (PROBE + b"\xff").decode(codec, "replace").startswith(PROBE.decode())
    except (UnicodeError, LookupError):
        return False


@lru_cache(maxsize=256)
def _moves_letters(codec: str) -> bool:
    return b"Aaz".decode(codec, "replace") != "Aaz"


def _declared(head: bytes) -> str | None:
    """What a page says of its encoding, by the rules of the WHATWG: the first `<meta>` with a charset that is one, else the XML declaration."""
    metas = _META.finditer(head) if b"charset" in head.lower() else ()
    for label in chain((_label(meta[2]) for meta in metas if b"charset" in (meta[2] or b"").lower()), (xml[1] for xml in _XML.finditer(head))):
        codec = codec_of(label.decode("latin-1").strip(" \t\r\n\f/;"))
        if codec and (_reads_ascii(codec) or codec.startswith(("utf-16", "utf-32"))):
            return codec if _reads_ascii(codec) else "utf-8"
    return None


def _label(attributes: bytes) -> bytes:
    """The charset in the attributes of a `<meta>`, or none; of attributes with the same name, the first one counts."""
    values: dict[bytes, bytes] = {}
    for name, *forms in _ATTRIBUTE.findall(attributes):
        values.setdefault(name.lower(), b"".join(forms))
    if b"charset" in values:
        return values[b"charset"]
    content = _CHARSET.search(values.get(b"content", b"")) if values.get(b"http-equiv", b"").lower() == b"content-type" else None
    return b"".join(content.groups(b"")) if content else b""


def _guess(data: bytes, candidates: list[str] | None = None) -> tuple[str, str]:
    """A library's guess, else the empty string and why there is none."""
    try:
        from charset_normalizer import from_bytes  # noqa: PLC0415 - an extra, and slow to import
    except ImportError:
        return "", "name the encoding, or install cleanarticle[charset] to have it guessed"
    matches = from_bytes(data, cp_isolation=candidates)
    best = matches.best()
    if best is None:
        return "", NO_TEXT
    # Between look-alikes for Latin script it is a toss-up to the library, and not to the web.
    western = (LAST_RESORT in match.could_be_from_charset and match.chaos <= best.chaos and match.coherence >= best.coherence for match in matches)
    return LAST_RESORT if candidates and any(western) else str(best.encoding), ""
