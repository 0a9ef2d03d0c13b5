"""The command, as users run it."""

import json
import subprocess
import sys

import pytest

from cleanarticle.cli import main


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
    """The tree and the names are kept, hidden files are left out, and all is well."""
    done = command("batch", folder / "in", "-o", folder / "out")
    assert done.returncode == 0
    assert sorted(str(path.relative_to(folder / "out")) for path in (folder / "out").rglob("*") if path.is_file()) == ["a.txt", "deep/er/b.txt"]
    assert (folder / "out/deep/er/b.txt").read_text() == "One.\n\nTwo.\n"
    assert b"2 files, 0 failed" in done.stderr


@pytest.mark.parametrize("jobs", [1, 2])
def test_batch_goes_on_past_a_bad_file(folder, jobs):
    """A bad file is named at the end with its reason; the others are done; the exit code tells."""
    (folder / "in" / "bad.bin").write_bytes(bytes(range(256)) * 4)
    (folder / "in" / "page.html").write_text("<html><body><p>Hi</p></body></html>")
    done = command("batch", folder / "in", "-o", folder / "out", "--jobs", jobs)
    assert done.returncode == 1
    assert b"page.html: PageError" in done.stderr
    assert (folder / "out/a.txt").exists()
    assert not (folder / "out/page.html").exists()
    assert not list((folder / "out").rglob("*.part"))


def test_batch_where_all_fail(folder):
    """When nothing went well, the exit code says so."""
    only = folder / "only"
    only.mkdir()
    (only / "page.html").write_text("<html><body><p>Hi</p></body></html>")
    assert command("batch", only, "-o", folder / "out").returncode == 3


def test_batch_json_and_resume(folder):
    """Records lie beside the names of their sources, and what is done is not done again."""
    assert command("batch", folder / "in", "-o", folder / "out", "--json").returncode == 0
    record = folder / "out/a.txt.json"
    assert json.loads(record.read_text(encoding="utf-8"))["text"] == "Eins.\n\nZwei.\n"
    record.write_text("mine")
    assert b"0 files" in command("batch", folder / "in", "-o", folder / "out", "--json", "--resume").stderr
    assert record.read_text() == "mine"


def test_batch_out_inside_in(folder):
    """Results inside the source folder are not taken for sources."""
    for _ in range(2):
        done = command("batch", folder / "in", "-o", folder / "in/out")
        assert b"2 files, 0 failed" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["batch", "no-such-folder", "-o", "out"],
        ["batch", ".", "-o", "."],
        ["batch", ".", "-o", "out", "--jobs", "0"],
        ["clean", "--languages", "klingon"],
        ["clean", "--disable", "everything"],
        ["clean", "--encoding", "klingon-8"],
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


def test_filters(capsys):
    """The list names every filter; one shows its examples."""
    assert main(["filters"]) == 0
    assert "ad-labels" in capsys.readouterr().out
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
