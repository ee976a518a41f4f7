"""`undo` and `ledger`: what was issued before."""

import datetime as dt
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygen.cli.folder import load
from policygen.cli.group import DONE, PROBLEMS, cli
from policygen.cli.options import json_option, workspace_option
from policygen.cli.printing import coloured, print_json, say, shown_path
from policygen.telling import number_of

if TYPE_CHECKING:
    from policygen.build.rebuilding import Rebuilt
    from policygen.build.undoing import Undoing


@cli.command(short_help="Put back what the last build replaced.")
@click.argument("selectors", nargs=-1, metavar="[SELECTOR]...")
@click.option("-n", "--dry-run", is_flag=True, help="Say what would be put back, and write nothing.")
@json_option
@workspace_option
def undo(selectors: tuple[str, ...], dry_run: bool, as_json: bool, folder: Path | None) -> int:
    """Put back what the last build replaced, in all documents or in those that you name.

    Only where nobody has touched the file since; a document that the build wrote for the first time is taken away
    again. Undo again to go back further. A build afterwards does its work anew.

    Examples: policygen undo --dry-run; policygen undo mket/walton-high/behaviour
    """
    from policygen.build.undoing import undo as undo_last

    done = undo_last(load(folder), selectors, dry_run=dry_run, say=say)
    if as_json:
        documents = [vars(one) | {"path": str(one.path), "why": one.why or None} for one in done.documents]
        print_json({"build": done.build.number if done.build else None, "documents": documents})
    else:
        _show_undone(done, dry_run=dry_run)
    return PROBLEMS if any(one.outcome == "left" for one in done.documents) else DONE


def _show_undone(done: "Undoing", *, dry_run: bool) -> None:
    for one in done.documents:
        if one.outcome == "left":
            click.echo(coloured(f"left: {one.id}: ", "yellow") + one.why, err=True)
        else:
            click.echo(f"{one.outcome}: {one.id} ({shown_path(one.path)})")
    if done.build is None:
        click.echo("There is nothing to undo." if not done.documents else "There is nothing else to undo.")
        return
    when = f"{done.build.began.astimezone():%Y-%m-%d %H:%M}"
    counts = Counter(one.outcome for one in done.documents)
    said = ", ".join(f"{count} {outcome}" for outcome, count in counts.items())
    would = " Nothing was written: this was a dry run." if dry_run else ""
    click.echo(f"‘policygen {done.build.command}’ of {when}: {said}.{would}")


@cli.group(short_help="Look after the record of what was issued.")
def ledger() -> None:
    """Look after the ledger: what was issued for each document, in output/.policygen/."""


@ledger.command(short_help="Make the ledger anew from the documents.")
@json_option
@workspace_option
def rebuild(as_json: bool, folder: Path | None) -> int:
    """Make the ledger anew from the documents in output/, after it was lost or damaged.

    The documents are only read. Each file says which document it is; one that nobody edited is known again as it was
    written. Of one that was edited, what was written may be forgotten: the next build then proposes whatever differs.

    Example: policygen ledger rebuild
    """
    from policygen.build.rebuilding import rebuild as rebuild_ledger

    workspace = load(folder)
    found = rebuild_ledger(workspace, dt.date.today(), say)
    if as_json:
        twice = {id: [str(path) for path in paths] for id, paths in found.twice}
        print_json(vars(found) | {"twice": twice, "unreadable": dict(found.unreadable)})
    else:
        _show_rebuilt(found)
    return PROBLEMS if found.twice or found.unreadable else DONE


def _show_rebuilt(found: "Rebuilt") -> None:
    warning = coloured("warning: ", "yellow")
    for id in found.without_base:
        click.echo(
            f"{warning}{id}: people edited it, and what policygen last wrote there is not known any more.", err=True
        )
    for id, paths in found.twice:
        names = " and ".join(shown_path(path) for path in paths)
        why = f"{names} both say that they are this document. Delete one of them and rebuild again."
        click.echo(coloured(f"left out: {id}: ", "red") + why, err=True)
    for id, why in found.unreadable:
        click.echo(coloured(f"left out: {id}: ", "red") + why, err=True)
    known = number_of(len(found.unedited) + len(found.edited), "document")
    click.echo(
        f"The ledger knows {known} again: {len(found.unedited)} as written, {len(found.edited)} edited by people."
    )
    if found.without_base:
        click.echo(
            "The next build proposes in those marked above whatever differs, as tracked changes; no word is lost."
        )


@ledger.command(short_help="Free what the ledger no longer needs.")
@click.option(
    "--keep-days",
    "days",
    type=click.IntRange(0, 36_500),
    default=30,
    show_default=True,
    metavar="N",
    help="Keep what was replaced in the last N days.",
)
@workspace_option
def prune(days: int, folder: Path | None) -> int:
    """Free what the ledger no longer needs: files that were replaced long ago.

    What the next build and one undo need always stays, as do approved files.

    Example: policygen ledger prune --keep-days 90
    """
    from policygen.build.rebuilding import prune as prune_ledger

    removed = prune_ledger(load(folder), days, say)
    click.echo(f"{number_of(removed.files, 'file')} removed, {removed.bytes / 1e6:.1f} MB freed.")
    return DONE
