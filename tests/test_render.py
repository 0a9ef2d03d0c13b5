"""Rendering: the same words in every format, marks where they can be had, and marks that follow a cut."""

import time
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml import html as lxml_html

from cleanarticle.engine import erase
from cleanarticle.render.html import render_html
from cleanarticle.render.markdown import render_markdown
from cleanarticle.render.marks import cut, shift_marks
from cleanarticle.render.text import render_text
from cleanarticle.types import Block, Mark

# What Markdown and HTML would take for markup, in the pieces it is made of, and what stands next to it.
TOKENS = [
    *"*_`~<>&[]()!|#+-=.:;\\\"'/@^$ ", "\t", "a", "b", "X", "7", "é", "の", "。", "「", "」", "€", "“", "”", "—", "\u00a0", "\u3000", "😀", "\u0301",
    "**", "__", "~~", "``", "```", "---", "===", "***", "1.", "12)", "- ", "* ", "# ", "> ", "## ", "[ ]", "[x] ", "](", "]:", "![", "&amp;", "&#35;",
    "&copy", "<b>", "</p>", "<!--", "<?", "http://x.y/_z_", "<a@b.c>", "\\\\", "\\|", "\\*", "snake_case", "word", " and ", "<div>", ":-", "|---|",
]  # fmt: skip
URLS = ["https://e.org/a", "/r(e)l?x=1&amp;y=2", "a b<c>", "mailto:a@b.c", "", "javascript:alert(1)", "data:text/html,x", "x`y\\z|", "//h/[p]*_"]
KINDS = ["paragraph", "heading", "list_item", "quote", "caption", "code", "row", "image", "other"]
MARKS = ["link", "strong", "emphasis", "code", "strike", "subscript", "superscript", "image"]
SWITCHES = ["links", "images", "tables", "lists"]


@st.composite
def blocks(draw):
    """A block as the reader makes it: words without white space around them, marks anywhere on them."""
    kind = draw(st.sampled_from(KINDS))
    tokens = draw(st.lists(st.sampled_from(TOKENS), min_size=1, max_size=14))
    text = "".join(tokens)
    if kind == "code":
        text = text.replace("=", "\n")
    elif kind != "row":
        text = text.replace("\t", " ")
    text = text.strip() or "x"
    if kind == "image":
        return Block("", kind, marks=(Mark(0, 0, "image", draw(st.sampled_from(URLS)), text),), gap=draw(st.integers(0, 1)))
    offsets = st.integers(0, len(text))
    marks = draw(st.lists(st.tuples(offsets, offsets, st.sampled_from(MARKS), st.sampled_from(URLS)), max_size=5))
    return Block(
        text,
        kind,
        level=draw(st.sampled_from([0, 1, 1, 2, 3, 7, 12])),
        gap=draw(st.integers(0, 1)),
        number=draw(st.sampled_from([0, 0, 1, 2, 7, 10**10, -3])),
        marks=tuple(Mark(min(a, b), min(a, b) if mark == "image" else max(a, b), mark, url, "a]*`") for a, b, mark, url in marks),
        quoted=draw(st.sampled_from([0, 0, 1, 2, 12])),
        listed=0 if kind == "list_item" else draw(st.sampled_from([0, 0, 1, 2, 12])),
    )


pages = st.lists(blocks(), max_size=7)
switches = st.fixed_dictionaries({name: st.booleans() for name in SWITCHES})


def words(page):
    """The words of a page's blocks, in order."""
    return " ".join(block.text for block in page if block.kind != "image").split()


def parse(html):
    """As XML, which forgives nothing."""
    return etree.fromstring(f"<div>{html}</div>")


def html_words(root):
    """The words of an element: inline elements part none, all others do."""
    parts = []
    for event, node in etree.iterwalk(root, events=("start", "end")):
        apart = " " if node.tag not in ("a", "strong", "em", "code", "s", "sub", "sup", "img") else ""
        parts += (apart, (node.text if event == "start" else node.tail) or "")
    return "".join(parts).split()


def markdown_words(markdown):
    """The words of Markdown as a CommonMark implementation renders it; raw HTML is a failure."""
    parser = pytest.importorskip("markdown_it").MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parts = []
    for token in parser.parse(markdown):
        assert token.type != "html_block"
        parts += (" ", token.content if token.type in ("fence", "code_block") else "")
        for child in token.children or []:
            assert child.type != "html_inline"
            parts.append(" " if child.type.endswith("break") else "" if child.type == "image" else child.content)
    return "".join(parts).split()


