"""Word files become an outline. Element names are those of ECMA-376 part 1, section 17."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from policygen.errors import Place
from policygen.intake.compiled import regex
from policygen.intake.outline import LeftOut, Line, Outline
from policygen.intake.readers.limits import MOST_LINES, too_long
from policygen.intake.readers.parts import Run, lines_in, row_of, set_by_tabs
from policygen.intake.text import lines_of, nested
from policygen.model import Source
from policygen.word.ooxml import MC, w
from policygen.word.package import Package, read_package

_AS_ACCEPTED = "The document has tracked changes; it was read as it stands when all of them are accepted."
_OUTSIDE = (
    ("header", "the page header"),
    ("footer", "the page footer"),
    ("footnotes", "a footnote"),
    ("endnotes", "an endnote"),
    ("comments", "a comment in the margin"),
)


def read_word(data: bytes, name: str) -> Outline:
    """The outline of a Word file: headings by style or outline level, lists real or typed, tables, text boxes.

    Tracked changes are read as accepted. Headers, footers, notes and comments are left out, as are contents
    lists, captions and hidden text. Raises UnreadableFileError, as `read_package` does, for anything else.
    """
    package = read_package(data, name)
    root = package.xml(package.main)
    body = root.find(w("body"))
    body = root if body is None else body
    if sum(1 for _ in body.iter(w("p"))) > MOST_LINES:
        raise too_long(package.name, f"it has more than {MOST_LINES:,} paragraphs")
    styles = _styles(package)
    levels = _list_levels(package)
    reader = _WordReader(package.name, styles, levels, _usual_size(body, styles))
    indents = [reader.list_indent(paragraph) for paragraph in body.iter(w("p"))]
    reader.least = min((indent for indent in indents if indent is not None), default=0)
    lines = [line for block in _blocks(body) for line in reader.block(block)]
    changed = any(next(root.iter(w(tag)), None) is not None for tag in ("ins", "del", "moveFrom", "moveTo"))
    left_out = [*reader.left_out, *_outside(package, reader)]
    return Outline(package.name, tuple(nested(set_by_tabs(lines))), tuple(left_out), (_AS_ACCEPTED,) if changed else ())


class _Style(NamedTuple):
    """What a paragraph style says that we need, with what it inherits."""

    name: str = ""
    outline: int | None = None
    numbering: str | None = None
    depth: int = 0
    indent: int | None = None
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


_COLUMN = 120
_LIST_STEP = 720
"""A twelfth of an inch and half an inch, in twentieths of a point: the unit of nesting, and Word's own step."""
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
        indent=_indent(properties, base.indent),
        bold=_flag(run, "b", base.bold),
        size=_number(_find(run, "sz"), base.size),
        hidden=_flag(run, "vanish", base.hidden),
    )


def _heading_number(element: etree._Element, base: _Style) -> int | None:
    """Word's built-in headings are known by name even where their outline level is left out."""
    found = regex(r"heading ([1-9])").fullmatch((_value(element.find(w("name"))) or "").casefold())
    return int(found[1]) - 1 if found else base.outline


class _ListLevel(NamedTuple):
    """One level of a list: how it is numbered ("bullet", "decimal", "none"), and how far in it is set."""

    form: str = "bullet"
    indent: int | None = None


def _list_levels(package: Package) -> dict[tuple[str, int], _ListLevel]:
    """The levels of every list, by the list's number and the level, from 0."""
    parts = package.related("numbering", package.main)
    if not parts:
        return {}
    root = package.xml(parts[0])
    abstract = {e.get(w("abstractNumId"), ""): e for e in root.iter(w("abstractNum"))}
    found = {}
    for num in root.iter(w("num")):
        levels = abstract.get(_value(num.find(w("abstractNumId"))) or "")
        for level in levels.iter(w("lvl")) if levels is not None else ():
            depth = level.get(w("ilvl"), "0")
            form = _value(level.find(w("numFmt"))) or "bullet"
            if depth.isdigit():
                found[num.get(w("numId"), ""), int(depth)] = _ListLevel(form, _indent(level.find(w("pPr")), None))
    return found


def _indent(properties: etree._Element | None, otherwise: int | None) -> int | None:
    """How far in a paragraph is set, in twentieths of a point."""
    indent = _find(properties, "ind")
    left = indent.get(w("left")) or indent.get(w("start")) if indent is not None else None
    return int(left) if left and left.isdigit() else otherwise


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


