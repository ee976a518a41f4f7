"""`coverage`."""

import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygen.cli.folder import jobs_for, load
from policygen.cli.group import DONE, PROBLEMS, cli
from policygen.cli.options import day_option, json_option, workspace_option
from policygen.cli.printing import print_json, styled, with_progress

if TYPE_CHECKING:
    from policygen.model import Document
    from policygen.review.coverage import Carried, Coverage
    from policygen.review.coverage_told import Marks, Tone
    from policygen.workspace import Workspace


@cli.command(short_help="Show which documents say what the trust says.")
@click.argument("selectors", nargs=-1, metavar="[SELECTOR]...")
@click.option(
    "--html",
    "page",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    metavar="OUT.html",
    help="Write it as a page to look at and to print; - for standard output.",
)
@day_option("Look as of this day, like 2026-09-01: it decides who is in post. [default: today]")
@json_option
@workspace_option
def coverage(selectors: tuple[str, ...], page: Path | None, day: dt.date, as_json: bool, folder: Path | None) -> int:
    """Show which of the trust’s statements stand in which documents, and under which headings.

    First comes what is missing: statements that no document carries, and documents that carry none, with the reason
    that the catalogue gives (quotes_nothing). Documents are looked at as a build would make them, whether they were
    built or not; nothing of them is written. A selector narrows it to some schools or documents.

    Examples: policygen coverage mket; policygen coverage "*/*/behaviour"; policygen coverage --html coverage.html
    """
    from policygen.plan import documents, unreadable_documents
    from policygen.review.coverage import gather

    if as_json and page is not None and str(page) == "-":
        raise click.UsageError("Only one of --json and --html can go to standard output: name a file for the page.")
    workspace = load(folder, day)
    unreadable = unreadable_documents(workspace, selectors)
    wanted = documents(workspace, selectors, elsewhere=bool(unreadable))
    answers = with_progress(_carried(workspace, wanted, day), len(wanted), "Looking")
    found = gather(workspace, wanted, day, answers)
    if page is not None:
        _write_page(found, page)
    if as_json:
        print_json(found.as_json())
    elif page is None:
        _show(found)
    return PROBLEMS if found.failed or unreadable else DONE


def _carried(workspace: "Workspace", wanted: Sequence["Document"], day: dt.date) -> Iterator["Carried"]:
    """What the documents carry, found out by as many processes as a build would use."""
    from policygen.review.coverage import carried

    jobs = jobs_for(None, len(wanted))
    if jobs == 1:
        yield from carried(workspace, wanted, day)
        return
    from policygen.build.workers import Workers

    with Workers.started(jobs) as workers:
        yield from carried(workspace, wanted, day, workers.map)


def _write_page(found: "Coverage", output: Path) -> None:
    from policygen.files import write_atomically
    from policygen.review.coverage_page import as_page

    html = as_page(found)
    if str(output) == "-":
        click.echo(html.encode("utf-8"), nl=False)
        return
    write_atomically(output, html.encode("utf-8"))
    click.echo(f"Written: {output}", err=True)


def _show(found: "Coverage") -> None:
    from policygen.review.coverage_told import told

    for line in told(found, _marks()):
        click.echo(_toned(line.text, line.tone))


def _marks() -> "Marks":
    """The marks of the matrix that this terminal can show."""
    from policygen.review.coverage_told import PLAIN, ROUND

    try:
        "".join(ROUND).encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return PLAIN
    return ROUND


def _toned(words: str, tone: "Tone") -> str:
    if tone == "title":
        return styled(words, bold=True)
    return styled(words, fg="yellow") if tone == "lack" else words
