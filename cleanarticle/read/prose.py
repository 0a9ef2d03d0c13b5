"""The prose of a page by the element that it stands in: every paragraph credits its weight to the elements around it.

What stands where names say comments, sidebar, footer and the like weighs less, unless most of the prose stands so. Risk of a false hit:
verse and very short lines are no prose, so they count only where a page has no other of its own, or less than them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice, takewhile

from lxml import etree

from cleanarticle.fold import key, weight
from cleanarticle.headlines import STOPS
from cleanarticle.read.collapsed import is_opened, is_page_by_class
from cleanarticle.read.elements import BLOCKS, UNSEEN, element_hints, has_words
from cleanarticle.read.headline import agrees
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
_ENDS = re.compile(rf"[{STOPS}:»”\"]")
_NOT_PROSE = frozenset("script style noscript template iframe svg textarea select option".split())
# Names of elements whose prose is not the article's.
FOREIGN = frozenset(
    "navigation related comments newsletter ad footer consent paywall sidebar overlay author caption share header hidden unseen tags".split()
)
STRONG = frozenset({"comments", "consent", "footer", "hidden", "unseen"})
APART = STRONG | {"overlay", "navigation", "sidebar"}
# What verse has beside it.
AUTHORS = frozenset({"author", "sidebar"})
DAMP = 0.1
MOST = 0.7
# What is weighed beside prose; no item of a list and no cell weighs more.
GOODS_IN = ("li", "td", "pre")
GOODS = 300
# So much says a line of a poem in a div, as a rule.
STANZA_LINE = 12
# And so far around the headline is the element that holds both.
POEM_AROUND = 8
# So far around a box its article is called one, and so far around verse stands the headline.
HOLDERS = 3


def _holder(element: etree._Element | None) -> etree._Element | None:
    """The block or the link that an element's text stands in."""
    while element is not None and element.tag not in BLOCKS and element.tag != "a":
        element = element.getparent()
    return element


def _holder_of_lines(element: etree._Element) -> etree._Element | None:
    """What the lines of a paragraph, a break or a div are credited to: lines in divs of their own stand in a stanza, and the stanzas beside one another."""
    holder = element.getparent()
    if element.tag == "p" or holder is None:
        return holder
    if element.tag == "br" and not _ends_line(element):
        return _holder(holder)
    stanza = holder if element.tag == "div" else holder.getparent()
    return stanza.getparent() if stanza is not None else None


def _ends_line(br: etree._Element) -> bool:
    """Whether a break stands in a div behind a line, and nothing else does: it says that the line is one."""
    holder = br.getparent()
    return holder is not None and holder.tag == "div" and len(holder) == 1 and bool((holder.text or "").strip()) and not (br.tail or "").strip()


def _lines_at(element: etree._Element) -> tuple[str, ...]:
    """The lines that a paragraph, a break or a div tells of: its own if no link is in it, that behind a break, and that in front of a first one.

    A div is a line where nothing stands in it besides its text; with a break at its end, the break tells of it.
    """
    if element.tag == "p":
        return () if next(element.iter("a"), None) is not None else (all_text(element),)
    if element.tag == "div":
        return () if len(element) else (element.text or "",)
    holder = element.getparent()
    first = holder.text or "" if holder is not None and element.getprevious() is None else ""
    return (first, element.tail or "")


