"""What a record is: a frozen value with named fields that knows which of them were given."""

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
