"""A pattern that is cut into parts fits what Python's own fits; a table leaves out no rule that may fit a text."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policygen.intake import rules
from policygen.intake.names import flat
from policygen.intake.patterns import Finder, Pattern, Told

OF_TABLES = (rules.sections(), rules.sentences(), rules.actors(), rules.papers())
TABLES = [
    rules.noise(),
    rules.stems(),
    *(table for tables in OF_TABLES for table in tables if isinstance(table, rules.Table)),
]
RULES = [rule for table in TABLES for rule in table]
EXAMPLES = sorted({flat(rule.example) for rule in RULES} | {rule.example for rule in RULES})

PATTERNS = [
    "we",
    "^we will|our schools$",
    "^(?:we|our schools|the trust)(?: always| also)? will",
    r"colou?r|gr(?:e|a)y",
    r"\b(?:aims?|goals?)(?: \w+){0,2}$",
    "(?:our )?(?:core )?values",
    "(?:|our )values",
    "^(?:we|us)+$",
    "ab?c*d+e{0,2}f{2}g",
    r"[]|(]|[^\]]x|\|",
    r"\(a\|b\)|\.\.\.",
    r"(?<!the )trust(?! fund)(?=ed)",
    r"(?:(?:(?:(?:(?:(?:(?:(?:deep|deeper)|x)|x)|x)|x)|x)|x)|x)",
    r"(a|b)c\1|(?P<name>d|e)f(?P=name)",
    r"\x41\d{2}|\u00e9t\u00e9",
    r"^$|\s{3,}",
    "(?:we|us)*our",
    "a.b",
]
TEXTS = [
    "", "we", "us", "weus", "our", "wewour", "our schools", "we will", "the trust will", "the trust also will", "color",
    "colour", "grey", "gray", "our aims for pupils", "goal", "values", "core values", "our core values", "abcdffg",
    "acdeffg", "adeeffg", "adefg", "]", "(", "|", "yx", "]x", "(a|b)", "...", "trusted", "the trusted", "trust fund",
    "deep", "deeper", "x", "aca", "bca", "dfd", "dfe", "A12", "A1", "été", "   ", "a\nb", "axb", "We Will",
]  # fmt: skip

LETTERS = st.characters(exclude_categories=["Nd", "Cs"], include_characters="0123456789")
"""All but the figures of other scripts."""


@pytest.mark.parametrize("written", PATTERNS)
def test_a_pattern_in_parts_fits_what_it_fits_as_a_whole(written: str) -> None:
    whole, parts = re.compile(written), Pattern(written)

    assert [text for text in TEXTS if parts.is_in(text)] == [text for text in TEXTS if whole.search(text)]
    assert [text for text in TEXTS if parts.is_all_of(text)] == [text for text in TEXTS if whole.fullmatch(text)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_a_rule_fits_what_its_pattern_fits(rule: rules.Rule) -> None:
    assert [text for text in EXAMPLES if rule.fits(text)] == [text for text in EXAMPLES if rule.pattern.search(text)]
    assert [text for text in EXAMPLES if rule.is_all_of(text)] == [
        text for text in EXAMPLES if rule.pattern.fullmatch(text)
    ]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.data())
def test_a_rule_fits_whatever_is_made_by_its_pattern(data: st.DataObject) -> None:
    rule = data.draw(st.sampled_from(RULES))
    made = data.draw(st.from_regex(rule.written, fullmatch=True, alphabet=LETTERS))

    assert rule.is_all_of(made)
    assert rule.fits(made) is (rule.pattern.search(made) is not None)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table[0].example)
def test_a_table_finds_the_first_rule_that_fits(table: rules.Table) -> None:
    texts = [text for text in EXAMPLES if text == flat(text)]

    assert [table.first_in(text) for text in texts] == [
        next((rule for rule in table if rule.pattern.search(text)), None) for text in texts
    ]
    assert [table.first_of_all(text) for text in texts] == [
        next((rule for rule in table if rule.pattern.fullmatch(text)), None) for text in texts
    ]


def test_what_may_fit_is_looked_up_by_beginnings_and_by_words_inside_of_words() -> None:
    needs = [Told((), ("discriminat",)), Told((), ("%", "per cent")), Told(("",), ()), Told((), (" ",))]
    finder = Finder([Told(("we ", "I"), ()), *needs])

    assert list(finder.numbers("we do not")) == [0, 3, 4]
    assert list(finder.numbers("undiscriminating")) == [1, 3, 4]
    assert list(finder.numbers("i give 10%")) == [0, 2, 3, 4]
    assert list(finder.numbers("fifty per cent")) == [2, 3, 4]
    assert list(finder.numbers("")) == [3, 4]
