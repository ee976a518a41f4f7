"""What is wrong or still missing, each finding with its place: files, values, school records, templates, documents."""

from policygen.checks.names import check_files
from policygen.checks.templates import check_template
from policygen.checks.whole import check

__all__ = ["check", "check_files", "check_template"]
