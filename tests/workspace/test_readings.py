"""What was read before is not read again, and never stands in for what a file says now."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import policygen
from policygen.cli import run
from policygen.plan import ledger_folder
from policygen.workspace import Workspace, load_workspace
from policygen.workspace.readings import PLACE
from tests.trees import CATALOGUE, SCHOOL, TRUST, WORKSPACE, tree

CATALOGUE_FILE = "templates/catalogue.yaml"
GUIDANCE_FILE = "templates/guidance.yaml"
TRUST_FILE = "seeds/larkmoor/trust.yaml"
GROUP_FILE = "seeds/larkmoor/groups/primaries.yaml"
SCHOOL_FILE = "seeds/larkmoor/schools/brackenhurst.yaml"
OTHER_FILE = "seeds/larkmoor/schools/ashdown.yaml"
LOGO = "seeds/larkmoor/schools/logo.png"

STATEMENTS = """
statements:
  - id: calm
    kind: belief
    text: Calm helps.
"""
TEXTS: Mapping[str, tuple[str | None, ...]] = {
    CATALOGUE_FILE: (
        CATALOGUE,
        f"# The list\n{CATALOGUE}    related: [behaviour]\n",
        f"{CATALOGUE}    related: [elsewhere]\n",
        CATALOGUE.replace("tier: trust", "tier: tryst"),
    ),
    GUIDANCE_FILE: (
        None,
        "guidance:\n  act:\n    name: An Act\n    editions:\n      - {edition: '2025', from: 2025-09-01}\n",
        "guidance:\n  act:\n    nam: An Act\n",
    ),
    TRUST_FILE: (
        TRUST,
        f"{TRUST}every_school:\n  contact:\n    phone: 01632 960000\n  uniform:\n    second_hand: The shop\n",
        f"{TRUST}{STATEMENTS}    parent: calm\n",
        f"{TRUST}terms:\n  pupil: child\nyears:\n  2026-27:\n    gender: mixed\n{STATEMENTS}",
        f"{TRUST}name: Twice\n",
    ),
    GROUP_FILE: (
        None,
        "name: Primaries\nmembers:\n  phase: [primary]\nevery_school:\n  gender: mixed\n",
        "name: Primaries\nmembers:\n  phase: [primary]\nevery_school:\n  gender: girls\n  faith: ~\n",
        "name: Named\nmembers:\n  schools: [nobody]\n",
        "name: Primaries\n",
    ),
    SCHOOL_FILE: (
        SCHOOL,
        f"{SCHOOL}\n",
        f"{SCHOOL}urn: 123456\nuniform: ~\n",
        f"{SCHOOL}branding:\n  logo: logo.png\n",
        f"{SCHOOL}people:\n  headteacher:\n    - name: Ada Moss\n      until: 2026-08-31\n    - vacancy: yes\n",
        f"{SCHOOL}colour: red\n",
        "name: [\n",
        None,
    ),
    OTHER_FILE: (None, SCHOOL, f"{SCHOOL}urn: 123456\n", f"{SCHOOL}contact:\n  phone: ~\n"),
    LOGO: (None, "a picture"),
}
"""What each file may say, right or wrong; None takes it out."""


def told(workspace: Workspace) -> Any:
    """All that a workspace knows, also which fields were given and where everything stands."""
    folders = workspace.trusts.items()
    return (
        workspace.findings,
        workspace.unreadable,
        workspace.places,
        workspace.catalogue.kept(),
        {name: (fact.kept(), workspace.editions[name].kept()) for name, fact in workspace.guidance.items()},
        {slug: (folder.trust.kept(), folder.places) for slug, folder in folders},
        {slug: [(name, school.kept()) for name, school in folder.schools.items()] for slug, folder in folders},
        {slug: [(own.file, own.school.kept(), own.removed) for own in folder.own.values()] for slug, folder in folders},
        {slug: [(g.file, g.group.kept(), g.removed, g.node) for g in folder.levels.groups] for slug, folder in folders},
    )


def as_it_is(root: Path) -> Any:
    """What the files say now, with nothing known of them."""
    with TemporaryDirectory() as elsewhere:
        copy = Path(shutil.copytree(root, Path(elsewhere) / "copy", ignore=shutil.ignore_patterns("readings.json")))
        return told(load_workspace(copy))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The smallest workspace, of whose files is known what they say."""
    tree(tmp_path, WORKSPACE, {"output/.policygen/ledger.sqlite": ""})
    load_workspace(tmp_path).remember()
    return tmp_path


