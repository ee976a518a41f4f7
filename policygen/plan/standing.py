"""What stands in output/: which file is which document, and whether people changed it. Reads, never writes."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from fnmatch import fnmatch
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from policygen.errors import PolicygenError, UnreadableFileError
from policygen.files import TEMPORARY_FILES
from policygen.ledger import FOLDER, Issue
from policygen.model import Document
from policygen.workspace import Workspace

if TYPE_CHECKING:
    from policygen.word.package import Package

# Word files are opened by code that is loaded where there is one to open: mostly, every file is as it was written.

BESIDE = (".new.docx", ".draft.docx", ".redline.docx")
"""How files end that stand beside a document and are not the document itself."""

DRAFT = "+draft"
"""What the ledger adds to a document's id for the next version that waits beside an approved one."""


class State(Enum):
    """What stands at a document's place."""

    ABSENT = "absent"
    DELETED = "deleted"
    AS_ISSUED = "as issued"
    AS_LEFT = "as merged"
    EDITED = "edited"
    OPEN = "open"
    TWICE = "twice"
    TAKEN = "taken"


DISPUTED: Final = (State.TWICE, State.TAKEN)
"""Nothing is done about these documents until a person has settled which file is which."""


# Of ten thousand documents most are as they were written. Before Python 3.12 to look up a member of an Enum is slow.
_AS_ISSUED: Final = State.AS_ISSUED
_AS_LEFT: Final = State.AS_LEFT


@dataclass(frozen=True)
class Standing:
    """What stands there. `where` is the file's whole path, `digest` that of what was issued there, `data` the file
    where it had to be read.

    `known` says that the file is, to the byte, what policygen wrote last, whoever's words it holds.
    """

    state: State
    where: str
    digest: str | None = None
    why: str = ""
    data: bytes | None = field(default=None, repr=False)

    @property
    def path(self) -> Path:
        """The file. Made when it is asked for: of ten thousand documents that are as they should be, nobody asks."""
        return Path(self.where)

    @property
    def known(self) -> bool:
        """Whether nobody has touched the file since policygen wrote it."""
        return self.state in (State.AS_ISSUED, State.AS_LEFT)

    def package(self) -> "Package":
        """The file that was read. Raises UnreadableFileError where it is no Word file."""
        from policygen.word.package import read_package

        return read_package(self.data or b"", self.where)


def ledger_folder(workspace: Workspace) -> Path:
    """Where the ledger is."""
    return workspace.output / FOLDER


# ── the shelf ────────────────────────────────────────────────────────────────────────────────────────


class _Seen(NamedTuple):
    """A file as the folder lists it. `where` is its whole path, `name` the one below output/, with forward slashes.

    `near_lock` says that some file in the same folder is open.
    """

    where: str
    name: str
    near_lock: bool
    size: int
    mtime_ns: int

    @property
    def path(self) -> Path:
        """Where it is."""
        return Path(self.where)


@dataclass(frozen=True)
class Shelf:
    """The Word files in output/, by the documents that they are.

    A file that was renamed or moved is found by the id that it holds, so each file is opened that is not where and as
    policygen wrote it. `chosen` are the files that a person named where one document was there twice; `beside` are
    those that stand beside a document; `left_over` are files that a killed process left on their way to their place.
    """

    output: Path
    issues: Mapping[str, Issue]
    files: Mapping[str, tuple[_Seen, ...]]
    chosen: frozenset[Path]
    beside: frozenset[Path] = frozenset()
    left_over: tuple[Path, ...] = ()

    def place(self, document: Document) -> Path:
        """Where a document stands: where it was found, or else where it belongs."""
        found = self._files(document.id)
        return found[0].path if len(found) == 1 else self._home(document)

    def _home(self, document: Document) -> Path:
        issue = self.issues.get(document.id)
        return self.output / (issue.path if issue is not None else document.path)

    def _files(self, id: str) -> tuple[_Seen, ...]:
        found = self.files.get(id, ())
        if not self.chosen:
            return found
        named = tuple(one for one in found if one.path in self.chosen)
        return named or found

    def look(self, document: Document) -> Standing:
        """What stands there for a document. A file that is not recognisably ours counts as edited: it is people's."""
        found = self._files(document.id)
        issue = self.issues.get(document.id)
        if len(found) > 1:
            names = " and ".join(one.name for one in found)
            return Standing(State.TWICE, found[0].where, why=f"{names} both say that they are this document")
        if not found:
            return self._nowhere(document, issue)
        seen = found[0]
        is_open = seen.near_lock and lock_file(seen.path) is not None
        if issue is not None and not is_open and _is_untouched(seen, issue):
            return Standing(_AS_LEFT if issue.merged else _AS_ISSUED, seen.where, digest=issue.digest)
        return _opened(seen.path, document, issue)

    def _nowhere(self, document: Document, issue: Issue | None) -> Standing:
        """What to say of a document that no file is: perhaps another document's file has taken its place."""
        home, digest = self._home(document), issue.digest if issue is not None else None
        if home.exists():
            for id, found in self.files.items():
                taken = next((one for one in found if one.where == str(home)), None)
                if taken is not None:
                    return Standing(State.TAKEN, str(home), digest, f"{taken.name}, its place, says that it is {id}")
        return Standing(State.ABSENT if issue is None else State.DELETED, str(home), digest)

    def look_again(self, document: Document, standing: Standing) -> Standing:
        """What stands there by now: a build may take minutes, in which people open, save and delete files.

        Raises UnreadableFileError where the file is gone with all of output/, since then nobody deleted it.
        """
        if standing.state in (State.ABSENT, State.DELETED, State.OPEN, *DISPUTED):
            return standing
        if not standing.path.exists() and not self.output.is_dir():
            raise UnreadableFileError(
                str(self.output), "this folder is no longer there.", "Bring it back, and build again."
            )
        return _opened(standing.path, document, self.issues.get(document.id))


