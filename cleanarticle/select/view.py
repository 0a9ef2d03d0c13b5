"""The blocks of a page as they are judged: with their weights and places, and what is asked of them again and again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from cleanarticle.fold import key, weight
from cleanarticle.headlines import ASKS, STOPS
from cleanarticle.types import Block

SHORT = 60
LINE = 100
LINKED = 0.8
# So many lines of one markup that say different things are those of an article.
SEVERAL = 3
ENDS = re.compile(rf"[{STOPS}:：][\"”“»«')\]’」』）]*$")
# What stands between the lines of an article, and says nothing about those above and below.
BETWEEN = frozenset({"captions", "advertisements", "share-bars", "hidden", "page-tools", "pull-quotes"})
# Tags of terms and what is said of them, of what opens a text, and of what names a table or a quotation (other captions are none of its blocks).
DEFINING = (">dt", ">dd", ">summary", ">figcaption")
# A box that by its name quotes somebody.
_QUOTING = re.compile(r"quot|testimonial|zitat|citat", re.IGNORECASE)
_SAYING = re.compile(r"(?:name|source|attribution|cite|citation|speaker)(?![^\s_-])", re.IGNORECASE)
# A note below the text by its name, and the number or the sign that such begin with.
_FOOTNOTES = re.compile(r"(?:foot|end)-?_?note", re.IGNORECASE)
_NOTED = re.compile(r"[\[(^*]*(?:\d{1,3}(?!\d)|[*†‡§])")
# What cites a work by its number, and what is written for a typesetter of formulas.
_CITED = re.compile(r"\bdoi\b.{0,20}\b10\.\d{4,9}/|\b10\.\d{4,9}/\S{4}|^(?:\\\[|\$\$)", re.IGNORECASE)
_CORRECTING = re.compile(
    r"errat(?:a|um)|correction|corrigend|clarification|berichtigung|korrektur|rectificati|rettelse|rättelse|oikaisu", re.IGNORECASE
)
# So few lines are the beginning of a text; a box of six is opened with a button.
_CUT_SHORT = re.compile(r"(?<![\w-])line-clamp-[1-3](?![\w-])")
# Builders number their elements: "text-1", "text-2".
_NO_DIGITS = dict.fromkeys(range(ord("0"), ord("9") + 1))
# A stamp of date and time, in a line of its own: it has a year, and more digits than that.
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
YEAR_DIGITS = 4
# The time of day: with it, a date is the stamp of a post.
TIME = re.compile(r"\d[:.]\d\d(?!\d)(?!\.\d)")


class Verdict(NamedTuple):
    """Why a block is no part of the article."""

    part: str
    """What it is instead; stands in the ledger like a filter's name."""
    why: str
    """In words a person understands."""


Verdicts = Sequence[Verdict | None]


class View(NamedTuple):
    """The blocks with what is asked of them again and again."""

    blocks: Sequence[Block]
    weights: Sequence[int]
    places: Sequence[str]
    heads: Sequence[str]
    """The headlines, to compare with."""
    is_headed_above: bool = False
    """Whether the headline that the page's own tags say stands outside the element, so that none is looked for in it."""


@lru_cache(maxsize=4096)
def place_of(path: str) -> str:
    """The element that a block stands in, and its own tag, by its path."""
    container, _, own = path.partition(">")
    return f"{container.translate(_NO_DIGITS)}>{own.partition('.')[0]}"


def container(place: str) -> str:
    """The element of a place."""
    return place.partition(">")[0]


def is_cut_short(block: Block) -> bool:
    """Whether the class of a paragraph lets readers see no more than its first lines, as of the words below the title of another article, on a screen of any width."""
    names = block.path.partition(">")[2].partition(".")[2]
    return "clamp" in names and _CUT_SHORT.search(names) is not None and "clamp-none" not in names


def has_name(place: str) -> bool:
    """Whether the element that a block stands in has a class: one without says nothing of what it is."""
    return "." in container(place)


def masses(view: View, verdicts: Verdicts) -> Counter[str]:
    """The weight of the paragraphs, links apart, by place."""
    mass: Counter[str] = Counter()
    for block, verdict, much, place in zip(view.blocks, verdicts, view.weights, view.places, strict=True):
        if verdict is None and block.kind == "paragraph" and 2 * block.link_chars < len(block.text):
            mass[place] += much
    return mass


def main_places(mass: Counter[str]) -> frozenset[str]:
    """The places that a tenth of the prose or more stands in."""
    floor = 0.1 * mass.total()
    return frozenset(place for place, amount in mass.items() if amount >= floor)


def is_prose(block: Block) -> bool:
    """Whether a block reads like a paragraph: long, no link, with a full stop."""
    return weight(block.text) >= 2 * LINE and 2 * block.link_chars < len(block.text) and ENDS.search(block.text) is not None


def is_stated(text: str) -> bool:
    """Whether a text ends in a full stop, not in a call or a question."""
    return text.rstrip('"”»)')[-1:] in ".。।"


def is_dated(text: str) -> bool:
    """Whether a line has a date with its day, or with the time."""
    return YEAR.search(text) is not None and sum(map(str.isdigit, text)) > YEAR_DIGITS


def says_who_is_quoted(view: View, index: int) -> bool:
    """Whether a short line without a link stands right behind a quotation, both in what is named one, or in what is named a name: it says who is quoted, or what that person is."""
    block = view.blocks[index]
    if not index or block.kind != "paragraph" or block.link_chars or view.weights[index] >= LINE or not key(block.text):
        return False
    # The tag of a quotation names it anyway.
    own = block.path.partition(">")[2].partition(".")[2]
    return _QUOTING.search(container(view.blocks[index - 1].path)) is not None and (_QUOTING.search(block.path) or _SAYING.search(own)) is not None


def is_named_quotation(block: Block) -> bool:
    """Whether a line without a link is a quotation by its own class."""
    return not block.link_chars and _QUOTING.search(block.path.partition(">")[2].partition(".")[2]) is not None


def is_footnote(block: Block) -> bool:
    """Whether a line is a note to the text: in an element that is named so, with a number or a sign in front."""
    return "note" in block.hints and _NOTED.match(block.text) is not None and _FOOTNOTES.search(block.path) is not None


def is_of_record(block: Block) -> bool:
    """Whether a line cites the work that an article is about, is a formula, or is called a correction: none of these promotes anything."""
    return _CITED.search(block.text) is not None or _CORRECTING.search(block.path.partition(">")[0]) is not None


def heads_text(view: View, verdicts: Verdicts, index: int) -> bool:
    """Whether a sentence stands right behind a line that is no stamp, or behind a picture below it."""
    behind = index + 1
    while behind < len(view.blocks) and (verdict := verdicts[behind]) is not None and verdict.part == "captions":
        behind += 1
    if behind == len(view.blocks) or verdicts[behind] is not None or is_dated(view.blocks[index].text):
        return False
    return ENDS.search(view.blocks[behind].text) is not None


def is_asked(view: View, verdicts: Verdicts, index: int) -> bool:
    """Whether a line is a question with its answer right behind it."""
    return view.blocks[index].text.rstrip().endswith(ASKS) and heads_text(view, verdicts, index)
