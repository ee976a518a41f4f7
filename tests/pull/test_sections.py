"""From Word back to the adjustments of a school: sections that people reworded, and what may become of each."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from policygen.cli import run
from policygen.pull import Proposal, document_in, proposals, take, together
from policygen.word.merge import merge
from policygen.word.ooxml import w
from policygen.word.package import read_package
from tests.merge import edits
from tests.merge.edits import Edit
from tests.pull.issuing import DAY, FORMS, SCHOOL_FILE, Issued, issue_behaviour
from tests.word.make import docx, p, r, tbl, tr, xml_of

SCHOOL = """\
# What is known of Brackenhurst.
name: Brackenhurst Primary School   # as on the sign
phase: primary
"""
TEMPLATE = docx(
    p("Behaviour", style="Heading1"),
    p("Everyone at {{ school.name }} is kind and works hard, whatever the day brings."),
    p('{%p section "rewards" vary="free" %}'),
    p("Rewards", style="berschrift2"),
    p("We give house points for good work and for kindness to others."),
    p("Teachers tell parents at {{ school.name }} when a child has done well."),
    p("A prize is given in the last assembly of each term."),
    p("{%p endsection %}"),
    p("Nobody is hit in our schools, at any time and for any reason."),
    p('{%p section "uniform" vary="choose" %}'),
    p('{%p option "blazer" %}'),
    p("Pupils wear a blazer with the badge of the school."),
    p('{%p option "jumper" %}'),
    p("Pupils wear a green jumper on every day of the week."),
    p("{%p endsection %}"),
    p("The head decides on everything that is not said here."),
    p('{%p section "law" vary="fixed" %}'),
    p("Exclusions follow the guidance of the Department for Education."),
    p("{%p endsection %}"),
    p('{%p section "calls" vary="fill" %}'),
    p("Call us on {{ school.contact.phone }} when a child is ill or late."),
    p("{%p endsection %}"),
    p("This document is looked at once a year by the governors."),
    footer=p("{{ document.reference }}"),
)
CATALOGUE = """\
documents:
  behaviour:
    title: Behaviour policy
    kind: policies
    template: policies/behaviour.docx
    tier: framework
"""


@pytest.fixture
def issue(tmp_path: Path) -> Callable[..., Issued]:
    """Issue the behaviour policy of a small folder, with these lines at the end of the school's file."""

    def issued(adjustments: str = "", template: bytes = TEMPLATE, group: str | None = None) -> Issued:
        files: dict[str, str | bytes | None] = {
            SCHOOL_FILE: SCHOOL + adjustments, "templates/catalogue.yaml": CATALOGUE,
            "templates/policies/behaviour.docx": template, GROUP_FILE: group,
        }  # fmt: skip
        return issue_behaviour(tmp_path, files)

    return issued


@pytest.fixture
def issued(issue: Callable[..., Issued]) -> Issued:
    return issue()


every_form = pytest.mark.parametrize("saved", FORMS.values(), ids=FORMS.keys())


def adjustments(found: tuple[Proposal, ...]) -> list[object]:
    """The adjustments that are proposed, as data, section by section."""
    return [(p.key, p.adjusting.as_json()) for p in found if p.adjusting is not None and not p.problem]


def problems(found: tuple[Proposal, ...]) -> list[str]:
    return [f"{p.key}: {p.problem} {p.hint}" for p in found if p.problem]


