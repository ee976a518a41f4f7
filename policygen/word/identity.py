"""Which paragraph of its template each paragraph of a document came from, in hidden bookmarks.

A document that policygen issues has one bookmark in each paragraph and one more in the first paragraph of each
table row. Its name is made of the place in the template: of the words and tags there as they were typed, not of
their number, so that a template can grow without a change to the others. In a loop the item that it stands for
is part of the name. Word and LibreOffice keep such bookmarks, and neither shows one whose name begins with `_`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree

from policygen.errors import Place
from policygen.word.blocks import Block
from policygen.word.bookmarks import PARAGRAPH, ROW, bookmark, named
from policygen.word.marks import Mark, MarkedPart, nearest
from policygen.word.ooxml import MC, w

SIGN: Final = ("\x19", "\x1a")
"""What stands in a source around the number of an identity that is known only once its loop goes round."""


@dataclass(frozen=True)
class Identity:
    """A paragraph or row of a template: the bookmark it is known by, where it stands, and the tags typed in it.

    `repeats` says that it may come more than once; `loops` are then the lines of the tags whose loops it stands
    in, from the outside in.
    """

    name: str
    place: Place
    tags: tuple[str, ...] = ()
    repeats: bool = False
    loops: tuple[int, ...] = ()

    def of(self, items: Sequence[str]) -> str:
        """The name of the bookmark where the loops around stand at these items."""
        return named(self.name, *items) if items else self.name


@dataclass(eq=False)
class Placed:
    """An identity in a part that is still being read: the marks of the loops around it are not lines yet."""

    identity: Identity
    loops: tuple[Mark, ...]

    def on(self, lines: dict[int, int]) -> Identity:
        """The identity with the lines of its loops; `lines` are those of the marks, by number."""
        return replace(self.identity, loops=tuple(lines[mark.number] for mark in self.loops))


@dataclass
class Identities:
    """Gives the paragraphs and rows of one template their identities, part after part.

    `last_id` is the highest id that a bookmark has so far.
    """

    last_id: int
    _met: Counter[tuple[str, ...]] = field(default_factory=Counter)

    def place_in(self, part: MarkedPart, blocks: Sequence[Block]) -> list[Placed]:
        """Put a bookmark, or the sign for one, into every paragraph of a story; none in text boxes."""
        if part.root.tag not in _STORIES:
            return []
        found: list[Placed] = []
        rows: dict[etree._Element, str] = {}
        enclosing = dict(_around(part, blocks))
        for element, around in enclosing.items():
            if element.tag == w("tr"):
                rows[element] = self._row(part, element, around, rows)
                continue
            row = _row_begun_by(element)
            names = [self._name(PARAGRAPH, part, element, _typed(part, element), around, rows)]
            # A row whose first cell comes and goes by itself has no paragraph that is there whenever the row is.
            if row is not None and enclosing.get(row) == around:
                names.insert(0, rows[row])
            found += self._bookmarks(part, element, names, around, len(found))
        return found

    def _row(
        self, part: MarkedPart, row: etree._Element, around: Sequence[Block], rows: dict[etree._Element, str]
    ) -> str:
        """The name of a row: by the first words in it, which as a rule say what the row is about."""
        words = next((typed for p in row.iter(w("p")) if (typed := _typed(part, p))), "")
        return self._name(ROW, part, row, words, around, rows)

    def _bookmarks(
        self, part: MarkedPart, paragraph: etree._Element, names: list[str], around: Sequence[Block], first: int
    ) -> list[Placed]:
        """Put the bookmarks of these names at the beginning of a paragraph; `first` is the number of the first."""
        repeats = any(block.repeats for block in around)
        loops = tuple(block.marks[0] for block in around if block.word == "for")
        tags = tuple(mark.tag.typed for mark in part.marks_in(paragraph) if mark.tag)
        place = part.places.of(paragraph)
        placed = [Placed(Identity(name, place, tags, repeats), loops) for name in names]
        xml = [
            f"{SIGN[0]}{number}{SIGN[1]}" if repeats else self._bookmark(name)
            for number, name in enumerate(names, first)
        ]
        node = part.add_node(part.places.part, literal="".join(xml)).node
        assert node is not None
        paragraph.insert(1 if paragraph.find(w("pPr")) is not None else 0, node)
        return placed

    def _bookmark(self, name: str) -> str:
        self.last_id += 1
        return bookmark(str(self.last_id), name)

    def _name(
        self,
        kind: str,
        part: MarkedPart,
        element: etree._Element,
        words: str,
        around: Sequence[Block],
        rows: dict[etree._Element, str],
    ) -> str:
        """The words, the row around them, and the how-manieth of the same they are.

        Words that could stand anywhere (`{{ c }}`, "Yes") are told apart by the heading and the tags around them
        first: the same words in another section then do not count.
        """
        around_row = nearest(element, w("tr"))
        row = "" if around_row is None else rows[around_row]
        context: tuple[str, ...] = ()
        if not row and len(_TAG.sub("", words)) < TELLING:
            heading = part.places.of(element if element.tag == w("p") else next(element.iter(w("p")), element)).heading
            context = (heading or "", *(block.marks[0].tag.typed for block in around if block.marks[0].tag))
        told = (kind, etree.QName(part.root).localname, row, *context, words)
        self._met[told] += 1
        return named(*told, str(self._met[told]))


TELLING: Final = 20
"""So many letters outside its tags make a paragraph unlike the others of its template."""

_TAG: Final = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
_STORIES: Final = frozenset(map(w, ("document", "hdr", "ftr", "footnotes", "endnotes")))
_NOT_READ: Final = frozenset(map(w, ("pPr", "rPr", "txbxContent", "del", "moveFrom"))) | {f"{{{MC}}}Fallback"}


def _around(part: MarkedPart, blocks: Sequence[Block]) -> Iterator[tuple[etree._Element, list[Block]]]:
    """The rows and paragraphs of a part outside text boxes, each with the blocks around it from the outside in."""
    opens = {block.marks[0].number: block for block in blocks}
    closes = {block.marks[-1].number for block in blocks}
    around: list[Block] = []
    inside = 0
    for event, node in etree.iterwalk(part.root, events=("start", "end", "pi")):
        mark = part.mark_of(node) if event == "pi" else None
        if mark is not None and mark.number in opens:
            around = [*around, opens[mark.number]]
        elif mark is not None and mark.number in closes:
            around = [block for block in around if block.marks[-1].number != mark.number]
        elif node.tag in _APART:
            inside += 1 if event == "start" else -1
        elif event == "start" and not inside and node.tag in (w("p"), w("tr")):
            yield node, around


_APART: Final = frozenset({w("txbxContent"), f"{{{MC}}}Fallback"})


def _typed(part: MarkedPart, element: etree._Element) -> str:
    """The words and tags of a paragraph as they were typed, its spaces evened out."""
    return " ".join("".join(_pieces(part, element)).split())


def _pieces(part: MarkedPart, element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag == w("t"):
            yield child.text or ""
        elif child.tag in (w("tab"), w("br")):
            yield " "
        mark = part.mark_of(child)
        if mark is not None and mark.tag is not None:
            yield mark.tag.typed
        if child.tag not in _NOT_READ:
            yield from _pieces(part, child)
        if element.tag == w("t"):
            yield child.tail or ""


def _row_begun_by(paragraph: etree._Element) -> etree._Element | None:
    """The row of which this is the first paragraph that stands in its first cell itself."""
    cell = paragraph.getparent()
    row = None if cell is None or cell.tag != w("tc") else cell.getparent()
    if cell is None or row is None or row.find(w("tc")) is not cell or cell.find(w("p")) is not paragraph:
        return None
    return row
