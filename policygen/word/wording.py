"""The words of a paragraph in one line to read: as they stand, with signs for all that is not words.

`‹link https://example.org: our website›`, `‹picture “The crest”, 40 × 30 mm›`, `**bold**`. What a field shows
that Word works out itself (a page number, the contents) is left out: it changes when nobody changed anything.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import Final
from urllib.parse import unquote

from lxml import etree

from policygen.word.fields import Field, fields_in, own_elements, parts_of, read_field
from policygen.word.ooxml import W14, WP, M, R, is_on, w
from policygen.word.others import Others
from policygen.word.styles import Look, Looks, Styles
from policygen.word.tags import Tag, find_tags


@dataclass(frozen=True)
class Around:
    """Something that words stand in: a link, a field, a control, a tracked change, a formatting.

    `rank` orders them from the outside in, so that the same words read the same however a program nests them.
    `number` keeps two of one label apart; `mark` is what stands on both sides instead of the label.
    """

    rank: int
    label: str
    number: int = 0
    mark: str = ""

    def write(self, words: str) -> str:
        """The words with this around them."""
        if self.mark:
            return f"{self.mark}{words}{self.mark}" if words else ""
        return f"‹{self.label}: {words}›" if words else f"‹{self.label}›"


LINK, FIELD, CONTROL, CHANGE, FORMATTING = range(5)

_FORMATTING: Final[Mapping[Look, Around]] = {
    "hidden": Around(FORMATTING, "hidden"),
    "highlighted": Around(FORMATTING + 1, "highlighted", mark="=="),
    "struck": Around(FORMATTING + 2, "struck", mark="~~"),
    "underlined": Around(FORMATTING + 3, "underlined", mark="__"),
    "bold": Around(FORMATTING + 4, "bold", mark="**"),
    "italic": Around(FORMATTING + 5, "italic", mark="*"),
    "raised": Around(FORMATTING + 6, "raised", mark="^"),
    "lowered": Around(FORMATTING + 7, "lowered", mark="~"),
}


@dataclass(frozen=True)
class Piece:
    """Some words of a paragraph, or a sign for something else, with what they stand in."""

    text: str
    around: tuple[Around, ...]
    looks: frozenset[Look] = frozenset()
    is_sign: bool = False


@dataclass(frozen=True)
class Line:
    """A paragraph to read: its words, the text boxes that hang on it, and whether a page ends before or after it.

    Programs write a page break into the paragraph before it or after it, or as a property of the one after it.
    """

    words: str
    boxes: tuple[etree._Element, ...]
    breaks_before: bool
    breaks_after: bool


class Story:
    """One story of a file while it is read from its first paragraph to its last: a body, a header, a note.

    `links` are the addresses that the part's relationships give, `notes` the numbers of notes and comments by
    kind and id, `others` what the file prints of other documents.
    """

    def __init__(
        self,
        root: etree._Element,
        styles: Styles,
        links: Mapping[str, str],
        notes: Mapping[tuple[str, str], int],
        others: Others,
    ) -> None:
        self.styles = styles
        self.links = links
        self.notes = notes
        self.others = others
        self._fields = fields_in(root)
        self._open: list[_Open] = []
        self._boxes: list[etree._Element] = []
        self._count = 0

    def line(self, paragraph: etree._Element, table: Looks, control: str = "") -> Line | None:
        """The words of the next paragraph; None for one that is all the result of a field.

        `table` is how its table's style makes words look, `control` the label of a control around it alone.
        """
        began_hidden = self._hidden
        self._boxes = []
        looks = self.styles.looks_in(paragraph, table)
        around = (self._new(CONTROL, control),) if control else ()
        label = self._shown(Piece("", around, is_sign=True)) if control else ()
        pieces = [*_break_before(paragraph), *label, *self._inside(paragraph, around, looks), *_end_changed(paragraph)]
        if began_hidden and not pieces:
            return None
        before = pieces[:1] == [_PAGE_BREAK]
        after = pieces[-1:] == [_PAGE_BREAK] and len(pieces) > 1
        inner = pieces[before : len(pieces) - after]
        return Line(_written(_changes_outside(_tags_in_one_format(inner))), tuple(self._boxes), before, after)

    @property
    def _hidden(self) -> bool:
        """Whether what comes next is the instruction of a field, or a result that Word works out."""
        return any(field.worked_out or not field.in_result for field in self._open)

    def _is_worked_out(self, field: Field) -> bool:
        return field.worked_out or self.others.show(field.instruction, field.result)

    # ── what stands in a paragraph ───────────────────────────────────────────────────────────────────

    def _inside(self, element: etree._Element, around: tuple[Around, ...], looks: Looks) -> Iterator[Piece]:
        for child in parts_of(element):
            if child.tag == w("r"):
                yield from self._run(child, around, looks)
            elif child.tag in (w("sdt"), w("fldSimple"), w("hyperlink")):
                yield from self._wrapped(child, around, looks)
            elif child.tag in _CHANGES:
                changed = Around(CHANGE, f"{_CHANGES[str(child.tag)]}{by_whom(child)}")
                yield from self._inside(child, (*around, changed), looks)
            elif child.tag == f"{{{M}}}oMath":
                formula = "".join(text.text or "" for text in child.iter(f"{{{M}}}t"))
                yield from self._shown(Piece(f"‹formula: {formula}›", around, is_sign=True))
            elif child.tag not in _NO_WORDS:
                yield from self._inside(child, around, looks)

    def _wrapped(self, element: etree._Element, around: tuple[Around, ...], looks: Looks) -> Iterator[Piece]:
        """A link, a field or a control with what is in it; said though nothing is in it."""
        content: etree._Element | None = element
        if element.tag == w("fldSimple"):
            field = read_field(element.get(w("instr"), ""), shown=tuple(element.iter(w("t"))))
            around = (*around, self._around_field(field))
            content = None if self._is_worked_out(field) else element
        elif element.tag == w("hyperlink"):
            around = (*around, self._link(element))
        else:
            label, content = label_of_control(element), element.find(w("sdtContent"))
            around = (*around, self._new(CONTROL, label)) if label else around
        yield from self._shown(Piece("", around, is_sign=True))
        if content is not None:
            yield from self._inside(content, around, looks)

    def _link(self, element: etree._Element) -> Around:
        anchor = element.get(w("anchor"), "")
        place = f"#{'…' if anchor.startswith('_') else anchor}" if anchor else ""
        return _around_link(self.links.get(element.get(f"{{{R}}}id", ""), "") + place)

    def _around_field(self, field: Field) -> Around:
        return self._new(FIELD, field.instruction) if field.address is None else _around_link(field.address)

    def _new(self, rank: int, label: str) -> Around:
        self._count += 1
        return Around(rank, label, self._count)

    def _shown(self, piece: Piece) -> Iterator[Piece]:
        """The piece with the open fields around it, unless it does not reach the page."""
        if not self._hidden:
            fields = tuple(field.around for field in self._open if field.kind.whole)
            yield replace(piece, around=(*fields, *piece.around))

    # ── runs ─────────────────────────────────────────────────────────────────────────────────────────

    def _run(self, run: etree._Element, around: tuple[Around, ...], looks: Looks) -> Iterator[Piece]:
        look = self.styles.looks_of(run, looks)
        for child in parts_of(run):
            if child.tag == w("fldChar"):
                yield from self._field_sign(child, around)
            elif child.tag == w("ruby"):
                yield from self._inside(child, around, looks)
            elif child.tag in _CHARACTERS or _is_line_break(child):
                yield from self._shown(Piece(_character(child), around, look))
            elif child.tag in (w("drawing"), w("pict"), w("object")):
                yield from self._object(child, around)
            else:
                for sign in self._sign(child):
                    yield from self._shown(Piece(f"‹{sign}›", around, is_sign=True))

    def _field_sign(self, sign: etree._Element, around: tuple[Around, ...]) -> Iterator[Piece]:
        field = self._fields.get(sign)
        kind = sign.get(w("fldCharType"))
        if field is None:
            return
        if kind == "begin":
            opened = _Open(field, self._around_field(field), self._is_worked_out(field))
            yield from self._shown(Piece("", (opened.around, *around), is_sign=True))
            self._open.append(opened)
        elif kind == "separate" and self._open:
            self._open[-1].in_result = True
        elif self._open:
            self._open.pop()

    def _sign(self, element: etree._Element) -> Iterator[str]:
        """What to call something in a run that is no word; nothing for what nobody sees."""
        if element.tag in (w("footnoteReference"), w("endnoteReference"), w("commentReference")):
            kind = etree.QName(element).localname.removesuffix("Reference")
            yield f"{kind} {self.notes.get((kind, element.get(w('id'), '')), '?')}"
        elif element.tag == w("sym"):
            yield f"symbol {element.get(w('font'), '')} {element.get(w('char'), '')}"
        elif element.tag == w("br"):
            yield f"{element.get(w('type'))} break"

    def _object(self, element: etree._Element, around: tuple[Around, ...]) -> Iterator[Piece]:
        if not self._hidden:
            self._boxes += boxes_in(element)
            yield from self._shown(Piece(f"‹{label_of_object(element)}›", around, is_sign=True))


@dataclass(eq=False)
class _Open:
    """A field whose end has not come yet."""

    kind: Field
    around: Around
    worked_out: bool
    in_result: bool = False


_CHANGES: Final = {
    w("ins"): "inserted",
    w("moveTo"): "moved here",
    w("del"): "deleted",
    w("moveFrom"): "moved away",
}
_GONE: Final = ("deleted", "moved away")
_NO_WORDS: Final = frozenset(map(w, ("pPr", "rPr", "p", "txbxContent", "rt", "rubyPr", "smartTagPr", "customXmlPr")))
_CHARACTERS: Final = {
    w("t"): None, w("delText"): None, w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}  # fmt: skip


def _is_line_break(element: etree._Element) -> bool:
    return element.tag == w("br") and element.get(w("type"), "textWrapping") == "textWrapping"


def _character(element: etree._Element) -> str:
    """The words of a run's element. A break in the XML is none on the page."""
    if element.tag in (w("t"), w("delText")):
        return re.sub(r"[\t\n\r]", " ", element.text or "")
    return _CHARACTERS.get(str(element.tag)) or "\n"


