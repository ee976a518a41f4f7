"""What an owner changes in the sections of a document: every change in every kind of section, and nothing else."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policygen.errors import FindingsError, Place, RenderError
from policygen.model import Adjustment, Catalogue, CatalogueEntry, Change, Document, School, Trust, Vary
from policygen.render.content import Blank
from policygen.render.engine import Rendered, Template
from policygen.render.names import Shape, Shapes
from policygen.render.owntext import text_problems
from policygen.render.scope import scope
from policygen.render.sections import ADJUSTED, Adjusted
from policygen.render.trace import Origin, trace
from policygen.workspace import FilesBelow
from tests.word.make import docx, outline, p, r, tbl, tc, tr, words
from tests.word.parts import definition, entries, in_list, placeholder, with_old_picture, with_styles

Check = Callable[..., None]

END = "{%p endsection %}"
FREE = '{%p section "x" vary="free" %}'


def adjusted(usual: Vary = "fixed", files: Mapping[str, bytes] | None = None, **sections: Any) -> dict[str, Any]:
    """Names with adjustments: `x={"do": "omit"}`, or several of them in a list."""
    given = {
        name.replace("_", "-"): tuple(map(Adjustment.model_validate, each if isinstance(each, list) else [each]))
        for name, each in sections.items()
    }
    return {"name": "Ada", ADJUSTED: Adjusted(given, usual, (files or {}).__getitem__)}


def lines(template: bytes, names: Mapping[str, Any]) -> list[str]:
    return outline(Template(template, "t.docx").render(names))


def issued(template: bytes, names: Mapping[str, Any]) -> Rendered:
    return Template(template, "t.docx").render_document(names, "trust/school/t")


# ── every change, every kind of section ──────────────────────────────────────────────────────────────

CHANGES: Mapping[str, dict[str, str]] = {
    "replace": {"do": "replace", "text": "ours"},
    "before": {"do": "before", "text": "ours"},
    "after": {"do": "after", "text": "ours"},
    "omit": {"do": "omit"},
    "choose": {"do": "choose", "option": "b"},
}
FREELY = {
    "replace": ["1", "ours", "3"],
    "before": ["1", "ours", "2", "3"],
    "after": ["1", "2", "ours", "3"],
    "omit": ["1", "3"],
}


@pytest.mark.parametrize("do", get_args(Change))
@pytest.mark.parametrize("vary", ["fixed", "fill", "free"])
def test_a_change_is_made_where_the_section_is_free(vary: str, do: str) -> None:
    template = docx("1", f'{{%p section "x" vary="{vary}" %}}', "2", END, "3")

    assert lines(template, adjusted(x=CHANGES[do])) == (FREELY.get(do) if vary == "free" else None) or ["1", "2", "3"]


@pytest.mark.parametrize("do", get_args(Change))
def test_of_options_one_is_chosen_and_nothing_else_is_done(do: str) -> None:
    option = ['{%p option "a" %}', "A", '{%p option "b" %}', "B1", "B2", '{%p option "c" %}', "C"]
    template = docx('{%p section "x" vary="choose" %}', "all", *option, END, "3")

    chosen = ["all", "B1", "B2", "3"] if do == "choose" else ["all", "A", "3"]
    assert lines(template, adjusted("free", x=CHANGES[do])) == chosen


def test_without_a_choice_the_first_option_stands() -> None:
    option = ['{%p option "a" %}', "A", '{%p option "b" %}', "B"]
    template = docx('{%p section "x" vary="choose" %}', *option, END)

    assert lines(template, {}) == ["A"]
    assert lines(template, adjusted(x={"do": "choose", "option": "none"})) == ["A"]


@pytest.mark.parametrize(("usual", "made"), [("fixed", "2"), ("fill", "2"), ("free", "ours")])
def test_where_the_tag_does_not_say_the_tier_does(usual: Vary, made: str) -> None:
    assert lines(docx('{%p section "x" %}', "2", END), adjusted(usual, x=CHANGES["replace"])) == [made]


def test_what_the_tag_says_holds_whatever_the_tier() -> None:
    assert lines(docx('{%p section "x" vary="fixed" %}', "2", END), adjusted("free", x=CHANGES["replace"])) == ["2"]


def test_words_go_before_and_after_and_instead_at_once() -> None:
    before, after = {"do": "before", "text": "b"}, {"do": "after", "text": "a"}
    template = docx(FREE, "2", END)

    assert lines(template, adjusted(x=[before, after])) == ["b", "2", "a"]
    assert lines(template, adjusted(x=[after, before, CHANGES["replace"]])) == ["b", "ours", "a"]
    assert lines(template, adjusted(x=[before, after, CHANGES["omit"]])) == ["b", "a"]


@pytest.mark.parametrize("change", [{"do": "replace"}, {"do": "replace", "text": " \n"}])
def test_a_replacement_that_says_nothing_takes_nothing_away(change: dict[str, str]) -> None:
    assert lines(docx(FREE, "2", END), adjusted(x=change)) == ["2"]


def test_no_file_comes_between_rows() -> None:
    names = adjusted(files={"own.docx": docx("own")}, x={"do": "replace", "file": "own.docx"})

    assert lines(docx(ROWS), names) == ["<2 columns>", "[head | er]", "[1 | 2]", "[3 | 4]"]


def test_an_adjustment_of_a_section_that_there_is_not_changes_nothing() -> None:
    assert lines(docx(FREE, "2", END), adjusted("free", y=CHANGES["omit"])) == ["2"]


def test_words_before_a_section_stand_below_the_headings_that_it_begins_with() -> None:
    template = docx(FREE, p("Rewards", style="Heading1"), p("How", style="berschrift2"), "2", END)

    assert lines(template, adjusted(x=CHANGES["before"])) == ["Heading1: Rewards", "berschrift2: How", "ours", "2"]
    assert lines(template, adjusted(x=[CHANGES["before"], CHANGES["omit"]])) == ["ours"]


# ── sections in sections ─────────────────────────────────────────────────────────────────────────────


def test_an_inner_section_goes_with_the_outer_one() -> None:
    template = docx(FREE, "1", '{%p section "in" %}', "2", END, "3", END)

    assert lines(template, adjusted("free", x=CHANGES["replace"], **{"in": CHANGES["after"]})) == ["ours"]
    assert lines(template, adjusted("free", **{"in": CHANGES["replace"]})) == ["1", "ours", "3"]


@pytest.mark.parametrize("do", ["replace", "omit"])
def test_an_outer_section_is_not_taken_away_from_a_fixed_one(do: str) -> None:
    template = docx(FREE, "1", '{%p section "in" vary="fixed" %}', "2", END, "3", END)

    assert lines(template, adjusted("free", x=CHANGES[do])) == ["1", "2", "3"]
    assert lines(template, adjusted("free", x=CHANGES["before"])) == ["ours", "1", "2", "3"]


def test_a_free_section_stands_in_a_fixed_one() -> None:
    template = docx('{%p section "out" vary="fixed" %}', "1", FREE, "2", END, "3", END)

    assert lines(template, adjusted(out=CHANGES["omit"], x=CHANGES["replace"])) == ["1", "ours", "3"]


def test_options_hold_sections() -> None:
    option = ['{%p option "a" %}', "A", '{%p option "b" %}', FREE, "B", END, "C"]
    template = docx('{%p section "all" vary="choose" %}', *option, END)

    assert lines(template, adjusted(all=CHANGES["choose"], x=CHANGES["replace"])) == ["ours", "C"]


def test_the_tags_in_a_section_are_worked_out_as_ever() -> None:
    template = docx(
        "{%p if name %}", FREE, "{%p for i in [1, 2] %}", "{{ name }} {{ i }}", "{%p endfor %}", END, "{%p endif %}"
    )

    assert lines(template, adjusted()) == ["Ada 1", "Ada 2"]
    assert lines(template, adjusted(x=CHANGES["after"])) == ["Ada 1", "Ada 2", "ours"]


# ── how it looks ─────────────────────────────────────────────────────────────────────────────────────


def test_words_look_like_the_first_paragraph_that_is_neither_heading_nor_item() -> None:
    right = p(r("Note: ", "b"), r("and much more", "i"), before='<w:jc w:val="right"/>')
    template = docx(FREE, p("Rewards", style="Heading1"), p("item", style="ListBullet"), right, END)
    made = Template(template, "t.docx").render(adjusted(x={"do": "replace", "text": "one\n\n**two**"}))

    assert outline(made) == ["{i one}", "{b bCs i two}"]
    assert entries(made)["word/document.xml"].count(b'<w:jc w:val="right"/>') == 2


def test_words_in_place_of_a_list_look_like_the_paragraph_of_the_tag() -> None:
    tag = p(FREE, before='<w:jc w:val="right"/>')
    made = Template(docx(tag, p("item", style="ListBullet"), END), "t.docx").render(adjusted(x=CHANGES["replace"]))

    assert outline(made) == ["ours"]
    assert entries(made)["word/document.xml"].count(b'<w:jc w:val="right"/>') == 1


def test_words_are_a_little_markdown_in_the_styles_of_the_template() -> None:
    text = "# Rewards\n\nWe *thank*:\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"

    assert lines(docx(FREE, "2", END), adjusted(x={"do": "replace", "text": text})) == [
        "Heading1: Rewards", "We {i iCs thank}:", "ListBullet: one", "ListBullet: two",
        "<2 columns>", "[{b bCs a} | {b bCs b}]", "[1 | 2]",
    ]  # fmt: skip


def test_tags_in_words_print_their_values() -> None:
    text = "Dear **{{ name }}**\n\n- {{ name | upper }} & {{ name ~ '*' }}\n\n[site](https://{{ name }}.example)"
    made = Template(docx(FREE, "2", END), "t.docx").render(adjusted(x={"do": "replace", "text": text}))

    assert outline(made) == ["Dear {b bCs Ada}", "ListBullet: ADA & Ada*", "{color u site}"]
    assert b"https://Ada.example" in entries(made)["word/_rels/document.xml.rels"]


def test_blanks_in_words_are_blanks() -> None:
    names = adjusted(x={"do": "replace", "text": "Ask **{{ head }}** now"}) | {"head": Blank("school.head", "head")}
    made = issued(docx(FREE, p(r("2", "i")), END), names)

    assert [blank.key for blank in made.blanks] == ["school.head"]
    assert outline(made.data) == ["{i Ask }{b bCs i color shd [head]}{i  now}"]


@pytest.mark.parametrize(
    ("tag", "message"), [("{{ nmae }}", "there is no ‘nmae’ here. Did you mean ‘name’?"), ("{{ name | uper }}", "")]
)
def test_a_slip_in_the_tags_of_words_is_said_with_the_file_that_they_stand_in(tag: str, message: str) -> None:
    given = Adjusted({"x": (Adjustment(do="after", text=f"one {tag}"),)}, "free", file="seeds/a/schools/b.yaml")
    with pytest.raises((RenderError, FindingsError)) as stopped:
        Template(docx(FREE, "2", END), "t.docx").render({"name": "Ada", ADJUSTED: given})

    assert str(stopped.value).startswith(f"seeds/a/schools/b.yaml, {tag}: {message}")


def test_the_slips_in_the_tags_of_words_can_be_told_beforehand() -> None:
    scope = Shapes({"school": Shape("a school", {"name": "text"})}, {"school": "school"})
    text = "{{ school.name }} {{ school.nmae }} \\{{ x }} {{ school.name | uper }}"

    assert [str(finding) for finding in text_problems(text, Place("b.yaml", 7, 3), scope)] == [
        "b.yaml:7:3, {{ school.name | uper }}: there is no filter ‘uper’. Did you mean ‘upper’?",
        "b.yaml:7:3, {{ school.nmae }}: a school has no ‘nmae’. Did you mean ‘name’?",
    ]


@pytest.mark.parametrize("tag", ["{% if name %}", "{{p name }}", "{# remark #}", "{{ name", "[[name]]"])
def test_a_tag_that_words_cannot_have_can_be_told_beforehand_too(tag: str) -> None:
    scope = Shapes({"text": Shape("text")}, {"name": "text"})
    [finding] = text_problems(f"{{{{ name }}}} and {tag}", Place("b.yaml"), scope)

    assert (finding.place, finding.severity) == (Place("b.yaml", tag=tag), "warning")
    assert text_problems(f"\\{tag}", Place("b.yaml"), scope) == []


def test_what_reaches_for_python_in_words_is_refused() -> None:
    with pytest.raises(RenderError, match="templates cannot use"):
        lines(docx(FREE, "2", END), adjusted(x={"do": "after", "text": "{{ name.__class__ }}"}))


@pytest.mark.parametrize("tag", ['{{ section__["x"].__class__ }}', '{{ section__["x"].kept.__class__ }}'])
def test_nor_is_there_a_way_to_python_through_the_sections_themselves(tag: str) -> None:
    with pytest.raises(RenderError, match="templates cannot use"):
        lines(docx(FREE, tag, END), {})


def test_other_tags_in_words_stand_as_they_were_typed() -> None:
    text = "{% if name %} \\{{ name }} {% endif"

    assert lines(docx(FREE, "2", END), adjusted(x={"do": "replace", "text": text})) == [text.replace("\\", "")]


def test_words_with_signs_of_xml_are_printed() -> None:
    assert lines(docx(FREE, "2", END), adjusted(x={"do": "after", "text": "a < b & c\x07"})) == ["2", "a < b & c"]


# ── parts, cells and rows ────────────────────────────────────────────────────────────────────────────


def test_sections_of_headers_are_changed_too() -> None:
    made = Template(docx("1", header=p(FREE) + p("2") + p(END)), "t.docx").render(adjusted(x=CHANGES["replace"]))

    assert words(made, "word/header.xml") == ["ours"]


@pytest.mark.parametrize(("do", "inside"), [("replace", "ours"), ("after", "2; ours"), ("omit", "")])
def test_sections_of_cells_are_changed_and_leave_none_without_a_paragraph(do: str, inside: str) -> None:
    template = docx(tbl(tr(tc(FREE, "2", END), "b")))

    assert lines(template, adjusted(x=CHANGES[do])) == ["<2 columns>", f"[{inside} | b]"]


ROW, END_ROW = tr('{%tr section "x" vary="free" %}'), tr("{%tr endsection %}")
ROWS = tbl(tr("head", "er"), ROW, tr("1", "2"), tr("3", "4"), END_ROW)


@pytest.mark.parametrize(
    ("do", "rows"),
    [
        ("omit", []),
        ("replace", ["[(gridSpan 2) ours]"]),
        ("before", ["[(gridSpan 2) ours]", "[1 | 2]", "[3 | 4]"]),
        ("after", ["[1 | 2]", "[3 | 4]", "[(gridSpan 2) ours]"]),
        ("choose", ["[1 | 2]", "[3 | 4]"]),
    ],
)
def test_rows_are_changed_and_words_among_them_stand_in_a_row_of_one_cell(do: str, rows: list[str]) -> None:
    assert lines(docx(ROWS), adjusted(x=CHANGES[do])) == ["<2 columns>", "[head | er]", *rows]


def test_a_table_all_of_whose_rows_go_goes_too() -> None:
    template = docx("1", tbl(ROW, tr("1", "2"), END_ROW), "3")

    assert lines(template, adjusted(x=CHANGES["omit"])) == ["1", "3"]


def test_two_tables_do_not_become_one_where_the_section_between_them_goes() -> None:
    template = docx(tbl(tr("1", "2")), FREE, "between", END, tbl(tr("3", "4")))
    first, second = ["<2 columns>", "[1 | 2]"], ["<2 columns>", "[3 | 4]"]

    assert lines(template, adjusted(x=CHANGES["omit"])) == [*first, "", *second]
    assert lines(template, adjusted(x=CHANGES["replace"])) == [*first, "ours", *second]
    assert lines(template, {}) == [*first, "between", *second]


def test_rows_are_chosen() -> None:
    option = [tr('{%tr option "a" %}'), tr("1", "2"), tr('{%tr option "b" %}'), tr("3", "4")]
    template = docx(tbl(tr('{%tr section "x" vary="choose" %}'), *option, tr("{%tr endsection %}")))

    assert lines(template, adjusted(x=CHANGES["choose"])) == ["<2 columns>", "[3 | 4]"]


# ── Word files beside the YAML ───────────────────────────────────────────────────────────────────────


def brought(do: str, fragment: bytes, *more: dict[str, str], template: bytes | None = None) -> bytes:
    names = adjusted(files={"own.docx": fragment}, x=[{"do": do, "file": "own.docx"}, *more])
    return Template(template or docx("1", FREE, p("H", style="Heading1"), "2", END, "3"), "t.docx").render(names)


@pytest.mark.parametrize(
    ("do", "made"),
    [
        ("replace", ["1", "own", "3"]),
        ("before", ["1", "Heading1: H", "own", "2", "3"]),
        ("after", ["1", "Heading1: H", "2", "own", "3"]),
    ],
)
def test_the_body_of_a_file_comes_there(do: str, made: list[str]) -> None:
    assert outline(brought(do, docx("own"))) == made


def test_words_and_files_stand_in_their_order() -> None:
    before, after = {"do": "before", "text": "b"}, {"do": "after", "text": "a"}

    assert outline(brought("replace", docx("own"), before, after)) == ["1", "b", "own", "a", "3"]
    assert outline(brought("before", docx("own"), CHANGES["replace"])) == ["1", "own", "ours", "3"]
    assert outline(brought("after", docx("own"), before, CHANGES["omit"])) == ["1", "b", "own", "3"]


def test_the_tags_of_a_file_are_worked_out() -> None:
    assert outline(brought("replace", docx("{%p if name %}", "by {{ name }}", "{%p endif %}"))) == ["1", "by Ada", "3"]


def test_a_slip_in_a_file_is_said_where_it_is_in_that_file() -> None:
    with pytest.raises(FindingsError) as stopped:
        brought("replace", docx("fine", "{%p if name %}"))
    with pytest.raises(RenderError) as unknown:
        brought("replace", docx("{{ nobody }}"))

    assert [str(finding.place) for finding in stopped.value.findings] == ["own.docx, paragraph 2, {%p if name %}"]
    assert str(unknown.value.place) == "own.docx, paragraph 1, {{ nobody }}"


@pytest.mark.parametrize("vary", ["fixed", "fill"])
def test_no_file_comes_into_a_section_that_is_not_free(vary: str) -> None:
    template = docx("1", f'{{%p section "x" vary="{vary}" %}}', "2", END, "3")

    assert outline(brought("replace", docx("own"), template=template)) == ["1", "2", "3"]


def test_a_file_that_is_not_there_or_no_word_file_is_said_at_the_section() -> None:
    template = Template(docx("1", FREE, "2", END), "t.docx")
    with pytest.raises(FindingsError) as missing:
        template.render(adjusted(x={"do": "after", "file": "own.docx"}))
    with pytest.raises(FindingsError) as broken:
        template.render(adjusted(files={"own.docx": b"no zip"}, x={"do": "after", "file": "own.docx"}))

    assert str(missing.value) == (
        f"t.docx, paragraph 2, {FREE}: ‘own.docx’, which is to come into the section ‘x’, cannot be used: there is no "
        "such file. Put the Word file beside the YAML file that names it, or correct the name."
    )
    assert str(broken.value).startswith(f"t.docx, paragraph 2, {FREE}: ‘own.docx’ cannot be brought in for the section")


def test_a_file_comes_into_the_section_of_a_file_that_the_template_brings_in() -> None:
    other = docx("1", FREE, "2", END, "3")
    names = adjusted(files={"own.docx": docx("own")}, x={"do": "replace", "file": "own.docx"})
    template = Template(docx("0", '{%p include "o.docx" %}'), "t.docx", load={"o.docx": other}.__getitem__)

    assert outline(template.render(names)) == ["0", "1", "own", "3"]


def test_its_styles_lists_and_pictures_come_along_and_word_can_read_the_result(
    tmp_path: Path, validate_docx: Check
) -> None:
    styled = with_styles(
        with_old_picture("Our way", p("one", style="House"), p(placeholder("crest"))),
        in_list("House", "House list", 1),
        definition(0, "decimal") + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )
    for do in ("replace", "before", "after"):
        made = brought(do, styled)
        path = tmp_path / f"{do}.docx"
        path.write_bytes(made)
        validate_docx(path)
        files = entries(made)

        assert b'w:name w:val="House list"' in files["word/styles.xml"]
        assert any(name.startswith("word/media/") for name in files)
        assert "House: one" in outline(made)


def test_every_change_makes_a_file_that_word_can_read(tmp_path: Path, validate_docx: Check) -> None:
    text = "# Ours\n\nWords\n\n1. one\n2. two\n\n| a | b |\n|---|---|\n| 1 | 2 |"
    cell = tbl(tr(tc('{%p section "cell" vary="free" %}', "2", END), "b"))
    template = docx(
        FREE, "2", END, cell, ROWS.replace('"x"', '"rows"'), header=p('{%p section "top" vary="free" %}') + p(END)
    )
    paths: list[Path] = []
    for do, change in CHANGES.items():
        each = change | ({"text": text} if "text" in change else {})
        paths.append(tmp_path / f"{do}.docx")
        paths[-1].write_bytes(issued(template, adjusted(x=each, cell=each, rows=each, top=each)).data)

    validate_docx(*paths)


def test_a_template_is_read_once_for_the_same_files_and_anew_for_others() -> None:
    template = Template(docx(FREE, "2", END), "t.docx")
    files = {"own.docx": docx("own")}
    names = adjusted(files=files, x={"do": "replace", "file": "own.docx"})
    first = template.adjusted_by(names[ADJUSTED])

    assert template.adjusted_by(names[ADJUSTED]) is first
    files["own.docx"] = docx("other")
    assert outline(template.render(names)) == ["other"]
    assert outline(template.render({})) == ["2"]


def test_the_files_that_are_used_are_taken_down() -> None:
    noted: list[str] = []
    files = {"own.docx": docx('{%p include "more.docx" %}'), "more.docx": docx("more")}
    given = Adjusted({"x": (Adjustment(do="replace", file="own.docx"),)}, "fixed", files.__getitem__, noted.append)
    made = Template(docx(FREE, "2", END), "t.docx", load=files.__getitem__).render({ADJUSTED: given})

    assert outline(made) == ["more"]
    assert sorted(set(noted)) == ["more.docx", "own.docx"]


# ── what is unadjusted is as if there were no sections ───────────────────────────────────────────────

BODY = (
    p("Rewards", style="Heading1"), "Dear {{ name }}", "Yes", tbl(tr(tc("Yes"), "b"), tr("c", tc("{{ name }}"))),
    "{%p for i in [1, 2] %}", "item {{ i }}", "{%p endfor %}", "Yes",
)  # fmt: skip


def wrapped(blocks: Sequence[str]) -> list[str]:
    return [FREE, *blocks[:3], '{%p section "in" vary="fixed" %}', *blocks[3:], END, END]


@pytest.mark.parametrize("names", [{"name": "Ada"}, adjusted("fill", x={"do": "choose", "option": "a"})])
def test_an_unadjusted_document_is_to_the_byte_what_it_is_without_section_tags(names: Mapping[str, Any]) -> None:
    plain = issued(docx("{{ name }}", *BODY, "end", footer=p("{{ name }}")), {"name": "Ada"})
    marked = issued(docx("{{ name }}", *wrapped(BODY), "end", footer=p("{{ name }}")), names)

    assert marked.digest == plain.digest
    assert entries(marked.data) == entries(plain.data)


def test_a_table_whose_rows_are_a_section_is_as_without_it() -> None:
    plain = issued(docx("{{ name }}", ROWS.replace(ROW, "").replace(END_ROW, "")), {"name": "Ada"})

    assert entries(issued(docx("{{ name }}", ROWS), {"name": "Ada"}).data) == entries(plain.data)


def test_the_names_that_a_template_needs_are_those_without_its_sections() -> None:
    marked = Template(docx(FREE, "{{ name }}", '{%p section "y" vary="choose" %}', '{%p option "a" %}', END, END))

    assert list(marked.variables().names) == ["name"]
    assert marked.problems() == []


def test_a_variable_may_be_called_sections() -> None:
    assert lines(docx("{%p for s in sections %}", "{{ s }}", "{%p endfor %}", FREE, "2", END), {"sections": [1]}) == [
        "1",
        "2",
    ]


# ── whose words they are ─────────────────────────────────────────────────────────────────────────────


def test_a_trace_says_which_words_are_an_adjustment_and_what_stands_in_a_section() -> None:
    template = Template(docx("1", FREE, "2", '{%p section "in" %}', "3", END, END), "t.docx")
    blocks = trace(template, adjusted(x={"do": "after", "text": "ours\n\n- and *more*"}))

    assert [(block.text, block.sections) for block in blocks] == [
        ("1", ()), ("2", ("x",)), ("3", ("x", "in")), ("ours", ("x",)), ("and more", ("x",)),
    ]  # fmt: skip
    assert [piece.origins for block in blocks[3:] for piece in block.pieces] == [(Origin(section="x"),)] * 3
    assert blocks[3].place.paragraph == 2


# ── laws ─────────────────────────────────────────────────────────────────────────────────────────────

VARIES = st.sampled_from(["fixed", "fill", "free", None])


@st.composite
def templates(draw: st.DrawFn) -> tuple[list[str], list[tuple[str, tuple[Vary | None, ...]]], list[str]]:
    """Blocks with sections in sections; each paragraph with how far what it stands in may vary; the sections' names."""
    blocks: list[str] = []
    paragraphs: list[tuple[str, tuple[Vary | None, ...]]] = []
    names: list[str] = []

    def fill(around: tuple[Vary | None, ...]) -> None:
        for _ in range(draw(st.integers(1, 3))):
            blocks.append(f"word {len(paragraphs)}")
            paragraphs.append((blocks[-1], around))
            if len(around) < 3 and len(names) < 6 and draw(st.booleans()):
                vary = draw(VARIES)
                names.append(f"s{len(names)}")
                said = "" if vary is None else f' vary="{vary}"'
                blocks.append(f'{{%p section "{names[-1]}"{said} %}}')
                fill((*around, vary))
                blocks.append(END)

    fill(())
    return blocks, paragraphs, names


