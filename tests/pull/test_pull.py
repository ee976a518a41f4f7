"""From Word back to data: what people typed into a document, as proposals for the YAML, and what becomes of them."""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from policygen.build import Job, render
from policygen.errors import ChangedFileError, UnwritableFileError
from policygen.plan import documents
from policygen.pull import Proposal, TwoAnswersError, document_in, proposals, take, together
from policygen.word.merge import merge
from policygen.word.package import read_package
from tests.merge import edits
from tests.merge.edits import Edit
from tests.merge.saves import through_google_docs
from tests.merge.test_differences import without_controls
from tests.pull.issuing import DAY, FORMS, SCHOOL_FILE, Issued, issue_behaviour
from tests.trees import WORKSPACE, tree
from tests.word.make import docx, p, r, tbl, tr

TRUST_FILE = "seeds/larkmoor/trust.yaml"

TRUST = """\
name: Larkmoor Learning Trust
statements:

  # Commitment of the schools
  - id: listen-to-pupils
    kind: commitment
    text: listen to every pupil before we decide about them

  # Commitment of the schools
  - id: read-every-day
    kind: commitment
    text: read with every child on every day of the year.
"""

SCHOOL = """\
# What is known of Brackenhurst.

name: Brackenhurst Primary School   # as on the sign
phase: primary

contact:
  # The new building.
  address: '1 Example Lane, Larkmoor'
  website: "https://brackenhurst.example"

people:
  headteacher: {name: Ada Specimen,  title: }   # since September
"""

TEMPLATE = docx(
    p("{{ document.title }}", style="Heading1"),
    p("{{ school.name }} is a school of {{ trust.name }}."),
    p("Call us on {{ school.contact.phone }} at any time."),
    p("Our designated safeguarding lead is {{ school.dsl }}, who is here every day."),
    p("The office is at {{ school.contact.address }}, and on {{ school.contact.website }}."),
    p("{{ school.headteacher }} leads the school."),
    tbl(
        tr("Who leads", "{{ school.dsl }}"),
        tr("Mail", "{{ school.contact.email }}"),
        tr("Number", "{{ school.urn }}"),
        tr("Website", "{{ school.contact.website }}"),
    ),
    p("We promise to:"),
    p("{%p for promise in values.commitments %}"),
    p("{{ promise }}", style="ListBullet"),
    p("{%p endfor %}"),
    p("This is version {{ document.version }}."),
    p("For data, ask {{ trust.data_protection_officer }}."),
    footer=p("{{ document.reference }}"),
)


@pytest.fixture
def issue(tmp_path: Path) -> Callable[..., Issued]:
    """Issue the behaviour policy of a small folder, with these files in it."""

    def issued(files: Mapping[str, str | bytes] | None = None) -> Issued:
        own = {TRUST_FILE: TRUST, SCHOOL_FILE: SCHOOL, "templates/policies/behaviour.docx": TEMPLATE}
        return issue_behaviour(tmp_path, own, files or {})

    return issued


@pytest.fixture
def issued(issue: Callable[..., Issued]) -> Issued:
    return issue()


every_form = pytest.mark.parametrize(
    "saved", [*FORMS.values(), without_controls], ids=[*FORMS.keys(), "without controls"]
)

PHONE = edits.fill_blank("telephone number", "01632 960001")


def told(found: tuple[Proposal, ...]) -> list[str]:
    """Proposals, each in a line."""
    return [f"{f.kind} {f.key or f.statement}: {f.old} → {f.new}".replace("  ", " ") for f in found]


def problems(found: tuple[Proposal, ...]) -> list[str]:
    return [" ".join(filter(None, (f.key, "–", f.problem, f.hint))) for f in found if f.problem]


# ── a filled blank ───────────────────────────────────────────────────────────────────────────────────


