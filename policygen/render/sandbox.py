"""Where the code of templates runs: out of reach of Python, within limits, and with every mistake named.

Built on Jinja's sandbox (https://jinja.palletsprojects.com/en/stable/sandbox/). What it adds: limits on
loops, sizes and time; a `show` around everything printed, so that nothing reaches a part unescaped; unknown
names that say what the right one may be.
"""

import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import partial, wraps
from types import BuiltinMethodType
from typing import Any, Final, cast

from jinja2 import StrictUndefined, Undefined, UndefinedError, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from policygen.errors import did_you_mean
from policygen.render.content import Blank, Fragment, Joined
from policygen.render.printing import Show
from policygen.word.template import PRINT, REMARK, STATEMENT

MAX_TURNS: Final = 1_000_000
MAX_MADE: Final = 1_000_000
MAX_OUTPUT: Final = 64 * 2**20
MAX_SECONDS: Final = 10.0
"""How many turns of loops, how long a text a template may make itself, how large a part, how much time a
document may take. The largest real policy takes a hundredth of each; the time is the last resort, where
nothing else counts."""


class LimitError(ValueError):
    """A template that would never end, or fill the memory."""


@dataclass
class Meter:
    """What one document has used up so far."""

    names: Sequence[str]
    turns: int = 0
    until: float = 0.0

    def __post_init__(self) -> None:
        self.until = time.thread_time() + MAX_SECONDS

    def tick(self) -> None:
        """Count one turn of a loop."""
        self.turns += 1
        if not self.turns & 0xFF:
            self.charge(0)

    def charge(self, turns: int) -> None:
        """Count work that is worth so many turns. Raises LimitError when it is too much."""
        self.turns += turns
        if self.turns > MAX_TURNS:
            raise LimitError(f"this goes round more than {MAX_TURNS:,} times, so it was stopped.")
        if time.thread_time() > self.until:
            raise LimitError(f"this takes more than {MAX_SECONDS:.0f} seconds, so it was stopped.")


_METER: Final[ContextVar[Meter]] = ContextVar("meter")


def _charge(turns: int) -> None:
    meter = _METER.get(None)
    if meter is not None:
        meter.charge(turns)


def refuse_length(length: int) -> None:
    """Raises LimitError for a text or list longer than a template may make."""
    if length > MAX_MADE:
        raise LimitError(f"this would make a text or list of {length:,} parts, so it was stopped.")


# ── unknown names ────────────────────────────────────────────────────────────────────────────────────


class NoSuchNameError(UndefinedError):
    """A name that nothing has. `owner` is what was asked for it: jinja2's `missing` where it stood alone."""

    def __init__(self, owner: object, name: object, message: str) -> None:
        super().__init__(message)
        self.owner = owner
        self.name = str(name)


class Unknown(StrictUndefined):
    """What an unknown name gives: whatever is done with it, other than `is defined` and `default`, says so.

    What only may be missing (the item before the first of a loop) is empty and false, and no mistake.
    """

    __slots__ = ()

    def __new__(cls, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: Any = None) -> Any:
        """Jinja gives a name for what is unknown, and only a hint for what may be missing."""
        return Undefined(hint) if name is None and obj is missing else super().__new__(cls)

    def __init__(
        self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: Any = UndefinedError
    ) -> None:
        own = partial(NoSuchNameError, obj, name) if exc is UndefinedError else exc
        super().__init__(hint, obj, name, cast(Any, own))

    def __repr__(self) -> str:
        return str(self)


def explain(error: NoSuchNameError, code: str) -> tuple[str, str | None]:
    """What is wrong with a name, and what it may have been meant for; `code` is the tag that used it."""
    if error.owner is missing:
        if "parameter" in str(error):
            return (
                f"the macro was called without its parameter ‘{error.name}’.",
                "Give it, or give it a default.",
            )
        known = [name for name in _METER.get(Meter(())).names if not name.startswith("_")]
        return f"there is no ‘{error.name}’ here.", did_you_mean(error.name, known) or _if_optional(error.name)
    if isinstance(error.owner, Undefined):
        return str(error), None
    if isinstance(error.owner, list | tuple | str) and error.name.isdigit():
        return (
            f"there is no number {error.name} in a list of {len(error.owner)}; the first is number 0.",
            None,
        )
    owner, known = _label(error.owner, error.name, code), names_of(error.owner)
    return f"{owner} has no ‘{error.name}’.", did_you_mean(error.name, known) or _if_optional(error.name)


