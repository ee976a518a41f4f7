"""Pictures: in place, in the size they should have, with words for those who cannot see them, each stored once."""

import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from policygen.errors import RenderError
from policygen.render.content import Blank
from policygen.render.engine import Template
from policygen.render.pictures import Picture, PictureError, picture_function, read_picture
from policygen.word.ooxml import WP, R
from tests.word.make import docx, p, r, tbl, tc, tr, words, xml_of
from tests.word.parts import MM, A, entries, placeholder, png, with_old_picture

Check = Callable[[Path], list[str]]


def jpeg(width: int, height: int, unit: int = 0, dots: int = 1) -> bytes:
    """As much of a JPEG as says its size and density."""
    density = b"JFIF\0\1\1" + struct.pack(">BHH", unit, dots, dots) + b"\0\0"
    frame = b"\x08" + struct.pack(">HH", height, width) + b"\1\1\x11\0"
    tables = b"\xff\xc4" + struct.pack(">H", 4) + b"\0\0"
    return (
        b"\xff\xd8\xff\xe0" + struct.pack(">H", len(density) + 2) + density + tables
        + b"\xff\xff\xc0" + struct.pack(">H", len(frame) + 2) + frame + b"\xff\xda\0\2\xff\xd9"
    )  # fmt: skip


def gif(width: int, height: int) -> bytes:
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\x80\0\0\0\0\0\xff\xff\xff;"


FILES = {"logo.png": png(), "photo.jpg": jpeg(300, 150, 1, 300), "dot.gif": gif(96, 96), "page.svg": b"<svg/>"}
NAMES: dict[str, Any] = {"picture": picture_function(FILES.__getitem__), "logo": Picture(png(), "Our crest")}


def filled(template: bytes, **names: Any) -> bytes:
    return Template(template, "t.docx").render({**NAMES, **names})


def sizes(data: bytes, part: str = "word/document.xml") -> list[tuple[float, float]]:
    """Width and height of each picture, in millimetres."""
    found = xml_of(data, part).iter(f"{{{WP}}}extent")
    return [(round(int(e.get("cx", "0")) / MM, 1), round(int(e.get("cy", "0")) / MM, 1)) for e in found]


def shown(data: bytes, part: str = "word/document.xml") -> list[bytes]:
    """The files of the pictures of a part, in its order."""
    files = entries(data)
    folder, _, name = part.rpartition("/")
    rels = etree.fromstring(files[f"{folder}/_rels/{name}.rels"])
    targets = {line.get("Id"): line.get("Target") or "" for line in rels}
    return [files[f"{folder}/{targets[e.get(f'{{{R}}}embed')]}"] for e in xml_of(data, part).iter(f"{{{A}}}blip")]


def said(data: bytes, part: str = "word/document.xml") -> list[str | None]:
    return [e.get("descr") for e in xml_of(data, part).iter(f"{{{WP}}}docPr")]


# ── in place ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_picture_stands_among_the_words() -> None:
    data = filled(docx("before {{ picture('logo.png', alt='Our \"crest\" & motto') }} after"))

    assert words(data) == ["before  after"]
    assert shown(data) == [FILES["logo.png"]]
    assert said(data) == ['Our "crest" & motto']


@pytest.mark.parametrize("tag", ["{{ logo }}", "{{r logo }}", "{{p logo }}"])
def test_each_way_of_printing_takes_a_picture(tag: str) -> None:
    assert shown(filled(docx(tag))) == [png()]


@pytest.mark.parametrize("name", ["logo.png", "photo.jpg", "dot.gif"])
def test_each_format_is_stored_as_what_it_is(name: str, check: Check, tmp_path: Path) -> None:
    path = tmp_path / "formats.docx"
    path.write_bytes(filled(docx("{{ picture(name, 'x') }}"), name=name))

    assert shown(path.read_bytes()) == [FILES[name]]
    assert check(path) == []


@pytest.mark.parametrize("part", ["header", "footer", "footnotes", "endnotes", "comments"])
def test_a_picture_stands_in_every_story(part: str, check: Check, tmp_path: Path) -> None:
    note = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}.get(part)
    own = ' w:author="A"' if note == "comment" else ""
    story = f'<w:{note} w:id="1"{own}>{p("{{ logo }}")}</w:{note}>' if note else p("{{ logo }}")
    path = tmp_path / "story.docx"
    path.write_bytes(filled(docx("{{ logo }}", **{part: story})))  # type: ignore[arg-type]

    assert shown(path.read_bytes(), f"word/{part}.xml") == [png()]
    assert check(path) == []


