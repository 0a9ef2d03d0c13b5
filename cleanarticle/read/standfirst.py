"""The standfirst as the page shows it: marked up as one, or the page's description standing by itself below the headline.

The risk is the beginning of the article, or all of it, taken for the standfirst: who prints both has it twice. A description that
repeats the first paragraph is therefore no evidence; the element must be marked or stand apart from the paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise

from lxml import etree

from cleanarticle.fold import fold
from cleanarticle.read.headline import overlap
from cleanarticle.read.visible import is_hidden, lines_of, text_of, words

# Words of class names that mean a standfirst, in the languages in which front-end developers write them.
_WORDS = words(
    "standfirst standpfirst dek deck subheadline subheading subhead subheader subtitle subtitulo subtítulo sottotitolo soustitre sommario sumario occhiello "
    "catenaccio leadtext leadin lede introtext chapo chapeau vorspann anriss einleitung untertitel unterzeile "
    "entradilla bajada copete linhafina ingress ingressi manchet manchette preamble underrubrik sapo perex zajawka podnaslov podtytul strapline "
    "tagline accroche headlinesub deckline dropline anons"
)
# Words that mean other things as well: they count where no paragraph has gone before, or where the description says the same.
_WEAK_WORDS = words("teaser teasertext lead intro introduction abstract excerpt summary hook spoiler lid desc description resume blurb")
_PAIRS = frozenset(("sub headline", "sub heading", "sub head", "sub title", "sous titre", "linha fina", "lead in", "sub header"))
# A class that has one of these as well is about something in or beside the standfirst.
_OTHER_WORDS = words(
    "image img media photo picture pic figure caption video player gallery author byline date time meta share social ad ads link links related more list "
    "nav menu comment comments card cards grid newsletter product footer sidebar breadcrumb button btn wrap icon asset bio item type"
)
_CAMEL = re.compile(r"(?<=[a-zäöüéí])(?=[A-ZÄÖÜ])")
_NOT_LETTERS = re.compile(r"[^a-zäöüßåæøéèíóúáàç]+")
_TEXTS = words("div p h2 h3 h4 h5 span strong em b i section ul ol header summary li blockquote")
_UNMARKED = frozenset(("p", "div", "h2", "h3"))
_ASIDE = words("nav aside footer form figure figcaption menu")

# How far below the headline is looked, in elements; a paragraph this long is one of the article, and two of them are its beginning.
REACH, PARAGRAPH, BEGUN = 400, 80, 2
SHORTEST, LONGEST, LONGEST_CLASS = 20, 1500, 500
# What a page may print around its description: "Berlin. ", "(dpa) ".
DATELINE = 30


def below(headline: etree._Element) -> Iterator[etree._Element]:
    """The elements that follow the headline, in document order, until the article has begun; what is hidden or set aside left out."""
    left, begun = REACH, 0
    level: etree._Element | None = headline
    while level is not None and level.tag not in ("body", "html"):
        for sibling in level.itersiblings("*"):
            walker = etree.iterwalk(sibling, events=("start",))
            for _, element in walker:
                left -= 1
                if not left:
                    return
                if is_hidden(element) or element.tag in _ASIDE:
                    walker.skip_subtree()
                else:
                    yield element
                    begun += element.tag == "p" and len(text_of(element)) >= PARAGRAPH
                    if begun >= BEGUN:
                        return
        level = level.getparent()


def standfirst(headline: etree._Element, descriptions: Sequence[str], titles: Sequence[str], other_title: str = "") -> str:
    """The standfirst below a headline, its lines parted by line breaks; empty if none is shown.

    What is marked as one goes before what repeats the description, and that before an h2 or h3 right below the headline. Such a heading
    may be a second headline, as may the other title that a page tells of, which elsewhere is the standfirst.
    """
    told = _Told(descriptions)
    heads = [head for head in map(fold, titles) if head]
    other = [*heads, *filter(None, [fold(other_title)])]
    repeated: list[str] = []
    sub: list[str] = []
    is_first, is_begun = True, False
    for element in below(headline):
        if element.tag not in _TEXTS:
            continue
        mark = _mark(element)
        if not mark and (element.tag not in _UNMARKED or (element.tag == "div" and (len(element) > 3 or repeated))):
            continue
        lines = lines_of(element)
        text = fold(" ".join(lines))
        if text and _can_be(element, lines, text, heads):
            repeats = told.has(text)
            if mark == "strong" or (mark == "weak" and (repeats or not is_begun) and not _is_text(element)):
                return "\n".join(lines)
            if repeats and not repeated and not _is_of_body(element) and not _is_text(element):
                repeated = lines
            elif is_first and element.tag in ("h2", "h3") and not _has_like(element) and not any(overlap(text, head) >= 0.5 for head in other):
                sub = lines
        if element.tag != "div":
            is_first = is_first and len(text) < SHORTEST
        is_begun = is_begun or (_is_paragraph(element) and len(text) >= PARAGRAPH and lines != repeated)
    return "\n".join(repeated or sub)


class _Told:
    """What the page's tags say it is about, to compare with what it shows."""

    def __init__(self, descriptions: Sequence[str]) -> None:
        self.whole = tuple(fold(each) for each in descriptions if len(each) >= SHORTEST)
        self.cut = tuple(fold(each) for each in descriptions if len(each) >= PARAGRAPH and each.endswith(("…", "...")))

    def has(self, text: str) -> bool:
        """Whether a text is a description, with a dateline around it at most, or goes on where one was cut short."""
        return any(whole in text and len(text) - len(whole) <= DATELINE for whole in self.whole) or any(text.startswith(cut) for cut in self.cut)


