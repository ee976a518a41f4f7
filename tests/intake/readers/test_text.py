"""Plain text files become an outline."""

import textwrap

import pytest

from policygen.intake.outline import Line
from policygen.intake.readers import read_outline


def lines(text: str, name: str = "values.txt") -> list[tuple[str, str]]:
    return [(line.kind, line.text) for line in outline(text, name)]


def outline(text: str, name: str = "values.txt") -> tuple[Line, ...]:
    return read_outline(textwrap.dedent(text).encode(), name).lines


def test_each_line_of_a_text_keeps_its_number_and_its_own_words() -> None:
    first, second = outline("\n\nOur Aims\n\n-  be  kind;\n")

    assert (first.kind, first.text, first.source.line) == ("paragraph", "Our Aims", 3)
    assert (second.kind, second.text, second.raw, second.marker, second.source.line) == (
        "item", "be kind;", "be  kind;", "-", 5,
    )  # fmt: skip


@pytest.mark.parametrize(
    "bullet", ["-", "–", "—", "•", "*", "+", "o", "▪", "➢", "\uf0b7", "1.", "1)", "(1)", "(iv)", "a)", "B."]
)
def test_every_usual_bullet_makes_an_item(bullet: str) -> None:
    assert lines(f"{bullet} be kind") == [("item", "be kind")]


def test_a_dash_inside_a_line_is_no_bullet() -> None:
    assert lines("Kindness - to all") == [("paragraph", "Kindness - to all")]


def test_items_are_nested_by_how_far_in_they_stand() -> None:
    found = outline("- one\n    - two\n        - three\n- four\n")

    assert [line.level for line in found] == [0, 1, 2, 0]


def test_bullets_under_a_number_at_the_same_column_are_nested_in_it() -> None:
    found = outline("1. People\n- train them\n- keep them\n2. Places\n- mend them\n")

    assert [line.level for line in found] == [0, 1, 1, 0, 1]


def test_lines_wrapped_by_hand_are_joined_and_know_where_each_began() -> None:
    [line] = outline("""
        We want every child to leave us with a trade, a book that they love,
        and somebody to telephone. Nothing less is enough for any of them in
        the years that follow.
        """)
    at = line.text.index("Nothing")

    assert "love, and somebody" in line.text
    assert [line.source.line, line.source_at(at).line] == [2, 3]


def test_short_lines_are_not_joined() -> None:
    assert lines("Honesty\nCourage\nCare\n") == [
        ("paragraph", "Honesty"),
        ("paragraph", "Courage"),
        ("paragraph", "Care"),
    ]


def test_a_word_broken_at_the_end_of_a_line_is_made_whole_and_said_so() -> None:
    [line] = outline("""
        Our schools look after the adults in the building because their well-
        being is the children's weather, and we publish what we find in a read-
        able form every spring and again in the autumn of every single year.
        """)

    assert "their well-being is" in line.text
    assert "a readable form" in line.text
    assert line.fixes == ("made ‘readable’ whole, which was broken at the end of a line",)


def test_what_nobody_can_see_is_taken_out_and_said_so() -> None:
    [line] = outline("Inclu\u00adsion\u200b for\u00a0all\n")

    assert line.text == "Inclusion for all"
    assert line.fixes == ("took out soft hyphens", "took out characters that cannot be seen")


def test_page_numbers_and_running_headers_are_left_out_and_the_sentence_over_the_page_joined() -> None:
    found = read_outline(
        b"Hillside Trust\n1\n\nWe teach every child to swim and\n\nHillside Trust\n2\n\nto save a life.\n", "values.txt"
    )

    assert [line.text for line in found.lines] == ["We teach every child to swim and to save a life."]
    assert [(left.text, left.why) for left in found.left_out] == [
        ("Hillside Trust", "a running header or footer"),
        ("1", "a page number"),
        ("Hillside Trust", "a running header or footer"),
        ("2", "a page number"),
    ]


def test_a_stem_that_comes_again_is_no_running_header() -> None:
    assert lines("We will:\n- a\n\nWe will:\n- b\n").count(("paragraph", "We will:")) == 2


def test_columns_parted_by_tabs_are_rows() -> None:
    found = outline("Care\tWe look out for one another.\nHope\tWe look ahead.\n")

    assert [[cell[0].text for cell in line.cells] for line in found] == [
        ["Care", "We look out for one another."],
        ["Hope", "We look ahead."],
    ]


def test_a_line_that_is_underlined_or_has_hashes_is_a_heading() -> None:
    assert lines("Our Vision\n==========\nA town that reads.\n## Our Aims\n") == [
        ("heading", "Our Vision"),
        ("paragraph", "A town that reads."),
        ("heading", "Our Aims"),
    ]


@pytest.mark.parametrize(
    ("data", "note"),
    [
        ("Café values".encode("cp1252"), "values.txt is not UTF-8; it was read as Windows-1252."),
        ("Café values".encode("utf-16-le"), "values.txt was read as UTF-16."),
        ("Café values".encode("utf-16-be"), "values.txt was read as UTF-16."),
        ("Café values".encode(), None),
        ("Café values".encode("utf-8-sig"), None),
        ("Café values".encode("utf-16"), None),
        ("Café values".encode("utf-32"), None),
    ],
)
def test_every_usual_encoding_is_read_and_a_guess_is_said(data: bytes, note: str | None) -> None:
    found = read_outline(data, "values.txt")

    assert [line.text for line in found.lines] == ["Café values"]
    assert found.notes == ((note,) if note else ())
