"""Finding what is wrong, or still missing, without building."""

import io
from collections.abc import Mapping
from pathlib import Path

import pytest
from docx import Document

from policygen.checks import check, check_files, check_template
from policygen.errors import Finding, UnreadableFileError
from policygen.workspace import load_workspace
from tests.checks.saying import said_of
from tests.trees import CATALOGUE, SCHOOL, TRUST, WORKSPACE, tree

SCHOOL_FILE = "seeds/larkmoor/schools/brackenhurst.yaml"
TRUST_FILE = "seeds/larkmoor/trust.yaml"
TEMPLATE = "templates/policies/behaviour.docx"
STATEMENTS = """\
statements:
  - id: be-kind
    kind: value
    text: Be kind
    themes: [behaviour]
  - id: work-hard
    kind: value
    text: Work hard
    themes: [learning]
"""


def word(*paragraphs: str) -> bytes:
    """A Word file of these paragraphs under the heading "Rules"."""
    document = Document()
    document.add_heading("Rules", 1)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


GOOD = word("{{ school.name }}")


def findings(root: Path, *files: Mapping[str, str | bytes | None], selectors: tuple[str, ...] = ()) -> list[Finding]:
    """What is found in the smallest workspace with a good template and these files."""
    return check(load_workspace(tree(root, WORKSPACE, {TEMPLATE: GOOD}, *files)), selectors)


def said(root: Path, *files: Mapping[str, str | bytes | None], selectors: tuple[str, ...] = ()) -> list[str]:
    return said_of(root, {TEMPLATE: GOOD}, *files, selectors=selectors)


def test_nothing_is_found_in_a_good_folder(tmp_path: Path) -> None:
    assert said(tmp_path) == []


def test_what_loading_finds_is_found(tmp_path: Path) -> None:
    assert said(tmp_path, {SCHOOL_FILE: SCHOOL + "urn: 1\n"}) == [
        f"error: {SCHOOL_FILE}:3:6: ‘urn’ cannot be ‘1’. Unique reference number: six digits."
    ]


# ── templates ──


def test_an_unknown_name_is_found_at_its_tag(tmp_path: Path) -> None:
    [found] = findings(tmp_path, {TEMPLATE: word("Ask {{ school.headteecher }}.")})

    assert found.severity == "error"
    assert (found.place.file, found.place.heading, found.place.paragraph) == (TEMPLATE, "Rules", 2)
    assert found.place.tag == "{{ school.headteecher }}"
    assert found.hint == "Did you mean ‘headteacher’?"


def test_an_unknown_theme_is_found_at_its_tag(tmp_path: Path) -> None:
    tag = '{%p for s in values.about("behavior") %}'
    [found] = findings(tmp_path, {TEMPLATE: word(tag, "{{ s }}", "{%p endfor %}")})

    assert found.severity == "error"
    assert found.place.tag == tag
    assert found.hint == "Did you mean ‘behaviour’?"


def test_a_fact_that_nobody_has_checked_cannot_be_printed(tmp_path: Path) -> None:
    guidance = "guidance:\n  an_act:\n    name: An Act\n    verify: yes\n"
    files = {"templates/guidance.yaml": guidance, TEMPLATE: word("{{ guidance.an_act.citation }}")}

    assert [found.place.tag for found in findings(tmp_path, files)] == ["{{ guidance.an_act.citation }}"]


def test_every_problem_of_a_template_is_found_at_once_and_once(tmp_path: Path) -> None:
    template = word("{{ school.nam }}", "{% if school.name %}", "{{ school.phas }}")
    schools = {f"seeds/larkmoor/schools/{name}.yaml": SCHOOL for name in ("one", "two")}
    found = findings(tmp_path, {TEMPLATE: template}, schools)

    assert [finding.place.paragraph for finding in found] == [2, 3, 4]


def test_a_template_that_is_no_word_file_is_found(tmp_path: Path) -> None:
    [found] = findings(tmp_path, {TEMPLATE: b"Dear parents"})

    assert (found.severity, found.place.file) == ("error", TEMPLATE)


def test_a_template_that_no_school_uses_is_looked_at_too(tmp_path: Path) -> None:
    catalogue = CATALOGUE + "    phases: [secondary]\n"

    assert len(findings(tmp_path, {"templates/catalogue.yaml": catalogue, TEMPLATE: word("{{ nothing }}")})) == 1


def test_a_trusts_own_template_is_looked_at(tmp_path: Path) -> None:
    own = "seeds/larkmoor/templates/policies/behaviour.docx"

    found = findings(tmp_path, {own: word("{{ nothing }}")})

    assert [(finding.severity, finding.place.file) for finding in found] == [("warning", own), ("error", own)]


def test_a_trusts_document_has_no_school(tmp_path: Path) -> None:
    catalogue = CATALOGUE + "    per: trust\n"
    [found] = findings(tmp_path, {"templates/catalogue.yaml": catalogue})

    assert found.place.tag == "{{ school.name }}"


def test_what_only_goes_wrong_when_a_template_is_filled_is_found_for_its_school(tmp_path: Path) -> None:
    [found] = findings(tmp_path, {TEMPLATE: word("{{ 1 / (school.houses | length) }}")})

    assert (found.severity, found.place.school) == ("error", "larkmoor/brackenhurst")


# ── what is missing ──


