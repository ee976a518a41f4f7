"""A template brings in the body of another: its tags, styles, lists, pictures, links and notes, all of them valid."""

import io
import pickle
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from lxml import etree

from policygen.errors import FindingsError, RenderError
from policygen.render.engine import Template
from policygen.word.comments import annotate
from policygen.word.ooxml import MC, WP, R, w
from policygen.word.package import read_package
from tests.word.make import docx, outline, p, r, tbl, tc, tr, words, xml_of, zipped
from tests.word.parts import A, definition, entries, in_list, placeholder, png, with_old_picture, with_styles

Check = Callable[[Path], list[str]]

INCLUDE = '{%p include "other.docx" %}'


def template(host: bytes, **files: bytes) -> Template:
    """The host, which finds the other files by their names: `other` is other.docx."""
    by_name = {f"{name}.docx": data for name, data in files.items()}
    return Template(host, "host.docx", load=by_name.__getitem__)


def filled(host: bytes, other: bytes, **names: Any) -> bytes:
    return template(host, other=other).render(names)


def lines(host: bytes, other: bytes, **names: Any) -> list[str]:
    return outline(filled(host, other, **names))


def sound(data: bytes, check: Check, folder: Path) -> None:
    path = folder / "made.docx"
    path.write_bytes(data)

    assert check(path) == []


# ── the words ────────────────────────────────────────────────────────────────────────────────────────


def test_the_body_of_another_template_takes_the_place_of_the_tag() -> None:
    other = docx(p(r("two", "b")), tbl(tr("a", "b")), "three")

    assert lines(docx("one", INCLUDE, "four"), other) == ["one", "{b two}", "<2 columns>", "[a | b]", "three", "four"]


def test_its_tags_have_the_same_names() -> None:
    other = docx("{{ name }}", "{%p if more %}", "more", "{%p endif %}")

    assert lines(docx("{% set x = 1 %}Dear", INCLUDE), other, name="Ada", more=True) == ["Dear", "Ada", "more"]


def test_it_can_be_repeated_and_left_out() -> None:
    host = docx("{%p for i in [1, 2] %}", INCLUDE, "{%p endfor %}", "{%p if no %}", INCLUDE, "{%p endif %}")

    assert lines(host, docx("item {{ i }}"), no=False) == ["item 1", "item 2"]


@pytest.mark.parametrize("tag", ["{%p inc¦lude “ot¦her.docx” ¦%}", "{%p  Include 'other.docx' with context %}"])
def test_the_tag_may_be_written_as_word_writes_it(tag: str) -> None:
    assert lines(docx(tag), docx("x")) == ["x"]


def test_it_brings_in_others_itself() -> None:
    files = {"one": docx("1", '{%p include "two.docx" %}', "1"), "two": docx("2 {{ name }}")}

    assert words(template(docx("0", '{%p include "one.docx" %}', "0"), **files).render({"name": "x"})) == [
        "0", "1", "2 x", "1", "0",
    ]  # fmt: skip


@pytest.mark.parametrize("part", ["header", "footer", "footnotes", "endnotes"])
def test_it_stands_in_every_story(part: str, check: Check, tmp_path: Path) -> None:
    note = {"footnotes": "footnote", "endnotes": "endnote"}.get(part)
    story = f'<w:{note} w:id="1">{p(INCLUDE)}</w:{note}>' if note else p(INCLUDE)
    other = with_old_picture("{{ name }}", p(placeholder("P")), tbl(tr("a", "b")))
    data = filled(docx("x", **{part: story}), other, name="Ada")  # type: ignore[arg-type]

    assert words(data, f"word/{part}.xml") == ["Ada", "", "a", "b", ""]
    sound(data, check, tmp_path)


def test_a_cell_still_ends_in_a_paragraph(check: Check, tmp_path: Path) -> None:
    host = docx(tbl(tr(tc(INCLUDE), tc("{%p if x %}", INCLUDE, "{%p endif %}"))), "{{ x }}")

    data = filled(host, docx(tbl(tr("a", "b"))), x="")

    assert outline(data)[1] == "[<2 columns>; [a | b];  | ]"
    sound(data, check, tmp_path)


