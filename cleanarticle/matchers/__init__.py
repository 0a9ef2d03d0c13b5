"""The few named ways in which a filter finds.

A matcher says where to look and judges what it finds there:

- `whole_block`: a block that is nothing but one of these phrases;
- `inline`: a bounded pattern inside blocks that hold one of its opening characters;
- `judged`, `judged_templates`: any other judgement, on the blocks that hold one of its phrases;
- `composed`, in lines.py: a block made of nothing but some of these phrases and numbers;
- `leading`, in leads.py: a phrase in front of a headline or on a line above it;
- `run_after`, `run_after_name`, in runs.py: a heading above a run of headlines;
- `sentences`, in notices.py: a block of which every sentence or part answers to a cue;
- `feeds`, in feeds.py: a line behind the text that is a phrase with a title and a site in it;
- `named`, in named.py: a line that is a phrase with a name in it;
- `records`, in records.py: rows of lines with the labels of a press database;
- `vitae`, in vitae.py: a block that says who the author is;
- `page_titles`, `paths_home`, `numbered_paths`, in titles.py: lines above the text that say the headline again;
- `threads`, `counted`, `said`, in threads.py: comments, found by the button below each, or by what stands above them;
- `bracketed`, in brackets.py: what stands in brackets inside a block and is one of these phrases.

All of them are asked in one pass over a document: see scanner.py.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from cleanarticle.fold import fold, fold_word, is_unspaced
from cleanarticle.phrases import GAP, places, slots
from cleanarticle.phrases.templates import Lines, Phrases, folded_templates, label_key, lines_of
from cleanarticle.phrases.triggers import Others, Triggers, rank
from cleanarticle.quotations import is_quoted
from cleanarticle.types import Document, Hit

Judge = Callable[[Document, int], Iterable[Hit]]
# What marks a line as an item of a list or as a heading.
LIST_MARK = re.compile(r"[-–—*•‣▪·+]\s|\d{1,2}[.)]\s|#")


@dataclass(frozen=True, slots=True)
class Matcher:
    """Where to look, and the judgement of what is found there."""

    judge: Judge
    """Called with the document and the index of a block that one of the probes found; yields its hits."""
    words: frozenset[str] = frozenset()
    """Probe: the folded block holds one of these words."""
    needs: Callable[[str], Collection[Others]] | None = None
    """Of one of the words, what else the block must hold: any one of these; `()` among them says that the word is enough."""
    parts: frozenset[str] = frozenset()
    """Probe for scripts without spaces: the folded block holds one of these anywhere."""
    signs: frozenset[str] = frozenset()
    """Probe: the block as it is holds one of these characters or strings."""
    openings: frozenset[str] = frozenset()
    """Probe: the folded block begins with one of these, of one word or two; 0 stands for any number."""
    lines: Lines | None = None
    """Probe: the folded block, numbers aside, has no word that none of these has; where words may be glued to one another, it begins
    and ends with the letters of one of these."""
    lasts: frozenset[str] = frozenset()
    """Probe: this is the last word of the folded block, which is short."""
    numeric: bool = False
    """Probe: the block has no letters."""
    longest: int = sys.maxsize
    """The judge is not asked about a block of more characters."""


def whole_block(phrases: Iterable[str]) -> Matcher:
    """A block that is nothing but one of these phrases, in whatever case, width, brackets, dashes or numbering."""
    known = folded_templates(("", phrase) for phrase in phrases)
    return Matcher(partial(_judge_whole, Phrases(known)), lines=lines_of(known))


def _judge_whole(table: Phrases, document: Document, index: int) -> Iterator[Hit]:
    key = label_key(document.folded(index).key)
    if table.values(key) and not is_quoted(document.blocks[index].text):
        yield Hit(index, 0, len(document.blocks[index].text), f"the whole line is “{key}”")


def judged(judge: Judge, phrases: Iterable[str], longest: int = sys.maxsize) -> Matcher:
    """A judgement on the blocks, none longer than so, that may hold one of these folded phrases."""
    spaced: list[list[list[str]]] = []
    parts: set[str] = set()
    for phrase in phrases:
        if is_unspaced(phrase):
            parts.add(phrase)
        else:
            spaced.append([[word] for word in phrase.split()])
    return _found_by(judge, spaced, parts, longest)


def judged_templates(judge: Judge, templates: Iterable[str], longest: int = sys.maxsize) -> Matcher:
    """A judgement on the blocks, none longer than so, that may hold one of these phrases."""
    spaced: list[list[list[str]]] = []
    parts: set[str] = set()
    for template in templates:
        found = [[max(fold_word(word).split(), key=len) for word in place] for place in places(template) or _edges(template)]
        if any(is_unspaced(word) for place in found for word in place):
            parts.update(min(found, key=rank))
        else:
            spaced.append(found)
    return _found_by(judge, spaced, parts, longest)


def _found_by(judge: Judge, spaced: Iterable[Sequence[Sequence[str]]], parts: Iterable[str], longest: int) -> Matcher:
    """A judgement on the blocks that may hold one of these phrases, given by their places, or have one of these parts in them."""
    triggers = Triggers(spaced)
    return Matcher(judge, words=triggers.words, needs=triggers.needs, parts=frozenset(parts), longest=longest)


def _edges(template: str) -> list[Collection[str]]:
    """For a template without a place of its own: its first words and its last ones; in scripts without spaces all of its parts.

    Raises:
        ValueError: it has no letters and digits, by which it might be found.
    """
    (folded,) = folded_templates([("", template)])
    edges = [folded.first_words() - {""}, folded.last_words() - {""}]
    parts = [word for slot in slots(template) for choice in slot if choice != GAP for word in fold(choice).split()]
    if not parts:
        raise ValueError(f"a phrase has no letters and digits: {template!r}")
    return list(filter(None, edges)) or [parts]


def inline(pattern: re.Pattern[str], signs: Iterable[str], hit: Callable[[int, re.Match[str]], Hit | None]) -> Matcher:
    """A bounded pattern inside blocks that hold one of these characters or strings; `hit` makes of each match a hit or nothing."""
    return Matcher(partial(_judge_inline, pattern, hit), signs=frozenset(signs))


def _judge_inline(pattern: re.Pattern[str], hit: Callable[[int, re.Match[str]], Hit | None], document: Document, index: int) -> Iterator[Hit]:
    for match in pattern.finditer(document.blocks[index].text):
        found = hit(index, match)
        if found:
            yield found
