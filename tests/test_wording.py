"""A plain text as it reads: Markdown and entities of other extractors, and sentences that somebody wrapped."""

import textwrap

import pytest

from cleanarticle import Cleaner, Filter, Hit, analyze, clean, replay

PROSE = "The first trains ran through the tunnel on Monday, said the builder, and nobody was late for it."
RESIDUE = {
    "a disclosure, wrapped": "We may earn a commission when you buy through links on our\nsite, at no cost to you, which helps us to pay our writers.",
    "a headline, wrapped": "Read more: How the bridge was saved by a baker and\nthree men from the town",
    "a notice, wrapped, and a sentence behind it": "This article was translated automatically from the original,\nwhich was published in German. Read it here.",
    "a prompt, wrapped": "Sign up for our newsletter and get the best stories of the\nday in your inbox.",
    "a link to an article": "[Read more: The best ovens](https://example.com/ovens)",
    "an author with a link": "By [Jane Roe](https://example.com/roe)",
    "a credit with a link": "Photo: [Ann Roe](https://example.com/roe)/Reuters",
    "a bar of links": "- [Facebook](https://example.com/f)\n- [Twitter](https://example.com/t)\n- [Email](mailto:a@example.com)",
    "a heading of links": "### Related articles\n\n- [The ferry that nobody missed](https://example.com/f)\n- [The boat that came late](/b)",
    "a prompt in a link of several lines": "[\nSubscribe to our newsletter\n](https://example.com/n)",
    "a headline in a link of several lines": "### Related articles\n[\n#### The boat that came late\nWhy it did so\n](https://example.com/b)",
    "buttons below a heading": "### Share this:\n- [Click to share on Twitter (Opens in new window)](https://example.com/t)",
    "headings that are counters and buttons": "## 3 Comments\n### Leave a comment\n[Share this article](https://example.com/s)",
    "an owner in italics": "_© 2024 Tallbridge Post. All rights reserved._",
    "a credit with entities": "Photo: Ann Roe&nbsp;/&nbsp;Reuters",
    "an owner behind an entity": "&copy; 2024 Tallbridge Post. All rights reserved.",
    "a button with entities": "Share&nbsp;this&nbsp;article",
    "an author behind an entity": "By&nbsp;Jane Roe",
}
# What stands in a paragraph with links, and what is left of it.
WITHIN = {
    "The [builder](https://example.com/n) (NYSE:NHO-1.25%) said so.": "The [builder](https://example.com/n) said so.",
    "[The mayor](/m) wept on Monday morning. [Read more: The best ovens](https://example.com/o)": "[The mayor](/m) wept on Monday morning.",
}
ARTICLE = [
    "The town bought bread for the school and gave it to the\nnewsletter of the bakers, which nobody reads.",
    "In code an author writes f[x](y) and [sic](see below), and not &nbsp; for a space.",
    "![The oven](https://example.com/o.jpg)",
    "#### The second bottle of the evening",
    "## Share\nShe shares what she bakes with the children of the town.",
    "He said it [as is known\nto the whole town] and went home.",
]


def around(text):
    """A text in the midst of an article."""
    return f"{PROSE}\n\n{PROSE}\n\n{text}\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}"


@pytest.mark.parametrize("name", RESIDUE)
def test_residue_goes_whole(name):
    """All its lines go, with signs and addresses, and each is on record where it stands."""
    source = around(RESIDUE[name])
    article = analyze(source)
    assert article.text == "\n\n".join([PROSE] * 5)
    assert [removal.text for removal in article.removals] == [line for line in RESIDUE[name].split("\n") if line]
    assert replay(source, article.removals) == article.text


@pytest.mark.parametrize("text", WITHIN)
def test_links_around_a_cut_stay_whole(text):
    """A cut takes a link whole or not at all."""
    assert clean(around(text)) == around(WITHIN[text])


@pytest.mark.parametrize("text", ARTICLE)
def test_the_article_stays(text):
    """Sentences that are wrapped, brackets that are no links, pictures, headings."""
    assert clean(around(text)) == around(text)


@pytest.mark.parametrize("width", [40, 65, 72])
def test_a_text_that_is_wrapped_at_one_width_is_judged_unwrapped(width):
    """Letters and press releases: no half of a sentence goes or stays, and the lines that stay are as they were."""
    residue = [
        "When you buy through links on our site, we may earn an affiliate commission.",
        "This article was translated automatically. Read the original here.",
        "Sign up for our newsletter to get the best stories of the week in your inbox.",
        "Jane Roe is a staff writer who covers ports for the Tallbridge Echo.",
    ]
    told = [PROSE, f"{PROSE} {PROSE}", PROSE.replace("tunnel", "gate")]

    def wrapped(paragraphs):
        return "\n\n".join(textwrap.fill(each, width) for each in paragraphs)

    source = wrapped([told[0], residue[0], told[1], residue[1], told[2], *residue[2:]])
    article = analyze(source)
    assert article.text == wrapped(told) + "\n"
    assert replay(source, article.removals) == article.text


def test_a_wrapped_text_may_have_short_lines():
    """Labels, names and items next to one another say nothing of the width; no half of the sentences around them goes or stays."""
    labels = "By Jane Roe\nPublished 12 May 2024, 10:32\n3 min read\n\nShare\nFacebook\nTwitter\nCopy link"
    prompt = "Sign up for our newsletter to get the best stories of the week in your inbox."
    told = [textwrap.fill(f"{PROSE} {PROSE}", 60), textwrap.fill(PROSE, 60)]
    source = "\n\n".join([labels, told[0], textwrap.fill(prompt, 60), told[1]])
    assert clean(source) == "\n\n".join(told)


def test_a_heading_that_is_a_byline():
    """In front of the text, as who turns pages into Markdown writes it."""
    assert clean(f"# The boat that came late\n\n### By Jane Roe\n\n{PROSE}\n\n{PROSE}") == f"# The boat that came late\n\n{PROSE}\n\n{PROSE}"


def test_verses_and_addresses_are_not_wrapped_text():
    """Their lines end where their author ended them, and each is judged by itself."""
    stanza = "The tide comes in below the harbour wall,\nThe mayor waits,\nAnd nobody at all\nWill read the letters that she wrote us all."
    source = f"{PROSE}\n\n{stanza}\n\nAdvertisement\nThe Old Post Office\nHarbour Street 12\nTallbridge\n\n{stanza}"
    assert clean(source) == source.replace("Advertisement\n", "")


def test_a_heading_of_links_in_front_of_a_section():
    """The heading right above the next paragraph is that of the paragraph."""
    assert clean(around("### Related content\n\n#### The second bottle")) == around("#### The second bottle")


def test_filters_of_a_user_see_the_text_as_it_stands():
    """What a user looks for in Markdown is there."""

    def links(document):
        return [Hit(index, 0, len(block.text), "a link") for index, block in enumerate(document.blocks) if block.text.startswith("[The tide](")]

    assert Cleaner(add=[Filter("links", "Nobody asked.", links)]).clean(around("[The tide](/t)\n\n[The moon](/m)")) == around("[The moon](/m)")
