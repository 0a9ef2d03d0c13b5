"""Text that a page hides until its reader opens it: answers below their questions, the rest of an article behind "Read more", its further pages.

Style sheets and scripts are not known, so that only what stands beside a hidden element tells. Risk of a false hit: dialogues, notices of
forms and menus are hidden beside buttons too. So what is to be opened must be told in sentences, hold no form and few links, and stand
right beside what opens it, or behind text of the same names; a notice that does so is judged by its names like any other.
"""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

from cleanarticle.fold import weight
from cleanarticle.read.elements import END, HEADINGS, MOST_IN_HEADING, SENTENCE_END, element_hints
from cleanarticle.read.inline import all_text, squeeze
from cleanarticle.read.tokens import HIDING

# Of what is hidden, and of what may open it, so many elements are looked at; what opens it says no more than a question does.
MOST_IN_PANEL, MOST_IN_OPENER, LONGEST_OPENER = 60, 12, 300
# The rest of an article has at least this weight; an answer may be shorter.
REST = 40
# A text has so many pages at most, with the boxes between them; so many boxes stand between its paragraphs and those behind a wall, of which there are so many.
MOST_PAGES, MOST_BOXES, SEVERAL = 40, 6, 2
# Where each paragraph behind a wall is hidden by itself, there are so many at most, with the boxes between them.
MOST_WALLED = 200
# How the classes name what opens and closes, and what is opened.
_OPENING = re.compile(r"(?:^|[\s_-])(?:accord[ei]on|collaps|expand|toggle|spoiler|faq|question|answer|reveal)", re.IGNORECASE)
# Buttons that say "Show more" are called by the other names too.
_TITLE_BUTTON = re.compile(r"(?:^|[\s_-])(?:accord[ei]on|collapsible|faq|question)", re.IGNORECASE)
# How the rest of a text behind a wall is named.
_WALLED = re.compile(
    r"(?:^|[\s_-])(?:paywall|premium|lock|subscri|member|restrict|protect|piano|rest\b|remain|full|more|continu|content|body|text|article|story)",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
# What stands hidden behind the headline is a summary for machines or a layer.
_TITLES = frozenset({*HEADINGS, "dt", "summary"}) - {"h1"}
_FORMS = ("form", "input", "select", "textarea", "dialog")
_WITHOUT_WORDS = frozenset({"script", "style", "noscript", "template", "iframe", "svg"})
# Behind these a text may go on; behind a button or a picture a notice stands.
_PAGES = frozenset({"div", "section"})
_TEXT = frozenset("p ul ol blockquote div section h2 h3 h4 h5 h6 table figure span".split())
_NOT_SEEN = frozenset({"hidden", "unseen"})


def is_opened(element: etree._Element) -> bool:
    """Whether what stands right before a hidden element opens it, as questions do their answers, or what stands right behind, as "Read more" does.

    A panel of tabs behind another one is opened by its tab, wherever that is, and a further page of a text by its pager or its wall.
    """
    if element.get("role") == "tooltip":
        return False
    before, behind = element.getprevious(), element.getnext()
    if element.get("role") == "tabpanel" and before is not None and before.get("role") == "tabpanel":
        return _told(element) > 0
    if before is not None and _is_button_of(before, element):
        return True
    if before is not None and _is_title(before, element):
        return _told(element) > 0
    if behind is not None and _is_begun(element, before) and _is_switch(behind):
        return _told(element) >= REST
    return _is_further_page(element) or (_is_run_on(element) and _told(element) >= REST) or _is_walled_paragraph(element)


def is_page_by_class(element: etree._Element) -> bool:
    """Whether an element that is hidden by a name of its class, as frameworks have them, is a further page of a text, or a paragraph of it behind a wall."""
    is_hiding = not HIDING.isdisjoint((element.get("class") or "").split())
    return is_hiding and (_is_further_page(element) or _is_walled_paragraph(element))


def is_titled(element: etree._Element) -> bool:
    """Whether the title of an element that it opens stands right before it, in an element of its own that by its name opens something."""
    before = element.getprevious()
    return before is not None and before.tag in ("div", "span", "a") and not (before.tail or "").strip() and (_is_named(before) or _is_named(element))


def is_title_button(button: etree._Element) -> bool:
    """Whether a button names itself as what opens a part of a text, and that part stands right behind it: then it is its title."""
    behind = button.getnext()
    return (
        behind is not None
        and behind.tag in ("div", "section")
        and _TITLE_BUTTON.search(_CAMEL.sub("-", button.get("class") or "")) is not None
        and _told(behind) > 0
    )


def is_rest(element: etree._Element) -> bool:
    """Whether a hidden inline element is the rest of a paragraph, which what stands behind it opens."""
    parent = element.getparent()
    behind = element.getnext()
    if behind is None and parent is not None and not (element.tail or "").strip():
        behind = parent.getnext()
    return element.get("role") != "tooltip" and behind is not None and _is_switch(behind) and _told(element) >= REST


def _is_button_of(before: etree._Element, element: etree._Element) -> bool:
    if before.tag == "button" or before.get("role") == "button":
        # A menu is opened by a button too.
        return next(element.iter("a", "button", "form", "input"), None) is None
    name = element.get("id")
    return name is not None and any(
        each.get("aria-controls") == name for each in islice(before.iter("button", *HEADINGS, "div", "a", "summary"), MOST_IN_HEADING)
    )


def _is_title(before: etree._Element, element: etree._Element) -> bool:
    """Whether an element that readers see is a heading, or opens something by its name or by a link, and says no more than such do."""
    inner = list(islice(before.iter(), MOST_IN_OPENER))
    if len(inner) == MOST_IN_OPENER or not all(isinstance(each.tag, str) for each in inner) or element_hints(before, before.tag) & _NOT_SEEN:
        return False
    if not 0 < len(squeeze(all_text(before))) < LONGEST_OPENER:
        return False
    is_heading = any(each.tag in _TITLES or each.get("role") == "heading" for each in inner)
    return is_heading or _is_named(before) or _is_named(element) or any(map(_leads_nowhere, inner))


def _is_further_page(element: etree._Element) -> bool:
    """Whether the last element like it before it that readers see tells something in sentences too: then a text is parted into both, and the rest is hidden.

    One is like it that has the same tag and in class the same first name ("page active"), or none but names of the hidden one ("text", "locked text").
    """
    names = (element.get("class") or "").split()
    if element.tag not in _PAGES or not names:
        return False
    for before in islice(element.itersiblings(preceding=True), MOST_PAGES):
        own = (before.get("class") or "").split() if before.tag == element.tag else []
        if own and (own[0] == names[0] or set(own) <= set(names)) and element_hints(before, before.tag).isdisjoint(_NOT_SEEN):
            return _told(before) > 0 and _told(element) >= REST
    return False


def _is_run_on(element: etree._Element) -> bool:
    """Whether a hidden element is called text, or what a wall hides, and holds paragraphs that are named as the one that readers see before it: it runs on.

    Thanks for a letter are hidden behind the last paragraph too, but are called otherwise.
    """
    if element.tag not in _PAGES or not _is_called_walled(element):
        return False
    paragraphs = list(islice((each for each in element.iterchildren("p") if len(all_text(each)) >= REST), SEVERAL))
    before = next((each for each in islice(element.itersiblings(preceding=True), MOST_BOXES) if each.tag == "p"), None)
    if before is None or len(paragraphs) < SEVERAL or not element_hints(before, before.tag).isdisjoint(_NOT_SEEN):
        return False
    return len(all_text(before)) >= REST and all(each.get("class") == before.get("class") for each in paragraphs)


def _is_walled_paragraph(element: etree._Element) -> bool:
    """Whether a hidden element is called what a wall hides, and holds a paragraph, as others of its names do beside it: a text that is hidden piece by piece.

    The paragraph that readers see before them has the name of those within. What was made unreadable for the wall stands in no paragraphs.
    """
    if element.tag not in _PAGES or not _is_called_walled(element):
        return False
    own = [each for each in element if isinstance(each.tag, str)]
    if not own or any(each.tag not in _TEXT for each in own) or _told(element) == 0:
        return False
    names, before, alike = element.get("class"), None, 0
    for each in islice(element.itersiblings(preceding=True), MOST_WALLED):
        if each.tag == "p":
            before = each
            break
        alike += _is_alike(each, element, names)
    if before is None or len(all_text(before)) < REST or not element_hints(before, before.tag).isdisjoint(_NOT_SEEN):
        return False
    alike += sum(_is_alike(each, element, names) for each in islice(element.itersiblings(), MOST_BOXES))
    return alike >= SEVERAL and own[0].get("class") == before.get("class")


def _is_alike(other: etree._Element, element: etree._Element, names: str | None) -> bool:
    """Whether an element beside another has its tag and names, and holds a paragraph, too."""
    return other.tag == element.tag and other.get("class") == names and other.find("p") is not None


def _is_called_walled(element: etree._Element) -> bool:
    """Whether an element is called text, or what a wall hides."""
    return _WALLED.search(_CAMEL.sub("-", f"{element.get('class') or ''} {element.get('id') or ''}")) is not None


def _is_named(element: etree._Element) -> bool:
    return _OPENING.search(_CAMEL.sub("-", element.get("class") or "")) is not None


def _leads_nowhere(element: etree._Element) -> bool:
    """Whether an element is a link or a button that does something on the page."""
    if element.tag == "button" or element.get("role") == "button":
        return True
    address = (element.get("href") or "").strip().lower()
    return element.tag == "a" and (
        address in ("", "#") or address.startswith("javascript:") or (address[0] == "#" and element.get("class") is not None)
    )


def _is_begun(element: etree._Element, before: etree._Element | None) -> bool:
    """Whether a text stands right before an element, so that this may be the rest of it."""
    if before is None:
        parent = element.getparent()
        return parent is not None and bool((parent.text or "").strip())
    return before.tag in _TEXT or bool((before.tail or "").strip())


def _is_switch(behind: etree._Element) -> bool:
    """Whether an element is a button or a link that leads nowhere, and holds little else."""
    inner = list(islice(behind.iter(), MOST_IN_OPENER))
    is_short = len(inner) < MOST_IN_OPENER and len(squeeze(all_text(behind))) < REST
    return is_short and not any(each.tag in _FORMS for each in inner) and any(map(_leads_nowhere, inner))


def _told(element: etree._Element) -> int:
    """The weight of what an element tells in sentences; 0 where it tells nothing, has a field to fill in, or is half of links."""
    said = linked = 0
    is_told = False
    for each in islice(element.iter(), MOST_IN_PANEL):
        if each.tag in _FORMS:
            return 0
        own = each.text if isinstance(each.tag, str) and each.tag not in _WITHOUT_WORDS else None
        for piece in (own, each.tail if each is not element else None):
            if piece and not piece.isspace():
                said += weight(piece.strip())
                is_told = is_told or SENTENCE_END.search(piece[-END:]) is not None
        if each.tag == "a":
            linked += weight(squeeze(all_text(each)))
    return said if is_told and 2 * linked < said else 0
