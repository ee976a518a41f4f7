"""The suite of bundled templates: how it reads for the two real trusts, and for five made-up ones of other forms."""

import datetime as dt
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Final

import pytest
from lxml import etree

from policygen.build import Job, render
from policygen.model import School
from policygen.plan import documents
from policygen.word.ooxml import w
from policygen.word.package import read_package
from policygen.workspace import Workspace, load_workspace
from tests.fictional.forms import forms

DAY: Final = dt.date(2026, 9, 1)
REAL: Final = ("ket", "mket")
FORMS: Final = ("fable-coast", "imagined-bridges", "make-believe", "nowhere", "pretend-vale")
LOWER: Final = ("nursery", "infant", "junior", "primary", "first")


@pytest.fixture(scope="module")
def workspace(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The bundled folder, with the five made-up trusts beside the two real ones."""
    real, others = load_workspace(root), load_workspace(forms(tmp_path_factory.mktemp("forms")))
    return replace(real, trusts={**real.trusts, **others.trusts})


@pytest.fixture(scope="module")
def suites(workspace: Workspace) -> dict[str, list["Read"]]:
    """Every document of each trust."""
    return {trust: list(read_all(workspace, trust)) for trust in (*REAL, *FORMS)}


# ── documents as people read them ────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Block:
    """A paragraph or a table of a document's body, by its style (`TABLE`) and its words (a table's run together)."""

    style: str
    text: str

    @property
    def heading(self) -> int:
        """The level of a heading; 0 for anything else."""
        return int(self.style[7:]) if re.fullmatch(r"Heading\d", self.style) else 0

    @property
    def quoted(self) -> bool:
        return self.style.startswith(("Quoted", "Value"))


@dataclass(frozen=True)
class Read:
    """A document as it would be built: its blocks, and every paragraph, those in tables too."""

    id: str
    phase: str
    blocks: tuple[Block, ...]
    paragraphs: tuple[Block, ...]
    statements: frozenset[str]

    @property
    def name(self) -> str:
        """Its short name in the catalogue."""
        return self.id.rpartition("/")[2]


def read_all(workspace: Workspace, trust: str) -> Iterator[Read]:
    for document in documents(workspace, [trust]):
        rendered, asked = render(Job.of(workspace, document, DAY))
        package = read_package(rendered.data, document.id)
        body = etree.parse(io.BytesIO(package.read("word/document.xml"))).getroot()[0]
        paragraphs = tuple(_block(p) for p in body.iter(w("p")) if p.find(f"./{w('r')}/{w('drawing')}") is None)
        school = workspace.trusts[trust].schools[document.school] if document.school else None
        blocks = tuple(map(_block, body.iterchildren(w("p"), w("tbl"))))
        phase = school.phase if school else ""
        yield Read(document.id, phase, blocks, paragraphs, frozenset(asked.statements()))


def _block(element: etree._Element) -> Block:
    text = "".join(t.text or "" for t in element.iter(w("t")))
    if element.tag == w("tbl"):
        return Block("TABLE", text)
    style = element.find(f"{w('pPr')}/{w('pStyle')}")
    in_cell = element.getparent().tag == w("tc")
    return Block("CELL" if in_cell else "Normal" if style is None else style.get(w("val"), ""), text)


# ── what is odd in one ───────────────────────────────────────────────────────────────────────────────

ODD_WORDS: Final = (
    r"\{\{|\}\}|\{%|%\}|\{#|#\}",
    r"\bNone\b|\bundefined\b",
    r"\(\s*\)|\[\s*\]",
    r"\s{2,}",
    r"\s[,.;:](\s|$)",
    r"\.\.|,,|::|\.:|:\.",
    r"’’|‘‘",
    r"\b[aA] (?=[aeio])(?!one)",
    r"\b(and and|the the|our our|the our|of of)\b",
    r"\d{4}-\d\d-\d\d",
)
OF_OLDER: Final = re.compile(r"sixth form|\buniversit|\bcareers\b|\bGCSE|\bA levels?\b", re.IGNORECASE)
COLLECTIONS: Final = ("prospectus", "staff-induction", "governance")
"""Documents that give all that the trust says, and come back to some of it where they explain it."""
AFTER_A_COLON: Final = ("List", "Compact", "Quoted", "Value", "TABLE")


def odd(read: Read) -> list[str]:
    """What would make a reader stumble, each in a line."""
    pairs = list(pairwise((*read.blocks, Block("END", ""))))
    said = [block.text for block in read.blocks if block.style in ("QuotedValues", "QuotedValuesBullet")]
    found = [
        *(f"heading with nothing below it: {a.text}" for a, b in pairs if a.heading and _ends(a, b)),
        *(f"leads to nothing: {a.text}" for a, b in pairs if _leads(a) and not b.style.startswith(AFTER_A_COLON)),
        *(f"table right below a list or quotation: {a.text}" for a, b in pairs if b.style == "TABLE" and _tight(a)),
        *(
            f"empty paragraph after: {a.text}"
            for a, b in pairs
            if b.style not in ("END", "TABLE") and not b.text.strip()
        ),
        *(f"quoted twice: {w}" for w, times in Counter(said).items() if times > 1 and read.name not in COLLECTIONS),
        *(f"odd words: {p.text}" for p in read.paragraphs if any(re.search(odd, p.text) for odd in ODD_WORDS)),
    ]
    if read.phase in LOWER:
        found += [f"not for a {read.phase} school: {p.text}" for p in read.paragraphs if OF_OLDER.search(p.text)]
    return [f"{read.id}: {words}" for words in found]


def _ends(heading: Block, following: Block) -> bool:
    return following.style == "END" or 0 < following.heading <= heading.heading


def _leads(block: Block) -> bool:
    return (
        block.text.rstrip().endswith(":")
        and not block.heading
        and block.style not in ("TABLE", "QuotedValues", "QuotedValuesHeading")
    )


def _tight(block: Block) -> bool:
    return block.quoted or block.style.startswith("List") or block.style == "TABLE"


# ── how it reads ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("trust", [*REAL, *FORMS])
def test_the_suite_reads_naturally_for_every_form_of_values(suites: dict[str, list[Read]], trust: str) -> None:
    assert [words for read in suites[trust] for words in odd(read)] == []


def test_it_reads_naturally_where_schools_leave_out_all_that_they_may(workspace: Workspace) -> None:
    folder = workspace.trusts["pretend-vale"]
    left = {n: _left_out(workspace.root / "templates" / e.template) for n, e in workspace.catalogue.documents.items()}
    schools = {
        name: School.model_validate(school.model_dump(by_alias=True) | {"adjustments": left})
        for name, school in folder.schools.items()
    }
    without = replace(workspace, trusts={"pretend-vale": replace(folder, schools=schools)})

    assert sum(map(len, left.values())) > 50
    assert [words for read in read_all(without, "pretend-vale") for words in odd(read)] == []


def _left_out(template: Path) -> dict[str, dict[str, str]]:
    """An adjustment for each section of a template that schools may leave out."""
    days = {"approved_on": "2026-09-01", "review_on": "2027-09-01"}
    omit = {"do": "omit", "reason": "We do without it", "approved_by": "Local governing body", **days}
    body = etree.fromstring(read_package(template.read_bytes(), template.name).read("word/document.xml"))
    tags = "\n".join("".join(p.itertext(w("t"))) for p in body.iter(w("p")))
    return dict.fromkeys(re.findall(r'section "([a-z0-9-]+)" vary="free"', tags), omit)


# ── what it carries ──────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Quoting:
    """Which documents of the suite quote each statement, and which quote none, whichever of the trust's schools."""

    by_statement: dict[str, set[str]]
    silent: set[str]
    documents: set[str]


