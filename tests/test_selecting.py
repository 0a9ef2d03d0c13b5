"""What of a page is its article, shape by shape: each case is a shape that real pages have, as small as may be."""

import re
from textwrap import fill
from typing import NamedTuple

import pytest

from cleanarticle import analyze, clean, replay

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


RELATED = ("The harbour wall will be raised by a metre", "The school choir wins a prize in the capital")


# As much again as PROSE is, four times.
LONG = tuple(f"{number} {sentence}" for number in ("One:", "Two:", "Three:", "Four:") for sentence in PROSE)


def links(*texts):
    """Each text as a link in a list."""
    return "<ul>" + "".join(f'<li><a href="/{index}">{text}</a></li>' for index, text in enumerate(texts)) + "</ul>"


def titled(markup, *names):
    """An article whose last paragraphs each stand below a title of this markup."""
    sections = list(zip(names, PROSE[-len(names) :], strict=True))
    body = "".join(f"{markup.format(name)}{paragraphs(text)}" for name, text in sections)
    return Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[: -len(names)])}{body}</article>",
        (*PROSE[: -len(names)], *(line for each in sections for line in each)),
    )


LEAD = "Nobody on the islands was surprised; we went over with a recorder and a flask of tea, and asked."
VERSE = (
    "One kettle, with the lid of another,", "a chair that remembers two people,", "the key to a shed", "we sold to a man for his bees.",
    "Nine spoons. A map of the drains.", "Your coat, from the hook to the bed,", "and from the bed to the hook, and there",
)  # fmt: skip
PLAYER = '<iframe src="https://www.ferry.example/player/120">'
GOODS = ("The Gull raincoat", "The Tern raincoat", "The Ruff raincoat", "The Knot raincoat")
DAYS = ("4 March", "The boat leaves at six."), ("5 March", "The boat stays."), ("6 March", "Nobody comes.")

