"""Tables as statements: how the rows of one are set, and what its cells say under the heads of rows and columns."""

import re
from collections.abc import Iterator, Sequence

from policygen.intake.binding import asked_by, bound_by_item, bound_by_stem, is_our_own, said_to, those_who_do
from policygen.intake.compiled import lazily, regex
from policygen.intake.gathered import Gathered, Known, Part
from policygen.intake.items import tidied
from policygen.intake.labels import Label
from policygen.intake.lists import item_kind
from policygen.intake.names import Names
from policygen.intake.noise import SAID_TO_READERS, SPELLING, admin_columns, cells_of, is_letter_of
from policygen.intake.outline import Line
from policygen.intake.quotations import is_reference
from policygen.intake.said import OVER_LISTS, SAY_SO, SHAPED, Here, Said, hook, who_bears, within
from policygen.intake.sections import section_of, stem_of
from policygen.intake.sentences import is_sentence, split
from policygen.intake.structure import shaped
from policygen.intake.tree import Node, tree
from policygen.intake.value_words import is_value_word
from policygen.intake.values import take_glossed, take_line_of_values, take_value
from policygen.intake.who import actor_of, named_alone, stem_actor
from policygen.model import Kind


class TableReader:
    """Reads tables. What it gives back, part by part, is the cells that are still to be read line by line."""

    def __init__(self, known: Known, gathered: Gathered) -> None:
        self._known = known
        self._gathered = gathered

    def read(self, rows: Sequence[Line], here: Here) -> Iterator[Part]:
        """Read a table: a value and its gloss, a belief and its commitments, or cells to read one by one."""
        rows = _without_empty_columns(rows)
        if not rows:
            return
        plain = _without_letters(rows)
        for letter in _letters(rows, plain):
            self._gathered.leave_out(letter, SPELLING)
        led = here.stem is not None and here.stem.kind == "value"
        if led or plain is not rows or (_lists_values(plain) and not self._is_parted(plain)):
            told = led or here.kind in (*SAY_SO, None)
            here = here._replace(kind="value" if told else here.kind)
        if here.kind == "value" and _is_all_values(plain):
            for word in (word for row in plain for cell in row.cells for word in cell):
                take_line_of_values(word.text, word, here, self._gathered)
            return
        if _in_each_cell(plain, values=here.kind == "value"):
            self._take_cells(plain, here)
            return
        rows = _turned_values(plain, here) or _turned_lists(plain, here, self._known.names) or plain
        heads, body = _table_head(rows, self._known.names)
        if heads:
            heads, body = self._without_admin(heads, body)
            self._gathered.leave_out(heads, "the heads of a table’s columns")
        columns = [self._column(cell, here) for cell in (heads.cells if heads else ())]
        if _tells_wholly(columns, body):
            columns = [columns[0], columns[0]]
        for row in body:
            yield from self._read_row(row, columns, here)

    def _is_parted(self, rows: Sequence[Line]) -> bool:
        """Whether the first cells of half the rows say of what kind the others are: "Vision", "Mission"."""
        firsts = (_lone_first(row) for row in rows)
        sections = (section_of(first.text, self._known.names) for first in firsts if first)
        return sum(section is not None and section.role == "kind" for section in sections) * 2 >= len(rows)

    def _take_cells(self, rows: Sequence[Line], here: Here) -> None:
        """Take down a table in whose every cell stands a value's word over its gloss."""
        for cell in (cell for row in rows for cell in row.cells if cell):
            first, gloss = _key_of(cell, values=True)
            take_glossed(Label(first.text, gloss.text, _sure_of(first)), first, gloss, here, self._gathered)

    def _without_admin(self, heads: Line, body: Sequence[Line]) -> tuple[Line, Sequence[Line]]:
        """A table without the columns that only say who does a thing, and by when; their cells are left out."""
        drop = [at for at in admin_columns(cells_of(heads)) if not self._says_for_whom(body, at)]
        others = [head for at, head in enumerate(cells_of(heads)) if at not in drop]
        does = any((stem := stem_of(f"{head}:", self._known.names)) and stem.kind == "commitment" for head in others)
        if not drop or not others or (len(heads.cells) < _ENOUGH_COLUMNS and not does):
            return heads, body
        for line in (line for row in body for at, cell in enumerate(row.cells) if at in drop for line in cell):
            self._gathered.leave_out(line, "who does it, or by when")
        return heads, [row._replace(cells=_except_columns(row.cells, drop)) for row in body]

    def _says_for_whom(self, body: Sequence[Line], at: int) -> bool:
        """Whether a column says whom the others are for, or bind, as "Pupils" does, and not who sees to it."""
        told = (section_of(cells_of(row)[at], self._known.names) for row in body if at < len(row.cells))
        return any(section is not None and section.role == "audience" for section in told)

    def _column(self, cell: Sequence[Line], here: Here) -> Here:
        """What holds in a column, by its head."""
        names = self._known.names
        text = " ".join(line.text for line in cell)
        section, stem = section_of(text, names), stem_of(text, names)
        if _ASKED_OF_US.search(names.plain(text)):
            return here._replace(kind="commitment", actor="trust", column="trust")
        if _ASKED_OF_THEM.search(names.plain(text)):
            return here._replace(kind="commitment")
        if _WHAT_WE_DO.fullmatch(names.plain(text)):
            return here._replace(kind="commitment", actor="trust", column="trust")
        if (acts := those_who_do(text, names)) is not None:
            told = section.audience if section else None
            return here._replace(kind="commitment", audience=told or here.audience, actor=acts, column=acts)
        if _COLUMN.fullmatch(names.plain(text)) and not (section and section.kind == "value"):
            return here
        if section and section.role in ("kind", "audience") and not regex(r"we\b", re.I).match(text):
            audience = section.audience or here.audience
            theirs = who_bears(section, text)
            actor = theirs or ("trust" if is_our_own(text, names) else None)
            does: Kind | None = "commitment" if theirs and _DO.search(names.plain(text)) else here.kind
            return here._replace(kind=section.kind or does, audience=audience, actor=actor, column=actor)
        if stem or (stem := stem_of(f"{text}:", names)):
            to = said_to(stem, names) if stem.kind == "commitment" else None
            asked = asked_by(stem, here, self._known, self._gathered.backwards())
            actor = asked or stem_actor(text, names)
            return here._replace(stem=stem, actor=actor, audience=to or here.audience) if stem.kind else here
        named = actor_of(f"{names.plain(text)} will", names) if len(text.split()) <= _LONGEST_ACTOR else "unstated"
        return here._replace(actor=named, column=named) if named != "unstated" else here

    def _read_row(self, row: Line, columns: Sequence[Here], here: Here) -> Iterator[Part]:
        """A row whose first cell is a name or a statement has the rest under it; other cells are read one by one."""
        if self._known.tells_readers(here) and not any(place.stem or place.kind for place in columns):
            self._gathered.leave_out(row, SAID_TO_READERS)
            return
        if not columns and (said := self._said_by_its_head(row, here)):
            # "Vision", "Pupils" or "Our schools will" in the first cell says what the others hold.
            self._gathered.heads.append(row.cells[0][0])
            yield from (self._cell(cell, said) for cell in row.cells[1:])
            return
        places = [columns[at] if at < len(columns) else here for at in range(len(row.cells))]
        if places[0].column is None and places[0].kind != "value" and (said := self._audience_of(row, here)):
            # "Pupils" or "Our staff", under "Who": for whom the other cells are, or who is bound by them.
            self._gathered.heads.append(row.cells[0][0])
            yield from (
                self._cell(
                    cell, place._replace(audience=said.audience or place.audience, actor=place.column or said.actor)
                )
                for cell, place in zip(row.cells[1:], places[1:], strict=True)
            )
            return
        if self._names_the_trust(row):
            self._gathered.leave_out(row, "the trust’s name")
            return
        if columns and (first := _lone_first(row)) and self._is_section(first.text):
            self._gathered.heads.append(first)  # Beside a column of facts the next section begins.
            yield from (self._cell(cell, place) for cell, place in zip(row.cells[1:], places[1:], strict=True))
            return
        if self._tells_nothing(row, places):
            self._gathered.leave_out(row, _OF_SOMETHING_ELSE)
            return
        key = _key_of(row.cells[0], values=places[0].kind == "value")
        if len(row.cells) > 1 and key and _may_head_a_row(places[0], here):
            yield from self._read_under_key(key, list(zip(row.cells, places, strict=True)))
        else:
            yield from (self._cell(cell, place) for cell, place in zip(row.cells, places, strict=True))

    def _audience_of(self, row: Line, here: Here) -> Here | None:
        """What holds in a row whose first cell only says whom its other cells are for, or bind."""
        first = _lone_first(row)
        section = section_of(first.text, self._known.names) if first else None
        if first and section and section.role == "audience":
            return within(here, section, first)
        acts = named_alone(first.text, self._known.names) if first and not is_value_word(first.text) else None
        return here._replace(actor=acts) if acts else None

    def _names_the_trust(self, row: Line) -> bool:
        """Whether a row says, beside a label, what the trust is called, and nothing else."""
        told = cells_of(row)[1:]
        return bool(told) and all(self._known.names.plain(text).strip(" .") == "the trust" for text in told)

    def _is_section(self, text: str) -> bool:
        section = section_of(text, self._known.names)
        return section is not None and section.role == "kind" and not is_value_word(text)

    def _tells_nothing(self, row: Line, places: Sequence[Here]) -> bool:
        """Whether a row of a table that stands under nothing has no cell that says anything: a timetable's, say."""
        if any(place.kind or place.stem or place.column for place in places):
            return False
        lines = [line for cell in row.cells for line in cell]
        return not any(is_sentence(line.text) or is_value_word(line.text) for line in lines)

    def _read_under_key(self, key: Sequence[Line], cells: Sequence[tuple[Sequence[Line], Here]]) -> Iterator[Part]:
        """A row whose first cell is a value or a statement: what the others hold stands under it."""
        (first, *own), (_, place), *others = key, *cells
        if place.kind == "value" or (place.kind is None and place.stem is None and is_value_word(first.text)):
            (lines, gloss_place), *others = self._without_emblems([told for told in others if told[0]] or others)
            beside = not own and gloss_place.stem is place.stem and gloss_place.audience == place.audience
            gloss = own or (lines[:1] if beside else ())
            named = Label(first.text, gloss[0].text if gloss else "", _sure_of(first))
            raw = "\n".join(line.raw for line in (first, *gloss))
            id = take_value(named, first, place._replace(kind="value"), self._gathered, raw)
            others = [(lines if own else lines[len(gloss) :], gloss_place), *others]
        else:
            id = self._take_head(first, place)
        for cell, its_place in others:
            led = its_place.stem is not None and its_place.stem is not place.stem
            # "Our behaviours", over what people do, leads to no more values in the row of one.
            kind: Kind | None = its_place.kind if led and its_place.kind != "value" else "commitment"
            stem = its_place.stem if led else None
            headed = its_place.column is not None or its_place.audience != place.audience
            sure = SHAPED if headed or led else 0.7
            yield self._cell(cell, its_place._replace(parent=id, kind=kind, stem=stem, sure=sure))

    def _without_emblems(self, cells: Sequence[tuple[Sequence[Line], Here]]) -> Sequence[tuple[Sequence[Line], Here]]:
        """The cells beside a value without those of a word before one with a sentence: "Dog", beside "Loyalty"."""
        says = next((at for at, (lines, _) in enumerate(cells) if _says_more_than_emblems(lines[0].text)), 0)
        emblems = cells[:says] if all(len(lines) == 1 and place.stem is None for lines, place in cells[:says]) else ()
        for lines, _ in emblems:
            self._gathered.leave_out(lines[0], _OF_SOMETHING_ELSE)
        return cells[len(emblems) :]

    def _take_head(self, line: Line, here: Here) -> str:
        """Take down the statement in a row's first cell; gives its id."""
        names = self._known.names
        told = item_kind(line.text, here, self._gathered.above(here), names) if here.kind or here.stem else None
        kind, sure = told or ("priority", 0.6)
        text, fixes = tidied(line, here.stem.text if here.stem else None, last=False)
        actor = bound_by_item(text, kind, here, self._known)
        return self._gathered.add(Said(kind, text, sure, actor, stem=hook(here.stem), fixes=fixes), line, here)

    def _said_by_its_head(self, row: Line, here: Here) -> Here | None:
        """What holds in a row whose first cell is a section, an audience or a stem, and no statement itself."""
        first = _lone_first(row)
        section = section_of(first.text, self._known.names) if first else None
        if first and section and (section.role == "audience" or (section.role == "kind" and here.kind is None)):
            return within(here, section, first)
        stem = stem_of(first.text, self._known.names) if first else None
        if stem is None or not stem.hangs:
            return None
        actor = bound_by_stem(stem, here, self._known, self._gathered.backwards())
        return here._replace(stem=stem, actor=actor, parent=None)

    def _cell(self, lines: Sequence[Line], place: Here) -> Part:
        """A cell as a part of its own; what stands in a column under a stem hangs on it as items do."""
        hanging = [line._replace(kind="item") if line.kind == "paragraph" and place.stem else line for line in lines]
        made = shaped(hanging, self._known.names) if len(hanging) > 1 else hanging
        for line in (one for one in made if is_reference(one.text)):
            self._gathered.leave_out(line, "a reference without its words")
        made = [line for line in made if not is_reference(line.text)]
        return Part(tree(made, self._known.names), place)


