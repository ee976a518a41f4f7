"""The page that lists the suite."""

from pathlib import Path

from policygen.model import CatalogueEntry
from policygen.workspace import load_workspace

WHO = {"board": "board", "local_body": "local governing body", "headteacher": "headteacher"}


def test_the_page_lists_the_suite_as_the_catalogue_has_it(root: Path) -> None:
    page = (root / "docs/suite.md").read_text("utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| `")]

    assert rows == [row(name, entry) for name, entry in load_workspace(root).catalogue.documents.items()]


def row(name: str, entry: CatalogueEntry) -> str:
    """What the page says of one document."""
    who = WHO.get(entry.approver or "", entry.approver)
    return (
        f"| `{name}` | {entry.title} | {whose(entry)} | {who} | {entry.review} | {'yes' if entry.publish else 'no'} |"
    )


def whose(entry: CatalogueEntry) -> str:
    """Who gets the document."""
    if entry.per == "trust":
        return "the trust"
    if entry.early_years:
        return "schools with children under five"
    if entry.sixth_form:
        return "schools with a sixth form"
    return "schools, but nursery and post-16" if entry.phases else "every school"
