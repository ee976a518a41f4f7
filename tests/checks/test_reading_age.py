"""How old one has to be to read a text: syllables by spelling, sentences, and what is left out of account."""

import pytest

from policygen.checks.reading_age import Reading, reading_age, reading_findings, sentences_of, syllables
from policygen.word.package import read_package
from policygen.word.seeing import read_seen
from policygen.word.seen import Seen
from tests.word.make import docx, p

WORDS = {
    1: "school make made helped asked rules learn year health care cares here our eyes used based please closed raised "
    "page guide friend great each through clothes lives board needs course juice",
    2: "pupil teacher being doing playing wanted needed changes places wishes table people little simple able movement "
    "statement careful useful homework something safely centre ensure requires believe language guidance question "
    "learning instead advice choices purpose building special social station region equal create cruel",
    3: "policies headteacher safeguarding attendance inclusion families governor governance serious period annual "
    "audience video radio area achievement arrangements encourage exercise medicine autism included provided principle "
    "everyone",
    4: "education information community experience material environment curriculum available society variety actually "
    "equality coordinate evaluate investigate secondary",
    5: "disability individual environmental evaluation investigated opportunity university",
    6: "responsibility responsibilities",
}


@pytest.mark.parametrize("count", WORDS)
def test_syllables_are_told_by_the_spelling(count: int) -> None:
    found = {word: syllables(word) for word in WORDS[count].split()}

    assert {word: number for word, number in found.items() if number != count} == {}


def test_words_with_hyphens_and_apostrophes_count_by_their_parts() -> None:
    assert [syllables(word) for word in ("well-being", "school’s", "co-ordinator", "don’t")] == [3, 1, 5, 1]


def seen(*blocks: str) -> Seen:
    return read_seen(read_package(docx(*blocks), "file.docx"), "file.docx")


def test_sentences_end_at_full_stops_and_at_the_end_of_a_paragraph() -> None:
    found = [
        sentence.text
        for sentence in sentences_of(seen("We are kind. Are we safe? We are, e.g. in class", "be calm and kind"))
    ]

    assert found == ["We are kind.", "Are we safe?", "We are, eg in class", "be calm and kind"]


def test_headings_addresses_and_what_is_quoted_are_left_out() -> None:
    quoted = "We commit ourselves to transformational educational opportunity."
    found = sentences_of(
        seen(
            p("Responsibilities of governing bodies", style="Heading1"),
            "Write to us at office@elm.example today.",
            "The trust says “We commit ourselves to transformational opportunity” of itself.",
            quoted,
            "Yes.",
        ),
        [quoted],
    )

    assert [(s.place.paragraph, s.words) for s in found] == [(2, 5), (3, 5)]


def test_the_reading_age_is_the_grade_and_five_years() -> None:
    # 120 words, 20 sentences, 120 syllables: 0.39 × 6 + 11.8 × 1 − 15.59 + 5.
    assert reading_age(sentences_of(seen(*["We are kind and we learn."] * 20))) == 3.6
    assert reading_age(sentences_of(seen("We are kind and we learn."))) is None


HARD = "Governing organisations systematically investigate educational opportunities and responsibilities."


@pytest.mark.parametrize(
    ("audience", "limit"),
    [
        ("families, staff and those who govern", 13),
        ("everyone who learns here", 13),
        ("everyone who works at the school", 16),
        (None, 16),
    ],
)
def test_how_hard_a_document_may_be_goes_by_its_readers(audience: str | None, limit: int) -> None:
    [finding] = reading_findings(seen(*[HARD] * 20), Reading(audience))

    assert f"should be for {limit} at most." in finding.message
    assert finding.severity == "warning"
    assert "‘Governing organisations systematically investigate educational opportunities…’ (paragraph 1)" in str(
        finding.hint
    )


def test_a_plain_document_is_as_it_should_be() -> None:
    assert list(reading_findings(seen(*["We are kind and we learn."] * 20), Reading("families"))) == []
