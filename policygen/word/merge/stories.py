"""The stories of a Word file as blocks: paragraphs, tables of rows of cells of blocks, and what is taken as a whole.

A story is the body, a header, a footer or a note (ECMA-376 part 1, 17.3, 17.4, 17.10 and 17.11). What reads as not
there, because it is struck out and waits to be accepted, is no block.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any, Final, Generic, TypeVar, cast

from lxml import etree

from policygen.word.bookmarks import OURS, is_row
from policygen.word.fields import WORKED_OUT, read_field
from policygen.word.merge.atoms import PARAGRAPH, TEXT, UNSPACED, Atom, Kind, Reader
from policygen.word.merge.looks import Looks, looks_of_paragraph
from policygen.word.merge.media import Media
from policygen.word.merge.pieces import Pieces, pieces_of
from policygen.word.ooxml import R, is_on, w, with_usual_prefix
from policygen.word.package import Package

_LETTERS: Final = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+")

Sort = str
"""What a block is: "paragraph", "table", "row", "cell" or "whole"."""


Value = TypeVar("Value")


class once(Generic[Value]):  # noqa: N801
    """A property of a block that is worked out when it is first asked for, and once for a block and its twin.

    `functools.cached_property` takes a lock each time before Python 3.12: an eighth of the time of a merge.
    """

    def __init__(self, make: Callable[[Any], Value]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, _: type, name: str) -> None:
        self._name = name

    def __get__(self, block: "Block", _: type | None = None) -> Value:
        twin = block.twin
        value: Value = self._make(block) if twin is None else getattr(twin, self._name)
        vars(block)[self._name] = value
        return value


@dataclass(eq=False)
class Block:
    """Something that stands below something else in a story.

    `element` is what stands in the file. `outer` is the content control around it that stands in the same container,
    if one does: what comes after the control comes after all that is in it. `twin` is a block of another file that is
    the same to the byte.
    """

    element: etree._Element
    outer: etree._Element | None = None
    sort: Sort = ""
    twin: "Block | None" = field(default=None, init=False, repr=False)

    @property
    def key(self) -> str:
        """What it reads: blocks with equal keys say the same."""
        raise NotImplementedError

    @property
    def name(self) -> str:
        """The name of its hidden bookmark, or empty."""
        return ""

    @once
    def words(self) -> Counter[str]:
        """Its words in small letters, with how often they stand in it."""
        return Counter(_LETTERS.findall(self.key.lower()))

    @property
    def style(self) -> str:
        """The id of its style."""
        return ""

    def paragraphs(self) -> Iterator["Paragraph"]:
        """Every paragraph in it."""
        return iter(())


@dataclass(eq=False)
class Paragraph(Block):
    """A paragraph."""

    reader: Reader = field(default=cast(Reader, None))
    sort: Sort = "paragraph"

    @cached_property
    def atoms(self) -> list[Atom]:
        """Its atoms: its own, since they know where they stand."""
        return self.reader.atoms(self.element)

    @property
    def plain(self) -> str | None:
        """Its words where nothing but words stand in it."""
        return _plain_text(self.element)

    @once
    def key(self) -> str:
        """Its words, with signs for what is no word."""
        plain = self.plain
        return self.reader.key(self.element) if plain is None else plain

    @once
    def links(self) -> tuple[str, ...]:
        """Where its links lead."""
        if next(self.element.iter(w("hyperlink"), w("instrText")), None) is None:
            return ()
        return tuple(dict.fromkeys(atom.link for atom in self.atoms if atom.link))

    @once
    def looks(self) -> Looks:
        """How it looks, for comparing two renders of ours."""
        return looks_of_paragraph(self.element)

    @property
    def _names(self) -> list[str]:
        marks = (mark.get(_NAME, "") for mark in self.element.iterchildren(_BOOKMARK))
        return [name for name in marks if OURS.fullmatch(name)]

    @once
    def name(self) -> str:
        """The name of its hidden bookmark, or empty."""
        return next((name for name in self._names if not is_row(name)), "")

    @property
    def row_name(self) -> str:
        """The name of the bookmark of the row that begins with it."""
        return next((name for name in self._names if is_row(name)), "")

    @once
    def style(self) -> str:
        """The id of its style."""
        properties = next(self.element.iterchildren(_PROPERTIES), None)
        style = None if properties is None else next(properties.iterchildren(w("pStyle")), None)
        return "" if style is None else style.get(w("val"), "")

    @property
    def text(self) -> str:
        """Its words as a person reads them."""
        return "".join(atom.text for atom in self.atoms)

    @property
    def has_signs(self) -> bool:
        """Whether something stands in it that is no text."""
        return any(atom.kind is Kind.SIGN for atom in self.atoms)

    def paragraphs(self) -> Iterator["Paragraph"]:
        """Every paragraph in it."""
        yield self


@dataclass(eq=False)
class Cell(Block):
    """A cell of a table."""

    blocks: list[Block] = field(default_factory=list)
    sort: Sort = "cell"

    @once
    def key(self) -> str:
        """What it reads."""
        return "\n".join(block.key for block in self.blocks)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph in it."""
        for block in self.blocks:
            yield from block.paragraphs()


