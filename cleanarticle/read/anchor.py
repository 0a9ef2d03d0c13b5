"""Which element of a page holds the article.

Judged from the prose: every paragraph credits its weight to the elements it stands in, less where their names say comments, sidebar,
footer and the like; then the way goes down from the body, as long as one child holds most of what is left and no list or table of
weight stands beside it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import cast

from lxml import etree

from cleanarticle.fold import key, weight
from cleanarticle.headlines import ASKS, STOPS
from cleanarticle.read.collapsed import is_opened, is_page_by_class
from cleanarticle.read.elements import BLOCKS, UNSEEN, element_hints, has_words
from cleanarticle.read.inline import all_text, found
from cleanarticle.read.tokens import NONE

# A paragraph counts from this weight on, or where a sentence ends in it.
PROSE = 80
LINE = 25
LOOSE = 40
# So many short lines in one element are verse, where a page has no other prose of its own.
VERSE = 4
# Paragraphs that no p marks: text that a div begins with; of the scripts that say as much with half the characters.
_LONG_TEXTS = etree.XPath(f"descendant::div[string-length(text()) >= {LOOSE // 2}]")
_BODIES = etree.XPath("(descendant::*[@itemprop = 'articleBody' or @property = 'articleBody'])[1]")
# With less prose than this, text is looked for everywhere.
LITTLE = 1500
_ENDS = re.compile(rf"[{STOPS}:»”\"]")
_NOT_PROSE = frozenset("script style noscript template iframe svg textarea select option".split())
# Names of elements whose prose is not the article's.
FOREIGN = frozenset(
    "navigation related comments newsletter ad footer consent paywall sidebar overlay author caption share header hidden unseen tags".split()
)
STRONG = frozenset({"comments", "consent", "footer", "hidden", "unseen"})
APART = STRONG | {"overlay", "navigation", "sidebar"}
DAMP = 0.1
MOST = 0.7


def _holder(element: etree._Element | None) -> etree._Element | None:
    """The block or the link that an element's text stands in."""
    while element is not None and element.tag not in BLOCKS and element.tag != "a":
        element = element.getparent()
    return element


def _lines_at(element: etree._Element) -> tuple[str, ...]:
    """The lines that a paragraph or a break tells of: its own if no link is in it, that behind a break, and that in front of a first one."""
    if element.tag == "p":
        return () if next(element.iter("a"), None) is not None else (all_text(element),)
    holder = element.getparent()
    first = holder.text or "" if holder is not None and element.getprevious() is None else ""
    return (first, element.tail or "")


def agrees(text: str, keys: list[str]) -> bool:
    """Whether a heading is one of the headlines, or the longer part of one."""
    return bool(text) and any(text == other or (len(text) > 15 and text in other) or (len(other) > 15 and other in text) for other in keys)


