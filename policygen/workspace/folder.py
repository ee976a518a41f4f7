"""The folder that people work in: found, read and checked as a whole, with every problem at once."""

import os
import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Generic

from policygen.errors import (
    Finding,
    FindingsError,
    NotAWorkspaceError,
    Place,
    PolicygenError,
    UnreadableFileError,
    did_you_mean,
)
from policygen.files import read_file
from policygen.model import (
    Catalogue,
    CatalogueEntry,
    Document,
    Guidance,
    GuidanceFile,
    School,
    Trust,
    check_slug,
)
from policygen.workspace.library import FilesBelow
from policygen.workspace.records import R, errors_among, place_of, read_record, sorted_by_place
from policygen.workspace.yamlfile import (
    LARGEST_FILE,
    Listing,
    Map,
    Node,
    Scalar,
    read_yaml,
    says_nothing,
    words_at,
)

CATALOGUE = "templates/catalogue.yaml"
GUIDANCE = "templates/guidance.yaml"


@dataclass(frozen=True)
class TrustFolder:
    """One trust's folder below seeds/: what the trust says of itself, and its schools by their short names.

    A school whose file has errors is missing here; `Workspace.unreadable` names it.
    """

    slug: str
    path: Path
    trust: Trust
    schools: Mapping[str, School]
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where each statement stands in trust.yaml, by its id."""


@dataclass(frozen=True)
class Workspace:
    """All that people wrote for policygen: the good parts, and what is wrong with the rest.

    `unreadable` names the trusts (`mket`) and schools (`mket/walton-high`) that cannot be used, each with the
    file in which the reason stands.
    """

    root: Path
    trusts: Mapping[str, TrustFolder]
    catalogue: Catalogue
    guidance: Mapping[str, Guidance]
    findings: tuple[Finding, ...] = ()
    unreadable: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where each document stands in the catalogue, by its short name."""

    @property
    def output(self) -> Path:
        """The folder that documents are written to."""
        return self.root / "output"

    def relative(self, path: Path) -> str:
        """How messages call a file: its path below the workspace, with forward slashes."""
        return _relative(self.root, path)

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
                        # Not checked again: each of these names was when its file was read.
                        yield Document.model_construct(trust=slug, school=owner, name=name, entry=entry)

    def template_path(self, document: Document) -> Path:
        """The document's template: the trust's own in seeds/TRUST/templates/, else the one in templates/."""
        own = self.root / "seeds" / document.trust / "templates" / document.entry.template
        return own if own.is_file() and is_inside(self.root, own) else self.starter_template(document.entry)

    def files_for(self, trust: str) -> FilesBelow:
        """What the templates of a trust's documents may bring in: its own templates and pictures, and templates/."""
        own = self.root / "seeds" / trust
        return FilesBelow((own / "templates", own / "schools", own, self.root / "templates"))

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


def load_workspace(root: Path) -> Workspace:
    """Everything in the folder, with a finding for everything that is wrong.

    A file with errors takes only its own out of use: a school's file the school, trust.yaml the trust and its
    schools, a catalogue entry the document. Raises NotAWorkspaceError where there is no catalogue.
    """
    if not (root / CATALOGUE).is_file():
        raise NotAWorkspaceError(str(root))
    catalogue = _read_catalogue(root)
    guidance = _read_guidance(root)
    trusts = [_read_trust_folder(root, folder) for folder in _trust_folders(root)]
    shared = _shared_urns([school for trust in trusts for school in trust.schools])
    findings = [
        *catalogue.findings,
        *guidance.findings,
        *_straying_links(root),
        *_folder_names(root),
        *(finding for trust in trusts for finding in trust.findings),
        *shared,
    ]
    bad_files = {finding.place.file for finding in errors_among(findings)}
    return Workspace(
        root=root,
        trusts={trust.slug: folder for trust in trusts if (folder := _usable(trust, bad_files))},
        catalogue=Catalogue(documents=catalogue.good),
        guidance=guidance.good,
        findings=tuple(sorted_by_place(findings)),
        unreadable=_unreadable(trusts, bad_files),
        places=catalogue.places,
    )


def load_trust(root: Path, slug: str) -> Trust | None:
    """The trust as its trust.yaml has it; None while there is no such file.

    Raises BadShortNameError for a slug that cannot name a folder, FindingsError where the file has errors.
    """
    folder = trust_folder(root, slug)
    if not (folder / "trust.yaml").exists():
        return None
    read = _read_trust(root, folder)
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
    """A short name that could not name a folder on every system."""

    exit_code = 2

    def __init__(self, slug: str, why: str) -> None:
        super().__init__(f"‘{slug}’ cannot be a short name: {why}.", "Nothing was written. Choose another name.")


# ── one file ─────────────────────────────────────────────────────────────────────────────────────────


