"""Where superseded terms and former names of schools still stand."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from policygen.checks.search import Old, Search
from tests.checks.saying import said_of
from tests.trees import SCHOOL, TRUST
from tests.word.make import docx, p

SCHOOL_FILE = "seeds/larkmoor/schools/brackenhurst.yaml"
TRUST_FILE = "seeds/larkmoor/trust.yaml"
TEMPLATE = "templates/policies/behaviour.docx"
DOCUMENT = "output/larkmoor/brackenhurst/policies/behaviour.docx"
TERMS = "terms:\n  local_body:\n    one: academy committee\n    was: [Local Governing Board, LGB]\n"


def said(root: Path, school: str = "", trust: str = TERMS, *files: Mapping[str, str | bytes]) -> list[str]:
    """What is found where the trust and its school say this."""
    own: dict[str, str | bytes] = {
        TEMPLATE: docx("{{ school.name }}"),
        TRUST_FILE: TRUST + trust,
        SCHOOL_FILE: SCHOOL + school,
    }
    return said_of(root, own, *files)


# ── words ──


def found(text: str, *olds: str, current: tuple[str, ...] = (), quoted: tuple[str, ...] = ()) -> list[str]:
    """The old words in a text."""
    return [old.words for old in Search([Old(words, "new") for words in olds], current).in_text(text, quoted)]


@pytest.mark.parametrize(
    "text",
    [
        "Ask the Local Governing Board.",
        "the local governing board’s view",
        "all LOCAL GOVERNING BOARDS",
        "the Local\u00a0Governing\nBoard",
        "(Local Governing Board)",
    ],
)
def test_several_words_are_found_whatever_their_capitals_and_spaces(text: str) -> None:
    assert found(text, "Local Governing Board") == ["Local Governing Board"]


def test_an_abbreviation_is_found_as_it_is_written() -> None:
    assert found("The LGB’s view, and other LGBs", "LGB") == ["LGB"]
    assert found("lgb", "LGB") == []


@pytest.mark.parametrize("text", ["headmastership", "headmaster@school.example", "x.LGB.y", "ALGB", "MyLGBs"])
def test_a_longer_word_or_an_address_does_not_count(text: str) -> None:
    assert found(text, "headmaster", "LGB") == []


def test_the_plural_of_an_old_word_counts() -> None:
    assert found("Headmasters’ hall", "headmaster") == ["headmaster"]


def test_what_is_said_now_may_hold_old_words() -> None:
    assert found("the local governing body", "governing body", current=("local governing body",)) == []
    assert found("the governing body", "governing body", current=("local governing body",)) == ["governing body"]


def test_words_that_are_quoted_do_not_count() -> None:
    assert found("We say: “The LGB decides.”", "LGB", quoted=("The LGB decides.",)) == []
    assert found("The LGB decides. The LGB met.", "LGB", quoted=("The LGB decides.",)) == ["LGB"]


def test_what_is_quoted_hides_no_longer_words_that_begin_with_it() -> None:
    assert found("Ask the care team.", "care team", quoted=("Care",)) == ["care team"]


def test_words_that_are_said_to_be_old_do_not_count() -> None:
    assert found("The committee (formerly the LGB) meets.", "LGB") == []
    assert found("Hill School, formerly known as Old Hall.", "Old Hall") == []


# ── files ──


def test_an_old_term_in_a_fact_is_located(tmp_path: Path) -> None:
    assert said(tmp_path, "wraparound:\n  breakfast: Ask the LGB.\n") == [
        f"error: {SCHOOL_FILE}:4:14: ‘breakfast’ says ‘LGB’, which is ‘academy committee’ now. "
        "Say it with the new words."
    ]


def test_an_old_term_in_an_adjustment_is_located(tmp_path: Path) -> None:
    school = "adjustments:\n  behaviour:\n    rewards: {do: replace, text: The LGB gives prizes, reason: Ours}\n"

    assert f"error: {SCHOOL_FILE}:5:34: an adjustment says ‘LGB’, which is ‘academy committee’ now. " in "\n".join(
        said(tmp_path, school)
    )


def test_an_old_term_in_a_statement_is_a_warning(tmp_path: Path) -> None:
    statements = "statements:\n  - id: ask\n    kind: note\n    text: We ask each local governing board.\n"

    assert said(tmp_path, "", TERMS + statements) == [
        f"warning: {TRUST_FILE}:9:11: a statement says ‘Local Governing Board’, which is ‘academy committee’ now. "
        "It is quoted as it is until it is worded anew."
    ]


def test_a_school_that_still_uses_the_old_term_is_warned_once_and_its_documents_are_not_blamed(tmp_path: Path) -> None:
    finished = {DOCUMENT: docx("The Local Governing Board meets.")}

    assert said(tmp_path, "terms:\n  local_body: Local Governing Board\n", TERMS, finished) == [
        f"warning: {SCHOOL_FILE}:4:15: the term is ‘Local Governing Board’ here, and that is ‘academy committee’ now. "
        "Take the line out, or the words out of ‘was:’."
    ]


def test_a_former_name_is_found_in_facts_but_not_where_it_is_on_record(tmp_path: Path) -> None:
    school = "former_names: [Old Hall School]\nwraparound:\n  breakfast: At Old Hall School.\n"

    assert said(tmp_path, school) == [
        f"error: {SCHOOL_FILE}:5:14: ‘breakfast’ says ‘Old Hall School’, which is ‘Brackenhurst Primary School’ now. "
        "Say it with the new words."
    ]


def test_a_former_name_that_another_school_has_now_is_no_old_word(tmp_path: Path) -> None:
    other = {"seeds/larkmoor/schools/hall.yaml": "name: Old Hall School\nphase: primary\n"}

    assert said(tmp_path, "former_names: [Old Hall School]\n", TERMS, other) == []


# ── finished documents ──


def test_an_old_term_in_a_finished_document_is_found_in_its_paragraph(tmp_path: Path) -> None:
    finished = docx(p("Who decides", style="Heading1"), "The LGB decides.", footer=p("Local Governing Board, 2025"))

    assert said(tmp_path, "", TERMS, {DOCUMENT: finished}) == [
        f"error: {DOCUMENT}, paragraph 2 under ‘Who decides’: it still says ‘LGB’, which is ‘academy committee’ now. "
        "Build it. Where a person, or the template, wrote the words, change them there.",
        f"error: {DOCUMENT}, the footer (word/footer.xml), paragraph 1: it still says ‘Local Governing Board’, which "
        "is ‘academy committee’ now. Build it. Where a person, or the template, wrote the words, change them there.",
    ]


def test_a_statement_that_a_document_quotes_is_not_the_documents_fault(tmp_path: Path) -> None:
    statements = "statements:\n  - id: ask\n    kind: note\n    text: We ask each LGB.\n"
    finished = {DOCUMENT: docx("Our trust says: We ask each LGB. So do we.")}

    assert [one for one in said(tmp_path, "", TERMS + statements, finished) if "output" in one] == []


def test_words_that_a_tracked_change_deletes_are_gone(tmp_path: Path) -> None:
    deleted = '<w:p><w:del w:id="1" w:author="A"><w:r><w:delText>LGB</w:delText></w:r></w:del></w:p>'

    assert said(tmp_path, "", TERMS, {DOCUMENT: docx(deleted, "The committee")}) == []


@pytest.mark.parametrize(
    "runs",
    [
        "<w:r><w:t>The Local Gov</w:t></w:r><w:r><w:t>erning Board decides.</w:t></w:r>",
        "<w:r><w:t>Local</w:t><w:br/><w:t>Governing</w:t><w:tab/><w:t>Board</w:t></w:r>",
        '<w:r><w:t>Local Govern</w:t></w:r><w:del w:id="1" w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del>'
        "<w:r><w:t>ing Board</w:t></w:r>",
    ],
)
def test_words_are_found_however_word_cuts_them_up(tmp_path: Path, runs: str) -> None:
    before = p("See the next paragraph")

    assert len(said(tmp_path, "", TERMS, {DOCUMENT: docx(before, f"<w:p>{runs}</w:p>", p("after"))})) == 1
