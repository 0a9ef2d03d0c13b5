"""Stamps of publication: "Published 12 May 2024, 10:32", "Stand: 12.05.2024", "3 min read", "1 day ago".

Judged: whether a line is made of nothing but dates, times and words for them. One that says what it is ("Updated ...", "... ago")
goes anywhere; a bare date goes in front of the first sentence or behind the last, with a time of day in front of the third, too; beside that
may stand a section of the page, and near the head in front of it a place and behind it an agency: "LJUBLJANA, 12. marca (STA)".

Risk of a false hit: dates that head the parts of a chronicle or a live blog. So a bare date stays where another one heads a part of
the text not far from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from cleanarticle.fold import fold, fold_all, is_unspaced, opens_small, weight
from cleanarticle.headlines import LINE_LIMIT, STOPS, is_headline, is_sentence
from cleanarticle.matchers import Matcher, judged, judged_templates
from cleanarticle.matchers.lines import is_no_item
from cleanarticle.matchers.scanner import built_in
from cleanarticle.names.agencies import Agencies, agencies_of
from cleanarticle.names.stamps import CENTURY, CHRONICLE, NUMBERED, is_numeric, is_stamp, says_what, stamps
from cleanarticle.phrases import phrases_of, plain_of
from cleanarticle.phrases.composed import Composed, phrases_of_lines
from cleanarticle.phrases.templates import Phrases, folded_templates, lines_of
from cleanarticle.positions import before_text, in_frame, near_head
from cleanarticle.types import Document, Hit

NAME = "datelines"
WORDY = 40
_COLONS = frozenset(":：")
STAMP_LIMIT = 90
SOURCE_LIMIT = 40
PLACE_WORDS = 3
# A section and a date.
PARTS = 2
SECTION_WORDS, UNSPACED_SECTION, LETTERED_SECTION = 2, 5, 12
# A headline behind a stamp is so long in letters at least.
HEADLINE = 20
# A date, a section and how many comments there are.
UNSIGNED_PARTS = 3
BARE = "a date around the text"
# The filter whose words for sources are those of stamps too.
SOURCES = "wire-credits"
# The filter whose lines name the sections of pages.
SECTIONS = "related-links"
# The filter whose words stand in front of authors.
AUTHORS = "bylines"


def _judge(known: Composed, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    if len(text) > STAMP_LIMIT and not any(map(str.isdigit, text)):
        return
    if says_what(text, known):
        yield Hit(index, 0, len(text), "says when it was published, or how long it takes to read")
    elif _is_label(text, known) and index + 1 < len(document.blocks) and _may_be_date(below := document.blocks[index + 1].text, known):
        yield Hit(index, 0, len(text), "says when it was published, on the next line")
        yield Hit(index + 1, 0, len(below), "a date below the word for it")
    elif _is_label(text, known) and _is_left_alone(document, index):
        yield Hit(index, 0, len(text), "a word for a date that is not there")
    elif text[-1] != "。" and is_stamp(text, known) and _is_of_the_page(known, document, index):
        yield Hit(index, 0, len(text), BARE)


def _is_of_the_page(known: Composed, document: Document, index: int) -> bool:
    """Whether a bare date stands where the page's own does: around the prose, or with a time of day, and alone, before the third sentence."""
    if _are_hours(document, index) or _is_answer(known, document, index):
        return False
    if in_frame(document, index):
        return not _is_of_chronicle(known, document, index)
    text = document.blocks[index].text
    if not (_FULL_DATE.search(text) and _TIME.search(text)) or not near_head(document, index):
        return False
    around = document.blocks[max(0, index - CHRONICLE) : max(0, index - 1)] + document.blocks[index + 2 : index + 2 + CHRONICLE]
    return not any(len(block.text) <= STAMP_LIMIT and is_stamp(block.text, known) and not says_what(block.text, known) for block in around)


def _is_answer(known: Composed, document: Document, index: int) -> bool:
    """Whether a short line that ends in a colon stands right above a date, and no word for stamps: it says what that is the date of ("Best before:")."""
    above = document.blocks[index - 1].text if index else ""
    return above[-1:] in _COLONS and len(above) <= WORDY and not known.parts(above)


def _are_hours(document: Document, index: int) -> bool:
    """Whether a line has times of day and no date: from one to another ("Mon-Fri 7-18"), or below or above a line that has such too.

    They are the hours of a shop, or a programme, of which the article tells.
    """
    blocks = document.blocks
    if not _tells_hours(blocks[index].text):
        return False
    beside = blocks[max(0, index - 1) : index] + blocks[index + 1 : index + 2]
    return _SPAN_OF_HOURS.search(blocks[index].text) is not None or any(_tells_hours(near.text) for near in beside)


