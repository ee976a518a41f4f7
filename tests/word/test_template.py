"""Every problem of a template is said at its place, all of them at once; its tags work wherever Word keeps text."""

import pytest

from policygen.errors import Finding
from policygen.render.engine import Template
from tests.word.make import docx, p, r, tbl, tc, tr


def problems(*blocks: str, **parts: str) -> list[Finding]:
    return Template(docx(*blocks, **parts), "letter.docx").problems()  # type: ignore[arg-type]


def said(*blocks: str, **parts: str) -> list[str]:
    return [str(finding) for finding in problems(*blocks, **parts)]


# ── places ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_problem_names_paragraph_heading_and_tag_as_typed() -> None:
    found = said(p("Roles", style="Heading1"), "one", "Dear {{ na¦me | uper }}")

    assert found == [
        "letter.docx, paragraph 3 under ‘Roles’, {{ name | uper }}: there is no filter ‘uper’. Did you mean ‘upper’?"
    ]


@pytest.mark.parametrize("style", ["Heading1", "berschrift2"])
def test_headings_are_known_by_their_name_in_any_language(style: str) -> None:
    assert problems(p("Roles", style=style), "{{ a b }}")[0].place.heading == "Roles"


def test_a_paragraph_with_an_outline_level_is_a_heading() -> None:
    assert problems(p("Roles", before='<w:outlineLvl w:val="0"/>'), "{{ a b }}")[0].place.heading == "Roles"


def test_a_problem_in_a_table_names_the_cell() -> None:
    found = problems("one", tbl(tr("a", "b"), tr("c", tc(tbl(tr("d", "{{ a b }}")), p("")))), "two")

    assert str(found[0].place) == "letter.docx, table 2, row 1, column 2, {{ a b }}"


def test_a_problem_in_a_header_names_the_part() -> None:
    found = said("x", header=p("{{ a | uper }}"))

    assert found[0].startswith(
        "letter.docx, the header (word/header.xml), paragraph 1, {{ a | uper }}: there is no filter ‘uper’."
    )


def test_problems_come_in_the_order_of_the_document() -> None:
    found = problems("{{ a | uper }}", "{% if x %}", "{{ a b }}", tbl(tr("{%tr if x %}", "")), "[[name]]")

    assert [finding.place.paragraph for finding in found] == [1, 2, 3, 4, 6]


# ── what is wrong ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("blocks", "message"),
    [
        # tags by themselves
        (["{{ name"], "the tag is not closed. Write ‘}}’ at its end, in the same paragraph."),
        (["{{ name", "}}"], "the tag is not closed."),
        (["{% if x }}{% endif %}"], "the tag opens with ‘{%’ but closes with ‘}}’."),
        (["{{ first name }}"], "the tag should end before ‘name’. A name has no spaces;"),
        (["{{ a + }}"], "the tag ends where something more is expected."),
        (["{{ }}"], "the tag ends where something more is expected."),
        (["{% %}"], "the tag says nothing."),
        (["{{ a ! b }}"], "means nothing here."),
        (["{{ f(a }}"], "a bracket is opened in the tag and not closed."),
        (["{% for i items %}{% endfor %}"], "‘items’ stands where ‘in’ is expected."),
        (["{% fro i in x %}"], "there is no tag ‘fro’. Did you mean ‘for’?"),
        (["{% print %}"], "there is no tag ‘print’. To print something, write {{ name }}."),
        (["{%P if x %}"], "there is no tag ‘P’. Write {%p in small letters."),
        (["{{ x is odddd }}"], "there is no test ‘odddd’. Did you mean ‘odd’?"),
        (["{{ x | random }}"], "there is no filter ‘random’."),
        (["{% include 'x.docx' %}"], "‘include’ would bring in another file, which can be done only"),
        (["{%p extends 'x' %}"], "‘extends’ is a tag of Jinja that templates here do not have."),
        (["{%p block a %}", "{%p endblock %}"], "‘block’ is a tag of Jinja that templates here do not have."),
        (["{% if a %}{% else if b %}{% endif %}"], "the tag should end before ‘if’. For ‘else if’, write elif."),
        (["{% if a = 'b' %}{% endif %}"], "the tag should end before ‘=’. To ask whether two are the same, write ==."),
        (["{{{ name }}}"], "a brace in the tag is one too many. To print something, write {{ name }}."),
        (["{{ 'name }}"], "a quotation mark is opened in the tag and not closed."),
        # blocks
        (["{% if x %}"], "‘if’ is never closed. Write {% endif %} where it ends."),
        (["{%p for i in x %}"], "‘for’ is never closed. Write {%p endfor %} where it ends."),
        (["{% endif %}"], "‘endif’ closes a ‘if’ that was never opened."),
        (["{% else %}"], "‘else’ stands without the ‘if’ it belongs to."),
        (["{% macro m() %}{% else %}{% endmacro %}"], "‘else’ stands inside ‘macro’ without the ‘if’ it belongs to."),
        (
            ["{% if x %}{% for i in x %}{% endif %}"],
            "‘for’ is still open where ‘endif’ closes the ‘if’ around it. Write {% endfor %} before {% endif %}.",
        ),
        (["{% set x %}"], "‘set’ is never closed."),
        (["{%p if x %}", "a{% endif %}"], "{%p if x %} takes its paragraph with it, but {% endif %} does not."),
        (
            [tbl(tr("{%tr if x %}", "a"), tr("{%p endif %}", "b"))],
            "{%tr if x %} takes its table row with it, but {%p endif %} takes its paragraph.",
        ),
        # two in one
        (
            ["{%p if x %}{%p endif %}"],
            "the tag stands in the same paragraph as {%p if x %}, and each of them takes the whole paragraph with it.",
        ),
        ([tbl(tr("{%tr if x %}", "{%tr endif %}"))], "the tag stands in the same table row as {%tr if x %}"),
        (["{%p if x %}{{ y }}", "{%p endif %}"], "the tag stands in a paragraph that {%p if x %} takes with it"),
        ([tbl(tr("{%tr if x %}", "{{ y }}"), tr("{%tr endif %}"))], "the tag stands in a table row that {%tr if x %}"),
        # places
        (["{%tr if x %}", "{%tr endif %}"], "the tag takes a table row with it, but stands outside a table."),
        (["{% colspan 2 %}"], "‘colspan’ changes a table cell, but stands in none."),
        ([tbl(tr("{% vm %}a", "b"))], "‘vm’ makes one cell of those that a loop over rows repeats"),
        ([tbl(tr("{% hm %}a", "b"))], "Put it between {%tc for … %} and {%tc endfor %}."),
        (
            [tbl(tr("{% for i in x %}", "{% endfor %}"))],
            "the ‘for’ is opened in a table cell (table 1, row 1, column 1) and goes on in a table cell"
            " (table 1, row 1, column 2).",
        ),
        (["{%p for i in x %}", tbl(tr("{%p endfor %}", ""))], "the ‘for’ is opened in paragraph 1 and goes on in a"),
        ([tbl(tr("{{tr x }}", ""))], "a tag that prints cannot stand in place of a table row."),
        (["{% macro m() %}", "{% endmacro %}"], "the ‘macro’ goes over several paragraphs. Write {%p macro … %}"),
    ],
)  # fmt: skip
def test_a_mistake_is_said(blocks: list[str], message: str) -> None:
    errors = [str(finding) for finding in problems(*blocks) if finding.severity == "error"]

    assert any(message in error for error in errors), errors


BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r>'
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


@pytest.mark.parametrize(
    ("blocks", "message"),
    [
        ([p(BEGIN, "{% if x %}a"), p(END, "{% endif %}")], "opened inside a field, such as a link or a contents list"),
        ([p(BEGIN, "{%p if x %}"), p(END), "{%p endif %}"], "take away the beginning or the end of a field"),
    ],
)
def test_a_field_cut_in_two_is_said(blocks: list[str], message: str) -> None:
    assert message in said(*blocks)[0]


@pytest.mark.parametrize(
    ("blocks", "message"),
    [
        (["{ { name } }"], "this looks like a tag, but it will be printed as it is."),
        (["[[name]]"], "this looks like a tag, but it will be printed as it is."),
        (["up to 20 {% of them"], "‘{%’ begins no tag, so it will be printed as it is."),
        ([p("<w:r><w:instrText> MERGEFIELD Name </w:instrText></w:r>")], "a mail-merge field is left here"),
        ([p('<w:fldSimple w:instr=" MERGEFIELD Name "/>', "«Name»")], "a mail-merge field is left here"),
        (
            ["{%p if x %} please read", "{%p endif %}"],
            "the words ‘please read’ stand in the paragraph that the tag takes with it, so they are not printed.",
        ),
    ],
)
def test_a_doubt_is_a_warning_and_stops_nothing(blocks: list[str], message: str) -> None:
    template = Template(docx(*blocks))
    found = template.problems()

    assert [finding.severity for finding in found] == ["warning"]
    assert message in found[0].message
    assert template.render({"x": 1})


def test_a_sound_template_has_no_problems() -> None:
    assert problems("Dear {{ name }},", "{%p if x %}", "{{ y }}", "{%p endif %}") == []


def test_every_problem_comes_at_once() -> None:
    found = problems("{{ a b }}", "{{ c | uper }}", "{% if x %}", "{ { d } }", header=p("{{ e"))

    assert len(found) == 5


def test_a_tag_for_cells_in_the_wrong_place_is_said_once() -> None:
    assert len(problems("{% colspan 2 %}")) == 1
    assert len(problems(tbl(tr("{% vm %}a", "b")))) == 1


def test_notes_count_from_the_first_that_somebody_wrote() -> None:
    lines = "".join(f'<w:footnote w:type="{t}" w:id="{n}">{p("")}</w:footnote>' for n, t in enumerate(SEPARATORS, -1))
    notes = f'{lines}<w:footnote w:id="1">{p("{{ a b }}")}</w:footnote>'

    assert [found.place.paragraph for found in problems("one", footnotes=notes)] == [1]


SEPARATORS = ("separator", "continuationSeparator")


def test_a_tracked_change_of_the_template_is_said_once_where_the_first_stands() -> None:
    inserted = f'<w:ins w:id="1" w:author="A">{r("{{ name }}")}</w:ins>'
    found = problems("one", p(inserted), p(inserted))

    assert [(finding.severity, finding.place.paragraph) for finding in found] == [("warning", 2)]
    assert "a tracked change stands here, and would stand in every document." in found[0].message


def test_what_somebody_struck_out_is_no_tag_and_hinders_nothing() -> None:
    deleted = '<w:del w:id="1" w:author="A"><w:r><w:delText>{%p if gone %}{{ a b }}</w:delText></w:r></w:del>'

    assert [finding.severity for finding in problems(p("Dear {{ name }}", deleted))] == ["warning"]


def test_both_copies_of_a_text_box_have_one_problem() -> None:
    box = f"<w:txbxContent>{p('{{ a | uper }}')}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"

    assert len(problems(p(f"<w:r>{both}</w:r>"))) == 1
