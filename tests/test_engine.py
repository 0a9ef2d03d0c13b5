"""Cutting, mending, and what is not cut after all."""

import json
import pickle
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanarticle import Cleaner, Document, Filter, Hit, Removal, analyze, clean, replay
from cleanarticle.engine import erase

PROSE = "The council of Tallbridge met on Monday and talked about the bridge, the budget and the weather until late. "


def erased(text):
    """What is left of a text without the parts between ⟦ and ⟧."""
    spans, plain = [], ""
    for part in text.replace("⟧", "⟦").split("⟦"):
        spans.append((len(plain), len(plain) + len(part)))
        plain += part
    return erase(plain, spans[1::2])


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("the Times ⟦(NYT-0.01%)⟧ said", "the Times said"),
        ("the Times⟦ (NYT-0.01%)⟧ said", "the Times said"),
        ("Nvidia ⟦(NVDA)⟧, which", "Nvidia, which"),
        ("Nvidia ⟦(NVDA)⟧.", "Nvidia."),
        ("investors⟦(opens in new tab)⟧ , among them", "investors, among them"),
        ("investors ⟦(opens in new tab)⟧ , among them", "investors, among them"),
        ("closed. ⟦(Photo: AP)⟧. Then", "closed. Then"),
        ("« Nvidia ⟦(NVDA)⟧ »", "« Nvidia »"),
        ("トヨタ⟦（7203.T）⟧は", "トヨタは"),
        ("Apple⟦(AAPL)⟧said", "Apple said"),
        ("⟦(AP)⟧ It rained.", "It rained."),
        ("It rained ⟦(A)⟧ ⟦(B)⟧ again.", "It rained again."),
        ("Nvidia\n⟦(NVDA)⟧, which", "Nvidia,\nwhich"),
        ("“Nvidia” ⟦(NVDA⟧\n⟦+1%)⟧, which", "“Nvidia”,\nwhich"),
        ("Nvidia\n⟦(NVDA)⟧.\nThen not.", "Nvidia.\nThen not."),
        ("Of chips\n\n⟦(AP)⟧, who", "Of chips\n\nwho"),
        ("⟦Ad⟧, so the mayor said.", "so the mayor said."),
        ("It rained.\n⟦Ad⟧.\n\nThen not.", "It rained.\n\nThen not."),
        ("It rained. ⟦Photo: AP⟧", "It rained."),
        ("It rained. ⟦Photo: AP⟧\nThen not.", "It rained.\nThen not."),
        ("One.\n⟦Ad⟧\nTwo.", "One.\nTwo."),
        ("One.\n\n⟦Ad⟧\n\nTwo.", "One.\n\nTwo."),
        ("One.\n⟦Ad⟧\n\nTwo.", "One.\n\nTwo."),
        ("One.\n\n⟦Ad⟧\nTwo.", "One.\n\nTwo."),
        ("One.\r\n\r\n⟦Ad⟧\r\n\r\nTwo.\r\n", "One.\r\n\r\nTwo.\r\n"),
        ("One.\n\n⟦Ad⟧\n⟦Ad⟧\n\n⟦Ad⟧\n\nTwo.", "One.\n\nTwo."),
        ("⟦Ad⟧\n\nOne.", "One."),
        ("⟦Ad⟧\n\n  One.", "  One."),
        ("One.\n\n⟦Ad⟧", "One.\n"),
        ("One.\n\n⟦Ad⟧\n", "One.\n"),
        ("One. \n\n⟦Ad⟧\n\n\u3000Two.", "One. \n\n\u3000Two."),
        ("⟦Ad⟧", ""),
    ],
)
def test_seams(marked, left):
    """A seam reads as if nothing had been there: one space, no stray stop, no blank line more or less."""
    assert erased(marked) == left


@given(st.text(alphabet="ab ,.()\n\r\t。ー", max_size=60), st.lists(st.integers(0, 60), max_size=8))
def test_only_deletion(text, cuts):
    """No word is made, lost or moved by mending: the words of the output are those outside the cuts, in their order."""
    points = sorted({min(cut, len(text)) for cut in cuts})
    spans = list(zip(points[::2], points[1::2], strict=False))
    outside = text
    for start, end in reversed(spans):
        outside = outside[:start] + outside[end:]
    letters = [char for char in outside if char.isalpha()]
    assert [char for char in erase(text, spans) if char.isalpha()] == letters


