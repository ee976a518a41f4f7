"""Where each paragraph of a part stands, as a person would find it in Word."""

from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from policygen.errors import Place
from policygen.word.ooxml import MC, value_of, w
from policygen.word.package import Package


def heading_styles(package: Package) -> frozenset[str]:
    """The ids of the styles that are headings: by their name, by the style they are based on, or by an outline level.

    Ids differ between languages and programs ("berschrift1"); the names in the file do not (ECMA-376
    17.7.4.9).
    """
    found = package.related("styles", package.main)
    if not found:
        return frozenset()
    return package.worked_out(found[0], _headings_among)


def _headings_among(root: etree._Element) -> frozenset[str]:
    styles = {s.get(w("styleId"), ""): s for s in root.iter(w("style"))}
    return frozenset(id for id in styles if _is_heading(id, styles))


def _is_heading(id: str, styles: Mapping[str, etree._Element]) -> bool:
    seen: set[str] = set()
    while id in styles and id not in seen:
        seen.add(id)
        style = styles[id]
        level = style.find(f"{w('pPr')}/{w('outlineLvl')}")
        if level is not None:
            return level.get(w("val")) != "9"
        if value_of(style, "name").lower().startswith("heading "):
            return True
        id = value_of(style, "basedOn")
    return False


def is_heading(paragraph: etree._Element, headings: frozenset[str]) -> bool:
    """Whether a paragraph is a heading: by its outline level, or by its style, which is one of `headings` then."""
    properties = next(paragraph.iterchildren(_PROPERTIES), None)
    if properties is None:
        return False
    outline, style = "", ""
    for said in properties.iterchildren(_OUTLINE, _STYLE):
        if said.tag == _OUTLINE:
            outline = outline or said.get(_SAYS, "")
        else:
            style = style or said.get(_SAYS, "")
    return outline.isdigit() and outline != "9" if outline else style in headings


_PROPERTIES, _OUTLINE, _STYLE, _SAYS = map(w, ("pPr", "outlineLvl", "pStyle", "val"))


_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")
"""The notes that are none, but draw the line above the notes (ECMA-376 17.18.33)."""


class Places:
    """The place of every paragraph of a part. Paragraphs count from 1, as do tables, rows and cells.

    Word keeps a second copy of a text box for old programs (`mc:Fallback`): its paragraphs stand where
    those of the first copy do.
    """

    def __init__(self, root: etree._Element, file: str, part: str, headings: frozenset[str]) -> None:
        self.part = Place(file, part=part)
        self._headings = headings
        self._cells = dict(_cells(root))
        self._numbers: dict[etree._Element, tuple[int, str | None]] = {}
        self._adopted: dict[etree._Element, Place] = {}
        self._known: dict[etree._Element, Place] = {}
        self._number(root)
        for box in root.iter(f"{{{MC}}}AlternateContent"):
            self._number_second_copy(box)

    def _number(self, root: etree._Element) -> None:
        number, heading = 0, None
        unseen = [*root.iter(f"{{{MC}}}Fallback"), *(note for note in root if note.get(w("type")) in _SEPARATORS)]
        passed_by = {p for element in unseen for p in element.iter(w("p"))}
        for paragraph in root.iter(w("p")):
            if paragraph in passed_by:
                continue
            number += 1
            self._numbers[paragraph] = (number, heading)
            if self.is_heading(paragraph):
                heading = words_of(paragraph).strip() or heading

    def _number_second_copy(self, box: etree._Element) -> None:
        copies = [list(copy.iter(w("p"))) for copy in box]
        for copy in copies[1:]:
            if len(copy) == len(copies[0]):
                pairs = zip(copies[0], copy, strict=True)
                self._numbers |= {second: self._numbers[first] for first, second in pairs if first in self._numbers}

    def is_heading(self, paragraph: etree._Element) -> bool:
        """Whether a paragraph is a heading, by its style or its outline level."""
        return is_heading(paragraph, self._headings)

    def adopt(self, blocks: Iterable[etree._Element], others: "Places") -> None:
        """Take in blocks of another part, whose paragraphs stand where they did there."""
        for block in blocks:
            self._adopted |= {paragraph: others.of(paragraph) for paragraph in block.iter(w("p"))}

    def of(self, element: etree._Element) -> Place:
        """The place of the paragraph that an element is or stands in; the part's own where it stands in none."""
        paragraph = element if self._knows(element) else None
        if paragraph is None:
            paragraph = next((p for p in element.iterancestors(w("p")) if self._knows(p)), None)
        if paragraph is None:
            return self.part
        if paragraph in self._adopted:
            return self._adopted[paragraph]
        known = self._known.get(paragraph)
        if known is not None:
            return known
        number, heading = self._numbers[paragraph]
        cell = next(paragraph.iterancestors(w("tc")), None)
        where = None if cell is None else self._cells.get(cell)
        place = Place(self.part.file, part=self.part.part, heading=heading, paragraph=number, cell=where)
        if cell is None:
            self._known[paragraph] = place
        return place

    def _knows(self, paragraph: etree._Element) -> bool:
        return paragraph in self._numbers or paragraph in self._adopted


def _cells(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Every table cell, and how it is called."""
    for number, table in enumerate(root.iter(w("tbl")), 1):
        for row_number, row in enumerate(_own(table, w("tr")), 1):
            for column, cell in enumerate(_own(row, w("tc")), 1):
                yield cell, f"table {number}, row {row_number}, column {column}"


def _own(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, those in content controls and the like too."""
    for child in parent:
        if child.tag == name:
            yield child
        elif child.tag in _AROUND_ROWS:
            yield from _own(child, name)


_AROUND_ROWS = frozenset(map(w, ("sdt", "sdtContent", "customXml", "ins", "moveTo")))


def words_of(paragraph: etree._Element) -> str:
    """The words of a paragraph, as they stand."""
    return "".join((t.text or "") + "".join(child.tail or "" for child in t) for t in paragraph.iter(w("t")))


def all_text(element: etree._Element) -> str:
    """Every character inside an element, also what no reader sees: a quick way to rule out that something is there."""
    return etree.tostring(element, method="text", encoding="unicode", with_tail=False)


def tagged(place: Place, typed: str) -> Place:
    """The place of a tag that stands in a paragraph; a very long tag is cut."""
    short = typed if len(typed) <= 120 else f"{typed[:119]}…"
    return Place(place.file, None, None, place.part, place.heading, place.paragraph, place.cell, short)
