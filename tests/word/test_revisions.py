"""The tracked changes of Word files: listed, accepted, rejected, and read."""

import importlib.util
import itertools
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from policygen.errors import Place
from policygen.word.ooxml import M, w
from policygen.word.package import Package, read_package
from policygen.word.reading import Reading, reading
from policygen.word.revisions import Revision, accept_in, accepted, by, reject_in, rejected, revisions
from tests.word import libreoffice
from tests.word.make import docx, outline, p, r, t, tbl, tc, tr, words, xml_of
from tests.word.parts import with_styles

DAY = "2026-01-05T09:00:00Z"
_ids = itertools.count(1000)


def change(name: str, inside: str = "", by: str = "Ann", more: str = "") -> str:
    """A tracked change of a kind, around something or by itself."""
    opened = f'w:{name} w:id="{next(_ids)}" w:author="{by}" w:date="{DAY}"{more}'
    return f"<{opened}>{inside}</w:{name}>" if inside else f"<{opened}/>"


def ins(text: str, by: str = "Ann") -> str:
    return change("ins", text if text.startswith("<") else r(text), by)


def struck(text: str) -> str:
    return f"<w:r>{t(text).replace('w:t', 'w:delText')}</w:r>"


def gone(text: str, by: str = "Ann") -> str:
    return change("del", text if text.startswith("<") else struck(text), by)


def end(name: str, by: str = "Ann") -> str:
    """What says in the properties of a paragraph that its end was put in or taken out."""
    return f"<w:rPr>{change(name, by=by)}</w:rPr>"


def package(*blocks: str, **parts: str) -> Package:
    return read_package(docx(*blocks, **parts), "letter.docx")


def after(settle: Callable[..., Package], *blocks: str, **parts: str) -> list[str]:
    """The outline of a file after its changes are settled."""
    return outline(settle(package(*blocks, **parts)).write())


def read_after(settle: Callable[..., Package], *blocks: str) -> Mapping[str, Reading]:
    """The words and formatting of a file after its changes are settled."""
    return reading(settle(package(*blocks)))


# ── words ────────────────────────────────────────────────────────────────────────────────────────────


def test_words_that_were_put_in_stay_or_go() -> None:
    line = p("We are ", ins("always "), "kind.")

    assert after(accepted, line) == ["We are always kind."]
    assert after(rejected, line) == ["We are kind."]


def test_words_that_were_taken_out_go_or_come_back() -> None:
    line = p("We are ", gone("always "), "kind.")

    assert after(accepted, line) == ["We are kind."]
    assert after(rejected, line) == ["We are always kind."]


def test_a_field_that_was_taken_out_comes_back_with_its_instruction() -> None:
    code = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText> PAGE </w:delInstrText></w:r>'
    root = xml_of(rejected(package(p(gone(f'{code}<w:r><w:fldChar w:fldCharType="end"/></w:r>')))).write())

    assert [e.text for e in root.iter(w("instrText"))] == [" PAGE "]


@pytest.mark.parametrize(("settle", "expected"), [(accepted, "It stays here."), (rejected, "here It stays.")])
def test_words_that_were_moved_stand_in_one_place(settle: Callable[..., Package], expected: str) -> None:
    name = ' w:name="move1"'
    line = p(
        change("moveFromRangeStart", more=name).replace(f'w:id="{next(_ids) - 1}"', 'w:id="7"'),
        change("moveFrom", r("here ")),
        '<w:moveFromRangeEnd w:id="7"/>',
        "It stays",
        change("moveToRangeStart", more=name).replace(f'w:id="{next(_ids) - 1}"', 'w:id="8"'),
        change("moveTo", r(" here")),
        '<w:moveToRangeEnd w:id="8"/>',
        ".",
    )
    done = settle(package(line)).write()

    assert outline(done) == [expected]
    assert not [e for e in xml_of(done).iter() if "move" in str(e.tag)]


def test_a_link_in_which_no_words_are_left_goes() -> None:
    line = p("See ", f'<w:hyperlink w:anchor="top">{gone("our website")}</w:hyperlink>', "here.")

    assert not list(xml_of(accepted(package(line)).write()).iter(w("hyperlink")))


def test_a_run_in_which_nothing_stands_goes_with_the_change_around_it() -> None:
    line = p("Words", change("ins", "<w:r><w:rPr><w:b/></w:rPr></w:r>"))

    assert len(list(xml_of(accepted(package(line)).write()).iter(w("r")))) == 1


def formula(name: str) -> str:
    """A fraction that came or went, as Word writes it: its line and its numbers each have the change."""
    number = change(name, "<m:r><m:t>1</m:t></m:r>")
    line = f"<m:fPr><m:ctrlPr>{change(name, '<w:rPr><w:i/></w:rPr>')}</m:ctrlPr></m:fPr>"
    return f"<m:oMath><m:f>{line}<m:num>{number}</m:num><m:den>{number}</m:den></m:f></m:oMath>"


