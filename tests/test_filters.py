"""The filters keep the promises of their own examples, and the README says of them what the code says."""

import re
from pathlib import Path

import pytest

from cleanarticle import FILTERS, Filter, analyze, clean
from cleanarticle.checks import faults
from cleanarticle.filters import LANGUAGES
from cleanarticle.names.people import people_of
from cleanarticle.phrases import expand, sections
from cleanarticle.phrases.composed import Composed
from cleanarticle.read.text import read_text

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("each", FILTERS, ids=lambda each: each.name)
def test_examples_hold(each):
    """Each removal is cut as it says by its own filter, and each near miss is left whole by all filters."""
    assert list(faults(each, FILTERS)) == []


def test_a_filter_alone_finds_what_it_finds_among_the_others():
    """Where to look is asked of all of them together, and asked of one the answer is the same."""
    line = f"{'-' * 76} Advertisement {'-' * 76}"
    alone = list(next(each for each in FILTERS if each.name == "ad-labels").find(read_text(f"It rained.\n\n{line}\n\nThen not.")))
    assert [removal.text for removal in analyze(f"It rained.\n\n{line}\n\nThen not.").removals] == [line]
    assert len(alone) == 1


def test_names_are_unique():
    """No two filters share a name."""
    names = [each.name for each in FILTERS]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("each", FILTERS, ids=lambda each: each.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_examples_of_both_kinds(each, language):
    """A language without a removal and a near miss is not done."""
    assert each.removes.get(language)
    assert each.keeps.get(language)


@pytest.mark.parametrize("each", FILTERS, ids=lambda each: each.name)
def test_phrase_files_have_known_languages_only(each):
    """A section for a language that is not listed would silently be no language at all."""
    assert set(sections(each.name)) <= set(LANGUAGES)


@pytest.mark.parametrize("each", FILTERS, ids=lambda each: each.name)
def test_no_phrase_goes_both_by_itself_and_only_beside_others(each):
    """What stands among `lines` goes alone, so that the same phrase among `beside` would promise what is not kept."""
    for language, lists in sections(each.name).items():
        alone = Composed(("", phrase) for phrase in lists.get("lines", ()))
        assert [phrase for phrase in lists.get("beside", ()) if any(len(alone.parts(plain)) == 1 for plain in expand(phrase))] == [], language


def test_readme_lists_the_filters_and_languages():
    """The README's table of filters has their names in order, and its list of languages is the code's."""
    table = README.partition("\n## Filters\n")[2]
    assert re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE) == [each.name for each in FILTERS]
    listed = re.search(r"^Languages: (.*)$", README, re.MULTILINE)
    assert listed is not None
    assert listed[1].rstrip(".").split() == list(LANGUAGES)


def test_words_of_whole_lines_may_stand_among_no_names():
    """What a line says of its picture makes its words names in no other line, but for a single word: "Symbolbild/dpa"."""
    people = people_of(None)
    assert not people.are_names("only used for representational purposes")
    assert people.are_names("Symbolbild Jan Roth")


def test_a_line_about_its_picture_is_on_record_as_that():
    """What is said of a picture is no matter of players, and when an advertisement ends is one of advertisements."""
    lines = ("Image 3 of 12", "Screenshot of a video", "The ad ends in 15 seconds")
    removals = analyze("The ferry sailed late, and nobody on the quay knew why it did.\n\n" + "\n\n".join(lines)).removals
    assert [(removal.filter, removal.text) for removal in removals] == [
        ("photo-credits", "Image 3 of 12"),
        ("photo-credits", "Screenshot of a video"),
        ("ad-labels", "The ad ends in 15 seconds"),
    ]


REPORT = "The ferry sailed late on Monday. Nobody on the quay knew why it did. The harbour master had gone home."


@pytest.mark.parametrize("word", ["END", "MWISHO", "WAKAS", "HẾT", "FIN", "समाप्त", "শেষ", "முற்றும்", "پایان", "(loppu)", "(Schluss)", "END\n\nShare"])
def test_a_lone_word_ends_a_report(word):
    """Behind the last of many sentences the word for the end is that of the wire."""
    text = "\n\n".join([REPORT] * 4)
    assert clean(f"The ferry\n\n{text}\n\n{word}").strip() == f"The ferry\n\n{text}"


@pytest.mark.parametrize("last", ["The end.", "The End", "Fin", "END OF THE LINE", "END?"])
def test_a_story_keeps_its_end(last):
    """A story ends in a sentence or a small letter, a poem has no sentences, and the word in the midst of a text is a heading."""
    text = "\n\n".join([REPORT] * 4)
    assert last in clean(f"The ferry\n\n{text}\n\n{last}")
    assert "END" in clean("The ferry\n\n" + "\n\n".join(["the ferry sails", "and none of us knows why", "and none will ask"] * 4) + "\n\nEND")
    assert "END" in clean(f"The ferry\n\n{text}\n\nEND\n\n{REPORT}")


