"""A Word file reads as text: one paragraph a line, with its style, and nothing that changes by saving it."""

import io
import os
import shutil
import subprocess
import sys
import zipfile
from difflib import unified_diff
from pathlib import Path

import pytest

from policygen.cli import run
from policygen.word.fields import read_field
from policygen.word.ooxml import R
from policygen.word.package import read_package
from policygen.word.projection import project
from policygen.word.styles import visible_name
from tests.word.libreoffice import resaved
from tests.word.make import DECLARED, docx, p, r, t, tbl, tc, tr, zipped


def shown(data: bytes) -> str:
    return project(read_package(data, "letter.docx"))


def story(data: bytes, title: str = "Body") -> list[str]:
    """The lines under one heading of the text."""
    for part in shown(data).removesuffix("\n").split("\n\n"):
        heading, *lines = part.split("\n")
        if heading == f"== {title} ==":
            return lines
    return []


def body(*blocks: str, styles: str = "", numbering: str = "", **parts: str) -> list[str]:
    """The lines of a body of these blocks, after the one that says what its first section is."""
    return story(file(*blocks, styles=styles, numbering=numbering, **parts))[1:]


def file(*blocks: str, styles: str = "", numbering: str = "", settings: str = "", **parts: str) -> bytes:
    """A Word file with more styles, and with lists or settings, where a test needs them."""
    entries = unzipped(docx(*blocks, **parts))
    entries["word/styles.xml"] = entries["word/styles.xml"].replace(b"</w:styles>", f"{styles}</w:styles>".encode())
    for name, inside in (("numbering", numbering), ("settings", settings)):
        if inside:
            entries[f"word/{name}.xml"] = f"<w:{name} {DECLARED}>{inside}</w:{name}>".encode()
            link(entries, name, f"{name}.xml")
    return zipped(entries)


def unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def link(entries: dict[str, bytes], kind: str, target: str) -> None:
    line = f'<Relationship Id="rIdmore{target}" Type="{R}/{kind}" Target="{target}"/></Relationships>'
    rels = "word/_rels/document.xml.rels"
    entries[rels] = entries[rels].replace(b"</Relationships>", line.encode())


def style(name: str, look: str = "", kind: str = "paragraph", more: str = "", base: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{based}'
        f"<w:pPr>{more}</w:pPr><w:rPr>{look}</w:rPr></w:style>"
    )


def field(instruction: str, *result: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">{instruction}'
        f'</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{"".join(result)}{END}'
    )


