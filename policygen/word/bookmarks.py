"""The hidden bookmarks that say where a paragraph or row of a document came from: their names and their XML.

Word and LibreOffice keep bookmarks, and neither shows one whose name begins with `_` (ECMA-376 17.13.6.2 has
what bookmarks are; Word takes names of up to 40 characters).
"""

import re
from hashlib import blake2b
from typing import Final

PARAGRAPH: Final = "_pg_"
ROW: Final = "_pgr_"
"""How the names of our bookmarks begin; 14 hexadecimal digits follow."""

OURS: Final = re.compile(r"_pgr?_[0-9a-f]{14}")


def named(*words: str) -> str:
    """The name of a bookmark that these words make; the first is the name of one, or how it begins.

    >>> named("_pg_", "Dear parents") == named("_pg_", "Dear parents")
    True
    """
    digest = blake2b("\0".join(words).encode("utf-8", "surrogatepass"), digest_size=7).hexdigest()
    return f"{ROW if words[0].startswith(ROW) else PARAGRAPH}{digest}"


def bookmark(id: str, name: str) -> str:
    """The XML of a bookmark in which nothing stands."""
    return f'<w:bookmarkStart w:id="{id}" w:name="{name}"/><w:bookmarkEnd w:id="{id}"/>'
