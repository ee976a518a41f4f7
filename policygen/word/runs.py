"""Runs that values make of their own: words, and how they look.

The order of a run's properties is that of ECMA-376 part 1, 17.3.2.28; what an unknown element follows is kept.
"""

import re
from functools import lru_cache
from typing import Final

from lxml import etree

from policygen.word.ooxml import W, as_xml_characters, escape_attribute, escape_text, w

BOLD: Final = ("<w:b/>", "<w:bCs/>")
ITALIC: Final = ("<w:i/>", "<w:iCs/>")
LINK_COLOUR: Final = ('<w:color w:val="0563C1"/>', '<w:u w:val="single"/>')
"""How a link looks in a template that has no style for links: as in Word, blue and underlined."""

PAGE_BREAK: Final = '<w:r><w:br w:type="page"/></w:r>'

ORDER: Final = tuple(
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
"""The order of a run's properties (ECMA-376 part 1, 17.3.2.28)."""


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
        before = frozenset(ORDER[: ORDER.index(str(element.tag))])
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
