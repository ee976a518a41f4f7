"""A Word file as text to read and to compare: every story, paragraph by paragraph, with its styles.

One paragraph is one line, `Style: words`. Whatever is not the document's own words stands in `‹ ›`. Nothing is
shown that changes when a program saves the same document again: ids, revision marks, what fields work out.
docs/word-in-git.md describes the format.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import product
from typing import Final

from lxml import etree

from policygen.word.fields import own_elements, parts_of
from policygen.word.manifest import NAME as BLOCKS
from policygen.word.marks import is_second_copy
from policygen.word.ooxml import R, is_on, w
from policygen.word.others import Others
from policygen.word.package import CUSTOM_PROPERTIES_PART, DIGEST_PROPERTY, Package
from policygen.word.properties import CORE
from policygen.word.styles import NOTHING, Looks, Styles, read_styles
from policygen.word.wording import Story, by_whom, label_of_control


def project(package: Package, *, properties: bool = True) -> str:
    """The text of a Word file, template or finished: properties, body, headers and footers, notes, comments.

    Without `properties` what the file says of itself is left out. Raises UnreadableFileError where a part is missing or
    is no XML.
    """
    stories = _Reader(package).stories(properties=properties)
    return "\n".join("".join(f"{line.rstrip()}\n" for line in lines) for lines in stories)


class _Reader:
    """Reads the stories of one file, each as its lines."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = read_styles(package)
        self._others = Others(package)
        found = package.xml(package.main).find(w("body"))
        self._body = etree.Element(w("body")) if found is None else found
        self._sections = _sections(self._body)
        self._notes = _note_numbers(self._body)
        self._targets = {r.id: r.target for r in package.relationships(package.main)}

    def stories(self, *, properties: bool) -> Iterator[list[str]]:
        """Every story with its heading."""
        said = list(_properties(self._package, self._styles)) if properties else []
        if said:
            yield ["== Properties ==", *said]
        yield ["== Body ==", _line_of_section(1, self._sections[0]), *self._story(self._package.main, self._body)]
        for (kind, pages, lines), sections in self._pages().items():
            which = "section" if len(sections) == 1 else "sections"
            yield [f"== {kind.capitalize()} ({pages}), {which} {', '.join(map(str, sections))} ==", *lines]
        for kind in ("footnote", "endnote", "comment"):
            notes = list(self._note_lines(kind))
            if notes:
                yield [f"== {kind.capitalize()}s ==", *notes]

    def _story(self, part: str, root: etree._Element) -> Iterator[str]:
        """The lines of a story that stands in a part."""
        links = {r.id: r.target for r in self._package.relationships(part)}
        sections = self._sections if root is self._body else ()
        return _Blocks(Story(root, self._styles, links, self._notes, self._others), sections).lines(root)

    # ── headers and footers ──────────────────────────────────────────────────────────────────────────

    def _pages(self) -> Mapping[tuple[str, str, tuple[str, ...]], list[int]]:
        """The headers and footers in use, in the order of the sections: what each is, for which kind of pages, its
        lines, and its sections. Sections whose headers read the same share one, however many parts it is in.
        """
        used: dict[tuple[str, str, tuple[str, ...]], list[int]] = {}
        for number, section in enumerate(self._sections, 1):
            for kind, pages in product(("header", "footer"), self._kinds_of_pages(section)):
                part = self._part_of(kind, pages, number)
                if part is not None:
                    root = self._package.xml(part)
                    used.setdefault((kind, pages, tuple(self._story(part, root))), []).append(number)
        return used

    def _kinds_of_pages(self, section: etree._Element) -> list[str]:
        """The kinds of pages that a section tells apart; for the others the file may hold headers that nobody sees."""
        first = ["first"] if is_on(section.find(w("titlePg"))) else []
        return [*first, "default", *(["even"] if self._tells_even_pages else [])]

    @cached_property
    def _tells_even_pages(self) -> bool:
        found = self._package.related("settings", self._package.main)
        return bool(found) and is_on(self._package.xml(found[0]).find(w("evenAndOddHeaders")))

    def _part_of(self, kind: str, pages: str, number: int) -> str | None:
        """The part of a header or footer of a section: its own, or that of the nearest section before."""
        for section in reversed(self._sections[:number]):
            for reference in section.iterchildren(w(f"{kind}Reference")):
                target = self._targets.get(reference.get(f"{{{R}}}id", ""), "")
                if reference.get(w("type"), "default") == pages and target in self._package:
                    return target
        return None

    # ── notes and comments ───────────────────────────────────────────────────────────────────────────

    def _note_lines(self, kind: str) -> Iterator[str]:
        """The notes of a kind in the order in which the body refers to them; those it does not refer to at the end."""
        for part in self._package.related(f"{kind}s", self._package.main):
            notes = [n for n in self._package.xml(part).iterchildren(w(kind)) if n.get(w("type"), "normal") == "normal"]
            numbers = [self._notes.get((kind, note.get(w("id"), ""))) for note in notes]
            in_order = sorted(zip(numbers, notes, strict=True), key=lambda pair: (pair[0] is None, pair[0] or 0))
            for number, note in in_order:
                called = f"{kind} {number}" if number else f"{kind} that nothing refers to"
                lines = list(self._story(part, note))
                yield from _led(f"‹{called}{by_whom(note)}› ", [*map(_without_gap, lines[:1]), *lines[1:]])


