"""Lists of facts: "Author: …", "Publisher: …", "Pages: 320" below one another are what an article tells of a book, a film or a dish.

Judged, when all filters have reported: whether a line with a label stands in a row of such lines of which several are claimed by nobody.
Then it is data of the article's subject, and not of the article: who wrote the book, when the house was built, how long the film is.
Other lists are judged alike: works by title and year ("Night Train (1978). Directed by ..."), numbered steps ("3. Accept the cookies."),
what a sentence announces ("At the foot there are four buttons:"), items of a page's list of which nobody claims most, terms and what explains
them, questions and answers, where line for line they take turns; glossaries, where a colon stands between ("Paywall: a wall with a bell.");
talks ("Q: What do you tell them?", "A: Subscribe to our newsletter."); what is on ("21.50 The weather").

Risk of a false hit: rows of credits of which no filter knows the half. So what nobody claims must be at least as many lines as are claimed.
Captions may open with a title and a year, and between two paragraphs below subheadings a label may take the turn of a term. So several
works, steps or terms nobody claims, and what explains a term is short.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial

from cleanarticle.fold import opens_small
from cleanarticle.headlines import ASKS, LINE_LIMIT, STOPS, is_fact, is_labelled, is_sentence, may_head
from cleanarticle.types import Block, Document, Hit

# The filters that find who made it, when and with what; what the others find asks something of the reader, whatever stands around it.
DATA = ("bylines", "datelines", "entry-meta", "photo-credits", "player-notices", "wire-credits")
# Those that find labels in front of something; the items of a list may be labelled so, too: "- Exclusive: oysters, £4", "- Read on: duck, £17".
LISTED = ("access-notices", "ad-labels", "related-links")
# Those that find the names of buttons, which a list of an article may hold: "Volume", "Speed", "Full screen".
NAMED = ("access-notices", "ad-labels", "comment-prompts", "newsletter-prompts", "player-notices", "related-links", "share-bars")
ITEMS = 2
FACTS = 2
WORKS, REACH = 2, 12
_MARKS = ("- ", "– ", "• ", "* ")
# A title and its year in brackets, behind the mark of a list or the number of an item.
_WORK = re.compile(r"(?:[-–—*•‣▪·+]\s+|\d{1,2}[.)]\s+)?[^\s()（）][^()（）\n]{0,90}[(（]\d{4}(?:[-–]\d{2,4})?[)）](?=[\s.,:;。]|$)")

STEPS = 3
ANNOUNCED = 2
# What says so in languages that announce with a full stop too.
_FOLLOWS = re.compile("次の|以下の|下記の|如下|下列|다음과 같|다음의")
_HAN_NUMBERS = "一二三四五六七八九十"
_NUMBER = re.compile(rf"(?P<digits>\d{{1,2}})[.)．、]\s?(?!\d)|(?P<han>[{_HAN_NUMBERS}])、")
TERMS, TERM_LIMIT, EXPLANATION_LIMIT = 3, 60, 120
# A question says more of what it stands in than a few words do.
QUESTIONS = 2
# A word of a glossary and what explains it: small from its first letter, and no name.
_ENTRY = re.compile(r"(?:[-–—*•‣▪·+]\s+)?(?P<word>[^\W\d_][^:：\n]{0,39})(?<!\d)\s?[:：]\s(?P<told>[^\s/].*)")
ENTRIES, EXPLAINING_WORDS = 2, 3
# Who speaks in a talk that is written down: "Q:", "Roe:", "问：", "P.".
_SPEAKER = re.compile(r"(?P<who>[^\W\d_][^\s:：.]{0,14}(?:\s[^\W\d_][^\s:：.]{0,14})?)(?:\s?[:：]|(?<=^\w)\.)\s?(?=\S)")
SPEAKERS, TALK = 2, 4
# When something is on, and what.
_ON_AT = re.compile(r"(?:[01]?\d|2[0-3])[.:h][0-5]\d(?:\s?(?:Uhr|uur|a\.?m\.?|p\.?m\.?|น\.))?[:,]?\s+[^\W\d_]")
LISTED_TIMES = 2


def without_facts(document: Document, found: Mapping[str, Sequence[Hit]]) -> Mapping[str, Sequence[Hit]]:
    """What filters found, by their names, less the lines of lists of facts."""
    told = {name: _told(document, found.get(name, ())) for name in DATA} | {name: _listed(document, found.get(name, ())) for name in LISTED}
    lines = set().union(*told.values())
    if not lines:
        return found
    claimed = _claimed(found)
    facts: set[int] = set()
    for first, last in _rows(document, sorted(lines)):
        own = lines.intersection(range(first, last))
        free = sum(index not in claimed and is_fact(document.blocks[index].text) for index in range(first, last))
        # A credit below the facts may well be that of their picture.
        is_credit = own == {last - 1} and own <= told["photo-credits"] and not _is_item(document.blocks[last - 1])
        if free >= max(FACTS, len(own)) and not is_credit:
            facts.update(range(first if first not in told["photo-credits"] else _above(found["photo-credits"], first), last))
    if not facts:
        return found
    return {name: [hit for hit in hits if hit.block not in facts] if name in told else hits for name, hits in found.items()}


def without_lists(document: Document, found: Mapping[str, Sequence[Hit]]) -> Mapping[str, Sequence[Hit]]:
    """What filters found, by their names, less the lines of the lists that this module tells, one kind after the other."""
    for without in _LISTS:
        found = without(document, found)
    return found


def _claimed(found: Mapping[str, Sequence[Hit]]) -> set[int]:
    """The lines in which filters found anything."""
    return {hit.block for hits in found.values() for hit in hits}


def _without(found: Mapping[str, Sequence[Hit]], lines: Collection[int]) -> Mapping[str, Sequence[Hit]]:
    """What filters found, less what stands in some lines."""
    return {name: [hit for hit in hits if hit.block not in lines] for name, hits in found.items()} if lines else found


def _runs(document: Document, claimed: set[int], around: Callable[[Document, int], range]) -> Iterator[tuple[range, set[int]]]:
    """The runs of lines of one kind around those that somebody claims, each once, and which of its lines are claimed."""
    judged: set[int] = set()
    for index in sorted(claimed):
        if index not in judged:
            run = around(document, index)
            judged.update(run)
            yield run, claimed.intersection(run)


def _alike(document: Document, index: int, *, belongs: Callable[[Document, int], object]) -> range:
    """The places of the lines around one that are of its kind; none where it is not of that kind itself."""
    if not belongs(document, index):
        return range(0)
    first, last = index, index + 1
    while first > 0 and belongs(document, first - 1):
        first -= 1
    while last < len(document.blocks) and belongs(document, last):
        last += 1
    return range(first, last)


def _without_works(document: Document, found: Mapping[str, Sequence[Hit]]) -> Mapping[str, Sequence[Hit]]:
    """What filters found, by their names, less what opens or fills the lines of lists of works: titles may well read "Subscribe (2011)"."""
    claimed = _claimed(found)
    works = {index for index in claimed if _is_work(document, index) and _free_works(document, index, claimed) >= WORKS}
    return _without(found, works)


def _without_steps(document: Document, found: Mapping[str, Sequence[Hit]]) -> Mapping[str, Sequence[Hit]]:
    """What filters found, by their names, less the items of numbered lists of which nobody claims as many: steps that an article explains."""
    claimed = _claimed(found)
    steps: set[int] = set()
    for run, own in _runs(document, claimed, _steps):
        if len(run) - len(own) >= max(STEPS, len(own)):
            steps.update(run)
    return _without(found, steps)


def _steps(document: Document, index: int) -> range:
    """The places of the items around one whose numbers follow one another; none where it has none."""
    if not _number(document, index):
        return range(0)
    first, last = index, index + 1
    while _number(document, first - 1) and _number(document, first - 1) == _number(document, first) - 1:
        first -= 1
    while _number(document, last) and _number(document, last) == _number(document, last - 1) + 1:
        last += 1
    return range(first, last)


def _number(document: Document, index: int) -> int:
    """The number of an item, in a text by what it opens with; 0 where it has none or leads somewhere."""
    block = document.blocks[index] if 0 <= index < len(document.blocks) else None
    if block is None or block.link_chars:
        return 0
    numbered = _NUMBER.match(block.text)
    if numbered is None:
        return block.number
    return int(numbered["digits"]) if numbered["digits"] else _HAN_NUMBERS.index(numbered["han"]) + 1


def _without_announced(document: Document, found: Mapping[str, Sequence[Hit]]) -> Mapping[str, Sequence[Hit]]:
    """What filters found, by their names, less what stands right below a sentence that announces it and nobody claims: the items of a list that lead nowhere.

    Such are the buttons of a program that is reviewed. So does a lone line of a comment section above a sentence: no picture or post leaves such
    a one in its place. A false hit would keep a bar of buttons that a sentence asks to be pressed.
    """
    claimed = _claimed(found)
    comments = {hit.block for hit in found.get("comment-prompts", ())}
    kept = {index for index in comments if _is_quoted_in(document, index, claimed)}
    for run, own in _runs(document, claimed, partial(_alike, belongs=_is_item_at)):
        if len(run) >= ANNOUNCED and run[0] - 1 not in claimed and _announces(document, run[0] - 1):
            kept |= own
    return _without(found, kept)


def _is_quoted_in(document: Document, index: int, claimed: Collection[int]) -> bool:
    """Whether a line that leads nowhere stands between a sentence that announces it and another one, both of which nobody claims."""
    if index - 1 in claimed or index + 1 in claimed or index + 1 >= len(document.blocks) or document.blocks[index].link_chars:
        return False
    return _announces(document, index - 1) and is_sentence(document.blocks[index + 1].text)


def _announces(document: Document, index: int) -> bool:
    """Whether a line is more than a few words, ends in a colon or says of what stands below that it follows, and leads nowhere."""
    block = document.blocks[index] if index >= 0 else None
    if block is None or block.link_chars or may_head(block.text):
        return False
    return block.text.endswith((":", "：")) or (block.text[-1] in "。." and _FOLLOWS.search(block.text) is not None)


def _without_turns(document: Document, found: Mapping[str, Sequence[Hit]]) -> Mapping[str, Sequence[Hit]]:
    """What filters found, by their names, less the lines among which terms and what explains them take turns."""
    claimed = _claimed(found)
    kept: set[int] = set()
    judged: set[int] = set()
    for index in sorted(claimed):
        if index not in judged:
            run = _turns(document, index if _is_term(document, index) else index - 1)
            lines = {*run, *(place + 1 for place in run)}
            judged |= lines
            free = sum(place not in claimed and place + 1 not in claimed for place in run)
            if free >= (QUESTIONS if run and _asks(document, run[0]) else TERMS):
                kept |= lines
    return _without(found, kept)


def _without_talks(document: Document, found: Mapping[str, Sequence[Hit]]) -> Mapping[str, Sequence[Hit]]:
    """What filters found, by their names, less what one of two asks or answers who take turns line for line, of which nobody claims as many."""
    claimed = _claimed(found)
    kept: set[int] = set()
    for run, own in _runs(document, claimed, _talk):
        asks = any(_asks(document, place) for place in run if place not in claimed)
        if asks and len(run) >= max(TALK, 2 * len(own)) and len({_speaker(document, place) for place in run}) == SPEAKERS:
            kept |= own
    return _without(found, kept)


def _talk(document: Document, index: int) -> range:
    """The places of the lines around one in which somebody else speaks than in the one before."""
    first = last = index
    while _speaker(document, first - 1) and _speaker(document, first - 1) != _speaker(document, first):
        first -= 1
    while _speaker(document, last) and (last == first or _speaker(document, last) != _speaker(document, last - 1)):
        last += 1
    return range(first, last)


def _speaker(document: Document, index: int) -> str:
    """Who speaks in a line, by what stands in front of a colon, or by a letter and a full stop; empty where nobody does, or it leads somewhere."""
    block = document.blocks[index] if 0 <= index < len(document.blocks) else None
    speaker = _SPEAKER.match(block.text) if block is not None and not block.link_chars else None
    return speaker["who"] if speaker else ""


def _without_glossaries(document: Document, found: Mapping[str, Sequence[Hit]]) -> Mapping[str, Sequence[Hit]]:
    """What filters found, by their names, less the entries of glossaries: words, each another one, with a colon between them and what explains them.

    Nobody claims as many entries, which open what they say with a small letter: no names of people, firms or agencies.
    """
    claimed = _claimed(found)
    kept: set[int] = set()
    for run, own in _runs(document, claimed, partial(_alike, belongs=_entry)):
        words = [_entry(document, place) for place in run]
        free = sum(place not in claimed and _explains(document, place) for place in run)
        if own and free >= max(ENTRIES, len(own)) and len(set(words)) == len(words):
            kept |= own
    return _without(found, kept)


def _entry(document: Document, index: int) -> str:
    """The word that a line explains behind a colon; empty where it does nothing of the kind, or leads somewhere."""
    block = document.blocks[index]
    if block.link_chars or len(block.text) > LINE_LIMIT:
        return ""
    entry = _ENTRY.fullmatch(block.text)
    return entry["word"] if entry else ""


def _explains(document: Document, index: int) -> bool:
    """Whether what stands behind the colon of a line explains, and names nobody: words, the first of them small."""
    entry = _ENTRY.fullmatch(document.blocks[index].text)
    return entry is not None and opens_small(entry["told"]) and len(entry["told"].split()) >= EXPLAINING_WORDS


def _without_listings(document: Document, found: Mapping[str, Sequence[Hit]]) -> Mapping[str, Sequence[Hit]]:
    """What filters found, by their names, less what was taken for a stamp and is on at its time, as are things in the lines above and below that nobody claims."""
    stamps = {hit.block for hit in found.get("datelines", ())}
    claimed = _claimed(found) if stamps else set()
    kept = {index for index in stamps if _is_on(document, index) and _others_on(document, index, claimed) >= LISTED_TIMES}
    return _without(found, kept)


def _without_items(document: Document, found: Mapping[str, Sequence[Hit]]) -> Mapping[str, Sequence[Hit]]:
    """What filters found, by their names, less the whole items of a page's lists of which nobody claims the most: buttons that an article names.

    A false hit is a button at the end of such a list, "Show more"; such have links or marks of their own as a rule.
    """
    if document.kind != "html":
        return found
    whole = {hit.block for name in NAMED for hit in found.get(name, ()) if (hit.start, hit.end) == (0, len(document.blocks[hit.block].text))}
    claimed = _claimed(found) if whole else set()
    kept: set[int] = set()
    for run, own in _runs(document, whole, partial(_alike, belongs=_is_brief_item)):
        if len(run) - len(claimed.intersection(run)) >= max(ITEMS, 2 * len(own)):
            kept |= own
    return _without(found, kept)


def _is_brief_item(document: Document, index: int) -> bool:
    """Whether a block is an item of a page's list that is a few words and leads nowhere."""
    block = document.blocks[index]
    return block.kind == "list_item" and not block.link_chars and len(block.text) <= TERM_LIMIT


