"""The names of a batch's results: those of their sources with the ending of what is in them, and never one name for two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

ENDINGS = {"text": ".txt", "markdown": ".md", "html": ".html", "json": ".json"}
# Endings that say what a source is, and would be wrong on its result.
REPLACED = (".html", ".htm", ".xhtml", ".txt")


def result_names(sources: Iterable[str], form: str, folders: Iterable[str] = ()) -> dict[str, str]:
    """For each file of one folder the name of its result.

    "a.html" gives "a.txt", "a.md", "a.json"; a text of another name keeps it. Where two files would give one name, or a file that of a
    folder, each keeps its own name with the ending behind it: "a.htm" and "a.html" give "a.htm.txt" and "a.html.txt". So the name
    does not hang on which of them comes first. Names that differ in case alone are one to some file systems.

    Args:
        sources: names of files.
        form: text, markdown, html or json.
        folders: names of the folders beside them.
    """
    ending = ENDINGS[form]
    names = {source: _short(source, form) for source in sources}
    taken = {folder.casefold() for folder in folders}
    while clashing := _clashing(names, taken, ending):
        for source in clashing:
            names[source] = source + ending
    return names


def former_names(names: Mapping[str, str], form: str) -> dict[str, str]:
    """For each file that had to keep its own name the name that its result would have by itself, unless a result has that.

    Args:
        names: by the name of each file of a folder that of its result, as `result_names` gives them.
        form: text, markdown, html or json.
    """
    taken = {name.casefold() for name in names.values()}
    return {source: short for source in names if (short := _short(source, form)).casefold() not in taken}


def _short(source: str, form: str) -> str:
    ending = ENDINGS[form]
    lower = source.lower()
    if lower.endswith(ending):
        return source
    for old in REPLACED:
        if lower.endswith(old):
            return source[: -len(old)] + ending
    return source if form == "text" else source + ending


def _clashing(names: dict[str, str], taken: set[str], ending: str) -> list[str]:
    """The sources that share the name of their result with another one and have not given way yet."""
    claims: dict[str, set[str]] = defaultdict(set)
    for source, name in names.items():
        claims[name.casefold()].add(source.casefold())
    return [source for source, name in names.items() if name != source + ending and (len(claims[name.casefold()]) > 1 or name.casefold() in taken)]
