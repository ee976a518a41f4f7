"""What stands in output/: which file is which document, and whether people changed it. Reads, never writes."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from policygen.errors import PolicygenError
from policygen.ledger import FOLDER, Issue
from policygen.model import Document
from policygen.word.package import (
    DIGEST_PROPERTY,
    DOCUMENT_PROPERTY,
    Package,
    content_digest,
    read_package,
    read_properties,
)

BESIDE = (".new.docx", ".draft.docx", ".redline.docx")
"""How files end that stand beside a document and are not the document itself."""


class State(Enum):
    """What stands at a document's place."""

    ABSENT = "absent"
    DELETED = "deleted"
    AS_ISSUED = "as issued"
    AS_LEFT = "as merged"
    EDITED = "edited"
    OPEN = "open"
    TWICE = "twice"


@dataclass(frozen=True)
class Standing:
    """What stands there. `digest` is that of what was issued there, `data` the file where it had to be read.

    `known` says that the file is, to the byte, what policygen wrote last, whoever's words it holds.
    """

    state: State
    path: Path
    digest: str | None = None
    why: str = ""
    data: bytes | None = field(default=None, repr=False)

    @property
    def known(self) -> bool:
        """Whether nobody has touched the file since policygen wrote it."""
        return self.state in (State.AS_ISSUED, State.AS_LEFT)

    def package(self) -> Package:
        """The file that was read. Raises UnreadableFileError where it is no Word file."""
        return read_package(self.data or b"", str(self.path))


# ── the shelf ────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class _Seen:
    """A file as the folder lists it."""

    path: Path
    size: int
    mtime_ns: int


@dataclass(frozen=True)
class Shelf:
    """The Word files in output/, by the documents that they are.

    A file that was renamed or moved is found by the id that it holds, so each file is opened that is not where and as
    policygen wrote it. `chosen` are the files that a person named where one document was there twice.
    """

    output: Path
    issues: Mapping[str, Issue]
    files: Mapping[str, tuple[_Seen, ...]]
    chosen: frozenset[Path]
    open_files: frozenset[Path] = frozenset()

    def place(self, document: Document) -> Path:
        """Where a document stands: where it was found, or else where it belongs."""
        found = self._files(document.id)
        return found[0].path if len(found) == 1 else self._home(document)

    def _home(self, document: Document) -> Path:
        issue = self.issues.get(document.id)
        return self.output / (issue.path if issue is not None else document.path)

    def _files(self, id: str) -> tuple[_Seen, ...]:
        found = self.files.get(id, ())
        named = tuple(one for one in found if one.path in self.chosen)
        return named or found

    def look(self, document: Document) -> Standing:
        """What stands there for a document. A file that is not recognisably ours counts as edited: it is people's."""
        found = self._files(document.id)
        issue = self.issues.get(document.id)
        home = self._home(document)
        if len(found) > 1:
            names = " and ".join(one.path.relative_to(self.output).as_posix() for one in found)
            return Standing(State.TWICE, found[0].path, why=f"{names} both say that they are this document")
        if not found:
            gone = issue is not None
            return Standing(State.DELETED if gone else State.ABSENT, home, digest=issue.digest if issue else None)
        seen = found[0]
        lock = lock_file(seen.path)
        if lock is not None:
            return Standing(State.OPEN, seen.path, why=f"it is open in another program ({lock.name} says so)")
        if issue is not None and _is_untouched(seen, issue, self.output):
            return Standing(State.AS_LEFT if issue.merged else State.AS_ISSUED, seen.path, digest=issue.digest)
        return _read(seen.path, document, issue)


def _is_untouched(seen: _Seen, issue: Issue, output: Path) -> bool:
    """Whether a file has the size and time that it had when it was written: then it need not be read."""
    return (seen.size, seen.mtime_ns) == (issue.size, issue.mtime_ns) and seen.path == output / issue.path


def _read(path: Path, document: Document, issue: Issue | None) -> Standing:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Standing(State.ABSENT, path)
    except OSError as error:
        return Standing(State.OPEN, path, why=f"it cannot be read ({error.strerror})")
    if issue is not None and hashlib.sha256(data).hexdigest() == issue.file:
        state = State.AS_LEFT if issue.merged else State.AS_ISSUED
        return Standing(state, path, issue.digest, data=data)
    try:
        package = read_package(data, str(path))
        properties = read_properties(package)
    except PolicygenError:
        return Standing(State.EDITED, path, why="it is not a Word file that policygen wrote", data=data)
    issued = properties.get(DIGEST_PROPERTY)
    if issued is not None and properties.get(DOCUMENT_PROPERTY) == document.id and content_digest(package) == issued:
        return Standing(State.AS_ISSUED, path, issued, data=data)
    return Standing(State.EDITED, path, issued, why="somebody has edited it", data=data)


def shelf(
    output: Path, documents: Mapping[str, Document], issues: Mapping[str, Issue], chosen: frozenset[Path] = frozenset()
) -> Shelf:
    """Look through output/. `documents` are all that there may be, by id."""
    homes = {(output / document.path): id for id, document in documents.items()}
    homes |= {(output / issue.path): id for id, issue in issues.items()}
    found: dict[str, list[_Seen]] = {}
    for seen in _word_files(output):
        home = homes.get(seen.path)
        issue = issues.get(home) if home is not None else None
        if home is None or issue is None or not _is_untouched(seen, issue, output):
            home = _id_in(seen.path) or home
        if home is not None:
            found.setdefault(home, []).append(seen)
    return Shelf(output, issues, {id: tuple(files) for id, files in found.items()}, chosen)


def _word_files(folder: Path) -> Iterator[_Seen]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir():
            if entry.name != FOLDER:
                yield from _word_files(Path(entry.path))
        elif _is_document(entry.name):
            status = entry.stat()
            yield _Seen(Path(entry.path), status.st_size, status.st_mtime_ns)


def _is_document(name: str) -> bool:
    return name.endswith(".docx") and not name.startswith(("~$", ".")) and not name.endswith(BESIDE)


def _id_in(path: Path) -> str | None:
    """The id that a file says it is; None where it says none or cannot be read."""
    try:
        return read_properties(read_package(path.read_bytes(), str(path))).get(DOCUMENT_PROPERTY)
    except (OSError, PolicygenError):
        return None


def lock_file(path: Path) -> Path | None:
    """The file by which Word or LibreOffice marks a document as open, if there is one.

    Word puts `~$` before the name and, when the name has more than six characters, over its first one or two;
    LibreOffice writes `.~lock.NAME#`.
    """
    shortened = path.name[2:] if len(path.stem) > 7 else path.name[1:] if len(path.stem) == 7 else path.name
    names = (f"~${shortened}", f"~${path.name}", f".~lock.{path.name}#")
    return next((path.with_name(name) for name in names if path.with_name(name).exists()), None)
