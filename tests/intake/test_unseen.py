"""What a careful reader of any trust's document tells apart; each was met where the rules read badly before."""

import pytest

from policygen.intake.names import Names
from policygen.intake.noise import MEETING
from policygen.intake.parse import Reading, read_statements
from policygen.intake.readers import read_outline
from policygen.intake.structure import shaped
from policygen.intake.who import actor_of
from tests.intake.corpus.making import bold, docx, items, para
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


# ── parts of a document ──────────────────────────────────────────────────────────────────────────────


def test_words_over_the_trusts_name_are_its_motto() -> None:
    reading = read("Reach out, look up\n\n# Sample Row Trust\n\n## Our aims\n\n- To teach well\n")

    assert said(reading)[0] == ("motto", "Reach out, look up")


def test_a_few_short_phrases_before_the_first_heading_are_a_motto() -> None:
    reading = read(
        "# Prospectus\n\nThank you for reading this.\n\nBold hearts, busy hands\n\n## Our aims\n\n- To teach\n"
    )

    assert ("motto", "Bold hearts, busy hands") in said(reading)


def test_what_comes_after_the_list_of_a_heading_hangs_on_it_no_more() -> None:
    reading = read("# Our trust\n\n## Our schools will:\n\n- read aloud\n\nTo hear more about us, come to a concert.\n")

    assert said(reading) == [("commitment", "read aloud")]


def test_a_list_of_duties_goes_with_the_line_that_leads_to_it() -> None:
    text = (
        "# Our promise\n\nWe will:\n\n- plant trees\n\nTrustees must comply with the following duties:\n\n- Prudence\n"
    )

    assert said(read(text)) == [("commitment", "plant trees")]


def test_a_heading_that_comes_again_and_again_is_below_the_others() -> None:
    aim = "**{}**\n\n*Our steps*\n\n- {}\n\n"
    reading = read(f"# Our priorities\n\n{aim.format('Reading', 'Buy books')}{aim.format('Singing', 'Hire a choir')}")

    assert [over(reading, one) for one in reading.statements if one.kind == "commitment"] == ["Reading", "Singing"]


def test_a_numbered_priority_may_be_called_as_other_parts_of_a_page_are() -> None:
    text = "Our priorities\n\n1 Governance\nAsk harder questions.\n2 Careers\nMake sure that everyone goes to work.\n"

    assert [text for kind, text in said(read(text, "plan.txt")) if kind == "priority"] == ["Governance", "Careers"]


def test_names_of_phases_only_part_a_list() -> None:
    reading = read("# Our offer\n\n## Key Stage 1\n\n- climb a hill\n\n## Key Stage 2\n\n- sleep in a tent\n")

    assert [(text, over(reading, one)) for (_, text), one in zip(said(reading), reading.statements, strict=True)] == [
        ("climb a hill", None),
        ("sleep in a tent", None),
    ]


def test_an_item_that_only_says_where_is_no_statement() -> None:
    reading = read("# What we promise\n\n- In the playground\n  - games for everyone\n- At lunch\n  - time to talk\n")

    assert [text for _, text in said(reading)] == ["games for everyone", "time to talk"]


def test_where_a_section_has_spoken_in_prose_the_next_heading_stands_beside_it() -> None:
    prose = "Schools keep their names. Choices are made near the child. Nobody gains at the expense of others."
    reading = read(f"Principles\n\n{prose}\n\nMusic\n\nWe will sing every day.\n", "values.txt")

    assert (reading.statements[-1].section, reading.statements[-1].parent) == ("Music", None)


def test_in_a_document_in_capitals_capitals_make_no_heading() -> None:
    text = "SAMPLE ROW TRUST\nOUR PROMISE\nOUR SCHOOLS WILL NEVER CLOSE A DOOR\nOUR SCHOOLS WILL ANSWER LETTERS\n"

    assert [kind for kind, _ in said(read(text, "poster.txt"))] == ["commitment", "commitment"]


def test_a_word_over_lines_that_spell_it_is_no_value_itself() -> None:
    text = "OUR VALUES\nGLOW\nG is for Grit: we go on\nL is for Listening: we hear\nO is for Order\nW is for Wit\n"

    assert names(read(text, "values.txt")) == ["Grit", "Listening", "Order", "Wit"]


def test_lines_that_begin_with_a_letter_of_their_own_are_values() -> None:
    assert names(read("# Our charter\n\nG Good books\n\nL Long walks\n\nO Open doors\n")) == [
        "Good books",
        "Long walks",
        "Open doors",
    ]


# ── lines of plain text ──────────────────────────────────────────────────────────────────────────────


def test_a_line_set_less_far_in_than_the_bullet_before_is_a_new_one() -> None:
    ours = "    Because of this, our schools will\n      - read aloud\n"
    text = f"We believe that books open doors.\n{ours}    and the trust will\n      - buy books\n"
    reading = read(text, "beliefs.txt")

    assert [(s.actor, s.text, over(reading, s)) for s in reading.statements[1:]] == [
        ("schools", "read aloud", "We believe that books open doors."),
        ("trust", "buy books", "We believe that books open doors."),
    ]


def test_lines_that_end_in_semicolons_are_not_wrapped() -> None:
    wrapped = "Our trust wants children to leave us ready for whatever\ncomes next, and glad of the years with us.\n\n"
    lines = "giving every single class a garden to look after;\nwalking to the river in every season.\n"
    reading = read(f"Our vision\n\n{wrapped}Achieving this through:\n\n{lines}", "vision.txt")

    assert [s.text for s in reading.statements[1:]] == [
        "giving every single class a garden to look after",
        "walking to the river in every season",
    ]


# ── tables ───────────────────────────────────────────────────────────────────────────────────────────


def test_we_in_a_column_are_those_whom_its_head_names() -> None:
    head = "| Pupils | Staff | Trust |\n|---|---|---|\n"
    reading = read(f"# Our promises\n\n{head}| We share | We listen | We pay fairly |\n")

    assert [s.actor for s in reading.statements] == ["pupils", "staff", "trust"]


def test_a_table_right_after_another_has_heads_of_its_own() -> None:
    first = "| Staff will | Heads will |\n|---|---|\n| prepare | thank |\n\n"
    second = "| Pupils will | Parents will |\n|---|---|\n| tidy | ask |\n"
    reading = read(f"# Our promise\n\n{first}{second}")

    assert [(s.actor, s.text) for s in reading.statements] == [
        ("staff", "prepare"),
        ("leaders", "thank"),
        ("pupils", "tidy"),
        ("parents", "ask"),
    ]


# ── who is bound ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("Governors appoint their own headteacher.", "governors"),
        ("Our two primary schools share a field.", "schools"),
        ("The central team answers within a day.", "trust"),
        ("Staff meetings are short.", "unstated"),
        ("School councils choose the charity.", "unstated"),
        ("Every school day begins with a song.", "unstated"),
        ("We hope that parents will tell us early.", "parents"),
        ("We ask that families speak well of the school.", "parents"),
        ("Pupils can expect that staff will know their names.", "staff"),
        ("Pupils will be taught by our staff.", "staff"),
        ("Pupils will be taught in small groups.", "unstated"),
        ("Staff will be expected to set an example.", "staff"),
        ("Train all staff in signing.", "unstated"),
        ("As village schools we will keep our gates open.", "schools"),
        ("Pupils: come ready to learn.", "pupils"),
    ],
)
def test_those_who_are_to_do_it_are_bound(sentence: str, actor: str) -> None:
    assert actor_of(sentence, Names("Sample Row Trust")) == actor


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("## Staff\n\nWe share what we plan.", "staff"),
        ("## For pupils\n\nWe listen before we speak.", "pupils"),
        ("## For pupils\n\nWe will keep you safe.", "trust"),
        ("## For our families\n\nWe promise to:\n\n- ring before eight", "trust"),
        ("## What we will do\n\n- Give every teacher a coach", "trust"),
        ("## What we hope for from parents\n\n- Reading at home", "parents"),
        ("## What you can expect from the trust\n\n- a chair that fits", "trust"),
    ],
)
def test_we_are_those_who_speak_under_a_heading(text: str, actor: str) -> None:
    assert [s.actor for s in read(f"# Our commitments\n\nAgreed by all.\n\n{text}\n").statements][-1:] == [actor]


def test_what_is_offered_binds_nobody_by_itself() -> None:
    [one] = read("# What you can expect\n\n- A teacher who knows your name\n").statements

    assert one.actor == "unstated"


# ── kinds ────────────────────────────────────────────────────────────────────────────────────────────


def test_prose_under_ethos_and_values_is_the_ethos_and_not_sure() -> None:
    [one] = read("# Ethos and values\n\nNobody is in a hurry here.\n").statements

    assert (one.kind, one.confidence < 0.7) == ("ethos", True)


def test_what_people_will_do_under_a_mission_is_a_commitment() -> None:
    reading = read("# Our mission\n\nTo teach the whole valley. Our schools will open at seven.\n")

    assert [kind for kind, _ in said(reading)] == ["mission", "commitment"]


def test_sentences_that_each_begin_with_a_value_name_them() -> None:
    assert names(
        read("# A letter\n\nLoyalty: we stay when it is hard. Thrift: we mend what we have. Joy: we laugh every day.\n")
    ) == [
        "Loyalty",
        "Thrift",
        "Joy",
    ]


