"""Reword each statement of each bundled trust in turn: exactly what quotes it changes, and nothing else."""

import datetime as dt
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from policygen.build import Job, render
from policygen.model import Document, Statement
from policygen.plan import documents
from policygen.render.asked import Asked
from policygen.render.engine import Rendered
from policygen.workspace import TrustFolder, Workspace, load_workspace
from tests.end_to_end.pages import Line, lines

DAY = dt.date(2026, 9, 1)
MARK = "zqxj"
"""Letters that no document holds, put into a statement's words so that every place that prints them shows."""


def reworded(statement: Statement) -> Statement:
    """The statement in other words: its first word doubled by the mark, in a value's name too."""
    name = statement.name and f"{MARK} {statement.name}"
    return statement.model_copy(update={"text": f"{MARK} {statement.text}", "name": name})


def with_statement(workspace: Workspace, folder: TrustFolder, changed: Statement) -> Workspace:
    statements = tuple(changed if s.id == changed.id else s for s in folder.trust.statements)
    other = replace(folder, trust=folder.trust.model_copy(update={"statements": statements}))
    return replace(workspace, trusts={**workspace.trusts, folder.slug: other})


def unmarked(line: Line) -> Line:
    return Line(line.heading.replace(f"{MARK} ", ""), line.text.replace(f"{MARK} ", ""))


@pytest.fixture(scope="module")
def workspace(root: Path) -> Workspace:
    return load_workspace(root)


@pytest.mark.parametrize("trust", ["mket", "ket"])
def test_rewording_a_statement_changes_exactly_the_places_that_quote_it(workspace: Workspace, trust: str) -> None:
    mine = documents(workspace, [trust])
    before = {document.id: render(Job.of(workspace, document, DAY)) for document in mine}
    quoted = 0
    for statement in workspace.trusts[trust].trust.statements:
        changed = with_statement(workspace, workspace.trusts[trust], reworded(statement))
        for document, old, new, asked in _renders(changed, mine, before):
            if old == new:
                continue
            quoted += 1
            old_lines, new_lines = lines(io.BytesIO(old)), lines(io.BytesIO(new))

            assert statement.id in asked, f"{document.id} changed but never asked for {statement.id}"
            assert [unmarked(line) for line in new_lines] == old_lines, f"{document.id}: {statement.id}"
            assert any(MARK in line.text for line in new_lines), f"{document.id}: {statement.id}"
    assert quoted > len(workspace.trusts[trust].trust.statements)


def _renders(
    workspace: Workspace, wanted: list[Document], before: dict[str, tuple[Rendered, Asked]]
) -> Iterator[tuple[Document, bytes, bytes, set[str]]]:
    for document in wanted:
        rendered, asked = render(Job.of(workspace, document, DAY))
        yield document, before[document.id][0].data, rendered.data, asked.statements()


@pytest.mark.parametrize("trust", ["mket", "ket"])
def test_every_statement_but_notes_is_quoted_somewhere(workspace: Workspace, trust: str) -> None:
    asked = [render(Job.of(workspace, document, DAY))[1].statements() for document in documents(workspace, [trust])]
    quotable = {s.id for s in workspace.trusts[trust].trust.statements if s.kind != "note"}

    assert quotable - set().union(*asked) == set()
