"""An outline becomes statements: what a trust says of itself, each with its kind, its actor and how sure that is.

The rules are applied in the order in which a person would: what is no part of it is set aside; the heading says
what kind of thing follows; a stem says who is bound; the words of the sentence itself may say otherwise; and what is
unlikely to be a statement, by all of its words, is none. Nothing is made up and nothing is dropped unsaid: every line
is a statement, part of one, or left out with the reason. docs/values.md tells what each field means.
"""

from collections.abc import Sequence
from typing import NamedTuple

from policygen.intake import themes
from policygen.intake.binding import whom_it_speaks_to
from policygen.intake.kinds import kind_of_unknown
from policygen.intake.names import Names, find_aliases, find_names, find_school
from policygen.intake.noise import lines_of_a_letter, without_noise
from policygen.intake.outline import LeftOut, Outline
from policygen.intake.quotations import Quotation, disputed
from policygen.intake.sections import without_colon
from policygen.intake.statements import Reader
from policygen.intake.structure import shaped
from policygen.intake.titles import take_title
from policygen.intake.tree import tree
from policygen.intake.weighing import without_unlikely
from policygen.model import Actor, Statement


class Reading(NamedTuple):
    """What a document says: a proposal, for a person to look at before it is written anywhere."""

    title: str | None
    trust_name: str | None
    trust_short: str | None
    aliases: tuple[str, ...]
    statements: tuple[Statement, ...]
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()


def read_statements(outline: Outline) -> Reading:
    """The statements of a document, in its order, with its title, the trust's names and all that was left out.

    Never fails: a document that says nothing gives a reading without statements.
    """
    names = names_of(outline)
    sifted = without_noise(outline.lines, names)
    title, lines, heads = take_title(shaped(sifted.lines, names), names)
    reader = Reader(
        names,
        [*outline.left_out, *sifted.left_out, *heads],
        title=title or "",
        letter=lines_of_a_letter(outline.lines),
        last=lines[-1].source if lines else None,
        paper=sifted.paper,
        readers=whom_it_speaks_to(_texts(outline)),
    )
    reader.read_all(tree(lines, names))
    likely, unlikely = without_unlikely(tuple(reader.found.values()), outline.lines, names)
    statements = _finished(likely)
    return Reading(
        title,
        names.name or find_school(*_headings_and_texts(outline)),
        names.short,
        find_aliases(names, _texts(outline)),
        statements,
        tuple(sorted([*reader.left_out, *unlikely, *_unused(reader, statements)], key=_position)),
        (*outline.notes, *_notes(names, statements)),
    )


def names_of(outline: Outline) -> Names:
    """What the trust is called in its document."""
    return find_names(*_headings_and_texts(outline))


def _headings_and_texts(outline: Outline) -> tuple[Sequence[str], Sequence[str]]:
    texts = _texts(outline)
    return [line.text for line in outline.lines if line.kind == "heading"] or texts[:1], texts


def _texts(outline: Outline) -> list[str]:
    parts = [part for line in outline.lines for cell in line.cells for part in cell]
    lines = [line for line in outline.lines if not line.cells] + parts
    return [line.text for line in lines] + [left.text for left in outline.left_out]


# ── the whole ────────────────────────────────────────────────────────────────────────────────────────


def _finished(found: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements with what only the whole document tells: a belief's actor, themes that come from above."""
    done: dict[str, Statement] = {}
    # Whose a statement is matters only where a page stacks the values of several.
    stacked = any(s.layer not in (None, "trust") for s in found)
    bound: dict[str, set[Actor]] = {}
    for statement in found:
        if statement.parent and statement.kind == "commitment":
            bound.setdefault(statement.parent, set()).add(statement.actor)
    for statement in found:
        above = done[statement.parent].themes if statement.parent in done else ()
        statement = statement.model_copy(update={"kind": kind_of_unknown(statement)})
        told: dict[str, object] = {"themes": themes.of_statement(statement, above)}
        if not stacked:
            told["layer"] = None
        under = bound.get(statement.id, set())
        if statement.kind in ("belief", "priority") and statement.actor == "unstated" and len(under) == 1:
            told["actor"] = next(iter(under))
        done[statement.id] = statement.model_copy(update=told)
    return tuple(done.values())


def _unused(reader: Reader, statements: Sequence[Statement]) -> list[LeftOut]:
    """Headings and stems that no statement carries on as its section or its stem."""
    used = (
        {s.section for s in statements}
        | {s.stem for s in statements}
        | {(s.lead_in or "").rstrip(":") for s in statements}
    )
    unused = [line for line in reader.heads if without_colon(line.text) not in used]
    return [LeftOut(line.labelled, line.place, "a heading over other headings, or over nothing") for line in unused]


def _position(left: LeftOut) -> tuple[int, int, int]:
    return left.place.page or 0, left.place.line or 0, left.place.paragraph or 0


def _notes(names: Names, statements: Sequence[Statement]) -> list[str]:
    notes = []
    if not statements:
        notes.append("No statement was found in the document.")
    elif not any(s.kind == "value" for s in statements):
        notes.append("The document names no values in single words; none were made up.")
    if names.name and names.short and not names.explained:
        notes.append(f"The document never explains ‘{names.short}’; it is taken as short for {names.name}.")
    for statement in statements:
        if statement.kind == "quotation" and disputed(Quotation(statement.text, statement.attribution)):
            notes.append(
                f"‘{statement.text}’: nobody has found these words in what {statement.attribution} wrote or said; "
                "look into it before you print them under that name."
            )
    return notes
