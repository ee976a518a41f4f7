"""What a record is: frozen, with named fields, and it knows which of them were given."""

import copy
import datetime as dt
import json
import pickle
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.model import Adjustment, Called, Contact, Person, School, SchoolPeople, Statement, Terms, Trust
from policygen.record import After, Field, InvalidRecordError, Record

SCHOOL: dict[str, Any] = {
    "name": "Lark Hill School",
    "phase": "primary",
    "nursery": "yes",
    "capacity": "420",
    "joined_trust": "2019-09-01",
    "contact": {"phone": "01632 960000"},
    "people": {
        "headteacher": [{"name": "Ada Moss", "from": "2020-01-01", "until": "2026-08-31"}, {"vacancy": "yes"}],
        "dsl": {"name": "Bo Fern"},
    },
    "terms": {"pupil": "child", "headteacher": {"one": "principal", "short": "P"}, "house": {"den": "den"}},
    "statements": [{"id": "calm", "kind": "belief", "text": "Calm helps.", "themes": ["wellbeing"]}],
    "adjustments": {"behaviour": {"rewards": {"do": "omit"}, "calls": [{"do": "before", "text": "A"}, {"do": "omit"}]}},
    "years": {"2026-27": {"capacity": "440"}},
}


class Small(Record):
    """A record of two fields."""

    one: str
    two: tuple[int, ...] = Field(default=(), key="zwei")


class Larger(Small):
    """A record with one more, and the first no longer required."""

    one: str = "usual"
    three: Annotated[str | None, After(str.upper)] = None


# ── made, copied, compared ──


def test_fields_of_a_record_that_extends_another_come_after_those_of_the_other() -> None:
    assert [(field.name, field.default, field.alias) for field in Larger.model_fields.values()] == [
        ("one", "usual", None),
        ("two", (), "zwei"),
        ("three", None, None),
    ]


def test_a_record_knows_which_fields_were_given() -> None:
    small = Small(one="a")

    assert (small.two, small.model_fields_set) == ((), {"one"})
    assert small.model_copy(update={"two": ()}).model_fields_set == {"one", "two"}
    assert small.model_fields_set == {"one"}


def test_records_are_equal_by_their_values_whichever_were_given() -> None:
    assert Small(one="a") == Small(one="a", two=())
    assert hash(Small(one="a")) == hash(Small(one="a", two=()))
    assert Small(one="usual") != Larger()
    assert Small(one="a") != Small(one="b")


def test_a_record_cannot_be_changed() -> None:
    small = Small(one="a")

    with pytest.raises(AttributeError, match="never changes"):
        small.one = "b"  # type: ignore[misc]
    with pytest.raises(AttributeError, match="never changes"):
        del small.one
    assert small == Small(one="a")


def test_a_record_without_what_it_needs_or_with_what_it_has_not_cannot_be_made() -> None:
    with pytest.raises(TypeError, match="Small needs one"):
        Small()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="Small has no field four"):
        Small(one="a", four="d")  # type: ignore[call-arg]


@pytest.mark.parametrize("again", [lambda record: pickle.loads(pickle.dumps(record)), copy.copy, copy.deepcopy])
def test_a_record_can_be_handed_to_another_process(again: Any) -> None:
    school = School.model_validate(SCHOOL)

    found = again(school)

    assert (found, found.model_fields_set) == (school, school.model_fields_set)
    assert found.people.model_fields_set == {"headteacher", "dsl"}


# ── checked ──


def test_strings_are_read_as_the_types_say() -> None:
    school = School.model_validate(SCHOOL)

    assert (school.nursery, school.capacity, school.joined_trust) == (True, 420, dt.date(2019, 9, 1))
    assert school.people == SchoolPeople(
        headteacher=(
            Person(name="Ada Moss", start=dt.date(2020, 1, 1), until=dt.date(2026, 8, 31)),
            Person(vacancy=True),
        ),
        dsl=(Person(name="Bo Fern"),),
    )
    assert school.terms == Terms(
        pupil=Called(one="child"), headteacher=Called(one="principal", short="P"), house={"den": Called(one="den")}
    )
    assert school.contact.model_fields_set == {"phone"}
    assert school.statements == (Statement(id="calm", kind="belief", text="Calm helps.", themes=("wellbeing",)),)


