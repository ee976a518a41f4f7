"""`policygen status` and `policygen diff`: how every document stands, and what a build would change."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from policygen.cli import run
from policygen.ledger import reading
from policygen.plan import documents
from policygen.review.changes import Impact
from policygen.review.reasons import Reason
from policygen.review.status import Survey
from policygen.word.package import read_package
from policygen.word.revisions import revisions
from policygen.workspace import load_workspace
from tests.merge.edits import new_paragraph, retype
from tests.review.larkmoor import (
    BEHAVIOUR,
    BEHAVIOUR_TEMPLATE,
    LISTEN,
    OTHER,
    READ,
    SCHOOL_FILE,
    TRUST_FILE,
    WELCOME,
    build,
    edit,
    larkmoor,
    outputs,
    place,
    rename_school,
    say,
)
from tests.word.make import docx, p

DAY = dt.date(2026, 9, 1)
Look = Callable[..., Any]
Told = Callable[..., str]


@pytest.fixture
def root(built_larkmoor: Path) -> Path:
    """A folder in which everything was built."""
    return built_larkmoor


@pytest.fixture
def look(root: Path, capsys: pytest.CaptureFixture[str]) -> Look:
    """What the command says of one document, as data."""

    def looked(document: str = BEHAVIOUR, *options: str) -> Any:
        capsys.readouterr()
        assert run(["status", "--json", "-C", str(root), *options]) == 0
        found = json.loads(capsys.readouterr().out)
        return next(one for one in found["documents"] if one["document"] == document)

    return looked


# ── current or stale ─────────────────────────────────────────────────────────────────────────────────


def test_what_was_just_built_is_current(look: Look, told: Told) -> None:
    assert [look(id)["stale"] for id in (BEHAVIOUR, WELCOME, OTHER)] == [False, False, False]
    assert told("status", "--check") == "4 documents: 4 current. 2 blanks to fill.\n"


def test_before_the_first_build_nothing_is_built_yet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    larkmoor(tmp_path)

    assert run(["status", "-C", str(tmp_path)]) == 0
    assert run(["status", "--check", "-C", str(tmp_path)]) == 1
    assert "4 documents: 0 current, 4 not built yet." in capsys.readouterr().out
    assert not (tmp_path / "output").exists()


def test_a_reworded_statement_is_named_with_its_old_and_new_words(root: Path, look: Look) -> None:
    say(root, LISTEN, READ)

    old, new = f"Our schools will {LISTEN}", f"Our schools will {READ}"
    reason = {"kind": "statement", "name": "listen-to-pupils", "old": old, "new": new}
    assert look(BEHAVIOUR)["reasons"] == [reason]
    assert look(OTHER)["reasons"] == [reason]
    assert look(WELCOME)["stale"] is False


def test_a_statement_that_it_would_quote_now_is_named(root: Path, look: Look) -> None:
    text = (root / TRUST_FILE).read_text(encoding="utf-8")
    (root / TRUST_FILE).write_text(f"{text}  - id: read\n    kind: commitment\n    text: {READ}\n", encoding="utf-8")

    assert look(BEHAVIOUR)["reasons"] == [{"kind": "new statement", "name": "read", "new": READ}]


def test_a_statement_that_was_retired_is_named(root: Path, look: Look) -> None:
    say(root, "    actor: schools\n", "    actor: schools\n    retired: 2026-09-01\n")

    [reason] = look(BEHAVIOUR)["reasons"]
    assert (reason["kind"], reason["name"]) == ("lost statement", "listen-to-pupils")


def test_an_answer_that_changed_in_something_other_than_its_words_is_said(root: Path, look: Look) -> None:
    say(root, "text: We believe", "section: Our beliefs\n    text: We believe")
    (root / "templates/prospectus/welcome.docx").write_bytes(docx(p("{{ values.beliefs.first.section }}.")))
    build(root)
    say(root, "section: Our beliefs", "section: What we think")

    assert look(WELCOME)["reasons"] == [{"kind": "answer", "name": "values.beliefs"}]


def test_a_fact_is_named_with_its_old_and_new_value(root: Path, look: Look) -> None:
    say(root, "Ada Specimen", "Ben Example", SCHOOL_FILE)

    fact = {"kind": "fact", "name": "school.people.headteacher.name", "old": "Ada Specimen", "new": "Ben Example"}
    assert look(BEHAVIOUR)["reasons"] == [fact]
    assert look(OTHER)["stale"] is False


def test_a_fact_that_the_document_does_not_print_leaves_it_current(root: Path, look: Look) -> None:
    say(root, "phase: primary\n", "phase: primary\nurn: '123456'\n", SCHOOL_FILE)

    assert look(BEHAVIOUR)["stale"] is False


def test_a_fact_beside_one_that_it_prints_is_not_named(root: Path, look: Look) -> None:
    contact = "contact: {phone: 01234 567890, website: www.brackenhurst.example}\n"
    say(root, "phase: primary\n", f"phase: primary\n{contact}", SCHOOL_FILE)

    assert [reason["name"] for reason in look(BEHAVIOUR)["reasons"]] == ["school.contact.phone"]


def test_a_post_that_passes_on_by_date_is_named_with_both_people(root: Path, look: Look) -> None:
    posts = "\n    - {name: Ada Specimen, until: 2026-12-31}\n    - {name: Ben Example, from: 2027-01-01}"
    say(root, " {name: Ada Specimen}", posts, SCHOOL_FILE)
    build(root, "--as-of", "2026-12-31")

    assert look(BEHAVIOUR, "--as-of", "2026-12-31")["stale"] is False
    [reason] = look(BEHAVIOUR, "--as-of", "2027-01-01")["reasons"]
    assert (reason["old"], reason["new"]) == ("Ada Specimen", "Ben Example")


def test_a_template_that_changed_is_named(root: Path, look: Look) -> None:
    template = root / "templates/prospectus/welcome.docx"
    template.write_bytes(docx(p("{{ values.beliefs.first }}"), p("A warm welcome to {{ school.name }}.")))

    assert look(WELCOME)["reasons"] == [{"kind": "template", "name": "templates/prospectus/welcome.docx"}]


def test_a_line_of_the_catalogue_that_no_other_document_prints_leaves_these_current(root: Path, look: Look) -> None:
    entry = "  farewell:\n    title: Farewell\n    kind: prospectus\n    template: prospectus/welcome.docx\n"
    catalogue = root / "templates/catalogue.yaml"
    catalogue.write_text(catalogue.read_text(encoding="utf-8") + f"{entry}    tier: school\n", encoding="utf-8")

    assert [look(id)["stale"] for id in (BEHAVIOUR, WELCOME)] == [False, False]


def test_a_title_that_changed_in_the_catalogue_and_a_newer_policygen_are_said(
    root: Path, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "templates/prospectus/welcome.docx").write_bytes(docx(p("{{ document.title }}")))
    build(root)
    say(root, "title: Welcome", "title: Come in", "templates/catalogue.yaml")
    monkeypatch.setattr("policygen.plan.sources.__version__", "99.0")

    catalogue, engine = look(WELCOME)["reasons"]

    assert catalogue == {"kind": "catalogue"}
    assert (engine["kind"], engine["new"]) == ("engine", "99.0")


def test_a_newer_policygen_that_makes_the_same_documents_leaves_them_current(
    look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("policygen.plan.sources.__version__", "99.0")

    assert look(WELCOME)["stale"] is False


def test_a_file_that_the_template_brings_in_is_named(root: Path, look: Look) -> None:
    (root / "templates/note.docx").write_bytes(docx(p("As agreed.")))
    (root / "templates/prospectus/welcome.docx").write_bytes(docx(p('{%p include "note.docx" %}')))
    build(root)
    (root / "templates/note.docx").write_bytes(docx(p("As agreed in May.")))

    assert look(WELCOME)["reasons"] == [{"kind": "file", "name": "note.docx"}]


def test_an_edited_older_copy_that_somebody_put_back_is_stale(root: Path, look: Look) -> None:
    edit(root, BEHAVIOUR, retype("We close at four.", "We close at five."))
    older = place(root, BEHAVIOUR).read_bytes()
    say(root, LISTEN, READ)
    build(root)
    place(root, BEHAVIOUR).write_bytes(older)

    found = look(BEHAVIOUR)
    assert (found["state"], found["edited_paragraphs"]) == ("edited", 1)
    assert [(reason["kind"], reason["old"]) for reason in found["reasons"]] == [
        ("statement", f"Our schools will {LISTEN}")
    ]


def test_of_an_older_copy_that_somebody_put_back_it_is_known_what_it_was_made_from(root: Path, look: Look) -> None:
    older = place(root, BEHAVIOUR).read_bytes()
    say(root, LISTEN, READ)
    build(root)
    place(root, BEHAVIOUR).write_bytes(older)

    found = look(BEHAVIOUR)
    assert (found["state"], found["edited_paragraphs"]) == ("as issued", 0)
    assert [(reason["kind"], reason["old"]) for reason in found["reasons"]] == [
        ("statement", f"Our schools will {LISTEN}")
    ]


def test_a_document_that_cannot_be_made_any_more_waits_with_the_reason(root: Path, look: Look) -> None:
    (root / "templates/prospectus/welcome.docx").write_bytes(docx(p("{{ school.nmae }}")))

    assert "school.nmae" in look(WELCOME)["why"]
    assert run(["status", "--check", "-C", str(root)]) == 1


def test_without_the_ledger_an_unedited_document_is_current_if_it_reads_as_it_should(root: Path, look: Look) -> None:
    lose_the_ledger(root)
    say(root, LISTEN, READ)

    assert look(WELCOME)["stale"] is False
    assert look(BEHAVIOUR)["reasons"] == [{"kind": "unknown"}]


def lose_the_ledger(root: Path) -> None:
    (root / "output/.policygen/ledger.sqlite").unlink()


# ── what people did ──────────────────────────────────────────────────────────────────────────────────


def test_paragraphs_that_people_edited_are_counted(root: Path, look: Look) -> None:
    edit(root, BEHAVIOUR, retype("four", "five"), new_paragraph("We close", "We open at eight."))

    found = look(BEHAVIOUR)
    assert (found["state"], found["edited_paragraphs"], found["stale"]) == ("edited", 2, False)


def test_a_file_that_was_touched_and_says_the_same_is_not_edited(root: Path, look: Look) -> None:
    path = place(root, BEHAVIOUR)
    path.write_bytes(read_package(path.read_bytes(), "x").replace({"word/new.xml": b"<x/>"}).write())

    assert look(BEHAVIOUR)["edited_paragraphs"] == 0


def test_a_file_that_is_no_word_file_any_more_is_said(root: Path, told: Told) -> None:
    place(root, BEHAVIOUR).write_bytes(b"not a Word file")

    assert f"  {BEHAVIOUR}: it cannot be read as a Word file any more\n" in told("status")


def test_of_an_edited_file_whose_issue_was_lost_it_is_said_that_nobody_knows_what_was_written(
    root: Path, told: Told, look: Look
) -> None:
    edit(root, BEHAVIOUR, retype("four", "five"))
    lose_the_ledger(root)

    assert f"  {BEHAVIOUR}: policygen no longer knows what it last wrote there\n" in told("status")
    assert look(BEHAVIOUR)["edited_paragraphs"] is None


def test_changes_that_wait_for_a_decision_are_counted_with_their_author(root: Path, look: Look, told: Told) -> None:
    edit(root, BEHAVIOUR, retype("four", "five"))
    say(root, LISTEN, "listen to each pupil before we decide about them")
    build(root)

    found = look(BEHAVIOUR)
    assert (found["stale"], found["edited_paragraphs"]) == (False, 1)
    assert found["tracked_changes"] == {"policygen (LLT)": 2}
    assert "tracked changes of policygen (LLT) to accept or reject" in told("status", "--check", code=1)


def test_conflicts_are_counted_until_somebody_resolves_the_comment(root: Path, look: Look) -> None:
    edit(root, BEHAVIOUR, retype("every pupil", "both sides"))
    say(root, "every pupil", "all pupils")
    build(root, code=1)

    assert look(BEHAVIOUR)["conflicts"] == 1
    resolve_comments(place(root, BEHAVIOUR))
    assert look(BEHAVIOUR)["conflicts"] == 0


def resolve_comments(path: Path) -> None:
    """As Word writes it: the comment's paragraph gets an id, and a part of its own says that it is done."""
    package = read_package(path.read_bytes(), path.name)
    w14 = "http://schemas.microsoft.com/office/word/2010/wordml"
    w15 = "http://schemas.microsoft.com/office/word/2012/wordml"
    comments = package.read("word/comments.xml").replace(b"<w:p>", f'<w:p xmlns:x="{w14}" x:paraId="0A">'.encode())
    done = f'<x:commentsEx xmlns:x="{w15}"><x:commentEx x:paraId="0A" x:done="1"/></x:commentsEx>'
    rels = package.read("word/_rels/document.xml.rels").replace(
        b"</Relationships>",
        b'<Relationship Id="rIdDone" Target="commentsExtended.xml" '
        b'Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended"/></Relationships>',
    )
    parts = {"word/comments.xml": comments, "word/commentsExtended.xml": done.encode()}
    path.write_bytes(package.replace({**parts, "word/_rels/document.xml.rels": rels}).write())


