"""Which element of a page holds the article.

Judged from the prose alone: every paragraph credits its weight to the elements it stands in, less where their names say comments,
sidebar, footer and the like; then the way goes down from the body, as long as one child holds most of what is left.
"""

from __future__ import annotations

import re
from collections import defaultdict

from lxml import etree

from cleanarticle.read.html import BLOCKS, element_hints
from cleanarticle.read.tokens import NONE

# A paragraph counts from this weight on, or where a sentence ends in it.
PROSE = 80
LINE = 25
LOOSE = 40
_ENDS = re.compile(r"[.!?。！？…।۔؟:»”\"]")
_NOT_PROSE = frozenset("script style noscript template iframe svg textarea select option".split())
# Names of elements whose prose is not the article's.
FOREIGN = frozenset("navigation related comments newsletter ad footer consent paywall sidebar overlay author caption share header hidden unseen tags".split())
STRONG = frozenset({"comments", "consent", "footer", "hidden", "unseen"})
DAMP = 0.1


def weight(text: str) -> int:
    """How much a text says, in characters of a script that has letters: half of its bytes and characters, so that Han counts double."""
    return len(text) if text.isascii() else (len(text) + len(text.encode("utf-8", "replace"))) // 2


def key(text: str) -> str:
    """The letters and digits of a text, to compare headlines by."""
    return "".join(filter(str.isalnum, text.casefold()))


def agrees(text: str, keys: list[str]) -> bool:
    """Whether a heading is one of the headlines, or the longer part of one."""
    return bool(text) and any(text == other or (len(text) > 15 and text in other) or (len(other) > 15 and other in text) for other in keys)


class Prose:
    """The prose of a page by the element that it stands in."""

    __slots__ = ("body", "foreign", "hints", "mass", "own", "raw", "title_holders", "total")

    def __init__(self, body: etree._Element, headlines: tuple[str, ...], *, thorough: bool = False) -> None:
        self.body = body
        self.own: dict[etree._Element, float] = defaultdict(float)
        self.hints: dict[etree._Element, frozenset[str]] = {}
        self._collect(thorough=thorough)
        self.title_holders = self._holders(headlines)
        raw = self.raw = self._summed(self.own)
        self.total = raw.get(body, 0.0)
        self.mass = self._summed(self._damped(raw))

    def _collect(self, *, thorough: bool) -> None:
        own = self.own
        for paragraph in self.body.iter("p"):
            if len(paragraph) == 0:
                text = paragraph.text
                links = 0
            else:
                text = "".join(paragraph.itertext())
                links = sum(len("".join(link.itertext())) for link in paragraph.iter("a"))
            if text and len(text) >= LINE:
                self._credit(paragraph.getparent(), text, links)
        for br in self.body.iter("br"):
            text = br.tail
            if text and len(text) >= LOOSE:
                parent = br.getparent()
                while parent is not None and parent.tag not in BLOCKS:
                    parent = parent.getparent()
                if parent is not None and parent.tag != "p":
                    self._credit(parent, text, 0)
        for tag in ("div", "td", "section", "article", "blockquote", "li", "span") if thorough else ("div",):
            for element in self.body.iter(tag):
                text = element.text
                if text and len(text) >= LOOSE:
                    holder = element
                    if tag == "div" and element.getnext() is not None or element.getprevious() is not None:
                        holder = element.getparent() if len(element) == 0 else element
                    self._credit(holder if holder is not None else element, text, 0)
        del own

    def _credit(self, holder: etree._Element | None, text: str, links: int) -> None:
        if holder is None or holder.tag in _NOT_PROSE:
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
        best = next((heading for heading in headings if agrees(key("".join(heading.itertext())), keys)), headings[0])
        return frozenset(best.iterancestors())

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

    def _damped(self, raw: dict[etree._Element, float]) -> dict[etree._Element, float]:
        foreign: dict[etree._Element, bool] = {}
        return {element: amount * (DAMP if self._is_foreign(element, raw, foreign) else 1.0) for element, amount in self.own.items()}

    def _is_foreign(self, element: etree._Element, raw: dict[etree._Element, float], known: dict[etree._Element, bool]) -> bool:
        chain = []
        current: etree._Element | None = element
        while current is not None and current is not self.body and current not in known:
            chain.append(current)
            current = current.getparent()
        verdict = known.get(current, False) if current is not None else False
        for link in reversed(chain):
            if not verdict:
                hints = self.hints[link] = element_hints(link, link.tag)
                found = hints & FOREIGN
                if link.tag == "header":
                    found |= {"header"}
                if found and "article" not in hints and link not in self.title_holders:
                    verdict = bool(found & STRONG) or raw[link] < 0.7 * self.total
            known[link] = verdict
        return verdict


def find(body: etree._Element, headlines: tuple[str, ...]) -> tuple[etree._Element, Prose]:
    """The element that holds the article, and the prose by which it was found."""
    prose = Prose(body, headlines)
    if prose.mass.get(body, 0.0) < 500:
        thorough = Prose(body, headlines, thorough=True)
        if thorough.mass.get(body, 0.0) > 1.5 * prose.mass.get(body, 0.0):
            prose = thorough
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
        if mass[best] >= NEARLY_ALL * held or (mass[best] >= 0.5 * held and _may_leave(best, children, prose)):
            node = best
            continue
        titled = [child for child in children if child in prose.title_holders and mass[child] >= 0.3 * held]
        if titled and _may_leave(titled[0], children, prose):
            node = titled[0]
            continue
        return node


NEARLY_ALL = 0.9


def _may_leave(best: etree._Element, children: list[etree._Element], prose: Prose) -> bool:
    """Whether what stands beside an element with most of the prose is something else."""
    name = best.get("class")
    if any(child is not best and child.tag == best.tag and child.get("class") == name for child in children):
        return False
    hints = element_hints(best, best.tag)
    return "article" in hints or best.tag in ("article", "main") or best in prose.title_holders
