"""What a block's own markup says that it is, and where that is not to be believed.

Risk of a false hit: a name that says "consent" may name the subject of the article, and a button may be the question that its answer
follows. So names that most of the prose bears, headings of one markup that say different things, questions, and
sentences between two paragraphs are taken back.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import pairwise

from cleanarticle.read.tokens import hints_of
from cleanarticle.select.view import BETWEEN, LINE, SEVERAL, Verdict, View, container, is_asked, is_prose, is_stated
from cleanarticle.types import Block

# What markup says -> the part of a page that it is. The first that applies counts.
PARTS = {
    "hidden": "hidden", "comments": "comments", "consent": "access-notices", "paywall": "access-notices", "caption": "captions", "figure": "captions",
    "ad": "advertisements", "call": "advertisements", "newsletter": "newsletter-prompts", "related": "related-links", "share": "share-bars", "author": "author-boxes",
    "byline": "bylines", "tags": "tags", "tools": "page-tools", "overlay": "overlays", "navigation": "navigation", "footer": "footers",
    "header": "headers", "sidebar": "sidebars", "pullquote": "pull-quotes", "summary": "summaries", "form": "forms", "unseen": "hidden",
}  # fmt: skip
# Blocks inside a figure that are content and no caption.
_FIGURED = frozenset({"row", "quote", "list_item", "code"})
# Parts that no prose is: what is called so and reads like a paragraph or a quote is one.
_SMALL = frozenset({"share-bars", "tags", "page-tools", "bylines", "navigation"})
# Parts that most of an element's prose is not, however it is called.
_NEVER_MOST = frozenset(
    "access-notices advertisements newsletter-prompts related-links share-bars author-boxes bylines tags page-tools overlays navigation footers headers".split()
)

# Of these, parts whose names tell a subject as well: jobs, letters, people, what is legal. Teasers and menus may be in sections, with headings.
_SUBJECTS = _NEVER_MOST - {"related-links", "navigation", "headers", "overlays"}


def by_markup(block: Block) -> Verdict | None:
    """What a block is by its markup, or None where that says nothing, or nothing to be believed."""
    if block.kind == "caption":
        return Verdict("captions", "a caption by its markup")
    if not block.hints:
        return None
    verdict = _by_hints(block.hints, block.kind in _FIGURED or (block.kind == "heading" and "caption" not in block.hints))
    if verdict and verdict.part in _SMALL and (block.kind == "quote" or is_prose(block) or _is_rated(block, verdict)):
        return None
    return verdict


def _is_rated(block: Block, verdict: Verdict) -> bool:
    """Whether a block is a row of a table without links that is called a tool: what a test found, in a table of ratings."""
    return block.kind == "row" and verdict.part == "page-tools" and "\t" in block.text and not block.link_chars


def of_picture(block: Block) -> Verdict | None:
    """The same of a picture: that it is one says nothing."""
    return _by_hints(block.hints - {"figure", "caption"}, False)


@lru_cache(maxsize=4096)
def _by_hints(hints: frozenset[str], is_figured: bool) -> Verdict | None:  # noqa: FBT001 - a cached key
    for hint, part in PARTS.items():
        if hint in hints and not (hint == "figure" and is_figured):
            return Verdict(part, f"its markup says {hint}")
    return None


def misnamed(view: View, verdicts: list[Verdict | None]) -> None:
    """Paragraphs whose own names say that they are a small or foreign part, while most of the prose is called so: it is their subject."""
    called: dict[str, list[int]] = defaultdict(list)
    for index, verdict in enumerate(verdicts):
        if verdict is not None and verdict.part in _NEVER_MOST and _is_named_itself(view.blocks[index]):
            called[verdict.part].append(index)
    for part, indices in called.items():
        if 2 * sum(view.weights[index] for index in indices) > sum(view.weights):
            # Others of the same element may be called so by their id, which no path tells.
            boxes = {container(view.places[index]) for index in indices}
            beside = (index for index, verdict in enumerate(verdicts) if verdict is not None and verdict.part == part)
            for index in [index for index in beside if container(view.places[index]) in boxes]:
                verdicts[index] = None


def misnamed_sections(view: View, verdicts: list[Verdict | None]) -> None:
    """Sections whose name says a foreign part, with several headings and sentences and no link, while most of the text stands in them: it is their subject."""
    boxes: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, verdict in enumerate(verdicts):
        if verdict is not None and verdict.part in _SUBJECTS and not view.blocks[index].link_chars:
            boxes[verdict.part, container(view.places[index])].append(index)
    for (_, box), indices in boxes.items():
        is_most = 2 * sum(view.weights[index] for index in indices) > sum(view.weights)
        if is_most and _is_called_so(box, view.blocks[indices[0]]) and _are_sections(view, indices):
            for index in indices:
                verdicts[index] = None


def _is_called_so(box: str, block: Block) -> bool:
    """Whether what is said of a block is what the element that it stands in is called."""
    return not block.hints.isdisjoint(hints_of(box.partition(".")[2].replace(".", " ")))


def _are_sections(view: View, indices: list[int]) -> bool:
    """Whether some blocks have several different headings and a sentence as long as a line."""
    heads = {view.blocks[index].text for index in indices if view.blocks[index].kind == "heading"}
    return len(heads) >= SEVERAL and any(view.weights[index] >= LINE and is_stated(view.blocks[index].text) for index in indices)


def misnamed_remarks(view: View, verdicts: list[Verdict | None]) -> None:
    """Sentences whose own names say that they are a small or foreign part, right between paragraphs of the element they stand in: a name of their looks."""
    for index in range(1, len(verdicts) - 1):
        verdict = verdicts[index]
        if verdict is not None and verdict.part in _NEVER_MOST and _is_named_itself(view.blocks[index]) and _is_told_between(view, verdicts, index):
            verdicts[index] = None


def _is_told_between(view: View, verdicts: list[Verdict | None], index: int) -> bool:
    """Whether a block is a sentence without a link, as long as a remark, and a paragraph that reads like one stands above and below it in the same element."""
    block = view.blocks[index]
    if block.link_chars or view.weights[index] < LINE or not is_stated(block.text):
        return False
    box = container(view.places[index])
    around = (index - 1, index + 1)
    return all(verdicts[place] is None and container(view.places[place]) == box and view.blocks[place].kind == "paragraph" for place in around)


def _is_named_itself(block: Block) -> bool:
    """Whether a block's own name, not that of what it stands in, says something."""
    _, _, names = block.path.partition(">")[2].partition(".")
    return block.kind == "paragraph" and bool(names) and hints_of(names) == block.hints


