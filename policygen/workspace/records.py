"""A YAML file's nodes become a typed record, and everything wrong with them a finding with its place."""

from collections.abc import Callable, Iterator, Sequence
from types import UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from policygen.errors import Finding, Place, did_you_mean
from policygen.record import InvalidRecordError, Problem, Record, RecordField
from policygen.record.base import Note, without_notes
from policygen.workspace.yamlfile import Listing, Map, Node, Spot, key_spot, plain, spot_of

R = TypeVar("R", bound=Record)
Path = tuple[int | str, ...]


def read_record(model: type[R], node: Node, file: str) -> tuple[R | None, list[Finding]]:
    """The record that the nodes describe, and every problem with them; no record where there is a problem.

    What says nothing counts as left out. Fields go by the names that people type: `from`, not `start`.
    """
    if not isinstance(node, Map):
        place = Place(file, node.start.line, node.start.column)
        return None, [Finding(place, "the file must hold keys with values.", "Write lines like ‘name: …’.")]
    try:
        return model.model_validate(plain(node) or {}, by_alias=True, by_name=False), []
    except InvalidRecordError as error:
        return None, [_finding(problem, model, node, file) for problem in error.problems]


def place_of(node: Node, path: Path, file: str) -> Place:
    """Where the value at a path of keys and positions stands in the file."""
    spot = spot_of(node, path)
    return Place(file, spot.line, spot.column)


def keys_of(model: type[Record]) -> list[str]:
    """The keys that people type for the model's fields."""
    return [field.alias or name for name, field in model.model_fields.items()]


# ── where, and what may stand there ──────────────────────────────────────────────────────────────────


def _field(model: type[Record], key: str) -> RecordField | None:
    return next((field for name, field in model.model_fields.items() if key == (field.alias or name)), None)


def _step_into(annotation: Any, step: int | str) -> Any:
    """The type of one key or item of a type, or None where it has no such."""
    annotation = without_notes(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Record):
        field = _field(annotation, str(step))
        return Annotated[field.annotation, field] if field else None
    arguments = get_args(annotation)
    if get_origin(annotation) is dict:
        return arguments[0] if step == "[key]" else arguments[1]
    return arguments[0] if get_origin(annotation) in (tuple, list) and isinstance(step, int) else None


def _type_at(model: type[Record], path: Path) -> Any:
    annotation: Any = model
    # Of a key that is wrong itself, the path names the key and then says that it is about the key.
    for step in (*path[:-2], "[key]") if path[-1:] == ("[key]",) else path:
        inner = _step_into(annotation, step)
        annotation = annotation if inner is None else inner
    return annotation


def _description(annotation: Any) -> str | None:
    """What the model says of the type: the description nearest to the outside."""
    if get_origin(annotation) is Annotated:
        inner, *notes = get_args(annotation)
        said = [note.description for note in notes if isinstance(note, RecordField | Note) and note.description]
        return said[-1] if said else _description(inner)
    if get_origin(annotation) in (Union, UnionType):
        return next((words for arm in get_args(annotation) if (words := _description(arm))), None)
    return None


# ── what is wrong ────────────────────────────────────────────────────────────────────────────────────


class _Problem:
    """One complaint of the model, with what a message about it needs."""

    def __init__(self, problem: Problem, model: type[Record], node: Node) -> None:
        self.model = model
        self.node = node
        self.path: Path = problem["loc"]
        self.type = problem["type"]
        self.words = problem["msg"].removeprefix("Value error, ")
        self.value = problem["input"]

    @property
    def name(self) -> str:
        """The key that it is about, in quotation marks."""
        keys = [step for step in self.path if isinstance(step, str) and step != "[key]"]
        return f"‘{keys[-1]}’" if keys else "the file"

    @property
    def expected(self) -> Any:
        """The type that should stand there."""
        return _type_at(self.model, self.path)

    @property
    def shown(self) -> str:
        """The value that stands there, cut short."""
        text = self.value if isinstance(self.value, str) else type(self.value).__name__
        text = " ".join(text.split())
        return f"‘{text}’" if len(text) <= 60 else f"‘{text[:57]}…’"


Explained = tuple[Spot, str, str | None]


def _finding(details: Problem, model: type[Record], node: Node, file: str) -> Finding:
    problem = _Problem(details, model, node)
    explain = next((explain for start, explain in _EXPLANATIONS if problem.type.startswith(start)), _refused)
    spot, message, hint = explain(problem)
    return Finding(Place(file, spot.line, spot.column), message, hint)


def _missing(problem: _Problem) -> Explained:
    key = str(problem.path[-1])
    allowed = _allowed(problem.expected)
    written = key_spot(problem.node, problem.path)
    parent = spot_of(problem.node, problem.path[:-1])
    if _has(problem.node, problem.path):
        return written, f"‘{key}’ is empty.", allowed or "It must be given."
    return parent, f"‘{key}’ is not given.", allowed or f"Add a line ‘{key}: …’."


def _has(node: Node, path: Path) -> bool:
    """Whether the file has the key at the end of the path, with or without a value."""
    for step in path[:-1]:
        if isinstance(node, Map) and (entry := node.get(str(step))):
            node = entry.value
        elif isinstance(node, Listing) and isinstance(step, int):
            node = node.given_items[step]
    return isinstance(node, Map) and node.get(str(path[-1])) is not None


