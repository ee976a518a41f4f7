"""Findings become Word comments at their place, and change nothing else."""

import datetime as dt
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from policygen.cli import run
from policygen.errors import Finding, Place
from policygen.render.engine import Template
from policygen.word.comments import annotate
from policygen.word.ooxml import w
from policygen.word.package import read_package
from tests.word.libreoffice import resaved
from tests.word.make import docx, p, r, t, tbl, tc, tr, words, xml_of

BODY = "word/document.xml"


def finding(message: str, paragraph: int | None = None, tag: str | None = None, part: str | None = BODY) -> Finding:
    return Finding(Place("letter.docx", part=part, paragraph=paragraph, tag=tag), message)


def annotated(data: bytes, *findings: Finding) -> bytes:
    return annotate(read_package(data, "letter.docx"), findings)


def checked(data: bytes) -> bytes:
    """The file with all that is wrong with it as a template."""
    return annotated(data, *Template(data, "letter.docx").problems())


def entries(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def comments(data: bytes) -> list[tuple[str, str]]:
    """Each comment in the order of the body: the words that it is about, and what it says, a line a paragraph."""
    root = xml_of(data)
    said = {c.get(w("id")): "\n".join(plain(par) for par in c.iter(w("p"))) for c in comment_elements(data)}
    return [(marked(root, e.get(w("id"))), said[e.get(w("id"))]) for e in root.iter(w("commentReference"))]


def comment_elements(data: bytes) -> list[etree._Element]:
    name = read_package(data, "x").related("comments", BODY)[0]
    return list(xml_of(data, name).iter(w("comment")))


def plain(element: etree._Element) -> str:
    """The words, without the signs of no width that keep braces apart."""
    return "".join(text.text or "" for text in element.iter(w("t"))).replace("\u200b", "")


def marked(root: etree._Element, id: str | None) -> str:
    """The words between the two signs of a comment."""
    inside, found = False, ""
    for element in root.iter():
        if element.tag == w("commentRangeStart") and element.get(w("id")) == id:
            inside = True
        elif element.tag == w("commentRangeEnd") and element.get(w("id")) == id:
            return found
        elif inside and element.tag == w("t"):
            found += element.text or ""
    raise AssertionError(f"comment {id} does not end")


# ── on the page ──────────────────────────────────────────────────────────────────────────────────────


def test_a_finding_about_a_tag_is_a_comment_on_the_tag() -> None:
    data = docx("Dear parents", p("From {{ school.nme }}, with thanks"))
    place = Place("letter.docx", part=BODY, paragraph=2, tag="{{ school.nme }}")

    found = annotated(data, Finding(place, "a school has no ‘nme’.", "Did you mean ‘name’?"))

    assert comments(found) == [("{{ school.nme }}", "Error: a school has no ‘nme’. Did you mean ‘name’?")]


def test_a_warning_says_that_it_is_one() -> None:
    found = annotated(
        docx("{name}"), Finding(Place("letter.docx", part=BODY, paragraph=1, tag="{name}"), "no tag.", None, "warning")
    )

    assert comments(found) == [("{name}", "Warning: no tag.")]


def test_a_finding_about_no_tag_is_a_comment_on_its_paragraph() -> None:
    data = docx("one", p("two ", r("bold", "b"), style="Heading1"))

    assert comments(annotated(data, finding("this is odd.", 2))) == [("two bold", "Error: this is odd.")]


def test_a_tag_that_word_split_up_keeps_its_runs_and_their_formatting() -> None:
    data = docx(p("Dear ", r("friend {{ na", "b"), r("me", "i"), r(" }} and all", "b"), "!"))

    found = annotated(data, finding("no.", 1, "{{ name }}"))
    runs = [
        (plain(run), [etree.QName(e).localname for e in run.iterfind(f"{w('rPr')}/*")])
        for run in xml_of(found).iter(w("r"))
    ]

    assert comments(found) == [("{{ name }}", "Error: no.")]
    assert [run for run in runs if run[0]] == [
        ("Dear ", []), ("friend ", ["b"]), ("{{ na", ["b"]), ("me", ["i"]), (" }}", ["b"]), (" and all", ["b"]),
        ("!", []),
    ]  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.text("a {}¦", max_size=6), max_size=4), st.lists(st.integers(1, 9), max_size=4))
