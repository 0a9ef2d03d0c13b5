"""The few named ways in which a filter finds, and the scanner that runs them all over a document at once.

A matcher says where to look and judges what it finds there:

- `whole_block`   a block that is nothing but one of these phrases;
- `sentences`     a block of which every sentence (or the first or last ones) answers to a cue;
- `inline`        a bounded pattern inside blocks that hold one of its opening characters;
- `judged`        any other judgement, on the blocks that hold one of its words.

Where to look is a hash look-up (a folded block, a word) or a search for a character, so the cost of a scan is that of folding
the text and cutting it into words, however many phrases there are. Only the blocks found so are judged.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import add
from typing import NamedTuple

from cleanarticle.fold import UNSPACED, fold, soften
from cleanarticle.language import COMMON_WORDS, is_language, kin_of
from cleanarticle.phrases import slots
from cleanarticle.types import Document, Hit

Judge = Callable[[Document, int], Iterable[Hit]]

# Words are found by splitting at spaces, so each is also looked up with the punctuation that often sticks to it.
_BEFORE = ("(", "[", "*", "/")
_AFTER = (".", ",", ":", ")", "]", "*", "/", "=", ".)", "”", "“")
_AROUND = ("({})", "[{}]", "({}:", "[{}:", "({}.", "„{}“", "“{}”")
_PUNCTUATION = "".join(map(chr, range(0x21, 0x30))) + ":;<=>?@[\\]^_`{|}~„“”‘’«»‹›–—…·•¡¿،؛؟۔।。、！？：（）［］【】「」『』〈〉《》／＝｜"
_EDGE_SIGNS = _PUNCTUATION + " \t\u00a0\u3000\u200b\ufeff0123456789"
# Latin, Greek and Cyrillic words are compared in lower case; a text with anything else is folded wholly: it has spelling
# variants, combining marks, full-width forms, or no spaces.
_NEEDS_FOLDING = re.compile("[\u0131\u0300-\u036f\u0590-\u1cff\u2e80-\U0003ffff]")
# What marks a line as an item of a list or as a heading.
LIST_MARK = re.compile(r"[-–—*•‣▪·+]\s|\d{1,2}[.)]\s|#")
UNSPACED_SCRIPT = re.compile(f"[{UNSPACED}]")


@dataclass(frozen=True, slots=True)
class Matcher:
    """Where to look, and the judgement of what is found there."""

    judge: Judge
    """Called with the document and the index of a block that one of the probes found; yields its hits."""
    phrases: Phrases | None = None
    """Probe: the folded block has the edges of one of these."""
    words: frozenset[str] = frozenset()
    """Probe: the block holds one of these words (lower case, no space in them), punctuation may be attached."""
    parts: frozenset[str] = frozenset()
    """Probe for scripts without spaces: the block holds one of these anywhere."""
    chars: str = ""
    """Probe: the block holds one of these characters."""


Build = Callable[["frozenset[str] | None"], Sequence[Matcher]]


@dataclass(frozen=True, slots=True)
class Rules:
    """A finder made of matchers; `build` compiles them, for all languages or for those named, when they are first needed."""

    build: Build

    def __call__(self, document: Document) -> Iterator[Hit]:
        """The hits of these matchers alone."""
        (hits,) = scanner((self.build,), None).scan(document)
        return iter(hits)


def label_key(text: str) -> str:
    """A folded label without the one or two digits that number it: "Advertisement 2" -> "advertisement"."""
    key = fold(text)
    head, _, tail = key.rpartition(" ")
    return head if head and len(tail) <= 2 and tail.isdigit() else key


Edges = tuple[str, str]
EDGE = 3
GRAM = 2
SIGNS_AROUND = 20
LONGEST_PHRASE = 120


def edges(key: str) -> Edges:
    """The first and last letters of a folded block, by which it is looked up."""
    key = key.replace(" ", "")
    return key[:EDGE], key[-EDGE:]


class Phrases:
    """Templates of whole-block phrases, found by the edges of the block: neither to enter nor to miss one costs an expansion."""

    __slots__ = ("_by_edges", "longest")

    def __init__(self, templates: Iterable[tuple[str, str]]) -> None:
        self.longest = 0
        self._by_edges: dict[Edges, list[Template]] = defaultdict(list)
        for value, source in templates:
            template = Template(source, value)
            self.longest = max(self.longest, len(source) if "[" not in source else LONGEST_PHRASE)
            for pair in template.edges():
                self._by_edges[pair].append(template)

    @property
    def edges(self) -> Iterable[Edges]:
        """The edges that a block must have."""
        return self._by_edges.keys()

    def values(self, key: str) -> set[str]:
        """The values of the phrases that a folded block is."""
        squeezed = key.replace(" ", "")
        return {template.value for template in self._by_edges.get(edges(squeezed), ()) if template.matches(squeezed)}


class Template:
    """A phrase with alternatives, kept and compared without its spaces; taken apart when a block has its edges for the first time."""

    __slots__ = ("_slots", "source", "value")

    def __init__(self, source: str, value: str) -> None:
        self.source, self.value = source, value
        self._slots: list[list[str]] | None = None

    def edges(self) -> set[Edges]:
        """Those of all its expansions."""
        if "[" not in self.source:
            return {edges(soften(self.source))}
        raw = slots(self.source)
        tails = _starts([choice[::-1] for choice in map(_squeeze, slot)] for slot in reversed(raw))
        return {(head, tail[::-1]) for head in _starts(map(_squeeze, slot) for slot in raw) for tail in tails}

    def matches(self, key: str) -> bool:
        """Whether a folded block, squeezed, is one of its expansions."""
        if self._slots is None:
            self._slots = [list(map(_squeeze, slot)) for slot in slots(self.source)]
        ends = {0}
        for slot in self._slots:
            ends = {end + len(choice) for end in ends for choice in slot if key.startswith(choice, end)}
        return len(key) in ends


def _squeeze(choice: str) -> str:
    return soften(choice).replace(" ", "")


def _starts(parts: Iterable[Iterable[str]]) -> set[str]:
    """The first letters of all expansions of these slots."""
    open_, done = {""}, set()
    for slot in parts:
        grown = {(start + choice)[:EDGE] for choice in slot for start in open_}
        done |= {start for start in grown if len(start) == EDGE}
        open_ = grown - done
        if not open_:
            break
    return done | open_


def whole_block(phrases: Iterable[tuple[str, str]], *, fact: str = "", accept: Callable[[Document, int], bool] | None = None) -> Matcher:
    """A block that is nothing but one of these phrases, in whatever case, width, brackets, dashes or numbering.

    Args:
        phrases: the language that a document must be in for a phrase to bind, or "", and the template of the phrase.
        fact: what each hit tells about the article.
        accept: has the last word on a block that is such a phrase.
    """
    table = Phrases(phrases)

    def judge(document: Document, index: int) -> Iterator[Hit]:
        text = document.blocks[index].text
        key = label_key(text)
        languages = table.values(key)
        if not languages or (accept and not accept(document, index)):
            return
        if "" in languages or any(is_language(document, language) for language in languages):
            yield Hit(index, 0, len(text), f"the whole line is “{key}”", fact)

    return Matcher(judge, phrases=table)


def judged(judge: Judge, phrases: Iterable[str], *, chars: str = "") -> Matcher:
    """A judgement on the blocks that may hold one of these folded phrases, or hold one of these characters."""
    spaced: set[str] = set()
    parts: set[str] = set()
    for phrase in phrases:
        (parts if UNSPACED_SCRIPT.search(phrase) else spaced).add(phrase)
    return Matcher(judge, words=telling_words(spaced), parts=frozenset(parts), chars=chars)


def telling_words(phrases: Iterable[str]) -> frozenset[str]:
    """Few words of which every phrase holds one: "photo" for "photo", "photo by" and "lead photo"; else its longest word."""
    telling: set[str] = set()
    for words in sorted((phrase.split() for phrase in phrases), key=lambda words: (len(words), words)):
        if words and telling.isdisjoint(words):
            telling.add(max(words, key=lambda word: (word not in COMMON_WORDS, len(word))))
    return frozenset(telling)


def inline(pattern: re.Pattern[str], chars: str, hit: Callable[[int, re.Match[str]], Hit | None]) -> Matcher:
    """A bounded pattern inside blocks that hold one of these characters; `hit` makes of each match a hit or nothing."""

    def judge(document: Document, index: int) -> Iterator[Hit]:
        for match in pattern.finditer(document.blocks[index].text):
            found = hit(index, match)
            if found:
                yield found

    return Matcher(judge, chars=chars)


# Sentences


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
    The groups are taken apart when the first group's trigger is met for the first time.
    """

    __slots__ = ("_groups", "language", "source")

    def __init__(self, source: str, language: str = "") -> None:
        self.source, self.language = source, language
        self._groups: tuple[Group, ...] | None = None

    def answers(self, sentence: Folded) -> bool:
        """Whether a sentence answers to this cue."""
        if self._groups is None:
            self._groups = tuple(map(_group, self.source.split(" + ")))
        return all(not (words.isdisjoint(sentence.words) and not any(part in sentence.text for part in parts)) for words, parts in self._groups)

    @property
    def triggers(self) -> list[str]:
        """The alternatives of the first group, of several words the longest; by them the cue is found."""
        return [max(alternative.split(), key=len) for alternative in self.source.partition(" + ")[0].split("|")]


