"""One pass finds what each matcher alone would find, whatever was read before."""

import pytest

from cleanarticle.matchers import Matcher, judged
from cleanarticle.matchers.scanner import Scanner
from cleanarticle.read.text import read_text

CALLS = {"无需下载app也能看": ["part"], "Get the app now": ["word"]}


@pytest.mark.parametrize("texts", [list(CALLS), list(CALLS)[::-1]])
def test_what_was_read_before_changes_nothing(texts):
    """Letters that are a word to some phrases, and to others a part of a text without spaces, call both, whichever met them first."""
    called = []

    def calls(name):
        return lambda _document, _index: called.append(name) or ()

    scanner = Scanner({"words": [judged(calls("word"), ["app"])], "parts": [Matcher(calls("part"), parts=frozenset({"app"}))]})
    for text in texts:
        called.clear()
        scanner.scan(read_text(text), ["words", "parts"])
        assert called == CALLS[text]
