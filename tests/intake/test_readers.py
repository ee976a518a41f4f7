"""Files become an outline: text, Markdown, and what is refused with a reason."""

import textwrap

import pytest

from policygen.errors import UnreadableFileError
from policygen.intake.outline import Line
from policygen.intake.readers import read_outline
from tests.intake.word_files import docx, p

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of old Office, and protected new ones, begin."""


def lines(text: str, name: str = "values.txt") -> list[tuple[str, str]]:
    return [(line.kind, line.text) for line in outline(text, name)]


def outline(text: str, name: str = "values.txt") -> tuple[Line, ...]:
    return read_outline(textwrap.dedent(text).encode(), name).lines


# ── plain text ───────────────────────────────────────────────────────────────────────────────────────


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


# ── Markdown ─────────────────────────────────────────────────────────────────────────────────────────


def test_markdown_gives_headings_lists_quotations_and_plain_words() -> None:
    text = """
        # Vision

        Setext too
        ----------

        We **always** [listen](https://example.org) to `everyone`.

        * one
          going on
            * two
        1. three

        > Said.
        """

    assert lines(text, "values.md") == [
        ("heading", "Vision"),
        ("heading", "Setext too"),
        ("paragraph", "We always listen to everyone."),
        ("item", "one going on"),
        ("item", "two"),
        ("item", "three"),
        ("quotation", "Said."),
    ]


def test_markdown_knows_the_line_the_level_and_what_is_bold() -> None:
    text = "## Aims\n\n**Care** for all\n\n**All of it**\n\n- a\n    - b\n"
    found = outline(text, "values.md")

    assert [(line.source.line, line.level, line.bold, line.lead) for line in found] == [
        (1, 2, False, ""),
        (3, 0, False, "Care"),
        (5, 0, True, ""),
        (7, 0, False, ""),
        (8, 1, False, ""),
    ]


def test_markdown_leaves_out_front_matter_comments_and_pictures_with_a_reason() -> None:
    text = "---\ntitle: Ours\n---\n<!-- not yet -->\n\nWe care. ![A tree](tree.png)\n\n<div>x</div>\n"
    found = read_outline(text.encode(), "values.md")

    assert [line.text for line in found.lines] == ["We care."]
    assert [(left.text, left.place.line, left.why) for left in found.left_out] == [
        ("title: Ours", 1, "the file’s own settings (front matter)"),
        ("<!-- not yet -->", 4, "a comment"),
        ("A tree", 6, "a picture’s description"),
        ("<div>x</div>", 8, "HTML or code in the Markdown"),
    ]


def test_a_markdown_table_has_its_header_and_its_cells() -> None:
    found = outline("| Value | Meaning |\n|---|---|\n| Care | We look **out** |\n", "values.md")

    assert [(line.header, [cell[0].text for cell in line.cells]) for line in found] == [
        (True, ["Value", "Meaning"]),
        (False, ["Care", "We look out"]),
    ]


def test_bullets_typed_by_hand_in_markdown_are_items_too() -> None:
    assert lines("We will:\n• listen\n• act\n", "values.md") == [
        ("paragraph", "We will:"),
        ("item", "listen"),
        ("item", "act"),
    ]


# ── what is refused ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("values.txt", b"", "values.txt: the file is empty."),
        ("values.txt", b" \n\t\n", "values.txt: the file is empty."),
        ("values.txt", b"12 - 13\n", "values.txt: there are no words in it."),
        ("values.pdf", b"%PDF-1.7\n", "values.pdf: it is a PDF, which policygen does not read yet."),
        ("values.txt", b"%PDF-1.7\n", "values.txt: it is a PDF, which policygen does not read yet."),
        ("page.html", b"<!DOCTYPE html><p>x", "page.html: it is a web page, which policygen does not read yet."),
        ("values.rtf", b"{\\rtf1 x}", "values.rtf: it is a rich text file (.rtf)."),
        ("logo.png", b"\x89PNG\r\n", "logo.png: it is a picture."),
        ("photo.txt", b"\xff\xd8\xff\xe0", "photo.txt: it is a picture."),
        ("values.csv", b"a,b\n", "values.csv: policygen does not read .csv files."),
        ("values.txt", b"\x00\x01\x02", "values.txt: this is not a text file, or it is damaged."),
        ("values.docx", b"Just text", "values.docx: it is not a Word file: a .docx is a zip, and this is none."),
        ("values.doc", OLE + b"\0" * 64, "values.doc: it is a file of old Word (.doc), not a .docx."),
        (
            "values.docx",
            OLE + "EncryptedPackage".encode("utf-16-le"),
            "values.docx: it is protected with a password.",
        ),
        (
            "values.docx",
            b"PK\x03\x04 cut off",
            "values.docx: it begins like a zip, but the rest of it is damaged or missing.",
        ),
        ("https://example.org/values", b"x", "https://example.org/values: this is a web address."),
        ("https:/example.org/values", b"", "https:/example.org/values: this is a web address."),
        (
            "values.txt",
            b"word\n" * 7000,
            "values.txt: it has more than 6,000 lines; a values document has a few pages.",
        ),
        ("values.txt", b"word " * 700_000, "values.txt: it has 3 MB of text; a values document has a few pages."),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_refused_with_the_reason_and_what_to_do(name: str, data: bytes, why: str) -> None:
    with pytest.raises(UnreadableFileError) as error:
        read_outline(data, name)

    assert error.value.message == why
    assert error.value.next_step


def test_a_word_file_under_another_ending_is_read_by_its_content() -> None:
    found = read_outline(docx(p("We care.")), "values.txt")

    assert [line.text for line in found.lines] == ["We care."]


def test_a_word_file_without_words_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="there are no words in it"):
        read_outline(docx(p()), "values.docx")


@pytest.mark.parametrize("name", ["values.txt", "values.md"])
def test_a_list_nested_without_end_is_read_as_deep_as_people_nest(name: str) -> None:
    text = "\n".join("  " * depth + f"- item {depth}" for depth in range(300))

    assert max(line.level for line in outline(text, name)) <= 8


def test_a_text_of_words_that_nobody_wrote_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="this is no text that people wrote"):
        read_outline(b"a" * 100_000, "values.txt")


def test_a_bold_first_letter_is_no_label() -> None:
    """The letter of an acronym, set in bold, belongs to its word."""
    outline = read_outline(b"## Our values\n\n* **S**elflessness: putting others first\n* **H**onesty\n", "values.md")

    assert [(line.text, line.lead) for line in outline.lines[1:]] == [
        ("Selflessness: putting others first", ""),
        ("Honesty", ""),
    ]
