"""Read, select, filter, cut, render, in this order."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from functools import partial
from heapq import merge
from itertools import pairwise
from operator import itemgetter
from typing import Any

from cleanarticle.article import Article
from cleanarticle.engine import Claim, affordable, erase, removals, settle
from cleanarticle.facts import without_facts, without_lists
from cleanarticle.filters import FILTERS, LANGUAGES
from cleanarticle.matchers.scanner import Following, Rules, Scanner, kept_scanner, scanner
from cleanarticle.mixed import with_mixed
from cleanarticle.page import Page, open_page
from cleanarticle.read import Source, read
from cleanarticle.read.wording import wording
from cleanarticle.render.marks import cut
from cleanarticle.render.text import render_text
from cleanarticle.select import NAMES
from cleanarticle.subjects import without_subjects
from cleanarticle.types import Block, Document, Filter, Hit, Removal, Veto

# What users and older standards call a language -> the codes that the phrase files use.
ALIASES = {"zh": ("zh-Hans", "zh-Hant"), "zh-cn": ("zh-Hans",), "zh-sg": ("zh-Hans",), "zh-tw": ("zh-Hant",), "zh-hk": ("zh-Hant",), "zh-mo": ("zh-Hant",),
           "no": ("nb", "nn"), "iw": ("he",), "in": ("id",), "tl": ("fil",), "bs": ("hr", "sr"), "sh": ("hr", "sr")}  # fmt: skip
# Parts of a page that are wanted in the text by some.
PARTS = ("titles", "summaries", "captions", "comments")
# What links that lead to other pages went as, by what they are or by their markup.
ELSEWHERE = frozenset({"related-links", "strangers"})
# Built-in filters that are made of matchers; the others find by themselves.
_BUILDS = {each.name: each.find.build for each in FILTERS if isinstance(each.find, Rules)}
_BY_DEFAULT = frozenset(each.name for each in FILTERS if isinstance(each.find, Rules) and not each.opt_in)


def builtin(languages: frozenset[str] | None) -> Scanner:
    """One scanner for all built-in filters that are made of matchers, whichever are asked."""
    builds = tuple(_BUILDS.items())
    return kept_scanner(builds) if languages is None else scanner(builds, languages)


def _is_built_in(each: Filter) -> bool:
    """Whether a filter is one of those in the scanner, and not one of a user that has its name."""
    return isinstance(each.find, Rules) and _BUILDS.get(each.name) is each.find.build


def found_by(filters: Iterable[Filter], document: Document, languages: frozenset[str] | None = None) -> dict[str, Sequence[Hit]]:
    """What filters report of a document, by their names, before anything is settled; those that follow others come behind them.

    What is made of matchers and built in is found in one scan, however many are asked, and in the document as it reads (see read/wording.py);
    filters of a user see it as it stands.
    """
    asked, said = tuple(filters), wording(document)
    judged = _judged(said.document, [each.name for each in asked if _is_built_in(each)], languages)
    for each in asked:
        if isinstance(each.find, Following):
            judged[each.name] = list(each.find.follow(said.document, affordable(said.document, judged)))
    found: dict[str, Sequence[Hit]] = {name: said.taken_back(hits) for name, hits in judged.items()}
    for each in asked:
        if each.name not in found:
            found[each.name] = _reported(each, document)
    return found


def _judged(document: Document, names: Iterable[str], languages: frozenset[str] | None) -> dict[str, Sequence[Hit]]:
    """What built-in filters report, by their names, lists of facts and other lists aside, and lines of several kinds with them.

    What is a fact does not hang on which filters are asked, so a line that only another one claims is none.
    """
    asked = set(names)
    # In the order of the pipeline, not of a set: what takes a part of a line first gives it its kind.
    scan = partial(builtin(languages).scan, names=[name for name in _BUILDS if name in asked or name in _BY_DEFAULT] if asked else ())
    found = without_subjects(document, without_lists(document, with_mixed(document, without_facts(document, scan(document)), scan)))
    return {name: hits for name, hits in found.items() if name in asked}


def _reported(each: Filter, document: Document) -> list[Hit]:
    """What a filter that finds by itself reports; what goes wrong in it bears its name, whatever it is."""
    try:
        return list(_hits(each.find(document)))
    except Exception as error:
        error.add_note(f"in the filter {each.name!r}")
        raise


def _hits(reported: object) -> Iterator[Hit]:
    """What was reported, once it is known to be hits: a user's own filter may report anything."""
    if not isinstance(reported, Iterable):
        raise TypeError(f"a filter reports hits, or an empty list, not {reported!r}")
    for hit in reported:
        if not (isinstance(hit, Hit) and all(isinstance(place, int) for place in hit[:3])):
            raise TypeError(f"a filter reports Hit(block, start, end, clue), the first three of them numbers, not {hit!r}")
        yield hit


