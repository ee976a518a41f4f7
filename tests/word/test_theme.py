"""Another theme for a Word file: its colours and fonts in the theme part and beside every name of them."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.word.colours import BLACK, WHITE, contrast, luminance, nearest, toned
from policygen.word.package import Package, read_package
from policygen.word.theme import Wear, dressed, read_theme, with_logo_tag
from tests.word.make import docx, p
from tests.word.themed import coloured, logo, themed

COLOURS = st.integers(0, 0xFFFFFF).map("{:06X}".format)
GREEN_AND_GOLD = Wear.of(("#1B5E3A", "#F2A900"), "Verdana")


def package(data: bytes) -> Package:
    return read_package(data, "file.docx")


def part(file: Package, name: str = "word/document.xml") -> str:
    return file.read(name).decode()


def worn(xml: str, wear: Wear = GREEN_AND_GOLD) -> str:
    """A paragraph’s inside after the file got another theme."""
    after = part(dressed(package(themed(f"<w:p>{xml}</w:p>")), wear))
    return re.search("<w:p>(.*)</w:p>", after)[1]  # type: ignore[index]


# ── colours ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("FFFFFF", "000000", 21.0), ("767676", "FFFFFF", 4.54), ("FF0000", "FFFFFF", 4.00), ("12455A", "12455A", 1.0)],
)
def test_the_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert round(contrast(one, other), 2) == ratio


@pytest.mark.parametrize(
    ("colour", "tint", "shade", "comes"),
    [
        ("4F81BD", "99", "", "95B3D7"),
        ("4F81BD", "33", "", "DBE5F1"),
        ("C0504D", "", "BF", "943634"),
        ("12455A", "", "", "12455A"),
        ("12455A", "00", "", "FFFFFF"),
        ("12455A", "", "00", "000000"),
    ],
)
def test_a_tint_or_shade_is_as_word_makes_it(colour: str, tint: str, shade: str, comes: str) -> None:
    found = toned(colour, tint, shade)

    assert all(abs(int(found[n : n + 2], 16) - int(comes[n : n + 2], 16)) <= 1 for n in (0, 2, 4)), found


@given(COLOURS)
def test_the_nearest_colour_to_read_on_white_passes_and_changes_nothing_that_passes(colour: str) -> None:
    found = nearest(colour, lambda other: contrast(other, WHITE) >= 4.5)

    assert found is not None
    assert contrast(found, WHITE) >= 4.5
    assert (found == colour) == (contrast(colour, WHITE) >= 4.5)


@given(COLOURS)
def test_the_nearest_colour_goes_no_further_than_it_must(colour: str) -> None:
    found = nearest(colour, lambda other: contrast(other, WHITE) >= 4.5) or BLACK

    assert found == colour or contrast(found, WHITE) < 4.75


def test_where_no_lightness_passes_there_is_no_nearest_colour() -> None:
    assert nearest("808080", lambda other: contrast(other, WHITE) >= 4.5 and contrast(other, BLACK) >= 18) is None


@given(COLOURS)
def test_luminance_is_between_black_and_white(colour: str) -> None:
    assert luminance(BLACK) <= luminance(colour) <= luminance(WHITE)


# ── the theme part ───────────────────────────────────────────────────────────────────────────────────


def test_the_theme_takes_two_colours_and_one_font_for_headings_and_text() -> None:
    after = read_theme(dressed(package(themed("Words.")), GREEN_AND_GOLD))

    assert after is not None
    assert (after.colours["accent1"], after.colours["accent2"]) == ("1B5E3A", "F2A900")
    assert after.fonts == {"major": "Verdana", "minor": "Verdana"}
    assert after.colours["accent3"] == "3F6B4F"


def test_what_is_not_given_stays_in_the_theme() -> None:
    one = read_theme(dressed(package(themed("Words.")), Wear.of(("#1B5E3A",))))

    assert one is not None
    assert (one.colours["accent2"], one.fonts["minor"]) == ("9DB8C1", "Calibri")


def test_the_classification_of_the_font_before_goes() -> None:
    after = dressed(package(themed("Words.")), GREEN_AND_GOLD)

    assert "panose" not in part(after, "word/theme/theme1.xml")


def test_a_file_that_is_to_wear_nothing_else_is_the_same_file() -> None:
    file = package(themed(p(coloured("Words.", 'w:val="12455A" w:themeColor="accent1"'))))

    assert dressed(file, Wear()) is file


def test_a_file_without_a_theme_is_the_same_file() -> None:
    file = package(docx(p(coloured("Words.", 'w:val="12455A" w:themeColor="accent1"'))))

    assert dressed(file, GREEN_AND_GOLD) is file


# ── what stands written beside it ────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<w:color w:val="12455A" w:themeColor="accent1"/>', '<w:color w:val="1B5E3A" w:themeColor="accent1"/>'),
        ('<w:color w:themeColor="accent1" w:val="12455A"/>', '<w:color w:themeColor="accent1" w:val="1B5E3A"/>'),
        ("<w:color w:val='12455A' w:themeColor='accent1'/>", "<w:color w:val=\"1B5E3A\" w:themeColor='accent1'/>"),
        ('<w:color w:val="auto" w:themeColor="accent2"/>', '<w:color w:val="F2A900" w:themeColor="accent2"/>'),
        (
            '<w:color w:val="EBF1F3" w:themeColor="accent2" w:themeTint="33"/>',
            '<w:color w:val="FFEFC9" w:themeColor="accent2" w:themeTint="33"/>',
        ),
        (
            '<w:color w:val="0D3343" w:themeColor="accent1" w:themeShade="BF"/>',
            '<w:color w:val="14462B" w:themeColor="accent1" w:themeShade="BF"/>',
        ),
        (
            '<w:shd w:val="clear" w:color="auto" w:fill="12455A" w:themeFill="accent1"/>',
            '<w:shd w:val="clear" w:color="auto" w:fill="1B5E3A" w:themeFill="accent1"/>',
        ),
        (
            '<w:shd w:val="clear" w:color="9DB8C1" w:themeColor="accent2" w:fill="12455A" w:themeFill="accent1"/>',
            '<w:shd w:val="clear" w:color="F2A900" w:themeColor="accent2" w:fill="1B5E3A" w:themeFill="accent1"/>',
        ),
        (
            '<w:u w:val="single" w:color="12455A" w:themeColor="accent1"/>',
            '<w:u w:val="single" w:color="1B5E3A" w:themeColor="accent1"/>',
        ),
    ],
)
def test_the_written_colour_follows_its_name(before: str, after: str) -> None:
    run = "<w:r><w:rPr>{}</w:rPr><w:t>Words</w:t></w:r>"

    assert worn(run.format(before)) == run.format(after)


@pytest.mark.parametrize(
    "colour",
    [
        '<w:color w:val="12455A"/>',
        '<w:color w:val="FFFFFF" w:themeColor="background1"/>',
        '<w:color w:val="3F6B4F" w:themeColor="accent3"/>',
        '<w:shd w:val="clear" w:color="auto" w:fill="12455A"/>',
    ],
)
def test_a_colour_without_a_name_or_of_another_stays(colour: str) -> None:
    run = f"<w:r><w:rPr>{colour}</w:rPr><w:t>Words</w:t></w:r>"

    assert worn(run) == run


def test_the_words_themselves_are_never_taken_for_a_colour() -> None:
    said = 'w:themeColor="accent1" &lt;w:color w:val="12455A" w:themeColor="accent1"/&gt;'

    assert worn(f"<w:r><w:t>{said}</w:t></w:r>") == f"<w:r><w:t>{said}</w:t></w:r>"


def test_the_written_font_follows_its_name() -> None:
    fonts = '<w:rFonts w:ascii="{0}" w:asciiTheme="minorHAnsi" w:hAnsi="{0}" w:hAnsiTheme="minorHAnsi" w:cs="Arial"/>'
    run = "<w:r><w:rPr>{}</w:rPr><w:t>Words</w:t></w:r>"

    assert worn(run.format(fonts.format("Calibri"))) == run.format(fonts.format("Verdana"))


def test_a_font_without_a_name_stays() -> None:
    run = '<w:r><w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr><w:t>Words</w:t></w:r>'

    assert worn(run) == run


def test_styles_headers_and_footers_follow_too() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="Lead"><w:name w:val="Lead"/><w:rPr>'
        '<w:color w:val="12455A" w:themeColor="accent1"/></w:rPr></w:style>'
    )
    edge = p(coloured("Words", 'w:val="12455A" w:themeColor="accent1"'))
    after = dressed(package(themed("Words.", styles=style, header=edge, footer=edge)), GREEN_AND_GOLD)

    for name in ("word/styles.xml", "word/header.xml", "word/footer.xml"):
        assert 'w:val="1B5E3A" w:themeColor="accent1"' in part(after, name)


def test_a_dressed_file_is_sound(tmp_path: Path, validate_docx: Callable[..., None]) -> None:
    colour = coloured("Words", 'w:val="12455A" w:themeColor="accent1"')
    (tmp_path / "dressed.docx").write_bytes(
        dressed(package(themed(p(colour), header=p(colour))), GREEN_AND_GOLD).write()
    )

    validate_docx(tmp_path / "dressed.docx")


@given(COLOURS, COLOURS)
def test_dressing_back_gives_the_text_back_to_the_byte(one: str, other: str) -> None:
    colours = [
        coloured("a", 'w:val="12455A" w:themeColor="accent1"'),
        coloured("b", 'w:val="9DB8C1" w:themeColor="accent2"'),
    ]
    file = package(themed(p(*colours)))
    there = dressed(file, Wear.of((one, other)))

    assert part(dressed(there, Wear.of(("12455A", "9DB8C1")))) == part(file)


# ── the place of the logo ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "description"), [("logo", "logo"), ("Picture 1", "Logo"), ("LOGO", ""), ("logo", "The crest goes here")]
)
def test_a_picture_called_logo_asks_for_the_logo_and_keeps_that_name(name: str, description: str) -> None:
    after = with_logo_tag(package(themed(p(logo(name, description)), logos=True)))

    assert 'name="logo" descr="{{ policygen_logo }}"' in part(after)


@pytest.mark.parametrize(
    ("name", "description"), [("Picture 1", "Our old logo"), ("Picture 1", ""), ("logo", "{{ crest }}")]
)
def test_any_other_picture_stays_as_it_is(name: str, description: str) -> None:
    file = package(themed(p(logo(name, description)), logos=True))

    assert with_logo_tag(file) is file
