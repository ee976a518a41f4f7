"""Schools and their records: which there are, what is known of each, and which line of which file says it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from policygen.errors import Place, PolicygenError, did_you_mean
from policygen.model import Called, Person, School, SchoolFacts, SchoolPeople, Terms, merges_by_name, selects
from policygen.record import Record
from policygen.render.engine import Template
from policygen.render.facts import POSTS_OF_MANY
from policygen.render.names import Variables
from policygen.telling import day_in_words
from policygen.workspace import TrustFolder, Workspace
from policygen.workspace.levels import Keys, Level, field_of, in_words, leaves
from policygen.workspace.spots import Spots

# ── one school ───────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Said:
    """What one level says of a field: None where it takes out what a farther one says. `wins` says that it counts."""

    level: str
    place: Place
    words: str | None
    wins: bool = False

    def as_json(self) -> dict[str, Any]:
        """The same as plain data."""
        return {
            "level": self.level,
            "file": self.place.file,
            "line": self.place.line,
            "says": self.words,
            "wins": self.wins,
        }


@dataclass(frozen=True)
class Fact:
    """One thing that is known of a school: the names that lead to it, its value in words, and who says it."""

    keys: Keys
    words: str
    said: Said

    @property
    def name(self) -> str:
        """Its dotted name, as templates write it after `school.`."""
        return ".".join(self.keys)

    def as_json(self) -> dict[str, Any]:
        """The same as plain data."""
        return {
            "field": self.name,
            "value": self.words,
            "level": self.said.level,
            "file": self.said.place.file,
            "line": self.said.place.line,
        }


class NoSuchSchoolError(PolicygenError):
    """A school that the folder does not have, or whose file cannot be used."""

    exit_code = 2

    def __init__(self, name: str, workspace: Workspace) -> None:
        known = [f"{slug}/{school}" for slug, folder in workspace.trusts.items() for school in folder.schools]
        if name in workspace.unreadable:
            super().__init__(
                f"{name} cannot be shown: {workspace.unreadable[name]} has errors.", "‘policygen check’ lists them."
            )
        else:
            hint = did_you_mean(name, known) or "Name it like trust/school; ‘policygen schools list’ lists them."
            super().__init__(f"there is no school ‘{name}’.", hint)


class UnknownFieldError(PolicygenError):
    """A field that no school's record has."""

    exit_code = 2

    def __init__(self, name: str) -> None:
        near = did_you_mean(name, list(_field_names(SchoolFacts))) if "." in name else None
        hint = near or _by_last_name(name)
        super().__init__(f"no school’s record has a field ‘{name}’.", hint or "docs/schools.md lists the fields.")


def _by_last_name(name: str) -> str | None:
    """The hint for `headteacher` in place of `people.headteacher`."""
    last = name.rpartition(".")[2]
    known = list(_field_names(SchoolFacts))
    hints = {did_you_mean(last, [one.rpartition(".")[2]]): one for one in reversed(known)}
    best = did_you_mean(last, [one.rpartition(".")[2] for one in known])
    return None if best is None else f"Did you mean ‘{hints[best]}’?"


def _field_names(record: type[Record], at: str = "") -> Iterator[str]:
    for name, field in record.model_fields.items():
        yield f"{at}{name}"
        default = field.default
        if isinstance(default, Record):
            yield from _field_names(type(default), f"{at}{name}.")


