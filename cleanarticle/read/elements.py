"""What an element says that it is, by its tag and its attributes, and what belies it: what it holds, and where it stands.

Markup is written by people: a figure of words is none, the label of a list's item is no button, and a button that is all of a heading
is the heading.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import cast

from lxml import etree

from cleanarticle.read.inline import all_text
from cleanarticle.read.tokens import ARTICLE_PROPERTIES, NONE, ROLES, TAG_HINTS, hints_of, joined

HEADINGS = {f"h{level}": level for level in range(1, 7)}
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
HIDDEN = frozenset({"unseen"})
TOOLS, FIGURE, NOTE = frozenset({"tools"}), frozenset({"figure"}), frozenset({"note"})
# A figure without one of these is a box of text.
PICTURED = frozenset("img picture video audio iframe svg canvas object figcaption table pre amp-img a".split())
MOST_IN_FIGURE = 200
# What a button opens, by its role.
PANELS = frozenset({"region", "tabpanel"})
# How deep a button stands in the heading of what it opens, among how many elements, and the level of one that stands in no heading.
HEADING_DEPTH, MOST_IN_HEADING, OPENER_LEVEL = 3, 6, 3
# What a heading's link to itself is shown as.
ANCHORS = frozenset({"#", "¶", "§", "🔗", "⚓"})
# So many digits has the number of a step.
COUNTER = 2


def element_hints(element: etree._Element, tag: str) -> frozenset[str]:
    """What an element's own tag and attributes say that it is; HIDDEN where they keep it from being shown."""
    hints = TAG_HINTS.get(tag, NONE)
    for name, value in cast("list[tuple[str, str]]", element.items()):
        if name == "class" or (name == "id" and tag not in HEADINGS):
            # The id of a heading is made of its words.
            found = hints_of(value)
        elif name == "style":
            found = HIDDEN if _HIDING.search(value) else NONE
        elif name == "role":
            found = ROLES.get(value, NONE)
        elif name == "itemprop":
            found = ARTICLE_PROPERTIES.get(value, NONE)
        else:
            found = HIDDEN if name == "hidden" else NONE
        if found:
            hints = joined(hints, found) if hints else found
    return hints


def believed(element: etree._Element, tag: str, hints: frozenset[str]) -> frozenset[str]:
    """The hints without those that what an element holds, or where it stands, belies: a figure of words, the label of a list's item."""
    if tag == "figure" and all(each.tag not in PICTURED for each in islice(element.iter(), MOST_IN_FIGURE)):
        return hints - FIGURE
    return hints - TOOLS if tag == "label" and stands_in(element, "li") else hints


def opens_what_follows(element: etree._Element) -> bool:
    """Whether a button opens and closes what stands right behind it, or is all of a heading: then it is the heading of what follows."""
    parent = element.getparent()
    if parent is not None and parent.tag in HEADINGS and len(parent) == 1 and not (parent.text or "").strip():
        return True
    controlled = element.get("aria-controls") or ""
    around = islice(element.iterancestors(), HEADING_DEPTH)
    following = (each.getnext() for each in (element, *around))
    return any(other is not None and (other.get("id") == controlled != "" or other.get("role") in PANELS) for other in following)


def stands_in(element: etree._Element, tag: str) -> bool:
    """Whether an element stands right in one with this tag."""
    parent = element.getparent()
    return parent is not None and parent.tag == tag


def is_counter(element: etree._Element) -> bool:
    """Whether an element is nothing but the number of the step that follows it; a year is none."""
    number = (element.text or "").strip()
    return not len(element) and number.isdigit() and len(number) <= COUNTER and element.getnext() is not None


def leads_away(link: etree._Element, kind: str) -> bool:
    """Whether a link leads anywhere; one in a heading that opens or marks its own section does not."""
    address = link.get("href") or ""
    return address != "" and not (kind == "heading" and address.startswith("#"))


def is_anchor(link: etree._Element, kind: str) -> bool:
    """Whether a link is the sign by which a heading shows its own address."""
    return kind == "heading" and all_text(link).strip() in ANCHORS


def name_of(element: etree._Element, tag: str) -> str:
    """Tag and class, which tell apart what a page sets differently."""
    names = element.get("class")
    return f"{tag}.{names.replace('>', ' ')}" if names else tag


def number_of(stated: str | None, otherwise: int) -> int:
    """The number that a list or an item of one states, where it is one that lists have."""
    return int(stated) if stated and stated.isascii() and stated.isdigit() and len(stated) < 6 else otherwise