def _group(source: str) -> Group:
    words, parts = set(), []
    for alternative in source.split("|"):
        word = fold(alternative)
        if UNSPACED_SCRIPT.search(word) or alternative.strip().startswith("*"):
            parts.append(word)
        elif alternative.strip().endswith("*"):
            parts.append(f" {word}")
        elif " " in word:
            parts.append(f" {word} ")
        else:
            words.add(word)
    return Group(frozenset(words), tuple(parts))


SENTENCE_LIMIT = 6
BLOCK_LIMIT = 1200
# Speech: a sentence that opens with a quotation mark, or holds a quotation longer than a term.
_SPEECH = re.compile(r"^[–—-]\s|^\W{0,2}[“„«»\"「『‘‚]|[“„«\"「『][^“„«»”\"」』]{25,}[”“»\"」』]")
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

    __slots__ = ("_by_part", "_by_word", "_companions", "_firsts", "words")

    def __init__(self, core: Iterable[tuple[str, str]], companion: Iterable[tuple[str, str]]) -> None:
        self._by_word: dict[str, list[Cue]] = defaultdict(list)
        self._by_part: dict[str, list[Cue]] = defaultdict(list)
        self._companions: dict[str, list[Cue]] = defaultdict(list)
        self.words: set[str] = set()
        """The triggers as texts have them, punctuation inside them kept."""
        for language, entry in core:
            cue = Cue(entry, language)
            for trigger in cue.triggers:
                self._enter(cue, trigger)
        for language, entry in companion:
            self._companions[language].append(Cue(entry, language))
        self._firsts = frozenset(self._by_word)

    @property
    def parts(self) -> Iterable[str]:
        """The triggers in scripts without spaces."""
        return self._by_part

    def _enter(self, cue: Cue, trigger: str) -> None:
        if UNSPACED_SCRIPT.search(trigger):
            self._by_part[fold(trigger)].append(cue)
            return
        first, _, more = fold(trigger).partition(" ")
        self._by_word[first].append(cue)
        self.words |= {trigger.casefold()} if more else {trigger.casefold(), first}

    def core(self, text: str) -> list[Cue]:
        """The core cues whose trigger is in a text and that the text as a whole answers to."""
        folded = Folded(text)
        cues = [cue for word in folded.words & self._firsts for cue in self._by_word[word]]
        if _NEEDS_FOLDING.search(text):
            cues += [cue for part, found in self._by_part.items() if part in folded.text for cue in found]
        return sorted((cue for cue in set(cues) if cue.answers(folded)), key=lambda cue: cue.source)

    def companions(self, languages: Iterable[str]) -> list[Cue]:
        """The companions of some languages and of those near to them, which may have been meant."""
        near = {kin for language in languages for kin in kin_of(language)}
        return [cue for language in sorted(near) for cue in self._companions.get(language, ())]