class Prose:
    """The prose of a page by the element that it stands in."""

    __slots__ = ("_goods", "_known", "body", "mass", "own", "raw", "title_holders", "total")

    def __init__(self, body: etree._Element, headlines: tuple[str, ...], *, thorough: bool = False) -> None:
        self.body = body
        self.own: dict[etree._Element, float] = defaultdict(float)
        self._collect(thorough=thorough)
        self.title_holders = self._holders(headlines)
        self.raw = self._summed(self.own)
        self.total = self.raw.get(body, 0.0)
        self._known: dict[etree._Element, str] = {}
        """What is known to be foreign, and what that is called."""
        self.mass = self._summed(self._damped())
        self._goods: dict[etree._Element, float] | None = None

    def goods(self, element: etree._Element) -> float:
        """What stands in the lists, tables and code of an element without a link, where nothing around it is called foreign."""
        if self._foreign(element):
            return 0.0
        return sum(self._goods_of(item) for item in element.iter(*GOODS_IN))

    def all_goods(self, element: etree._Element) -> float:
        """The same of an element within which others are asked for it too: summed once for all, or the time would be quadratic in the depth."""
        if self._goods is None:
            items = ((item, amount) for item in self.body.iter(*GOODS_IN) if (amount := self._goods_of(item)))
            self._goods = self._summed(dict(items))
        return 0.0 if self._foreign(element) else self._goods.get(element, 0.0)

    def _goods_of(self, item: etree._Element) -> float:
        """What stands in an item of a list, a cell or code; one with a link, a paragraph or items in it is none."""
        if next(item.iterdescendants("a", "p", "form", *GOODS_IN), None) is not None:
            return 0.0
        text = all_text(item).strip()
        holder = item.getparent()
        return min(weight(text), GOODS) if len(text) >= LINE // 2 and holder is not None and not self._foreign(holder) else 0.0

    def is_foreign(self) -> bool:
        """Whether all prose stands in what is called foreign, such as the comments below a poem."""
        return bool(self.own) and all(map(self._foreign, self.own))

    def credit_verse(self) -> None:
        """Count short lines, too: where several stand in one element near the headline, none with a link, they are what the comments are about."""
        lines: dict[etree._Element, list[int]] = defaultdict(list)
        for element in self.body.iter("p", "br"):
            holder = element.getparent() if element.tag == "p" else _holder(element.getparent())
            for text in _lines_at(element):
                if holder is not None and 0 < weight(text.strip()) < LOOSE:
                    lines[holder].append(weight(text.strip()))
        for holder, said in lines.items():
            is_near = any(each is not self.body and each in self.title_holders for each in (holder, *islice(holder.iterancestors(), HOLDERS)))
            if len(said) >= VERSE and is_near and not self._foreign(holder):
                self.own[holder] += sum(said)
        self.raw = self._summed(self.own)
        self.total = self.raw.get(self.body, 0.0)
        self._known.clear()
        self.mass = self._summed(self._damped())

    def _collect(self, *, thorough: bool) -> None:
        if thorough:
            for paragraph in self.body.iter("p"):
                self._credit_paragraph(paragraph)
            self._collect_loose()
            return
        # One walk for all three: it is what costs.
        for element in self.body.iter("p", "br", "li"):
            if element.tag == "p":
                self._credit_paragraph(element)
            elif element.tag == "br":
                self._credit_line(element)
            elif not len(element) and element.text and weight(element.text) >= LOOSE and _ENDS.search(element.text):
                self._credit(element.getparent(), element.text, 0)
        for element in found(_LONG_TEXTS, self.body):
            if weight(element.text or "") >= LOOSE:
                self._credit(element, element.text or "", 0)

    def _credit_paragraph(self, paragraph: etree._Element) -> None:
        if len(paragraph):
            text = all_text(paragraph)
            links = sum(len(all_text(link)) for link in paragraph.iter("a"))
        else:
            text, links = paragraph.text or "", 0
        # The least that may weigh as much as a line: half the characters do in some scripts.
        if len(text) >= LINE // 2:
            self._credit(paragraph.getparent(), text, links)

    def _credit_line(self, br: etree._Element) -> None:
        """The line behind a break."""
        if br.tail and weight(br.tail) >= LOOSE:
            holder = _holder(br.getparent())
            if holder is not None and holder.tag != "p":
                self._credit(holder, br.tail, 0)

    def _collect_loose(self) -> None:
        """Text that stands in anything, credited to the block that it stands in."""
        for element in self.body.iter():
            if not isinstance(element.tag, str) or element.tag in ("p", "br"):
                continue
            for text, place in ((element.text, element), (element.tail, element.getparent())):
                if text and weight(text) >= LOOSE and place is not None and place.tag not in _NOT_PROSE:
                    holder = _holder(place)
                    if holder is not None and holder.tag != "a":
                        self._credit(holder, text, 0)

    def _credit(self, holder: etree._Element | None, text: str, links: int) -> None:
        if holder is None or (holder.tag in _NOT_PROSE and not has_words(holder, holder.tag)):
            return
        much = weight(text.strip())
        if much - links < LINE or links * 2 > len(text):
            return
        if much >= PROSE or _ENDS.search(text):
            self.own[holder] += much - links

    def _holders(self, headlines: tuple[str, ...]) -> frozenset[etree._Element]:
        """The elements around the headline: the h1 that says what the page's own tags say, or else the first."""
        headings = [heading for _, heading in zip(range(20), self.body.iter("h1"), strict=False)]
        if not headings:
            return frozenset()
        keys = [key(headline) for headline in headlines]
        shown = [heading for heading in headings if not self._is_apart(heading)]
        best = next((heading for heading in shown if agrees(key(all_text(heading)), keys)), shown[0] if shown else None)
        return frozenset(best.iterancestors()) if best is not None else frozenset()

    def _is_apart(self, heading: etree._Element) -> bool:
        """Whether a heading stands in a layer or another part that holds no article."""
        return any(element_hints(element, element.tag) & APART for element in heading.iterancestors() if element is not self.body)

    def _summed(self, own: dict[etree._Element, float]) -> dict[etree._Element, float]:
        """The mass of every element: its own and that of all that stand in it."""
        mass: dict[etree._Element, float] = defaultdict(float)
        for element, amount in own.items():
            current: etree._Element | None = element
            while current is not None:
                mass[current] += amount
                if current is self.body:
                    break
                current = current.getparent()
        return mass

    def _damped(self) -> dict[etree._Element, float]:
        """The prose, with little weight where it stands in something foreign; what most of it is called is not foreign."""
        reasons = {element: self._foreign(element) for element in self.own}
        called: dict[str, float] = defaultdict(float)
        for element, reason in reasons.items():
            called[reason] += self.own[element]
        common = {reason for reason, amount in called.items() if amount > MOST * self.total and reason not in STRONG}
        return {element: amount * (DAMP if reasons[element] and reasons[element] not in common else 1.0) for element, amount in self.own.items()}

    def _foreign(self, element: etree._Element) -> str:
        """What the outermost foreign element around one is called; empty if none is."""
        chain, known = [], self._known
        current: etree._Element | None = element
        while current is not None and current is not self.body and current not in known:
            chain.append(current)
            current = current.getparent()
        reason = known.get(current, "") if current is not None else ""
        for link in reversed(chain):
            if not reason:
                hints = element_hints(link, link.tag)
                if ("unseen" in hints and is_opened(link)) or ("hidden" in hints and is_page_by_class(link)):
                    hints -= UNSEEN
                named = hints & FOREIGN | ({"header"} if link.tag == "header" else NONE)
                if named and "article" not in hints and link not in self.title_holders and (named & STRONG or self.raw[link] < MOST * self.total):
                    reason = min(named & STRONG or named)
            known[link] = reason
        return reason


