"""Cues: what a sentence must hold to be a disclosure or a notice.

A cue is groups of alternatives; a sentence answers to it when every group has an alternative in it. Core cues are evidence by
themselves; companions are what goes only along with a core sentence of their language.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from cleanarticle.fold import Folded, fold, fold_all, fold_word, is_unspaced, opens_small
from cleanarticle.language import FREQUENT_WORDS, kin_of
from cleanarticle.phrases import entries, expand
from cleanarticle.phrases.grouped import grouped
from cleanarticle.phrases.triggers import Group, Others, Parts, holds, rarity, size


class Cue:
    """Groups of alternatives; a sentence answers to the cue when every group has an alternative in it.

    As the phrase file has it: groups joined by " + ", alternatives by "|"; `link*` begins a word, `*link*` is any part of one;
    `^link` begins the sentence, `link$` ends it, `^link$` is all of it. It is taken apart when it is first asked.
    """

    __slots__ = ("_apart", "language", "source")

    def __init__(self, source: str, language: str = "") -> None:
        self.source, self.language = source, language
        self._apart: _Apart | None = None

    def __reduce__(self) -> tuple[type[Cue], tuple[str, str]]:
        """Pickled as what it was made of."""
        return Cue, (self.source, self.language)

    def answers(self, sentence: Folded) -> bool:
        """Whether a sentence answers to this cue."""
        return holds(sentence, (self._apart or self._take_apart()).groups)

    def told(self, sentence: Folded) -> str:
        """What of the cue is in a sentence that answers to it: of each group the first alternative, "newsletter + sign up + our"."""
        return " + ".join(self.alternatives(sentence))

    def alternatives(self, sentence: Folded) -> Iterator[str]:
        """Of each group the first alternative that is in a sentence."""
        groups = (group.split("|") for group in self.source.split(" + "))
        return (next((each for each in group if holds(sentence, [_group(each)])), "") for group in groups)

    def may_answer(self, text: Folded) -> bool:
        """Whether one of a text's sentences may, or all of them together."""
        return holds(text, (self._apart or self._take_apart()).loose)

    def needs(self, trigger: str) -> Others:
        """What a text with one of the triggers holds beside it if it answers."""
        bare = f" {trigger} "
        loose = (self._apart or self._take_apart()).loose
        return tuple(group for group in loose if trigger not in group.words and not any(part in bare for part in group.parts))

    def _take_apart(self) -> _Apart:
        groups = tuple(sorted(map(_group, self.source.split(" + ")), key=size))
        self._apart = _Apart(groups, tuple(Group(words, parts + starts + ends + wholes) for words, parts, starts, ends, wholes in groups))
        return self._apart


def cues_of(known: Iterable[tuple[str, str]]) -> list[Cue]:
    """(language, entry) of a phrase file as cues.

    Raises:
        ValueError: an alternative has no letters and digits: folded it is nothing, and nothing is in every sentence.
    """
    cues = [Cue(entry, language) for language, entry in known]
    for cue in cues:
        for alternative in cue.source.replace(" + ", "|").split("|"):
            if not any(map(str.isalnum, alternative)) and not fold(alternative):
                raise _without_letters(alternative, cue.source)
    return cues


def _without_letters(alternative: str, source: str) -> ValueError:
    return ValueError(f"a cue has an alternative without letters and digits, {alternative.strip()!r}, in {source!r}")


class _Apart(NamedTuple):
    """A cue taken apart."""

    groups: Others
    """The rarest come first."""
    loose: Others
    """The same where a sentence may begin and end anywhere."""


def triggers(entry: str) -> list[str]:
    """By which a cue is found: a word of each alternative of its first group, or of the one that has the fewest common words.

    Raises:
        ValueError: every group has an alternative that is only the beginning of a word: by that nothing is found.
    """
    groups = list(filter(None, map(_triggers, entry.translate(_NO_ANCHORS).split(" + "))))
    if not groups:
        raise ValueError(f"a cue has no group of whole words: {entry!r}")
    # In scripts without spaces no word is common, and the first group is the rarest.
    return groups[0] if is_unspaced(entry) else min(groups, key=lambda group: sum(word.lower() in FREQUENT_WORDS for word in group))


_NO_ANCHORS = dict.fromkeys(map(ord, "^$"))


def _triggers(group: str) -> list[str]:
    """Of each alternative the rarest whole word, not "AI" of "AI 번역"; nothing if one has none.

    Among words of a script without spaces, what is part of a word ("*App*") is found as these are.
    """
    found = []
    for alternative in map(str.strip, group.split("|")):
        if alternative.startswith("*") and is_unspaced(group):
            found.append(alternative)
            continue
        words = [word for word in alternative.split() if "*" not in word and fold_word(word)]
        if not words:
            return []
        found.append(max(words, key=lambda word: (not word.isascii(), rarity(word))))
    return found


