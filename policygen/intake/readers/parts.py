"""What several readers share: a line made of runs of text, a row made of cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from policygen.intake.outline import Line
from policygen.intake.text import Piece


@dataclass(frozen=True)
class Run:
    """A stretch of text in one formatting; a "\\n" is a line that the author broke."""

    text: str
    bold: bool
    large: bool
    hidden: bool


def piece_of(runs: Sequence[tuple[str, bool]], raw: str, number: int) -> Piece:
    """A line of text from its runs: whether it is bold as a whole, and the bold words that it begins with."""
    text = "".join(words for words, _ in runs).strip()
    spoken = [(words, bold) for words, bold in runs if words.strip()]
    whole = bool(spoken) and all(bold for _, bold in spoken)
    lead = "".join(words for words, _ in takewhile(lambda run: run[1], spoken))
    after = text[len(lead.lstrip()) :]
    if lead[-1:].isalnum() and after[:1].isalnum():
        lead = ""  # A bold first letter is the letter of an acronym, not a label: **S**elflessness.
    return Piece(text, raw or text, number, whole, "" if whole else " ".join(lead.split()))


def row_of(cells: Sequence[tuple[Line, ...]], header: bool) -> Line:
    """A table's row of these cells, at least one of which has a line."""
    inside = [line for cell in cells for line in cell]
    text, raw = " ".join(line.text for line in inside), "\t".join(line.raw for line in inside)
    return Line("row", text, raw, inside[0].source, cells=tuple(cells), header=header)


def lines_in(runs: Sequence[tuple[str, bool]]) -> list[Piece]:
    """The lines of a paragraph, as its author broke them: runs of text, each bold or not, in which "\\n" is a break."""
    pieces: list[Piece] = []
    line: list[tuple[str, bool]] = []
    for text, bold in (*runs, ("\n", False)):
        first, *others = text.split("\n")
        line.append((first, bold))
        for other in others:
            if any(words.strip() for words, _ in line):
                pieces.append(piece_of(line, "", 0))
            line = [(other, bold)]
    return pieces
