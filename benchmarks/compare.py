#!/usr/bin/env python3
"""cleanarticle beside its peers, over folders of pages of which people say what the article is: quality and speed in one run.

python benchmarks/compare.py CORPUS ...                pages in, articles out, by every system that is installed
python benchmarks/compare.py CORPUS ... --text         naive texts (container.jsonl) in, clean texts out
python benchmarks/compare.py CORPUS ... --lift trafilatura,readability-lxml
                                                       what cleanarticle adds when it is run over a peer's texts

A corpus is a folder such as benchmarks/corpus: gold.jsonl, a row a page (id, body, and where known url, title, summary, yes, no), and
html/<id>.html or html/<id>.html.gz. Time is that of the whole way from bytes to text, as a multiple of what lxml takes to parse the same
pages; metrics.py says what the other figures are.
"""

from __future__ import annotations

import argparse
import logging
import sys
import warnings
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import systems
from metrics import Figures, Line, PageScore, Tally, figures, judge, share, tally
from systems import HALVES, SYSTEMS, Corpus, Run

import cleanarticle

HEAD = ("corpus", "system", "word F1", "precision", "recall", "shingle F1", "exact", "snippet F1", "astray", "failed", "x parse", "ms/page", "p99 ms")
TEXT_HEAD = (
    "corpus",
    "texts",
    "word F1",
    "cleaned",
    "precision",
    "cleaned",
    "recall",
    "cleaned",
    "residue removed",
    "body lost",
    "Mchar/s",
    "failed",
)
LIFT_HEAD = ("corpus", "system", "word F1", "cleaned", "precision", "cleaned", "recall", "cleaned")


class Speed(NamedTuple):
    """How long a system takes over a corpus."""

    multiple: float
    """Sum of its times over the sum of the times that lxml takes to parse the same pages."""
    mean_ms: float
    """Milliseconds a page."""
    p99_ms: float
    """Milliseconds that 99 of 100 pages take at most."""