def rows_from(nodes: Sequence[Node], at: int) -> list[Line]:
    """The rows of the table that begins at a node, up to the heads of the next; none where no table does."""
    rows: list[Line] = []
    while at < len(nodes) and nodes[at].line.kind == "row" and not (rows and nodes[at].line.header):
        rows.append(nodes[at].line)
        at += 1
    return rows


# ── the heads of rows and columns ────────────────────────────────────────────────────────────────────


def _says_more_than_emblems(text: str) -> bool:
    return len(text.split()) > _EMBLEM or text.endswith((".", "!"))


_EMBLEM = 2
"""So many words in a cell beside a value are no gloss where another cell has a sentence."""
_OF_SOMETHING_ELSE = "a table of something else"

_WHAT_WE_DO = lazily(
    r"(?:what|how) (?:we|the trust) (?:will )?(?:do|deliver|achieve)(?: (?:it|this|about it))?(?: by .{2,20})?"
)
"""The head of a column over what the trust will do: "What we will do by 2029"."""
_DO = lazily(r"\bdo$")
_ASKED_OF_US = lazily(r"\bthey (?:can|may|should|will) (?:always )?(?:ask|expect|count on|rely on)\b")
_ASKED_OF_THEM = lazily(
    r"\b(?:ask|asks|expect|expects|hope for|want|need) (?:of|from) them\b|^(?:their part|in return)$"
)
"""Heads of columns beside those who are named in the first: "What they may ask of us", "What we ask of them"."""
_LONGEST_ACTOR = 4
"""So many words a column's head has at most that only names who acts in it: "Our senior leaders"."""