def _is_untouched(seen: _Seen, issue: Issue) -> bool:
    """Whether a file has the size and time that it had when it was written: then it need not be read."""
    return (seen.name, seen.size, seen.mtime_ns) == (issue.path, issue.size, issue.mtime_ns)


def _opened(path: Path, document: Document, issue: Issue | None) -> Standing:
    from policygen.word.package import DIGEST_PROPERTY, DOCUMENT_PROPERTY, content_digest, read_package, read_properties

    lock = lock_file(path)
    if lock is not None:
        return Standing(State.OPEN, str(path), why=f"it is open in another program ({lock.name} says so)")
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Standing(State.ABSENT if issue is None else State.DELETED, str(path))
    except OSError as error:
        return Standing(State.OPEN, str(path), why=f"it cannot be read ({error.strerror})")
    if issue is not None and hashlib.sha256(data).hexdigest() == issue.file:
        state = State.AS_LEFT if issue.merged else State.AS_ISSUED
        return Standing(state, str(path), issue.digest, data=data)
    try:
        package = read_package(data, str(path))
        properties = read_properties(package)
    except PolicygenError:
        return Standing(State.EDITED, str(path), why="it is not a Word file that policygen wrote", data=data)
    issued = properties.get(DIGEST_PROPERTY)
    if issued is not None and properties.get(DOCUMENT_PROPERTY) == document.id and content_digest(package) == issued:
        return Standing(State.AS_ISSUED, str(path), issued, data=data)
    return Standing(State.EDITED, str(path), issued, why="somebody has edited it", data=data)


def shelf(
    output: Path, documents: Mapping[str, Document], issues: Mapping[str, Issue], chosen: frozenset[Path] = frozenset()
) -> Shelf:
    """Look through output/. `documents` are all that there may be, by id."""
    homes = {document.path: id for id, document in documents.items()}
    homes |= {issue.path: id for id, issue in issues.items()}
    found: dict[str, list[_Seen]] = {}
    there = _There([], [], [])
    _look_through(str(output), "", there)
    for seen in there.documents:
        home = homes.get(seen.name)
        issue = issues.get(home) if home is not None else None
        if home is None or issue is None or not _is_untouched(seen, issue):
            home = _id_in(seen.path) or home
        if home is not None:
            found.setdefault(home, []).append(seen)
    files = {id: tuple(files) for id, files in found.items()}
    return Shelf(output, issues, files, chosen, frozenset(there.beside), tuple(there.left_over))


class _There(NamedTuple):
    """What there is in output/: Word files, those that stand beside one, and what a killed process left there."""

    documents: list[_Seen]
    beside: list[Path]
    left_over: list[Path]


_NAME = attrgetter("name")


def _look_through(folder: str, within: str, there: _There) -> None:
    """Add what is in a folder and in those below it."""
    try:
        entries = sorted(os.scandir(folder), key=_NAME)
    except OSError:
        return
    near_lock = any(entry.name.startswith(_LOCKS) for entry in entries)
    for entry in entries:
        name = entry.name
        if entry.is_dir():
            if name != FOLDER:
                _look_through(entry.path, f"{within}{name}/", there)
        elif _is_document(name):
            try:
                status = entry.stat()
            except FileNotFoundError:
                continue
            there.documents.append(_Seen(entry.path, f"{within}{name}", near_lock, status.st_size, status.st_mtime_ns))
        elif name.endswith(BESIDE):
            there.beside.append(Path(entry.path))
        elif fnmatch(name, TEMPORARY_FILES):
            there.left_over.append(Path(entry.path))


def _is_document(name: str) -> bool:
    plain = name.lower()  # Windows and some programs write .DOCX.
    return plain.endswith(".docx") and not plain.startswith(("~$", ".")) and not plain.endswith(BESIDE)


def _id_in(path: Path) -> str | None:
    """The id that a file says it is; None where it says none or cannot be read."""
    from policygen.word.package import DOCUMENT_PROPERTY, read_package, read_properties

    try:
        return read_properties(read_package(path.read_bytes(), str(path))).get(DOCUMENT_PROPERTY)
    except (OSError, PolicygenError):
        return None


_LOCKS = ("~$", ".~lock.")
"""How the names begin of files that say that another one is open."""


def lock_file(path: Path) -> Path | None:
    """The file by which Word or LibreOffice marks a document as open, if there is one.

    Word puts `~$` before the name and, when the name has more than six characters, over its first one or two;
    LibreOffice writes `.~lock.NAME#`.
    """
    shortened = path.name[2:] if len(path.stem) > 7 else path.name[1:] if len(path.stem) == 7 else path.name
    names = (f"~${shortened}", f"~${path.name}", f".~lock.{path.name}#")
    return next((path.with_name(name) for name in names if path.with_name(name).exists()), None)
