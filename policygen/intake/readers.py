"""Files of every kind become one Outline: .txt, .md and .docx.

A new format is a function here that gives an `Outline`, and a line in `read_outline`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from lxml import etree

from policygen.errors import Place, UnreadableFileError
from policygen.intake.outline import LeftOut, Line, Outline
from policygen.intake.text import Piece, decode, known_words, lines_of, nested, read_lines
from policygen.model import Source
from policygen.word.ooxml import MC, w
from policygen.word.package import OLE, Package, read_package

if TYPE_CHECKING:
    from markdown_it.token import Token

_MOST_TEXT = 2 * 2**20
_MOST_LINES = 6_000
_MOST_WORDS = 40_000
_NO_WORD = re.compile(r"\S{2000}")
"""A values document has a few pages. More than this, a hundred pages or so, is another file by mistake."""

_TEXT_ENDINGS = frozenset({"", ".txt", ".text"})
_MARKDOWN_ENDINGS = frozenset({".md", ".markdown"})
_WORD_ENDINGS = frozenset({".docx", ".dotx", ".docm", ".dotm", ".doc"})

_OTHERS: Final = (
    (b"%PDF", "it is a PDF, which policygen does not read yet."),
    (b"{\\rtf", "it is a rich text file (.rtf)."),
    (b"\x89PNG", "it is a picture."),
    (b"\xff\xd8\xff", "it is a picture."),
    (b"GIF8", "it is a picture."),
    (b"<!doctype html", "it is a web page, which policygen does not read yet."),
    (b"<html", "it is a web page, which policygen does not read yet."),
    (b"<?xml", "it is an XML file."),
    (b"\x1f\x8b", "it is a compressed archive."),
    (b"7z\xbc\xaf", "it is a compressed archive."),
    (b"Rar!", "it is a compressed archive."),
)
_SAVE_AS = "Open it and save it as a Word document (.docx), or copy its words into a text file (.txt), and import that."


def read_outline(data: bytes, name: str) -> Outline:
    """The outline of a document, from its bytes and the name of its file.

    The content decides between Word and text, the ending between plain text and Markdown. Raises
    UnreadableFileError, saying what the file is and what to do, for anything else: empty files, pictures, PDFs,
    web pages and addresses, old or protected Word files, and documents without a word in them.
    """
    if re.match(r"(?:https?|ftp):/", name):
        raise UnreadableFileError(
            name, "this is a web address.", "Save the page or the document, and import that file."
        )
    if not data.strip():
        raise UnreadableFileError(name, "the file is empty.", "Check that it was saved, or get it again.")
    ending = PurePath(name).suffix.casefold()
    if data.startswith((b"PK\x03\x04", OLE)) or ending in _WORD_ENDINGS:
        outline = read_word(read_package(data, name))
    else:
        _refuse_others(data, name, ending)
        decoded = decode(data, name)
        if decoded.text.count("\n") > _MOST_LINES:
            raise _too_long(name, f"it has more than {_MOST_LINES:,} lines")
        if _NO_WORD.search(decoded.text):
            why = "it has words of thousands of letters: this is no text that people wrote."
            raise UnreadableFileError(name, why, _SAVE_AS)
        reader = read_markdown if ending in _MARKDOWN_ENDINGS else read_lines
        outline = reader(decoded.text, name)
        outline = replace(outline, notes=(*((decoded.note,) if decoded.note else ()), *outline.notes))
    if sum(len(line.text.split()) for line in outline.lines) > _MOST_WORDS:
        raise _too_long(name, f"it has more than {_MOST_WORDS:,} words")
    if not any(re.search(r"[^\W\d_]", line.text) for line in outline.lines):
        raise UnreadableFileError(
            name, "there are no words in it.", "A scanned document has only pictures of words: type it out."
        )
    return outline


def _refuse_others(data: bytes, name: str, ending: str) -> None:
    start = data[:512].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    for first, why in _OTHERS:
        if start.startswith(first.lower()):
            raise UnreadableFileError(name, why, _SAVE_AS)
    if ending not in _TEXT_ENDINGS | _MARKDOWN_ENDINGS:
        raise UnreadableFileError(
            name,
            f"policygen does not read {ending} files.",
            "It reads Word (.docx), Markdown (.md) and plain text (.txt).",
        )
    if len(data) > _MOST_TEXT:
        raise _too_long(name, f"it has {len(data) >> 20} MB of text")


def _too_long(name: str, why: str) -> UnreadableFileError:
    step = "Check that this is the right file, or put the values into a file of their own."
    return UnreadableFileError(name, f"{why}; a values document has a few pages.", step)


# ── Markdown ─────────────────────────────────────────────────────────────────────────────────────────

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_BREAK = re.compile(r"<br\s*/?>", re.I)


def read_markdown(text: str, file: str) -> Outline:
    """The outline of a Markdown text (CommonMark with tables): front matter, comments and pictures are left out."""
    # Loaded here: it takes a tenth of a second that only Markdown files should pay.
    from markdown_it import MarkdownIt

    text = text.replace("\r\n", "\n").replace("\r", "\n")
    left_out: list[LeftOut] = []
    front = _FRONT_MATTER.match(text)
    if front:
        left_out.append(LeftOut(front[1], Place(file=file, line=1), "the file’s own settings (front matter)"))
        text = "\n" * front[0].count("\n") + text[front.end() :]
    reader = _MarkdownReader(file, known_words(text), left_out)
    lines = reader.read(MarkdownIt("commonmark").enable("table").parse(text))
    return Outline(file, tuple(nested(lines)), tuple(left_out))


@dataclass
class _MarkdownReader:
    """Goes through the tokens of markdown-it, which come in pairs that open and close."""

    file: str
    known: frozenset[str]
    left_out: list[LeftOut]
    lists: list[str] = field(default_factory=list)
    quoted: int = 0
    level: int = 0
    marker: str = ""
    last_line: int = 0
    row: list[tuple[Line, ...]] = field(default_factory=list)
    header: bool = False

    def read(self, tokens: Sequence["Token"]) -> list[Line]:
        """The lines of these tokens."""
        lines: list[Line] = []
        for token in tokens:
            self._track(token)
            if token.type == "inline":
                found = self._inline(token)
                if token.level and self._in_row:
                    self.row.append(tuple(found))
                else:
                    lines += found
            elif token.type == "tr_close":
                lines.append(self._row_line())
            elif token.type in ("html_block", "fence", "code_block"):
                lines += self._foreign(token)
            self.last_line = token.map[1] if token.map and token.type not in _CONTAINERS else self.last_line
        return lines

    _in_row: bool = False

    def _track(self, token: "Token") -> None:
        """Keep account of what is open: lists, a quotation, a heading, a row."""
        kind = token.type
        if kind in ("bullet_list_open", "ordered_list_open"):
            self.lists.append(token.markup if kind.startswith("ordered") else "-")
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self.lists.pop()
        elif kind == "list_item_open":
            self.marker = f"{token.info}{token.markup}" if token.info else token.markup
        elif kind == "list_item_close":
            self.marker = ""
        elif kind in ("blockquote_open", "blockquote_close"):
            self.quoted += 1 if kind.endswith("open") else -1
        elif kind in ("heading_open", "heading_close"):
            self.level = int(token.tag[1]) if kind.endswith("open") else 0
        elif kind in ("tr_open", "tr_close"):
            self._in_row = kind.endswith("open")
        elif kind in ("thead_open", "thead_close"):
            self.header = kind.endswith("open")

    def _inline(self, token: "Token") -> list[Line]:
        first = (token.map or [0])[0] + 1
        source = Source(file=self.file, line=first)
        pieces = self._pieces(token, first)
        lines = lines_of(pieces, source, self.known, soft=True) if pieces else []
        gap = first > self.last_line + 1 or first == 1
        found = []
        for i, line in enumerate(lines):
            if self.level:
                line = replace(line, kind="heading", level=self.level, bold=False, lead="")
            elif self.lists and i == 0:
                line = replace(
                    line, kind="item" if self.marker else "paragraph", level=4 * len(self.lists), marker=self.marker
                )
            elif self.quoted and line.kind == "paragraph":
                line = replace(line, kind="quotation")
            found.append(replace(line, gap=gap if i == 0 else False))
        # Only the first paragraph of an item is the item; a second one stands under it as text of its own.
        self.marker = ""
        return found

    def _pieces(self, token: "Token", first: int) -> list[Piece]:
        """The lines that an inline token holds, each with its plain words and those of them that are bold."""
        raws = token.content.split("\n")
        pieces: list[Piece] = []
        runs: list[tuple[str, bool]] = []
        number, bold = 0, False

        def close() -> None:
            if any(text.strip() for text, _ in runs):
                raw = raws[min(number, len(raws) - 1)].strip()
                pieces.append(_piece(runs, raw, first + number))
            runs.clear()

        for child in token.children or []:
            if child.type in ("softbreak", "hardbreak"):
                close()
                number += 1
            elif child.type in ("strong_open", "strong_close"):
                bold = child.type == "strong_open"
            elif child.type in ("text", "code_inline"):
                runs.append((child.content, bold))
            elif child.type == "image":
                self._leave_out(child.content, first + number, "a picture’s description")
            elif child.type == "html_inline" and _BREAK.fullmatch(child.content):
                close()
            elif child.type == "html_inline" and child.content.startswith("<!--"):
                self._leave_out(child.content, first + number, "a comment")
        close()
        return pieces

    def _row_line(self) -> Line:
        cells, self.row = tuple(self.row), []
        inside = [line for cell in cells for line in cell]
        source = inside[0].source if inside else Source(file=self.file)
        text = " ".join(line.text for line in inside)
        return Line("row", text, " | ".join(line.raw for line in inside), source, cells=cells, header=self.header)

    def _foreign(self, token: "Token") -> list[Line]:
        """HTML and code in Markdown: comments and tags are left out; indented text is text after all."""
        first = (token.map or [0])[0] + 1
        if token.type == "code_block":
            return [replace(line, gap=True) for line in self._indented(token.content, first)]
        why = "a comment" if token.content.lstrip().startswith("<!--") else "HTML or code in the Markdown"
        self._leave_out(token.content.strip(), first, why)
        return []

    def _indented(self, text: str, first: int) -> list[Line]:
        pieces = [
            Piece(line.strip(), line.strip(), first + i) for i, line in enumerate(text.split("\n")) if line.strip()
        ]
        return lines_of(pieces, Source(file=self.file, line=first), self.known)

    def _leave_out(self, text: str, line: int, why: str) -> None:
        self.left_out.append(LeftOut(text, Place(file=self.file, line=line), why))


_CONTAINERS = frozenset(
    {"bullet_list_open", "ordered_list_open", "list_item_open", "blockquote_open", "table_open", "tbody_open"}
)


def _piece(runs: Sequence[tuple[str, bool]], raw: str, number: int) -> Piece:
    """A line of text from its runs: whether it is bold as a whole, and the bold words that it begins with."""
    text = "".join(words for words, _ in runs).strip()
    spoken = [(words, bold) for words, bold in runs if words.strip()]
    whole = bool(spoken) and all(bold for _, bold in spoken)
    lead = "".join(words for words, _ in takewhile(lambda run: run[1], spoken))
    after = text[len(lead.lstrip()) :]
    if lead[-1:].isalnum() and after[:1].isalnum():
        lead = ""  # A bold first letter is the letter of an acronym, not a label: **S**elflessness.
    return Piece(text, raw or text, number, whole, "" if whole else " ".join(lead.split()))


# ── Word ─────────────────────────────────────────────────────────────────────────────────────────────

_AS_ACCEPTED = "The document has tracked changes; it was read as it stands when all of them are accepted."
_OUTSIDE = (
    ("header", "the page header"),
    ("footer", "the page footer"),
    ("footnotes", "a footnote"),
    ("endnotes", "an endnote"),
    ("comments", "a comment in the margin"),
)


def read_word(package: Package) -> Outline:
    """The outline of a Word file: headings by style or outline level, lists real or typed, tables, text boxes.

    Tracked changes are read as accepted. Headers, footers, notes and comments are left out, as are contents
    lists, captions and hidden text. Element names are those of ECMA-376 part 1, section 17.
    """
    root = package.xml(package.main)
    body = root.find(w("body"))
    body = root if body is None else body
    if sum(1 for _ in body.iter(w("p"))) > _MOST_LINES:
        raise _too_long(package.name, f"it has more than {_MOST_LINES:,} paragraphs")
    styles = _styles(package)
    reader = _WordReader(package.name, styles, _number_formats(package), _usual_size(body, styles))
    lines = [line for block in _blocks(body) for line in reader.block(block)]
    changed = any(next(root.iter(w(tag)), None) is not None for tag in ("ins", "del", "moveFrom", "moveTo"))
    left_out = [*reader.left_out, *_outside(package, reader)]
    return Outline(package.name, tuple(nested(lines)), tuple(left_out), (_AS_ACCEPTED,) if changed else ())


@dataclass(frozen=True)
class _Style:
    """What a paragraph style says that we need, with what it inherits."""

    name: str = ""
    outline: int | None = None
    numbering: str | None = None
    depth: int = 0
    bold: bool = False
    size: int | None = None
    hidden: bool = False


def _styles(package: Package) -> dict[str, _Style]:
    """Every style by its id, each with what its base styles give; "" is the default paragraph style."""
    parts = package.related("styles", package.main)
    if not parts:
        return {}
    elements = {e.get(w("styleId"), ""): e for e in package.xml(parts[0]).iter(w("style"))}
    styles = {id: _resolved(id, elements, ()) for id in elements}
    default = next(
        (id for id, e in elements.items() if e.get(w("default")) in _TRUE and e.get(w("type")) == "paragraph"), None
    )
    return styles | ({"": styles[default]} if default else {})


_TRUE = ("1", "true", "on")
_LONGEST_CHAIN = 50
"""Word itself allows far fewer styles to be based on one another."""


def _resolved(id: str, elements: dict[str, etree._Element], seen: tuple[str, ...]) -> _Style:
    element = elements.get(id)
    if element is None or id in seen or len(seen) > _LONGEST_CHAIN:
        return _Style()
    base = _resolved(_value(element.find(w("basedOn"))) or "", elements, (*seen, id))
    properties, run = element.find(w("pPr")), element.find(w("rPr"))
    numbering = _find(properties, "numPr")
    own_number = _value(_find(numbering, "numId"))
    return _Style(
        name=(_value(element.find(w("name"))) or "").casefold(),
        outline=_number(_find(properties, "outlineLvl"), _heading_number(element, base)),
        numbering=own_number if own_number is not None else base.numbering,
        depth=_number(_find(numbering, "ilvl"), base.depth) or 0,
        bold=_flag(run, "b", base.bold),
        size=_number(_find(run, "sz"), base.size),
        hidden=_flag(run, "vanish", base.hidden),
    )


def _heading_number(element: etree._Element, base: _Style) -> int | None:
    """Word's built-in headings are known by name even where their outline level is left out."""
    found = re.fullmatch(r"heading ([1-9])", (_value(element.find(w("name"))) or "").casefold())
    return int(found[1]) - 1 if found else base.outline


