"""Reword the statements of each bundled trust: exactly what quotes them changes, and where coverage says."""

import datetime as dt
import io
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from policygen.build import Job, render
from policygen.model import Document, Statement
from policygen.plan import documents
from policygen.review.coverage import Spot, carried
from policygen.workspace import Workspace, load_workspace
from tests.end_to_end.pages import Line, lines

DAY = dt.date(2026, 9, 1)
CHOSEN = {
    "ket": ("ket/_trust", "ket/the-kingston-academy"),
    "mket": ("mket/_trust", "mket/kents-hill-school", "mket/walton-high/sixth-form"),
}
"""Documents that show the whole suite once, for each trust."""
MARK = re.compile(r"zq(\d+)xj ")
"""Letters that no document holds, with a number for each statement, so that every place that prints its words shows."""


def reworded(statement: Statement, number: int) -> Statement:
    """The statement in other words: with its mark before them, and before a value's name too."""
    mark = f"zq{number}xj "
    name = statement.name and mark + statement.name
    return statement.model_copy(update={"text": mark + statement.text, "name": name})


def with_reworded(workspace: Workspace, trust: str, chosen: Iterable[int]) -> Workspace:
    """The folder with some statements of a trust reworded, by their numbers."""
    folder = workspace.trusts[trust]
    numbers = set(chosen)
    said = tuple(reworded(s, n) if n in numbers else s for n, s in enumerate(folder.trust.statements))
    other = replace(folder, trust=folder.trust.model_copy(update={"statements": said}))
    return replace(workspace, trusts={**workspace.trusts, trust: other})


@dataclass(frozen=True)
class Suite:
    """A trust's documents, each as it would be built, and where coverage says that each statement stands in it."""

    trust: str
    documents: tuple[Document, ...]
    built: dict[str, bytes]
    covered: dict[str, dict[str, tuple[Spot, ...]]]


@pytest.fixture(scope="module")
def workspace(root: Path) -> Workspace:
    return load_workspace(root)


@pytest.fixture(scope="module")
def suites(workspace: Workspace) -> dict[str, Suite]:
    mine = {trust: tuple(documents(workspace, chosen)) for trust, chosen in CHOSEN.items()}
    covered = {
        one.document.id: dict(one.spots)
        for one in carried(workspace, [document for each in mine.values() for document in each], DAY)
    }
    return {
        trust: Suite(trust, each, {d.id: built(workspace, d) for d in each}, {d.id: covered[d.id] for d in each})
        for trust, each in mine.items()
    }


def built(workspace: Workspace, document: Document) -> bytes:
    return render(Job.of(workspace, document, DAY))[0].data


@pytest.mark.parametrize("trust", CHOSEN)
def test_rewording_statements_changes_exactly_the_places_that_coverage_names(
    workspace: Workspace, suites: dict[str, Suite], trust: str
) -> None:
    suite = suites[trust]
    statements = workspace.trusts[trust].trust.statements
    changed = with_reworded(workspace, trust, range(len(statements)))
    places = 0
    for document in suite.documents:
        new = lines(io.BytesIO(built(changed, document)))
        found = defaultdict(set)
        for line in new:
            for number in MARK.findall(line.text):
                found[statements[int(number)].id].add(MARK.sub("", line.heading))

        assert [Line(*(MARK.sub("", words) for words in (line.heading, line.text))) for line in new] == lines(
            io.BytesIO(suite.built[document.id])
        ), document.id
        assert found == {
            statement: {spot.heading for spot in spots} for statement, spots in suite.covered[document.id].items()
        }, document.id
        places += sum(map(len, found.values()))
    assert places > 100


@pytest.mark.parametrize("trust", CHOSEN)
def test_rewording_one_statement_changes_exactly_the_documents_that_coverage_names(
    workspace: Workspace, suites: dict[str, Suite], trust: str
) -> None:
    """Of those that do not quote it a few are tried, others for each statement, so that in the end all were."""
    suite = suites[trust]
    for number, statement in enumerate(workspace.trusts[trust].trust.statements):
        quoting = [d for d in suite.documents if statement.id in suite.covered[d.id]]
        others = [d for d in suite.documents if d not in quoting]
        turn = [others[(3 * number + n) % len(others)] for n in range(3)]
        one = with_reworded(workspace, trust, [number])

        assert [d.id for d in (*quoting, *turn) if built(one, d) != suite.built[d.id]] == [d.id for d in quoting]
