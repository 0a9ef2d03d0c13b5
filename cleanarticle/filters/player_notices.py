"""What stood on and around players: "To view this video please enable JavaScript", "0:00 / 3:12", "VIDEO 4:42", "Play", "Mute".

Judged: whether a line is made of such controls and numbers, or each sentence is a message of a player.

Risk of a false hit: a score or a time on a line of its own. So numbers alone stay, but for a position that begins with zero.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanarticle.matchers import Matcher
from cleanarticle.matchers.notices import notices
from cleanarticle.matchers.scanner import built_in
from cleanarticle.types import Document, Hit

NAME = "player-notices"
_POSITION = re.compile(r"(?:00?:)?00?:00\s*[/|]?\s*-?\d{1,2}:\d\d(?::\d\d)?")


def _position(document: Document, index: int) -> Iterator[Hit]:
    """Where a player stands, and how long its film is."""
    text = document.blocks[index].text
    if _POSITION.fullmatch(text):
        yield Hit(index, 0, len(text), "the position of a player")


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    return [*notices(NAME, languages, "belongs to a player"), Matcher(_position, numeric=True)]


PLAYER_NOTICES = built_in(NAME, "The player is gone; its controls and error messages were never part of the text.", _build)