def _relative(root: Path, path: Path) -> str:
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return str(path)


def is_inside(root: Path, path: Path) -> bool:
    """Whether the path, all links followed, stays inside the folder."""
    try:
        return path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        return False


def _read_nodes(root: Path, path: Path, file: str, *, in_place: bool) -> tuple[Node | None, list[Finding]]:
    if not in_place and not is_inside(root, path):
        return None, []  # the link on the way is a finding of its own
    try:
        data = read_file(path, LARGEST_FILE)
    except UnreadableFileError as error:
        return None, [Finding(Place(file), error.message.removeprefix(f"{path}: "), error.next_step)]
    return read_yaml(data, file)


def _read(
    root: Path, path: Path, model: type[R], *, in_place: bool = False
) -> tuple[R | None, Node | None, list[Finding]]:
    """A file's record, its nodes, and what is wrong; `in_place`: it is known that no link leads out of the folder."""
    file = _relative(root, path)
    node, findings = _read_nodes(root, path, file, in_place=in_place)
    if node is None:
        return None, None, findings
    record, problems = read_record(model, node, file)
    return record, node, findings + problems


# ── the catalogue and the guidance ───────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class _Listed(Generic[R]):
    """The good entries of a file of named entries, where each stands, and what is wrong with the others."""

    good: dict[str, R] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)


def _read_catalogue(root: Path) -> _Listed[CatalogueEntry]:
    catalogue, node, findings = _read(root, root / CATALOGUE, Catalogue)
    entries = _entries(node, "documents")
    good = dict(catalogue.documents) if catalogue else _good_entries(entries, CatalogueEntry)
    for name, entry in entries.items():
        wrong = list(_empty_entry(name, entry))
        if wrong:
            good.pop(name, None)
        # A document whose template is missing is still one that others name as related; build says that it failed.
        findings += [*wrong, *_template_findings(root, entry), *_related_findings(entry, entries)]
    places = {name: place_of(entries[name], (), CATALOGUE) for name in good}
    return _Listed(good, tuple(findings), places)


def _read_guidance(root: Path) -> _Listed[Guidance]:
    if not (root / GUIDANCE).exists():
        return _Listed()
    guidance, node, findings = _read(root, root / GUIDANCE, GuidanceFile)
    good = dict(guidance.guidance) if guidance else _good_entries(_entries(node, "guidance"), Guidance)
    return _Listed(good, tuple(findings))


def _entries(node: Node | None, key: str) -> dict[str, Node]:
    """The named entries below a key of the file, good or bad."""
    below = node.get(key) if isinstance(node, Map) else None
    if below is None or not isinstance(below.value, Map):
        return {}
    return {entry.key.text: entry.value for entry in below.value.entries}


def _items(node: Node | None, key: str) -> tuple[Node, ...]:
    """The items of a list below a key of the node."""
    below = node.get(key) if isinstance(node, Map) else None
    return below.value.given_items if below and isinstance(below.value, Listing) else ()


def _good_entries(entries: Mapping[str, Node], model: type[R]) -> dict[str, R]:
    """What can be used of a file in which something is wrong."""
    good = {}
    for name, node in entries.items():
        entry, _ = read_record(model, node, "")
        if entry is not None and (model is not CatalogueEntry or _why_no_slug(name) is None):
            good[name] = entry
    return good


def _empty_entry(name: str, entry: Node) -> Iterator[Finding]:
    if says_nothing(entry):
        message = f"the document ‘{name}’ says nothing yet."
        yield Finding(place_of(entry, (), CATALOGUE), message, "Add its lines, or delete it.")


def _template_findings(root: Path, entry: Node) -> Iterator[Finding]:
    template = words_at(entry, "template")
    if template is None:
        return
    place = place_of(entry, ("template",), CATALOGUE)
    path = PurePosixPath(template)
    if path.is_absolute() or ".." in path.parts or re.search(r"[\\:]", template):
        message = f"the template ‘{template}’ is not a path below templates/."
        yield Finding(place, message, "Write it like policies/behaviour.docx, with forward slashes.")
    elif path.suffix.lower() not in (".docx", ".dotx"):
        message = f"the template ‘{template}’ is not a Word file."
        yield Finding(place, message, "Its name must end in .docx or .dotx.")
    elif not (root / "templates" / template).is_file():
        yield Finding(place, f"there is no file templates/{template}.", _nearest_template(root, template))


def _nearest_template(root: Path, template: str) -> str:
    folder = root / "templates"
    there = [path.relative_to(folder).as_posix() for path in folder.rglob("*.do[ct]x")]
    return did_you_mean(template, there) or "Put it there, or correct the name."