@pytest.mark.parametrize(
    ("settle", "name", "left"), [(accepted, "ins", 1), (rejected, "ins", 0), (accepted, "del", 0), (rejected, "del", 1)]
)
def test_a_formula_comes_or_goes_with_its_signs(
    settle: Callable[..., Package], name: str, left: int, problems: Callable[[Package], list[str]]
) -> None:
    done = settle(package(p("Half is ", formula(name), ".")))

    assert len(list(done.xml(done.main).iter(f"{{{M}}}oMath"))) == left
    assert problems(done) == []


# ── changes within changes ───────────────────────────────────────────────────────────────────────────

BOTH = p("We ", ins(r("are ") + gone("very ", by="Ben") + r("kind"), by="Ann"), ".")


@pytest.mark.parametrize(
    ("settle", "author", "expected"),
    [
        (accepted, "Ann", "We are kind."),
        (accepted, "Ben", "We are kind."),
        (rejected, "Ann", "We ."),
        (rejected, "Ben", "We are very kind."),
    ],
)
def test_each_author_can_be_settled_alone(settle: Callable[..., Package], author: str, expected: str) -> None:
    done = settle(package(BOTH), by(author))

    assert outline(done.write()) == [expected]
    assert author not in [revision.author for revision in revisions(done)]


def test_words_stay_deleted_while_another_author_has_deleted_them_too() -> None:
    line = p(gone(gone("twice", by="Ben"), by="Ann"))

    assert after(lambda file: rejected(file, by("Ann")), line) == [""]
    assert after(rejected, line) == ["twice"]


def test_what_nobody_chose_stays() -> None:
    file = package(BOTH)

    assert accepted(file, by("Carol")) is file


# ── the ends of paragraphs ───────────────────────────────────────────────────────────────────────────


def test_a_paragraph_that_was_put_in_goes_whole() -> None:
    lines = [p("First."), p(ins("New."), before=end("ins")), p("Last.")]

    assert after(rejected, *lines) == ["First.", "Last."]
    assert after(accepted, *lines) == ["First.", "New.", "Last."]


def test_a_paragraph_goes_whole_with_the_controls_that_google_docs_puts_around_its_runs() -> None:
    held = f"<w:sdt><w:sdtPr><w:tag w:val='goog_rdk_1'/></w:sdtPr><w:sdtContent>{ins('New.')}</w:sdtContent></w:sdt>"

    assert read_after(rejected, p("a"), p(held, before=end("ins")), p("b")) == reading(package(p("a"), p("b")))
    assert after(accepted, p("a"), p(held, before=end("ins")), p("b")) == ["a", "New.", "b"]


def test_paragraphs_that_were_joined_take_the_properties_of_the_last() -> None:
    lines = [p("One ", style="Heading1", before=end("del")), p("two.", style="ListBullet")]

    assert after(accepted, *lines) == ["ListBullet: One two."]
    assert after(rejected, *lines) == ["Heading1: One ", "ListBullet: two."]


def test_several_ends_in_a_row_join_all_that_stands_before_the_next_end() -> None:
    assert after(accepted, *(p(word, before=end("del")) for word in "abc"), p("d")) == ["abcd"]


def test_the_end_before_a_table_stays_if_words_stand_before_it() -> None:
    lines = [p("Words", before=end("del")), tbl(tr("a", "b")), p("After")]

    assert after(accepted, *lines) == ["Words", "<2 columns>", "[a | b]", "After"]


def test_a_paragraph_with_nothing_left_goes_before_a_table() -> None:
    lines = [p("First"), p(gone("Words"), before=end("del")), tbl(tr("a", "b")), p("After")]

    assert after(accepted, *lines) == ["First", "<2 columns>", "[a | b]", "After"]


def test_two_tables_never_come_to_touch() -> None:
    lines = [tbl(tr("a", "b")), p(gone("Words"), before=end("del")), tbl(tr("c", "d")), p("After")]

    assert after(accepted, *lines) == ["<2 columns>", "[a | b]", "", "<2 columns>", "[c | d]", "After"]


def test_two_tables_touch_again_when_what_was_put_between_them_is_rejected() -> None:
    lines = [tbl(tr("a", "b")), p(ins("Words"), before=end("ins")), tbl(tr("c", "d")), p("After")]

    assert after(rejected, *lines) == ["<2 columns>", "[a | b]", "<2 columns>", "[c | d]", "After"]


def test_the_last_paragraph_of_a_cell_goes_only_if_another_is_there() -> None:
    emptied = p(gone("b"), before=end("del"))
    lines = [tbl(tr(tc("a", emptied), tc(emptied))), p("After")]

    assert after(accepted, *lines) == ["<2 columns>", "[a | ]", "After"]


def test_a_cell_still_ends_with_a_paragraph_after_a_table_in_it() -> None:
    inner = tbl(tr("x", "y"))
    cell = tc(inner, p(gone("b"), before=end("del")))

    assert after(accepted, tbl(tr(cell), columns=1))[1] == "[<2 columns>; [x | y]; ]"


def test_the_body_keeps_a_paragraph() -> None:
    assert after(accepted, p(gone("All of it"), before=end("del"))) == [""]