def held(root: Path) -> dict[str, Any]:
    digest, _, text = (root / PLACE).read_bytes().rstrip(b"\n").partition(b"\n")
    assert digest.decode() == sha256(text).hexdigest()
    found: dict[str, Any] = json.loads(text)
    return found


def hold(root: Path, data: Any) -> None:
    text = json.dumps(data).encode()
    (root / PLACE).write_bytes(sha256(text).hexdigest().encode() + b"\n" + text)


def with_another_name(root: Path) -> dict[str, Any]:
    """What is held, if the school had another name."""
    data = held(root)
    (school,) = (one for key, one in data["files"].items() if key.startswith("School "))
    school[0]["name"] = "Made up"
    return data


def name_of_school(root: Path) -> str:
    return load_workspace(root).trusts["larkmoor"].schools["brackenhurst"].name


# ── known ──


def test_it_stands_in_the_folder_of_the_ledger(root: Path) -> None:
    assert root / PLACE == ledger_folder(load_workspace(root)) / "readings.json"


def test_a_file_that_is_known_is_not_read_as_yaml_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = told(load_workspace(root))
    monkeypatch.setattr("policygen.workspace.recordfile.read_yaml", None)

    assert told(load_workspace(root)) == before


def test_a_file_is_known_by_what_it_holds_and_not_by_its_size_and_time(root: Path) -> None:
    """Synced drives give times of their own."""
    file = root / SCHOOL_FILE
    was = file.stat()
    file.write_text(SCHOOL.replace("Brackenhurst", "Brackenfield"), encoding="utf-8")
    os.utime(file, ns=(was.st_atime_ns, was.st_mtime_ns))

    assert (file.stat().st_size, file.stat().st_mtime_ns) == (was.st_size, was.st_mtime_ns)
    assert name_of_school(root) == "Brackenfield Primary School"


def test_what_is_known_of_a_file_holds_for_one_of_another_name_and_messages_say_that_name(root: Path) -> None:
    text = f"{SCHOOL}urn: 123456\n"
    load_workspace(tree(root, {SCHOOL_FILE: text})).remember()
    tree(root, {OTHER_FILE: text})

    assert [str(finding).partition(": ")[0] for finding in load_workspace(root).findings] == [
        f"{OTHER_FILE}:3:6",
        f"{SCHOOL_FILE}:3:6",
    ]


def test_only_files_in_which_nothing_is_wrong_are_known(root: Path) -> None:
    load_workspace(tree(root, {SCHOOL_FILE: f"{SCHOOL}colour: red\n"})).remember()

    assert [key.partition(" ")[0] for key in held(root)["files"]] == ["Catalogue", "Trust"]


def test_a_picture_that_is_gone_since_is_missed(root: Path) -> None:
    load_workspace(tree(root, {SCHOOL_FILE: f"{SCHOOL}branding:\n  logo: logo.png\n", LOGO: "a picture"})).remember()
    assert load_workspace(root).findings == ()
    (root / LOGO).unlink()

    assert [str(finding) for finding in load_workspace(root).findings] == [
        f"{SCHOOL_FILE}:4:9: there is no picture ‘logo.png’ beside this file. Put it there, or correct the name."
    ]


def test_a_template_that_is_gone_since_is_missed(root: Path) -> None:
    (root / "templates/policies/behaviour.docx").unlink()

    assert [str(finding) for finding in load_workspace(root).findings] == [
        f"{CATALOGUE_FILE}:5:15: there is no file templates/policies/behaviour.docx. Put it there, or correct the name."
    ]


