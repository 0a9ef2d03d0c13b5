"""The place and the agency in front of a story's first sentence: "BERLIN (dpa) - ", "LONDON, May 3 (Reuters) — ". Off by default.

Judged: whether a paragraph opens with a short place, a known agency in brackets and a dash or an equals sign.

Risk of a false hit: none known; but the place is content to many, so it goes only where that is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from cleanarticle.matchers import Matcher
from cleanarticle.matchers.scanner import built_in
from cleanarticle.names.people import People, people_of
from cleanarticle.types import Document, Hit

NAME = "wire-places"
_OPENING = re.compile(
    r"[^()（）\n.!?。]{0,50}(?:\.[^()（）\n.!?]{0,8})?[(（\[【]\s*([^()（）\[\]【】\n]{2,40})[)）\]】][^()（）\n]{0,24}?\s?[-–—=＝:：]\s*(?=\S)|[(（【\[](?:[^()（）\n=＝]{1,20}[=＝])?([^()（）\n=＝]{2,20})[)）】\]]\s*"
)


def _judge(known: People, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    match = _OPENING.match(text)
    names = re.split(r"\s*[/,]\s*", (match[1] or match[2]).strip()) if match else []
    if match and match.end() < len(text) and any(map(known.is_agency, names)):
        yield Hit(index, 0, len(match[0].rstrip()), "the place and the agency of a story")


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    return [Matcher(partial(_judge, people_of(languages)), signs=frozenset("(（【["))]


WIRE_PLACES = built_in(NAME, "Where an agency sent it from; to many readers content, so it goes only where that is asked for.", _build, opt_in=True)