def _around_link(address: str) -> Around:
    """A link. Programs write the braces and spaces of a tag in an address in their own ways."""
    return Around(LINK, f"link {unquote(address) if '%7B' in address.upper() else address}".strip())


def by_whom(element: etree._Element) -> str:
    """Who made a tracked change, as it reads after what was done."""
    author = element.get(w("author"))
    return f" by {author}" if author else ""


_PAGE_BREAK: Final = Piece("‹page break›", (), is_sign=True)


def _break_before(paragraph: etree._Element) -> Iterator[Piece]:
    if is_on(paragraph.find(f"{w('pPr')}/{w('pageBreakBefore')}")):
        yield _PAGE_BREAK


def _end_changed(paragraph: etree._Element) -> Iterator[Piece]:
    """A sign for the end of a paragraph that somebody put in or took out."""
    for change in paragraph.iterfind(f"{w('pPr')}/{w('rPr')}/*"):
        if change.tag in _CHANGES:
            yield Piece("¶", (Around(CHANGE, f"{_CHANGES[str(change.tag)]}{by_whom(change)}"),), is_sign=True)


# ── controls, pictures and other objects ─────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Control:
    """A content control: `kind` is "blank" while it shows what belongs in it, `key` names the fact that it holds."""

    kind: str
    key: str

    @property
    def label(self) -> str:
        """The control as it reads; empty for one that says nothing of itself."""
        return f"{self.kind} {self.key}".strip() if self.key or self.kind != "control" else ""


