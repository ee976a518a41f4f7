"""Values become YAML that people like to read: plain where that does, long text folded, short lists inline.

Text is read back before it is believed, as any other YAML reader would read it: text that looks like a number
or a yes is put in quotes, and what plain or folded text cannot carry is escaped.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence

WIDTH = 100
"""Columns that a line of words may fill."""

Value = str | bool | int | float | dt.date | Sequence["Value"] | Mapping[str, "Value"]

_ONE_LINE_KEYS = {"source"}


def one_line(value: Value) -> str:
    """The value in one line, lists and maps in brackets."""
    return _inline(value, "k: {}")


def entry_lines(key: str, value: Value, indent: int) -> list[str]:
    """A key and its value, indented by that many spaces."""
    pad = " " * indent
    if isinstance(value, str):
        first, *others = text_lines(value, indent, indent + len(key) + 2)
        return [f"{pad}{key}: {first}", *others]
    if _is_block(value) and key not in _ONE_LINE_KEYS and not fits_in_one_line(value, indent + len(key) + 2):
        return [f"{pad}{key}:", *block_lines(value, indent + 2)]
    return [f"{pad}{key}: {one_line(value)}"]


def block_lines(value: Value, indent: int) -> list[str]:
    """A map's entries or a list's items, one below the other; any other value in a line of its own."""
    if isinstance(value, Mapping):
        return [line for key, inner in value.items() for line in entry_lines(key, inner, indent)]
    if isinstance(value, list | tuple):
        return [line for item in value for line in item_lines(item, indent)]
    return [" " * indent + one_line(value)]


def item_lines(value: Value, indent: int) -> list[str]:
    """One item of a list, its dash after that many spaces."""
    if isinstance(value, str):
        first, *others = text_lines(value, indent, indent + 2)
        return [f"{' ' * indent}- {first}", *others]
    first, *others = block_lines(value, indent + 2)
    return [f"{' ' * indent}- {first.strip()}", *others]


def remarked_item_lines(value: Value, remark: str, indent: int) -> list[str]:
    """One item of a list with a blank line and a comment above it."""
    return ["", f"{' ' * indent}# {remark}", *item_lines(value, indent)]


def text_lines(text: str, indent: int, used: int) -> list[str]:
    """The lines of a text. The first follows `used` columns of its key's line; the key has that indent.

    A short text stays in the line. A long one is folded below it; one of several lines stays as it is.
    """
    written = one_line(text)
    if "\n" not in text and used + len(written) <= WIDTH:
        return [written]
    style, lines = ("|-", text.split("\n")) if "\n" in text else (">-", _folded(text, WIDTH - indent - 2))
    block = [style, *(f"{' ' * (indent + 2)}{line}" if line else "" for line in lines)]
    return block if _reads_as("k: " + "\n".join(block), {"k": text}) else [written]


def fits_in_one_line(value: Value, used: int) -> bool:
    """Whether it is a list of single values, short enough for what `used` leaves of a line."""
    if not isinstance(value, list | tuple) or any(isinstance(item, Mapping | list | tuple) for item in value):
        return False
    return used + len(one_line(value)) <= WIDTH


def _is_block(value: Value) -> bool:
    return isinstance(value, Mapping | list | tuple)


def _inline(value: Value, place: str) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_inline(inner, '[{}]')}" for key, inner in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_inline(item, "[{}]") for item in value) + "]"
    return _words(value, place) if isinstance(value, str) else str(value)


def _words(text: str, place: str) -> str:
    """The first way of writing a text that reads back as itself in such a place: plain, quoted, escaped."""
    for written in (text, "'" + text.replace("'", "''") + "'"):
        if "\n" not in text and any(_reads_as(place.format(written), read) for read in ({"k": text}, [text])):
            return written
    import yaml  # Only where something is written: to load it takes longer than to look at a thousand schools.

    escaped: str = yaml.dump(text, default_style='"', allow_unicode=True, width=float("inf"))
    return escaped.strip()


def _reads_as(written: str, value: object) -> bool:
    import yaml

    try:
        return bool(yaml.load(written, Loader=yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader) == value)
    except (yaml.YAMLError, ValueError):  # ValueError: what looks like a date and is none
        return False


def _folded(text: str, width: int) -> list[str]:
    """The text in lines of about that width, broken only where one space stands between two words."""
    lines = [""]
    for word in re.split(r"(?<=\S) (?=\S)", text):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines
