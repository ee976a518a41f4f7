"""Documents are shared out among processes; which makes which shows neither in their bytes nor in their order."""

import datetime as dt
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from policygen.build import jobs as making
from policygen.build.jobs import Job, Made, rendered
from policygen.plan import documents
from policygen.workspace import FilesBelow, load_workspace
from tests.word.make import docx, words

DAY = dt.date(2026, 9, 1)


def jobs_of(root: Path, *selectors: str) -> list[Job]:
    workspace = load_workspace(root)
    return [Job.of(workspace, document, DAY) for document in documents(workspace, list(selectors))]


def made(wanted: list[Job], jobs: int) -> list[tuple[str, bytes]]:
    """The id and the bytes of each document, in the order in which they come."""
    results = []
    for job, result in rendered(iter(wanted), jobs):
        assert isinstance(result, Made), result
        results.append((job.document.id, result.rendered.data))
    return results


@pytest.mark.parametrize("processes", [2, 3])
def test_uneven_shares_give_the_same_files_in_the_same_order(root: Path, processes: int) -> None:
    [usual] = jobs_of(root, "mket/walton-high/welcome")
    others = jobs_of(root, "mket/walton-high/send", "ket/*/send", "ket/*/welcome")
    # More than one round, nearly all of it of one template: one worker alone would have nearly all to do.
    wanted = [usual] * 30 + others + [usual] * (making.BATCH * processes) + others[:1]

    assert made(wanted, 1) == made(wanted, processes)


def test_more_processes_than_documents_are_no_matter(root: Path) -> None:
    wanted = jobs_of(root, "ket/*/send")

    assert made(wanted, 1) == made(wanted, 3)


def test_no_documents_are_no_results() -> None:
    assert list(rendered(iter(()), 2)) == []


class Worker:
    """A worker that only notes what it is given."""

    def __init__(self) -> None:
        self.given: list[Job] = []

    def submit(self, work: Callable[..., Any], share: list[Job]) -> Future[Any]:
        """Note the documents; nothing is made of them."""
        self.given += share
        done: Future[Any] = Future()
        done.set_result([None] * len(share))
        return done


def given_to_two(wanted: list[Job]) -> list[list[Job]]:
    """What each of two workers is given."""
    workers = [Worker(), Worker()]
    making._Sharing(cast(list[ProcessPoolExecutor], workers)).hand_out(wanted)
    return [worker.given for worker in workers]


def test_documents_of_one_template_go_to_one_worker(root: Path) -> None:
    shares = given_to_two(jobs_of(root, "mket/*/send", "mket/*/welcome"))

    assert [{"send"}, {"welcome"}] == [{job.template.stem for job in share} for share in shares]


def test_a_worker_is_helped_with_the_documents_of_a_template_that_most_have(root: Path) -> None:
    shares = given_to_two(jobs_of(root, "mket/walton-high/send") * 20)

    assert [len(share) for share in shares] == [16, 4]


def test_a_template_that_is_not_there_is_handed_out_like_any_other(root: Path) -> None:
    [there] = jobs_of(root, "mket/walton-high/send")
    missing = replace(there, template=Path("nowhere.docx"))

    assert given_to_two([missing, there]) == [[missing, there], []]


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
