"""Documents are shared out among processes; which makes which shows neither in their bytes nor in their order."""

import datetime as dt
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from policygen.build import jobs as making
from policygen.build.jobs import Job, Made, rendered
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
    return [usual] * 30 + [*others] + [usual] * (making.AHEAD * 3) + [others[0]]


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


class Worker:
    """A worker that notes what it is given, and has done it when the test says so."""

    def __init__(self) -> None:
        self.given: list[list[str]] = []
        self.under_way: list[Future[Any]] = []

    def submit(self, work: Callable[..., Any], orders: Sequence[Any]) -> Future[Any]:
        """Note the documents; nothing is made of them."""
        self.given.append([order.document.id.split("/", 1)[1] for order in orders])
        self.under_way.append(Future())
        return self.under_way[-1]

    def has_done_one(self) -> None:
        """What it was given first is done."""
        number = len(self.given) - len(self.under_way)
        self.under_way.pop(0).set_result([None] * len(self.given[number]))


def two(wanted: Sequence[str]) -> tuple[list[Worker], list[Future[Any]]]:
    """Two workers among whom documents are shared, each named school/template, and what will be made of each."""
    workers = [Worker(), Worker()]
    sharing = making._Sharing(cast(list[ProcessPoolExecutor], workers), lambda document: Path(document.name))
    named = (name.split("/") for name in wanted)
    some = [Document("ket", school, template, cast(Any, None)) for school, template in named]
    orders = [making._Order(document, approved=False) for document in some]
    return workers, [result for _, result in sharing.share(orders)]


def test_documents_of_one_template_go_to_one_worker() -> None:
    (one, other), _ = two(["a/send", "a/welcome", "b/send", "b/welcome"])

    assert (one.given, other.given) == ([["a/send", "b/send"]], [["a/welcome", "b/welcome"]])


def test_who_has_done_the_shorter_templates_reads_the_next() -> None:
    (one, other), _ = two(["a/long", *(f"a/short-{n}" for n in range(6))])
    for _ in range(4):
        other.has_done_one()

    assert one.given == [["a/long"], ["a/short-1"]]
    assert other.given == [["a/short-0"], ["a/short-2"], ["a/short-3"], ["a/short-4"], ["a/short-5"]]


def many(template: str, times: int) -> list[str]:
    return [f"s-{n:02}/{template}" for n in range(times)]


def test_a_template_that_another_has_read_is_read_only_for_many() -> None:
    few = ["a/one", "a/two", "a/three", "a/four"]
    (one, other), _ = two([*few, *many("five", 3)])
    for worker in (one, one, one, other, other):
        worker.has_done_one()

    assert one.given == [["a/one"], ["a/three"], [f"s-{n:02}/five" for n in range(3)]]
    assert other.given == [["a/two"], ["a/four"]]


def test_a_worker_that_was_killed_keeps_nobody_waiting() -> None:
    (one, other), results = two([f"a/t-{n}" for n in range(8)])
    one.under_way[0].set_exception(BrokenProcessPool())
    other.has_done_one()

    assert [n for n, result in enumerate(results) if result.done() and result.exception()] == [0, 4, 5, 6, 7]
    assert len(other.given) == 2


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