def _tells_wholly(columns: Sequence[Here], body: Sequence[Line]) -> bool:
    """Whether a table's second column says of each value what it is, in words that need no head read before them."""
    if len(columns) != 2 or columns[0].kind != "value":
        return False
    stem = columns[1].stem
    told = [cells_of(row)[1] for row in body if len(row.cells) > 1]
    whole = all(text[:1].isupper() and text.endswith((".", "!")) and len(split(text)) <= 2 for text in told)
    return whole and not (stem and regex(r"\b(?:will|must|shall|should|to)$", re.I).search(stem.text))


def _lone_first(row: Line) -> Line | None:
    """The line in a row's first cell, where there is but one and other cells beside it."""
    return row.cells[0][0] if len(row.cells) > 1 and len(row.cells[0]) == 1 else None


def _may_head_a_row(place: Here, here: Here) -> bool:
    """Whether a first cell can be what its row is about: not if it is said to somebody, or finishes a stem."""
    finishes = place.stem is not None and place.stem.kind == "commitment" and place.stem.hangs
    return place.audience == here.audience and not finishes


def _sure_of(word: Line) -> float:
    return 0.95 if is_value_word(word.text) else SHAPED


# ── how the rows are set ─────────────────────────────────────────────────────────────────────────────


def _table_head(rows: Sequence[Line], names: Names) -> tuple[Line | None, Sequence[Line]]:
    """The row that names the columns, if there is one, and the rest."""
    first = rows[0]
    cells = cells_of(first)
    longest = 8 if cells and _COLUMN.fullmatch(cells[0].casefold().strip()) else 5
    short = len(rows) > 1 and all(
        (len(cell.split()) <= longest or stem_of(cell, names) is not None) and not cell.endswith(".") for cell in cells
    )
    named = any(
        section_of(c, names) or stem_of(f"{c}:", names) or _COLUMN.fullmatch(c.casefold().strip()) for c in cells
    )
    if first.header or (short and named and not any(is_value_word(c) and section_of(c, names) is None for c in cells)):
        return first, rows[1:]
    return None, rows


