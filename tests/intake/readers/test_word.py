"""Word files become an outline, and the same document reads the same in every format."""

from policygen.intake.outline import Line
from policygen.intake.parse import read_statements
from policygen.intake.readers import read_outline
from tests.intake.word_files import docx, li, p, r, table


def lines(*body: str, **parts: str) -> tuple[Line, ...]:
    return read_outline(docx(*body, **parts), "values.docx").lines


def shown(*body: str) -> list[tuple[str, str]]:
    return [(line.kind, line.text) for line in lines(*body)]


def test_headings_are_known_by_style_inherited_style_and_outline_level() -> None:
    found = lines(
        p("Ours", "Title"),
        p("One", "Heading1"),
        p("Two", "Heading2"),
        p("House", "House"),
        p("Level", properties='<w:outlineLvl w:val="2"/>'),
        p("Text"),
    )

    assert [(line.kind, line.level) for line in found] == [
        ("heading", 1),
        ("heading", 2),
        ("heading", 3),
        ("heading", 2),
        ("heading", 4),
        ("paragraph", 0),
    ]


def test_a_paragraph_in_bold_or_in_large_type_is_marked_for_its_shape() -> None:
    found = lines(
        p(r("Bold", "<w:b/>")),
        p(r("Strong", '<w:rStyle w:val="Strong"/>')),
        p(r("Large", '<w:sz w:val="32"/>')),
        p(r("Not", '<w:b w:val="0"/>') + r(" bold, and long enough to be most of the text")),
        p(r("Respect", "<w:b/>") + r(" for all")),
    )

    assert [(line.bold, line.lead) for line in found] == [
        (True, ""),
        (True, ""),
        (True, ""),
        (False, ""),
        (False, "Respect"),
    ]


