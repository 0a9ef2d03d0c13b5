"""Code: what a `pre` shows, with its lines and its spaces, without what a page sets into it.

Risk: what is left out here is nowhere else; so it is only what is hidden, what is to be pressed, and numbers that are called those of lines.
Archives of letters and old books are set so too; what is taken for such a text loses its columns, and so it must end its paragraphs as prose does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from cleanarticle.read.elements import BLOCKS, SENTENCE_END, SKIPPED, is_shown
from cleanarticle.read.inline import BREAK, all_text

# A paragraph whose lines are all as long as this, but for the last, was broken for its width.
WRAPPED = 50
_BLANK = re.compile(r"\n\s*\n")
_LINE_NUMBER = re.compile(r"\b(?:line-?(?:no|nos|num|number|numbers)|ln|ln-num)\b", re.IGNORECASE)
# What the column of these numbers is called by those who colour code.
_GUTTER = re.compile(r"(?<![^\W_])(?:gutter|line-?(?:no|nos|num|number|numbers)|ln-num(?:bers)?|lnt?|lntd|blob-num)(?![^\W_])", re.IGNORECASE)


def code_of(pre: etree._Element) -> str:
    """The code that an element shows, as it is set."""
    return _lines("".join(_pieces(pre)))


def paragraphs_of(code: str) -> list[list[str]]:
    """The paragraphs of prose that is set as code is, each as the lines it is read in; none where it is code.

    Args:
        code: as `code_of` gives it.
    """
    said = [[line.strip() for line in group.split("\n")] for group in _BLANK.split(code.strip())]
    if 2 * sum(SENTENCE_END.search(lines[-1]) is not None for lines in said) < len(said):
        return []
    return [[" ".join(lines)] if all(len(line) >= WRAPPED for line in lines[:-1]) else lines for lines in said]


def _pieces(pre: etree._Element) -> Iterator[str]:
    """The code with a sign wherever a line begins or ends that markup makes."""
    yield pre.text or ""
    stack: list[tuple[etree._Element, Iterator[etree._Element]]] = [(pre, iter(pre))]
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if stack:
                yield BREAK if element.tag in BLOCKS else ""
                yield element.tail or ""
        elif _says_nothing(child):
            yield child.tail or ""
        else:
            yield "\n" if child.tag == "br" else BREAK if _begins_line(child) else ""
            yield child.text or ""
            stack.append((child, iter(child)))


def _lines(text: str) -> str:
    """The lines of a text with signs, each of which ends a line if anything stands on it and nothing else ends it."""
    said: list[str] = []
    is_blank = True
    for part in text.split(BREAK):
        begins = part.lstrip(" \t")
        if not begins and not is_blank:
            continue
        if not is_blank and not begins.startswith("\n"):
            said.append("\n")
            is_blank = True
        said.append(part)
        _, end, last = part.rpartition("\n")
        is_blank = (is_blank or end != "") and not last.strip()
    return "".join(said)


def _begins_line(element: etree._Element) -> bool:
    """Whether a line begins with an element: a block, or one of several codes that stand side by side without a space."""
    before = element.getprevious()
    return element.tag in BLOCKS or (element.tag == "code" and before is not None and before.tag == "code" and not before.tail)


def _says_nothing(element: etree._Element) -> bool:
    """Whether no code is in an element; an element that is the code is not hidden for good."""
    tag = element.tag
    if not isinstance(tag, str) or tag in SKIPPED or tag == "button" or element.get("role") == "button":
        return True
    return tag != "code" and (_is_line_number(element) or not is_shown(element))


def is_gutter(cell: etree._Element) -> bool:
    """Whether a cell beside code holds nothing but numbers, and is called what those of lines are; a table of data has columns of numbers, too."""
    name = cell.get("class")
    if name is None or _GUTTER.search(name) is None:
        return False
    numbers = all_text(cell).split()
    return bool(numbers) and all(map(str.isdigit, numbers))


def is_beside_gutter(cell: etree._Element) -> bool:
    """Whether a cell stands right beside such numbers: it holds code, whatever that is set in."""
    before = cell.getprevious()
    return before is not None and is_gutter(before)


def _is_line_number(element: etree._Element) -> bool:
    name = element.get("class")
    has_name = name is not None and _LINE_NUMBER.search(name.replace("_", "-")) is not None
    numbers = (element.text or "").split()
    return has_name and not len(element) and bool(numbers) and all(map(str.isdigit, numbers))
