"""Where a fact stands in the YAML, what stands there now, and the record with something else there."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, get_args

from policygen.model import Person, School, Trust
from policygen.pull.looks import day_in, people_in
from policygen.pull.proposals import Keys
from policygen.record import Record as AnyRecord
from policygen.render.content import label_of
from policygen.render.facts import POSTS_OF_MANY, PrintedDate
from policygen.workspace.ownerfile import owner_data
from policygen.workspace.records import read_record
from policygen.workspace.writing import block_lines
from policygen.workspace.yamlfile import read_yaml

Record = Trust | School


class Target(NamedTuple):
    """A fact's place: the record and its file, the keys as people type them, and what stands there now.

    `is_day` says that only a date can stand there: documents print one as people write it, the YAML as 2026-09-01.
    """

    record: Record
    file: str
    path: Keys
    value: str | None
    is_day: bool = False

    @property
    def printed(self) -> str | None:
        """What stands there now, as documents print it."""
        return str(PrintedDate.fromisoformat(self.value)) if self.is_day and self.value else self.value

    def as_written(self, text: str) -> str:
        """What a person typed in a document, as the YAML says it; a text that is no date stays as it is."""
        day = day_in(text) if self.is_day else None
        return day.isoformat() if day else text


def post_of_many(record: Record, file: str, post: str) -> Target | None:
    """The place of all who hold a post that several people hold at once."""
    holders: tuple[Person, ...] | None = getattr(record.people, post, None)
    if holders is None:
        return None
    return Target(record, file, ("people", post), ", ".join(person.name or "" for person in holders) or None)


def other_details(target: Target) -> list[str]:
    """What else a file says of the person whose name stands at a place, in words."""
    if target.path[0] != "people" or target.path[-1] != "name":
        return []
    person: Any = owner_data(target.record)
    for step in target.path[:-1]:
        person = person[step]
    return [label_of(str(key)) for key in person if key in ("title", "email", "phone")]


def path_in_post(record: Record, names: Sequence[str], day: dt.date, old: str | None) -> Keys:
    """The way to a fact about who holds a post on that day; a new holder comes after those of before."""
    if len(names) != 2 or names[0] not in type(record.people).model_fields or names[1] not in Person.model_fields:
        return ()
    post, name = names
    holders: tuple[Person, ...] = getattr(record.people, post)
    if post in POSTS_OF_MANY:
        same = [n for n, person in enumerate(holders) if old is not None and getattr(person, name) == old]
        return ("people", post, same[0], name) if len(same) == 1 else ()
    now = [n for n, person in enumerate(holders) if person.in_post(day)]
    printed = [n for n in now if holders[n].name and not holders[n].vacancy]
    chosen = next(iter(printed or now), len(holders))
    return ("people", post, name) if not chosen and len(holders) < 2 else ("people", post, chosen, name)


def follow(record: Record, path: Keys) -> tuple[Keys, str | None, bool] | None:
    """The path in the keys that people type, the value there, and whether only a date can stand there.

    None where no single value can stand.
    """
    keys: list[str | int] = []
    value: Any = record
    is_day = False
    owner: type[AnyRecord] = type(record)
    for step in path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, tuple) and step < len(value) else None
            if value is None and path[0] != "people":
                return None
            owner = Person if value is None else type(value)
        else:
            if isinstance(value, tuple):
                value = value[0] if value else None
                owner = Person
            field = owner.model_fields.get(step)
            if field is None:
                return None
            is_day = _is_date(field.annotation)
            step, value = field.alias or step, getattr(value, step, None)
            owner = type(value) if isinstance(value, AnyRecord) else owner
        keys.append(step)
    if isinstance(value, AnyRecord | tuple | bool):
        return None
    return tuple(keys), None if value is None else str(value), is_day


def _is_date(annotation: Any) -> bool:
    return annotation is dt.date or any(map(_is_date, get_args(annotation)))


def changed_record(record: Record, path: Keys, text: str) -> Record:
    """The record with another value at a path. Raises InvalidRecordError where it cannot be that."""
    return type(record).model_validate(_set(owner_data(record), path, text), by_alias=True, by_name=False)


def _set(data: dict[str, Any], path: Keys, text: str) -> dict[str, Any]:
    """The data with a text at a path; what is missing on the way is made."""
    step, *rest = path
    assert isinstance(step, str)
    if not rest:
        kept = {key: value for key, value in data.items() if not (step == "name" and key == "vacancy")}
        return {**kept, step: people_in(text) if step in POSTS_OF_MANY else text}
    inner = data.get(step, {})
    if isinstance(rest[0], int):
        items = list(inner) if isinstance(inner, list | tuple) else [inner] if inner else []
        number, *further = rest
        items += [{} for _ in range(int(number) + 1 - len(items))]
        items[int(number)] = _set(items[int(number)], tuple(further), text)
        return {**data, step: items}
    return {**data, step: _set(inner, tuple(rest), text)}


def complaint(target: Target, text: str) -> tuple[str, str]:
    """Why the model does not take a value, in the words in which a YAML file would be told off for it."""
    written = "\n".join(block_lines(_set(owner_data(target.record), target.path, text), 0))
    node, findings = read_yaml(written.encode(), target.file)
    problems = read_record(type(target.record), node, target.file)[1] if node is not None else findings
    said = next(iter(problems), None)
    return (said.message, said.hint or "") if said else (f"‘{text}’ is not taken there.", "")


def value_at(data: Any, keys: Keys) -> Any:
    """What stands at some keys; nothing where the way ends before."""
    for key in keys:
        if isinstance(data, list | tuple):
            data = data[key] if isinstance(key, int) and key < len(data) else None
        elif key != 0:  # One holder of a post stands without a list.
            data = data.get(key) if isinstance(data, Mapping) else None
    return data
