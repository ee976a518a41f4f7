"""`why`."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygen.cli.folder import find
from policygen.cli.group import DONE, cli
from policygen.cli.options import day_option, json_option, workspace_option
from policygen.cli.printing import print_json

if TYPE_CHECKING:
    from policygen.review.why import Typed
    from policygen.workspace import Workspace


@cli.command(short_help="Say where words of a document come from.")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.docx")
@click.argument("words")
@day_option("The day that the document was built for, like 2026-09-01. [default: today]")
@json_option
@workspace_option
def why(file: Path, words: str, day: dt.date, as_json: bool, folder: Path | None) -> int:
    """Say where WORDS of FILE.docx come from: a statement, a fact, the template, or somebody who typed them.

    FILE.docx is a document that ‘build’ wrote, edited or not. The folder is the nearest above the file, unless you
    name another.

    Example: policygen why output/ket/the-kingston-academy/policies/behaviour.docx "intelligence is not fixed"
    """
    from policygen.review.why import why as ask
    from policygen.workspace import load_workspace

    workspace = load_workspace(find(folder or file.absolute().parent), day)
    answers = ask(workspace, file, words, day)
    since = _typed(workspace, file, words)
    if as_json:
        print_json(
            [
                {
                    "paragraph": answer.text,
                    "sources": [source.as_json() for source in answer.sources],
                    "typed": [typed.as_json() for typed in since if typed.paragraph == answer.text],
                }
                for answer in answers
            ]
        )
        return DONE
    for answer in answers:
        click.echo(answer.text)
        for told in (*answer.sources, *(typed for typed in since if typed.paragraph == answer.text)):
            click.echo(f"  {told}")
    return DONE


def _typed(workspace: "Workspace", file: Path, words: str) -> Sequence["Typed"]:
    """What of the words was typed since the document was last issued, as far as the ledger knows."""
    from policygen.build import last_issue, ledger_folder
    from policygen.files import read_file
    from policygen.ledger import reading
    from policygen.review.why import typed
    from policygen.word.package import DOCUMENT_PROPERTY, read_package, read_properties

    theirs = read_package(read_file(file), str(file))
    with reading(ledger_folder(workspace)) as ledger:
        base = last_issue(ledger, read_properties(theirs).get(DOCUMENT_PROPERTY, ""), theirs)
    return () if base is None else typed(read_package(base, file.name), theirs, words)
