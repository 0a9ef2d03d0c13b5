"""Phrases with a name in them, for which every paper sets its own: "Follow the Tallbridge Echo on Facebook".

In a phrase file, `{}` is the name, `<paper>` one of a paper that may go on in small letters, `<link>` one in what is no sentence, as the words
of a link are none, `<networks>` any list of networks and `<address>` of e-mail addresses, handles and telephone numbers: "[Follow|Like] {} on
<networks>". Scripts without spaces need none of this: there a gap may stand in any phrase.

Risk of a false hit: advice reads alike ("Follow small shops on Instagram."). So the name has capitals, but for the little words in it,
or is a word or few where a script has none, and nothing else stands in the line.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, partial
from itertools import accumulate, count, islice
from typing import NamedTuple

from cleanarticle.fold import fold, fold_all, fold_word, is_caseless, is_unspaced
from cleanarticle.headlines import ASKS, LINE_LIMIT, STOPS
from cleanarticle.matchers import Matcher
from cleanarticle.matchers.lines import SPOKEN_WORDS, is_no_item
from cleanarticle.names.people import People, go_on_small, people_of
from cleanarticle.phrases import GAP, lines, phrases_of
from cleanarticle.phrases.composed import Composed
from cleanarticle.phrases.cues import split_sentences
from cleanarticle.phrases.edges import AND
from cleanarticle.phrases.templates import Phrases, Template, folded_templates, last_words, openings
from cleanarticle.types import Document, Hit

NAME_WORDS = 6
CASELESS_NAME_WORDS = 4
# A phrase has no more words than this in front of the name, and none behind it.
PHRASE_WORDS = 10
# The gap for the name of a paper that may go on in small letters.
PAPER = "<paper>"
# The gap in what no full stop ends: with one, "Read our full Norholm review." is a sentence of the article.
LINK = "<link>"
FULL_STOPS = tuple(".।۔")
# What `<networks>` and `<address>` are folded to; the words themselves are marked where a text has them.
NETWORKS, ADDRESS = _LISTS = ("networks", "address")
MARK = "!"
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w[\w.]{0,28}\w|\+?\(?\d[\d().-]{5,}\d")
_OF_ADDRESS = re.compile(r"[@\d]")
NONE: frozenset[str] = frozenset()
# The name of a network may be two words.
LONGEST_LISTED = 2
# Endings are glued to the longer names: "Facebookissa", "Instagramie"; to others behind a sign.
START, STEM, ENDING = 3, 4, 5
_ENDING = re.compile(r"(?<=\w)[:'’-]\w{1,6}$")
# Little words of names, of any language.
_LITTLE = frozenset(
    "the of and for in on at von der die das dem den des und im am vom zum zur für van de het en le la les du des et à aux el los las y del il lo i gli della delle "
    "dello degli dei di da e o a os as do dos das para din na no w z dla ze we na och og ja på i den det til fra von und a și lui u za του της των το η ο και v ve в във cha".split()
)
# An article glued to a name.
_ELIDED = re.compile(r"[a-zà-ÿ]{1,5}['’][^\W\d_a-zß-ÿ]")
# What stands between networks; nothing where a sign does.
_BETWEEN = ("", "or", "oder", "ou", "o", "of", "eller", "lub", "или", *AND.split("|"))
_OPENING_QUOTES, _CLOSING_QUOTES = '„“”«»"', '“”»«"'
_CALLS = (*ASKS, "!", "！")
_EXCLAIMED = re.compile(r"[?!？！؟]")
# The name that somebody has on a network, behind the one that is shown.
_HANDLE = re.compile(r"[(\[]@\w[\w.]{0,40}[)\]][.,]?")
# The same behind a network without brackets: "on X @janeroe", "auf X: @janarohde".
_BARE_HANDLE = re.compile(r"(?<=[^\s@])\s?:?\s@\w[\w.]{0,28}\w(?=[\s.,]|$)")
_TWO_WORDS = re.compile(r"([^\W_]+)(?:\s[^\W_]+)?")
_DIGITS = re.compile(r"(?<!\w)\d+(?!\w)")
_GENITIVE = re.compile(r"['’]s?$")
# With the marks of direction that stand around Latin names in Arabic and Hebrew.
_AROUND = "\"'“”„«»‘’‚‹›()[] ,:.;\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"


def named(name: str, languages: frozenset[str] | None, reason: str) -> list[Matcher]:
    """The matchers of the list `named` of a phrase file; none where it has no such phrases. Raises what `named_phrases` does."""
    known = named_phrases(name, languages)
    return known.matchers(reason) if known else []


def named_phrases(name: str, languages: frozenset[str] | None) -> Named | None:
    """The list `named` of a phrase file; None where it has no such phrases.

    Raises:
        ValueError: a phrase that has not one gap, or nothing beside it.
    """
    sides: list[tuple[str, str]] = []
    going_on: set[str] = set()
    linked: set[str] = set()
    for phrase in phrases_of(name, "named", languages):
        if PAPER in phrase:
            going_on.add(str(len(sides)))
        if LINK in phrase:
            linked.add(str(len(sides)))
        first, *last = map(str.strip, phrase.replace(PAPER, GAP).replace(LINK, GAP).split(GAP))
        if len(last) != 1 or not (first or last[0]):
            raise ValueError(f"a phrase with a name has one gap and words beside it: {phrase!r}")
        sides.append((first, last[0]))
    before, behind = (_side((str(number), side[which]) for number, side in enumerate(sides)) for which in (0, 1))
    if not sides:
        return None
    closers = _closers(behind.templates)
    may_list = (any(not template.words().isdisjoint(_LISTS) for template in before.templates), not closers.keys().isdisjoint(_LISTS))
    return Named(before, behind, closers, people_of(languages), frozenset(going_on), frozenset(linked), *may_list)


def _closers(templates: Iterable[Template]) -> dict[str, frozenset[str]]:
    """The last words of phrases, and the phrases that each may end."""
    closed: dict[str, set[str]] = defaultdict(set)
    for template in templates:
        for word in template.last_words() - {""}:
            closed[word].add(template.value)
    return {word: frozenset(values) for word, values in closed.items()}


def _judge(known: Named, goes: Callable[[str], bool] | None, reason: str, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    if is_unspaced(text) or not known.may_close(text) or not _may_name(document, index):
        return
    first = ""
    for start, end in split_sentences(text):
        phrase = known.phrase(text[start:end])
        if not phrase and not (goes is not None and goes(text[start:end])):
            return
        first = first or phrase
    if first:
        yield Hit(index, 0, len(text), f"{reason}: “{first}”")


def _judge_asked(known: Named, goes: Callable[[str], bool], reason: str, document: Document, index: int) -> Iterator[Hit]:
    """The same of a line that asks or calls for something first."""
    if any(sign in document.blocks[index].text[:-1] for sign in _CALLS):
        yield from _judge(known, goes, reason, document, index)


def _may_name(document: Document, index: int) -> bool:
    """Whether the block is no heading, no word or two asked or exclaimed, and no item of a list; what is quoted may be the name."""
    text = document.blocks[index].text
    return is_no_item(document, index) and not (_EXCLAIMED.search(text) and len(text.split()) <= SPOKEN_WORDS)


class _Side(NamedTuple):
    """What stands on one side of the names."""

    templates: Sequence[Template]
    phrases: Phrases
    none: frozenset[str]
    """The phrases that may have nothing on this side."""

    def values(self, words: Sequence[str]) -> AbstractSet[str]:
        """The phrases that may have these words on this side."""
        key = "".join(words)
        return self.phrases.values(key) if key else self.none


def _side(phrases: Iterable[tuple[str, str]]) -> _Side:
    templates = folded_templates(phrases, are_parts=True)
    return _Side(templates, Phrases(templates), frozenset(template.value for template in templates if "" in template.heads()))


@dataclass(frozen=True, slots=True)
class Named:
    """Phrases with a name in them."""

    before: _Side
    behind: _Side
    closers: Mapping[str, frozenset[str]]
    """The last words of the phrases, and the phrases that each may end."""
    people: People
    going_on: frozenset[str]
    """The phrases of which the name may go on in small letters."""
    linked: frozenset[str]
    """The phrases that no full stop ends."""
    lists_before: bool
    """Whether a list of networks or addresses may stand in front of a name."""
    lists_behind: bool
    """Whether one may end a phrase."""

    def matchers(self, reason: str, along: Composed | None = None) -> list[Matcher]:
        """A line of which every sentence is such a phrase, or is made of phrases that go along with one."""
        closers = last_words(template for template in self.behind.templates if template.value in self.before.none)
        own = Matcher(
            partial(_judge, self, along.makes if along else None, reason),
            openings=openings(self.before.templates),
            lasts=closers.union(_networks() if NETWORKS in closers else ()),
            signs=frozenset("@" if ADDRESS in closers else ""),
            longest=LINE_LIMIT,
        )
        if along is None:
            return [own]
        asked = partial(_judge_asked, self, along.makes, reason)
        return [own, Matcher(asked, openings=openings(along.templates), longest=LINE_LIMIT)]

    def makes(self, sentence: str) -> bool:
        """Whether a sentence is such a phrase."""
        return len(sentence) <= LINE_LIMIT and not is_unspaced(sentence) and self.may_close(sentence) and self.phrase(sentence) != ""

    def may_close(self, text: str) -> bool:
        """Quick, and true of every text that ends in such a phrase; where none ends in the name, few texts do."""
        return bool(self.behind.none) or bool(self._closed_by(text.split()))

    def _closed_by(self, raw: Sequence[str]) -> frozenset[str]:
        """The phrases that the last of some words may end behind a name."""
        last = list(islice(filter(fold_word, reversed(raw)), LONGEST_LISTED))[::-1]
        if not last:
            return NONE
        listed = next((kind for start in range(len(last)) if (kind := _listed(last[start:])[1])), "") if self.lists_behind else ""
        return self.closers.get(fold_word(last[-1]).rpartition(" ")[2], NONE) | self.closers.get(listed, NONE)

    def phrase(self, sentence: str) -> str:
        """What of such a phrase stands around the name in a sentence that is one: "follow … on networks"; else nothing.

        As in all phrases, 0 stands for any number; and the name that somebody has on a network may stand behind it.
        """
        others = (pattern.sub(told, sentence) for pattern, told in ((_DIGITS, "0"), (_BARE_HANDLE, "")) if pattern.search(sentence))
        return next(filter(None, map(self._phrase, (sentence, *others))), "")

    def _phrase(self, sentence: str) -> str:
        raw = sentence.split()
        if len(raw) < 2:  # the name, and a word beside it
            return ""
        closed_by = self._closed_by(raw)
        # Without a list these are its words, and most sentences end here.
        may_list = self.lists_before and (_has_network(raw[:PHRASE_WORDS]) or _OF_ADDRESS.search(sentence))
        if not may_list and not self._may_be_of(self._opened(_folded(raw[:PHRASE_WORDS])), closed_by):
            return ""
        words = [word for word in _words(raw) if word.folded]
        opened = self._opened([word.folded for word in words[:PHRASE_WORDS]])
        if not self._may_be_of(opened, closed_by):
            return ""
        opened[0] = self.before.none & closed_by
        stopped = self.linked if sentence.endswith(FULL_STOPS) else NONE
        for last in range(len(words), max(0, len(words) - PHRASE_WORDS - 1), -1):
            closed = self.behind.values([word.folded for word in words[last:]])
            for first, begun in opened.items() if closed else ():
                name = [word.text for word in words[first:last]]
                known = (begun & closed) - stopped if name else NONE
                if known and (self._is_name(name) or (not known.isdisjoint(self.going_on) and _goes_on(name))):
                    return " ".join((*(word.folded for word in words[:first]), "…", *(word.folded for word in words[last:])))
        return ""

    def _may_be_of(self, opened: Mapping[int, AbstractSet[str]], closed_by: AbstractSet[str]) -> bool:
        """Whether a phrase that a sentence opens with, or that needs nothing in front of the name, ends with it or needs nothing behind the name."""
        return not closed_by.isdisjoint(self.before.none) or any(
            not (begun.isdisjoint(closed_by) and begun.isdisjoint(self.behind.none)) for begun in opened.values()
        )

    def _opened(self, words: Sequence[str]) -> dict[int, AbstractSet[str]]:
        """The phrases that some first words may be, by the number of these."""
        squeezed = [word.replace(" ", "") for word in words]
        counts = dict(zip(accumulate(map(len, squeezed)), count(1), strict=False))
        begun = self.before.phrases.begins("".join(squeezed), counts)
        return {counts[place]: phrases for place, phrases in begun.items()}

    def _is_name(self, words: Sequence[str]) -> bool:
        if words[0][0] in _OPENING_QUOTES and words[-1].rstrip(".,:")[-1:] in _CLOSING_QUOTES and words[0][1:2].isupper():
            return len(words) <= NAME_WORDS
        if len(words) > 1 and _HANDLE.fullmatch(words[-1]):
            return len(words) <= NAME_WORDS and not any(word[-1] in STOPS for word in words[:-1])
        name = _GENITIVE.sub("", " ".join(words).strip(_AROUND))
        if is_caseless(name):
            return len(words) <= CASELESS_NAME_WORDS and self.people.are_names(name)
        is_marked = name.startswith("@") or any(map(str.isupper, name))
        return is_marked and len(words) <= NAME_WORDS and (all(map(may_be_in_name, words)) or self.people.are_names(name))


def may_be_in_name(word: str) -> bool:
    """Whether a word has a capital or a figure in front, behind an article as in "l'Écho" too, or is a little word that names have."""
    bare = word.strip(_AROUND)
    return not bare or not bare[0].islower() or bare.lower() in _LITTLE or _ELIDED.match(bare) is not None


def _goes_on(words: Sequence[str]) -> bool:
    """Whether a name goes on in small letters: a word with a capital, and one or two that prose is not made of ("Nové cesty").

    What happened there reads alike, "the team of the Echo resigned": so only where the phrase says that an article appeared.
    """
    first, *rest = (word.strip(_AROUND) for word in words)
    return go_on_small(rest) and first[:1].isupper() and first.isalpha()


class _Word(NamedTuple):
    """A word, or a list of networks or of addresses."""

    text: str
    folded: str


def _words(raw: Sequence[str]) -> list[_Word]:
    """Words, and one for each list of networks or addresses."""
    found: list[_Word] = []
    beside: list[_Word] = []
    place = 0
    while place < len(raw):
        size, listed = _listed(raw[place : place + 2])
        word = _Word(" ".join(raw[place : place + size]), listed or _spoken(fold_word(raw[place])))
        place += size
        if found and found[-1].folded == NETWORKS and word.folded == ADDRESS and word.text[0] in "([":
            # The name that somebody has on that network.
            continue
        if found and found[-1].folded in _LISTS and word.folded in (found[-1].folded, *_BETWEEN):
            beside = [*beside, word] if not listed else []
            continue
        found += [*beside, word]
        beside = []
    return found + beside


def _spoken(word: str) -> str:
    """A folded word, told from what lists of networks and addresses are folded to."""
    return word + MARK if word in _LISTS else word


def _listed(words: Sequence[str]) -> tuple[int, str]:
    """How many of two words are a network or an address, and what these are folded to; one, and nothing, where they are neither."""
    size = _network(words)
    if size:
        return size, NETWORKS
    return 1, ADDRESS if _ADDRESS.fullmatch(words[0].strip(_AROUND)) else ""


def _folded(raw: Iterable[str]) -> list[str]:
    """Words folded, but for those that are nothing then."""
    return list(filter(None, map(fold_word, raw)))


def _has_network(raw: Sequence[str]) -> bool:
    """Whether a network is among some words."""
    return any(fold_word(word)[:START] in _starts() and _network(raw[place : place + 2]) for place, word in enumerate(raw))


def _network(words: Sequence[str]) -> int:
    """How many of two words are a network, with an ending or not: one of "X'te", two of "Google News"."""
    first = fold_word(_ENDING.sub("", words[0]))
    if first[:START] not in _starts():
        return int(first in _networks())
    if len(words) > 1 and _is_network(f"{first} {fold_word(_ENDING.sub('', words[1]))}", len(first) + 2):
        return 2
    return int(_is_network(first) or all(part in _networks() for part in first.split()))


def _is_network(folded: str, least: int = STEM) -> bool:
    """Whether a text is a network, with an ending or not: "facebookissa"; `least` is the length of the shortest stem."""
    known = _networks()
    stems = (folded[:size] for size in range(max(least, len(folded) - ENDING), len(folded) + 1))
    return any(stem in known for stem in stems) or folded in known


def network_end(text: str) -> int:
    """Where the network ends with which a text begins; 0 where it begins with none."""
    words = _TWO_WORDS.match(text)
    ends = (words.end(), words.end(1)) if words else ()
    return next((end for end in ends if fold(text[:end]) in _networks()), 0)


def network_openings() -> frozenset[str]:
    """The first words of networks."""
    return frozenset(name.partition(" ")[0] for name in _networks())


@cache
def _starts() -> frozenset[str]:
    """The first letters of networks; few words begin so."""
    return frozenset(name[:START] for name in _networks())


@cache
def _networks() -> frozenset[str]:
    return frozenset(fold_all(lines("networks")))
