#!/usr/bin/env python3
"""How fast text is cleaned, whether ten times as many phrases cost anything, whether time is linear, and what the start costs.

python benchmarks/speed.py [FILE ...]     text files to clean instead of the articles in fixtures/
python benchmarks/speed.py --check        fail where a figure is far from what it should be
"""

from __future__ import annotations

import argparse
import gc
import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import cleanarticle
from cleanarticle.fold import fold
from cleanarticle.matchers import Matcher, judged, whole_block
from cleanarticle.matchers.scanner import Rules
from cleanarticle.phrases import entries
from cleanarticle.types import Filter

ARTICLES = Path(__file__).parent.parent / "fixtures" / "articles"
TIMES_AS_MANY = 10


def best(work: Callable[[], object], rounds: int = 5) -> float:
    """Seconds of the fastest of some rounds."""
    found = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        found = min(found, time.perf_counter() - start)
    return found


def rate(cleaner: cleanarticle.Cleaner, texts: Sequence[str]) -> float:
    """Million characters a second."""
    return sum(map(len, texts)) / best(lambda: [cleaner.clean(text) for text in texts]) / 1e6


def _nonsense(languages: frozenset[str] | None) -> list[Matcher]:
    """Nine made-up phrases for each real one, of words that no text has."""
    letters = random.Random(7)  # noqa: S311 - no secret: the same phrases each time

    def word() -> str:
        return "".join(letters.choices("bcdfghjklmnpqrstvwxz", k=7))

    whole = [
        f"{word()} {phrase.replace('[', '').replace(']', '').replace('|', ' ')[:40]} {word()}"
        for _, phrase in entries("ad-labels", "labels", languages)
    ]
    triggers = {fold(entry) for name in ("labels", "by", "after") for _, entry in entries("photo-credits", name, languages)}
    more = TIMES_AS_MANY - 1
    return [
        whole_block(f"{phrase} {number}x" for phrase in whole for number in range(more)),
        judged(lambda _document, _index: (), [word() for _ in triggers for _ in range(more)]),
    ]


def flatness(texts: Sequence[str]) -> tuple[float, float]:
    """Million characters a second with the phrases there are, and with ten times as many."""
    plain = cleanarticle.Cleaner()
    laden = cleanarticle.Cleaner(add=[Filter("nonsense", "To weigh.", Rules(_nonsense))])
    for cleaner in (plain, laden):
        cleaner.clean(texts[0])
    rounds = [(rate(plain, texts), rate(laden, texts)) for _ in range(3)]
    return max(first for first, _ in rounds), max(second for _, second in rounds)


def linearity() -> dict[str, float]:
    """Seconds for 300,000 characters over seconds for a quarter of that, by shape of text."""
    prose = "It rained in Tallbridge, and the shares of Acme (NASDAQ: ACME) fell again. "
    shapes = {
        "one line": lambda size: (prose * (size // len(prose) + 1))[:size],
        "paragraphs": lambda size: ((prose * 4 + "\n\n") * (size // len(prose * 4) + 1))[:size],
        "short lines": lambda size: "a line\n" * (size // 7),
        "opening brackets": lambda size: "(" * size,
    }
    # What is there already is not gone over again and again: how often that is done depends on all that a process holds.
    gc.collect()
    gc.freeze()
    return {name: _ratio(make(75_000), make(300_000)) for name, make in shapes.items()}


def _ratio(quarter: str, whole: str) -> float:
    """Processor time for a text over that for a quarter of it; measured in turns, because machines that others use change by the second."""
    rounds = [(_spent(quarter), _spent(whole)) for _ in range(4)]
    return min(second for _, second in rounds) / min(first for first, _ in rounds)


def _spent(text: str) -> float:
    begun = time.process_time()
    cleanarticle.clean(text)
    return time.process_time() - begun


def start() -> float:
    """Seconds that the import and the first `clean` of a short text take on top of importing lxml and regex."""
    base = "import time; import lxml.etree, regex; start = time.process_time();"
    code = f"{base} import cleanarticle; cleanarticle.clean('It rained.\\n\\nAdvertisement\\n'); print(time.process_time() - start)"
    return min(float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout) for _ in range(5))


KNOWN_SECONDS = 0.012
# So long may the start take on such a machine; most of it is the loading of the compiled phrases.
LONGEST_START = 1.5


def pace() -> float:
    """How many times longer than on a quick machine a piece of work takes here and now; 1 at least."""
    return max(1.0, best(lambda: sum(map(len, [str(number) for number in range(100_000)]))) / KNOWN_SECONDS)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    files = options.files or sorted(ARTICLES.iterdir())
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in files]
    plain, laden = flatness(texts)
    print(f"{plain:8.1f}  million characters a second, {len(texts)} texts, {sum(map(len, texts)):,} characters")
    print(f"{laden:8.1f}  with {TIMES_AS_MANY} times as many phrases")
    ratios = linearity()
    for shape, ratio in ratios.items():
        print(f"{ratio:8.2f}  times the time for four times the text: {shape}")
    seconds = start()
    print(f"{seconds:8.3f}  seconds for the import and the first text")
    # The limits are far from what a quiet machine measures, because the machines that check are noisy.
    bad = [shape for shape, ratio in ratios.items() if ratio > 9] + ["phrases"] * (laden < plain / 3) + ["start"] * (seconds > LONGEST_START * pace())
    if options.check and bad:
        print(f"far off: {', '.join(bad)}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
