"""Whole articles: one in each language, in the shapes that scraped pages have."""

from pathlib import Path

import pytest

from cleanarticle import analyze, clean, replay
from cleanarticle.filters import LANGUAGES

FIXTURES = Path(__file__).parent.parent / "fixtures"
NAMES = sorted(path.stem for path in (FIXTURES / "articles").glob("*.txt"))


def read(kind, name):
    return (FIXTURES / kind / name).read_bytes().decode("utf-8")


def test_there_is_an_article_in_every_language():
    """No language is claimed without an article in it."""
    assert {name.partition(".")[0] for name in NAMES} >= set(LANGUAGES)


@pytest.mark.parametrize("name", NAMES)
def test_article(name):
    """The clean text is the expected one to the letter, for the reasons expected, and the record gives it again."""
    source = read("articles", f"{name}.txt")
    article = analyze(source)
    assert article.text == read("expected", f"{name}.txt")
    listed = [tuple(line.split("\t", 1)) for line in read("removals", f"{name}.tsv").splitlines() if line]
    assert [(removal.filter, removal.text) for removal in article.removals] == listed
    assert replay(source, article.removals) == article.text == clean(source)


@pytest.mark.parametrize("name", NAMES)
def test_clean_text_is_clean(name):
    """Nothing more goes when a clean text is cleaned again."""
    expected = read("expected", f"{name}.txt")
    assert clean(expected) == expected


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(name, ending):
    """The same lines stay, whatever ends them, and what ended them still does."""
    source = "\n".join(read("articles", f"{name}.txt").splitlines())
    expected = clean(source)
    assert clean(source.replace("\n", ending)) == expected.replace("\n", ending)
