"""`merge` and `revisions`: Word files that anybody made."""

import datetime as dt
import json
from pathlib import Path

import click

from policygen.cli.folder import refuse_same
from policygen.cli.group import DONE, PROBLEMS, cli
from policygen.cli.options import Command, day_option, json_option
from policygen.cli.printing import coloured, print_json
from policygen.telling import number_of


@cli.command(short_help="Merge any three Word files with tracked changes.")
@click.argument("base", type=click.Path(path_type=Path), metavar="BASE.docx")
@click.argument("theirs", type=click.Path(path_type=Path), metavar="THEIRS.docx")
@click.argument("ours", type=click.Path(path_type=Path), metavar="OURS.docx")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, metavar="OUT.docx")
@click.option("--json", "report", type=click.Path(path_type=Path), metavar="REPORT.json", help="Write a report too.")
@click.option("--author", default="policygen", show_default=True, help="In whose name changes are proposed.")
@day_option("The day that the changes carry, like 2026-09-01. [default: today]")
def merge(base: Path, theirs: Path, ours: Path, output: Path, report: Path | None, author: str, day: dt.date) -> int:
    """Merge any three Word files: what changed from BASE to OURS comes into THEIRS as tracked changes.

    BASE is what THEIRS was made from, OURS the newer version of BASE. Whatever was typed into THEIRS stays: where
    both changed the same words, the new ones come after, with a comment. Ends with 1 where there are such places,
    and with 3, nothing written, where the files cannot be merged.

    Example: policygen merge old.docx edited.docx new.docx -o merged.docx
    """
    from policygen.files import read_file, write_atomically
    from policygen.word.merge import merge as merge_files
    from policygen.word.package import as_document, read_package

    refuse_same(output, base, theirs, ours)
    one, two, three = (as_document(read_package(read_file(path), str(path))) for path in (base, theirs, ours))
    merged = merge_files(one, two, three, author, day)
    write_atomically(output, merged.package.write() if merged.changed else read_file(theirs))
    if report is not None:
        words = json.dumps(merged.as_json(), ensure_ascii=False, indent=2)
        write_atomically(report, f"{words}\n".encode())
    for note in merged.notes:
        click.echo(coloured("note: ", "yellow") + note, err=True)
    conflicts = len(merged.conflicts)
    changes = number_of(len(merged.decisions) - conflicts, "change")
    told = f"with {changes} and {number_of(conflicts, 'conflict')} to look at"
    click.echo(
        f"Written: {output}, {told if merged.changed else f'the same as {theirs}, as there was nothing to change'}."
    )
    return PROBLEMS if merged.conflicts else DONE


@cli.group(short_help="List, accept or reject the tracked changes of a Word file.")
def revisions() -> None:
    """List, accept or reject the tracked changes of any Word file, all or those of one author."""


def revision_options(command: Command) -> Command:
    """Give a command what accepting and rejecting need."""
    author = click.option("--author", metavar="NAME", help="Only the changes of this author.")
    output = click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path),
        metavar="OUT.docx",
        help="Where to write. [default: FILE.docx]",
    )
    return author(output(click.argument("file", type=click.Path(path_type=Path), metavar="FILE.docx")(command)))


@revisions.command("list", short_help="List the tracked changes.")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.docx")
@json_option
def list_(file: Path, as_json: bool) -> int:
    """List the tracked changes of FILE.docx that wait to be accepted or rejected, in the order of the document.

    Example: policygen revisions list behaviour.docx
    """
    from policygen.files import read_file
    from policygen.word.package import read_package
    from policygen.word.revisions import revisions as read_revisions

    found = read_revisions(read_package(read_file(file), str(file)))
    if as_json:
        print_json([{**vars(r), "place": r.place.as_json()} for r in found])
        return DONE
    for revision in found:
        who = f" by {revision.author}" if revision.author else ""
        click.echo(f"{revision.place}: {revision.kind}{who}: ‘{revision.text}’")
    click.echo(f"{number_of(len(found), 'tracked change')}.")
    return DONE


@revisions.command(short_help="Accept tracked changes.")
@revision_options
def accept(file: Path, output: Path | None, author: str | None) -> int:
    """Accept the tracked changes of FILE.docx: what was put in stays, what was struck out goes.

    Example: policygen revisions accept behaviour.docx -o accepted.docx
    """
    return _decide(file, output, author, "accepted")


@revisions.command(short_help="Reject tracked changes.")
@revision_options
def reject(file: Path, output: Path | None, author: str | None) -> int:
    """Reject the tracked changes of FILE.docx: what was put in goes, what was struck out stays.

    Example: policygen revisions reject behaviour.docx --author "policygen (MKET)"
    """
    return _decide(file, output, author, "rejected")


def _decide(file: Path, output: Path | None, author: str | None, how: str) -> int:
    from policygen.files import read_file, replace_atomically, write_atomically
    from policygen.word import revisions as word_revisions
    from policygen.word.package import read_package

    data = read_file(file)
    package = read_package(data, str(file))
    whose = word_revisions.by(author) if author is not None else word_revisions.anyone
    found = [r for r in word_revisions.revisions(package) if author is None or r.author == author]
    decided = getattr(word_revisions, how)(package, whose)
    if output is None or output.absolute() == file.absolute():
        if decided is not package:
            replace_atomically(file, decided.write(), data)
    else:
        write_atomically(output, decided.write() if decided is not package else data)
    click.echo(f"{number_of(len(found), 'tracked change')} {how}: {output or file}")
    return DONE
