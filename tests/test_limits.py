"""Time is linear in the input, whatever it is made of."""

import time

import pytest

from cleanarticle import clean

SENTENCE = "The first trains ran through the tunnel on Monday, said the builder, and nobody was late for it."
SHAPES = {
    "paragraphs": lambda size: ("It rained in Tallbridge, and the shares of Acme (NASDAQ: ACME) fell. Photo by Ann Roe.\n\n" * (size // 90))[:size],
    "one line": lambda size: ("we may earn a commission (Photo: AP) when you buy " * (size // 50 + 1))[:size],
    "one word": lambda size: "a" * size,
    "short lines": lambda size: "ad\n" * (size // 3),
    "labels": lambda size: "Advertisement\n\n" * (size // 15),
    "credits": lambda size: "Photo: Ann Roe/AP\n" * (size // 18),
    "blank lines": lambda size: "Advertisement" + "\n" * size + "x",
    "opening brackets": lambda size: "(" * size,
    "open and filled": lambda size: "(Photo: Ann " * (size // 12),
    "dots": lambda size: "a. " * (size // 3),
    "slashes": lambda size: "AP/" * (size // 3),
    "copyright signs": lambda size: "© " * (size // 2),
    "no spaces": lambda size: "写真：共同（" * (size // 6),
    "dollars": lambda size: "$A-1" * (size // 4),
    "buttons": lambda size: "Read more\n" * (size // 10),
    "buttons of many forms": lambda size: "".join(f"{'-*'[number % 2] * (number % 37)}Read more\n" for number in range(size // 28)),
    "numbered runs": lambda size: "Related articles\n5. How the bridge was saved last year\n\n" * (size // 55),
    "headings": lambda size: (
        "More from Jane Roe\nHow the bridge was saved\nFive ferries that never sailed\nMayor opens the new quay\n" * (size // 100)
    ),
    "bylines": lambda size: "By Jane Roe\n12 May 2024, 10:32\n" * (size // 31),
    "comments": lambda size: 4 * f"{SENTENCE}\n\n" + "Comments\nJane Roe on 3 May 2024 at 10:12 said:\nNice.\n" * (size // 52),
    "counted comments": lambda size: f"Rye bread\n\n{4 * f'{SENTENCE} '}\n\n" + "2 thoughts on “Rye bread”\n" * (size // 26),
    "paths": lambda size: "1. Echo.de\n2.\n2. World | Echo\nHome / World\n" * (size // 42),
    "links of several lines": lambda size: "[\nRye bread\n](/r)\n[\n" * (size // 20),
    "wrapped lines": lambda size: "The first trains ran through the tunnel on Monday (NYSE:\nACME), which is late, said the\n\n" * (size // 90),
    "labels in brackets": lambda size: "[Advertisement] " * (size // 16),
    "colons": lambda size: "read more: " * (size // 11),
    "one name": lambda size: f"The harbour tunnel opens late this spring\n\nBy Jane Roe\n\nA{'a' * size}!\n\n" + 8 * f"{SENTENCE}\n\n",
    "numbers with dots": lambda size: f"{SENTENCE}\n\nBy Jane Roe {'1.1' * (size // 3)}!",
    "nul": lambda size: "\0" * size,
}


@pytest.mark.parametrize("shape", SHAPES)
def test_linear(shape):
    """Four times the text takes less than eight times the time: quadratic work would take sixteen."""
    make = SHAPES[shape]
    clean(make(1000))

    def seconds(size):
        text = make(size)
        best = float("inf")
        for _ in range(2):
            start = time.process_time()
            clean(text)
            best = min(best, time.process_time() - start)
        return best

    # A busy machine may be slow for one of the two; what is quadratic is so every time.
    assert any(seconds(100_000) < 8 * seconds(25_000) + 0.05 for _ in range(3))


@pytest.mark.parametrize("char", ["\0", "\x85", "\u2028", "\ud800", "\ufffe", "\U0010ffff", "\u202e", "\x1b"])
def test_odd_characters(char):
    """No character makes it fail, and none is lost."""
    text = f"It{char}rained.\n\nAdvertisement\n\n{char}Then not{char}."
    assert clean(text) == f"It{char}rained.\n\n{char}Then not{char}."
