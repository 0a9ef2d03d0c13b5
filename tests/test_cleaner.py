"""What may be handed over, what may be set, and what is said when it is wrong."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from cleanarticle import Cleaner, Filter, UndecodableError, analyze, clean

TEXT = "Die Stadt wächst.\n\nWerbung\n\nDie Börse auch.\n\nAdvertisement\n\nEnde der Übung."


def test_disable():
    """A filter that is switched off by name cuts nothing."""
    assert Cleaner(disable=["ad-labels"]).clean(TEXT) == TEXT


@pytest.mark.parametrize(
    ("languages", "gone"), [(["de"], {"Werbung"}), (["de-AT"], {"Werbung"}), (["ru"], {"Реклама"}), (["ru", "de"], {"Werbung", "Реклама"})]
)
def test_languages(languages, gone):
    """Only phrases of the languages named are used; a region stands for its language."""
    labels = ["Werbung", "Реклама"]
    left = Cleaner(languages=languages).clean("Eins.\n\n" + "\n\n".join(f"{label}\n\nZwei." for label in labels))
    assert {label for label in labels if label not in left} == gone


@pytest.mark.parametrize(
    ("settings", "error", "message"),
    [
        ({"disable": ["add-labels"]}, ValueError, "did you mean 'ad-labels'"),
        ({"languages": ["klingon"]}, ValueError, "unknown language 'klingon'"),
        ({"languages": "de"}, TypeError, "list of names"),
        ({"disable": "ad-labels"}, TypeError, "list of names"),
        ({"add": [len]}, TypeError, "takes filters"),
        ({"add": [Filter("ad-labels", "x", lambda _: [])]}, ValueError, "there already"),
    ],
)
def test_wrong_settings(settings, error, message):
    """A wrong setting is refused at once, with what was wrong and what would be right."""
    with pytest.raises(error, match=message):
        Cleaner(**settings)


@pytest.mark.parametrize("source", [None, 7, ["text"], object()])
def test_wrong_types(source):
    """What is neither text nor bytes is refused by the name of its type."""
    with pytest.raises(TypeError, match=type(source).__name__):
        clean(source)


@pytest.mark.parametrize(
    "page",
    [
        "<!DOCTYPE html><html><body><p>Hello</p></body></html>",
        b"<html><head><title>x</title></head></html>",
        "\ufeff \n<!-- saved --><html lang=de><body>Hi",
        "<div class='a'><p>Hello</p></div>",
        '<?xml version="1.0"?><html xmlns="x"><body><p>Hi</p></body></html>',
    ],
)
def test_pages_are_refused(page):
    """A page is recognised and refused with an error that says so."""
    with pytest.raises(match="page"):
        clean(page)


@pytest.mark.parametrize(
    "text",
    [
        "Use <p> and </p> for a paragraph.",
        "<3 was all she wrote.\n\nIt rained.",
        "a < b and c > d",
        "The tag <html> opens a page.</html>",
        "<quote> is no tag",
    ],
)
def test_texts_about_tags_are_no_pages(text):
    """A text that talks about tags is a text."""
    assert clean(text) == text


def test_kind_says_it_outright():
    """Who knows better than the bytes may say so."""
    assert clean("<p>Hello</p>", kind="text") == "<p>Hello</p>"
    assert clean("Hello <b>you</b>", kind="html") == "Hello you"
    with pytest.raises(ValueError, match="kind"):
        clean("Hello", kind="pdf")


class TestBytes:
    """Bytes become the text that was meant, or an error; never mojibake without a word."""

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
    def test_unicode(self, encoding):
        """Unicode encodings are told from one another, with a byte-order mark and without."""
        article = analyze(TEXT.encode(encoding))
        assert "wächst" in article.text
        assert "Werbung" not in article.text
        assert article.encoding
        assert article.notes == ()

    def test_named(self):
        """An encoding that the caller knows is used."""
        assert clean("Größe".encode("cp1252"), encoding="cp1252") == "Größe"

    def test_unknown_name(self):
        """An encoding that nobody knows is an error."""
        with pytest.raises(LookupError):
            clean(b"x", encoding="klingon-8")

    def test_damaged_utf8(self):
        """A broken byte or a cut end does not spoil a text, and is noted."""
        data = ("äöü" * 20).encode()
        article = analyze(data + b"\xff" + data)
        assert article.text.count("\ufffd") == 1
        assert "not UTF-8" in article.notes[0]
        assert analyze(data[:-1]).notes

    def test_guess(self):
        """Other bytes are guessed by a library where it is there, and the guess is noted."""
        pytest.importorskip("charset_normalizer")
        text = "Опять выросли цены на хлеб и молоко, сообщили вчера в администрации города. " * 5
        article = analyze(text.encode("cp1251"))
        assert article.text == text
        assert "guessed" in article.notes[0]

    def test_without_the_library(self, monkeypatch):
        """Without it, the error names the byte, the offset and the way out."""
        monkeypatch.setitem(sys.modules, "charset_normalizer", None)
        with pytest.raises(UndecodableError, match=r"0xe4 at offset 1.*cleanarticle\[charset\]"):
            clean(b"W\xe4rme in der Stadt")


def test_same_in_any_thread():
    """Same input, same output, whoever asks and however often."""
    texts = [TEXT, "It rained.\n\nAdvertisement", "株価（7203.T）は上がった。"] * 20
    alone = [clean(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(clean, texts)) == alone


def test_same_in_any_process():
    """Hash seeds do not matter: a record is the same to the letter in every process."""
    code = (
        "import json, cleanarticle; print(json.dumps(cleanarticle.analyze('It rained.\\n\\nThis post contains affiliate links, and we may earn a "
        "commission if you buy through our links.\\n\\nA tower.\\nPhoto: Ann Roe/AP\\n').to_dict()))"
    )
    runs = {subprocess.run([sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout for seed in "123"}
    assert len(runs) == 1


def test_import_is_light():
    """Importing the package imports no extra, no network and no process pool."""
    code = "import sys, cleanarticle; print([name for name in ('charset_normalizer', 'concurrent.futures', 'urllib.request', 'argparse') if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout.strip() == "[]"