def test_a_filled_blank_is_proposed_as_the_fact_with_its_file_its_keys_and_its_place(issued: Issued) -> None:
    [proposal] = issued.proposals(PHONE)

    assert proposal.kind == "fact"
    assert proposal.takeable
    assert (proposal.key, proposal.label) == ("school.contact.phone", "telephone number")
    assert (proposal.old, proposal.new) == (None, "01632 960001")
    assert (proposal.file, proposal.path) == (SCHOOL_FILE, ("contact", "phone"))
    assert [str(place) for place in proposal.places] == ["back by mail.docx, paragraph 3 under ‘Behaviour policy’"]


def test_nothing_typed_is_nothing_proposed(issued: Issued) -> None:
    assert issued.proposals() == ()


@every_form
def test_so_it_is_whatever_program_saved_the_file(issued: Issued, saved: Callable[[bytes], bytes]) -> None:
    found = issued.proposals(
        PHONE,
        edits.fill_blank("name of the designated safeguarding lead", "Bertram Placeholder"),
        edits.fill_blank("e-mail address", "office@brackenhurst.example"),
        saved=saved,
    )

    assert told(found) == [
        "fact school.contact.phone: None → 01632 960001",
        "fact school.people.dsl.name: None → Bertram Placeholder",
        "fact school.contact.email: None → office@brackenhurst.example",
    ]
    assert problems(found) == []


def test_a_name_typed_for_a_post_goes_to_the_people_of_the_school(issued: Issued) -> None:
    found = issued.proposals(edits.fill_blank("name of the designated safeguarding lead", "Bertram Placeholder"))

    assert found[0].path == ("people", "dsl", "name")
    issued.take(found)
    assert issued.text().endswith("  dsl: {name: Bertram Placeholder}\n") or "dsl:\n    name: Bertram" in issued.text()


def test_a_fact_of_the_trust_goes_to_the_trust_s_file_and_is_said_to_hold_for_all(issued: Issued) -> None:
    found = issued.proposals(edits.fill_blank("name of the data protection officer", "Clara Dummy"))

    assert (found[0].file, found[0].path) == (TRUST_FILE, ("people", "data_protection_officer", "name"))
    assert found[0].note == "It then holds for all of the trust’s schools."
    assert issued.take(found) == [TRUST_FILE]
    assert issued.workspace.trusts["larkmoor"].trust.people.data_protection_officer[0].name == "Clara Dummy"


def test_the_same_answer_in_two_places_is_one_proposal(issued: Issued) -> None:
    label = "name of the designated safeguarding lead"

    [proposal] = issued.proposals(
        edits.retype(f"[{label}]", "Bertram Placeholder"), edits.retype(f"[{label}]", "Bertram Placeholder")
    )

    assert [place.cell for place in proposal.places] == [None, "table 1, row 1, column 2"]


# ── a printed fact ───────────────────────────────────────────────────────────────────────────────────


@every_form
def test_a_printed_fact_that_was_changed_is_proposed_too(issued: Issued, saved: Callable[[bytes], bytes]) -> None:
    found = issued.proposals(edits.retype("1 Example Lane", "2 Sample Street"), saved=saved)

    assert told(found) == ["fact school.contact.address: 1 Example Lane, Larkmoor → 2 Sample Street, Larkmoor"]
    assert found[0].takeable


TERM_DATES = {
    "templates/policies/behaviour.docx": docx(
        p("{%p for term in school.year.terms %}"),
        p("{{ term.name }} begins on {{ term.start }} and ends on {{ term.end }}."),
        p("{%p endfor %}"),
    ),
    SCHOOL_FILE: SCHOOL + "year:\n  terms:\n    Autumn: {start: 2026-09-02}   # a Wednesday\n",
}


@pytest.mark.parametrize("typed", ["3 September 2026", "Thursday 3rd Sept 2026", "03/09/2026", "3-9-26", "2026-09-03"])
def test_a_date_is_printed_as_people_write_it_and_goes_back_as_the_file_writes_it(
    issue: Callable[..., Issued], typed: str
) -> None:
    issued = issue(TERM_DATES)

    found = issued.proposals(
        edits.retype("2 September 2026", typed), edits.fill_blank("last day of the term", "18 December 2026")
    )

    assert told(found) == [
        "fact school.year.terms.0.end: None → 2026-12-18",
        "fact school.year.terms.0.start: 2026-09-02 → 2026-09-03",
    ]
    issued.take(found)
    [term] = issued.workspace.trusts["larkmoor"].schools["brackenhurst"].year.terms
    assert (term.start, term.end) == (dt.date(2026, 9, 3), dt.date(2026, 12, 18))
    assert "# a Wednesday" in issued.text()


