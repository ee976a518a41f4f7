"""Edition pairs: ids survive as a person says they should."""

import pytest

from policygen.model import Statement
from tests.intake.editions import Chain, Fate, chains, fates, named, recorded, shares
from tests.intake.score import Count, plain

CHAINS = chains()


@pytest.fixture(scope="module")
def outcome() -> dict[str, Count]:
    return shares([fate for chain in CHAINS for fate in fates(chain)])


@pytest.mark.parametrize("chain", CHAINS, ids=lambda chain: chain.name)
def test_every_label_stands_in_the_edition_that_it_speaks_of(chain: Chain) -> None:
    texts = [plain(data.decode()) for data in chain.editions]
    told = [
        (number, words)
        for number, step in enumerate(chain.steps)
        for kind, pairs in step.reworded.items()
        for words in (pairs if kind != "back" else ())
    ]
    told += [(number, words) for number, step in enumerate(chain.steps) for words in step.removed]
    told += [
        (n + 1, words)
        for n, step in enumerate(chain.steps)
        for pairs in step.reworded.values()
        for words in pairs.values()
    ]
    told += [(n + 1, words) for n, step in enumerate(chain.steps) for words in step.added]

    assert len(chain.steps) == len(chain.editions) - 1
    assert [words for number, words in told if plain(words) not in texts[number]] == []


def test_there_are_enough_editions_and_one_document_has_three() -> None:
    assert len(CHAINS) >= 12
    assert max(len(chain.editions) for chain in CHAINS) >= 3


@pytest.mark.parametrize("kind", ["kept", "back", "light", "heavy"])
def test_ids_survive_at_least_as_often_as_recorded(outcome: dict[str, Count], kind: str) -> None:
    assert outcome[kind].share >= recorded()[kind]


def test_no_more_ids_are_carried_to_a_different_statement_than_recorded(outcome: dict[str, Count]) -> None:
    assert outcome["wrongly_carried"].right <= recorded()["wrongly_carried"]


# ── the count ────────────────────────────────────────────────────────────────────────────────────────


def statement(id: str, text: str) -> Statement:
    return Statement(id=id, kind="commitment", text=text)


def test_a_statement_is_named_by_all_its_words_or_by_its_first() -> None:
    there = [statement("a", "listen"), statement("b", "listen to parents")]

    assert [named(words, there, CHAINS[0]) for words in ("Listen", "listen to", "speak")] == [*there, None]


def test_a_name_that_two_statements_have_is_refused() -> None:
    with pytest.raises(ValueError, match="2 statements begin “listen to”"):
        named("listen to", [statement("a", "listen to pupils"), statement("b", "listen to parents")], CHAINS[0])


def test_an_id_that_went_to_another_statement_is_counted_once() -> None:
    made = [
        Fate("removed", "swim", False),
        Fate("added", "sing", False, wrongly_carried=True),
        Fate("kept", "read", True),
    ]

    assert shares(made)["wrongly_carried"] == Count(1, 3)