def test_a_blank_that_somebody_filled_is_one_less_to_fill(root: Path, look: Look) -> None:
    assert look(BEHAVIOUR)["blanks"] == 1
    edit(root, BEHAVIOUR, retype("[telephone number]", "01234 567890"))

    assert look(BEHAVIOUR)["blanks"] == 0


def test_a_document_that_people_deleted_is_not_stale(root: Path, look: Look, told: Told) -> None:
    place(root, BEHAVIOUR).unlink()
    say(root, LISTEN, READ)

    assert (look(BEHAVIOUR)["state"], look(BEHAVIOUR)["stale"]) == ("deleted", False)
    assert f"Deleted by people, and not written again:\n  {BEHAVIOUR}\n" in told("status")


def test_a_document_that_is_open_is_said_once_it_is_stale(root: Path, look: Look) -> None:
    path = place(root, BEHAVIOUR)
    path.with_name(f".~lock.{path.name}#").write_text("somebody")

    assert run(["status", "--check", "-C", str(root)]) == 0
    say(root, LISTEN, READ)
    assert look(BEHAVIOUR)["state"] == "open"
    assert "open in another program" in look(BEHAVIOUR)["why"]


def test_a_document_that_is_there_twice_waits(root: Path, look: Look) -> None:
    path = place(root, BEHAVIOUR)
    path.with_name("copy.docx").write_bytes(path.read_bytes())

    assert look(BEHAVIOUR)["state"] == "twice"
    assert "copy.docx" in look(BEHAVIOUR)["why"]


