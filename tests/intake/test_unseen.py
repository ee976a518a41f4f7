"""What a careful reader of any trust's document tells apart; each was met where the rules read badly before."""

from policygen.intake.names import Names
from policygen.intake.noise import MEETING
from policygen.intake.readers import read_outline
from policygen.intake.structure import shaped
from tests.intake.test_shapes import names, over, read, said, why


def test_a_table_of_measures_is_left_out_with_its_heads() -> None:
    reading = read("# Our priorities\n\n| Measure | 2026 |\n|---|---|\n| Attendance | 92.4% |\n| Turnover | 19% |\n")

    assert reading.statements == ()
    assert why(reading)["Attendance 92.4%"] == "a figure about the trust, not a statement"


def test_a_log_of_versions_is_left_out_as_a_whole() -> None:
    reading = read("# Our charter\n\n| Version | Changes |\n|---|---|\n| 1 | First issue |\n| 2 | Two words added |\n")

    assert reading.statements == ()


def test_an_appendix_of_values_is_read_and_one_of_changes_is_not() -> None:
    reading = read(
        "# Policy\n\n## Appendix C: Our values\n\n- Honesty\n- Care\n\n## Appendix D: Record of changes\n\nNew.\n"
    )

    assert names(reading) == ["Honesty", "Care"]


def test_in_plain_text_an_appendix_heads_what_stands_under_it() -> None:
    reading = read(
        "Our values\nHonesty: we say so.\nCare: we look up.\n\nAppendix 1: Replies\nYes, mostly.\n", "values.txt"
    )

    assert names(reading) == ["Honesty", "Care"]


def test_a_numbered_item_right_after_the_one_before_it_is_no_heading() -> None:
    text = "We will:\n1) mend things\n2) say sorry\nOur teachers will:\n1) listen\n2) mark work\nThat is all.\n"
    outline = read_outline(text.encode(), "pledge.txt")

    assert [line.text for line in shaped(outline.lines, Names()) if line.kind == "heading"] == []


def test_a_decimal_number_under_a_number_makes_that_a_heading() -> None:
    text = "1  PURPOSE\n\nWe exist to teach.\n\n2  PRINCIPLES\n\n2.1  The open principle: what we know is known.\n"
    [_, principle] = read(text, "values.txt").statements

    assert (principle.kind, principle.name) == ("principle", "The open principle")


def test_a_reference_set_apart_belongs_to_its_verse() -> None:
    [verse] = read("# Sample Trust\n\n> “Let brotherly love continue.”\n\n> Hebrews 13:1\n").statements

    assert (verse.kind, verse.attribution) == ("quotation", "Hebrews 13:1")


def test_what_begins_small_finishes_a_stem_of_no_known_kind() -> None:
    reading = read(
        "# Our aims\n\nWe want our schools to be places:\n\n- where mistakes are kind\n- where nobody hides\n"
    )

    assert {s.stem for s in reading.statements} == {"We want our schools to be places"}


def test_what_is_asked_of_somebody_binds_them() -> None:
    reading = read(
        "# Our pledge\n\n## What we ask of parents\n\n- Tell us early\n\n## What we promise\n\n- We will listen\n"
    )

    assert [s.actor for s in reading.statements] == ["parents", "trust"]


def test_you_are_those_whom_the_title_speaks_to() -> None:
    reading = read("# Staff charter\n\nThe trust asks you to:\n\n- pass on what you learn\n")

    assert [s.actor for s in reading.statements] == ["staff"]


def test_a_heading_after_a_list_of_values_is_none_of_them() -> None:
    values = "# Our page\n\n## Our values\n\n- Grace\n- Grit\n\n"
    reading = read(f"{values}## We believe that play is work\n\nOur schools will:\n\n- rest\n")

    assert [kind for kind, _ in said(reading)] == ["value", "value", "belief", "commitment"]
    assert over(reading, reading.statements[-1]) == "We believe that play is work"


def test_what_a_foreword_says_to_its_readers_is_left_out_but_not_a_belief() -> None:
    reading = read("# Plan\n\n## Foreword from the Chair\n\nThe year was long. We believe that every child can sing.\n")

    assert said(reading) == [("belief", "We believe that every child can sing.")]


def test_options_and_decisions_are_no_statements() -> None:
    reading = read("# Values\n\n## Our aims\n\nTo teach.\n\nOption A: keep them.\n\nIt was agreed that A be taken.\n")

    assert [text for _, text in said(reading)] == ["To teach."]
    assert why(reading)["It was agreed that A be taken."] == MEETING


def test_they_are_the_values_that_the_sentence_before_spoke_of() -> None:
    assert names(read("# Sample Trust\n\nFour values came up. They are trust, effort, kindness and fun.\n")) == [
        "trust",
        "effort",
        "kindness",
        "fun",
    ]


def test_values_may_be_parted_by_colons() -> None:
    assert names(read("Our values\nCourage : Candour : Care\n", "values.txt")) == ["Courage", "Candour", "Care"]


def test_a_page_number_between_dashes_is_one() -> None:
    assert why(read("Our values\nHonesty\nCare\n\n- 1 -\n", "values.txt"))["1 -"] == "a page number"


def test_bold_words_and_a_gloss_each_are_values_under_a_title_that_speaks_of_values() -> None:
    text = "# Our mission and values\n\n- **Nerve** We say yes to hard things\n- **Thrift** We mend before we buy\n"

    assert names(read(text)) == ["Nerve", "Thrift"]
