"""A template and names become a document: every tag in its place, nothing corrupt, the same every time."""

import io
import pickle
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from policygen.errors import FindingsError, RenderError, UnreadableFileError
from policygen.render.content import Blank
from policygen.render.engine import Template
from policygen.word.manifest import told_digest
from policygen.word.ooxml import W14, WP, R, W, w
from policygen.word.package import content_digest, read_package, read_properties
from tests.word.make import CONTENT, docx, outline, p, r, tbl, tc, tr, words, xml_of

BODY = "word/document.xml"
Valid = Callable[..., None]


def rendered(template: bytes, **names: Any) -> bytes:
    return Template(template, "letter.docx").render(names)


def lines(*blocks: str, **names: Any) -> list[str]:
    return outline(rendered(docx(*blocks), **names))


def entry(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


# ── everywhere that Word keeps text ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("part", ["header", "footer", "footnotes", "endnotes", "comments"])
def test_tags_work_in_every_story(part: str) -> None:
    inside = p("{{ na¦me }}") + p("{%p if name %}") + p("yes") + p("{%p endif %}")
    note = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}.get(part)
    story = f'<w:{note} w:id="1">{inside}</w:{note}>' if note else inside

    data = rendered(docx("x", **{part: story}), name="Ada")  # type: ignore[arg-type]

    assert words(data, f"word/{part}.xml") == ["Ada", "yes"]


def box(inside: str) -> str:
    """A text box as Word writes it: once for new programs, once for old ones."""
    story = f"<w:txbxContent>{inside}</w:txbxContent>"
    uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    shape = f"<wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:txbx>{story}</wps:txbx><wps:bodyPr/></wps:wsp>"
    new = (
        '<w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="5" name="Box" descr="About {{ name }}"/>'
        f'<a:graphic><a:graphicData uri="{uri}">{shape}</a:graphicData></a:graphic></wp:inline></w:drawing>'
    )
    old = f"<w:pict><v:shape><v:textbox>{story}</v:textbox></v:shape></w:pict>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_tags_work_in_both_copies_of_a_text_box() -> None:
    story = p("In {{ na¦me }}") + p("{%p for i in items %}") + p("{{ i }}") + p("{%p endfor %}")

    data = rendered(docx(p("Before ", box(story), " after {{ name }}")), name="Ada", items=["a", "b"])

    assert words(data) == ["Before  after Ada", "In Ada", "a", "b", "In Ada", "a", "b"]


def test_tags_work_in_alternative_texts() -> None:
    data = rendered(docx(p(box(p("x")))), name='Ada "A" <&>\nB')

    assert [e.get("descr") for e in xml_of(data).iter(f"{{{WP}}}docPr")] == ['About Ada "A" <&> B']


def test_tags_work_in_content_controls() -> None:
    inline = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>".format(r("{{ name }}"))
    block = f"<w:sdt><w:sdtContent>{p('{%p if name %}')}{p('yes')}{p('{%p endif %}')}</w:sdtContent></w:sdt>"

    assert words(rendered(docx(p("a ", inline), block), name="Ada")) == ["a Ada", "yes"]


def test_tags_work_in_document_properties() -> None:
    inside = "<vt:lpwstr>{{ name }}</vt:lpwstr>"
    custom = f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="For">{inside}</property>'
    data = rendered(docx("x", core="<dc:title>About {{ name }}</dc:title>", custom=custom), name="A & B")

    assert b"<dc:title>About A &amp; B</dc:title>" in entry(data, "docProps/core.xml")
    assert read_properties(read_package(data, "x")) == {"For": "A & B"}


def test_tags_work_in_custom_xml_that_controls_are_bound_to() -> None:
    data = rendered(
        docx("x", entries={"customXml/item1.xml": b"<cover><school>{{ name }}</school></cover>"}), name="<A>"
    )

    assert b"<school>&lt;A&gt;</school>" in entry(data, "customXml/item1.xml")


def test_tags_work_in_the_code_of_a_field_and_no_value_adds_to_it() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://{{ na</w:instrText></w:r>'
        '<w:r><w:instrText>me }}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    data = rendered(docx(p(field)), name='x" \\l "y')

    assert "".join(e.text or "" for e in xml_of(data).iter(w("instrText"))) == ' HYPERLINK "https://x\\" \\\\l \\"y" '


