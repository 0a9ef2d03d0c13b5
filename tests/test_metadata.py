"""What a page tells of itself, and what of it is believed."""

import copy
import json

import pytest
from lxml import etree

from cleanarticle.read.dates import iso_date
from cleanarticle.read.headline import headlines
from cleanarticle.read.jsonld import is_too_deep
from cleanarticle.read.metadata import Sources, read_metadata
from cleanarticle.read.names import persons

PARAGRAPH = "The council of Tallbridge met on Monday and talked about the bridge, the budget and the weather until late. "
BODY = f"<div class=text><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></div>"


def tree(head="", body="", attributes=""):
    """A page as the reader parses it."""
    parser = etree.HTMLParser(remove_comments=True, remove_pis=True)
    return etree.fromstring(f"<!doctype html><html {attributes}><head>{head}</head><body>{body}</body></html>", parser)


def read(head="", body="", attributes=""):
    return read_metadata(Sources(tree(head, body, attributes)))[0]


def ld(*values):
    return "".join(f'<script type="application/ld+json">{value if isinstance(value, str) else json.dumps(value)}</script>' for value in values)


def article(**fields):
    return {"@context": "https://schema.org", "@type": "NewsArticle", **fields}


def meta(**contents):
    return "".join(f'<meta property="{key.replace("__", ":")}" content="{content}">' for key, content in contents.items())


# Title


@pytest.mark.parametrize(
    ("title", "evidence", "headline"),
    [
        ("Bridge opens | Daily Tide", meta(og__site_name="Daily Tide"), "Bridge opens"),
        ("Daily Tide: Bridge opens", meta(og__site_name="Daily Tide"), "Bridge opens"),
        ("Bridge opens - The Daily Tide", meta(og__site_name="Daily Tide"), "Bridge opens"),
        ("Bridge opens - Daily Tide", ld(article(publisher={"@type": "Organization", "name": "Daily Tide"})), "Bridge opens"),
        ("Bridge opens – dailytide.example", '<link rel=canonical href="https://www.dailytide.example/a/1">', "Bridge opens"),
        ("Bridge opens - at last", meta(og__site_name="Daily Tide"), "Bridge opens - at last"),
        ("Bridge opens | Daily Tide", "", "Bridge opens | Daily Tide"),
    ],
)
def test_site_name_goes_where_the_evidence_is_there(title, evidence, headline):
    """The site's name is cut off a title only where the page says that it is its name."""
    assert read(f"<title>{title}</title>{evidence}").title == headline
    assert read(meta(og__title=title) + evidence).title == headline


@pytest.mark.parametrize(
    ("title", "link"),
    [
        ("Bridge opens · Daily Tide", '<a href="/">Daily Tide</a>'),
        ("Daily Tide :: Bridge opens", '<a href="/"><img src="logo.png" alt="Daily Tide"></a>'),
        ("Bridge opens_Daily Tide", '<a href="https://www.tide.example"> Daily <b>Tide</b></a>'),
    ],
)
def test_site_name_that_the_link_to_its_start_says(title, link):
    """What leads to the start of the site says its name, and whoever is called as a site may be its author all the same."""
    head = f'<title>{title}</title><link rel=canonical href="https://tide.example/1">'
    assert read(head, link).title == "Bridge opens"
    assert read(head, link + "<h1>Daily Tide</h1>").title == "Bridge opens"
    assert read(head, link.replace("href", "name")).title == title
    assert read(head, link.replace("/", "/other/", 1) if '"/"' in link else link.replace("tide.example", "other.example")).title == title
    assert read(meta(author="Ann Roe"), '<a href="/">Ann Roe</a>').authors == ("Ann Roe",)


def test_shown_headline_says_what_the_rest_of_the_title_is():
    """The h1 equals one side of the title: the other side goes without knowing whose name it is."""
    assert read("<title>Bridge opens - Politics - Daily Tide</title>", "<h1>Bridge opens</h1>").title == "Bridge opens"
    assert headlines(tree("<title>Bridge opens - Politics</title>", "<h1>Bridge opens</h1>")) == ("Bridge opens",)