def _group(source: str) -> Group:
    words: set[str] = set()
    parts: list[str] = []
    starts: list[str] = []
    ends: list[str] = []
    wholes: list[str] = []
    written = [alternative.strip() for alternative in source.split("|")]
    for alternative, folded in zip(written, fold_all(written), strict=True):
        if not folded:
            raise _without_letters(alternative, source)
        if alternative.isascii() and alternative.isalpha():
            # Most are plain words.
            words.add(folded)
            continue
        form = _form(alternative, folded)
        if alternative.startswith("^") and alternative.endswith("$"):
            wholes.append(f" {folded} ")
        elif alternative.startswith("^"):
            starts.append(f" {form.lstrip()}")
        elif alternative.endswith("$"):
            ends.append(f"{form.rstrip()} ")
        elif form:
            parts.append(form)
        else:
            words.add(folded)
    return Group(frozenset(words), tuple(parts), tuple(starts), tuple(ends), tuple(wholes))


def _form(alternative: str, folded: str) -> str:
    """How an alternative is searched for in a folded text, with its spaces; empty for a word, which is looked up."""
    bare = alternative.strip("^$")
    if bare.startswith("*") or is_unspaced(folded):
        return folded
    if bare.endswith("*"):
        return f" {folded}"
    return f" {folded} " if " " in folded or bare != alternative else ""


# Words of two letters that no language shortens another to: behind others a sentence may well end.
_SHORT_WORDS = (
    "it us me we so up be nu nå så på os du he je jo ho én ça là tú sí já lá si se ви ве ни ти ми го ги ме те му се мы вы ты их ей її їх "
    "ga ih li га ли он да ні ka ko na شد زد له لك لي به هو هي זה לך לו בו בה לי לה שם כן לא הם הן אז ის ეს მე აქ იქ კი"
).split()
# Such as ends an address ("x.lv"), and is no title or the like that stands close behind another one ("Prof.dr.").
_ENDS_ADDRESS = r"(?<=[\w@-]{3}\.[a-z]{2})(?<!\.(?:dr|nr|st|pr|sc))"
# A full stop ends a sentence where it may: behind three letters, a Korean one, a short word of Vietnamese, one of those above or an
# address, before a space and no small letter ("z. B.", "e.g.", "approx. two"). A question mark needs no such word before it.
_SENTENCE_END = re.compile(
    rf"(?:(?<=\s(?:{'|'.join(_SHORT_WORDS)}))|{_ENDS_ADDRESS}|"
    r"(?<=[^\s.]{3})|(?<=[\uac00-\ud7af\u1ea0-\u1ef9])|(?<=[\u1ea0-\u1ef9]\w)|(?=[!?؟]))[.!?…؟]+[)\]*”“»\"’]*\s+(?![a-z])"
    r"|[।۔]+(?:[”’]|\"(?=\s|$))*\s*|[。！？]+(?:[」』）”’]|\"(?=\s|$))*\s*|\s*[\r\n]+\s*"
)
# In Greek a semicolon is the question mark.
_GREEK_SENTENCE_END = re.compile(r"(?<=[\u0370-\u03ff\u1f00-\u1fff])[;\u037e]+[)\]*”“»\"’]*\s+|" + _SENTENCE_END.pattern)
_GREEK = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]\s?[;\u037e]")
# What is never the end of a sentence, for something must stand behind it; and what is none in front of a number.
_ABBREVIATED = frozenset("inkl exkl ekskl zzgl abzgl bzw ggf evtl vgl approx incl excl prof mrs messrs tzn tzw ewent godz wzgl".split())
_BEFORE_NUMBER = frozenset(
    "jan feb mar apr jun jul aug sep sept oct okt nov dec dez tel tél tlf tfno telef puh тел моб τηλ art abs vol min max fig pkt poz str".split()
)
_NUMBER = re.compile(r"[+(]{0,2}\d")
LONGEST_SHORTENED = 8
_MAY_END = re.compile(r"[.!?…؟।۔。！？;\u037e\r\n]")
LINE_ENDS = ("\r", "\n")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence; an abbreviation of one or two letters does not end one, nor does one that needs something behind it."""
    if not _MAY_END.search(text, 0, len(text) - 1) and text[-1:] not in LINE_ENDS:
        # Most lines are one sentence.
        return [(0, len(text))] if text else []
    bounds, start = [], 0
    ends = _GREEK_SENTENCE_END if not text.isascii() and _GREEK.search(text) else _SENTENCE_END
    for match in ends.finditer(text):
        if opens_small(text[match.end() : match.end() + 1]) or (match[0][0] == "." and _is_shortened(text, match)):
            continue
        bounds.append((start, match.start() + len(match[0].rstrip())))
        start = match.end()
    if start < len(text):
        bounds.append((start, len(text)))
    return bounds


def _is_shortened(text: str, stop: re.Match[str]) -> bool:
    """Whether the full stop is that of a shortened word: "inkl. MwSt.", "Jan. 5"."""
    near = max(0, stop.start() - LONGEST_SHORTENED)
    word = text[max(near, text.rfind(" ", near, stop.start()) + 1) : stop.start()].lower().lstrip("(")
    return word in _ABBREVIATED or (word in _BEFORE_NUMBER and _NUMBER.match(text, stop.end()) is not None)


def _without(text: str, parts: Iterable[str]) -> str:
    for part in parts:
        text = text.replace(part, " ")
    return text


class Reported:
    """What marks a sentence as somebody's words, and the phrases in which such a word marks nothing ("según la tienda"), by language."""

    __slots__ = ("_cues", "_plain")

    def __init__(self, cues: Iterable[tuple[str, str]], plain: Iterable[tuple[str, str]] = ()) -> None:
        self._cues: dict[str, list[Cue]] = defaultdict(list)
        self._plain: dict[str, list[str]] = defaultdict(list)
        for cue in cues_of(cues):
            self._cues[cue.language].append(cue)
        for language, entry in plain:
            self._plain[language] += (f" {phrase} " for phrase in fold_all(expand(entry)))

    def tells(self, sentence: Folded, cue: Cue, answered: Sequence[Cue] = ()) -> bool:
        """Whether a sentence that answers to a cue tells what somebody says, or explains: then it discloses nothing.

        What the cue itself holds, or another of its language that is answered too, tells nothing: "erklären Sie sich einverstanden".
        """
        told = [each for each in self._cues.get(cue.language, ()) if each.answers(sentence)]
        if not told:
            return False
        # In front of the sentence they say who speaks.
        plain = [phrase for phrase in self._plain.get(cue.language, ()) if phrase in sentence.text[1:]]
        near = (cue, *(each for each in answered if each is not cue and each.language == cue.language))
        own = [*map(Folded, plain), *(Folded(fold(alternative)) for each in near for alternative in each.alternatives(sentence))]
        rest = Folded(_without(sentence.text, (each.text for each in own)))
        return any(each.answers(rest) or not any(map(each.answers, own)) for each in told)