def test_a_document_whose_place_another_one_has_taken_waits(root: Path, look: Look) -> None:
    place(root, OTHER).replace(place(root, BEHAVIOUR))

    assert (look(BEHAVIOUR)["state"], look(BEHAVIOUR)["reasons"]) == ("taken", [])
    assert OTHER in look(BEHAVIOUR)["why"]
    assert run(["status", "--check", "-C", str(root)]) == 1


def test_each_document_counts_once_before_the_semicolon(root: Path, told: Told) -> None:
    place(root, BEHAVIOUR).write_bytes(b"rubbish")
    edit(root, OTHER, retype("four", "five"))
    place(root, WELCOME).unlink()

    build(root, code=1)

    expected = "4 documents: 2 current, 1 deleted, 1 unreadable; of which 2 edited by people, 1 waiting for a person. "
    assert expected in told("status")


def test_a_new_version_that_waits_beside_its_document_is_named(root: Path, told: Told) -> None:
    place(root, BEHAVIOUR).with_name("behaviour.new.docx").write_bytes(b"")

    assert "the new version waits in behaviour.new.docx" in told("status", "--check", code=1)


def test_the_documents_of_a_school_with_another_name_are_kept_and_said(root: Path, told: Told) -> None:
    rename_school(root, "thornfield", "thornfield-academy")

    said = told("status")
    assert "No longer made, and kept:\n" in said
    assert f"  {OTHER} (output/{OTHER.replace('/behaviour', '/policies/behaviour')}.docx)\n" in said
    assert "2 not built yet" in said


