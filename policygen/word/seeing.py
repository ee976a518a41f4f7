"""Reads what people see and hear of a Word file: how its words look, what its paragraphs, tables and pictures are.

It is read as it stands with pending changes accepted, a template as it stands with its tags. ECMA-376 part 1 has the
elements: paragraphs in 17.3, styles in 17.7, fields in 17.16.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import Final, TypeVar

from lxml import etree

from policygen.word.cascade import Around, Sheet, nearest_said, of_styles
from policygen.word.fields import Field, fields_in, own_elements, parts_of, read_field
from policygen.word.inks import (
    AUTOMATIC,
    USUAL_SIZE,
    Ink,
    colour_of,
    ground_behind,
    ground_of,
    half_points,
    is_bold,
    is_large,
)
from policygen.word.marks import is_second_copy
from policygen.word.ooxml import W14, M, R, is_on, value_of, w
from policygen.word.package import Package
from policygen.word.places import Places, heading_styles
from policygen.word.seen import ANYTHING, Link, Look, Paragraph, Picture, Seen, Story, Stretch, Table, without_tags
from policygen.word.seen_tables import OBJECTS, pictures_in, tables_in
from policygen.word.styles import visible_name
from policygen.word.theme import Theme, read_theme


def read_seen(package: Package, file: str) -> Seen:
    """What is seen of a Word file; `file` is what places call it.

    Raises UnreadableFileError where a part is missing or is no XML.
    """
    reader = _Reader(package, file)
    stories = [story for part, kind in _stories(package) for story in [reader.story(part, kind)]]
    core = next(iter(package.related("core-properties")), None)
    return Seen(
        file,
        _title(package, core),
        core,
        tuple(paragraph for story in stories for paragraph in story.paragraphs),
        tuple(table for story in stories for table in story.tables),
        tuple(picture for story in stories for picture in story.pictures),
        _serifs(package),
    )


def _stories(package: Package) -> Iterator[tuple[str, Story]]:
    yield package.main, "body"
    kinds: tuple[Story, ...] = ("header", "footer", "footnotes", "endnotes")
    for kind in kinds:
        yield from ((part, kind) for part in dict.fromkeys(package.related(kind, package.main)))


def _title(package: Package, core: str | None) -> str:
    properties = package.xml(core).iterchildren(etree.Element) if core else ()
    return next(((e.text or "").strip() for e in properties if etree.QName(e).localname == "title"), "")


def _serifs(package: Package) -> Mapping[str, bool]:
    """What the table of fonts says of each font by its name in small letters: whether it has serifs (17.8.3.10)."""
    found: dict[str, bool] = {}
    for part in package.related("fontTable", package.main):
        for font in package.xml(part).iterchildren(w("font")):
            family = value_of(font, "family")
            if family in ("roman", "swiss"):
                found[font.get(w("name"), "").casefold()] = family == "roman"
    return found


# ── one story ────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class _Story:
    paragraphs: list[Paragraph]
    tables: list[Table]
    pictures: list[Picture]


_Kind = tuple[tuple[str, ...], Ink, bytes]
"""What decides how a run looks: what is around its paragraph, what that stands on, and what the run says itself."""


@dataclass
class _Reader:
    """Reads the stories of one file."""

    package: Package
    file: str
    looks: dict[_Kind, Look | None] = field(default_factory=dict)
    settings: dict[tuple[object, ...], "_Setting"] = field(default_factory=dict)

    @cached_property
    def sheet(self) -> Sheet:
        """The file's styles."""
        return Sheet(self.package)

    @cached_property
    def theme(self) -> Theme | None:
        """The file's colours and fonts."""
        return read_theme(self.package)

    @cached_property
    def headings(self) -> frozenset[str]:
        """The styles that are headings."""
        return heading_styles(self.package)

    def story(self, part: str, kind: Story) -> _Story:
        """One story with all that is seen in it."""
        root = self.package.xml(part)
        places = Places(root, self.file, part, self.headings)
        links = {r.id: r.target for r in self.package.relationships(part)}
        own = [p for p in root.iter(w("p")) if not is_second_copy(p) and not _is_gone(p)]
        reading = _Reading(self, kind, places, links, _fields(root), _rows(root))
        paragraphs = [reading.paragraph(p) for p in own]
        tables = [*tables_in(root, places, kind, self.sheet)]
        return _Story(paragraphs, tables, [*pictures_in(root, places)])


