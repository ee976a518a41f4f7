"""OpenDocument texts become an outline."""

import pytest

from policygen.errors import UnreadableFileError
from policygen.intake.outline import Line
from policygen.intake.readers import read_outline
from tests.intake.readers.makers import odt


def lines(*body: str) -> tuple[Line, ...]:
    return read_outline(odt(*body), "values.odt").lines


def p(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def listed(*items: str, style: str = "L") -> str:
    inside = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
    return f'<text:list text:style-name="{style}">{inside}</text:list>'


def test_headings_are_known_by_element_style_and_inherited_style() -> None:
    found = lines(
        p("Ours", "Title"),
        '<text:h text:outline-level="1">One</text:h>',
        p("Two", "House"),
        p("Three", "Inherited"),
        p("Text"),
    )

    assert [(line.kind, line.level) for line in found] == [
        ("heading", 1),
        ("heading", 2),
        ("heading", 3),
        ("heading", 3),
        ("paragraph", 0),
    ]


def test_bold_and_large_paragraphs_and_bold_labels_are_marked() -> None:
    found = lines(
        p("Bold", "Strong"),
        p('<text:span text:style-name="Big">Large</text:span>'),
        p('<text:span text:style-name="B">Respect</text:span> for all'),
        p("Plain text that is long enough to be most of what the document says"),
    )

    assert [(line.bold, line.lead) for line in found] == [(True, ""), (True, ""), (False, "Respect"), (False, "")]


def test_lists_keep_their_depth_their_numbers_and_text_under_an_item() -> None:
    found = lines(
        listed(p("one") + p("more of one") + listed(p("two"))), p("Then:"), listed(p("first"), style="N"), p("•\ttyped")
    )

    assert [(line.kind, line.text, line.level, line.marker) for line in found] == [
        ("item", "one", 0, "•"),
        ("paragraph", "more of one", 0, ""),
        ("item", "two", 1, "•"),
        ("paragraph", "Then:", 0, ""),
        ("item", "first", 0, "1."),
        ("item", "typed", 1, "•"),
    ]


def test_spaces_tabs_and_line_breaks_are_read() -> None:
    found = lines(p('Be<text:s text:c="3"/>kind<text:tab/>now<text:line-break/>Respect'))

    assert [line.text for line in found] == ["Be kind now", "Respect"]


def test_a_table_gives_rows_with_their_places_and_its_head() -> None:
    cell = "<table:table-cell>{}</table:table-cell>"
    row = f"<table:table-row>{cell}{cell}</table:table-row>"
    head = f"<table:table-header-rows>{row.format(p('Value'), p('Meaning'))}</table:table-header-rows>"
    found = lines(p("Before"), f"<table:table>{head}{row.format(p('Care'), p('We look out.'))}</table:table>")

    assert [(line.kind, line.header) for line in found[1:]] == [("row", True), ("row", False)]
    assert [cell[0].source.cell for cell in found[2].cells] == ["table 1, row 2, column 1", "table 1, row 2, column 2"]


def test_a_text_box_and_a_section_are_text() -> None:
    frame = f"<draw:frame><draw:text-box>{p('In the box.')}</draw:text-box></draw:frame>"
    found = lines(p(f"Before.{frame}"), f"<text:section>{p('In a section.')}</text:section>", p("Said.", "Quotations"))

    assert [(line.kind, line.text) for line in found] == [
        ("paragraph", "Before."),
        ("paragraph", "In the box."),
        ("paragraph", "In a section."),
        ("quotation", "Said."),
    ]


def test_tracked_changes_are_read_as_accepted_and_said_so() -> None:
    deleted = f"<text:changed-region><text:deletion>{p('never ')}</text:deletion></text:changed-region>"
    found = read_outline(odt(f"<text:tracked-changes>{deleted}</text:tracked-changes>", p("We listen.")), "values.odt")

    assert [line.text for line in found.lines] == ["We listen."]
    assert found.notes == ("The document has tracked changes; it was read as it stands when all of them are accepted.",)


def test_what_stands_outside_the_text_is_left_out_with_the_reason() -> None:
    note = f"<text:note><text:note-body>{p('As agreed.')}</text:note-body></text:note>"
    found = read_outline(
        odt(
            f"<text:table-of-content><text:index-body>{p('Values .. 2')}</text:index-body></text:table-of-content>",
            p("Figure 1", "Caption"),
            p(f"We care.{note}<office:annotation>{p('Really?')}</office:annotation>"),
            p('<text:span text:style-name="Gone">Draft</text:span>'),
            page=f"<style:header>{p('The Trust')}</style:header><style:footer>{p('Page 1')}</style:footer>",
        ),
        "values.odt",
    )

    assert [line.text for line in found.lines] == ["We care."]
    assert [(left.text, left.why) for left in found.left_out] == [
        ("Values .. 2", "a contents list"),
        ("Figure 1", "a picture’s caption"),
        ("As agreed.", "a footnote"),
        ("Really?", "a comment in the margin"),
        ("Draft", "hidden text"),
        ("The Trust", "the page header"),
        ("Page 1", "the page footer"),
    ]


def test_styles_that_are_based_on_each_other_do_no_harm() -> None:
    assert [line.text for line in lines(p("We care.", "LoopA"))] == ["We care."]


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"content.xml": b"<a>" + b" " * 40_000_000 + b"</a>"}, "too large for a text"),
        ({"content.xml": b"<a>" * 5_000 + b"</a>" * 5_000}, "no sound XML"),
        ({"content.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, "no sound XML"),
        ({"content.xml": b"<a><"}, "no sound XML"),
        ({"content.xml": b"<a/>"}, "not a text"),
        ({"META-INF/manifest.xml": b"<m><encryption-data/></m>"}, "protected with a password"),
    ],
)
def test_a_dangerous_broken_or_protected_file_is_refused(more: dict[str, bytes], why: str) -> None:
    with pytest.raises(UnreadableFileError, match=why):
        read_outline(odt("", more=more), "values.odt")


def test_a_file_that_is_cut_off_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="damaged or missing"):
        read_outline(odt(p("We care."))[:300], "values.odt")
