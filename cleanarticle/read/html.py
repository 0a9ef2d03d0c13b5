"""An element of a page -> blocks in reading order: one walk, no recursion, no second tree.

Words never glue at `<br>`, at block edges or at tails, no text is given twice, and what the page does not show gives none.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from itertools import islice
from typing import cast

from lxml import etree

from cleanarticle.fold import weight
from cleanarticle.read.believed import believed
from cleanarticle.read.code import code_of, is_beside_gutter, is_gutter, paragraphs_of
from cleanarticle.read.collapsed import is_opened, is_page_by_class, is_rest, is_title_button, is_titled
from cleanarticle.read.context import Context, Numbers
from cleanarticle.read.elements import (
    BLOCKS,
    CAPTION,
    HEADINGS,
    HIDDEN,
    LINES,
    NOTE,
    OPENER_LEVEL,
    RELATED,
    SENTENCE_END,
    SET_APART,
    SKIPPED,
    TOOLS,
    UNSEEN,
    captions_picture,
    captions_words,
    cards_of,
    element_hints,
    has_words,
    is_anchor,
    is_anchor_sign,
    is_bar_of_tabs,
    is_bare,
    is_beside,
    is_card,
    is_counter,
    is_custom_block,
    is_custom_item,
    is_label_of_ad,
    is_note_in_line,
    is_read_out,
    is_set_apart,
    leads_away,
    name_of,
    opens_what_follows,
    stands_behind_heading,
    stands_below_picture,
    stands_in,
)
from cleanarticle.read.inline import (
    BREAK,
    DROPPED,
    END,
    JOINERS,
    MARKS,
    START,
    Opened,
    all_text,
    lines_with_marks,
    opened_by,
    squeeze,
    with_first_letters,
)
from cleanarticle.read.pictures import is_picture_with_caption, picture_of
from cleanarticle.read.signs import RAISED_DIGITS, formula_of, is_formula, is_raised, quotation_marks, sign_of, stands_alone
from cleanarticle.read.sites import leads_out
from cleanarticle.read.tables import is_data_table, rows_of
from cleanarticle.read.tokens import NONE, joined
from cleanarticle.types import Block, Mark

# Blocks that as a rule hold text, and what may stand in them without a say of its own.
LEAVES = frozenset("p h1 h2 h3 h4 h5 h6 li".split())
PLAIN = frozenset("a abbr b bdi bdo cite code em font i ins mark s small span strong sub sup time u var wbr".split())
# Rows of code are joined to so many characters; what is longer is given in parts.
CODE_IN_ONE = 20_000
# So long is what is no heading, whatever its tag: twice as much, in characters of a script that has letters.
PARAGRAPH_AS_HEADING, END_OF_TEXT = 100, 20
# Pieces that say nothing themselves.
SIGNS = frozenset({START, END})
MOST_SIGNS = 6
# What holds one of these is a part of the page and no item of a list, whatever its tag.
SECTIONING = frozenset({"article", "section", "header", "h2", "h3", "h4"})
LEVELS = frozenset("123456")
LISTS = frozenset({"ul", "ol", "menu", "dir"})
# Elements that a block may stand in without being anywhere else for it.
TRANSPARENT = frozenset("li ul ol menu dir dl dd dt blockquote table tbody thead tfoot tr td th center".split())
_QUOTED_DEPTH = 9
# Hints that an element with this share of the article's prose cannot bear: names of small parts, and names of larger ones.
SMALL_PART, LARGE_PART = 0.1, 0.3
# Cards of other articles may have so much of it where the article is short, and so much is said on each.
MOST_OF_CARDS, CARD = 0.5, 250
OF_SMALL = frozenset("navigation share byline tags caption figure tools pullquote summary header head kicker".split())
OF_LARGE = frozenset("hidden related newsletter ad call footer paywall sidebar overlay form author".split())
_BLOCK, _INLINE, _MARKED, _QUOTED = range(4)
# Names of inline elements that say something of their block; others are names of looks.
INLINE_HINTS = frozenset("ad call hidden share comments caption".split())


def _is_paragraph(text: str) -> bool:
    """Whether a heading is a paragraph by its length and its last sign: some set their text as headings, for the looks of it."""
    return weight(text) >= 2 * PARAGRAPH_AS_HEADING and SENTENCE_END.search(text[-END_OF_TEXT:]) is not None


def _stands_in_cell(element: etree._Element) -> bool:
    """Whether an element stands in a cell, or in the only box there."""
    holder = element.getparent()
    return stands_in(element, "td") or (holder is not None and len(holder) == 1 and stands_in(holder, "td"))


class Walk:
    """Collects blocks while elements are entered and left.

    Args:
        mass: the prose by element, where it is known; it tells what an element's names cannot mean because too much of the prose of
            the element walked hangs on it.
        around: elements that are walked, noscript among them, but say nothing of what they hold.
        skip: an element to leave out; `at` is the number of blocks before it then.
        rich: also collect inline markup and images.
        record: also give what is never shown, as lines with no other hints than HIDDEN.
        site: the name of the page's own site, where it is known (see read/sites.py).
    """

    __slots__ = (
        "_aside",
        "_fresh",
        "_gap",
        "_links",
        "_mass",
        "_opened",
        "_out",
        "_pending",
        "_pieces",
        "_record",
        "_rich",
        "_site",
        "_skip",
        "_total",
        "around",
        "at",
        "blocks",
    )

    def __init__(  # noqa: PLR0913 - each is given by itself, and by name
        self,
        *,
        mass: Mapping[etree._Element, float] | None = None,
        around: Container[etree._Element] = (),
        skip: etree._Element | None = None,
        rich: bool = False,
        record: bool = False,
        site: str = "",
    ) -> None:
        self.blocks: list[Block] = []
        self.at = 0
        self.around = around
        self._mass = mass or {}
        self._total = 0.0
        self._skip = skip
        self._rich = rich
        self._record = record
        self._pieces: list[str] = []
        self._links = 0
        self._site = site
        self._out = 0
        self._gap = 1
        self._fresh = False
        self._opened = Opened()
        self._pending: list[Mark] = []
        self._aside: list[Block] = []

    def run(self, root: etree._Element) -> list[Block]:
        """The blocks of an element, in reading order; its own names and tag say nothing of them."""
        self._total = self._mass.get(root, 0.0)
        is_lined = not self.around and any(element_hints(each, each.tag) >= LINES for each in (root, *root.iterancestors()))
        context = Context(path=f">{name_of(root, root.tag)}", hints=LINES if is_lined else NONE)
        if root.tag == "pre":
            self._code(root, context)
            return self.blocks
        stack: list[tuple[etree._Element, Iterator[etree._Element], Context, int]] = [(root, iter(root), context, _BLOCK)]
        self._say(root.text, context)
        while stack:
            element, children, context, what = stack[-1]
            for child in children:
                inner, how = self._meet(child, context)
                if inner is not None:
                    stack.append((child, iter(child), inner, how))
                    self._say(child.text, inner)
                    break
                self._say(child.tail, context)
            else:
                stack.pop()
                if what == _BLOCK:
                    if self._pieces or self._pending:
                        self._flush(context)
                elif what == _MARKED:
                    self._pieces.append(END)
                elif what == _QUOTED:
                    self._say(quotation_marks(element, BLOCKS)[1], context)
                if stack:
                    self._say(element.tail, stack[-1][2])
        return self.blocks

    def _meet(self, child: etree._Element, context: Context) -> tuple[Context | None, int]:
        """The context to enter a child with, or None where it has been dealt with."""
        tag = child.tag
        if tag == "br":
            self._pieces.append(BREAK)
        elif tag in {"img", "amp-img"}:
            self._picture(child)
        elif tag == "math":
            self._formula(child, context)
        elif tag == "span" and self._pieces and len(child) and is_card(child):
            self._conceal(child, context)
        elif (
            not isinstance(tag, str)
            or is_bare(child, tag)
            or (tag in SKIPPED and not has_words(child, tag) and not (tag == "noscript" and child in self.around))
        ):
            pass
        elif tag in BLOCKS or tag in SKIPPED or ("-" in tag and is_custom_block(child)):
            return self._meet_block(child, tag, context), _BLOCK
        else:
            return self._meet_inline(child, tag, context)
        return None, _BLOCK

    def _meet_block(self, child: etree._Element, tag: str, context: Context) -> Context | None:
        if self._pieces or self._pending:
            self._flush(context)
        if child is self._skip:
            self.at = len(self.blocks)
            return None
        own = element_hints(child, tag)
        if own:
            if "unseen" in own and not self._is_needed(child):
                if not is_opened(child):
                    self._conceal(child, context)
                    return None
                # It is told apart from the paragraphs around it, and belongs to them.
                own |= NOTE
                self._head(child)
            if "hidden" in own and is_page_by_class(child):
                own = (own - UNSEEN) | NOTE
            own = believed(child, tag, self._borne(child, own - HIDDEN))
            if "tools" in own and (tag in HEADINGS or opens_what_follows(child) or is_title_button(child)):
                inner = self._inner(child, tag, context, own - TOOLS)
                return self._entered(child, tag, inner._replace(kind="heading", level=inner.level or OPENER_LEVEL))
        return self._entered(child, tag, self._inner(child, tag, context, joined(own, self._by_what_it_holds(child, tag, context))))

    def _by_what_it_holds(self, child: etree._Element, tag: str, context: Context) -> frozenset[str]:
        """What a block is by what it holds, whatever it is called: the number of a step or of lines, names of tabs, a picture with its caption."""
        if (context.kind == "list_item" and self._fresh and is_counter(child)) or (tag == "td" and is_gutter(child)) or is_bar_of_tabs(child):
            return TOOLS
        return CAPTION if tag == "p" and len(child) and is_picture_with_caption(child) else NONE

    def _entered(self, child: etree._Element, tag: str, inner: Context) -> Context | None:
        """The context to walk a block with, or None where it has been said already."""
        # What is left out of a table of data would be given twice.
        holds_skipped = self._skip is not None and child in self.around
        if tag == "table" and not holds_skipped and is_data_table(child):
            self._table(child, inner)
        elif tag == "pre" or (tag == "td" and is_beside_gutter(child)):
            self._code(child, inner)
        elif tag == "hr":
            pass
        elif len(child):
            is_plain = tag in LEAVES and not (self._rich or inner.in_link or self._skip is not None or inner.hints & LINES)
            return None if is_plain and self._say_plainly(child, inner) else inner
        elif child.text:
            # Most blocks hold nothing but text.
            self._say(child.text, inner)
            self._flush(inner)
        return None

    def _say_plainly(self, element: etree._Element, context: Context) -> bool:
        """The text of a block without entering it, where it holds nothing but plain inline elements; most paragraphs do."""
        links = out = 0
        for inner in element.iterdescendants():
            tag = inner.tag
            if tag not in PLAIN or element_hints(inner, tag) or is_anchor_sign(inner, context.kind) or is_raised(inner, tag):
                return False
            if context.kind == "heading" and tag in SET_APART and is_beside(inner):
                return False
            if tag == "a" and inner.get("href"):
                if is_anchor(inner, context.kind):
                    return False
                if leads_away(inner, context.kind):
                    # Counted as the walk counts it, piece by piece.
                    said = sum(len(squeeze(piece)) for piece in cast("Iterator[str]", inner.itertext()))
                    links += said
                    if leads_out(inner.get("href") or "", self._site):
                        out += said
        self._pieces.append(all_text(element))
        self._links += links
        self._out += out
        self._flush(context)
        return True

    def _meet_inline(self, child: etree._Element, tag: str, context: Context) -> tuple[Context | None, int]:
        if child is self._skip:
            self._flush(context)
            self.at = len(self.blocks)
            return None, _INLINE
        if self._pieces and tag in SET_APART and is_beside(child) and is_set_apart(child, self._said_last()):
            self._pieces.append(" ")
        own = element_hints(child, tag)
        if own:
            if self._leaves_line(child, tag, context, own):
                return None, _INLINE
            own = self._borne(child, own - HIDDEN)
            is_caption = "caption" in own and stands_below_picture(child)
            if is_caption or ("tools" in own and stands_behind_heading(child)) or ("ad" in own and self._labels_line(child)):
                # A line of its own, not one of the section, nor a word of the line behind it.
                self._flush(context)
                return context._replace(hints=joined(context.hints, own)), _BLOCK
            if own and own & INLINE_HINTS:
                context = context._replace(hints=joined(context.hints, own))
        is_tool = context.kind == "heading" and tag == "span" and "tools" in own
        is_link = tag == "a" and not context.in_link and bool(child.get("href"))
        if is_tool or ("hidden" in own and is_read_out(child)) or is_anchor_sign(child, context.kind) or (is_link and is_anchor(child, context.kind)):
            return None, _INLINE
        if is_link:
            context = context._replace(in_link=leads_away(child, context.kind), leads_out=leads_out(child.get("href") or "", self._site))
        if is_raised(child, tag):
            return context._replace(is_raised=True), _INLINE
        return context, self._open(child, tag, context, own)

    def _labels_line(self, child: etree._Element) -> bool:
        """Whether an inline element begins a line and is the label of an advertisement in front of its text."""
        return (not self._pieces or self._pieces[-1] == BREAK) and is_label_of_ad(child)

    def _said_last(self) -> str:
        """The last piece with words, behind which a few signs of markup may stand."""
        return next((piece for piece in islice(reversed(self._pieces), MOST_SIGNS) if piece not in SIGNS), "")

    def _open(self, child: etree._Element, tag: str, context: Context, own: frozenset[str]) -> int:
        """Put the sign of inline markup or of a large first letter, or the mark of a quotation, in front of its words."""
        if "dropcap" in own:
            self._pieces.append(DROPPED)
        if tag == "q":
            self._say(quotation_marks(child, BLOCKS)[0], context)
            return _QUOTED
        if self._rich and tag in MARKS:
            self._pieces.append(START)
            self._opened.waiting.append(opened_by(child, tag))
            return _MARKED
        return _INLINE

    def _conceal(self, hidden: etree._Element, context: Context) -> None:
        """Put what is never shown on record, where it is asked for, as lines that nothing else depends on; a formula is shown beside it, and said."""
        if is_formula(hidden):
            self._formula(hidden[0], context)
        elif self._record:
            lines = Walk(around=frozenset(hidden.iter()).difference(hidden.iter("noscript"))).run(hidden)
            self.blocks += (Block(line.text, path=line.path, hints=HIDDEN, gap=0) for line in lines)

    def _head(self, opened: etree._Element) -> None:
        """Make the line in front of an element that it opens a heading, where its name says that it is the title."""
        if not is_titled(opened):
            return
        # Pictures and what is never shown are lines only where they are asked for.
        said = (place for place in range(len(self.blocks) - 1, -1, -1) if self.blocks[place].kind != "image" and self.blocks[place].hints != HIDDEN)
        last = next(said, None)
        if last is not None and self.blocks[last].kind == "paragraph" and not self.blocks[last].link_chars:
            self.blocks[last] = self.blocks[last]._replace(kind="heading", level=OPENER_LEVEL)

    def _is_needed(self, element: etree._Element) -> bool:
        """Whether so much of the prose hangs on a hidden element that a script must be meant to show it."""
        return element in self.around or self._mass.get(element, 0.0) > self._total / 2 > 0

    def _borne(self, element: etree._Element, hints: frozenset[str]) -> frozenset[str]:
        """The hints that an element can bear, given how much of the prose hangs on it."""
        if element in self.around:
            return NONE
        mass = self._mass.get(element, 0.0)
        if mass > SMALL_PART * self._total:
            hints -= OF_SMALL
            if mass > LARGE_PART * self._total:
                hints = hints - OF_LARGE | (RELATED if "related" in hints and self._is_of_cards(element, mass) else NONE)
        return hints

    def _is_of_cards(self, element: etree._Element, mass: float) -> bool:
        """Whether what hangs on an element are cards of the site's other articles, a few words of each, and not most of the prose.

        Risk: goods that an article recommends. But they lead to other sites, and are told of at length.
        """
        cards = cards_of(element) if mass <= MOST_OF_CARDS * self._total else []
        return mass <= CARD * len(cards) and not any(leads_out(card.get("href") or "", self._site) for card in cards)

    def _inner(self, child: etree._Element, tag: str, context: Context, own: frozenset[str]) -> Context:
        kind, level, path, hints, in_link, depth, numbers, _, quoted, listed, is_out = context
        if own:
            hints = joined(hints, own)
        if tag in HEADINGS:
            kind, level = ("caption", 0) if captions_picture(child, tag) else ("heading", HEADINGS[tag])
        elif (tag == "li" and not any(part.tag in SECTIONING for part in child)) or is_custom_item(child, tag):
            kind, level = "list_item", max(1, depth)
            listed = level
            self._begin_item(child, numbers)
        elif tag in LISTS:
            self._gap = 1 if depth == 0 else 0
            depth += 1
            numbers = Numbers(child) if tag == "ol" else None
        elif tag == "blockquote":
            quoted = min(quoted + 1, _QUOTED_DEPTH)
            kind, level = "quote", quoted
        elif tag == "figcaption" and not captions_words(child):
            kind, level = "caption", 0
        elif kind == "heading" and tag != "div":
            kind, level = "paragraph", 0
        if "heading" in own:
            stated = child.get("aria-level") or ""
            kind, level = "heading", int(stated) if stated in LEVELS else 2
        container, _, parent = path.partition(">")
        if parent and parent.partition(".")[0] not in TRANSPARENT:
            container = parent
        return Context(
            kind, level, f"{container}>{name_of(child, tag)}", hints, in_link, depth, numbers, quoted=quoted, listed=listed, leads_out=is_out
        )

    def _begin_item(self, item: etree._Element, numbers: Numbers | None) -> None:
        self._fresh = True
        if numbers is not None:
            numbers.go_to(item.get("value"))

    def _say(self, text: str | None, context: Context) -> None:
        if text:
            is_lined = "\n" in text and context.hints & LINES
            if text.isspace():
                if self._pieces:
                    self._pieces.append(BREAK if is_lined else " ")
                return
            if is_lined:
                text = text.replace("\n", BREAK)
            self._pieces.append(text.translate(RAISED_DIGITS) if context.is_raised else text)
            if context.in_link:
                said = len(squeeze(text))
                self._links += said
                if context.leads_out:
                    self._out += said

    def _flush(self, context: Context) -> None:
        """Make blocks of what was said since the last edge."""
        pieces = self._pieces
        if pieces:
            links, self._pieces, self._links = self._links, [], 0
            if self._out:
                context = context._replace(leads_out=2 * self._out > links)
                self._out = 0
            text = pieces[0] if len(pieces) == 1 else "".join(pieces)
            if DROPPED in text:
                text = with_first_letters(text)
            if self._rich:
                self._emit_lines(lines_with_marks(text, self._opened), links, context)
            elif BREAK in text:
                self._emit_lines([(squeeze(line), ()) for line in text.split(BREAK)], links, context)
            elif not text.isspace():
                text = squeeze(text)
                if text:
                    self._emit(text, links, context, self._next_gap(context))
        if self._pending:
            self._pictures(context)
        if self._aside:
            self._notes(context)

    def _leaves_line(self, child: etree._Element, tag: str, context: Context, own: frozenset[str]) -> bool:
        """Whether an inline element is no part of the sentence it stands in: never shown, or a note, behind which its sentence goes on."""
        if "note" in own and self._may_follow(child, context) and is_note_in_line(child, tag):
            around = frozenset(child.iter()).difference(child.iter("noscript"))
            self._aside += Walk(around=around, rich=self._rich, site=self._site).run(child)
            return True
        if "unseen" in own and not self._is_needed(child) and not is_rest(child):
            self._conceal(child, context)
            return True
        return False

    def _may_follow(self, note: etree._Element, context: Context) -> bool:
        """Whether a note may be said behind the text it stands in: amid words that are no heading, and in no other note."""
        return bool(self._pieces) and context.kind != "heading" and self._skip is None and note not in self.around

    def _notes(self, context: Context) -> None:
        """The notes that stand in a text, behind it: in its place, so that they are told apart from nothing of it."""
        notes, self._aside = self._aside, []
        context = context._replace(kind="paragraph", level=0, hints=joined(context.hints, NOTE))
        for note in notes:
            self._emit(note.text, note.link_chars, context, 1, note.marks)

    def _pictures(self, context: Context) -> None:
        for mark in self._pending:
            self.blocks.append(Block("", "image", 0, context.path, context.hints, 0, 0, 1, 0, (mark,), context.quoted))
        self._pending.clear()

    def _emit_lines(self, lines: list[tuple[str, tuple[Mark, ...]]], links: int, context: Context) -> None:
        total = sum(len(line) for line, _ in lines)
        if not total:
            return
        gap, is_first = self._next_gap(context), True
        for line, marks in lines:
            if line:
                self._emit(line, links * len(line) // total, context, gap if is_first else min(gap, 1), marks)
                gap, is_first = 0, False
            elif not is_first:
                gap += 1

    def _next_gap(self, context: Context) -> int:
        gap, self._gap = self._gap, 0 if context.kind == "list_item" else 1
        return gap if context.kind == "list_item" else 1

    def _emit(self, text: str, links: int, context: Context, gap: int, marks: tuple[Mark, ...] = ()) -> None:
        if not text.strip(JOINERS):
            return
        kind, level, path, hints, _, _, numbers, _, quoted, listed, is_out = context
        number = 0
        if kind == "heading" and level > 1 and len(text) >= PARAGRAPH_AS_HEADING and _is_paragraph(text):
            kind, level = "paragraph", 0
        if kind == "list_item":
            # What else stands in an item is no other item.
            if self._fresh and hints & TOOLS:
                kind, level = "paragraph", 0
            elif self._fresh:
                number = numbers.next() if numbers is not None else 0
                self._fresh = False
            else:
                kind, level = "paragraph", 0
        if listed and (self._fresh or kind == "list_item"):
            listed = 0
        self.blocks.append(
            Block(text, kind, level, path, hints, min(links, len(text)), 0, gap, number, marks, 0 if kind == "quote" else quoted, listed, is_out)
        )

    def _table(self, table: etree._Element, context: Context) -> None:
        context = context._replace(kind="row")
        for index, row in enumerate(rows_of(table, rich=self._rich)):
            self._emit(row.text, row.links, context._replace(level=row.level), 0 if index else 1, row.marks)
        self._gap = 1

    def _code(self, element: etree._Element, context: Context) -> None:
        text = code_of(element).strip("\n").rstrip()
        if text.strip():
            if "".join(text.split()).isdigit() and _stands_in_cell(element):
                # The numbers of the lines in the next cell.
                context = context._replace(hints=joined(context.hints, TOOLS))
            paragraphs = paragraphs_of(text) if self._mass.get(element, 0.0) > self._total / 2 else []
            for lines in paragraphs:
                for index, line in enumerate(lines):
                    self._emit(line, 0, context._replace(kind="paragraph", level=0), 0 if index else 1)
            if not paragraphs and not self._is_next_line(element, context):
                self._emit(text.expandtabs(4), 0, context._replace(kind="code", level=0), 1)
            elif not paragraphs:
                self.blocks[-1] = self.blocks[-1]._replace(text=f"{self.blocks[-1].text}\n{text.expandtabs(4)}")
        self._gap = 1

    def _is_next_line(self, element: etree._Element, context: Context) -> bool:
        """Whether code stands in a row of its own, right below another row of the same code."""
        row = element.getparent()
        is_below = element.tag == "td" and row is not None and row.getprevious() is not None and bool(self.blocks)
        return is_below and self.blocks[-1].kind == "code" and self.blocks[-1].path == context.path and len(self.blocks[-1].text) < CODE_IN_ONE

    def _formula(self, math: etree._Element, context: Context) -> None:
        """A formula, set apart like code where it is on a line of its own: nothing is a sentence there, and nothing a scrap."""
        said = formula_of(math)
        if math.get("display") != "block" and not stands_alone(math):
            self._say(said, context)
        elif said:
            self._flush(context)
            self._emit(said, 0, context._replace(kind="code", level=0), 1)
            self._gap = 1

    def _picture(self, image: etree._Element) -> None:
        said = sign_of(image)
        if said is not None or not self._rich:
            if said and "unseen" not in element_hints(image, image.tag):
                self._pieces.append(said)
            return
        picture = picture_of(image)
        if picture is not None:
            self._pending.append(picture)
