"""What several readers share: a line made of runs of text, a row made of cells."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from policygen.intake.compiled import lazily
from policygen.intake.outline import Line
from policygen.intake.text import Piece, tidy


class Run(NamedTuple):
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


_TABS = lazily(r"(?<=\S) *\t[\t ]*(?=\S)")


def set_by_tabs(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines of a document, two or more paragraphs after each other that tabs part in columns as rows of a table."""
    parted = [line.kind == "paragraph" and _is_set_by_tabs(line.raw.strip()) for line in lines]
    for at, line in enumerate(lines):
        beside = any(parted[max(at - 1, 0) : at] + parted[at + 1 : at + 2])
        if not (parted[at] and beside):
            yield line
            continue
        cells = [
            (line._replace(text=tidy(part)[0], raw=part, lead="", breaks=()),) for part in _TABS.split(line.raw.strip())
        ]
        yield row_of(cells, header=False)._replace(gap=line.gap)


def _is_set_by_tabs(raw: str) -> bool:
    """Whether tabs part a line in columns; one after a quotation only stands before the name of who said it."""
    return _TABS.search(raw) is not None and raw[:1] not in "\"'“‘«"


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
