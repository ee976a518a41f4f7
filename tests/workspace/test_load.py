"""Loading a folder: what is good comes back, and everything wrong is said at once, each at its place."""

import datetime as dt
import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from policygen.errors import FindingsError, NotAWorkspaceError
from policygen.model import Document
from policygen.workspace import BadShortNameError, find_workspace, load_trust, load_workspace
from tests.trees import CATALOGUE, SCHOOL, TRUST, WORKSPACE, tree

SCHOOL_FILE = "seeds/larkmoor/schools/brackenhurst.yaml"
TRUST_FILE = "seeds/larkmoor/trust.yaml"
CATALOGUE_FILE = "templates/catalogue.yaml"


def said(root: Path, *files: Mapping[str, str | bytes | None]) -> list[str]:
    """What loading says of the smallest workspace with these files."""
    return [str(finding) for finding in load_workspace(tree(root, WORKSPACE, *files)).findings]


def said_of_school(root: Path, text: str) -> list[str]:
    return said(root, {SCHOOL_FILE: text})


def said_of_trust(root: Path, text: str) -> list[str]:
    return said(root, {TRUST_FILE: text})


# ── finding ──


def test_the_folder_is_the_nearest_one_above_that_has_a_catalogue(tmp_path: Path) -> None:
    tree(tmp_path, WORKSPACE)

    assert find_workspace(tmp_path / "seeds/larkmoor/schools") == tmp_path


def test_a_folder_without_a_catalogue_above_it_is_no_workspace(tmp_path: Path) -> None:
    with pytest.raises(NotAWorkspaceError, match=r"templates/catalogue\.yaml"):
        find_workspace(tmp_path)


def test_a_folder_that_is_not_there_is_no_workspace(tmp_path: Path) -> None:
    with pytest.raises(NotAWorkspaceError):
        find_workspace(tmp_path / "nowhere")


# ── what is good ──


def test_nothing_is_wrong_in_a_good_folder(tmp_path: Path) -> None:
    workspace = load_workspace(tree(tmp_path, WORKSPACE))

    assert workspace.findings == ()
    assert list(workspace.trusts) == ["larkmoor"]
    assert workspace.trusts["larkmoor"].trust.name == "Larkmoor Learning Trust"
    assert workspace.trusts["larkmoor"].schools["brackenhurst"].phase == "primary"
    assert workspace.catalogue.documents["behaviour"].title == "Behaviour policy"
    assert workspace.output == tmp_path / "output"


def test_values_are_read_as_they_were_typed(tmp_path: Path) -> None:
    text = "contact:\n  phone: 0123\n  queries: no\nday:\n  opening: 8:45\n  closing: 12:30\nurn: 123456\n"
    workspace = load_workspace(tree(tmp_path, WORKSPACE, {SCHOOL_FILE: SCHOOL + text}))
    school = workspace.trusts["larkmoor"].schools["brackenhurst"]

    assert (school.contact.phone, school.contact.queries) == ("0123", "no")
    assert (school.day.opening, school.day.closing) == ("8:45", "12:30")
    assert school.urn == "123456"


def test_the_model_gives_numbers_dates_and_truths_their_types(tmp_path: Path) -> None:
    text = "nursery: yes\ncapacity: 0420\njoined_trust: 2019-09-01\n"
    workspace = load_workspace(tree(tmp_path, WORKSPACE, {SCHOOL_FILE: SCHOOL + text}))
    school = workspace.trusts["larkmoor"].schools["brackenhurst"]

    assert school.nursery is True
    assert school.capacity == 420
    assert school.joined_trust == dt.date(2019, 9, 1)


@pytest.mark.parametrize(
    "nothing",
    [
        "faith:\n",
        "faith: ~\n",
        "faith: null\n",
        "faith: ''\n",
        'faith: "  "\n',
        "people:\n  headteacher: {name: }\n",
    ],
)
def test_an_empty_value_is_the_same_as_none(nothing: str, tmp_path: Path) -> None:
    empty = load_workspace(tree(tmp_path / "empty", WORKSPACE, {SCHOOL_FILE: SCHOOL + nothing}))
    none = load_workspace(tree(tmp_path / "none", WORKSPACE))

    assert empty.findings == ()
    assert empty.trusts["larkmoor"].schools == none.trusts["larkmoor"].schools


def test_a_post_may_be_held_by_one_person_or_by_several_in_turn(tmp_path: Path) -> None:
    people = "people:\n  headteacher:\n    name: Ada\n  senco:\n    - {name: Bo, until: 2026-12-31}\n    - name: Cy\n"
    workspace = load_workspace(tree(tmp_path, WORKSPACE, {SCHOOL_FILE: SCHOOL + people}))
    school = workspace.trusts["larkmoor"].schools["brackenhurst"]

    assert [person.name for person in school.people.headteacher] == ["Ada"]
    assert [person.name for person in school.people.senco] == ["Bo", "Cy"]


