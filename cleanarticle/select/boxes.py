"""Titles of boxes and headings by their class: what the names of elements say of a line and of what stands right behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cleanarticle.fold import key
from cleanarticle.select.view import DEFINING, ENDS, Verdicts, View, container, has_name, heads_text
from cleanarticle.types import Block

# The last word of the name of a box's title, and of that of its text.
_TITLES = frozenset("title ttl head header heading headline name label".split())
_NAMING = frozenset({"title", "filename"})
_TEXTS = frozenset("body content text copy inner description".split())
_BREAK = re.compile(r"(?<=[a-z])(?=[A-Z])|_+")
# The class of a line that is the heading of what follows, whatever its tag.
_HEADLINES = frozenset("headline subheadline subhead subheading heading intertitle crosshead crossheading".split())


def is_title_of_box(view: View, verdicts: Verdicts, index: int) -> bool:
    """Whether a line is the term of a definition, what opens a text, the title of a table, or that of a box: a sentence, a list or terms stand right behind it, in the same element."""
    if view.places[index].endswith(DEFINING):
        return True
    behind = index + 1
    if behind == len(view.blocks) or verdicts[behind] is not None or not key(view.blocks[index].text):
        return False
    block = view.blocks[behind]
    if block.kind == "row":
        # Tables of builders stand in elements of their own, their titles beside those.
        return not view.blocks[index].link_chars
    if block.kind == "code" and _is_named_title(view.blocks[index]):
        return True
    if block.kind == "list_item" or view.places[behind].endswith(">dt"):
        return container(view.places[behind]) == container(view.places[index])
    is_beside = view.places[behind] == view.places[index] or _is_text_of(view.blocks[index], block) or _is_title_beside(view, index)
    return is_beside and block.kind == "paragraph" and ENDS.search(block.text) is not None


def _is_title_beside(view: View, index: int) -> bool:
    """Whether a line is called a title and stands with the text right behind it, which has no link either, in one element with a name: "card-title"."""
    box = container(view.places[index])
    is_one = box == container(view.places[index + 1]) and has_name(view.places[index])
    return is_one and not view.blocks[index + 1].link_chars and _is_named_title(view.blocks[index])


def _is_named_title(block: Block) -> bool:
    """Whether a line without a link is called a title or the name of a file by its own class; the heads of listings are bars with tools and a language."""
    names = _named_parts(block.path.partition(">")[2])
    return not block.link_chars and any(not _NAMING.isdisjoint(words) for words in names)


def _is_text_of(title: Block, text: Block) -> bool:
    """Whether a line is all that a box says before its paragraphs, of which a text without a link is the first."""
    return title.path.partition(">")[2] == text.path.partition(">")[0] and not title.link_chars and not text.link_chars


def is_head_of_panel(view: View, index: int) -> bool:
    """Whether a line and what stands right behind it are named as the two parts of one box: "panelHeader" and "panelContent", "card-title" and "card-body".

    So are the "title" in a box and what is named after that box: "note" and "note-body".
    """
    if index + 1 == len(view.blocks):
        return False
    box, _, own = view.blocks[index].path.partition(">")
    behind = view.blocks[index + 1].path
    heads = {parts[0] for parts in _named_parts(own) if parts[-1] in _TITLES}
    if any(parts[0] in heads and parts[-1] in _TEXTS for parts in _named_parts(behind.replace(">", " "))):
        return True
    is_title = any(len(words) == 1 and words[0] in _TITLES for words in _classes(own))
    return is_title and any(parts[:-1] in _classes(box) and parts[-1] in _TEXTS for parts in _named_parts(behind.partition(">")[0]))


def is_named_heading(view: View, verdicts: Verdicts, index: int) -> bool:
    """Whether a line without a link is called a heading by its class, and a paragraph stands right behind it."""
    block = view.blocks[index]
    if index + 1 == len(view.blocks) or view.blocks[index + 1].kind != "paragraph":
        return False
    is_called = any(not _HEADLINES.isdisjoint(words) for words in _classes(block.path.partition(">")[2]))
    return not block.link_chars and is_called and heads_text(view, verdicts, index)


@lru_cache(maxsize=1024)
def _classes(names: str) -> tuple[list[str], ...]:
    """The words of each class of an element, by its tag and classes."""
    return tuple(_BREAK.sub("-", name).lower().split("-") for name in names.partition(".")[2].split())


def _named_parts(names: str) -> Iterator[list[str]]:
    """The words of each class that is made of several."""
    return (words for words in _classes(names) if len(words) > 1)