END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def control(properties: str, *content: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{''.join(content)}</w:sdtContent></w:sdt>"


def change(kind: str, author: str, *content: str) -> str:
    return f'<w:{kind} w:id="7" w:author="{author}" w:date="2026-01-01T00:00:00Z">{"".join(content)}</w:{kind}>'


# ── the whole ────────────────────────────────────────────────────────────────────────────────────────


def test_a_file_reads_from_its_properties_to_its_comments() -> None:
    data = docx(
        p("Our promise", style="Heading1"),
        p("Every child ", r("matters", "b"), '<w:r><w:footnoteReference w:id="4"/></w:r>'),
        p("{{ school.name }}", style="ListBullet"),
        tbl(tr("Who", "{{ name }}")),
        p("Thank you", '<w:r><w:commentReference w:id="9"/></w:r>'),
        core="<dc:title>Charter of {{ school.name }}</dc:title>",
        header=p("{{ school.name }}"),
        footer=p("Page ", field(" PAGE ", r("3"))),
        footnotes=f'<w:footnote w:id="4">{p(" As the trust says.")}</w:footnote>',
        comments=f'<w:comment w:id="9" w:author="Ann">{p("To whom?")}{p("To all?")}</w:comment>',
    )

    assert (
        shown(data)
        == """\
== Properties ==
title: Charter of {{ school.name }}

== Body ==
‹section 1, A4 portrait›
Heading 1: Our promise
Normal: Every child **matters**‹footnote 1›
List Bullet: {{ school.name }}
‹table, 2 columns›
  ‹row›
    | Normal: Who
    | Normal: {{ name }}
Normal: Thank you‹comment 1›

== Header (default), section 1 ==
Normal: {{ school.name }}

== Footer (default), section 1 ==
Normal: Page ‹PAGE›

== Footnotes ==
‹footnote 1› Normal: As the trust says.

== Comments ==
‹comment 1 by Ann› Normal: To whom?
  Normal: To all?
"""
    )


def test_ids_and_revision_marks_make_no_difference() -> None:
    plain = p("Dear {{ name }}, welcome")
    saved = (
        '<w:p w:rsidR="00A1" w14:paraId="1F"><w:bookmarkStart w:id="3" w:name="_GoBack"/><w:r w:rsidR="00B2">'
        f'{t("Dear {{ na")}</w:r><w:proofErr w:type="spellStart"/><w:r>{t("me }}, wel")}<w:lastRenderedPageBreak/>'
        f'{t("come")}</w:r><w:bookmarkEnd w:id="3"/></w:p>'
    )

    assert body(saved) == body(plain)


def test_an_empty_body_has_only_its_section() -> None:
    assert shown(docx()) == "== Body ==\n‹section 1, A4 portrait›\n"


# ── styles and lists ─────────────────────────────────────────────────────────────────────────────────


def test_styles_have_the_names_that_word_shows() -> None:
    assert body(p("a", style="berschrift2"), p("b", style="Lost"), p("c")) == [
        "Heading 2: a",
        "Lost, which is not defined: b",
        "Normal: c",
    ]


def test_a_paragraph_without_a_style_has_the_default_one() -> None:
    usual = style("Haustext").replace("w:styleId", 'w:default="1" w:styleId')

    assert body("words", styles=usual) == ["Haustext: words"]


@pytest.mark.parametrize(
    ("name", "visible"),
    [
        ("heading 3", "Heading 3"),
        ("Heading 3", "Heading 3"),
        ("toc 1", "TOC 1"),
        ("annotation text", "Comment Text"),
        ("table of figures", "Table of Figures"),
        ("footnote text", "Footnote Text"),
        ("our own quote", "our own quote"),
        ("Cover school", "Cover school"),
    ],
)
def test_names_that_files_have_in_small_letters(name: str, visible: str) -> None:
    assert visible_name(name) == visible


def levels(*kinds: tuple[str, str]) -> str:
    inside = "".join(
        f'<w:lvl w:ilvl="{n}"><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for n, (kind, text) in enumerate(kinds)
    )
    return (
        f'<w:abstractNum w:abstractNumId="5">{inside}</w:abstractNum>'
        '<w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>'
    )


def in_list(level: int, number: int = 2) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def test_lists_show_their_kind_and_level() -> None:
    kinds = levels(
        ("bullet", "\uf0b7"), ("decimal", "%2."), ("lowerLetter", "(%3)"), ("decimal", "%2.%4"), ("none", "")
    )

    assert body(*(p("item", before=in_list(level)) for level in range(5)), numbering=kinds) == [
        "Normal (•): item",
        "Normal (1., level 2): item",
        "Normal ((a), level 3): item",
        "Normal (1.1, level 4): item",
        "Normal: item",
    ]


def test_a_style_brings_its_list_and_a_paragraph_can_leave_it() -> None:
    points = style("Points", more='<w:numPr><w:numId w:val="2"/></w:numPr>') + style("Inner points", base="Points")
    paragraphs = (p("a", style="Points"), p("b", style="Inner points"), p("c", style="Points", before=in_list(0, 0)))

    assert body(*paragraphs, styles=points, numbering=levels(("upperRoman", "%1."))) == [
        "Points (I.): a",
        "Inner points (I.): b",
        "Points: c",
    ]


def test_a_level_that_is_tied_to_a_style_is_the_level_of_that_style() -> None:
    tied = levels(("decimal", "%1"), ("decimal", "%1.%2")).replace(
        '<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="1"><w:pStyle w:val="Clause"/>'
    )
    clause = style("Clause", more='<w:numPr><w:numId w:val="2"/></w:numPr>')

    assert body(p("a", style="Clause"), styles=clause, numbering=tied) == ["Clause (1.1, level 2): a"]


def test_a_list_can_change_a_level_of_its_kind_and_a_kind_can_be_that_of_a_style() -> None:
    own = '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:lvlOverride></w:num>'
    lists = levels(("decimal", "%1.")) + (
        '<w:num w:numId="3"><w:abstractNumId w:val="5"/>' + own + '<w:abstractNum w:abstractNumId="6">'
        '<w:numStyleLink w:val="Ours"/></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="6"/></w:num>'
    )
    ours = style("Ours", kind="numbering", more='<w:numPr><w:numId w:val="2"/></w:numPr>')

    assert body(*(p("item", before=in_list(0, id)) for id in (2, 3, 4)), styles=ours, numbering=lists) == [
        "Normal (1.): item",
        "Normal (•): item",
        "Normal (1.): item",
    ]


# ── formatting ───────────────────────────────────────────────────────────────────────────────────────


def test_formatting_that_a_run_has_of_its_own_is_marked() -> None:
    runs = [r("bold", "b"), r("both", "b", "i"), r("italic", "i"), r("gone", "strike"), r("secret", "vanish")]

    assert body(p(*runs)) == ["Normal: **bold*both***" + "*italic*~~gone~~‹hidden: secret›"]


def test_formatting_with_a_value_is_marked_where_it_is_on() -> None:
    def run(words: str, properties: str) -> str:
        return f"<w:r><w:rPr>{properties}</w:rPr>{t(words)}</w:r>"

    runs = [
        run("a", '<w:u w:val="single"/>'),
        run("b", '<w:u w:val="none"/>'),
        run("c", '<w:highlight w:val="yellow"/>'),
        run("d", '<w:vertAlign w:val="superscript"/>'),
        run("e", '<w:vertAlign w:val="subscript"/>'),
        run("f", '<w:b w:val="0"/>'),
    ]

    assert body(p(*runs)) == ["Normal: __a__b==c==^d^~e~f"]


def test_what_the_style_of_the_paragraph_says_is_not_marked_and_what_differs_from_it_is() -> None:
    strong = style("Lead", "<w:b/>") + style("Strong", "<w:b/>", kind="character")
    plain = f'<w:r><w:rPr><w:b w:val="0"/></w:rPr>{t("plain")}</w:r>'
    by_style = f'<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr>{t("strong")}</w:r>'
    undone = by_style.replace("</w:rPr>", '<w:b w:val="0"/></w:rPr>').replace("strong", "plain")

    assert body(p("of ", r("its style ", "b"), plain, style="Lead"), p(by_style, " ", undone), styles=strong) == [
        "Lead: of its style **plain**",
        "Normal: **strong** plain",
    ]


@pytest.mark.parametrize(
    ("area", "look", "marked"),
    [
        ("firstRow", 'w:firstRow="1"', {"c", "d"}),
        ("lastRow", 'w:lastRow="1"', {"a", "b"}),
        ("firstCol", 'w:firstColumn="1"', {"b", "d"}),
        ("lastCol", 'w:val="0100"', {"a", "c"}),
        ("wholeTable", "", set()),
        ("firstRow", 'w:val="0080"', {"a", "b", "c", "d"}),
    ],
)
def test_what_the_style_of_a_table_says_of_an_area_is_not_marked_there(area: str, look: str, marked: set[str]) -> None:
    grid = (
        '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/>'
        f'<w:tblStylePr w:type="{area}"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
    )
    rows = [tr(*(tc(p(r(name, "b"))) for name in names)) for names in ("ab", "cd")]
    table = tbl(*rows).replace("<w:tblPr>", f'<w:tblPr><w:tblStyle w:val="Grid"/><w:tblLook {look}/>')
    lines = body(table, styles=grid)

    assert lines[0] == "‹table, 2 columns, Grid›"
    assert {name for name in "abcd" if f"    | Normal: **{name}**" in lines} == marked


def test_a_tag_is_shown_as_typed_in_the_format_of_its_first_character() -> None:
    assert body(p(r("{{ sch", "b"), r("ool", "i"), r(".name }}, welcome"))) == [
        "Normal: **{{ school.name }}**, welcome"
    ]


# ── tables ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_table_is_rows_of_cells_of_paragraphs() -> None:
    header = tr("Who", "What").replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>")
    inner = tbl(tr("one"), columns=1)

    assert body(tbl(header, tr(tc("Ada", "Grace"), tc(inner, p())))) == [
        "‹table, 2 columns›",
        "  ‹header row›",
        "    | Normal: Who",
        "    | Normal: What",
        "  ‹row›",
        "    | Normal: Ada",
        "      Normal: Grace",
        "    | ‹table, 1 column›",
        "        ‹row›",
        "          | Normal: one",
        "      Normal:",
    ]


def test_merged_cells_and_what_a_table_says_of_itself_are_shown() -> None:
    table = tbl(
        tr(tc("a", before='<w:gridSpan w:val="2"/>'), "b"), tr("c", "d", tc("", before="<w:vMerge/>")), columns=3
    ).replace("</w:tblPr>", '<w:tblCaption w:val="Who does what"/></w:tblPr>')

    assert body(table) == [
        "‹table, 3 columns, “Who does what”›",
        "  ‹row›",
        "    | ‹2 columns wide› Normal: a",
        "    | Normal: b",
        "  ‹row›",
        "    | Normal: c",
        "    | Normal: d",
        "    | ‹part of the cell above› Normal:",
    ]


# ── controls ─────────────────────────────────────────────────────────────────────────────────────────

KEY = '<w:alias w:val="name"/><w:tag w:val="school.dsl"/>'
BOX = '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>'


def test_a_control_shows_its_key_and_whether_it_is_still_blank() -> None:
    blank = control(f"{KEY}<w:showingPlcHdr/>", r("[name of the DSL]"))

    assert body(p("Ask ", blank, " or ", control(KEY, r("Ada")), "."), p(control('<w:alias w:val="Title"/>'))) == [
        "Normal: Ask ‹blank school.dsl: [name of the DSL]› or ‹control school.dsl: Ada›.",
        "Normal: ‹control Title›",
    ]


def test_two_controls_side_by_side_stay_two() -> None:
    assert body(p(control(KEY, r("a")), control(KEY, r("b")))) == [
        "Normal: ‹control school.dsl: a›‹control school.dsl: b›"
    ]


def test_a_control_around_paragraphs_holds_them() -> None:
    several = control('<w:tag w:val="notes"/>', p("one"), p("two"))
    nameless = control('<w:id w:val="7"/>', p("three"))

    assert body(several, control(KEY, p("alone")), nameless) == [
        "‹control notes›",
        "  Normal: one",
        "  Normal: two",
        "Normal: ‹control school.dsl: alone›",
        "Normal: three",
    ]


def test_controls_around_rows_and_cells_are_shown() -> None:
    table = tbl(control('<w:tag w:val="visits"/>', tr("a", control('<w:tag w:val="on"/>', tc("b")))))

    assert body(table) == [
        "‹table, 2 columns›",
        "  ‹row, control visits›",
        "    | Normal: a",
        "    | ‹control on› Normal: b",
    ]


def test_a_tick_box_is_one_control_although_a_program_writes_it_as_two() -> None:
    one = p(control(f'<w:alias w:val="Done"/>{BOX}', r("☐")))
    two = control('<w:alias w:val="Done"/>', p(control(BOX, r("☐"))))

    assert body(one) == body(two) == ["Normal: ‹tick box Done: ☐›"]


# ── fields and links ─────────────────────────────────────────────────────────────────────────────────


def test_a_field_shows_its_instruction_and_only_results_that_say_something() -> None:
    simple = '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple>'

    assert body(p(field(" PAGE  \\* MERGEFORMAT ", r("7")), " of ", simple, ": ", field("TITLE", r("Our policy")))) == [
        "Normal: ‹PAGE› of ‹NUMPAGES›: ‹TITLE: Our policy›"
    ]


def test_the_entries_of_a_contents_field_are_left_out() -> None:
    begin, end = field(' TOC \\z \\o "1-3" ', r("Our promise 1")).removesuffix(END), END
    entries = [p(begin), p("Our values ", field("PAGEREF _Toc12 \\h", r("2"))), p(end)]

    assert body(p("Contents"), *entries, p("Our promise", style="Heading1")) == [
        "Normal: Contents",
        'Normal: ‹TOC \\o "1-3" \\z›',
        "Heading 1: Our promise",
    ]


def test_a_field_over_several_paragraphs_keeps_the_words_that_people_wrote() -> None:
    begin = field(" REF promise ", r("one")).removesuffix(END)

    assert body(p(begin), p("two", END), "three") == ["Normal: ‹REF promise›one", "Normal: two", "Normal: three"]


def test_a_field_that_never_ends_hides_nothing() -> None:
    begin = field(" TOC ", r("one")).removesuffix(END)

    assert body(p(begin), "two") == ["Normal: one", "Normal: two"]


def test_a_field_in_the_instruction_of_a_field_is_part_of_it() -> None:
    choice = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
        f"{field(' MERGEFIELD kind ', r('«kind»'))}"
        '<w:r><w:instrText> = "a" "b"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"{r('b')}{END}"
    )

    assert body(p(choice)) == ['Normal: ‹IF {MERGEFIELD kind} = "a" "b": b›']


