"""What stood on and around players: "To view this video please enable JavaScript", "0:00 / 3:12", "VIDEO 4:42", "Play", "Mute".

Judged: whether a line is made of such controls and numbers, or each sentence is a message of a player.

Risk of a false hit: a score or a time on a line of its own. So numbers alone stay.
"""

from __future__ import annotations

from cleanarticle.matchers import Matcher
from cleanarticle.notices import notices
from cleanarticle.phrases import ExampleList
from cleanarticle.scanner import Rules
from cleanarticle.types import Filter

NAME = "player-notices"


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    return notices(NAME, languages, "belongs to a player")


PLAYER_NOTICES = Filter(
    name=NAME,
    why="The player is gone; its controls and error messages were never part of the text.",
    find=Rules(_build),
    removes=ExampleList(NAME, "removes"),
    keeps=ExampleList(NAME, "keeps"),
)
