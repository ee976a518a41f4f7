"""Documents that print when others were approved: it shows, and it makes nobody approve anything again."""

import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policygen.cli import run
from policygen.word.package import CUSTOM_PROPERTIES_PART, read_package, read_properties
from policygen.word.projection import project
from tests.build.test_approving import text, words
from tests.merge.edits import edited, retype
from tests.review.larkmoor import BEHAVIOUR, LISTEN, SCHOOL_FILE, build, larkmoor, outputs, say
from tests.trees import tree
from tests.word import libreoffice
from tests.word.make import docx, p

UNIFORM = "larkmoor/brackenhurst/uniform"
NEW = "hear every pupil before we decide about them"
CATALOGUE = """\
documents:
  behaviour:
    title: Behaviour policy
    kind: policies
    template: policies/behaviour.docx
    tier: trust
    related: [uniform]
  uniform:
    title: Uniform policy
    kind: policies
    template: policies/uniform.docx
    tier: trust
    related: [behaviour]
"""


def template(subject: str) -> bytes:
    return docx(
        p("{{ document.title }}", style="Heading1"),
        p("{% if document.approved_on %}Approved on {{ document.approved_on }}{% else %}DRAFT{% endif %}"),
        p(f"{subject}: we promise to {{{{ values.commitments.first }}}}."),
        p("We close at four."),
        p("{%p for other in document.related %}"),
        p("{{ other.title }}{{ other.approval }}", style="ListBullet"),
        p("{%p endfor %}"),
    )