def test_anchors_and_aliases_are_read(tmp_path: Path) -> None:
    text = "contact:\n  address: &home 1 Example Lane\ncampuses:\n  - name: Main\n    address: *home\n"
    workspace = load_workspace(tree(tmp_path, WORKSPACE, {SCHOOL_FILE: SCHOOL + text}))

    assert workspace.trusts["larkmoor"].schools["brackenhurst"].campuses[0].address == "1 Example Lane"


def test_files_from_windows_are_read(tmp_path: Path) -> None:
    text = b"\xef\xbb\xbfname: Caf\xc3\xa9 School\r\nphase: primery\r\n"
    shown = said(tmp_path, {SCHOOL_FILE: text})

    assert shown == [
        f"{SCHOOL_FILE}:2:8: ‘phase’ cannot be ‘primery’. Did you mean ‘primary’? Allowed are: nursery, "
        "infant, "
        "junior, primary, first, middle, secondary, upper, all-through, post-16, special, "
        "alternative-provision."
    ]


def test_a_trusts_own_template_goes_before_the_starter_template(tmp_path: Path) -> None:
    workspace = load_workspace(tree(tmp_path, WORKSPACE))
    document = Document(
        trust="larkmoor",
        school="brackenhurst",
        name="behaviour",
        entry=workspace.catalogue.documents["behaviour"],
    )
    shared = workspace.template_path(document)
    own = tree(tmp_path, {"seeds/larkmoor/templates/policies/behaviour.docx": ""})

    assert shared == tmp_path / "templates/policies/behaviour.docx"
    assert workspace.template_path(document) == own / "seeds/larkmoor/templates/policies/behaviour.docx"


def test_each_school_gets_the_documents_of_its_phase_and_the_trust_its_own(tmp_path: Path) -> None:
    catalogue = CATALOGUE + (
        "  sixth: {title: A, kind: policies, template: policies/behaviour.docx, tier: trust, phases: [secondary]}\n"
        "  governance: {title: B, kind: policies, template: policies/behaviour.docx, tier: trust, per: trust}\n"
    )
    secondary = {"seeds/larkmoor/schools/oak.yaml": "name: Oak\nphase: secondary\n"}
    workspace = load_workspace(tree(tmp_path, WORKSPACE, {CATALOGUE_FILE: catalogue}, secondary))

    assert [document.id for document in workspace.documents()] == [
        "larkmoor/_trust/governance",
        "larkmoor/brackenhurst/behaviour",
        "larkmoor/oak/behaviour",
        "larkmoor/oak/sixth",
    ]


def test_the_place_of_every_statement_and_document_is_known(tmp_path: Path) -> None:
    statements = "statements:\n  - id: be-kind\n    kind: value\n    text: Be kind\n"
    workspace = load_workspace(tree(tmp_path, WORKSPACE, {TRUST_FILE: TRUST + statements}))

    assert str(workspace.trusts["larkmoor"].places["be-kind"]) == f"{TRUST_FILE}:3:5"
    assert str(workspace.places["behaviour"]) == f"{CATALOGUE_FILE}:3:5"


# ── wrong values, each at its place ──

