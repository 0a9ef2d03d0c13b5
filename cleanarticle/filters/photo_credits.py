"""Credits of pictures, and the captions that belong to them: "Foto: M. Roe (Getty Images)", "... in Riga. (Picture: AP)", "사진=연합뉴스".

Judged: whether a line, the end of a caption or a bracket names nothing but who made or sent a picture (see names/credits.py and
names/captions.py). A caption that ends in a credit goes as a whole, and so do the lines right above a credit, with no blank line between,
and a line that stands beside one again and again.

Risk of a false hit: prose that opens with such a word ("Photo: how to ..."), or is about an agency ("Getty Images sued ..."). So a
word that no name has keeps the line; lines above go only where blank lines set paragraphs apart; and the first line, as a rule the
headline, goes only where it is a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import islice

from cleanarticle.fold import fold, is_caseless, is_unspaced, soften
from cleanarticle.headlines import STOPS, is_fact, is_sentence, may_head
from cleanarticle.matchers import LIST_MARK, Matcher, judged
from cleanarticle.matchers.lines import COLONS, composed, places_of_lines, stands_alone
from cleanarticle.matchers.scanner import built_in
from cleanarticle.names.captions import BRACKET, TAIL_LIMIT, ends_in_paper, tail_start
from cleanarticle.names.credits import CAMERAS, Credits, credits_of
from cleanarticle.names.people import BRACKETS, NAMES_LIMIT
from cleanarticle.phrases import phrases_of, plain_of
from cleanarticle.phrases.composed import phrases_of_lines
from cleanarticle.phrases.cues import split_sentences
from cleanarticle.phrases.edges import LABEL_LIMIT
from cleanarticle.phrases.templates import Phrases, folded_templates, lines_of, openings, unspaced
from cleanarticle.types import Document, Hit

NAME = "photo-credits"
CAPTION_LIMIT = 350
LINES_ABOVE = 4
SENTENCES, UNSPACED_SENTENCES = 3, 2
FACTS = 2
SIGNS = "/|©ⓒ／｜"
# A line without a stop, and behind it in brackets who may have sent the picture.
_SENT = re.compile(r"(?P<caption>[^\W\d_][^:：?!؟«»“”„\"()\[\]\n]{8,150}[^\s.!?…।۔؟,،;()\[\]])\s?[(\[](?P<agency>[^()\[\]\n]{2,30})[)\]]")
SENT_WORDS, CASELESS_SENT_WORDS = 5, 3
MOST_SENT = 2
MOST_SAID = 4
_OPENING = "([（［【〔"
# Which picture of how many is shown at first; an eighth, a rating and a half of something else are written so, too.
_COUNTER = re.compile(r"1(?P<space>\s?)/\s?(?P<all>\d{1,3})")
RATINGS, FRACTIONS = frozenset({5, 6, 10, 20, 100}), frozenset({2, 3, 4, 8, 16, 32, 64})


def _judge(known: Credits, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    is_line = known.is_credit_line(text)
    if (LIST_MARK.match(text) and not is_line) or (is_line and (_is_of_list(document, index, known) or _is_of_facts(document, index))):
        return
    if is_line:
        yield Hit(index, 0, len(text), "the line is a credit", known.credited(text))
        yield from _lines_above(document, index)
        yield from _caption_again(known, document, index)
    elif text[-1] in ":：" and len(text) <= LABEL_LIMIT and fold(text) in known.labels:
        yield from _label_above(document, index, known)
    else:
        yield from _within(document, index, known)


def _is_of_list(document: Document, index: int, known: Credits) -> bool:
    """Whether a line is one of several agencies in a list, each an item: the article's own list of them."""
    beside = document.blocks[max(0, index - 1) : index] + document.blocks[index + 1 : index + 2]
    items = [block for block in (document.blocks[index], *beside) if block.kind == "list_item" or block.text.startswith("- ")]
    return len(items) > 1 and items[0] is document.blocks[index] and all(known.people.is_agency(item.text.lstrip("- ")) for item in items)