def _if_optional(name: str) -> str:
    return f"Where ‘{name}’ may be missing, ask ‘is defined’ first."


def _label(owner: object, name: str, code: str) -> str:
    label = getattr(owner, "_label", None)
    if isinstance(label, str):
        return label
    found = re.search(rf"([\w.\[\]\"']+)(?:\.{re.escape(name)}\b|\[[\"']{re.escape(name)}[\"']\])", code)
    return f"‘{found.group(1)}’" if found else "it"


def names_of(owner: object) -> list[str]:
    """The names that a template can ask of a value."""
    if isinstance(owner, Mapping):
        return [str(key) for key in owner]
    if isinstance(owner, str | int | float | list | tuple | LoopContext):
        return [name for name in dir(owner) if not name.startswith("_")] if isinstance(owner, LoopContext) else []
    return [name for name in dir(owner) if not name.startswith("_")]


# ── compiling ────────────────────────────────────────────────────────────────────────────────────────


class _Generator(CodeGenerator):
    """Jinja's compiler, but everything printed goes through `show` with the line of its tag, and loops are
    counted.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._loop_bodies: set[int] = set()
        self._written_line = 0

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("show, tick = context.show, context.tick")
        self.writeline("join_values, weighed = context.join_values, context.weighed")

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("show(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(f", {node.lineno})")

    def start_write(self, frame: Frame, node: nodes.Node | None = None) -> None:
        super().start_write(frame, node)
        self._written_line = node.lineno if node is not None else 0
        self.write("show(")

    def end_write(self, frame: Frame) -> None:
        self.write(f", {self._written_line})")
        super().end_write(frame)

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802
        self._loop_bodies.add(id(node.body))
        super().visit_For(node, frame)

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        if id(nodes) in self._loop_bodies:
            self.writeline("tick()")
        super().blockvisit(nodes, frame)

    def visit_Operand(self, node: nodes.Operand, frame: Frame) -> None:  # noqa: N802
        if node.op not in ("in", "notin"):
            super().visit_Operand(node, frame)
            return
        self.write(" in weighed(" if node.op == "in" else " not in weighed(")
        self.visit(node.expr, frame)
        self.write(")")

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        self.write("join_values((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")


def _join_values(values: tuple[object, ...]) -> Joined:
    refuse_length(sum(len(value) for value in values if isinstance(value, str)))
    return Joined.of(values)


def _weighed(value: Any) -> Any:
    """What is searched in, once its length was counted as work."""
    if isinstance(value, str | Sequence):
        _charge(len(value) >> 4)
    return value


class RenderContext(Context):
    """The names of one document while a part of it is made, and what prints its answers."""

    show: Show
    tick: Callable[[], None]
    join_values = staticmethod(_join_values)
    weighed = staticmethod(_weighed)


def _concat(pieces: Iterable[str]) -> Fragment:
    made = list(pieces)
    if sum(map(len, made)) > MAX_OUTPUT:
        raise LimitError(f"this would make more than {MAX_OUTPUT >> 20} MB, so it was stopped.")
    return Fragment.of("".join(made))


# ── the sandbox ──────────────────────────────────────────────────────────────────────────────────────

_DICT_NAMES: Final = frozenset(dir(dict))
_LEFT_OUT_FILTERS: Final = ("random", "urlize", "xmlattr", "pprint")
"""Filters of Jinja that give another answer each time, or HTML."""

_UNESCAPED_FILTERS: Final = ("e", "escape", "forceescape", "safe")
"""Filters that say how HTML is escaped: here everything printed is escaped once, so they change nothing."""

_OF_WORDS: Final = frozenset(
    {"capitalise", "capitalize", "center", "e", "escape", "forceescape", "format", "indent", "lower", "replace"}
    | {"safe", "string", "striptags", "title", "trim", "truncate", "upper", "wordwrap"}
)
"""Filters that change words: of a blank they make the same blank."""


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja as templates get it."""

    code_generator_class = _Generator
    context_class = RenderContext
    concat = staticmethod(_concat)
    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, filters: Mapping[str, Callable[..., Any]] | None = None) -> None:
        super().__init__(
            block_start_string=STATEMENT[0],
            block_end_string=STATEMENT[1],
            variable_start_string=PRINT[0],
            variable_end_string=PRINT[1],
            comment_start_string=REMARK[0],
            comment_end_string=REMARK[1],
            keep_trailing_newline=True,
            undefined=Unknown,
            optimized=False,
            cache_size=0,
        )
        self._plain_names: set[tuple[type, str]] = set()
        self.filters.update(dict.fromkeys(_UNESCAPED_FILTERS, _unchanged) | {"capitalise": capitalise})
        self.filters.update(filters or {})
        for name in _LEFT_OUT_FILTERS:
            del self.filters[name]
        self.filters = {name: _limited(name, function) for name, function in self.filters.items()}
        del self.globals["lipsum"]
        self.globals["range"] = _limited_range

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Jinja's meaning of `obj.attribute`, with a short way for plain data and for what was allowed
        before.
        """
        kind = type(obj)
        if kind is dict and attribute not in _DICT_NAMES:
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        if (kind, attribute) in self._plain_names:
            value = getattr(obj, attribute, missing)
            if value is not missing and type(value) is not BuiltinMethodType:
                return value
        value = super().getattr(obj, attribute)
        if not isinstance(value, Undefined) and not callable(value):
            self._plain_names.add((kind, attribute))
        return value

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may use an attribute; of a model only what the model itself has."""
        return super().is_safe_attribute(obj, attr, value) and not _is_of_pydantic(obj, attr)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """What an attribute gives that a template may not use."""
        return self.undefined(f"templates cannot use ‘{attribute}’.", obj=obj, name=attribute, exc=SecurityError)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """The answer of an operator that could make too much."""
        _refuse_operation(operator, left, right)
        return super().call_binop(context, operator, left, right)

    def call(self, context: Context, obj: Any, *args: Any, **kwargs: Any) -> Any:
        """The answer of a call: of classes only those that Jinja itself gives templates, of texts nothing too long."""
        if isinstance(obj, type):
            return self._make(context, obj, *args, **kwargs)
        if type(obj) is BuiltinMethodType:
            _refuse_method(obj.__name__, obj.__self__, args, kwargs)
        return super().call(context, obj, *args, **kwargs)

    def _make(self, context: Context, kind: type, *args: Any, **kwargs: Any) -> Any:
        """Of the classes only those that Jinja itself gives templates: dict, cycler, joiner, namespace."""
        if kind not in self.globals.values():
            raise SecurityError("templates cannot make things of this kind.")
        return super().call(context, kind, *args, **kwargs)

    def wrap_str_format(self, value: Any) -> Any:
        """Jinja's safe `str.format`; refused where its widths could make too much."""
        wrapped = super().wrap_str_format(value)
        if wrapped is not None:
            _refuse_format(value.__self__)
        return wrapped


