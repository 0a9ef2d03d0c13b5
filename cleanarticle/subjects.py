"""Sections of an article that is about what filters look for: newsletters, cookies, comments, the sharing of links.

Judged, when all filters have reported and lists are told: whether a section asks for consent or offers a letter, or has the name of a
button for its heading, because the article tells of that. On a page headings are told by their markup. In a plain text a subheading is
a few words above a sentence, as a button may be, so more is asked: other subheadings, nothing else claimed around it, and that the
headline, the standfirst or the sentence below says its words, that the article names it in quotation
marks (“Log in”) or as a step, or that another section has the name of another button of its kind.

Risk of a false hit: a box amid the article whose heading is set as those of the article are, and a button above a sentence that has its word.
Such stay; a false cut would take the headings out of an article on how to share, to write letters or to speak with readers.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from cleanarticle.fold import fold, is_unspaced, is_word
from cleanarticle.headlines import ASKS, is_brief_sentence, may_head
from cleanarticle.matchers import LIST_MARK
from cleanarticle.positions import near_head
from cleanarticle.quotations import quotations
from cleanarticle.types import Document, Hit

# Those that ask for consent or offer letters; so many sections that do neither are those of a text.
ASKING = ("access-notices", "newsletter-prompts")
# Those whose buttons may be called as a subject is.
NAMING = (*ASKING, "comment-prompts", "share-bars")
SECTIONS = 2
# So many buttons of whatever kind above sentences are the sections of a text on such.
OF_ANY_KIND = 3
# The headline and the standfirst.
HEAD = 2
# What is longer may be told with another ending, and what is shorter is a little word beside others.
WHOLE, LEAST = 6, 4
# So many words or characters of a line say what it is about; few words are longer than so.
NEAR, UNSPACED_NEAR, LONG = 30, 80, 20
_ACCENTS = re.compile("[\u0300-\u036f]")


def without_subjects(document: Document, found: Mapping[str, Sequence[Hit]]) -> Mapping[str, Sequence[Hit]]:
    """What filters found, by their names, less what a section of the article is about."""
    asked = {name: {hit.block for hit in found.get(name, ())} for name in NAMING}
    if not any(asked.values()):
        return found
    claimed = {hit.block for hits in found.values() for hit in hits}
    asking = set().union(*(asked[name] for name in ASKING))
    if document.kind == "html":
        kept = {name: _in_sections(document, asking, claimed) for name in ASKING}
    else:
        subheads = list(_subheads(document))
        buttons = {name: _buttons(document, lines, claimed) for name, lines in asked.items()}
        names = _names(document, claimed) if any(buttons.values()) else set()
        named = {index for index in set().union(*buttons.values()) if _is_subject(document, index, names)}
        named |= _several([_in_text(document, own, asks=name in ASKING) for name, own in buttons.items()])
        if sum(index in named or index not in claimed for index in subheads) <= SECTIONS:
            return found
        told = _told_below(document, subheads, asking, claimed - named)
        kept = {name: named | (told if name in ASKING else set()) for name in NAMING}
    return {name: [hit for hit in hits if hit.block not in kept.get(name, ())] for name, hits in found.items()}


def _in_sections(document: Document, asking: Collection[int], claimed: Collection[int]) -> set[int]:
    """What asks for consent or offers letters in a section of a page that is about that: on a page on privacy.

    Such a section stands amid others, with a heading as theirs, of whose words the question is made, or which is asked with it.
    """
    headings = [index for index, block in enumerate(document.blocks) if block.kind == "heading" and not block.link_chars] if asking else []
    free = Counter(_shape(document, index) for index in headings if index not in claimed)
    about: set[int] = set()
    for first, last in pairwise(headings):
        own = [index for index in range(first, last) if index in asking]
        is_amid = free[_shape(document, first)] >= SECTIONS and _shape(document, first) == _shape(document, last)
        if own and is_amid and (first in own or any(_says(document, index, first) for index in own)):
            about.update(own)
    return about


def _shape(document: Document, index: int) -> tuple[int, str]:
    """What headings of one kind have in common."""
    return document.blocks[index].level, document.blocks[index].path


def _subheads(document: Document) -> Iterator[int]:
    """The lines of a plain text that are a few words without a stop right above a sentence; the headline aside."""
    for index in range(1, len(document.blocks) - 1):
        text = document.blocks[index].text
        if may_head(text) and is_word(text[-1]) and is_brief_sentence(document.blocks[index + 1].text):
            yield index


def _buttons(document: Document, lines: Collection[int], claimed: Collection[int]) -> set[int]:
    """Those of the lines that one filter found that may be subheadings, or questions above their answers, with nothing beside them claimed but a sentence above."""
    texts = document.blocks
    # Buttons come again.
    times = Counter(block.text for block in texts) if lines else {}
    return {
        index
        for index in lines
        if 0 < index < len(texts) - 1
        and times[texts[index].text] == 1
        and may_head(texts[index].text)
        and (is_word(texts[index].text[-1]) or texts[index].text[-1] in ASKS)
        and index + 1 not in claimed
        and is_brief_sentence(texts[index + 1].text)
        and (index - 1 not in claimed or is_brief_sentence(texts[index - 1].text))
    }


def _in_text(document: Document, buttons: Collection[int], *, asks: bool) -> set[int]:
    """Those that stand behind a sentence; what asks for nothing, such as "Share", also stands below the standfirst of many a news item."""
    return {index for index in buttons if is_brief_sentence(document.blocks[index - 1].text) and (asks or not near_head(document, index))}


def _several(kinds: Collection[set[int]]) -> set[int]:
    """The buttons of one kind, or of any, of which there are so many that they head the sections of a text."""
    every = set[int]().union(*kinds)
    return every if len(every) >= OF_ANY_KIND else set[int]().union(*(own for own in kinds if len(own) >= SECTIONS))


def _is_subject(document: Document, index: int, names: Collection[str]) -> bool:
    """Whether a button is what the article tells of: its words stand in its head or in the sentence below, or the article names it."""
    return document.folded(index).key in names or _heads(document, index) or _says(document, index + 1, index)


def _names(document: Document, claimed: Collection[int]) -> set[str]:
    """What the lines that nobody claims have in quotation marks, and what is an item of theirs, folded."""
    lines = [block.text for place, block in enumerate(document.blocks) if place not in claimed]
    items = {fold(text[mark.end() :]) for text in lines if (mark := LIST_MARK.match(text))}
    return items | {fold(quoted[0]) for text in lines for quoted in quotations(text)}


def _told_below(document: Document, subheads: Sequence[int], asking: Collection[int], claimed: Collection[int]) -> set[int]:
    """What asks for consent or offers letters below a subheading of a plain text, where it, the article's head and the question have the same words.

    A sentence that nobody claims stands between them, and another subheading below: no box has either.
    """
    told: set[int] = set()
    for first, last in pairwise(subheads):
        own = [index for index in range(first + 2, last) if index in asking]
        if own and first not in claimed and first + 1 not in claimed and _heads(document, first):
            told.update(index for index in own if _says(document, index, first))
    return told


def _heads(document: Document, heading: int) -> bool:
    """Whether the words of a subheading stand in the headline or in the line below it, the standfirst."""
    return any(_says(document, index, heading) for index in range(min(HEAD, heading)))


def _says(document: Document, index: int, heading: int) -> bool:
    """Whether all words of a heading stand in a line, with whatever ending, and not far from its beginning."""
    if is_unspaced(document.folded(heading).key):
        return document.folded(heading).key in document.folded(index).key[:UNSPACED_NEAR]
    key = _bare(document.folded(index).key[: NEAR * LONG])
    own = [word for word in _bare(document.folded(heading).key).split() if not word.isdigit()]
    stems = [_stem(word) for word in own if len(word) >= LEAST] or own
    words = key.split(maxsplit=NEAR)[:NEAR]
    return bool(stems) and all(any(word.startswith(stem) for word in words) for stem in stems)


def _bare(key: str) -> str:
    """Without the accents that may move with an ending; signs of vowels in other scripts are none."""
    return _ACCENTS.sub("", unicodedata.normalize("NFD", key))


def _stem(word: str) -> str:
    """A word without what may change behind it."""
    return word if len(word) <= WHOLE else word[: len(word) - len(word) // 3]
