"""Regular English for what things are called in schools."""

import pytest

from policygen.render.words import article, capital, plural, possessive, title


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("pupil", "pupils"),
        ("child", "children"),
        ("local governing body", "local governing bodies"),
        ("academy committee", "academy committees"),
        ("academy", "academies"),
        ("day", "days"),
        ("class", "classes"),
        ("campus", "campuses"),
        ("church", "churches"),
        ("basis", "bases"),
        ("chairman", "chairmen"),
        ("human", "humans"),
        ("person", "people"),
        ("head of school", "heads of school"),
        ("head-in-charge", "heads-in-charge"),
        ("member of staff", "members of staff"),
        ("deputy head (pastoral)", "deputy heads (pastoral)"),
        ("parent or carer", "parents or carers"),
        ("SENCO", "SENCOs"),
        ("Local Governing Board", "Local Governing Boards"),
        ("House Parent", "House Parents"),
    ],
)
def test_the_plural_goes_to_the_word_that_the_name_is_of(one: str, many: str) -> None:
    assert plural(one) == many


@pytest.mark.parametrize("name", ["staff", "children", "people", "governors", "trustees", "parents and carers", "LGBs"])
def test_a_plural_stays_as_it_is(name: str) -> None:
    assert plural(name) == name


@pytest.mark.parametrize(
    ("name", "whose"),
    [
        ("headteacher", "headteacher’s"),
        ("head of school", "head of school’s"),
        ("pupils", "pupils’"),
        ("children", "children’s"),
        ("staff", "staff’s"),
        ("class", "class’s"),
        ("campus", "campus’s"),
        ("parents and carers", "parents and carers’"),
        ("board of trustees", "board of trustees’"),
        ("LGB", "LGB’s"),
        ("LGBs", "LGBs’"),
    ],
)
def test_the_possessive_of_a_plural_in_s_is_the_sign_alone(name: str, whose: str) -> None:
    assert possessive(name) == whose


@pytest.mark.parametrize(
    "name",
    ["academy committee", "executive head", "hour", "honorary officer", "LGB", "AC", "HR lead", "umbrella", "11-plus"],
)
def test_an_stands_before_the_sound_of_a_vowel(name: str) -> None:
    assert article(name) == "an"


@pytest.mark.parametrize(
    "name",
    [
        "head of school",
        "university",
        "uniform",
        "unit",
        "one-year plan",
        "European school",
        "DSL",
        "SENCO",
        "MAT",
        "UTC",
    ],
)
def test_a_stands_before_the_sound_of_a_consonant(name: str) -> None:
    assert article(name) == "a"


def test_capitals_are_added_and_never_taken_away() -> None:
    assert capital("head of school") == "Head of school"
    assert capital("DfE contact") == "DfE contact"
    assert title("head of school") == "Head of School"
    assert title("the board of trustees") == "The Board of Trustees"
    assert title("SEND co-ordinator") == "SEND Co-ordinator"