def find(body: etree._Element, headlines: tuple[str, ...]) -> tuple[etree._Element, Prose]:
    """The element that holds the article, and the prose by which it was found."""
    prose = Prose(body, headlines)
    if prose.mass.get(body, 0.0) < LITTLE:
        thorough = Prose(body, headlines, thorough=True)
        if thorough.mass.get(body, 0.0) > 1.5 * prose.mass.get(body, 0.0):
            prose = thorough
        if prose.is_foreign():
            prose.credit_verse()
    return _descend(_start(body, prose), prose), prose


def _start(body: etree._Element, prose: Prose) -> etree._Element:
    """Of several articles on a page, the one that holds the headline; else the body."""
    for element in body.iter("article"):
        if element in prose.title_holders and prose.mass.get(element, 0.0) > max(400, 0.15 * prose.mass.get(body, 0.0)):
            return element
    return body


def _descend(body: etree._Element, prose: Prose) -> etree._Element:
    node = body
    mass = prose.mass
    while True:
        held = mass.get(node, 0.0)
        children = sorted((child for child in node if mass.get(child, 0.0) > 0), key=lambda child: -mass[child])
        if not children or not held:
            return node
        best = children[0]
        if best.tag == "pre":
            # The lines of such a text are its own only in the element.
            return node
        own = _own_of_articles(children, prose)
        if own is not None:
            node = own
            continue
        if _is_in_parts(node, children, prose) or _has_notes(node, prose) or _has_points(best, prose):
            return node
        if _is_nearly_all(best, node, prose) or (mass[best] >= 0.5 * held and _may_leave(best, children, prose)):
            node = best
            continue
        told = [child for child in children if mass[child] >= 0.3 * held and _may_leave(child, children, prose)]
        if len(told) != 1:
            return node
        node = told[0]


