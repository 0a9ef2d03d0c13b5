"""Which element of a page holds the article.

Judged from the prose (see prose.py): the way goes down from the body, as long as one child holds most of what is left and no list or
table of weight stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import cast

from lxml import etree

from cleanarticle.fold import key
from cleanarticle.headlines import ASKS
from cleanarticle.read.elements import element_hints
from cleanarticle.read.headline import agrees
from cleanarticle.read.inline import all_text, found
from cleanarticle.read.prose import HOLDERS, LINE, PROSE, Prose
from cleanarticle.read.tables import is_data_table

# With less prose than this, text is looked for everywhere.
LITTLE = 1500
_BODIES = etree.XPath("(descendant::*[@itemprop = 'articleBody' or @property = 'articleBody'])[1]")


def find(body: etree._Element, headlines: tuple[str, ...]) -> tuple[etree._Element, Prose]:
    """The element that holds the article, and the prose by which it was found."""
    prose = Prose(body, headlines)
    if prose.mass.get(body, 0.0) < LITTLE:
        thorough = Prose(body, headlines, thorough=True)
        if thorough.mass.get(body, 0.0) > 1.5 * prose.mass.get(body, 0.0):
            prose = thorough
        prose.credit_verse()
    return _descend(_start(body, prose), prose, [key(headline) for headline in headlines]), prose


def _start(body: etree._Element, prose: Prose) -> etree._Element:
    """Of several articles on a page, the one that holds the headline; else the body."""
    for element in body.iter("article"):
        if element in prose.title_holders and prose.mass.get(element, 0.0) > max(400, 0.15 * prose.mass.get(body, 0.0)):
            return element
    return body


def _descend(body: etree._Element, prose: Prose, heads: list[str]) -> etree._Element:
    node = body
    mass = prose.mass
    while True:
        held = mass.get(node, 0.0)
        children = sorted((child for child in node if mass.get(child, 0.0) > 0), key=lambda child: -mass[child])
        if not children or not held:
            return node
        best = children[0]
        is_quoted = best.tag == "blockquote" and node in prose.own
        if best.tag in WITHIN or is_quoted or (best.tag == "table" and _is_of_rows(best, prose)):
            # The lines of such a text are its own only in the element, and terms, questions, rows and quotations have a text around them.
            return node
        own = _own_of_articles(children, prose)
        if own is not None:
            node = own
            continue
        if _is_in_parts(node, children, prose) or _is_answered(children) or _has_notes(node, prose) or _has_points(best, prose):
            return node
        if _has_head_of_record(best) or any(_is_introduction(child, best, prose) for child in children[1:]):
            return node
        if (
            _is_headed(best, prose, heads)
            or _is_among_paragraphs(best, prose)
            or any(_has_footnotes_of(best, behind) for behind in islice(best.itersiblings(), NEAR))
        ):
            return node
        if _is_nearly_all(best, node, prose) or (mass[best] >= 0.5 * held and _may_leave(best, children, prose)):
            node = best
            continue
        told = [child for child in children if mass[child] >= 0.3 * held and _may_leave(child, children, prose)]
        if len(told) != 1:
            return node
        node = told[0]


# What is no article by itself.
WITHIN = frozenset({"pre", "dl"})
NEARLY_ALL = 0.9
# So much beside the greatest part, and called the article, is not left behind.
MARKED = 0.25
# So much beside it may be a further part, however it is called; teasers have this share of their text in links, or more.
PART, TEASING = 0.4, 0.15
# So far within it a box is called one; so many of its pieces of text are looked at for questions.
LEVELS, MOST_PIECES, QUESTIONS = 8, 200, 2
# So many points are a list of what an article comes to, with such headings and nothing of these beside them.
POINTS = 2
HEADS, DOINGS = frozenset({"h2", "h3", "h4"}), frozenset("a form input button img iframe nav".split())
# An introduction has so many paragraphs, and so many times the weight of one; the rest stands as near as this.
INTRODUCTION, PARAGRAPHS, NEXT = 4, 2, 3
STATED = (".", "!", "?", "…", "”", '"', "»", ")", "。", "！", "？", "।", "۔", "؟")
# How many elements stand between the headline, the beginning of an article in an element of its own, and the rest.
NEAR = 8
# What notes below a text are called.
NOTES = re.compile(r"(?<![^\W_])(?:(?:foot-?|end-?)?notes?|references|bibliography|citations)(?![^\W_])", re.IGNORECASE)
# A sign of a note stands in so many elements, and as many in it.
AROUND_SIGN = 2
# What the parts of a page are called on which somebody asks and others answer.
KIND_OF_ANSWER = re.compile(r"^(?:best|top|accepted|chosen|suggested|other|all|first)[_-]?(?=answers?$)", re.IGNORECASE)
QUESTION, ANSWERS = frozenset({"question", "question-body"}), frozenset({"answer", "answers", "answer-list"})
# Among so many elements of an article that a page loads behind another its body begins: a headline, a stamp and tools stand before it.
MOST_TO_BODY = 60
STAMPED = frozenset({"byline", "author"})
# How such articles name their addresses, for a script to show while they are read.
ADDRESSES = frozenset({"data-url", "data-href", "data-link", "data-permalink", "data-article-url", "data-path", "data-uri"})
# What the types of schema.org that are articles end with.
ARTICLE_TYPES = ("Article", "BlogPosting")


def _is_headed(best: etree._Element, prose: Prose, heads: list[str]) -> bool:
    """Whether the heading of a section stands right above the greatest part of the prose, and that part is not called the article: below a headline it is as a rule."""
    above = best.getprevious()
    if above is None or above.tag not in HEADS or not prose.title_holders or best in prose.title_holders:
        return False
    return not _is_marked(best, prose) and not agrees(key(all_text(above)), heads)


def _is_among_paragraphs(best: etree._Element, prose: Prose) -> bool:
    """Whether several paragraphs without a link, each a sentence as long as prose, stand right before the greatest part of the prose or right behind it, below the headline.

    Then the article begins or ends with them. A single one may be the standfirst, or say who wrote it.
    """
    if best in prose.title_holders or best.getparent() not in prose.title_holders:
        return False
    sides = (list(islice(best.itersiblings(preceding=is_before), PARAGRAPHS)) for is_before in (True, False))
    return any(len(side) == PARAGRAPHS and all(each.tag == "p" and _is_told(each) for each in side) for side in sides)


def _is_told(paragraph: etree._Element) -> bool:
    """Whether a paragraph is a sentence as long as prose, without a link."""
    return _is_stated(paragraph) and next(paragraph.iter("a"), None) is None


def _is_stated(paragraph: etree._Element) -> bool:
    text = all_text(paragraph).strip()
    return len(text) >= PROSE and text.endswith(STATED)


def _has_footnotes_of(text: etree._Element, behind: etree._Element) -> bool:
    """Whether an element holds the footnotes of a text: the text refers to places in it, and a link there leads back, or it is called so.

    Risk of a false hit: comments and what else is behind the text lead back to its top. But no link of the text stands there that leads to them.
    """
    # What stands behind a text has no such links and names as a rule, so that the text itself is hardly ever looked through.
    back = set(_fragments(behind)) - {""}
    is_named = NOTES.search(f"{behind.get('class') or ''} {behind.get('id') or ''}") is not None
    if not back and not is_named:
        return False
    notes = {each.get("id") or each.get("name") for each in behind.iter()}
    return any(_fragment(link) in notes and (is_named or not back.isdisjoint(_places_of(link))) for link in text.iter("a"))


def _fragments(element: etree._Element) -> Iterator[str]:
    return map(_fragment, element.iter("a"))


def _fragment(link: etree._Element) -> str:
    """The place in a page that a link leads to; empty where it names none."""
    return (link.get("href") or "").partition("#")[2]


def _places_of(link: etree._Element) -> set[str | None]:
    """What a link can be found by: its own names, and those of the few elements around and within it that hold nothing else."""
    around = (link, *islice(link.iterancestors(), AROUND_SIGN), *islice(link.iterdescendants(), AROUND_SIGN))
    return {name for each in around for name in (each.get("id"), each.get("name"))}


def _is_of_rows(table: etree._Element, prose: Prose) -> bool:
    """Whether a table is one of data whose rows tell the article: no cell holds most of it, as the page's own does where a table lays it out."""
    # What holds tables is soon told: each is looked through only once.
    return is_data_table(table) and 2 * max((prose.mass.get(cell, 0.0) for cell in table.iter("td")), default=0.0) < prose.mass[table]


