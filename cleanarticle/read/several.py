"""Which of several articles on a page is its own: the one that holds the headline.

Some pages load the next article below the first one, and some have others beside it.
"""

from __future__ import annotations

from itertools import islice

from lxml import etree

from cleanarticle.read.called import has_own_headline
from cleanarticle.read.elements import element_hints
from cleanarticle.read.inline import found
from cleanarticle.read.prose import PROSE, Prose

_BODIES = etree.XPath("(descendant::*[@itemprop = 'articleBody' or @property = 'articleBody'])[1]")
# Among so many elements of an article that a page loads behind another its body begins: a headline, a stamp and tools stand before it.
MOST_TO_BODY = 60
STAMPED = frozenset({"byline", "author"})
# How such articles name their addresses, for a script to show while they are read.
ADDRESSES = frozenset({"data-url", "data-href", "data-link", "data-permalink", "data-article-url", "data-path", "data-uri"})
# So much prose has the page's own article at least, and such a share of all of it.
LEAST, SHARE = 400, 0.15


def headlined(body: etree._Element, prose: Prose) -> etree._Element:
    """Of several articles on a page, the one that holds the headline; else the body."""
    for element in body.iter("article"):
        if element in prose.title_holders and prose.mass.get(element, 0.0) > max(LEAST, SHARE * prose.mass.get(body, 0.0)):
            return element
    return body


def own_of_articles(children: list[etree._Element], prose: Prose) -> etree._Element | None:
    """Of several articles that a page loads one below the other, that of the headline: elements of one name, each with an h1 and what is marked as an article's body.

    Where the page tells its headline, names of bodies are enough, if each has its own stamp or address.

    Risk: the sections of an article may each have an h1; but they have neither those, nor bodies in the terms of search engines.
    """
    own = next((child for child in children if child in prose.title_holders), None)
    if own is None or prose.mass[own] < 2 * PROSE:
        return None
    alike = [child for child in children if child is not own and child.tag == own.tag and child.get("class") == own.get("class")]
    return own if alike and all(_has_headline_and_body(each, by_name=prose.is_headed) for each in (*alike, own)) else None


def _has_headline_and_body(element: etree._Element, *, by_name: bool) -> bool:
    return has_own_headline(element) and (bool(found(_BODIES, element)) or (by_name and _has_named_body(element)))


def _has_named_body(element: etree._Element) -> bool:
    """Whether an element is an article by its tag or by what is within it, and says on its own account where it is found, when it was written, or by whom."""
    inner = [each for each in islice(element.iterdescendants(), MOST_TO_BODY) if isinstance(each.tag, str)]
    said = [element_hints(each, each.tag) for each in inner]
    is_named = element.tag == "article" or any("article" in hints for hints in said)
    is_stamped = any(each.tag == "time" for each in inner) or any(not STAMPED.isdisjoint(hints) for hints in said)
    return is_named and (is_stamped or any(name in element.attrib for name in ADDRESSES))