def targets(data: bytes) -> list[str]:
    """The addresses of the links of the body, in its order."""
    rels = etree.fromstring(entry(data, "word/_rels/document.xml.rels"))
    by_id = {line.get("Id"): line.get("Target") or "" for line in rels}
    return [by_id[link.get(f"{{{R}}}id")] for link in xml_of(data).iter(w("hyperlink"))]


def test_tags_work_in_link_addresses_also_in_loops() -> None:
    link = f'<w:hyperlink r:id="rId9">{r("{{ i }}")}</w:hyperlink>'
    template = docx(
        "{%p for i in items %}", p(link), "{%p endfor %}", links={"rId9": "https://x.org/%7B%7B%20i%20%7D%7D?a=1&b=2"}
    )

    data = rendered(template, items=["one", 'two & "é"'])

    assert targets(data) == ["https://x.org/one?a=1&b=2", "https://x.org/two%20&%20%22%C3%A9%22?a=1&b=2"]


def test_addresses_without_tags_stay() -> None:
    links = f'<w:hyperlink r:id="rId8">{r("a")}</w:hyperlink><w:hyperlink r:id="rId9">{r("b")}</w:hyperlink>'

    data = rendered(docx(p(links), links={"rId8": "https://a.org", "rId9": "{{ url }}"}), url="https://b.org/x y")

    assert targets(data) == ["https://a.org", "https://b.org/x%20y"]


def test_deleted_words_are_no_part_of_a_tag() -> None:
    deleted = '<w:del w:id="1" w:author="A"><w:r><w:delText>eee</w:delText></w:r></w:del>'

    assert lines(p("Dear {{ na", deleted, "me }}"), name="Ada") == ["Dear Ada"]


def test_a_block_may_begin_in_a_link_and_end_outside_it() -> None:
    link = f'<w:hyperlink w:anchor="x">{r("b {% if x %}c")}</w:hyperlink>'
    data = rendered(docx(p("a", link, "d{% endif %}e")), x=0)

    assert words(data) == ["ab e"]
    assert len(list(xml_of(data).iter(w("hyperlink")))) == 1


def test_controls_that_google_docs_leaves_around_words_are_no_hindrance() -> None:
    control = '<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'

    assert lines(p("a ", control.format(r("{% if x %}yes")), "{% endif %} b"), x=1) == ["a yes b"]


@pytest.mark.parametrize("prefix", ["ns0:", ""])
def test_a_part_whose_elements_have_another_prefix_is_filled(prefix: str) -> None:
    text = entry(docx("Hi {{ name }}", tbl(*ROWS)), BODY).decode()
    text = text.replace("<w:", f"<{prefix}").replace("</w:", f"</{prefix}").replace(" w:", " q:")
    declared = f"xmlns:q='{W}' {'xmlns:ns0' if prefix else 'xmlns'}='{W}' xmlns:w="
    other = docx("x", entries={BODY: text.replace("xmlns:w=", declared).encode()})

    assert outline(rendered(other, name="Ada", items=["a"])) == ["Hi Ada", "<2 columns>", "[a | x]"]


def test_a_template_file_becomes_a_document() -> None:
    data = rendered(docx("{{ name }}", kind=f"{CONTENT}.template.main+xml"), name="Ada")

    assert b"template.main+xml" not in entry(data, "[Content_Types].xml")


@pytest.mark.parametrize("text", ["100 {% of it", "a }} b %} c", "{ x", "a <&>\"'", "{{ '{% if %}' }}"])
def test_what_is_no_tag_stays_as_it_is(text: str) -> None:
    expected = "{% if %}" if text.startswith("{{") else text

    assert lines(text, "{{ name }}", name="Ada") == [expected, "Ada"]


# ── values ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("a & b < c > d \"e\" 'f'", "a & b < c > d \"e\" 'f'"),
        ("a\x00b\x01c\ud800d\ufffee\ufdd0f\x15g", "abc\ufffdd\ufffdefg"),
        ("a\r\nb\rc\x0bd\u2028e", "a\nb\nc\nd\ne"),
        ("a\x1eb\x1fc", "a\u2011b\u00adc"),
        ("{{ x }} {% if %}", "{{ x }} {% if %}"),
        ("]]><w:p/>", "]]><w:p/>"),
        ("", ""),
        (0, "0"),
        (1.5, "1.5"),
        (None, ""),
    ],
)
def test_a_value_is_printed_as_it_is(value: object, printed: str) -> None:
    assert words(rendered(docx("{{ x }}"), x=value)) == [printed]


