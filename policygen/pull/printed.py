"""What a paragraph printed: where in its words the values stand, and what became of them."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from policygen.render.trace import Block, Origin, Piece
from policygen.word.merge.differences import Change


class Printed(NamedTuple):
    """A value printed in a paragraph: what it was, and from which of the paragraph's letters to which."""

    origin: Origin
    start: int
    end: int


def values_in(pieces: Sequence[Piece]) -> list[Printed]:
    """The values of one origin each that a paragraph prints, by letters: spaces do not count.

    A value of several lines stands in several pieces.
    """
    found: list[Printed] = []
    last: Piece | None = None
    at = 0
    for piece in pieces:
        end = at + len(letters(piece.text))
        if len(piece.origins) == 1 and end > at:
            if last is not None and (last.tag, last.origins) == (piece.tag, piece.origins):
                found[-1] = found[-1]._replace(end=end)
            else:
                found.append(Printed(piece.origins[0], at, end))
        if end > at:
            last = piece
        at = end
    return found


def printed_in(block: Block, words: str) -> tuple[Printed, ...]:
    """The values in the words of a paragraph as it was issued; none where it would be made of other words today."""
    if letters(block.text) != letters(words):
        return ()
    places = [number for number, letter in enumerate(words) if letters(letter)]
    return tuple(
        value._replace(start=places[value.start], end=places[value.end - 1] + 1) for value in values_in(block.pieces)
    )


def replaced(before: str, value: Printed, changes: Sequence[Change]) -> str | None:
    """What a printed value became; None where it stayed, or where a change of it goes beyond it.

    Words put in right before or after it are no part of it.
    """
    touching = [c for c in changes if c.start < value.end and c.end > value.start]
    if not touching or any(c.start < value.start or c.end > value.end for c in touching):
        return None
    return with_changes(before, value.start, value.end, touching)


def with_changes(before: str, start: int, end: int, changes: Sequence[Change]) -> str:
    """The words from one letter to another, with the changes among them made."""
    words, at = "", start
    for change in sorted(changes, key=lambda c: c.start):
        words += before[at : change.start] + change.after
        at = change.end
    return words + before[at:end]


_NO_LETTERS: Final = re.compile(r"[\s\u00ad\u200b\u200c\u200d\u2060\ufeff]+")


def letters(text: str) -> str:
    """The letters of a text without its spaces, which programs put in or leave out, and in one spelling of hyphens."""
    return _NO_LETTERS.sub("", text).replace("\u2011", "-")


def even(text: str) -> str:
    """A text without differences of spaces only; its lines stay."""
    return "\n".join(line for line in (" ".join(line.split()) for line in text.splitlines()) if line)
