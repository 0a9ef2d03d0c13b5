"""The types that travel through the pipeline: small, immutable, picklable, without any lxml object."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar, cast

from cleanarticle.fold import Folded, soften_all

T = TypeVar("T")
NO_HINTS: frozenset[str] = frozenset()


class Mark(NamedTuple):
    """Inline markup of a page: what a part of a block's text is besides words."""

    start: int
    """Offset into the block's text."""
    end: int
    """Offset into the block's text, exclusive; that of an image is its start."""
    kind: str
    """link, strong, emphasis, code, strike, subscript, superscript, image."""
    url: str = ""
    """Of a link or an image, as the page has it, made absolute where the page's address is known."""
    alt: str = ""
    """Of an image: its alternative text."""


class Block(NamedTuple):
    """One line of a page's paragraph, heading, list item ..., or one line of a plain text that is not blank.

    A named tuple because a document has thousands of them and it is the cheapest immutable type there is.
    """

    text: str
    """Its words, without the white space around them; the cells of a row are set apart by tabs."""
    kind: str = "paragraph"
    """paragraph, heading, list_item, quote, caption, code, row, image."""
    level: int = 0
    """Of a heading: 1 to 6; of a list item or a quote: its depth, from 1; of a row: 1 if its cells are heads, 2 if it is the
    caption of its table; else 0."""
    path: str = ""
    """What it stood in on the page: tag and class of its parent, and its own tag; empty for plain text."""
    hints: frozenset[str] = NO_HINTS
    """What the class, id and role tokens of its ancestors say it is, such as "share" or "related"; empty for plain text."""
    link_chars: int = 0
    """How many characters of the text are links."""
    start: int = 0
    """Offset of the text in `Document.text`."""
    gap: int = 1
    """How many blank lines stand before it. Blocks with no gap between them belong together: the lines of a paragraph that `<br>`
    parts, the items of a list and the rows of a table have none but before the first."""
    number: int = 0
    """Of an item of an ordered list: its number; else 0."""
    marks: tuple[Mark, ...] = ()
    """Inline markup in the order of the text, outer before inner; only where it was asked for."""
    quoted: int = 0
    """Of a block in a quotation that is of another kind, such as an item: how deep in quotations it stands."""
    listed: int = 0
    """Of a block in an item of a list, behind the item's own words: how deep in lists that item stands."""
    leads_out: bool = False
    """Whether its links lead to other sites, as far as the page tells its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page tells of itself, each field empty where it does not."""

    title: str = ""
    """The headline."""
    summary: str = ""
    """The standfirst, as the page shows it."""
    authors: tuple[str, ...] = ()
    """Names of persons, without "By" and titles."""
    published: str = ""
    """ISO 8601, date or date and time, as precise as the page has it."""
    modified: str = ""
    """ISO 8601, only where it is later than `published`, or the page says no more."""
    language: str = ""
    """BCP 47 code as the page declares it."""
    site_name: str = ""
    """Name of the publication."""
    url: str = ""
    """The canonical address, as the page has it, made absolute where the page names an absolute one."""
    description: str = ""
    """What the page's meta tags say it is about."""
    image: str = ""
    """Address of the lead image, made absolute in the same way."""


@dataclass(frozen=True, slots=True)
class Document:
    """A source in the one form that all filters see: blocks in reading order."""

    text: str
    """What all offsets point into; for plain text the source itself."""
    blocks: tuple[Block, ...]
    kind: str = "text"
    """text or html."""
    language: str = ""
    """BCP 47 code as the source declares it, else empty."""
    is_spaced: bool = False
    """Whether blank lines set its paragraphs apart, so that lines with none between them belong together."""
    metadata: Metadata = Metadata()
    """What the page tells of itself; empty for plain text."""
    led: frozenset[int] = frozenset()
    """The blocks of a page right behind which links went that lead elsewhere, such as those below their label."""
    _softened: list[str] = field(default_factory=list, init=False, repr=False, compare=False)
    _folded: dict[int, Folded] = field(default_factory=dict, init=False, repr=False, compare=False)
    _known: dict[object, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    def softened(self) -> Sequence[str]:
        """The text of each block as `fold.soften` gives it; worked out once, all together."""
        if not self._softened:
            self._softened[:] = soften_all(block.text for block in self.blocks)
        return self._softened

    def folded(self, index: int) -> Folded:
        """The text of a block in the forms in which it is looked up; worked out once."""
        folded = self._folded.get(index)
        if folded is None:
            folded = self._folded[index] = Folded(self.softened()[index])
        return folded

    def once(self, fact: Callable[[Document], T]) -> T:
        """What a function tells of the whole document; worked out once."""
        if fact not in self._known:
            self._known[fact] = fact(self)
        return cast("T", self._known[fact])


class Hit(NamedTuple):
    """A filter's claim that a part of one block is residue."""

    block: int
    """Index into `Document.blocks`."""
    start: int
    """Offset into the block's text."""
    end: int
    """Offset into the block's text, exclusive."""
    clue: str
    """The phrase or the reason, in words a person understands."""
    fact: str = ""
    """What the residue tells about the article: the credited name, the ticker symbol, ..."""


Finder = Callable[[Document], Iterable[Hit]]
Examples = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Filter:
    """One kind of residue: how it is found, and examples that are its tests and its documentation."""

    name: str
    """As users write it: kebab-case, unique."""
    why: str
    """In one sentence, why what it finds is no part of the article."""
    find: Finder
    """Reports hits and changes nothing."""
    removes: Examples = field(default_factory=dict)
    """By language: texts that go, wholly or where they stand between ⟦ and ⟧."""
    keeps: Examples = field(default_factory=dict)
    """By language: near misses, which every filter leaves whole."""
    opt_in: bool = False
    """Whether it runs only where it is asked for by name."""


@dataclass(frozen=True, slots=True)
class Removal:
    """One cut, with all that is needed to judge it and to make it again."""

    filter: str
    """Name of the filter, or of the part of a page that is none of the article: captions, related-links, navigation, outside ..."""
    clue: str
    """Why, in words a person understands."""
    text: str
    """What was cut, without the white space mended around it."""
    block: int
    """Number of the block in the source, from 0: among the lines of a plain text that are not blank; on a page among all its blocks of
    text, those of the article and the others, so that pictures do not count."""
    start: int
    """Offset of the text in `Article.source_text`, in characters."""
    end: int
    """Where it ends, exclusive."""
    fact: str = ""
    """What the residue tells about the article: the credited name, the ticker symbol, ..."""


@dataclass(frozen=True, slots=True)
class Veto:
    """A filter's cuts that were not made, because they would have taken too much of the article."""

    filter: str
    """Name of the filter, or "*" for all of them together."""
    hits: int
    """How many cuts were not made."""
    share: float
    """The share of the text that they would have taken, 0 to 1."""
