"""A document that is issued from a small folder, what people do with it, and what is proposed then."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from policygen.build import Job, render
from policygen.model import Document
from policygen.plan import documents
from policygen.pull import Proposal, proposals, take
from policygen.word.package import Package, read_package
from policygen.workspace import Workspace, load_workspace
from tests.merge import edits
from tests.merge.edits import Edit
from tests.merge.saves import through_google_docs, without_identities
from tests.trees import WORKSPACE, tree
from tests.word.libreoffice import resaved

DAY: Final = dt.date(2026, 9, 1)
SCHOOL_FILE: Final = "seeds/larkmoor/schools/brackenhurst.yaml"


@dataclass(frozen=True)
class Issued:
    """A document that was issued from a folder."""

    root: Path
    document: Document
    base: Package

    @property
    def workspace(self) -> Workspace:
        return load_workspace(self.root, DAY)

    def proposals(self, *work: Edit, saved: Callable[[bytes], bytes] = bytes) -> tuple[Proposal, ...]:
        """What is proposed after somebody's work in the document."""
        return proposals(self.workspace, self.document, self.base, self.edited(*work, saved=saved), DAY)

    def edited(self, *work: Edit, saved: Callable[[bytes], bytes] = bytes) -> Package:
        return read_package(saved(edits.edited(self.base.write(), *work)), "back by mail.docx")

    def take(self, found: tuple[Proposal, ...]) -> list[str]:
        return take(self.workspace, found)

    def made_anew(self) -> Package:
        workspace = self.workspace
        assert workspace.findings == ()
        return _made(workspace, self.document, "new.docx")

    def text(self, file: str = SCHOOL_FILE) -> str:
        return (self.root / file).read_text(encoding="utf-8")


def issue_behaviour(root: Path, *files: Mapping[str, str | bytes | None]) -> Issued:
    """Issue the behaviour policy of a small folder with these files in it."""
    workspace = load_workspace(tree(root, WORKSPACE, *files), DAY)
    [document] = documents(workspace, ["larkmoor/brackenhurst/behaviour"])
    return Issued(root, document, _made(workspace, document, "issued.docx"))


def _made(workspace: Workspace, document: Document, name: str) -> Package:
    return read_package(render(Job.of(workspace, document, DAY))[0].data, name)


FORMS: Final[Mapping[str, Callable[[bytes], bytes]]] = {
    "as Word saves it": bytes,
    "without identities": without_identities,
    "as Google Docs saves it": through_google_docs,
    "as LibreOffice saves it": resaved,
}
"""In which forms a document comes back."""