def _is_gone(paragraph: etree._Element) -> bool:
    """Whether a paragraph goes when the pending changes are accepted (17.13.5.15), or is no text of the story."""
    if next(paragraph.iterancestors(w("del"), w("moveFrom")), None) is not None:
        return True
    note = next(paragraph.iterancestors(w("footnote"), w("endnote")), None)
    if note is not None and note.get(w("type"), "normal") != "normal":
        return True
    mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    ended = mark is not None and any(mark.find(w(name)) is not None for name in ("del", "moveFrom"))
    return ended and not any(text.text for text in paragraph.iter(w("t")))


def _fields(root: etree._Element) -> Mapping[etree._Element, Field]:
    found = dict(fields_in(root))
    for box in root.iter(w("txbxContent")):
        found |= fields_in(box)
    return found


def _rows(root: etree._Element) -> Mapping[etree._Element, int]:
    return {row: number for number, row in enumerate(root.iter(w("tr")), 1)}


@dataclass
class _Reading:
    """A story while it is read: which fields are open at the paragraph that comes next."""

    file: _Reader
    kind: Story
    places: Places
    links: Mapping[str, str]
    fields: Mapping[etree._Element, Field]
    rows: Mapping[etree._Element, int]
    open: list["_Open"] = field(default_factory=list)

    def paragraph(self, paragraph: etree._Element) -> Paragraph:
        """One paragraph, after all those before it."""
        around = Around.of(paragraph, self.file.sheet)
        setting = self._setting(paragraph, around)
        generated = self._is_generated() or visible_name(around.style).startswith(("TOC ", "Index "))
        pieces = list(self._pieces(paragraph, ()))
        stretches = tuple(self._stretches(around, setting.behind, pieces))
        generated = generated or self._is_generated()
        return Paragraph(
            place=self.places.of(paragraph),
            story=self.kind,
            style=visible_name(around.style),
            level=setting.level,
            stretches=stretches,
            links=tuple(_links(pieces)),
            aligned=setting.aligned,
            aligned_from=setting.aligned_from,
            listed=setting.listed,
            row=next((self.rows[row] for row in paragraph.iterancestors(w("tr"))), None),
            blank=not setting.drawn and _is_blank(paragraph, pieces),
            generated=generated,
            framed=setting.framed,
        )

    def _setting(self, paragraph: etree._Element, around: Around) -> "_Setting":
        if next(paragraph.iterancestors(w("txbxContent")), None) is not None:
            return _Setting.of(paragraph, around)
        cells = tuple((cell.kind, _bytes(cell.own)) for cell in around.cells)
        key = (around.kind, _bytes(around.own), cells)
        if key not in self.file.settings:
            self.file.settings[key] = _Setting.of(paragraph, around)
        return self.file.settings[key]

    def _is_generated(self) -> bool:
        return any(one.field.instruction.partition(" ")[0] in _GENERATING for one in self.open)

    # ── what stands in a paragraph ───────────────────────────────────────────────────────────────────

    def _pieces(self, element: etree._Element, link: tuple["_Lead", ...]) -> Iterator["_Piece"]:
        for child in parts_of(element):
            if child.tag == w("r"):
                for inner in parts_of(child):
                    yield from self._piece(inner, child, link)
            elif child.tag == w("hyperlink"):
                anchor = child.get(w("anchor"), "")
                address = self.links.get(child.get(f"{{{R}}}id", ""), "") + (f"#{anchor}" if anchor else "")
                yield from self._pieces(child, (*link, _Lead(address)))
            elif child.tag == w("fldSimple"):
                read = read_field(child.get(w("instr"), ""))
                yield from self._pieces(child, (*link, *_lead(read)))
            elif child.tag == w("sdt"):
                yield from self._in_control(child, link)
            elif child.tag not in _NOT_READ:
                yield from self._pieces(child, link)

    def _in_control(self, control: etree._Element, link: tuple["_Lead", ...]) -> Iterator["_Piece"]:
        content = control.find(w("sdtContent"))
        if control.find(f"{w('sdtPr')}/{{{W14}}}checkbox") is not None:
            yield _Piece(ANYTHING, None, link)
        elif content is not None:
            yield from self._pieces(content, link)

    def _piece(self, element: etree._Element, run: etree._Element, link: tuple["_Lead", ...]) -> Iterator["_Piece"]:
        if element.tag == w("fldChar"):
            self._turn(element)
        elif element.tag in _NOT_IN_RUNS or any(not one.in_result for one in self.open):
            return
        elif element.tag == w("t"):
            opened = tuple(one.lead for one in self.open if one.lead is not None)
            yield _Piece(re.sub(r"[\t\n\r]", " ", element.text or ""), run, (*link, *opened))
        elif element.tag in _SIGNS or element.tag in (w("br"), w("sym")):
            sign = _sign(element)
            yield _Piece(sign, None if sign == ANYTHING else run, link)
        elif element.tag in OBJECTS:
            yield _Piece("", None, link)

    def _turn(self, sign: etree._Element) -> None:
        """Begin or end a field, or its result."""
        kind, read = sign.get(w("fldCharType")), self.fields.get(sign)
        if kind == "begin" and read is not None:
            lead = next(iter(_lead(read)), None)
            self.open.append(_Open(read, lead))
        elif kind == "separate" and self.open and read is not None:
            self.open[-1].in_result = True
        elif kind == "end" and self.open and read is not None:
            self.open.pop()

    # ── how its words look ───────────────────────────────────────────────────────────────────────────

    def _stretches(self, around: Around, behind: Ink, pieces: Iterable["_Piece"]) -> Iterator[Stretch]:
        found: list[tuple[str, Look | None]] = []
        for piece in pieces:
            run = piece.run
            if run is not None and piece.words:
                own = run.find(w("rPr"))
                key = (around.kind, behind, b"" if own is None else _bytes([own]))
                if key not in self.file.looks:
                    self.file.looks[key] = self._look(run, around, behind)
                look = self.file.looks[key]
                if look is not None:
                    found.append((piece.words, look))
            elif piece.words:
                found.append((piece.words, None))
        for look, alike in groupby(found, key=lambda pair: pair[1]):
            yield Stretch("".join(words for words, _ in alike), look)

    def _look(self, run: etree._Element, around: Around, behind: Ink) -> Look | None:
        """How a run looks; None for one that is hidden."""
        said = list(around.of_run(run))
        if nearest_said(said, _hidden):
            return None
        font, font_from = _said_by(said, self._font)
        size, size_from = _said_by(said, half_points)
        ink = colour_of(run, around)
        return Look(
            font=font or _USUAL_FONT,
            size=(size or USUAL_SIZE) / 2,
            bold=around.switched_on(run, is_bold),
            large=is_large(run, around),
            ink="" if ink is None or ink == AUTOMATIC else ink.shown(self.file.theme),
            ground=ground_of(run, around, behind).shown(self.file.theme),
            language=nearest_said(said, _language) or "",
            font_from=font_from,
            size_from=size_from,
            ink_from=_said_by(said, _colour)[1],
        )

    def _font(self, properties: etree._Element) -> str | None:
        """The font of Latin letters (17.3.2.26): one that the theme names counts before one that is written."""
        fonts = properties.find(w("rFonts"))
        if fonts is None:
            return None
        themed = fonts.get(w("asciiTheme"), "")[:5]
        named = self.file.theme.fonts.get(themed) if self.file.theme is not None and themed else None
        return named or fonts.get(w("ascii")) or None