class SchoolRecord:
    """One school's record as it is resolved, with the place of everything in it. The files are read for it anew."""

    def __init__(self, workspace: Workspace, name: str) -> None:
        """`name` is like `mket/walton-high`. Raises NoSuchSchoolError."""
        trust, _, slug = name.strip("/").partition("/")
        if trust not in workspace.trusts or slug not in workspace.trusts[trust].schools:
            raise NoSuchSchoolError(name, workspace)
        self.name = f"{trust}/{slug}"
        self.day = workspace.day
        self.folder: TrustFolder = workspace.trusts[trust]
        self.school: School = self.folder.schools[slug]
        own = self.folder.own[slug]
        self.groups: Sequence[str] = [g.group.name for g in self.folder.levels.groups_of(slug, own.school)]
        self._levels: Sequence[Level] = self.folder.levels.chain(own)
        self._spots = Spots(workspace.root)

    @property
    def year(self) -> str:
        """The school year of the day."""
        return self.folder.levels.year

    def facts(self) -> Iterator[Fact]:
        """Everything that is known of the school, in the order of the fields, each with who says it."""
        for keys, value in leaves(self.school):
            said = next((said for said in self._said(keys) if said.wins), None)
            if said is not None and keys[0] != "years":
                yield Fact(keys, self._words(keys, value), said)

    def why(self, field: str) -> list[tuple[str, list[Said]]]:
        """What each level says of a field, or of every field below it, from far to near, and which of them counts.

        Raises UnknownFieldError.
        """
        keys = tuple(field.removeprefix("school.").split("."))
        if not _is_field(SchoolFacts, keys):
            raise UnknownFieldError(field)
        wanted = dict.fromkeys(self._keys_below(keys))
        return [(".".join(keys), list(self._said(keys))) for keys in wanted or {keys: None}]

    def _keys_below(self, keys: Keys) -> Iterator[Keys]:
        """The whole values that some level gives at these keys, below them, or as something they are a part of."""
        for level in self._levels:
            for leaf, _ in leaves(level.facts):
                if leaf[: len(keys)] == keys or keys[: len(leaf)] == leaf:
                    yield leaf

    def _said(self, keys: Keys) -> Iterator[Said]:
        """What each level says of a whole value, from far to near."""
        found = [said for level in self._levels for said in self._said_by(level, keys)]
        known = any(leaf == keys for leaf, _ in leaves(self.school))
        for number, said in enumerate(found):
            last = number == len(found) - 1
            yield Said(said.level, said.place, said.words, wins=last and (known or said.words is None))

    def _said_by(self, level: Level, keys: Keys) -> Iterator[Said]:
        for removed, place in level.removed.items():
            if _same_start(removed, keys):
                yield Said(level.name, place, None)
        value = dict(leaves(level.facts)).get(keys)
        if value is not None:
            yield Said(level.name, self._spots.at(level.file, (*level.at, *keys)), self._words(keys, value))

    def _words(self, keys: Keys, value: Any) -> str:
        is_post = keys[0] == "people" and keys[-1] not in POSTS_OF_MANY and isinstance(value, tuple)
        return _post_in_words(value, self.day) if is_post else in_words(value)


def _same_start(removed: Keys, keys: Keys) -> bool:
    """Whether what is taken out at some keys is this value, or something that it is a part of."""
    named = tuple({"from": "start"}.get(key, key) for key in removed)
    return keys[: len(named)] == named


def _is_field(record: type[Record], keys: Keys) -> bool:
    name = field_of(record, keys[0])
    if name is None:
        return False
    default = record.model_fields[name].default
    if len(keys) == 1 or merges_by_name(record, name) or isinstance(default, dict):
        return True
    if record in (SchoolPeople, Terms):
        return len(keys) == 2 and field_of(Person if record is SchoolPeople else Called, keys[1]) is not None
    return isinstance(default, Record) and _is_field(type(default), keys[1:])


def _post_in_words(holders: Sequence[Person], day: dt.date) -> str:
    """Who holds a post on a day, and who holds it before and after."""
    now = [in_words(person) for person in holders if person.in_post(day)]
    others = [in_words(person) for person in holders if not person.in_post(day)]
    told = ", ".join(now) or "nobody on this day"
    return f"{told}; else {', '.join(others)}" if others else told


def in_lines(record: SchoolRecord) -> Iterator[str]:
    """A school's record as lines to read, much as its YAML would be, with where each value stands beside it."""
    yield f"# {record.name} on {day_in_words(record.day)}, in the school year {record.year}"
    yield f"# Groups: {', '.join(record.groups) or 'none'}"
    lines = list(_tree_lines(list(record.facts())))
    width = min(max((len(text) for text, _ in lines), default=0), WIDEST)
    for text, said in lines:
        yield text if said is None else f"{text:<{width}}  # {said.place} ({said.level})"


WIDEST: Final = 64
"""So far to the right the places of values stand at most, if a value itself does not reach farther."""


