"""The way of a page up to the filters: tree, anchor, walk, choice of blocks. After it nothing is left of lxml."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import NamedTuple

from lxml import etree

from cleanarticle.fold import key, weight
from cleanarticle.read import anchor
from cleanarticle.read.headline import agrees, headlines
from cleanarticle.read.html import Walk
from cleanarticle.read.inline import absolute
from cleanarticle.read.metadata import Sources, declared_language, read_metadata
from cleanarticle.read.sites import own_site
from cleanarticle.read.told import NOTE, told_blocks
from cleanarticle.select import Verdict, judge_outside, select
from cleanarticle.types import Block, Metadata

# An article has this weight of prose; less is a caption, a notice, a page without one.
ARTICLE = 200
# Less than this is no answer while the page has more to say.
ANSWER = 60
# So many times as much as the page shows must its data tell, or what is for browsers without scripts, to be believed.
MORE_TOLD = 3


class Page(NamedTuple):
    """The lines of a page in reading order, and for each why it is no part of the article, or None where it is."""

    blocks: Sequence[Block]
    """The lines; pictures are none, so that they are the same whether pictures were asked for or not."""
    verdicts: Sequence[Verdict | None]
    found: str
    """article, text or nothing."""
    language: str
    """As the root declares it: that of its words."""
    metadata: Metadata = Metadata()
    pictures: Sequence[tuple[int, Block]] = ()
    """The pictures of the article, each with the number of lines before it."""
    notes: tuple[str, ...] = ()
    """Where the article is from, if the page does not show it."""


def open_page(root: etree._Element, *, whole: bool, include: frozenset[str] = frozenset()) -> Page:
    """Choose the article's blocks.

    Args:
        root: the page's tree, or a part of it; not changed.
        whole: also give the blocks outside the article, inline markup, pictures and metadata.
        include: parts of a page that are wanted in the text: titles, summaries, captions, comments.
    """
    body = root if root.tag == "body" else root.find("body")
    if body is None:
        body = root
    heads = headlines(root)
    sources = cache(partial(Sources, root))
    chosen = _chosen(root, body, heads, sources, whole=whole)
    blocks, verdicts, kept = chosen.blocks, chosen.verdicts, chosen.weight()
    found = "article" if kept >= ARTICLE else "text" if kept else "nothing"
    if whole or include:
        before, after = _outside(body, chosen.element, rich=bool(include) and whole, record=whole)
        outside = [_judge_outside(block, heads) for block in (*before, *after)]
        blocks = [*before, *blocks, *after]
        verdicts = [*outside[: len(before)], *verdicts, *outside[len(before) :]]
    # What is wanted all the same says nothing of where the article is, nor whether there is one.
    verdicts = [None if verdict and verdict.part in include else verdict for verdict in verdicts]
    page = Page(blocks, verdicts, found, declared_language(root), notes=() if chosen.element is not None else (NOTE,))
    return _with_metadata(page, sources()) if whole else page


class _Chosen(NamedTuple):
    """The blocks of an element with the verdicts on them; without an element they are told by the page's data."""

    element: etree._Element | None
    blocks: Sequence[Block]
    verdicts: Sequence[Verdict | None]

    def weight(self) -> int:
        """That of the blocks that are the article's."""
        return sum(weight(block.text) for block, verdict in zip(self.blocks, self.verdicts, strict=True) if verdict is None)


def _chosen(root: etree._Element, body: etree._Element, heads: tuple[str, ...], sources: Callable[[], Sources], *, whole: bool) -> _Chosen:
    """The article where it is looked for first: in its element, in the whole page, in what is for browsers without scripts, in the page's data."""
    judge = partial(select, headlines=heads, authors=lambda: sources().authors())
    element, prose = anchor.find(body, heads)
    walk = partial(Walk, rich=whole, record=whole, site=own_site(root))
    blocks = walk(mass=prose.raw).run(element)
    chosen = _Chosen(element, blocks, judge(blocks, is_headed_above=prose.is_headed and element not in prose.title_holders))
    kept = chosen.weight()
    if kept >= ARTICLE:
        return chosen
    if kept < ANSWER and element is not body:
        blocks = walk(mass=prose.raw).run(body)
        chosen = _Chosen(body, blocks, judge(blocks))
        kept = chosen.weight()
    if next(body.iter("noscript"), None) is not None:
        # Where a script puts the article on the page, it may be there for browsers without; a notice that one is needed is no article. What the
        # page shows besides, its motto or its headline, is left behind only for much more than it says.
        blocks = walk(around=frozenset(body.iter("noscript"))).run(body)
        unscripted = _Chosen(body, blocks, judge(blocks))
        if unscripted.weight() >= max(ARTICLE, MORE_TOLD * kept if kept >= ANSWER else 0):
            return unscripted
    blocks = told_blocks(sources().text(), rich=whole)
    told = _Chosen(None, blocks, judge(blocks))
    return told if told.weight() >= max(ARTICLE, MORE_TOLD * kept) else chosen


def _with_metadata(page: Page, sources: Sources) -> Page:
    """The page with what it tells of itself, its pictures apart from its lines, and the addresses in the article made absolute."""
    metadata, base = read_metadata(sources)
    lines: list[Block] = []
    verdicts: list[Verdict | None] = []
    pictures: list[tuple[int, Block]] = []
    for given, verdict in zip(page.blocks, page.verdicts, strict=True):
        block = given._replace(marks=absolute(given.marks, base)) if given.marks and verdict is None else given
        if block.kind != "image":
            lines.append(block)
            verdicts.append(verdict)
        elif verdict is None:
            pictures.append((len(lines), block))
    return page._replace(blocks=lines, verdicts=verdicts, metadata=metadata, pictures=pictures)


def _judge_outside(block: Block, heads: Sequence[str]) -> Verdict:
    """The verdict on a block outside the article's element; many a headline stands there."""
    verdict = judge_outside(block)
    if block.level == 1 and block.kind == "heading" and verdict.part == "outside" and agrees(key(block.text), [key(head) for head in heads]):
        return Verdict("titles", "the headline")
    return verdict


def _outside(body: etree._Element, element: etree._Element | None, *, rich: bool, record: bool) -> tuple[list[Block], list[Block]]:
    """The blocks of the page before and after an element; all of them where the article is in none."""
    if element is body:
        return [], []
    if element is None:
        return Walk(rich=rich, record=record).run(body), []
    walk = Walk(around=frozenset(element.iterancestors()), skip=element, rich=rich, record=record)
    blocks = walk.run(body)
    return blocks[: walk.at], blocks[walk.at :]