def test_a_section_goes_with_the_end_that_it_stands_in() -> None:
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    lines = [p("One", before=end("del") + section), p("Two")]

    assert len(list(xml_of(accepted(package(*lines)).write()).iter(w("sectPr")))) == 1
    assert len(list(xml_of(rejected(package(*lines)).write()).iter(w("sectPr")))) == 2


def test_the_section_that_stays_shows_the_headers_that_it_took_from_the_one_before() -> None:
    reference = '<w:headerReference w:type="default" r:id="rIdheader"/>'
    section = f'<w:sectPr>{reference}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    data = docx(p("One", before=end("del") + section), p("Two"), header=p("Head"))
    body = re.sub(reference.encode() + rb"(?!.*headerReference)", b"", read_package(data, "").read("word/document.xml"))
    file = read_package(data, "letter.docx").replace({"word/document.xml": body})

    assert reading(file).keys() == {"body", "header default 1"}
    assert reading(accepted(file)).keys() == {"body", "header default 1"}


# ── tables ───────────────────────────────────────────────────────────────────────────────────────────


def row(name: str, *cells: str) -> str:
    return tr(*cells).replace("<w:tr>", f"<w:tr><w:trPr>{change(name)}</w:trPr>", 1)


def test_rows_come_and_go() -> None:
    table = tbl(tr("a", "b"), row("ins", "c", "d"), row("del", "e", "f"))

    assert after(accepted, table, p("After"))[1:] == ["[a | b]", "[c | d]", "After"]
    assert after(rejected, table, p("After"))[1:] == ["[a | b]", "[e | f]", "After"]


def test_a_table_without_rows_goes() -> None:
    assert after(accepted, "Before", tbl(row("del", "a", "b")), "After") == ["Before", "After"]


def test_a_cell_whose_only_table_goes_keeps_a_paragraph() -> None:
    cell = tc(tbl(row("del", "a", "b")), p(""))

    assert after(accepted, tbl(tr(cell), columns=1), p("After"))[1] == "[]"


def test_a_tall_cell_begins_in_the_next_row_when_its_first_row_goes() -> None:
    first, second = (tc("x", before=f'<w:vMerge w:val="{kind}"/>') for kind in ("restart", "continue"))
    table = tbl(row("del", first, "b"), tr(second, "c"), tr(second, "d"))

    assert after(accepted, table, p("After"))[1:3] == ["[(vMerge restart) x | c]", "[(vMerge continue) x | d]"]


def test_cells_come_and_go() -> None:
    table = tbl(tr("a", tc("b", before=change("cellIns"))), tr("c", tc("d", before=change("cellDel"))))

    assert after(accepted, table, p("After"))[1:3] == ["[a | b]", "[c]"]
    assert after(rejected, table, p("After"))[1:3] == ["[a]", "[c | d]"]


def test_cells_are_joined_or_taken_apart() -> None:
    merged = [tc("a", before=change("cellMerge", more=f' w:vMerge="{kind}"')) for kind in ("rest", "cont")]
    table = tbl(*map(tr, merged), columns=1)

    assert after(accepted, table, p("After"))[1:3] == ["[(vMerge restart) a]", "[(vMerge continue) a]"]
    assert after(rejected, table, p("After"))[1:3] == ["[a]", "[a]"]


# ── formatting ───────────────────────────────────────────────────────────────────────────────────────


def test_words_get_their_former_look_back() -> None:
    look = f"<w:rPr><w:b/>{change('rPrChange', '<w:rPr><w:i/></w:rPr>')}</w:rPr>"
    line = p("Be ", f"<w:r>{look}{t('kind')}</w:r>")

    assert after(accepted, line) == ["Be {b kind}"]
    assert after(rejected, line) == ["Be {i kind}"]


def test_a_paragraph_gets_its_former_style_back_and_keeps_the_look_of_its_end() -> None:
    former = change("pPrChange", '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>')
    line = p("Words", style="ListBullet", before=f"<w:rPr><w:b/></w:rPr>{former}")

    assert after(accepted, line) == ["ListBullet: Words"]
    done = rejected(package(line)).write()
    assert outline(done) == ["Heading1: Words"]
    assert xml_of(done).find(f".//{w('pPr')}/{w('rPr')}/{w('b')}") is not None


def test_a_section_gets_its_former_page_back_and_keeps_its_headers() -> None:
    former = change("sectPrChange", '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>')
    data = docx("Words", header=p("Head"))
    body = read_package(data, "").read("word/document.xml").replace(b"</w:sectPr>", f"{former}</w:sectPr>".encode())
    done = rejected(read_package(data, "").replace({"word/document.xml": body}))
    section = xml_of(done.write()).find(f".//{w('sectPr')}")

    assert section is not None
    assert [etree.QName(e).localname for e in section] == ["headerReference", "pgSz"]
    assert section[1].get(w("w")) == "16838"


