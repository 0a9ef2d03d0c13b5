"""The article once more: pages hold it twice, for two widths of the screen, or with and without what only subscribers see.

Risk of a false hit: a refrain, and what forms and laws say again and again. So a copy is a run of lines, several different long paragraphs among
them, that stand further up word by word and in the same order; there they stay.
"""

from __future__ import annotations

from cleanarticle.select.view import LINE, SEVERAL, Verdict, View

COPY = Verdict("hidden", "the article says it further up, word by word")


def copies(view: View, verdicts: list[Verdict | None]) -> None:
    """Runs of lines that all stand further up."""
    kept = [index for index, verdict in enumerate(verdicts) if verdict is None]
    said = [view.blocks[index].text for index in kept]
    long = [view.blocks[index].kind == "paragraph" and view.weights[index] >= LINE for index in kept]
    first: dict[str, int] = {}
    place = 0
    while place < len(kept):
        above = first.setdefault(said[place], place) if long[place] else place
        length = 1
        if above < place:
            while above + length < place and place + length < len(kept) and said[above + length] == said[place + length]:
                length += 1
            if len({said[at] for at in range(place, place + length) if long[at]}) >= SEVERAL:
                for index in kept[place : place + length]:
                    verdicts[index] = COPY
        place += length
