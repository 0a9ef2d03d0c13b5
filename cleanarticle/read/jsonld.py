"""JSON-LD as pages have it: broken, escaped, nested, huge, and mostly about other things than the article.

Judged here is which node tells of the article. A false hit gives the article a teaser's headline, author and date, so nodes of lists
and references never count, and of several the one counts that names the page's address or its headline.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lxml import etree

from cleanarticle.read.visible import squeeze, words

Node = Mapping[str, Any]

# Bounds: of one block and of all together in characters, of nesting, of nodes looked at. No honest page comes near them.
LARGEST, LARGEST_ALL, DEEPEST, MOST_NODES = 2_000_000, 4_000_000, 100, 20_000

_STRING = r'"(?:[^"\\]++|\\.?)*+"?'
_STRINGS = re.compile(_STRING, re.DOTALL)
_STRINGS_AND_LOOSE_COMMAS = re.compile(rf"({_STRING})|,(?=\s*+[\]}}])", re.DOTALL)
_BRACKETS = re.compile(r"[\[\]{}]")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_WRAPPERS = ("<![CDATA[", "]]>", "<!--", "-->")
_DECODER = json.JSONDecoder(strict=False)

# Where other things than the article itself stand.
_ELSEWHERE = words(
    "about blogPost citation comment comments exampleOfWork hasPart isBasedOn isPartOf isRelatedTo itemListElement itemReviewed liveBlogUpdate "
    "mentions recommendation relatedLink review reviews significantLink subjectOf suggestedAnswer workExample workTranslation"
)
_ALSO_ARTICLES = words("Report Review CriticReview Recipe HowTo CreativeWork Chapter Quiz QAPage FAQPage")
_PAGES = words("WebPage ItemPage AboutPage MedicalWebPage VideoObject")
_GROUPS = words("Corporation Organization NewsMediaOrganization OnlineBusiness Brand WebSite LocalBusiness NGO EducationalOrganization")


class Graph:
    """All nodes of a page's JSON-LD, with those that may be the article set apart."""

    def __init__(self, root: etree._Element) -> None:
        self.by_id: dict[str, Node] = {}
        self.articles: list[Node] = []
        self.pages: list[Node] = []
        self.sites: list[Node] = []
        for value in _values(root):
            self._enter(value)

    def _enter(self, value: object) -> None:
        """Walk a value in document order, without recursion."""
        stack: list[tuple[object, bool]] = [(value, True)]
        left = MOST_NODES
        while stack and left:
            left -= 1
            item, is_own = stack.pop()
            if isinstance(item, list):
                stack.extend((each, is_own) for each in reversed(item))
            elif isinstance(item, dict):
                self._note(item, is_own=is_own)
                stack.extend((each, is_own and key not in _ELSEWHERE) for key, each in reversed(item.items()) if isinstance(each, (dict, list)))

    def _note(self, node: Node, *, is_own: bool) -> None:
        name = node.get("@id")
        if isinstance(name, str) and len(node) > 1 and len(node) > len(self.by_id.get(name, ())):
            self.by_id[name] = node
        types = set(types_of(node))
        if types & _GROUPS and is_own and "Person" not in types:
            self.sites.append(node)
        if is_own and any(each.endswith(("Article", "Posting")) for each in types):
            self.articles.append(node)
        elif is_own and types & (_ALSO_ARTICLES | _PAGES):
            self.pages.append(node)

    def resolve(self, value: object) -> object:
        """The node that a reference means, or the value itself."""
        if isinstance(value, dict) and isinstance(value.get("@id"), str) and not ("name" in value or "url" in value or "headline" in value):
            return self.by_id.get(value["@id"], value)
        return value

    def article(self, addresses: Iterable[str], headlines: Iterable[str]) -> Node:
        """The node of the article, empty if there is none: articles before pages, what fits the page before what is first."""
        places = {_address(each) for each in addresses} - {""}
        heads = {squeeze(each).casefold() for each in headlines} - {""}
        for nodes in (self.articles, self.pages):
            if nodes:
                best = max(nodes, key=lambda node: _fit(node, places, heads))
                if len(nodes) == 1 or _fit(best, places, heads)[0] or nodes is self.articles:
                    return best
        return {}

    def names(self, value: object) -> Iterator[tuple[str, bool]]:
        """(name, whether it is said to be a group's) for each author or publisher in whatever shape it is given."""
        stack, left = [value], 500
        while stack and left:
            left -= 1
            item = self.resolve(stack.pop())
            if isinstance(item, str):
                yield string(item), False
            elif isinstance(item, list):
                stack.extend(reversed(item))
            elif isinstance(item, dict):
                is_group = not _GROUPS.isdisjoint(types_of(item)) and "Person" not in types_of(item)
                name = item.get("name") or _joined_name(item)
                if name:
                    yield from ((string(each), is_group) for each in _flat(name))
                elif "@type" not in item:
                    stack.extend(each for key, each in reversed(item.items()) if not key.startswith("@") and isinstance(each, (dict, list)))

    def first_url(self, value: object) -> str:
        """The address of an image or of a page in whatever shape it is given."""
        for _ in range(8):
            value = self.resolve(value)
            if isinstance(value, list):
                value = value[0] if value else ""
            elif isinstance(value, dict):
                value = value.get("url") or value.get("contentUrl") or value.get("@id") or ""
            else:
                break
        return value.strip() if isinstance(value, str) else ""