def test_wherever_a_tag_stands_and_is_split_the_comment_is_on_it_and_no_word_changes(
    around: list[str], cuts: list[int]
) -> None:
    tag = "".join(f"{letter}¦" if at in cuts else letter for at, letter in enumerate("{{ name }}"))
    data = docx(p("before ", *around, tag, " after ", *around))

    found = annotated(data, finding("no.", 1, "{{ name }}"))

    assert comments(found) == [("{{ name }}", "Error: no.")]
    assert words(found) == words(data)


def test_a_tag_with_a_tab_or_a_new_line_in_it_is_found() -> None:
    data = docx(p(f"<w:r>{t('x {{')}<w:tab/>{t('name')}<w:br/>{t('}} y')}</w:r>"))

    found = annotated(data, finding("no.", 1, "{{\tname\n}}"))

    assert comments(found) == [("{{name}}", "Error: no.")]
    assert words(found) == words(data)


def test_each_of_several_findings_in_a_paragraph_has_its_comment() -> None:
    data = docx(p("{{ one }} and {{ two }}"))
    several = [finding("second.", 1, "{{ two }}"), finding("first.", 1, "{{ one }}"), finding("also.", 1, "{{ one }}")]

    assert sorted(comments(annotated(data, *several))) == [
        ("{{ one }}", "Error: also."),
        ("{{ one }}", "Error: first."),
        ("{{ two }}", "Error: second."),
    ]


def test_a_place_has_only_the_beginning_of_a_long_tag() -> None:
    data = docx(p(f"{{{{ {'long' * 40} }}}} after"))

    ((about, _),) = comments(annotated(data, finding("no.", 1, f"{{{{ {'long' * 20}…")))

    assert about == f"{{{{ {'long' * 20}"


def test_a_tag_in_a_cell_or_a_link_is_found() -> None:
    link = f'<w:hyperlink w:anchor="a">{r("see {{ b }} here")}</w:hyperlink>'
    data = docx("first", tbl(tr("{{ a }}", tc(p(link)))))

    found = annotated(data, finding("in a cell.", 2, "{{ a }}"), finding("in a link.", 3, "{{ b }}"))

    assert comments(found) == [("{{ a }}", "Error: in a cell."), ("{{ b }}", "Error: in a link.")]


def test_a_tag_that_is_not_among_the_words_is_named_in_a_comment_on_the_paragraph() -> None:
    link = f'<w:hyperlink r:id="rId9">{r("our site")}</w:hyperlink>'
    data = docx(p("See ", link), links={"rId9": "https://{{ x }}"})

    assert comments(annotated(data, finding("no ‘x’.", 1, "{{ x }}"))) == [("See our site", "Error: {{ x }}: no ‘x’.")]


def test_a_tag_in_a_control_for_plain_words_has_its_comment_around_the_control() -> None:
    control = f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{r('by {{ x }}')}</w:sdtContent></w:sdt>"
    found = annotated(docx(p("Written ", control, " today")), finding("no.", 1, "{{ x }}"))

    assert comments(found) == [("by {{ x }}", "Error: no.")]
    assert list(xml_of(found).iterfind(f".//{w('sdt')}//{w('commentRangeStart')}")) == []


# ── where Word takes no comments ─────────────────────────────────────────────────────────────────────


def test_what_has_no_place_in_the_body_stands_in_one_comment_on_the_first_paragraph() -> None:
    data = docx("Dear {{ x }}", header=p("h"), footnotes=p("f"), core="<dc:title>t</dc:title>")
    elsewhere = [
        finding("it is empty.", part=None),
        finding("no ‘a’.", 1, "{{ a }}", "word/header.xml"),
        finding("no ‘b’.", 3, "{{ b }}", "word/footnotes.xml"),
        finding("no ‘c’.", None, "{{ c }}", "docProps/core.xml"),
        finding("no such paragraph.", 77),
    ]

    assert comments(annotated(data, *elsewhere, finding("no ‘x’.", 1, "{{ x }}"))) == [
        ("{{ x }}", "Error: no ‘x’."),
        (
            "Dear {{ x }}",
            "Error: it is empty.\n"
            "Error: In a header, paragraph 1, {{ a }}: no ‘a’.\n"
            "Error: In a footnote, paragraph 3, {{ b }}: no ‘b’.\n"
            "Error: In the properties, {{ c }}: no ‘c’.\n"
            "Error: paragraph 77: no such paragraph.",
        ),
    ]


