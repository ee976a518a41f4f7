"""Where the code of templates runs: out of reach of Python, within limits, and with every mistake named.

Built on Jinja's sandbox: https://jinja.palletsprojects.com/en/stable/sandbox/
"""

import re
from collections.abc import Callable, Mapping, Sized
from functools import lru_cache, partial, wraps
from types import BuiltinMethodType, MethodDescriptorType, MethodType
from typing import Any, Final, cast

from jinja2 import StrictUndefined, Undefined, UndefinedError, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from policygen.errors import did_you_mean
from policygen.record import Record
from policygen.render.compiling import FreeNamesParser, Generator, PartParser, RenderContext, Writer, concat
from policygen.render.content import Blank
from policygen.render.limits import current_meter, refuse_filter, refuse_format, refuse_operation, refuse_words
from policygen.render.links import link, page_break
from policygen.render.others import OfAnother
from policygen.render.terms import Term
from policygen.render.words import capital
from policygen.word.template import PRINT, REMARK, STATEMENT, Source

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
        known = [name for name in current_meter().names if not name.startswith("_")]
        return f"there is no ‘{error.name}’ here.", did_you_mean(error.name, known) or _if_optional(error.name)
    if isinstance(error.owner, Undefined):
        return str(error), None
    if isinstance(error.owner, Sized) and not isinstance(error.owner, Mapping) and error.name.isdigit():
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


# ── the sandbox ──────────────────────────────────────────────────────────────────────────────────────

_DICT_NAMES: Final = frozenset(dir(dict))
_LEFT_OUT_FILTERS: Final = ("random", "urlize", "xmlattr", "pprint")
"""Filters of Jinja that give another answer each time, or HTML."""

_UNESCAPED_FILTERS: Final = ("e", "escape", "forceescape", "safe")
"""Filters that say how HTML is escaped: here everything printed is escaped once, so they change nothing."""

_OF_WORDS: Final = frozenset(
    {"capitalise", "capitalize", "center", "e", "escape", "forceescape", "format", "formatted", "indent", "lower"}
    | {"replace", "safe", "string", "striptags", "title", "trim", "truncate", "upper", "wordwrap"}
)
"""Filters that change words: of a blank they make the same blank."""


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja as templates get it."""

    code_generator_class = Generator
    context_class = RenderContext
    concat = staticmethod(concat)
    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(
        self,
        filters: Mapping[str, Callable[..., Any]] | None = None,
        tests: Mapping[str, Callable[..., bool]] | None = None,
    ) -> None:
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
        self.filters.update(dict.fromkeys(_UNESCAPED_FILTERS, _unchanged))
        self.filters.update({"capitalise": capitalise, "formatted": formatted})
        self.filters.update(filters or {})
        for name in _LEFT_OUT_FILTERS:
            del self.filters[name]
        self.tests.update(tests or {})
        self.filters = {name: _limited(name, function) for name, function in self.filters.items()}
        del self.globals["lipsum"]
        self.globals["range"] = _limited_range
        self.globals.update({"link": link, "page_break": page_break})
        self._writer = Writer(self)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        return FreeNamesParser(self, source, name, filename).parse()

    def parse_part(self, source: Source, *, whole: bool = False) -> nodes.Template:
        """The tree of a part, in which expressions may be leaves; of all its names where the `whole` is wanted.

        Raises TemplateSyntaxError.
        """
        # Between `raw` and `endraw` Jinja reads no tags.
        if any(tag.tag.word in ("raw", "endraw") for tag in source.tags):
            return self.parse(source.text)
        return PartParser(self, self._writer, source, whole=whole).parse()

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Jinja's meaning of `obj.attribute`, with a short way for plain data and for what was allowed before."""
        kind = type(obj)
        if kind is dict and attribute not in _DICT_NAMES:
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        if (kind, attribute) in self._plain_names:
            value = getattr(obj, attribute, missing)
            if value is not missing and not _may_be_of_words(value):
                return value
        value = super().getattr(obj, attribute)
        if not isinstance(value, Undefined) and self.is_safe_attribute(obj, attribute, value):
            self._plain_names.add((kind, attribute))
        return value

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may use an attribute; of a record or a model only what it has itself."""
        return super().is_safe_attribute(obj, attr, value) and not _is_of_every_record(obj, attr)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """What an attribute gives that a template may not use."""
        return self.undefined(f"templates cannot use ‘{attribute}’.", obj=obj, name=attribute, exc=SecurityError)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """The answer of an operator that could make too much."""
        refuse_operation(operator, left, right)
        return super().call_binop(context, operator, left, right)

    def call(self, context: Context, obj: Any, *args: Any, **kwargs: Any) -> Any:
        """The answer of a call: of classes only those that Jinja itself gives templates, of texts nothing too long."""
        if isinstance(obj, type):
            return self._make(context, obj, *args, **kwargs)
        if type(obj) is MethodDescriptorType:
            # `dict.update(x, …)` would do to a value what `x.update(…)` may not.
            raise SecurityError(f"templates cannot use ‘{obj.__name__}’.")
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
            refuse_format(value.__self__)
        return wrapped


@lru_cache(maxsize=1)
def usual_sandbox() -> Sandbox:
    """The sandbox of all templates without filters or tests of their own."""
    return Sandbox()


def _may_be_of_words(value: object) -> bool:
    """Whether what an attribute gives may be the `format` of a text, which is let out only in Jinja's safe form.

    Whether it is depends on the value, and not on its owner alone: it is asked each time.
    """
    kind = type(value)
    return kind is BuiltinMethodType or (kind is MethodType and isinstance(cast(MethodType, value).__self__, str))


def _is_of_every_record(obj: object, name: str) -> bool:
    """Whether an attribute is no field but what every record has, to copy it or to make others, or every model of
    pydantic's: some of those read files."""
    if isinstance(obj, Record):
        return name not in obj.model_fields and hasattr(Record, name)
    if name in getattr(type(obj), "__pydantic_fields__", ()):
        return False
    return any(name in cls.__dict__ for cls in type(obj).__mro__ if cls.__module__.partition(".")[0] == "pydantic")


def _refuse_method(name: str, owner: Any, args: Any, kwargs: Mapping[str, Any]) -> None:
    if isinstance(owner, str):
        refuse_words(name, owner, args, kwargs)
    elif isinstance(owner, int) and name == "to_bytes":
        raise SecurityError("templates cannot use ‘to_bytes’.")


def _limited_range(*bounds: int) -> range:
    made = range(*bounds)
    current_meter().charge(len(made))
    return made


def _unchanged(value: Any) -> Any:
    return value


def capitalise(value: Any) -> str:
    """The words with a capital first letter; the others stay as they are. A term stays one."""
    return value.capital if isinstance(value, Term | OfAnother) else capital(str(value))


def formatted(value: Any) -> Any:
    """The words, read as formatted text; a value that is none yet stays so."""
    # Most templates have no formatted text, and what reads it takes as long to load as a document to make.
    from policygen.render.formatted import Formatted

    return value if value is None else Formatted(str(value))


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
        refuse_filter(name, value, args[at + 1 :], kwargs)
        return function(*args, **kwargs)

    return limited
