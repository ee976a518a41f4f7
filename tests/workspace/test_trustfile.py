"""trust.yaml: written for people, and changed only where it has to be."""

import contextlib
import datetime as dt
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from policygen.errors import ChangedFileError, FindingsError, UnwritableFileError
from policygen.model import Source, Statement, Trust, Wording
from policygen.workspace import BadShortNameError, keep_document, load_trust, load_workspace, write_import
from tests.trees import WORKSPACE, tree

FILE = Path("values.txt")
DAY = dt.date(2026, 9, 1)


@dataclass(frozen=True)
class Edition:
    """What import knows of a document besides its statements."""

    title: str | None = "What we stand for"
    trust_name: str | None = "Oakwell Trust"
    trust_short: str | None = "OT"
    aliases: Sequence[str] = ("the Trust",)


BELIEF = Statement(
    id="every-child",
    kind="belief",
    text="Every child matters",
    themes=("inclusion",),
    source=Source(file="values.txt", line=3),
)
COMMITMENT = Statement(
    id="we-listen",
    kind="commitment",
    stem="Our schools will",
    actor="schools",
    parent="every-child",
    text="listen to every child, and to those who speak for a child who cannot, before anybody decides what is best",
    fixes=("the last item ended with ‘;’",),
    source=Source(file="values.txt", line=5),
)

WRITTEN = """\
# yaml-language-server: $schema=../.schema/trust.json
#
# What Oakwell Trust says of itself.
#
# This file is yours to edit. Documents quote each ‘text’ as it stands here, under its ‘stem’, and follow when
# it changes. What you write here stays, comments and blank lines included, also when you import again.
#   id      keep it when you reword a statement, so that the documents that quote it can follow
#   themes  what it is about; documents ask for statements by theme, so this decides where it is quoted
#   actor   who is bound by it: the trust, its schools, everyone …

name: Oakwell Trust
short: OT
aliases: [the Trust]

document:
  title: What we stand for
  file: values.txt
  read_on: 2026-09-01

statements:

  # Belief
  - id: every-child
    kind: belief
    text: Every child matters
    themes: [inclusion]
    source: {file: values.txt, line: 3}

  # Commitment of the schools
  - id: we-listen
    kind: commitment
    text: >-
      listen to every child, and to those who speak for a child who cannot, before anybody decides
      what is best
    stem: Our schools will
    actor: schools
    parent: every-child
    source: {file: values.txt, line: 5}
    fixes: [the last item ended with ‘;’]
"""


def imported(root: Path, *statements: Statement, before: Trust | None = None, on: dt.date = DAY) -> str:
    """What trust.yaml holds after these statements were imported."""
    path = write_import(root, "oakwell", Edition(), statements, FILE, before=before, read_on=on)
    return path.read_bytes().decode()


def test_a_new_file_reads_well(tmp_path: Path) -> None:
    assert imported(tree(tmp_path, WORKSPACE), BELIEF, COMMITMENT) == WRITTEN


def test_a_new_file_says_exactly_what_was_imported(tmp_path: Path) -> None:
    imported(tree(tmp_path, WORKSPACE), BELIEF, COMMITMENT)
    workspace = load_workspace(tmp_path)

    assert workspace.findings == ()
    assert workspace.trusts["oakwell"].trust.statements == (BELIEF, COMMITMENT)


def test_every_field_of_a_statement_comes_back(tmp_path: Path) -> None:
    full = Statement(
        id="yes",
        kind="non-discrimination",
        text="We’ll treat everybody “alike”: always #1\nand – everywhere",
        raw="- We'll treat  everybody alike;",
        name="no",
        stem="0123",
        actor="everyone",
        section="1. Values: ours",
        qualifier="2026-01-01",
        lead_in="'quoted'",
        attribution="A. N. Other",
        grounds=("sex", "race, or colour", "null"),
        condition="~",
        audience="@staff",
        layer="trust",
        themes=("equality", "social-justice"),
        source=Source(file="a b.docx", page=2, paragraph=7, cell="table 1, row 2, column 3"),
        confidence=0.65,
        fixes=("one", "two: three"),
        was=(Wording(text="earlier: words", until=DAY), Wording(text="first words", until=dt.date(2020, 1, 1))),
        retired=DAY,
    )
    imported(tree(tmp_path, WORKSPACE), full)

    assert load_workspace(tmp_path).trusts["oakwell"].trust.statements == (full,)


