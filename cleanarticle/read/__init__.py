"""From any source to what the pipeline works on: a plain text's document, or a page's tree."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any, NamedTuple

from lxml import etree

from cleanarticle.read.encoding import BINARY, UndecodableError, decode, encoded_once, halves_kept, is_binary, without_halves
from cleanarticle.read.text import read_text
from cleanarticle.read.tree import VOID, as_html, parse
from cleanarticle.types import Document

__all__ = ["Source", "UndecodableError", "read"]

KINDS = ("text", "html")
# What of the types of other libraries is a source, by the name of the library.
INSIDE = {"bs4": "str() of it", "parsel": "its .root", "requests": "its .content", "httpx": "its .content", "pathlib": "its .read_bytes()"}
# A page opens with markup; a text that talks about tags opens with words.
_TAGS = (
    "html|head|body|title|meta|link|script|style|main|article|section|header|div|table|ul|ol|h[1-6]|p|span|figure|blockquote|form|nav|center|frameset"
)
# What a part of a page, such as the item of a feed, may open with too; a text may as well.
_INLINE = "img|picture|a|b|strong|em|i|u|font|small|br|hr|iframe|video|aside|pre|dl"
_OPENS_PAGE = re.compile(
    rf"\ufeff?\s*(?:<\?[^>]{{0,200}}>\s*+)*+(?:(?><!--.{{0,2000}}?-->)\s*+)*+(?:&nbsp;\s*+)*+"
    rf"<(?:(?P<tag>!doctype\s+html|{_TAGS})|(?P<inline>{_INLINE}))\b[^<>]{{0,2000}}>",
    re.IGNORECASE | re.DOTALL,
)
# It is one if markup makes its paragraphs, or its lines.
_BREAKS = re.compile(r"</p\s*>|<p\b[^<>]{0,200}>|<br\s*/?>", re.IGNORECASE)
LEAST_BREAKS = 2
# Headings, items and fences of Markdown; they are looked for so far.
_MARKDOWN = re.compile(r"\n(?:#{1,6} \S|[-*] \S|```|~~~)")
_ANY_TAG = re.compile(
    rf"<(/?)({_TAGS}|{_INLINE}|li|td|th|tr|tbody|thead|dt|dd|details|summary|code|kbd|su[bp]|button)\b[^<>]{{0,2000}}>", re.IGNORECASE
)
LOOKED_AT = 20_000
_CLOSES_TAG = re.compile(rf"</(?:{_TAGS})\s*>", re.IGNORECASE)
# What a server may print in front of a page: a warning, not an article.
_LATE_DOCTYPE = re.compile(
    r"[^<]{0,2000}(?:<(?!html|!doctype)[^<>]{0,80}>[^<]{0,500}){0,8}(?P<page><(?:!doctype\s+html|html)\b[^<>]{0,500}>\s*<)", re.IGNORECASE
)
# What parts a tag from the words in front of it that talk about it.
_OPENING = "([{\"'`“”„‘’‚«»「『（"


class Source(NamedTuple):
    """What was read: a document (plain text) or a tree (a page), with how its bytes were decoded."""

    kind: str
    document: Document | None = None
    root: Any = None
    """The root of a page's tree; None where it holds nothing."""
    encoding: str = ""
    notes: tuple[str, ...] = ()


def read(source: object, *, encoding: str | None = None, kind: str | None = None) -> Source:
    """Decode, tell a page from a plain text, and read it.

    Raises:
        TypeError: the source is neither str nor bytes nor an lxml element or tree, or the encoding is no string.
        ValueError: an unknown kind.
        UndecodableError: the bytes of a plain text cannot be decoded, or are none.
    """
    if kind is not None and kind not in KINDS:
        raise ValueError(f'kind must be "text" or "html", not {kind!r}')
    if encoding is not None and not isinstance(encoding, str):
        raise TypeError(f"encoding must be a string, not {type(encoding).__name__}")
    if isinstance(source, (bytes, bytearray, memoryview)):
        return _read_bytes(bytes(source), encoding, kind)
    if isinstance(source, str):
        return _read_string(source, kind)
    return Source("html", root=as_html(_element(source)))


