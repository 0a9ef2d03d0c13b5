"""The command, as users run it."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from multiprocessing import active_children
from pathlib import Path

import pytest

from cleanarticle import clean
from cleanarticle.batch import CHUNK, Job, run
from cleanarticle.cli import main

# What neither a text nor a page can be.
NO_TEXT = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4
SENTENCES = (
    "The council of Tallbridge met on Monday, and the mayor talked about the bridge until late in the evening, when the candles were out.",
    "In the end, eleven of them voted for a bridge of stone and nine for one of wood, while the ferryman shook his head.",
)
PAGE = (
    "<html><head><title>A bridge for Tallbridge</title></head><body><article><h1>A bridge for Tallbridge</h1>"
    f"<p>{SENTENCES[0].replace('the mayor', '<a href=/mayor>the mayor</a>')}</p>"
    '<figure><img src="/bridge.jpg" alt="A bridge"><figcaption>The bridge on Monday.</figcaption></figure>'
    f"<ul><li>{SENTENCES[1]}</li></ul><table><tr><td>Bridge</td><td>Length</td></tr></table></article></body></html>"
)


def command(*arguments, data=b""):
    return subprocess.run([sys.executable, "-m", "cleanarticle", *map(str, arguments)], input=data, capture_output=True, check=False)


@pytest.fixture
def folder(tmp_path):
    """A tree with two good files, one of them deep, and a hidden one."""
    (tmp_path / "in" / "deep" / "er").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_text("Eins.\n\nWerbung\n\nZwei.\n", encoding="utf-8")
    (tmp_path / "in" / "deep" / "er" / "b.txt").write_text("One.\n\nAdvertisement\n\nTwo.\n", encoding="utf-8")
    (tmp_path / "in" / ".hidden").write_text("x")
    return tmp_path


def test_clean_standard_input():
    """Text in at one end, clean text out at the other, in UTF-8."""
    done = command("clean", data="Größe.\n\nWerbung\n\nEnde.\n".encode())
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, "Größe.\n\nEnde.\n", b"")


def test_clean_files(folder):
    """Files come out in the order in which they are named; a missing one is told, and the rest is done."""
    done = command("clean", folder / "in/a.txt", folder / "none.txt", folder / "in/deep/er/b.txt")
    assert done.returncode == 1
    assert done.stdout.decode() == "Eins.\n\nZwei.\nOne.\n\nTwo.\n"
    assert b"none.txt" in done.stderr


def test_clean_json():
    """The record comes as one line of JSON."""
    done = command("clean", "--json", data=b"One (NYSE: ONE).\n")
    record = json.loads(done.stdout)
    assert record["text"] == "One.\n"
    assert record["removals"][0]["filter"] == "stock-tickers"


def test_clean_says_when_bytes_are_guessed_or_refused():
    """Nothing is guessed without a word."""
    done = command("clean", "--encoding", "utf-8", data=b"gr\xfcn")
    assert done.returncode == 0
    assert b"utf-8" in done.stderr


def test_batch(folder):
    """The tree and the names of texts are kept, hidden files are left out, and all is well."""
    done = command("batch", folder / "in", "-o", folder / "out")
    assert done.returncode == 0
    assert sorted(str(path.relative_to(folder / "out")) for path in (folder / "out").rglob("*") if path.is_file()) == ["a.txt", "deep/er/b.txt"]
    assert (folder / "out/deep/er/b.txt").read_text() == "One.\n\nTwo.\n"
    assert b"2 files, 0 failed" in done.stderr


def test_batch_counts_what_it_passes_over(folder):
    """What is hidden, linked folders and pipes are no files to clean, but none is left out without a word; a linked file is one."""
    (folder / "in/.git").mkdir()
    (folder / "in/.git/c.txt").write_text("x")
    (folder / "in/more").symlink_to(folder / "in/deep")
    (folder / "in/c.txt").symlink_to(folder / "in/a.txt")
    os.mkfifo(folder / "in/pipe")
    done = command("batch", folder / "in", "-o", folder / "in/out")
    assert done.returncode == 0
    said = "3 files, 0 failed, 4 passed over (2 hidden, 1 linked folders, 1 pipes or devices)"
    assert done.stderr.decode().splitlines() == [said]
    assert sorted(path.name for path in (folder / "in/out").iterdir()) == ["a.txt", "c.txt", "deep"]
    assert "passed over" in " ".join(command("batch", "--help").stdout.decode().split())


@pytest.mark.parametrize("jobs", [1, 2])
def test_batch_goes_on_past_a_bad_file(folder, jobs):
    """A file that is no text and no page is named at the end with its reason; the others are done; the exit code tells."""
    (folder / "in" / "bad.bin").write_bytes(NO_TEXT)
    done = command("batch", folder / "in", "-o", folder / "out", "--jobs", jobs)
    assert done.returncode == 1
    assert b"bad.bin: UndecodableError" in done.stderr
    assert (folder / "out/a.txt").exists()
    assert not (folder / "out/bad.bin").exists()
    assert not list((folder / "out").rglob("*.part"))


def test_batch_goes_on_past_a_dead_worker(tmp_path):
    """Workers that die while an outcome is told take no file with them, not even the ones that nobody has been given yet."""
    (tmp_path / "in").mkdir()
    for number in range(10 * CHUNK):
        (tmp_path / "in" / f"{number:03}.txt").write_text("It rained.\n")
    clean("x")  # workers begin with the phrases that are loaded here
    told = []

    def report(outcome):
        if not told:
            for worker in active_children():
                worker.kill()
            # The pool must have noticed.
            time.sleep(1)
        told.append(outcome)

    run(tmp_path / "in", tmp_path / "out", Job(), jobs=2, report=report)
    assert sorted(Path(outcome.source).name for outcome in told) == sorted(path.name for path in (tmp_path / "in").iterdir())
    assert not [outcome for outcome in told if outcome.error]
    assert len(list((tmp_path / "out").glob("*.txt"))) == 10 * CHUNK


def test_batch_names_what_it_cannot_look_into(folder, monkeypatch, capsys):
    """A folder that may not be read and a link to nothing count as failed."""
    scandir = os.scandir

    def guarded(path):
        if Path(path).name == "er":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    (folder / "in/gone.txt").symlink_to("nowhere.txt")
    assert main(["batch", str(folder / "in"), "-o", str(folder / "out"), "-j1"]) == 1
    said = capsys.readouterr().err
    assert f"{folder / 'in/gone.txt'}: FileNotFoundError" in said
    assert f"{folder / 'in/deep/er'}: PermissionError" in said
    assert "3 files, 2 failed" in said
    assert (folder / "out/a.txt").exists()


class TestInterrupted:
    """A batch that is stopped from outside stops at once, with all its processes, and leaves nothing half done."""

    @pytest.fixture
    def stopped(self, tmp_path):
        """Starts a batch of many large files, sends it a signal in their midst, and gives its exit code and what it said."""
        (tmp_path / "in").mkdir()
        first = tmp_path / "in/000.txt"
        first.write_text(f"{' '.join(SENTENCES)}\n\n" * 500)
        for number in range(1, 400):
            (tmp_path / f"in/{number:03}.txt").hardlink_to(first)

        def stop(number, jobs):
            batch = [sys.executable, "-m", "cleanarticle", "batch", tmp_path / "in", "-o", tmp_path / "out", "-j", str(jobs)]
            with subprocess.Popen(batch, stderr=subprocess.PIPE) as running:
                while not list(tmp_path.glob("out/*.txt")):
                    time.sleep(0.01)
                running.send_signal(number)
                # Whatever outlived it would hold the other end.
                _, said = running.communicate(timeout=30)
            assert {path.stat().st_size for path in (tmp_path / "out").iterdir()} == {first.stat().st_size}
            assert len(list((tmp_path / "out").iterdir())) < 400
            return running.returncode, said.decode()

        return stop

    @pytest.mark.parametrize("jobs", [1, 2])
    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
    def test_by_a_signal(self, stopped, number, jobs):
        """The exit code is the usual one, and a line says what to do; what is done stays."""
        code, said = stopped(number, jobs)
        assert code == 128 + number
        assert re.fullmatch(r"interrupted after \d+ files; go on with --resume\n", said)

    def test_killed(self, stopped):
        """Workers end also where their parent could not tell them."""
        assert stopped(signal.SIGKILL, 2) == (-signal.SIGKILL, "")


def test_batch_where_all_fail(folder):
    """When nothing went well, the exit code says so."""
    only = folder / "only"
    only.mkdir()
    (only / "bad.bin").write_bytes(NO_TEXT)
    assert command("batch", only, "-o", folder / "out").returncode == 3


def test_batch_json_and_resume(folder):
    """Records have the names of their sources with .json, and what is done is not done again."""
    assert command("batch", folder / "in", "-o", folder / "out", "--json").returncode == 0
    record = folder / "out/a.json"
    assert json.loads(record.read_text(encoding="utf-8"))["text"] == "Eins.\n\nZwei.\n"
    record.write_text("mine")
    assert b"0 files" in command("batch", folder / "in", "-o", folder / "out", "--json", "--resume").stderr
    assert record.read_text() == "mine"


def test_resume_with_old_failures_alone(folder):
    """Where only what failed before fails again, not all have failed."""
    (folder / "in/bad.bin").write_bytes(NO_TEXT)
    assert command("batch", folder / "in", "-o", folder / "out").returncode == 1
    done = command("batch", folder / "in", "-o", folder / "out", "--resume")
    assert (done.returncode, b"1 files, 1 failed, 2 done before" in done.stderr) == (1, True)


def test_resume_where_a_name_has_become_common(tmp_path):
    """A result that was left under the name that two files would have now is noted: which of them it is of, nobody can know."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.html").write_text(PAGE)
    assert command("batch", tmp_path / "in", "-o", tmp_path / "out").returncode == 0
    (tmp_path / "in/a.htm").write_text(PAGE)
    done = command("batch", tmp_path / "in", "-o", tmp_path / "out", "--resume")
    assert done.returncode == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.htm.txt", "a.html.txt", "a.txt"]
    assert f"{tmp_path / 'out/a.txt'} is left from before" in done.stderr.decode()


