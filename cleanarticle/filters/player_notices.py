"""What stood on and around players: "To view this video please enable JavaScript", "0:00 / 3:12", "VIDEO 4:42", "Play", "Mute".

Judged: whether a line is made of such controls and numbers, or each sentence is a message of a player; whether it is the title of a film
or a recording, with a word for such in front of it and its length behind it ("Video: The opening ceremony (3:12)"); or what is left of a
post ("pic.twitter.com/AbC123x") or of a film that stood there ("♬ original sound - Jane Roe"). And codes for which the content system
should have put a player, a gallery or a form (see matchers/codes.py).

Risk of a false hit: a score or a time on a line of its own. So numbers alone stay, but for a position that begins with zero, and a length
beside the label of its recording. A title needs word and length, and no list of others beside it that have a length and no such word: that
is one of songs or films. A code within a sentence, or below a colon, is told of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from cleanarticle.fold import fold
from cleanarticle.headlines import LINE_LIMIT, is_headline
from cleanarticle.matchers import Matcher
from cleanarticle.matchers.codes import codes
from cleanarticle.matchers.leads import Leads
from cleanarticle.matchers.lines import COLONS, is_no_item, strength
from cleanarticle.matchers.notices import notices
from cleanarticle.matchers.scanner import built_in
from cleanarticle.names.stamps import is_stamp, stamps
from cleanarticle.phrases import phrases_of
from cleanarticle.phrases.composed import Composed, phrases_of_lines
from cleanarticle.phrases.templates import Phrases, folded_templates, openings, unspaced
from cleanarticle.types import Document, Hit

NAME = "player-notices"
# The filter that has the buttons to listen.
BUTTONS = "share-bars"
LABEL_LETTERS = 4
_POSITION = re.compile(r"(?:00?:)?00?:00\s*[/|]?\s*-?\d{1,2}:\d\d(?::\d\d)?")
_LONE_LENGTH = re.compile(r"\d{1,2}:[0-5]\d(?::[0-5]\d)?")
_IN_FRONT = "►▶▷→⏵🎥📹🎬🎧🎙\ufe0f[(（【［ "
# Two figures stand for the seconds, where results have one: "(3:2)". Without brackets more than nine minutes may be a time of the day.
_ZERO, _TENS = "[0٠۰০०๐]", "[0-5٠-٥۰-۵০-৫०-५๐-๕]"
_LENGTH = re.compile(
    rf"[(（\[［【]\s?(?:\d{{1,2}}:)?\d{{1,2}}:{_TENS}\d(?:\s?[^\W\d_]{{1,8}}\.?)?\s?[)）\]］】]$|[\s|｜]{_ZERO}?\d:{_TENS}\d(?:\s[Mm]in\.?)?$"
    r"|[(（\[［【]?(?:\d{1,3}\s?[分분]\s?)?\d{1,2}\s?[秒초][)）\]］】]?$"
    r"|[(（\[［【]\d{1,3}\s?(?:[Mm]in[^\W\d_]{0,6}|мин[^\W\d_]{0,2}|хв[^\W\d_]{0,5}|[分분])\.?[)）\]］】]$"
)

_PICTURE = re.compile(r"(?:https?://)?pic\.(?:twitter|x)\.com/\w{6,16}")
# Below a film of TikTok: "♬ original sound - Jane Roe".
_SOUND = re.compile(r"♬\s?(?P<phrase>\S.{1,40}?)\s+[-–—]\s+\S.*")
_SIGNED_POST = re.compile(r"[—–-]{1,2}\s?[^()\n]{1,60}\s\(@\w{1,20}\)\s(?P<date>.{6,40})")


def _judge_post(stamps: Composed, document: Document, index: int) -> Iterator[Hit]:
    """What is left of a post that stood there: the address of its picture, or its signature where none of its words are.

    Risk of a false hit: a signature below its words says whose they are. So it goes only right below a colon, which announced the post.
    """
    block = document.blocks[index]
    above = document.blocks[index - 1].text if index else ""
    if block.kind in ("code", "row"):
        return
    if _PICTURE.fullmatch(block.text):
        yield Hit(index, 0, len(block.text), "the address of a post's picture")
        return
    signed = _SIGNED_POST.fullmatch(block.text) if above.endswith(COLONS) else None
    if signed and is_stamp(signed["date"], stamps):
        yield Hit(index, 0, len(block.text), "the signature of a post that is not there")


def _judge_sound(sounds: Phrases, document: Document, index: int) -> Iterator[Hit]:
    """Whose the sound of a film is that stood there: a note, the words for original sound, and a name.

    Risk of a false hit: songs that an article lists behind such a sign. But they have titles.
    """
    text = document.blocks[index].text
    sound = _SOUND.fullmatch(text)
    if sound and sounds.values(fold(sound["phrase"])):
        yield Hit(index, 0, len(text), "whose the sound of a film is")


def _position(document: Document, index: int) -> Iterator[Hit]:
    """Where a player stands, and how long its film is."""
    text = document.blocks[index].text
    if _POSITION.fullmatch(text):
        yield Hit(index, 0, len(text), "the position of a player")


def _judge_length(labels: Sequence[Composed], document: Document, index: int) -> Iterator[Hit]:
    """How long a recording is, alone in the line right below or above a label that goes: "Listen to this article", "6:14".

    Risk of a false hit: a time of the day or a result. But none of these stands beside a button.
    """
    text = document.blocks[index].text
    beside = document.blocks[max(0, index - 1) : index] + document.blocks[index + 1 : index + 2]
    if _LONE_LENGTH.fullmatch(text) and any(
        strength(document, known.parts(near.text)) for near in beside for known in labels if len(near.text) <= LINE_LIMIT
    ):
        yield Hit(index, 0, len(text), "how long a recording is, beside its label")


def _judge_title(films: Leads, document: Document, index: int) -> Iterator[Hit]:
    """The title of a film, with a word for such in front of it and its length behind it."""
    text = document.blocks[index].text
    if _is_title(films, text) and is_no_item(document, index) and not _is_listed(films, document, index):
        yield Hit(index, 0, len(text), "the title of a film or a recording, and its length")


def _is_title(films: Leads, text: str) -> bool:
    """Whether a line is a word for a film, set off, a title and a length."""
    length = _LENGTH.search(text) if len(text) <= LINE_LIMIT else None
    titled = _set_off(text[: length.start()].lstrip(_IN_FRONT)) if length else ""
    end = films.end(titled)
    title = titled[end:].strip() if end else ""
    return any(map(str.isalpha, title)) and is_headline(title)


def _set_off(titled: str) -> str:
    """A title with a colon behind its first word, where that is of capitals and the next is not: "VIDÉO. Un drone filme la grue"."""
    word, _, title = titled.partition(" ")
    label = word.rstrip(".")
    is_label = len(label) >= LABEL_LETTERS and label.isalpha() and label.isupper() and title[:1].isupper() and not title.isupper()
    return f"{label}: {title}" if is_label else titled


def _is_listed(films: Leads, document: Document, index: int) -> bool:
    """Whether a line next to one has a length, and no word for a film: both are of a list that the article gives."""
    beside = document.blocks[max(0, index - 1) : index] + document.blocks[index + 1 : index + 2]
    return any(len(near.text) <= LINE_LIMIT and _LENGTH.search(near.text) and not _is_title(films, near.text) for near in beside)


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    words = folded_templates(("", phrase) for phrase in phrases_of(NAME, "films", languages))
    sounds = Phrases(folded_templates(("", phrase) for phrase in phrases_of(NAME, "sounds", languages)))
    return [
        *notices(NAME, languages, "belongs to a player"),
        Matcher(_position, numeric=True),
        Matcher(partial(_judge_length, [phrases_of_lines(name, languages) for name in (NAME, BUTTONS)]), numeric=True),
        Matcher(partial(_judge_post, stamps(languages)), signs=frozenset(["pic.twitter.com/", "pic.x.com/", "(@"])),
        Matcher(partial(_judge_sound, sounds), signs=frozenset("♬"), longest=LINE_LIMIT),
        codes(),
        Matcher(partial(_judge_title, Leads(Phrases(words))), openings=openings(words), parts=unspaced(words)),
    ]


PLAYER_NOTICES = built_in(NAME, "The player is gone; its controls and error messages were never part of the text.", _build)
