"""What the README shows is what the code does."""

import re
from pathlib import Path

from cleanarticle import clean

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
    """The code blocks run, one after the other, on a text."""
    names = {"source": "It rained.\n\n(Applause)\n\nAdvertisement\n\nThe end.\n"}
    for code in re.findall(r"```python\n(.*?)```", README, re.DOTALL):
        exec(code, names)  # noqa: S102 - our own README
    assert names["cleaner"].clean(names["source"]) == "It rained.\n\nThe end.\n"
