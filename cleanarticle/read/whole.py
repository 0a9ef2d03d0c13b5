"""Why an element is the article with all that it holds, and not the greatest part of its prose alone.

Each reason is asked of a step on the way down (see anchor.py). Risk of a false hit: what stands beside the article comes in, and the
selection has to tell it apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from typing import NamedTuple, cast

from lxml import etree

from cleanarticle.fold import key
from cleanarticle.headlines import ASKS
from cleanarticle.read.called import (
    PARAGRAPHS,
    has_few_links,
    has_paragraphs,
    holder_within,
    is_article,
    is_called_article,
    is_foreign,
    is_marked,
    is_told,
)
from cleanarticle.read.elements import element_hints
from cleanarticle.read.headline import agrees
from cleanarticle.read.inline import all_text
from cleanarticle.read.prose import HOLDERS, LINE, PROSE, Prose

# So far within it a box is called one; so many of its pieces of text are looked at for questions.
LEVELS, MOST_PIECES, QUESTIONS = 8, 200, 2
# So many points are a list of what an article comes to, with such headings and nothing of these beside them.
POINTS = 2
HEADS, DOINGS = frozenset({"h2", "h3", "h4"}), frozenset("a form input button img iframe nav".split())
# An introduction has so many times the weight of a paragraph; the rest stands as near as this.
INTRODUCTION, NEXT = 4, 3
# So near behind a text stand its footnotes.
NEAR = 8
# What notes below a text are called.
NOTES = re.compile(r"(?<![^\W_])(?:(?:foot-?|end-?)?notes?|references|bibliography|citations)(?![^\W_])", re.IGNORECASE)
# A sign of a note stands in so many elements, and as many in it.
AROUND_SIGN = 2
# What the parts of a page are called on which somebody asks and others answer.
KIND_OF_ANSWER = re.compile(r"^(?:best|top|accepted|chosen|suggested|other|all|first)[_-]?(?=answers?$)", re.IGNORECASE)
QUESTION, ANSWERS = frozenset({"question", "question-body"}), frozenset({"answer", "answers", "answer-list"})


class Step(NamedTuple):
    """An element that the way down has come to."""

    node: etree._Element
    children: list[etree._Element]
    """Those with prose, the greatest first; at least one."""
    prose: Prose
    heads: list[str]
    """The headlines that the page tells, as keys."""

    @property
    def best(self) -> etree._Element:
        """The greatest part of its prose."""
        return self.children[0]


def _is_in_parts(step: Step) -> bool:
    """Whether an article stands in several children of an element: in paragraphs beside a greater part, in parts that are called its text, or in parts of one name."""
    node, children, prose, _ = step
    best = step.best
    if is_called_article(node) and prose.own.get(node, 0.0) >= PROSE and not is_marked(best, prose):
        return True
    if any(_is_named_part(child, prose) for child in children[1:]):
        return True
    name = best.get("class")
    if name:
        is_called = any("article" in element_hints(each, each.tag) for each in (node, best))
    else:
        # Sections need no name to be parts of an article.
        is_called = best.tag == "section" and any(map(is_article, (node, *islice(node.iterancestors(), HOLDERS))))
    if not is_called:
        return False
    alike = (child for child in children[1:] if child.tag == best.tag and child.get("class") == name)
    return any(_has_own_prose(child, prose) for child in alike)


def _is_named_part(element: etree._Element, prose: Prose) -> bool:
    """Whether an element beside the greatest part of the prose is called the text of an article, too: the rest of an entry, or its preamble.

    It holds prose that is called nothing foreign, and has fewer links than teasers have.
    """
    if not _has_own_prose(element, prose) or "article" not in element_hints(element, element.tag):
        return False
    return has_few_links(element)


def _is_answered(step: Step) -> bool:
    """Whether a question and what was answered stand side by side with their names: the page is both."""
    if len(step.children) == 1:
        return False
    asked, answered = (any(not words.isdisjoint(_words_of(child)) for child in step.children) for words in (QUESTION, ANSWERS))
    return asked and answered


def _words_of(element: etree._Element) -> set[str]:
    """The words of an element's class and id that stand for themselves, or behind one that says which answer it is ("bestAnswer")."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return {KIND_OF_ANSWER.sub("", name).lower() for name in names.split()}


def _has_notes(step: Step) -> bool:
    """Whether an article has boxes of its own, with a heading, beside its text: questions and answers, facts."""
    if len(step.children) == 1 or not any(map(is_article, (step.node, *islice(step.node.iterancestors(), HOLDERS)))):
        return False
    return any(map(partial(_is_note, step.prose), step.children))