WRONG_IN_A_SCHOOL = {
    "an unknown key": (
        SCHOOL + "fayth: none\n",
        "3:1: ‘fayth’ is not known here. Did you mean ‘faith’?",
    ),
    "a key one level too high": (
        SCHOOL + "headteacher: {name: Ada}\n",
        "3:1: ‘headteacher’ is not known here. It belongs under ‘people:’, indented by two spaces.",
    ),
    "an unknown key like no other": (
        SCHOOL + "day:\n  xyzzy: 1\n",
        "4:3: ‘xyzzy’ is not known here. Known are: opening, closing, weekly_hours.",
    ),
    "an unknown key of one of several people": (
        SCHOOL + "people:\n  senco:\n    - name: Bo\n    - name: Cy\n      emial: c@d\n",
        "7:7: ‘emial’ is not known here. Did you mean ‘email’?",
    ),
    "an unknown key of the one person in a post": (
        SCHOOL + "people:\n  senco: {name: Bo, emial: c@d}\n",
        "4:21: ‘emial’ is not known here. Did you mean ‘email’?",
    ),
    "a field's name in the program instead of the file's": (
        SCHOOL + "people:\n  senco: {name: Bo, start: 2026-01-01}\n",
        "4:21: ‘start’ is not known here. Known are: name, title, email, phone, from, until, vacancy.",
    ),
    "a required key that is missing": (
        "phase: primary\n",
        "1:1: ‘name’ is not given. Add a line ‘name: …’.",
    ),
    "a required key without a value": (
        "phase: primary\nname:\n",
        "2:1: ‘name’ is empty. It must be given.",
    ),
    "a required key that is missing in a list": (
        SCHOOL + "campuses:\n  - name: Main\n  -\n    address: 1 Example Lane\n",
        "6:5: ‘name’ is not given. Add a line ‘name: …’.",
    ),
    "a number that is none": (
        SCHOOL + "capacity: about 400\n",
        "3:11: ‘capacity’ cannot be ‘about 400’. Write a number in digits.",
    ),
    "a truth that is none": (
        SCHOOL + "nursery: perhaps\n",
        "3:10: ‘nursery’ cannot be ‘perhaps’. Write yes or no.",
    ),
    "a date that is none": (
        SCHOOL + "joined_trust: 1 May 2026\n",
        "3:15: ‘joined_trust’ cannot be ‘1 May 2026’. A date is written year-month-day, like 2026-09-01.",
    ),
    "a year that could be read as seconds": (
        SCHOOL + "joined_trust: 2026\n",
        "3:15: ‘joined_trust’ cannot be ‘2026’. A date is written year-month-day, like 2026-09-01.",
    ),
    "a day that there is not": (
        SCHOOL + "joined_trust: 2026-02-30\n",
        "3:15: ‘joined_trust’ cannot be ‘2026-02-30’. There is no such day; write a date like 2026-09-01.",
    ),
    "a number of the wrong length": (
        SCHOOL + "urn: 12345\n",
        "3:6: ‘urn’ cannot be ‘12345’. Unique reference number: six digits.",
    ),
    "a colour in a list, after an empty item": (
        SCHOOL + "branding:\n  colours:\n    -\n    - '#123456'\n    - red\n",
        "7:7: ‘colours’ cannot be ‘red’. A colour as #RRGGBB.",
    ),
    "words where a list should be": (
        SCHOOL + "houses: Oak\n",
        "3:9: ‘houses’ must be a list, not the words ‘Oak’. Write each item in a line of its own, after a "
        "dash, "
        "or all in square brackets.",
    ),
    "words where a person should be": (
        SCHOOL + "people:\n  headteacher: Ada Specimen\n",
        "4:16: ‘headteacher’ must hold keys with values, or a list of such, not the words ‘Ada Specimen’. "
        "Write lines below it, indented by two spaces: ‘name:’, ‘title:’, ‘email:’, ‘phone:’, ‘from:’, "
        "‘until:’, ….",
    ),
    "a list where keys should be": (
        SCHOOL + "day:\n  - 8:45\n",
        "4:3: ‘day’ must hold keys with values, not a list. "
        "Write lines below it, indented by two spaces: ‘opening:’, ‘closing:’, ‘weekly_hours:’.",
    ),
    "keys where one value should be": (
        SCHOOL + "faith:\n  kind: none\n",
        "4:3: ‘faith’ must be one value, not keys of its own. Write it in one line, after the colon.",
    ),
    "a list where the whole file should have keys": (
        "- name: Brackenhurst\n",
        "1:1: the file must hold keys with values. Write lines like ‘name: …’.",
    ),
    "one word where the whole file should have keys": (
        "Brackenhurst\n",
        "1:1: the file must hold keys with values. Write lines like ‘name: …’.",
    ),
    "a value that is very long": (
        SCHOOL + f"urn: {'9' * 100}\n",
        f"3:6: ‘urn’ cannot be ‘{'9' * 57}…’. Unique reference number: six digits.",
    ),
    "an alias of a wrong value": (
        SCHOOL + "faith: &n abc\nurn: *n\n",
        "4:6: ‘urn’ cannot be ‘abc’. Unique reference number: six digits.",
    ),
    "a logo that is not there": (
        SCHOOL + "branding:\n  logo: logo.png\n",
        "4:9: there is no picture ‘logo.png’ beside this file. Put it there, or correct the name.",
    ),
    "a logo outside the folder": (
        SCHOOL + "branding:\n  logo: ../../../../../../etc/passwd\n",
        "4:9: the logo ‘../../../../../../etc/passwd’ is outside this folder. Put the picture beside this file.",
    ),
}


@pytest.mark.parametrize("what", WRONG_IN_A_SCHOOL)
def test_a_wrong_value_is_said_at_its_place(what: str, tmp_path: Path) -> None:
    text, expected = WRONG_IN_A_SCHOOL[what]

    assert said_of_school(tmp_path, text) == [f"{SCHOOL_FILE}:{expected}"]


