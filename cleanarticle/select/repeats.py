"""What a page has more than once: the article in a second form, for other screens or behind a tab, or after some of it as a preview."""

from __future__ import annotations

from collections.abc import Sequence

from cleanarticle.select.view import LINE, SEVERAL, Verdict, View

_REPEAT = Verdict("repeats", "the article has it already")


def repeats(view: View, verdicts: list[Verdict | None]) -> None:
    """Runs of blocks that stand above, word by word and in the same order, with several different long paragraphs among them; there they stay.

    Risk of a false hit: refrains, and what forms, plans and laws say again and again.
    """
    kept = [index for index, verdict in enumerate(verdicts) if verdict is None]
    texts = [view.blocks[index].text for index in kept]
    long = [view.blocks[index].kind == "paragraph" and view.weights[index] >= LINE for index in kept]
    first: dict[str, int] = {}
    place = done = 0
    while place < len(kept):
        above = first.setdefault(texts[place], place) if long[place] else place
        if above < place:
            start, end = _run(texts, above, place, done)
            if len({texts[each] for each in range(start, end) if long[each]}) >= SEVERAL:
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