def test_a_file_that_ends_in_a_table_is_kept_apart_from_a_table_and_from_nothing_else(
    check: Check, tmp_path: Path
) -> None:
    contents = f"<w:sdt><w:sdtContent>{p('Contents')}</w:sdtContent></w:sdt>"
    host = docx(INCLUDE, contents, INCLUDE, tbl(tr("x", "y")), "z")
    data = filled(host, docx("o", tbl(tr("a", "b"))))

    assert words(data) == ["o", "a", "b", "Contents", "o", "a", "b", "", "x", "y", "z"]
    sound(data, check, tmp_path)


def test_nothing_brings_in_nothing(check: Check, tmp_path: Path) -> None:
    data = filled(docx(tbl(tr(tc(INCLUDE), "x"))), docx())

    assert outline(data) == ["<2 columns>", "[ | x]"]
    sound(data, check, tmp_path)


def test_a_file_that_may_be_missing_is_left_out() -> None:
    assert words(template(docx("a", '{%p include "no.docx" ignore missing %}', "b")).render({})) == ["a", "b"]


def test_sections_headers_and_comments_of_the_other_stay_behind(check: Check, tmp_path: Path) -> None:
    comment = '<w:commentRangeStart w:id="1"/>{}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
    section = '<w:sectPr><w:pgSz w:w="1" w:h="1"/></w:sectPr>'
    other = docx(
        p(comment.format(r("a")), before=section), "b", header=p("theirs"),
        comments=f'<w:comment w:id="1" w:author="A">{p("note")}</w:comment>',
    )  # fmt: skip
    data = filled(docx(INCLUDE, header=p("ours")), other)

    assert words(data) == ["a", "b"]
    assert words(data, "word/header.xml") == ["ours"]
    assert len(list(xml_of(data).iter(w("sectPr")))) == 1
    assert not list(xml_of(data).iter(w("commentReference"), w("commentRangeStart")))
    sound(data, check, tmp_path)


def test_the_end_of_a_section_stays_where_the_tag_stood() -> None:
    section = '<w:sectPr><w:pgSz w:w="7" w:h="1"/></w:sectPr>'
    root = xml_of(filled(docx(p(INCLUDE, before=section), "b"), docx("a")))

    assert [size.get(w("w")) for size in root.iter(w("pgSz"))] == ["7", "11906"]


# ── styles ───────────────────────────────────────────────────────────────────────────────────────────


def style(id: str, name: str, inside: str = "", kind: str = "paragraph") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{id}"><w:name w:val="{name}"/>{inside}</w:style>'


def styles_of(data: bytes) -> dict[str, tuple[str, str]]:
    """The name of each style and the one that it builds on, by id."""
    return {s.get(w("styleId"), ""): (said(s, "name"), said(s, "basedOn")) for s in xml_of(data, "word/styles.xml")}


def said(element: etree._Element, name: str) -> str:
    found = element.find(w(name))
    return "" if found is None else found.get(w("val"), "")


def test_a_style_of_the_same_name_is_the_hosts() -> None:
    other = with_styles(docx(p("a", style="Ueber2"), p("b", style="X")), style("Ueber2", "Heading 2") + style("X", "x"))
    other = zipped(
        {**entries(other), "word/styles.xml": entries(other)["word/styles.xml"].replace(b"berschrift2", b"y")}
    )
    host = with_styles(docx(INCLUDE), style("MyX", "X"))

    assert lines(host, other) == ["berschrift2: a", "MyX: b"]


def test_a_new_style_comes_with_what_it_builds_on(check: Check, tmp_path: Path) -> None:
    own = (
        style("Base", "House base", '<w:basedOn w:val="Normal"/>')
        + style("Box", "House box", '<w:basedOn w:val="Base"/><w:next w:val="Gone"/><w:link w:val="BoxChar"/>')
        + style("BoxChar", "House box sign", kind="character")
        + style("Grid", "House grid", kind="table")
        + style("Unused", "Unused")
    )
    grid = tbl(tr("a", "b")).replace("<w:tblPr>", '<w:tblPr><w:tblStyle w:val="Grid"/>')
    data = filled(docx(INCLUDE), with_styles(docx(p("a", style="Box"), grid), own))

    assert {id: found for id, found in styles_of(data).items() if found[0].startswith("House")} == {
        "Box": ("House box", "Base"),
        "Base": ("House base", "Normal"),
        "BoxChar": ("House box sign", ""),
        "Grid": ("House grid", ""),
    }
    sound(data, check, tmp_path)


