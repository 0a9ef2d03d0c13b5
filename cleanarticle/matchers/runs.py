"""Runs of headlines: what stands below a heading of links ("Related articles", "More from Jane Roe"), up to the next sentence.

The short lines behind the headlines stay, for they may be headings of what follows: a few words, or a line shorter than each headline
above it. In front of the text such a heading may be one of a bar of sections' names; then the headline below them is the article's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import takewhile

from cleanarticle.fold import fold, is_unspaced
from cleanarticle.headlines import ASKS, HEADLINE_LIMIT, SUBHEADING_WORDS, is_headline, is_sentence, may_head
from cleanarticle.matchers import LIST_MARK, Matcher
from cleanarticle.matchers.lines import HEADING, heads_sentence, is_heading, stands_alone
from cleanarticle.matchers.parts import REACH, heads_part, is_year
from cleanarticle.phrases.composed import Composed
from cleanarticle.phrases.templates import Phrases, folded_templates, label_key, lines_of, openings
from cleanarticle.positions import before_text
from cleanarticle.quotations import is_quoted
from cleanarticle.types import Block, Document, Hit

RUN_LIMIT = 12
# More buttons of its kind not far from one, and none has a run.
BUTTONS = 2
# So many headlines and fewer below a button may be the headings of the next section.
BUTTON_RUN = 2
FOOT_RUN = 2
FOOT_BLOCKS = 12
NAME_LIMIT = 70
FEW_NAMES = 4
SECTION_WORDS = 3
# A heading of what follows has no more words than this, nor is it longer than this in scripts without spaces.
HEADING_WORDS = 6
UNSPACED_HEADING = 16

# A dash glued to what is said.
_SPEECH = re.compile(r"[–—][^\s\d–—]")
_NUMBER = re.compile(r"(\d{1,2})([.)]\s)")
_TIME = re.compile(r"\d{1,2}[.:h]\d\d\b(?![.:])")
_LABEL = re.compile(r"[^\s:：][^:：]{0,30}[:：]\s?")
_QUOTED = re.compile(r"['‘\"„“”«»「『][^'‘’\"„“”«»「」『』]+['’\"“”»«」』]")
# A work with its year in brackets at the end, and its publisher perhaps: "The Salt Road, by Ida Roe (Peat Press, 2011)".
_CITED = re.compile(r"[^()（）\n]{4,120}[(（](?:[^()（）\d]{2,40}[,:，：]?\s?)?(?:1[5-9]|20)\d\d[)）][.。]?")
CITED = 2
# So many lines have the cards below one label at most.
CARD_LINES = 60
_OF_TEXT = frozenset({"paragraph", "quote"})


def run_after(headings: list[str], reason: str, buttons: Composed, breaks: list[str]) -> Matcher:
    """A line that is such a heading, and the headlines below it up to the next sentence, or to what stands between two parts of a text.

    A heading that may be a button too ("Read more") has a run only where it stands once or twice: cards in a list each have one.
    """
    templates = folded_templates(("", heading) for heading in headings)
    between = Phrases(folded_templates(("", label) for label in breaks))
    return Matcher(_HeadingOfLinks(Phrases(templates), buttons, between, reason), lines=lines_of(templates))


@dataclass(frozen=True, slots=True)
class _HeadingOfLinks:
    """The judgement of `run_after`."""

    table: Phrases
    buttons: Composed
    breaks: Phrases
    reason: str

    def __call__(self, document: Document, index: int) -> Iterator[Hit]:
        text = document.blocks[index].text
        key = label_key(document.folded(index).key)
        if (
            not self.table.values(key)
            or _heads_code(document, index)
            or is_quoted(text)
            or (LIST_MARK.match(text) and text[0] != HEADING and not stands_alone(document, index))
        ):
            return
        is_button = bool(self.buttons.parts(text))
        if (
            _heads_works(document, index)
            or _heads_remark(document, index)
            or (_heads_prose(document, index) and (is_button or _is_one_of_several(document, index)))
        ):
            return
        yield Hit(index, 0, len(text), f"{self.reason}: “{key}”")
        if is_button and _stands_often(document, index):
            return
        end = max(run_end(document, index + 1), _cards_end(document, index))
        if is_button and end - index <= BUTTON_RUN:
            return
        if index in document.once(_last_sections):
            end = len(document.blocks)
        elif is_led(document, index, end):
            return
        for below in range(index + 1, end):
            if self.breaks.values(label_key(document.folded(below).key)):
                return
            yield Hit(below, 0, len(document.blocks[below].text), f"below “{key}”")


def _cards_end(document: Document, label: int) -> int:
    """The index behind the cards right below a label on a page: titles that lead to other pages of the site, each with a few words in an element of its own.

    Risk of a false hit: the parts of the article, each below a title that is a link. But the label says that it leads elsewhere.
    """
    end, box, own = label + 1, _box(document, label), ""
    while end < min(len(document.blocks), label + 1 + CARD_LINES):
        block, here = document.blocks[end], _box(document, end)
        is_title = block.kind == "heading" and 2 * block.link_chars >= len(block.text) and not block.leads_out
        if not here or here == box or not (is_title or here == own):
            break
        own = here
        end += 1
    return end


def _box(document: Document, index: int) -> str:
    """The element that a line of a page stands in; empty in a plain text."""
    return document.blocks[index].path.partition(">")[0]


def is_led(document: Document, index: int, end: int) -> bool:
    """Whether the links below a heading amid the text went already, for their markup: then what stands below it now is the article's, be it no sentence.

    Risk of a miss: a card further on that is no link. Where no text follows, or none stands above, such a run goes as any other.
    """
    return index in document.led and end < len(document.blocks) and not before_text(document, index)


def _heads_prose(document: Document, index: int) -> bool:
    """Whether a heading that leads nowhere has a sentence right below it: "Read more" may be a part of the article, about reading."""
    below = document.blocks[index + 1].text if index + 1 < len(document.blocks) else ""
    return below != "" and is_heading(document.blocks[index]) and not is_headline(below)


def _heads_works(document: Document, index: int) -> bool:
    """Whether the lines right below a heading are works with their years in brackets, and lead nowhere: "Further reading" heads what an article lists."""
    below = document.blocks[index + 1 : index + 1 + CITED]
    return len(below) == CITED and all(not block.link_chars and _CITED.fullmatch(block.text) for block in below)


def _heads_code(document: Document, index: int) -> bool:
    """Whether what stands right below a heading is set as code is: other pages of a manual, below "See also", and no headlines."""
    return index + 1 < len(document.blocks) and document.blocks[index + 1].kind == "code" and is_heading(document.blocks[index])


def _heads_remark(document: Document, index: int) -> bool:
    """Whether a heading and the sentence right below it stand in a remark to the article: a manual says there where more of the subject is told."""
    here, below = (document.blocks[place : place + 1] for place in (index, index + 1))
    return all("note" in block.hints for block in (*here, *below)) and bool(below) and not is_headline(below[0].text)


def _is_one_of_several(document: Document, index: int) -> bool:
    """Whether it and another heading of the same level and place have a sentence right below them that leads nowhere: parts of the article."""
    block = document.blocks[index]
    return _heads_told(document, index) and document.once(_told_headings)[block.kind, block.level, block.path] > 1


def _told_headings(document: Document) -> Counter[tuple[str, int, str]]:
    """How many headings of a level and place have a sentence right below them that leads nowhere."""
    told = (block for index, block in enumerate(document.blocks) if _heads_told(document, index))
    return Counter((block.kind, block.level, block.path) for block in told)


def _heads_told(document: Document, index: int) -> bool:
    return _heads_prose(document, index) and heads_sentence(document, index)


def _stands_often(document: Document, index: int) -> bool:
    """Whether more blocks not far from one are the same text than a button with a run has."""
    text = document.blocks[index].text
    return sum(block.text == text for block in document.blocks[max(0, index - REACH) : index + REACH]) > BUTTONS


def _last_sections(document: Document) -> frozenset[int]:
    """The blocks of a page below which all stands in elements as there are none above, where the greater part of the text is.

    Such are headings of cards, each with some sentences.
    """
    first: dict[str, int] = {}
    for index, block in enumerate(document.blocks):
        first.setdefault(block.path, index)
    sections = set()
    rest = sum(len(block.text) for block in document.blocks)
    oldest = len(document.blocks)
    for index in reversed(range(len(document.blocks))):
        block = document.blocks[index]
        rest -= 3 * len(block.text)
        if rest <= 0:
            break
        if oldest >= index and block.path:
            sections.add(index)
        oldest = min(oldest, first[block.path])
    return frozenset(sections)


def run_after_name(phrases: list[str], reason: str) -> Matcher:
    """A line of such a phrase and a name ("More from Jane Roe"), with nothing below but several headlines.

    Prose may have such a heading too, so it counts at the foot only.
    """
    templates = folded_templates(("", phrase) for phrase in phrases)
    return Matcher(partial(_judge_run_of_name, Phrases(templates), reason), openings=openings(templates))


def _judge_run_of_name(table: Phrases, reason: str, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    words = text.rstrip(" :：").split()
    if len(text) > NAME_LIMIT or not _opens_with_phrase(words, table):
        return
    end = run_end(document, index + 1)
    below = range(index + 1, end)
    headlines = sum(document.blocks[place].text.count(" ") >= SUBHEADING_WORDS - 1 for place in below)
    behind = document.blocks[end : end + FOOT_BLOCKS + 1]
    if headlines >= FOOT_RUN and len(behind) <= FOOT_BLOCKS and not any(is_sentence(block.text) for block in behind):
        yield Hit(index, 0, len(text), f"{reason}: “{text}”")
        for place in below:
            yield Hit(place, 0, len(document.blocks[place].text), f"below “{text}”")


def _opens_with_phrase(words: list[str], table: Phrases) -> bool:
    """Whether words are a phrase and a name of few words: no small letter opens it, and no stop ends it."""
    for count in range(max(1, len(words) - FEW_NAMES), len(words)):
        if not words[count][0].islower() and words[-1][-1].isalnum() and table.values(fold(" ".join(words[:count]))):
            return True
    return False


def run_end(document: Document, start: int) -> int:
    """The index behind the last headline of a run; speech, and lists of facts as there are before it, are the article's."""
    blocks = document.blocks
    end = start
    while end < len(blocks) and end - start < RUN_LIMIT and _is_headline_at(blocks, end) and not _SPEECH.match(blocks[end].text):
        if end > start and _heads_what_follows(blocks, end):
            return end
        if end > start and blocks[end].gap > blocks[start].gap + 1:
            break
        if end == start + 1 and heads_part(document, end, start - 1):
            return end
        if _is_numbered_as_before(document, start, end) or (end > start and heads_part(document, end, start - 1)):
            break
        if _is_listed_as_before(document, start, end):
            return max(start, end - 1)
        end += 1
    if not start < end < len(blocks):
        return end
    return _before_headings(document, start, _before_own_headline(document, start, end))


