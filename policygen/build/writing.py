"""Carries out what was decided: the only writer of documents.

The order never lets a word get lost: first what stood there into the ledger's store, with a note of what is to come
where people's words are in it; then the new file beside its place, and the one in the place of the other; and only
then the ledger's record. A crash in between leaves a file that is whole, and a ledger that the next build brings up to
date.
"""

import contextlib
import datetime as dt
import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policygen.build.deciding import Act, Outcome
from policygen.build.jobs import Made
from policygen.errors import ChangedFileError, Finding, PolicygenError
from policygen.files import read_file, replace_atomically
from policygen.ledger import Issue, LedgerWriter
from policygen.plan import MadeFrom
from policygen.render.content import Blank
from policygen.word.package import DIGEST_PROPERTY, content_digest, read_package, read_properties

if TYPE_CHECKING:
    from policygen.word.merge import Change


@dataclass(frozen=True)
class Result:
    """What became of one document: what was done, where it stands, its blanks, and what people should know."""

    id: str
    outcome: Outcome
    path: Path | None = None
    new_path: Path | None = None
    blanks: tuple[Blank, ...] = ()
    why: str = ""
    warnings: tuple[Finding, ...] = ()
    changes: "tuple[Change, ...]" = ()

    @property
    def conflicts(self) -> int:
        """At how many places the trust and the school changed the same."""
        return sum(change.conflict for change in self.changes)

    @property
    def problem(self) -> bool:
        """Whether a person has something to do about it."""
        return self.outcome in (Outcome.LEFT, Outcome.FAILED) or self.conflicts > 0


class BesideEditedError(PolicygenError):
    """A new version cannot be put beside a document, since people wrote into the one that stands there."""

    def __init__(self, file: str, beside: str) -> None:
        super().__init__(
            f"{file} cannot be merged, and the new version beside it, {beside}, was edited.",
            f"Rename or remove {beside}, and build again.",
        )


def is_as_issued(data: bytes) -> bool:
    """Whether a file is, in all its parts, what its own digest says that policygen wrote."""
    try:
        package = read_package(data, "")
        return read_properties(package).get(DIGEST_PROPERTY) == content_digest(package)
    except PolicygenError:
        return False


