"""What is wrong or still missing, each finding with its place: files, values, school records, templates."""

import datetime as dt
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from policygen.errors import (
    Finding,
    FindingsError,
    NotAWorkspaceError,
    Place,
    RenderError,
    UnreadableFileError,
    did_you_mean,
)
from policygen.model import RESERVED_ON_WINDOWS, TRUST_FOLDER, Document, selects
from policygen.render.engine import Template
from policygen.render.scope import scope, shapes
from policygen.workspace import FilesBelow, Workspace, find_workspace, load_workspace


def check(workspace: Workspace, selectors: Sequence[str] = (), day: dt.date | None = None) -> list[Finding]:
    """Everything that is wrong in the folder, or in what the selectors name, without writing a document.

    Errors keep documents from being built, or from being right; warnings say what is still missing. Templates are
    filled for each school to find what only shows then; `day` decides who is in post, today if left out.
    """
    wanted = [document for document in workspace.documents() if _any_selects(selectors, document.id)]
    found = [*_selector_findings(workspace, selectors), *workspace.findings, *check_files(workspace.root)]
    library = _Library(workspace)
    if not selectors:
        for entry in workspace.catalogue.documents.values():
            found += library.problems(workspace.starter_template(entry), of_trust=entry.per == "trust")
    for document in wanted:
        found += library.problems(workspace.template_path(document), of_trust=document.school is None)
    trial = _fill(workspace, wanted, library, day or dt.date.today())
    found += [*trial.findings, *_missing_facts(workspace, trial), *_unused_statements(workspace, trial)]
    return _in_order(finding for finding in found if _concerns(finding, selectors))


def check_template(path: Path) -> list[Finding]:
    """Everything that is wrong with one template; its names too, where it stands in a policygen folder.

    Raises UnreadableFileError where it is no Word file that can be used.
    """
    try:
        workspace = load_workspace(find_workspace(path.absolute().parent))
    except NotAWorkspaceError:
        return _in_order(Template(path, load=FilesBelow((path.absolute().parent,))).problems())
    template = Template(path, load=_files_of(workspace, path.absolute()))
    entries = workspace.catalogue.documents.values()
    of_trust = {entry.per == "trust" for entry in entries if path.absolute().as_posix().endswith(f"/{entry.template}")}
    scopes = [shapes(workspace.guidance, of_trust=per_trust) for per_trust in sorted(of_trust or {False})]
    return _in_order(finding for names in scopes for finding in template.problems(names))


def _files_of(workspace: Workspace, template: Path) -> FilesBelow:
    """What a template may bring in: of a trust's own one its trust's files, of others only templates/."""
    parts = template.relative_to(workspace.root).parts if template.is_relative_to(workspace.root) else ()
    if parts[:1] == ("seeds",) and len(parts) > 2:
        return workspace.files_for(parts[1])
    return FilesBelow((workspace.root / "templates",))


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
    school = [Path(parts[3]).stem] if parts[2:3] == ("schools",) and len(parts) == 4 else []
    return _any_selects(selectors, "/".join([parts[1], *school]))


def _in_order(findings: Iterator[Finding] | Sequence[Finding]) -> list[Finding]:
    """Each finding once, file by file from top to bottom."""
    return sorted(
        dict.fromkeys(findings),
        key=lambda f: (
            f.place.file,
            f.place.line or 0,
            f.place.column or 0,
            f.place.part or "",
            f.place.paragraph or 0,
        ),
    )


# ── names of files ───────────────────────────────────────────────────────────────────────────────────


def check_files(root: Path) -> list[Finding]:
    """Names below seeds/ and templates/ that some systems cannot hold or tell apart.

    The rules are those of https://learn.microsoft.com/windows/win32/fileio/naming-a-file. Names that must be short
    names of trusts and schools have stricter rules, which loading the workspace checks.
    """
    found = []
    for top in ("seeds", "templates"):
        for folder, folders, files in os.walk(root / top):
            place = Path(folder).relative_to(root)
            names = sorted([*folders, *files])
            found += [
                f for name in names if not _is_short_name(place / name) and (f := _name_finding(place, name, names))
            ]
    return found


def _is_short_name(path: Path) -> bool:
    """Whether loading the workspace already looks at the name: a trust's folder, a school's file."""
    parts = path.parts
    return parts[0] == "seeds" and (
        len(parts) == 2 or (len(parts) == 4 and parts[2] == "schools" and path.suffix == ".yaml")
    )


