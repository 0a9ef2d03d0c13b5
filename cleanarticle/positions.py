"""Where in a document a block stands: around its prose, or near its head or foot."""

from __future__ import annotations

from cleanarticle.headlines import is_sentence
from cleanarticle.types import Document

FRAME = 12
SENTENCES_BEFORE = 3
FOOT = 8
HEAD = 25


def before_text(document: Document, index: int) -> bool:
    """Whether a block stands before the first sentence of a document, and not far from its head."""
    return index < FRAME and not any(is_sentence(block.text) for block in document.blocks[:index])


def in_frame(document: Document, index: int) -> bool:
    """Whether a block stands before the first sentence of a document, or behind its last one, and not far from its ends."""
    blocks = document.blocks
    if before_text(document, index):
        return True
    return len(blocks) - index <= FRAME and not any(is_sentence(block.text) for block in blocks[index + 1 :])


def near_an_end(document: Document, index: int) -> bool:
    """Whether a block stands before the third sentence of a document or among the last blocks."""
    return len(document.blocks) - index <= FOOT or near_head(document, index)


def near_head(document: Document, index: int) -> bool:
    """Whether a block stands before the third sentence of a document, and not far from its head."""
    return index < HEAD and sum(is_sentence(block.text) for block in document.blocks[:index]) < SENTENCES_BEFORE