@pytest.mark.parametrize(
    ("typed", "instruction", "address"),
    [
        (' toc \\z \\o "1-3" ', 'TOC \\o "1-3" \\z', None),
        ("PAGE \\* MERGEFORMAT", "PAGE", None),
        ("REF {{ school.place }} \\h", "REF {{ school.place }} \\h", None),
        ("PAGEREF _Toc99 \\h", "PAGEREF … \\h", None),
        ('HYPERLINK "https://e.org/a" \\l "top" \\o "tip"', None, "https://e.org/a#top"),
        ('HYPERLINK \\l "_Toc1"', None, "#…"),
        ("\\x", " \\x", None),
        ("", "", None),
    ],
)
def test_instructions_have_one_spelling(typed: str, instruction: str | None, address: str | None) -> None:
    found = read_field(typed)

    assert found.address == address
    assert instruction is None or found.instruction == instruction


def test_links_show_their_address_in_one_way() -> None:
    element = f'<w:hyperlink r:id="rId7">{r("our ")}{r("site", "b")}</w:hyperlink>'
    as_field = field(' HYPERLINK "https://example.org/{{ slug }}" ', r("our "), r("site", "b"))
    links = {"rId7": "https://example.org/%7B%7B%20slug%20%7D%7D"}

    assert (
        story(docx(p(element), links=links))[1:]
        == story(docx(p(as_field)))[1:]
        == ["Normal: ‹link https://example.org/{{ slug }}: our **site**›"]
    )


