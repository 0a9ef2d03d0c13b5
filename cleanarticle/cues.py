"""Cues: what a sentence must hold to be a disclosure or a notice.

A cue is groups of alternatives; a sentence answers to it when every group has an alternative in it. Core cues are evidence by
themselves; companions are what goes only along with a core sentence of their language.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from cleanarticle.fold import UNSPACED_SCRIPT, Folded, fold_all
from cleanarticle.language import COMMON_WORDS, kin_of
from cleanarticle.matchers import Parts


class Group(NamedTuple):
    """The alternatives of one group of a cue, folded."""

    words: frozenset[str]
    """Single words, looked up."""
    parts: tuple[str, ...]
    """Beginnings and parts of words, and phrases, searched for in " the folded sentence "."""


class Cue:
    """Groups of alternatives; a sentence answers to the cue when every group has an alternative in it.

    As the phrase file has it: groups joined by " + ", alternatives by "|"; `link*` begins a word, `*link*` is any part of one.
    It is taken apart when it is first asked.
    """

    __slots__ = ("_groups", "_rarest", "language", "source")

    def __init__(self, source: str, language: str = "") -> None:
        self.source, self.language = source, language
        self._groups: list[Group] = []
        self._rarest: list[frozenset[str]] = []
        """For each group that has such: words of which a sentence that answers holds one. The rarest come first."""

    def answers(self, sentence: Folded) -> bool:
        """Whether a sentence answers to this cue."""
        self.take_apart()
        for words, parts in self._groups:  # noqa: SIM110 - a generator costs twice as much
            if words.isdisjoint(sentence.words) and not _holds(sentence.text, parts):
                return False
        return True

    def take_apart(self) -> None:
        """Makes it ready to be asked; nothing is done twice."""
        if self._groups:
            return
        # The group of the trigger comes last, for most sentences are asked only because they hold the trigger.
        first, *others = self.source.split(" + ")
        self._groups = [*map(_group, sorted(others, key=len)), _group(first)]
        self._rarest = sorted(filter(None, map(_telling, self._groups)), key=_commonness)

    def may_answer(self, words: frozenset[str]) -> bool:
        """Quick, and true of the words of every sentence that answers."""
        return not (self._rarest and self._rarest[0].isdisjoint(words))

    def needs(self, word: str) -> frozenset[str]:
        """Words of which a sentence with this one holds another if it answers; none where it need not."""
        return next((words for words in self._rarest if word not in words), frozenset())


def _holds(text: str, parts: tuple[str, ...]) -> bool:
    """Whether a text holds one of these; a plain loop, for this is asked ten thousands of times."""
    for part in parts:  # noqa: SIM110 - a generator costs twice as much
        if part in text:
            return True
    return False


# How many rarer words a common one weighs.
COMMON = 20


def _commonness(words: Iterable[str]) -> int:
    return sum(COMMON if word in COMMON_WORDS else 1 for word in words)


def _telling(group: Group) -> frozenset[str]:
    """Words of which a text holds one that has an alternative of a group; none where an alternative is but a part of a word."""
    if not all(part.endswith(" ") for part in group.parts):
        return frozenset()
    rarest = (max(part.split(), key=lambda word: (word not in COMMON_WORDS, len(word))) for part in group.parts)
    return group.words.union(rarest)


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


# A full stop ends a sentence where it may: behind three letters, before a space and no small letter ("z. B.", "e.g.", "approx. two").
_SENTENCE_END = re.compile(
    r"(?<=[^\s.]{3})[.!?…؟]+[)\]*”“»\"’]*\s+(?![a-z])"
    r"|[।۔]+(?:[”’]|\"(?=\s|$))*\s*|[。！？]+(?:[」』）”’]|\"(?=\s|$))*\s*|\s*[\r\n]+\s*"
)


def split_sentences(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence; an abbreviation of one or two letters does not end one."""
    bounds, start = [], 0
    for match in _SENTENCE_END.finditer(text):
        if text[match.end() : match.end() + 1].islower():
            continue
        bounds.append((start, match.start() + len(match[0].rstrip())))
        start = match.end()
    if start < len(text):
        bounds.append((start, len(text)))
    return bounds


class Cues:
    """Core cues by their triggers, and companions by language; each entry comes with its language."""

    __slots__ = ("_by_part", "_by_word", "_companions", "_met", "_parts", "_reported", "goes", "words")

    def __init__(self, core: Iterable[tuple[str, str]], companion: Iterable[tuple[str, str]], reported: Iterable[tuple[str, str]]) -> None:
        self._by_word: dict[str, list[Cue]] = defaultdict(list)
        self._by_part: dict[str, list[Cue]] = defaultdict(list)
        self._companions: dict[str, list[Cue]] = defaultdict(list)
        self.goes: Callable[[str], bool] | None = None
        """What else goes with a core sentence."""
        cues = [Cue(entry, language) for language, entry in core]
        found = [(cue, trigger) for cue in cues for trigger in triggers(cue.source)]
        for (cue, trigger), folded in zip(found, fold_all(trigger for _, trigger in found), strict=True):
            self._enter(cue, trigger, folded)
        for language, entry in companion:
            self._companions[language].append(Cue(entry, language))
        self._parts = Parts(self._by_part)
        self._met: set[str] = set()
        self.words = frozenset(self._by_word)
        """The words that they are found by."""
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
        cues = self._by_word[max(folded.split(), key=len)]
        if cue not in cues[-1:]:
            cues.append(cue)

    def _of(self, word: str) -> list[Cue]:
        """The cues of a trigger, taken apart."""
        cues = self._by_word[word]
        if word not in self._met:
            for cue in cues:
                cue.take_apart()
            self._met.add(word)
        return cues

    def needs(self, word: str) -> frozenset[str]:
        """Words of which a text with this trigger holds one too if it answers to a cue of it; none where it need not."""
        needed = [cue.needs(word) for cue in self._of(word)]
        return frozenset().union(*needed) if all(needed) else frozenset()

    def core(self, folded: Folded) -> list[Cue]:
        """The core cues whose trigger is in a text and that the text as a whole answers to."""
        cues: list[Cue] = []
        for word in folded.words & self.words:
            cues += [cue for cue in self._of(word) if cue.may_answer(folded.words)]
        cues += [cue for part in self._parts.within(folded) for cue in self._by_part[part]]
        answered = {cue for cue in cues if cue.answers(folded)}
        return sorted(answered, key=lambda cue: cue.source) if answered else []

    def is_reported(self, sentence: Folded, language: str) -> bool:
        """Whether a sentence tells what somebody says, or explains: then it discloses nothing."""
        return any(cue.answers(sentence) for cue in self._reported.get(language, ()))

    def companions(self, languages: Iterable[str]) -> list[Cue]:
        """The companions of some languages and of those near to them, which may have been meant."""
        near = {kin for language in languages for kin in kin_of(language)}
        return [cue for language in sorted(near) for cue in self._companions.get(language, ())]
