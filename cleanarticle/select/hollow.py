"""Headings and labels that are hollow: all that stood below them went, for it led elsewhere.

Risk of a false hit: the heading of a section in which a link or a card stands first. So of a section whose parts follow, and of one link
alone, little is said by what went.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import takewhile

from cleanarticle.fold import key
from cleanarticle.select.links import CARD, CARDS, WORD, alike_in, is_linked
from cleanarticle.select.view import BETWEEN, SEVERAL, SHORT, Verdict, Verdicts, View, container, has_name, is_stated, main_places, masses
from cleanarticle.types import Block

_HEAD_OF_BOX = re.compile(r"[-_](?:head|header|heading)$", re.IGNORECASE)
# So many words may label what stands below.
LABEL_WORDS = 4
# Signs and hints below the heading of a section, in front of its first part: "[edit]", "Main article: ...".
_AMID_SECTIONS = BETWEEN | {"strangers", "navigation"}


def hollow_headings(view: View, verdicts: list[Verdict | None]) -> None:
    """Headings whose whole section went, and those of links; one link alone may be anything below the headings of an article."""
    blocks = view.blocks
    alike = alike_in(view, verdicts)
    parts = Counter((block.path, block.text) for block in blocks if block.kind == "heading")
    first = next((index for index, verdict in enumerate(verdicts) if verdict is None), 0)
    main = main_places(masses(view, verdicts))
    signs = _signs_of_sections(view, verdicts)
    end = len(blocks)
    is_amid = False
    for index in range(len(blocks) - 1, -1, -1):
        if verdicts[index] != CARDS:
            is_amid = verdicts[index] is None and view.places[index] in main
        # A link to another article stands amid the section of the heading above, and so do several, unless a box tells of them.
        if blocks[index].kind != "heading" or verdicts[index] == CARD or (verdicts[index] == CARDS and is_amid):
            continue
        if verdicts[index] is None:
            section = verdicts[index + 1 : end]
            gone = [verdict.part for verdict in section if verdict is not None]
            # Of a larger section, whose parts follow, only what leads elsewhere speaks against the heading; that of the whole article is the headline.
            is_larger = index > first and _has_parts(view, verdicts, index, end, parts)
            amid = _AMID_SECTIONS if is_larger else BETWEEN
            is_hollow = len(gone) == len(section) and not set(gone) <= amid
            is_signed = is_larger and end > index + 1 and all(key(block.text) in signs for block in blocks[index + 1 : end])
            is_name = is_larger and _has_only_offers(view, verdicts, range(index + 1, end))
            is_hollow = is_hollow and not _goes_on_behind_card(view, verdicts, index, end, main)
            if (
                not is_signed
                and not is_name
                and (is_hollow or _is_of_links(view, verdicts, range(index, end), alike) or _is_of_box(view, verdicts, index, end, amid))
            ):
                verdicts[index] = Verdict("related-links", "the heading of a section that went")
            elif _is_of_pictures(view, verdicts, index) and len(alike[blocks[index].path, blocks[index].level]) < SEVERAL:
                verdicts[index] = Verdict("captions", "the title of pictures")
        end = index


def _is_of_pictures(view: View, verdicts: Verdicts, index: int) -> bool:
    """Whether a heading is called a part of pictures, as are lines beside it, and these went: the title of a gallery or of a film.

    Risk of a false hit: pages on which each section has its heading on a picture. So it is asked only of headings of which there are few.
    """
    if "figure" not in view.blocks[index].hints:
        return False
    beside = [place for place in (index - 1, index + 1) if 0 <= place < len(view.blocks) and "figure" in view.blocks[place].hints]
    return bool(beside) and all(verdicts[place] is not None for place in beside)


def hollow_labels(view: View, verdicts: list[Verdict | None]) -> None:
    """Paragraphs of a few words in capitals right above links that went, to the same site as far as is known: "DON'T MISS".

    Risk of a false hit: the heading of a part, in whose text a link stands first. So none of such lines stands right above what stays.
    """
    labels = [index for index, verdict in enumerate(verdicts) if verdict is None and _may_be_label(view, index)]
    hollow = [index for index in labels if _stands_above_links(view, verdicts, index)]
    if len(hollow) == len(labels):
        for index in hollow:
            verdicts[index] = Verdict("related-links", "the label of links that went")


def _may_be_label(view: View, index: int) -> bool:
    """Whether a block is a paragraph of a few words in capitals, without a link and a full stop."""
    block = view.blocks[index]
    is_short = block.kind == "paragraph" and not block.link_chars and view.weights[index] < SHORT and len(block.text.split()) <= LABEL_WORDS
    return is_short and block.text.isupper() and len(block.text) >= WORD and not is_stated(block.text)


def _stands_above_links(view: View, verdicts: Verdicts, index: int) -> bool:
    """Whether what stands right below a block went as links to other articles: lines, or a list."""
    below = view.blocks[index + 1] if index + 1 < len(verdicts) else None
    verdict = verdicts[index + 1] if below else None
    return below is not None and verdict is not None and verdict.part == "related-links" and is_linked([below]) and not below.leads_out


def _goes_on_behind_card(view: View, verdicts: Verdicts, index: int, end: int, main: frozenset[str]) -> bool:
    """Whether the heading that ends a section is the title of a card in it, as of goods that are told of: it stands in an element of its own.

    Right behind the card the article's paragraphs go on where the heading of the section stands.
    """
    if end == len(view.blocks) or container(view.places[end]) == container(view.places[index]):
        return False
    behind = next((place for place in range(end + 1, len(view.blocks)) if verdicts[place] is None), None)
    return behind is not None and view.places[behind] in main and container(view.places[behind]) == container(view.places[index])


def _has_only_offers(view: View, verdicts: Verdicts, section: range) -> bool:
    """Whether all that led elsewhere below a heading are offers of shops: the parts of what is said of the goods, whose name the heading is, stand below them."""
    related = [view.blocks[place] for place in section if (verdict := verdicts[place]) is not None and verdict.part == "related-links"]
    return bool(related) and _are_offers(related)


def _signs_of_sections(view: View, verdicts: Verdicts) -> frozenset[str]:
    """What lines that are nothing but a link say again and again, as "Source" in manuals of a program: they belong to what stands beside them."""
    said = Counter(
        key(block.text)
        for block, verdict in zip(view.blocks, verdicts, strict=True)
        if verdict is not None and verdict.part == "related-links" and block.kind == "paragraph"
    )
    return frozenset(text for text, count in said.items() if count >= SEVERAL)


def _is_of_links(view: View, verdicts: Verdicts, section: range, alike: Mapping[tuple[str, int], set[str]]) -> bool:
    """Whether links stand right below the heading of a section: several in a list, or such as stand below no other heading of its markup.

    Buttons that lead to shops stand below the headings of an article too, in front of what is said of the goods, however few there are.
    """
    heading = view.blocks[section.start]
    is_link = (verdict is not None and verdict.part == "related-links" for verdict in verdicts[section.start + 1 : section.stop])
    links = [view.blocks[section.start + 1 + place] for place, _ in enumerate(takewhile(bool, is_link))]
    is_list = len(links) > 1 and any(block.kind != "paragraph" for block in links)
    goes_on = len(links) < len(section) - 1
    return is_list or (bool(links) and not (goes_on and _are_offers(links)) and len(alike[heading.path, heading.level]) < SEVERAL)


def _are_offers(links: Sequence[Block]) -> bool:
    """Whether lines that are links lead to other sites, as those do that offer what an article tells of: they are no headlines of other articles."""
    return all(block.kind == "paragraph" and block.leads_out for block in links)


def _has_parts(view: View, verdicts: Verdicts, index: int, end: int, said: Mapping[tuple[str, str], int]) -> bool:
    """Whether the next heading is one below a heading, or says what several others do, as "Features" of each of the goods, and stays: what follows is the first part of its section."""
    if end == len(view.blocks) or verdicts[end] is not None:
        return False
    block, behind = view.blocks[index], view.blocks[end]
    is_again = said[behind.path, behind.text] >= SEVERAL > said[block.path, block.text]
    return behind.level > block.level or (behind.level == block.level and is_again)


def _is_of_box(view: View, verdicts: Verdicts, index: int, end: int, amid: frozenset[str]) -> bool:
    """Whether all went that stands below a heading in the same named element, other than what says nothing of it; what is named the head of a box has tools in it, and its text stands behind."""
    box = container(view.places[index])
    below = list(takewhile(lambda place: container(view.places[place]) == box, range(index + 1, end)))
    if below and _HEAD_OF_BOX.search(box) and any(verdicts[place] is None for place in range(below[-1] + 1, end)):
        return False
    if below and end > below[-1] + 1 and _are_offers([view.blocks[place] for place in below]) and verdicts[below[-1] + 1] is None:
        return False
    gone = {verdict.part for place in below if (verdict := verdicts[place]) is not None}
    return bool(below) and all(verdicts[place] is not None for place in below) and not gone <= amid and has_name(view.places[index])