@pytest.mark.parametrize("jobs", [1, 2])
def test_batch_names_files_with_notes(folder, jobs):
    """What is to be known of a file stands beside its name."""
    (folder / "in/b.html").write_bytes(PAGE.replace("bridge", "br\xfcke").encode("latin-1"))
    done = command("batch", folder / "in", "-o", folder / "out", "--encoding", "utf-8", "-j", jobs)
    assert re.search(rb"in/b\.html: .*(?:guessed|utf-8|UTF-8)", done.stderr)
    assert b"3 files, 0 failed, 1 with notes, 1 passed over (1 hidden)\n" in done.stderr


def test_batch_of_nothing(tmp_path):
    """An empty folder is no fault, but it is said, and its result is one."""
    (tmp_path / "in").mkdir()
    done = command("batch", tmp_path / "in", "-o", tmp_path / "out")
    assert done.returncode == 0
    assert f"no files in {tmp_path / 'in'}" in done.stderr.decode()
    assert (tmp_path / "out").is_dir()


@pytest.mark.parametrize("options", [["-o", "in/a.txt"], ["-o", "in/a.txt/out"], ["-o", "out", "--encoding", "klingon-8"]])
def test_batch_refused_before_it_begins(folder, monkeypatch, capsys, options):
    """What would let every file fail is wrong usage, told once."""
    monkeypatch.chdir(folder)
    assert main(["batch", "in", *options]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert sorted(path.name for path in folder.iterdir()) == ["in"]


@pytest.mark.parametrize(
    ("options", "text"),
    [
        (["--disable", "ad-labels, share-bars"], "It rained.\nAdvertisement\n\nShare\n"),
        (["--disable", "ad-labels", "--disable", "share-bars,"], "It rained.\nAdvertisement\n\nShare\n"),
        (["--languages", "de, fr"], "It rained.\nAdvertisement\n\nShare\n"),
        (["--languages", " de,en"], "It rained.\n"),
    ],
)
def test_lists(options, text):
    """Names stand between commas, with or without space, or in options of their own."""
    done = command("clean", *options, data=b"It rained.\nAdvertisement\n\nShare\n")
    assert (done.returncode, done.stdout.decode()) == (0, text)


class TestForms:
    """What is written, and under which name."""

    @pytest.mark.parametrize(
        ("options", "written"),
        [
            ([], f"{SENTENCES[0]}\n\n- {SENTENCES[1]}\n\nBridge | Length\n"),
            (["--format", "text"], f"{SENTENCES[0]}\n\n- {SENTENCES[1]}\n\nBridge | Length\n"),
            (
                ["--format", "markdown"],
                f"{SENTENCES[0].replace('the mayor', '[the mayor](/mayor)')}\n\n- {SENTENCES[1]}\n\n|  |  |\n| --- | --- |\n| Bridge | Length |\n",
            ),
            (
                ["--format", "markdown", "--no-links", "--no-lists", "--no-tables", "--images"],
                f"{SENTENCES[0]}\n\n![A bridge](/bridge.jpg)\n\n{SENTENCES[1]}\n\nBridge\tLength\n",
            ),
            (
                ["--format", "html", "--no-links"],
                f"<p>{SENTENCES[0]}</p>\n<ul>\n<li>{SENTENCES[1]}</li>\n</ul>\n<table>\n<tr><td>Bridge</td><td>Length</td></tr>\n</table>\n",
            ),
        ],
    )
    def test_clean(self, options, written):
        """Text by default; in Markdown and HTML, links, lists, tables and images are as the options say; a page's text ends its last line."""
        done = command("clean", *options, data=PAGE.encode())
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout.decode() == written

    def test_two_pages(self, folder):
        """One page does not run on into the next."""
        page = folder / "page.html"
        page.write_text(PAGE)
        text = command("clean", page).stdout
        assert command("clean", page, page).stdout == text + text

    def test_json(self):
        """`--json` is short for `--format json`."""
        records = [command("clean", *options, data=PAGE.encode()).stdout for options in (["--json"], ["--format", "json"])]
        assert records[0] == records[1]
        assert json.loads(records[0])["title"] == "A bridge for Tallbridge"

    def test_kind(self):
        """Who knows better may say what the files are."""
        assert command("clean", "--kind", "text", data=b"<p>It rained.</p>").stdout == b"<p>It rained.</p>"
        assert command("clean", "--kind", "html", data=b"It <b>rained</b>.").stdout == b"It rained.\n"

    def test_include(self):
        """Parts that are left out of pages are in where they are asked for."""
        done = command("clean", "--include", "titles,captions", data=PAGE.encode())
        assert done.stdout.decode().startswith(f"A bridge for Tallbridge\n\n{SENTENCES[0]}\n\nThe bridge on Monday.\n\n")

    @pytest.mark.parametrize(
        ("form", "names"),
        [
            ("text", ["a.txt", "b.txt", "c.txt", "d", "e.txt", "f.md"]),
            ("markdown", ["a.md", "b.md", "c.md", "d.md", "e.md", "f.md"]),
            ("html", ["a.html", "b.html", "c.html", "d.html", "e.html", "f.md.html"]),
            ("json", ["a.json", "b.json", "c.json", "d.json", "e.json", "f.md.json"]),
        ],
    )
    def test_names(self, tmp_path, form, names):
        """A result has its source's name, with the ending of what is in it."""
        (tmp_path / "in").mkdir()
        for name in ("a.html", "b.htm", "c.txt", "d", "e.xhtml", "f.md"):
            (tmp_path / "in" / name).write_text(PAGE)
        assert command("batch", tmp_path / "in", "-o", tmp_path / "out", "--format", form).returncode == 0
        assert sorted(path.name for path in (tmp_path / "out").iterdir()) == names

    def test_no_name_twice(self, tmp_path):
        """Files that would have one name keep their own endings under the new one: none takes the place of another."""
        texts = {
            "a.htm": "One.",
            "a.html": "Two.",
            "a.txt": "Three.",
            "a.html.txt": "Four.",
            "b.html": "Five.",
            "c.html": "Six.",
            "c.txt/d.txt": "Seven.",
        }
        for name, text in texts.items():
            path = tmp_path / "in" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"<html><body><p>{text}</p></body></html>")
        assert command("batch", tmp_path / "in", "-o", tmp_path / "out").returncode == 0
        written = {str(path.relative_to(tmp_path / "out")): path.read_text() for path in (tmp_path / "out").rglob("*.txt") if path.is_file()}
        assert written == {
            "a.htm.txt": "One.\n",
            "a.html.txt": "Two.\n",
            "a.txt.txt": "Three.\n",
            "a.html.txt.txt": "Four.\n",
            "b.txt": "Five.\n",
            "c.html.txt": "Six.\n",
            "c.txt/d.txt": "Seven.\n",
        }


