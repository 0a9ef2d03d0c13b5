"""The article as a page's data tells it, for pages whose scripts make of that what they show.

Judged is only what of it the text is; whether a page shows an article of its own is asked before. A false hit would give the text of
another article, so it is taken from the node that the title and the dates are taken from.
"""

from __future__ import annotations

import html
import re

from cleanarticle.read.html import Walk
from cleanarticle.read.tree import parse
from cleanarticle.types import Block

NOTE = "the article is the one that the page's data tell; the page itself shows none"
_ESCAPED = re.compile(r"&lt;/?(?:p|div|br|h[1-6]|ul|ol|li|a|b|strong|em|i|span)\b", re.IGNORECASE)
_MARKUP = re.compile(r"</?(?:p|div|br|h[1-6]|ul|ol|li|blockquote)\b[^<>]{0,2000}>", re.IGNORECASE)


def told_blocks(text: str, *, rich: bool) -> list[Block]:
    """The blocks of an article's text as a page's JSON-LD has it, as markup or as lines; none of an empty one."""
    if _ESCAPED.search(text):
        text = html.unescape(text)
    if _MARKUP.search(text):
        tree = parse(text)
        return Walk(rich=rich).run(tree) if tree is not None else []
    lines = (" ".join(line.split()) for line in html.unescape(text).splitlines())
    return [Block(line, path=">p") for line in lines if line]
