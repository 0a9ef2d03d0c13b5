#!/usr/bin/env python3
"""Holds the floors of floors.toml: the self-written corpus always, others where they are.

python benchmarks/check.py [--corpora DIR]      DIR has a folder for each corpus; exits 1 with a table of what fell short
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import systems
from compare import scores, speed, table
from metrics import figures
from stages import silent

import cleanarticle

HERE = Path(__file__).parent
OWN = "corpus"
AT_MOST = frozenset({"astray", "failed", "clean", "analyze"})
HEAD = ("corpus", "figure", "is", "must be")


class Finding(NamedTuple):
    """A figure beside its floor."""

    corpus: str
    """Name of the folder."""
    figure: str
    """As floors.toml calls it."""
    value: float
    """What it is; of snippets 0 where there are none."""
    floor: float
    """What it must be at least, or at most."""

    @property
    def is_short(self) -> bool:
        """Whether it misses its floor, to the digits that are shown."""
        if self.figure in AT_MOST:
            return round(self.value, 3) > self.floor
        return round(self.value, 3) < self.floor

    @property
    def cells(self) -> list[str]:
        """Its line of the table."""
        return [self.corpus, self.figure, f"{self.value:.3f}", f"{'<=' if self.figure in AT_MOST else '>='} {self.floor:.3f}"]


def measure(folder: Path, wanted: frozenset[str]) -> dict[str, float]:
    """The figures of a corpus; time only where it is asked for."""
    corpus = systems.load(folder)
    done = systems.run(cleanarticle.clean, corpus.pages, floor=systems.parse)
    found: dict[str, float] = {name: value or 0.0 for name, value in figures(scores(done.texts, corpus))._asdict().items()}
    found |= {"failed": len(done.failures), "clean": speed(done).multiple}
    if "analyze" in wanted:
        found["analyze"] = speed(systems.run(silent(cleanarticle.analyze), corpus.pages, floor=systems.parse)).multiple
    return found


def check(name: str, folder: Path, floors: Mapping[str, float]) -> list[Finding]:
    """Every figure of a corpus that has a floor.

    Raises:
        KeyError: a floor for a figure that there is not.
    """
    found = measure(folder, frozenset(floors))
    return [Finding(name, figure, found[figure], floor) for figure, floor in floors.items()]


def folder_of(name: str, corpora: Path | None) -> Path | None:
    """Where a corpus is; none where it is not."""
    if name == OWN:
        return HERE / OWN
    folder = corpora / name if corpora else None
    return folder if folder and (folder / "gold.jsonl").exists() else None


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, metavar="DIR")
    options = parser.parse_args(arguments)
    findings: list[Finding] = []
    for name, floors in tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8")).items():
        folder = folder_of(name, options.corpora)
        if folder is None:
            print(f"{name}: skipped, it is not there")
            continue
        found = check(name, folder, floors)
        findings += found
        print(f"{name}: {sum(not each.is_short for each in found)} of {len(found)} floors held")
    short = [each.cells for each in findings if each.is_short]
    if short:
        print(table(HEAD, short))
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
