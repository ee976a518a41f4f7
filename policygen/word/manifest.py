"""What a document said when it was issued, as digests in its own properties: for when the ledger has lost the issue.

Only digests, so that a published file tells nothing of what people took out of it. They stand in the custom
properties, which Word and LibreOffice keep (ECMA-376 part 1, 22.3), in pieces, since Word takes no more than 255
characters for one. Google Docs drops them.
"""

import base64
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import blake2b
from typing import Final

from policygen.word.ooxml import unescape
from policygen.word.others import PREFIX, SHOWN

NAME: Final = "policygen.blocks."
_LENGTH: Final = 6
_IN_ONE: Final = 40
_WORDS: Final = re.compile(r"<w:t(?: [^>]*)?>([^<]*)<")
_SIGN: Final = re.compile("\x00[^\x00]*\x00")


def told_digest(words: str) -> str:
    """The digest of what a paragraph reads, spaces and signs for what is no word left out.

    >>> told_digest("Be  kind. ") == told_digest("Be kind.")
    True
    """
    told = "".join(_SIGN.sub("", words).split())
    return base64.urlsafe_b64encode(blake2b(told.encode("utf-8", "surrogatepass"), digest_size=4).digest())[:6].decode()


def digests(parts: Iterable[bytes]) -> list[str]:
    """The digests of the paragraphs of some parts that we made, each once."""
    found: dict[str, None] = {}
    for part in parts:
        xml = part.decode("utf-8")
        if PREFIX in xml:
            # What is said of other documents is no part of what this one says, and changes by itself.
            xml = SHOWN.sub("", xml)
        for paragraph in xml.split("</w:p>"):
            words = "".join(_WORDS.findall(paragraph))
            if words:
                found[_digest_of_xml(words)] = None
    return list(found)


@lru_cache(maxsize=8192)
def _digest_of_xml(words: str) -> str:
    """Most paragraphs of a template's documents say the same, so that few digests are taken anew."""
    return told_digest(unescape(words))


def as_properties(digests: Iterable[str]) -> dict[str, str]:
    """The custom properties that hold the digests."""
    whole = "".join(digests)
    size = _IN_ONE * _LENGTH
    return {f"{NAME}{at // size + 1}": whole[at : at + size] for at in range(0, len(whole), size)}


def from_properties(properties: Mapping[str, str]) -> frozenset[str]:
    """The digests in a file's custom properties; none where it has none."""
    whole = "".join(text for name, text in properties.items() if name.startswith(NAME))
    return frozenset(whole[at : at + _LENGTH] for at in range(0, len(whole), _LENGTH))
