"""Documents are shared out among processes; which makes which shows neither in their bytes nor in their order."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from policygen.build import jobs as making
from policygen.build.jobs import Job, Made, rendered
from policygen.build.sharing import AHEAD
from policygen.model import Document
from policygen.plan import documents
from policygen.workspace import FilesBelow, Workspace, load_workspace
from tests.word.make import docx, words

DAY = dt.date(2026, 9, 1)


@pytest.fixture(scope="module")
def bundle(root: Path) -> Workspace:
    return load_workspace(root)


def jobs_of(root: Path, *selectors: str) -> list[Job]:
    workspace = load_workspace(root)
    return [Job.of(workspace, document, DAY) for document in documents(workspace, list(selectors))]


def made(
    workspace: Workspace, wanted: Sequence[Document], jobs: int, *, in_order: bool = True
) -> list[tuple[str, bytes]]:
    """The id and the bytes of each document, in the order in which they come."""
    results = []
    for document, result in rendered(workspace, iter(wanted), DAY, jobs, in_order=in_order):
        assert isinstance(result, Made), result
        results.append((document.id, result.rendered.data))
    return results


@pytest.fixture
def uneven(bundle: Workspace) -> list[Document]:
    """More documents than are awaited at once, nearly all of one template: one worker alone would have most to do."""
    [usual] = documents(bundle, ["mket/walton-high/welcome"])
    others = documents(bundle, ["mket/walton-high/send", "ket/*/send", "ket/*/welcome"])
    return [usual] * 30 + [*others] + [usual] * (AHEAD * 3) + [others[0]]


@pytest.mark.parametrize("processes", [2, 3])
def test_uneven_shares_give_the_same_files_in_the_same_order(
    bundle: Workspace, uneven: list[Document], processes: int
) -> None:
    assert made(bundle, uneven, 1) == made(bundle, uneven, processes)


def test_as_they_are_done_the_files_are_the_same(bundle: Workspace, uneven: list[Document]) -> None:
    assert sorted(made(bundle, uneven, 1)) == sorted(made(bundle, uneven, 2, in_order=False))


def test_more_processes_than_documents_are_no_matter(bundle: Workspace) -> None:
    wanted = documents(bundle, ["ket/*/send"])

    assert made(bundle, wanted, 1) == made(bundle, wanted, 3)


def test_no_documents_are_no_results(bundle: Workspace) -> None:
    assert list(rendered(bundle, iter(()), DAY, 2)) == []


def test_who_looks_no_further_waits_for_nothing(bundle: Workspace, uneven: list[Document]) -> None:
    first, _ = next(rendered(bundle, iter(uneven), DAY, 2))

    assert first == uneven[0]


def test_a_template_that_is_not_there_is_said_by_who_makes_the_document(bundle: Workspace) -> None:
    [document] = documents(bundle, ["mket/walton-high/send"])
    missing = replace(document, entry=document.entry.model_copy(update={"template": "nowhere.docx"}))
    [(_, result)] = rendered(bundle, [missing], DAY, 2)

    assert "nowhere.docx" in str(result)


# ── templates that bring in files ────────────────────────────────────────────────────────────────────


def words_made(job: Job) -> list[str]:
    return words(making.make(job).rendered.data)


@pytest.fixture
def bringing(root: Path, tmp_path: Path) -> Callable[[str], Job]:
    """Makes the job of a template that brings in two files, one of which may be missing, for an owner's folder."""
    making.forget_templates()
    shared = tmp_path / "shared"
    shared.mkdir()
    tags = ('{%p include "part.docx" %}', '{%p include "more.docx" ignore missing %}', "last")
    (shared / "whole.docx").write_bytes(docx(*tags))
    (shared / "part.docx").write_bytes(docx("The part of all."))
    [usual] = jobs_of(root, "mket/walton-high/welcome")

    def job(owner: str) -> Job:
        (tmp_path / owner).mkdir(exist_ok=True)
        files = FilesBelow((tmp_path / owner, shared))
        return replace(usual, template=shared / "whole.docx", template_name="whole.docx", files=files)

    return job


def test_owners_who_share_all_that_a_template_brings_in_share_the_template(bringing: Callable[[str], Job]) -> None:
    assert making._template(bringing("one")) is making._template(bringing("other"))


@pytest.mark.parametrize("first", ["one", "other"])
def test_an_owners_own_file_is_brought_into_its_own_documents_only(
    bringing: Callable[[str], Job], tmp_path: Path, first: str
) -> None:
    jobs = {"one": bringing("one"), "other": bringing("other")}
    (tmp_path / "other/part.docx").write_bytes(docx("A part of its own."))
    words_made(jobs[first])

    assert words_made(jobs["one"]) == ["The part of all.", "last"]
    assert words_made(jobs["other"]) == ["A part of its own.", "last"]


@pytest.mark.parametrize("first", ["one", "other"])
def test_a_file_that_only_one_owner_has_is_missing_for_the_other(
    bringing: Callable[[str], Job], tmp_path: Path, first: str
) -> None:
    jobs = {"one": bringing("one"), "other": bringing("other")}
    (tmp_path / "other/more.docx").write_bytes(docx("And more."))
    words_made(jobs[first])

    assert words_made(jobs["one"]) == ["The part of all.", "last"]
    assert words_made(jobs["other"]) == ["The part of all.", "And more.", "last"]


def test_a_template_that_changed_is_read_anew_by_the_next_build(bringing: Callable[[str], Job], tmp_path: Path) -> None:
    job = bringing("one")
    words_made(job)
    (tmp_path / "shared/part.docx").write_bytes(docx("The part as it is now."))

    making.forget_templates()

    assert words_made(job) == ["The part as it is now.", "last"]
