"""A page's markup -> lxml's tree of it: whatever the markup, never an exception, and nothing is fetched or expanded.

libxml2 gives up where elements stand more than 2048 deep, and what follows is lost. Such pages are parsed once more with the tags
that stand too deep taken out: their words stay.
"""

from __future__ import annotations

import re

from lxml import etree

DEEPEST = 500
# Tags that have no end tag, so that they do not make what follows any deeper.
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,40})[^<>]*>")
# What no text holds: NUL and the like would end it or be an error, and some serve the walk as signs.
_CONTROLS = bytes(code for code in range(0x80) if (code < 0x20 and code not in b"\t\n\f\r") or code == 0x7F)
_CONTROL_REFERENCE = re.compile(rb"&#(?:0*(?:[0-8]|1[14-9]|2\d|3[01])(?!\d)|[xX]0*(?:[0-8bBeEfF]|1[0-9a-fA-F])(?![0-9a-fA-F]));?")


def parse(source: str | bytes) -> etree._Element | None:
    """The root of a page's tree; None where there is nothing to parse.

    Args:
        source: the page as text, or as bytes in UTF-8.
    """
    if isinstance(source, str):
        source = source.encode("utf-8", "replace")
    source = _CONTROL_REFERENCE.sub(b"", source.translate(None, _CONTROLS))
    root, is_cut = _parse(source)
    if is_cut:
        root, _ = _parse(_shallow(source.decode("utf-8", "replace")).encode("utf-8", "replace"))
    return root


def _parse(source: bytes) -> tuple[etree._Element | None, bool]:
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True, collect_ids=False)
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError:
        return None, False
    return root, any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log[-3:])


def _shallow(source: str) -> str:
    """The markup without the tags that stand too deep."""
    depth = 0

    def keep(match: re.Match[str]) -> str:
        nonlocal depth
        closing, tag = match[1], match[2].lower()
        if tag in VOID:
            return match[0]
        if closing:
            depth = max(0, depth - 1)
            return match[0] if depth < DEEPEST else " "
        depth += 1
        return match[0] if depth <= DEEPEST else " "

    return _TAG.sub(keep, source)
