"""The whole prospectus, made of its sections, and the handbooks with the documents that a school really has."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Final

import pytest
from docx import Document as WordDocument
from docx.document import Document as WordFile
from docx.oxml.ns import qn

from policygen.build import Job, render
from policygen.model import CatalogueEntry, Document, School
from policygen.workspace import Workspace, load_workspace
from tests.end_to_end.pages import page_texts

DAY: Final = dt.date(2026, 9, 1)
PRIMARY: Final = ("mket", "new-chapter-primary-school")
SECONDARY: Final = ("mket", "walton-high")
KINGSTON: Final = ("ket", "the-kingston-academy")

NOT_IN_THE_WHOLE: Final = ("prospectus", "prospectus-cover")
"""The whole prospectus itself, and its first page, which has no heading."""


@pytest.fixture(scope="module")
def workspace(root: Path) -> Workspace:
    return load_workspace(root)


def made(workspace: Workspace, school: tuple[str, str], name: str) -> bytes:
    """The document of a school, as a build would write it."""
    document = Document(trust=school[0], school=school[1], name=name, entry=workspace.catalogue.documents[name])
    return render(Job.of(workspace, document, DAY))[0].data


def opened(workspace: Workspace, school: tuple[str, str], name: str) -> WordFile:
    return WordDocument(BytesIO(made(workspace, school, name)))


def headings(file: WordFile, level: int = 1) -> list[str]:
    return [p.text for p in file.paragraphs if p.style is not None and p.style.name == f"Heading {level}"]


def sections_of(workspace: Workspace, school: tuple[str, str]) -> list[str]:
    """The titles of the sections that the catalogue gives to a school."""
    record = workspace.trusts[school[0]].schools[school[1]]
    entries = workspace.catalogue.documents.items()
    return [e.title for n, e in entries if e.kind == "prospectus" and n not in NOT_IN_THE_WHOLE and e.fits(record)]


# ── the prospectus ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("school", [PRIMARY, SECONDARY, KINGSTON], ids=["primary", "secondary", "Kingston"])
def test_the_prospectus_is_made_of_the_sections_that_the_school_has(
    workspace: Workspace, school: tuple[str, str]
) -> None:
    found = headings(opened(workspace, school, "prospectus"))

    assert sorted(found) == sorted(sections_of(workspace, school))
    assert found[0] == "Welcome"


def test_only_a_school_with_a_sixth_form_has_its_pages_and_only_one_with_small_children_theirs(
    workspace: Workspace,
) -> None:
    primary, secondary = (set(headings(opened(workspace, school, "prospectus"))) for school in (PRIMARY, SECONDARY))

    assert primary - secondary == {"Our youngest children"}
    assert secondary - primary == {"Sixth form and life after 16"}


def test_its_contents_name_each_section_and_lead_to_it(workspace: Workspace) -> None:
    body = opened(workspace, PRIMARY, "prospectus").element.body
    links = [link for link in body.iter(qn("w:hyperlink")) if link.get(qn("w:anchor"), "").startswith("_Toc")]
    marks = {mark.get(qn("w:name")): mark.getparent() for mark in body.iter(qn("w:bookmarkStart"))}

    assert [_words(link) for link in links] == headings(opened(workspace, PRIMARY, "prospectus"))
    assert [_words(marks[link.get(qn("w:anchor"))]) for link in links] == [_words(link) for link in links]
    assert any("TOC" in (code.text or "") for code in body.iter(qn("w:instrText")))


def _words(element: object) -> str:
    return "".join(t.text or "" for t in element.iter(qn("w:t")))  # type: ignore[attr-defined]


def test_the_headings_of_a_section_stand_below_its_own(workspace: Workspace) -> None:
    alone, whole = (opened(workspace, PRIMARY, name) for name in ("uniform", "prospectus"))
    inside = headings(alone)

    assert inside[:2] == ["Why we have it", "What your child needs"]
    assert set(inside) <= set(headings(whole, 2))
    assert not set(inside) & set(headings(whole))


def test_it_has_one_cover_and_no_line_that_belongs_to_a_section_alone(workspace: Workspace) -> None:
    whole = opened(workspace, PRIMARY, "prospectus")
    styles = [p.style.name for p in whole.paragraphs if p.style is not None]

    assert (styles.count("Title"), styles.count("Cover school")) == (1, 1)
    assert not [p.text for p in whole.paragraphs if p.text.startswith("There is more in these pages")]


def test_what_a_section_says_changes_in_the_prospectus_too(bundled: Path) -> None:
    path = bundled / "templates/prospectus/uniform.docx"
    file = WordDocument(str(path))
    lead = next(p for p in file.paragraphs if p.text.startswith("What to wear, where to get it"))
    lead.runs[0].text = "What we wear."
    file.save(str(path))

    workspace = load_workspace(bundled)
    assert "What we wear." in [p.text for p in opened(workspace, PRIMARY, "prospectus").paragraphs]


def test_a_section_that_the_catalogue_does_not_give_is_left_out_of_text_and_contents(workspace: Workspace) -> None:
    documents = dict(workspace.catalogue.documents)
    documents["uniform"] = _changed(documents["uniform"], phases=["nursery"])
    without = replace(workspace, catalogue=type(workspace.catalogue)(documents=documents))
    whole = opened(without, PRIMARY, "prospectus")

    assert "Uniform" not in [p.text for p in whole.paragraphs]
    assert "Uniform" not in [_words(link) for link in whole.element.body.iter(qn("w:hyperlink"))]


def test_a_folder_without_most_of_the_sections_still_has_a_prospectus(bundled: Path) -> None:
    (bundled / "templates/prospectus/uniform.docx").unlink()
    catalogue = bundled / "templates/catalogue.yaml"
    kept = [e for e in catalogue.read_text("utf-8").split("\n\n") if not e.startswith(("  uniform:", "  welcome:"))]
    catalogue.write_text("\n\n".join(kept), "utf-8")

    found = headings(opened(load_workspace(bundled), PRIMARY, "prospectus"))
    assert found[0] == "Welcome"
    assert "Uniform" not in found


def _changed(entry: CatalogueEntry, **fields: object) -> CatalogueEntry:
    return CatalogueEntry.model_validate(entry.model_dump(by_alias=True, exclude_defaults=True) | fields)


# ── handbooks ────────────────────────────────────────────────────────────────────────────────────────

READING_LISTS: Final = ("staff-induction", "governance")


def reading_list(file: WordFile) -> list[list[str]]:
    """The rows of the table of what to read, without its heads and its boxes to tick."""
    table = next(t for t in file.tables if t.rows[0].cells[0].text == "Read")
    return [[_words(cell._tc) for cell in row.cells[1:]] for row in table.rows[1:]]


@pytest.mark.parametrize("name", READING_LISTS)
def test_a_reading_list_names_the_documents_that_the_school_really_has(workspace: Workspace, name: str) -> None:
    related = workspace.catalogue.documents[name].related
    titles = [row[0] for row in reading_list(opened(workspace, PRIMARY, name))]

    assert titles[: len(related)] == [workspace.catalogue.documents[one].title for one in related]
    assert "Attendance policy" in titles
    nursery = _with_school(workspace, PRIMARY, phase="nursery")
    assert "Attendance policy" not in [row[0] for row in reading_list(opened(nursery, PRIMARY, name))]


@pytest.mark.parametrize("name", READING_LISTS)
def test_it_gives_the_dates_of_the_last_approval(workspace: Workspace, name: str) -> None:
    given = {"by": "Governors", "on": "2026-03-04", "next_review": "2027-03-01", "content": "x"}
    after = _with_school(workspace, PRIMARY, approvals={"behaviour": given})

    dates = {title: dates for title, *dates in reading_list(opened(after, PRIMARY, name))}
    assert dates["Behaviour policy"] == ["4 March 2026", "1 March 2027"]
    assert dates["Equality information and objectives"] == ["Not yet", "Every year"]


@pytest.mark.parametrize("name", ["behaviour", "teaching-and-learning", "sen-information-report", "staff-conduct"])
def test_a_policy_names_its_related_documents_with_the_day_of_their_approval(workspace: Workspace, name: str) -> None:
    related = workspace.catalogue.documents[name].related
    given = {"by": "Governors", "on": "2026-03-04", "content": "x"}
    after = _with_school(workspace, SECONDARY, approvals={related[0]: given})
    titles = [workspace.catalogue.documents[one].title for one in related]

    assert _last(opened(workspace, SECONDARY, name), len(related)) == titles
    assert _last(opened(after, SECONDARY, name), len(related)) == [f"{titles[0]} (approved 4 March 2026)", *titles[1:]]


def _last(file: WordFile, count: int) -> list[str]:
    """The items of its last list of bullets."""
    bullets = [
        p.text for p in file.paragraphs if p.style is not None and p.style.name in ("Compact bullet", "List Bullet")
    ]
    return bullets[-count:]


def test_what_a_school_says_of_a_page_stands_in_its_prospectus_too(workspace: Workspace) -> None:
    said = {"uniform": {"sport-and-shoes": {"do": "replace", "text": "We wear clogs."}}}
    after = _with_school(workspace, PRIMARY, adjustments=said)

    for name in ("uniform", "prospectus"):
        assert "We wear clogs." in [p.text for p in opened(after, PRIMARY, name).paragraphs]
        assert "We wear clogs." not in [p.text for p in opened(workspace, PRIMARY, name).paragraphs]


def _with_school(workspace: Workspace, school: tuple[str, str], **fields: object) -> Workspace:
    folder = workspace.trusts[school[0]]
    record = School.model_validate(folder.schools[school[1]].model_dump(by_alias=True, exclude_defaults=True) | fields)
    changed = replace(folder, schools={**folder.schools, school[1]: record})
    return replace(workspace, trusts={**workspace.trusts, school[0]: changed})


@pytest.mark.parametrize("name", ["staff-induction", "governance", "volunteers-and-visitors"])
def test_handbooks_have_boxes_to_tick(workspace: Workspace, name: str) -> None:
    boxes = list(opened(workspace, KINGSTON, name).element.body.iter(f"{{{W14}}}checkbox"))

    assert len(boxes) >= 3


W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"


def test_what_volunteers_and_visitors_read_is_two_pages_with_blanks_and_without(
    workspace: Workspace, tmp_path: Path, validate_docx: Callable[..., None]
) -> None:
    known = {"name": "Wilhelmina Featherstonehaugh", "phone": "01234 567890", "email": "w.f@example.org"}
    people = {"headteacher": known, "dsl": known, "deputy_dsls": [known, known], "chair_of_local_body": known}
    named = _with_school(workspace, KINGSTON, people=people, values={"strapline": "Learning together, for life"})
    files = [tmp_path / "blank.docx", tmp_path / "named.docx"]
    for file, filled in zip(files, (workspace, named), strict=True):
        file.write_bytes(made(filled, KINGSTON, "volunteers-and-visitors"))

    validate_docx(*files)
    assert [len(pages) for _, pages in page_texts(files)] == [2, 2]
