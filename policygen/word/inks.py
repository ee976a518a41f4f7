"""Which colours words have in a Word file, and on which colours they stand: as its styles and its formatting say.

Properties are looked for where ECMA-376 17.7.2 says that they come from: the run itself, its style, the style of the
paragraph, that of the table, and the document’s defaults; shading in the run (17.3.2.32), the paragraph (17.3.1.31) and
the cell (17.4.32), the nearest first, with the white page under all of them.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from lxml import etree

from policygen.word.colours import WHITE
from policygen.word.marks import is_second_copy
from policygen.word.ooxml import w
from policygen.word.package import Package
from policygen.word.theme import Theme

_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WPS: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"

LARGE: Final = 36
LARGE_BOLD: Final = 28
"""From these sizes on, in half points, text is large (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-large-scale)."""


@dataclass(frozen=True)
class Ink:
    """A colour as a file says it: written as RRGGBB, or by its name in the theme with a tint and a shade."""

    written: str = ""
    name: str = ""
    tint: str = ""
    shade: str = ""

    def shown(self, theme: Theme | None) -> str:
        """The colour that it comes to, as RRGGBB."""
        named = theme.colour(self.name, self.tint, self.shade) if theme is not None and self.name else None
        return named or self.written or WHITE


PAPER: Final = Ink(WHITE)


@dataclass(frozen=True)
class Use:
    """Words in one colour on another; `large` where they are large enough to need less contrast."""

    text: Ink
    ground: Ink
    large: bool


@dataclass(frozen=True)
class Used:
    """One use, with the name of the style of the first paragraph that makes it, and its words."""

    use: Use
    style: str
    words: str


def uses(package: Package) -> tuple[Used, ...]:
    """The uses that a file makes of colours for words, each once, in the order of its parts.

    Words whose colour is left to Word (“automatic”) are left out: Word makes them black or white, whichever can be
    read. So are paragraphs of a template that only hold a tag and do not reach the document.
    """
    sheet = _Sheet(package)
    found: dict[Use, Used] = {}
    for part in _stories(package):
        for paragraph in package.xml(part).iter(w("p")):
            if not is_second_copy(paragraph) and not _IS_TAG.fullmatch(_words(paragraph)):
                for used in _uses_in(paragraph, sheet):
                    found.setdefault(used.use, used)
    return tuple(found.values())


_IS_TAG: Final = re.compile(r"\s*(?:\{[%#](?:p|tr|tc)?\s.*?[%#]\})?\s*", re.DOTALL)


def _stories(package: Package) -> Iterator[str]:
    yield package.main
    for kind in ("header", "footer", "footnotes", "endnotes"):
        yield from dict.fromkeys(package.related(kind, package.main))


def _words(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(w("t")))


def _uses_in(paragraph: etree._Element, sheet: "_Sheet") -> Iterator[Used]:
    around = _Around.of(paragraph, sheet)
    for run in paragraph.iter(w("r")):
        words = "".join(text.text or "" for text in run.iterchildren(w("t"))).strip()
        if words and next(run.iterancestors(w("p"))) is paragraph:
            text = around.first(run, _colour)
            if text is not None and text != AUTOMATIC:
                yield Used(Use(text, around.ground(run), around.is_large(run)), around.style, words)


# ── what an element says ─────────────────────────────────────────────────────────────────────────────

AUTOMATIC: Final = Ink()
"""What a file says where it leaves the colour to the program; of shading, that there is none."""

Says = Callable[[etree._Element], Ink | None]


def _colour(properties: etree._Element) -> Ink | None:
    element = properties.find(w("color"))
    if element is None:
        return None
    return _ink(element, "val", "themeColor", "themeTint", "themeShade")


def _shading(properties: etree._Element) -> Ink | None:
    """The colour behind words: a mark of the text marker stands over any other (17.3.2.15)."""
    marker = properties.find(w("highlight"))
    if marker is not None and marker.get(w("val")) in _MARKERS:
        return Ink(_MARKERS[marker.get(w("val"), "")])
    element = properties.find(w("shd"))
    if element is None:
        return None
    if element.get(w("val")) == "nil":
        return AUTOMATIC
    if element.get(w("val")) == "solid":
        return _ink(element, "color", "themeColor", "themeTint", "themeShade")
    return _ink(element, "fill", "themeFill", "themeFillTint", "themeFillShade")


def _ink(element: etree._Element, written: str, name: str, tint: str, shade: str) -> Ink:
    said = element.get(w(written), "").upper()
    named = element.get(w(name), "")
    return Ink(
        said if re.fullmatch(r"[0-9A-F]{6}", said) else "",
        "" if named == "none" else named,
        *(_two_digits(element.get(w(tone), "")) for tone in (tint, shade)),
    )


def _two_digits(tone: str) -> str:
    return tone if re.fullmatch(r"[0-9A-Fa-f]{2}", tone) else ""


_MARKERS: Final = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF", "red": "FF0000",
    "yellow": "FFFF00", "white": "FFFFFF", "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000",
    "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip


def _flag(properties: etree._Element) -> bool | None:
    element = properties.find(w("b"))
    return None if element is None else element.get(w("val"), "1") not in ("0", "false", "off")


def _size(properties: etree._Element) -> int | None:
    element = properties.find(w("sz"))
    said = "" if element is None else element.get(w("val"), "")
    return int(said) if said.isdigit() else None


# ── styles ───────────────────────────────────────────────────────────────────────────────────────────


class _Sheet:
    """The styles of a file, and its defaults."""

    def __init__(self, package: Package) -> None:
        found = package.related("styles", package.main)
        self._root = package.xml(found[0]) if found else etree.Element(w("styles"))

    @cached_property
    def _by_id(self) -> Mapping[str, etree._Element]:
        return {style.get(w("styleId"), ""): style for style in self._root.iterchildren(w("style"))}

    @cached_property
    def _usual(self) -> Mapping[str, str]:
        return {
            style.get(w("type"), ""): id
            for id, style in self._by_id.items()
            if style.get(w("default"), "0") in ("1", "true", "on")
        }

    def defaults(self) -> Iterator[etree._Element]:
        """The properties of runs that no style says anything of."""
        yield from self._root.iterfind(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")

    def chain(self, id: str, kind: str) -> Sequence[etree._Element]:
        """A style and those that it builds on, the nearest first; the usual one of its kind where there is no id."""
        id = id or self._usual.get(kind, "")
        found: list[etree._Element] = []
        while id in self._by_id and self._by_id[id] not in found:
            found.append(self._by_id[id])
            based = self._by_id[id].find(w("basedOn"))
            id = "" if based is None else based.get(w("val"), "")
        return found

    def name(self, id: str) -> str:
        """The name of a paragraph’s style as people see it."""
        chain = self.chain(id, "paragraph")
        named = chain[0].find(w("name")) if chain else None
        return "Normal" if named is None else named.get(w("val"), "")


def _own_style(element: etree._Element | None, name: str) -> str:
    style = None if element is None else element.find(w(name))
    return "" if style is None else style.get(w("val"), "")


def _properties(styles: Sequence[etree._Element], name: str) -> Iterator[etree._Element]:
    for style in styles:
        yield from style.iterchildren(w(name))


# ── where words stand ────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class _Around:
    """What a run’s properties come from beside itself, and the colour that its paragraph stands on."""

    sheet: _Sheet
    style: str
    of_runs: Sequence[etree._Element]
    behind: Ink

    @classmethod
    def of(cls, paragraph: etree._Element, sheet: _Sheet) -> "_Around":
        own = paragraph.find(w("pPr"))
        id = _own_style(own, "pStyle")
        styles = sheet.chain(id, "paragraph")
        cells = list(_cells_around(paragraph, sheet))
        in_table = [properties for cell in cells[:1] for properties in cell.all("rPr")]
        of_runs = [*_properties(styles, "rPr"), *in_table, *sheet.defaults()]
        layers = [
            [*([own] if own is not None else []), *_properties(styles, "pPr")],
            *([*cell.own, *cell.all("tcPr")] for cell in cells),
        ]
        shaded = (_first(layer, _shading) for layer in layers)
        fill = next((ink for ink in shaded if ink not in (None, AUTOMATIC)), None)
        return cls(sheet, sheet.name(id), of_runs, fill or _shape_behind(paragraph) or PAPER)

    def _said_of(self, run: etree._Element) -> Iterator[etree._Element]:
        own = run.find(w("rPr"))
        if own is not None:
            yield own
            yield from _properties(self.sheet.chain(_own_style(own, "rStyle"), "character"), "rPr")
        yield from self.of_runs

    def first(self, run: etree._Element, says: Says) -> Ink | None:
        """What is said of a run by the nearest that says anything."""
        return _first(self._said_of(run), says)

    def ground(self, run: etree._Element) -> Ink:
        """What the run’s words stand on."""
        own = self.first(run, _shading)
        return self.behind if own in (None, AUTOMATIC) or own is None else own

    def is_large(self, run: etree._Element) -> bool:
        """Whether the words are large; 10 points is Word’s own size (17.3.2.38)."""
        said = list(self._said_of(run))
        size = next((size for p in said if (size := _size(p)) is not None), 20)
        bold = next((flag for p in said if (flag := _flag(p)) is not None), False)
        return size >= (LARGE_BOLD if bold else LARGE)


def _first(properties: Iterator[etree._Element] | Sequence[etree._Element], says: Says) -> Ink | None:
    return next((ink for one in properties if (ink := says(one)) is not None), None)


@dataclass(frozen=True)
class _Cell:
    """A cell that words stand in: its own properties, and what its table’s style says of it, the nearest first."""

    own: Sequence[etree._Element]
    styled: Sequence[etree._Element]

    def all(self, name: str) -> Iterator[etree._Element]:
        """What the style of the table says by properties of this name, for its area of the table first."""
        return _properties(self.styled, name)


def _cells_around(paragraph: etree._Element, sheet: _Sheet) -> Iterator[_Cell]:
    """The cells around a paragraph, the innermost first."""
    for around in paragraph.iterancestors(w("tc"), w("txbxContent")):
        if around.tag == w("txbxContent"):
            return
        table = next(around.iterancestors(w("tbl")), None)
        own = [*around.iterchildren(w("tcPr"))]
        if table is None:
            yield _Cell(own, ())
            continue
        properties = table.find(w("tblPr"))
        styles = sheet.chain(_own_style(properties, "tblStyle"), "table")
        yield _Cell(own, [*_areas(styles, _areas_of(around, table)), *styles])


def _areas(styles: Sequence[etree._Element], areas: Sequence[str]) -> Iterator[etree._Element]:
    for area in areas:
        for style in styles:
            yield from (e for e in style.iterchildren(w("tblStylePr")) if e.get(w("type")) == area)


def _areas_of(cell: etree._Element, table: etree._Element) -> list[str]:
    """The areas of its table that a cell is in and that the table’s look shows, the strongest first (17.7.6.6)."""
    rows = [row for row in table.iter(w("tr")) if next(row.iterancestors(w("tbl"))) is table]
    row = next(cell.iterancestors(w("tr")))
    cells = [one for one in row.iter(w("tc")) if next(one.iterancestors(w("tr"))) is row]
    shown = _look(table)
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


def _look(table: etree._Element) -> Mapping[str, bool]:
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


_ON: Final = ("1", "true", "on")


def _shape_behind(paragraph: etree._Element) -> Ink | None:
    """The colour of the shape whose text box the paragraph stands in (20.1.8.54)."""
    shape = next(paragraph.iterancestors(f"{{{_WPS}}}wsp"), None)
    fill = None if shape is None else shape.find(f"{{{_WPS}}}spPr/{{{_A}}}solidFill")
    if fill is None or not len(fill):
        return None
    said = fill[0].get("val", "")
    if fill[0].tag == f"{{{_A}}}srgbClr":
        return Ink(said.upper())
    return Ink(name=_SCHEME.get(said, said)) if fill[0].tag == f"{{{_A}}}schemeClr" and not len(fill[0]) else None


_SCHEME: Final = {"tx1": "text1", "bg1": "background1", "tx2": "text2", "bg2": "background2"}
"""Names of theme colours in drawings, by those in text (20.1.10.54, 17.18.97)."""
