"""`pull`."""

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from policygen.cli.folder import load
from policygen.cli.group import DONE, PROBLEMS, cli
from policygen.cli.options import day_option, json_option, workspace_option
from policygen.cli.printing import ask, coloured, new_console, plain_text, print_json
from policygen.errors import PolicygenError
from policygen.telling import number_of

if TYPE_CHECKING:
    from policygen.pull import Proposal
    from policygen.workspace import Workspace


@cli.command(short_help="Take facts and reworded sections from Word into the YAML files.")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE.docx]...")
@click.option("--as", "name", metavar="SELECTOR", help="Which document FILE.docx is, where it does not say so itself.")
@click.option("-y", "--yes", is_flag=True, help="Write without asking.")
@click.option("-n", "--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@day_option("The day that decides who is in post, like 2026-09-01. [default: today]")
@json_option
@workspace_option
def pull(
    files: tuple[Path, ...],
    name: str | None,
    yes: bool,
    dry_run: bool,
    day: dt.date,
    as_json: bool,
    folder: Path | None,
) -> int:
    """Compare edited documents with what was issued, and take what people typed into the schools' YAML files.

    A filled blank, or a printed fact that was changed, becomes a fact; a section that the school may make its own, and
    that was reworded, an adjustment (the reason is to be filled in then). An edit of the trust's fixed text is said,
    and not taken.

    Without FILE.docx all edited documents in output/ are looked at. Files may have come back by e-mail under another
    name, and from LibreOffice or Google Docs. What was found is shown first, and nothing is written before you agree.
    A statement in other words is shown too, and never becomes the trust's wording.

    Examples: policygen pull; policygen pull "Behaviour policy from Mrs B.docx" --as mket/walton-high/behaviour
    """
    from policygen.pull import proposals, take, together

    workspace = load(folder or (files[0].absolute().parent if files and files[0].is_file() else None), day)
    returned = _returned(workspace, files, name, day)
    found = together(p for each in returned for p in proposals(workspace, *each, day))
    takeable = [p for p in found if p.takeable]
    ended = PROBLEMS if any(p.problem for p in found) else DONE
    if as_json:
        print_json([proposal.as_json() for proposal in found])
    else:
        _show_proposals(found)
    if not takeable:
        return ended
    if dry_run:
        click.echo("Nothing was written: this was a dry run.", err=as_json)
        return ended
    if not yes:
        ask(f"Write {_counted(takeable)} to {', '.join(dict.fromkeys(p.file for p in takeable))}?")
    for written in take(workspace, takeable):
        click.echo(f"Written: {written}", err=as_json)
    return ended


def _returned(
    workspace: "Workspace", files: Sequence[Path], name: str | None, day: dt.date
) -> Iterable[tuple[Any, Any, Any]]:
    """Each document that is to be looked at, with its last issue and the file as it came back."""
    from policygen.build import issued, ledger_folder
    from policygen.files import read_file
    from policygen.ledger import reading
    from policygen.model import Document
    from policygen.plan import State, documents, shelf
    from policygen.pull import document_in
    from policygen.word.package import read_package

    every = {document.id: document for document in workspace.documents()}
    named = documents(workspace, [name]) if name else []
    if name and (len(named) != 1 or len(files) != 1):
        raise click.UsageError(
            "--as names one document for one file: policygen pull FILE.docx --as trust/school/document."
        )
    with reading(ledger_folder(workspace)) as ledger:
        edited: list[tuple[Document | None, Path]]
        if not files:
            places = shelf(workspace.output, every, ledger.issues())
            looks = ((document, places.look(document)) for document in every.values())
            edited = [(d, s.path) for d, s in looks if s.state in (State.EDITED, State.AS_LEFT)]
        else:
            edited = [(None, path) for path in files]
        for document, path in edited:
            theirs = read_package(read_file(path), str(path))
            known = document or (named[0] if named else document_in(workspace, theirs))
            if known is None:
                raise PolicygenError(
                    f"{path} does not say which document it is.", "Name it: --as trust/school/document."
                )
            yield known, read_package(issued(workspace, ledger, known, theirs, day), known.id), theirs


def _show_proposals(found: Sequence[Any]) -> None:
    from rich import box
    from rich.table import Table

    facts = [p for p in found if p.kind == "fact"]
    if facts:
        table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
        for title in ("Fact", "So far", "Typed in Word", "File"):
            table.add_column(title, overflow="fold")
        for p in facts:
            new = p.new + (f"\nnot taken: {p.problem} {p.hint}".rstrip() if p.problem else "")
            table.add_row(
                plain_text(p.key), plain_text(p.old or ""), plain_text(new + (f"\n{p.note}" if p.note else "")), p.file
            )
        new_console().print(table)
    for p in found:
        if p.kind == "section":
            _show_section(p)
    for p in found:
        if p.kind == "wording":
            where = p.places[0] if p.places else ""
            click.echo(f"{where}: differs from the trust’s wording of {p.statement}: ‘{p.old or ''}’ → ‘{p.new}’")
        elif p.kind == "edited" and p.note:
            where = p.places[0] if p.places else ""
            click.echo(f"{where}: ‘{p.old or ''}’ → ‘{p.new}’. {p.note}")
    others = sum(p.kind == "edited" for p in found)
    if others:
        click.echo(f"{number_of(others, 'other edit')} stay in the documents as they are.")
    if not found:
        click.echo("Nobody has changed anything that policygen can take.")


def _show_section(proposal: "Proposal") -> None:
    """What becomes of a section that was reworded, or why nothing does."""
    name = coloured(proposal.key, "cyan")
    if proposal.problem:
        where = f"{proposal.places[0]}: " if proposal.places else ""
        click.echo(f"{where}{name} reads otherwise, not taken: {proposal.problem} {proposal.hint}".rstrip())
    elif proposal.adjusting is not None:
        click.echo(f"{name} reads otherwise: {proposal.label}, in {proposal.file}")
        said = proposal.adjusting.said
        for line in said.splitlines():
            click.echo(f"    {line}".rstrip())
    if proposal.note:
        click.echo(f"    {proposal.note}")


def _counted(takeable: Sequence["Proposal"]) -> str:
    """How many facts and adjustments there are, in words."""
    adjustments = sum(p.adjusting is not None for p in takeable)
    counts = ((len(takeable) - adjustments, "fact"), (adjustments, "adjustment"))
    return " and ".join(number_of(number, what) for number, what in counts if number)