REWORDED = edits.retype("house points", "stickers")
EDITS: Mapping[str, tuple[tuple[Edit, ...], dict[str, str]]] = {
    "words changed": (
        (REWORDED,),
        {
            "do": "replace",
            "text": "## Rewards\n\nWe give stickers for good work and for kindness to others.\n\n"
            "Teachers tell parents at Brackenhurst Primary School when a child has done well.\n\n"
            "A prize is given in the last assembly of each term.",
        },
    ),
    "a paragraph put in at the end": (
        (edits.new_paragraph("A prize", "Each class has a marble jar."),),
        {"do": "after", "text": "Each class has a marble jar."},
    ),
    "a paragraph put in at the beginning": (
        (edits.new_paragraph_before("We give house points", "Each class has a marble jar."),),
        {"do": "before", "text": "Each class has a marble jar."},
    ),
    "all of it deleted": (
        (
            edits.delete_paragraph("Rewards"), edits.delete_paragraph("house points"),
            edits.delete_paragraph("Teachers tell"), edits.delete_paragraph("A prize"),
        ),
        {"do": "omit"},
    ),
    "a paragraph deleted": (
        (edits.delete_paragraph("Teachers tell"),),
        {
            "do": "replace",
            "text": "## Rewards\n\nWe give house points for good work and for kindness to others.\n\n"
            "A prize is given in the last assembly of each term.",
        },
    ),
    "a paragraph put in between": (
        (edits.new_paragraph("house points", "* starred [and] 1. numbered"),),
        {
            "do": "replace",
            "text": "## Rewards\n\nWe give house points for good work and for kindness to others.\n\n"
            "\\* starred \\[and\\] 1. numbered\n\n"
            "Teachers tell parents at Brackenhurst Primary School when a child has done well.\n\n"
            "A prize is given in the last assembly of each term.",
        },
    ),
    "points of a list put in": (
        (
            edits.new_paragraph("A prize", "a badge"), edits.restyle("a badge", "ListBullet"),
            edits.new_paragraph("a badge", "a book"), edits.restyle("a book", "ListBullet"),
        ),
        {"do": "after", "text": "- a badge\n- a book"},
    ),
    "bold words": (
        (edits.new_paragraph("A prize", "We are never, ever late."), edits.bold("never, ever")),
        {"do": "after", "text": "We are **never, ever** late."},
    ),
}  # fmt: skip
every_edit = pytest.mark.parametrize("name", EDITS)


@every_edit
@every_form
def test_a_free_section_that_was_changed_becomes_an_adjustment(
    issued: Issued, name: str, saved: Callable[[bytes], bytes]
) -> None:
    work, expected = EDITS[name]
    theirs = issued.edited(*work, saved=saved)
    found = proposals(issued.workspace, issued.document, issued.base, theirs, DAY)

    assert problems(found) == []
    assert adjustments(found) == [("behaviour.rewards", [expected])]

    take(issued.workspace, found)
    merged = merge(issued.base, theirs, issued.made_anew(), "policygen (Larkmoor)", DAY)

    assert merged.changes == ()
    assert merged.package is theirs


# ── sections that may not be changed freely ──────────────────────────────────────────────────────────


def test_the_words_of_another_option_choose_it(issued: Issued) -> None:
    found = issued.proposals(
        edits.retype("a blazer with the badge of the school", "a green jumper on every day of the week")
    )

    assert adjustments(found) == [("behaviour.uniform", [{"do": "choose", "option": "jumper"}])]

    take(issued.workspace, found)
    adjusted = issued.workspace.trusts["larkmoor"].schools["brackenhurst"].adjustments
    assert adjusted["behaviour"]["uniform"][0].option == "jumper"


@pytest.mark.parametrize(
    ("work", "said"),
    [
        (
            edits.retype("blazer", "hat"),
            "behaviour.uniform: one of the trust’s options stands here, and these are the words of none of them. "
            "Choose ‘blazer’ or ‘jumper’ in the YAML file, or take it back.",
        ),
        (
            edits.retype("follow", "ignore"),
            "behaviour.law: this is fixed text of the trust, so it is not taken. Ask the trust, or take it back.",
        ),
        (
            edits.retype("ill or late", "late"),
            "behaviour.calls: this is fixed text of the trust, but for its blanks, so it is not taken. "
            "Ask the trust, or take it back.",
        ),
    ],
)
@every_form
def test_an_edit_of_the_trusts_own_text_is_said_and_not_taken(
    issued: Issued, work: Edit, said: str, saved: Callable[[bytes], bytes]
) -> None:
    found = issued.proposals(work, saved=saved)

    assert problems(found) == [said]
    assert take(issued.workspace, found) == []
    assert issued.text() == SCHOOL


