"""Records: frozen values with named fields, which know which of their fields were given.

class Person(Record):
    name: str | None = None
    start: Date | None = Field(None, key="from", description="The first day in the post")

What comes from outside is checked at the door: `Person.model_validate(data)` reads strings as the types say, or raises
an error that holds every problem with its place. pydantic does that, and is loaded when it is first needed
(record/validating.py): most commands never need it, and to load it takes longer than to look at a thousand documents.
Who calls `Person(…)` hands over values of the right types; that is for the type checker to see.

The methods have the names of pydantic's, and do what those do.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache
from inspect import get_annotations
from types import UnionType
from typing import (
    Annotated,
    Any,
    ClassVar,
    Final,
    Literal,
    NamedTuple,
    Self,
    TypedDict,
    TypeVar,
    Union,
    dataclass_transform,
    get_args,
    get_origin,
)

# ── what is said beside a type ───────────────────────────────────────────────────────────────────────


class Before(NamedTuple):
    """A function that a value goes through before it is checked. `takes` is the type that it takes, for schemas."""

    function: Callable[[Any], Any]
    takes: Any = None


class After(NamedTuple):
    """A function that a value goes through after it was checked; it raises ValueError for one that cannot be."""

    function: Callable[[Any], Any]


class Written(NamedTuple):
    """A function that gives a value, as plain data, the form in which people write it."""

    function: Callable[[Any], Any]


class Note(NamedTuple):
    """What `Field` says."""

    default: Any
    description: str | None
    key: str | None
    min_length: int | None
    pattern: str | None
    ge: float | None
    le: float | None


REQUIRED: Final[Any] = ...
"""Stands for the default of a field that must be given."""


def Field(  # noqa: N802 - as in pydantic, and as those who read a model expect
    default: Any = REQUIRED,
    *,
    description: str | None = None,
    key: str | None = None,
    min_length: int | None = None,
    pattern: str | None = None,
    ge: float | None = None,
    le: float | None = None,
) -> Any:
    """Says more of a field than its type and its default: what it is, and the `key` that people type for it.

    Beside a type, in `Annotated`, it says what values may be: the least length, a pattern, the least and the largest.
    """
    return Note(default, description, key, min_length, pattern, ge, le)


class RecordField(NamedTuple):
    """One field of a record. `annotation` is its type as it was written, with all that stands beside it."""

    name: str
    annotation: Any
    default: Any
    description: str | None
    alias: str | None

    @property
    def notes(self) -> Sequence[Any]:
        """What stands beside its type."""
        return get_args(self.annotation)[1:] if get_origin(self.annotation) is Annotated else ()

    def is_required(self) -> bool:
        """Whether it must be given."""
        return self.default is REQUIRED


class Problem(TypedDict):
    """One thing that is wrong with what should become a record, as pydantic tells it.

    https://docs.pydantic.dev/latest/errors/validation_errors/
    """

    type: str
    loc: tuple[int | str, ...]
    msg: str
    input: Any


class InvalidRecordError(ValueError):
    """What was to become a record cannot; `problems` are all that is wrong with it."""

    def __init__(self, words: str, problems: Sequence[Problem]) -> None:
        super().__init__(words)
        self.problems = problems


# ── records ──────────────────────────────────────────────────────────────────────────────────────────


class RecordClass(type):
    """What records' classes are, so that a type checker sees that they can be keys themselves."""


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(Field,))
class Record(metaclass=RecordClass):
    """A value that never changes and has no fields but its own.

    Two are equal where all of their fields are, whichever of them were given.
    """

    __slots__ = ("__dict__", "_given")

    model_fields: ClassVar[Mapping[str, RecordField]] = {}
    """The fields by their names, in order, those of the record that it extends first."""
    _defaults: ClassVar[Mapping[str, Any]] = {}
    _required: ClassVar[frozenset[str]] = frozenset()
    _given: set[str]

    def __init_subclass__(cls) -> None:
        fields = dict(cls.model_fields)
        for name, annotation in get_annotations(cls).items():
            fields[name] = _field(name, annotation, cls.__dict__.get(name, REQUIRED))
            if name in cls.__dict__:
                delattr(cls, name)
        cls.model_fields = fields
        cls._defaults = {name: field.default for name, field in fields.items()}
        cls._required = frozenset(name for name, field in fields.items() if field.is_required())

    def __init__(self, **values: Any) -> None:
        """Raises TypeError where a field that must be given is not, and for a name that is no field's."""
        if not values.keys() <= self._defaults.keys():
            unknown = values.keys() - self._defaults.keys()
            raise TypeError(f"{type(self).__name__} has no field {', '.join(sorted(unknown))}")
        if not values.keys() >= self._required:
            missing = self._required - values.keys()
            raise TypeError(f"{type(self).__name__} needs {', '.join(sorted(missing))}")
        self.__dict__.update({**self._defaults, **values})
        object.__setattr__(self, "_given", set(values))

    @property
    def model_fields_set(self) -> set[str]:
        """The names of the fields that were given, be it with their default."""
        return self._given

    def model_copy(self, *, update: Mapping[str, Any] | None = None) -> Self:
        """The same record with other values for some fields, which then count as given."""
        return _made(type(self), {**self.__dict__, **(update or {})}, {*self._given, *(update or ())})

    @classmethod
    def model_validate(cls, data: Any, *, by_alias: bool | None = None, by_name: bool | None = None) -> Self:
        """The record of plain data, its strings read as the fields' types say.

        Fields go by the keys that people type (`by_alias`), by their own names, or by both. Raises InvalidRecordError.
        """
        from policygen.record.validating import validated

        return validated(cls, data, by_alias=by_alias, by_name=by_name)

    def model_dump(
        self,
        *,
        mode: Literal["python", "json"] = "python",
        include: Collection[str] | None = None,
        exclude: Collection[str] = (),
        by_alias: bool = False,
        exclude_unset: bool = False,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
    ) -> dict[str, Any]:
        """The record as plain data, in the form in which people write it; `json` without tuples and dates.

        Fields that are left out are left out in the records within too; `include` and `exclude` name the record's own.
        """
        how = _How(mode == "json", by_alias, exclude_unset, exclude_defaults, exclude_none)
        left_out = {name for name in self._defaults if name not in include} if include is not None else set()
        return _dumped(self, how, left_out.union(exclude))

    def model_dump_json(
        self,
        *,
        include: Collection[str] | None = None,
        exclude: Collection[str] = (),
        by_alias: bool = False,
        exclude_defaults: bool = False,
    ) -> str:
        """The same as the text of a JSON file, without spaces."""
        data = self.model_dump(
            mode="json", include=include, exclude=exclude, by_alias=by_alias, exclude_defaults=exclude_defaults
        )
        import json  # Loaded here: few commands ask for it.

        return json.dumps(data, ensure_ascii=False, separators=(",", ":"))

    def kept(self) -> dict[str, Any]:
        """All that was given, as JSON can hold it, for `from_kept`."""
        return {name: _kept(self.__dict__[name]) for name in self._defaults if name in self._given}

    @classmethod
    def from_kept(cls, data: Mapping[str, Any]) -> Self:
        """The record that gave this with `kept`. Nothing is checked: raises what Python raises where it is none."""
        readers = _readers(cls)
        values = {name: value if (read := readers[name]) is None else read(value) for name, value in data.items()}
        return _made(cls, {**cls._defaults, **values}, set(values))

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *self.__dict__.values()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"{type(self).__name__} never changes: ‘{name}’ cannot be set")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} never changes: ‘{name}’ cannot be deleted")

    def __reduce__(self) -> tuple[Any, ...]:
        return _made, (type(self), self.__dict__, self._given)


