"""What is compiled from the phrase files, kept: it is read in a tenth of the time in which it is made.

A wheel comes with it. Elsewhere it stands where Python keeps its compiled modules, and under the same rules: not written where
Python is told to write none (`PYTHONDONTWRITEBYTECODE`, `-B`) or may not write, and no more trusted than those are. It is made anew
where a source of it has changed.
"""

from __future__ import annotations

import importlib.util
import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from threading import get_ident
from typing import TypeVar

PACKAGE = Path(__file__).parent
SHIPPED = PACKAGE / "phrases.pickle"
CACHED = Path(importlib.util.cache_from_source(str(PACKAGE / "kept.py"))).with_suffix(".pickle")
# What the compiled phrases are made of and by.
SOURCES = ("data/*.txt", "*.py", "filters/*.py", "matchers/*.py", "names/*.py", "phrases/*.py")

Made = TypeVar("Made")


def kept(make: Callable[[], Made]) -> Made:
    """What `make` gives: as it was kept, or else made and kept. It must pickle, and be the same at each call."""
    state = _state()
    for place in (SHIPPED, CACHED):
        # Of a damaged file any exception may come.
        with suppress(Exception), place.open("rb") as file:
            if file.read(len(state)) == state:
                known: Made = pickle.load(file)  # noqa: S301 - whoever can write there can write the package's modules too
                return known
    made = make()
    if not sys.dont_write_bytecode:
        with suppress(OSError):
            _put(CACHED, state, made)
    return made


def write(place: Path, made: object) -> None:
    """Keeps something that was made of the sources as they are."""
    _put(place, _state(), made)


def _put(place: Path, state: bytes, made: object) -> None:
    """Written aside and put in its place at once, so that no other process reads half of it."""
    content = state + pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
    place.parent.mkdir(parents=True, exist_ok=True)
    aside = place.with_name(f"{place.name}.{os.getpid()}.{get_ident()}")
    try:
        aside.write_bytes(content)
        aside.replace(place)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise


def _state() -> bytes:
    """A digest of the sources, which tells whether something kept is still what would be made."""
    known = blake2b()
    for pattern in SOURCES:
        for path in sorted(PACKAGE.glob(pattern)):
            content = path.read_bytes()
            known.update(b"%s %d\n" % (path.name.encode(), len(content)))
            known.update(content)
    return known.digest()
