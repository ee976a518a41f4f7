"""Every rule of the tables does what its own example says."""

import pytest

from policygen.intake import rules
from policygen.intake.names import Names, flat
from policygen.intake.noise import why_fact, why_noise
from policygen.intake.parse import read_statements
from policygen.intake.readers import read_outline
from policygen.intake.sections import section_of, stem_of
from policygen.intake.who import actor_of
from policygen.model import ACTORS, KINDS, THEMES

NAMES = Names("Milton Keynes Education Trust", "MKET")
KET = Names("Kingston Educational Trust", "KET")


def names_for(example: str) -> Names:
    return KET if "KET" in example and "MKET" not in example else NAMES


@pytest.mark.parametrize("rule", [*rules.sections().kinds, *rules.sections().endings], ids=lambda rule: rule.example)
def test_a_heading_says_the_kind_of_its_rule(rule: rules.Rule) -> None:
    section = section_of(rule.example, NAMES)

    assert section is not None
    assert (section.role, section.kind) == ("kind", rule.says)


@pytest.mark.parametrize("rule", rules.sections().noise, ids=lambda rule: rule.example)
def test_a_heading_of_what_is_no_value_says_why(rule: rules.Rule) -> None:
    section = section_of(rule.example, NAMES)

    assert section is not None
    assert (section.role, section.why) == ("noise", rule.says)


@pytest.mark.parametrize("rule", rules.sections().audiences, ids=lambda rule: rule.example)
def test_a_heading_says_whom_its_lines_are_for(rule: rules.Rule) -> None:
    section = section_of(rule.example, NAMES)

    assert section is not None
    assert section.audience == rule.says


@pytest.mark.parametrize("rule", rules.sections().layers, ids=lambda rule: rule.example)
def test_a_heading_says_whose_its_lines_are(rule: rules.Rule) -> None:
    section = section_of(rule.example, NAMES)

    assert section is not None
    assert section.layer == rule.says


@pytest.mark.parametrize(
    ("rules_of_role", "role"), [(rules.sections().plain, "plain"), (rules.sections().mixed, "mixed")]
)
def test_a_heading_that_only_parts_the_document_says_no_kind(rules_of_role: tuple[rules.Rule, ...], role: str) -> None:
    found = [section_of(rule.example, NAMES) for rule in rules_of_role]

    assert [section and section.role for section in found] == [role] * len(found)


@pytest.mark.parametrize("rule", rules.stems(), ids=lambda rule: rule.example)
def test_a_stem_gives_the_kind_of_its_rule_and_of_none_before_it(rule: rules.Rule) -> None:
    stem = stem_of(rule.example, names_for(rule.example))

    assert stem is not None
    assert (stem.kind, stem.hangs) == (rule.says, rule.hangs)


@pytest.mark.parametrize("rule", rules.sentences().kinds, ids=lambda rule: rule.example)
def test_a_sentence_is_of_the_kind_of_its_rule_and_of_none_before_it(rule: rules.Rule) -> None:
    plain = names_for(rule.example).plain(rule.example)
    section = next(iter(rule.under), "none")
    found = next(r for r in rules.sentences().kinds if (not r.under or section in r.under) and r.pattern.search(plain))

    assert found.says == rule.says


@pytest.mark.parametrize(
    "table", ["leans", "conditions", "manners", "grounds", "open_ends", "listings"], ids=lambda table: str(table)
)
def test_a_part_of_a_sentence_is_found_in_the_rules_own_example(table: str) -> None:
    of_table: tuple[rules.Rule, ...] = getattr(rules.sentences(), table)
    missed = [r.example for r in of_table if not r.pattern.search(r.example if r.cased else flat(r.example))]

    assert missed == []


@pytest.mark.parametrize("rule", [*rules.actors().phrases, *rules.actors().owned], ids=lambda rule: rule.example)
def test_a_subject_binds_the_actor_of_its_rule(rule: rules.Rule) -> None:
    assert actor_of(rule.example, NAMES) == rule.says


def test_a_passive_binds_nobody() -> None:
    found = [actor_of(rule.example, NAMES) for rule in rules.actors().passives]

    assert found == ["unstated"] * len(found)


@pytest.mark.parametrize(("noun", "actor"), rules.actors().nouns)
def test_a_noun_at_the_head_of_a_subject_binds_its_actor(noun: str, actor: str) -> None:
    subject = {"people": "young people", "central-team": "team"}.get(noun, noun)
    expected = "staff" if noun == "central-team" else actor

    assert actor_of(f"All the {subject} will plant a tree.", NAMES) == expected


@pytest.mark.parametrize("rule", rules.noise(), ids=lambda rule: rule.example)
def test_noise_is_left_out_for_the_reason_of_its_rule(rule: rules.Rule) -> None:
    assert why_noise(rule.example) == rule.says


@pytest.mark.parametrize("rule", rules.facts(), ids=lambda rule: rule.example)
def test_a_fact_is_told_for_the_reason_of_its_rule(rule: rules.Rule) -> None:
    assert why_fact(NAMES.plain(rule.example)) == rule.says


@pytest.mark.parametrize("rule", rules.sentences().disputed, ids=lambda rule: rule.example)
def test_a_quotation_that_nobody_can_trace_is_noted(rule: rules.Rule) -> None:
    text, _, author = rule.example.partition(". ")
    reading = read_statements(read_outline(f"Our ethos\n\n“{text}.”  {author}\n".encode(), "values.txt"))

    assert [author in note for note in reading.notes if "nobody has found" in note] == [True]


def test_the_tables_use_no_words_but_the_models() -> None:
    kinds = {r.says for r in (*rules.sections().kinds, *rules.stems(), *rules.sentences().kinds)}
    actors = {r.says for r in (*rules.actors().phrases, *rules.actors().owned)} | {a for _, a in rules.actors().nouns}

    assert kinds <= set(KINDS)
    assert actors <= set(ACTORS)
    assert rules.themes().every == THEMES