@pytest.fixture(scope="module", params=REAL)
def quoting(request: pytest.FixtureRequest, workspace: Workspace, suites: dict[str, list[Read]]) -> Quoting:
    folder = workspace.trusts[request.param]
    by_statement: dict[str, set[str]] = {s.id: set() for s in folder.trust.statements if s.kind != "note"}
    every: set[str] = set()
    for read in suites[request.param]:
        every.add(read.name)
        for statement in read.statements & by_statement.keys():
            by_statement[statement].add(read.name)
    return Quoting(by_statement, every - set().union(*by_statement.values()), every)


def test_every_statement_is_quoted_and_none_by_more_than_a_third_of_the_documents(quoting: Quoting) -> None:
    most = len(quoting.documents) / 3

    assert [statement for statement, names in quoting.by_statement.items() if not names] == []
    assert {statement: sorted(names) for statement, names in quoting.by_statement.items() if len(names) > most} == {}


def test_a_document_that_quotes_nothing_has_its_reason_in_the_catalogue(workspace: Workspace, quoting: Quoting) -> None:
    entries = workspace.catalogue.documents

    assert [name for name in quoting.silent if not entries[name].quotes_nothing] == []


def test_related_documents_are_in_the_catalogue_and_name_one_another_once(workspace: Workspace) -> None:
    entries = workspace.catalogue.documents
    wrong = [
        f"{name}: {other}"
        for name, entry in entries.items()
        for other in entry.related
        if other not in entries or other == name or entry.related.count(other) > 1
    ]

    assert wrong == []
