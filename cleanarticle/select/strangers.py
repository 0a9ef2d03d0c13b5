"""Paragraphs that stand elsewhere than most: promotions and labels between those of the article.

Risk of a false hit: boxes, definitions and titles stand in elements of their own too. So what heads a text, asks a question that is
answered, belongs to a list or tells something amid the article stays.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache, partial

from cleanarticle.fold import key
from cleanarticle.select.chronicles import heads_of_chronicles
from cleanarticle.select.view import (
    BETWEEN,
    DEFINING,
    ENDS,
    LINE,
    SEVERAL,
    SHORT,
    TIME,
    Verdict,
    Verdicts,
    View,
    container,
    has_name,
    heads_text,
    is_asked,
    is_dated,
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
# The last word of the name of a box's title, and of that of its text.
_TITLES = frozenset("title ttl head header heading headline name label".split())
_NAMING = frozenset({"title", "filename"})
_TEXTS = frozenset("body content text copy inner description".split())
_BREAK = re.compile(r"(?<=[a-z])(?=[A-Z])|_+")
_PLACE = re.compile(r"\d{1,3}( ?/ ?\d{1,3})")
# The class of a line that is the heading of what follows, whatever its tag.
_HEADLINES = frozenset("headline subheadline subhead subheading heading intertitle crosshead crossheading".split())
DASHES = "–—―"
# So few lines are the beginning of a text; a box of six is opened with a button.
_CUT_SHORT = re.compile(r"(?<![\w-])line-clamp-[1-3](?![\w-])")
# So many lines are a box of facts.
FACTS = 4
# Of what is named a quotation, what the article says too is told apart later (see edges.py).
_QUOTED = Verdict("pull-quotes", "its markup says quotation")
_FOREIGN = Verdict("strangers", "its markup is not that of the paragraphs")
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
    listed = _listed(view, verdicts, elsewhere) | _verse(view, verdicts, elsewhere, article) | heads_of_chronicles(view, verdicts)
    listed |= _facts(view, verdicts, elsewhere, article) | _labels(view, verdicts, elsewhere, article) | _speakers(view, verdicts, elsewhere, article)
    listed |= _headed(view, verdicts, elsewhere)
    for index in _words_of_cards(view, verdicts, article, container(max(mass, key=mass.__getitem__))):
        verdicts[index] = Verdict("related-links", "words below the title of another article")
    # As it is before this judgement: strangers do not speak against one another.
    gone = frozenset(range(len(verdicts))).difference(kept)
    for index in elsewhere:
        place = view.places[index]
        if index in listed or verdicts[index] is not None:
            continue
        if view.weights[index] < LINE and not ENDS.search(view.blocks[index].text):
            is_heading = len(said[place]) >= SEVERAL or (index in article and _is_head_of_panel(view, index))
            if not (is_heading and heads_text(view, verdicts, index)) and not _is_own_line(view, verdicts, gone, index, article):
                verdicts[index] = _foreign_line(view.blocks[index], is_amid=index in article)
        elif _is_cut_short(view.blocks[index]):
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


def _foreign_line(block: Block, *, is_amid: bool) -> Verdict:
    """The verdict on a short line of another markup that is not the article's for all that is known."""
    return _QUOTED if is_amid and is_named_quotation(block) else Verdict("strangers", "a short line whose markup is not that of the paragraphs")