def _is_of_facts(document: Document, index: int) -> bool:
    """Whether a line opens with a camera and one beside it with another sign and a colon: what is told of a telephone, "🔋: 5000 mAh"."""
    blocks = document.blocks
    if blocks[index].text[0] not in CAMERAS:
        return False
    beside = blocks[max(0, index - 1) : index] + blocks[index + 1 : index + 2]
    return any(_SIGNED_FACT.match(near.text) and near.text[0] not in CAMERAS for near in beside)


def _within(document: Document, index: int, known: Credits) -> Iterator[Hit]:
    """A credit at the end of a caption, or in brackets inside a paragraph."""
    text = document.blocks[index].text
    start = tail_start(known, text)
    credit = text[start:].strip()
    bare = credit.strip(BRACKETS)
    if (
        start >= 0
        and len(text) <= CAPTION_LIMIT
        and (index or known.is_credit(bare))
        and (not known.is_source(bare) or known.is_source_of_picture(bare))
        and not _is_paragraph(text[:start], in_brackets=text[start] in BRACKETS)
        and not (text[:start].rstrip().endswith(tuple(STOPS)) and known.people.are_reporting_agencies(bare))
    ):
        if _is_wanted(document, index):
            yield Hit(index, start, len(text), "the credit of a caption", known.credited(credit))
            return
        yield Hit(index, 0, len(text), f"a caption that ends in a credit: {credit}", known.credited(credit))
        yield from _lines_above(document, index)
        return
    for match in BRACKET.finditer(text):
        if known.is_bracketed_credit(match[1], in_sentence=True):
            yield Hit(index, match.start(), match.end(), "a credit in brackets", known.credited(match[1]))
    if start > 0 and index and text[start] not in BRACKETS:
        yield Hit(index, start, len(text), "a credit behind the last sentence", known.credited(credit))


def _is_wanted(document: Document, index: int) -> bool:
    """Whether a page's own markup says that a block is a caption: then it stands in the text because somebody wants captions."""
    block = document.blocks[index]
    return block.kind == "caption" or "caption" in block.hints


def _is_paragraph(text: str, *, in_brackets: bool) -> bool:
    """Whether what stands in front of a credit has more sentences than a caption.

    With a credit in brackets that is three; in scripts without spaces, where captions are phrases, two.
    """
    is_glued = is_unspaced(text)
    if not is_glued and not in_brackets:
        return False
    least = UNSPACED_SENTENCES if is_glued else SENTENCES
    return sum(text[end - 1] in STOPS for _, end in split_sentences(text)) >= least


def _label_above(document: Document, index: int, known: Credits) -> Iterator[Hit]:
    """A label whose names stand on the next line."""
    if index + 1 < len(document.blocks):
        below = document.blocks[index + 1].text
        if known.people.is_agency_list(below) or known.people.is_agency(below):
            yield Hit(index, 0, len(document.blocks[index].text), "the label of the credit below")


def _lines_above(document: Document, index: int) -> Iterator[Hit]:
    """The lines right above a credit: the caption and the alternative text of the same picture.

    Only where blank lines set paragraphs apart; else each line above would be a paragraph of the article. Several lines with labels are
    no caption but a list of facts.
    """
    if not document.is_spaced:
        return
    blocks = document.blocks
    first = index
    while first > 0 and blocks[first].gap == 0:
        first -= 1
        if index - first > LINES_ABOVE:
            return
    if sum(is_fact(block.text) for block in blocks[first:index]) >= FACTS:
        # What is given of a person or a thing, with its picture below.
        return
    for above in range(first, index):
        text = blocks[above].text
        if above == 0 and text[-1] not in ".。":
            continue
        is_item = blocks[above].kind == "list_item" or LIST_MARK.match(text)
        if len(text) <= CAPTION_LIMIT and not is_item and text[-1] not in ":：":
            yield Hit(above, 0, len(text), "stands right above a credit")


