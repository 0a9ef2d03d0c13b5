"""Paragraphs that stand elsewhere than most: promotions and labels between those of the article.

Risk of a false hit: boxes, definitions and titles stand in elements of their own too. So what heads a text, asks a question that is
answered, belongs to a list or tells something amid the article stays.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from cleanarticle.fold import key
from cleanarticle.select.boxes import is_head_of_panel, is_named_heading, is_title_of_box
from cleanarticle.select.chronicles import heads_of_chronicles
from cleanarticle.select.series import series
from cleanarticle.select.view import (
    ENDS,
    LINE,
    SEVERAL,
    SHORT,
    Verdict,
    Verdicts,
    View,
    container,
    has_name,
    heads_text,
    is_asked,
    is_cut_short,
    is_footnote,
    is_named_quotation,
    is_of_record,
    is_prose,
    is_stated,
    main_places,
    masses,
    says_who_is_quoted,
)
from cleanarticle.types import Block

# Where this share of the prose stands in one place, what little stands elsewhere is foreign.
UNIFORM, FEW, SELDOM = 0.8, 0.05, 2
_PLACE = re.compile(r"\d{1,3}( ?/ ?\d{1,3})")
DASHES = "–—―"
# Of what is named a quotation, what the article says too is told apart later (see edges.py).
_QUOTED = Verdict("pull-quotes", "its markup says quotation")
_FOREIGN = Verdict("strangers", "its markup is not that of the paragraphs")
_DATA = frozenset({"list_item", "row"})
# What a line with a colon at its end introduces.
INTRODUCED = frozenset({"list_item", "row", "code", "quote"})


def strangers(view: View, verdicts: list[Verdict | None]) -> None:
    """Paragraphs that stand elsewhere than most: short lines always, longer ones where there are few of them."""
    mass = masses(view, verdicts)
    total = mass.total()
    if not total:
        return
    main = main_places(mass)
    kept = [index for index, verdict in enumerate(verdicts) if verdict is None]
    own = frozenset(_lines_of_items(view, kept))
    elsewhere = [index for index in kept if view.blocks[index].kind == "paragraph" and view.places[index] not in main and index not in own]
    often = Counter(view.places[index] for index in elsewhere)
    is_uniform = max(mass.values()) >= UNIFORM * total
    rare = {place for place, count in often.items() if is_uniform and mass[place] < FEW * total and count <= SELDOM and has_name(place)}
    said: dict[str, set[str]] = defaultdict(set)
    for index in elsewhere:
        said[view.places[index]].add(_said(view.blocks[index].text))
    prose = [index for index in kept if view.places[index] in main]
    article = range(prose[0], prose[-1]) if prose else range(0)
    own_series = series(view, verdicts, elsewhere, article) | heads_of_chronicles(view, verdicts)
    for index in _words_of_cards(view, verdicts, article, container(max(mass, key=mass.__getitem__))):
        verdicts[index] = Verdict("related-links", "words below the title of another article")
    # As it is before this judgement: strangers do not speak against one another.
    gone = frozenset(range(len(verdicts))).difference(kept)
    for index in elsewhere:
        place = view.places[index]
        if index in own_series or verdicts[index] is not None:
            continue
        if view.weights[index] < LINE and not ENDS.search(view.blocks[index].text):
            is_head = index in article and is_head_of_panel(view, index)
            is_heading = (is_head or len(said[place]) >= SEVERAL) and heads_text(view, verdicts, index)
            if not (is_heading or (is_head and _heads_facts(view, verdicts, index))) and not _is_own_line(view, verdicts, gone, index, article):
                verdicts[index] = _foreign_line(view.blocks[index], is_amid=index in article)
        elif is_cut_short(view.blocks[index]):
            verdicts[index] = Verdict("related-links", "the page shows no more than its first lines")
        elif place in rare and not _is_own_paragraph(view, verdicts, gone, index, article):
            verdicts[index] = _FOREIGN
    _judge_titles(view, verdicts, elsewhere)


def _judge_titles(view: View, verdicts: list[Verdict | None], elsewhere: Sequence[int]) -> None:
    """Short lines without a link that are no sentences, right above the only text of their box, where that went as it is not set as the paragraphs are.

    Risk of a false hit: the heading of what follows behind the box. But the box is named, and it stands in it.
    """
    for index in elsewhere:
        is_above = verdicts[index] is None and index + 1 < len(verdicts) and verdicts[index + 1] is _FOREIGN
        if is_above and _is_title_alone(view, verdicts, index):
            verdicts[index] = Verdict("strangers", "the title of a box that went")


def _is_title_alone(view: View, verdicts: Verdicts, index: int) -> bool:
    """Whether a line may be a title and stands in a named element with the block behind it, and with no other that stays."""
    is_title = view.weights[index] < SHORT and not view.blocks[index].link_chars and not ENDS.search(view.blocks[index].text)
    box, behind = container(view.places[index]), index + 2
    is_in_box = has_name(view.places[index]) and container(view.places[index + 1]) == box
    return is_title and is_in_box and (behind >= len(verdicts) or verdicts[behind] is not None or container(view.places[behind]) != box)


def _heads_facts(view: View, verdicts: Verdicts, index: int) -> bool:
    """Whether a list or a table that leads nowhere stands right behind a line that leads nowhere either, and stays: the data of what the line names."""
    block, behind = view.blocks[index], view.blocks[index + 1]
    return verdicts[index + 1] is None and behind.kind in _DATA and not block.link_chars and not behind.link_chars


def _foreign_line(block: Block, *, is_amid: bool) -> Verdict:
    """The verdict on a short line of another markup that is not the article's for all that is known."""
    return _QUOTED if is_amid and is_named_quotation(block) else Verdict("strangers", "a short line whose markup is not that of the paragraphs")


