"""Selectors that name nothing of a folder."""

from collections.abc import Iterator, Sequence

from policygen.errors import Finding, Place, did_you_mean
from policygen.model import selects
from policygen.workspace import Workspace


def unknown_selectors(workspace: Workspace, selectors: Sequence[str]) -> Iterator[Finding]:
    """Selectors that name nothing, not even something that cannot be read."""
    known = [document.id for document in workspace.documents()] + list(workspace.unreadable)
    for selector in selectors:
        if not any(selects(selector, name) for name in known):
            near = did_you_mean(selector, [*workspace.trusts, *known])
            hint = near or "Name a trust, trust/school or trust/school/document."
            yield Finding(Place(selector), "there is no such trust, school or document.", hint)