def test_a_blank_in_a_section_to_fill_in_is_a_fact(issued: Issued) -> None:
    found = issued.proposals(edits.fill_blank("telephone number", "01632 960001"))

    assert [(p.kind, p.key, p.new) for p in found] == [("fact", "school.contact.phone", "01632 960001")]


def test_an_edit_outside_of_all_sections_stays_an_edit_and_says_why(issued: Issued) -> None:
    [found] = issued.proposals(edits.retype("at any time", "ever"))

    assert (found.kind, found.takeable) == ("edited", False)
    assert found.note == (
        "It stands in no section that may be made one’s own, so it is not taken: ask the trust, or take it back."
    )


def test_fixed_text_beside_a_free_section_is_not_drawn_into_it(issued: Issued) -> None:
    found = issued.proposals(edits.delete_paragraph("Nobody is hit"), edits.new_paragraph("A prize", "Some are."))

    assert adjustments(found) == []


# ── what stands in the YAML ──────────────────────────────────────────────────────────────────────────

ADJUSTED = """\

adjustments:
  behaviour:
    # Decided in March.
    rewards:
      do: replace
      text: |-
        ## Rewards

        We give stickers.
      reason: They are small   # and many
      approved_by: Governors
      approved_on: 2026-03-01
      review_on: 2027-03-01
"""


def test_the_file_asks_for_the_reason(issued: Issued) -> None:
    found = issued.proposals(edits.new_paragraph("A prize", "Each class has a marble jar."))

    assert take(issued.workspace, found) == [SCHOOL_FILE]
    assert issued.text() == SCHOOL + (
        "adjustments:\n  behaviour:\n    rewards:\n      do: after\n"
        "      reason: # Why does it differ here? Then add approved_by, approved_on and review_on.\n"
        "      text: Each class has a marble jar.\n"
    )


def test_an_adjusted_section_that_is_reworded_keeps_its_reason_and_loses_its_approval(
    issue: Callable[..., Issued],
) -> None:
    issued = issue(ADJUSTED)
    found = issued.proposals(edits.retype("stickers", "badges"))
    [proposal] = found
    take(issued.workspace, found)

    assert proposal.note == "What was approved there so far were other words."
    assert issued.text() == SCHOOL + ADJUSTED.replace("stickers", "badges").replace(
        "      approved_by: Governors\n      approved_on: 2026-03-01\n", ""
    )


GROUP_FILE = "seeds/larkmoor/groups/all.yaml"
GROUP = (
    "name: All primary schools\nmembers: {phase: [primary]}\nevery_school:\n  adjustments:\n    behaviour:\n"
    "      rewards: {do: replace, text: We give stickers., reason: They are small}\n"
)


def test_what_a_group_says_becomes_the_schools_own_and_stays_in_the_group(issue: Callable[..., Issued]) -> None:
    issued = issue(group=GROUP)
    found = issued.proposals(edits.retype("stickers", "badges"))
    take(issued.workspace, found)

    [own] = issued.workspace.trusts["larkmoor"].schools["brackenhurst"].adjustments["behaviour"]["rewards"]
    assert (own.do, own.text, own.reason) == ("replace", "We give badges.", "They are small")
    assert (issued.root / GROUP_FILE).read_text(encoding="utf-8") == GROUP


def test_a_file_with_line_ends_of_windows_keeps_them(issue: Callable[..., Issued]) -> None:
    issued = issue()
    path = issued.root / SCHOOL_FILE
    path.write_bytes(b"\xef\xbb\xbf" + SCHOOL.replace("\n", "\r\n").encode())
    take(issued.workspace, issued.proposals(edits.new_paragraph("A prize", "Each class has a marble jar.")))

    written = path.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf# What")
    assert written.count(b"\n") == written.count(b"\r\n") == 9


