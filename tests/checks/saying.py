"""What `check` says of a small folder."""

from collections.abc import Mapping
from pathlib import Path

from policygen.checks import check
from policygen.workspace import load_workspace
from tests.trees import WORKSPACE, tree


def said_of(root: Path, *files: Mapping[str, str | bytes | None], selectors: tuple[str, ...] = ()) -> list[str]:
    """What is found in the smallest workspace with these files, each finding in a line with how bad it is."""
    return [f"{found.severity}: {found}" for found in check(load_workspace(tree(root, WORKSPACE, *files)), selectors)]
