"""Which blocks of a page are the article: each is kept, or named for what it is instead.

First every block is judged by itself, from what its markup says; then beside its neighbours. Nothing here knows a language or lxml.

Risk of a false hit: markup is written by people, and a name that says "summary" on one page is on the chapters of another. So names
that much of the prose hangs on were dropped before (see read/html.py), and what is left must look the part: short, linked, or apart.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from cleanarticle.fold import key, weight
from cleanarticle.read.tokens import hints_of
from cleanarticle.types import Block


class Verdict(NamedTuple):
    """Why a block is no part of the article."""

    part: str
    """What it is instead; stands in the ledger like a filter's name."""
    why: str
    """In words a person understands."""


class View(NamedTuple):
    """The blocks with what is asked of them again and again."""

    blocks: Sequence[Block]
    weights: Sequence[int]
    places: Sequence[str]
    heads: Sequence[str]
    """The headlines, to compare with."""


# What markup says -> the part of a page that it is. The first that applies counts.
PARTS = {
    "hidden": "hidden", "comments": "comments", "consent": "access-notices", "paywall": "access-notices", "caption": "captions", "figure": "captions",
    "ad": "advertisements", "newsletter": "newsletter-prompts", "related": "related-links", "share": "share-bars", "author": "author-boxes",
    "byline": "bylines", "tags": "tags", "tools": "page-tools", "overlay": "overlays", "navigation": "navigation", "footer": "footers",
    "header": "headers", "sidebar": "sidebars", "pullquote": "pull-quotes", "summary": "summaries", "form": "forms",
}  # fmt: skip
_ENDS = re.compile(r"[.!?。！？…।۔؟:：][\"”“»«')\]’」』）]*$")
# What a stamp of date and time has, in a line of its own above the text.
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
YEAR_DIGITS = 4
# Blocks inside a figure that are content and no caption.
_FIGURED = frozenset({"row", "quote", "list_item", "code"})
# What stands between a heading and its text, and says nothing about the section.
_BETWEEN = frozenset({"captions", "advertisements", "share-bars", "hidden", "page-tools", "pull-quotes"})
# Builders number their elements: "text-1", "text-2".
_NO_DIGITS = dict.fromkeys(range(ord("0"), ord("9") + 1))
SHORT = 60
LINE = 100
LINKED = 0.8
# So many headings of one markup that say different things are those of an article.
SECTIONS = 3
# So many short lines that only breaks part from one another, in the place of the prose, are verse or a list that belongs to it.
VERSE = 3
# Two words or more with capitals: whoever wrote it.
_NAMES = re.compile(r"(?:[^\W\d_a-zß-ÿ][^\W\d_]*[a-zß-ÿ][\w'’.-]*(?:\s?/\s?|\s|$)){2,6}")
# Where this share of the prose stands in one place, what little stands elsewhere is foreign.
UNIFORM, FEW, SELDOM = 0.8, 0.05, 2


def select(blocks: Sequence[Block], headlines: Sequence[str], include: frozenset[str] = frozenset()) -> list[Verdict | None]:
    """For each block of the article's element a verdict, or None where it is the article's.

    Args:
        blocks: in reading order.
        headlines: what the page says its headline is.
        include: parts that are wanted all the same.
    """
    said = [block for block in blocks if block.kind != "image"]
    verdicts = [_by_markup(block) for block in said]
    view = View(said, [weight(block.text) for block in said], [_place(block) for block in said], [head for head in map(key, headlines) if head])
    for judge in (_misnamed, _questions, _titles, _summaries, _links, _strangers, _repeats, _hollow_headings, _edges):
        judge(view, verdicts)
    rest = iter(verdicts)
    chosen = [_of_picture(block) if block.kind == "image" else next(rest) for block in blocks]
    return [None if verdict and verdict.part in include else verdict for verdict in chosen]


def _of_picture(block: Block) -> Verdict | None:
    return _by_hints(block.hints - {"figure", "caption"}, False)


def judge_outside(block: Block) -> Verdict:
    """The verdict on a block outside the article's element."""
    return _by_markup(block) or Verdict("outside", "it stands outside the element that holds the article")