def _number_formats(package: Package) -> dict[tuple[str, int], str]:
    """The format of each list level ("bullet", "decimal", "none"), by the list's number and the level."""
    parts = package.related("numbering", package.main)
    if not parts:
        return {}
    root = package.xml(parts[0])
    abstract = {e.get(w("abstractNumId"), ""): e for e in root.iter(w("abstractNum"))}
    formats = {}
    for num in root.iter(w("num")):
        levels = abstract.get(_value(num.find(w("abstractNumId"))) or "")
        for level in levels.iter(w("lvl")) if levels is not None else ():
            depth = int(level.get(w("ilvl"), "0") or 0)
            formats[num.get(w("numId"), ""), depth] = _value(level.find(w("numFmt"))) or "bullet"
    return formats


def _usual_size(body: etree._Element, styles: dict[str, _Style]) -> int:
    """The size, in half points, in which most of the text is set."""
    sizes: Counter[int] = Counter()
    for paragraph in body.iter(w("p")):
        style = styles.get(_style_id(paragraph), styles.get("", _Style()))
        for run in paragraph.iter(w("r")):
            length = sum(len(t.text or "") for t in run.iter(w("t")))
            sizes[_number(_find(run.find(w("rPr")), "sz"), style.size) or 22] += length
    return sizes.most_common(1)[0][0] if sizes else 22


