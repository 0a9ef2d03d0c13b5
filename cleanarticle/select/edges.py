"""Scraps at the head and the foot of the article, and quotations that it pulls out of its own text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from cleanarticle.fold import key, weight
from cleanarticle.headlines import ASKS
from cleanarticle.select.view import (
    BETWEEN,
    DEFINING,
    ENDS,
    LINE,
    SHORT,
    YEAR,
    Verdict,
    Verdicts,
    View,
    container,
    has_name,
    heads_text,
    is_footnote,
    is_stated,
    main_places,
    masses,
    says_who_is_quoted,
)
from cleanarticle.types import Block

# So many short lines that only breaks part from one another, in the place of the prose, are verse or a list that belongs to it.
VERSE = 3
# So many points are a list of what an article comes to.
POINTS = 2
# Each quote is looked for in all that the article says, so that their number must have an end.
MOST_QUOTES = 200
# What opens a quotation.
MARKS = '"“„”«»‟「『'
# A few letters stand in any text.
LEAST_QUOTE = 10
_SENTENCES = re.compile(r"(?<=[.!?])\s")
_LABELLED = re.compile(r"[^\s:：][^:：]{1,30}[:：]\s?\S")
# Small letters of the scripts that have capitals, those of Vietnamese and old Greek among them.
_SMALL = "".join(letter for letter in map(chr, (*range(0x530), *range(0x1E00, 0x2000))) if letter.isalpha() and letter.islower())
# Two words or more with capitals: whoever wrote it.
_NAMES = re.compile(rf"(?:[^\W\d_{_SMALL}][^\W\d_]*[{_SMALL}][\w'’.-]*(?:\s?/\s?|\s|$)){{2,6}}")


def edges(view: View, verdicts: list[Verdict | None]) -> None:
    """Short lines at the head and the foot that end no sentence and stand elsewhere than the prose; at the head also names, at the foot what lies behind something that went, and a lone name.

    Risk of a false hit: how much the oven holds, when the museum opens and what the poet says have no full stop either.
    """
    blocks = view.blocks
    kept = [index for index, verdict in enumerate(verdicts) if verdict is None]
    if all(blocks[index].kind == "heading" or _is_scrap(blocks[index]) for index in kept):
        return
    main = main_places(masses(view, verdicts))
    foot = list(takewhile(lambda index: blocks[index].kind == "heading" or _is_scrap(blocks[index]), reversed(kept)))
    if not _belongs(view, foot, kept, main):
        for index in foot[: len(foot) - _tail(view, verdicts, foot[::-1], main)]:
            verdicts[index] = Verdict("footers", "a short line at the foot")
    heading = _shapes_of_headings(view, verdicts, kept, main)
    for index in kept:
        is_stamp = view.weights[index] < LINE and YEAR.search(blocks[index].text) is not None
        # The length first: the pattern's time is quadratic in that of a word.
        if not is_stamp and not _is_scrap(blocks[index]):
            break
        is_foreign = view.places[index] not in main or _is_name(blocks[index])
        if not is_foreign or (view.places[index] in heading and heads_text(view, verdicts, index)) or _heads_box(view, verdicts, index):
            break
        verdicts[index] = Verdict("headers", "a short line at the head")


def signs(view: View, verdicts: list[Verdict | None]) -> None:
    """Lines without a letter or a digit between two that went: the stroke between two buttons, not the stars between two scenes."""
    for index in range(1, len(view.blocks) - 1):
        above, below = verdicts[index - 1], verdicts[index + 1]
        if verdicts[index] is None and above is not None and below is not None and above.part == below.part and not key(view.blocks[index].text):
            verdicts[index] = above


def _shapes_of_headings(view: View, verdicts: Verdicts, kept: Sequence[int], main: frozenset[str]) -> frozenset[str]:
    """The places of short lines that head a text again and again: subheadings, speakers, terms.

    Where the paragraphs stand, half of the others must be names too: else the first one names whoever wrote what the others are the subheadings of.
    """
    heads = [index for index in kept if _is_scrap(view.blocks[index]) and heads_text(view, verdicts, index)]
    often = Counter(view.places[index] for index in heads)
    names = Counter(view.places[index] for index in heads if _is_name(view.blocks[index]))
    return frozenset(place for place, count in often.items() if count > 1 and (place not in main or 2 * (names[place] - 1) >= count - 1))


def _heads_box(view: View, verdicts: Verdicts, index: int) -> bool:
    """Whether a line stands above several items of a list, without links, in the same element with a name: the title of a box that says what the article comes to."""
    place, below = view.places[index], range(index + 1, index + 1 + POINTS)
    if not has_name(place) or view.blocks[index].link_chars or below.stop > len(verdicts):
        return False
    items = [view.blocks[each] for each in below if verdicts[each] is None and container(view.places[each]) == container(place)]
    return len(items) == POINTS and all(item.kind == "list_item" and not item.link_chars and is_stated(item.text) for item in items)


def _tail(view: View, verdicts: Verdicts, foot: Sequence[int], main: frozenset[str]) -> int:
    """How many lines of the foot, from its first one, are as the prose above them: nothing that went parts them from it, and none leads elsewhere.

    A heading is one of them only where such a line stands below it.
    """
    tail = 0
    for count, index in enumerate(foot, 1):
        block = view.blocks[index]
        if _is_parted(verdicts, index) or 2 * block.link_chars >= len(block.text):
            break
        if block.kind != "heading":
            if not _is_own(view, index, main):
                break
            tail = count
    return 0 if tail == 1 and _is_signature(view, foot[0]) else tail


def _is_signature(view: View, index: int) -> bool:
    """Whether a line is a full name, and no question stands above it: whoever wrote the article."""
    return _is_name(view.blocks[index]) and not view.blocks[index - 1].text.endswith(ASKS)


def _is_name(block: Block) -> bool:
    return _is_scrap(block) and _NAMES.fullmatch(block.text) is not None


def _is_own(view: View, index: int, main: frozenset[str]) -> bool:
    """Whether a line that shows anything stands where the prose does, or defines a term."""
    place = view.places[index]
    return (place in main or place.endswith(DEFINING)) and any(map(str.isprintable, view.blocks[index].text))


def _is_parted(verdicts: Verdicts, index: int) -> bool:
    """Whether something that says where the article ends went right above a line."""
    above = (verdicts[place] for place in range(index - 1, -1, -1))
    return any(verdict.part not in BETWEEN for verdict in takewhile(lambda verdict: verdict is not None, above) if verdict is not None)


def _belongs(view: View, foot: Sequence[int], kept: Sequence[int], main: frozenset[str]) -> bool:
    """Whether the lines at the foot, the last one first, are the article's: verse, the end of a letter, a table of words, or as its other lines."""
    own = [view.blocks[index] for index in foot if view.places[index] in main]
    if not own:
        return False
    above = view.blocks[kept[-len(foot) - 1]].text
    is_signed = own[-1].text.endswith((",", "،"))
    is_introduced = len(own) > 1 and above.endswith((":", "："))
    labelled = sum(_LABELLED.match(block.text) is not None and not block.link_chars for block in own)
    said = [view.blocks[index] for index in kept if view.places[index] in main]
    is_unstopped = 2 * sum(ENDS.search(block.text) is None for block in said) > len(said)
    return is_signed or is_introduced or is_unstopped or labelled > 1 or sum(block.gap == 0 for block in own) >= VERSE


