"""Some paragraphs of a Word file by themselves: in the small Markdown of `render/formatted.py`, or as a Word file.

What that Markdown says is headings, paragraphs, lists of points and of numbers, bold, italic and links. Lists and
styles are those of ECMA-376 part 1, 17.9 and 17.7.
"""

import copy
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final, Literal

from lxml import etree

from policygen.word.bookmarks import OURS
from policygen.word.links import is_address
from policygen.word.merge.atoms import Atom, Kind
from policygen.word.merge.stories import Block, Paragraph
from policygen.word.ooxml import w, with_usual_prefix, xml_bytes
from policygen.word.package import DOCUMENT_PROPERTY, Package, relationships_part
from policygen.word.revisions import accepted
from policygen.word.styles import NOTHING, Look, Looks, Styles, read_styles


class _UnsayableError(Exception):
    """Something that Markdown has no sign for."""


@dataclass(frozen=True)
class Excerpts:
    """Copies from a file. `blanks` are the facts that its blanks ask for, by what stands in each: `[telephone number]`.

    Not every program keeps the controls of blanks, so they are those of the file as it was issued.
    """

    package: Package
    blanks: Mapping[str, str]

    def markdown(self, blocks: Sequence[Block]) -> str | None:
        """The blocks in the small Markdown; None where that cannot say all that stands there.

        A blank that nobody has filled becomes the tag that prints it.
        """
        writer = _Writer(self._styles, self.blanks)
        try:
            lines = [line for block in blocks if (line := writer.line(block)) is not None]
        except _UnsayableError:
            return None
        return _joined(lines)

    def fragment(self, blocks: Sequence[Block]) -> bytes:
        """A Word file with nothing but these blocks, pending changes accepted, without our bookmarks and comments."""
        root = with_usual_prefix(self.package.xml(self.package.main))
        body = root.find(w("body"))
        assert body is not None
        section = body.find(w("sectPr"))
        for child in list(body):
            body.remove(child)
        for block in blocks:
            body.append(_clean(copy.deepcopy(block.element)))
        if section is not None:
            body.append(_without_edges(section))
        parts = {self.package.main: xml_bytes(root)}
        kept = Package(self.package.name, tuple(e for e in self.package.entries if e.name not in self._dropped))
        return accepted(kept.replace(parts | self._relationships())).write()

    @cached_property
    def _styles(self) -> Styles:
        return read_styles(self.package)

    @cached_property
    def _dropped(self) -> frozenset[str]:
        """The parts that only the whole document needs: its headers, comments, and what says which document it is."""
        of_main = (self.package.related(kind, self.package.main) for kind in _OF_THE_WHOLE)
        own = self.package.related("custom-properties")
        named = [part for part in own if DOCUMENT_PROPERTY.encode() in self.package.read(part)]
        parts = {*(part for parts in of_main for part in parts), *named}
        return frozenset(parts | {relationships_part(part) for part in parts})

    def _relationships(self) -> dict[str, bytes]:
        """The lists of parts, and of their kinds, without those that are dropped."""
        changed: dict[str, bytes] = {}
        for part in ("", self.package.main):
            name = relationships_part(part)
            root = self.package.xml(name)
            gone = {r.id for r in self.package.relationships(part) if not r.external and r.target in self._dropped}
            for line in list(root):
                if line.get("Id") in gone:
                    root.remove(line)
            changed[name] = xml_bytes(root)
        types = self.package.xml("[Content_Types].xml")
        for line in list(types):
            if posixpath.relpath(line.get("PartName", "/"), "/") in self._dropped:
                types.remove(line)
        return changed | {"[Content_Types].xml": xml_bytes(types)}


_OF_THE_WHOLE: Final = (
    "header", "footer", "comments", "commentsExtended", "commentsIds", "commentsExtensible", "people",
)  # fmt: skip