def test_the_same_picture_is_stored_once() -> None:
    template = docx("{%p for i in range(3) %}", "{{ logo }}", "{%p endfor %}", tbl(tr(tc("{{ logo }}"), "x")),
                    header=p("{{ logo }}{{ picture('logo.png', 'again') }}"))  # fmt: skip
    data = filled(template)

    assert len([name for name in entries(data) if "media" in name]) == 1
    assert len(shown(data)) == 4
    assert len(set(ids(data))) == 4


def ids(data: bytes) -> list[str | None]:
    return [e.get("id") for e in xml_of(data).iter(f"{{{WP}}}docPr")]


def test_a_picture_that_is_not_printed_is_not_stored() -> None:
    data = filled(docx("{% set x %}{{ logo }}{% endset %}{% if logo %}yes{% endif %}"))

    assert words(data) == ["yes"]
    assert not any("media" in name for name in entries(data))


def test_where_only_words_can_stand_a_picture_is_its_words() -> None:
    data = filled(docx("x", core="<dc:title>{{ logo }}</dc:title>"))

    assert b"<dc:title>Our crest</dc:title>" in entries(data)["docProps/core.xml"]


def test_a_picture_cannot_stand_in_a_control_of_plain_text() -> None:
    control = f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{r('{{ logo }}')}</w:sdtContent></w:sdt>"

    with pytest.raises(RenderError, match="holds plain text only"):
        filled(docx(p(control)))


def test_the_same_names_give_the_same_bytes(check: Check, tmp_path: Path) -> None:
    template = Template(docx("{{ logo }} {{ picture('photo.jpg', 'x') }}", header=p("{{ logo }}")), "t.docx")
    first, second = (template.render_document(NAMES, "t/s/d") for _ in range(2))
    path = tmp_path / "all.docx"
    path.write_bytes(first.data)

    assert first == second
    assert check(path) == []


# ── size ─────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (png(96, 48), (25.4, 12.7)),
        (png(300, 600, dots_to_metre=11811), (25.4, 50.8)),
        (png(96, 96, dots_to_metre=1), (25.4, 25.4)),
        (jpeg(300, 150, 1, 300), (25.4, 12.7)),
        (jpeg(100, 50, 2, 100), (10, 5)),
        (jpeg(96, 48), (25.4, 12.7)),
        (gif(96, 48), (25.4, 12.7)),
        (png(9600, 960), (159.2, 15.9)),
        (png(960, 9600), (24.6, 246.2)),
    ],
)
def test_a_picture_has_its_own_size_up_to_that_of_the_text(data: bytes, expected: tuple[float, float]) -> None:
    assert sizes(filled(docx("{{ x }}"), x=Picture(data, "x"))) == [expected]


def test_the_text_is_as_wide_as_the_narrowest_section_leaves_it() -> None:
    margins = (
        '<w:pgMar w:top="1440" w:right="5000" w:bottom="1440" w:left="3000" w:header="0" w:footer="0" w:gutter="0"/>'
    )
    narrow = f'<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>{margins}</w:sectPr>'
    data = filled(docx(p("a", before=narrow), "{{ x }}"), x=Picture(png(9600, 960), "x"))

    assert sizes(data) == [(round(3906 * 635 / MM, 1), round(3906 * 63.5 / MM, 1))]


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ("width='30mm'", (30, 15)),
        ("height='3cm'", (60, 30)),
        ("width='1in', height='1 IN'", (25.4, 25.4)),
        ("width='72pt'", (25.4, 12.7)),
        ("width='96px'", (25.4, 12.7)),
        ("width='200mm'", (200, 100)),
        ("height='22in'", (558.8, 279.4)),
    ],
)
def test_a_size_that_is_given_holds(size: str, expected: tuple[float, float]) -> None:
    assert sizes(filled(docx(f"{{{{ picture('logo.png', 'x', {size}) }}}}"))) == [expected]


@pytest.mark.parametrize("length", ["", "30", "0mm", "-1cm", "30 miles", "1e9mm", "23in", "mm", "nan mm"])
def test_any_other_length_is_refused(length: str) -> None:
    with pytest.raises(PictureError, match="write a number and its unit"):
        Picture(png(), "x", width=length)


# ── what is wrong ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("picture('logo.png')", "a picture needs words for people who cannot see it"),
        ("picture('logo.png', '  ')", "a picture needs words"),
        ("picture('nothing.png', 'x')", "there is no picture ‘nothing.png’"),
        ("picture('page.svg', 'x')", "the file is an SVG drawing: a picture is a PNG, a JPEG or a GIF"),
        ("picture('logo.png', 'x', width='big')", "‘big’ is no width"),
        ("picture('logo.png', 'x', height='9')", "‘9’ is no height"),
    ],
)
def test_an_error_says_where_and_what(code: str, message: str) -> None:
    with pytest.raises(RenderError) as caught:
        filled(docx(f"{{{{ {code} }}}}"))

    assert str(caught.value).startswith(f"t.docx, paragraph 1, {{{{ {code} }}}}: ")
    assert message in str(caught.value)


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", png()[:20], jpeg(9, 9)[:12], png(0, 9), b"words", b"\xff\xd8\xff\xd9"]
)
def test_a_file_that_is_no_sound_picture_is_refused(data: bytes) -> None:
    with pytest.raises(PictureError):
        read_picture(data)


