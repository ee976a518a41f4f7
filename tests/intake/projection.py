"""A reading as text that a person can write by hand and compare."""

from collections.abc import Iterator

from policygen.intake.parse import Reading
from policygen.model import Statement


def project(reading: Reading) -> str:
    """The reading, one line a statement, indented under what it stands under, then what was left out."""
    trust = reading.trust_name or "none"
    lines = [
        f"title: {reading.title or 'none'}",
        f"trust: {trust}" + (f" ({reading.trust_short})" if reading.trust_short else ""),
        *_statements(reading),
        *(f"left out: {left.text} ({left.why})" for left in reading.left_out),
    ]
    return "\n".join(lines) + "\n"


def _statements(reading: Reading) -> Iterator[str]:
    section = None
    for statement in reading.statements:
        if statement.section != section:
            section = statement.section
            yield f"# {section or ''}".rstrip()
        yield _line(statement, _depth(statement, reading))


def _depth(statement: Statement, reading: Reading) -> int:
    parents = {s.id: s.parent for s in reading.statements}
    depth, at = 0, statement.parent
    while at is not None:
        depth, at = depth + 1, parents[at]
    return depth


def _line(statement: Statement, depth: int) -> str:
    said = "  " * depth + statement.kind
    said += f" {statement.actor}" if statement.actor != "unstated" else ""
    said += f" ‹{statement.name or statement.stem}›" if statement.name or statement.stem else ""
    for what, value in (
        ("when", statement.condition),
        ("leans on", statement.depends_on),
        ("grounds", ", ".join(statement.grounds)),
        ("qualifier", statement.qualifier),
        ("after", statement.lead_in),
        ("for", statement.audience),
        ("of", statement.layer),
    ):
        said += f" ({what}: {value})" if value else ""
    said += f": {statement.text}"
    said += f" — {statement.attribution}" if statement.attribution else ""
    return said + (f" {{{'; '.join(statement.fixes)}}}" if statement.fixes else "")