class Cleaner:
    """Settings that are reused; the pipeline of filters is compiled at the first use.

    Args:
        disable: names of filters to leave out. What a page's markup calls by such a name is left out of its text all the same.
        enable: names of filters that run only where they are asked for.
        add: filters of your own, run after the built-in ones.
        languages: BCP 47 codes; only phrases of these languages are used ("pt-BR" means "pt"). All by default.
        include: parts of a page to leave in the text: "titles", "summaries", "captions", "comments". None by default.

    Raises:
        ValueError: an unknown filter, language or part, or a filter whose name is taken.
        TypeError: anything but a list of names where one is meant, or something else than a filter to add.
    """

    __slots__ = ("filters", "include", "languages")

    def __init__(
        self,
        *,
        disable: Iterable[str] = (),
        enable: Iterable[str] = (),
        add: Iterable[Filter] = (),
        languages: Iterable[str] | None = None,
        include: Iterable[str] = (),
    ) -> None:
        disabled, enabled, known = _names(disable, "disable"), _names(enable, "enable"), (*FILTERS, *_own(add))
        _check_filters((*disabled, *enabled), [each.name for each in known])
        self.filters = tuple(each for each in known if each.name not in disabled and (each.name in enabled or not each.opt_in))
        self.languages: frozenset[str] | None = None
        if languages is not None:
            self.languages = frozenset(code for name in _names(languages, "languages") for code in language_codes(name))
        self.include = frozenset(_names(include, "include"))
        _check(self.include, PARTS, "part")

    def clean(self, source: object, *, encoding: str | None = None, kind: str | None = None) -> str:
        """The article's text.

        Args:
            source: a page or the plain text of an article: str or bytes, or the lxml element or tree of a page, which is not changed.
            encoding: of bytes, where you know it, such as the charset of the HTTP header; not believed where the bytes belie it.
            kind: "text" or "html", where you know it; otherwise the source tells.

        Raises:
            TypeError: the source or the encoding is of a wrong type.
            ValueError: an unknown kind.
            UndecodableError: the bytes of a plain text are none, or are not UTF-8, and their encoding was not named and cannot be told.
        """
        origin = read(source, encoding=encoding, kind=kind)
        if origin.document is not None:
            claims, _ = self._claims(origin.document)
            return _cut(origin.document, claims)
        if origin.root is None:
            return ""
        document, _ = _chosen(open_page(origin.root, whole=False, include=self.include))
        claims, _ = self._claims(document)
        return render_text(_kept(document, claims) if claims else document.blocks)

    def analyze(self, source: object, *, encoding: str | None = None, kind: str | None = None) -> Article:
        """The same text, with a record of every cut and what the cuts tell. Takes and raises what `clean` does."""
        origin = read(source, encoding=encoding, kind=kind)
        if origin.document is not None:
            claims, vetoes = self._claims(origin.document)
            return _article(origin, origin.document, claims, vetoes)
        if origin.root is None:
            return Article(text="", kind="html", found="nothing", encoding=origin.encoding, notes=origin.notes)
        return self._page_article(origin, open_page(origin.root, whole=True, include=self.include))

    def _page_article(self, origin: Source, page: Page) -> Article:
        whole, starts = _laid_out(page.blocks)
        document, places = _chosen(page)
        claims, vetoes = self._claims(document)
        kept = [(places[index], block._replace(start=starts[places[index]])) for index, block in _kept_by_index(document, claims)]
        blocks = [block for _, block in merge(page.pictures, kept, key=itemgetter(0))]
        facts = self._credits(page)
        ledger = [
            *(_removal(claim, places[claim.hit.block], starts[places[claim.hit.block]], whole) for claim in claims),
            *(
                Removal(verdict.part, verdict.why, block.text, index, starts[index], starts[index] + len(block.text), facts.get(index, ""))
                for index, (block, verdict) in enumerate(zip(page.blocks, page.verdicts, strict=True))
                if verdict is not None
            ),
        ]
        return Article(
            **asdict(page.metadata),
            text=render_text(blocks),
            blocks=tuple(blocks),
            removals=tuple(sorted(ledger, key=lambda removal: removal.start)),
            vetoes=tuple(vetoes),
            source_text=whole,
            kind="html",
            found=page.found,
            encoding=origin.encoding,
            notes=(*origin.notes, *page.notes),
        )

    def _credits(self, page: Page) -> dict[int, str]:
        """Whom the captions that are left out credit, by their places; no other filter has anything to say of them."""
        asked = [each for each in self.filters if each.name == "photo-credits"]
        credited: dict[int, str] = {}
        for index, (block, verdict) in enumerate(zip(page.blocks, page.verdicts, strict=True)):
            if verdict is not None and verdict.part == "captions":
                document = Document(block.text, (block._replace(start=0),), kind="html", language=page.language)
                claims, _ = settle(document, found_by(asked, document, self.languages).items())
                credited[index] = next((claim.hit.fact for claim in claims if claim.hit.fact), "")
        return credited

    def _claims(self, document: Document) -> tuple[list[Claim], list[Veto]]:
        found = found_by(self.filters, document, self.languages)
        return settle(document, [(each.name, found[each.name]) for each in self.filters])


