"""Adjustments in a whole build: only their own documents change, edited ones by tracked changes, and back again."""

import datetime as dt
import io
from pathlib import Path

import pytest
from docx import Document as WordDocument
from hypothesis import given, settings
from hypothesis import strategies as st

from policygen.build import Outcome, build
from policygen.ledger import reading
from policygen.model import Adjustment
from policygen.plan import documents
from policygen.render.engine import Template
from policygen.render.sections import ADJUSTED, Adjusted
from policygen.review.reasons import Reasons, sources_of
from policygen.review.why import why
from policygen.word.merge import merge
from policygen.word.package import read_package
from policygen.word.revisions import accepted, rejected, revisions
from policygen.workspace import load_workspace
from tests.trees import SCHOOL, WORKSPACE, tree
from tests.word.make import docx, outline, p

DAY = dt.date(2026, 9, 1)
CATALOGUE = """\
documents:
  behaviour:
    title: Behaviour policy
    kind: policies
    template: policies/behaviour.docx
    tier: framework
  uniform:
    title: Uniform policy
    kind: policies
    template: policies/behaviour.docx
    tier: framework
"""
TEMPLATE = docx(
    p("Behaviour at {{ school.name }}", style="Heading1"), "How we treat each other here.",
    '{%p section "rewards" vary="free" %}', "We give house points for good work.", "{%p endsection %}",
    '{%p section "law" %}', "Nobody is hit here.", "{%p endsection %}",
)  # fmt: skip
HERE = "output/larkmoor/brackenhurst/policies/behaviour.docx"
REWARDS = """\
adjustments:
  behaviour:
    rewards:
      do: replace
      text: We give **stickers**.
      reason: They are small
"""


def school(adjustments: str) -> dict[str, str | bytes | None]:
    return {"seeds/larkmoor/schools/brackenhurst.yaml": SCHOOL + adjustments}


