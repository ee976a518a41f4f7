"""Tables as rows of cells: their heads, a column of letters that spells something, values set side by side."""

import re
from collections.abc import Sequence
from dataclasses import replace

from policygen.intake.names import Names
from policygen.intake.noise import cells_of, is_letter_of
from policygen.intake.outline import Line
from policygen.intake.said import Here
from policygen.intake.sentences import is_value_word
from policygen.intake.structure import Node, section_of, stem_of


def table_head(rows: Sequence[Line], names: Names) -> tuple[Line | None, Sequence[Line]]:
    """The row that names the columns, if there is one, and the rest."""
    first = rows[0]
    cells = cells_of(first)
    longest = 8 if cells and COLUMN.fullmatch(cells[0].casefold().strip()) else 5
    short = len(rows) > 1 and all(
        (len(cell.split()) <= longest or stem_of(cell, names) is not None) and not cell.endswith(".") for cell in cells
    )
    named = any(
        section_of(c, names) or stem_of(f"{c}:", names) or COLUMN.fullmatch(c.casefold().strip()) for c in cells
    )
    if first.header or (short and named and not any(is_value_word(c) and section_of(c, names) is None for c in cells)):
        return first, rows[1:]
    return None, rows


def without_letters(rows: Sequence[Line]) -> Sequence[Line]:
    """The rows of a table without a first column, or row, that only spells an acrostic, a letter in each cell.

    A row over such a column may name the columns. The same rows, where there is no such column or row.
    """
    if len(rows) < 2:
        return rows
    over, under = cells_of(rows[0]), cells_of(rows[1])
    if len(over) == len(under) and all(map(is_letter_of, over, under)):
        return rows[1:]
    spelling = [len(row.cells) > 1 and re.fullmatch(r"[A-Z]\W?", cells_of(row)[0]) is not None for row in rows]
    told = [cells_of(row) for row, letter in zip(rows, spelling, strict=True) if letter]
    same = sum(is_letter_of(*cells[:2]) for cells in told)
    if not told or not all(spelling[1:]) or same * 4 < len(told) * 3:
        return rows
    return [replace(row, cells=row.cells[1:], header=not letter) for row, letter in zip(rows, spelling, strict=True)]


ENOUGH_COLUMNS = 3


def without_empty_columns(rows: Sequence[Line]) -> Sequence[Line]:
    """The rows of a table without columns in which nothing stands but, at most, their head."""
    width = max(len(row.cells) for row in rows)
    body = rows[1:] if len(rows) > 1 else rows
    empty = [at for at in range(width) if not any(row.cells[at : at + 1] and row.cells[at] for row in body)]
    if not empty or any(rows[0].cells[at : at + 1] and rows[0].cells[at] for at in empty):
        return rows
    return [replace(row, cells=except_columns(row.cells, empty)) for row in rows]


def key_of(cell: tuple[Line, ...], *, values: bool) -> tuple[Line, ...]:
    """The line of a row's first cell that the rest of the row is about, with its gloss if that stands in the cell too.

    A letter by itself over the word only spells an acrostic. Nothing, where the cell holds more than that. Among
    `values` a word need be no known one.
    """
    if len(cell) > 1 and is_letter_of(cell[0].text, cell[1].text):
        cell = cell[1:]
    word = cell[0].text if cell else ""
    named = len(word.split()) <= 3 and word[-1:].isalpha() and (values or is_value_word(word))
    return cell if len(cell) == 1 or (len(cell) == 2 and named and _says_more(cell[1].text)) else ()


def in_each_cell(rows: Sequence[Line], *, values: bool) -> bool:
    """Whether every cell of a table is a value's word with its gloss under it."""
    cells = [cell for row in rows for cell in row.cells if cell]
    keys = [key_of(cell, values=True) for cell in cells]
    known = sum(is_value_word(key[0].text) for key in keys if key)
    return (
        len(cells) > 1
        and (values or known * 2 >= len(cells))
        and all(len(key) == 2 for key in keys)
        and max(len(row.cells) for row in rows) > 1
    )


def lists_values(rows: Sequence[Line]) -> bool:
    """Whether the first cells of a table are values' words, most of them known as such."""
    first = [cells_of(row)[0] for row in rows if not row.header and len(row.cells) > 1]
    known = sum(is_value_word(name) for name in first)
    return known >= 2 and known * 2 >= len(first) and all(len(name.split()) <= 3 for name in first)


def except_columns(cells: tuple[tuple[Line, ...], ...], drop: Sequence[int]) -> tuple[tuple[Line, ...], ...]:
    """A row's cells but those of the columns to drop."""
    return tuple(cell for at, cell in enumerate(cells) if at not in drop)


def turned_values(rows: Sequence[Line], here: Here) -> list[Line]:
    """The rows of a table that has its values side by side, one for each column; none if it has them below each other.

    Such a table has short cells in its first row and sentences in the others; or rows of names and rows of glosses
    in turn, as on a poster.
    """
    bands = [list(rows[at : at + 2]) for at in range(0, len(rows), 2)] if _names_and_glosses(rows) else [list(rows)]
    turned = [_band_turned(band, here) for band in bands]
    return [row for band in turned for row in band] if all(turned) else []


def _names_and_glosses(rows: Sequence[Line]) -> bool:
    names = [cell for row in rows[::2] for cell in cells_of(row)]
    glosses = [cell for row in rows[1::2] for cell in cells_of(row)]
    short = all(len(name.split()) <= 2 and name[-1:].isalpha() for name in names)
    return len(rows) > 2 and len(rows) % 2 == 0 and short and all(_says_more(gloss) for gloss in glosses)


def _says_more(cell: str) -> bool:
    return len(cell.split()) > 3 or cell.endswith((".", "!", "?"))


def _band_turned(rows: Sequence[Line], here: Here) -> list[Line]:
    first, *others = rows
    names = cells_of(first)
    known = sum(is_value_word(name) for name in names)
    told = [cell for row in others for cell in cells_of(row)]
    short = all(1 <= len(name.split()) <= 3 for name in names) and not any(
        COLUMN.fullmatch(n.casefold()) for n in names
    )
    wide = len(names) >= 2 and all(len(row.cells) == len(names) for row in others)
    valued = known * 2 >= len(names) or here.kind == "value"
    if not (told and short and wide and valued and all(map(_says_more, told))):
        return []
    columns = [tuple(row.cells[at] for row in rows) for at in range(len(names))]
    return [
        replace(first, cells=cells, header=False, text=" ".join(p.text for cell in cells for p in cell))
        for cells in columns
    ]


def rows_from(nodes: Sequence[Node], at: int) -> list[Line]:
    """The rows of the table that begins at a node, up to the heads of the next; none where no table does."""
    rows: list[Line] = []
    while at < len(nodes) and nodes[at].line.kind == "row" and not (rows and nodes[at].line.header):
        rows.append(nodes[at].line)
        at += 1
    return rows


COLUMN = re.compile(
    r"(?:value|word|letter|meaning|description|definition|explanation|behaviours?|in practice|how we .*|because"
    r"|in (?:other|our|plain|a few) words|what we mean.*|(?:this|that|which|it|and what it)(?: is)? means?(?: that)?"
    r"|what (?:it|this|that|we|each) (?:means?|looks? like).*)"
)