def _name_finding(folder: Path, name: str, names: Sequence[str]) -> Finding | None:
    place = Place((folder / name).as_posix())
    twin = next((other for other in names if other != name and other.casefold() == name.casefold()), None)
    if twin is not None and name < twin:
        message = f"Windows and Macs cannot tell this from {twin}: the names differ in capitals only."
        return Finding(place, message, "Rename one of them, or delete it.")
    if name.split(".")[0].casefold() in RESERVED_ON_WINDOWS:
        return Finding(place, f"Windows keeps the name ‘{name}’ for itself.", "Rename it.")
    if re.search(r'[<>:"|?*\\\x00-\x1f]', name) or name.endswith((".", " ")):
        return Finding(
            place, f"Windows cannot hold a file called ‘{name}’.", 'Rename it, without < > : " | ? * \\ in it.'
        )
    return None


# ── templates ────────────────────────────────────────────────────────────────────────────────────────


class _Library:
    """The workspace's templates, each read once, and what is wrong with each."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._templates: dict[Path, Template] = {}
        self._problems: dict[tuple[Path, bool], list[Finding]] = {}

    def problems(self, path: Path, *, of_trust: bool) -> list[Finding]:
        """What is wrong with a template for a document of a school, or of the trust itself."""
        if (path, of_trust) not in self._problems:
            self._problems[path, of_trust] = self._look(path, of_trust=of_trust)
        return self._problems[path, of_trust]

    def _look(self, path: Path, *, of_trust: bool) -> list[Finding]:
        name = self._workspace.relative(path)
        try:
            template = self._templates.get(path) or Template(path, name=name, load=_files_of(self._workspace, path))
            self._templates[path] = template
            return template.problems(shapes(self._workspace.guidance, of_trust=of_trust))
        except UnreadableFileError as error:
            return [Finding(Place(name), error.message.removeprefix(f"{name}: "), error.next_step)]

    def usable(self, document: Document) -> Template | None:
        """The document's template, unless something is wrong with it."""
        path = self._workspace.template_path(document)
        problems = self.problems(path, of_trust=document.school is None)
        return None if any(problem.severity == "error" for problem in problems) else self._templates[path]


# ── what only shows when a template is filled ────────────────────────────────────────────────────────


@dataclass
class _Trial:
    """What filling every document brought to light: problems, blanks by owner, statements quoted by trust."""

    findings: list[Finding] = field(default_factory=list)
    blanks: dict[tuple[str, str | None], dict[str, None]] = field(default_factory=dict)
    quoted: dict[str, set[str]] = field(default_factory=dict)
    filled: set[str] = field(default_factory=set)


def _fill(workspace: Workspace, documents: Sequence[Document], library: _Library, day: dt.date) -> _Trial:
    trial = _Trial()
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


def _fill_one(workspace: Workspace, document: Document, template: Template, day: dt.date, trial: _Trial) -> None:
    folder = workspace.trusts[document.trust]
    school = folder.schools[document.school] if document.school else None
    files = workspace.files_for(document.trust)
    names, asked = scope(document, folder.trust, school, workspace.catalogue, workspace.guidance, day, files)
    label = f"{document.trust}/{document.school or TRUST_FOLDER}"
    rendered = template.render_document(names, document_id=document.id, school=label)
    trial.findings += rendered.findings
    trial.quoted.setdefault(document.trust, set()).update(asked.statements())
    trial.filled.add(document.id)
    for blank in rendered.blanks:
        root, _, fact = blank.key.partition(".")
        owner = document.school if root == "school" else None
        if root in ("school", "trust"):
            trial.blanks.setdefault((document.trust, owner), {})[fact] = None


def _missing_facts(workspace: Workspace, trial: _Trial) -> Iterator[Finding]:
    for (trust, school), facts in trial.blanks.items():
        path = workspace.trusts[trust].path / (f"schools/{school}.yaml" if school else "trust.yaml")
        count = (
            f"{len(facts)} facts that its documents print are"
            if len(facts) > 1
            else "a fact that its documents print is"
        )
        yield Finding(
            Place(workspace.relative(path)),
            f"{count} not given: {', '.join(facts)}.",
            "Fill them in here; until then they print as labelled blanks.",
            severity="warning",
        )


def _unused_statements(workspace: Workspace, trial: _Trial) -> Iterator[Finding]:
    """Statements that no document of their trust quotes; said only where every document could be looked at."""
    every: dict[str, set[str]] = {}
    for document in workspace.documents():
        every.setdefault(document.trust, set()).add(document.id)
    for trust, documents in every.items():
        folder = workspace.trusts[trust]
        complete = documents <= trial.filled and not any(
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