def test_under_values_our_something_heads_a_part_and_is_none() -> None:
    reading = read("# Values\n\n## Honesty\n\nWe say so.\n\n## Our Contracts\n\nAll who join us will sign one.\n")

    assert names(reading) == ["Honesty"]


def test_words_against_discrimination_are_no_gloss() -> None:
    reading = read(
        "# Our values\n\n## Candour\n\nWe say so.\n\n## Equality\n\nWe will not discriminate by race or sex.\n"
    )

    assert said(reading)[-1][0] == "non-discrimination"


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("As Ada Sample once said, “Slow work is good work.”", "Ada Sample"),
        ("“Slow work is good work”, wrote Ada Sample.", "Ada Sample"),
        ("> Slow work is good work.\n>\n> Ada Sample", "Ada Sample"),
    ],
)
def test_who_is_quoted_may_stand_before_after_or_below(text: str, by: str) -> None:
    [one] = read(f"# Our ethos\n\n{text}\n").statements

    assert (one.kind, one.attribution) == ("quotation", by)


# ── facts and noise ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "sentence",
    [
        "The old hall burned down in 1986.",
        "Could you hear a child read?",
        "Our largest school has 900 pupils.",
        "She lives near the harbour.",
        "Places are allocated in line with our admissions policy.",
    ],
)
def test_a_fact_is_left_out_with_its_reason(sentence: str) -> None:
    reading = read(f"# About us\n\nWe believe that music matters.\n\n{sentence}\n")

    assert [kind for kind, _ in said(reading)] == ["belief"]
    assert sentence in why(reading)


def test_a_sentence_beside_noise_in_one_paragraph_is_read() -> None:
    reading = read("# Parents\n\nWe value the time that parents give us. Please call in for a chat.\n")

    assert [text for _, text in said(reading)] == ["We value the time that parents give us."]


def test_the_end_of_a_sentence_that_a_list_broke_is_left_out() -> None:
    reading = read("# Our trust\n\nWe hold the values of\n\n- Patience\n- Nerve\n\nin all that we do.\n")

    assert names(reading) == ["Patience", "Nerve"]
    assert why(reading)["in all that we do."] == "the end of what a list broke into"


def test_what_stands_under_a_heading_of_news_goes_with_it() -> None:
    reading = read("# Values\n\n- Nerve\n\n## Lake School wins chess final\n\nWell played by all of the team.\n")

    assert names(reading) == ["Nerve"]
    assert len(reading.statements) == 1


# ── lists in lists, labels, and what is said twice ───────────────────────────────────────────────────


def test_an_item_that_ends_in_a_stem_is_one_of_its_list_and_says_who_is_bound_under_it() -> None:
    reading = read("# Aims\n\nOur schools will:\n\n- teach well\n- encourage teachers to:\n  - watch each other\n")

    assert [(s.actor, s.text, over(reading, s)) for s in reading.statements] == [
        ("schools", "teach well", None),
        ("schools", "encourage teachers to", None),
        ("staff", "watch each other", "encourage teachers to"),
    ]


def test_letters_under_a_decimal_end_at_the_next_decimal() -> None:
    text = "2.1 Our schools will:\n(a) teach song;\n(b) mend things.\n2.2 Trustees must pay on time.\n"

    assert [(s.stem, s.text) for s in read(text, "policy.txt").statements] == [
        ("Our schools will", "teach song"),
        ("Our schools will", "mend things"),
        (None, "Trustees must pay on time"),
    ]


def test_a_label_by_itself_is_that_of_the_line_under_it() -> None:
    goal = "Goal {}\nEvery pupil a {}\nAchieving this through:\n- {}\n"
    reading = read(f"Our goals\n{goal.format(1, 'reader', 'phonics')}{goal.format(2, 'singer', 'choirs')}", "plan.txt")

    assert [(s.kind, s.text) for s in reading.statements if s.parent is None] == [
        ("aim", "Every pupil a reader"),
        ("aim", "Every pupil a singer"),
    ]


@pytest.mark.parametrize("when", ["this year", "2025–28", "for 2026", "(continued)"])
def test_a_heading_says_its_kind_whatever_time_or_page_it_names(when: str) -> None:
    assert said(read(f"# Plan\n\n## Our priorities {when}\n\n1. Sound money\n")) == [("priority", "Sound money")]


def test_what_is_set_large_beside_the_text_is_said_once() -> None:
    line = "No child is ever only a number here."
    reading = read(f"# Our ethos\n\n{line}\n\n> {line}\n")

    assert len(reading.statements) == 1


def test_values_named_again_in_a_sentence_make_no_second_set() -> None:
    reading = read("# Our values\n\n- Candour\n- Thrift\n\nAll that we do shows our values of candour and thrift.\n")

    assert names(reading) == ["Candour", "Thrift"]


def test_words_set_as_a_title_promise_nothing() -> None:
    reading = read("# Our commitments\n\nWe will answer letters.\n\nThe Trust Contract ‘Online’\n")

    assert said(reading) == [("commitment", "We will answer letters.")]


def test_an_e_mail_is_read_through_its_marks_and_without_what_it_answers() -> None:
    ours = "> Our values\n>\n> * Nerve\n> * Thrift\n>\n> On 3 May, Jo wrote:\n>> Can we say pluck?\n"
    reading = read(f"Subject: our words\n\nDear all,\n\n{ours}\nJo\n", "mail.txt")

    assert names(reading) == ["Nerve", "Thrift"]
    assert why(reading)["Can we say pluck?"] == "an earlier message"


def test_slides_saved_as_text_have_their_titles_as_headings() -> None:
    text = "Slide 1: Sample Row Trust\nStaff day\nSlide 2: Our values\n- Steady\n- Straight\nSlide 3: Thank you\n"

    assert names(read(text, "slides.txt")) == ["Steady", "Straight"]


# ── who is bound, and what stands under what ─────────────────────────────────────────────────────────


@pytest.mark.parametrize("item", ["A desk for every pupil", "Keep class sizes small", "Cutting waste year on year"])
def test_an_item_without_a_subject_binds_nobody_by_name_under_a_priority(item: str) -> None:
    reading = read(f"# Our four pillars\n\n1. Excellent teaching\n   - {item}\n2. Care\n   - {item} too\n")

    assert {s.actor for s in reading.statements} == {"unstated"}


def test_what_goes_on_in_small_letters_binds_whom_the_item_over_it_binds() -> None:
    reading = read("Our schools will:\n\n- teach well\n  - by planning together\n  - Planning time each week\n")

    assert [(s.text, s.actor) for s in reading.statements] == [
        ("teach well", "schools"),
        ("by planning together", "schools"),
        ("Planning time each week", "unstated"),
    ]


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("All staff will be treated with dignity.", "unstated"),
        ("Teachers plan lessons that interest every child", "staff"),
        ("Leaders who are developed from within", "leaders"),
    ],
)
def test_the_subject_is_bound_and_not_whom_something_is_done_to(sentence: str, actor: str) -> None:
    assert actor_of(sentence, Names("Sample Row Trust")) == actor


def test_leaders_who_are_wanted_are_bound_to_nothing() -> None:
    [*_, item] = read("# Our priorities\n\n## People\n\n- Leaders who are developed from within\n").statements

    assert item.actor == "unstated"


def test_they_are_those_of_the_sentence_before() -> None:
    reading = read("# Our promise\n\nOur schools will answer within a day. They will never be too busy to listen.\n")

    assert [s.actor for s in reading.statements] == ["schools", "schools"]


def test_a_second_list_follows_from_the_same_belief_as_the_first() -> None:
    text = "LEARNING\n\nWe believe that learning lasts.\n\nTo bring this about, our schools will\n\n* teach well;\n"
    belief, *under = read(f"{text}* listen.\n\nOur pupils will\n\n* work hard.\n", "values.txt").statements

    assert [(s.parent, s.actor) for s in under] == [
        (belief.id, "schools"),
        (belief.id, "schools"),
        (belief.id, "pupils"),
    ]


def test_after_the_values_a_sentence_over_what_will_be_done_is_a_belief() -> None:
    text = "# Our values\n\n- Honesty – we say so\n- Care – we look up\n\n## Pupils come first\n\n"
    reading = read(
        f"{text}This will be realised by:\n\n- asking what a decision means for them\n- spending carefully\n"
    )

    assert [s.kind for s in reading.statements] == ["value", "value", "belief", "commitment", "commitment"]


def test_what_stands_under_a_letter_of_a_word_is_not_lost() -> None:
    text = "# Our values\n\nC – Courage\n\nA – Aspiration\n\n- A – Respect\n  - we listen\n\nE – Effort\n"

    assert "we listen" in [s.text for s in read(text).statements]


@pytest.mark.parametrize("head", ["What staff do", "What our teachers will do"])
def test_a_column_says_who_does_what_is_in_it(head: str) -> None:
    table = (
        f"| Value | {head} | What pupils do |\n|---|---|---|\n| Respect | We greet pupils. | We hold doors open. |\n"
    )
    _, staff, pupils = read(f"# Our values in practice\n\n{table}").statements

    assert [(s.actor, s.audience) for s in (staff, pupils)] == [("staff", "staff"), ("pupils", "pupils")]


