"""PDFs become an outline: by their tags, or by how they look."""

import multiprocessing
from collections.abc import Sequence
from itertools import islice, product

import pytest

from policygen.errors import UnreadableFileError
from policygen.intake.outline import Outline
from policygen.intake.readers import read_outline
from policygen.intake.readers.pdf_words import MOST_MEMORY
from tests.intake.readers.makers import Block, Shown, broken, pdf, pdf_of, set_in_pages


def read(*pages: Sequence[Shown], tags: Sequence[str] = ()) -> Outline:
    return read_outline(pdf(pages, tags), "values.pdf")


def shown(outline: Outline) -> list[tuple[str, str]]:
    return [(line.kind, line.text) for line in outline.lines]


def column(text: str, *, x: float = 72, y: float = 700, room: float = 451, size: float = 11) -> list[Shown]:
    """A paragraph set in lines."""
    return [Shown(x, y - 1.2 * size * i, line, size) for i, line in enumerate(broken(text, room, size))]


VISION = "We want every child to leave us with a trade, a book that they love and somebody to telephone."
LONG = f"{VISION} Nothing less is enough for any of them in the years that follow, and nothing less is what we plan."


# ── by looks ─────────────────────────────────────────────────────────────────────────────────────────


def test_lines_are_joined_into_paragraphs_and_each_knows_its_page() -> None:
    outline = read(column(LONG) + column(VISION, y=640), column("We listen to one another.", y=700))

    assert [(line.text, line.source.page, line.source.paragraph) for line in outline.lines] == [
        (LONG, 1, 1),
        (VISION, 1, 2),
        ("We listen to one another.", 2, 1),
    ]


def test_larger_type_makes_headings_and_the_larger_it_is_the_higher_they_are() -> None:
    outline = read(
        [
            Shown(72, 780, "Oakwell Trust", 24),
            Shown(72, 740, "Our vision", 15),
            *column(LONG),
            Shown(72, 600, "Our values", 15),
            *column(LONG, y=560),
        ]
    )

    assert [(line.kind, line.level) for line in outline.lines] == [
        ("heading", 1),
        ("heading", 2),
        ("paragraph", 0),
        ("heading", 2),
        ("paragraph", 0),
    ]


def test_bold_lines_are_marked_for_their_shape_and_a_bold_label_is_known() -> None:
    outline = read(
        [
            Shown(72, 720, "Our vision", bold=True),
            *column(LONG),
            Shown(72, 600, "Respect", bold=True),
            Shown(118, 600, "We listen to everybody."),
        ]
    )

    assert [(line.text, line.bold, line.lead) for line in outline.lines] == [
        ("Our vision", True, ""),
        (LONG, False, ""),
        ("Respect We listen to everybody.", False, "Respect"),
    ]


def test_a_line_that_had_room_for_the_next_word_ended_on_purpose() -> None:
    names = [Shown(72, 640 - 13.2 * i, name) for i, name in enumerate(("Honesty", "Courage", "Care"))]

    assert [text for _, text in shown(read(column(LONG) + names))] == [LONG, "Honesty", "Courage", "Care"]


def test_items_are_nested_by_how_far_in_their_bullets_stand() -> None:
    rows = [(72, "•", "listen to one another"), (90, "–", "by letter"), (90, "–", "by telephone"), (72, "•", "act")]
    page = [
        part
        for i, (x, bullet, text) in enumerate(rows)
        for part in (Shown(x, 700 - 15 * i, bullet), Shown(x + 18, 700 - 15 * i, text))
    ]

    assert [(line.kind, line.text, line.level) for line in read(page).lines] == [
        ("item", "listen to one another", 0),
        ("item", "by letter", 1),
        ("item", "by telephone", 1),
        ("item", "act", 0),
    ]


def test_a_word_broken_at_the_end_of_a_line_is_made_whole() -> None:
    page = [
        Shown(72, 700, "Our schools look after the adults in the building because their well-"),
        Shown(72, 686.8, "being is the weather of the children, and we publish that in a read-"),
        Shown(72, 673.6, "able form every spring."),
    ]
    [line] = read(page).lines

    assert line.text == (
        "Our schools look after the adults in the building because their well-being is the weather of the children, "
        "and we publish that in a readable form every spring."
    )
    assert line.fixes == ("made ‘readable’ whole, which was broken at the end of a line",)


