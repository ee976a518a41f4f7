"""How likely a sentence says what a trust stands for, by its words; and how that is learned."""

import pytest

from policygen.intake.names import Names
from policygen.intake.rules import weights
from policygen.intake.weighing import as_likelihood, features, likelihood
from tests.intake.corpus.gold import HERE
from tests.intake.test_shapes import read, said, why
from tests.intake.weigh import Example, learn


def sentences(name: str) -> list[str]:
    return (HERE / "sentences" / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def share_below(limit: float, lines: list[str]) -> float:
    return sum(likelihood(line, Names()) < limit for line in lines) / len(lines)


def test_facts_and_statements_are_told_apart_by_their_words() -> None:
    assert share_below(0.5, sentences("left-out")) > 0.8
    assert share_below(0.5, sentences("said")) < 0.02


@pytest.mark.parametrize("words", ["Kindness", "Our values", "Work hard", "Open evening tomorrow"])
def test_a_few_words_tell_nothing_by_themselves(words: str) -> None:
    assert likelihood(words, Names()) == 1.0


def test_words_without_end_can_be_weighed() -> None:
    assert likelihood(" ".join(weights().words), Names()) in (pytest.approx(0), pytest.approx(1))
    assert as_likelihood(-1e6) == pytest.approx(0)


def test_the_name_of_a_trust_tells_nothing() -> None:
    text = "{} gives every child a good start."

    assert features(text.format("Brook Trust"), Names("Brook Trust")) == features(text.format("The trust"), Names())


def test_every_weight_is_of_something_that_sentences_have() -> None:
    made = {one for name in ("left-out", "said") for line in sentences(name) for one in features(line, Names())}

    assert made & weights().words.keys()
    assert all(0.1 <= abs(weight) < 20 for weight in weights().words.values())


def test_a_fact_that_no_rule_knows_is_left_out_and_said_to_be_one() -> None:
    fact = "Speech and language therapists are on site every second Thursday."
    reading = read(f"# Brook Trust\n\n## Our aims\n\nWe aim to serve every child. {fact}\n")

    assert said(reading) == [("aim", "We aim to serve every child.")]
    assert fact in why(reading)


def test_what_is_owed_is_kept_though_its_words_are_those_of_facts() -> None:
    reading = read("# Brook Trust\n\n## Our rules\n\nTrustees must pay on time.\n")

    assert [text for _, text in said(reading)] == ["Trustees must pay on time."]


def test_words_are_weighed_by_where_they_stand_more_often() -> None:
    said_so = [Example("one", ["every", "the", str(n)], said=True) for n in range(9)]
    facts = [Example("one", ["locked", "the", str(n)], said=False) for n in range(9)]
    learned = learn([*said_so, *facts])

    assert learned.words["every"] > 0 > learned.words["locked"]
    assert "3" not in learned.words, "what stands in two sentences only is not learned by heart"
    assert learned.likelihood(["every", "the"]) > 0.5 > learned.likelihood(["locked", "the"])