@pytest.fixture(scope="module")
def as_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two policies that name each other."""
    root = larkmoor(tmp_path_factory.mktemp("larkmoor"))
    tree(
        root,
        {
            "templates/catalogue.yaml": CATALOGUE,
            "templates/policies/behaviour.docx": template("Behaviour"),
            "templates/policies/uniform.docx": template("Uniform"),
        },
    )
    build(root)
    return root


@pytest.fixture
def root(as_built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(as_built, tmp_path, dirs_exist_ok=True))


def at(root: Path, document: str) -> Path:
    owner, _, name = document.rpartition("/")
    return root / "output" / owner / "policies" / f"{name}.docx"


def approve(root: Path, document: str, on: str, code: int = 0) -> None:
    assert run(["approve", document, "--by", "Local governing body", "--on", on, "-C", str(root)]) == code


def approve_both(root: Path) -> None:
    """Behaviour on the third of September, and uniform two weeks later, when behaviour is no longer news."""
    approve(root, BEHAVIOUR, "2026-09-03")
    build(root)
    approve(root, UNIFORM, "2026-09-17")


def status_of(root: Path, document: str, capsys: pytest.CaptureFixture[str]) -> tuple[bool, list[str], bool | None]:
    """Whether it is stale, the kinds of the reasons why, and whether it is approved."""
    capsys.readouterr()
    run(["status", document, "--json", "-C", str(root)])
    [found] = json.loads(capsys.readouterr().out)["documents"]
    return found["stale"], [reason["kind"] for reason in found["reasons"]], found["approved"]


def type_into(path: Path, before: str = "We close at four.", after: str = "We close at five.") -> None:
    path.write_bytes(edited(path.read_bytes(), retype(before, after)))


# ── until it is approved ─────────────────────────────────────────────────────────────────────────────


def test_a_document_that_nobody_approved_yet_stands_in_the_list_by_its_title_alone(root: Path) -> None:
    assert words(at(root, BEHAVIOUR))[-1] == "Uniform policy"


def test_a_draft_is_written_anew_when_a_document_that_it_names_is_approved(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    approve(root, BEHAVIOUR, "2026-09-03")
    assert status_of(root, UNIFORM, capsys) == (True, ["approval"], None)
    build(root)

    assert words(at(root, UNIFORM))[-1] == "Behaviour policy (approved 3 September 2026)"
    assert status_of(root, UNIFORM, capsys) == (False, [], None)


def test_an_edited_draft_gets_the_date_without_a_tracked_change_and_keeps_what_was_typed(root: Path) -> None:
    type_into(at(root, UNIFORM))
    approve(root, BEHAVIOUR, "2026-09-03")
    build(root)

    assert words(at(root, UNIFORM))[-1] == "Behaviour policy (approved 3 September 2026)"
    assert "We close at five." in words(at(root, UNIFORM))
    assert "by policygen" not in text(at(root, UNIFORM))
    before = outputs(root)
    build(root)
    assert outputs(root) == before


def test_what_somebody_typed_in_the_place_of_the_date_stays(root: Path) -> None:
    approve(root, BEHAVIOUR, "2026-09-03")
    build(root)
    type_into(at(root, UNIFORM), "approved 3 September 2026", "always with us")
    say(root, "on: 2026-09-03", "on: 2026-09-04", SCHOOL_FILE)
    build(root)

    assert words(at(root, UNIFORM))[-1] == "Behaviour policy (always with us)"


def test_a_document_can_be_approved_although_another_was_since_it_was_built(root: Path) -> None:
    approve(root, BEHAVIOUR, "2026-09-03")
    approve(root, UNIFORM, "2026-09-17")

    assert words(at(root, UNIFORM))[-1] == "Behaviour policy (approved 3 September 2026)"


def test_one_that_people_edited_shows_the_date_of_the_other_as_soon_as_it_is_approved(root: Path) -> None:
    type_into(at(root, UNIFORM))
    build(root)
    approve(root, BEHAVIOUR, "2026-09-03")
    approve(root, UNIFORM, "2026-09-17")

    assert words(at(root, UNIFORM))[-1] == "Behaviour policy (approved 3 September 2026)"
    assert "We close at five." in words(at(root, UNIFORM))


@pytest.mark.parametrize("edited_first", [False, True], ids=["as issued", "edited"])
def test_documents_that_are_approved_together_show_each_other_as_approved(root: Path, edited_first: bool) -> None:
    if edited_first:
        type_into(at(root, BEHAVIOUR))
    approve(root, "larkmoor/brackenhurst", "2026-09-17")
    before = outputs(root)

    assert words(at(root, BEHAVIOUR))[-1] == "Uniform policy (approved 17 September 2026)"
    assert words(at(root, UNIFORM))[-1] == "Behaviour policy (approved 17 September 2026)"
    build(root)
    assert outputs(root) == before


# ── once it is approved ──────────────────────────────────────────────────────────────────────────────


def test_two_policies_that_name_each_other_stay_approved_and_no_draft_is_made(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    approve_both(root)
    before = outputs(root)
    for document in (BEHAVIOUR, UNIFORM):
        assert status_of(root, document, capsys) == (False, [], True)
    for _ in range(3):
        build(root)
        assert outputs(root) == before

    assert [path for path in before if "brackenhurst" in path] == [
        "larkmoor/brackenhurst/policies/behaviour.docx",
        "larkmoor/brackenhurst/policies/uniform.docx",
    ]
    for document in (BEHAVIOUR, UNIFORM):
        assert status_of(root, document, capsys) == (False, [], True)


def test_the_next_version_of_an_approved_document_shows_the_dates_as_they_are_then(root: Path) -> None:
    approve_both(root)
    build(root)
    say(root, LISTEN, NEW)
    build(root)
    draft, redline = (at(root, BEHAVIOUR).with_suffix(ending) for ending in (".draft.docx", ".redline.docx"))

    assert words(draft)[-1] == "Uniform policy (approved 17 September 2026)"
    assert words(at(root, BEHAVIOUR))[-1] == "Uniform policy"
    assert "inserted by policygen (LLT): hear" in text(redline)
    assert "by policygen" not in text(redline).splitlines()[-1]


def test_a_waiting_draft_shows_the_dates_as_they_become(root: Path) -> None:
    approve(root, BEHAVIOUR, "2026-09-03")
    say(root, LISTEN, NEW)
    build(root)
    approve(root, UNIFORM, "2026-09-17")
    build(root)
    draft = at(root, BEHAVIOUR).with_suffix(".draft.docx")

    assert words(draft)[-1] == "Uniform policy (approved 17 September 2026)"
    approve(root, BEHAVIOUR, "2026-10-01")
    assert words(at(root, BEHAVIOUR))[-1] == "Uniform policy (approved 17 September 2026)"


def test_an_approved_document_that_people_edited_before_stays_as_it_is(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    type_into(at(root, BEHAVIOUR))
    approve_both(root)
    before = outputs(root)
    build(root)

    assert outputs(root) == before
    assert status_of(root, BEHAVIOUR, capsys) == (False, [], True)


def test_a_fact_that_is_not_printed_and_a_date_together_change_nothing_either(root: Path) -> None:
    approve_both(root)
    say(root, "phase: primary", "phase: primary\nurn: '123456'", SCHOOL_FILE)
    before = outputs(root)
    build(root)

    assert outputs(root) == before


def test_diff_says_nothing_of_an_approved_document_for_which_only_dates_moved_on(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    approve_both(root)
    capsys.readouterr()
    run(["diff", BEHAVIOUR, "--json", "-C", str(root)])
    [found] = json.loads(capsys.readouterr().out)
    assert found["outcome"] == "same"

    run(["build", "--dry-run", "-C", str(root)])
    assert "was approved" not in capsys.readouterr().out


@pytest.mark.parametrize("edited_first", [False, True], ids=["as issued", "edited"])
def test_both_stay_approved_where_the_ledger_was_lost(
    root: Path, capsys: pytest.CaptureFixture[str], edited_first: bool
) -> None:
    if edited_first:
        type_into(at(root, BEHAVIOUR))
    approve_both(root)
    before = outputs(root)
    shutil.rmtree(root / "output/.policygen")
    build(root)

    assert outputs(root) == before
    assert status_of(root, BEHAVIOUR, capsys)[2] is True


def test_both_are_approved_still_where_output_was_lost_and_show_the_dates_of_today(root: Path) -> None:
    approve_both(root)
    shutil.rmtree(root / "output")
    build(root)

    assert words(at(root, BEHAVIOUR))[1] == "Approved on 3 September 2026"
    assert words(at(root, BEHAVIOUR))[-1] == "Uniform policy (approved 17 September 2026)"
    assert words(at(root, UNIFORM))[1] == "Approved on 17 September 2026"


def test_a_copy_of_an_approved_document_with_other_dates_is_approved_still(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    approve(root, "larkmoor/brackenhurst", "2026-09-17")
    package = read_package(at(root, BEHAVIOUR).read_bytes(), "behaviour.docx")
    listed = {part: package.read(part) for part in (package.main, CUSTOM_PROPERTIES_PART)}
    older = {
        part: data.replace(b"(approved 17 September 2026)", b"(approved 3 May 2026)") for part, data in listed.items()
    }
    at(root, BEHAVIOUR).write_bytes(package.replace(older).write())
    build(root)

    assert words(at(root, BEHAVIOUR))[-1] == "Uniform policy (approved 3 May 2026)"
    assert status_of(root, BEHAVIOUR, capsys) == (False, [], True)


def test_a_condition_on_another_approval_is_the_documents_own_content(root: Path) -> None:
    asking = docx(p("{% for other in document.related %}{% if other.approved_on %}Read it!{% endif %}{% endfor %}"))
    (root / "templates/policies/behaviour.docx").write_bytes(asking)
    build(root)
    approve_both(root)
    build(root)

    assert "Read it!" in words(at(root, BEHAVIOUR).with_suffix(".draft.docx"))


def test_why_names_the_line_that_says_when_the_other_was_approved(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    approve(root, BEHAVIOUR, "2026-09-03")
    build(root)
    capsys.readouterr()
    run(["why", str(at(root, UNIFORM)), "approved 3 September", "-C", str(root)])

    on = (root / SCHOOL_FILE).read_text(encoding="utf-8").splitlines().index("    on: 2026-09-03") + 1
    assert f"is the fact documents.behaviour.approval ({SCHOOL_FILE}:{on})" in capsys.readouterr().out


# ── whatever happens, and in whatever order ──────────────────────────────────────────────────────────

Step = tuple[str, str]
STEPS: st.SearchStrategy[list[Step]] = st.lists(
    st.tuples(st.sampled_from(["approve", "type", "forget", "build"]), st.sampled_from([BEHAVIOUR, UNIFORM])),
    max_size=2,
)
BOTH = st.permutations([("approve", BEHAVIOUR), ("approve", UNIFORM)])


@settings(max_examples=10, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS, BOTH, STEPS)
def test_what_was_approved_stays_so_until_its_own_words_change(
    as_built: Path, before: list[Step], both: list[Step], then: list[Step]
) -> None:
    steps = [*before, *both, *then]
    with TemporaryDirectory() as folder:
        root = Path(shutil.copytree(as_built, folder, dirs_exist_ok=True))
        approved: dict[str, bytes] = {}
        for number, (what, document) in enumerate(steps, 1):
            if what == "approve" and document not in approved:
                build(root)
                approve(root, document, f"2026-09-{number:02}")
                approved[document] = at(root, document).read_bytes()
            elif what == "type":
                type_into(at(root, document), "at four", "at four now")
                approved.pop(document, None)
            elif what == "forget":
                shutil.rmtree(root / "output/.policygen", ignore_errors=True)
            build(root)
        after = outputs(root)
        build(root)

        assert outputs(root) == after
        assert not [path for path in after if path.count(".") > 1]
        assert {document: at(root, document).read_bytes() for document in approved} == approved
        for document, other in ((BEHAVIOUR, UNIFORM), (UNIFORM, BEHAVIOUR)):
            if document not in approved:
                assert ("(approved" in words(at(root, document))[-1]) == (
                    f"{other.rpartition('/')[2]}:" in record(root)
                )


def record(root: Path) -> str:
    """What the school's file has of approvals."""
    return (root / SCHOOL_FILE).read_text(encoding="utf-8").partition("approvals:")[2]


