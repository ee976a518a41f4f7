"""A reading beside its source: every line with what became of it, and the page that shows it."""

import re

import pytest

from policygen.intake.outline import Outline
from policygen.intake.parse import Reading, read_statements
from policygen.intake.readers import read_outline
from policygen.model import KINDS
from policygen.review.reading import Passage, passages
from policygen.review.reading_page import _COLOURS, as_page

VALUES = """Brook & Vale Trust

Our values

Kindness: we notice who is left out.

Our schools will:

- will read to every child;
- answer parents within two days;

We are <b>bold</b>. Our aim is to be useful.

Photo: pupils in the <script>garden</script>
"""


def read(text: str, name: str = "values.txt") -> tuple[Outline, Reading]:
    outline = read_outline(text.encode(), name)
    return outline, read_statements(outline)


def table_rows(page: str) -> list[str]:
    return re.findall(r"<tr class=.*?</tr>", page, re.S)


def row(text: str, rows: tuple[Passage, ...]) -> Passage:
    [found] = [one for one in rows if one.text.startswith(text)]
    return found


def test_every_line_of_the_document_is_a_row_in_its_order() -> None:
    rows = passages(*read(VALUES))

    assert [one.place.line for one in rows] == [1, 3, 5, 7, 9, 10, 12, 14]


def test_a_row_has_the_statements_that_were_read_from_it() -> None:
    rows = passages(*read(VALUES))

    assert [(s.kind, s.name) for s in row("Kindness", rows).statements] == [("value", "Kindness")]
    assert [s.text for s in row("We are", rows).statements] == ["We are <b>bold</b>.", "Our aim is to be useful."]
    assert [s.text for s in row("will read", rows).statements] == ["read to every child"]


def test_a_row_says_which_part_it_is_of_others_or_why_it_was_left_out() -> None:
    rows = passages(*read(VALUES))

    assert row("Our values", rows).why == "a heading"
    assert row("Our schools will", rows).why == "leads in to what follows"
    assert row("Photo", rows) == Passage(
        "Photo: pupils in the <script>garden</script>",
        row("Photo", rows).place,
        left_out=True,
        why="a picture’s caption",
    )


def test_a_value_and_its_meaning_on_the_next_line_belong_together() -> None:
    rows = passages(*read("# Our values\n\n## Courage\n\nWe try what is hard.\n\n## Care\n\nWe notice.\n", "v.md"))
    [courage] = row("Courage", rows).statements

    assert row("We try", rows).part_of == courage


def test_rows_of_a_table_are_told_cell_by_cell() -> None:
    rows = passages(*read("# Our values\n\n| Value | Meaning |\n|---|---|\n| Care | We notice. |\n", "v.md"))

    assert [s.name for s in row("Care", rows).statements] == ["Care"]


def test_no_statement_is_missing_from_the_rows() -> None:
    outline, reading = read(VALUES)
    shown = [s.id for one in passages(outline, reading) for s in one.statements]

    assert sorted(shown) == sorted(s.id for s in reading.statements)


def test_the_page_shows_each_statement_in_the_colour_of_its_kind_and_names_the_kind() -> None:
    [shown] = [tr for tr in table_rows(as_page(*read(VALUES))) if ">will " in tr]

    assert re.findall(r'<mark class="([\w-]+)">(.*?)</mark>', shown) == [("commitment", "read to every child")]
    assert '<span class="kind commitment">commitment</span> of schools' in shown
    assert "mended: took out a second ‘will’" in shown


def test_the_page_says_what_was_left_out_and_why() -> None:
    out = [tr for tr in table_rows(as_page(*read(VALUES))) if '<tr class="out">' in tr]

    assert [re.findall(r"left out: (.*?)<", tr) for tr in out] == [
        ["a title over the next heading"],
        ["a picture’s caption"],
    ]


def test_what_was_left_out_by_a_narrow_margin_is_pointed_to() -> None:
    outline, reading = read(VALUES)
    narrowly = [one._replace(doubtful=one.text.startswith("Photo")) for one in reading.left_out]
    narrow = reading._replace(left_out=tuple(narrowly))
    page = as_page(outline, narrow)

    assert [one.text[:5] for one in passages(outline, narrow) if one.doubtful] == ["Photo"]
    assert "2 lines left out, 1 of them by a narrow margin: look there too." in page
    assert [tr.count("look at this") for tr in table_rows(page) if "Photo" in tr] == [1]
    assert "by a narrow margin" not in as_page(outline, reading)


def test_the_page_has_no_scripts_loads_nothing_and_shows_markup_as_words() -> None:
    page = as_page(*read(VALUES))

    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert not re.search(r"\b(?:src|href)=|url\(|@import", page)
    assert "default-src 'none'" in page


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_colour_of_its_own_that_can_be_read(kind: str) -> None:
    [(back, fore)] = [colours for name, colours in _COLOURS.items() if name == kind]

    assert contrast(back, fore) >= 4.5
    assert contrast(back, "#1c2128") >= 7
    assert [name for name, colours in _COLOURS.items() if colours[0] == back] == [kind]


def test_a_document_that_says_nothing_has_a_page_too() -> None:
    assert "0 statements" in as_page(*read("Skip to content\n"))