def test_shown_headline_goes_before_the_social_one():
    """An h1 that says nearly what og:title says is the headline; one that says something else is not."""
    social = meta(og__title="The harbour bridge of Tallbridge opens")
    assert read(social, "<h1>Harbour bridge of Tallbridge opens a year late</h1>").title == "Harbour bridge of Tallbridge opens a year late"
    assert read(social, "<h1>Our newsletters for you</h1>").title == "The harbour bridge of Tallbridge opens"


def test_kicker_in_the_h1_is_no_part_of_the_headline():
    """The h1 ends with what is told."""
    page = "<h1><span>Town council</span> Harbour bridge opens late</h1>"
    assert read(meta(og__title="Harbour bridge opens late"), page).title == "Harbour bridge opens late"


def test_site_name_in_an_h1_is_no_headline():
    """A masthead is an h1 on many pages."""
    masthead = "<h1>Daily Tide</h1>"
    assert read(meta(og__title="Bridge opens late", og__site_name="Daily Tide"), masthead).title == "Bridge opens late"
    assert read(meta(og__title="Bridge opens late") + "<title>Daily Tide: Bridge opens late</title>", masthead).title == "Bridge opens late"


def test_json_ld_headline_and_entities():
    """Where nothing else tells; entities are decoded, also those that were escaped twice."""
    assert read(ld(article(headline="Caf&eacute; &amp;amp; Bar"))).title == "Café & Bar"


def test_headlines_in_order_of_trust():
    """og:title, h1, twitter:title, <title>; white space squeezed, each once."""
    head = meta(og__title="One  a", twitter__title="Two\n b") + "<title>Three</title>"
    assert headlines(tree(head, "<h1> Four <b>c</b><br>d</h1><h1>One a</h1><svg><title>Icon</title></svg>")) == (
        "One a",
        "Four c d",
        "Two b",
        "Three",
    )


def test_headlines_of_an_empty_page():
    """Nothing is told, nothing is given."""
    assert headlines(tree()) == ()
    assert read() == read("<meta><title></title>", "<h1></h1>")
    assert read().title == ""


# Summary


@pytest.mark.parametrize(
    "shown",
    [
        '<p class="article__standfirst">{}</p>',
        '<div class="ArticleHeader_dek__a1b2"><p>{}</p></div>',
        '<div class="sub-headline">{}</div>',
        '<p class="entradilla">{}</p>',
        '<p class="chapo">{}</p>',
        '<div class="article-summary">{}</div>',
        '<p itemprop="description">{}</p>',
        "<h2>{}</h2>",
    ],
)
def test_marked_standfirst(shown):
    """What is classed, marked or set as a standfirst below the headline is the summary."""
    text = "It is a year late and cost twice what was planned."
    assert read(body=f"<h1>Bridge opens</h1>{shown.format(text)}{BODY}").summary == text


def test_standfirst_of_several_lines():
    """Its lines stay apart."""
    points = "<ul class=standfirst><li>It is a year late.</li><li>It cost twice as much.</li></ul>"
    assert read(body=f"<h1>Bridge opens</h1>{points}{BODY}").summary == "It is a year late.\nIt cost twice as much."


def test_description_that_is_shown_by_itself():
    """It stands apart from the paragraphs; also with a dateline, and where the tag cuts it short."""
    told = "It is a year late and cost twice what was planned."
    for text in (told, f"Tallbridge. {told}"):
        assert read(meta(description=told), f"<h1>Bridge opens</h1><div><p>{text}</p></div>{BODY}").summary == text
    long = f"{told} The mayor is glad all the same, and so are the fishermen of the town."
    assert read(meta(description=long[:90] + "…"), f"<h1>Bridge opens</h1><div><p>{long}</p></div>{BODY}").summary == long


def test_description_that_is_not_shown():
    """A summary is what a reader sees."""
    page = read(meta(description="Nobody sees this text about the bridge."), f"<h1>Bridge opens</h1>{BODY}")
    assert (page.summary, page.description) == ("", "Nobody sees this text about the bridge.")
    hidden = '<p class=standfirst style="display: none">Nobody sees this text about the bridge.</p>'
    assert read(body=f"<h1>Bridge opens</h1>{hidden}{BODY}").summary == ""


