"""What leads elsewhere: lines, lists and headings that are nothing but links. The headings of what went are judged in hollow.py."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from cleanarticle.fold import key, weight
from cleanarticle.headlines import STOPS
from cleanarticle.select.view import (
    ENDS,
    LINKED,
    SEVERAL,
    SHORT,
    Verdict,
    Verdicts,
    View,
    container,
    is_prose,
    is_stated,
    main_places,
    masses,
)
from cleanarticle.types import Block

# So many characters besides a link are a word or a number.
WORD = 4
_SETS_OFF = "([（［—–-"
_LABEL = re.compile(rf"[{STOPS}:：|–—-]\s?$")
# A day and a month or a date in numbers, and the time, in any language: "2 March, 08:00", "12.03.2026".
_STAMP = re.compile(
    r"\W*(?:\d{1,2}\.?\s(?:de\s)?[^\W\d_]{1,12}\.?(?:,?\s(?:de\s)?\d{4})?|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})(?:\W{1,3}\d{1,2}[:.]\d{2})?\W*"
)
# A date and the section that another article is filed in, in front of its title.
_FILED = re.compile(r"\d{4}([./-])\d{1,2}\1\d{1,2} - \[[^\[\]]{1,60}\] - ")
# An address to write to, which amid the paragraphs is the article's: those of its author stand above and below them.
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}")
# So many characters of a link are a headline; the links of a list of names have fewer than these, by and large.
HEADLINE, NAME = 20, 25
# So many words may be a name.
NAME_WORDS = 2
_PRICE = re.compile(r"[$€£¥₹]\s?\d|\d\s?[€£¥₹]")
# So many headings that lead elsewhere at the end are a list of them.
TEASERS = 2
# A paragraph that is all in square brackets, with so much of it links.
_IN_BRACKETS = re.compile(r"\[[^\[\]]{20,}\]|［[^［］]{10,}］|【[^【】]{10,}】")
SOME = 0.2
# So many groups of headings that are links are what the article is about.
MANY = 5
_TEASER = Verdict("related-links", "a heading that is nothing but a link, and what it leads to, at the foot")
_CONTENTS = Verdict("navigation", "a list of the headings of the article")
_LABELLED = Verdict("related-links", "a list of nothing but links, below its label at the foot")
CARD = Verdict("related-links", "a heading that is nothing but a link, in a place of its own")
CARDS = Verdict("related-links", "headings that are nothing but links, one after the other")


@dataclass(frozen=True, slots=True)
class _Survey:
    """What all of a page tells of its links, before any of them is judged."""

    main: frozenset[str]
    """The places that hold the paragraphs."""
    texts: frozenset[str]
    """The elements that these stand in."""
    own: frozenset[str]
    """These, and the elements of headings that are no links."""
    first: int
    """Where the text begins: its first paragraph there."""
    last: int
    """Its last block of prose."""
    end: int
    """Its last paragraph, or that last block."""
    alike: Mapping[tuple[str, int], set[str]]
    """What the headings of one markup say."""
    frequent: frozenset[str]
    """The markup of headings that are links of what the article is about (see `_frequent`)."""
    buttons: frozenset[str]
    """The words that open many lines that lead to other sites."""
    works: frozenset[str]
    """The markup of items that are links to works and sites that the article lists."""
    listed: frozenset[str]
    """The markup of items of which several are a link and what is said of it."""
    sections: frozenset[str]
    """What the headings say that are no links."""
    unlinked: frozenset[str]
    """The markup that paragraphs without links have, too."""


def _survey(view: View, verdicts: Verdicts) -> _Survey:
    blocks = view.blocks
    main = main_places(masses(view, verdicts))
    texts = frozenset(map(container, main))
    kept = [index for index in range(len(blocks) - 1, 0, -1) if verdicts[index] is None and blocks[index].kind == "paragraph"]
    last = next((index for index in kept if is_prose(blocks[index])), 0)
    return _Survey(
        main=main,
        texts=texts,
        own=_own_containers(view, verdicts, texts),
        first=next((index for index in reversed(kept) if _goes_on(view, index, main)), len(blocks)),
        last=last,
        end=next((index for index in kept if index <= last or _goes_on(view, index, main)), 0),
        alike=alike_in(view, verdicts),
        frequent=_frequent(view, verdicts),
        buttons=_buttons(blocks),
        works=_told_works(blocks),
        listed=_listed(blocks),
        sections=frozenset(key(block.text) for block in blocks if block.kind == "heading" and not block.link_chars),
        unlinked=frozenset(block.path for block in blocks if block.kind == "paragraph" and 2 * block.link_chars < len(block.text)),
    )


def links(view: View, verdicts: list[Verdict | None]) -> None:
    """Lists and lines that are nothing but links, unless a colon introduces them, and headings that follow one another as links."""
    page = _survey(view, verdicts)
    index = 0
    while index < len(view.blocks):
        group = range(index, _end_of_group(view.blocks, index))
        if any(view.blocks[place].link_chars for place in group):
            _judge_group(page, view, verdicts, group)
        index = group.stop
    for place in _teasers_at_foot(view, verdicts):
        verdicts[place] = verdicts[place] or _TEASER


def _judge_group(page: _Survey, view: View, verdicts: list[Verdict | None], group: range) -> None:
    """A list, a run of headings or a line with links in it goes, where it leads elsewhere and is nothing that the article tells of."""
    blocks = view.blocks[group.start : group.stop]
    is_introduced = group.start > 0 and verdicts[group.start - 1] is None and _introduces(view, group.start - 1, page.main)
    if is_introduced and _is_of_contents(blocks, page.sections):
        _mark_labelled(view, verdicts, group, _CONTENTS)
    if is_introduced and group.start > max(page.last, page.end) and _leads_on(view, group):
        _mark_labelled(view, verdicts, group, _LABELLED)
    why = _why(page, view, group, is_introduced=is_introduced)
    if why and not _is_told(page, view, group) and not _is_source(view, verdicts, group.start) and not _is_index(page, view, verdicts, group):
        for index in group:
            verdicts[index] = verdicts[index] or Verdict("related-links", why)


def _why(page: _Survey, view: View, group: range, *, is_introduced: bool) -> str:
    """Why a group leads elsewhere, by what it is made of and where it stands; empty where it does not."""
    blocks, first, box = view.blocks[group.start : group.stop], view.blocks[group.start], container(view.places[group.start])
    behind = view.blocks[group.stop] if group.stop < len(view.blocks) else None
    # Cards of a list have each a heading that is a link, and a box may have one of its text.
    heads = behind is not None and container(view.places[group.stop]) == box and behind.link_chars < LINKED * len(behind.text)
    is_content = group.start < page.end and _are_told_of(blocks)
    why = _link_verdict(
        blocks,
        is_introduced=first.path in page.frequent if first.kind == "heading" else is_introduced or is_content,
        is_main=view.places[group.start] in page.main,
        is_own=box in page.own or heads or len(page.alike[first.path, first.level]) >= SEVERAL,
        is_tail=group.start > page.last,
    )
    is_dated = _is_filed_link(first) or (first.path not in page.unlinked and _is_dated_link(first))
    return "nothing but a link and its date" if first.kind == "paragraph" and not why and is_dated else why


def _is_told(page: _Survey, view: View, group: range) -> bool:
    """Whether a group is what the article tells of or refers to: a work, an address to write to amid its paragraphs, other sites."""
    first, place = view.blocks[group.start], view.places[group.start]
    is_amid, is_main = page.first < group.start < page.end, place in page.main
    is_work = group.start < page.end and first.leads_out and first.path in page.works
    is_address = is_amid and is_main and _ADDRESS.fullmatch(first.text) is not None
    blocks = view.blocks[group.start : group.stop]
    return is_work or is_address or _is_reference(blocks, is_own=container(place) in page.own, is_main=is_main, buttons=page.buttons)


def _is_of_contents(group: Sequence[Block], sections: frozenset[str]) -> bool:
    """Whether a list is links that each say what a heading of the article says: its table of contents, whatever introduces it."""
    is_list = group[0].kind == "list_item" and len(group) > 1 and is_linked(group)
    return is_list and sections.issuperset(key(block.text) for block in group)


def _mark_labelled(view: View, verdicts: list[Verdict | None], group: range, verdict: Verdict) -> None:
    """A list goes with what introduces it: a line that is no sentence, in the same element or in the one that holds the list."""
    above, box = group.start - 1, view.blocks[group.start].path.partition(">")[0]
    is_label = view.blocks[above].kind == "paragraph" and view.weights[above] < SHORT and box in view.blocks[above].path.split(">")
    for index in range(above if is_label else group.start, group.stop):
        verdicts[index] = verdicts[index] or verdict


def _leads_on(view: View, group: range) -> bool:
    """Whether a list behind the text, below a heading or a label of its own, is links to pages of the same site, most of them as long as a headline.

    Risk of a false hit: what an article lists at its end, people or goods. Their names are shorter, and a sentence introduces them.
    """
    items, above = [view.blocks[index] for index in group], group.start - 1
    is_label = view.blocks[above].kind == "heading" or (view.weights[above] < SHORT and not view.blocks[above].link_chars)
    if items[0].kind != "list_item" or len(items) < TEASERS or not is_label or not is_linked(items):
        return False
    long = sum(len(item.text) >= HEADLINE and len(item.text.split()) > NAME_WORDS for item in items)
    return 2 * long > len(items) and 2 * sum(item.leads_out for item in items) <= len(items)


def _is_reference(group: Sequence[Block], *, is_own: bool, is_main: bool, buttons: frozenset[str]) -> bool:
    """Whether a list, or a line of its own, leads to other sites where the article's paragraphs stand: sources, works, tools that it tells of.

    Risk of a false hit: offers of shops. So what has a price is none, nor what opens as many other such lines do ("Shop ...").
    """
    first = group[0]
    if first.kind == "list_item":
        return is_own and len(group) > 1 and 2 * sum(block.leads_out for block in group) > len(group)
    is_line = first.kind == "paragraph" and is_main and first.leads_out
    return is_line and not _PRICE.search(first.text) and _first_word(first.text) not in buttons


def _is_index(page: _Survey, view: View, verdicts: Verdicts, group: range) -> bool:
    """Whether a list of links is one of terms, things or options, or a part of a digest, right below a heading that is as several others, in the element of the article's paragraphs.

    Risk of a false hit: a list of other articles, with a heading as the article's. But headlines are longer than names, and in a digest other items say
    more than their links, before the article ends.
    """
    above = group.start - 1
    if above < 0 or verdicts[above] is not None or view.blocks[group.start].kind != "list_item":
        return False
    heading, box = view.blocks[above], container(view.places[group.start])
    is_own = heading.kind == "heading" and not heading.link_chars and box == container(view.places[above]) and box in page.texts
    if not is_own or len(page.alike[heading.path, heading.level]) < SEVERAL:
        return False
    is_of_digest = group.stop <= page.end and view.blocks[group.start].path in page.listed
    return is_of_digest or sum(view.weights[index] for index in group) < NAME * len(group)


def _buttons(blocks: Sequence[Block]) -> frozenset[str]:
    """The words that open many lines that are links to other sites; an address opens none."""
    opening = Counter(_first_word(block.text) for block in blocks if block.leads_out and block.kind == "paragraph")
    return frozenset(word for word, count in opening.items() if count >= MANY and "/" not in word)


def _told_works(blocks: Sequence[Block]) -> frozenset[str]:
    """The markup of items that are links to other sites, of which several have each a sentence of its own below: works and sites that an article lists.

    Risk of a false hit: teasers of a publisher's other sites. But those stand behind the article.
    """
    told = Counter(
        block.path for block, behind in pairwise(blocks) if block.leads_out and block.kind == "list_item" and _is_told_below(block, behind)
    )
    return frozenset(path for path, count in told.items() if count > 1)


def _listed(blocks: Sequence[Block]) -> frozenset[str]:
    """The markup of items of which several are as much of a link as of what is said of it: what a digest collects."""
    told = Counter(block.path for block in blocks if block.kind == "list_item" and block.link_chars >= SOME * len(block.text) and _is_told_of(block))
    return frozenset(path for path, count in told.items() if count > 1)


def _is_told_below(item: Block, text: Block) -> bool:
    """Whether a text without a link is a sentence in the element that an item's link stands in, or in that of the item."""
    is_within = text.path.partition(">")[0] in item.path.split(">")
    return is_within and text.kind == "paragraph" and not text.link_chars and is_stated(text.text)


