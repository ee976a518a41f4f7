"""Saving is not editing: the bundled documents, saved by LibreOffice, still count as nobody’s but ours."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from policygen.build import Job, render, same_content
from policygen.plan import documents
from policygen.word.package import read_package
from policygen.workspace import load_workspace
from tests.word import libreoffice

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")


def test_none_of_the_bundled_documents_is_taken_for_edited_once_libreoffice_has_saved_it(root: Path) -> None:
    workspace = load_workspace(root)
    wanted = documents(workspace, ["mket/walton-high", "ket/the-kingston-academy"])
    issued = [render(Job.of(workspace, document, dt.date(2026, 9, 1)))[0].data for document in wanted]
    saved = libreoffice.all_of("save", issued)
    pairs = zip(wanted, issued, saved, strict=True)

    assert [d.id for d, one, other in pairs if not same_content(read_package(one, ""), read_package(other, ""))] == []