@pytest.mark.parametrize("typed", ["soon after the holidays", "31 February 2026", "3 Ju 2026"])
def test_words_that_are_no_date_are_a_problem_where_a_date_belongs(issue: Callable[..., Issued], typed: str) -> None:
    found = issue(TERM_DATES).proposals(edits.retype("2 September 2026", typed))

    assert problems(found) == [
        f"school.year.terms.0.start – ‘{typed}’ is not a date. Write it like 2 September 2026 in the document, and "
        "pull again."
    ]


def test_one_that_still_stands_elsewhere_says_so(issued: Issued) -> None:
    [proposal] = issued.proposals(edits.retype("and on https://brackenhurst.example", "and on https://b.example"))

    assert proposal.takeable
    assert proposal.note == (
        "1 other place in this document still say ‘https://brackenhurst.example’; the next build changes them."
    )


def test_another_name_for_a_post_says_what_else_the_file_has_of_the_one_before(issue: Callable[..., Issued]) -> None:
    issued = issue({SCHOOL_FILE: SCHOOL.replace("title: }", "email: ada@example.org}")})

    [proposal] = issued.proposals(edits.retype("Ada Specimen", "Bea Sample"))

    assert (proposal.key, proposal.old, proposal.new) == (
        "school.people.headteacher.name",
        "Ada Specimen",
        "Bea Sample",
    )
    assert proposal.note == "The file keeps the e-mail address of ‘Ada Specimen’: change them there."


def test_of_several_people_in_a_post_the_one_whose_name_was_changed_is_meant(issue: Callable[..., Issued]) -> None:
    people = "  deputies:\n    - {name: Clara Dummy}\n    - {name: Dev Mockup, email: dev@example.org}\n"
    template = docx("{%p for deputy in school.deputies %}", "{{ deputy }} is a deputy.", "{%p endfor %}")
    issued = issue({SCHOOL_FILE: SCHOOL + people, "templates/policies/behaviour.docx": template})

    found = issued.proposals(edits.retype("Dev Mockup", "Farid Stub"), edits.retype("Clara Dummy", "Edith Sample"))
    issued.take(found)

    assert problems(found) == []
    assert [proposal.path for proposal in found] == [
        ("people", "deputies", 0, "name"),
        ("people", "deputies", 1, "name"),
    ]
    assert issued.text().endswith(people.replace("Clara Dummy", "Edith Sample").replace("Dev Mockup", "Farid Stub"))


def test_a_change_that_goes_beyond_the_fact_is_an_edit(issued: Issued) -> None:
    found = issued.proposals(edits.retype("at 1 Example Lane, Larkmoor, and on", "hard to find, but on"))

    assert [proposal.kind for proposal in found] == ["edited"]


def test_words_put_in_beside_a_fact_are_no_part_of_it(issued: Issued) -> None:
    found = issued.proposals(edits.type_after("Ada Specimen", " (Ms)"))

    assert told(found) == ["edited : Ada Specimen leads the school. → Ada Specimen (Ms) leads the school."]


def test_a_sentence_reworded_around_the_school_s_name_does_not_rename_the_school(issued: Issued) -> None:
    found = issued.proposals(edits.retype("Brackenhurst Primary School", "Ours"))

    assert told(found) == [
        "edited : Brackenhurst Primary School is a school of Larkmoor Learning Trust. "
        "→ Ours is a school of Larkmoor Learning Trust."
    ]


# ── statements and other edits ───────────────────────────────────────────────────────────────────────