def _first_word(text: str) -> str:
    return text.partition(" ")[0]


def _is_source(view: View, verdicts: Verdicts, index: int) -> bool:
    """Whether a line in brackets or behind a dash stands right below a quotation: it says where that is from."""
    is_set_off = view.blocks[index].kind == "paragraph" and view.blocks[index].text[0] in _SETS_OFF
    return is_set_off and index > 0 and verdicts[index - 1] is None and view.blocks[index - 1].kind == "quote"


def _frequent(view: View, verdicts: Verdicts) -> frozenset[str]:
    """The markup of headings that are links, of which many groups stand, each below a line that ends in a colon: products, works."""
    blocks = view.blocks
    introduced: Counter[str] = Counter()
    for index in range(1, len(blocks)):
        before, first = blocks[index - 1], blocks[index]
        if first.kind == "heading" and verdicts[index - 1] is None and before.text[-1] in ":：" and is_linked([first]):
            introduced[first.path] += _end_of_group(blocks, index) - index > 1
    return frozenset(path for path, count in introduced.items() if count >= MANY)


def _teasers_at_foot(view: View, verdicts: Verdicts) -> range:
    """The blocks at the end of the page that are headings of other articles, each with some words of it below, in places where hardly anything else stands.

    Risk of a false hit: a list whose items are told of at the end of an article. So no more than a third of its prose must stand there, or less
    than half where a button that leads there went below each heading.
    """
    kept = [index for index, verdict in enumerate(verdicts) if verdict is None or verdict == CARD]
    heads = [index for index in kept if view.blocks[index].kind == "heading" and is_linked([view.blocks[index]])]
    if len(heads) < TEASERS:
        return range(0)
    own = {view.places[index] for index in kept if index >= heads[-1]}
    run = frozenset(takewhile(lambda index: view.places[index] in own, reversed(kept)))
    first = next(index for index in heads if index in run)
    before = [index for index in kept if index < first]
    # The head of this article may be made as those of the others are.
    told, alike = (sum(view.weights[index] for index in part) for part in (run, (index for index in before if view.places[index] in own)))
    is_elsewhere = 3 * alike <= told
    text = sum(view.weights[index] for index in before)
    is_less = 2 * told < text or (told < text and _have_buttons(view, verdicts, [index for index in heads if index in run]))
    return range(first, len(view.blocks)) if first <= heads[-TEASERS] and is_elsewhere and is_less else range(0)


