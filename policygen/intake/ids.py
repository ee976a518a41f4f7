"""Short names for statements, minted once from their first content words."""

import unicodedata
from collections.abc import Container

from policygen.intake.compiled import regex
from policygen.intake.rules import words
from policygen.model import RESERVED_ON_WINDOWS

_FIRST = 3
_LONGEST = 48


def mint(text: str, taken: Container[str], otherwise: str = "statement") -> str:
    """An id that is not taken yet, from the first three content words of a text; more words where they are needed.

    Words that every sentence has, and a verb that only opens a commitment, are passed over. `otherwise` serves
    for a text without a single word in Latin letters.

    >>> mint("remember that intelligence is not fixed and can be developed", ())
    'intelligence-not-fixed'
    """
    content = _content(text) or [otherwise]
    before = None
    for count in range(_FIRST, len(content) + 1):
        slug = _slug(content[:count])
        if slug == before:
            break  # It is as long as an id can be: further words change nothing.
        if slug not in taken and slug not in RESERVED_ON_WINDOWS:
            return slug
        before = slug
    stem = _slug(content[:_FIRST])
    return _numbered(stem, taken) if stem in taken or stem in RESERVED_ON_WINDOWS else stem


def _numbered(stem: str, taken: Container[str]) -> str:
    """The stem with the next number. Numbers are tried by halving: a document may say one thing a thousand times."""
    free = 2
    while f"{stem}-{free}" in taken:
        free *= 2
    used = free // 2
    while free - used > 1:
        middle = (used + free) // 2
        used, free = (middle, free) if f"{stem}-{middle}" in taken else (used, middle)
    return f"{stem}-{free}"


def _content(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.replace("’", "'")).encode("ascii", "ignore").decode().casefold()
    every = regex(r"[a-z0-9]+(?:'[a-z]+)?").findall(plain)
    if "'" in plain:
        every = [word.replace("'s", "").replace("'", "") for word in every]
    stop = words().stop
    kept = [word for word in every if word not in stop]
    if len(kept) > 1 and kept[0] in words().opening:
        kept = kept[1:]
    return kept or every


def _slug(parts: list[str]) -> str:
    slug = "-".join(parts)
    while len(slug) > _LONGEST and "-" in slug:
        slug = slug.rpartition("-")[0]
    return slug[:_LONGEST]
