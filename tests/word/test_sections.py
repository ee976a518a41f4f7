"""Sections of a template: which there are, what each allows, and what can be wrong with their tags."""

import pytest

from policygen.errors import Finding
from policygen.model import Vary
from policygen.word.package import read_package
from policygen.word.sections import Section, allowed
from policygen.word.template import Reading, read_template
from tests.word.make import docx, p, tbl, tc, tr

END = "{%p endsection %}"


def read(*blocks: str, **parts: str) -> Reading:
    return read_template(read_package(docx(*blocks, **parts), "t.docx"), "t.docx")


def found(*blocks: str, **parts: str) -> list[Section]:
    """The sections of a template that is sound."""
    reading = read(*blocks, **parts)

    assert reading.findings == ()
    return list(reading.sections)


def said(*blocks: str, **parts: str) -> list[str]:
    """What is wrong with a template: paragraph and message."""
    return [f"{finding.place.paragraph}: {finding.message}" for finding in read(*blocks, **parts).findings]


def only(*blocks: str) -> Finding:
    (finding,) = read(*blocks).findings
    return finding


# ── which there are ──────────────────────────────────────────────────────────────────────────────────


def test_a_section_has_a_name_how_it_may_vary_and_the_paragraphs_that_it_goes_over() -> None:
    (section,) = found("one", '{%p section "late-pupils" vary="free" %}', "two", "three", END, "four")

    assert (section.name, section.vary, section.options) == ("late-pupils", "free", ())
    assert (section.place.file, section.place.part, section.place.paragraph) == ("t.docx", "word/document.xml", 2)
    assert (section.first, section.last) == (2, 5)


@pytest.mark.parametrize("vary", ["fixed", "choose", "fill", "free"])
def test_how_it_may_vary_is_one_of_four(vary: Vary) -> None:
    option = ['{%p option "a" %}'] if vary == "choose" else []

    assert [section.vary for section in found(f'{{%p section "x" vary="{vary}" %}}', *option, "y", END)] == [vary]


def test_left_out_it_is_for_the_tier_to_say() -> None:
    assert [section.vary for section in found('{%p section "x" %}', "y", END)] == [None]


@pytest.mark.parametrize(
    "tag",
    [
        "{%p sec¦tion “rew¦ards” vary=“fr¦ee” %}",
        "{%p Section 'rewards', vary = 'free' %}",
        '{%p section  "rewards"   vary="free"%}',
    ],
)
def test_the_tag_may_be_written_as_word_and_people_write_it(tag: str) -> None:
    assert [(section.name, section.vary) for section in found(tag, "x", END)] == [("rewards", "free")]


def test_a_choice_has_its_options_in_order() -> None:
    (section,) = found(
        '{%p section "uniform" vary="choose" %}', "all wear", '{%p option "blazer" %}', "a", '{%p option "jumper" %}',
        "b", END,
    )  # fmt: skip

    assert section.options == ("blazer", "jumper")


def test_sections_stand_in_sections() -> None:
    sections = found(
        '{%p section "all" vary="free" %}', '{%p section "law" vary="fixed" %}', '{%p section "deep" %}', "x", END, END,
        '{%p section "more" vary="free" %}', "y", END, END,
    )  # fmt: skip

    assert [(s.name, s.inner, s.first, s.last) for s in sections] == [
        ("all", ("law", "deep", "more"), 1, 10),
        ("law", ("deep",), 2, 6),
        ("deep", (), 3, 5),
        ("more", (), 7, 9),
    ]


def test_sections_stand_in_every_part_with_text() -> None:
    header = p('{%p section "top" %}') + p("x") + p(END)
    sections = found('{%p section "body" %}', "x", END, header=header)

    assert [(section.name, section.place.part) for section in sections] == [
        ("body", "word/document.xml"),
        ("top", "word/header.xml"),
    ]


def test_sections_stand_in_cells_and_around_rows() -> None:
    cell = tc('{%p section "cell" %}', "x", END)
    table = tbl(tr(cell, "y"), tr('{%tr section "rows" %}'), tr("a", "b"), tr("{%tr endsection %}"))

    assert [(section.name, section.rows) for section in found(table)] == [("cell", False), ("rows", True)]


def test_a_section_may_stand_in_a_condition_and_hold_loops() -> None:
    blocks = ["{%p if a %}", '{%p section "x" %}', "{%p for i in b %}", "{{ i }}", "{%p endfor %}", END, "{%p endif %}"]

    assert [section.name for section in found(*blocks)] == ["x"]


def test_the_two_copies_of_a_text_box_hold_one_section() -> None:
    inside = p('{%p section "box" %}') + p("x") + p(END)
    content = f"<w:txbxContent>{inside}</w:txbxContent>"
    box = (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>'
        f"{content}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{content}"
        "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )

    assert [section.name for section in found(box)] == ["box"]


# ── what each allows ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("vary", "changes"),
    [
        ("fixed", set()),
        ("fill", set()),
        ("choose", {"choose"}),
        ("free", {"replace", "before", "after", "omit"}),
    ],
)
def test_what_may_be_changed_goes_by_how_a_section_may_vary(vary: Vary, changes: set[str]) -> None:
    (section,) = found('{%p section "x" %}', "y", END)

    assert allowed(section, [section], vary) == changes


@pytest.mark.parametrize("inner", ["fixed", "fill", "choose"])
def test_what_holds_a_section_that_is_not_free_is_neither_replaced_nor_left_out(inner: Vary) -> None:
    option = ['{%p option "a" %}'] if inner == "choose" else []
    sections = found(
        '{%p section "out" vary="free" %}', f'{{%p section "in" vary="{inner}" %}}', *option, "x", END, END
    )

    assert allowed(sections[0], sections, "free") == {"before", "after"}


