"""Which element of a page holds the article.

Judged from the prose (see prose.py): the way goes down from the body, as long as one child holds most of what is left and no list or
table of weight stands beside it, and no reason speaks for the whole element (see whole.py).
"""

from __future__ import annotations

from lxml import etree

from cleanarticle.fold import key
from cleanarticle.read.called import NEARLY_ALL
from cleanarticle.read.leaving import may_leave
from cleanarticle.read.prose import Prose
from cleanarticle.read.several import headlined, own_of_articles
from cleanarticle.read.tables import is_data_table
from cleanarticle.read.whole import REASONS, Step

# With less prose than this, text is looked for everywhere.
LITTLE = 1500
# What is no article by itself.
WITHIN = frozenset({"pre", "dl"})
# The greatest part has at least half of the prose, or is the only one of several with so much that may be the article.
MOST, MUCH = 0.5, 0.3


def find(body: etree._Element, headlines: tuple[str, ...]) -> tuple[etree._Element, Prose]:
    """The element that holds the article, and the prose by which it was found."""
    prose = Prose(body, headlines)
    if prose.mass.get(body, 0.0) < LITTLE:
        thorough = Prose(body, headlines, thorough=True)
        if thorough.mass.get(body, 0.0) > 1.5 * prose.mass.get(body, 0.0):
            prose = thorough
        prose.credit_verse()
    return _descend(headlined(body, prose), prose, [key(headline) for headline in headlines]), prose


def _descend(node: etree._Element, prose: Prose, heads: list[str]) -> etree._Element:
    while True:
        children = sorted((child for child in node if prose.mass.get(child, 0.0) > 0), key=lambda child: -prose.mass[child])
        inner = _inner(Step(node, children, prose, heads)) if children and prose.mass.get(node, 0.0) else None
        if inner is None:
            return node
        node = inner


def _inner(step: Step) -> etree._Element | None:
    """The child that the way goes on to; None where the article is all of the element."""
    node, children, prose, _ = step
    if _is_text_around(step):
        return None
    own = own_of_articles(children, prose)
    if own is not None:
        return own
    if any(is_whole(step) for is_whole in REASONS):
        return None
    best, held = step.best, prose.mass[node]
    if _is_nearly_all(best, node, prose) or (prose.mass[best] >= MOST * held and may_leave(best, children, prose)):
        return best
    told = [child for child in children if prose.mass[child] >= MUCH * held and may_leave(child, children, prose)]
    return told[0] if len(told) == 1 else None


def _is_text_around(step: Step) -> bool:
    """Whether the greatest part stands within a text: the lines of such are its own only in the element, and terms, questions, rows and quotations have a text around them."""
    best = step.best
    is_quoted = best.tag == "blockquote" and step.node in step.prose.own
    return best.tag in WITHIN or is_quoted or (best.tag == "table" and _is_of_rows(best, step.prose))


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
