"""Pictures that take the place of a template's own: the picture changes, its box on the page stays.

A sign in the alternative text says which picture comes there, and how large that is by itself.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

from lxml import etree

from policygen.word.ooxml import WP, A, R, W

SLOT: Final = ("\x12", "\x13")
NO_PICTURE: Final = f"{SLOT[0]}0 0 {SLOT[1]}"
"""The sign that nothing comes there: the template's own picture goes too."""

_WP14: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"


def slot(width: int, height: int, media: str) -> str:
    """The sign for a picture of this size, in any unit, and of this part."""
    return f"{SLOT[0]}{width} {height} {media}{SLOT[1]}"


def fill_slots(xml: str, relationship: Callable[[str], str]) -> str:
    """A part with the picture of each sign in the drawing around the sign.

    `relationship` gives the relationship id of a picture's part. A drawing that is no single picture (a text box,
    a group) stays as it is.
    """
    while found := _SIGN.search(xml):
        width, height, media = found.groups()
        before, after = xml[: found.start()], xml[found.end() :]
        start = before.rfind("<w:drawing")
        end = after.find("</w:drawing>") + len("</w:drawing>")
        drawing = before[start:] + after[:end]
        if start >= 0 and drawing.count("<w:drawing") == 1 and not _CONTROL(drawing):
            if media:
                changed = _with_picture(drawing, _names(xml, drawing), (int(width), int(height)), media, relationship)
                xml = before[:start] + changed + after[end:]
            else:
                xml = _without(before[:start], after[end:])
        else:
            xml = before + after
    return xml


_SIGN: Final = re.compile(f"{SLOT[0]}(\\d+) (\\d+) ([^{SLOT[1]}]*){SLOT[1]}")
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]").search


def _names(xml: str, drawing: str) -> Mapping[str, str]:
    """The namespaces that the drawing's prefixes have from the part's root, or at least some for each."""
    root = re.search(r"<[A-Za-z][^>]*>", xml)
    declared = dict(re.findall(r'\sxmlns:([\w.-]+)="([^"]*)"', root.group() if root else ""))
    used = set(re.findall(r"[</\s]([A-Za-z_][\w.-]*):[A-Za-z_]", drawing)) - {"xmlns", "xml"}
    return {prefix: declared.get(prefix, f"urn:{prefix}") for prefix in sorted(used)} | {"w": W}


def _with_picture(
    drawing: str, names: Mapping[str, str], size: tuple[int, int], media: str, relationship: Callable[[str], str]
) -> str:
    declared = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in names.items())
    root = etree.fromstring(f"<x{declared}>{drawing}</x>")[0]
    pictures = list(root.iter(f"{{{A}}}blip"))
    if len(pictures) != 1:
        return drawing
    _show(pictures[0], relationship(media))
    _fit(root, size)
    written = etree.tostring(root, encoding="unicode", with_tail=False)
    return _DECLARATION.sub(lambda found: "" if names.get(found[1]) == found[2] else found[0], written)


def _without(before: str, after: str) -> str:
    """A part without the drawing between these, nor its run and its paragraph where they hold nothing else."""
    run, end_of_run = _RUN_BEGINS.search(before), _RUN_ENDS.match(after)
    if run is None or end_of_run is None:
        return before + after
    before, after = before[: run.start()], after[end_of_run.end() :]
    paragraph, end_of_paragraph = _PARAGRAPH_BEGINS.search(before), _PARAGRAPH_ENDS.match(after)
    if paragraph is None or end_of_paragraph is None:
        return before + after
    above, below = before[: paragraph.start()], after[end_of_paragraph.end() :]
    if _ENDS_IN_PARAGRAPH.search(above) or _BEGINS_WITH_BLOCK.match(below):
        return above + below
    return before + after


_RUN_BEGINS: Final = re.compile(r"<w:r(?: [^<>]*)?>(?:<w:rPr/>|<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?\Z", re.DOTALL)
_RUN_ENDS: Final = re.compile("</w:r>")
_MARKS: Final = r"(?:<w:bookmark(?:Start|End)\b[^<>]*/>|<w:proofErr\b[^<>]*/>)*"
_PARAGRAPH_BEGINS: Final = re.compile(
    rf"<w:p(?: [^<>]*)?>{_MARKS}(?:<w:pPr/>|<w:pPr>(?:(?!</w:pPr>|<w:sectPr\b).)*</w:pPr>)?{_MARKS}\Z", re.DOTALL
)
_PARAGRAPH_ENDS: Final = re.compile(rf"{_MARKS}</w:p>")
_SIGNS: Final = "(?:[\x0e\x10\x11][1-3])*"
_ENDS_IN_PARAGRAPH: Final = re.compile(rf"</w:p>{_SIGNS}\Z")
_BEGINS_WITH_BLOCK: Final = re.compile(rf"{_SIGNS}<w:(?:p|tbl|sdt)[ >/]")
"""A cell, a header and a text box end with a paragraph (ECMA-376 17.4.65): one goes only beside another block."""

_DECLARATION: Final = re.compile(r' xmlns:([\w.-]+)="([^"]*)"')


def _show(picture: etree._Element, id: str) -> None:
    """Point at another file, without what only held for the one before: its crop, its drawn (SVG) twin, its link."""
    picture.set(f"{{{R}}}embed", id)
    picture.attrib.pop(f"{{{R}}}link", "")
    for twin in picture.findall(f"{{{A}}}extLst"):
        picture.remove(twin)
    parent = picture.getparent()
    for crop in parent.findall(f"{{{A}}}srcRect") if parent is not None else ():
        parent.remove(crop)  # type: ignore[union-attr]


def _fit(drawing: etree._Element, size: tuple[int, int]) -> None:
    """Make the picture as large as fits into the box that the one before had."""
    box = drawing.find(f".//{{{WP}}}extent")
    width, height = (int(box.get(name, "0")) for name in ("cx", "cy")) if box is not None else (0, 0)
    scale = min(width / size[0], height / size[1])
    for element in drawing.iter(f"{{{WP}}}extent", f"{{{A}}}ext"):
        if scale > 0 and element.get("cx") is not None:
            element.set("cx", str(round(size[0] * scale)))
            element.set("cy", str(round(size[1] * scale)))
    for relative in list(drawing.iter(f"{{{_WP14}}}sizeRelH", f"{{{_WP14}}}sizeRelV")):
        parent = relative.getparent()
        if parent is not None:
            parent.remove(relative)
