"""Every paragraph and row of an issued document says which of the template it is, and goes on saying it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from policygen.render.engine import Template
from policygen.word.bookmarks import OURS, is_row
from policygen.word.ooxml import w
from policygen.word.package import read_package
from policygen.word.told import Paragraph, paragraphs
from tests.word.libreoffice import resaved
from tests.word.make import docx, p, tbl, tr, words, xml_of


def item(id: str, **fields: Any) -> dict[str, Any]:
    return {"id": id, **fields}


def issued(*blocks: str, names: dict[str, Any] | None = None, **parts: Any) -> bytes:
    template = Template(docx(*blocks, **parts), "letter.docx")
    return template.render_document(names or {}, "trust/school/letter").data


def read(data: bytes, part: str = "word/document.xml") -> list[Paragraph]:
    return list(paragraphs(read_package(data, "issued.docx").read(part)))


def names_of(*blocks: str, names: dict[str, Any] | None = None) -> dict[str, str]:
    """The names of the bookmarks, by the words of the paragraphs."""
    return {paragraph.text: paragraph.name for paragraph in read(issued(*blocks, names=names))}


def row_names(*blocks: str, names: dict[str, Any]) -> dict[str, str]:
    return {paragraph.text: paragraph.row for paragraph in read(issued(*blocks, names=names)) if paragraph.row}


def bookmarks(data: bytes, part: str = "word/document.xml") -> list[tuple[str, str]]:
    """The names and ids of all bookmarks of a part."""
    return [(e.get(w("name"), ""), e.get(w("id"), "")) for e in xml_of(data, part).iter(w("bookmarkStart"))]


# ── what has one ─────────────────────────────────────────────────────────────────────────────────────


def test_every_paragraph_has_a_bookmark_and_every_row_one_more() -> None:
    found = read(issued("Dear {{ name }}", tbl(tr("Who", "When"), tr("{{ name }}", "now")), "", names={"name": "Ada"}))

    assert [bool(OURS.fullmatch(each.name)) for each in found] == [True] * 6
    assert [bool(each.row) for each in found] == [False, True, False, True, False, False]
    assert [is_row(each.row) for each in found if each.row] == [True, True]
    assert not any(is_row(each.name) for each in found)


@pytest.mark.parametrize("part", ["header", "footer", "footnotes", "endnotes"])
def test_other_stories_have_them_too(part: str) -> None:
    note = {"footnotes": "footnote", "endnotes": "endnote"}.get(part)
    inside = p("About {{ name }}")
    story = f'<w:{note} w:id="1">{inside}</w:{note}>' if note else inside

    data = issued("x", names={"name": "Ada"}, **{part: story})

    assert [bool(each.name) for each in read(data, f"word/{part}.xml")] == [True]


def test_a_template_that_is_only_filled_stays_as_it_was() -> None:
    template = Template(docx("Dear {{ name }}", tbl(tr("{{ name }}"), columns=1)))

    assert bookmarks(template.render({"name": "Ada"})) == []
    assert bookmarks(template.render_document({"name": "Ada"}, "a/b/c").data) != []
    assert bookmarks(template.render({"name": "Ada"})) == []


def test_the_words_are_the_same_with_and_without() -> None:
    blocks = ("{{ a }}", p("{%p for x in xs %}"), "• {{ x }}", p("{%p endfor %}"), tbl(tr("{{ a }}", "b")))
    template = Template(docx(*blocks))
    names = {"a": "<Ada>", "xs": ["1", "2"]}

    assert words(template.render_document(names, "a/b/c").data) == words(template.render(names))


def test_a_text_box_has_none() -> None:
    story = f"<w:txbxContent>{p('In {{ name }}')}</w:txbxContent>"
    box = f"<w:r><w:pict><v:shape><v:textbox>{story}</v:textbox></v:shape></w:pict></w:r>"

    found = {each.text: bool(each.name) for each in read(issued(p("Out", box), names={"name": "a box"}))}

    assert found == {"Out": True, "In a box": False}


# ── unique ───────────────────────────────────────────────────────────────────────────────────────────

MACRO = (p("{%p macro line(x) %}"), "Line {{ x }}", p("{%p endmacro %}"), p("{{p line(1) }}"), p("{{p line(2) }}"))
KEPT = (p("{%p set kept %}"), "Kept {{ n }}", p("{%p endset %}"), p("{{p kept }}"), p("{{p kept }}"))
TWICE = (p("{%p for x in twins %}"), "Twin", p("{%p for y in twins %}"), "In", p("{%p endfor %}"), p("{%p endfor %}"))
SAME = ("Same", "Same", tbl(tr("Same", "Same"), tr("Same", "Same")))
INSIDE = (
    p("{%p for x in twins %}"),
    p("{%p macro m(y) %}"),
    "M {{ y }}",
    p("{%p endmacro %}"),
    p("{{p m(x) }}"),
    p("{%p endfor %}"),
)
TREE = (
    p("{%p for x in twins recursive %}"),
    "Leaf",
    p("{%p if x.twigs is defined %}"),
    p("{{p loop(x.twigs) }}"),
    p("{%p endif %}"),
    p("{%p endfor %}"),
)
NONE = (
    p("{%p for x in twins %}"),
    p("{%p for y in [] %}"),
    p("{%p else %}"),
    "None",
    p("{%p endfor %}"),
    p("{%p endfor %}"),
)
ACROSS = ("{% for x in twins %}One", "two{% endfor %}")
COLUMNS = (tbl(tr("{%tc for x in twins %}", "Cell", "{%tc endfor %}"), columns=1),)


EVERY = (MACRO, KEPT, TWICE, SAME, INSIDE, TREE, NONE, ACROSS, COLUMNS)


@pytest.mark.parametrize("blocks", [*EVERY, sum(EVERY, ())])
def test_no_name_and_no_id_is_used_twice(blocks: tuple[str, ...]) -> None:
    own = '<w:bookmarkStart w:id="7" w:name="theirs"/><w:bookmarkEnd w:id="7"/>'
    names = {"n": 1, "twins": [item("same", twigs=[item("same"), item("same")]), item("same"), item("other")]}

    data = issued("{{ n }}", p(own, "x"), *blocks, names=names, header=p("Head {{ n }}"))

    found = bookmarks(data) + bookmarks(data, "word/header.xml")
    assert len({name for name, _ in found}) == len(found)
    assert len({id for _, id in found}) == len(found)
    assert all(each.name for each in read(data))


# ── stable ───────────────────────────────────────────────────────────────────────────────────────────

LETTER = (
    p("Aims", style="Heading1"), "What we want is that every child is well.", p("{%p for c in list %}"), "{{ c.text }}",
    p("{%p endfor %}"), tbl(tr("Who", "When"), tr("{{ c1 }}", "now")), p("Rules", style="Heading1"),
    p("{%p for c in list %}"), "{{ c.text }}", p("{%p endfor %}"), "{{ c1 }}",
)  # fmt: skip
LIST = [item("kind", text="Be kind"), item("safe", text="Be safe"), item("ready", text="Be ready")]


def test_a_new_paragraph_or_section_elsewhere_changes_no_other() -> None:
    new = ("A sentence that was not there before.", p("New", style="Heading1"), "{{ c1 }}", "Yes")
    names = {"list": LIST, "c1": "One"}
    before = read(issued(*LETTER, names=names))

    after = read(issued(*new, *LETTER, names=names))

    assert [each.name for each in after[4:]] == [each.name for each in before]
    assert [each.row for each in after[4:]] == [each.row for each in before]


def test_a_row_added_to_a_table_changes_no_other() -> None:
    rows = (tr("Approved by", "{{ x }}"), tr("Reviewed by", "{{ x }}"))
    before = read(issued(tbl(*rows), names={"x": "1"}))

    after = read(issued(tbl(rows[0], tr("Seen by", "{{ x }}"), rows[1]), names={"x": "1"}))

    assert [each.name for each in after[:2] + after[4:]] == [each.name for each in before]
    assert [each.row for each in after[:2] + after[4:]] == [each.row for each in before]


LOOP = (p("{%p for c in list %}"), "{{ c.text }}", p("{%p endfor %}"))
ROWS = (tbl(tr("{%tr for c in list %}"), tr("{{ c.text }}"), tr("{%tr endfor %}"), columns=1),)


@pytest.mark.parametrize("blocks", [LOOP, ROWS])
def test_an_item_with_an_id_keeps_its_name_wherever_it_comes(blocks: tuple[str, ...]) -> None:
    assert names_of(*blocks, names={"list": LIST}) == names_of(*blocks, names={"list": LIST[::-1]})


def test_a_reworded_item_keeps_its_name() -> None:
    reworded = [LIST[0], item("safe", text="Keep everyone safe"), LIST[2]]

    assert [*names_of(*LOOP, names={"list": reworded}).values()] == [*names_of(*LOOP, names={"list": LIST}).values()]


def test_the_row_of_an_item_is_its_own() -> None:
    forwards = row_names(*ROWS, names={"list": LIST})

    assert forwards == row_names(*ROWS, names={"list": LIST[::-1]})
    assert len(set(forwards.values())) == 3


def test_items_without_an_id_are_known_by_their_number() -> None:
    blocks = (p("{%p for x in list %}"), "{{ x }}", p("{%p endfor %}"))

    before, after = names_of(*blocks, names={"list": ["a", "b"]}), names_of(*blocks, names={"list": ["c", "b"]})

    assert before["a"] == after["c"]
    assert before["b"] == after["b"]
    assert before["a"] != before["b"]


def test_an_inner_loop_counts_anew_in_each_outer_item() -> None:
    inner = (p("{%p for x in g.of %}"), "{{ g.id }}{{ x }}", p("{%p endfor %}"))
    blocks = (p("{%p for g in groups %}"), *inner, p("{%p endfor %}"))
    one, two = {"id": "one", "of": ["a", "b"]}, {"id": "two", "of": ["a"]}

    assert names_of(*blocks, names={"groups": [one, two]}) == names_of(*blocks, names={"groups": [two, one]})


def test_the_same_document_is_the_same_bytes() -> None:
    assert issued(*LETTER, names={"list": LIST, "c1": "1"}) == issued(*LETTER, names={"list": LIST, "c1": "1"})


# ── what other programs make of them ─────────────────────────────────────────────────────────────────


def test_the_file_is_what_word_expects(tmp_path: Path, validate_docx: Callable[..., None]) -> None:
    data = issued(*LETTER, *MACRO, *KEPT, *TWICE, names={"list": LIST, "c1": "1", "n": 1, "twins": LIST})
    path = tmp_path / "letter.docx"
    path.write_bytes(data)

    validate_docx(path)


def test_they_survive_libreoffice() -> None:
    data = issued(*LETTER, names={"list": LIST, "c1": "One"})
    saved = read(resaved(data))

    assert [(each.name, each.row, each.text) for each in saved] == [(e.name, e.row, e.text) for e in read(data)]
