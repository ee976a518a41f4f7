"""Accepts and rejects the tracked changes of one story, as Word does (ECMA-376 17.13.5).

A change stands around runs, or among the properties of what it changed: of the mark at the end of a paragraph, of a
row, of a cell. Accepting a deletion or rejecting an insertion takes away what it stands around; the other way round,
only the sign of the change goes. A change of properties holds what they were before.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, Literal

from lxml import etree

from policygen.word.joining import Joining, keep_content
from policygen.word.ooxml import M, w
from policygen.word.passengers import Passengers, is_silent

Whose = Callable[[etree._Element], bool]
"""Says of an element that stands for a tracked change whether it is one to settle."""


def anyone(change: etree._Element) -> bool:
    """Every change, whoever made it."""
    return True


def by(author: str) -> Whose:
    """The changes that carry the name of this author."""
    return lambda change: change.get(w("author")) == author


def accept_in(root: etree._Element, whose: Whose = anyone) -> bool:
    """Accept, in place, the chosen changes of a story; says whether there were any.

    `root` is a body, a header, a note, or the root of a whole part. What was valid stays valid.
    """
    return _settle(root, whose, accept=True)


def reject_in(root: etree._Element, whose: Whose = anyone) -> bool:
    """Reject, in place, the chosen changes of a story; says whether there were any. See `accept_in`."""
    return _settle(root, whose, accept=False)


def _settle(root: etree._Element, whose: Whose, *, accept: bool) -> bool:
    chosen = [change for change in root.iter(*CHANGES) if change is not root and whose(change)]
    if chosen:
        _Settling(root, accept=accept).settle(chosen)
    return bool(chosen)


# ── what stands for a change ─────────────────────────────────────────────────────────────────────────

_CONTENT: Final = frozenset(map(w, ("ins", "del", "moveFrom", "moveTo")))
_CELLS: Final = frozenset(map(w, ("cellIns", "cellDel", "cellMerge")))
_CONTROLS: Final = tuple(f"customXml{kind}" for kind in ("Ins", "Del", "MoveFrom", "MoveTo"))
_ENDS: Final[Mapping[str, str]] = {
    w(f"{name}RangeStart"): w(f"{name}RangeEnd") for name in ("moveFrom", "moveTo", *_CONTROLS)
}
FORMATTING: Final = frozenset(
    w(f"{name}Change") for name in ("rPr", "pPr", "tblPr", "tblPrEx", "trPr", "tcPr", "tblGrid", "sectPr", "numbering")
)
"""What holds the properties as they were before a change."""

CHANGES: Final = _CONTENT | _CELLS | FORMATTING | frozenset(_ENDS)
"""All that stands for a tracked change; the ends of ranges go with their beginnings."""

_INSERTED: Final = frozenset(
    map(w, ("ins", "moveTo", "cellIns", "customXmlInsRangeStart", "customXmlMoveToRangeStart"))
)
_DELETED: Final = frozenset(
    map(w, ("del", "moveFrom", "cellDel", "customXmlDelRangeStart", "customXmlMoveFromRangeStart"))
)

_Kind = Literal["formatting", "range", "numbering", "owner", "piece", "cell", "row", "end"]

_KINDS: Final[Mapping[str, _Kind]] = {
    w("trPr"): "row", w("tcPr"): "cell", w("numPr"): "numbering",
    f"{{{M}}}ctrlPr": "owner", f"{{{M}}}r": "owner",
}  # fmt: skip


def _kind(change: etree._Element) -> _Kind:
    """What was changed: properties, controls, a list's number, something by its properties, words, the end of a
    paragraph.
    """
    if change.tag in FORMATTING:
        return "formatting"
    if change.tag in _ENDS:
        return "range"
    parent = _parent(change)
    holder = parent.getparent()
    if parent.tag == w("rPr") and holder is not None:
        return "end" if holder.tag == w("pPr") else "owner"
    return _KINDS.get(str(parent.tag), "piece")


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    assert parent is not None
    return parent


# ── settling ─────────────────────────────────────────────────────────────────────────────────────────


class _Settling:
    """The settling of one story."""

    def __init__(self, root: etree._Element, *, accept: bool) -> None:
        self._root = root
        self._accept = accept
        self._gone = _DELETED if accept else _INSERTED
        self._passengers = Passengers(root)
        self._touched: dict[etree._Element, None] = {}

    def settle(self, chosen: Iterable[etree._Element]) -> None:
        """Settle these changes, and leave nothing empty that says nothing or that Word does not take."""
        kinds: dict[_Kind, list[etree._Element]] = defaultdict(list)
        for change in chosen:
            kinds[_kind(change)].append(change)
        tables = [t for c in kinds["formatting"] + kinds["cell"] for t in [*c.iterancestors(w("tbl"))][:1]]
        self._formatting(kinds["formatting"])
        self._ranges(kinds["range"])
        self._numbers(kinds["numbering"])
        self._pieces(kinds["piece"])
        self._owners(kinds["owner"])
        self._tidy()
        self._cells(kinds["cell"])
        self._rows(kinds["row"])
        self._ends(kinds["end"])
        self._grids(tables)
        self._passengers.drop_empty_pairs()
        for element in self._touched:
            keep_content(element)

    def _present(self, changes: Iterable[etree._Element]) -> Iterator[etree._Element]:
        """Those that are still in the story: what stands around a change may have taken it along."""
        return (change for change in changes if self._root in change.iterancestors())

    def _remove(self, element: etree._Element) -> None:
        """Take an element out with all that is in it, but for the signs that outlive it."""
        parent = _parent(element)
        for sign in self._passengers.outliving(element, runs=parent.tag in _INLINE or parent.tag == w("p")):
            element.addprevious(sign)
        self._touched[parent] = None
        parent.remove(element)

    def _remove_with_shell(self, element: etree._Element) -> None:
        """Take an element out, with the controls in which nothing else stands."""
        parent = _parent(element)
        while parent.tag in _SHELLS and all(c is element or c.tag in _NO_CONTENT or is_silent(c) for c in parent):
            element = _parent(parent) if parent.tag == w("sdtContent") else parent
            parent = _parent(element)
        self._remove(element)

    def _unwrap(self, element: etree._Element) -> None:
        """Put what is in an element into its place."""
        content = element.find(w("sdtContent")) if element.tag == w("sdt") else element
        for child in [] if content is None else [c for c in content if c.tag not in _NO_CONTENT]:
            element.addprevious(child)
            if child.tag == w("r"):
                self._touched[child] = None
        self._touched[_parent(element)] = None
        _parent(element).remove(element)

    def _tidy(self) -> None:
        """Take away links, fields and runs that have nothing left in them."""
        for touched in list(self._touched):
            element: etree._Element | None = touched
            while element is not None and element.tag in _INLINE and _says_nothing(element):
                parent = element.getparent()
                if parent is not None:
                    self._unwrap(element)
                element = parent

    # ── properties ───────────────────────────────────────────────────────────────────────────────────

    def _formatting(self, changes: Iterable[etree._Element]) -> None:
        for change in self._present(changes):
            if self._accept or change.tag == w("numberingChange"):
                _drop(change)
            else:
                _restore(_parent(change), change)

    def _numbers(self, changes: Iterable[etree._Element]) -> None:
        """The numbers that came to paragraphs."""
        for change in self._present(changes):
            _drop(_parent(change) if change.tag in self._gone else change)

    def _grids(self, tables: Iterable[etree._Element]) -> None:
        """The record of a table's former columns names nobody: it goes with the last of the table's other changes."""
        for table in dict.fromkeys(tables):
            grid = table.find(f"{w('tblGrid')}/{w('tblGridChange')}")
            if grid is not None and next(table.iter(*_OF_TABLES), None) is None:
                self._formatting([grid])

    # ── controls and words ───────────────────────────────────────────────────────────────────────────

    def _ranges(self, starts: Sequence[etree._Element]) -> None:
        """Ranges say which moved words belong together, and which controls came or went: those whose beginning
        stands in them (17.13.5.4 to 17.13.5.11). What is in a control has changes of its own.
        """
        if not starts:
            return
        chosen = {start: (_ENDS[str(start.tag)], start.get(w("id"))) for start in starts}
        elements = list(self._root.iter(*_ENDS, *_ENDS.values(), *_CONTROL_TAGS))
        ends = {(str(e.tag), e.get(w("id"))) for e in elements} & set(chosen.values())
        within: set[tuple[str, str | None]] = set()
        for element in self._present(elements):
            key = str(element.tag), element.get(w("id"))
            if element.tag in _CONTROL_TAGS and within:
                self._unwrap(element)
            elif element in chosen:
                if element.tag in self._gone:
                    within |= {chosen[element]} & ends
                _drop(element)
            elif key in ends:
                within.discard(key)
                _drop(element)

    def _pieces(self, pieces: Iterable[etree._Element]) -> None:
        texts: list[etree._Element] = []
        for piece in self._present(pieces):
            if piece.tag in self._gone:
                self._remove(piece)
            else:
                texts += piece.iter(*_FORMER_TEXT) if piece.tag in _DELETED else ()
                self._unwrap(piece)
        for text in dict.fromkeys(texts):
            if not _is_deleted(text):
                text.tag = _FORMER_TEXT[str(text.tag)]

    def _owners(self, changes: Iterable[etree._Element]) -> None:
        """Changes among the properties of runs and of the signs of formulas, which go whole with their sign."""
        for change in self._present(changes):
            owner = _owner(change)
            if change.tag in self._gone and owner is not None and self._root in owner.iterancestors():
                self._remove(owner)
            else:
                self._unwrap(change)

    # ── tables ───────────────────────────────────────────────────────────────────────────────────────

    def _cells(self, changes: Iterable[etree._Element]) -> None:
        for change in self._present(changes):
            cell = _parent(_parent(change))
            row = next(cell.iterancestors(w("tr")), None)
            if change.tag == w("cellMerge"):
                _merge(change, change.get(w("vMerge" if self._accept else "vMergeOrig")))
            elif change.tag not in self._gone or row is None:
                _drop(change)
            else:
                self._remove_with_shell(cell)
                if not _own(row, w("tc")):
                    self._remove_row(row)

    def _rows(self, changes: Iterable[etree._Element]) -> None:
        for change in self._present(changes):
            row = _parent(_parent(change))
            if change.tag in self._gone and row.tag == w("tr"):
                self._remove_row(row)
            else:
                _drop(change)

    def _remove_row(self, row: etree._Element) -> None:
        table = next(row.iterancestors(w("tbl")), None)
        if table is not None:
            _begin_merges_below(row, table)
        self._remove_with_shell(row)
        if table is not None and table is not self._root and not _own(table, w("tr")):
            self._remove_with_shell(table)

    # ── the ends of paragraphs ───────────────────────────────────────────────────────────────────────

    def _ends(self, changes: Iterable[etree._Element]) -> None:
        """In the order of the story: what joins a paragraph goes on with it where that one's end goes too."""
        ended: dict[etree._Element, None] = {}
        for change in self._present(changes):
            if change.tag in self._gone:
                ended[_parent(_parent(_parent(change)))] = None
            _drop(change)
        joining = Joining(self._root, self._passengers, may_touch=not self._accept)
        for paragraph in self._present(ended):
            joining.remove_end(paragraph)


