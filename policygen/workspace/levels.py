"""Levels: one school's record, from what its trust, its groups and its own file say, and the school year.

From far to near: the trust, the groups that the school is in (by phase, by faith, by local authority, by name), the
school's own file; and after what each of them says for every year what it says for the school year of the day. What a
nearer level says counts. Single values, plain lists and posts replace what stands farther away; records join key by
key, and lists whose items have names item by item; `key: ~` takes out what a farther level says.

All of it happens on records that were read and checked, level by level, each in its own file.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, reduce
from typing import Any, Final, TypeVar

from policygen.errors import Finding, Place, did_you_mean
from policygen.model import Called, Group, Members, School, SchoolFacts, Terms, Trust, merges_by_name
from policygen.record import Record
from policygen.workspace.records import place_of
from policygen.workspace.yamlfile import Listing, Map, Node, Scalar, Spot, read_yaml, words_at

Facts = TypeVar("Facts", bound=SchoolFacts)
Rec = TypeVar("Rec", bound=Record)
Keys = tuple[str, ...]
Removals = Mapping[Keys, Place]
"""What a level takes out with `~`: the keys as people type them, and where each of them stands."""


@dataclass(frozen=True)
class Level:
    """What one level says of a school. `at` are the keys below which it stands in its file."""

    name: str
    file: str
    facts: SchoolFacts
    at: Keys = ()
    removed: Removals = field(default_factory=dict)


@dataclass(frozen=True)
class OwnFile:
    """A school's own file: what it says by itself, and what it takes out with `~`, below the keys of the file."""

    slug: str
    file: str
    school: School
    removed: Removals = field(default_factory=dict)


@dataclass(frozen=True)
class GroupFile:
    """A group's file, as it was read; `data` is all that stands in it."""

    slug: str
    file: str
    group: Group
    data: bytes = field(repr=False)
    removed: Removals = field(default_factory=dict)

    @cached_property
    def node(self) -> Node:
        """Where everything in it stands: asked only by messages."""
        node, _ = read_yaml(self.data, self.file)
        assert node is not None, "a group was read from it"
        return node


@dataclass(frozen=True)
class Clash:
    """One field to which two groups of the same rank give different values: nobody said which of them counts.

    `keys` are the names that lead to it; `far` and `near` are the groups, `said` what each of them says.
    """

    keys: Keys
    far: GroupFile
    near: GroupFile
    said: tuple[str, str]


@dataclass(frozen=True)
class _Shared:
    """What the schools of the same groups share: their farther levels, and what these come to together."""

    levels: tuple[Level, ...]
    facts: SchoolFacts


def school_year(day: dt.date) -> str:
    """The school year that a day is in, from 1 September to 31 August, as files name it.

    >>> school_year(dt.date(2027, 8, 31))
    '2026-27'
    """
    start = day.year if day.month >= 9 else day.year - 1
    return f"{start}-{(start + 1) % 100:02}"


