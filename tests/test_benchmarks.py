"""The benchmark's own measures: known values on cases that were worked out by hand, and the self-written corpus."""

import argparse
import gzip
import json
import sys
from pathlib import Path

import pytest

from cleanarticle import analyze

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

import check  # noqa: E402 - scripts, no package
import compare  # noqa: E402
import stages  # noqa: E402
import systems  # noqa: E402
from metrics import Gold, Line, Overlap, Tally, bodies, figures, judge, overlap, shingles, tally, words  # noqa: E402

BODY = "One two three four. Five six seven eight."


def only(text, **gold):
    """The figures of a corpus of one page."""
    return figures([judge(text, Gold(id="a", **gold))])


def test_perfect():
    """The body itself is right in every way, however its space is."""
    found = only("One two three four.\n\nFive six seven eight.\n", body=BODY)
    assert found == (1, 1.0, 1.0, 1.0, 1.0, 1.0, 0, None)


def test_empty():
    """No text has nothing right, and has gone astray."""
    assert only("", body=BODY) == (1, 0.0, 0.0, 0.0, 0.0, 0.0, 1, None)


def test_half():
    """The first of two sentences: all of it right, half of the body; one shingle of five."""
    found = only("One two three four.", body=BODY)
    assert (found.precision, found.recall, found.exact, found.astray) == (1.0, 0.5, 0.0, 0)
    assert found.word_f1 == pytest.approx(2 / 3)
    assert found.shingle_f1 == pytest.approx(2 * 0.2 / 1.2)


def test_twice():
    """What is given twice is half residue."""
    found = only(f"{BODY} {BODY}", body=BODY)
    assert (found.precision, found.recall, found.exact) == (0.5, 1.0, 0.0)


def test_under_half_is_astray():
    """A page goes astray by what it lacks as by what it has too much of."""
    assert only("One two three.", body=BODY).astray == 1
    assert only(f"{BODY} " + "menu " * 9, body=BODY).astray == 1
    assert only(f"{BODY} " + "menu " * 8, body=BODY).astray == 0


def test_case_and_order():
    """Word F1 minds neither case nor order; shingles and exactness do."""
    found = only("five six seven eight one two three four", body=BODY)
    assert (found.word_f1, found.exact) == (1.0, 0.0)
    assert found.shingle_f1 < 1


def test_mean_over_pages():
    """Shares are means over pages; the shingles' F1 is that of the means."""
    right, wrong = judge(BODY, Gold(id="a", body=BODY)), judge("", Gold(id="b", body=BODY))
    assert figures([right, wrong]) == (2, 0.5, 0.5, 0.5, 0.5, 0.5, 1, None)
    assert figures([]) == (0, 0.0, 0.0, 0.0, 0.0, 0.0, 0, None)


def test_overlap_of_empty_bags():
    """Two empty bags agree, one agrees with nothing."""
    assert overlap(shingles([]), shingles([])) == Overlap(1.0, 1.0, 1.0)
    assert overlap(shingles(["a"]), shingles([])) == overlap(shingles([]), shingles(["a"])) == Overlap(0.0, 0.0, 0.0)


def test_shingles():
    """Runs of four words; a shorter text is one."""
    assert dict(shingles(words("a b c d e"))) == {("a", "b", "c", "d"): 1, ("b", "c", "d", "e"): 1}
    assert dict(shingles(["a", "b"])) == {("a", "b"): 1}


def test_snippets():
    """Two of three are there, one leaked: 2 * 2 / (2 * 2 + 1 + 1); space and case do not matter."""
    found = only("One TWO\nthree. Menu. Four", yes=("one two", "three", "five"), no=("menu", "share"))
    assert found.snippet_f1 == pytest.approx(4 / 6)
    assert (found.word_f1, found.astray) == (0.0, 0)


