"""`policygen values TRUST --history ID`: a statement's wordings over time, and who was issued which."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from policygen.cli import run
from tests.review.larkmoor import BEHAVIOUR, LISTEN, OTHER, READ, build, larkmoor, say

History = Callable[..., Any]
ID = "listen-to-pupils"
FIRST, SECOND = "2026-09-01", "2026-10-01"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder in which everything was built."""
    larkmoor(tmp_path)
    build(tmp_path, "--as-of", FIRST)
    return tmp_path


@pytest.fixture
def history(root: Path, capsys: pytest.CaptureFixture[str]) -> History:
    """What the command says, as data."""

    def told(id: str = ID) -> Any:
        capsys.readouterr()
        assert run(["values", "larkmoor", "--history", id, "--json", "-C", str(root)]) == 0
        return json.loads(capsys.readouterr().out)

    return told


def carried(document: str, since: str, *, still: bool) -> dict[str, Any]:
    return {"document": document, "since": since, "still": still}


def test_the_wording_of_now_is_told_with_the_documents_that_carry_it(history: History) -> None:
    both = [carried(BEHAVIOUR, FIRST, still=True), carried(OTHER, FIRST, still=True)]

    assert history() == {
        "id": ID,
        "kind": "commitment",
        "retired": None,
        "wordings": [{"text": LISTEN, "until": None, "current": True, "documents": both}],
    }


def test_an_earlier_wording_is_told_with_its_last_day_and_with_who_still_carries_it(
    root: Path, history: History
) -> None:
    was = f"    was: [{{text: {LISTEN}, until: {SECOND}}}]\n"
    say(root, f"    text: {LISTEN}\n", f"    text: {READ}\n{was}")
    build(root, BEHAVIOUR, "--as-of", SECOND)

    now, before = history()["wordings"]

    assert (now["text"], now["documents"]) == (READ, [carried(BEHAVIOUR, SECOND, still=True)])
    assert (before["text"], before["until"]) == (LISTEN, SECOND)
    assert before["documents"] == [carried(BEHAVIOUR, FIRST, still=False), carried(OTHER, FIRST, still=True)]


def test_a_wording_that_only_documents_remember_is_told_too(root: Path, history: History) -> None:
    say(root, LISTEN, READ)
    build(root, "--as-of", SECOND)

    now, before = history()["wordings"]

    assert now["text"] == READ
    assert (before["text"], before["until"], before["current"]) == (f"Our schools will {LISTEN}", None, False)
    assert [one["still"] for one in before["documents"]] == [False, False]


def test_a_wording_that_was_never_issued_is_told_without_documents(root: Path, history: History) -> None:
    say(root, LISTEN, READ)

    assert history()["wordings"][0] == {"text": READ, "until": None, "current": True, "documents": []}


def test_a_statement_that_the_file_no_longer_has_is_told_from_the_documents(root: Path, history: History) -> None:
    trust = root / "seeds/larkmoor/trust.yaml"
    text = trust.read_text(encoding="utf-8")
    start, end = text.index("  - id: listen-to-pupils"), text.index("  - id: we-believe-in-play")
    trust.write_text(text[:start] + text[end:], encoding="utf-8")

    [wording] = history()["wordings"]

    assert (wording["text"], wording["current"]) == (f"Our schools will {LISTEN}", False)
    assert [one["document"] for one in wording["documents"]] == [BEHAVIOUR, OTHER]


def test_an_id_that_nothing_has_is_wrong_usage_with_the_nearest(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["values", "larkmoor", "--history", "listen-to-pupil", "-C", str(root)]) == 2
    assert "Did you mean ‘listen-to-pupils’?" in capsys.readouterr().err


def test_it_is_told_in_words(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    say(root, f"text: {LISTEN}", f"text: {READ}\n    was: [{{text: {LISTEN}, until: {SECOND}}}]")
    build(root, OTHER, "--as-of", SECOND)
    capsys.readouterr()

    assert run(["values", "larkmoor", "--history", ID, "-C", str(root)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "listen-to-pupils (commitment)",
        f"  now: ‘{READ}’",
        f"    {OTHER}, from {SECOND}",
        f"  until {SECOND}: ‘{LISTEN}’",
        f"    {BEHAVIOUR}, from {FIRST}",
        f"    {OTHER}, from {FIRST} (reads otherwise now)",
    ]


def test_a_day_is_told_as_it_was_built_for(history: History) -> None:
    [wording] = history()["wordings"]

    assert {dt.date.fromisoformat(one["since"]) for one in wording["documents"]} == {dt.date(2026, 9, 1)}
