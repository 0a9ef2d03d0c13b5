"""Lines above the text that say the headline again: the page's own title, a path that ends at it, and a path written as a numbered list.

Risk of a false hit: a kicker, or a list that opens an article. So the headline itself stands in another line of the head, which stays, or
the list has numbers with nothing behind them, which nobody writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from cleanarticle.fold import fold, weight
from cleanarticle.headlines import STOPS
from cleanarticle.matchers import Matcher
from cleanarticle.phrases.templates import Phrases, Template, openings, unspaced
from cleanarticle.positions import FRAME, before_text
from cleanarticle.types import Document, Hit

# A headline is so long in letters at least.
HEADLINE = 16
# Behind the headline in a page's title stand sections, the paper and a date, which are no longer; in front of it in a path, sections.
BEHIND, SECTIONS = 60, 80
TITLE_LIMIT = 320
HOME_WORDS = 3
# A path has so many parts at least.
PARTS = 2
_BARS = re.compile(r"\s+[–—|-]\s+|\s*[|｜]\s*")
_NUMBERED = re.compile(r"(?P<number>\d{1,2})\.(?:\s+(?P<text>\S.*))?")


def page_titles(reason: str) -> Matcher:
    """The headline of another line and behind bars or dashes what a browser shows with it: "Six die in fire | World | The Echo | 28.04.2023"."""
    return Matcher(partial(_judge_title, reason), signs=frozenset(["|", "｜", " - ", " – ", " — "]), longest=TITLE_LIMIT)


def _judge_title(reason: str, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    if not before_text(document, index):
        return
    others = _lines_of_head(document, index)
    for bar in _BARS.finditer(text):
        title, behind = text[: bar.start()], text[bar.end() :]
        if weight(title) >= HEADLINE and 0 < len(behind) <= BEHIND and behind[-1] not in STOPS and fold(title) in others:
            yield Hit(index, 0, len(text), f"{reason}: the page's own title")
            return


def _lines_of_head(document: Document, index: int) -> frozenset[str]:
    """The other lines near the head, folded, that are long enough for a headline."""
    lines = (document.folded(near).key for near in range(min(FRAME, len(document.blocks))) if near != index)
    return frozenset(line for line in lines if weight(line) >= HEADLINE)


def paths_home(templates: Sequence[Template], reason: str) -> Matcher:
    """A word for the home page, sections with nothing set off, and the headline of another line: "Home Travel Alps Six die in fire"."""
    return Matcher(partial(_judge_path, Phrases(templates), reason), openings=openings(templates), parts=unspaced(templates), longest=TITLE_LIMIT)


def _judge_path(home: Phrases, reason: str, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    words = document.folded(index).key.split()
    if not before_text(document, index) or not any(home.values(" ".join(words[:count])) for count in range(1, HOME_WORDS + 1)):
        return
    line = " ".join(words)
    if any(line.endswith(f" {headline}") and 0 < len(line) - len(headline) <= SECTIONS for headline in _lines_of_head(document, index)):
        yield Hit(index, 0, len(text), f"{reason}: a path to the headline")


def numbered_paths(reason: str) -> Matcher:
    """A path of sections as a numbered list, a line each, that ends at the headline or has numbers alone: "1. Echo.de", "2.", "2. World"."""
    return Matcher(partial(_judge_numbered, reason), openings=frozenset("0"), longest=TITLE_LIMIT)


def _judge_numbered(reason: str, document: Document, index: int) -> Iterator[Hit]:
    first = _NUMBERED.fullmatch(document.blocks[index].text)
    if first is None or first["number"] != "1" or not before_text(document, index):
        return
    items = _items(document, index)
    is_path = len(items) >= PARTS and (_has_bare_numbers(items) or fold(items[-1]["text"] or "") in _lines_of_head(document, index + len(items) - 1))
    for place in range(index, index + len(items)) if is_path else ():
        yield Hit(place, 0, len(document.blocks[place].text), f"{reason}: a path of sections, in numbers")


def _items(document: Document, index: int) -> list[re.Match[str]]:
    """The numbered lines from one on, each with the number of the one above it or the next."""
    found: list[re.Match[str]] = []
    for block in document.blocks[index : index + FRAME]:
        item = _NUMBERED.fullmatch(block.text)
        if item is None or (found and int(item["number"]) - int(found[-1]["number"]) not in (0, 1)):
            break
        found.append(item)
    return found


def _has_bare_numbers(items: Sequence[re.Match[str]]) -> bool:
    """Whether a number stands alone, and in front of words in the line below it."""
    return any(not above["text"] and below["text"] and above["number"] == below["number"] for above, below in pairwise(items))
