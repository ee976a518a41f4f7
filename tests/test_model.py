"""What the model promises as a whole; what its records mean is tested where they are read and used."""

import subprocess
import sys
from typing import Any

import pytest

from policygen.model import CatalogueEntry, Contact, School, SchoolFacts, Trust, any_selects

LOADED = """
import sys
import policygen.model, policygen.workspace, policygen.intake.statements
print("pydantic" in sys.modules)
policygen.model.Person.model_validate({"name": "Ada"})
print("pydantic" in sys.modules)
"""


def test_what_checks_records_is_loaded_when_the_first_is_checked_and_not_before() -> None:
    """Each command would wait for it, whatever it does."""
    loaded = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True).stdout.split()

    assert loaded == ["False", "True"]


def test_a_record_that_is_left_out_is_as_one_that_is_empty() -> None:
    school = School(name="Lark Hill School", phase="primary")
    trust = Trust(name="Larkmoor Trust")

    assert (school.contact, school.contact.model_fields_set) == (Contact(), set())
    assert (trust.every_school, trust.every_school.model_fields_set) == (SchoolFacts(), set())
    assert hash(trust.every_school) == hash(SchoolFacts())


# ── selectors ────────────────────────────────────────────────────────────────────────────────────────


def test_no_selectors_name_everything_and_several_name_what_one_of_them_does() -> None:
    assert any_selects([], "mket/walton-high/behaviour")
    assert any_selects(["ket", "*/*/behaviour"], "mket/walton-high/behaviour")
    assert not any_selects(["ket", "*/*/send"], "mket/walton-high/behaviour")


# ── which documents a school gets ────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("school", "expected"),
    [
        ({"phase": "primary"}, True),
        ({"phase": "primary", "ages": "7–11"}, False),
        ({"phase": "special", "ages": "2–19"}, True),
        ({"phase": "special"}, False),
        ({"phase": "special", "nursery": True, "ages": "5–16"}, True),
        ({"phase": "all-through", "ages": "4–18"}, True),
        ({"phase": "secondary", "ages": "11–18", "sixth_form": True}, False),
    ],
)
def test_early_years_are_for_schools_with_children_under_five(school: dict[str, Any], expected: bool) -> None:
    assert entry(early_years=True).fits(School(name="Some School", **school)) is expected


@pytest.mark.parametrize(
    ("school", "expected"),
    [
        ({"phase": "secondary"}, False),
        ({"phase": "secondary", "sixth_form": True}, True),
        ({"phase": "post-16"}, True),
        ({"phase": "primary"}, False),
    ],
)
def test_a_sixth_form_is_where_the_school_says_so(school: dict[str, Any], expected: bool) -> None:
    assert entry(sixth_form=True).fits(School(name="Some School", **school)) is expected


def entry(**rules: Any) -> CatalogueEntry:
    return CatalogueEntry(title="A document", kind="policies", template="policies/a.docx", tier="school", **rules)
