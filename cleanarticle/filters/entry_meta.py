"""What a blog or a content system says of an entry: "Posted in Travel | Tagged bread, oven | 3 Comments", "Tags: bread", "Permalink".

Judged: whether a line near the head or the foot opens with the label of categories or tags and ends no sentence, is nothing but such
words ("Permalink | TrackBack (0)"), a path of sections or hashtags around the prose, a path from the home page anywhere, or made of the
sentences that blog systems write; whether it says where a wiki's page was found ('Retrieved from "https://..."'), or is of the record of
a press database (see matchers/records.py); and whether a label stands in a line of its own behind the last sentence, with short lines
below it; so may a heading of such lines that in front of a colon tells what an article holds ("In this story").

Risk of a false hit: articles list things in the same way ("Category: small cars"). So a label counts near the ends of the text only,
and not among other lines with labels.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import takewhile

from cleanarticle.fold import fold, opens_small
from cleanarticle.headlines import LINE_LIMIT, STOPS, is_headline, is_sentence
from cleanarticle.matchers import LIST_MARK, Judge, Matcher
from cleanarticle.matchers.leads import Leads
from cleanarticle.matchers.lines import COLONS, composed, is_no_item
from cleanarticle.matchers.notices import sentences
from cleanarticle.matchers.records import records
from cleanarticle.matchers.scanner import built_in
from cleanarticle.matchers.titles import numbered_paths, page_titles, paths_home
from cleanarticle.phrases import phrases_of
from cleanarticle.phrases.composed import Composed, phrases_of_lines
from cleanarticle.phrases.cues import split_sentences
from cleanarticle.phrases.templates import Phrases, folded_templates, label_key, lines_of, openings, unspaced
from cleanarticle.positions import before_text, in_frame, near_an_end
from cleanarticle.types import Block, Document, Hit

NAME = "entry-meta"
REASON = "says where the entry is filed"
FILED_WORDS = 5
PART_LIMIT = 60
# A longer line with a colon is prose.
LABELLED_LIMIT = 80
PATH_PARTS = 3
# So many lines of so many words below a label are tags; as far as this behind them no sentence follows.
TAGS, TAG_WORDS, TAG_LIMIT = 16, 3, 40
BEHIND = 12
CLAUSE_SPACES = 4
# So many are between the words of a clause where a year stands in front of it, and of no tag.
TOLD_SPACES = 3
_ARROWS = re.compile(r"\s+>\s+|\s*[›»＞]\s*|(?<=[\u3040-\u9fff\uac00-\ud7af])>(?=\S)|(?<=\w)>(?=[\u3040-\u9fff\uac00-\ud7af])")
_SLASHES = re.compile(r"\s*→\s*|\s+/\s+")
_SITE = re.compile(r"[\w-]{1,40}(?:\.[\w-]{1,40}){0,2}\.[a-z]{2,6}", re.ASCII | re.IGNORECASE)
_ARROW = re.compile(r"\w\s*[>›→＞]\s*\w")
# Some close with a sign too ("#房产# #政策#"); with a space behind it, one alone is a heading in Markdown.
_HASHTAGS = re.compile(r"(?:[#＃][^\s#＃,、·|]{1,40}[#＃]?[\s,、·|]*)+|(?:[#＃]\s[^\s#＃,、·|]{1,40}[\s,、·|]*){2,}")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d,?\s+")
_BARS = re.compile(r"\s*[|•·»]\s*")
# What a wiki gives as the place of its page.
_QUOTED_ADDRESS = re.compile(r"[\"“”„«»「『]\s?https?://[^\s\"“”„«»」』]+\s?[\"“”„«»」』]")
ADDRESS_LIMIT = 600
_LABELLED = re.compile(r"[^\s:：][^:：]{0,30}[:：]\s?[^\s/]")


def _judge_labelled(known: Leads, document: Document, index: int) -> Iterator[Hit]:
    """A label with a separator and what it labels."""
    text = document.blocks[index].text
    end = known.end(text)
    if not end or _is_clause(text[end:]) or _is_among_labels(known, document, index):
        return
    if _may_be_meta(document, index) or _are_all_labelled(known, document, index):
        yield Hit(index, 0, len(text), REASON)


def _judge_label_above(table: Phrases, document: Document, index: int) -> Iterator[Hit]:
    """A label in a line of its own, and the tags below it, a line each, behind the last sentence."""
    if not table.values(label_key(document.folded(index).key)) or not is_no_item(document, index):
        return
    blocks = document.blocks
    end = index + 1 + sum(1 for _ in takewhile(_is_tag, blocks[index + 1 : index + 2 + TAGS]))
    if not 0 < end - index - 1 <= TAGS or any(_is_numeric(block.text) for block in blocks[index:end]):
        return
    if any(is_sentence(block.text) for block in blocks[:index]) and not any(is_sentence(block.text) for block in blocks[end : end + BEHIND]):
        for place in range(index, end):
            yield Hit(place, 0, len(blocks[place].text), f"{REASON}, a line each")


def _is_tag(block: Block) -> bool:
    """Whether a line is a few words, and no sentence; a comma may stand behind it, or be all of it."""
    text = block.text.rstrip(" ,،、")
    return not text or (len(text) <= TAG_LIMIT and len(text.split()) <= TAG_WORDS and text[-1] not in STOPS and not LIST_MARK.match(text))


def _is_numeric(text: str) -> bool:
    """Whether a line is a number, as the cells of tables are."""
    return any(map(str.isdigit, text)) and not any(map(str.isalpha, text))


def _is_clause(text: str) -> bool:
    """Whether what stands behind a label is no list of names but says something of it: "Labels: what the price per kilo hides".

    Or it says something more behind a semicolon, in front of which a list has commas: "Categories: juniors, seniors; start at 10".
    """
    if 0 < text.find(",") < text.find(";"):
        return True
    return opens_small(text) and text.count(" ") >= CLAUSE_SPACES and not any(sign in text for sign in ",;·|#/")


def _are_all_labelled(known: Leads, document: Document, index: int) -> bool:
    """Whether a block around the text is several labels with what they label: "Section: Sport. Tags: hockey, ice"."""
    text = document.blocks[index].text
    parts = [text[start:end] for start, end in split_sentences(text)]
    return len(text) <= LINE_LIMIT and len(parts) > 1 and all(map(known.end, parts)) and in_frame(document, index)


def _judge_filed(known: Phrases, document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    if _is_filed(known, text) and _may_be_meta(document, index):
        yield Hit(index, 0, len(text), REASON)


def _is_filed(known: Phrases, text: str) -> bool:
    """Whether a text opens with a phrase that needs no separator in front of names of categories, which have capitals."""
    names = _names(known, text)
    return names != "" and not opens_small(names) and not _is_told(names)


def _names(known: Phrases, text: str) -> str:
    """What stands behind the phrase that needs no separator with which a text begins; empty where it begins with none."""
    words = text.split()
    ends = range(min(FILED_WORDS, len(words) - 1), 0, -1)
    return next((" ".join(words[end:]) for end in ends if known.values(fold(" ".join(words[:end])))), "")


def _is_told(names: str) -> bool:
    """Whether what stands behind such a phrase tells something: "1998, el caso se reabre ahora", "Madrid, el libro reúne seis ensayos.".

    A year and a clause, or behind a comma a clause, which has no day of the entry in it where it ends no sentence.
    """
    year = _YEAR.match(names)
    if year:
        clause = names[year.end() :]
        return opens_small(clause) and max(part.strip().count(" ") for part in clause.split(",")) >= TOLD_SPACES
    clause = names.partition(",")[2].lstrip()
    has_day = names[-1:] not in tuple(STOPS) and any(map(str.isdigit, clause))
    return _is_clause(clause.partition(",")[0]) and not has_day


def _judge_unless_told(filed: Phrases, judge: Judge, document: Document, index: int) -> Iterator[Hit]:
    """What another judge takes, but for a line that opens with such a phrase and tells something behind it."""
    if not _is_told(_names(filed, document.blocks[index].text)):
        yield from judge(document, index)


def _judge_parts(labels: Leads, filed: Phrases, lines: Composed, document: Document, index: int) -> Iterator[Hit]:
    """Short parts with bars between them, of which one says where the entry is filed: "By admin | 1 March 2011 | Filed under Travel"."""
    text = document.blocks[index].text
    parts = [part.strip() for part in _BARS.split(text)] if len(text) <= LINE_LIMIT else []
    if len(parts) < 2 or not all(len(part) <= PART_LIMIT for part in parts):
        return
    if (
        in_frame(document, index)
        and _is_short(document, index)
        and any(labels.end(part) or _is_filed(filed, part) or lines.makes(part) for part in parts)
    ):
        yield Hit(index, 0, len(text), f"{REASON}, among other parts")


def _judge_path(document: Document, index: int) -> Iterator[Hit]:
    """Three or more sections, each in the one before: "Home > Travel > Alps"."""
    text = document.blocks[index].text
    parts = _ARROWS.split(text.strip(" >›»/")) if len(text) <= LINE_LIMIT else []
    is_path = len(parts) >= PATH_PARTS and all(0 < len(part) <= PART_LIMIT for part in parts[:-1])
    if is_path and not text.endswith(tuple(STOPS)) and before_text(document, index):
        yield Hit(index, 0, len(text), "a path of sections")


def _judge_path_home(home: Phrases, document: Document, index: int) -> Iterator[Hit]:
    """A path from the home page, "Startseite > Nachrichten", wherever it stands: nobody writes so in prose.

    But in instructions, where a device may call its first screen so: they have other paths, numbered steps, or a colon above the path.
    """
    text = document.blocks[index].text
    if not _leads_home(home, text) or not is_no_item(document, index) or any(path != text for path in document.once(_lines_with_arrows)):
        return
    above, *_ = (*document.blocks[max(0, index - 1) : index], None)
    beside = document.blocks[max(0, index - 1) : index] + document.blocks[index + 1 : index + 2]
    if not any(LIST_MARK.match(block.text) for block in beside) and not (above and above.text.endswith(COLONS)):
        yield Hit(index, 0, len(text), "a path of sections from the home page")


def _judge_path_of_site(document: Document, index: int) -> Iterator[Hit]:
    """A path above the text whose first part is the site's address: "ECHO.AT / Politik / Inland"."""
    text = document.blocks[index].text
    first, *parts = _SLASHES.split(text)
    is_path = _SITE.fullmatch(first) is not None and bool(parts) and all(0 < len(part) <= PART_LIMIT for part in parts)
    if is_path and text[-1] not in STOPS and before_text(document, index):
        yield Hit(index, 0, len(text), "a path of sections, from the site's address")


