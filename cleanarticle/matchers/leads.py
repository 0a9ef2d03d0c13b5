"""What leads to another article: a phrase in front of its headline ("Read more: ..."), or on a line above it.

`leading` takes the line, the tail of its paragraph, or its brackets; a phrase on a line of its own goes with the headline below it.
Where several lines below might be headlines, only a phrase of several words with a colon takes them: "Must reads" may head a list.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import takewhile

from cleanarticle.fold import fold, fold_word, is_caseless, is_unspaced, opens_small
from cleanarticle.headlines import ASKS, FULL_STOP, INNER_STOP, STOPS, is_headline, may_head
from cleanarticle.matchers import LIST_MARK, Matcher, judged_templates
from cleanarticle.matchers.lines import is_no_item
from cleanarticle.matchers.runs import is_led, run_end
from cleanarticle.phrases.composed import Composed
from cleanarticle.phrases.templates import Phrases, Template, folded_templates, label_key, last_words, lines_of, openings, unspaced
from cleanarticle.positions import before_text
from cleanarticle.types import Block, Document, Hit

LEAD_LIMIT = 70
TAIL_LIMIT = 260
DOUBLE_LIMIT = 120
LONG_UNSPACED = 4
RUN = 3
RUN_LIMIT = 6
# The value of a phrase that is a question: its own sign sets it off.
ASKED = "?"

# In Indic scripts a hyphen is glued to the phrase, and a sign of breath serves as a colon; there and in Arabic so do dots.
_SEPARATOR = re.compile(
    r"\s*[:：|｜»›►▶▷→⇒➡👉☞＞>﹕】\]］〕》◢◆■★☆]\ufe0f?\s*|\s[–—-]\s|　|／\s+|(?<=[\u3040-\u9fff\uac00-\ud7af])\s?(?=[「『“\"][^「」『』“”\"]+[」』”\"]$)|(?<=[\u0900-\u0dff])(?:[–—-]\s|[ःঃ]\s)\s*|(?<=[\u0600-\u06ff\u0900-\u0dff])\s?(?:\.{2,}|…)\s*"
)
_QUESTION = re.compile(r"[?？؟]\s*(?=\S)")
# The separators that set a phrase off inside a paragraph; a dash there sets off anything, but in Indic scripts, where it is glued.
_SIGNS = (":", "：")
_BARS = ("|", "｜")
_SIGNS_OF_OTHERS = ("-", "..", "…")
_SPACE = re.compile(r"\s+")
_POINTS = "»►▶▷→⇒➡👉📌🔗☞※▲△▼▽"
# Elsewhere these mark the items of lists.
_UNSPACED_POINTS = "■◆●"
# A phrase that somebody says ends in one of these: «Читайте больше!» — кричала дама.
_CLOSING_QUOTES = "\"”“»«’'"
_BEHIND_SPEECH = "–—-:：,"
_OPENS = "＼*•·-–—>»►▶▷→⇒➡👉📌🔗☞◆◇■□★☆※●◎○▲△▼▽◤《[(（【［\ufe0e\ufe0f"
# What marks an item of a list without a number.
_ITEM = re.compile(r"[-–—*•‣▪·+]\s+")
_BRACKET = re.compile(r"[\[(（【［]([^\[\]()（）【】［］\n]{4,240})[\])）】］]")
# A telephone number: behind a word for it, or one that opens as such do. Dates, years and sums do neither.
_CALLED = re.compile(
    r"(?:\b(?:tele?|tél|tlf|tfno|puh|tālr|phone|(?:tele|télé|telé)[fp]\w*|тел\w*|τηλ\w*)[.:]{0,2}\s?|(?<![\d.,])(?=\+|\(?0))\+?\(?\d[\d\s()/·.-]{4,18}\d",
    re.IGNORECASE,
)
# Thai has no full stops.
_SENTENCE_START = re.compile(rf"[{STOPS}][”“»\"')\]]*(?:\s+|(?<=[。！？।۔]))(?=\S)|(?<=[\u0e00-\u0e7f])\s+(?=[\u0e00-\u0e7f])")


@dataclass(frozen=True, slots=True)
class Leads:
    """Phrases that stand in front of a headline."""

    table: Phrases

    def opens(self, text: str) -> bool:
        """Whether a text, brackets and signs around it aside, is a phrase of several words and nothing else."""
        phrase = text.strip(_OPENS + " :")
        return (" " in phrase or is_unspaced(phrase)) and bool(self.table.values(fold(phrase)))

    def end_of_phrase(self, text: str) -> int:
        """Where the phrase of several words ends with which a text begins; 0 if it begins with none, or nothing stands behind it."""
        return max((space.end() for space in _SPACE.finditer(text, 1, LEAD_LIMIT) if self.opens(text[: space.start()])), default=0)

    def end(self, text: str, *, is_pointed: bool = False) -> int:
        """Where the phrase and its separator end with which a text begins; 0 if it begins with none.

        With a sign that points in front of the phrase, a space behind it is enough: "▶관련기사 ...".
        """
        # A separator may be one by what follows it, up to the end of the text.
        for separator in takewhile(lambda match: match.start() < LEAD_LIMIT, _SEPARATOR.finditer(text, 1, TAIL_LIMIT)):
            if self.table.values(fold(text[: separator.start()])) and not _is_said(text, separator):
                return separator.end()
        spaces = _SPACE.finditer(text, 1, LEAD_LIMIT) if is_pointed else ()
        unsaid = (space for space in spaces if text[: space.start()].rstrip(_BEHIND_SPEECH + " ")[-1:] not in _CLOSING_QUOTES)
        pointed = max((space.end() for space in unsaid if self.table.values(fold(text[: space.start()]))), default=0)
        return pointed or self._end_of_question(text) or self._end_of_capitals(text)

    def _end_of_question(self, text: str) -> int:
        """The same of a phrase that is a question: "Olvasta már? Nyolc hónap után újra nyit a híd".

        Somebody may answer it, so what follows is longer than a heading, ends like no sentence and is no question.
        """
        question = _QUESTION.search(text, 1, LEAD_LIMIT)
        if question is None or ASKED not in self.table.values(fold(text[: question.start()])):
            return 0
        rest = text[question.end() :]
        return question.end() if not may_head(rest) and rest[-1] not in STOPS else 0

    def _end_of_capitals(self, text: str) -> int:
        """The same of "ALSO READ Six die in fire": two words or more in capitals, and behind them a word that is not."""
        words = text[:LEAD_LIMIT].split(" ")
        count = next((number for number, word in enumerate(words) if not word.isupper()), 0)
        phrase = " ".join(words[:count])
        return len(phrase) + 1 if count > 1 and phrase[-1] not in _CLOSING_QUOTES and self.table.values(fold(phrase)) else 0


def _is_said(text: str, separator: re.Match[str]) -> bool:
    """Whether the phrase in front of a separator stands in quotation marks, so that a speaker may stand behind it.

    A closing mark is a separator too, where nothing but a headline follows. In scripts without spaces such marks adorn labels.
    """
    if is_unspaced(text):
        return False
    is_closed_by_it = text[0] == "«" and separator[0].strip() == "»" and text[separator.end() : separator.end() + 1] in tuple(_BEHIND_SPEECH)
    return is_closed_by_it or text[separator.start() - 1] in _CLOSING_QUOTES


def leading(phrases: list[str], reason: str, buttons: Sequence[Composed]) -> list[Matcher]:
    """A phrase with a separator and a headline behind it: a line, the tail of a paragraph, what stands in brackets, or two lines.

    Args:
        phrases: the templates of the phrases.
        reason: said in the clue.
        buttons: without a colon a phrase that is one of any of these has no headline below it.
    """
    templates = _templates(phrases)
    known = Leads(Phrases(templates))
    return [
        _filling_line(templates, known, reason),
        Matcher(partial(_judge_above, known.table, buttons, reason), lines=lines_of(templates)),
        judged_templates(partial(_judge_inside, known, last_words(templates), reason), phrases),
    ]


def leading_lines(phrases: list[str], reason: str) -> Matcher:
    """A phrase with a separator and a headline behind it, where these fill their line, and in no other place."""
    templates = _templates(phrases)
    return _filling_line(templates, Leads(Phrases(templates)), reason)


def _templates(phrases: Iterable[str]) -> list[Template]:
    return folded_templates((ASKED if phrase.endswith(ASKS) else "", phrase) for phrase in phrases)


def _filling_line(templates: Sequence[Template], known: Leads, reason: str) -> Matcher:
    return Matcher(partial(_judge_line, known, reason), openings=openings(templates), parts=unspaced(templates))


def _judge_line(known: Leads, reason: str, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    start = len(text) - len(text.lstrip(_OPENS + " ")) if not LIST_MARK.match(text) else 0
    if _leads_to_link(known, document.blocks[index]) or _leads_in_brackets(known, text):
        yield Hit(index, 0, len(text), reason)
        return
    is_pointed = any(sign in _POINTS or (sign in _UNSPACED_POINTS and is_unspaced(text)) for sign in text[:start])
    if len(text) <= TAIL_LIMIT and not _goes_on(known, text) and _leads(known, text[start:].rstrip("])）】］"), is_pointed=is_pointed):
        yield Hit(index, 0, len(text), reason)


def _leads_to_link(known: Leads, block: Block) -> bool:
    """Whether a line of a page is a phrase and behind it one link to the end: "Also read <a>Six die in fire</a>."."""
    if not block.link_chars:
        return False
    start = len(block.text.rstrip(".。])）】］ ")) - block.link_chars
    is_item = block.kind == "list_item" or LIST_MARK.match(block.text)
    return 0 < start <= LEAD_LIMIT and not is_item and known.opens(block.text[:start])


def _leads_in_brackets(known: Leads, text: str) -> bool:
    """Whether a line in square brackets is a phrase and a headline: "[ Also read Six die in fire. ]"."""
    if text[0] not in "[［" or text[-1] not in "]］" or len(text) > TAIL_LIMIT:
        return False
    inside = text[1:-1].strip()
    end = known.end_of_phrase(inside)
    return end > 0 and is_headline(inside[end:].rstrip(".。")) and not opens_small(inside[end:])


def _judge_inside(known: Leads, lasts: frozenset[str], reason: str, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    caseless = is_caseless(text)
    if _stands_before(_SIGNS, text, lasts) or (caseless and (_stands_before(_SIGNS_OF_OTHERS, text, lasts) or is_unspaced(text))):
        yield from _inside(known, index, text, reason)
    elif document.blocks[index].link_chars or text[-1] in "]］":
        tail = _tail_of_link(known, document.blocks[index]) or _tail_in_brackets(known, text)
        if tail:
            yield Hit(index, tail, len(text), f"{reason}, behind the last sentence")


def _tail_of_link(known: Leads, block: Block) -> int:
    """Where the last sentence of a page's paragraph begins that is a phrase and one link to the end: "... he said. Also read <a>Six die in fire</a>".

    With a full stop it may be a sentence of the article: "Learn more about <a>Electric motors</a>."
    """
    if not block.link_chars:
        return 0
    end = len(block.text.rstrip("])）】］ "))
    start = end - block.link_chars
    if not is_headline(block.text[start:end]) or opens_small(block.text[start:]):
        return 0
    sentences = _SENTENCE_START.finditer(block.text, max(0, start - LEAD_LIMIT), start)
    return next((match.end() for match in sentences if known.opens(block.text[match.end() : start])), 0)


def _tail_in_brackets(known: Leads, text: str) -> int:
    """Where the square brackets begin behind the last sentence that hold a phrase and a headline: "... he said. [Also read Six die in fire]"."""
    start = max(text.rfind("["), text.rfind("［")) if text[-1] in "]］" else 0
    is_behind = text[:start].rstrip()[-1:] in tuple(STOPS)
    return start if start > 0 and is_behind and _leads_in_brackets(known, text[start:]) else 0


def _stands_before(signs: Iterable[str], text: str, lasts: Collection[str]) -> bool:
    """Whether one of these words stands in front of one of these signs."""
    for sign in signs:
        place = text.find(sign)
        while place >= 0:
            before = text[max(0, place - LEAD_LIMIT) : place].rstrip()
            if fold_word(before[before.rfind(" ") + 1 :].lstrip(_OPENS)) in lasts:
                return True
            place = text.find(sign, place + 1)
    return False


def _inside(known: Leads, index: int, text: str, reason: str) -> Iterator[Hit]:
    """What goes of a paragraph: brackets, and its last sentence."""
    for match in _BRACKET.finditer(text):
        if _leads(known, match[1]):
            yield Hit(index, match.start(), match.end(), f"{reason}, in brackets")
    tail = _tail(known, text)
    if tail:
        yield Hit(index, tail, len(text), f"{reason}, behind the last sentence")


def _leads(known: Leads, text: str, *, is_pointed: bool = False) -> bool:
    """Whether a text is a phrase and behind it nothing but a headline, which may have a full stop, and no number to call: "More information: ..."."""
    end = known.end(text, is_pointed=is_pointed)
    rest = text[end:].strip() if end else ""
    if text[:end].rstrip().endswith(_BARS):
        # The film stood below it: "WATCH | Six die in fire:"
        rest = rest.removesuffix(":")
    if not any(map(str.isalpha, rest)) or _CALLED.search(rest):
        return False
    if not is_headline(rest.rstrip(".。")) and not _is_double_headline(text[:end], rest):
        return False
    if rest[-1] in ".।۔" and rest.lower() == rest.upper():
        # Without capitals only the full stop tells a sentence.
        return False
    return not opens_small(rest) or _is_certain(text[:end], rest)


def _is_double_headline(phrase: str, rest: str) -> bool:
    """Whether a headline may be two: behind several words and a colon, and without a full stop at its end."""
    is_told = phrase.rstrip()[-1] in ":：" and len(phrase.split()) > 1
    return is_told and len(rest) <= DOUBLE_LIMIT and not FULL_STOP.search(rest) and len(INNER_STOP.findall(rest)) == 1


def _is_certain(phrase: str, rest: str) -> bool:
    """Whether a headline may open with a small letter, as it does in French: behind several words and a colon, and without a full stop."""
    return phrase.rstrip()[-1] in ":：" and len(phrase.split()) > 1 + phrase.rstrip().endswith((" :", "\u00a0:")) and rest[-1] not in ".。"


def _tail(known: Leads, text: str) -> int:
    """Where the last sentence begins that is such a phrase with a headline behind it; 0 if it is none."""
    for match in _SENTENCE_START.finditer(text, max(0, len(text) - TAIL_LIMIT)):
        if not _goes_on(known, text[match.end() :]) and _leads(known, text[match.end() :]):
            return match.end()
    return 0


def _goes_on(known: Leads, text: str) -> bool:
    """Whether a text opens with such a phrase and its headline in brackets, and goes on behind them."""
    match = _BRACKET.match(text)
    return match is not None and match.end() < len(text.rstrip(" .")) and _leads(known, match[1])


def _judge_above(table: Phrases, buttons: Sequence[Composed], reason: str, document: Document, index: int) -> Iterator[Hit]:
    """A line that is such a phrase, and the headline on the next line."""
    text = document.blocks[index].text
    key = label_key(document.folded(index).key)
    if not table.values(key) or not is_no_item(document, index):
        return
    has_colon = text.endswith(_SIGNS)
    is_long = " " in key or (is_unspaced(key) and len(key) >= LONG_UNSPACED)
    if not (has_colon or (is_long and (_heads_one(document, index) or not any(known.makes(text) for known in buttons)))):
        return
    end = _end_of_headlines(document, index + 1, is_told=has_colon and is_long)
    if is_led(document, index, end):
        end = index + 1
    elif end == index + 1:
        return
    yield Hit(index, 0, len(text), reason)
    for below in range(index + 1, end):
        yield Hit(below, 0, len(document.blocks[below].text), f"below “{key}”")


def _heads_one(document: Document, index: int) -> bool:
    """Whether a phrase that may be a button is rather the label of the line below, with which alone it is a paragraph of a plain text.

    Risk of a false hit: the button of what stands above it, and the next headline below. Then a blank line sets these apart; and in
    front of the text that headline may be the article's.
    """
    label, *below = document.blocks[index : index + 3]
    if not below or document.kind != "text" or not document.is_spaced or before_text(document, index):
        return False
    return label.gap > 0 and below[0].gap == 0 and all(block.gap > 0 for block in below[1:])


def _end_of_headlines(document: Document, start: int, *, is_told: bool) -> int:
    """The index behind the headlines that a phrase takes: one, or with a section's name in front two; if it is sure of them, a run."""
    blocks = document.blocks
    end = run_end(document, start)
    lines = [block.text for block in blocks[start:end]]
    if _is_lone_item(document, start):
        return end if len(lines) == 1 and not may_head(_ITEM.sub("", lines[0])) else start
    if not lines or len(lines) > RUN_LIMIT or blocks[end - 1].kind == "heading" or any(LIST_MARK.match(line) or opens_small(line) for line in lines):
        return start
    are_long = [not may_head(line) for line in lines]
    if are_long == [False, True] or (is_told and len(lines) >= RUN and all(are_long)):
        return end
    return start + 1 if are_long[0] and (is_told or len(lines) == 1) else start


def _is_lone_item(document: Document, index: int) -> bool:
    """Whether a line opens with the mark of a list, and no line beside it does: no list, and no speech, which ends in a stop."""
    line = document.blocks[index].text if index < len(document.blocks) else ""
    item = _ITEM.match(line)
    if item is None or line[-1] in STOPS or opens_small(line[item.end() :]):
        return False
    return not any(_ITEM.match(block.text) for block in (document.blocks[index - 1], *document.blocks[index + 1 : index + 2]))
