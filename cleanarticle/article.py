"""What comes out: the clean text, with what was learnt on the way. No lxml object is in it; it pickles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from cleanarticle.render.html import render_html
from cleanarticle.render.markdown import render_markdown
from cleanarticle.types import Block, Metadata, Removal, Veto


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Metadata):
    """The clean text, and what was learnt on the way."""

    text: str
    """The article; the same as `clean` gives."""
    blocks: tuple[Block, ...] = ()
    """The blocks that are left, each with its own cuts made; `start` still points into `source_text`, but for pictures."""
    removals: tuple[Removal, ...] = ()
    """Every cut, in the order of the text; of a page also every visible block outside the article."""
    vetoes: tuple[Veto, ...] = ()
    """Cuts that were proposed and not made."""
    source_text: str = field(default="", repr=False)
    """What was read, in which removals and blocks have their places: a plain text as it was decoded; of a page the texts of all its
    blocks in reading order, joined by line breaks."""
    kind: str = "text"
    """What the source was taken for: text or html."""
    found: str = "article"
    """article; text, where a page has none but some words (an index, a log-in, an error); nothing, where there are no words.
    Parts that `include` leaves in do not count."""
    encoding: str = ""
    """How bytes were decoded; empty if the source was no bytes."""
    notes: tuple[str, ...] = ()
    """What a careful user should know about this result, such as bytes that could not be decoded."""

    def markdown(self, *, links: bool = True, images: bool = False, tables: bool = True, lists: bool = True) -> str:
        """The article as Markdown (CommonMark, with the tables of GitHub's); its words are those of the text, whatever is switched on.

        Args:
            links: write links as links.
            images: write the images of the article.
            tables: write tables as tables, not as lines.
            lists: write lists as lists, not as paragraphs.
        """
        return render_markdown(self.blocks, links=links, images=images, tables=tables, lists=lists)

    def html(self, *, links: bool = True, images: bool = False, tables: bool = True, lists: bool = True) -> str:
        """The article as HTML with nothing but its structure; takes what `markdown` does."""
        return render_html(self.blocks, links=links, images=images, tables=tables, lists=lists)

    @property
    def photo_credits(self) -> tuple[str, ...]:
        """Names of photographers and agencies, as printed, each once."""
        return _unique((*self._facts("photo-credits"), *self._facts("captions")))

    @property
    def captions(self) -> tuple[str, ...]:
        """The captions of a page's pictures that were left out of the text, as printed, each once; none of them where `include` leaves them in."""
        return self._texts("captions")

    @property
    def comments(self) -> tuple[str, ...]:
        """The comments of readers that were left out of the text, a line or paragraph each; none of them where `include` leaves them in."""
        return self._texts("comments")

    @property
    def tickers(self) -> tuple[str, ...]:
        """Symbols of the quotes and exchange marks in the text, such as "AAPL", each once."""
        return _unique(symbol for symbols in self._facts("stock-tickers") for symbol in symbols.split())

    @property
    def has_affiliate_links(self) -> bool:
        """Whether the text disclosed commissions or partner links, or had buttons that lead to a partner's shop; those of any shop do not count."""
        return any(removal.filter == "affiliate-disclaimers" and removal.fact != "shop" for removal in self.removals)

    @property
    def is_machine_translated(self) -> bool:
        """Whether the text said so."""
        return any(removal.filter == "translation-notices" for removal in self.removals)

    @property
    def is_sponsored(self) -> bool:
        """Whether a label marked the text as paid for."""
        return "sponsored" in self._facts("ad-labels")

    def _facts(self, name: str) -> tuple[str, ...]:
        return _unique(removal.fact for removal in self.removals if removal.filter == name and removal.fact)

    def _texts(self, name: str) -> tuple[str, ...]:
        return _unique(removal.text for removal in self.removals if removal.filter == name)

    def to_dict(self) -> dict[str, Any]:
        """All of it as what `json.dumps` takes, the blocks (the text has them) and `source_text` left out."""
        listed = {name: list(getattr(self, name)) for name in ("authors", "notes", "captions", "comments", "photo_credits", "tickers")}
        plain = ("title", "summary", "published", "modified", "language", "site_name", "url", "description", "image", "kind", "found", "encoding",
                 "has_affiliate_links", "is_machine_translated", "is_sponsored")  # fmt: skip
        return {
            "text": self.text,
            **{name: getattr(self, name) for name in plain},
            **listed,
            "removals": [asdict(removal) for removal in self.removals],
            "vetoes": [asdict(veto) for veto in self.vetoes],
        }


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