def test_a_picture_of_a_program_is_read_from_its_path(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png())

    assert shown(filled(docx("{{ x }}"), x=Picture(tmp_path / "a.png", "x"))) == [png()]
    with pytest.raises(PictureError, match=r"b\.png cannot be read"):
        Picture(tmp_path / "b.png", "x")


def test_without_the_function_there_is_no_picture() -> None:
    with pytest.raises(RenderError, match="there is no ‘picture’ here"):
        Template(docx("{{ picture('logo.png', 'x') }}")).render({})


def test_a_loader_that_refuses_says_why() -> None:
    def refuse(name: str) -> bytes:
        raise ValueError("it lies outside the folder.")

    with pytest.raises(RenderError, match=r"the picture ‘\.\./x’ cannot be used: it lies outside the folder"):
        filled(docx("{{ picture('../x', 'x') }}"), picture=picture_function(refuse))


def test_a_picture_that_nobody_has_given_yet_is_a_blank() -> None:
    assert words(filled(docx("{{ picture(logo, 'x') }}"), logo=Blank("logo", "logo"))) == ["[logo]"]


# ── in the place of another ──────────────────────────────────────────────────────────────────────────


def test_a_picture_takes_the_place_of_the_one_whose_alternative_text_it_is(check: Check, tmp_path: Path) -> None:
    path = tmp_path / "slot.docx"
    path.write_bytes(filled(with_old_picture(p(placeholder("{{ logo }}")))))

    assert shown(path.read_bytes()) == [png()]
    assert said(path.read_bytes()) == ["Our crest"]
    assert check(path) == []


def test_it_keeps_to_the_box_and_to_its_own_shape() -> None:
    wide = filled(with_old_picture(p(placeholder("{{ logo }}", width=40, height=40))))
    tall = filled(with_old_picture(p(placeholder("{{ logo }}", width=40, height=10))))

    assert sizes(wide) == [(40, 20)]
    assert sizes(tall) == [(20, 10)]
    assert [e.get("cx") for e in xml_of(tall).iter(f"{{{A}}}ext") if e.get("cx")] == [str(20 * MM)]


def test_the_crop_and_the_drawn_twin_of_the_old_picture_go() -> None:
    twin = '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"/></a:extLst>'
    data = filled(with_old_picture(p(placeholder("{{ logo }}", twin, '<a:srcRect l="10000"/>'))))

    assert list(xml_of(data).iter(f"{{{A}}}srcRect", f"{{{A}}}extLst")) == []


def test_in_a_loop_each_has_its_own() -> None:
    loop = with_old_picture("{%p for x in all %}", p(placeholder("{{ x }}")), "{%p endfor %}")
    data = filled(loop, all=[Picture(png(), "one"), Picture(gif(9, 9), "two")])

    assert shown(data) == [png(), gif(9, 9)]
    assert said(data) == ["one", "two"]
    assert len(set(ids(data))) == 2


@pytest.mark.parametrize("alt", ["{{ name }}", "Crest of {{ logo }}", "{{ logo }}{{ logo }}"])
def test_otherwise_the_alternative_text_is_only_text(alt: str) -> None:
    assert shown(filled(with_old_picture(p(placeholder(alt))), name="Ada")) == [png(1, 1)]


def test_a_blank_leaves_the_templates_picture() -> None:
    data = filled(with_old_picture(p(placeholder("{{ logo }}"))), logo=Blank("logo", "logo of the school"))

    assert shown(data) == [png(1, 1)]
    assert said(data) == ["[logo of the school]"]


def test_a_drawing_of_two_pictures_stays() -> None:
    both = placeholder("{{ logo }}", '</a:blip><a:blip r:embed="rIdOld">')

    assert shown(filled(with_old_picture(p(both)))) == [png(1, 1), png(1, 1)]


def test_a_text_box_of_that_alternative_text_stays() -> None:
    shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    box = (
        '<w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="5" name="B" descr="{{ logo }}"/><a:graphic>'
        f'<a:graphicData uri="{shape}"><wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:txbx><w:txbxContent>{p("in {{ name }}")}'
        "</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    data = filled(docx(p(box)), name="Ada")

    assert words(data) == ["", "in Ada"]
    assert said(data) == ["Our crest"]
