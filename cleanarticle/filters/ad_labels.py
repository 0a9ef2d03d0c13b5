"""Labels of advertisements: "Werbung", "- ADVERTISEMENT 2 -", "Story continues below", "【広告】", and "[Anzeige]" inside a sentence.

Judged: whether a whole line, what stands in square brackets, or several words between two sentences of a long line are nothing but such a
label. What is around it stays, and so does every sentence about advertising. What stands in round brackets is the author's.

Risk of a false hit: a one-word heading or list item of an article about advertising. So an item of a list, a question, an
exclamation and a Markdown heading are kept, and labels that are ordinary words elsewhere bind only in their own language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from cleanarticle.fold import fold, fold_word, is_caseless, opens_small, weight
from cleanarticle.headlines import STOPS
from cleanarticle.language import is_language
from cleanarticle.matchers import Matcher, judged_templates
from cleanarticle.matchers.brackets import SQUARE, bracketed
from cleanarticle.matchers.lines import is_no_item, stands_alone
from cleanarticle.matchers.named import may_be_in_name
from cleanarticle.matchers.notices import untitled
from cleanarticle.matchers.scanner import built_in
from cleanarticle.names.people import People, people_of
from cleanarticle.phrases import entries, phrases_of, places
from cleanarticle.phrases.cues import Cues, reported_of
from cleanarticle.phrases.templates import Phrases, folded_templates, label_key, lines_of
from cleanarticle.types import Document, Hit

NAME = "ad-labels"
SPONSORED, BESIDE, COLON = "$sponsored", "$beside", ":"
YEAR = 4
SPONSOR_WORDS = 6
SPONSOR_LINE = 120
# A phrase of more words has a verb: "Dieser Artikel entstand in Kooperation mit".
OPENING_WORDS = 4
LITTLE = 2

NOTICE_LIMIT = 300
COMPOSED_LIMIT = 140
# A shorter line is one by itself.
JOINED, BETWEEN_LIMIT, LABEL_WORDS = 200, 90, 3
# "[AD]" is a year.
ABBREVIATION = 2

# What must stand before the stop is looked at behind it: a pattern that begins with one character is searched for many times as fast.
_STOP = re.compile(rf"[{re.escape(STOPS)}](?<=[^\W\d_]{{2}}.)[”“»\"'’)\]]*\s+")
_OPENING = '“„«"‘'
_LEGAL_FORM = re.compile(r"(?:\w{1,2}\.)+")
_SHORT_FORM = re.compile(r"^\w{1,4}\.|\.\w")
# Somebody reads it out: "«Реклама. ООО «Лев», erid: 2Vtzq», — читает она."
_READ_OUT = re.compile(r"[»“”\"],\s?[–—-]\s?")
_QUOTED = re.compile(r"[«„“\"][^«»„“”\"]*[»“”\"]")
_NUMBER = re.compile(r"\d+")
# Which of several it is: "Advertisement 2/4", "Anzeige 2 von 4", "広告（1／3）".
_OF_SEVERAL = re.compile(
    r"(?<=\w)\s?(?:[–—-]\s)?[(（\[【]?\b\d{1,2}\s?(?:[/／]|\b(?:of|von|de|di|van|av|af|z|ze|din|από|из|з|od|от)\b)\s?\d{1,2}\b[)）\]】]?"
)
_SHARE = re.compile(r"\d\s?/\s?\d{1,3}\)?$")
_COLON = re.compile("[:：]")
# A number to which the next label is glued parts them, too: "Advertisement 1Story continues below".
_PARTS = re.compile(r"[–—|·•:：()（）\[\]【】/／↓▼⬇*]+|\s-\s|\s{2,}|[.。!！]\s+|(?<=\s\d)(?=[A-Z])")


def _judge_label(table: Phrases, document: Document, index: int) -> Iterator[Hit]:
    """A line that is one label; the table's values are the language in which it binds, or a mark."""
    text = document.blocks[index].text
    bare = _uncounted(document, index)
    key = label_key(document.folded(index).key) if bare == text else _part_key(bare)
    values = _values(table, key) - {BESIDE}
    if values and stands_alone(document, index) and _binds(document, values):
        yield Hit(index, 0, len(text), f"the whole line is “{key}”", "sponsored" if values == {SPONSORED} else "")


def _uncounted(document: Document, index: int) -> str:
    """A short text without what says which of several it is ("Advertisement 2/4"); as it is where a line beside it ends in a share as well.

    Those are the marks of a review: "Sound 3/5", "Advertising 2/5".
    """
    text = document.blocks[index].text
    found = _OF_SEVERAL.search(text) if len(text) <= COMPOSED_LIMIT else None
    beside = (*document.blocks[max(0, index - 1) : index], *document.blocks[index + 1 : index + 2])
    if found is None or any(_SHARE.search(block.text) for block in beside):
        return text
    return text[: found.start()] + text[found.end() :]


