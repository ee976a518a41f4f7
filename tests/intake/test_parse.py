"""What a document says: both bundled trusts exactly, documents of many shapes, and the laws of every reading."""

import re
import textwrap
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policygen.intake.parse import Reading, read_statements
from policygen.intake.readers import read_outline
from tests.intake.laws import broken_links, foreign_words, lost_lines, said, source_text
from tests.intake.projection import project

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds"
KET = SEEDS / "ket" / "002_93bd45c51271818f.txt"
MKET = SEEDS / "mket" / "000_a1ebf5cdcd9ad2dd.txt"
CORPUS = sorted(path for path in (HERE / "corpus").iterdir() if path.suffix in (".txt", ".md"))
DOCUMENTS = [KET, MKET, *CORPUS]


@cache
def reading_of(document: Path) -> Reading:
    return read_statements(read_outline(document.read_bytes(), document.name))


def read(text: str, name: str = "values.txt") -> Reading:
    return read_statements(read_outline(textwrap.dedent(text).encode(), name))


def kinds(reading: Reading) -> list[tuple[str, str]]:
    return [(s.kind, s.text) for s in reading.statements]


# ── the bundled trusts ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("seed", "gold"), [(KET, "ket"), (MKET, "mket")], ids=["ket", "mket"])
def test_a_bundled_document_reads_exactly_as_labelled(seed: Path, gold: str) -> None:
    assert project(reading_of(seed)) == (HERE / "gold" / f"{gold}.reading").read_text()


def test_ket_has_sixteen_beliefs_with_three_commitments_each_thirty_by_its_schools() -> None:
    statements = reading_of(KET).statements
    beliefs = [s for s in statements if s.kind == "belief"]
    commitments = [s for s in statements if s.kind == "commitment"]
    under = [sum(c.parent == belief.id for c in commitments) for belief in beliefs]
    actors = [c.actor for c in commitments]

    assert under == [3] * 16
    assert (actors.count("schools"), actors.count("trust")) == (30, 18)


def test_only_the_two_mended_lines_of_ket_list_a_fix() -> None:
    fixes = {s.source.line: s.fixes for s in reading_of(KET).statements if s.source and s.fixes}

    assert fixes == {
        51: ("took out a second ‘will’, which the stem ‘KET schools will’ has already",),
        99: ("the last line of the list ended in ‘;’; it is read as the list’s end",),
    }


def test_the_raw_words_are_kept_where_they_differ() -> None:
    by_line = {s.source.line: s.raw for s in reading_of(KET).statements if s.source}

    assert by_line[5] is None
    assert by_line[17] == "expect that all teaching is outstanding;"


@pytest.mark.parametrize("seed", [KET, MKET], ids=["ket", "mket"])
def test_every_statement_stands_on_the_line_that_its_source_names(seed: Path) -> None:
    lines = seed.read_text(encoding="utf-8").splitlines()
    elsewhere = [
        s.id
        for s in reading_of(seed).statements
        if s.source and s.source.line and s.text not in lines[s.source.line - 1]
    ]

    assert elsewhere == []


def test_ids_are_minted_from_the_first_content_words() -> None:
    ids = {s.source.line: s.id for s in reading_of(KET).statements if s.source}

    assert (ids[5], ids[9]) == ("development-appetite-preparedness", "intelligence-not-fixed")


def test_no_value_is_made_up_where_a_document_names_none() -> None:
    reading = reading_of(KET)

    assert [s for s in reading.statements if s.kind == "value"] == []
    assert "The document names no values in single words; none were made up." in reading.notes


def test_the_words_for_the_trust_and_its_schools_are_gathered() -> None:
    assert reading_of(MKET).aliases == (
        "the Trust",
        "its schools",
        "We",
        "MKET schools",
        "all the schools within the Trust",
        "The Academies and Free Schools within Milton Keynes Education Trust",
    )


# ── documents of many shapes ─────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("document", CORPUS, ids=lambda path: path.stem)
def test_a_document_reads_as_a_person_labelled_it(document: Path) -> None:
    assert project(reading_of(document)) == document.with_suffix(".reading").read_text()


def test_a_statement_of_an_own_kind_keeps_it_in_another_section() -> None:
    reading = read("""
        Our Aims

        We will open our doors at seven.

        We believe that breakfast is teaching.
        """)

    assert kinds(reading) == [
        ("commitment", "We will open our doors at seven."),
        ("belief", "We believe that breakfast is teaching."),
    ]


def test_a_sentence_that_leans_on_another_names_it() -> None:
    first, second = read("""
        Our Mission

        We exist to feed curiosity. In this way a valley finds its future.
        """).statements

    assert second.depends_on == first.id


def test_a_section_that_names_its_audience_gives_it_to_its_statements() -> None:
    reading = read("""
        Staff Values

        - Care
        - Candour
        """)

    assert [(s.name, s.audience) for s in reading.statements] == [("Care", "staff"), ("Candour", "staff")]


def test_a_list_of_grounds_stops_before_its_open_end() -> None:
    [statement] = read("""
        Our Commitments

        Our schools will never refuse a child on the grounds of faith, income or any other reason.
        """).statements

    assert statement.grounds == ("faith", "income")


def test_a_reading_without_a_statement_says_so() -> None:
    assert read("Home\nContact us\n").notes == ("No statement was found in the document.",)