@pytest.mark.parametrize(
    ("stem", "item", "said"),
    [
        ("Leaders in our academies:", "put pupils first", ("Leaders in our academies", "leaders")),
        ("Schools that join us will:", "keep their name", ("Schools that join us will", "schools")),
        ("At our school we teach respect by:", "holding elections", ("At our school we teach respect by", "schools")),
        ("Every pupil will have the opportunity to:", "sing", ("Every pupil will have the opportunity to", "pupils")),
    ],
)  # fmt: skip
def test_a_stem_says_who_is_bound(stem: str, item: str, said: tuple[str, str]) -> None:
    [statement] = read(f"# Our offer to pupils\n\n{stem}\n\n- {item}\n").statements

    assert (statement.stem, statement.actor) == said


def test_a_column_for_what_we_will_do_is_the_trust_s() -> None:
    table = (
        "| Priority | What we will do |\n|---|---|\n| Teaching | Coach every teacher |\n| Care | Reduce workload |\n"
    )
    *_, item = read(f"# Our priorities\n\n{table}").statements

    assert (item.text, item.actor) == ("Reduce workload", "trust")


# ── what kind a line is ──────────────────────────────────────────────────────────────────────────────


def test_fragments_said_in_one_breath_are_one_statement() -> None:
    assert said(read("# Our vision\n\nEvery child. Every chance. Every day.\n")) == [
        ("vision", "Every child. Every chance. Every day.")
    ]


def test_a_sentence_that_spells_a_word_of_the_values_it_names_has_them_under_it() -> None:
    principle, *values = read(
        "# Our values\n\nOur values spell FRIEND: Faith, Respect, Inclusion and Nurture.\n"
    ).statements

    assert principle.kind == "principle"
    assert [(s.name, s.parent) for s in values] == [
        (name, principle.id) for name in ("Faith", "Respect", "Inclusion", "Nurture")
    ]


@pytest.mark.parametrize(
    "motto",
    [
        "Lucem Sequimur (We Follow the Light)",
        "Per Ardua Discimus – Through Effort We Learn",
        "Aiming high, achieving together",
    ],
)
def test_a_line_of_the_shape_of_a_motto_is_one(motto: str) -> None:
    assert said(read(f"# A charter for our schools\n\n{motto}\n\n## Our values\n\n- Care\n- Honesty\n"))[0] == (
        "motto",
        motto,
    )


@pytest.mark.parametrize("line", ["Focus – we stay on task", "Ambition – aim high"])
def test_a_value_with_its_gloss_is_no_latin(line: str) -> None:
    assert [s.kind for s in read(f"# Our values\n\n- Care – we look up\n- {line}\n").statements] == ["value", "value"]


def test_the_line_under_our_motto_is_the_motto_however_it_is_set() -> None:
    text = "OUR MOTTO\n\nLEARNING TOGETHER\n\nOUR MISSION\n\nOur mission is to teach every child well.\n"

    assert said(read(text, "values.txt")) == [
        ("motto", "LEARNING TOGETHER"),
        ("mission", "Our mission is to teach every child well."),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Six principles guide our decisions.",
        "Everything we do is guided by four simple values.",
        "Our values are explored each half term in assembly.",
        "The values of our schools are drawn from the Gospel.",
        "As well as our own values we share those of the diocese.",
    ],
)
def test_a_sentence_about_the_values_is_a_note(sentence: str) -> None:
    assert said(read(f"# Our values\n\n{sentence}\n\n- Honesty\n- Care\n"))[0] == ("note", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sample Row is a mixed comprehensive school for pupils aged 11 to 18.",
        "The quorum for a meeting is one half of the governors in post.",
        "The Department for Education says that every school must have a policy.",
    ],
)
def test_a_fact_is_left_out(sentence: str) -> None:
    assert sentence in why(read(f"# Our ethos and values\n\n{sentence}\n\n## Our values\n\n- Honesty\n"))


# ── what is no part of it ────────────────────────────────────────────────────────────────────────────


def test_what_stands_under_a_scheme_of_delegation_in_capitals_goes_with_it() -> None:
    text = "OUR VALUES\n\nRESPECT / EFFORT / CARE\n\nSCHEME OF DELEGATION\n\n1. Members appoint trustees.\n"

    assert names(read(f"{text}2. The chief executive runs the trust.\n", "values.txt")) == ["RESPECT", "EFFORT", "CARE"]


def test_the_link_to_the_page_itself_is_no_value() -> None:
    page = "<main><ul><li>Home</li><li>Vision and Values</li></ul><h1>Vision and Values</h1><p>We aim high.</p></main>"

    assert "Vision and Values" not in [s.text for s in read(page, "page.html").statements]


@pytest.mark.parametrize(
    "row",
    [
        "| Sample Row School, Mill Lane | Tel: 01632 960115 |",
        "| Date agreed | March 2025 |",
        "| Home | Our people | Contact |",
    ],
)
def test_a_row_of_links_contacts_or_dates_is_left_out(row: str) -> None:
    columns = row.count("|") - 1
    table = f"|{' |' * columns}\n|{'---|' * columns}\n{row}\n"

    assert read(f"# Our aims\n\nWe aim high for every child.\n\n{table}").statements[1:] == ()


def test_what_hangs_on_a_stem_may_speak_of_a_review() -> None:
    assert [s.text for s in read("Governors will:\n\n- review this statement every four years\n").statements] == [
        "review this statement every four years"
    ]


# ── how lines are joined and nested ──────────────────────────────────────────────────────────────────


def test_a_word_broken_at_the_end_of_a_short_line_is_made_whole() -> None:
    text = (
        "Our ethos\n\nOur schools share an ethos of warmth and of high hopes. Every pupil is\nwelcome to the oppor-\n"
    )

    assert "Every pupil is welcome to the opportunities that we have." in [
        s.text for s in read(f"{text}tunities that we have.\n", "values.txt").statements
    ]


def test_hollow_bullets_stand_under_full_ones() -> None:
    text = "Our schools will:\n\n• teach well\no by planning together\no by asking why\n• listen\n"
    reading = read(text, "values.txt")

    assert [bool(s.parent) for s in reading.statements] == [False, True, True, False]


# ── what nobody would guess ──────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("stem", "actor"),
    [
        ("It falls to governors to", "governors"),
        ("Those who lead us undertake to", "leaders"),
        ("It is the job of every teacher to", "staff"),
        ("For that reason it is left to heads to", "leaders"),
        ("Before any school joins us, we should", "trust"),
        ("What parents can expect of each academy", "schools"),
        ("Accordingly, the Trust undertakes to", "trust"),
        ("In all that they do, those who teach here should", "staff"),
    ],
)
def test_a_line_that_something_must_finish_is_a_stem_whatever_it_begins_with(stem: str, actor: str) -> None:
    reading = read(f"# Beliefs\n\n## Every lesson must count\n\n{stem}:\n\n- listen well\n- act at once\n")

    assert [(s.stem, s.actor) for s in reading.statements[1:]] == [(stem, actor)] * 2


def test_grounds_in_a_list_are_the_grounds_of_the_sentence_over_it() -> None:
    text = "No pupil will miss out on a trip by reason of:\n\n- disability\n- family income\n- their first language\n"
    [statement] = read(f"# Equality\n\n{text}").statements

    assert (statement.kind, statement.grounds) == (
        "non-discrimination",
        ("disability", "family income", "their first language"),
    )


@pytest.mark.parametrize("attribution", ["The Sample Song, verse two", "Ada Fenwick, in a letter of 1911"])
def test_what_stands_after_a_quotation_and_a_dash_is_quoted(attribution: str) -> None:
    [verse] = read(f"# Our ethos\n\n“There is room for everyone in this valley.” – {attribution}\n").statements

    assert (verse.kind, verse.attribution) == ("quotation", attribution)


def test_one_word_sentences_among_values_are_a_value_each() -> None:
    assert names(read("# Our values, in five words\n\nWarmth. Grit. Wonder. Truth. Thrift.\n")) == [
        "Warmth", "Grit", "Wonder", "Truth", "Thrift",
    ]  # fmt: skip


def test_a_sentence_about_what_is_expected_is_no_list_of_values() -> None:
    principle, *values = read(
        "# Our values\n\nWe expect honesty, ambition and care from everyone, in every role.\n"
    ).statements

    assert (principle.kind, [value.name for value in values]) == ("principle", ["honesty", "ambition", "care"])


def test_what_somebody_does_about_a_priority_is_a_commitment_and_why_it_is_one_a_belief() -> None:
    trees = "Our schools help every child to succeed."
    text = f"# Our four pillars\n\n## Pillar 1: Places\n\nGood places matter. {trees}\n"
    reading = read(f"{text}\n## Pillar 2: People\n\nStaff are our strength.\n")

    assert ("commitment", trees) in said(reading)
    assert ("belief", "Good places matter.") in said(reading)


def test_an_item_that_ends_in_including_is_the_stem_of_its_own_list() -> None:
    text = "Our schools will:\n\n- give every pupil a way to speak, including:\n  - signs and symbols\n  - pictures\n"
    outer, *inner = read(text).statements

    assert [(s.stem, s.parent) for s in inner] == [("give every pupil a way to speak, including", outer.id)] * 2


def test_a_heading_over_those_of_the_values_is_beside_them() -> None:
    text = "# Our school\n\n## Our values\n\n#### Kindness\n\nWe look up.\n\n#### Courage\n\nWe try.\n\n"
    reading = read(f"{text}### Working together\n\nWe ask parents to:\n\n- read with their child\n")

    assert names(reading) == ["Kindness", "Courage"]


