"""The last step of rendering a part: what could only be known once the answers stood in it.

Signs are control characters, which no XML and no answer can hold. `template` and `guards` put them into a
source, values put them into what they print (`own_id`, `printed`), and `Finisher` takes them all out again.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Final, Literal, cast

from lxml import etree

from policygen.word.additions import ADDITION_KINDS, AdditionKind, Additions
from policygen.word.bookmarks import bookmark, ending, stem
from policygen.word.ooxml import W, unescape, w
from policygen.word.package import Package
from policygen.word.slots import fill_slots

NEEDS_PARAGRAPH: Final = "\x0e1"
NEEDS_SOMETHING: Final = "\x0e2"
NEEDS_GAP: Final = "\x0e3"
"""Where two tables meet, Word makes one of them unless a paragraph stands between."""

TABLE: Final = ("\x101", "\x111")
ROW: Final = ("\x102", "\x112")
COLUMNS: Final = ("\x103", "\x113")
LINK: Final = ("\x17", "\x18")
NOTE: Final = "\x0f"
"""What stands before and after every note of a template: a document has them in the order of their references."""

IdKind = Literal[
    "drawing", "bookmark", "bookmark end", "name", "name before", "name to come", "control", "footnote", "endnote",
    "media", "list", "same list",
]  # fmt: skip


def own_id(kind: IdKind, usual: str = "") -> str:
    """The sign for an id that nothing else in the document has: `usual` where that is still free.

    "name before" and "name to come" refer to a bookmark: they are the name that the last one got which is usually
    called so, or that the next one will get. For the kinds of `additions` it is what the document adds: `usual` says
    what, as `Additions.resolve` reads it.
    """
    return f"\x15{kind}\x14{usual}\x16"


def printed(number: int) -> str:
    """The sign that says that a value was really printed here: `Finisher.printed` then lists its number."""
    return f"\x15printed\x14{number}\x16"


def identified(name: str) -> str:
    """The sign for a bookmark of this name, or of one made from it where another paragraph has it already."""
    return f"\x15identity\x14{name}\x16"


SIGNS: Final = re.compile("[\x0e\x10\x11][1-3]|\x12[^\x13]*\x13|[\x0e-\x18]")


@dataclass(frozen=True)
class Taken:
    """The ids and names that a template already uses, over all of its parts.

    The highest drawing and bookmark id, the first id of a footnote and of an endnote, the names of bookmarks, the ids
    of content controls; and what the ids of new relationships begin with, since none of the template's does.
    """

    drawings: int
    bookmarks: int
    footnotes: int
    endnotes: int
    names: frozenset[str]
    controls: frozenset[int]
    links: str


def taken(package: Package, parts: Iterable[str]) -> Taken:
    """What ids the parts of a package use that hold text."""
    text = b"\n".join(map(package.read, parts))
    relationships = b"".join(package.read(name) for name in package.names if name.endswith(".rels"))
    prefix = "rIdTag"
    while prefix.encode() in relationships:
        prefix += "x"
    return Taken(
        drawings=max(map(int, re.findall(rb"<wp:docPr\s[^>]*?\bid=[\"'](\d{1,9})[\"']", text)), default=0),
        bookmarks=max(map(int, re.findall(rb"<w:bookmarkStart\s[^>]*?w:id=[\"'](\d{1,9})[\"']", text)), default=0),
        footnotes=_first_note(b"footnote", text),
        endnotes=_first_note(b"endnote", text),
        names=frozenset(n.decode() for n in re.findall(rb"<w:bookmarkStart\s[^>]*?w:name=[\"']([^\"']*)", text)),
        controls=frozenset(map(int, re.findall(rb"<w:id\s+w:val=[\"'](-?\d{1,10})[\"']", text))),
        links=prefix,
    )


def _first_note(kind: bytes, text: bytes) -> int:
    """The lowest id of a note that somebody wrote, and not of the line above the notes."""
    found = (n for n in re.findall(rb"<w:" + kind + rb"\s[^>]*>", text) if not re.search(rb"[sS]eparator|Notice", n))
    ids = (re.search(rb"w:id=[\"'](\d{1,9})[\"']", note) for note in found)
    return min((int(id[1]) for id in ids if id), default=1)


@dataclass
class Finisher:
    """Finishes the parts of one document, which share their ids.

    `printed` are the numbers of the values that really stand in the document, in its order; `additions` what the
    document adds to its package.
    """

    taken: Taken
    additions: Additions
    printed: list[int] = field(default_factory=list)
    _highest: dict[str, int] = field(default_factory=dict)
    _used: set[tuple[str, str]] = field(default_factory=set)
    _bookmarks: dict[str, str] = field(default_factory=dict)
    _last_names: dict[str, str] = field(default_factory=dict)
    _notes: dict[str, list[str]] = field(default_factory=dict)

    def finish(self, part: str, xml: str) -> str:
        """The part without signs: ids unique, nothing left empty that Word needs filled."""
        if NOTE in xml:
            xml = self._with_notes_in_order(xml)
        if "\x15" in xml:
            xml = re.sub("\x15([^\x14]*)\x14([^\x16]*)\x16", partial(self._id, part), xml)
        if "\x17" in xml:
            xml = re.sub("\x17([^\x18]*)\x18", partial(self._link, part), xml)
        if "\x12" in xml:
            xml = fill_slots(xml, partial(self.additions.picture, part))
        if "\x0e" in xml:
            xml = "".join(_filled(xml))
        if "\x10" in xml:
            xml = _without_empty_tables(xml)
        return xml

    def _link(self, part: str, found: re.Match[str]) -> str:
        return self.additions.link(part, unescape(found.group(1)))

    def _id(self, part: str, found: re.Match[str]) -> str:
        kind, usual = found.groups()
        if kind in ADDITION_KINDS:
            return self.additions.resolve(part, cast(AdditionKind, kind), usual)
        if kind == "printed":
            self.printed.append(int(usual))
            return ""
        if kind == "identity":
            return bookmark(self._number("bookmark", ""), self._own_name(usual))
        if kind in ("footnote", "endnote"):
            return self._note(kind, usual)
        if kind == "bookmark end":
            return self._bookmarks.get(usual, usual)
        if kind == "name before":
            return self._last_names.get(usual, usual)
        if kind == "name to come":
            return self._free_name(usual)
        new = self._name(usual) if kind == "name" else self._number(kind, usual)
        if kind == "bookmark":
            self._bookmarks[usual] = new
        return new

    def _note(self, kind: str, usual: str) -> str:
        """The id of the next note. As Word saves them, and LibreOffice expects them, they count up without a gap."""
        referred = self._notes.setdefault(kind, [])
        referred.append(usual)
        return str(self._first_note(kind) + len(referred) - 1)

    def _first_note(self, kind: str) -> int:
        return self.taken.footnotes if kind == "footnote" else self.taken.endnotes

    def _with_notes_in_order(self, xml: str) -> str:
        """The notes in the order of their references, one for each of them: the body is finished first."""
        pieces = xml.split(NOTE)
        found = [note for note in map(_NOTE.fullmatch, pieces[1::2]) if note]
        kind = found[0]["kind"]
        notes = {note["id"]: note for note in found}
        referred = [notes[id] for id in self._notes.get(kind, ()) if id in notes]
        numbered = enumerate(referred, self._first_note(kind))
        written = "".join(f"{note['start']}{number}{note['end']}" for number, note in numbered)
        return "".join([pieces[0], written, *pieces[2::2]])

    def _own_name(self, usual: str) -> str:
        """What was put aside and is printed again is told apart by how often it was printed before."""
        name, number = usual, 1
        while ("identity", name) in self._used:
            number += 1
            name = stem(usual) + ending(usual, str(number))
        self._used.add(("identity", name))
        return name

    def _number(self, kind: str, usual: str) -> str:
        if usual and (kind, usual) not in self._used:
            self._used.add((kind, usual))
            return usual
        start = {"drawing": self.taken.drawings, "bookmark": self.taken.bookmarks}.get(kind, 0)
        number = self._highest.get(kind, start) + 1
        while kind == "control" and number in self.taken.controls:
            number += 1
        self._highest[kind] = number
        return str(number)

    def _name(self, usual: str) -> str:
        name = self._free_name(usual)
        self._used.add(("name", name))
        self._last_names[usual] = name
        return name

    def _free_name(self, usual: str) -> str:
        """The name that the next bookmark usually called so gets. Word takes up to 40 characters for one."""
        name, number = usual, 1
        while ("name", name) in self._used or (number > 1 and name in self.taken.names):
            number += 1
            name = f"{usual[:35]}_{number}"
        return name


_NOTE: Final = re.compile(
    r'(?P<start><w:(?P<kind>footnote|endnote)\b[^>]*?\bw:id=")(?P<id>[^"]*)(?P<end>".*)', re.DOTALL
)
"""A note, its id apart."""


# ── what Word needs filled ───────────────────────────────────────────────────────────────────────────

_PARAGRAPH_END = re.compile(r"(?:</w:p>|<w:p(?: [^<>]*)?/>)\s*$")
_EMPTY_START = re.compile(r"<w:(?:sdtContent|body)(?: [^<>]*)?>\s*$")


def _filled(xml: str) -> Iterator[str]:
    first, *rest = xml.split("\x0e")
    before = first
    yield first
    for piece in rest:
        sign, text = piece[0], piece[1:]
        added = "<w:p/>" if _lacks(sign, before[-400:], text) else ""
        yield added
        yield text
        before = text or (added or before)


def _lacks(sign: str, before: str, after: str) -> bool:
    """Whether a paragraph must stand where a sign is."""
    if sign == "1":
        return not _PARAGRAPH_END.search(before)
    if sign == "2":
        return bool(_EMPTY_START.search(before))
    return bool(_TABLE_END.search(before) and _TABLE_START.match(after))


_TABLE_END = re.compile("</w:tbl>(?:\x11[123])*$")
_TABLE_START = re.compile("(?:\x10[123])*<w:tbl[ >]")


def _without_empty_tables(xml: str) -> str:
    """Leave out rows without cells and tables without rows, and make the grid fit where columns came or went."""
    stack: list[list[str]] = [[]]
    for piece in re.split("([\x10\x11][123])", xml):
        if piece.startswith("\x10"):
            stack.append([])
        elif piece.startswith("\x11"):
            inner = "".join(stack.pop())
            stack[-1].append(_ENCLOSED[piece[1]](inner))
        else:
            stack[-1].append(piece)
    return "".join(stack[0])


def _table(xml: str) -> str:
    return xml if re.search(r"<w:tr[ >]", xml) else ""


def _row(xml: str) -> str:
    return xml if re.search(r"<w:tc[ >]", xml) else ""


def _columns(xml: str) -> str:
    """A table whose grid has as many columns as its widest row, over the same width as before."""
    if "<w:tbl>" not in xml and "<w:tbl " not in xml:
        return xml
    grid = re.search(r"<w:tblGrid>.*?</w:tblGrid>", xml, re.DOTALL)
    widths = [int(n) for n in re.findall(r'<w:gridCol[^>]* w:w="(\d+)"', grid.group())] if grid else []
    needed = _widest_row(xml)
    if grid is None or not widths or not needed or needed == len(widths):
        return xml
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in _fitted(widths, needed))
    return f"{xml[: grid.start()]}<w:tblGrid>{columns}</w:tblGrid>{xml[grid.end() :]}"


def _fitted(widths: list[int], needed: int) -> list[int]:
    """The widths of the columns when there are more or fewer of them: new ones are average, and the sum stays."""
    total = sum(widths)
    kept = widths[:needed] + [total // len(widths)] * (needed - len(widths))
    return [max(1, width * total // sum(kept)) for width in kept]


def _widest_row(xml: str) -> int:
    """How many columns of the grid the widest row of the outermost table takes."""
    names = dict(re.findall(r'(xmlns:[\w.-]+)="([^"]*)"', xml)) | {f"xmlns:{p}": f"urn:{p}" for p in _prefixes(xml)}
    names["xmlns:w"] = W
    declared = " ".join(f'{name}="{uri}"' for name, uri in sorted(names.items()))
    root = etree.fromstring(f"<root {declared}>{xml}</root>")
    rows = root.iterfind(f"{w('tbl')}//{w('tr')}")
    return max((_columns_of(row) for row in rows if sum(1 for _ in row.iterancestors(w("tbl"))) == 1), default=0)


def _prefixes(xml: str) -> set[str]:
    return set(re.findall(r"[< /]([A-Za-z_][\w.-]*):[A-Za-z_]", xml)) - {"xmlns", "xml"}


def _columns_of(row: etree._Element) -> int:
    count = sum(
        int(e.get(w("val"), "0")) for e in row.iterfind(f"{w('trPr')}/*") if e.tag in (w("gridBefore"), w("gridAfter"))
    )
    for cell in row.iter(w("tc")):
        if next(cell.iterancestors(w("tr"))) is row:
            span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
            count += int(span.get(w("val"), "1")) if span is not None else 1
    return count


_ENCLOSED: Final = {"1": _table, "2": _row, "3": _columns}
