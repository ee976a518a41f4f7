"""How words and paragraphs look, for comparing two renders of ours with each other."""

from typing import Final

from lxml import etree

from policygen.word.ooxml import w

Property = tuple[str, tuple[tuple[str, str], ...], tuple["Property", ...]]
"""One property: its element's name, its attributes, and what stands in it."""

Stretch = tuple[tuple[Property, ...], int]
"""How some words look, and how many letters they have."""

Looks = tuple[tuple[Property, ...], tuple[Stretch, ...]]
"""How a paragraph looks, and its words."""

_NOT_LOOKS: Final = frozenset(
    map(w, ("lang", "noProof", "ins", "del", "moveFrom", "moveTo", "rPrChange", "rPr", "sectPr", "pPrChange"))
)
_ITEM: Final = w("numPr")
_RUN: Final = w("r")
_TEXT: Final = w("t")
_PROPERTIES: Final = w("rPr")


def look_of(properties: etree._Element | None) -> tuple[Property, ...]:
    """What the properties of a run or a paragraph say of how it looks."""
    if properties is None:
        return ()
    return tuple(_property(child) for child in properties.iterchildren(etree.Element) if child.tag not in _NOT_LOOKS)


def _property(element: etree._Element) -> Property:
    if element.tag == _ITEM:
        # Each render gives its lists ids of their own: only whether it is an item counts, and how deep.
        level = element.find(w("ilvl"))
        return _ITEM, (("level", "0" if level is None else level.get(w("val"), "0")),), ()
    said = tuple(sorted((str(name), str(value)) for name, value in element.items()))
    inner = tuple(_property(child) for child in element.iterchildren(etree.Element)) if len(element) else ()
    return str(element.tag), said, inner


def looks_of_paragraph(paragraph: etree._Element) -> Looks:
    """How a paragraph looks: its own properties, and each stretch of its words."""
    found: list[Stretch] = []
    for run in paragraph.iter(_RUN):
        length, properties = 0, None
        for child in run.iterchildren(etree.Element):
            if child.tag == _TEXT:
                length += len(child.text or "")
            elif child.tag == _PROPERTIES:
                properties = child
        if length:
            look = look_of(properties)
            if found and found[-1][0] == look:
                found[-1] = (look, found[-1][1] + length)
            else:
                found.append((look, length))
    return look_of(paragraph.find(w("pPr"))), tuple(found)