CASES = {
    "a plain text that is wrapped, as a browser shows it": Case("<pre>" + "\n\n".join(fill(sentence, 64) for sentence in PROSE) + "</pre>"),
    "names of goods above their data, in boxes of their own": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:6])}"
        + "".join(
            f'<div class="goods-widget"><div class="goods-widget__text"><div class="goods-widget__award">Best</div>'
            f'<div class="goods-widget__name">{name}</div><div class="goods-widget__content"><ul><li>Weight: {number} grams</li><li>Seams: taped</li></ul>'
            f"</div></div></div>{paragraphs(PROSE[number])}"
            for number, name in zip((6, 7), GOODS, strict=False)
        )
        + "</article>",
        (
            *PROSE[:6],
            *(line for number, name in ((6, GOODS[0]), (7, GOODS[1])) for line in (name, f"Weight: {number} grams", "Seams: taped", PROSE[number])),
        ),
    ),
    "asides that are notes by their role": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:6])}<aside role="doc-tip">{paragraphs(PROSE[6])}</aside>{paragraphs(PROSE[7])}'
        '<aside role="doc-footnote"><p>The minutes of the council are in its archive, volume twelve.</p></aside></article>',
        (*PROSE, "The minutes of the council are in its archive, volume twelve."),
    ),
    "a link that nobody ended": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:2])}<p>See <a href="/study">the study<p>{"<p>".join(PROSE[2:])}</article>',
        (*PROSE[:2], "See the study", *PROSE[2:]),
    ),
    "the beginning of the article, in an element of its own below the headline": Case(
        f'<div class="page">{HEADLINE}<div id="intro"><p>{PROSE[0]} {PROSE[1]}</p></div><div id="articlebody">{paragraphs(*PROSE[2:6])}</div></div>',
        (f"{PROSE[0]} {PROSE[1]}", *PROSE[2:6]),
    ),
    "the rest of an entry, which is called its text as well": Case(
        f'<div class="entry"><h3>{TITLE}</h3><div class="entry-content"><div class="entry-body">{paragraphs(*PROSE[:7])}</div><div class="entry-more">'
        f'{paragraphs(PROSE[7])}</div></div></div><div class="trackbacks"><p>{RELATED[0]}, says a harbour that has a diary of its own.</p></div>',
        gone=(f"{RELATED[0]}, says a harbour that has a diary of its own.",),
    ),
    "an article in sections without names": Case(
        f"<main><div><article><div><section><div>{HEADLINE}{paragraphs(*PROSE[:3])}</div></section><section><div>{paragraphs(*PROSE[3:6])}</div></section>"
        f'<section><div>{paragraphs(*PROSE[6:])}</div></section></div></article></div><div class="more"><h2>More</h2>{links(*RELATED)}</div></main>',
        gone=RELATED,
    ),
    "elements of content below the text of what a page calls a news article in the terms of search engines": Case(
        f'<div class="single"><div class="item" itemscope itemtype="http://schema.org/Article">{HEADLINE}<div itemprop="articleBody">{paragraphs(*PROSE[:3])}</div>'
        f'<div id="c17" class="content-default">{paragraphs(*PROSE[3:5])}</div><div id="c18" class="content-default">{paragraphs(*PROSE[5:])}</div></div></div>'
    ),
    "sections of a name that tells what they are about": Case(
        f'<main>{HEADLINE}<div class="job-ad-body">'
        + "".join(f'<section class="job-ad-section"><h2>{text.split()[-2]}</h2>{paragraphs(text)}</section>' for text in PROSE[:5])
        + '</div><div class="job-ad-apply"><a href="/apply">Apply now</a></div></main>',
        tuple(line for text in PROSE[:5] for line in (text.split()[-2], text)),
        ("Apply now",),
    ),
    "the title of a box of points above the text": Case(
        f'<article>{HEADLINE}<div class="entry"><div class="brief"><p class="box-name">In brief</p><ul><li>The last boat leaves at nine.</li>'
        f"<li>The hospital is on the mainland.</li></ul></div>{paragraphs(*PROSE)}</div></article>",
        ("In brief", "The last boat leaves at nine.", "The hospital is on the mainland.", *PROSE),
    ),
    "a note of a manual, whose kind is called as links are": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="admonition seealso"><p>The chapter on harbours explains what counts as near.</p></div>'
        f"{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], "The chapter on harbours explains what counts as near.", *PROSE[4:]),
    ),
    "buttons that networks see only when they are pressed, and the tools of a wiki": Case(
        f'<div id="dokuwiki__content">{HEADLINE}{paragraphs(*PROSE)}<ul class="socialshareprivacy"><li>Two clicks for your privacy: press here to wake it.</li></ul>'
        '<div id="dokuwiki__footer"><p>But where it is said, all texts of this wiki may be used by everybody for everything.</p></div></div>',
        gone=(
            "Two clicks for your privacy: press here to wake it.",
            "But where it is said, all texts of this wiki may be used by everybody for everything.",
        ),
    ),
    "questions and answers in a list of terms, and a line below it": Case(
        f"<div>{HEADLINE}<dl>" + "".join(f"<dt>{text.split()[-2]}?</dt><dd>{text}</dd>" for text in PROSE) + "</dl><p>The clerk asked.</p></div>",
        (*(line for text in PROSE for line in (f"{text.split()[-2]}?", text)), "The clerk asked."),
    ),
    "minutes in the rows of a table, and a line below it": Case(
        f"<div>{HEADLINE}<table>" + "".join(f"<tr><td>{number}</td><td>{text}</td></tr>" for number, text in enumerate(PROSE)) + "</table>"
        "<p>They ended at ten with a song.</p></div>",
        (*(f"{number} | {text}" for number, text in enumerate(PROSE)), "They ended at ten with a song."),
    ),
    "a quotation that is pulled out from around who says it": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="pullquote"><p>“The boat is never late. It is sometimes early.”</p></div>'
        f"<p>“The boat is never late,” said the mate. “It is sometimes early.” He laughed, and nobody knew at what.</p>{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], "“The boat is never late,” said the mate. “It is sometimes early.” He laughed, and nobody knew at what.", *PROSE[4:]),
        ("“The boat is never late. It is sometimes early.”",),
    ),
    "verse whose lines stand in elements of their own, beside what is said of the poet": Case(
        f'<main><article>{HEADLINE}<div class="poem"><div class="stanza">{"".join(f"<div>{line}</div>" for line in VERSE[:3])}</div>'
        f'<div class="stanza">{"".join(f"<div>{line}<br></div>" for line in VERSE[3:])}</div></div></article>'
        f'<aside class="poet-bio"><h2>About the poet</h2>{paragraphs(*PROSE[:2])}</aside></main>',
        VERSE,
        PROSE[:2],
    ),
    "a question, and what was answered": Case(
        f'<main><article class="Question">{HEADLINE}<div class="text">{paragraphs(*PROSE[:3])}</div></article><section class="Answers"><article class="Answer">'
        f'<div class="text">{paragraphs(*PROSE[3:6])}</div></article><article class="Answer"><div class="text">{paragraphs(*PROSE[6:])}</div></article></section></main><aside><h3>More questions</h3>{links(*RELATED)}</aside>',
        gone=RELATED,
    ),
    "a paragraph above the part that has most of the text": Case(
        f'<div class="page">{HEADLINE}<div class="widget-theme-post-content"><div><p>{LEAD}</p><div class="talk">{paragraphs(*PROSE)}</div></div></div>'
        "<div><p>Become a member from three pounds a month, and hear every talk on the day before the others do.</p></div></div>",
        (LEAD, *PROSE),
        gone=("Become a member from three pounds a month, and hear every talk on the day before the others do.",),
    ),
    "a text that is set with its lines, and nothing else": Case(HEADLINE + "<pre>" + "\n\n".join(PROSE) + "</pre>"),
    "what introduces a list, in a box of another name": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="text-image"><p><strong>There is no boat for: </strong></p><ul><li>people with '
        f'<a href="/dogs">large dogs</a> and their friends.</li><li>people without a ticket.</li></ul></div>{paragraphs(*PROSE[4:])}</article>',
        (*PROSE[:4], "There is no boat for:", "people without a ticket.", *PROSE[4:]),
    ),
    "notes that lead back to their places": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE)}<ol><li id="a"><p>It was a Monday. <a href="#b">↩</a></p></li><li><p>In May. <a href="#c">↩︎</a></p></li></ol></article>',
        (*PROSE, "1. It was a Monday.", "2. In May."),
    ),
    "the article once more, for other screens": Case(
        f'<main>{HEADLINE}<div class="wide">{paragraphs(*PROSE)}</div><div class="narrow" aria-hidden="true">{paragraphs(*PROSE)}</div></main>'
    ),
    "the first paragraphs, and once more with all others": Case(
        f'<main>{HEADLINE}<div class="preview">{paragraphs(*PROSE[:4])}</div><div class="whole">{paragraphs(*PROSE)}</div></main>',
    ),
    "questions and answers that say more than the text above them": Case(
        f'<div class="post-content"><div class="row">{HEADLINE}<div class="a">{paragraphs(*PROSE[:3])}</div><div class="b"><div class="c"><div class="faq-list">'
        + "".join(f"<div><div>{text.split()[-2]}?</div><div>{paragraphs(text)}</div></div>" for text in PROSE[3:])
        + "</div></div></div></div></div>",
        (*PROSE[:3], *(line for text in PROSE[3:] for line in (f"{text.split()[-2]}?", text))),
    ),
    "the beginning of the article, in what a wall would lock": Case(
        f'<article>{HEADLINE}<div class="piano-inline-content-wrapper">{paragraphs(PROSE[0])}</div><div>{paragraphs(*PROSE[1:])}</div></article>'
    ),
    "a refrain": Case(
        f"<main>{HEADLINE}{paragraphs(*PROSE[:4], *PROSE[1:3], *PROSE[4:])}</main>",
        (*PROSE[:4], *PROSE[1:3], *PROSE[4:]),
    ),
    "custom elements that are paragraphs, and such as stand in a sentence": Case(
        f"<harbour-app><harbour-body>{HEADLINE}{''.join(f'<harbour-text>{sentence}</harbour-text>' for sentence in PROSE[:6])}"
        "<harbour-text>So it is.</harbour-text><harbour-text>It was <harbour-name>so.</harbour-name> <harbour-name>Ever.</harbour-name></harbour-text>"
        f"<p><harbour-name>Never?</harbour-name> <harbour-name>Never.</harbour-name></p>{paragraphs(*PROSE[6:])}</harbour-body></harbour-app>",
        (*PROSE[:6], "So it is.", "It was so. Ever.", "Never? Never.", *PROSE[6:]),
    ),
    "the shadow of a custom element, which browsers show in its place": Case(
        f'<harbour-story><template shadowrootmode="open"><style>p {{}}</style>{HEADLINE}{paragraphs(*PROSE)}</template></harbour-story>'
    ),
    "text in the shadow of a custom element, and a template that nothing shows": Case(
        f"<main>{HEADLINE}{paragraphs(*PROSE[:4])}<template><p>{RELATED[0]}.</p></template>"
        f'<harbour-box><template shadowrootmode="open">{paragraphs(*PROSE[4:])}</template></harbour-box></main>',
        gone=(f"{RELATED[0]}.",),
    ),
    "an article that only browsers without scripts show": Case(f'<div id="root"></div><noscript>{HEADLINE}{paragraphs(*PROSE)}</noscript>'),
    "an article that only browsers without scripts show, below a motto and its headline as a link": Case(
        f'<div class="blog"><div class="motto">{RELATED[0]}, and other news from the people who look after it</div><h2><a href="/p">{TITLE}</a></h2>'
        f'<div class="post-body"><noscript>{paragraphs(*PROSE)}</noscript></div></div>',
    ),
    "a notice to browsers without scripts": Case(
        '<div id="root"></div><noscript><p>Our boats need scripts.</p></noscript>', (), ("Our boats need scripts.",)
    ),
    "what browsers without scripts show of an article besides": Case(
        f"<main>{HEADLINE}{paragraphs(*PROSE)}<noscript><p>{RELATED[0]}.</p></noscript></main>", gone=(f"{RELATED[0]}.",)
    ),
    "paragraphs named after the subject of the article": Case(
        "<main>" + HEADLINE + "".join(f'<p class="gdpr-paragraph">{sentence}</p>' for sentence in PROSE) + "</main>"
    ),
    "paragraphs named after the subject, and one called so by its id": Case(
        f'<main>{HEADLINE}<p id="gdpr-intro"><b>The night boat is no more.</b></p>'
        + "".join(f'<p class="gdpr-paragraph">{sentence}</p>' for sentence in PROSE)
        + "</main>",
        ("The night boat is no more.", *PROSE),
    ),
    **{
        f"a sentence between paragraphs whose name says {name}": Case(
            f'<article>{HEADLINE}{paragraphs(*PROSE[:3])}<p class="{name}">{PROSE[3]}</p>{paragraphs(*PROSE[4:])}</article>'
        )
        for name in ("promo-text", "social", "footer-text", "tools", "newsletter-lead", "related-text", "byline-text")
    },
    **{
        f"a remark beside the text: {opening}": Case(
            f"<article>{HEADLINE}{paragraphs(*PROSE[:3])}<aside {opening}><h4>The fares</h4>{paragraphs(PROSE[3])}</aside>{paragraphs(*PROSE[4:])}</article>",
            (*PROSE[:3], "The fares", *PROSE[3:]),
        )
        for opening in ("class=note", "class='c-box tip'", "class=callout", "role=note")
    },
    "what stands beside the text and is not called a remark": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:3])}<aside class=teaser><h4>The fares</h4>{paragraphs(PROSE[3])}</aside>{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:3], *PROSE[4:]),
        ("The fares", PROSE[3]),
    ),
    "an offer between paragraphs": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:3])}<p class="promo">Half the price for islanders until June!</p>{paragraphs(*PROSE[3:])}</article>',
        gone=("Half the price for islanders until June!",),
    ),
    "paragraphs of subscribers, in an element each": Case(
        "<article>"
        + HEADLINE
        + paragraphs(*PROSE[:3])
        + "".join(f'<div class="subscriber-only">{paragraphs(each)}</div>' for each in PROSE[3:])
        + "</article>"
    ),
    "the card of another article, whose title and words stand in an element without a name": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="embed" type="one"><a href="/1"><img src="1.jpg"></a><div><a href="/1" class="t">{RELATED[0]}</a>'
        f'<p class="s">The work begins in May and costs four millions.</p></div></div>{paragraphs(*PROSE[4:])}</article>',
        gone=(RELATED[0], "The work begins in May and costs four millions."),
    ),
    "paragraphs with a class in elements without one, of which one stands below a link": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div><p class="s">The bar is closed.</p></div><p><a href="/1">{RELATED[0]}</a></p>'
        f'<div><p class="s">The pier is open.</p></div>{paragraphs(*PROSE[4:])}</article>',
        (*PROSE[:4], "The bar is closed.", "The pier is open.", *PROSE[4:]),
        (RELATED[0],),
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
    "terms that are the names of buttons, and their definitions": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE)}<dl><dt>Share</dt><dd>Sends the timetable to a friend.</dd><dt>Print</dt><dd>Puts it on paper.</dd></dl></article>",
        (*PROSE, "Share", "Sends the timetable to a friend.", "Print"),
    ),
    "a list of the names of buttons that are none themselves": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE)}<p>The menu of the timetable has two items.</p><ul><li>Share</li><li>Print</li></ul></article>",
        (*PROSE, "The menu of the timetable has two items.", "Share", "Print"),
    ),
    "names of buttons below a sentence that announces them": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}<p>The menu of the new timetable on the wall has three items:</p>"
        f"{paragraphs('Share', 'Print', 'Save')}{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], "The menu of the new timetable on the wall has three items:", "Share", "Print", "Save", *PROSE[4:]),
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
    "an article in two parts of one name, the second a short one": Case(
        f'<main>{HEADLINE}<div class="c"><div class="article-body">{paragraphs(*PROSE[:7])}</div><div class="slot"></div>'
        f'<div class="article-body">{paragraphs(PROSE[7])}</div></div></main>'
    ),
    "paragraphs behind the part that holds most of them": Case(
        f'<main>{HEADLINE}<div class="article-body"><div class="preview">{paragraphs(*PROSE, *(each.upper() for each in PROSE))}</div>'
        f"<p>Nobody has come back for the piano since, and the gulls have begun to take an interest in its keys.</p>"
        f"<p>The harbour master says that he would play it, had he not been told that it brings the fog.</p></div></main>",
        ("Nobody has come back for the piano since, and the gulls have begun to take an interest in its keys.",),
    ),
    "answers that are hidden until their button is pressed": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE)}<h2>Questions</h2>"
        + "".join(
            f'<h3><button aria-expanded="false" aria-controls="p{number}">{question}</button></h3><div id="p{number}" hidden><p>{answer}</p></div>'
            for number, (question, answer) in enumerate(
                (("Who may travel?", "All who have a ticket may."), ("And dogs?", "They may, on deck."), ("And bicycles?", "They may not."))
            )
        )
        + "</article>",
        (*PROSE, "Who may travel?", "All who have a ticket may.", "And dogs?", "They may, on deck.", "And bicycles?", "They may not."),
    ),
    "questions that are only styled as buttons": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE)}"
        + "".join(
            f'<div class="q" role="button">{question}</div><div class="a"><p>{answer}</p></div>'
            for question, answer in (("Who may travel?", PROSE[0].lower()), ("And dogs?", PROSE[1].lower()))
        )
        + "</article>",
        (*PROSE, "Who may travel?", PROSE[0].lower(), "And dogs?", PROSE[1].lower()),
    ),
    "headings that are called categories": titled('<h3 class="category">{}</h3>', "Best novel", "Best debut", "Best poem"),
    "a text that is named after the button that opens it": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:3])}<div class="ReadMoreAnswer_text__yP3r">{paragraphs(PROSE[3])}</div>'
        f'<div class="read-more-content">{paragraphs(PROSE[4])}</div><div class="read-more-box">{paragraphs(RELATED[0])}</div></article>',
        PROSE[:5],
        (RELATED[0],),
    ),
    "quotations, each with the link to where it is from": Case(
        f"<article>{HEADLINE}"
        + "".join(f"<blockquote><p>{said}</p></blockquote><p>[<a href=/{number}>The Observer</a>]</p>" for number, said in enumerate(PROSE))
        + f"{paragraphs('That is what they say of it.')}<p><a href=/more>[Boats for sale]</a></p></article>",
        (*(line for said in PROSE for line in (said, "[The Observer]")), "That is what they say of it."),
        ("[Boats for sale]",),
    ),
    "verse at the foot": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE)}<p>The water goes east<br>and I go across<br>forty times a day<br>for thirty years</p></article>",
        (*PROSE, "The water goes east", "and I go across", "forty times a day", "for thirty years"),
    ),
    "the end of a letter": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE, 'With warm wishes from the pier,', 'Ellen')}</article>",
        (*PROSE, "With warm wishes from the pier,", "Ellen"),
    ),
    "a name above the text": Case(f'<div class="story">{HEADLINE}{paragraphs("Ellen Marsh", *PROSE)}</div>', gone=("Ellen Marsh",)),
    "subheadings of two capitals, the first above all text": titled(
        "<p><strong>{}</strong></p>", *("Golden Bowl", "Silver Spoon", "The Old Inn") * 2, "New York City", "São Paulo"
    ),
    "speakers, the first above all text": titled("<p><b>{}</b></p>", *("Ellen Marsh", "Anna Roe") * 4),
    "speakers as terms, the first above all text": Case(
        f"<article>{HEADLINE}<dl>"
        + "".join(f"<dt>{name}</dt><dd>{text}</dd>" for name, text in zip(("Marsh", "Roe") * 4, PROSE, strict=True))
        + "</dl></article>",
        tuple(line for each in zip(("Marsh", "Roe") * 4, PROSE, strict=True) for line in each),
    ),
    "a name above a text with subheadings": Case(
        f"<article>{HEADLINE}{paragraphs('Ellen Marsh', *PROSE[:3], '<b>On deck</b>', *PROSE[3:6], '<b>The Last Boat</b>', PROSE[6], '<b>In fog</b>', PROSE[7])}</article>",
        (*PROSE[:3], "On deck", *PROSE[3:6], "The Last Boat", PROSE[6], "In fog", PROSE[7]),
        ("Ellen Marsh",),
    ),
    "a list without its markup": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE)}<h2>What you need</h2>"
        + "".join(f'<div class="need">{each}</div>' for each in ("600 g potatoes", "an egg", "2 onions", "some butter"))
        + f"{paragraphs(PROSE[0].lower())}</article>",
        (*PROSE, "What you need", "600 g potatoes", "an egg", "2 onions", "some butter", PROSE[0].lower()),
    ),
    "what is to be ticked off": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE)}<h2>What you need</h2><ul>"
        + "".join(f'<li><label><input type="checkbox">{each}</label></li>' for each in ("600 g potatoes", "an egg", "2 onions"))
        + "</ul></article>",
        (*PROSE, "What you need", "600 g potatoes", "an egg", "2 onions"),
    ),
    "a remark in a box amid a long article": Case(
        f"<article>{HEADLINE}{paragraphs(*(each + ' ' + each for each in PROSE))}"
        f'<div class="callout"><p>{PROSE[3]}</p></div>{paragraphs(*(each.lower() + " " + each.lower() for each in PROSE))}</article>',
        (PROSE[3],),
    ),
    "titles of sections that are no headings": titled('<div class="head"><div class="t">{}</div></div>', "In spring", "In summer", "In autumn"),
    "a box of related stories whose name ends in content": Case(
        f'<main>{HEADLINE}<div class="text">{paragraphs(*PROSE)}</div><div class="related-content"><h3>More of this</h3>'
        + "".join(f"<h4>{each}</h4><p>It is told here in a sentence or two, so that you would like to know the rest of it.</p>" for each in RELATED)
        + "</div></main>",
        gone=("More of this", *RELATED, "It is told here in a sentence or two, so that you would like to know the rest of it."),
    ),
    "names behind a prefix of the page's own": Case(
        f'<main>{HEADLINE}<div class="gz-text">{paragraphs(*PROSE)}</div><div class="gz-comments"><p>I have always said so, and nobody has ever listened to me.</p></div>'
        '<div class="harbour-newsletter"><p>Every Friday the news of the islands, free of charge.</p></div></main>',
        gone=("I have always said so, and nobody has ever listened to me.", "Every Friday the news of the islands, free of charge."),
    ),
    "a label in capitals above links that go": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}<p><strong>DON'T MISS</strong></p>"
        + "".join(f'<p><a href="/{number}">{title}</a></p>' for number, title in enumerate(RELATED))
        + f"{paragraphs(*PROSE[4:])}</article>",
        gone=("DON'T MISS", *RELATED),
    ),
    "labels in capitals that head the parts of an article": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:2])}<p><strong>THE WALL</strong></p><p><a href='/wall'>{RELATED[0]}</a></p>"
        f"{paragraphs(*PROSE[2:4], 'THE CHOIR', *PROSE[4:])}</article>",
        (*PROSE[:2], "THE WALL", *PROSE[2:4], "THE CHOIR", *PROSE[4:]),
    ),
    "the heading of a box whose list of links goes": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="box"><h3>The wall</h3>{links(*RELATED)}</div>{paragraphs(*PROSE[4:])}</article>',
        gone=("The wall", *RELATED),
    ),
    "code beside the numbers of its lines": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE)}<table><tr><td><pre>1\n2\n</pre></td><td><pre><code>raise sail\nlower sail\n</code></pre></td></tr></table></article>",
        (*PROSE, "raise sail", "lower sail"),
        ("1", "2"),
    ),
    "posts that are items of a list": Case(
        f"<main>{HEADLINE}{paragraphs(*PROSE[:4])}<ul>"
        + "".join(
            f'<li class="post"><article><div class="when">1{number}:42</div><h3>Post {number}</h3>{paragraphs(text)}</article></li>'
            for number, text in enumerate(PROSE[4:])
        )
        + "</ul></main>",
        (*PROSE[:4], "Post 0", PROSE[4], "Post 1", PROSE[5], "Post 2", PROSE[6], "Post 3", PROSE[7]),
        ("10:42", "11:42", "12:42"),
    ),
    "steps with numbers of their own": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}<ol>"
        + "".join(f'<li><div class="n">{number}</div><div><p>{text}</p></div></li>' for number, text in enumerate(PROSE[4:], 1))
        + "</ol></article>",
        (*PROSE[:4], *(f"{number}. {text}" for number, text in enumerate(PROSE[4:], 1))),
        ("1", "2", "1. 1", "2. 2"),
    ),
    "grey text": Case(f"<article>{HEADLINE}" + "".join(f'<p class="text-secondary">{each}</p>' for each in PROSE) + "</article>"),
    "a column that is called secondary": Case(
        f'<main>{HEADLINE}<div class="text">{paragraphs(*PROSE)}</div></main><div id="secondary">{paragraphs(*(each.lower() for each in PROSE[:2]))}</div>',
        gone=tuple(each.lower() for each in PROSE[:2]),
    ),
    "an element of the page's own making": Case(
        f'<main>{HEADLINE}<div>{paragraphs(*PROSE[:4])}<inline-promo class="newsletter-promo"><div><p>Every Friday the news of the islands, free of charge.</p></div></inline-promo>'
        f"{paragraphs(*PROSE[4:])}</div></main>",
        gone=("Every Friday the news of the islands, free of charge.",),
    ),
    "an h1 for each section": Case(
        "".join(
            f"<section><h1>{name}</h1>{paragraphs(*text)}</section>" for name, text in (("NAME", PROSE[:3]), ("USE", PROSE[3:5]), ("BUGS", PROSE[5:]))
        ),
        ("NAME", *PROSE[:3], "USE", *PROSE[3:5], "BUGS", *PROSE[5:]),
    ),
    "short lines of a script that says much with few letters": Case(
        "<div class=body>"
        + "".join(
            f"<div>{each}</div>"
            for each in (
                "祖母の家には大きな柿の木がありました。",
                "秋になると毎朝、庭を掃くのが私の仕事でした。",
                "落ち葉は風呂の焚き付けになりました。",
                "祖母は実を一つだけ木に残しました。",
                "鳥の分だと言うのです。",
                "今年、その木を切ることになりました。",
            )
        )
        + "</div>",
        (
            "祖母の家には大きな柿の木がありました。",
            "秋になると毎朝、庭を掃くのが私の仕事でした。",
            "落ち葉は風呂の焚き付けになりました。",
            "祖母は実を一つだけ木に残しました。",
            "鳥の分だと言うのです。",
            "今年、その木を切ることになりました。",
        ),
    ),
    "a list and a table beside the element with the paragraphs": Case(
        f'<article><header>{HEADLINE}</header><div class="key-points"><h2>In short</h2><ul><li>No boat at night from October on</li><li>The hospital is on the mainland</li>'
        f'<li>The council owns a third</li></ul></div><div class="copy">{paragraphs(*PROSE)}</div><div class="fares"><h2>Fares</h2><table><tr><td>Grown-ups</td><td>twelve crowns a day</td></tr>'
        "<tr><td>Children</td><td>nothing at all until they are six</td></tr></table></div></article>",
        (
            "In short",
            "No boat at night from October on",
            "The hospital is on the mainland",
            "The council owns a third",
            *PROSE,
            "Fares",
            "Grown-ups | twelve crowns a day",
        ),
    ),
    "text that is there for ears only, behind a prefix": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE)}<p class="nhsuk-u-visually-hidden">Here the article ends, and the list of links begins.</p></article>',
        gone=("Here the article ends, and the list of links begins.",),
    ),
    "a footnote that opens at a touch, inside its paragraph": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:3])}<p>{PROSE[3][:-1]}<sup><a href="#n" aria-describedby="n">1</a></sup><span id="n" role="tooltip">'
        f"The study was never printed.</span>.</p>{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:3], PROSE[3][:-1] + "¹.", *PROSE[4:]),
        ("The study was never printed.",),
    ),
    "a headline in two parts, the shorter one first": Case(
        f"<article><h2><span>Ferry company</span><div>{TITLE.removeprefix('Ferry company ')}</div></h2>{paragraphs(*PROSE)}</article>",
        gone=("Ferry company", "ends its night service"),
    ),
    "a note that is called one": Case(
        f"<article>{HEADLINE}{paragraphs(*(each + ' ' + each for each in PROSE))}"
        f'<div class="callout"><p>Bring a coat.</p></div>{paragraphs(*(each.lower() + " " + each.lower() for each in PROSE))}</article>',
        ("Bring a coat.",),
    ),
    "a figure that holds nothing but text": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}<figure><p>Bring a coat, for the deck is open to the wind.</p></figure>{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], "Bring a coat, for the deck is open to the wind.", *PROSE[4:]),
    ),
    "headings by their role": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="x" role="heading" aria-level="3">On deck</div>{paragraphs(*PROSE[4:])}</article>',
        (*PROSE[:4], "On deck", *PROSE[4:]),
    ),
    "a section whose heading says the headline again": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}<h2>{TITLE}</h2>{paragraphs(*PROSE[4:])}</article>", (*PROSE[:4], TITLE, *PROSE[4:])
    ),
    "a recording that says the headline again": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class='rec'><h3>{TITLE}</h3><p>03:12</p></div>{paragraphs(*PROSE[4:])}</article>",
        gone=(TITLE,),
    ),
    "the tools of a recording, one of which shows the code of its player": Case(
        f"<article>{HEADLINE}<ul class='recording'><li class='audio-tool'><div class='code'>{PLAYER.replace('<', '&lt;')}</div></li>"
        f"<li class='audio-tool'><a href='/said'>Transcript</a></li></ul>{paragraphs(*PROSE)}</article>",
        gone=(PLAYER, "Transcript"),
    ),
    "lists part by part, one of which is all links": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:6])}<h3>To wear</h3><ul><li>A coat</li><li>Dry socks</li></ul>"
        f"<h3>To sleep</h3><ul><li>A blanket</li><li>A pillow</li></ul><h3>To cook</h3>{links('A stove', 'A pot', 'Fuel')}"
        f"<h3>To read</h3><ul><li>The timetable</li><li>A novel</li></ul>{paragraphs(*PROSE[6:])}</article>",
        (
            *PROSE[:6],
            "To wear",
            "A coat",
            "Dry socks",
            "To sleep",
            "A blanket",
            "A pillow",
            "To cook",
            "A stove",
            "A pot",
            "Fuel",
            "To read",
            "The timetable",
            "A novel",
            *PROSE[6:],
        ),
    ),
    "goods with an offer below the name, in front of parts that are headed alike": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:3])}"
        + "".join(
            f"<h3>{name}</h3><p><a href='https://shop.example/{number}'>Check the price</a></p><h3>Features</h3><p>{PROSE[3 + number]}</p>"
            for number, name in enumerate(GOODS)
        )
        + f"{paragraphs(PROSE[7])}</article>",
        (*PROSE[:3], *(line for number, name in enumerate(GOODS) for line in (name, "Features", PROSE[3 + number])), PROSE[7]),
    ),
    "a pulled quotation that ends with who said it": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:5])}<figure><blockquote>“{PROSE[1]}”</blockquote><blockquote>Anna Roe, the mayor of the islands</blockquote>"
        f"</figure>{paragraphs(*PROSE[5:])}</article>",
        gone=(f"“{PROSE[1]}”", "Anna Roe, the mayor of the islands"),
    ),
    "two quotations, the first of which the article says too": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:5])}<blockquote>“{PROSE[1]}”</blockquote><blockquote>{LEAD}</blockquote>{paragraphs(*PROSE[5:])}</article>",
        (*PROSE[:5], LEAD, *PROSE[5:]),
        gone=(f"“{PROSE[1]}”",),
    ),
    "a list of links at the foot, below a label with a colon": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE)}<p>More about the islands:</p>{links(*RELATED)}</article>",
        gone=("More about the islands:", *RELATED),
    ),
    "a list of links at the foot, below a sentence with a colon": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE)}<p>The council wants to pay for these two works from what the night service has cost it so far:</p>"
        f"{links('The raising of the harbour wall', 'The new roof of the old school')}</article>",
        (
            *PROSE,
            "The council wants to pay for these two works from what the night service has cost it so far:",
            "The raising of the harbour wall",
            "The new roof of the old school",
        ),
    ),
    "subheadings that are called subtitles": Case(
        f"<article>{HEADLINE}{paragraphs(PROSE[0])}"
        + "".join(
            f'<p class="subtitle">{name}</p>{paragraphs(*text)}'
            for name, text in (("In spring", PROSE[1:3]), ("In summer", PROSE[3:5]), ("In autumn", PROSE[5:]))
        )
        + "</article>",
        (PROSE[0], "In spring", *PROSE[1:3], "In summer", *PROSE[3:5], "In autumn", *PROSE[5:]),
    ),
    "where and when, at the foot": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE, 'Where: the pier of Tallbridge', 'When: every Monday at nine', 'Price: none')}</article>",
        (*PROSE, "Where: the pier of Tallbridge", "When: every Monday at nine", "Price: none"),
    ),
    "dates behind a colon, at the foot": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE, 'The boat leaves on these days:', 'Monday 3 May', 'Friday 7 May')}</article>",
        (*PROSE, "The boat leaves on these days:", "Monday 3 May", "Friday 7 May"),
    ),
    "what is needed, in paragraphs at the foot": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE, 'Ingredients', '2 eggs', '1 cup of sugar')}</article>",
        (*PROSE, "Ingredients", "2 eggs", "1 cup of sugar"),
    ),
    "where and when without a label, below a heading at the foot": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE)}<h3>Info</h3>{paragraphs('Museum of Ferries, 5 Pier Road', 'Until 5 May')}</article>",
        (*PROSE, "Info", "Museum of Ferries, 5 Pier Road", "Until 5 May"),
    ),
    "answers of a few words, at the foot": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE, '<b>Your motto?</b>', 'Never again', '<b>Cat or dog?</b>', 'A cat')}</article>",
        (*PROSE, "Your motto?", "Never again", "Cat or dog?", "A cat"),
    ),
    "a name that answers a question, at the foot": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE, '<b>Who taught you?</b>', 'Ellen Marsh')}</article>",
        (*PROSE, "Who taught you?", "Ellen Marsh"),
    ),
    "questions with their answers behind them, at the foot": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE, '<b>Your motto?</b> Never again', '<b>Cat or dog?</b> A cat')}</article>",
        (*PROSE, "Your motto? Never again", "Cat or dog? A cat"),
    ),
    "stars at the foot": Case(f"<article>{HEADLINE}{paragraphs(*PROSE, 'Rating: ★★★☆☆')}</article>", (*PROSE, "Rating: ★★★☆☆")),
    "verse with a paragraph a line, at the foot": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE, 'The water goes east', 'and I go across', 'forty times a day')}</article>",
        (*PROSE, "The water goes east", "and I go across", "forty times a day"),
    ),
    "terms at the foot, each defined in a word or two": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE)}<dl><dt>Three strokes</dt><dd>Fog</dd><dt>One stroke</dt><dd>All is well</dd></dl></article>",
        (*PROSE, "Three strokes", "Fog", "One stroke", "All is well"),
    ),
    "a name alone at the foot": Case(f"<article>{HEADLINE}{paragraphs(*PROSE, 'Ellen Marsh')}</article>", gone=("Ellen Marsh",)),
    "a name alone at the foot, in another script": Case(f"<article>{HEADLINE}{paragraphs(*PROSE, 'Елена Маршак')}</article>", gone=("Елена Маршак",)),
    "short lines below links at the foot": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE)}{links(*RELATED)}{paragraphs('The harbour at work', 'Season of fog')}</article>",
        gone=(*RELATED, "The harbour at work", "Season of fog"),
    ),
    "a short line and a heading below it, elsewhere than the prose": Case(
        f'<article>{HEADLINE}<div class="text">{paragraphs(*PROSE)}</div><div class="end"><p>The harbour at work</p><h3>Season of fog</h3></div></article>',
        gone=("The harbour at work", "Season of fog"),
    ),
    "a script that has no full stops": Case(
        f"<article>{paragraphs('เรือข้ามฟากหยุดเดินตอนกลางคืนตั้งแต่เดือนตุลาคมเพราะมีคนใช้น้อยมากในฤดูหนาว ชาวเกาะบอกว่าต้องการเรือเที่ยวดึกเพราะโรงพยาบาลอยู่บนฝั่ง', 'สภาเมืองถือหุ้นหนึ่งในสามของบริษัทแต่ไม่เคยลงคะแนนค้านคณะกรรมการเลยในสิบเอ็ดปีที่ผ่านมา', 'แล้วจะรีบไปทำไม')}</article>",
        ("แล้วจะรีบไปทำไม",),
    ),
    "a further part of the text, in a field of its own": Case(
        f'<article class="node">{HEADLINE}<div class="field--name-body">{paragraphs(*PROSE[:3])}</div><div class="field--name-components">'
        + "".join(f'<div class="component component-text">{paragraphs(each)}</div>' for each in PROSE[3:])
        + "</div></article>",
    ),
    "the rest of a post, behind its fold": Case(
        f'<div class="entry"><div class="entry-content"><div class="entry-body">{paragraphs(*PROSE[:5])}</div><div id="more" class="entry-more">'
        f'{paragraphs(*PROSE[5:])}</div></div><div class="entry-footer"><p>Posted by Anna Roe</p></div></div>',
        PROSE,
        ("Posted by Anna Roe",),
    ),
    "questions and answers, beside the text": Case(
        f'<article class="blog-post">{HEADLINE}<div class="post-body">{paragraphs(*PROSE)}</div><div class="faq-module"><h2>Common questions</h2>'
        "<h3>When does the last boat leave?</h3><p>At a quarter past nine, also on Sundays.</p></div></article>",
        (*PROSE, "Common questions", "When does the last boat leave?", "At a quarter past nine, also on Sundays."),
    ),
    "a subheading that begins as the headline does": Case(
        f"<div>{HEADLINE}</div><article>{paragraphs(*PROSE[:2])}<h2>Ferry company ends its</h2>{paragraphs(*PROSE[2:])}</article>",
        (*PROSE[:2], "Ferry company ends its", *PROSE[2:]),
    ),
    "a poll between the paragraphs": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="poll"><h3>Poll</h3><p>Do you take the boat at night?</p><ul><li>Yes, often</li><li>No</li>'
        f"</ul></div>{paragraphs(*PROSE[4:])}</article>",
        PROSE,
        ("Poll", "Do you take the boat at night?", "Yes, often"),
    ),
    "custom elements that are named for what they are, with and without the name of their library": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:2])}<fjord-poll><h3>Do you take the boat at night?</h3><ul><li>Yes, often</li><li>No</li></ul></fjord-poll>"
        f"{paragraphs(*PROSE[2:4])}<newsletter-signup><p>A letter from the harbour, every morning.</p></newsletter-signup>{paragraphs(*PROSE[4:6])}"
        f"<app-voting-box><div><h4>Is the last boat too early?</h4><button>Yes</button></div></app-voting-box>{paragraphs(*PROSE[6:])}</article>",
        PROSE,
        ("Do you take the boat at night?", "Yes, often", "A letter from the harbour, every morning.", "Is the last boat too early?"),
    ),
    "the next article, loaded below in an element of the same name": Case(
        '<div class="stream">'
        + "".join(
            f'<div class="item"><div class="head"><h1>{title}</h1></div><div class="row"><div class="text" property="articleBody">{paragraphs(*text)}</div></div></div>'
            for title, text in ((TITLE, PROSE[:4]), (RELATED[0], PROSE[4:]))
        )
        + "</div>",
        PROSE[:4],
        (RELATED[0], *PROSE[4:]),
    ),
    "the next article, loaded below with its own stamp": Case(
        '<main class="stream">'
        + "".join(
            f'<article class="single"><h1>{title}</h1><p class="byline">By Ann Roe</p><div class="note">{paragraphs(*text)}</div></article>'
            for title, text in ((TITLE, PROSE[:3]), (RELATED[0], PROSE[3:]))
        )
        + "</main>",
        PROSE[:3],
        (RELATED[0], *PROSE[3:]),
    ),
    "the next article, loaded below with its own address": Case(
        "".join(
            f'<div class="item" data-url="/{number}"><h1>{title}</h1><div class="text-content">{paragraphs(*text)}</div></div>'
            for number, (title, text) in enumerate(((TITLE, PROSE[:4]), (RELATED[0], PROSE[4:])))
        ),
        PROSE[:4],
        (RELATED[0], *PROSE[4:]),
    ),
    "sections of an article, each with an h1": Case(
        "".join(
            f'<div class="item"><h1>{title}</h1><div class="text">{paragraphs(*text)}</div></div>'
            for title, text in ((TITLE, PROSE[:4]), ("Fog", PROSE[4:]))
        ),
        (*PROSE[:4], "Fog", *PROSE[4:]),
    ),
    "boxes that ask for money or an installation, by the names of their builders": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:2])}<div class="newspack-popup-container"><h3>Local news needs you</h3><button>Give</button></div>'
        f'{paragraphs(*PROSE[2:4])}<div class="tv-app-prompt"><p>The harbour in your pocket.</p></div>{paragraphs(*PROSE[4:6])}'
        f'<div class="donation-box"><p>The harbour has lived from its friends since 1911.</p></div>{paragraphs(*PROSE[6:])}'
        '<div class="hb-paywall-offer"><h2>More with HB+</h2><a href="/buy">Buy</a></div></article>',
        PROSE,
        ("Local news needs you", "The harbour in your pocket.", "The harbour has lived from its friends since 1911.", "More with HB+"),
    ),
    "a linked heading in a box of its own": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<h2>The winter</h2><div class="box-rel"><div class="box-rel-label">In other news</div><div class="card">'
        f'<h3><a href="/1">{RELATED[0]}</a></h3></div></div>{paragraphs(*PROSE[4:])}</article>',
        (*PROSE[:4], "The winter", *PROSE[4:]),
        RELATED[:1],
    ),
    "a linked heading in a custom element, which is a box though its link is none": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<fjord-card data-variant="inline"><a href="/1"><h3>{RELATED[0]}</h3></a></fjord-card>'
        f'{paragraphs(*PROSE[4:6])}<app-related><app-card><a href="/2"><div><p>{RELATED[1]}</p></div></a></app-card></app-related>{paragraphs(*PROSE[6:])}</article>',
        PROSE,
        RELATED,
    ),
    "places in a gallery of texts": Case(
        f"<article>{HEADLINE}{paragraphs(PROSE[0])}"
        + "".join(
            f'<div class="slide"><div class="count">{place}/7</div><div class="words"><p>{text}</p></div></div>'
            for place, text in enumerate(PROSE[1:], 1)
        )
        + "</article>",
        PROSE,
        tuple(f"{place}/7" for place in range(1, 8)),
    ),
    "seasons above what is told of them": Case(
        f"<article>{HEADLINE}{paragraphs(PROSE[0])}"
        + "".join(
            f'<div class="slide"><div class="count">20{year}/{year + 1}</div><div class="words"><p>{text}</p></div></div>'
            for year, text in enumerate(PROSE[1:], 12)
        )
        + "</article>",
        (PROSE[0], *(line for year, text in enumerate(PROSE[1:], 12) for line in (f"20{year}/{year + 1}", text))),
    ),
    "a box of links whose heading ends in a colon": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="embed-list"><h3>In other news:</h3>{links(*RELATED)}</div>{paragraphs(*PROSE[4:])}</article>',
        PROSE,
        RELATED,
    ),
    "winners, each a link with words behind it": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<h2>The winners</h2><ul><li><a href="/1">The Ferry</a> by Ann Roe</li><li><a href="/2">The Tunnel</a> by Ben Poe</li>'
        f"</ul>{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], "The winners", "The Ferry by Ann Roe", "The Tunnel by Ben Poe", *PROSE[4:]),
    ),
    "headlines of other articles, each a link behind its label": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<ul><li><b>Harbour:</b> <a href="/1">The wall</a></li><li><b>At school:</b> <a href="/2">The prize</a></li></ul>'
        f"{paragraphs(*PROSE[4:])}</article>",
        gone=("Harbour: The wall", "At school: The prize"),
    ),
    "a heading that opens its own section": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="panel"><div class="panel-heading"><h4><a href="#one">The fares</a></h4></div>'
        f'<div class="panel-body">{paragraphs(*PROSE[4:])}</div></div></article>',
        (*PROSE[:4], "The fares", *PROSE[4:]),
    ),
    "who said what is pulled out of the text": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<blockquote class="pullquote"><p>{PROSE[1]}</p><p>— Anna Roe, fisherwoman</p></blockquote>'
        f"{paragraphs(*PROSE[4:])}</article>",
        PROSE,
        ("— Anna Roe, fisherwoman",),
    ),
    "who said a quotation, in its footer": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}<blockquote><p>We shall miss it.</p><footer>— Anna Roe, fisherwoman</footer></blockquote>{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], "We shall miss it.", "— Anna Roe, fisherwoman", *PROSE[4:]),
    ),
    "who said a quotation, in the caption of its figure": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}<figure><blockquote>We shall miss it.</blockquote><figcaption>Anna Roe, fisherwoman</figcaption></figure>"
        f"{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], "We shall miss it.", "Anna Roe, fisherwoman", *PROSE[4:]),
    ),
    "the captions of a table and of code": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}<figure><table><tr><td>Day</td><td>12</td></tr><tr><td>Night</td><td>48</td></tr></table><figcaption>Table 1: what a crossing costs</figcaption>"
        f"</figure>{paragraphs(*PROSE[4:])}<figure><pre>raise sail\nlower sail</pre><figcaption>Listing 1: a crossing</figcaption></figure></article>",
        (*PROSE[:4], "Table 1: what a crossing costs", *PROSE[4:], "raise sail", "lower sail", "Listing 1: a crossing"),
    ),
    "the caption of a picture in a table": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<figure><table><tr><td><img src="pier.jpg"></td></tr></table><figcaption>The pier by night</figcaption></figure>'
        f"{paragraphs(*PROSE[4:])}</article>",
        gone=("The pier by night",),
    ),
    "links for editing a wiki, beside its headings": Case(
        f'<main>{HEADLINE}{paragraphs(*PROSE[:4])}<h2><span class="mw-headline">The fares</span><span class="mw-editsection">[<a href="?edit">edit</a>]</span></h2>'
        f"{paragraphs(*PROSE[4:])}</main>",
        (*PROSE[:4], "The fares", *PROSE[4:]),
        ("The fares[edit]",),
    ),
    "a table named for the side on which its caption stands": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE)}<table class="w-full caption-bottom"><thead><tr><th>Boat</th><th>Seats</th></tr></thead>'
        f"<tbody><tr><td>Gannet</td><td>120</td></tr><tr><td>Puffin</td><td>80</td></tr></tbody></table>{paragraphs(PROSE[0].upper())}</article>",
        (*PROSE, "Boat | Seats", "Gannet | 120", "Puffin | 80", PROSE[0].upper()),
    ),
    "a box at the side whose heading is a word of the text": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="pull-right"><h3>Harbour</h3><p>All that the port has, in one box of its own words.</p></div>'
        f"{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], "Harbour", "All that the port has, in one box of its own words.", *PROSE[4:]),
    ),
    "entries of a list, each with a picture, a heading and a text": Case(
        f"<main>{HEADLINE}{paragraphs(*PROSE)}"
        + "".join(f'<div class="gallery-item"><img src="{each}.jpg"><h3>Pier {each}</h3><p>It has {each} steps.</p></div>' for each in "4567")
        + "</main>",
        (*PROSE, *(line for each in "4567" for line in (f"Pier {each}", f"It has {each} steps."))),
    ),
    "captions of a gallery": Case(
        f'<main>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="gallery"><h3>In pictures</h3><div class="slide"><img src="a.jpg"><p>The pier at dawn.</p></div>'
        f'<div class="slide"><img src="b.jpg"><p>The pier at noon.</p></div></div>{paragraphs(*PROSE[4:])}</main>',
        PROSE,
        ("In pictures", "The pier at dawn.", "The pier at noon."),
    ),
    "headings of sections, each on a picture with its caption": Case(
        f"<main>{HEADLINE}{paragraphs(*PROSE[:5])}"
        + "".join(
            f'<div class="picture"><h2>Pier {each}</h2><figure><img src="{each}.jpg"><figcaption>At noon</figcaption></figure></div><p>{PROSE[each]}</p>'
            for each in (5, 6, 7)
        )
        + "</main>",
        (*PROSE[:5], *(line for each in (5, 6, 7) for line in (f"Pier {each}", PROSE[each]))),
        ("At noon",),
    ),
    "sections of a text, each in a box behind a rule": Case(
        f'<article><section><div class="a b"><div class="c d">{HEADLINE}{paragraphs(*PROSE[:4])}</div></div><div class="e" role="separator"></div>'
        f'<div class="f g"><div class="c d"><h2>The winter</h2>{paragraphs(*PROSE[4:])}</div></div></section></article>',
        (*PROSE[:4], "The winter", *PROSE[4:]),
    ),
    "text that is hidden until its title is pressed, which the page does not say": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}<h3>Who may travel?</h3><div style='display:none'><p>All who have a ticket may.</p></div>"
        '<div class="accordion-title">On deck</div><div class="accordion-content" style="display: none"><p>Dogs are welcome there.</p></div>'
        '<a href="#" class="spoiler-toggle">Show it</a><div class="spoiler" style="display:none">The cook did it, with the ladle.</div>'
        f'<h3>In fog</h3><div hidden="until-found"><p>The horn is blown three times.</p></div>{paragraphs(*PROSE[4:])}</article>',
        (
            *PROSE[:4],
            "Who may travel?",
            "All who have a ticket may.",
            "On deck",
            "Dogs are welcome there.",
            "The cook did it, with the ladle.",
            "In fog",
            "The horn is blown three times.",
            *PROSE[4:],
        ),
    ),
    "the rest of an article, hidden until a button behind it is pressed": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:6])}<div id="more" style="display:none">{paragraphs(*PROSE[6:])}</div><button>Read more</button></article>',
        gone=("Read more",),
    ),
    "the rest of a paragraph, hidden until a button behind it is pressed": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:7])}<p>The piano is there. <span style='display:none'>{PROSE[7]}</span></p><button>More</button></article>",
        (*PROSE[:7], f"The piano is there. {PROSE[7]}"),
    ),
    "further pages of an article, hidden until its pager is pressed": Case(
        f'<article>{HEADLINE}<div class="page active">{paragraphs(*PROSE[:5])}</div><div class="page" style="display:none">{paragraphs(PROSE[5])}</div>'
        f'<div class="page" hidden>{paragraphs(*PROSE[6:])}</div><ul class="pager"><li>1</li><li><a href="#2">2</a></li></ul></article>',
        gone=("1", "2"),
    ),
    "further pages of an article, hidden by a name of a framework": Case(
        f'<article>{HEADLINE}<div class="page">{paragraphs(*PROSE[:5])}</div><div class="page d-none">{paragraphs(*PROSE[5:7])}</div>'
        f'<div class="page hidden">{paragraphs(PROSE[7])}</div><div class="page sr-only"><p>You have read all the pages of this article.</p></div></article>',
        gone=("You have read all the pages of this article.",),
    ),
    "parts of an article that a wall hides between its boxes": Case(
        f'<article>{HEADLINE}<div class="text">{paragraphs(*PROSE[:6])}</div><div class="ad">Advertisement</div>'
        f'<div class="text locked" style="display:none">{paragraphs(PROSE[6])}</div><div class="teaser"><a href="/a">{RELATED[0]}</a></div>'
        f'<div class="text locked" style="display:none">{paragraphs(PROSE[7])}</div><div class="wall"><p>Only for members.</p></div></article>',
        gone=("Only for members.",),
    ),
    "paragraphs that a wall hides behind others of the same names": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:6])}<div class="ad">Advertisement</div><div class="rest" style="display:none">{paragraphs(*PROSE[6:])}</div></article>'
    ),
    "paragraphs that a wall hides one by one, with boxes between": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:2])}<div class="box"><a href="/a">{RELATED[0]}</a></div>'
        + "".join(f'<div class="subscriber-only" style="display: none">{paragraphs(sentence)}</div>' for sentence in PROSE[2:6])
        + '<div class="ad">Advertisement</div>'
        + "".join(f'<div class="subscriber-only" style="display: none">{paragraphs(sentence)}</div>' for sentence in PROSE[6:])
        + '<div class="subscriber-only encrypted" style="display: none">kAm%96 36== H:== C:?8]k^Am</div></article>',
        gone=("kAm%96 36== H:== C:?8]k^Am",),
    ),
    "a footer that is the last sentence of a text": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE)}<footer class="hb-footer"><p><span></span>The Night Ferry is in cinemas from 17 November.</p></footer></article>',
        (*PROSE, "The Night Ferry is in cinemas from 17 November."),
    ),
    "footers of an article that lead elsewhere, or say no sentence": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE)}<footer><p>Filed under: Harbour, Travel and Islands</p></footer>"
        '<footer><p>More of this stands in <a href="/log">our log of the harbour</a>.</p></footer></article>',
        gone=("Filed under: Harbour, Travel and Islands", "More of this stands in our log of the harbour."),
    ),
    "a box below a short article that says at length who wrote it, and a guest book": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE)}<div class="authorDetails"><h4>About the author</h4><p>She was born on the third of the five islands, '
        "has walked around each of them, and has kept the log of the boats for the harbour since she was eleven.</p></div>"
        '<div class="guestbook"><h4>Guest book</h4><p>I have waited for that boat in the rain more often than I can say.</p></div></article>',
        gone=("About the author", "Guest book", "I have waited for that boat in the rain more often than I can say."),
    ),
    "an address to write to amid the paragraphs, and those of the author around them": Case(
        f'<article>{HEADLINE}<p><a href="mailto:a@norholm.example">ann@norholm.example</a></p>{paragraphs(*PROSE[:4])}'
        f'<p><a href="mailto:boats@norholm.example">boats@norholm.example</a></p>{paragraphs(*PROSE[4:])}'
        '<p><a href="mailto:b@norholm.example">ben@norholm.example</a></p></article>',
        (*PROSE[:4], "boats@norholm.example", *PROSE[4:]),
        ("ann@norholm.example", "ben@norholm.example"),
    ),
    "notices and teasers that are hidden amid an article": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:6])}<div style="display:none"><p>Your letter could not be sent, so please try it again.</p></div>'
        f'<div class="box"><a href="/a">{RELATED[0]}</a></div><div class="box" style="display:none"><a href="/b">{RELATED[1]}.</a></div>'
        f'<div class="page" style="display:none"><p>There are no more letters to the harbour today.</p></div>{paragraphs(*PROSE[6:])}'
        '<div id="thanks" style="display:none"><p>Thank you for your letter to the harbour office.</p><p>Please look into your box of letters soon.</p></div></article>',
        gone=(
            "Your letter could not be sent, so please try it again.",
            "There are no more letters to the harbour today.",
            "Thank you for your letter to the harbour office.",
            "Please look into your box of letters soon.",
        ),
    ),
    "a table with another one in a cell": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}<table><tr><th>Year</th><th>Crossings</th></tr><tr><td>2020</td><td>500<table><tr><td>of which by night</td>"
        f"<td>20</td></tr></table></td></tr><tr><td>2021</td><td>600</td></tr></table>{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], "Year | Crossings", "2020 | 500 of which by night 20", "2021 | 600", *PROSE[4:]),
    ),
    "a paragraph that begins with the headline": Case(
        f"<main>{paragraphs(f'{TITLE} on Monday, and nobody on the three islands was asked whether a later boat might not be worth its price.', *PROSE)}</main>",
        (f"{TITLE} on Monday, and nobody on the three islands was asked whether a later boat might not be worth its price.", *PROSE),
    ),
    "the heading of a section, with signs of the wiki between it and its first part": Case(
        f'<main>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="heading"><h2>History</h2><span class="editsection">[<a href="?edit">edit</a>]</span></div>'
        f'<div role="note" class="navigation-hint">Main article: <a href="/boats">Boats</a></div><h3>The first boat</h3>{paragraphs(*PROSE[4:])}</main>',
        (*PROSE[:4], "History", "The first boat", *PROSE[4:]),
        ("[edit]", "Main article: Boats"),
    ),
    "the heading of links, with a lesser one behind them": Case(
        f"<main>{HEADLINE}{paragraphs(*PROSE[:4])}<h2>Elsewhere</h2>{links(*RELATED)}<h3>The first boat</h3>{paragraphs(*PROSE[4:])}</main>",
        (*PROSE[:4], "The first boat", *PROSE[4:]),
        ("Elsewhere",),
    ),
    "a section of the article's own, with the heading that links have elsewhere": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:2])}<h2>The quay</h2>{paragraphs(*PROSE[2:4])}<h2>Related articles</h2>{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:2], "The quay", *PROSE[2:4], "Related articles", *PROSE[4:]),
    ),
    "the heading of links that are gone, unlike the headings of the article": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:2])}<h2>The quay</h2>{paragraphs(*PROSE[2:4])}<h3>Related articles</h3>{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:2], "The quay", *PROSE[2:]),
        ("Related articles",),
    ),
    "a call to action with nothing to follow or to press": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="call-to-action"><p>You must show your ticket on deck.</p></div>'
        f'{paragraphs(PROSE[4])}<div class="call-to-action"><p>Call us by day on 555-010-7788.</p></div>'
        f'{paragraphs(PROSE[5])}<div class="cta"><p>Come aboard.</p><a href="/book">Book now</a></div>{paragraphs(*PROSE[6:])}</article>',
        (*PROSE[:4], "You must show your ticket on deck.", *PROSE[4:]),
        ("Call us by day on 555-010-7788.", "Come aboard.", "Book now"),
    ),
    "buttons that are the titles of what stands behind them": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<button class="accordion">Dogs</button><div class="panel"><p>They may travel on deck.</p></div>'
        f'<button class="accordion">Bicycles</button><div class="panel"><p>They cost four crowns.</p></div><button class="expand">Show more</button><div>{paragraphs(*PROSE[4:])}</div></article>',
        (*PROSE[:4], "Dogs", "They may travel on deck.", "Bicycles", "They cost four crowns.", *PROSE[4:]),
        ("Show more",),
    ),
    "who wrote each post of a forum, as it is shown to those without scripts": Case(
        f"<main>{HEADLINE}"
        + "".join(
            f'<div class="topic-body crawler-post"><div class="crawler-post-meta"><span>anna{number}</span> <time>February 1, 2024, 8:11pm</time></div>'
            f'<div class="post">{paragraphs(text)}</div></div>'
            for number, text in enumerate(PROSE)
        )
        + "</main>",
        gone=tuple(f"anna{number} February 1, 2024, 8:11pm" for number in range(len(PROSE))),
    ),
    "an address amid the article": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="contact"><p>Ferry Tickets<br>Quay House<br>Dunmorrow</p></div>{paragraphs(*PROSE[4:])}</article>',
        (*PROSE[:4], "Ferry Tickets", "Quay House", "Dunmorrow", *PROSE[4:]),
    ),
    "lines that only breaks part, with a link below them": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="box"><p>Ferry Tickets<br>Cheap by day<br>Free by night</p><p><a href="/buy">Buy one</a></p></div>{paragraphs(*PROSE[4:])}</article>',
        gone=("Ferry Tickets", "Cheap by day", "Free by night", "Buy one"),
    ),
    "the title of a table, in an element beside that of the table": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="box"><div class="box-title">What a crossing costs</div><div class="box-body"><table><tr><td>By day</td><td>12</td></tr>'
        f"<tr><td>By night</td><td>48</td></tr></table></div></div>{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], "What a crossing costs", "By day | 12", "By night | 48", *PROSE[4:]),
    ),
    "a stroke between two buttons": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}<h3>The fares<span><button>Crowns</button> - <button>Shillings</button></span></h3>{paragraphs(*PROSE[4:6])}<p>* * *</p>{paragraphs(*PROSE[6:])}</article>",
        (*PROSE[:4], "The fares", *PROSE[4:6], "* * *", *PROSE[6:]),
        ("-", "Crowns", "Shillings"),
    ),
    "the other panels of a row of tabs": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div role="tabpanel"><p>By day you pay on deck.</p></div><div role="tabpanel" hidden><p>By night you pay on the pier.</p></div>'
        f'<div role="tabpanel" hidden><form><p>Tell us when you travel.</p><input></form></div>{paragraphs(*PROSE[4:])}</article>',
        (*PROSE[:4], "By day you pay on deck.", "By night you pay on the pier.", *PROSE[4:]),
        ("Tell us when you travel.",),
    ),
    "headings with links to two shops below each": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:2])}"
        + "".join(
            f'<h2>The best {ware}</h2><p><a href="/a">View on Larder</a></p><p><a href="/b">View on Tallow</a></p>{paragraphs(*texts)}'
            for ware, texts in (("oars", PROSE[2:4]), ("ropes", PROSE[4:6]), ("sails", PROSE[6:]))
        )
        + "</article>",
        (*PROSE[:2], "The best oars", *PROSE[2:4], "The best ropes", *PROSE[4:6], "The best sails", *PROSE[6:]),
        ("View on Larder", "View on Tallow"),
    ),
    "replies in a forum, each with the headline above and a motto below": Case(
        f"<main>{HEADLINE}"
        + "".join(
            f'<div class="post"><h3><a href="#{number}">Re: {TITLE}</a></h3><div class="content">{paragraphs(text)}</div><div class="signature">Old salts never rust.</div></div>'
            for number, text in enumerate(PROSE)
        )
        + "</main>",
        gone=(f"Re: {TITLE}", "Old salts never rust."),
    ),
    "dishes that are named in a word of forums": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<h3>On the table</h3><p class="signature-dish">Eel on toast.</p>{paragraphs(*PROSE[4:])}</article>',
        (*PROSE[:4], "On the table", "Eel on toast.", *PROSE[4:]),
    ),
    "options of a command, whose list is named after how its terms are set": Case(
        f'<main>{HEADLINE}{paragraphs(*PROSE)}<h2>Options</h2><dl class="Bl-tag">'
        '<dt id="n"><a href="#n"><code>-n</code></a></dt><dd>Do nothing, but say what would be done.</dd>'
        '<dt><a id="v" href="#v"><code>-v</code></a></dt><dd>Say more.</dd></dl>'
        '<h2>Files</h2><dl class="Bl-tag"><dt>/etc/ferry.conf</dt><dd>The piers, one to a line.</dd></dl>'
        '<dl class="tags"><dt>Tags</dt><dd><a href="/tag/sea">sea</a></dd><dd><a href="/tag/ferry">ferry</a></dd></dl></main>',
        (*PROSE, "-n", "Do nothing, but say what would be done.", "-v", "Say more.", "/etc/ferry.conf", "The piers, one to a line."),
        ("Tags", "sea", "ferry"),
    ),
    "letters by mail that set a text beside its picture": Case(
        f"<table><tr><td>{HEADLINE}{paragraphs(*PROSE[:6])}"
        '<table class="mcnCaptionBlock"><tbody class="mcnCaptionBlockOuter"><tr><td class="mcnCaptionBlockInner"><table class="mcnCaptionRightContentOuter"><tr>'
        '<td class="mcnCaptionRightContentInner"><table><tr><td><img src="a.jpg"></td></tr></table>'
        f'<table class="mcnCaptionRightTextContentContainer"><tr><td class="mcnTextContent"><h2>The boat</h2>{PROSE[6]}</td></tr></table></td></tr></table></td></tr></tbody></table>'
        f'{paragraphs(PROSE[7])}<table><tr><td><img src="b.jpg"></td></tr><tr><td class="caption">The new quay</td></tr></table></td></tr></table>',
        (*PROSE[:6], "The boat", *PROSE[6:]),
        ("The new quay",),
    ),
    "a text in the labels of fields, without a field": Case(
        HEADLINE
        + "".join(
            f"<fieldset><legend>{name}</legend><label>{first}</label><label>{second}</label></fieldset>"
            for name, first, second in zip(("In winter", "By day", "The boats", "The fares"), PROSE[::2], PROSE[1::2], strict=True)
        )
        + "<fieldset><legend>Write to us</legend><label>Say what you think.</label><input></fieldset>",
        ("In winter", *PROSE[:2], "By day", *PROSE[2:4], "The boats", *PROSE[4:6], "The fares", *PROSE[6:]),
        ("Write to us", "Say what you think."),
    ),
    "entries, links and a footer in elements with names of their own": Case(
        f"<x-page>{HEADLINE}{paragraphs(*PROSE[:4])}<x-list><x-list-item>Six carts and a <x-mark>horse</x-mark></x-list-item><x-list-item>One boat at night</x-list-item></x-list>"
        f'{paragraphs(*PROSE[4:])}<x-related><x-title>The islands</x-title><x-card><a href="/1">{RELATED[0]}</a></x-card><x-card><a href="/2">{RELATED[1]}</a></x-card></x-related>'
        "<x-footer><span>The ferry people, a charity since 1911.</span></x-footer></x-page>",
        (*PROSE[:4], "Six carts and a horse", "One boat at night", *PROSE[4:]),
        ("The islands", *RELATED, "The ferry people, a charity since 1911."),
    ),
    "words that only a style sheet sets apart": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}"
        + "".join(
            f'<h3><span class="number">{number}</span><span class="name">{name}</span></h3>'
            f'<div class="speech"><span class="time">0{number}:10</span><span class="who">Ann <b>Roe</b></span><span class="said">{text}</span></div>'
            for number, name, text in zip((1, 2, 3, 4), ("By night", "By day", "The boats", "The fares"), PROSE[4:], strict=True)
        )
        + '<div class="end"><span class="big">T</span><span class="small">HE END IS</span><span class="small">NEAR.</span></div></article>',
        (*PROSE[:4], "1 By night", f"01:10 Ann Roe {PROSE[4]}", "2 By day", f"02:10 Ann Roe {PROSE[5]}", "THE END ISNEAR."),
    ),
    "the title of a box in the text": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:5])}<div class="panel"><div class="panelHeader"><b>Two questions</b></div>'
        f'<div class="panelContent"><p>{PROSE[5]}</p></div></div>{paragraphs(*PROSE[6:])}'
        '<div class="promo-note"><div class="promoHeader">The harbour shop</div></div></article>',
        (*PROSE[:5], "Two questions", *PROSE[5:]),
        ("The harbour shop",),
    ),
    "steps with pictures between their titles and what is to be done": Case(
        f"<main>{HEADLINE}{paragraphs(*PROSE[:5])}"
        + "".join(
            f'<div class="step"><div class="step-name"><span>{name}</span></div><div class="carousel"><img src="a.jpg"><span>1 / 2</span></div>'
            f'<div class="lines"><div class="line">{text}</div></div></div>'
            for name, text in zip(("Wash the boat", "Turn it over", "Leave it dry"), PROSE[5:], strict=True)
        )
        + "</main>",
        (*PROSE[:5], "Wash the boat", PROSE[5], "Turn it over", PROSE[6], "Leave it dry", PROSE[7]),
        ("1 / 2",),
    ),
    "functions of a program, each with a link to its source": Case(
        f"<main>{HEADLINE}{paragraphs(*PROSE[:5])}<h2>Functions</h2><div><p><a href='/src#1'>Source</a></p><h3>ferry</h3></div>"
        + "".join(
            f"<div><p><a href='/src#{name}'>Source</a></p><h4>{name}</h4>{paragraphs(text)}</div>"
            for name, text in zip(("sail", "turn", "land"), PROSE[5:], strict=True)
        )
        + "</main>",
        (*PROSE[:5], "Functions", "ferry", "sail", PROSE[5], "turn", PROSE[6], "land", PROSE[7]),
        ("Source",),
    ),
    "the heading behind a box of links": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:5])}<div><p><strong>You might also like:</strong></p>{links('Six ferries lost in a storm on Monday', 'Boats for one')}</div>"
        f"<h2>Questions and answers</h2><div><p>{PROSE[5]}</p></div>{paragraphs(*PROSE[6:])}</article>",
        (*PROSE[:5], "Questions and answers", *PROSE[5:]),
        ("You might also like:", "Six ferries lost in a storm on Monday", "Boats for one"),
    ),
    "boxes of wikis and shops": Case(
        f'<main>{HEADLINE}{paragraphs(*PROSE)}<table class="navbox"><tr><th colspan="2">The islands</th></tr><tr><th>In the north</th><td><a href="/a">Skerry</a> and Holm</td></tr></table>'
        '<ul class="product-grid"><li><h3><a href="/p">Oars of ash</a></h3><span>£44.00</span></li><li><h3><a href="/q">A lamp</a></h3><span>£20.00</span></li></ul>'
        '<div id="shopify-product-reviews"><h3>Lovely boat</h3><p>It came a day early and has not sunk yet.</p></div></main>',
        gone=(
            "The islands",
            "In the north | Skerry and Holm",
            "Oars of ash",
            "£44.00",
            "£20.00",
            "Lovely boat",
            "It came a day early and has not sunk yet.",
        ),
    ),
    "short paragraphs of a script that says as much with half the characters, above a long comment": Case(
        '<div class="main"><h1>港口的渡船</h1><article>'
        + paragraphs(
            "外婆走的那年，渡船停了整整一个冬天。",
            "码头上只剩下三把椅子和一盏煤油灯。",
            "邹姨每天早上来扫雪，扫完就坐一会儿。",
            "谁也没有再问过船票要多少钱一张。",
        )
        + '</article><div class="comment-wrapper"><ul><li><p>看哭了，我奶奶家也在码头边上，搬走的时候一屋子都是海的味道，三天没有散掉。</p></li></ul></div></div>',
        (
            "外婆走的那年，渡船停了整整一个冬天。",
            "码头上只剩下三把椅子和一盏煤油灯。",
            "邹姨每天早上来扫雪，扫完就坐一会儿。",
            "谁也没有再问过船票要多少钱一张。",
        ),
        ("看哭了，我奶奶家也在码头边上，搬走的时候一屋子都是海的味道，三天没有散掉。",),
    ),
    "who said a quotation, and what she is, in boxes that by their names quote somebody": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="testimonial"><div class="testimonial-content"><p>We shall miss it.</p></div>'
        '<div class="testimonial-name">Anna Roe</div><div class="testimonial-job">fisherwoman of Skerry</div></div>'
        f'<div class="text-element">{paragraphs(*PROSE[4:])}</div></article>',
        (*PROSE[:4], "We shall miss it.", "Anna Roe", "fisherwoman of Skerry", *PROSE[4:]),
    ),
    "who said a quotation, and who said one that the article says itself": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="quote-box"><blockquote>We shall miss it.</blockquote><span class="attribution">Anna Roe</span></div>'
        f'{paragraphs(*PROSE[4:])}<div class="quote-box"><blockquote>{PROSE[1]}</blockquote><span class="attribution">Ben Poe</span></div></article>',
        (*PROSE[:4], "We shall miss it.", "Anna Roe", *PROSE[4:]),
        ("Ben Poe",),
    ),
    "a table of ratings, which by its name is a tool": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<table class="rating-table"><tr><th>Boat</th><th>Noise</th></tr><tr><td>Gannet</td><td>68 dB</td></tr>'
        f"<tr><td>Petrel</td><td>81 dB</td></tr></table>{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], "Boat | Noise", "Gannet | 68 dB", "Petrel | 81 dB", *PROSE[4:]),
    ),
    "headings of one level, each with links to edit its section beside it": Case(
        f"<article>{HEADLINE}<p>{PROSE[0]}</p>"
        + "".join(
            f'<div class="heading"><h2>{name}</h2><span class="mw-editsection">[<a href="/edit">edit this part</a> | <a href="/source">edit its source</a>]</span></div>{paragraphs(*text)}'
            for name, text in (("The ferry", PROSE[1:4]), ("The islands", PROSE[4:]))
        )
        + "</article>",
        (PROSE[0], "The ferry", *PROSE[1:4], "The islands", *PROSE[4:]),
        ("[edit this part | edit its source]",),
    ),
    "the title of a box of terms": Case(
        f'<article>{HEADLINE}<div class="prose">{paragraphs(*PROSE[:4])}</div><div class="box"><p class="small">About the boat</p><dl><dt>Builder</dt><dd>Eben Roe</dd>'
        f'<dt>Wood</dt><dd>Larch on oak</dd></dl></div><div class="prose">{paragraphs(*PROSE[4:])}</div></article>',
        (*PROSE[:4], "About the boat", "Builder", "Eben Roe", "Wood", "Larch on oak", *PROSE[4:]),
    ),
    "what the article comes to, in a box of points right before it": Case(
        f'<div class="page">{HEADLINE}<div class="grid"><div class="toc"><a href="#a">The islands</a></div><div class="blog"><div class="takeaways"><h2>What it comes to</h2>'
        f"<ul><li>The last boat leaves at a quarter past nine.</li><li>The islands keep their nurse.</li></ul></div>"
        f'<div class="rich-text">{paragraphs(*PROSE)}</div></div></div></div>',
        ("What it comes to", "The last boat leaves at a quarter past nine.", "The islands keep their nurse.", *PROSE),
        ("The islands",),
    ),
    "a box of links right before the article": Case(
        f'<div class="page">{HEADLINE}<div class="grid"><div class="blog"><div class="takeaways"><h2>What the harbour does</h2><ul><li>The last boat leaves at a quarter '
        f'past nine.</li><li>The islands keep their nurse.</li></ul><a href="/boats">All boats</a></div><div class="rich-text">{paragraphs(*PROSE)}</div></div></div></div>',
        gone=("What the harbour does", "The islands keep their nurse."),
    ),
    "short footnotes, each with its number in front": Case(
        f'<article>{HEADLINE}<div class="body">{paragraphs(*PROSE)}<div class="footnotes"><p class="footnote"><a href="#r1">1</a> Minutes of the council, vol. 12</p>'
        '<p class="footnote"><a href="#r2">2</a> Eben Roe, 1987</p></div></div></article>',
        (*PROSE, "1 Minutes of the council, vol. 12", "2 Eben Roe, 1987"),
    ),
    "a label with a class right beside a link without one": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<h2><span class="number">Part two</span><a href="/shore">The shore</a></h2>{paragraphs(*PROSE[4:])}</article>',
        (*PROSE[:4], "Part two The shore", *PROSE[4:]),
    ),
    "tools beside a heading, in the head of a box whose list stands behind it": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="recipe-ingredients"><div class="recipe-ingredients-header"><h3>For the soup</h3><div class="scale"><span>Scale</span> '
        f"<button>1x</button><button>2x</button></div></div><div><ul><li>two onions</li><li>a litre of water</li></ul></div></div>{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], "For the soup", "two onions", "a litre of water", *PROSE[4:]),
        ("1x",),
    ),
    "asides without a name that are a sentence each, one of which the article says too": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}<aside>A boat that waits is worth two that go.</aside>{paragraphs(*PROSE[4:6])}<aside><p>{PROSE[1]}</p></aside>"
        f'{paragraphs(*PROSE[6:])}<aside>Read <a href="/more">all about boats</a>.</aside></article>',
        (*PROSE[:4], "A boat that waits is worth two that go.", *PROSE[4:]),
        ("Read all about boats.",),
    ),
    **{
        f"footnotes behind the element of the text, which refers to them: {notes[:20]}": Case(
            f'<article>{HEADLINE}<div class="entry-content">{paragraphs(*PROSE[:7])}<p>{PROSE[7]}<sup id="ref1"><a href="#note1">1</a></sup></p></div>{notes}</article>',
            (*PROSE[:7], f"{PROSE[7]}¹", "The harbour office counted them."),
        )
        for notes in (
            '<ul class="references"><li id="note1">The harbour office counted them. <a href="#ref1"></a></li></ul>',
            '<div class="notes"><div id="note1"><p><a href="#ref1"></a>The harbour office counted them.</p></div></div>',
            '<footer class="footnotes"><p id="note1"><a href="#ref1"></a>The harbour office counted them.</p></footer>',
            '<div id="footnotes"><p id="note1">The harbour office counted them.</p></div>',
            '<aside class="endnotes"><p id="note1"><a href="#ref1"></a>The harbour office counted them.</p></aside>',
        )
    },
    "labels of advertisements that are inline, in front of a line behind breaks, and a paragraph that is called so": Case(
        f'<article>{HEADLINE}<div>{PROSE[0]}<br><br>{PROSE[1]}<br><br><span class="ad-label">Advertisement</span>{PROSE[2]}<br><br>{PROSE[3]}</div>'
        f'<p><span class="ad-text">{PROSE[4]}</span></p>{paragraphs(*PROSE[5:])}</article>',
        gone=(f"Advertisement{PROSE[2]}",),
    ),
    **{
        f"an article in parts of different names, the headline in the first, in {holder}": Case(
            f'<{holder}><div class="opening">{HEADLINE}{paragraphs(*PROSE[:4])}</div><div class="middle">{paragraphs(*PROSE[4:])}</div>'
            f'<div class="end">{paragraphs(*LONG[:4])}</div></{holder}>',
            (*PROSE, *LONG[:4]),
        )
        for holder in ("main", "div")
    },
    "the title of a card amid the article, in an element beside the paragraph of the card": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="card"><div class="card-title">The idea</div><p>{PROSE[4]}</p></div>{paragraphs(*PROSE[5:])}</article>',
        (*PROSE[:4], "The idea", *PROSE[4:]),
    ),
    "a beginning of several paragraphs that holds the headline, in front of the element that is called the text": Case(
        f'<main><section class="intro">{HEADLINE}{paragraphs(*PROSE[:3])}</section><section class="article-body">{paragraphs(*PROSE[3:])}</section></main>',
    ),
    "paragraphs in front of the element that is called the text, below the headline": Case(
        f'<main>{HEADLINE}{paragraphs(*PROSE[:2])}<div class="entry-content">{paragraphs(*PROSE[2:])}</div></main>',
    ),
    "paragraphs behind the element that is called the text": Case(
        f'<main>{HEADLINE}<div class="entry-content">{paragraphs(*PROSE[:6])}</div>{paragraphs(*PROSE[6:])}</main>',
    ),
    "a second part behind the element that is called the text": Case(
        f'<main>{HEADLINE}<div class="entry-content">{paragraphs(*PROSE[:5])}</div><div class="rest">{paragraphs(*PROSE[5:])}</div></main>',
    ),
    "behind the element of the headline, where nothing is called the article: teasers, and an article of its own": Case(
        f'<div><div class="opening">{HEADLINE}{paragraphs(*PROSE)}</div><div class="panel">'
        + "".join(f'<p>{text} <a href="/{number}">Read how the harbour was built and what it cost</a>.</p>' for number, text in enumerate(LONG[:4]))
        + f'</div><div class="panel-two"><h1>The school choir sings again</h1>{paragraphs(*LONG[4:8])}</div></div>',
        gone=(LONG[4], LONG[5]),
    ),
    "what is behind the text and leads back to its top only": Case(
        f'<article>{HEADLINE}<div class="entry-content" id="text">{paragraphs(*PROSE)}<p>See <a href="#more">below</a>.</p></div>'
        '<div id="more"><p>The paper comes out on Fridays. <a href="#text">To the text</a></p></div></article>',
        gone=("The paper comes out on Fridays. To the text",),
    ),
    "a heading whose name is made of what it says, amid the paragraphs": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<h2 id="menus-on-board" class="menu-heading">Menus on board</h2>{paragraphs(*PROSE[4:])}</article>',
        (*PROSE[:4], "Menus on board", *PROSE[4:]),
    ),
    "asides that are called quotations, one of which the article says too": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<aside class="text--quote-box"><p>A boat that waits is worth two that go.</p></aside>{paragraphs(*PROSE[4:6])}'
        f'<aside class="pullquote"><blockquote>{PROSE[1]}</blockquote></aside>{paragraphs(*PROSE[6:])}</article>',
        (*PROSE[:4], "A boat that waits is worth two that go.", *PROSE[4:]),
    ),
    "boxes amid the article that are built of short lines: facts, and what is good and bad": Case(
        f'<article>{HEADLINE}<div class="body">{paragraphs(*PROSE[:4])}<div class="facts"><div class="row"><div class="k">Length</div><div class="v">41 metres</div></div>'
        f'<div class="row"><div class="k">Crew</div><div class="v">six</div></div></div>{paragraphs(*PROSE[4:6])}<div class="verdict"><div class="pros"><div class="head">For it'
        '</div><div class="it">quiet</div><div class="it">cheap</div></div><div class="cons"><div class="head">Against it</div><div class="it">slow</div></div></div>'
        f"{paragraphs(*PROSE[6:])}</div></article>",
        (*PROSE[:4], "Length", "41 metres", "Crew", "six", *PROSE[4:6], "For it", "quiet", "cheap", "Against it", "slow", *PROSE[6:]),
    ),
    "boxes amid the article that are built of short lines, and no part of it: what leads elsewhere, and a label that comes again": Case(
        f'<article>{HEADLINE}<div class="body">{paragraphs(*PROSE[:4])}<div class="offers"><div class="shop">Roe and Sons</div><div class="cost">129 pounds</div><div class="shop">'
        f'Poe and Daughters</div><div class="cost"><a href="/poe">131 pounds</a></div></div>{paragraphs(*PROSE[4:6])}<div class="slots"><div class="slot">Your place</div>'
        f'<div class="slot">Your place</div><div class="slot">Your place</div><div class="slot">Your place</div></div>{paragraphs(*PROSE[6:])}</div></article>',
        gone=("Roe and Sons", "129 pounds", "Poe and Daughters", "131 pounds", "Your place"),
    ),
    "figures that are numbers, by the name of their box": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="key-figure"><p>Of the islanders, 38 percent own a boat.</p><p>There are twelve landings.</p></div>'
        f"{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], "Of the islanders, 38 percent own a boat.", "There are twelve landings.", *PROSE[4:]),
    ),
    "the days of a chronicle, without a year, in what is named a date": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}"
        + "".join(f'<div class="day"><div class="day-date">{day}</div><div class="day-text"><p>{said}</p></div></div>' for day, said in DAYS)
        + f"{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], *(line for each in DAYS for line in each), *PROSE[4:]),
    ),
    "who said a quotation, in what is named a name": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="expert"><div class="expert-quote"><p>“The sea is patient.”</p></div><div class="expert-name">Dr. Eben Poe</div></div>'
        f"{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], "“The sea is patient.”", "Dr. Eben Poe", *PROSE[4:]),
    ),
    "titles of boxes, beside what they head and in front of it": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:2])}<div class="person"><div class="person-name">Ann Roe</div><div class="person-text"><p>She has never been to the mainland.</p></div></div>'
        f'{paragraphs(*PROSE[2:4])}<div class="hint-box"><span class="hint-title">Good to know</span><p>Take bread for the gulls.</p></div>{paragraphs(*PROSE[4:])}</article>',
        (*PROSE[:2], "Ann Roe", "She has never been to the mainland.", *PROSE[2:4], "Good to know", "Take bread for the gulls.", *PROSE[4:]),
    ),
    "short remarks to the article, and a picture of a letter that is none": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:2])}<div class="note"><strong>Note:</strong> The pier is closed on Mondays</div>{paragraphs(*PROSE[2:4])}'
        f'<div class="side-note"><p>The first ferry had no roof and no name.</p></div>{paragraphs(*PROSE[4:6])}<div class="callout"><div>💡</div></div>{paragraphs(*PROSE[6:])}</article>',
        (*PROSE[:2], "Note: The pier is closed on Mondays", *PROSE[2:4], "The first ferry had no roof and no name.", *PROSE[4:]),
        ("💡",),
    ),
    "a list without its markup, below a title without its markup": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="need"><div class="need-first">What to take along</div><div class="need-list"><div class="need-entry">two oars</div>'
        f'<div class="need-entry">a bucket</div><div class="need-entry">some bread</div></div></div><div class="step">1</div><h3>The start</h3>{paragraphs(*PROSE[4:])}</article>',
        (*PROSE[:4], "What to take along", "two oars", "a bucket", "some bread", "The start", *PROSE[4:]),
    ),
    "boxes that are called what they are in other languages": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="nyhetsbrev-boks"><p>Hver fredag kommer det en båt.</p></div>{paragraphs(*PROSE[4:6])}'
        f'<div class="lees-ook-blok"><p>Waarom de haven geen dak heeft.</p></div>{paragraphs(*PROSE[6:])}</article>',
        gone=("Hver fredag kommer det en båt.", "Waarom de haven geen dak heeft."),
    ),
    "verse, with a long comment below it": Case(
        f'<main>{HEADLINE}<div class="verse">The slates are wet,<br>the gulls are dumb,<br>no boat is in,<br>no word has come.</div></main>'
        f'<div class="comments"><h2>Comments</h2><div class="comment"><p>{PROSE[0]} {PROSE[1]}</p></div></div>',
        ("The slates are wet,", "the gulls are dumb,", "no boat is in,", "no word has come."),
        (f"{PROSE[0]} {PROSE[1]}", "Comments"),
    ),
    "answers that open as menus do": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:6])}<div class="faq-item"><div class="faq-toggle">Is there a boat at night?</div>'
        f'<nav class="dropdown-list"><p>No, not in winter.</p></nav></div>{paragraphs(*PROSE[6:])}'
        '<nav><p>Read on: <a href="/next">the harbour wall</a>.</p></nav></article>',
        (*PROSE[:6], "Is there a boat at night?", "No, not in winter.", *PROSE[6:]),
        ("Read on: the harbour wall.",),
    ),
    "what is hidden and no text to be opened": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<h3>The fares</h3><form style="display:none"><p>Tell us where you live.</p><input></form>{paragraphs(PROSE[4])}'
        '<div style="display:none"><p>Your browser is too old for this page.</p></div><h2 class="visually-hidden">Content</h2><div hidden><p>We may be paid for links.</p></div>'
        f"{paragraphs(*PROSE[5:])}</article>",
        (*PROSE[:4], "The fares", *PROSE[4:]),
        ("Tell us where you live.", "Your browser is too old for this page.", "We may be paid for links."),
    ),
    "lines of other markup that cite, correct or calculate": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="embed">\\[ t = \\frac{{d}}{{v}} \\]</div>{paragraphs(*PROSE[4:])}'
        '<div class="more"><strong>More information:</strong> J. Roe: Ferries at night, <i>Harbour Letters</i> (2024). <a href="//x.org">DOI: 10.1234/hl.2024.17</a></div>'
        '<div class="errata"><p>Correction, 4 May: The boat has six carts, not seven, and <a href="/n">its name</a> is Gannet.</p></div></article>',
        (
            *PROSE[:4],
            "\\[ t = \\frac{d}{v} \\]",
            *PROSE[4:],
            "More information: J. Roe: Ferries at night, Harbour Letters (2024). DOI: 10.1234/hl.2024.17",
            "Correction, 4 May: The boat has six carts, not seven, and its name is Gannet.",
        ),
    ),
    "a heading by its class alone, and the title of a box": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:5])}<div class="pf_subheadline">Our ruling</div>{paragraphs(*PROSE[5:])}'
        '<div class="shelf"><div class="headline">Boats for your bath</div></div><h2>What else</h2></article>',
        (*PROSE[:5], "Our ruling", *PROSE[5:]),
        ("Boats for your bath",),
    ),
    "a box called the second of its kind": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:5])}<div class="highlight secondary"><p>The boat is not for:</p><ul><li>Carts with more than one horse</li>'
        f'<li>Fishermen with their catch</li></ul></div>{paragraphs(*PROSE[5:])}<div class="secondary">{links(*RELATED)}<p>The weather today</p></div></article>',
        (*PROSE[:5], "The boat is not for:", "Carts with more than one horse", "Fishermen with their catch", *PROSE[5:]),
        ("The weather today",),
    ),
    "a box whose name begins with a word of stamps": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE)}<div class="updated__product"><h3>1. Gannet</h3><ul><li>Carts: six</li><li>Speed: nine knots</li></ul></div>'
        f'<div class="updated-on">4 May</div>{paragraphs(*(sentence.upper() for sentence in PROSE))}</article>',
        (*PROSE, "1. Gannet", "Carts: six", "Speed: nine knots", *(sentence.upper() for sentence in PROSE)),
        ("4 May",),
    ),
    "a table of data with a row that nobody opened": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE)}<div class='t'><table><thead><tr><th>Boat</th><th>Carts</th></tr></thead>"
        f"<tbody><td>Gannet</td><td>6</td></tbody></table></div>{paragraphs(PROSE[0].upper())}</article>",
        (*PROSE, "Boat | Carts", "Gannet | 6", PROSE[0].upper()),
    ),
    "headings that are named as entries of a table of contents": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:5])}<div class="box"><h2 class="block toc">How boats sail</h2>{paragraphs(PROSE[5])}</div>'
        f'<div class="frame"><h2 class="block toc">Why they stop</h2>{paragraphs(PROSE[6])}</div><h2 class="block toc">What comes next</h2>{paragraphs(PROSE[7])}</article>',
        (*PROSE[:5], "How boats sail", PROSE[5], "Why they stop", PROSE[6], "What comes next", PROSE[7]),
    ),
    "a list of other articles with a word beside each link, below a line that says so": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE)}<div class="h3">More Great NORHOLM Stories</div><ul><li>The strange life of <a href="/1">a keeper of beacons</a></li>'
        '<li>How the north <a href="/2">lost its last pilot</a></li><li>🐟 Plus, read on about <a href="/3">herring and its friends</a>.</li></ul></article>',
        PROSE,
        (
            "More Great NORHOLM Stories",
            "The strange life of a keeper of beacons",
            "How the north lost its last pilot",
            "🐟 Plus, read on about herring and its friends.",
        ),
    ),
    "a card that opens above a name in a sentence": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<p>The keeper <span class="roll"><a href="/p">Jane Roe</a><span class="b"><img src="/r.jpg"><a href="/p">Jane Roe</a>'
        '<a href="/1">The strange life of a keeper</a><a href="/2">The last pilot</a></span></span> was asked on Monday.</p>'
        f"{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], "The keeper Jane Roe was asked on Monday.", *PROSE[4:]),
    ),
    "a letter in a box of its own, and who signed it": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="hero"><p>{PROSE[4]}</p><p>– Jane Roe, builder of boats</p></div>{paragraphs(*PROSE[5:])}'
        f"{paragraphs(*(sentence.upper() for sentence in PROSE))}</article>",
        (*PROSE[:5], "– Jane Roe, builder of boats", *PROSE[5:], *(sentence.upper() for sentence in PROSE)),
    ),
    "remarks in square brackets, with links and without": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<p>[ Want more on ferries? Read <a href="/1">What is a ferry?</a> and <a href="/2">Five boats</a>. ]</p>'
        f"<p>[The letter is not signed; the clerk read it out on Monday.]</p>{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], "[The letter is not signed; the clerk read it out on Monday.]", *PROSE[4:]),
        ("[ Want more on ferries? Read What is a ferry? and Five boats. ]",),
    ),
    "an introduction in an element of its own, of the same name as that of the text": Case(
        f'<div class="page"><header>{HEADLINE}</header><div class="intro"><div>{paragraphs(*PROSE[:3])}</div>'
        f'<div>{paragraphs(*PROSE[3:], *LONG)}</div></div><div class="foot">{links(*RELATED)}</div></div>',
        (*PROSE, *LONG),
        RELATED,
    ),
    "a table without a link that is named after a table of contents": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<table class="toc-table"><tr><th>Boat</th><th>Seats</th></tr><tr><td>Gannet</td><td>80</td></tr></table>'
        f"{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], "Boat | Seats", "Gannet | 80", *PROSE[4:]),
    ),
    "a table of the cookies that an article tells of": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<table class="cookie-table"><tr><th>Cookie</th><th>Days</th></tr><tr><td>ticket</td><td>2</td></tr></table>'
        f"{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], "Cookie | Days", "ticket | 2", *PROSE[4:]),
    ),
    "a quotation that is one by its class, and one that the article says too": Case(
        f'<article>{HEADLINE}<div class="text">{paragraphs(*PROSE[:4])}</div><div class="tint"><p class="quote">"The sea is a road that nobody mends" - the last pilot</p>'
        f'</div><div class="text">{paragraphs(*PROSE[4:])}</div><p class="quote">{PROSE[6][:60]}</p><div class="text">{paragraphs(*LONG[:8])}</div></article>',
        (*PROSE[:4], '"The sea is a road that nobody mends" - the last pilot', *PROSE[4:], *LONG[:8]),
        (PROSE[6][:60],),
    ),
    "answers that are comments in the terms of search engines": Case(
        f'<div class="topic">{HEADLINE}{paragraphs(*PROSE)}<div class="post" itemprop="comment"><p>I took the last boat for eleven years, and it was never full.</p></div></div>',
        PROSE,
        ("I took the last boat for eleven years, and it was never full.",),
    ),
    "other articles and comments, by names in several languages": Case(
        f'<div class="page">{HEADLINE}{paragraphs(*PROSE)}<section class="similar"><h3>Near the sea</h3><div><a href="/1"><h4>{RELATED[0]}</h4></a></div></section>'
        '<section id="yorumlar"><h3>Two said</h3><div><b>tern</b><p>I took the last boat for eleven years, and it was never full.</p></div></section></div>',
        PROSE,
        ("Near the sea", RELATED[0], "Two said", "tern", "I took the last boat for eleven years, and it was never full."),
    ),
    "an aside that quotes another post, and one that pulls a quotation out of the text": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<aside class="quote" data-post="3"><div><a href="/3"><img src="a.png"> The long thread</a></div>'
        f"<blockquote><p>Whoever paints a boat in April paints it twice.</p></blockquote></aside>{paragraphs(*PROSE[4:7])}"
        f'<aside class="big-quote"><blockquote><p>{PROSE[5][:70]}</p></blockquote></aside>{paragraphs(PROSE[7])}</article>',
        (*PROSE[:4], "Whoever paints a boat in April paints it twice.", *PROSE[4:]),
        (PROSE[5][:70],),
    ),
    "a remark at the end that says where more of the subject is told": Case(
        f'<article><section>{HEADLINE}{paragraphs(*PROSE)}<div class="admonition seealso"><p class="admonition-title">See also</p>'
        '<p><a href="/nights">The chapter on nights</a> explains how lamps are set.</p></div></section></article>',
        (*PROSE, "See also", "The chapter on nights explains how lamps are set."),
    ),
    "facts of a box that each have a class of their own behind that of all": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="boat"><div class="facts"><div class="fact fact-seats"><span>Seats</span> <span>80</span></div>'
        '<div class="fact fact-speed"><span>Speed</span> <span>11 knots</span></div><div class="fact fact-crew"><span>Crew</span> <span>3</span></div>'
        f'<div class="fact fact-dogs"><span>Dogs</span> <span>none</span></div></div></div>{paragraphs(*PROSE[4:])}</article>',
        (*PROSE[:4], "Seats 80", "Speed 11 knots", "Crew 3", "Dogs none", *PROSE[4:]),
    ),
    "lists of links amid a digest, in others of which something is said of each": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<h3>Read</h3><ul><li><a href="/1">{RELATED[0]}</a>, and who is to pay for the stones</li><li><a href="/2">A cable ferry</a> whose pilot '
        f'never learnt to swim</li></ul><h3>Hear</h3><ul><li><a href="/3">{RELATED[1]}</a></li><li><a href="/4">Three hours of a creaking gate in the wind</a></li></ul>'
        f"<h3>Eat</h3>{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], "Hear", RELATED[1], "Three hours of a creaking gate in the wind", *PROSE[4:]),
    ),
    "a song with a few words about it beside it": Case(
        f'<main><div class="head">{HEADLINE}</div><div class="sheet"><div class="lines">{"<br>".join(VERSE)}</div></div>'
        f'<div class="told"><div>The band</div><p>{PROSE[0]}</p></div></main>',
        VERSE,
    ),
    "a poem whose lines each end in a break, in elements of their own, with its source below it": Case(
        f'<main><div class="feature">{HEADLINE}<div class="text"><div class="poem">{"".join(f"<div>{line}<br></div>" for line in VERSE)}</div></div></div>'
        f'<div class="source"><p>{PROSE[0]}</p></div></main>',
        VERSE,
    ),
    "the title of a note, named as its text is but for a word": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="warning-macro warning-macro-note"><p class="title">Be polite</p><span class="icon"></span>'
        f'<div class="warning-macro-body"><p>Ask before you climb aboard.</p></div></div>{paragraphs(*PROSE[4:])}</article>',
        (*PROSE[:4], "Be polite", "Ask before you climb aboard.", *PROSE[4:]),
    ),
    "the head of a record above its text": Case(
        f'<div class="sheet"><div class="head">{HEADLINE}</div><table class="top"><tr><td>Court:</td><td>Skerry</td></tr><tr><td>Number:</td><td>4 C 112/15</td></tr>'
        f'</table><div class="told">{paragraphs(*PROSE)}</div></div>',
        ("Court: | Skerry", "Number: | 4 C 112/15", *PROSE),
    ),
    "cards of shops by the names of extensions": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="hatena-asin-detail"><p><a href="https://shop.example/1">A saw for rafts</a></p><ul><li>Made of steel</li></ul>'
        f"</div>{paragraphs(*PROSE[4:])}</article>",
        gone=("A saw for rafts", "Made of steel"),
    ),
    "who speaks, by name, beside balloons of what is said": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE)}"
        + "".join(
            f'<div class="talk"><div class="speaker"><img src="a.png"><div class="speaker-name">{name}</div></div><div class="balloon"><p>{said}</p></div></div>'
            for name, said in (("Host", "Is it in there?"), ("Ann", "No, you bring it."), ("Host", "And the price?"), ("Ann", "Silence is free."))
        )
        + f"{paragraphs(*LONG[:8])}</article>",
        (*PROSE, "Host", "Is it in there?", "Ann", "No, you bring it.", "Host", "And the price?", "Ann", "Silence is free.", *LONG[:8]),
    ),
    "the heading of a box above its parts, which have numbers": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:6])}<section class="steps"><h2>How it is done</h2>'
        + "".join(
            f'<div class="step"><span class="step-number">{number}</span><h3>Day {number}</h3>{paragraphs(text)}</div>'
            for number, text in enumerate(PROSE[6:], 1)
        )
        + "</section></article>",
        (*PROSE[:6], "How it is done", "Day 1", PROSE[6], "Day 2", PROSE[7]),
    ),
    "a table that is one by its roles": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="grid" role="table"><div role="rowgroup"><div class="line" role="row"><div class="name" role="columnheader">Lamp</div>'
        '<div class="name" role="columnheader">Meaning</div></div></div><div role="rowgroup"><div class="line" role="row"><div class="c1" role="cell"><p>amber</p></div>'
        f'<div class="c2" role="cell"><p>wait</p></div></div></div></div>{paragraphs(*PROSE[4:])}</article>',
        (*PROSE[:4], "Lamp", "Meaning", "amber", "wait", *PROSE[4:]),
    ),
    "the heading of the only section with prose, beside the element that holds it": Case(
        f'<div class="page">{HEADLINE}<div class="outline"><h2>1. The night boat</h2><div class="outline-text">{paragraphs(*PROSE)}</div></div></div>',
        ("1. The night boat", *PROSE),
    ),
    "paragraphs in a word processor's style for what stands at the foot of a sheet": Case(
        f"<div>{HEADLINE}{paragraphs(*PROSE[:4])}"
        + "".join(f'<p class="MsoFooter">{sentence}</p>' for sentence in PROSE[4:6])
        + f"{paragraphs(*PROSE[6:])}</div>"
    ),
    "a button within one of several panels that tabs open": Case(
        f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div><div role='tabpanel'><pre><code>raise sail</code></pre><button>Copy</button></div>"
        f"<div role='tabpanel' hidden><pre><code>lower sail</code></pre></div></div>{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], "raise sail", *PROSE[4:]),
        ("Copy",),
    ),
    "a summary that is hidden right behind the headline": Case(
        f'<article>{HEADLINE}<div class="p-summary" hidden><p>A summary for machines, which says that the boats stop at night from October on.</p></div>'
        f"{paragraphs(*PROSE)}</article>",
        PROSE,
        ("A summary for machines, which says that the boats stop at night from October on.",),
    ),
    "what a word means, for those who point at it": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<p>The keeper took the <span class="tooltip">dinghy<span class="tooltiptext">A small boat</span></span> and rowed.</p>'
        f"{paragraphs(*PROSE[4:])}</article>",
        (*PROSE[:4], "The keeper took the dinghy and rowed.", *PROSE[4:]),
    ),
    "a poem in plain elements, beside what is said of the poet": Case(
        f"<div><div>{HEADLINE}<div>by Ida Crewe</div><div>{''.join(f'<div>{line}</div>' for line in VERSE)}</div></div></div><div><div>About the poet</div>"
        f"<div>{PROSE[0]}</div></div>",
        VERSE,
        ("by Ida Crewe", "About the poet", PROSE[0]),
    ),
    "boxes of a chapter, in the terms of books": Case(
        f'<section data-type="chapter">{HEADLINE}{paragraphs(*PROSE[:4])}<aside data-type="sidebar" epub:type="sidebar"><div class="sidebar"><h5>Why Boats Sulk</h5>'
        f"{paragraphs(PROSE[4])}</div></aside>{paragraphs(*PROSE[5:])}</section>",
        (*PROSE[:4], "Why Boats Sulk", *PROSE[4:]),
    ),
    "what a book says of a picture, in a heading": Case(
        f'<section>{HEADLINE}{paragraphs(*PROSE[:4])}<figure><div class="figure"><img src="1.png"><h6><span>Figure 3-1. </span>A boat that sulks</h6></div></figure>'
        f"{paragraphs(*PROSE[4:])}</section>",
        gone=("Figure 3-1. A boat that sulks",),
    ),
    "a short text below a heading that is set as others are": Case(
        f'<article>{HEADLINE}<div class="text">{paragraphs(*PROSE)}<div class="recipe"><div class="r-things"><h3 class="r-head r-things-head">Ingredients</h3><ul><li>Flour</li><li>Water</li></ul>'
        '</div><div class="r-steps"><h3 class="r-head">Steps</h3><ul><li>Mix them.</li><li>Wait.</li></ul></div><div class="r-more"><h3 class="r-head">More</h3>'
        '<div class="r-text">Any bowl will do.</div></div></div></div></article>',
        (*PROSE, "Ingredients", "Flour", "Water", "Steps", "Mix them.", "Wait.", "More", "Any bowl will do."),
    ),
    "cards with some words of each, below what says that they lead elsewhere": Case(
        f'<article>{HEADLINE}<div class="text">{paragraphs(*PROSE[:4])}<div class="a1"><h2>Related stories</h2><div class="b2"><h3><a href="/1">{RELATED[0]}</a></h3>'
        f"<p>The wall, a metre, and the four men who will carry it there.</p></div></div>{paragraphs(*PROSE[4:])}</div></article>",
        gone=("Related stories", RELATED[0], "The wall, a metre, and the four men who will carry it there."),
    ),
    "one short link in a list amid the article, below its label": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<p>Related stories:</p><ul><li><a href="/1">Seven names of a bridge</a></li></ul>{paragraphs(*PROSE[4:])}</article>',
        gone=("Related stories:", "Seven names of a bridge"),
    ),
    "other pages of a manual, set as code is": Case(
        f"<div>{HEADLINE}{paragraphs(*PROSE)}<h2>See also</h2><pre>moon(1), cal(1)</pre></div>", (*PROSE, "See also", "moon(1), cal(1)")
    ),
    "the sign of a term's address": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:6])}<dl><dt id="rise">tide.rise()<a href="#rise">¶</a></dt><dd>{PROSE[6]}</dd></dl></article>',
        (*PROSE[:6], "tide.rise()", PROSE[6]),
    ),
    "what a cell says of the picture above it": Case(
        f'<div>{HEADLINE}<table><tr><td><img src="1.jpg"></td></tr><tr><td class="cutline">The last boat leaves.</td></tr></table>{paragraphs(*PROSE)}</div>',
        gone=("The last boat leaves.",),
    ),
    "what a line begins with and says of the picture above it": Case(
        f'<article>{HEADLINE}{"<br><br>".join(PROSE[:3])}<br><br><span class="photo"><div><img src="1.jpg"></div><em class="img_desc">The last boat</em></span>'
        f"{'<br><br>'.join(PROSE[3:])}</article>",
        gone=("The last boat",),
    ),
    "the title of a box whose text is no part of the article": Case(
        f'<article>{HEADLINE}<div class="prose">{paragraphs(*PROSE[:4])}<div class="my-8 border"><div class="text-lg">Get the harbour letter</div><div class="text-sm">'
        f"One boat a week, no more.</div><form><button>Join</button></form></div>{paragraphs(*PROSE[4:])}</div></article>",
        gone=("Get the harbour letter", "One boat a week, no more.", "Join"),
    ),
    "an introduction of two paragraphs in a section of its own": Case(
        f'<article>{HEADLINE}<section class="e60">{paragraphs(*PROSE[:2])}</section>{paragraphs(*PROSE[2:], *LONG, *map(str.upper, LONG))}</article>',
        (*PROSE, *LONG, *map(str.upper, LONG)),
    ),
    "pictures, each with a line in italics or small letters below it in its paragraph": Case(
        f'<article>{HEADLINE}{paragraphs(PROSE[0])}<p><img src="1.jpg"><br><em>The last boat.</em></p>{paragraphs(*PROSE[1:4])}<p><a href="2.jpg"><img src="2.jpg"></a>'
        f'<small>The first boat</small></p>{paragraphs(*PROSE[4:])}<p><img src="s.png" class="emoji" alt="⚓"> <em>We went back in March.</em></p></article>',
        (*PROSE, "⚓ We went back in March."),
        ("The last boat.", "The first boat"),
    ),
    "paragraphs that are headings by their tags": Case(
        f'<div><h1>{TITLE}</h1><div class="text">{paragraphs(*PROSE[:4])}'
        + "".join(f"<h4>{PROSE[each]} {PROSE[each + 1]}</h4>" for each in (4, 6))
        + "</div></div>",
        (*PROSE[:4], f"{PROSE[4]} {PROSE[5]}", f"{PROSE[6]} {PROSE[7]}"),
    ),
    "a first section with an h1, where the headline stands beside the text": Case(
        f"<article><div>{HEADLINE}<p>12 August</p></div><section><div><h1>In winter</h1>{paragraphs(*PROSE[:4])}<h1>In summer</h1>{paragraphs(*PROSE[4:])}"
        "</div></section></article>",
        ("In winter", *PROSE[:4], "In summer", *PROSE[4:]),
    ),
    "a question, the best answer and others": Case(
        f'<main><div id="que" class="Question">{HEADLINE}{paragraphs(*PROSE[:5])}</div><div id="bst" class="BestAnswer"><p>{PROSE[5]}</p></div>'
        f'<div id="ans" class="Other">{paragraphs(*PROSE[6:])}</div></main>',
    ),
    "links for editing beside headings, in a box with each": Case(
        f"<main>{HEADLINE}"
        + "".join(
            f'<div class="para-title"><h2>{text.split()[-2]}</h2><a class="edit-icon">edit</a></div><div class="para">{text}</div>' for text in PROSE
        )
        + "</main>",
        tuple(line for text in PROSE for line in (text.split()[-2], text)),
        ("edit",),
    ),
    "replies that say more than the text above them": Case(
        f'<div class="page"><h1>{TITLE}</h1><div class="text">{paragraphs(*PROSE[:3])}</div><div id="replies"><h3>3 replies</h3>'
        + "".join(f"<div><b>tern</b>{paragraphs(text.lower())}</div>" for text in PROSE[:5])
        + "</div></div>",
        PROSE[:3],
        ("3 replies", *(text.lower() for text in PROSE[:5])),
    ),
    "articles of an agreement, each named after the law": Case(
        f"<main>{HEADLINE}"
        + "".join(f'<article class="legal__s"><h2>{text.split()[-2]}</h2>{paragraphs(text)}</article>' for text in PROSE[:5])
        + '</main><footer class="legal"><p>The harbour office, all rights reserved.</p></footer>',
        tuple(line for text in PROSE[:5] for line in (text.split()[-2], text)),
        ("The harbour office, all rights reserved.",),
    ),
    "a box for letters, and one of other articles, whose names stand behind long ones": Case(
        f'<article>{HEADLINE}<div class="text">{paragraphs(*PROSE[:4])}<div class="c-block--harbour-newsletter-signup"><p>{LEAD}</p></div>{paragraphs(*PROSE[4:])}'
        f'<div class="harbour-related-articles"><p>{RELATED[0]}, and nobody knows who is to pay for it all in the end.</p></div></div></article>',
        gone=(LEAD, f"{RELATED[0]}, and nobody knows who is to pay for it all in the end."),
    ),
    "a text with the articles that it is related to in its name": Case(
        f'<article class="layout-with-related-articles">{HEADLINE}<div class="text">{paragraphs(*PROSE)}</div></article>'
    ),
    "notes that a style sheet sets in the margin, each within its sentence": Case(
        f'<article>{HEADLINE}<p>{PROSE[0][:60]}<label for="n1"></label><input type="checkbox" id="n1"><span class="sidenote">The minutes of the council say so.</span>'
        f'{PROSE[0][60:]}</p><p>{PROSE[1]}<span class="marginnote note-2">It was the only one with a <a href="/lift">lift</a>.</span></p>{paragraphs(*PROSE[2:])}</article>',
        (PROSE[0], "The minutes of the council say so.", PROSE[1], "It was the only one with a lift.", *PROSE[2:]),
    ),
    "a row of tabs whose panels stand beside it": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div class="x"><ul role="tablist"><li role="tab">By day</li><li role="tab">By night</li></ul>'
        f'<div><div role="tabpanel">{paragraphs(PROSE[4])}</div><div role="tabpanel" hidden>{paragraphs(PROSE[5])}</div></div></div>{paragraphs(*PROSE[6:])}</article>',
        gone=("By day", "By night"),
    ),
    "panels in a list of tabs, each below its title": Case(
        f'<article>{HEADLINE}{paragraphs(*PROSE[:4])}<div role="tablist"><div class="p"><div class="head" role="tab"><h4>By day</h4></div><div role="tabpanel">{paragraphs(PROSE[4])}'
        f'</div></div><div class="p"><div class="head" role="tab"><h4>By night</h4></div><div role="tabpanel">{paragraphs(PROSE[5])}</div></div></div>{paragraphs(*PROSE[6:])}</article>',
        (*PROSE[:4], "By day", PROSE[4], "By night", PROSE[5], *PROSE[6:]),
    ),
    "the headline of a chapter, with its number in front": Case(
        f"<div><h2>4 {TITLE}</h2>{paragraphs(*PROSE[:4])}<h3>4.1 On deck</h3>{paragraphs(*PROSE[4:])}</div>",
        (*PROSE[:4], "4.1 On deck", *PROSE[4:]),
        (f"4 {TITLE}",),
    ),
    "a speaker beside a balloon, once": Case(
        f'<article>{HEADLINE}<div class="text">{paragraphs(*PROSE[:4])}<div class="speech"><div class="speech-name">Tern</div><div class="speech-balloon"><p>They all told me so.</p></div>'
        f'</div><div class="card"><a href="/1"><div>{RELATED[0]}</div></a></div>{paragraphs(*PROSE[4:])}</div></article>',
        (*PROSE[:4], "They all told me so.", *PROSE[4:]),
    ),
}

