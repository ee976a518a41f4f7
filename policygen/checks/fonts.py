"""Which fonts nearly every computer has, and which have serifs."""

from collections.abc import Mapping
from typing import Final

_PLAIN: Final = (
    "Arial", "Arial Black", "Arial Narrow", "Calibri", "Calibri Light", "Candara", "Century Gothic", "Comic Sans MS",
    "Consolas", "Corbel", "Franklin Gothic Medium", "Gill Sans MT", "Impact", "Lucida Sans Unicode", "Segoe UI",
    "Tahoma", "Trebuchet MS", "Verdana",
)  # fmt: skip
_WITH_SERIFS: Final = (
    "Baskerville Old Face", "Book Antiqua", "Bookman Old Style", "Cambria", "Century", "Century Schoolbook",
    "Constantia", "Courier New", "Garamond", "Georgia", "Palatino Linotype", "Rockwell", "Times New Roman",
)  # fmt: skip
_SERIF: Final = frozenset(name.casefold() for name in _WITH_SERIFS)
_SANS: Final = frozenset(name.casefold() for name in _PLAIN)
_SERIF_WORDS: Final = ("serif", "slab", "roman", "garamond", "baskerville", "caslon", "bodoni", "didot", "times")

WIDELY_INSTALLED: Final = _SERIF | _SANS
"""Fonts that Word brings along, by their names in small letters."""


def has_serifs(font: str, told: Mapping[str, bool] | None = None) -> bool:
    """Whether a font has serifs; `told` is what a file says of the fonts that it uses, by names in small letters.

    >>> has_serifs("Georgia"), has_serifs("Open Sans"), has_serifs("Tisa", {"tisa": True})
    (True, False, True)
    """
    name = font.casefold()
    if name in WIDELY_INSTALLED:
        return name in _SERIF
    if "sans" in name:
        return False
    return any(word in name for word in _SERIF_WORDS) or bool(told and told.get(name, False))
