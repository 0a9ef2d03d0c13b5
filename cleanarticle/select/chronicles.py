"""Dates that head the parts of a chronicle or the rows of a timeline, which markup calls stamps or sets in elements of their own.

Judged: whether several lines of one markup with different dates each stand right above a text, and whether nothing from the first of them
to the last went or leads elsewhere.

Risk of a false hit: the dates of other articles and of comments. But the title of such an article is a link, and what is called a comment
went before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import accumulate

from cleanarticle.select.view import BETWEEN, ENDS, LINE, SEVERAL, TIME, YEAR, Verdict, Verdicts, View
from cleanarticle.types import Block

# What dates are called.
STAMPED = "bylines"
# What names a date, and how long such without a year are.
_DATED = re.compile(r"[.\s_-](?:date|day)(?![^\s_-])", re.IGNORECASE)
LONGEST_DATE = 20


def chronicles(view: View, verdicts: list[Verdict | None]) -> None:
    """Dates of a chronicle that their names call the page's own."""
    for index in heads_of_chronicles(view, verdicts):
        verdicts[index] = None


def heads_of_chronicles(view: View, verdicts: Verdicts) -> frozenset[int]:
    """Lines of one markup with different dates, each above a text, with nothing foreign between them."""
    alike: dict[str, list[int]] = defaultdict(list)
    for index, (block, verdict) in enumerate(zip(view.blocks, verdicts, strict=True)):
        is_stamped = verdict is None or verdict.part == STAMPED
        if is_stamped and block.kind == "paragraph" and view.weights[index] < LINE and not block.link_chars and _is_date(block):
            alike[view.places[index]].append(index)
    several = [indices for indices in alike.values() if len({view.blocks[index].text for index in indices}) == len(indices) >= SEVERAL]
    if not several:
        return frozenset()
    dates = {index for indices in alike.values() for index in indices}
    foreign = list(accumulate((index not in dates and _is_foreign(view, verdicts, index) for index in range(len(verdicts))), initial=0))
    rows = (indices for indices in several if foreign[indices[0]] == foreign[indices[-1]])
    return frozenset(index for indices in rows if all(_heads(view, verdicts, index) for index in indices) for index in indices)


def _is_date(block: Block) -> bool:
    """Whether a line has a year and no time of day: "4 July 1918", "In the spring of 1921", "1924"; or is named a date, and is short: "4 July"."""
    if TIME.search(block.text):
        return False
    return YEAR.search(block.text) is not None or (len(block.text) < LONGEST_DATE and _DATED.search(block.path.partition(">")[2]) is not None)


def _is_foreign(view: View, verdicts: Verdicts, index: int) -> bool:
    """Whether a block went as something that is no part of an article, or leads elsewhere."""
    verdict, block = verdicts[index], view.blocks[index]
    return verdict.part not in BETWEEN if verdict else 2 * block.link_chars >= len(block.text)


def _heads(view: View, verdicts: Verdicts, index: int) -> bool:
    """Whether a text or its title stands right behind a line."""
    behind = index + 1
    if behind == len(view.blocks) or verdicts[behind] is not None:
        return False
    block = view.blocks[behind]
    return block.kind in {"heading", "list_item"} or ENDS.search(block.text) is not None