def _clean(element: etree._Element) -> etree._Element:
    """The element without our bookmarks and without the marks of comments."""
    ours = {mark.get(w("id")) for mark in element.iter(w("bookmarkStart")) if OURS.fullmatch(mark.get(w("name"), ""))}
    for mark in list(element.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        if mark.get(w("id")) in ours:
            _drop(mark)
    for mark in list(element.iter(w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"))):
        _drop(mark)
    for section in list(element.iter(w("sectPr"))):
        _drop(section)
    for control in list(element.iter(w("sdt"))):
        _ask_again(control)
    return element


def _ask_again(control: etree._Element) -> None:
    """Put the tag that prints a blank in the place of one that nobody has filled (17.5.2)."""
    tag = control.find(f"{w('sdtPr')}/{w('tag')}")
    key = "" if tag is None else tag.get(w("val"), "")
    words = "".join(text.text or "" for text in control.iter(w("t")))
    in_line = control.find(f"{w('sdtContent')}/{w('r')}") is not None
    if in_line and _FACT.fullmatch(key) and words.startswith("[") and words.endswith("]"):
        run = etree.Element(w("r"))
        etree.SubElement(run, w("t")).text = f"{{{{ {key} }}}}"
        control.addprevious(run)
        _drop(control)


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _without_edges(section: etree._Element) -> etree._Element:
    for reference in list(section.iterchildren(w("headerReference"), w("footerReference"))):
        section.remove(reference)
    return section


# ── Markdown ─────────────────────────────────────────────────────────────────────────────────────────

_Sort = Literal["heading", "bullet", "number", "text"]


@dataclass(frozen=True)
class _Line:
    """A paragraph in Markdown, without what its kind puts before it; `depth` is a heading's level or a list's."""

    sort: _Sort
    depth: int
    text: str


def _joined(lines: Sequence[_Line]) -> str:
    """The lines, items of one list below each other, and an empty line between all others."""
    written: list[str] = []
    counts: dict[int, int] = {}
    last: _Line | None = None
    for line in lines:
        of_list = line.sort in ("bullet", "number")
        if not of_list:
            counts = {}
        elif last is not None and last.sort != line.sort and last.depth == line.depth:
            counts.pop(line.depth, None)
        apart = last is not None and not (of_list and last.sort in ("bullet", "number") and _follows(last, line))
        written += [""] if apart else []
        counts = {depth: count for depth, count in counts.items() if depth <= line.depth}
        counts[line.depth] = counts.get(line.depth, 0) + 1
        written.append(_with_sign(line, counts[line.depth]))
        last = line
    return "\n".join(written)


def _follows(last: _Line, line: _Line) -> bool:
    """Whether an item stands right below another without an end of the list between them."""
    return last.sort == line.sort or last.depth != line.depth


def _with_sign(line: _Line, count: int) -> str:
    match line.sort:
        case "heading":
            return f"{'#' * line.depth} {line.text}"
        case "bullet" | "number":
            sign = "-" if line.sort == "bullet" else f"{count}."
            pad = " " * (_INDENT * line.depth)
            return f"{pad}{sign} " + line.text.replace("\n", f"\n{pad}{' ' * (len(sign) + 1)}")
    return line.text


_INDENT: Final = 4
"""How far in an item stands below another; enough for what stands in a numbered one up to 99."""


@dataclass(frozen=True)
class _Writer:
    """Writes paragraphs of one file."""

    styles: Styles
    blanks: Mapping[str, str]

    def line(self, block: Block) -> _Line | None:
        """A paragraph; None for an empty one. Raises _UnsayableError."""
        if not isinstance(block, Paragraph):
            raise _UnsayableError
        if not block.key.strip():
            return None
        sort, depth = self._kind(block.element)
        text = "\n".join(map(_started, self._inline(block, sort).strip().split("\n")))
        return _Line(sort, depth, text.replace("\n", "\\\n"))

    def _kind(self, paragraph: etree._Element) -> tuple[_Sort, int]:
        name = self.styles.name_of(paragraph)
        heading = re.fullmatch(r"Heading ([1-6])", name)
        if heading:
            return "heading", int(heading[1])
        listed = re.fullmatch(r"List (Bullet|Number)(?: ([2-5]))?", name)
        if listed:
            return "bullet" if listed[1] == "Bullet" else "number", int(listed[2] or 1) - 1
        sign, _, level = self.styles.list_of(paragraph).partition(", level ")
        if not sign:
            return "text", 0
        if len(re.findall(r"[^\W_]+", sign)) > 1:
            raise _UnsayableError  # Numbers such as 1.1 count the document’s clauses.
        return "bullet" if sign == "•" else "number", int(level or 1) - 1

    def _inline(self, block: Paragraph, sort: _Sort) -> str:
        around = self.styles.looks_in(block.element, NOTHING)
        pieces = [_Piece.of(self.styles, atoms, around) for atoms in _pieces(block.atoms)]
        if sort == "heading":
            pieces = [_Piece(piece.text, piece.link, frozenset()) for piece in pieces]
        # A tag that somebody typed is words; a backslash before it says so.
        text = _TAG.sub(r"\\\g<0>", _nested(_spread(pieces)))
        for placeholder, key in self.blanks.items():
            text = text.replace(_escaped(placeholder), _blank(key))
        return text.replace(_BLANK[0], "{{ ").replace(_BLANK[1], " }}")


@dataclass(frozen=True)
class _Piece:
    """Some words of a paragraph in Markdown, the address that they lead to, and how they look."""

    text: str
    link: str
    looks: frozenset[Look]

    @classmethod
    def of(cls, styles: Styles, atoms: Sequence[Atom], around: Looks) -> "_Piece":
        """Atoms that stand in one blank, or one atom alone. Raises _UnsayableError."""
        first = atoms[0]
        text = "".join(atom.text for atom in atoms)
        if first.blank and text.startswith("[") and text.endswith("]") and _FACT.fullmatch(first.blank):
            return cls(_blank(first.blank), "", frozenset())
        if any(atom.kind is Kind.SIGN and not atom.text for atom in atoms) or "\t" in text:
            raise _UnsayableError
        run = next(first.pieces[0].element.iterancestors(w("r")), None) if first.pieces else None
        looks = frozenset[Look]() if run is None else styles.looks_of(run, around)
        if first.link:
            looks -= {"underlined"}
            if not is_address(first.link) or re.search(r"[\s()<>]", first.link):
                raise _UnsayableError
        if looks & _WITHOUT_SIGN and text.strip():
            raise _UnsayableError
        return cls(_escaped(text), first.link, looks & {"bold", "italic"})


def blanks_of(controls: Iterator[tuple[str, str]]) -> Mapping[str, str]:
    """The facts of some blanks by what stands in them, where that says which fact it is; given as key and words."""
    facts: dict[str, set[str]] = {}
    for key, words in controls:
        if _FACT.fullmatch(key) and words.startswith("[") and words.endswith("]"):
            facts.setdefault(words, set()).add(key)
    return {words: next(iter(keys)) for words, keys in facts.items() if len(keys) == 1}


_FACT: Final = re.compile(r"(?:school|trust|document)(?:\.[a-z_]\w*)+")
_WITHOUT_SIGN: Final[frozenset[Look]] = frozenset({"underlined", "struck", "raised", "lowered", "highlighted"})


def _pieces(atoms: Sequence[Atom]) -> Iterator[list[Atom]]:
    """The atoms one by one, those in one blank together."""
    for blank, group in groupby(atoms, key=lambda atom: atom.blank):
        inside = list(group)
        yield from [inside] if blank else ([atom] for atom in inside)


def _spread(pieces: Sequence[_Piece]) -> list[_Piece]:
    """The pieces, spaces between two of one look in that look, all others in none: no sign may stand beside a space."""
    found: list[_Piece] = []
    for number, piece in enumerate(pieces):
        if not piece.text.strip():
            last = found[-1] if found else None
            following = next((other for other in pieces[number + 1 :] if other.text.strip()), None)
            if last is None or following is None or "\n" in piece.text:
                piece = _Piece(piece.text, "", frozenset())
            else:
                link = last.link if last.link == following.link else ""
                piece = _Piece(piece.text, link, last.looks & following.looks)
        found.append(piece)
    return found


def _nested(pieces: Sequence[_Piece]) -> str:
    """The pieces in a line: links around bold around italic, each as long as it can be."""
    line: list[str] = []
    for link, group in groupby(pieces, key=lambda piece: piece.link):
        inside = "".join(_marked("**", bold, _in_italic(some)) for bold, some in _by(list(group), "bold"))
        line.append(f"[{inside}]({link})" if link else inside)
    return "".join(line)


def _in_italic(pieces: Sequence[_Piece]) -> str:
    return "".join(_marked("*", on, "".join(p.text for p in some)) for on, some in _by(pieces, "italic"))


def _by(pieces: Sequence[_Piece], look: Look) -> Iterator[tuple[bool, list[_Piece]]]:
    return ((on, list(group)) for on, group in groupby(pieces, key=lambda piece: look in piece.looks))


def _marked(sign: str, on: bool, text: str) -> str:
    """The text between signs. Spaces at its ends stand outside of them (CommonMark 0.31.2, 6.2)."""
    if not on or not text.strip():
        return text
    bare = text.strip()
    before, _, after = text.partition(bare)
    return f"{before}{sign}{bare}{sign}{after}"


_BLANK: Final = ("\ue000", "\ue001")
"""What stands around the key of a blank until all else is escaped: characters for private use."""

_TAG: Final = re.compile(r"\{(?=[{%#])")


def _blank(key: str) -> str:
    return f"{_BLANK[0]}{key}{_BLANK[1]}"


_ESCAPED: Final = re.compile(r"[\\*<\[\]]|(?<![^\W_])_|_(?![^\W_])")


def _escaped(text: str) -> str:
    """The text with a backslash before each character that Markdown would mean something by."""
    return _ESCAPED.sub(r"\\\g<0>", text)


def _started(line: str) -> str:
    """A line that begins with none of the signs of headings, lists, rules and tables."""
    line = line.strip()
    if re.match(r"#{1,6}(?:\s|$)|[-+](?:\s|$)|[-_|:]", line):
        return f"\\{line}"
    return re.sub(r"^(\d{1,9})([.)])(?=\s|$)", r"\1\\\2", line)
