"""What becomes of a document on its way through other programs than Word and LibreOffice (tests/word/libreoffice.py).

Google Docs cannot be had here, so its save is made after files that it exported. They have in common: numbers of
sittings that are all zero, paragraphs numbered anew from one, bookmarks of other names, formats said at each run
(`<w:b w:val="1"/>`, `<w:rtl w:val="0"/>`), runs and tracked changes in content controls whose tags are `goog_rdk_0`
and so on, styles and lists of other ids, no properties of one's own and no custom XML.
"""

import re
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import count

from lxml import etree

from policygen.word.bookmarks import OURS
from policygen.word.ooxml import CONTENT_TYPES, W14, w, xml_bytes
from policygen.word.package import (
    CONTENT_TYPES_PART,
    CUSTOM_PROPERTIES_PART,
    ROOT_RELATIONSHIPS_PART,
    Package,
    read_package,
)
from tests.merge.edits import stories


def without_identities(data: bytes) -> bytes:
    """The file without a single bookmark of ours, as a program leaves it that keeps none."""
    package = read_package(data, "document.docx")
    changed = {}
    for part in stories(package):
        root = package.xml(part)
        ours = [e for e in root.iter(w("bookmarkStart")) if OURS.fullmatch(e.get(w("name"), ""))]
        ids = {e.get(w("id")) for e in ours}
        ends = [e for e in root.iter(w("bookmarkEnd")) if e.get(w("id")) in ids]
        _remove([*ours, *ends])
        changed[part] = xml_bytes(root)
    return package.replace(changed).write()


def through_google_docs(data: bytes) -> bytes:
    """The file as Google Docs would give it back."""
    package = _without_parts(read_package(data, "document.docx"))
    numbers = count()
    roots = {part: package.xml(part) for part in _with_ids(package)}
    for part in stories(package):
        _forget(roots[part])
        _say_formats(roots[part])
        _wrap(roots[part], numbers)
        _rename_bookmarks(roots[part])
    _rename_styles(roots.values())
    _number_lists_anew(roots.values())
    return package.replace({part: xml_bytes(root) for part, root in roots.items()}).write()


def _with_ids(package: Package) -> Iterator[str]:
    """The parts in which styles and lists are named."""
    yield from stories(package)
    for kind in ("styles", "numbering", "comments"):
        yield from package.related(kind, package.main)


def _remove(elements: Iterable[etree._Element]) -> None:
    for element in elements:
        parent = element.getparent()
        assert parent is not None
        parent.remove(element)


# ── the package ──────────────────────────────────────────────────────────────────────────────────────


def _without_parts(package: Package) -> Package:
    """The package without its custom properties and custom XML, and without what points at them."""
    gone = {name for name in package.names if name == CUSTOM_PROPERTIES_PART or name.startswith("customXml/")}
    types, changed = package.xml(CONTENT_TYPES_PART), {}
    _remove([e for e in types.iter(f"{{{CONTENT_TYPES}}}Override") if e.get("PartName", "").lstrip("/") in gone])
    changed[CONTENT_TYPES_PART] = xml_bytes(types)
    for rels in (ROOT_RELATIONSHIPS_PART, "word/_rels/document.xml.rels"):
        lines = package.xml(rels)
        kinds = ("/custom-properties", "/customXml")
        _remove([e for e in lines if e.get("Type", "").endswith(kinds)])
        changed[rels] = xml_bytes(lines)
    kept = tuple(entry for entry in package.entries if entry.name not in gone)
    return Package(package.name, kept).replace(changed)


# ── a story ──────────────────────────────────────────────────────────────────────────────────────────


def _forget(root: etree._Element) -> None:
    """No doubts about spelling, no pages; paragraphs numbered anew, and all typed in no sitting."""
    _remove([*root.iter(w("proofErr"), w("lastRenderedPageBreak"))])
    for number, paragraph in enumerate(root.iter(w("p")), 1):
        if W14 in root.nsmap.values():
            paragraph.set(f"{{{W14}}}paraId", f"{number:08X}")
        for name in ("rsidR", "rsidDel", "rsidP", "rsidRDefault", "rsidRPr"):
            paragraph.set(w(name), "00000000")
    for run in root.iter(w("r")):
        for name in ("rsidDel", "rsidR", "rsidRPr"):
            run.set(w(name), "00000000")


def _say_formats(root: etree._Element) -> None:
    """What is on by being there is said to be on; every run says in which direction it reads."""
    for run in root.iter(w("r")):
        properties = run.find(w("rPr"))
        if properties is None:
            properties = etree.Element(w("rPr"))
            run.insert(0, properties)
        for toggle in properties.iterchildren(w("b"), w("bCs"), w("i"), w("iCs")):
            toggle.set(w("val"), toggle.get(w("val"), "1"))
        if properties.find(w("rtl")) is None:
            properties.append(etree.Element(w("rtl"), {w("val"): "0"}))


def _wrap(root: etree._Element, numbers: Iterator[int]) -> None:
    """Two of three runs, and tracked changes as well, stand in a content control each."""
    wrapped = [e for p in root.iter(w("p")) for e in p if _has_words(e)]
    for place, element in enumerate(wrapped):
        if place % 3 == 2:
            continue
        control = etree.Element(w("sdt"))
        properties = etree.SubElement(control, w("sdtPr"))
        etree.SubElement(properties, w("tag"), {w("val"): f"goog_rdk_{next(numbers)}"})
        element.addprevious(control)
        etree.SubElement(control, w("sdtContent")).append(element)


def _has_words(element: etree._Element) -> bool:
    """Whether it is a run, or a tracked change of runs, with words and with nothing else in it."""
    if element.tag in (w("ins"), w("del")):
        return len(element) > 0 and all(child.tag == w("r") and _has_words(child) for child in element)
    inside = {child.tag for child in element}
    words = {w("t"), w("delText")}
    return element.tag == w("r") and bool(inside & words) and inside <= {*words, w("rPr"), w("tab"), w("br")}


def _rename_bookmarks(root: etree._Element) -> None:
    names: dict[str, str] = {}
    for mark in root.iter(w("bookmarkStart")):
        old = mark.get(w("name"), "")
        names[old] = f"bookmark=id.{blake2b(old.encode(), digest_size=4).hexdigest()}"
        mark.set(w("name"), names[old])
    for link in root.iter(w("hyperlink")):
        anchor = link.get(w("anchor"))
        if anchor is not None:
            link.set(w("anchor"), names.get(anchor, anchor))


# ── ids of styles and lists ──────────────────────────────────────────────────────────────────────────

_SAME_EVERYWHERE = re.compile("Normal|Title|Subtitle|Heading[1-6]|TableNormal")


def _rename_styles(roots: Iterable[etree._Element]) -> None:
    """Styles that Google Docs has none of keep their names and get other ids."""
    names = ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "numStyleLink", "styleLink")
    for root in roots:
        for element in root.iter(*map(w, names)):
            element.set(w("val"), _style_id(element.get(w("val"), "")))
        for style in root.iter(w("style")):
            style.set(w("styleId"), _style_id(style.get(w("styleId"), "")))


def _style_id(id: str) -> str:
    return id if _SAME_EVERYWHERE.fullmatch(id) else f"{id}1"


def _number_lists_anew(roots: Iterable[etree._Element]) -> None:
    def moved(id: str) -> str:
        return id if id == "0" else str(int(id) + 20)

    for root in roots:
        for use in root.iter(w("numId")):
            use.set(w("val"), moved(use.get(w("val"), "0")))
        for definition in root.iter(w("num")):
            definition.set(w("numId"), moved(definition.get(w("numId"), "0")))
