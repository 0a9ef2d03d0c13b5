"""What a page tells of itself: JSON-LD, meta and link tags, microdata, and what it shows, checked against one another.

Each field has its own order of trust. What the page shows weighs more than what it only says: a headline is one that a reader sees, a
standfirst exists only where it is shown. Nothing here changes the tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise
from typing import cast
from urllib.parse import urljoin, urlsplit

from lxml import etree

from cleanarticle.fold import fold
from cleanarticle.read.dates import differs, iso_date, moment, shown_dates
from cleanarticle.read.elements import element_hints
from cleanarticle.read.headline import SITE_KEY, TITLE_KEYS, agreed, candidates, h1s, overlap, plain, resembling, title_tag, without_site
from cleanarticle.read.jsonld import Graph, Node, string
from cleanarticle.read.names import compact, persons
from cleanarticle.read.standfirst import below, class_words, standfirst
from cleanarticle.read.visible import is_hidden, lines_of, squeeze, text_of, words
from cleanarticle.types import Metadata

LONGEST_CLASS, MOST_MARKED, MOST_CONTENTS, MOST_PIECES = 500, 6, 50, 40
# What is classed as a stamp of date and author is no longer, nor is a date in a line of its own.
LONGEST_STAMP, LONGEST_DATE = 200, 40
# The link to the start of a site stands among its first links, and says its name in so many characters.
MOST_LINKS, LONGEST_NAME = 40, 60

_SITE_KEYS = (SITE_KEY, "application-name", "dc.publisher", "citation_journal_title")
_DESCRIPTION_KEYS = ("description", "og:description", "twitter:description", "dc.description", "dcterms.description")
_PUBLISHED_KEYS = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "publish-date", "publish_date",
    "publishdate", "published_time", "published_at", "pubdate", "publication_date", "publicationdate", "article.published", "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "dcterms.created", "dcterms.date", "dcterms.issued", "dc.date.issued", "dc.date.created", "dc.date", "citation_publication_date",
    "citation_date", "citation_online_date", "article_date_original", "originalpublicationdate", "created", "date",
)  # fmt: skip
_MODIFIED_KEYS = ("article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified",
                  "lastmod", "revised", "updated_time", "modified_time")  # fmt: skip
_AUTHOR_KEYS = ("author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dc.creator.author", "dcterms.creator",
                "citation_author", "article:author_name", "authors", "twitter:data1", "cxenseparse:author", "creator")  # fmt: skip
_IMAGE_KEYS = ("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src", "thumbnail", "image")
_LANGUAGE_KEYS = ("og:locale", "content-language", "language", "dc.language", "dcterms.language")

_BYLINE = words(
    "byline bylines author authors authored autor autoren autorin autores auteur auteurs autore autori verfasser forfatter writer writers"
)
_NO_BYLINE = words("bio box image img avatar photo social follow comment comments related card title description desc job role")
# Who is named in these wrote something else, or may have.
_OTHERS, _ASIDE = frozenset({"comments", "related"}), frozenset({"sidebar", "navigation"})
_BY_REL = etree.XPath("descendant::a[contains(@rel, 'author')]")
_MARKED = etree.XPath("descendant::*[@itemprop]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_](?:[A-Za-z]{4}|[A-Za-z]{2}|\d{3}|[A-Za-z\d]{5,8})){0,3}")
_NO_ADDRESS = re.compile(r"[\s{}<>]")
_NO_LANGUAGES = words("und mul zxx mis xx xy zz na en_en")


def read_metadata(page: Sources) -> tuple[Metadata, str]:
    """All that a page tells of itself, and the address that its relative ones are relative to, empty where it does not tell."""
    title = page.title()
    published, modified = page.dates()
    metadata = Metadata(
        title=title,
        summary=page.summary(title),
        authors=page.authors(),
        published=published,
        modified=modified,
        language=page.language(),
        site_name=page.site_name,
        url=page.address(),
        description=page.descriptions[0] if page.descriptions else "",
        image=page.image(),
    )
    return metadata, page.base


def _metas(root: etree._Element) -> dict[str, list[str]]:
    """The contents of meta tags by property, name or itemprop, in small letters."""
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        content = meta.get("content")
        if content:
            key = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
            contents = found.setdefault(key.strip().lower(), [])
            if len(contents) < MOST_CONTENTS:
                contents.append(content)
    return found


class Sources:
    """What tells something of a page, each source read once."""

    def __init__(self, root: etree._Element) -> None:
        """Read them.

        Args:
            root: the page's tree; not changed.
        """
        self.root = root
        self.metas = _metas(root)
        self.h1s = h1s(root)
        self.graph = Graph(root)
        self.marked = _found(_MARKED, root)
        self.url, self.base = self._addresses()
        og, twitter = (self._first([key]) for key in TITLE_KEYS)
        sites = frozenset(map(compact, self.metas.get(SITE_KEY, ())))
        titles = candidates(og, [h1.text for h1 in self.h1s], (twitter, title_tag(root)), sites)
        self.node: Node = self.graph.article([self.url, *self.metas.get("og:url", ())], titles)
        self.site_name, self.sites = self._sites()
        self.descriptions = self._descriptions()
        self.told = self._told()

    def _first(self, keys: Iterable[str]) -> str:
        return next((text for key in keys for content in self.metas.get(key, ()) if (text := plain(content))), "")

    def _sites(self) -> tuple[str, frozenset[str]]:
        """The publication's name, and all forms of it."""
        publishers = [name for name, _ in self.graph.names(self.node.get("publisher"))]
        publishers += [string(site.get("name")) for site in self.graph.sites]
        names = [text for key in _SITE_KEYS for content in self.metas.get(key, ()) if (text := plain(content))]
        host = urlsplit(self.url).netloc.removeprefix("www.").partition(":")[0]
        labels = host.split(".")
        hosts = [host, *(label for label in labels[:-1] if len(label) > 3)]
        forms = frozenset(compact(name) for name in (*names, *publishers, *hosts)) - {""}
        named = [name for name in (self._first([SITE_KEY]), *publishers, *names) if name]
        return (named[0] if named else ""), forms

    def _home_names(self) -> Iterator[str]:
        """What the links to the start of the site say: its name, or a word for its start, which is no part of a headline either."""
        host = urlsplit(self.url).netloc.removeprefix("www.")
        for link in islice(self.root.iter("a"), MOST_LINKS):
            if _is_home(link.get("href") or "", host):
                said = text_of(link) or next((image.get("alt") or "" for image in link.iter("img")), "")
                if len(said) <= LONGEST_NAME:
                    yield said

    def _descriptions(self) -> tuple[str, ...]:
        told = [plain(content) for key in _DESCRIPTION_KEYS for content in self.metas.get(key, ())]
        told.append(string(self.node.get("description")))
        return tuple(dict.fromkeys(each for each in told if each))

    def _told(self) -> tuple[str, ...]:
        """The headline as the tags have it. Where <title> is another of these with something before or behind it, that is no headline."""
        told = [self._first(["og:title"]), string(self.node.get("headline")), self._first(["twitter:title"])]
        told = [each for each in told if each]
        return (*told, without_site(title_tag(self.root), frozenset(), told), string(self.node.get("name")))

    def text(self) -> str:
        """The text of the article, as the page's JSON-LD has it; empty where it has none."""
        text = self.node.get("articleBody")
        return text if isinstance(text, str) else ""

    # Title

    def title(self) -> str:
        """The headline: what is shown in an h1 and told somewhere else, else what is told, else what is shown."""
        # The link to the start of a person's pages says who writes them, so that its words are the site's name only here.
        sites = self.sites | frozenset(map(compact, self._home_names())) - {""}
        shown = [h1.text for h1 in self.h1s if not is_hidden(h1.element) and compact(h1.text) not in sites]
        told = [each for each in (without_site(text, sites, shown) for text in self.told) if each and compact(each) not in sites]
        return agreed(shown, told) or resembling(shown, told) or (told[0] if told else "") or (shown[0] if shown else "")

    def _headline(self, title: str) -> etree._Element | None:
        """The element that shows the headline."""
        if not self.h1s:
            return next((each for each in self.root.iter("h2", "h3") if fold(text_of(each)) == fold(title)), None)
        return max(self.h1s, key=lambda h1: overlap(fold(h1.text), fold(title))).element

    def summary(self, title: str) -> str:
        """The standfirst, only as the page shows it."""
        headline = self._headline(title)
        return "" if headline is None else standfirst(headline, self.descriptions, (title, *self.told), string(self.node.get("alternativeHeadline")))

    # Authors

    def authors(self) -> tuple[str, ...]:
        """Names of persons, from the source that is most trusted and names any."""
        sources = (self._told_authors, self._meta_authors, self._marked_authors, self._byline, self._marked_aside)
        return next((names for source in sources if (names := persons(source(), self.sites))), ())

    def _told_authors(self) -> list[str]:
        for key in ("author", "creator"):
            names = [name for name, is_group in self.graph.names(self.node.get(key)) if not is_group]
            if names:
                return names
        return []

    def _meta_authors(self) -> Iterator[str]:
        """Of the first kind of meta tag that names a person, all."""
        for key in _AUTHOR_KEYS:
            contents = [plain(content) for content in self.metas.get(key, ())]
            if persons(contents, self.sites):
                yield from contents
                return

    def _marked_authors(self) -> Iterator[str]:
        """Elements that say that they name the author: microdata, else rel=author."""
        return self._marked_outside(_OTHERS | _ASIDE)

    def _marked_aside(self) -> Iterator[str]:
        """The same where an author is told of beside the article."""
        return self._marked_outside(_OTHERS)

    def _marked_outside(self, parts: frozenset[str]) -> Iterator[str]:
        """What names an author and stands in none of these parts of a page."""
        marked = _outside(parts, (each for each in self.marked if "author" in (each.get("itemprop") or "").split()))
        for element in marked:
            names = [each for each in element.iter() if each.get("itemprop") == "name"] or [element]
            yield from (line for name in names[:MOST_MARKED] for line in ([name.get("content") or ""] if name.get("content") else lines_of(name)))
        if not marked:
            links = _outside(parts, (each for each in _found(_BY_REL, self.root) if "author" in (each.get("rel") or "").split()))
            yield from (line for link in links for line in lines_of(link))

    def _byline(self) -> Iterator[str]:
        """What is classed as a byline near the headline: its links, else its text."""
        headline = self.h1s[0].element if self.h1s else None
        if headline is None:
            return
        for element in below(headline):
            names = element.get("class") or ""
            classes = class_words(names) if len(names) < LONGEST_CLASS else ()
            if not any(not _BYLINE.isdisjoint(each) and _NO_BYLINE.isdisjoint(each) for each in classes):
                continue
            lines = _parted(element, lines_of(element))
            if not 5 <= sum(map(len, lines)) <= 200:
                continue
            linked = [text_of(link) for link in element.iter("a")]
            found = linked if persons(linked, self.sites) else lines
            if persons(found, self.sites):
                yield from found
                return

    # Dates

    def dates(self) -> tuple[str, str]:
        """When published, and when modified if later."""
        published = _most_precise(self._dated(("datePublished", "dateCreated", "uploadDate"), _PUBLISHED_KEYS, "datePublished"))
        published = published or _most_precise(self._times())
        modified = _most_precise(self._dated(("dateModified",), _MODIFIED_KEYS, "dateModified"))
        if not published:
            published, updated = self._shown()
            modified = modified or updated
        if not published or not modified or not differs(published, modified):
            return published, "" if published else modified
        return published, modified if moment(modified) > moment(published) else ""

    def _dated(self, told: Iterable[str], keys: Iterable[str], marked: str) -> Iterator[str]:
        yield from (iso_date(_value(self.node.get(key))) for key in told)
        yield from (iso_date(content) for key in keys for content in self.metas.get(key, ()))
        for element in self.marked:
            if marked in (element.get("itemprop") or "").split():
                stated = element.get("datetime") or element.get("content")
                yield iso_date(stated or text_of(element)) or ("" if stated else next((each.day for each in shown_dates(text_of(element))), ""))

    def _times(self) -> Iterator[str]:
        """<time>: one that says it is the publication's; else the first below the headline, or an <abbr> whose title is a date, as older pages have it."""
        for element in self.root.iter("time"):
            if element.get("pubdate") is not None:
                yield iso_date(element.get("datetime"))
        headline = self.h1s[0].element if self.h1s else None
        if headline is not None:
            yield from (iso_date(each.get("datetime") or each.get("title")) for each in below(headline) if each.tag in {"time", "abbr"})

    def _shown(self) -> tuple[str, str]:
        """When published and when modified, by a line of its own below the headline that names a day, or by what is classed as a stamp there."""
        headline = self.h1s[0].element if self.h1s else None
        for element in below(headline) if headline is not None else ():
            is_stamp = "byline" in element_hints(element, element.tag)
            lines = lines_of(element) if is_stamp or not len(element) else []
            if 0 < sum(map(len, lines)) <= (LONGEST_STAMP if is_stamp else LONGEST_DATE):
                shown = [each for line in lines for each in shown_dates(line)]
                if shown:
                    told, updated = ([each.day for each in shown if each.is_update == is_update] for is_update in (False, True))
                    return min(told, default=""), min(updated, default="")
        return "", ""

    # The rest

    def language(self) -> str:
        """As the page declares it: for the whole page first."""
        told = [content for key in _LANGUAGE_KEYS for content in self.metas.get(key, ())]
        declared = declared_language(self.root)
        return declared or next((code for each in (*told, string(self.node.get("inLanguage"))) if each and (code := language_code(each))), "")

    def image(self) -> str:
        """The address of the lead image."""
        told = [content for key in _IMAGE_KEYS for content in self.metas.get(key, ())]
        told.append(self.graph.first_url(self.node.get("image")) or self.graph.first_url(self.node.get("thumbnailUrl")))
        told += [link.get("href") or "" for link in self.root.iter("link") if "image_src" in (link.get("rel") or "").split()]
        return next((url for each in told if (url := _absolute(each, self.base))), "") or _first_relative(told)

    def address(self) -> str:
        """The canonical address, relative where the page has no other."""
        return self.url or _first_relative((*self._canonical(), *self.metas.get("og:url", ())))

    def _canonical(self) -> list[str]:
        return [link.get("href") or "" for link in self.root.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]

    def _addresses(self) -> tuple[str, str]:
        """The canonical address if it is absolute or can be made so, and what relative ones are relative to."""
        given = next((base.get("href") or "" for base in self.root.iter("base")), "")
        told = [content for content in self.metas.get("og:url", ()) if _absolute(content, "")]
        base = _absolute(given, told[0] if told else "") or (told[0] if told else "")
        url = next((url for each in (*self._canonical(), *self.metas.get("og:url", ())) if (url := _absolute(each, base))), "")
        return url, base or _absolute(given, url) or url