def _by_markup(block: Block) -> Verdict | None:
    if block.kind == "caption":
        return Verdict("captions", "a caption by its markup")
    if not block.hints:
        return None
    verdict = _by_hints(block.hints, block.kind in _FIGURED or (block.kind == "heading" and "caption" not in block.hints))
    if verdict and verdict.part in _SMALL and (block.kind == "quote" or _is_prose(block)):
        return None
    return verdict


# Parts that no prose is: what is called so and reads like a paragraph or a quote is one.
_SMALL = frozenset({"share-bars", "tags", "page-tools", "bylines", "navigation"})


def _is_prose(block: Block) -> bool:
    return weight(block.text) >= 2 * LINE and 2 * block.link_chars < len(block.text) and _ENDS.search(block.text) is not None


@lru_cache(maxsize=4096)
def _by_hints(hints: frozenset[str], is_figured: bool) -> Verdict | None:  # noqa: FBT001 - a cached key
    for hint, part in PARTS.items():
        if hint in hints and not (hint == "figure" and is_figured):
            return Verdict(part, f"its markup says {hint}")
    return None


def _agrees(text: str, heads: Sequence[str]) -> bool:
    return bool(text) and any(
        text == head or (len(text) > 15 and head.startswith(text)) or (len(head) > 15 and text.startswith(head)) for head in heads
    )


def _misnamed(view: View, verdicts: list[Verdict | None]) -> None:
    """Paragraphs whose own names say that they are a small or foreign part, while most of the prose is called so: it is their subject."""
    called: dict[str, list[int]] = defaultdict(list)
    for index, verdict in enumerate(verdicts):
        if verdict is not None and verdict.part in _NEVER_MOST and _is_named_itself(view.blocks[index]):
            called[verdict.part].append(index)
    for indices in _sections(view, verdicts):
        for index in indices:
            verdicts[index] = None
    for indices in called.values():
        if 2 * sum(view.weights[index] for index in indices) > sum(view.weights):
            for index in indices:
                verdicts[index] = None


def _questions(view: View, verdicts: list[Verdict | None]) -> None:
    """Questions that their markup calls buttons, with the answer right behind them."""
    for index, (verdict, after) in enumerate(pairwise(verdicts)):
        if verdict is not None and verdict.part == "page-tools" and after is None and _is_asked(view, verdicts, index):
            verdicts[index] = None


def _sections(view: View, verdicts: Sequence[Verdict | None]) -> Iterator[list[int]]:
    """Headings that their names call small parts, where several of one markup say different things and each heads a text."""
    alike: dict[str, list[int]] = defaultdict(list)
    for index, (verdict, after) in enumerate(pairwise(verdicts)):
        block = view.blocks[index]
        if verdict is not None and verdict.part in _SMALL and block.kind == "heading" and after is None and not block.link_chars:
            alike[block.path].append(index)
    for indices in alike.values():
        if len({view.blocks[index].text for index in indices}) >= SECTIONS:
            yield indices


# Parts that most of an element's prose is not, however it is called.
_NEVER_MOST = frozenset(
    "access-notices advertisements newsletter-prompts related-links share-bars author-boxes bylines tags page-tools overlays navigation footers headers".split()
)


def _is_named_itself(block: Block) -> bool:
    """Whether a block's own name, not that of what it stands in, says something."""
    _, _, names = block.path.partition(">")[2].partition(".")
    return block.kind == "paragraph" and bool(names) and hints_of(names) == block.hints


def _titles(view: View, verdicts: list[Verdict | None]) -> None:
    """The headline, and what stands above it."""
    blocks, weights = view.blocks, view.weights
    floor = sum(weights) / 20
    said, last = 0, -1
    sections = Counter(block.path for block in blocks if block.kind == "heading" and block.level == 1)
    for index, block in enumerate(blocks):
        if block.kind == "heading" or (said < floor and block.kind == "paragraph" and weights[index] < 2 * LINE):
            is_first = said < floor and block.kind == "heading" and block.level == 1 and sections[block.path] < SECTIONS
            if is_first or _agrees(key(block.text), view.heads):
                verdicts[index] = Verdict("titles", "the headline")
                last = index if said < floor else last
        if verdicts[index] is None:
            said += weights[index]
    for index in range(last):
        if verdicts[index] is None and weights[index] < 2 * LINE:
            verdicts[index] = Verdict("headers", "it stands above the headline")