def test_the_record_of_former_columns_goes_with_the_last_other_change_of_its_table() -> None:
    cell = '<w:tcPr><w:tcW w:w="100" w:type="dxa"/></w:tcPr>'
    grid = '<w:tblGridChange w:id="99"><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid></w:tblGridChange></w:tblGrid>'
    table = tbl(
        tr(tc("a", before=change("tcPrChange", cell)), tc("b", before=change("tcPrChange", cell, by="Ben")))
    ).replace("</w:tblGrid>", grid)

    def columns(file: Package) -> list[str | None]:
        return [column.get(w("w")) for column in xml_of(file.write()).iterfind(f".//{w('tblGrid')}/{w('gridCol')}")]

    first = rejected(package(table, p("After")), by("Ann"))
    assert columns(first)[:2] == ["2000", "2000"]
    assert columns(rejected(first, by("Ben"))) == ["100"]


def test_a_paragraph_loses_the_number_that_came_to_it() -> None:
    number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>{change("ins")}</w:numPr>'
    line = p("Words", before=number)

    assert xml_of(rejected(package(line)).write()).find(f".//{w('numPr')}") is None
    assert xml_of(accepted(package(line)).write()).find(f".//{w('numId')}") is not None


# ── controls, bookmarks and comments ─────────────────────────────────────────────────────────────────


def control(kind: str) -> str:
    """Two paragraphs in a control that came or went, as Word writes it: a range around each end of the control."""
    start, stop = (f'<w:customXml{kind}RangeStart w:id="{n}" w:author="Ann" w:date="{DAY}"/>' for n in (61, 62))
    ends = [f'<w:customXml{kind}RangeEnd w:id="{n}"/>' for n in (61, 62)]
    inner = '<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
    inside = f"{ends[0]}{p('One')}{inner}{p('Two')}{stop}"
    return f'{start}<w:sdt><w:sdtPr><w:id w:val="4"/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>{ends[1]}'


@pytest.mark.parametrize(
    ("settle", "kind", "left"), [(accepted, "Del", 1), (rejected, "Del", 2), (accepted, "Ins", 2), (rejected, "Ins", 1)]
)
def test_a_control_goes_and_its_content_stays(settle: Callable[..., Package], kind: str, left: int) -> None:
    done = settle(package(control(kind), p("After"))).write()

    assert len(list(xml_of(done).iter(w("sdt")))) == left
    assert words(done) == ["One", "", "Two", "After"]
    assert not [e for e in xml_of(done).iter() if "customXml" in str(e.tag)]


def bookmark(id: int, name: str) -> tuple[str, str]:
    return f'<w:bookmarkStart w:id="{id}" w:name="{name}"/>', f'<w:bookmarkEnd w:id="{id}"/>'


def names(file: Package) -> list[str | None]:
    root = xml_of(file.write())
    ends = [e.get(w("id")) for e in root.iter(w("bookmarkEnd"))]
    starts = list(root.iter(w("bookmarkStart")))

    assert sorted(map(str, ends)) == sorted(str(e.get(w("id"))) for e in starts)

    return [e.get(w("name")) for e in starts]


def test_a_bookmark_whole_in_what_goes_goes_too() -> None:
    start, stop = bookmark(1, "here")

    assert names(accepted(package(p("a", gone(start + struck("b") + stop))))) == []
    assert names(accepted(package(p(start, gone("b"), stop, before=end("del")), p("c")))) == []


def test_a_bookmark_that_reaches_out_of_what_goes_stays() -> None:
    start, stop = bookmark(1, "here")

    assert names(accepted(package(p(gone(start + struck("b")), "c", stop)))) == ["here"]
    assert names(accepted(package(p(start, gone("b"), before=end("del")), p("c", stop)))) == ["here"]
    assert names(accepted(package(p(gone(start + struck("b")), "c", gone(struck("d") + stop))))) == ["here"]


def test_a_bookmark_over_pieces_that_all_go_goes_with_the_last() -> None:
    start, stop = bookmark(1, "here")

    assert names(accepted(package(p("a", gone(start + struck("b")), gone(struck("d") + stop), "e")))) == []


def test_a_bookmark_over_rows_stays_while_one_of_them_does() -> None:
    start, stop = bookmark(1, "here")
    table = tbl(row("del", tc(p(start, "a")), "b"), tr("c", tc(p("d", stop))))

    assert names(accepted(package(table, p("After")))) == ["here"]


def test_a_comment_stays_on_the_words_that_stay() -> None:
    reference = '<w:r><w:commentReference w:id="3"/></w:r>'
    line = p('<w:commentRangeStart w:id="3"/>', "a", gone(struck("b") + '<w:commentRangeEnd w:id="3"/>' + reference))
    root = xml_of(accepted(package(line, comments='<w:comment w:id="3" w:author="Ann"><w:p/></w:comment>')).write())
    signs = [etree.QName(e).localname for e in root.iter() if "comment" in str(e.tag)]

    assert signs == ["commentRangeStart", "commentRangeEnd", "commentReference"]


# ── which parts ──────────────────────────────────────────────────────────────────────────────────────


def test_a_file_without_changes_is_the_very_same() -> None:
    file = package("Words")

    assert accepted(file) is file
    assert rejected(file) is file


