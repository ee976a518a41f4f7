"""Web pages become an outline: whole pages, with their navigation and notices left out, or fragments.

The elements are those of the HTML standard: https://html.spec.whatwg.org/multipage/
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from lxml import etree

from policygen.errors import Place, UnreadableFileError
from policygen.intake.compiled import lazily, regex
from policygen.intake.outline import LeftOut, Line, Outline
from policygen.intake.readers.limits import MOST_LINES, MOST_WORDS, too_long
from policygen.intake.readers.page import CODE, HEADINGS, OUTSIDE, Page, page_of, why_left_out
from policygen.intake.readers.parts import lines_in, row_of
from policygen.intake.text import Piece, decode, lines_of, nested
from policygen.intake.value_words import is_value_word
from policygen.model import Source

MOST_BYTES = 6 * 2**20
MOST_ELEMENTS = 60_000
"""Pages carry their pictures and scripts with them, so a page is far larger than its words."""

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)


def read_html(data: bytes, name: str) -> Outline:
    """The outline of a web page or of a part of one, from its bytes.

    Navigation, notices, captions, footers, asides, scripts and what is hidden are left out, each with the reason.
    Raises UnreadableFileError for a page that is too large or nested too deep to be one that people wrote.
    """
    if len(data) > MOST_BYTES:
        raise too_long(name, f"the page has {len(data) >> 20} MB")
    text, note = _characters(data, name)
    root = _parsed(text, name)
    page = page_of(root)
    if page.words[page.main] > MOST_WORDS:
        raise too_long(name, f"it has more than {MOST_WORDS:,} words")
    reader = _PageReader(name, page)
    lines = tuple(nested(reader.read()))
    return Outline(name, lines, tuple(reader.left_out), (note,) if note else ())


def _characters(data: bytes, name: str) -> tuple[str, str | None]:
    """The characters of a page: as its bytes say, or its meta element, or as they fit."""
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return data.decode(declared[1].decode("ascii")), None
        except (LookupError, ValueError):
            pass  # What the page says of itself is not so; the bytes decide.
    decoded = decode(data, name)
    return decoded.text, decoded.note


def _parsed(text: str, name: str) -> etree._Element:
    if text.count("<") > 2 * MOST_ELEMENTS:
        raise too_long(name, f"the page has more than {MOST_ELEMENTS:,} elements")
    if any(tag[0].count("=") > _MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(text)):
        raise UnreadableFileError(name, "an element of it has thousands of attributes: nobody wrote this page.", _COPY)
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )  # fmt: skip
    try:
        root = etree.fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise UnreadableFileError(name, "its elements are nested thousands deep: nobody wrote this page.", _COPY)
    if root is None:
        raise UnreadableFileError(name, "there are no words in it.", _COPY)
    return root


_LONG_TAG = lazily(r"<[^<>]{20000,}")
_MOST_ATTRIBUTES = 3_000
_COPY = "Open it in a browser, copy the words into a text file (.txt), and import that."

# ── the walk ─────────────────────────────────────────────────────────────────────────────────────────

_INLINE = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "img", "ins", "kbd", "mark", "math", "meter", "nobr", "output", "picture", "progress", "q", "rb",
        "ruby", "s", "samp", "small", "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
        "wbr",
    }
)  # fmt: skip
_NO_TEXT = frozenset({"img", "br", "hr", "input", "wbr", "source", "track", "col", "area", "embed", "param"})
_BOLD = frozenset({"b", "strong"})
_BOLD_STYLE = lazily(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)", re.I)
_LIKE_HEADING = lazily(r"(?:^|[\s_-])(?:title|heading|headline|sub-?title|sub-?heading|h[1-6])(?:$|[\s_-])", re.I)
_SHOWN_AS_BLOCK = lazily(r"display\s*:\s*(?:block|flex|grid|list-item|table)", re.I)
_LONGEST_CODE = 60


@dataclass
class _Open:
    """An element that is open: why its words are left out, and what closing it has to put back."""

    why: str | None
    bold: bool
    pre: bool
    block: bool


@dataclass
class _List:
    """An open list: whether it has numbers, and how far they have come."""

    numbered: bool
    count: int


@dataclass
class _Table:
    """An open table that holds data: its number, the row and column that are open, and the cells of the row so far."""

    number: int
    opened_by: etree._Element
    row: int = 0
    column: int = 0
    header: bool = False
    cells: list[tuple[Line, ...]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


@dataclass
class _PageReader:
    """Goes through the elements of a page as they open and close, and makes a line of each block of text."""

    file: str
    page: Page
    left_out: list[LeftOut] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    opened: list[_Open] = field(default_factory=list)
    runs: list[tuple[str, bool]] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    tables: list[_Table | None] = field(default_factory=list)
    marker: str = ""
    level: int = 0
    quoted: int = 0
    like_heading: bool = False
    started: int = 0
    paragraph: int = 0
    table_count: int = 0

    def read(self) -> list[Line]:
        """The lines of the page."""
        start = OUTSIDE if self.page.has_main else None
        self.opened.append(_Open(start, False, False, True))
        for event, element in etree.iterwalk(self.page.root, events=("start", "end")):
            if event == "start":
                self._start(element)
                if element.tag not in CODE:
                    self._words(element.text, _line(element))
            else:
                self._end(element)
                self._words(element.tail, _line(element))
        self._flush()
        return self.lines

    # ── elements

    def _start(self, element: etree._Element) -> None:
        tag, above = str(element.tag), self.opened[-1]
        why = self._why(element, tag, above)
        block = _is_block(element, tag) or why != above.why
        if block:
            self._flush()
        bold = above.bold or tag in _BOLD or bool(_BOLD_STYLE.search(element.get("style") or ""))
        self.opened.append(_Open(why, bold, above.pre or tag == "pre", block))
        if tag == "img" and (described := (element.get("alt") or "").strip()):
            self._leave_out(described, _line(element), "a picture’s description")
        elif tag in _NO_TEXT:
            self._break(tag)
        elif tag in CODE and (element.text or "").strip():
            self._leave_out(_shortened(element.text or ""), _line(element), why or "code of the page")
        elif block and why is None:
            self._open_block(element, tag)
        elif tag == "q":
            self.runs.append(("“", bold))

    def _why(self, element: etree._Element, tag: str, above: _Open) -> str | None:
        if element is self.page.main or element in self.page.around:
            return None if element is self.page.main else above.why
        if above.why not in (None, OUTSIDE, "the head of the page"):
            return above.why
        if tag == "h1" and not any(other is not element for other in self.page.main.iter("h1")):
            return None  # The page's own heading often stands over its main content.
        return why_left_out(element, self.page) or above.why

    def _break(self, tag: str) -> None:
        if tag == "br":
            self.runs.append(("\n", False))

    def _open_block(self, element: etree._Element, tag: str) -> None:
        named = element.get("class") or ""
        if tag in HEADINGS or element.get("role") == "heading":
            self.level = _heading_level(element, tag)
        elif tag in ("ul", "ol") or element.get("role") == "list":
            self.lists.append(_List(tag == "ol", _number(element.get("start"), 1) - 1))
        elif tag == "li" or element.get("role") == "listitem":
            self.marker = self._list_marker()
        elif tag == "blockquote":
            self.quoted += 1
        elif tag == "table" or (tag == "dl" and _names_values(element) and self._table is None):
            self._open_table(element)
        elif tag in ("tr", "dt") and (table := self._table):
            table.row, table.column, table.header = table.row + 1, 0, _is_header(element)
            table.column = int(tag == "dt")
        elif tag in ("td", "th", "dd") and (table := self._table):
            table.column += 1
        elif tag in ("dt", "summary", "button", "legend") or (
            _LIKE_HEADING.search(named) and tag in ("div", "p", "span")
        ):
            self.like_heading = True

    def _list_marker(self) -> str:
        """The mark of the next item of the innermost list; a list item outside a list has a bullet."""
        if not self.lists or not self.lists[-1].numbered:
            return "•"
        self.lists[-1].count += 1
        return f"{self.lists[-1].count}."

    def _end(self, element: etree._Element) -> None:
        tag, closing = str(element.tag), self.opened[-1]
        if closing.block:
            self._flush()
            if closing.why is None:
                self._close_block(element, tag)
        if not closing.block and (_touches_link(element) if tag == "a" else _touches_words(element)):
            # Two links side by side, or two spans, are drawn apart, though no space parts them in the page.
            self.runs.append((" ", False))
        self.opened.pop()
        if tag == "q" and not closing.block:
            self.runs.append(("”", closing.bold))

    def _close_block(self, element: etree._Element, tag: str) -> None:
        if tag in HEADINGS or element.get("role") == "heading":
            self.level = 0
        elif (tag in ("ul", "ol") or element.get("role") == "list") and self.lists:
            self.lists.pop()
        elif tag == "li":
            self.marker = ""
        elif tag == "blockquote":
            self.quoted -= 1
        elif tag in ("td", "th", "dt", "dd") and (table := self._table):
            table.cells.append(tuple(nested(table.lines)))
            table.lines = []
            if tag == "dd" and _ends_row(element):
                self._close_row(table)
        elif tag == "tr" and (table := self._table):
            self._close_row(table)
        elif tag == "table":
            self.tables.pop()
        elif tag == "dl" and (table := self._table) and table.opened_by is element:
            self._close_row(table)  # A name without a meaning ended no row of its own.
            self.tables.pop()
        self.like_heading = False

    # ── tables

    @property
    def _table(self) -> _Table | None:
        return self.tables[-1] if self.tables else None

    def _open_table(self, element: etree._Element) -> None:
        inside = self._table is not None
        self.table_count += 1
        layout = inside or _lays_out(element)
        # A table within a cell is read as part of the cell.
        self.tables.append(self._table if inside else None if layout else _Table(self.table_count, element))

    def _close_row(self, table: _Table) -> None:
        cells, table.cells = table.cells, []
        if any(cells):
            self.lines.append(row_of(cells, header=table.header))

    # ── words

    def _words(self, text: str | None, line: int | None) -> None:
        """Take down words that stand in the innermost open element."""
        here = self.opened[-1]
        if not text:
            return
        if not self.started and text.strip():
            self.started = (line or 1) + text[: len(text) - len(text.lstrip())].count("\n")
        self.runs.append((text if here.pre else regex(r"[ \t\r\n\f]+").sub(" ", text), here.bold))

    def _flush(self) -> None:
        """Make lines of the words that were taken down since the last block."""
        runs, self.runs = self.runs, []
        number, self.started = self.started, 0
        if not any(text.strip() for text, _ in runs):
            return
        self.paragraph += 1
        if self.paragraph > MOST_LINES:
            raise too_long(self.file, f"it has more than {MOST_LINES:,} paragraphs")
        why = self.opened[-1].why
        if why is not None:
            self._leave_out(_parted([text for text, _ in runs]), number, why)
            return
        source = Source(file=self.file, line=number or None, paragraph=self.paragraph, cell=self._cell)
        into = self._table.lines if self._table else self.lines
        into += self._lines(runs, source)

    @property
    def _cell(self) -> str | None:
        table = self._table
        return f"table {table.number}, row {table.row}, column {table.column}" if table else None

    def _lines(self, runs: Sequence[tuple[str, bool]], source: Source) -> Iterator[Line]:
        pieces = lines_in(runs)
        if self.marker or self.level:
            pieces = _run_on(pieces) if self.level or _opens_with_label(pieces) else pieces
        unplaced = Source(file=self.file)
        follows = bool(self.lines) and self.lines[-1].kind == "item"
        for i, line in enumerate(lines_of(pieces, unplaced, frozenset())):
            gap = i == 0 and not ((self.marker or self.lists) and follows)
            line = line._replace(source=source, gap=gap, bold=line.bold or (self.like_heading and i == 0))
            if self.level:
                line = line._replace(kind="heading", level=self.level, marker="", bold=False, lead="")
            elif self.marker and i == 0:
                line = line._replace(kind="item", marker=self.marker, level=4 * max(len(self.lists) - 1, 0))
            elif self.quoted and line.kind == "paragraph":
                line = line._replace(kind="quotation")
            yield line
        # Only the first block of an item is the item; others stand under it as text of their own.
        self.marker = ""

    def _leave_out(self, text: str, line: int | None, why: str) -> None:
        place = Place(file=self.file, line=line or None, paragraph=self.paragraph or None)
        self.left_out.append(LeftOut(" ".join(text.split()), place, why))


def _parted(texts: Sequence[str]) -> str:
    """The words of elements beside each other, where only the page’s looks part "… School" and "Part of …"."""
    glued = [first[-1:].islower() and then[:1].isupper() for first, then in pairwise(texts)]
    return "".join(f"{text} " if apart else text for text, apart in zip(texts, [*glued, False], strict=True))


# ── small questions ──────────────────────────────────────────────────────────────────────────────────


def _touches_link(element: etree._Element) -> bool:
    following = element.getnext()
    return following is not None and following.tag == "a" and not (element.tail or "").strip()


def _touches_words(element: etree._Element) -> bool:
    """Whether a span ends in a small letter right before another that begins with a capital: "School" and "Part of"."""
    following = element.getnext()
    if element.tag != "span" or following is None or following.tag != "span" or (element.tail or ""):
        return False
    first, then = ("".join(map(str, one.itertext())) for one in (element, following))
    return first[-1:].islower() and then[:1].isupper() and " " in f"{first}{then}"


def _line(element: etree._Element) -> int | None:
    line = element.sourceline
    return line if isinstance(line, int) else None


def _is_block(element: etree._Element, tag: str) -> bool:
    if tag in _NO_TEXT:
        return tag == "hr"
    return tag not in _INLINE or bool(_SHOWN_AS_BLOCK.search(element.get("style") or ""))


def _heading_level(element: etree._Element, tag: str) -> int:
    return int(tag[1]) if tag in HEADINGS else min(max(_number(element.get("aria-level"), 2), 1), 6)


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and regex(r"\d{1,4}").fullmatch(text.strip()) else otherwise


def _shortened(code: str) -> str:
    words = " ".join(code[:1000].split())
    return words if len(words) <= _LONGEST_CODE else f"{words[:_LONGEST_CODE]}…"


def _is_header(row: etree._Element) -> bool:
    """A row in the table's head, or one of heading cells only."""
    parent = row.getparent()
    cells = [cell.tag for cell in row if cell.tag in ("td", "th")]
    return (parent is not None and parent.tag == "thead") or (len(cells) > 1 and set(cells) == {"th"})


