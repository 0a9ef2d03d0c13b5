"""Blocks that are made of sentences which answer to cues: disclosures, prompts and notices.

Core cues are evidence by themselves; companions are what goes only along with a core sentence of their language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from cleanarticle.fold import Folded, fold, soften
from cleanarticle.headlines import ASKS, is_brief_sentence, is_sentence, may_head
from cleanarticle.matchers import Judge, Matcher, whole_block
from cleanarticle.matchers.lines import DIFFERENT, composed, heads_sentence
from cleanarticle.matchers.named import Named, named_phrases
from cleanarticle.phrases import entries, phrases_of
from cleanarticle.phrases.composed import Composed, phrases_of_lines
from cleanarticle.phrases.cues import Cue, Cues, reported_of, split_sentences
from cleanarticle.phrases.templates import Phrases, folded_templates, openings, unspaced
from cleanarticle.phrases.triggers import Others
from cleanarticle.positions import FOOT
from cleanarticle.quotations import is_speech, quotations, without_last_title, without_titles
from cleanarticle.types import Document, Hit

SENTENCE_LIMIT = 6
BLOCK_LIMIT = 900
_LABEL = re.compile(r"[^:：\n]{1,50}[:：]\s*")
_DASH = re.compile(r"[–—-]\s+(?=\S)")
NEIGHBOURS = 6
# A label or a button has no more words than this.
LABEL_WORDS = 6
# What joins the groups of a cue.
AND_ALSO = " + "
# So many letters around a quotation are a sentence about it.
OUTSIDE = 6
GREEK_ASKS = (";", "\u037e")


def notices(  # noqa: PLR0913 - the phrase file, and what differs between filters
    name: str, languages: frozenset[str] | None, reason: str, *, different: int = DIFFERENT, are_buttons: bool = False, asked: int = 0
) -> list[Matcher]:
    """The matchers of a phrase file with `lines`, `own-language`, `beside`, `heads`, `openers`, `core`, `companion` and `named`."""
    known, names = phrases_of_lines(name, languages), named_phrases(name, languages)
    return [
        composed(known, f"{reason}: the whole line", different=different, are_buttons=are_buttons),
        sentences(name, languages, reason, partial(_goes, known, names), asked=asked),
        *(names.matchers(reason, known) if names else []),
    ]


def _goes(known: Composed, names: Named | None, sentence: str) -> bool:
    """Whether a sentence is made of these phrases, or is one with a name in it."""
    return known.makes(sentence) or (names is not None and names.makes(sentence))


def disclosures(name: str, languages: frozenset[str] | None, reason: str) -> list[Matcher]:
    """The matchers of a filter whose phrase file has `lines`, `heads`, `openers`, `core` and `companion`."""
    lines, told = whole_block(phrases_of(name, "lines", languages)), sentences(name, languages, reason)
    return [replace(lines, judge=partial(_judge_line, lines.judge, told.judge)), told]


def _judge_line(judge: Judge, below: Judge, document: Document, index: int) -> Iterator[Hit]:
    """The line that is a phrase, if it is no heading of the article's own: right below such stands a sentence that discloses nothing."""
    if not (heads_sentence(document, index) and not any(True for _ in below(document, index + 1))):
        yield from judge(document, index)


def sentences(  # noqa: PLR0913 - the phrase file, and what differs between filters
    name: str,
    languages: frozenset[str] | None,
    reason: str,
    goes: Callable[[str], bool] | None = None,
    *,
    are_signed: bool = False,
    tell_of_writers: bool = False,
    core: str = "core",
    companion: Sequence[str] = ("companion",),
    asked: int = 0,
) -> Matcher:
    """The matcher of what a phrase file has as `heads`, `openers`, `core` and `companion`.

    Args:
        name: of the phrase file.
        languages: whose phrases; all where it is None.
        reason: said in the clue.
        goes: says what else goes with a core sentence.
        are_signed: whether a dash at the foot may be that of a signature, where elsewhere somebody speaks behind it.
        tell_of_writers: whether they tell of somebody that she writes, where elsewhere it marks what she says.
        core: the list that stands for `core`.
        companion: those that stand for `companion`.
        asked: how many letters of questions may stand in front of core sentences and go with them; 0 for a question of a few words.
    """
    told = reported_of(languages, with_writing=not tell_of_writers)
    beside = [entry for key in companion for entry in entries(name, key, languages)]
    cues = Cues(entries(name, core, languages), beside, told, goes)
    heads = folded_templates(entries(name, "heads", languages))
    openers = folded_templates(entries(name, "openers", languages))
    known = _Notices(cues, Phrases(heads), Phrases(openers), openings([*heads, *openers]), unspaced(heads), reason, are_signed, asked)
    parts = known.glued_heads.union(cues.parts)
    return Matcher(known, words=cues.words, needs=known.needs, openings=known.opening_words, parts=parts, longest=BLOCK_LIMIT)


