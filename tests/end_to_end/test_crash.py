"""Whatever happens to a build, every file is as it was or as it should be, and no word that anyone typed is lost."""

import datetime as dt
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from policygen.build import Outcome, Result
from policygen.build import build as build_documents
from policygen.plan import documents
from policygen.word.ooxml import w
from policygen.workspace import load_workspace
from tests.conftest import ROOT
from tests.end_to_end.crashing import (
    DAY,
    LISTEN,
    LISTEN_NOW,
    TRUST_FILE,
    build,
    files,
    school_file,
    workspace,
)
from tests.merge.edits import Word, edited, new_paragraph, text_of

KILLS = int(os.environ.get("POLICYGEN_CRASHES", "24"))
FIRST = "larkmoor/school-00/behaviour"
LATER = "larkmoor/school-01/welcome"
UNIX = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked there")


@pytest.fixture
def quick() -> Iterator[Path]:
    """A folder in memory where there is one: what a killed process wrote stands there as it does on a disk."""
    memory = Path("/dev/shm")
    above = memory if memory.is_dir() and os.access(memory, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=above) as name:
        yield Path(name)


def place(root: Path, document: str) -> Path:
    owner, _, name = document.rpartition("/")
    return root / "output" / owner / ("policies" if name == "behaviour" else "prospectus") / f"{name}.docx"


def words(file: Path) -> str:
    """The words of a document as it reads with every change accepted."""
    word = Word(file.read_bytes())
    return "\n".join(text_of(paragraph) for root in word.roots for paragraph in root.iter(w("p")))


def person_types(file: Path, after: str = "Please write", says: str = "Ring the bell twice.") -> None:
    file.write_bytes(edited(file.read_bytes(), new_paragraph(after, says)))


def reword(root: Path, old: str = LISTEN, new: str = LISTEN_NOW) -> None:
    path = root / TRUST_FILE
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def building(root: Path) -> Iterator[Result]:
    """A build that goes on as its results are asked for; by the first, it has looked at all that stands there."""
    loaded = load_workspace(root)
    return build_documents(loaded, documents(loaded), dt.date.fromisoformat(DAY))


def outcomes(results: Iterator[Result]) -> dict[str, Outcome]:
    return {result.id: result.outcome for result in results}


@pytest.fixture
def issued(tmp_path: Path) -> Path:
    """A folder with six documents, all issued and none edited."""
    assert build(workspace(tmp_path, schools=3)) == 0
    return tmp_path


# ── killed ───────────────────────────────────────────────────────────────────────────────────────────


@UNIX
def test_killed_at_any_moment_a_build_loses_nothing_and_the_next_heals_it(quick: Path) -> None:
    done = crashing("killed", quick, str(KILLS), "1")

    assert done.returncode == 0, done.stdout[-3000:]


def crashing(*arguments: str | Path, before: Sequence[str] = ()) -> "subprocess.CompletedProcess[str]":
    """Run `tests.end_to_end.crashing` in a process of its own."""
    command = [*before, sys.executable, "-m", "tests.end_to_end.crashing", *map(str, arguments)]
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT, check=False)


# ── a disk that refuses ──────────────────────────────────────────────────────────────────────────────

SMALL_DISK = 'mount -t tmpfs -o size=32m tmpfs "$0" && exec "$@"'


@pytest.fixture
def small_disk(tmp_path: Path) -> list[str]:
    """The beginning of a command that sees a disk of 32 MB in the place of this folder, which no other process does."""
    alone = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", SMALL_DISK, str(tmp_path)]
    if shutil.which("unshare") is None or subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("disks cannot be mounted here")
    return alone


def test_a_full_disk_loses_nothing_and_the_next_build_with_room_does_the_rest(
    small_disk: list[str], tmp_path: Path
) -> None:
    done = crashing("full", tmp_path, before=small_disk)

    assert done.returncode == 0, done.stdout[-3000:]


