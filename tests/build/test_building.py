"""Building: the same documents in any order, with any number of processes, whatever fails among them."""

import datetime as dt
import io
import pickle
import random
from pathlib import Path

import pytest
from docx import Document as WordDocument

from policygen.build import Job, Outcome, Wishes, build, render
from policygen.errors import RenderError
from policygen.plan import documents
from policygen.workspace import load_workspace

DAY = dt.date(2026, 9, 1)


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in (folder / "output").rglob("*.docx")}


def spoil(template: Path) -> None:
    """Put a tag into a template that only fails when it is filled."""
    document = WordDocument(str(template))
    document.add_heading("Spoilt", 1)
    document.add_paragraph("{{ school.name.nothing_of_the_kind }}")
    document.save(str(template))


def test_two_processes_in_another_order_write_the_same_bytes(bundled: Path) -> None:
    workspace = load_workspace(bundled)
    wanted = documents(workspace)
    list(build(workspace, wanted, DAY))
    alone = contents(bundled)
    for path in (bundled / "output").rglob("*.docx"):
        path.unlink()
    random.Random(7).shuffle(wanted)

    results = list(build(workspace, wanted, DAY, jobs=2, wishes=Wishes(restore=True)))

    assert [result.id for result in results] == [document.id for document in wanted]
    assert contents(bundled) == alone


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_template_that_fails_does_not_keep_the_others_from_being_written(bundled: Path, jobs: int) -> None:
    spoil(bundled / "templates/policies/send.docx")
    workspace = load_workspace(bundled)

    wanted = documents(workspace, ["ket/*/welcome", "ket/*/send", "ket/*/behaviour"])

    results = {result.id: result for result in build(workspace, wanted, DAY, jobs)}
    failed = [id for id, result in results.items() if result.outcome is Outcome.FAILED]

    assert failed == ["ket/the-kingston-academy/send"]
    assert "under ‘Spoilt’" in results[failed[0]].why
    assert "The Kingston Academy" in results[failed[0]].why
    assert sorted(Path(path).stem for path in contents(bundled)) == ["behaviour", "welcome"]


def test_a_job_can_be_pickled_and_gives_the_same_document(root: Path) -> None:
    workspace = load_workspace(root)
    job = Job.of(workspace, documents(workspace, ["mket/walton-high/behaviour"])[0], DAY)

    assert render(pickle.loads(pickle.dumps(job)))[0].data == render(job)[0].data


def test_an_error_says_the_same_after_it_came_from_another_process(bundled: Path) -> None:
    spoil(bundled / "templates/policies/send.docx")
    workspace = load_workspace(bundled)
    job = Job.of(workspace, documents(workspace, ["ket/*/send"])[0], DAY)
    with pytest.raises(RenderError) as raised:
        render(job)

    copy = pickle.loads(pickle.dumps(raised.value))

    assert isinstance(copy, RenderError)
    assert (str(copy), copy.place, copy.exit_code) == (str(raised.value), raised.value.place, raised.value.exit_code)


def test_a_build_sees_a_template_that_changed_since_the_last_one(bundled: Path) -> None:
    workspace = load_workspace(bundled)
    wanted = documents(workspace, ["ket/*/welcome"])
    list(build(workspace, wanted, DAY))
    template = bundled / "templates/prospectus/welcome.docx"
    document = WordDocument(str(template))
    document.add_paragraph("A new last line.")
    document.save(str(template))

    [result] = build(workspace, wanted, DAY)

    assert result.outcome is Outcome.REPLACED
    assert result.path is not None
    assert "A new last line." in [p.text for p in WordDocument(io.BytesIO(result.path.read_bytes())).paragraphs]


def test_a_document_of_the_trust_itself_goes_to_a_folder_of_its_own(bundled: Path) -> None:
    template = WordDocument()
    template.add_paragraph("{{ trust.name }} has {{ values.commitments.by('trust') | length }} commitments.")
    template.save(str(bundled / "templates/policies/finance.docx"))
    catalogue = bundled / "templates/catalogue.yaml"
    entry = "  finance:\n    title: Finance\n    kind: policies\n    template: policies/finance.docx\n    tier: trust\n"
    catalogue.write_text(catalogue.read_text(encoding="utf-8") + "\n" + entry + "    per: trust\n", encoding="utf-8")
    workspace = load_workspace(bundled)

    results = list(build(workspace, documents(workspace, ["ket/_trust/finance"]), DAY))

    assert [result.id for result in results] == ["ket/_trust/finance"]
    path = bundled / "output/ket/_trust/policies/finance.docx"
    assert [p.text for p in WordDocument(str(path)).paragraphs] == ["Kingston Educational Trust has 18 commitments."]


def test_a_school_gets_only_the_documents_of_its_phase(bundled: Path) -> None:
    catalogue = bundled / "templates/catalogue.yaml"
    text = catalogue.read_text(encoding="utf-8")
    entry = "  careers:\n    title: Careers\n    kind: policies\n    template: policies/send.docx\n    tier: school\n"
    catalogue.write_text(text + "\n" + entry + "    phases: [secondary]\n", encoding="utf-8")

    found = [document.id for document in documents(load_workspace(bundled), ["*/*/careers"])]

    assert sorted(found) == ["ket/the-kingston-academy/careers", "mket/walton-high/careers"]


def test_a_trusts_own_template_goes_before_the_one_for_all(bundled: Path) -> None:
    own = bundled / "seeds/ket/templates/prospectus/welcome.docx"
    own.parent.mkdir(parents=True)
    template = WordDocument()
    template.add_paragraph("Our own welcome to {{ school.name }}.")
    template.save(str(own))
    workspace = load_workspace(bundled)

    list(build(workspace, documents(workspace, ["*/*/welcome"]), DAY))

    mine = WordDocument(str(bundled / "output/ket/the-kingston-academy/prospectus/welcome.docx"))
    theirs = WordDocument(str(bundled / "output/mket/walton-high/prospectus/welcome.docx"))
    assert [p.text for p in mine.paragraphs] == ["Our own welcome to The Kingston Academy."]
    assert len(theirs.paragraphs) > 5


def test_a_new_headteacher_shows_from_the_first_day_on(bundled: Path) -> None:
    school = bundled / "seeds/ket/schools/the-kingston-academy.yaml"
    posts = "    - {name: Ada Before, until: 2026-12-31}\n    - {name: Ben After, from: 2027-01-01}\n"
    school.write_text(school.read_text(encoding="utf-8") + f"\npeople:\n  headteacher:\n{posts}", encoding="utf-8")
    workspace = load_workspace(bundled)
    [document] = documents(workspace, ["ket/*/welcome"])

    def text(day: dt.date) -> str:
        data = render(Job.of(workspace, document, day))[0].data
        return "\n".join(p.text for p in WordDocument(io.BytesIO(data)).paragraphs)

    assert "Ada Before" in text(dt.date(2026, 12, 31))
    assert "Ben After" in text(dt.date(2027, 1, 1))
    assert "Ada Before" not in text(dt.date(2027, 1, 1))
