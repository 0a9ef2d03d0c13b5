"""The phrase files in data/: one a filter, in it a section a language, in that named lists, an entry a line.

    [de]
    labels:
      Werbung
      [Artikel|Text] wird nach der [Anzeige|Werbung] fortgesetzt
    removes:
      – Anzeige –
    keeps:
      Die Werbung kostet mehr als im Vorjahr.

A line that starts with "#" is a comment. `removes` and `keeps` are examples; in them "\\n" is a line break.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"

GAP = "{}"
"""In a phrase of a script without spaces: up to ten characters that may be anything, such as the name of a paper; in the list `named` a name."""

Section = Mapping[str, tuple[str, ...]]


@cache
def sections(name: str) -> Mapping[str, Section]:
    """The lists of one phrase file, by language."""
    found: dict[str, dict[str, list[str]]] = {}
    lists: dict[str, list[str]] = {}
    entries: list[str] | None = None
    for number, line in enumerate((DATA / f"{name}.txt").read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith("  ") and entries is not None:
            entries.append(line[2:])
        elif line.startswith("[") and line.endswith("]"):
            lists, entries = found.setdefault(line[1:-1], {}), None
        elif line.endswith(":") and not line.startswith("#"):
            entries = lists.setdefault(line[:-1], [])
        elif line and not line.startswith("#"):
            raise ValueError(f"data/{name}.txt, line {number}: neither a [language], a list: nor an indented entry: {line!r}")
    return {language: {key: tuple(entries) for key, entries in lists.items()} for language, lists in found.items()}


def entries(name: str, key: str, languages: Iterable[str] | None = None) -> Iterator[tuple[str, str]]:
    """(language, entry) for each entry of one list, of all languages or of those named."""
    for language, lists in sections(name).items():
        if languages is None or language in languages:
            for entry in lists.get(key, ()):
                yield language, entry


def phrases_of(name: str, key: str, languages: Iterable[str] | None = None) -> list[str]:
    """The entries of one list, whatever their language."""
    return [entry for _, entry in entries(name, key, languages)]


def plain_of(name: str, key: str, languages: Iterable[str] | None = None) -> list[str]:
    """Every phrase that the entries of one list stand for, whatever their language."""
    return [plain for entry in phrases_of(name, key, languages) for plain in expand(entry)]


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of a plain list in data/, comments and blank lines left out."""
    text = (DATA / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.split("\n") if line and not line.startswith("#"))


def slots(template: str) -> list[list[str]]:
    """The alternatives that a template offers one after the other.

    >>> slots("[close|skip] ad[s|]")
    [['close', 'skip'], [' ad'], ['s', '']]
    >>> slots("更多{}報導")
    [['更多'], ['{}'], ['報導']]
    """
    found: list[list[str]] = []
    for part in template.split("["):
        inside, bracket, after = part.rpartition("]")
        if bracket:
            found.append(inside.split("|"))
        for number, text in enumerate(after.split(GAP)):
            found += [[GAP], [text]] if number else [[text]]
    return [slot for slot in found if slot != [""]]


def written(slots: Iterable[Sequence[str]]) -> str:
    """A template again, from the alternatives that it offers; those of a single one are not set in brackets.

    >>> written([["close", "skip"], [" ad"], ["s", ""]])
    '[close|skip] ad[s|]'
    """
    return "".join(slot[0] if len(slot) == 1 else f"[{'|'.join(slot)}]" for slot in slots)


def expand(template: str) -> Iterator[str]:
    """Every phrase that a template with [a|b|] alternatives stands for.

    >>> list(expand("[close|skip] ad[s|]"))
    ['close ads', 'close ad', 'skip ads', 'skip ad']
    """
    for choice in product(*slots(template)):
        yield "".join(choice)


def places(template: str) -> list[list[str]]:
    """For each place of a template that always holds a word, the words that it may hold, of several the longest.

    >>> places("[this|the|] [article|post] is sponsored by")
    [['article', 'post'], ['sponsored']]
    """
    found = []
    parts = slots(template)
    for number, part in enumerate(parts):
        before = "".join(parts[number - 1]) if number else " "
        after = "".join(parts[number + 1]) if number + 1 < len(parts) else " "
        if len(part) == 1 or (before.endswith(" ") and after.startswith(" ")):
            words = [max(choice.split() or [""], key=len) for choice in part]
            if all(any(map(str.isalnum, word)) for word in words):
                found.append(words)
    return found


class ExampleList(Mapping[str, tuple[str, ...]]):
    """The examples of one filter by language, read from its phrase file when somebody asks for them."""

    __slots__ = ("_key", "_name")

    def __init__(self, name: str, key: str) -> None:
        self._name, self._key = name, key

    def __getitem__(self, language: str) -> tuple[str, ...]:
        return tuple(entry.replace("\\n", "\n") for entry in sections(self._name)[language][self._key])

    def __iter__(self) -> Iterator[str]:
        return (language for language, lists in sections(self._name).items() if lists.get(self._key))

    def __len__(self) -> int:
        return sum(1 for _ in self)
