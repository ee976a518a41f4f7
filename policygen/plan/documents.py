"""Which documents there are, and which of them a selector names."""

from collections.abc import Sequence

from policygen.errors import PolicygenError, did_you_mean
from policygen.model import Document, any_selects, selects
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
    return [document for document in every if any_selects(selectors, document.id)]


def _names(every: Sequence[Document]) -> list[str]:
    names: dict[str, None] = {}
    for document in every:
        trust, owner, _ = document.id.split("/")
        names |= {trust: None, f"{trust}/{owner}": None, document.id: None}
    return list(names)


def unreadable_documents(workspace: Workspace, selectors: Sequence[str] = ()) -> dict[str, str]:
    """Selected documents that cannot even be planned, because their trust's or school's file has errors.

    Gives the ids (`trust/school/*`), each with the file to mend.
    """
    asked = {owner: file for owner, file in workspace.unreadable.items() if any_selects(selectors, owner)}
    return {f"{owner}/*" if "/" in owner else f"{owner}/*/*": file for owner, file in asked.items()}