def test_an_id_that_the_host_has_for_another_style_is_changed() -> None:
    other = with_styles(docx(p("a", style="S")), style("S", "Theirs"))

    data = filled(with_styles(docx(p("b", style="S"), INCLUDE), style("S", "Ours")), other)

    assert outline(data) == ["S: b", "SIn1: a"]
    assert styles_of(data)["SIn1"] == ("Theirs", "")


def test_a_style_that_is_not_defined_is_none(check: Check, tmp_path: Path) -> None:
    assert lines(docx(INCLUDE), docx(p("a", style="Nowhere"))) == ["a"]


# ── headings ─────────────────────────────────────────────────────────────────────────────────────────

LOWER = '{%p include "other.docx" 1 level down %}'


def test_headings_can_go_down_so_that_they_stand_below_one_of_the_hosts(check: Check, tmp_path: Path) -> None:
    other = docx(p("Uniform", style="Heading1"), p("Shoes", style="berschrift2"), "Black.", tbl(tr("a", "b")))
    other = with_styles(other, style("Sub", "Heading 3", '<w:basedOn w:val="Heading1"/>'))
    host = with_styles(docx(p("Our school", style="Heading1"), LOWER), style("H3", "heading 3"))
    data = filled(host, other)

    assert outline(data)[:4] == ["Heading1: Our school", "berschrift2: Uniform", "H3: Shoes", "Black."]
    sound(data, check, tmp_path)


def test_headings_that_came_further_down_already_go_down_with_the_rest() -> None:
    files = {"one": docx(p("One", style="Heading1"), '{%p include "two.docx" 1 level down %}')}
    files["two"] = docx(p("Two", style="Heading1"))
    host = with_styles(docx('{%p include "one.docx" 1 level down ignore missing %}'), style("H3", "heading 3"))

    assert outline(template(host, **files).render({})) == ["berschrift2: One", "H3: Two"]


def test_a_level_that_the_host_has_no_style_for_is_a_problem() -> None:
    host, other = docx("x", LOWER), docx(p("Shoes", style="berschrift2"), p("Soles", style="berschrift2"))

    assert problems(host, other=other) == [
        f"host.docx, paragraph 2, {LOWER}: headings of ‘other.docx’ go down to the style Heading 3, which this file "
        "does not have. Use Heading 3 once in this file, so that Word keeps it there."
    ]


# ── lists ────────────────────────────────────────────────────────────────────────────────────────────


