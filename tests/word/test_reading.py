"""Two Word files read the same when a person sees the same in them."""

import pytest

from policygen.word.package import read_package
from policygen.word.reading import Group, Line, Reading, Words, reading, reading_in
from tests.word.make import docx, p, r, t, tbl, tc, tr, xml_of
from tests.word.parts import entries, zipped

INS = '<w:ins w:id="{id}" w:author="Ann" w:date="2026-01-05T09:00:00Z">{inside}</w:ins>'


def read(*blocks: str, **parts: str) -> dict[str, Reading]:
    return dict(reading(read_package(docx(*blocks, **parts), "letter.docx")))


def test_a_paragraph_is_its_properties_and_its_words() -> None:
    heading, line = read(p("About us", style="Heading1"), p("We are ", r("kind", "b"), "."))["body"][:2]

    assert heading == Line("pPr(pStyle( val='Heading1'))", (Words("", "About us"),))
    assert line == Line("", (Words("", "We are "), Words("rPr(b())", "kind"), Words("", ".")))


def test_a_table_holds_rows_that_hold_cells_that_hold_lines() -> None:
    table = read(tbl(tr("a", "b")), p(""))["body"][0]

    assert isinstance(table, Group)
    (row,) = table.inside
    assert isinstance(row, Group)
    assert [cell.inside for cell in row.inside if isinstance(cell, Group)] == [
        (Line("", (Words("", "a"),)),),
        (Line("", (Words("", "b"),)),),
    ]


def run(inside: str) -> str:
    return f"<w:r>{inside}</w:r>"


def picture(id: str, alt: str) -> str:
    return run(f'<w:drawing><wp:inline><wp:docPr id="{id}" name="Crest" descr="{alt}"/></wp:inline></w:drawing>')


def box(id: str, text: str) -> str:
    inside = f'<w:p w:rsidR="00A{id}">{r(text)}</w:p>'
    return run(
        f'<w:pict><v:shape id="{id}"><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict>'
    )


def link(anchor: str) -> str:
    return f'<w:hyperlink w:anchor="{anchor}">{r("a")}</w:hyperlink>'


SAME = {
    "words cut into runs in another way": (p("one¦ two"), p("one two")),
    "empty runs and properties": (p("a"), f"<w:p><w:pPr><w:rPr/></w:pPr><w:r><w:rPr/></w:r>{r('a')}</w:p>"),
    "marks of saves": (p("a"), f'<w:p w:rsidR="00AB" w14:paraId="1A" w14:textId="2B">{run(t("a"))}</w:p>'),
    "bookmarks": (p("a"), p('<w:bookmarkStart w:id="1" w:name="x"/>', "a", '<w:bookmarkEnd w:id="1"/>')),
    "comments": (p("a"), p('<w:commentRangeStart w:id="1"/>', "a", '<w:r><w:commentReference w:id="1"/></w:r>')),
    "spelling": (p("a"), p('<w:proofErr w:type="spellStart"/>', "a")),
    "page breaks as last shown": (p("a"), p(run("<w:lastRenderedPageBreak/>"), "a")),
    "ids of tracked changes": (p(INS.format(id=1, inside=r("a"))), p(INS.format(id=2, inside=r("a")))),
    "ids of controls": tuple(
        p(f'<w:sdt><w:sdtPr><w:id w:val="{id}"/></w:sdtPr><w:sdtContent>{r("a")}</w:sdtContent></w:sdt>') for id in "12"
    ),
    "ids of pictures": (p(picture("1", "A crest")), p(picture("2", "A crest"))),
    "the order of properties": (
        p(f"<w:r><w:rPr><w:b/><w:i/></w:rPr>{t('a')}</w:r>"), p(f"<w:r><w:rPr><w:i/><w:b/></w:rPr>{t('a')}</w:r>")
    ),
    "ids of text boxes": (p(box("1", "a")), p(box("2", "a"))),
}  # fmt: skip


@pytest.mark.parametrize("what", SAME)
def test_what_says_nothing_to_a_reader_is_left_out(what: str) -> None:
    first, second = SAME[what]

    assert read(first) == read(second)


