"""Cues: what a sentence must hold to be a disclosure or a notice, and the blocks that are made of such sentences.

A cue is groups of alternatives; a sentence answers to it when every group has an alternative in it. Core cues are evidence by
themselves; companions are what goes only along with a core sentence of their language.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from cleanarticle.fold import fold, fold_all
from cleanarticle.language import COMMON_WORDS, kin_of
from cleanarticle.matchers import NEEDS_FOLDING, UNSPACED_SCRIPT, Matcher, Phrases, rarest_place, whole_block
from cleanarticle.phrases import entries, places
from cleanarticle.types import Document, Hit


class Group(NamedTuple):
    """The alternatives of one group of a cue, folded."""

    words: frozenset[str]
    """Single words, looked up."""
    parts: tuple[str, ...]
    """Beginnings and parts of words, and phrases, searched for in " the folded sentence "."""


class Folded:
    """A text folded for cues: padded with a space at both ends, and its words."""

    __slots__ = ("text", "words")

    def __init__(self, text: str) -> None:
        folded = fold(text)
        self.text, self.words = f" {folded} ", frozenset(folded.split())


class Cue:
    """Groups of alternatives; a sentence answers to the cue when every group has an alternative in it.

    As the phrase file has it: groups joined by " + ", alternatives by "|"; `link*` begins a word, `*link*` is any part of one.
    Each group is taken apart when a sentence has answered to all shorter ones for the first time.
    """

    __slots__ = ("_groups", "language", "source")

    def __init__(self, source: str, language: str = "") -> None:
        self.source, self.language = source, language
        self._groups: list[Group | str] = []

    def answers(self, sentence: Folded) -> bool:
        """Whether a sentence answers to this cue."""
        if not self._groups:
            self._groups = sorted(self.source.split(" + "), key=len)
        for number, group in enumerate(self._groups):
            if isinstance(group, str):
                group = self._groups[number] = _group(group)  # noqa: PLW2901 - the same group, taken apart
            if group.words.isdisjoint(sentence.words) and not any(part in sentence.text for part in group.parts):
                return False
        return True


@lru_cache(maxsize=8)
def folded_block(text: str) -> Folded:
    """A block folded, which several filters look at one after the other."""
    return Folded(text)


def triggers(entry: str) -> list[str]:
    """The alternatives of a cue's first group, of several words the longest, not "AI" of "AI 번역"; by them the cue is found."""
    alternatives = entry.partition(" + ")[0].split("|")
    return [max(alternative.split(), key=lambda word: (not word.isascii(), word not in COMMON_WORDS, len(word))) for alternative in alternatives]


def _group(source: str) -> Group:
    words: set[str] = set()
    parts: list[str] = []
    written = [alternative.strip() for alternative in source.split("|")]
    for alternative, folded in zip(written, fold_all(written), strict=True):
        if alternative.startswith("*") or UNSPACED_SCRIPT.search(folded):
            parts.append(folded)
        elif alternative.endswith("*"):
            parts.append(f" {folded}")
        elif " " in folded:
            parts.append(f" {folded} ")
        else:
            words.add(folded)
    return Group(frozenset(words), tuple(parts))


SENTENCE_LIMIT = 6
BLOCK_LIMIT = 900
# Speech: a sentence that opens with a quotation mark, or holds a quotation longer than a term.
_SPEECH = re.compile(r"^[–—-]\s|^\W{0,2}[“„«»\"「『‘‚](?![^”“»\"」』]{1,14}[”“»\"」』]\w)|[“„«\"「『][^“„«»”\"」』]{25,}[”“»\"」』]")
# A full stop ends a sentence where it may: behind three letters, before a space and no small letter ("z. B.", "e.g.", "approx. two").
_SENTENCE_END = re.compile(
    r"(?<=[^\s.]{3})[.!?…؟]+[)\]*”“»\"’]*\s+(?![^\W\d_A-ZÀ-ÞΑ-ΫЀ-Я\u0531-\uffff])"
    r"|[।۔]+\s*|[。！？]+[」』）]*\s*|\s*[\r\n]+\s*"
)