def _letters(rows: Sequence[Line], plain: Sequence[Line]) -> Iterator[Line]:
    """The lines that `_without_letters` took off."""
    if len(plain) < len(rows):
        yield from (line for cell in rows[0].cells for line in cell)
    elif plain is not rows:
        yield from (line for row in rows for line in row.cells[0])


def _without_letters(rows: Sequence[Line]) -> Sequence[Line]:
    """The rows of a table without a first column, or row, that only spells an acrostic, a letter in each cell.

    A row over such a column may name the columns. The same rows, where there is no such column or row.
    """
    if len(rows) < 2:
        return rows
    over, under = cells_of(rows[0]), cells_of(rows[1])
    if len(over) == len(under) and all(map(is_letter_of, over, under)):
        return rows[1:]
    spelling = [len(row.cells) > 1 and regex(r"[A-Z]\W?").fullmatch(cells_of(row)[0]) is not None for row in rows]
    told = [cells_of(row) for row, letter in zip(rows, spelling, strict=True) if letter]
    same = sum(is_letter_of(*cells[:2]) for cells in told)
    if not told or not all(spelling[1:]) or same * 4 < len(told) * 3:
        return rows
    return [row._replace(cells=row.cells[1:], header=not letter) for row, letter in zip(rows, spelling, strict=True)]