def _is_home(address: str, host: str) -> bool:
    """Whether an address is the start of the site: that of the server, as far as the page tells which."""
    try:
        parts = urlsplit(address.strip()[:4000])
    except ValueError:
        return False
    is_start = parts.path == "/" or (parts.path == "" and parts.netloc != "")
    return is_start and not (parts.query or parts.fragment) and parts.netloc.removeprefix("www.") in ("", host)


def _found(path: etree.XPath, root: etree._Element) -> list[etree._Element]:
    """The elements of a path, typed."""
    found = path(root)
    return [each for each in found if etree.iselement(each)] if isinstance(found, list) else []


def _parted(element: etree._Element, lines: list[str]) -> list[str]:
    """The lines of a byline with commas where only a style sheet parts what stands in elements of their own: "Anna Roe" and "Reporter"."""
    for before, after in pairwise(islice(cast("Iterator[str]", element.itertext()), MOST_PIECES)):
        if before[-1:].islower() and after[:1].isupper() and " " in before.strip():
            last, first = before.split()[-1], after.split()[0]
            lines = [line.replace(last + first, f"{last}, {first}") for line in lines]
    return lines


def _outside(parts: frozenset[str], elements: Iterable[etree._Element]) -> list[etree._Element]:
    """The first few elements that stand in none of these parts of a page."""
    outside = (
        each for each in islice(elements, MOST_CONTENTS) if not any(element_hints(holder, holder.tag) & parts for holder in each.iterancestors())
    )
    return list(islice(outside, MOST_MARKED))


