"""The command: clean files or standard input, clean a folder tree, show and test filters."""

from __future__ import annotations

import argparse
import errno
import importlib.util
import os
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from threading import current_thread, main_thread
from traceback import extract_tb
from types import ModuleType
from typing import TextIO

from cleanarticle import __version__
from cleanarticle.batch import Job, Outcome, run
from cleanarticle.checks import faults
from cleanarticle.cleaner import PARTS
from cleanarticle.filters import FILTERS
from cleanarticle.naming import ENDINGS
from cleanarticle.read import KINDS
from cleanarticle.read.encoding import codec_of
from cleanarticle.types import Filter

# A name that no module of a user has.
OWN = "__cleanarticle_own_filters__"
ALL_WELL, SOME_FAILED, USAGE, ALL_FAILED, UNWRITTEN = 0, 1, 2, 3, 4
# As of a process that the signal of a closed pipe has ended, which is what others end by when nobody reads on.
UNREAD = 128 + 13
EXIT_CODES = (
    "exit codes: 0 all well, 1 some files failed, 2 wrong usage, 3 all files failed, 4 the output cannot be written, 130 or 143 interrupted, "
    "141 nobody reads the output any more"
)

BATCH = (
    "Clean a folder tree into another. What is hidden (its name begins with a dot), links to folders, pipes and devices are passed over, and counted "
    "at the end; a link to a file is the file."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        code = int(options.run(options))
        if sys.stdout:
            sys.stdout.flush()  # what is left over would fail when nobody looks any more
    except (LookupError, TypeError, ValueError) as error:
        _say(f"cleanarticle: {error}")
        return USAGE
    except BrokenPipeError:
        _give_up_output()
        return UNREAD
    except OSError as error:
        _say(f"cleanarticle: {error}")
        _give_up_output()
        return UNWRITTEN
    except KeyboardInterrupt as interrupt:
        return 128 + next(iter(interrupt.args), signal.SIGINT)
    return code


def _say(line: str, end: str = "\n") -> None:
    """Tell the user, or nobody where that cannot be done: the work is worth more than what is said of it."""
    if sys.stderr:
        with suppress(OSError):
            print(line, end=end, file=sys.stderr, flush=True)


def _give_up_output() -> None:
    """Let what is still to be written go nowhere: Python would try once more at its end, and complain."""
    if sys.stdout:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _open(stream: TextIO | None, name: str) -> TextIO:
    """A standard stream, which the shell may have closed.

    Raises:
        OSError: it is closed.
    """
    if stream is None:
        raise OSError(errno.EBADF, f"{name} is closed")
    return stream


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="cleanarticle", description="Clean body text out of scraped articles.", epilog=EXIT_CODES)
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    shared = _shared()
    clean = commands.add_parser("clean", parents=[shared], help="clean files, or standard input, to standard output", epilog=EXIT_CODES)
    clean.add_argument("files", nargs="*", default=["-"], metavar="FILE", help='"-" is standard input')
    clean.set_defaults(run=_clean)
    batch = commands.add_parser("batch", parents=[shared], help="clean a folder tree into another", description=BATCH, epilog=EXIT_CODES)
    batch.add_argument("folder", type=Path, metavar="IN", help="where the files are")
    batch.add_argument("-o", "--out", type=Path, required=True, metavar="OUT", help="where the results go; inside IN, it is left out of the sources")
    batch.add_argument("-j", "--jobs", type=_positive, default=os.cpu_count() or 1, metavar="N", help="processes (as many as there are cores)")
    batch.add_argument("--resume", action="store_true", help="leave out files whose result is there already")
    batch.set_defaults(run=_batch)
    filters = commands.add_parser("filters", help="list the filters, show one with its examples, or test your own", epilog=EXIT_CODES)
    filters.add_argument("names", nargs="*", metavar="NAME", help='a filter, or "test FILE.py" for the filters that a file defines')
    filters.set_defaults(run=_filters)
    return parser