def test_safe_and_escape_change_nothing_since_everything_is_escaped_once() -> None:
    assert lines("{{ x | safe }} {{ x | e }} {{ x | escape }} {{ x | e | upper }}", x="a & b") == [
        "a & b a & b a & b A & B"
    ]


def test_what_a_macro_makes_can_be_printed_and_worked_on() -> None:
    macro = p(
        "{% macro m(x) %}a ",
        r("{{ x }}", "b"),
        "{% endmacro %}{{ m('1 & 2') }} {{ m('1 & 2') | upper }} {{ m(3) ~ '!' }}",
    )

    assert lines(macro) == ["a {b 1 & 2} A 1 & 2 a {b 3}!"]


def test_a_macro_of_paragraphs_is_printed_in_place_of_a_paragraph() -> None:
    macro = ("{%p macro m(x) %}", p("{{ x }}", style="ListBullet"), "{%p endmacro %}")

    assert lines(*macro, "{{p m(1) }}", "{{p m(2) }}") == ["ListBullet: 1", "ListBullet: 2"]
    with pytest.raises(RenderError, match="this gives whole paragraphs"):
        lines(*macro, "here: {{ m(1) }}")


def test_filters_can_be_added() -> None:
    template = Template(docx("{{ 'a' | twice }}"), filters={"twice": lambda text: text * 2})

    assert words(template.render({})) == ["aa"]


def test_capitalise_leaves_the_other_letters() -> None:
    assert lines("{{ 'the SENCO' | capitalise }}") == ["The SENCO"]


def test_none_prints_nothing_and_is_said() -> None:
    done = Template(docx("{{ x }}{{ x }}"), "letter.docx").render_document({"x": None}, "a/b")

    assert [str(f) for f in done.findings] == [
        "letter.docx, paragraph 1, {{ x }}: the answer is None, so nothing is printed. "
        'Give the name a value, or write a default: {{ name | default("…", true) }}.'
    ]


class Badge:
    """A value of two kinds of XML."""

    def runs(self, run_properties: str) -> str:
        return f"<w:r>{run_properties}<w:t>badge</w:t></w:r>"

    def blocks(self, paragraph_properties: str, run_properties: str) -> str:
        return f"<w:p>{paragraph_properties}<w:r><w:t>block</w:t></w:r></w:p>"


def test_a_value_may_bring_its_own_xml() -> None:
    found = lines(p(r("a {{ x }} {{r x }}", "b")), p("{{p x }}", style="ListBullet"), x=Badge())

    assert found == ["{b a badge badge}", "ListBullet: block"]


# ── blanks ───────────────────────────────────────────────────────────────────────────────────────────

LEAD = Blank("school.dsl.name", "name of the designated safeguarding lead")


def controls(data: bytes, part: str = BODY) -> list[tuple[str, str, str]]:
    """The content controls of a part: key, title and words."""
    found = []
    for control in xml_of(data, part).iter(w("sdt")):
        value = {e.tag: e.get(w("val")) or "" for e in control[0]}
        found.append((value[w("tag")], value[w("alias")], "".join(t.text or "" for t in control.iter(w("t")))))
    return found


def test_a_blank_is_a_control_that_says_what_belongs_there() -> None:
    data = rendered(docx(p("Ask ", r("{{ x }}", "b"), ".")), x=LEAD)

    assert controls(data) == [("school.dsl.name", LEAD.label, f"[{LEAD.label}]")]
    assert outline(data) == ["Ask {b color shd [name of the designated safeguarding lead]}."]
    assert [run for run in xml_of(data).iter(w("r")) if not run.findtext(w("t"))] == []


def test_blanks_are_counted_where_they_really_stand_in_the_order_of_the_document() -> None:
    one, two = Blank("a", "A"), Blank("b", "B")
    body = docx(
        "{% set x %}{{ one }}{% endset %}",
        "{{ two }}{{ one }}",
        "{% if two %}{{ two }}{% endif %}",
        footer=p("{{ one }}"),
    )

    done = Template(body).render_document({"one": one, "two": two}, "t/s/d")

    assert done.blanks == (two, one, one)