def _summaries(view: View, verdicts: list[Verdict | None]) -> None:
    """What its markup calls a summary is one only above the article: further down it is a subheading."""
    blocks = view.blocks
    said = 0
    for index in range(len(blocks)):
        verdict = verdicts[index]
        if verdict is None:
            said += view.weights[index]
        elif verdict.part == "summaries" and said > 2 * LINE:
            verdicts[index] = None


def _links(view: View, verdicts: list[Verdict | None]) -> None:
    """Lists and lines that are nothing but links, unless a colon introduces them, and headings that follow one another as links."""
    blocks = view.blocks
    last = next(
        (
            index
            for index in range(len(blocks) - 1, 0, -1)
            if verdicts[index] is None and blocks[index].kind == "paragraph" and _is_prose(blocks[index])
        ),
        0,
    )
    main = _main_places(view, verdicts)
    index = 0
    while index < len(blocks):
        end = _end_of_group(blocks, index)
        group = blocks[index:end]
        if any(block.link_chars for block in group):
            before = blocks[index - 1] if index and verdicts[index - 1] is None else None
            why = _link_verdict(group, before, is_main=view.places[index] in main, is_tail=index > last)
            if why:
                verdicts[index:end] = [verdict or Verdict("related-links", why) for verdict in verdicts[index:end]]
        index = end


def _end_of_group(blocks: Sequence[Block], index: int) -> int:
    """The end of a list, or of headings that are links, one after the other."""
    kind, end = blocks[index].kind, index + 1
    if kind == "list_item":
        while end < len(blocks) and blocks[end].kind == "list_item" and blocks[end].gap == 0:
            end += 1
    elif kind == "heading" and _is_linked(blocks[index:end]):
        while end < len(blocks) and blocks[end].kind == "heading" and _is_linked(blocks[end : end + 1]):
            end += 1
    return end


def _link_verdict(group: Sequence[Block], before: Block | None, *, is_main: bool, is_tail: bool) -> str:
    kind = group[0].kind
    share = sum(block.link_chars for block in group) / (sum(len(block.text) for block in group) or 1)
    if kind == "heading":
        return "headings that are nothing but links, one after the other" if len(group) > 1 and share >= LINKED else ""
    if kind == "paragraph":
        is_sentence = weight(group[0].text) >= SHORT and group[0].text.rstrip('"”»')[-1:] in ".。।" and is_main
        return "nothing but a link" if share >= LINKED and not is_sentence else ""
    if kind != "list_item" or (before is not None and before.text[-1] in ":："):
        return ""
    is_scraps = len(group) > 1 and not any(_ENDS.search(block.text) for block in group)
    if share >= LINKED or (is_scraps and share >= (0.4 if is_tail else 0.6)):
        return "a list of nothing but links"
    return ""


def _place(block: Block) -> str:
    """The element that a block stands in, and its own tag."""
    container, _, own = block.path.partition(">")
    return f"{container.translate(_NO_DIGITS)}>{own.partition('.')[0]}"


def _main_places(view: View, verdicts: Sequence[Verdict | None]) -> frozenset[str]:
    """The places that a tenth of the prose or more stands in."""
    mass = _masses(view, verdicts)
    floor = 0.1 * mass.total()
    return frozenset(place for place, amount in mass.items() if amount >= floor)


def _masses(view: View, verdicts: Sequence[Verdict | None]) -> Counter[str]:
    """The weight of the paragraphs, links apart, by place."""
    mass: Counter[str] = Counter()
    for block, verdict, much, place in zip(view.blocks, verdicts, view.weights, view.places, strict=True):
        if verdict is None and block.kind == "paragraph" and 2 * block.link_chars < len(block.text):
            mass[place] += much
    return mass


def _is_linked(group: Sequence[Block]) -> bool:
    return sum(block.link_chars for block in group) >= LINKED * sum(len(block.text) for block in group) > 0


