"""What may be handed over, what may be set, and what is said when it is wrong."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from lxml import etree, html
from samples import HEADLINE, PROSE

from cleanarticle import Cleaner, Filter, UndecodableError, analyze, clean, replay
from cleanarticle.cleaner import language_codes
from cleanarticle.filters import LANGUAGES
from cleanarticle.language import guess_language, kin_of
from cleanarticle.read.text import read_text
from cleanarticle.types import Hit

FIXTURES = Path(__file__).parent.parent / "fixtures" / "articles"

TEXT = "Die Stadt wächst.\n\nWerbung\n\nDie Börse auch.\n\nAdvertisement\n\nEnde der Übung."


ARTICLE = (
    "The bread of Tallbridge came two hours late on Monday, because the baker had slept through three alarm clocks and a thunderstorm.\n\n"
    "“It was the best night in years,” he said when the queue had reached the town hall, and went back to the dough he had forgotten.\n\n"
    "By noon everybody had bread, the mayor had two loaves, and the alarm clocks had been given to the school, where they are needed."
)
PAGE = (
    "<html><head><title>Bread is late in Tallbridge</title></head><body><main><article><h1>Bread is late in Tallbridge</h1>"
    '<p class="standfirst">A baker overslept, and nobody had toast.</p>'
    '<figure><img src="/oven.jpg" alt=""/><figcaption>The oven on Monday.</figcaption></figure>'
    + "".join(f"<p>{line}</p>" for line in ARTICLE.split("\n\n"))
    + '</article><section class="comments"><p>I had cake instead.</p></section></main></body></html>'
)


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
        ({"include": ["title"]}, ValueError, "did you mean 'titles'"),
        ({"include": "titles"}, TypeError, "list of names"),
        ({"disable": "ad-labels"}, TypeError, "list of names"),
        ({"disable": None}, TypeError, "disable takes a list of names, not None"),
        ({"enable": [5]}, TypeError, "enable takes names, not 5"),
        ({"languages": [None]}, TypeError, "languages takes names, not None"),
        ({"include": 7}, TypeError, "include takes a list of names, not 7"),
        ({"add": Filter("ovations", "x", len)}, TypeError, r"add takes a list of filters, not Filter\(name='ovations'"),
        ({"add": [len]}, TypeError, "takes filters"),
        ({"disable": ["navigation"]}, ValueError, "'navigation' is no filter but a part of pages"),
        ({"enable": ["captions"]}, ValueError, "`include` leaves titles, summaries, captions, comments in"),
        ({"add": [Filter("navigation", "x", lambda _: [])]}, ValueError, "no filter can be named 'navigation'"),
        ({"add": [Filter("ad-labels", "x", lambda _: [])]}, ValueError, "there already"),
    ],
)
def test_wrong_settings(settings, error, message):
    """A wrong setting is refused at once, with what was wrong and what would be right."""
    with pytest.raises(error, match=message):
        Cleaner(**settings)


@pytest.mark.parametrize("source", [None, 7, ["text"], object()])
def test_wrong_types(source):
    """What is neither text nor bytes nor lxml's is refused by the name of its type."""
    with pytest.raises(TypeError, match=type(source).__name__):
        clean(source)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<!DOCTYPE html><html><body><p>It rained.</p></body></html>", "It rained."),
        (b"<html><head><title>x</title></head></html>", ""),
        ("\ufeff \n<!-- saved --><html lang=de><body>Es regnet.", "Es regnet."),
        ("<div class='a'><p>It rained.</p></div>", "It rained."),
        ('<?xml version="1.0"?><html xmlns="x"><body><p>It rained.</p></body></html>', "It rained."),
        ('<img src="rain.jpg" />It rained.<p>It did.</p>', "It rained.\n\nIt did."),
        ("<b>TALLBRIDGE</b> - It rained.<br/><br/>It did.", "TALLBRIDGE - It rained.\n\nIt did."),
        ("&nbsp;<p>It rained.</p>", "It rained."),
        ("<div><pre>\n# It rained.\n\n- It did.\n</pre></div>", "# It rained.\n\n- It did."),
    ],
)
def test_pages_are_read(page, text):
    """A page is told by how it begins, whole or in part, as text or as bytes, and its words are read."""
    assert clean(page) == text
    assert analyze(page).kind == "html"


