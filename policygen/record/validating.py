"""Records checked by pydantic: which is loaded with this module, and by nothing else.

Of each record there is a model of pydantic's with the same fields, made when it is first needed. What it takes becomes
the record; what it refuses is told as it tells it. Its JSON Schema is the record's.
"""

from functools import cache
from types import UnionType
from typing import Annotated, Any, ClassVar, TypeVar, Union, cast, get_args, get_origin

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, create_model
from pydantic_core import PydanticUndefined

from policygen.record.base import After, Before, InvalidRecordError, Note, Problem, Record, RecordField, made_of

R = TypeVar("R", bound=Record)


class Checked(BaseModel):
    """A record as pydantic knows it. Its validator is built when it first reads something."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, populate_by_name=True)

    record: ClassVar[type[Record]] = Record


def validated(record: type[R], data: Any, *, by_alias: bool | None = None, by_name: bool | None = None) -> R:
    """The record of plain data. Raises InvalidRecordError with every problem."""
    try:
        found = checked(record).model_validate(data, by_alias=by_alias, by_name=by_name)
    except ValidationError as error:
        told = error.errors(include_url=False, include_context=False)
        raise InvalidRecordError(str(error), cast("list[Problem]", told)) from error
    return cast(R, _as_record(found))


@cache
def checked(record: type[Record]) -> type[Checked]:
    """The model of pydantic's that checks a record and gives its schema."""
    fields: dict[str, Any] = {field.name: _as_pydantic_has_it(field) for field in record.model_fields.values()}
    made = create_model(
        record.__name__, __base__=Checked, __doc__=record.__doc__, __module__=record.__module__, **fields
    )
    made.record = record
    return made


def _as_pydantic_has_it(field: RecordField) -> tuple[Any, Any]:
    default = PydanticUndefined if field.is_required() else field.default
    return _type(field.annotation), Field(default, alias=field.alias, description=field.description)


def _type(annotation: Any) -> Any:
    """A type of a record's field as pydantic takes it: with its models for records, and its notes for ours."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return Annotated[_type(arguments[0]), *(pair for note in arguments[1:] for pair in _notes(note))]
    if origin in (Union, UnionType):
        return Union[tuple(map(_type, arguments))]  # noqa: UP007 - of as many types as there are
    if origin in (tuple, list, dict):
        return origin[tuple(map(_type, arguments))]
    return checked(annotation) if isinstance(annotation, type) and issubclass(annotation, Record) else annotation


def _notes(note: Any) -> list[Any]:
    if isinstance(note, Before):
        takes = {} if note.takes is None else {"json_schema_input_type": _type(note.takes)}
        return [BeforeValidator(note.function, **takes)]
    if isinstance(note, After):
        return [AfterValidator(note.function)]
    if isinstance(note, Note):
        said = {name: value for name, value in note._asdict().items() if value is not None and name in _LIMITS}
        return [Field(**said)]
    return []


_LIMITS = ("description", "min_length", "pattern", "ge", "le")


def _as_record(value: Any) -> Any:
    """What was checked, with records in place of pydantic's models. What was not given is as the record has it."""
    if isinstance(value, Checked):
        given = value.model_fields_set
        return made_of(value.record, {name: _as_record(getattr(value, name)) for name in given}, set(given))
    if type(value) is tuple:
        return tuple(map(_as_record, value))
    if type(value) is dict:
        return {key: _as_record(inner) for key, inner in value.items()}
    return value
