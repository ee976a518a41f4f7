"""What people see and hear of a file, as `read_seen` tells it."""

from policygen.word.package import read_package
from policygen.word.seeing import read_seen
from policygen.word.seen import ANYTHING, Paragraph, Seen
from tests.word.make import docx, p, r, t, tbl, tc, tr


def seen(*blocks: str, **stories: str) -> Seen:
    return read_seen(read_package(docx(*blocks, **stories), "file.docx"), "file.docx")


def only(block: str) -> Paragraph:
    [paragraph] = seen(block).paragraphs
    return paragraph


def test_words_are_cut_where_their_look_changes_and_nowhere_else() -> None:
    paragraph = only(p("Dear ¦fami¦lies", r(" of Elm School", "b")))

    assert [(s.words, s.look and s.look.bold) for s in paragraph.stretches] == [
        ("Dear families", False),
        (" of Elm School", True),
    ]


def test_tabs_line_breaks_and_hyphens_are_words_too() -> None:
    signs = (
        "<w:r><w:tab/></w:r>",
        "<w:r><w:br/></w:r>",
        "<w:r><w:noBreakHyphen/></w:r>",
        "<w:r><w:br w:type='page'/></w:r>",
    )

    assert only(p("a", signs[0], "b", signs[1], "c", signs[2], "d", signs[3])).words == "a\tb\nc-d"


def test_a_tag_that_prints_reads_as_a_sign_and_others_as_nothing() -> None:
    printing = only(p("{% if a %}Dear {{ na¦me }}{% endif %}"))
    others = only(p("{%p if a %}"))

    assert (printing.wording, printing.is_tag) == (f"Dear {ANYTHING}", False)
    assert (others.wording, others.is_tag) == ("", True)


def test_hidden_and_deleted_words_are_not_seen() -> None:
    by = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'
    deleted = f"<w:del {by}><w:r><w:delText>gone</w:delText></w:r></w:del>"
    hidden = f"<w:r><w:rPr><w:vanish/></w:rPr>{t('hidden')}</w:r>"

    assert only(p("seen", deleted, hidden)).words == "seen"


def test_a_tick_box_is_a_sign() -> None:
    box = "<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>"

    assert only(p(box, " I agree")).wording == f"{ANYTHING} I agree"


def test_every_story_is_read_and_knows_its_name() -> None:
    found = seen("Text", header=p("Above"), footer=p("Below"))

    assert [(paragraph.story, paragraph.words) for paragraph in found.paragraphs] == [
        ("body", "Text"),
        ("header", "Above"),
        ("footer", "Below"),
    ]


def test_paragraphs_of_a_row_belong_together() -> None:
    table = tbl(tr("SEN", tc("special", "needs")), tr("DSL", "lead"))

    assert [paragraph.row for paragraph in seen(table, "Text").paragraphs] == [1, 1, 1, 2, 2, None]


def test_tables_are_counted_without_the_rows_that_a_tag_takes_along() -> None:
    table = tbl(tr("Who", "What"), tr("{%tr for one in all %}", ""), tr("{{ one }}", "x"), tr("{%tr endfor %}", ""))
    [found] = seen(table).tables

    assert (found.rows, found.columns, found.headed, found.nested) == (2, 2, False, False)
