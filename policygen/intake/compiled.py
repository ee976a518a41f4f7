"""Patterns that are compiled when something first asks them, and kept compiled for the next command.

Python compiles a pattern anew in every process, which for those of a two-page document takes longer than to read it.
What its compiler makes is a list of numbers: CPython can make the pattern of that again without compiling. That is no
public part of `re`, so where anything of it is other than here, patterns are compiled as always.
"""

import contextlib
import marshal
import re
import sys
from array import array
from functools import cache
from importlib import import_module
from typing import Any, Final, cast

Written = tuple[str, int]
"""A pattern as it is written, and its flags."""

Code = tuple[int, bytes, int, dict[str, int]]
"""What a pattern is compiled to: its flags, its code, how many groups it has, and the numbers of those with names."""

VERSION: Final = f"{sys.implementation.cache_tag} {sys.version}"
"""Code is only for the Python that made it."""

_known: dict[Written, Code] = {}
_new: dict[Written, Code] = {}


def lazily(written: str, flags: int = 0) -> re.Pattern[str]:
    """The same as `re.compile` gives, compiled when it is first asked."""
    return cast("re.Pattern[str]", _Lazily(written, flags))


class _Lazily:
    """Stands for a pattern; what is asked of it once, its attributes are from then on."""

    def __init__(self, written: str, flags: int) -> None:
        self._as_written = written, int(flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name not in _ASKED:
            return getattr(compiled(*self._as_written), name)
        pattern = compiled(*self._as_written)
        vars(self).update({each: getattr(pattern, each) for each in _ASKED})
        return vars(self)[name]

    def __reduce__(self) -> tuple[Any, ...]:
        return lazily, self._as_written


_ASKED: Final = ("search", "match", "fullmatch", "sub", "split", "findall", "finditer")


def compiled(written: str, flags: int = 0) -> re.Pattern[str]:
    """The same as `re.compile` gives: made of its code where that is known, or else compiled, and its code noted."""
    as_written = written, int(flags)
    if known := _known.get(as_written) or _new.get(as_written):
        with contextlib.suppress(Exception):
            return _made_of(written, known)
    with contextlib.suppress(Exception):
        code = _code(written, int(flags))
        pattern = _made_of(written, code)
        _new[as_written] = code
        return pattern
    return re.compile(written, flags)


@cache
def regex(written: str, flags: int = 0) -> re.Pattern[str]:
    """The same, for a pattern that is written where it is used."""
    return compiled(written, flags)


def recall(data: bytes) -> None:
    """Know the code of patterns again that `to_keep` gave, to this same Python."""
    with contextlib.suppress(ValueError, EOFError, TypeError):
        _known.update(marshal.loads(data))


def to_keep() -> bytes | None:
    """The code of all patterns that were ever compiled; None where this process had to compile hardly any."""
    return marshal.dumps({**_known, **_new}) if len(_new) >= _MANY else None


_MANY = 4
"""To compile a few takes less than to keep them."""


def _code(written: str, flags: int) -> Code:
    """A pattern compiled as `re.compile` does it, up to the point where it hands the code over."""
    compiler, parser = import_module("re._compiler"), import_module("re._parser")
    parsed = parser.parse(written, flags)
    code = array("I", compiler._code(parsed, flags)).tobytes()
    return int(flags | parsed.state.flags), code, parsed.state.groups - 1, dict(parsed.state.groupdict)


def _made_of(written: str, known: Code) -> re.Pattern[str]:
    flags, code, groups, numbers = known
    names: list[str | None] = [None] * (groups + 1)
    for name, number in numbers.items():
        names[number] = name
    # It looks through the code before it takes it, and refuses what no compiler made.
    made: re.Pattern[str] = import_module("_sre").compile(
        written, flags, array("I", code).tolist(), groups, numbers, tuple(names)
    )
    return made
