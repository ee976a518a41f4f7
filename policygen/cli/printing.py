"""How commands speak: colours that fall back, findings, tables, JSON, questions."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from policygen.errors import Finding, PolicygenError
from policygen.telling import number_of

if TYPE_CHECKING:
    from rich.console import Console

Result = TypeVar("Result")


def shown_path(path: Path) -> str:
    """A path as a person would type it from where they stand."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def show_findings(findings: Sequence[Finding]) -> None:
    """Print findings, a line each."""
    # Errors come last, where the eye is when the command ends.
    for finding in sorted(findings, key=lambda finding: finding.severity == "error"):
        click.echo(severity_of(finding) + str(finding))
    errors = sum(finding.severity == "error" for finding in findings)
    warnings = len(findings) - errors
    click.echo(f"{number_of(errors, 'error')}, {number_of(warnings, 'warning')}." if findings else "Nothing is wrong.")


def new_console() -> "Console":
    """What tables are printed with: in colours where the terminal has them."""
    from rich.console import Console

    return Console(highlight=False, soft_wrap=False)


def plain_text(words: str) -> Any:
    """Words from a file, in which square brackets are no markup."""
    from rich.text import Text

    return Text(words)


def coloured(words: str, colour: str) -> str:
    """Words in a colour, where there are colours and nobody asked for none (https://no-color.org)."""
    return styled(words, fg=colour)


def styled(words: str, *, fg: str | None = None, bold: bool | None = None, dim: bool | None = None) -> str:
    """Words in a look, where the terminal shows looks."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return words if plain else click.style(words, fg=fg, bold=bold, dim=dim)


def severity_of(finding: Finding) -> str:
    """How grave a finding is, as the beginning of its line."""
    return coloured(f"{finding.severity}: ", "red" if finding.severity == "error" else "yellow")


LONG_WORK = 20
"""From this many documents on, work shows how far it is."""


def with_progress(results: Iterable[Result], total: int, doing: str) -> Iterator[Result]:
    """The results as they come; where there are many, a bar shows how far it is, and `doing` says what is done."""
    if total < LONG_WORK or not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(doing), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(results, total=total)


def print_json(value: Any) -> None:
    """Print a value as JSON for programs."""
    import json

    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def say(message: str, next_step: str | None = None) -> None:
    """Say something to the person that is not the result of the command, and what to do next."""
    click.echo(coloured("policygen: ", "red") + message, err=True)
    if next_step:
        click.echo(next_step, err=True)


def ask(question: str) -> None:
    """Go on only if the person says yes."""
    try:
        agreed = click.confirm(question)
    except click.Abort as error:
        if sys.stdin.isatty():
            raise
        raise PolicygenError("Nobody could be asked, so nothing was written.", "Give --yes to write.") from error
    if not agreed:
        raise PolicygenError("Nothing was written.")
