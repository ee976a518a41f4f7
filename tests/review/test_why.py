"""`policygen why` says of words in a document whose they are."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from policygen.cli import run
from policygen.review.why import typed
from policygen.word.package import read_package
from tests.merge import edits
from tests.word.make import docx

KET = "output/ket/the-kingston-academy/policies/behaviour.docx"
BELIEF = "challenge children and young people to learn more effectively"
SCHOOL = "seeds/ket/schools/the-kingston-academy.yaml"

Ask = Callable[..., str]


@pytest.fixture
def built(bundled: Path) -> Path:
    """A folder in which one policy was built."""
    assert run(["build", "ket/the-kingston-academy/behaviour", "-C", str(bundled)]) == 0
    return bundled


@pytest.fixture
def ask(built: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    """What the command says, as one line."""

    def asked(words: str, *options: str, file: str = KET, code: int = 0) -> str:
        capsys.readouterr()
        assert run(["why", str(built / file), words, *options]) == code
        said = capsys.readouterr()
        return (said.out + said.err) if options else " ".join((said.out + said.err).split())

    return asked


def edit(path: Path, before: str, after: str) -> None:
    """Change words of a document as somebody does who types."""
    package = read_package(path.read_bytes(), path.name)
    body = package.read("word/document.xml").decode()
    assert before in body
    path.write_bytes(package.replace({"word/document.xml": body.replace(before, after, 1).encode()}).write())


def line_of(file: Path, words: str, after: int = 0) -> int:
    lines = enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
    return next(n for n, line in lines if words in line and n > after)


# ── whose words they are ─────────────────────────────────────────────────────────────────────────────


def test_a_statement_is_named_with_its_line_its_source_its_tag_and_its_school(built: Path, ask: Ask) -> None:
    yaml, text = built / "seeds/ket/trust.yaml", built / "seeds/ket/002_93bd45c51271818f.txt"

    said = ask(BELIEF)

    assert (
        f"is the statement challenge-children-young (seeds/ket/trust.yaml:{line_of(yaml, '- id: challenge')}:5)" in said
    )
    assert f"read from seeds/ket/{text.name}:{line_of(text, BELIEF)}, where it says ‘{BELIEF}" in said
    assert re.search(r"through \{\{ \w+ \}\} of templates/policies/behaviour.docx, paragraph \d+ under ‘", said)
    assert "(for The Kingston Academy)" in said


def test_the_stem_of_a_statement_is_told_from_its_words(ask: Ask) -> None:
    assert "is the stem of the statement " in ask("KET schools will")


def test_a_fact_is_named_with_its_file_and_line(built: Path, ask: Ask) -> None:
    said = ask("We want The Kingston Academy")

    assert "‘We want’ is fixed text of the template: templates/policies/behaviour.docx, paragraph " in said
    assert f"‘The Kingston Academy’ is the fact school.name ({SCHOOL}:{line_of(built / SCHOOL, 'name:')})" in said


def test_a_blank_says_which_fact_is_missing(ask: Ask) -> None:
    assert "is a blank: no file gives school.contact.phone yet." in ask("[telephone number]")


def test_a_word_for_something_says_where_it_is_chosen(built: Path, ask: Ask) -> None:
    assert "‘student’ is the usual word for terms.pupil; no file gives another." in ask("every student can learn")

    with (built / SCHOOL).open("a", encoding="utf-8") as file:
        file.write("\nterms:\n  pupil: learner\n")
    run(["build", "ket/the-kingston-academy/behaviour", "-C", str(built)])

    line = line_of(built / SCHOOL, "pupil: learner")
    assert f"‘learner’ is the fact terms.pupil ({SCHOOL}:{line})" in ask("every learner can learn")


def test_a_document_s_own_facts_stand_in_the_catalogue(built: Path, ask: Ask) -> None:
    entry = line_of(built / "templates/catalogue.yaml", "  behaviour:")
    line = line_of(built / "templates/catalogue.yaml", "review:", entry)

    assert f"is the fact document.review (templates/catalogue.yaml:{line})" in ask("Every year")


def test_words_that_somebody_typed_are_said_to_be_typed(built: Path, ask: Ask) -> None:
    edit(built / KET, "every adult can teach", "every adult can teach and rest on Fridays")

    said = ask("rest on Fridays")

    assert "‘rest on Fridays’ is in no render of ours, so somebody typed it where we have ‘We want The" in said
    assert "paragraph 46 under ‘Why we have this policy’" in said


def test_a_paragraph_that_somebody_added_is_typed_even_where_a_few_of_its_words_are_ours(built: Path, ask: Ask) -> None:
    edit(
        built / KET,
        "<w:sectPr",
        "<w:p><w:r><w:t>Every adult can teach chess to anyone who asks.</w:t></w:r></w:p><w:sectPr",
    )

    assert "‘adult can teach chess’ is in no render of ours, so somebody typed it." in ask("adult can teach chess")


def test_without_its_bookmarks_a_paragraph_is_known_by_its_words(built: Path, ask: Ask) -> None:
    before = ask(BELIEF)
    package = read_package((built / KET).read_bytes(), KET)
    body = re.sub(rb"<w:bookmark(?:Start|End)[^>]*/>", b"", package.read("word/document.xml"))
    (built / KET).write_bytes(package.replace({"word/document.xml": body}).write())

    assert ask(BELIEF) == before


# ── how one asks ─────────────────────────────────────────────────────────────────────────────────────


def test_spaces_capitals_and_the_shape_of_quotation_marks_do_not_matter(built: Path, ask: Ask) -> None:
    edit(built / KET, "every adult can teach", "every adult can’t “teach”")

    assert "so somebody typed it" in ask('Every ADULT  can\'t\t"teach"')
    assert "is fixed text of the template" in ask("calm,\u00a0safe AND kind")


def test_json_has_the_same_as_data(ask: Ask) -> None:
    (answer, *_) = json.loads(ask(BELIEF, "--json"))

    source = answer["sources"][0]
    assert answer["paragraph"].startswith(BELIEF)
    assert (source["kind"], source["statement"], source["field"]) == ("statement", "challenge-children-young", "text")
    assert source["stands"]["file"] == "seeds/ket/trust.yaml"
    assert source["read_from"]["line"] == 10
    assert source["place"]["tag"].startswith("{{")


def test_words_that_are_not_there_are_a_problem(ask: Ask) -> None:
    assert "‘Nothing of the kind’ stands in no paragraph of" in ask("Nothing of the kind", code=1)


@pytest.mark.parametrize("words", ["", "  "])
def test_no_words_at_all_are_a_problem(words: str, ask: Ask) -> None:
    ask(words, code=1)


def test_a_file_that_is_not_ours_is_refused_with_what_to_do(built: Path, ask: Ask) -> None:
    (built / "letter.docx").write_bytes(docx("Dear all"))

    said = ask("Dear", file="letter.docx", code=3)

    assert "does not say which document of policygen it is" in said
    assert "Name a file that ‘policygen build’ wrote" in said


def test_a_document_that_the_folder_no_longer_has_is_refused(built: Path, ask: Ask) -> None:
    (built / SCHOOL).unlink()

    assert "is the document ket/the-kingston-academy/behaviour, which" in ask(BELIEF, code=3)


def test_another_folder_can_be_named(built: Path, ask: Ask, tmp_path_factory: pytest.TempPathFactory) -> None:
    away = tmp_path_factory.mktemp("away") / "sent.docx"
    away.write_bytes((built / KET).read_bytes())

    assert ask(BELIEF, "-C", str(built), file=str(away)) == ask(BELIEF, "-C", str(built))


# ── what was typed since the last issue ──────────────────────────────────────────────────────────────


def since(base: bytes, theirs: bytes, words: str) -> list[str]:
    """What was typed of some words, each stretch in a line."""
    packages = read_package(base, "issued.docx"), read_package(theirs, "policy.docx")
    return [str(found) for found in typed(*packages, words)]


LETTER = docx("Doors open at 8:45 on every day of the week.", "We are glad that you are here.")


def test_words_typed_since_the_last_issue_are_told_with_what_stood_there() -> None:
    theirs = edits.edited(LETTER, edits.retype("8:45", "8:30"), edits.new_paragraph("glad", "Bring a coat, please."))

    assert since(LETTER, theirs, "open at 8:30") == [
        "‘8:30’ was typed in place of ‘8:45’ since the document was last issued (policy.docx, paragraph 1)."
    ]
    assert since(LETTER, theirs, "a coat") == [
        "‘Bring a coat, please.’ was typed since the document was last issued (policy.docx, paragraph 3)."
    ]


@pytest.mark.parametrize("words", ["every day", "glad that", "nothing of the kind", "8:45", ""])
def test_words_that_stand_as_they_were_issued_were_not_typed_since(words: str) -> None:
    assert since(LETTER, edits.edited(LETTER, edits.retype("8:45", "8:30")), words) == []


def test_they_read_as_data_too() -> None:
    theirs = edits.edited(LETTER, edits.retype("8:45", "8:30"))

    [found] = typed(read_package(LETTER, "issued.docx"), read_package(theirs, "policy.docx"), "8:30")

    assert found.as_json() == {
        "words": "8:30",
        "instead_of": "8:45",
        "paragraph": "Doors open at 8:30 on every day of the week.",
        "place": {"file": "policy.docx", "part": "word/document.xml", "paragraph": 1},
    }