@dataclass
class _WordReader:
    """Makes lines of paragraphs and tables, counting both as it goes."""

    file: str
    styles: dict[str, _Style]
    levels: dict[tuple[str, int], _ListLevel]
    size: int
    least: int = 0
    left_out: list[LeftOut] = field(default_factory=list)
    paragraph: int = 0
    table: int = 0
    gap: bool = True
    pending: list[Run] = field(default_factory=list)

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
        self, runs: Sequence[Run], style: _Style, properties: etree._Element | None, source: Source
    ) -> Iterator[Line]:
        pieces = lines_in([(run.text, run.bold) for run in runs])
        lines = lines_of(pieces, source, frozenset())
        level = _number(_find(properties, "outlineLvl"), style.outline)
        marker, depth = self._list(properties, style)
        for i, line in enumerate(lines):
            large = all(run.large for run in runs if run.text.strip())
            line = line._replace(
                gap=self.gap or not marker, bold=(line.bold and not style.bold) or large or (line.bold and i == 0)
            )
            self.gap = False
            if style.name == "title":
                line = line._replace(kind="heading", level=1, bold=False)
            elif level is not None and 0 <= level < 9:
                line = line._replace(kind="heading", level=level + 2, bold=False, lead="")
            elif marker and i == 0:
                line = line._replace(kind="item", marker=line.marker or marker, level=depth)
            elif "quote" in style.name:
                line = line._replace(kind="quotation")
            elif line.kind == "item":
                line = line._replace(level=self._column(_indent(properties, 0)))
            yield line

    def _list(self, properties: etree._Element | None, style: _Style) -> tuple[str, int]:
        """The mark of a real list, and how far in its item is set, in columns; "" where the paragraph is no item."""
        numbering = _find(properties, "numPr")
        own = _value(_find(numbering, "numId"))
        number = own or style.numbering
        depth = _number(_find(numbering, "ilvl"), style.depth) or 0
        named = regex(r"list (bullet|number)\s*(\d?)").match(style.name)
        if number is None and named:
            return ("•" if named[1] == "bullet" else "1."), 4 * (int(named[2] or 1) - 1)
        if number in (None, "0"):
            return "", 0
        level = self.levels.get((number or "", depth), _ListLevel())
        indent = self._list_indent(properties, style, own, level, depth)
        return ("•" if level.form in ("bullet", "none") else "1."), self._column(indent, self.least) + 2 * depth

    def list_indent(self, paragraph: etree._Element) -> int | None:
        """How far in an item of a real list is set, in twentieths of a point; None for any other paragraph."""
        properties = paragraph.find(w("pPr"))
        style = self.styles.get(_style_id(paragraph), self.styles.get("", _Style()))
        own = _value(_find(_find(properties, "numPr"), "numId"))
        number = own or style.numbering
        if number in (None, "0"):
            return None
        depth = _number(_find(_find(properties, "numPr"), "ilvl"), style.depth) or 0
        level = self.levels.get((number or "", depth), _ListLevel())
        return self._list_indent(properties, style, own, level, depth)

    def _list_indent(
        self, properties: etree._Element | None, style: _Style, own: str | None, level: _ListLevel, depth: int
    ) -> int:
        """What a paragraph says of its list goes over its style, and its style over the list that the style names."""
        said = (level.indent, style.indent) if own else (style.indent, level.indent)
        usual = next((indent for indent in said if indent is not None), _LIST_STEP * (depth + 1))
        return _indent(properties, usual) or 0

    def _column(self, indent: int | None, least: int = 0) -> int:
        """How far in an item is set, in columns from what the outermost lists are set in."""
        return max((indent or 0) - least, 0) // _COLUMN

    def _runs(self, parent: etree._Element, style: _Style) -> Iterator[Run]:
        """The text of a paragraph as it stands when every tracked change is accepted."""
        for child in parent:
            if child.tag == w("r"):
                yield from self._run(child, style)
            elif child.tag in _HOLDERS:
                yield from self._runs(child, style)

    def _run(self, run: etree._Element, style: _Style) -> Iterator[Run]:
        properties = run.find(w("rPr"))
        character = self.styles.get(_value(_find(properties, "rStyle")) or "-", _Style())
        bold = _flag(properties, "b", style.bold or character.bold)
        size = _number(_find(properties, "sz"), character.size or style.size)
        text = "".join(_text(child) for child in run)
        if text:
            hidden = _flag(properties, "vanish", style.hidden or character.hidden)
            yield Run(text, bold, size is not None and size >= self.size + 4, hidden)

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
                yield row_of(read, header=_flag(row.find(w("trPr")), "tblHeader", False))
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


def _plain(runs: Sequence[Run] | Iterator[Run]) -> str:
    return "".join(run.text for run in runs)


def _outside(package: Package, reader: _WordReader) -> Iterator[LeftOut]:
    """The words that stand outside the text: headers, footers, notes, comments."""
    for kind, why in _OUTSIDE:
        for part in package.related(kind, package.main):
            for paragraph in package.xml(part).iter(w("p")):
                if text := " ".join(_plain(reader._runs(paragraph, _Style())).split()):
                    yield LeftOut(text, Place(file=package.name, part=part), why)