def _find(parent: etree._Element | None, name: str) -> etree._Element | None:
    return None if parent is None else parent.find(w(name))


def _value(element: etree._Element | None) -> str | None:
    return None if element is None else element.get(w("val"))


def _number(element: etree._Element | None, otherwise: int | None) -> int | None:
    value = _value(element)
    return int(value) if value and value.lstrip("-").isdigit() else otherwise


def _flag(properties: etree._Element | None, name: str, otherwise: bool) -> bool:
    element = _find(properties, name)
    return otherwise if element is None else element.get(w("val"), "1") in _TRUE


def _style_id(paragraph: etree._Element) -> str:
    return _value(_find(paragraph.find(w("pPr")), "pStyle")) or ""


_HOLDERS = frozenset(
    map(w, ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "hyperlink", "fldSimple", "dir", "bdo"))
)
_GONE = frozenset(map(w, ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delText")))


def _blocks(parent: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables of a story, also those in content controls; contents lists stay together."""
    for child in parent:
        if child.tag in (w("p"), w("tbl")) or (child.tag == w("sdt") and _is_contents(child)):
            yield child
        elif child.tag in _HOLDERS:
            yield from _blocks(child)


def _is_contents(control: etree._Element) -> bool:
    gallery = _find(_find(control.find(w("sdtPr")), "docPartObj"), "docPartGallery")
    return _value(gallery) == "Table of Contents"


@dataclass(frozen=True)
class _Run:
    """A stretch of text in one formatting; a "\\n" is a line that the author broke."""

    text: str
    bold: bool
    large: bool
    hidden: bool


@dataclass
class _WordReader:
    """Makes lines of paragraphs and tables, counting both as it goes."""

    file: str
    styles: dict[str, _Style]
    formats: dict[tuple[str, int], str]
    size: int
    left_out: list[LeftOut] = field(default_factory=list)
    paragraph: int = 0
    table: int = 0
    gap: bool = True
    pending: list[_Run] = field(default_factory=list)

    def block(self, element: etree._Element, cell: str | None = None) -> Iterator[Line]:
        """The lines of one paragraph, table or contents list."""
        if element.tag == w("tbl"):
            yield from self._table(element)
        elif element.tag == w("sdt"):
            for paragraph in element.iter(w("p")):
                self.paragraph += 1
                self._leave_out(_plain(self._runs(paragraph, _Style())), "a contents list")
        else:
            yield from self._paragraph(element, cell)

    # ── paragraphs

    def _paragraph(self, element: etree._Element, cell: str | None) -> Iterator[Line]:
        self.paragraph += 1
        source = Source(file=self.file, paragraph=self.paragraph, cell=cell)
        style = self.styles.get(_style_id(element), self.styles.get("", _Style()))
        runs = [*self.pending, *self._runs(element, style)]
        self.pending = []
        properties = element.find(w("pPr"))
        if _find(_find(properties, "rPr"), "del") is not None:
            # The mark at the end of this paragraph is deleted: its words begin the next one.
            self.pending = runs
            return
        if hidden := _plain([run for run in runs if run.hidden]).strip():
            self._leave_out(hidden, "hidden text")
        runs = [run for run in runs if not run.hidden]
        if not _plain(runs).strip():
            self.gap = True
        elif why := _no_text(style):
            self._leave_out(_plain(runs), why)
        else:
            yield from self._lines(runs, style, properties, source)
        yield from self._boxes(element)

    def _lines(
        self, runs: Sequence[_Run], style: _Style, properties: etree._Element | None, source: Source
    ) -> Iterator[Line]:
        pieces = list(_pieces(runs))
        lines = lines_of(pieces, source, frozenset())
        level = _number(_find(properties, "outlineLvl"), style.outline)
        marker, depth = self._list(properties, style)
        for i, line in enumerate(lines):
            large = all(run.large for run in runs if run.text.strip())
            line = replace(
                line, gap=self.gap or not marker, bold=(line.bold and not style.bold) or large or (line.bold and i == 0)
            )
            self.gap = False
            if style.name == "title":
                line = replace(line, kind="heading", level=1, bold=False)
            elif level is not None and 0 <= level < 9:
                line = replace(line, kind="heading", level=level + 2, bold=False, lead="")
            elif marker and i == 0:
                line = replace(line, kind="item", marker=line.marker or marker, level=4 * depth)
            elif "quote" in style.name:
                line = replace(line, kind="quotation")
            elif line.kind == "item":
                line = replace(line, level=self._column(properties))
            yield line

    def _list(self, properties: etree._Element | None, style: _Style) -> tuple[str, int]:
        """The mark of a real list, and how deep it is; "" where the paragraph is no item."""
        numbering = _find(properties, "numPr")
        number = _value(_find(numbering, "numId")) or style.numbering
        depth = _number(_find(numbering, "ilvl"), style.depth) or 0
        if number in (None, "0"):
            named = re.match(r"list (bullet|number)\s*(\d?)", style.name)
            return (
                ("•" if named[1] == "bullet" else "1.", int(named[2] or 1) - 1) if named and number is None else ("", 0)
            )
        form = self.formats.get((number or "", depth), "bullet")
        return ("•" if form in ("bullet", "none") else "1."), depth

    def _column(self, properties: etree._Element | None) -> int:
        """How far in a hand-typed item is set, in columns of an eighth of an inch."""
        indent = _find(properties, "ind")
        left = indent.get(w("left")) or indent.get(w("start")) if indent is not None else None
        return int(left) // 180 if left and left.isdigit() else 0

    def _runs(self, parent: etree._Element, style: _Style) -> Iterator[_Run]:
        """The text of a paragraph as it stands when every tracked change is accepted."""
        for child in parent:
            if child.tag == w("r"):
                yield from self._run(child, style)
            elif child.tag in _HOLDERS:
                yield from self._runs(child, style)

    def _run(self, run: etree._Element, style: _Style) -> Iterator[_Run]:
        properties = run.find(w("rPr"))
        character = self.styles.get(_value(_find(properties, "rStyle")) or "-", _Style())
        bold = _flag(properties, "b", style.bold or character.bold)
        size = _number(_find(properties, "sz"), character.size or style.size)
        text = "".join(_text(child) for child in run)
        if text:
            hidden = _flag(properties, "vanish", style.hidden or character.hidden)
            yield _Run(text, bold, size is not None and size >= self.size + 4, hidden)

    def _boxes(self, element: etree._Element) -> Iterator[Line]:
        """The text boxes anchored in a paragraph, each once: Word writes them twice, for new and for old readers."""
        for content in element.iter(w("txbxContent")):
            inner = next(content.iterancestors(w("txbxContent")), None)
            if inner is None and not _is_second_copy(content):
                self.gap = True
                for block in _blocks(content):
                    yield from self.block(block)

    # ── tables

    def _table(self, element: etree._Element) -> Iterator[Line]:
        self.table += 1
        number = self.table
        rows = [
            row
            for row in element.iter(w("tr"))
            if _nearest(row, "tbl") is element and _find(row.find(w("trPr")), "del") is None
        ]
        cells = [[cell for cell in row.iter(w("tc")) if _nearest(cell, "tr") is row] for row in rows]
        layout = len(rows) == 1 or max(map(len, cells), default=0) == 1
        for r, (row, its_cells) in enumerate(zip(rows, cells, strict=True), start=1):
            read = [
                self._cell(cell, f"table {number}, row {r}, column {c}") for c, cell in enumerate(its_cells, start=1)
            ]
            if layout:
                self.gap = True
                yield from (line for lines in read for line in lines)
            elif any(read):
                yield _row(read, header=_flag(row.find(w("trPr")), "tblHeader", False))
        self.gap = True

    def _cell(self, cell: etree._Element, place: str) -> tuple[Line, ...]:
        return tuple(nested(line for block in _blocks(cell) for line in self.block(block, place)))

    def _leave_out(self, text: str, why: str) -> None:
        if text.strip():
            self.left_out.append(LeftOut(" ".join(text.split()), Place(file=self.file, paragraph=self.paragraph), why))


def _is_second_copy(content: etree._Element) -> bool:
    fallback = next(content.iterancestors(f"{{{MC}}}Fallback"), None)
    both = None if fallback is None else fallback.getparent()
    return both is not None and both.find(f"{{{MC}}}Choice") is not None


def _nearest(element: etree._Element, name: str) -> etree._Element | None:
    return next(element.iterancestors(w(name)), None)


def _row(cells: Sequence[tuple[Line, ...]], header: bool) -> Line:
    inside = [line for cell in cells for line in cell]
    text, raw = " ".join(line.text for line in inside), "\t".join(line.raw for line in inside)
    return Line("row", text, raw, inside[0].source, cells=tuple(cells), header=header)


def _no_text(style: _Style) -> str | None:
    """Why a paragraph of that style is no text of the document."""
    if style.name.startswith(("toc ", "toc heading", "table of figures")):
        return "a contents list"
    return "a picture’s caption" if style.name == "caption" else None


_CHARACTERS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-", w("ptab"): "\t"}


def _text(child: etree._Element) -> str:
    if child.tag == w("t"):
        return child.text or ""
    return _CHARACTERS.get(str(child.tag), "")


def _plain(runs: Sequence[_Run] | Iterator[_Run]) -> str:
    return "".join(run.text for run in runs)


def _pieces(runs: Sequence[_Run]) -> Iterator[Piece]:
    """The lines of a paragraph, as its author broke them."""
    line: list[tuple[str, bool]] = []
    for run in runs:
        first, *others = run.text.split("\n")
        line.append((first, run.bold))
        for text in others:
            if any(words.strip() for words, _ in line):
                yield _piece(line, "", 0)
            line = [(text, run.bold)]
    if any(words.strip() for words, _ in line):
        yield _piece(line, "", 0)


def _outside(package: Package, reader: _WordReader) -> Iterator[LeftOut]:
    """The words that stand outside the text: headers, footers, notes, comments."""
    for kind, why in _OUTSIDE:
        for part in package.related(kind, package.main):
            for paragraph in package.xml(part).iter(w("p")):
                if text := " ".join(_plain(reader._runs(paragraph, _Style())).split()):
                    yield LeftOut(text, Place(file=package.name, part=part), why)