class TestTrees:
    """What lxml has parsed already is taken as it is."""

    @pytest.mark.parametrize(
        "given",
        [
            etree.fromstring(PAGE, etree.HTMLParser()),
            html.document_fromstring(PAGE),
            html.document_fromstring(PAGE).find("body"),
            etree.ElementTree(html.document_fromstring(PAGE)),
            etree.fromstring(PAGE.replace("<html>", '<html xmlns="http://www.w3.org/1999/xhtml">')),
        ],
        ids=["etree", "lxml.html", "an element", "a tree", "XML"],
    )
    def test_taken(self, given):
        """An element, a whole tree, a part of one, or one that was parsed as XML gives what the page's source gives."""
        assert clean(given) == clean(PAGE) == ARTICLE

    def test_unchanged(self):
        """The tree of the caller stays what it was."""
        root = html.document_fromstring(PAGE)
        before = etree.tostring(root)
        analyze(root)
        assert etree.tostring(root) == before

    def test_part(self):
        """Of a tree, only the element handed over is read, not what stands around it."""
        root = html.document_fromstring(PAGE)
        figure = root.find(".//figure")
        assert "dough" not in json.dumps(analyze(figure).to_dict())


class TestInclude:
    """Parts of a page that are left out are in the text where they are asked for."""

    @pytest.mark.parametrize(
        ("part", "line"),
        [
            ("titles", "Bread is late in Tallbridge"),
            ("summaries", "A baker overslept, and nobody had toast."),
            ("captions", "The oven on Monday."),
            ("comments", "I had cake instead."),
        ],
    )
    def test_one(self, part, line):
        """Each part by its own name, in its place, and out of the record then."""
        for include in ([], [part]):
            cleaner = Cleaner(include=include)
            article = cleaner.analyze(PAGE)
            assert (line in article.text.split("\n")) == bool(include)
            assert (line in [removal.text for removal in article.removals if removal.filter == part]) != bool(include)
            assert cleaner.clean(PAGE) == article.text

    def test_fields(self):
        """Fields tell what was left out: captions and comments that are left in are none, in JSON as well."""
        for include in ([], ["captions", "comments"]):
            article = Cleaner(include=include).analyze(PAGE)
            left_out = (("The oven on Monday.",), ("I had cake instead.",)) if not include else ((), ())
            assert (article.captions, article.comments) == left_out
            told = article.to_dict()
            assert (told["captions"], told["comments"]) == tuple(map(list, left_out))

    def test_credit_of_a_caption(self):
        """Of a caption that is wanted the credit goes, and nothing else."""
        page = PAGE.replace("The oven on Monday.", "The oven on Monday. Photo: Ann Roe/Reuters")
        article = Cleaner(include=["captions"]).analyze(page)
        assert "The oven on Monday." in article.text.split("\n")
        assert article.photo_credits == ("Ann Roe/Reuters",)

    def test_headline_outside(self):
        """A headline that stands before the element with the article is one as well."""
        page = PAGE.replace("<article><h1>Bread is late in Tallbridge</h1>", "<h1>Bread is late in Tallbridge</h1><p>Home</p><article>")
        assert clean(page) == ARTICLE
        assert Cleaner(include=["titles"]).clean(page) == f"Bread is late in Tallbridge\n\n{ARTICLE}"

    @pytest.mark.parametrize("include", [["titles"], ["titles", "summaries", "captions", "comments"]])
    def test_nothing_else_changes(self, include):
        """A part that is wanted is added to the text: that it counts does not change what else the article is, nor whether there is one."""
        line = "The ferry sails at nine, and then again."
        headline = "The ferry that sails at nine in the morning, whatever the weather"
        page = (
            f"<html><head><title>{headline}</title></head><body><div><p>Cookie one.</p></div><article><h1>{headline}</h1><p>{line}</p></article>"
            "<div><p>Other words here.</p></div></body></html>"
        )
        plain, article = analyze(page), Cleaner(include=include).analyze(page)
        assert plain.text == f"Cookie one.\n\n{line}\n\nOther words here."
        assert article.text == f"Cookie one.\n\n{headline}\n\n{line}\n\nOther words here."
        assert article.found == plain.found == "text"

    def test_none_in_a_text(self):
        """A plain text has no such parts: it is the same with all of them."""
        assert Cleaner(include=["titles", "summaries", "captions", "comments"]).clean(TEXT) == clean(TEXT)


@pytest.mark.parametrize(
    "text",
    [
        "Use <p> and </p> for a paragraph.",
        "<3 was all she wrote.\n\nIt rained.",
        "a < b and c > d",
        "The tag <html> opens a page.</html>",
        "<quote> is no tag",
        "<b>Bold</b> is what stands between <b> and </b>.",
        '<p align="center"><img src="logo.svg"></p>\n\n# Ferry\n\nA timetable for small harbours.\n\n```\nferry --today <harbour>\n```\n\nSee <b>docs</b>.',
        '<a href="x"><img src="b.svg"></a>\n<br>\n<br>\n\nA timetable for small harbours, and for large ones, too.\n\n## Use\n\n- Look.\n- Wait.',
        "<h1>Ferry</h1>\n\nA timetable for small harbours.\n\n- Look at it.\n- Wait.",
    ],
)
def test_texts_about_tags_are_no_pages(text):
    """A text that talks about tags is a text."""
    assert clean(text) == text