def test_the_line_before_an_address_is_its_label_only_right_before_it() -> None:
    text = "OUR MOTTO\n\nTogether we grow\n\nMrs P Example\nHeadteacher\n\nSchool Lane, Sample Row Tel: 01632 960155\n"

    assert said(read(text, "values.txt")) == [("motto", "Together we grow")]


def test_principles_of_which_most_are_a_word_have_it_as_their_name() -> None:
    text = "# Our principles\n\n## Subsidiarity\n\nDecisions are taken nearby.\n\n## Equity\n\nMore for less.\n"
    reading = read(f"{text}\n## Children first\n\nWe ask what it means for them.\n")

    assert [(s.kind, s.name) for s in reading.statements] == [
        ("principle", "Subsidiarity"),
        ("principle", "Equity"),
        ("principle", "Children first"),
    ]


def test_principles_that_say_something_have_sentences_under_them() -> None:
    text = "# Our principles\n\n## Children before systems\n\nWhen a rule gets in the way, we look at the rule.\n\n"
    principle, sentence, *_ = read(f"{text}## Simple before clever\n\nWe choose the plain word.\n").statements

    assert (principle.text, sentence.parent) == ("Children before systems", principle.id)


@pytest.mark.parametrize(
    ("heading", "actor"),
    [
        ("What you can expect from us", "trust"),
        ("What parents can expect of each school", "schools"),
        ("What we ask of parents", "parents"),
    ],
)
def test_a_heading_over_what_somebody_can_expect_says_from_whom(heading: str, actor: str) -> None:
    *_, item = read(f"# Working here\n\n## {heading}\n\n- Clear and fair policies\n").statements

    assert item.actor == actor


def test_a_line_taken_for_a_heading_that_is_left_out_does_not_take_the_rest_with_it() -> None:
    text = "BEHAVIOUR POLICY\n\nTRUST BOARD\n\n1. Introduction\n\nThis policy applies to all.\n\n2. Our values\n\n"
    reading = read(
        f"{text}We live by the values of respect, effort and care.\n\n3. Aims\n\nWe aim to:\n\n- be calm\n", "p.txt"
    )

    assert names(reading) == ["respect", "effort", "care"]


def test_headings_over_two_lists_among_many_are_no_priorities() -> None:
    text = "# Our nursery\n\n## Our aims\n\n- To play\n\n## Our values\n\n- Care\n\n## Our ethos\n\nWe laugh.\n\n"
    lists = "## Our key people\n\nStaff will:\n\n- greet you\n\n## Working together\n\nParents will:\n\n- tell us\n\n"
    reading = read(f"{text}{lists}## Our mission\n\nOur mission is to teach.\n\n## Our history\n\nWe opened in 1911.\n")

    assert "priority" not in {s.kind for s in reading.statements}


def words(reading: Reading) -> list[str]:
    return [text for _, text in said(reading)]


def test_a_column_that_says_who_tells_whom_its_row_is_for() -> None:
    promised = "| Who | Our promise |\n|---|---|\n| Our pupils | We keep you safe. |\n| Our staff | We train you. |\n"
    reading = read(f"# Brook Trust\n\n## What we promise\n\n{promised}")

    assert words(reading) == ["We keep you safe.", "We train you."]
    assert [(s.actor, s.audience, s.parent) for s in reading.statements] == [
        ("trust", "pupils", None),
        ("trust", "staff", None),
    ]


def test_who_is_named_in_the_first_cell_is_bound_by_the_others() -> None:
    expected = "| Who | What we expect |\n|---|---|\n| Pupils | Work hard. |\n| Leaders | Be honest. |\n"
    reading = read(f"# Brook Trust\n\n## What we expect of one another\n\n{expected}")

    assert ("Work hard.", "pupils") in [(s.text, s.actor) for s in reading.statements]
    assert "Leaders" not in words(reading)


def test_a_timetable_is_no_table_of_statements() -> None:
    reading = read(
        "# Brook Trust\n\n## Our day\n\n| Lesson | Time |\n|---|---|\n| Break | 10.30–10.50 |\n| Lunch | 12.20 |\n"
    )

    assert reading.statements == ()


def test_values_side_by_side_without_glosses_are_each_a_value() -> None:
    reading = read(
        "# Our values\n\n| Love | Hope |\n|---|---|\n| Courage | Forgiveness |\n| Friendship | Thankfulness |\n"
    )

    assert names(reading)[-4:] == ["Courage", "Forgiveness", "Friendship", "Thankfulness"]


# ── what stands around the values ────────────────────────────────────────────────────────────────────


def test_what_stands_under_a_heading_that_is_left_out_belongs_to_nothing_before_it() -> None:
    reading = read(
        "# Brook Trust\n\n## What we will do\n\nOur schools will:\n\n- teach song\n\n## Questions\n\n1. Do you agree?\n"
    )

    assert [(s.stem, s.text) for s in reading.statements] == [("Our schools will", "teach song")]


def test_a_table_of_contents_needs_no_dots() -> None:
    contents = "CONTENTS\n\nOur vision\n\nOur values\n\n"
    body = (
        "OUR VISION\n\nTo be a trust in which every child thrives.\n\nOUR VALUES\n\nCare: we help.\n\nHope: we go on.\n"
    )
    reading = read(f"BROOK TRUST\n\n{contents}{body}", "plan.txt")

    assert [s.kind for s in reading.statements] == ["vision", "value", "value"]
    assert why(reading)["CONTENTS"] == "an entry of a table of contents"


def test_lines_that_end_in_page_numbers_are_a_table_of_contents() -> None:
    reading = read("Brook Trust\n\nOur aims 2\nOur values 2\nOur ethos 3\n\nWe aim to serve every child.\n", "plan.txt")

    assert words(reading) == ["We aim to serve every child."]


def test_what_is_said_beside_arrangements_is_read_where_only_their_looks_put_it_below() -> None:
    body = "School dinners\n\nHot meals cost £2.65 a day.\n\nWorking together\n\nWe believe that parents teach first.\n"
    reading = read(f"Brook Trust\n\nOur aims\n\nWe aim to serve every child.\n\n{body}", "booklet.txt")

    assert words(reading) == ["We aim to serve every child.", "We believe that parents teach first."]


def test_an_agreement_is_read_where_it_is_the_whole_document() -> None:
    reading = read(
        "# Brook School\n\n## Home–school agreement\n\nPupils will:\n\n- be kind\n\nParents will:\n\n- tell us\n"
    )

    assert [(s.text, s.actor) for s in reading.statements] == [("be kind", "pupils"), ("tell us", "parents")]


@pytest.mark.parametrize(
    "line",
    ["Together we learn, together we grow", "A place to learn, a place to belong", "Be ready. Be kind. Be safe."],
)
def test_a_line_of_phrases_that_begin_alike_is_a_motto(line: str) -> None:
    reading = read(f"# Brook Trust\n\n{line}\n\n## Our aims\n\nWe aim to serve every child.\n")

    assert said(reading)[0] == ("motto", line)


def test_a_number_that_belongs_to_its_words_is_no_bullet() -> None:
    reading = read("Brook Trust\n\n8.35 am registration\n\n1.0 (final)\n\nWe aim to serve every child.\n", "day.txt")

    assert words(reading) == ["We aim to serve every child."]
    assert {"8.35 am registration", "1.0 (final)"} <= set(why(reading))


def test_those_who_act_in_a_place_are_bound_and_not_the_place() -> None:
    body = "In all our schools:\n\n- pupils will be taught by caring and well-trained teachers\n- leaders will listen\n"

    assert [s.actor for s in read(f"# Our promise\n\n{body}").statements] == ["staff", "leaders"]


def test_who_commits_themselves_is_bound_whatever_they_expect_of_others() -> None:
    text = "The trust is committed to safeguarding children and expects all staff to share this commitment."

    assert actor_of(text, Names()) == "trust"


def test_what_is_done_by_working_with_somebody_does_not_bind_them() -> None:
    assert actor_of("Standards will be raised by working closely with parents.", Names()) == "unstated"


def test_every_school_in_a_list_of_what_the_trust_ensures_does_what_stands_under_it() -> None:
    body = "We will:\n\n- ensure that every one of our schools:\n    - teaches phonics\n- train teachers\n"
    reading = read(f"# Our priorities\n\n{body}")

    assert [(s.text, s.actor) for s in reading.statements][1] == ("teaches phonics", "schools")


def test_what_stands_over_what_will_be_done_about_a_goal_is_a_priority() -> None:
    reading = read(
        "# Brook Trust\n\n## Our goals\n\n### Strong schools\n\nWe will:\n\n- share what works\n- train heads\n"
    )

    assert said(reading)[0] == ("priority", "Strong schools")
    assert {s.parent for s in reading.statements[1:]} == {reading.statements[0].id}


def test_we_are_those_whom_a_heading_names_and_nothing_else() -> None:
    reading = read(
        "# Our charter\n\n## Schools\n\nWe will:\n\n- keep you informed\n\n## Leaders\n\nWe will:\n\n- listen\n"
    )

    assert [s.actor for s in reading.statements] == ["schools", "leaders"]