@pytest.mark.parametrize("wrap", ["<p>{}</p>", "<div class=a><p>{}</p></div>", "<div class=a><div class=b><p class=c>{}</p></div></div>"])
def test_first_paragraph_is_no_summary(wrap):
    """The description repeats it, but paragraphs like it follow, however deep each is wrapped."""
    first = "The first trains ran over the bridge on Monday, the builder Norholm said in Tallbridge today."
    paragraphs = "".join(wrap.format(text) for text in (first, PARAGRAPH, PARAGRAPH))
    assert read(meta(description=first), f"<h1>Bridge opens</h1><div class=text>{paragraphs}</div>").summary == ""
    marked = f"<p class=standfirst>{first}</p>"
    assert read(meta(description=first), f"<h1>Bridge opens</h1>{marked}<div class=text>{paragraphs}</div>").summary == first


@pytest.mark.parametrize(
    "body",
    [
        f"<div class=text-description><p>{PARAGRAPH}</p></div><div class=text-description><p>{PARAGRAPH}</p></div>",
        f"<div class=text-description><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></div>",
        f'<div class="field field--type-text-with-summary"><div>{PARAGRAPH}</div></div>',
        f"<div>{PARAGRAPH}</div><div><p class=description>The council is the oldest of the county, and has met on Mondays since 1712.</p></div>{BODY}",
    ],
    ids=["paragraphs of one name", "several paragraphs", "type of a field", "remark below the beginning"],
)
def test_text_of_a_weak_name_is_no_summary(body):
    """Words that may mean a standfirst or the text mean the text where there is more of it, or where it has begun."""
    assert read(body=f"<h1>Bridge opens</h1>{body}").summary == ""
    assert (
        read(body=f"<h1>Bridge opens</h1><p class=description>It is a year late and cost more.</p>{body}").summary
        == "It is a year late and cost more."
    )


def test_description_of_the_whole_text_is_no_summary():
    """Where the description repeats all paragraphs, the element with all of them is still the text."""
    two = "The first trains ran over the bridge on Monday, the builder Norholm said in Tallbridge today. " + PARAGRAPH.strip()
    body = f"<div class=entry><p>{two.partition('. ')[0]}.</p><p>{PARAGRAPH}</p></div>"
    assert read(meta(description=two), f"<h1>Bridge opens</h1>{body}").summary == ""


def test_second_headline_and_section_headings_are_no_summary():
    """An h2 that says the headline in other words; h2 that others like it follow."""
    second = "<h2>Harbour bridge opens, a year late</h2>"
    assert read(body=f"<h1>Harbour bridge opens at last</h1>{second}{BODY}").summary == ""
    sections = f"<h2>What the bridge did cost</h2><p>{PARAGRAPH}</p><h2>What the mayor thinks</h2><p>{PARAGRAPH}</p>"
    assert read(body=f"<h1>Bridge opens</h1>{sections}").summary == ""


def test_teasers_and_other_things_with_such_classes_are_no_summary():
    """Cards, link lists, pictures, and whatever stands below the beginning of the article."""
    text = "Mayor of Tallbridge is glad about the weather"
    for other in (
        f'<div class="lead-image">{text}</div>',
        f'<div class=teaser><a href="/b">{text}</a></div>',
        f"<aside><p class=standfirst>{text}</p></aside>",
        f"{BODY}<p class=standfirst>{text}</p>",
    ):
        assert read(body=f"<h1>Bridge opens</h1>{other}{BODY}").summary == ""


# Authors


