"""Lines of several kinds of residue, of which no filter knows the whole."""

import pytest
from samples import HEADLINE, PROSE

from cleanarticle import analyze, clean


def cut(*lines):
    """What goes of a text with these lines, a line each."""
    return [removal.text for removal in analyze("\n".join(lines), kind="text").removals]


@pytest.mark.parametrize(
    "line",
    [
        "Jane Roe – Published 12 May 2024 – 5 comments",
        "12 May 2024. Share. Print.",
        "37 Comments · Copy link · 3 min read · 12 May 2024",
        "Veröffentlicht am 12. Mai 2024 – 5 Kommentare – Artikel drucken",
        "Foto: Rodrigo Salvatierra. Lee también: El alcalde dimite tras la polémica de la piscina municipal",
        "Photo : Rodrigue Delmas. Lire aussi : Le maire démissionne après la polémique de la piscine municipale",
        "Sign up for our newsletter. © 2025 Tallbridge Post",
        "Abonnieren Sie unseren Newsletter. © 2025 Abendbote",
        "12. 3. 2024 14.05 | 4 komentarji",
        "Jan Roe | 3. April 2025 | 3 Min. Lesezeit | Teilen",
    ],
)
def test_above_the_text(line):
    """A line goes of which each part is residue of some filter, a number, or a full name beside a byline or a stamp."""
    assert cut(HEADLINE, line, *PROSE) == [line]


def test_below_the_standfirst():
    """A full name may stand behind the first sentence, beside two kinds at least."""
    line = "Jane Roe – Published 12 May 2024 – 5 comments"
    assert cut(HEADLINE, PROSE[0], line, *PROSE[1:]) == [line]


def test_below_the_text():
    """It goes behind the last sentence, too, where a full name may be anybody's."""
    assert cut(HEADLINE, *PROSE, "37 Comments – Copy link – 12 May 2024") == ["37 Comments – Copy link – 12 May 2024"]
    assert cut(HEADLINE, *PROSE, "Jane Roe – Published 12 May 2024 – 5 comments") == []


@pytest.mark.parametrize(
    "line",
    [
        "Old bridge – 12 May 2024 – 5 comments",
        "Anna Poe – Jane Roe",
        "Jane Roe – 400",
        "- 12 May 2024 – 5 comments – Copy link",
        "Monday – 12 May 2024",
        "На стене — фото Ивана Заречного.",
        "Share. The mayor resigned after the quarrel over the new swimming pool and its leaking roof",
    ],
)
def test_with_a_part_of_its_own(line):
    """A line with a part that no filter takes stays, and so do an item of a list and names without a byline or a stamp."""
    lines = "\n".join((HEADLINE, PROSE[0], line, *PROSE[1:]))
    assert clean(lines, kind="text") == lines


def test_between_sentences():
    """Far from the ends such a line stays."""
    lines = "\n".join((HEADLINE, *PROSE * 3, "5 comments – Copy link – 12 May 2024", *PROSE * 3))
    assert clean(lines, kind="text") == lines


def test_in_a_long_text():
    """What stands between the head and the foot is of no account for either."""
    line = "37 Comments – Copy link – 12 May 2024"
    assert cut(HEADLINE, line, *PROSE * 30, line) == [line, line]


@pytest.mark.parametrize(
    "line",
    ["Werbefrei lesen mit Bote Plus | Anzeige melden", "Subscribe to our newsletter | 37 Comments", "Copy link • Report this ad"],
)
def test_bars_anywhere(line):
    """A line with bars goes wherever it stands, if each part would go alone, be it by one filter or by several."""
    assert cut(HEADLINE, *PROSE * 3, line, *PROSE * 3) == [line]
    assert cut(HEADLINE, *PROSE * 9, line, PROSE[0], line, *PROSE * 9) == [line, line]


@pytest.mark.parametrize(
    "line",
    [
        "Bread | Butter | Copy link",
        "Copy link | 12 May 2024",
        "- Copy link | Report this ad",
        "Most read | How two boys saved the town from the flood",
        "Old harbour at dusk | Report this ad",
    ],
)
def test_bars_with_a_part_of_the_article(line):
    """It stays with a part that alone would stay there, as a bare date would and what a heading or a credit takes that stands next to it."""
    assert line not in cut(HEADLINE, *PROSE * 3, line, *PROSE * 3)


def test_a_table_with_bars():
    """So many different lines with bars are a table, whatever its cells say."""
    lines = "\n".join((*PROSE, *(f"Copy link | {number} Comments" for number in range(100)), *PROSE * 3))
    assert "Copy link | 50 Comments" in clean(lines, kind="text")