def _is_nearly_all(best: etree._Element, node: etree._Element, prose: Prose) -> bool:
    """Whether one child has nearly all of an element's prose, and what lists and tables stand beside it are little."""
    held = prose.mass[node]
    if prose.mass[best] < NEARLY_ALL * held:
        return False
    beside = sum(prose.goods(child) for child in node if child is not best and isinstance(child.tag, str))
    least = (1 - NEARLY_ALL) * held
    return beside <= least or prose.mass[best] + (inside := prose.all_goods(best)) >= NEARLY_ALL * (held + inside + beside)


def _is_in_parts(node: etree._Element, children: list[etree._Element], prose: Prose) -> bool:
    """Whether an article stands in several children of an element: in paragraphs beside a greater part, in parts that are called its text, or in parts of one name."""
    best = children[0]
    if _is_called_article(node) and prose.own.get(node, 0.0) >= PROSE and not _is_marked(best, prose):
        return True
    if any(_is_named_part(child, prose) for child in children[1:]):
        return True
    name = best.get("class")
    if name:
        is_article = any("article" in element_hints(each, each.tag) for each in (node, best))
    else:
        # Sections need no name to be parts of an article.
        is_article = best.tag == "section" and any(map(_is_article, (node, *islice(node.iterancestors(), HOLDERS))))
    if not is_article:
        return False
    alike = (child for child in children[1:] if child.tag == best.tag and child.get("class") == name)
    # Less is its mass where it is called something foreign.
    return any(prose.mass[child] >= max(PROSE, 0.9 * prose.raw[child]) for child in alike)