def test_a_blank_is_false_empty_and_everything_of_it_is_blank() -> None:
    found = lines(
        "{% if x %}yes{% else %}no{% endif %} {{ x | length }} {% for i in x %}{{ i }}{% endfor %}",
        "{{ x.email }}",
        x=LEAD,
    )

    assert found == ["no 0 ", "{color shd [e-mail address of the designated safeguarding lead]}"]
    assert LEAD.email == Blank("school.dsl.email", "e-mail address of the designated safeguarding lead")


def test_filters_leave_a_blank_blank_and_default_fills_it() -> None:
    data = rendered(
        docx("{{ x | upper | capitalise }}", "{{ x | default('nobody') }}", "{{ 'Mr ' ~ x ~ '!' }}"), x=LEAD
    )

    assert words(data) == [f"[{LEAD.label}]", "nobody", f"Mr [{LEAD.label}]!"]
    assert len(controls(data)) == 2


def test_where_no_control_can_stand_a_blank_is_its_label() -> None:
    body = docx(p(box(p("x"))), core="<dc:title>{{ name }}</dc:title>")
    done = Template(body).render_document({"name": LEAD}, "t/s/d")

    assert b"<dc:title>[name of the designated safeguarding lead]</dc:title>" in entry(done.data, "docProps/core.xml")
    assert [e.get("descr") for e in xml_of(done.data).iter(f"{{{WP}}}docPr")] == [f"About [{LEAD.label}]"]
    assert done.blanks == (LEAD, LEAD)


def test_a_blank_in_a_text_box_is_counted_once() -> None:
    done = Template(docx(p(box(p("{{ x }}"))))).render_document({"x": LEAD, "name": ""}, "t/s/d")

    assert done.blanks == (LEAD,)
    assert len(controls(done.data)) == 1


def test_blanks_are_sound_everywhere(validate_docx: Valid, tmp_path: Path) -> None:
    inside = "<w:sdt><w:sdtPr><w:id w:val='1'/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>".format(r("{{ x }}"))
    link = f'<w:hyperlink w:anchor="a">{r("{{ x }}", "b", "i")}</w:hyperlink>'
    tracked = f'<w:ins w:id="1" w:author="A">{r("{{ x }}")}</w:ins>'
    blocks = [p("a {{ x }} b {{ x }}", inside, link, tracked), "{{p x }}", "{{r x }}", tbl(tr("{{ x }}", "{{p x }}"))]
    path = tmp_path / "blanks.docx"
    path.write_bytes(rendered(docx(*blocks, header=p("{{ x }}")), x=LEAD))

    validate_docx(path)


# ── nothing that Word cannot open ────────────────────────────────────────────────────────────────────

