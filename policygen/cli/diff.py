"""`diff`."""

import datetime as dt
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygen.cli.folder import load, workshop_of
from policygen.cli.group import DONE, cli
from policygen.cli.options import day_option, json_option, workspace_option
from policygen.cli.printing import coloured, print_json
from policygen.errors import Place, PolicygenError
from policygen.telling import number_of

if TYPE_CHECKING:
    from policygen.review.changes import Changes


@cli.command(short_help="Show what a build would change, word by word.")
@click.argument("selectors", nargs=-1, required=True, metavar="SELECTOR...")
@click.option(
    "--redline",
    type=click.Path(path_type=Path),
    metavar="OUT.docx",
    help="Of one document: write a Word file in which the changes are tracked.",
)
@day_option("What a build for this day would change, like 2026-09-01. [default: today]")
@json_option
@workspace_option
def diff(selectors: tuple[str, ...], redline: Path | None, day: dt.date, as_json: bool, folder: Path | None) -> int:
    """Show what a build would change in documents, word by word. Nothing in output/ is written.

    Words that would go are red and struck out, words that would come are green; without colours they stand as
    [-old-] and {+new+}.

    Examples: policygen diff ket; policygen diff ket/the-kingston-academy/behaviour --redline changes.docx
    """
    from policygen.build import ledger_folder, unbuildable
    from policygen.ledger import reading
    from policygen.plan import documents
    from policygen.review.changes import diff as compare

    workspace = load(folder, day)
    wanted = documents(workspace, selectors, elsewhere=bool(unbuildable(workspace, selectors)))
    if redline and len(wanted) != 1:
        raise click.UsageError(f"--redline writes one document; {number_of(len(wanted), 'document')} would be changed.")
    if redline and redline.absolute().is_relative_to(workspace.output):
        raise click.UsageError("--redline writes a copy: name a file outside output/.")
    with reading(ledger_folder(workspace)) as ledger:
        found = list(compare(workspace, wanted, ledger, day, workshop_of(workspace, ledger, day)))
    if as_json:
        print_json([changes.as_json() for changes in found])
    else:
        _show_changes(found)
    if redline:
        _write_redline(found[0], redline)
        click.echo(f"Written: {redline}", err=as_json)
    return DONE


def _write_redline(changes: "Changes", output: Path) -> None:
    """Write what a build would change as tracked changes."""
    from policygen.files import write_atomically

    if changes.redline is None:
        why = changes.why or "a build would change nothing in it."
        raise PolicygenError(f"{changes.id}: {why}", f"{output} was not written.")
    write_atomically(output, changes.redline.write())


def _show_changes(found: Sequence["Changes"]) -> None:
    from policygen.review.changes import pieces

    for changes in found:
        if changes.outcome == "same":
            continue
        click.echo(coloured(changes.id, "cyan") + (f": {changes.why}" if changes.why else ""))
        for difference in changes.differences:
            click.echo(f"  {_where(difference.place)}")
            click.echo(f"    {''.join(_piece(piece.kind, piece.text) for piece in pieces(difference))}")
        for conflict in changes.conflicts:
            click.echo(coloured("  conflict: ", "yellow") + f"‘{_brief(conflict.theirs)}’. {conflict.comment}")
    same = sum(changes.outcome == "same" for changes in found)
    changed = sum(changes.outcome == "changed" for changes in found)
    click.echo(f"{number_of(changed, 'document')} would change, {same} would stay the same.")


def _where(place: Place) -> str:
    """Where a paragraph stands, without the name of its file."""
    return str(place._replace(file="")).lstrip(":, ") or "body"


def _piece(kind: str, words: str) -> str:
    """Words of a paragraph: struck out and red where they go, green where they come, else as they are."""
    if kind == "same":
        return words
    if _has_colours():
        return click.style(words, fg="red", strikethrough=True) if kind == "old" else click.style(words, fg="green")
    return f"[-{words}-]" if kind == "old" else f"{{+{words}+}}"


def _has_colours() -> bool:
    """Whether what is printed goes to a terminal that shows colours, and nobody asked for none."""
    return sys.stdout.isatty() and not (os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb")


def _brief(words: str) -> str:
    told = " ".join(words.split())
    return told if len(told) <= 80 else f"{told[:79]}…"