_GENERATING: Final = ("TOC", "TOA", "INDEX", "BIBLIOGRAPHY")
_NOT_READ: Final = frozenset(map(w, ("pPr", "rPr", "del", "moveFrom", "p", "txbxContent", "rt", "sdtPr")))
_NOT_IN_RUNS: Final = frozenset(map(w, ("rPr", "instrText", "delText", "delInstrText", "txbxContent")))
_SIGNS: Final = {w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "-"}
_USUAL_FONT: Final = "Times New Roman"
"""The font of words of which a file says none: Word’s own."""


@dataclass(eq=False)
class _Open:
    """A field whose end has not come yet, and where it leads if it is a link."""

    field: Field
    lead: "_Lead | None"
    in_result: bool = False


@dataclass(frozen=True, eq=False)
class _Lead:
    """Where words lead; two links that lead to one place are two."""

    address: str


@dataclass(frozen=True)
class _Piece:
    """Some words of a paragraph with their run, or an object without words; `link` is what they stand in."""

    words: str
    run: etree._Element | None
    link: tuple[_Lead, ...]


def _lead(read: Field) -> Iterator[_Lead]:
    if read.address is not None:
        yield _Lead(read.address)


def _sign(element: etree._Element) -> str:
    if element.tag == w("br"):
        return "\n" if _is_line_break(element) else ""
    if element.tag == w("sym"):
        return "•" if element.get(w("char"), "").upper()[-2:] in _BULLETS else ANYTHING
    return _SIGNS[str(element.tag)]


