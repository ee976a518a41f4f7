"""The matrix of statements and documents in words, for a terminal of 80 columns: what is missing comes first."""

import textwrap
from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from policygen.model import TRUST_FOLDER
from policygen.review.coverage import Cell, Column, Coverage, Owner, Row, TrustCoverage, who
from policygen.telling import number_of, shortened

Tone = Literal["title", "lack", "quiet", ""]

WIDTH: Final = 80
LONGEST: Final = 120
"""So many letters of a statement are printed; the page and the JSON have them all."""

_ID: Final = 24
"""So many letters of a statement's id stand before its line of the matrix."""

_BAND: Final = 50
"""So many documents stand side by side in the matrix; further ones come in another below it."""


NOTHING_SAID: Final = "The trust says nothing of itself yet: ‘policygen import’ reads it from a document."


NO_TRUST: Final = "There is no document to look at: seeds/ has no trust whose files can be read."


class Line(NamedTuple):
    """A line, and how much it matters."""

    text: str
    tone: Tone = ""


class Marks(NamedTuple):
    """What stands in the matrix: carried by all who have the document, by some of them, by none."""

    every: str
    some: str
    none: str


ROUND: Final = Marks("●", "◐", "·")
PLAIN: Final = Marks("X", "/", ".")
"""For terminals that cannot show the round ones."""


def told(found: Coverage, marks: Marks = ROUND) -> Iterator[Line]:
    """The coverage, trust by trust: what is missing, the matrix, and where each statement stands."""
    if not found.trusts:
        yield Line(NO_TRUST)
    for number, trust in enumerate(found.trusts):
        if number:
            yield Line("")
        yield from _summary(trust)
        if not trust.rows:
            continue
        yield from _audiences(trust)
        yield from _owners(trust)
        yield from _matrix(trust, marks)
        yield from _places(trust)


def _summary(trust: TrustCoverage) -> Iterator[Line]:
    yield Line(f"{trust.name} ({trust.slug})", "title")
    owners = number_of(len(trust.schools), "school") if trust.schools else "the trust itself"
    yield Line(f"{number_of(len(trust.rows), 'statement')}, {number_of(len(trust.columns), 'document')}, {owners}.")
    for id, why in trust.failed:
        yield from _wrapped(f"{id} could not be made, so what it carries is not known: {why}", "  ", "lack")
    if not trust.rows:
        yield Line(NOTHING_SAID)
        return
    yield from _lacking_statements(trust)
    yield from _lacking_documents(trust)


def _lacking_statements(trust: TrustCoverage) -> Iterator[Line]:
    if not trust.uncarried:
        yield Line(f"Each statement stands in {one_of(trust)}.")
    else:
        yield Line(f"{number_of(len(trust.uncarried), 'statement')} in {none_of(trust)}:", "lack")
    for row in trust.uncarried:
        yield from _wrapped(f"{row.statement.id} ({_kind(row)}): ‘{shortened(row.statement.text, LONGEST)}’", "  ")
    if trust.partly:
        yield Line(f"{number_of(len(trust.partly), 'statement')} not in the documents of every school:", "lack")
    for row in trust.partly:
        lacking = who(row.missing, row.holds, trust.schools)
        yield from _wrapped(f"{row.statement.id} ({_kind(row)}): in none of {lacking}", "  ")


def one_of(trust: TrustCoverage) -> str:
    """What was looked at, where something stands in it: all documents, or those that were asked for."""
    return "a document" if trust.whole else "one of the documents looked at"


def none_of(trust: TrustCoverage) -> str:
    """The same, where something stands nowhere in it."""
    return "no document" if trust.whole else "none of the documents looked at"


def each_carries(trust: TrustCoverage) -> str:
    """What is said where no document is without a statement, as far as that is known."""
    return f"Each document {'that could be made ' if trust.failed else ''}carries a statement."


def _lacking_documents(trust: TrustCoverage) -> Iterator[Line]:
    if not trust.without:
        yield Line(each_carries(trust))
        return
    yield Line(f"{number_of(len(trust.without), 'document')} carrying no statement:", "lack")
    for column in trust.without:
        whose = who(column.without, column.owners, trust.schools)
        yield from _wrapped(f"{column.entry.title} ({column.name}), {whose}: {reason(column)}", "  ")


def reason(column: Column) -> str:
    """The catalogue's reason for a document that carries nothing, or that it has none."""
    return f"{column.reason.rstrip('.')}." if column.reason else "the catalogue gives no reason (quotes_nothing)."


