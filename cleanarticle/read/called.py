"""What an element of a page is for the search of the article: called one, written as prose, with a headline of its own."""

from __future__ import annotations

from itertools import islice

from lxml import etree

from cleanarticle.read.elements import element_hints
from cleanarticle.read.inline import all_text
from cleanarticle.read.prose import PROSE, Prose

NEARLY_ALL = 0.9
# Teasers have this share of their text in links, or more.
TEASING = 0.15
# How the sentence ends that is the last of a paragraph.
STATED = (".", "!", "?", "…", "”", '"', "»", ")", "。", "！", "？", "।", "۔", "؟")
PARAGRAPHS = 2
# What is called something foreign is damped to less than this.
OWN = 0.9
# What the types of schema.org that are articles end with.
ARTICLE_TYPES = ("Article", "BlogPosting")


def is_article(element: etree._Element) -> bool:
    """Whether an element is an article by its tag, its names or its type."""
    return element.tag == "article" or "article" in element_hints(element, element.tag) or (element.get("itemtype") or "").endswith(ARTICLE_TYPES)


def is_called_article(node: etree._Element) -> bool:
    """Whether the names of an element, or of the one that holds nothing else, say that it is the text of an article."""
    if "article" in element_hints(node, node.tag):
        return True
    holder = node.getparent()
    return holder is not None and len(holder) == 1 and "article" in element_hints(holder, holder.tag)


def is_marked(element: etree._Element, prose: Prose) -> bool:
    """Whether an element, or the one within that holds nearly all of it, is called the article."""
    while True:
        if element.tag in ("article", "main") or "article" in element_hints(element, element.tag):
            return True
        inner = holder_within(element, prose)
        if inner is None:
            return False
        element = inner


def holder_within(element: etree._Element, prose: Prose) -> etree._Element | None:
    """The child that holds nearly all of an element's prose."""
    held = prose.mass.get(element, 0.0)
    return next((child for child in element if prose.mass.get(child, 0.0) >= NEARLY_ALL * held > 0), None)


def has_own_headline(element: etree._Element) -> bool:
    """Whether an element has an h1 that is no link: where each section has one, they are the article's."""
    headline = element.find(".//h1")
    return headline is not None and headline.find(".//a") is None


def has_few_links(element: etree._Element) -> bool:
    """Whether an element has fewer links than teasers have."""
    return sum(len(all_text(link)) for link in element.iter("a")) < TEASING * len(all_text(element))


def has_paragraphs(element: etree._Element) -> bool:
    """Whether several paragraphs in an element are sentences as long as prose."""
    return sum(1 for _ in islice(filter(is_stated, element.iter("p")), PARAGRAPHS)) == PARAGRAPHS


def is_stated(paragraph: etree._Element) -> bool:
    """Whether a paragraph is as long as prose, and a sentence ends it."""
    text = all_text(paragraph).strip()
    return len(text) >= PROSE and text.endswith(STATED)


def is_told(paragraph: etree._Element) -> bool:
    """Whether a paragraph is a sentence as long as prose, without a link."""
    return is_stated(paragraph) and next(paragraph.iter("a"), None) is None


def is_foreign(element: etree._Element, prose: Prose) -> bool:
    """Whether an element, or what holds a good part of its prose, is called something foreign: less is its mass then."""
    return prose.mass[element] < OWN * prose.raw[element]