def test_the_part_that_somebody_plays_is_for_them_and_no_priority() -> None:
    reading = read("# Our policy\n\n## The part that pupils play\n\nPupils will:\n\n- look after each other\n")

    assert [(s.text, s.audience, s.parent) for s in reading.statements] == [("look after each other", "pupils", None)]


@pytest.mark.parametrize(
    "rows",
    [
        ["Human Resources | ext. 101", "Help desk | ext. 102"],
        ["Speech therapy | Monday to Thursday", "Physiotherapy | Tuesday and Friday"],
        ["Headteacher | Mrs A. Sample", "Deputy headteacher | Mr B. Sample"],
        ["Signed (pupil) |", "Signed (parent or carer) |"],
    ],
    ids=["by what number", "on what days", "by whom", "where to sign"],
)
def test_a_table_that_says_how_something_is_done_says_nothing_of_values(rows: list[str]) -> None:
    table = "".join(f"| {row} |\n" for row in ["Who | How", "---|---", *rows])
    reading = read(f"# Brook Trust\n\n## Our promise\n\nOur schools will:\n\n- listen\n\n## More\n\n{table}")

    assert words(reading) == ["listen"]


def test_a_list_that_the_law_asks_for_is_left_out() -> None:
    reading = read(
        "# Our values\n\n- Care\n- Hope\n\nThe Department for Education says that schools should:\n\n"
        "- further tolerance\n"
    )

    assert names(reading) == ["Care", "Hope"]
    assert "further tolerance" in why(reading)


def test_a_numbered_line_over_nothing_that_is_kept_goes_with_it() -> None:
    aims = "1. Our aims\n\nWe aim to serve every child.\n\n"
    asked = "2. Recommendation\n\nTrustees are asked to:\n\n(a) approve this;\n"
    reading = read(f"Brook Trust\n\n{aims}{asked}", "paper.txt")

    assert words(reading) == ["We aim to serve every child."]
    assert why(reading)["Recommendation"] == "a heading over nothing else"


def test_columns_that_say_when_and_by_which_story_are_no_part_of_a_value() -> None:
    rows = "| 1 | Hope | We look up. | Noah's ark |\n| 2 | Care | We listen to others. | The lost son |\n"
    reading = read(f"# Our values\n\n| Term | Value | What we say | Bible story |\n|---|---|---|---|\n{rows}")

    assert said(reading) == [("value", "We look up"), ("value", "We listen to others")]
    assert names(reading) == ["Hope", "Care"]
    assert "The lost son" in why(reading)


def test_a_table_whose_first_cells_are_values_lists_them_under_our_ethos_too() -> None:
    rows = "| Respect | We are polite. |\n| Empathy | We try to understand. |\n| Integrity | We tell the truth. |\n"
    reading = read(f"# Brook Trust\n\n## Our ethos\n\n| | |\n|---|---|\n{rows}")

    assert names(reading) == ["Respect", "Empathy", "Integrity"]


def test_i_is_whoever_the_heading_names() -> None:
    reading = read("# Our charter\n\n## Pupils\n\nI will:\n\n- try my best\n- be kind to others\n")

    assert {s.actor for s in reading.statements} == {"pupils"}


def test_governors_will_under_trustees_and_governors_binds_them() -> None:
    charter = "## Governors and trustees\n\nGovernors will:\n\n- visit their schools\n\n"
    charter += "### Leaders\n\nLeaders will:\n\n- lead by example\n"
    reading = read(f"# Our charter\n\n{charter}")

    assert [(s.actor, s.text) for s in reading.statements] == [
        ("governors", "visit their schools"),
        ("leaders", "lead by example"),
    ]


def test_the_name_of_a_policy_is_no_list_of_values() -> None:
    reading = read("# Brook Trust\n\nEquality, diversity and inclusion policy\n\n## Our values\n\n- Hope\n- Care\n")

    assert names(reading) == ["Hope", "Care"]


def test_one_word_headings_beside_priorities_are_priorities() -> None:
    parts = "".join(f"### {name}\n\nWe will:\n\n- {what}\n\n" for name, what in PRIORITIES.items())
    reading = read(f"# Brook Trust\n\n## Our strategy\n\n{parts}")

    assert [s.text for s in reading.statements if s.kind == "priority"] == list(PRIORITIES)
    assert {s.actor for s in reading.statements if s.kind == "commitment"} == {"trust"}


PRIORITIES = {"Teaching": "train every teacher", "Inclusion": "remove barriers", "Community": "listen to parents"}


def test_a_list_after_a_single_belief_stands_under_it() -> None:
    belief = "We believe that parents know their children best."
    reading = read(f"# Brook Trust\n\n## Inclusion\n\n{belief}\n\nOur teachers will:\n\n- listen to them\n")

    assert over(reading, reading.statements[-1]) == belief


def test_the_last_word_of_a_list_of_values_has_no_gloss_where_the_others_have_none() -> None:
    told = "A child who shows one of them is given a wooden counter."
    reading = read(f"OUR VALUES\n\nCuriosity\nKindness\nHonesty\nFairness\n\n{told}\n", "values.txt")

    assert [s.text for s in reading.statements if s.kind == "value"] == ["Curiosity", "Kindness", "Honesty", "Fairness"]


def test_bold_words_before_a_colon_are_a_name_though_they_are_a_sentence() -> None:
    reading = read(
        "# Our principles\n\n- **No one is left behind:** help is given early.\n- **Pupils first:** we ask them.\n"
    )

    assert [(s.name, s.text) for s in reading.statements] == [
        ("No one is left behind", "help is given early"),
        ("Pupils first", "we ask them"),
    ]


def test_a_paragraph_of_promises_under_a_word_is_no_gloss() -> None:
    promises = "Our schools will welcome every child. Leaders will protect time for training."
    reading = read(
        f"# Brook Trust\n\n## Our principles\n\n### Inclusion\n\n{promises}\n\n### Fairness\n\nWe act fairly.\n"
    )

    assert ("commitment", "Our schools will welcome every child.") in said(reading)
    assert ("commitment", "Leaders will protect time for training.") in said(reading)


@pytest.mark.parametrize("line", ["09.30 Welcome and introductions", "11.00 Coffee"])
def test_a_time_is_no_number_of_a_list(line: str) -> None:
    [outline_line] = read_outline(f"{line}\n".encode(), "day.txt").lines

    assert (outline_line.text, outline_line.marker) == (line, "")


def test_an_initial_before_a_name_is_no_letter_of_a_list_but_where_the_letters_go_on() -> None:
    alone = read_outline(b"Yours sincerely,\n\nA. Nother\n", "letter.txt").lines[-1]
    listed = read_outline(b"A. Attendance\nB. Behaviour\n", "list.txt").lines

    assert (alone.text, alone.marker) == ("A. Nother", "")
    assert [line.text for line in listed] == ["Attendance", "Behaviour"]


def test_a_number_after_that_of_a_heading_is_one_though_a_list_came_before() -> None:
    text = "## 1.4 Our staff\n\nThey will:\n\n- listen\n\n1.5 Who is who\n\nThe head runs the school.\n"
    outline = read_outline(text.encode(), "handbook.md")

    assert [line.text for line in shaped(outline.lines, Names()) if line.kind == "heading"] == [
        "Our staff",
        "Who is who",
    ]


def test_a_document_that_names_no_trust_is_its_school_s() -> None:
    school = "Larch Green Primary School"
    told = f"{school} is in Anytown. We share a site with Elm Road Nursery School."

    assert read(f"# Welcome to {school}\n\n{told}\n").trust_name == school
    assert read(f"# {school}\n\n{school} is part of Brook Schools Trust.\n").trust_name == "Brook Schools Trust"
    assert read("# Our values\n\nElm Road School and Larch Green School work together.\n").trust_name is None


def test_who_leads_on_a_priority_is_no_priority() -> None:
    reading = read(
        "# Our priorities\n\n## Priority 1: Reading\n\nLead: Director of Learning\n\nWe will:\n\n- buy books\n"
    )

    assert words(reading) == ["Reading", "buy books"]
    assert over(reading, reading.statements[-1]) == "Reading"


def test_a_motto_under_the_title_of_a_prospectus_is_one() -> None:
    titles = "# Brook Trust\n\n## Prospectus for families 2026\n\nLearning together, growing together\n\n"
    reading = read(f"{titles}## Our aims\n\nWe aim high.\n")

    assert said(reading)[0] == ("motto", "Learning together, growing together")


def test_sections_set_in_bold_over_true_headings_are_as_high_as_those() -> None:
    word = docx(
        bold("What we believe"),
        para("Families are our partners", style="Heading3"),
        para("We will:"),
        para("listen to them", level=0),
        bold("What we expect of pupils"),
        para("We expect pupils to be kind to everybody."),
    )
    [belief, listed, asked] = read_statements(read_outline(word, "handbook.docx")).statements

    assert (belief.kind, listed.parent, asked.parent) == ("belief", belief.id, None)


@pytest.mark.parametrize("heading", ["Why we have a charter", "What each of us will do, in our nine primary schools"])
def test_a_heading_that_only_names_what_follows_is_no_belief(heading: str) -> None:
    reading = read(f"# Brook Trust\n\n## {heading}\n\nOur schools will:\n\n- know every family by name\n")

    assert words(reading) == ["know every family by name"]


# ── what two wide-ranging sets taught ────────────────────────────────────────────────────────────────