def types_of(node: Node) -> tuple[str, ...]:
    """The type names of a node, without the vocabulary in front of them."""
    types = node.get("@type")
    return tuple(re.split(r"[/:#]", each.strip())[-1] for each in (types if isinstance(types, list) else [types]) if isinstance(each, str))


def string(value: object) -> str:
    """The plain text of a value: entities decoded (pages escape once or twice), tags and white space gone."""
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else ""
        elif isinstance(value, dict):
            value = value.get("@value") or value.get("name") or ""
    if not isinstance(value, str):
        return ""
    text = value[:20_000]
    if "&" in text:
        text = html.unescape(html.unescape(text))
    return squeeze(_TAG.sub(" ", text) if "<" in text else text)


def _joined_name(node: Node) -> str:
    parts = (string(node.get("givenName")), string(node.get("familyName")))
    return " ".join(part for part in parts if part)


def _flat(value: object) -> Iterator[object]:
    """A name, or each of a list of names."""
    yield from value[:100] if isinstance(value, list) else (value,)


def _fit(node: Node, places: set[str], heads: set[str]) -> tuple[int, int]:
    """How well a node fits the page, and how much it tells."""
    urls = [node.get("url"), node.get("@id"), node.get("mainEntityOfPage")]
    urls += [each.get("@id") or each.get("url") for each in urls if isinstance(each, dict)]
    fits = any(isinstance(each, str) and _address(each) in places for each in urls)
    says = any(string(node.get(key)).casefold() in heads for key in ("headline", "name", "alternativeHeadline") if node.get(key))
    return fits + says, sum(1 for key in ("headline", "datePublished", "author") if node.get(key))


def _address(url: str) -> str:
    """An address to compare: without scheme, query, fragment and last slash."""
    bare = re.split(r"[?#]", url.strip()[:2000])[0].partition("://")[2]
    return bare.removeprefix("www.").rstrip("/").casefold() if "/" in bare.rstrip("/") else ""


def _values(root: etree._Element) -> Iterator[object]:
    room = LARGEST_ALL
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = script.text or ""
        if len(text) > min(room, LARGEST):
            continue
        room -= len(text)
        value = parse(text)
        if value is not None:
            yield value


def parse(text: str) -> object:
    """The first value of a block, mended where that is plain to do; None if there is none to be had."""
    for wrapper in _WRAPPERS:
        text = text.replace(wrapper, " ")
    if '"' not in text and "&quot;" in text:
        text = html.unescape(text)
    start = min((place for place in (text.find("{"), text.find("[")) if place >= 0), default=-1)
    if start < 0:
        return None
    text = text[start:]
    if is_too_deep(text):
        return None
    for attempt in (text, None):
        mended = attempt if attempt is not None else _STRINGS_AND_LOOSE_COMMAS.sub(lambda found: found[1] or "", text)
        try:
            value: object = _DECODER.raw_decode(mended)[0]
        except (ValueError, RecursionError):
            continue
        return value
    return None


def is_too_deep(text: str) -> bool:
    """Whether the brackets of the first value nest deeper than any page needs: a parser that recurses would fail. Those in strings do not count."""
    if text.count("[") + text.count("{") <= DEEPEST:
        return False
    depth = 0
    for bracket in _BRACKETS.findall(_STRINGS.sub("", text)):
        depth += 1 if bracket in "[{" else -1
        if depth > DEEPEST or not depth:
            return depth > 0
    return False
