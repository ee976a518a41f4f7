"""Sets of values on top of each other, as documents of a school quote them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.model import School, Statement, Trust
from policygen.render.asked import Asked
from policygen.render.sets import said_of, stack_of
from policygen.render.values import Values, answered


def statement(id: str, kind: str = "value", **fields: Any) -> Statement:
    return Statement.model_validate({"id": id, "kind": kind, "text": f"Words of {id}.", **fields})


TRUST = Trust(
    name="A Trust",
    statements=(
        statement("we-live-by", "principle"),
        statement("excellence", name="Excellence", themes=["excellence"], parent="we-live-by"),
        statement("respect", name="Respect", themes=["behaviour", "character"], parent="we-live-by"),
        statement("honesty", name="Honesty"),
        statement("secular", "principle", qualifier="secular"),
        statement("so", "belief", depends_on="secular"),
    ),
)
PRIDE = {"name": "Pride", "text": "We are proud of hard work.", "stands_for": ["excellence", "respect"]}


def school(adopt: str = "as-is", *values: dict[str, Any], **fields: Any) -> School:
    own = {"adopt": adopt, "values": list(values), "without": fields.pop("without", [])}
    return School.model_validate({"name": "A School", "phase": "primary", "values": own, **fields})


def values(of: School | None, trust: Trust = TRUST) -> Values:
    return Values(trust, Asked(), of)


def ids(selection: Any) -> list[str]:
    return [quote.id for quote in selection]


def said_by(layer: str, id: str) -> dict[str, Any]:
    return {"id": id, "kind": "belief", "text": f"Words of {id}.", "layer": layer}


ALL = ["we-live-by", "excellence", "respect", "honesty", "secular", "so"]


def test_a_school_that_takes_its_trusts_values_as_they_are_quotes_them_alone() -> None:
    assert ids(values(school("as-is", PRIDE))) == ALL
    assert ids(values(None)) == ALL


def test_a_school_with_its_own_quotes_them_after_its_trusts() -> None:
    own = values(school("with-own", PRIDE))

    assert ids(own) == [*ALL, "pride"]
    assert [quote.set for quote in own] == ["trust"] * 6 + ["school"]
    assert [str(quote) for quote in own.by("schools").values][-1] == "We are proud of hard work."


def test_mapped_values_stand_in_place_of_those_that_they_stand_for_and_the_others_stay() -> None:
    own = values(school("mapped", PRIDE, {"name": "Joy"}))

    assert ids(own) == ["we-live-by", "pride", "honesty", "secular", "so", "joy"]
    assert [quote.name for quote in own.values] == ["Pride", "Honesty", "Joy"]
    assert [ids(quote.stands_for) for quote in own.values] == [["excellence", "respect"], [], []]


def test_a_mapped_value_speaks_to_what_it_stands_for_and_hangs_where_that_hung() -> None:
    own = values(school("mapped", PRIDE))

    assert ids(own.about("behaviour")) == ["pride"]
    assert [str(quote.parent) for quote in own.about("excellence")] == ["Words of we-live-by."]
    assert [(g.parent.id, ids(g.statements)) for g in own.values.by_parent if g.parent] == [("we-live-by", ["pride"])]


def test_themes_of_its_own_go_before_those_of_what_it_stands_for() -> None:
    own = values(school("mapped", {**PRIDE, "themes": ["community"]}))

    assert ids(own.about("community")) == ["pride"]
    assert ids(own.about("behaviour")) == []


def test_only_a_value_gives_way_to_a_value() -> None:
    own = values(school("mapped", {"name": "Faith in people", "stands_for": ["secular"]}))

    assert ids(own) == [*ALL, "faith-in-people"]
    assert [ids(quote.stands_for) for quote in own if quote.set == "school"] == [["secular"]]


def test_what_cannot_hold_is_left_out_and_what_leans_on_it_too() -> None:
    assert ids(values(school(without=["secular"]))) == ["we-live-by", "excellence", "respect", "honesty"]


@pytest.mark.parametrize(
    ("stack", "order"),
    [
        (("trust", "group", "school"), ["trust", "group", "school"]),
        (("school", "group", "trust"), ["school", "group", "trust"]),
        (("group",), ["group", "trust", "school"]),
    ],
)
def test_sets_come_in_the_order_that_the_trust_sets_and_none_is_lost(stack: Any, order: list[str]) -> None:
    trust = TRUST.model_copy(update={"stack": stack})
    own = school(statements=[said_by("group", "from-the-diocese"), said_by("school", "our-own")])

    assert list(dict.fromkeys(quote.set for quote in values(own, trust))) == order


def test_what_the_trust_says_of_every_school_is_the_trusts() -> None:
    own = values(school(statements=[said_by("trust", "of-every-school"), said_by("school", "our-own")]))

    assert [(q.id, q.set) for q in own][-2:] == [("of-every-school", "trust"), ("our-own", "school")]


def test_ids_of_own_values_never_clash_with_those_that_there_are() -> None:
    made = values(school("with-own", {"name": "Respect"}, {"name": "Élan!"}, {"name": "エール"}))

    assert ids(made)[-3:] == ["own-respect", "elan", "value"]


def test_questions_are_answered_again_as_they_were() -> None:
    own = school("mapped", PRIDE, statements=[said_by("group", "from-the-diocese")])
    asked = Asked()
    names = Values(TRUST, asked, own)
    for quote in names.values:
        list(quote.stands_for)
    list(names.about("behaviour").by("schools"))

    again = answered(TRUST, asked.queries, own)

    assert {text: query.digest for text, query in again.items()} == {t: q.digest for t, q in asked.queries.items()}
    assert "values[pride].stands_for" in again


def test_what_gave_way_is_still_known() -> None:
    own = school("mapped", PRIDE)

    assert {"excellence", "pride"} <= said_of(TRUST, own).keys()
    assert "excellence" not in {s.id for s in stack_of(TRUST, own).statements}


@given(
    st.sampled_from(["as-is", "with-own", "mapped"]),
    st.lists(st.tuples(st.sampled_from(["Pride", "Joy", "Respect"]), st.sets(st.sampled_from(ALL))), max_size=4),
    st.sets(st.sampled_from(ALL)),
)
def test_nothing_is_said_twice_and_nothing_is_lost_but_what_gives_way(
    adopt: str, own: list[tuple[str, set[str]]], without: set[str]
) -> None:
    made = school(adopt, *({"name": name, "stands_for": sorted(of)} for name, of in own), without=sorted(without))
    stack = stack_of(TRUST, made)
    said = [s.id for s in stack.statements]

    assert len(said) == len(set(said))
    assert set(ALL) - set(said) == without | stack.replaced.keys()
    assert len(said) - len(set(said) & set(ALL)) == (0 if adopt == "as-is" else len(own))
