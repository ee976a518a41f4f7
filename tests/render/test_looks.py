"""Documents in the looks of a trust or a school: the logo in its place, the colours and the font in the theme."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from policygen.errors import RenderError
from policygen.model import Branding, School, Trust
from policygen.render.engine import LOOKS_KEPT, Template
from policygen.render.looks import PLAIN, Look, branding_of, look_of
from policygen.render.pictures import Picture, PictureError
from policygen.render.trace import trace
from policygen.word.additions import Media
from policygen.word.ooxml import WP, R, w
from policygen.word.package import Package, read_package
from policygen.word.theme import Wear, read_theme
from tests.drawing import png
from tests.word.make import p, tbl, tc, tr, words, xml_of
from tests.word.themed import BOX, A, coloured, logo, themed

CREST = png((60, 40), ("12455A", "F2A900"))
WIDE = png((200, 20), ("12455A",))
COLOUR = 'w:val="12455A" w:themeColor="accent1"'
GREEN = Look(Wear.of(("#1B5E3A",), "Verdana"))
WITH_CREST = Look(logo=Picture(CREST, "Crest of Larkmoor"))


def issued(data: bytes, look: Look = PLAIN, **names: object) -> Package:
    rendered = Template(data, name="template.docx").render_document(names, "t/s/d", look=look)
    return read_package(rendered.data, "document.docx")


def text(file: Package, part: str = "word/document.xml") -> str:
    return file.read(part).decode()


def logos(file: Package, part: str = "word/document.xml") -> list[tuple[str, str, int, int]]:
    """The name, words and size of each picture in a part."""
    found = []
    for inline in xml_of(file.write(), part).iter(f"{{{WP}}}inline"):
        said, size = inline.find(f"{{{WP}}}docPr"), inline.find(f"{{{WP}}}extent")
        assert said is not None and size is not None
        found.append((said.get("name", ""), said.get("descr", ""), int(size.get("cx", 0)), int(size.get("cy", 0))))
    return found


def shown(file: Package, part: str = "word/document.xml") -> list[bytes]:
    """The bytes of each picture that a part shows."""
    targets = {line.id: line.target for line in file.relationships(part)}
    blips = xml_of(file.write(), part).iter(f"{{{A}}}blip")
    return [file.read(targets[blip.get(f"{{{R}}}embed", "")]) for blip in blips]


# ── colours and font ─────────────────────────────────────────────────────────────────────────────────


def test_without_a_look_a_document_is_as_the_template() -> None:
    data = themed(p(coloured("Dear {{ name }}", COLOUR)))

    assert text(issued(data, name="Ada"), "word/theme/theme1.xml") == text(
        read_package(data, ""), "word/theme/theme1.xml"
    )
    assert COLOUR in text(issued(data, name="Ada"))


def test_parts_with_tags_and_parts_without_take_the_colours() -> None:
    plain = p(coloured("Words", COLOUR))
    file = issued(themed(p(coloured("{{ name }}", COLOUR)), header=plain), GREEN, name="Ada")

    assert 'w:val="1B5E3A" w:themeColor="accent1"' in text(file)
    assert 'w:val="1B5E3A" w:themeColor="accent1"' in text(file, "word/header.xml")
    assert read_theme(file).fonts == {"major": "Verdana", "minor": "Verdana"}  # type: ignore[union-attr]


def test_what_a_value_says_is_never_taken_for_a_colour() -> None:
    said = f"<w:color {COLOUR}/>"

    assert words(issued(themed("{{ said }}"), GREEN, said=said).write()) == [said]


def test_one_template_serves_any_number_of_looks_one_after_the_other() -> None:
    template = Template(themed(p(coloured("{{ name }}", COLOUR))), name="template.docx")
    looks = [Look(Wear.of((f"#00{n:02}00",))) for n in range(LOOKS_KEPT + 3)]

    def make(look: Look) -> bytes:
        return template.render_document({"name": "Ada"}, "t/s/d", look=look).data

    first = [make(look) for look in looks]

    assert [make(look) for look in looks] == first
    assert len(set(first)) == len(looks)


def test_the_same_look_gives_the_same_bytes() -> None:
    data = themed(p(logo()), p(coloured("{{ name }}", COLOUR)), logos=True)
    look = Look(GREEN.wear, WITH_CREST.logo)

    assert issued(data, look, name="Ada").write() == issued(data, look, name="Ada").write()


# ── the logo ─────────────────────────────────────────────────────────────────────────────────────────


def test_the_logo_takes_its_place_with_its_words_and_keeps_within_the_box() -> None:
    file = issued(themed(p(logo()), "Dear {{ name }}", logos=True), WITH_CREST, name="Ada")
    width, height = BOX

    assert logos(file) == [("logo", "Crest of Larkmoor", height * 60 // 40, height)]
    assert shown(file) == [CREST]
    assert logos(issued(themed(p(logo()), logos=True), Look(logo=Picture(WIDE, "Wide")))) == [
        ("logo", "Wide", width, width // 10)
    ]


def test_a_logo_in_a_header_that_has_no_tag_is_filled_too(tmp_path: Path, validate_docx: Callable[..., None]) -> None:
    data = themed(p(logo(id=1)), "Dear {{ name }}", header=p(logo(id=2)), logos=True)
    file = issued(data, WITH_CREST, name="Ada")
    (tmp_path / "issued.docx").write_bytes(file.write())

    assert [shown(file, part) for part in ("word/document.xml", "word/header.xml")] == [[CREST], [CREST]]
    validate_docx(tmp_path / "issued.docx")


def test_without_a_logo_its_place_goes(tmp_path: Path, validate_docx: Callable[..., None]) -> None:
    data = themed(p(logo(id=1)), "Dear {{ name }}", tbl(tr(tc(p(logo(id=2))), "Cell")), p("End"), logos=True)
    file = issued(data, name="Ada")
    (tmp_path / "issued.docx").write_bytes(file.write())

    assert words(file.write()) == ["Dear Ada", "", "Cell", "End"]
    assert logos(file) == []
    validate_docx(tmp_path / "issued.docx")


def test_a_paragraph_that_says_something_stays_without_the_picture() -> None:
    file = issued(themed(p(logo(), "Larkmoor"), logos=True))

    assert words(file.write()) == ["Larkmoor"]
    assert logos(file) == []


def test_a_header_keeps_the_paragraph_that_word_needs(tmp_path: Path, validate_docx: Callable[..., None]) -> None:
    file = issued(themed("Words", header=p(logo()), logos=True))
    (tmp_path / "issued.docx").write_bytes(file.write())

    assert words(file.write(), "word/header.xml") == [""]
    assert logos(file, "word/header.xml") == []
    validate_docx(tmp_path / "issued.docx")


def test_errors_are_told_by_the_paragraphs_of_the_template_as_it_is() -> None:
    template = Template(themed(p(logo()), "{{ 1 / 0 }}", logos=True), name="template.docx")

    with pytest.raises(RenderError) as error:
        template.render_document({}, "t/s/d")
    assert error.value.place.paragraph == 2


def test_the_trace_of_a_document_knows_nothing_of_the_logo() -> None:
    template = Template(themed(p(logo()), "Dear {{ name }}", logos=True), name="template.docx")

    assert [block.text for block in trace(template, {"name": "Ada"}) if block.text] == ["Dear Ada"]


def test_the_other_paragraphs_keep_their_identities_whether_there_is_a_logo_or_not() -> None:
    data = themed(p(logo()), "Dear {{ name }}", "Goodbye.", logos=True)

    def identities(look: Look) -> list[str]:
        root = xml_of(issued(data, look, name="Ada").write())
        starts = root.iter(w("bookmarkStart"))
        return [start.get(w("name"), "") for start in starts]

    assert identities(WITH_CREST)[-2:] == identities(PLAIN)[-2:]


def test_a_template_that_is_only_filled_keeps_its_placeholder() -> None:
    data = Template(themed(p(logo()), logos=True), name="template.docx").render({})

    assert logos(read_package(data, "")) == [("logo", "logo", *BOX)]


# ── what a branding says ─────────────────────────────────────────────────────────────────────────────


def test_the_look_of_a_branding() -> None:
    branding = Branding(logo="crest.png", logo_alt="Crest", colours=("#1B5E3A", "#f2a900"), font="Verdana")
    look = look_of(branding, CREST, "Larkmoor")

    assert look.wear.colours == (("accent1", "1B5E3A"), ("accent2", "F2A900"))
    assert look.wear.fonts == (("major", "Verdana"), ("minor", "Verdana"))
    assert look.logo is not None
    assert (look.logo.alt, look.logo.file.media) == ("Crest", Media(CREST, "image/png", "png"))


def test_a_logo_that_nobody_described_is_the_logo_of_its_owner() -> None:
    look = look_of(Branding(logo="crest.png"), CREST, "Larkmoor Primary School")

    assert look.logo is not None
    assert look.logo.alt == "Logo of Larkmoor Primary School"


def test_a_branding_that_says_nothing_leaves_the_template_as_it_is() -> None:
    assert look_of(Branding(), None, "Larkmoor") == PLAIN


def test_a_logo_that_is_no_picture_is_refused() -> None:
    with pytest.raises(PictureError, match="an SVG drawing"):
        look_of(Branding(logo="crest.svg"), b"<svg/>", "Larkmoor")


def test_a_school_has_its_own_branding_and_the_trust_its_own() -> None:
    trust = Trust(name="Larkmoor Learning Trust", branding=Branding(font="Arial"))
    school = School(name="Larkmoor", phase="primary", branding=Branding(font="Verdana"))

    assert (branding_of(trust, school).font, branding_of(trust, None).font) == ("Verdana", "Arial")


# ── the bundled templates ────────────────────────────────────────────────────────────────────────────


def test_every_bundled_template_has_a_place_for_the_logo_and_names_its_colours(root: Path) -> None:
    templates = sorted((root / "templates").rglob("*.docx"))

    assert len(templates) >= 9
    for path in templates:
        with zipfile.ZipFile(BytesIO(path.read_bytes())) as archive:
            document, styles = (archive.read(f"word/{name}.xml").decode() for name in ("document", "styles"))
        # The whole prospectus brings in its cover, with the place for the logo on it.
        brings_its_cover = 'include "prospectus/prospectus-cover.docx"' in document
        assert document.count('name="logo"') == (0 if brings_its_cover else 2), path
        assert 'w:themeColor="accent1"' in styles and 'w:themeFill="accent2"' in styles, path


def test_a_place_for_the_logo_in_a_template_that_is_brought_in_shows_it_too() -> None:
    cover = themed(p(logo()), p("Cover"), logos=True)
    host = Template(themed(p('{%p include "cover.docx" %}')), "host.docx", load={"cover.docx": cover}.__getitem__)
    file, bare = (
        read_package(host.render_document({}, "t/s/d", look=look).data, "document.docx") for look in (WITH_CREST, PLAIN)
    )

    assert shown(file) == [CREST]
    assert [words for _, words, _, _ in logos(file)] == ["Crest of Larkmoor"]
    assert logos(bare) == []
    assert words(bare.write()) == ["Cover"]