def _before_own_headline(document: Document, start: int, end: int) -> int:
    """The end of a run without the article's headline and what follows it, in front of a plain text: the only long line, or one behind short ones.

    There the heading is one of a bar of sections' names, and these stand below it, or above it with nothing else before them.
    """
    if document.kind != "text" or not before_text(document, start):
        return end
    lines = [block.text for block in document.blocks[start:end]]
    headlines = [place for place, line in enumerate(lines) if not may_head(line)]
    if not headlines or len(lines) == 1:
        return end
    bar = lines[: headlines[0]] or [block.text for block in document.blocks[: start - 1]]
    is_of_bar = bool(bar) and all(len(line.split()) <= SECTION_WORDS and not line.isdigit() for line in bar)
    return start + headlines[0] if is_of_bar or len(headlines) == 1 else end


def _is_headline_at(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line is a headline, or one of several sentences of which the last is not ended, with a headline behind it."""
    text = blocks[index].text
    if is_headline(text):
        return True
    is_open = len(text) <= HEADLINE_LIMIT and text[-1].isalnum() and not is_unspaced(text)
    return is_open and index + 1 < len(blocks) and is_headline(blocks[index + 1].text)


def _before_headings(document: Document, start: int, end: int) -> int:
    """The end of a run without what may be the headings of what follows: the short lines behind the headlines, a question, or a lone heading."""
    if end - start == 1 and is_heading(document.blocks[start]):
        return start
    if _is_rest_of_paragraph(document, start, end):
        return end
    lines = [block.text for block in document.blocks[start:end]]
    if len(lines) > 1 and lines[-1].endswith(ASKS):
        return end - 1
    if all(map(may_head, lines)):
        return end - (not _is_linked_item(document.blocks[end - 1]))
    short = sum(1 for _ in takewhile(may_head, reversed(lines)))
    return end - (short or (not _is_item(document.blocks[end - 1]) and _is_short_for_a_headline(lines)))


def _is_rest_of_paragraph(document: Document, start: int, end: int) -> bool:
    """Whether several lines and the heading above them are a paragraph, set apart from what follows: no heading of that stands in another paragraph."""
    lines = document.blocks[start:end]
    is_glued = document.is_spaced and len(lines) > 1 and not any(block.gap for block in lines)
    return is_glued and document.blocks[end].gap > 0 and not any(map(is_heading, lines))


def _is_item(block: Block) -> bool:
    """Whether a block leads somewhere or is an item of a list, as no heading of what follows is."""
    is_marked = block.text[0] != HEADING and LIST_MARK.match(block.text) is not None
    return is_marked or block.link_chars > 0 or block.kind == "list_item"


def _is_linked_item(block: Block) -> bool:
    """Whether a block of a page is an item of a list that leads somewhere, and to no other site, however few its words are."""
    return block.kind == "list_item" and block.link_chars > 0 and not block.leads_out


def _is_short_for_a_headline(lines: Sequence[str]) -> bool:
    """Whether the last of some lines may be the heading of what follows: of no more words than one has, and quoted or shorter than each headline above."""
    *above, last = lines
    is_brief = len(last) <= UNSPACED_HEADING if is_unspaced(last) else len(last.split()) <= HEADING_WORDS
    if not above or not is_brief or last[0] == "(":
        return False
    headlines = [line for line in above if not may_head(line)]
    return _QUOTED.fullmatch(last) is not None or (bool(headlines) and all(len(last) < len(line) for line in headlines))


def _heads_what_follows(blocks: Sequence[Block], index: int) -> bool:
    """Whether a heading, a paragraph or a quotation that leads nowhere stands right behind an entry of a list that does, and in no entry itself.

    Risk of a miss: what a card says below its link. But such a line stands in the entry, or leads on.
    """
    above, block = blocks[index - 1], blocks[index]
    is_behind = above.kind == "list_item" and above.link_chars > 0
    is_outside = block.kind in _OF_TEXT and not block.link_chars and not block.listed
    return is_behind and (is_heading(block) or is_outside)


def _is_numbered_as_before(document: Document, start: int, index: int) -> bool:
    """Whether a line has the number that follows that of a line before the run ("3. ...", the run, "4. ..."), or is a time or a year as one is."""
    text = document.blocks[index].text
    if is_year(text):
        return any(is_year(block.text) for block in _before(document, start))
    if number := _NUMBER.match(text):
        return any(block.text.startswith(f"{int(number[1]) - 1}{number[2]}") for block in _before(document, start))
    return _TIME.match(text) is not None and any(_TIME.match(block.text) for block in _before(document, start))


def _is_listed_as_before(document: Document, start: int, index: int) -> bool:
    """Whether a line and the next open with two labels that lines before the run have too: "Pros: ...", "Cons: ..."."""
    labels = {label[0] for block in document.blocks[index : index + 2] if (label := _LABEL.match(block.text))}
    return len(labels) > 1 and all(any(block.text.startswith(label) for block in _before(document, start)) for label in labels)


def _before(document: Document, start: int) -> Sequence[Block]:
    """The blocks before the heading of a run, not far from it."""
    return document.blocks[max(0, start - 1 - REACH) : max(0, start - 1)]
