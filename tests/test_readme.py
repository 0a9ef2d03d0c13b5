"""What the README shows is what the code does."""

import re
from pathlib import Path

from cleanarticle import clean, cleaner
from cleanarticle.select import NAMES

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


def test_example():
    """The article of the first lines, before and after."""
    shown = re.search(r"```diff\n(.*?)```", README, re.DOTALL)
    assert shown is not None
    lines = [(line[:1], line[2:]) for line in shown[1].splitlines()]
    before = "".join(f"{text}\n" for sign, text in lines if sign != "+")
    after = "".join(f"{text}\n" for sign, text in lines if sign != "-")
    assert before != after
    assert clean(before) == after


def test_python():
    """The code blocks run, one after the other, on a text; what they say of the page that they show is so."""
    names = {"source": "It rained.\n\n(Applause)\n\nAdvertisement\n\nThe end.\n"}
    for code in re.findall(r"```python\n(.*?)```", README, re.DOTALL):
        exec(code, names)  # noqa: S102 - our own README
    article = names["article"]
    assert article.text.startswith("The first trains ran through the tunnel on Monday, the builder Norholm said.\n\nThe mayor called it")
    assert article.text.endswith("to wait for the second train.")
    assert (article.title, article.authors, article.language, article.found) == ("Harbour tunnel opens a year late", ("Ann Roe",), "en", "article")
    assert (article.photo_credits, article.tickers) == (("Ben Poe/Reuters",), ("NHO",))
    assert [(removal.filter, removal.text) for removal in article.removals][:2] == [("navigation", "Home Sport"), ("titles", article.title)]
    assert names["cleaner"].clean(names["source"]) == "It rained.\n\nThe end.\n"


def test_parts():
    """Its table names every part that a page's record can name, and nothing else."""
    named = set(
        re.findall(
            r"`([a-z-]+)`",
            "".join(re.findall(r"^\| `[^|]*\|", README.partition("## What is left out of a page")[2].partition("\n## ")[0], re.MULTILINE)[1:]),
        )
    )
    assert named == NAMES


def test_include():
    """It names the parts that may be left in."""
    assert all(f"`{part}`" in README.partition("`include=` leaves")[2].partition(".")[0] for part in cleaner.PARTS)