def _tells_hours(text: str) -> bool:
    """Whether a short line is words and times of day."""
    return len(text) <= STAMP_LIMIT and any(map(str.isdigit, text)) and _HOURS.fullmatch(text) is not None


def _is_of_chronicle(known: Composed, document: Document, index: int) -> bool:
    """Whether not far from a bare date another one stands between two sentences: as that heads a part of the text, so does this one."""
    blocks = document.blocks
    for near in range(max(1, index - CHRONICLE), min(len(blocks) - 1, index + CHRONICLE)):
        text = blocks[near].text
        is_between = blocks[near - 1].text[-1] in STOPS and blocks[near + 1].text[-1] in STOPS
        if near != index and is_between and len(text) <= STAMP_LIMIT and is_stamp(text, known) and not says_what(text, known):
            return True
    return False


def _is_label(text: str, known: Composed) -> bool:
    """Whether a text says what something is the date of, and has none: "Published"."""
    return not any(map(str.isdigit, text)) and {part.value for part in known.parts(text)} == {NUMBERED}


def _is_left_alone(document: Document, index: int) -> bool:
    """Whether a word for a date stands below a headline, and near above the first sentence: its date is gone, which was no text.

    Risk of a false hit: what opens a list of facts, "Issued", or goes on in the next line. So a sentence stands right below, or below one line
    more, and no small letter.
    """
    below = document.blocks[index + 1 : index + 3]
    is_followed = any(is_sentence(block.text) for block in below) and not opens_small(below[0].text)
    return index > 0 and before_text(document, index) and is_followed


def _may_be_date(text: str, known: Composed) -> bool:
    """Whether a text is made of numbers and words that stand in dates; without a year too."""
    return len(text) <= WORDY and any(map(str.isdigit, text)) and (bool(known.parts(text)) or is_numeric(text))


