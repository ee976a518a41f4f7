"""Numbers, days and long texts in words."""

import datetime as dt

from policygen.telling import day_in_words, number_of, shortened


def test_one_thing_is_told_in_the_singular_and_any_other_number_in_the_plural() -> None:
    assert [number_of(number, "school") for number in (0, 1, 12)] == ["0 schools", "1 school", "12 schools"]


def test_a_day_is_told_as_people_write_it_without_a_nought_before_it() -> None:
    assert day_in_words(dt.date(2026, 9, 1)) == "1 September 2026"


def test_a_long_text_is_cut_to_so_many_letters_and_a_shorter_one_is_not() -> None:
    assert shortened("Every child is known.", 21) == "Every child is known."
    assert shortened("Every child is known.", 12) == "Every child…"
    assert shortened("Every\n child", 12) == "Every child"