def _is_own_line(view: View, verdicts: Verdicts, gone: frozenset[int], index: int, article: range) -> bool:
    """Whether a short line of another markup is the article's all the same: a title, a note, a formula, a signature, who is quoted."""
    block = view.blocks[index]
    return (
        is_title_of_box(view, verdicts, index)
        or is_footnote(block)
        or _is_cell(block, is_amid=index in article)
        or _is_in_note(view, gone, index, article)
        or is_of_record(block)
        or _signs_quotation(view, verdicts, index)
        or (index in article and is_named_heading(view, verdicts, index))
        or (says_who_is_quoted(view, index) and verdicts[index - 1] is None)
    )


def _is_cell(block: Block, *, is_amid: bool) -> bool:
    """Whether a line without a link amid the article is a cell by its role: of a table that is made of other elements."""
    return is_amid and "cell" in block.hints and not block.link_chars


def _is_own_paragraph(view: View, verdicts: Verdicts, gone: frozenset[int], index: int, article: range) -> bool:
    """Whether a paragraph of another markup is the article's all the same: a note, a remark, what opens or introduces it, what is asked or cited in it."""
    return (
        "note" in view.blocks[index].hints
        or is_of_record(view.blocks[index])
        or _is_remark(view, index, article)
        or _opens(view, gone, index, article)
        or _leads_nowhere(view, gone, index, article)
        or is_asked(view, verdicts, index)
        or _introduces(view, verdicts, index)
    )


def _lines_of_items(view: View, kept: Sequence[int]) -> Iterator[int]:
    """Lines behind a break in an item of a list that stays."""
    last = -1
    for index in kept:
        is_behind = last == index - 1 and view.places[last] == view.places[index] and view.blocks[index].kind == "paragraph"
        if is_behind:
            yield index
        if is_behind or (view.blocks[index].kind == "list_item" and view.places[index].endswith(">li")):
            last = index


def _said(text: str) -> str:
    """What a line says apart from its number: places in a gallery ("2/10") say the same, seasons ("2021/22") do not."""
    place = _PLACE.fullmatch(text)
    return place[1] if place else text.rstrip("0123456789")


