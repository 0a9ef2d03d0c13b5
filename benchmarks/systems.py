"""What is run over what: folders of pages, and the systems that take the article out of one, each `bytes -> text`.

A page comes as bytes, as a scraper gets it; systems that want a str are handed UTF-8, and the decoding is in their time. Each peer is set
up as its own documentation says for the text of an article, without comments. Peers are imported when they are first used.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from importlib import import_module, metadata
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import lxml.html
from metrics import Gold, Line

import cleanarticle

System = Callable[[bytes], "str | None"]
T = TypeVar("T")
HALVES = ("first", "second")
_MANY = frozenset({"summary", "yes", "no"})


class Corpus(NamedTuple):
    """A folder of pages, or some of them."""

    name: str
    """Of the folder."""
    gold: list[Gold]
    """What people say of each page."""
    pages: dict[str, bytes]
    """By id."""


class Run(NamedTuple):
    """A system's run over pages."""

    texts: dict[str, str]
    """By id; empty where it raised or gave nothing."""
    seconds: dict[str, float]
    """By id; of several rounds the fastest."""
    failures: dict[str, str]
    """By id of a page where it raised: what."""
    floor: dict[str, float]
    """By id: seconds of the floor, taken right before, so that both meet the machine in the same mood; of several rounds the fastest."""


def load(folder: Path, *, limit: int | None = None, half: str | None = None) -> Corpus:
    """The pages of a folder: rows of `gold.jsonl`, each with its `html/<id>.html.gz` or `html/<id>.html`."""
    gold = some(load_gold(folder), limit=limit, half=half)
    return Corpus(folder.resolve().name, gold, {each.id: _page(folder / "html", each.id) for each in gold})


def load_gold(folder: Path) -> list[Gold]:
    """What people say of the pages of a folder."""
    return [_gold(row) for row in _rows(folder / "gold.jsonl")]


def load_lines(folder: Path) -> dict[str, list[Line]]:
    """The naive texts of a folder, by id: rows of `container.jsonl`."""
    return {row["id"]: [Line(*line) for line in row["lines"]] for row in _rows(folder / "container.jsonl")}


def some(gold: Sequence[Gold], *, limit: int | None = None, half: str | None = None) -> list[Gold]:
    """One half, or all, and of that the first few."""
    return [each for each in gold if half in (None, half_of(each.id))][:limit]


def half_of(key: str) -> str:
    """The half that a page is in, by a hash of its id: the same on every machine and whatever pages are added."""
    return HALVES[hashlib.sha256(key.encode()).digest()[0] % 2]


def run(system: Callable[[T], str | None], pages: Mapping[str, T], rounds: int = 1, floor: Callable[[T], object] | None = None) -> Run:
    """Texts, times and failures over pages, or over texts. The first is run once before the clock starts, for what is loaded at first use."""
    done = Run({}, {}, {}, {})
    for page in list(pages.values())[:1]:
        _attempt(system, page)
    for _ in range(rounds):
        for key, page in pages.items():
            if floor:
                start = time.perf_counter()
                floor(page)
                _keep_least(done.floor, key, time.perf_counter() - start)
            start = time.perf_counter()
            done.texts[key], failure = _attempt(system, page)
            _keep_least(done.seconds, key, time.perf_counter() - start)
            if failure:
                done.failures[key] = failure
    return done