def _is_note(prose: Prose, element: etree._Element) -> bool:
    """Whether an element, or the one within that holds nearly all of it, is called a box of an article, and has a heading or questions."""
    for _ in range(LEVELS):
        if "note" in element_hints(element, element.tag):
            return _tells_or_asks(element)
        inner = holder_within(element, prose)
        if inner is None:
            return False
        element = inner
    return False


def _tells_or_asks(element: etree._Element) -> bool:
    """Whether an element has a heading or some questions."""
    if next(element.iter("h2", "h3", "h4"), None) is not None:
        return True
    said = (piece.strip() for piece in islice(cast("Iterator[str]", element.itertext()), MOST_PIECES))
    return sum(piece.endswith(ASKS) for piece in said) >= QUESTIONS


def _has_points(step: Step) -> bool:
    """Whether a box right before the greatest part of the prose says what it comes to: a heading and a list of some points, with nothing to follow or to do."""
    before = step.best.getprevious()
    if before is None or step.prose.goods(before) < POINTS * LINE or not is_marked(step.best, step.prose):
        return False
    inner = list(islice(before.iter(), MOST_PIECES))
    tags = [each.tag for each in inner]
    return len(inner) < MOST_PIECES and tags.count("li") >= POINTS and not HEADS.isdisjoint(tags) and DOINGS.isdisjoint(tags)


def _has_head_of_record(step: Step) -> bool:
    """Whether a table right before the greatest part of the prose is the head of a record: each row a label and one thing, with nothing to follow or to do.

    So courts say which of them decided what, and when.
    """
    before = step.best.getprevious()
    if before is None or before.tag != "table":
        return False
    inner = [each.tag for each in islice(before.iter(), MOST_PIECES)]
    rows, cells = inner.count("tr"), inner.count("td") + inner.count("th")
    return rows >= POINTS and cells == 2 * rows and len(inner) < MOST_PIECES and DOINGS.isdisjoint(inner)


def _has_introduction(step: Step) -> bool:
    return any(_is_introduction(child, step.best, step.prose) for child in step.children[1:])


def _is_introduction(element: etree._Element, best: etree._Element, prose: Prose) -> bool:
    """Whether an element right before the greatest part of the prose, and of its name, is the beginning of the article: several paragraphs, with hardly a link.

    A single one may be the standfirst.
    """
    if element.tag != best.tag or element.get("class") != best.get("class"):
        return False
    if prose.mass[element] < INTRODUCTION * PROSE or is_foreign(element, prose):
        return False
    is_before = any(sibling is best for sibling in islice(element.itersiblings(), NEXT))
    return is_before and has_few_links(element) and has_paragraphs(element)


def _is_headed(step: Step) -> bool:
    """Whether the heading of a section stands right above the greatest part of the prose, and that part is not called the article: below a headline it is as a rule."""
    _, _, prose, heads = step
    best = step.best
    above = best.getprevious()
    if above is None or above.tag not in HEADS or not prose.title_holders or best in prose.title_holders:
        return False
    return not is_marked(best, prose) and not agrees(key(all_text(above)), heads)


def _is_among_paragraphs(step: Step) -> bool:
    """Whether several paragraphs without a link, each a sentence as long as prose, stand right before the greatest part of the prose or right behind it, below the headline.

    Then the article begins or ends with them. A single one may be the standfirst, or say who wrote it.
    """
    best, holders = step.best, step.prose.title_holders
    if best in holders or step.node not in holders:
        return False
    sides = (list(islice(best.itersiblings(preceding=is_before), PARAGRAPHS)) for is_before in (True, False))
    return any(len(side) == PARAGRAPHS and all(each.tag == "p" and is_told(each) for each in side) for side in sides)


def _has_footnotes(step: Step) -> bool:
    return any(_has_footnotes_of(step.best, behind) for behind in islice(step.best.itersiblings(), NEAR))


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


def _has_own_prose(element: etree._Element, prose: Prose) -> bool:
    """Whether an element has a paragraph's weight of prose, and is called nothing foreign."""
    return prose.mass[element] >= PROSE and not is_foreign(element, prose)


REASONS: tuple[Callable[[Step], bool], ...] = (
    _is_in_parts,
    _is_answered,
    _has_notes,
    _has_points,
    _has_head_of_record,
    _has_introduction,
    _is_headed,
    _is_among_paragraphs,
    _has_footnotes,
)
"""In the order in which they are asked: the commonest and the quickest first."""
