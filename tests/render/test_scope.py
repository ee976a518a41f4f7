"""What a template can say, and what it asked."""

import datetime as dt
from typing import Any

import pytest

from policygen.model import (
    Catalogue,
    CatalogueEntry,
    Document,
    Guidance,
    Person,
    School,
    SchoolPeople,
    Statement,
    Terms,
    Trust,
    ValuesDocument,
)
from policygen.render.asked import Asked
from policygen.render.content import Blank
from policygen.render.engine import Template
from policygen.render.scope import scope
from policygen.render.shapes import shapes
from policygen.render.values import NotOneStatementError, UnknownWordError, Values
from tests.word.make import docx

DAY = dt.date(2026, 9, 1)


def statement(id: str, **fields: Any) -> Statement:
    return Statement.model_validate({"id": id, "kind": "commitment", "text": f"Words of {id}.", **fields})


STATEMENTS = (
    statement("all-belong", kind="belief", themes=("inclusion", "community"), actor="everyone"),
    statement("welcome", themes=("inclusion",), actor="schools", stem="Our schools will:", parent="all-belong"),
    statement(
        "share",
        themes=("partnership", "inclusion"),
        actor="trust",
        stem="The trust will",
        parent="all-belong",
    ),
    statement("measures", themes=("equality",), actor="unstated"),
    statement("in-this-way", kind="aim", themes=("equality",), depends_on="measures"),
    statement("honesty", kind="value", name="Honesty", text="We say what is so.", themes=("character",)),
    statement("respect", kind="value", name="respect", text="respect", themes=("character",)),
    statement("about-values", kind="note", themes=("inclusion",)),
    statement("gone", themes=("inclusion",), retired="2026-01-01"),
)
TRUST = Trust(name="Example Trust", statements=STATEMENTS, document=ValuesDocument(title="What we stand for"))


def entry(**fields: Any) -> CatalogueEntry:
    usual = {
        "title": "Behaviour policy",
        "kind": "policies",
        "template": "policies/behaviour.docx",
        "tier": "framework",
    }
    return CatalogueEntry.model_validate({**usual, **fields})


def names_for(school: School | None = None, **documents: CatalogueEntry) -> tuple[dict[str, Any], Asked]:
    catalogue = Catalogue(documents={"behaviour": entry(), **documents})
    document = Document(trust="example", school="a-school", name="behaviour", entry=catalogue.documents["behaviour"])
    guidance = {"checked": Guidance(name="Checked Act 2010"), "open": Guidance(name="Open Act", verify=True)}
    return scope(
        document, TRUST, school or School(name="A School", phase="primary"), catalogue, guidance, DAY, _no_pictures
    )


def _no_pictures(name: str) -> bytes:
    raise FileNotFoundError(name)


def ids(selection: Any) -> list[str]:
    return [quote.id for quote in selection]


@pytest.fixture
def values() -> Any:
    return names_for()[0]["values"]


def test_values_leave_out_notes_and_what_is_retired(values: Any) -> None:
    assert ids(values) == ["all-belong", "welcome", "share", "measures", "in-this-way", "honesty", "respect"]


def test_about_keeps_what_speaks_to_any_of_the_themes(values: Any) -> None:
    assert ids(values.about("partnership", "character")) == ["share", "honesty", "respect"]


def test_mainly_keeps_what_speaks_to_a_theme_first_of_all(values: Any) -> None:
    assert ids(values.mainly("inclusion")) == ["all-belong", "welcome"]


def test_by_schools_gives_schools_everyone_and_nobody_by_name(values: Any) -> None:
    assert ids(values.commitments.by("schools")) == ["welcome", "measures"]


def test_by_trust_gives_the_trust_and_everyone(values: Any) -> None:
    assert ids(values.by("trust")) == ["all-belong", "share"]


def test_kinds_filter_and_chain_in_the_order_of_the_trust(values: Any) -> None:
    assert ids(values.beliefs) == ["all-belong"]
    assert ids(values.of_kind("value", "belief")) == ["all-belong", "honesty", "respect"]
    assert ids(values.without("value", "commitment")) == ["all-belong"]
    assert ids(values.about("inclusion").limit(2)) == ["all-belong", "welcome"]


def test_a_sentence_that_leans_on_another_never_stands_alone(values: Any) -> None:
    assert ids(values.about("equality")) == ["measures", "in-this-way"]
    assert ids(values.aims) == []


def test_a_theme_that_there_is_none_of_is_an_error_and_no_empty_answer(values: Any) -> None:
    with pytest.raises(UnknownWordError, match="there is no theme ‘inclusivity’"):
        values.about("inclusivity")


def test_statements_group_by_stem_without_its_colon(values: Any) -> None:
    groups = [(group.stem, [q.id for q in group.statements]) for group in values.commitments.by_stem]

    assert groups == [("Our schools will", ["welcome"]), ("The trust will", ["share"]), ("", ["measures"])]