def test_batch_out_inside_in(folder):
    """Results inside the source folder are not taken for sources."""
    for _ in range(2):
        done = command("batch", folder / "in", "-o", folder / "in/out")
        assert b"2 files, 0 failed" in done.stderr


class TestResultsAmongSources:
    """A batch that would write among its sources is refused before it has written anything."""

    @pytest.fixture
    def nested(self, tmp_path):
        """A folder with one of its own name in it, and in both a page of one name."""
        for name in ("raw/x.html", "raw/raw/x.html"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(PAGE)
        return tmp_path

    def _refused(self, folder, *arguments):
        before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        done = command("batch", *arguments, "--format", "html", "-j1")
        assert (done.returncode, b"among the sources" in done.stderr) == (2, True)
        assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before

    def test_out_above_in(self, nested):
        """The results of raw/raw would take the places of the pages in raw."""
        self._refused(nested, nested / "raw", "-o", nested)

    def test_out_linked_to_in(self, nested):
        """Whichever way leads there."""
        (nested / "out").mkdir()
        (nested / "out/raw").symlink_to(nested / "raw/raw")
        self._refused(nested, nested / "raw", "-o", nested / "out")

    def test_out_above_in_without_clash(self, folder):
        """Where no result falls among the sources, they may stand above them."""
        assert command("batch", folder / "in", "-o", folder).returncode == 0
        assert (folder / "deep/er/b.txt").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["batch", "no-such-folder", "-o", "out"],
        ["batch", ".", "-o", "."],
        ["batch", ".", "-o", "out", "--jobs", "0"],
        ["clean", "--languages", "klingon"],
        ["clean", "--disable", "everything"],
        ["clean", "--disable", "bylines,everything"],
        ["clean", "--disable", ""],
        ["clean", "--encoding", "klingon-8"],
        ["clean", "--format", "pdf"],
        ["clean", "--kind", "pdf"],
        ["clean", "--include", "everything"],
        ["filters", "nonsense"],
        ["nonsense"],
    ],
)
def test_wrong_usage(arguments):
    """Wrong usage is exit code 2 and a sentence, never a traceback."""
    done = command(*arguments, data=b"x")
    assert done.returncode == 2
    assert done.stderr
    assert b"Traceback" not in done.stderr