def test_a_value_that_could_head_a_section_is_as_high_as_those_beside_it() -> None:
    page = "<main><h2>Our values</h2>" + "".join(
        f"<details><summary>{word}</summary><p>{gloss}</p></details>"
        for word, gloss in [("Belonging", "You are one of us."), ("Ambition", "We aim high."), ("Thrift", "We mend.")]
    )

    assert names(read(f"{page}</main>", "values.html")) == ["Belonging", "Ambition", "Thrift"]


def test_what_comes_after_the_gloss_of_the_last_value_is_not_its_own_where_the_others_have_but_a_gloss() -> None:
    values = "Courage\nWe try things that we might fail at.\n\nCourtesy\nWe treat strangers as guests.\n\n"
    values += "Craft\nWe take trouble over small things.\n\nCommunity\nWe leave a place better than it was.\n\n"
    reading = read(f"{values}What does this mean? We will teach every pupil to speak in front of others.\n", "v.txt")

    assert names(reading) == ["Courage", "Courtesy", "Craft", "Community"]
    assert reading.statements[-1].parent is None


def test_a_heading_among_values_over_promises_names_no_value() -> None:
    values = "# Our values\n\n## Courage\n\nWe try.\n\n## Kindness\n\nWe help.\n\n"
    reading = read(f"{values}## Our always\n\nOur schools will:\n\n- open early\n")

    assert names(reading) == ["Courage", "Kindness"]
    assert reading.statements[-1].parent is None


def test_a_sentence_over_a_table_of_values_is_no_belief() -> None:
    reading = read(
        "<main><h2>Yeast is what makes us rise</h2><dl><dt>Generosity</dt><dd>We share what we know.</dd>"
        "<dt>Honesty</dt><dd>We say how it is.</dd></dl></main>",
        "v.html",
    )

    assert {s.kind for s in reading.statements} == {"value"}


def test_a_few_words_over_promises_in_a_list_are_a_priority() -> None:
    reading = read("# Our plan\n\n- Early words\n  - We will open a playgroup.\n  - We will train grandparents.\n")
    [over_them, *promises] = reading.statements

    assert (over_them.kind, over_them.text) == ("priority", "Early words")
    assert [s.parent for s in promises] == [over_them.id] * 2


def test_words_with_a_stop_each_under_a_heading_of_the_trust_s_own_are_values() -> None:
    assert names(
        read("# Brook Trust\n\nWe believe in play.\n\n## The lamps we carry\n\nAttention. Kindness. Nerve.\n")
    ) == [
        "Attention",
        "Kindness",
        "Nerve",
    ]


def test_sentences_that_each_say_what_a_value_means_are_what_is_said_of_it() -> None:
    told = "Generosity means that we give our time. Courage means that we try."
    reading = read(f"# Brook Trust\n\n## What we value\n\nTwo words guide us: generosity and courage. {told}\n")

    assert [(s.name, s.text) for s in reading.statements if s.kind == "value"] == [
        ("Generosity", "Generosity means that we give our time"),
        ("Courage", "Courage means that we try"),
    ]


def test_a_sentence_may_begin_with_the_values() -> None:
    assert names(
        read("# Brook Trust\n\n## Ethos\n\nCourage, candour and company are the values we come back to.\n")
    ) == [
        "Courage",
        "candour",
        "company",
    ]


def test_a_promise_after_what_a_value_means_stands_under_the_value() -> None:
    reading = read("# Our values\n\n## Service\n\nWe look out for others. We will not give up on a child.\n")
    [value, promise] = reading.statements

    assert (value.text, promise.kind, promise.parent) == ("We look out for others", "commitment", value.id)


def test_facts_after_what_a_value_means_are_no_part_of_it() -> None:
    fact = "The school council is elected by secret ballot each September and meets on alternate Tuesdays."
    reading = read(f"# British values\n\n## Democracy\n\nChildren learn that their voice counts. {fact}\n")

    assert [s.text for s in reading.statements] == ["Children learn that their voice counts."]
    assert why(reading)[fact] == "its words are those of facts and arrangements"


def test_headings_that_each_say_how_people_here_are_name_values_whatever_is_over_them() -> None:
    threads = [("Curiosity", "We ask."), ("Kinship", "We look after each other."), ("Steadiness", "We keep going.")]
    text = "".join(f"### {word}\n\n{gloss}\n\n" for word, gloss in threads)

    assert names(read(f"# Brook Trust\n\n## Our golden threads\n\n{text}")) == [word for word, _ in threads]


def test_a_word_of_the_trust_s_own_may_count_its_priorities() -> None:
    text = (
        "## Spoke 1: Lessons worth getting up for\n\nThe trust will:\n\n- coach\n\n## Spoke 2: Nobody on the edge\n\n"
    )
    reading = read(f"# Our plan\n\n## Our priorities\n\n{text}The trust will:\n\n- notice\n")

    assert [s.text for s in reading.statements if s.kind == "priority"] == [
        "Lessons worth getting up for",
        "Nobody on the edge",
    ]


def test_the_items_of_a_numbered_list_of_word_are_no_headings() -> None:
    word = docx(
        para("Strategic aims", style="Heading1"),
        items("To read well", "To be kind to all", "To spend wisely", numbers=2),
        para("In doing so the trust will:"),
        items("ask first"),
    )
    reading = read_statements(read_outline(word, "plan.docx"))

    assert [(s.kind, s.parent) for s in reading.statements] == [("aim", None)] * 3 + [("commitment", None)]


@pytest.mark.parametrize("stem", ["Each student will have", "Our schools bind themselves to"])
def test_a_heading_without_its_colon_that_ends_open_is_the_stem_of_its_list(stem: str) -> None:
    reading = read(
        f"# Brook Trust\n\nWe believe in play.\n\n## {stem}\n\n- a tutor from the first day\n- an honest reference\n"
    )

    assert [s.stem for s in reading.statements][1:] == [stem] * 2


def test_a_heading_set_like_that_of_a_list_of_principles_is_beside_it() -> None:
    word = docx(
        bold("Our principles"),
        items("Being different is ordinary.", "Every child has a right to learn.", "Fair is not always the same."),
        bold("Nobody turned away"),
        para("No child will be refused because of age, disability, race, religion or sex."),
    )
    reading = read_statements(read_outline(word, "equality.docx"))

    assert [(s.kind, s.parent) for s in reading.statements][3:] == [("non-discrimination", None)]


def test_a_line_that_ends_open_goes_on_though_the_next_begins_with_a_name() -> None:
    text = (
        "Brook Trust brings together the village schools along the\nArden. We believe that small schools can do great "
        "things when\nthey stand together, and that nobody is too small to\nlead.\n"
    )

    assert read_outline(text.encode(), "v.txt").lines[0].text.startswith("Brook Trust brings together the village sch")
    assert "along the Arden." in read_outline(text.encode(), "v.txt").lines[0].text


def test_a_sentence_set_in_under_a_short_numbered_line_is_a_line_of_its_own() -> None:
    text = (
        "2.1 The purpose of the trust is to keep the schools of the valley in the\n    hands of those who use them.\n"
        "3.1 Ask the neighbours\n    A matter that touches the street is talked over with the street.\n"
    )

    assert [line.text for line in read_outline(text.encode(), "charter.txt").lines][1:] == [
        "Ask the neighbours",
        "A matter that touches the street is talked over with the street.",
    ]


@pytest.mark.parametrize("bullet", ["›", "◆", "☑", "⇒"])
def test_bullets_of_many_sorts_are_bullets(bullet: str) -> None:
    lines = read_outline(f"We will:\n\n{bullet} listen\n{bullet} learn\n".encode(), "v.txt").lines

    assert [(line.kind, line.text) for line in lines][1:] == [("item", "listen"), ("item", "learn")]


def test_who_is_quoted_may_stand_under_the_quotation_with_a_post() -> None:
    page = "<main><h1>Brook Trust</h1><blockquote><p>“Nobody climbs by being told how steep it is.”</p>"
    reading = read(
        f"{page}<cite>Marion Sample, Chief Executive</cite></blockquote><p>We believe in play.</p></main>", "v.html"
    )

    first = reading.statements[0]
    assert (first.kind, first.attribution) == ("quotation", "Marion Sample, Chief Executive")


def test_what_somebody_says_of_joining_is_praise_though_a_name_stands_under_it() -> None:
    text = "“Joining the trust was the best decision that we made.”\n\nMarion Sample, Headteacher\n"
    reading = read(f"# Brook Trust\n\nWe believe in play.\n\n{text}")

    assert said(reading) == [("belief", "We believe in play.")]


def test_spans_that_only_their_looks_part_are_two_names() -> None:
    head = "<div><span>Elm Road School</span><span>Part of Brook Schools Trust</span></div>"

    assert (
        read(f"<body>{head}<h1>Our aims</h1><p>We aim to be kind.</p></body>", "v.html").trust_name
        == "Brook Schools Trust"
    )


def test_an_agreement_that_is_all_there_is_is_read_and_one_that_follows_values_is_not() -> None:
    agreement = "## Home–school agreement\n\nThe school will:\n\n- greet every child by name\n"

    assert words(read(f"# Elm Road School\n\n{agreement}")) == ["greet every child by name"]
    assert words(read(f"# Elm Road School\n\n## Our ethos\n\nWe believe in play.\n\n{agreement}")) == [
        "We believe in play."
    ]


