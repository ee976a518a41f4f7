"""An outline becomes statements: what a trust says of itself, each with its kind, its actor and how sure that is.

The rules are applied in the order in which a person would: what is no part of it is set aside; the heading says
what kind of thing follows; a stem says who is bound; the words of the sentence itself may say otherwise. Nothing is
made up and nothing is dropped unsaid: every line is a statement, part of one, or left out with the reason.
docs/values.md tells what each field means.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from policygen.intake import themes
from policygen.intake.names import Names, find_aliases, find_names
from policygen.intake.outline import LeftOut, Line, Outline
from policygen.intake.sentences import TESTIMONY, Quotation, disputed, quotation
from policygen.intake.statements import Reader, why_noise
from policygen.intake.structure import shaped, stem_of, tree, without_colon
from policygen.intake.titles import take_title
from policygen.model import Actor, Source, Statement


@dataclass(frozen=True)
class Reading:
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
    texts = [line.text for line in outline.lines] + [left.text for left in outline.left_out]
    headings = [line.text for line in outline.lines if line.kind == "heading"] or texts[:1]
    names = find_names(headings, texts)
    lines, noise = _without_noise(outline.lines, names)
    title, lines, heads = take_title(shaped(lines, names), names)
    reader = Reader(names, [*outline.left_out, *noise, *heads], title=title or "", letter=_letter(outline.lines))
    reader.read(tree(lines, names))
    statements = _finished(tuple(reader.found.values()))
    return Reading(
        title,
        names.name,
        names.short,
        find_aliases(names, texts),
        statements,
        tuple(sorted([*reader.left_out, *_unused(reader, statements)], key=_position)),
        (*outline.notes, *_notes(names, statements)),
    )


# ── what is no part of it ────────────────────────────────────────────────────────────────────────────

_LONG = 30
"""A line of more words than this is prose: its sentences are looked at one by one."""


_PERSON = re.compile(r"(?:[A-Z][\w.'’-]*\s?){2,4}")


def _without_noise(lines: Sequence[Line], names: Names) -> tuple[list[Line], list[LeftOut]]:
    kept: list[Line] = []
    left: list[LeftOut] = []
    hanging = False
    linked = False
    for i, line in enumerate(lines):
        why = _why(line, lone=not hanging)
        linked = _among_links(line, why, linked)
        if why is None and linked:
            why = "under a heading for links"
        if why == TESTIMONY and kept and (kept[-1].kind == "quotation" or quotation(kept[-1].text)):
            left.append(LeftOut(kept[-1].text, kept.pop().place, why))
        if why is None:
            kept.append(line)
            hanging = stem_of(line.text, names) is not None or (hanging and not line.text.endswith("."))
            hanging = hanging and line.kind != "heading"
            continue
        if kept and _belongs(kept[-1], why, lines[i + 1 :]):
            left.append(LeftOut(kept[-1].text, kept.pop().place, _SIGNED if why == _SIGNED else _OVER_NOISE))
        left.append(LeftOut(line.text, line.place, why))
    return kept, left


def _letter(lines: Sequence[Line]) -> frozenset[Source]:
    """Where the lines of a letter stand: from its salutation to its signature, if it has both."""
    ends = [i for i, line in enumerate(lines) if why_noise(line.text) == _LETTER]
    if len(ends) < 2 or not _SALUTATION.match(lines[ends[0]].text):
        return frozenset()
    return frozenset(line.source for line in lines[ends[0] : ends[-1]])


_LETTER = "the salutation or signature of a letter"
_SALUTATION = re.compile(r"(?:dear|hello|hi|to all)\b", re.I)
_FOR_LINKS = frozenset({"navigation", "points to another document", "links to social media"})


def _among_links(line: Line, why: str | None, linked: bool) -> bool:
    """Whether a line stands under a heading for links ("Find out more"): short lines and lists, up to the next text."""
    if line.kind == "heading":
        return why in _FOR_LINKS and line.level > 1
    return linked and (line.kind == "item" or len(line.text.split()) <= 6) and not line.text.endswith((".", ":"))


def _why(line: Line, *, lone: bool) -> str | None:
    if line.kind == "row":
        cells = [" ".join(part.text for part in cell) for cell in line.cells]
        return "a row of links" if any(_LINK.fullmatch(cell) for cell in cells) else None
    if len(line.text.split()) > _LONG:
        return None
    return why_noise(line.text, lone=lone and line.kind != "item")


def _belongs(before: Line, why: str, after: Sequence[Line]) -> bool:
    """Whether the line before noise is part of it: a name over a post, or a label over nothing else."""
    if why == _SIGNED and _PERSON.fullmatch(before.text):
        return True
    label = before.kind == "paragraph" and before.gap and len(before.text.split()) <= 6
    alone = all(_why(line, lone=True) for line in after[:1] if not line.gap)
    return label and alone and before.text[-1:].isalpha() and why in _OFFICIAL


_SIGNED = "the name and post of a person"
"""The reason of the rule for signatures: the line before such a post is the person's name."""

_OVER_NOISE = "a heading over nothing else"
_OFFICIAL = frozenset({"the duties of the board in law", "points to another document", "how to reach somebody"})
_LINK = re.compile(
    r"download|link|pdf|website|click here|(?:download|view|read|open|visit) (?:here|now|pdf|more|it|page|document)",
    re.I,
)


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
        if not stacked:
            statement = statement.model_copy(update={"layer": None})
        under = bound.get(statement.id, set())
        if statement.kind in ("belief", "priority") and statement.actor == "unstated" and len(under) == 1:
            statement = statement.model_copy(update={"actor": next(iter(under))})
        above = done[statement.parent].themes if statement.parent in done else ()
        done[statement.id] = statement.model_copy(update={"themes": themes.of_statement(statement, above)})
    return tuple(done.values())


def _unused(reader: Reader, statements: Sequence[Statement]) -> list[LeftOut]:
    """Headings and stems that no statement carries on as its section or its stem."""
    used = (
        {s.section for s in statements}
        | {s.stem for s in statements}
        | {(s.lead_in or "").rstrip(":") for s in statements}
    )
    unused = [line for line in reader.heads if without_colon(line.text) not in used]
    return [LeftOut(line.text, line.place, "a heading over other headings, or over nothing") for line in unused]


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