def test_every_problem_of_every_file_is_said_at_once_and_in_order(tmp_path: Path) -> None:
    shown = said(
        tmp_path,
        {
            SCHOOL_FILE: "name: A\nphase: x\nnursery: perhaps\nxyzzy: 1\n",
            "seeds/larkmoor/schools/other.yaml": "phase: primary\n",
            TRUST_FILE: "nam: Larkmoor\n",
        },
    )

    assert [line.split(" ")[0] for line in shown] == [
        f"{SCHOOL_FILE}:2:8:",
        f"{SCHOOL_FILE}:3:10:",
        f"{SCHOOL_FILE}:4:1:",
        "seeds/larkmoor/schools/other.yaml:1:1:",
        f"{TRUST_FILE}:1:1:",
        f"{TRUST_FILE}:1:1:",
    ]


# ── files that cannot be read ──

UNREADABLE = {
    "empty": (b"", ":1:1: the file says nothing yet."),
    "only remarks": (b"# name:\n", ":1:1: the file says nothing yet."),
    "NUL": (
        b"name: A\0B\n",
        ":1:8: there is a character here that no document can hold (U+0000). Delete it.",
    ),
    "a control character": (
        b"name: A\nphase: \x07primary\n",
        ":2:8: there is a character here that no document can hold (U+0007). Delete it.",
    ),
    "an escaped control character": (
        b'phase: primary\nname: "A\\x07B"\n',
        ":2:7: there is a character here that no document can hold (U+0007). Delete it.",
    ),
    "UTF-16": (SCHOOL.encode("utf-16"), ":1:1: the file is saved as UTF-16. Save it as UTF-8."),
    "Windows-1252": (
        b"phase: primary\nname: Caf\xe9\n",
        ":2:10: the file is not saved as UTF-8: here stands a byte that is perhaps ‘é’. Save it as UTF-8.",
    ),
    "a key twice": (
        b"name: One\nphase: primary\nname: Two\n",
        ":3:1: ‘name’ is here a second time; the first is in line 1. Keep one of them.",
    ),
    "a Python object": (
        b"name: !!python/object/apply:os.system ['true']\nphase: primary\n",
        ":1:7: the tag ‘!!python/object/apply:os.system’ is not read here. Delete it, or put the value in quotes.",
    ),
    "two documents": (
        SCHOOL.encode() + b"---\nname: Two\n",
        ":3:1: a second document starts here; only one is read. Delete it.",
    ),
    "an alias of nothing": (
        b"name: *home\n",
        ":1:7: the alias ‘*home’ repeats nothing above it. Write the value out.",
    ),
    "an alias of itself": (
        b"name: A\nhouses: &all [Oak, *all]\n",
        ":2:20: the alias ‘*all’ stands inside what it repeats. Write the value out.",
    ),
    "a merge of maps": (
        SCHOOL.encode() + b"contact: &c {phone: 1}\nday:\n  <<: *c\n",
        ":5:3: ‘<<’, which joins maps, is not read here. Write the keys out.",
    ),
    "a template's tag as a value": (
        b"name: {{ school }}\nphase: primary\n",
        ":1:8: a key must be a word, not a list or a map. A value that starts with { or [ must stand in quotes.",
    ),
    "a key without a name": (
        SCHOOL.encode() + b"?\n: x\n",
        ":3:2: there is no key before this colon. Write ‘key: value’.",
    ),
    "a second colon": (
        b"name: Brackenhurst: Primary\n",
        ":1:19: there is a second colon in this line. Put a value that holds a colon in quotes.",
    ),
    "a line without a colon": (
        b"phase: primary\nname Brackenhurst\n",
        ":2:1: there is no colon after this key. Write ‘key: value’.",
    ),
    "a first line without a colon": (
        b"name Brackenhurst\nphase: primary\n",
        ":2:6: this key does not fit here. Check that the line above has a colon, and that keys of one "
        "kind start in "
        "the same column.",
    ),
    "a tab": (b"contact:\n\tphone: 1\n", ":2:1: there is a tab here. Use spaces."),
    "an open quotation mark": (
        b"name: 'Brackenhurst\nphase: primary\n",
        ":1:7: a quotation mark opens here and is not closed. Close it.",
    ),
    "a Windows path in double quotes": (
        b'name: "C:\\queries"\n',
        ":1:7: a backslash in these quotes starts a code that is none. Write two, or use single quotes.",
    ),
    "an open bracket": (
        b"houses: [Oak, Ash\nname: A\n",
        ":1:9: a bracket opens here and is not closed. Close it, with commas inside.",
    ),
    "a value that starts with @": (
        b"name: @school\n",
        ":1:7: a value cannot start with this character. Put the value in quotes.",
    ),
    "words after a quotation": (
        b"name: 'Brackenhurst' Primary\n",
        ":1:22: this cannot follow what stands before it in the line. Put the whole value in quotes.",
    ),
    "a line indented too little": (
        b"contact:\n  phone: 1\n email: 2\n",
        ":3:2: this line does not fit with the lines around it. Check that it starts in the same column "
        "as the others "
        "of its kind.",
    ),
    "a list in its key's line": (
        b"houses: - Oak\n",
        ":1:9: a list cannot start in its key’s line. Start it in the next line.",
    ),
    "too deep": (
        b"houses: " + b"[" * 60 + b"]" * 60,
        ":1:48: this is nested more than 40 levels deep.",
    ),
}