def test_summary_with_and_without():
    """Where the body opens with the summary, both are exact; half of the summary is neither."""
    gold = {"body": f"In short.\n\n{BODY}", "summary": ("In short.",)}
    assert only(f"In short. {BODY}", **gold).exact == only(BODY, **gold).exact == 1.0
    assert only(f"short. {BODY}", **gold).exact == 0.0


@pytest.mark.parametrize("summary", [(), ("Elsewhere.",), (BODY,)])
def test_no_summary_in_the_body(summary):
    """A summary that the body does not open with, or that is all of it, changes nothing."""
    assert bodies(Gold(id="a", body=BODY, summary=summary)) == [BODY]


def test_summary_of_paragraphs():
    """All its paragraphs go together."""
    assert bodies(Gold(id="a", body="A.\n\nB.\n\nC.", summary=("A.", "B.")))[1].strip() == "C."


LINES = [Line("Rain again", "B"), Line("Photo: Rain", "R"), Line("***", "-"), Line("Rain again today", "B")]


def test_tally_counts_by_offsets():
    """A cut of "Rain" in the body is a lost word, though the same word stays elsewhere."""
    text = "\n".join(line.text for line in LINES)
    assert tally(LINES, []) == Tally(body=5, lost=0, residue=2, removed=0)
    start = text.index("Photo")
    assert tally(LINES, [(start, start + 11)]) == Tally(body=5, lost=0, residue=2, removed=2)
    assert tally(LINES, [(0, 4)]) == Tally(body=5, lost=1, residue=2, removed=0)
    assert tally(LINES, [(0, len(text))]) == Tally(body=5, lost=5, residue=2, removed=2)


def test_tally_at_the_edges():
    """A cut of part of a word takes it; one that ends where it begins, or is empty, does not; cuts that overlap count once."""
    assert tally(LINES, [(3, 4)]).lost == 1
    assert tally(LINES, [(4, 5), (7, 7)]).lost == 0
    assert tally(LINES, [(0, 10), (2, 3), (5, 8)]).lost == 2


def test_tally_of_the_ledger():
    """The offsets of the ledger are those of the joined lines."""
    lines = [Line("It rained in Tallbridge.", "B"), Line("Advertisement", "R"), Line("It rained on.", "B")]
    removals = analyze("\n".join(line.text for line in lines), kind="text").removals
    assert tally(lines, ((removal.start, removal.end) for removal in removals)) == Tally(body=7, lost=0, residue=1, removed=1)


@pytest.fixture
def folder(tmp_path):
    """A corpus of one plain page and one that is compressed."""
    rows = [{"id": "plain", "body": "A.", "authors": None, "summary": ["S."]}, {"id": "packed", "body": "B.", "yes": ["b"], "no": None}]
    (tmp_path / "gold.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    (tmp_path / "container.jsonl").write_text(json.dumps({"id": "plain", "lines": [["A.", "B"], ["Ad", "R"]]}) + "\n", encoding="utf-8")
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "plain.html").write_bytes(b"<p>A.")
    (tmp_path / "html" / "packed.html.gz").write_bytes(gzip.compress(b"<p>B."))
    return tmp_path


def test_load(folder):
    """Both forms of a page are read; fields that nobody judges are left out, null is nothing."""
    corpus = systems.load(folder)
    assert corpus.pages == {"plain": b"<p>A.", "packed": b"<p>B."}
    assert corpus.gold == [Gold(id="plain", body="A.", summary=("S.",)), Gold(id="packed", body="B.", yes=("b",))]
    assert systems.load_lines(folder) == {"plain": [Line("A.", "B"), Line("Ad", "R")]}
    assert list(systems.load(folder, limit=1).pages) == ["plain"]


def test_halves():
    """The halves are about equal, share no page, and do not depend on the others."""
    gold = [Gold(id=str(number)) for number in range(200)]
    first, second = (systems.some(gold, half=half) for half in systems.HALVES)
    assert 70 < len(first) < 130
    assert sorted(each.id for each in first + second) == sorted(each.id for each in gold)
    assert systems.some(gold[::2], half="first") == [each for each in gold[::2] if each in first]