def _is_of_pydantic(obj: object, name: str) -> bool:
    """Whether an attribute of a model is none of its fields but pydantic's own: some of those read files."""
    if name in getattr(type(obj), "__pydantic_fields__", ()):
        return False
    return any(name in cls.__dict__ for cls in type(obj).__mro__ if cls.__module__.partition(".")[0] == "pydantic")


def _limited_range(*bounds: int) -> range:
    made = range(*bounds)
    _charge(len(made))
    return made


def _unchanged(value: Any) -> Any:
    return value


def capitalise(value: Any) -> str:
    """The words with a capital first letter; the others stay as they are."""
    words = str(value)
    return words[:1].upper() + words[1:]


def _limited(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that counts what it works on, and leaves blanks blank where it would change words."""
    at = 1 if hasattr(function, "jinja_pass_arg") else 0

    @wraps(function)
    def limited(*args: Any, **kwargs: Any) -> Any:
        value = args[at] if len(args) > at else None
        if isinstance(value, Blank):
            if name in _OF_WORDS:
                return value
            if name in ("default", "d"):
                return args[at + 1] if len(args) > at + 1 else kwargs.get("default_value", "")
        _refuse_filter(name, value, args[at + 1 :], kwargs)
        return function(*args, **kwargs)

    return limited


# ── what would be too much ───────────────────────────────────────────────────────────────────────────


def _refuse_operation(operator: str, left: Any, right: Any) -> None:
    if operator == "+" and isinstance(left, str | list | tuple) and isinstance(right, str | list | tuple):
        refuse_length(len(left) + len(right))
    elif operator == "*":
        _refuse_product(left, right)
    elif operator == "**" and isinstance(left, int) and isinstance(right, int) and abs(left) > 1:
        refuse_length(left.bit_length() * abs(right) * 100)
    elif operator == "%" and isinstance(left, str):
        _refuse_format(left)


def _refuse_product(left: Any, right: Any) -> None:
    if isinstance(left, int) and isinstance(right, int):
        refuse_length((left.bit_length() + right.bit_length()) * 100)
    for many, times in ((left, right), (right, left)):
        if isinstance(many, str | list | tuple | bytes) and isinstance(times, int):
            refuse_length(len(many) * max(times, 0))


def _refuse_format(text: str) -> None:
    """Widths in a format are a way to make any length."""
    refuse_length(len(text))
    if re.search(r"\d{5,}|%[^a-zA-Z%]*\*|:[^{}]*\{", text):
        raise LimitError("the format asks for a width that is too large, or that is not known beforehand.")


def _refuse_method(name: str, owner: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> None:
    if isinstance(owner, str):
        _refuse_words(name, owner, args, kwargs)
    if isinstance(owner, int) and name == "to_bytes":
        raise SecurityError("templates cannot use ‘to_bytes’.")


def _refuse_words(name: str, text: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> None:
    """Of the methods and filters that make texts, those that can make much of little."""
    for number in (*args, *kwargs.values()):
        if isinstance(number, int):
            refuse_length(abs(number))
    if name == "expandtabs":
        refuse_length(text.count("\t") * int(next(iter((*args, *kwargs.values())), 8)) + len(text))
    elif name == "replace" and len(args) > 1:
        old, new = str(args[0]), str(args[1])
        refuse_length(len(text) + text.count(old) * len(new))
    elif name == "join" and args and isinstance(args[0], Sequence):
        _refuse_joined(text, args[0])


def _refuse_joined(between: str, items: Sequence[Any]) -> None:
    refuse_length(len(between) * len(items) + sum(len(item) for item in items if isinstance(item, str)))


def _refuse_filter(name: str, value: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> None:
    if isinstance(value, str):
        _charge(len(value) << 2 if name == "wordwrap" else len(value) >> 6)
        _refuse_words(name, value, args, kwargs)
        if name == "format":
            _refuse_format(value)
        if name == "indent":
            refuse_length(len(value) + value.count("\n") * _first_number(args, kwargs))
    elif isinstance(value, Sequence):
        _charge(len(value))
        if name == "join":
            _refuse_joined(str(args[0]) if args else "", value)
    for number in (*args, *kwargs.values()):
        if isinstance(number, int):
            refuse_length(abs(number))


def _first_number(args: Sequence[Any], kwargs: Mapping[str, Any]) -> int:
    return next((abs(n) for n in (*args, *kwargs.values()) if isinstance(n, int)), 4)


@contextmanager
def metered(meter: Meter) -> Iterator[Meter]:
    """Within it, this thread's templates run on the meter."""
    token = _METER.set(meter)
    try:
        yield meter
    finally:
        _METER.reset(token)
