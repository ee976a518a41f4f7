"""What each document needs, and why. Reads, never writes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from policygen.errors import PolicygenError, did_you_mean
from policygen.model import Document, selects
from policygen.word.package import DIGEST_PROPERTY, DOCUMENT_PROPERTY, content_digest, read_package, read_properties
from policygen.workspace import Workspace


class NoSuchDocumentError(PolicygenError):
    """A selector that names no document."""

    exit_code = 2

    def __init__(self, selector: str, known: Sequence[str]) -> None:
        hint = _nearest(selector, known) or f"There are, for example: {', '.join(known[:5]) or 'none'}."
        super().__init__(
            f"‘{selector}’ names no document.",
            f"{hint} A selector reads trust, trust/school or trust/school/document; * stands for any.",
        )


def _nearest(selector: str, known: Sequence[str]) -> str | None:
    """What the selector may have been meant for: as a whole, or its last piece after a star."""
    piece = selector.rsplit("/", 1)[-1]
    return did_you_mean(selector, known) or did_you_mean(piece, sorted({name.rsplit("/", 1)[-1] for name in known}))


def documents(workspace: Workspace, selectors: Sequence[str] = (), *, elsewhere: bool = False) -> list[Document]:
    """Every document that the catalogue gives the trusts and schools, or those that the selectors name.

    Selectors read like paths: `mket`, `mket/walton-high`, `*/*/behaviour`, `mket/_trust/*`.
    Raises NoSuchDocumentError for one that names nothing, unless it may name something `elsewhere`: a school
    whose file cannot be read.
    """
    every = list(workspace.documents())
    if not selectors:
        return every
    for selector in selectors:
        named = elsewhere or any(selects(selector, document.id) for document in every)
        if selector.count("/") > 2 or not named:
            raise NoSuchDocumentError(selector, _names(every))
    return [document for document in every if any(selects(selector, document.id) for selector in selectors)]


def _names(every: Sequence[Document]) -> list[str]:
    names: dict[str, None] = {}
    for document in every:
        trust, owner, _ = document.id.split("/")
        names |= {trust: None, f"{trust}/{owner}": None, document.id: None}
    return list(names)


# ── what stands in output/ ───────────────────────────────────────────────────────────────────────────


class State(Enum):
    """What stands at a document's place in output/."""

    ABSENT = "absent"
    AS_ISSUED = "as issued"
    EDITED = "edited"
    OPEN = "open"


@dataclass(frozen=True)
class Standing:
    """What stands at a document's place: whether people changed it, and the digest of what was issued there."""

    state: State
    digest: str | None = None
    why: str = ""


def standing(path: Path, document: Document) -> Standing:
    """Look at a document's place. A file that is not recognisably the one issued counts as edited: it is people's."""
    lock = lock_file(path)
    if lock is not None:
        return Standing(State.OPEN, why=f"it is open in another program ({lock.name} says so)")
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return Standing(State.ABSENT)
    except OSError as error:
        return Standing(State.OPEN, why=f"it cannot be read ({error.strerror})")
    try:
        package = read_package(data, str(path))
        properties = read_properties(package)
    except PolicygenError:
        return Standing(State.EDITED, why="it is not a Word file that policygen wrote")
    issued = properties.get(DIGEST_PROPERTY)
    if properties.get(DOCUMENT_PROPERTY) != document.id or issued is None:
        return Standing(State.EDITED, why="policygen did not write it, or it was written for another place")
    if content_digest(package) != issued:
        return Standing(State.EDITED, digest=issued, why="somebody has edited it")
    return Standing(State.AS_ISSUED, digest=issued)


def lock_file(path: Path) -> Path | None:
    """The file by which Word or LibreOffice marks a document as open, if there is one.

    Word puts `~$` before the name and, when the name has more than six characters, over its first one or two;
    LibreOffice writes `.~lock.NAME#`.
    """
    shortened = path.name[2:] if len(path.stem) > 7 else path.name[1:] if len(path.stem) == 7 else path.name
    names = (f"~${shortened}", f"~${path.name}", f".~lock.{path.name}#")
    return next((path.with_name(name) for name in names if path.with_name(name).exists()), None)


def unreadable_documents(workspace: Workspace, selectors: Sequence[str] = ()) -> dict[str, str]:
    """Selected documents that cannot even be planned, because their trust's or school's file has errors.

    Gives the ids (`trust/school/*`), each with the file to mend.
    """
    asked = {
        owner: file
        for owner, file in workspace.unreadable.items()
        if not selectors or any(selects(selector, owner) for selector in selectors)
    }
    return {f"{owner}/*" if "/" in owner else f"{owner}/*/*": file for owner, file in asked.items()}