def label_of_control(element: etree._Element) -> str:
    """What a content control is; empty where it says nothing of itself.

    A control that holds nothing but another one is one with it, where one of them has the key and the other
    none: LibreOffice writes a tick box so.
    """
    outer, inner = _only_control_around(element), _only_control_in(element)
    control = _control(element)
    if outer is not None and _are_one(_control(outer), control):
        return ""
    if inner is not None and _are_one(control, _control(inner)):
        other = _control(inner)
        control = Control(other.kind if control.kind == "control" else control.kind, control.key or other.key)
    return control.label


def _control(element: etree._Element) -> Control:
    properties = element.find(w("sdtPr"))
    if properties is None:
        return Control("control", "")
    keys = (properties.find(w(name)) for name in ("tag", "alias"))
    key = next((k.get(w("val"), "") for k in keys if k is not None and k.get(w("val"))), "")
    if properties.find(f"{{{W14}}}checkbox") is not None:
        return Control("tick box", key)
    return Control("control" if properties.find(w("showingPlcHdr")) is None else "blank", key)


def _are_one(outer: Control, inner: Control) -> bool:
    return bool(outer.key) != bool(inner.key) and "control" in (outer.kind, inner.kind)


def _only_control_in(control: etree._Element) -> etree._Element | None:
    """The control that is all that a control holds, or all that stands in its only paragraph."""
    content = control.find(w("sdtContent"))
    inside = [] if content is None else list(parts_of(content))
    if len(inside) == 1 and inside[0].tag == w("p"):
        inside = [child for child in parts_of(inside[0]) if child.tag != w("pPr")]
    return inside[0] if len(inside) == 1 and inside[0].tag == w("sdt") else None