def _is_own_line(view: View, verdicts: Verdicts, gone: frozenset[int], index: int, article: range) -> bool:
    """Whether a short line of another markup is the article's all the same: a title, a note, a formula, a signature, who is quoted."""
    block = view.blocks[index]
    return (
        _is_title_of_box(view, verdicts, index)
        or is_footnote(block)
        or _is_cell(block, is_amid=index in article)
        or _is_in_note(view, gone, index, article)
        or is_of_record(block)
        or _signs_quotation(view, verdicts, index)
        or (index in article and _is_named_heading(view, verdicts, index))
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


def _headed(view: View, verdicts: Verdicts, elsewhere: Sequence[int]) -> frozenset[int]:
    """Sentences without a link right below a heading, in one element, where several headings of that class say different things: the notes to a recipe.

    Risk of a false hit: boxes beside the text that are titled alike. But their titles went with their links and forms, so that not several are left.
    """
    said: dict[str, set[str]] = defaultdict(set)
    for block, verdict in zip(view.blocks, verdicts, strict=True):
        if verdict is None and block.kind == "heading" and not block.link_chars:
            said[_first_class(block)].add(block.text)
    several = {name for name, texts in said.items() if "." in name and len(texts) >= SEVERAL}
    return frozenset(index for index in elsewhere if index and several and _is_below(view, verdicts, index, several))


def _first_class(block: Block) -> str:
    """The tag and the first class of a block; further ones say which of its kind it is."""
    return block.path.partition(">")[2].partition(" ")[0]


def _is_below(view: View, verdicts: Verdicts, index: int, names: Container[str]) -> bool:
    """Whether a block is a sentence without a link, right below a heading of one of these names, in the same element."""
    heading, block = view.blocks[index - 1], view.blocks[index]
    if heading.kind != "heading" or verdicts[index - 1] is not None or _first_class(heading) not in names:
        return False
    is_told = not block.link_chars and ENDS.search(block.text) is not None and not _is_cut_short(block)
    return is_told and container(view.places[index - 1]) == container(view.places[index])


def _lines_of_items(view: View, kept: Sequence[int]) -> Iterator[int]:
    """Lines behind a break in an item of a list that stays."""
    last = -1
    for index in kept:
        is_behind = last == index - 1 and view.places[last] == view.places[index] and view.blocks[index].kind == "paragraph"
        if is_behind:
            yield index
        if is_behind or (view.blocks[index].kind == "list_item" and view.places[index].endswith(">li")):
            last = index


def _is_cut_short(block: Block) -> bool:
    """Whether the class of a paragraph lets readers see no more than its first lines, as of the words below the title of another article, on a screen of any width."""
    names = block.path.partition(">")[2].partition(".")[2]
    return "clamp" in names and _CUT_SHORT.search(names) is not None and "clamp-none" not in names


def _said(text: str) -> str:
    """What a line says apart from its number: places in a gallery ("2/10") say the same, seasons ("2021/22") do not."""
    place = _PLACE.fullmatch(text)
    return place[1] if place else text.rstrip("0123456789")


def _listed(view: View, verdicts: Verdicts, elsewhere: Sequence[int]) -> frozenset[int]:
    """Lines that are a list without its markup: several of one place that say different things, right below a heading."""
    listed: set[int] = set()
    for run in _runs(view, elsewhere):
        above = run[0] - 1
        is_headed = above >= 0 and view.blocks[above].kind == "heading" and verdicts[above] is None
        differ = len({view.blocks[index].text for index in run}) == len(run) >= SEVERAL
        if is_headed and differ and not any(view.blocks[index].link_chars for index in run):
            listed.update(run)
    return frozenset(listed)


def _verse(view: View, verdicts: Verdicts, elsewhere: Sequence[int], article: range) -> frozenset[int]:
    """Lines amid the article that only breaks part from one another: an address to write to, a poem; nothing next to them went."""
    lines: set[int] = set()
    for run in _runs(view, elsewhere):
        around = range(max(0, run[0] - 1), min(len(view.blocks), run[-1] + 2))
        is_amid = run[0] in article and run[-1] in article and all(verdicts[index] is None for index in around)
        if is_amid and len(run) >= SEVERAL and not any(view.blocks[index].link_chars or view.blocks[index].gap for index in run[1:]):
            lines.update(run)
    return frozenset(lines)


def _facts(view: View, verdicts: Verdicts, elsewhere: Sequence[int], article: range) -> frozenset[int]:
    """Lines of a box amid the article that is built of nothing but such: facts with what they are, steps with their numbers, what is good and what is bad.

    Each markup in it comes again, but for that of a title in front, and there are two or more, for tabs and sizes of type have only one. No line is a
    link, most say different things, and nothing next to them went. Risk: counters of readers and of money are built so too.
    """
    lines: set[int] = set()
    for first, last in _stretches(elsewhere):
        looks = _looks(view.blocks[first:last])
        often = Counter(looks)
        # What comes only once at the end is the number of a step, or something else behind the box.
        end = next((index + 1 for index in range(last - 1, first, -1) if often[looks[index - first]] > 1), first)
        around = range(max(0, first - 1), min(len(view.blocks), end + 1))
        if end - first < FACTS or first not in article or end - 1 not in article or any(verdicts[index] is not None for index in around):
            continue
        names = [block.path.partition(">")[2] for block in view.blocks[first:end]]
        is_again = all(often[look] > 1 for look in looks[1 : end - first]) and len(set(names)) > 1
        differ = 2 * len({block.text for block in view.blocks[first:end]}) > end - first
        if is_again and differ and all("." in name for name in names) and not any(block.link_chars for block in view.blocks[first:end]):
            lines.update(range(first, end))
    return frozenset(lines)


def _looks(lines: Sequence[Block]) -> list[str]:
    """The tag and the classes of each line; only the first class where none is a sentence: the others may say which of several facts it is."""
    names = [block.path.partition(">")[2] for block in lines]
    return names if any(ENDS.search(block.text) for block in lines) else [name.partition(" ")[0] for name in names]


def _labels(view: View, verdicts: Verdicts, elsewhere: Sequence[int], article: range) -> frozenset[int]:
    """Lines of one markup amid the article that each say something different right above a title: "Best overall", "Step 2", who makes it.

    Risk: names and stamps above the posts of others. So none may be a stamp or lead elsewhere, and each must have its title.
    """
    alike: dict[str, list[int]] = defaultdict(list)
    for index in elsewhere:
        alike[view.blocks[index].path].append(index)
    found: set[int] = set()
    for indices in alike.values():
        differ = len({view.blocks[index].text for index in indices}) == len(indices) >= SEVERAL
        # The first may open the article. What stands below a heading each time is the card of what that tells of.
        is_amid = differ and indices[1] in article and indices[-1] in article and not all(map(partial(_is_below_heading, view, verdicts), indices))
        if is_amid and all(map(partial(_is_label, view, verdicts), indices)) and _are_titles(view, verdicts, [index + 1 for index in indices]):
            found.update(indices)
    return frozenset(found)


def _speakers(view: View, verdicts: Verdicts, elsewhere: Sequence[int], article: range) -> frozenset[int]:
    """Lines of one markup amid the article that say the same few names again and again, each right above what is said, as a rule in sentences: who speaks.

    Risk: marks above the posts of others, "Verified buyer". So there are two or more, and each comes again.
    """
    alike: dict[str, list[int]] = defaultdict(list)
    for index in elsewhere:
        alike[view.blocks[index].path].append(index)
    found: set[int] = set()
    for indices in alike.values():
        names = Counter(view.blocks[index].text for index in indices)
        is_amid = len(names) > 1 and min(names.values()) > 1 and all(index in article for index in indices)
        if is_amid and all(_is_label(view, verdicts, index) for index in indices):
            stated = sum(ENDS.search(view.blocks[index + 1].text) is not None for index in indices)
            found.update(indices if 2 * stated > len(indices) else ())
    return frozenset(found)


def _is_label(view: View, verdicts: Verdicts, index: int) -> bool:
    """Whether a short line without a link, a date or a time stands right above one that stays and does not lead elsewhere."""
    block, behind = view.blocks[index], view.blocks[index + 1]
    is_plain = view.weights[index] < LINE and not block.link_chars and not is_dated(block.text) and not TIME.search(block.text)
    return is_plain and verdicts[index + 1] is None and 2 * behind.link_chars < len(behind.text)


def _is_below_heading(view: View, verdicts: Verdicts, index: int) -> bool:
    """Whether a heading stands right above a line, or above the pictures over it."""
    above = index - 1
    while above >= 0 and (verdict := verdicts[above]) is not None and verdict.part in BETWEEN:
        above -= 1
    return above >= 0 and view.blocks[above].kind == "heading"


def _are_titles(view: View, verdicts: Verdicts, indices: Sequence[int]) -> bool:
    """Whether some lines are headings, or lines of one markup that are different each time and head a text."""
    titles = [view.blocks[index] for index in indices]
    if all(title.kind == "heading" for title in titles):
        return True
    is_one = len({title.path for title in titles}) == 1 and len({title.text for title in titles}) == len(titles)
    return is_one and all(view.weights[index] < LINE and heads_text(view, verdicts, index) for index in indices)


def _stretches(elsewhere: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first of each stretch of blocks that follow one another, whatever their places, and where it ends."""
    first = last = -1
    for index in elsewhere:
        if index != last + 1:
            if first >= 0:
                yield first, last + 1
            first = index
        last = index
    if first >= 0:
        yield first, last + 1


def _runs(view: View, elsewhere: Sequence[int]) -> Iterator[list[int]]:
    """Blocks of one place that follow one another."""
    run: list[int] = []
    for index in elsewhere:
        if run and (index != run[-1] + 1 or view.places[index] != view.places[run[-1]]):
            yield run
            run = []
        run.append(index)
    if run:
        yield run


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


def _is_named_heading(view: View, verdicts: Verdicts, index: int) -> bool:
    """Whether a line without a link is called a heading by its class, and a paragraph stands right behind it."""
    block = view.blocks[index]
    if index + 1 == len(view.blocks) or view.blocks[index + 1].kind != "paragraph":
        return False
    is_called = any(not _HEADLINES.isdisjoint(words) for words in _classes(block.path.partition(">")[2]))
    return not block.link_chars and is_called and heads_text(view, verdicts, index)


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


def _is_head_of_panel(view: View, index: int) -> bool:
    """Whether a line and what stands right behind it are named as the two parts of one box: "panelHeader" and "panelContent", "card-title" and "card-body".

    So are the "title" in a box and what is named after that box: "note" and "note-body".
    """
    if index + 1 == len(view.blocks):
        return False
    box, _, own = view.blocks[index].path.partition(">")
    behind = view.blocks[index + 1].path
    heads = {parts[0] for parts in _named_parts(own) if parts[-1] in _TITLES}
    if any(parts[0] in heads and parts[-1] in _TEXTS for parts in _named_parts(behind.replace(">", " "))):
        return True
    is_title = any(len(words) == 1 and words[0] in _TITLES for words in _classes(own))
    return is_title and any(parts[:-1] in _classes(box) and parts[-1] in _TEXTS for parts in _named_parts(behind.partition(">")[0]))


@lru_cache(maxsize=1024)
def _classes(names: str) -> tuple[list[str], ...]:
    """The words of each class of an element, by its tag and classes."""
    return tuple(_BREAK.sub("-", name).lower().split("-") for name in names.partition(".")[2].split())


def _named_parts(names: str) -> Iterator[list[str]]:
    """The words of each class that is made of several."""
    return (words for words in _classes(names) if len(words) > 1)


def _is_title_of_box(view: View, verdicts: Verdicts, index: int) -> bool:
    """Whether a line is the term of a definition, what opens a text, the title of a table, or that of a box: a sentence, a list or terms stand right behind it, in the same element."""
    if view.places[index].endswith(DEFINING):
        return True
    behind = index + 1
    if behind == len(view.blocks) or verdicts[behind] is not None or not key(view.blocks[index].text):
        return False
    block = view.blocks[behind]
    if block.kind == "row":
        # Tables of builders stand in elements of their own, their titles beside those.
        return not view.blocks[index].link_chars
    if block.kind == "code" and _is_named_title(view.blocks[index]):
        return True
    if block.kind == "list_item" or view.places[behind].endswith(">dt"):
        return container(view.places[behind]) == container(view.places[index])
    is_beside = view.places[behind] == view.places[index] or _is_text_of(view.blocks[index], block) or _is_title_beside(view, index)
    return is_beside and block.kind == "paragraph" and ENDS.search(block.text) is not None


def _is_title_beside(view: View, index: int) -> bool:
    """Whether a line is called a title and stands with the text right behind it, which has no link either, in one element with a name: "card-title"."""
    box = container(view.places[index])
    is_one = box == container(view.places[index + 1]) and has_name(view.places[index])
    return is_one and not view.blocks[index + 1].link_chars and _is_named_title(view.blocks[index])


def _is_named_title(block: Block) -> bool:
    """Whether a line without a link is called a title or the name of a file by its own class; the heads of listings are bars with tools and a language."""
    names = _named_parts(block.path.partition(">")[2])
    return not block.link_chars and any(not _NAMING.isdisjoint(words) for words in names)


def _is_text_of(title: Block, text: Block) -> bool:
    """Whether a line is all that a box says before its paragraphs, of which a text without a link is the first."""
    return title.path.partition(">")[2] == text.path.partition(">")[0] and not title.link_chars and not text.link_chars
