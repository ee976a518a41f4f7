"""Schools’ records as people look at them: what is known, and which line of which file says it."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from policygen.cli import run
from policygen.schools import NoSuchSchoolError, SchoolRecord, UnknownFieldError, in_lines, listed, why_in_lines
from policygen.workspace import load_workspace
from tests.review.larkmoor import BEHAVIOUR, OTHER, SCHOOL_FILE, TRUST, TRUST_FILE, WELCOME, build, larkmoor
from tests.trees import WORKSPACE, tree
from tests.word.make import docx, p

NAME = "name: Brackenhurst Primary School\nphase: primary\n"
GROUP_FILE = "seeds/larkmoor/groups/primary.yaml"
LEVELS = {
    TRUST_FILE: (
        "name: Larkmoor Learning Trust\n"
        "terms: {pupils: learners}\n"
        "every_school:\n"
        "  contact: {email: all@example.org}\n"
        "  people:\n"
        "    data_protection_officer: {name: Di Example}\n"
        "  houses: [Oak, Elm]\n"
        "years:\n"
        "  2026-27:\n"
        "    day: {closing: '15:10'}\n"
    ),
    GROUP_FILE: (
        "name: Primary schools\n"
        "members: {phase: [primary]}\n"
        "every_school:\n"
        "  people:\n"
        "    deputies:\n"
        "      Ed Example: {title: Deputy head}\n"
        "  contact: {email: primary@example.org}\n"
    ),
    SCHOOL_FILE: (
        NAME + "contact:\n  phone: 01632 960001\n"
        "houses: ~\n"
        "people:\n"
        "  headteacher:\n"
        "    - {name: Ada Specimen, until: 2026-12-31}\n"
        "    - {name: Bo Example, from: 2027-01-01}\n"
    ),
}
SCHOOL = "larkmoor/brackenhurst"

Show = Callable[..., str]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tree(tmp_path, WORKSPACE, LEVELS)


@pytest.fixture
def show(root: Path, capsys: pytest.CaptureFixture[str]) -> Show:
    """What `schools` prints."""

    def shown(*arguments: str, code: int = 0) -> str:
        capsys.readouterr()
        assert run(["schools", *arguments, "-C", str(root)]) == code
        captured = capsys.readouterr()
        return captured.out + captured.err

    return shown


def record(root: Path, day: str = "2026-11-01") -> SchoolRecord:
    import datetime as dt

    return SchoolRecord(load_workspace(root, dt.date.fromisoformat(day)), SCHOOL)


# ── what is known ──


def test_a_record_says_beside_each_value_the_line_it_came_from(root: Path) -> None:
    assert {fact.name: (fact.words, fact.said.place.file, fact.said.place.line) for fact in record(root).facts()} == {
        "name": ("Brackenhurst Primary School", SCHOOL_FILE, 1),
        "phase": ("primary", SCHOOL_FILE, 2),
        "contact.phone": ("01632 960001", SCHOOL_FILE, 4),
        "contact.email": ("primary@example.org", GROUP_FILE, 7),
        "people.headteacher": (
            "Ada Specimen (until 2026-12-31); else Bo Example (from 2027-01-01)", SCHOOL_FILE, 7,
        ),
        "people.deputies.Ed Example.title": ("Deputy head", GROUP_FILE, 6),
        "people.data_protection_officer": ("Di Example", TRUST_FILE, 6),
        "terms.pupils": ("learners", TRUST_FILE, 2),
        "day.closing": ("15:10", TRUST_FILE, 10),
    }  # fmt: skip


def test_the_day_decides_who_is_in_post_and_which_school_year_it_is(root: Path) -> None:
    later = {fact.name: fact.words for fact in record(root, "2027-09-01").facts()}

    assert later["people.headteacher"] == "Bo Example (from 2027-01-01); else Ada Specimen (until 2026-12-31)"
    assert "day.closing" not in later


def test_a_record_prints_much_as_its_yaml_would_be(show: Show) -> None:
    said = show("show", SCHOOL, "--as-of", "2026-11-01").splitlines()

    assert said[:2] == [
        "# larkmoor/brackenhurst on 1 November 2026, in the school year 2026-27",
        "# Groups: Primary schools",
    ]
    assert [line.split("  #")[0].rstrip() for line in said[2:]] == [
        "name: Brackenhurst Primary School",
        "phase: primary",
        "contact:",
        "  phone: 01632 960001",
        "  email: primary@example.org",
        "people:",
        "  headteacher: Ada Specimen (until 2026-12-31); else Bo Example (from 2027-01-01)",
        "  deputies:",
        "    Ed Example:",
        "      title: Deputy head",
        "  data_protection_officer: Di Example",
        "terms:",
        "  pupils: learners",
        "day:",
        "  closing: 15:10",
    ]
    assert said[6].endswith(f"# {GROUP_FILE}:7:13 (the group ‘Primary schools’)")


def test_json_has_the_same(show: Show) -> None:
    said = json.loads(show("show", SCHOOL, "--as-of", "2026-11-01", "--json"))

    assert (said["school"], said["year"], said["groups"]) == (SCHOOL, "2026-27", ["Primary schools"])
    assert {
        "field": "contact.email", "value": "primary@example.org", "level": "the group ‘Primary schools’",
        "file": GROUP_FILE, "line": 7,
    } in said["facts"]  # fmt: skip


def test_every_value_of_a_resolved_record_has_its_line(root: Path) -> None:
    from policygen.workspace.levels import leaves

    found = record(root)
    assert [fact.keys for fact in found.facts()] == [keys for keys, _ in leaves(found.school)]


# ── why ──


def test_why_says_what_each_level_says_and_which_one_counts(show: Show) -> None:
    assert show("show", SCHOOL, "--why", "contact.email").splitlines() == [
        "contact.email:",
        f"    the trust: all@example.org  # {TRUST_FILE}:4:13",
        f"  → the group ‘Primary schools’: primary@example.org  # {GROUP_FILE}:7:13",
    ]


def test_why_says_what_was_taken_out(show: Show) -> None:
    assert show("show", SCHOOL, "--why", "houses").splitlines() == [
        "houses:",
        f"    the trust: Oak, Elm  # {TRUST_FILE}:7:3",
        f"  → the school: ~ (takes out what is farther away)  # {SCHOOL_FILE}:5:1",
    ]


def test_why_of_several_fields_says_it_of_each(root: Path) -> None:
    assert [field for field, _ in record(root).why("contact")] == ["contact.email", "contact.phone"]


def test_a_part_of_a_post_is_told_with_the_post(root: Path) -> None:
    [(field, [said])] = record(root).why("people.headteacher.email")

    assert (field, said.level, said.place.line) == ("people.headteacher", "the school", 7)


def test_a_field_that_nothing_says_is_a_blank(root: Path) -> None:
    assert list(why_in_lines(record(root).why("urn"))) == [
        "urn:",
        "    nothing says this; documents print a blank, or the usual word",
    ]


@pytest.mark.parametrize(
    ("field", "near"),
    [
        ("headtecher", "people.headteacher"),
        ("people.headtecher", "people.headteacher"),
        ("contact.fone", "contact.phone"),
        ("sixthform", "sixth_form"),
    ],
)
def test_an_unknown_field_is_told_the_nearest(field: str, near: str, root: Path) -> None:
    with pytest.raises(UnknownFieldError, match=f"Did you mean ‘{near}’"):
        record(root).why(field)


@pytest.mark.parametrize(
    "field", ["people.headteacher.nme", "name.first", "approvals", "zzz", "people.headteacher.a.b"]
)
def test_a_field_that_there_is_not_is_an_error(field: str, root: Path) -> None:
    with pytest.raises(UnknownFieldError):
        record(root).why(field)


@pytest.mark.parametrize("name", ["larkmoor", "larkmoor/brackenhirst", "", "/"])
def test_a_school_that_there_is_not_is_told_the_nearest(name: str, root: Path) -> None:
    with pytest.raises(NoSuchSchoolError):
        SchoolRecord(load_workspace(root), name)


def test_a_school_whose_file_has_errors_says_which(show: Show, root: Path) -> None:
    tree(root, {SCHOOL_FILE: NAME + "urn: 12\n"})

    assert f"{SCHOOL} cannot be shown: {SCHOOL_FILE} has errors" in show("show", SCHOOL, code=2)


# ── all schools ──

WELCOME_TEMPLATE = docx(
    p("{{ school.contact.phone }} {{ school.contact.website }} {{ school.headteacher }} {{ school.senco.email }}"),
    p("{% if school.faith %}{{ school.faith }}{% endif %}{{ school.name }}"),
)


def test_a_list_says_what_the_documents_of_each_school_miss(root: Path) -> None:
    tree(root, {"templates/policies/behaviour.docx": WELCOME_TEMPLATE})
    [school] = listed(load_workspace(root))

    assert (school.name, school.phase, school.groups) == (SCHOOL, "primary", ("Primary schools",))
    assert school.missing == ("contact.website", "people.senco.email")


def test_schools_are_listed_by_trust(show: Show, root: Path) -> None:
    tree(root, {"templates/policies/behaviour.docx": WELCOME_TEMPLATE})

    assert "1 school." in show("list", "larkmoor")
    assert json.loads(show("list", "--json"))[0]["name"] == SCHOOL
    assert "Did you mean ‘larkmoor’?" in show("list", "larkmor", code=2)


def test_what_a_school_still_has_to_tell_is_printed_as_lines_to_fill_in(show: Show, root: Path) -> None:
    tree(root, {"templates/policies/behaviour.docx": WELCOME_TEMPLATE})

    assert show("show", SCHOOL, "--missing").splitlines() == [
        "# Nobody has given these facts of larkmoor/brackenhurst yet, so documents print blanks.",
        "# Write what you know after the colons, and put those lines into this file; what stands there already stays:",
        f"# {SCHOOL_FILE}",
        "contact:",
        "  website:  # website, in 1 document",
        "people:",
        "  senco:",
        "    email:  # e-mail address of the special educational needs co-ordinator, in 1 document",
        "    name:   # name of the special educational needs co-ordinator, in 1 document",
    ]
    assert json.loads(show("show", SCHOOL, "--missing", "--json"))[0] == {
        "field": "contact.website", "label": "website", "documents": 1,
    }  # fmt: skip


def test_what_is_filled_in_so_is_missing_no_longer(show: Show, root: Path) -> None:
    tree(root, {"templates/policies/behaviour.docx": WELCOME_TEMPLATE})
    lines = show("show", SCHOOL, "--missing").splitlines()[3:]
    filled = [f"{line.partition(':')[0]}: someone@example.org" if "#" in line else line for line in lines]
    own = {"contact:": "  phone: 01632 960001", "people:": "  headteacher: {name: Ada Specimen}"}
    text = NAME + "\n".join("\n".join([line, own[line]]) if line in own else line for line in filled) + "\n"
    tree(root, {SCHOOL_FILE: text})

    assert "Nothing is missing" in show("show", SCHOOL, "--missing")


def test_items_of_lists_are_missing_by_their_names(show: Show, root: Path) -> None:
    template = docx(
        p("{%p for term in school.year.terms %}"), p("{{ term.name }}: {{ term.start }}"), p("{%p endfor %}"),
        p("{%p for lead in school.deputy_dsls %}"), p("{{ lead.name }}: {{ lead.phone }}"), p("{%p endfor %}"),
    )  # fmt: skip
    known = (
        "people: {deputy_dsls: [{name: Ed Example}, {name: Flo Example, phone: 01632 960002}]}\n"
        "year: {terms: [{name: Autumn, start: 2026-09-01}, {name: 'Spring: first half'}]}\n"
    )
    tree(root, {"templates/policies/behaviour.docx": template, SCHOOL_FILE: NAME + known})
    lines = show("show", SCHOOL, "--missing").splitlines()[3:]

    assert lines == [
        "people:",
        "  deputy_dsls:",
        "    Ed Example:",
        "      phone:               # telephone number of Ed Example, in 1 document",
        "year:",
        "  terms:",
        "    'Spring: first half':",
        "      start:               # first day, in 1 document",
    ]
    given = [line.split("#")[0] + {"phone": "01632 960003", "start": "2027-01-04"}.get(line.split(":")[0].strip(), "")
             for line in lines]  # fmt: skip
    everyone = {TRUST_FILE: f"name: Larkmoor Learning Trust\nevery_school:\n  {known.replace(chr(10), chr(10) + '  ')}"}
    tree(root, everyone | {SCHOOL_FILE: NAME + "\n".join(given)})

    assert "Nothing is missing" in show("show", SCHOOL, "--missing")


def test_a_fact_that_a_document_asks_about_before_it_prints_it_is_not_missing(show: Show, root: Path) -> None:
    tree(root, {"templates/policies/behaviour.docx": WELCOME_TEMPLATE})

    assert "faith" not in show("show", SCHOOL, "--missing")


def test_missing_and_why_are_two_questions(show: Show) -> None:
    assert "not for both" in show("show", SCHOOL, "--missing", "--why", "contact", code=2)


# ── the day ──


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("tomorrow", "‘tomorrow’ is not written year-month-day, like 2026-09-01"),
        ("01/09/2026", "‘01/09/2026’ is not written year-month-day, like 2026-09-01"),
        ("2026-09-31", "there is no day ‘2026-09-31’"),
    ],
)
def test_a_day_that_cannot_be_read_is_told_how_to_write_it(typed: str, told: str, show: Show) -> None:
    assert told in show("list", "--as-of", typed, code=2)


# ── what a level reaches ──


def stale(root: Path, capsys: pytest.CaptureFixture[str], files: Mapping[str, str]) -> list[str]:
    """The documents that are stale after a change of files."""
    tree(root, files)
    capsys.readouterr()
    assert run(["status", "--json", "-C", str(root)]) == 0
    return [one["document"] for one in json.loads(capsys.readouterr().out)["documents"] if one["stale"]]


def test_a_change_in_a_groups_file_makes_exactly_its_schools_documents_stale(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cluster = "name: Hill cluster\nmembers: {schools: [brackenhurst]}\nevery_school:\n  contact: {phone: '1'}\n"
    root = tree(larkmoor(tmp_path), {GROUP_FILE: cluster})
    build(root)

    assert stale(root, capsys, {}) == []
    assert stale(root, capsys, {GROUP_FILE: cluster.replace("'1'", "'2'")}) == [BEHAVIOUR]


def test_a_change_of_what_the_trust_says_of_every_school_reaches_those_that_do_not_say_otherwise(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = NAME + "people: {headteacher: {name: Ada Specimen}}\ncontact: {phone: '9'}\n"
    root = tree(larkmoor(tmp_path), {SCHOOL_FILE: own})
    build(root)
    said = TRUST + "every_school:\n  contact: {phone: '1'}\n"

    assert stale(root, capsys, {TRUST_FILE: said}) == [OTHER]
    assert WELCOME not in stale(root, capsys, {TRUST_FILE: said})


def test_the_lines_of_a_record_are_the_same_however_often_they_are_asked_for(root: Path) -> None:
    assert list(in_lines(record(root))) == list(in_lines(record(root)))


# ── adding one ───────────────────────────────────────────────────────────────────────────────────────


def test_a_school_is_added_and_then_has_its_documents(built_larkmoor: Path, told: Callable[..., str]) -> None:
    said = told("schools", "add", "larkmoor", "St Cuthbert’s School", "--phase", "primary")

    assert "Written: seeds/larkmoor/schools/st-cuthberts-school.yaml" in said
    assert "policygen schools show larkmoor/st-cuthberts-school --missing" in said
    told("build", "larkmoor/st-cuthberts-school/*")
    assert list((built_larkmoor / "output/larkmoor/st-cuthberts-school").rglob("*.docx"))


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (
            ("larkmor", "A School", "--phase", "primary"),
            "There is no trust ‘larkmor’ in seeds/. Did you mean ‘larkmoor’?",
        ),
        (("larkmoor", "A School", "--phase", "secndary"), "There is no phase ‘secndary’. Did you mean ‘secondary’?"),
        (("larkmoor", "A School", "--phase", "x"), "There are: nursery, infant, junior"),
        (("larkmoor", "  ", "--phase", "primary"), "Give the school’s name."),
    ],
)
def test_what_cannot_be_added_is_said(
    built_larkmoor: Path, told: Callable[..., str], arguments: tuple[str, ...], why: str
) -> None:
    before = sorted((built_larkmoor / "seeds").rglob("*.yaml"))

    assert why in told("schools", "add", *arguments, code=2)
    assert sorted((built_larkmoor / "seeds").rglob("*.yaml")) == before


def test_a_short_name_that_will_not_do_is_said(told: Callable[..., str]) -> None:
    said = told("schools", "add", "larkmoor", "A School", "--phase", "primary", "--as", "A School", code=2)

    assert "‘A School’ cannot be a short name" in said
    assert "another one with --as" in said


@pytest.mark.parametrize("columns", ["20", "32", "80"])
def test_a_list_shows_whole_short_names_however_narrow_the_terminal(
    told: Callable[..., str], monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    rows = told("schools", "list").splitlines()

    assert "larkmoor/thornfield" in [row.split(" ")[0] for row in rows]