def test_running_headers_footers_and_page_numbers_are_left_out_and_the_sentence_over_the_page_joined() -> None:
    first, second = LONG[: LONG.index("in the years")].strip(), LONG[LONG.index("in the years") :]

    def page(number: int, text: str) -> list[Shown]:
        return [Shown(72, 810, "Oakwell Trust"), *column(text), Shown(290, 40, f"Page {number}")]

    outline = read(page(1, first), page(2, second))

    assert [line.text for line in outline.lines] == [LONG]
    assert [(left.text, left.place.page, left.why) for left in outline.left_out] == [
        ("Oakwell Trust", 1, "a running header or footer"),
        ("Page 1", 1, "a page number"),
        ("Oakwell Trust", 2, "a running header or footer"),
        ("Page 2", 2, "a page number"),
    ]


@pytest.mark.parametrize("across", [False, True])
def test_two_columns_are_read_one_after_the_other(across: bool) -> None:
    """Whichever way the program wrote them: column by column, or line by line over both."""
    left, right = column(LONG, room=210), column(f"Second: {LONG}", x=310, room=210)
    lines = [part for pair in zip(left, right, strict=False) for part in pair] if across else left + right
    rest = [*left, *right][2 * min(len(left), len(right)) :] if across else []
    outline = read([Shown(72, 740, "Oakwell Trust: what we want for every child in our town", 15), *lines, *rest])

    assert [line.text for line in outline.lines][1:3] == [LONG, f"Second: {LONG}"]


def test_names_beside_what_they_mean_are_a_table() -> None:
    page = [
        *column(LONG),
        Shown(72, 600, "Courage"),
        *column("We try what is hard, and say so when we fail at it, to whoever asks us.", x=200, y=600, room=250),
        Shown(72, 565, "Kindness"),
        *column("We notice who is left out.", x=200, y=565),
        Shown(72, 550, "Honesty"),
        *column("We tell the truth.", x=200, y=550),
    ]
    outline = read(page)

    assert [[cell[0].text for cell in line.cells] for line in outline.lines[1:]] == [
        ["Courage", "We try what is hard, and say so when we fail at it, to whoever asks us."],
        ["Kindness", "We notice who is left out."],
        ["Honesty", "We tell the truth."],
    ]
    assert outline.lines[2].cells[1][0].source.cell == "table 1, row 2, column 2"


# ── by tags ──────────────────────────────────────────────────────────────────────────────────────────


def test_tags_say_what_is_a_heading_whatever_it_looks_like_and_what_is_no_part_of_the_text() -> None:
    page = [
        Shown(72, 780, "Oakwell Trust"),
        Shown(72, 740, "Our vision", mark=0),
        Shown(72, 700, "We want every child to leave us with a trade,", mark=1),
        Shown(72, 686, "a book and somebody to telephone.", mark=2),
    ]
    outline = read(page, tags=["/H1 0 0", "/P 1 0", "/P 2 0"])

    assert [(line.kind, line.text, line.level) for line in outline.lines] == [
        ("heading", "Our vision", 2),
        ("paragraph", "We want every child to leave us with a trade,", 0),
        ("paragraph", "a book and somebody to telephone.", 0),
    ]
    assert [left.text for left in outline.left_out] == ["Oakwell Trust"]


def test_the_number_of_a_heading_is_no_part_of_its_words() -> None:
    page = [Shown(72, 740, "1. Children come first", mark=0), Shown(72, 700, "We ask what it means for them.", mark=1)]
    heading = read(page, tags=["/H1 0 0", "/P 1 0"]).lines[0]

    assert (heading.kind, heading.marker, heading.text) == ("heading", "1.", "Children come first")


def test_tags_that_leave_out_most_of_the_text_are_not_believed() -> None:
    page = [Shown(72, 740, "Our vision", mark=0), *column(LONG)]

    assert [line.text for line in read(page, tags=["/H1 0 0"]).lines] == ["Our vision", LONG]


# ── what is refused ──────────────────────────────────────────────────────────────────────────────────


def with_form(content: str) -> bytes:
    """A PDF of two pages, the second of which draws a form with that content, which may draw itself."""
    resources = "/Resources << /Font << /F0 5 0 R >> /XObject << /X 6 0 R >> >>"
    words = "BT /F0 11 Tf 72 700 Td (Our values are care and courage) Tj ET"
    return pdf_of(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [7 0 R 3 0 R] /Count 2 >>",
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {resources} /Contents [4 0 R 8 0 R] >>",
            f"<< /Length {len(words)} >>\nstream\n{words}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            f"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] {resources} /Length {len(content)} >>\n"
            f"stream\n{content}\nendstream",
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {resources} /Contents 4 0 R >>",
            "<< /Length 5 >>\nstream\n/X Do\nendstream",
        ]
    )


def test_a_form_that_draws_itself_is_given_up_and_with_it_the_pages_before() -> None:
    assert [line.text for line in read_outline(with_form(""), "v.pdf").lines] == ["Our values are care and courage"] * 2
    with pytest.raises(UnreadableFileError, match="more time or memory than a values document can need"):
        read_outline(with_form("/X Do /X Do /X Do BT /F0 11 Tf 72 600 Td (more words) Tj ET"), "values.pdf")


