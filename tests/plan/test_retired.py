"""A statement that the trust has retired, and what still leans on it."""

from pathlib import Path

import pytest

from policygen.cli import run
from tests.review.larkmoor import TRUST_FILE, build, larkmoor, say


def test_a_retired_statement_that_documents_were_issued_with_is_a_finding_until_they_are_built(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    larkmoor(tmp_path)
    build(tmp_path)
    say(tmp_path, "  - id: listen-to-pupils\n", "  - id: listen-to-pupils\n    retired: 2026-09-21\n")
    capsys.readouterr()

    assert run(["check", "-C", str(tmp_path)]) == 0
    assert "‘listen-to-pupils’ is retired, and 2 documents were last issued with its words." in capsys.readouterr().out

    build(tmp_path)
    capsys.readouterr()

    assert run(["check", "-C", str(tmp_path)]) == 0
    assert "is retired" not in capsys.readouterr().out


def test_a_statement_under_a_retired_one_is_a_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    larkmoor(tmp_path)
    say(tmp_path, "    actor: schools\n", "    actor: schools\n    parent: we-believe-in-play\n")
    say(tmp_path, "  - id: we-believe-in-play\n", "  - id: we-believe-in-play\n    retired: 2026-09-21\n")

    run(["check", "-C", str(tmp_path)])

    assert f"{TRUST_FILE}:" in (said := capsys.readouterr().out)
    assert "‘listen-to-pupils’ leans on ‘we-believe-in-play’, which the trust has retired." in said
