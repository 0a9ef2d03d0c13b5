"""Comments of readers: a name with a colon, a date with a time of day, what the reader says, and the button to reply.

`threads` finds the button, and looks above it for the date right below a name. Letters to an adviser may stand so, too, but have no time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cleanarticle.matchers import Matcher
from cleanarticle.matchers.lines import COLONS
from cleanarticle.names.stamps import is_stamp, stamps
from cleanarticle.phrases import phrases_of
from cleanarticle.phrases.composed import Composed, phrases_of_lines
from cleanarticle.phrases.templates import Phrases, folded_templates, label_key, lines_of
from cleanarticle.types import Block, Document, Hit

# A comment has no more lines than this, and its head no longer ones.
REACH = 12
HEAD_LIMIT = 60
_TIME = re.compile(r"\d\s?[:.h時时시点點]\s?\d\d")


def threads(name: str, languages: frozenset[str] | None, reason: str) -> Matcher:
    """A comment with the button to reply below it; what heads the first one goes with it."""
    templates = folded_templates(("", phrase) for phrase in phrases_of(name, "replies", languages))
    judge = _Comment(Phrases(templates), stamps(languages), phrases_of_lines(name, languages), reason)
    return Matcher(judge, lines=lines_of(templates))


@dataclass(frozen=True, slots=True)
class _Comment:
    """The judgement of `threads`."""

    replies: Phrases
    dates: Composed
    headings: Composed
    reason: str

    def __call__(self, document: Document, index: int) -> Iterator[Hit]:
        if not self._is_reply(document, index):
            return
        start = self._start(document, index)
        if start and not self._is_reply(document, start - 1) and self.headings.parts(document.blocks[start - 1].text):
            start -= 1
        for place in range(start, index + 1) if start else ():
            yield Hit(place, 0, len(document.blocks[place].text), self.reason)

    def _is_reply(self, document: Document, index: int) -> bool:
        return bool(self.replies.values(label_key(document.folded(index).key)))

    def _start(self, document: Document, index: int) -> int:
        """Where the comment begins that ends with a button: at the name above its date; 0 if none does."""
        for place in range(index - 1, max(1, index - REACH), -1):
            if self._is_reply(document, place):
                return 0
            if self._is_dated(document.blocks[place]):
                return _name_above(document, place)
        return 0

    def _is_dated(self, block: Block) -> bool:
        return len(block.text) <= HEAD_LIMIT and _TIME.search(block.text) is not None and is_stamp(block.text, self.dates)


def _name_above(document: Document, index: int) -> int:
    """Where the name with a colon stands right above a date, on one line or, with a word for saying below it, on two; 0 if none does."""
    text = document.blocks[index - 1].text
    if len(text) > HEAD_LIMIT or not text.endswith(COLONS):
        return 0
    return index - 1 if " " in text or index < 3 else index - 2