def _without_gap(line: str) -> str:
    """The first line of a note without the space or tab that stands between the note's own mark and its words."""
    style, colon, words = line.partition(": ")
    return f"{style}{colon}{words.lstrip(' ⇥')}"


def _note_numbers(body: etree._Element) -> dict[tuple[str, str], int]:
    """The numbers of notes and comments by kind and id, in the order in which the body refers to them."""
    found: dict[tuple[str, str], int] = {}
    counts = dict.fromkeys(("footnote", "endnote", "comment"), 0)
    for reference in body.iter(*(w(f"{kind}Reference") for kind in counts)):
        kind, id = etree.QName(reference).localname.removesuffix("Reference"), reference.get(w("id"), "")
        if (kind, id) not in found and not is_second_copy(reference):
            counts[kind] += 1
            found[kind, id] = counts[kind]
    return found


# ── blocks ───────────────────────────────────────────────────────────────────────────────────────────


class _Blocks:
    """Reads the blocks of one story: paragraphs, tables, and what stands around them."""

    def __init__(self, story: Story, sections: Sequence[etree._Element] = ()) -> None:
        self._story = story
        self._sections = sections

    def lines(self, parent: etree._Element, table: Looks = NOTHING) -> Iterator[str]:
        """The lines of all blocks of an element; `table` is how the table around them makes words look."""
        for block in parts_of(parent):
            if block.tag == w("p"):
                yield from self._paragraph(block, table)
            elif block.tag == w("tbl"):
                yield from self._table(block)
            elif block.tag == w("sdt"):
                yield from self._control(block, table)
            elif block.tag in (w("altChunk"), w("subDoc")):
                yield "‹another document›"
            elif block.tag not in _NO_BLOCKS:
                yield from self.lines(block, table)

    def _paragraph(self, paragraph: etree._Element, table: Looks, control: str = "") -> Iterator[str]:
        line = self._story.line(paragraph, table, control)
        if line is not None:
            yield from ["‹page break›"] * line.breaks_before
            sign = self._story.styles.list_of(paragraph)
            style = self._story.styles.name_of(paragraph)
            yield f"{style} ({sign}): {line.words}" if sign else f"{style}: {line.words}"
            for box in line.boxes:
                yield "  ‹text box›"
                inside = Story(box, self._story.styles, self._story.links, self._story.notes, self._story.others)
                yield from (f"    {inner}" for inner in _Blocks(inside).lines(box))
            yield from ["‹page break›"] * line.breaks_after
        yield from self._section_after(paragraph)

    def _section_after(self, paragraph: etree._Element) -> Iterator[str]:
        """The line of the section that begins after a paragraph which ends one."""
        ended = paragraph.find(f"{w('pPr')}/{w('sectPr')}")
        if ended is not None and ended in self._sections[:-1]:
            number = self._sections.index(ended) + 1
            yield _line_of_section(number + 1, self._sections[number])

    def _control(self, control: etree._Element, table: Looks) -> Iterator[str]:
        """A control around blocks: around a single paragraph it stands in its line."""
        label, content = label_of_control(control), control.find(w("sdtContent"))
        inside = [] if content is None else list(parts_of(content))
        if len(inside) == 1 and inside[0].tag == w("p"):
            yield from self._paragraph(inside[0], table, label)
            return
        if label:
            yield f"‹{label}›"
        for line in self.lines(content, table) if content is not None else ():
            yield f"  {line}" if label else line

    # ── tables ───────────────────────────────────────────────────────────────────────────────────────

    def _table(self, table: etree._Element) -> Iterator[str]:
        rows = list(_nested(table, w("tr")))
        width = max((sum(_span(cell) for cell in _nested(row, w("tc"))) for row in rows), default=0)
        said = [f"{width} column" if width == 1 else f"{width} columns", *_name_of_table(table, self._story.styles)]
        yield f"‹table, {', '.join(said)}›"
        for number, row in enumerate(rows):
            yield f"  ‹{_label_of_row(row)}›"
            for line in self._row(table, row, number, len(rows)):
                yield f"    {line}"

    def _row(self, table: etree._Element, row: etree._Element, number: int, rows: int) -> Iterator[str]:
        cells = list(_nested(row, w("tc")))
        for column, cell in enumerate(cells):
            areas = _areas(table, (number, rows), (column, len(cells)))
            looks = self._story.styles.looks_in_cell(table, areas)
            label = _label_of_cell(cell)
            yield from _led(f"| ‹{label}› " if label else "| ", self.lines(cell, looks))


