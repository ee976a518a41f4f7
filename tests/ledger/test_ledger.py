"""What was issued, changed and approved: recorded once, found again."""

import datetime as dt
import json
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from policygen.ledger import (
    Approved,
    Build,
    Change,
    Issue,
    LedgerWriter,
    NotKeptError,
    reading,
    renewing,
    writing,
)
from tests.ledger.made import NOW, issue, issued

BEHAVIOUR = "mket/walton-high/behaviour"
SEND = "mket/walton-high/send"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "output" / ".policygen"


@pytest.fixture
def ledger(folder: Path) -> Iterator[LedgerWriter]:
    with writing(folder, "build", NOW) as opened:
        yield opened


def days(number: int) -> dt.datetime:
    return NOW + dt.timedelta(days=number)


def everything_below(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# ── where there is none ──


def test_where_there_is_no_ledger_nothing_was_issued(folder: Path) -> None:
    with reading(folder) as ledger:
        assert (ledger.issues(), ledger.issue(BEHAVIOUR), ledger.history(BEHAVIOUR)) == ({}, None, ())
        assert (ledger.last_build(), ledger.changes(), ledger.approved(BEHAVIOUR)) == (None, (), ())
        assert ledger.get("0" * 64) is None


def test_reading_makes_nothing(folder: Path) -> None:
    with reading(folder) as ledger:
        ledger.issues()

    assert not folder.parent.exists()


def test_a_ledger_whose_folder_was_deleted_is_empty_again(folder: Path, tmp_path: Path) -> None:
    with writing(folder, "build", NOW) as ledger:
        issued(ledger, BEHAVIOUR, b"words")
    folder.rename(tmp_path / "gone")

    with writing(folder, "build", NOW) as ledger:
        assert ledger.issues() == {}


@pytest.mark.parametrize("name", ["with space", "50% of & all?", "Schüle #1", "quote'quote"])
def test_the_folder_may_have_any_name(name: str, tmp_path: Path) -> None:
    with writing(tmp_path / name, "build", NOW) as ledger:
        recorded = issued(ledger, BEHAVIOUR, b"words")

    with reading(tmp_path / name) as looked:
        assert looked.issues() == {BEHAVIOUR: recorded}


def test_an_empty_file_in_its_place_counts_as_no_ledger(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "ledger.sqlite").touch()

    with reading(folder) as looked:
        assert looked.issues() == {}
    with writing(folder, "build", NOW) as ledger:
        assert issued(ledger, BEHAVIOUR, b"words").document == BEHAVIOUR


# ── issues ──


def test_what_was_recorded_is_found_again(folder: Path) -> None:
    with writing(folder, "build", NOW) as ledger:
        given = issue(BEHAVIOUR, b"words", ledger.keep(b"words"), merged=True)
        ledger.record(given, None)

    with reading(folder) as looked:
        assert looked.issue(BEHAVIOUR) == given._replace(build=1)
        assert looked.get(given.base) == b"words"


def test_issues_are_in_the_order_of_their_documents(ledger: LedgerWriter) -> None:
    recorded = {name: issued(ledger, name, name.encode()) for name in (SEND, BEHAVIOUR)}

    assert list(ledger.issues().items()) == [(BEHAVIOUR, recorded[BEHAVIOUR]), (SEND, recorded[SEND])]


def test_the_last_issue_is_the_current_one_and_history_has_them_all(ledger: LedgerWriter) -> None:
    issues = [issued(ledger, BEHAVIOUR, words) for words in (b"first", b"second", b"third")]

    assert ledger.issues() == {BEHAVIOUR: issues[2]}
    assert ledger.history(BEHAVIOUR) == tuple(issues)


def test_a_file_is_of_the_issue_that_it_names(ledger: LedgerWriter) -> None:
    first, second = (issued(ledger, BEHAVIOUR, words) for words in (b"first", b"second"))

    assert ledger.origin(BEHAVIOUR, first.digest) == first
    assert ledger.origin(BEHAVIOUR, second.digest) == second
    assert ledger.origin(BEHAVIOUR, "0" * 64) is None


def test_a_file_that_an_issue_left_as_it_was_is_of_that_issue_until_another_is_written(ledger: LedgerWriter) -> None:
    first = issued(ledger, BEHAVIOUR, b"first")
    ledger.note(issue(BEHAVIOUR, b"second", ledger.keep(b"second")))

    assert ledger.origin(BEHAVIOUR, first.digest) == ledger.issue(BEHAVIOUR) != first

    issued(ledger, BEHAVIOUR, b"third")

    assert ledger.origin(BEHAVIOUR, first.digest) == first


def test_the_base_may_be_unknown(ledger: LedgerWriter) -> None:
    ledger.record(issue(BEHAVIOUR, b"words"), None)
    found = ledger.issue(BEHAVIOUR)

    assert found is not None
    assert (found.base, ledger.get(found.base)) == (None, None)


@pytest.mark.parametrize(("base", "replaced"), [("0" * 64, None), (None, "0" * 64), ("elsewhere", None)])
def test_what_is_not_in_the_store_cannot_be_referred_to(
    base: str | None, replaced: str | None, ledger: LedgerWriter
) -> None:
    with pytest.raises(NotKeptError, match=BEHAVIOUR):
        ledger.record(issue(BEHAVIOUR, b"words", base), replaced)

    assert ledger.history(BEHAVIOUR) == ()


def test_a_forgotten_document_is_no_longer_issued_but_has_its_history(ledger: LedgerWriter) -> None:
    recorded = issued(ledger, BEHAVIOUR, b"words")
    ledger.forget(BEHAVIOUR)

    assert (ledger.issues(), ledger.history(BEHAVIOUR)) == ({}, (recorded,))


def test_forgetting_what_was_never_issued_does_nothing(ledger: LedgerWriter) -> None:
    ledger.forget(BEHAVIOUR)

    assert ledger.changes() == ()


def test_a_reader_sees_each_document_as_soon_as_it_is_recorded(folder: Path, ledger: LedgerWriter) -> None:
    with reading(folder) as looked:
        first = issued(ledger, BEHAVIOUR, b"words")
        assert looked.issues() == {BEHAVIOUR: first}
        second = issued(ledger, SEND, b"other words")
        assert looked.issues() == {BEHAVIOUR: first, SEND: second}


def test_ten_thousand_issues_are_read_with_one_question(folder: Path) -> None:
    with writing(folder, "ledger rebuild", NOW) as ledger:
        ledger.rebuild(issue(f"trust/school-{number}/send", b"words") for number in range(10_000))
    asked: list[str] = []
    with reading(folder) as looked:
        looked._connection.set_trace_callback(asked.append)
        issues = looked.issues()

    assert (len(issues), len(asked)) == (10_000, 1)


def test_what_is_only_noted_is_current_and_nothing_to_undo(folder: Path) -> None:
    with writing(folder, "build", NOW) as ledger:
        first = issued(ledger, BEHAVIOUR, b"words")
    with writing(folder, "build", days(1)) as ledger:
        ledger.note(first._replace(mtime_ns=1))

        assert ledger.issue(BEHAVIOUR) == first._replace(mtime_ns=1, build=2)
        assert ledger.last_build() == Build(1, "build", NOW)


def test_only_a_kept_base_can_be_noted(ledger: LedgerWriter) -> None:
    with pytest.raises(NotKeptError):
        ledger.note(issue(BEHAVIOUR, b"words", "0" * 64))


# ── builds and their changes ──


def test_a_run_that_records_nothing_leaves_everything_as_it_was(folder: Path) -> None:
    with writing(folder, "build", NOW) as ledger:
        issued(ledger, BEHAVIOUR, b"words")
    before = everything_below(folder)
    with writing(folder, "build", days(1)) as ledger:
        ledger.issues()
        ledger.keep(b"words")

    assert everything_below(folder) == before


def test_only_the_database_the_lock_and_the_store_are_left(folder: Path) -> None:
    with writing(folder, "build", NOW) as ledger:
        issued(ledger, BEHAVIOUR, b"words")

    assert sorted(path.name for path in folder.iterdir()) == ["ledger.sqlite", "lock.sqlite", "store"]


def test_the_last_build_is_the_last_that_changed_something(folder: Path) -> None:
    for number, documents in enumerate([[BEHAVIOUR], [BEHAVIOUR, SEND], []], 1):
        with writing(folder, f"build {number}", days(number)) as ledger:
            for document in documents:
                issued(ledger, document, f"{document} {number}".encode())

    with reading(folder) as looked:
        assert looked.last_build() == Build(2, "build 2", days(2))
        assert [change.document for change in looked.changes()] == [BEHAVIOUR, SEND]
        assert [change.document for change in looked.changes(1)] == [BEHAVIOUR]


def test_a_change_tells_what_was_there_before_and_what_is_since(folder: Path) -> None:
    with writing(folder, "build", NOW) as ledger:
        first = issued(ledger, BEHAVIOUR, b"first")
    with writing(folder, "build", days(1)) as ledger:
        edited = ledger.keep(b"first, and what a school typed")
        second = issued(ledger, BEHAVIOUR, b"second", replaced=edited)

    with reading(folder) as looked:
        assert looked.changes(1) == (Change(BEHAVIOUR, first.path, None, first, None),)
        assert looked.changes(2) == (Change(BEHAVIOUR, first.path, edited, second, first),)
        assert looked.get(edited) == b"first, and what a school typed"


def test_a_document_that_one_build_touched_twice_is_one_change(folder: Path) -> None:
    with writing(folder, "build", NOW) as ledger:
        first = issued(ledger, BEHAVIOUR, b"first")
    with writing(folder, "build", days(1)) as ledger:
        issued(ledger, BEHAVIOUR, b"second", replaced=first.base)
        third = issued(ledger, BEHAVIOUR, b"third", replaced=ledger.keep(b"second"))

    with reading(folder) as looked:
        assert looked.changes() == (Change(BEHAVIOUR, first.path, first.base, third, first),)


def test_undoing_is_a_change_that_can_itself_be_undone(folder: Path) -> None:
    with writing(folder, "build", NOW) as ledger:
        first = issued(ledger, BEHAVIOUR, b"first")
    with writing(folder, "build", days(1)) as ledger:
        second = issued(ledger, BEHAVIOUR, b"second", replaced=first.base)
        new = issued(ledger, SEND, b"new")
    with writing(folder, "undo", days(2)) as ledger:
        ledger.record(first, second.base)
        ledger.forget(SEND, new.base)
        again = ledger.issue(BEHAVIOUR)

        assert again == first._replace(build=3)
        assert ledger.issues() == {BEHAVIOUR: again}
        assert ledger.changes() == (
            Change(BEHAVIOUR, first.path, second.base, again, second),
            Change(SEND, new.path, new.base, None, new),
        )


# ── approvals ──


def test_an_approved_file_is_found_by_its_document(ledger: LedgerWriter) -> None:
    keys = [ledger.keep(words) for words in (b"first", b"second")]
    ledger.approve(BEHAVIOUR, "digest 2", keys[1], dt.date(2026, 9, 2))
    ledger.approve(BEHAVIOUR, "digest 1", keys[0], dt.date(2025, 9, 1))

    assert ledger.approved(SEND) == ()
    assert ledger.approved(BEHAVIOUR) == (
        Approved(BEHAVIOUR, "digest 1", keys[0], dt.date(2025, 9, 1)),
        Approved(BEHAVIOUR, "digest 2", keys[1], dt.date(2026, 9, 2)),
    )


def test_approving_a_content_again_replaces_its_approval(ledger: LedgerWriter) -> None:
    key = ledger.keep(b"words")
    for day in (dt.date(2025, 9, 1), dt.date(2026, 9, 1)):
        ledger.approve(BEHAVIOUR, "digest", key, day)

    assert ledger.approved(BEHAVIOUR) == (Approved(BEHAVIOUR, "digest", key, dt.date(2026, 9, 1)),)


def test_only_a_kept_file_can_be_approved(ledger: LedgerWriter) -> None:
    with pytest.raises(NotKeptError):
        ledger.approve(BEHAVIOUR, "digest", "0" * 64, NOW.date())


# ── rebuilding ──


def test_rebuilding_replaces_every_current_issue(ledger: LedgerWriter) -> None:
    old = issued(ledger, BEHAVIOUR, b"words")
    ledger.rebuild([issue(SEND, b"found", ledger.keep(b"found")), issue("ket/_trust/send", b"edited")])

    assert list(ledger.issues()) == ["ket/_trust/send", SEND]
    assert ledger.history(BEHAVIOUR) == (old,)


def test_of_two_files_of_one_document_the_last_counts(ledger: LedgerWriter) -> None:
    ledger.rebuild([issue(SEND, b"one"), issue(SEND, b"two")])

    assert [found.file for found in ledger.issues().values()] == [issue(SEND, b"two").file]


def test_rebuilding_does_all_or_nothing(ledger: LedgerWriter) -> None:
    old = issued(ledger, BEHAVIOUR, b"words")

    def found() -> Iterator[Issue]:
        yield issue(SEND, b"found")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ledger.rebuild(found())

    assert ledger.issues() == {BEHAVIOUR: old}


def test_a_rebuild_is_not_something_to_undo(folder: Path) -> None:
    with writing(folder, "build", NOW) as ledger:
        issued(ledger, BEHAVIOUR, b"words")
    with renewing(folder, "ledger rebuild", days(1)) as ledger:
        ledger.rebuild([issue(SEND, b"found")])

        assert ledger.last_build() == Build(1, "build", NOW)


def test_renewing_keeps_a_sound_ledger(folder: Path) -> None:
    with writing(folder, "build", NOW) as ledger:
        recorded = issued(ledger, BEHAVIOUR, b"words")
    said: list[str] = []
    with renewing(folder, "ledger rebuild", NOW, say=said.append) as ledger:
        assert (ledger.issues(), said) == ({BEHAVIOUR: recorded}, [])


# ── pruning ──


def test_pruning_leaves_what_is_current_and_what_undoing_needs(folder: Path) -> None:
    for number in range(4):
        with writing(folder, "build", days(number)) as ledger:
            current = ledger.issue(BEHAVIOUR)
            edited = ledger.keep(f"edited {number}".encode())
            issued(ledger, BEHAVIOUR, f"issue {number}".encode(), replaced=edited if current else None)
    with writing(folder, "ledger prune", days(4)) as ledger:
        pruned = ledger.prune()

        assert kept(ledger) == {"issue 2", "issue 3", "edited 3"}
        assert pruned.files == 5


def test_an_approved_file_stays(folder: Path) -> None:
    with writing(folder, "build", NOW) as ledger:
        approved = issued(ledger, BEHAVIOUR, b"approved")
        assert approved.base is not None
        ledger.approve(BEHAVIOUR, approved.digest, approved.base, NOW.date())
    for number in range(3):
        with writing(folder, "build", days(number)) as ledger:
            issued(ledger, BEHAVIOUR, f"issue {number}".encode())
            ledger.prune()

            assert ledger.get(approved.base) == b"approved"


def test_what_an_issue_was_made_from_stays_with_the_history(folder: Path) -> None:
    for number in range(4):
        with writing(folder, "build", days(number)) as ledger:
            key = ledger.keep(f"wordings {number}".encode())
            base = ledger.keep(f"issue {number}".encode())
            made = issue(BEHAVIOUR, b"", base)._replace(made_from=json.dumps({"wordings": key}))
            ledger.record(made, None)
    with writing(folder, "ledger prune", days(4)) as ledger:
        ledger.prune()

        assert kept(ledger) == {"issue 2", "issue 3", *(f"wordings {number}" for number in range(4))}


@pytest.mark.parametrize(
    ("builds", "stays"), [(0, {"2", "3"}), (1, {"2", "3"}), (2, {"1", "2", "3"}), (9, set("0123"))]
)
def test_as_many_builds_as_asked_can_be_gone_back(builds: int, stays: set[str], folder: Path) -> None:
    for number in range(4):
        with writing(folder, "build", days(number)) as ledger:
            issued(ledger, BEHAVIOUR, str(number).encode())
    with writing(folder, "ledger prune", days(9)) as ledger:
        ledger.prune(builds)

        assert kept(ledger) == stays


def test_builds_of_late_stay(folder: Path) -> None:
    for number in range(4):
        with writing(folder, "build", days(number)) as ledger:
            issued(ledger, BEHAVIOUR, str(number).encode())
    for path in (folder / "store").rglob("*"):
        os.utime(path, (0, 0))
    with writing(folder, "ledger prune", days(9)) as ledger:
        # The same moment as days(2), by another clock.
        ledger.prune(newer_than=days(2).astimezone(dt.timezone(dt.timedelta(hours=5))))

        assert kept(ledger) == {"1", "2", "3"}


def test_a_file_kept_of_late_stays_though_no_build_speaks_of_it(folder: Path) -> None:
    """As after a damaged ledger was put aside: what people had typed is in the store all the same."""
    with writing(folder, "build", NOW) as ledger:
        keys = [ledger.keep(words) for words in (b"old", b"late")]
        for key, when in zip(keys, (days(-9), days(0)), strict=True):
            os.utime(folder / "store" / key[:2] / key, (when.timestamp(), when.timestamp()))
        ledger.prune(newer_than=days(-1))

        assert [ledger.get(key) for key in keys] == [None, b"late"]


def kept(ledger: LedgerWriter) -> set[str]:
    """The words of every file in the store."""
    keys = (path.name for path in ledger._store.folder.glob("*/*"))
    return {(ledger.get(key) or b"damaged").decode() for key in keys}


# ── form ──


def test_the_database_says_whose_it_is_and_in_which_form(folder: Path) -> None:
    with writing(folder, "build", NOW):
        pass
    with sqlite3.connect(folder / "ledger.sqlite") as connection:
        form = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    connection.close()

    assert form == [int.from_bytes(b"polg", "big"), 1]


def test_it_has_a_rollback_journal(folder: Path) -> None:
    with writing(folder, "build", NOW) as ledger:
        issued(ledger, BEHAVIOUR, b"words")
        during = ledger._connection.execute("PRAGMA journal_mode").fetchone()

    assert during == ("persist",)
    assert (folder / "ledger.sqlite").read_bytes()[18:20] == b"\x01\x01"  # 2 and 2 in a write-ahead log


def test_long_texts_come_back(ledger: LedgerWriter) -> None:
    text = json.dumps({"queries": ["‘ß’ 🏫"] * 50_000}, ensure_ascii=False)
    ledger.record(issue(BEHAVIOUR, b"words")._replace(made_from=text), None)
    found = ledger.issue(BEHAVIOUR)

    assert found is not None
    assert found.made_from == text