def _only_control_around(control: etree._Element) -> etree._Element | None:
    """The control of which this one is all that it holds."""
    around = next(control.iterancestors(w("sdt")), None)
    return around if around is not None and _only_control_in(around) is control else None


_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_VML = "urn:schemas-microsoft-com:vml"
_OLE = "{urn:schemas-microsoft-com:office:office}OLEObject"
_EMU_IN_MM = 36_000


def label_of_object(element: etree._Element) -> str:
    """What a drawing or an embedded object is: its kind, its alternative text, and its size."""
    inside = list(own_elements(element))
    embedded = next((e for e in inside if e.tag == _OLE), None)
    if embedded is not None:
        return f"embedded object {embedded.get('ProgID', '')}".strip()
    kind = kind_of_drawing(inside)
    if kind == "text box":
        return " ".join([kind, *_quoted(alternative_text(inside))])
    spoken = _quoted(alternative_text(inside)) or ["without alt text"]
    said = ["decorative", kind] if is_decorative(inside) else [kind, *spoken]
    return ", ".join([" ".join(said), *_size(inside)])


def is_decorative(inside: Iterable[etree._Element]) -> bool:
    """Whether a drawing, given by the elements in it, says that it is there for its looks alone."""
    return any(e.tag == _DECORATIVE and e.get("val") in ("1", "true") for e in inside)


def kind_of_drawing(inside: Sequence[etree._Element]) -> str:
    """What a drawing is, by the elements in it: a picture, a text box, a chart, a diagram, or another drawing."""
    names = {str(e.tag) for e in inside}
    uris = " ".join(e.get("uri", "") for e in inside)
    if w("txbxContent") in names:
        return "text box"
    if _PICTURE in names or f"{{{_VML}}}imagedata" in names:
        return "picture"
    return next((kind for kind in ("chart", "diagram") if f"/{kind}" in uris), "drawing")


def alternative_text(inside: Iterable[etree._Element]) -> str:
    """What a drawing says to those who do not see it; a watermark says its own words."""
    for element in inside:
        if element.tag == f"{{{WP}}}docPr":
            return element.get("descr") or element.get("title") or ""
        text = element.get("alt") or element.get("string") if str(element.tag).startswith(f"{{{_VML}}}") else None
        if text:
            return text
    return ""


def _quoted(text: str) -> list[str]:
    return [f"“{' '.join(text.split())}”"] if text.strip() else []


