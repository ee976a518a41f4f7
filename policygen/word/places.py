"""Where each paragraph of a part stands, as a person would find it in Word."""

from collections.abc import Mapping
from dataclasses import replace

from lxml import etree

from policygen.errors import Place
from policygen.word.ooxml import MC, w
from policygen.word.package import Package


def heading_styles(package: Package) -> frozenset[str]:
    """The ids of the styles that are headings: named "heading 1" to "heading 9", or based on one, or with an
    outline level.

    Ids differ between languages and programs ("berschrift1"); the names in the file do not (ECMA-376
    17.7.4.9).
    """
    found = package.related("styles", package.main)
    if not found:
        return frozenset()
    styles = {s.get(w("styleId"), ""): s for s in package.xml(found[0]).iter(w("style"))}
    return frozenset(id for id in styles if _is_heading(id, styles))


def _is_heading(id: str, styles: Mapping[str, etree._Element]) -> bool:
    seen: set[str] = set()
    while id in styles and id not in seen:
        seen.add(id)
        style = styles[id]
        level = style.find(f"{w('pPr')}/{w('outlineLvl')}")
        if level is not None:
            return level.get(w("val")) != "9"
        if _value(style, "name").lower().startswith("heading "):
            return True
        id = _value(style, "basedOn")
    return False


def _value(parent: etree._Element | None, name: str) -> str:
    found = None if parent is None else parent.find(w(name))
    return "" if found is None else found.get(w("val"), "")


class Places:
    """The place of every paragraph of a part. Paragraphs count from 1, as do tables, rows and cells.

    Word keeps a second copy of a text box for old programs (`mc:Fallback`): its paragraphs have the place of
    the paragraph that the box hangs on.
    """

    def __init__(self, root: etree._Element, file: str, part: str, headings: frozenset[str]) -> None:
        self.part = Place(file, part=part)
        self._headings = headings
        self._tables = {table: number for number, table in enumerate(root.iter(w("tbl")), 1)}
        self._places: dict[etree._Element, Place] = {}
        self._number(root)

    def _number(self, root: etree._Element) -> None:
        number, heading = 0, None
        for paragraph in root.iter(w("p")):
            if next(paragraph.iterancestors(f"{{{MC}}}Fallback"), None) is not None:
                continue
            number += 1
            self._places[paragraph] = replace(self.part, heading=heading, paragraph=number, cell=self._cell(paragraph))
            if self._is_heading(paragraph):
                heading = words_of(paragraph).strip() or heading

    def _is_heading(self, paragraph: etree._Element) -> bool:
        properties = paragraph.find(w("pPr"))
        outline = _value(properties, "outlineLvl")
        return outline.isdigit() and outline != "9" if outline else _value(properties, "pStyle") in self._headings

    def _cell(self, paragraph: etree._Element) -> str | None:
        cell = next(paragraph.iterancestors(w("tc")), None)
        row = next(paragraph.iterancestors(w("tr")), None)
        table = next(paragraph.iterancestors(w("tbl")), None)
        if cell is None or row is None or table is None:
            return None
        rows, cells = list(table.iter(w("tr"))), list(row.iter(w("tc")))
        own_rows = [r for r in rows if next(r.iterancestors(w("tbl")), None) is table]
        own_cells = [c for c in cells if next(c.iterancestors(w("tr")), None) is row]
        return f"table {self._tables[table]}, row {own_rows.index(row) + 1}, column {own_cells.index(cell) + 1}"

    def of(self, element: etree._Element) -> Place:
        """The place of the paragraph that an element is or stands in; the part's own where it stands in none."""
        if element in self._places:
            return self._places[element]
        return next((self._places[p] for p in element.iterancestors(w("p")) if p in self._places), self.part)


def words_of(paragraph: etree._Element) -> str:
    """The words of a paragraph, as they stand."""
    return "".join(t.text or "" for t in paragraph.iter(w("t")))


def tagged(place: Place, typed: str) -> Place:
    """The place of a tag that stands in a paragraph; a very long tag is cut."""
    short = typed if len(typed) <= 120 else f"{typed[:119]}…"
    return Place(place.file, None, None, place.part, place.heading, place.paragraph, place.cell, short)
