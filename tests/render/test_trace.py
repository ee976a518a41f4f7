"""A trace says of every paragraph of a document where in the template it stands, and what each value in it was."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from policygen.model import Catalogue, CatalogueEntry, Document, School, Trust
from policygen.render.engine import Template
from policygen.render.scope import scope
from policygen.render.trace import Block, Origin, trace
from policygen.word.package import read_package
from policygen.word.told import paragraphs
from policygen.workspace import FilesBelow, load_workspace
from tests.word.make import docx, p, tbl, tr

DAY = dt.date(2026, 9, 1)
TRUST = Trust.model_validate(
    {
        "name": "Fern Hill Trust",
        "document": {"title": "What we believe"},
        "statements": [
            {"id": "all", "kind": "belief", "text": "Every child matters", "themes": ["inclusion"]},
            {
                "id": "listen", "kind": "commitment", "text": "listen to every child", "stem": "We will:",
                "actor": "schools", "parent": "all", "themes": ["pupil-voice"],
            },
        ],
    }
)  # fmt: skip
SCHOOL = School.model_validate(
    {"name": "Fern Hill School", "phase": "primary", "capacity": 210, "people": {"dsl": {"name": "Ada Lark"}}}
)


def names() -> dict[str, Any]:
    entry = CatalogueEntry(title="Behaviour", kind="policies", template="t.docx", tier="school", review="every year")
    document = Document(trust="fern", school="hill", name="behaviour", entry=entry)
    return scope(document, TRUST, SCHOOL, Catalogue(documents={"behaviour": entry}), {}, DAY, FilesBelow(()))[0]


def traced(*blocks: str, **parts: str) -> tuple[Block, ...]:
    return trace(Template(docx(*blocks, **parts), "policy.docx"), names(), "Fern Hill School")  # type: ignore[arg-type]


def told(*blocks: str) -> list[tuple[str, str | None, tuple[Origin, ...]]]:
    """The pieces of all paragraphs: their words, their tag and their origins."""
    return [
        (piece.text, piece.tag.tag if piece.tag else None, piece.origins)
        for block in traced(*blocks)
        for piece in block.pieces
    ]


def origins(tag: str) -> tuple[Origin, ...]:
    """What the value of one tag was."""
    ((_, _, found),) = told(tag)
    return found


# ── what a value was ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("tag", "origin"),
    [
        ("{{ school.name }}", Origin(fact="school.name")),
        ("{{ school }}", Origin(fact="school.name")),
        ("{{ school.people.dsl }}", Origin(fact="school.people.dsl.name")),
        ("{{ school.dsl.name }}", Origin(fact="school.people.dsl.name")),
        ("{{ school.capacity }}", Origin(fact="school.capacity")),
        ("{{ school.contact.phone }}", Origin(fact="school.contact.phone", field="blank")),
        ("{{ terms.pupils }}", Origin(fact="terms.pupils")),
        ("{{ values.title }}", Origin(fact="trust.document.title")),
        ("{{ document.review | capitalise }}", Origin(fact="documents.behaviour.review")),
        ("{{ school.name | upper }}", Origin(fact="school.name")),
        ("{{ values.beliefs.first }}", Origin(statement="all", field="text")),
        ("{{ values.beliefs.first.text | capitalise }}", Origin(statement="all", field="text")),
        ("{{ values.commitments.first.stem }}", Origin(statement="listen", field="stem")),
        ("{{ values.commitments.first.sentence }}", Origin(statement="listen", field="sentence")),
        ("{{ values.commitments.by_stem[0].stem }}", Origin(statement="listen", field="stem")),
        ('{{ values | map(attribute="text") | first }}', Origin(statement="all", field="text")),
        ("{%r set s = values.beliefs.first %}{{ s }}", Origin(statement="all", field="text")),
    ],
)
def test_a_value_is_a_statement_or_a_fact(tag: str, origin: Origin) -> None:
    assert origins(tag) == (origin,)


def test_words_of_the_template_itself_have_no_origin() -> None:
    assert told("Our aims") == [("Our aims", None, ())]
    assert origins('{{ "as typed" }}') == ()


def test_values_joined_with_a_tilde_or_a_filter_are_all_told() -> None:
    both = (Origin(statement="all", field="text"), Origin(statement="listen", field="text"))

    assert origins('{{ values.beliefs.first ~ " " ~ values.commitments.first }}') == both
    assert origins('{{ values | join(", ") }}') == both


def test_a_paragraph_is_told_in_pieces() -> None:
    assert told("At {{ school.name }} we ask {{ school.dsl }}.") == [
        ("At ", None, ()),
        ("Fern Hill School", "{{ school.name }}", (Origin(fact="school.name"),)),
        (" we ask ", None, ()),
        ("Ada Lark", "{{ school.dsl }}", (Origin(fact="school.people.dsl.name"),)),
        (".", None, ()),
    ]


def test_what_a_macro_prints_is_told_too() -> None:
    macro = "{% macro shown(s) %}“{{ s }}”{% endmacro %}"

    assert told(macro + "{{ shown(values.beliefs.first) }}") == [
        ("“", None, ()),
        ("Every child matters", "{{ s }}", (Origin(statement="all", field="text"),)),
        ("”", None, ()),
    ]


def test_a_comparison_of_what_was_set_aside_reads_as_it_does_in_a_document() -> None:
    blocks = ("{% set n %}{{ school.name }}{% endset %}{% if n == 'Fern Hill School' %}yes{% else %}no{% endif %}",)

    assert [block.text for block in traced(*blocks)] == ["yes"]


# ── where it stands ──────────────────────────────────────────────────────────────────────────────────


def test_every_paragraph_knows_its_place_in_the_template() -> None:
    loop = (p("{%p for s in values %}"), "{{ s }}", p("{%p endfor %}"))
    blocks = traced(p("Aims", style="Heading1"), *loop, tbl(tr("Who", "{{ school.dsl }}")))

    assert [(block.text, str(block.place), block.tags) for block in blocks] == [
        ("Aims", "policy.docx, paragraph 1", ()),
        ("Every child matters", "policy.docx, paragraph 3 under ‘Aims’", ("{{ s }}",)),
        ("listen to every child", "policy.docx, paragraph 3 under ‘Aims’", ("{{ s }}",)),
        ("Who", "policy.docx, table 1, row 1, column 1 under ‘Aims’", ()),
        ("Ada Lark", "policy.docx, table 1, row 1, column 2 under ‘Aims’", ("{{ school.dsl }}",)),
    ]


def test_a_paragraph_that_a_value_brings_has_the_place_of_its_tag() -> None:
    blocks = traced("{{ 'one\\atwo' }}")

    assert [(block.text, block.name != "", str(block.place)) for block in blocks] == [
        ("one", True, "policy.docx, paragraph 1"),
        ("two", False, "policy.docx, paragraph 1"),
    ]


def test_headers_are_traced_and_a_part_without_tags_too() -> None:
    assert [block.text for block in traced("Words", header=p("For {{ school.name }}"))] == [
        "Words",
        "For Fern Hill School",
    ]


# ── the bundled documents ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["ket/the-kingston-academy/behaviour", "mket/walton-high/staff-induction"])
def test_a_trace_has_the_paragraphs_of_the_document_and_knows_every_value(name: str, root: Path) -> None:
    workspace = load_workspace(root)
    document = next(document for document in workspace.documents() if document.id == name)
    folder = workspace.trusts[document.trust]
    template = Template(workspace.template_path(document))

    def own() -> dict[str, Any]:
        school = folder.schools[str(document.school)]
        return scope(document, folder.trust, school, workspace.catalogue, workspace.guidance, DAY, FilesBelow(()))[0]

    issued = read_package(template.render_document(own(), name).data, name)
    blocks = [block for block in trace(template, own()) if block.place.part == "word/document.xml"]

    real = [(each.name, each.row, each.text) for each in paragraphs(issued.read("word/document.xml"))]
    assert [(block.name, block.row, block.text) for block in blocks] == real
    assert [piece for block in blocks for piece in block.pieces if piece.tag and not piece.origins] == []