def test_a_stem_that_leans_on_its_parent_is_never_joined_with_another_parents() -> None:
    statements = (
        statement("one", kind="belief"),
        statement("do-one", stem="This will be realised by", parent="one"),
        statement("two", kind="belief"),
        statement("do-two", stem="This will be realised by", parent="two"),
    )
    values = Values(Trust(name="Example Trust", statements=statements), Asked())
    groups = [(str(group.parent), [quote.id for quote in group.statements]) for group in values.commitments.by_stem]

    assert groups == [("Words of one.", ["do-one"]), ("Words of two.", ["do-two"])]


def test_statements_group_by_parent(values: Any) -> None:
    groups = [
        (group.parent and group.parent.id, [q.id for q in group.statements]) for group in values.commitments.by_parent
    ]

    assert groups == [("all-belong", ["welcome", "share"]), (None, ["measures"])]


def test_a_statement_prints_its_words_and_its_sentence(values: Any) -> None:
    welcome = values.commitments.first

    assert str(welcome) == "Words of welcome."
    assert welcome.sentence == "Our schools will Words of welcome."
    assert str(welcome.parent) == "Words of all-belong."
    assert ids(welcome.parent.children) == ["welcome", "share"]


def test_a_value_has_a_name_and_a_gloss_only_where_the_trust_gave_one(values: Any) -> None:
    assert [(q.name, q.gloss) for q in values.values] == [("Honesty", "We say what is so."), ("respect", "")]


def test_an_empty_selection_is_false_and_its_first_is_a_blank(values: Any) -> None:
    assert not values.about("finance")
    assert len(values.about("finance")) == 0
    assert isinstance(values.about("finance").first, Blank)


def test_a_statement_can_be_asked_for_by_its_place(values: Any) -> None:
    assert values.commitments[0].id == "welcome"
    assert [quote.id for quote in values.commitments[:2]] == ["welcome", "share"]


def test_statements_have_no_words_together(values: Any) -> None:
    """Not those either by which Python tells one object from another: they would differ from build to build."""
    for several in (values, values.beliefs, values.beliefs.by_stem[0], values.commitments.by_parent[0]):
        with pytest.raises(NotOneStatementError, match="these are several statements, not one"):
            str(several)


@pytest.mark.parametrize(
    "tag",
    [
        "{{ values }}",
        "{{ values.beliefs }}",
        "{{ values.beliefs.by_stem }}",
        "{% for g in values.by_parent %}{{ g }}{% endfor %}",
    ],
)
def test_a_tag_that_prints_several_statements_is_said_before_anything_is_built(tag: str) -> None:
    found = Template(docx(tag)).problems(shapes({}))

    assert [finding.message for finding in found] == ["these are several statements, not one."]


def test_a_tag_that_prints_a_group_of_facts_is_said_before_anything_is_built() -> None:
    found = Template(docx("{{ school.contact }} {{ school.contact.phone }}")).problems(shapes({}))

    assert [str(finding).split(": ", 1)[1] for finding in found] == [
        "these are several facts, not one. Print one of them, like .absence_line."
    ]


def test_guidance_prints_its_citation() -> None:
    names, _ = names_for()

    assert str(names["guidance"].checked) == "Checked Act 2010"


def test_queries_are_recorded_with_their_answers_empty_ones_too() -> None:
    names, asked = names_for()
    list(names["values"].about("inclusion").commitments.by("schools"))
    bool(names["values"].about("finance"))
    names["values"].about("faith")  # Never looked at, so never asked.

    assert {text: query.answer for text, query in asked.queries.items()} == {
        'values.about("inclusion").commitments.by("schools")': ("welcome",),
        'values.about("finance")': (),
    }
    assert asked.statements() == {"welcome"}


def test_the_digest_of_an_answer_follows_the_words() -> None:
    def digest(text: str) -> str:
        asked = Asked()
        asked.query("values", [statement("welcome", text=text)])
        return asked.queries["values"].digest

    assert digest("One.") == digest("One.")
    assert digest("One.") != digest("Two.")


def test_a_known_fact_is_itself_and_an_unknown_one_a_blank_that_names_it() -> None:
    names, asked = names_for()

    assert names["school"].name == "A School"
    blank = names["school"].contact.phone
    assert isinstance(blank, Blank)
    assert (blank.key, blank.label) == ("school.contact.phone", "telephone number")
    assert not blank
    assert "school.contact.phone" in asked.facts


def test_a_name_that_no_school_has_is_an_attribute_error() -> None:
    names, _ = names_for()

    with pytest.raises(AttributeError):
        _ = names["school"].headteecher


def test_a_post_prints_who_holds_it_on_the_day() -> None:
    before = Person(name="Ada Before", until=dt.date(2026, 8, 31))
    now = Person(name="Ben Now", start=dt.date(2026, 9, 1), email="ben@school.example")
    school = School(name="A School", phase="primary", people=SchoolPeople(headteacher=(before, now)))
    names, _ = names_for(school)

    assert str(names["school"].headteacher) == "Ben Now"
    assert names["school"].headteacher.email == "ben@school.example"
    assert names["school"].headteacher.phone.label == "telephone number of the headteacher"


