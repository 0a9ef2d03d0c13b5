"""What a page has more than once: the article in a second form, for other screens or behind a tab."""

from __future__ import annotations

from collections.abc import Sequence

from cleanarticle.select.view import Verdict, View, is_prose

# So many paragraphs in the same order, other lines between them, are no refrain.
REPEATED = 3
_REPEAT = Verdict("repeats", "the article has it already")


def repeats(view: View, verdicts: list[Verdict | None]) -> None:
    """Runs of blocks that stand above, word by word, with several paragraphs among them.

    Risk of a false hit: refrains and plans repeat short lines, which are no prose.
    """
    kept = [index for index, verdict in enumerate(verdicts) if verdict is None]
    texts = [view.blocks[index].text for index in kept]
    first: dict[str, int] = {}
    place = done = 0
    while place < len(kept):
        above = first.setdefault(texts[place], place) if is_prose(view.blocks[kept[place]]) else place
        if above < place:
            start, end = _run(texts, above, place, done)
            if sum(is_prose(view.blocks[index]) for index in kept[start:end]) >= REPEATED:
                for index in kept[start:end]:
                    verdicts[index] = _REPEAT
            place = done = end
        else:
            place += 1


def _run(texts: Sequence[str], above: int, place: int, done: int) -> tuple[int, int]:
    """Where the lines around two equal ones begin and end that are equal too: not before a place, and the first ones end where the second begin."""
    back = 0
    while min(above - back, place - back - done) > 0 and texts[above - back - 1] == texts[place - back - 1]:
        back += 1
    on = 1
    while above + on < place - back and place + on < len(texts) and texts[above + on] == texts[place + on]:
        on += 1
    return place - back, place + on