@pytest.mark.parametrize(
    ("title", "kinds"), [("Our strategy", {"priority", "commitment"}), ("Our code", {"commitment"})]
)
def test_a_topic_over_promises_is_a_priority_in_a_plan_and_elsewhere_only_a_part(title: str, kinds: set[str]) -> None:
    parts = "## Challenge\n\nGovernors will:\n\n- ask until they understand\n\n## Support\n\nWe will:\n\n- train\n"

    assert {s.kind for s in read(f"# {title}\n\n{parts}").statements} == kinds


@pytest.mark.parametrize(
    "heading", ["The root of what we do", "Further help", "Draft vision and values: for consultation"]
)
def test_a_heading_whose_verb_says_nothing_of_its_subject_is_no_belief(heading: str) -> None:
    reading = read(f"# Brook Trust\n\n## {heading}\n\nOur schools will:\n\n- know every family by name\n")

    assert words(reading) == ["know every family by name"]


def test_the_last_of_the_british_values_may_be_long() -> None:
    listed = (
        "democracy, the rule of law, individual liberty and mutual respect for people of different faiths and beliefs"
    )

    assert names(read(f"# Brook Trust\n\n## British values\n\nWe promote {listed}.\n"))[2:] == [
        "individual liberty",
        "mutual respect for people of different faiths and beliefs",
    ]


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("No school will be left to struggle by itself.", "unstated"),
        ("Every pupil will have one adult whose job it is to look out for them.", "unstated"),
        ("We will invite parents to learn alongside their children.", "trust"),
        ("We will never ask a family to pay for what ought to be free.", "trust"),
        ("From headteachers we ask candour about what is not yet working.", "leaders"),
        ("It shall be for each headteacher to see that no pupil goes unseen.", "leaders"),
        ("You will not be asked for a written plan of every lesson.", "trust"),
    ],
)
def test_who_acts_is_bound_and_not_who_is_spoken_of(sentence: str, actor: str) -> None:
    assert actor_of(sentence, Names()) == actor


def test_scripture_may_begin_like_a_greeting_where_its_reference_stands_under_it() -> None:
    quoted = "<blockquote>I came that they may have life, and have it abundantly.<br>John 10:10</blockquote>"
    reading = read(f"<main><h1>Our vision</h1>{quoted}<p>Our vision is that every child has life.</p></main>", "v.html")

    assert [(s.kind, s.attribution) for s in reading.statements][:1] == [("quotation", "John 10:10")]


def test_what_a_curriculum_will_be_follows_from_no_belief() -> None:
    reading = read(
        "# Our curriculum\n\nWe believe that learning lasts.\n\nOur curriculum will:\n\n- begin with knowledge\n"
    )

    assert [s.parent for s in reading.statements] == [None, None]


def test_a_heading_may_spell_the_values_after_a_colon() -> None:
    lines = "Support: we lift each other.\nOptimism: we look for what goes right.\nRespect: we listen.\n"

    assert names(read(f"Brook Trust\n\nOur values: SOR\n\n{lines}", "v.txt")) == ["Support", "Optimism", "Respect"]


def test_values_that_are_listed_and_then_explained_are_read_once() -> None:
    explained = "Candour means that we say what we think.\n\nCraft means that we care how well a thing is done.\n"
    reading = read(f"# Values\n\nOur values are candour and craft.\n\n{explained}")

    assert names(reading) == ["Candour", "Craft"]


def test_words_that_tell_of_nothing_are_about_what_leads_to_them_or_whom_they_are_for() -> None:
    reading = read("# Brook Trust\n\n## Parents\n\nWe promise families:\n\n- a straight answer\n- no surprises\n")

    assert {s.themes for s in reading.statements} == {("families",)}


@pytest.mark.parametrize("heading", ["Knowledge matters", "Neighbours matter"])
def test_two_words_may_be_a_belief(heading: str) -> None:
    reading = read(f"# Brook Trust\n\n## {heading}\n\nOur schools will:\n\n- know every family by name\n")

    assert said(reading)[0] == ("belief", heading)


# ── who is bound ──


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("Teachers praise pupils for trying hard.", "staff"),
        ("Leaders invite the community to see pupils’ work.", "leaders"),
        ("From families we ask that children come every day.", "parents"),
        ("The trust employs therapists who work in all of its schools.", "trust"),
        ("Through assemblies, lessons and the school parliament, our schools will teach it.", "schools"),
        ("Pupils will be spoken to with courtesy, even when they are wrong.", "unstated"),
        ("plan lessons from what pupils already know", "unstated"),
    ],
)
def test_a_verb_that_no_rule_knows_ends_a_subject_where_its_object_follows(sentence: str, actor: str) -> None:
    assert actor_of(sentence, Names()) == actor


@pytest.mark.parametrize(
    ("stem", "actor"),
    [
        ("Therapists will:", "staff"),
        ("Each key person will:", "staff"),
        ("Those who are parents or carers are asked to:", "parents"),
        ("From our heads you can expect:", "leaders"),
        ("It is asked of each school that it:", "schools"),
        ("This year we will all:", "everyone"),
        ("It falls to each of us to:", "everyone"),
        ("Every pupil can expect to:", "trust"),
        ("So that doubts may be spoken, teachers and chaplains will:", "staff"),
    ],
)
def test_stems_say_whom_they_bind_in_many_ways(stem: str, actor: str) -> None:
    assert read(f"# Brook Trust\n\n{stem}\n\n- listen to one another\n").statements[0].actor == actor


@pytest.mark.parametrize(
    ("heading", "line", "actor"),
    [
        ("What we ask of parents", "Tell us if anything is worrying your child.", "parents"),
        ("What our staff do", "Staff model the values in every lesson.", "staff"),
        ("Adults", "We keep our voices calm.", "staff"),
        ("Our commitments", "Teach history in which every child can find somebody like themselves.", "trust"),
    ],
)
def test_a_heading_over_a_list_says_whose_it_is(heading: str, line: str, actor: str) -> None:
    assert read(f"# Brook Trust\n\n## {heading}\n\n- {line}\n- Listen\n").statements[0].actor == actor


@pytest.mark.parametrize(
    ("first", "actor"),
    [
        ("A leaflet for parents", "parents"),
        ("Staff handbook", "staff"),
        ("We will teach you well and ring your parents.", "pupils"),
        ("Your child will be known by name.", "parents"),
    ],
)
def test_you_are_those_whom_the_whole_document_speaks_to(first: str, actor: str) -> None:
    reading = read(f"Brook Trust\n\n{first}\n\nWHAT WE ASK OF YOU\n\n- be here on time\n- be kind\n", "leaflet.txt")

    assert {s.actor for s in reading.statements if s.text.startswith("be ")} == {actor}


def test_we_promise_what_we_will_do_for_those_whom_a_heading_names_and_what_they_will_do_themselves() -> None:
    told = "We will:\n\n- tell you good news as well as bad\n- write in plain English\n"
    reading = read(f"# Brook Trust\n\n## Parents\n\n{told}\n## Pupils\n\nWe will:\n\n- own up\n")

    assert [s.actor for s in reading.statements] == ["trust", "trust", "pupils"]


def test_we_promise_as_those_who_had_a_right_before() -> None:
    reading = read("# Charter\n\nAs pupils we have the right to:\n\n- feel safe\n\nWe promise to:\n\n- own up\n")

    assert [s.actor for s in reading.statements] == ["pupils", "pupils"]


# ── what stands under what ──


def test_an_item_may_say_something_before_the_stem_of_its_own_list() -> None:
    text = (
        "## Our promises\n\n1. We will listen to pupils. Each school will:\n   - hold an assembly every month\n2. Pay\n"
    )
    reading = read(f"# Brook Trust\n\n{text}")
    listen, assembly = reading.statements[:2]

    assert listen.text == "We will listen to pupils"
    assert (assembly.stem, assembly.actor, assembly.parent) == ("Each school will", "schools", listen.id)


def test_a_principle_s_name_stands_over_what_it_says_and_what_follows_from_that() -> None:
    near = "### Nearness\n\nHelp comes from next door before it comes from afar.\n\nOur schools will:\n\n- lend staff\n"
    rest = "### Rest\n\nTired people teach badly. We will send no messages after six.\n"
    reading = read(f"# Brook Trust\n\n## Our principles\n\n{near}\n{rest}")

    assert [(s.kind, s.name, over(reading, s)) for s in reading.statements] == [
        ("principle", "Nearness", None),
        ("commitment", None, "Help comes from next door before it comes from afar."),
        ("principle", "Rest", None),
        ("commitment", None, "Tired people teach badly."),
    ]


def test_a_list_after_the_last_value_is_its_own_where_its_stem_follows_from_it() -> None:
    values = "## Courage\n\nCourage is saying what is true.\n\n## Fairness\n\nFairness is giving what is needed.\n"
    reading = read(f"# Our values\n\n{values}\nOur schools will therefore:\n\n- see that nobody misses a visit\n")

    assert over(reading, reading.statements[-1]) == "Fairness is giving what is needed"


