"""Whole pages in the shapes that papers, magazines, blogs and agencies have: the article's body comes out, to the letter."""

import copy
import itertools
import json
import pickle
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree, html

from cleanarticle import Cleaner, analyze, clean, replay

PAGES = Path(__file__).parent.parent / "fixtures" / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.html"))

# Never shown as text of the page, whatever they hold.
UNSEEN = {"head", "script", "style", "template", "noscript", "title", "meta", "link", "iframe", "object", "audio", "video", "canvas"}
# Shown, or part of what is shown, but nothing that a record of text must have: it may.
OPTIONAL = {"svg", "math", "textarea", "select", "datalist", "rt", "rp", "amp-sidebar", "amp-ad"}
HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"))
WORD = re.compile(r"\w+")


def source(name):
    return (PAGES / f"{name}.html").read_bytes()


def expected(name):
    return (PAGES / f"{name}.txt").read_bytes().decode("utf-8").removesuffix("\n")


def parsed(name):
    return html.document_fromstring(source(name), parser=html.HTMLParser(encoding="utf-8"))


def is_hidden(element):
    return "hidden" in element.attrib or HIDDEN_STYLE.search(element.get("style", "")) is not None


def pieces(element, *, all_of_it):
    """The text nodes below an element in reading order; only those that every reader sees, or all that might be text to somebody."""
    found, stack = [], [(element, None)]
    while stack:
        node, tail = stack.pop()
        if node is None:
            found.append(tail)
            continue
        skip = not isinstance(node.tag, str) or (
            node.tag in {"script", "style"} if all_of_it else node.tag in UNSEEN or node.tag in OPTIONAL or is_hidden(node)
        )
        if node is not element and node.tail:
            stack.append((None, node.tail))
        if not skip:
            stack.extend((child, None) for child in reversed(node))
            if node.text:
                found.append(node.text)
    return [piece.translate(INVISIBLE) for piece in found]


def letters(texts):
    """How often each letter and digit is there: words are glued and parted differently by markup, letters are not."""
    return Counter(char for text in texts for char in text if char.isalnum())


def record(article):
    return [text.translate(INVISIBLE) for text in (article.text, *(removal.text for removal in article.removals))]


def in_order(element):
    """A page's markup, to tell whether anybody changed it."""
    return etree.tostring(element.getroottree(), encoding="unicode")


@pytest.fixture(scope="module")
def articles():
    """Each page analysed once: most tests look at the same result."""
    made = {}

    def article(name):
        if name not in made:
            made[name] = analyze(source(name))
        return made[name]

    return article


def test_every_page_has_its_text():
    """No page goes untested for want of its pair, and there are pages at all."""
    assert {path.stem for path in PAGES.glob("*.txt")} == set(NAMES)
    assert len(NAMES) >= 40


# What is known to fail, and why.
FAILURES = {"de.teaser-lead": "a lead in an element of its own in front of the body cannot be told from a standfirst, which is `Article.summary`"}


@pytest.mark.parametrize("name", [pytest.param(name, marks=pytest.mark.xfail(reason=FAILURES[name])) if name in FAILURES else name for name in NAMES])
def test_text(name, articles):
    """The body comes out to the letter, and the page is said to hold an article."""
    article = articles(name)
    assert article.text == expected(name)
    assert article.kind == "html"
    assert article.found == "article"


@pytest.mark.parametrize("name", NAMES)
def test_replay(name, articles):
    """The record gives the text again, and `clean`, which keeps no record, gives the same."""
    page, article = source(name), articles(name)
    assert replay(page, article.removals) == article.text
    assert clean(page) == article.text