class TrustLevels:
    """The levels of one trust on one day; gives the resolved record of each of its schools.

    What schools of the same groups share is worked out once. The groups may come in any order.
    """

    def __init__(self, file: str, trust: Trust, removed: Removals, groups: Iterable[GroupFile], day: dt.date) -> None:
        self._file = file
        self._trust = trust
        self._removed = removed
        self.groups: Sequence[GroupFile] = sorted(groups, key=_nearness)
        self.year = school_year(day)
        self._shared: dict[tuple[str, ...], _Shared] = {}
        self._leaves: dict[str, Mapping[Keys, Any]] = {}

    def on(self, day: dt.date) -> "TrustLevels":
        """The same levels on another day."""
        return TrustLevels(self._file, self._trust, self._removed, self.groups, day)

    def know_years(self, owns: Iterable[OwnFile]) -> bool:
        """Whether any level of these schools says something that holds in one school year only."""
        said = (
            (self._trust.years, self._removed),
            *((group.group.years, group.removed) for group in self.groups),
            *((own.school.years, own.removed) for own in owns),
        )
        return any(years or below(removed, ("years",)) for years, removed in said)

    def groups_of(self, slug: str, school: School) -> list[GroupFile]:
        """The groups that a school is in, by what its own file says; the nearest comes last."""
        return [group for group in self.groups if belongs(group.group.members, slug, school)]

    def school(self, own: OwnFile) -> School:
        """The resolved record of a school."""
        shared = self._of(own)
        if not shared.facts.model_fields_set and not own.school.years and not own.school.statements:
            return own.school
        always, *in_year = self._of_school(own)
        assert isinstance(always.facts, School)
        own_facts = always.facts.model_copy(update={"years": {}}) if own.school.years else always.facts
        found = _beneath(shared.facts, own_facts, always.removed)
        return _over_each_other(found, in_year)

    def chain(self, own: OwnFile) -> tuple[Level, ...]:
        """The levels that say something of a school, from far to near."""
        return (*self._of(own).levels, *self._of_school(own))

    def clashes(self, own: OwnFile) -> Iterator[Clash]:
        """What the school's groups contradict each other in and no nearer level settles."""
        groups = self.groups_of(own.slug, own.school) if self.groups else []
        for near, far in ((near, far) for n, near in enumerate(groups) for far in groups[:n]):
            nearer = [self._said_by(group) for group in groups if _rank(group) > _rank(near)]
            for clash in self._between(far, near) if _rank(far) == _rank(near) else ():
                by_group = any(clash.keys in said for said in nearer)
                if not by_group and not any(_settles(level, clash.keys) for level in self._of_school(own)):
                    yield clash

    def _between(self, far: GroupFile, near: GroupFile) -> Iterator[Clash]:
        """What two groups contradict each other in."""
        elsewhere, here = self._said_by(far), self._said_by(near)
        for keys in sorted(elsewhere.keys() & here.keys()):
            if elsewhere[keys] != here[keys]:
                yield Clash(keys, far, near, (in_words(elsewhere[keys]), in_words(here[keys])))

    def _said_by(self, group: GroupFile) -> Mapping[Keys, Any]:
        """All that a group says of its schools, by the names that lead to it."""
        if group.slug not in self._leaves:
            self._leaves[group.slug] = dict(leaves(_over_each_other(SchoolFacts(), _of_group(group, self.year))))
        return self._leaves[group.slug]

    def idle_removals(self, owns: Iterable[OwnFile]) -> Iterator[Place]:
        """Where a `~` takes out nothing, for none of these schools.

        A file that nothing stands farther from is passed over: there `~` is one more way to leave a value out.
        """
        idle: dict[Place, bool] = {}
        farther = bool(self._removed) or any(group.removed for group in self.groups)
        for own in (own for own in owns if farther or own.removed):
            far = SchoolFacts()
            for level in self.chain(own):
                for keys, place in level.removed.items():
                    if far.model_fields_set and keys[0] in SchoolFacts.model_fields:
                        idle[place] = idle.get(place, True) and without(far, keys) is far
                far = over(far, level.facts, level.removed)
        return (place for place, still in idle.items() if still)

    def _of(self, own: OwnFile) -> _Shared:
        groups = self.groups_of(own.slug, own.school) if self.groups else []
        return self._share(groups)

    def _share(self, groups: Sequence[GroupFile]) -> _Shared:
        """What groups come to, one group after the other: what the first few come to is shared too."""
        key = tuple(group.slug for group in groups)
        if key not in self._shared:
            far = self._share(groups[:-1]) if groups else _Shared((), SchoolFacts())
            levels = tuple(_of_group(groups[-1], self.year) if groups else self._of_trust())
            self._shared[key] = _Shared((*far.levels, *levels), _over_each_other(far.facts, levels))
        return self._shared[key]

    def _of_school(self, own: OwnFile) -> list[Level]:
        own_years = _years("the school", own.file, own.school, own.removed, self.year)
        levels = [Level("the school", own.file, own.school, (), own.removed), *own_years]
        return [replace(level, facts=_layered("school", level.facts)) for level in levels]

    def _of_trust(self) -> Iterator[Level]:
        trust = self._trust
        looks = {name: getattr(trust, name) for name in ("terms", "branding") if name in trust.model_fields_set}
        if looks:
            yield Level("the trust itself", self._file, SchoolFacts(**looks))
        yield from _every_school("the trust", self._file, "trust", trust, self._removed, self.year)


def _over_each_other(far: Facts, levels: Iterable[Level]) -> Facts:
    return reduce(lambda facts, level: over(facts, level.facts, level.removed), levels, far)


def _of_group(group: GroupFile, year: str) -> Iterator[Level]:
    return _every_school(f"the group ‘{group.group.name}’", group.file, "group", group.group, group.removed, year)