edits = st.lists(
    st.dictionaries(st.sampled_from(sorted(TEXTS)), st.integers(0, 7), min_size=1, max_size=4), min_size=1, max_size=5
)


@settings(max_examples=60, deadline=None)
@given(edits)
def test_whatever_is_edited_it_reads_as_if_nothing_were_known(edits: list[dict[str, int]]) -> None:
    with TemporaryDirectory() as name:
        root = tree(Path(name), WORKSPACE, {"output/.policygen/ledger.sqlite": ""})
        load_workspace(root).remember()
        for edit in edits:
            for file, number in edit.items():
                text = TEXTS[file][number % len(TEXTS[file])]
                (root / file).unlink(missing_ok=True)
                tree(root, {file: text})
            workspace = load_workspace(root)

            assert told(workspace) == as_it_is(root)
            workspace.remember()


# ── damaged, somebody else's, of another version ──


@settings(max_examples=60, deadline=None)
@given(at=st.integers(0, 10_000), byte=st.integers(1, 255), cut=st.booleans())
def test_a_damaged_file_is_passed_over_and_made_anew(at: int, byte: int, cut: bool) -> None:
    with TemporaryDirectory() as name:
        root = tree(Path(name), WORKSPACE, {"output/.policygen/ledger.sqlite": ""})
        load_workspace(root).remember()
        whole = (root / PLACE).read_bytes()
        at %= len(whole) - 1
        damaged = whole[:at] if cut else whole[:at] + bytes([whole[at] ^ byte]) + whole[at + 1 :]
        (root / PLACE).write_bytes(damaged)
        workspace = load_workspace(root)

        assert told(workspace) == as_it_is(root)
        workspace.remember()
        assert (root / PLACE).read_bytes() == whole


def test_what_this_version_wrote_is_believed(root: Path) -> None:
    """Else the tests below would tell nothing."""
    hold(root, with_another_name(root))

    assert name_of_school(root) == "Made up"


def test_what_another_version_wrote_is_not(root: Path) -> None:
    hold(root, with_another_name(root) | {"made_by": "0.0.9"})

    assert name_of_school(root) == "Brackenhurst Primary School"


def test_what_has_another_digest_is_not(root: Path) -> None:
    text = json.dumps(with_another_name(root)).encode()
    (root / PLACE).write_bytes(sha256(b"else").hexdigest().encode() + b"\n" + text)

    assert name_of_school(root) == "Brackenhurst Primary School"


@pytest.mark.parametrize("data", [[], {}, 1, None, {"files": {}}, {"made_by": 1, "files": 2}])
def test_a_file_of_another_form_is_passed_over(root: Path, data: Any) -> None:
    hold(root, data)

    assert name_of_school(root) == "Brackenhurst Primary School"


@pytest.mark.parametrize("entry", [[], {}, 1, [1, 2, 3], [{}, [], []], [{"nobody": 1}, [], {}], [{}, [[]], {}]])
def test_an_entry_of_another_form_is_passed_over(root: Path, entry: Any) -> None:
    data = held(root)
    data["files"] = dict.fromkeys(data["files"], entry)
    hold(root, data)

    assert told(load_workspace(root)) == as_it_is(root)