def test_importing_the_same_again_changes_nothing(tmp_path: Path) -> None:
    first = imported(tree(tmp_path, WORKSPACE), BELIEF, COMMITMENT)

    assert imported(tmp_path, BELIEF, COMMITMENT) == first


EDITED = """\
# My own remark at the top.

name:   'Oakwell Trust'      # as in the articles
people:
    chief_executive: {name: Ada Specimen}

document: {title: What we stand for, file: values.txt}
statements:


# The first one is the one that matters.
- id: every-child
  text: "Every child matters"   # do not touch
  kind: belief
  themes:
  - inclusion     # mine
  - equality

# Mine too.

- {id: we-listen, kind: commitment, text: listen}

# That is all.
"""


def test_what_people_wrote_survives_the_next_import(tmp_path: Path) -> None:
    tree(tmp_path, WORKSPACE, {"seeds/oakwell/trust.yaml": EDITED})
    before = load_trust(tmp_path, "oakwell")
    assert before is not None
    belief, commitment = before.statements
    reworded = commitment.model_copy(update={"text": "listen to every child"})
    new = Statement(id="be-kind", kind="value", text="Kindness")

    assert imported(tmp_path, belief, reworded, new, before=before) == EDITED.replace(
        "file: values.txt}", "file: values.txt, read_on: 2026-09-01}"
    ).replace(
        "- {id: we-listen, kind: commitment, text: listen}\n",
        "- id: we-listen\n  kind: commitment\n  text: listen to every child\n"
        "\n# Value\n- id: be-kind\n  kind: value\n  text: Kindness\n",
    )


def test_a_retired_statement_is_kept_and_marked(tmp_path: Path) -> None:
    first = imported(tree(tmp_path, WORKSPACE), BELIEF, COMMITMENT)
    retired = COMMITMENT.model_copy(update={"retired": dt.date(2027, 1, 2)})

    assert (
        imported(tmp_path, BELIEF, retired)
        == first.replace("# Commitment of the schools\n", "# Commitment of the schools (retired)\n")
        + "    retired: 2027-01-02\n"
    )


def test_line_ends_and_byte_order_mark_of_windows_survive(tmp_path: Path) -> None:
    edited = b"\xef\xbb\xbf" + EDITED.replace("\n", "\r\n").encode()
    tree(tmp_path, WORKSPACE, {"seeds/oakwell/trust.yaml": edited})
    before = load_trust(tmp_path, "oakwell")
    assert before is not None
    write_import(tmp_path, "oakwell", Edition(), (*before.statements, COMMITMENT.model_copy(update={"id": "x"})), FILE)
    written = (tmp_path / "seeds/oakwell/trust.yaml").read_bytes()

    assert written.startswith(b"\xef\xbb\xbf# My own remark")
    assert written.count(b"\n") == written.count(b"\r\n")


# ── the document itself ──


def test_the_document_is_kept_as_it_was_received(tmp_path: Path) -> None:
    file = tree(tmp_path, WORKSPACE, {"downloads/Our values.txt": b"Be kind.\r\n"}) / "downloads/Our values.txt"
    kept = keep_document(tmp_path, "oakwell", file, DAY)

    assert kept == tmp_path / "seeds/oakwell/Our values.txt"
    assert kept.read_bytes() == b"Be kind.\r\n"


def test_the_same_document_is_kept_once(tmp_path: Path) -> None:
    file = tree(tmp_path, WORKSPACE, {"downloads/values.txt": "Be kind."}) / "downloads/values.txt"
    first = keep_document(tmp_path, "oakwell", file, DAY)

    assert keep_document(tmp_path, "oakwell", file, DAY) == first
    assert keep_document(tmp_path, "oakwell", first, DAY) == first
    assert len(list((tmp_path / "seeds/oakwell").iterdir())) == 1