@dataclass(frozen=True, slots=True)
class Companions:
    """The companions of one phrase file, asked where something else than a core sentence is the evidence."""

    cues: Cues

    def make(self, sentence: str, language: str) -> bool:
        """Whether a sentence answers to one of them, and tells nothing that somebody says."""
        return _is_companion(sentence, self.cues, self.cues.companions([language]))


def companions(name: str, languages: frozenset[str] | None, key: str = "companion") -> Companions:
    """The companions of a phrase file, or what another of its lists has for them."""
    return Companions(Cues((), entries(name, key, languages), reported_of(languages)))


@dataclass(frozen=True, slots=True)
class _Notices:
    """The phrases and cues of one phrase file, and the judgement by them."""

    cues: Cues
    heads: Phrases
    openers: Phrases
    opening_words: frozenset[str]
    """The words, one or two, with which heads and openers begin."""
    glued_heads: frozenset[str]
    """Heads in scripts without spaces."""
    reason: str
    are_signed: bool
    asked: int

    def __call__(self, document: Document, index: int) -> Iterator[Hit]:
        """A block that opens with a head, or has sentences that answer to cues."""
        text = document.blocks[index].text
        core = self.cues.core(document.folded(index)) if len(text) <= BLOCK_LIMIT else []
        head = _head(text, self.heads, self.openers, self.cues, core) if self._may_open(document, index) else ""
        if head:
            yield Hit(index, 0, len(text), f"{self.reason}: “{head}”")
        elif core:
            dash = _DASH.match(text) if self.are_signed and _is_signed(document, index) else None
            unquoted = dash.end() if dash else _label_end(text, (self.openers, self.heads))
            told = _told(text, self.cues, core, unquoted, self.asked)
            hits = [Hit(index, start, end, f"{self.reason}: {clue}") for start, end, clue in told]
            yield from hits
            if self.cues.goes and len(hits) == 1 and hits[0].end - hits[0].start == len(text):
                yield from _neighbours(document, index, self.cues, {cue.language for cue in core})

    def _may_open(self, document: Document, index: int) -> bool:
        has_heads = bool(self.opening_words or self.glued_heads)
        return has_heads and len(document.blocks[index].text) <= HEADED_LIMIT and _opens_with(document.folded(index), self.opening_words)

    def needs(self, probe: str) -> Sequence[Others]:
        """What a block with a probe holds beside it if it answers to a cue; nothing where the probe is a head."""
        return () if probe in self.glued_heads else self.cues.needs(probe)


def _is_signed(document: Document, index: int) -> bool:
    """Whether a block opens with a dash as a signature does: no sentence stands below, and none of the lines beside it opens so, as in a talk."""
    if len(document.blocks) - index > FOOT or not _DASH.match(document.blocks[index].text):
        return False
    below = document.blocks[index + 1 :]
    beside = (*document.blocks[max(0, index - 1) : index], *below[:1])
    return not any(_DASH.match(block.text) for block in beside) and not any(is_sentence(block.text) for block in below)


