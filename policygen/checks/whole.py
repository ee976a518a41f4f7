"""The whole folder, or what selectors name of it, held against all that is known to be right."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from policygen.checks.adjustments import adjustment_findings
from policygen.checks.filling import fill, missing_facts, unused_statements
from policygen.checks.looks import looks_findings
from policygen.checks.names import check_files
from policygen.checks.old_words import old_words_findings
from policygen.checks.order import in_order
from policygen.checks.own_words import not_told_yet
from policygen.checks.selectors import unknown_selectors
from policygen.checks.sets import sets_findings
from policygen.checks.templates import Library
from policygen.checks.variants import variant_findings
from policygen.errors import Finding
from policygen.model import Document, any_selects
from policygen.workspace import Workspace

Shown = Callable[[Iterable[Document], int], Iterable[Document]]
"""Takes the documents to look at and how many there are, and gives them on, showing how far the work is."""


def check(
    workspace: Workspace, selectors: Sequence[str] = (), day: dt.date | None = None, shown: Shown | None = None
) -> list[Finding]:
    """Everything that is wrong in the folder, or in what the selectors name, without writing a document.

    Errors keep documents from being built, or from being right; warnings say what is still missing. Templates are
    filled for each school to find what only shows then; `day` decides who is in post and what the levels say, and is
    the workspace's own day if it is left out.
    `shown` is given the documents on their way.
    """
    workspace = workspace.on(day or workspace.day)
    wanted = [document for document in workspace.documents() if any_selects(selectors, document.id)]
    found = [*unknown_selectors(workspace, selectors), *workspace.findings, *check_files(workspace.root)]
    library = Library(workspace)
    # Filling comes first, since it takes the longest and reads the templates on its way.
    trial = fill(workspace, shown(wanted, len(wanted)) if shown else wanted, library, workspace.day)
    if not selectors:
        for entry in workspace.catalogue.documents.values():
            found += library.problems(workspace.starter_template(entry), of_trust=entry.per == "trust")
    for document in wanted:
        found += library.problems_for(document)
    found += looks_findings(workspace, wanted)
    own = list(adjustment_findings(workspace, library))
    found += [
        *not_told_yet(trial.findings, own),
        *missing_facts(workspace, trial),
        *unused_statements(workspace, trial),
    ]
    found += [*sets_findings(workspace, trial), *old_words_findings(workspace, wanted)]
    found += [*own, *variant_findings(workspace)]
    return in_order(finding for finding in found if _concerns(finding, selectors))


def _concerns(finding: Finding, selectors: Sequence[str]) -> bool:
    """Whether a finding is about what the selectors name. Templates and the catalogue concern everybody."""
    parts = Path(finding.place.file).parts
    if parts[:1] != ("seeds",) or len(parts) < 2:
        return True
    school = [Path(parts[3]).stem] if parts[2:3] == ("schools",) and len(parts) > 3 else []
    return any_selects(selectors, "/".join([parts[1], *school]))
