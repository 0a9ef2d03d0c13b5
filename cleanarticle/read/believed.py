"""What belies the names of an element: what it holds, and where it stands.

Markup is written by people: a figure of words is none, the label of a list's item is no button, and what a builder of pages calls after
its look or its program is not what it is called. Risk of a false hit: a box of the page's own that reads like the text.
"""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

from cleanarticle.read.elements import (
    CALL,
    CAPTION,
    CONTROLS,
    DONE,
    END,
    FIGURE,
    FOOTER,
    HEADING,
    HEADINGS,
    MOST_IN_BOX,
    MOST_TO_BLOCK,
    NAVIGATION,
    NOTE,
    PICTURED,
    PULLED,
    SENTENCE_END,
    SIDEBAR,
    TAGS,
    TOOLS,
    captions_words,
    is_worded,
    leads_away,
    stands_in,
)
from cleanarticle.read.inline import all_text
from cleanarticle.read.tokens import NONE

# How the formats of books name the boxes of a chapter, by attributes of their own.
BOOKISH = ("data-type", "epub:type")
# What leads somewhere or asks for something.
ASKING = NAVIGATION | {"consent"}
# What a sentence that stands alone may have in it.
LONE = frozenset("p br b i em strong".split())
LONE_IN_FOOTER = LONE | {"span"}
# The name of an aside that quotes, and what may stand in such besides; who is quoted makes it a box of its own.
QUOTED = re.compile(r"(?<![^\W_])(?:pull-?|block-?)?quotes?(?![^\W_])", re.IGNORECASE)
QUOTING = frozenset("blockquote q span div".split())
# So many paragraphs stand right before a remark that ends a text, and so long is one.
PARAGRAPHS, REMARK = 2, 30
# What is named after a field, and what such a field is.
FIELDED = frozenset({"label", "legend"})
FIELDS = frozenset({"input", "select", "textarea", "button", "output", "meter", "progress"})
# Parts of a table.
TABLED = frozenset({"tbody", "tr", "td"})
# What a call to action leads to, and so many digits are a number to call.
ACTED_ON = CONTROLS | {"a", "img", "svg", "picture"}
DIGITS_OF_PHONE = 7


def believed(element: etree._Element, tag: str, hints: frozenset[str]) -> frozenset[str]:
    """The hints without those that what an element holds, or where it stands, belies: a figure of words, an entry of a list, the label of an item."""
    if tag == "figure" and (all(each.tag not in PICTURED for each in islice(element.iter(), MOST_IN_BOX)) or is_worded(element)):
        return hints - FIGURE
    if "figure" in hints and tag != "figure" and _heads_text(element):
        return hints - FIGURE
    if "call" in hints and _calls_for_nothing(element):
        return hints - CALL
    if tag in ("aside", "footer"):
        return _believed_beside(element, tag, hints)
    if tag == "table" or (tag == "figcaption" and captions_words(element)):
        # A table's name says where its caption stands: "caption-bottom".
        return hints - CAPTION - (ASKING if tag == "table" and not hints.isdisjoint(ASKING) and _asks_for_nothing(element) else NONE)
    return _believed_of_builders(element, tag, hints)


def _asks_for_nothing(table: etree._Element) -> bool:
    """Whether a table has nothing to follow or to press: one that is named "toc-table" or "cookie-table" tells of what it is named after."""
    return all(each.tag not in DONE for each in table.iter())


def _is_of_book(element: etree._Element) -> bool:
    """Whether an element, or the one that holds nothing else, is a sidebar in the terms of books: a box of the chapter, not of the page."""
    # To count what the holder holds would take time for each.
    is_alone = element.getprevious() is None and element.getnext() is None
    holder = element.getparent() if is_alone else None
    return any(each is not None and each.get(name) == "sidebar" for each in (element, holder) for name in BOOKISH)


def _believed_beside(element: etree._Element, tag: str, hints: frozenset[str]) -> frozenset[str]:
    """The hints of an aside or a footer, without what it is by its tag where it is called a remark, says who is quoted, or is a sentence of the text."""
    # Beside a text stand remarks to it and what has nothing to do with it.
    if tag == "footer" and _ends_text(element):
        return hints - FOOTER | NOTE
    is_belied = "note" in hints or _is_of_book(element) or (_is_quotation(element) if tag == "aside" else stands_in(element, "blockquote"))
    if is_belied:
        return hints - SIDEBAR - FOOTER
    return hints - SIDEBAR | PULLED if tag == "aside" and _is_lone_sentence(element) else hints


def _is_quotation(aside: etree._Element) -> bool:
    """Whether an aside is called a quotation and is one by its tags: of another post that is answered. What the article says itself is told apart later."""
    return "quot" in (aside.get("class") or "").lower() and any(each.tag == "blockquote" for each in islice(aside.iterdescendants(), MOST_TO_BLOCK))