def _is_called_article(node: etree._Element) -> bool:
    """Whether the names of an element, or of the one that holds nothing else, say that it is the text of an article."""
    if "article" in element_hints(node, node.tag):
        return True
    holder = node.getparent()
    return holder is not None and len(holder) == 1 and "article" in element_hints(holder, holder.tag)


def _is_named_part(element: etree._Element, prose: Prose) -> bool:
    """Whether an element beside the greatest part of the prose is called the text of an article, too: the rest of an entry, or its preamble.

    It holds prose that is called nothing foreign, and has fewer links than teasers have.
    """
    if prose.mass[element] < max(PROSE, 0.9 * prose.raw[element]) or "article" not in element_hints(element, element.tag):
        return False
    return _has_few_links(element)


def _has_few_links(element: etree._Element) -> bool:
    return sum(len(all_text(link)) for link in element.iter("a")) < TEASING * len(all_text(element))


def _is_answered(children: list[etree._Element]) -> bool:
    """Whether a question and what was answered stand side by side with their names: the page is both."""
    if len(children) == 1:
        return False
    asked, answered = (any(not words.isdisjoint(_words_of(child)) for child in children) for words in (QUESTION, ANSWERS))
    return asked and answered


def _words_of(element: etree._Element) -> set[str]:
    """The words of an element's class and id that stand for themselves, or behind one that says which answer it is ("bestAnswer")."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return {KIND_OF_ANSWER.sub("", name).lower() for name in names.split()}


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


def _has_head_of_record(best: etree._Element) -> bool:
    """Whether a table right before the greatest part of the prose is the head of a record: each row a label and one thing, with nothing to follow or to do.

    So courts say which of them decided what, and when.
    """
    before = best.getprevious()
    if before is None or before.tag != "table":
        return False
    inner = [each.tag for each in islice(before.iter(), MOST_PIECES)]
    rows, cells = inner.count("tr"), inner.count("td") + inner.count("th")
    return rows >= POINTS and cells == 2 * rows and len(inner) < MOST_PIECES and DOINGS.isdisjoint(inner)


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
    return element.tag == "article" or "article" in element_hints(element, element.tag) or (element.get("itemtype") or "").endswith(ARTICLE_TYPES)


def _own_of_articles(children: list[etree._Element], prose: Prose) -> etree._Element | None:
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
    return _has_own_headline(element) and (bool(found(_BODIES, element)) or (by_name and _has_named_body(element)))


def _has_named_body(element: etree._Element) -> bool:
    """Whether an element is an article by its tag or by what is within it, and says on its own account where it is found, when it was written, or by whom."""
    inner = [each for each in islice(element.iterdescendants(), MOST_TO_BODY) if isinstance(each.tag, str)]
    said = [element_hints(each, each.tag) for each in inner]
    is_named = element.tag == "article" or any("article" in hints for hints in said)
    is_stamped = any(each.tag == "time" for each in inner) or any(not STAMPED.isdisjoint(hints) for hints in said)
    return is_named and (is_stamped or any(name in element.attrib for name in ADDRESSES))


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
    # Where nothing is called the article, what the headline stands in may be its beginning.
    is_marked = _is_marked(best, prose)
    least = PART if is_marked else MARKED
    return (is_marked or best in prose.title_holders) and not any(_tells_on(child, best, prose, least * prose.mass[best]) for child in rest)


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
    return _has_few_links(element)


def _tells_on(element: etree._Element, best: etree._Element, prose: Prose, least: float) -> bool:
    """Whether an element behind the one with the headline is a further part of the article: as long as a part, several paragraphs, no headline, hardly a link.

    Risk of a false hit: what a page says of its publisher, at length. But such texts are shorter, or called so.
    """
    if prose.mass[element] < max(least, INTRODUCTION * PROSE) or prose.mass[element] < 0.9 * prose.raw[element]:
        return False
    is_behind = any(sibling is element for sibling in islice(best.itersiblings(), NEAR))
    return is_behind and next(element.iter("h1"), None) is None and _has_few_links(element) and _has_paragraphs(element)


def _leads_in(element: etree._Element, best: etree._Element, prose: Prose) -> bool:
    """Whether an element between the headline and the greatest part of the prose is the beginning of the article: a good part of it, with no link.

    The headline may stand in it, where it is the one that the page's own tags say and several paragraphs follow it: the head of a blog has another.
    """
    if prose.mass[element] < max(PART * prose.mass[best], 2 * PROSE) or prose.mass[element] < 0.9 * prose.raw[element]:
        return False
    if not any(sibling is best for sibling in islice(element.itersiblings(), NEAR)) or next(element.iter("a"), None) is not None:
        return False
    if element in prose.title_holders:
        return prose.is_headed and _has_paragraphs(element)
    above = islice(element.itersiblings(preceding=True), NEAR)
    return any(sibling.tag == "h1" or sibling in prose.title_holders for sibling in above)


def _is_introduction(element: etree._Element, best: etree._Element, prose: Prose) -> bool:
    """Whether an element right before the greatest part of the prose, and of its name, is the beginning of the article: several paragraphs, with hardly a link.

    A single one may be the standfirst.
    """
    if element.tag != best.tag or element.get("class") != best.get("class"):
        return False
    if prose.mass[element] < INTRODUCTION * PROSE or prose.mass[element] < 0.9 * prose.raw[element]:
        return False
    is_before = any(sibling is best for sibling in islice(element.itersiblings(), NEXT))
    return is_before and _has_few_links(element) and _has_paragraphs(element)


def _has_paragraphs(element: etree._Element) -> bool:
    """Whether several paragraphs in an element are sentences as long as prose."""
    return sum(1 for _ in islice(filter(_is_stated, element.iter("p")), PARAGRAPHS)) == PARAGRAPHS


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