def _told(text: str, known: Cues, core: Sequence[Cue], unquoted: int, asked: int) -> Iterator[tuple[int, int, str]]:
    """(start, end, clue) of a block of a few sentences that all answer to a cue, at least one of them to a core cue.

    Companions go with core sentences of their language. Of a longer or mixed block only the first or last sentences go, where these
    answer to core cues and nothing is quoted. What stands before `unquoted` is no part of its first sentence: a label in front of it
    ("Note:"), or the first dash of a block that is signed, which quotes nothing.
    """
    found = [_Sentence(start, end, text[max(start, unquoted) : end], core, known) for start, end in split_sentences(text)]
    if len(found) > 1:
        _mark_quotations(found, text)
    companions = known.companions({cue.language for cue in core})
    for sentence in found:
        sentence.goes = known.goes is not None and known.goes(text[sentence.start : sentence.end])
    for first, last in _runs(found, companions, asked):
        clue = next(sentence.core.told(sentence.folded) for sentence in found[first:last] if sentence.core)
        yield found[first].start, found[last - 1].end, clue


def _label_end(text: str, labels: Iterable[Phrases]) -> int:
    """Where the label ends with which a text begins ("Note:"); 0 where it begins with none."""
    label = _LABEL.match(text)
    return label.end() if label and any(known.values(fold(label[0])) for known in labels) else 0


def _mark_quotations(found: Iterable[_Sentence], text: str) -> None:
    """Marks the sentences that stand in one quotation together: none of them alone shows that it is quoted."""
    for quotation in quotations(text):
        within = [sentence for sentence in found if sentence.start < quotation.end() and quotation.start() < sentence.end]
        if len(within) > 1:
            for sentence in within:
                sentence.quoted = True


def _neighbours(document: Document, index: int, known: Cues, languages: Iterable[str]) -> Iterator[Hit]:
    """The blocks next to one that goes which are made of companions and nothing else: its small print.

    In a line that is a sentence, or longer than a label, one word is no evidence, as it is in a block with a core sentence: "Cookies crumble."
    """
    companions = known.companions(languages)
    several = [cue for cue in companions if AND_ALSO in cue.source]
    for step in (-1, 1):
        for near in range(index + step, index + step * NEIGHBOURS, step):
            text = document.blocks[near].text if 0 < near < len(document.blocks) else ""
            cues = several if is_brief_sentence(text) or len(text.split()) > LABEL_WORDS else companions
            if not text or len(text) > HEADED_LIMIT or not all(_is_companion(text[a:b], known, cues) for a, b in split_sentences(text)):
                break
            yield Hit(near, 0, len(text), "small print of what stands next to it")


def _is_companion(sentence: str, known: Cues, companions: Sequence[Cue]) -> bool:
    if is_speech(sentence):
        return False
    folded = Folded(soften(sentence))
    answered = any(cue.answers(folded) and not known.is_reported(untitled(sentence, folded), cue) for cue in companions)
    return answered or (known.goes is not None and known.goes(sentence))


_PART_END = re.compile(r"[.!?。！？।۔؟:;؛،,，、：；()（）\[\]|/]+|\s[–—-]+\s|[–—]")
HEADED_LIMIT = 400
_SIGNS = "*_()[]（）【】:：-–—•|/ \t\u00a0\u3000"


def _head(text: str, heads: Phrases, openers: Phrases, known: Cues, core: Sequence[Cue]) -> str:
    """The head of a block that opens with one and goes on with what answers to core cues or companions, and with nothing else.

    "Machine translation – may contain errors." has one; "Machine translation" alone may be a heading, and has none.
    """
    parts = [part for part in _PART_END.split(text) if part and not part.isspace()]
    first = 0
    while first < len(parts) - 1 and openers.values(fold(parts[first])):
        first += 1
    head, rest = fold(parts[first]) if parts else "", parts[first + 1 :]
    languages = heads.values(head) if head and rest else set()
    if not languages:
        return ""
    whole = Folded(soften(text))
    certain = [cue for cue in core if cue.answers(whole) and not known.is_reported(whole, cue)]
    cues = [*certain, *known.companions(languages)]
    goes = certain or all(_goes_along(part, cues, heads) for part in map(Folded, map(soften, rest)) if part.words)
    return head if goes else ""


def _opens_with(folded: Folded, known: frozenset[str]) -> bool:
    """Whether a text begins with one of these, of one word or two; in scripts without spaces it is not known."""
    if folded.is_unspaced:
        return True
    words = folded.text[1:].split(" ", 2)
    return words[0] in known or " ".join(words[:2]) in known


def _goes_along(part: Folded, known: Iterable[Cue], heads: Phrases) -> bool:
    """Whether a part of a line may stand behind a head: it answers to a cue or is another head."""
    return any(cue.answers(part) for cue in known) or bool(heads.values(part.text.strip()))


