"""Whether the greatest part of an element's prose may be taken for the article, and what stands beside it left behind."""

from __future__ import annotations

from itertools import islice

from lxml import etree

from cleanarticle.read.called import has_few_links, has_own_headline, has_paragraphs, is_article, is_foreign, is_marked
from cleanarticle.read.prose import PROSE, Prose

# So much beside the greatest part, and called the article, is not left behind.
MARKED = 0.25
# So much beside it may be a further part, however it is called.
PART = 0.4
# A part that tells on has so many times the weight of a paragraph.
TELLING = 4
# How many elements stand between the headline, the beginning of an article in an element of its own, and the rest.
NEAR = 8


def may_leave(best: etree._Element, children: list[etree._Element], prose: Prose) -> bool:
    """Whether what stands beside an element with most of the prose is something else."""
    name = best.get("class")
    like = [child for child in children if child is not best and child.tag == best.tag and child.get("class") == name]
    if any(name or has_own_headline(child) or is_marked(child, prose) for child in like):
        return False
    # The head of a blog may hold the only h1 and say more than the entry below it, and an entry may have a second part.
    rest = [child for child in children if child is not best and prose.mass[child] >= MARKED * prose.mass[best]]
    if any(is_marked(child, prose) or _goes_on(child, prose, PART * prose.mass[best]) or _leads_in(child, best, prose) for child in rest):
        return False
    # Where nothing is called the article, what the headline stands in may be its beginning.
    is_called = is_marked(best, prose)
    least = PART if is_called else MARKED
    return (is_called or best in prose.title_holders) and not any(_tells_on(child, best, prose, least * prose.mass[best]) for child in rest)


def _goes_on(element: etree._Element, prose: Prose, least: float) -> bool:
    """Whether an element in an article is a further part of it: called nothing foreign, and with fewer links than teasers have.

    It has the least weight of one, or a rule stands before it, as between the sections of a text.
    """
    holder = element.getparent()
    is_part = holder is not None and is_article(holder) and prose.mass[element] >= least
    if not is_part and not _is_behind_a_rule(element):
        return False
    if is_foreign(element, prose):
        return False
    return has_few_links(element)


def _is_behind_a_rule(element: etree._Element) -> bool:
    """Whether an element of an article has a rule right before it."""
    before = element.getprevious()
    has_rule = before is not None and (before.tag == "hr" or before.get("role") == "separator")
    return has_rule and any(map(is_article, element.iterancestors()))


def _tells_on(element: etree._Element, best: etree._Element, prose: Prose, least: float) -> bool:
    """Whether an element behind the one with the headline is a further part of the article: as long as a part, several paragraphs, no headline, hardly a link.

    Risk of a false hit: what a page says of its publisher, at length. But such texts are shorter, or called so.
    """
    if prose.mass[element] < max(least, TELLING * PROSE) or is_foreign(element, prose):
        return False
    is_behind = any(sibling is element for sibling in islice(best.itersiblings(), NEAR))
    return is_behind and next(element.iter("h1"), None) is None and has_few_links(element) and has_paragraphs(element)


def _leads_in(element: etree._Element, best: etree._Element, prose: Prose) -> bool:
    """Whether an element between the headline and the greatest part of the prose is the beginning of the article: a good part of it, with no link.

    The headline may stand in it, where it is the one that the page's own tags say and several paragraphs follow it: the head of a blog has another.
    """
    if prose.mass[element] < max(PART * prose.mass[best], 2 * PROSE) or is_foreign(element, prose):
        return False
    if not any(sibling is best for sibling in islice(element.itersiblings(), NEAR)) or next(element.iter("a"), None) is not None:
        return False
    if element in prose.title_holders:
        return prose.is_headed and has_paragraphs(element)
    above = islice(element.itersiblings(preceding=True), NEAR)
    return any(sibling.tag == "h1" or sibling in prose.title_holders for sibling in above)