def test_a_vacant_post_is_a_blank_that_names_it() -> None:
    school = School(name="A School", phase="primary", people=SchoolPeople(dsl=(Person(name="Was Here", vacancy=True),)))
    names, _ = names_for(school)

    assert names["school"].dsl.key == "school.people.dsl.name"
    assert names["school"].dsl.label == "name of the designated safeguarding lead"


def test_a_post_of_many_is_a_list_of_those_in_post() -> None:
    people = SchoolPeople(deputy_dsls=(Person(name="One"), Person(name="Two", until=dt.date(2020, 1, 1))))
    names, _ = names_for(School(name="A School", phase="primary", people=people))

    assert [str(person) for person in names["school"].deputy_dsls] == ["One"]


@pytest.mark.parametrize(
    ("phase", "pupils"),
    [("primary", "pupils"), ("secondary", "students"), ("nursery", "children"), ("special", "pupils")],
)
def test_terms_follow_the_phase(phase: str, pupils: str) -> None:
    names, _ = names_for(School.model_validate({"name": "A School", "phase": phase}))

    assert names["terms"].pupils == pupils


def test_a_schools_own_term_goes_before_the_usual_one() -> None:
    names, _ = names_for(School(name="A School", phase="secondary", terms=Terms.model_validate({"pupils": "learners"})))

    assert names["terms"].pupils == "learners"
    assert names["terms"].parents == "parents and carers"


def test_guidance_that_is_still_to_be_checked_cannot_be_printed() -> None:
    names, _ = names_for()

    assert names["guidance"].checked.citation == "Checked Act 2010"
    with pytest.raises(AttributeError):
        _ = names["guidance"].open


def test_a_provision_is_cited_only_where_somebody_read_it() -> None:
    read = Guidance(name="An Act 2010", provision="section 1", provision_read=True)

    assert read.citation == "An Act 2010, section 1"
    assert read.model_copy(update={"provision_read": False}).citation == "An Act 2010"


def test_documents_are_those_that_the_school_really_has() -> None:
    names, _ = names_for(
        careers=entry(title="Careers", phases=("secondary",)),
        finance=entry(title="Finance", per="trust"),
        welcome=entry(title="Welcome", kind="prospectus"),
    )

    assert [str(document) for document in names["documents"]] == ["Behaviour policy", "Welcome"]
    assert [document.title for document in names["documents"].of_kind("prospectus")] == ["Welcome"]


def test_a_document_can_be_asked_for_by_its_name() -> None:
    names, _ = names_for(careers=entry(title="Careers", phases=("secondary",)), welcome=entry(title="Welcome"))

    assert names["documents"].named("welcome").title == "Welcome"
    assert not names["documents"].named("careers")


def test_other_documents_have_the_dates_of_their_last_approval_and_only_what_is_asked_for_is_taken_down() -> None:
    given = {"by": "Governors", "on": "2026-09-02", "content": "x", "next_review": "2027-09-01"}
    school = School.model_validate({"name": "A School", "phase": "primary", "approvals": {"welcome": given}})
    welcome, other = entry(title="Welcome"), entry(title="Other")
    names, asked = names_for(school, behaviour=entry(related=("welcome",)), welcome=welcome, other=other)
    [related] = names["document"].related
    listed = names["documents"]

    assert [document.title for document in listed] == ["Behaviour policy", "Welcome", "Other"]
    assert list(asked.documents) == []
    assert (related.approved_on, related.next_review, related.approver) == (
        "2 September 2026",
        "1 September 2027",
        "Governors",
    )
    assert list(asked.documents) == ["welcome"]
    assert not listed.named("other").approved_on
    assert list(asked.documents) == ["welcome", "other"]


def test_approval_stays_blank_and_is_never_claimed() -> None:
    names, _ = names_for()
    blanks = ("owner", "version", "approved_on", "applies_from", "next_review", "minute")

    assert {name: type(getattr(names["document"], name)) for name in blanks} == dict.fromkeys(blanks, Blank)


def test_the_trusts_statements_can_only_be_asked_for_through_values() -> None:
    names, _ = names_for()

    with pytest.raises(AttributeError):
        _ = names["trust"].statements


def test_every_name_that_shapes_promise_is_there() -> None:
    """The static check knows the scope from `shapes`; this holds the two together."""
    known = shapes({"checked": Guidance(name="Checked Act 2010")})
    names, _ = names_for()

    assert set(known.roots) == set(names)
    for root, shape in known.roots.items():
        for name in known.shapes[shape].fields:
            assert getattr(names[root], name) is not None, f"{root}.{name}"


def test_a_document_of_the_trust_itself_has_no_school() -> None:
    assert "school" not in shapes({}, of_trust=True).roots
