"""Who the author is, in boxes and paragraphs at the head or the foot, as "Jane Roe is a reporter at the Echo. She writes about housing." says it.

Judged: whether a block is made of sentences that say at which paper, university or trade somebody is, and stands where pages say that of
their authors; and whether the text says nothing else of her.

Risk of a false hit: the people whom the article is about, or asks. So the looser what a sentence says, the more must speak for it: nothing
else in the block, nothing below it, and no other block that names her.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import partial

from cleanarticle.fold import is_caseless, opens_small
from cleanarticle.headlines import is_sentence, opening_names
from cleanarticle.language import guess_language, is_language
from cleanarticle.matchers import LIST_MARK, Judge, Matcher
from cleanarticle.matchers.named import may_be_in_name
from cleanarticle.matchers.notices import BLOCK_LIMIT, Companions, companions, sentences
from cleanarticle.names.signatures import CONTACT, Signatures, is_in_address
from cleanarticle.phrases import entries, expand, plain_of
from cleanarticle.phrases.cues import split_sentences
from cleanarticle.positions import FOOT, before_text, in_frame, near_an_end
from cleanarticle.types import Document, Hit

NAME_LIMIT = 50
# A shorter name may be the beginning of many a word.
SHORT_NAME = 4
# The article that Greek sets in front of names, and a dash in place of "is".
_ARTICLE_OR_DASH = re.compile(r"^[ΗΟ] |\s[–—-]\s")
# So many paragraphs stand at least above the one that says who the author is.
NAMED_SCHOLAR_BELOW = 3
# Where nouns are written with a capital, as names are.
CAPITAL_NOUNS = "de"


def vitae(name: str, languages: frozenset[str] | None, known: Signatures) -> list[Matcher]:
    """What says who the author is, by the cues of a phrase file in its lists `core`, `beats`, `scholars`, `vitae`, `seats` and `chairs`.

    Args:
        name: of the phrase file.
        languages: whose phrases; all where it is None.
        known: what names of authors are told by.
    """
    others = [(language, word) for language, entry in entries(name, "others", languages) for word in expand(entry)]
    boxed = partial(_boxed, known, others)
    boxes = sentences(name, languages, "says who the author is", tell_of_writers=True)
    beats = sentences(name, languages, "says what the author covers", tell_of_writers=True, core="beats", companion=("posts", "companion"))
    scholars = sentences(name, languages, "says at which university the author is", core="scholars")
    seat = _seat(plain_of(name, "institutions", languages))
    told = sentences(name, languages, "says what the author does", tell_of_writers=True, core="vitae", companion=("vitae-beside", "companion"))
    return [
        boxed(boxes, boxes.judge),
        boxed(beats, partial(_judge_beat, companions(name, languages, "posts"), beats.judge)),
        boxed(scholars, partial(_judge_scholar, seat, scholars.judge)),
        boxed(told, partial(_judge_vita, told.judge)),
        *(_named_scholars(name, languages, core, seat, in_front=in_front) for core, in_front in (("seats", False), ("chairs", True))),
        Matcher(partial(_judge_reached, companions(name, languages)), signs=frozenset("@"), longest=BLOCK_LIMIT),
    ]


def _boxed(known: Signatures, others: Collection[tuple[str, str]], matcher: Matcher, judge: Judge) -> Matcher:
    """A matcher with another judgement, of what stands where boxes about authors do."""
    return replace(matcher, judge=partial(_judge_box, known, others, judge))


def _seat(institutions: Iterable[str]) -> re.Pattern[str]:
    """A word for where scholars work, by what it has in it: its name stands around it, and nothing else behind it."""
    return re.compile(rf"[^\W\d_]*(?:{'|'.join(map(re.escape, institutions)) or '(?!)'})[^\W\d_]*", re.IGNORECASE)


def _named_scholars(name: str, languages: frozenset[str] | None, core: str, seat: re.Pattern[str], *, in_front: bool) -> Matcher:
    told = sentences(name, languages, "says at which university the author is, whom nothing else names", core=core)
    return replace(told, judge=partial(_judge_named_scholar, seat, told.judge, in_front=in_front))


def _judge_box(known: Signatures, others: Collection[tuple[str, str]], judge: Judge, document: Document, index: int) -> Iterator[Hit]:
    """What says who the author is, where that may stand, with the author's name in a line of its own right above.

    Risk of a false hit: what somebody else does whom the article is about. So "Her brother is the editor" stays.
    """
    if not near_an_end(document, index):
        return
    text = document.blocks[index].text
    hits = [hit for hit in judge(document, index) if not _is_of_another(document, text[hit.start :], others)]
    yield from hits
    if index and any(not hit.start for hit in hits) and _is_titled_by_name(known, document, index):
        yield Hit(index - 1, 0, len(document.blocks[index - 1].text), "a name above what says who that is")


def _is_of_another(document: Document, sentence: str, others: Collection[tuple[str, str]]) -> bool:
    """Whether a sentence opens with whose relative somebody is, in the language of the document: "Her brother".

    Such a word may be a name as well, with another name behind it ("Hans Berg"), or another word elsewhere ("Ich").
    """
    first, _, behind = sentence.partition(" ")
    spoken = [language for language, word in others if word == first and is_language(document, language)]
    return bool(spoken) and (opens_small(behind) or CAPITAL_NOUNS in spoken)


def _is_titled_by_name(known: Signatures, document: Document, index: int) -> bool:
    """Whether the line above a text is a full name, and the text opens with it or with one word of it, as those on authors do."""
    above, text = document.blocks[index - 1].text, document.blocks[index].text
    if len(above) > NAME_LIMIT or not known.is_full_name(above) or LIST_MARK.match(above):
        return False
    return text.startswith(above) or text.partition(" ")[0] in above.split()


def _judge_beat(posts: Companions, judge: Judge, document: Document, index: int) -> Iterator[Hit]:
    """What somebody covers who works for a paper ("Jane Roe is a reporter at the Echo. She writes about housing.").

    Risk of a false hit: what a poet writes about, what an insurance covers, and whom the article is about. So nothing else stands in the
    block, its first sentence says at which paper she works, and no other sentence of the text names her.
    """
    text = document.blocks[index].text
    hits = list(judge(document, index))
    opening = next(iter(split_sentences(text)), None)
    if opening is None or len(hits) != 1 or hits[0].end - hits[0].start != len(text):
        return
    first = text[opening[0] : opening[1]]
    is_told = first != text and _may_name_paper(first) and posts.make(first, guess_language(document))
    if is_told and not _is_told_of(document, index, first):
        yield from hits


def _may_name_paper(sentence: str) -> bool:
    """Whether a capital stands behind the first word in small letters, or a comma or dash, of a sentence; in scripts without capitals anything may."""
    words = sentence.split()
    first = next((place for place, word in enumerate(words) if opens_small(word) or word[-1] in ",–—"), len(words))
    return is_caseless(sentence) or any(any(map(str.isupper, word)) for word in words[first + 1 :])


def _is_told_of(document: Document, index: int, sentence: str) -> bool:
    """Whether another sentence of a text has the name that a sentence opens with: then its bearer is whom the article is about."""
    names = tuple(opening_names(sentence))
    others = (block.text for place, block in enumerate(document.blocks) if place != index and is_sentence(block.text))
    return any(name in other for other in others for name in names)


def _judge_vita(judge: Judge, document: Document, index: int) -> Iterator[Hit]:
    """What the author does for a living, at which paper or none ("Jane Roe is a freelance journalist and writes about food.").

    Risk of a false hit: people whom an article tells of one by one, and the one whom it is about. So nothing else stands in the block, no
    sentence stands below, no other block has the last word of the name that it opens with, and none above it is another of the kind.
    """
    text = document.blocks[index].text
    hits = list(judge(document, index))
    if len(hits) != 1 or hits[0].end - hits[0].start != len(text) or before_text(document, index) or not in_frame(document, index):
        return
    name = max(opening_names(_ARTICLE_OR_DASH.sub(_set_off, text)), key=len, default="")
    above = range(max(0, index - FOOT), index)
    if name and not _is_named_beside(document, index, name) and not any(any(judge(document, near)) for near in above):
        yield from hits


def _is_named_beside(document: Document, index: int, name: str) -> bool:
    """Whether another block has the last word of a name, which in other cases may end otherwise than with its last letter."""
    last = name.rsplit(maxsplit=1)[-1]
    stem = f" {last[:-1] if len(last) > SHORT_NAME else last}"
    return any(stem in f" {block.text}" for place, block in enumerate(document.blocks) if place != index)


def _set_off(found: re.Match[str]) -> str:
    """What stands for an article in front of a name, and for a dash behind it: nothing, and a comma."""
    return ", " if found[0].strip() in "–—-" else ""


def _judge_scholar(seat: re.Pattern[str], judge: Judge, document: Document, index: int) -> Iterator[Hit]:
    """At which university the author is ("The author is a professor of law at Selby University.").

    Risk of a false hit: what is told of a novelist, "is a professor at the university and writes at night". So behind the seat of a scholar
    nothing stands but what it is called.
    """
    text = document.blocks[index].text
    for hit in judge(document, index):
        sentences = (text[hit.start : hit.end][start:end] for start, end in split_sentences(text[hit.start : hit.end]))
        if all(_ends_in_seat(seat, sentence) for sentence in sentences):
            yield hit


def _judge_named_scholar(seat: re.Pattern[str], judge: Judge, document: Document, index: int, *, in_front: bool) -> Iterator[Hit]:
    """At which university somebody is whom the text names nowhere else: its author, in the last paragraph ("Jane Roe is a reader in law at Selby University.").

    Risk of a false hit: whom the article is about or whom it asked, and lists of people. So it is one sentence and the last one, behind
    another paragraph; it opens with a whole name of which no word stands in another paragraph; and it ends in the seat or, where that
    stands in front, in what she is there.
    """
    blocks, text = document.blocks, document.blocks[index].text
    if index < NAMED_SCHOLAR_BELOW or not in_frame(document, index) or any(is_sentence(block.text) for block in blocks[index + 1 :]):
        return
    if not is_sentence(blocks[index - 1].text) or len([*split_sentences(text)]) != 1:
        return
    words = next(opening_names(text), "").split()
    is_told = any(word in block.text for place, block in enumerate(blocks) if place != index for word in words)
    if words and not is_told and (in_front or (seat.search(text) and _ends_in_seat(seat, text))):
        yield from (hit for hit in judge(document, index) if hit.end - hit.start == len(text))


def _ends_in_seat(seat: re.Pattern[str], sentence: str) -> bool:
    """Whether in a sentence nothing but names stands behind the last word for where scholars work; none is as good."""
    *_, last = (None, *seat.finditer(sentence))
    return last is None or all(map(may_be_in_name, sentence[last.end() :].split()))


def _judge_reached(beside: Companions, document: Document, index: int) -> Iterator[Hit]:
    """What says who the author is by no sentence alone: behind the last sentence, with an address that holds a part of the name in front.

    Risk of a false hit: whom the article is about, and how to reach her. So every sentence must be one that goes along with such a box.
    """
    text = document.blocks[index].text
    is_at_foot = in_frame(document, index) and not before_text(document, index)
    address = CONTACT.search(text) if is_at_foot else None
    if address is None or not any(is_in_address(name, address[0]) for name in opening_names(text)):
        return
    language = guess_language(document)
    told = [text[start:end] for start, end in split_sentences(text)]
    if len(told) > 1 and all(beside.make(sentence, language) for sentence in told):
        yield Hit(index, 0, len(text), "says who the author is and how to reach her")