@every_form
def test_an_edited_statement_differs_from_the_trust_s_wording_and_is_never_a_new_value(
    issued: Issued, saved: Callable[[bytes], bytes]
) -> None:
    found = issued.proposals(edits.retype("every pupil", "each pupil"), saved=saved)

    assert told(found) == [
        "wording listen-to-pupils: listen to every pupil before we decide about them "
        "→ listen to each pupil before we decide about them"
    ]
    assert not found[0].takeable
    assert issued.take(found) == []
    assert issued.text(TRUST_FILE) == TRUST


def test_so_does_one_that_was_taken_out(issued: Issued) -> None:
    found = issued.proposals(edits.delete_paragraph("read with every child"))

    assert told(found) == ["wording read-every-day: read with every child on every day of the year. → "]


def test_a_sentence_typed_after_a_statement_is_no_other_wording_of_it(issued: Issued) -> None:
    after, within = (
        issued.proposals(edits.type_after(words, " and at home"))
        for words in ("on every day of the year.", "read with")
    )

    assert [proposal.kind for proposal in after] == ["edited"]
    assert [proposal.kind for proposal in within] == ["wording"]


def test_one_that_the_trust_reworded_meanwhile_is_still_known(issue: Callable[..., Issued]) -> None:
    issued = issue()
    theirs = issued.edited(edits.retype("every pupil", "each pupil"))
    (issued.root / TRUST_FILE).write_text(TRUST.replace("before we decide", "when we decide"), encoding="utf-8")

    found = proposals(issued.workspace, issued.document, issued.base, theirs, DAY)

    assert [(proposal.kind, proposal.statement) for proposal in found] == [("wording", "listen-to-pupils")]


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        (edits.new_paragraph("We promise to", "We also keep bees."), "edited : None → We also keep bees."),
        (edits.retype("at any time", "before six"), "edited : Call us on [telephone number] at any time. "
         "→ Call us on [telephone number] before six."),
    ],
    ids=["a new paragraph", "other words"],
)  # fmt: skip
def test_everything_else_is_an_edit_of_this_document(issued: Issued, work: Edit, expected: str) -> None:
    assert told(issued.proposals(work)) == [expected]


def test_a_place_that_the_template_leaves_to_the_school_is_filled_for_this_document_only(
    issue: Callable[..., Issued],
) -> None:
    issued = issue({"templates/policies/behaviour.docx": docx(p("Our aim: ", blank("first aim", "local.aim-1")))})

    [proposal] = issued.proposals(edits.fill_blank("first aim", "More books"))

    assert (proposal.kind, proposal.key, proposal.label) == ("edited", "local.aim-1", "first aim")
    assert (proposal.old, proposal.new, proposal.problem) == (None, "More books", "")


def test_what_was_typed_around_a_blank_is_an_edit_beside_the_fact(issued: Issued) -> None:
    found = issued.proposals(PHONE, edits.retype("at any time", "before six"))

    assert [(proposal.kind, proposal.new) for proposal in found] == [
        ("fact", "01632 960001"),
        ("edited", "Call us on 01632 960001 before six."),
    ]


def test_without_its_template_what_was_filled_is_still_a_fact_and_the_rest_an_edit(issued: Issued) -> None:
    theirs = issued.edited(PHONE, edits.retype("every pupil", "each pupil"))
    (issued.root / "templates/policies/behaviour.docx").write_bytes(docx("{{ school.nonsense }}"))

    found = proposals(issued.workspace, issued.document, issued.base, theirs, DAY)

    assert [proposal.kind for proposal in found] == ["fact", "edited"]


# ── problems ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("label", "typed", "expected"),
    [
        ("e-mail address", "ask the office", "school.contact.email – ‘ask the office’ does not look like an e-mail "
         "address. Correct it in the document, and pull again."),
        ("telephone number", "see the website", "school.contact.phone – ‘see the website’ does not look like a "
         "telephone number. Correct it in the document, and pull again."),
        ("unique reference number", "12", "school.urn – ‘urn’ cannot be ‘12’. Unique reference number: six digits."),
        ("version", "3", "document.version – no YAML file keeps document.version, so it stays in this document only. "
         "‘policygen approve’ records an approval."),
    ],
    ids=["e-mail", "telephone", "number", "no fact of the YAML"],
)  # fmt: skip
def test_a_value_that_cannot_be_the_fact_is_a_problem(issued: Issued, label: str, typed: str, expected: str) -> None:
    found = issued.proposals(edits.fill_blank(label, typed))

    assert problems(found) == [expected]
    assert issued.take(found) == []
    assert issued.text() == SCHOOL


