"""Templates of a school's own, or of a trust's: copied from a farther one, and what became of that one since.

The copy stands where the school's (or trust's) own templates stand, at the same path as the original below its folder.
Beside it, in `.copied/`, the original is kept as it was, so that what changed in it can be shown, and merged.
"""

import datetime as dt
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from policygen.errors import PolicygenError
from policygen.files import make_folder, read_file, write_atomically
from policygen.model import CatalogueEntry, Departure, Document, Variant
from policygen.workspace.folder import Workspace
from policygen.workspace.ownerfile import owner_of, write_owner

COPIED: Final = ".copied"
"""The folder, within that of the templates of one's own, in which originals are kept as they were."""


class AdoptedAlreadyError(PolicygenError):
    """There is a template of one's own already."""

    exit_code = 3

    def __init__(self, file: str) -> None:
        super().__init__(
            f"{file} is there already.",
            "Nothing was written. Edit it, or move it away first and run the command again.",
        )


class NotAdoptedError(PolicygenError):
    """There is no template of one's own that could be looked at again."""

    exit_code = 3

    def __init__(self, owner: str, name: str) -> None:
        super().__init__(
            f"{owner} has no template of its own for ‘{name}’.",
            f"Nothing was written. ‘policygen template adopt {owner} {name}’ makes one.",
        )


@dataclass(frozen=True)
class Own:
    """A template of one's own: whose, for which documents, where it stands, and what is on record about it.

    `original` is the template that would be taken without it, `copied` its original as it was, where that was kept.
    """

    trust: str
    school: str | None
    name: str
    entry: CatalogueEntry
    path: Path
    original: Path
    copied: Path
    variant: Variant | None

    @property
    def owner(self) -> str:
        """Whose it is, as selectors name it: `mket/walton-high`, or `mket`."""
        return f"{self.trust}/{self.school}" if self.school else self.trust

    @property
    def moved_on(self) -> bool:
        """Whether the original is another one than when it was copied."""
        return self.variant is not None and digest_of(self.original) != self.variant.digest

    @property
    def same(self) -> bool:
        """Whether it is to the byte what it stands in place of."""
        return self.path.is_file() and digest_of(self.path) == digest_of(self.original)


def adopt(workspace: Workspace, document: Document, on: dt.date, departure: Departure) -> tuple[Path, str]:
    """Copy the template that is in force for a document, to be its school's (or trust's) own, and put that on record.

    Gives the copy and the file in which it is recorded. Raises AdoptedAlreadyError, and what reading and writing
    raise; then nothing is copied.
    """
    own = own_template(workspace, document)
    if own.path.exists():
        raise AdoptedAlreadyError(workspace.relative(own.path))
    data = read_file(own.original)
    copies = (own.copied, own.path)
    try:
        for path in copies:
            make_folder(path.parent)
            write_atomically(path, data)
        return own.path, _record(workspace, own, data, on, departure)
    except PolicygenError:
        for path in copies:
            path.unlink(missing_ok=True)
        raise


def seen_again(workspace: Workspace, document: Document, on: dt.date, departure: Departure) -> tuple[Path, str]:
    """Put on record that a template of one's own was held against its original as that is now.

    Gives the template and the file in which it is recorded. Raises NotAdoptedError, and what reading and writing raise.
    """
    own = own_template(workspace, document)
    if not own.path.is_file():
        raise NotAdoptedError(own.owner, own.name)
    data = read_file(own.original)
    make_folder(own.copied.parent)
    write_atomically(own.copied, data)
    return own.path, _record(workspace, own, data, on, departure)


def _record(workspace: Workspace, own: Own, data: bytes, on: dt.date, departure: Departure) -> str:
    owner = owner_of(workspace, own.trust, own.school)
    said = own.variant.model_dump() if own.variant else {}
    said |= departure.model_dump(exclude_none=True)
    said |= {"copied_from": workspace.relative(own.original), "digest": hashlib.sha256(data).hexdigest()}
    variant = Variant.model_validate(said | {"adopted_on": on})
    after = owner.model_copy(update={"variants": {**owner.variants, own.name: variant}})
    return write_owner(workspace, own.trust, own.school, after)


def own_template(workspace: Workspace, document: Document) -> Own:
    """Where a document's school (or trust) would keep a template of its own, and what stands in its place."""
    return _own(workspace, document.trust, document.school, document.name, document.entry)


def own_templates(workspace: Workspace) -> Iterator[Own]:
    """The templates that trusts and schools keep of their own, and those that they only have on record."""
    for slug, folder in workspace.trusts.items():
        yield from _kept(workspace, slug, None)
        for school in folder.schools:
            yield from _kept(workspace, slug, school)


def _kept(workspace: Workspace, trust: str, school: str | None) -> Iterator[Own]:
    variants = owner_of(workspace, trust, school).variants
    if not variants and school is not None and not workspace.keeps_templates(trust, school):
        return
    for name, entry in workspace.catalogue.documents.items():
        own = _own(workspace, trust, school, name, entry)
        if own.variant is not None or own.path.is_file():
            yield own


def _own(workspace: Workspace, trust: str, school: str | None, name: str, entry: CatalogueEntry) -> Own:
    folder = workspace.own_templates(trust, school)
    original = workspace.template_below(trust, None, entry) if school else workspace.starter_template(entry)
    return Own(
        trust=trust,
        school=school,
        name=name,
        entry=entry,
        path=folder / entry.template,
        original=original,
        copied=folder / COPIED / entry.template,
        variant=owner_of(workspace, trust, school).variants.get(name),
    )


def digest_of(path: Path) -> str | None:
    """The digest of a file's bytes; None where it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None