def _ends_text(footer: etree._Element) -> bool:
    """Whether a footer stands right behind the paragraphs of a text and holds nothing but sentences, without a link: where a play is on, when a prize is given.

    Who wrote the text and whose it is may be said there too: for such sentences there are filters.
    """
    if any(each.tag not in LONE_IN_FOOTER for each in islice(footer.iterdescendants(), MOST_IN_BOX)):
        return False
    text = all_text(footer).strip()
    before = [each.tag for each in islice(footer.itersiblings(preceding=True), PARAGRAPHS)]
    return len(text) >= REMARK and text[-1] in ".。।" and before == ["p"] * PARAGRAPHS


def _is_lone_sentence(aside: etree._Element) -> bool:
    """Whether an aside without a name, or with that of a quotation, holds nothing but a sentence: one that the article says too, or, where it does not, a remark."""
    is_quoted = QUOTED.search(aside.get("class") or "") is not None
    if not is_quoted and any(name in aside.attrib for name in ("class", "id", "role")):
        return False
    tags = LONE | QUOTING if is_quoted else LONE
    if any(each.tag not in tags for each in islice(aside.iterdescendants(), MOST_IN_BOX)):
        return False
    return SENTENCE_END.search(all_text(aside)[-END:]) is not None


def _believed_of_builders(element: etree._Element, tag: str, hints: frozenset[str]) -> frozenset[str]:
    """The hints without those of names that programs give: the box of a chapter, a caption that is a whole table, tags that are terms, an answer set as a menu is, a text in the labels of fields."""
    if "sidebar" in hints and _is_of_book(element):
        return hints - SIDEBAR
    if tag in TABLED and "caption" in hints and _is_laid_out(element):
        return hints - CAPTION
    if tag == "dl" and "tags" in hints and _defines(element):
        return hints - TAGS
    if tag == "nav" and _tells(element):
        return hints - NAVIGATION
    if tag in FIELDED and not _is_of_field(element, tag):
        return hints - TOOLS | (HEADING if tag == "legend" else NONE)
    return hints


def _is_laid_out(cell: etree._Element) -> bool:
    """Whether a part of a table has a table in it, as builders of letters set a text beside its picture: its name is that of the whole."""
    return any(each.tag == "table" for each in islice(cell.iter(), MOST_IN_BOX))


def _defines(terms: etree._Element) -> bool:
    """Whether a list of terms that is named after tags tells of several, mostly without links: options of a command, not what the article is filed under.

    Manuals name such a list by how its terms are set: "Bl-tag".
    """
    told = [all_text(each) for each in islice(terms.iterchildren("dd"), MOST_IN_BOX)]
    linked = sum(len(all_text(each)) for each in islice(terms.iter("a"), MOST_IN_BOX) if leads_away(each, "heading"))
    is_told = len(told) > 1 or any(SENTENCE_END.search(text[-END:]) for text in told)
    return is_told and 2 * linked < sum(map(len, told))


def _tells(menu: etree._Element) -> bool:
    """Whether a menu leads nowhere and is told in sentences: the answer to a question, which is opened as a menu is."""
    if any(each.tag in ACTED_ON for each in islice(menu.iter(), MOST_IN_BOX)):
        return False
    return SENTENCE_END.search(all_text(menu).strip()[-END:]) is not None


def _is_of_field(element: etree._Element, tag: str) -> bool:
    """Whether a label or a legend is that of a field to fill in; some pages set their text in them: the item of a list, a sentence, the title of a box.

    What names a field by its id has it elsewhere, such as the button of a tab.
    """
    if tag == "label" and stands_in(element, "li"):
        return False
    if element.get("for") is not None or (tag == "label" and SENTENCE_END.search(all_text(element)[-END:]) is None):
        return True
    holder = element.getparent()
    return holder is not None and any(each.tag in FIELDS for each in islice(holder.iter(), MOST_IN_BOX))


def _calls_for_nothing(element: etree._Element) -> bool:
    """Whether what is named a call to action has nothing to follow or to press, no number to call, and is told in sentences: a warning, or what must be done."""
    if any(each.tag in ACTED_ON for each in islice(element.iter(), MOST_IN_BOX)):
        return False
    text = all_text(element).strip()
    return text[-1:] in ".。।" and sum(map(str.isdigit, text)) < DIGITS_OF_PHONE


def _heads_text(element: etree._Element) -> bool:
    """Whether an element has a heading with a paragraph behind it, and no second picture: an entry of a list, as of places or of goods."""
    is_headed, pictures, texts = False, 0, 0
    for each in islice(element.iter(), MOST_IN_BOX):
        texts += is_headed and each.tag == "p"
        pictures += each.tag in {"img", "amp-img"}
        is_headed = is_headed or each.tag in HEADINGS
    return texts > 0 and pictures <= 1
