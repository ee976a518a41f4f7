"""docs/writing-templates.md holds: somebody who does what it says gets what it says."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from policygen.word.package import read_package
from policygen.word.projection import project
from tests.end_to_end.guide import PAGE, PICTURES, SCHOOLS_FILE, Answer, Walk, with_answers
from tests.end_to_end.pages import LEFT_OVER, text_of

EXAMPLE, ANOTHER = (SCHOOLS_FILE.format(trust) for trust in ("example-trust", "another-trust"))
LEADING_IN = "That rests on what"


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """The page, done from its first line to its last."""
    return Walk(tmp_path_factory.mktemp("guide")).whole(PAGE.read_text(encoding="utf-8"))


def test_policygen_answers_each_command_as_the_page_says(walk: Walk) -> None:
    page = [f"{answer.command}\n{answer.on_page}" for answer in walk.answers]
    printed = [f"{answer.command}\n{answer.printed}" for answer in walk.answers]

    assert page == printed


def test_every_command_of_the_page_is_run(walk: Walk) -> None:
    on_page = re.findall(r"^```sh\n(policygen .*)\n```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)

    assert on_page == [answer.command for answer in walk.answers]


def test_only_the_slip_makes_a_command_fail(walk: Walk) -> None:
    assert ["--annotate" in answer.command for answer in walk.answers] == [answer.code == 1 for answer in walk.answers]


def test_the_copy_with_slips_has_the_answer_as_a_comment(walk: Walk) -> None:
    (slips,) = walk.shown["template-slip.png"]

    assert "Did you mean ‘headteacher’?" in project(read_package(slips, "slips.docx"))


def test_the_pictures_of_the_page_are_those_that_are_made(walk: Walk) -> None:
    assert list(PICTURES) == list(walk.shown)
    assert sorted(PICTURES) == sorted(path.name for path in (PAGE.parent / "pictures").glob("template-*.png"))


def test_a_trust_that_speaks_of_the_subject_is_quoted_and_led_in(walk: Walk) -> None:
    text = text_of(walk.folder / EXAMPLE)

    assert f"{LEADING_IN} Example Academy Trust says of itself:\nEvery child belongs here.\n" in text


def test_for_a_trust_that_does_not_the_words_that_lead_in_go_too(walk: Walk) -> None:
    text = text_of(walk.folder / ANOTHER)

    assert LEADING_IN not in text
    assert "everyone can take part.\nWhom to ask" in text


def test_the_words_of_the_school_stand_in_its_own_document_only(walk: Walk) -> None:
    assert "a change of clothes" in text_of(walk.folder / EXAMPLE)
    assert "a change of clothes" not in text_of(walk.folder / ANOTHER)


def test_the_template_of_one_trust_changes_its_documents_only(walk: Walk) -> None:
    assert "We walk, and see more." in text_of(walk.folder / ANOTHER)
    assert "We walk, and see more." not in text_of(walk.folder / EXAMPLE)


def test_no_tag_is_left_over_and_word_opens_the_documents(walk: Walk, validate_docx: Callable[..., None]) -> None:
    documents = [walk.folder / EXAMPLE, walk.folder / ANOTHER]

    assert [LEFT_OVER.findall(text_of(document)) for document in documents] == [[], []]
    validate_docx(*documents)


def test_another_answer_is_told_from_that_on_the_page_and_can_be_put_in_its_place(tmp_path: Path) -> None:
    page = "Do this:\n\n```sh\npolicygen init folder\n```\n\n```text\nSomething else.\n```\n\nDone.\n"
    (answer,) = Walk(tmp_path).whole(page).answers

    assert Answer("policygen init folder", "Something else.\n", answer.printed, 0) == answer
    assert answer.printed.startswith("Started folder.")
    assert page.replace("Something else.\n", answer.printed) == with_answers(page, [answer])