def _values(table: Phrases, key: str) -> set[str]:
    """The values of a folded label, also where its phrase has 0 for any number: "The ad ends in 15 seconds"."""
    return table.values(key) or table.values(_NUMBER.sub("0", key))


def _judge_labels(table: Phrases, document: Document, index: int) -> Iterator[Hit]:
    """A line of two or more labels set off from one another: "ADVERTISEMENT – ARTICLE CONTINUES BELOW", "Paid content (Advertorial)"."""
    text = document.blocks[index].text
    parts = [part for part in map(_part_key, _PARTS.split(_uncounted(document, index))) if part] if len(text) <= COMPOSED_LIMIT else []
    if len(parts) > 1 and all(_values(table, part) for part in parts) and stands_alone(document, index):
        yield Hit(index, 0, len(text), f"labels and nothing else: {', '.join(parts)}")


def _judge_between(table: Phrases, document: Document, index: int) -> Iterator[Hit]:
    """A label of several words between two sentences, in a text of which somebody joined the lines: "... for a year. Story continues below The mayor ...".

    It has no stop of its own, and a capital or a quotation stands behind it. One of two words may be a name, so it stands there twice.
    """
    text = document.blocks[index].text
    if len(text) < JOINED:
        return
    found = [span for stop in _STOP.finditer(text) if (span := _label_at(table, document, stop.end(), text))]
    if not found:
        return
    labels = Counter(text[start:end] for start, end in found)
    for start, end in found:
        label = text[start:end]
        if label.count(" ") + 1 >= LABEL_WORDS or labels[label] > 1:
            yield Hit(index, start, end, f"a label between two sentences: “{_part_key(label)}”")


def _label_at(table: Phrases, document: Document, start: int, text: str) -> tuple[int, int] | None:
    """Where the longest label stands that begins at a place and has a word with a capital or a quotation behind it."""
    near = text[start : start + BETWEEN_LIMIT]
    if not table.may_begin("".join(map(fold_word, near.split(" ", 2)[:2]))):
        return None
    words = near.split(" ")
    for count in range(len(words) - 1, 1, -1):
        behind = words[count][:1]
        if not (behind.isupper() or (behind and behind in _OPENING)) or any(word[-1:] in STOPS for word in words[:count]):
            continue
        label = " ".join(words[:count])
        if _binds(document, table.values(_part_key(label)) - {BESIDE}):
            return start, start + len(label)
    return None


def _is_set_off(document: Document, match: re.Match[str], values: set[str]) -> bool:
    """Whether a label in brackets is neither the line itself nor an insertion."""
    is_insertion = match[0][0] not in SQUARE or (match[0][0] == "[" and weight(match[1]) <= ABBREVIATION)
    return match[0] != match.string and not is_insertion and _binds(document, values)


def _binds(document: Document, values: set[str]) -> bool:
    """Whether one of a label's values makes it evidence in a document: a mark, or the document's language."""
    return any(value in ("", SPONSORED) or (value != BESIDE and is_language(document, value)) for value in values)


def _part_key(text: str) -> str:
    return label_key(fold(text))


def _judge_notice(cues: Cues, document: Document, index: int) -> Iterator[Hit]:
    """A line that as a whole answers to a cue: the notices that some laws ask for, with the advertiser's name and number; nothing that somebody says."""
    text = document.blocks[index].text
    folded = document.folded(index)
    answered = (cue for cue in cues.core(folded) if cue.answers(folded)) if len(text) <= NOTICE_LIMIT and not _READ_OUT.search(text) else ()
    cue = next((cue for cue in answered if not cues.is_reported(untitled(text, folded), cue)), None)
    if cue:
        yield Hit(index, 0, len(text), f"notice of an advertisement: {cue.told(folded)}", "sponsored")


def _judge_sponsor(table: Phrases, people: People, document: Document, index: int) -> Iterator[Hit]:
    """A line that is one of these phrases and a short name behind it: "Sponsored by Acme Shoes"; the values say which need a colon.

    In scripts without capitals a colon may stand in front of a headline as well, so there names stand behind it and nothing else.
    """
    text = document.blocks[index].text
    if len(text) > SPONSOR_LINE or text[-1] in "?!。" or (text[-1] in STOPS and is_caseless(text)) or not is_no_item(document, index):
        return
    head, behind = _at_colon(text)
    told = head if head and table.values(head) else ""
    if told and (_explains(behind) or (is_caseless(behind) and not people.are_names(behind))):
        return
    phrase = told or _before_name(table, document.folded(index).key)
    rest = text.split()[phrase.count(" ") + 1 :]
    if not told and (_is_sentence(rest) or (phrase.count(" ") < OPENING_WORDS and _has_verb(rest))):
        return
    if phrase and (_is_name(text) or _may_be_name(behind) or (told and is_caseless(behind))):
        yield Hit(index, 0, len(text), f"sponsor behind “{phrase}”", "sponsored")