@pytest.mark.parametrize("what", UNREADABLE)
def test_a_file_that_cannot_be_read_says_where_and_why(what: str, tmp_path: Path) -> None:
    data, expected = UNREADABLE[what]

    assert f"{SCHOOL_FILE}{expected}" in said(tmp_path, {SCHOOL_FILE: data})


def test_aliases_that_multiply_are_refused_where_they_grow_too_large(tmp_path: Path) -> None:
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    bomb += "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))

    assert said_of_school(tmp_path, bomb) == [
        f"{SCHOOL_FILE}:6:5: this unfolds to more than 200,000 values. Write fewer of them."
    ]


def test_aliases_that_nest_ever_deeper_are_refused(tmp_path: Path) -> None:
    nested = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 2000))

    assert said_of_school(tmp_path, nested) == [
        f"{SCHOOL_FILE}:39:12: this unfolds to more than 40 levels. Write the value out."
    ]


def test_a_file_that_is_far_too_large_is_not_read(tmp_path: Path) -> None:
    assert said(tmp_path, {SCHOOL_FILE: b"#" * 6_000_000}) == [
        f"{SCHOOL_FILE}: the file has 6 MB; at most 5 MB are read. Check that it is the file you meant."
    ]


def test_a_folder_in_a_files_place_is_said(tmp_path: Path) -> None:
    assert said(tmp_path, {SCHOOL_FILE: None, f"{SCHOOL_FILE}/x": ""}) == [
        f"{SCHOOL_FILE}: this is a folder, not a file. Name the file itself."
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_a_files_place_is_said_and_not_waited_for(tmp_path: Path) -> None:
    tree(tmp_path, WORKSPACE)
    (tmp_path / SCHOOL_FILE).unlink()
    os.mkfifo(tmp_path / SCHOOL_FILE)

    assert [str(finding) for finding in load_workspace(tmp_path).findings] == [
        f"{SCHOOL_FILE}: this is a device, not a file. Name an ordinary file."
    ]


# ── what a problem takes out of use ──


def test_a_broken_school_leaves_the_others_usable(tmp_path: Path) -> None:
    workspace = load_workspace(tree(tmp_path, WORKSPACE, {"seeds/larkmoor/schools/other.yaml": "name: [\n"}))

    assert list(workspace.trusts["larkmoor"].schools) == ["brackenhurst"]
    assert workspace.unreadable == {"larkmoor/other": "seeds/larkmoor/schools/other.yaml"}


def test_a_broken_trust_leaves_the_other_trusts_usable(tmp_path: Path) -> None:
    workspace = load_workspace(tree(tmp_path, WORKSPACE, {"seeds/other/trust.yaml": "nam: Other\n"}))

    assert list(workspace.trusts) == ["larkmoor"]
    assert workspace.unreadable == {"other": "seeds/other/trust.yaml"}


def test_a_broken_catalogue_entry_leaves_the_others_usable(tmp_path: Path) -> None:
    broken = "  send:\n    title: Special needs\n    tier: trsut\n"
    workspace = load_workspace(tree(tmp_path, WORKSPACE, {CATALOGUE_FILE: CATALOGUE + broken}))

    assert list(workspace.catalogue.documents) == ["behaviour"]
    assert [str(finding).split(": ")[0] for finding in workspace.findings] == [
        f"{CATALOGUE_FILE}:8:5",
        f"{CATALOGUE_FILE}:8:5",
        f"{CATALOGUE_FILE}:9:11",
    ]


def test_a_broken_fact_leaves_the_other_guidance_usable(tmp_path: Path) -> None:
    guidance = "guidance:\n  good:\n    name: An Act\n  bad:\n    nam: Another\n"
    workspace = load_workspace(tree(tmp_path, WORKSPACE, {"templates/guidance.yaml": guidance}))

    assert list(workspace.guidance) == ["good"]


def test_an_empty_catalogue_is_a_finding(tmp_path: Path) -> None:
    assert said(tmp_path, {CATALOGUE_FILE: "documents:\n"}) == [f"{CATALOGUE_FILE}:1:1: the file says nothing yet."]


# ── the catalogue ──


def test_an_unknown_theme_is_said_with_the_nearest_one(tmp_path: Path) -> None:
    shown = said(tmp_path, {CATALOGUE_FILE: CATALOGUE + "    themes: [behavior, safeguarding]\n"})

    assert shown[0].startswith(f"{CATALOGUE_FILE}:7:14: ‘themes’ cannot be ‘behavior’. Did you mean ‘behaviour’?")


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        (
            "policies/behavior.docx",
            "there is no file templates/policies/behavior.docx. Did you mean ‘policies/behaviour.docx’?",
        ),
        (
            "../../secret.docx",
            "the template ‘../../secret.docx’ is not a path below templates/. "
            "Write it like policies/behaviour.docx, with forward slashes.",
        ),
        (
            "/etc/secret.docx",
            "the template ‘/etc/secret.docx’ is not a path below templates/. "
            "Write it like policies/behaviour.docx, with forward slashes.",
        ),
        (
            "policies\\behaviour.docx",
            "the template ‘policies\\behaviour.docx’ is not a path below templates/. "
            "Write it like policies/behaviour.docx, with forward slashes.",
        ),
        (
            "policies/behaviour.doc",
            "the template ‘policies/behaviour.doc’ is not a Word file. Its name must end in .docx or .dotx.",
        ),
    ],
)
def test_a_template_that_cannot_be_used_is_said_at_its_place(template: str, expected: str, tmp_path: Path) -> None:
    catalogue = CATALOGUE.replace("policies/behaviour.docx", template)

    assert said(tmp_path, {CATALOGUE_FILE: catalogue}) == [f"{CATALOGUE_FILE}:5:15: {expected}"]


