"""The files of a trust, of its schools and of its groups of schools, each with all that is wrong with it."""

import datetime as dt
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from policygen.errors import Finding, Place, did_you_mean
from policygen.model import Group, Members, School, SchoolFacts, Trust
from policygen.workspace.levels import GroupFile, OwnFile, Removals, TrustLevels, belongs, level_findings
from policygen.workspace.paths import is_inside, relative, rename_hint, why_no_slug
from policygen.workspace.recordfile import Files, Kind, items_below
from policygen.workspace.records import place_of, read_record
from policygen.workspace.yamlfile import Map, Node, words_at


@dataclass(frozen=True)
class SchoolRead:
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
class GroupRead:
    """One group's file as it was found. `wanted` is which schools are in it, as far as that can be read."""

    file: str
    group: GroupFile | None
    wanted: Members | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class TrustRead:
    """One trust's folder as it was found. `blocked` are schools that cannot be used because of a group's file."""

    slug: str
    path: Path
    file: str
    trust: Trust | None
    findings: tuple[Finding, ...]
    schools: tuple[SchoolRead, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    removed: Removals = field(default_factory=dict)
    levels: TrustLevels | None = None
    blocked: Mapping[str, str] = field(default_factory=dict)


def read_trust_folder(files: Files, folder: Path, day: dt.date) -> TrustRead:
    """A trust's file with those of its schools and groups, and its levels as they hold on a day."""
    read = read_trust(files, folder)
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


def _is_blocked(read: GroupRead, own: OwnFile) -> bool:
    """Whether a school is in a group whose file cannot be used, or may be."""
    return read.group is None and (read.wanted is None or belongs(read.wanted, own.slug, own.school))


def read_trust(files: Files, folder: Path) -> TrustRead:
    """A trust's own file; a finding where there is none yet."""
    path = folder / "trust.yaml"
    file = relative(files.root, path)
    if not path.exists() and not path.is_symlink():
        return TrustRead(folder.name, folder, file, None, (_no_trust_yet(files.root, folder),))
    read = files.read(_OF_TRUST, path, file)
    return TrustRead(folder.name, folder, file, read.record, read.findings, places=read.places, removed=read.removed)


def _no_trust_yet(root: Path, folder: Path) -> Finding:
    misnamed = folder / "trust.yml"
    if misnamed.exists():
        return Finding(Place(relative(root, misnamed)), "this file is not read.", "Rename it to trust.yaml.")
    place = Place(relative(root, folder))
    hint = f"Make one with ‘policygen import FILE --trust {folder.name}’."
    if (folder / "schools").is_dir():
        return Finding(place, "there is no trust.yaml here, so its schools get no documents.", hint)
    return Finding(place, "there is no trust.yaml here yet.", hint, severity="warning")


def _statements(node: Node | None) -> list[tuple[str, Node]]:
    """The statements that have an id, good or bad, each with its id."""
    return [(name, item) for item in items_below(node, "statements") if (name := words_at(item, "id"))]


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


_OF_TRUST = Kind(Trust, wrong=_wrong_in_trust, places=_statements, lacks=_lacks_logo)


# ── schools ──────────────────────────────────────────────────────────────────────────────────────────


def _read_schools(files: Files, trust: Path) -> tuple[list[Finding], tuple[SchoolRead, ...]]:
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
    where = relative(root, folder)
    good = {name: links[name] for name in files if name.endswith(".yaml") and why_no_slug(_stem(name)) is None}
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
    if why := why_no_slug(_stem(name)):
        return Finding(place, f"‘{_stem(name)}’ cannot name {what}: {why}.", rename_hint(_stem(name), ".yaml"))
    return Finding(place, "this file is not read.", f"Rename it to {_stem(name)}.yaml.")


def _read_school(files: Files, folder: Path, name: str, where: str, *, in_place: bool) -> SchoolRead:
    file = f"{where}/{name}"
    read = files.read(_OF_SCHOOL, folder / name, file, in_place=in_place)
    urn = read.record.urn if read.record is not None else words_at(read.node, "urn")
    return SchoolRead(_stem(name), file, read.record, read.findings, urn, read.places.get("urn"), read.removed)


def _urn_in(node: Node | None) -> Iterator[tuple[str, Node]]:
    entry = node.get("urn") if isinstance(node, Map) else None
    if entry is not None:
        yield "urn", entry.value


_OF_SCHOOL = Kind(School, wrong=_logo_findings, places=_urn_in, lacks=_lacks_logo)


def shared_urns(schools: Sequence[SchoolRead]) -> Iterator[Finding]:
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


# ── groups ───────────────────────────────────────────────────────────────────────────────────────────


def _read_groups(files: Files, trust: Path) -> tuple[list[Finding], tuple[GroupRead, ...]]:
    """The trust's groups of schools by file name, and the findings about file names that cannot be a group's."""
    folder = trust / "groups"
    findings, where, links = _yaml_files(files.root, folder, "a group")
    return findings, tuple(_read_group(files, f"{where}/{name}", in_place=not link) for name, link in links.items())


def _read_group(files: Files, file: str, *, in_place: bool) -> GroupRead:
    path = files.root / file
    read = files.read(_OF_GROUP, path, file, in_place=in_place)
    if read.record is None:
        return GroupRead(file, None, _members(read.node), read.findings)
    return GroupRead(file, GroupFile(path.stem, file, read.record, read.data, read.removed), None, read.findings)


def _wrong_in_group(root: Path, folder: Path, node: Node | None, file: str) -> Iterator[Finding]:
    every = node.get("every_school") if isinstance(node, Map) else None
    return _logo_findings(root, folder, every.value if every else None, file)


_OF_GROUP = Kind(
    Group, wrong=_wrong_in_group, lacks=lambda root, folder, group: _lacks_logo(root, folder, group.every_school)
)


def _members(node: Node | None) -> Members | None:
    """Which schools a group has in whose file something else is wrong."""
    members = node.get("members") if isinstance(node, Map) else None
    return read_record(Members, members.value, "")[0] if members else None
