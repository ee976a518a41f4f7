"""The folder that people work in: found, read and checked as a whole, with every problem at once."""

import contextlib
import datetime as dt
import os
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from policygen.errors import Finding, FindingsError, NotAWorkspaceError, Place, PolicygenError
from policygen.model import Catalogue, CatalogueEntry, Document, Guidance, School, Trust, check_slug
from policygen.workspace.catalogue import CATALOGUE, held_on, read_catalogue, read_guidance
from policygen.workspace.levels import OwnFile, TrustLevels
from policygen.workspace.library import FilesBelow
from policygen.workspace.owners import TrustRead, read_trust, read_trust_folder, shared_urns
from policygen.workspace.paths import folder_names, is_inside, relative, straying_links, trust_folders
from policygen.workspace.readings import Readings
from policygen.workspace.recordfile import Files
from policygen.workspace.records import errors_among, sorted_by_place


@dataclass(frozen=True)
class TrustFolder:
    """One trust's folder below seeds/: what the trust says of itself, and its schools by their short names.

    Each of `schools` is resolved: what its trust and its groups say of it is in it, and what its own file says.
    `own` are those files. A school whose file has errors is missing here; `Workspace.unreadable` names it.
    """

    slug: str
    path: Path
    trust: Trust
    schools: Mapping[str, School]
    levels: TrustLevels
    own: Mapping[str, OwnFile]
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where each statement stands in trust.yaml, by its id."""

    def on(self, day: dt.date) -> "TrustFolder":
        """The same folder with its schools as they are on another day."""
        levels = self.levels.on(day)
        return replace(self, levels=levels, schools={slug: levels.school(own) for slug, own in self.own.items()})


@dataclass(frozen=True)
class Workspace:
    """All that people wrote for policygen, as it holds on one day: the good parts, and what is wrong with the rest.

    The day decides which school year it is, and which edition of guidance counts; `editions` is the guidance with all
    of its editions. `unreadable` names the trusts (`mket`) and schools (`mket/walton-high`) that cannot be used, each
    with the file in which the reason stands.
    """

    root: Path
    trusts: Mapping[str, TrustFolder]
    catalogue: Catalogue
    guidance: Mapping[str, Guidance]
    day: dt.date
    editions: Mapping[str, Guidance]
    findings: tuple[Finding, ...] = ()
    unreadable: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where each document stands in the catalogue, by its short name."""
    readings: Readings | None = field(default=None, repr=False, compare=False)
    """What is known of the YAML files by now; a build saves it for the next command."""

    def on(self, day: dt.date) -> "Workspace":
        """The same workspace as it holds on another day. Nothing is read again, and the findings stay."""
        if day == self.day:
            return self
        trusts = {slug: folder.on(day) for slug, folder in self.trusts.items()}
        return replace(self, trusts=trusts, guidance=held_on(self.editions, day), day=day)

    def remember(self) -> None:
        """Keep what the YAML files say, so that the next command reads only those that changed since.

        For commands that write: nothing else is to change a file.
        """
        if self.readings is not None:
            self.readings.save()

    @property
    def output(self) -> Path:
        """The folder that documents are written to."""
        return self.root / "output"

    def relative(self, path: Path) -> str:
        """How messages call a file: its path below the workspace, with forward slashes."""
        return relative(self.root, path)

    def documents(self) -> Iterator[Document]:
        """Every document that the catalogue gives the trusts and their schools, a trust's own before its schools'."""
        return iter(self._documents)

    @cached_property
    def _documents(self) -> tuple[Document, ...]:
        return tuple(self._each_document())

    def _each_document(self) -> Iterator[Document]:
        for slug, folder in self.trusts.items():
            owners: list[tuple[str | None, School | None]] = [(None, None), *folder.schools.items()]
            for owner, school in owners:
                for name, entry in self.catalogue.documents.items():
                    if entry.fits(school):
                        yield Document(slug, owner, name, entry)

    def template_path(self, document: Document) -> Path:
        """The document's template: the nearest of the school's own, the trust's own, and the one in templates/."""
        return self.template_below(document.trust, document.school, document.entry)

    def template_below(self, trust: str, school: str | None, entry: CatalogueEntry) -> Path:
        """The template that a school, or the trust itself, takes for a line of the catalogue."""
        owners = (school, None) if self.keeps_templates(trust, school) else (None,)
        folders = (self.own_templates(trust, owner) for owner in owners)
        own = (path for folder in folders if (path := folder / entry.template).is_file() and is_inside(self.root, path))
        return next(own, self.starter_template(entry))

    def own_templates(self, trust: str, school: str | None) -> Path:
        """The folder in which a school, or the trust itself, keeps templates of its own."""
        own = self.root / "seeds" / trust
        return own / "schools" / school / "templates" if school else own / "templates"

    def files_for(self, trust: str, school: str | None = None) -> FilesBelow:
        """What the templates of these documents may bring in: the school's and the trust's own, and templates/."""
        own = self.root / "seeds" / trust
        folders = (own / "templates", own / "schools", own / "groups", own, self.root / "templates")
        # Schools without templates of their own share what was read for the trust.
        return FilesBelow(
            (self.own_templates(trust, school), *folders) if self.keeps_templates(trust, school) else folders
        )

    def keeps_templates(self, trust: str, school: str | None) -> bool:
        """Whether a school has a folder with templates of its own."""
        return (trust, school) in self._with_templates

    @cached_property
    def _with_templates(self) -> Set[tuple[str, str | None]]:
        schools = ((slug, school) for slug, folder in self.trusts.items() for school in _folder_names_in(folder))
        return {key for key in schools if self.own_templates(*key).is_dir()}

    def logo(self, trust: str, school: str | None) -> Path | None:
        """The picture file of a school's logo, or of the trust's own; None where there is none.

        It stands beside the file that names it: the school's, a group's or the trust's.
        """
        folder = self.trusts[trust]
        name = (folder.schools[school] if school else folder.trust).branding.logo
        if name is None:
            return None
        levels = folder.levels.chain(folder.own[school]) if school else ()
        said = (self.root / level.file for level in reversed(levels) if level.facts.branding.logo == name)
        path = next(said, folder.path / "trust.yaml").parent / name
        return path if path.is_file() and is_inside(self.root, path) else None

    def starter_template(self, entry: CatalogueEntry) -> Path:
        """The template that every trust has which keeps none of its own."""
        return self.root / "templates" / entry.template