def test_a_related_document_that_there_is_not_is_said(tmp_path: Path) -> None:
    assert said(tmp_path, {CATALOGUE_FILE: CATALOGUE + "    related: [behaviour, behavior]\n"}) == [
        f"{CATALOGUE_FILE}:7:26: the catalogue has no document ‘behavior’. Did you mean ‘behaviour’?"
    ]


@pytest.mark.parametrize("name", ["Behaviour", "../behaviour", "behaviour_policy", "con"])
def test_a_document_whose_name_cannot_be_a_file_is_said(name: str, tmp_path: Path) -> None:
    shown = said(tmp_path, {CATALOGUE_FILE: CATALOGUE.replace("  behaviour:", f"  {name}:")})

    assert len(shown) == 1
    assert shown[0].startswith(f"{CATALOGUE_FILE}:2:3: the name ‘{name}’ cannot be used. ")


def test_a_document_without_lines_is_said(tmp_path: Path) -> None:
    assert said(tmp_path, {CATALOGUE_FILE: CATALOGUE + "  send:\n"}) == [
        f"{CATALOGUE_FILE}:7:8: the document ‘send’ says nothing yet. Add its lines, or delete it."
    ]


# ── statements ──

STATEMENTS = """\
statements:
  - id: every-child
    kind: belief
    text: Every child matters
  - id: we-listen
    kind: commitment
    parent: every-child
    text: listen
"""


def test_two_statements_with_one_id_are_said_at_the_second(tmp_path: Path) -> None:
    text = TRUST + STATEMENTS.replace("we-listen", "every-child")

    assert f"{TRUST_FILE}:6:9: the id ‘every-child’ is taken by the statement in line 3. " + (
        "Every statement needs an id of its own."
    ) in said_of_trust(tmp_path, text)


@pytest.mark.parametrize("key", ["parent", "depends_on"])
def test_a_statement_that_leans_on_none_is_said(key: str, tmp_path: Path) -> None:
    text = TRUST + STATEMENTS.replace("parent: every-child", f"{key}: every-chid")
    column = 5 + len(key) + 2

    assert said_of_trust(tmp_path, text) == [
        f"{TRUST_FILE}:8:{column}: there is no statement ‘every-chid’. Did you mean ‘every-child’?"
    ]


def test_statements_that_stand_under_each_other_are_said(tmp_path: Path) -> None:
    text = TRUST + STATEMENTS.replace("    text: Every", "    parent: we-listen\n    text: Every")

    assert said_of_trust(tmp_path, text) == [
        f"{TRUST_FILE}:5:13: ‘parent’ leads from ‘every-child’ back to itself. Take one of these lines out.",
        f"{TRUST_FILE}:9:13: ‘parent’ leads from ‘we-listen’ back to itself. Take one of these lines out.",
    ]