def test_facts_that_a_document_needs_are_listed_with_the_file_to_edit(tmp_path: Path) -> None:
    template = word("{{ school.headteacher }} {{ school.contact.phone }}", "{{ school.headteacher }}")

    assert said(tmp_path, {TEMPLATE: template}) == [
        f"warning: {SCHOOL_FILE}: 2 facts that its documents print are not given: people.headteacher.name, "
        "contact.phone. Fill them in here; until then they print as labelled blanks."
    ]


def test_one_fact_that_a_trust_lacks_is_listed_with_the_trusts_file(tmp_path: Path) -> None:
    assert said(tmp_path, {TEMPLATE: word("{{ trust.legal_name }}")}) == [
        f"warning: {TRUST_FILE}: a fact that its documents print is not given: legal_name. "
        "Fill it in here; until then it prints as a labelled blank."
    ]


def test_a_blank_that_only_approval_fills_is_not_missing(tmp_path: Path) -> None:
    assert said(tmp_path, {TEMPLATE: word("{{ document.approved_on }}")}) == []


def test_a_statement_that_no_document_quotes_is_found_at_its_place(tmp_path: Path) -> None:
    template = word('{%p for s in values.about("behaviour") %}', "{{ s }}", "{%p endfor %}")

    assert said(tmp_path, {TEMPLATE: template, TRUST_FILE: TRUST + STATEMENTS}) == [
        f"warning: {TRUST_FILE}:7:5: no document quotes ‘work-hard’. "
        "Give it a theme that documents ask for, or mark it as a note."
    ]


@pytest.mark.parametrize("line", ["kind: note", "kind: value\n    retired: 2026-01-01"])
def test_notes_and_retired_statements_need_not_be_quoted(line: str, tmp_path: Path) -> None:
    statement = f"statements:\n  - id: aside\n    text: An aside\n    {line}\n"

    assert said(tmp_path, {TRUST_FILE: TRUST + statement}) == []


def test_nothing_is_called_unused_while_a_document_cannot_be_looked_at(tmp_path: Path) -> None:
    broken = {"seeds/larkmoor/schools/other.yaml": "name: [\n"}

    assert all("quotes" not in line for line in said(tmp_path, broken, {TRUST_FILE: TRUST + STATEMENTS}))


# ── selectors ──


def test_selectors_narrow_what_is_looked_at(tmp_path: Path) -> None:
    files = {
        SCHOOL_FILE: SCHOOL + "urn: 1\n",
        "seeds/larkmoor/schools/other.yaml": SCHOOL + "urn: 2\n",
        "seeds/elsewhere/trust.yaml": "nam: Elsewhere\n",
    }

    assert [found.place.file for found in findings(tmp_path, files, selectors=("larkmoor/other",))] == [
        "seeds/larkmoor/schools/other.yaml"
    ]


def test_a_selector_that_names_nothing_is_found(tmp_path: Path) -> None:
    assert said(tmp_path, selectors=("larkmoor/brackenhrust",)) == [
        "error: larkmoor/brackenhrust: there is no such trust, school or document. "
        "Did you mean ‘larkmoor/brackenhurst/behaviour’?"
    ]


# ── names of files ──


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("templates/policies/aux.docx", "Windows keeps the name ‘aux.docx’ for itself. Rename it."),
        ("seeds/larkmoor/NUL", "Windows keeps the name ‘NUL’ for itself. Rename it."),
        (
            "seeds/larkmoor/a:b.txt",
            'Windows cannot hold a file called ‘a:b.txt’. Rename it, without < > : " | ? * \\ in it.',
        ),
        ("seeds/larkmoor/end.", 'Windows cannot hold a file called ‘end.’. Rename it, without < > : " | ? * \\ in it.'),
    ],
)
def test_a_name_that_windows_cannot_hold_is_found(name: str, expected: str, tmp_path: Path) -> None:
    assert [str(found) for found in check_files(tree(tmp_path, {name: "x"}))] == [f"{name}: {expected}"]


def test_names_that_differ_in_capitals_only_are_found(tmp_path: Path) -> None:
    tree(tmp_path, {"templates/policies/Send.docx": "", "templates/policies/send.docx": ""})
    if len(list((tmp_path / "templates/policies").iterdir())) == 1:
        pytest.skip("this disk cannot hold both names")

    assert [str(found) for found in check_files(tmp_path)] == [
        "templates/policies/Send.docx: Windows and Macs cannot tell this from send.docx: the names differ in "
        "capitals only. Rename one of them, or delete it."
    ]


def test_a_bad_short_name_is_found_once(tmp_path: Path) -> None:
    assert len(said(tmp_path, {"seeds/NUL/trust.yaml": TRUST})) == 1
    assert len(said(tmp_path, {"seeds/Walton/trust.yaml": TRUST})) == 2


# ── one template alone ──


def test_a_template_outside_a_workspace_is_checked_without_its_names(tmp_path: Path) -> None:
    path = tree(tmp_path, {"letter.docx": word("{{ anything }}", "{% if x %}")}) / "letter.docx"

    assert [found.place.tag for found in check_template(path)] == ["{% if x %}"]


def test_a_template_inside_a_workspace_is_checked_with_its_names(tmp_path: Path) -> None:
    path = tree(tmp_path, WORKSPACE, {TEMPLATE: word("{{ anything }}", "{{ school.name }}")}) / TEMPLATE

    assert [found.place.tag for found in check_template(path)] == ["{{ anything }}"]


def test_a_file_that_is_no_template_is_refused(tmp_path: Path) -> None:
    path = tree(tmp_path, {"letter.docx": "Dear parents"}) / "letter.docx"
    with pytest.raises(UnreadableFileError):
        check_template(path)