_BULLETS: Final = frozenset(("B7", "A7", "D8", "6C", "6E", "76", "9F"))
"""The signs of the fonts Symbol and Wingdings that people use before items."""


def _links(pieces: Iterable[_Piece]) -> Iterator[Link]:
    found: dict[_Lead, list[_Piece]] = {}
    for piece in pieces:
        for lead in piece.link[-1:]:
            found.setdefault(lead, []).append(piece)
    for lead, own in found.items():
        yield Link("".join(piece.words for piece in own), lead.address, any(piece.run is None for piece in own))


# ── what a paragraph is ──────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class _Setting:
    """What a paragraph is by its own properties and by those around it; `drawn`: it draws a line or begins a page."""

    level: int | None
    aligned: str
    aligned_from: str
    listed: bool
    framed: bool
    drawn: bool
    behind: Ink

    @classmethod
    def of(cls, paragraph: etree._Element, around: Around) -> "_Setting":
        """The setting of a paragraph, which others of the same properties share."""
        return cls(
            _level(around),
            *_alignment(around),
            _is_listed(around),
            _is_framed(around),
            any(map(_is_drawn, _own_and_styled(around))),
            ground_behind(paragraph, around),
        )


def _own_and_styled(around: Around) -> list[etree._Element]:
    return [*around.own, *of_styles(around.styles, "pPr")]


def _bytes(elements: Iterable[etree._Element]) -> bytes:
    return b"".join(etree.tostring(element, with_tail=False) for element in elements)


def _hidden(properties: etree._Element) -> bool | None:
    element = properties.find(w("vanish"))
    return None if element is None else is_on(element)


def _language(properties: etree._Element) -> str | None:
    said = value_of(properties, "lang")
    return said if said and said.lower() not in ("x-none", "zxx") else None


def _colour(properties: etree._Element) -> etree._Element | None:
    return properties.find(w("color"))


_Value = TypeVar("_Value")


def _said_by(
    properties: Iterable[etree._Element], says: Callable[[etree._Element], _Value | None]
) -> tuple[_Value | None, str]:
    """What the nearest of these properties say, and the style that they are in; Word’s own is that of all text."""
    for one in properties:
        said = says(one)
        if said is not None:
            return said, _style_around(one)
    return None, _STYLE_OF_ALL


_STYLE_OF_ALL: Final = "Normal"


def _style_around(properties: etree._Element) -> str:
    parent = properties.getparent()
    if parent is not None and parent.tag in (w("r"), w("p")):
        return ""
    style = next(properties.iterancestors(w("style")), None)
    return _STYLE_OF_ALL if style is None else visible_name(value_of(style, "name"))