NEARLY_ALL = 0.9
# What is weighed beside prose; no item of a list and no cell weighs more.
GOODS_IN = ("li", "td", "pre")
GOODS = 300
# So much beside the greatest part, and called the article, is not left behind.
MARKED = 0.25
# So much beside it may be a further part, however it is called; teasers have this share of their text in links, or more.
PART, TEASING = 0.4, 0.15
# So far around a box its article is called one, and so far within it the box is called one; so many of its pieces of text are looked at for questions.
HOLDERS, LEVELS, MOST_PIECES, QUESTIONS = 3, 8, 200, 2
# So many points are a list of what an article comes to, with such headings and nothing of these beside them.
POINTS = 2
HEADS, DOINGS = frozenset({"h2", "h3", "h4"}), frozenset("a form input button img iframe nav".split())
# How many elements stand between the headline, the beginning of an article in an element of its own, and the rest.
NEAR = 8


def _is_nearly_all(best: etree._Element, node: etree._Element, prose: Prose) -> bool:
    """Whether one child has nearly all of an element's prose, and what lists and tables stand beside it are little."""
    held = prose.mass[node]
    if prose.mass[best] < NEARLY_ALL * held:
        return False
    beside = sum(prose.goods(child) for child in node if child is not best and isinstance(child.tag, str))
    least = (1 - NEARLY_ALL) * held
    return beside <= least or prose.mass[best] + (inside := prose.all_goods(best)) >= NEARLY_ALL * (held + inside + beside)


def _is_in_parts(node: etree._Element, children: list[etree._Element], prose: Prose) -> bool:
    """Whether an article stands in several children of an element: in paragraphs beside a greater part, or in parts of one name."""
    best = children[0]
    is_article = "article" in element_hints(node, node.tag)
    if is_article and prose.own.get(node, 0.0) >= 2 * PROSE and not _is_marked(best, prose):
        return True
    name = best.get("class")
    if not name or not (is_article or "article" in element_hints(best, best.tag)):
        return False
    alike = (child for child in children[1:] if child.tag == best.tag and child.get("class") == name)
    # Less is its mass where it is called something foreign.
    return any(prose.mass[child] >= max(PROSE, 0.9 * prose.raw[child]) for child in alike)


def _has_notes(node: etree._Element, prose: Prose) -> bool:
    """Whether an article has boxes of its own, with a heading, beside its text: questions and answers, facts."""
    if not any(map(_is_article, (node, *islice(node.iterancestors(), HOLDERS)))):
        return False
    told = [child for child in node if prose.mass.get(child, 0.0) > 0]
    return len(told) > 1 and any(map(partial(_is_note, prose), told))


def _is_note(prose: Prose, element: etree._Element) -> bool:
    """Whether an element, or the one within that holds nearly all of it, is called a box of an article, and has a heading or questions."""
    for _ in range(LEVELS):
        if "note" in element_hints(element, element.tag):
            return _tells_or_asks(element)
        inner = _holder_within(element, prose)
        if inner is None:
            return False
        element = inner
    return False


def _has_points(best: etree._Element, prose: Prose) -> bool:
    """Whether a box right before the greatest part of the prose says what it comes to: a heading and a list of some points, with nothing to follow or to do."""
    before = best.getprevious()
    if before is None or prose.goods(before) < POINTS * LINE or not _is_marked(best, prose):
        return False
    inner = list(islice(before.iter(), MOST_PIECES))
    tags = [each.tag for each in inner]
    return len(inner) < MOST_PIECES and tags.count("li") >= POINTS and not HEADS.isdisjoint(tags) and DOINGS.isdisjoint(tags)


def _holder_within(element: etree._Element, prose: Prose) -> etree._Element | None:
    """The child that holds nearly all of an element's prose."""
    held = prose.mass.get(element, 0.0)
    return next((child for child in element if prose.mass.get(child, 0.0) >= NEARLY_ALL * held > 0), None)


