"""The theme of a Word file: the colours and fonts that its text, tables and drawings name instead of saying them.

A file that takes another colour needs it in two places: in the theme part (ECMA-376 20.1.6), which Word reads, and in
the colour that stands written beside each name of a theme colour (17.3.2.6, 17.3.5, 17.3.4), which programs read that
do not know themes. Both are changed here; a colour without a name stays as it is.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from lxml import etree

from policygen.word.colours import toned
from policygen.word.ooxml import A, parse_xml, w, xml_bytes
from policygen.word.package import Package

FONTS: Final = ("major", "minor")
"""The font of headings and the font of text, as the theme part and the names in text call them (20.1.4.1.24)."""


@dataclass(frozen=True)
class Theme:
    """What a file's theme says: RRGGBB by the colours’ names in the theme part, and the two fonts.

    `meant` gives the names in the theme part of the names that text uses (17.15.1.20).
    """

    part: str
    colours: Mapping[str, str]
    fonts: Mapping[str, str]
    meant: Mapping[str, str]

    def colour(self, name: str, tint: str = "", shade: str = "") -> str | None:
        """The colour that text means by a name, a tint and a shade; None where the theme has no such colour."""
        own = self.colours.get(self.meant.get(name, name))
        return None if own is None else toned(own, tint, shade)

    def wearing(self, wear: "Wear") -> "Theme":
        """The theme with other colours and fonts, of those that it has."""
        colours = {name: colour for name, colour in wear.colours if name in self.colours}
        fonts = {kind: font for kind, font in wear.fonts if kind in self.fonts}
        return replace(self, colours={**self.colours, **colours}, fonts={**self.fonts, **fonts})


@dataclass(frozen=True)
class Wear:
    """What a file’s theme is to be: RRGGBB by the colours’ names in the theme part, and fonts by their kind.

    What is not named stays as it is.
    """

    colours: tuple[tuple[str, str], ...] = ()
    fonts: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, colours: Sequence[str], font: str = "") -> "Wear":
        """The theme of up to six colours of one’s own, written RRGGBB or #RRGGBB, and one font for everything."""
        own = tuple((f"accent{n}", c.removeprefix("#").upper()) for n, c in enumerate(colours[:6], 1))
        return cls(own, tuple((kind, font) for kind in FONTS) if font else ())


UNCHANGED: Final = Wear()
"""The theme as it is."""