def test_two_answers_for_one_fact_are_both_told_and_neither_is_taken(issued: Issued) -> None:
    label = "[name of the designated safeguarding lead]"

    found = issued.proposals(edits.retype(label, "Bertram Placeholder"), edits.retype(label, "Clara Dummy"))

    assert problems(found) == [
        "school.people.dsl.name – the document gives two answers: ‘Bertram Placeholder’ here, and ‘Clara Dummy’ "
        "elsewhere. Make them the same in the document, and pull again.",
        "school.people.dsl.name – the document gives two answers: ‘Clara Dummy’ here, and ‘Bertram Placeholder’ "
        "elsewhere. Make them the same in the document, and pull again.",
    ]


def test_a_fact_that_the_file_has_got_meanwhile_is_a_problem_where_it_differs(issued: Issued) -> None:
    theirs = issued.edited(PHONE)
    found = {}
    for number in ("01632 960001", "01632 960009"):
        given = SCHOOL.replace("contact:\n", f"contact:\n  phone: {number}\n")
        (issued.root / SCHOOL_FILE).write_text(given, encoding="utf-8")
        found[number] = proposals(issued.workspace, issued.document, issued.base, theirs, DAY)

    assert found["01632 960001"] == ()
    assert problems(found["01632 960009"]) == [
        f"school.contact.phone – {SCHOOL_FILE} already says ‘01632 960009’. "
        "Correct the one that is wrong, there or in the document."
    ]


def test_a_number_that_another_school_has_is_a_problem(issue: Callable[..., Issued]) -> None:
    other = "seeds/larkmoor/schools/other.yaml"
    issued = issue({other: 'name: Other School\nphase: primary\nurn: "999001"\n'})

    found = issued.proposals(edits.fill_blank("unique reference number", "999001"))

    assert problems(found) == [
        f"school.urn – the URN 999001 is also in {other}. Each school has a number of its own; correct the wrong one."
    ]


def test_words_that_cannot_be_told_from_the_answer_are_a_problem_unless_something_tells(
    issued: Issued,
) -> None:
    lead = issued.proposals(
        edits.fill_blank("name of the designated safeguarding lead", "Bertram Placeholder"),
        edits.retype("Our designated safeguarding lead is", "Safeguarding is led by"),
        saved=without_controls,
    )
    phone = issued.proposals(PHONE, edits.retype("Call us on", "The number is"), saved=without_controls)
    known = issued.proposals(
        edits.retype("[name of the designated safeguarding lead]", "Bertram Placeholder"),
        edits.retype("[name of the designated safeguarding lead]", "Bertram Placeholder"),
        edits.retype("Our designated safeguarding lead is", "Safeguarding is led by"),
        saved=without_controls,
    )

    assert problems(lead) == [
        "school.people.dsl.name – words around this blank were changed too, so it is not clear which are the name of "
        "the designated safeguarding lead. Write it into the YAML file by hand."
    ]
    assert told(phone)[0] == "fact school.contact.phone: None → 01632 960001"
    assert told(known)[0] == "fact school.people.dsl.name: None → Bertram Placeholder"
    assert [proposal.kind for proposal in known] == ["fact", "edited"]


# ── taking ───────────────────────────────────────────────────────────────────────────────────────────


def test_taking_changes_the_words_it_must_and_leaves_every_other_character(issued: Issued) -> None:
    found = issued.proposals(
        PHONE, edits.retype("1 Example Lane", "2 Sample Street"), edits.retype("Ada Specimen", "Bea O’Sample, MBE")
    )

    assert issued.take(found) == [SCHOOL_FILE]
    assert issued.text() == (
        SCHOOL.replace("'1 Example Lane, Larkmoor'", "'2 Sample Street, Larkmoor'")
        .replace("{name: Ada Specimen,", "{name: 'Bea O’Sample, MBE',")
        .replace("  website:", "  phone: 01632 960001\n  website:")
    )


