"""What things are called, in the forms that templates ask for, and how a term is introduced in a document."""

from typing import Any

import pytest

from policygen.errors import RenderError
from policygen.model import Governance, School, Terms, Trust
from policygen.render.engine import Template
from policygen.render.shapes import shapes
from policygen.render.terms import TermFacts
from policygen.render.trace import Origin, origins_of, trace
from tests.word.make import docx, p, tbl, tc, tr, words


def terms(said: dict[str, Any] | None = None, phase: str = "primary") -> TermFacts:
    """What things are called in a school whose record says this."""
    school = School.model_validate({"name": "A School", "phase": phase, "terms": said or {}})
    return TermFacts(Trust(name="A Trust"), school)


def said(*content: str, **school: Any) -> list[str]:
    """The paragraphs of a document of this content in a school that calls things so."""
    return words(Template(docx(*content)).render({"terms": terms(school)}))


SHORT = {"one": "academy committee", "short": "AC"}


# ── words ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("phase", "usual"),
    [
        ("nursery", ["child", "children", "key person"]),
        ("primary", ["pupil", "pupils", "class teacher"]),
        ("secondary", ["student", "students", "form tutor"]),
    ],
)
def test_the_usual_words_follow_the_phase(phase: str, usual: list[str]) -> None:
    names = terms(phase=phase)

    assert [names.pupil, names.pupils, names.tutor] == usual


def test_a_school_has_the_words_of_its_record_and_the_trust_its_own() -> None:
    trust = Trust(name="A Trust", terms=Terms.model_validate({"headteacher": "principal"}))
    school = School.model_validate({"name": "A School", "phase": "primary", "terms": {"headteacher": "head of school"}})

    assert [TermFacts(trust, of).headteacher for of in (school, None)] == ["head of school", "principal"]


def test_the_plural_follows_the_word_unless_it_is_given() -> None:
    assert terms({"pupil": "learner"}).pupils == "learners"
    assert terms({"pupils": "scholars"}).pupil.many == "scholars"
    assert terms({"tutor": {"one": "form tutor", "many": "tutors"}}).tutor.many == "tutors"


def test_the_older_name_of_the_local_body_is_still_its_word() -> None:
    school = School(name="A School", phase="primary", governance=Governance(local_body_name="school committee"))

    assert TermFacts(Trust(name="A Trust"), school).local_body == "school committee"


def test_a_term_of_the_house_is_asked_for_by_its_name() -> None:
    names = terms({"house": {"pastoral_lead": "head of house", "form": "tutor group"}})

    assert [names.pastoral_lead.many, names.form.a] == ["heads of house", "a tutor group"]


def test_a_term_that_nobody_named_is_located_with_the_nearest_name() -> None:
    template = Template(docx("The {{ terms.pastoral_led }} helps."), name="house.docx")
    names = {"terms": terms({"house": {"pastoral_lead": "head of house"}})}

    with pytest.raises(RenderError) as raised:
        template.render(names)

    assert str(raised.value) == (
        "house.docx, paragraph 1, {{ terms.pastoral_led }}: ‘terms’ has no ‘pastoral_led’. "
        "Did you mean ‘pastoral_lead’?"
    )
    assert [str(f) for f in template.problems(shapes({}, house=["pastoral_lead"]))] == [str(raised.value)]


# ── forms ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("terms.headteacher", "head of school"),
        ("terms.headteacher.many", "heads of school"),
        ("terms.headteacher.possessive", "head of school’s"),
        ("terms.headteacher.capital", "Head of school"),
        ("terms.headteacher | capitalise", "Head of school"),
        ("terms.headteacher.title", "Head of School"),
        ("terms.headteacher.a", "a head of school"),
        ("terms.headteacher.a.capital", "A head of school"),
        ("terms.headteacher.a.title", "a Head of School"),
        ("terms.headteacher.many.possessive", "heads of school’s"),
        ("terms.headteacher.short", "head of school"),
        ("terms.headteacher.upper()", "HEAD OF SCHOOL"),
        ("terms.pupils.possessive", "children’s"),
        ("terms.pupils.possessive.capital", "Children’s"),
        ("terms.pupils.a", "children"),
        ("terms.local_body.a", "an academy committee"),
        ('"the " ~ terms.local_body', "the academy committee"),
        ('terms.local_body + "!"', "academy committee!"),
        ("[terms.pupils, terms.parents] | join(' and ')", "children and parents and carers"),
    ],
)
def test_a_term_has_the_forms_that_a_sentence_needs(form: str, printed: str) -> None:
    names = terms({"headteacher": "head of school", "local_body": "academy committee", "pupil": "child"})

    assert words(Template(docx("{{ " + form + " }}")).render({"terms": names})) == [printed]
    assert Template(docx("{{ " + form + " }}")).problems(shapes({})) == []


