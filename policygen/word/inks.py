"""Which colours words have in a Word file, and on which colours they stand: as its styles and its formatting say.

Shading is looked for in the run (17.3.2.32), the paragraph (17.3.1.31) and the cell (17.4.32), the nearest first, with
the white page under all of them; `cascade` says where each has its properties from.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from policygen.word.cascade import Around, Sheet, nearest_said, of_styles
from policygen.word.colours import WHITE
from policygen.word.marks import is_second_copy
from policygen.word.ooxml import A, is_on, w
from policygen.word.package import Package
from policygen.word.theme import Theme

_WPS: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"

LARGE: Final = 36
LARGE_BOLD: Final = 28
"""From these sizes on, in half points, text is large (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-large-scale)."""
USUAL_SIZE: Final = 20
"""The size of words of which a file says none, in half points: Word’s own."""


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
    sheet = Sheet(package)
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


def _uses_in(paragraph: etree._Element, sheet: Sheet) -> Iterator[Used]:
    around = Around.of(paragraph, sheet)
    behind = ground_behind(paragraph, around)
    for run in paragraph.iter(w("r")):
        words = "".join(text.text or "" for text in run.iterchildren(w("t"))).strip()
        if words and next(run.iterancestors(w("p"))) is paragraph:
            text = colour_of(run, around)
            if text is not None and text != AUTOMATIC:
                yield Used(Use(text, ground_of(run, around, behind), is_large(run, around)), around.style, words)


# ── what an element says ─────────────────────────────────────────────────────────────────────────────

AUTOMATIC: Final = Ink()
"""What a file says where it leaves the colour to the program; of shading, that there is none."""


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


def is_bold(properties: etree._Element) -> bool | None:
    """Whether these properties make words bold (17.3.2.1); None where they say nothing of it."""
    element = properties.find(w("b"))
    return None if element is None else is_on(element)


def half_points(properties: etree._Element) -> int | None:
    """The size that these properties give words (17.3.2.38); None where they say nothing of it."""
    element = properties.find(w("sz"))
    said = "" if element is None else element.get(w("val"), "")
    return int(said) if said.isdigit() else None


# ── where words stand ────────────────────────────────────────────────────────────────────────────────


def colour_of(run: etree._Element, around: Around) -> Ink | None:
    """The colour of a run’s words; `AUTOMATIC` or None where the file leaves it to the program."""
    return nearest_said(around.of_run(run), _colour)


def ground_of(run: etree._Element, around: Around, behind: Ink) -> Ink:
    """What a run’s words stand on; `behind` is what its paragraph stands on."""
    own = nearest_said(around.of_run(run), _shading)
    return behind if own in (None, AUTOMATIC) or own is None else own


def ground_behind(paragraph: etree._Element, around: Around) -> Ink:
    """What a paragraph stands on: its own shading, that of its cells, the shape around it, or the white page."""
    layers = [
        [*around.own, *of_styles(around.styles, "pPr")],
        *([*cell.own, *cell.styled_by("tcPr")] for cell in around.cells),
    ]
    shaded = (nearest_said(layer, _shading) for layer in layers)
    fill = next((ink for ink in shaded if ink not in (None, AUTOMATIC)), None)
    return fill or _shape_behind(paragraph) or PAPER


def is_large(run: etree._Element, around: Around) -> bool:
    """Whether a run’s words are large; 10 points is Word’s own size (17.3.2.38)."""
    size = nearest_said(around.of_run(run), half_points)
    least = LARGE_BOLD if around.switched_on(run, is_bold) else LARGE
    return (USUAL_SIZE if size is None else size) >= least


def _shape_behind(paragraph: etree._Element) -> Ink | None:
    """The colour of the shape whose text box the paragraph stands in (20.1.8.54)."""
    shape = next(paragraph.iterancestors(f"{{{_WPS}}}wsp"), None)
    fill = None if shape is None else shape.find(f"{{{_WPS}}}spPr/{{{A}}}solidFill")
    if fill is None or not len(fill):
        return None
    said = fill[0].get("val", "")
    if fill[0].tag == f"{{{A}}}srgbClr":
        return Ink(said.upper())
    return Ink(name=_SCHEME.get(said, said)) if fill[0].tag == f"{{{A}}}schemeClr" and not len(fill[0]) else None


_SCHEME: Final = {"tx1": "text1", "bg1": "background1", "tx2": "text2", "bg2": "background2"}
"""Names of theme colours in drawings, by those in text (20.1.10.54, 17.18.97)."""