def test_values_of_several_lines_and_aliases_are_replaced_as_wholes(issue: Callable[..., Issued]) -> None:
    given = "\n  absence_line: >-\n    01632 960002, or the\n    box at the gate\n  queries: &who Ada Specimen\n"
    school = SCHOOL.replace("\npeople:", given + "\npeople:").replace("name: Ada Specimen,", "name: *who ,")
    template = docx("Ring {{ school.contact.absence_line }}.", "Ask {{ school.contact.queries }}.")
    issued = issue({SCHOOL_FILE: school, "templates/policies/behaviour.docx": template})

    issued.take(issued.proposals(edits.retype("01632 960002", "01632 960003")))

    assert issued.text() == school.replace(
        ">-\n    01632 960002, or the\n    box at the gate", "01632 960003, or the box at the gate"
    )


@every_form
def test_a_document_made_after_taking_has_nothing_left_to_change(
    issued: Issued, saved: Callable[[bytes], bytes]
) -> None:
    label = "name of the designated safeguarding lead"
    work = (
        PHONE, edits.retype(f"[{label}]", "Bertram Placeholder"), edits.retype(f"[{label}]", "Bertram Placeholder"),
        edits.fill_blank("e-mail address", "office@brackenhurst.example"),
        edits.fill_blank("unique reference number", "999001"), edits.retype("1 Example Lane", "2 Sample Street"),
    )  # fmt: skip
    theirs = issued.edited(*work, saved=saved)
    found = proposals(issued.workspace, issued.document, issued.base, theirs, DAY)
    assert problems(found) == []

    issued.take(found)
    merged = merge(issued.base, theirs, issued.made_anew(), "policygen (Larkmoor)", DAY)

    assert merged.decisions == ()
    assert merged.package is theirs


# ── facts that a farther level says ──────────────────────────────────────────────────────────────────

GROUP_FILE = "seeds/larkmoor/groups/all.yaml"
GROUP = (
    "name: All primary schools\nmembers: {phase: [primary]}\nevery_school:\n"
    "  contact: {phone: 01632 960000, website: www.example.org}\n"
    "  people:\n    dsl: {name: Dev Mockup, email: dev@example.org}\n"
)


def test_a_fact_of_the_group_that_was_changed_becomes_the_schools_own_and_nothing_else_is_copied(
    issue: Callable[..., Issued],
) -> None:
    issued = issue({GROUP_FILE: GROUP})
    found = issued.proposals(edits.retype("01632 960000", "01632 960001"))
    [proposal] = found

    assert (proposal.old, proposal.new, proposal.file) == ("01632 960000", "01632 960001", SCHOOL_FILE)
    assert proposal.note == "The trust or a group says this so far; it then holds for this school only."
    assert issued.take(found) == [SCHOOL_FILE]
    assert issued.text() == SCHOOL.replace(
        "  address: '1 Example Lane, Larkmoor'\n", "  address: '1 Example Lane, Larkmoor'\n  phone: 01632 960001\n"
    )
    assert issued.text(GROUP_FILE) == GROUP


def test_a_post_of_the_group_that_was_changed_is_taken_as_a_whole(issue: Callable[..., Issued]) -> None:
    issued = issue({GROUP_FILE: GROUP})
    found = tuple(f for f in issued.proposals(edits.retype("Dev Mockup", "Bertram Placeholder")) if f.takeable)
    issued.take(found)

    dsl = issued.workspace.trusts["larkmoor"].schools["brackenhurst"].people.dsl
    assert [(one.name, one.email) for one in dsl] == [("Bertram Placeholder", "dev@example.org")]
    assert "www.example.org" not in issued.text()


