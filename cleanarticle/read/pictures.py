"""Pictures of a page: the address of each, and what stands for it where it is not shown."""

from __future__ import annotations

from lxml import etree

from cleanarticle.read.inline import squeeze
from cleanarticle.types import Mark


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


def _first_of(sources: str | None) -> str:
    """The first address of a list of pictures by their widths."""
    return (sources or "").strip().partition(" ")[0].rstrip(",")