def speed(done: Run) -> Speed:
    """The times of a run beside those of its floor."""
    each = sorted(1000 * seconds for seconds in done.seconds.values())
    total = sum(each)
    return Speed(share(total, 1000 * sum(done.floor.values())), share(total, len(each)), each[-(-99 * len(each) // 100) - 1] if each else 0.0)


def scores(texts: Mapping[str, str], corpus: Corpus) -> list[PageScore]:
    """Every page of a corpus, judged."""
    return [judge(texts[gold.id], gold) for gold in corpus.gold]


def table(head: Sequence[str], rows: Iterable[Sequence[str]], *, names: int = 2, markdown: bool = False) -> str:
    """Rows under a head: the first columns, which are names, flush left, figures flush right."""
    lines = [list(head), *map(list, rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    padded = [
        [cell.ljust(width) if at < names else cell.rjust(width) for at, (cell, width) in enumerate(zip(line, widths, strict=True))] for line in lines
    ]
    if not markdown:
        return "\n".join("  ".join(line).rstrip() for line in padded)
    rule = ["-" * width if at < names else "-" * (width - 1) + ":" for at, width in enumerate(widths)]
    return "\n".join(f"| {' | '.join(line)} |" for line in [padded[0], rule, *padded[1:]])


def compare(corpora: Sequence[Corpus], names: Sequence[str], options: argparse.Namespace) -> None:
    """Pages in, articles out: a row for each system and corpus; then what failed, and the worst pages."""
    rows, remarks = [], []
    for corpus in corpora:
        for name in names:
            done = systems.run(SYSTEMS[name].make(), corpus.pages, options.rounds, systems.parse)
            found = scores(done.texts, corpus)
            rows.append([corpus.name, name, *_quality(figures(found)), str(len(done.failures)), *_times(speed(done))])
            remarks += _failures(corpus, name, done.failures) + _worst(corpus, name, found, options.worst)
            print(f"{corpus.name}: {name} done", file=sys.stderr)
    print(table(HEAD, rows, markdown=options.markdown), *remarks, sep="\n")


def clean_texts(folders: Sequence[Path], options: argparse.Namespace) -> None:
    """Naive texts in, clean texts out: F1, precision and recall as they are and cleaned, and what the ledger says was cut."""
    rows, remarks = [], []
    for folder in folders:
        lines = systems.load_lines(folder)
        gold = systems.some([each for each in systems.load_gold(folder) if each.id in lines], limit=options.limit, half=options.half)
        corpus = Corpus(folder.resolve().name, gold, {})
        raw = {each.id: "\n".join(line.text for line in lines[each.id]) for each in gold}
        done = systems.run(_clean_text, raw, options.rounds)
        tallies, recorded = _tallies(lines, raw)
        rows.append(
            [corpus.name, str(len(gold)), *_change(corpus, raw, done.texts), *_taken(tallies), _rate(raw, done), str(len(done.failures | recorded))]
        )
        remarks += _failures(corpus, "clean", done.failures) + _failures(corpus, "analyze", recorded)
    print(table(TEXT_HEAD, rows, markdown=options.markdown), *remarks, sep="\n")


def lift(corpora: Sequence[Corpus], names: Sequence[str], options: argparse.Namespace) -> None:
    """What cleanarticle adds to a peer's texts: F1, precision and recall as they are and cleaned."""
    rows, remarks = [], []
    for corpus in corpora:
        for name in names:
            before = systems.run(SYSTEMS[name].make(), corpus.pages).texts
            done = systems.run(_clean_text, before)
            rows.append([corpus.name, name, *_change(corpus, before, done.texts)])
            remarks += _failures(corpus, f"cleanarticle over {name}", done.failures)
    print(table(LIFT_HEAD, rows, markdown=options.markdown), *remarks, sep="\n")


def _quality(found: Figures) -> list[str]:
    shares = [found.word_f1, found.precision, found.recall, found.shingle_f1, found.exact, found.snippet_f1]
    return [*("-" if each is None else f"{each:.3f}" for each in shares), str(found.astray)]


def _times(found: Speed) -> list[str]:
    return [f"{found.multiple:.1f}", f"{found.mean_ms:.1f}", f"{found.p99_ms:.0f}"]


def _change(corpus: Corpus, texts: Mapping[str, str], cleaned: Mapping[str, str]) -> list[str]:
    before, after = figures(scores(texts, corpus)), figures(scores(cleaned, corpus))
    pairs = ((before.word_f1, after.word_f1), (before.precision, after.precision), (before.recall, after.recall))
    return [cell for old, new in pairs for cell in (f"{old:.4f}", f"{new:.4f} ({new - old:+.4f})")]


def _failures(corpus: Corpus, name: str, failures: Mapping[str, str]) -> list[str]:
    """What was raised, each message once, with how many pages it cost."""
    messages = list(failures.values())
    return [f"{corpus.name}: {name} failed on {messages.count(message)}: {message}" for message in dict.fromkeys(messages)][:5]


def _worst(corpus: Corpus, name: str, found: Iterable[PageScore], count: int) -> list[str]:
    """The pages with the lowest word F1."""
    judged = sorted((score.word.f1, score.id, score.word) for score in found if score.word)[:count]
    return [f"{corpus.name}: {name}: F1 {word.f1:.3f}  P {word.precision:.3f}  R {word.recall:.3f}  {key}" for _, key, word in judged]


def _clean_text(text: str) -> str:
    return cleanarticle.clean(text, kind="text")


def _tallies(lines: Mapping[str, Sequence[Line]], raw: Mapping[str, str]) -> tuple[list[Tally], dict[str, str]]:
    """What the ledger's cuts took of each text, and what was raised."""
    found: list[Tally] = []
    failures: dict[str, str] = {}
    for key, text in raw.items():
        try:
            removals = cleanarticle.analyze(text, kind="text").removals
        except Exception as error:  # noqa: BLE001 - whatever is raised is a failed text
            failures[key] = f"{type(error).__name__}: {error}"
        else:
            found.append(tally(lines[key], ((removal.start, removal.end) for removal in removals)))
    return found, failures


def _taken(tallies: Iterable[Tally]) -> list[str]:
    """Shares of the residue's words that went, and of the body's; nothing where no text came through."""
    cut = Tally(*map(sum, zip(Tally(), *tallies, strict=True)))
    if not cut.body:
        return ["-", "-"]
    return [f"{share(cut.removed, cut.residue):.3f}", f"{share(cut.lost, cut.body):.4f}"]


def _rate(raw: Mapping[str, str], done: Run) -> str:
    """Million characters a second."""
    return f"{share(sum(map(len, raw.values())), sum(done.seconds.values())) / 1e6:.1f}"


def _known(text: str) -> list[str]:
    """Names of systems, with commas between; `over=` in front is allowed."""
    names = text.removeprefix("over=").split(",")
    for name in names:
        if name not in SYSTEMS:
            raise argparse.ArgumentTypeError(f"unknown system {name!r} (known: {', '.join(SYSTEMS)})")
        if not SYSTEMS[name].is_installed:
            raise argparse.ArgumentTypeError(f"{name} is not installed: pip install {SYSTEMS[name].package}")
    return names


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path, metavar="CORPUS")
    parser.add_argument("--systems", type=_known, default=systems.installed(), help="names with commas between; all that are installed by default")
    parser.add_argument("--text", action="store_true", help="clean the naive texts of container.jsonl")
    parser.add_argument("--lift", type=_known, metavar="over=SYSTEM,...", help="clean the texts of these systems")
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N pages of each corpus")
    parser.add_argument("--half", choices=HALVES, help="only one half of the pages, by a hash of their ids: tune on one, judge by the other")
    parser.add_argument("--rounds", type=int, default=1, help="take the fastest of so many rounds for each page")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="list the N worst pages of each system")
    parser.add_argument("--markdown", action="store_true", help="the table as the README shows it")
    return parser.parse_args()


def main() -> int:
    options = _options()
    logging.disable(logging.CRITICAL)
    warnings.filterwarnings("ignore")
    missing = [str(folder) for folder in options.corpora if not (folder / "gold.jsonl").exists()]
    if missing:
        print(f"no gold.jsonl in {', '.join(missing)}", file=sys.stderr)
        return 2
    if options.text:
        clean_texts(options.corpora, options)
        return 0
    corpora = [systems.load(folder, limit=options.limit, half=options.half) for folder in options.corpora]
    names = options.lift or options.systems
    print("versions:", ", ".join(dict.fromkeys(f"{SYSTEMS[name].package} {SYSTEMS[name].version}" for name in names)), file=sys.stderr)
    (lift if options.lift else compare)(corpora, names, options)
    return 0


if __name__ == "__main__":
    sys.exit(main())