def test_a_wrong_kind_and_a_double_id_are_said_together(tmp_path: Path) -> None:
    text = TRUST + STATEMENTS.replace("we-listen", "every-child").replace("kind: belief", "kind: beleif")
    shown = said_of_trust(tmp_path, text)

    assert [line.split(" ")[0] for line in shown] == [
        f"{TRUST_FILE}:4:11:",
        f"{TRUST_FILE}:6:9:",
        f"{TRUST_FILE}:8:13:",
    ]


# ── names of folders and files ──


def test_schools_with_one_number_are_said_at_both(tmp_path: Path) -> None:
    files = {f"seeds/larkmoor/schools/{name}.yaml": SCHOOL + "urn: 123456\n" for name in ("one", "two")}

    assert said(tmp_path, files) == [
        "seeds/larkmoor/schools/one.yaml:3:6: the URN 123456 is also in seeds/larkmoor/schools/two.yaml. "
        "Each school has a number of its own; correct the wrong one.",
        "seeds/larkmoor/schools/two.yaml:3:6: the URN 123456 is also in seeds/larkmoor/schools/one.yaml. "
        "Each school has a number of its own; correct the wrong one.",
    ]


def test_schools_of_two_trusts_with_one_number_are_said_too(tmp_path: Path) -> None:
    school = SCHOOL + "urn: 123456\n"
    shown = said(tmp_path, {SCHOOL_FILE: school, "seeds/other/trust.yaml": TRUST, "seeds/other/schools/a.yaml": school})

    assert len(shown) == 2


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        (
            "Walton",
            "‘Walton’ cannot name a trust: a short name has small letters a–z, digits and single hyphens "
            "only, "
            "like ‘walton-high’. Rename it to walton.",
        ),
        (
            "NUL",
            "‘NUL’ cannot name a trust: Windows keeps the name ‘NUL’ for itself; choose another. Give it another name.",
        ),
        (
            "com1",
            "‘com1’ cannot name a trust: Windows keeps the name ‘com1’ for itself; choose another. Give "
            "it another name.",
        ),
    ],
)
def test_a_folder_that_cannot_name_a_trust_is_said(folder: str, expected: str, tmp_path: Path) -> None:
    assert said(tmp_path, {f"seeds/{folder}/trust.yaml": TRUST}) == [f"seeds/{folder}: {expected}"]


def test_a_school_file_with_capitals_is_said_with_a_better_name(tmp_path: Path) -> None:
    assert said(tmp_path, {"seeds/larkmoor/schools/Oak Hill.yaml": SCHOOL}) == [
        "seeds/larkmoor/schools/Oak Hill.yaml: ‘Oak Hill’ cannot name a school: a short name has small "
        "letters a–z, "
        "digits and single hyphens only, like ‘walton-high’. Rename it to oak-hill.yaml."
    ]


def test_file_names_that_differ_in_capitals_only_are_said(tmp_path: Path) -> None:
    tree(tmp_path, WORKSPACE, {"seeds/larkmoor/schools/Brackenhurst.yaml": SCHOOL})
    if len(list((tmp_path / "seeds/larkmoor/schools").iterdir())) == 1:
        pytest.skip("this disk cannot hold both names")

    assert [str(finding) for finding in load_workspace(tmp_path).findings] == [
        "seeds/larkmoor/schools/Brackenhurst.yaml: Windows and Macs cannot tell this file from "
        "brackenhurst.yaml: "
        "the names differ in capitals only. Rename one of them, or delete it."
    ]


def test_a_file_with_the_other_ending_of_yaml_is_said(tmp_path: Path) -> None:
    files = {"seeds/larkmoor/schools/oak.yml": SCHOOL, "seeds/other/trust.yml": TRUST}

    assert said(tmp_path, files) == [
        "seeds/larkmoor/schools/oak.yml: this file is not read. Rename it to oak.yaml.",
        "seeds/other/trust.yml: this file is not read. Rename it to trust.yaml.",
    ]


def test_a_trust_that_is_not_imported_yet_is_a_warning(tmp_path: Path) -> None:
    workspace = load_workspace(tree(tmp_path, WORKSPACE, {"seeds/new/values.txt": "Be kind."}))

    assert [(finding.severity, str(finding)) for finding in workspace.findings] == [
        (
            "warning",
            "seeds/new: there is no trust.yaml here yet. Make one with ‘policygen import FILE --trust new’.",
        )
    ]
    assert workspace.unreadable == {}