@lru_cache(maxsize=4096)
def class_words(names: str) -> tuple[tuple[str, ...], ...]:
    """The words of each class: "articleHeader__sub-title" -> article, header, sub, title."""
    return tuple(tuple(word for word in _NOT_LETTERS.split(_CAMEL.sub("-", name).lower()) if word) for name in names.split())


@lru_cache(maxsize=4096)
def mark_of_class(names: str) -> str:
    """Whether one of the classes means a standfirst and nothing beside it: strong, weak or empty."""
    marks = {_mark_of_words(parts) for parts in class_words(names)}
    return "strong" if "strong" in marks else "weak" if "weak" in marks else ""


def _mark_of_words(parts: tuple[str, ...]) -> str:
    if not _OTHER_WORDS.isdisjoint(parts):
        return ""
    if not _WORDS.isdisjoint(parts) or any(f"{one} {two}" in _PAIRS for one, two in pairwise(parts)):
        return "strong"
    return "" if _WEAK_WORDS.isdisjoint(parts) else "weak"


def _mark(element: etree._Element) -> str:
    if element.get("itemprop") in ("description", "alternativeHeadline", "abstract"):
        return "strong"
    names = element.get("class")
    return mark_of_class(names) if names and len(names) < LONGEST_CLASS else ""


def _can_be(element: etree._Element, lines: Sequence[str], text: str, heads: Sequence[str]) -> bool:
    """Whether an element's text can be a standfirst: some words, not the headline, no list of links, nothing with paragraphs."""
    length = sum(map(len, lines))
    if not SHORTEST <= length <= LONGEST or text in heads or any(True for _ in element.iter("h1", "article", "figure", "time")):
        return False
    linked = sum(len(text_of(link)) for link in element.iter("a"))
    return linked * 2 <= length


def _is_paragraph(element: etree._Element) -> bool:
    """Whether an element is a paragraph, as a div is that its text begins in."""
    return element.tag == "p" or (element.tag == "div" and len((element.text or "").strip()) >= PARAGRAPH)


def _is_text(element: etree._Element) -> bool:
    """Whether an element is one of the article's paragraphs, or holds several: its name is that of the text."""
    paragraphs = (each for each in element.iter("p") if len(text_of(each)) >= PARAGRAPH)
    return _has_like(element) or sum(1 for _ in islice(paragraphs, BEGUN)) == BEGUN


def _is_of_body(element: etree._Element) -> bool:
    """Whether paragraphs like this one follow it: then it is the first of the article's."""
    level: etree._Element | None = element
    for _ in range(4):
        if level is None or level.tag in ("body", "html"):
            return False
        if _has_like(level):
            return True
        level = level.getparent()
    return False


def _has_like(element: etree._Element) -> bool:
    """Whether an element with the same tag and class and enough words follows among its siblings."""
    for count, sibling in enumerate(element.itersiblings(element.tag)):
        if count > 20:
            break
        if sibling.get("class") == element.get("class") and (element.tag[0] == "h" or len(text_of(sibling)) >= PARAGRAPH):
            return True
    return False