@pytest.mark.parametrize(
    "author",
    [
        "Anna Roe, Ben Low",
        ["Anna Roe", "Ben Low"],
        [["Anna Roe"], [[{"name": "Ben Low"}]]],
        [{"@type": "Person", "name": "Anna Roe"}, {"@type": "Person", "name": "Ben Low"}],
        {"@type": "Person", "name": ["Anna Roe", "Ben Low"]},
        {"0": {"name": "Anna Roe"}, "1": {"name": "Ben Low"}},
        [{"@type": "Person", "givenName": "Anna", "familyName": "Roe"}, {"@id": "#ben"}],
        [{"@type": "Person", "name": "By Anna Roe"}, {"@type": "Person", "name": "Ben Low"}, {"@type": "Person", "name": "ANNA ROE"}],
        [{"@type": "Person", "name": "Anna Roe"}, {"@type": "Organization", "name": "Norholm Wire"}, {"@type": "Person", "name": "Ben Low"}],
    ],
)
def test_authors_in_any_shape(author):
    """JSON-LD gives authors as text, lists, nodes, lists in lists, nodes in nodes and references."""
    graph = {"@graph": [article(headline="Bridge", author=author), {"@id": "#ben", "@type": "Person", "name": "Ben Low"}]}
    assert read(ld(graph)).authors == ("Anna Roe", "Ben Low")


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Anna Roe and Ben Low", ["Anna Roe", "Ben Low"]),
        ("Von Anna Roe und Ben Low", ["Anna Roe", "Ben Low"]),
        ("Par Anna Roe et Ben Low", ["Anna Roe", "Ben Low"]),
        ("Por Ana Roe y Ben Low", ["Ana Roe", "Ben Low"]),
        ("Por José Ortega y Gasset", ["José Ortega y Gasset"]),
        ("Di Anna Roe e Ben Low", ["Anna Roe", "Ben Low"]),
        ("Door Anna van der Roe", ["Anna van der Roe"]),
        ("Fouzia Van Der Roe", ["Fouzia Van Der Roe"]),
        ("Автор: Анна Ро", ["Анна Ро"]),
        ("作者：王小明", ["王小明"]),
        ("Text: Anna Roe", ["Anna Roe"]),
        ("Roe, Anna", ["Anna Roe"]),
        ("Prof. Dr. Anna Roe, PhD", ["Anna Roe"]),
        ("Anna Roe (dpa), anna.roe@tide.example", ["Anna Roe"]),
        ("Anna Roe, Reuters", ["Anna Roe"]),
        ("Anna Roe, Political Correspondent", ["Anna Roe"]),
        ("Anna Roe in Tallbridge", ["Anna Roe"]),
        ("Anna Roe | Daily Tide", ["Anna Roe"]),
        ("https://www.facebook.com/annaroe", []),
        ("@annaroe", []),
        ("admin", []),
        ("Staff Writer", []),
        ("Reuters", []),
        ("The Associated Press", []),
        ("May 2, 2024", []),
        ("June 2, 2024", []),
        ("By Anna June Roe and August Low", ["Anna June Roe", "August Low"]),
        ("Anna Roe, Anna Roe", ["Anna Roe"]),
    ],
)
def test_names_of_persons(byline, names):
    """Only names, without what stands before, between and behind them."""
    assert list(persons([byline], {"dailytide"})) == names


def test_publication_is_no_author():
    """Nor is an address; the next source is asked."""
    head = meta(og__site_name="Tallbridge Courier", article__author="https://www.facebook.com/courier", author="Tallbridge Courier")
    assert read(head).authors == ()
    assert read(head, '<a rel="author" href="/roe">Anna Roe</a>').authors == ("Anna Roe",)


def test_part_of_the_publication_is_no_author():
    """A name in capitals that is the publication's begins those of its parts; a person's name may begin as that of a site, or be in capitals."""
    assert persons(["By Anna Roe, TPN Business"], {"tpn"}) == ("Anna Roe",)
    assert persons(["TPN Business"], {"dailytide"}) == ("TPN Business",)
    assert persons(["Anna Roe"], {"anna"}) == ("Anna Roe",)
    assert persons(["ANNA ROE"], {"anna"}) == ("ANNA ROE",)


@pytest.mark.parametrize(
    "shown",
    [
        '<a rel="author" href="/roe">Anna Roe</a>',
        '<span itemprop="author"><span itemprop="name">Anna Roe</span><b>x</b></span>',
        '<div class="article__byline">By Anna Roe | May 2, 2024</div>',
        '<div class="metaAuthorList"><a href="/roe">Anna Roe</a>, Tallbridge</div>',
        '<div class="byline"><span>Anna Roe</span><a href="mailto:roe@tide.example">Write</a></div>',
        '<div class="byline"><b>Anna Roe</b><span>Tallbridge</span></div>',
    ],
)
def test_authors_as_shown(shown):
    """Where the head of the page names nobody."""
    assert read(body=f"<h1>Bridge opens</h1>{shown}{BODY}").authors == ("Anna Roe",)