def reported_of(languages: Iterable[str] | None, *, with_writing: bool = True) -> Reported:
    """What marks somebody's words in some languages; with or without the words for writing."""
    lists = ("cues", "written") if with_writing else ("cues",)
    return Reported([entry for each in lists for entry in entries("reported", each, languages)], entries("reported", "plain", languages))


class Cues:
    """Core cues by their triggers, and companions by language; each entry comes with its language."""

    __slots__ = ("_by_part", "_by_word", "_companions", "_parts", "_reported", "goes", "words")

    def __init__(
        self,
        core: Iterable[tuple[str, str]],
        companion: Iterable[tuple[str, str]],
        reported: Reported,
        goes: Callable[[str], bool] | None = None,
    ) -> None:
        self.goes = goes
        """Says of a text whether it goes with a core sentence, though it answers to no cue."""
        found = [(cue, trigger) for cue in cues_of(core) for trigger in triggers(cue.source)]
        by_part: list[tuple[str, Cue]] = []
        by_word: list[tuple[str, Cue]] = []
        for (cue, trigger), folded in zip(found, fold_all(trigger for _, trigger in found), strict=True):
            if is_unspaced(trigger) or trigger.startswith("*"):
                by_part.append((folded, cue))
            else:
                by_word.append((max(folded.split(), key=len), cue))
        self._by_word, self._by_part = grouped(dict.fromkeys(by_word)), grouped(by_part)
        self._companions = grouped((cue.language, cue) for cue in cues_of(companion))
        self._parts = Parts(self._by_part)
        self.words = frozenset(self._by_word)
        """The words that they are found by."""
        self._reported = reported

    @property
    def parts(self) -> Iterable[str]:
        """The triggers in scripts without spaces."""
        return self._by_part

    def needs(self, trigger: str) -> list[Others]:
        """What a text with this trigger holds beside it if it answers to one of its cues, for each of them."""
        return [cue.needs(trigger) for cue in (*self._by_word.get(trigger, ()), *self._by_part.get(trigger, ()))]

    def core(self, folded: Folded) -> list[Cue]:
        """The core cues to which one of a text's sentences may answer, or all of them together."""
        cues = [cue for word in folded.words & self.words for cue in self._by_word[word]]
        cues += [cue for part in self._parts.within(folded) for cue in self._by_part[part]]
        answered = {cue for cue in cues if cue.may_answer(folded)}
        return sorted(answered, key=lambda cue: (cue.source, cue.language)) if answered else []

    def is_reported(self, sentence: Folded, cue: Cue, answered: Sequence[Cue] = ()) -> bool:
        """Whether a sentence that answers to a cue, and to these, tells what somebody says."""
        return self._reported.tells(sentence, cue, answered)

    def companions(self, languages: Iterable[str]) -> list[Cue]:
        """The companions of some languages and of those near to them, which may have been meant."""
        near = {kin for language in languages for kin in kin_of(language)}
        return [cue for language in sorted(near) for cue in self._companions.get(language, ())]