def parse(page: bytes) -> str:
    """The floor that times are told in multiples of: lxml parses the page, and that is all; no text."""
    lxml.html.document_fromstring(page, parser=lxml.html.HTMLParser(encoding="utf-8"))
    return ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A system that can be run where its package is installed."""

    package: str
    """As the package index calls it."""
    modules: tuple[str, ...]
    """What must be there."""
    make: Callable[[], System]
    """Imports it and gives the function to run."""

    @property
    def is_installed(self) -> bool:
        """Whether it can be run here."""
        return all(find_spec(name) for name in self.modules)

    @property
    def version(self) -> str:
        """Of its package; of a checkout that is not installed there is none."""
        try:
            return metadata.version(self.package)
        except metadata.PackageNotFoundError:
            return "(not installed: the checkout)"


def _cleanarticle() -> System:
    return cleanarticle.clean


def _trafilatura(**options: bool) -> Callable[[], System]:
    def make() -> System:
        extract = _import("trafilatura").extract
        return lambda page: extract(page, include_comments=False, **options)

    return make


def _readability() -> System:
    """It gives markup; html-text makes text of it."""
    document, extract_text = _import("readability").Document, _import("html_text").extract_text
    return lambda page: extract_text(document(_decode(page)).summary())


def _resiliparse() -> System:
    extract = _import("resiliparse.extract.html2text").extract_plain_text
    return lambda page: extract(_decode(page), main_content=True, alt_texts=False, links=False)


def _newspaper() -> System:
    """It finds the language itself; for those that it wants more packages for, it is told English."""
    article_of = _import("newspaper").Article

    def extract(page: str, **options: str) -> str | None:
        article = article_of(url="https://example.com/", fetch_images=False, **options)
        article.download(input_html=page)
        article.parse()
        text: str | None = article.text
        return text

    def run_on(page: bytes) -> str | None:
        try:
            return extract(_decode(page))
        except ImportError:
            return extract(_decode(page), language="en")

    return run_on


def _justext() -> System:
    """It knows a text by the stop words of its language, which nobody tells it here: so as it is to be used where the language is not known."""
    justext = _import("justext")
    options = {"stoplist": frozenset(), "stopwords_low": 0, "stopwords_high": 0}
    return lambda page: "\n".join(part.text for part in justext.justext(page, **options) if not part.is_boilerplate)


def _html_text() -> System:
    """All visible text: what any of them must beat."""
    extract_text = _import("html_text").extract_text
    return lambda page: extract_text(_decode(page))


SYSTEMS: dict[str, Entry] = {
    "cleanarticle": Entry("cleanarticle", ("cleanarticle",), _cleanarticle),
    "trafilatura": Entry("trafilatura", ("trafilatura",), _trafilatura()),
    "trafilatura-precision": Entry("trafilatura", ("trafilatura",), _trafilatura(favor_precision=True)),
    "trafilatura-fast": Entry("trafilatura", ("trafilatura",), _trafilatura(fast=True)),
    "readability-lxml": Entry("readability-lxml", ("readability", "html_text"), _readability),
    "resiliparse": Entry("resiliparse", ("resiliparse",), _resiliparse),
    "newspaper4k": Entry("newspaper4k", ("newspaper",), _newspaper),
    "justext": Entry("justext", ("justext",), _justext),
    "html-text": Entry("html-text", ("html_text",), _html_text),
}


def installed() -> list[str]:
    """Names of the systems that can be run here."""
    return [name for name, entry in SYSTEMS.items() if entry.is_installed]


def _attempt(system: Callable[[T], str | None], page: T) -> tuple[str, str]:
    """The text, or what was raised."""
    try:
        return system(page) or "", ""
    except Exception as error:  # noqa: BLE001 - whatever a system raises is a failed page
        return "", f"{type(error).__name__}: {error}"[:200]


def _keep_least(seconds: dict[str, float], key: str, taken: float) -> None:
    seconds[key] = min(taken, seconds.get(key, taken))


def _import(name: str) -> Any:
    return import_module(name)


def _decode(page: bytes) -> str:
    return page.decode("utf-8", "replace")


def _rows(path: Path) -> Iterable[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _gold(row: Mapping[str, Any]) -> Gold:
    """A row without the fields that nobody judges here, and with nothing for null."""
    known: dict[str, Any] = {each.name: row[each.name] for each in fields(Gold) if row.get(each.name)}
    return Gold(**known | {name: tuple(known[name]) for name in _MANY & known.keys()})


def _page(folder: Path, key: str) -> bytes:
    plain = folder / f"{key}.html"
    return plain.read_bytes() if plain.exists() else gzip.decompress((folder / f"{key}.html.gz").read_bytes())