def without_signs(found):
    """Words without the signs of items and between cells that plain text has of its own."""
    return [word for word in found if word not in ("-", "|")]


def paragraph(text, *marks, **fields):
    return Block(text, marks=tuple(Mark(*mark) for mark in marks), **fields)


def items(*rows):
    """A list's items from (level, number, text)."""
    return [Block(text, "list_item", level, gap=0 if index else 1, number=number) for index, (level, number, text) in enumerate(rows)]


@settings(max_examples=100, deadline=None)
@given(pages)
def test_words_in_text(page):
    """Plain text has the words of the blocks and no others but the numbers of items."""
    signed = [block._replace(text=f"{block.number}. {block.text}") if block.kind == "list_item" and block.number else block for block in page]
    assert without_signs(render_text(page).split()) == without_signs(words(signed))


@settings(max_examples=200, deadline=None)
@given(pages, switches)
def test_words_in_html(page, switched):
    """HTML is well-formed and has exactly the words of the blocks, whatever is switched off, in a strict and in a lenient parser."""
    html = render_html(page, **switched)
    assert html_words(parse(html)) == words(page)
    assert html_words(lxml_html.fromstring(f"<div>{html}</div>")) == words(page)


@settings(max_examples=400, deadline=None)
@given(pages, switches)
@example([paragraph("foo“bar”baz", (3, 8, "strong"))], {})
@example([paragraph("[a](b]: c")], {})
@example(items((1, 0, "a"), (2, 3, "b"), (1, 7, "c")), {})
def test_words_in_markdown(page, switched):
    """Markdown renders to exactly the words of the blocks, whatever is switched off."""
    assert markdown_words(render_markdown(page, **switched)) == words(page)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ([], ""),
        ([Block("One."), Block("Two."), Block("Three.", gap=0)], "One.\n\nTwo.\nThree."),
        ([*items((1, 0, "a"), (2, 4, "b"), (1, 0, "c")), Block("End.")], "- a\n  4. b\n- c\n\nEnd."),
        ([Block("a\tb", "row", 1), Block("1\t2", "row", gap=0)], "a | b\n1 | 2"),
        ([Block("One."), Block("", "image", marks=(Mark(0, 0, "image", "/i"),)), Block("A cat.", "caption", gap=0)], "One.\nA cat."),
    ],
)
def test_text(page, text):
    """Blank lines part paragraphs, items and cells have their sign, an image has neither words nor a blank line of its own."""
    assert render_text(page) == text


@pytest.mark.parametrize(
    ("page", "markdown"),
    [
        ([Block("Title #", "heading", 2), Block("more", "heading", 2, gap=0)], "## Title # more"),
        ([Block("C #", "heading", 1)], "# C \\#"),
        ([Block("one"), Block("# two", gap=0)], "one\\\n\\# two"),
        ([Block("a", "quote", 1), Block("b", "quote", 1, gap=0), Block("c", "quote", 2)], "> a\\\n> b\n>\n> > c"),
        (items((1, 0, "a"), (2, 1, "b"), (2, 2, "c"), (1, 0, "d")), "- a\n  1. b\n  2. c\n- d"),
        (items((1, 0, "a"), (2, 3, "b")), "- a\n\n  3. b"),
        ([*items((1, 0, "a")), *items((1, 0, "b")), *items((1, 0, "c"))], "- a\n\n* b\n\n- c"),
        ([Block("x\n```\ny", "code"), Block("  z", "code", gap=0)], "````\nx\n```\ny\n  z\n````"),
        ([Block("a|b\tc", "row", 1), Block("d", "row", gap=0)], "| a\\|b | c |\n| --- | --- |\n| d |  |"),
        ([Block("a\tb", "row")], "|  |  |\n| --- | --- |\n| a | b |"),
        (
            [
                Block("a", "quote", 1),
                *(block._replace(quoted=1) for block in items((1, 0, "b"), (2, 0, "c"))),
                Block("d"),
                Block("e\n\nf", "code", quoted=2),
            ],
            "> a\n>\n> - b\n>   - c\n\nd\n\n> > ```\n> > e\n> >\n> > f\n> > ```",
        ),
        (
            [
                *items((1, 1, "a")),
                Block("b", gap=0, listed=1),
                *items((1, 2, "c")),
                Block("d\n\ne", "code", listed=1),
                *items((1, 3, "f"), (2, 0, "g")),
                Block("h", "quote", 1, listed=2),
                Block("i", listed=1),
                *items((1, 1, "j")),
            ],
            "1. a\\\n   b\n2. c\n\n   ```\n   d\n\n   e\n   ```\n\n3. f\n   - g\n\n     > h\n\n   i\n\n1) j",
        ),
        ([Block("a", listed=1), *items((1, 0, "b")), Block("c")], "a\n\n- b\n\nc"),
        ([Block("a", "heading", 2, quoted=1), Block("b", "heading", 2, gap=0)], "> ## a\n\n## b"),
        ([Block("c", "row", 2), Block("a\tb", "row", 1, gap=0), Block("1\t2", "row", gap=0)], "c\n\n| a | b |\n| --- | --- |\n| 1 | 2 |"),
        ([Block("c", "row", 2), Block("d", "row", 2)], "c\n\nd"),
    ],
)
def test_markdown_blocks(page, markdown):
    """Each kind of block has its form, and what would change it is escaped."""
    assert render_markdown(page) == markdown


