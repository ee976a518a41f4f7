"""The folder that people work in: found, read and checked as a whole, with every problem at once."""

import contextlib
import datetime as dt
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Generic, TypeVar

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
    Group,
    Guidance,
    GuidanceFile,
    Members,
    School,
    SchoolFacts,
    Trust,
    check_slug,
)
from policygen.workspace.levels import GroupFile, OwnFile, Removals, TrustLevels, belongs, level_findings, removals
from policygen.workspace.library import FilesBelow
from policygen.workspace.readings import Position, Reading, Readings
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
        return replace(self, trusts=trusts, guidance=_on(self.editions, day), day=day)

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
    files = _Files(root, Readings(root))
    catalogue = _read_catalogue(files)
    guidance = _read_guidance(files)
    trusts = [_read_trust_folder(files, folder, day) for folder in _trust_folders(root)]
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
        guidance=_on(guidance.good, day),
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
    read = _read_trust(_Files(root), folder)
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


def _nothing_wrong(root: Path, folder: Path, node: Node | None, file: str) -> Iterator[Finding]:
    return iter(())


def _no_places(node: Node | None) -> Iterator[tuple[str, Node]]:
    return iter(())


@dataclass(frozen=True)
class _Kind(Generic[R]):
    """What is special about one kind of file.

    `wrong` says what is wrong with it besides what its model says, `places` what messages may have to name later with
    where it stands, and `lacks` whether a good file names another one that is not there.
    """

    model: type[R]
    wrong: Callable[[Path, Path, Node | None, str], Iterable[Finding]] = _nothing_wrong
    places: Callable[[Node | None], Iterable[tuple[str, Node]]] = _no_places
    lacks: Callable[[Path, Path, R], bool] = lambda root, folder, record: False


@dataclass(frozen=True)
class _FileRead(Generic[R]):
    """A file as it was found. It has no nodes where what it says was known, and nothing is wrong with it."""

    record: R | None
    findings: tuple[Finding, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    removed: Removals = field(default_factory=dict)
    node: Node | None = None
    data: bytes = b""


@dataclass(frozen=True)
class _Files:
    """Reads the YAML files of a workspace; with `readings` only those of which it is not known yet what they say."""

    root: Path
    readings: Readings | None = None

    def read(self, kind: _Kind[R], path: Path, file: str, *, in_place: bool = False) -> _FileRead[R]:
        """What a file says, and what is wrong with it. `file` is what messages call it.

        `in_place`: it is known that no link leads out of the folder.
        """
        if not in_place and not is_inside(self.root, path):
            return _FileRead(None)  # the link on the way is a finding of its own
        try:
            data = read_file(path, LARGEST_FILE)
        except UnreadableFileError as error:
            message = error.message.removeprefix(f"{path}: ")
            return _FileRead(None, (Finding(Place(file), message, error.next_step),))
        return self._known(kind, path.parent, file, data) or self._read(kind, path.parent, file, data)

    def _known(self, kind: _Kind[R], folder: Path, file: str, data: bytes) -> _FileRead[R] | None:
        if self.readings is None or (known := self.readings.get(kind.model, data)) is None:
            return None
        if kind.lacks(self.root, folder, known.record):
            self.readings.forget(kind.model, data)
            return None
        places = {name: Place(file, *position) for name, position in known.places.items()}
        removed = {keys: Place(file, *position) for keys, position in known.removed.items()}
        return _FileRead(known.record, (), places, removed, None, data)

    def _read(self, kind: _Kind[R], folder: Path, file: str, data: bytes) -> _FileRead[R]:
        node, findings = read_yaml(data, file)
        record, problems = read_record(kind.model, node, file) if node is not None else (None, [])
        findings += [*problems, *kind.wrong(self.root, folder, node, file)]
        places = {name: place_of(item, (), file) for name, item in kind.places(node)}
        removed = removals(node, file)
        if record is not None and not findings and self.readings is not None:
            self.readings.put(data, Reading(record, _positions(removed), _positions(places)))
        return _FileRead(record, tuple(findings), places, removed, node, data)


K = TypeVar("K")


def _positions(places: Mapping[K, Place]) -> dict[K, Position]:
    return {name: (place.line or 1, place.column or 1) for name, place in places.items()}


# ── the catalogue and the guidance ───────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class _Listed(Generic[R]):
    """The good entries of a file of named entries, where each stands, and what is wrong with the others."""

    good: dict[str, R] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)


