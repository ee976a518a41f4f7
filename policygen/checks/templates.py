"""What is wrong with templates, before any is filled."""

from pathlib import Path

from policygen.checks.order import in_order
from policygen.errors import Finding, NotAWorkspaceError, Place, UnreadableFileError
from policygen.model import Document
from policygen.render.engine import Identified, Template
from policygen.render.shapes import shapes
from policygen.workspace import FilesBelow, Workspace, find_workspace, load_workspace


def check_template(path: Path) -> list[Finding]:
    """Everything that is wrong with one template; its names too, where it stands in a policygen folder.

    Raises UnreadableFileError where it is no Word file that can be used.
    """
    try:
        workspace = load_workspace(find_workspace(path.absolute().parent))
    except NotAWorkspaceError:
        return in_order(Template(path, load=FilesBelow((path.absolute().parent,))).problems())
    template = Template(path, load=_files_of(workspace, path.absolute()))
    entries = workspace.catalogue.documents.values()
    of_trust = {entry.per == "trust" for entry in entries if path.absolute().as_posix().endswith(f"/{entry.template}")}
    trust = _trust_of(workspace, path.absolute())
    house = house_terms(workspace, trust)
    named = workspace.catalogue.documents
    scopes = [
        shapes(workspace.guidance, of_trust=per_trust, house=house, documents=named)
        for per_trust in sorted(of_trust or {False})
    ]
    return in_order(finding for names in scopes for finding in template.problems(names))


def _files_of(workspace: Workspace, template: Path) -> FilesBelow:
    """What a template may bring in: of a trust's own one its trust's files, of others only templates/."""
    trust = _trust_of(workspace, template)
    return workspace.files_for(trust) if trust else FilesBelow((workspace.root / "templates",))


def _trust_of(workspace: Workspace, template: Path) -> str | None:
    """The trust whose own template it is; None for one of all trusts."""
    parts = template.relative_to(workspace.root).parts if template.is_relative_to(workspace.root) else ()
    return parts[1] if parts[:1] == ("seeds",) and len(parts) > 2 else None


def house_terms(workspace: Workspace, trust: str | None) -> frozenset[str]:
    """The terms of the house that the trust and its schools have, by name; of all trusts, where None is named."""
    folders = [folder for slug, folder in workspace.trusts.items() if trust in (None, slug)]
    terms = [terms for folder in folders for terms in (folder.trust.terms, *(s.terms for s in folder.schools.values()))]
    return frozenset(name for one in terms for name in one.house)


class Library:
    """The workspace's templates, each read once, and what is wrong with each.

    They are read as documents are made of them, so that what is looked at can be filled without reading it again.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._templates: dict[Path, Template] = {}
        self._house: dict[str | None, frozenset[str]] = {}
        self._problems: dict[tuple[Path, bool, frozenset[str]], list[Finding]] = {}

    def problems(self, path: Path, *, of_trust: bool, trust: str | None = None) -> list[Finding]:
        """What is wrong with a template for a document of a school, or of the trust itself.

        `trust` is the trust whose terms it has; those of all trusts, where it is for any.
        """
        if trust not in self._house:
            self._house[trust] = house_terms(self._workspace, trust)
        key = (path, of_trust, self._house[trust])
        if key not in self._problems:
            self._problems[key] = self._look(*key)
        return self._problems[key]

    def problems_for(self, document: Document) -> list[Finding]:
        """What is wrong with a document's template."""
        path = self._workspace.template_path(document)
        return self.problems(path, of_trust=document.school is None, trust=document.trust)

    def _look(self, path: Path, of_trust: bool, house: frozenset[str]) -> list[Finding]:
        name = self._workspace.relative(path)
        try:
            template = self._templates.get(path) or Identified(path, name=name, load=_files_of(self._workspace, path))
            self._templates[path] = template
            named = self._workspace.catalogue.documents
            scope = shapes(self._workspace.guidance, of_trust=of_trust, house=sorted(house), documents=named)
            return template.problems(scope)
        except UnreadableFileError as error:
            return [Finding(Place(name), error.message.removeprefix(f"{name}: "), error.next_step)]

    def usable(self, document: Document) -> Template | None:
        """The document's template, unless something is wrong with it."""
        problems = self.problems_for(document)
        if any(problem.severity == "error" for problem in problems):
            return None
        return self._templates[self._workspace.template_path(document)]
