"""What only shows when templates are filled: facts that are missing, and what cannot be worked out."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from policygen.checks.templates import Library
from policygen.errors import Finding, FindingsError, Place, RenderError
from policygen.model import TRUST_FOLDER, Document
from policygen.render.engine import Template
from policygen.render.scope import scope
from policygen.render.sets import stack_of
from policygen.workspace import Workspace

MANY: Final = 8
"""Of more missing facts than these only the first are named in one line."""


@dataclass
class Trial:
    """What filling every document brought to light: problems, statements quoted by trust, and by owner the facts that
    are blanks, each with how many documents have it.

    What a school's own value stands for counts as quoted with it. `filled` are the documents that could be filled,
    with the statements that each quotes.
    """

    findings: list[Finding] = field(default_factory=list)
    blanks: dict[tuple[str, str | None], Counter[str]] = field(default_factory=dict)
    quoted: dict[str, set[str]] = field(default_factory=dict)
    filled: dict[str, frozenset[str]] = field(default_factory=dict)


def fill(workspace: Workspace, documents: Iterable[Document], library: Library, day: dt.date) -> Trial:
    """Every document filled as it would be on that day, unless its template has errors."""
    trial = Trial()
    for document in documents:
        template = library.usable(document)
        if template is not None:
            try:
                _fill_one(workspace, document, template, day, trial)
            except FindingsError as error:
                trial.findings += error.findings
            except RenderError as error:
                trial.findings.append(error.finding)
    return trial


def _fill_one(workspace: Workspace, document: Document, template: Template, day: dt.date, trial: Trial) -> None:
    folder = workspace.trusts[document.trust]
    school = folder.schools[document.school] if document.school else None
    files = workspace.files_for(document.trust, document.school)
    names, asked = scope(document, folder.trust, school, workspace.catalogue, workspace.guidance, day, files)
    label = f"{document.trust}/{document.school or TRUST_FOLDER}"
    rendered = template.render_document(names, document_id=document.id, school=label)
    trial.findings += rendered.findings
    stood_for = stack_of(folder.trust, school).stands_for
    quoted = {s.id for id in asked.statements() for s in stood_for.get(id, ())} | asked.statements()
    trial.quoted.setdefault(document.trust, set()).update(quoted)
    trial.filled[document.id] = frozenset(asked.statements())
    for key in dict.fromkeys(blank.key for blank in rendered.blanks):
        root, _, fact = key.partition(".")
        owner = document.school if root == "school" else None
        if root in ("school", "trust"):
            trial.blanks.setdefault((document.trust, owner), Counter())[fact] += 1


def missing_facts(workspace: Workspace, trial: Trial) -> Iterator[Finding]:
    """The facts that documents print and that nobody has given yet, one warning for each school and trust."""
    for (trust, school), facts in trial.blanks.items():
        path = workspace.trusts[trust].path / (f"schools/{school}.yaml" if school else "trust.yaml")
        count = (
            f"{len(facts)} facts that its documents print are"
            if len(facts) > 1
            else "a fact that its documents print is"
        )
        listed, more = list(facts), ""
        if school and len(facts) > MANY:
            listed = listed[:MANY]
            more = f" and {len(facts) - MANY} more; ‘policygen schools show {trust}/{school} --missing’ lists them all"
        yield Finding(
            Place(workspace.relative(path)),
            f"{count} not given: {', '.join(listed)}{more}.",
            f"Fill {'them' if len(facts) > 1 else 'it'} in here; until then "
            f"{'they print as labelled blanks' if len(facts) > 1 else 'it prints as a labelled blank'}.",
            severity="warning",
        )


def unused_statements(workspace: Workspace, trial: Trial) -> Iterator[Finding]:
    """Statements that no document of their trust quotes; said only where every document could be looked at."""
    every: dict[str, set[str]] = {}
    for document in workspace.documents():
        every.setdefault(document.trust, set()).add(document.id)
    for trust, documents in every.items():
        folder = workspace.trusts[trust]
        complete = documents <= trial.filled.keys() and not any(
            owner.startswith(f"{trust}/") for owner in workspace.unreadable
        )
        for statement in folder.trust.statements if complete else ():
            quotable = statement.kind != "note" and statement.retired is None
            if quotable and statement.id not in trial.quoted[trust]:
                yield Finding(
                    folder.places[statement.id],
                    f"no document quotes ‘{statement.id}’.",
                    "Give it a theme that documents ask for, or mark it as a note.",
                    severity="warning",
                )