def test_what_holds_only_free_sections_is_free() -> None:
    sections = found('{%p section "out" vary="free" %}', '{%p section "in" %}', "x", END, END)

    assert allowed(sections[0], sections, "free") == {"replace", "before", "after", "omit"}
    assert allowed(sections[0], sections, "fill") == {"before", "after"}


# ── what can be wrong ────────────────────────────────────────────────────────────────────────────────


def test_the_same_name_twice_is_said_at_the_second() -> None:
    assert said('{%p section "x" %}', "a", END, '{%p section "x" %}', "b", END) == [
        "4: there is another section ‘x’ in this template (t.docx, paragraph 1)."
    ]


def test_the_same_name_in_two_parts_is_said_too() -> None:
    header = p('{%p section "x" %}') + p("a") + p(END)

    assert said('{%p section "x" %}', "a", END, header=header) == [
        "1: there is another section ‘x’ in this template (t.docx, paragraph 1)."
    ]


def test_a_section_that_is_never_closed_is_said() -> None:
    finding = only('{%p section "x" %}', "a")

    assert (finding.message, finding.hint) == (
        "‘section’ is never closed.", "Write {%p endsection %} where it ends.",
    )  # fmt: skip


def test_an_end_without_a_section_is_said() -> None:
    assert said("a", END) == ["2: ‘endsection’ closes a ‘section’ that was never opened."]


def test_a_section_that_crosses_a_condition_is_said() -> None:
    assert said('{%p section "x" %}', "{%p if a %}", "b", END, "{%p endif %}") == [
        "2: ‘if’ is still open where ‘endsection’ closes the ‘section’ around it.",
        "5: ‘endif’ closes a ‘if’ that was never opened.",
    ]


def test_a_wrong_word_for_how_it_may_vary_is_said_with_the_nearest() -> None:
    finding = only('{%p section "x" vary="free-ly" %}', "a", END)

    assert (finding.message, finding.hint) == ("a section cannot vary by ‘free-ly’.", "Did you mean ‘free’?")


def test_a_name_that_is_none_is_said_with_one_like_it() -> None:
    finding = only('{%p section "Late Pupils" %}', "a", END)

    assert (finding.message, finding.hint) == (
        "‘Late Pupils’ is no name for a section.",
        'It has small letters a–z, digits and single hyphens only. Write section "late-pupils".',
    )


@pytest.mark.parametrize(
    "tag", ["{%p section %}", "{%p section rewards %}", '{%p section "x" free %}', '{%p section "x" vary=free %}']
)
def test_a_tag_that_says_something_else_is_said(tag: str) -> None:
    assert said(tag, "a", END) == ["1: the tag does not say the section’s name, and how it may vary, as it should."]


@pytest.mark.parametrize("word", ["for i in a", "macro m()", "call m()", "filter upper"])
def test_a_section_in_what_may_come_more_than_once_is_said(word: str) -> None:
    name = word.split()[0]

    assert said(f"{{%p {word} %}}", '{%p section "x" %}', "a", END, f"{{%p end{name} %}}") == [
        f"2: the section stands inside ‘{name}’, so it would come more than once."
    ]


def test_a_section_in_the_middle_of_a_paragraph_is_said() -> None:
    assert said('one {% section "x" %} two {% endsection %}') == [
        "1: a section is made of whole paragraphs or of whole table rows."
    ]


def test_a_section_of_cells_is_said() -> None:
    table = tbl(tr(tc('{%tc section "x" %}'), "a", tc("{%tc endsection %}")))

    assert said(table) == ["1: a section is made of whole paragraphs or of whole table rows."]


def test_a_section_that_begins_in_a_cell_and_ends_elsewhere_is_said() -> None:
    assert len(said(tbl(tr(tc('{%p section "x" %}', "a"), "b")), "c", END)) == 1


def test_an_option_outside_a_section_is_said() -> None:
    assert said('{%p option "a" %}', "b") == ["1: ‘option’ stands without the ‘section’ it belongs to."]


def test_an_option_deeper_in_a_section_is_said() -> None:
    blocks = ['{%p section "x" vary="choose" %}', '{%p option "a" %}', "{%p if b %}", '{%p option "c" %}']

    assert said(*blocks, "d", "{%p endif %}", END) == [
        "4: ‘option’ stands inside ‘if’ without the ‘section’ it belongs to."
    ]


@pytest.mark.parametrize("vary", ["", ' vary="free"', ' vary="fixed"'])
def test_an_option_in_a_section_that_does_not_vary_by_choice_is_said(vary: str) -> None:
    assert said(f'{{%p section "x"{vary} %}}', '{%p option "a" %}', "b", END) == [
        "2: an option stands in the section ‘x’, which does not vary by choice."
    ]


def test_a_choice_without_options_is_said() -> None:
    assert said('{%p section "x" vary="choose" %}', "a", END) == [
        "1: the section ‘x’ varies by choice, and has no options."
    ]


def test_the_same_option_twice_is_said() -> None:
    option = '{%p option "a" %}'

    assert said('{%p section "x" vary="choose" %}', option, "b", option, "c", END) == [
        "4: there is another option ‘a’ in this section."
    ]


def test_an_option_without_a_name_is_said() -> None:
    assert said('{%p section "x" vary="choose" %}', "{%p option %}", "b", END) == [
        "2: the tag does not say the option’s name."
    ]


def test_all_that_is_wrong_is_said_at_once() -> None:
    blocks = ["{%p section %}", "a", END, '{%p section "b" vary="no" %}', "c", END, "{{ d"]

    assert [line.split(":")[0] for line in said(*blocks)] == ["7", "1", "4"]