def _judge_numeric(known: Composed, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    if len(text) <= STAMP_LIMIT and is_numeric(text) and _NUMERIC_DATE.search(text) and _is_of_the_page(known, document, index):
        yield Hit(index, 0, len(text), BARE)


def _judge_sourced(known: Composed, sourced: re.Pattern[str], document: Document, index: int) -> Iterator[Hit]:
    """A stamp with the page's source behind it: "2024年5月12日 10:32 来源：云州网"."""
    text = document.blocks[index].text
    source = sourced.search(text)
    if source and _YEAR.search(text, 0, source.start()) and in_frame(document, index) and is_stamp(text[: source.start()].rstrip(" |｜　"), known):
        yield Hit(index, 0, len(text), "a date and a source in front of the first sentence or behind the last")


def _judge_placed(known: Composed, sections: Composed, document: Document, index: int) -> Iterator[Hit]:
    """A date with a time of day, and in front of it or behind it, set off, a section, a place or the page's own name.

    In front of it only above the text ("Society, 3 Mar 2023, 11:20"), and with a zone of time behind it, which no programme has, near the head; behind it wherever the stamp alone would go ("12.03.2024, 07:45 Uhr | Umwelt"),
    but for programmes, whose places stand there, too: below the text, and where nothing sets it off, it has to be a section that pages have.
    """
    text = document.blocks[index].text
    set_off = _SET_OFF.search(text)
    if set_off and _may_be_place(text[: set_off.start()]) and _has_time(text[set_off.end() :], known):
        is_zoned = _ZONED.search(text) is not None and near_head(document, index) and not _is_among_dated(document, index)
        if is_zoned or before_text(document, index):
            yield Hit(index, 0, len(text), "a date above the text, with a section or a place in front of it")
    elif before_text(document, index) and _is_filed(text, known, sections) and document.blocks[index].kind != "heading":
        yield Hit(index, 0, len(text), "a date above the text, beside a section")
    elif _is_sectioned(known, sections, document, index) and _is_of_the_page(known, document, index) and not _is_among_dated(document, index):
        yield Hit(index, 0, len(text), "a date around the text, with a section behind it")


def _judge_unsigned(known: Composed, by: Phrases, document: Document, index: int) -> Iterator[Hit]:
    """A stamp near the head with the word for an author in front of it, whose name is lost, and sections behind it: "by | Dec 30, 2025 | Gardens".

    Risk of a false hit: a table of who did what when. So the date has its year, and the word alone stands in front of it, set off by a bar.
    """
    first, *rest = _BARS.split(document.blocks[index].text)
    if not 0 < len(rest) <= UNSIGNED_PARTS or not by.values(fold(first)) or not near_head(document, index):
        return
    date, *sections = rest
    are_brief = all(len(section) <= SOURCE_LIMIT and section[-1] not in STOPS for section in sections)
    if are_brief and _FULL_DATE.search(date) and is_stamp(date, known):
        yield Hit(index, 0, len(document.blocks[index].text), "a date near the head, behind a byline without a name")


def _is_filed(text: str, known: Composed, sections: Composed) -> bool:
    """Whether a text is a section that pages have and a date with its year, set off from one another: "Politics / January 11, 2024"."""
    parts = _BESIDE.split(text)
    return len(parts) == PARTS and any(
        sections.makes(section) and _FULL_DATE.search(date) is not None and is_stamp(date, known) for section, date in (parts, parts[::-1])
    )


def _has_time(text: str, known: Composed) -> bool:
    """Whether a text is a stamp with a date and a time of day, and nothing else."""
    return bool(_FULL_DATE.search(text) and _TIME.search(text)) and is_stamp(text, known)


def _is_sectioned(known: Composed, sections: Composed, document: Document, index: int) -> bool:
    """Whether a line is a stamp with a time of day and behind it a section: behind a bar, or in front of the text and known as one."""
    text = document.blocks[index].text
    *_, bar = (None, *_BAR.finditer(text))
    if bar is not None:
        section = text[bar.end() :]
        is_section = sections.makes(section) or (near_head(document, index) and _may_be_section(section))
        return is_section and _has_time(text[: bar.start()], known)
    if not before_text(document, index):
        return False
    splits = (text.rsplit(maxsplit=count) for count in range(1, min(PLACE_WORDS, len(text.split()) - 1) + 1))
    return any(_is_section(" ".join(section), sections) and _has_time(stamp, known) for stamp, *section in splits)


def _is_section(text: str, known: Composed) -> bool:
    """Whether a text is a section that pages have; without spaces between words, any short name may be one."""
    return known.makes(text) or (is_unspaced(text) and _may_be_section(text))


def _is_among_dated(document: Document, index: int) -> bool:
    """Whether a line not far from one has a date and a time of day, too: rows of a chronicle or a programme."""
    blocks = document.blocks
    around = blocks[max(0, index - CHRONICLE) : index] + blocks[index + 1 : index + 1 + CHRONICLE]
    return any(len(block.text) <= STAMP_LIMIT and _FULL_DATE.search(block.text) and _TIME.search(block.text) for block in around)


def _judge_sent(known: Composed, agencies: Agencies, document: Document, index: int) -> Iterator[Hit]:
    """A line of a place, a date and an agency near the head, and nothing else: "LONDON, May 3 (Reuters) -".

    Risk of a false hit: where and when a picture was taken, and who sent it; that is a picture's credit, and goes too.
    """
    text = document.blocks[index].text
    sent = _SENT.fullmatch(text)
    is_told = sent is not None and agencies.names(sent["agency"] or sent["set_off"]) and _is_placed(sent["placed"], known)
    if is_told and near_head(document, index) and is_no_item(document, index):
        yield Hit(index, 0, len(text), "a place, a date and an agency above the text")


def _judge_ago(ago: re.Pattern[str], document: Document, index: int) -> Iterator[Hit]:
    """How long ago it was in short, and the headline of another article behind it, as lists of the latest have it: "6m ago Six die in fire"."""
    text = document.blocks[index].text
    stamp = ago.match(text)
    if stamp and index and text[-1] not in STOPS and weight(text[stamp.end() :]) >= HEADLINE and is_headline(text) and is_no_item(document, index):
        yield Hit(index, 0, len(text), "how long ago it was, and a headline")


def _is_placed(text: str, known: Composed) -> bool:
    """Whether a text is a place of a few words and a date: "Nova Gorica, 12. marca"."""
    words = text.rstrip(" ,–—-").split()
    places = ((" ".join(words[:count]).rstrip(","), " ".join(words[count:])) for count in range(1, min(PLACE_WORDS + 1, len(words))))
    return any(_may_be_place(place) and _may_be_date(date, known) for place, date in places)


def _may_be_place(text: str) -> bool:
    """Whether a text is a word or a few that may be a name."""
    return bool(text) and len(text.split()) <= PLACE_WORDS and not text[0].islower() and not any(map(str.isdigit, text)) and text[-1] not in STOPS


def _may_be_section(text: str) -> bool:
    """Whether a text may be the name of a section, and is shorter than what is told of a time of day: "18:30 | Fire breaks out"."""
    limit = LETTERED_SECTION if _LETTERED.match(text) else UNSPACED_SECTION
    is_short = len(text) <= limit if is_unspaced(text) else len(text.split()) <= SECTION_WORDS
    return is_short and _may_be_place(text)


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    known = stamps(languages)
    agencies, marks = agencies_of(languages), phrases_of(SOURCES, "lines", languages)
    labels = plain_of(SOURCES, "sources", languages)
    units = plain_of(NAME, "ago", languages)
    ago = re.compile(rf"\d{{1,2}}\s?(?:{'|'.join(map(re.escape, units)) or '(?!)'})\s?(?=[^\W\d_a-zß-ÿа-я]|[‘“\"'])")
    by = Phrases(folded_templates(("", phrase) for phrase in phrases_of(AUTHORS, "by", languages)))
    sourced = re.compile(
        rf"(?<![^\W\d])(?:{'|'.join(map(re.escape, labels)) or '(?!)'})\s?[:：]\s?\S[^.!?。！？]{{0,{SOURCE_LIMIT}}}$", re.IGNORECASE
    )
    return [
        Matcher(partial(_judge, known), lines=lines_of(known.templates)),
        Matcher(partial(_judge_numeric, known), numeric=True),
        Matcher(partial(_judge_placed, known, phrases_of_lines(SECTIONS, languages)), signs=_PLACED, longest=STAMP_LIMIT),
        Matcher(partial(_judge_unsigned, known, by), signs=frozenset("|"), longest=STAMP_LIMIT),
        judged(partial(_judge_sent, known, agencies), agencies.people.agencies, STAMP_LIMIT),
        judged_templates(partial(_judge_sent, known, agencies), marks, STAMP_LIMIT),
        Matcher(partial(_judge_ago, ago), signs=frozenset(units), longest=LINE_LIMIT),
        judged(partial(_judge_sourced, known, sourced), fold_all(labels), STAMP_LIMIT),
    ]


# Centuries, as digits write them in any script, and bars: without either no line is a date with a place beside it.
_PLACED = frozenset(["20", "25", "٢٠", "۱۴", "২০", "२०", "๒๕", "|", "｜"])
# Scripts with a letter for each sound, and no spaces: Thai and its neighbours.
_LETTERED = re.compile("[\u0e00-\u17ff]")
_BAR = re.compile(r"\s*[|｜]\s*|\s[•·]\s")
_BARS = re.compile(r"\s+\|\s+")
_BESIDE = re.compile(r"\s(?:[|/•·–—-]|//)\s")
_SET_OFF = re.compile(r",\s|\s[|•·–—-]\s")
# An agency in brackets or behind a dash or a comma, and a dash or a stop behind it.
_SENT = re.compile(
    r"(?P<placed>[^\W\d_][^()（）\[\]\n]{5,60}?)(?:\s?[(（\[](?P<agency>[^()（）\[\]\n]{2,20})[)）\]]|(?:\s?[–—-]|,)\s(?P<set_off>[^()（）\[\]\n,–—\d]{2,20}?))[\s.=:–—-]{0,4}"
)
_ZONED = re.compile(r"\d\s?(?:GMT|UTC|CES?T|EES?T|WES?T|BST|MSK|МСК|JST|KST|IST)$")
_YEAR = re.compile(r"\d{4}")
_FULL_DATE = re.compile(CENTURY + r"\d\d|\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d\d")
_TIME = re.compile(r"(?<![\d./-])\d{1,2}(?:[:.h]|[時时시]\s?)\d\d(?![./-]?\d)")
_HOUR = r"(?<!\d)(?:[01]?\d|2[0-4])(?:\s?[:.h時时시]\s?[0-5]\d)?(?!\d)"
_SPAN_OF_HOURS = re.compile(rf"{_HOUR}[^\S\n]?(?:h|Uhr|[ap]\.?m\.?)?[^\S\n]?[-–—~～][^\S\n]?{_HOUR}(?!\s?[-./]\s?\d)")
# Words, and times with minutes or from one to another.
_HOURS = re.compile(rf"[^\W\d_](?:[^\d\n]|{_SPAN_OF_HOURS.pattern}|(?<!\d)(?:[01]?\d|2[0-4])[:.h時时시][0-5]\d(?![.:]?\d))*")
_NUMERIC_DATE = re.compile(r"\b\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}\b|\b\d{4}[./-]\s?\d{1,2}[./-]\s?\d{1,2}\b|^\d\d-\d\d \d\d:\d\d$")

DATELINES = built_in(NAME, "When the page was made and how long it takes to read is no part of what the article says.", _build)
