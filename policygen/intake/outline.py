"""What a values document is to the reader of its words: typed lines, each with where it stood.

Every format becomes the same `Outline`; what the lines mean is for `policygen.intake.parse` to say.
"""

from typing import Literal, NamedTuple

from policygen.errors import Place
from policygen.model import Source

LineKind = Literal["heading", "paragraph", "item", "row", "quotation"]


class Line(NamedTuple):
    """One heading, paragraph, list item, table row or quotation.

    `text` is its words with single spaces and no bullet; `raw` is the same exactly as it stood. `level` is a
    heading's level (1 is the highest) or how deep an item is nested (0 is the outermost). `marker` is the bullet
    or number an item had. `sure` says how sure it is that the line is of its kind. `gap` tells whether something
    parted it from the line before. `bold` lines are set in bold as a whole; `lead` holds the bold words that a
    line merely starts with. `breaks` says at which offset of `text` which line of the file starts.
    """

    kind: LineKind
    text: str
    raw: str
    source: Source
    level: int = 0
    marker: str = ""
    sure: float = 1.0
    gap: bool = False
    bold: bool = False
    lead: str = ""
    cells: tuple[tuple["Line", ...], ...] = ()
    header: bool = False
    fixes: tuple[str, ...] = ()
    breaks: tuple[tuple[int, int], ...] = ()

    @property
    def place(self) -> Place:
        """Where the line stood, as messages name it."""
        return place_of(self.source)

    @property
    def labelled(self) -> str:
        """The words with the label that was taken for the line's number: "Priority 1: Reading"."""
        return " ".join(self.raw.split()) if " " in self.marker else self.text

    def source_at(self, offset: int) -> Source:
        """Where the word at that offset of the text stood."""
        lines = [number for start, number in self.breaks if start <= offset]
        return self.source.model_copy(update={"line": lines[-1]}) if lines else self.source


class LeftOut(NamedTuple):
    """Words of the document that are no statement, where they stood, and why they were left out."""

    text: str
    place: Place
    why: str
    doubtful: bool = False
    """Whether a person should look at it: it was left out by a narrow margin."""


class Outline(NamedTuple):
    """A document's lines in reading order, what its reader left out, and what a person should know of the reading."""

    file: str
    lines: tuple[Line, ...]
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()


def place_of(source: Source) -> Place:
    """A statement's source as a place to show."""
    return Place(
        file=source.file, line=source.line, page=source.page, paragraph=source.paragraph, cell=source.cell
    )  # fmt: skip
