"""Names and XML reading that every module about Word files shares.

The names are those of ECMA-376 (Office Open XML), transitional, part 1:
https://ecma-international.org/publications-and-standards/standards/ecma-376/
"""

import re
from functools import cache, lru_cache
from typing import Any, Final, cast

from lxml import etree

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
M: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"
MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
STRICT: Final = "http://purl.oclc.org/ooxml/"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


@cache
def w(name: str) -> str:
    """The full name of a WordprocessingML element or attribute: `w("p")` is a paragraph."""
    return f"{{{W}}}{name}"


def value_of(element: etree._Element | None, *path: str) -> str:
    """The value of a property, by the names of the elements that lead to it; empty where it is not there."""
    for name in path:
        element = None if element is None else element.find(w(name))
    return "" if element is None else element.get(w("val"), "")


def is_on(switch: etree._Element | None) -> bool:
    """Whether a property that can be on or off is there and on (17.17.4)."""
    return switch is not None and switch.get(w("val"), "1") not in ("0", "false", "off", "none")


_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
"""One for all parts, and for all threads: lxml lets one after the other use it."""


def parse_xml(data: bytes) -> etree._Element:
    """The root element of an XML part.

    Raises `ValueError` where the bytes are no XML, or bring a document type: no Word file has one, and it is
    how entity bombs and reads of other files come in. Entities are never resolved and nothing is fetched.
    """
    try:
        root = etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError as error:
        why = " ".join(str(error.msg).split())
        raise ValueError(f"is not well-formed XML ({why})") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError("has a document type definition, which no Word file needs")
    return root


def with_usual_prefix(root: etree._Element) -> etree._Element:
    """A part whose WordprocessingML has the prefix `w`, as Word writes it and as our own XML is written."""
    if {prefix for prefix, uri in root.nsmap.items() if uri == W} <= {"w"}:
        return root
    names = {prefix: uri for prefix, uri in root.nsmap.items() if uri != W and prefix != "w"} | {"w": W}
    attributes = {str(name): str(value) for name, value in root.attrib.items()}
    usual = etree.Element(root.tag, attributes, nsmap=cast(Any, names))
    usual.text = root.text
    usual.extend(list(root))
    return usual


_BEFORE_COLOUR: Final = frozenset(
    map(
        w,
        (
            "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow",
            "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden",
        ),
    )
)  # fmt: skip
_BEFORE_SHADING: Final = _BEFORE_COLOUR | frozenset(
    map(w, ("color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr"))
)
"""What stands before `color` and before `shd` among the properties of a run (ECMA-376 17.3.2.28)."""


@lru_cache(maxsize=512)
def shaded(run_properties: str, fill: str, ink: str) -> str:
    """Run properties with a background and a colour of the words; the others stay. Both colours as RRGGBB."""
    declared = " ".join(
        f'xmlns:{p}="urn:{p}"' for p in sorted(set(re.findall(r"[< ]([\w.-]+):", run_properties)) - {"w"})
    )
    root = etree.fromstring(f'<x xmlns:w="{W}" {declared}>{run_properties or "<w:rPr/>"}</x>')
    properties = root[0]
    for name in ("color", "shd", "highlight"):
        for old in properties.findall(w(name)):
            properties.remove(old)
    _insert(properties, "color", {w("val"): ink}, _BEFORE_COLOUR)
    _insert(properties, "shd", {w("val"): "clear", w("color"): "auto", w("fill"): fill}, _BEFORE_SHADING)
    return re.sub(r' xmlns:[\w.-]+="[^"]*"', "", etree.tostring(properties, encoding="unicode"))


def _insert(properties: etree._Element, name: str, attributes: dict[str, str], before: frozenset[str]) -> None:
    at = sum(1 for child in properties if child.tag in before)
    properties.insert(at, properties.makeelement(w(name), attributes))


def xml_bytes(root: etree._Element) -> bytes:
    """A part as bytes, with the declaration that Word writes."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


# ── characters ───────────────────────────────────────────────────────────────────────────────────────


def escape_text(text: str) -> str:
    """Words as they stand between elements."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_attribute(text: str) -> str:
    """Words as they stand in an attribute, between double quotes."""
    return escape_text(text).replace('"', "&quot;")


def unescape(text: str) -> str:
    """The words that `escape_text` or `escape_attribute` was given."""
    return text.replace("&quot;", '"').replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&")


_MEANT: Final = {"\r": "\n", "\v": "\n", "\x1e": "\u2011", "\x1f": "\u00ad", "\u2028": "\n", "\u2029": "\n"}
"""Control characters that Word itself uses for a line break, a non-breaking hyphen and a soft hyphen."""

_CHARACTERS: Final = str.maketrans(
    {chr(n): None for n in (*range(32), *range(0xFDD0, 0xFDF0)) if chr(n) not in "\t\n"}
    | {chr(n): "\ufffd" for n in (*range(0xD800, 0xE000), 0xFFFE, 0xFFFF)}
    | _MEANT
)
_CHARACTERS_AND_BREAKS: Final = {key: value for key, value in _CHARACTERS.items() if chr(key) not in "\a\f"}


def as_xml_characters(text: str, *, breaks: bool = False) -> str:
    """The text in characters that XML can hold (XML 1.0, production 2): others go, or become the sign for a lost one.

    With `breaks`, the control characters for a new paragraph and a new page stay, for the caller to act on.
    """
    return text.replace("\r\n", "\n").translate(_CHARACTERS_AND_BREAKS if breaks else _CHARACTERS)
