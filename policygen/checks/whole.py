"""The whole folder, or what selectors name of it, held against all that is known to be right."""

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

from policygen.checks.adjustments import adjustment_findings
from policygen.checks.filling import fill, missing_facts, unused_statements
from policygen.checks.looks import looks_findings
from policygen.checks.names import check_files
from policygen.checks.old_words import old_words_findings
from policygen.checks.order import in_order
from policygen.checks.own_words import not_told_yet
from policygen.checks.sets import sets_findings
from policygen.checks.templates import Library
from policygen.checks.variants import variant_findings
from policygen.errors import Finding, Place, did_you_mean
from policygen.model import selects
from policygen.workspace import Workspace


def check(workspace: Workspace, selectors: Sequence[str] = (), day: dt.date | None = None) -> list[Finding]:
    """Everything that is wrong in the folder, or in what the selectors name, without writing a document.

    Errors keep documents from being built, or from being right; warnings say what is still missing. Templates are
    filled for each school to find what only shows then; `day` decides who is in post and what the levels say, and is
    the workspace's own day if it is left out.
    """
    workspace = workspace.on(day or workspace.day)
    wanted = [document for document in workspace.documents() if _any_selects(selectors, document.id)]
    found = [*_selector_findings(workspace, selectors), *workspace.findings, *check_files(workspace.root)]
    library = Library(workspace)
    if not selectors:
        for entry in workspace.catalogue.documents.values():
            found += library.problems(workspace.starter_template(entry), of_trust=entry.per == "trust")
    for document in wanted:
        found += library.problems_for(document)
    trial = fill(workspace, wanted, library, workspace.day)
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


def _any_selects(selectors: Sequence[str], name: str) -> bool:
    return not selectors or any(selects(selector, name) for selector in selectors)


def _selector_findings(workspace: Workspace, selectors: Sequence[str]) -> Iterator[Finding]:
    """Selectors that name nothing, not even something that cannot be read."""
    known = [document.id for document in workspace.documents()] + list(workspace.unreadable)
    for selector in selectors:
        if not any(selects(selector, name) for name in known):
            hint = (
                did_you_mean(selector, [*workspace.trusts, *known])
                or "Name a trust, trust/school or trust/school/document."
            )
            yield Finding(Place(selector), "there is no such trust, school or document.", hint)


def _concerns(finding: Finding, selectors: Sequence[str]) -> bool:
    """Whether a finding is about what the selectors name. Templates and the catalogue concern everybody."""
    parts = Path(finding.place.file).parts
    if parts[:1] != ("seeds",) or len(parts) < 2:
        return True
    school = [Path(parts[3]).stem] if parts[2:3] == ("schools",) and len(parts) > 3 else []
    return _any_selects(selectors, "/".join([parts[1], *school]))
