"""Lines that name who wrote the article: "By Jane Roe", "Von Jan Roe, dpa", "Text: ...", "责任编辑：...", "홍길동 기자 hong@a.kr", author boxes.

Judged: whether a line is a phrase and names, with places, agencies, roles and dates among them, and stands before the third sentence
or near the end; whether a block at the head or the foot says what its author does; and whether one at the foot opens with the author's name.

Risk of a false hit: prose and headings that open with the same word ("By noon the square was full", "Von Anfang an"). So what follows
must be two capitalised words at least, or a known agency, and no full stop but behind phrases that no prose opens with. And lists of
books say of each who wrote it: there, behind the first sentence, it stays; as it does among other facts of a book (see facts.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from cleanarticle.fold import fold, is_caseless, is_unspaced, opens_small
from cleanarticle.headlines import LINE_LIMIT, STOPS, is_brief_sentence, is_sentence, may_head, opening_names
from cleanarticle.language import COMMON_WORDS
from cleanarticle.matchers import LIST_MARK, Judge, Matcher, judged, judged_templates
from cleanarticle.matchers.lines import COLONS, HEADING, LOWER_HEADING, composed, is_no_item, opens_page, stands_alone
from cleanarticle.matchers.named import named
from cleanarticle.matchers.scanner import built_in
from cleanarticle.matchers.vitae import vitae
from cleanarticle.names.signatures import AND_WORD, CONTACT, DATED, NAME_WORDS, Signatures
from cleanarticle.names.stamps import CHRONICLE, NUMBERED, is_stamp
from cleanarticle.phrases import phrases_of
from cleanarticle.phrases.composed import Composed, phrases_of_lines
from cleanarticle.phrases.templates import Phrases, folded_templates, last_words
from cleanarticle.positions import FOOT, HEAD, before_text, in_frame, near_an_end, near_head
from cleanarticle.types import Document, Hit

NAME = "bylines"
NAME_LIMIT = 50
# A date has the standfirst and a name above it.
NAMED_BELOW = 2
# A letter has a sentence and a farewell above the name that signs it.
SIGNED_BELOW = 2
# Below the heading of an author's box stand so many blocks at most.
HEADED_BELOW = 2
FULL_YEAR, CLOCK = re.compile(r"\b20\d\d\b"), re.compile(r"\b\d{1,2}[:.]\d\d(?!\d)")
PLACE_WORDS = (1, 2)
_SETS_OFF = re.compile(r"[|•·/,;،؛、，；｜／(（\t\u3000–—\d-]|  ")
# Behind the last sentence, a slash or an address tells a byline: "… 밝혔다. /홍길동 기자".
_TAIL = re.compile(r"(?<=[.!?。…”’\"」』)])\s*(/\s?[^/\n]{2,60}|[^.!?。\n]{2,40}[\w.+-]+@[\w-]+(?:\.[\w-]+)+)$")
_BRACKETED_NAMES = re.compile(r"(?:^|(?<=。)|(?<=[」』]))\s*[（(【](?P<names>[\u3005\u3040-\u30ff\u3400-\u9fff、・\s]{3,40})[）)】]$")
_INITIALS = re.compile(r"(?<=[.!?।”\"])\s*\(([a-z]{2,4}(?:/[a-z]{2,4}){1,2})\)$")
_BRACKETED_INITIALS = re.compile(r"\([a-z]{2,4}(?:/[a-z]{2,4}){1,2}\)")
# The initials of two in a line of their own, with a full stop behind each letter: "م.ع/س.ك".
_LONE_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){1,2}[^\W\d_]?\s?/\s?(?:[^\W\d_]\.\s?){1,2}[^\W\d_]?\.?")
# A stroke behind those of each at a desk: "kwa/ mok/".
_DESK_INITIALS = re.compile(r"[a-zżźćńółśąę]{2,4}/(?:\s?[a-zżźćńółśąę]{2,4}/){1,3}")
# A paper's name and somebody's initials, in scripts without capitals: "নতুন দিগন্ত/এমআই".
_PAPER_WITH_INITIALS = re.compile(r"[^/\d।!?:,،؟]{2,20}(?:/[^/\s।!?:,،؟]{1,12})?/[^/\s\d।!?:,،؟]{1,8}")
# In front of a text, in scripts without capitals: a place and a paper in quotation marks, "لندن: «الشرق الجديد»".
_PAPER_AT_PLACE = re.compile(r"(?P<place>[^\W\d_]+(?:\s[^\W\d_]+){0,2})\s?[:–—-]\s?[«“\"](?P<paper>[^«»“”\"\n]{3,30})[»”\"]")
# What somebody is, in front of a name in those brackets: "（料理研究家・山本和子）".
_OCCUPATION = re.compile(r"[\u30a0-\u30ff\u3400-\u9fff]{1,10}[家者員師長授士]")
# The initials of one, in a line of their own: "(jw)", "(J. H.)", "(*/sms)".
_BRACKETED_ONE = re.compile(r"\((?:\*/)?(?:(?P<letters>[^\W\d_]{2,3})|(?:[^\W\d_]\.\s?){2,3})\)")
INITIALS_LIMIT = 30
MOST_NAMES = 4
# Of a program: no date is written so.
_VERSION = re.compile(r"\bv\d++\.\d", re.IGNORECASE)
# What parts a name from what stands behind it.
_BARS = " \t|·•,/–—-"
_BAR = re.compile(r"\s*[|·•]\s*|\s+[–—-]\s*")
_LABEL_GAP = re.compile(r"\s*[|·•]\s*|\s+")
LABEL_WORDS = 3
_LENGTH = re.compile(r"(?<!\w)\d{1,2}\s[^\W\d_]{1,12}\.?$")
_HAN_LISTED = re.compile(r"[、・]")


def _judge(known: Signatures, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    if not near_an_end(document, index):
        return
    below = document.blocks[index + 1].text if index + 1 < len(document.blocks) else ""
    is_phrase = len(below) <= NAME_LIMIT and known.is_phrase(text) and known.is_full_name(below) and not LIST_MARK.match(below)
    if is_phrase and not _is_role_of(known, document, index) and stands_alone(document, index):
        yield Hit(index, 0, len(text), "names who wrote it, on the next line")
        yield Hit(index + 1, 0, len(below), "names who wrote it, below the phrase for it")
        yield from _about_named(document, index + 1)
        return
    bracket = known.bracket_end(text)
    if bracket:
        yield Hit(index, 0, bracket, "names who wrote it, in brackets in front of the text")
    elif _is_byline(known, document, index):
        yield Hit(index, 0, len(text), "names who wrote it")
        yield from _about_named(document, index)
    else:
        tail = _TAIL.search(text, max(0, len(text) - LINE_LIMIT))
        if tail and known.is_byline(tail[1].lstrip("/ ")):
            yield Hit(index, tail.start(1), len(text), "names who wrote it, behind the last sentence")


def _is_byline(known: Signatures, document: Document, index: int) -> bool:
    """Whether a line names who wrote the article, where such lines stand."""
    line = document.blocks[index].text
    text = line.lstrip(f"{HEADING} ")
    is_line = known.is_byline_line(text, document) or (len(text) <= LINE_LIMIT and in_frame(document, index) and known.are_sentences(text))
    if not is_line or _is_of_list_of_works(known, document, index):
        return False
    is_lower_heading = line.startswith(LOWER_HEADING) and before_text(document, index)
    return is_lower_heading or stands_alone(document, index) or opens_page(document, index)


def _is_of_list_of_works(known: Signatures, document: Document, index: int) -> bool:
    """Whether a byline says whose work the heading above it is, as another one not far from it does: a list of books, or of plays."""
    if not _is_below_title(document, index) or not any(is_sentence(block.text) for block in document.blocks[: index - 1]):
        return False
    text = document.blocks[index].text
    near = range(max(1, index - CHRONICLE), min(len(document.blocks), index + CHRONICLE))
    lines = (document.blocks[place].text for place in near if _is_below_title(document, place))
    return any(line != text and known.is_byline_line(line, document) for line in lines)


def _is_below_title(document: Document, index: int) -> bool:
    """Whether a line stands between one that is no sentence and one that is."""
    around = document.blocks[index - 1 : index] + document.blocks[index + 1 : index + 2]
    return [is_sentence(block.text) for block in around] == [False, True]


def _judge_unstamped(known: Signatures, lengths: Composed, document: Document, index: int) -> Iterator[Hit]:
    """Above the text, a byline or a name and behind it a word for a date that is not there, or how long it takes to read.

    "Jane Roe | Published", "By Jane Roe Updated", "Jane Roe 3 min". Risk of a false hit: a list of results, "Jane Roe 3 hours". So no line
    beside it has a number behind a name.
    """
    text = document.blocks[index].text
    if not index or not before_text(document, index) or not stands_alone(document, index):
        return
    length = _LENGTH.search(text)
    if length and lengths.makes(length[0]) and known.is_full_name(text[: length.start()].rstrip(_BARS)):
        beside = document.blocks[max(0, index - 1) : index] + document.blocks[index + 1 : index + 2]
        if not any(_LENGTH.search(block.text) for block in beside if len(block.text) <= NAME_LIMIT):
            yield Hit(index, 0, len(text), "a name and how long it takes to read")
    elif not length and _is_before_label(known, text):
        yield Hit(index, 0, len(text), "names who wrote it, and a word for a date")


def _is_before_label(known: Signatures, text: str) -> bool:
    """Whether a text is a byline, or a full name and a bar, and a word for the date that stood behind it."""
    for gap in [*_LABEL_GAP.finditer(text)][-LABEL_WORDS:]:
        label, name = text[gap.end() :].strip(_BARS + ":"), text[: gap.start()]
        if label and {part.value for part in known.stamps.parts(label)} == {NUMBERED}:
            return known.is_byline(name) or (not gap[0].isspace() and known.is_full_name(name))
    return False


def _judge_bare(known: Signatures, document: Document, index: int) -> Iterator[Hit]:
    """Above the text, a small word in front of names that are not there, alone or with a date behind it: "By", "By - 2018-09-16"."""
    text = document.blocks[index].text
    if not index or not before_text(document, index) or not is_no_item(document, index):
        return
    phrase, *rest = (part for part in _BAR.split(text) if part.strip(_BARS))
    word = fold(phrase)
    is_dated = bool(rest) and word in known.by and all(is_stamp(part, known.stamps) for part in rest)
    if is_dated or (not rest and word in known.by and word in COMMON_WORDS):
        yield Hit(index, 0, len(text), "a word in front of names that are not there")


def _judge_stroke(known: Signatures, document: Document, index: int) -> Iterator[Hit]:
    """Near the head, a stroke in front of names and nothing else, as pages set it between an author, who is gone, and the paper: "/ TBC News"."""
    text = document.blocks[index].text
    name = text[1:].strip()
    if text[0] != "/" or not name or not index or not near_head(document, index) or len(name.split()) > NAME_WORDS:
        return
    beside = document.blocks[index - 1 : index] + document.blocks[index + 1 : index + 2]
    is_listed = any(block.text.startswith("/") for block in beside)
    if all(word[0].isupper() for word in name.split()) and known.people.are_names(name) and not is_listed:
        yield Hit(index, 0, len(text), "a stroke and names behind it")


def _judge_bracketed(known: Signatures, document: Document, index: int) -> Iterator[Hit]:
    """Japanese names in the brackets that end the text, or in a line of their own: "…と話した。【山本健太、久我峰子】"."""
    text = document.blocks[index].text
    bracket = _BRACKETED_NAMES.search(text) if text[-1] in "）)】" else None
    if bracket is None or not near_an_end(document, index):
        return
    first, *others = _HAN_LISTED.split(bracket["names"])
    is_named = known.is_surnamed(first) or (len(others) == 1 and _is_signed_with_occupation(document, index, first))
    if is_named and all(map(known.is_surnamed, others)):
        yield Hit(index, bracket.start(), len(text), "names who wrote it, in brackets behind the text")


def _is_signed_with_occupation(document: Document, index: int, first: str) -> bool:
    """Whether a word in the brackets is what its bearer does, and they stand in a line of their own below the last sentence: "（作家・山本和子）".

    Behind what is quoted they say who said it, and so they do where there are several: below verses and letters.
    """
    above = document.blocks[index - 1].text if index else ""
    is_alone = document.blocks[index].text[0] in "（(【" and is_sentence(above) and above[-1] not in "」』"
    is_only = not any(_BRACKETED_NAMES.match(block.text) for block in document.blocks[max(0, index - CHRONICLE) : index])
    return is_alone and is_only and in_frame(document, index) and _OCCUPATION.fullmatch(first) is not None


def _judge_initials(document: Document, index: int) -> Iterator[Hit]:
    """The initials of who wrote and who edited behind the last sentence, in brackets or a line of their own: "... said the police. (rdp/idh)"."""
    text = document.blocks[index].text
    if (
        len(text) <= INITIALS_LIMIT
        and _are_lone_initials(text)
        and index
        and is_sentence(document.blocks[index - 1].text)
        and in_frame(document, index)
    ):
        yield Hit(index, 0, len(text), "initials behind the last sentence")
        return
    if _DESK_INITIALS.fullmatch(text) and index and in_frame(document, index) and not before_text(document, index):
        yield Hit(index, 0, len(text), "initials of a desk behind the text")
        return
    if _BRACKETED_INITIALS.fullmatch(text) and index and is_brief_sentence(document.blocks[index - 1].text) and in_frame(document, index):
        is_prose = not COMMON_WORDS.isdisjoint(text.strip("()").split("/"))
        if not is_prose and not before_text(document, index):
            yield Hit(index, 0, len(text), "initials behind the last sentence")
        return
    bracket = _INITIALS.search(text, max(0, len(text) - INITIALS_LIMIT)) if text[-1] == ")" else None
    if bracket is None or any(initials in COMMON_WORDS for initials in bracket[1].split("/")):
        return
    if not any(is_sentence(block.text) for block in document.blocks[index + 1 :]):
        yield Hit(index, bracket.start(1) - 1, len(text), "initials behind the last sentence")


def _judge_initials_of_one(document: Document, index: int) -> Iterator[Hit]:
    """The initials of who wrote it, in brackets in a line of their own below the last sentence, with no other line in brackets.

    Risk of a false hit: what is called out in a song or a talk, "(oh)". But such words are common ones, or stand there more than once.
    """
    text = document.blocks[index].text
    signed = _BRACKETED_ONE.fullmatch(text) if index and not before_text(document, index) else None
    if signed is None or is_caseless(text) or not is_sentence(document.blocks[index - 1].text) or not in_frame(document, index):
        return
    letters = signed["letters"] or ""
    is_word = letters.lower() in COMMON_WORDS or letters not in (letters.lower(), letters.upper())
    if not is_word and not any(block.text.startswith("(") for block in document.blocks[:index]):
        yield Hit(index, 0, len(text), "initials behind the last sentence")


def _are_lone_initials(text: str) -> bool:
    """Whether a short line is the initials of two, or a paper's name and initials behind a stroke, in a script whose words have spaces between them."""
    is_plain = is_caseless(text) and not is_unspaced(text)
    return _LONE_INITIALS.fullmatch(text) is not None or (is_plain and _PAPER_WITH_INITIALS.fullmatch(text) is not None)


