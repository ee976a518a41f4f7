"""What a school changes in a page counts wherever that page is brought in, and is said and told once."""

import datetime as dt
from pathlib import Path

import pytest

from policygen.build import Outcome, build
from policygen.cli import run
from policygen.plan import documents
from policygen.word.package import read_package
from policygen.word.told import paragraphs
from policygen.workspace import load_workspace
from tests.merge.edits import edited, retype
from tests.trees import SCHOOL, WORKSPACE, tree
from tests.word.make import docx, p

DAY = dt.date(2026, 9, 1)
CATALOGUE = """\
documents:
  prospectus:
    title: Prospectus
    kind: prospectus
    template: prospectus/prospectus.docx
    tier: school
  uniform:
    title: Uniform
    kind: prospectus
    template: prospectus/uniform.docx
    tier: school
  meals:
    title: Meals
    kind: prospectus
    template: prospectus/meals.docx
    tier: school
"""
UNIFORM = docx(
    p("Uniform", style="Heading1"),
    '{%p section "shoes" vary="free" %}', "Please wear black shoes.", "{%p endsection %}",
    '{%p section "law" vary="fixed" %}', "We follow the guidance.", "{%p endsection %}",
)  # fmt: skip
MEALS = docx('{%p section "lunch" vary="free" %}', "Lunch is at noon.", "{%p endsection %}")
PROSPECTUS = docx(
    p("Welcome", style="Heading1"), '{%p include "prospectus/uniform.docx" %}', '{%p include "prospectus/meals.docx" %}'
)
SHOES = (
    "    shoes: {{do: {}, text: {}, reason: Sand, approved_by: LGB, approved_on: 2026-09-01, review_on: 2027-09-01}}\n"
)
SANDALS = "  uniform:\n" + SHOES.format("replace", "Please wear sandals.")
BOOTS = "  prospectus:\n" + SHOES.format("replace", "Please wear boots.")


def school(adjustments: str = "") -> dict[str, str | bytes | None]:
    said = f"adjustments:\n{adjustments}" if adjustments else ""
    return {"seeds/larkmoor/schools/brackenhurst.yaml": SCHOOL + said}