def _every_school(
    name: str, file: str, layer: str, said: Trust | Group, removed: Removals, year: str
) -> Iterator[Level]:
    at = ("every_school",)
    if "every_school" in said.model_fields_set or below(removed, at):
        yield Level(name, file, _layered(layer, said.every_school), at, below(removed, at))
    for level in _years(name, file, said, removed, year):
        yield replace(level, facts=_layered(layer, level.facts))


def _years(name: str, file: str, said: Trust | Group | School, removed: Removals, year: str) -> Iterator[Level]:
    at = ("years", year)
    if year in said.years or below(removed, at):
        yield Level(f"{name} in {year}", file, said.years.get(year) or SchoolFacts(), at, below(removed, at))


def _layered(layer: str, facts: Facts) -> Facts:
    """A level's own statements marked as that level's, so that stacked sets of values can be told apart."""
    if not facts.statements:
        return facts
    statements = tuple(statement.model_copy(update={"layer": layer}) for statement in facts.statements)
    return facts.model_copy(update={"statements": statements})


# ── one level over another ───────────────────────────────────────────────────────────────────────────


def over(far: Facts, near: SchoolFacts, removed: Iterable[Keys] = ()) -> Facts:
    """A farther level's facts with a nearer one's laid over them; what the nearer takes out is gone first."""
    far = _without_old_word(reduce(without, removed, far), near)
    return far.model_copy(update=_said(near) | _joined(far, near))


def _beneath(far: SchoolFacts, near: Facts, removed: Iterable[Keys] = ()) -> Facts:
    """The same, as a record of the nearer level's kind."""
    far = _without_old_word(reduce(without, removed, far), near)
    return near.model_copy(update={**_said(far), **_said(near), **_joined(far, near)})


def _said(record: Record) -> dict[str, Any]:
    return {name: getattr(record, name) for name in record.model_fields_set}


def _joined(far: Record, near: Record) -> dict[str, Any]:
    """What comes of the fields of which both levels say something, where the nearer does not simply replace it."""
    found = {}
    for name in far.model_fields_set & near.model_fields_set:
        join = _join_of(type(near), name)
        if join is not None:
            found[name] = join(getattr(far, name), getattr(near, name))
    return found


@cache
def _join_of(record: type[Record], name: str) -> Callable[[Any, Any], Any] | None:
    """How two levels' values of a field become one; None where the nearer one replaces the farther."""
    default = _unsaid(record, name)
    if name == "statements":
        return _joined_statements
    if record is Terms:
        return _joined_by_key if name == "house" else _joined_words
    if merges_by_name(record, name):
        return _joined_items
    if isinstance(default, Record):
        return _joined_records
    return _joined_by_key if isinstance(default, dict) else None


def _joined_records(far: Rec, near: Rec) -> Rec:
    return far.model_copy(update=_said(near) | _joined(far, near))


def _joined_words(far: Called | None, near: Called | None) -> Called | None:
    """A term in another word is another term; one that only adds something, like an abbreviation, keeps its word."""
    return near if far is None or near is None or near.one is not None else _joined_records(far, near)


def _joined_items(far: Sequence[Any], near: Sequence[Any]) -> tuple[Any, ...]:
    """Items of one name as one, where the farther level has them; the nearer level's further ones after them."""
    changed = {item.name: item for item in reversed(near)}
    known = {item.name for item in far}
    kept = [_joined_records(item, changed[item.name]) if item.name in changed else item for item in far]
    return (*kept, *(item for item in near if item.name not in known))


def _joined_statements(far: Sequence[Any], near: Sequence[Any]) -> tuple[Any, ...]:
    """A statement of the same id is replaced where it stands."""
    changed = {statement.id: statement for statement in near}
    known = {statement.id for statement in far}
    return (*(changed.get(s.id, s) for s in far), *(s for s in near if s.id not in known))


def _joined_by_key(far: Mapping[str, Any], near: Mapping[str, Any]) -> dict[str, Any]:
    """Adjustments: document by document and section by section; what is done to one section replaces as a whole."""
    return {
        key: {**far.get(key, {}), **near[key]}
        if key in near and isinstance(near[key], Mapping)
        else near.get(key, far.get(key))
        for key in (*far, *(key for key in near if key not in far))
    }