DIFFERENT = {
    "words": (p("a"), p("b")),
    "a tab": (p("a b"), p("a", "<w:r><w:tab/></w:r>", "b")),
    "a page break": (p("a"), p("a", '<w:r><w:br w:type="page"/></w:r>')),
    "a look": (p(r("a")), p(r("a", "b"))),
    "a style": (p("a"), p("a", style="Heading1")),
    "a list": tuple(p("a", before=f'<w:numPr><w:numId w:val="{n}"/></w:numPr>') for n in "12"),
    "the look of an end": (p("a"), p("a", before="<w:rPr><w:b/></w:rPr>")),
    "a tracked change": (p("a"), p(INS.format(id=1, inside=r("a")))),
    "a link": (p(link("x")), p(link("y"))),
    "an empty control": (p("a"), p("a", "<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>")),
    "the alternative text of a picture": (p(picture("1", "A crest")), p(picture("1", "A lion"))),
    "a field": tuple(p(f'<w:fldSimple w:instr="{code}">{r("1")}</w:fldSimple>') for code in ("PAGE", "NUMPAGES")),
    "words in a text box": (p(box("1", "a")), p(box("1", "b"))),
    "the width of a cell": (tbl(tr("a")), tbl(tr("a")).replace('w:w="2000" w:type', 'w:w="3000" w:type')),
    "how many paragraphs": (p("a"), p("a") + p("")),
}  # fmt: skip


@pytest.mark.parametrize("what", DIFFERENT)
def test_what_a_reader_sees_counts(what: str) -> None:
    first, second = DIFFERENT[what]

    assert read(first) != read(second)


def test_the_section_counts_without_the_ids_of_its_headers() -> None:
    body = read(p("a"), header=p("Head"))["body"]

    assert body[-1] == Line("sectPr(headerReference( type='default')pgSz( h='16838' w='11906'))", ())


def test_headers_and_footers_go_by_their_place() -> None:
    assert read("a", header=p("Head"), footer=p("Foot")).keys() == {"body", "header default 1", "footer default 1"}


def note(id: int, text: str) -> str:
    return f'<w:footnote w:id="{id}">{p(text)}</w:footnote>'


def referring(*ids: int) -> str:
    return p("a", *(f'<w:r><w:footnoteReference w:id="{id}"/></w:r>' for id in ids))


def test_notes_go_by_the_order_of_their_references_and_not_by_their_ids() -> None:
    first = read(referring(5, 2), footnotes=note(2, "two") + note(5, "five"))
    second = read(referring(1, 3), footnotes=note(1, "five") + note(3, "two"))

    assert first == second
    assert [n.inside for n in first["footnotes"] if isinstance(n, Group)] == [
        (Line("", (Words("", "five"),)),),
        (Line("", (Words("", "two"),)),),
    ]


def test_a_note_that_nothing_refers_to_is_left_out() -> None:
    assert read(referring(2), footnotes=note(2, "two")) == read(referring(2), footnotes=note(2, "two") + note(9, "old"))


def test_links_go_by_where_they_lead_and_not_by_their_ids() -> None:
    def linked(id: str, address: str) -> dict[str, Reading]:
        data = docx(p(f'<w:hyperlink r:id="{id}">{r("a")}</w:hyperlink>'), links={id: address})
        return dict(reading(read_package(data, "letter.docx")))

    assert linked("rId7", "https://example.org") == linked("rId8", "https://example.org")
    assert linked("rId7", "https://example.org") != linked("rId7", "https://example.com")


def test_pictures_go_by_what_they_show_and_not_by_the_names_of_their_parts() -> None:
    def pictured(name: str, data: bytes) -> dict[str, Reading]:
        drawing = '<w:r><w:drawing><wp:inline><a:blip r:embed="rId9"/></wp:inline></w:drawing></w:r>'
        files = entries(docx(p(drawing), entries={f"word/media/{name}.png": data}))
        rels = "word/_rels/document.xml.rels"
        line = f'<Relationship Id="rId9" Type="image" Target="media/{name}.png"/></Relationships>'
        files[rels] = files[rels].replace(b"</Relationships>", line.encode())
        return dict(reading(read_package(zipped(files), "letter.docx")))

    assert pictured("one", b"crest") == pictured("two", b"crest")
    assert pictured("one", b"crest") != pictured("one", b"lion")


def test_one_story_reads_as_it_does_in_its_file() -> None:
    data = docx(p("We are ", r("kind", "b")), tbl(tr(tc("a"), tc("b"))), p(""))
    body = xml_of(data)[0]

    assert reading_in(body) == reading(read_package(data, "letter.docx"))["body"]