class Recorder:
    """Writes documents, and records them in the ledger."""

    def __init__(self, output: Path, ledger: LedgerWriter, texts: Mapping[str, str], day: dt.date) -> None:
        self._output = output
        self._ledger = ledger
        self._texts = texts
        self._day = day
        self._kept: set[str] = set()

    def carry_out(self, act: Act, made: Made, made_from: MadeFrom, issue: Issue | None) -> Path | None:
        """Do it. Gives the file that was written beside the document, if one was.

        Raises UnwritableFileError, and ChangedFileError where somebody changed the file meanwhile.
        """
        if act.beside is not None:
            path, data = act.beside
            was = read_file(path) if path.is_file() else None
            if was is not None and not is_as_issued(was):
                raise BesideEditedError(str(act.path), path.name)
            if was != data:
                replace_atomically(path, data, was)
            return path
        if act.outcome in (Outcome.DELETED, Outcome.LEFT, Outcome.FAILED):
            return None
        if act.outcome in (Outcome.UNCHANGED, Outcome.KEPT) and self._is_known(act, made, made_from, issue):
            return None
        new = self._issue(act, made, made_from, self._ledger.keep(made.rendered.data))
        self._keep_texts(made_from)
        if act.data is None:
            self._ledger.note(_timed(new, _seen(act)))
        else:
            self._replace(act, act.data, new, issue)
        return None

    def leave(self, act: Act, made_from: MadeFrom, issue: Issue) -> None:
        """Record that a file stays as it was issued, though what it is made from has moved on.

        Raises ChangedFileError where somebody changed the file meanwhile.
        """
        path = act.path.relative_to(self._output).as_posix()
        file = hashlib.sha256(act.was or b"").hexdigest()
        new = issue._replace(path=path, file=file, made_from=made_from.as_json(), on=self._day)
        new = _timed(new, _seen(act))
        if new != issue._replace(on=self._day):
            self._keep_texts(made_from)
            self._ledger.note(new)

    def _replace(self, act: Act, data: bytes, new: Issue, issue: Issue | None) -> None:
        """Put the new file in the place of what stands there, and record it."""
        replaced = self._ledger.keep(act.was) if act.was is not None else None
        if replaced is not None and _has_words(act, issue):
            self._ledger.announce(new, replaced)
        try:
            written = replace_atomically(act.path, data, act.was)
        except PolicygenError:
            self._ledger.withdraw(new.document)
            raise
        self._clear_beside(act.path.with_suffix(".new.docx"))
        self._ledger.record(_timed(new, written), replaced)

    @staticmethod
    def _clear_beside(path: Path) -> None:
        """Take away a new version that waited beside the document, unless somebody has written into it."""
        with contextlib.suppress(OSError):
            if is_as_issued(path.read_bytes()):
                path.unlink()

    def _is_known(self, act: Act, made: Made, made_from: MadeFrom, issue: Issue | None) -> bool:
        """Whether the ledger has it all already: nothing is recorded twice."""
        if issue is None or issue.digest != made.rendered.digest or issue.made_from != made_from.as_json():
            return False
        with contextlib.suppress(OSError):
            status = act.path.stat()
            return (issue.size, issue.mtime_ns) == (status.st_size, status.st_mtime_ns)
        return False

    def _keep_texts(self, made_from: MadeFrom) -> None:
        for key in (made_from.asked, made_from.school, made_from.trust, made_from.wordings):
            if key not in self._kept and key in self._texts:
                self._ledger.keep(self._texts[key].encode())
                self._kept.add(key)

    def _issue(self, act: Act, made: Made, made_from: MadeFrom, base: str) -> Issue:
        """What is recorded, but for the size and time of the file."""
        data = act.data if act.data is not None else act.was or b""
        # The key of a kept file is the SHA-256 of its bytes.
        file = base if data is made.rendered.data else hashlib.sha256(data).hexdigest()
        return Issue(
            document=act.document.id,
            path=act.path.relative_to(self._output).as_posix(),
            digest=made.rendered.digest,
            base=base,
            file=file,
            size=0,
            mtime_ns=0,
            merged=act.merged,
            made_from=made_from.as_json(),
            blanks=json.dumps([[blank.key, blank.label] for blank in made.rendered.blanks], ensure_ascii=False),
            warnings=json.dumps([finding.as_json() for finding in made.rendered.findings], ensure_ascii=False),
            on=self._day,
        )


def _timed(issue: Issue, status: os.stat_result) -> Issue:
    return issue._replace(size=status.st_size, mtime_ns=status.st_mtime_ns)


def _has_words(act: Act, issue: Issue | None) -> bool:
    """Whether the file that is replaced may hold people's words."""
    return issue is None or issue.merged or hashlib.sha256(act.was or b"").hexdigest() != issue.file


def _seen(act: Act) -> os.stat_result:
    """The size and time of a file that stays, while it holds what was decided upon. Raises ChangedFileError."""
    with contextlib.suppress(OSError):
        status = act.path.stat()  # Before the file is read: a save in between then shows as another time.
        if act.path.read_bytes() == act.was:
            return status
    raise ChangedFileError(str(act.path))


def blanks_of(issue: Issue) -> tuple[Blank, ...]:
    """The blanks of a document, as the ledger has them."""
    return _blanks(issue.blanks)


@lru_cache(maxsize=1024)
def _blanks(text: str) -> tuple[Blank, ...]:
    """The blanks in a text of the ledger's: the documents of one template mostly have the same."""
    return tuple(Blank(key, label) for key, label in _loaded(text))


def _loaded(text: str) -> list[Any]:
    try:
        found = json.loads(text)
    except ValueError:
        return []
    return found if isinstance(found, list) else []
