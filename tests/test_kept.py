"""Compiled phrases that are kept: they judge as fresh ones do, and are made anew when they are out of date or damaged."""

import pickle
import sys
from pathlib import Path

import pytest

from cleanarticle import FILTERS, kept
from cleanarticle.matchers.scanner import Rules, scanner
from cleanarticle.read.text import read_text

ARTICLES = Path(__file__).parent.parent / "fixtures" / "articles"


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package of one phrase file, in whose place results are kept."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "labels.txt").write_text("Advertisement")
    monkeypatch.setattr(kept, "PACKAGE", tmp_path)
    monkeypatch.setattr(kept, "SHIPPED", tmp_path / "phrases.pickle")
    monkeypatch.setattr(kept, "CACHED", tmp_path / "__pycache__" / "phrases.pickle")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path


def never():
    """To make something that should have been kept."""
    raise AssertionError("made again")


def test_what_was_made_is_read_the_next_time(package):
    """The second call does not make it again, and leaves nothing but the one file behind."""
    assert kept.kept(lambda: ["made"]) == ["made"]
    assert kept.kept(never) == ["made"]
    assert [path.name for path in (package / "__pycache__").iterdir()] == ["phrases.pickle"]


def test_what_the_wheel_brings_is_read(package):
    """Nothing is made and nothing written where the wheel's own file fits."""
    kept.write(kept.SHIPPED, ["shipped"])
    assert kept.kept(never) == ["shipped"]
    assert not (package / "__pycache__").exists()


def test_a_changed_phrase_file_makes_it_anew(package):
    """Neither the wheel's file nor the cached one is believed when the phrases are other ones."""
    kept.write(kept.SHIPPED, ["old"])
    kept.write(kept.CACHED, ["old"])
    (package / "data" / "labels.txt").write_text("Advertisements")
    assert kept.kept(lambda: ["new"]) == ["new"]
    assert kept.kept(never) == ["new"]


@pytest.mark.usefixtures("package")
@pytest.mark.parametrize(("size", "end"), [(0, b""), (64, b""), (64, b"\x80\x05X"), (100, b"")])
def test_a_damaged_file_is_replaced(size, end):
    """A file that was cut off or overwritten costs time, and no error."""
    kept.write(kept.CACHED, ["made"] * 100)
    kept.CACHED.write_bytes(kept.CACHED.read_bytes()[:size] + end)
    assert kept.kept(lambda: ["anew"]) == ["anew"]
    assert kept.kept(never) == ["anew"]


def test_nothing_is_written_where_python_writes_no_bytecode(package, monkeypatch):
    """As PYTHONDONTWRITEBYTECODE has it."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert kept.kept(lambda: ["made"]) == ["made"]
    assert not (package / "__pycache__").exists()


def test_a_place_that_cannot_be_written_does_no_harm(package):
    """A file where the folder should be: the result is there all the same."""
    (package / "__pycache__").write_text("no folder")
    assert kept.kept(lambda: ["made"]) == ["made"]


def test_kept_phrases_judge_as_fresh_ones():
    """Every built-in filter finds the same in every article when its phrases come from a pickle."""
    articles = [path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
    builds = {each.name: each.find.build for each in FILTERS if isinstance(each.find, Rules)}
    fresh = scanner(tuple(builds.items()), None)
    again = pickle.loads(pickle.dumps(fresh))  # noqa: S301 - written in the same line
    hits = [again.scan(read_text(text), builds) for text in articles]
    assert hits == [fresh.scan(read_text(text), builds) for text in articles]
    found = {name for each in hits for name, own in each.items() if own}
    assert found >= {"ad-labels", "photo-credits", "bylines", "related-links", "newsletter-prompts"}