def _caption_again(known: Credits, document: Document, index: int) -> Iterator[Hit]:
    """The line above a credit that stands in the text again, mostly above a credit or below one: the caption and the alternative text of one picture.

    Where it stands above a credit and below it, the picture and that line lead elsewhere. Risk of a false hit: subheadings that come
    again, which are shorter than captions.
    """
    blocks = document.blocks
    text = blocks[index - 1].text if index > 1 else ""
    # The first of them tell: to look at all for each would take quadratic time where a page says the same a thousand times.
    places = document.once(places_of_lines)[text][:MOST_SAID] if text else []
    if len(places) <= 1 or may_head(text) or len(text) > CAPTION_LIMIT or known.is_credit_line(text):
        return
    credited = [
        place for place in places if any(known.is_credit_line(near.text) for near in (*blocks[place + 1 : place + 2], *blocks[place - 1 : place]))
    ]
    if len(credited) > 1 and 2 * len(credited) >= len(places):
        for place in places if index - 1 in places else (index - 1,):
            yield Hit(place, 0, len(text), "stands beside credits, again and again")


def _is_signed(text: str, known: Credits) -> bool:
    """Whether a copyright sign, or a label or an agency next to the last slash or bar, may make a credit of a text; most have none."""
    if "Ã©" in text:
        # An "é" that somebody read in a wrong encoding.
        return False
    sign = max(map(text.rfind, SIGNS))
    near = text[max(0, sign - LABEL_LIMIT) :]
    if len(text) - sign > NAMES_LIMIT and len(text) - sign < len(text):
        return False
    label = _SIGN.split(text, 1)[0]
    is_told = "©" in near or "ⓒ" in near or known.people.names_agency(near) or fold(label) in known.labels or text[sign + 1 :].isupper()
    return is_told or ends_in_paper(known, text)


def _is_told_at_end(document: Document, index: int, words: frozenset[str]) -> bool:
    """Whether a long block may hold a credit, for it holds brackets or one of these words near its end; most hold the word in prose."""
    text = document.blocks[index].text
    if len(text) <= TAIL_LIMIT or is_unspaced(text):
        return True
    if not words.isdisjoint(document.softened()[index][-TAIL_LIMIT:].split()):
        return True
    return any(sign in text for sign in _OPENING) and any(not words.isdisjoint(soften(match[1]).split()) for match in BRACKET.finditer(text))


_SIGNED_FACT = re.compile(r"[^\w\s]\ufe0f?\s?[:：]")
_SIGN = re.compile(f"[{SIGNS}]")
_AFTER_LABEL = re.compile(r"\s*[:：,，、،]\s*|\s+(?=[A-ZÀ-Þ\d\u0400-\u042f])|(?<=[a-z])(?=[A-Z])")
LABEL_WORDS = 4


def _is_labelled(text: str, labels: Phrases) -> bool:
    """Whether a text is one of these labels and, set off by a colon, a comma or a capital, a caption; one word needs the colon where there are capitals."""
    for end in islice(_AFTER_LABEL.finditer(text, 1, LABEL_LIMIT), LABEL_WORDS):
        label = fold(text[: end.start()])
        is_set_off = end[0].strip() in COLONS if " " not in label and not is_caseless(label) else True
        if is_set_off and end.end() < len(text) and labels.values(label):
            return True
    return False


def _judge_told(known: Credits, words: frozenset[str], document: Document, index: int) -> Iterable[Hit]:
    return _judge(known, document, index) if _is_told_at_end(document, index, words) else ()


def _judge_signed(known: Credits, document: Document, index: int) -> Iterable[Hit]:
    return _judge(known, document, index) if _is_signed(document.blocks[index].text, known) else ()


def _judge_agency(known: Credits, agencies: Phrases, document: Document, index: int) -> Iterable[Hit]:
    return _judge(known, document, index) if agencies.values(document.folded(index).key) else ()


