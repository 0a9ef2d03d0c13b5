"""The headline: what the head of the page calls it, what the page shows, and the site's name taken off.

The risk is a part of the headline taken for the site's name, and a social or search headline that readers never see taken for the
headline: nothing is cut for its place or its length, and what an h1 shows weighs more than what is only told.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from lxml import etree

from cleanarticle.fold import fold
from cleanarticle.read.names import compact
from cleanarticle.read.visible import squeeze, text_of

LONGEST_HEADLINE, MOST_H1, MOST_TRIED, MOST_SEPARATORS, LONGEST_CONTENT = 500, 6, 40, 12, 5000
SECTIONS = 3
TITLE_KEYS, SITE_KEY = ("og:title", "twitter:title"), "og:site_name"
_HEAD_KEYS = frozenset((*TITLE_KEYS, SITE_KEY))

_SEPARATORS = re.compile(r"\s+[|–—\-·•»«:/~⋅]+\s+|\s*[|｜_]\s*|(?<=[^\s\d])[:：]\s+|--+|,\s+")


class Shown(NamedTuple):
    """An element and its text."""

    element: etree._Element
    text: str


def headlines(root: etree._Element) -> tuple[str, ...]:
    """Candidates for the headline in order of trust: og:title, what h1 show, twitter:title, <title>; each once, without the site's name."""
    head = next(root.iterchildren("head"), None)
    metas: dict[str, str] = {}
    for meta in () if head is None else head.iter("meta"):
        key = meta.get("property") or meta.get("name") or ""
        content = meta.get("content")
        if content and key in _HEAD_KEYS and key not in metas:
            metas[key] = content
            if len(metas) == len(_HEAD_KEYS):
                break
    title = title_tag(root)
    og, twitter, site = (plain(metas.get(key)) for key in (*TITLE_KEYS, SITE_KEY))
    told = (og, twitter, title)
    shown = [h1.text for h1 in h1s(root, told)]
    if shown and not any(shown[-1] in each for each in told):
        # Where there are several, they are those of the sections.
        del shown[1 if len(shown) < SECTIONS else 0 :]
    return candidates(og, shown, (twitter, title), frozenset((compact(site),)) if site else frozenset())


def h1s(root: etree._Element, told: Sequence[str] = ()) -> list[Shown]:
    """What h1 show, down to the first that is told as well: most of a walk through the page is spared by that."""
    found = []
    for element in islice(root.iter("h1"), MOST_TRIED):
        text = text_of(element)
        if 0 < len(text) <= LONGEST_HEADLINE:
            found.append(Shown(element, text))
        if len(found) == MOST_H1 or any(text and text in each for each in told):
            break
    return found


def title_tag(root: etree._Element) -> str:
    """The text of <title>; an svg has one too, so only that of the head counts."""
    head = next(root.iterchildren("head"), None)
    title = None if head is None else next(head.iterchildren("title"), None)
    return "" if title is None else plain(title.text)


def candidates(og: str, shown: Sequence[str], others: Iterable[str], sites: frozenset[str]) -> tuple[str, ...]:
    """Headlines in order of trust, each once, without the names of the site."""
    first, *rest = (without_site(each, sites, shown) for each in (og, *others))
    return tuple(dict.fromkeys(text for text in (first, *shown, *rest) if text and len(text) <= LONGEST_HEADLINE))


def plain(text: str | None) -> str:
    """Squeezed, entities that were escaped twice decoded."""
    text = (text or "")[:LONGEST_CONTENT]
    return squeeze(html.unescape(text) if "&" in text else text)


def without_site(title: str, sites: frozenset[str], shown: Sequence[str]) -> str:
    """A title without the site's name: cut where one side of a separator is that name, or the other side is a headline that is shown.

    A part is never cut because it is short or last: "Rain - at last" keeps its end.
    """
    if not title or len(title) > LONGEST_HEADLINE or title in shown:
        return title
    cuts = [(title[: cut.start()], title[cut.end() :]) for cut in islice(_SEPARATORS.finditer(title), MOST_SEPARATORS)]
    return _shown_side(title, cuts, shown) or _other_side(cuts, sites) or title


def _shown_side(title: str, cuts: Sequence[tuple[str, str]], shown: Sequence[str]) -> str:
    """The side of a separator that is shown as a headline, or the whole title if it is; folding costs more than most titles need."""
    for side in (side for cut in cuts for side in cut):
        if side in shown:
            return side
    heads = {fold(each) for each in shown} if cuts else ()
    return next((side for side in (title, *(side for cut in cuts for side in cut)) if fold(side) in heads), "") if heads else ""


def _other_side(cuts: Sequence[tuple[str, str]], sites: frozenset[str]) -> str:
    """The side of a separator whose other side is the site's name; it may stand at both ends."""
    if not sites:
        return ""
    for before, after in reversed(cuts):
        if compact(after) in sites:
            return without_site(before, sites, ())
    return next((without_site(after, sites, ()) for before, after in cuts if compact(before) in sites), "")


def overlap(one: str, other: str) -> float:
    """The share of words that two folded texts have in common, by the shorter; of texts without spaces, of characters by the longer."""
    ones, others = set(one.split()), set(other.split())
    if min(len(ones), len(others)) >= 3:
        return len(ones & others) / min(len(ones), len(others))
    if one.isascii() or other.isascii():
        return float(ones == others)
    chars, other_chars = set(one), set(other)
    return len(chars & other_chars) / max(len(chars), len(other_chars))


def agreed(shown: Sequence[str], told: Sequence[str]) -> str:
    """The first headline told that an h1 shows, as the h1 shows it; as it is told where the h1's words stick together."""
    for same in (fold, compact):
        by_form = {same(text): text for text in reversed(shown)}
        for text in told:
            if same(text) in by_form:
                return by_form[same(text)] if same is fold else text
    return ""


def resembling(shown: Sequence[str], told: Sequence[str]) -> str:
    """Of an h1 that says nearly what is told: the told part where the h1 ends with it (a kicker stands before), else the h1."""
    for text in told:
        for h1 in shown:
            if overlap(fold(h1), fold(text)) >= 0.5:
                return text if fold(h1).endswith(" " + fold(text)) else h1
    return ""


def agrees(text: str, keys: list[str]) -> bool:
    """Whether a heading is one of the headlines, or the longer part of one."""
    return bool(text) and any(text == other or (len(text) > 15 and text in other) or (len(other) > 15 and other in text) for other in keys)