_INLINE: Final = (
    _CONTENT
    | frozenset(map(w, ("hyperlink", "fldSimple", "smartTag", "customXml", "dir", "bdo", "r")))
    | {f"{{{M}}}oMath", f"{{{M}}}oMathPara"}
)
"""What stands among the words and says nothing when nothing is in it."""

_NO_CONTENT: Final = frozenset(map(w, ("rPr", "smartTagPr", "customXmlPr", "fldData"))) | {f"{{{M}}}oMathParaPr"}
_SHELLS: Final = frozenset(map(w, ("sdtContent", "customXml"))) | _CONTENT
_CONTROL_TAGS: Final = frozenset(map(w, ("sdt", "customXml")))
_FORMER_TEXT: Final[Mapping[str, str]] = {w("delText"): w("t"), w("delInstrText"): w("instrText")}
_OF_TABLES: Final = frozenset(map(w, ("tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange"))) | _CELLS


def _says_nothing(element: etree._Element) -> bool:
    """Whether nothing is left in a run, or nothing but signs in what stands around runs."""
    inside = [child for child in element if child.tag not in _NO_CONTENT]
    return not inside if element.tag == w("r") else all(map(is_silent, inside))


def _is_deleted(text: etree._Element) -> bool:
    """Whether a deletion stands around a text, in its own paragraph."""
    around = next(text.iterancestors(w("del"), w("moveFrom"), w("p")), None)
    return around is not None and around.tag != w("p")


