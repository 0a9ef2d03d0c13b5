"""A page's markup -> lxml's tree of it: whatever the markup, never an exception, and nothing is fetched or expanded.

libxml2 gives up where elements stand more than 2048 deep, and what follows is lost. Such pages are parsed once more with the tags
that stand too deep taken out: their words stay. What it would take too long over, or lose, is taken out before: see `_mended`.
"""

from __future__ import annotations

import copy
import html
import re

from lxml import etree

DEEPEST = 500
# What libxml2 (xmlerror.h) reports where it cuts a tree off at its depth limit; only the newest lxml has it by name.
XML_ERR_RESOURCE_LIMIT = 114
# Tags that have no end tag, so that they do not make what follows any deeper.
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
# What shows no text of the page, so that its tags are not taken out without what they hold.
WORDLESS = frozenset("script style noscript template textarea iframe svg select".split())
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,40})[^<>]*>")
# What XML has no characters for; NUL and the like would end the text or be an error. The others serve the walk as marks.
_CONTROLS = bytes((*range(0x09), 0x0B, *range(0x0E, 0x20), 0x7F))
# Line breaks are "\n" alone, as browsers have them, and not all versions of libxml2.
_LONE_RETURN = re.compile(rb"\r(?!\n)")
_RETURNS = b"\r"
_CONTROL_REFERENCE = re.compile(rb"&#(?:0*(?:[0-8]|1[14-9]|2\d|3[01])(?!\d)|[xX]0*(?:[0-8bBeEfF]|1[0-9a-fA-F])(?![0-9a-fA-F]));?")
# Behind them libxml2 loses what is left of the page; to a browser they say nothing. At the very end, they do no harm.
_PAGE_END = re.compile(rb"</(?:[bB][oO][dD][yY]|[hH][tT][mM][lL])\s*>")
_VERY_END = re.compile(rb"(?:</html\s*>)?\s*", re.IGNORECASE)
# The parser's time is quadratic in the attributes of a tag: it matters where this many bytes hold no end of one.
LONG_TAG = 5000
# The attributes of a tag beyond the first few hundred. Everything in it is possessive: it never goes back.
_ATTRIBUTE = rb"""(?:[\s/]++[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"']*+))?+)"""
_TOO_MANY = re.compile(rb"(<[a-zA-Z][^\s/<>]{0,100}+" + _ATTRIBUTE + rb"{256})" + _ATTRIBUTE + rb"++")
_NO_ELEMENTS = (etree.Comment, etree.ProcessingInstruction, etree.Entity)
# A page in capitals has one of these.
_CAPITALS = ("HTML", "BODY", "DIV", "P", "BR", "H1")
_NAMESPACED = etree.XPath("boolean(descendant-or-self::*[namespace-uri()])")


def parse(source: str | bytes) -> etree._Element | None:
    """The root of a page's tree; None where there is nothing to parse.

    Args:
        source: the page as text, or as bytes in UTF-8.
    """
    if isinstance(source, str):
        source = source.encode("utf-8", "replace")
    source = _mended(source)
    root, is_cut = _parse(source)
    if is_cut:
        root, _ = _parse(_shallow(source.decode("utf-8", "replace")).encode("utf-8", "replace"))
    return root


def as_html(root: etree._Element) -> etree._Element:
    """A caller's tree as pages are parsed here, in a copy where it is not: plain names in small letters, and nothing but elements and text."""
    if not _is_foreign(root):
        return root
    holder = etree.Element("html")
    holder.append(copy.deepcopy(root))  # what stands in a plain element is plain
    root = holder[0]
    holder.remove(root)
    for entity in root.iter(etree.Entity):
        entity.tail = html.unescape(entity.text or "") + (entity.tail or "")
    etree.strip_tags(root, *_NO_ELEMENTS)
    for element in root.iter():
        name = element.tag.rpartition("}")[2]
        if ":" not in name:
            name = name.lower()
        if name != element.tag:
            element.tag = name
    return root


def _is_foreign(root: etree._Element) -> bool:
    """Whether a tree has what the parser leaves out, was parsed as XML, where names carry a namespace and capitals stay, or is objectify's.

    An element of the latter goes through its like instead of what it holds.
    """
    if type(root).__iter__ is not etree._Element.__iter__:  # noqa: SLF001 - the type's only name
        return True
    return next(root.iter(*_NO_ELEMENTS, *_CAPITALS), None) is not None or bool(_NAMESPACED(root))


def _mended(source: bytes) -> bytes:
    """The markup without what the parser stumbles over and no reader sees."""
    if b"\r" in source and _LONE_RETURN.search(source):
        source = source.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    source = source.translate(None, _CONTROLS + _RETURNS)
    return _without_many_attributes(_without_early_ends(_CONTROL_REFERENCE.sub(b"", source)))


def _without_early_ends(source: bytes) -> bytes:
    """The markup without the end tags of the page that do not stand at its very end."""
    pieces: list[bytes] = []
    done = 0
    for end in _PAGE_END.finditer(source):
        if not _VERY_END.fullmatch(source, end.end()):
            pieces.append(source[done : end.start()])
            done = end.end()
    return b"".join((*pieces, source[done:])) if pieces else source


def _without_many_attributes(source: bytes) -> bytes:
    """The markup without what a long tag has of attributes beyond the first few hundred; a tag is long if so many bytes hold no ">"."""
    pieces: list[bytes] = []
    done = 0
    for start in range(0, len(source) - LONG_TAG, LONG_TAG // 2):
        if start < done or source.find(b">", start, start + LONG_TAG // 2) >= 0:
            continue
        first = max(done, source.rfind(b">", 0, start) + 1)
        last = source.find(b">", start) + 1 or len(source)
        pieces += [source[done:first], _TOO_MANY.sub(rb"\1", source[first:last])]
        done = last
    return b"".join((*pieces, source[done:])) if pieces else source


def _parse(source: bytes) -> tuple[etree._Element | None, bool]:
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True, collect_ids=False)
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError:
        return None, False
    return root, any(entry.type == XML_ERR_RESOURCE_LIMIT for entry in parser.error_log[-3:])


def _shallow(source: str) -> str:
    """The markup without the tags that stand too deep, and without what is no text of the page there."""
    pieces: list[str] = []
    done = depth = 0
    ends: dict[str, int] = {}
    for match in _TAG.finditer(source):
        if match.start() < done:
            continue
        closing, tag = match[1], match[2].lower()
        end = match.end()
        if tag in VOID:
            continue
        if closing:
            depth = max(0, depth - 1)
            is_kept = depth < DEEPEST
        elif tag in WORDLESS and (behind := _end_of(source, tag, end, ends)):
            end, is_kept = behind, depth < DEEPEST
        else:
            depth += 1
            is_kept = depth <= DEEPEST
        pieces.append(source[done : end if is_kept else match.start()])
        if not is_kept:
            pieces.append(" ")
        done = end
    return "".join((*pieces, source[done:]))


def _end_of(source: str, tag: str, start: int, ends: dict[str, int]) -> int:
    """Where an element ends that is not looked into; 0 if it has no end tag.

    Args:
        source: the markup.
        tag: the element's.
        start: where what it holds begins.
        ends: where the search for the end of such an element came to last, so that what has no end is looked for once.
    """
    if ends.get(tag) != 0:
        found = re.compile(rf"</{tag}[^<>]*>", re.IGNORECASE).search(source, start)
        ends[tag] = found.end() if found else 0
    return ends[tag]