def replay(source: object, cuts: Iterable[Removal], *, encoding: str | None = None, kind: str | None = None) -> str:
    """The article again, from its source and the record of its removals, or of those that you agree with.

    Takes and raises what `Cleaner.clean` does; with `encoding` and `kind` as they were, the source is read as it was.

    Raises:
        ValueError: a removal that does not fit the source, or overlaps another one.
        TypeError: something else than a removal.
    """
    origin = read(source, encoding=encoding, kind=kind)
    if origin.document is not None:
        blocks = origin.document.blocks
        fitting = _fitting(cuts, blocks, [block.start for block in blocks])
        return erase(origin.document.text, [(each.start, each.end) for each in fitting])
    lines = open_page(origin.root, whole=True).blocks if origin.root is not None else ()
    _, starts = _laid_out(lines)
    spans: dict[int, list[tuple[int, int]]] = {}
    for each in _fitting(cuts, lines, starts):
        spans.setdefault(each.block, []).append((each.start - starts[each.block], each.end - starts[each.block]))
    return render_text(block for _, block in _erased(lines, spans))


def _fitting(cuts: Iterable[Removal], blocks: Sequence[Block], starts: Sequence[int]) -> list[Removal]:
    """The removals in the order of the text, once it is known that each stands in its block, and none in another's place."""
    fitting: list[Removal] = []
    for each in cuts:
        if not isinstance(each, Removal):
            raise TypeError(f"replay takes removals, not {type(each).__name__}; Removal(**entry) makes one of an entry of to_dict()")
        if not _fits(each, blocks, starts):
            where = f"at {each.start}:{each.end} of this source, in block {each.block}"
            raise ValueError(f"removal {each.text[:60]!r} ({each.filter}) does not stand {where}")
        fitting.append(each)
    fitting.sort(key=lambda each: (each.start, each.end))
    for one, two in pairwise(fitting):
        if two.start < one.end:
            raise ValueError(f"removals {one.text[:60]!r} ({one.filter}) and {two.text[:60]!r} ({two.filter}) overlap")
    return fitting


def _fits(removal: Removal, blocks: Sequence[Block], starts: Sequence[int]) -> bool:
    if not 0 <= removal.block < len(blocks) or removal.end - removal.start != len(removal.text):
        return False
    offset = removal.start - starts[removal.block]
    return offset >= 0 and blocks[removal.block].text.startswith(removal.text, offset)


def _cut(document: Document, claims: Sequence[Claim]) -> str:
    return erase(document.text, [(claim.start, claim.end) for claim in claims]) if claims else document.text


def _article(source: Source, document: Document, claims: Sequence[Claim], vetoes: Sequence[Veto]) -> Article:
    text = _cut(document, claims)
    return Article(
        text=text,
        blocks=tuple(_kept(document, claims)),
        removals=removals(document, claims),
        vetoes=tuple(vetoes),
        source_text=document.text,
        kind="text",
        found="article" if text.strip() else "nothing",
        encoding=source.encoding,
        notes=source.notes,
    )


def _laid_out(blocks: Sequence[Block]) -> tuple[str, list[int]]:
    """The text of all blocks, joined by line breaks, and where each begins in it."""
    starts, position = [], 0
    for block in blocks:
        starts.append(position)
        position += len(block.text) + 1
    return "\n".join(block.text for block in blocks), starts