def test_run_counts_what_raises():
    """A page on which a system raises is failed and has no text; the others go on."""

    def system(page):
        if page == b"bad":
            raise ValueError("no")
        return None if page == b"none" else "text"

    done = systems.run(system, {"a": b"good", "b": b"bad", "c": b"none"}, rounds=2, floor=len)
    assert done.texts == {"a": "text", "b": "", "c": ""}
    assert done.failures == {"b": "ValueError: no"}
    assert done.seconds.keys() == done.floor.keys() == {"a", "b", "c"}


def test_speed():
    """The multiple is that of the sums; of a hundred pages the slowest but one is the p99."""
    seconds = {str(number): number / 1000 for number in range(1, 101)}
    found = compare.speed(systems.Run({}, seconds, {}, dict.fromkeys(seconds, 0.0101)))
    assert found == (pytest.approx(5.0), pytest.approx(50.5), pytest.approx(99.0))


def test_table():
    """Names stand left, figures right, in plain text and in Markdown."""
    rows = [("a", "b", "1.0"), ("long", "b", "10.0")]
    assert compare.table(("x", "y", "z"), rows) == "x     y     z\na     b   1.0\nlong  b  10.0"
    assert compare.table(("x", "y", "z"), rows, markdown=True).splitlines()[1] == "| ---- | - | ---: |"


def test_modes(folder, capsys):
    """Pages, texts and lifts each print a table with the corpus in it."""
    options = argparse.Namespace(limit=None, half=None, rounds=1, worst=1, markdown=False)
    compare.compare([systems.load(folder)], ["cleanarticle"], options)
    compare.clean_texts([folder], options)
    compare.lift([systems.load(folder)], ["cleanarticle"], options)
    assert [line.split()[1] for line in capsys.readouterr().out.splitlines() if line.startswith(folder.name + " ")] == [
        "cleanarticle",
        "1",
        "cleanarticle",
    ]


def test_stages(folder):
    """The floor and every stage have a line."""
    lines = stages.stages(systems.load(folder).pages, 1)
    assert [line[0] for line in lines] == ["(floor)", *(name for name, _ in stages.STAGES)]


def test_floors():
    """A floor is held from above, a ceiling from below, to three digits."""
    assert check.Finding("c", "exact", 0.3476, 0.348).is_short is False
    assert check.Finding("c", "exact", 0.3474, 0.348).is_short is True
    assert check.Finding("c", "astray", 3, 2).is_short is True
    assert check.Finding("c", "clean", 2.0, 3.75).is_short is False


def test_absent_corpora_are_not_there(folder):
    """The self-written corpus is always found, another only where its gold is."""
    assert check.folder_of("corpus", None) == BENCHMARKS / "corpus"
    assert check.folder_of("aeb", None) is check.folder_of("aeb", folder) is None
    assert check.folder_of(folder.name, folder.parent) == folder


CORPUS = systems.load(BENCHMARKS / "corpus")


@pytest.mark.parametrize("gold", CORPUS.gold, ids=lambda gold: gold.id)
def test_self_written_gold(gold):
    """The gold agrees with itself: what must be there is in the body, what must not be there is not, but on the page."""
    score = judge(gold.body, gold)
    assert (score.exact, score.missed, score.leaked) == (True, 0, 0)
    assert len(gold.yes) >= 3
    assert len(gold.no) >= 3
    assert gold.title
    assert all(snippet in CORPUS.pages[gold.id].decode() for snippet in gold.no)


def test_self_written_corpus():
    """A dozen pages in eight languages, and no page without gold."""
    ids = {gold.id for gold in CORPUS.gold}
    assert len(ids) == 12
    assert len({key.partition("-")[0] for key in ids}) == 8
    assert {path.stem for path in (BENCHMARKS / "corpus" / "html").iterdir()} == ids
