"""Coverage: which statements stand in which documents, under which headings, and what stands nowhere."""

import datetime as dt
import io
import json
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document as WordDocument
from docx.oxml.ns import qn

from policygen.build import Job, render
from policygen.build.workers import Workers
from policygen.cli import cli, run
from policygen.model import Statement
from policygen.plan import documents
from policygen.review.coverage import Coverage, Row, TrustCoverage, carried, gather, who
from policygen.review.coverage_page import as_page
from policygen.review.coverage_told import PLAIN, told
from policygen.word import template as reader
from policygen.workspace import Workspace, load_workspace
from tests.trees import tree
from tests.word.make import docx, p, tbl, tr

DAY = dt.date(2026, 11, 22)
CATALOGUE = """\
documents:
  behaviour:
    title: Behaviour policy
    kind: policies
    template: policies/behaviour.docx
    tier: framework
    audience: families
  welcome:
    title: Welcome
    kind: prospectus
    template: prospectus/welcome.docx
    tier: school
    phases: [primary]
    audience: families
  rota:
    title: Rota
    kind: handbooks
    template: handbooks/rota.docx
    tier: school
    audience: staff
    quotes_nothing: It is a table of names.
  plan:
    title: Plan of the trust
    kind: policies
    template: policies/plan.docx
    tier: trust
    per: trust
"""
TRUST = """\
name: Larkmoor Learning Trust
statements:
  - {id: listen, kind: commitment, text: listen to every pupil, stem: Our schools will, actor: schools}
  - {id: play, kind: belief, text: We believe in play.}
  - {id: kindness, kind: value, name: Kindness, text: We notice who is left out.}
  - {id: thrift, kind: priority, text: We waste nothing., actor: trust}
  - {id: forgotten, kind: principle, text: Nobody quotes <this> sentence.}
  - {id: remark, kind: note, text: Read this with care.}
  - {id: gone, kind: belief, text: We believe in chalk., retired: 2025-01-01}
"""
SCHOOL = "name: {name}\nphase: {phase}\n"
TEMPLATES = {
    "policies/behaviour.docx": docx(
        p("Behaviour at {{ school.name }}", style="Heading1"),
        p("{%p for promise in values.commitments %}"),
        p("{{ promise }}", style="ListBullet"),
        p("{%p endfor %}"),
        p('{%p section "play" vary="free" %}'),
        p("Play", style="Heading1"),
        p("{{ values.beliefs.first.sentence }}"),
        p("{%p endsection %}"),
        p("{%p for group in values.commitments.by_stem %}"),
        p("The words ‘{{ group.stem }}’ begin each promise.", style="Heading1"),
        p("{%p endfor %}"),
        p("We close at four."),
    ),
    "prospectus/welcome.docx": docx(
        p("{{ values.beliefs | join(', ') }}"),
        p("{{ values.values.first.name | upper }}", style="Heading1"),
        tbl(tr("One promise of ours", "{{ values.commitments.first.text }}")),
        p("Goodbye", style="Heading1"),
        p("Come and see us."),
        header=p("{{ values.values.first.gloss }}"),
    ),
    "handbooks/rota.docx": docx(p("On the gate", style="Heading1"), p("Whoever is there.")),
    "policies/plan.docx": docx(p("Money", style="Heading1"), p("{{ values.priorities.first }}")),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A made-up trust with two primary schools and a secondary school, of which nothing is built."""
    schools = {"ash": "primary", "elm": "primary", "oak": "secondary"}
    return tree(
        tmp_path,
        {"templates/catalogue.yaml": CATALOGUE, "seeds/larkmoor/trust.yaml": TRUST},
        {f"templates/{path}": data for path, data in TEMPLATES.items()},
        {
            f"seeds/larkmoor/schools/{slug}.yaml": SCHOOL.format(name=f"{slug.title()} School", phase=phase)
            for slug, phase in schools.items()
        },
    )


def say(root: Path, school: str, text: str) -> None:
    """Write more into a school's file."""
    path = root / f"seeds/larkmoor/schools/{school}.yaml"
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def looked_at(root: Path | Workspace, *selectors: str) -> Coverage:
    workspace = load_workspace(root, DAY) if isinstance(root, Path) else root
    wanted = documents(workspace, selectors)
    return gather(workspace, wanted, DAY, carried(workspace, wanted, DAY))


def larkmoor(root: Path, *selectors: str) -> TrustCoverage:
    (found,) = looked_at(root, *selectors).trusts
    return found


def row(found: TrustCoverage, id: str) -> Row:
    return next(row for row in found.rows if row.statement.id == id)


def stands(found: TrustCoverage, id: str) -> list[tuple[str, list[str], tuple[str, ...]]]:
    """Where a statement stands: the document, the places in it, and for whom."""
    return [
        (cell.document, [spot.where for spot in each.spots], each.owners)
        for cell in row(found, id).cells
        for each in cell.stands
    ]


# ── where a statement stands ─────────────────────────────────────────────────────────────────────────


def test_each_statement_has_its_documents_and_the_headings_under_which_it_stands_there(root: Path) -> None:
    found = larkmoor(root)
    primaries = ("ash", "elm")

    assert stands(found, "play") == [
        ("behaviour", ["Play"], ("ash", "elm", "oak")),
        ("welcome", ["(before the first heading)"], primaries),
    ]
    assert stands(found, "thrift") == [("plan", ["Money"], ("_trust",))]


def test_headings_that_differ_only_in_what_the_schools_are_called_are_one_answer(root: Path) -> None:
    everyone, primaries = ("ash", "elm", "oak"), ("ash", "elm")

    assert stands(larkmoor(root), "listen") == [
        ("behaviour", ["Behaviour at …"], everyone),
        ("welcome", ["KINDNESS"], primaries),
    ]
    assert stands(larkmoor(root, "larkmoor/ash"), "listen") == [
        ("behaviour", ["Behaviour at Ash School"], ("ash",)),
        ("welcome", ["KINDNESS"], ("ash",)),
    ]


def test_words_in_a_heading_stand_under_it_and_words_in_a_header_say_so(root: Path) -> None:
    assert stands(larkmoor(root), "kindness") == [("welcome", ["KINDNESS", "(header)"], ("ash", "elm"))]


def test_a_document_that_prints_only_the_stem_of_a_statement_does_not_carry_it(root: Path) -> None:
    spots = [where for _, wheres, _ in stands(larkmoor(root), "listen") for where in wheres]

    assert not [where for where in spots if "begin each promise" in where]


def test_schools_with_another_answer_stand_apart(root: Path) -> None:
    say(root, "elm", "adjustments: {behaviour: {play: {do: omit}}}\n")
    found = larkmoor(root)
    (behaviour, _) = row(found, "play").cells

    assert stands(found, "play")[0] == ("behaviour", ["Play"], ("ash", "oak"))
    assert (behaviour.of, behaviour.everywhere) == (("ash", "elm", "oak"), False)


def test_a_statement_in_a_schools_own_words_is_found_where_they_quote_it(root: Path) -> None:
    say(root, "oak", "adjustments: {behaviour: {play: {do: after, text: 'We add: {{ values.values.first.text }}'}}}\n")

    assert ("behaviour", ["Play"], ("oak",)) in stands(larkmoor(root), "kindness")


def test_values_of_two_schools_own_that_share_a_name_are_two_statements(root: Path) -> None:
    own = "values: {{adopt: with-own, values: [{{name: Courage, text: {}}}]}}\n"
    say(root, "ash", own.format("We speak up."))
    say(root, "elm", own.format("We try again."))
    courage = [row for row in larkmoor(root).rows if row.statement.id == "courage"]

    assert [(row.statement.text, row.set, row.holds) for row in courage] == [
        ("We speak up.", "school", ("ash",)),
        ("We try again.", "school", ("elm",)),
    ]


# ── what is missing ──────────────────────────────────────────────────────────────────────────────────


def test_what_no_document_carries_is_told_but_no_notes_and_nothing_retired(root: Path) -> None:
    assert [row.statement.id for row in larkmoor(root).uncarried] == ["forgotten"]


def test_what_only_some_schools_documents_carry_is_told_with_the_schools(root: Path) -> None:
    assert [(row.statement.id, row.missing) for row in larkmoor(root).partly] == [
        ("kindness", ("oak",)),
        ("thrift", ("ash", "elm", "oak")),
    ]


def test_a_statement_that_a_school_leaves_out_is_not_missed_there(root: Path) -> None:
    say(root, "oak", "values: {without: [kindness]}\n")

    assert [row.statement.id for row in larkmoor(root).partly] == ["thrift"]


def test_a_document_that_carries_nothing_has_the_catalogues_reason(root: Path) -> None:
    (rota,) = larkmoor(root).without

    assert (rota.name, rota.without, rota.reason) == ("rota", ("ash", "elm", "oak"), "It is a table of names.")


def test_audiences_have_what_the_documents_for_them_carry(root: Path) -> None:
    reached = [(a.name, a.documents, [row.statement.id for row in a.rows]) for a in larkmoor(root).audiences]

    assert reached == [
        ("families", ("behaviour", "welcome"), ["listen", "play", "kindness"]),
        ("staff", ("rota",), []),
        ("", ("plan",), ["thrift"]),
    ]


def test_a_document_that_cannot_be_made_is_told_and_the_others_all_the_same(root: Path) -> None:
    (root / "templates/policies/plan.docx").write_bytes(docx("{{ trust.nmae }}"))
    found = looked_at(root)
    (failed,) = found.trusts[0].failed

    assert found.failed
    assert failed[0] == "larkmoor/_trust/plan"
    assert "nmae" in failed[1]
    assert [row.statement.id for row in found.trusts[0].uncarried] == ["thrift", "forgotten"]


# ── the change test: what coverage names is what changes ─────────────────────────────────────────────

Places = set[tuple[str, str]]
"""Documents, and headings in them."""


def marked(statement: Statement) -> Statement:
    """The statement in other words, which no other statement has."""
    mark = f"zq{statement.id.replace('-', '')}xj"
    name = statement.name and f"{mark} {statement.name}"
    return statement.model_copy(update={"text": f"{mark} {statement.text}", "name": name})


def with_statements(workspace: Workspace, slug: str, statements: Mapping[str, Statement]) -> Workspace:
    folder = workspace.trusts[slug]
    changed = tuple(statements.get(s.id, s) for s in folder.trust.statements)
    other = replace(folder, trust=folder.trust.model_copy(update={"statements": changed}))
    return replace(workspace, trusts={**workspace.trusts, slug: other})


def sections(data: bytes) -> list[tuple[str, list[str]]]:
    """The headings of a finished document, each with all that stands under it and with its own words."""
    found: list[tuple[str, list[str]]] = [("", [])]
    for paragraph in WordDocument(io.BytesIO(data)).element.body.iter(qn("w:p")):
        text = " ".join("".join(t.text or "" for t in paragraph.iter(qn("w:t"))).split())
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if text and style is not None and re.match(r"Heading\d", style.get(qn("w:val"), "")):
            found.append((text, []))
        found[-1][1].append(text)
    return found


def changed(workspace: Workspace, other: Workspace, slug: str) -> Iterator[tuple[str, str]]:
    """The documents that are other ones in the other workspace, with the headings under which they are."""
    for document in documents(workspace, [slug]):
        old, new = (sections(render(Job.of(each, document, DAY))[0].data) for each in (workspace, other))
        yield from ((document.id, old[n][0]) for n, (_, words) in enumerate(new) if words != old[n][1])


def named(found: TrustCoverage, id: str) -> Places:
    """The documents and the headings in their bodies that coverage names for a statement."""
    return {
        (f"{found.slug}/{owner}/{cell.document}", spot.heading)
        for cell in row(found, id).cells
        for each in cell.stands
        for spot in each.spots
        for owner in each.owners
        if spot.story == "body"
    }


@pytest.mark.parametrize("id", ["listen", "play", "kindness", "thrift", "forgotten"])
def test_rewording_a_statement_changes_exactly_the_documents_and_headings_that_coverage_names(
    root: Path, id: str
) -> None:
    workspace = load_workspace(root, DAY)
    statement = next(s for s in workspace.trusts["larkmoor"].trust.statements if s.id == id)
    other = with_statements(workspace, "larkmoor", {id: marked(statement)})
    one_by_one: Places = set()
    for school in ("_trust", "ash", "elm", "oak"):
        (found,) = looked_at(workspace, f"larkmoor/{school}").trusts
        one_by_one |= named(found, id)

    assert one_by_one == set(changed(workspace, other, "larkmoor"))


def test_in_the_bundled_suite_every_statement_stands_exactly_where_coverage_says(root: Path) -> None:
    """All statements are marked at once, so that each document is made once and not once for each statement."""
    bundled = Path(__file__).resolve().parents[2]
    workspace = load_workspace(bundled, DAY)
    statements = {s.id: marked(s) for s in workspace.trusts["ket"].trust.statements}
    other = with_statements(workspace, "ket", statements)
    (found,) = looked_at(other, "ket").trusts
    standing: dict[str, Places] = {id: set() for id in statements}
    for document in documents(other, ["ket"]):
        for heading, words in sections(render(Job.of(other, document, DAY))[0].data):
            text = " ".join(words).lower()
            for id in statements:
                if f"zq{id.replace('-', '')}xj" in text:
                    standing[id].add((document.id, heading))

    assert {row.statement.id: named(found, row.statement.id) for row in found.rows} == {
        id: places for id, places in standing.items() if statements[id].kind != "note"
    }


# ── work ─────────────────────────────────────────────────────────────────────────────────────────────


def test_a_template_is_read_once_for_all_the_schools_that_share_it(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    original = reader.read_template

    def counting(package: object, name: str, **more: object) -> object:
        read.append(name)
        return original(package, name, **more)  # type: ignore[arg-type]

    monkeypatch.setattr("policygen.render.engine.read_template", counting)
    looked_at(root)

    assert sorted(read) == sorted(f"templates/{name}" for name in TEMPLATES)


def test_two_processes_find_what_one_finds(root: Path) -> None:
    (root / "templates/policies/plan.docx").write_bytes(docx("{{ trust.nmae }}"))
    workspace = load_workspace(root, DAY)
    wanted = documents(workspace)
    with Workers.started(2) as workers:
        shared = gather(workspace, wanted, DAY, carried(workspace, wanted, DAY, workers.map))

    assert shared == gather(workspace, wanted, DAY, carried(workspace, wanted, DAY))


# ── in words ─────────────────────────────────────────────────────────────────────────────────────────

SCHOOLS = tuple(f"s{number}" for number in range(1, 13))


@pytest.mark.parametrize(
    ("owners", "of", "words"),
    [
        (SCHOOLS, SCHOOLS, "all 12 schools"),
        (SCHOOLS[:7], SCHOOLS[:7], "all 7 schools that have it"),
        (SCHOOLS[:1], SCHOOLS[:1], "s1"),
        (SCHOOLS[:3], SCHOOLS, "3 of 12 schools (s1, s2, s3)"),
        (SCHOOLS[:8], SCHOOLS, "8 of 12 schools (s1, s2, s3, s4, s5, s6 and 2 more)"),
        (SCHOOLS[2:], SCHOOLS, "10 of 12 schools (all but s1, s2)"),
        (("_trust",), ("_trust",), "the trust"),
        (("_trust", *SCHOOLS), ("_trust", *SCHOOLS), "all 12 schools"),
    ],
)
def test_owners_are_told_in_a_few_words(owners: tuple[str, ...], of: tuple[str, ...], words: str) -> None:
    assert who(owners, of, SCHOOLS) == words


def test_the_only_school_of_a_trust_is_the_school() -> None:
    assert who(("s1",), ("s1",), ("s1",)) == "the school"


def printed(root: Path, *arguments: str) -> str:
    done = CliRunner().invoke(cli, ["coverage", *arguments, "--as-of", DAY.isoformat(), "-C", str(root)])

    assert done.exception is None
    return done.stdout


def test_the_terminal_tells_what_is_missing_first_and_then_the_matrix(root: Path) -> None:
    lines = printed(root).splitlines()

    assert lines[:14] == [
        "Larkmoor Learning Trust (larkmoor)",
        "5 statements, 4 documents, 3 schools.",
        "1 statement in no document:",
        "  forgotten (principle): ‘Nobody quotes <this> sentence.’",
        "2 statements not in the documents of every school:",
        "  kindness (value): in none of 1 of 3 schools (oak)",
        "  thrift (priority of trust): in none of all 3 schools",
        "1 document carrying no statement:",
        "  Rota (rota), all 3 schools: It is a table of names.",
        "",
        "Whom the statements reach",
        "  families: 3 of 5 statements, by 2 documents",
        "  staff: 0 of 5 statements, by 1 document",
        "  nobody in particular (the catalogue names no audience): 1 of 5 statements, by",
    ]
    start = lines.index("The matrix")
    assert lines[start + 3 : start + 10] == [
        "",
        "                          1234",
        "listen                    ●●··",
        "play                      ●●··",
        "kindness                  ·●··",
        "thrift                    ···●",
        "forgotten                 ····",
    ]
    assert "  Behaviour policy: Behaviour at … [all 3 schools]" in lines


def test_nothing_is_wider_than_a_terminal_even_with_long_names_and_many_documents(root: Path) -> None:
    entry = "  policy-number-{0}:\n    title: A policy with quite a long title that goes on and on, number {0}\n"
    rest = "    kind: policies\n    template: policies/behaviour.docx\n    tier: trust\n"
    catalogue = root / "templates/catalogue.yaml"
    more = "".join(entry.format(number) + rest for number in range(60))
    catalogue.write_text(catalogue.read_text(encoding="utf-8") + more, encoding="utf-8")
    lines = printed(root, "larkmoor/ash", "larkmoor/_trust").splitlines()

    assert max(map(len, lines)) <= 80
    assert sum(line.startswith("listen  ") for line in lines) == 2


def test_marks_fall_back_where_the_terminal_has_no_round_ones(root: Path) -> None:
    lines = [line.text for line in told(looked_at(root), PLAIN)]

    assert "thrift                    ...X" in lines
    assert "X all who have the document, / some of them, . none" in lines


def test_part_of_the_documents_is_not_told_as_if_it_were_all(root: Path) -> None:
    assert "3 statements in none of the documents looked at:" in printed(root, "*/*/behaviour")


def test_nothing_is_written_and_nothing_need_be_built(root: Path) -> None:
    before = sorted(root.rglob("*"))
    printed(root)

    assert sorted(root.rglob("*")) == before


# ── for programs ─────────────────────────────────────────────────────────────────────────────────────


def test_json_has_one_shape(root: Path) -> None:
    said = json.loads(printed(root, "--json"))
    (trust,) = said["trusts"]

    assert said["day"] == "2026-11-22"
    assert list(trust) == ["trust", "name", "whole", "statements", "documents", "audiences", "owners", "failed"]
    assert next(s for s in trust["statements"] if s["id"] == "kindness") == {
        "id": "kindness",
        "kind": "value",
        "actor": "unstated",
        "text": "We notice who is left out.",
        "set": "trust",
        "holds_for": ["_trust", "ash", "elm", "oak"],
        "carried_by": [
            {
                "document": "welcome",
                "owners": ["ash", "elm"],
                "of": ["ash", "elm"],
                "places": [
                    {"heading": "KINDNESS", "story": "body", "owners": ["ash", "elm"]},
                    {"heading": "", "story": "header", "owners": ["ash", "elm"]},
                ],
            }
        ],
        "missing_for": ["oak"],
    }
    assert trust["documents"][2] == {
        "document": "rota",
        "title": "Rota",
        "kind": "handbooks",
        "audience": "staff",
        "owners": ["ash", "elm", "oak"],
        "statements": [],
        "none_for": ["ash", "elm", "oak"],
        "reason": "It is a table of names.",
    }
    assert trust["audiences"][1] == {
        "audience": "staff",
        "documents": ["rota"],
        "carried": [],
        "not_carried": ["listen", "play", "kindness", "thrift", "forgotten"],
    }
    assert trust["owners"][3] == {
        "owner": "oak",
        "name": "Oak School",
        "documents": ["behaviour", "rota"],
        "holds": 5,
        "not_carried": ["kindness", "thrift", "forgotten"],
        "none_in": ["rota"],
    }


def test_a_document_that_cannot_be_made_fails_the_command(root: Path) -> None:
    (root / "templates/policies/plan.docx").write_bytes(docx("{{ trust.nmae }}"))

    assert run(["coverage", "--json", "-C", str(root)]) == 1


def test_of_a_document_that_cannot_be_made_nobody_says_that_it_carries_a_statement(root: Path) -> None:
    (root / "templates/policies/plan.docx").write_bytes(docx("{{ trust.nmae }}"))
    told = CliRunner().invoke(cli, ["coverage", "*/*/plan", "-C", str(root)]).stdout

    assert "Each document that could be made carries a statement." in told.splitlines()
    assert "Each document that could be made carries a statement." in as_page(looked_at(root, "*/*/plan"))


def test_a_folder_without_trusts_is_told_that_there_is_nothing_to_look_at(root: Path) -> None:
    shutil.rmtree(root / "seeds/larkmoor")

    nothing = "There is no document to look at: seeds/ has no trust whose files can be read."
    assert printed(root).splitlines() == [nothing]
    assert nothing in as_page(looked_at(root))
    assert json.loads(printed(root, "--json"))["trusts"] == []


def test_a_selector_that_names_nothing_is_wrong_usage(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["coverage", "larkmore", "-C", str(root)]) == 2
    assert "Did you mean ‘larkmoor’?" in capsys.readouterr().err


def test_the_page_and_the_json_cannot_both_go_to_standard_output(root: Path) -> None:
    assert run(["coverage", "--json", "--html", "-", "-C", str(root)]) == 2


# ── the page ─────────────────────────────────────────────────────────────────────────────────────────


def test_the_page_goes_to_a_file_or_to_standard_output(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "page.html"

    assert printed(root, "--html", str(file)) == ""
    assert file.read_text(encoding="utf-8") == printed(root, "--html", "-")


def test_every_table_of_the_page_has_a_caption_and_every_header_says_what_it_heads(root: Path) -> None:
    page = as_page(looked_at(root))

    assert len(re.findall("<table", page)) == len(re.findall("<caption>[^<]", page)) == 5
    assert re.findall(r"<th(?! scope=)[^e][^>]*>", page) == []
    assert set(re.findall(r'<th scope="(\w+)"', page)) == {"col", "row", "rowgroup"}


def test_the_cells_of_the_page_say_in_words_what_their_colours_do(root: Path) -> None:
    say(root, "elm", "adjustments: {behaviour: {play: {do: omit}}}\n")
    page = as_page(looked_at(root))
    (line,) = re.findall(r'<tr><th scope="row"><a href="#larkmoor-1">play</a></th>(.*?)</tr>', page)

    assert line == '<td class="some">2 of 3</td><td class="every">all 2</td><td></td><td></td>'


def test_the_page_names_what_reaches_readers_or_what_does_not_whichever_is_shorter(root: Path) -> None:
    cells = re.findall(r'<tr><th scope="row">(families|staff)</th>(.*?)</tr>', as_page(looked_at(root)))

    assert cells == [
        ("families", "<td>Behaviour policy, Welcome</td><td>3 of 5</td><td>all but thrift, forgotten</td>"),
        ("staff", "<td>Rota</td><td>0 of 5</td><td>none</td>"),
    ]


def test_the_page_has_no_scripts_loads_nothing_and_its_links_lead_somewhere(root: Path) -> None:
    page = as_page(looked_at(root))

    assert "<script" not in page
    assert "default-src 'none'" in page
    assert "Nobody quotes &lt;this&gt; sentence." in page
    assert not re.search(r"\bsrc=|url\(|@import", page)
    links = re.findall(r'href="#([^"]*)"', page)
    assert links
    assert set(links) <= set(re.findall(r'id="([^"]*)"', page))


def test_a_trust_that_says_nothing_yet_is_told_so_in_place_of_an_empty_matrix(root: Path) -> None:
    (root / "seeds/larkmoor/trust.yaml").write_text("name: Larkmoor Learning Trust\n", encoding="utf-8")
    for path in ("policies/behaviour.docx", "prospectus/welcome.docx", "policies/plan.docx"):
        (root / "templates" / path).write_bytes(docx("We close at four."))

    nothing = "The trust says nothing of itself yet: ‘policygen import’ reads it from a document."
    assert nothing in printed(root).splitlines()
    assert "The matrix" not in printed(root)
    assert nothing in as_page(looked_at(root))
    assert "<table" not in as_page(looked_at(root))