def misnamed_headings(view: View, verdicts: list[Verdict | None]) -> None:
    """Headings whose names call them small parts, where several of one markup say different things and each heads a text, or one stands amid the paragraphs.

    Such names are often made of what the heading says: "result-pagination". Labels of icons have no lines below them either, so it is asked only of menus.
    """
    alike: dict[str, list[int]] = defaultdict(list)
    for index, (verdict, after) in enumerate(pairwise(verdicts)):
        block = view.blocks[index]
        if verdict is not None and verdict.part in _SMALL and block.kind == "heading" and after is None and not block.link_chars:
            alike[block.path.partition(">")[2]].append(index)
    for indices in alike.values():
        if len({view.blocks[index].text for index in indices}) >= SEVERAL:
            for index in indices:
                verdicts[index] = None
        for index in indices:
            if (verdict := verdicts[index]) is not None and verdict.part == "navigation" and _is_amid_paragraphs(view, verdicts, index):
                verdicts[index] = None


def _is_amid_paragraphs(view: View, verdicts: list[Verdict | None], index: int) -> bool:
    """Whether sentences as long as a line stand right above a heading, or above what parts it from them, and right below it, in paragraphs of the same element."""
    above = next((place for place in range(index - 1, -1, -1) if (verdict := verdicts[place]) is None or verdict.part not in BETWEEN), -1)
    if above < 0 or verdicts[above] is not None:
        return False
    box, around = container(view.places[index]), (above, index + 1)
    is_one = all(container(view.places[place]) == box and view.blocks[place].kind == "paragraph" for place in around)
    return is_one and all(view.weights[place] >= LINE and is_stated(view.blocks[place].text) for place in around)


def questions(view: View, verdicts: list[Verdict | None]) -> None:
    """Questions that their markup calls buttons, with the answer right behind them."""
    for index, (verdict, after) in enumerate(pairwise(verdicts)):
        if verdict is not None and verdict.part == "page-tools" and after is None and is_asked(view, verdicts, index):
            verdicts[index] = None


# What takes back what names say, in this order.
TAKEN_BACK = (misnamed, misnamed_sections, misnamed_headings, misnamed_remarks, questions)