R = TypeVar("R", bound=Record)


def _field(name: str, annotation: Any, said: Any) -> RecordField:
    if isinstance(said, Note):
        return RecordField(name, annotation, said.default, said.description, said.key)
    return RecordField(name, annotation, said, None, None)


def _made(cls: type[R], values: dict[str, Any], given: set[str]) -> R:
    """A record of all of its values, without a look at them."""
    record = object.__new__(cls)
    record.__dict__.update(values)
    object.__setattr__(record, "_given", given)
    return record


def made_of(cls: type[R], values: dict[str, Any], given: set[str]) -> R:
    """A record of these values, which were checked, and of the defaults of its other fields."""
    return _made(cls, {**cls._defaults, **values}, given)


# ── types ────────────────────────────────────────────────────────────────────────────────────────────


def without_notes(annotation: Any) -> Any:
    """A type without what stands beside it and without `| None`."""
    if get_origin(annotation) is Annotated:
        return without_notes(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return without_notes(next(arm for arm in get_args(annotation) if arm is not type(None)))
    return annotation


# ── as plain data ────────────────────────────────────────────────────────────────────────────────────


class _How(NamedTuple):
    """How plain data is to be: as JSON, with the keys that people type, and without which fields."""

    json: bool
    by_alias: bool
    no_unset: bool
    no_defaults: bool
    no_none: bool


_Writer = Callable[[Any, _How], Any]


def _dumped(record: Record, how: _How, left_out: Collection[str] = ()) -> dict[str, Any]:
    found = {}
    values, given = record.__dict__, record._given
    for name, alias, default, write in _plan(type(record)):
        value = values[name]
        if how.no_defaults and (value is default or value == default):
            continue
        if (how.no_none and value is None) or (how.no_unset and name not in given) or name in left_out:
            continue
        plain = value if write is None or value is None else write(value, how)
        found[alias if how.by_alias else name] = plain
    return found


@cache
def _plan(record: type[Record]) -> Sequence[tuple[str, str, Any, _Writer | None]]:
    """What writing a record needs of each field: its name, its key, its default, and how its value is written."""
    fields = record.model_fields.values()
    return [(field.name, field.alias or field.name, field.default, _writer(field.annotation)) for field in fields]


@cache
def _writer(annotation: Any) -> _Writer | None:
    """How values of a type become plain data; None where they are such."""
    bare = without_notes(annotation)
    write = _plain_writer(bare)
    for note in _written_notes(annotation):
        write = _in_the_form(note.function, write)
    return write


def _written_notes(annotation: Any) -> Iterator[Written]:
    if get_origin(annotation) is Annotated:
        inner, *notes = get_args(annotation)
        yield from _written_notes(inner)
        yield from (note for note in notes if isinstance(note, Written))
    elif get_origin(annotation) in (Union, UnionType):
        for arm in get_args(annotation):
            yield from _written_notes(arm)


def _in_the_form(form: Callable[[Any], Any], write: _Writer | None) -> _Writer:
    return lambda value, how: form(value if write is None else write(value, how))


def _plain_writer(kind: Any) -> _Writer | None:
    if isinstance(kind, type) and issubclass(kind, Record):
        return _dumped
    if kind is dt.date:
        return lambda day, how: day.isoformat() if how.json else day
    if get_origin(kind) is tuple:
        inner = _writer(get_args(kind)[0])
        return lambda items, how: (list if how.json else tuple)(
            items if inner is None else [inner(item, how) for item in items]
        )
    if get_origin(kind) is dict:
        return _mapping_writer(_writer(get_args(kind)[1]))
    return None


def _mapping_writer(inner: _Writer | None) -> _Writer:
    if inner is None:
        return lambda values, how: dict(values)
    return lambda values, how: {key: inner(value, how) for key, value in values.items()}


# ── kept, and back ───────────────────────────────────────────────────────────────────────────────────

_Reader = Callable[[Any], Any]


def _kept(value: Any) -> Any:
    if isinstance(value, Record):
        return value.kept()
    if isinstance(value, tuple):
        return [_kept(item) for item in value]
    if isinstance(value, dict):
        return {key: _kept(inner) for key, inner in value.items()}
    return value.isoformat() if isinstance(value, dt.date) else value


@cache
def _readers(record: type[Record]) -> Mapping[str, _Reader | None]:
    return {name: _reader(without_notes(field.annotation)) for name, field in record.model_fields.items()}


def _reader(kind: Any) -> _Reader | None:
    """How a kept value becomes one of a type again; None where it is one."""
    known = _known_reader(kind)
    return None if known is None else lambda value: None if value is None else known(value)


def _known_reader(kind: Any) -> _Reader | None:
    if isinstance(kind, type) and issubclass(kind, Record):
        return kind.from_kept
    if kind is dt.date:
        return dt.date.fromisoformat
    inner = [_reader(without_notes(argument)) for argument in get_args(kind)]
    if get_origin(kind) is tuple:
        return _tuple_reader(inner[0])
    if get_origin(kind) is dict:
        return _mapping_reader(inner[1])
    return None


def _tuple_reader(inner: _Reader | None) -> _Reader:
    return tuple if inner is None else lambda items: tuple(map(inner, items))


def _mapping_reader(inner: _Reader | None) -> _Reader:
    return dict if inner is None else lambda values: {key: inner(value) for key, value in values.items()}