_ENOUGH_COLUMNS = 3


def _without_empty_columns(rows: Sequence[Line]) -> Sequence[Line]:
    """The rows of a table without columns in which nothing stands, and without rows that have no others."""
    width = max(len(row.cells) for row in rows)
    body = rows[1:] if len(rows) > 1 else rows
    empty = [at for at in range(width) if not any(_has_words(row.cells[at : at + 1]) for row in body)]
    if not empty or any(_has_words(rows[0].cells[at : at + 1]) for at in empty):
        return rows
    less = [row._replace(cells=_except_columns(row.cells, empty)) for row in rows]
    return [row for row in less if row.cells]


def _has_words(cells: Sequence[Sequence[Line]]) -> bool:
    """Whether a word stands in one of these cells; a dash between a value and its gloss is none."""
    return any(regex(r"\w").search(line.text) for cell in cells for line in cell)


def _key_of(cell: tuple[Line, ...], *, values: bool) -> tuple[Line, ...]:
    """The line of a row's first cell that the rest of the row is about, with its gloss if that stands in the cell too.

    A letter by itself over the word only spells an acrostic. Nothing, where the cell holds more than that. Among
    `values` a word need be no known one.
    """
    if len(cell) > 1 and is_letter_of(cell[0].text, cell[1].text):
        cell = cell[1:]
    word = cell[0].text if cell else ""
    named = len(word.split()) <= 3 and word[-1:].isalpha() and (values or is_value_word(word))
    return cell if len(cell) == 1 or (len(cell) == 2 and named and _says_more(cell[1].text)) else ()