def test_another_number_of_the_program_is_another_version(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hold(root, with_another_name(root))
    monkeypatch.setattr("policygen.files.__version__", "0.0.9")

    assert name_of_school(root) == "Brackenhurst Primary School"


@pytest.mark.parametrize("changed", ["model.py", "record/base.py", "workspace/owners.py"])
def test_a_change_of_the_code_that_reads_files_is_another_version(
    root: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    code = tmp_path_factory.mktemp("code") / "policygen"
    shutil.copytree(Path(policygen.__file__).parent, code, ignore=shutil.ignore_patterns("*.docx", "__pycache__"))
    monkeypatch.setattr("policygen.files.__file__", str(code / "files.py"))
    hold(root, with_another_name(root))
    assert name_of_school(root) == "Made up"

    with (code / changed).open("a", encoding="utf-8") as source:
        source.write("# changed\n")

    assert name_of_school(root) == "Brackenhurst Primary School"


# ── written ──


def test_nothing_is_written_where_there_is_no_ledger(tmp_path: Path) -> None:
    load_workspace(tree(tmp_path, WORKSPACE)).remember()

    assert not (tmp_path / "output").exists()


def test_a_place_that_cannot_be_written_is_left_alone(tmp_path: Path) -> None:
    tree(tmp_path, WORKSPACE, {f"{PLACE}/in-the-way.txt": "somebody else’s"})
    load_workspace(tmp_path).remember()

    assert told(load_workspace(tmp_path)) == as_it_is(tmp_path)
    assert [path.name for path in (tmp_path / PLACE).parent.rglob("*")] == ["readings.json", "in-the-way.txt"]


def test_what_is_kept_already_is_not_written_again(root: Path) -> None:
    before = (root / PLACE).stat()
    load_workspace(root).remember()

    assert (root / PLACE).stat() == before


def test_what_no_file_says_any_more_is_let_go(root: Path) -> None:
    load_workspace(tree(root, {SCHOOL_FILE: f"{SCHOOL}faith: Quaker\n"})).remember()

    assert len(held(root)["files"]) == 3


def snapshot(root: Path) -> dict[Path, tuple[bytes, int]]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


@pytest.mark.parametrize("command", [["status"], ["check"], ["build", "--dry-run"], ["values", "larkmoor"]])
def test_a_command_that_only_looks_writes_nothing(built_larkmoor: Path, command: list[str]) -> None:
    (school,) = (built_larkmoor / "seeds").glob("*/schools/brackenhurst.yaml")
    school.write_text(f"{school.read_text(encoding='utf-8')}\nfaith: Quaker\n", encoding="utf-8")
    before = snapshot(built_larkmoor)
    run([*command, "-C", str(built_larkmoor)])

    assert snapshot(built_larkmoor) == before


def test_a_build_writes_it_and_a_second_does_not(built_larkmoor: Path) -> None:
    assert (built_larkmoor / PLACE).is_file()
    (built_larkmoor / PLACE).unlink()
    run(["build", "-C", str(built_larkmoor)])
    before = snapshot(built_larkmoor)
    run(["build", "-C", str(built_larkmoor)])

    assert snapshot(built_larkmoor)[built_larkmoor / PLACE] == before[built_larkmoor / PLACE]


# ── two at once ──


def load_and_remember(root: Path) -> list[str]:
    """The names that a process sees, which reads and writes while others do."""
    return [_seen(root) for _ in range(15)]


def _seen(root: Path) -> str:
    workspace = load_workspace(root)
    workspace.remember()
    (root / PLACE).unlink(missing_ok=True)
    load_workspace(root).remember()
    return workspace.trusts["larkmoor"].schools["brackenhurst"].name


def test_two_processes_that_write_at_once_read_what_the_files_say(root: Path) -> None:
    with ProcessPoolExecutor(2) as processes:
        seen: Iterator[list[str]] = processes.map(load_and_remember, [root, root])

        assert {name for names in seen for name in names} == {"Brackenhurst Primary School"}
    load_workspace(root).remember()
    assert len(held(root)["files"]) == 3


# ── quick ──

LOADED = """
import sys
from policygen.cli import run
run(["status", "-C", sys.argv[1]])
print(sorted({"yaml", "pydantic", "jinja2", "lxml"} & sys.modules.keys()))
"""


def test_where_nothing_changed_nothing_is_loaded_that_reads_checks_or_makes(built_larkmoor: Path) -> None:
    status = [sys.executable, "-c", LOADED, str(built_larkmoor)]

    said = subprocess.run(status, capture_output=True, text=True, check=True).stdout.splitlines()[-1]

    assert said == "[]"