def test_what_the_school_year_says_is_changed_in_the_school_year(issue: Callable[..., Issued]) -> None:
    in_year = SCHOOL + "\nyears:\n  2026-27:\n    contact:\n      website: www.year.example   # this year\n"
    issued = issue({SCHOOL_FILE: in_year})
    issued.take(issued.proposals(edits.retype("www.year.example", "www.new.example")))

    assert issued.text() == in_year.replace("www.year.example", "www.new.example")


def test_marks_and_line_ends_of_windows_stay(issue: Callable[..., Issued]) -> None:
    written = b"\xef\xbb\xbf" + SCHOOL.replace("\n", "\r\n").encode()
    issued = issue({SCHOOL_FILE: written})

    issued.take(issued.proposals(PHONE))

    after = (issued.root / SCHOOL_FILE).read_bytes()
    assert after == written.replace(b"  website:", b"  phone: 01632 960001\r\n  website:")


def test_a_document_of_the_trust_itself_gives_facts_of_the_trust(issue: Callable[..., Issued]) -> None:
    catalogue = WORKSPACE["templates/catalogue.yaml"]
    assert isinstance(catalogue, str)
    issued = issue()
    of_trust = catalogue.replace("behaviour.docx", "data.docx") + "    per: trust\n"
    template = docx("Call {{ trust.contact.phone }} now.")
    tree(issued.root, {"templates/catalogue.yaml": of_trust, "templates/policies/data.docx": template})
    [document] = documents(issued.workspace)
    base = read_package(render(Job.of(issued.workspace, document, DAY))[0].data, "issued.docx")
    own = Issued(issued.root, document, base)

    [proposal] = own.proposals(PHONE)

    assert (proposal.file, proposal.path, proposal.note) == (TRUST_FILE, ("contact", "phone"), "")
    assert own.take((proposal,)) == [TRUST_FILE]
    assert own.workspace.trusts["larkmoor"].trust.contact.phone == "01632 960001"


def test_what_is_typed_reads_back_as_it_was_typed_whatever_yaml_makes_of_such_words(issued: Issued) -> None:
    for typed in ("8:45", "no", "12: 30 # by the gate", "‘Look up’", "- none -", "{x}"):
        found = issued.proposals(edits.retype("1 Example Lane, Larkmoor", typed))
        before = issued.text()

        issued.take(found)

        assert issued.workspace.trusts["larkmoor"].schools["brackenhurst"].contact.address == typed
        (issued.root / SCHOOL_FILE).write_text(before, encoding="utf-8")


def test_a_new_holder_of_a_post_stands_beside_the_one_who_left(issue: Callable[..., Issued]) -> None:
    left = "\n  dsl: {name: Dev Mockup, until: 2026-08-31}\n"
    issued = issue({SCHOOL_FILE: SCHOOL.rstrip("\n") + left})

    issued.take(issued.proposals(edits.fill_blank("name of the designated safeguarding lead", "Bertram Placeholder")))

    holders = issued.workspace.trusts["larkmoor"].schools["brackenhurst"].people.dsl
    assert [(holder.name, holder.until) for holder in holders] == [
        ("Dev Mockup", dt.date(2026, 8, 31)),
        ("Bertram Placeholder", None),
    ]


def test_several_people_in_a_post_are_taken_by_their_names(issue: Callable[..., Issued]) -> None:
    """A template may have a blank of its own for them: a content control with the post as its tag."""
    template = docx(p("First aiders: ", blank("names", "school.people.first_aiders")),
                    p("Call ", blank("name and number", "school.people.first_aiders")))  # fmt: skip
    issued = issue({"templates/policies/behaviour.docx": template})

    found = issued.proposals(
        edits.fill_blank("names", "Dev Mockup and Clara Dummy"),
        edits.fill_blank("name and number", "Dev Mockup (01632 960003), Clara Dummy"),
    )
    issued.take(found)

    assert told(found) == ["fact school.people.first_aiders: None → Dev Mockup (01632 960003), Clara Dummy"]
    assert issued.text().endswith(
        "  first_aiders:\n    - name: Dev Mockup\n      phone: 01632 960003\n    - name: Clara Dummy\n"
    )


