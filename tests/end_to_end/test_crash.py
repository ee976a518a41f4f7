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
from policygen.cli import run
from policygen.ledger import writing
from policygen.plan import documents
from policygen.word.ooxml import w
from policygen.word.package import read_package
from policygen.word.revisions import rejected
from policygen.workspace import load_workspace
from tests.conftest import ROOT
from tests.end_to_end.crashing import (
    DAY,
    LISTEN,
    LISTEN_NOW,
    TRUST_FILE,
    Promise,
    build,
    edited_workspace,
    files,
    killed_before_recording,
    ledger_of,
    school_file,
    workspace,
)
from tests.merge.edits import Word, edited, new_paragraph, text_of
from tests.trees import tree
from tests.word.make import docx, p

KILLS = int(os.environ.get("POLICYGEN_CRASHES", "16"))
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


@UNIX
def test_what_people_reject_is_not_proposed_again_though_the_build_was_killed_before_it_recorded_it(
    issued: Path,
) -> None:
    path = place(issued, LATER)
    person_types(path)
    reword(issued)

    assert killed_before_recording(issued, LATER)
    assert LISTEN_NOW in words(path)

    path.write_bytes(rejected(read_package(path.read_bytes(), path.name)).write())
    before = path.read_bytes()

    assert outcomes(building(issued))[LATER] is Outcome.KEPT
    assert path.read_bytes() == before


@UNIX
def test_after_a_kill_the_trust_may_reword_it_again(issued: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The file then is what it would have been had nobody killed the build."""
    person_types(place(issued, LATER))
    undisturbed = shutil.copytree(issued, tmp_path_factory.mktemp("undisturbed") / "folder")
    for root in (issued, undisturbed):
        reword(root)

    assert killed_before_recording(issued, LATER)

    build(undisturbed)
    for root in (issued, undisturbed):
        reword(root, LISTEN_NOW, "hear every child out")
        build(root)

    assert place(issued, LATER).read_bytes() == place(undisturbed, LATER).read_bytes()
    assert "Ring the bell twice." in words(place(issued, LATER))
    assert "hear every child out" in words(place(issued, LATER))


@UNIX
@pytest.mark.parametrize("wish", [(), ("--clean",)])
def test_what_a_killed_build_replaced_can_be_put_back(wish: tuple[str, ...], issued: Path) -> None:
    """With --clean that is where the words are that people typed, so nothing may prune it."""
    path = place(issued, LATER)
    person_types(path)
    before = path.read_bytes()
    reword(issued)

    assert killed_before_recording(issued, LATER, *wish)
    assert path.read_bytes() != before

    build(issued, LATER)
    with writing(ledger_of(issued), "prune", dt.datetime.now(dt.UTC)) as ledger:
        ledger.prune()

    assert run(["undo", LATER, "-C", str(issued)]) == 0
    assert path.read_bytes() == before


@UNIX
def test_an_approval_that_was_killed_before_it_was_recorded_needs_no_next_version(tmp_path: Path) -> None:
    says = "{% if document.approved_on %}Approved{% else %}DRAFT{% endif %}, version {{ document.version }}"
    tree(workspace(tmp_path, schools=1), {"templates/policies/behaviour.docx": docx(p(says))})
    build(tmp_path)
    path = place(tmp_path, FIRST)
    approve = ["approve", FIRST, "--by", "Local governing body", "--on", DAY, "-C", str(tmp_path)]

    assert killed_before_recording(tmp_path, command=approve)

    before = path.read_bytes()

    assert "Approved" in words(path)
    assert outcomes(building(tmp_path))[FIRST] is Outcome.UNCHANGED
    assert [path.name for path in path.parent.iterdir()] == ["behaviour.docx"]
    assert path.read_bytes() == before


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


@UNIX
@pytest.mark.parametrize("largest", [2_000, 20_000, 60_000])
def test_a_disk_that_takes_no_large_files_loses_nothing(largest: int, tmp_path: Path) -> None:
    """The ledger grows with the build: the system refuses it more from the start, or in the middle."""
    start = edited_workspace(tmp_path / "start", schools=8)
    promise = Promise.of(start)
    done = policygen_build(start, largest)

    assert done.returncode in (1, 3), done.stdout
    assert "disk" in done.stdout
    assert "Traceback" not in done.stdout
    assert promise.broken_by_death(start) == []

    build(start)

    assert promise.not_healed(start) == []


def policygen_build(root: Path, largest: int) -> "subprocess.CompletedProcess[str]":
    """Run `policygen build` where no file may have more bytes than this."""
    limit = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({largest}, {largest}))"
    program = f"{limit}; from policygen.cli import main; main()"
    command = [sys.executable, "-c", program, "build", "-C", str(root), "--as-of", DAY]
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)


# ── two at once ──────────────────────────────────────────────────────────────────────────────────────


def test_of_two_builds_that_race_the_second_waits_or_says_so_and_the_files_are_those_of_one(tmp_path: Path) -> None:
    start = edited_workspace(tmp_path / "start", schools=8)
    promise = Promise.of(start)
    command = [sys.executable, "-m", "policygen", "build", "-C", str(start), "--as-of", DAY]
    both = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT)
        for _ in range(2)
    ]
    ends = [(said, process.returncode) for process in both for said, _ in [process.communicate()]]

    assert 1 in [code for _, code in ends]
    assert all(code == 1 or (code == 3 and "is writing there" in said) for said, code in ends), ends
    assert promise.not_healed(start) == []


def test_a_build_waits_for_the_one_before_it_and_then_has_nothing_to_write(issued: Path) -> None:
    """The second looks at the documents when it has its turn, not when it was asked for."""
    reword(issued)
    first, second = building(issued), building(issued)
    outcome = next(first).outcome
    list(first)

    assert outcome is Outcome.REPLACED
    assert set(outcomes(second).values()) == {Outcome.UNCHANGED}


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
