"""What of a page is its article, shape by shape: each case is a shape that real pages have, as small as may be."""

from typing import NamedTuple

import pytest

from cleanarticle import analyze

PROSE = (
    "The ferry company said on Monday that it would stop its night service in October, because hardly anybody used it in winter.",
    "People on the three islands had asked for a later boat ever since the hospital moved to the mainland, and many were angry.",
    "The council owns a third of the company, but it has not voted against the board in eleven years, nor will it now.",
    "A study from last spring showed that each crossing at night costs four times as much as a crossing at noon does.",
    "The engineers had proposed a smaller boat with an electric motor, which could have been charged at both ends of the line.",
    "Fishermen used to take people across for nothing, but their insurers do not allow it any longer, not even by day.",
    "In the office of the harbour there are pictures of the first ferry, a flat boat with room for six carts and a horse.",
    "Until the winter comes, the timetable of the summer remains in force, and the last boat leaves at a quarter past nine.",
)
TITLE = "Ferry company ends its night service"
HEADLINE = f"<h1>{TITLE}</h1>"


class Case(NamedTuple):
    """The body of a page, and lines that its article has and has not."""

    body: str
    kept: tuple[str, ...] = PROSE
    gone: tuple[str, ...] = ()


def paragraphs(*sentences):
    """Each sentence as a paragraph."""
    return "".join(f"<p>{sentence}</p>" for sentence in sentences)


CASES = {
    "paragraphs named after the subject of the article": Case(
        "<main>" + HEADLINE + "".join(f'<p class="gdpr-paragraph">{sentence}</p>' for sentence in PROSE) + "</main>"
    ),
    "paragraphs of subscribers, in an element each": Case(
        "<article>"
        + HEADLINE
        + paragraphs(*PROSE[:3])
        + "".join(f'<div class="subscriber-only">{paragraphs(each)}</div>' for each in PROSE[3:])
        + "</article>"
    ),
    "the title of a box, in front of its text": Case(
        f'<main><section>{HEADLINE}{paragraphs(*PROSE[:6])}<div class="admonition warning"><p class="admonition-title">Warning</p>'
        f"<p>{PROSE[6]}</p></div>{paragraphs(PROSE[7])}</section></main>",
        (*PROSE[:6], "Warning", *PROSE[6:]),
    ),
    "the title of a box, in front of its list": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE)}<div class="verdict-box"><p class="verdict-title">What we did not like</p><ul><li>The boat is slow</li>'
        "<li>The bar is closed</li></ul></div></article>",
        (*PROSE, "What we did not like", "The boat is slow"),
    ),
    "terms and their definitions": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE)}<h2>Signals</h2><dl><dt>Three strokes</dt><dd>Fog on the strait.</dd><dt>One stroke</dt><dd>All is well.</dd></dl></article>",
        (*PROSE, "Three strokes", "Fog on the strait.", "One stroke"),
    ),
    "questions that are buttons, each in front of the answer that it opens": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE)}<h2>Questions</h2><div class="accordion"><div class="item"><h3><button aria-expanded="false" aria-controls="a1">Is there'
        ' a boat at night?</button></h3><div id="a1" class="collapse"><p>There is none from October on, says the company.</p></div></div><div class="item">'
        '<div class="title" role="button" aria-controls="a2"><a tabindex="0">Where to ask</a></div><div id="a2"><p>The office at the pier is open by day.</p></div></div><div class="item"><h3><button aria-expanded="false" aria-controls="a3">Who may travel</button></h3>'
        '<div id="a3" class="collapse"><p>Everybody who has a ticket.</p></div></div><div class="item"><h3><button aria-expanded="false" aria-controls="a4">And dogs</button></h3>'
        '<div id="a4" class="collapse"><p>Dogs travel on deck.</p></div></div></div></article>',
        (
            *PROSE,
            "Is there a boat at night?",
            "There is none from October on, says the company.",
            "Where to ask",
            "The office at the pier is open by day.",
        ),
    ),
    "a button that opens nothing behind it": Case(
        f'<article>{HEADLINE}<div class="row"><button aria-controls="menu9">Contents of this page</button></div>{paragraphs(*PROSE)}</article>',
        gone=("Contents of this page",),
    ),
    "a heading with a link to itself": Case(
        f'<main>{HEADLINE}{paragraphs(*PROSE[:4])}<h2 id="fog">In fog<a class="headerlink" href="#fog">¶</a></h2>{paragraphs(*PROSE[4:])}</main>',
        (*PROSE[:4], "In fog", *PROSE[4:]),
        ("In fog¶", "¶"),
    ),
    "text beside a picture": Case(
        f'<main>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="image-with-text"><img src="a.jpg"><div class="image-with-text__body"><h2>A mill with its feet in the river</h2>'
        f"{paragraphs(PROSE[4])}</div></div>{paragraphs(*PROSE[5:])}</main>",
        (*PROSE[:4], "A mill with its feet in the river", *PROSE[4:]),
    ),
    "a blog whose head says more than the entry": Case(
        '<div class="top"><h1 class="title">Notes from the pier</h1><p class="description"><span>Here I have been writing about the islands, their boats and their people since an uncle gave me'
        " a box full of old timetables; most of what you read was first told to me on the pier, where the society that looks after the ferry meets on the first Tuesday of each month,"
        " brings its own cake, and has never yet closed a meeting before midnight. All pictures are mine unless I say otherwise.</span></p></div>"
        f'<div class="outer"><div class="posts"><div class="post hentry"><h3 class="entry-title">{TITLE}</h3><div class="entry-content">{PROSE[0]}<br><br>{PROSE[1]}</div></div></div></div>',
        PROSE[:2],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_article_of_a_page(name):
    """All lines of the article are there, each once and in order, and none of what is no part of it."""
    case = CASES[name]
    page = f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE}</title></head><body>{case.body}</body></html>'
    lines = [line.removeprefix("- ") for line in analyze(page).text.splitlines() if line]
    assert [line for line in lines if line in case.kept] == list(case.kept)
    assert not set(lines) & set(case.gone)