def _judge_sent(known: Credits, reports: tuple[str, ...], document: Document, index: int) -> Iterator[Hit]:
    """A line between two sentences, a paragraph of its own, that no stop ends and an agency in brackets does: "Soldiers near the border on Sunday (Reuters)".

    Risk of a false hit: a headline that ends so, in a list of such or above what it heads, and a subheading with what it shortens. So such
    lines are few, and short names are not made of the letters with which the words in front of them begin.
    """
    blocks = document.blocks
    sent = _SENT.fullmatch(blocks[index].text)
    if sent is None or not 0 < index < len(blocks) - 1 or not known.people.is_agency(sent["agency"]) or not stands_alone(document, index):
        return
    is_apart = document.is_spaced and blocks[index].gap > 0 and blocks[index + 1].gap > 0 and not _is_wanted(document, index)
    is_between = is_sentence(blocks[index - 1].text) and is_sentence(blocks[index + 1].text)
    if is_apart and is_between and _may_be_sent(sent["caption"], sent["agency"], reports) and document.once(_lines_sent) <= MOST_SENT:
        yield Hit(index, 0, len(blocks[index].text), "a caption, and who sent the picture in brackets", sent["agency"])


def _lines_sent(document: Document) -> int:
    """How many lines of a document end in brackets with no stop in front of them or behind."""
    return sum(_SENT.fullmatch(block.text) is not None for block in document.blocks)


def _may_be_sent(caption: str, agency: str, reports: tuple[str, ...]) -> bool:
    """Whether words may say what a picture shows: they open as no report does, and are not called for short as an agency: "Electronic patient act (EPA)"."""
    words = caption.split()
    if is_unspaced(caption):
        return False
    if is_caseless(caption):
        return len(words) >= CASELESS_SENT_WORDS and not caption.startswith(reports)
    initials = {word[0].lower() for word in words[-len(agency) - 1 :]}
    is_short_for_it = agency.isupper() and " " not in agency and agency[0].lower() in initials
    return len(words) >= SENT_WORDS and not is_short_for_it


def _judge_caption(labels: Phrases, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    if index and len(text) <= CAPTION_LIMIT and not LIST_MARK.match(text) and _is_labelled(text, labels):
        yield Hit(index, 0, len(text), "a caption by its label")


def _judge_counter(document: Document, index: int) -> Iterator[Hit]:
    """Which picture of a gallery is shown, in a line of its own between lines of words: "1 / 14".

    Risk of a false hit: a rating, a fraction, a cell of a table. But no rating is of fourteen, no fraction has spaces around its stroke as
    a rule, and beside a cell stand others.
    """
    text = document.blocks[index].text
    counter = _COUNTER.fullmatch(text)
    if not counter or document.blocks[index].kind == "row":
        return
    size = int(counter["all"])
    is_gallery = size > 1 and size not in RATINGS and (bool(counter["space"]) or size not in FRACTIONS)
    beside = document.blocks[max(0, index - 1) : index] + document.blocks[index + 1 : index + 2]
    if is_gallery and all(any(map(str.isalpha, near.text)) for near in beside):
        yield Hit(index, 0, len(text), "which picture of a gallery it is")


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    known = credits_of(languages)
    captions = folded_templates(("", phrase) for phrase in phrases_of(NAME, "captions", languages))
    reports = tuple(plain_of(NAME, "reports", languages))
    agencies = folded_templates(("", agency) for agency in known.people.agencies)
    told = judged(partial(_judge, known), known.clues)
    judge_told = partial(_judge_told, known, told.words)
    return [
        Matcher(partial(_judge_caption, Phrases(captions)), openings=openings(captions, 1), parts=unspaced(captions)),
        composed(phrases_of_lines(NAME, languages), "says what the picture is, and nothing else"),
        replace(told, judge=judge_told),
        Matcher(partial(_judge_signed, known), signs=frozenset(SIGNS)),
        Matcher(judge_told, signs=frozenset(["(c)", "(C)", *CAMERAS])),
        judged(partial(_judge_sent, known, reports), (agency for agency in known.people.agencies if " " not in agency)),
        Matcher(partial(_judge_agency, known, Phrases(agencies)), lines=lines_of(agencies)),
        Matcher(_judge_counter, numeric=True),
    ]


PHOTO_CREDITS = built_in(NAME, "The credit and the caption belong to a picture that is no longer there.", _build)