def test_lists_are_known_by_numbering_by_style_and_by_hand() -> None:
    found = lines(
        li("real"),
        li("deeper", level=1),
        li("number", number=2),
        p("styled", "ListBullet"),
        p("•\ttyped"),
        p("taken out of its list", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'),
    )

    assert [(line.kind, line.text, line.level) for line in found] == [
        ("item", "real", 0),
        ("item", "deeper", 1),
        ("item", "number", 0),
        ("item", "styled", 1),
        ("item", "typed", 1),
        ("paragraph", "taken out of its list", 0),
    ]


def test_lists_of_one_level_are_nested_by_how_far_in_they_are_set() -> None:
    """Word's styles List Bullet and List Bullet 2 are two lists, both of the outermost level."""

    def at(indent: int, text: str) -> str:
        numbering = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        return p(text, properties=f'{numbering}<w:ind w:left="{indent}"/>')

    found = lines(at(360, "outer"), at(643, "inner"), at(643, "inner too"), at(360, "outer again"))

    assert [(line.text, line.level) for line in found] == [
        ("outer", 0),
        ("inner", 1),
        ("inner too", 1),
        ("outer again", 0),
    ]


def test_a_line_broken_inside_a_paragraph_is_a_line_of_its_own_unless_the_sentence_goes_on() -> None:
    found = shown(
        p(
            r("Respect")
            + "<w:r><w:br/></w:r>"
            + r("We listen to everybody who works with us and")
            + "<w:r><w:br/></w:r>"
            + r("to every child.")
        )
    )

    assert found == [
        ("paragraph", "Respect"),
        ("paragraph", "We listen to everybody who works with us and to every child."),
    ]


def inserted(text: str, how: str = "ins") -> str:
    return f'<w:{how} w:id="1" w:author="A">{r(text)}</w:{how}>'


def deleted(text: str) -> str:
    return f'<w:del w:id="2" w:author="A"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def test_tracked_changes_are_read_as_accepted_and_said_so() -> None:
    found = read_outline(
        docx(
            p(r("We ") + inserted("always ") + deleted("never ") + r("listen.")),
            p(r("Joined "), properties='<w:rPr><w:del w:id="3" w:author="A"/></w:rPr>'),
            p("to the next."),
            p(inserted("From here.", "moveFrom") + inserted("To here.", "moveTo")),
        ),
        "values.docx",
    )

    assert [line.text for line in found.lines] == ["We always listen.", "Joined to the next.", "To here."]
    assert found.notes == ("The document has tracked changes; it was read as it stands when all of them are accepted.",)


def test_content_controls_links_and_fields_give_their_words() -> None:
    found = shown(
        f"<w:sdt><w:sdtContent>{p('In a control.')}</w:sdtContent></w:sdt>",
        p(
            r("We ")
            + f"<w:sdt><w:sdtContent>{r('care ')}</w:sdtContent></w:sdt><w:hyperlink>{r('a lot.')}</w:hyperlink>"
        ),
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>' + r("Shown.")),
    )

    assert found == [("paragraph", "In a control."), ("paragraph", "We care a lot."), ("paragraph", "Shown.")]


def test_a_text_box_is_read_once_though_word_writes_it_twice() -> None:
    box = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    both = (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    alone = f"<w:r><w:pict><v:textbox>{box.replace('the box', 'an old box')}</v:textbox></w:pict></w:r>"

    assert shown(p(r("Before.") + both), p(alone)) == [
        ("paragraph", "Before."),
        ("paragraph", "In the box."),
        ("paragraph", "In an old box."),
    ]


def test_a_table_gives_rows_and_says_where_each_cell_stands() -> None:
    found = lines(p("Before"), table(("Value", "Meaning"), ("Care", "We look out."), header=True))

    assert [(line.kind, line.header) for line in found[1:]] == [("row", True), ("row", False)]
    assert [cell[0].source.cell for cell in found[2].cells] == ["table 1, row 2, column 1", "table 1, row 2, column 2"]
    assert found[2].cells[1][0].source.paragraph == 5


def test_a_table_that_only_lays_out_the_page_is_read_as_text() -> None:
    assert shown(table((p("Our Values", "Heading1") + p("We care."), "Contact"))) == [
        ("heading", "Our Values"),
        ("paragraph", "We care."),
        ("paragraph", "Contact"),
    ]


CONTENTS = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'


def test_what_stands_outside_the_text_is_left_out_with_the_reason() -> None:
    found = read_outline(
        docx(
            p("Our Values .... 2", "TOC1"),
            f"<w:sdt><w:sdtPr>{CONTENTS}</w:sdtPr><w:sdtContent>{p('Contents')}</w:sdtContent></w:sdt>",
            p("Figure 1: a tree", "Caption"),
            p(r("We care.") + r(" Draft!", "<w:vanish/>")),
            header=p("The Trust"),
            footer=p("Page 1"),
            footnotes=f'<w:footnote w:id="1">{p("As agreed.")}</w:footnote>',
        ),
        "values.docx",
    )

    assert [line.text for line in found.lines] == ["We care."]
    assert [(left.text, left.why) for left in found.left_out] == [
        ("Our Values .... 2", "a contents list"),
        ("Contents", "a contents list"),
        ("Figure 1: a tree", "a picture’s caption"),
        ("Draft!", "hidden text"),
        ("The Trust", "the page header"),
        ("Page 1", "the page footer"),
        ("As agreed.", "a footnote"),
    ]


def test_a_quotation_by_style_takes_the_name_on_the_next_line() -> None:
    outline = read_outline(
        docx(p("Our Ethos", "Heading1"), p("Start where the child is.", "Quote"), p("— Ada Fenwick")), "v.docx"
    )
    [statement] = read_statements(outline).statements

    assert (statement.kind, statement.text, statement.attribution) == (
        "quotation",
        "Start where the child is.",
        "Ada Fenwick",
    )


def test_styles_that_are_based_on_each_other_do_no_harm() -> None:
    assert shown(p("We care.", "LoopA")) == [("paragraph", "We care.")]


def test_a_table_of_beliefs_and_what_follows_from_them_keeps_its_columns_as_stems() -> None:
    outline = read_outline(
        docx(
            table(
                ("We believe", "We will"),
                ("Every child can read", p("teach phonics daily") + p("hear every child read")),
            )
        ),
        "values.docx",
    )
    statements = read_statements(outline).statements

    assert [(s.kind, s.actor, s.stem, s.text, s.parent) for s in statements] == [
        ("belief", "trust", "We believe", "Every child can read", None),
        ("commitment", "trust", "We will", "teach phonics daily", "child-read"),
        ("commitment", "trust", "We will", "hear every child read", "child-read"),
    ]


def test_bold_words_that_open_a_paragraph_head_it() -> None:
    outline = read_outline(docx(p(r("Inclusion. ", "<w:b/>") + r("We fit the school to the child."))), "values.docx")
    [statement] = read_statements(outline).statements

    assert (statement.section, statement.text) == ("Inclusion", "We fit the school to the child.")


def test_paragraphs_that_tabs_part_are_rows_where_there_is_more_than_one() -> None:
    tab = "<w:r><w:tab/></w:r>"
    honesty, care = r("Honesty") + tab + r("we say so"), r("Care") + tab + tab + r("we look up")
    found = lines(p(honesty), p(care), p("Last of all"))
    alone = lines(p(honesty), p("Last of all"))

    assert [line.kind for line in found] == ["row", "row", "paragraph"]
    assert [line.kind for line in alone] == ["paragraph", "paragraph"]
