"""Paragraphs at the foot that say who the author is, and lines there that sign with the name, where no markup does."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from itertools import takewhile

from cleanarticle.fold import is_caseless
from cleanarticle.headlines import is_sentence, may_be_full_name, opening_names
from cleanarticle.select.view import ENDS, SHORT, Verdict, Verdicts, View, container, is_footnote, is_of_record, main_places, masses
from cleanarticle.types import Block

FOOT = 8
# Behind the line that signs there may be a sentence of another kind: how to support the paper.
SIGNED = 3
# What a box says of an author has no more weight than this.
BOX = 300
# So many words are a name in scripts without capitals.
CASELESS_NAME = 4
_COMMA = re.compile("[,،]")


def about_authors(view: View, verdicts: list[Verdict | None], *, authors: Callable[[], Collection[str]]) -> None:
    """Paragraphs near the foot that open with the whole name of an author, as no other paragraph does, or stand behind it, and short lines among the last ones that do.

    Args:
        view: the blocks.
        verdicts: changed in place.
        authors: who wrote it; asked only where a paragraph there opens with what may be a name.

    Risk of a false hit: those who write of themselves as of others. A line that signs has a comma behind the name: behind a colon
    stands what somebody says.
    """
    _behind_names(view, verdicts, authors)
    kept = [index for index, verdict in enumerate(verdicts) if verdict is None]
    foot = {index: names for index in kept[-FOOT:] if is_sentence(view.blocks[index].text) and (names := set(opening_names(view.blocks[index].text)))}
    signed = dict(_signatures(view, kept))
    titled = _title_of_last_box(view, kept)
    known = frozenset(authors()) if foot or signed or titled else frozenset()
    for index, names in foot.items():
        name = max(sorted(names & known), key=len, default="")
        if name and not any(view.blocks[other].text.startswith(name) and is_sentence(view.blocks[other].text) for other in kept if other != index):
            verdicts[index] = Verdict("author-boxes", "it opens with the author's name")
    for index, name in signed.items():
        if name in known:
            verdicts[index] = Verdict("bylines", "it is signed with the author's name")
    if titled in known:
        _mark_last_box(view, verdicts, kept, known)
    for index in _box_of_stranger(view, verdicts):
        verdicts[index] = Verdict("author-boxes", "a box of a name and who that is, of whom the article says nothing")


def _box_of_stranger(view: View, verdicts: Verdicts) -> list[int]:
    """The last blocks, in an element other than those of the paragraphs: a name, and a few sentences that open with it, where nothing else says any of its words.

    So boxes tell of an author whom the page names nowhere else. Risk of a false hit: the last of several who are introduced, each in a box. But
    such boxes are alike, and so hold a good part of the prose; whom the article quotes or tells of it names.
    """
    mass, kept = masses(view, verdicts), [index for index, verdict in enumerate(verdicts) if verdict is None]
    box = container(view.places[kept[-1]]) if mass else ""
    tail = list(takewhile(lambda index: container(view.places[index]) == box, reversed(kept)))[::-1]
    if not 1 < len(tail) <= SIGNED or sum(view.weights[index] for index in tail) > BOX or box == container(max(mass, key=mass.__getitem__)):
        return []
    name, behind = view.blocks[tail[0]].text, view.blocks[tail[1]]
    if not _may_be_name(name) or not behind.text.startswith(f"{name} ") or not is_sentence(behind.text):
        return []
    above = " ".join(view.blocks[index].text for index in kept[: -len(tail)])
    words = [name] if is_caseless(name) else name.split()
    return [] if any(word in above for word in words) else tail


def _may_be_name(text: str) -> bool:
    """Whether a line is what may be the name of a person: two words to four, which begin with capitals where a script has such."""
    return may_be_full_name(text) or (is_caseless(text) and len(text) < SHORT and 1 < len(text.split()) <= CASELESS_NAME)


def _title_of_last_box(view: View, kept: list[int]) -> str:
    """The last heading, where it may be a name and little stands behind it: what a builder's box says of whoever wrote the text; else empty."""
    last = next((place for place in range(len(kept) - 1, -1, -1) if view.blocks[kept[place]].kind == "heading"), None)
    if not last or not 0 < len(behind := kept[last + 1 :]) <= SIGNED or sum(view.weights[index] for index in behind) > BOX:
        return ""
    text = view.blocks[kept[last]].text
    return text if 1 < len(text.split()) <= CASELESS_NAME else ""


def _mark_last_box(view: View, verdicts: list[Verdict | None], kept: list[int], known: frozenset[str]) -> None:
    """The last heading is an author's name, and goes with what it heads.

    Risk of a false hit: what each of several authors says of a matter, below their names. So it must be the only such heading.
    """
    named = [index for index in kept if view.blocks[index].kind == "heading" and view.blocks[index].text in known]
    if len(named) == 1:
        for index in kept[kept.index(named[0]) :]:
            verdicts[index] = Verdict("author-boxes", "a heading that is the author's name, and what it says of her")


def _behind_names(view: View, verdicts: list[Verdict | None], authors: Callable[[], Collection[str]]) -> None:
    """Sentences without a link behind the last paragraphs, in elements of their own, right below a line that is the whole name of an author, and others that went.

    Risk of a false hit: notes of the editors that stand there too. What markup calls a correction or a footnote stays.
    """
    main = main_places(masses(view, verdicts))
    end = next((index + 1 for index in range(len(verdicts) - 1, -1, -1) if verdicts[index] is None and view.places[index] in main), len(verdicts))
    told = [
        index for index in range(end + 1, len(verdicts)) if verdicts[index] is None and verdicts[index - 1] is not None and _tells(view.blocks[index])
    ]
    known = frozenset(authors()) if told else frozenset()
    for index in told:
        gone = takewhile(lambda above: verdicts[above] is not None, range(index - 1, end - 1, -1))
        if any(view.blocks[above].text in known for above in gone):
            verdicts[index] = Verdict("author-boxes", "it stands behind the author's name")


def _tells(block: Block) -> bool:
    return block.kind == "paragraph" and not block.link_chars and is_sentence(block.text) and not is_footnote(block) and not is_of_record(block)


def _signatures(view: View, kept: list[int]) -> Iterator[tuple[int, str]]:
    """Short paragraphs among the last ones that are what may be a name, and something behind a comma; and that name."""
    for index in kept[-SIGNED:]:
        block = view.blocks[index]
        name, *others = _COMMA.split(block.text, maxsplit=1)
        is_short = block.kind == "paragraph" and view.weights[index] < SHORT and not block.link_chars and ENDS.search(block.text) is None
        may_be_name = name in opening_names(block.text) or (is_caseless(name) and 1 < len(name.split()) <= CASELESS_NAME)
        if others and is_short and may_be_name:
            yield index, name
