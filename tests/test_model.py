"""What the model promises as a whole; what its records mean is tested where they are read and used."""

import subprocess
import sys

from policygen.model import Contact, School, SchoolFacts, Trust

LOADED = """
from policygen.model import Record
records = [Record]
for record in records:
    records += record.__subclasses__()
print(*(record.__name__ for record in records if record.__pydantic_complete__))
"""


def test_no_validator_is_built_before_a_record_is_read() -> None:
    """Each command would wait for them, whatever it does."""
    built = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True).stdout.split()

    assert built == []


def test_a_record_that_is_left_out_is_as_one_that_is_empty() -> None:
    school = School(name="Lark Hill School", phase="primary")
    trust = Trust(name="Larkmoor Trust")

    assert (school.contact, school.contact.model_fields_set) == (Contact(), set())
    assert (trust.every_school, trust.every_school.model_fields_set) == (SchoolFacts(), set())
    assert hash(trust.every_school) == hash(SchoolFacts())