@pytest.mark.parametrize(
    "beside",
    [
        '<div class="comments"><p itemprop="author">Ben Low</p><p>I saw it coming.</p></div>',
        '<aside><h3>Latest</h3><p>Ferry stops <a rel="author" href="/low">Ben Low</a></p></aside>',
        '<div class="related-posts"><h3>Ferry stops</h3><a rel="author" href="/low">Ben Low</a></div>',
    ],
)
def test_authors_of_something_else(beside):
    """Who wrote a comment or a teaser is no author of the article, whose own byline is read where there is nobody else."""
    assert read(body=f'<h1>Bridge opens</h1><p>By <a rel="author" href="/roe">Anna Roe</a></p>{BODY}{beside}').authors == ("Anna Roe",)
    assert read(body=f'<h1>Bridge opens</h1><p class="byline">By Anna Roe</p>{BODY}{beside}').authors == ("Anna Roe",)


def test_bylines_of_other_articles_are_not_read():
    """A byline below the beginning of the article belongs to a teaser."""
    assert read(body=f"<h1>Bridge opens</h1>{BODY}<div class=byline>By Ben Low</div>").authors == ()


# Dates


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2024-05-02T09:00:00+02:00", "2024-05-02T09:00:00+02:00"),
        ("2024-05-02T09:00:00Z", "2024-05-02T09:00:00+00:00"),
        ("2024-05-02T09:00:00.123456+0200", "2024-05-02T09:00:00+02:00"),
        ("2024-05-02 09:00", "2024-05-02T09:00:00"),
        ("2024-05-02T09:00-05", "2024-05-02T09:00:00-05:00"),
        ("2024-05-02", "2024-05-02"),
        ("2024/05/02", "2024-05-02"),
        ("2024/5/2", "2024-05-02"),
        ("02.05.2024", "2024-05-02"),
        ("20240502", "2024-05-02"),
        ("20240502T0900", "2024-05-02T09:00:00"),
        ("20240502090000", "2024-05-02T09:00:00"),
        ("Thu, 02 May 2024 09:00:00 +0200", "2024-05-02T09:00:00+02:00"),
        ("Thu, 2 May 2024 09:00:00 GMT", "2024-05-02T09:00:00+00:00"),
        ("Thu May 02 2024 09:00:00 GMT+0200 (CEST)", "2024-05-02T09:00:00+02:00"),
        ("Thu May 02 09:00:00 CEST 2024", "2024-05-02T09:00:00+02:00"),
        ("May 2, 2024 9:00 pm", "2024-05-02T21:00:00"),
        ("May 2nd, 2024", "2024-05-02"),
        ("1714633200", "2024-05-02T07:00:00+00:00"),
        (1714633200000, "2024-05-02T07:00:00+00:00"),
        ("2033-05-18 3:33", "2033-05-18T03:33:00"),
        ("202405020900", "2024-05-02T09:00:00"),
        ("2024050209", ""),
        (2024050209, ""),
        ("20240502090", ""),
        ("2024-05-02T103", ""),
        ("2024999999", "2034-03-03T11:59:59+00:00"),
        ("0000-00-00", ""),
        ("0000-00-00 00:00:00", ""),
        ("1970-01-01T00:00:00Z", ""),
        ("0", ""),
        ("9999-12-31", ""),
        ("2024-02-30", ""),
        ("2024-05-02T25:00:00", ""),
        ("2024-05-02T09:00:00+99:00", ""),
        ("02/05/2024", ""),
        ("yesterday", ""),
        ("", ""),
        (None, ""),
        (True, ""),
        ("2" * 100_000, ""),
    ],
)
def test_dates(value, date):
    """ISO 8601 as precise as the page has it; the offset stays, Z is +00:00; what is nonsense or can be read in two ways is dropped."""
    assert iso_date(value) == date


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (ld(article(datePublished="2024-05-02T09:00:00+02:00")), ""),
        (ld(article(datePublished=["2024-05-02T09:00:00+02:00"])), ""),
        (ld(article(datePublished="2024-05-02")) + meta(article__published_time="2024-05-02T09:00:00+02:00"), ""),
        (ld(article(datePublished="0000-00-00")) + meta(article__published_time="2024-05-02T09:00:00+02:00"), ""),
        ('<meta name="DC.date.issued" content="2024-05-02T09:00:00+02:00">', ""),
        ("", '<span itemprop="datePublished" content="2024-05-02T09:00:00+02:00">Thursday</span>'),
        ("", '<h1>Bridge opens</h1><p><time datetime="2024-05-02T09:00:00+02:00">Thursday</time></p>'),
        ("", '<time pubdate datetime="2024-05-02T09:00:00+02:00">Thursday</time>'),
    ],
)
def test_published(head, body):
    """From whatever source has it, as precise as any that means the same day."""
    assert read(head, body).published == "2024-05-02T09:00:00+02:00"


