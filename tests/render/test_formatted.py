"""A little Markdown in a value becomes Word's own bold, links, lists, headings and tables, in the template's styles."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from policygen.errors import RenderError
from policygen.render.content import Blank
from policygen.render.engine import Template
from policygen.render.formatted import Formatted
from policygen.word.ooxml import R, w
from tests.word.make import docx, outline, p, r, tbl, tc, tr, words, xml_of
from tests.word.parts import NUMBERING, definition, entry, in_list, with_styles

Check = Callable[[Path], list[str]]


def filled(template: bytes, **names: Any) -> bytes:
    return Template(template, "t.docx").render(names)


def blocks(text: str, *around: str) -> list[str]:
    return outline(filled(docx(*(around or ("{{p text | formatted }}",))), text=text))


def inline(text: str) -> list[str]:
    return outline(filled(docx("{{r text | formatted }}"), text=text))


# ── in place, as runs ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("plain", "plain"),
        ("a **bold** word", "a {b bCs bold} word"),
        ("an *italic* one", "an {i iCs italic} one"),
        ("***both***", "{b bCs i iCs both}"),
        ("**a *b* c**", "{b bCs a }{b bCs i iCs b}{b bCs  c}"),
        ("snake_case_word and 2 * 3 * 4", "snake_case_word and 2 * 3 * 4"),
        ("one\ntwo", "one two"),
        ("one  \ntwo\\\nthree", "one\ntwo\nthree"),
        ("one\n\ntwo", "one\n\ntwo"),
        ("\\*as typed\\*", "*as typed*"),
        ("tab\there", "tab\there"),
        ("- no list in a line", "- no list in a line"),
        ("# no heading", "# no heading"),
        ("<b>HTML</b> &amp; <script>", "<b>HTML</b> &amp; <script>"),
        ("`code` ~~gone~~ [note][1]", "`code` ~~gone~~ [note][1]"),
        ("**never closed", "**never closed"),
        ("a\x00b\ud800c\ufffed", "ab\ufffdc\ufffdd"),
        ("", ""),
    ],
)
def test_formatted_runs(text: str, printed: str) -> None:
    assert inline(text) == [printed]


def test_runs_keep_the_formatting_of_their_place_and_stand_among_its_words() -> None:
    template = docx(p(r("Dear {{ text | formatted }},", "i"), r(" hello")))

    assert outline(filled(template, text="**Ada** L")) == ["{i Dear }{b bCs i Ada}{i  L,} hello"]


def test_bold_is_bold_where_the_place_says_that_nothing_is() -> None:
    run = '<w:r><w:rPr><w:b w:val="0"/><w:sz w:val="20"/></w:rPr><w:t>{{r text | formatted }}</w:t></w:r>'

    [first, second] = xml_of(filled(docx(p(run)), text="**a** b")).iter(w("rPr"))

    assert [e.get(w("val")) for e in first] == [None, None, "20"]
    assert [e.get(w("val")) for e in second] == ["0", "20"]


def test_as_words_formatted_text_has_no_signs() -> None:
    text = Formatted("# Aims\n\nBe **kind** to [us](https://x.org).\n\n- a\n- b\n\n|x|y|\n|-|-|\n|1|2|")

    assert str(text) == "Aims\nBe kind to us.\na\nb\nx\ty\n1\t2"


def test_where_only_words_can_stand_the_words_are_printed() -> None:
    data = filled(docx("x", core="<dc:title>{{ text | formatted }}</dc:title>"), text="**A** & [b](https://x.org)")

    assert b"<dc:title>A &amp; b</dc:title>" in entry(data, "docProps/core.xml")


def test_a_value_of_a_program_may_be_formatted_text() -> None:
    assert outline(filled(docx("{{ text }}", "{{p text }}"), text=Formatted("*a*"))) == ["{i iCs a}", "{i iCs a}"]


def test_a_blank_stays_a_blank_and_what_is_missing_says_so() -> None:
    template = Template(docx("{{p text | formatted }}"), "t.docx")
    done = template.render_document({"text": Blank("ethos", "the ethos")}, "t/s/d")

    assert done.blanks == (Blank("ethos", "the ethos"),)
    with pytest.raises(RenderError, match="there is no ‘text’"):
        template.render({})


def test_formatted_text_can_be_tested_and_joined() -> None:
    found = outline(
        filled(docx("{{ 'A ' ~ (text | formatted) }}{% if not ('' | formatted) %}!{% endif %}"), text="*b*")
    )

    assert found == ["A {i iCs b}!"]


# ── links ────────────────────────────────────────────────────────────────────────────────────────────


def links(data: bytes, part: str = "word/document.xml") -> list[tuple[str, str]]:
    """The words and addresses of the links of a part, in its order."""
    folder, _, name = part.rpartition("/")
    rels = etree.fromstring(entry(data, f"{folder}/_rels/{name}.rels"))
    targets = {line.get("Id"): line.get("Target") or "" for line in rels}
    return [
        (
            "".join(t.text or "" for t in link.iter(w("t"))),
            targets.get(link.get(f"{{{R}}}id"), link.get(w("anchor"), "")),
        )
        for link in xml_of(data, part).iter(w("hyperlink"))
    ]


def test_links_lead_where_they_say() -> None:
    text = "[site](https://x.org/ü?a=1&b=2) [mail](mailto:a@x.org) [call](tel:+44) [up](#aims) <https://y.org>"

    assert links(filled(docx("{{r text | formatted }}"), text=text)) == [
        ("site", "https://x.org/%C3%BC?a=1&b=2"),
        ("mail", "mailto:a@x.org"),
        ("call", "tel:+44"),
        ("up", "aims"),
        ("https://y.org", "https://y.org"),
    ]


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "page.html", "//x.org", "#", "https://"],
)
def test_other_addresses_print_as_typed(address: str) -> None:
    data = filled(docx("{{r text | formatted }}"), text=f"[x]({address})")

    assert words(data) == [f"[x]({address})"]
    assert list(xml_of(data).iter(w("hyperlink"))) == []


def test_a_link_takes_the_templates_style_for_links() -> None:
    style = '<w:style w:type="character" w:styleId="Lien&amp;1"><w:name w:val="hyperlink"/></w:style>'
    data = filled(with_styles(docx("{{r text | formatted }}"), style), text="[a](https://x.org)")

    assert [e.get(w("val")) for e in xml_of(data).iter(w("rStyle"))] == ["Lien&1"]


def test_a_link_inside_a_link_of_the_template_is_only_words() -> None:
    around = f'<w:hyperlink w:anchor="x">{r("{{ text | formatted }}")}</w:hyperlink>'
    data = filled(docx(p(around)), text="**a** [b](https://x.org)")

    assert outline(data) == ["{b bCs a} b"]
    assert len(list(xml_of(data).iter(w("hyperlink")))) == 1


def test_a_link_in_a_tracked_insertion_is_only_words(check: Check, tmp_path: Path) -> None:
    path = tmp_path / "tracked.docx"
    tracked = f'<w:ins w:id="1" w:author="A">{r("{{ text | formatted }} {{r text | formatted }}")}</w:ins>'
    path.write_bytes(filled(docx(p(tracked)), text="**a** [b](https://x.org)"))

    assert words(path.read_bytes()) == ["a b a b"]
    assert check(path) == []


@pytest.mark.parametrize("part", ["header", "footer", "footnotes", "endnotes"])
def test_links_and_lists_work_in_every_story(part: str, check: Check, tmp_path: Path) -> None:
    note = {"footnotes": "footnote", "endnotes": "endnote"}.get(part)
    story = f'<w:{note} w:id="1">{p("{{p text | formatted }}")}</w:{note}>' if note else p("{{p text | formatted }}")
    path = tmp_path / "story.docx"
    path.write_bytes(filled(docx("x", **{part: story}), text="[a](https://x.org)\n\n1. b\n\n|c|\n|-|"))  # type: ignore[arg-type]

    assert check(path) == []
    assert links(path.read_bytes(), f"word/{part}.xml") == [("a", "https://x.org")]


# ── blocks ───────────────────────────────────────────────────────────────────────────────────────────


def test_paragraphs_look_like_the_one_in_whose_place_they_stand() -> None:
    paragraph = p(r("{{p text | formatted }}", "i"), style="ListBullet")

    assert blocks("one\n\n**two**", paragraph) == ["ListBullet: {i one}", "ListBullet: {b bCs i two}"]


def test_headings_take_the_styles_of_the_template_by_name() -> None:
    assert blocks("# One\n\n## Two *x*\n\nwords") == ["Heading1: One", "berschrift2: Two {i iCs x}", "words"]


def test_a_heading_of_the_template_looks_like_its_others() -> None:
    assert blocks("# One\n\ntwo", p(r("{{p text | formatted }}", "i"))) == ["Heading1: One", "{i two}"]


def test_a_heading_without_a_style_is_large_and_still_a_heading() -> None:
    root = xml_of(filled(docx("{{p text | formatted }}"), text="### Three"))

    assert [e.get(w("val")) for e in root.iter(w("outlineLvl"))] == ["2"]
    assert [e.get(w("val")) for e in root.iter(w("sz"))] == ["26"]


def test_a_rule_is_a_line_across_the_page() -> None:
    root = xml_of(filled(docx("{{p text | formatted }}"), text="a\n\n---\n\nb"))

    assert len(list(root.iter(w("pBdr")))) == 1
    assert words(filled(docx("{{p text | formatted }}"), text="a\n\n---\n\nb")) == ["a", "", "b"]


def test_a_table_repeats_its_first_row_and_aligns_its_columns() -> None:
    text = "|Name|Age|Note|\n|----|--:|:-:|\n|**A** & B|1||\n|C|2|x|"
    root = xml_of(filled(docx("{{p text | formatted }}"), text=text))

    assert blocks(text) == [
        "<3 columns>",
        "[{b bCs Name} | {b bCs Age} | {b bCs Note}]",
        "[{b bCs A} & B | 1 | ]",
        "[C | 2 | x]",
    ]
    assert [e.get(w("val")) for e in root.iter(w("jc"))] == ["right", "center"] * 3
    assert len(list(root.iter(w("tblHeader")))) == 1
    assert len(list(root.iter(w("tblBorders")))) == 1


def table_style(*names: str) -> list[str | None]:
    styles = "".join(
        f'<w:style w:type="table" w:default="{int(name == "Normal Table")}" w:styleId="id{n}"><w:name w:val="{name}"/>'
        "</w:style>"
        for n, name in enumerate(names)
    )
    root = xml_of(filled(with_styles(docx("{{p text | formatted }}"), styles), text="|a|\n|-|"))
    return [e.get(w("val")) for e in root.iter(w("tblStyle"))]


def test_a_table_takes_the_grid_of_the_template_or_its_first_style_for_tables() -> None:
    assert table_style("Normal Table", "House table", "Table Grid") == ["id2"]
    assert table_style("Normal Table", "House table", "Other") == ["id1"]
    assert table_style("Normal Table") == []


def test_two_tables_stay_two() -> None:
    assert blocks("|a|\n|-|\n\n|b|\n|-|") == ["<1 columns>", "[{b bCs a}]", "", "<1 columns>", "[{b bCs b}]"]


def test_a_table_does_not_run_into_those_of_the_template() -> None:
    ours = tbl(tr("{{ 'x' }}", "y"))

    assert blocks("|a|\n|-|", ours, "{{p text | formatted }}", ours) == [
        "<2 columns>", "[x | y]", "", "<1 columns>", "[{b bCs a}]", "", "<2 columns>", "[x | y]",
    ]  # fmt: skip


def test_nothing_but_words_is_left_of_a_table_that_is_put_aside() -> None:
    template = docx("{%p set x %}", "{{p text | formatted }}", "{%p endset %}", "{{ x | trim | upper }}")

    assert outline(filled(template, text="|a|\n|-|\n|b|")) == ["A\nB"]


def test_a_cell_that_ends_in_a_table_still_ends_in_a_paragraph() -> None:
    found = blocks("|a|\n|-|", tbl(tr(tc("{{p text | formatted }}"), "x")))

    assert found == ["<2 columns>", "[<1 columns>; [{b bCs a}];  | x]"]


def test_nothing_gives_nothing() -> None:
    assert blocks("", "a", "{{p text | formatted }}", "b") == ["a", "b"]


# ── lists ────────────────────────────────────────────────────────────────────────────────────────────


def items(data: bytes) -> list[tuple[str, str, str]]:
    """For each paragraph its style, the definition of its own list and its level there, and its words."""
    found = []
    for paragraph in xml_of(data).iter(w("p")):
        style, level = paragraph.find(f"{w('pPr')}/{w('pStyle')}"), paragraph.find(f"{w('pPr')}/{w('numPr')}")
        own = "" if level is None else "{1} at {0}".format(*(e.get(w("val")) for e in level))
        found.append((style.get(w("val"), "") if style is not None else "", own, "".join(words_in(paragraph))))
    return found


def words_in(paragraph: etree._Element) -> list[str]:
    return [t.text or "" for t in paragraph.iter(w("t"))]


def starts(data: bytes) -> dict[str, tuple[str, str]]:
    """For each list the definition that it follows and the number it begins with."""
    found = {}
    for one in xml_of(data, NUMBERING).iter(w("num")):
        start = one.find(f"{w('lvlOverride')}/{w('startOverride')}")
        kind = one.find(w("abstractNumId"))
        assert kind is not None
        found[one.get(w("numId"), "")] = (kind.get(w("val"), ""), "" if start is None else start.get(w("val"), ""))
    return found


HOUSE = with_styles(
    docx("{{p text | formatted }}"),
    in_list("Pt", "List Number", 5) + in_list("Pt2", "List Number 2", 6) + in_list("Bu", "list bullet 2", 5),
    definition(3, "decimal") + definition(4, "lowerLetter", "decimal")
    + '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="4"/></w:num>',
)  # fmt: skip


def test_numbers_follow_the_templates_own_list_and_begin_anew_in_each() -> None:
    data = filled(HOUSE, text="1. a\n2. b\n   1. c\n\nthen\n\n4. d")

    assert items(data) == [
        ("Pt", "7 at 0", "a"),
        ("Pt", "7 at 0", "b"),
        ("Pt2", "8 at 0", "c"),
        ("", "", "then"),
        ("Pt", "9 at 0", "d"),
    ]
    assert starts(data) == {"5": ("3", ""), "6": ("4", ""), "7": ("5", "1"), "8": ("6", "1"), "9": ("5", "4")}


def test_the_lists_of_a_text_look_like_the_templates_and_do_not_count_with_them() -> None:
    root = xml_of(filled(HOUSE, text="1. a"), NUMBERING)
    kinds = {e.get(w("abstractNumId")): [k.get(w("val")) for k in e.iter(w("numFmt"))] for e in root}

    assert kinds["5"] == kinds["3"] == ["decimal"]


def test_a_definition_that_names_a_style_of_lists_stands_for_that_of_the_style() -> None:
    listed = '<w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr>'
    style = f'<w:style w:type="numbering" w:styleId="L"><w:name w:val="House list"/>{listed}</w:style>'
    named = definition(3).replace("</w:abstractNum>", '<w:numStyleLink w:val="L"/></w:abstractNum>')
    numbering = named + definition(4, "upperRoman") + "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{d}"/></w:num>' for n, d in ((5, 3), (6, 4))
    )  # fmt: skip
    template = with_styles(docx("{{p text | formatted }}"), in_list("Pt", "List Number", 5) + style, numbering)
    root = xml_of(filled(template, text="1. a"), NUMBERING)

    assert [k.get(w("val")) for e in root if e.get(w("abstractNumId")) == "5" for k in e.iter(w("numFmt"))] == [
        "upperRoman"
    ]


def test_bullets_need_nothing_but_a_style_that_has_them() -> None:
    assert items(filled(HOUSE, text="- a\n  - b"))[1] == ("Bu", "", "b")


def test_a_deeper_level_of_the_templates_list_is_used_where_it_has_no_style_for_it() -> None:
    numbering = definition(3, "decimal", "lowerLetter") + '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>'
    template = with_styles(docx("{{p text | formatted }}"), in_list("Pt", "List Number", 5), numbering)
    data = filled(template, text="1. a\n   1. b\n      1. c")

    assert items(data) == [("Pt", "6 at 0", "a"), ("Pt", "7 at 1", "b"), ("Pt", "8 at 2", "c")]
    assert starts(data) == {"5": ("3", ""), "6": ("4", "1"), "7": ("4", "1"), "8": ("5", "1")}


def test_without_lists_in_the_template_policygen_brings_its_own() -> None:
    data = filled(docx("{{p text | formatted }}"), text="1. a\n   - b\n\n   c\n2. d\n\n- e")

    assert items(data) == [
        ("", "1 at 0", "a"),
        ("ListBullet", "2 at 1", "b"),
        ("", "", "c"),
        ("", "1 at 0", "d"),
        ("ListBullet", "2 at 0", "e"),
    ]
    assert [(e.get(w("left"))) for e in xml_of(data).iter(w("ind"))] == ["720"]
    assert starts(data) == {"1": ("0", "1"), "2": ("1", "1")}


def test_the_same_text_in_a_loop_counts_anew_each_time() -> None:
    loop = ("{%p for i in [1, 2] %}", "{{p text | formatted }}", "{%p endfor %}")
    template = docx(*loop, "{%p set x %}", "{{p text | formatted }}", "{%p endset %}", "{{p x }}", "{{p x }}")
    data = filled(template, text="1. a\n2. b")

    assert [own for _, own, _ in items(data)] == [f"{n} at 0" for n in (1, 1, 2, 2, 3, 3, 4, 4)]


def test_a_document_without_lists_gets_no_numbering() -> None:
    with zipfile.ZipFile(io.BytesIO(filled(docx("{{p text | formatted }}"), text="**a**"))) as archive:
        assert NUMBERING not in archive.namelist()


def test_a_very_high_number_is_as_high_as_word_counts() -> None:
    assert starts(filled(docx("{{p text | formatted }}"), text="999999999. a")) == {"1": ("0", "32767")}


# ── anything that a person can type ──────────────────────────────────────────────────────────────────

ODD = {
    "lists without end": "- " * 400 + "x",
    "brackets without end": "[" * 30_000,
    "stars without end": "*a_ " * 30_000,
    "pipes without end": "|" * 20_000 + "\n" + "|-" * 20_000,
    "quotes, fences and code": "> a\n\n```\nb\n```\n\n    c",
    "half a table": "|a|b|\n|-|-|\n|1|\n|1|2|3|",
    "an empty list": "-\n-\n1.",
    "only signs": "# \n\n***\n\n- - -\n\n|||\n|-|-|",
    "a link in bold in a heading in a list": "- # **[a](https://x.org)**",
    "a table in a list": "- a\n\n  |x|\n  |-|\n  |1|",
    "control characters": "\x00\x01\x0e1\x101\x15list\x141\x16\x17x\x18\x121 1 a\x13",
}


@pytest.mark.parametrize("what", ODD)
def test_whatever_is_typed_gives_a_sound_file(what: str, check: Check, tmp_path: Path) -> None:
    template = docx("{{p text | formatted }}", "{{r text | formatted }}", tbl(tr(tc("{{p text | formatted }}"), "x")))
    path = tmp_path / "odd.docx"
    path.write_bytes(filled(template, text=ODD[what]))

    assert check(path) == []


@pytest.mark.parametrize("text", ["- " * 400 + "x\n\n**y**", "|a|\n|-|\n|1|2|\n\n**y**"])
def test_a_text_of_which_markdown_would_lose_words_prints_as_typed(text: str) -> None:
    assert blocks(text) == [line for line in text.split("\n") if line]


TYPED = st.text(st.sampled_from("ab12 *_#-+.|:[])<>\\\n\t&\"'\x00\x15\u2028é🎉"), max_size=80)


@given(TYPED)
def test_every_letter_that_is_typed_is_printed(text: str) -> None:
    data = filled(docx("{{p text | formatted }}", "{{r text | formatted }}"), text=text)
    typed = [sign for sign in text if sign in "abé🎉"]
    printed = [sign for paragraph in words(data) for sign in paragraph if sign in "abé🎉"]

    assert printed == typed * 2


def test_the_same_text_gives_the_same_bytes(check: Check, tmp_path: Path) -> None:
    text = "# A\n\n1. *a* [b](https://x.org)\n   - c\n\n|x|\n|-|"
    first = Template(HOUSE, "t.docx").render_document({"text": text}, "t/s/d")
    second = Template(HOUSE, "t.docx").render_document({"text": text}, "t/s/d")
    path = tmp_path / "house.docx"
    path.write_bytes(first.data)

    assert first == second
    assert check(path) == []
