"""Which process makes which documents."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, cast

from policygen.build.jobs import Order
from policygen.build.sharing import Sharing
from policygen.build.workers import Workers
from policygen.model import Document


class Hands:
    """Workers who note what they are given, and have done it when the test says so."""

    def __init__(self, count: int) -> None:
        self.given: list[list[list[str]]] = [[] for _ in range(count)]
        self._done: list[tuple[int, list[None]]] = []
        self._next = [0] * count

    def __len__(self) -> int:
        return len(self.given)

    def give(self, worker: int, work: Callable[..., Any], orders: Sequence[Order]) -> None:
        """Note the documents; nothing is made of them."""
        self.given[worker].append([order.document.id.split("/", 1)[1] for order in orders])

    def has_done_one(self, worker: int) -> None:
        """What the worker has had longest is done."""
        self._done.append((worker, [None] * len(self.given[worker][self._next[worker]])))
        self._next[worker] += 1

    def done(self, *, patiently: bool) -> list[tuple[int, list[None]]]:
        """What was done since this was last asked."""
        done, self._done = self._done, []
        return done


def two(wanted: Sequence[str]) -> tuple[Sharing, Hands]:
    """Two workers among whom documents are shared, each named school/template."""
    hands = Hands(2)
    sharing = Sharing(cast(Workers, hands), lambda document: Path(document.name))
    named = (name.split("/") for name in wanted)
    some = [Document("ket", school, template, cast(Any, None)) for school, template in named]
    sharing.share([Order(document, approved=False) for document in some])
    return sharing, hands


def done(sharing: Sharing, hands: Hands, *workers: int) -> list[str]:
    """The documents that are there when these workers have done one parcel each, one after the other."""
    found = []
    for worker in workers:
        hands.has_done_one(worker)
        found += [document.id.split("/", 1)[1] for _, (document, _) in sharing.done()]
    return found


def test_documents_of_one_template_go_to_one_worker() -> None:
    _, hands = two(["a/send", "a/welcome", "b/send", "b/welcome"])

    assert hands.given == [[["a/send", "b/send"]], [["a/welcome", "b/welcome"]]]


def test_who_has_done_the_shorter_templates_reads_the_next() -> None:
    sharing, hands = two(["a/long", *(f"a/short-{n}" for n in range(6))])
    done(sharing, hands, 1, 1, 1, 1)

    assert hands.given == [
        [["a/long"], ["a/short-1"]],
        [["a/short-0"], ["a/short-2"], ["a/short-3"], ["a/short-4"], ["a/short-5"]],
    ]


def test_what_comes_back_is_known_by_its_document_and_its_number() -> None:
    sharing, hands = two(["a/send", "a/welcome", "b/send", "b/welcome"])
    hands.has_done_one(1)
    hands.has_done_one(0)

    assert [(n, document.id) for n, (document, _) in sharing.done()] == [
        (1, "ket/a/welcome"),
        (3, "ket/b/welcome"),
        (0, "ket/a/send"),
        (2, "ket/b/send"),
    ]


def many(template: str, times: int) -> list[str]:
    return [f"s-{n:02}/{template}" for n in range(times)]


def test_a_template_that_another_has_read_is_read_only_for_many() -> None:
    few = ["a/one", "a/two", "a/three", "a/four"]
    sharing, hands = two([*few, *many("five", 3)])
    done(sharing, hands, 0, 0, 0, 1, 1)

    assert hands.given == [
        [["a/one"], ["a/three"], [f"s-{n:02}/five" for n in range(3)]],
        [["a/two"], ["a/four"]],
    ]
