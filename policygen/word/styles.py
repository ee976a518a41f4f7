"""What the styles and lists of a Word file mean: the names that Word shows, and how words in them look.

The rules are those of ECMA-376 part 1: styles in 17.7, properties of runs in 17.3.2, lists in 17.9.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from lxml import etree

from policygen.word.ooxml import is_on, value_of, w
from policygen.word.package import Package

Look = Literal["bold", "italic", "underlined", "struck", "raised", "lowered", "highlighted", "hidden"]
Looks = Mapping[Look, bool]
"""What a style or a run says of how words look; what it does not name it leaves as it is."""

NOTHING: Final[Looks] = {}


@dataclass(frozen=True)
class Style:
    """One style: its name as Word shows it, the style that it builds on, and what it says itself.

    `list_id` and `list_level` are empty where it says nothing of a list. `areas` is how a style of tables
    makes words look in its first row, its last column and so on.
    """

    name: str
    based_on: str
    looks: Looks
    list_id: str
    list_level: str
    areas: Mapping[str, Looks]


@dataclass(frozen=True)
class Level:
    """One level of a list: the kind of its numbers, the text around them, and the style that is tied to it."""

    kind: str
    text: str
    style: str


@dataclass(frozen=True)
class Styles:
    """The styles of a file by id, the default one of each type, and the lists by id with their levels.

    `document` is how words look that no style says anything of, `language` the language of the document's text.
    """

    by_id: Mapping[str, Style]
    defaults: Mapping[str, str]
    document: Looks
    language: str
    lists: Mapping[str, Sequence[Level]]

    def name_of(self, element: etree._Element) -> str:
        """The visible name of the style of a paragraph or table. One that has none has Word's own."""
        kind, usual = ("table", "Normal Table") if element.tag == w("tbl") else ("paragraph", "Normal")
        id = self._id_of(element, kind)
        if id in self.by_id:
            return self.by_id[id].name
        return f"{id}, which is not defined" if id else usual

    def _id_of(self, element: etree._Element, kind: str) -> str:
        """The id of the style that an element of this kind has, or has for want of another."""
        path = {"table": "tblPr/tblStyle", "paragraph": "pPr/pStyle", "character": "rPr/rStyle"}[kind]
        return value_of(element, *path.split("/")) or self.defaults.get(kind, "")

    def _chain(self, id: str) -> Iterator[tuple[str, Style]]:
        """A style and those that it builds on, nearest first."""
        seen: set[str] = set()
        while id in self.by_id and id not in seen:
            seen.add(id)
            yield id, self.by_id[id]
            id = self.by_id[id].based_on

    # ── how words look ───────────────────────────────────────────────────────────────────────────────

    def looks_in(self, paragraph: etree._Element, table: Looks) -> Looks:
        """How words of a paragraph look that have no formatting of their own; `table` is what their table says."""
        found: dict[Look, bool] = {**self.document, **table}
        for _, style in reversed(list(self._chain(self._id_of(paragraph, "paragraph")))):
            found.update(style.looks)
        return found

    def looks_of(self, run: etree._Element, around: Looks) -> frozenset[Look]:
        """In which ways the words of a run look other than those around it.

        What a character style says turns what the paragraph's style says (17.7.3); formatting of its own
        stands for itself.
        """
        by_style: dict[Look, bool] = {}
        for _, style in reversed(list(self._chain(self._id_of(run, "character")))):
            by_style.update(style.looks)
        own = _looks(run.find(w("rPr")))
        turned = {look for look, on in by_style.items() if on and look not in own}
        return frozenset(turned | {look for look, on in own.items() if on != around.get(look, False)})

    def looks_in_cell(self, table: etree._Element, areas: Sequence[str]) -> Looks:
        """How a table's style makes words look in the areas that a cell belongs to, the weakest first."""
        found: dict[Look, bool] = {}
        for _, style in reversed(list(self._chain(self._id_of(table, "table")))):
            found.update(style.looks)
            for area in areas:
                found.update(style.areas.get(area, {}))
        return found

    # ── lists ────────────────────────────────────────────────────────────────────────────────────────

    def list_of(self, paragraph: etree._Element) -> str:
        """What stands before a paragraph in a list, in kind: `•`, `1.`, `(a), level 2`; empty for no list."""
        chain = list(self._chain(self._id_of(paragraph, "paragraph")))
        own = paragraph.find(f"{w('pPr')}/{w('numPr')}")
        id = value_of(own, "numId") or next((style.list_id for _, style in chain if style.list_id), "")
        levels = self.lists.get(id, ())
        number = value_of(own, "ilvl") or self._level_of(chain, levels)
        level = int(number) if number.isdigit() else 0
        sign = _sign(levels, level) if level < len(levels) else ""
        return f"{sign}, level {level + 1}" if sign and level else sign

    def _level_of(self, chain: Sequence[tuple[str, Style]], levels: Sequence[Level]) -> str:
        """The level that a paragraph has by its style: the one tied to the style, or the one that it names."""
        for id, style in chain:
            tied = next((number for number, level in enumerate(levels) if level.style == id), None)
            if tied is not None:
                return str(tied)
            if style.list_level:
                return style.list_level
        return "0"