def _unknown_key(problem: _Problem) -> Explained:
    key = str(problem.path[-1])
    owner = without_notes(_type_at(problem.model, problem.path[:-1]))
    known = keys_of(owner)
    hint = _belongs_under(key, owner) or did_you_mean(key, known) or f"Known are: {', '.join(known)}."
    return key_spot(problem.node, problem.path), f"‘{key}’ is not known here.", hint


def _belongs_under(key: str, owner: type[Record]) -> str | None:
    """The hint for a key that stands one level too high, like `headteacher` beside `people`."""
    for name, field in owner.model_fields.items():
        inner = without_notes(field.annotation)
        if isinstance(inner, type) and issubclass(inner, Record) and key in keys_of(inner):
            return f"It belongs under ‘{name}:’, indented by two spaces."
    return None


def _unknown_word(problem: _Problem) -> Explained:
    words = get_args(without_notes(problem.expected))
    near = did_you_mean(str(problem.value), words)
    allowed = _allowed(problem.expected)
    return _start(problem), _cannot_be(problem), f"{near} {allowed}" if near else allowed


def _allowed(expected: Any) -> str | None:
    words = get_args(without_notes(expected)) if get_origin(without_notes(expected)) is Literal else ()
    return f"Allowed are: {', '.join(words)}." if words else None


def _not_a_map(problem: _Problem) -> Explained:
    expected = without_notes(problem.expected)
    keys = keys_of(expected) if isinstance(expected, type) and issubclass(expected, Record) else ["a-short-name"]
    return (
        _start(problem),
        f"{problem.name} must hold keys with values, not {_what(problem)}.",
        _lines_below(keys),
    )


def _not_a_list(problem: _Problem) -> Explained:
    inner = without_notes(next(iter(get_args(without_notes(problem.expected))), str))
    if isinstance(inner, type) and issubclass(inner, Record):
        message = f"{problem.name} must hold keys with values, or a list of such, not {_what(problem)}."
        return _start(problem), message, _lines_below(keys_of(inner))
    hint = "Write each item in a line of its own, after a dash, or all in square brackets."
    return _start(problem), f"{problem.name} must be a list, not {_what(problem)}.", hint


def _lines_below(keys: Sequence[str]) -> str:
    few = ", ".join(f"‘{key}:’" for key in keys[:6])
    return f"Write lines below it, indented by two spaces: {few}{', …' if len(keys) > 6 else ''}."


def _not_one_value(problem: _Problem) -> Explained:
    return (
        _start(problem),
        f"{problem.name} must be one value, not {_what(problem)}.",
        "Write it in one line, after the colon.",
    )


def _what(problem: _Problem) -> str:
    if isinstance(problem.value, list):
        return "a list"
    return "keys of its own" if isinstance(problem.value, dict) else f"the words {problem.shown}"


def _not_yes_or_no(problem: _Problem) -> Explained:
    return _start(problem), _cannot_be(problem), "Write yes or no."


def _not_a_number(problem: _Problem) -> Explained:
    return _start(problem), _cannot_be(problem), "Write a number in digits."


def _not_a_date(problem: _Problem) -> Explained:
    return _start(problem), _cannot_be(problem), "There is no such day; write a date like 2026-09-01."


def _not_of_the_pattern(problem: _Problem) -> Explained:
    said = _description(problem.expected)
    return _start(problem), _cannot_be(problem), f"{said}." if said else None


def _refused(problem: _Problem) -> Explained:
    words = problem.words.replace("Input should", "It should", 1)
    words = words[0].upper() + words[1:]
    return _start(problem), _cannot_be(problem), words if words.endswith(".") else f"{words}."


def _cannot_be(problem: _Problem) -> str:
    if problem.path and problem.path[-1] == "[key]":
        return f"the name {problem.name} cannot be used."
    if isinstance(problem.value, list | dict):
        return f"{problem.name} cannot be as it stands here."
    return f"{problem.name} cannot be {problem.shown}."


def _start(problem: _Problem) -> Spot:
    return spot_of(problem.node, problem.path)


# pydantic's names for what can be wrong, by how they start: https://docs.pydantic.dev/latest/errors/validation_errors/
_EXPLANATIONS: Sequence[tuple[str, Callable[[_Problem], Explained]]] = (
    ("missing", _missing),
    ("extra_forbidden", _unknown_key),
    ("literal_error", _unknown_word),
    ("model_", _not_a_map),
    ("dict_type", _not_a_map),
    ("tuple_type", _not_a_list),
    ("string_type", _not_one_value),
    ("string_pattern", _not_of_the_pattern),
    ("bool", _not_yes_or_no),
    ("int", _not_a_number),
    ("float", _not_a_number),
    ("date", _not_a_date),
)


def sorted_by_place(findings: Sequence[Finding]) -> list[Finding]:
    """The findings in the order in which a person meets their places."""
    return sorted(findings, key=lambda f: (f.place.file, f.place.line or 0, f.place.column or 0))


def errors_among(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Those that make what they stand in unusable."""
    return (finding for finding in findings if finding.severity == "error")