def split_sentences(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence; an abbreviation of one or two letters does not end one."""
    bounds, start = [], 0
    for match in _SENTENCE_END.finditer(text):
        bounds.append((start, match.start() + len(match[0].rstrip())))
        start = match.end()
    if start < len(text):
        bounds.append((start, len(text)))
    return bounds


class Cues:
    """Core cues by their triggers, and companions by language; each entry comes with its language."""

    __slots__ = ("_by_part", "_by_word", "_companions", "_firsts", "_reported", "goes", "words")

    def __init__(self, core: Iterable[tuple[str, str]], companion: Iterable[tuple[str, str]], reported: Iterable[tuple[str, str]]) -> None:
        self._by_word: dict[str, list[Cue]] = defaultdict(list)
        self._by_part: dict[str, list[Cue]] = defaultdict(list)
        self._companions: dict[str, list[Cue]] = defaultdict(list)
        self.goes: Callable[[str], bool] | None = None
        """What else goes with a core sentence."""
        self.words: set[str] = set()
        """The triggers as texts have them, punctuation inside them kept."""
        cues = [Cue(entry, language) for language, entry in core]
        found = [(cue, trigger) for cue in cues for trigger in triggers(cue.source)]
        for (cue, trigger), folded in zip(found, fold_all(trigger for _, trigger in found), strict=True):
            self._enter(cue, trigger, folded)
        for language, entry in companion:
            self._companions[language].append(Cue(entry, language))
        self._firsts = frozenset(self._by_word)
        self._reported: dict[str, list[Cue]] = defaultdict(list)
        for language, entry in reported:
            self._reported[language].append(Cue(entry, language))

    @property
    def parts(self) -> Iterable[str]:
        """The triggers in scripts without spaces."""
        return self._by_part

    def _enter(self, cue: Cue, trigger: str, folded: str) -> None:
        if UNSPACED_SCRIPT.search(trigger):
            self._by_part[folded].append(cue)
            return
        first, _, more = folded.partition(" ")
        self._by_word[first].append(cue)
        self.words |= {trigger.casefold()} if more else {trigger.casefold(), first}

    def core(self, text: str) -> list[Cue]:
        """The core cues whose trigger is in a text and that the text as a whole answers to."""
        folded = folded_block(text)
        cues = [cue for word in folded.words & self._firsts for cue in self._by_word[word]]
        if NEEDS_FOLDING.search(text):
            cues += [cue for part, found in self._by_part.items() if part in folded.text for cue in found]
        return sorted((cue for cue in set(cues) if cue.answers(folded)), key=lambda cue: cue.source)

    def is_reported(self, sentence: Folded, language: str) -> bool:
        """Whether a sentence tells what somebody says, or explains: then it discloses nothing."""
        return any(cue.answers(sentence) for cue in self._reported.get(language, ()))

    def companions(self, languages: Iterable[str]) -> list[Cue]:
        """The companions of some languages and of those near to them, which may have been meant."""
        near = {kin for language in languages for kin in kin_of(language)}
        return [cue for language in sorted(near) for cue in self._companions.get(language, ())]


def disclosures(name: str, languages: frozenset[str] | None, reason: str) -> list[Matcher]:
    """The matchers of a filter whose phrase file has `lines`, `heads`, `openers`, `core` and `companion`."""
    lines = whole_block([("", phrase) for _, phrase in entries(name, "lines", languages)])
    return [lines, sentences(name, languages, reason)]


def sentences(name: str, languages: frozenset[str] | None, reason: str, goes: Callable[[str], bool] | None = None) -> Matcher:
    """The matcher of what a phrase file has as `heads`, `openers`, `core` and `companion`; `goes` says what else goes with a core sentence."""
    known = Cues(entries(name, "core", languages), entries(name, "companion", languages), entries("reported", "cues", languages))
    known.goes = goes
    heads = list(entries(name, "heads", languages))
    openers = Phrases(entries(name, "openers", languages))
    table = Phrases(heads)

    def judge(document: Document, index: int) -> Iterator[Hit]:
        text = document.blocks[index].text
        core = known.core(text) if len(text) <= BLOCK_LIMIT else []
        head = _head(text, table, openers, known, core) if heads and len(text) <= HEADED_LIMIT else ""
        if head:
            yield Hit(index, 0, len(text), f"{reason}: “{head}”")
        elif core:
            yield from _sentence_hits(text, index, known, core, reason)

    # Most heads hold a word that core cues are found by; the others are found by the rarest they have.
    unfound = (template for _, template in heads if not any(known.words.issuperset(map(str.casefold, words)) for words in places(template)))
    words = {word.casefold() for template in unfound for word in rarest_place(template)}
    return Matcher(judge, words=frozenset(known.words | words | set(fold_all(words))), parts=frozenset(known.parts))


def _sentence_hits(text: str, index: int, known: Cues, core: Sequence[Cue], reason: str) -> Iterator[Hit]:
    """A block of one to five sentences that all answer to a cue, at least one of them to a core cue.

    Companions go with core sentences of their language. Of a longer or mixed block only the first or last sentences go, where these
    answer to core cues and nothing is quoted.
    """
    found = [_Sentence(start, end, text[start:end], core, known) for start, end in split_sentences(text)]
    companions = known.companions({sentence.core.language for sentence in found if sentence.core})
    for sentence in found:
        sentence.goes = known.goes is not None and known.goes(text[sentence.start : sentence.end])
    for first, last in _runs(found, companions):
        clue = next(sentence.core.source for sentence in found[first:last] if sentence.core)
        yield Hit(index, found[first].start, found[last - 1].end, f"{reason}: {clue}")


_PART_END = re.compile(r"[.!?。！？।۔؟:;؛،,，、：；()（）\[\]|/]+|\s[–—-]+\s|[–—]")
HEADED_LIMIT = 400
_SIGNS = "*_()[]（）【】:：-–—•|/ \t\u00a0\u3000"


def _head(text: str, heads: Phrases, openers: Phrases, known: Cues, core: Sequence[Cue]) -> str:
    """The head of a block that opens with one and goes on with what answers to core cues or companions, and with nothing else.

    "Machine translation – may contain errors." has one; "Machine translation" alone may be a heading, and has none.
    """
    if not _opens_with_head(text, heads, openers):
        return ""
    parts = [part for part in _PART_END.split(text) if part and not part.isspace()]
    first = 0
    while first < len(parts) - 1 and openers.values(fold(parts[first])):
        first += 1
    head, rest = fold(parts[first]) if parts else "", parts[first + 1 :]
    languages = heads.values(head) if head and rest else set()
    if not languages:
        return ""
    certain = [cue for cue in core if not known.is_reported(Folded(text), cue.language)]
    cues = [*certain, *known.companions(languages)]
    goes = certain or all(_goes_along(part, cues, heads) for part in map(Folded, rest) if part.words)
    return head if goes else ""


def _opens_with_head(text: str, heads: Phrases, openers: Phrases) -> bool:
    """Whether the first part of a text that has letters is a head or an opener: a cheap look, for most texts open with neither."""
    start = len(text) - len(text.lstrip(_SIGNS))
    end = _PART_END.search(text, start)
    first = fold(text[start : end.start()]) if end else ""
    return not first or bool(heads.values(first) or openers.values(first))


def _goes_along(part: Folded, known: Iterable[Cue], heads: Phrases) -> bool:
    """Whether a part of a line may stand behind a head: it answers to a cue or is another head."""
    return any(cue.answers(part) for cue in known) or bool(heads.values(part.text.strip()))


class _Sentence:
    """A sentence with the evidence in it."""

    __slots__ = ("core", "end", "folded", "goes", "quoted", "start")

    def __init__(self, start: int, end: int, text: str, cues: Iterable[Cue], known: Cues) -> None:
        self.start, self.end, self.goes = start, end, False
        self.folded = Folded(text)
        self.quoted = bool(_SPEECH.search(text))
        core = next((cue for cue in cues if cue.answers(self.folded)), None)
        self.core = None if core and known.is_reported(self.folded, core.language) else core

    def joins(self, companions: Sequence[Cue]) -> bool:
        """Whether it goes with its neighbours: a core sentence, a companion, or a scrap of three letters."""
        return self.core is not None or self.goes or len(self.folded.text) <= 5 or any(cue.answers(self.folded) for cue in companions)


def _runs(found: Sequence[_Sentence], companions: Sequence[Cue]) -> Iterator[tuple[int, int]]:
    """(first, last) of the sentences that go: the whole block, or else its head or tail."""
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
    for first, last in ((0, head), (tail, len(found))):
        if any(sentence.core for sentence in found[first:last]):
            yield first, last