def built(root: Path) -> dict[str, Outcome]:
    workspace = load_workspace(root)

    assert workspace.findings == ()
    return {
        result.id.removeprefix("larkmoor/"): result.outcome for result in build(workspace, documents(workspace), DAY)
    }


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A trust with two schools of two documents each, built."""
    other = {"seeds/larkmoor/schools/acorn.yaml": "name: Acorn School\nphase: primary\n"}
    files = {"templates/catalogue.yaml": CATALOGUE, "templates/policies/behaviour.docx": TEMPLATE}
    tree(tmp_path, WORKSPACE, files, other)
    built(tmp_path)
    return tmp_path


def lines(root: Path) -> list[str]:
    return outline((root / HERE).read_bytes())


def changed(outcomes: dict[str, Outcome]) -> dict[str, Outcome]:
    return {id: outcome for id, outcome in outcomes.items() if outcome is not Outcome.UNCHANGED}


def test_an_adjustment_changes_its_own_document_and_no_other(made: Path) -> None:
    tree(made, school(REWARDS))

    assert changed(built(made)) == {"brackenhurst/behaviour": Outcome.REPLACED}
    assert lines(made)[2:] == ["We give {b bCs stickers}.", "Nobody is hit here."]
    assert changed(built(made)) == {}


def test_why_and_by_whom_it_was_decided_changes_nothing(made: Path) -> None:
    tree(made, school(REWARDS))
    built(made)
    tree(made, school(REWARDS.replace("They are small", "Because") + "      approved_by: Governors\n"))

    assert changed(built(made)) == {}


def test_without_it_the_document_is_to_the_byte_what_it_was(made: Path) -> None:
    before = (made / HERE).read_bytes()
    tree(made, school(REWARDS))
    built(made)
    tree(made, school(""))

    assert changed(built(made)) == {"brackenhurst/behaviour": Outcome.REPLACED}
    assert (made / HERE).read_bytes() == before


def test_what_the_tier_does_not_leave_to_the_school_stays(made: Path) -> None:
    before = lines(made)
    tree(made, school(REWARDS.replace("rewards:", "law:")))
    built(made)

    assert lines(made) == before


def test_a_word_file_beside_the_yaml_comes_in_and_its_changes_too(made: Path) -> None:
    file = "seeds/larkmoor/schools/rewards.docx"
    tree(made, school(REWARDS.replace("text: We give **stickers**.", "file: rewards.docx")), {file: docx("Medals.")})

    assert changed(built(made)) == {"brackenhurst/behaviour": Outcome.REPLACED}
    assert lines(made)[2] == "Medals."
    tree(made, {file: docx("Cups.")})
    assert changed(built(made)) == {"brackenhurst/behaviour": Outcome.REPLACED}
    assert lines(made)[2] == "Cups."


def test_an_adjustment_of_an_edited_document_arrives_as_tracked_changes(made: Path) -> None:
    edited = WordDocument(str(made / HERE))
    edited.paragraphs[1].add_run(" Always.")
    edited.save(str(made / HERE))
    tree(made, school(REWARDS))

    assert changed(built(made)) == {"brackenhurst/behaviour": Outcome.MERGED}
    package = read_package((made / HERE).read_bytes(), HERE)
    kinds = {revision.kind for revision in revisions(package)}
    assert {"insertion", "deletion"} <= kinds
    assert outline(accepted(package).write())[1:] == [
        "How we treat each other here. Always.", "We give {b bCs stickers}.", "Nobody is hit here.",
    ]  # fmt: skip


WORDS = [f"Paragraph {number} of the template." for number in range(6)]
CHANGES = st.sampled_from(
    [Adjustment(do="omit"), *(Adjustment(do=do, text="Of the school.") for do in ("replace", "before", "after"))]
)


@given(
    start=st.integers(0, 5),
    length=st.integers(1, 3),
    change=CHANGES,
    edited=st.integers(0, 5),
    whose=st.text("xyz ", max_size=9),
)
@settings(deadline=None, max_examples=30)
def test_an_adjustment_of_whatever_people_edited_is_proposed_and_loses_none_of_their_words(
    start: int, length: int, change: Adjustment, edited: int, whose: str
) -> None:
    end = min(start + length, len(WORDS))
    section = ['{%p section "x" vary="free" %}', *WORDS[start:end], "{%p endsection %}"]
    template = Template(docx("{{ name }}", *WORDS[:start], *section, *WORDS[end:]), "t.docx")
    names = {"name": "First"}
    base = template.render_document(names, "a/b/c").data
    ours = template.render_document(names | {ADJUSTED: Adjusted({"x": (change,)}, "free")}, "a/b/c").data
    document = WordDocument(io.BytesIO(base))
    document.paragraphs[edited + 1].add_run(f" They typed {whose}.")
    held = io.BytesIO()
    document.save(held)
    theirs = read_package(held.getvalue(), "theirs")

    result = merge(read_package(base, "base"), theirs, read_package(ours, "ours"), date=DAY)
    merged = result.package

    assert outline(rejected(merged).write()) == outline(theirs.write())
    assert f"They typed {whose}." in "".join(outline(merged.write()))
    assert result.decisions
    if not start <= edited < end:
        made = outline(ours)
        assert revisions(merged)
        assert [line.replace(f" They typed {whose}.", "") for line in outline(accepted(merged).write())] == made


def test_status_says_that_an_adjustment_is_why(made: Path) -> None:
    tree(made, school(REWARDS))
    workspace = load_workspace(made)
    document = documents(workspace, ["larkmoor/brackenhurst/behaviour"])[0]
    with reading(made / "output/.policygen") as ledger:
        reasons = Reasons(workspace, sources_of(workspace, DAY, ledger), DAY)
        issue = ledger.issues()[document.id]

        assert [str(reason) for reason in reasons.of(document, issue)] == ["what is adjusted in its sections changed"]


@pytest.mark.parametrize("words", ["stickers", "We give stickers."])
def test_why_says_whose_adjustment_words_are_and_where_it_stands(made: Path, words: str) -> None:
    tree(made, school(REWARDS))
    built(made)
    [answer] = why(load_workspace(made), made / HERE, words, DAY)

    assert str(answer.sources[0]).endswith(
        "is Brackenhurst Primary School’s adjustment of ‘rewards’ (seeds/larkmoor/schools/brackenhurst.yaml:5)."
    )


def test_why_says_so_of_words_of_a_word_file_too(made: Path) -> None:
    adjusted = school(REWARDS.replace("text: We give **stickers**.", "file: rewards.docx"))
    tree(made, adjusted, {"seeds/larkmoor/schools/rewards.docx": docx("Medals.")})
    built(made)
    [answer] = why(load_workspace(made), made / HERE, "Medals", DAY)

    assert [str(source) for source in answer.sources] == [
        "‘Medals.’ is Brackenhurst Primary School’s adjustment of ‘rewards’ "
        "(seeds/larkmoor/schools/brackenhurst.yaml:5)."
    ]