def _at_colon(text: str) -> tuple[str, str]:
    """What stands in front of the colon of a text, folded, and what stands behind it; both empty where there is none, or nothing behind it."""
    head, *behind = _COLON.split(text, 1)
    rest = "".join(behind).strip()
    return (fold(head), rest) if rest else ("", "")


def _before_name(table: Phrases, folded: str) -> str:
    """The phrase that needs no colon with which a folded text begins, a few words before its end; empty where there is none."""
    words = folded.split()
    phrases = (" ".join(words[:count]) for count in range(max(1, len(words) - SPONSOR_WORDS), len(words)))
    return next((phrase for phrase in phrases if table.values(phrase) - {COLON}), "")


def _explains(text: str) -> bool:
    """Whether what stands behind a colon explains the phrase in front of it: small from its first letter, words and a full stop."""
    return opens_small(text) and " " in text and text[-1] in STOPS


def _may_be_name(text: str) -> bool:
    """Whether what stands behind a colon is a name that may end in a small word, "Dalbygdens turistbyrå": few words, a capital first, no stop."""
    return text[:1].isupper() and text[-1] not in STOPS and len(text.split()) <= SPONSOR_WORDS


def _is_name(text: str) -> bool:
    """Whether the last word may end a name: not lower case and no year, quoted, or short as in "s. r. o."."""
    last = text.rsplit(maxsplit=1)[-1].strip("()[]*-–—:")
    return not (last[:1].islower() or (last.isdigit() and len(last) == YEAR)) or last[-1] in '”“»"' or bool(_LEGAL_FORM.fullmatch(last))


def _is_sentence(words: Sequence[str]) -> bool:
    """Whether of what stands behind a phrase most words but the first are in lower case: "Sponsored by friends the club soon bought an MRI".

    Little and shortened words aside, and what stands in quotation marks.
    """
    long = [word for word in _QUOTED.sub("", " ".join(words)).split()[1:] if len(word) > LITTLE and not _SHORT_FORM.search(word)]
    return 2 * sum(map(opens_small, long)) > len(long)


def _has_verb(words: Sequence[str]) -> bool:
    """Whether behind a name a word stands that no name has: "der Schule entstand ein Garten", "dem Verein lernen Kinder Schwimmen".

    Where nouns have capitals most words of a sentence may have them. Without a full stop only a word right behind a capital counts, for
    behind a little word it may be an adjective, "der Gesellschaft für bildende Kunst", and behind the first word another of the name.
    What ends the line may end the name.
    """
    bare = [word.strip(".,") for word in _QUOTED.sub("", " ".join(words)).split()[:-1] if not _SHORT_FORM.search(word)]
    is_closed = " ".join(words).endswith(tuple(STOPS))
    return any(
        len(word) > LITTLE and not may_be_in_name(word) and (is_closed or (place > 0 and before[:1].isupper() and before.isalpha()))
        for place, (before, word) in enumerate(pairwise(bare))
    )


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    kinds = {"": "labels", SPONSORED: "sponsored", BESIDE: "beside"}
    phrases = [(value, phrase) for value, key in kinds.items() for phrase in phrases_of(NAME, key, languages)]
    phrases += entries(NAME, "own-language", languages)
    labels = folded_templates(phrases)
    table, known_by = Phrases(labels), lines_of(labels)
    cues = Cues(entries(NAME, "notices", languages), (), reported_of(languages))
    sponsored_by = phrases_of(NAME, "sponsored-by", languages)
    sponsors = Phrases(folded_templates((COLON if phrase.endswith(COLON) else "", phrase) for phrase in sponsored_by))
    return [
        Matcher(partial(_judge_label, table), lines=known_by),
        Matcher(partial(_judge_labels, table), lines=known_by),
        judged_templates(partial(_judge_between, table), (phrase for value, phrase in phrases if value != BESIDE and len(places(phrase)) > 1)),
        Matcher(bracketed(table, "label in brackets", _is_set_off), signs=frozenset(SQUARE)),
        Matcher(partial(_judge_notice, cues), words=cues.words, needs=cues.needs, parts=frozenset(cues.parts)),
        judged_templates(partial(_judge_sponsor, sponsors, people_of(languages)), sponsored_by),
    ]


AD_LABELS = built_in(
    NAME, "A label marks an advertisement that stood there; the advertisement is gone, and the label was never part of the text.", _build
)