def _tree_lines(facts: Sequence[Fact]) -> Iterator[tuple[str, Said | None]]:
    above: Keys = ()
    for fact in facts:
        for depth, key in enumerate(fact.keys[:-1]):
            if above[: depth + 1] != fact.keys[: depth + 1]:
                yield f"{'  ' * depth}{key}:", None
        above = fact.keys[:-1]
        yield f"{'  ' * len(above)}{fact.keys[-1]}: {' '.join(fact.words.split())}", fact.said


def why_in_lines(found: Sequence[tuple[str, Sequence[Said]]]) -> Iterator[str]:
    """Chains of levels as lines to read, far to near; the one that counts is marked."""
    for field, chain in found:
        yield f"{field}:"
        if not chain:
            yield "    nothing says this; documents print a blank, or the usual word"
        for said in chain:
            sign = "→" if said.wins else " "
            words = "~ (takes out what is farther away)" if said.words is None else " ".join(said.words.split())
            yield f"  {sign} {said.level}: {words}  # {said.place}"


# ── all schools ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Listed:
    """One school in a list. `missing` are the facts that its documents print and nobody has given yet."""

    name: str
    title: str
    phase: str
    groups: tuple[str, ...]
    missing: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """The same as plain data."""
        return asdict(self) | {"groups": list(self.groups), "missing": list(self.missing)}


def listed(workspace: Workspace, selector: str = "") -> Iterator[Listed]:
    """Every school, or those of one trust, by name.

    A fact that a template asks about before it prints it may be left out, so it is not missing. Raises
    UnreadableFileError where a template is no Word file.
    """
    asked = _Asked(workspace)
    for trust, folder in workspace.trusts.items():
        for slug, school in folder.schools.items():
            if selector and not selects(selector, f"{trust}/{slug}"):
                continue
            groups = folder.levels.groups_of(slug, folder.own[slug].school)
            missing = (keys for keys in asked.of(trust, slug) if _is_missing(school, keys, workspace.day))
            names = tuple(group.group.name for group in groups)
            yield Listed(f"{trust}/{slug}", school.name, school.phase, names, tuple(map(".".join, missing)))


class _Asked:
    """Which facts of a school its documents print, template by template."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._by_template: dict[Path, frozenset[Keys]] = {}
        self._documents: dict[tuple[str, str], list[Path]] = {}
        for document in workspace.documents():
            if document.school is not None:
                path = workspace.template_path(document)
                self._documents.setdefault((document.trust, document.school), []).append(path)

    def of(self, trust: str, slug: str) -> list[Keys]:
        """The names of the facts, in the order of the alphabet."""
        paths = self._documents.get((trust, slug), [])
        return sorted({keys for path in paths for keys in self._printed(trust, path)})

    def _printed(self, trust: str, path: Path) -> frozenset[Keys]:
        if path not in self._by_template:
            template = Template(path, name=self._workspace.relative(path), load=self._workspace.files_for(trust))
            school = template.variables().names.get("school", Variables())
            self._by_template[path] = frozenset(map(_in_full, _printed_below(school, ())))
        return self._by_template[path]


def _printed_below(variables: Variables, at: Keys) -> Iterator[Keys]:
    for name, inner in variables.names.items():
        keys = (*at, name)
        if "tested" in inner.uses or inner.items is not None:
            continue
        if inner.names:
            yield from _printed_below(inner, keys)
        elif "printed" in inner.uses:
            yield keys


def _in_full(keys: Keys) -> Keys:
    """The names as the record has them: templates may leave out `people`."""
    return ("people", *keys) if keys[0] in SchoolPeople.model_fields and keys[0] not in School.model_fields else keys


def _is_missing(school: School, keys: Keys, day: dt.date) -> bool:
    """Whether nothing is known at these names."""
    value: Any = school
    for key in keys:
        if isinstance(value, tuple):
            value = next((person for person in value if person.in_post(day) and not person.vacancy), None)
        value = getattr(value, key, None)
    if isinstance(value, tuple):
        return not any(person.name for person in value if isinstance(person, Person) and person.in_post(day))
    return value is None or value == "" or (isinstance(value, Called) and value.one is None)