def _related_findings(entry: Node, entries: Mapping[str, Node]) -> Iterator[Finding]:
    for related in _items(entry, "related"):
        if isinstance(related, Scalar) and related.text not in entries:
            hint = did_you_mean(related.text, list(entries)) or "Correct it, or take it out."
            message = f"the catalogue has no document ‘{related.text}’."
            yield Finding(place_of(related, (), CATALOGUE), message, hint)


# ── trusts ───────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class _SchoolRead:
    """One school's file as it was found."""

    slug: str
    file: str
    school: School | None
    findings: tuple[Finding, ...]
    urn: str | None
    urn_place: Place


@dataclass(frozen=True)
class _TrustRead:
    """One trust's folder as it was found."""

    slug: str
    path: Path
    file: str
    trust: Trust | None
    findings: tuple[Finding, ...]
    schools: tuple[_SchoolRead, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)


def _trust_folders(root: Path) -> list[Path]:
    return [path for path in _folders_in(root / "seeds") if _why_no_slug(path.name) is None and is_inside(root, path)]


def _folders_in(path: Path) -> list[Path]:
    if not path.is_dir():
        return []
    try:
        return sorted(folder for folder in path.iterdir() if folder.is_dir() and not folder.name.startswith("."))
    except PermissionError as error:
        raise UnreadableFileError(str(path), "the folder may not be read.", "Ask for the right to read it.") from error


def _read_trust_folder(root: Path, folder: Path) -> _TrustRead:
    read = _read_trust(root, folder)
    names, schools = _read_schools(root, folder)
    findings = [*read.findings, *names, *(finding for school in schools for finding in school.findings)]
    return replace(read, findings=tuple(findings), schools=schools)


def _read_trust(root: Path, folder: Path) -> _TrustRead:
    path = folder / "trust.yaml"
    file = _relative(root, path)
    if not path.exists() and not path.is_symlink():
        return _TrustRead(folder.name, folder, file, None, (_no_trust_yet(root, folder),))
    trust, node, findings = _read(root, path, Trust)
    findings += [
        *_id_findings(node, file),
        *_reference_findings(node, file),
        *_logo_findings(root, folder, node, file),
    ]
    places = {name: place_of(item, (), file) for name, item in _statements(node)}
    return _TrustRead(folder.name, folder, file, trust, tuple(findings), places=places)


def _no_trust_yet(root: Path, folder: Path) -> Finding:
    misnamed = folder / "trust.yml"
    if misnamed.exists():
        return Finding(Place(_relative(root, misnamed)), "this file is not read.", "Rename it to trust.yaml.")
    place = Place(_relative(root, folder))
    hint = f"Make one with ‘policygen import FILE --trust {folder.name}’."
    if (folder / "schools").is_dir():
        return Finding(place, "there is no trust.yaml here, so its schools get no documents.", hint)
    return Finding(place, "there is no trust.yaml here yet.", hint, severity="warning")


def _statements(node: Node | None) -> list[tuple[str, Node]]:
    """The statements that have an id, good or bad, each with its id."""
    return [(name, item) for item in _items(node, "statements") if (name := words_at(item, "id"))]


def _id_findings(node: Node | None, file: str) -> Iterator[Finding]:
    first: dict[str, Node] = {}
    for name, item in _statements(node):
        if first.setdefault(name, item) is not item:
            message = f"the id ‘{name}’ is taken by the statement in line {first[name].start.line}."
            yield Finding(place_of(item, ("id",), file), message, "Every statement needs an id of its own.")


def _reference_findings(node: Node | None, file: str) -> Iterator[Finding]:
    """Statements that stand under, or lean on, one that there is not, or that leads back to themselves."""
    items = dict(_statements(node))
    for name, item in items.items():
        for key in ("parent", "depends_on"):
            other = words_at(item, key)
            place = place_of(item, (key,), file)
            if other is not None and other not in items:
                hint = did_you_mean(other, list(items)) or "Correct it, or take the line out."
                yield Finding(place, f"there is no statement ‘{other}’.", hint)
            elif other is not None and _leads_back(name, key, items):
                message = f"‘{key}’ leads from ‘{name}’ back to itself."
                yield Finding(place, message, "Take one of these lines out.")


def _leads_back(start: str, key: str, items: Mapping[str, Node]) -> bool:
    here = words_at(items[start], key)
    for _ in items:
        if here is None or here == start:
            break
        here = words_at(items.get(here), key)
    return here == start


def _logo_findings(root: Path, folder: Path, node: Node | None, file: str) -> Iterator[Finding]:
    branding = node.get("branding") if isinstance(node, Map) else None
    logo = words_at(branding.value, "logo") if branding else None
    if branding is None or logo is None:
        return
    place = place_of(branding.value, ("logo",), file)
    if Path(logo).is_absolute() or not is_inside(root, folder / logo):
        yield Finding(place, f"the logo ‘{logo}’ is outside this folder.", "Put the picture beside this file.")
    elif not (folder / logo).is_file():
        yield Finding(place, f"there is no picture ‘{logo}’ beside this file.", "Put it there, or correct the name.")