_NO_BLOCKS: Final = frozenset(
    map(w, ("sectPr", "tcPr", "tblPr", "tblGrid", "trPr", "tblPrEx", "sdtPr", "sdtEndPr", "customXmlPr", "r"))
)


def _led(lead: str, lines: Iterable[str]) -> Iterator[str]:
    """Lines of which the first has something before it, and the others stand two spaces in."""
    for number, line in enumerate(lines):
        yield f"  {line}" if number else f"{lead}{line}"


def _nested(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, in controls too, but not those of tables inside."""
    for child in parts_of(element):
        if child.tag == name:
            yield child
        elif child.tag not in (w("tc"), w("tr")):
            yield from _nested(child, name)


def _span(cell: etree._Element) -> int:
    value = _property(cell, "tcPr", "gridSpan")
    return int(value) if value.isascii() and value.isdigit() else 1


def _property(element: etree._Element, properties: str, name: str, attribute: str = "val") -> str:
    found = element.find(f"{w(properties)}/{w(name)}")
    return "" if found is None else found.get(w(attribute), "")


def _name_of_table(table: etree._Element, styles: Styles) -> Iterator[str]:
    """The table's style and what it says to those who do not see it."""
    name = styles.name_of(table)
    if name != "Normal Table":
        yield name
    said = _property(table, "tblPr", "tblCaption") or _property(table, "tblPr", "tblDescription")
    if said:
        yield f"“{' '.join(said.split())}”"


def _label_of_row(row: etree._Element) -> str:
    parts = ["header row" if is_on(row.find(f"{w('trPr')}/{w('tblHeader')}")) else "row", *_controls(row)]
    for name, what in (("ins", "inserted"), ("del", "deleted")):
        change = row.find(f"{w('trPr')}/{w(name)}")
        if change is not None:
            parts.append(f"{what}{by_whom(change)}")
    return ", ".join(parts)


def _label_of_cell(cell: etree._Element) -> str:
    parts = list(_controls(cell))
    if _span(cell) > 1:
        parts.append(f"{_span(cell)} columns wide")
    merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
    if merge is not None and merge.get(w("val"), "continue") == "continue":
        parts.append("part of the cell above")
    for name, what in (("cellIns", "inserted"), ("cellDel", "deleted")):
        change = cell.find(f"{w('tcPr')}/{w(name)}")
        if change is not None:
            parts.append(f"{what}{by_whom(change)}")
    return ", ".join(parts)


def _controls(element: etree._Element) -> Iterator[str]:
    """The content controls around a row or cell."""
    for around in element.iterancestors():
        if around.tag == w("sdt") and label_of_control(around):
            yield label_of_control(around)
        elif around.tag not in (w("sdt"), w("sdtContent"), w("customXml")):
            return


_LOOK_BITS: Final = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100}


