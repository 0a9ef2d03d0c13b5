"""What a sentence must hold to answer to a cue, and that the cues of the phrase files can be asked."""

import pytest

from cleanarticle import FILTERS
from cleanarticle.cues import Cue, split_sentences
from cleanarticle.fold import Folded, soften
from cleanarticle.phrases import sections

LISTS = ("core", "companion", "notices")


def answers(cue, sentence):
    """Whether a sentence answers to a cue."""
    return Cue(cue).answers(Folded(soften(sentence)))


@pytest.mark.parametrize(
    ("cue", "sentence", "expected"),
    [
        ("sign + up", "Sign up!", True),
        ("sign + up", "Sign here", False),
        ("sign up", "Sign us up", False),
        ("subscri*", "Subscribers only", True),
        ("subscri*", "Unsubscribe", False),
        ("*subscri*", "Unsubscribe", True),
        ("^sign", "Sign up", True),
        ("^sign", "Please sign up", False),
        ("^subscri*", "Subscribe to us", True),
        ("^sign up", "Sign upwards", False),
        ("here$", "Subscribe here.", True),
        ("here$", "Here you subscribe", False),
        ("*scribe$", "How to unsubscribe", True),
        ("^sign up$", "Sign up!", True),
        ("^sign up$", "Sign up here", False),
        ("^sign up$", "Please sign up", False),
        ("here$ + ^read", "Read more here", True),
        ("here$ + ^read", "Here you read more", False),
        ("読む$", "続きを読む", True),
        ("読む$", "読む人は続く", False),
        ("^続き", "続きを読む", True),
        ("^続き", "その続きを読む", False),
    ],
)
def test_answers(cue, sentence, expected):
    """A sentence answers when it has an alternative of each group, at its beginning or end where the cue says so."""
    assert answers(cue, sentence) is expected


def test_an_alternative_of_signs_alone_is_refused():
    """It would be in every sentence, for signs are folded away."""
    with pytest.raises(ValueError, match="'€'"):
        answers("subscribe + €|euro", "Subscribe now")


@pytest.mark.parametrize("each", FILTERS, ids=lambda each: each.name)
def test_cues_of_the_phrase_files_can_be_asked(each):
    """None of them has an alternative that no text can have."""
    for lists in sections(each.name).values():
        for name in LISTS:
            for entry in lists.get(name, ()):
                answers(entry, "x")


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The ferry sails. It is late.", ["The ferry sails.", "It is late."]),
        ("The ferry of St. Roe, approx. two hours late, sails.", ["The ferry of St. Roe, approx. two hours late, sails."]),
        ("입장료는 없다. 축제는 열린다.", ["입장료는 없다.", "축제는 열린다."]),
        ("협상이 열린다. ⓒ 가람일보", ["협상이 열린다.", "ⓒ 가람일보"]),
        ("Đóng cửa tự động. Vui lòng chờ.", ["Đóng cửa tự động.", "Vui lòng chờ."]),
        ("Tối đa 500 ký tự. Vui lòng gõ dấu.", ["Tối đa 500 ký tự.", "Vui lòng gõ dấu."]),
        ("船は出る。遅れている。", ["船は出る。", "遅れている。"]),
    ],
)
def test_sentences(text, sentences):
    """A sentence ends at a full stop that is not that of a shortened word, whatever stands behind it."""
    assert [text[start:end] for start, end in split_sentences(text)] == sentences