# ── the file ─────────────────────────────────────────────────────────────────────────────────────────


def test_the_date_is_a_field_that_shows_a_property_of_the_file(root: Path, validate_docx: object) -> None:
    approve(root, BEHAVIOUR, "2026-09-03")
    build(root)
    package = read_package(at(root, UNIFORM).read_bytes(), "uniform.docx")

    assert read_properties(package)["policygen.other.behaviour.approval"] == " (approved 3 September 2026)"
    assert "Behaviour policy‹DOCPROPERTY policygen.other.behaviour.approval›" in project(package)
    validate_docx(at(root, UNIFORM))  # type: ignore[operator]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_files_that_libreoffice_saved_are_not_edited_by_that_and_get_the_dates_too(root: Path) -> None:
    approve(root, BEHAVIOUR, "2026-09-03")
    for document in (BEHAVIOUR, UNIFORM):
        at(root, document).write_bytes(libreoffice.resaved(at(root, document).read_bytes()))
    type_into(at(root, UNIFORM))
    before = at(root, BEHAVIOUR).read_bytes()
    build(root)
    approve(root, UNIFORM, "2026-09-17")
    build(root)

    assert at(root, BEHAVIOUR).read_bytes() == before
    assert not at(root, BEHAVIOUR).with_suffix(".draft.docx").exists()
    assert words(at(root, UNIFORM))[-1] == "Behaviour policy (approved 3 September 2026)"