@pytest.mark.parametrize(
    "belief", ["Every teacher can get better, and wants to", "The curriculum should open doors for all pupils"]
)
def test_among_beliefs_a_sentence_is_one_however_it_ends(belief: str) -> None:
    parts = f"### {belief}\n\nWe will:\n\n- teach well\n\n### Talk comes first\n\nWe will:\n\n- listen\n"
    reading = read(f"# Brook Trust\n\n## Our beliefs\n\n{parts}")

    assert said(reading)[0] == ("belief", belief)
    assert over(reading, reading.statements[1]) == belief


def test_a_short_heading_among_sentences_is_a_principle_as_they_are() -> None:
    parts = ["Start from strengths", "Families are experts", "Play is work"]
    told = "\n".join(f"### {part}\n\nWe will listen. Staff will ask before they tell.\n" for part in parts)

    assert [text for kind, text in said(read(f"# T\n\n## Our principles\n\n{told}")) if kind == "principle"] == parts


# ── values, mottoes and what is none ──


@pytest.mark.parametrize(
    ("last", "values"),
    [
        (", and mutual respect and tolerance of those with different faiths and beliefs", 4),
        (", mutual respect and tolerance of those with different faiths and beliefs", 5),
    ],
)
def test_the_british_values_are_read_in_their_long_form(last: str, values: int) -> None:
    listed = f"democracy, the rule of law, individual liberty{last}"
    found = names(read(f"# School\n\n## British values\n\nWe actively promote {listed}.\n"))

    assert len(found) == values
    assert (found[-1] or "").endswith("with different faiths and beliefs")


def test_the_rule_of_law_is_the_name_of_a_value() -> None:
    lines = "Democracy: we vote.\nThe rule of law: we learn why rules matter.\nIndividual liberty: we choose.\n"

    assert names(read(f"British values\n\n{lines}", "values.txt")) == [
        "Democracy",
        "The rule of law",
        "Individual liberty",
    ]


def test_values_that_the_department_says_schools_must_promote_are_not_the_trust_s() -> None:
    sentence = (
        "The Department for Education says that schools must promote the British values of democracy and liberty."
    )

    assert read(f"# School\n\n## British values\n\n{sentence}\n").statements == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Our values come from the parable of the sower: patience, hope and thrift.",
        "The trust asks each of its schools to stand for patience, hope and thrift.",
    ],
)
def test_values_may_end_a_sentence_about_them(sentence: str) -> None:
    assert names(read(f"# Our values\n\n{sentence}\n")) == ["patience", "hope", "thrift"]


def test_what_an_ethos_is_built_on_names_no_values() -> None:
    assert said(
        read("# School\n\n## Our ethos\n\nOur ethos is built on hard work, good manners and high standards.\n")
    ) == [("ethos", "Our ethos is built on hard work, good manners and high standards.")]


@pytest.mark.parametrize(
    "motto",
    [
        "Small schools, big hearts",
        "A place to learn, a place to belong",
        "Rooted in the fen, growing for life",
        "Achieve - Believe - Care",
    ],
)
def test_a_motto_may_stand_where_a_title_could(motto: str) -> None:
    reading = read(f"Sample Row Trust\n\n{motto}\n\nOur vision is that every child can swim.\n", "values.txt")

    assert said(reading)[0] == ("motto", motto)


@pytest.mark.parametrize("motto", ["Belong. Strive. Flourish.", "Every child speaks. Every child belongs."])
def test_words_or_sentences_that_beat_alike_are_a_motto(motto: str) -> None:
    assert ("motto", motto) in said(read(f"# Welcome to Brook Trust\n\n{motto}\n\nWe believe in play.\n"))


def test_a_list_of_the_headings_that_follow_is_left_out() -> None:
    listed = "- Talk comes first\n- Tired people do poor work\n"
    parts = "## Talk comes first\n\nWe will:\n\n- listen\n\n## Tired people do poor work\n\nWe will:\n\n- rest\n"
    reading = read(f"# What we believe\n\n{listed}\n{parts}")

    assert [kind for kind, _ in said(reading)] == ["belief", "commitment"] * 2
    assert why(reading)["Talk comes first"] == "a list of the headings that follow"


def test_what_leads_to_whole_sentences_is_no_part_of_them() -> None:
    reading = read("# Charter\n\n## What we all believe\n\n- Mistakes are part of learning.\n- Courtesy is free.\n")

    assert [(s.kind, s.stem) for s in reading.statements] == [("belief", None), ("belief", None)]


def test_infinitives_under_aims_hang_on_what_names_them() -> None:
    reading = read("AIMS\n\nThe school aims:\n\nto develop lively minds;\n\nto encourage respect;\n", "aims.txt")

    assert {s.stem for s in reading.statements} == {"The school aims"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Two more schools will join Brook Trust in September.",
        "Parents and staff told us what mattered to them in a survey last spring.",
        "Progress against the plan is reported to trustees each term.",
        "Membership of the Teachers’ Pension Scheme",
    ],
)
def test_what_is_planned_asked_reported_or_paid_is_no_statement(sentence: str) -> None:
    assert words(read(f"# Brook Trust\n\n## Our priorities\n\nWe believe in play.\n\n{sentence}\n")) == [
        "We believe in play."
    ]


@pytest.mark.parametrize(
    ("sentence", "listed"),
    [
        ("No child is turned away on account of race, disability or sex.", ("race", "disability", "sex")),
        (
            "No child is refused because of their income, where they live or the language that they speak at home.",
            ("income", "where they live", "the language that they speak at home"),
        ),
        ("Nobody is refused because of race, sex or means, nor thought the less of.", ("race", "sex", "means")),
    ],
)
def test_grounds_may_be_clauses_and_end_before_what_follows(sentence: str, listed: tuple[str, ...]) -> None:
    assert read(f"# Brook Trust\n\n{sentence}\n").statements[0].grounds == listed


@pytest.mark.parametrize(
    ("heading", "audience"),
    [
        ("If you are a parent or carer", "parents"),
        ("What the trust does for its staff", "staff"),
        ("Our promises to your child", "pupils"),
        ("Our commitment to local governors", "governors"),
    ],
)
def test_a_heading_says_whom_the_lines_under_it_are_for(heading: str, audience: str) -> None:
    work = "## If you work for us\n\nWe will:\n\n- train\n"
    promise = read(f"# Brook Trust\n\n{work}\n## {heading}\n\nWe will:\n\n- listen to you\n").statements[-1]

    assert (promise.actor, promise.audience) == ("trust", audience)


def test_a_stem_may_say_whom_its_list_is_for() -> None:
    reading = read(
        "# Brook Trust\n\nTo our staff we promise:\n\n- leaders who teach\n\nTo our pupils we promise:\n\n- a say\n"
    )

    assert [s.audience for s in reading.statements] == ["staff", "pupils"]


def test_what_leaders_will_do_binds_them_and_what_is_done_for_others_binds_nobody() -> None:
    reading = read("# Brook Trust\n\n## What leaders will do\n\n- Say thank you, and mean it\n- Explain decisions\n")

    assert [s.actor for s in reading.statements] == ["leaders", "leaders"]


def test_what_a_trust_wants_its_children_to_do_are_aims() -> None:
    reading = read("# Brook Trust\n\nWe want every child in our care to:\n\n- read widely\n- learn to swim\n")

    assert {(s.kind, s.stem) for s in reading.statements} == {("aim", "We want every child in our care to")}


def test_the_trust_s_name_with_a_year_is_the_foot_of_a_page() -> None:
    reading = read(
        "Sample Row Trust\n\nOUR VALUES\n\nCare: we look up.\nCraft: we mend.\n\n2025 Sample Row Trust\n", "v.txt"
    )

    assert names(reading) == ["Care", "Craft"]


def test_a_line_that_counts_the_values_leads_to_each_of_them() -> None:
    reading = read(
        "# Our values\n\nFour values guide all that we do:\n\n## Candour\n\nWe say so.\n\n## Craft\n\nWe mend.\n"
    )

    assert [(s.kind, s.name) for s in reading.statements] == [("value", "Candour"), ("value", "Craft")]


def test_a_likely_sentence_that_no_rule_knows_is_a_principle_or_a_commitment_and_unsure() -> None:
    text = "# Brook Trust\n\n## How we work together\n\nMoney goes where the need of children is greatest.\n\n"
    reading = read(f"{text}Adults speak to children as they would wish to be spoken to.\n")

    assert [(s.kind, s.actor, s.confidence) for s in reading.statements] == [
        ("principle", "unstated", 0.5),
        ("commitment", "staff", 0.5),
    ]


def test_what_is_said_of_the_values_under_their_heading_is_no_principle() -> None:
    told = "They are the theme of our leavers' service.\n\nA display about the four values stands in every hall.\n"
    reading = read(f"# Our values\n\n- Candour\n- Craft\n\n{told}")

    assert {s.kind for s in reading.statements} <= {"value", "note"}


def test_the_head_of_a_school_who_has_no_name_praises_the_trust() -> None:
    page = "<main><h1>Brook Trust</h1><p>We believe in play.</p><blockquote><p>“We kept our character.”</p>"
    reading = read(f"{page}<cite>Headteacher, Sample Lane Primary</cite></blockquote></main>", "v.html")

    assert words(reading) == ["We believe in play."]


def test_sentences_of_a_word_and_what_it_is_beat_alike() -> None:
    assert ("motto", "Good people. Good schools. Good for Brook.") in said(
        read("# Work with us\n\nGood people. Good schools. Good for Brook.\n\nWe believe in play.\n")
    )