# Names that builders of pages give to a look, or to what an element holds, and that begin with the name of a part.
LOOKS = (
    "min-vh-100 translate-y-0 -translate-x-1/2 print:break-inside-avoid font-size-16 fontSize-2 text-size-lg [&_figcaption]:text-sm has-image has-sidebar "
    "no-sidebar not-sr-only views-row block-views dialog dialog-line foot-note kt-adv-heading12_3f-d job-ad__text jobAdSection".split()
)


def read(body):
    """The lines of the article on a page with this body."""
    page = f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE}</title></head><body>{body}</body></html>'
    return [line.removeprefix("- ") for line in analyze(page).text.splitlines() if line]


@pytest.mark.parametrize("name", CASES)
def test_article_of_a_page(name):
    """All lines of the article are there, each once and in order, and none of what is no part of it."""
    case = CASES[name]
    lines = read(case.body)
    assert [line for line in lines if line in case.kept] == list(case.kept)
    assert not set(lines) & set(case.gone)


@pytest.mark.parametrize(
    ("shown", "is_kept"), [("3xl:block", True), ("tablet:inline-flex", True), ("print:block", False), ("group-hover:block", False)]
)
def test_hidden_at_some_widths(shown, is_kept):
    """What is shown again from some width on, whatever its name, is the article's; what only print or a pointer shows is not."""
    body = f'{paragraphs(*PROSE[:6])}<div class="hidden {shown}">{paragraphs(PROSE[6])}</div>{paragraphs(PROSE[7])}'
    assert (PROSE[6] in read(f"<main>{HEADLINE}{body}</main>")) is is_kept