def test_parts_without_changes_are_left_as_they_are() -> None:
    file = package(p(ins("Words")), header=p("Head"))
    done = accepted(file)
    same = {entry.name for entry in done.entries if any(entry is before for before in file.entries)}

    assert same == set(file.names) - {"word/document.xml"}


def test_headers_and_notes_are_settled_too() -> None:
    note = f'<w:footnote w:id="2">{p(ins("Note"))}</w:footnote>'
    done = rejected(package("Words", header=p("Head", ins("er")), footnotes=note)).write()

    assert words(done, "word/header.xml") == ["Head"]
    assert words(done, "word/footnotes.xml") == [""]


def test_changes_of_styles_are_changes_too() -> None:
    former = change("rPrChange", "<w:rPr><w:i/></w:rPr>")
    style = (
        f'<w:style w:type="character" w:styleId="Loud"><w:name w:val="Loud"/><w:rPr><w:b/>{former}</w:rPr></w:style>'
    )
    file = read_package(with_styles(docx("Words"), style), "letter.docx")

    assert [(found.kind, found.text, found.place.part) for found in revisions(file)] == [
        ("formatting", "Loud", "word/styles.xml")
    ]
    assert xml_of(rejected(file).write(), "word/styles.xml").find(f".//{w('i')}") is not None


def test_a_part_in_another_encoding_is_settled_too() -> None:
    file = package(p(ins("Words")))
    root = file.xml(file.main)
    other = file.replace({file.main: etree.tostring(root, encoding="UTF-16", xml_declaration=True)})

    assert outline(rejected(other).write()) == [""]


def test_one_story_can_be_settled_in_place() -> None:
    root = xml_of(docx(BOTH))

    assert accept_in(root, by("Ben"))
    assert not accept_in(root, by("Ben"))
    assert reject_in(root)
    assert not list(root.iter(w("ins"), w("del")))


@pytest.mark.parametrize(
    "odd",
    [
        p("<w:moveFromRangeEnd w:id='4'/>", ins("a")),
        p(change("customXmlDelRangeStart"), "a", ins("b")),
        p(change("rPrChange"), ins("a")),
        p(ins(""), change("numberingChange", more=' w:original="1."')),
        change("ins", p("a")),
        p("<w:bookmarkStart w:id='1' w:name='half'/>", gone("<w:bookmarkEnd w:id='9'/>")),
    ],
)
def test_what_no_program_writes_does_no_harm(odd: str) -> None:
    for settle in (accepted, rejected):
        assert revisions(settle(package(odd, "After"))) == ()


# ── listing ──────────────────────────────────────────────────────────────────────────────────────────


def listed(*blocks: str, **parts: str) -> list[tuple[str, str, str]]:
    return [(found.kind, found.author, found.text) for found in revisions(package(*blocks, **parts))]


def test_a_change_says_what_who_when_and_where() -> None:
    file = package(p("About us", style="Heading1"), p("We are ", ins("always "), "kind."))

    place = Place("letter.docx", part="word/document.xml", heading="About us", paragraph=2)
    assert revisions(file) == (Revision("insertion", "Ann", DAY, "always ", place),)


def test_neighbouring_pieces_are_one_and_reach_to_the_end_of_their_paragraph() -> None:
    assert listed(p(ins("a"), ins("b"), before=end("ins")), p("c")) == [("insertion", "Ann", "ab¶")]
    assert listed(p(ins("a"), "–", ins("b"))) == [("insertion", "Ann", "a"), ("insertion", "Ann", "b")]
    assert listed(p(ins("a"), ins("b", by="Ben"))) == [("insertion", "Ann", "a"), ("insertion", "Ben", "b")]


def test_rows_cells_formatting_and_numbers_are_listed() -> None:
    look = f"<w:rPr><w:b/>{change('rPrChange', '<w:rPr/>')}</w:rPr>"
    number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>{change("ins")}</w:numPr>'
    table = tbl(row("ins", "a", "b"), tr("c", tc("d", before=change("cellDel"))))
    lines = [p(f"<w:r>{look}{t('bold')}</w:r>"), p("listed", before=number), table, control("Ins"), p("After")]

    assert listed(*lines) == [
        ("formatting", "Ann", "bold"),
        ("numbering", "Ann", "listed"),
        ("row insertion", "Ann", "a | b"),
        ("cell deletion", "Ann", "d"),
        ("control insertion", "Ann", "One¶¶Two"),
    ]


def test_a_row_is_one_change_with_the_words_that_came_with_it() -> None:
    table = tbl(row("ins", tc(p(ins("a"), ins("b", by="Ben"), before=end("ins"))), tc(tbl(tr("c")), "d")))

    assert listed(table, p("After")) == [("row insertion", "Ann", "ab | c¶d"), ("insertion", "Ben", "b")]


def test_the_tab_stops_of_a_paragraph_are_no_words() -> None:
    number = f'<w:numPr><w:numId w:val="1"/>{change("ins")}</w:numPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs>'

    assert listed(p("listed", before=number)) == [("numbering", "Ann", "listed")]


