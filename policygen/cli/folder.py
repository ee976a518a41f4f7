"""The folder that a command works in, and what is in it."""

import datetime as dt
import os
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from policygen.cli.printing import severity_of
from policygen.errors import FindingsError, PolicygenError

if TYPE_CHECKING:
    from policygen.ledger import Ledger
    from policygen.model import Document, Trust
    from policygen.render.engine import Rendered
    from policygen.review.status import Workshop
    from policygen.word.package import Package
    from policygen.workspace import Workspace

MANY_DOCUMENTS = 200
"""From this many documents on, a build uses every processor."""


def find(folder: Path | None) -> Path:
    """The folder to work in: the one named, or the nearest above this one that is a policygen folder."""
    from policygen.workspace import find_workspace

    return find_workspace(folder or Path.cwd())


def open_workspace(folder: Path | None, day: dt.date | None = None) -> "Workspace":
    """The folder with whatever is wrong in it."""
    from policygen.workspace import load_workspace

    return load_workspace(find(folder), day)


def load(folder: Path | None, day: dt.date | None = None) -> "Workspace":
    """The folder, its problems shown on the way; what they make unusable is missing from it."""
    workspace = open_workspace(folder, day)
    for finding in workspace.findings:
        click.echo(severity_of(finding) + str(finding), err=True)
    return workspace


def trust_called(workspace: "Workspace", slug: str) -> Any:
    """The trust of a name in the folder; a wrong name is refused with those that are nearest to it."""
    from policygen.errors import did_you_mean

    if slug in workspace.unreadable:
        raise FindingsError([f for f in workspace.findings if f.severity == "error"])
    if slug not in workspace.trusts:
        hint = did_you_mean(slug, list(workspace.trusts)) or f"There are: {', '.join(workspace.trusts) or 'none yet'}."
        raise click.UsageError(f"There is no trust ‘{slug}’ in seeds/. {hint}")
    return workspace.trusts[slug]


def jobs_for(asked: int | None, documents: int) -> int:
    """How many processes to use: starting them pays only for many documents."""
    return asked or (os.cpu_count() or 1 if documents >= MANY_DOCUMENTS else 1)


def workshop_of(workspace: "Workspace", ledger: "Ledger", day: dt.date) -> "Workshop":
    """Makes documents without writing them, with as many processes as a build would use.

    What makes them is only loaded once there is one to make: mostly, every document is as it should be.
    """
    from policygen.review.status import Workshop

    @cache
    def forget() -> None:
        from policygen.build.jobs import forget_templates

        forget_templates()

    def renders(wanted: Sequence["Document"], *, approved: bool = False) -> Iterator["Rendered | PolicygenError"]:
        from policygen.build.jobs import rendered

        forget()
        with_approval = {document.id for document in wanted} if approved else ()
        for _, made in rendered(workspace, wanted, day, jobs_for(None, len(wanted)), with_approval):
            yield made if isinstance(made, PolicygenError) else made.rendered

    def author(trust: "Trust") -> str:
        from policygen.build.deciding import author_of

        return author_of(trust)

    def shows_approval(document: "Document", package: "Package") -> bool:
        from policygen.build import is_approved

        return is_approved(workspace, ledger, document, package, day)

    return Workshop(renders, author, shows_approval)


def refuse_same(output: Path, *inputs: Path) -> None:
    """Refuse to write a file over one of those that are read."""
    if any(output.resolve() == path.resolve() for path in inputs):
        raise click.UsageError(f"‘{output}’ is one of the files to read. Give -o another name.")