def _audiences(trust: TrustCoverage) -> Iterator[Line]:
    yield Line("")
    yield Line("Whom the statements reach", "title")
    for audience in trust.audiences:
        share = f"{len(audience.rows)} of {number_of(len(trust.rows), 'statement')}"
        name = audience.name or "nobody in particular (the catalogue names no audience)"
        yield from _wrapped(f"{name}: {share}, by {number_of(len(audience.documents), 'document')}", "  ")


def _owners(trust: TrustCoverage) -> Iterator[Line]:
    yield Line("")
    yield Line("School by school", "title")
    for owners in alike(trust.by_owner):
        first = owners[0]
        name = who([owner.slug for owner in owners], list(trust.owners), trust.schools)
        if len(owners) == 1:
            name = "The trust itself" if first.slug == TRUST_FOLDER else first.name
        carried = f"{len(first.holds) - len(first.missing)} of {number_of(len(first.holds), 'statement')}"
        yield from _wrapped(f"{name}: {carried} in {number_of(len(first.documents), 'document')}", "  ")


def alike(owners: Sequence[Owner]) -> list[list[Owner]]:
    """The owners in groups of whom the same is to be said, each where its first member stood."""
    groups: dict[tuple[object, ...], list[Owner]] = {}
    for owner in owners:
        rows = tuple(id(row) for row in owner.holds), tuple(id(row) for row in owner.missing)
        groups.setdefault((*rows, owner.documents, owner.without), []).append(owner)
    return list(groups.values())


# ── the matrix ───────────────────────────────────────────────────────────────────────────────────────


def _matrix(trust: TrustCoverage, marks: Marks) -> Iterator[Line]:
    yield Line("")
    yield Line("The matrix", "title")
    yield Line("A line is a statement, a column a document, by its number below.")
    yield Line(f"{marks.every} all who have the document, {marks.some} some of them, {marks.none} none")
    numbers = range(len(trust.columns))
    for start in range(0, len(trust.columns), _BAND):
        band = numbers[start : start + _BAND]
        yield Line("")
        for place in (100, 10, 1):
            if band and band[-1] + 1 >= place:
                digits = [str((n + 1) // place % 10) if n + 1 >= place else " " for n in band]
                yield Line(f"{'':{_ID}}  {_spaced(digits)}".rstrip())
        for row in trust.rows:
            cells = [_mark(row.cell(trust.columns[n].name), marks) for n in band]
            yield Line(f"{shortened(row.statement.id, _ID):{_ID}}  {_spaced(cells)}")
    yield Line("")
    for number, column in enumerate(trust.columns, 1):
        carried = sum(row.cell(column.name) is not None for row in trust.rows)
        yield from _wrapped(
            f"{number:3}  {column.entry.title}, {who(column.owners, column.owners, trust.schools)}: "
            f"{number_of(carried, 'statement') if carried else 'no statement'}",
            "",
            hang="     ",
        )


def _mark(cell: Cell | None, marks: Marks) -> str:
    if cell is None:
        return marks.none
    return marks.every if cell.everywhere else marks.some


def _spaced(letters: Sequence[str]) -> str:
    """The letters in tens."""
    return " ".join("".join(letters[start : start + 10]) for start in range(0, len(letters), 10))


# ── where each stands ────────────────────────────────────────────────────────────────────────────────


def _places(trust: TrustCoverage) -> Iterator[Line]:
    yield Line("")
    yield Line("Where each statement stands", "title")
    titles = {column.name: column.entry.title for column in trust.columns}
    for row in (row for row in trust.rows if row.cells):
        yield from _wrapped(f"{row.statement.id} ({_kind(row)}): ‘{shortened(row.statement.text, LONGEST)}’", "")
        for cell in row.cells:
            for stands in cell.stands:
                headings = "; ".join(dict.fromkeys(spot.where for spot in stands.spots))
                whose = who(stands.owners, cell.of, trust.schools)
                yield from _wrapped(f"{titles[cell.document]}: {headings} [{whose}]", "  ", "quiet")


def _kind(row: Row) -> str:
    actor = row.statement.actor
    bound = "" if actor == "unstated" else f" of {actor}"
    return f"{row.statement.kind}{bound}" + ("" if row.set == "trust" else f", of the {row.set}’s own")


def _wrapped(words: str, indent: str, tone: Tone = "", hang: str = "") -> Iterator[Line]:
    """Words in lines that fit; lines after the first stand further in."""
    following = hang or f"{indent}    "
    words = " ".join(words.split()) if not hang else words
    lines = textwrap.wrap(words, WIDTH, initial_indent=indent, subsequent_indent=following, break_on_hyphens=False)
    yield from (Line(line, tone) for line in lines)