def blank(label: str, key: str) -> str:
    properties = f'<w:sdtPr><w:alias w:val="{label}"/><w:tag w:val="{key}"/></w:sdtPr>'
    return f"<w:sdt>{properties}<w:sdtContent>{r(f'[{label}]')}</w:sdtContent></w:sdt>"


def test_a_post_that_was_said_to_be_vacant_is_so_no_longer(issue: Callable[..., Issued]) -> None:
    issued = issue({SCHOOL_FILE: SCHOOL.rstrip("\n") + "\n  dsl: {vacancy: yes}   # advertised\n"})

    issued.take(issued.proposals(edits.fill_blank("name of the designated safeguarding lead", "Bertram Placeholder")))

    assert issued.text().endswith("\n  dsl: {name: Bertram Placeholder}   # advertised\n")


def test_a_file_that_somebody_changed_meanwhile_is_left(issued: Issued) -> None:
    found = issued.proposals(PHONE)
    loaded = issued.workspace
    changed = SCHOOL.replace("phase: primary", "phase: infant")
    (issued.root / SCHOOL_FILE).write_text(changed, encoding="utf-8")

    with pytest.raises(ChangedFileError, match=SCHOOL_FILE):
        take(loaded, found)

    assert issued.text() == changed


def test_where_one_file_cannot_be_changed_in_place_none_is_written(issue: Callable[..., Issued]) -> None:
    issued = issue({TRUST_FILE: "{name: Larkmoor Learning Trust}\n"})
    found = issued.proposals(PHONE, edits.fill_blank("name of the data protection officer", "Clara Dummy"))

    with pytest.raises(UnwritableFileError, match="cannot change in place"):
        issued.take(found)

    assert issued.text() == SCHOOL


def test_two_documents_that_disagree_are_not_both_taken(issued: Issued) -> None:
    one, other = issued.proposals(PHONE), issued.proposals(edits.fill_blank("telephone number", "01632 960009"))

    with pytest.raises(TwoAnswersError, match="cannot be both ‘01632 960001’ and ‘01632 960009’"):
        issued.take((*one, *other))

    assert issued.text() == SCHOOL


def test_they_are_told_together_as_a_problem_of_both(issued: Issued) -> None:
    one, other = issued.proposals(PHONE), issued.proposals(edits.fill_blank("telephone number", "01632 960009"))

    assert problems(together((*one, *other))) == [
        f"school.contact.phone – the documents give two answers: ‘{here}’ here, and ‘{there}’ in another. "
        "Make them the same in the documents, and pull again."
        for here, there in (("01632 960001", "01632 960009"), ("01632 960009", "01632 960001"))
    ]


def test_two_documents_that_say_the_same_make_one_proposal_with_the_places_of_both(issued: Issued) -> None:
    work = (PHONE, edits.retype("every pupil", "each pupil"))

    found = together((*issued.proposals(*work), *issued.proposals(*work)))

    assert [(proposal.kind, len(proposal.places)) for proposal in found] == [
        ("fact", 2),
        ("wording", 1),
        ("wording", 1),
    ]


# ── which document a file is ─────────────────────────────────────────────────────────────────────────


def test_a_file_says_which_document_it_is_and_where_that_is_lost_its_printed_reference_does(issued: Issued) -> None:
    theirs = issued.edited(PHONE)
    bare = issued.edited(PHONE, saved=through_google_docs)
    neither = issued.edited(edits.retype("larkmoor/brackenhurst/behaviour", "p. 1"), saved=through_google_docs)

    found = [document_in(issued.workspace, package) for package in (theirs, bare, neither)]

    assert found == [issued.document, issued.document, None]


# ── as data ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_proposal_reads_as_data_too(issued: Issued) -> None:
    [proposal] = issued.proposals(PHONE)

    assert proposal.as_json() == {
        "kind": "fact", "key": "school.contact.phone", "label": "telephone number", "new": "01632 960001",
        "file": SCHOOL_FILE, "path": ["contact", "phone"],
        "places": [
            {"file": "back by mail.docx", "part": "word/document.xml", "heading": "Behaviour policy", "paragraph": 3}
        ],
    }  # fmt: skip
