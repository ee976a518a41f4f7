"""How much of a document is read: a values document has a few pages; what is far larger is another file by mistake."""

from policygen.errors import UnreadableFileError

MOST_TEXT = 2 * 2**20
MOST_LINES = 6_000
MOST_WORDS = 40_000
"""A hundred pages or so."""


def too_long(name: str, why: str) -> UnreadableFileError:
    """The error for a document that is too long: `why` says how long it is."""
    step = "Check that this is the right file, or put the values into a file of their own."
    return UnreadableFileError(name, f"{why}; a values document has a few pages.", step)