def _strangers(view: View, verdicts: list[Verdict | None]) -> None:
    """Paragraphs that stand elsewhere than most: short lines always, longer ones where there are few of them."""
    mass = _masses(view, verdicts)
    total = mass.total()
    is_uniform = max(mass.values(), default=0) >= UNIFORM * total
    elsewhere = [
        index
        for index, block in enumerate(view.blocks)
        if verdicts[index] is None and block.kind == "paragraph" and mass[view.places[index]] < 0.1 * total
    ]
    often = Counter(view.places[index] for index in elsewhere)
    said: dict[str, set[str]] = defaultdict(set)
    for index in elsewhere:
        said[view.places[index]].add(view.blocks[index].text.rstrip("0123456789"))
    main = {place for place, amount in mass.items() if amount >= 0.1 * total}
    prose = [index for index, block in enumerate(view.blocks) if verdicts[index] is None and view.places[index] in main]
    ends = range(prose[0], prose[-1]) if prose else range(0)
    listed = _listed(view, verdicts, elsewhere)
    for index in elsewhere:
        place = view.places[index]
        if index in listed:
            continue
        if view.weights[index] < LINE and not _ENDS.search(view.blocks[index].text):
            if not _is_title_of_box(view, verdicts, index) and not (len(said[place]) >= SECTIONS and _heads(view, verdicts, index)):
                verdicts[index] = Verdict("strangers", "a short line whose markup is not that of the paragraphs")
        elif (
            is_uniform
            and mass[place] < FEW * total
            and often[place] <= SELDOM
            and _has_name(place)
            and not _is_remark(view, index, ends)
            and not _is_asked(view, verdicts, index)
        ):
            verdicts[index] = Verdict("strangers", "its markup is not that of the paragraphs")


def _listed(view: View, verdicts: Sequence[Verdict | None], elsewhere: Sequence[int]) -> frozenset[int]:
    """Lines that are a list without its markup: several of one place that say different things, right below a heading."""
    listed: set[int] = set()
    unseen = set(elsewhere)
    for index in elsewhere:
        if index in listed or not index or view.blocks[index - 1].kind != "heading" or verdicts[index - 1] is not None:
            continue
        run = list(takewhile(lambda place: place in unseen and view.places[place] == view.places[index], range(index, len(view.blocks))))
        texts = {view.blocks[place].text for place in run}
        if len(texts) == len(run) >= SECTIONS and not any(view.blocks[place].link_chars for place in run):
            listed.update(run)
    return frozenset(listed)


def _is_remark(view: View, index: int, article: range) -> bool:
    """Whether a paragraph of its own looks is told amid the article: no link, a full stop, and long enough to say something."""
    block = view.blocks[index]
    return index in article and not block.link_chars and view.weights[index] >= LINE and block.text.rstrip('"”»)')[-1:] in ".。।"


def _heads(view: View, verdicts: Sequence[Verdict | None], index: int) -> bool:
    """Whether a sentence stands right behind a line that is no stamp."""
    behind = index + 1
    text = view.blocks[index].text
    is_stamp = _YEAR.search(text) is not None and sum(map(str.isdigit, text)) > YEAR_DIGITS
    if behind == len(view.blocks) or verdicts[behind] is not None or is_stamp:
        return False
    return _ENDS.search(view.blocks[behind].text) is not None


def _is_asked(view: View, verdicts: Sequence[Verdict | None], index: int) -> bool:
    """Whether a line is a question with its answer right behind it."""
    return view.blocks[index].text.rstrip()[-1:] in "?？؟" and _heads(view, verdicts, index)


def _is_title_of_box(view: View, verdicts: Sequence[Verdict | None], index: int) -> bool:
    """Whether a line is the term of a definition, what opens a text or the title of a box: a sentence or a list stands right behind it, in the same element."""
    if view.places[index].endswith((">dt", ">dd", ">summary")):
        return True
    behind = index + 1
    if behind == len(view.blocks) or verdicts[behind] is not None or not key(view.blocks[index].text):
        return False
    block = view.blocks[behind]
    if block.kind == "list_item":
        return _container(view.places[behind]) == _container(view.places[index])
    return view.places[behind] == view.places[index] and block.kind == "paragraph" and _ENDS.search(block.text) is not None


def _container(place: str) -> str:
    return place.partition(">")[0]