def numbered(id: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{id}"/></w:numPr>'


def lists(data: bytes) -> list[str]:
    """For each numbered paragraph of the body, the kinds of its list's levels, and a letter for its list."""
    root = xml_of(data, "word/numbering.xml")
    kinds = {
        e.get(w("abstractNumId")): ",".join(str(k.get(w("val"))) for k in e.iter(w("numFmt")))
        for e in root.iter(w("abstractNum"))
    }
    nums = {e.get(w("numId")): kinds[said(e, "abstractNumId")] for e in root.iter(w("num"))}
    used = [e.get(w("val")) for e in xml_of(data).iter(w("numId"))]
    return [f"{nums[id]} {'abcdef'[list(dict.fromkeys(used)).index(id)]}" for id in used]


NUM = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'


def test_lists_come_along_and_never_run_into_the_hosts(check: Check, tmp_path: Path) -> None:
    other = with_styles(
        docx(p("x", before=numbered(1)), p("y", before=numbered(1))), "", definition(0, "decimal") + NUM
    )
    host = with_styles(docx(p("a", before=numbered(1)), INCLUDE, INCLUDE), "", definition(0, "bullet") + NUM)
    data = filled(host, other)

    assert lists(data) == ["bullet a", "decimal b", "decimal b", "decimal c", "decimal c"]
    sound(data, check, tmp_path)


def test_lists_come_to_a_host_without_any(check: Check, tmp_path: Path) -> None:
    own = definition(0, "decimal", "bullet") + NUM
    data = filled(docx(INCLUDE), with_styles(docx(p("x", before=numbered(1, 1))), "", own))

    assert lists(data) == ["decimal,bullet a"]
    sound(data, check, tmp_path)


def test_the_list_of_a_new_style_comes_with_it(check: Check, tmp_path: Path) -> None:
    other = with_styles(docx(p("x", style="St")), in_list("St", "House steps", 1), definition(0, "upperRoman") + NUM)
    data = filled(with_styles(docx(INCLUDE), "", definition(0, "bullet") + NUM), other)
    [number] = [e.get(w("val")) for e in xml_of(data, "word/styles.xml").iter(w("numId"))]
    [kind] = [said(e, "abstractNumId") for e in xml_of(data, "word/numbering.xml") if e.get(w("numId")) == number]

    assert (number, kind) == ("2", "1")
    sound(data, check, tmp_path)


def test_steps_that_only_their_style_numbers_begin_anew_in_each_file(check: Check, tmp_path: Path) -> None:
    own = definition(0, "decimal") + definition(1, "bullet") + NUM
    own += '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    styles = in_list("St", "House steps", 1) + in_list("Dot", "House dots", 2)
    host = with_styles(docx(p("a", style="St"), INCLUDE, INCLUDE, p("b", style="St")), styles, own)
    other = with_styles(docx(p("x", style="St"), p("y", style="St"), p("z", style="Dot")), styles, own)
    data = filled(host, other)
    root = xml_of(data, "word/numbering.xml")
    begun = {
        e.get(w("numId")) for e in root.iter(w("num")) if e.find(f"{w('lvlOverride')}/{w('startOverride')}") is not None
    }

    assert lists(data) == ["decimal a", "decimal a", "decimal b", "decimal b"]
    assert {e.get(w("val")) for e in xml_of(data).iter(w("numId"))} == begun
    sound(data, check, tmp_path)


def test_formatted_text_still_counts_for_itself(check: Check, tmp_path: Path) -> None:
    other = with_styles(docx(p("x", before=numbered(1)), "{{p text | formatted }}"), "", definition(0, "decimal") + NUM)
    data = filled(docx(INCLUDE), other, text="1. y")

    assert len(set(lists(data))) == 2
    sound(data, check, tmp_path)


# ── pictures, links and other parts ──────────────────────────────────────────────────────────────────


def pictures(data: bytes, part: str = "word/document.xml") -> list[bytes]:
    files = entries(data)
    rels = etree.fromstring(files[f"word/_rels/{part.removeprefix('word/')}.rels"])
    targets = {line.get("Id"): line.get("Target") or "" for line in rels}
    return [files[f"word/{targets[e.get(f'{{{R}}}embed')]}"] for e in xml_of(data, part).iter(f"{{{A}}}blip")]


def another(file: bytes, picture: bytes) -> bytes:
    return zipped({**entries(file), "word/media/old.png": picture})


def test_pictures_come_along_each_stored_once(check: Check, tmp_path: Path) -> None:
    host = with_old_picture(p(placeholder("ours")), '{%p include "a.docx" %}', '{%p include "b.docx" %}', INCLUDE)
    files = {
        "a": another(with_old_picture(p(placeholder("A"), placeholder("A again"))), png(2, 2)),
        "b": another(with_old_picture(p(placeholder("B"))), png(2, 2)),
        "other": with_old_picture(p(placeholder("{{ alt }}"))),
    }
    data = template(host, **files).render({"alt": "said"})

    assert pictures(data) == [png(1, 1), png(2, 2), png(2, 2), png(2, 2), png(1, 1)]
    assert len([name for name in entries(data) if "media" in name]) == 2
    assert [e.get("descr") for e in xml_of(data).iter(f"{{{WP}}}docPr")] == ["ours", "A", "A again", "B", "said"]
    sound(data, check, tmp_path)


def test_links_come_along_with_their_tags(check: Check, tmp_path: Path) -> None:
    link = f'<w:hyperlink r:id="rId9">{r("x")}</w:hyperlink>'
    host = docx(p(link), "{%p for i in [1, 2] %}", INCLUDE, "{%p endfor %}", links={"rId9": "https://ours.org"})
    data = filled(host, docx(p(link), links={"rId9": "https://theirs.org/%7B%7B%20i%20%7D%7D"}))
    rels = {e.get("Id"): e.get("Target") for e in etree.fromstring(entries(data)["word/_rels/document.xml.rels"])}

    assert [rels[e.get(f"{{{R}}}id")] for e in xml_of(data).iter(w("hyperlink"))] == [
        "https://ours.org",
        "https://theirs.org/1",
        "https://theirs.org/2",
    ]
    sound(data, check, tmp_path)


def test_a_part_comes_with_the_parts_that_it_leads_to() -> None:
    chart = '<w:r><w:drawing><c:chart xmlns:c="urn:chart" r:id="rIdOld"/></w:drawing></w:r>'
    files = entries(another(with_old_picture(p(chart)), b"chart"))
    line = f'<Relationship Id="rId1" Type="{R}/package" Target="../book.bin"/>'
    rels = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{line}</Relationships>'
    other = zipped({**files, "word/media/_rels/old.png.rels": rels.encode(), "word/book.bin": b"book"})
    data = entries(
        filled(zipped({**entries(docx(INCLUDE)), "word/media/old.png": b"ours", "word/book.bin": b"ours"}), other)
    )
    chart_part = next(name for name, inside in data.items() if inside == b"chart")
    target = etree.fromstring(data[f"word/media/_rels/{chart_part.rpartition('/')[2]}.rels"])[0].get("Target") or ""

    assert data[f"word/{target.removeprefix('../')}"] == b"book"
    assert data["word/media/old.png"] == data["word/book.bin"] == b"ours"


# ── notes ────────────────────────────────────────────────────────────────────────────────────────────


def reference(id: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{id}"/></w:r>'


def note(id: int, text: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{id}">{p(text)}</w:{kind}>'


def notes(data: bytes, kind: str = "footnote") -> list[list[str]]:
    """The words of the notes that the body leads to, in its order."""
    by_id = {e.get(w("id")): e for e in xml_of(data, f"word/{kind}s.xml")}
    found = (by_id[e.get(w("id"))] for e in xml_of(data).iter(w(f"{kind}Reference")))
    return [["".join(t.text or "" for t in paragraph.iter(w("t"))) for paragraph in each] for each in found]


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_come_along_with_their_tags(kind: str, check: Check, tmp_path: Path) -> None:
    other = docx(p("b", reference(1, kind)), p("c", reference(2, kind)), **{f"{kind}s": note(1, "B {{ x }}", kind) + note(2, "C", kind)})  # type: ignore[arg-type]  # fmt: skip # noqa: E501
    host = docx(p("a", reference(1, kind)), INCLUDE, **{f"{kind}s": note(1, "A {{ x }}", kind)})  # type: ignore[arg-type]
    data = filled(host, other, x="x")

    assert notes(data, kind) == [["A x"], ["B x"], ["C"]]
    sound(data, check, tmp_path)


def test_notes_come_to_a_host_without_any(check: Check, tmp_path: Path) -> None:
    data = filled(docx(INCLUDE), docx(p("b", reference(1)), footnotes=note(1, "B {{ 1 }}")))
    kinds = [e.get(w("type")) for e in xml_of(data, "word/footnotes.xml")]

    assert notes(data) == [["B 1"]]
    assert kinds == ["separator", "continuationSeparator", None]
    sound(data, check, tmp_path)


def test_where_there_can_be_no_notes_they_stay_behind_and_that_is_said(check: Check, tmp_path: Path) -> None:
    made = template(docx("x", header=p(INCLUDE)), other=docx(p("b", reference(1)), footnotes=note(1, "B")))
    data = made.render({})

    assert words(data, "word/header.xml") == ["b"]
    assert [(f.severity, f.place.part, f.message) for f in made.problems()] == [
        ("warning", "word/header.xml", "the notes of ‘other.docx’ stay behind: there can be none here.")
    ]
    sound(data, check, tmp_path)


# ── ids and names ────────────────────────────────────────────────────────────────────────────────────


def test_nothing_has_an_id_twice(check: Check, tmp_path: Path) -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="here"/>{}<w:bookmarkEnd w:id="1"/>'
    control = f'<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>{r("c")}</w:sdtContent></w:sdt>'
    body = (
        p(mark.format(r("a")), control, placeholder("P")),
        p(f'<w:hyperlink w:anchor="here">{r("up")}</w:hyperlink>', '<w:fldSimple w:instr=" PAGEREF here "/>'),
    )
    data = filled(with_old_picture(*body, INCLUDE, INCLUDE), with_old_picture(*body))
    root = xml_of(data)

    assert [e.get(w("name")) for e in root.iter(w("bookmarkStart"))] == ["here", "here_2", "here_3"]
    assert [e.get(w("anchor")) for e in root.iter(w("hyperlink"))] == ["here", "here_2", "here_3"]
    assert [e.get(w("instr"), "").split()[1] for e in root.iter(w("fldSimple"))] == ["here", "here_2", "here_3"]
    sound(data, check, tmp_path)


def test_what_old_programs_may_ignore_stays_so() -> None:
    files = entries(docx(p('<w:r new:x="1"><w:t>a</w:t></w:r>')))
    body = files["word/document.xml"].replace(b"<w:document ", b'<w:document xmlns:new="urn:new" ')
    other = zipped({**files, "word/document.xml": body.replace(b'Ignorable="w14"', b'Ignorable="w14 new"')})
    root = xml_of(filled(docx(INCLUDE), other))

    assert root.get(f"{{{MC}}}Ignorable") == "w14 new"
    assert root.nsmap["new"] == "urn:new"


def test_files_of_python_docx_fit_together(check: Check, tmp_path: Path) -> None:
    host, other = Document(), Document()
    host.add_heading("Ours", 1)
    host.add_paragraph(INCLUDE)
    other.add_heading("Theirs {{ x }}", 2)
    other.add_paragraph("one", style="List Number")
    other.add_table(1, 1, style="Light Grid").cell(0, 0).text = "{{ x }}"
    other.add_picture(io.BytesIO(png()))
    data = filled(saved(host), saved(other), x="x")
    made = Document(io.BytesIO(data))

    assert [q.text for q in made.paragraphs][:3] == ["Ours", "Theirs x", "one"]
    assert [q.style.name for q in made.paragraphs if q.style][:3] == ["Heading 1", "Heading 2", "List Number"]
    assert len(made.inline_shapes) == 1
    (tmp_path / "made.docx").write_bytes(data)
    assert [each for each in check(tmp_path / "made.docx") if "w:zoom" not in each] == []


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


# ── problems ─────────────────────────────────────────────────────────────────────────────────────────


def problems(host: bytes, **files: bytes) -> list[str]:
    return [str(finding) for finding in template(host, **files).problems()]


def test_a_problem_in_the_other_file_is_found_there() -> None:
    other = docx(p("Aims", style="Heading1"), tbl(tr("x", "{{ a b }}")))

    assert problems(docx("one", "two", INCLUDE, "{{ c d }}"), other=other) == [
        "other.docx, table 1, row 1, column 2 under ‘Aims’, {{ a b }}: the tag should end before ‘b’. "
        "A name has no spaces; words to print stand in quotation marks.",
        "host.docx, paragraph 4, {{ c d }}: the tag should end before ‘d’. "
        "A name has no spaces; words to print stand in quotation marks.",
    ]


def test_comments_in_word_do_not_take_a_place_in_the_other_file_for_one_in_this() -> None:
    host = docx("one", INCLUDE, "three")
    found = template(host, other=docx("a", "b", "{{ a b }}")).problems()
    comments = xml_of(annotate(read_package(host, "host.docx"), found), "word/comments.xml")

    assert (
        "".join(comments.itertext()).replace("\u200b", "").startswith("Error: In other.docx, paragraph 3, {{ a b }}: ")
    )


def test_a_problem_while_filling_is_found_there_too() -> None:
    made = template(docx(INCLUDE), other=docx("a", p("b", reference(1)), footnotes=note(1, "{{ gone }}")))

    with pytest.raises(RenderError, match=r"other\.docx, the footnotes, paragraph 1, {{ gone }}: there is no ‘gone’"):
        made.render({})


@pytest.mark.parametrize(
    ("tag", "message"),
    [
        ('{%p include "no.docx" %}', "‘no.docx’ cannot be brought in: there is no such file."),
        ('{%p include "text.docx" %}', "‘text.docx’ cannot be brought in: it is not a Word file"),
        ('{%p include "broken.docx" %}', "‘broken.docx’ cannot be brought in: its part word/document.xml is not"),
        ('{%p include "macro.docx" %}', "‘macro.docx’ cannot be brought in: it holds macros"),
        ('{%p include "self.docx" %}', "it brings in itself (host.docx → self.docx → self.docx)"),
        ('{%p include "a.docx" %}', "it brings in itself (host.docx → a.docx → b.docx → ./A.docx)"),
        ("{%p include name %}", "‘include’ brings in the one file that it names, and here stands no name."),
        ('{%p include ["a", "b"] %}', "‘include’ brings in the one file that it names"),
        ('x {% include "other.docx" %}', "‘include’ would bring in another file, which can be done only"),
        ('{%p include "other.docx" %} and words', "the words ‘and words’ stand in the paragraph that the tag"),
    ],
)  # fmt: skip
def test_what_cannot_be_brought_in_is_said_at_the_tag(tag: str, message: str) -> None:
    broken = entries(docx("x"))
    broken["word/document.xml"] = b"<w:document"
    macro = entries(docx("x"))
    macro["word/vbaProject.bin"] = b""
    files = {
        "other": docx("x"),
        "text": b"words",
        "broken": zipped(broken),
        "macro": zipped(macro),
        "self": docx('{%p include "self.docx" %}'),
        "a": docx('{%p include "b.docx" %}'),
        "b": docx('{%p include "./A.docx" %}'),
    }
    [found] = problems(docx("x", tag), **files)

    assert message in found
    assert found.startswith(("host.docx, paragraph 2, {%", "self.docx, paragraph 1, {%", "b.docx, paragraph 1, {%"))


def test_without_a_folder_nothing_is_brought_in() -> None:
    with pytest.raises(
        FindingsError, match=r"host.docx, paragraph 1, .*: ‘other.docx’ cannot be brought in: this template"
    ):
        Template(docx(INCLUDE), "host.docx").render({})


def test_a_loader_that_refuses_says_why() -> None:
    def refuse(name: str) -> bytes:
        raise ValueError("it lies outside templates/")

    [found] = Template(docx('{%p include "../x.docx" %}'), "host.docx", load=refuse).problems()

    assert found.message == "‘../x.docx’ cannot be brought in: it lies outside templates/."


def test_files_that_multiply_without_end_are_stopped() -> None:
    doubling = {f"d{n}": docx(*[f'{{%p include "d{n + 1}.docx" %}}'] * 2) for n in range(15)}
    found = problems(docx('{%p include "d0.docx" %}'), **doubling, d15=docx("x"))

    assert any("would be more than 1,000 files" in each for each in found)


def test_files_that_reach_too_deep_are_stopped() -> None:
    chain = {f"d{n}": docx(f'{{%p include "d{n + 1}.docx" %}}') for n in range(30)}

    assert ["more than 20 deep" in each for each in problems(docx('{%p include "d0.docx" %}'), **chain)] == [True]


# ── the template as a whole ──────────────────────────────────────────────────────────────────────────


def test_what_a_template_needs_and_brings_in_is_known() -> None:
    files = {"one": docx("{{ a }}", '{%p include "two.docx" %}'), "two": docx("{{ b }}")}
    made = template(docx("{{ c }}", '{%p include "one.docx" %}'), **files)

    assert sorted(made.variables().names) == ["a", "b", "c"]
    assert made.included == ("one.docx", "two.docx")
    assert made.problems() == []


class Folder:
    """A loader that another process can have."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files

    def __call__(self, name: str) -> bytes:
        return self.files[name]


def test_the_same_bytes_each_time_and_in_another_process() -> None:
    other = with_styles(
        with_old_picture(p("a", style="S", before=numbered(1)), p(placeholder("{{ x }}"))), style("S", "s")
    )
    first = Template(docx(INCLUDE, INCLUDE, header=p(INCLUDE)), "t.docx", load=Folder({"other.docx": other}))
    second = pickle.loads(pickle.dumps(first))

    assert first.render_document({"x": 1}, "t/s/d") == second.render_document({"x": 1}, "t/s/d")