def test_nothing_to_cut_is_the_same_text():
    """A text without residue comes back as it is, to the last space."""
    text = "  One.\t\r\n\n\n two \x0c three\n\n"
    assert clean(text) == text


def test_empty_and_blank():
    """Nothing in, nothing out."""
    assert clean("") == ""
    assert clean(" \n\n ") == " \n\n "
    assert clean(b"") == ""


def shouts(document):
    """Report every block in capitals."""
    return [Hit(index, 0, len(block.text), "capitals") for index, block in enumerate(document.blocks) if block.text.isupper()]


SHOUTS = Filter("shouts", "Nobody should shout.", shouts, removes={"en": ("HELLO THERE",)}, keeps={"en": ("Hello there",)})


SAID = "<p>The first trains ran through the tunnel on Monday, and the mayor went down to the platform to wait for the second.</p>"


def test_own_filter():
    """A filter of the user's own works beside the others and stands in the record under its name."""
    article = Cleaner(add=[SHOUTS]).analyze("It rained.\n\nHELLO\n\nAdvertisement\n\nIt stopped.")
    assert article.text == "It rained.\n\nIt stopped."
    assert [removal.filter for removal in article.removals] == ["shouts", "ad-labels"]


def test_own_filter_sees_the_article():
    """A filter of the user's own is asked once, of the article: a caption that is left out is none, and is asked only whom it credits."""
    seen = []
    page = f"<article>{3 * SAID}<figure><img src=a.jpg><figcaption>The northern portal on Monday. Photo: Ben Poe/Reuters</figcaption></figure>{3 * SAID}</article>"
    article = Cleaner(add=[Filter("watches", "It only looks.", lambda document: seen.append(document.text) or [])]).analyze(page)
    assert article.photo_credits == ("Ben Poe/Reuters",)
    assert seen == ["\n".join(6 * [SAID.removeprefix("<p>").removesuffix("</p>")])]


def test_filter_out_of_bounds():
    """A hit that does not fit its block is an error that names the filter."""
    wild = Filter("wild", "A mistake.", lambda document: [Hit(0, 0, len(document.text) + 5, "oops")])
    with pytest.raises(ValueError, match="wild"):
        Cleaner(add=[wild]).clean("Hello.")
    lost = Filter("lost", "A mistake.", lambda _: [Hit(7, 0, 1, "oops")])
    with pytest.raises(ValueError, match="block 7"):
        Cleaner(add=[lost]).clean("Hello.")


