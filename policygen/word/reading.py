"""Words and formatting of a Word file in one form, so that two files can be compared for what a person sees in them.

Left out is what says nothing to a reader and differs between files that say the same: ids, revision marks of saves
(rsids), bookmarks, the anchors of comments, page breaks as last shown, empty runs, and how words are cut into runs.
Tracked changes are there, with author and date but no id. ECMA-376 part 1, clause 17, has all that stands in a story.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple, Union

from lxml import etree

from policygen.word.fields import parts_of
from policygen.word.ooxml import MC, W14, XML_SPACE, R, W, w
from policygen.word.package import Package
from policygen.word.passengers import SIGNS


class Words(NamedTuple):
    """Some words of a line, with their formatting and what they stand in: a link, a control, a tracked change.

    `is_sign` is true for a picture, a break, a field's sign and the like, told by its XML.
    """

    form: str
    text: str
    is_sign: bool = False


class Line(NamedTuple):
    """A paragraph: its properties, and its words. The properties of a section stand by themselves in such a line."""

    form: str
    words: tuple[Words, ...]


class Group(NamedTuple):
    """A table, row, cell, note or control: its properties, and what is in it."""

    form: str
    inside: "Reading"


Reading = tuple[Union[Line, Group], ...]  # noqa: UP007 (Group is defined by what it holds)


def reading(package: Package) -> Mapping[str, Reading]:
    """The stories of a file by name: `body`, then `header default 1` (of the first section) and the like, `footnotes`
    and `endnotes`, in the order in which the body refers to them; notes and headers it does not refer to are left out.

    Raises UnreadableFileError where a part is missing or is no XML.
    """
    root = package.xml(package.main)
    body = root.find(w("body"))
    reader = _Reader(root if body is None else body, _links(package, package.main))
    stories = {"body": reader.story()}
    stories |= {name: _story_of(package, part) for name, part in _headers(package, root)}
    for kind in ("footnote", "endnote"):
        notes = _notes(package, kind, reader.notes)
        if notes:
            stories[f"{kind}s"] = notes
    return stories


def reading_in(root: etree._Element, links: Mapping[str, str] | None = None) -> Reading:
    """The words and formatting of one story: a body, a header, a note. `links` says what its relationships lead to."""
    return _Reader(root, links or {}).story()


# ── the stories of a file ────────────────────────────────────────────────────────────────────────────


def _story_of(package: Package, part: str) -> Reading:
    return reading_in(package.xml(part), _links(package, part))


def _links(package: Package, part: str) -> Mapping[str, str]:
    """What the relationships of a part lead to: an address, a part of XML by name, and a picture by what it shows."""
    return {r.id: r.target if r.external else _target(package, r.target) for r in package.relationships(part)}


def _target(package: Package, part: str) -> str:
    is_picture = part in package and not part.endswith(".xml")
    return package.digest(part).hex() if is_picture else part


def _headers(package: Package, root: etree._Element) -> Iterator[tuple[str, str]]:
    """The headers and footers that the sections name, each with its part."""
    targets = {r.id: r.target for r in package.relationships(package.main)}
    sections = [s for s in root.iter(w("sectPr")) if next(s.iterancestors(w("sectPrChange")), None) is None]
    for number, section in enumerate(sections, 1):
        for kind in ("header", "footer"):
            for reference in section.iterchildren(w(f"{kind}Reference")):
                part = targets.get(reference.get(f"{{{R}}}id", ""), "")
                if part in package:
                    yield f"{kind} {reference.get(w('type'), 'default')} {number}", part


def _notes(package: Package, kind: str, referred: Mapping[tuple[str, str], int]) -> Reading:
    """The notes that are referred to, in the order of the references."""
    found: dict[int, Group] = {}
    for part in package.related(f"{kind}s", package.main):
        links = _links(package, part)
        for note in package.xml(part).iterchildren(w(kind)):
            number = referred.get((kind, note.get(w("id"), "")))
            if number is not None:
                found[number] = Group(kind, reading_in(note, links))
    return tuple(found[number] for number in sorted(found))


# ── one story ────────────────────────────────────────────────────────────────────────────────────────

_LEFT_OUT: Final = SIGNS | frozenset(map(w, ("proofErr", "commentReference", "annotationRef", "lastRenderedPageBreak")))
_PROPERTIES: Final = frozenset(
    map(
        w,
        (
            "pPr", "rPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr", "customXmlPr",
            "smartTagPr", "fldData", "sectPr",
        ),
    )
)  # fmt: skip
_TEXT: Final = frozenset(map(w, ("t", "delText")))
_CODE: Final = frozenset(map(w, ("instrText", "delInstrText")))
_CHARACTERS: Final = {w("tab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "\u2011", w("softHyphen"): "\u00ad"}
_AROUND: Final = frozenset(
    map(
        w,
        (
            "hyperlink", "ins", "del", "moveFrom", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "fldSimple",
            "dir", "bdo",
        ),
    )
)  # fmt: skip
_NOTES: Final = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}


class _Reader:
    """Reads one story. `notes` are the numbers of the notes that it refers to, by kind and id."""

    def __init__(self, root: etree._Element, links: Mapping[str, str]) -> None:
        self._root = root
        self._links = links
        # Most stories hold nothing but elements in one copy, and lists of those are read at a third of the time.
        is_plain = next(root.iter(_ALTERNATE, etree.Comment, etree.ProcessingInstruction, etree.Entity), None) is None
        self._parts: Callable[[etree._Element], Iterable[etree._Element]] = list if is_plain else parts_of
        self._known: dict[bytes, str] = {}
        self.notes: dict[tuple[str, str], int] = {}

    def story(self) -> Reading:
        """What stands in the story."""
        return self._blocks(self._root)

    def _blocks(self, parent: etree._Element) -> Reading:
        return tuple(map(self._block, self._shown(parent)))

    def _shown(self, parent: etree._Element) -> Iterator[etree._Element]:
        """The blocks in an element that say something."""
        return (
            b
            for b in self._parts(parent)
            if b.tag not in _LEFT_OUT and (b.tag not in _PROPERTIES or b.tag == w("sectPr"))
        )

    def _block(self, block: etree._Element) -> Line | Group:
        """What a block says."""
        if block.tag == w("p"):
            return self._line(block)
        if block.tag == w("sectPr"):
            return Line(self._told(block), ())
        return Group(self._form(block), self._blocks(block))

    def _form(self, element: etree._Element) -> str:
        """An element by its name, what it says of itself, and its properties."""
        told = "".join(self._told(child) for child in element.iterchildren(*_PROPERTIES))
        return f"{_name(str(element.tag))}{self._attributes(element)}{told}"

    def _line(self, paragraph: etree._Element) -> Line:
        properties = paragraph.find(w("pPr"))
        joined: list[Words] = []
        for words in self._words(paragraph, ""):
            last = joined[-1] if joined else None
            if last is not None and last.form == words.form and not (last.is_sign or words.is_sign):
                joined[-1] = Words(last.form, last.text + words.text)
            else:
                joined.append(words)
        return Line("" if properties is None else self._told(properties), tuple(joined))

    def _words(self, element: etree._Element, around: str) -> Iterator[Words]:
        for child in self._parts(element):
            if child.tag == _RUN:
                yield from self._run(child, around)
            elif child.tag in _AROUND:
                within = f"{around}{self._form(child)} › "
                inside = list(self._words(child, within))
                yield from inside
                if not inside and child.tag == w("sdt"):
                    yield Words(within, "", is_sign=True)
            elif child.tag not in _LEFT_OUT and child.tag not in _PROPERTIES:
                yield Words(around, self._told(child), is_sign=True)

    def _run(self, run: etree._Element, around: str) -> Iterator[Words]:
        form = around
        for child in self._parts(run):
            tag = str(child.tag)
            if tag in _TEXT:
                if child.text:
                    yield Words(form, child.text)
            elif tag == _RUN_PROPERTIES:
                form = around + self._told(child)
            elif tag in _CHARACTERS:
                yield Words(form, _CHARACTERS[tag])
            elif tag in _CODE:
                yield Words(f"{form}instruction › ", child.text or "")
            elif tag not in _LEFT_OUT:
                yield Words(form, self._told(child), is_sign=True)

    # ── XML in one form ──────────────────────────────────────────────────────────────────────────────

    def _told(self, element: etree._Element) -> str:
        """An element in one form. The same properties stand in a story many times over: each is told once."""
        if element.tag not in _OFTEN:
            return self._told_anew(element)
        key = etree.tostring(element, with_tail=False)
        if key not in self._known:
            self._known[key] = self._told_anew(element)
        return self._known[key]

    def _told_anew(self, element: etree._Element) -> str:
        """An element in one form; nothing for properties that say nothing. Their order says nothing either."""
        tag = str(element.tag)
        if tag == w("txbxContent"):
            return f"box{self._blocks(element)}"
        parts = self._parts(element)
        inside = [self._told_anew(child) for child in parts if child.tag not in _LEFT_OUT and child.tag != _ID]
        if tag in _PROPERTIES:
            inside.sort()
        said = self._attributes(element) + "".join(inside) + (element.text or "").strip()
        return f"{_name(tag)}({said})" if said or tag not in _MAY_BE_EMPTY else ""

    def _attributes(self, element: etree._Element) -> str:
        tag = str(element.tag)
        if tag in _NOTES:
            key = _NOTES[tag], element.get(w("id"), "")
            return f" {self.notes.setdefault(key, len(self.notes) + 1)}"
        said = [(str(name), str(value)) for name, value in element.items() if _says(tag, str(name))]
        return "".join(
            f" {_name(name)}={self._links.get(value, value) if name.startswith(_R) else value!r}"
            for name, value in sorted(said)
        )


_RUN: Final = w("r")
_RUN_PROPERTIES: Final = w("rPr")
_ALTERNATE: Final = f"{{{MC}}}AlternateContent"
_OFTEN: Final = frozenset(map(w, ("rPr", "pPr", "tcPr", "trPr")))
_ID: Final = w("id")
_MAY_BE_EMPTY: Final = frozenset(map(w, ("rPr", "pPr", "trPr", "tcPr", "tblPrEx")))
_R: Final = f"{{{R}}}"
_WP14: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"
_OFFICE: Final = "urn:schemas-microsoft-com:office:office"
_IDS: Final = frozenset(
    (
        w("id"), w("dirty"), XML_SPACE, f"{{{W14}}}paraId", f"{{{W14}}}textId", f"{{{_WP14}}}anchorId",
        f"{{{_WP14}}}editId", f"{{{_OFFICE}}}spid", "ShapeID", "ObjectID",
    )
)  # fmt: skip
_OF_DRAWINGS: Final = ("docPr", "cNvPr", "shape")


@lru_cache(maxsize=4096)
def _says(tag: str, name: str) -> bool:
    """Whether an attribute says something to a reader: no id, and no mark of when something was saved."""
    if name in _IDS or name.startswith(f"{{{W}}}rsid"):
        return False
    if tag in (w("headerReference"), w("footerReference")):
        return name == w("type")
    return not (name == "id" and _name(tag) in _OF_DRAWINGS)


@lru_cache(maxsize=4096)
def _name(tag: str) -> str:
    """A name without its namespace."""
    return tag.rpartition("}")[2]