@pytest.mark.parametrize("heading", ["Discussion", "Cookies", "Comments", "Disclaimer", "Advertising", "Related work", "4. Related work"])
@pytest.mark.parametrize("markup", ['<section id="{}">', '<div class="section level2" id="{}">'])
def test_sections_named_by_their_headings(markup, heading):
    """An id that is made of the heading of a section says nothing of what the section is."""
    opened = markup.format(heading.lower().lstrip("4. ").replace(" ", "-"))
    section = f"{opened}<h2>{heading}</h2>{paragraphs(PROSE[5])}</{opened[1:].split()[0]}>"
    lines = read(f"<main>{HEADLINE}{paragraphs(*PROSE[:5])}{section}{paragraphs(*PROSE[6:])}</main>")
    assert lines == [*PROSE[:5], heading, *PROSE[5:]]


@pytest.mark.parametrize("inside", ['<form><input name="say"></form>', links(*RELATED)])
def test_sections_for_other_things(inside):
    """Comments and lists of links are called as their headings are too, and go."""
    section = f'<section id="comments"><h2>Comments</h2><p>I liked the old boat.</p>{inside}</section>'
    assert read(f"<main>{HEADLINE}{paragraphs(*PROSE)}{section}</main>") == list(PROSE)


@pytest.mark.parametrize("name", LOOKS)
def test_looks_are_no_parts(name):
    """What is named for how it looks is the article's, whether little of it is named so or all."""
    text = (*PROSE, *(sentence.upper() for sentence in PROSE))
    few = f'{paragraphs(*text[:5])}<div class="{name}">{paragraphs(text[5])}</div>{paragraphs(*text[6:])}'
    every = "".join(f'<div class="{name}">{paragraphs(sentence)}</div>' for sentence in text)
    assert [read(f"<main>{HEADLINE}{body}</main>") for body in (few, every)] == [list(text)] * 2


