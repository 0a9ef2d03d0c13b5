"""What an element says that it is, by its tag and its attributes, and what it is by those around it: a label, a card, a caption.

What belies its names is told in believed.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile
from string import digits
from typing import cast

from lxml import etree

from cleanarticle.fold import key
from cleanarticle.headlines import STOPS
from cleanarticle.read.inline import all_text
from cleanarticle.read.tokens import NONE, PROPERTIES, ROLES, hints_of, hints_of_tag, joined

# Elements without words of the page: its code, other documents, fields of forms, readings of a script. Some versions of the parser do not know
# that source and track have no end, and put what stands behind them into them.
SKIPPED = frozenset(
    "script style noscript template iframe object embed applet svg math canvas video audio select datalist optgroup textarea input head title "
    "meta link base frame frameset noframes area param progress meter dialog rp rt rtc amp-ad amp-embed amp-iframe amp-analytics "
    "amp-social-share amp-consent amp-sidebar amp-video amp-audio".split()
)
# Modes of a template that browsers show in the place of the element it stands in: the shadow of a custom element.
SHADOWS = frozenset({"open", "closed"})
BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 "
    "h6 header hgroup hr html label legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul".split()
)
# The attributes that say what an element is.
SAYING = frozenset({"class", "id", "style", "role", "itemprop", "property", "hidden"})
HEADINGS = {f"h{level}": level for level in range(1, 7)}
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LINED = re.compile(r"white-space\s*:\s*(?:pre\b|break-spaces)", re.IGNORECASE)
HIDDEN = frozenset({"unseen"})
LINES = frozenset({"lines"})
UNSEEN = HIDDEN | {"hidden"}
TOOLS, FIGURE, CAPTION, CALL, FOOTER, NOTE, SIDEBAR, TAGS, HEADING, NAVIGATION, PULLED, RELATED = (
    frozenset({hint})
    for hint in ("tools", "figure", "caption", "call", "footer", "note", "sidebar", "tags", "heading", "navigation", "pullquote", "related")
)
# So many elements of a box are looked at.
MOST_IN_BOX = 200
# A figure without one of these is a box of text.
PICTURED = frozenset("img picture video audio iframe svg canvas object figcaption table pre amp-img a".split())
# What is quoted, tabled or listed in a figure without a picture has its caption as a part of it.
WORDED = frozenset({"blockquote", "table", "pre"})
PICTURES = PICTURED - WORDED - {"figcaption", "a"}
# The label of an advertisement is no longer: "Story continues below this ad".
LABEL = 40
# What a button opens, by its role.
PANELS = frozenset({"region", "tabpanel"})
# How deep a button stands in the heading of what it opens, among how many elements, and the level of one that stands in no heading.
HEADING_DEPTH, MOST_IN_HEADING, OPENER_LEVEL = 3, 6, 3
# Of this level and below are headings that number pictures, and so many elements has a figure of theirs at most.
LOWEST, MOST_IN_FIGURE = 5, 30
# Where in a section its heading stands, how many elements a section of a text has at most, and what is called so by right even if its heading says the same.
MOST_TO_HEADING, MOST_IN_SECTION = 4, 1000
BOXES = frozenset({"author", "newsletter", "share", "tags"})
# What a section of an article seldom has: somebody is to do something there.
CONTROLS = frozenset({"form", "input", "button", "textarea", "iframe"})
# What is done there or anywhere.
DONE = CONTROLS | {"a"}
# Among so many elements within a custom one that is a block, the first block stands: links, pictures and other custom elements are around it.
MOST_TO_BLOCK = 12
# What a heading's link to itself is shown as.
ANCHORS = frozenset({"#", "¶", "§", "🔗", "⚓"})
# What a note's link back to where it is referred to is shown as; each may have a sign behind it that makes it a picture, or no picture.
RETURNS = frozenset("↩ ↪ ⤴ ⮌ ↵ ⏎ ↑ ⇑ ⬆".split())
PICTURE_SIGNS = str.maketrans("", "", "\ufe0e\ufe0f")
# So many elements around a link may be what it is the address of.
ADDRESSED = 2
LINKS_OF_CARD = 3
# How a note is named that stands in the sentence it belongs to, which is no shorter than this: less is a sign of one.
_NOTE_IN_LINE = re.compile(r"(?:^|[\s_-])(?:side-?_?note|margin-?_?note|footnote(?:-?_?text)?)(?:$|\s)", re.IGNORECASE)
LEAST_NOTE = 20
# So many cards are a list of other articles; so many are looked at.
LEAST_CARDS, MOST_CARDS = 3, 40
_PICTURES = frozenset({"img", "picture"})
# So much is said to listeners beside a line: "opens in a new window", "external link to the ministry".
MOST_READ_OUT = 80
# What stands side by side, and the blocks in which it does.
SET_APART = frozenset({"span", "a", "time", "strong", "b", "em"})
UNWORDED = frozenset({"div", "header", "section", "article", "footer", "td", "dt", "dd", *HEADINGS})
# Blocks whose words are one line, whatever stands in them.
WORDED_BLOCKS = frozenset("p h1 h2 h3 h4 h5 h6 li td th dt summary figcaption caption label button".split())
SENTENCE_END = re.compile(rf"[{STOPS}][\"”“»«')\]’」』）]*\s*$")
# So many pieces of text are looked at, and so much of the last for the end of a sentence.
MOST_IN_PARAGRAPH, END = 200, 20
# So long is how a paragraph begins that is no headline; among so many of a link's paragraphs such are looked for.
LONG, MOST_IN_LINK = 60, 20
# So many digits has the number of a step.
COUNTER = 2


def element_hints(element: etree._Element, tag: str) -> frozenset[str]:
    """What an element's own tag and attributes say that it is; HIDDEN where they keep it from being shown, LINES where its source's lines are shown as they are."""
    hints = hints_of_tag(tag)
    for name, value in cast("list[tuple[str, str]]", element.items()):
        if name not in SAYING:
            continue
        if name == "class" or (name == "id" and tag not in HEADINGS):
            # The id of a heading is made of its words.
            found = hints_of(value)
            if found and name == "id" and not found & BOXES and _is_named_by_heading(element, tag, value):
                found = NONE
        elif name == "style":
            found = HIDDEN if _HIDING.search(value) else LINES if _LINED.search(value) else NONE
        elif name == "role":
            found = ROLES.get(value, NONE)
        elif name in ("itemprop", "property"):
            found = PROPERTIES.get(value, NONE)
        else:
            found = HIDDEN if name == "hidden" else NONE
        if found:
            hints = joined(hints, found) if hints else found
    return hints


def _is_named_by_heading(element: etree._Element, tag: str, name: str) -> bool:
    """Whether an element is a section of a text whose id is made of the words of its heading, as builders of papers and manuals do.

    A list of links or a form may be called as its heading too, and is what it is called.
    """
    if tag != "section" and "section" not in (element.get("class") or "").split():
        return False
    heading = next((each for each in islice(element.iter(), MOST_TO_HEADING) if each.tag in HEADINGS), None)
    if heading is None or key(all_text(heading)).lstrip(digits) != key(name):
        return False
    links = text = 0
    for number, each in enumerate(element.iter()):
        if number >= MOST_IN_SECTION or each.tag in CONTROLS:
            return False
        text += len(all_text(each)) if each.tag == "p" else 0
        links += len(all_text(each)) if each.tag == "a" else 0
    return 2 * links < text


def has_words(element: etree._Element, tag: str) -> bool:
    """Whether an element that as a rule has no words of the page shows some: an open dialogue, and the shadow of a custom element."""
    if tag == "template":
        return (element.get("shadowrootmode") or "").lower() in SHADOWS
    return tag == "dialog" and element.get("open") is not None


def is_custom_block(element: etree._Element) -> bool:
    """Whether a custom element is a block: one stands near its beginning, or it is a paragraph, whose sentence ends with it and which no words stand right beside.

    So are several of one name in a row, with words in them: entries of a list, cards.
    Risk: what names an icon or a link amid a sentence is no block, and would part the sentence.
    """
    if any(part.tag in BLOCKS for part in islice(element.iterdescendants(), MOST_TO_BLOCK)) or any(part.tag in BLOCKS for part in element):
        return True
    holder, before, behind = element.getparent(), element.getprevious(), element.getnext()
    if holder is None or (holder.tag not in BLOCKS and "-" not in holder.tag) or holder.tag in WORDED_BLOCKS:
        return False
    beside = (holder.text, before.tail if before is not None else "", element.tail)
    if any(text and not text.isspace() for text in beside):
        return False
    said = "".join(piece[-END:] for piece in islice(cast("Iterator[str]", element.itertext()), MOST_IN_PARAGRAPH))
    is_in_row = any(other is not None and other.tag == element.tag for other in (before, behind))
    return (is_in_row and bool(said.strip())) or SENTENCE_END.search(said[-END:]) is not None


def is_custom_item(element: etree._Element, tag: str) -> bool:
    """Whether a custom element that is a block is an entry of a list by its name: one of several in a row."""
    return tag.endswith("-item") and any(other is not None and other.tag == tag for other in (element.getprevious(), element.getnext()))


def is_set_apart(element: etree._Element, said: str) -> bool:
    """Whether an element beside another is one of several in a row that a style sheet sets apart, so that no space need stand between: a time and who speaks.

    They hold whole words or numbers and stand in a block that has no words besides.
    Risk: a word whose letters are set one by one, or whose first is large, would be parted.
    """
    holder, begun = element.getparent(), next(cast("Iterator[str]", element.itertext()), "")[:1]
    is_ended = said[-1:].isdigit() or (len(said.strip()) > 1 and (said[-1].isalpha() or said[-1] == ")"))
    is_begun = begun.isupper() or (begun.isalnum() and begun.isdigit() != said[-1:].isdigit())
    is_alone = holder is not None and holder.tag in UNWORDED and not (holder.text or "").strip()
    return is_ended and is_begun and is_alone


def is_beside(element: etree._Element) -> bool:
    """Whether an element stands right behind one of another class, or with a class behind a link that has none, or the other way round, without so much as a space between."""
    before = element.getprevious()
    if before is None or before.tag not in SET_APART or before.tail:
        return False
    own, other = element.get("class"), before.get("class")
    is_link_beside = (element.tag == "a") != (before.tag == "a")
    return own != other and (is_link_beside or (own is not None and other is not None))


def is_label_of_ad(element: etree._Element) -> bool:
    """Whether an inline element that is called an advertisement holds a few words in front of a text: its label, none of the words of the line behind it."""
    return bool((element.tail or "").strip()) and len(all_text(element)) <= LABEL


def is_shown(element: etree._Element) -> bool:
    """Whether nothing keeps an element from being seen."""
    return UNSEEN.isdisjoint(element_hints(element, element.tag))


def is_worded(figure: etree._Element) -> bool:
    """Whether a figure is a quotation, a table or code, with no picture to it."""
    tags = {each.tag for each in islice(figure.iter(), MOST_IN_BOX)}
    return not tags.isdisjoint(WORDED) and tags.isdisjoint(PICTURES)


def captions_words(caption: etree._Element) -> bool:
    """Whether a caption says who is quoted or what a table or code is, and belongs to the text as they do."""
    figure = caption.getparent()
    return figure is not None and figure.tag == "figure" and is_worded(figure)


def captions_picture(heading: etree._Element, tag: str) -> bool:
    """Whether a heading of the lowest levels is all that a figure with a picture says: its number and what is seen there, as in books.

    Risk of a false hit: the heading of a section that is set on a picture. But such are of the higher levels.
    """
    if HEADINGS[tag] < LOWEST:
        return False
    figure = next((each for each in islice(heading.iterancestors(), HEADING_DEPTH) if each.tag == "figure"), None)
    if figure is None or sum(1 for _ in islice(figure.iter(), MOST_IN_FIGURE + 1)) > MOST_IN_FIGURE:
        return False
    has_picture = next(figure.iter(*_PICTURES), None) is not None
    return has_picture and all_text(figure).strip() == all_text(heading).strip()


def opens_what_follows(element: etree._Element) -> bool:
    """Whether a button opens and closes what stands right behind it, or is all of a heading: then it is the heading of what follows.

    A button within what another one opens has nothing to do with what stands behind that: the next panel.
    """
    parent = element.getparent()
    if parent is not None and parent.tag in HEADINGS and len(parent) == 1 and not (parent.text or "").strip():
        return True
    controlled = element.get("aria-controls") or ""
    around = takewhile(lambda each: each.get("role") not in PANELS, islice(element.iterancestors(), HEADING_DEPTH))
    following = (each.getnext() for each in (element, *around))
    return any(other is not None and (other.get("id") == controlled != "" or other.get("role") in PANELS) for other in following)


def stands_in(element: etree._Element, tag: str) -> bool:
    """Whether an element stands right in one with this tag."""
    parent = element.getparent()
    return parent is not None and parent.tag == tag


def stands_behind_heading(element: etree._Element) -> bool:
    """Whether an element stands right behind a heading, in the same line as a rule: "[edit]"."""
    before = element.getprevious()
    return before is not None and before.tag in HEADINGS


def stands_below_picture(element: etree._Element) -> bool:
    """Whether an element stands right behind a picture, or a box of one: what it says is no part of the line behind it."""
    before = element.getprevious()
    if before is None or (before.tail or "").strip():
        return False
    return before.tag in _PICTURES or (before.tag in BLOCKS and next(before.iter(*_PICTURES), None) is not None)


def is_bare(element: etree._Element, tag: str) -> bool:
    """Whether an element is a label without words, as that of a note to a word: it parts no sentence."""
    return tag == "label" and not len(element) and not (element.text or "").strip()


def is_counter(element: etree._Element) -> bool:
    """Whether an element is nothing but the number of the step that follows it; a year is none."""
    number = (element.text or "").strip()
    return not len(element) and number.isdigit() and len(number) <= COUNTER and element.getnext() is not None


def is_card(element: etree._Element) -> bool:
    """Whether an element within a sentence opens with a picture and holds several links: a card that opens above a name, and is no part of the sentence."""
    for each in element.iter():
        if each.tag in _PICTURES:
            return sum(1 for _ in islice(element.iter("a"), LINKS_OF_CARD)) == LINKS_OF_CARD
        if each.text and not each.text.isspace():
            return False
    return False


def cards_of(element: etree._Element) -> list[etree._Element]:
    """The links that the headings in an element are, where these are several and all but one are links: cards of other articles, or of goods, below what they are called together."""
    headings = list(islice(element.iter(*HEADINGS), MOST_CARDS))
    links = [link for heading in headings if (link := _link_of(heading)) is not None]
    return links if len(links) >= max(LEAST_CARDS, len(headings) - 1) else []


def _link_of(heading: etree._Element) -> etree._Element | None:
    """The link in a heading, or the one around it."""
    inner = heading.find(".//a")
    return inner if inner is not None else next((each for each in islice(heading.iterancestors(), HEADING_DEPTH) if each.tag == "a"), None)


def is_note_in_line(element: etree._Element, tag: str) -> bool:
    """Whether an element within a sentence is a note to it that a style sheet sets in the margin or below: named so, and longer than its sign.

    Risk of a false hit: a sentence that is named so for its looks. But then it only stands behind its paragraph, and none of it is lost.
    """
    is_named = tag in ("span", "small") and _NOTE_IN_LINE.search(element.get("class") or "") is not None
    return is_named and len(all_text(element).strip()) >= LEAST_NOTE


def is_bar_of_tabs(element: etree._Element) -> bool:
    """Whether an element is a row of tabs by its role, none of whose panels stands in it: their names are no list of the article."""
    if element.get("role") != "tablist":
        return False
    roles = [each.get("role") for each in islice(element.iterdescendants(), MOST_IN_FIGURE)]
    return len(roles) < MOST_IN_FIGURE and "tab" in roles and "tabpanel" not in roles


def is_read_out(element: etree._Element) -> bool:
    """Whether an element that is hidden in a line is a remark to those who listen; what is longer is text that a script shows."""
    return len(all_text(element)) <= MOST_READ_OUT and next(element.iter(*BLOCKS), None) is None


def leads_away(link: etree._Element, kind: str) -> bool:
    """Whether a link leads anywhere; one in a heading that opens or marks its own section does not, nor one to where it stands, nor one that nobody ended."""
    address = link.get("href") or ""
    is_of_page = address.startswith("#") and (kind == "heading" or _leads_here(link, address[1:]))
    return address != "" and not is_of_page and not _is_left_open(link)


def _leads_here(link: etree._Element, name: str) -> bool:
    """Whether a link leads to itself or to what it stands in: the address of an option or a function that a manual tells of."""
    return any(each.get("id") == name for each in (link, *islice(link.iterancestors(), ADDRESSED)))


def _is_left_open(link: etree._Element) -> bool:
    """Whether several paragraphs stand in a link: somebody forgot to end it, and they are no headlines."""
    # Of each only how it begins is looked at: where many links were left open, each holds all that follow.
    return len(link) > 0 and sum(len(each.text or "") >= LONG for each in islice(link.iter("p"), MOST_IN_LINK)) > 1


def is_anchor(link: etree._Element, kind: str) -> bool:
    """Whether a link is the sign by which a heading shows its own address, or by which a note leads back to its place."""
    if kind == "heading" or stands_in(link, "dt"):
        return all_text(link).strip() in ANCHORS
    return (link.get("href") or "").startswith("#") and all_text(link).strip().translate(PICTURE_SIGNS) in RETURNS


def is_anchor_sign(element: etree._Element, kind: str) -> bool:
    """Whether an element is that sign within a heading that is all a link to itself."""
    holder = element.getparent()
    is_linked = kind == "heading" and holder is not None and holder.tag == "a" and (holder.get("href") or "").startswith("#")
    return is_linked and all_text(element).strip() in ANCHORS


def name_of(element: etree._Element, tag: str) -> str:
    """Tag and class, which tell apart what a page sets differently."""
    names = element.get("class")
    return f"{tag}.{names.replace('>', ' ')}" if names else tag


def number_of(stated: str | None, otherwise: int) -> int:
    """The number that a list or an item of one states, where it is one that lists have."""
    return int(stated) if stated and stated.isascii() and stated.isdigit() and len(stated) < 6 else otherwise