def test_all_stories_are_listed_in_their_order() -> None:
    note = f'<w:footnote w:id="2">{p(gone("Note"))}</w:footnote>'

    assert listed(p(ins("Body")), footer=p(ins("Foot")), header=p(ins("Head")), footnotes=note) == [
        ("insertion", "Ann", "Body"),
        ("insertion", "Ann", "Head"),
        ("insertion", "Ann", "Foot"),
        ("deletion", "Ann", "Note"),
    ]


# ── any document ─────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Edit:
    """Some blocks, or pieces of a line, before and after an edit, and with the edit tracked."""

    before: str
    tracked: str
    after: str

    def __add__(self, other: "Edit") -> "Edit":
        return Edit(self.before + other.before, self.tracked + other.tracked, self.after + other.after)


NOTHING = Edit("", "", "")
AUTHORS = st.sampled_from(["Ann", "Ben"])
STYLES = st.sampled_from(["", "Heading1", "ListBullet"])
LOOKS = st.sampled_from(["b", "i"])
SOME_WORDS = st.sampled_from(["a", "b c", "d.", " "])


def same(xml: str) -> Edit:
    return Edit(xml, xml, xml)


def around(before: str, edit: Edit, after: str) -> Edit:
    return same(before) + edit + same(after)


def joined(edits: list[Edit]) -> Edit:
    return sum(edits, NOTHING)


@st.composite
def pieces(draw: st.DrawFn) -> Edit:
    """Something in a line: words that stay, come, go, come and go, or get another look; also in a link."""
    text, who, other, look = draw(SOME_WORDS), draw(AUTHORS), draw(AUTHORS), draw(LOOKS)
    was = change("rPrChange", f"<w:rPr><w:{look}/></w:rPr>", who)
    piece = draw(
        st.sampled_from(
            [
                same(r(text)),
                Edit("", ins(text, who), r(text)),
                Edit(r(text), gone(text, who), ""),
                Edit("", ins(gone(text, other), who), ""),
                Edit(r(text, look), f"<w:r><w:rPr><w:u w:val='single'/>{was}</w:rPr>{t(text)}</w:r>", under(text)),
            ]
        )
    )
    return around('<w:hyperlink w:anchor="top">', piece, "</w:hyperlink>") if draw(st.booleans()) else piece


def under(text: str) -> str:
    return f"<w:r><w:rPr><w:u w:val='single'/></w:rPr>{t(text)}</w:r>"


LINES = st.lists(pieces(), max_size=3).map(joined)


def paragraph(line: Edit, style: str, mark: str = "") -> Edit:
    return Edit(p(line.before, style=style), p(line.tracked, style=style, before=mark), p(line.after, style=style))


@st.composite
def paragraphs(draw: st.DrawFn) -> Edit:
    """A paragraph that stays, comes or goes, is split or joined with the next; each other than the one after it."""
    one, two, style, who = draw(LINES), draw(LINES), draw(STYLES), draw(AUTHORS)
    kept, other = paragraph(one, style), paragraph(two, "ListBullet")
    text = draw(SOME_WORDS)
    split = p(one.tracked, style="Heading1", before=end("ins", who)) + p(two.tracked, style=style)
    merged = p(one.tracked, style="Heading1", before=end("del", who)) + p(two.tracked, style=style)
    halves = [p(a, style="Heading1") + p(b, style=style) for a, b in ((one.before, two.before), (one.after, two.after))]
    former = change("pPrChange", '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>', who)
    return draw(
        st.sampled_from(
            [
                kept + other,
                Edit("", p(ins(text, who), before=end("ins", who)), p(text)) + kept,
                Edit(p(text), p(gone(text, who), before=end("del", who)), "") + kept,
                Edit(p(one.before + two.before, style=style), split, halves[1]),
                Edit(halves[0], merged, p(one.after + two.after, style=style)),
                Edit(
                    p(text, style="Heading1"), p(text, style="ListBullet", before=former), p(text, style="ListBullet")
                ),
            ]
        )
    )


@st.composite
def tables(draw: st.DrawFn, cells: st.SearchStrategy[Edit]) -> Edit:
    """A table with rows that stay, come and go: perhaps all of them. A paragraph follows, so that no two touch."""
    rows = [draw(rows_of(cells)) for _ in range(draw(st.integers(1, 3)))]
    table = joined(rows)
    empty = "<w:tr></w:tr>"
    made = (tbl(inside) if inside.replace(empty, "") else "" for inside in (table.before, table.tracked, table.after))
    return Edit(*made) + same(p("after"))


@st.composite
def rows_of(draw: st.DrawFn, cells: st.SearchStrategy[Edit]) -> Edit:
    inside, who = draw(cells), draw(AUTHORS)
    before, tracked, after = (tr(tc("x"), tc(text)) for text in (inside.before, inside.tracked, inside.after))
    marked = {
        name: tracked.replace("<w:tr>", f"<w:tr><w:trPr>{change(name, by=who)}</w:trPr>", 1) for name in ("ins", "del")
    }
    return draw(
        st.sampled_from([Edit(before, tracked, after), Edit("", marked["ins"], after), Edit(before, marked["del"], "")])
    )