ROWS = (tr("{%tr for i in items %}", ""), tr("{{ i }}", "x"), tr("{%tr endfor %}", ""))
CELLS = tr("{%tc for i in items %}", "{{ i }}", "{%tc endfor %}")
GONE: dict[str, tuple[list[str], list[str]]] = {
    "the only paragraph of a cell": (
        [tbl(tr(tc("{%p if no %}", "a", "{%p endif %}"), "b"))],
        ["<2 columns>", "[ | b]"],
    ),
    "the paragraph after a table in a cell": (
        [tbl(tr(tc("{%p for i in [1] %}", tbl(tr("a", "b")), "{%p endfor %}"), "c"))],
        ["<2 columns>", "[<2 columns>; [a | b];  | c]"],
    ),
    "a cell with only an empty value": ([tbl(tr(tc("{{p empty }}"), "b"))], ["<2 columns>", "[ | b]"]),
    "all rows of a table": ([tbl(*ROWS), "end"], ["end"]),
    "all rows of a table in a cell": ([tbl(tr(tc(tbl(*ROWS), p("")), "b"))], ["<2 columns>", "[ | b]"]),
    "all cells of a row": ([tbl(CELLS, tr("a", "b"))], ["<2 columns>", "[a | b]"]),
    "all cells of all rows": ([tbl(CELLS), "end"], ["end"]),
    "the whole body": (["{%p if no %}", "a", "{%p endif %}"], [""]),
    "all that a content control holds": (
        [f"<w:sdt><w:sdtContent>{p('{%p if no %}')}{p('a')}{p('{%p endif %}')}</w:sdtContent></w:sdt>"],
        [""],
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", GONE)
def test_what_word_needs_is_there_though_tags_took_away(what: str, validate_docx: Valid, tmp_path: Path) -> None:
    blocks, expected = GONE[what]
    data = rendered(docx(*blocks), no=False, items=[], empty="")
    path = tmp_path / "gone.docx"
    path.write_bytes(data)

    assert outline(data) == expected
    validate_docx(path)


@pytest.mark.parametrize("part", ["header", "footer", "footnotes", "comments"])
def test_an_emptied_story_keeps_a_paragraph(part: str) -> None:
    inside = p("{%p if no %}") + p("a") + p("{%p endif %}")
    note = {"footnotes": "footnote", "comments": "comment"}.get(part)
    story = f'<w:{note} w:id="1">{inside}</w:{note}>' if note else inside

    assert words(rendered(docx("x", **{part: story}), no=0), f"word/{part}.xml") == [""]  # type: ignore[arg-type]


def section(width: int) -> str:
    return f'<w:sectPr><w:pgSz w:w="{width}" w:h="1"/></w:sectPr>'


@pytest.mark.parametrize(("shown", "expected"), [(1, [11, 22, 11906]), (0, [11, 22, 11906])])
def test_the_end_of_a_section_stays_where_a_tag_takes_its_paragraph(shown: int, expected: list[int]) -> None:
    blocks = ["one", p("{%p if x %}", before=section(11)), "two", p("{%p endif %}", before=section(22)), "three"]

    root = xml_of(rendered(docx(*blocks), x=shown))

    assert [int(size.get(w("w")) or 0) for size in root.iter(w("pgSz"))] == expected


def test_an_end_of_section_is_not_repeated_by_a_new_paragraph_in_a_value() -> None:
    root = xml_of(rendered(docx(p("{{ x }}", before=section(11))), x="a\ab"))

    assert len(list(root.iter(w("sectPr")))) == 2


def test_a_bookmark_over_paragraphs_that_tags_take_keeps_both_ends() -> None:
    start, end = '<w:bookmarkStart w:id="3" w:name="here"/>', '<w:bookmarkEnd w:id="3"/>'
    root = xml_of(rendered(docx(p(start, "{%p if x %}"), "a", p("{%p endif %}", end), "b"), x=0))

    assert [etree.QName(e).localname for e in root.iter(w("bookmarkStart"), w("bookmarkEnd"))] == [
        "bookmarkStart",
        "bookmarkEnd",
    ]


def test_ids_and_names_in_a_loop_are_unique(validate_docx: Valid, tmp_path: Path) -> None:
    marked = p('<w:bookmarkStart w:id="3" w:name="here"/>', "{{ i }}", '<w:bookmarkEnd w:id="3"/>')
    control = f'<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>{p("x")}</w:sdtContent></w:sdt>'
    paragraph = '<w:p w14:paraId="00000001"><w:r><w:t>y</w:t></w:r></w:p>'
    blocks = ["{%p for i in items %}", marked, control, paragraph, p(box(p("z"))), "{%p endfor %}"]
    data = rendered(docx(*blocks, p(box(p("last"))).replace('id="5"', 'id="6"')), items=["a", "b"], name="")
    path = tmp_path / "ids.docx"
    path.write_bytes(data)
    root = xml_of(data)

    assert [(e.get(w("id")), e.get(w("name"))) for e in root.iter(w("bookmarkStart"))] == [
        ("3", "here"),
        ("4", "here_2"),
    ]
    assert [e.get(w("id")) for e in root.iter(w("bookmarkEnd"))] == ["3", "4"]
    assert [e.get("id") for e in root.iter(f"{{{WP}}}docPr")] == ["5", "7", "6"]
    assert [e.get(w("val")) for e in root.iter(w("id"))] == ["7", "1"]
    assert [p.get(f"{{{W14}}}paraId") for p in root.iter(w("p")) if p.get(f"{{{W14}}}paraId")] == []
    validate_docx(path)


def field(code: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {code} </w:instrText></w:r>' + (
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_what_refers_to_a_bookmark_in_the_same_loop_refers_to_that_of_the_same_turn() -> None:
    """Word shows the words of the bookmark when it brings fields up to date."""
    marked = p('<w:bookmarkStart w:id="3" w:name="here"/>', "{{ i }}", '<w:bookmarkEnd w:id="3"/>')
    simple = '<w:fldSimple w:instr=" PAGEREF here "/>'
    link = f'<w:hyperlink w:anchor="here">{r("there")}</w:hyperlink>'
    before, after = p(field("REF here \\h")), p(field("REF here \\h"), simple, link)
    blocks = ["{%p for i in items %}", before, marked, after, "{%p endfor %}", p(field("REF here \\h"))]
    root = xml_of(rendered(docx(*blocks), items=["a", "b", "c"]))

    names = ["here", "here_2", "here_3"]
    assert [e.get(w("name")) for e in root.iter(w("bookmarkStart"))] == names
    assert [(e.text or "").split()[1] for e in root.iter(w("instrText"))] == [n for n in names for _ in "12"] + ["here"]
    assert [e.get(w("instr")) for e in root.iter(w("fldSimple"))] == [f" PAGEREF {name} " for name in names]
    assert [e.get(w("anchor")) for e in root.iter(w("hyperlink"))] == names


def test_an_inner_loop_refers_to_the_bookmark_of_the_turn_around_it() -> None:
    marked = p('<w:bookmarkStart w:id="3" w:name="here"/>', "{{ i }}", '<w:bookmarkEnd w:id="3"/>')
    inner = ["{%p for j in items %}", p(field("REF here")), "{%p endfor %}"]
    root = xml_of(rendered(docx("{%p for i in items %}", marked, *inner, "{%p endfor %}"), items=["a", "b"]))

    assert [(e.text or "").split()[1] for e in root.iter(w("instrText"))] == ["here", "here", "here_2", "here_2"]


@pytest.mark.parametrize("words", ["Said of {{ name }}.", "Without a tag."])
@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_each_reference_in_a_loop_has_a_note_of_its_own(
    kind: str, words: str, validate_docx: Valid, tmp_path: Path
) -> None:
    sign = f'<w:r><w:{kind}Reference w:id="{{}}"/></w:r>'
    control = f'<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>{p("x")}</w:sdtContent></w:sdt>'
    notes = f'<w:{kind} w:id="1">{p("Other.")}</w:{kind}><w:{kind} w:id="2">{p(words)}{control}</w:{kind}>'
    blocks = ["{%p for i in items %}", p("{{ i }}", sign.format(2)), "{%p endfor %}", p("z", sign.format(1))]
    template = Template(docx(*blocks, **{f"{kind}s": notes}))
    path = tmp_path / "notes.docx"
    for data in (
        template.render({"items": ["a", "b", "c"], "name": "Ada"}),
        template.render_document({"items": ["a", "b", "c"], "name": "Ada"}, "x/y/z").data,
    ):
        path.write_bytes(data)
        found = xml_of(data, f"word/{kind}s.xml")
        told = {n.get(w("id")): "".join(t.text or "" for t in n.iter(w("t"))) for n in found.iter(w(kind))}

        assert [e.get(w("id")) for e in xml_of(data).iter(w(f"{kind}Reference"))] == ["1", "2", "3", "4"]
        assert told == {**dict.fromkeys("123", f"{words.replace('{{ name }}', 'Ada')}x"), "4": "Other."}
        assert len({e.get(w("val")) for e in found.iter(w("id"))}) == 3
        names = [e.get(w("name")) for e in found.iter(w("bookmarkStart"))]
        assert len(names) == len(set(names))
        validate_docx(path)


def test_notes_stand_in_the_order_of_their_references_and_only_those_that_are_referred_to() -> None:
    """So does Word save them; LibreOffice takes the next note for the next reference, whatever their ids."""
    line = f'<w:footnote w:type="separator" w:id="0">{p("")}</w:footnote>'
    notes = "".join(f'<w:footnote w:id="{id}">{p(f"note {id}")}</w:footnote>' for id in (2, 3, 4))
    signs = {id: f'<w:r><w:footnoteReference w:id="{id}"/></w:r>' for id in (2, 3, 4)}
    blocks = [p("{% if x %}a", signs[3], "{% endif %}"), p("b", signs[4]), p("c", signs[2])]
    for x, told in ((0, ["note 4", "note 2"]), (1, ["note 3", "note 4", "note 2"])):
        data = rendered(docx(*blocks, footnotes=line + notes), x=x)
        ids = [str(number) for number in range(2, 2 + len(told))]

        assert [e.get(w("id")) for e in xml_of(data).iter(w("footnoteReference"))] == ids
        assert [n.get(w("id")) for n in xml_of(data, "word/footnotes.xml")] == ["0", *ids]
        assert [text for text in words(data, "word/footnotes.xml") if text] == told


def test_a_template_whose_body_has_no_tags_keeps_its_notes() -> None:
    sign = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    data = rendered(docx(p("a", sign), footnotes=f'<w:footnote w:id="7">{p("{{ x }}")}</w:footnote>'), x="b")

    assert words(data, "word/footnotes.xml") == ["b"]


def test_what_a_set_block_made_has_its_own_ids_each_time_it_is_printed() -> None:
    marked = p('<w:bookmarkStart w:id="3" w:name="here"/>', "x", '<w:bookmarkEnd w:id="3"/>')
    root = xml_of(rendered(docx("{%p set b %}", marked, "{%p endset %}", "{{p b }}", "{{p b }}")))

    assert [e.get(w("name")) for e in root.iter(w("bookmarkStart"))] == ["here", "here_2"]


def test_a_contents_list_is_marked_for_update() -> None:
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>'
    root = xml_of(rendered(docx(p(field, '<w:r><w:fldChar w:fldCharType="end"/></w:r>'), "{{ name }}"), name=""))

    assert [char.get(w("dirty")) for char in root.iter(w("fldChar"))] == ["true", None]


def test_columns_that_loops_add_are_in_the_grid() -> None:
    found = lines(tbl(tr("h", "{%tc for i in items %}", "{{ i }}", "{%tc endfor %}"), columns=2), items=[1, 2, 3])

    assert found == ["<4 columns>", "[h | 1 | 2 | 3]"]


@pytest.mark.parametrize(
    ("tag", "value", "why"),
    [
        ("{% colspan x %}", 0, "a number of columns is a whole number from 1 up, not ‘0’"),
        ("{% colspan x %}", "wide", "a number of columns is a whole number from 1 up, not ‘wide’"),
        ("{% cellbg x %}", "red", "a colour is six signs like FFF2CC, not ‘red’"),
    ],
)
def test_a_cell_that_word_could_not_read_is_refused(tag: str, value: object, why: str) -> None:
    with pytest.raises(RenderError, match=why):
        lines(tbl(tr(f"{tag}a", "b")), x=value)


# ── errors while rendering ───────────────────────────────────────────────────────────────────────────


@dataclass
class Made:
    """Something that Python can show to programmers, and that has no words for anybody else."""

    name: str


@pytest.mark.parametrize(
    ("tag", "why"),
    [
        ("{{ nmae }}", "there is no ‘nmae’ here. Did you mean ‘name’?"),
        ("{{ school.headteecher }}", "‘school’ has no ‘headteecher’. Did you mean ‘headteacher’?"),
        ("{{ school['headteecher'] }}", "‘school’ has no ‘headteecher’. Did you mean ‘headteacher’?"),
        (
            "{% if school.xyz %}{% endif %}",
            "‘school’ has no ‘xyz’. Where ‘xyz’ may be missing, ask ‘is defined’ first.",
        ),
        ("{{ items[7] }}", "there is no number 7 in a list of 2; the first is number 0."),
        ("{{ 1 / 0 }}", "this divides by zero."),
        ("{{ name + 1 }}", "these cannot be added. Write ~ to join words and numbers."),
        ("{{ name - 1 }}", "these cannot be calculated with"),
        ("{{ name < 1 }}", "these cannot be compared: they are of different kinds."),
        ("{{ school() }}", "this cannot be called. Leave out the brackets after the name."),
        ("{% for i in number %}{% endfor %}", "this is no list, so nothing can go through it."),
        ("{{ items | map('upper') }}", "this is a list that is still to be made."),
        ("{{ name.upper }}", "this is something to call, not words. Write it with brackets: name()."),
        ("{{ thing }}", "this is a thing with parts, not words."),
        ("{{ made }}", "this is a thing with parts, not words."),
        ("{{ [made, made] }}", "this is a list of things, not words. Go through it with for, or write | join"),
        ("{{ broken.part }}", "this cannot be worked out: no part."),
    ],
)
def test_an_error_stands_at_its_tag(tag: str, why: str) -> None:
    class Broken:
        @property
        def part(self) -> str:
            raise OSError("no part")

    school = {"headteacher": "Ada"}
    names = {"name": "Ada", "school": school, "items": ["a", "b"], "number": 5, "thing": object(), "broken": Broken()}
    names["made"] = Made("Ada")
    with pytest.raises(RenderError) as caught:
        Template(docx(p("Roles", style="Heading1"), "one", f"a {tag} b"), "letter.docx").render(names)

    assert str(caught.value).startswith("letter.docx, paragraph 3 under ‘Roles’, {")
    assert why in str(caught.value)
    assert caught.value.place.paragraph == 3


def test_an_error_in_a_macro_stands_where_the_macro_does() -> None:
    with pytest.raises(RenderError) as caught:
        lines("{%p macro m(x) %}", "{{ x.y }}", "{%p endmacro %}", "{{p m({}) }}")

    assert caught.value.place.tag == "{{ x.y }}"


def test_an_error_says_for_which_school() -> None:
    with pytest.raises(RenderError, match=r"\{\{ x \}\} \(for Walton High\): there is no ‘x’ here"):
        Template(docx("{{ x }}")).render_document({}, "a/b/c", school="Walton High")


def test_a_template_with_errors_is_not_rendered_and_says_them_all() -> None:
    with pytest.raises(FindingsError) as caught:
        lines("{{ a b }}", "{% if x %}", "{{ c | uper }}")

    assert len(caught.value.findings) == 3


def test_blocks_too_deep_for_python_are_said() -> None:
    loops = "".join(f"{{% for i{n} in [1] %}}" for n in range(30)) + "{% endfor %}" * 30

    with pytest.raises(FindingsError, match="stand too deeply inside one another"):
        lines(loops)
    assert len(Template(docx(loops)).problems()) == 1


def test_a_missing_file_is_said() -> None:
    with pytest.raises(UnreadableFileError, match=r"nowhere\.docx: there is no such file"):
        Template("nowhere.docx")


# ── documents ────────────────────────────────────────────────────────────────────────────────────────


def test_a_document_carries_its_id_the_digest_of_its_content_and_those_of_its_paragraphs() -> None:
    done = Template(docx("{{ name }}")).render_document({"name": "Ada"}, "mket/walton-high/behaviour")
    package = read_package(done.data, "x")

    assert read_properties(package) == {
        "policygen.document": "mket/walton-high/behaviour",
        "policygen.digest": done.digest,
        "policygen.blocks.1": told_digest("Ada"),
    }
    assert content_digest(package) == done.digest


def test_the_digest_changes_with_the_content_and_only_with_it() -> None:
    template = Template(docx("{{ name }}", header=p("{{ name }}")))
    ada, again, bob = (template.render_document({"name": name}, "a/b").digest for name in ("Ada", "Ada", "Bob"))

    assert ada == again
    assert ada != bob


def test_properties_can_be_given() -> None:
    data = Template(docx("{{ name }}")).render({"name": "Ada"}, properties={"for": "a & b"})

    assert read_properties(read_package(data, "x")) == {"for": "a & b"}


def test_render_parts_gives_the_parts_with_tags() -> None:
    parts = Template(docx("{{ name }}", header=p("plain"), footer=p("{{ name }}"))).render_parts({"name": "Ada"})

    assert sorted(parts) == [BODY, "word/footer.xml"]


def test_untouched_parts_keep_the_bytes_they_had() -> None:
    before = docx("{{ name }}", header=p("plain"), entries={"word/media/a.png": b"picture" * 50})
    raw = {entry.name: entry.raw for entry in read_package(before, "x").entries}

    after = {entry.name: entry.raw for entry in read_package(rendered(before, name="Ada"), "x").entries}

    assert {name for name in raw if raw[name] != after[name]} == {BODY}


def test_a_template_without_tags_is_the_document() -> None:
    before = docx("plain words")

    assert read_package(rendered(before), "x").entries == read_package(before, "x").entries


def test_the_same_template_and_names_give_the_same_bytes() -> None:
    data = docx("{{ name }}", tbl(*ROWS), header=p("{{ name }}"))
    names = {"name": "Ada", "items": ["a", "b"]}

    assert Template(data).render(names) == Template(data).render(dict(reversed(names.items())))


def test_a_template_can_be_sent_to_another_process() -> None:
    template = pickle.loads(pickle.dumps(Template(docx("{{ name }}"), "letter.docx")))

    assert template.name == "letter.docx"
    assert words(template.render({"name": "Ada"})) == ["Ada"]


def test_threads_share_a_template() -> None:
    template = Template(docx("{{ name }}", "{%p for i in items %}", "{{ i }}", "{%p endfor %}"))

    def fill(number: int) -> list[str]:
        return words(template.render({"name": str(number), "items": range(number)}))

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(fill, range(40)))

    assert found == [[str(n), *map(str, range(n))] for n in range(40)]