@pytest.mark.parametrize(
    ("told", "also_told", "published"),
    [
        ("2024-05-12T10:00:00", "2024-05-12T18:30:00+00:00", "2024-05-12T10:00:00"),
        ("2024-05-12T10:00:00", "2024-05-12T10:00:00+02:00", "2024-05-12T10:00:00+02:00"),
        ("2024-05-12", "2024-05-12T18:30:00", "2024-05-12T18:30:00"),
        ("2024-05-12", "2024-05-13T18:30:00", "2024-05-12"),
    ],
)
def test_published_is_what_is_told_first(told, also_told, published):
    """A later source adds the time of day or the offset that the first leaves open, and contradicts it in nothing."""
    assert read(ld(article(datePublished=told)) + meta(article__published_time=also_told)).published == published


@pytest.mark.parametrize(
    ("shown", "published", "modified"),
    [
        ("<p>May 2, 2024</p>", "2024-05-02", ""),
        ('<div class="date">Published On 2nd May 2024, 10:32</div>', "2024-05-02", ""),
        ('<p class="byline">By Jan Roe, 2 May 2024 | Updated: 5 May 2024</p>', "2024-05-02", "2024-05-05"),
        ('<p class="meta">Last updated on May 5, 2024</p>', "", "2024-05-05"),
        ('<p class="date">02.05.2024, 10:32 Uhr</p>', "2024-05-02", ""),
        ('<p class="date">Stand: 02.05.2024</p>', "", "2024-05-02"),
        ('<span itemprop="datePublished"> 02 juillet 2024 à 09h19 </span>', "2024-07-02", ""),
        ('<p class="date">2 de mayo de 2024</p>', "2024-05-02", ""),
        ('<p class="date">2024年5月2日 10:32</p>', "2024-05-02", ""),
        ('<p class="date">02/05/2024</p>', "", ""),
        ('<p class="date">31 June 2024</p>', "", ""),
        ("<p>The bridge was closed on May 2, 2024, and nobody knows why it was.</p>", "", ""),
    ],
)
def test_dates_as_shown(shown, published, modified):
    """Where the page tells of none: a day in a line of its own below the headline, or in what is called a stamp, if it is beyond doubt."""
    metadata = read(body=f"<h1>Bridge opens</h1>{shown}{BODY}")
    assert (metadata.published, metadata.modified) == (published, modified)


def test_dates_of_others_are_not_read():
    """What is told goes before what is shown, and what stands below the beginning of the article is of something else."""
    assert read(meta(article__published_time="2024-05-01"), "<h1>Bridge opens</h1><p>May 2, 2024</p>").published == "2024-05-01"
    assert read(body=f'<h1>Bridge opens</h1>{BODY}<p class="date">May 2, 2024</p>').published == ""


def test_modified_only_where_it_differs():
    """The same moment in another zone is the same, and nothing is modified before it is published."""

    def modified(value):
        return read(meta(article__published_time="2024-05-02T09:00:00+02:00", article__modified_time=value)).modified

    assert modified("2024-05-03T10:00:00+02:00") == "2024-05-03T10:00:00+02:00"
    assert modified("2024-05-02T07:00:00Z") == ""
    assert modified("2024-05-02") == ""
    assert modified("2024-05-01T07:00:00Z") == ""
    day = meta(article__published_time="2024-05-02", article__modified_time="2024-05-02T10:00:00Z")
    assert (read(day).published, read(day).modified) == ("2024-05-02", "")


# Language, addresses, images, the site