def test_every_problem_is_told_with_its_place() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        School.model_validate({"phase": "junior-ish", "people": {"dsl": {"from": "soon"}}, "colour": "red"})

    assert [(problem["type"], problem["loc"]) for problem in caught.value.problems] == [
        ("missing", ("name",)),
        ("literal_error", ("phase",)),
        ("value_error", ("people", "dsl", 0, "from")),
        ("extra_forbidden", ("colour",)),
    ]


def test_a_field_goes_by_the_key_that_people_type_by_its_name_or_by_both() -> None:
    assert Small.model_validate({"one": "a", "zwei": [1]}) == Small.model_validate({"one": "a", "two": [1]})
    with pytest.raises(InvalidRecordError):
        Small.model_validate({"one": "a", "two": [1]}, by_alias=True, by_name=False)


def test_a_value_goes_through_what_stands_beside_its_type() -> None:
    assert Larger.model_validate({"three": "c"}).three == "C"


# ── as plain data ──


def test_a_record_is_written_in_the_form_in_which_people_write_it() -> None:
    school = School.model_validate(SCHOOL)

    assert school.model_dump(mode="json", by_alias=True, exclude_unset=True, exclude={"statements"}) == {
        "name": "Lark Hill School",
        "phase": "primary",
        "nursery": True,
        "capacity": 420,
        "joined_trust": "2019-09-01",
        "contact": {"phone": "01632 960000"},
        "people": {
            "headteacher": [{"name": "Ada Moss", "from": "2020-01-01", "until": "2026-08-31"}, {"vacancy": True}],
            "dsl": {"name": "Bo Fern"},
        },
        "terms": {"pupil": "child", "headteacher": {"one": "principal", "short": "P"}, "house": {"den": "den"}},
        "adjustments": {
            "behaviour": {"rewards": {"do": "omit"}, "calls": [{"do": "before", "text": "A"}, {"do": "omit"}]}
        },
        "years": {"2026-27": {"capacity": 440}},
    }


def test_defaults_unset_and_empty_fields_can_be_left_out() -> None:
    contact = Contact(phone=None, email="a@b.example")

    assert contact.model_dump(exclude_unset=True) == {"phone": None, "email": "a@b.example"}
    assert contact.model_dump(exclude_unset=True, exclude_none=True) == {"email": "a@b.example"}
    assert contact.model_dump(exclude_defaults=True) == {"email": "a@b.example"}
    assert Trust(name="T", contact=contact).model_dump(include={"contact"}, exclude_defaults=True) == {
        "contact": {"email": "a@b.example"}
    }


def test_dates_and_tuples_stay_such_but_in_json() -> None:
    change = Adjustment(do="omit", approved_on=dt.date(2026, 9, 1))

    assert change.model_dump(exclude_unset=True) == {"do": "omit", "approved_on": dt.date(2026, 9, 1)}
    assert Small(one="é", two=(1, 2)).model_dump() == {"one": "é", "two": (1, 2)}
    assert Small(one="é", two=(1, 2)).model_dump_json(by_alias=True) == '{"one":"é","zwei":[1,2]}'


# ── kept, and back ──


def test_what_is_kept_of_a_record_gives_it_back() -> None:
    school = School.model_validate(SCHOOL)

    found = School.from_kept(json.loads(json.dumps(school.kept())))

    assert found == school
    assert found.kept() == school.kept()
    assert found.people.headteacher[0].model_fields_set == {"name", "start", "until"}


texts = st.none() | st.text(min_size=1)
people = st.builds(Person, name=texts, start=st.none() | st.dates(), vacancy=st.booleans())
schools = st.builds(
    School,
    name=st.text(min_size=1),
    phase=st.sampled_from(["primary", "special"]),
    contact=st.builds(Contact, phone=texts),
    people=st.builds(SchoolPeople, dsl=st.lists(people).map(tuple)),
    terms=st.builds(Terms, pupil=st.none() | st.builds(Called, one=st.text(min_size=1))),
    capacity=st.none() | st.integers(),
    houses=st.lists(st.text()).map(tuple),
)


@given(schools)
def test_what_is_kept_of_any_school_gives_it_back(school: School) -> None:
    found = School.from_kept(json.loads(json.dumps(school.kept())))

    assert (found, found.kept()) == (school, school.kept())
