"""`approve`."""

import datetime as dt
from pathlib import Path

import click

from policygen.cli.folder import find, load, open_workspace
from policygen.cli.group import DONE, cli
from policygen.cli.options import date_option, day_option, workspace_option
from policygen.cli.printing import say, shown_path


@cli.command(short_help="Record that a body approved a document.")
@click.argument("selectors", nargs=-1, required=True, metavar="SELECTOR...")
@click.option("--by", required=True, metavar="BODY", help="Who approved it, as the document is to say.")
@date_option("--on", "The day of the approval, like 2026-09-21.", required=True)
@click.option("--minute", metavar="REF", help="The reference of the minute.")
@date_option("--next-review", "The day by which it is looked at again.")
@day_option("The day that the document was built for, like 2026-09-01. [default: today]")
@workspace_option
def approve(
    selectors: tuple[str, ...],
    by: str,
    on: dt.date,
    minute: str | None,
    next_review: dt.date | None,
    day: dt.date,
    folder: Path | None,
) -> int:
    """Record that a body approved what a document says now.

    The approval goes into the school's YAML file (the trust's for its own documents) and names the content's digest.
    The document then prints it and is no draft any more. When a later build would change it, the approved file stays
    and the next version is put beside it as NAME.draft.docx, with NAME.redline.docx to show the changes; approving
    again makes that the document.

    Example: policygen approve mket/walton-high/behaviour --by "Local governing body" --on 2026-09-21
    """
    from policygen.build import Decision, ledger_folder, show_dates
    from policygen.build import approve as approve_document
    from policygen.ledger import writing
    from policygen.plan import documents, shelf

    root = find(folder)
    wanted = [document.id for document in documents(load(root, day), selectors)]
    decision = Decision(by, on, minute, next_review)
    now = dt.datetime.now(dt.UTC)
    for id in wanted:
        # Each approval changes a YAML file, so the folder is read anew for the next.
        workspace = open_workspace(root, day)
        with writing(ledger_folder(workspace), "approve", now, say=say) as ledger:
            every = {document.id: document for document in workspace.documents()}
            standing = shelf(workspace.output, every, ledger.issues()).look(every[id])
            path = approve_document(workspace, ledger, every[id], standing, decision, day)
        click.echo(f"Approved: {shown_path(path)}")
    if len(wanted) > 1:
        workspace = open_workspace(root, day)
        with writing(ledger_folder(workspace), "approve", now, say=say) as ledger:
            show_dates(workspace, ledger, [one for one in workspace.documents() if one.id in wanted], day)
    return DONE