def test_what_is_unsure_says_so_by_its_confidence() -> None:
    reading = read("""
        Our Values

        - Honesty: we tell the truth

        Something else stands here as well.
        """)

    assert [s.confidence >= 0.9 for s in reading.statements] == [True, False]


# ── laws ─────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_a_reading_has_no_word_from_outside_its_document(document: Path) -> None:
    assert foreign_words(source_text(document.read_bytes()), reading_of(document)) == set()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_every_line_is_a_statement_or_part_of_one_or_left_out_with_a_reason(document: Path) -> None:
    assert lost_lines(source_text(document.read_bytes()), reading_of(document)) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
@pytest.mark.parametrize(
    "saved",
    [
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace("\n", "\r").encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("utf-16-le"),
        lambda text: text.encode("cp1252"),
    ],
    ids=["crlf", "cr", "bom", "utf-16", "utf-16 without mark", "windows-1252"],
)
def test_line_endings_and_encodings_change_nothing(document: Path, saved: Callable[[str], bytes]) -> None:
    text = document.read_text(encoding="utf-8")
    reading = read_statements(read_outline(saved(text), document.name))

    assert said(reading) == said(reading_of(document))


@pytest.mark.parametrize("bullet", ["- ", "• ", "* ", "– ", "●\t", "o ", "1. ", "(i) ", "a) ", "\uf0b7 ", "  • "])
def test_the_kind_of_bullet_changes_nothing(bullet: str) -> None:
    text = re.sub(r"^- ", lambda _: bullet, KET.read_text(encoding="utf-8"), flags=re.M)

    assert said(read(text)) == said(reading_of(KET))


@pytest.mark.parametrize("width", [60, 72, 90])
@pytest.mark.parametrize("seed", [KET, MKET], ids=["ket", "mket"])
def test_wrapping_by_hand_changes_nothing(seed: Path, width: int) -> None:
    lines = seed.read_text(encoding="utf-8").split("\n")
    wrapped = ["\n".join(textwrap.wrap(line, width, break_on_hyphens=False)) for line in lines]

    assert said(read("\n".join(wrapped))) == said(reading_of(seed))


def test_a_document_without_blank_lines_reads_the_same() -> None:
    text = re.sub(r"\n{2,}", "\n", KET.read_text(encoding="utf-8"))

    assert said(read(text)) == said(reading_of(KET))


SENTENCES = st.sampled_from(
    [
        "We will plant a tree for every leaver.",
        "Every child deserves a champion.",
        "Our schools will not discriminate on the grounds of age, faith or sex.",
        "In this way we shall be good neighbours.",
        "Where help is needed, help will be given.",
        "Our values are honesty, courage and patience.",
        "These values guide all that we do.",
        "“Small steps, taken daily.”  Ada Fenwick",
        "Staff deserve time to think (e.g. after a long day).",
        "Read our policy here.",
        "We use cookies on this site.",
        "Somebody wrote this.",
    ]
)
HEADINGS = st.sampled_from(
    ["Our Values", "OUR MISSION", "What we believe", "Kindness", "For pupils", "Contact us", "Children come first here"]
)
STEMS = st.sampled_from(
    ["Our schools will:", "We aim to", "This will be realised by:", "Our values are:", "We believe that…"]
)
ITEMS = st.lists(
    st.sampled_from(
        [
            "listen first;",
            "will act soon;",
            "Courage – we try again",
            "Hope",
            "raising our sights; and",
            "be fair to all.",
            "R – Respect",
        ]
    ),
    max_size=4,
)
BULLETS = st.sampled_from(["- ", "• ", "1. ", "", "   o "])
BLOCKS = st.one_of(
    HEADINGS,
    st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join),
    st.tuples(STEMS, ITEMS, BULLETS).map(lambda b: "\n".join([b[0], *(b[2] + item for item in b[1])])),
)
MADE_UP = st.tuples(st.lists(BLOCKS, min_size=1, max_size=10), st.sampled_from(["\n", "\n\n"])).map(
    lambda b: b[1].join(b[0])
)


@settings(max_examples=80, deadline=None)
@given(MADE_UP)
def test_no_made_up_document_loses_a_line_or_gains_a_word(text: str) -> None:
    reading = read_statements(read_outline(text.encode(), "values.txt"))

    assert lost_lines(text, reading) == []
    assert foreign_words(text, reading) == set()
    assert broken_links(reading.statements) == []


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from("\n\n\n:-•\t.")))
def test_any_text_at_all_gives_a_reading(noise: str) -> None:
    reading = read_statements(read_outline(f"Values\n{noise}".encode(), "values.txt"))

    assert broken_links(reading.statements) == []


@pytest.mark.parametrize(
    "text",
    [
        "“We will go on. " * 200,
        "a > " * 29 + "b.",
        "updated " + "by " * 60 + "x",
        "the trust " * 7 + "x",
        "- " * 500 + "b",
        "values of " * 500,
        "honesty, " * 500,
        "Be kind.\n" * 200,
    ],
    ids=["open quotation", "crumbs", "dates", "names", "dashes", "lists", "commas", "the same again"],
)
def test_words_that_go_on_without_end_are_read_like_any_others(text: str) -> None:
    reading = read(text)

    assert lost_lines(text, reading) == []
    assert broken_links(reading.statements) == []