def _areas(table: etree._Element, row: tuple[int, int], column: tuple[int, int]) -> list[str]:
    """The areas of its table's style that a cell is in, the weakest first (ECMA-376 17.7.6): by its place and
    the number of rows, and of cells in its row.
    """
    look = table.find(f"{w('tblPr')}/{w('tblLook')}")
    at = {
        "firstColumn": ("firstCol", column[0] == 0),
        "lastColumn": ("lastCol", column[0] == column[1] - 1),
        "firstRow": ("firstRow", row[0] == 0),
        "lastRow": ("lastRow", row[0] == row[1] - 1),
    }
    return ["wholeTable", *(area for name, (area, is_there) in at.items() if is_there and _has_look(look, name))]


def _has_look(look: etree._Element | None, name: str) -> bool:
    """Whether a table wants its style's look for an area: files say it in words, or as the bits of a number."""
    if look is None:
        return False
    if w(name) in look.attrib:
        return look.get(w(name)) in ("1", "true", "on")
    try:
        return bool(int(look.get(w("val"), "0"), 16) & _LOOK_BITS[name])
    except ValueError:
        return False


# ── sections ─────────────────────────────────────────────────────────────────────────────────────────


def _sections(body: etree._Element) -> list[etree._Element]:
    """The sections of a body; one that says nothing of itself where the last is missing."""
    found = [e for e in own_elements(body) if e.tag == w("sectPr") and not _is_former(e)]
    is_whole = bool(found) and found[-1].getparent() is body
    return found if is_whole else [*found, etree.Element(w("sectPr"))]


def _is_former(section: etree._Element) -> bool:
    """Whether the element says what a section was before a tracked change."""
    parent = section.getparent()
    return parent is not None and parent.tag == w("sectPrChange")


_BEGINS: Final = {
    "continuous": "on the same page",
    "nextPage": "on a new page",
    "evenPage": "on a new even page",
    "oddPage": "on a new odd page",
    "nextColumn": "in a new column",
}
_PAPERS: Final = {(297, 420): "A3", (210, 297): "A4", (148, 210): "A5", (216, 279): "Letter", (216, 356): "Legal"}
_TWIPS_IN_MM: Final = 1440 / 25.4


def _line_of_section(number: int, section: etree._Element) -> str:
    kind = section.find(w("type"))
    begins = _BEGINS.get("nextPage" if kind is None else kind.get(w("val"), ""), "") if number > 1 else ""
    columns = section.find(w("cols"))
    count = "1" if columns is None else columns.get(w("num"), "1")
    said = [begins, *_paper(section), f"{count} columns" if count != "1" else ""]
    return f"‹{', '.join([f'section {number}', *filter(None, said)])}›"


def _paper(section: etree._Element) -> Iterator[str]:
    size = section.find(w("pgSz"))
    sides = [] if size is None else [size.get(w("w"), ""), size.get(w("h"), "")]
    if sides and all(side.isascii() and side.isdigit() for side in sides):
        width, height = (round(int(side) / _TWIPS_IN_MM) for side in sides)
        name = _PAPERS.get((min(width, height), max(width, height)))
        yield f"{name} {'landscape' if width > height else 'portrait'}" if name else f"{width} × {height} mm"


# ── properties ───────────────────────────────────────────────────────────────────────────────────────


def _properties(package: Package, styles: Styles) -> Iterator[str]:
    """What the file says of itself, but for dates, counts, programs and digests, which change with every save."""
    core: Mapping[str, str] = {}
    for part in package.related("core-properties")[:1]:
        core = {etree.QName(e).localname: e.text or "" for e in package.xml(part).iterchildren(etree.Element)}
    for tag, label in CORE.items():
        yield from _property_line(label, core.get(etree.QName(tag).localname, ""))
    yield from _property_line("language", styles.language or core.get("language", ""))
    if CUSTOM_PROPERTIES_PART in package:
        custom = package.xml(CUSTOM_PROPERTIES_PART).iterchildren(etree.Element)
        for name, text in sorted((e.get("name", ""), "".join(map(str, e.itertext()))) for e in custom):
            if name != DIGEST_PROPERTY and not name.startswith(BLOCKS):
                yield from _property_line(name, text)


def _property_line(label: str, text: str) -> Iterator[str]:
    if text.strip():
        yield f"{label}: {' '.join(text.split())}"