def test_schools_of_a_trust_that_is_not_imported_yet_are_an_error(tmp_path: Path) -> None:
    workspace = load_workspace(tree(tmp_path, WORKSPACE, {"seeds/new/schools/oak.yaml": SCHOOL}))

    assert [(finding.severity, str(finding)) for finding in workspace.findings] == [
        (
            "error",
            "seeds/new: there is no trust.yaml here, so its schools get no documents. "
            "Make one with ‘policygen import FILE --trust new’.",
        )
    ]
    assert workspace.unreadable == {"new": "seeds/new/trust.yaml"}


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    others = {
        "seeds/notes.txt": "",
        "seeds/.schema/school.json": "{}",
        "seeds/larkmoor/values.docx": b"PK",
        "seeds/larkmoor/schools/logo.png": b"\x89PNG",
        "seeds/larkmoor/schools/.brackenhurst.yaml.swp": b"\0",
        "seeds/larkmoor/schools/brackenhurst.yaml~": "old",
    }

    assert said(tmp_path, others) == []


# ── links ──


def test_links_that_lead_out_of_the_folder_are_said_and_not_read(tmp_path: Path) -> None:
    outside = tree(tmp_path / "outside", {"school.yaml": SCHOOL, "trust/trust.yaml": TRUST, "behaviour.docx": ""})
    root = tree(tmp_path / "root", WORKSPACE)
    (root / "seeds/larkmoor/schools/linked.yaml").symlink_to(outside / "school.yaml")
    (root / "seeds/linked").symlink_to(outside / "trust", target_is_directory=True)
    (root / "templates/policies/linked.docx").symlink_to(outside / "behaviour.docx")
    workspace = load_workspace(root)

    assert [str(finding) for finding in workspace.findings] == [
        f"{link}: this is a link to a place outside this folder, so it is not read. Copy here what it leads to."
        for link in ("seeds/larkmoor/schools/linked.yaml", "seeds/linked", "templates/policies/linked.docx")
    ]
    assert list(workspace.trusts) == ["larkmoor"]
    assert list(workspace.trusts["larkmoor"].schools) == ["brackenhurst"]


def test_a_link_in_the_place_of_seeds_is_said(tmp_path: Path) -> None:
    root = tree(tmp_path / "root", {path: text for path, text in WORKSPACE.items() if path.startswith("templates/")})
    (root / "seeds").symlink_to(tree(tmp_path / "outside", {"larkmoor/trust.yaml": TRUST}), target_is_directory=True)

    assert [finding.place.file for finding in load_workspace(root).findings] == ["seeds"]


def test_links_inside_the_folder_are_followed(tmp_path: Path) -> None:
    root = tree(tmp_path, WORKSPACE, {"seeds/larkmoor/shared.yaml": SCHOOL})
    (root / "seeds/larkmoor/schools/linked.yaml").symlink_to(root / "seeds/larkmoor/shared.yaml")

    assert list(load_workspace(root).trusts["larkmoor"].schools) == ["brackenhurst", "linked"]


def test_a_link_in_a_circle_is_a_finding(tmp_path: Path) -> None:
    root = tree(tmp_path, WORKSPACE)
    (root / "seeds/larkmoor/schools/loop.yaml").symlink_to(root / "seeds/larkmoor/schools/loop.yaml")
    workspace = load_workspace(root)

    assert [finding.place.file for finding in workspace.findings] == ["seeds/larkmoor/schools/loop.yaml"]


# ── one trust ──


def test_a_trust_can_be_loaded_alone(tmp_path: Path) -> None:
    trust = load_trust(tree(tmp_path, WORKSPACE), "larkmoor")

    assert trust is not None
    assert trust.name == "Larkmoor Learning Trust"


def test_a_trust_without_a_file_is_none_yet(tmp_path: Path) -> None:
    assert load_trust(tree(tmp_path, WORKSPACE), "other") is None


def test_a_trust_whose_file_has_errors_raises_all_of_them(tmp_path: Path) -> None:
    root = tree(tmp_path, WORKSPACE, {TRUST_FILE: "nam: Larkmoor\n"})
    with pytest.raises(FindingsError) as raised:
        load_trust(root, "larkmoor")

    assert len(raised.value.findings) == 2


@pytest.mark.parametrize("slug", ["../evil", "Walton", "nul", "NUL", "a b", "-x", "", "a/b", "x" * 61, "é"])
def test_a_short_name_that_cannot_be_a_folder_is_refused(slug: str, tmp_path: Path) -> None:
    with pytest.raises(BadShortNameError, match="cannot be a short name"):
        load_trust(tree(tmp_path, WORKSPACE), slug)