PLAIN = st.lists(paragraphs(), min_size=1, max_size=3).map(joined).map(lambda edit: edit + same(p("last")))
BLOCKS = st.recursive(
    PLAIN,
    lambda inner: (
        st.lists(st.one_of(paragraphs(), tables(inner)), min_size=1, max_size=3)
        .map(joined)
        .map(lambda edit: edit + same(p("last")))
    ),
    max_leaves=4,
)


@given(BLOCKS)
@settings(max_examples=80, deadline=None)
def test_accepting_gives_the_edited_document_and_rejecting_the_one_before(edit: Edit) -> None:
    tracked = package(edit.tracked)

    assert reading(accepted(tracked)) == reading(package(edit.after))
    assert reading(rejected(tracked)) == reading(package(edit.before))


SLOT = "<!--slot-->"
HALVES = st.sampled_from(["ins", "del"])


@st.composite
def odd_lines(draw: st.DrawFn) -> str:
    """A paragraph with whatever changes in whatever order, its end among them, and places for bookmarks."""
    inside = [SLOT]
    for _ in range(draw(st.integers(0, 3))):
        text, who, other = draw(SOME_WORDS), draw(AUTHORS), draw(AUTHORS)
        words = {"": r(text), "ins": ins(SLOT + r(text) + SLOT, who), "del": gone(struck(text) + SLOT, who)}
        words["both"] = ins(r(text) + gone(SLOT + struck(text), other), who)
        words["move"] = change("moveTo", r(text), who) + change("moveFrom", r(text), who)
        inside.append(draw(st.sampled_from(sorted(words.values()))))
    marks = "".join(change(name, by=draw(AUTHORS)) for name in sorted(draw(st.sets(HALVES)), reverse=True))
    return p("".join(inside) + SLOT, style=draw(STYLES), before=f"<w:rPr>{marks}</w:rPr>" if marks else "")


def odd_table(rows: list[tuple[str, str]]) -> str:
    return tbl(*(tr(tc(blocks, p("z")), "x").replace("<w:tr>", f"<w:tr>{mark}", 1) for blocks, mark in rows))


def odd_control(blocks: str) -> str:
    return f"<w:sdt><w:sdtContent>{blocks}</w:sdtContent></w:sdt>"


ROW_MARKS = st.sampled_from(
    ["", *(f"<w:trPr>{change(name, by=who)}</w:trPr>" for name in ("ins", "del") for who in ("Ann", "Ben"))]
)
ODD_BLOCKS = st.recursive(
    odd_lines(),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.lists(st.tuples(inner, ROW_MARKS), min_size=1, max_size=2).map(odd_table),
        inner.map(odd_control),
    ),
    max_leaves=6,
)


@st.composite
def odd_documents(draw: st.DrawFn) -> str:
    """A document with changes of two people all over it, and bookmarks from anywhere to anywhere."""
    pieces = (draw(ODD_BLOCKS) + draw(odd_lines())).split(SLOT)
    at: dict[int, str] = {}
    for number in range(draw(st.integers(0, 3))):
        first, last = sorted(draw(st.integers(0, len(pieces) - 2)) for _ in range(2))
        start, stop = bookmark(number, f"b{number}")
        at[first] = at.get(first, "") + start
        at[last] = at.get(last, "") + stop
    return "".join(piece + at.get(number, "") for number, piece in enumerate(pieces))


@pytest.fixture(scope="module")
def problems(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Package], list[str]]:
    """What the validator of Word files says against a file; skips where there is none."""
    validator = os.environ.get("POLICYGEN_OOXML_VALIDATOR", "")
    if not Path(validator).is_file():
        pytest.skip("POLICYGEN_OOXML_VALIDATOR does not name a validator")
    spec = importlib.util.spec_from_file_location("validator", validator)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    path = tmp_path_factory.mktemp("valid") / "letter.docx"

    def check(file: Package) -> list[str]:
        path.write_bytes(file.write())
        return list(module.check(path))

    return check


SETTLE = st.sampled_from([accepted, rejected])


@given(odd_documents(), SETTLE, st.sampled_from([None, "Ann", "Ben"]))
@settings(max_examples=150, deadline=None)
def test_what_is_left_is_valid_and_has_none_of_the_changes(
    problems: Callable[[Package], list[str]],
    body: str,
    settle: Callable[..., Package],
    author: str | None,
) -> None:
    file = package(body)
    assert problems(file) == []
    done = settle(file) if author is None else settle(file, by(author))

    assert problems(done) == []
    assert [r for r in revisions(done) if author in (None, r.author)] == []
    assert len(names(done)) <= len(names(file))


