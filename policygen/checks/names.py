"""Names of files that some systems cannot hold or tell apart."""

import os
import re
from collections.abc import Sequence
from pathlib import Path

from policygen.errors import Finding, Place
from policygen.model import RESERVED_ON_WINDOWS


def check_files(root: Path) -> list[Finding]:
    """Names below seeds/ and templates/ that some systems cannot hold or tell apart.

    The rules are those of https://learn.microsoft.com/windows/win32/fileio/naming-a-file. Names that must be short
    names of trusts and schools have stricter rules, which loading the workspace checks.
    """
    found = []
    for top in ("seeds", "templates"):
        for folder, folders, files in os.walk(root / top):
            place = Path(folder).relative_to(root)
            names = sorted([*folders, *files])
            found += [
                f for name in names if not _is_short_name(place / name) and (f := _name_finding(place, name, names))
            ]
    return found


def _is_short_name(path: Path) -> bool:
    """Whether loading the workspace already looks at the name: a trust's folder, a school's file."""
    parts = path.parts
    return parts[0] == "seeds" and (
        len(parts) == 2 or (len(parts) == 4 and parts[2] in ("schools", "groups") and path.suffix == ".yaml")
    )


def _name_finding(folder: Path, name: str, names: Sequence[str]) -> Finding | None:
    place = Place((folder / name).as_posix())
    twin = next((other for other in names if other != name and other.casefold() == name.casefold()), None)
    if twin is not None and name < twin:
        message = f"Windows and Macs cannot tell this from {twin}: the names differ in capitals only."
        return Finding(place, message, "Rename one of them, or delete it.")
    if name.split(".")[0].casefold() in RESERVED_ON_WINDOWS:
        return Finding(place, f"Windows keeps the name ‘{name}’ for itself.", "Rename it.")
    if re.search(r'[<>:"|?*\\\x00-\x1f]', name) or name.endswith((".", " ")):
        return Finding(
            place, f"Windows cannot hold a file called ‘{name}’.", 'Rename it, without < > : " | ? * \\ in it.'
        )
    return None
