"""What a template has for values to use: its styles by their names, its lists, and the room on its pages.

Names are those in the file, which are the same in every language of Word (ECMA-376 17.7.4.9).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from lxml import etree

from policygen.word.ooxml import w
from policygen.word.package import Package
from policygen.word.runs import LINK_COLOUR, styled
from policygen.word.styles import is_default

StyleType = Literal["paragraph", "character", "table"]
ListKind = Literal["bullet", "number"]

TWIPS_TO_EMU: Final = 635
A4: Final = (9026, 13958)
"""The width and height of the text on A4 with margins of an inch, in twentieths of a point: Word's usual page."""

OWN_LISTS: Final[Mapping[ListKind, str]] = {"bullet": "own bullets", "number": "own numbers"}
"""Stand for the definitions of lists that policygen adds where a template has none."""

DEEPEST: Final = 8
"""Word's lists have nine levels, which count from 0."""


@dataclass(frozen=True)
class ListLook:
    """How the items of a list are written at one depth.

    `style` is the id of their style, or empty. `definition` is the list's kind in the numbering part, by id or from
    `OWN_LISTS`, and `level` the level of it. `number` is the list that the style itself is in; empty where the
    paragraph must say its list. `indent` is how far in the words stand, in twentieths of a point.
    """

    style: str
    definition: str
    level: int
    number: str
    indent: int


