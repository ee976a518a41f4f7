"""A reading beside its source: what became of every line of a values document (reading_page.py: as a page)."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from policygen.errors import Place
from policygen.intake.outline import LeftOut, Line, Outline
from policygen.intake.parse import Reading
from policygen.model import Source, Statement

UNSURE = 0.7
"""Below this confidence a person should look at a statement."""


class Passage(NamedTuple):
    """A line of the source, and what became of it: statements, a reason why it was left out, or a part of others.

    `why` is the reason, or says which part it is ("a heading", "leads in to what follows").
    """

    text: str
    place: Place
    statements: tuple[Statement, ...] = ()
    left_out: bool = False
    why: str = ""
    part_of: Statement | None = None
    """The statement that took in this line too: a value whose meaning stands on the line after its name."""
    doubtful: bool = False
    """Whether it, or a part of it, was left out by a narrow margin: a person should look at it."""


def passages(outline: Outline, reading: Reading) -> tuple[Passage, ...]:
    """Every line of the document in its order, each with what became of it.

    Statements stand beside the line that they start on; those that stand beside no line come at the end.
    """
    waiting: dict[Source | None, list[Statement]] = {}
    gone: dict[Place, list[LeftOut]] = {}
    for statement in reading.statements:
        waiting.setdefault(statement.source, []).append(statement)
    for left in reading.left_out:
        gone.setdefault(left.place, []).append(left)
    made = [_passage(line, waiting, gone) for line in _lines(outline.lines)]
    elsewhere = {id(left) for those in gone.values() for left in those}
    others = [
        Passage(o.text, o.place, left_out=True, why=o.why, doubtful=o.doubtful)
        for o in reading.left_out
        if id(o) in elsewhere
    ]
    unplaced = {s.id for those in waiting.values() for s in those}
    rest = [Passage(s.raw or s.text, Place(file=outline.file), (s,)) for s in reading.statements if s.id in unplaced]
    return (*_merged(_named(made), others), *rest)


def _lines(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, a table's row as the lines of its cells."""
    for line in lines:
        if line.cells:
            yield from (part for cell in line.cells for part in cell)
        else:
            yield line


def _passage(
    line: Line, waiting: Mapping[Source | None, list[Statement]], gone: Mapping[Place, list[LeftOut]]
) -> Passage:
    """The line with its statements and the reasons for what of it was left out, both taken from those that wait."""
    own: list[Statement] = []
    small = line.text.casefold()
    for source in dict.fromkeys((line.source, *(line.source_at(start) for start, _ in line.breaks))):
        there = waiting.get(source, [])
        stands = [_has_words(line.text, small, s) for s in there]
        own += [s for s, here in zip(there, stands, strict=True) if here]
        there[:] = [s for s, here in zip(there, stands, strict=True) if not here]
    place = line.place
    at_its_place = gone.get(place, [])
    left = [one for one in at_its_place if one.text in line.text]
    at_its_place[:] = [one for one in at_its_place if one.text not in line.text]
    return Passage(
        line.text,
        place,
        tuple(own),
        left_out=bool(left) and not own,
        why=", ".join({one.why: 0 for one in left}),
        doubtful=any(one.doubtful for one in left),
    )


def _has_words(text: str, small: str, statement: Statement) -> bool:
    """Whether a line has a statement's first words; `small` is its text in small letters."""
    words = (statement.name or statement.text).split(maxsplit=3)
    return " ".join(words[:3]).casefold() in small or statement.text in text


def _named(made: Sequence[Passage]) -> Iterator[Passage]:
    """The same, lines that became no statement said to be what they are to the others."""
    statements = [s for passage in made for s in passage.statements]
    leads = dict.fromkeys(text for s in statements for text in (s.stem, s.lead_in) if text)
    sections = dict.fromkeys(s.section for s in statements if s.section)
    speakers = dict.fromkeys(s.attribution for s in statements if s.attribution)
    words = [(s.raw or "", s.text, s) for s in statements]
    said_in_all, raw_of_all = {s.text for s in statements}, _BETWEEN.join(raw for raw, _, _ in words)
    part = (("leads in to what follows", leads), ("a heading", sections), ("who said it", speakers))
    for passage in made:
        if passage.statements or passage.left_out:
            yield passage
            continue
        line, unstopped = passage.text, passage.text.rstrip(".")
        # Most stand in no statement at all, which one look at the words of all of them tells.
        told = line in raw_of_all or unstopped in said_in_all
        found = (statement for raw, said, statement in words if line in raw or unstopped == said) if told else ()
        if (whole := next(iter(found), None)) is not None:
            yield Passage(passage.text, passage.place, why="a part of the statement above", part_of=whole)
            continue
        bare = passage.text.rstrip(" :….")
        why = next(
            (why for why, texts in part if any(bare and bare in text for text in texts)), "a heading or a lead-in"
        )
        yield Passage(passage.text, passage.place, why=why)


_BETWEEN = "\0"
"""No line has this character, so that none is found where one statement ends and the next begins."""


def _merged(made: Iterable[Passage], others: Sequence[Passage]) -> list[Passage]:
    """The lines with those that the reader left out, each where it stood; what has no place comes first."""
    result = list(made)
    # The furthest place up to each line: sorted, though the lines need not be.
    furthest = list(accumulate((_at(one) for one in result), max))
    for other in others:
        its_place = _at(other)
        at = bisect_right(furthest, its_place)
        result.insert(at, other)
        furthest.insert(at, its_place)
    return result


def _at(passage: Passage) -> tuple[int, int, int]:
    place = passage.place
    return place.page or 0, place.line or 0, place.paragraph or 0


# ── what a row says ──────────────────────────────────────────────────────────────────────────────────


def told(statement: Statement) -> str:
    """What a statement was read as, in a few words: "commitment of schools, under ‘Every child can learn’"."""
    actor = f" of {statement.actor}" if statement.actor not in ("unstated", "everyone") else ""
    everyone = " of everyone" if statement.actor == "everyone" else ""
    name = f" ‘{statement.name}’" if statement.name else ""
    stem = f", after ‘{statement.stem}’" if statement.stem else ""
    by = f", by {statement.attribution}" if statement.attribution else ""
    audience = f", for {statement.audience}" if statement.audience else ""
    return f"{statement.kind}{name}{actor}{everyone}{stem}{by}{audience}"


def where(place: Place) -> str:
    """The place within the document, without the file's name: "page 2, line 14"."""
    told = str(place).removeprefix(place.file).lstrip(":, ")
    return f"line {told}" if told[:1].isdigit() else told
