"""OpenDocument text files (.odt, .ott) become an outline.

Element names are those of OpenDocument 1.3, part 3: https://docs.oasis-open.org/office/OpenDocument/v1.3/
"""

import io
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from lxml import etree

from policygen.errors import Place, UnreadableFileError
from policygen.intake.compiled import regex
from policygen.intake.outline import LeftOut, Line, Outline
from policygen.intake.readers.limits import MOST_LINES, too_long
from policygen.intake.readers.parts import Run, lines_in, row_of, set_by_tabs
from policygen.intake.text import lines_of, nested
from policygen.model import Source
from policygen.word.ooxml import parse_xml
from policygen.word.package import MAX_ENTRIES, MAX_RATIO, MAX_TOTAL, MAX_XML, RATIO_FROM

_NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
}

_AS_ACCEPTED = "The document has tracked changes; it was read as it stands when all of them are accepted."
_SAVE_AS = "Open it in LibreOffice or Word and save it as a Word document (.docx)."
_GET_AGAIN = "Get the file again, or open it in LibreOffice and save it anew."
_USUAL_SIZE = 12.0


@cache
def _n(name: str) -> str:
    """The full name of an element or attribute: `_n("text:p")` is a paragraph."""
    prefix, _, local = name.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


def read_opendocument(data: bytes, name: str) -> Outline:
    """The outline of an OpenDocument text: headings by outline level or title style, lists, tables, text boxes.

    Tracked changes are read as accepted. Headers, footers, notes and comments are left out, as are contents lists,
    captions and hidden text. Raises UnreadableFileError for damaged, protected or dangerous files.
    """
    if not data.startswith(b"PK"):
        raise UnreadableFileError(name, "it is not an OpenDocument file: an .odt is a zip, and this is none.", _SAVE_AS)
    parts = _parts(data, name)
    content, common = parts["content.xml"], parts.get("styles.xml")
    body = content.find(f"{_n('office:body')}/{_n('office:text')}")
    if body is None:
        raise UnreadableFileError(name, "it is an OpenDocument file, but not a text.", _SAVE_AS)
    if sum(1 for _ in body.iter(_n("text:p"), _n("text:h"))) > MOST_LINES:
        raise too_long(name, f"it has more than {MOST_LINES:,} paragraphs")
    roots = [root for root in (common, content) if root is not None]
    styles = _styles(roots)
    levels = _list_levels(roots)
    outermost = [level.indent for (_, depth), level in levels.items() if depth == 1 and level.indent is not None]
    reader = _TextReader(name, styles, levels, _usual_size(body, styles), min(outermost, default=0.5))
    lines = tuple(nested(set_by_tabs(list(reader.blocks(body)))))
    if common is not None:
        reader.outside(common)
    changed = next(body.iter(_n("text:changed-region")), None) is not None
    return Outline(name, lines, tuple(reader.left_out), (_AS_ACCEPTED,) if changed else ())


# ── the zip ──────────────────────────────────────────────────────────────────────────────────────────