@pytest.mark.parametrize(
    ("find", "error", "said"),
    [
        (lambda _: None, TypeError, "not None"),
        (lambda _: 7, TypeError, "not 7"),
        (lambda _: [(0, 0, 1, "x")], TypeError, r"not \(0, 0, 1, 'x'\)"),
        (lambda _: [Hit("0", 0, 1, "x")], TypeError, r"not Hit\(block='0'"),
        (lambda document: document.blocks[9], IndexError, "index out of range"),
        (lambda document: (Hit(index, 0, 1 // index, "x") for index, _ in enumerate(document.blocks)), ZeroDivisionError, "division"),
    ],
)
def test_filter_that_fails(find, error, said):
    """What goes wrong in a filter of the user's own keeps its type and bears the filter's name; what is no hit is shown."""
    with pytest.raises(error, match=said) as raised:
        Cleaner(add=[Filter("broken", "A mistake.", find)]).clean("Hello.")
    assert raised.value.__notes__ == ["in the filter 'broken'"]


def test_filter_budget():
    """A filter that would cut more than half of a text is vetoed, the veto is on record, and the others still work."""
    text = "\n\n".join([PROSE.upper() * 2, PROSE, "Advertisement", PROSE.upper() * 3, PROSE])
    article = Cleaner(add=[SHOUTS]).analyze(text)
    assert article.text == text.replace("Advertisement\n\n", "")
    assert [(veto.filter, veto.hits) for veto in article.vetoes] == [("shouts", 2)]
    assert 0.5 < article.vetoes[0].share < 1


def test_budget_counts_what_is_repeated_once():
    """A notice that stands between all paragraphs is the page's own, even where it is longer than what it interrupts."""
    lines = [f"{PROSE}{number}" for number in range(8)]
    notice = (PROSE * 2).upper().strip()
    text = "\n\n".join(line for each in lines for line in (notice, each))
    article = Cleaner(add=[SHOUTS]).analyze(text)
    assert article.text.split("\n\n") == lines
    assert not article.vetoes


def test_total_budget():
    """Filters that together would leave next to nothing are all vetoed."""
    lines = [PROSE.upper() * 2, PROSE.lower() * 2, "It Rained."]
    lower = Filter("whispers", "Nobody should whisper.", lambda d: [Hit(i, 0, len(b.text), "") for i, b in enumerate(d.blocks) if b.text.islower()])
    article = Cleaner(add=[SHOUTS, lower]).analyze("\n\n".join(lines))
    assert article.text == "\n\n".join(lines)
    assert article.removals == ()
    assert "*" in {veto.filter for veto in article.vetoes}


def test_what_is_vetoed_is_no_evidence():
    """Lines between those of a filter that is vetoed stay, as these do."""
    text = "".join(f"Read more: How the bridge number {number} was saved by two boys\nUnmarked line {number}\n" for number in range(12))
    article = analyze(f"Twelve bridges\n{text}")
    assert [veto.filter for veto in article.vetoes] == ["related-links"]
    assert not article.removals


def test_overlapping_hits():
    """Of two hits to the same place the earlier filter's stands, and a longer one swallows what it holds."""
    first = Filter("first", "x", lambda _: [Hit(0, 0, 5, "a")])
    second = Filter("second", "x", lambda _: [Hit(0, 0, 5, "b"), Hit(0, 2, 4, "c")])
    article = Cleaner(add=[first, second]).analyze("abcde fghij")
    assert [(removal.filter, removal.text) for removal in article.removals] == [("first", "abcde")]


@pytest.mark.parametrize("names", [("first", "second"), ("second", "first")])
def test_partly_overlapping_hits(names):
    """Of two hits that overlap in part, the one that begins first stands, whichever filter made it, and the other goes whole."""
    hits = {"first": Hit(0, 3, 8, "a"), "second": Hit(0, 1, 5, "b")}
    article = Cleaner(add=[Filter(name, "x", lambda _, name=name: [hits[name]]) for name in names]).analyze("abcdefghij")
    assert [(removal.filter, removal.text) for removal in article.removals] == [("second", "bcde")]


SOURCE = (
    "Storm over Tallbridge\n\nThe shares of Acme (NASDAQ: ACME) fell.\n\nAdvertisement\n\nThe tower in May.\nPhoto: Ann Roe/Reuters\n\nIt rained.\n"
)


def test_record():
    """Every cut says who cut what, where and why; what the cuts tell stands in fields."""
    article = analyze(SOURCE)
    assert article.text == "Storm over Tallbridge\n\nThe shares of Acme fell.\n\nIt rained.\n"
    assert all(SOURCE[removal.start : removal.end] == removal.text and removal.clue for removal in article.removals)
    assert article.source_text == analyze(SOURCE.encode()).source_text == SOURCE
    assert article.tickers == ("ACME",)
    assert article.photo_credits == ("Ann Roe/Reuters",)
    assert not article.has_affiliate_links
    assert not article.is_machine_translated
    assert not article.is_sponsored
    assert [block.text for block in article.blocks] == ["Storm over Tallbridge", "The shares of Acme fell.", "It rained."]


def test_facts():
    """Disclosures, notices and sponsors are told as fields."""
    article = analyze("Sponsored content\n\nIt rained.\n\nThis post contains affiliate links.\n\nThis article was machine-translated from German.")
    assert article.is_sponsored
    assert article.has_affiliate_links
    assert article.is_machine_translated


def test_a_button_of_any_shop_discloses_nothing():
    """What leads to a partner's shop tells of partner links; what a shop has on its own pages goes, and tells of none."""
    sentences = "The kettle boils a litre of water in two minutes.\n\n{}\n\nThe lid has come loose twice since the spring."
    assert analyze(sentences.format("$24.99 at Amazon")).has_affiliate_links
    article = analyze(sentences.format("Add to cart"))
    assert [removal.text for removal in article.removals] == ["Add to cart"]
    assert not article.has_affiliate_links


def test_article_pickles_and_is_json():
    """An article goes through pickle unharmed, and json takes what it says of itself."""
    article = analyze(SOURCE)
    assert pickle.loads(pickle.dumps(article)) == article  # noqa: S301 - our own bytes
    assert json.loads(json.dumps(article.to_dict()))["tickers"] == ["ACME"]


def test_cleaner_pickles():
    """A cleaner can be sent to a worker."""
    cleaner = pickle.loads(pickle.dumps(Cleaner(disable=["ad-labels"], languages=["de"])))  # noqa: S301 - our own bytes
    assert cleaner.clean("Hallo.\n\nWerbung") == "Hallo.\n\nWerbung"


def test_replay_of_some():
    """A record may be replayed in part, and one that does not fit the source is an error."""
    article = analyze(SOURCE)
    assert "Advertisement" in replay(SOURCE, [removal for removal in article.removals if removal.filter != "ad-labels"])
    with pytest.raises(ValueError, match="does not stand at"):
        replay("Another text altogether.", article.removals)


PAGE = f"<article><h1>Storm over Tallbridge</h1><p>{PROSE}</p><p>It rained.</p><p>Advertisement</p><p>{PROSE}</p><p>It rained.</p></article>"


@pytest.mark.parametrize("source", [SOURCE, PAGE], ids=["text", "page"])
def test_replay_of_what_does_not_fit(source):
    """A removal in a block that is not there, or that has it not, or that overlaps another one, is an error that says which removal."""
    removal = next(removal for removal in analyze(source).removals if removal.filter == "ad-labels")
    for changed in ({"block": 99}, {"block": -1}, {"block": 0}, {"start": removal.start - 1}, {"end": removal.end + 1}, {"text": "It rained."}):
        with pytest.raises(ValueError, match=rf"\(ad-labels\) does not stand at \d+:\d+ .* block {changed.get('block', removal.block)}"):
            replay(source, [replace(removal, **changed)])
    with pytest.raises(ValueError, match="overlap"):
        replay(source, [removal, replace(removal, start=removal.start + 2, end=removal.end - 2, text=removal.text[2:-2])])


def test_replay_of_json():
    """What came out of JSON is a record again once its entries are removals; as it is, it is refused with a word on how."""
    article = analyze(SOURCE)
    entries = json.loads(json.dumps(article.to_dict()))["removals"]
    assert replay(SOURCE, [Removal(**entry) for entry in entries]) == article.text
    with pytest.raises(TypeError, match=r"not dict; Removal\(\*\*entry\)"):
        replay(SOURCE, entries)


def test_document_is_what_filters_see():
    """A filter gets a document of blocks with their offsets and the blank lines before them."""
    seen = []
    Cleaner(add=[Filter("spy", "To see.", lambda document: seen.append(document) or [])]).clean("One.\nTwo.\n\n  Three.")
    document = seen[0]
    assert isinstance(document, Document)
    assert [(block.text, block.start, block.gap) for block in document.blocks] == [("One.", 0, 0), ("Two.", 5, 0), ("Three.", 13, 1)]


CODE = "x = 1\nprint()\nshare\nsave()"


def test_code_is_left_whole():
    """No line between two fences goes, and none of a block of code on a page: there it is no button. A fence that nothing closes is none."""
    text = f"It takes four lines.\n\n```python\n{CODE}\n```\n\nThen run it.\n\nShare\n"
    assert [removal.text for removal in analyze(text).removals] == ["Share"]
    page = f"<html><body><article><h1>Lines</h1>{'<p>It takes four lines of code, and no more than that, to do so.</p>' * 4}<pre>print()</pre><pre>{CODE}</pre></article></body></html>"
    assert clean(page).endswith(f"print()\n\n{CODE}")
    assert clean("It takes four lines.\n\n```\n\nShare\n") == "It takes four lines.\n\n```\n"