def built(root: Path) -> dict[str, Outcome]:
    workspace = load_workspace(root)

    assert workspace.findings == ()
    results = build(workspace, documents(workspace), DAY)
    return {result.id.removeprefix("larkmoor/"): result.outcome for result in results}


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A school with three pages, of which one brings in the other two, built."""
    files = {
        "templates/catalogue.yaml": CATALOGUE,
        "templates/prospectus/prospectus.docx": PROSPECTUS,
        "templates/prospectus/uniform.docx": UNIFORM,
        "templates/prospectus/meals.docx": MEALS,
    }
    tree(tmp_path, WORKSPACE, files)
    built(tmp_path)
    return tmp_path


def file(root: Path, name: str) -> Path:
    return root / f"output/larkmoor/brackenhurst/prospectus/{name}.docx"


def words(root: Path, name: str) -> list[str]:
    package = read_package(file(root, name).read_bytes(), name)
    return [paragraph.text for paragraph in paragraphs(package.read(package.main)) if paragraph.text]


def said(root: Path, capsys: pytest.CaptureFixture[str], *command: str) -> str:
    capsys.readouterr()
    run([*command, "-C", str(root)])
    return " ".join(capsys.readouterr().out.split())


def test_what_is_said_of_a_page_counts_where_the_page_is_brought_in_and_nowhere_else(made: Path) -> None:
    tree(made, school(SANDALS))

    assert built(made) == {
        "brackenhurst/prospectus": Outcome.REPLACED,
        "brackenhurst/uniform": Outcome.REPLACED,
        "brackenhurst/meals": Outcome.UNCHANGED,
    }
    assert words(made, "uniform") == ["Uniform", "Please wear sandals.", "We follow the guidance."]
    assert words(made, "prospectus") == ["Welcome", *words(made, "uniform"), "Lunch is at noon."]
    assert set(built(made).values()) == {Outcome.UNCHANGED}


def test_what_the_whole_document_says_of_it_counts_there(made: Path) -> None:
    tree(made, school(SANDALS + BOOTS))
    built(made)

    assert "Please wear sandals." in words(made, "uniform")
    assert "Please wear boots." in words(made, "prospectus")
    assert "Please wear sandals." not in words(made, "prospectus")


def test_taken_out_it_is_gone_from_both(made: Path) -> None:
    before = {name: file(made, name).read_bytes() for name in ("prospectus", "uniform")}
    tree(made, school(SANDALS))
    built(made)
    tree(made, school())
    built(made)

    assert {name: file(made, name).read_bytes() for name in before} == before


def test_fixed_text_stays_fixed_there_too(made: Path) -> None:
    tree(made, school("  uniform:\n    law: {do: omit}\n"))
    built(made)

    assert "We follow the guidance." in words(made, "prospectus")


def test_a_word_file_comes_in_both_times(made: Path) -> None:
    tree(made, school("  uniform:\n    shoes: {do: after, file: shop.docx}\n"))
    tree(made, {"seeds/larkmoor/schools/shop.docx": docx("Our shop is open on Mondays.")})
    built(made)

    for name in ("uniform", "prospectus"):
        assert "Our shop is open on Mondays." in words(made, name)
    tree(made, {"seeds/larkmoor/schools/shop.docx": docx("Our shop is open on Fridays.")})
    assert built(made)["brackenhurst/prospectus"] is Outcome.REPLACED


def test_a_group_of_schools_can_say_it(made: Path) -> None:
    group = "name: Primaries\nmembers: {phase: [primary]}\nevery_school:\n  adjustments:\n    uniform:\n"
    tree(made, {"seeds/larkmoor/groups/primaries.yaml": group + "  " + SHOES.format("after", "Or wellingtons.")})
    built(made)

    assert "Or wellingtons." in words(made, "prospectus")


def test_status_says_why_of_both(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tree(made, school(SANDALS))
    told = said(made, capsys, "status")

    assert "what is adjusted in its sections changed: in 2 documents" in told


def test_check_tells_what_is_wrong_with_it_once(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tree(made, school("  uniform:\n    shoes: {do: omit}\n"))
    told = said(made, capsys, "check")

    assert told.count("does not say why it differs") == 1


def test_why_names_the_line_where_it_is_said(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tree(made, school(SANDALS))
    built(made)

    text = (made / "seeds/larkmoor/schools/brackenhurst.yaml").read_text(encoding="utf-8")
    line = text[: text.index("    shoes:")].count("\n") + 1
    for name in ("uniform", "prospectus"):
        told = said(made, capsys, "why", str(file(made, name)), "wear sandals")
        assert f"seeds/larkmoor/schools/brackenhurst.yaml:{line}" in told


def test_why_names_it_for_a_word_file_too(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tree(made, school("  uniform:\n    shoes: {do: after, file: shop.docx}\n"))
    tree(made, {"seeds/larkmoor/schools/shop.docx": docx("Our shop is open on Mondays.")})
    built(made)

    told = said(made, capsys, "why", str(file(made, "prospectus")), "shop is open")
    assert "seeds/larkmoor/schools/brackenhurst.yaml:" in told


def test_the_register_tells_it_once_with_where_it_stands_too(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tree(made, school(SANDALS))

    for selector in ("larkmoor", "larkmoor/*/uniform", "larkmoor/*/prospectus"):
        told = said(made, capsys, "register", "adjustments", selector)
        assert "Adjustments (1)" in told
        assert "Uniform (and in Prospectus), shoes" in told
    assert "Adjustments" not in said(made, capsys, "register", "adjustments", "larkmoor/*/meals")


def test_the_register_tells_of_each_where_both_say_something(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tree(made, school(SANDALS + BOOTS))
    told = said(made, capsys, "register", "adjustments")

    assert "Adjustments (2)" in told
    assert "Uniform, shoes" in told
    assert "Prospectus, shoes" in told


def test_an_edit_of_the_whole_document_is_taken_for_that_alone(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tree(made, school(SANDALS))
    built(made)
    path = file(made, "prospectus")
    path.write_bytes(edited(path.read_bytes(), retype("wear sandals", "wear clogs")))
    run(["pull", "--yes", "-C", str(made)])
    outcomes = built(made)

    assert set(outcomes.values()) <= {Outcome.UNCHANGED, Outcome.KEPT}
    assert "Please wear clogs." in words(made, "prospectus")
    assert "Please wear sandals." in words(made, "uniform")
    text = (made / "seeds/larkmoor/schools/brackenhurst.yaml").read_text(encoding="utf-8")
    assert "  prospectus:\n" in text


def test_an_edit_of_the_page_is_taken_for_both(made: Path) -> None:
    path = file(made, "uniform")
    path.write_bytes(edited(path.read_bytes(), retype("black shoes", "clogs")))
    run(["pull", "--yes", "-C", str(made)])
    built(made)

    assert "Please wear clogs." in words(made, "prospectus")


def test_the_trusts_words_typed_again_into_the_whole_document_stay_there(made: Path) -> None:
    tree(made, school(SANDALS))
    built(made)
    path = file(made, "prospectus")
    path.write_bytes(edited(path.read_bytes(), retype("sandals", "black shoes")))
    run(["pull", "--yes", "-C", str(made)])
    built(made)

    assert "Please wear black shoes." in words(made, "prospectus")
    assert "Please wear sandals." in words(made, "uniform")