def _without_old_word(far: Facts, near: SchoolFacts) -> Facts:
    """`governance.local_body_name` is the elder word for `terms.local_body`: the nearer of the two counts.

    And a nearer word for one (`pupil`) has its own plural, where the farther level gave another word its own.
    """
    for one, many in _PLURALS:
        if one in near.terms.model_fields_set and many not in near.terms.model_fields_set:
            far = without(far, ("terms", many))
    named = near.governance.local_body_name if "governance" in near.model_fields_set else None
    if named is None or "local_body" in near.terms.model_fields_set:
        return far
    return without(far, ("terms", "local_body"))


_PLURALS: Final = (("pupil", "pupils"), ("parent", "parents"))


def without(record: Rec, keys: Keys) -> Rec:
    """The record without what stands at these keys, as people type them; itself where nothing does."""
    name = field_of(type(record), keys[0])
    if name is None or name not in record.model_fields_set or type(record).model_fields[name].is_required():
        return record
    value = getattr(record, name)
    left = None if len(keys) == 1 else _inner_without(type(record), name, value, keys[1:])
    if left is value:
        return record
    if left is not None:
        return record.model_copy(update={name: left})
    found = record.model_copy(update={name: _unsaid(type(record), name)})
    found.model_fields_set.discard(name)
    return found


@cache
def _unsaid(record: type[Record], name: str) -> Any:
    """The value of a field that nobody gives."""
    return record.model_fields[name].default


def _inner_without(record: type[Record], name: str, value: Any, keys: Keys) -> Any:
    if isinstance(value, Record):
        return without(value, keys)
    if isinstance(value, Mapping):
        return _key_without(value, keys)
    if merges_by_name(record, name) and any(item.name == keys[0] for item in value):
        kept = (item if item.name != keys[0] else _item_without(item, keys[1:]) for item in value)
        return tuple(item for item in kept if item is not None)
    return value


def _item_without(item: Record, keys: Keys) -> Record | None:
    return without(item, keys) if keys else None


def _key_without(value: Mapping[str, Any], keys: Keys) -> Mapping[str, Any]:
    key, *rest = keys
    if key not in value:
        return value
    inner = _key_without(value[key], tuple(rest)) if rest and isinstance(value[key], Mapping) else None
    if rest and (inner is None or inner is value[key]):
        return value
    kept = {other: words for other, words in value.items() if other != key}
    return kept if inner is None else {**kept, key: inner}


@cache
def field_of(record: type[Record], key: str) -> str | None:
    """The name of the field that people type as this key: `start` for `from`."""
    fields = record.model_fields
    if key in fields:
        return key
    return next((name for name, field in fields.items() if field.alias == key), None)


# ── what a file takes out ────────────────────────────────────────────────────────────────────────────

_TAKES_OUT: Final = ("~", "null")


def removals(node: Node | None, file: str) -> Removals:
    """Where a file says `~` (or `null`) after a key: it takes out there what a farther level says."""
    return dict(_removals(node, (), file)) if isinstance(node, Map) else {}


def _removals(node: Map, at: Keys, file: str) -> Iterator[tuple[Keys, Place]]:
    for entry in node.entries:
        keys, value = (*at, entry.key.text), entry.value
        if isinstance(value, Map):
            yield from _removals(value, keys, file)
        elif isinstance(value, Scalar) and not value.quoted and value.text in _TAKES_OUT:
            yield keys, Place(file, entry.key.start.line, entry.key.start.column)


def below(removed: Removals, at: Keys) -> Removals:
    """What is taken out below some keys, by the keys from there on."""
    return {keys[len(at) :]: place for keys, place in removed.items() if keys[: len(at)] == at and len(keys) > len(at)}


def entry_at(node: Node | None, keys: Keys) -> tuple[Spot, Node] | None:
    """Where the value at some names stands in a file, and the value; None where the file does not have it.

    An item of a list is found by its name or id, whether the list is written with dashes or as keys.
    """
    spot = node.start if node is not None else None
    for key in keys:
        if isinstance(node, Map):
            entry = node.get(key) or node.get(_TYPED.get(key, key))
            spot, node = (entry.key.start, entry.value) if entry else (None, None)
        elif isinstance(node, Listing):
            node = next((item for item in node.items if key in (words_at(item, "name"), words_at(item, "id"))), None)
            spot = node.start if node is not None else None
        else:
            return None
    return (spot, node) if spot is not None and node is not None else None


_TYPED: Final[Mapping[str, str]] = {"start": "from"}
"""Fields that people type as another key."""


# ── groups ───────────────────────────────────────────────────────────────────────────────────────────