def _owner(change: etree._Element) -> etree._Element | None:
    """What a change among properties stands for: a run, or the formula whose sign it is, if no words are left in it."""
    properties = _parent(change)
    if properties.tag == f"{{{M}}}r":
        return properties
    if properties.tag == w("rPr"):
        run = _parent(properties)
        return run if run.tag in (w("r"), f"{{{M}}}r") else None
    formula = next(islice(properties.iterancestors(), 1, None), None)
    return None if formula is None or any(t.text for t in formula.iter(f"{{{M}}}t", w("t"))) else formula


# ── properties ───────────────────────────────────────────────────────────────────────────────────────

_KEPT_BEFORE: Final[Mapping[str, frozenset[str]]] = {
    w("rPr"): _CONTENT,
    w("sectPr"): frozenset(map(w, ("headerReference", "footerReference"))),
}
_KEPT_AFTER: Final[Mapping[str, frozenset[str]]] = {
    w("pPr"): frozenset(map(w, ("rPr", "sectPr"))),
    w("trPr"): _CONTENT,
    w("tcPr"): _CELLS,
}
"""What a record of former properties does not hold, by where it stands: before the others or after them."""

_MAY_BE_LEFT_OUT: Final = frozenset(map(w, ("rPr", "pPr", "trPr", "tcPr", "numPr", "tblPrEx")))