def _tells_or_asks(element: etree._Element) -> bool:
    """Whether an element has a heading or some questions."""
    if next(element.iter("h2", "h3", "h4"), None) is not None:
        return True
    said = (piece.strip() for piece in islice(cast("Iterator[str]", element.itertext()), MOST_PIECES))
    return sum(piece.endswith(ASKS) for piece in said) >= QUESTIONS


def _is_article(element: etree._Element) -> bool:
    return element.tag == "article" or "article" in element_hints(element, element.tag)


def _own_of_articles(children: list[etree._Element], prose: Prose) -> etree._Element | None:
    """Of several articles that a page loads one below the other, that of the headline: elements of one name, each with an h1 and what is marked as an article's body.

    Risk: the sections of an article may each have an h1; bodies of articles in the terms of search engines they have not.
    """
    own = next((child for child in children if child in prose.title_holders), None)
    if own is None or prose.mass[own] < 2 * PROSE:
        return None
    alike = [child for child in children if child is not own and child.tag == own.tag and child.get("class") == own.get("class")]
    return own if alike and all(map(_has_headline_and_body, (*alike, own))) else None


def _has_headline_and_body(element: etree._Element) -> bool:
    return _has_own_headline(element) and bool(found(_BODIES, element))


def _may_leave(best: etree._Element, children: list[etree._Element], prose: Prose) -> bool:
    """Whether what stands beside an element with most of the prose is something else."""
    name = best.get("class")
    like = [child for child in children if child is not best and child.tag == best.tag and child.get("class") == name]
    if any(name or _has_own_headline(child) or _is_marked(child, prose) for child in like):
        return False
    # The head of a blog may hold the only h1 and say more than the entry below it, and an entry may have a second part.
    rest = [child for child in children if child is not best and prose.mass[child] >= MARKED * prose.mass[best]]
    if any(_is_marked(child, prose) or _goes_on(child, prose, PART * prose.mass[best]) or _leads_in(child, best, prose) for child in rest):
        return False
    return _is_marked(best, prose) or best in prose.title_holders


def _goes_on(element: etree._Element, prose: Prose, least: float) -> bool:
    """Whether an element in an article is a further part of it: called nothing foreign, and with fewer links than teasers have.

    It has the least weight of one, or a rule stands before it, as between the sections of a text.
    """
    holder = element.getparent()
    is_part = holder is not None and _is_article(holder) and prose.mass[element] >= least
    if not is_part and not _is_behind_a_rule(element):
        return False
    if prose.mass[element] < 0.9 * prose.raw[element]:
        return False
    return sum(len(all_text(link)) for link in element.iter("a")) < TEASING * len(all_text(element))


def _leads_in(element: etree._Element, best: etree._Element, prose: Prose) -> bool:
    """Whether an element between the headline and the greatest part of the prose is the beginning of the article: a good part of it, with no link."""
    if prose.mass[element] < max(PART * prose.mass[best], 2 * PROSE) or prose.mass[element] < 0.9 * prose.raw[element]:
        return False
    is_before = any(sibling is best for sibling in islice(element.itersiblings(), NEAR))
    above = islice(element.itersiblings(preceding=True), NEAR)
    return is_before and any(sibling.tag == "h1" or sibling in prose.title_holders for sibling in above) and next(element.iter("a"), None) is None


def _is_behind_a_rule(element: etree._Element) -> bool:
    """Whether an element of an article has a rule right before it."""
    before = element.getprevious()
    has_rule = before is not None and (before.tag == "hr" or before.get("role") == "separator")
    return has_rule and any(map(_is_article, element.iterancestors()))


def _has_own_headline(element: etree._Element) -> bool:
    """Whether an element has an h1 that is no link: where each section has one, they are the article's."""
    headline = element.find(".//h1")
    return headline is not None and headline.find(".//a") is None


def _is_marked(element: etree._Element, prose: Prose) -> bool:
    """Whether an element, or the one within that holds nearly all of it, is called the article."""
    while True:
        if element.tag in ("article", "main") or "article" in element_hints(element, element.tag):
            return True
        inner = _holder_within(element, prose)
        if inner is None:
            return False
        element = inner
