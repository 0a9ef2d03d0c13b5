"""What heads the parts of a text that is set in parts: a word in a diary, a year in a chronicle.

Among lines that go such a heading reads as the name of a section does. Risk of a false hit: such a name stays. So several parts have
headings like it, and not one alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from cleanarticle.fold import is_unspaced
from cleanarticle.headlines import is_sentence
from cleanarticle.types import Block, Document

# As far as this before a line something tells of it: the list that it goes on with, the parts of the text.
REACH = 60
# As many letters has a word of a script without spaces that heads a part; and so many such headings tell that a text has them.
UNSPACED_WORD, PARTS = 5, 2

# Signs of vowels are no letters.
_WORD = re.compile(r"[^\s\d.,:;!?…()\[\]{}|/\\\"“”„«»「」『』'’–—-]+")
_YEAR = re.compile(r"(?:1\d|20)\d\d(?:\s?[-–]\s?\d{2,4})?")


def is_year(text: str) -> bool:
    """Whether a line is a year or a span of years."""
    return _YEAR.fullmatch(text) is not None


def heads_year(document: Document, text: str) -> bool:
    """Whether a line is a year, and another line of the document is another one, as in a chronicle."""
    return is_year(text) and len(document.once(_years)) > 1


def heads_part(document: Document, index: int, behind: int, gone: Collection[int] = ()) -> bool:
    """Whether a line is one word with more below it, and the text up to another line is made of parts that have such headings and hardly a stop.

    Diaries, chronicles and captions of pictures read so: "Noon", and then a line that nothing ends. Where sentences are written with stops,
    the end of a run is told by them, and such a word is the name of a section above the next headline. Lines that go head none.
    """
    blocks = document.blocks
    if not _heads_line(blocks, index) or index + 1 in gone:
        return False
    before = range(max(1, behind - REACH), max(1, behind))
    headings = {blocks[place].text for place in before if _heads_line(blocks, place) and place not in gone and place + 1 not in gone}
    return len(headings) >= PARTS and sum(is_sentence(blocks[place].text) for place in before) < len(headings)


def _heads_line(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line of a text is one word of letters, and the one below it is longer and of several."""
    text = blocks[index].text
    if index + 1 >= len(blocks) or not _WORD.fullmatch(text) or (is_unspaced(text) and sum(map(str.isalpha, text)) > UNSPACED_WORD):
        return False
    below = blocks[index + 1].text
    return len(below) > len(text) and (is_unspaced(below) or " " in below)


def _years(document: Document) -> frozenset[str]:
    """The years that stand in lines of their own."""
    return frozenset(block.text for block in document.blocks if is_year(block.text))