FOR_OTHERS = {
    "words": [p("We are ", ins("always "), gone("never "), "kind.")],
    "words in bold": [p("We are ", ins(r("very ", "b")), gone(f"<w:r><w:rPr><w:b/></w:rPr>{t('so ')}</w:r>"), "kind.")],
    "changes of two people in one another": [BOTH],
    "a paragraph put in": [p("First."), p(ins("New."), before=end("ins")), p("Last.")],
    "a paragraph taken out": [p("First."), p(gone("Old."), before=end("del")), p("Last.")],
    "two paragraphs put in, one after the other": [
        p("First."), *(p(ins(word), before=end("ins")) for word in ("One.", "Two.")), p("Last.")
    ],
    "paragraphs joined": [p("One ", style="Heading1", before=end("del")), p("two.", style="ListBullet"), p("Last.")],
    "a paragraph split": [p("One ", before=end("ins")), p("two."), p("Last.")],
    "a paragraph joined and changed": [p("One ", gone("and "), before=end("del")), p(ins("or "), "two."), p("Last.")],
    "changes in cells": [tbl(tr(tc(p("a", ins("b"))), tc(p("c", gone("d"))))), p("Last.")],
    "a paragraph put into a cell": [tbl(tr(tc(p(ins("New"), before=end("ins")), "old"), "x")), p("Last.")],
    "a row put in and one taken out": [
        tbl(
            tr("a", "b"),
            row("ins", tc(p(ins("c"), before=end("ins"))), tc(p(ins("d"), before=end("ins")))),
            row("del", tc(p(gone("e"), before=end("del"))), tc(p(gone("f"), before=end("del")))),
        ),
        p("Last."),
    ],
    "a paragraph taken out before a table": [p("a"), p(gone("b"), before=end("del")), tbl(tr("c", "d")), p("Last.")],
    "a look that changed": [
        p("a ", f"<w:r><w:rPr><w:b/>{change('rPrChange', '<w:rPr><w:i/></w:rPr>')}</w:rPr>{t('b')}</w:r>")
    ],
    "a link": [p("See ", f'<w:hyperlink w:anchor="top">{gone("our ")}{r("website")}{ins(" now")}</w:hyperlink>', ".")],
}  # fmt: skip

SECTION_CHANGE = change("sectPrChange", '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>')
CELL = '<w:tcPr><w:tcW w:w="100" w:type="dxa"/></w:tcPr>'
SAMPLES = {
    **{name: "".join(blocks) for name, blocks in FOR_OTHERS.items()},
    "a control that went": control("Del"),
    "a control that came": control("Ins"),
    "a section that went": p("One", before=end("del") + "<w:sectPr/>"),
    "a section that changed": p("One", before=f"<w:sectPr>{SECTION_CHANGE}</w:sectPr>"),
    "cells that came and went": tbl(tr(tc("b", before=change("cellIns")), tc("d", before=change("cellDel")))),
    "a row of which all cells went": tbl(tr("a"), tr(tc("d", before=change("cellDel")))),
    "cells that were joined": tbl(tr(tc("a", before=change("cellMerge", more=' w:vMerge="cont"'))), columns=1),
    "a cell that changed": tbl(tr(tc("a", before=change("tcPrChange", CELL))), columns=1),
    "a table in a cell that went": tbl(tr(tc(tbl(row("del", "a", "b")), p("")))),
    "a number that came": p("a", before=f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>{change("ins")}</w:numPr>'),
    "a formula that went": p(formula("del")),
    "all that there is": p(gone("All"), before=end("del")),
}


@pytest.mark.parametrize("what", SAMPLES)
def test_every_sample_is_as_valid_after_as_before(what: str, problems: Callable[[Package], list[str]]) -> None:
    file = package(SAMPLES[what], *([] if what == "all that there is" else [p("Last.")]))

    assert problems(file) == []
    assert problems(accepted(file)) == []
    assert problems(rejected(file)) == []


def text_of(file: Package) -> str:
    return "".join(words(file.write()))


@given(odd_documents(), SETTLE)
@settings(max_examples=80, deadline=None)
def test_one_author_after_the_other_is_all_at_once(body: str, settle: Callable[..., Package]) -> None:
    file = package(body)
    expected = text_of(settle(file))

    assert text_of(settle(settle(file, by("Ann")), by("Ben"))) == expected
    assert text_of(settle(settle(file, by("Ben")), by("Ann"))) == expected


@given(st.lists(odd_lines(), max_size=4), SETTLE)
@settings(max_examples=100, deadline=None)
def test_among_paragraphs_the_order_of_authors_changes_nothing_at_all(
    lines: list[str], settle: Callable[..., Package]
) -> None:
    file = package(*lines, "Last")
    expected = reading(settle(file))

    assert reading(settle(settle(file, by("Ann")), by("Ben"))) == expected
    assert reading(settle(settle(file, by("Ben")), by("Ann"))) == expected


# ── as LibreOffice does it ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("action", "settle"), [("accept", accepted), ("reject", rejected)])
def test_libreoffice_comes_to_the_same_words(action: libreoffice.Action, settle: Callable[..., Package]) -> None:
    files = {name: package(*blocks) for name, blocks in FOR_OTHERS.items()}
    made = libreoffice.all_of(action, [file.write() for file in files.values()])
    theirs = {name: [*filter(None, words(data))] for name, data in zip(files, made, strict=True)}

    assert {name: [*filter(None, words(settle(file).write()))] for name, file in files.items()} == theirs
    assert [revisions(read_package(data, "theirs.docx")) for data in made] == [()] * len(files)