def _read_string(source: str, kind: str | None) -> Source:
    """A string read, with a note where it has halves of characters: a page has U+FFFD for them; a text is never changed but for its cuts."""
    if kind == "html" or (kind is None and is_page(source)):
        whole, notes = without_halves(source)
        once, twice = encoded_once(whole)
        return Source("html", root=parse(once), notes=(*notes, *twice))
    return Source("text", read_text(source), notes=halves_kept(source))


def _element(source: object) -> etree._Element:
    """The element that is the source, or the root of the tree that is; a comment is neither."""
    element = source.getroot() if isinstance(source, etree._ElementTree) else source  # noqa: SLF001 - the type's only name
    if etree.iselement(element) and isinstance(element.tag, str):
        return element
    kind = type(source)
    given = "an empty tree" if element is None and source is not None else f"{kind.__module__}.{kind.__qualname__}".removeprefix("builtins.")
    raise TypeError(f"the source must be str, bytes, or an lxml element or tree, not {given}{_hint(kind)}")


def _hint(kind: type) -> str:
    """What of a source of this type may be handed over. The libraries need not be there: their types are known by where they are from."""
    homes = (base.__module__.partition(".")[0] for base in kind.__mro__)
    return next((f"; hand over {INSIDE[home]}" for home in homes if home in INSIDE), "")


def _read_bytes(data: bytes, encoding: str | None, kind: str | None) -> Source:
    if kind == "html" and is_binary(data):
        return Source("html", notes=(BINARY,))
    text, used, notes = decode(data, encoding, page={"html": True, "text": False, None: None}[kind])
    if kind == "text" or (kind is None and not is_page(text)):
        return Source("text", read_text(text), None, used, notes)
    return Source("html", None, parse(data if used == "utf-8" and not notes else text), used, notes)


def is_page(text: str) -> bool:
    """Whether a text is HTML: it opens with a tag that pages or parts of them open with, and closes one, or breaks lines; and it is no Markdown."""
    opening = _OPENS_PAGE.match(text)
    tag = (opening["tag"] or "").lower() if opening else ""
    if tag.startswith(("!doctype", "html")):
        return True
    if not tag and (late := _LATE_DOCTYPE.match(text)):
        return not _is_in_a_sentence(text, late.start("page"))
    if opening is None:
        return False
    has_structure = _CLOSES_TAG.search(text) is not None if tag else len(list(islice(_BREAKS.finditer(text), LEAST_BREAKS))) == LEAST_BREAKS
    return has_structure and not _is_markdown(text)


def _is_markdown(text: str) -> bool:
    """Whether most of what a text says stands in no element, with headings, items or fences of Markdown: a manual below its logo."""
    text = text[:LOOKED_AT]
    if _MARKDOWN.search(text) is None:
        return False
    outside: list[str] = []
    inside = depth = done = 0
    for tag in _ANY_TAG.finditer(text):
        said = text[done : tag.start()]
        if depth:
            inside += len(said.strip())
        else:
            outside.append(said)
        done = tag.end()
        if tag[2].lower() not in VOID and not tag[0].endswith("/>"):
            depth = max(0, depth + (-1 if tag[1] else 1))
    bare = "".join(outside) + ("" if depth else text[done:])
    return len(bare.strip()) > inside + (len(text) - done if depth else 0) and _MARKDOWN.search(bare) is not None


def _is_in_a_sentence(text: str, start: int) -> bool:
    """Whether a space, a bracket or a quotation mark parts a tag from the words in front of it on its line: they talk about tags.

    What servers put in front of a page is on a line of its own, ends in a tag, or touches it.
    """
    before = text[:start].rstrip(" \t")
    if not before or before.endswith(("\n", ">")):
        return False
    return len(before) < start or before[-1] in _OPENING