def box(*blocks: str) -> str:
    """A text box once for itself, and once for old programs, where it may have paragraphs of its own."""
    content = "".join(blocks)
    new = f"<wps:wsp><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp>"
    old = f"<v:shape><v:textbox><w:txbxContent>{content}{p('old')}</w:txbxContent></v:textbox></v:shape>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>{new}</wp:inline></w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict>{old}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_a_finding_in_a_text_box_is_a_comment_on_the_paragraph_that_the_box_hangs_on() -> None:
    data = docx(p("Beside {{ x }} ", box(p("{{ x }}", box(p("{{ x }}"))))), "{{ x }}")

    found = annotated(data, *(finding(f"in {number}.", number, "{{ x }}") for number in (1, 2, 3, 4)))
    root = xml_of(found)
    hosts = [e for e in root.iter(w("p")) if next(e.iterancestors(w("txbxContent")), None) is None]

    assert sorted(said for _, said in comments(found)) == [
        "Error: In the text box, {{ x }}: in 2.",
        "Error: In the text box, {{ x }}: in 3.",
        "Error: in 1.",
        "Error: in 4.",
    ]
    assert [[e.tag for e in host].count(w("commentRangeStart")) for host in hosts] == [3, 1]
    assert [e for inner in root.iter(w("txbxContent")) for e in inner.iter(w("commentReference"))] == []


def test_a_body_without_paragraphs_gets_one_for_its_comment() -> None:
    found = annotated(docx(), finding("the document is empty.", part=None))

    assert comments(found) == [("", "Error: the document is empty.")]
    assert words(found) == [""]


# ── the file ─────────────────────────────────────────────────────────────────────────────────────────


def test_comments_that_were_there_stay_and_no_number_is_used_twice() -> None:
    first = f'<w:comment w:id="4" w:author="Ann">{p("Mine")}</w:comment>'
    end = '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>'
    body = f'<w:commentRangeStart w:id="4"/>{r("kept")}{end}'

    found = annotated(docx(p(body, " {{ x }}"), comments=first), finding("no.", 1, "{{ x }}"))

    assert comments(found) == [("kept", "Mine"), ("{{ x }}", "Error: no.")]
    assert [(c.get(w("id")), c.get(w("author"))) for c in comment_elements(found)] == [("4", "Ann"), ("5", "policygen")]


def test_only_the_parts_that_hold_and_declare_comments_change() -> None:
    data = docx("{{ x }}", header=p("h"), entries={"word/media/a.png": b"picture"})

    before, after = entries(data), entries(annotated(data, finding("no.", 1)))

    assert {name for name in after if before.get(name) != after[name]} == {
        "[Content_Types].xml", "word/_rels/document.xml.rels", BODY, "word/comments.xml",
    }  # fmt: skip


def test_a_file_whose_body_stands_elsewhere_gets_its_comments_beside_it() -> None:
    found = annotated(docx("x", main="inner/story.xml"), finding("no.", 1, part="inner/story.xml"))

    assert read_package(found, "x").related("comments", "inner/story.xml") == ("inner/comments.xml",)


def test_without_findings_the_copy_is_the_file() -> None:
    data = docx("x", header=p("h"))

    assert entries(annotated(data)) == entries(data)


