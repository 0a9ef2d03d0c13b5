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

# Elements without words of the page: its code, other documents, fields of forms, readings of a script.
SKIPPED = frozenset(
    "script style noscript template iframe object embed applet svg math canvas video audio select datalist optgroup textarea input head title "
    "meta link base frame frameset noframes area param source track progress meter dialog rp rt rtc amp-ad amp-embed amp-iframe amp-analytics "
    "amp-social-share amp-consent amp-sidebar amp-video amp-audio".split()
)
BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 "
    "h6 header hgroup hr html label legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul".split()
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
HIDDEN = frozenset({"unseen"})
UNSEEN = HIDDEN | {"hidden"}
TOOLS, FIGURE = frozenset({"tools"}), frozenset({"figure"})
# A figure without one of these is a box of text.
PICTURED = frozenset("img picture video audio iframe svg canvas object figcaption table pre amp-img a".split())
MOST_IN_FIGURE = 200
# What a button opens, by its role.
PANELS = frozenset({"region", "tabpanel"})
# How deep a button stands in the heading of what it opens, among how many elements, and the level of one that stands in no heading.
HEADING_DEPTH, MOST_IN_HEADING, OPENER_LEVEL = 3, 6, 3
# What a heading's link to itself is shown as.
ANCHORS = frozenset({"#", "¶", "§", "🔗", "⚓"})
# So much is said to listeners beside a line: "opens in a new window", "external link to the ministry".
MOST_READ_OUT = 80
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


def is_shown(element: etree._Element) -> bool:
    """Whether nothing keeps an element from being seen."""
    return UNSEEN.isdisjoint(element_hints(element, element.tag))


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


def is_read_out(element: etree._Element) -> bool:
    """Whether an element that is hidden in a line is a remark to those who listen; what is longer is text that a script shows."""
    return len(all_text(element)) <= MOST_READ_OUT and next(element.iter(*BLOCKS), None) is None


def is_opened(element: etree._Element) -> bool:
    """Whether a button right in front of a hidden element opens it, as questions do their answers."""
    name, before = element.get("id"), element.getprevious()
    if before is None:
        return False
    if before.tag == "button" or before.get("role") == "button":
        # A menu is opened by a button too.
        return next(element.iter("a", "button", "form", "input"), None) is None
    return name is not None and any(
        each.get("aria-controls") == name for each in islice(before.iter("button", *HEADINGS, "div", "a", "summary"), MOST_IN_HEADING)
    )


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


def first_number(element: etree._Element) -> int:
    """With what number a list begins."""
    start = element.get("start") or "1"
    return int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1