@pytest.mark.parametrize(
    ("text", "marks", "markdown"),
    [
        ("a bold word", [(1, 7, "strong")], "a **bold** word"),
        ("a slanted word", [(2, 9, "emphasis")], "a _slanted_ word"),
        ("slanting", [(0, 5, "emphasis")], "*slant*ing"),
        ("both", [(0, 4, "strong"), (0, 4, "emphasis")], "**_both_**"),
        ("これは「foo」です", [(3, 8, "strong")], "これは「**foo**」です"),
        ("一链接二", [(1, 3, "strong"), (1, 3, "link", "/u")], "一[**链接**](/u)二"),
        ("one two three", [(0, 7, "strong"), (4, 13, "link", "/u")], "**one** [**two** three](/u)"),
        ("one two three", [(0, 7, "strong"), (4, 13, "emphasis")], "**one _two_** _three_"),
        ("wow!link", [(4, 8, "link", "/a(b) c")], "wow\\![link](/a\\(b\\)%20c)"),
        ("a `b` c", [(2, 5, "code")], "a `` `b` `` c"),
        ("x * y, f*g, snake_case, _it_", [], "x * y, f\\*g, snake_case, \\_it\\_"),
        ("~5 km, AT&T, a < b, 1 > 0, [sic], C:\\dir", [], "~5 km, AT&T, a < b, 1 > 0, [sic], C:\\dir"),
        ("&lt; <i> [a](b) ~~no~~", [], "\\&lt; \\<i> [a\\](b) \\~\\~no\\~\\~"),
        ("1. May", [], "1\\. May"),
        ("1.5 million", [], "1.5 million"),
        ("- no item", [], "\\- no item"),
        ("-5 degrees", [], "-5 degrees"),
        ("H2O", [(1, 2, "subscript")], "H2O"),
    ],
)
def test_markdown_inline(text, marks, markdown):
    """Marks nest and stand at words; a backslash stands where one is needed, and only there."""
    assert render_markdown([paragraph(text, *marks)]) == markdown


@pytest.mark.parametrize(
    ("page", "html"),
    [
        ([Block("A & B", "heading", 2), Block("one"), Block("two", gap=0)], "<h2>A &amp; B</h2>\n<p>one<br/>two</p>"),
        (items((1, 0, "a"), (2, 0, "b"), (1, 0, "c")), "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>"),
        (items((1, 3, "a"), (1, 4, "b"), (1, 6, "c")), '<ol start="3">\n<li>a</li>\n<li>b</li>\n<li value="6">c</li>\n</ol>'),
        (
            [Block("a", "quote", 1), Block("b", "quote", 1, gap=0), Block("c", "quote", 2)],
            "<blockquote>\n<p>a<br/>b</p>\n<blockquote>\n<p>c</p>\n</blockquote>\n</blockquote>",
        ),
        ([Block("a\tb", "row", 1), Block("1\t", "row", gap=0)], "<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td>1</td><td></td></tr>\n</table>"),
        (
            [Block("a", "quote", 2), Block("b", "heading", 3, quoted=1), Block("c", "quote", 1), Block("d")],
            "<blockquote>\n<blockquote>\n<p>a</p>\n</blockquote>\n<h3>b</h3>\n<p>c</p>\n</blockquote>\n<p>d</p>",
        ),
        ([Block("c", "row", 2), Block("a\tb", "row", gap=0)], "<table>\n<caption>c</caption>\n<tr><td>a</td><td>b</td></tr>\n</table>"),
        (
            [*items((1, 1, "a")), Block("b", gap=0, listed=1), Block("c", "quote", 1, listed=1), *items((1, 2, "d"), (2, 0, "e")), Block("f", listed=1)],
            "<ol>\n<li>a<br/>b\n<blockquote>\n<p>c</p>\n</blockquote>\n</li>\n<li>d\n<ul>\n<li>e</li>\n</ul>\n<p>f</p>\n</li>\n</ol>",
        ),
        ([Block("c", "row", 2)], "<p>c</p>"),
        ([Block("if x < y:\n  z", "code")], "<pre><code>if x &lt; y:\n  z</code></pre>"),
        (
            [paragraph("one two three", (0, 7, "strong"), (4, 13, "emphasis"))],
            "<p><strong>one <em>two</em></strong><em> three</em></p>",
        ),
        ([paragraph("H2O", (1, 2, "subscript"))], "<p>H<sub>2</sub>O</p>"),
        ([paragraph("a b", (0, 3, "link", '/?a="1"&b')), paragraph("c", (0, 1, "link", " JAVA\nSCRIPT:x"))],
         '<p><a href="/?a=&quot;1&quot;&amp;b">a b</a></p>\n<p>c</p>'),
    ],
)  # fmt: skip
def test_html(page, html):
    """Each kind of block has its element; marks are split where they overlap; an address that would run something is left out."""
    assert render_html(page) == html