def test_folders_that_may_only_be_read_lose_nothing(small_disk: list[str], tmp_path: Path) -> None:
    done = crashing("read-only", tmp_path, before=small_disk)

    assert done.returncode == 0, done.stdout[-3000:]


# ── people at work meanwhile ─────────────────────────────────────────────────────────────────────────


def test_words_typed_into_a_document_while_the_build_is_at_work_on_others_stay(issued: Path) -> None:
    reword(issued)
    results = building(issued)
    next(results)
    person_types(place(issued, LATER))

    assert outcomes(results)[LATER] is Outcome.MERGED
    assert "Ring the bell twice." in words(place(issued, LATER))
    assert LISTEN_NOW in words(place(issued, LATER))


def test_words_typed_meanwhile_into_a_document_with_no_news_still_count_as_typed(issued: Path) -> None:
    """The school's telephone does not stand in it, so the build only notes that it knows."""
    school = issued / school_file(1)
    school.write_text(school.read_text(encoding="utf-8").replace("01632 960001", "01632 960099"), encoding="utf-8")
    results = building(issued)
    next(results)
    person_types(place(issued, LATER))
    list(results)
    reword(issued)

    assert outcomes(building(issued))[LATER] is Outcome.MERGED
    assert "Ring the bell twice." in words(place(issued, LATER))


def test_a_document_that_somebody_opens_meanwhile_is_left_and_gets_the_news_next_time(issued: Path) -> None:
    path = place(issued, LATER)
    before = path.read_bytes()
    lock = path.with_name("~$elcome.docx")
    reword(issued)
    results = building(issued)
    next(results)
    lock.write_bytes(b"\x0bSomebody")
    rest = outcomes(results)

    assert (rest[LATER], path.read_bytes()) == (Outcome.LEFT, before)

    lock.unlink()

    assert outcomes(building(issued))[LATER] is Outcome.REPLACED


def test_a_document_that_somebody_deletes_meanwhile_stays_deleted(issued: Path) -> None:
    reword(issued)
    results = building(issued)
    next(results)
    place(issued, LATER).unlink()

    assert outcomes(results)[LATER] is Outcome.DELETED
    assert not place(issued, LATER).exists()


# ── a folder that vanishes ───────────────────────────────────────────────────────────────────────────


def test_a_folder_that_vanishes_meanwhile_is_said_and_stands_as_it_was_when_it_is_back(issued: Path) -> None:
    person_types(place(issued, LATER))
    reword(issued)
    results = building(issued)
    first = next(results)
    output, away = issued / "output", issued / "away"
    before = files(issued)
    output.rename(away)
    rest = list(results)

    assert first.outcome is Outcome.REPLACED
    assert {result.outcome for result in rest} == {Outcome.FAILED}
    assert all("no longer" in result.why for result in rest), [result.why for result in rest]
    assert not output.exists()

    away.rename(output)

    assert files(issued) == before
    assert set(outcomes(building(issued)).values()) == {Outcome.UNCHANGED, Outcome.REPLACED, Outcome.MERGED}
    assert "Ring the bell twice." in words(place(issued, LATER))


def test_a_new_document_is_not_written_to_where_output_was(issued: Path) -> None:
    workspace(issued, schools=4)
    reword(issued)
    results = building(issued)
    next(results)
    (issued / "output").rename(issued / "away")

    assert {result.outcome for result in results} == {Outcome.FAILED}
    assert not (issued / "output").exists()


def test_a_school_whose_folder_vanishes_meanwhile_has_no_documents_any_more(issued: Path) -> None:
    reword(issued)
    results = building(issued)
    next(results)
    folder = place(issued, LATER).parent
    folder.rename(issued / "away")

    assert outcomes(results)[LATER] is Outcome.DELETED
    assert not folder.exists()

    (issued / "away").rename(folder)

    assert outcomes(building(issued))[LATER] is Outcome.REPLACED
