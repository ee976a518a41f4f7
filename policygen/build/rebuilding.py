"""The ledger made anew from the documents themselves, and freed of what nothing needs any more."""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from policygen.errors import PolicygenError
from policygen.files import read_file
from policygen.ledger import FOLDER, Issue, Ledger, LedgerWriter, Pruned, renewing, writing
from policygen.plan import DRAFT, shelf
from policygen.word.package import DIGEST_PROPERTY, DOCUMENT_PROPERTY, content_digest, read_package, read_properties
from policygen.workspace import Workspace


@dataclass(frozen=True)
class Rebuilt:
    """What was found in output/, by the documents' ids.

    `unedited` are as policygen wrote them, `edited` hold people's words. Of those, `without_base` are the ones of which
    nobody knows any more what was written. `twice` are there more than once and were left out, each with its files;
    `unreadable` could not be read, each with the reason.
    """

    unedited: tuple[str, ...]
    edited: tuple[str, ...]
    without_base: tuple[str, ...]
    twice: tuple[tuple[str, tuple[Path, ...]], ...]
    unreadable: tuple[tuple[str, str], ...]


class EmptyLedgerError(PolicygenError):
    """A ledger that says of no document what was issued, so that everything kept would look superfluous."""

    def __init__(self, folder: str) -> None:
        super().__init__(
            f"{folder}: the ledger there knows of no document, so nothing was removed.",
            "If documents were built here, run ‘policygen ledger rebuild’ first.",
        )


def rebuild(workspace: Workspace, day: dt.date, say: Callable[[str], None] | None = None) -> Rebuilt:
    """Record what the documents in output/ say of themselves; a damaged ledger is put aside, which `say` is told.

    A file whose content has the digest that it names is as it was written, and is the base of its next merge. What
    people edited keeps its base where the ledger still has it. Raises LedgerInUseError and UnwritableFileError.
    """
    folder = workspace.output / FOLDER
    every = {document.id: document for document in workspace.documents()}
    found = shelf(workspace.output, every, {}).files
    twice = tuple((id, tuple(seen.path for seen in files)) for id, files in found.items() if len(files) > 1)
    issues: list[Issue] = []
    unreadable: list[tuple[str, str]] = []
    with renewing(folder, "ledger rebuild", dt.datetime.now(dt.UTC), say=say) as ledger:
        for id, files in found.items():
            if len(files) > 1:
                continue
            try:
                issues.append(_issue(ledger, workspace.output, id, files[0].path, day))
            except PolicygenError as error:
                unreadable.append((id, str(error)))
        ledger.rebuild([*issues, *_drafts(ledger, workspace.output)])
    edited = [issue for issue in issues if issue.merged]
    return Rebuilt(
        unedited=tuple(issue.document for issue in issues if not issue.merged),
        edited=tuple(issue.document for issue in edited),
        without_base=tuple(issue.document for issue in edited if issue.base is None),
        twice=twice,
        unreadable=tuple(unreadable),
    )


def _issue(ledger: LedgerWriter, output: Path, id: str, path: Path, day: dt.date) -> Issue:
    """What is to be recorded of a file that stands in output/. Raises UnreadableFileError, UnwritableFileError."""
    data = read_file(path)
    digest, unedited = _says(data, id, path)
    known = _known(ledger, id, digest) or Issue(
        document=id, path="", digest=digest, base=None, file="", size=0, mtime_ns=0, merged=True, made_from="{}",
        blanks="[]", warnings="[]", on=day,
    )  # fmt: skip
    status = path.stat()
    return known._replace(
        path=path.relative_to(output).as_posix(),
        base=ledger.keep(data) if unedited else known.base,
        file=hashlib.sha256(data).hexdigest(),
        size=status.st_size,
        mtime_ns=status.st_mtime_ns,
        merged=not unedited,
    )


def _drafts(ledger: Ledger, output: Path) -> Iterator[Issue]:
    """What the ledger still says of next versions that wait beside approved documents."""
    for id, issue in ledger.issues().items():
        if id.endswith(DRAFT) and (output / issue.path).is_file():
            yield issue


def _says(data: bytes, id: str, path: Path) -> tuple[str, bool]:
    """The digest of the content that a file says was issued as this document, and whether that is its content still.

    Empty where it says none, since another program has dropped it, or where it is no Word file any more.
    """
    try:
        package = read_package(data, str(path))
        properties = read_properties(package)
        digest = properties.get(DIGEST_PROPERTY, "") if properties.get(DOCUMENT_PROPERTY) == id else ""
        return digest, bool(digest) and content_digest(package) == digest
    except PolicygenError:
        return "", False


def _known(ledger: Ledger, id: str, digest: str) -> Issue | None:
    """What the ledger said before of this very content, if it still keeps the file."""
    found = (issue for issue in reversed(ledger.history(id)) if issue.digest == digest)
    return next((issue for issue in found if ledger.get(issue.base) is not None), None)


# ── what nothing needs ───────────────────────────────────────────────────────────────────────────────

KEPT_DAYS: Final = 30
"""For so many days what was replaced is kept, unless more or less is asked for."""


def prune(workspace: Workspace, days: int = KEPT_DAYS, say: Callable[[str], None] | None = None) -> Pruned:
    """Remove from the ledger's store what nothing needs: files that were replaced more than so many days ago.

    What the last build replaced stays, as do the texts that say what each document was ever made from. Raises
    EmptyLedgerError, DamagedLedgerError, LedgerInUseError.
    """
    folder = workspace.output / FOLDER
    now = dt.datetime.now(dt.UTC)
    with writing(folder, "ledger prune", now, say=say) as ledger:
        if not ledger.issues():
            raise EmptyLedgerError(str(folder))
        return ledger.prune(newer_than=now - dt.timedelta(days=days))