def _judge_several(known: Signatures, document: Document, index: int) -> Iterator[Hit]:
    """Full names and nothing else, set off by strokes, in a line of their own above the text or at its beginning: "Jane Roe/Ben Poe".

    Risk of a false hit: places of two words, which are called so in pairs. So each needs two words, and a list has none beside it.
    """
    text = document.blocks[index].text
    names = [name.strip() for name in text.split("/")]
    if not 1 < len(names) <= MOST_NAMES or not index or not near_head(document, index):
        return
    if _are_titled(names) and stands_alone(document, index) and all(map(known.is_full_name, names)):
        yield Hit(index, 0, len(text), "names and nothing else")


def _are_titled(names: Iterable[str]) -> bool:
    """Whether each word of some names has a capital and small letters behind it."""
    return all(len(word) > 1 and word.istitle() for name in names for word in name.split())


def _judge_two_at_place(known: Signatures, document: Document, index: int) -> Iterator[Hit]:
    """Two full names and a place, in a line of their own between the headline and the text: "Liisa Roe ja Petri Poe, Kuopio".

    Risk of a false hit: those who sign a letter, which stands above them.
    """
    if not index or not before_text(document, index):
        return
    text = document.blocks[index].text
    names, _, place = text.partition(", ")
    if "," in place or len(place.split()) not in PLACE_WORDS:
        return
    both = AND_WORD.split(names)
    if len(both) == 2 and _are_titled([*both, place]) and all(map(known.is_full_name, both)) and stands_alone(document, index):
        yield Hit(index, 0, len(text), "names and a place, and nothing else")