class TestOutput:
    """Output that cannot be written is told in a line, by an exit code of its own."""

    def _run(self, arguments, folder, redirection, data=b""):
        line = f'"$0" -m cleanarticle "$@" {redirection}'
        return subprocess.run(["sh", "-c", line, sys.executable, *arguments], input=data, capture_output=True, check=False, cwd=folder)

    @pytest.mark.parametrize("arguments", [["clean", "in/a.txt"], ["filters"], ["filters", "stock-tickers"]])
    @pytest.mark.parametrize(("redirection", "said"), [("> /dev/full", "No space left on device"), (">&-", "standard output is closed")])
    def test_unwritten(self, folder, arguments, redirection, said):
        """A full disk, a closed stream."""
        if redirection.endswith("full") and not Path("/dev/full").exists():
            pytest.skip("the system has no full disk")
        done = self._run(arguments, folder, redirection)
        assert done.returncode == 4
        assert re.fullmatch(rf"cleanarticle: \[Errno \d+\] {said}\n", done.stderr.decode())

    def test_unread(self):
        """Whoever has read enough is not told that files failed."""
        with subprocess.Popen([sys.executable, "-m", "cleanarticle", "filters"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
            running.stdout.close()
            assert running.stderr.read() == b""
        assert running.returncode == 141

    def test_nobody_to_tell(self, folder):
        """Where there is nowhere to say what went wrong, it does not go among the texts, and a batch is done all the same."""
        done = self._run(["clean", "none.txt", "in/a.txt"], folder, "2>&-")
        assert (done.returncode, done.stdout.decode()) == (1, "Eins.\n\nZwei.\n")
        assert self._run(["batch", "in", "-o", "out"], folder, "2>&-").returncode == 0
        assert (folder / "out/a.txt").exists()

    def test_closed_input(self, folder):
        """An input that is closed is a file that cannot be read."""
        done = self._run(["clean"], folder, "<&-")
        assert (done.returncode, done.stderr.count(b"\n")) == (3, 1)


def test_filters(capsys):
    """The list names every filter, and says which of them must be asked for; one shows its examples."""
    assert main(["filters"]) == 0
    listed = capsys.readouterr().out
    assert "ad-labels" in listed
    assert [line.split()[0] for line in listed.splitlines() if "off by default" in line] == ["correction-notices", "wire-places"]
    assert main(["filters", "stock-tickers"]) == 0
    assert "⟦ (ETR: SAP)⟧" in capsys.readouterr().out


OWN = """
from cleanarticle import Filter, Hit

def find(document):
    return [Hit(i, 0, len(b.text), "shouted") for i, b in enumerate(document.blocks) if b.text.isupper()]

SHOUTS = Filter("shouts", "Nobody should shout.", find, removes={"en": ("HELLO",)}, keeps={"en": (%r,)})
"""


@pytest.mark.parametrize(("near_miss", "code"), [("Hello", 0), ("HELLO THERE", 1)])
def test_own_filters_are_tested(tmp_path, capsys, near_miss, code):
    """A user's filters are held to their examples as ours are."""
    path = tmp_path / "my_filters.py"
    path.write_text(OWN % near_miss)
    assert main(["filters", "test", str(path)]) == code
    assert f"{code} faults" in capsys.readouterr().out


def test_own_filters_with_neighbours(tmp_path, capsys, monkeypatch):
    """A file of filters may import what stands beside it and list its filters; each is tested once, the built-in ones are not."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    (tmp_path / "loudness.py").write_text(OWN % "Hello")
    path = tmp_path / "my_filters.py"
    path.write_text("from cleanarticle import FILTERS\nfrom loudness import SHOUTS as ONE\nALL = [ONE]\nBOTH = (ONE, *FILTERS)\n")
    assert main(["filters", "test", str(path)]) == 0
    assert "1 filters, 0 faults" in capsys.readouterr().out
    assert str(tmp_path) not in sys.path


def test_own_filters_that_fail(tmp_path, capsys):
    """A filter that fails is named with the line, and the others are tried all the same."""
    path = tmp_path / "my_filters.py"
    failing = 'BROKEN = Filter("broken", "A mistake.", lambda document: document.blocks[9], removes={"en": ("Boo",)})\n'
    path.write_text(OWN % "WHAT IS SHOUTED" + failing)
    assert main(["filters", "test", str(path)]) == 1
    line = (OWN + failing).count("\n")
    fails = f"broken fails: IndexError: tuple index out of range (my_filters.py, line {line})"
    assert capsys.readouterr().out.splitlines() == [
        "shouts, en: must keep 'WHAT IS SHOUTED', and shouts cuts ['WHAT IS SHOUTED']",
        f"shouts, en: must keep 'WHAT IS SHOUTED', and {fails}",
        f"broken, en: must cut ['Boo'] of 'Boo', and {fails}",
        "2 filters, 3 faults",
    ]


@pytest.mark.parametrize("files", [[], ["one.py", "two.py"]])
def test_files_of_own_filters(files, capsys):
    """Filters are tested a file at a time."""
    assert main(["filters", "test", *files]) == 2
    assert f"takes one file of filters, not {len(files)}" in capsys.readouterr().err


def test_own_filters_with_dataclasses(tmp_path, capsys):
    """A file of filters may define dataclasses as any module may."""
    path = tmp_path / "my_filters.py"
    head = "from __future__ import annotations\nfrom dataclasses import dataclass\n@dataclass\nclass Phrase:\n    text: str\n"
    path.write_text(head + OWN % "Hello")
    assert main(["filters", "test", str(path)]) == 0
    assert "1 filters, 0 faults" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("import no_such_neighbour", ", line 2: ModuleNotFoundError: No module named 'no_such_neighbour'"),
        ("1 +", ": SyntaxError: invalid syntax (my_filters.py, line 2)"),
    ],
)
def test_own_filters_that_do_not_load(tmp_path, capsys, code, told):
    """What is wrong with the file is told in a line."""
    path = tmp_path / "my_filters.py"
    path.write_text(f"\n{code}\n")
    assert main(["filters", "test", str(path)]) == 2
    assert capsys.readouterr().err == f"cleanarticle: {path}{told}\n"