def sentences(core: Iterable[tuple[str, str]], companion: Iterable[tuple[str, str]], reason: str) -> Matcher:
    """A block of one to five sentences that all answer to a cue, at least one of them to a core cue.

    Companions go with core sentences of their language. Of a longer or mixed block only the first or last sentences go, where these
    answer to core cues and nothing is quoted.
    """
    known = Cues(core, companion)

    def judge(document: Document, index: int) -> Iterator[Hit]:
        text = document.blocks[index].text
        cues = known.core(text) if len(text) <= BLOCK_LIMIT else []
        if not cues:
            return
        found = [_Sentence(start, end, text[start:end], cues) for start, end in split_sentences(text)]
        companions = known.companions({sentence.core.language for sentence in found if sentence.core})
        for first, last in _runs(found, companions):
            clue = next(sentence.core.source for sentence in found[first:last] if sentence.core)
            yield Hit(index, found[first].start, found[last - 1].end, f"{reason}: {clue}")

    return Matcher(judge, words=frozenset(known.words), parts=frozenset(known.parts))


class _Sentence:
    """A sentence with the evidence in it."""

    __slots__ = ("core", "end", "folded", "quoted", "start")

    def __init__(self, start: int, end: int, text: str, cues: Iterable[Cue]) -> None:
        self.start, self.end = start, end
        self.folded = Folded(text)
        self.quoted = bool(_SPEECH.search(text))
        self.core = next((cue for cue in cues if cue.answers(self.folded)), None)

    def joins(self, companions: Sequence[Cue]) -> bool:
        """Whether it goes with its neighbours: a core sentence, a companion, or a scrap of three letters."""
        return self.core is not None or len(self.folded.text) <= 5 or any(cue.answers(self.folded) for cue in companions)


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


