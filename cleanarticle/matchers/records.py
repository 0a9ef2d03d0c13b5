"""Records of press databases: "LOAD-DATE: November 3, 2026", "Publication subject: General Interest", around the text that they hand out.

Judged: rows of lines with a database's labels, in front of a colon or alone in their lines; a line of another kind may stand among them.
Labels that nobody but databases has ("Load-date", "Length: 402 words") are evidence, the others ("Section", "Language") go beside one of them.

Risk of a false hit: what an article tells of a book or a film in the same way. So a text needs two different labels of databases or the number
of a document, and each row between its sentences one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cleanarticle.fold import fold, is_unspaced
from cleanarticle.headlines import LINE_LIMIT, is_sentence
from cleanarticle.matchers import Matcher
from cleanarticle.phrases.templates import Phrases, folded_templates, last_words, openings
from cleanarticle.positions import in_frame
from cleanarticle.types import Document, Hit

# Of subjects there may be many in a line.
VALUE_LIMIT = 600
LABEL_LIMIT = 45
KINDS = 2
# So many lines of another kind may stand between two of a record.
STRANGERS = 1
EVIDENCE, BESIDE = "", "$beside"
_NUMBER = re.compile(r"\d+")
_PADDED = "000020"
# "Document MBDA000020261109embl0007p"
_ACCESSION = re.compile(r"\(?[^\W\d_]{3,12} [A-Z]{2,8}0{4}20\d{6}\w{5,14}\)?")


def records(certain: Sequence[str], beside: Sequence[str], reason: str) -> Matcher:
    """Rows of lines with these labels; only the first are evidence."""
    evidence, others = (folded_templates((value, label) for label in labels) for value, labels in ((EVIDENCE, certain), (BESIDE, beside)))
    behind_numbers = last_words(template for template in evidence if "0" in template.first_words())
    firsts = frozenset().union(*(template.first_words() for template in (*evidence, *others)))
    judge = _Records(Phrases([*evidence, *others]), firsts, reason)
    # Behind a label's first word there may be any number.
    opening = frozenset(words.removesuffix(" 0") for words in openings(evidence))
    return Matcher(judge, openings=opening, signs=frozenset([_PADDED]), lasts=behind_numbers, longest=VALUE_LIMIT)


@dataclass(frozen=True, slots=True, eq=False)
class _Records:
    """The judgement of `records`."""

    table: Phrases
    firsts: frozenset[str]
    """The first words of the labels: most lines open with none, and are no further looked at."""
    reason: str

    def __call__(self, document: Document, index: int) -> Iterator[Hit]:
        """The lines of all records, told at the first that is evidence."""
        # Most documents have no evidence at all: they are not looked through.
        if not self._is_evidence(self._label(document.blocks[index].text)):
            return
        first, lines = document.once(self._found)
        if index == first:
            yield from (Hit(line, 0, len(document.blocks[line].text), self.reason) for line in lines)

    def _found(self, document: Document) -> tuple[int, Sequence[int]]:
        """The first line that is evidence, and the lines of all records of a document."""
        lines = zip(document.blocks, document.softened(), strict=True)
        labels = {index: label for index, (block, line) in enumerate(lines) if self._may_open(line) and (label := self._label(block.text))}
        evidence = {index for index, label in labels.items() if self._is_evidence(label)}
        kinds = {labels[index] for index in evidence}
        if len(kinds) < KINDS and _ACCESSION.pattern not in kinds:
            return -1, ()
        rows = [row for row in _rows(document, sorted(labels)) if not evidence.isdisjoint(row) or in_frame(document, row[0])]
        return min(evidence), [index for row in rows for index in row]

    def _is_evidence(self, label: str) -> bool:
        return label == _ACCESSION.pattern or EVIDENCE in self.table.values(label)

    def _may_open(self, line: str) -> bool:
        """Whether a softened line opens with the first word of a label, a number, or the number of a document."""
        first = line.split(maxsplit=1)[0] if line and not line.isspace() else ""
        return first in self.firsts or first.isdigit() or _PADDED in line or is_unspaced(first)

    def _label(self, text: str) -> str:
        """The label that a line opens with or is, folded, with 0 for each number; empty where it has none."""
        if len(text) > VALUE_LIMIT:
            return ""
        if _ACCESSION.fullmatch(text):
            return _ACCESSION.pattern
        head, colon, _ = text[: LABEL_LIMIT + 1].partition(":")
        if not colon and (len(text) > LABEL_LIMIT or is_sentence(text)):
            return ""
        # With what is said by it a label may be evidence that alone is none: "Length: 402 words".
        keys = [_NUMBER.sub("0", fold(part)) for part in (text, head) if len(part) <= LABEL_LIMIT]
        return next(filter(self.table.values, keys), "")


def _rows(document: Document, lines: Sequence[int]) -> Iterator[list[int]]:
    """Lines that stand below one another, with none but a few short ones of another kind between two."""
    row: list[int] = []
    for index in lines:
        if row and not _are_near(document, row[-1], index):
            yield row
            row = []
        row.append(index)
    if row:
        yield row


def _are_near(document: Document, before: int, after: int) -> bool:
    between = document.blocks[before + 1 : after] if after - before <= STRANGERS + 1 else None
    return between is not None and not any(len(block.text) > LINE_LIMIT or is_sentence(block.text) for block in between)