def test_hidden_text_is_on_record():
    """What a page never shows is on record where it stands, as `hidden`, and changes nothing of the text."""
    hidden = (
        '<div style="display:none"><p>Your browser is too old.</p><p hidden>So is this page.</p></div>',
        '<ul><li>One</li><li hidden>Nobody sees this.</li><li>Two <span style="display: none">hours</span></li></ul>',
    )
    page = f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}{''.join(hidden)}{paragraphs(*PROSE[4:])}</article><div hidden>And this stands outside.</div>"
    article = analyze(page, kind="html")
    said = [removal.text for removal in article.removals if removal.filter == "hidden"]
    assert said == ["Your browser is too old.", "So is this page.", "Nobody sees this.", "hours", "And this stands outside."]
    assert "- One\n- Two\n" in article.text
    assert clean(page, kind="html") == article.text == replay(page, article.removals, kind="html")


ENERGY = "<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>"
NOTED = f'<math alttext="{{\\displaystyle E}}"><semantics><mrow>{ENERGY}</mrow><annotation encoding="application/x-tex">E=mc^{{2}}</annotation></semantics></math>'
PICTURED = '<img src="e.svg" class="math-fallback" aria-hidden="true" alt="{\\displaystyle E=mc^{2}}">'
SIGNS = {
    "a formula": (f"<p>It is <math>{ENERGY}</math> here.</p>", "It is E = mc^2 here."),
    "a formula on a line of its own": (f'<p>It is this:</p><math display="block">{ENERGY}</math>', "E = mc^2"),
    "a hidden formula in front of its picture": (f'<p>It is <span style="display: none">{NOTED}</span>{PICTURED} here.</p>', "It is E = mc^2 here."),
    "the same on a line of its own": (f'<div><div style="display: none">{NOTED}</div>{PICTURED}</div>', "E = mc^2"),
    "the picture of a formula": (f"<p>It is {PICTURED} here.</p>", "It is E=mc^{2} here."),
    "a formula that is there for ears beside letters for eyes": (
        f'<p>It is <span><span>{NOTED}</span><span aria-hidden="true">E=mc<sup>2</sup></span></span> here.</p>',
        "It is E=mc² here.",
    ),
    "a power of a number": (
        "<p>It is 10<sup>6</sup> or 10<sup>−3</sup> metres, on the 4<sup>th</sup> day.</p>",
        "It is 10⁶ or 10⁻³ metres, on the 4th day.",
    ),
    "the number of a note": (
        '<p>It is here<sup>1</sup>, she said.<sup><a href="#note">12</a></sup> So be it.</p>',
        "It is here¹, she said.¹² So be it.",
    ),
    "a fraction": ("<p>It is 2 <sup>1</sup>/<sub>2</sub> metres here.</p>", "It is 2 1/2 metres here."),
    "a power in a cell": (
        "<table><tr><td>Ben</td><td>Yes</td></tr><tr><td>Ann</td><td>10<sup>6</sup> of them</td></tr></table>",
        "Ann | 10⁶ of them",
    ),
    "a formula of which only its source is given": ('<p>It is <math alttext="a+b"></math> here.</p>', "It is a+b here."),
    "fractions, roots, powers and indices": (
        (
            "<p>It is <math><mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mn>2</mn></mfrac><mo>≤</mo><msqrt><mi>x</mi></msqrt><mo>,</mo>"
            "<msubsup><mi>y</mi><mi>i</mi><mn>2</mn></msubsup></math> here.</p>"
        ),
        "It is (a+1)/2 ≤ √x, y_i^2 here.",
    ),
    "a formula in a table": (f"<table><tr><td>Speed</td><td>c</td></tr><tr><td>Energy</td><td>{NOTED}</td></tr></table>", "Energy | E = mc^2"),
    "a picture that is a character": ('<p>What a day <img src="a.png" alt="😀">, she said.</p>', "What a day 😀, she said."),
    "a quotation that only its markup marks": ("<p>She said <q>never <b>again</b></q>.</p>", "She said “never again”."),
    "a quotation in another one": ("<p>She said <q>he says <q>never</q> again</q>.</p>", "She said “he says ‘never’ again”."),
    "a quotation with marks of its own": ("<p>She said <q>«never again»</q>.</p>", "She said «never again»."),
    "a quotation in a cell": ("<table><tr><td>Ben</td><td>Yes</td></tr><tr><td>Ann</td><td><q>never</q></td></tr></table>", "Ann | “never”"),
    "a number of an item, from which the next go on": ('<ol><li>One.</li><li value="9">Nine.</li><li>Ten.</li></ol>', "10. Ten."),
    "a list that counts down": ("<ol reversed><li>Three.</li><li>Two.</li></ol>", "1. Two."),
    "a picture that is none": ('<p>What a day it was <img src="a.png" alt="Ellen">– she said.</p>', "What a day it was – she said."),
}


