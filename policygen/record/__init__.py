"""What a record is: a frozen value with named fields that knows which of them were given."""

import os

from policygen.record.base import (
    After,
    Before,
    Field,
    InvalidRecordError,
    Problem,
    Record,
    RecordField,
    Written,
)

__all__ = [
    "After",
    "Before",
    "Field",
    "InvalidRecordError",
    "Problem",
    "Record",
    "RecordField",
    "Written",
]

# Nothing else that is installed has a say in how records are checked; nor does pydantic look for it, which takes time.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