# ── schools ──────────────────────────────────────────────────────────────────────────────────────────


def _read_schools(root: Path, trust: Path) -> tuple[list[Finding], tuple[_SchoolRead, ...]]:
    """The trust's schools by file name, and the findings about file names that cannot be a school's."""
    folder = trust / "schools"
    if not folder.is_dir() or not is_inside(root, folder):
        return [], ()
    files = sorted(
        path for path in folder.iterdir() if path.suffix.lower() in (".yaml", ".yml") and path.name[0] != "."
    )
    good = {path: None for path in files if path.suffix == ".yaml" and _why_no_slug(path.stem) is None}
    names = [_file_name_finding(root, path, files) for path in files if path not in good]
    return names, tuple(_read_school(root, path) for path in good)


def _file_name_finding(root: Path, path: Path, files: Sequence[Path]) -> Finding:
    place = Place(_relative(root, path))
    twins = [other.name for other in files if other != path and other.name.casefold() == path.name.casefold()]
    if twins:
        message = f"Windows and Macs cannot tell this file from {twins[0]}: the names differ in capitals only."
        return Finding(place, message, "Rename one of them, or delete it.")
    if why := _why_no_slug(path.stem):
        return Finding(place, f"‘{path.stem}’ cannot name a school: {why}.", _rename(path.stem, ".yaml"))
    return Finding(place, "this file is not read.", f"Rename it to {path.stem}.yaml.")


def _read_school(root: Path, path: Path) -> _SchoolRead:
    file = _relative(root, path)
    # The folder of the schools was looked at already, once for all of them.
    school, node, findings = _read(root, path, School, in_place=not path.is_symlink())
    findings += _logo_findings(root, path.parent, node, file)
    urn_place = place_of(node, ("urn",), file) if node else Place(file)
    return _SchoolRead(path.stem, file, school, tuple(findings), words_at(node, "urn"), urn_place)


def _shared_urns(schools: Sequence[_SchoolRead]) -> Iterator[Finding]:
    """A finding at each of several schools that give one number: only one of them can be right."""
    files: dict[str, list[str]] = {}
    for school in schools:
        if school.urn is not None:
            files.setdefault(school.urn, []).append(school.file)
    for school in schools:
        others = [file for file in files.get(school.urn or "", ()) if file != school.file]
        if others:
            message = f"the URN {school.urn} is also in {' and '.join(others)}."
            yield Finding(school.urn_place, message, "Each school has a number of its own; correct the wrong one.")


def _usable(trust: _TrustRead, bad_files: Set[str]) -> TrustFolder | None:
    if trust.trust is None or trust.file in bad_files:
        return None
    schools = {read.slug: read.school for read in trust.schools if read.school and read.file not in bad_files}
    return TrustFolder(trust.slug, trust.path, trust.trust, schools, trust.places)


def _unreadable(trusts: Sequence[_TrustRead], bad_files: Set[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for trust in trusts:
        if trust.file in bad_files or (trust.trust is None and trust.schools):
            found[trust.slug] = trust.file
        for school in trust.schools:
            if school.file in bad_files or school.school is None:
                found[f"{trust.slug}/{school.slug}"] = school.file
    return found


# ── names of folders and links ───────────────────────────────────────────────────────────────────────


def _why_no_slug(name: str) -> str | None:
    try:
        check_slug(name)
    except ValueError as error:
        return str(error)
    return None


def _rename(name: str, ending: str = "") -> str:
    """The hint with the nearest name that would do."""
    better = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
    return f"Rename it to {better}{ending}." if _why_no_slug(better) is None else "Give it another name."


def _folder_names(root: Path) -> Iterator[Finding]:
    """Folders below seeds/ that cannot be a trust's."""
    for folder in _folders_in(root / "seeds"):
        if why := _why_no_slug(folder.name):
            message = f"‘{folder.name}’ cannot name a trust: {why}."
            yield Finding(Place(_relative(root, folder)), message, _rename(folder.name))


def _straying_links(root: Path) -> Iterator[Finding]:
    """Links that lead out of the folder. What they lead to is never read."""
    for link in _links(root):
        if not is_inside(root, link):
            message = "this is a link to a place outside this folder, so it is not read."
            yield Finding(Place(_relative(root, link)), message, "Copy here what it leads to.")


def _links(root: Path) -> Iterator[Path]:
    for top in (root / "seeds", root / "templates"):
        if top.is_symlink():
            yield top
        for path, folders, files in os.walk(top):
            yield from (link for name in (*folders, *files) if (link := Path(path, name)).is_symlink())
