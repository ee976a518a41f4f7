"""What statements are about."""

from pathlib import Path

import pytest

from policygen.intake.themes import MOST, themes_of
from policygen.model import Statement
from tests.intake.test_parse import DOCUMENTS, KET, MKET, reading_of


def starting(statements: tuple[Statement, ...], words: str) -> Statement:
    return next(s for s in statements if s.text.startswith(words))


@pytest.mark.parametrize(
    ("belief", "theme"),
    [
        ("The development of an appetite", "learning"),
        ("Children and young people have an entitlement", "teaching"),
        ("Excellence is to be expected", "excellence"),
        ("High aspiration", "aspiration"),
        ("High quality pastoral care", "wellbeing"),
        ("Schools should serve", "community"),
        ("Schools should listen", "pupil-voice"),
        ("The development of an appreciation", "citizenship"),
        ("The promotion of British values", "british-values"),
        ("Schools should take a lead in", "environment"),
        ("Financial resources", "finance"),
        ("Technology should", "technology"),
        ("Schools benefit from", "leadership"),
        ("All schools are unique", "autonomy"),
        ("KET will at all times", "partnership"),
    ],
)
def test_the_first_theme_of_each_of_kets_beliefs_is_the_labelled_one(belief: str, theme: str) -> None:
    assert starting(reading_of(KET).statements, belief).themes[0] == theme


def test_kets_belief_in_diversity_is_about_inclusion_too() -> None:
    assert set(starting(reading_of(KET).statements, "Schools are enriched").themes) >= {"diversity", "inclusion"}


@pytest.mark.parametrize(
    ("statement", "themes"),
    [
        ("MKET is committed", {"social-justice", "inclusion", "diversity"}),
        ("In this way the Trust", {"social-justice"}),
        ("We will realise our aims", {"leadership", "staff-development", "partnership"}),
        ("The Trust’s mission", {"partnership", "learning", "aspiration"}),
        ("Our values are based", {"character", "equality"}),
        ("honesty", {"character"}),
        ("equality", {"equality"}),
        ("respect", {"behaviour"}),
        ("MKET schools will not discriminate", {"equality", "inclusion"}),
        ("We believe the children", {"equality", "staff-development"}),
        ("Where barriers exist", {"inclusion", "equality"}),
        ("The curriculum will value", {"curriculum"}),
        ("Education is not filling", {"learning"}),
        ("The Academies and Free Schools", {"learning", "aspiration"}),
    ],
)
def test_mkets_statements_are_found_by_the_themes_that_templates_ask_for(statement: str, themes: set[str]) -> None:
    assert themes <= set(starting(reading_of(MKET).statements, statement).themes)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_no_statement_is_about_everything(document: Path) -> None:
    assert all(len(s.themes) <= MOST for s in reading_of(document).statements)


@pytest.mark.parametrize("seed", [KET, MKET], ids=["ket", "mket"])
def test_every_statement_of_the_bundled_trusts_has_a_theme(seed: Path) -> None:
    without = [s.id for s in reading_of(seed).statements if not s.themes]

    assert without == []


def test_a_commitment_without_a_telling_word_has_the_themes_of_its_belief() -> None:
    assert themes_of("do as we say", ("finance",)) == ("finance",)


def test_a_words_own_theme_comes_before_one_from_above() -> None:
    assert themes_of("recycle what we can", ("finance",)) == ("environment", "finance")


def test_words_that_only_seem_to_tell_are_passed_over() -> None:
    assert "environment" not in themes_of("a safe learning environment for all")


def test_words_about_nothing_in_particular_have_no_theme() -> None:
    assert themes_of("do it then") == ()