@pytest.mark.parametrize("name", SIGNS)
def test_what_is_said_without_letters(name):
    """Formulas and little pictures in the course of the text are said, once, in the place where they stand."""
    body, line = SIGNS[name]
    page = f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}{body}{paragraphs(*PROSE[4:])}</article>"
    article = analyze(page, kind="html")
    assert [each for each in article.text.splitlines() if each and each not in PROSE][-1:] == [line]
    assert article.text.count("mc") <= 1
    assert clean(page, kind="html") == article.text == replay(page, article.removals, kind="html")


def test_letter_set_as_code():
    """Of an article that is one piece of set text, as in the archives of lists, paragraphs come out: wrapped lines together, others as they are."""
    wrapped = "\n\n".join("\n".join(fill(text, 70).splitlines()) for text in PROSE)
    article = analyze(f"<body>{HEADLINE}<pre>From: Ann Roe\nTo: all the islands\n\n{wrapped}</pre></body>", kind="html")
    assert article.text == "\n\n".join(("From: Ann Roe\nTo: all the islands", *PROSE))


def test_listing_that_is_all_of_a_page():
    """Code keeps its lines and its spaces also where a page has nothing else."""
    listing = "\n\n".join(f"def cross_{number}(boat):\n    boat.go(number={number})\n    return boat.is_over()" for number in range(9))
    article = analyze(f"<body>{HEADLINE}<pre>{listing}</pre></body>", kind="html")
    assert article.text == listing
    assert article.markdown() == f"```\n{listing}\n```"


