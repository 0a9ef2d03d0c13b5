"""Lines that no phrase marks, in a run with lines that the other filters found: headlines of other articles, names, sections.

Judged, in a second pass: in a run of lines without a sentence among them, a line between two that go, near to both; and at the foot,
behind the last sentence, the lines behind the last one that goes. On a page so is a list right below a line that leads to other
articles, where each of its items leads on; anywhere, headlines that are said twice, alone or with what they head, and the caption that
is said below each picture of a gallery. In front of the text one that goes is enough for the short lines above the headline, and for a
full name right next to it. A lone line stays, and so does the headline.

Risk of a false hit: subheadings next to what stood between paragraphs, lists at the end. So a label of an advertisement or a credit of
a picture is no evidence here, what stands there again and again is the page's own grid, a run has at least two
lines that go, and a foot of many more lines than these stays.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise, takewhile

from cleanarticle.fold import is_unspaced, is_word, weight
from cleanarticle.headlines import ASKS, FULL_NAME_LIMIT, STOPS, is_fact, is_headline, is_sentence, may_be_full_name, may_head
from cleanarticle.matchers import LIST_MARK
from cleanarticle.matchers.lines import COLONS, places_of_lines
from cleanarticle.matchers.parts import heads_part, heads_year
from cleanarticle.matchers.scanner import Following
from cleanarticle.names.people import HAN_OR_KANA
from cleanarticle.phrases import ExampleList
from cleanarticle.positions import near_head
from cleanarticle.types import Block, Document, Filter, Hit

NAME = "residue-runs"
# The filters that find who wrote it, and when.
SIGNING = ("bylines", "datelines")
# The one of them that finds who wrote it.
WRITTEN = "bylines"
# The filter that finds what leads to other articles.
POINTING = "related-links"
EVIDENCE = frozenset(
    [
        "related-links",
        "newsletter-prompts",
        "share-bars",
        "access-notices",
        "comment-prompts",
        "bylines",
        "datelines",
        "entry-meta",
        "wire-credits",
        "copyright-lines",
        "player-notices",
    ]
)
NEAR = 3
MARKS = 2
REPEATS = 2
WORDS_SAID_TWICE = 6
# So often, and so long in letters, is a caption that a gallery has below each of its pictures; where more is said so often, a text is.
PICTURES, CAPTION, CAPTIONS = 3, 60, 2
# So long in letters is what a page says below a headline that it offers, and so many different ones it has at most; verses are shorter.
TEASER, TEASERS = 80, 3
_TEASING = frozenset({"paragraph", "heading"})
# A day with its year: "Nov. 19, 2019", "19 November 2019", "2019年11月19日".
_DAY = re.compile(r"(?<!\d)\d{1,2}\D{1,14}(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d\D{1,3}\d{1,2}\D{1,3}\d{1,2}(?!\d)")
# So much of a list of other articles is links at least.
LINKED_LIST = 0.4
UNMARKED_PER_MARK = 3
FOOT_SHARE = 0.25
HEAD = 20
SECTION, SECTION_WORDS = 30, 3
# In Chinese characters and kana, a headline may be as short as a section's name in letters.
HAN_SECTION = 10
BAR = 3
HEADLINE, HEADLINE_WORDS = 36, 6
SIGNED_NEAR = 2
# What somebody says and who says it, where no stop tells a sentence; a name in quotation marks is shorter.
_SPEECH = re.compile(r"[\"“「『][^\"”」』]{12,}[\"”」』]\s?[^\s:：,，、|｜]{2}")
# Of comments, shares or views: "42", "18K".
_COUNTER = re.compile(r"\d{1,5}[kKmM]?")
# The page's own, to be copied.
_ADDRESS = re.compile(r"https?://[^\s/]+/\S+")
# Thai and Lao, in which no stop ends a sentence; and as long as a short paragraph.
_STOPLESS, STOPLESS_PARAGRAPH = re.compile(r"[\W\d_]*[\u0e00-\u0eff]"), 50


def _follow(document: Document, found: Iterable[tuple[str, Sequence[Hit]]]) -> Iterator[Hit]:
    whole = {name: {hit.block for hit in hits if hit.start == 0 and hit.end == len(document.blocks[hit.block].text)} for name, hits in found}
    gone = _of(whole, whole)
    marked = _of(whole, EVIDENCE)
    anywhere = (
        (partial(_said_twice, document), "a headline said twice, as a picture that leads there and its title are"),
        (partial(_said_again, document), "a sentence with a date that is said again and again, as captions in a gallery are"),
        (partial(_teased_again, document, gone), "a headline and what it heads, both said again, as a box of the page's own is"),
        (partial(_listed_below, document, _of(whole, [POINTING])), "a list of links below a line that leads elsewhere"),
    )
    for lines, clue in anywhere:
        for index in lines():
            if index not in gone:
                gone.add(index)
                yield _hit(document, index, clue)
    yield from _in_head(document, gone, marked, _of(whole, SIGNING), _of(whole, [WRITTEN]))
    texts = Counter(document.blocks[index].text for index in marked)
    yield from _in_runs(document, gone, {index for index in marked if texts[document.blocks[index].text] <= REPEATS})


def _of(whole: Mapping[str, set[int]], names: Iterable[str]) -> set[int]:
    """The lines that go whole by these filters."""
    return set().union(*(whole.get(name, ()) for name in names))


def _in_runs(document: Document, gone: set[int], marked: set[int]) -> Iterator[Hit]:
    """What stands between lines that go, and behind the text below them."""
    if len(marked) < MARKS:
        return
    for first, last in _runs(document, gone, sorted(marked)):
        marks = [index for index in range(first, last) if index in marked]
        if len(marks) < MARKS:
            continue
        in_head = not any(is_sentence(block.text) for block in document.blocks[1:first])
        between = list(_between(document, marks, gone))
        own = set(_own_headlines(document, gone, between)) if in_head else set()
        for index in between:
            if not in_head or (index not in own and len(document.blocks[index].text) <= FULL_NAME_LIMIT):
                yield _hit(document, index, "between lines that go")
        if last == len(document.blocks):
            behind = [index for index in range(marks[-1] + 1, last) if index not in gone]
            if _is_small(document, behind, len(marks)):
                for index in behind:
                    yield _hit(document, index, "behind the text, below lines that go")


def _said_twice(document: Document) -> list[int]:
    """The lines that are some words and the same again, where several are: cards, whose picture and title say the same. A chorus may be one such line."""
    twice = [index for index, block in enumerate(document.blocks) if _is_twice(block.text)]
    return twice if len({document.blocks[index].text for index in twice}) >= MARKS else []


def _said_again(document: Document) -> list[int]:
    """Sentences with a day and a year in them that stand several times as paragraphs: the one caption of a gallery, below each of its pictures.

    Risk of a false hit: a refrain, the same meal on several days, a question that each part answers, but none of these tells of a day; and an
    article that is there several times, of which much more is said so often.
    """
    said = document.once(places_of_lines)
    often = {text for text, places in said.items() if len(places) >= PICTURES and weight(text) >= CAPTION and is_sentence(text)}
    if not 0 < len(often) <= CAPTIONS:
        return []
    captions = {text for text in often if _DAY.search(text) and text[-1] not in ASKS and not LIST_MARK.match(text)}
    return [index for index, block in enumerate(document.blocks) if block.text in captions and block.kind == "paragraph"]


def _teased_again(document: Document, gone: set[int]) -> list[int]:
    """Headlines and the sentences below them that stand several times together: what a page offers between the paragraphs, and offers again.

    Near the head the first may be the article's own. Risk of a false hit: a refrain, and parts of a manual or of recipes that say the same. So
    the headline is as long as one, the sentence longer than a verse, and few sentences of the text are said again, as most are where it is
    there several times.
    """
    said = document.once(places_of_lines)
    again = {text for text, places in said.items() if len(places) > 1 and weight(text) >= TEASER and is_sentence(text)}
    if not 0 < len(again) <= TEASERS:
        return []
    pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, (above, below) in enumerate(pairwise(document.blocks)):
        is_pair = index not in gone and below.text in again and below.text[-1] in STOPS and below.kind in _TEASING
        if is_pair and len(said[above.text]) > 1 and _may_tease(above):
            pairs[above.text, below.text].append(index)
    heads = [index for found in pairs.values() if len(found) > 1 for index in found[near_head(document, found[0]) :]]
    return [line for index in heads for line in (index, index + 1)]


def _may_tease(block: Block) -> bool:
    """Whether a line is a headline of some words, and neither an item, a fact nor a question."""
    text = block.text
    is_told = is_headline(text) and not is_sentence(text) and _has_words_of_headline(text) and not text.endswith((*ASKS, *COLONS))
    return is_told and block.kind in _TEASING and not LIST_MARK.match(text) and not is_fact(text)


def _is_twice(text: str) -> bool:
    half = len(text) // 2
    return len(text) % 2 == 1 and text[half] == " " and text[:half] == text[half + 1 :] and text.count(" ") >= WORDS_SAID_TWICE


def _listed_below(document: Document, pointing: set[int]) -> list[int]:
    """The items of the lists below lines that lead elsewhere."""
    return [item for index in sorted(pointing) for item in _list_below(document, index)]


def _list_below(document: Document, index: int) -> range:
    """The items of a list on a page right below a line: each has a link, to the same site as far as is known, and much of the list is links."""
    blocks = document.blocks
    end = index + 1
    while end < len(blocks) and blocks[end].kind == "list_item" and (end == index + 1 or not blocks[end].gap):
        end += 1
    items = blocks[index + 1 : end]
    is_linked = len(items) > 1 and all(item.link_chars and not item.leads_out for item in items)
    if not is_linked or sum(item.link_chars for item in items) < LINKED_LIST * sum(len(item.text) for item in items):
        return range(0)
    return range(index + 1, end)


def _in_head(document: Document, gone: set[int], marked: set[int], signed: set[int], written: set[int]) -> Iterator[Hit]:
    """Names of sections above the headline, and a full name next to the line that says when it was published or by whom.

    Behind the first sentence, which may be the standfirst, a name needs a stamp or another name beside it.
    """
    blocks = document.blocks
    head = list(takewhile(partial(near_head, document), range(min(HEAD, len(blocks)))))
    before = list(takewhile(lambda index: not is_sentence(blocks[index].text), head))
    marks = {index for index in head if index in (marked if index < len(before) else signed)}
    if not marks or len(before) == len(blocks):
        return
    # What goes among them anyway, such as a button or a player, does not end them.
    sections = list(takewhile(lambda index: _is_section(blocks[index]) or index in gone - signed, head))
    place = len(sections)
    if place >= BAR and place in signed:
        # The stamp stands above the headline; one or two lines above it may be a title.
        place += 1
    headline = blocks[place].text if sections and place < len(head) else ""
    # A shorter one is a headline above the line that says who wrote it or when.
    is_signed = not may_head(headline) and not signed.isdisjoint(range(place + 1, place + 1 + SIGNED_NEAR)) if headline else False
    is_long = is_signed or len(headline.split()) >= HEADLINE_WORDS or weight(headline) >= HEADLINE
    if headline and is_long and not is_sentence(headline) and place not in gone and signed.isdisjoint(sections):
        for index in sections:
            if index not in gone:
                yield _hit(document, index, "the name of a section, above the headline")
    for index in head[1:]:
        is_beside = index not in gone and not {index - 1, index + 1}.isdisjoint(marks)
        if is_beside and not _may_be_title(document, index, gone, written):
            clue = _clue_in_head(document, index, signed, is_above=index < len(before))
            if clue:
                yield _hit(document, index, clue)


def _clue_in_head(document: Document, index: int, signed: set[int], *, is_above: bool) -> str:
    """Why a line of the head goes that stands next to one that does, or an empty string; `is_above` where no sentence stands above it."""
    if _is_name(document.blocks[index]):
        return "a name next to a line that goes, above the text"
    if is_above and _is_counter(document, index):
        return "a number next to a line that goes, above the text"
    if is_above and _ADDRESS.fullmatch(document.blocks[index].text):
        return "an address next to a line that goes, above the text"
    # "Details", and then who wrote it and when.
    if is_above and index + 1 in signed and not signed.isdisjoint({index + 2, index + 3}) and _is_section(document.blocks[index]):
        return "a word above the lines that say who wrote it and when"
    return ""


def _own_headlines(document: Document, gone: set[int], lines: Sequence[int]) -> Iterator[int]:
    """Which of some lines in front of a plain text may be its headline: the first of as many words as one has, and the first of more than a section's name.

    Not where a line before it stays that is as long.
    """
    blocks = document.blocks
    if document.kind != "text" or not lines:
        return
    for is_long in (_has_words_of_headline, _is_more_than_a_name):
        index = next((index for index in lines if is_long(blocks[index].text)), -1)
        if not any(is_long(blocks[before].text) for before in range(index) if before not in gone):
            yield index


def _is_more_than_a_name(text: str) -> bool:
    return not may_head(text)


def _has_words_of_headline(text: str) -> bool:
    """Whether a line has more words than the name of a section or an author; in scripts without spaces its length tells."""
    return weight(text) >= HEADLINE if is_unspaced(text) else len(text.split()) >= HEADLINE_WORDS


def _is_name(block: Block) -> bool:
    return block.kind == "paragraph" and may_be_full_name(block.text)


def _may_be_title(document: Document, index: int, gone: set[int], written: set[int]) -> bool:
    """Whether a line in the shape of a name may be the headline of a plain text: above who wrote it, with names of sections at most above itself."""
    if document.kind != "text" or index + 1 not in written or index - 1 in gone or not _is_name(document.blocks[index]):
        return False
    above = [document.blocks[place] for place in range(index) if place not in gone]
    return all(_is_section(block) and len(block.text.split()) < SECTION_WORDS for block in above)


def _is_counter(document: Document, index: int) -> bool:
    """Whether a line is the number of comments or shares: not a year where another line is one, as in a chronicle."""
    text = document.blocks[index].text
    return _COUNTER.fullmatch(text) is not None and not heads_year(document, text)


def _may_be_paragraph(text: str) -> bool:
    """Whether a line of a script that is written without stops is as long as a short paragraph: nothing else tells it from a headline."""
    return len(text) >= STOPLESS_PARAGRAPH and _STOPLESS.match(text) is not None


def _is_section(block: Block) -> bool:
    text = block.text
    return (
        block.kind == "paragraph"
        and (len(text) <= HAN_SECTION if HAN_OR_KANA.match(text) else weight(text) <= SECTION)
        and len(text.split()) <= SECTION_WORDS
        and is_word(text[-1])
        and not LIST_MARK.match(text)
    )


def _hit(document: Document, index: int, clue: str) -> Hit:
    return Hit(index, 0, len(document.blocks[index].text), clue)


def _runs(document: Document, gone: set[int], marked: Sequence[int]) -> Iterator[tuple[int, int]]:
    """(first, last) of the runs of lines that go or may go which hold a mark; the headline is in none."""
    blocks = document.blocks
    done = 0
    for mark in marked:
        if mark < done:
            continue
        first = last = mark
        while first > 1 and (first - 1 in gone or _may_go(document, first - 1, gone)):
            first -= 1
        while last < len(blocks) and (last in gone or _may_go(document, last, gone)):
            last += 1
        done = last
        yield first, last


def _may_go(document: Document, index: int, gone: set[int]) -> bool:
    text = document.blocks[index].text
    if document.blocks[index].kind == "code" or LIST_MARK.match(text) or (is_unspaced(text) and _SPEECH.match(text)):
        return False
    if heads_year(document, text) or heads_part(document, index, index, gone) or _may_be_paragraph(text):
        return False
    return (is_headline(text) and not is_sentence(text)) or (text.endswith(COLONS) and may_head(text) and _is_in_foot(document, index, gone))


def _is_in_foot(document: Document, index: int, gone: set[int]) -> bool:
    """Whether nothing but lines that go is a sentence from a line on, near the end: there a label with a colon heads tags, and no part of the article."""
    rest = range(index, len(document.blocks))
    return len(rest) <= HEAD and not any(is_sentence(document.blocks[place].text) for place in rest if place not in gone)


def _between(document: Document, marks: Sequence[int], gone: set[int]) -> Iterator[int]:
    """The lines between two marks with no more than a few lines between that say something."""
    for before, after in pairwise(marks):
        between = [index for index in range(before + 1, after) if index not in gone]
        if sum(1 for index in between if _says_something(document.blocks[index])) <= NEAR:
            yield from between


def _says_something(block: Block) -> bool:
    """Whether a line has words of its own: not a number, nor nothing but a link, as tags are, or a picture that leads somewhere."""
    return block.link_chars < len(block.text) and not block.text.startswith("[![") and any(map(str.isalpha, block.text))


def _is_small(document: Document, lines: Sequence[int], marks: int) -> bool:
    """Whether the lines of a foot are few beside the marks, and a small part of the text."""
    size = sum(len(document.blocks[index].text) for index in lines)
    return len(lines) <= UNMARKED_PER_MARK * marks and size <= FOOT_SHARE * len(document.text)


RESIDUE_RUNS = Filter(
    name=NAME,
    why="It stands among lines that are no part of the article, and nothing in it says that it is.",
    find=Following(_follow),
    removes=ExampleList(NAME, "removes"),
    keeps=ExampleList(NAME, "keeps"),
)
