"""`status`."""

import datetime as dt
from pathlib import Path

import click

from policygen.cli.folder import load, workshop_of
from policygen.cli.group import DONE, PROBLEMS, cli
from policygen.cli.options import day_option, json_option, workspace_option
from policygen.cli.printing import coloured, print_json


@cli.command(short_help="Say how every document stands.")
@click.argument("selectors", nargs=-1, metavar="[SELECTOR]...")
@day_option("Look as of this day, like 2026-09-01: it decides who is in post. [default: today]")
@click.option(
    "--check", "checking", is_flag=True, help="Fail (exit code 1) if anything is stale or waits for a person."
)
@click.option(
    "--ahead",
    type=click.IntRange(0, 3_660),
    default=60,
    show_default=True,
    metavar="DAYS",
    help="Also say what changes by itself in so many days: posts, school years, editions of guidance.",
)
@json_option
@workspace_option
def status(
    selectors: tuple[str, ...], day: dt.date, checking: bool, ahead: int, as_json: bool, folder: Path | None
) -> int:
    """Say how every document stands: current, or stale and why; what people wrote in it; what waits for them.

    Nothing is written. A document is stale where a build would make another one of it.

    Examples: policygen status; policygen status mket/walton-high; policygen status --check
    """
    from policygen.ledger import reading
    from policygen.plan import documents, ledger_folder, unreadable_documents
    from policygen.review.ahead import coming
    from policygen.review.status import status as look
    from policygen.review.status import told

    workspace = load(folder, day)
    wanted = documents(workspace, selectors, elsewhere=bool(unreadable_documents(workspace, selectors)))
    with reading(ledger_folder(workspace)) as ledger:
        found = look(workspace, wanted, ledger, day, workshop_of(workspace, ledger, day), selectors)
        changes = coming(workspace, ledger, ahead, [document.id for document in wanted])
    if as_json:
        print_json(found.as_json() | {"coming": [change.as_json() for change in changes]})
    else:
        for change in changes:
            click.echo(str(change))
        for line in told(found):
            click.echo(_toned(line.text, line.tone))
    return PROBLEMS if checking and found.needs_attention else DONE


def _toned(words: str, tone: str) -> str:
    """Words in the colour of how much they matter."""
    colours = {"stale": "yellow", "waits": "red", "quiet": "bright_black"}
    return coloured(words, colours[tone]) if tone in colours else words
