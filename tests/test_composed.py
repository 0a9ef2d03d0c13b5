"""Lines that are made of phrases and numbers."""

import pytest

from cleanarticle.phrases.composed import Composed


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("4.6 of 5 (31 votes)", ["0of0", "0votes"]),
        ("4.6 of 5", ["0of0"]),
        ("3 / 12 votes", ["0votes"]),
        ("31 (4) votes", ["0votes"]),
        ("4.6 of 5 (31 rooms)", []),
    ],
)
def test_numbers_and_brackets(line, expected):
    """Numbers with nothing but signs between them are one, and those on both sides of a bracket two where that makes a line of phrases."""
    assert [part.key for part in Composed([("", "0 of 0"), ("", "0 votes")]).parts(line)] == expected


def test_a_number_that_is_part_of_a_name():
    """In a phrase it is found though a text's numbers are all one: "TVN24"; one that counts is written 0, and stays itself."""
    known = Composed([("", "Source: TVN24"), ("", "HTML5 video"), ("", "-30-")])
    assert known.makes("Source: TVN24")
    assert known.makes("HTML5 video")
    assert not known.makes("31")