def test_an_article_that_is_given_goes_before_the_one_by_sound() -> None:
    assert terms({"tutor": {"one": "SENCO", "article": "an"}}).tutor.a == "an SENCO"


def test_a_form_that_there_is_not_is_found_before_filling() -> None:
    found = Template(docx("{{ terms.pupil.posessive }}"), name="x.docx").problems(shapes({}))

    assert [str(f) for f in found] == [
        "x.docx, paragraph 1, {{ terms.pupil.posessive }}: a term has no ‘posessive’. Did you mean ‘possessive’?"
    ]


# ── abbreviations ────────────────────────────────────────────────────────────────────────────────────


def test_the_first_use_gives_the_abbreviation_and_later_ones_are_it() -> None:
    document = said(
        "The {{ terms.local_body }} meets.",
        "{{ terms.local_body.a.capital }} decides; the {{ terms.local_body.possessive }} word counts.",
        "Other {{ terms.local_body.many }}.",
        local_body=SHORT,
    )

    assert document == ["The academy committee (AC) meets.", "An AC decides; the AC’s word counts.", "Other ACs."]


@pytest.mark.parametrize(
    ("form", "first"),
    [
        ("a.capital", "An academy committee (AC)"),
        ("many", "academy committees (ACs)"),
        ("possessive", "academy committee’s (AC’s)"),
        ("title", "Academy Committee (AC)"),
    ],
)
def test_any_form_can_be_the_first_use(form: str, first: str) -> None:
    document = said(f"{{{{ terms.local_body.{form} }}}}", "{{ terms.local_body }}", local_body=SHORT)

    assert document == [first, "AC"]


def test_a_term_without_an_abbreviation_is_always_in_full() -> None:
    assert said("{{ terms.local_body }}", "{{ terms.local_body }}") == ["local governing body"] * 2


def test_full_and_short_are_what_they_say_and_are_no_first_use() -> None:
    document = said(
        "{{ terms.local_body.full }}", "{{ terms.local_body.short }}", "{{ terms.local_body }}", local_body=SHORT
    )

    assert document == ["academy committee", "AC", "academy committee (AC)"]


def test_the_loop_that_comes_first_has_the_first_use_once() -> None:
    document = said("{%p for n in [1, 2] %}", "{{ terms.local_body }}", "{%p endfor %}", local_body=SHORT)

    assert document == ["academy committee (AC)", "AC"]


def test_a_heading_and_the_head_of_a_table_have_the_full_name_and_are_no_first_use() -> None:
    head = tr(tc(p("{{ terms.local_body }}"))).replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", 1)
    document = said(
        p("The {{ terms.local_body }}", style="Heading1"),
        tbl(head, tr(tc(p("{{ terms.local_body }}"))), columns=1),
        p("{{ terms.local_body }}", style="Heading1"),
        "{{ terms.local_body }}",
        local_body=SHORT,
    )

    assert document == [
        "The academy committee",
        "academy committee",
        "academy committee (AC)",
        "academy committee",
        "AC",
    ]


def test_headers_and_footers_have_the_full_name() -> None:
    template = Template(docx("{{ terms.local_body }}", header=p("{{ terms.local_body }}")))
    made = template.render({"terms": terms({"local_body": SHORT})})

    assert words(made) == ["academy committee (AC)"]
    assert words(made, "word/header.xml") == ["academy committee"]


def test_a_second_document_of_the_same_names_introduces_the_term_again() -> None:
    template = Template(docx("{{ terms.local_body }}"))
    names = {"terms": terms({"local_body": SHORT})}

    assert template.render(names) == template.render(names)


def test_the_trace_of_a_term_says_which_it_is_and_has_the_words_of_the_document() -> None:
    template = Template(docx("The {{ terms.local_body }}.", "Its {{ terms.local_body.possessive }} word."))
    names = {"terms": terms({"local_body": SHORT})}

    assert [block.text for block in trace(template, names)] == words(template.render(names))
    assert origins_of(names["terms"].local_body.many) == (Origin(fact="terms.local_body"),)
