"""Lists of facts: "Author: …", "Publisher: …", "Pages: 320" below one another are what an article tells of a book, a film or a dish.

So are lists of works: lines or paragraphs that open with titles and years, "Night Train (1978). Directed by ...".

Judged, when all filters have reported: whether a line with a label stands in a row of such lines of which several are claimed by nobody.
Then it is data of the article's subject, and not of the article: who wrote the book, when the house was built, how long the film is.

Risk of a false hit: rows of credits of which no filter knows the half. So what nobody claims must be at least as many lines as are claimed.
Captions, too, may open with a title and a year. So two works that nobody claims must stand near one that somebody does.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from cleanarticle.headlines import is_fact, is_labelled
from cleanarticle.types import Document, Hit

# The filters that find who made it, when and with what; what the others find asks something of the reader, whatever stands around it.
DATA = ("bylines", "datelines", "entry-meta", "photo-credits", "player-notices", "wire-credits")
FACTS = 2
WORKS, REACH = 2, 12
# A title and its year in brackets, behind the mark of a list or the number of an item.
_WORK = re.compile(r"(?:[-–—*•‣▪·+]\s+|\d{1,2}[.)]\s+)?[^\s()（）][^()（）\n]{0,90}[(（]\d{4}(?:[-–]\d{2,4})?[)）](?=[\s.,:;。]|$)")


def without_facts(document: Document, found: Mapping[str, Sequence[Hit]]) -> Mapping[str, Sequence[Hit]]:
    """What filters found, by their names, less the lines of lists of facts."""
    told = {name: _told(document, found.get(name, ())) for name in DATA}
    lines = set().union(*told.values())
    if not lines:
        return found
    claimed = {hit.block for hits in found.values() for hit in hits}
    facts: set[int] = set()
    for first, last in _rows(document, sorted(lines)):
        own = lines.intersection(range(first, last))
        free = sum(index not in claimed and is_fact(document.blocks[index].text) for index in range(first, last))
        # A credit below the facts may well be that of their picture.
        is_credit = own == {last - 1} and own <= told["photo-credits"]
        if free >= max(FACTS, len(own)) and not is_credit:
            facts.update(range(first if first not in told["photo-credits"] else _above(found["photo-credits"], first), last))
    if not facts:
        return found
    return {name: [hit for hit in hits if hit.block not in facts] if name in DATA else hits for name, hits in found.items()}


def without_works(document: Document, found: Mapping[str, Sequence[Hit]]) -> Mapping[str, Sequence[Hit]]:
    """What filters found, by their names, less what opens or fills the lines of lists of works: titles may well read "Subscribe (2011)"."""
    claimed = {hit.block for hits in found.values() for hit in hits}
    works = {index for index in claimed if _is_work(document, index) and _free_works(document, index, claimed) >= WORKS}
    return {name: [hit for hit in hits if hit.block not in works] for name, hits in found.items()} if works else found


def _free_works(document: Document, index: int, claimed: Collection[int]) -> int:
    """How many works stand near a line of which nobody claims anything."""
    near = range(max(0, index - REACH), min(len(document.blocks), index + REACH + 1))
    return sum(place not in claimed and _is_work(document, place) for place in near)


def _is_work(document: Document, index: int) -> bool:
    """Whether a block opens with a title and a year in brackets."""
    return _WORK.match(document.blocks[index].text) is not None


def _above(credited: Sequence[Hit], index: int) -> int:
    """The first of the lines right above one that go as its captions, if it is no credit."""
    captions = {hit.block for hit in credited}
    while index - 1 in captions:
        index -= 1
    return index


def _told(document: Document, hits: Sequence[Hit]) -> set[int]:
    """The lines with labels that go as a whole."""
    texts = ((hit, document.blocks[hit.block].text) for hit in hits if hit.start == 0)
    return {hit.block for hit, text in texts if hit.end == len(text) and is_labelled(text)}


def _rows(document: Document, told: Sequence[int]) -> Iterator[tuple[int, int]]:
    """(first, last) of the rows of lines with labels in which one of these stands."""
    last = 0
    for index in told:
        if index < last:
            continue
        first, last = index, index + 1
        while first > 0 and is_labelled(document.blocks[first - 1].text):
            first -= 1
        while last < len(document.blocks) and is_labelled(document.blocks[last].text):
            last += 1
        yield first, last
