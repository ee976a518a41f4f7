"""Names of files and folders below the folder, and links: what can name a trust, and what leads out."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from policygen.errors import Finding, Place, UnreadableFileError
from policygen.model import check_slug


def relative(root: Path, path: Path) -> str:
    """What messages call a file: its path below the root, with forward slashes; the whole of it outside."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return str(path)


def is_inside(root: Path, path: Path) -> bool:
    """Whether the path, all links followed, stays inside the folder."""
    try:
        return path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        return False


def trust_folders(root: Path) -> list[Path]:
    """The folders below seeds/ that can be a trust's, by name."""
    return [path for path in _folders_in(root / "seeds") if why_no_slug(path.name) is None and is_inside(root, path)]


def _folders_in(path: Path) -> list[Path]:
    if not path.is_dir():
        return []
    try:
        return sorted(folder for folder in path.iterdir() if folder.is_dir() and not folder.name.startswith("."))
    except PermissionError as error:
        raise UnreadableFileError(str(path), "the folder may not be read.", "Ask for the right to read it.") from error


def why_no_slug(name: str) -> str | None:
    """Why these letters cannot name a trust, a school or a group; None where they can."""
    try:
        check_slug(name)
    except ValueError as error:
        return str(error)
    return None


def rename_hint(name: str, ending: str = "") -> str:
    """The hint with the nearest name that would do."""
    better = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
    return f"Rename it to {better}{ending}." if why_no_slug(better) is None else "Give it another name."


def folder_names(root: Path) -> Iterator[Finding]:
    """Folders below seeds/ that cannot be a trust's."""
    for folder in _folders_in(root / "seeds"):
        if why := why_no_slug(folder.name):
            message = f"‘{folder.name}’ cannot name a trust: {why}."
            yield Finding(Place(relative(root, folder)), message, rename_hint(folder.name))


def straying_links(root: Path) -> Iterator[Finding]:
    """Links that lead out of the folder. What they lead to is never read."""
    for link in _links(root):
        if not is_inside(root, link):
            message = "this is a link to a place outside this folder, so it is not read."
            yield Finding(Place(relative(root, link)), message, "Copy here what it leads to.")


def _links(root: Path) -> Iterator[Path]:
    for top in (root / "seeds", root / "templates"):
        if top.is_symlink():
            yield top
        yield from _links_below(str(top))


def _links_below(folder: str) -> Iterator[Path]:
    """The links in a folder and in those below it. Like the folders they stand in, those without leave are passed."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_symlink():
            yield Path(entry.path)
        elif entry.is_dir():
            yield from _links_below(entry.path)
