"""What of an element a reader sees, as lines: markup, scripts and white space left out."""

from __future__ import annotations

from itertools import islice

from lxml import etree

from cleanarticle.read.inline import all_text


def words(text: str) -> frozenset[str]:
    """The words of a text as a set: lists of words are easiest to read and to extend as text."""
    return frozenset(text.split())


# Elements that a browser sets on a line of their own, or that break one.
_OWN_LINE = words(
    "address article aside blockquote br dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p "
    "pre section summary table td th tr ul"
)
_UNSEEN = words("audio button canvas head iframe input math noscript object option script select style svg template textarea video")
# Characters that are not seen and that one of two spellings of a headline often has: soft hyphens, joiners, byte-order marks; halves
# of characters, which JSON can write and no encoding can.
_INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x2060, 0xFEFF, *range(0xD800, 0xE000)))
_INLINE = words("a abbr b bdi bdo cite code em font i mark q s small span strong sub sup time u wbr")
_HIDING = ("display:none", "visibility:hidden")
# Of one element, so many characters are read and so many tags looked at; with few tags in it, all inline, there is a shorter way.
LIMIT, FEW = 5000, 100


def squeeze(text: str | None) -> str:
    """Words with single spaces between them, without characters that are not seen."""
    if not text:
        return ""
    return " ".join((text if text.isascii() else text.translate(_INVISIBLE)).split())


def is_hidden(element: etree._Element) -> bool:
    """Whether an element shows nothing by its tag or by its own attributes; style sheets are not known."""
    if not isinstance(element.tag, str) or element.tag in _UNSEEN or element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and any(hiding in style.replace(" ", "").lower() for hiding in _HIDING)


def lines_of(element: etree._Element) -> list[str]:
    """The lines an element shows, squeezed; of a very long one the first few thousand characters."""
    if not len(element):
        text = squeeze((element.text or "")[:LIMIT])
        return [text] if text else []
    inner = list(islice(element.iterdescendants(), FEW))
    if len(inner) < FEW and all(each.tag in _INLINE and not is_hidden(each) for each in inner):
        text = squeeze(all_text(element)[:LIMIT])
        return [text] if text else []
    parts: list[str] = []
    room = LIMIT
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, node in walker:
        text = ""
        if event == "end":
            text = (node.tail or "") if node is not element else ""
        elif is_hidden(node):
            walker.skip_subtree()
        else:
            text = node.text or ""
        if node.tag in _OWN_LINE:
            text = "\n" + _one_line(text)
        elif text:
            text = _one_line(text)
        parts.append(text)
        room -= len(text) + 1
        if room < 0:
            break
    return [line for line in map(squeeze, "".join(parts).split("\n")) if line]


def text_of(element: etree._Element) -> str:
    """The same as one line."""
    return " ".join(lines_of(element))


def _one_line(text: str) -> str:
    return text[:LIMIT].replace("\n", " ")