@pytest.mark.parametrize(
    ("declared", "code"),
    [
        ("pt_BR", "pt-BR"),
        ("EN-us", "en-US"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("de", "de"),
        ("en-US.UTF-8", "en-US"),
        ("english language", ""),
        ("und", ""),
        ("$lang", ""),
    ],
)
def test_language(declared, code):
    """In the case of BCP 47, from the page, else from its tags; nonsense is dropped."""
    assert read(attributes=f'lang="{declared}"').language == code
    assert read(meta(og__locale=declared)).language == code
    assert read(meta(og__locale="fr_FR"), attributes=f'lang="{declared}"').language == (code or "fr-FR")


def test_addresses_are_made_absolute():
    """With <base>, else with og:url; what is no web address is none."""
    relative = '<link rel="canonical" href="/a/1">' + meta(og__image="/i.jpg")
    based = read('<base href="https://tide.example/x/">' + relative)
    assert (based.url, based.image) == ("https://tide.example/a/1", "https://tide.example/i.jpg")
    assert read(relative + meta(og__url="https://tide.example/y")).url == "https://tide.example/a/1"
    assert read('<link rel="canonical" href="javascript:alert(1)">').url == ""
    assert read('<link rel="canonical" href="http://[bad">' + meta(og__url="https://tide.example/y")).url == "https://tide.example/y"


def test_addresses_that_stay_relative():
    """Where the page names no absolute address, whoever fetched it knows one: a relative one is better than none. An absolute image is better still."""
    relative = '<link rel="canonical" href=" /a/1">' + meta(og__image="/i.jpg")
    assert (read(relative).url, read(relative).image) == ("/a/1", "/i.jpg")
    assert read(relative + meta(twitter__image="https://tide.example/j.jpg")).image == "https://tide.example/j.jpg"
    assert read('<link rel="canonical" href="tide.html">' + meta(og__image="//img.tide.example/i.jpg")).image == "//img.tide.example/i.jpg"
    for nothing in (
        "none",
        "#",
        "{{ page.image }}",
        "data:image/gif;base64,R0/",
        "javascript:a.b",
        "http://[bad",
        "https:///i.jpg",
        "An image. Or two.",
    ):
        told = read(f'<link rel="canonical" href="{nothing}">' + meta(og__image=nothing))
        assert (told.url, told.image) == ("", "")


@pytest.mark.parametrize("image", ["https://t.example/i.jpg", ["https://t.example/i.jpg"], {"url": "https://t.example/i.jpg"}, [{"@id": "#i"}]])
def test_image_in_any_shape(image):
    """JSON-LD gives images as text, lists, nodes and references."""
    assert read(ld(article(image=image), {"@id": "#i", "@type": "ImageObject", "url": "https://t.example/i.jpg"})).image == "https://t.example/i.jpg"


def test_image_with_half_a_character():
    """JSON-LD can write half a character, and no address has one: what is read can be encoded."""
    assert read(ld(article(image="https://t.example/\ud800i.jpg"))).image == "https://t.example/i.jpg"


def test_date_in_the_title_of_an_abbreviation():
    """As microformats have it: below the headline, and only what is a date."""
    said = '<h1>Bridge opens</h1><p><abbr title="Daily Tide">DT</abbr> <abbr class=published title="2009-03-01T10:00:00+01:00">Sunday</abbr></p>'
    assert read("", said).published == "2009-03-01T10:00:00+01:00"


def test_site_name():
    """og:site_name, else the publisher."""
    publisher = ld(article(publisher={"@type": "Organization", "name": "Tide Media"}))
    assert read(publisher).site_name == "Tide Media"
    assert read(publisher + meta(og__site_name="Daily Tide")).site_name == "Daily Tide"


# JSON-LD as it is


@pytest.mark.parametrize(
    "block",
    [
        '{"@type": "NewsArticle", "headline": "Bridge opens",}',
        '{"@type": "NewsArticle", "keywords": ["a, ]", "b",], "headline": "Bridge opens"}',
        '{"@type": "NewsArticle", "description": "two\nlines\tand a tab", "headline": "Bridge opens"}',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Bridge opens"}\n//]]>',
        '<!-- {"@type": "NewsArticle", "headline": "Bridge opens"} -->',
        '{"@type": "NewsArticle", "headline": "Bridge opens"};',
        "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;Bridge opens&quot;}",
        '[[{"@type": ["Thing", "http://schema.org/OpinionNewsArticle"], "headline": "Bridge opens"}]]',
        '{"@graph": [{"@type": "WebSite", "name": "Tide"}, {"@type": "BlogPosting", "headline": "Bridge opens"}]}',
    ],
)
def test_json_ld_is_mended(block):
    """Trailing commas, raw line breaks, wrappers, escapes; a broken block before it does no harm."""
    assert read(ld('{"@type": "NewsArticle", "headline": "Lost"', block)).title == "Bridge opens"


def test_article_is_the_node_that_fits_the_page():
    """By its address or by its headline, not by its place."""
    first = article(headline="Other news", url="https://t.example/b", datePublished="2020-01-01")
    page = "<h1>Bridge opens</h1>"
    by_headline = article(headline="Bridge opens", datePublished="2024-05-02")
    by_address = article(mainEntityOfPage={"@id": "http://www.t.example/a?x=1"}, datePublished="2024-05-02")
    assert read(ld(first, by_headline), page).published == "2024-05-02"
    assert read(ld([first, by_address]) + '<link rel=canonical href="https://t.example/a/">', page).published == "2024-05-02"


def test_teasers_are_never_the_article():
    """Nodes of a list and related articles are not read, even where there is no other."""
    teaser = article(headline="Other news", datePublished="2020-01-01", author="Ben Low", articleBody="Nothing")
    for holder in ({"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": teaser}]}, {"@type": "WebSite", "hasPart": [teaser]}):
        page = read(ld(holder), "<h1>Bridge opens</h1>")
        assert (page.title, page.published, page.authors) == ("Bridge opens", "", ())


