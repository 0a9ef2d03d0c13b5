"""What stands in quotation marks: speech, titles and terms, and whole lines. Marks are those of all languages.

What somebody says is no notice of the publisher's, a title or a term in a sentence is not said by it, and a line in quotation marks is
an example that somebody names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanarticle.fold import is_unspaced

# A sentence that opens with a dash or a quotation mark, holds a quotation longer than a term, or introduces one with a colon.
_SPEECH = re.compile(
    r"^[–—-]\s|^\W{0,2}[“”„«»\"「『‘‚](?![^”“»\"」』]{1,14}[”“»\"」』]\w)|(?:[“„«「『]|(?<!\w)\")\s?[^“„«»”\"」』]{25,}[”“»\"」』]"
    r"|[「『“][\u3040-\u9fff\uac00-\ud7af][^」』”]{13,}[」』”]|[:：]\s?[“”„«»\"「『‘‚]"
)
# A quotation in all the ways in which they are marked.
_QUOTATION = re.compile(
    r"[“„][^”“\n]{2,800}[”“]|«[^»\n]{2,800}»|»[^«\n]{2,800}«|「[^」\n]{2,800}」|『[^』\n]{2,800}』|(?<!\w)‘[^’\n]{2,800}’(?!\w)"
    r"|(?<!\w)\"[^\"\n]{2,800}\"|(?<!\w)”[^”\n]{2,800}”"
)
# A quotation that is a title or a term, for it is too short for speech.
_OPENS_TITLE = '“„«「『"'
_TITLE = re.compile(r"[“„][^“„”\n]{1,24}[”“]|«[^«»\n]{1,24}»|「[^「」\n]{1,12}」|『[^『』\n]{1,12}』|(?<!\w)\"[^\"\n]{1,24}\"")
# A longer one that ends a sentence, with neither a comma nor a colon in front of it, nor a full stop within: no speech is written so.
_LAST_TITLE = re.compile(
    r"(?<=[^\W\d_])\s(?:[“„]\s?(?![a-zß-ÿ])[^“„”\n]{25,200}(?<![.,])[”“]|«\s?(?![a-zß-ÿ])[^«»\n]{25,200}(?<![.,])»"
    r"|\"(?![a-zß-ÿ])[^\"\n]{25,200}(?<![.,])\")[.।۔]?$"
)
# A line in quotation marks, behind the mark of a list or the number of an item.
_LINE = re.compile(r"(?:[-–—*•‣▪·+]\s+|\d{1,2}[.)]\s+)?(?:[“„”][^“„”]+[“”]|«[^«»]+»|»[^«»]+«|\"[^\"]+\"|‘[^‘’]+’)[.,;]?")


def is_speech(sentence: str) -> bool:
    """Whether somebody says a sentence, or a part of it that is longer than a term."""
    return _SPEECH.search(sentence) is not None


def quotations(text: str) -> Iterator[re.Match[str]]:
    """What stands in quotation marks, from two characters to a long paragraph."""
    return _QUOTATION.finditer(text)


def without_titles(sentence: str) -> str:
    """A sentence without what stands in quotation marks in it and is as short as a title or a term; itself where nothing does."""
    return _TITLE.sub(" ", sentence) if any(mark in sentence for mark in _OPENS_TITLE) else sentence


def without_last_title(sentence: str) -> str:
    """A sentence without the longer title in quotation marks that ends it; itself where none does."""
    title = _LAST_TITLE.search(sentence)
    return sentence[: title.start()] if title else sentence


def is_quoted(line: str) -> bool:
    """Whether a whole line stands in quotation marks: it is an example that somebody names. In scripts without spaces such marks adorn headings."""
    return _LINE.fullmatch(line) is not None and not is_unspaced(line)