def _parts(data: bytes, name: str) -> dict[str, etree._Element]:
    """The roots of content.xml and, where there is one, styles.xml, unpacked no further than is safe."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = {info.filename: info for info in archive.infolist()}
            _refuse_bombs(list(infos.values()), name)
            if "content.xml" not in infos:
                raise UnreadableFileError(name, "it is a zip, but not an OpenDocument text.", _SAVE_AS)
            _refuse_protected(archive, infos, name)
            wanted = [part for part in ("content.xml", "styles.xml") if part in infos]
            return {part: _root(_read(archive, part), part, name) for part in wanted}
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OverflowError, OSError):
        why = "it begins like a zip, but the rest of it is damaged or missing."
        raise UnreadableFileError(name, why, _GET_AGAIN) from None


def _refuse_bombs(infos: Sequence[zipfile.ZipInfo], name: str) -> None:
    total = sum(info.file_size for info in infos)
    swollen = any(i.file_size > max(RATIO_FROM, MAX_RATIO * i.compress_size) for i in infos)
    texts = max((i.file_size for i in infos if i.filename.endswith(".xml")), default=0)
    if len(infos) > MAX_ENTRIES or total > MAX_TOTAL or texts > MAX_XML or swollen:
        why = (
            f"it would unpack to {len(infos)} entries of {total >> 20} MB, too large for a text, so it was not opened."
        )
        raise UnreadableFileError(name, why, "Ask whoever sent it for a Word file.")


_ENCRYPTED = b"encryption-data"


def _refuse_protected(archive: zipfile.ZipFile, infos: dict[str, zipfile.ZipInfo], name: str) -> None:
    manifest = "META-INF/manifest.xml"
    hidden = any(info.flag_bits & 0x1 for info in infos.values())
    if hidden or (manifest in infos and _ENCRYPTED in _read(archive, manifest)):
        step = "Open it in LibreOffice, save it without a password, and import that."
        raise UnreadableFileError(name, "it is protected with a password.", step)


def _read(archive: zipfile.ZipFile, part: str) -> bytes:
    """The bytes of an entry, at most as many as its directory promises and as are safe."""
    with archive.open(part) as entry:
        return entry.read(MAX_XML + 1)


def _root(data: bytes, part: str, name: str) -> etree._Element:
    try:
        return parse_xml(data)
    except ValueError:
        why = f"its part {part} is no sound XML, or not what an OpenDocument file holds."
        raise UnreadableFileError(name, why, _GET_AGAIN) from None


# ── styles ───────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class _Style:
    """What a style says that we need, with what it inherits; `names` are its own name and those it is based on."""

    names: tuple[str, ...] = ()
    outline: int | None = None
    bold: bool = False
    size: float | None = None
    hidden: bool = False
    list_style: str | None = None

    def named(self, *words: str) -> bool:
        """Whether it, or a style that it is based on, is called so."""
        return any(name.startswith(words) for name in self.names)


_LONGEST_CHAIN = 50


def _styles(roots: Sequence[etree._Element]) -> dict[tuple[str, str], _Style]:
    """Every style by its family and name, each with what its parents give."""
    elements: dict[tuple[str, str], etree._Element] = {}
    defaults: dict[str, etree._Element] = {}
    for root in roots:
        for element in root.iter(_n("style:style")):
            elements[element.get(_n("style:family"), ""), element.get(_n("style:name"), "")] = element
        for element in root.iter(_n("style:default-style")):
            defaults[element.get(_n("style:family"), "")] = element
    base = {family: _with(_Style(), element) for family, element in defaults.items()}
    return {key: _resolved(key, elements, base, 0) for key in elements}


def _resolved(
    key: tuple[str, str], elements: dict[tuple[str, str], etree._Element], base: dict[str, _Style], depth: int
) -> _Style:
    element = elements.get(key)
    if element is None or depth > _LONGEST_CHAIN:
        return base.get(key[0], _Style())
    parent = element.get(_n("style:parent-style-name"))
    above = (
        _resolved((key[0], parent), elements, base, depth + 1) if parent else base.get(key[0], _Style())
    )  # fmt: skip
    return _with(above, element)


def _with(above: _Style, element: etree._Element) -> _Style:
    """A style over the one that it is based on."""
    text = element.find(_n("style:text-properties"))
    said = {} if text is None else {str(key): str(value) for key, value in text.attrib.items()}
    weight = said.get(_n("fo:font-weight"))
    name = element.get(_n("style:display-name")) or element.get(_n("style:name"), "").replace("_20_", " ")
    return replace(
        above,
        names=(name.casefold(), *above.names),
        outline=_level(element.get(_n("style:default-outline-level")), above.outline),
        bold=_is_bold(weight) if weight else above.bold,
        size=_size(said.get(_n("fo:font-size"), ""), above.size),
        hidden=said.get(_n("text:display"), "none" if above.hidden else "") == "none",
        list_style=element.get(_n("style:list-style-name")) or above.list_style,
    )


def _is_bold(weight: str) -> bool:
    return weight == "bold" or (weight.isdigit() and int(weight) >= 600)


def _level(text: str | None, otherwise: int | None) -> int | None:
    return int(text) if text and regex(r"[1-9]\d?").fullmatch(text) else otherwise


def _size(text: str, above: float | None) -> float | None:
    found = regex(r"([\d.]{1,6})(pt|%)").fullmatch(text)
    if not found or found[1].count(".") > 1:
        return above
    number = float(found[1].strip(".") or 0)
    return number if found[2] == "pt" else (above or _USUAL_SIZE) * number / 100


@dataclass(frozen=True)
class _ListLevel:
    """One level of a list: whether it has numbers, and how far in it is set, in inches."""

    numbered: bool = False
    indent: float | None = None


def _list_levels(roots: Sequence[etree._Element]) -> dict[tuple[str, int], _ListLevel]:
    """The levels of each list style, by its name and the level, from 1."""
    found: dict[tuple[str, int], _ListLevel] = {}
    for root in roots:
        for style in root.iter(_n("text:list-style")):
            for level in style:
                depth = _level(level.get(_n("text:level")), 1) or 1
                numbered = level.tag == _n("text:list-level-style-number") and bool(level.get(_n("style:num-format")))
                aligned = next(level.iter(_n("style:list-level-label-alignment")), None)
                indent = _inches(aligned.get(_n("fo:margin-left"), "")) if aligned is not None else None
                found[style.get(_n("style:name"), ""), depth] = _ListLevel(numbered, indent)
    return found


_COLUMNS = 12
"""How many columns, the unit in which items are nested, make an inch."""
_UNITS = {"in": 1.0, "cm": 1 / 2.54, "mm": 1 / 25.4, "pt": 1 / 72}


def _inches(length: str) -> float | None:
    found = regex(r"(\d{1,4}(?:\.\d{1,8})?)(in|cm|mm|pt)").fullmatch(length)
    return float(found[1]) * _UNITS[found[2]] if found else None


def _usual_size(body: etree._Element, styles: dict[tuple[str, str], _Style]) -> float:
    """The size, in points, in which most of the text is set."""
    sizes: Counter[float] = Counter()
    for paragraph in body.iter(_n("text:p")):
        style = styles.get(("paragraph", paragraph.get(_n("text:style-name"), "")), _Style())
        sizes[style.size or _USUAL_SIZE] += len("".join(map(str, paragraph.itertext())))
    return sizes.most_common(1)[0][0] if sizes else _USUAL_SIZE


# ── the text ─────────────────────────────────────────────────────────────────────────────────────────

_HOLDERS = frozenset(map(_n, ("text:section", "text:index-body", "text:numbered-paragraph", "office:text", "draw:a")))
_CONTENTS = frozenset(
    map(_n, ("text:table-of-content", "text:illustration-index", "text:table-index", "text:alphabetical-index",
             "text:user-index", "text:object-index", "text:bibliography"))
)  # fmt: skip
_NOT_TEXT = frozenset(
    map(_n, ("text:tracked-changes", "office:annotation", "text:note", "text:sequence-decls", "office:forms",
             "text:variable-decls", "text:user-field-decls", "svg:title", "svg:desc", "text:ruby-text"))
)  # fmt: skip
_FRAMES = frozenset(map(_n, ("draw:frame", "draw:custom-shape", "draw:rect", "draw:g", "draw:text-box")))


@dataclass
class _TextReader:
    """Makes lines of paragraphs, lists and tables, counting paragraphs and tables as it goes."""

    file: str
    styles: dict[tuple[str, str], _Style]
    levels: dict[tuple[str, int], _ListLevel]
    size: float
    least: float
    left_out: list[LeftOut] = field(default_factory=list)
    paragraph: int = 0
    table: int = 0
    gap: bool = True

    def blocks(self, parent: etree._Element, cell: str | None = None) -> Iterator[Line]:
        """The lines of everything in a body, a section, a cell or a text box."""
        for child in parent:
            if child.tag in (_n("text:p"), _n("text:h")):
                yield from self._paragraph(child, cell, "", 0)
            elif child.tag == _n("text:list"):
                yield from self._list(child, cell, child.get(_n("text:style-name"), ""), 1)
            elif child.tag == _n("table:table"):
                yield from self._table(child)
            elif child.tag in _CONTENTS:
                self._leave_out_all(child, "a contents list")
            elif child.tag in _HOLDERS:
                yield from self.blocks(child, cell)
            elif child.tag in _FRAMES:
                yield from self._frame(child, cell)

    def outside(self, styles: etree._Element) -> None:
        """Leave out the headers and footers, which stand in the page styles."""
        for kind, why in (("header", "the page header"), ("footer", "the page footer")):
            for element in styles.iter(_n(f"style:{kind}"), _n(f"style:{kind}-first"), _n(f"style:{kind}-left")):
                for paragraph in element.iter(_n("text:p"), _n("text:h")):
                    text = " ".join("".join(run.text for run in self._runs(paragraph, _Style())).split())
                    if text:
                        self.left_out.append(LeftOut(text, Place(file=self.file, part="styles.xml"), why))

    # ── paragraphs and lists

    def _paragraph(self, element: etree._Element, cell: str | None, marker: str, column: int) -> Iterator[Line]:
        self.paragraph += 1
        source = Source(file=self.file, paragraph=self.paragraph, cell=cell)
        style = self.styles.get(("paragraph", element.get(_n("text:style-name"), "")), _Style())
        runs = list(self._runs(element, style))
        self._leave_out("".join(run.text for run in runs if run.hidden), "hidden text")
        runs = [run for run in runs if not run.hidden]
        text = "".join(run.text for run in runs)
        if not text.strip():
            self.gap = True
        elif style.named("caption", "illustration", "figure", "drawing", "contents ", "header", "footer"):
            self._leave_out(text, _why_by_style(style))
        else:
            yield from self._lines(element, runs, style, source, marker, column)
        yield from self._asides(element, cell)

    def _lines(
        self, element: etree._Element, runs: Sequence[Run], style: _Style, source: Source, marker: str, column: int
    ) -> Iterator[Line]:
        inside = _nearest(element, "text:list-item") is not None
        large = all(run.large for run in runs if run.text.strip())
        level = _level(element.get(_n("text:outline-level")), None if element.tag == _n("text:p") else 1)
        pieces = lines_in([(run.text, run.bold) for run in runs])
        for i, line in enumerate(lines_of(pieces, source, frozenset())):
            line = line._replace(gap=self.gap or not (marker or inside), bold=line.bold or large)
            self.gap = False
            if style.named("title"):
                line = line._replace(kind="heading", level=1, bold=False, lead="")
            elif (level := level or style.outline) is not None:
                line = line._replace(kind="heading", level=level + 1, bold=False, lead="")
            elif marker and i == 0:
                line = line._replace(kind="item", marker=line.marker or marker, level=column)
            elif style.named("quot"):
                line = line._replace(kind="quotation")
            yield line

    def _list(self, element: etree._Element, cell: str | None, style: str, depth: int) -> Iterator[Line]:
        style = element.get(_n("text:style-name"), style)
        level = self.levels.get((style, depth), _ListLevel())
        marker = "1." if level.numbered else "•"
        indent = level.indent if level.indent is not None else depth / 2
        column = round(max(indent - self.least, 0) * _COLUMNS) + 2 * (depth - 1)
        for item in element:
            mark = marker if item.tag == _n("text:list-item") else ""
            for child in item:
                if child.tag == _n("text:list"):
                    yield from self._list(child, cell, style, depth + 1)
                elif child.tag in (_n("text:p"), _n("text:h")):
                    yield from self._paragraph(child, cell, mark, column)
                    # Only the first paragraph of an item is the item; others stand under it as text of their own.
                    mark = ""

    def _runs(self, parent: etree._Element, style: _Style) -> Iterator[Run]:
        """The text of a paragraph, without its notes, comments and frames."""
        yield from self._run(parent.text, style)
        for child in parent:
            if child.tag == _n("text:s"):
                yield from self._run(" " * min(_level(child.get(_n("text:c")), 1) or 1, 20), style)
            elif child.tag == _n("text:tab"):
                yield from self._run("\t", style)
            elif child.tag == _n("text:line-break"):
                yield from self._run("\n", style, kept=True)
            elif child.tag not in _NOT_TEXT | _FRAMES:
                yield from self._runs(child, self._inside(child, style))
            yield from self._run(child.tail, style)

    def _inside(self, element: etree._Element, above: _Style) -> _Style:
        """The style of the words in a span: what it says itself, over what the paragraph says."""
        hidden = element.tag in (_n("text:hidden-text"), _n("text:hidden-paragraph"))
        style = self.styles.get(("text", element.get(_n("text:style-name"), "")))
        if element.tag != _n("text:span") or style is None:
            return replace(above, hidden=above.hidden or hidden)
        return replace(
            above, bold=style.bold or above.bold, size=style.size or above.size, hidden=style.hidden or above.hidden
        )

    def _run(self, text: str | None, style: _Style, *, kept: bool = False) -> Iterator[Run]:
        if text:
            plain = text if kept or text == "\t" else regex(r"[ \t\r\n]+").sub(" ", text)
            yield Run(plain, style.bold, style.size is not None and style.size >= self.size + 2, style.hidden)

    def _asides(self, element: etree._Element, cell: str | None) -> Iterator[Line]:
        """What is anchored in a paragraph: text boxes are text, notes and comments are left out."""
        for child in element.iter(*_FRAMES, _n("text:note"), _n("office:annotation")):
            if child.tag == _n("text:note"):
                self._leave_out_all(child, "a footnote")
            elif child.tag == _n("office:annotation"):
                self._leave_out_all(child, "a comment in the margin")
            elif _outermost(child, element):
                yield from self._frame(child, cell)

    def _frame(self, element: etree._Element, cell: str | None) -> Iterator[Line]:
        self.gap = True
        for described in element.iter(_n("svg:title"), _n("svg:desc")):
            self._leave_out(described.text or "", "a picture’s description")
        yield from self.blocks(element, cell)
        self.gap = True

    # ── tables

    def _table(self, element: etree._Element) -> Iterator[Line]:
        self.table += 1
        number = self.table
        rows = [row for row in element.iter(_n("table:table-row")) if _nearest(row, "table:table") is element]
        cells = [[cell for cell in row if cell.tag == _n("table:table-cell")] for row in rows]
        layout = len(rows) == 1 or max(map(len, cells), default=0) == 1
        for r, (row, its_cells) in enumerate(zip(rows, cells, strict=True), start=1):
            read = [
                tuple(nested(self.blocks(cell, f"table {number}, row {r}, column {c}")))
                for c, cell in enumerate(its_cells, start=1)
            ]
            if layout:
                self.gap = True
                yield from (line for lines in read for line in lines)
            elif any(read):
                yield row_of(read, header=_nearest(row, "table:table-header-rows") is not None)
        self.gap = True

    # ── what is left out

    def _leave_out(self, text: str, why: str) -> None:
        if text.strip():
            self.left_out.append(LeftOut(" ".join(text.split()), Place(file=self.file, paragraph=self.paragraph), why))

    def _leave_out_all(self, element: etree._Element, why: str) -> None:
        for paragraph in element.iter(_n("text:p"), _n("text:h")):
            self._leave_out("".join(run.text for run in self._runs(paragraph, _Style())), why)


def _why_by_style(style: _Style) -> str:
    if style.named("contents "):
        return "a contents list"
    return "a running header or footer" if style.named("header", "footer") else "a picture’s caption"


def _nearest(element: etree._Element, name: str) -> etree._Element | None:
    return next(element.iterancestors(_n(name)), None)


def _outermost(frame: etree._Element, paragraph: etree._Element) -> bool:
    """Whether no other frame in the same paragraph holds this one."""
    for ancestor in frame.iterancestors():
        if ancestor is paragraph:
            return True
        if ancestor.tag in _FRAMES:
            return False
    return True