def _have_buttons(view: View, verdicts: Verdicts, heads: Sequence[int]) -> bool:
    """Whether below each of some headings that lead to the same site, and before the next one, a line that is a link went that says the same as the others: "Read more"."""
    said: set[str] = set()
    for first, end in pairwise([*heads, len(view.blocks)]):
        below = (index for index in range(first + 1, end) if (verdict := verdicts[index]) is not None and verdict.part == "related-links")
        button = next((view.blocks[index] for index in below if view.blocks[index].kind == "paragraph" and is_linked([view.blocks[index]])), None)
        if button is None or button.leads_out or view.blocks[first].leads_out:
            return False
        said.add(key(button.text))
    return len(said) == 1


def _goes_on(view: View, index: int, main: frozenset[str]) -> bool:
    """Whether a paragraph is a sentence where the others stand, be it a short one."""
    block = view.blocks[index]
    is_unlinked = 2 * block.link_chars < len(block.text)
    return is_unlinked and view.weights[index] >= SHORT and view.places[index] in main and ENDS.search(block.text) is not None


def _end_of_group(blocks: Sequence[Block], index: int) -> int:
    """The end of a list, of a quotation, or of headings that are links, one after the other."""
    kind, end = blocks[index].kind, index + 1
    if kind == "list_item":
        while end < len(blocks) and blocks[end].kind == "list_item" and blocks[end].gap == 0:
            end += 1
    elif kind == "quote":
        while end < len(blocks) and blocks[end].kind == "quote":
            end += 1
    elif kind == "heading" and is_linked(blocks[index:end]):
        while end < len(blocks) and blocks[end].kind == "heading" and is_linked(blocks[end : end + 1]):
            end += 1
    return end


