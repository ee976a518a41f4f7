"""Markdown becomes an outline."""

import textwrap

from policygen.intake.outline import Line
from policygen.intake.readers import read_outline


def lines(text: str, name: str = "values.md") -> list[tuple[str, str]]:
    return [(line.kind, line.text) for line in outline(text, name)]


def outline(text: str, name: str = "values.md") -> tuple[Line, ...]:
    return read_outline(textwrap.dedent(text).encode(), name).lines


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

    assert lines(text) == [
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
    found = outline(text)

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
    found = outline("| Value | Meaning |\n|---|---|\n| Care | We look **out** |\n")

    assert [(line.header, [cell[0].text for cell in line.cells]) for line in found] == [
        (True, ["Value", "Meaning"]),
        (False, ["Care", "We look out"]),
    ]


def test_bullets_typed_by_hand_in_markdown_are_items_too() -> None:
    assert lines("We will:\n• listen\n• act\n") == [
        ("paragraph", "We will:"),
        ("item", "listen"),
        ("item", "act"),
    ]


def test_a_bold_first_letter_is_no_label() -> None:
    """The letter of an acronym, set in bold, belongs to its word."""
    outline = read_outline(b"## Our values\n\n* **S**elflessness: putting others first\n* **H**onesty\n", "values.md")

    assert [(line.text, line.lead) for line in outline.lines[1:]] == [
        ("Selflessness: putting others first", ""),
        ("Honesty", ""),
    ]