def test_a_newer_edition_of_the_same_name_leaves_the_earlier_one(tmp_path: Path) -> None:
    files = {f"downloads/{n}/values.txt": f"Edition {n}" for n in range(3)}
    tree(tmp_path, WORKSPACE, files)
    for name in files:
        keep_document(tmp_path, "oakwell", tmp_path / name, DAY)

    assert {path.name: path.read_text() for path in (tmp_path / "seeds/oakwell").iterdir()} == {
        "values.txt": "Edition 0",
        "values-2026-09-01.txt": "Edition 1",
        "values-2026-09-01-2.txt": "Edition 2",
    }


# ── refusing ──


def test_a_file_that_somebody_edited_while_we_asked_is_left_alone(tmp_path: Path) -> None:
    tree(tmp_path, WORKSPACE, {"seeds/oakwell/trust.yaml": EDITED})
    before = load_trust(tmp_path, "oakwell")
    edited = EDITED.replace("matters", "matters most")
    tree(tmp_path, {"seeds/oakwell/trust.yaml": edited})
    with pytest.raises(ChangedFileError, match="somebody changed it"):
        imported(tmp_path, BELIEF, before=before)

    assert (tmp_path / "seeds/oakwell/trust.yaml").read_text() == edited


def test_a_file_with_errors_is_left_alone(tmp_path: Path) -> None:
    tree(tmp_path, WORKSPACE, {"seeds/oakwell/trust.yaml": "nam: Oakwell\n"})
    with pytest.raises(FindingsError, match="‘nam’ is not known here"):
        imported(tmp_path, BELIEF)

    assert (tmp_path / "seeds/oakwell/trust.yaml").read_text() == "nam: Oakwell\n"


def test_a_file_that_cannot_be_changed_in_place_is_left_alone_and_said(tmp_path: Path) -> None:
    tree(tmp_path, WORKSPACE, {"seeds/oakwell/trust.yaml": "{name: Oakwell}\n"})
    with pytest.raises(UnwritableFileError, match="YAML that policygen cannot change in place"):
        imported(tmp_path, BELIEF)

    assert (tmp_path / "seeds/oakwell/trust.yaml").read_text() == "{name: Oakwell}\n"


def test_aliases_that_the_import_does_not_touch_stay(tmp_path: Path) -> None:
    text = "name: &n Oakwell\nlegal_name: *n\ndocument:\n  title: What we stand for\n"
    tree(tmp_path, WORKSPACE, {"seeds/oakwell/trust.yaml": text})

    assert imported(tmp_path, BELIEF).startswith("name: &n Oakwell\nlegal_name: *n\ndocument:\n")


@pytest.mark.parametrize("slug", ["../evil", "Walton", "nul", "", "a/b"])
def test_a_short_name_that_cannot_be_a_folder_is_refused_before_anything_is_made(slug: str, tmp_path: Path) -> None:
    tree(tmp_path / "root", WORKSPACE)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(BadShortNameError):
        write_import(tmp_path / "root", slug, Edition(), (BELIEF,), FILE)

    assert sorted(tmp_path.rglob("*")) == before


def test_of_two_imports_at_once_one_wins_whole(tmp_path: Path) -> None:
    tree(tmp_path, WORKSPACE)
    texts = [f"Version {n} of what we believe" for n in range(8)]

    def import_one(text: str) -> None:
        # Another import may have been first; what matters is that no file is ever half of each.
        with contextlib.suppress(ChangedFileError):
            imported(tmp_path, BELIEF.model_copy(update={"text": text}))

    threads = [threading.Thread(target=import_one, args=(text,)) for text in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    trust = load_trust(tmp_path, "oakwell")

    assert trust is not None
    assert trust.statements[0].text in texts
    assert [path.name for path in (tmp_path / "seeds/oakwell").iterdir()] == ["trust.yaml"]
