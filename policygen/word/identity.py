"""Which paragraph of its template each paragraph of a document came from, in hidden bookmarks.

A document that policygen issues has one bookmark in each paragraph and one more in the first paragraph of each
table row. Its name is made of the place in the template: of the words and tags there as they were typed, not of
their number, so that a template can grow without a change to the others. In a loop the item that it stands for
is part of the name. Word and LibreOffice keep such bookmarks, and neither shows one whose name begins with `_`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from policygen.errors import Place
from policygen.word.blocks import Block
from policygen.word.bookmarks import bookmark, named, stem
from policygen.word.finish import identified
from policygen.word.marks import MarkedPart, nearest
from policygen.word.ooxml import MC, w

SIGN: Final = ("\x19", "\x1a")
"""What stands in a source around the number of an identity that is known only once its loop goes round."""


@dataclass(frozen=True)
class Identity:
    """A paragraph of a template: its bookmark, where it stands, and the tags typed in it.

    `row` is the bookmark of the table row that begins with it. `captured` says that what is made of it is first
    put aside (a macro, a block of `set`), so that it may be printed never or twice. `sections` are the names of the
    sections that it stands in, the outermost first.
    """

    name: str
    row: str
    place: Place
    tags: tuple[str, ...] = ()
    captured: bool = False
    sections: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its bookmarks, the row's first; in a loop they end in another way at each turn."""
        return (self.row, self.name) if self.row else (self.name,)


@dataclass
class Identities:
    """Gives the paragraphs and rows of one template their identities, part after part.

    `last_id` is the highest id that a bookmark has so far.
    """

    last_id: int
    _met: Counter[tuple[str, ...]] = field(default_factory=Counter)
    _stems: set[str] = field(default_factory=set)

    def place_in(self, part: MarkedPart, blocks: Sequence[Block]) -> list[Identity]:
        """Put a bookmark, or the sign for one, into every paragraph of a story; none in text boxes."""
        if part.root.tag not in _STORIES:
            return []
        found: list[Identity] = []
        rows: dict[etree._Element, str] = {}
        enclosing = dict(_around(part, blocks))
        for element, around in enclosing.items():
            if element.tag == w("tr"):
                rows[element] = self._row(part, element, around, rows)
                continue
            begun = _row_begun_by(element)
            # A row whose first cell comes and goes by itself has no paragraph that is there whenever the row is.
            row = rows[begun] if begun is not None and enclosing.get(begun) == around else ""
            name = self._name(part, element, _typed(part, element), around, rows)
            found.append(self._placed(part, element, name, row, around, len(found)))
        return found

    def _row(
        self, part: MarkedPart, row: etree._Element, around: Sequence[Block], rows: dict[etree._Element, str]
    ) -> str:
        """The name of a row: by the first words in it, which as a rule say what the row is about."""
        words = next((typed for p in row.iter(w("p")) if (typed := _typed(part, p))), "")
        return self._name(part, row, words, around, rows)

    def _placed(
        self, part: MarkedPart, paragraph: etree._Element, name: str, row: str, around: Sequence[Block], number: int
    ) -> Identity:
        """Put the bookmarks of these names, or the sign for them, at the beginning of a paragraph."""
        repeating = [block.word for block in around if block.repeats]
        copied = part.stands_in_repeated_note(paragraph)
        captured = copied or any(word != "for" for word in repeating)
        tags = tuple([mark.tag.typed for mark in part.marks_in(paragraph) if mark.tag])
        sections = tuple([block.section for block in around if block.section])
        identity = Identity(name, row, part.places.of(paragraph), tags, captured, sections)
        if repeating:
            xml = f"{SIGN[0]}{number}{SIGN[1]}"
        else:
            xml = "".join(map(identified if copied else self._bookmark, identity.names))
        mark = part.add(part.places.part, literal=xml)
        properties = next(paragraph.iterchildren(w("pPr")), None)
        # The mark stands as text between the elements: a node of its own would take longer to make than all else.
        if properties is None:
            paragraph.text = (paragraph.text or "") + mark.text
        else:
            properties.tail = (properties.tail or "") + mark.text
        return identity

    def _bookmark(self, name: str) -> str:
        self.last_id += 1
        return bookmark(str(self.last_id), name)

    def _name(
        self,
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
        letters = words if "{" not in words else _TAG.sub("", words)
        if not row and len(letters) < TELLING and not part.places.is_heading(element):
            heading = part.places.of(element if element.tag == w("p") else next(element.iter(w("p")), element)).heading
            tags = (block.marks[0].tag for block in around if block.word != "section")
            context = (heading or "", *(tag.typed for tag in tags if tag))
        told = (_local(part.root), _local(element), row, *context, words)
        self._met[told] += 1
        name = named(*told, str(self._met[told]), row=element.tag == w("tr"))
        while stem(name) in self._stems:
            name = named(*told, name, row=element.tag == w("tr"))
        self._stems.add(stem(name))
        return name


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


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
    has_boxes = next(part.root.iter(*_APART), None) is not None
    for node in _outside_boxes(part.root) if has_boxes else part.root.iter(*_MET):
        if node.tag in (_PARAGRAPH, _ROW):
            yield node, around
            continue
        mark = part.mark_of(node)
        if mark is not None and mark.number in opens:
            around = [*around, opens[mark.number]]
        elif mark is not None and mark.number in closes:
            around = [block for block in around if block.marks[-1].number != mark.number]


def _outside_boxes(root: etree._Element) -> Iterator[etree._Element]:
    """The rows and paragraphs outside text boxes, and the marks wherever they stand."""
    inside = 0
    for event, node in etree.iterwalk(root, events=("start", "end", "pi")):
        if event == "pi":
            yield node
        elif node.tag in _APART:
            inside += 1 if event == "start" else -1
        elif event == "start" and not inside and node.tag in (_PARAGRAPH, _ROW):
            yield node


_PARAGRAPH, _ROW, _WORDS, _TAB, _BREAK = map(w, ("p", "tr", "t", "tab", "br"))
_MET: Final = (_PARAGRAPH, _ROW, etree.ProcessingInstruction)


_APART: Final = frozenset({w("txbxContent"), f"{{{MC}}}Fallback"})


def _typed(part: MarkedPart, element: etree._Element) -> str:
    """The words and tags of a paragraph as they were typed, its spaces evened out."""
    pieces: list[str] = []
    _gather(part, element, pieces)
    return " ".join("".join(pieces).split())


def _gather(part: MarkedPart, element: etree._Element, pieces: list[str]) -> None:
    in_words = element.tag == _WORDS
    for child in element:
        name = child.tag
        if name == _WORDS:
            pieces.append(child.text or "")
        elif name in (_TAB, _BREAK):
            pieces.append(" ")
        elif not isinstance(name, str):
            mark = part.mark_of(child)
            if mark is not None and mark.tag is not None:
                pieces.append(mark.tag.typed)
        if len(child) and name not in _NOT_READ:
            _gather(part, child, pieces)
        if in_words:
            pieces.append(child.tail or "")


def _row_begun_by(paragraph: etree._Element) -> etree._Element | None:
    """The row of which this is the first paragraph that stands in its first cell itself."""
    cell = paragraph.getparent()
    row = None if cell is None or cell.tag != w("tc") else cell.getparent()
    if cell is None or row is None or row.find(w("tc")) is not cell or cell.find(w("p")) is not paragraph:
        return None
    return row