def test_a_link_within_the_document_names_only_a_place_that_a_person_named() -> None:
    def to(anchor: str) -> str:
        return f'<w:hyperlink w:anchor="{anchor}">{r("there")}</w:hyperlink>'

    assert body(p(to("aims"), " ", to("_Toc123"))) == ["Normal: ‹link #aims: there› ‹link #…: there›"]


# ── pictures, text boxes and signs ───────────────────────────────────────────────────────────────────

URI = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def drawing(properties: str, inside: str = "<pic:pic/>", more: str = "") -> str:
    return (
        '<w:r><w:drawing><wp:inline><wp:extent cx="1080000" cy="720000"/>'
        f'<wp:docPr id="9" name="Picture 9" {properties}>{more}</wp:docPr><a:graphic><a:graphicData uri="{URI}">'
        f"{inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def test_a_picture_shows_its_alternative_text_and_size() -> None:
    decorative = (
        '<a:extLst><a:ext uri="x"><d:decorative xmlns:d="http://schemas.microsoft.com/office/drawing/2017/decorative" '
        'val="1"/></a:ext></a:extLst>'
    )

    assert body(
        p(drawing('descr="The crest of {{ school.name }}"')), p(drawing("")), p(drawing("", more=decorative))
    ) == [
        "Normal: ‹picture “The crest of {{ school.name }}”, 30 × 20 mm›",
        "Normal: ‹picture without alt text, 30 × 20 mm›",
        "Normal: ‹decorative picture, 30 × 20 mm›",
    ]


def box(*blocks: str) -> str:
    """A text box as Word writes it: once for itself, and once for old programs."""
    content = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
    new = drawing('descr="Note"', f"<wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp>").removeprefix("<w:r>")
    old = f'<w:pict><v:shape alt="Note"><v:textbox>{content}</v:textbox></v:shape></w:pict>'
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new.removesuffix("</w:r>")}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_a_text_box_is_read_once_below_the_paragraph_that_it_hangs_on() -> None:
    assert body(p("See the box ", box(p("Ring {{ phone }}"), tbl(tr("a"), columns=1)))) == [
        "Normal: See the box ‹text box “Note”›",
        "  ‹text box›",
        "    Normal: Ring {{ phone }}",
        "    ‹table, 1 column›",
        "      ‹row›",
        "        | Normal: a",
    ]