def test_kind_says_it_outright():
    """Who knows better than the bytes may say so."""
    assert clean("<p>Hello</p>", kind="text") == "<p>Hello</p>"
    assert clean("Hello <b>you</b>!", kind="html") == "Hello you!"
    with pytest.raises(ValueError, match="kind"):
        clean("Hello", kind="pdf")


class _SaysYesToAll:
    def __getattr__(self, name):
        return None


@pytest.mark.parametrize(
    ("source", "given"),
    [
        (None, "NoneType"),
        (["It rained."], "list"),
        (etree.Comment("It rained."), "lxml.etree._Comment"),
        (etree.ProcessingInstruction("php"), "lxml.etree._ProcessingInstruction"),
        (etree.Entity("nbsp"), "lxml.etree._Entity"),
        (etree.ElementTree(), "an empty tree"),
        (ET.Element("p"), "xml.etree.ElementTree.Element"),
        (ET.ElementTree(ET.Element("p")), "xml.etree.ElementTree.ElementTree"),
        (_SaysYesToAll(), "_SaysYesToAll"),
    ],
)
def test_wrong_source(source, given):
    """What is no source is an error that says what was given and what is taken, however much it looks like an element."""
    for work in (clean, analyze, lambda source: replay(source, ())):
        with pytest.raises(TypeError, match=f"str, bytes, or an lxml element or tree, not .*{given}"):
            work(source)