def _names_values(definitions: etree._Element) -> bool:
    """Whether a definition list says what values mean: it is a table of two columns then, and headings otherwise."""
    terms = ["".join(map(str, term.itertext())).strip() for term in definitions.iter("dt")]
    return sum(map(is_value_word, terms)) * 2 > len(terms) and next(definitions.iter(*HEADINGS), None) is None


def _ends_row(definition: etree._Element) -> bool:
    following = definition.getnext()
    return following is None or following.tag != "dd"


def _lays_out(table: etree._Element) -> bool:
    """Whether a table only lays out the page: one row or column, or headings and other tables within its cells."""
    if table.tag == "dl":
        return False
    if table.get("role") in ("presentation", "none"):
        return True
    if next(table.iter(*HEADINGS), None) is not None or next(table.iterdescendants("table"), None) is not None:
        return True
    widths = [sum(cell.tag in ("td", "th") for cell in row) for row in table.iter("tr")]
    return len(widths) < 2 or max(widths) < 2


def _opens_with_label(pieces: Sequence[Piece]) -> bool:
    return len(pieces) > 1 and pieces[0].bold and not pieces[1].bold and len(pieces[0].text.split()) <= 6


def _run_on(pieces: Sequence[Piece]) -> list[Piece]:
    """A block whose broken lines are one line: those of a heading, and those of an item after its bold label."""
    text = " ".join(piece.text for piece in pieces)
    lead = pieces[0].text if pieces[0].bold and len(pieces) > 1 else pieces[0].lead
    return [Piece(text, text, 0, all(piece.bold for piece in pieces), lead)]