def test_a_build_says_that_documents_of_a_school_with_another_name_are_kept(root: Path, told: Told) -> None:
    assert "no longer made" not in told("build")
    rename_school(root, "thornfield", "thornfield-academy")

    said = told("build").splitlines()
    assert [line for line in said if "no longer made" in line] == [
        "2 earlier documents are no longer made, and were kept, perhaps since a school’s file was renamed or deleted: "
        "‘policygen status’ lists what to look through and then delete."
    ]
    assert "no longer made" not in told("build", "larkmoor/thornfield-academy")


def test_the_documents_of_a_school_that_cannot_be_read_are_not_said_to_be_gone(root: Path, told: Told) -> None:
    say(root, "phase: primary", "phase: middling", "seeds/larkmoor/schools/thornfield.yaml")

    said = told("status", "--check", code=1)
    assert "No longer made" not in said
    assert "seeds/larkmoor/schools/thornfield.yaml has errors" in said


def test_only_what_was_asked_for_is_said(root: Path, told: Told) -> None:
    say(root, LISTEN, READ)

    assert "1 document: 0 current, 1 stale." in told("status", OTHER)
    assert "names no document" in told("status", "larkmoor/nowhere", code=2)


def test_one_change_that_touches_many_documents_is_said_once(root: Path, told: Told) -> None:
    say(root, LISTEN, READ)

    said = told("status")
    assert said.count("the statement listen-to-pupils was reworded") == 1
    assert f"    - Our schools will {LISTEN}\n    + Our schools will {READ}\n" in said
    assert f"    in 2 documents: {BEHAVIOUR}, {OTHER}\n" in said