@dataclass(frozen=True)
class Stock:
    """The styles, lists and pages of a template, looked up when a value first asks for them."""

    package: Package

    # ── styles ───────────────────────────────────────────────────────────────────────────────────────

    def style(self, kind: StyleType, name: str) -> str:
        """The id of the style of this name; empty where the template has none."""
        found = self._styles.get((kind, name.casefold()))
        return "" if found is None else found.get(w("styleId"), "")

    @cached_property
    def table_style(self) -> str:
        """The id of the style for tables: Table Grid, else the first that is made for tables; empty for none."""
        first = next((s for (kind, _), s in self._styles.items() if kind == "table" and not is_default(s)), None)
        return self.style("table", "Table Grid") or ("" if first is None else first.get(w("styleId"), ""))

    @cached_property
    def link_look(self) -> tuple[str, ...]:
        """The properties that a link's words have: the style for links, or Word's colours."""
        style = self.style("character", "Hyperlink")
        return (styled("rStyle", style),) if style else LINK_COLOUR

    @cached_property
    def _styles(self) -> Mapping[tuple[str, str], etree._Element]:
        found = self.package.related("styles", self.package.main)
        styles = self.package.xml(found[0]).iterchildren(w("style")) if found else ()
        named: dict[tuple[str, str], etree._Element] = {}
        for style in styles:
            named.setdefault((style.get(w("type"), "paragraph"), _value(style, "name").casefold()), style)
        return named

    @cached_property
    def _styles_by_id(self) -> Mapping[str, etree._Element]:
        return {style.get(w("styleId"), ""): style for style in self._styles.values()}

    def _said_by_style(self, id: str, *path: str) -> str:
        """What a style says of something, or the nearest of those that it builds on."""
        seen: set[str] = set()
        while id in self._styles_by_id and id not in seen:
            seen.add(id)
            said = _value(self._styles_by_id[id], *path)
            if said:
                return said
            id = _value(self._styles_by_id[id], "basedOn")
        return ""

    # ── lists ────────────────────────────────────────────────────────────────────────────────────────

    def list_look(self, kind: ListKind, depth: int) -> ListLook:
        """How the items of a list are written that stands inside `depth` others.

        Word's names are "List Bullet", "List Bullet 2" … "List Number 5". Where a style has no list of its own, or
        there is no style, the paragraphs say their list themselves.
        """
        base = f"List {kind.capitalize()}"
        style = self.style("paragraph", f"{base} {depth + 1}" if depth else base)
        own = self._list_of_style(style) if style else None
        if own is not None:
            return own
        first = self._list_of_style(self.style("paragraph", base)) if depth else None
        if first is not None and not style:
            level = first.level + depth
            if level in self._levels(first.definition):
                return ListLook(first.style, first.definition, level, "", self._indent(first.definition, level))
        usual = style or self.style("paragraph", base) or self.style("paragraph", "List Paragraph")
        level = min(depth, DEEPEST)
        return ListLook(usual, OWN_LISTS[kind], level, "", own_indent(level))

    def _list_of_style(self, id: str) -> ListLook | None:
        """The list that a style puts its paragraphs in; none where it puts them in none."""
        number = self._said_by_style(id, "pPr", "numPr", "numId")
        definition = self._definitions.get(number, "")
        if not definition:
            return None
        tied = next((n for n, e in self._levels(definition).items() if _value(e, "pStyle") == id), None)
        said = self._said_by_style(id, "pPr", "numPr", "ilvl")
        level = tied if tied is not None else int(said) if said.isdigit() else 0
        left = self._said_by_style(id, "pPr", "ind@left") or self._said_by_style(id, "pPr", "ind@start")
        indent = int(left) if left.isdigit() else self._indent(definition, level)
        return ListLook(id, definition, level, number, indent)

    def _indent(self, definition: str, level: int) -> int:
        element = self._levels(definition).get(level)
        left = _value(element, "pPr", "ind@left") or _value(element, "pPr", "ind@start")
        return int(left) if left.isdigit() else own_indent(level)

    def _levels(self, definition: str) -> Mapping[int, etree._Element]:
        """The levels of a definition of lists, by number."""
        return self._levels_by_definition.get(definition, {})

    @cached_property
    def numbering_part(self) -> str:
        """The part that defines lists; empty where the template has none."""
        return next(iter(self.package.related("numbering", self.package.main)), "")

    @cached_property
    def _numbering(self) -> etree._Element:
        return self.package.xml(self.numbering_part) if self.numbering_part else etree.Element(w("numbering"))

    @cached_property
    def _definitions(self) -> Mapping[str, str]:
        """The definition of each list, by the list's id; one that names a style of lists stands for that style's."""
        lists = self._numbering.iterchildren(w("num"))
        said = {e.get(w("numId"), ""): _value(e, "abstractNumId") for e in lists}
        links = {e.get(w("abstractNumId"), ""): _value(e, "numStyleLink") for e in self._numbering}
        named = {id: said.get(self._said_by_style(style, "pPr", "numPr", "numId")) for id, style in links.items()}
        return {number: named.get(definition) or definition for number, definition in said.items()}

    @cached_property
    def _levels_by_definition(self) -> Mapping[str, Mapping[int, etree._Element]]:
        found: dict[str, Mapping[int, etree._Element]] = {}
        for definition in self._numbering.iterchildren(w("abstractNum")):
            levels = ((e.get(w("ilvl"), ""), e) for e in definition.iterchildren(w("lvl")))
            found[definition.get(w("abstractNumId"), "")] = {int(n): e for n, e in levels if n.isdigit()}
        return found

    @cached_property
    def highest_list(self) -> int:
        """The highest id of a list."""
        return max((int(id) for id in self._definitions if id.isdigit()), default=0)

    @cached_property
    def highest_definition(self) -> int:
        """The highest id of a definition of lists."""
        return max((int(id) for id in self._levels_by_definition if id.isdigit()), default=-1)

    # ── pages ────────────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def text_size(self) -> tuple[int, int]:
        """How wide and tall the text of a page is, in twentieths of a point: the least of all sections."""
        sections = self.package.xml(self.package.main).iter(w("sectPr"))
        sizes = [size for size in map(_text_size, sections) if size is not None]
        return (min(width for width, _ in sizes), min(height for _, height in sizes)) if sizes else A4


def own_indent(level: int) -> int:
    """How far in the words of our own lists stand, in twentieths of a point: half an inch a level, as in Word."""
    return 720 * (level + 1)


def _value(element: etree._Element | None, *path: str) -> str:
    """What a property says, by the names of the elements that lead to it: `ind@left` is the attribute left of ind."""
    attribute = "val"
    for name in path:
        name, _, other = name.partition("@")
        attribute = other or attribute
        element = None if element is None else element.find(w(name))
    return "" if element is None else element.get(w(attribute), "")


def _text_size(section: etree._Element) -> tuple[int, int] | None:
    """The size of a section's text; none where its page or margins are not said, or leave no room."""
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    try:
        width, height = (int(size.get(w(n), "")) for n in ("w", "h")) if size is not None else A4
        across = sum(int(margins.get(w(n), "0")) for n in ("left", "right", "gutter")) if margins is not None else 2880
        down = sum(abs(int(margins.get(w(n), "0"))) for n in ("top", "bottom")) if margins is not None else 2880
    except ValueError:
        return None
    return (width - across, height - down) if width - across > 720 and height - down > 720 else None
