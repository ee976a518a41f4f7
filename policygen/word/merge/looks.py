"""How words and paragraphs look, for comparing two renders of ours with each other."""

from typing import Final

from lxml import etree

from policygen.word.ooxml import w

Property = tuple[str, tuple[tuple[str, str], ...], tuple["Property", ...]]
"""One property: its element's name, its attributes, and what stands in it."""

_NOT_LOOKS: Final = frozenset(
    map(w, ("lang", "noProof", "ins", "del", "moveFrom", "moveTo", "rPrChange", "rPr", "sectPr", "pPrChange"))
)
_ITEM: Final = w("numPr")
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
    return str(element.tag), said, tuple(_property(child) for child in element.iterchildren(etree.Element))


def looks_of_paragraph(paragraph: etree._Element) -> tuple[object, ...]:
    """How a paragraph looks: its own properties, and the length of each stretch of words with how it looks."""
    found: list[tuple[tuple[Property, ...], int]] = []
    for run in paragraph.iter(w("r")):
        length = sum(len(text.text or "") for text in run.iterchildren(w("t")))
        if length:
            look = look_of(next(run.iterchildren(_PROPERTIES), None))
            if found and found[-1][0] == look:
                found[-1] = (look, found[-1][1] + length)
            else:
                found.append((look, length))
    return (look_of(paragraph.find(w("pPr"))), *found)