def _leads_home(home: Phrases, text: str) -> bool:
    """Whether a line is a word for the home page and, behind arrows or behind two slashes, short names of sections."""
    if len(text) > LINE_LIMIT or text.endswith(tuple(STOPS)):
        return False
    for pattern, least in ((_ARROWS, PATH_PARTS - 1), (_SLASHES, PATH_PARTS)):
        first, *parts = pattern.split(text.strip(" >›»/"))
        if len(parts) + 1 >= least and home.values(fold(first)) and all(0 < len(part) <= PART_LIMIT and not opens_small(part) for part in parts):
            return True
    return False


def _lines_with_arrows(document: Document) -> frozenset[str]:
    """The texts of the blocks that have an arrow between two words."""
    return frozenset(block.text for block in document.blocks if _ARROW.search(block.text))


def _judge_hashtags(document: Document, index: int) -> Iterator[Hit]:
    text = document.blocks[index].text
    if _HASHTAGS.fullmatch(text) and in_frame(document, index):
        yield Hit(index, 0, len(text), "nothing but hashtags")


def _judge_retrieved(known: Composed, document: Document, index: int) -> Iterator[Hit]:
    """Where a wiki's page was found, behind its text: 'Retrieved from "https://wiki.tallbridge.org/Bridge"'.

    Risk of a false hit: what cites a page in the same words. But nobody else puts its address in quotation marks, and nothing else stands there.
    """
    text = document.blocks[index].text
    address = _QUOTED_ADDRESS.search(text)
    if address and index and known.makes(f"{text[: address.start()]} {text[address.end() :]}".strip(" .:：—–-")):
        yield Hit(index, 0, len(text), "where a wiki's page was found")


