"""What a line is by its shape: a headline, a sentence, or the heading of what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanarticle.fold import is_unspaced, opens_small
from cleanarticle.language import FREQUENT_WORDS

# A longer line is no phrase and is made of none, and neither is it names.
LINE_LIMIT = 160
HEADLINE_LIMIT = 170
UNSPACED_HEADLINE = 70
SUBHEADING_WORDS = 4
UNSPACED_SUBHEADING = 12
SENTENCE_WORDS = 7
UNSPACED_SENTENCE = 20

# What ends a sentence, in any script.
STOPS = ".!?…。！？।۔؟"
# What ends a question, in any script.
ASKS = ("?", "？", "؟")
# Behind Greek letters ";" is the question mark.
FULL_STOP = re.compile(r"(?:[.。।۔:：；,，،]|(?<![\u0370-\u03ff\u1f00-\u1fff]);)[”“»\"'’)\]]*$")
INNER_STOP = re.compile(r"(?:[^\s.]{3}|[\uac00-\ud7af])[.。।۔]\s+[^\s\d]|。.|[।۔]\s")
LABEL_WORDS, FACT_WORDS = 4, 4
UNSPACED_FACT = 16
# A label with a colon, which is none in a time of the day or an address: "Pages: 320".
_LABEL = re.compile(r"(?:[-–—*•‣▪·+]\s+)?(?P<label>[^\W\d_][^:：\n]{0,39})(?<!\d)\s?[:：]\s?(?P<fact>[^\s/].*)", re.DOTALL)
_COMMA = re.compile(r"[,،、，;]")
NAME_WORDS, PARTICLE = 6, 3
# "Dr. Jane Roe is ..."
_TITLES = re.compile(r"(?:[^\W\d_]{1,5}\.\s){1,2}")
_NAME_WORD = re.compile(r"[^\W\d_][\w.'’-]*,?")
# In front of the text, a longer line may be the standfirst.
FULL_NAME_LIMIT = 50
# "Xurxo Lamelas", "M. Roe".
_FULL_NAME = re.compile(r"(?:[^\W\d_a-zß-ÿά-ώа-џ][\w.'’-]*[a-zß-ÿа-я][\w'’-]*(?:\s|$)){2,4}")
_ENDS_BRIEFLY = re.compile(r"[^\s\d.]{2}[.。।۔][”“»\"'’)\]』」]*$")
_ENDS_SENTENCE = re.compile(rf"[{STOPS}:：][”“»\"'’)\]』」]*$")


def is_headline(text: str) -> bool:
    """Whether a line is short, does not end like a sentence and holds none that does."""
    limit = UNSPACED_HEADLINE if is_unspaced(text) else HEADLINE_LIMIT
    if len(text) > limit or INNER_STOP.search(text):
        return False
    return not FULL_STOP.search(text) or text.endswith(("...", "…"))


def is_sentence(text: str) -> bool:
    """Whether a line is prose: it ends like a sentence and is not as short as a label, or is too long for a headline."""
    if len(text) > HEADLINE_LIMIT:
        return True
    # Most lines that are none end in a letter, which is told at once.
    if text[-1:].isalnum() or not _ENDS_SENTENCE.search(text):
        return False
    return len(text) >= UNSPACED_SENTENCE if is_unspaced(text) else text.count(" ") >= SENTENCE_WORDS


def is_brief_sentence(text: str) -> bool:
    """Whether a line is prose, or ends in a full stop as it does and has two words at least: enough below a heading of the article's own."""
    if is_sentence(text):
        return True
    return _ENDS_BRIEFLY.search(text) is not None and (len(text) > UNSPACED_SUBHEADING / 2 if is_unspaced(text) else " " in text)


def may_head(text: str) -> bool:
    """Whether a line may be the heading of the paragraph below it: a few words."""
    return len(text) <= UNSPACED_SUBHEADING if is_unspaced(text) else len(text.split()) <= SUBHEADING_WORDS


def may_be_full_name(text: str) -> bool:
    """Whether a line has the shape of a person's full name: two words to four, with capitals."""
    # The length first: the pattern's time is quadratic in that of a word.
    return len(text) <= FULL_NAME_LIMIT and _FULL_NAME.fullmatch(text) is not None


def is_labelled(text: str) -> bool:
    """Whether a line is a label of a few words, a colon and what it labels, and no sentence: "Pages: 320", "Cast: Jane Roe, Ann Poe and others"."""
    return _labelled(text) is not None


def is_fact(text: str) -> bool:
    """Whether what a label in front of a line labels is short, or a list: no headline with a colon in it."""
    found = _labelled(text)
    fact = found["fact"].strip() if found else ""
    is_short = len(fact) <= UNSPACED_FACT if is_unspaced(fact) else max(len(part.split()) for part in _COMMA.split(fact)) <= FACT_WORDS
    return is_short and any(map(str.isalnum, fact))


def _labelled(text: str) -> re.Match[str] | None:
    label = _LABEL.match(text) if len(text) <= LINE_LIMIT else None
    return label if label and len(label["label"].split()) <= LABEL_WORDS and not is_sentence(text) else None


def opening_names(sentence: str) -> Iterator[str]:
    """What a sentence may open with the name of: its first words, two or more, up to a comma or a word with a small letter; titles aside.

    Words with small letters are parts of names only where they are as short as "van"; the words that prose is made of open none.
    """
    titles = _TITLES.match(sentence)
    words = sentence[titles.end() if titles else 0 :].split(maxsplit=NAME_WORDS)[:NAME_WORDS]
    if not words or words[0].lower() in FREQUENT_WORDS or not _NAME_WORD.fullmatch(words[0]):
        return
    for count in range(2, len(words)):
        last = words[count - 1]
        if not _NAME_WORD.fullmatch(last) or (opens_small(last) and len(last) > PARTICLE):
            return
        if not opens_small(last) and (last[-1] == "," or opens_small(words[count])):
            yield " ".join(words[:count]).rstrip(",")
