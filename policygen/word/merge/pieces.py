"""What holds blocks, as the bytes of each: to see which blocks of two files are one, and which a merge has changed."""

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

_MARK = "\ue001"
"""Stands between two blocks while they are written as bytes: a character that hardly any document has."""


@dataclass(frozen=True, eq=False)
class Pieces:
    """A body, header, footer, part of notes or note as bytes: each block, and the tags that begin and end them all.

    The blocks' own bytes declare no namespaces of what they stand in, so that one block is told quickly, and two of
    them are the same only where their holders `declare` the same. White space between blocks is left out.
    """

    elements: tuple[etree._Element, ...]
    blocks: tuple[bytes, ...]
    head: bytes
    foot: bytes
    declared: dict[str | None, str]

    def some(self, blocks: Iterable[bytes]) -> etree._Element:
        """A new holder like this one with some of its blocks in it."""
        return etree.fromstring(b"".join((self.head, *blocks, self.foot)))


def pieces_of(holder: etree._Element) -> Pieces:
    """Take down what holds blocks. Written as a whole and then cut it takes half the time of one block by one."""
    elements = tuple(holder)
    mark = _MARK
    while True:
        head, *blocks = _written(holder, elements, mark).split(mark.encode())
        if len(blocks) == len(elements) + 1:
            return Pieces(elements, tuple(blocks[:-1]), head, blocks[-1], dict(holder.nsmap))
        mark += mark  # It stands in somebody’s text.


def _written(holder: etree._Element, elements: tuple[etree._Element, ...], mark: str) -> bytes:
    """The holder with a mark before and after each block; it is left as it was."""
    text, tails = holder.text, [element.tail for element in elements]
    holder.text = mark
    for element in elements:
        element.tail = mark
    try:
        return etree.tostring(holder, encoding="UTF-8", xml_declaration=False, with_tail=False)
    finally:
        holder.text = text
        for element, tail in zip(elements, tails, strict=True):
            element.tail = tail
