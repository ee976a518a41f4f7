"""Links that values make of their own: where they may lead, and what stands around their runs."""

import re
from typing import Final
from urllib.parse import unquote

from policygen.word.finish import LINK
from policygen.word.ooxml import R, as_xml_characters, escape_attribute

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
