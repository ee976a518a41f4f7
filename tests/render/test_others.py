"""What templates print of other documents' approvals."""

import pytest

from policygen.model import School
from policygen.render.engine import Rendered, Template
from policygen.word.manifest import from_properties, told_digest
from policygen.word.package import read_package, read_properties
from policygen.word.told import paragraphs
from tests.render.test_scope import entry, names_for
from tests.word.make import docx, p

GIVEN = {"by": "Governors", "on": "2026-09-02", "content": "x", "minute": "4.2", "next_review": "2027-09-01"}


def made(*blocks: str, approved: bool = True) -> Rendered:
    """A document that names another one, `welcome`."""
    approvals = {"approvals": {"welcome": GIVEN}} if approved else {}
    school = School.model_validate({"name": "A School", "phase": "primary", **approvals})
    welcome = entry(title="Welcome", review="every year")
    names, _ = names_for(school, behaviour=entry(related=("welcome",)), welcome=welcome)
    return Template(docx(p("{%p set other = document.related[0] %}"), *blocks)).render_document(names, "a/b/behaviour")


def words(made: Rendered) -> list[str]:
    package = read_package(made.data, "made.docx")
    return [paragraph.text for paragraph in paragraphs(package.read(package.main))]


@pytest.mark.parametrize(
    ("tag", "approved", "until_then"),
    [
        ("approval", " (approved 2 September 2026)", ""),
        ("approved_on", "2 September 2026", "not yet"),
        ("approved_on | capitalise", "2 September 2026", "Not yet"),
        ("next_review", "1 September 2027", "every year"),
        ("next_review | capitalise", "1 September 2027", "Every year"),
        ("version", "1", "none yet"),
        ("minute", "4.2", "none yet"),
        ("approver", "Governors", "not yet decided"),
    ],
)
def test_it_says_what_is_known_and_reads_naturally_until_then(tag: str, approved: str, until_then: str) -> None:
    document = made(p(f"{{{{ other.{tag} }}}}"))
    draft = made(p(f"{{{{ other.{tag} }}}}"), approved=False)

    assert words(document) == [approved]
    assert words(draft) == [until_then]
    assert draft.blanks == ()


def test_it_counts_as_no_in_a_condition_until_then() -> None:
    asking = p("{% if other.approved_on %}yes{% else %}no{% endif %}{% if other.approval %}yes{% else %}no{% endif %}")

    assert words(made(asking)) == ["yesyes"]
    assert words(made(asking, approved=False)) == ["nono"]


def test_each_of_them_is_a_property_of_the_file() -> None:
    package = read_package(made(p("{{ other.approved_on }} {{ other.approved_on | capitalise }}")).data, "made.docx")

    of_others = {k: v for k, v in read_properties(package).items() if k.startswith("policygen.other.")}
    assert of_others == {
        "policygen.other.welcome.approved_on": "2 September 2026",
        "policygen.other.welcome.approved_on.capital": "2 September 2026",
    }


def test_it_prints_by_its_words_where_no_field_may_stand() -> None:
    text = made(p("{{ other.approved_on | upper }}{% set when = other.approved_on ~ '!' %} {{ when }}"))

    assert words(text) == ["2 SEPTEMBER 2026 2 September 2026!"]


def test_what_a_document_remembers_of_its_paragraphs_leaves_it_out() -> None:
    told = [
        from_properties(read_properties(read_package(made(p("{{ other }}{{ other.approval }}"), approved=a).data, "")))
        for a in (True, False)
    ]

    assert told[0] == told[1] == {told_digest("Welcome")}
