"""A folder in, a folder out: the tree is kept, names change their endings alone, a bad file does not stop the rest, no file is ever half written."""

from __future__ import annotations

import json
import os
import signal
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from multiprocessing import active_children, parent_process
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from cleanarticle.article import Article
from cleanarticle.cleaner import Cleaner
from cleanarticle.naming import former_names, result_names

CHUNK = 16
AHEAD = 4
# What is passed over in a tree: others hide what they need themselves, a linked folder may hold the one that it is in, a pipe may never end.
HIDDEN, LINKED, SPECIAL = "hidden", "linked folders", "pipes or devices"


@dataclass(frozen=True, slots=True)
class Job:
    """What to do with every file; picklable, so that workers can have it."""

    disable: tuple[str, ...] = ()
    enable: tuple[str, ...] = ()
    languages: tuple[str, ...] | None = None
    include: tuple[str, ...] = ()
    encoding: str | None = None
    kind: str | None = None
    form: str = "text"
    """text, markdown, html or json."""
    links: bool = True
    images: bool = False
    tables: bool = True
    lists: bool = True

    def cleaner(self) -> Cleaner:
        """A cleaner with these settings."""
        return _cleaner(self)

    def article(self, data: bytes) -> Article:
        """What is in a file."""
        return self.cleaner().analyze(data, encoding=self.encoding, kind=self.kind)

    def written(self, article: Article) -> bytes:
        """An article in the form that is wanted, in UTF-8. It ends in a line end, but a text is written as it is."""
        if self.form == "json":
            text = json.dumps(article.to_dict(), ensure_ascii=False)
        elif self.form == "text":
            text = article.text
        else:
            render = article.markdown if self.form == "markdown" else article.html
            text = render(links=self.links, images=self.images, tables=self.tables, lists=self.lists)
        if text and not text.endswith("\n") and not (self.form == article.kind == "text"):
            text += "\n"
        return text.encode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file."""

    source: str
    error: str = ""
    """Why it failed; empty if all is well."""
    notes: tuple[str, ...] = ()
    """What its reader should know, such as a guessed encoding."""
    is_old: bool = False
    """Whether its result was there already, and nothing was done."""
    passed_over: str = ""
    """What it is instead of a file to clean; empty if it is one."""


class Pair(NamedTuple):
    """A file, and the place of its result."""

    source: str
    result: str
    former: str = ""
    """What an earlier run has left under the name that it would have without its neighbours; mostly empty."""


@lru_cache(maxsize=4)
def _cleaner(job: Job) -> Cleaner:
    return Cleaner(disable=job.disable, enable=job.enable, languages=job.languages, include=job.include)


def run(  # noqa: PLR0913 - what a batch is: where from, where to, how, and whom to tell
    folder: Path, out: Path, job: Job, *, jobs: int = 1, resume: bool = False, report: Callable[[Outcome], None]
) -> None:
    """Clean every file of a folder tree into another; `report` is called once a file, in the order in which they are done.

    What is hidden, a link to a folder, or no file is passed over; a link to a file is the file. Results may be inside the source
    folder, in a folder of their own, which is left out then.

    Args:
        folder: where the files are.
        out: where the results go; made if it is not there.
        job: the settings.
        jobs: number of processes.
        resume: leave files alone whose result is there already.
        report: told the outcome of each file, of each folder that cannot be read, and of whatever else is passed over.

    Raises:
        ValueError: results would stand among the sources, or `out` is no folder and cannot be made one.
    """
    _check_apart(folder, out)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ValueError(f"{out} is no folder and cannot be made one: {error.strerror}") from error
    todo = pairs(folder, out, job.form, report)
    if resume:
        todo = _without_old(todo, report)
    if jobs == 1:
        for pair in todo:
            report(convert(pair, job))
    else:
        _run_pool(todo, job, jobs, report)


def _without_old(found: Iterable[Pair], report: Callable[[Outcome], None]) -> Iterator[Pair]:
    for pair in found:
        if os.path.exists(pair.result):
            report(Outcome(pair.source, is_old=True))
        else:
            yield pair


def _check_apart(folder: Path, out: Path) -> None:
    directories = [directory for directory, _, _ in _folders(folder, out)]
    sources = {_identity(directory) for directory in directories} - {None}
    for directory in directories:
        place = out / directory.relative_to(folder)
        if _identity(place) in sources:
            raise ValueError(f"the results of {directory} would stand among the sources, in {place}")


def _identity(folder: Path) -> tuple[int, int] | None:
    """What a folder has for itself, by whichever path it is reached; None where there is none."""
    try:
        status = folder.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _nobody(_outcome: Outcome) -> None:
    """Told of outcomes, takes none down."""


def _folders(folder: Path, out: Path, report: Callable[[Outcome], None] = _nobody) -> Iterator[tuple[Path, list[str], list[str]]]:
    """The folders of a tree in a stable order, each with the names of the folders and of the other files in it.

    The output folder is left out, and so is what is hidden and what a linked folder holds, of which `report` is told.
    """
    skipped = _identity(out)
    for directory, names, leaves in os.walk(folder, onerror=lambda error: report(_failure(error.filename, error))):
        path = Path(directory)
        names[:] = sorted(name for name in names if skipped is None or _identity(path / name) != skipped)
        for name in (*names, *sorted(leaves)):
            if name.startswith("."):
                report(Outcome(str(path / name), passed_over=HIDDEN))
        names[:] = [name for name in names if not name.startswith(".")]
        for name in names:
            if (path / name).is_symlink():  # `os.walk` names it and does not go there
                report(Outcome(str(path / name), passed_over=LINKED))
        yield path, names, sorted(leaf for leaf in leaves if not leaf.startswith("."))


def pairs(folder: Path, out: Path, form: str, report: Callable[[Outcome], None]) -> Iterator[Pair]:
    """The files of a tree in a stable order, each with the place of its result; `report` is told of what is not looked into, or cannot be."""
    for directory, names, leaves in _folders(folder, out, report):
        sources = [leaf for leaf in leaves if _is_file(directory / leaf, report)]
        place = out / directory.relative_to(folder)
        results = result_names(sources, form, names)
        formers = former_names(results, form)
        for source, result in results.items():
            former = place / formers[source] if source in formers else None
            yield Pair(str(directory / source), str(place / result), str(former) if former and former.is_file() else "")


def _is_file(path: Path, report: Callable[[Outcome], None]) -> bool:
    try:
        is_file = stat.S_ISREG(path.stat().st_mode)
    except OSError as error:  # a link to nothing, or no permission
        report(_failure(str(path), error))
        return False
    if not is_file:
        report(Outcome(str(path), passed_over=SPECIAL))
    return is_file


def _failure(source: str, error: Exception) -> Outcome:
    return Outcome(source, f"{type(error).__name__}: {error}")


def _run_pool(todo: Iterable[Pair], job: Job, jobs: int, report: Callable[[Outcome], None]) -> None:
    rest = iter(todo)
    chunks = iter(lambda: list(islice(rest, CHUNK)), [])
    while broken := _drain(chunks, job, jobs, report):
        for pair in broken:
            # A worker died, killed from outside or by a file: each file of its time is tried once more, alone.
            if _drain(iter([[pair]]), job, 1, report):
                report(Outcome(pair.source, "the process that cleaned it died"))


def _drain(chunks: Iterator[list[Pair]], job: Job, jobs: int, report: Callable[[Outcome], None]) -> list[Pair]:
    """Run chunks until there are no more or a worker dies; returns the files that were under way then."""
    running: dict[Future[list[Outcome]], list[Pair]] = {}
    in_hand: list[Pair] = []
    with _pool(jobs) as pool:
        try:
            while True:
                for in_hand in islice(chunks, jobs * AHEAD - len(running)):
                    running[pool.submit(convert_all, in_hand, job)] = in_hand
                in_hand = []
                if not running:
                    return []
                done, _ = wait(running, return_when=FIRST_COMPLETED)
                for future in done:
                    outcomes = future.result()
                    del running[future]
                    for outcome in outcomes:
                        report(outcome)
        except BrokenProcessPool:
            return [pair for chunk in (*running.values(), in_hand) for pair in chunk]


@contextmanager
def _pool(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Workers that stop with their work half done where this process does."""
    others = active_children()
    with ProcessPoolExecutor(jobs, initializer=_attend) as pool:
        try:
            yield pool
        except BaseException:
            for worker in active_children():
                if worker not in others:
                    worker.terminate()
            raise


def _attend() -> None:
    """Make a worker heed nobody but its parent, and end when that is gone: by itself it would wait for work forever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with _undisturbed():  # a thread that is begun so gets no signals: they are for the one that works
        Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
    os.kill(os.getpid(), signal.SIGTERM)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Signals that end the process wait until this is left, where the system can do that."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def convert_all(pairs: list[Pair], job: Job) -> list[Outcome]:
    """`convert` for several files; what a worker runs."""
    return [convert(pair, job) for pair in pairs]


def convert(pair: Pair, job: Job) -> Outcome:
    """Clean one file into another. Whatever goes wrong with it is its outcome, not an exception."""
    try:
        article = job.article(Path(pair.source).read_bytes())
        write_whole(Path(pair.result), job.written(article))
    except Exception as error:  # noqa: BLE001 - one bad file must not end the batch
        return _failure(pair.source, error)
    former = (f"written to {pair.result}; {pair.former} is left from before another file had that name",) if pair.former else ()
    return Outcome(pair.source, notes=(*article.notes, *former))


def write_whole(path: Path, data: bytes) -> None:
    """Write a file under another name first, so that nobody ever sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with _undisturbed():
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.chmod(name, 0o666 & ~_umask())
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise


@lru_cache(maxsize=1)
def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
