"""Starting a folder of one's own."""

import datetime as dt
import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from policygen.cli import run
from policygen.errors import UnwritableFileError
from policygen.workspace import BadShortNameError, find_workspace, init_workspace, load_workspace, new_school, schemas
from policygen.workspace.starter import BadSchoolNameError
from policygen.workspace.yamlfile import read_yaml, words_at

EXAMPLE_SCHOOL = "seeds/example-trust/schools/example-primary-school.yaml"


def without_marks(text: str) -> str:
    """A YAML file with every remarked key brought into use."""
    return re.sub(r"(?m)^# (?=(?: *(?:- )?(?:[a-z_]+|20\d\d-\d\d):(?: |$)| +- ))", "", text)


def test_the_new_folder_is_a_workspace_with_nothing_wrong_in_it(tmp_path: Path) -> None:
    init_workspace(tmp_path / "ours")
    workspace = load_workspace(find_workspace(tmp_path / "ours/seeds"))

    assert workspace.findings == ()
    assert list(workspace.trusts) == ["example-trust"]
    assert list(workspace.trusts["example-trust"].schools) == ["example-primary-school"]
    assert workspace.catalogue.documents


def test_the_new_folder_has_every_template_and_schema(tmp_path: Path, root: Path) -> None:
    init_workspace(tmp_path / "ours")
    templates = {path.relative_to(root).as_posix() for path in root.glob("templates/**/*.docx")}

    assert {
        path.relative_to(tmp_path / "ours").as_posix() for path in (tmp_path / "ours").glob("templates/**/*.docx")
    } == (templates)
    assert {path.stem for path in (tmp_path / "ours/seeds/.schema").iterdir()} == schemas().keys()


def test_an_empty_folder_may_be_there_already(tmp_path: Path) -> None:
    init_workspace(tmp_path)

    assert (tmp_path / "templates/catalogue.yaml").is_file()


def test_a_folder_that_is_not_empty_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(UnwritableFileError, match="it is not empty"):
        init_workspace(tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_file_in_the_folders_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ours").write_text("mine")
    with pytest.raises(UnwritableFileError, match="a file of that name is there"):
        init_workspace(tmp_path / "ours")

    assert (tmp_path / "ours").read_text() == "mine"


@pytest.mark.parametrize("there", [True, False])
def test_a_start_that_fails_leaves_nothing_behind(there: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is not a real one here: it is full after some files."""
    written = iter(range(100))
    real = os.fsync

    def full(handle: int) -> None:
        if next(written) > 8:
            raise OSError(28, "No space left on device")
        real(handle)

    target = tmp_path / "ours"
    if there:
        target.mkdir()
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnwritableFileError, match="the disk is full"):
        init_workspace(target)

    assert (list(target.iterdir()) if there else target.exists()) == ([] if there else False)


def test_every_remarked_key_of_the_example_school_works_once_it_is_brought_into_use(tmp_path: Path) -> None:
    init_workspace(tmp_path)
    school = tmp_path / EXAMPLE_SCHOOL
    school.write_text(
        without_marks(school.read_text(encoding="utf-8")).replace("'000000'", "'123456'"), encoding="utf-8"
    )
    (school.parent / "logo.png").touch()
    workspace = load_workspace(tmp_path)

    assert workspace.findings == ()
    assert workspace.trusts["example-trust"].schools["example-primary-school"].people.senco[1].name == "F. Example"


def test_every_remarked_key_of_the_bundled_schools_works_once_it_is_brought_into_use(root: Path, bundled: Path) -> None:
    schools = sorted(bundled.glob("seeds/*/schools/*.yaml"))
    for school in schools:
        text = without_marks(school.read_text(encoding="utf-8"))

        assert "people:\n  headteacher:" in text
        school.write_text(text, encoding="utf-8")
    workspace = load_workspace(bundled)

    assert [str(finding) for finding in workspace.findings] == []
    assert len(schools) == sum(len(folder.schools) for folder in load_workspace(root).trusts.values()) == 5


def test_every_remarked_key_of_the_example_trust_and_group_works_once_it_is_brought_into_use(tmp_path: Path) -> None:
    init_workspace(tmp_path)
    for path in ("trust.yaml", "groups/primary-schools.yaml"):
        file = tmp_path / "seeds/example-trust" / path
        text = without_marks(file.read_text(encoding="utf-8"))
        file.write_text(text.replace("'00000000'", "'12345678'"), encoding="utf-8")
    workspace = load_workspace(tmp_path, dt.date(2027, 9, 1))
    school = workspace.trusts["example-trust"].schools["example-primary-school"]

    assert workspace.findings == ()
    assert (school.people.data_protection_officer[0].name, school.meals.provider) == ("L. Example", "Another Kitchen")
    assert school.people.early_years_lead[0].name == "M. Example"


# ── a new school ─────────────────────────────────────────────────────────────────────────────────────


def test_a_new_school_is_one_of_the_trusts_schools(tmp_path: Path) -> None:
    init_workspace(tmp_path / "ours")
    path = new_school(tmp_path / "ours", "example-trust", "St Anne’s C of E: the “Old” School", "junior")
    workspace = load_workspace(tmp_path / "ours")
    school = workspace.trusts["example-trust"].schools["st-annes-c-of-e-the-old-school"]

    assert path.name == "st-annes-c-of-e-the-old-school.yaml"
    assert (school.name, school.phase) == ("St Anne’s C of E: the “Old” School", "junior")
    assert workspace.findings == ()


@given(st.text(max_size=40).map(lambda name: f"A{name}".replace("\\", "")).filter(lambda name: "." not in name))
def test_any_name_is_kept_as_it_was_given_but_for_its_spaces(name: str) -> None:
    with TemporaryDirectory() as folder:
        path = new_school(Path(folder), "ours", name, "special", "a-school")
        node, findings = read_yaml(path.read_bytes(), "a-school.yaml")

    assume(not findings)
    assert words_at(node, "name") == " ".join(name.split())


@pytest.mark.parametrize(
    ("name", "why"), [("学校", "no short name can be made of it"), ("nul", "‘nul’ cannot be a short name")]
)
def test_a_name_that_makes_no_short_name_asks_for_one(tmp_path: Path, name: str, why: str) -> None:
    with pytest.raises((BadSchoolNameError, BadShortNameError), match=why) as caught:
        new_school(tmp_path, "ours", name, "primary")
    assert "--as" in str(caught.value.next_step)

    assert new_school(tmp_path, "ours", name, "primary", "school-one").is_file()


@pytest.mark.parametrize("name", ["../../etc", "/etc/passwd", "---", "Oak/../Elm", "C:\\schools\\oak"])
def test_a_path_is_no_name_of_a_school_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadSchoolNameError, match="cannot be taken as it is"):
        new_school(tmp_path, "ours", name, "primary", "oak")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["3 Rivers Academy", "Infant / Junior School", "Élan School", "St. Anne’s"])
def test_names_that_schools_have_are_taken(tmp_path: Path, name: str) -> None:
    assert new_school(tmp_path, "ours", name, "primary").is_file()


def test_a_school_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    path = new_school(tmp_path, "ours", "Alder Hill", "primary")
    before = path.read_bytes()

    with pytest.raises(BadShortNameError, match="there is a school ours/alder-hill already"):
        new_school(tmp_path, "ours", "Alder  Hill", "secondary")
    assert path.read_bytes() == before


def test_the_folder_that_one_stands_in_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["init", "."]) == 0

    assert f"Started {tmp_path.resolve()}. It holds" in capsys.readouterr().out