@pytest.mark.parametrize(
    ("home", "hint"), [("bs4.element", r"; hand over str\(\) of it"), ("parsel.selector", r"; hand over its \.root"), ("elsewhere", "")]
)
def test_sources_of_other_libraries(home, hint):
    """Of what other libraries parse, it is said what can be handed over, without any of them; also of a type that is made from theirs."""
    theirs = type("Soup", (), {"__module__": home})
    with pytest.raises(TypeError, match=rf"not [\w.]+\.Soup{hint}$"):
        clean(theirs())
    with pytest.raises(TypeError, match=rf"not [\w.]+\.Broth{hint}$"):
        clean(type("Broth", (theirs,), {})())


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
        """An encoding that nobody knows, as some headers have it, is noted and is as good as none; one that is no string is an error."""
        for source in (TEXT.encode(), PAGE.encode()):
            article = analyze(source, encoding="utf8mb4")
            assert article.text == clean(source)
            assert article.notes == ("'utf8mb4' is no known encoding",)
            assert replay(source, article.removals, encoding="utf8mb4") == article.text
        with pytest.raises(TypeError, match="encoding must be a string, not bytes"):
            clean(b"x", encoding=b"utf-8")

    @pytest.mark.parametrize("kind", [None, "text"])
    def test_no_text(self, kind):
        """Images and archives are an error, as texts that cannot be decoded are; whoever calls them a page gets nothing, and a note."""
        for data in (b"PK\x03\x04" + bytes(200), b"GIF89a" + bytes(50), b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\nabc"):
            with pytest.raises(UndecodableError, match="these bytes are no text"):
                analyze(data, kind=kind)
            article = analyze(data, kind="html")
            assert (article.text, article.found, article.notes) == ("", "nothing", ("these bytes are no text",))

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


@pytest.mark.parametrize(
    ("tag", "codes"),
    [
        ("de-AT", ("de",)),
        ("zh-Hant-TW", ("zh-Hant",)),
        ("zh-Hans-CN", ("zh-Hans",)),
        ("zh_TW", ("zh-Hant",)),
        ("zh", ("zh-Hans", "zh-Hant")),
        ("no", ("nb", "nn")),
    ],
)
def test_language_codes(tag, codes):
    """A tag means the phrases of the nearest language that has some: script counts more than region."""
    assert language_codes(tag) == codes


@pytest.mark.parametrize("code", LANGUAGES)
def test_language_of_a_few_sentences(code):
    """A few sentences tell the language, or one near to it: phrases that are words elsewhere bind in short articles too."""
    article = (FIXTURES.parent / "expected" / f"{code}.txt").read_text(encoding="utf-8")
    assert guess_language(read_text(article[:700])) in kin_of(code)


def test_language_that_a_page_declares():
    """It counts where the text tells too little, and not against the text."""
    page = "<html lang='{}'><body><article><p>{}</p><p>Pub</p><p>{}</p></article></body></html>"
    short = "Vieux pont : fermeture lundi soir."
    long = "The bridge was closed for the whole of Monday, the mayor said, and it will be open again on Thursday."
    assert "Pub" not in clean(page.format("fr-CH", short, short))
    assert "Pub" in clean(page.format("en", short, short))
    assert "Pub" in clean(page.format("fr", long, long))


def test_own_filters_are_chosen_as_built_in_ones_are():
    """One that is opt-in runs where it is named, and one that is disabled does not."""
    shy = Filter("shy", "It asks to be asked.", lambda _: [Hit(0, 0, 2, "x")], opt_in=True)
    bold = replace(shy, name="bold", opt_in=False)
    assert [each.name for each in Cleaner(add=[shy, bold]).filters[-2:]] == ["residue-runs", "bold"]
    assert Cleaner(add=[shy], enable=["shy"]).filters[-1] is shy
    assert bold not in Cleaner(add=[bold], disable=["bold"]).filters


@pytest.mark.parametrize(
    "inside",
    [
        "<table><tr><th>Likes</th><th>Views</th><th>Comments</th></tr><tr><td>12</td><td>13</td><td>14</td></tr></table>",
        "<table><tr><th>Facebook</th><th>Instagram</th></tr><tr><td>12</td><td>13</td></tr></table>",
        "<table><tr><th>Photo</th><td>AP</td></tr><tr><th>Published</th><td>12 May 2024</td></tr></table>",
        "<ul><li>Reuters</li><li>AP</li><li>AFP</li></ul>",
    ],
)
def test_tables_and_lists_of_data(inside):
    """What is called as a button, a credit or a stamp is, is data in a row of several cells, and agencies are in a list of them."""
    prose = "<p>The bridge was closed for the whole of Monday, the mayor said, and it will be open again on Thursday at noon.</p>" * 3
    article = analyze(f"<html><body><article>{prose}{inside}{prose}</article></body></html>")
    assert not article.removals


def test_text_in_a_wrong_encoding_is_no_credit():
    """The sign of copyright may be half of an accent."""
    text = "cafÃ©, naÃ¯ve, dÃ©jÃ\xa0 vu"
    assert clean(text) == text


def test_same_in_any_thread():
    """Same input, same output, whoever asks and however often."""
    texts = [TEXT, "It rained.\n\nAdvertisement", "株価（7203.T）は上がった。"] * 20
    alone = [clean(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(clean, texts)) == alone


def test_same_in_any_process():
    """Hash seeds do not matter: a record is the same to the letter in every process."""
    code = "import json, sys, cleanarticle; print(json.dumps([cleanarticle.analyze(text).to_dict() for text in json.load(sys.stdin)]))"
    articles = [path.read_text(encoding="utf-8") for path in sorted(FIXTURES.glob("*.txt"))]
    # Parts of one line that several filters take each.
    between = (
        "© Jõesuu Teataja. Kõik õigused kaitstud. Sisu kopeerimine ilma loata on keelatud.",
        "© De Streekbode - Nadruk verboden",
        "(Reuters) - Traducido por Ana López",
    )
    texts = json.dumps([*articles, *("\n\n".join((HEADLINE, PROSE[0], line, *PROSE[1:])) for line in between)])
    runs = {
        subprocess.run([sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, input=texts, capture_output=True, check=True, text=True).stdout
        for seed in "123"
    }
    assert len(runs) == 1


def test_a_cue_of_two_languages():
    """Where two languages share a cue, what either tells as somebody's words discloses nothing, in every process alike."""
    told = "Naslov\n\nKako je istaknuo urednik možemo dobiti proviziju kada kupite preko linka u ovom članku.\n\nKiša je padala."
    assert clean(told) == told


def test_import_is_light():
    """Importing the package imports no extra, no network and no process pool."""
    code = "import sys, cleanarticle; print([name for name in ('charset_normalizer', 'webencodings', 'concurrent.futures', 'urllib.request', 'argparse') if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (["Kultur", "Zwei Gedichte", "Von Lene Warnholz", "Stand: 3. Mai 2025", "Am Kai lagen die nassen Seile, und der Kran hob nichts mehr."], 1),
        (
            [
                "The bridge",
                "By Ann Roe",
                "12 May 2024",
                "1888",
                "The first stone",
                "1891",
                "The first flood took two of the pillars that stood there.",
            ],
            3,
        ),
        (["Старый мост", "Его строили семь лет, и никто не знал, зачем он нужен.", "Поделиться", "1979", "Закрыт", "2025", "Комментарии"], 3),
        (["ตลาดเก่า", "แชร์", "ลูกหลานอยากให้เลิก แต่คุณยายบอกว่าจะพายต่อไปจนกว่าจะไม่มีแรง", "ติดตามเราบนเฟซบุ๊ก"], 2),
    ],
)
def test_lines_beside_residue_stay(lines, kept):
    """A headline in the shape of a name, years above their parts, and paragraphs in a script without stops stay where lines around them go."""
    assert lines[kept] in clean("\n\n".join(lines), kind="text").split("\n")
