"""`policygen check --accessible`: each rule on small Word files that break it and on such that do not."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import docx as python_docx
import pytest
from docx.shared import Pt

from policygen.checks.accessible import Looked, check_accessible, check_accessible_file
from policygen.checks.accessible_words import explains
from policygen.cli import run
from policygen.errors import Finding
from policygen.word.ooxml import R
from policygen.workspace import load_workspace
from tests.word.libreoffice import all_of
from tests.word.make import DECLARED, docx, p, r, t, tbl, tc, tr, words

# ── small files that are as they should be, but for what a test puts into them ───────────────────────

TITLE = "<dc:title>Behaviour policy, Elm School</dc:title>"
DEFAULTS = (
    '<w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="24"/><w:lang w:val="en-GB"/></w:rPr>'
    "</w:rPrDefault>"
)


def style(id: str, name: str = "", based: str = "", paragraph: str = "", run: str = "", kind: str = "paragraph") -> str:
    """A style with properties of paragraphs and runs."""
    default = ' w:default="1"' if id == "Normal" else ""
    return (
        f'<w:style w:type="{kind}"{default} w:styleId="{id}"><w:name w:val="{name or id}"/>'
        f"{f'<w:basedOn w:val={chr(34)}{based}{chr(34)}/>' if based else ''}"
        f"{f'<w:pPr>{paragraph}</w:pPr>' if paragraph else ''}{f'<w:rPr>{run}</w:rPr>' if run else ''}</w:style>"
    )


USUAL = style("Normal") + "".join(style(f"Heading{n}", f"heading {n}", "Normal") for n in (1, 2, 3))


def made(
    *blocks: str,
    styles: str = "",
    defaults: str = DEFAULTS,
    core: str = TITLE,
    links: dict[str, str] | None = None,
    parts: dict[str, str] | None = None,
    **stories: str,
) -> bytes:
    """A Word file whose text is Arial 12 in English, with a title; `parts` are further ones by their kind."""
    sheet = f"<w:styles {DECLARED}><w:docDefaults>{defaults}</w:docDefaults>{USUAL}{styles}</w:styles>"
    entries = {"word/styles.xml": sheet.encode()}
    further = {"styles": "styles.xml"} | {kind: f"{kind}.xml" for kind in (*(parts or {}), *stories)}
    lines = "".join(
        f'<Relationship Id="rId{kind}" Type="{R}/{kind}" Target="{target}"/>' for kind, target in further.items()
    )
    lines += "".join(
        f'<Relationship Id="{id}" Type="{R}/hyperlink" Target="{target}" TargetMode="External"/>'
        for id, target in (links or {}).items()
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    entries["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{namespace}">{lines}</Relationships>'.encode()
    entries |= {f"word/{kind}.xml": xml.encode() for kind, xml in (parts or {}).items()}
    return docx(*blocks, core=core, entries=entries, **stories)


@pytest.fixture
def check(tmp_path: Path) -> Callable[..., list[Finding]]:
    """What is found in a file made of these blocks."""

    def found(*blocks: str, **more: object) -> list[Finding]:
        path = tmp_path / "file.docx"
        path.write_bytes(made(*blocks, **more))  # type: ignore[arg-type]
        return check_accessible_file(path, "file.docx")

    return found


Check = Callable[..., list[Finding]]


def at(findings: list[Finding]) -> list[int | str | None]:
    """Where the findings are: the cell, or the number of the paragraph."""
    return [finding.place.cell or finding.place.paragraph for finding in findings]


def heading(words: str, level: int = 1) -> str:
    return p(words, style=f"Heading{level}")


def run_with(words: str, properties: str) -> str:
    """A run with formatting of its own."""
    return f"<w:r><w:rPr>{properties}</w:rPr>{t(words)}</w:r>"


LONG = "We teach good behaviour every day, and we praise it when we see it in lessons and around the school."


def test_a_good_document_has_no_findings(check: Check) -> None:
    table = tbl(
        f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{tc('Who')}{tc('What')}</w:tr>",
        tr("Staff", "Be calm."),
        tr("Pupils", "Be kind."),
    )

    assert check(heading("Aims"), LONG, heading("Rules", 2), LONG, table, "We look at this policy every year.") == []


# ── what the file says of itself ─────────────────────────────────────────────────────────────────────


def test_a_file_needs_a_title(check: Check) -> None:
    [finding] = check("Dear families", core="<dc:creator>Elm School</dc:creator>")

    assert finding.message == "the file has no title, so people hear its file name instead."
    assert finding.place.part == "docProps/core.xml"
    assert len(check("Dear families", core="")) == 1


@pytest.mark.parametrize("title", ["Document1", "Untitled", "policy final.docx", "Microsoft Word - Policy"])
def test_a_title_that_a_program_made_up_is_none(check: Check, title: str) -> None:
    [finding] = check("Dear families", core=f"<dc:title>{title}</dc:title>")

    assert finding.message == f"the title of the file, ‘{title}’, does not say what it is."


def test_a_title_may_come_from_a_tag(check: Check) -> None:
    assert check("Dear families", core="<dc:title>{{ document.title }}</dc:title>") == []


def test_a_file_says_in_which_language_it_is(check: Check) -> None:
    silent = DEFAULTS.replace('<w:lang w:val="en-GB"/>', "")
    [finding] = check("Dear families", "We write to you.", defaults=silent)

    assert finding.message.startswith("the file does not say in which language these words are")
    assert finding.message.endswith("So it is in 2 paragraphs.")
    assert len(check("Dear families", defaults=DEFAULTS.replace("en-GB", "x-none"))) == 1


def test_the_language_may_be_that_of_a_style_or_of_the_words_themselves(check: Check) -> None:
    silent = DEFAULTS.replace('<w:lang w:val="en-GB"/>', "")
    motto = style("Motto", run='<w:lang w:val="la"/>')

    assert check(p("Dum spiro spero", style="Motto"), styles=motto, defaults=silent) == []
    assert check(p(run_with("Bonjour", '<w:lang w:val="fr-FR"/>')), defaults=silent) == []


# ── headings ─────────────────────────────────────────────────────────────────────────────────────────


def test_headings_begin_with_the_first_level(check: Check) -> None:
    [finding] = check(heading("Aims", 2), LONG)

    assert finding.message == "the first heading, ‘Aims’, is of level 2, as if the parts above it were missing."
    assert finding.place.paragraph == 1


def test_headings_leave_out_no_level_on_the_way_down(check: Check) -> None:
    [finding] = check(heading("Aims"), LONG, heading("Rules", 3), LONG, heading("Review"), LONG)

    assert finding.message == "the heading ‘Rules’ is of level 3 below one of level 1, as if a heading were missing."
    assert finding.hint == "Give it the style ‘Heading 2’, or put the missing heading in between."


def test_a_heading_is_one_by_the_style_that_its_own_builds_on(check: Check) -> None:
    own = style("Chapter", based="Heading1") + style("Unterkapitel", "Section", based="Heading3")

    assert at(check(p("Aims", style="Chapter"), LONG, p("Rules", style="Unterkapitel"), styles=own)) == [3]


def test_a_heading_is_one_by_its_outline_level(check: Check) -> None:
    own = style("Chapter", paragraph='<w:outlineLvl w:val="0"/>')
    plain = p("Not in the outline", style="Heading3", before='<w:outlineLvl w:val="9"/>')

    assert check(p("Aims", style="Chapter"), heading("Rules", 2), plain, styles=own) == []
    assert at(check(p("Aims", before='<w:outlineLvl w:val="1"/>'))) == [1]


def test_a_heading_has_words(check: Check) -> None:
    [finding] = check(heading("Aims"), heading(""), LONG)

    assert finding.message == "a heading has no words: people who go from heading to heading hear nothing."
    assert finding.place.paragraph == 2


def test_a_heading_that_a_tag_prints_has_words(check: Check) -> None:
    assert check(heading("{{ section.title }}"), LONG) == []


def test_a_long_document_has_headings(check: Check) -> None:
    [finding] = check(*[LONG] * 25)

    assert finding.message == "the document has no headings, so nobody can go from one part of it to the next."


# ── headings that are none ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("line", "styles"),
    [
        (p(r("What we do", "b")), ""),
        (p("What we do", style="Strong"), style("Strong", run="<w:b/>")),
        (p("What we do", style="Strong"), style("Loud", run="<w:b/>") + style("Strong", based="Loud")),
        (p(run_with("What we do", '<w:sz w:val="32"/>')), ""),
    ],
    ids=["bold", "bold by its style", "bold by the style below", "large"],
)
def test_a_line_that_looks_like_a_heading_should_be_one(check: Check, line: str, styles: str) -> None:
    [finding] = check(heading("Aims"), LONG, line, LONG, styles=styles)

    assert finding.message == "‘What we do’ looks like a heading and is none, so nobody can go there."
    assert finding.place.paragraph == 3


@pytest.mark.parametrize(
    "line",
    [
        p(r("Please note", "b"), " that we close early."),
        p(r("Our schools will:", "b")),
        p(r("We never shout.", "b")),
        p(r("Honesty, kindness, courage", "b")),
        p("What we do"),
    ],
    ids=["bold words in a sentence", "what leads into a list", "a sentence", "a row of words", "nothing bold"],
)
def test_other_bold_words_are_no_headings(check: Check, line: str) -> None:
    assert check(heading("Aims"), LONG, line, LONG) == []


def test_bold_words_may_be_switched_off(check: Check) -> None:
    own = style("Loud", run="<w:b/>") + style("Strong", run="<w:b/>", kind="character")
    by_hand = p(run_with("What we do", '<w:b w:val="0"/>'), style="Loud")
    by_turning = p(run_with("What we do", '<w:rStyle w:val="Strong"/>'), style="Loud")

    assert check(heading("Aims"), LONG, by_hand, LONG, by_turning, LONG, styles=own) == []


def test_a_cover_and_a_table_may_have_bold_lines(check: Check) -> None:
    table = tbl(f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{tc(p(r('Who', 'b')))}{tc('What')}</w:tr>", tr("Staff", LONG))

    assert check(p(r("Elm School", "b")), LONG, heading("Aims"), LONG, table, LONG) == []


# ── lists ────────────────────────────────────────────────────────────────────────────────────────────


def test_a_bullet_that_was_typed_is_no_list(check: Check) -> None:
    [finding] = check("We ask all to", "• be kind", "• be safe")

    assert finding.message == (
        "‘• be kind’ and 1 after it begin with a bullet that was typed, so people do not hear that it is a list."
    )
    assert finding.hint == "Take out the typed ‘•’, and choose ‘Bullets’ or the style ‘List Bullet’."


@pytest.mark.parametrize(
    "item",
    [
        p("<w:r><w:sym w:font='Symbol' w:char='F0B7'/><w:tab/></w:r>", "be kind"),
        p("o<w:tab/>".replace("<w:tab/>", ""), "<w:r><w:tab/></w:r>", "be kind"),
        p("Be kind, and", "<w:r><w:br/></w:r>", "• be safe"),
        p("▪ {{ rule }}"),
    ],
    ids=["a symbol", "the letter o", "after a line break", "in a template"],
)
def test_bullets_are_typed_in_many_ways(check: Check, item: str) -> None:
    assert at(check("We ask all to", item, "We mean it.")) == [2]


def test_one_line_with_a_dash_is_no_list_and_two_are(check: Check) -> None:
    assert check("We say", "– as our founder did – that all belong.", "We mean it.") == []
    assert at(check("We ask all to", "- be kind", "- be safe", "We mean it.")) == [2]


@pytest.mark.parametrize(
    "labels", [("1.", "2."), ("1)", "2)"), ("(a)", "(b)"), ("i.", "ii."), ("1.1", "1.2"), ("1.4", "2.1"), ("A.", "B.")]
)
def test_numbers_that_follow_each_other_were_typed(check: Check, labels: tuple[str, str]) -> None:
    one, two = labels
    [finding] = check("The steps are these.", f"{one} Talk to us.", f"{two} Write to us.")

    assert finding.place.paragraph == 2
    assert "begin with a number that was typed" in finding.message


@pytest.mark.parametrize(
    "lines",
    [
        ("8.40 Gates open.", "8.55 Lessons begin."),
        ("2026. A good year.", "2027. A better one."),
        ("1. A lone line.", LONG),
        ("I. M. Elm wrote this.", "A. Oak did not."),
        ("3 pupils came.", "4 pupils went."),
    ],
)
def test_other_lines_that_begin_with_numbers_are_no_lists(check: Check, lines: tuple[str, str]) -> None:
    assert check(*lines, "The end.") == []


def test_a_list_is_real_by_its_style_too(check: Check) -> None:
    numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    own = style("Point", paragraph=numbered) + style("SmallPoint", based="Point")
    taken_out = p("• be safe", style="Point", before='<w:numPr><w:numId w:val="0"/></w:numPr>')

    assert check(p("• be kind", style="SmallPoint"), p("1. be safe", before=numbered), LONG, styles=own) == []
    assert at(check(taken_out, LONG, styles=own)) == [1]


# ── gaps ─────────────────────────────────────────────────────────────────────────────────────────────


def test_empty_paragraphs_are_no_space(check: Check) -> None:
    [finding] = check("Dear families", p(), p(" "), LONG)

    assert finding.message == "2 empty paragraphs make room, and a screen reader says ‘blank’ for each."
    assert finding.place.paragraph == 2


def test_paragraphs_that_word_needs_are_no_gaps(check: Check) -> None:
    head = f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{tc('Who')}{tc('What')}</w:tr>"

    assert check(tbl(head, tr("Staff", tc(p()))), p(), tbl(head, tr("Pupils", "Be kind.")), p()) == []


@pytest.mark.parametrize(
    "paragraph",
    [
        p("<w:r><w:br w:type='page'/></w:r>"),
        p(before="<w:sectPr/>"),
        p(before='<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>'),
        p("{%p if trust.motto %}"),
        p("{{ trust.motto }}"),
        p(run_with("A note to ourselves", "<w:vanish/>")),
    ],
    ids=["page break", "end of a section", "line", "tag", "printed by a tag", "hidden words"],
)
def test_paragraphs_with_something_else_in_them_are_no_gaps(check: Check, paragraph: str) -> None:
    assert check("Dear families", paragraph, LONG) == []


def test_rows_of_spaces_and_tabs_are_no_layout(check: Check) -> None:
    tabs = p("Name", "<w:r><w:tab/><w:tab/></w:r>", "Date")
    findings = check("Name      Date", tabs, p("Name", "<w:r><w:tab/></w:r>", "Date"), "One.  Two.", LONG)

    assert at(findings) == [1, 2]
    assert [f.message.split(" moves")[0] for f in findings] == ["a row of spaces", "a row of tabs"]


# ── tables ───────────────────────────────────────────────────────────────────────────────────────────

ROWS = (tr("Staff", "Be calm."), tr("Pupils", "Be kind."))


def headed(value: str = "", cells: str = tc("Who") + tc("What")) -> str:
    """A row with the sign of a head, on or off."""
    return f"<w:tr><w:trPr><w:tblHeader{f' w:val={chr(34)}{value}{chr(34)}' if value else ''}/></w:trPr>{cells}</w:tr>"


def test_the_first_row_of_a_table_is_marked_as_its_head(check: Check) -> None:
    [finding] = check(tbl(tr("Who", "What"), *ROWS), LONG)

    assert (
        finding.message
        == "the first row of the table is not marked as its head, so people do not hear what a cell is about."
    )
    assert finding.place.cell == "table 1, row 1, column 1"
    assert at(check(tbl(headed("0"), *ROWS), LONG)) == ["table 1, row 1, column 1"]


def test_a_row_further_down_is_no_head(check: Check) -> None:
    assert at(check(tbl(tr("Who", "What"), headed(), *ROWS), LONG)) == ["table 1, row 1, column 1"]


def test_a_table_may_have_its_head_from_its_style(check: Check) -> None:
    first = '<w:tblStylePr w:type="firstRow"><w:trPr><w:tblHeader/></w:trPr></w:tblStylePr>'
    own = f'<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/>{first}</w:style>'
    own += style("Ours", based="Grid", kind="table")
    look = '<w:tblPr><w:tblStyle w:val="Ours"/><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="0020"/></w:tblPr>'
    table = tbl(tr("Who", "What"), *ROWS)
    said = "<w:tblPr>" + table.split("<w:tblPr>")[1].split("</w:tblPr>")[0] + "</w:tblPr>"

    assert check(table.replace(said, look), LONG, styles=own) == []
    assert len(check(table.replace(said, look.replace("0020", "0000")), LONG, styles=own)) == 1


def test_the_head_of_a_template_comes_after_the_row_of_a_tag(check: Check) -> None:
    table = tbl(tr("{%tr if rules %}", ""), headed(), tr("{%tr for rule in rules %}", ""), tr("{{ rule }}", "x"))

    assert check(table, LONG) == []


@pytest.mark.parametrize(
    "cell",
    [
        tc("Everyone", before='<w:gridSpan w:val="2"/>'),
        tc("Everyone", before='<w:vMerge w:val="restart"/>'),
        tc("{% colspan 2 %}Everyone"),
    ],
    ids=["across", "down", "by a tag"],
)
def test_cells_are_not_merged(check: Check, cell: str) -> None:
    [finding] = check(tbl(headed(), f"<w:tr>{cell}{tc('Be kind.')}</w:tr>", *ROWS), LONG)

    assert finding.message == "the table has a merged cell, and a screen reader loses its place among rows and columns."
    assert finding.place.cell == "table 1, row 2, column 1"


def test_a_table_for_layout_is_told_as_a_warning(check: Check) -> None:
    inner = tbl(headed(), *ROWS)
    one_row, nested = check(
        tbl(tr("Left", "Right")), LONG, tbl(headed(), f"<w:tr>{tc('Who')}{tc(inner, p())}</w:tr>"), LONG
    )

    assert [one_row.severity, nested.severity] == ["warning", "warning"]
    assert one_row.message.startswith("a table is used to place text on the page")
    assert nested.message.startswith("a table stands within a table")


# ── pictures and boxes ───────────────────────────────────────────────────────────────────────────────


def drawing(described: str = "", inside: str = "", extension: str = "") -> str:
    """A drawing in a run: a picture, unless there is something else in it."""
    content = inside or "<pic:pic/>"
    more = f"<a:extLst><a:ext uri='x'>{extension}</a:ext></a:extLst>" if extension else ""
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="Picture 1" {described}>{more}'
        f"</wp:docPr><a:graphic><a:graphicData>{content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


DECORATIVE = '<d:decorative xmlns:d="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
BOX = f"<wps:wsp><wps:txbx><w:txbxContent>{p('Call us.')}</w:txbxContent></wps:txbx></wps:wsp>"


def test_a_picture_says_what_it_shows(check: Check) -> None:
    [finding] = check("Our crest", p(drawing()), LONG)

    assert (
        finding.message == "a picture has no alternative text, so people who do not see it do not know what it shows."
    )
    assert finding.place.paragraph == 2


@pytest.mark.parametrize(
    "picture",
    [
        drawing('descr="The crest of Elm School"'),
        drawing('title="The crest"'),
        drawing(extension=DECORATIVE),
        drawing('descr="{{ logo }}"'),
    ],
    ids=["described", "titled", "decorative", "by a tag"],
)
def test_a_picture_that_does_is_as_it_should_be(check: Check, picture: str) -> None:
    assert check("Our crest", p(picture), LONG) == []


@pytest.mark.parametrize("words", ["Picture 3", "crest.png", "A tree Description automatically generated"])
def test_words_that_a_program_put_there_say_nothing(check: Check, words: str) -> None:
    [finding] = check(p(drawing(f'descr="{words}"')), LONG)

    assert finding.message == f"the alternative text of a picture, ‘{words}’, does not say what it shows."


def test_old_pictures_and_those_in_headers_count_too(check: Check) -> None:
    old = "<w:r><w:pict><v:shape{}><v:imagedata/></v:shape></w:pict></w:r>"
    rule = '<w:r><w:pict><v:rect xmlns:o="urn:schemas-microsoft-com:office:office" o:hr="t"/></w:pict></w:r>'

    assert at(check(p(old.format("")), p(old.format(' alt="The crest"')), p(rule), LONG)) == [1]
    assert [f.place.part for f in check(LONG, header=p(drawing()))] == ["word/header.xml"]


def test_text_boxes_and_frames_are_told_once(check: Check) -> None:
    both = f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing(inside=BOX)[5:-6]}</mc:Choice><mc:Fallback>'
    both += f"<w:pict><v:shape><v:textbox><w:txbxContent>{p('Call us.')}</w:txbxContent></v:textbox></v:shape></w:pict>"
    both += "</mc:Fallback></mc:AlternateContent></w:r>"
    framed = p("Call us.", before='<w:framePr w:w="2000" w:hSpace="180" w:wrap="around"/>')
    drop = p("O", before='<w:framePr w:dropCap="drop" w:lines="3"/>')
    box, frame = check(p(both), LONG, framed, LONG, drop, LONG)

    assert box.message == "a text box: screen readers leave it out, or read it in the wrong place."
    assert frame.message == "text stands in a frame, which screen readers read in the wrong place."
    assert at([box, frame]) == [1, 4]


# ── links ────────────────────────────────────────────────────────────────────────────────────────────


def link(words: str) -> str:
    return f'<w:hyperlink r:id="rIdL">{words if words.startswith("<") else r(words)}</w:hyperlink>'


ADDRESS = {"rIdL": "https://elm.example/policies/behaviour.pdf"}


@pytest.mark.parametrize("words", ["click here", "Here", "Read more…", "this link", "More information."])
def test_a_link_says_where_it_leads(check: Check, words: str) -> None:
    [finding] = check(p("For our policy, ", link(words)), links=ADDRESS)

    assert finding.message == (
        f"the link ‘{words}’ does not say where it leads, which is all that people hear who go from link to link."
    )


def test_a_link_may_be_a_field(check: Check) -> None:
    def field(words: str) -> str:
        signs = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
        code = '<w:r><w:instrText xml:space="preserve"> HYPERLINK "https://elm.example" </w:instrText></w:r>'
        return p("Read ", signs[0], code, signs[1], r(words), signs[2])

    assert at(check(field("our policy"), field("here"))) == [2]


def test_an_address_is_no_name(check: Check) -> None:
    linked, printed = check(
        p("See ", link("https://elm.example/policies/behaviour.pdf")),
        "See www.elm.example/policies/behaviour.pdf.",
        links=ADDRESS,
    )

    assert linked.message == (
        "the address https://elm.example/policies/behaviour.pdf stands in full, and a screen reader spells it out."
    )
    assert at([linked, printed]) == [1, 2]


def test_the_name_of_a_site_or_a_mailbox_is_one(check: Check) -> None:
    words = ("www.elm.example", "https://elm.example", "office@elm.example", "our behaviour policy", "{{ one.title }}")

    assert check(*(p("See ", link(word)) for word in words), links=ADDRESS) == []


def test_a_link_without_words_leads_nowhere(check: Check) -> None:
    [finding] = check(p("See us", link(" ")), p(link(drawing('descr="The crest"'))), LONG, links=ADDRESS)

    assert finding.message.startswith("a link to https://elm.example/policies/behaviour.pdf has no words")


# ── looks ────────────────────────────────────────────────────────────────────────────────────────────


def test_text_is_12_points_or_larger(check: Check) -> None:
    [finding] = check(p(run_with("Dear families", '<w:sz w:val="22"/>')), LONG)

    assert finding.message == "its words are 11 points high, and people with low vision need 12 or more."
    assert finding.place.paragraph == 1


def test_a_size_that_comes_from_a_style_is_told_once(check: Check) -> None:
    own = style("Small", run='<w:sz w:val="20"/>') + style("Note", based="Small")
    [finding] = check(LONG, p("One", style="Note"), LONG, p("Two", style="Note"), p("Three", style="Note"), styles=own)

    assert finding.place.paragraph == 2
    assert finding.message.endswith("need 12 or more. So it is in 2 other paragraphs.")
    assert finding.hint == (
        "Make them 12 points or larger. The style ‘Small’ says so: change it, and all of them change."
    )


def test_a_size_may_come_from_a_character_style_a_table_or_nowhere(check: Check) -> None:
    fine = style("Fine", run='<w:sz w:val="18"/>', kind="character")
    grid = style("Grid", run='<w:sz w:val="20"/>', kind="table")
    table = tbl(headed(), *ROWS).replace("<w:tblPr>", '<w:tblPr><w:tblStyle w:val="Grid"/>')
    nowhere = DEFAULTS.replace('<w:sz w:val="24"/>', "")

    assert at(check(p(run_with("Dear families", '<w:rStyle w:val="Fine"/>')), LONG, styles=fine)) == [1]
    assert at(check(table, LONG, styles=grid)) == ["table 1, row 1, column 1"]
    assert [f.message[:26] for f in check(LONG, defaults=nowhere)] == ["its words are 10 points hi"]


def test_words_of_ones_own_size_in_a_small_style_are_fine(check: Check) -> None:
    own = style("Small", run='<w:sz w:val="20"/>')

    assert check(p(run_with("Dear families", '<w:sz w:val="24"/>'), style="Small"), styles=own) == []


def test_headers_and_footers_may_be_smaller(check: Check) -> None:
    assert check(LONG, footer=p(run_with("Page 1", '<w:sz w:val="18"/>'))) == []


def test_text_has_no_serifs(check: Check) -> None:
    [finding] = check(p(run_with("Dear families", '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/>')), LONG)

    assert finding.message == "its words are in Georgia, whose serifs make them harder to read for many people."


def test_a_font_may_come_from_the_theme_or_from_word_itself(check: Check) -> None:
    theme = (
        f'<a:theme {DECLARED}><a:themeElements><a:fontScheme name="x">'
        '<a:majorFont><a:latin typeface="Verdana"/></a:majorFont>'
        '<a:minorFont><a:latin typeface="Cambria"/></a:minorFont>'
        "</a:fontScheme></a:themeElements></a:theme>"
    )
    themed = DEFAULTS.replace('w:ascii="Arial"', 'w:ascii="Arial" w:asciiTheme="minorHAnsi"')
    silent = DEFAULTS.replace('<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>', "")

    assert [f.message.split(",")[0] for f in check(LONG, defaults=themed, parts={"theme": theme})] == [
        "its words are in Cambria"
    ]
    assert check(LONG, defaults=themed.replace("minor", "major"), parts={"theme": theme}) == []
    assert [f.message.split(",")[0] for f in check(LONG, defaults=silent)] == ["its words are in Times New Roman"]


def test_the_file_may_know_of_a_font_that_nobody_else_knows(check: Check) -> None:
    own = p(run_with("Dear families", '<w:rFonts w:ascii="Tisa" w:hAnsi="Tisa"/>'))
    table = f'<w:fonts {DECLARED}><w:font w:name="Tisa"><w:family w:val="roman"/></w:font></w:fonts>'

    assert at(check(own, LONG, parts={"fontTable": table})) == [1]
    assert check(own, LONG, parts={"fontTable": table.replace("roman", "swiss")}) == []


def test_signs_may_be_in_a_font_of_signs(check: Check) -> None:
    assert check(p(run_with("4", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), LONG)) == []


def test_words_stand_out_from_what_is_behind_them(check: Check) -> None:
    [finding] = check(p(run_with("Dear families", '<w:color w:val="999999"/>')), LONG)

    assert finding.message == "its words in #999999 on #FFFFFF have a contrast of 2.8 to 1, and words need 4.5 to 1."


def test_large_words_need_less_contrast(check: Check) -> None:
    pale = '<w:color w:val="808080"/>'

    assert at(
        check(p(run_with("Dear families,", pale)), p(run_with("Dear families,", f'{pale}<w:sz w:val="36"/>')), LONG)
    ) == [1]
    assert check(p(run_with("Dear families,", f'<w:b/>{pale}<w:sz w:val="28"/>')), LONG) == []


def test_colours_may_come_from_styles_and_from_the_cell_around(check: Check) -> None:
    own = style("Pale", run='<w:color w:val="AAAAAA"/>') + style("Motto", based="Pale")
    dark = tc(p("What", style="Motto"), before='<w:shd w:val="clear" w:color="auto" w:fill="222222"/>')
    table = tbl(headed(cells=tc("Who") + dark), *ROWS)

    assert at(check(p("Be kind", style="Motto"), LONG, styles=own)) == [1]
    assert check(table, LONG, styles=own) == []


def test_a_colour_may_come_from_the_theme(check: Check) -> None:
    theme = (
        f'<a:theme {DECLARED}><a:themeElements><a:clrScheme name="x">'
        '<a:accent1><a:srgbClr val="FFD700"/></a:accent1></a:clrScheme></a:themeElements></a:theme>'
    )
    words = p(run_with("Be kind", '<w:color w:val="000000" w:themeColor="accent1"/>'))

    assert at(check(words, LONG, parts={"theme": theme})) == [1]
    assert check(words, LONG) == []


def test_a_colour_that_is_left_to_the_program_can_always_be_read(check: Check) -> None:
    assert check(p(run_with("Be kind", '<w:color w:val="auto"/><w:shd w:val="clear" w:fill="000000"/>')), LONG) == []


def test_tags_that_print_nothing_may_look_as_they_like_and_others_may_not(check: Check) -> None:
    pale = '<w:color w:val="AAAAAA"/>'
    marked = p(run_with("{% if a %}", pale), "Be kind.", run_with("{% endif %}", pale))

    assert check(marked, LONG) == []
    assert at(check(p("We say ", run_with("{{ rule }}", pale)), LONG)) == [1]
    assert check(p("We say {{ ", run_with("rule }}", pale)), LONG) == []


def test_text_is_aligned_on_the_left(check: Check) -> None:
    [finding] = check(p(LONG, before='<w:jc w:val="both"/>'), p(LONG, before='<w:jc w:val="start"/>'))

    assert finding.message == (
        "its text is justified, and the uneven gaps between words make it harder to read for many people."
    )


def test_alignment_may_come_from_a_style_or_from_the_defaults(check: Check) -> None:
    own = style("Even", paragraph='<w:jc w:val="both"/>') + style("Body", based="Even")
    common = DEFAULTS + '<w:pPrDefault><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrDefault>'

    assert at(check(p(LONG, style="Body"), LONG, styles=own)) == [1]
    assert check(p(LONG, style="Body", before='<w:jc w:val="left"/>'), styles=own) == []
    assert at(check(LONG, LONG, defaults=common)) == [1]


def test_a_short_line_may_be_centred_and_a_paragraph_may_not(check: Check) -> None:
    centred = '<w:jc w:val="center"/>'

    assert at(check(p("Elm School", before=centred), p(f"{LONG} {LONG}", before=centred))) == [2]


def test_neighbours_that_were_formatted_by_hand_are_told_together(check: Check) -> None:
    even = p(LONG, before='<w:jc w:val="both"/>')
    one, other = check(even, even, even, LONG, even)

    assert at([one, other]) == [1, 5]
    assert one.message.endswith("So it is in the 2 paragraphs after it.")


# ── abbreviations ────────────────────────────────────────────────────────────────────────────────────


def test_an_abbreviation_is_explained_where_it_is_first_used(check: Check) -> None:
    [finding] = check("Ask the DSL.", "The designated safeguarding lead (DSL) will help.", "The DSL will call you.")

    assert finding.message == "‘DSL’ is not explained where it is first used."
    assert finding.hint == "Write it in full here, and ‘(DSL)’ behind it; or in full everywhere."
    assert finding.place.paragraph == 1


def test_an_abbreviation_that_is_explained_first_may_be_used(check: Check) -> None:
    assert check("The designated safeguarding lead (DSL) will help.", "The DSL will call you.") == []


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("special educational needs (SEN)", "SEN"),
        ("SEN (special educational needs)", "SEN"),
        ("special educational needs and disability (SEND)", "SEND"),
        ("the special educational needs co-ordinator (the SENCO)", "SENCO"),
        ("the special educational needs coordinator, or SENCo", "SENCo"),
        ("the Department for Education (DfE)", "DfE"),
        ("personal, social, health and economic education (PSHE)", "PSHE"),
        ("the local authority’s designated officer (LADO)", "LADO"),
        ("English as an additional language (EAL)", "EAL"),
        ("Multi-agency safeguarding hub: MASH", "MASH"),
        ("{{ trust.name }} ({{ trust.short }}) and {{ term.senco }} (SENCO)", "SENCO"),
    ],
)
def test_explanations_come_in_many_forms(check: Check, text: str, short: str) -> None:
    assert check(f"We work with {text} every day.", f"The {short} is here.") == []


@pytest.mark.parametrize(
    "text", ["Ask the SENCO (see page 2).", "Staff (SEN) will call.", "The needs of pupils (SEN)."]
)
def test_other_words_in_brackets_explain_nothing(check: Check, text: str) -> None:
    assert at(check(text)) == [1]


def test_a_row_of_a_table_may_explain_it(check: Check) -> None:
    table = tbl(headed(), tr("SEN", "special educational needs"), tr("DSL", "the head"))

    assert at(check(table, LONG)) == ["table 1, row 3, column 1"]


def test_a_heading_may_use_what_the_text_explains(check: Check) -> None:
    assert check(heading("SEN support"), "We help pupils with special educational needs (SEN).") == []
    assert at(check(heading("SEN support"), LONG)) == [1]


@pytest.mark.parametrize(
    "text",
    [
        "The UK and the NHS are known to all.",
        "She teaches RE, PE and ICT, and prepares pupils for SATs, GCSEs and BTECs.",
        "Since COVID-19 the PTA has met on INSET days, after a DBS check.",
        "Write to Elm School, Elm Road, MK7 7WH.",
        "You must NOT run. Be KIND, and be kind again.",
        "PLEASE READ THIS NOW",
        "In part IV we say more.",
        "Mail office@ELM.example or see www.ELM.example.",
        "Mrs SMITH is our head.",
        "{{ SEN }} and {% if DSL %}more{% endif %}",
    ],
)
def test_other_words_in_capitals_are_no_abbreviations(check: Check, text: str) -> None:
    assert check(text) == []


@pytest.mark.parametrize("short", ["DfE", "SENCo", "EHCPs", "KCSIE", "PSHE"])
def test_abbreviations_come_in_many_forms(check: Check, short: str) -> None:
    assert at(check(f"Read what the {short} say.")) == [1]


def test_initials_are_read_word_by_word() -> None:
    assert explains("relationships, sex and health education (RSHE)", "RSHE")
    assert not explains("the head of the school (RSHE)", "RSHE")


# ── files of all kinds ───────────────────────────────────────────────────────────────────────────────


def test_what_a_pending_change_takes_away_is_not_seen(check: Check) -> None:
    by = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'
    deleted = p(f"<w:del {by}><w:r><w:delText>Ask the DSL.</w:delText></w:r></w:del>", "Ask the head.")
    gone = f"<w:p><w:pPr><w:rPr><w:del {by}/></w:rPr></w:pPr></w:p>"
    inserted = p("Ask ", f"<w:ins {by}>{r('the DSL.')}</w:ins>")

    assert at(check(deleted, gone, inserted)) == [3]


def test_contents_and_notes_are_let_be(check: Check) -> None:
    def entry(*runs: str) -> str:
        return p(*runs, style="TOC1")

    signs = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    code = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" </w:instrText></w:r>'
    contents = entry(signs[0], code, signs[1], r("1. Aims")) + entry(r("2. Rules")) + p(signs[2])
    separator = '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'

    assert check(contents, heading("Aims"), LONG, styles=style("TOC1", "toc 1"), footnotes=separator) == []


def test_a_file_of_python_docx_is_looked_at_like_any_other(tmp_path: Path) -> None:
    document = python_docx.Document()
    document.core_properties.title = "Behaviour policy, Elm School"
    for name in ("Normal", "Heading 1", "List Bullet"):
        document.styles[name].font.name = "Arial"
        document.styles[name].font.size = Pt(12)
        document.styles[name].element.rPr.rFonts.attrib.pop(f"{{{_w()}}}asciiTheme", None)
    document.add_heading("Aims")
    document.add_paragraph(LONG)
    document.add_paragraph("be kind", style="List Bullet")
    document.save(str(tmp_path / "good.docx"))
    document.add_table(2, 2)
    document.add_paragraph("")
    document.add_paragraph("• be safe")
    document.save(str(tmp_path / "bad.docx"))

    assert check_accessible_file(tmp_path / "good.docx") == []
    assert at(check_accessible_file(tmp_path / "bad.docx")) == ["table 1, row 1, column 1", 8, 9]


def _w() -> str:
    return "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def test_libreoffice_changes_nothing_of_it(tmp_path: Path) -> None:
    good = made(heading("Aims"), LONG, tbl(headed(), *ROWS), LONG)
    bad = made(heading("Aims", 2), p(LONG, before='<w:jc w:val="both"/>'), tbl(tr("Who", "What"), *ROWS), LONG)
    (tmp_path / "bad.docx").write_bytes(bad)
    for name, data in zip(("good", "worse"), all_of("save", [good, bad]), strict=True):
        (tmp_path / f"{name}.docx").write_bytes(data)

    assert check_accessible_file(tmp_path / "good.docx") == []
    assert at(check_accessible_file(tmp_path / "worse.docx")) == at(check_accessible_file(tmp_path / "bad.docx"))


# ── the command ──────────────────────────────────────────────────────────────────────────────────────


def test_the_command_fails_where_something_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "good.docx").write_bytes(made(LONG))
    (tmp_path / "bad.docx").write_bytes(made(LONG, "• be kind"))

    assert run(["check", "--accessible", str(tmp_path / "good.docx")]) == 0
    assert capsys.readouterr().out == "Nothing is wrong.\n"
    assert run(["check", "--accessible", "--json", str(tmp_path / "good.docx"), str(tmp_path / "bad.docx")]) == 1
    [found] = json.loads(capsys.readouterr().out)
    assert found["place"] == {"file": str(tmp_path / "bad.docx"), "part": "word/document.xml", "paragraph": 2}
    assert found["severity"] == "error"


def test_what_is_found_becomes_comments(tmp_path: Path, validate_docx: Callable[..., None]) -> None:
    file, noted = tmp_path / "bad.docx", tmp_path / "noted.docx"
    file.write_bytes(
        made(heading("Aims"), LONG, "• be kind", tbl(tr("Who", "What"), *ROWS), LONG, core="<dc:creator/>")
    )

    assert run(["check", "--accessible", str(file), "--annotate", str(noted)]) == 1
    said = words(noted.read_bytes(), "word/comments.xml")
    assert [line[:40] for line in said] == [
        "Error: In the properties: the file has n",
        "Error: ‘• be kind’ begins with a bullet ",
        "Error: the first row of the table is not",
    ]
    validate_docx(noted)


def test_the_folder_has_its_templates_and_its_documents_looked_at(
    bundled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template = bundled / "templates/policies/behaviour.docx"
    document = bundled / "output/mket/walton-high/policies/behaviour.docx"
    template.write_bytes(made(LONG, "• be kind", core="<dc:title>{{ document.title }}</dc:title>"))
    document.parent.mkdir(parents=True)
    document.write_bytes(made(LONG, "• be kind", "Ask the DSL."))
    findings = check_accessible(load_workspace(bundled), ["mket/walton-high/behaviour"])

    assert [(f.place.file, f.place.paragraph) for f in findings] == [
        ("templates/policies/behaviour.docx", 2),
        ("output/mket/walton-high/policies/behaviour.docx", 3),
    ]
    assert run(["check", "--accessible", "-C", str(bundled), "mket/nowhere"]) == 1
    assert "there is no such trust, school or document" in capsys.readouterr().out


def test_a_template_that_is_not_there_is_told_by_its_name_once(bundled: Path) -> None:
    (bundled / "templates/policies/behaviour.docx").unlink()
    [finding] = check_accessible(load_workspace(bundled), ["mket/walton-high/behaviour"])

    assert (finding.place.file, finding.message) == ("templates/policies/behaviour.docx", "there is no such file.")


def test_the_files_are_shown_one_by_one_as_they_are_looked_at(bundled: Path) -> None:
    (bundled / "templates/policies/behaviour.docx").write_bytes(made(LONG, "• be kind"))
    document = bundled / "output/mket/walton-high/policies/behaviour.docx"
    document.parent.mkdir(parents=True)
    document.write_bytes(made(LONG, "Ask the DSL."))
    workspace, selectors = load_workspace(bundled), ["mket/walton-high/behaviour"]
    shown: list[tuple[int, int]] = []

    def watched(looked: Iterable[Looked], files: int) -> Iterator[Looked]:
        for one in looked:
            shown.append((len(one.findings), files))
            yield one

    findings = check_accessible(workspace, selectors, watched)

    assert shown == [(1, 2), (1, 2)]
    assert findings == check_accessible(workspace, selectors)


def test_what_a_document_has_from_its_template_is_said_of_the_template_alone(bundled: Path) -> None:
    template = bundled / "templates/policies/behaviour.docx"
    document = bundled / "output/mket/walton-high/policies/behaviour.docx"
    small = style("Small", run='<w:sz w:val="20"/>')
    template.write_bytes(made(LONG, p("{{ rule }}", style="Small"), styles=small))
    document.parent.mkdir(parents=True)
    document.write_bytes(made(LONG, p("Be kind.", style="Small"), p("Be safe.", style="Small"), styles=small))
    findings = check_accessible(load_workspace(bundled), ["mket/walton-high/behaviour"])

    assert [(f.place.file, f.place.paragraph) for f in findings] == [("templates/policies/behaviour.docx", 2)]


def test_a_document_is_read_for_those_whom_the_catalogue_names(bundled: Path) -> None:
    document = bundled / "output/mket/walton-high/prospectus/welcome.docx"
    document.parent.mkdir(parents=True)
    hard = "Governors consistently encourage individual responsibility and participation in our community."
    document.write_bytes(made(heading("Welcome"), *[hard] * 20))
    [finding] = check_accessible(load_workspace(bundled), ["mket/walton-high/welcome"])

    assert "documents for families should be for 13 at most" in finding.message
    assert finding.severity == "warning"


def test_the_bundled_suite_passes_and_reads_with_ease(bundled: Path) -> None:
    some = [f"mket/walton-high/{name}" for name in ("behaviour", "send", "staff-induction", "welcome")]
    assert run(["build", "-C", str(bundled), "ket/*/ethos-and-values", *some]) in (0, 1)
    findings = check_accessible(load_workspace(bundled))

    assert list(map(str, findings)) == []