def _is_scrap(block: Block) -> bool:
    return block.kind == "paragraph" and weight(block.text) < SHORT and not ENDS.search(block.text) and not is_footnote(block)


def pull_quotes(view: View, verdicts: list[Verdict | None]) -> None:
    """Quotes that a paragraph says too; those that none does stay, and those behind the first few hundred, which are what the page is made of."""
    blocks = view.blocks
    quotes = [index for index, block in enumerate(blocks) if _may_be_pulled(block, verdicts[index])]
    if quotes:
        said = "\n".join(key(block.text) for index, block in enumerate(blocks) if verdicts[index] is None and block.kind == "paragraph")
        speakers: set[int] = set()
        for count, index in enumerate(quotes):
            if index in speakers:
                continue
            is_said = count < MOST_QUOTES and (_is_said(key(blocks[index].text), said) or _is_said_in_parts(blocks[index].text, said))
            verdicts[index] = Verdict("pull-quotes", "the article says it in its own place") if is_said else None
            if is_said and _is_speaker(view, verdicts, index):
                verdicts[index + 1] = Verdict("pull-quotes", "says who is quoted")
                speakers.add(index + 1)


def _is_said(quote: str, said: str) -> bool:
    """Whether the greater part of a quote, from its start or to its end, stands in what is said elsewhere."""
    return len(quote) >= LEAST_QUOTE and (quote[: len(quote) * 2 // 3] in said or quote[len(quote) // 3 :] in said)


def _is_said_in_parts(quote: str, said: str) -> bool:
    """Whether every sentence of a quote stands in what is said elsewhere, where who says it may stand between them."""
    parts = [key(part) for part in _SENTENCES.split(quote)]
    return len(parts) > 1 and all(len(part) >= LEAST_QUOTE and part in said for part in parts)


def _is_speaker(view: View, verdicts: Sequence[Verdict | None], index: int) -> bool:
    """Whether the block behind a quote is a short line that says who is quoted: in the same element, and a dash opens it, or it ends the quotation, or by its name.

    So are questions and answers written in many languages. So what a dash opens must end no sentence.
    """
    behind = index + 1
    if behind == len(view.blocks) or verdicts[behind] is not None:
        return False
    block = view.blocks[behind]
    is_behind_a_dash = container(view.places[behind]) == container(view.places[index]) and view.weights[behind] < LINE and block.text[0] in "—–-"
    if is_behind_a_dash and (ENDS.search(block.text) or block.text.endswith(ASKS)):
        return False
    return is_behind_a_dash or _ends_quotation(view, index) or says_who_is_quoted(view, behind)


def _ends_quotation(view: View, index: int) -> bool:
    """Whether a quotation is one line in quotation marks and a short one below it that ends no sentence."""
    quote, *others = view.blocks[index : index + 3]
    own = [block for block in others if block.kind == "quote" and block.path == quote.path]
    is_alone = not index or view.blocks[index - 1].path != quote.path
    is_marked = quote.kind == "quote" and quote.text[0] in MARKS
    return is_marked and is_alone and len(own) == 1 and view.weights[index + 1] < LINE and ENDS.search(own[0].text) is None


def _may_be_pulled(block: Block, verdict: Verdict | None) -> bool:
    return (verdict is None and block.kind == "quote" and len(block.text) > 30) or (verdict is not None and verdict.part == "pull-quotes")
