"""Which process makes which documents."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any, cast

from policygen.build.jobs import Order
from policygen.build.sharing import Sharing
from policygen.model import Document


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
    sharing = Sharing(cast(list[ProcessPoolExecutor], workers), lambda document: Path(document.name))
    named = (name.split("/") for name in wanted)
    some = [Document("ket", school, template, cast(Any, None)) for school, template in named]
    orders = [Order(document, approved=False) for document in some]
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