def test_a_text_box_in_a_text_box_is_read_below_it() -> None:
    assert body(p("a", box(p("b", box(p("c")))))) == [
        "Normal: a‹text box “Note”›",
        "  ‹text box›",
        "    Normal: b‹text box “Note”›",
        "      ‹text box›",
        "        Normal: c",
    ]


def test_a_comment_in_the_copy_of_a_text_box_for_old_programs_does_not_count() -> None:
    def refer(id: int) -> str:
        return f'<w:r><w:commentReference w:id="{id}"/></w:r>'

    twice = box(p("box", refer(1))).replace('w:id="1"', 'w:id="2"').replace('w:id="2"', 'w:id="1"', 1)
    said = "".join(f'<w:comment w:id="{id}">{p(text)}</w:comment>' for id, text in ((1, "in it"), (3, "after")))

    assert story(docx(p(twice), p("x", refer(3)), comments=said), "Comments") == [
        "‹comment 1› Normal: in it",
        "‹comment 2› Normal: after",
    ]


def test_a_drawing_of_old_word_is_read_too() -> None:
    picture = '<w:r><w:pict><v:shape alt="The crest"><v:imagedata r:id="x"/></v:shape></w:pict></w:r>'
    watermark = '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'

    assert body(p(picture, watermark)) == ["Normal: ‹picture “The crest”›‹drawing “DRAFT”›"]


