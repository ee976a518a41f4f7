"""Runs that values make of their own: words, how they look, and the links around them.

The order of a run's properties is that of ECMA-376 part 1, 17.3.2.28; what an unknown element follows is kept.
"""

import re
from functools import lru_cache
from typing import Final
from urllib.parse import unquote

from lxml import etree

from policygen.word.finish import LINK
from policygen.word.ooxml import R, W, as_xml_characters, escape_attribute, escape_text, w

BOLD: Final = ("<w:b/>", "<w:bCs/>")
ITALIC: Final = ("<w:i/>", "<w:iCs/>")
LINK_COLOUR: Final = ('<w:color w:val="0563C1"/>', '<w:u w:val="single"/>')
"""How a link looks in a template that has no style for links: as in Word, blue and underlined."""

PAGE_BREAK: Final = '<w:r><w:br w:type="page"/></w:r>'

_ORDER: Final = tuple(
    map(
        w,
        (
            "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow",
            "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern",
            "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs",
            "em", "lang", "eastAsianLayout", "specVanish", "oMath",
        ),
    )
)  # fmt: skip


def styled(element: str, style: str) -> str:
    """The element that gives a style, by its id: `styled("pStyle", "ListBullet")`; nothing for no style."""
    return f'<w:{element} w:val="{escape_attribute(style)}"/>' if style else ""


@lru_cache(maxsize=1024)
def with_look(run_properties: str, *added: str) -> str:
    """The properties of a run with others added, each in its place; what was said of the same thing before goes.

    >>> with_look('<w:rPr><w:b w:val="0"/><w:sz w:val="20"/></w:rPr>', "<w:b/>", "<w:i/>")
    '<w:rPr><w:b/><w:i/><w:sz w:val="20"/></w:rPr>'
    """
    if not added:
        return run_properties
    prefixes = sorted(set(re.findall(r"[< ]([\w.-]+):", run_properties)) - {"w", "xmlns"})
    declared = " ".join(f'xmlns:{prefix}="urn:{prefix}"' for prefix in prefixes)
    root = etree.fromstring(f'<x xmlns:w="{W}" {declared}>{run_properties or "<w:rPr/>"}{"".join(added)}</x>')
    properties, *new = root
    for element in new:
        for old in properties.findall(element.tag):
            properties.remove(old)
        before = frozenset(_ORDER[: _ORDER.index(str(element.tag))])
        properties.insert(sum(1 for child in properties if child.tag in before), element)
    return re.sub(r' xmlns:[\w.-]+="[^"]*"', "", etree.tostring(properties, encoding="unicode"))


def run(words: str, run_properties: str) -> str:
    """A run of these words; tabs and new lines in them are Word's. Nothing for no words."""
    if not words:
        return ""
    inside = escape_text(as_xml_characters(words))
    for sign, element in (("\t", "<w:tab/>"), ("\n", "<w:br/>")):
        inside = inside.replace(sign, f'</w:t>{element}<w:t xml:space="preserve">')
    text = f'<w:t xml:space="preserve">{inside}</w:t>'.replace('<w:t xml:space="preserve"></w:t>', "")
    return f"<w:r>{run_properties}{text}</w:r>"


# ── links ────────────────────────────────────────────────────────────────────────────────────────────

_ADDRESS: Final = re.compile(r"(?:https?://|mailto:|tel:)\S", re.IGNORECASE)


def is_address(text: str) -> bool:
    """Whether a link may lead there: web pages, e-mail, telephones, and bookmarks of the document (`#name`).

    >>> [is_address(a) for a in ("https://example.org", "#aims", "javascript:x", "file:///etc/passwd", "a.html")]
    [True, True, False, False, False]
    """
    address = text.strip()
    return bool(_ADDRESS.match(address)) or bool(_bookmark(address))


def _bookmark(address: str) -> str:
    """The name of the bookmark that an address leads to; empty for any other address. Word's names have 40 signs."""
    name = as_xml_characters(unquote(address[1:])).strip() if address.startswith("#") else ""
    return name if len(name) <= 40 and not re.search(r"\s", name) else ""


def hyperlink(address: str, runs: str) -> str:
    """Runs that lead to an address, for which `is_address` holds (ECMA-376 17.16.22)."""
    address = as_xml_characters(address.strip())
    if address.startswith("#"):
        where = f'w:anchor="{escape_attribute(_bookmark(address))}"'
    else:
        where = f'xmlns:r="{R}" r:id="{LINK[0]}{escape_attribute(address)}{LINK[1]}"'
    return f'<w:hyperlink {where} w:history="1">{runs}</w:hyperlink>'