def test_the_trusts_words_typed_again_take_the_adjustment_back(issue: Callable[..., Issued]) -> None:
    issued = issue(ADJUSTED.replace("## Rewards\n\n        We give stickers.", "We give stickers."))
    trusts = [
        "We give house points for good work and for kindness to others.",
        "Teachers tell parents at Brackenhurst Primary School when a child has done well.",
        "A prize is given in the last assembly of each term.",
    ]
    work = [edits.retype("We give stickers.", "Rewards"), edits.restyle("Rewards", "berschrift2")]
    work += [edits.new_paragraph(after, words) for after, words in zip(["Rewards", *trusts], trusts, strict=False)]
    found = issued.proposals(*work)

    assert adjustments(found) == [("behaviour.rewards", [])]

    take(issued.workspace, found)
    assert issued.workspace.trusts["larkmoor"].schools["brackenhurst"].adjustments == {}


def test_what_is_added_beside_an_adjustment_leaves_it_as_it_is(issue: Callable[..., Issued]) -> None:
    issued = issue("adjustments:\n  behaviour:\n    rewards: {do: before, text: We give stickers., reason: Small}\n")
    found = issued.proposals(edits.new_paragraph("A prize", "And a cup."))

    assert adjustments(found) == [
        (
            "behaviour.rewards",
            [
                {"do": "before", "text": "We give stickers.", "reason": "Small"},
                {"do": "after", "text": "And a cup."},
            ],
        )
    ]


def test_the_words_before_a_section_deleted_again_go_from_the_file(issue: Callable[..., Issued]) -> None:
    issued = issue("adjustments:\n  behaviour:\n    rewards: {do: before, text: We give stickers., reason: Small}\n")
    found = issued.proposals(edits.delete_paragraph("We give stickers"))

    assert adjustments(found) == [("behaviour.rewards", [])]

    take(issued.workspace, found)
    assert issued.text() == SCHOOL


def test_two_documents_that_say_different_things_of_one_section_are_not_taken(issued: Issued) -> None:
    found = together((*issued.proposals(REWORDED), *issued.proposals(edits.retype("house points", "badges"))))

    assert [bool(proposal.problem) for proposal in found] == [True, True]


# ── what Markdown cannot say ─────────────────────────────────────────────────────────────────────────


def new_table(document: edits.Word) -> None:
    """Put a table in below the last paragraph of the section."""
    table = xml_of(docx(tbl(tr("Gold", "ten points"), tr("Silver", "five points")))).find(f".//{w('tbl')}")
    assert table is not None
    document.paragraph("A prize").addnext(table)


@every_form
def test_a_table_becomes_a_word_file_beside_the_yaml(
    issued: Issued, saved: Callable[[bytes], bytes], validate_docx: Callable[..., None]
) -> None:
    theirs = issued.edited(new_table, saved=saved)
    found = proposals(issued.workspace, issued.document, issued.base, theirs, DAY)
    file = "brackenhurst-behaviour-rewards-after.docx"

    assert adjustments(found) == [("behaviour.rewards", [{"do": "after", "file": file}])]
    assert take(issued.workspace, found) == [SCHOOL_FILE, f"seeds/larkmoor/schools/{file}"]

    fragment = issued.root / "seeds/larkmoor/schools" / file
    validate_docx(fragment)
    merged = merge(issued.base, theirs, issued.made_anew(), "policygen (Larkmoor)", DAY)
    assert merged.changes == ()


def test_the_word_file_does_not_say_that_it_is_the_document(issued: Issued) -> None:
    found = issued.proposals(new_table)
    take(issued.workspace, found)
    fragment = issued.root / "seeds/larkmoor/schools/brackenhurst-behaviour-rewards-after.docx"
    package = read_package(fragment.read_bytes(), fragment.name)

    assert document_in(issued.workspace, package) is None
    assert [name for name in package.names if "footer" in name or "custom" in name] == []


WITH_BLANKS = docx(
    p("Everyone is kind and works hard here, whatever the day brings."),
    p('{%p section "contact" vary="free" %}'),
    p("Call ", r("us", "b"), " on {{ school.contact.phone }} or mail {{ school.contact.email }} whenever you like."),
    p("{%p endsection %}"),
    p("Nobody is hit in our schools, at any time and for any reason."),
    tbl(
        tr("What", "When"),
        tr('{%tr section "times" vary="free" %}', ""),
        tr("The gates open", "at eight"),
        tr("The gates close", "at nine"),
        tr("{%tr endsection %}", ""),
        tr("All else", "later"),
    ),
)