def _read_catalogue(files: _Files) -> _Listed[CatalogueEntry]:
    read = files.read(_OF_CATALOGUE, files.root / CATALOGUE, CATALOGUE)
    entries = _entries(read.node, "documents")
    good = dict(read.record.documents) if read.record else _good_entries(entries, CatalogueEntry)
    # A document whose template is missing is still one that others name as related; build says that it failed.
    good = {name: entry for name, entry in good.items() if name not in entries or not says_nothing(entries[name])}
    return _Listed(good, read.findings, {name: read.places[name] for name in good})


def _wrong_entries(root: Path, folder: Path, node: Node | None, file: str) -> Iterator[Finding]:
    entries = _entries(node, "documents")
    for name, entry in entries.items():
        yield from _empty_entry(name, entry)
        yield from _template_findings(root, entry)
        yield from _related_findings(entry, entries)


def _lacks_template(root: Path, folder: Path, catalogue: Catalogue) -> bool:
    templates = f"{root}/templates"
    return not all(Path(f"{templates}/{entry.template}").is_file() for entry in catalogue.documents.values())


_OF_CATALOGUE = _Kind(
    Catalogue,
    wrong=_wrong_entries,
    places=lambda node: _entries(node, "documents").items(),
    lacks=_lacks_template,
)
_OF_GUIDANCE = _Kind(GuidanceFile)


def _read_guidance(files: _Files) -> _Listed[Guidance]:
    if not (files.root / GUIDANCE).exists():
        return _Listed()
    read = files.read(_OF_GUIDANCE, files.root / GUIDANCE, GUIDANCE)
    good = dict(read.record.guidance) if read.record else _good_entries(_entries(read.node, "guidance"), Guidance)
    return _Listed(good, read.findings)


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


def _on(guidance: Mapping[str, Guidance], day: dt.date) -> dict[str, Guidance]:
    return {name: fact.on(day) if fact.editions else fact for name, fact in guidance.items()}


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
    urn_place: Place | None
    removed: Removals = field(default_factory=dict)

    @property
    def own(self) -> OwnFile | None:
        """The same as a level, where the file can be used."""
        return OwnFile(self.slug, self.file, self.school, self.removed) if self.school else None


