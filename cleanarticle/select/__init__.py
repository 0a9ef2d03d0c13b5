"""Which blocks of a page are the article: each is kept, or named for what it is instead.

First every block is judged by itself, from what its markup says; then beside its neighbours. Nothing here knows a language or lxml.

Risk of a false hit: markup is written by people, and a name that says "summary" on one page is on the chapters of another. So names
that much of the prose hangs on were dropped before (see read/html.py), what is called a small part must be no prose (see markup.py), and
what no name tells must look the part: short, linked, or apart.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from cleanarticle.fold import key, weight
from cleanarticle.select.authors import about_authors
from cleanarticle.select.chronicles import chronicles
from cleanarticle.select.edges import edges, pull_quotes, signs
from cleanarticle.select.hollow import hollow_headings, hollow_labels
from cleanarticle.select.links import links
from cleanarticle.select.markup import PARTS, TAKEN_BACK, by_markup, of_picture
from cleanarticle.select.repeats import repeats
from cleanarticle.select.strangers import strangers
from cleanarticle.select.titles import summaries, titles
from cleanarticle.select.view import Verdict, View, place_of
from cleanarticle.types import Block

__all__ = ["NAMES", "Verdict", "judge_outside", "select"]

# By what names the record calls what is no part of the article.
NAMES = frozenset({*PARTS.values(), "titles", "strangers", "repeats", "outside"})


def select(
    blocks: Sequence[Block], headlines: Sequence[str], authors: Callable[[], Collection[str]], *, is_headed_above: bool = False
) -> list[Verdict | None]:
    """For each block of the article's element a verdict, or None where it is the article's.

    Args:
        blocks: in reading order.
        headlines: what the page says its headline is.
        authors: tells whom the page names as its authors; asked only where it matters.
        is_headed_above: whether the headline that the page's own tags say stands outside the element.
    """
    said = [block for block in blocks if not _is_unsaid(block)]
    verdicts = [by_markup(block) for block in said]
    view = View(
        said,
        [weight(block.text) for block in said],
        [place_of(block.path) for block in said],
        [head for head in map(key, headlines) if head],
        is_headed_above,
    )
    about = partial(about_authors, authors=authors)
    # In this order each looks at the blocks that are left.
    for judge in (
        *TAKEN_BACK,
        repeats,
        titles,
        summaries,
        links,
        chronicles,
        strangers,
        pull_quotes,
        about,
        hollow_headings,
        hollow_labels,
        edges,
        signs,
    ):
        judge(view, verdicts)
    rest = iter(verdicts)
    return [of_picture(block) if _is_unsaid(block) else next(rest) for block in blocks]


def _is_unsaid(block: Block) -> bool:
    """Whether a block says nothing of those beside it: a picture, or what is never shown and is only there for the record."""
    return block.kind == "image" or "unseen" in block.hints


def judge_outside(block: Block) -> Verdict:
    """The verdict on a block outside the article's element."""
    return by_markup(block) or Verdict("outside", "it stands outside the element that holds the article")
