"""The hidden bookmarks that say where a paragraph or row of a document came from: their names and their XML.

Word and LibreOffice keep bookmarks, and neither shows one whose name begins with `_` (ECMA-376 17.13.6.2 has
what bookmarks are; Word takes names of up to 40 characters).
"""

import re
from functools import lru_cache
from hashlib import blake2b
from typing import Final

OURS: Final = re.compile(r"_pg_[0-9a-f]{14}")
"""The names of our bookmarks: eight digits say which place of the template, six which items of the loops there."""

FIRST_REPEATED: Final = 1 << 30
"""From here on ids are those of bookmarks in loops. `finish.taken` reads ids of up to nine digits, which are lower."""

_OF_ITEMS: Final = 6
_ROWS, _PARAGRAPHS = "89abcdef", "01234567"


def named(*words: str, row: bool = False) -> str:
    """The name of the bookmark of a place outside loops; the words say which place it is.

    Names of rows have a first digit from 8 up, so that nothing has to be looked up to tell them from paragraphs.

    >>> is_row(named("Approved by", row=True)), is_row(named("Approved by"))
    (True, False)
    """
    digits = _digits(words, 8)
    first = (_ROWS if row else _PARAGRAPHS)[int(digits[0], 16) % 8]
    return f"_pg_{first}{digits[1:]}{'0' * _OF_ITEMS}"


def is_row(name: str) -> bool:
    """Whether the name of a bookmark of ours is that of a table row."""
    return name[4] in _ROWS


def stem(name: str) -> str:
    """What the names of one place have in common, whatever the items of the loops around it."""
    return name[:-_OF_ITEMS]


@lru_cache(maxsize=4096)
def ending(*items: str) -> str:
    """How the names of the bookmarks end that stand in loops at these items: `stem(name) + ending(…)`."""
    return _digits(items, _OF_ITEMS)


def _digits(words: tuple[str, ...], count: int) -> str:
    return blake2b("\0".join(words).encode("utf-8", "surrogatepass"), digest_size=count // 2).hexdigest()


def bookmark(id: str, name: str) -> str:
    """The XML of a bookmark in which nothing stands."""
    return f'<w:bookmarkStart w:id="{id}" w:name="{name}"/><w:bookmarkEnd w:id="{id}"/>'
