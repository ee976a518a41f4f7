"""`register`: lists for governors and trustees."""

import datetime as dt
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygen.cli.folder import load
from policygen.cli.group import DONE, cli
from policygen.cli.options import day_option, json_option, workspace_option
from policygen.cli.printing import coloured, print_json
from policygen.telling import number_of

if TYPE_CHECKING:
    from policygen.review.register import Line, Register


@cli.group("register", short_help="Print lists for governors and trustees.")
def register_() -> None:
    """Print lists for governors and trustees."""


@register_.command(short_help="List every departure from the trust’s text.")
@click.argument("selectors", nargs=-1, metavar="[SELECTOR]...")
@click.option("--xlsx", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write it for Excel.")
@click.option("--docx", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write a Word paper.")
@json_option
@day_option("The day that it is for, like 2027-01-01; today if left out.")
@workspace_option
def adjustments(
    selectors: tuple[str, ...],
    xlsx: Path | None,
    docx: Path | None,
    as_json: bool,
    day: dt.date,
    folder: Path | None,
) -> int:
    """List every place where documents differ from the trust’s text: adjustments of marked sections, templates of a
    school’s own, and what people typed into finished documents; each with its reason, who agreed to it, and when
    somebody looks at it again.

    Example: policygen register adjustments mket --docx departures.docx
    """
    from policygen.build import ledger_folder
    from policygen.files import write_atomically
    from policygen.ledger import reading
    from policygen.plan import documents
    from policygen.review import papers
    from policygen.review.register import register

    workspace = load(folder, day)
    wanted = documents(workspace, selectors)
    with reading(ledger_folder(workspace)) as ledger:
        found = register(workspace, ledger, day, selectors)
    trusts = [workspace.trusts[slug].trust.name for slug in dict.fromkeys(one.trust for one in wanted)]
    if xlsx is not None:
        write_atomically(xlsx, papers.as_sheet(found))
    if docx is not None:
        write_atomically(docx, papers.as_paper(found, " and ".join(trusts)))
    if as_json:
        print_json(found.as_json())
    else:
        _print_register(found)
        for path in (xlsx, docx):
            if path is not None:
                click.echo(f"Written: {path}")
    return DONE


_DEPARTURES = {"adjustment": "Adjustments", "template": "Templates of their own", "typed": "Typed in Word"}


def _print_register(found: "Register") -> None:
    for how, title in _DEPARTURES.items():
        lines = [line for line in found.lines if line.how == how]
        if lines:
            click.echo(coloured(f"{title} ({len(lines)})", "cyan"))
        for line in lines:
            section = f", {line.section}" if line.section else ""
            click.echo(f"  {line.who}: {line.named}{section}")
            click.echo(_wrapped(line.what))
            if how != "typed":
                click.echo(_wrapped(_agreement(line)))
            click.echo(_wrapped(line.file))
    if not found.lines:
        click.echo("Every document says what the trust says.")
    elif found.late:
        click.echo(f"For {number_of(len(found.late), 'departure')} the day to look again has passed.")


def _agreement(line: "Line") -> str:
    departure = line.departure
    agreed = f"agreed by {departure.approved_by}" if departure.approved_by else "nobody on record agreed"
    on = f" on {departure.approved_on}" if departure.approved_on else ""
    again = f"look again by {departure.review_on}" if departure.review_on else "no day set to look again"
    reason = (departure.reason or "no reason on record").rstrip(".")
    return f"{reason}; {agreed}{on}; {again}{' (passed)' if line.late else ''}"


def _wrapped(words: str) -> str:
    return textwrap.fill(words, 96, initial_indent="    ", subsequent_indent="    ", break_long_words=False)
