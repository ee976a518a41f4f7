"""Where the looks of words and paragraphs come from: their own formatting, their styles, their table, the defaults.

Properties are looked for where ECMA-376 17.7.2 says that they come from: the run itself, its style, the style of the
paragraph, that of the table, and the document’s defaults. Who asks says which property, and the nearest that says
anything of it counts.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeVar

from lxml import etree

from policygen.word.ooxml import value_of, w
from policygen.word.package import Package
from policygen.word.styles import is_default

Said = TypeVar("Said")


def nearest_said(properties: Iterable[etree._Element], says: Callable[[etree._Element], Said | None]) -> Said | None:
    """What the first of these properties that say anything say; None where none does."""
    return next((said for one in properties if (said := says(one)) is not None), None)


# ── styles ───────────────────────────────────────────────────────────────────────────────────────────


class Sheet:
    """The styles of a file, and its defaults."""

    def __init__(self, package: Package) -> None:
        found = package.related("styles", package.main)
        self._root = package.xml(found[0]) if found else etree.Element(w("styles"))
        self._chains: dict[tuple[str, str], Sequence[etree._Element]] = {}
        self._defaults: dict[str, Sequence[etree._Element]] = {}
        self._cells: dict[etree._Element, Cell] = {}
        self._rows: dict[etree._Element, Sequence[etree._Element]] = {}

    @cached_property
    def _by_id(self) -> Mapping[str, etree._Element]:
        return {style.get(w("styleId"), ""): style for style in self._root.iterchildren(w("style"))}

    @cached_property
    def _usual(self) -> Mapping[str, str]:
        return {style.get(w("type"), ""): id for id, style in self._by_id.items() if is_default(style)}

    def defaults(self, name: str = "rPr") -> Sequence[etree._Element]:
        """The properties of runs (`rPr`) or paragraphs (`pPr`) that no style says anything of (17.7.5)."""
        if name not in self._defaults:
            self._defaults[name] = self._root.findall(f"{w('docDefaults')}/{w(f'{name}Default')}/{w(name)}")
        return self._defaults[name]

    def chain(self, id: str, kind: str) -> Sequence[etree._Element]:
        """A style and those that it builds on, the nearest first; the usual one of its kind where there is no id."""
        if (id, kind) not in self._chains:
            self._chains[id, kind] = list(self._linked(id or self._usual.get(kind, "")))
        return self._chains[id, kind]

    def _linked(self, id: str) -> Iterator[etree._Element]:
        seen: set[str] = set()
        while id in self._by_id and id not in seen:
            seen.add(id)
            yield self._by_id[id]
            id = value_of(self._by_id[id], "basedOn")

    def cell(self, cell: etree._Element) -> "Cell":
        """What the style of its table says of a cell."""
        if cell not in self._cells:
            self._cells[cell] = self._read_cell(cell)
        return self._cells[cell]

    def _read_cell(self, cell: etree._Element) -> "Cell":
        table = next(cell.iterancestors(w("tbl")), None)
        own = [*cell.iterchildren(w("tcPr"))]
        if table is None:
            return Cell((), own, ())
        if table not in self._rows:
            rows = (row for row in table.iter(w("tr")) if next(row.iterancestors(w("tbl"))) is table)
            self._rows[table] = list(rows)
        styles = table_styles(table, self)
        areas = _areas_of(cell, table, self._rows[table])
        kind = (value_of(table.find(w("tblPr")), "tblStyle"), *areas)
        return Cell(kind, own, [*in_areas(styles, areas), *styles])

    def name(self, id: str) -> str:
        """The name of a paragraph’s style as people see it."""
        chain = self.chain(id, "paragraph")
        return (value_of(chain[0], "name") if chain else "") or "Normal"


def of_styles(styles: Iterable[etree._Element], name: str) -> Iterator[etree._Element]:
    """What styles say by properties of this name, in their order."""
    for style in styles:
        yield from style.iterchildren(w(name))


# ── where words stand ────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Around:
    """What the looks of a paragraph and of its runs come from, beside what the runs say themselves.

    `style` is the name of its style, `styles` that style and those that it builds on, `cells` the cells that it stands
    in, the innermost first. Where two paragraphs have one `kind`, their runs have the same from what is around them.
    """

    sheet: Sheet
    style: str
    kind: tuple[str, ...]
    own: Sequence[etree._Element]
    styles: Sequence[etree._Element]
    cells: Sequence["Cell"]

    @classmethod
    def of(cls, paragraph: etree._Element, sheet: Sheet) -> "Around":
        """What is around a paragraph."""
        own = paragraph.find(w("pPr"))
        id = value_of(own, "pStyle")
        cells = list(_cells_around(paragraph, sheet))
        kind = (id, *(cells[0].kind if cells else ()))
        return cls(sheet, sheet.name(id), kind, [] if own is None else [own], sheet.chain(id, "paragraph"), cells)

    @cached_property
    def of_paragraph(self) -> Sequence[etree._Element]:
        """The properties of the paragraph, the nearest first."""
        in_table = [properties for cell in self.cells[:1] for properties in cell.styled_by("pPr")]
        return [*self.own, *of_styles(self.styles, "pPr"), *in_table, *self.sheet.defaults("pPr")]

    @cached_property
    def of_runs(self) -> Sequence[etree._Element]:
        """The properties that runs have by what is around them, the nearest first."""
        in_table = [properties for cell in self.cells[:1] for properties in cell.styled_by("rPr")]
        return [*of_styles(self.styles, "rPr"), *in_table, *self.sheet.defaults()]

    def of_run(self, run: etree._Element) -> Iterator[etree._Element]:
        """The properties of one run, the nearest first."""
        own = run.find(w("rPr"))
        if own is not None:
            yield own
            yield from of_styles(self.sheet.chain(value_of(own, "rStyle"), "character"), "rPr")
        yield from self.of_runs

    def switched_on(self, run: etree._Element, says: Callable[[etree._Element], bool | None]) -> bool:
        """Whether a run has a look like bold: its own formatting decides, else each level of styles turns it (17.7.3).

        Bold words of a character style in a paragraph whose style is bold are not bold.
        """
        own = run.find(w("rPr"))
        said = None if own is None else says(own)
        if said is not None:
            return said
        character = self.sheet.chain(value_of(own, "rStyle"), "character") if own is not None else ()
        tables = [styled for cell in self.cells[:1] for styled in cell.styled_by("rPr")]
        levels = (of_styles(character, "rPr"), of_styles(self.styles, "rPr"), tables)
        turns = sum(bool(nearest_said(level, says)) for level in levels)
        return turns % 2 == 1 or bool(nearest_said(self.sheet.defaults(), says))


@dataclass(frozen=True)
class Cell:
    """A cell that words stand in: its own properties, and what its table’s style says of it, the nearest first.

    `kind` names that style and the areas of the table that the cell is in.
    """

    kind: tuple[str, ...]
    own: Sequence[etree._Element]
    styles: Sequence[etree._Element]

    def styled_by(self, name: str) -> Iterator[etree._Element]:
        """What the style of the table says by properties of this name, for its area of the table first."""
        return of_styles(self.styles, name)


def _cells_around(paragraph: etree._Element, sheet: Sheet) -> Iterator[Cell]:
    """The cells around a paragraph, the innermost first."""
    for around in paragraph.iterancestors(w("tc"), w("txbxContent")):
        if around.tag == w("txbxContent"):
            return
        yield sheet.cell(around)


def table_styles(table: etree._Element, sheet: Sheet) -> Sequence[etree._Element]:
    """The style of a table and those that it builds on, the nearest first."""
    return sheet.chain(value_of(table.find(w("tblPr")), "tblStyle"), "table")


def in_areas(styles: Sequence[etree._Element], areas: Sequence[str]) -> Iterator[etree._Element]:
    """What styles of tables say of areas of a table (17.7.6.6), area by area."""
    for area in areas:
        for style in styles:
            yield from (e for e in style.iterchildren(w("tblStylePr")) if e.get(w("type")) == area)


def _areas_of(cell: etree._Element, table: etree._Element, rows: Sequence[etree._Element]) -> list[str]:
    """The areas of its table that a cell is in and that the table’s look shows, the strongest first (17.7.6.6)."""
    row = next(cell.iterancestors(w("tr")))
    cells = [one for one in row.iter(w("tc")) if next(one.iterancestors(w("tr"))) is row]
    shown = table_look(table)
    places = {
        "firstRow": row is rows[0],
        "lastRow": row is rows[-1],
        "firstCol": cell is cells[0],
        "lastCol": cell is cells[-1],
    }
    found = [area for area, there in places.items() if there and shown.get(area, False)]
    if shown.get("bands", False) and not {"firstRow", "lastRow"} & set(found):
        before = rows.index(row) - (1 if shown.get("firstRow", False) else 0)
        found.append("band2Horz" if before % 2 else "band1Horz")
    return [*found, "wholeTable"]


_BITS: Final = {"firstRow": 0x20, "lastRow": 0x40, "firstCol": 0x80, "lastCol": 0x100}
_NO_BANDS: Final = 0x200
_LOOKS: Final = {"firstRow": "firstRow", "lastRow": "lastRow", "firstCol": "firstColumn", "lastCol": "lastColumn"}
_ON: Final = ("1", "true", "on")


def table_look(table: etree._Element) -> Mapping[str, bool]:
    """Which areas of a table its style shows (17.4.55): said by names, or by bits in older files."""
    look = table.find(f"{w('tblPr')}/{w('tblLook')}")
    if look is None:
        return {}
    said = look.get(w("val"), "")
    bits = int(said, 16) if re.fullmatch(r"[0-9A-Fa-f]{1,4}", said) else 0
    named = {area: look.get(w(name)) for area, name in _LOOKS.items()}
    shown = {area: bool(bits & _BITS[area]) if on is None else on in _ON for area, on in named.items()}
    no_bands = look.get(w("noHBand"))
    return {**shown, "bands": not (bool(bits & _NO_BANDS) if no_bands is None else no_bands in _ON)}