@dataclass(eq=False)
class Row(Block):
    """A row of a table."""

    cells: list[Cell] = field(default_factory=list)
    sort: Sort = "row"

    @once
    def key(self) -> str:
        """What it reads."""
        return "\t".join(cell.key for cell in self.cells)

    @once
    def name(self) -> str:
        """The name of its hidden bookmark, or empty."""
        first = next(self.paragraphs(), None)
        return "" if first is None else first.row_name

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph in it."""
        for cell in self.cells:
            yield from cell.paragraphs()


@dataclass(eq=False)
class Table(Block):
    """A table. `read` gives its rows, which are never asked for where nobody changed anything in it."""

    read: Callable[[], list[Row]] = list
    sort: Sort = "table"

    @cached_property
    def rows(self) -> list[Row]:
        """Its rows. Nothing in a table is changed before they are read."""
        return self.read()

    @once
    def key(self) -> str:
        """What it reads."""
        return "\n".join(row.key for row in self.rows)

    @once
    def name(self) -> str:
        """The name of its hidden bookmark, or empty."""
        return next((row.name for row in self.rows if row.name), "")

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph in it."""
        for row in self.rows:
            yield from row.paragraphs()


@dataclass(eq=False)
class Whole(Block):
    """Something that is left as it is, or refused: the contents, an embedded file. It may be several paragraphs."""

    last: etree._Element | None = None
    told: str = ""
    sort: Sort = "whole"

    @property
    def key(self) -> str:
        """What it reads."""
        return self.told


