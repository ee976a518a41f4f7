"""Sets of values on top of each other: what the trust, a group of its schools and the school itself say.

A school takes its trust's values as they are, adds its own, or maps its own onto them: then its own stand in their
place. `values.without` leaves out what cannot hold there.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, get_args

from policygen.model import OwnValue, School, Statement, Theme, Trust, ValueSet


@dataclass(frozen=True)
class Stack:
    """All that is said of a school, or of the trust itself, in the order in which it prints.

    `sets` says of each statement that is not the trust's, by its id, whose it is. `stands_for` gives for values of the
    school's own the trust's statements that they are a word for, and `replaced` for each of the trust's values the
    first of the school's that stands in its place.
    """

    statements: tuple[Statement, ...]
    sets: Mapping[str, ValueSet] = field(default_factory=dict)
    stands_for: Mapping[str, tuple[Statement, ...]] = field(default_factory=dict)
    replaced: Mapping[str, Statement] = field(default_factory=dict)

    def set_of(self, id: str) -> ValueSet:
        """Whose a statement is."""
        return self.sets.get(id, "trust")

    def __getitem__(self, id: str) -> Statement | None:
        """The statement of an id, or the one that stands in its place; None for an id that there is not."""
        return self.replaced.get(id) or next((s for s in self.statements if s.id == id), None)


def stack_of(trust: Trust, school: School | None) -> Stack:
    """The sets of a school, or of the trust itself where `school` is None, in the trust's order."""
    if school is None or not school.has_own_sets:
        return Stack(trust.statements)
    own = own_values(trust, school)
    # Of a resolved record `layer` says whose file a statement stands in.
    of_trust = tuple(s for s in school.statements if s.layer == "trust")
    of_group = tuple(s for s in school.statements if s.layer == "group")
    of_school = tuple(s for s in school.statements if s.layer not in ("trust", "group"))
    without = frozenset(school.values.without)
    quotable = {s.id: s for s in trust.statements if s.id not in without and s.retired is None}
    stands_for = {
        statement.id: tuple(quotable[id] for id in value.stands_for if id in quotable) for value, statement in own
    }
    placed = _placed(quotable.values(), own) if school.values.adopt == "mapped" else {}
    in_place = {statement.id for several in placed.values() for statement in several}
    free = tuple(statement for _, statement in own if statement.id not in in_place)
    sets: dict[ValueSet, tuple[Statement, ...]] = {
        "trust": (*_with_own(trust.statements, placed), *of_trust),
        "group": of_group,
        "school": of_school + free,
    }
    order = dict.fromkeys((*trust.stack, *get_args(ValueSet)))
    whose: dict[str, ValueSet] = dict.fromkeys((s.id for s in of_group), "group")
    whose |= dict.fromkeys((*(s.id for s in of_school), *(statement.id for _, statement in own)), "school")
    statements = tuple(s for name in order for s in sets[name] if s.id not in without)
    return Stack(statements, whose, stands_for, {id: several[0] for id, several in placed.items()})


def said_of(trust: Trust, school: School | None) -> Mapping[str, Statement]:
    """All that is said of a school, or of the trust itself, by ids: also what the school's own stands in place of."""
    statements = (*trust.statements, *stack_of(trust, school).statements)
    return {statement.id: statement for statement in statements}


def own_values(trust: Trust, school: School) -> tuple[tuple[OwnValue, Statement], ...]:
    """The values of the school's own that it sets beside its trust's, or in their place: each with its statement.

    Its id is made from its name. What one stands for is what it is about, where the school does not say.
    """
    if school.values.adopt == "as-is":
        return ()
    taken = {statement.id for statement in (*trust.statements, *school.statements)}
    known = {statement.id: statement for statement in trust.statements}
    made: list[tuple[OwnValue, Statement]] = []
    for value in school.values.values:
        id = _minted(value.name, taken)
        taken.add(id)
        made.append((value, _as_statement(value, id, [known[of] for of in value.stands_for if of in known])))
    return tuple(made)


def _as_statement(value: OwnValue, id: str, stood_for: Sequence[Statement]) -> Statement:
    themes: tuple[Theme, ...] = value.themes or tuple(dict.fromkeys(t for s in stood_for for t in s.themes))
    parent = next((s.parent for s in stood_for if s.kind == "value" and s.parent), None)
    return Statement(
        id=id,
        kind="value",
        text=value.text or value.name,
        name=value.name,
        actor="schools",
        parent=parent,
        themes=themes,
        layer="school",
    )


def _placed(
    quotable: Collection[Statement], own: Iterable[tuple[OwnValue, Statement]]
) -> dict[str, tuple[Statement, ...]]:
    """For each of the trust's values those of the school that stand in its place."""
    values = {s.id for s in quotable if s.kind == "value"}
    placed: dict[str, tuple[Statement, ...]] = {}
    for value, statement in own:
        for id in value.stands_for:
            if id in values:
                placed[id] = (*placed.get(id, ()), statement)
    return placed


def _with_own(statements: Iterable[Statement], placed: Mapping[str, tuple[Statement, ...]]) -> Iterator[Statement]:
    """The trust's statements, with the school's where they stand in place of some: each once, at the first of these."""
    seen: set[str] = set()
    for statement in statements:
        for own in placed.get(statement.id, (statement,)):
            if own.id not in seen:
                seen.add(own.id)
                yield own


# ── ids ──────────────────────────────────────────────────────────────────────────────────────────────

_LONGEST: Final = 48


def _minted(name: str, taken: Collection[str]) -> str:
    """An id made from a value's name, other than those that are taken."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))[:_LONGEST].strip("-") or "value"
    tries = (slug, f"own-{slug}", *(f"own-{slug}-{number}" for number in range(2, len(taken) + 3)))
    return next(id for id in tries if id not in taken)