def test_the_same_findings_give_the_same_bytes_and_the_date_is_the_one_given() -> None:
    package = read_package(docx("x"), "letter.docx")
    dated = annotate(package, [finding("no.", 1)], author="Ann Lee", date=dt.datetime(2026, 9, 1, 8, 30))
    (comment,) = comment_elements(dated)

    assert annotate(package, [finding("no.", 1)]) == annotate(package, [finding("no.", 1)])
    assert dict(comment.attrib) == {
        w("id"): "0", w("author"): "Ann Lee", w("date"): "2026-09-01T08:30:00", w("initials"): "AL",
    }  # fmt: skip
    assert w("date") not in comment_elements(annotated(docx("x"), finding("no.", 1)))[0].attrib


def test_characters_that_xml_forbids_do_not_reach_the_file() -> None:
    found = annotated(docx("x"), finding("odd \x00\x1b<&> end.", 1))

    assert comments(found) == [("x", "Error: odd <&> end.")]


EVERYTHING = docx(
    p("Title", style="Heading1"),
    p("Dear {{ na¦me | nofilter }} and {% fi x %} end"),
    "{% if a %}",
    tbl(tr("x", "a {{ a b }} c")),
    "{ {x}} [[name]] «field» <<name>> }} {{ }}",
    header=p("{{ header"),
    footnotes=f'<w:footnote w:id="2">{p("{% bad %} [[name]] «field»")}</w:footnote>',
    comments=f'<w:comment w:id="0" w:author="Ann">{p("{{ open")}</w:comment>',
    core="<dc:title>{{ title | zz }}</dc:title>",
)


def test_an_annotated_template_has_the_problems_that_it_had_and_no_others() -> None:
    before = Template(EVERYTHING, "letter.docx").problems()

    assert len(before) > 9
    assert Template(checked(EVERYTHING), "letter.docx").problems() == before


def test_an_annotated_file_is_what_word_expects(tmp_path: Path, validate_docx: Callable[..., None]) -> None:
    (tmp_path / "out.docx").write_bytes(checked(EVERYTHING))
    (tmp_path / "empty.docx").write_bytes(annotated(docx(), finding("empty.", part=None)))

    validate_docx(tmp_path / "out.docx", tmp_path / "empty.docx")


def test_python_docx_sees_the_comments() -> None:
    found = annotated(docx("{{ x }}"), finding("no ‘x’.", 1, "{{ x }}"))

    assert [(c.author, c.text) for c in Document(io.BytesIO(found)).comments] == [("policygen", "Error: no ‘x’.")]


def test_libreoffice_shows_the_comments_where_they_are() -> None:
    data = docx("Dear {{ na¦me }}, hello", tbl(tr("a", "b {{ c }} d")))
    checked = annotated(data, finding("no ‘name’.", 1, "{{ name }}"), finding("no ‘c’.", 3, "{{ c }}"))

    assert comments(resaved(checked)) == [
        ("{{ name }}", "Error: no ‘name’."),
        ("{{ c }}", "Error: no ‘c’."),
    ]


# ── the command ──────────────────────────────────────────────────────────────────────────────────────


def test_check_writes_an_annotated_copy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    template, out = tmp_path / "letter.docx", tmp_path / "out" / "letter.docx"
    template.write_bytes(docx("Dear {{ name | nofilter }}"))

    assert run(["check", str(template), "--annotate", str(out)]) == 1
    assert comments(out.read_bytes()) == [("{{ name | nofilter }}", "Error: there is no filter ‘nofilter’.")]
    assert f"Written: {out}" in capsys.readouterr().out


def test_check_with_json_prints_only_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    template, out = tmp_path / "letter.docx", tmp_path / "out.docx"
    template.write_bytes(docx("Dear {{ name }}"))

    assert run(["check", str(template), "--annotate", str(out), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert words(out.read_bytes()) == ["Dear {{ name }}"]


def test_check_never_writes_over_the_template(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    template = tmp_path / "letter.docx"
    template.write_bytes(docx("Dear {{ name }}"))
    before = template.read_bytes()

    assert run(["check", str(template), "--annotate", str(template)]) == 2
    assert template.read_bytes() == before
    assert "name another file than the one you look at" in capsys.readouterr().err


def test_only_one_template_can_be_annotated(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "a.docx", "b.docx", "--annotate", "out.docx"]) == 2
    assert run(["check", "--annotate", "out.docx"]) == 2
    assert "Name one file" in capsys.readouterr().err
