"""What the examples of a filter promise, checked: the same for the built-in filters, in the tests, and for a user's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from traceback import extract_tb

from cleanarticle.cleaner import found_by
from cleanarticle.engine import settle
from cleanarticle.matchers.scanner import Following
from cleanarticle.read.text import read_text
from cleanarticle.types import Document, Filter, Hit

# Examples stand as if in the middle of an article: the first line of one is a headline, and blank lines set paragraphs apart.
HEADLINE = "Morning in Tallbridge 朝の町\n\n"
_PACKAGE = Path(__file__).parent
_MARKED = re.compile("⟦([^⟧]*)⟧")


def example(text: str, language: str) -> Document:
    """The document that an example is judged in."""
    return replace(read_text(HEADLINE + text), language=language, is_spaced=True)


def expected(text: str) -> tuple[str, list[str]]:
    """An example of a removal without its marks, and the parts that must go, a line each."""
    parts = _MARKED.findall(text) or [text]
    return _MARKED.sub(r"\1", text), [line.strip() for part in parts for line in part.split("\n") if line.strip()]


def cuts(document: Document, filters: Iterable[Filter]) -> dict[str, list[str]]:
    """What each filter by itself would cut from a document, each part without the space around it."""
    return {name: _settled(document, name, hits) for name, hits in found_by(filters, document).items()}


def _settled(document: Document, name: str, hits: Sequence[Hit]) -> list[str]:
    claims, _ = settle(document, [(name, hits)])
    return [document.text[claim.start : claim.end].strip() for claim in claims]


def _tried(document: Document, filters: Sequence[Filter]) -> tuple[dict[str, list[str]], list[str]]:
    """The same, and what is said of filters that fail: they are left out, so that the others are tried all the same."""
    try:
        return cuts(document, filters), []
    except Exception:  # noqa: BLE001 - of whichever filter: found out below
        sound: list[Filter] = []
        failures: list[str] = []
    for each in filters:
        try:
            cuts(document, [each])
        except Exception as error:  # noqa: BLE001 - it is somebody's own code
            failures.append(f"{each.name} fails: {type(error).__name__}: {error}{_place(error)}")
        else:
            sound.append(each)
    return cuts(document, sound), failures


def _place(error: Exception) -> str:
    """Where it came from, outside this package."""
    frames = [frame for frame in extract_tb(error.__traceback__) if _PACKAGE not in Path(frame.filename).parents]
    return f" ({Path(frames[-1].filename).name}, line {frames[-1].lineno})" if frames else ""


def faults(each: Filter, others: Iterable[Filter]) -> Iterator[str]:
    """Every promise of a filter that is not kept, in a sentence.

    Each `removes` example must be cut as it says and by this filter; each `keeps` example must be left whole by this filter and
    by all others that run unasked.
    """
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", each.name):
        yield f"{each.name!r} is no kebab-case name"
    if not each.why.strip():
        yield f"{each.name}: no sentence says why"
    everyone = [*(other for other in others if other.name != each.name and not other.opt_in), each]
    # One that follows others hears what they find.
    judges = everyone if isinstance(each.find, Following) else [each]
    for language, texts in each.removes.items():
        for text in texts:
            plain, parts = expected(text)
            tried, failures = _tried(example(plain, language), judges)
            found = tried.get(each.name, [])
            if failures or found != parts:
                yield f"{each.name}, {language}: must cut {parts} of {plain!r}, and {'; '.join(failures) or f'cuts {found}'}"
    for language, texts in each.keeps.items():
        for text in texts:
            tried, failures = _tried(example(text, language), everyone)
            for wrong in (*(f"{name} cuts {found}" for name, found in tried.items() if found), *failures):
                yield f"{each.name}, {language}: must keep {text!r}, and {wrong}"