def _words_of_cards(view: View, verdicts: Verdicts, article: range, body: str) -> frozenset[int]:
    """Paragraphs with a class in elements without one, of which each stands right below a link that went, in one element with it, amid the article.

    An element without a class says nothing of what it is, but its children may. What most of the prose stands in is none.
    """
    alike: dict[str, list[int]] = defaultdict(list)
    for index, block in enumerate(view.blocks):
        is_nameless = not has_name(view.places[index]) and container(view.places[index]) != body
        if is_nameless and verdicts[index] is None and block.kind == "paragraph" and "." in block.path.partition(">")[2]:
            alike[block.path].append(index)
    found = [indices for indices in alike.values() if all(index in article and _is_word_of_card(view, verdicts, index) for index in indices)]
    return frozenset(index for indices in found for index in indices)


def _is_word_of_card(view: View, verdicts: Verdicts, index: int) -> bool:
    """Whether a block that is no prose stands right below a link that went, in the same element or in what that line is itself."""
    above = verdicts[index - 1] if index and not is_prose(view.blocks[index]) else None
    return above is not None and above.part == "related-links" and container(view.places[index]) in view.places[index - 1].split(">")


def _is_remark(view: View, index: int, article: range) -> bool:
    """Whether a paragraph of its own looks is told amid the article: no link, a full stop, and long enough to say something."""
    block = view.blocks[index]
    return index in article and not block.link_chars and view.weights[index] >= LINE and is_stated(block.text)


def _signs_quotation(view: View, verdicts: Verdicts, index: int) -> bool:
    """Whether a line without a link opens with a dash, right behind a quotation that stays or a paragraph of its own box: who said it."""
    block, above = view.blocks[index], view.blocks[max(0, index - 1)]
    if not index or block.text[0] not in DASHES or block.link_chars or verdicts[index - 1] is not None:
        return False
    return above.kind == "quote" or (view.places[index] == view.places[index - 1] and is_stated(above.text))


def _opens(view: View, gone: frozenset[int], index: int, article: range) -> bool:
    """Whether a paragraph is one of several in front of the article that state something without many links: an introduction. One alone may be the standfirst."""
    beside = (near for near in (index - 1, index + 1) if near < article.start)
    return index < article.start and _is_statement(view, gone, index) and any(_is_statement(view, gone, near) for near in beside)


def _is_statement(view: View, gone: frozenset[int], index: int) -> bool:
    block = view.blocks[index] if 0 <= index < len(view.blocks) and index not in gone else None
    return (
        block is not None
        and block.kind == "paragraph"
        and 4 * block.link_chars < len(block.text)
        and view.weights[index] >= LINE
        and is_stated(block.text)
    )


def _is_in_note(view: View, gone: frozenset[int], index: int, article: range) -> bool:
    """Whether a line without a link stands in a remark to the article, amid it, and nothing next to it went."""
    block = view.blocks[index]
    is_said = "note" in block.hints and not block.link_chars and key(block.text) != ""
    return is_said and index in article and index - 1 not in gone and index + 1 not in gone


def _leads_nowhere(view: View, gone: frozenset[int], index: int, article: range) -> bool:
    """Whether a sentence stands in an element with nothing in it or next to it that went or is a link: what promotes something leads there.

    In front of the article and behind it, where its author is told of, the element must have a heading.
    """
    blocks, box = view.blocks, container(view.places[index])
    first = last = index
    while first > 0 and container(view.places[first - 1]) == box:
        first -= 1
    while last + 1 < len(blocks) and container(view.places[last + 1]) == box:
        last += 1
    around = range(max(0, first - 1), min(len(blocks), last + 2))
    is_told = index in article or any(block.kind == "heading" for block in blocks[first:index])
    return is_told and is_stated(blocks[index].text) and not any(each in gone or blocks[each].link_chars for each in around)


def _introduces(view: View, verdicts: Verdicts, index: int) -> bool:
    """Whether a line ends in a colon, with a list, a table, code or a quotation right behind it, in the same element, that stays."""
    behind = index + 1
    if view.blocks[index].text[-1] not in ":：" or behind == len(view.blocks) or verdicts[behind] is not None:
        return False
    return view.blocks[behind].kind in INTRODUCED and container(view.places[behind]) == container(view.places[index])
