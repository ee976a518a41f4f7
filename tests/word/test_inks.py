"""Which colours words have in a Word file, and on which they stand."""

import pytest

from policygen.word.inks import PAPER, Ink, Use, uses
from policygen.word.package import read_package
from tests.word.make import p, r, tbl, tc, tr
from tests.word.themed import coloured, themed

ACCENT = 'w:val="12455A" w:themeColor="accent1"'
FILL = '<w:shd w:val="clear" w:color="auto" w:fill="12455A" w:themeFill="accent1"/>'
FIRST = Ink("12455A", "accent1")
SECOND = Ink("9DB8C1", "accent2")
INK_OF_WHITE = Ink("FFFFFF")
WHITE = '<w:color w:val="FFFFFF"/>'


def style(id: str, inside: str, *, kind: str = "paragraph", based_on: str = "") -> str:
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{id}"><w:name w:val="{id}"/>{based}{inside}</w:style>'


def runs(inside: str) -> str:
    return f"<w:rPr>{inside}</w:rPr>"


def white(words: str) -> str:
    return coloured(words, 'w:val="FFFFFF"')


def found(*blocks: str, styles: str = "", header: str = "<w:p/>") -> list[Use]:
    data = themed(*blocks, styles=styles, header=header)
    return [used.use for used in uses(read_package(data, "file.docx"))]


def on(text: Ink, ground: Ink, *, large: bool = False) -> list[Use]:
    return [Use(text, ground, large)]


# ── the colour of the words ──────────────────────────────────────────────────────────────────────────


def test_words_have_the_colour_of_their_run() -> None:
    assert found(p(coloured("Words", ACCENT))) == on(FIRST, PAPER)


def test_words_have_the_colour_of_their_style_and_of_those_that_it_builds_on() -> None:
    styles = style("Base", runs(f"<w:color {ACCENT}/>")) + style("Lead", "", based_on="Base")

    assert found(p("Words", style="Lead"), styles=styles) == on(FIRST, PAPER)


def test_the_run_counts_before_its_style_and_that_before_the_paragraph() -> None:
    styles = style("Lead", runs(f"<w:color {ACCENT}/>")) + style(
        "Strong", runs('<w:color w:val="C00000"/>'), kind="character"
    )
    in_style = '<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>Words</w:t></w:r>'

    assert found(p(white("Words"), style="Lead"), styles=styles) == on(INK_OF_WHITE, PAPER)
    assert found(p(in_style, style="Lead"), styles=styles) == on(Ink("C00000"), PAPER)


def test_words_whose_colour_is_left_to_word_are_left_out() -> None:
    automatic = coloured("Words", 'w:val="auto"')

    assert found(p("Words"), p(automatic)) == []


def test_a_tint_is_part_of_the_colour() -> None:
    tinted = coloured("Words", 'w:val="A1B2C3" w:themeColor="accent2" w:themeTint="33"')

    assert found(p(tinted)) == on(Ink("A1B2C3", "accent2", "33"), PAPER)


def test_paragraphs_that_only_hold_a_tag_are_left_out() -> None:
    tags = ("{%p if school.nursery %}", "{%p endif %}", "{#p a remark #}", "{%tr endfor %}")

    assert found(*(p(coloured(tag, ACCENT)) for tag in tags)) == []
    assert found(p(coloured("{{ school.name }}", ACCENT))) == on(FIRST, PAPER)


def test_headers_and_footers_count_too() -> None:
    assert found("Words", header=p(coloured("Words", ACCENT))) == on(FIRST, PAPER)


# ── what they stand on ───────────────────────────────────────────────────────────────────────────────


def test_words_stand_on_the_shading_of_their_run_paragraph_or_style() -> None:
    shaded_style = style("Band", f"<w:pPr>{FILL}</w:pPr>{runs(WHITE)}")
    of_run = f'<w:r><w:rPr><w:color w:val="FFFFFF"/>{FILL}</w:rPr><w:t>Words</w:t></w:r>'

    assert found(p(of_run)) == on(INK_OF_WHITE, FIRST)
    assert found(p(white("Words"), before=FILL)) == on(INK_OF_WHITE, FIRST)
    assert found(p("Words", style="Band"), styles=shaded_style) == on(INK_OF_WHITE, FIRST)


def test_words_stand_on_the_shading_of_their_cell() -> None:
    table = tbl(tr(tc(p(white("Words")), before=FILL), "Plain"))

    assert found(table) == on(INK_OF_WHITE, FIRST)


def test_words_in_a_table_in_a_cell_stand_on_the_outer_cell() -> None:
    inner = tbl(tr(tc(p(white("Words")))), columns=1)

    assert found(tbl(tr(tc(inner, p("End"), before=FILL)), columns=1)) == on(INK_OF_WHITE, FIRST)


LOOK = '<w:tblPr><w:tblStyle w:val="House"/><w:tblLook {}/></w:tblPr>'
HOUSE = style(
    "House",
    f'<w:tblStylePr w:type="firstRow">{runs(WHITE)}<w:tcPr>{FILL}</w:tcPr></w:tblStylePr>',
    kind="table",
)


@pytest.mark.parametrize("look", ['w:val="0020"', 'w:val="0000" w:firstRow="1"', 'w:firstRow="true"'])
def test_words_in_the_first_row_have_what_the_style_of_the_table_says_of_it(look: str) -> None:
    table = tbl(tr("Head"), tr("Body"), columns=1)
    table = table.replace('<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>', LOOK.format(look))

    assert found(table, styles=HOUSE) == on(INK_OF_WHITE, FIRST)


def test_where_the_table_does_not_show_its_first_row_nothing_is_said_of_it() -> None:
    table = tbl(tr("Head"), columns=1)
    table = table.replace('<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>', LOOK.format('w:val="0000"'))

    assert found(table, styles=HOUSE) == []


def test_shading_that_is_taken_off_shows_what_lies_behind() -> None:
    clear = '<w:shd w:val="clear" w:color="auto" w:fill="auto"/>'
    styles = style("Band", f"<w:pPr>{FILL}</w:pPr>")

    assert found(p(coloured("Words", ACCENT), style="Band", before=clear), styles=styles) == on(FIRST, PAPER)


def test_the_text_marker_stands_over_any_shading() -> None:
    marked = f'<w:r><w:rPr><w:color {ACCENT}/><w:highlight w:val="yellow"/></w:rPr><w:t>Words</w:t></w:r>'

    assert found(p(marked, before=FILL)) == on(FIRST, Ink("FFFF00"))


# ── size ─────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("properties", "large"),
    [
        ('<w:sz w:val="36"/>', True),
        ('<w:sz w:val="35"/>', False),
        ('<w:b/><w:sz w:val="28"/>', True),
        ('<w:b w:val="0"/><w:sz w:val="28"/>', False),
        ("<w:b/>", False),
    ],
)
def test_text_is_large_from_18_points_or_bold_from_14(properties: str, large: bool) -> None:
    run = f"<w:r><w:rPr>{properties}<w:color {ACCENT}/></w:rPr><w:t>Words</w:t></w:r>"

    assert found(p(run)) == on(FIRST, PAPER, large=large)


def test_each_use_is_told_once_with_its_style_and_words() -> None:
    data = themed(p(coloured("One", ACCENT), style="Heading1"), p(coloured("Two", ACCENT)), p(r("Three")))
    told = uses(read_package(data, "file.docx"))

    assert [(used.style, used.words) for used in told] == [("heading 1", "One")]