def _judge_paper_at_place(places: Phrases, document: Document, index: int) -> Iterator[Hit]:
    """A known place and a paper in quotation marks behind it, in a line of their own between the headline and the text: "لندن: «الشرق الجديد»".

    Risk of a false hit: the title of a work behind a word for it. So the place is one of those from which papers report.
    """
    text = document.blocks[index].text
    told = _PAPER_AT_PLACE.fullmatch(text) if index and is_caseless(text) else None
    if told and before_text(document, index) and places.values(fold(told["place"])) and document.blocks[index].kind != "heading":
        yield Hit(index, 0, len(text), "names a place and the paper")


def _judge_dated(known: Signatures, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    if not DATED.search(text):
        return
    if index and before_text(document, index) and known.is_posted(text) and stands_alone(document, index):
        yield Hit(index, 0, len(text), "says by whom and when it was posted, and where it is filed")
        return
    if text[-1] in ".!?" or not (text[0].isupper() or text[0].isdigit()) or _VERSION.search(text):
        return
    is_framed = in_frame(document, index)
    is_placed = index > 0 and (is_framed or near_head(document, index))
    is_alone = is_placed and known.is_dated(text) and not _is_in_list_of_dates(known, document, index)
    if is_alone or (is_framed and known.is_signed_with_date(text)):
        yield Hit(index, 0, len(text), "a name with a date")
    elif is_placed and _is_below_author(known, document, index):
        yield Hit(index - 1, 0, len(document.blocks[index - 1].text), "a name above a date")


def _is_below_author(known: Signatures, document: Document, index: int) -> bool:
    """Whether a line is the only date with a year and a time near the head, and above it stands a full name, and above that the standfirst.

    What stands in front of the first sentence is judged with its neighbours (see filters/residue_runs.py).
    """
    blocks = document.blocks
    if index < NAMED_BELOW or not near_head(document, index) or not _is_full_stamp(known, blocks[index].text):
        return False
    standfirst, name = blocks[index - 2 : index]
    is_name = name.kind != "heading" and len(name.text) <= NAME_LIMIT and _are_titled([name.text]) and known.is_full_name(name.text)
    around = blocks[max(0, index - CHRONICLE) : index] + blocks[index + 1 : index + 1 + CHRONICLE]
    is_only = not any(len(block.text) <= LINE_LIMIT and _is_full_stamp(known, block.text) for block in around)
    return is_name and is_sentence(standfirst.text) and is_only and stands_alone(document, index - 1)


def _is_full_stamp(known: Signatures, text: str) -> bool:
    """Whether a text is a stamp with a year and a time of day."""
    return FULL_YEAR.search(text) is not None and CLOCK.search(text) is not None and is_stamp(text, known.stamps)


def _is_in_list_of_dates(known: Signatures, document: Document, index: int) -> bool:
    """Whether not far from a line another one has a name and a date: a list of what is on, and who appears, or a chronicle."""
    around = document.blocks[max(0, index - CHRONICLE) : index] + document.blocks[index + 1 : index + 1 + CHRONICLE]
    return any(len(block.text) <= LINE_LIMIT and known.has_date_and_name(block.text) for block in around)


def _judge_addressed(known: Signatures, document: Document, index: int) -> Iterator[Hit]:
    """A name with its bearer's address, on one line or on two; not of somebody whom a line in front names as the one to ask."""
    text = document.blocks[index].text
    if not near_an_end(document, index):
        return
    above = document.blocks[index - 1].text if index else ""
    if known.is_signed_with_address(text):
        if not _is_to_be_asked(known, document, index):
            yield Hit(index, 0, len(text), "a name with an address")
    elif CONTACT.fullmatch(text) and known.is_signed_with_address(f"{above} {text}"):
        if _is_to_be_asked(known, document, index - 1):
            return
        yield Hit(index - 1, 0, len(above), "a name with an address")
        yield Hit(index, 0, len(text), "a name with an address")
    elif (
        known.is_address(text)
        and is_brief_sentence(above)
        and above[-1] not in ":："
        and in_frame(document, index)
        and not _is_listed(document, index)
    ):
        yield Hit(index, 0, len(text), "an address behind the last sentence")


def _is_listed(document: Document, index: int) -> bool:
    """Whether a line opens with the mark of a list, and so does the one below it: ways to reach somebody of whom the article tells."""
    mark, below = LIST_MARK.match(document.blocks[index].text), document.blocks[index + 1 : index + 2]
    return mark is not None and any(block.text.startswith(mark[0]) for block in below)


def _is_to_be_asked(known: Signatures, document: Document, index: int) -> bool:
    """Whether the line above a name ends in a colon and says nothing of who wrote the article: "Media contact:", of a company's news.

    Risk: "Contact the author:" in a language whose words for authors nobody listed.
    """
    above = document.blocks[index - 1].text if index else ""
    if not above.endswith(COLONS) or known.is_phrase(above):
        return False
    return len(above) > LINE_LIMIT or not any(known.is_role(word) for word in above[:-1].split())


def _judge_with_role(known: Signatures, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    if text[-1] in STOPS:
        return
    set_off = _SETS_OFF.search(text)
    if not set_off and _is_below_name(known, document, index):
        yield Hit(index - 1, 0, len(document.blocks[index - 1].text), "a name above a role")
        yield Hit(index, 0, len(text), "a role below a name")
        return
    if not set_off or opens_small(text) or text.count(" ", 0, set_off.start()) >= NAME_WORDS:
        return
    is_signed = near_an_end(document, index) and known.is_signed_with_role(text)
    if (is_signed or _is_signed_with_paper(known, document, index)) and stands_alone(document, index):
        yield Hit(index, 0, len(text), "a name with a role")
        yield from _about_named(document, index)


def _is_signed_with_paper(known: Signatures, document: Document, index: int) -> bool:
    """Whether a line is a name with a role at a paper, near the head or behind the last sentence.

    So are guests introduced, and those who were asked. So no line beside it opens with a name and a comma.
    """
    if not (near_head(document, index) or in_frame(document, index)) or not known.is_signed_with_paper(document.blocks[index].text):
        return False
    beside = document.blocks[max(0, index - 1) : index] + document.blocks[index + 1 : index + 2]
    return not any("," in block.text and known.is_full_name(block.text.partition(",")[0]) for block in beside if len(block.text) <= LINE_LIMIT)


def _is_below_name(known: Signatures, document: Document, index: int) -> bool:
    """Whether a line is a role and the one above it a full name, where an author may stand.

    Several such pairs are a list of people, but in front of a text.
    """
    if not index or not near_an_end(document, index) or not _is_role_of(known, document, index) or _signs_letter(document, index - 1):
        return False
    is_in_front = before_text(document, index) and any(is_sentence(block.text) for block in document.blocks[index + 1 : index + 1 + HEAD])
    return is_in_front or not any(_is_role_of(known, document, near) for near in (index - 2, index + 2))


def _signs_letter(document: Document, index: int) -> bool:
    """Whether the line above a name is a few words and a comma, behind a sentence: "With warm wishes,". Then a letter is signed, which is the article."""
    if index < SIGNED_BELOW:
        return False
    told, farewell = document.blocks[index - 2].text, document.blocks[index - 1].text
    return farewell[-1] in ",،，" and may_head(farewell) and is_brief_sentence(told)


def _is_role_of(known: Signatures, document: Document, index: int) -> bool:
    """Whether a line is a role and the one above it a full name."""
    if not 0 < index < len(document.blocks):
        return False
    name, role = document.blocks[index - 1].text, document.blocks[index].text
    return len(name) <= NAME_LIMIT and len(role) <= NAME_LIMIT and known.is_role(role) and known.is_full_name(name)


def _about_named(document: Document, index: int) -> Iterator[Hit]:
    """Below a byline at the head the paragraphs near the foot that open with the whole name of somebody whom it names: who that is.

    Risk of a false hit: those who write of themselves as of others. So no other paragraph may open so.
    """
    blocks, byline = document.blocks, document.blocks[index].text
    if not near_head(document, index):
        return
    for place in range(max(index + 1, len(blocks) - FOOT), len(blocks)):
        text = blocks[place].text
        name = next((name for name in opening_names(text) if name in byline), "") if is_sentence(text) else ""
        if name and sum(block.text.startswith(name) and is_sentence(block.text) for block in blocks) == text.startswith(name):
            yield Hit(place, 0, len(text), "says who the author is")


def _judge_headed(judge: Judge, document: Document, index: int) -> Iterator[Hit]:
    """A heading or button of the author's, and below a heading near the end what it heads: a text that opens with a name of which nothing above says a word.

    Risk of a false hit: what the article says last, below a button. But it names there nobody for the first time, in its first words.
    """
    hits = list(judge(document, index))
    yield from hits
    below = index + 1
    if not hits or not 0 < len(document.blocks) - below <= HEADED_BELOW:
        return
    text = document.blocks[below].text
    name = next(opening_names(text), "") if is_sentence(text) else ""
    if name and not any(word in block.text for block in document.blocks[:index] for word in name.split()):
        yield Hit(below, 0, len(text), "says who the author is, below the heading for it")


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    known = Signatures(languages)
    judge = partial(_judge, known)
    lines = composed(phrases_of_lines(NAME, languages), "a heading or button of the author's")
    places = Phrases(folded_templates(("", place) for place in phrases_of(NAME, "places", languages)))
    lengths = Composed(("", phrase) for phrase in phrases_of(NAME, "lengths", languages))
    opening = known.by | known.labels | {word for _, word in known.own}
    glued = {phrase for phrase in (*known.by, *known.labels, *known.surnamed.phrases, *known.after) if is_unspaced(phrase)}
    return [
        replace(
            judged(judge, glued | known.after), openings=frozenset(" ".join(phrase.split()[:2]) for phrase in opening if not is_unspaced(phrase))
        ),
        judged_templates(partial(_judge_with_role, known), phrases_of(NAME, "roles", languages), LINE_LIMIT),
        Matcher(partial(_judge_addressed, known), signs=frozenset(["@", ".com/"]), longest=LINE_LIMIT),
        Matcher(partial(_judge_bracketed, known), signs=frozenset("）】)")),
        Matcher(partial(_judge_several, known), signs=frozenset("/"), longest=LINE_LIMIT),
        Matcher(partial(_judge_two_at_place, known), signs=frozenset(","), longest=LINE_LIMIT),
        Matcher(partial(_judge_paper_at_place, places), signs=frozenset('«“"'), longest=NAME_LIMIT),
        Matcher(_judge_initials, signs=frozenset("/")),
        Matcher(_judge_initials_of_one, signs=frozenset("("), longest=INITIALS_LIMIT),
        Matcher(partial(_judge_dated, known), lasts=last_words(known.stamps.templates), signs=frozenset(["20"]), longest=LINE_LIMIT),
        Matcher(partial(_judge_unstamped, known, lengths), lasts=last_words([*known.stamps.templates, *lengths.templates]), longest=LINE_LIMIT),
        Matcher(partial(_judge_bare, known), openings=frozenset(known.by), longest=NAME_LIMIT),
        Matcher(partial(_judge_stroke, known), signs=frozenset("/"), longest=NAME_LIMIT),
        replace(lines, judge=partial(_judge_headed, lines.judge)),
        *vitae(NAME, languages, known),
        *named(NAME, languages, "says how to reach the author"),
    ]


BYLINES = built_in(NAME, "Who wrote it is told beside the article, not by it.", _build)