SAID = "<p>The mayor said on Monday that the tunnel would open in the year, and that all was well, whatever the papers wrote.</p>"
SHAPES = {
    "the sign of a heading's address": "<h2>The cost <a href='#cost'>#</a></h2>",
    "a picture in an item": "<ul><li>One thing<img src=a.jpg></li><li>Two</li></ul>",
    "a picture between items": "<ul><li>One thing</li><img src=a.jpg><li>Two</li></ul>",
    "a picture between lines": "<div>The first line<br><img src=a.jpg><br>and the second</div>",
    "a picture in front of a line": "<p><img src=a.jpg><br>The line below it</p><p>One line<br>and another</p>",
    "a picture in a table": "<table><tr><th>Year</th><th>Trains</th></tr><tr><td>2023 <img src=a.jpg></td><td>12</td></tr></table>",
    "a link in pieces, near what counts as nothing but a link": "<p><a href=/a>a <b>b</b> c <i>d</i> e <b>f</b> g <i>h</i> i</a> jkl</p>",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_clean_is_analyze(shape):
    """Both give one text also where the one looks at less of the markup: links, pictures and breaks part it alike."""
    page = f"<html><body><article><h1>A tunnel</h1>{SAID * 3}{SHAPES[shape]}{SAID * 3}</article></body></html>"
    article = analyze(page)
    assert clean(page) == article.text
    assert replay(page, article.removals) == article.text


TABLE = "<table><tr><th>Day</th><th>Boats</th></tr><tr>{}</tr><tr><td>Friday</td><td>9</td></tr></table>"
PARTS = {
    "a key to sort by, in a cell": (
        TABLE.format("<td><span style='display:none'>0001</span>Monday</td><td>5</td>"),
        "Day | Boats\nMonday | 5\nFriday | 9",
    ),
    "a word for listeners, in a cell": (
        TABLE.format("<td>Monday</td><td><span class=sr-only>in all </span>5</td>"),
        "Day | Boats\nMonday | 5\nFriday | 9",
    ),
    "a column that is not shown": (TABLE.format("<td>Monday</td><td hidden>x</td><td>5</td>"), "Day | Boats\nMonday | 5\nFriday | 9"),
    "a row that is not shown": (TABLE.format("</tr><tr hidden><td>Sunday</td><td>0</td>"), "Day | Boats\nFriday | 9"),
    "rows that a script shows": (
        TABLE.replace("<tr>", "<tr style='display: none'>").format("<td>Monday</td><td>5</td>"),
        "Day | Boats\nMonday | 5\nFriday | 9",
    ),
    "readings and films, in cells": (
        TABLE.format("<td><ruby>月曜<rt>getsuyō</rt></ruby></td><td>5<video>No films here.</video></td>"),
        "Day | Boats\n月曜 | 5\nFriday | 9",
    ),
    "markup within words, in a cell": (
        TABLE.format("<td>M<ins>on</ins>d<var>a</var>y</td><td>1<mark>2</mark>5<br>or <data>6</data></td>"),
        "Day | Boats\nMonday | 125 or 6\nFriday | 9",
    ),
    "a table of one column with a head": ("<table><tr><th>Boats</tr><tr><td>Ellen</tr><tr><td>Maid</tr></table>", "Boats\nEllen\nMaid"),
    "lines that a style keeps": (
        "<div style='white-space: pre-line'>One line,\nanother one.\n\nA paragraph <b>on</b>\n<i>its</i> own.</div>",
        "One line,\nanother one.\n\nA paragraph on\nits own.",
    ),
    "lines that a class keeps, in an element within": (
        "<div class='whitespace-pre-wrap'><p>One <b>line</b>,\nanother one.</p>\n</div>",
        "One line,\nanother one.",
    ),
    "lines that a style does not keep": ("<p style='white-space: nowrap'>One line\nand no other.</p>", "One line and no other."),
    "cells that reach over rows and columns": (
        "<table><tr><th>Day<th>Boat<th>Seats</tr><tr><td rowspan=2>Monday<td>Ellen<td>12</tr><tr><td colspan=1>Maid<td>9</tr><tr><td colspan=2>Both<td>21</tr></table>",
        "Day | Boat | Seats\nMonday | Ellen | 12\n | Maid | 9\nBoth |  | 21",
    ),
    "cells that reach further than any table does": (
        "<table><tr><td rowspan=9999 colspan=9999>Day<td>Boats</tr><tr><td>Monday<td>5</tr></table>",
        "Day" + " | " * 32 + "Boats\n" + " | " * 32 + "Monday | 5",
    ),
    "a row in a cell that is not closed": ("<table><tr><td>Alpha<td>Beta<div><tr><td>Gamma<td>Delta</div></table>", "Alpha | Beta\nGamma | Delta"),
    "a button in code": ("<pre><button>Copy</button><code>raise = 1</code></pre>", "raise = 1"),
    "a word for listeners, in code": ("<pre><span class=sr-only>Code: </span><code>raise = 1</code></pre>", "raise = 1"),
    "numbers of lines, in code": (
        "<pre><code><span class=line-number>1</span>sail = <b>1</b>\n<span class=line-number>2</span>wind</code></pre>",
        "sail = 1\nwind",
    ),
    "lines of code in blocks": ("<pre><code><div>sail = 1</div><div>  wind</div>\n<div>rain</div></code></pre>", "sail = 1\n  wind\nrain"),
    "lines of code, each a code": ("<pre><code>sail = 1</code><code>wind = 2</code></pre>", "sail = 1\nwind = 2"),
    "codes in a line of code": ("<pre>hoist <code>sail</code> <code>wind</code></pre>", "hoist sail wind"),
    "code marked within marks": ("<pre><code><span>sail(<b>wind</b>)</span> = 1</code></pre>", "sail(wind) = 1"),
    "the name of a picture that a font shows": (
        "<p>Press the <i class=material-icons>arrow_forward</i> button, then <span class='material-symbols-outlined'>home</span> again.</p>",
        "Press the button, then again.",
    ),
    "a bare label, as of a note, in a sentence": (
        "<p>The horn<label for=note class=margin-toggle></label><input type=checkbox id=note> still sounds at six.</p>",
        "The horn still sounds at six.",
    ),
    "a joiner alone in its paragraphs, and one that joins": (
        "<p>&zwj;</p><p>&nbsp;\u200d <b>&zwj;</b></p><p>\u0915\u094d\u200d\u0937 is one sign.</p>",
        "\u0915\u094d\u200d\u0937 is one sign.",
    ),
    "a large first letter, with a space behind it in the source alone": (
        "<p><span class='initial-letter-box'><span class='initial-letter'>N</span></span> <span>ight fell</span> on <b>the</b> bay.</p><p><span class=dropcap>A</span> bell rang. <span class=dropcap>T</span>he horn too. <span class=letter>T</span> is a letter.</p>",
        "Night fell on the bay.\n\nA bell rang. The horn too. T is a letter.",
    ),
    "the sign of a heading's address, in the heading's link": ("<h2 id=horn><a href='#horn'>The horn<span>#</span></a></h2>", "The horn"),
    "a word for listeners, in a paragraph": (
        "<p>It is in a report <span class=sr-only>– external link to the ministry</span> that <a href=/a>all<span class=visually-hidden> (opens in a window)</span></a> read.</p>",
        "It is in a report that all read.",
    ),
}


@pytest.mark.parametrize("part", PARTS)
def test_what_is_shown(part):
    """Of tables, code and paragraphs the words come out as they are shown: what is hidden or to be pressed is none of them, no word is torn or glued."""
    markup, text = PARTS[part]
    page = f"<html><body><article><h1>A tunnel</h1>{SAID * 3}{markup}{SAID * 3}</article></body></html>"
    said = SAID.removeprefix("<p>").removesuffix("</p>")
    assert clean(page) == "\n\n".join([said] * 3 + [text] + [said] * 3)
    assert analyze(page).text == clean(page)


def test_what_is_quoted_with_its_markup():
    """Lists, headings, code and tables in a quotation stay in it, in Markdown and in HTML."""
    quotation = "<blockquote><h3>Ann</h3><p>We ask:</p><ul><li>for boats<blockquote>now</blockquote></li></ul><pre>raise = 1</pre></blockquote>"
    article = analyze(f"<article><h1>A tunnel</h1>{SAID * 3}{quotation}{SAID * 3}</article>")
    assert "\n\n> ### Ann\n>\n> We ask:\n>\n> - for boats\n>\n>   > now\n>\n> ```\n> raise = 1\n> ```\n\n" in article.markdown()
    assert "<blockquote>\n<h3>Ann</h3>\n<p>We ask:</p>\n<ul>\n<li>for boats\n<blockquote>\n<p>now</p>\n</blockquote>\n</li>\n</ul>" in article.html()


def test_what_stands_in_items():
    """Lines, code, quotations and tables in an item stay in it, in Markdown and in HTML, and the list goes on behind them; an item of code alone is code."""
    code, table = "<pre>lift gate</pre>", "<table><tr><th>Gate</th><th>Hour</th></tr><tr><td>North</td><td>6</td></tr></table>"
    steps = f"<ol><li>Open the gate.<br>It is heavy.</li><li><p>Type:</p>{code}</li><li>Look at the hours.{table}</li><li>{code}</li></ol>"
    article = analyze(f"<article><h1>A tunnel</h1>{SAID * 3}{steps}{SAID * 3}</article>")
    assert (
        "\n\n1. Open the gate.\\\n   It is heavy.\n2. Type:\n\n   ```\n   lift gate\n   ```\n\n3. Look at the hours.\n\n   | Gate |"
        in article.markdown()
    )
    assert "   | North | 6 |\n\n```\nlift gate\n```\n\n" in article.markdown()
    assert "<li>Open the gate.<br/>It is heavy.</li>\n<li>Type:\n<pre><code>lift gate</code></pre>\n</li>\n<li>Look" in article.html()


TOLD = [
    "The tunnel below the harbour of Tallbridge opens on Monday, said the builder, and the ferry will sail on for tourists.",
    "Nobody had thought that it would be ready this year, least of all those who had dug it by hand and by night.",
    "“We shall miss the horn,” said Ann Roe, who lives by the quay and has taken the ferry to school, to work and to her wedding.",
]


@pytest.mark.parametrize("form", ["{}\n", "<p>{}</p>", "&lt;p&gt;{}&lt;/p&gt;"], ids=["lines", "markup", "escaped markup"])
def test_article_in_the_data_alone(form):
    """Where a page shows no article, the one that its data tell is taken, its residue cut and all that the page shows on record; a note says so."""
    body = "".join(form.format(line) for line in (TOLD[0], "Advertisement", *TOLD[1:]))
    data = json.dumps({"@type": "NewsArticle", "headline": "A tunnel", "articleBody": body})
    head = f"<html><head><title>A tunnel</title><script type=application/ld+json>{data}</script></head>"
    shell = f"{head}<body><nav><a href=/>Home</a></nav><div id=root>Loading ...</div></body></html>"
    article = analyze(shell)
    assert article.text == clean(shell) == replay(shell, article.removals) == "\n\n".join(TOLD)
    assert [removal.text for removal in article.removals] == ["Home", "Loading ...", "Advertisement"]
    assert (article.found, len(article.notes)) == ("article", 1)
    shown = analyze(f"{head}<body><article><h1>A tunnel</h1>{SAID * 3}</article></body></html>")
    assert (shown.text, shown.notes) == ("\n\n".join([SAID.removeprefix("<p>").removesuffix("</p>")] * 3), ())


def test_article_in_a_table_of_data():
    """A table that holds the article is no table of data to its record: the article is not given again as one of its rows."""
    page = f"<html><body><table><tr><td colspan=2>Echo</td></tr><tr><td>Home</td><td><div class=article-body>{SAID * 2}</div></td></tr></table></body></html>"
    assert [removal.text for removal in analyze(page).removals] == ["Echo", "Home"]


def test_pictures_make_no_gap():
    """A picture is no reason for a blank line, nor for a second list where pictures are not asked for."""
    article = analyze(f"<article><h1>A tunnel</h1>{SAID * 3}{SHAPES['a picture in an item']}{SAID}</article>")
    assert "- One thing\n- Two\n" in article.text
    assert "- One thing\n- Two\n" in article.markdown()


@pytest.mark.parametrize(
    "picture",
    [
        '<picture><source srcset="p.webp 1x"><source srcset="p.avif 1x"><img src="p.jpg" alt="A boat"></picture>',
        '<figure><picture><source srcset="p.webp 1x"><img src="p.jpg" alt="A boat"></picture></figure>',
        '<p><img src="data:image/gif;base64,R0" data-srcset="p.jpg 320w, q.jpg 1280w" alt="A boat"></p>',
    ],
)
def test_pictures_in_any_shape(picture):
    """A picture with several sources is the one that all browsers know, and one that a script loads is what it loads first."""
    page = f"<html><body><article>{SAID * 3}{picture}{SAID * 3}</article></body></html>"
    assert analyze(page).markdown(images=True).count("![A boat](p.jpg)") == 1


LINKED = '<p>The <a href="{}">ferry</a> sails.<img src="p.jpg"></p>'
CANONICAL = '<link rel=canonical href="https://echo.example/news/tunnel">'


@pytest.mark.parametrize(
    ("head", "href", "url", "picture"),
    [
        (CANONICAL, "/ferry", "https://echo.example/ferry", "https://echo.example/news/p.jpg"),
        (CANONICAL + '<base href="https://cdn.example/a/">', "ferry", "https://cdn.example/a/ferry", "https://cdn.example/a/p.jpg"),
        (CANONICAL + '<base href="/a/">', "ferry", "https://echo.example/a/ferry", "https://echo.example/a/p.jpg"),
        ('<meta property="og:url" content="https://echo.example/">', "//ferry.example/", "https://ferry.example/", "https://echo.example/p.jpg"),
        (CANONICAL, "http://ferry.example/a", "http://ferry.example/a", "https://echo.example/news/p.jpg"),
        (CANONICAL, "mailto:roe@ferry.example", "mailto:roe@ferry.example", "https://echo.example/news/p.jpg"),
        (CANONICAL, "http://[ferry", "http://[ferry", "https://echo.example/news/p.jpg"),
        (CANONICAL, "//[ferry", "//[ferry", "https://echo.example/news/p.jpg"),
        (f'<base href="https://echo.example/{"x" * 3000}/">', "/ferry", "/ferry", "p.jpg"),
        ("", "/ferry", "/ferry", "p.jpg"),
    ],
)
def test_addresses(head, href, url, picture):
    """Addresses of links and pictures are absolute where the page tells its own or a base; what is none stays as it is."""
    page = f"<html><head>{head}</head><body><article><h1>A tunnel</h1>{SAID * 3}{LINKED.format(href)}</article></body></html>"
    article = analyze(page)
    assert {mark.kind: mark.url for block in article.blocks for mark in block.marks} == {"link": url, "image": picture}
    assert f"![]({picture})" in article.markdown(images=True)


INCLUDED = Cleaner(include=["titles", "summaries", "captions", "comments"])
OWN_PAGE = (
    "<html><body><div class=top><img src=logo.png><a href='/'>Home</a></div><figure><img src=a.jpg><figcaption>The tunnel.</figcaption></figure>"
    f"<div class=content><h1>A tunnel</h1>{SAID * 3}<img src=b.jpg>{SAID}</div><div><img src=c.jpg><p>Foot</p></div></body></html>"
)


@pytest.mark.parametrize("page", [OWN_PAGE, *map(source, NAMES)], ids=["pictures outside", *NAMES])
def test_included_parts(page):
    """With parts that are left in, the record gives the text again too, and `clean` the same; the lines of the page count as they did."""
    article, plain = INCLUDED.analyze(page), analyze(page)
    assert replay(page, article.removals) == article.text == INCLUDED.clean(page)
    places = {(removal.block, removal.start) for removal in plain.removals if removal.filter not in INCLUDED.include}
    assert {(removal.block, removal.start) for removal in article.removals if removal.filter == "outside"} <= places


def test_pictures_are_no_lines():
    """A picture takes no room among the lines of a page, in which removals and blocks have their places."""
    article = analyze(OWN_PAGE)
    removals, lines = article.removals, article.source_text.split("\n")
    assert lines == ["Home", "The tunnel.", "A tunnel", *[SAID[3:-4]] * 4, "Foot"]
    assert [lines[removal.block] for removal in removals] == [removal.text for removal in removals]
    assert [(removal.text, removal.block, removal.start) for removal in removals] == [
        ("Home", 0, 0), ("The tunnel.", 1, 5), ("A tunnel", 2, 17), ("Foot", 7, 26 + 4 * len(SAID.removeprefix("<p>").replace("</p>", "\n")))]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_lost(name, articles):
    """Every word that a reader sees is in the text or in the record of what was left out."""
    said = record(articles(name))
    seen = pieces(parsed(name).find(".//body"), all_of_it=False)
    unspaced = "".join("\n".join(said).split())
    assert [word for piece in seen for word in WORD.findall(piece) if word not in unspaced] == []
    assert letters(seen) - letters(said) == Counter()


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_invented_or_told_twice(name, articles):
    """Text and record together hold no letter more than the page, and no two cuts overlap."""
    article = articles(name)
    assert letters(record(article)) - letters(pieces(parsed(name).find(".//body"), all_of_it=True)) == Counter()
    cuts = sorted(article.removals, key=lambda cut: (cut.start, cut.end))
    assert all(one.end <= two.start for one, two in itertools.pairwise(cuts))
    assert all(cut.text and article.source_text[cut.start : cut.end] == cut.text for cut in cuts)
    # A block's text may have cuts of its own, but begins where it says unless the first of them stands there.
    starts = {cut.start for cut in cuts}
    assert all(article.source_text.startswith(block.text[:1], block.start) for block in article.blocks if block.text and block.start not in starts)


@pytest.mark.parametrize("name", NAMES)
def test_element(name, articles):
    """An element is as good as its source, and the caller's tree is as it was."""
    tree = parsed(name)
    before = in_order(tree)
    assert clean(tree) == articles(name).text
    article = analyze(tree)
    assert in_order(tree) == before
    assert article.text == articles(name).text
    assert replay(tree, article.removals) == article.text


@pytest.mark.parametrize("name", NAMES)
def test_comments_between_all_elements(name, articles):
    """Comments and processing instructions of a caller's tree say nothing, between elements or in the middle of a word, and stay in it."""
    tree = parsed(name)
    for element in list(tree.iter(etree.Element)):
        within, half = etree.Comment(" byline "), len(element.text or "") // 2
        if element.text:
            element.text, within.tail = element.text[:half], element.text[half:]
        element.insert(0, within)
        if element is not tree:
            element.addprevious(etree.ProcessingInstruction("php", "ad()"))
    before = in_order(tree)
    made = analyze(tree)
    assert replace(made, encoding="utf-8") == articles(name)
    assert clean(tree) == made.text == replay(tree, made.removals)
    assert in_order(tree) == before


@pytest.mark.parametrize("name", NAMES)
def test_string(name, articles):
    """A page that somebody has decoded, with a byte-order mark or with other line ends, is the same page."""
    text = source(name).decode("utf-8")
    for page in (text, "\ufeff" + text, text.replace("\n", "\r\n")):
        assert clean(page) == articles(name).text


@pytest.mark.parametrize("name", NAMES)
def test_article_travels(name, articles):
    """An article pickles and copies: there is no parser's object in it."""
    article = articles(name)
    assert pickle.loads(pickle.dumps(article)) == article  # noqa: S301 - our own pickle
    assert copy.deepcopy(article) == article
    assert article.blocks
    assert article.removals


@pytest.mark.parametrize("name", NAMES)
def test_same_again(name, articles):
    """The fourth identical call gives what the first gave."""
    page = source(name)
    assert {clean(page) for _ in range(3)} == {articles(name).text}
    assert analyze(page) == articles(name)