def _is_all_values(rows: Sequence[Line]) -> bool:
    """Whether a table has a value's word in every cell, and nothing more, in two columns or more."""
    cells = [cell for row in rows for cell in row.cells if cell]
    words = all(len(cell) == 1 and is_value_word(cell[0].text) for cell in cells)
    return words and max(len(row.cells) for row in rows) > 1


def _in_each_cell(rows: Sequence[Line], *, values: bool) -> bool:
    """Whether every cell of a table is a value's word with its gloss under it."""
    cells = [cell for row in rows for cell in row.cells if cell]
    keys = [_key_of(cell, values=True) for cell in cells]
    known = sum(is_value_word(key[0].text) for key in keys if key)
    return (
        len(cells) > 1
        and (values or known * 2 >= len(cells))
        and all(len(key) == 2 for key in keys)
        and max(len(row.cells) for row in rows) > 1
    )


def _lists_values(rows: Sequence[Line]) -> bool:
    """Whether the first cells of a table are values' words, most of them known as such."""
    first = [cells_of(row)[0] for row in rows if not row.header and len(row.cells) > 1]
    known = sum(is_value_word(name) for name in first)
    return known >= 2 and known * 2 >= len(first) and all(len(name.split()) <= 3 for name in first)


def _except_columns(cells: tuple[tuple[Line, ...], ...], drop: Sequence[int]) -> tuple[tuple[Line, ...], ...]:
    """A row's cells but those of the columns to drop."""
    return tuple(cell for at, cell in enumerate(cells) if at not in drop)


def _turned_values(rows: Sequence[Line], here: Here) -> list[Line]:
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
        _COLUMN.fullmatch(n.casefold()) for n in names
    )
    wide = len(names) >= 2 and all(len(row.cells) == len(names) for row in others)
    valued = known * 2 >= len(names) or here.kind == "value"
    if not (told and short and wide and valued and all(map(_says_more, told))):
        return []
    return _columns_as_rows(rows)


def _turned_lists(rows: Sequence[Line], here: Here, names: Names) -> list[Line]:
    """The rows of a table that has priorities or the like side by side, each over a list of its own in the next row."""
    if here.kind not in OVER_LISTS or here.stem is not None or len(rows) != 2:
        return []
    heads, lists = cells_of(rows[0]), rows[1].cells
    short = all(head and len(head.split()) <= _LONGEST_HEAD and not head.endswith(".") for head in heads)
    known = any(section_of(head, names) or _COLUMN.fullmatch(head.casefold()) for head in heads)
    listed = len(lists) == len(heads) > 1 and sum(len(cell) > 1 for cell in lists) * 2 > len(lists)
    return _columns_as_rows(rows) if short and listed and not known else []


_LONGEST_HEAD = 6


def _columns_as_rows(rows: Sequence[Line]) -> list[Line]:
    """A table on its side: each column a row."""
    first = rows[0]
    columns = [tuple(row.cells[at] for row in rows) for at in range(len(first.cells))]
    return [
        first._replace(cells=cells, header=False, text=" ".join(p.text for cell in cells for p in cell))
        for cells in columns
    ]


_COLUMN = lazily(
    r"(?:who|for whom|value|priority|pillar|goal|theme|strand|objective|word|letter|meaning|description|definition"
    r"|explanation|behaviours?|in practice|how we .*"
    r"|because"
    r"|in (?:other|our|plain|a few) words|what we mean.*|(?:this|that|which|it|and what it)(?: is)? means?(?: that)?"
    r"|what (?:it|this|that|we|each) (?:means?|looks? like).*)"
)