def belongs(members: Members, slug: str, school: School) -> bool:
    """Whether a school is in a group: all that the group asks for must hold. Capitals do not count."""
    asked = (
        (members.phase, school.phase),
        (members.faith, school.faith),
        (members.local_authority, school.agencies.local_authority),
        (members.schools, slug),
    )
    return all((is_ or "").casefold().strip() in _folded(wanted) for wanted, is_ in asked if wanted)


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.casefold().strip() for word in words)


def rank(members: Members) -> int:
    """How near a group is to its schools: by phase is the farthest, then by faith, by local authority, by name.

    One that asks for several things is as near as the narrowest of them.
    """
    asked = (members.phase, members.faith, members.local_authority, members.schools)
    return max((number for number, words in enumerate(asked) if words), default=0)


def _rank(group: GroupFile) -> int:
    return rank(group.group.members)


def _nearness(group: GroupFile) -> tuple[int, str]:
    return _rank(group), group.slug


def leaves(record: Record, at: Keys = ()) -> Iterator[tuple[Keys, Any]]:
    """All that a record says, down to what only counts as a whole, each with the names that lead to it.

    A post is such a whole; items of lists that go by name are told one by one.
    """
    for name in type(record).model_fields:
        if name in record.model_fields_set:
            yield from _leaves_of(type(record), name, getattr(record, name), (*at, name))


def _leaves_of(record: type[Record], name: str, value: Any, at: Keys) -> Iterator[tuple[Keys, Any]]:
    if isinstance(value, Record) and not isinstance(value, Called):
        yield from leaves(value, at)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _leaves_of(record, name, inner, (*at, key))
    elif name == "statements":
        yield from (((*at, statement.id), statement) for statement in value)
    elif merges_by_name(record, name):
        for item in value:
            told = list(leaves(item, (*at, item.name)))
            yield from [leaf for leaf in told if leaf[0][-1] != "name"] or told
    else:
        yield at, value


