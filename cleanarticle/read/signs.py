"""What is said with other means than letters: formulas in MathML or as pictures, pictures that stand for a character, quotation marks.

Formulas are written out on one line as people write them in letters: powers with `^`, indices with `_`, fractions with `/`. A formula is
often there twice, once to be seen and once for those who listen; it is said once.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator
from itertools import islice
from typing import cast

from lxml import etree

from cleanarticle.read.inline import all_text, squeeze

# Notes to a formula, such as its source; and what is read aloud of an element beside others like it.
_NOTES = frozenset({"annotation", "annotation-xml", "none", "mprescripts", "mphantom"})
_TOKENS = frozenset({"mi", "mn", "mo", "ms", "mtext"})
# In front of the second part of these, and of the third.
_ATTACHED = {"msup": "^", "msub": "_", "mover": "", "munder": "_", "msubsup": "_^", "munderover": "_^"}
_CELLS = frozenset({"mtr", "mlabeledtr", "mtd"})
# Signs that are set with space on both sides.
_RELATIONS = frozenset("= ≠ ≈ ≡ ≤ ≥ ≪ ≫ < > ∼ ≃ ≅ ∝ → ← ↔ ⇒ ⇐ ⇔ ∈ ∉ ⊂ ⊆ ⊃ ∪ ∩ ∧ ∨ ≔ :=".split())
_COMMAS = frozenset(",;")
# These are powers by their own looks.
_RAISED = frozenset("′″‴'∘°*†‡")
# Applied and multiplied without a sign.
_INVISIBLE = dict.fromkeys((0x2061, 0x2062, 0x2063, 0x2064))
_IS_FORMULA = re.compile(r"(?:^|[\s_-])(?:latex|tex|math|equation|formula)(?:$|[\s_-])", re.IGNORECASE)
_STYLED = re.compile(r"^\{\\(?:display|text|script)style\s*(.*)\}$", re.DOTALL)
# A longer alternative text of a picture is no character.
_LONGEST_SIGN = 12

# The marks that browsers set around quotations and around those in them, by language; these where nothing else is known.
_QUOTES = "“”‘’"
_QUOTES_OF = {
    code: marks
    for marks, codes in {
        "„“‚‘": "de cs sk sl bg lt et is hr sr mk ka", "„”«»": "pl ro", "„”»«": "hu", "«»“”": "es it fr el ca nb nn no", "«»„“": "ru uk be",
        "””’’": "sv fi he", "«»‹›": "fa", "「」『』": "ja",
    }.items()
    for code in codes.split()
}  # fmt: skip
# Numbers that are set above the line, and how they are written on it.
_RAISED_NUMBER = re.compile(r"\s*[+−-]?[0-9]{1,3}\s*", re.ASCII)
RAISED_DIGITS = str.maketrans("0123456789+−-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
# With more pieces or longer ones it is no number.
MOST_PIECES, LONGEST_PIECE = 3, 10
_FRACTION = ("/", "⁄")
_ANY_QUOTE = frozenset('"“”„«»‹›‘’‚「」『』')


def quotation_marks(quotation: etree._Element, parting: Container[str]) -> tuple[str, str]:
    """The marks around a quotation inside a sentence; none where it has its own, or is parted.

    Args:
        quotation: a `<q>`.
        parting: the tags of elements that part what they stand in.
    """
    depth = sum(1 for _ in islice(quotation.iterancestors("q"), 2))
    if depth > 1 or any(each.tag in parting for each in quotation.iterdescendants()):
        return "", ""
    said = all_text(quotation).strip()
    if not said or said[0] in _ANY_QUOTE:
        return "", ""
    language = quotation.getroottree().getroot().get("lang") or ""
    marks = _QUOTES_OF.get(re.split("[-_]", language.strip().lower())[0], _QUOTES)
    return marks[2 * depth], marks[2 * depth + 1]


def is_raised(element: etree._Element, tag: str) -> bool:
    """Whether an element sets a number above the line, a power or that of a note: on the line it would be another number, or a part of the word before."""
    if tag != "sup" or (element.tail or "").startswith(_FRACTION):
        return False
    pieces = list(islice(cast("Iterator[str]", element.itertext()), MOST_PIECES + 1))
    return len(pieces) <= MOST_PIECES and _RAISED_NUMBER.fullmatch("".join(piece[:LONGEST_PIECE] for piece in pieces)) is not None


def is_formula(element: etree._Element) -> bool:
    """Whether a hidden element is nothing but a formula in MathML, which says what is shown beside it."""
    is_alone = len(element) == 1 and not (element.text or "").strip()
    return is_alone and element[0].tag == "math" and not (element[0].tail or "").strip()


def stands_alone(math: etree._Element) -> bool:
    """Whether a formula stands in an element that is set apart, such as the hidden one in front of its picture, and no part of a sentence."""
    holder = math.getparent()
    return holder is not None and holder.tag == "div" and is_formula(holder)


def formula_of(math: etree._Element) -> str:
    """What a formula in MathML says; nothing where what stands beside it shows the same in letters."""
    if _is_shown_beside(math):
        return ""
    said = squeeze(_said(math))
    return said or plain_tex(math.get("alttext") or "")


def sign_of(picture: etree._Element) -> str | None:
    """What a picture says as a part of a sentence, a character such as "😀" or a formula; None where it is a picture.

    Nothing is left to say where the formula stands in front of its picture.
    """
    said = squeeze(picture.get("alt") or "")
    if said and len(said) <= _LONGEST_SIGN and not said.isascii() and all(map(_is_pictorial, said)):
        return said
    if said and _IS_FORMULA.search(picture.get("class") or ""):
        before = picture.getprevious()
        return "" if before is not None and next(islice(before.iter("math"), 1), None) is not None else plain_tex(said)
    return None


def plain_tex(source: str) -> str:
    """A formula in TeX without the group that says how large it is set."""
    styled = _STYLED.match(source.strip())
    return squeeze(styled[1] if styled else source)


def _is_pictorial(char: str) -> bool:
    """Whether a character is a picture, or a part of one."""
    return unicodedata.category(char) in ("So", "Sk", "Mn", "Me", "Cf", "Cn") or char in "0123456789#*"


def _is_shown_beside(math: etree._Element) -> bool:
    """Whether letters that are not read aloud stand beside a formula, or beside what holds it: they show the same."""
    holder = math.getparent()
    for element in (math, holder) if holder is not None and (holder.tag == "span" or "-" in holder.tag) else (math,):
        for other in (element.getprevious(), element.getnext()):
            if other is not None and any(each.get("aria-hidden") == "true" and all_text(each).strip() for each in islice(other.iter(), 2)):
                return True
    return False


def _said(math: etree._Element) -> str:
    """The words and signs of a formula; one walk, no recursion, for formulas may be deep."""
    said: dict[etree._Element, str] = {}
    for element in _from_within(math):
        parts = [said.pop(child) for child in element if child in said]
        said[element] = _written(element, parts)
    return said[math]


def _from_within(math: etree._Element) -> Iterator[etree._Element]:
    """The elements of a formula that say something, each behind those in it."""
    walker = etree.iterwalk(math, events=("start", "end"))
    for event, element in walker:
        if event == "start":
            if not isinstance(element.tag, str) or element.tag in _NOTES:
                walker.skip_subtree()
        elif isinstance(element.tag, str) and element.tag not in _NOTES:
            yield element


def _written(element: etree._Element, parts: list[str]) -> str:
    tag = element.tag
    if tag in _TOKENS:
        return _spaced(squeeze(all_text(element).translate(_INVISIBLE)), is_words=tag == "mtext", is_last=element.getnext() is None)
    if tag in _ATTACHED:
        return _attached(parts, _ATTACHED[tag])
    if tag == "mfrac":
        return "/".join(map(_grouped, parts))
    if tag == "msqrt":
        return f"√{_grouped(''.join(parts))}"
    if tag == "mroot":
        return "√".join(map(_grouped, reversed(parts)))
    said = "".join(parts) or element.text or ""
    return f"{said} " if tag in _CELLS else said


def _spaced(text: str, *, is_words: bool, is_last: bool) -> str:
    if is_words or text in _RELATIONS:
        return f" {text} "
    return f"{text} " if text in _COMMAS and not is_last else text


def _attached(parts: list[str], signs: str) -> str:
    """A base with what is set above and below it, each behind its sign."""
    said, *others = (part.strip() for part in parts or [""])
    for sign, part in zip(signs or " ", others, strict=False):
        said += part if sign == " " or not part or set(part) <= _RAISED else f"{sign}{_grouped(part)}"
    return said


def _grouped(part: str) -> str:
    """A part of a formula in brackets, where it says more than one thing."""
    part = part.strip()
    return part if len(part) < 2 or part.replace(".", "").isalnum() else f"({part})"