def alike_in(view: View, verdicts: Verdicts) -> dict[tuple[str, int], set[str]]:
    """What the headings of one markup say."""
    alike: dict[tuple[str, int], set[str]] = defaultdict(set)
    for block, verdict in zip(view.blocks, verdicts, strict=True):
        if block.kind == "heading" and verdict is None:
            alike[block.path, block.level].add(block.text)
    return alike


def _own_containers(view: View, verdicts: Verdicts, texts: frozenset[str]) -> frozenset[str]:
    """The elements that the prose stands in, and headings of it that are no links."""
    headings = (
        view.places[index] for index, block in enumerate(view.blocks) if block.kind == "heading" and verdicts[index] is None and not block.link_chars
    )
    return texts.union(map(container, headings))


def _introduces(view: View, index: int, main: frozenset[str]) -> bool:
    """Whether a line ends in a colon, and is not the heading of a box that holds what it introduces: that may be a box of links."""
    box = container(view.places[index])
    is_of_box = view.blocks[index].kind == "heading" and box == container(view.places[index + 1]) and box not in map(container, main)
    return view.blocks[index].text[-1] in ":：" and not is_of_box


def _link_verdict(group: Sequence[Block], *, is_introduced: bool, is_main: bool, is_own: bool, is_tail: bool) -> str:
    kind = group[0].kind
    share = sum(block.link_chars for block in group) / (sum(len(block.text) for block in group) or 1)
    if kind == "heading":
        if share >= LINKED and not is_own:
            return CARD.why
        return CARDS.why if len(group) > 1 and share >= LINKED and not is_introduced else ""
    if kind == "paragraph":
        return _line_verdict(group[0], share, is_main=is_main)
    if kind not in {"list_item", "quote"} or is_introduced:
        return ""
    is_said = any(ENDS.search(block.text) for block in group)
    if kind == "quote":
        # What is left of a post where its script does not run; who quotes a sentence may link all of it.
        return "nothing but a link" if share >= LINKED and not is_said else ""
    is_scraps = len(group) > 1 and not is_said
    return "a list of nothing but links" if share >= LINKED or (is_scraps and share >= (0.4 if is_tail else 0.6)) else ""


