"""Where in a document a block stands: around its prose, or near its head or foot."""

from __future__ import annotations

from itertools import accumulate

from cleanarticle.headlines import is_sentence
from cleanarticle.types import Document

FRAME = 12
SENTENCES_BEFORE = 3
FOOT = 8
HEAD = 25


def before_text(document: Document, index: int) -> bool:
    """Whether a block stands before the first sentence of a document, and not far from its head."""
    return index < FRAME and index <= document.once(_first_sentence)


def in_frame(document: Document, index: int) -> bool:
    """Whether a block stands before the first sentence of a document, or behind its last one, and not far from its ends."""
    if before_text(document, index):
        return True
    return len(document.blocks) - index <= FRAME and index >= document.once(_last_sentence)


def near_an_end(document: Document, index: int) -> bool:
    """Whether a block stands before the third sentence of a document or among the last blocks."""
    return len(document.blocks) - index <= FOOT or near_head(document, index)


def near_head(document: Document, index: int) -> bool:
    """Whether a block stands before the third sentence of a document, and not far from its head."""
    return index < HEAD and index < document.once(_size_of_head)


def _first_sentence(document: Document) -> int:
    """The first sentence near the head; where there is none, what is no block near it."""
    return next((index for index, block in enumerate(document.blocks[:FRAME]) if is_sentence(block.text)), FRAME)


def _last_sentence(document: Document) -> int:
    """The last sentence near the foot; where there is none, what is no block near it."""
    size = len(document.blocks)
    return next((index for index in range(size - 1, max(-1, size - FRAME - 1), -1) if is_sentence(document.blocks[index].text)), -1)


def _size_of_head(document: Document) -> int:
    """How many blocks at the head have fewer sentences before them than a head has."""
    before = accumulate((is_sentence(block.text) for block in document.blocks[:HEAD]), initial=0)
    return sum(count < SENTENCES_BEFORE for count in before)