def read_styles(package: Package) -> Styles:
    """The styles and lists of a Word file; a file without them has none."""
    found = package.related("styles", package.main)
    root = package.xml(found[0]) if found else etree.Element(w("styles"))
    styles = list(root.iterchildren(w("style")))
    defaults = {s.get(w("type"), ""): s.get(w("styleId"), "") for s in styles if is_default(s)}
    common = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
    usual = next((s.find(w("rPr")) for s in styles if s.get(w("styleId")) == defaults.get("paragraph")), None)
    by_id = {style.get(w("styleId"), ""): _style(style) for style in styles}
    language = value_of(usual, "lang") or value_of(common, "lang")
    return Styles(by_id, defaults, _looks(common), language, _read_lists(package, by_id))


def _style(element: etree._Element) -> Style:
    areas = {e.get(w("type"), ""): _looks(e.find(w("rPr"))) for e in element.iterchildren(w("tblStylePr"))}
    return Style(
        visible_name(value_of(element, "name") or element.get(w("styleId"), "")),
        value_of(element, "basedOn"),
        _looks(element.find(w("rPr"))),
        value_of(element, "pPr", "numPr", "numId"),
        value_of(element, "pPr", "numPr", "ilvl"),
        areas,
    )


_IN_SMALL_LETTERS = re.compile(
    r"(?:heading|toc|index) [1-9]|header|footer|caption|title|subtitle|macro|(?:foot|end)note (?:text|reference)"
    r"|annotation (?:text|subject|reference)|(?:table of|toa|index) (?:figures|authorities|heading)"
    r"|(?:envelope|line|page) (?:address|return|number)"
)


def visible_name(name: str) -> str:
    """A style's name as Word shows it: files have some of Word's own names in small letters, and say
    "annotation" for a comment.

    >>> visible_name("heading 1"), visible_name("toc 2"), visible_name("annotation text"), visible_name("quote")
    ('Heading 1', 'TOC 2', 'Comment Text', 'quote')
    """
    if not _IN_SMALL_LETTERS.fullmatch(name.lower()):
        return name
    words = name.lower().replace("annotation", "comment").split()
    return " ".join({"toc": "TOC", "toa": "TOA", "of": "of"}.get(word, word.capitalize()) for word in words)


def is_default(style: etree._Element) -> bool:
    """Whether a style is the usual one of its kind (17.7.4.17)."""
    return style.get(w("default"), "0") in ("1", "true", "on")


# ── properties ───────────────────────────────────────────────────────────────────────────────────────

_SWITCHES: Final[Mapping[str, Look]] = {
    "b": "bold", "i": "italic", "u": "underlined", "strike": "struck", "dstrike": "struck", "highlight": "highlighted",
    "vanish": "hidden",
}  # fmt: skip


def _looks(properties: etree._Element | None) -> Looks:
    found: dict[Look, bool] = {}
    for child in () if properties is None else properties.iterchildren(etree.Element):
        name, value = etree.QName(child).localname, child.get(w("val"), "1")
        if child.tag == w("vertAlign"):
            found |= {"raised": value == "superscript", "lowered": value == "subscript"}
        elif child.tag == w(name) and name in _SWITCHES:
            found[_SWITCHES[name]] = is_on(child) or (name == "dstrike" and found.get("struck", False))
    return found


# ── lists ────────────────────────────────────────────────────────────────────────────────────────────


def _read_lists(package: Package, styles: Mapping[str, Style]) -> dict[str, Sequence[Level]]:
    found = package.related("numbering", package.main)
    if not found:
        return {}
    root = package.xml(found[0])
    kinds = {e.get(w("abstractNumId"), ""): e for e in root.iterchildren(w("abstractNum"))}
    lists = {e.get(w("numId"), ""): e for e in root.iterchildren(w("num"))}
    return {id: _levels(one, kinds, lists, styles) for id, one in lists.items()}


def _levels(
    one: etree._Element,
    kinds: Mapping[str, etree._Element],
    lists: Mapping[str, etree._Element],
    styles: Mapping[str, Style],
) -> Sequence[Level]:
    """The levels of a list: those of its kind, or of the style that its kind names, but for its own."""
    kind = kinds.get(value_of(one, "abstractNumId"))
    style = styles.get(value_of(kind, "numStyleLink"))
    if style is not None and style.list_id in lists:
        kind = kinds.get(value_of(lists[style.list_id], "abstractNumId"))
    own = [level for change in one.iterchildren(w("lvlOverride")) for level in change.iterchildren(w("lvl"))]
    common = [] if kind is None else kind.iterchildren(w("lvl"))
    by_number = {level.get(w("ilvl"), ""): _level(level) for level in (*common, *own)}
    empty = Level("none", "", "")
    return tuple(by_number.get(str(number), empty) for number in range(9))


def _level(element: etree._Element) -> Level:
    return Level(value_of(element, "numFmt") or "decimal", value_of(element, "lvlText"), value_of(element, "pStyle"))


_FIRST: Final = {
    "lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I", "decimalZero": "01",
    "ordinal": "1st", "cardinalText": "One", "ordinalText": "First",
}  # fmt: skip


def _sign(levels: Sequence[Level], level: int) -> str:
    """The first number that a level gives, with the text around it: the kind of a list, whatever it counts."""
    kind, text = levels[level].kind, levels[level].text
    if kind == "bullet":
        return "•"
    if kind == "none":
        return ""
    return re.sub(r"%([1-9])", lambda found: _FIRST.get(levels[int(found.group(1)) - 1].kind, "1"), text).strip()
