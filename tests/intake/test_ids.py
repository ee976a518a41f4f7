"""Ids are minted from words, once, and are never the same twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.intake.ids import mint
from policygen.model import check_slug


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("remember that intelligence is not fixed and can be developed", "intelligence-not-fixed"),
        ("Honesty", "honesty"),
        ("Schools should serve their local community", "schools-serve-local"),
        ("KET's own context", "ket-context"),
        ("Égalité for naïve readers", "egalite-naive-readers"),
        ("will make", "will-make"),
        ("con", "con-2"),
        ("互いに敬う", "belief"),
    ],
)
def test_an_id_is_made_of_the_first_three_words_of_content(text: str, id: str) -> None:
    assert mint(text, (), "belief") == id


def test_a_taken_id_takes_more_words_and_then_a_number() -> None:
    text = "listen to every family first"

    assert mint(text, {"listen-family-first"}) == "listen-family-first-2"
    assert mint("learn to read and write and count", {"learn-read-write"}) == "learn-read-write-count"


@given(st.text(), st.sets(st.sampled_from(["a", "b", "statement", "statement-2", "0"])))
def test_any_text_gives_a_valid_id_that_is_not_taken(text: str, taken: set[str]) -> None:
    id = mint(text, taken)

    assert check_slug(id) == id
    assert id not in taken