def _only_ask(found: Sequence[_Sentence], asked: int) -> bool:
    """Whether sentences are one question of a few words, or questions of no more letters than are `asked`, and nothing is quoted in them."""
    is_brief = (len(found) == 1 and not found[0].is_prose) or found[-1].end - found[0].start <= asked
    return is_brief and all(sentence.asks and not sentence.quoted for sentence in found)


def _asks(text: str) -> bool:
    """Whether a sentence ends in a question mark; in Greek that is a semicolon."""
    return text.endswith(ASKS) or (text.endswith(GREEK_ASKS) and "\u0370" <= text[-2:-1] <= "\u1fff")


class _Sentence:
    """A sentence with the evidence in it."""

    __slots__ = ("asks", "core", "end", "folded", "goes", "is_prose", "quoted", "start")

    def __init__(self, start: int, end: int, text: str, cues: Iterable[Cue], known: Cues) -> None:
        self.start, self.end, self.goes = start, end, False
        self.asks, self.is_prose = _asks(text), not may_head(text)
        self.folded = Folded(soften(text))
        answered = [cue for cue in cues if cue.answers(self.folded)]
        text, folded = _bare_of_title(text, self.folded, answered)
        self.quoted = is_speech(text)
        is_told = bool(answered) and any(known.is_reported(untitled(text, folded), cue, answered) for cue in answered)
        self.core = answered[0] if answered and not is_told and not _stands_in_quotation(text, answered[0]) else None

    def joins(self, companions: Sequence[Cue]) -> bool:
        """Whether it goes with its neighbours: a core sentence, a companion, or a scrap of three letters."""
        return self.core is not None or self.goes or len(self.folded.text) <= 5 or any(cue.answers(self.folded) for cue in companions)


def _bare_of_title(text: str, folded: Folded, answered: Sequence[Cue]) -> tuple[str, Folded]:
    """A sentence without the title in quotation marks that ends it, where it answers to a cue without it: 'This article first appeared as “…”'."""
    rest = without_last_title(text) if answered else text
    if rest == text:
        return text, folded
    bare = Folded(soften(rest))
    return (rest, bare) if any(cue.answers(bare) for cue in answered) else (text, folded)


def untitled(text: str, folded: Folded) -> Folded:
    """A folded sentence without what stands in it in quotation marks and is as short as a title: what somebody says in one is said there."""
    bare = without_titles(text)
    return folded if bare == text else Folded(soften(bare))


def _stands_in_quotation(text: str, cue: Cue) -> bool:
    """Whether all that answers to a cue stands in one quotation, and the sentence says something of it: 'The button read “Sign up for our newsletter”'."""
    for quotation in quotations(text):
        outside = text[: quotation.start()] + text[quotation.end() :]
        if sum(map(str.isalnum, outside)) >= OUTSIDE and cue.answers(Folded(soften(quotation[0]))):
            return True
    return False


def _runs(found: Sequence[_Sentence], companions: Sequence[Cue], asked: int) -> Iterator[tuple[int, int]]:
    """(first, last) of the sentences that go: the whole block, or else its head or tail.

    A head that ends with a question stays, for what follows answers it: "Have you got a tip for us? So she answered the phone." One of a few
    words that all else follows goes with it: "Have a tip? Write to us." So do longer ones where a filter says how long they may be.
    """
    joins = [sentence.joins(companions) for sentence in found]
    if not any(sentence.core for sentence in found) or any(sentence.core and sentence.quoted for sentence in found):
        return
    if len(found) <= SENTENCE_LIMIT and all(joins):
        yield 0, len(found)
        return
    head = 0
    while head < len(found) and joins[head] and not found[head].quoted:
        head += 1
    tail = len(found)
    while tail > head and joins[tail - 1] and not found[tail - 1].quoted:
        tail -= 1
    if 0 < head < len(found) and found[head - 1].asks and found[head].is_prose:
        head = 0
    if tail and _only_ask(found[:tail], asked):
        tail = 0
    for first, last in ((0, head), (tail, len(found))):
        if any(sentence.core for sentence in found[first:last]):
            yield first, last