def test_pages_that_hold_themselves_are_refused() -> None:
    loop = pdf([column(VISION)]).replace(b"/Kids [5 0 R] /Count 1", b"/Kids [2 0 R] /Count 9")

    with pytest.raises(UnreadableFileError, match="damaged"):
        read_outline(loop, "values.pdf")


def test_a_scan_is_said_to_have_no_text() -> None:
    with pytest.raises(UnreadableFileError) as error:
        read([Shown(72, 700, "12")])

    assert error.value.message == ("values.pdf: the PDF has no text: its pages are pictures, as a scanner makes them.")
    assert "type the values into a text file" in (error.value.next_step or "")


def test_a_pdf_that_is_cut_off_or_has_too_many_pages_is_refused() -> None:
    whole = pdf([column(VISION)])
    many = pdf([[Shown(72, 700, "We care.")] for _ in range(301)])

    for data, why in ((whole[: len(whole) // 3], "damaged"), (many, "it has 301 pages")):
        with pytest.raises(UnreadableFileError, match=why):
            read_outline(data, "values.pdf")


@pytest.mark.parametrize(
    ("how", "why"), [("/Standard", "protected with a password"), ("/Other", "protected in a way that cannot be read")]
)
def test_a_protected_pdf_is_said_to_be_one(how: str, why: str) -> None:
    """The handler of a PDF's protection is named in the PDF (ISO 32000-1, 7.6.1)."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        f"<< /Filter {how} /V 1 /R 2 /P -4 /O ({'o' * 32}) /U ({'u' * 32}) >>",
    ]

    with pytest.raises(UnreadableFileError, match=why):
        read_outline(pdf_of(objects, "/Encrypt 4 0 R /ID [(a) (b)] "), "values.pdf")


def test_a_pdf_of_more_letters_than_a_book_is_refused() -> None:
    page = [Shown(72, 800 - 7 * i, "letters " * 50, size=1) for i in range(100)]

    with pytest.raises(UnreadableFileError, match="more than 400,000 letters"):
        read(*[page] * 12)


def promises(count: int) -> list[str]:
    names = ("".join(letters) for letters in product("abcdefghijklmno", repeat=3))
    return [f"{VISION} We call this promise {name}." for name in islice(names, count)]


def pages_of(paragraphs: Sequence[str]) -> list[list[Shown]]:
    document: list[Block] = [("text", text) for text in paragraphs]
    return set_in_pages(document)


def test_a_pdf_of_sixty_pages_is_read_whole() -> None:
    paragraphs = promises(60 * 25)
    pages = pages_of(paragraphs)[:60]
    outline = read(*pages)

    assert len(pages) == 60
    assert [line.text for line in outline.lines] == paragraphs[: len(outline.lines)]
    assert outline.lines[-1].source.page == 60


def test_a_program_that_holds_much_memory_reads_a_pdf_all_the_same() -> None:
    paragraphs = promises(250)
    held = bytearray(MOST_MEMORY)
    outline = read(*pages_of(paragraphs))

    assert [line.text for line in outline.lines] == paragraphs
    assert len(held) == MOST_MEMORY


def test_while_a_pdf_is_read_something_else_can_be_done_and_it_reads_the_same() -> None:
    done: list[str] = []
    data = pdf([column(LONG)])

    assert read_outline(data, "values.pdf", get_ready=lambda: done.append("once")) == read_outline(data, "values.pdf")
    assert done == ["once"]


def test_what_fails_meanwhile_leaves_no_process_behind() -> None:
    def fail() -> None:
        raise KeyError("a table")

    with pytest.raises(KeyError):
        read_outline(pdf([column(LONG)]), "values.pdf", get_ready=fail)

    assert multiprocessing.active_children() == []


def test_a_column_goes_on_below_the_end_of_the_one_beside_it() -> None:
    """The left column ends lower than the right one, with a heading set apart as those above it are."""
    parts = ["We teach every child to read.", "We know every family by name.", "We find time for each other."]
    left = [
        shown
        for number, text in enumerate(parts)
        for y in [700 - 60 * number]
        for shown in (Shown(72, y, f"Our aim {'ABC'[number]}", 14), Shown(72, y - 15, text))
    ]
    right = [Shown(310, 700 - 15 * number, f"And this is line {number} of the right side.") for number in range(6)]
    title = Shown(72, 740, "Oakwell Trust: what we want for every child in our town and around it", 15)
    texts = [line.text for line in read([title, *left, *right]).lines]

    assert texts.index("We find time for each other.") < texts.index(next(t for t in texts if t.startswith("And this")))
