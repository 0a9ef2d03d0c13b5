"""Paragraphs at the foot that say who the author is, where no markup does."""

from __future__ import annotations

from collections.abc import Callable, Collection

from cleanarticle.headlines import is_sentence, opening_names
from cleanarticle.select.view import Verdict, View

FOOT = 8


def about_authors(view: View, verdicts: list[Verdict | None], *, authors: Callable[[], Collection[str]]) -> None:
    """Paragraphs near the foot that open with the whole name of an author, as no other paragraph does.

    Args:
        view: the blocks.
        verdicts: changed in place.
        authors: who wrote it; asked only where a paragraph there opens with what may be a name.

    Risk of a false hit: those who write of themselves as of others.
    """
    kept = [index for index, verdict in enumerate(verdicts) if verdict is None]
    foot = {index: names for index in kept[-FOOT:] if is_sentence(view.blocks[index].text) and (names := set(opening_names(view.blocks[index].text)))}
    known = frozenset(authors()) if foot else frozenset()
    for index, names in foot.items():
        name = max(sorted(names & known), key=len, default="")
        if name and not any(view.blocks[other].text.startswith(name) and is_sentence(view.blocks[other].text) for other in kept if other != index):
            verdicts[index] = Verdict("author-boxes", "it opens with the author's name")