class Prose:
    """The prose of a page by the element that it stands in."""

    __slots__ = ("_goods", "_known", "body", "is_headed", "mass", "own", "raw", "title_holders", "total")

    def __init__(self, body: etree._Element, headlines: tuple[str, ...], *, thorough: bool = False) -> None:
        self.body = body
        self.own: dict[etree._Element, float] = defaultdict(float)
        self._collect(thorough=thorough)
        self.is_headed = False
        """Whether the headline that stands there is one that the page's own tags say, not just the first."""
        self.title_holders = self._holders(headlines)
        self._known: dict[etree._Element, str] = {}
        """What is known to be foreign, and what that is called."""
        self._goods: dict[etree._Element, float] | None = None
        self._weigh()

    def _weigh(self) -> None:
        """Sum up what was credited; what is foreign hangs on it."""
        self.raw = self._summed(self.own)
        self.total = self.raw.get(self.body, 0.0)
        self._known.clear()
        self.mass = self._summed(self._damped())

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
        """Whether all prose stands in what is called foreign, such as the comments below a poem, or beside the headline in what says who wrote it."""
        return bool(self.own) and all(self._foreign(element) or self._is_of_author(element) for element in self.own)

    def _is_of_author(self, element: etree._Element) -> bool:
        """Whether an element stands in a box beside the headline that is called the author's or set aside, though it may hold most of the prose."""
        around = (each for each in (element, *islice(element.iterancestors(), HOLDERS)) if each not in self.title_holders)
        return any(AUTHORS & element_hints(each, each.tag) for each in around)

    def credit_verse(self) -> None:
        """Count short lines, too: where several stand in one element near the headline, none with a link, they are what the comments are about.

        A song may have some prose beside it, of who wrote it: then only lines count that breaks part, and only where they are more than that.
        """
        is_alone = self.is_foreign()
        if not is_alone and self._credit_stanzas():
            return
        verse = self._verse(("p", "br", "div") if is_alone else ("br",))
        if is_alone or sum(verse.values()) > self.mass.get(self.body, 0.0):
            for holder, much in verse.items():
                self.own[holder] += much
            self._weigh()

    def _credit_stanzas(self) -> bool:
        """Count the lines of a poem in divs where the element around it and the headline has no prose: what there is stands elsewhere, and tells of the poet or of who may print it.

        Risk of a false hit: the head of a page, with who wrote it, when and where. But such lines have figures or links, and are a few words.
        """
        box = self._box_of_headline()
        if box is None or self.raw.get(box, 0.0) > 0:
            return False
        lines: list[tuple[etree._Element, str]] = []
        for div in box.iter("div"):
            text = (div.text or "").strip()
            if text and (not len(div) or _ends_line(div)) and (holder := div.getparent()) is not None:
                lines.append((holder, text))
        verse = [(holder, text) for holder, text in lines if STANZA_LINE <= weight(text) < LOOSE and not any(map(str.isdigit, text))]
        if len(verse) <= VERSE or 2 * len(verse) <= len(lines) or any(self._foreign(holder) for holder, _ in verse):
            return False
        for holder, text in verse:
            self.own[holder] += weight(text)
        self._weigh()
        return True

    def _box_of_headline(self) -> etree._Element | None:
        """The first element around the headline that has lines of a poem beside it, not far up and below the body."""
        innermost = next((each for each in self.title_holders if self.title_holders.isdisjoint(each)), None)
        if innermost is None:
            return None
        around = takewhile(lambda each: each is not self.body, (innermost, *islice(innermost.iterancestors(), POEM_AROUND)))
        return next((each for each in around if any(True for _ in islice(each.iter("div"), VERSE + 1, None))), None)

    def _verse(self, tags: tuple[str, ...]) -> dict[etree._Element, int]:
        """The weight of the short lines near the headline, by the element that several stand in."""
        lines: dict[etree._Element, list[int]] = defaultdict(list)
        for element in self.body.iter(*tags):
            holder = _holder_of_lines(element)
            for text in _lines_at(element):
                if holder is not None and 0 < weight(text.strip()) < LOOSE:
                    lines[holder].append(weight(text.strip()))
        return {
            holder: sum(said) for holder, said in lines.items() if len(said) >= VERSE and self._is_near_headline(holder) and not self._foreign(holder)
        }

    def _is_near_headline(self, holder: etree._Element) -> bool:
        around = (holder, *islice(holder.iterancestors(), HOLDERS))
        return any(each is not self.body and each in self.title_holders for each in around)

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
        told = next((heading for heading in shown if agrees(key(all_text(heading)), keys)), None)
        self.is_headed = told is not None
        best = told if told is not None else next(iter(shown), None)
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