def _value(value: object) -> object:
    """A date may be a list of one, or a dict with @value."""
    return value if isinstance(value, (str, int, float)) else string(value)


def _most_precise(dates: Iterable[str]) -> str:
    """The first date, with the time of day or the offset that later ones add to it."""
    best = ""
    for date in dates:
        if date.startswith(best):
            best = date
    return best


def declared_language(root: etree._Element) -> str:
    """The language that the root of a page declares as that of its words; empty if none."""
    found = map(root.get, ("lang", "xml:lang", "{http://www.w3.org/XML/1998/namespace}lang"))
    return next((code for each in found if each and (code := language_code(each))), "")


def language_code(text: str) -> str:
    """A language in the case of BCP 47 ("pt_BR" -> "pt-BR"); empty if it is none."""
    bare = text.strip().partition(",")[0].partition(".")[0].strip()
    if not _LANGUAGE.fullmatch(bare) or bare.lower() in _NO_LANGUAGES:
        return ""
    first, *others = re.split("[-_]", bare)
    cased = [part.title() if len(part) == 4 and part.isalpha() else part.upper() if len(part) <= 3 else part.lower() for part in others]
    return "-".join([first.lower(), *cased]) if first.lower() not in _NO_LANGUAGES else ""


def _absolute(address: str | None, base: str) -> str:
    """A web address made absolute; empty if it is of another kind or there is nothing to make it absolute with."""
    address = squeeze(address)[:4000]
    if not address or any(char.isspace() for char in address):
        address = address.replace(" ", "%20")
    try:
        url = urljoin(base, address) if address else ""
        return url if urlsplit(url).scheme in ("http", "https") and urlsplit(url).netloc else ""
    except ValueError:
        return ""


def _first_relative(addresses: Iterable[str]) -> str:
    """The first that reads like a relative address, as it stands: whoever fetched the page knows what it is relative to."""
    return next((address for each in addresses if _is_relative(address := each.strip()[:4000])), "")


def _is_relative(address: str) -> bool:
    """Whether it is a path, and no word ("none"), template or address of another kind."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return not parts.scheme and not _NO_ADDRESS.search(address) and ("/" in parts.path or "." in parts.path)