def _may_be_meta(document: Document, index: int) -> bool:
    return _is_short(document, index) and (near_an_end(document, index) or in_frame(document, index))


def _is_short(document: Document, index: int) -> bool:
    """Whether a block ends no sentence, and is no item of a list."""
    return is_headline(document.blocks[index].text) and is_no_item(document, index)


def _is_among_labels(known: Leads, document: Document, index: int) -> bool:
    """Whether a line next to one has a label of another kind: then both are of a list of facts."""
    beside = document.blocks[max(0, index - 1) : index] + document.blocks[index + 1 : index + 2]
    return any(_LABELLED.match(block.text) and len(block.text) < LABELLED_LIMIT and not known.end(block.text) for block in beside)


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    labels = folded_templates(("", phrase) for phrase in phrases_of(NAME, "labels", languages))
    headings = folded_templates(("", phrase) for phrase in phrases_of(NAME, "label-headings", languages))
    filed = folded_templates(("", phrase) for phrase in phrases_of(NAME, "filed", languages))
    home = folded_templates(("", phrase) for phrase in phrases_of(NAME, "home", languages))
    label_leads, filed_phrases, lines = Leads(Phrases(labels)), Phrases(filed), phrases_of_lines(NAME, languages)
    told = sentences(NAME, languages, REASON, lines.makes)
    return [
        composed(lines, f"{REASON}: the whole line"),
        replace(told, judge=partial(_judge_unless_told, filed_phrases, told.judge)),
        Matcher(partial(_judge_labelled, label_leads), openings=openings(labels), parts=unspaced(labels)),
        Matcher(partial(_judge_label_above, Phrases([*labels, *headings])), lines=lines_of([*labels, *headings])),
        Matcher(partial(_judge_filed, filed_phrases), openings=openings(filed), parts=unspaced(filed)),
        records(phrases_of(NAME, "records", languages), phrases_of(NAME, "records-beside", languages), "the record of a press database"),
        Matcher(
            partial(_judge_retrieved, Composed(("", phrase) for phrase in phrases_of(NAME, "retrieved", languages))),
            signs=frozenset(["http"]),
            longest=ADDRESS_LIMIT,
        ),
        Matcher(_judge_hashtags, signs=frozenset("#＃")),
        Matcher(_judge_path, signs=frozenset(">›»＞")),
        Matcher(partial(_judge_path_home, Phrases(home)), openings=openings(home), parts=unspaced(home)),
        Matcher(_judge_path_of_site, signs=frozenset([" / "]), longest=LINE_LIMIT),
        page_titles(REASON),
        paths_home(home, REASON),
        numbered_paths(REASON),
        Matcher(partial(_judge_parts, label_leads, filed_phrases, lines), signs=frozenset("|•·»")),
    ]


ENTRY_META = built_in(NAME, "Categories, tags and permalinks are the blog's, for finding the entry again; the text says none of it.", _build)