def in_words(value: Any) -> str:
    """A value in the words of a message or a list."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple | list):
        return ", ".join(map(in_words, value))
    if isinstance(value, Record):
        said = {name: words for name, words in _said(value).items() if words not in (None, False, ())}
        head = next((said.pop(key) for key in ("name", "one", "text") if key in said), "")
        head = head or ("vacant" if said.pop("vacancy", None) else "")
        others = [f"{type(value).model_fields[name].alias or name} {in_words(words)}" for name, words in said.items()]
        return f"{head} ({', '.join(others)})" if head and others else str(head) or ", ".join(others)
    return str(value)


def _settles(level: Level, keys: Keys) -> bool:
    """Whether a level says what stands at some names, or takes it out."""
    return _says(level.facts, keys) or any(keys[: len(removed)] == removed for removed in level.removed)


def _says(record: Record, keys: Keys) -> bool:
    """Whether a record says what stands at some names, or something as a whole of which it is a part."""
    if keys[0] not in record.model_fields_set:
        return False
    value, rest = getattr(record, keys[0]), keys[1:]
    while rest and isinstance(value, Mapping):
        if rest[0] not in value:
            return False
        value, rest = value[rest[0]], rest[1:]
    if not rest:
        return True
    if isinstance(value, Record):
        return _says(value, rest)
    if keys[0] != "statements" and merges_by_name(type(record), keys[0]):
        item = next((item for item in value if item.name == rest[0]), None)
        return item is not None and (not rest[1:] or _says(item, rest[1:]))
    return True


# ── what is wrong between levels ─────────────────────────────────────────────────────────────────────


def level_findings(levels: TrustLevels, owns: Sequence[OwnFile], known: Set[str]) -> list[Finding]:
    """What is wrong in how levels fit together: members that there are not, contradictions, removals of nothing.

    `owns` are the schools whose files can be used, `known` the short names of all.
    """
    found = [finding for group in levels.groups for finding in _member_findings(group, known)]
    if {own.slug for own in owns} == known:
        found += _empty_groups(levels, owns)
    message = "‘~’ takes out what a farther level says, and none says this of any school here."
    hint = "Delete the line, or correct the key."
    found += [Finding(place, message, hint, severity="warning") for place in levels.idle_removals(owns)]
    return [*found, *_clash_findings(levels, owns)]


def _member_findings(group: GroupFile, known: Set[str]) -> Iterator[Finding]:
    for number, slug in enumerate(group.group.members.schools):
        if slug not in known:
            hint = did_you_mean(slug, sorted(known)) or "Correct it, or take it out."
            place = place_of(group.node, ("members", "schools", number), group.file)
            yield Finding(place, f"the trust has no school ‘{slug}’.", hint)


def _empty_groups(levels: TrustLevels, owns: Sequence[OwnFile]) -> Iterator[Finding]:
    for group in levels.groups:
        if not any(belongs(group.group.members, own.slug, own.school) for own in owns):
            hint = "Look at what the schools’ own files say, or delete the group."
            place = place_of(group.node, ("members",), group.file)
            yield Finding(place, "no school of the trust is in this group.", hint, severity="warning")


def _clash_findings(levels: TrustLevels, owns: Sequence[OwnFile]) -> Iterator[Finding]:
    schools: dict[tuple[Keys, str, str], tuple[Clash, list[str]]] = {}
    for own in owns:
        for clash in levels.clashes(own):
            key = (clash.keys, clash.far.slug, clash.near.slug)
            schools.setdefault(key, (clash, []))[1].append(own.slug)
    for clash, slugs in schools.values():
        where = _place_in(clash.near, clash.keys, levels.year)
        of = slugs[0] if len(slugs) == 1 else f"{slugs[0]} and {len(slugs) - 1} more"
        message = (
            f"‘{'.'.join(clash.keys)}’ of {of} is ‘{clash.said[1]}’ here and ‘{clash.said[0]}’ in {clash.far.file}, "
            "and neither group is the nearer one."
        )
        yield Finding(where, message, "Let one of the two say it, or say it in the schools’ own files.")


def _place_in(group: GroupFile, keys: Keys, year: str) -> Place:
    """Where a group says something: nearest in what it says for the school year."""
    for at in (("years", year), ("every_school",)):
        if found := entry_at(group.node, (*at, *keys)):
            return Place(group.file, found[0].line, found[0].column)
    return Place(group.file)


# ── back to a school's own file ──────────────────────────────────────────────────────────────────────


def own_part(own: School, before: School, after: School, year: str) -> School:
    """What a school's own file must say so that its record, `before` until now, is `after`.

    `own` is what the file says now. What is changed is said by the school itself from then on: below `years`, where
    the file says it for that school year, else above. What is inherited and stays is never written. Something that a
    farther level says cannot be taken out in this way; the caller sees that the outcome is right.
    """
    in_year = own.years.get(year)
    changed, changed_year = _carried(own, in_year, before, after)
    if changed_year is not in_year and changed_year is not None:
        changed = changed.model_copy(update={"years": {**own.years, year: changed_year}})
    return changed


def _carried(own: Rec, near: Record | None, before: Record, after: Record) -> tuple[Rec, Record | None]:
    """A file's record and the one for the school year, with what differs between `before` and `after` put into them."""
    update: dict[str, Any] = {}
    update_near: dict[str, Any] = {}
    for name in type(before).model_fields:
        old, new = getattr(before, name), getattr(after, name)
        if old == new:
            continue
        in_year = near is not None and name in near.model_fields_set
        said_in, target = (near, update_near) if in_year else (own, update)
        if isinstance(new, Record):
            mine, theirs = getattr(own, name), getattr(near, name) if in_year else None
            changed, changed_near = _carried(mine, theirs, old, new)
            update |= {name: changed} if changed is not mine else {}
            update_near |= {name: changed_near} if changed_near is not theirs else {}
        elif merges_by_name(type(before), name):
            target[name] = _own_items(getattr(said_in, name), old, new)
        else:
            target[name] = new
    return _updated(own, update), None if near is None else _updated(near, update_near)


def _updated(record: Rec, update: Mapping[str, Any]) -> Rec:
    """The record with other values; what has none any more is not said, and so inherited again."""
    said = {name: value for name, value in update.items() if value not in (None, (), {})}
    kept = reduce(without, ((name,) for name in update if name not in said), record)
    return kept.model_copy(update=said) if said else kept


def _own_items(own: Sequence[Any], before: Sequence[Any], after: Sequence[Any]) -> tuple[Any, ...]:
    """A list whose items go by name: those of the file's own as they are to be, and those that are changed or new."""
    mine, were = {item.name: item for item in own}, {item.name: item for item in before}
    found = []
    for item in after:
        if item == were.get(item.name):
            found += [mine[item.name]] if item.name in mine else []
        elif item.name in mine and item.name in were:
            found.append(_carried(mine[item.name], None, were[item.name], item)[0])
        else:
            found.append(item)
    return tuple(found)
