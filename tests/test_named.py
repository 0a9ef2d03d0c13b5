"""Phrases with a name in them, and what may be such a name."""

import pytest

from cleanarticle import clean

PROSE = "The council met on Monday to speak of the old bridge, which has been closed since the flood of last spring."


def goes(line):
    """Whether a line goes that stands between two paragraphs."""
    text = clean(f"The bridge of Tallbridge\n\n{PROSE}\n\n{line}\n\n{PROSE}", kind="text")
    return line not in text


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Follow the Tallbridge Echo on Facebook.", True),
        ("Follow Echo Sport on Instagram, Facebook, X and YouTube", True),
        ("👉 Follow @echosport on X", True),
        ("Follow the Echo's WhatsApp channel", True),
        ("Follow Jane Roe on X: @janeroe", True),
        ("Volg Janna Roos op Instagram @jannaroos", True),
        ("Follow Jane Roe @janeroe through the marshes.", False),
        ("Follow your heart on Facebook.", False),
        ("Follow small shops on Instagram and Facebook.", False),
        ("Follow the Tallbridge Echo on foot.", False),
        ("Follow The Long And Winding Road Of The Old Mill on Facebook", False),
        ("Suivez l'Écho des Vallées sur Facebook et Instagram", True),
        ("Vadi Postası'nı Facebook ve X'te takip edin.", True),
        ("Read the full story at The Tallbridge Echo", True),
        ("Read the full story at home.", False),
        ("A post shared by Tallbridge rowing club (@tallrow)", True),
        ("Et innlegg delt av Lindal svømmehall (@lindalhall)", True),
        ("A post shared by the mayor. It was soon gone (@tallmayor)", False),
        ("A post shared by the mayor who knows (it was @tallmayor)", False),
        ("Iš „Kranto“ archyvo", True),
        ("З архіву «Обрію»", True),
        ("Iš „Kranto“", False),
        ("What do you think? Be the first to review The Old Bridge", True),
        ("Who was it? Be the first to review The Old Bridge", False),
        ("Contact Jane Roe at 555-0142 or roe@echo.example", True),
        ("Contact the ferry office at 555-0142 before noon.", False),
    ],
)
def test_names_in_phrases(line, expected):
    """A phrase goes with any name in it, of a few words with capitals and the little words between them, and with nothing else in it.

    With a handle in brackets a name may have any words; it may be quoted; and a question may stand in front that is itself a prompt.
    """
    assert goes(line) is expected


def test_a_name_in_a_paragraph_stays():
    """A paragraph that goes on is no prompt, and neither is a heading."""
    assert not goes("Follow the Tallbridge Echo on Facebook. Then go down to the river and wait for the ferry.")
    assert not goes("# Follow the Tallbridge Echo on Facebook")