def test_a_filter_of_a_taken_name_is_judged_by_its_own_rule():
    """What a user's filter finds is what is checked, also where a built-in one has its name."""
    own = Filter("ad-labels", "Mine.", lambda _document: (), removes={"en": ("Advertisement",)})
    assert len(list(faults(own, (*FILTERS, own)))) == 1


STANDFIRST = "It was the longest year of the mayor's life, and on Monday it ended."


def test_an_author_stands_between_the_standfirst_and_the_date():
    """The name goes with the date, which has a time of day; where several lines have such dates, they are what people wrote."""
    stamped = "Jane Roe\n14 March 2025, 8:12"
    text = "\n\n".join([REPORT] * 3)
    assert clean(f"The bridge opens a year late\n\n{STANDFIRST}\n\n{stamped}\n\n{text}") == f"The bridge opens a year late\n\n{STANDFIRST}\n\n{text}"
    for kept in ("Jane Roe\n14 March 2025", f"{stamped}\n\n{REPORT}\n\nBen Poe\n15 March 2025, 9:30"):
        assert kept in clean(f"The bridge opens a year late\n\n{STANDFIRST}\n\n{kept}\n\n{text}")


def test_a_sentence_in_front_of_a_claim_stays():
    """A name and a year in front of a claim of rights are the owner's; a clause that ends in a year is the article's."""
    kept = clean(f"{REPORT}\n\nBoken kom ut 2025. Materialet är upphovsrättsligt skyddat.")
    assert kept.endswith("Boken kom ut 2025.")


def test_initials_in_brackets_stand_below_the_last_sentence():
    """In a line of their own at the foot they are those of who wrote and who edited; between two paragraphs they may be anything."""
    assert clean(f"{REPORT}\n\n(rfs/haf)").strip() == REPORT
    assert "(rfs/haf)" in clean(f"{REPORT}\n\n{REPORT}\n\n(rfs/haf)\n\n{REPORT}")


@pytest.mark.parametrize("initials", ["(jw)", "(JH)", "(Π.Λ.)", "(*/sms)"])
def test_initials_of_one_stand_below_the_last_sentence_and_nowhere_else(initials):
    """So few letters in brackets are somebody's only at the foot, where nothing else stands in brackets: a talk has such lines in its midst."""
    assert clean(f"{REPORT}\n\n{initials}").strip() == REPORT
    assert initials in clean(f"{REPORT}\n\n{initials}\n\n{REPORT}")
    assert initials in clean(f"{REPORT}\n\n(Applause)\n\n{REPORT}\n\n{initials}")


@pytest.mark.parametrize("called", ["(and)", "(Ahh)", "(MHz)"])
def test_a_word_in_brackets_is_nobodys_initials(called):
    """Common words and words with one capital are what somebody says, or a unit."""
    assert called in clean(f"{REPORT}\n\n{called}")


VITA = "Jane Roe is a reporter at the Tallbridge Signal. She writes about housing."


def test_what_somebody_covers_goes_where_the_text_is_about_something_else():
    """Behind the sentence that says at which paper she works, a sentence on her beat is the vita of an author, but not of whom the text tells."""
    told = "When Jane Roe began, the bridge was made of wood, and a train crossed it twice a day."
    assert clean(f"{REPORT}\n\n{REPORT}\n\n{VITA}").rstrip() == f"{REPORT}\n\n{REPORT}"
    assert VITA in clean(f"{REPORT}\n\n{told}\n\n{VITA}")
    assert "She writes" in clean(f"{REPORT}\n\n{REPORT}\n\nJane Roe is a reporter with two dogs. She writes about housing.")


@pytest.mark.parametrize(
    "prose",
    [
        "Broen blev lukket mandag, og ingen på kajen vidste hvorfor, men borgmesteren var ikke der, og det har hun også sagt til avisen.",
        "Bron stängdes i måndags, och ingen på kajen visste varför, men borgmästaren var inte där, och det har hon också sagt till tidningen.",
    ],
)
def test_a_word_of_two_languages_binds_in_both(prose):
    """What binds in its own language only binds in each language that lists it."""
    assert clean(f"{prose}\n\n{prose}\n\nRedaktionen").rstrip() == f"{prose}\n\n{prose}"
    assert "Redaktionen" in clean(f"{REPORT}\n\n{REPORT}\n\nRedaktionen")


def test_a_headline_that_counts_thoughts_on_a_work_stays():
    """Below the text it counts comments, in front of it it is the headline; and the title may be of any length."""
    for line in ("10 thoughts on “The Ferry”", "10 thoughts on “The ferry that nobody missed came late again on Monday”"):
        assert clean(f"{REPORT}\n\n{REPORT}\n\n{line}").rstrip() == f"{REPORT}\n\n{REPORT}"
        assert clean(f"{line}\n\n{REPORT}\n\n{REPORT}").startswith(line)
        assert line in clean(f"{REPORT}\n\n{REPORT}\n\n- {line}\n- 3 more on its music\n\n{REPORT}")
