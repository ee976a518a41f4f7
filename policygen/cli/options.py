"""Options that several commands have."""

import datetime as dt
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


def day_option(words: str) -> Callable[[Command], Command]:
    """Give a command `--as-of DATE`, a day; `words` are its help."""

    def as_day(_: click.Context, __: click.Parameter, moment: dt.datetime | None) -> dt.date:
        return moment.date() if moment else dt.date.today()

    kind = click.DateTime(formats=["%Y-%m-%d"])
    return click.option("--as-of", "day", type=kind, callback=as_day, metavar="DATE", help=words)


def date_option(name: str, words: str, *, required: bool = False) -> Callable[[Command], Command]:
    """Give a command a date that may be left out unless it is required."""

    def as_day(_: click.Context, __: click.Parameter, moment: dt.datetime | None) -> dt.date | None:
        return moment.date() if moment else None

    kind = click.DateTime(formats=["%Y-%m-%d"])
    return click.option(name, type=kind, callback=as_day, metavar="DATE", help=words, required=required)
