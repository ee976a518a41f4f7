"""Findings in the order in which a person meets their places."""

from collections.abc import Iterable

from policygen.errors import Finding


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Each finding once, file by file from top to bottom."""
    return sorted(
        dict.fromkeys(findings),
        key=lambda f: (
            f.place.file,
            f.place.line or 0,
            f.place.column or 0,
            f.place.part or "",
            f.place.paragraph or 0,
        ),
    )
