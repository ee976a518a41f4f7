"""How likely words say what a trust stands for, by them and what stands around them; and how that is learned."""

import pytest

from policygen.intake import weighing
from policygen.intake.names import Names
from policygen.intake.outline import Line
from policygen.intake.rules import weights
from policygen.intake.weighing import SAYS_SOMETHING_ELSE, Around, Surroundings, as_likelihood, features, likelihood
from policygen.model import Source
from tests.intake.corpus.gold import HERE
from tests.intake.test_shapes import read, said, why
from tests.intake.weigh import Example, learn, weighed


def sentences(name: str) -> list[str]:
    return (HERE / "sentences" / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def share_below(limit: float, lines: list[str]) -> float:
    return sum(likelihood(line, Names()) < limit for line in lines) / len(lines)


def test_facts_and_statements_are_told_apart_by_their_words() -> None:
    assert share_below(0.5, sentences("left-out")) > 0.8
    assert share_below(0.5, sentences("said")) < 0.03


@pytest.mark.parametrize("words", ["Thrift", "Wonder", "Grit"])
def test_a_value_is_kept_whatever_its_words_weigh(words: str) -> None:
    assert ("value", words) in said(read(f"# Brook Trust\n\n## Our values\n\n- {words}\n- Kindness\n- Hope\n"))


def lines(*told: tuple[str, str]) -> list[Line]:
    return [Line(kind, text, text, Source(file="x", line=at)) for at, (kind, text) in enumerate(told)]  # type: ignore[arg-type]


def test_what_stands_around_a_line_is_its_heading_what_leads_to_it_and_the_lines_beside_it() -> None:
    document = lines(
        ("heading", "Clubs"), ("paragraph", "On Mondays:"), ("item", "Chess"), ("item", "Judo"), ("heading", "Aims")
    )
    around = Surroundings(document, Names()).of("Judo", document[3].source)

    assert around == Around("item", ("clubs",), ("on", "mondays"), (("on", "mondays"), ("chess",), ("aims",)))


def test_of_a_line_without_end_no_more_than_its_first_words_stand_beside_its_sentences() -> None:
    letters = "abcdefghij"
    endless = " ".join(f"We {a}{b}{c}{a}." for a in letters for b in letters for c in letters)
    [line] = document = lines(("paragraph", endless))
    around = Surroundings(document, Names()).of("We aaaa.", line.source)

    assert sum(map(len, around.beside)) < 2 * len(letters) ** 2 + 1 < len(endless.split())


def test_the_same_words_are_likelier_under_a_heading_of_promises_than_under_one_of_clubs() -> None:
    def of(heading: str) -> float:
        document = lines(("heading", heading), ("item", "a place in the choir for everybody who wants one"))
        return likelihood(
            document[1].text, Names(), Surroundings(document, Names()).of(document[1].text, document[1].source)
        )

    assert of("Our promises to pupils") > of("Clubs this term")


def test_the_items_of_a_list_stand_or_fall_together() -> None:
    promises = (
        "- listen to every child\n- Year 7 pupils have lockers by the hall\n- be kind to everybody\n- keep our word\n"
    )
    listed = said(read(f"# Brook Trust\n\n## Our promises\n\n{promises}"))
    alone = said(
        read("# Brook Trust\n\n## Our promises\n\nWe listen to every child. Year 7 pupils have lockers by the hall.\n")
    )

    assert [text for _, text in listed] == [line[2:] for line in promises.splitlines()]
    assert [text for _, text in alone] == ["We listen to every child."]


def test_words_without_end_can_be_weighed() -> None:
    assert 0 <= likelihood(" ".join(weights().words), Names()) <= 1
    assert (as_likelihood(-1e6), as_likelihood(1e6)) == (pytest.approx(0), pytest.approx(1))


def test_the_name_of_a_trust_tells_nothing() -> None:
    text = "{} gives every child a good start."

    assert features(text.format("Brook Trust"), Names("Brook Trust")) == features(text.format("The trust"), Names())


def test_every_weight_is_of_something_that_sentences_have() -> None:
    made = {one for name in ("left-out", "said") for line in sentences(name) for one in features(line, Names())}
    tables = weights()[1:]

    assert made & weights().words.keys()
    assert all(0.1 <= abs(weight) < 20 for table in tables for weight in table.values())  # type: ignore[attr-defined]


def test_what_is_learned_is_weighed_as_it_was_learned() -> None:
    text, around = "Judo is on Mondays.", Around("paragraph", ("clubs",), ("we", "offer"), (("chess",), ("chess",)))
    told = sum(
        getattr(weights(), table).get(word, 0.0) * much
        for (table, word), much in weighed(text, Names(), around).items()
    )

    assert likelihood(text, Names(), around) == pytest.approx(as_likelihood(weights().start + told))


def test_a_fact_that_no_rule_knows_is_left_out_and_said_to_be_one() -> None:
    fact = "Speech and language therapists are on site every second Thursday."
    reading = read(f"# Brook Trust\n\n## Our aims\n\nWe aim to serve every child. {fact}\n")

    assert said(reading) == [("aim", "We aim to serve every child.")]
    assert fact in why(reading)


@pytest.mark.parametrize(("likely", "pointed_to"), [(0.49, False), (0.51, True)])
def test_what_is_left_out_though_it_is_not_that_unlikely_is_doubtful(
    likely: float, pointed_to: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weighing, "as_likelihood", lambda _: likely)
    document = read("Our ethos\n\nEach school sings every morning.\n\nEach school eats together at noon.\n")

    assert [left.doubtful for left in document.left_out if left.why == SAYS_SOMETHING_ELSE] == [pointed_to] * 2


def test_words_are_weighed_by_where_they_stand_more_often() -> None:
    def one(word: str, number: int, *, said: bool) -> Example:
        return Example("one", {("words", word): 1.0, ("heading", "the"): 1.0, ("words", str(number)): 1.0}, said)

    learned = learn([one(word, n, said=said) for word, said in (("every", True), ("locked", False)) for n in range(9)])

    assert learned.words["words", "every"] > 0 > learned.words["words", "locked"]
    assert ("words", "3") not in learned.words, "what stands in two sentences only is not learned by heart"
    assert learned.likelihood({("words", "every"): 1.0}) > 0.5 > learned.likelihood({("words", "locked"): 1.0})