def _size(inside: Iterable[etree._Element]) -> list[str]:
    """The size of a drawing, where it is said in a way that all programs share."""
    extent = next((e for e in inside if e.tag == f"{{{WP}}}extent"), None)
    if extent is None:
        return []
    sides = [extent.get(side, "") for side in ("cx", "cy")]
    return (
        [" × ".join(str(round(int(side) / _EMU_IN_MM)) for side in sides) + " mm"]
        if all(map(_is_number, sides))
        else []
    )


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()


def boxes_in(element: etree._Element) -> list[etree._Element]:
    """The text boxes of a drawing, but for those that hang on their paragraphs."""
    return [e for e in own_elements(element) if e.tag == w("txbxContent")]


# ── pieces become a line ─────────────────────────────────────────────────────────────────────────────


def _tags_in_one_format(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with each tag in the formatting of its first character: that is how it prints, and Word
    splits tags up in ways that say nothing.
    """
    words = "".join(piece.text for piece in pieces if _is_wording(piece))
    spans = [(found.start, found.end) for found in find_tags(words) if isinstance(found, Tag)]
    done: list[Piece] = []
    at, looks = 0, frozenset[Look]()
    for piece in pieces:
        if not _is_wording(piece):
            done.append(piece)
            continue
        for start, end in _cut(at, at + len(piece.text), spans):
            if not any(first < start < last for first, last in spans):
                looks = piece.looks
            done.append(replace(piece, text=words[start:end], looks=looks))
        at += len(piece.text)
    return done


def _is_wording(piece: Piece) -> bool:
    """Whether the piece is among the words that tags are looked for in: no sign, and not deleted."""
    return not piece.is_sign and not any(a.rank == CHANGE and a.label.startswith(_GONE) for a in piece.around)


def _cut(start: int, end: int, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretch from start to end, cut where a span begins or ends in it."""
    cuts = sorted({cut for span in spans for cut in span if start < cut < end})
    yield from pairwise([start, *cuts, end])


def _changes_outside(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, with a tracked change outside of a link, field or control that it has come or gone with whole."""
    whole: dict[Around, set[Around]] = {}
    for piece in pieces:
        changes = {around for around in piece.around if around.rank == CHANGE}
        for around in piece.around:
            if around.rank < CHANGE:
                whole[around] = whole.get(around, changes) & changes
    return [replace(piece, around=_from_outside(piece.around, whole)) for piece in pieces]


def _from_outside(arounds: tuple[Around, ...], whole: Mapping[Around, set[Around]]) -> tuple[Around, ...]:
    """What words stand in, from the outside in, changes in the place where they belong."""
    in_order = sorted(arounds, key=lambda around: around.rank)
    outside = whole.get(in_order[0], set()) if in_order else set()
    return (*(a for a in in_order if a in outside), *(a for a in in_order if a not in outside))


def _written(pieces: Iterable[Piece]) -> str:
    return _nested([(piece.text.translate(_SIGNS), _arounds(piece)) for piece in pieces], 0).rstrip()


_SIGNS: Final = {ord("\t"): "⇥", ord("\n"): "↵", 0x2028: "↵", 0x2029: "↵"} | dict.fromkeys(range(0x7F, 0xA0), " ")
"""One paragraph is one line, and no character of a document acts on the terminal that shows it."""


def _arounds(piece: Piece) -> tuple[Around, ...]:
    linked = any(around.rank == LINK for around in piece.around)
    looks = [_FORMATTING[look] for look in piece.looks if not (linked and look == "underlined")]
    return (*piece.around, *sorted(looks, key=lambda look: look.rank))


def _nested(pieces: Sequence[tuple[str, tuple[Around, ...]]], depth: int) -> str:
    """The pieces in a line, neighbours that stand in the same thing put together in it."""
    line = []
    for around, group in groupby(pieces, key=lambda piece: piece[1][depth] if len(piece[1]) > depth else None):
        inside = list(group)
        if around is None:
            line.append("".join(text for text, _ in inside))
        else:
            line.append(around.write(_nested(inside, depth + 1)))
    return "".join(line)