FILES: list[dict[str, str]] = [{"do": do, "file": "own.docx"} for do in ("replace", "before", "after")]
ADJUSTMENT = st.sampled_from([Adjustment.model_validate(change) for change in (*CHANGES.values(), *FILES)])


def adjustments(data: st.DataObject, names: Sequence[str], usual: Vary) -> dict[str, Any]:
    """Names with any adjustments of some of the sections."""
    chosen = st.dictionaries(st.sampled_from(names or ["none"]), st.lists(ADJUSTMENT, max_size=3).map(tuple))
    return {"name": "Ada", ADJUSTED: Adjusted(data.draw(chosen), usual, {"own.docx": docx("own")}.__getitem__)}


@given(template=templates(), usual=st.sampled_from(["fixed", "fill", "free"]), data=st.data())
@settings(deadline=None, max_examples=50)
def test_adjustments_never_reach_fixed_text(template: Any, usual: Vary, data: st.DataObject) -> None:
    blocks, paragraphs, names = template
    made = lines(docx(*blocks), adjustments(data, names, usual))

    fixed = [words for words, around in paragraphs if not around or (around[-1] or usual) != "free"]
    own = [words for words, _ in paragraphs]
    assert [line for line in made if line in fixed] == fixed
    assert [line for line in made if line not in ("ours", "own")] == [line for line in own if line in made]
    if not any((vary or usual) == "free" for _, around in paragraphs for vary in around):
        assert made == own


