"""The benchmarks measure what they say: both engines make the same documents, and every measurement can be taken."""

import sys
import zlib
from collections import Counter
from pathlib import Path

from policygen import Template
from policygen.intake.readers import read_outline
from policygen.workspace import load_workspace
from tests.benchmarks import importing, ledger, many, merging, schools
from tests.benchmarks.main_job import POLICYGEN
from tests.benchmarks.policy import context, names, of_names, policy
from tests.benchmarks.render import Floor, compare
from tests.fictional.twelve import DAY, TRUST
from tests.word.make import words, xml_of


def test_both_engines_make_the_same_documents_of_the_policy() -> None:
    compare(policy())


def test_the_policy_is_what_the_bars_are_about() -> None:
    body = xml_of(policy())

    assert len(body.findall("{*}body/{*}p")) == 112
    assert len(body.findall("{*}body/{*}tbl")) == 2
    assert len(body.findall(".//{*}blip")) == 2


def test_the_floor_renders_and_packs_every_part_with_tags() -> None:
    parts = [zlib.decompress(packed) for packed in Floor(policy()).packed(context(1))]

    assert [b"School number 1" in part for part in parts] == [True, True, False]
    assert b"Behaviour policy, A fictional trust" in parts[2]


def test_the_template_of_many_names_asks_for_each_once() -> None:
    data, given = of_names(3), names(3)

    assert len(given) == 18
    assert set(Template(data).variables().names) == set(given)
    assert words(Template(data).render(given))[0] == "Word 0, Word 1, Word 2, Word 3, Word 4, Word 5"


def test_a_build_apart_says_what_it_took(tmp_path: Path) -> None:
    built = many.build_apart(tmp_path, 9, 1)

    assert (built.jobs, built.documents) == (1, 9)
    assert min(built.seconds, built.busiest, built.memory) > 0
    assert list(tmp_path.iterdir()) == []


def test_the_merged_policy_has_what_the_school_typed_and_the_reworded_statement() -> None:
    three = merging.policy()
    merged = three.merged()
    said = " ".join(words(three.written()))

    assert (len(merged.decisions), merged.conflicts) == (1, ())
    assert (said.count(merging.TYPED), said.count("Truly ")) == (8, 1)


def test_the_merged_paragraphs_have_every_edit_and_every_change() -> None:
    three = merging.paragraphs()
    merged = three.merged()
    said = " ".join(words(three.written()))

    assert (len(merged.decisions), merged.conflicts) == (24, ())
    assert (said.count(merging.TYPED), said.count(merging.PROPOSED)) == (60, 24)


def test_the_documents_that_are_imported_are_as_long_as_the_bars_say(tmp_path: Path) -> None:
    files = {what: file for what, file, _, _ in importing.documents(tmp_path)}
    short, word, long = (read_outline(file.read_bytes(), file.name) for file in files.values())
    texts = [line.text for line in long.lines]

    assert [line.text for line in word.lines] == [line.text for line in short.lines]
    assert sum(len(line.text.split()) for line in short.lines) > 1_000
    assert max(line.source.page or 0 for line in long.lines) == importing.PAGES
    assert sum(len(text.split()) for text in texts) > 15_000


def test_both_sides_of_an_import_are_processes_that_end_well(tmp_path: Path) -> None:
    for _, file, peer, _ in importing.documents(tmp_path):
        for command in ([*POLICYGEN, "import", str(file)], [sys.executable, "-c", peer, str(file)]):
            assert min(importing.taken(command)) > 0


def test_the_statement_that_is_reworded_reaches_six_documents_of_each_school_of_its_trust(tmp_path: Path) -> None:
    ledger.make_workspace(tmp_path, 0, trusts=2)
    ledger.command(tmp_path, "build", "-j1")
    times = ledger.changed_statement(tmp_path)

    ledger.command(tmp_path, "build", "-j1")

    changed = [path.relative_to(tmp_path / "output") for path in times if path.stat().st_mtime_ns != times[path]]
    assert len(times) > 2 * many.of_a_school()
    assert [path.parts[:2] for path in changed] == [("trust-0", "school-0000")] * ledger.PLACES


def test_nothing_is_written_where_nothing_changed(tmp_path: Path) -> None:
    ledger.make_workspace(tmp_path, 135)
    ledger.command(tmp_path, "build", "-j1")
    before = {path: path.read_bytes() for path in (tmp_path / "output").rglob("*") if path.is_file()}

    ledger.command(tmp_path, "status")
    ledger.command(tmp_path, "build", "-j1")

    assert {path: path.read_bytes() for path in (tmp_path / "output").rglob("*") if path.is_file()} == before


def test_the_trust_of_many_schools_has_as_many_schools_and_documents_as_asked_for(tmp_path: Path) -> None:
    schools.make_workspace(tmp_path, 14, 17)

    assert schools.here(tmp_path, "resolve").count == 14
    workspace = load_workspace(tmp_path, DAY)
    assert workspace.findings == ()
    per_school = Counter(document.school for document in workspace.documents())
    assert per_school.pop(None) == 1
    assert list(per_school.values()) == [17] * 14
    assert workspace.trusts[TRUST].schools["bobbin-lane-012"].name == "Bobbin Lane Primary School 12"
