"""What one document may use up: a template that would never end, or fill the memory, is stopped at its tag."""

import re
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Final

MAX_TURNS: Final = 1_000_000
MAX_MADE: Final = 4_000_000
MAX_OUTPUT: Final = 64 * 2**20
MAX_SECONDS: Final = 10.0
"""How many turns of loops a document may take, how long a text or list a template may make itself, how large a
part may grow, and how much of the processor's time all of it may take. The largest real policy takes a hundredth
of each. The time is the last resort, for what cannot be counted beforehand."""


_BETWEEN_LOOKS: Final = 32


class LimitError(ValueError):
    """A template that would never end, or fill the memory."""


@dataclass
class Meter:
    """What one document has used up so far. `names` are those that it was given, for messages."""

    names: Sequence[str] = ()
    turns: int = 0
    until: float = field(default_factory=lambda: time.thread_time() + MAX_SECONDS)
    _unseen: int = 0

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
        # To look at the clock takes longer than most of what is counted.
        self._unseen += turns + 1
        if self._unseen < _BETWEEN_LOOKS:
            return
        self._unseen = 0
        if time.thread_time() > self.until:
            raise LimitError(f"this takes more than {MAX_SECONDS:.0f} seconds, so it was stopped.")


_METER: Final[ContextVar[Meter]] = ContextVar("meter")


@contextmanager
def metered(meter: Meter) -> Iterator[Meter]:
    """Within it, this thread's templates run on the meter."""
    token = _METER.set(meter)
    try:
        yield meter
    finally:
        _METER.reset(token)


def current_meter() -> Meter:
    """The meter that this thread's templates run on; a new one outside any document."""
    return _METER.get(None) or Meter()


# ── what would be too much ───────────────────────────────────────────────────────────────────────────


def refuse_length(length: int) -> None:
    """Raises LimitError for a text or list longer than a template may make."""
    if length > MAX_MADE:
        raise LimitError(f"this would make a text or list of {length:,} parts, so it was stopped.")


def refuse_output(length: int) -> None:
    """Raises LimitError for more text than a part may have."""
    if length > MAX_OUTPUT:
        raise LimitError(f"this would make more than {MAX_OUTPUT >> 20} MB, so it was stopped.")


def refuse_operation(operator: str, left: Any, right: Any) -> None:
    """Of sums, products, powers and formats, those that would make too much."""
    if operator == "+" and isinstance(left, str | list | tuple) and isinstance(right, str | list | tuple):
        refuse_length(len(left) + len(right))
    elif operator == "*":
        _refuse_product(left, right)
    elif operator == "**" and isinstance(left, int) and isinstance(right, int) and abs(left) > 1:
        _refuse_digits(left.bit_length() * abs(right))
    elif operator == "%" and isinstance(left, str):
        refuse_format(left)


def _refuse_product(left: Any, right: Any) -> None:
    if isinstance(left, int) and isinstance(right, int):
        _refuse_digits(left.bit_length() + right.bit_length())
    for many, times in ((left, right), (right, left)):
        if isinstance(many, str | list | tuple | bytes) and isinstance(times, int):
            refuse_length(len(many) * max(times, 0))


def _refuse_digits(bits: int) -> None:
    if bits > 10_000:
        raise LimitError("this number is too large to work out, so it was stopped.")


def refuse_format(text: str) -> None:
    """Of formats, those whose widths could make any length: `%100000d`, `{:{w}}`."""
    if re.search(r"\d{5,}|%[^a-zA-Z%]*\*|:[^{}]*\{", text):
        raise LimitError("the format asks for a width that is too large or not known, so it was stopped.")


def refuse_words(name: str, text: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> None:
    """Of the methods and filters that make texts of texts, those that would make much of little."""
    refuse_numbers(args, kwargs)
    if name == "expandtabs":
        refuse_length(text.count("\t") * _first_number(args, kwargs, 8))
    elif name == "indent":
        refuse_length(text.count("\n") * _first_number(args, kwargs, 4))
    elif name == "replace" and len(args) > 1:
        refuse_length(text.count(str(args[0])) * len(str(args[1])))
    elif name == "join" and args and isinstance(args[0], Sequence):
        refuse_joined(text, args[0])
    elif name == "format":
        refuse_format(text)


def refuse_numbers(args: Sequence[Any], kwargs: Mapping[str, Any]) -> None:
    """Of widths and counts given to a filter or method, those that would make too much."""
    for number in (*args, *kwargs.values()):
        if isinstance(number, int):
            refuse_length(abs(number))


def _first_number(args: Sequence[Any], kwargs: Mapping[str, Any], otherwise: int) -> int:
    return next((abs(n) for n in (*args, *kwargs.values()) if isinstance(n, int)), otherwise)


def refuse_joined(between: str, items: Sequence[Any]) -> None:
    """Of lists to be joined, those that would make too long a text."""
    refuse_length(len(between) * len(items) + sum(len(item) for item in items if isinstance(item, str)))


def refuse_filter(name: str, value: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> None:
    """Count a filter's work, and refuse what would be too much."""
    if isinstance(value, str):
        current_meter().charge(len(value) << 2 if name == "wordwrap" else len(value) >> 6)
        refuse_words(name, value, args, kwargs)
    elif isinstance(value, Sequence):
        current_meter().charge(len(value))
        if name == "join":
            refuse_joined(str(args[0]) if args else "", value)
    refuse_numbers(args, kwargs)