def test_references_that_go_in_circles():
    """They end."""
    loop = [{"@id": "#a", "@type": "Thing", "author": {"@id": "#b"}}, {"@id": "#b", "author": {"@id": "#a"}}]
    assert read(ld(article(headline="Bridge opens", author={"@id": "#a"}, image={"@id": "#b"}), *loop)).authors == ()


@pytest.mark.parametrize("deep", ["[" * 100_000, '{"a":' * 100_000, '["]",' * 100_000, "[" * 90_000 + "]" * 90_000, "]" * 90_000 + "[" * 90_000])
def test_deep_nesting(deep):
    """It is skipped before a parser that recurses sees it; the next block is read."""
    assert read(ld(deep, article(headline="Bridge opens"))).title == "Bridge opens"


def test_depth_is_counted_outside_of_strings():
    """Brackets in strings open nothing and close nothing, and what follows the first value is not counted."""
    assert is_too_deep("[" * 101)
    assert is_too_deep('["]",' * 101)
    assert not is_too_deep('["' + "[" * 1000 + '"]')
    assert not is_too_deep("[]," * 1000)


def test_huge_blocks_are_skipped():
    """They cost time and hold no article."""
    huge = article(headline="Huge", articleBody="x" * 3_000_000)
    assert read(ld(huge, article(headline="Bridge opens"))).title == "Bridge opens"


@pytest.mark.parametrize("text", ['"' + '\\"' * 200_000, '["' + '\\"' * 200_000, "{" + "," * 200_000 + " " * 200_000, "[{" * 60 + '"' * 200_000])
def test_hostile_blocks_take_linear_time(text):
    """Quotes and commas without an end; with a quadratic rule this test would take minutes."""
    assert read(ld(text, article(headline="Bridge opens"))).title == "Bridge opens"


@pytest.mark.parametrize(
    "value",
    [
        "NaN",
        '"text"',
        "7",
        "null",
        "[1, 2]",
        '{"@type": 7, "headline": [], "author": 7}',
        '{"@type": "NewsArticle", "headline": {}, "author": [null, 7, {}]}',
    ],
)
def test_odd_values(value):
    """Nothing is told, and nothing breaks."""
    page = read(ld(value))
    assert (page.title, page.authors, page.published) == ("", (), "")


def test_lone_surrogates_can_be_encoded():
    """JSON can write halves of characters; a title cannot have them."""
    assert read(ld('{"@type": "Article", "headline": "Bridge \\ud83d opens"}')).title.encode() == b"Bridge opens"


def test_deep_pages():
    """A page of many nested elements is read without recursion."""
    assert read("<title>Bridge opens</title>", "<div>" * 3000 + "<h1>Bridge opens</h1>" + "<b>" * 3000).title == "Bridge opens"


def test_tree_is_not_changed():
    """Reading leaves the page as it was."""
    root = tree(ld(article(headline="Bridge opens")), f"<h1>Bridge <b>opens</b> late</h1><p class=standfirst>It is a year late, they say.</p>{BODY}")
    before = etree.tostring(copy.deepcopy(root))
    read_metadata(Sources(root))
    headlines(root)
    assert etree.tostring(root) == before
