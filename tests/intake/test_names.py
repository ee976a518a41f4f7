"""What a trust is called in its own document."""

import pytest

from policygen.intake.names import Names, find_aliases, find_names


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        ("Welcome to The Two Valleys Trust", "The Two Valleys Trust", None),
        ("Welcome to the Two Valleys Trust", "Two Valleys Trust", None),
        ("The Two Valleys Trust: our values", "Two Valleys Trust", None),
        ("Staff handbook of the Two Valleys Trust", "Two Valleys Trust", None),
        ("The Two Valleys Federation of Village Schools", "Two Valleys Federation of Village Schools", None),
        ("Two Valleys Schools", "Two Valleys Schools", None),
        ("Part of the Two Valleys Trust", "Two Valleys Trust", None),
        ("Joining the Two Valleys Trust", "Two Valleys Trust", None),
        ("Inspiring Minds Learning Trust", "Inspiring Minds Learning Trust", None),
        ("The Regional Schools Commissioner agreed.", None, None),
        ("UK schools will:\nUK schools will:", None, None),
        ("Northmoor Learning Trust (NLT) was founded by teachers.", "Northmoor Learning Trust", "NLT"),
        ("Northmoor Learning Trust\nNLT schools will:", "Northmoor Learning Trust", "NLT"),
        ("St Brannock’s Catholic Multi Academy Trust", "St Brannock’s Catholic Multi Academy Trust", None),
        ("WHITE HART FEDERATION", "White Hart Federation", None),
        ("Our Key Values. Our Academies and a Multi Academy Trust", None, None),
        ("ABC will:\nABC schools will:", None, "ABC"),
        ("Nobody in particular", None, None),
    ],
)
def test_the_name_and_its_abbreviation_are_found(text: str, name: str | None, short: str | None) -> None:
    found = find_names([], text.split("\n"))

    assert (found.name, found.short) == (name, short)


def test_the_name_that_comes_most_often_is_the_trusts() -> None:
    texts = ["Hill Trust works with Dale Trust.", "Hill Trust was first.", "Hill Trust stays."]

    assert find_names([], texts).name == "Hill Trust"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The Harbour Lights Learning Trust’s aims", "the trust's aims"),
        ("HLLT schools will", "the trust schools will"),
        ("Harbour Lights exists to", "the trust exists to"),
        ("children see the harbour lights", "children see the harbour lights"),
        ("Harbour Lights Learning Trust (HLLT) will", "the trust will"),
    ],
)
def test_the_rules_see_the_trust_under_one_name(text: str, plain: str) -> None:
    assert Names("Harbour Lights Learning Trust", "HLLT").plain(text) == plain


def test_other_words_for_the_trust_are_listed_as_first_written() -> None:
    names = Names("Hill Trust", "HT")

    assert find_aliases(names, ["We work. HT schools share. We and our schools in Hill Trust"]) == (
        "We",
        "HT schools",
        "our schools",
        "schools in Hill Trust",
    )