def test_status_opens_no_document_that_nobody_touched(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = load_workspace(root)
    opened: list[Path] = []
    read = Path.read_bytes

    def noted(path: Path) -> bytes:
        opened.append(path)
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", noted)

    with reading(root / "output/.policygen") as ledger:
        survey = Survey(workspace, ledger, DAY)
        stale = [
            document.id
            for document in documents(workspace)
            if survey.may_be_stale(document, survey.shelf.look(document))
        ]

    assert stale == []
    assert [path.name for path in opened if path.suffix == ".docx" and "output" in path.parts] == []


def test_status_writes_nothing(root: Path, look: Look) -> None:
    say(root, LISTEN, READ)
    before = outputs(root)
    look()

    assert outputs(root) == before


# ── approvals ────────────────────────────────────────────────────────────────────────────────────────


def test_an_approved_document_is_current_and_said_to_be_approved(root: Path, look: Look, told: Told) -> None:
    approve(root, BEHAVIOUR)

    found = look(BEHAVIOUR)
    assert (found["approved"], found["stale"]) == (True, False)
    assert look(WELCOME)["approved"] is None
    assert "1 approved" in told("status", "--check")


def test_an_approved_document_whose_values_changed_is_stale_and_then_waits_with_its_next_version(
    root: Path, look: Look, told: Told
) -> None:
    approve(root, BEHAVIOUR)
    say(root, LISTEN, READ)
    assert [reason["kind"] for reason in look(BEHAVIOUR)["reasons"]] == ["statement"]
    build(root)

    found = look(BEHAVIOUR)
    assert (found["approved"], Path(found["new_version"]).name) == (True, "behaviour.draft.docx")
    assert "the new version waits in behaviour.draft.docx to be approved" in told("status", "--check", code=1)


def test_a_next_version_that_a_build_would_change_is_not_said_to_wait_for_approval(
    root: Path, look: Look, told: Told
) -> None:
    approve(root, BEHAVIOUR)
    say(root, LISTEN, READ)
    build(root)
    assert look(BEHAVIOUR)["new_version_outdated"] is False
    say(root, READ, "read with every child")

    assert look(BEHAVIOUR)["new_version_outdated"] is True
    said = told("status", BEHAVIOUR)
    assert "the new version in behaviour.draft.docx is out of date; build it before it is approved" in said
    assert run(["approve", BEHAVIOUR, "--by", "LGB", "--on", "2026-09-01", "-C", str(root)]) == 3
    build(root)
    assert "the new version waits in behaviour.draft.docx to be approved" in told("status", BEHAVIOUR)


def test_a_document_that_was_edited_after_its_approval_is_said(root: Path, look: Look, told: Told) -> None:
    approve(root, BEHAVIOUR)
    edit(root, BEHAVIOUR, retype("four", "five"))

    assert look(BEHAVIOUR)["approved"] is False
    assert f"An approval is on record, but of another content: edited or changed since:\n  {BEHAVIOUR}" in told(
        "status"
    )


def test_diff_of_an_approved_document_shows_the_values_that_changed_and_nothing_of_the_approval(
    root: Path, told: Told
) -> None:
    approve(root, BEHAVIOUR)
    say(root, "every pupil", "each pupil")

    said = told("diff", BEHAVIOUR)
    assert "it was approved and stays as it is" in said
    assert said.count("[-") == 1


# ── what a build would change ────────────────────────────────────────────────────────────────────────


def test_diff_shows_the_words_that_go_and_come_with_their_heading(root: Path, told: Told) -> None:
    say(root, "every pupil", "each pupil")
    before = outputs(root)

    said = told("diff", BEHAVIOUR)

    assert said.splitlines() == [
        BEHAVIOUR,
        "  paragraph 4 under ‘Behaviour at Brackenhurst Primary School’",
        "    listen to [-every-]{+each+} pupil before we decide about them",
        "1 document would change, 0 would stay the same.",
    ]
    assert outputs(root) == before


def test_diff_shows_what_would_change_in_an_edited_document_as_it_stands(root: Path, told: Told) -> None:
    edit(root, BEHAVIOUR, retype("decide", "judge"))
    say(root, "every pupil", "each pupil")

    assert "    listen to [-every-]{+each+} pupil before we judge about them\n" in told("diff", BEHAVIOUR)


def test_diff_says_where_the_trust_and_the_school_changed_the_same(root: Path, told: Told) -> None:
    edit(root, BEHAVIOUR, retype("every pupil", "both sides"))
    say(root, "every pupil", "all pupils")

    said = told("diff", BEHAVIOUR)
    assert "  conflict: ‘listen to both sides before we decide about them’." in said


def test_diff_shortens_what_stands_far_from_a_change(root: Path, told: Told) -> None:
    long = " ".join(f"word{n}" for n in range(40))
    say(root, LISTEN, f"{long} old")
    build(root)
    say(root, f"{long} old", f"{long} new")

    expected = f"    … {' '.join(f'word{n}' for n in range(33, 40))} [-old-]{{+new+}}\n"
    assert expected in told("diff", BEHAVIOUR)


def test_diff_says_what_cannot_be_merged_and_shows_the_change_from_what_was_issued(root: Path, told: Told) -> None:
    template = root / "templates/prospectus/welcome.docx"
    template.write_bytes(docx(p("Welcome to {{ school.name }}."), p("We open at eight.")))
    build(root)
    edit(root, WELCOME, retype("eight", "nine"))
    template.write_bytes(docx(contents("Hello"), p("Hello from {{ school.name }}."), p("We open at eight.")))

    said = told("diff", WELCOME)

    assert "A build would leave the file as it is and write the new version beside it." in said
    assert "    [-Welcome to-]{+Hello from+} Brackenhurst Primary School.\n" in said
    assert "1 document would change" not in said


def contents(words: str) -> str:
    """A list of contents as Word makes it (ECMA-376 17.5.2.12)."""
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    return f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{p(words)}</w:sdtContent></w:sdt>"


def test_diff_of_what_is_current_shows_nothing(told: Told) -> None:
    assert told("diff", "larkmoor") == "0 documents would change, 4 would stay the same.\n"


def test_a_redline_holds_the_changes_as_tracked_changes(
    root: Path, told: Told, tmp_path: Path, validate_docx: Callable[..., None]
) -> None:
    say(root, "every pupil", "each pupil")
    out = tmp_path / "changes.docx"
    told("diff", BEHAVIOUR, "--redline", str(out))

    found = revisions(read_package(out.read_bytes(), out.name))
    assert [(r.kind, r.text, r.author) for r in found] == [
        ("deletion", "every", "policygen (LLT)"),
        ("insertion", "each", "policygen (LLT)"),
    ]
    validate_docx(out)


def test_a_redline_of_several_documents_or_into_output_is_refused(root: Path, told: Told) -> None:
    told("diff", "larkmoor", "--redline", str(root / "changes.docx"), code=2)
    told("diff", BEHAVIOUR, "--redline", str(root / "output/changes.docx"), code=2)


def test_a_redline_of_nothing_is_not_written(root: Path, told: Told) -> None:
    assert "would change nothing" in told("diff", BEHAVIOUR, "--redline", str(root / "changes.docx"), code=3)
    assert not (root / "changes.docx").exists()


# ── how far a change reaches ─────────────────────────────────────────────────────────────────────────


def test_a_dry_run_says_how_far_each_change_reaches(root: Path, told: Told) -> None:
    approve(root, BEHAVIOUR)
    edit(root, OTHER, retype("four", "five"))
    say(root, LISTEN, READ)

    expected = (
        "What changed, and how far it reaches:\n"
        "  the commitment listen-to-pupils reworded: 2 places in 2 documents of 2 schools; "
        "1 of them edited by people; 1 approved\n"
        "4 documents (in a dry run)"
    )
    assert expected in told("build", "--dry-run")


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        (("a/_trust/finance",), "1 document of the trust itself"),
        (("a/_trust/finance", "a/oak/behaviour", "a/oak/send"), "3 documents of 1 school and the trust itself"),
        (("a/_trust/finance", "b/_trust/finance"), "2 documents of the trusts themselves"),
    ],
)
def test_a_trusts_own_document_is_no_schools(documents: tuple[str, ...], expected: str) -> None:
    found = Impact("its template changed", Reason("template", "finance"), 0, documents, (), ())

    assert str(found) == f"its template changed: {expected}"


def test_places_are_counted_in_every_paragraph(root: Path, told: Told) -> None:
    template = root / "templates/policies/behaviour.docx"
    twice = "{{ values.commitments.first }}, and again: {{ values.commitments.first }}"
    template.write_bytes(docx(p(twice), p("{{ school.name }}")))
    build(root)
    template.write_bytes(BEHAVIOUR_TEMPLATE)
    say(root, LISTEN, READ)

    told = [line.strip() for line in told("build", "--dry-run").splitlines()]
    assert "the commitment listen-to-pupils reworded: 4 places in 2 documents of 2 schools" in told
    assert "its template templates/policies/behaviour.docx changed: 2 documents of 2 schools" in told


def test_a_dry_run_of_nothing_new_says_nothing_of_changes(told: Told) -> None:
    assert "What changed" not in told("build", "--dry-run")


def approve(root: Path, document: str) -> None:
    assert run(["approve", document, "--by", "Local governing body", "--on", "2026-09-21", "-C", str(root)]) == 0