def find_workspace(start: Path) -> Path:
    """The folder itself or the nearest one above it that holds templates/catalogue.yaml.

    Raises NotAWorkspaceError.
    """
    here = start.absolute()
    for folder in (here, *here.parents):
        if (folder / CATALOGUE).is_file():
            return folder
    raise NotAWorkspaceError(str(start))


def load_workspace(root: Path, day: dt.date | None = None) -> Workspace:
    """Everything in the folder as it holds on a day (today, if left out), with a finding for everything that is wrong.

    A file with errors takes only its own out of use: a school's file the school, a group's file the group's schools,
    trust.yaml the trust and its schools, a catalogue entry the document. Raises NotAWorkspaceError where there is no
    catalogue.
    """
    day = day or dt.date.today()
    if not (root / CATALOGUE).is_file():
        raise NotAWorkspaceError(str(root))
    files = Files(root, Readings(root))
    catalogue = read_catalogue(files)
    guidance = read_guidance(files)
    trusts = [read_trust_folder(files, folder, day) for folder in trust_folders(root)]
    shared = shared_urns([school for trust in trusts for school in trust.schools])
    findings = [
        *catalogue.findings,
        *guidance.findings,
        *straying_links(root),
        *folder_names(root),
        *(finding for trust in trusts for finding in trust.findings),
        *shared,
    ]
    bad_files = {finding.place.file for finding in errors_among(findings)}
    return Workspace(
        root=root,
        trusts={trust.slug: folder for trust in trusts if (folder := _usable(trust, bad_files))},
        catalogue=Catalogue(documents=catalogue.good),
        guidance=held_on(guidance.good, day),
        day=day,
        editions=guidance.good,
        findings=tuple(sorted_by_place(findings)),
        unreadable=_unreadable(trusts, bad_files),
        places=catalogue.places,
        readings=files.readings,
    )


def load_trust(root: Path, slug: str) -> Trust | None:
    """The trust as its trust.yaml has it; None while there is no such file.

    Raises BadShortNameError for a slug that cannot name a folder, FindingsError where the file has errors.
    """
    folder = trust_folder(root, slug)
    if not (folder / "trust.yaml").exists():
        return None
    read = read_trust(Files(root), folder)
    if read.trust is None or any(errors_among(read.findings)):
        raise FindingsError(list(errors_among(read.findings)))
    return read.trust


def trust_folder(root: Path, slug: str) -> Path:
    """The trust's folder, whether it is there yet or not. Raises BadShortNameError."""
    try:
        return root / "seeds" / check_slug(slug)
    except ValueError as error:
        raise BadShortNameError(slug, str(error)) from error


class BadShortNameError(PolicygenError):
    """A short name that could not name a folder on every system, or that another has already."""

    exit_code = 2

    def __init__(self, slug: str, why: str, next_step: str = "Choose another name.") -> None:
        super().__init__(f"‘{slug}’ cannot be a short name: {why}.", f"Nothing was written. {next_step}")


def _folder_names_in(folder: TrustFolder) -> Set[str]:
    """The schools of a trust that have a folder beside their file."""
    with contextlib.suppress(OSError), os.scandir(folder.path / "schools") as entries:
        return {entry.name for entry in entries if entry.is_dir()} & folder.schools.keys()
    return set()


def _usable(trust: TrustRead, bad_files: Set[str]) -> TrustFolder | None:
    if trust.trust is None or trust.levels is None or trust.file in bad_files:
        return None
    good = (read for read in trust.schools if read.file not in bad_files and read.slug not in trust.blocked)
    own = {read.slug: own for read in good if (own := read.own)}
    schools = {slug: trust.levels.school(file) for slug, file in own.items()}
    return TrustFolder(trust.slug, trust.path, trust.trust, schools, trust.levels, own, trust.places)


def _unreadable(trusts: Sequence[TrustRead], bad_files: Set[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for trust in trusts:
        if trust.file in bad_files or (trust.trust is None and trust.schools):
            found[trust.slug] = trust.file
        for school in trust.schools:
            if school.file in bad_files or school.school is None:
                found[f"{trust.slug}/{school.slug}"] = school.file
        for slug, file in trust.blocked.items():
            found.setdefault(f"{trust.slug}/{slug}", file)
    return found
