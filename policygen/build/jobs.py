"""The making of documents: what one is made from, and many made by one process or several."""

import datetime as dt
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from policygen.errors import Finding, FindingsError, Place, PolicygenError
from policygen.files import read_file
from policygen.model import Branding, Catalogue, Document, Guidance, School, Trust
from policygen.plan.sources import Question
from policygen.render.asked import Asked
from policygen.render.engine import Identified, Rendered
from policygen.render.keeping import KeptTemplates
from policygen.render.looks import Look, branding_of, look_of
from policygen.render.pictures import PictureError
from policygen.render.scope import scope
from policygen.workspace import FilesBelow, Workspace
from policygen.workspace.library import LARGEST, OutsideError
from policygen.workspace.ownerfile import owner_file


@dataclass(frozen=True)
class Job:
    """All that one document is made from."""

    document: Document
    trust: Trust
    school: School | None
    catalogue: Catalogue
    guidance: Mapping[str, Guidance]
    day: dt.date
    template: Path
    template_name: str
    files: FilesBelow
    approved: bool = False
    logo: Path | None = None

    @classmethod
    def of(cls, workspace: Workspace, document: Document, day: dt.date, *, approved: bool = False) -> "Job":
        """The job of making this document for that day; `approved`: with the approval that its owner's file records."""
        folder = workspace.trusts[document.trust]
        template = workspace.template_path(document)
        return cls(
            document=document,
            trust=folder.trust,
            school=folder.schools[document.school] if document.school else None,
            catalogue=workspace.catalogue,
            guidance=workspace.guidance,
            day=day,
            template=template,
            template_name=workspace.relative(template),
            files=workspace.files_for(document.trust, document.school),
            approved=approved,
            logo=workspace.logo(document.trust, document.school),
        )


def render(job: Job) -> tuple[Rendered, Asked]:
    """The document as it should read, and what it asked for: the same for the same job, anywhere, at any time.

    Raises PolicygenError, with its place in the template and the school, when it cannot be rendered.
    """
    names, asked = scope(
        *(job.document, job.trust, job.school, job.catalogue, job.guidance, job.day, job.files), approved=job.approved
    )
    school = job.school.name if job.school else None
    template = _template(job)
    rendered = template.render_document(names, job.document.id, school, _look(job))
    asked.files.update(dict.fromkeys(template.included))
    return rendered, asked


@dataclass(frozen=True)
class _Read:
    """A template that was read, where the files were found that it brings in, and the names that it asked for."""

    template: Identified
    files: FilesBelow
    asked: set[str]

    def is_for(self, files: FilesBelow) -> bool:
        """Whether the template reads the same where files are found in these folders: all that it asks for is."""
        return files == self.files or all(_found(files, name) == _found(self.files, name) for name in self.asked)


def _found(files: FilesBelow, name: str) -> Path | str | None:
    try:
        return files.path(name)
    except OutsideError as error:
        return str(error)


@dataclass(frozen=True)
class _Asking:
    """Gives files, and notes the names that it was asked for."""

    files: FilesBelow
    asked: set[str]

    def __call__(self, name: str) -> bytes:
        self.asked.add(name)
        return self.files(name)


_TEMPLATES: dict[Path, list[_Read]] = {}
"""The templates read in this process, by their path; more than once where they bring in files that not all share."""


def _template(job: Job) -> Identified:
    """The job's template, read once in each process however many documents and trusts it serves."""
    known = _TEMPLATES.setdefault(job.template, [])
    read = next((read for read in known if read.is_for(job.files)), None)
    if read is None:
        asking = _Asking(job.files, set())
        read = _Read(Identified(job.template, name=job.template_name, load=asking), job.files, asking.asked)
        # Which names it asks for is known once it was read.
        _prepare(read.template, asking)
        known.append(read)
    return read.template


def _prepare(template: Identified, asking: _Asking) -> None:
    """Read and compile a template, or take what an earlier command made of it."""
    kept = _kept_templates()
    if kept is None:
        _ = template.included
    elif not kept.recall(template, asking):
        asking.asked.clear()
        _ = template.included
        kept.keep(template, asking.files, asking.asked)


@lru_cache(maxsize=1)
def _kept_templates() -> KeptTemplates | None:
    return KeptTemplates.of_this_person()


_LOOKS: dict[tuple[Branding, Path | None, str], Look] = {}
"""The looks of the trusts and schools that this process makes documents for."""


def _look(job: Job) -> Look:
    """The look of the job's trust or school, made once in each process. Raises FindingsError for a bad logo."""
    key = (branding_of(job.trust, job.school), job.logo, (job.school or job.trust).name)
    if key not in _LOOKS:
        branding, logo, owner = key
        try:
            _LOOKS[key] = look_of(branding, None if logo is None else read_file(logo, LARGEST), owner)
        except PictureError as error:
            place = Place(owner_file(job.document.trust, job.document.school))
            raise FindingsError([Finding(place, f"the logo ‘{branding.logo}’ cannot be used: {error}")]) from None
    return _LOOKS[key]


@dataclass(frozen=True)
class Made:
    """A document as it should read, and what it asked for."""

    rendered: Rendered
    question: Question


def make(job: Job) -> Made:
    """The document of a job, with its question. Raises as `render` does."""
    made, asked = render(job)
    return Made(made, Question.of(asked))


def forget_templates() -> None:
    """A template may have changed since the last build of this process."""
    _TEMPLATES.clear()
    _LOOKS.clear()


# ── many ─────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Order:
    """A document to be made, and whether with its approval."""

    document: Document
    approved: bool

    def carried_out(self, workspace: Workspace, day: dt.date) -> Made | PolicygenError:
        """What is made of it, or why nothing is."""
        try:
            return make(Job.of(workspace, self.document, day, approved=self.approved))
        except PolicygenError as error:
            return error


def rendered(
    workspace: Workspace,
    wanted: Iterable[Document],
    day: dt.date,
    jobs: int,
    approved: Container[str] = (),
    *,
    in_order: bool = True,
) -> Iterator[tuple[Document, Made | PolicygenError]]:
    """Each document with what was made of it, or with the error that kept it from being made.

    `jobs` is how many processes make them; `approved` holds the ids of those to be made with their approval. They
    come in the order in which they are `wanted`, or else as each is done.
    """
    orders = (Order(document, approved=document.id in approved) for document in wanted)
    if jobs == 1:
        yield from ((order.document, order.carried_out(workspace, day)) for order in orders)
        return
    # Loaded here: where little is to be made, one process makes it.
    from policygen.build.sharing import shared

    yield from shared(workspace, orders, day, jobs, in_order=in_order)