def _line_verdict(block: Block, share: float, *, is_main: bool) -> str:
    if share >= SOME and _IN_BRACKETS.fullmatch(block.text):
        return "a remark in brackets that leads elsewhere"
    is_sentence = weight(block.text) >= SHORT and block.text.rstrip('"”»')[-1:] in ".。।" and is_main
    return "nothing but a link" if share >= LINKED and not is_sentence else ""


def _is_dated_link(block: Block) -> bool:
    """Whether a paragraph is a link as long as a headline and behind it a date, as cards of other articles are, amid the paragraphs.

    Risk of a false hit: what is on, and when. But such lines are marked up as the paragraphs are, or are items of a list.
    """
    return block.link_chars >= HEADLINE and _STAMP.fullmatch(block.text, block.link_chars) is not None


def _is_filed_link(block: Block) -> bool:
    """Whether a paragraph is another article's date, section in brackets and title, as a system for blogs puts them: "2024.11.02 - [Camping] - Sleeping bags"."""
    return block.link_chars >= WORD and not block.leads_out and _FILED.match(block.text) is not None


def _are_told_of(group: Sequence[Block]) -> bool:
    """Whether most items of a list say more than their links do: who wrote it, in what year, how the match ended."""
    return 2 * sum(_is_told_of(block) for block in group) > len(group) > 1


def _is_told_of(block: Block) -> bool:
    """Whether a word or more of an item is no link, nor the label in front of one: with such a label headlines of other articles stand."""
    besides = len(block.text) - block.link_chars
    return besides >= WORD and not _LABEL.search(block.text[:besides])


def is_linked(group: Sequence[Block]) -> bool:
    """Whether some blocks are links, by and large."""
    return sum(block.link_chars for block in group) >= LINKED * sum(len(block.text) for block in group) > 0