_USUALLY_MEANT: Final = {
    "dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2", "text1": "dk1", "background1": "lt1",
    "text2": "dk2", "background2": "lt2", "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
_MAPPED: Final = {"t1": "text1", "bg1": "background1", "t2": "text2", "bg2": "background2"}
"""The attributes of `clrSchemeMapping`, by the names that text uses (17.15.1.20)."""


def read_theme(package: Package) -> Theme | None:
    """The theme of a file’s body; None where it has none, or one that cannot be read."""
    found = package.related("theme", package.main)
    if not found:
        return None
    root = package.xml(found[0])
    colours = {name: colour for name, colour in map(_colour, root.iterfind(f".//{{{A}}}clrScheme/*")) if colour}
    fonts = {kind: font.get("typeface", "") for kind, font in _fonts(root)}
    return Theme(found[0], colours, fonts, _USUALLY_MEANT | _mapping(package))


def _colour(element: etree._Element) -> tuple[str, str]:
    name = etree.QName(element).localname
    for own in element:
        said = str(own.get("lastClr") or own.get("val") or "")
        return name, said.upper() if re.fullmatch(r"[0-9A-Fa-f]{6}", said) else ""
    return name, ""


def _fonts(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    for kind in FONTS:
        latin = root.find(f".//{{{A}}}fontScheme/{{{A}}}{kind}Font/{{{A}}}latin")
        if latin is not None:
            yield kind, latin


def _mapping(package: Package) -> dict[str, str]:
    settings = package.related("settings", package.main)
    mapping = package.xml(settings[0]).find(w("clrSchemeMapping")) if settings else None
    if mapping is None:
        return {}
    said = {name: mapping.get(w(short)) for short, name in _MAPPED.items()}
    return {name: _USUALLY_MEANT.get(index, index) for name, index in said.items() if index}


# ── dressing ─────────────────────────────────────────────────────────────────────────────────────────


@dataclass
class Dress:
    """Puts another theme on the parts of one file. `literals` are written colours to prefer to computed ones,
    by name, tint and shade; `others` are parts that are not its own to change, which `parts` leaves out.
    """

    package: Package
    wear: Wear
    literals: Mapping[tuple[str, str, str], str] = field(default_factory=dict)
    others: frozenset[str] = frozenset()
    _done: dict[str, str] = field(default_factory=dict)

    @cached_property
    def parts(self) -> Mapping[str, bytes]:
        """Each part of the file that changes, as it becomes."""
        if self._after is None or self.wear == UNCHANGED:
            return {}
        changed = {self._after.part: _themed(self.package.xml(self._after.part), self.wear)}
        for table in self.package.related("fontTable", self.package.main) if self.wear.fonts else ():
            changed[table] = _with_font(self.package.xml(table), self.wear.fonts[0][1])
        for part in self.package.names:
            holds_text = part not in self.others and _HOLDS_TEXT.search(self.package.content_type(part))
            if holds_text and _SIGN in (data := self.package.read(part)):
                before = _as_text(data)
                after = self.of(before)
                if after != before:
                    changed[part] = after.encode("utf-8")
        return changed

    def on_package(self) -> Package:
        """The file with the other theme; the file itself where nothing in it changes."""
        changed = {part: data for part, data in self.parts.items() if self.package.read(part) != data}
        return self.package.replace(changed) if changed else self.package

    def of(self, xml: str) -> str:
        """A part with the colours and fonts that stand written beside the theme’s made to agree with it."""
        if self._after is None or "heme" not in xml:
            return xml
        if self._named:
            xml = _with_tags(xml, _COLOUR_NAME, self._coloured)
        return _with_tags(xml, _FONT_NAME, self._lettered) if self.wear.fonts else xml

    @cached_property
    def _after(self) -> Theme | None:
        """The theme as it becomes."""
        before = read_theme(self.package)
        return None if before is None else before.wearing(self.wear)

    @cached_property
    def _named(self) -> frozenset[str]:
        """The names in the theme part of the colours that change."""
        return frozenset(name for name, _ in self.wear.colours)

    @cached_property
    def _known(self) -> dict[tuple[str, str, str], str | None]:
        return {**self.literals}

    def _written(self, name: str, tint: str, shade: str) -> str | None:
        """The colour to write beside a name; None where that colour does not change."""
        theme = self._after
        if theme is None or theme.meant.get(name, name) not in self._named:
            return None
        if (name, tint, shade) not in self._known:
            self._known[name, tint, shade] = theme.colour(name, tint, shade)
        return self._known[name, tint, shade]

    def _coloured(self, tag: str) -> str:
        if tag not in self._done:
            self._done[tag] = self._in_colour(tag, *_named(tag))
        return self._done[tag]

    def _in_colour(self, tag: str, prefix: str, element: str) -> str:
        for written, name, tint, shade in _pairs(element):
            said = _attributes(tag, prefix)
            colour = self._written(said.get(name, ""), said.get(tint, ""), said.get(shade, ""))
            if colour is not None and written in said:
                tag = _with_attribute(tag, prefix, written, colour)
        return tag

    def _lettered(self, tag: str) -> str:
        prefix, _ = _named(tag)
        said = _attributes(tag, prefix)
        theme = self._after
        for script in ("ascii", "hAnsi"):
            kind = said.get(f"{script}Theme", "")[:5]
            if theme is not None and script in said and theme.fonts.get(kind):
                tag = _with_attribute(tag, prefix, script, theme.fonts[kind])
        return tag


_HOLDS_TEXT: Final = re.compile(r"wordprocessingml\.[\w.]+\+xml$")
_SIGN: Final = b"heme"
_COLOUR_NAME: Final = re.compile(":theme(?:Color|Fill)\\b")
_FONT_NAME: Final = re.compile(":(?:ascii|hAnsi)Theme\\b")


def _tags(xml: str, sign: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where each tag begins and ends in which the sign stands; words of the text are no tags."""
    end = 0
    for found in sign.finditer(xml):
        start = xml.rfind("<", end, found.start())
        if start >= 0 and xml.find(">", start, found.start()) < 0:
            end = xml.index(">", found.end()) + 1
            yield start, end


def _with_tags(xml: str, sign: re.Pattern[str], change: Callable[[str], str]) -> str:
    """A part with each tag changed in which the sign stands."""
    pieces: list[str] = []
    at = 0
    for start, end in _tags(xml, sign):
        pieces += (xml[at:start], change(xml[start:end]))
        at = end
    return "".join((*pieces, xml[at:])) if pieces else xml


def _named(tag: str) -> tuple[str, str]:
    """The prefix of a tag, and the name of its element."""
    prefix, _, name = tag[1:].split(None, 1)[0].rpartition(":")
    return prefix, name


def _pairs(element: str) -> Iterator[tuple[str, str, str, str]]:
    """The attributes of a written colour, and of the name, tint and shade that stand beside it."""
    yield "val" if element == "color" else "color", "themeColor", "themeTint", "themeShade"
    if element == "shd":
        yield "fill", "themeFill", "themeFillTint", "themeFillShade"


def _attributes(tag: str, prefix: str) -> dict[str, str]:
    return {name: one or other for own, name, one, other in _ATTRIBUTE.findall(tag) if own == prefix}


_ATTRIBUTE: Final = re.compile(r"""\s([\w.-]+):([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def _with_attribute(tag: str, prefix: str, name: str, value: str) -> str:
    quoted = value.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    pattern = rf"""(\s{re.escape(prefix)}:{name}\s*=\s*)(?:"[^"]*"|'[^']*')"""
    return re.sub(pattern, lambda found: f'{found[1]}"{quoted}"', tag, count=1)


def _as_text(data: bytes) -> str:
    """A part as text; one that is not in UTF-8 is written anew."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return xml_bytes(parse_xml(data)).decode("utf-8")


STANDS_IN: Final = "Arial"
"""The font that Word shows where a computer does not have the font that was asked for."""


def _with_font(root: etree._Element, font: str) -> bytes:
    """The table of fonts, which says of this one what stands in for it (ECMA-376 17.8.3.10, 17.8.3.1)."""
    if all(element.get(w("name")) != font for element in root.iterchildren(w("font"))):
        entry = etree.SubElement(root, w("font"), {w("name"): font})
        for name, value in (("altName", STANDS_IN), ("charset", "00"), ("family", "auto"), ("pitch", "variable")):
            etree.SubElement(entry, w(name), {w("val"): value})
    return xml_bytes(root)


def _themed(root: etree._Element, wear: Wear) -> bytes:
    """The theme part with these colours and fonts (ECMA-376 20.1.6.2, 20.1.4.1.18)."""
    for name, colour in wear.colours:
        for element in root.iterfind(f".//{{{A}}}clrScheme/{{{A}}}{name}"):
            for old in list(element):
                element.remove(old)
            etree.SubElement(element, f"{{{A}}}srgbClr", val=colour)
    wanted = dict(wear.fonts)
    for kind, latin in _fonts(root):
        if kind in wanted:
            latin.attrib.clear()  # The classification of the font before (`panose`) would be wrong for this one.
            latin.set("typeface", wanted[kind])
    return xml_bytes(root)


def dressed(package: Package, wear: Wear, literals: Mapping[tuple[str, str, str], str] | None = None) -> Package:
    """The file with another theme; the file itself where nothing in it changes."""
    return Dress(package, wear, literals or {}).on_package()


def written_colours(package: Package) -> dict[tuple[str, str, str], str]:
    """The colours that stand written beside the theme’s names in a file, by name, tint and shade; the first of each."""
    found: dict[tuple[str, str, str], str] = {}
    for part in package.names:
        if _HOLDS_TEXT.search(package.content_type(part)) and _SIGN in (data := package.read(part)):
            xml = _as_text(data)
            for tag in dict.fromkeys(xml[start:end] for start, end in _tags(xml, _COLOUR_NAME)):
                prefix, element = _named(tag)
                said = _attributes(tag, prefix)
                for written, name, tint, shade in _pairs(element):
                    if name in said and re.fullmatch(r"[0-9A-Fa-f]{6}", said.get(written, "")):
                        found.setdefault((said[name], said.get(tint, ""), said.get(shade, "")), said[written])
    return found


# ── the place of the logo ────────────────────────────────────────────────────────────────────────────

LOGO: Final = "policygen_logo"
"""The name by which a template’s place for the logo asks for it."""

_DRAWING_PROPERTIES: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def with_logo_tag(package: Package) -> Package:
    """The template in which each place for the logo asks for it; the template itself where it has none."""
    changed: dict[str, bytes] = {}
    for part in _parts_with_pictures(package):
        root = package.xml(part)
        places = list(_places(root))
        for properties in places:
            properties.set("name", "logo")
            properties.set("descr", f"{{{{ {LOGO} }}}}")
        if places:
            changed[part] = xml_bytes(root)
    # These parts have a tag now, so that each document writes them anew.
    return package.replace(changed, packed=False) if changed else package


def _parts_with_pictures(package: Package) -> Iterator[str]:
    for part in package.names:
        if _HOLDS_TEXT.search(package.content_type(part)) and b"docPr" in package.read(part):
            yield part


def _places(root: etree._Element) -> Iterator[etree._Element]:
    """The properties of each picture whose name or alternative text is “logo”, whatever its capitals (20.4.2.5)."""
    for properties in list(root.iter(_DRAWING_PROPERTIES)):
        description = " ".join(properties.get("descr", "").split()).casefold()
        named = properties.get("name", "").strip().casefold() == "logo"
        drawing = properties.getparent()
        one_picture = drawing is not None and sum(1 for _ in drawing.iter(f"{{{A}}}blip")) == 1
        if one_picture and (description == "logo" or (named and not _HAS_TAG.search(description))):
            yield properties


_HAS_TAG: Final = re.compile(r"\{\{|\{%")
"""Alternative text that is a tag brings its own picture."""
