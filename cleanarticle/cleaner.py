"""Read, filter, cut, render, in this order."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

from cleanarticle.engine import Claim, erase, removals, settle
from cleanarticle.filters import FILTERS, LANGUAGES
from cleanarticle.read import Source, read
from cleanarticle.scanner import Following, Rules, Scanner, scanner
from cleanarticle.types import Article, Block, Document, Filter, Hit, Removal, Veto

# What users and older standards call a language -> the codes that the phrase files use.
ALIASES = {"zh": ("zh-Hans", "zh-Hant"), "zh-cn": ("zh-Hans",), "zh-sg": ("zh-Hans",), "zh-tw": ("zh-Hant",), "zh-hk": ("zh-Hant",), "zh-mo": ("zh-Hant",),
           "no": ("nb", "nn"), "iw": ("he",), "in": ("id",), "tl": ("fil",), "bs": ("hr", "sr"), "sh": ("hr", "sr")}  # fmt: skip


class Cleaner:
    """Settings that are reused; the pipeline of filters is compiled at the first use.

    Args:
        disable: names of filters to leave out.
        enable: names of filters that run only where they are asked for.
        add: filters of your own, run after the built-in ones.
        languages: BCP 47 codes; only phrases of these languages are used ("pt-BR" means "pt"). All by default.

    Raises:
        ValueError: an unknown filter or language, or a filter whose name is taken.
        TypeError: a string where a list of names is meant, or something else than a filter to add.
    """

    __slots__ = ("filters", "languages")

    def __init__(
        self, *, disable: Iterable[str] = (), enable: Iterable[str] = (), add: Iterable[Filter] = (), languages: Iterable[str] | None = None
    ) -> None:
        disabled, enabled = _names(disable, "disable"), _names(enable, "enable")
        for name in (*disabled, *enabled):
            _known(name, [each.name for each in FILTERS], "filter")
        chosen = (each for each in FILTERS if each.name not in disabled and (each.name in enabled or not each.opt_in))
        self.filters: tuple[Filter, ...] = (*chosen, *_own(add))
        self.languages: frozenset[str] | None = None
        if languages is not None:
            self.languages = frozenset(code for name in _names(languages, "languages") for code in language_codes(name))

    def clean(self, source: object, *, encoding: str | None = None, kind: str | None = None) -> str:
        """The article's text.

        Args:
            source: the plain text of an article, str or bytes.
            encoding: of bytes, where you know it.
            kind: "text" to say that the source is no page, however much it looks like one.

        Raises:
            TypeError: the source is of a wrong type.
            PageError: the source is a page, which is not read yet.
            UndecodableError: its bytes are not UTF-8, and their encoding was not named and cannot be told.
        """
        document = read(source, encoding=encoding, kind=kind).document
        claims, _ = self._claims(document)
        return _cut(document, claims)

    def analyze(self, source: object, *, encoding: str | None = None, kind: str | None = None) -> Article:
        """The same text, with a record of every cut and what the cuts tell. Takes and raises what `clean` does."""
        read_source = read(source, encoding=encoding, kind=kind)
        document = read_source.document
        claims, vetoes = self._claims(document)
        return _article(read_source, claims, vetoes)

    def _claims(self, document: Document) -> tuple[list[Claim], list[Veto]]:
        shared, names = self._scanner()
        found: dict[str, Sequence[Hit]] = dict(zip(names, shared.scan(document), strict=True))
        for each in self.filters:
            if isinstance(each.find, Following):
                found[each.name] = list(each.find.follow(document, list(found.items())))
            elif each.name not in found:
                found[each.name] = list(each.find(document))
        return settle(document, [(each.name, found[each.name]) for each in self.filters])

    def _scanner(self) -> tuple[Scanner, list[str]]:
        """One scanner for all filters that are made of matchers; the others find by themselves."""
        names, builds = [], []
        for each in self.filters:
            if isinstance(each.find, Rules):
                names.append(each.name)
                builds.append(each.find.build)
        return scanner(tuple(builds), self.languages), names


def replay(source: object, cuts: Iterable[Removal], *, encoding: str | None = None) -> str:
    """The article again, from its source and the record of its removals, or of those that you agree with.

    Raises:
        ValueError: a removal that does not fit the source.
    """
    text = read(source, encoding=encoding, kind="text").document.text
    spans = sorted((cut.start, cut.end) for cut in cuts if _fits(text, cut))
    return erase(text, spans)


def _fits(text: str, cut: Removal) -> bool:
    if text[cut.start : cut.end] != cut.text:
        raise ValueError(f"removal {cut.text[:60]!r} ({cut.filter}) does not stand at {cut.start}:{cut.end} of this source")
    return True


def _cut(document: Document, claims: Sequence[Claim]) -> str:
    return erase(document.text, [(claim.start, claim.end) for claim in claims]) if claims else document.text


def _article(source: Source, claims: Sequence[Claim], vetoes: Sequence[Veto]) -> Article:
    document = source.document
    return Article(
        text=_cut(document, claims),
        blocks=tuple(_kept(document, claims)),
        removals=removals(document, claims),
        vetoes=tuple(vetoes),
        kind=document.kind,
        encoding=source.encoding,
        notes=source.notes,
    )


def _kept(document: Document, claims: Sequence[Claim]) -> Iterable[Block]:
    spans: dict[int, list[tuple[int, int]]] = {}
    for claim in claims:
        spans.setdefault(claim.hit.block, []).append((claim.hit.start, claim.hit.end))
    for index, block in enumerate(document.blocks):
        text = erase(block.text, spans[index]) if index in spans else block.text
        if text:
            yield block._replace(text=text)


def language_codes(name: str) -> tuple[str, ...]:
    """The codes of the phrase files that a BCP 47 code means.

    Raises:
        ValueError: no phrases are there for this language.
    """
    lower = name.lower().replace("_", "-")
    if lower in ALIASES:
        return ALIASES[lower]
    by_lower = {code.lower(): code for code in LANGUAGES}
    for tag in (lower, lower.partition("-")[0]):
        if tag in by_lower:
            return (by_lower[tag],)
        if tag in ALIASES:
            return ALIASES[tag]
    _known(name, LANGUAGES, "language")
    return ()


def _known(name: str, known: Sequence[str], what: str) -> None:
    if name not in known:
        near = difflib.get_close_matches(name, known, n=1)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        raise ValueError(f"unknown {what} {name!r}{hint} (known: {', '.join(known)})")


def _names(names: Iterable[str], what: str) -> tuple[str, ...]:
    if isinstance(names, str):
        raise TypeError(f"{what} takes a list of names, not the string {names!r}")
    return tuple(names)


def _own(add: Iterable[Filter]) -> tuple[Filter, ...]:
    own = tuple(add)
    taken = {each.name for each in FILTERS}
    for each in own:
        if not isinstance(each, Filter):
            raise TypeError(f"add takes filters, not {type(each).__name__}")
        if each.name in taken:
            raise ValueError(f"a filter named {each.name!r} is there already")
        taken.add(each.name)
    return own