def _is_on(document: Document, index: int) -> bool:
    """Whether a line is a time of the day and what is on then."""
    return 0 <= index < len(document.blocks) and not document.blocks[index].link_chars and _ON_AT.match(document.blocks[index].text) is not None


def _others_on(document: Document, index: int, claimed: Collection[int]) -> int:
    """How many of the lines right above and below one say what is on, and are claimed by nobody; as far as is looked."""
    count = 0
    for step in (-1, 1):
        for place in range(index + step, index + step * REACH, step):
            if not _is_on(document, place):
                break
            count += place not in claimed
    return count


def _turns(document: Document, index: int) -> range:
    """The places of the terms, or of the questions, that take turns with what explains them around one; none where nothing explains it."""
    if not _is_explained(document, index):
        return range(0)
    asks = _asks(document, index)
    first = last = index
    while _is_explained(document, first - 2) and _asks(document, first - 2) == asks:
        first -= 2
    while _is_explained(document, last + 2) and _asks(document, last + 2) == asks:
        last += 2
    return range(first, last + 1, 2)


def _asks(document: Document, index: int) -> bool:
    """Whether a line is a question."""
    return document.blocks[index].text.endswith(ASKS)


def _is_explained(document: Document, index: int) -> bool:
    """Whether a line is a term, and the next one a short sentence or two."""
    if not (_is_term(document, index) and index + 1 < len(document.blocks)):
        return False
    below = document.blocks[index + 1]
    return not below.link_chars and len(below.text) <= EXPLANATION_LIMIT and below.text[-1] in STOPS and below.text[-1] not in ASKS


def _is_term(document: Document, index: int) -> bool:
    """Whether a line is a few words without a stop, or a question, and leads nowhere."""
    if not 0 <= index < len(document.blocks):
        return False
    block = document.blocks[index]
    is_brief = may_head(block.text) and (block.text[-1].isalnum() or block.text[-1] in ")”»\"'")
    return not block.link_chars and len(block.text) <= TERM_LIMIT and (is_brief or block.text[-1] in ASKS)


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


def _listed(document: Document, hits: Sequence[Hit]) -> set[int]:
    """Those of these lines that are items of a list and facts, and lead nowhere."""
    return {index for index in _told(document, hits) if _is_item(document.blocks[index]) and is_fact(document.blocks[index].text)}


def _is_item_at(document: Document, index: int) -> bool:
    return _is_item(document.blocks[index])


def _is_item(block: Block) -> bool:
    """Whether a block is an item of a list, in a text by its mark, and leads nowhere."""
    return not block.link_chars and (block.kind == "list_item" or block.text.startswith(_MARKS))


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


_LISTS = (_without_works, _without_steps, _without_announced, _without_turns, _without_talks, _without_glossaries, _without_listings, _without_items)