@given(template=templates(), data=st.data())
@settings(deadline=None, max_examples=25)
def test_a_removed_adjustment_gives_the_text_back_to_the_byte(template: Any, data: st.DataObject) -> None:
    blocks, _, names = template
    word = Template(docx("{{ name }}", *blocks), "t.docx")
    before = word.render_document({"name": "Ada"}, "a/b/c").data
    word.render_document(adjustments(data, names, "free"), "a/b/c")
    plain = docx("{{ name }}", *(block for block in blocks if "section" not in block))

    assert word.render_document({"name": "Ada", ADJUSTED: Adjusted({}, "free")}, "a/b/c").data == before
    assert entries(Template(plain, "t.docx").render_document({"name": "Ada"}, "a/b/c").data) == entries(before)


def test_a_term_in_words_counts_as_its_first_use() -> None:
    trust = Trust.model_validate(
        {"name": "Fern Hill Trust", "terms": {"local_body": {"one": "academy committee", "short": "AC"}}}
    )
    said = Adjustment(do="before", text="## The {{ terms.local_body }}\n\nThe {{ terms.local_body }} meets.")
    school = School(name="Fern Hill School", phase="primary", terms=trust.terms, adjustments={"t": {"x": (said,)}})
    entry = CatalogueEntry(title="T", kind="policies", template="t.docx", tier="school")
    catalogue, day = Catalogue(documents={"t": entry}), dt.date(2026, 9, 1)
    names, _ = scope(Document("fern", "hill", "t", entry), trust, school, catalogue, {}, day, FilesBelow(()))

    assert lines(docx(FREE, "The {{ terms.local_body }} decides.", END), names)[1:] == [
        "The academy committee (AC) meets.",
        "The AC decides.",
    ]