@every_form
def test_a_blank_that_nobody_filled_stays_one(issue: Callable[..., Issued], saved: Callable[[bytes], bytes]) -> None:
    found = issue(template=WITH_BLANKS).proposals(edits.retype("or mail", "or write to"), saved=saved)

    words = "Call **us** on {{ school.contact.phone }} or write to {{ school.contact.email }} whenever you like."
    assert adjustments(found) == [("behaviour.contact", [{"do": "replace", "text": words}])]


def test_a_tag_that_somebody_typed_stays_words(issued: Issued) -> None:
    found = issued.proposals(edits.new_paragraph("A prize", "We write {{ school.name }} for the name."))

    assert adjustments(found) == [
        ("behaviour.rewards", [{"do": "after", "text": "We write \\{{ school.name }} for the name."}])
    ]


@every_form
def test_rows_that_were_all_deleted_are_left_out(issue: Callable[..., Issued], saved: Callable[[bytes], bytes]) -> None:
    issued = issue(template=WITH_BLANKS)
    theirs = issued.edited(edits.delete_row("gates open"), edits.delete_row("gates close"), saved=saved)
    found = proposals(issued.workspace, issued.document, issued.base, theirs, DAY)

    assert adjustments(found) == [("behaviour.times", [{"do": "omit"}])]

    take(issued.workspace, found)
    assert merge(issued.base, theirs, issued.made_anew(), "policygen (Larkmoor)", DAY).changes == ()


def test_rows_with_other_words_are_said_and_not_taken(issue: Callable[..., Issued]) -> None:
    found = issue(template=WITH_BLANKS).proposals(edits.retype("at eight", "at seven"))

    assert problems(found) == [
        "behaviour.times: rows of a table cannot be taken out of the document. "
        "Write the adjustment into the YAML file by hand."
    ]


# ── the command ──────────────────────────────────────────────────────────────────────────────────────


def test_the_command_shows_what_it_would_write_and_says_what_it_does_not_take(
    issued: Issued, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    back = tmp_path / "back by mail.docx"
    back.write_bytes(issued.edited(REWORDED, edits.retype("follow", "ignore")).write())

    assert run(["build", "-C", str(issued.root), "--as-of", "2026-09-01"]) == 0
    capsys.readouterr()
    assert run(["pull", str(back), "-C", str(issued.root), "--dry-run", "--as-of", "2026-09-01"]) == 1

    output = capsys.readouterr().out
    assert f"behaviour.rewards reads otherwise: replace, in {SCHOOL_FILE}" in output
    assert "    We give stickers for good work and for kindness to others." in output
    assert "behaviour.law reads otherwise, not taken: this is fixed text of the trust" in output
    assert issued.text() == SCHOOL


def test_a_build_right_after_the_command_writes_nothing(issued: Issued, capsys: pytest.CaptureFixture[str]) -> None:
    here = ["-C", str(issued.root), "--as-of", "2026-09-01"]
    output = issued.root / "output/larkmoor/brackenhurst/policies/behaviour.docx"

    assert run(["build", *here]) == 0
    output.write_bytes(edits.edited(output.read_bytes(), REWORDED))
    before = output.read_bytes()
    assert run(["pull", "--yes", *here]) == 0
    assert run(["build", *here]) == 0
    assert output.read_bytes() == before
    assert "stickers" in issued.text()


def test_json_gives_the_adjustments_as_data(issued: Issued) -> None:
    [proposal] = issued.proposals(edits.new_paragraph("A prize", "Each class has a marble jar."))
    said = proposal.as_json()

    assert (said["kind"], said["key"], said["label"]) == ("section", "behaviour.rewards", "after")
    assert said["path"] == ["adjustments", "behaviour", "rewards"]
    assert said["adjustments"] == [{"do": "after", "text": "Each class has a marble jar."}]