NUMBERED = (
    '<pre><code><table><tr><td class="gutter"><pre class="lineno">1\n2\n</pre></td><td class="code"><pre>row(4)\ntie(1)</pre></td></tr></table></code></pre>',
    '<table><tr><td class="linenos"><div><pre><span>1</span>\n<span>2</span></pre></div></td><td><div><pre>row(4)\ntie(1)</pre></div></td></tr></table>',
    '<table><tr><td class="gutter"><div>1</div><div>2</div></td><td class="code"><div><div>row(4)</div><div>tie(1)</div></div></td></tr></table>',
    '<table><tr><td class="hljs-ln-numbers">1</td><td>row(4)</td></tr><tr><td class="hljs-ln-numbers">2</td><td>tie(1)</td></tr></table>',
)


@pytest.mark.parametrize("listing", NUMBERED)
def test_numbers_of_lines(listing):
    """The numbers of a listing's lines, in a column of their own, are none of it."""
    assert read(f"<article>{HEADLINE}{paragraphs(*PROSE)}{listing}</article>") == [*PROSE, "row(4)", "tie(1)"]


CONSENT = "We use cookies to remember what is in your basket."
LETTERS = "If you subscribe to our newsletter, we keep your address until you unsubscribe."


@pytest.mark.parametrize("number", ["", "{}. "])
def test_sections_on_cookies_and_letters(number):
    """What a page on privacy says of cookies and letters is its text; a box amid the sections of an article, and what stands below its last heading, go."""
    titles = [f"{number.format(place)}{title}" for place, title in enumerate(("What we keep", "Cookies", "Newsletter", "Your rights"), 1)]
    told = list(zip(titles, (PROSE[0], CONSENT, LETTERS, PROSE[1]), strict=True))
    policy = "".join(f"<h2>{title}</h2>{paragraphs(text)}" for title, text in told)
    assert read(f"<main><h1>Privacy at the ferry company</h1>{paragraphs(*PROSE[2:4])}{policy}</main>")[2:] == [
        line for lines in told for line in lines
    ]
    box = f'<div class="box"><h2>Newsletter</h2>{paragraphs("Sign up for our newsletter.")}</div>'
    sections = "".join(f"<h2>Part {place}</h2>{paragraphs(*PROSE[place : place + 2])}{box}" for place in (0, 2, 4))
    last = f"<h2>Newsletter</h2>{paragraphs('Sign up for our newsletter.')}"
    assert [line for line in read(f"<main>{HEADLINE}{sections}{last}</main>") if not line.startswith("Part")] == list(PROSE[:6])


def test_quotation_marks_of_the_language():
    """A quotation that only its markup marks has the marks that browsers set in the page's language."""
    page = f'<html lang="de-AT"><body><article>{paragraphs(*PROSE[:4])}<p>Sie sagte: <q>Er sagt <q>nie</q> wieder.</q></p></article></body></html>'
    assert clean(page).endswith("Sie sagte: „Er sagt ‚nie‘ wieder.“")


AUTHOR = '<meta name="author" content="Jane Roe">'
ABOUT = "Dr. Jane Roe is a professor of law at Tallbridge, and her last book was about ferries."


CARD = '<div class="x1"><h3><a href="/{0}">{0}</a></h3><div class="x2"><p>{1}</p></div><a href="/{0}">More</a></div>'
CARDS = (
    ("Five walks for a wet weekend", "The town that built two bridges"),
    ("What the harbour eats", "Seven cooks tell what they buy at six in the morning."),
)


def test_other_articles_at_the_foot():
    """Headings that are links, each with some words below it, go at the foot where nothing else stands in their places; one alone and an article of such sections stay."""
    cards = [CARD.format(*card) for card in CARDS]
    body = f"<main>{HEADLINE}<div>{paragraphs(*PROSE)}</div>"
    assert clean(f"{body}{''.join(cards)}</main>", kind="html") == "\n\n".join(PROSE)
    heads = "".join(
        f'<header><h3><a href="/{text}">{text}</a></h3><div>{text} {told}</div></header>'
        for text, told in (*CARDS, ("No bread on Sunday", "was baked"))
    )
    own = f"<header><h1>{TITLE}</h1><div>The last boat is early now.</div></header>"
    assert CARDS[0][0] not in clean(f"<main>{own}{paragraphs(*PROSE)}{heads}</main>", kind="html")
    sections = [CARD.format(*pair) for pair in zip(("Ann", "Ben", "Cleo", "Dan"), PROSE[4:], strict=True)]
    told = clean(f"<main>{HEADLINE}<div>{paragraphs(*PROSE[:4])}</div>{''.join(sections)}</main>", kind="html").splitlines()
    assert {"Ann", "Ben", "Cleo", "Dan", *PROSE} <= {*told}


def test_other_articles_with_buttons_at_the_foot():
    """Headings of other articles go though as much as two thirds of the article stands below them, where each has its button; without one they stay."""
    card = '<div class="grid-post"><h2><a href="/{0}">{0}</a></h2><div class="grid-content"><p>{1}</p>{2}</div></div>'
    page = f"<main><div>{HEADLINE}</div><div><div>{paragraphs(*PROSE[:5])}</div></div><div><h2>Related posts</h2>{{}}</div></main>"
    told = list(zip(("On tar", "On rope", "On rust"), PROSE[5:], strict=True))
    with_buttons = "".join(card.format(*each, f'<a href="/{each[0]}">Read on</a>') for each in told)
    assert clean(page.format(with_buttons), kind="html") == "\n\n".join(PROSE[:5])
    kept = clean(page.format("".join(card.format(*each, "") for each in told)), kind="html").splitlines()
    assert {*PROSE} <= {*kept}


HEADS = "".join(f'<h4><a href="/{index}">{text}</a></h4>' for index, text in enumerate(RELATED))


def test_headings_that_lead_elsewhere():
    """Several headings that are links go amid the article with the title above them; many such groups are what it is about."""
    assert clean(f"<main>{HEADLINE}{paragraphs(*PROSE[:4])}<h4>More:</h4>{HEADS}{paragraphs(*PROSE[4:])}</main>", kind="html") == "\n\n".join(PROSE)
    tools = "".join(f"<h3>{number}</h3>{paragraphs(text)}<h4>Ours:</h4>{HEADS}" for number, text in enumerate(PROSE))
    assert clean(f"<main>{HEADLINE}{tools}{paragraphs('And that was all they sold.')}</main>", kind="html").count(RELATED[0]) == len(PROSE)


BUILT = '<article class="elementor-post"><div class="elementor-post__excerpt"><p>{}</p></div></article>'


def test_cards_of_page_builders():
    """The posts that a page builder lists below the article go, though more is said of them than in it."""
    cards = "".join(BUILT.format(f"{first} {second}") for first, second in zip(PROSE[2:5], PROSE[5:], strict=True))
    assert clean(f"<main>{HEADLINE}{paragraphs(*PROSE[:2])}<section>{cards}</section></main>", kind="html") == "\n\n".join(PROSE[:2])


@pytest.mark.parametrize(("tag", "is_kept"), [("section", False), ("div", True)])
def test_section_of_other_articles(tag, is_kept):
    """Below a heading of links all goes that stands at the end in elements of its own, also sentences; the article's own paragraphs stay."""
    cards = f"<h2>Related articles</h2><{tag}><h3>A night on the quay</h3><p>{PROSE[7]}</p></{tag}>"
    text = clean(f"<main>{HEADLINE}<div>{paragraphs(*PROSE[:7])}</div>{cards}</main>", kind="html")
    assert text.splitlines()[:-1:2] + text.splitlines()[-1:] == [*PROSE[:7], *(("A night on the quay", PROSE[7]) if is_kept else ())]


@pytest.mark.parametrize("title", ["By Jane Roe", "On this page"])
def test_title_above_all_text(title):
    """A heading in front of the first sentence is judged as any line; below some text it is that of a section."""
    heading = f"<h4>{title}</h4>"
    assert clean(f"<main>{HEADLINE}{heading}{paragraphs(*PROSE)}</main>", kind="html") == "\n\n".join(PROSE)
    assert title in clean(f"<main>{HEADLINE}{paragraphs(*PROSE[:4])}{heading}{paragraphs(*PROSE[4:])}</main>", kind="html")


def test_text_given_twice():
    """Of an article that stands on the page in a second form the first stays, the titles with it; a refrain of short lines stays."""
    whole = f"<h2>The winter</h2>{paragraphs(*(f'{first} {second}' for first, second in zip(PROSE[::2], PROSE[1::2], strict=True)))}"
    article = analyze(f"<main>{HEADLINE}<div>{whole}</div><div>{whole}</div></main>", kind="html")
    assert article.text.count("The winter") == 1
    assert all(article.text.count(sentence) == 1 for sentence in PROSE)
    assert {removal.filter for removal in article.removals} == {"titles", "repeats"}
    refrain = paragraphs("Row, row against the tide,", "row until the morning.")
    sung = clean(f"<main>{HEADLINE}{refrain}{paragraphs(*PROSE[:2])}{refrain}{paragraphs(*PROSE[2:])}{refrain}</main>", kind="html")
    assert sung.count("row until the morning.") == 3


def test_about_the_author():
    """A paragraph at the foot that opens with the author's name says who that is; a speaker of the same name opens many, and others are not meant."""
    body = f"{AUTHOR}<article>{HEADLINE}{paragraphs(*PROSE, ABOUT)}</article>"
    article = analyze(body, kind="html")
    assert article.text == "\n\n".join(PROSE) == clean(body, kind="html")
    assert [removal.text for removal in article.removals if removal.filter == "author-boxes"] == [ABOUT]
    assert analyze(body.replace(AUTHOR, ""), kind="html").text.endswith(ABOUT)
    said = "Jane Roe said that she would rather swim than wait for that boat again."
    spoken = f"{AUTHOR}<article>{HEADLINE}{paragraphs(*PROSE[:4], said, *PROSE[4:], ABOUT.removeprefix('Dr. '))}</article>"
    assert analyze(spoken, kind="html").text.endswith(ABOUT.removeprefix("Dr. "))


@pytest.mark.parametrize(
    ("headings", "is_kept"),
    [(("Jane Roe",), False), (("Ann Poe",), True), (("Jane Roe", "Ben Roe"), True), (("Jane Roe", "Why trust the Echo"), True)],
)
def test_box_below_the_name_of_the_author(headings, is_kept):
    """A last heading that is the author's name goes with the little it heads; of several authors each may have said what stands below."""
    authors = AUTHOR + AUTHOR.replace("Jane", "Ben")
    line = "Reporter on the islands since 2003, with a boat of her own."
    boxes = "".join(f"<div><h4>{heading}</h4><div><p>{line}</p></div></div>" for heading in headings)
    text = clean(f"<html><head>{authors}</head><body><article>{HEADLINE}{paragraphs(*PROSE)}{boxes}</article>")
    assert (line in text) == is_kept
    assert text.startswith("\n\n".join(PROSE))


@pytest.mark.parametrize(
    ("line", "is_kept"),
    [
        ("Jane Roe, Tallbridge Post", False),
        ("Jane Roe: we shall see", True),
        ("Ann Poe, Tallbridge Post", True),
        ("Jane Roe, of all people, knew.", True),
    ],
)
def test_signed_with_the_name_of_the_author(line, is_kept):
    """A short line near the end that is the author's name and something behind a comma is a signature; one of somebody else, or of what is said, is none."""
    text = clean(
        f"<html><head>{AUTHOR}</head><body><article>{HEADLINE}{paragraphs(*PROSE, line)}{paragraphs(PROSE[0].replace('Monday', 'Friday'))}</article>"
    )
    assert (line in text) == is_kept


STRANGER = "Mara Tilde crosses to the islands in all weathers, teaches at the evening school and keeps bees on the mainland."


@pytest.mark.parametrize(
    ("said", "box", "is_kept"),
    [
        (PROSE[0], f"<h4>Mara Tilde</h4><p>{STRANGER}</p>", False),
        (PROSE[0], f"<p>Mara Tilde</p><p>{STRANGER}</p>", False),
        ("Last year a woman named Tilde swam across, and nobody knew why.", f"<h4>Mara Tilde</h4><p>{STRANGER}</p>", True),
        (PROSE[0], f"<h4>Bring a coat</h4><p>{STRANGER}</p>", True),
        (PROSE[0], f"<p>{STRANGER}</p>", True),
        (PROSE[0], f"<p><b>About the author</b></p><p>{STRANGER}</p>", False),
        ("Last year a woman named Tilde swam across, and nobody knew why.", f"<p><b>About the author</b></p><p>{STRANGER}</p>", True),
    ],
)
def test_box_of_an_author_whom_no_byline_names(said, box, is_kept):
    """A name and who that is, in a box behind the text, go where the text has no word of the name; so does what opens with one below a heading for authors."""
    lines = read(f'<article>{HEADLINE}<div class="text">{paragraphs(said, *PROSE[1:])}</div><div class="bx-end">{box}</div></article>')
    assert (STRANGER in lines) is is_kept


def test_signed_with_the_name_of_the_author_without_capitals():
    """So is it in scripts without capitals, with their own comma."""
    line = "ليان القاضي، منارة الجنوب"
    author = '<meta name="author" content="ليان القاضي">'
    assert line not in clean(f"<html><head>{author}</head><body><article>{HEADLINE}{paragraphs(*PROSE, line)}</article>")


@pytest.mark.parametrize("name", ["Hạ Quyên Vũ", "Ελπινίκη Βράχου", "Їва Єнько"])
def test_lone_name_at_the_foot_in_any_letters(name):
    """A lone full name below the last sentence is whoever wrote the article, also in letters with marks and in other alphabets."""
    assert name not in clean(f"<article>{HEADLINE}{paragraphs(*PROSE, name)}</article>", kind="html")


def test_title_of_the_author_box():
    """With what is said of the author its title goes too."""
    body = f"{AUTHOR}<article>{HEADLINE}{paragraphs(*PROSE)}<h3>Why trust the Echo</h3>{paragraphs(ABOUT)}</article>"
    assert clean(body, kind="html") == "\n\n".join(PROSE)


@pytest.mark.parametrize(
    ("body", "is_kept"),
    [
        (f'<p>Also read <a href="/1">{RELATED[0]}</a>.</p>', False),
        (f'<p><b>[ Also read <a href="/1">{RELATED[0]}</a> ]</b></p>', False),
        (f'<p>Learn more about the <a href="/1">{RELATED[0]}</a>.</p>', False),
        (f'<ul><li>Learn more about the <a href="/1">{RELATED[0]}</a></li><li>Wait for the boat.</li></ul>', True),
        ('<p>Also read <a href="/1">the report</a> by the council, which is shorter.</p>', True),
        ('<p>Read <a href="/1">The Trial</a> first, and then <a href="/2">The Castle</a>.</p>', True),
        (f'<p>The council also read <a href="/1">{RELATED[0]}</a>.</p>', True),
    ],
)
def test_phrase_in_front_of_a_link(body, is_kept):
    """Where a link stands right behind a phrase that leads elsewhere, and fills the rest of the line, no colon is needed."""
    text = clean(f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}{body}{paragraphs(*PROSE[4:])}</article>", kind="html")
    lines = re.sub("<li>", "- ", body).replace("</li>", "\n")
    assert [line for line in text.splitlines() if line and line not in PROSE] == (re.sub("<.*?>", "", lines).splitlines() if is_kept else [])


@pytest.mark.parametrize(
    ("tail", "is_kept"),
    [
        (f'<b>Also read</b> <a href="/1">{RELATED[0]}</a>', False),
        (f'[<b>Also read</b> <a href="/1">{RELATED[0]}</a>.]', False),
        (f'Learn more about the <a href="/1">{RELATED[0]}</a>.', True),
        (f'The council may also read <a href="/1">{RELATED[0]}</a>', True),
        (f'Also read <a href="/1">{RELATED[0]}</a> by Jane Roe', True),
    ],
)
def test_phrase_in_front_of_a_link_behind_the_last_sentence(tail, is_kept):
    """The same behind the last sentence of a paragraph, where a full stop may be that of a sentence, unless it stands in brackets."""
    body = f"<p>{PROSE[4]} {tail}</p>"
    text = clean(f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}{body}{paragraphs(*PROSE[5:])}</article>", kind="html")
    assert text.split("\n\n")[4] == (f"{PROSE[4]} {re.sub('<.*?>', '', tail)}" if is_kept else PROSE[4])


def test_open_dialog():
    """What an open dialogue says is on record as an overlay; a closed one says nothing."""
    dialogs = "<dialog open><p>The boat is late.</p></dialog><dialog><p>It is not.</p></dialog>"
    article = analyze(f"<article>{paragraphs(*PROSE[:4])}{dialogs}{paragraphs(*PROSE[4:])}</article>", kind="html")
    assert [(removal.filter, removal.text) for removal in article.removals] == [("overlays", "The boat is late.")]


DATED = ("4 July 1918", "Boys see smoke above the wheel."), ("12 May 1921", "The shed burns down."), ("1924", "The file is closed.")


@pytest.mark.parametrize(
    "row",
    [
        '<div class="row"><div class="when">{}</div><div class="what"><p>{}</p></div></div>',
        '<div class="item"><div class="date">{}</div><p>{}</p></div>',
        "<section><header><time>{}</time><h3>What is known</h3></header><p>{}</p><button>Share</button></section>",
    ],
)
def test_dates_of_a_chronicle(row):
    """Dates of one markup that each head a text are those of a chronicle, whatever they are called."""
    said = [line for each in DATED for line in each]
    text = clean(f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}{''.join(row.format(*each) for each in DATED)}{paragraphs(*PROSE[4:])}</article>")
    assert [line for line in text.splitlines() if line in said] == said


def test_dates_of_other_articles():
    """Where what stands between dates leads elsewhere, they are those of other articles."""
    card = '<div class="card"><a href="/{0}">{1}</a><div class="when">{0}</div><p>{1}</p></div>'
    body = "".join(card.format(*each) for each in DATED)
    text = clean(f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}{body}{paragraphs(*PROSE[4:])}</article>")
    assert not any(date in text for date, _ in DATED[:2])


@pytest.mark.parametrize("date", ["2 March, 08:00", "2 марта, 08:00", "12.03.2026, 08:00", "12 de marzo de 2026"])
def test_card_of_a_link_and_its_date(date):
    """A headline that is a link, with its date behind it, in a box of its own amid the paragraphs, leads elsewhere; marked up as they are it is what is on."""
    link = f'<a href="/1"><span>{RELATED[0]}</span></a><span class="d">{date}</span>'
    card = f'<div class="b"><div class="c">{link}</div></div>'
    text = clean(f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}{card}{paragraphs(*PROSE[4:])}</article>", kind="html")
    assert RELATED[0] not in text
    assert RELATED[0] in clean(f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}<p>{link}</p>{paragraphs(*PROSE[4:])}</article>", kind="html")


