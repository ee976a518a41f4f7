"""Carries out a plan: the only writer of documents."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from policygen import plan
from policygen.errors import Finding, Place, PolicygenError
from policygen.files import write_atomically
from policygen.model import Document
from policygen.plan import State
from policygen.render.content import Blank
from policygen.render.engine import Rendered, Template
from policygen.render.scope import Asked, scope
from policygen.workspace import Workspace


class Outcome(Enum):
    """What build did with a document."""

    WRITTEN = "written"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    LEFT = "left"
    FAILED = "failed"


@dataclass(frozen=True)
class Result:
    """What became of one document: what was done, where it stands, its blanks, and what people should know."""

    id: str
    outcome: Outcome
    path: Path | None = None
    new_path: Path | None = None
    blanks: tuple[Blank, ...] = ()
    why: str = ""

    @property
    def problem(self) -> bool:
        """Whether a person has something to do about it."""
        return self.outcome in (Outcome.LEFT, Outcome.FAILED)


@dataclass(frozen=True)
class Press:
    """A workspace and the day to build for, with every template read once however many documents use it."""

    workspace: Workspace
    day: dt.date
    templates: dict[Path, "Template | PolicygenError"]

    @classmethod
    def of(cls, workspace: Workspace, day: dt.date) -> "Press":
        """A press that has read no template yet."""
        return cls(workspace, day, {})

    def template(self, document: Document) -> Template:
        """The document's template. Raises the same error for every document of a template that cannot be used."""
        path = self.workspace.template_path(document)
        if path not in self.templates:
            self.templates[path] = self._read(path)
        found = self.templates[path]
        if isinstance(found, PolicygenError):
            raise found
        return found

    def _read(self, path: Path) -> "Template | PolicygenError":
        try:
            return Template(path, name=self.workspace.relative(path))
        except PolicygenError as error:
            return error

    def render(self, document: Document) -> tuple[Rendered, Asked]:
        """The document as it should read on the day, and what it asked for.

        Raises PolicygenError, with its place in the template and the school, when it cannot be rendered.
        """
        folder = self.workspace.trusts[document.trust]
        school = folder.schools[document.school] if document.school else None
        names, asked = scope(
            document, folder.trust, school, self.workspace.catalogue, self.workspace.guidance, self.day
        )
        return self.template(document).render_document(names, document.id, school.name if school else None), asked


def build(workspace: Workspace, documents: Sequence[Document], day: dt.date) -> Iterator[Result]:
    """Bring each document in output/ up to date, one after the other, and say what was done with it.

    A document that nobody edited is replaced; one that somebody edited stays, and the new render is written
    beside it as `<name>.new.docx`. A document that fails does not keep the others from being written.
    """
    press = Press.of(workspace, day)
    for document in documents:
        yield build_one(press, document)


def build_one(press: Press, document: Document) -> Result:
    """Bring one document up to date; problems come back in the result and are never raised."""
    path = press.workspace.output / document.path
    try:
        rendered, _ = press.render(document)
        result = _issue(document, path, rendered)
    except PolicygenError as error:
        return Result(document.id, Outcome.FAILED, path, why=str(error))
    return replace(result, blanks=rendered.blanks)


def _issue(document: Document, path: Path, rendered: Rendered) -> Result:
    found = plan.standing(path, document)
    if found.state is State.OPEN:
        return Result(document.id, Outcome.LEFT, path, why=f"{found.why}. Close it and build again.")
    if found.state is State.EDITED:
        return _issue_beside(document, path, rendered, found.why)
    if found.state is State.AS_ISSUED and found.digest == rendered.digest:
        return Result(document.id, Outcome.UNCHANGED, path)
    write_atomically(path, rendered.data)
    return Result(document.id, Outcome.WRITTEN if found.state is State.ABSENT else Outcome.REPLACED, path)


def _issue_beside(document: Document, path: Path, rendered: Rendered, why: str) -> Result:
    """Leave an edited document alone and put the new render next to it, unless that too is people's by now."""
    beside = path.with_suffix(".new.docx")
    found = plan.standing(beside, document)
    if found.state in (State.OPEN, State.EDITED):
        why = f"{why}, and so is {beside.name}: {found.why}. Rename or remove {beside.name} and build again."
        return Result(document.id, Outcome.LEFT, path, why=why)
    if found.digest != rendered.digest:
        write_atomically(beside, rendered.data)
    return Result(document.id, Outcome.LEFT, path, beside, why=f"{why}. The new text is in {beside.name}.")


def unbuildable(workspace: Workspace, selectors: Sequence[str]) -> list[Result]:
    """A failed result for every trust or school that was asked for but whose file cannot be read."""
    waiting = plan.unreadable_documents(workspace, selectors)
    return [
        Result(id, Outcome.FAILED, why=f"{file} has errors; ‘policygen check’ lists them.")
        for id, file in waiting.items()
    ]


def as_finding(result: Result) -> Finding:
    """A failed or left document as a finding, for reports that list both."""
    return Finding(Place(str(result.path or result.id)), result.why)
