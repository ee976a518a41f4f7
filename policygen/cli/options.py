"""Options that several commands have."""

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def workspace_option(command: Command) -> Command:
    """Give a command `-C/--workspace DIR`."""
    return click.option(
        "-C",
        "--workspace",
        "folder",
        type=click.Path(path_type=Path),
        metavar="DIR",
        help="The policygen folder to work in. [default: this folder, or the nearest above it that is one]",
    )(command)


def json_option(command: Command) -> Command:
    """Give a command `--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON for programs instead of text for people.")(
        command
    )


def _day(words: str) -> dt.date:
    """The day that somebody typed; raises BadParameter, which click says with the option's name."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", words):
        raise click.BadParameter(f"‘{words}’ is not written year-month-day, like 2026-09-01.")
    try:
        return dt.date.fromisoformat(words)
    except ValueError:
        raise click.BadParameter(f"there is no day ‘{words}’.") from None


def day_option(words: str) -> Callable[[Command], Command]:
    """Give a command `--as-of DATE`, a day; `words` are its help."""

    def as_day(_: click.Context, __: click.Parameter, typed: str | None) -> dt.date:
        return dt.date.today() if typed is None else _day(typed)

    return click.option("--as-of", "day", callback=as_day, metavar="DATE", help=words)


def date_option(name: str, words: str, *, required: bool = False) -> Callable[[Command], Command]:
    """Give a command a date that may be left out unless it is required."""

    def as_day(_: click.Context, __: click.Parameter, typed: str | None) -> dt.date | None:
        return None if typed is None else _day(typed)

    return click.option(name, callback=as_day, metavar="DATE", help=words, required=required)