PICTURE = [Block("", "image", marks=(Mark(0, 0, "image", "/i.png", "A [cat]"),)), Block("Tom.", "caption")]


def test_images():
    """A picture and its caption belong together; without pictures the caption is a paragraph."""
    assert render_html(PICTURE, images=True) == '<figure><img src="/i.png" alt="A [cat]"/><figcaption>Tom.</figcaption></figure>'
    assert render_html(PICTURE) == "<p>Tom.</p>"
    assert render_markdown(PICTURE, images=True) == "![A \\[cat\\]](/i.png)\n\nTom."
    assert render_markdown(PICTURE) == "Tom."


def test_switches():
    """What is switched off leaves its words: items as paragraphs, rows as lines."""
    page = [*items((1, 1, "a"), (1, 2, "b")), Block("c\td", "row", 1), Block("e\tf", "row", gap=0), paragraph("g", (0, 1, "link", "/"))]
    assert render_markdown(page, links=False, tables=False, lists=False) == "a\n\nb\n\nc\td\\\ne\tf\n\ng"
    assert render_html(page, links=False, tables=False, lists=False) == "<p>a</p>\n<p>b</p>\n<p>c\td<br/>e\tf</p>\n<p>g</p>"


def test_row_without_a_first_cell():
    """Without tables no empty cell is left in front of a line: in Markdown it would make code of it."""
    page = [Block("a\tb", "row", 1), Block("\tMonday", "row", 0, marks=(Mark(1, 7, "strong"),))]
    assert render_markdown(page, tables=False) == "a\tb\n\n**Monday**"
    assert render_html(page, tables=False) == "<p>a\tb</p>\n<p><strong>Monday</strong></p>"


@pytest.mark.parametrize("char", ["\0", "\x01", "\x0b", "\r", "\n", "\x85", "\u2028", "\ud800", "\ufffe", "\x1c"])
def test_odd_characters(char):
    """What no page can show becomes a sign for it or a space, as it is white space or not, and breaks nothing."""
    page = [paragraph(f"one{char}two", (0, 7, "strong")), Block(f"three{char}four", "code")]
    expected = ["one", "two", "three", "four"] if char.isspace() else ["one\ufffdtwo", "three\ufffdfour"]
    assert html_words(parse(render_html(page))) == expected
    assert markdown_words(render_markdown(page)) == expected


DEEP = [Block("x", "list_item", level, gap=0, number=level % 3) for level in range(1, 10_001)]


@pytest.mark.parametrize("render", [render_text, render_html, render_markdown])
def test_depth(render):
    """A list ten thousand levels deep is written without running out of stack, and in space that grows with its items alone."""
    page = [*DEEP, *reversed(DEEP), *(block._replace(kind="quote") for block in DEEP)]
    assert len(render(page)) < 100 * len(page)


LONG = {
    "marks": lambda size: [paragraph("ab " * size, *((3 * i, 3 * i + 4, kind) for i in range(size) for kind in ("strong", "emphasis", "code")))],
    "nested marks": lambda size: [paragraph("a" * 2 * size, *((i, 2 * size - i, "link", "/") for i in range(size)))],
    "brackets": lambda size: [Block("[](" * size)],
    "stars": lambda size: [Block("*_" * size)],
    "angles": lambda size: [Block("<a" * size), Block("=" * size + "x"), Block("|" * size + "x"), Block("# " * size)],
    "hashes": lambda size: [Block("a" + "#" * size, "heading", 1)],
    "spaces": lambda size: [paragraph("a" + " " * size + "b", *((i, i + 2, "strong") for i in range(size)))],
    "cells": lambda size: [Block("\t".join("a" * size), "row", marks=tuple(Mark(i, 2 * size - i, kind) for i in range(size) for kind in MARKS[1:5]))],
    "rows": lambda size: [Block("a\t" * size, "row"), *[Block("a", "row", gap=0)] * size],
    "lines": lambda size: [Block("a. b", gap=0)] * size,
    "items": lambda size: [*items((1, 0, "a")), Block("b", listed=1), *[*items((2, 1, "c")), Block("d", "quote", 2, listed=2)] * size] * 2,
}


@pytest.mark.parametrize("shape", LONG)
@pytest.mark.parametrize("render", [render_text, render_html, render_markdown])
def test_linear(render, shape):
    """Four times the page takes less than eight times the time."""

    def seconds(size):
        page = LONG[shape](size)
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            render(page)
            best = min(best, time.process_time() - start)
        return best

    small, large = seconds(1000), seconds(4000)
    assert large < 8 * small + 0.05


def cut_marked(marked, *marks):
    """A text cut between ⟦ and ⟧, with the words that each mark (given by the words that it is on) is on behind the cut."""
    spans, plain = [], ""
    for part in marked.replace("⟧", "⟦").split("⟦"):
        spans.append((len(plain), len(plain) + len(part)))
        plain += part
    spans = spans[1::2]
    block = paragraph(plain, *((plain.index(mark), plain.index(mark) + len(mark), "strong") for mark in marks))
    after = cut(block, spans, erase(plain, spans))
    return [after.text[mark.start : mark.end] for mark in after.marks]


@pytest.mark.parametrize(
    ("marked", "mark", "left"),
    [
        ("the Times ⟦(NYT)⟧ said", "said", ["said"]),
        ("the Times ⟦(NYT)⟧ said", "(NYT)", []),
        ("the Times ⟦(NYT)⟧ said", "Times (NYT) said", ["Times said"]),
        ("the Times ⟦(NYT)⟧ said", "Times (NY", ["Times"]),
        ("closed. ⟦(Photo: AP)⟧. Then", "Then", ["Then"]),
        ("closed. ⟦(Photo: AP)⟧. Then", "(Photo: AP). Then", ["Then"]),
        ("⟦(AP)⟧ It rained.", "It", ["It"]),
        ("It rained ⟦(A)⟧ ⟦(B)⟧ again.", "(B) again", ["again"]),
        ("It rained. ⟦Photo: AP⟧", "rained. Photo", ["rained."]),
    ],
)
def test_marks_follow_a_cut(marked, mark, left):
    """Marks stay on their words; those in a cut are gone, those across it are shorter."""
    assert cut_marked(marked, mark) == left


@given(st.text(alphabet="ab ,.。(\n", max_size=40), st.lists(st.integers(0, 40), max_size=8))
def test_marks_of_each_letter(text, cuts):
    """A mark on one letter outside the cuts is on that letter behind them, in its place; one on a letter in a cut is gone."""
    points = sorted({min(place, len(text)) for place in cuts})
    spans = [span for index, span in enumerate(pairwise(points)) if index % 2 == 0]
    letters = [index for index, char in enumerate(text) if char.isalpha()]
    left = [index for index in letters if not any(start <= index < end for start, end in spans)]
    new = erase(text, spans)
    for after in (new, new.strip()):
        marks = shift_marks([Mark(index, index + 1, "strong", str(index)) for index in letters], spans, text, after)
        assert [(mark.start, mark.url) for mark in marks] == [
            (place, str(index)) for place, index in zip([i for i, char in enumerate(after) if char.isalpha()], left, strict=True)
        ]


def test_images_follow_a_cut():
    """An image goes with a cut around it, and stays at the edge of one."""
    marks = [Mark(place, place, "image", str(place)) for place in (0, 2, 3, 4, 5, 7)]
    assert shift_marks(marks, [(2, 5)], "a (b) c", "a c") == (
        Mark(0, 0, "image", "0"),
        Mark(2, 2, "image", "2"),
        Mark(2, 2, "image", "5"),
        Mark(3, 3, "image", "7"),
    )


def test_a_text_of_another_origin_keeps_no_marks():
    """Marks that cannot be placed are dropped: better none than wrong ones."""
    assert shift_marks([Mark(0, 3, "strong")], [(3, 4)], "one two", "quite another") == ()