@dataclass(frozen=True)
class _GroupRead:
    """One group's file as it was found. `wanted` is which schools are in it, as far as that can be read."""

    file: str
    group: GroupFile | None
    wanted: Members | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class _TrustRead:
    """One trust's folder as it was found. `blocked` are schools that cannot be used because of a group's file."""

    slug: str
    path: Path
    file: str
    trust: Trust | None
    findings: tuple[Finding, ...]
    schools: tuple[_SchoolRead, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    removed: Removals = field(default_factory=dict)
    levels: TrustLevels | None = None
    blocked: Mapping[str, str] = field(default_factory=dict)


def _trust_folders(root: Path) -> list[Path]:
    return [path for path in _folders_in(root / "seeds") if _why_no_slug(path.name) is None and is_inside(root, path)]


def _folders_in(path: Path) -> list[Path]:
    if not path.is_dir():
        return []
    try:
        return sorted(folder for folder in path.iterdir() if folder.is_dir() and not folder.name.startswith("."))
    except PermissionError as error:
        raise UnreadableFileError(str(path), "the folder may not be read.", "Ask for the right to read it.") from error


def _read_trust_folder(files: _Files, folder: Path, day: dt.date) -> _TrustRead:
    read = _read_trust(files, folder)
    names, schools = _read_schools(files, folder)
    group_names, groups = _read_groups(files, folder)
    findings = [*read.findings, *names, *group_names]
    findings += [finding for school in schools for finding in school.findings]
    findings += [finding for group in groups for finding in group.findings]
    if read.trust is None:
        return replace(read, findings=tuple(findings), schools=schools)
    levels = TrustLevels(read.file, read.trust, read.removed, [one.group for one in groups if one.group], day)
    owns = [own for school in schools if (own := school.own)]
    findings += level_findings(levels, owns, {school.slug for school in schools})
    blocked = {own.slug: one.file for one in groups for own in owns if _is_blocked(one, own)}
    return replace(read, findings=tuple(findings), schools=schools, levels=levels, blocked=blocked)


def _is_blocked(read: _GroupRead, own: OwnFile) -> bool:
    """Whether a school is in a group whose file cannot be used, or may be."""
    return read.group is None and (read.wanted is None or belongs(read.wanted, own.slug, own.school))


def _read_trust(files: _Files, folder: Path) -> _TrustRead:
    path = folder / "trust.yaml"
    file = _relative(files.root, path)
    if not path.exists() and not path.is_symlink():
        return _TrustRead(folder.name, folder, file, None, (_no_trust_yet(files.root, folder),))
    read = files.read(_OF_TRUST, path, file)
    return _TrustRead(folder.name, folder, file, read.record, read.findings, places=read.places, removed=read.removed)


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


def _wrong_in_trust(root: Path, folder: Path, node: Node | None, file: str) -> Iterator[Finding]:
    yield from _id_findings(node, file)
    yield from _reference_findings(node, file)
    yield from _logo_findings(root, folder, node, file)


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


def _lacks_logo(root: Path, folder: Path, record: Trust | SchoolFacts) -> bool:
    """Whether a logo's picture is not there, of a file in which it was."""
    logo = record.branding.logo
    return logo is not None and not ((folder / logo).is_file() and is_inside(root, folder / logo))


_OF_TRUST = _Kind(Trust, wrong=_wrong_in_trust, places=_statements, lacks=_lacks_logo)


# ── schools ──────────────────────────────────────────────────────────────────────────────────────────


def _read_schools(files: _Files, trust: Path) -> tuple[list[Finding], tuple[_SchoolRead, ...]]:
    """The trust's schools by file name, and the findings about file names that cannot be a school's."""
    findings, where, links = _yaml_files(files.root, trust / "schools", "a school")
    folder = trust / "schools"
    # The folder was looked at already, once for all of its files.
    schools = (_read_school(files, folder, name, where, in_place=not link) for name, link in links.items())
    return findings, tuple(schools)


def _yaml_files(root: Path, folder: Path, what: str) -> tuple[list[Finding], str, dict[str, bool]]:
    """The YAML files of a folder: what is wrong with their names, how messages call the folder, and the good ones.

    Of each good one it is told whether it is a link.
    """
    if not folder.is_dir() or not is_inside(root, folder):
        return [], "", {}
    # Names as text, not paths: of a thousand schools, the paths alone would take as long as reading the files.
    with os.scandir(folder) as entries:
        links = {entry.name: entry.is_symlink() for entry in entries if _is_yaml(entry.name)}
    files = sorted(links)
    where = _relative(root, folder)
    good = {name: links[name] for name in files if name.endswith(".yaml") and _why_no_slug(_stem(name)) is None}
    return [_file_name_finding(where, name, files, what) for name in files if name not in good], where, good


def _is_yaml(name: str) -> bool:
    return name.lower().endswith((".yaml", ".yml")) and not name.startswith(".")


def _stem(name: str) -> str:
    return name.rpartition(".")[0]


def _file_name_finding(where: str, name: str, files: Sequence[str], what: str) -> Finding:
    place = Place(f"{where}/{name}")
    twins = [other for other in files if other != name and other.casefold() == name.casefold()]
    if twins:
        message = f"Windows and Macs cannot tell this file from {twins[0]}: the names differ in capitals only."
        return Finding(place, message, "Rename one of them, or delete it.")
    if why := _why_no_slug(_stem(name)):
        return Finding(place, f"‘{_stem(name)}’ cannot name {what}: {why}.", _rename(_stem(name), ".yaml"))
    return Finding(place, "this file is not read.", f"Rename it to {_stem(name)}.yaml.")


def _read_school(files: _Files, folder: Path, name: str, where: str, *, in_place: bool) -> _SchoolRead:
    file = f"{where}/{name}"
    read = files.read(_OF_SCHOOL, folder / name, file, in_place=in_place)
    urn = read.record.urn if read.record is not None else words_at(read.node, "urn")
    return _SchoolRead(_stem(name), file, read.record, read.findings, urn, read.places.get("urn"), read.removed)


def _urn_in(node: Node | None) -> Iterator[tuple[str, Node]]:
    entry = node.get("urn") if isinstance(node, Map) else None
    if entry is not None:
        yield "urn", entry.value


_OF_SCHOOL = _Kind(School, wrong=_logo_findings, places=_urn_in, lacks=_lacks_logo)


def _shared_urns(schools: Sequence[_SchoolRead]) -> Iterator[Finding]:
    """A finding at each of several schools that give one number: only one of them can be right."""
    files: dict[str, list[str]] = {}
    for school in schools:
        if school.urn is not None:
            files.setdefault(school.urn, []).append(school.file)
    for school in schools:
        others = [file for file in files.get(school.urn or "", ()) if file != school.file]
        if others:
            place = school.urn_place or Place(school.file)
            message = f"the URN {school.urn} is also in {' and '.join(others)}."
            yield Finding(place, message, "Each school has a number of its own; correct the wrong one.")


def _usable(trust: _TrustRead, bad_files: Set[str]) -> TrustFolder | None:
    if trust.trust is None or trust.levels is None or trust.file in bad_files:
        return None
    good = (read for read in trust.schools if read.file not in bad_files and read.slug not in trust.blocked)
    own = {read.slug: own for read in good if (own := read.own)}
    schools = {slug: trust.levels.school(file) for slug, file in own.items()}
    return TrustFolder(trust.slug, trust.path, trust.trust, schools, trust.levels, own, trust.places)


def _unreadable(trusts: Sequence[_TrustRead], bad_files: Set[str]) -> dict[str, str]:
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


# ── groups ───────────────────────────────────────────────────────────────────────────────────────────


def _read_groups(files: _Files, trust: Path) -> tuple[list[Finding], tuple[_GroupRead, ...]]:
    """The trust's groups of schools by file name, and the findings about file names that cannot be a group's."""
    folder = trust / "groups"
    findings, where, links = _yaml_files(files.root, folder, "a group")
    return findings, tuple(_read_group(files, f"{where}/{name}", in_place=not link) for name, link in links.items())


def _read_group(files: _Files, file: str, *, in_place: bool) -> _GroupRead:
    path = files.root / file
    read = files.read(_OF_GROUP, path, file, in_place=in_place)
    if read.record is None:
        return _GroupRead(file, None, _members(read.node), read.findings)
    return _GroupRead(file, GroupFile(path.stem, file, read.record, read.data, read.removed), None, read.findings)


def _wrong_in_group(root: Path, folder: Path, node: Node | None, file: str) -> Iterator[Finding]:
    every = node.get("every_school") if isinstance(node, Map) else None
    return _logo_findings(root, folder, every.value if every else None, file)


_OF_GROUP = _Kind(
    Group, wrong=_wrong_in_group, lacks=lambda root, folder, group: _lacks_logo(root, folder, group.every_school)
)


def _members(node: Node | None) -> Members | None:
    """Which schools a group has in whose file something else is wrong."""
    members = node.get("members") if isinstance(node, Map) else None
    return read_record(Members, members.value, "")[0] if members else None


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
        yield from _links_below(str(top))


def _links_below(folder: str) -> Iterator[Path]:
    """The links in a folder and in those below it. Like the folders they stand in, those without leave are passed."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_symlink():
            yield Path(entry.path)
        elif entry.is_dir():
            yield from _links_below(entry.path)
