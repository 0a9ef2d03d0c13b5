"""From any source to the one form that the pipeline works on."""

from __future__ import annotations

import re
from typing import NamedTuple

from cleanarticle.read.encoding import UndecodableError, decode
from cleanarticle.read.text import read_text
from cleanarticle.types import Document

__all__ = ["PageError", "Source", "UndecodableError", "read"]

# A page opens with markup; a text that talks about tags opens with words.
_OPENS_PAGE = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?P<tag>!doctype\s+html|html|head|body|title|meta|link|script|style|main|article|section|"
    r"header|div|table|ul|ol|h[1-6]|p|span|figure|blockquote)\b[^<>]{0,2000}>",
    re.IGNORECASE | re.DOTALL,
)
_CLOSES_TAG = re.compile(
    r"</(?:html|head|body|title|script|style|main|article|section|header|div|table|ul|ol|h[1-6]|p|span|figure|blockquote)\s*>", re.IGNORECASE
)


class PageError(ValueError):
    """The source is a page, which is not read yet."""


class Source(NamedTuple):
    """A document with how its bytes were decoded."""

    document: Document
    encoding: str = ""
    notes: tuple[str, ...] = ()


def read(source: object, *, encoding: str | None = None, kind: str | None = None) -> Source:
    """Decode, tell a page from a plain text, and split into blocks.

    Raises:
        TypeError: the source is neither str nor bytes.
        PageError: it is a page.
        UndecodableError: its bytes cannot be decoded.
    """
    if isinstance(source, (bytes, bytearray, memoryview)):
        text, used, notes = decode(bytes(source), encoding)
    elif isinstance(source, str):
        text, used, notes = source, "", ()
    elif hasattr(source, "tag") and hasattr(source, "iter"):
        raise PageError("pages are not read yet, and the source is an element of one; hand over its text")
    else:
        raise TypeError(f"the source must be str or bytes, not {type(source).__name__}")
    if kind not in (None, "text", "html"):
        raise ValueError(f'kind must be "text" or "html", not {kind!r}')
    if kind == "html" or (kind is None and is_page(text)):
        raise PageError('the source is an HTML page, which is not read yet; hand over its text, or say kind="text" if it is none')
    return Source(read_text(text), used, notes)


def is_page(text: str) -> bool:
    """Whether a text is HTML: it opens with a tag that pages open with, and somewhere closes one."""
    opening = _OPENS_PAGE.match(text)
    if opening is None:
        return False
    return opening["tag"].lower().startswith(("!doctype", "html")) or _CLOSES_TAG.search(text) is not None
