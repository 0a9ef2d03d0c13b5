"""Lines of another markup than the paragraphs' that are the article's because several of a kind follow one another or come again.

A list without its markup, a poem, a box of facts, labels above titles, who speaks, notes below headings of one kind. Risk of a false
hit: what a page offers comes in series, too. So nothing next to such lines went, none leads elsewhere, and they say different things.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from functools import partial

from cleanarticle.select.view import BETWEEN, ENDS, LINE, SEVERAL, TIME, Verdicts, View, container, heads_text, is_cut_short, is_dated
from cleanarticle.types import Block

# So many lines are a box of facts.
FACTS = 4


def series(view: View, verdicts: Verdicts, elsewhere: Sequence[int], article: range) -> frozenset[int]:
    """Of the lines that stand elsewhere than most paragraphs those that are the article's as one of several."""
    amid = (_verse, _facts, _labels, _speakers)
    return _headed(view, verdicts, elsewhere).union(
        _listed(view, verdicts, elsewhere), *(found(view, verdicts, elsewhere, article) for found in amid)
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
    is_told = not block.link_chars and ENDS.search(block.text) is not None and not is_cut_short(block)
    return is_told and container(view.places[index - 1]) == container(view.places[index])


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