def test_one_paragraph_is_one_line_whatever_characters_are_in_it() -> None:
    signs = (
        "<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b\u2028c\u009b\u0085d\ne</w:t><w:noBreakHyphen/><w:cr/>"
        '<w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    )

    assert body(p(signs)) == ["Normal: ⇥a↵b↵c  d e\u2011↵‹symbol Wingdings F0FE›"]


def test_a_formula_shows_its_characters() -> None:
    assert body(p("Area ", "<m:oMath><m:r><m:t>a=</m:t></m:r><m:r><m:t>{{ x }}</m:t></m:r></m:oMath>")) == [
        "Normal: Area ‹formula: a={{ x }}›"
    ]


# ── tracked changes ──────────────────────────────────────────────────────────────────────────────────


def test_tracked_changes_say_who_made_them() -> None:
    new = change("ins", "Ann", r("each ")) + change("ins", "Ann", r("and all ", "b"))

    assert body(p("We welcome ", change("del", "Bob", DELETED), new, "child")) == [
        "Normal: We welcome ‹deleted by Bob: old›‹inserted by Ann: each **and all **›child"
    ]


def test_a_change_stands_outside_of_what_came_or_went_with_it_and_inside_of_what_stays() -> None:
    gone = change("del", "Bob", DELETED, field(" PAGE ").replace("instr", "delInstr"))
    whole = change("ins", "Ann", r("see "), f'<w:hyperlink w:anchor="aims">{r("our ")}{r("aims", "b")}</w:hyperlink>')
    part = f'<w:hyperlink w:anchor="goal">{r("our ")}{change("ins", "Ann", r("new "))}{r("aims")}</w:hyperlink>'

    assert body(p(gone, whole, " or ", part)) == [
        "Normal: ‹deleted by Bob: old‹PAGE››‹inserted by Ann: see ‹link #aims: our **aims**›› or "
        "‹link #goal: our ‹inserted by Ann: new ›aims›"
    ]


def test_words_that_were_deleted_are_no_part_of_a_tag() -> None:
    gone = change("del", "Bob", "<w:r><w:rPr><w:b/></w:rPr><w:delText>old</w:delText></w:r>")

    assert body(p("{{ na", gone, r("me }}", "i"))) == ["Normal: {{ na‹deleted by Bob: **old**›me }}"]


def test_paragraphs_and_rows_that_came_or_went_are_marked() -> None:
    mark = f"<w:rPr>{change('ins', 'Ann')}</w:rPr>"
    row = tr("a").replace("<w:tr>", f"<w:tr><w:trPr>{change('del', 'Bob')}</w:trPr>")

    assert body(p(change("ins", "Ann", r("new")), before=mark), tbl(row, columns=1)) == [
        "Normal: ‹inserted by Ann: new¶›",
        "‹table, 1 column›",
        "  ‹row, deleted by Bob›",
        "    | Normal: a",
    ]


# ── pages and sections ───────────────────────────────────────────────────────────────────────────────


def test_page_breaks_read_the_same_however_they_are_made() -> None:
    sign = '<w:r><w:br w:type="page"/></w:r>'
    ways = [
        (p("this"), p("next", before="<w:pageBreakBefore/>")),
        (p("this"), p(sign, "next")),
        (p("this", sign), p("next")),
    ]

    assert [body(*way) for way in ways] == [["Normal: this", "‹page break›", "Normal: next"]] * 3


def test_a_page_break_in_a_paragraph_stands_where_it_is() -> None:
    sign = '<w:r><w:br w:type="page"/></w:r>'

    assert body(p("this", sign, "next"), p(sign)) == ["Normal: this‹page break›next", "‹page break›", "Normal:"]


def section(*inside: str, wide: bool = False, kind: str = "", columns: int = 1) -> str:
    size = '<w:pgSz w:w="16838" w:h="11906"/>' if wide else '<w:pgSz w:w="11906" w:h="16838"/>'
    begins = f'<w:type w:val="{kind}"/>' if kind else ""
    return f'<w:sectPr>{"".join(inside)}{begins}{size}<w:cols w:num="{columns}"/></w:sectPr>'


def test_sections_say_how_they_begin_and_what_their_pages_are() -> None:
    first = p("one", before=section(wide=True))
    second = p("two", before=section(kind="continuous", columns=2))

    assert story(docx(first, second, p("three"))) == [
        "‹section 1, A4 landscape›",
        "Normal: one",
        "‹section 2, on the same page, A4 portrait, 2 columns›",
        "Normal: two",
        "‹section 3, on a new page, A4 portrait›",
        "Normal: three",
    ]


def test_what_a_section_was_before_a_tracked_change_is_no_section() -> None:
    former = change("sectPrChange", "Ann", section(wide=True))

    assert story(docx(p("one", before=section(former)), "two")) == [
        "‹section 1, A4 portrait›",
        "Normal: one",
        "‹section 2, on a new page, A4 portrait›",
        "Normal: two",
    ]


def page(kind: str, pages: str) -> str:
    return f'<w:{kind}Reference w:type="{pages}" r:id="rIdmore{kind}-{pages}.xml"/>'


def with_pages(*blocks: str, settings: str = "", section: str = "", **pages: str) -> bytes:
    """A file with headers and footers: `header_first="…"` is the header of first pages."""
    entries = unzipped(file(*blocks, settings=settings, section=section))
    for name, words in pages.items():
        kind, _, which = name.partition("_")
        entries[f"word/{kind}-{which}.xml"] = f"<w:hdr {DECLARED}>{p(words)}</w:hdr>".encode()
        link(entries, kind, f"{kind}-{which}.xml")
    return zipped(entries)


def test_headers_say_which_pages_and_sections_they_stand_on() -> None:
    first = p("one", before=section(page("header", "default"), page("header", "first"), "<w:titlePg/>"))
    data = with_pages(first, p("two"), header_default="usual", header_first="cover")

    assert story(data, "Header (first), section 1") == ["Normal: cover"]
    assert story(data, "Header (default), sections 1, 2") == ["Normal: usual"]


def test_headers_that_no_page_shows_are_left_out() -> None:
    references = page("header", "first") + page("header", "even") + page("footer", "default")
    pages = {"header_first": "cover", "header_even": "left", "footer_default": "foot"}
    told = with_pages("x", section=references, **pages)
    even = with_pages("x", section=references, settings="<w:evenAndOddHeaders/>", **pages)

    assert [line for line in shown(told).splitlines() if line.startswith("==")][1:] == [
        "== Footer (default), section 1 =="
    ]
    assert story(even, "Header (even), section 1") == ["Normal: left"]


def test_sections_whose_headers_read_the_same_share_one() -> None:
    first = p("one", before=section(page("header", "default")))
    data = with_pages(first, section=page("header", "first").replace("first", "default", 1).replace("first", "copy"),
                      header_default="usual", header_copy="usual")  # fmt: skip

    assert story(data, "Header (default), sections 1, 2") == ["Normal: usual"]


# ── notes, comments and properties ───────────────────────────────────────────────────────────────────


def note(kind: str, id: int, *blocks: str, more: str = "") -> str:
    return f'<w:{kind} w:id="{id}" {more}>{"".join(blocks)}</w:{kind}>'


def test_notes_are_numbered_as_the_body_refers_to_them() -> None:
    references = [f'<w:r><w:footnoteReference w:id="{id}"/></w:r>' for id in (8, 3)]
    notes = [
        note("footnote", 0, "<w:p/>", more='w:type="separator"'),
        note("footnote", 3, p("<w:r><w:footnoteRef/><w:tab/></w:r>", "second"), p("and more")),
        note("footnote", 5, p("lost")),
        note("footnote", 8, p("<w:r><w:footnoteRef/></w:r>", " first")),
    ]
    data = docx(p("a", references[0], "b", references[1]), footnotes="".join(notes))

    assert story(data)[1:] == ["Normal: a‹footnote 1›b‹footnote 2›"]
    assert story(data, "Footnotes") == [
        "‹footnote 1› Normal: first",
        "‹footnote 2› Normal: second",
        "  Normal: and more",
        "‹footnote that nothing refers to› Normal: lost",
    ]


def test_properties_are_those_that_people_give() -> None:
    fmtid = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
    lines = {"policygen.document": "mket/walton-high/send", "policygen.digest": "0f3a", "Owner": "Ada"}
    custom = "".join(
        f'<property fmtid="{fmtid}" pid="{pid}" name="{name}"><vt:lpwstr>{text}</vt:lpwstr></property>'
        for pid, (name, text) in enumerate(lines.items(), 2)
    )
    core = "<dc:creator>Ada</dc:creator><dc:title>Our\npolicy</dc:title><cp:revision>7</cp:revision>"
    language = style("Body").replace("w:styleId", 'w:default="1" w:styleId').replace(
        "<w:rPr>", '<w:rPr><w:lang w:val="en-GB"/>'
    )  # fmt: skip

    assert story(file("x", core=core, custom=custom, styles=language), "Properties") == [
        "title: Our policy",
        "author: Ada",
        "language: en-GB",
        "Owner: Ada",
        "policygen.document: mket/walton-high/send",
    ]


# ── other programs ───────────────────────────────────────────────────────────────────────────────────


LOST = ("‹table,", "‹TOC ", "‹blank ")
"""What LibreOffice 7.4 does not keep: a table's description, a switch of the contents, the key of a blank."""


@pytest.mark.parametrize("template", ["policies/behaviour.docx", "handbooks/staff-induction.docx"])
def test_a_template_saved_by_libreoffice_differs_only_in_what_was_lost(template: str, root: Path) -> None:
    data = (root / "templates" / template).read_bytes()
    before, after = shown(data), shown(resaved(data))
    lines = [
        line for line in unified_diff(before.splitlines(), after.splitlines(), n=0) if line[:2] not in ("--", "++")
    ]

    assert [line for line in lines if line[0] == "-" and not any(lost in line for lost in LOST)] == []
    assert sum(line[0] == "-" for line in lines) == sum(line[0] == "+" for line in lines)


def test_a_document_of_every_feature_reads_the_same_after_libreoffice_saved_it() -> None:
    data = file(
        p("Our promise", style="Heading1"),
        p("Every child ", r("matters", "b"), " to ", r("us", "i"), r("2", "strike"), "."),
        p("item", style="ListBullet", before=in_list(0)),
        p("deeper", before=in_list(1)),
        tbl(tr("Who", tc("Ada", "Grace")), tr("a", tc(tbl(tr("in", "side")), p()))),
        p("See ", field(' HYPERLINK "https://example.org/a" ', r("our site"))),
        p("Was ", change("ins", "Ann", r("new "), r("words", "b")), change("del", "Bob", DELETED)),
        p("Over ", field(" PAGE ", r("1")), " of ", field(" NUMPAGES ", r("1"))),
        p("next", before="<w:pageBreakBefore/>"),
        p("wide", before=section(wide=True)),
        p("end"),
        styles=style("Plain").replace("w:styleId", 'w:default="1" w:styleId').replace("Plain", "Normal"),
        numbering=levels(("bullet", "•"), ("decimal", "%2.")),
        header=p("{{ school.name }}"),
        core="<dc:title>Our promise</dc:title>",
    )

    before, after = shown(data), shown(resaved(data))

    assert [line for line in after.splitlines() if not line.startswith("language: ")] == before.splitlines()


DELETED = "<w:r><w:delText>old</w:delText></w:r>"


# ── the commands ─────────────────────────────────────────────────────────────────────────────────────


def test_template_show_prints_the_text(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(docx(p("Who’s who")))

    assert run(["template", "show", str(path)]) == 0
    assert capsysbinary.readouterr().out.decode("utf-8") == shown(path.read_bytes())


def test_template_show_says_what_is_wrong_with_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(b"%PDF-1.7")

    assert run(["template", "show", str(path)]) == 3
    assert "it is a PDF, not a Word file" in capsys.readouterr().err


def test_template_vars_prints_the_names_as_a_tree(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(docx(p("{{ school.name }}{% for one in pupils %}{{ one.age }}{% endfor %}")))

    assert run(["template", "vars", str(path)]) == 0
    assert capsys.readouterr().out.splitlines() == ["school", "  name", "pupils (list)", "  each", "    age"]


def test_git_shows_what_changed_in_a_word_file(tmp_path: Path) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    path = tmp_path / "policy.docx"

    def git(*arguments: str) -> str:
        command = ["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", *arguments]
        done = subprocess.run(
            command, cwd=tmp_path, env=os.environ | quiet, check=True, capture_output=True, encoding="utf-8"
        )
        return done.stdout

    (tmp_path / ".gitattributes").write_text("*.docx diff=policygen\n")
    path.write_bytes(docx(p("Aims", style="Heading1"), p("one"), p("We value kindness."), p("two")))
    git("init", "-q")
    git("config", "diff.policygen.textconv", f'"{Path(sys.executable).as_posix()}" -m policygen template show')
    git("add", ".")
    git("commit", "-qm", "first")
    path.write_bytes(docx(p("Aims", style="Heading1"), p("one"), p("We value honesty’s worth."), p("two")))

    changed = [line for line in git("diff").splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]

    assert changed == ["-Normal: We value kindness.", "+Normal: We value honesty’s worth."]