@pytest.mark.parametrize(
    ("line", "is_kept"), [("— And do your children want to?", True), ("— They do not.", True), ("— Jane Roe, beacon keeper", False)]
)
def test_dash_below_a_pull_quote(line, is_kept):
    """Below a quotation that the article says in its own place a dash opens who said it; what ends a sentence is the next question or answer."""
    quote = f"<blockquote>{PROSE[1][:70]}</blockquote>"
    text = clean(f"<article>{HEADLINE}{paragraphs(*PROSE[:4])}{quote}{paragraphs(line, *PROSE[4:])}</article>", kind="html")
    assert (line in text) == is_kept


def test_heading_above_a_card_of_goods():
    """A heading of a section stays where a card of goods with a title of its own parts it from its text, though all else of the card goes."""
    card = '<div class="card"><p class="by"><a href="/b">Norholm</a></p><h3 class="n">{0}</h3><p class="c"><a href="/s">$80</a></p></div>'
    names = ("Lamp", "Rope", "Oar")
    sections = "".join(f"<h3>The best {name}</h3>{card.format(f'{name} 7')}{paragraphs(text)}" for name, text in zip(names, PROSE[-3:], strict=True))
    text = clean(f'<article><div class="body">{HEADLINE}{paragraphs(*PROSE[:-3])}{sections}</div></article>')
    assert [name for name in names if f"The best {name}" in text] == list(names)


SITE = '<link rel="canonical" href="https://www.norholm-ferries.co.uk/night">'


def of_site(body):
    """The lines of the article on a page of a site that has a name."""
    return clean(f"<!DOCTYPE html><html><head>{SITE}<title>{TITLE}</title></head><body>{body}</body></html>").splitlines()


@pytest.mark.parametrize(
    ("address", "is_kept"),
    [
        ("https://boats.org/{}", True),
        ("//archive.museum.example.com/{}", True),
        ("/{}", False),
        ("https://news.norholm-ferries.com/{}", False),
        ("https://www.facebook.com/share?u={}", False),
    ],
)
@pytest.mark.parametrize(("opening", "item"), [("<h2>Sources</h2><ul>", "<li>{}</li>"), ("", "<p>{}</p>")])
def test_links_to_other_sites(address, is_kept, opening, item):
    """Lists and lines of links among the paragraphs stay where they lead to other sites: sources, works, tools; to the same site they are other articles."""
    names = ("The night boats of the north", "A study of crossings", "Timetables since 1911")
    lines = "".join(item.format(f'<a href="{address.format(place)}">{name}</a>') for place, name in enumerate(names))
    end = "</ul>" if opening else ""
    text = "\n".join(of_site(f"<article>{HEADLINE}{paragraphs(*PROSE[:6])}{opening}{lines}{end}{paragraphs(*PROSE[6:])}</article>"))
    assert [name in text for name in (*names, "Sources")] == [is_kept] * 3 + [is_kept and bool(opening)]


@pytest.mark.parametrize(
    "texts", [("$80 at Harbour Goods",), ("Shop Oars.", "Shop Ropes.", "Shop Lamps.", "Shop Sails.", "Shop Nets."), ("64,90 € bei Hafenwaren",)]
)
def test_offers_on_other_sites(texts):
    """Links to shops are no references: they have a price, or many of them open with the same word."""
    offers = "".join(f'<p><a href="https://shop.example/{place}">{text}</a></p>' for place, text in enumerate(texts))
    lines = of_site(f"<article>{HEADLINE}{paragraphs(*PROSE[:6])}{offers}{paragraphs(*PROSE[6:])}</article>")
    assert not set(lines) & set(texts)


def test_one_link_to_another_site_in_a_list():
    """A list of a single link is no list of sources."""
    offer = '<ul><li><a href="https://shop.example/1">Everything about boats</a></li></ul>'
    assert "Everything about boats" not in "\n".join(of_site(f"<article>{HEADLINE}{paragraphs(*PROSE)}{offer}</article>"))


@pytest.mark.parametrize(
    ("items", "heads", "is_kept"),
    [
        (("Lamps", "Two long oars", "A bucket"), ("Before you go", "On board", "On the islands"), True),
        (("Lamps", "Two long oars", "A bucket"), ("Before you go", "On board"), False),
        (RELATED, ("Before you go", "On board", "On the islands"), False),
    ],
)
def test_list_of_names_that_are_links(items, heads, is_kept):
    """A list of things or options that each lead to a page of the site stays below a heading that is as several others; headlines in its place go."""
    body = "".join(f"<h2>{head}</h2>{links(*(f'{item} ({head[:2]})' for item in items))}" for head in heads)
    lines = "\n".join(of_site(f"<article>{HEADLINE}{paragraphs(*PROSE)}{body}</article>"))
    assert [f"{items[-1]} ({head[:2]})" in lines for head in heads] == [is_kept] * len(heads)
    assert (heads[-1] in lines) == is_kept


@pytest.mark.parametrize(
    ("address", "more", "is_kept"), [("/{}", "", False), ("https://shop.example/{}", "", True), ("/{}", " " + PROSE[0] * 3, True)]
)
def test_cards_beside_a_short_article(address, more, is_kept):
    """Cards of other articles go by the name of what they stand in though they say nearly as much as the article; goods that are told of at length stay."""
    said = [
        f"{number} boats lie in the harbour, and in the night of the storm nobody slept on any of them, says the keeper.{more}" for number in range(5)
    ]
    cards = "".join(
        f'<div class="c"><a href="{address.format(place)}"><h3>Storm {place}</h3></a><p>{text}</p></div>' for place, text in enumerate(said)
    )
    texts = LONG[:24] if more else PROSE
    lines = of_site(f'<div class="text">{HEADLINE}{paragraphs(*texts)}<div class="recommended">{cards}</div></div>')
    assert [text in lines for text in said] == [is_kept] * 5


@pytest.mark.parametrize(
    "box", ["<p>{label}</p>{list}", '<details class="jumps"><summary>{label}</summary>{list}</details>', '<div class="quick">{label}{list}</div>']
)
def test_contents_that_a_line_introduces(box):
    """A list of links that say what the headings of the article say is its table of contents, and goes with the line that introduces it."""
    names = ("What it costs", "Who pays", "When it ends")
    contents = "<ul>" + "".join(f'<li><a href="#part-{place}">{name}</a></li>' for place, name in enumerate(names)) + "</ul>"
    sections = "".join(f"<h2>{name}</h2>{paragraphs(text)}" for name, text in zip(names, PROSE[-3:], strict=True))
    body = f"{paragraphs(*PROSE[:-3])}{box.format(label='Jump to:', list=contents)}{sections}"
    lines = of_site(f'<article class="body">{HEADLINE}{body}</article>')
    assert [line for line in lines if line] == [*PROSE[:-3], *(line for pair in zip(names, PROSE[-3:], strict=True) for line in pair)]


@pytest.mark.parametrize(("text", "is_kept"), [("2024.11.02 - [Boats] - {}", False), ("2024/11/2 - [Boats/Night] - {}", False), ("2024: {}", True)])
def test_article_with_its_date_and_section(text, is_kept):
    """A link to another article of the site goes with its date and the section it is filed in, though it is marked up as the paragraphs are."""
    line = text.format('<a href="/119">A sleeping bag</a>')
    body = "\n".join(of_site(f"<article>{HEADLINE}{paragraphs(*PROSE[:5], line, *PROSE[5:])}</article>"))
    assert ("A sleeping bag" in body) == is_kept


@pytest.mark.parametrize("card", ["{0}{1}", '<div class="goods">{0}{1}</div>'])
@pytest.mark.parametrize(("address", "is_kept"), [("https://shop.example/7", True), ("/boats/7", False)])
def test_heading_above_offers(card, address, is_kept):
    """The name of goods stays above what is said of them though a button parts it from that, which leads to a shop; above other articles it goes."""
    head, button = "<h3>Norholm Lamp 7</h3>", f'<div class="price"><a href="{address}">Buy it at Harbour Goods</a></div>'
    lines = of_site(f'<article class="body">{HEADLINE}{paragraphs(*PROSE[:6])}{card.format(head, button)}{paragraphs(*PROSE[6:])}</article>')
    assert ("Norholm Lamp 7" in lines, "Buy it at Harbour Goods" in "\n".join(lines)) == (is_kept, False)


@pytest.mark.parametrize(("address", "is_kept"), [("https://archive.example/{}", True), ("/{}", False)])
def test_list_of_works_with_a_sentence_on_each(address, is_kept):
    """A list of links to other sites with a sentence below each is the article's, though it stands in a box of its own; so is an item of it without one."""
    works = (
        ("Ledgers of the salt office", "Nine hundred pages with an index."),
        ("Brine roads", "Maps of every cart track."),
        ("Papers of the toll", ""),
    )
    item = '<li><div><a href="{}">{}</a><div class="desc">{}</div></div></li>'
    shelf = "".join(item.format(address.format(place), *each) for place, each in enumerate(works))
    box = f'<div class="shelf"><ul>{shelf}</ul></div>'
    text = "\n".join(of_site(f'<div class="body">{HEADLINE}{paragraphs(*PROSE[:4])}{box}{paragraphs(*PROSE[4:])}</div>'))
    assert [name in text for name, _ in works] == [is_kept] * 3
    assert not is_kept or all(words in text for _, words in works)


@pytest.mark.parametrize(("name", "is_kept"), [("codeBlockTitle_Ktv7", True), ("code-block__filename", True), ("code-block__lang", False)])
def test_name_of_a_listing(name, is_kept):
    """A line that its class calls the title of a listing, or the name of its file, stays right above it, though it stands in an element of its own."""
    listing = f'<div class="block"><div class="{name}">ferry.conf</div><div class="inner"><pre><code>boats: 5</code></pre></div></div>'
    lines = read(f'<article class="body">{HEADLINE}{paragraphs(*PROSE[:4])}{listing}{paragraphs(*PROSE[4:])}</article>')
    assert ("ferry.conf" in lines, "boats: 5" in lines) == (is_kept, True)


def test_title_of_a_box_in_short():
    """Themes call the title of a box "ttl", beside its content."""
    box = '<div class="cap_box"><div class="cap_box_ttl"><span>A hint</span></div><div class="cap_box_content"><p>Bring a coat for the deck.</p></div></div>'
    lines = read(f'<article class="body">{HEADLINE}{paragraphs(*PROSE[:4])}{box}{paragraphs(*PROSE[4:])}</article>')
    assert {"A hint", "Bring a coat for the deck."} <= set(lines)


LABELS = ("Best of all", "Best in rain", "Best at night")


def labelled(labels, title='<h3 class="name">{}</h3>', above=""):
    """An article whose last paragraphs each stand below a title, and above that a line in an element of its own."""
    names = ("Norholm Lamp 7", "Tarn Lamp 2", "Osk Lamp 31")
    parts = zip(labels, names, PROSE[-3:], strict=True)
    body = "".join(
        f'{above}<div class="top"><div class="rank">{label}</div>{title.format(name)}</div>{paragraphs(text)}' for label, name, text in parts
    )
    return read(
        f'<article class="body">{HEADLINE}{paragraphs(*PROSE[:-3])}{body}{paragraphs("The lamps were lent to us by the harbour office.")}</article>'
    )


@pytest.mark.parametrize("title", ['<h3 class="name">{}</h3>', '<div class="name">{}</div>'])
@pytest.mark.parametrize("labels", [LABELS, ("1", "2", "3")])
def test_labels_above_titles(title, labels):
    """Lines of one markup that each say something different right above a title are labels of the sections: what is best in what, which step it is."""
    assert [line for line in labelled(labels, title) if line in labels] == list(labels)


@pytest.mark.parametrize(
    "labels",
    [
        ("Offer",) * 3,
        ("2 May 2024, 8:30", "3 May 2024, 9:10", "4 May 2024, 7:45"),
        ('<a href="/1">Rain</a>', '<a href="/2">Night</a>', '<a href="/3">All</a>'),
    ],
)
def test_no_labels_above_titles(labels):
    """What says the same each time, stamps and links are none."""
    assert not set(labelled(labels)) & {"Offer", "2 May 2024, 8:30", "Rain"}


def test_lines_of_cards_below_titles():
    """What stands below a heading each time is in the card of what that tells of, as the maker of goods."""
    assert not set(labelled(LABELS, above="<h2>What we like</h2>")) & set(LABELS)


def test_heading_of_parts_above_offers():
    """The name of goods stays above the parts of what is said of them, though offers of shops stand between."""
    parts = '<div class="fine"><h3>What is good</h3><ul><li>It is bright</li><li>It floats</li></ul></div>'
    offer = '<div class="price"><a href="https://shop.example/7">$150 at Harbour Goods</a></div>'
    card = f'<div class="card"><div class="top"><h2 class="name">Norholm Lamp 7</h2></div>{offer}{parts}</div>'
    lines = of_site(f'<article class="body">{HEADLINE}{paragraphs(*PROSE[:6])}{card}{paragraphs(*PROSE[6:])}</article>')
    assert ("Norholm Lamp 7" in lines, "What is good" in lines, "$150 at Harbour Goods" in "\n".join(lines)) == (True, True, False)


def test_quotation_that_is_most_of_an_article():
    """What an article quotes is not the whole of it where paragraphs of its own stand beside the quotation."""
    thanks = "We thank the ferry company for these words."
    lines = read(f"<div>{HEADLINE}<div><blockquote>{paragraphs(*PROSE)}</blockquote><p>{thanks}</p></div></div>")
    assert [line.removeprefix("> ") for line in lines if line.strip("> ")] == [*PROSE, thanks]


@pytest.mark.parametrize(
    ("name", "is_kept"), [("line-clamp-2", False), ("md:line-clamp-3", False), ("line-clamp-6", True), ("line-clamp-2 md:line-clamp-none", True)]
)
def test_paragraph_of_which_the_first_lines_are_shown(name, is_kept):
    """What the page cuts short after two lines or three are words below the title of another article; a box that shows more can be opened."""
    words = "The harbour wall will be raised by a metre before the autumn, and the work is to cost the town a year of what it earns with fish."
    card = f'<div class="card"><a href="/7">The wall grows</a><div class="mt-2"><p class="lead {name}">{words}</p></div></div>'
    lines = read(f'<article class="body">{HEADLINE}{paragraphs(*LONG[:4])}{card}{paragraphs(*LONG[4:])}</article>')
    assert (words in lines) == is_kept


@pytest.mark.parametrize(
    ("quote", "is_kept"),
    [
        ('<p><a href="https://pictures.example/7">View post on pictures.example</a></p>', False),
        (
            '<section><a href="https://clips.example/@roe">@roe</a> <p>why <a href="https://clips.example/t">#boats #ferries #night</a></p></section>',
            False,
        ),
        ('<p><a href="https://books.example/7">“Whoever owns the boat owns the night.”</a></p>', True),
        ('<p>Whoever owns the boat owns the night</p><cite><a href="https://books.example/7">Ann Roe</a></cite>', True),
    ],
)
def test_quotations_that_are_links(quote, is_kept):
    """A post of which only its link is there is no quotation; a sentence may be a link, and whoever said it."""
    lines = of_site(f'<article class="body">{HEADLINE}{paragraphs(*PROSE[:4])}<blockquote>{quote}</blockquote>{paragraphs(*PROSE[4:])}</article>')
    assert (set(lines) - {*PROSE, ""} != set()) == is_kept


@pytest.mark.parametrize(
    ("name", "is_kept"),
    [
        ("ServiceRequestCta_title__kq4e9", False),
        ("service-request-cta__title", False),
        ("boat-quotes-cta", False),
        ("food-breadcrumbs__more", False),
        ("topArticles", False),
        ("RequestForComment_text__kq4e9", True),
        ("BoxWithComments_text__kq4e9", True),
        ("box-without-comments", True),
        ("TwoColumns_cta-free__kq4e9", True),
    ],
)
def test_last_word_of_a_component(name, is_kept):
    """The last word of the name of a component tells what it is, though a part of it stands behind and what makes it unlike others."""
    words = "The boat builders near you give a quote within a day, and those that have a wharf of their own are asked for it first of all."
    lines = read(
        f'<article class="body">{HEADLINE}{paragraphs(*LONG[:4])}<div class="{name}"><p>{words}</p><a href="/q">Ask for a quote</a></div>{paragraphs(*LONG[4:])}</article>'
    )
    assert (words in lines) == is_kept


def test_lines_of_an_item():
    """What stands behind a break in an item of a list is of that item."""
    items = "<li>A smaller boat<br>with a motor that is charged at night</li><li>A later boat<br>on Fridays<br>and Saturdays</li>"
    lines = read(f'<div class="article-body">{HEADLINE}{paragraphs(*PROSE[:4])}<ul>{items}</ul>{paragraphs(*PROSE[4:])}</div>')
    assert {"with a motor that is charged at night", "on Fridays", "and Saturdays"} <= set(map(str.strip, lines))


def test_sentence_above_the_headline_said_again():
    """A sentence where the paragraphs stand opens the article, though the headline stands below it once more; what is none goes."""
    first = "We went over with a recorder, and asked what the islands say of it."
    lines = read(f'<div class="body">{HEADLINE}<p>Photo tour</p><p>{first}</p><h2>{TITLE}</h2>{paragraphs(*LONG)}</div>')
    assert (first in lines, "Photo tour" in lines) == (True, False)


@pytest.mark.parametrize(
    ("box", "is_kept"),
    [
        ('<div class="a"><p class="b">Ann Roe</p><p class="c">What I cover</p></div><div><p>{}</p></div>', False),
        ('<div class="a"><a href="/roe">Ann Roe</a></div><div class="c">Associate editor</div><div><p>{}</p></div>', False),
        ('<div class="a"><p class="b">Ann Roe</p></div><div class="errata"><p>{}</p></div>', True),
        ('<div class="a"><p class="b">Ben Poe</p></div><div><p>{}</p></div>', True),
    ],
)
def test_what_stands_behind_the_name_of_the_author(box, is_kept):
    """Behind the article and the name of its author stands who that is, in the first person or the third; what is called a correction stays."""
    words = "I have gone to sea with the ferries of the north for a decade, and have written of each of the islands that they serve."
    head = '<html><head><meta name="author" content="Ann Roe"></head><body>'
    lines = clean(f'{head}<article class="body">{HEADLINE}{paragraphs(*LONG)}{box.format(words)}</article></body></html>').splitlines()
    assert (words in lines) == is_kept


@pytest.mark.parametrize(
    "line", ["Which of the three islands will be the first to lose its last boat of the day?", "Seventy people on the last boat of a Friday"]
)
@pytest.mark.parametrize(
    "box",
    [
        '<p><b>Read also:</b></p><p><a href="/a">{}</a></p>',
        '<div class="x"><h3>Related article</h3><a href="/a">{}</a></div>',
        '<div class="x"><h3>Related articles</h3><ul><li><a href="/a">{}</a></li><li><a href="/b">Tidal mill gets its wheel back</a></li></ul></div>',
    ],
)
def test_line_below_a_label_whose_links_went(box, line):
    """Of a label amid the text only its own links go with it, be the line below them a question, a quotation or a heading."""
    lines = read(
        f'<div class="b">{HEADLINE}{paragraphs(*PROSE[:4])}{box.format(RELATED[0])}<blockquote><p>{line}</p></blockquote>{paragraphs(*PROSE[4:])}</div>'
    )
    assert (any(line in each for each in lines), {RELATED[0], "Read also:", "Related article", "Related articles"} & set(lines)) == (True, set())


def test_quotation_behind_a_list_that_a_colon_introduces():
    """A label with a colon keeps its list of links for the filters, and with these goes no line behind it that leads nowhere."""
    said = "“She looked at me as a captain looks at a boy”"
    box = f'<p><b>Read also:</b></p><ul><li><a href="/a">{RELATED[0]}</a></li><li><a href="/b">{RELATED[1]}</a></li></ul>'
    lines = read(f'<div class="b">{HEADLINE}{paragraphs(*PROSE[:4])}{box}<p>{said}</p>{paragraphs(*PROSE[4:])}</div>')
    assert (said in lines, any(headline in line for headline in RELATED for line in lines)) == (True, False)