def _chosen(page: Page) -> tuple[Document, list[int]]:
    """The document of the blocks that are the article, and their places among all blocks; a gap is the widest that it spans."""
    blocks: list[Block] = []
    places: list[int] = []
    led: set[int] = set()
    position = gap = 0
    for index, (block, verdict) in enumerate(zip(page.blocks, page.verdicts, strict=True)):
        gap = max(gap, block.gap)
        if verdict is not None:
            if verdict.part in ELSEWHERE and 2 * block.link_chars > len(block.text):
                led.add(len(blocks) - 1)
        else:
            blocks.append(block._replace(start=position, gap=gap))
            places.append(index)
            position += len(block.text) + 1
            gap = 0
    document = Document(
        "\n".join(block.text for block in blocks),
        tuple(blocks),
        kind="html",
        language=page.language,
        is_spaced=True,
        metadata=page.metadata,
        led=frozenset(led),
    )
    return document, places


def _removal(claim: Claim, place: int, start: int, whole: str) -> Removal:
    start, end = start + claim.hit.start, start + claim.hit.end
    return Removal(claim.filter, claim.hit.clue, whole[start:end], place, start, end, claim.hit.fact)


def _kept(document: Document, claims: Sequence[Claim]) -> Iterable[Block]:
    return (block for _, block in _kept_by_index(document, claims))


def _kept_by_index(document: Document, claims: Sequence[Claim]) -> Iterable[tuple[int, Block]]:
    spans: dict[int, list[tuple[int, int]]] = {}
    for claim in claims:
        spans.setdefault(claim.hit.block, []).append((claim.hit.start, claim.hit.end))
    return _erased(document.blocks, spans)


def _erased(blocks: Iterable[Block], spans: dict[int, list[tuple[int, int]]]) -> Iterable[tuple[int, Block]]:
    """The blocks that are left, with the cuts made in each; a gap is the widest that it spans."""
    gap = 0
    for index, block in enumerate(blocks):
        gap = max(gap, block.gap)
        left = block
        if index in spans:
            text = erase(block.text, spans[index]).strip()
            if not text:
                continue
            left = cut(block, spans[index], text)
        yield index, left if left.gap == gap else left._replace(gap=gap)
        gap = 0


def language_codes(name: str) -> tuple[str, ...]:
    """The codes of the phrase files that a BCP 47 code means.

    Raises:
        ValueError: no phrases are there for this language.
    """
    lower = name.lower().replace("_", "-")
    by_lower = {code.lower(): code for code in LANGUAGES}
    parts = lower.split("-")
    for count in range(len(parts), 0, -1):
        tag = "-".join(parts[:count])
        if tag in by_lower:
            return (by_lower[tag],)
        if tag in ALIASES:
            return ALIASES[tag]
    raise _unknown(name, LANGUAGES, "language")


def _check(names: Iterable[str], known: Sequence[str], what: str) -> None:
    for name in names:
        if name not in known:
            raise _unknown(name, known, what)


def _check_filters(names: Iterable[str], known: Sequence[str]) -> None:
    for name in names:
        if name not in known and name in NAMES:
            raise ValueError(
                f"{name!r} is no filter but a part of pages, which markup tells; filters can be chosen, and `include` leaves {', '.join(PARTS)} in"
            )
    _check(names, known, "filter")


def _unknown(name: str, known: Sequence[str], what: str) -> ValueError:
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    return ValueError(f"unknown {what} {name!r}{hint} (known: {', '.join(known)})")


def _names(names: object, what: str) -> tuple[str, ...]:
    given = _listed(names, what, "names")
    for name in given:
        if not isinstance(name, str):
            raise TypeError(f"{what} takes names, not {name!r}")
    return given


def _listed(values: object, what: str, kind: str) -> tuple[Any, ...]:
    if isinstance(values, str):
        raise TypeError(f"{what} takes a list of {kind}, not the string {values!r}")
    if not isinstance(values, Iterable):
        raise TypeError(f"{what} takes a list of {kind}, not {values!r}")
    return tuple(values)


def _own(add: object) -> tuple[Filter, ...]:
    own: tuple[Filter, ...] = _listed(add, "add", "filters")
    taken = {each.name for each in FILTERS}
    for each in own:
        if not isinstance(each, Filter):
            raise TypeError(f"add takes filters, not {type(each).__name__}")
        if each.name in taken:
            raise ValueError(f"a filter named {each.name!r} is there already")
        if each.name in NAMES:
            raise ValueError(f"no filter can be named {each.name!r}: the record calls a part of pages so")
        taken.add(each.name)
    return own
