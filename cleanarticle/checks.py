"""What the examples of a filter promise, checked: the same for the built-in filters, in the tests, and for a user's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from cleanarticle.engine import settle
from cleanarticle.read.text import read_text
from cleanarticle.scanner import Following
from cleanarticle.types import Document, Filter

# Examples stand as if in the middle of an article: the first line of one is a headline, and blank lines set paragraphs apart.
HEADLINE = "Morning in Tallbridge 朝の町\n\n"
_MARKED = re.compile("⟦([^⟧]*)⟧")


def example(text: str, language: str) -> Document:
    """The document that an example is judged in."""
    return replace(read_text(HEADLINE + text), language=language, is_spaced=True)


def expected(text: str) -> tuple[str, list[str]]:
    """An example of a removal without its marks, and the parts that must go, a line each."""
    parts = _MARKED.findall(text) or [text]
    return _MARKED.sub(r"\1", text), [line.strip() for part in parts for line in part.split("\n") if line.strip()]


def cut(each: Filter, document: Document, others: Iterable[Filter] = ()) -> list[str]:
    """What a filter would cut from a document, each part without the space around it; one that follows others hears what they find."""
    if isinstance(each.find, Following):
        hits = list(each.find.follow(document, [(other.name, list(other.find(document))) for other in others if other is not each]))
    else:
        hits = list(each.find(document))
    claims, _ = settle(document, [(each.name, hits)])
    return [document.text[claim.start : claim.end].strip() for claim in claims]


def faults(each: Filter, others: Iterable[Filter]) -> Iterator[str]:
    """Every promise of a filter that is not kept, in a sentence.

    Each `removes` example must be cut as it says and by this filter; each `keeps` example must be left whole by this filter and
    by all others that run unasked.
    """
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", each.name):
        yield f"{each.name!r} is no kebab-case name"
    if not each.why.strip():
        yield f"{each.name}: no sentence says why"
    known = tuple(others)
    for language, texts in each.removes.items():
        for text in texts:
            plain, parts = expected(text)
            found = cut(each, example(plain, language), known)
            if found != parts:
                yield f"{each.name}, {language}: must cut {parts} of {plain!r}, and cuts {found}"
    everyone = [each, *(other for other in known if other.name != each.name and not other.opt_in)]
    for language, texts in each.keeps.items():
        for text in texts:
            for judge in everyone:
                found = cut(judge, example(text, language), known)
                if found:
                    yield f"{each.name}, {language}: must keep {text!r}, and {judge.name} cuts {found}"
