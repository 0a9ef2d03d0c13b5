"""Pictures of a page: the address of each, and what stands for it where it is not shown."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import cast

from lxml import etree

from cleanarticle.read.inline import squeeze
from cleanarticle.read.signs import sign_of
from cleanarticle.types import Mark

_PICTURES = frozenset({"img", "picture", "amp-img"})
# What is set apart below a picture in its paragraph, and no longer than this, says what is seen there.
_CAPTIONING = frozenset({"em", "i", "small", "sub"})
LONGEST_CAPTION, MOST_PARTS, MOST_PIECES = 300, 5, 20


def picture_of(image: etree._Element) -> Mark | None:
    """A picture as a mark; None where it has no address: what loads it later may have it in another attribute than browsers do."""
    url = image.get("src") or ""
    if not url or url.startswith("data:"):
        url = (
            image.get("data-src")
            or image.get("data-lazy-src")
            or image.get("data-original")
            or _first_of(image.get("srcset") or image.get("data-srcset"))
        )
    return Mark(0, 0, "image", url.strip(), squeeze(image.get("alt") or "")) if url else None


def is_picture_with_caption(paragraph: etree._Element) -> bool:
    """Whether a paragraph is a picture and one line set in italics or in small letters below it, and nothing else: so captions are written by hand.

    Risk of a false hit: a remark with a sign in front of it. But such signs are characters of a font, or pictures that stand for a character.
    """
    parts = list(islice(paragraph, MOST_PARTS))
    if not 1 < len(parts) < MOST_PARTS or not _shows_picture(parts[0]) or any((each or "").strip() for each in _beside(paragraph, parts)):
        return False
    said = [part for part in parts[1:] if part.tag != "br"]
    if len(said) != 1 or said[0].tag not in _CAPTIONING:
        return False
    pieces = list(islice(cast("Iterator[str]", said[0].itertext()), MOST_PIECES))
    return len(pieces) < MOST_PIECES and 0 < len("".join(pieces).strip()) <= LONGEST_CAPTION


def _beside(paragraph: etree._Element, parts: list[etree._Element]) -> list[str | None]:
    """The pieces of text of a paragraph that stand in none of its parts."""
    return [paragraph.text, *(part.tail for part in parts)]


def _shows_picture(element: etree._Element) -> bool:
    """Whether an element is a picture, or a link or a box with nothing else in it; one that stands for a character is none."""
    inner = [element] if element.tag in _PICTURES else list(islice(element, 2))
    if len(inner) != 1 or inner[0].tag not in _PICTURES:
        return False
    if inner[0] is not element and ((element.text or "").strip() or (inner[0].tail or "").strip()):
        return False
    return inner[0].tag == "picture" or sign_of(inner[0]) is None


def _first_of(sources: str | None) -> str:
    """The first address of a list of pictures by their widths."""
    return (sources or "").strip().partition(" ")[0].rstrip(",")
