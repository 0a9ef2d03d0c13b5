"""Titles in front of names and degrees behind them: "MUDr. Anna Roe", "д-р Анна Рове", "Anna Roe, Ph.D."."""

from __future__ import annotations

import re

from cleanarticle.fold import fold_word, opens_small

# Of many languages, folded; with a full stop behind them, for some are words too.
_SHORTENED = frozenset(
    "prof profa dr dra drs drg med vet dent rer nat phil jur iur hab habil hc n sc univ dipl ing inż inz arch mgr mag lic doc doz doç yrd uzm op öğr gör "
    "lek lekarz dott ssa prof avv bc mvdr phdr rndr judr mddr pharmdr paeddr thdr ir mr conf lect asist prim akad acad spec izv dsc ass pd priv "
    "проф доц д р к м н мед канд докт акад гл ас инж δρ καθ αν επ bs ths ts gs pgs bscki bsckii ck cki ckii".split()
)
# Those that are written without one as well.
_BARE = frozenset("dr dra prof profa mgr lek inż inz bs ths ts gs pgs bscki bsckii ckii cki δρ".split()) | {"д р"}
# A shortened word with two capitals is one as well: "ThLic.", "MUDr.".
_WITH_CAPITALS = re.compile(r"[A-Z][A-Za-z]{0,5}[A-Z][a-z]{0,4}\.")
# "Ph.D.", "CSc.": capitals and small letters, and a full stop that ends no sentence.
_DEGREES = re.compile(r"(?:,\s(?=[A-Z.]*[a-z])(?=[A-Z][a-z.]*[A-Z])[A-Za-z.]{2,8}\.)+$")


def without_titles(text: str) -> str:
    """A text without the titles in front of the names in it, and the degrees behind them."""
    kept: list[str] = []
    is_behind = False
    for word in reversed(_DEGREES.sub("", text).split(" ")):
        is_behind = bool(kept) and kept[-1][:1].isalpha() and not opens_small(kept[-1]) and _is_title(word, is_behind=is_behind)
        if not is_behind:
            kept.append(word)
    return " ".join(reversed(kept))


def _is_title(word: str, *, is_behind: bool) -> bool:
    """Whether a word is a title, or several that are written as one: "ThS.BS".

    A capital letter alone is somebody's initial, and a small one is a title only in front of another: "dr n. med.".
    """
    folded = fold_word(word)
    parts = folded.split()
    if not parts or ("." in word and max(map(len, parts)) == 1 and not (word.islower() and (is_behind or len(parts) > 1))):
        return False
    return folded in _BARE or ("." in word and _SHORTENED.issuperset(parts)) or _WITH_CAPITALS.fullmatch(word) is not None
