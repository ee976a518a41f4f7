"""Whether people with disabilities can use a document: a template, or a finished one, whoever made it.

The rules are those that public bodies follow for documents: WCAG 2.2 (https://www.w3.org/TR/WCAG22/), and the
government’s guidance on publishing accessible documents. docs/accessible.md lists them.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from policygen.checks.accessible_looks import REPEATED, looks_findings
from policygen.checks.accessible_shape import shape_findings
from policygen.checks.accessible_words import abbreviation_findings, link_findings
from policygen.checks.order import in_order
from policygen.checks.reading_age import Reading, reading_findings
from policygen.checks.selectors import unknown_selectors
from policygen.errors import Finding, Place, UnreadableFileError
from policygen.files import read_file
from policygen.model import Document, any_selects
from policygen.word.package import read_package
from policygen.word.seeing import read_seen
from policygen.workspace import Workspace

FOR_ANYBODY: Final = Reading()
"""What a file is read for of which nobody has said for whom it is."""


@dataclass(frozen=True)
class _File:
    """A file to look at, and what it is read for; `template` is what a document was made from."""

    path: Path
    reading: Reading
    template: Path | None = None


class Looked(NamedTuple):
    """A file that was looked at, and what was found."""

    file: _File
    findings: list[Finding]


Shown = Callable[[Iterable[Looked], int], Iterable[Looked]]
"""Takes what is found as it comes, with the number of files, and gives it on."""


def check_accessible_file(path: Path, name: str = "", reading: Reading = FOR_ANYBODY) -> list[Finding]:
    """What keeps people from using a Word file; `name` is what messages call it, `reading` what it is read for.

    Raises UnreadableFileError where it is no Word file that can be used.
    """
    name = name or str(path)
    seen = read_seen(read_package(read_file(path), name), name)
    return in_order(
        [
            *shape_findings(seen),
            *looks_findings(seen),
            *link_findings(seen),
            *abbreviation_findings(seen),
            *reading_findings(seen, reading),
        ]
    )


def check_accessible(workspace: Workspace, selectors: Sequence[str] = (), shown: Shown | None = None) -> list[Finding]:
    """The same for the templates of a folder and for what stands in output/, or for what the selectors name of it.

    What a document has from its template is said of the template alone. `shown` is given what is found, file by file,
    and how many files there are, and gives it back: so a person can be shown how far it is.
    """
    files = [*_templates(workspace, selectors), *_documents(workspace, selectors)]
    looked = (Looked(file, _of_file(workspace, file)) for file in files)
    known: dict[Path, set[_Fault]] = {}
    of_templates: list[Finding] = []
    of_documents: list[Finding] = []
    for one in looked if shown is None else shown(looked, len(files)):
        if one.file.template is None:
            known[one.file.path] = set(map(_fault, one.findings))
            of_templates += one.findings
        else:
            from_template = known.get(one.file.template, set())
            of_documents += (finding for finding in one.findings if _fault(finding) not in from_template)
    return [*unknown_selectors(workspace, selectors), *in_order(of_templates), *in_order(of_documents)]


def _templates(workspace: Workspace, selectors: Sequence[str]) -> Iterator[_File]:
    """The templates of the documents that the selectors name; without any, those of the whole catalogue."""
    entries = {workspace.template_path(document): document.entry for document in _named(workspace, selectors)}
    if not selectors:
        entries |= {workspace.starter_template(entry): entry for entry in workspace.catalogue.documents.values()}
    return (_File(path, Reading(entry.audience)) for path, entry in entries.items())


def _documents(workspace: Workspace, selectors: Sequence[str]) -> Iterator[_File]:
    """The documents that the selectors name and that stand in output/."""
    for document in _named(workspace, selectors):
        path = workspace.output / document.path
        if path.is_file():
            yield _File(path, reading_of(workspace, document), workspace.template_path(document))


def _named(workspace: Workspace, selectors: Sequence[str]) -> Iterator[Document]:
    return (document for document in workspace.documents() if any_selects(selectors, document.id))


def reading_of(workspace: Workspace, document: Document) -> Reading:
    """What a document is read for: its audience, and the statements that it may quote."""
    folder = workspace.trusts[document.trust]
    own = folder.schools[document.school].statements if document.school else ()
    return Reading(document.entry.audience, tuple(statement.text for statement in (*folder.trust.statements, *own)))


def _of_file(workspace: Workspace, file: _File) -> list[Finding]:
    name = workspace.relative(file.path)
    try:
        return check_accessible_file(file.path, name, file.reading)
    except UnreadableFileError as error:
        said = error.message.removeprefix(f"{file.path}: ").removeprefix(f"{name}: ")
        return [Finding(Place(name), said, error.next_step)]


_Fault = tuple[str, str | None]


def _fault(finding: Finding) -> _Fault:
    """What is wrong, however often: a document has more paragraphs than the loops of its template."""
    return finding.message.partition(REPEATED)[0], finding.hint
