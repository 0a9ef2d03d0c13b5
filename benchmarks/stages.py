#!/usr/bin/env python3
"""Where a page's time goes: each stage of its way, as a multiple of what lxml takes to parse the same page.

python benchmarks/stages.py [--corpus FOLDER ...] [--limit N] [--rounds N]

The figures are the median over the pages, the multiple that nine of ten pages stay under, and the sum of all times over the sum of all
parses, which is what a batch takes. Each page's time is the fastest of some rounds. A page on which a stage raises is failed, and not timed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median, quantiles

import lxml.etree
import systems
from compare import table

import cleanarticle
from cleanarticle.read.encoding import decode

HERE = Path(__file__).parent
HEAD = ("stage", "median x", "9 of 10 x", "sum x", "ms/page", "failed")


def _decode(page: bytes) -> object:
    return decode(page)


def _parse(page: bytes) -> object:
    return lxml.etree.fromstring(page, lxml.etree.HTMLParser(encoding="utf-8"))


# What is timed, each from the page's bytes: `clean` and `analyze` are the whole way, the others stages of it.
STAGES: list[tuple[str, Callable[[bytes], object]]] = [
    ("decode", _decode),
    ("parse", _parse),
    ("clean", cleanarticle.clean),
    ("analyze", cleanarticle.analyze),
]


def silent(stage: Callable[[bytes], object]) -> systems.System:
    """A stage as a system without a text."""

    def run(page: bytes) -> None:
        stage(page)

    return run


def multiples(seconds: Mapping[str, float], floor: Mapping[str, float], failed: Mapping[str, str]) -> list[float]:
    """Each page's time over that of its parse, but where the stage failed."""
    return [taken / floor[key] for key, taken in seconds.items() if key not in failed]


def row(name: str, done: systems.Run) -> list[str]:
    """A stage's line of the table."""
    found = multiples(done.seconds, done.floor, done.failures)
    if not found:
        return [name, "-", "-", "-", "-", str(len(done.failures))]
    timed = [key for key in done.seconds if key not in done.failures]
    taken, parsed = (sum(seconds[key] for key in timed) for seconds in (done.seconds, done.floor))
    ninth = quantiles(found, n=10)[-1] if len(found) > 1 else found[0]
    return [name, f"{median(found):.2f}", f"{ninth:.2f}", f"{taken / parsed:.2f}", f"{1000 * taken / len(timed):.2f}", str(len(done.failures))]


def stages(pages: Mapping[str, bytes], rounds: int) -> list[list[str]]:
    """The table's lines: the floor, which should be 1, then every stage."""
    all_stages: list[tuple[str, Callable[[bytes], object]]] = [("(floor)", systems.parse), *STAGES]
    return [row(name, systems.run(silent(stage), pages, rounds, systems.parse)) for name, stage in all_stages]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", nargs="+", type=Path, default=[HERE / "corpus"], metavar="FOLDER")
    parser.add_argument("--limit", type=int, metavar="N")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args(arguments)
    for folder in options.corpus:
        corpus = systems.load(folder, limit=options.limit)
        print(f"{corpus.name}, {len(corpus.pages)} pages")
        print(table(HEAD, stages(corpus.pages, options.rounds), names=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
