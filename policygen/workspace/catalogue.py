"""The files that say which documents there are, and what is asked of them: catalogue.yaml and guidance.yaml."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Generic

from policygen.errors import Finding, Place, did_you_mean
from policygen.model import Catalogue, CatalogueEntry, Guidance, GuidanceFile
from policygen.workspace.paths import why_no_slug
from policygen.workspace.recordfile import Files, Kind, items_below
from policygen.workspace.records import R, place_of, read_record
from policygen.workspace.yamlfile import Map, Node, Scalar, says_nothing, words_at

CATALOGUE = "templates/catalogue.yaml"
GUIDANCE = "templates/guidance.yaml"


@dataclass(frozen=True)
class Listed(Generic[R]):
    """The good entries of a file of named entries, where each stands, and what is wrong with the others."""

    good: dict[str, R] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)


def read_catalogue(files: Files) -> Listed[CatalogueEntry]:
    """The documents that catalogue.yaml names, where each stands there, and what is wrong with the others."""
    read = files.read(_OF_CATALOGUE, files.root / CATALOGUE, CATALOGUE)
    entries = _entries(read.node, "documents")
    good = dict(read.record.documents) if read.record else _good_entries(entries, CatalogueEntry)
    # A document whose template is missing is still one that others name as related; build says that it failed.
    good = {name: entry for name, entry in good.items() if name not in entries or not says_nothing(entries[name])}
    return Listed(good, read.findings, {name: read.places[name] for name in good})


def _wrong_entries(root: Path, folder: Path, node: Node | None, file: str) -> Iterator[Finding]:
    entries = _entries(node, "documents")
    for name, entry in entries.items():
        yield from _empty_entry(name, entry)
        yield from _template_findings(root, entry)
        yield from _related_findings(entry, entries)


def _lacks_template(root: Path, folder: Path, catalogue: Catalogue) -> bool:
    templates = f"{root}/templates"
    return not all(Path(f"{templates}/{entry.template}").is_file() for entry in catalogue.documents.values())


_OF_CATALOGUE = Kind(
    Catalogue,
    wrong=_wrong_entries,
    places=lambda node: _entries(node, "documents").items(),
    lacks=_lacks_template,
)
_OF_GUIDANCE = Kind(GuidanceFile)


def read_guidance(files: Files) -> Listed[Guidance]:
    """The facts that guidance.yaml gives, and what is wrong with the others; none where there is no such file."""
    if not (files.root / GUIDANCE).exists():
        return Listed()
    read = files.read(_OF_GUIDANCE, files.root / GUIDANCE, GUIDANCE)
    good = dict(read.record.guidance) if read.record else _good_entries(_entries(read.node, "guidance"), Guidance)
    return Listed(good, read.findings)


def _entries(node: Node | None, key: str) -> dict[str, Node]:
    """The named entries below a key of the file, good or bad."""
    below = node.get(key) if isinstance(node, Map) else None
    if below is None or not isinstance(below.value, Map):
        return {}
    return {entry.key.text: entry.value for entry in below.value.entries}


def held_on(guidance: Mapping[str, Guidance], day: dt.date) -> dict[str, Guidance]:
    """Each fact as it holds on a day."""
    return {name: fact.on(day) if fact.editions else fact for name, fact in guidance.items()}


def _good_entries(entries: Mapping[str, Node], model: type[R]) -> dict[str, R]:
    """What can be used of a file in which something is wrong."""
    good = {}
    for name, node in entries.items():
        entry, _ = read_record(model, node, "")
        if entry is not None and (model is not CatalogueEntry or why_no_slug(name) is None):
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
    for related in items_below(entry, "related"):
        if isinstance(related, Scalar) and related.text not in entries:
            hint = did_you_mean(related.text, list(entries)) or "Correct it, or take it out."
            message = f"the catalogue has no document ‘{related.text}’."
            yield Finding(place_of(related, (), CATALOGUE), message, hint)