_TEXT: Final = w("t")
_PARAGRAPH: Final = w("p")
_PROPERTIES: Final = w("pPr")
_BOOKMARK: Final = w("bookmarkStart")
_NAME: Final = w("name")
_CHARACTERS: Final = {tag: TEXT[tag] for tag in map(w, ("tab", "cr", "noBreakHyphen", "softHyphen"))}
_AROUND_WORDS: Final = frozenset(map(w, ("r", "hyperlink", "ins")))
_SAYS_NOTHING: Final = frozenset(
    map(w, ("pPr", "rPr", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak", "proofErr"))
)
_INVISIBLE: Final = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")


def _plain_text(paragraph: etree._Element) -> str | None:
    """The words of a paragraph in which nothing but words stand; None where its atoms must be looked at.

    Most paragraphs are like that, and most are never compared word by word.
    """
    words: list[str] = []
    if not _gather(paragraph, words):
        return None
    text = "".join(words)
    return text if text.isascii() else _INVISIBLE.sub("", text)


def _gather(element: etree._Element, words: list[str]) -> bool:
    """Add the words in an element; False where something else stands there. What stands in properties is not met."""
    for child in element:
        tag = child.tag
        if tag == _TEXT:
            words.append(child.text or "")
        elif tag in _AROUND_WORDS:
            if not _gather(child, words):
                return False
        elif tag in _CHARACTERS:
            words.append(_CHARACTERS[tag])
        elif tag not in _SAYS_NOTHING:
            return False
    return True


# ── reading a container ──────────────────────────────────────────────────────────────────────────────

_STRUCK: Final = (w("del"), w("moveFrom"))
_GALLERIES: Final = ("Table of Contents", "Bibliographies")
_FIELD_SIGN: Final = w("fldChar")
_MARK: Final = w("rPr")
"""What stands in a paragraph's properties for its mark (17.3.1.29)."""


def blocks_in(container: etree._Element, reader: Reader) -> list[Block]:
    """The blocks of a body, a header, a footer or a note."""
    return _Container(container, reader).blocks()


class _Container:
    """Reads what holds blocks. Most have neither struck words nor fields: that is looked up once, not in each block."""

    def __init__(self, element: etree._Element, reader: Reader) -> None:
        self._element = element
        self._reader = reader
        self._any_struck = next(element.iter(*_STRUCK), None) is not None
        signs = element.iter(_FIELD_SIGN)
        self._with_fields = {paragraph for sign in signs for paragraph in sign.iterancestors(_PARAGRAPH)}

    def blocks(self) -> list[Block]:
        """Its blocks, those in content controls too."""
        return self._fields_as_one(self._blocks(self._element, None))

    def _blocks(self, container: etree._Element, outer: etree._Element | None) -> list[Block]:
        found: list[Block] = []
        for child in container.iterchildren(etree.Element):
            if child.tag == _PARAGRAPH:
                if not self._any_struck or not is_struck(child):
                    found.append(Paragraph(child, outer, reader=self._reader))
            elif child.tag == w("tbl"):
                if next(self._rows_in(child), None) is not None:
                    found.append(Table(child, outer, read=partial(self._rows, child)))
            elif child.tag == w("sdt"):
                content = child.find(w("sdtContent"))
                if _is_contents(child):
                    found.append(Whole(child, outer, told="contents"))
                elif content is not None:
                    found += self._blocks(content, outer if outer is not None else child)
            elif child.tag == w("customXml"):
                found += self._blocks(child, outer if outer is not None else child)
            elif child.tag == w("altChunk"):
                found.append(Whole(child, outer, told="another file"))
        return found

    def _rows(self, table: etree._Element) -> list[Row]:
        return [Row(row, cells=[self._cell(c) for c in _children(row, w("tc"))]) for row in self._rows_in(table)]

    def _rows_in(self, table: etree._Element) -> Iterator[etree._Element]:
        return (row for row in _children(table, w("tr")) if not self._any_struck or not _row_struck(row))

    def _cell(self, cell: etree._Element) -> Cell:
        return Cell(cell, blocks=self._fields_as_one(self._blocks(cell, None)))

    def _fields_as_one(self, blocks: list[Block]) -> list[Block]:
        """The blocks, with one in the place of those over which a field runs that Word works out."""
        has_any = self._with_fields and not self._with_fields.isdisjoint(block.element for block in blocks)
        return _one_for_each_field(blocks) if has_any else blocks


def is_struck(paragraph: etree._Element) -> bool:
    """Whether a paragraph reads as not there: its mark and all its words are struck out."""
    properties = next(paragraph.iterchildren(_PROPERTIES), None)
    mark = None if properties is None else next(properties.iterchildren(_MARK), None)
    if mark is None or not any(mark.find(tag) is not None for tag in _STRUCK):
        return False
    return not any(_is_shown(run) for run in paragraph.iter(w("r")))


def _is_shown(run: etree._Element) -> bool:
    return not any(ancestor.tag in _STRUCK for ancestor in run.iterancestors()) and any(
        child.tag != w("rPr") for child in run
    )


def _children(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, those in content controls too."""
    for child in element.iterchildren(etree.Element):
        if child.tag == tag:
            yield child
        elif child.tag in (w("sdt"), w("sdtContent"), w("customXml")):
            yield from _children(child, tag)


def _row_struck(row: etree._Element) -> bool:
    return row.find(f"{w('trPr')}/{w('del')}") is not None


def _is_contents(control: etree._Element) -> bool:
    """Whether a content control holds a list that Word works out (17.5.2.12: its gallery says so)."""
    gallery = control.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}")
    if gallery is not None:
        return gallery.get(w("val")) in _GALLERIES
    first = next(control.iter(w("instrText")), None)
    return first is not None and _is_worked_out(first.text or "") and len(control.findall(f".//{w('p')}")) > 1


def _is_worked_out(instruction: str) -> bool:
    return read_field(instruction).instruction.partition(" ")[0] in WORKED_OUT


def _one_for_each_field(blocks: list[Block]) -> list[Block]:
    """Paragraphs over which a field runs that Word works out, like the contents, become one block."""
    found: list[Block] = []
    begun: list[Block] = []
    depth = 0
    told = ""
    for block in blocks:
        signs = list(block.element.iter(_FIELD_SIGN)) if isinstance(block, Paragraph) else []
        if signs and not begun:
            code = next(block.element.iter(w("instrText")), None)
            told = code.text or "" if code is not None else ""
        depth += sum({"begin": 1, "end": -1}.get(sign.get(w("fldCharType"), ""), 0) for sign in signs)
        if begun or (depth > 0 and _is_worked_out(told)):
            begun.append(block)
            if depth <= 0:
                found.append(_whole(begun))
                begun = []
        else:
            found.append(block)
        if not begun:
            depth = 0
    return found + begun


def _whole(blocks: list[Block]) -> Whole:
    return Whole(blocks[0].element, blocks[0].outer, last=blocks[-1].element, told="contents")


# ── the file ─────────────────────────────────────────────────────────────────────────────────────────


@dataclass(eq=False)
class Story:
    """One story: where it stands, the element that holds its blocks, and the blocks."""

    label: str
    part: str
    container: etree._Element
    blocks: list[Block]

    @cached_property
    def pieces(self) -> Pieces:
        """Its blocks as the bytes that they are when this is first asked for."""
        return pieces_of(self.container)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph of the story."""
        for block in self.blocks:
            yield from block.paragraphs()


@dataclass(eq=False)
class Side:
    """One of the three files: its parts as trees, read when first asked for."""

    package: Package
    roots: dict[str, etree._Element] = field(default_factory=dict)
    _stories: dict[tuple[str, str], Story] = field(default_factory=dict)

    def root(self, part: str) -> etree._Element:
        """The tree of a part."""
        if part not in self.roots:
            self.roots[part] = with_usual_prefix(self.package.xml(part))
        return self.roots[part]

    @property
    def body(self) -> Story:
        """The story of the body."""
        found = self.root(self.package.main).find(w("body"))
        return self._story("body", self.package.main, found)

    def _story(self, label: str, part: str, container: etree._Element | None, id: str = "") -> Story:
        if (part, id) not in self._stories:
            reader = Reader(Media(self.package, part))
            holder = etree.Element(w("body")) if container is None else container
            self._stories[part, id] = Story(label, part, holder, blocks_in(holder, reader))
        return self._stories[part, id]

    def edges(self) -> Mapping[str, str]:
        """The parts of the headers and footers that show, by section, kind and page: "header of section 1, default".

        A section without one of its own has that of the section before (17.10.2).
        """
        found: dict[str, str] = {}
        targets = {r.id: r.target for r in self.package.relationships(self.package.main)}
        even = self._even_pages()
        inherited: dict[str, str] = {}
        for number, section in enumerate(self._sections(), 1):
            first = section.find(w("titlePg"))
            shown = {"default"} | ({"even"} if even else set()) | ({"first"} if is_on(first) else set())
            for reference in section.iterchildren(w("headerReference"), w("footerReference")):
                kind = "header" if reference.tag == w("headerReference") else "footer"
                part = targets.get(reference.get(f"{{{R}}}id", ""), "")
                if part in self.package:
                    inherited[f"{kind}, {reference.get(w('type'), 'default')}"] = part
            for told, part in inherited.items():
                if told.partition(", ")[2] in shown:
                    found[f"{told}, section {number}"] = part
        return found

    def _sections(self) -> Iterator[etree._Element]:
        for section in self.root(self.package.main).iter(w("sectPr")):
            parent = section.getparent()
            if parent is not None and parent.tag != w("sectPrChange"):
                yield section

    def _even_pages(self) -> bool:
        part = next(iter(self.package.related("settings", self.package.main)), "")
        return bool(part) and b"evenAndOddHeaders" in self.package.read(part)

    def edge(self, label: str, part: str) -> Story:
        """The story of a header or footer."""
        return self._story(label, part, self.root(part))

    def note(self, kind: str, id: str) -> Story | None:
        """The story of a footnote or endnote."""
        part = next(iter(self.package.related(f"{kind}s", self.package.main)), "")
        if not part:
            return None
        note = next((n for n in self.root(part).iterchildren(w(kind)) if n.get(w("id")) == id), None)
        return None if note is None else self._story(kind, part, note, id)


# ── twins ────────────────────────────────────────────────────────────────────────────────────────────


def find_twins(before: Story, after: Story) -> None:
    """Tell the blocks of `after` which of those `before` are the same to the byte, as most are in two renders of ours.

    What they read must hang on nothing outside of them: on the same pictures and addresses under the same ids.
    """
    if before.pieces.declared != after.pieces.declared:
        return
    known: dict[tuple[Sort, bytes], Block] = {}
    for one, told in _told_by_bytes(before):
        known.setdefault((one.sort, told), one)
    for other, told in _told_by_bytes(after):
        if other.twin is None:
            other.twin = known.get((other.sort, told))


def _told_by_bytes(story: Story) -> Iterator[tuple[Block, bytes]]:
    """The blocks that stand in nothing but the story, with their bytes."""
    told = dict(zip(story.pieces.elements, story.pieces.blocks, strict=True))
    return ((block, told[block.element]) for block in story.blocks if block.sort != "whole" and block.outer is None)


# ── rows of atoms ────────────────────────────────────────────────────────────────────────────────────


def atoms_of(paragraphs: Sequence[Paragraph]) -> list[Atom]:
    """The atoms of some paragraphs as one row, with a sign where one paragraph ends and the next begins."""
    found: list[Atom] = []
    for paragraph in paragraphs:
        if found or paragraph is not paragraphs[0]:
            found.append(PARAGRAPH)
        found += paragraph.atoms
    return found