def _has_name(place: str) -> bool:
    """Whether the element that a block stands in has a class: one without says nothing of what it is."""
    return "." in _container(place)


def _repeats(view: View, verdicts: list[Verdict | None]) -> None:
    """Quotes that a paragraph says too; those that none does stay."""
    blocks = view.blocks
    quotes = [index for index, block in enumerate(blocks) if _may_be_pulled(block, verdicts[index])]
    if quotes:
        said = "\n".join(key(block.text) for index, block in enumerate(blocks) if verdicts[index] is None and block.kind == "paragraph")
        for index in quotes:
            text = key(blocks[index].text)
            is_said = text[: len(text) * 2 // 3] in said or text[len(text) // 3 :] in said
            verdicts[index] = Verdict("pull-quotes", "the article says it in its own place") if is_said else None


def _may_be_pulled(block: Block, verdict: Verdict | None) -> bool:
    return (verdict is None and block.kind == "quote" and len(block.text) > 30) or (verdict is not None and verdict.part == "pull-quotes")


def _hollow_headings(view: View, verdicts: list[Verdict | None]) -> None:
    """Headings whose whole section went, and those of links; one link alone may be anything below the headings of an article."""
    blocks = view.blocks
    alike: dict[tuple[str, int], set[str]] = defaultdict(set)
    for block, verdict in zip(blocks, verdicts, strict=True):
        if block.kind == "heading" and verdict is None:
            alike[block.path, block.level].add(block.text)
    end = len(blocks)
    for index in range(len(blocks) - 1, -1, -1):
        if blocks[index].kind != "heading":
            continue
        if verdicts[index] is None:
            section = verdicts[index + 1 : end]
            gone = [verdict.part for verdict in section if verdict is not None]
            is_hollow = len(gone) == len(section) and not set(gone) <= _BETWEEN
            links = list(takewhile(lambda verdict: verdict is not None and verdict.part == "related-links", section))
            is_of_links = len(links) > 1 or (bool(links) and len(alike[blocks[index].path, blocks[index].level]) < SECTIONS)
            if is_hollow or is_of_links or _is_of_box(view, verdicts, index, end):
                verdicts[index] = Verdict("related-links", "the heading of a section that went")
        end = index


def _is_of_box(view: View, verdicts: Sequence[Verdict | None], index: int, end: int) -> bool:
    """Whether all went that stands below a heading in the same named element."""
    box = _container(view.places[index])
    below = list(takewhile(lambda place: _container(view.places[place]) == box, range(index + 1, end)))
    gone = {verdict.part for place in below if (verdict := verdicts[place]) is not None}
    return bool(below) and all(verdicts[place] is not None for place in below) and not gone <= _BETWEEN and _has_name(view.places[index])


def _edges(view: View, verdicts: list[Verdict | None]) -> None:
    """Short lines at the head and the foot that end no sentence; at the head only names, and what stands elsewhere than the prose."""
    blocks = view.blocks
    kept = [index for index, verdict in enumerate(verdicts) if verdict is None]
    if all(blocks[index].kind == "heading" or _is_scrap(blocks[index]) for index in kept):
        return
    main = _main_places(view, verdicts)
    foot = list(takewhile(lambda index: blocks[index].kind == "heading" or _is_scrap(blocks[index]), reversed(kept)))
    is_signed = bool(foot) and blocks[foot[-1]].text.endswith((",", "،")) and view.places[foot[-1]] in main
    if not is_signed and sum(view.places[index] in main and blocks[index].gap == 0 for index in foot) < VERSE:
        for index in foot:
            verdicts[index] = Verdict("footers", "a short line at the foot")
    for index in kept:
        is_stamp = view.weights[index] < LINE and _YEAR.search(blocks[index].text) is not None
        is_foreign = view.places[index] not in main or _NAMES.fullmatch(blocks[index].text) is not None
        if not is_foreign or not (is_stamp or _is_scrap(blocks[index])):
            break
        verdicts[index] = Verdict("headers", "a short line at the head")


def _is_scrap(block: Block) -> bool:
    return block.kind == "paragraph" and weight(block.text) < SHORT and not _ENDS.search(block.text)