def _shared() -> argparse.ArgumentParser:
    """The options of all commands that clean."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--disable", action="extend", type=_names, default=[], metavar="FILTERS", help="leave filters out: bylines,datelines; may be repeated"
    )
    shared.add_argument(
        "--enable", action="extend", type=_names, default=[], metavar="FILTERS", help="use filters that are off by default; may be repeated"
    )
    shared.add_argument("--languages", type=_names, metavar="CODES", help="use only phrases of these languages: de,en")
    shared.add_argument(
        "--include", action="extend", type=_names, default=[], metavar="PARTS", help=f"leave parts of pages in: {', '.join(PARTS)}; may be repeated"
    )
    shared.add_argument("--encoding", help="of all input files, where you know it")
    shared.add_argument("--kind", choices=KINDS, help="of all input files, where you know it; otherwise each tells")
    shared.add_argument(
        "--format", choices=tuple(ENDINGS), default="text", help="json is the text with all that was learnt and the record of removals"
    )
    shared.add_argument("--json", action="store_const", const="json", dest="format", help="short for --format json")
    markup = shared.add_argument_group("in Markdown and HTML", "text and JSON are the same with and without these")
    markup.add_argument("--no-links", action="store_false", dest="links", help="write the words of a link alone")
    markup.add_argument("--images", action="store_true", help="write the article's images")
    markup.add_argument("--no-tables", action="store_false", dest="tables", help="write rows as lines")
    markup.add_argument("--no-lists", action="store_false", dest="lists", help="write items as paragraphs")
    return shared


def _names(text: str) -> list[str]:
    """What stands between commas. An empty text is an empty name, which nothing has, and not none."""
    return [name for part in text.split(",") if (name := part.strip())] or [text]


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes")
    return int(text)


def _job(options: argparse.Namespace) -> Job:
    job = Job(
        disable=tuple(options.disable),
        enable=tuple(options.enable),
        languages=None if options.languages is None else tuple(options.languages),
        include=tuple(options.include),
        encoding=options.encoding,
        kind=options.kind,
        form=options.format,
        links=options.links,
        images=options.images,
        tables=options.tables,
        lists=options.lists,
    )
    job.cleaner()
    if job.encoding and codec_of(job.encoding) is None:
        raise ValueError(f"unknown encoding {job.encoding!r}")
    return job


def _exit_code(done: int, failed: int) -> int:
    if not failed:
        return ALL_WELL
    return ALL_FAILED if failed == done else SOME_FAILED


def _clean(options: argparse.Namespace) -> int:
    job = _job(options)
    output = _open(sys.stdout, "standard output").buffer
    failed = 0
    for name in options.files:
        try:
            data = _open(sys.stdin, "standard input").buffer.read() if name == "-" else Path(name).read_bytes()
            article = job.article(data)
        except (OSError, ValueError) as error:
            failed += 1
            _say(f"cleanarticle: {name}: {error}")
            continue
        for note in article.notes:
            _say(f"cleanarticle: {name}: {note}")
        output.write(job.written(article))
        output.flush()
    return _exit_code(len(options.files), failed)


class _Progress:
    """Counts outcomes; shows the count on a terminal, and what went wrong at the end."""

    def __init__(self) -> None:
        self.done = 0
        self.old = 0
        self.passed_over: Counter[str] = Counter()
        self.failed: list[Outcome] = []
        self.noted: list[Outcome] = []
        self._shown = 0.0
        self._live = bool(sys.stderr) and sys.stderr.isatty()

    @property
    def seen(self) -> int:
        """How many files there are, done now or before."""
        return self.done + self.old

    def __call__(self, outcome: Outcome) -> None:
        if outcome.is_old:
            self.old += 1
            return
        if outcome.passed_over:
            self.passed_over[outcome.passed_over] += 1
            return
        self.done += 1
        if outcome.notes:
            self.noted.append(outcome)
        if outcome.error:
            self.failed.append(outcome)
        if self._live and time.monotonic() - self._shown > 0.2:
            self._shown = time.monotonic()
            _say(f"\r{self.done} files, {len(self.failed)} failed", end="")

    def finish(self) -> int:
        """Say how it went; returns the exit code."""
        for outcome in self.noted:
            self._say(f"{outcome.source}: {'; '.join(outcome.notes)}")
        for outcome in self.failed:
            self._say(f"{outcome.source}: {outcome.error}")
        notes = f", {len(self.noted)} with notes" if self.noted else ""
        old = f", {self.old} done before" if self.old else ""
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(self.passed_over.items()))
        passed_over = f", {self.passed_over.total()} passed over ({kinds})" if kinds else ""
        self._say(f"{self.done} files, {len(self.failed)} failed{notes}{old}{passed_over}")
        return _exit_code(self.seen, len(self.failed))

    def break_off(self) -> None:
        """Say how far it came."""
        self._say(f"interrupted after {self.done} files; go on with --resume")

    def _say(self, line: str) -> None:
        start = "\r" if self._live else ""
        _say(f"{start}{line}")


def _batch(options: argparse.Namespace) -> int:
    if not options.folder.is_dir():
        raise ValueError(f"{options.folder} is no folder")
    job = _job(options)
    progress = _Progress()
    try:
        with _terminable():
            run(options.folder, options.out, job, jobs=options.jobs, resume=options.resume, report=progress)
    except KeyboardInterrupt:
        progress.break_off()
        raise
    if not progress.seen:
        _say(f"cleanarticle: no files in {options.folder}")
    return progress.finish()


@contextmanager
def _terminable() -> Iterator[None]:
    """SIGTERM ends what is under way as Ctrl-C does."""
    if current_thread() is not main_thread():
        yield  # Python has signals in no other thread
        return
    before = signal.signal(signal.SIGTERM, _interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _interrupt(number: int, _frame: object) -> None:
    """Once: some senders send it twice, and the second must not disturb what the first has begun."""
    signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt(number)


def _filters(options: argparse.Namespace) -> int:
    _open(sys.stdout, "standard output")
    if not options.names:
        for each in FILTERS:
            print(f"{each.name:24}{len(each.removes)} languages{_state(each)}: {' '.join(each.removes)}\n{'':24}{each.why}")
        return ALL_WELL
    if options.names[0] == "test":
        if len(options.names) != 2:
            raise ValueError(f'"filters test" takes one file of filters, not {len(options.names) - 1}')
        return _test(Path(options.names[1]))
    by_name = {each.name: each for each in FILTERS}
    for name in options.names:
        if name not in by_name:
            raise ValueError(f"unknown filter {name!r} (known: {', '.join(by_name)})")
        _show(by_name[name])
    return ALL_WELL


def _state(each: Filter) -> str:
    return " (off by default)" if each.opt_in else ""


def _show(each: Filter) -> None:
    print(f"{each.name}{_state(each)}\n{each.why}\n")
    for language in each.removes:
        print(language)
        for sign, texts in (("-", each.removes[language]), ("+", each.keeps.get(language, ()))):
            for text in texts:
                print(f"  {sign} " + text.replace("\n", "\n    "))


def _test(path: Path) -> int:
    folder = str(path.resolve().parent)
    sys.path.insert(0, folder)  # as for a script that is run: it may import its neighbours
    try:
        own = _own(_loaded(path))
        found = [fault for each in own for fault in faults(each, (*FILTERS, *own))]
    finally:
        sys.path.remove(folder)
    for fault in found:
        print(fault)
    print(f"{len(own)} filters, {len(found)} faults")
    return SOME_FAILED if found or not own else ALL_WELL


def _loaded(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(OWN, path)
    if spec is None or spec.loader is None or not path.is_file():
        raise ValueError(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look there for the names in their annotations
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:
        lines = [f", line {frame.lineno}" for frame in extract_tb(error.__traceback__) if frame.filename == spec.origin]
        raise ValueError(f"{path}{''.join(lines[-1:])}: {type(error).__name__}: {error}") from error
    return module


def _own(module: ModuleType) -> list[Filter]:
    """The filters that a module names or lists, each once, without the built-in ones."""
    values = chain.from_iterable(value if isinstance(value, (list, tuple)) else (value,) for value in vars(module).values())
    found = {id(value): value for value in values if isinstance(value, Filter)}
    return [each for each in found.values() if not any(each is known for known in FILTERS)]


if __name__ == "__main__":
    sys.exit(main())