# Scanning


Entry = tuple[int, Judge]


def _number(entry: Entry) -> int:
    return entry[0]


class Scanner:
    """All matchers of several finders in one pass over the document's blocks."""

    __slots__ = ("_as_written", "_by_part", "_chars", "_count", "_edges", "_grams", "_longest", "_words")

    def __init__(self, groups: Sequence[Sequence[Matcher]]) -> None:
        self._count = len(groups)
        self._edges: dict[Edges, tuple[Entry, ...]] = {}
        self._words: dict[str, tuple[Entry, ...]] = {}
        self._by_part: dict[str, tuple[Entry, ...]] = {}
        self._chars: dict[str, tuple[Entry, ...]] = {}
        for number, matchers in enumerate(groups):
            for matcher in matchers:
                entry = (number, matcher.judge)
                for pair in matcher.phrases.edges if matcher.phrases else ():
                    self._edges[pair] = (*self._edges.get(pair, ()), entry)
                for word in matcher.words:
                    self._words[word] = (*self._words.get(word, ()), entry)
                for part in matcher.parts:
                    self._by_part[part] = (*self._by_part.get(part, ()), entry)
                for char in matcher.chars:
                    self._chars[char] = (*self._chars.get(char, ()), entry)
        plain = self._words.keys()
        self._as_written = {*plain, *(word + sign for sign in _AFTER for word in plain), *(sign + word for sign in _BEFORE for word in plain)}
        self._as_written |= {signs.replace("{}", word) for signs in _AROUND for word in plain}
        self._longest = max((matcher.phrases.longest for matchers in groups for matcher in matchers if matcher.phrases), default=0) + SIGNS_AROUND
        self._grams: dict[str, list[str]] = defaultdict(list)
        for part in self._by_part:
            self._grams[part[:GRAM]].append(part)

    def scan(self, document: Document) -> list[list[Hit]]:
        """The hits of each finder, in the order of the blocks."""
        hits: list[list[Hit]] = [[] for _ in range(self._count)]
        chars = [(char, entries) for char, entries in self._chars.items() if char in document.text]
        words, as_written, longest = self._words, self._as_written, self._longest
        for index, block in enumerate(document.blocks):
            text = block.text
            lower = text.casefold()
            folding = not lower.isascii() and _NEEDS_FOLDING.search(lower) is not None
            if folding:
                lower = soften(text)
            split = lower.split()
            found: list[Entry] = []
            if not as_written.isdisjoint(split):
                found += [entry for word in split if word in as_written for entry in words.get(word) or words.get(word.strip(_PUNCTUATION), ())]
            if folding:
                found += self._parts(lower)
            if len(text) <= longest:
                found += self._whole(text, lower, folding=folding)
            for char, entries in chars:
                if char in text:
                    found += entries
            for number, judge in sorted(dict.fromkeys(found), key=_number) if found else ():
                hits[number].extend(judge(document, index))
        return hits

    def _whole(self, text: str, lower: str, *, folding: bool) -> Sequence[Entry]:
        """The entries of the phrases that a short text may be; it is folded only where its ends leave that open, for folding is dear."""
        bare = lower.strip(_EDGE_SIGNS).replace(" ", "")
        pair = bare[:EDGE], bare[-EDGE:]
        if pair in self._edges:
            return self._edges[pair]
        if folding or not (pair[0].isalnum() and pair[1].isalnum()):
            return self._edges.get(edges(label_key(text)), ())
        return ()

    def _parts(self, lower: str) -> list[Entry]:
        """The entries of all parts that a text holds, found by their first two characters."""
        grams = {*lower, *map(add, lower, lower[1:])}
        parts = [part for gram in grams & self._grams.keys() for part in self._grams[gram] if part in lower]
        return [entry for part in sorted(parts) for entry in self._by_part[part]]


@lru_cache(maxsize=32)
def scanner(builds: tuple[Build, ...], languages: frozenset[str] | None) -> Scanner:
    """The scanner for these finders, compiled once."""
    return Scanner([build(languages) for build in builds])