def _level(around: Around) -> int | None:
    """The level of a heading: by the outline level (17.3.1.20) of it or its styles, or by the name of one of those."""
    for properties in around.own:
        said = value_of(properties, "outlineLvl")
        if said.isdigit():
            return _counted(said)
    for style in around.styles:
        said = value_of(style, "pPr", "outlineLvl")
        if said.isdigit():
            return _counted(said)
        named = re.fullmatch(r"heading ([1-9])", value_of(style, "name").lower())
        if named:
            return int(named[1])
    return None


def _counted(outline: str) -> int | None:
    return int(outline) + 1 if int(outline) < 9 else None


def _alignment(around: Around) -> tuple[str, str]:
    aligned, style = _said_by(around.of_paragraph, lambda properties: value_of(properties, "jc") or None)
    return aligned or "left", style


def _is_listed(around: Around) -> bool:
    """Whether a paragraph is in a list: the number 0 takes it out of that of its style (17.9.18)."""
    return nearest_said(_own_and_styled(around), lambda p: value_of(p, "numPr", "numId") or None) not in (None, "0")


def _is_framed(around: Around) -> bool:
    """Whether a paragraph stands in a frame; a letter that is dropped into the lines is none."""
    frame = nearest_said(_own_and_styled(around), lambda p: p.find(w("framePr")))
    return frame is not None and frame.get(w("dropCap"), "none") == "none"


def _is_blank(paragraph: etree._Element, pieces: Iterable[_Piece]) -> bool:
    """Whether a paragraph holds nothing, no break of the page either, and Word could do without it."""
    if any(piece.run is None or piece.words.strip() for piece in pieces):
        return False
    if paragraph.find(f"{w('pPr')}/{w('sectPr')}") is not None:
        return False
    solid = any(element.tag in _SOLID and not _is_line_break(element) for element in own_elements(paragraph))
    return not solid and not _is_needed(paragraph)


def _is_drawn(properties: etree._Element) -> bool:
    lines = properties.find(w("pBdr"))
    drawn = lines is not None and any(line.get(w("val"), "nil") not in ("nil", "none") for line in lines)
    return drawn or is_on(properties.find(w("pageBreakBefore")))


_SOLID: Final = frozenset(
    map(w, ("br", "fldChar", "fldSimple", "footnoteReference", "endnoteReference", "footnoteRef", "endnoteRef", "sdt"))
) | {f"{{{M}}}oMath"}


def _is_line_break(element: etree._Element) -> bool:
    return element.tag == w("br") and element.get(w("type"), "textWrapping") == "textWrapping"


def _is_needed(paragraph: etree._Element) -> bool:
    """Whether Word does not do without a paragraph where it stands: alone in its cell, behind a table, at the end."""
    before, after = _neighbour(paragraph, back=True), _neighbour(paragraph, back=False)
    if before is None and after is None:
        return True
    if after is None and paragraph.getparent() is not None and _holder(paragraph).tag == w("body"):
        return True
    return before is not None and before.tag == w("tbl") and (after is None or after.tag == w("tbl"))


def _holder(element: etree._Element) -> etree._Element:
    return next(element.iterancestors(*_HOLDERS), element)


_HOLDERS: Final = tuple(map(w, ("body", "tc", "hdr", "ftr", "txbxContent", "footnote", "endnote")))
_BLOCKS: Final = frozenset(map(w, ("p", "tbl", "sdt")))


def _neighbour(paragraph: etree._Element, *, back: bool) -> etree._Element | None:
    """The block before or after a paragraph, those left out that hold only a tag."""
    for block in paragraph.itersiblings(preceding=back):
        if block.tag in _BLOCKS and not (block.tag == w("p") and _holds_tag_alone(block)):
            return block
    return None


def _holds_tag_alone(paragraph: etree._Element) -> bool:
    words = "".join(text.text or "" for text in paragraph.iter(w("t")))
    return bool(words.strip()) and not without_tags(words).strip()