def _drop(element: etree._Element) -> None:
    """Take an element away, and the properties in which nothing else stood."""
    parent = _parent(element)
    parent.remove(element)
    if parent.tag in _MAY_BE_LEFT_OUT and len(parent) == 0 and parent.getparent() is not None:
        _drop(parent)


def _restore(properties: etree._Element, change: etree._Element) -> None:
    """Give properties back what they were before a change, but for what its record does not hold."""
    former = next(change.iterchildren(str(properties.tag)), None)
    before = _KEPT_BEFORE.get(str(properties.tag), frozenset())
    after = _KEPT_AFTER.get(str(properties.tag), frozenset())
    first = [child for child in properties if child.tag in before]
    last = [child for child in properties if child.tag in after]
    other = [] if former is None else [child for child in former if child.tag not in before | after]
    properties[:] = [*first, *other, *last]
    if properties.tag in _MAY_BE_LEFT_OUT and len(properties) == 0:
        _drop(properties)


# ── the cells of a table ─────────────────────────────────────────────────────────────────────────────


def _own(parent: etree._Element, name: str) -> list[etree._Element]:
    """The rows of a table or the cells of a row, those in controls too, but not those of tables inside."""
    return [e for e in parent.iter(name) if next(e.iterancestors(parent.tag), None) is parent]


def _merge(change: etree._Element, merge: str | None) -> None:
    """Make a cell part of a tall one, or a cell of its own (17.13.5.3)."""
    properties = _parent(change)
    for old in properties.findall(w("vMerge")):
        properties.remove(old)
    if merge is not None:
        new = properties.makeelement(w("vMerge"), {w("val"): "restart" if merge == "rest" else "continue"})
        properties.insert(sum(1 for child in properties if child.tag in _BEFORE_MERGE), new)
    _drop(change)


_BEFORE_MERGE: Final = frozenset(map(w, ("cnfStyle", "tcW", "gridSpan", "hMerge")))
"""What stands before the merge among the properties of a cell (17.4.70)."""


def _begin_merges_below(row: etree._Element, table: etree._Element) -> None:
    """A tall cell that begins in a row which goes begins in the row below it."""
    rows = _own(table, w("tr"))
    below = rows[rows.index(row) + 1 :][:1] if row in rows else []
    beginning = {at for at, merge in _merges(row) if merge.get(w("val")) == "restart"}
    for at, merge in (found for other in below for found in _merges(other)):
        if at in beginning and merge.get(w("val"), "continue") == "continue":
            merge.set(w("val"), "restart")


def _merges(row: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    """The merges of a row's cells, by the column of the grid in which they stand."""
    at = _number(row.find(f"{w('trPr')}/{w('gridBefore')}"), 0)
    for cell in _own(row, w("tc")):
        merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
        if merge is not None:
            yield at, merge
        at += _number(cell.find(f"{w('tcPr')}/{w('gridSpan')}"), 1)


def _number(element: etree._Element | None, otherwise: int) -> int:
    value = "" if element is None else element.get(w("val"), "")
    return int(value) if value.isascii() and value.isdigit() else otherwise
