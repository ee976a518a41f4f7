"""Starting a folder of one's own, with the starter templates and one made-up, explained trust; and adding a school."""

import re
import shutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from policygen.errors import PolicygenError, UnwritableFileError
from policygen.files import make_folder, read_file, write_atomically
from policygen.model import Phase, check_slug
from policygen.workspace.folder import BadShortNameError
from policygen.workspace.schema import write_schemas
from policygen.workspace.writing import one_line

_PACKAGE = Path(__file__).resolve().parent.parent
_STARTER = _PACKAGE / "starter"


def init_workspace(target: Path) -> None:
    """Start a policygen folder at `target`, which may be there already if it is empty.

    Raises UnwritableFileError where it is not empty or cannot be written; nothing is left behind then.
    """
    fresh = not target.exists()
    _check_empty(target)
    make_folder(target)
    try:
        for source, name in _files():
            make_folder((target / name).parent)
            write_atomically(target / name, read_file(source))
        write_schemas(target)
    except BaseException:
        _empty(target, itself=fresh)
        raise


def new_school(root: Path, trust: str, name: str, phase: Phase, short_name: str | None = None) -> Path:
    """Write the file of a school that the trust did not have, and give its path.

    `short_name` is what selectors and folders call it; left out, it is made from the name. Raises BadSchoolNameError
    for a name that is none, or of which no short name can be made, BadShortNameError where the short name will not do
    or there is such a file, and UnwritableFileError.
    """
    title = " ".join(name.split())
    if not title[:1].isalnum():
        raise BadSchoolNameError(title, "a school’s name begins with a letter or a digit", _AS_WRITTEN)
    if "\\" in title or {".", ".."} & set(title.split("/")):
        raise BadSchoolNameError(title, "it reads like the path of a file", _AS_WRITTEN)
    called = short_name_of(title) if short_name is None else short_name
    if not called:
        why = "no short name can be made of it, which has the letters a–z, digits and hyphens only"
        raise BadSchoolNameError(title, why, "Give one with --as, like --as our-school.")
    try:
        check_slug(called)
    except ValueError as error:
        raise BadShortNameError(called, str(error), _ANOTHER) from None
    path = root / "seeds" / trust / "schools" / f"{called}.yaml"
    if path.exists():
        raise BadShortNameError(called, f"there is a school {trust}/{called} already", _ANOTHER)
    text = _SCHOOL.format(title=title, name=one_line(title), phase=phase, id=f"{trust}/{called}")
    write_atomically(path, text.encode("utf-8"))
    return path


class BadSchoolNameError(PolicygenError):
    """A name that no school has, or of which no short name can be made."""

    exit_code = 2

    def __init__(self, name: str, why: str, next_step: str) -> None:
        self.name = name
        super().__init__(f"The name ‘{name}’ cannot be taken as it is: {why}.", f"Nothing was written. {next_step}")


def short_name_of(name: str) -> str:
    """A short name for a school: ‘St Anne’s Primary’ becomes st-annes-primary."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "").replace("'", ""))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", letters.casefold()).strip("-")


_AS_WRITTEN: Final = "Give the name as people write it, like “Watling Academy”."
_ANOTHER: Final = "Give the school another one with --as, like our-school."
_SCHOOL: Final = """\
# yaml-language-server: $schema=../../.schema/school.json
#
# What is known of {title}.
# What is not filled in prints as a labelled blank in its documents. To get the lines to fill in and put below:
#   policygen schools show {id} --missing

name: {name}
phase: {phase}
"""


def _check_empty(target: Path) -> None:
    try:
        taken = target.exists() and (not target.is_dir() or any(target.iterdir()))
    except OSError as error:
        raise UnwritableFileError(
            str(target), f"it cannot be opened ({error.strerror}).", "Name another folder."
        ) from error
    if taken:
        what = "it is not empty." if target.is_dir() else "a file of that name is there."
        raise UnwritableFileError(str(target), what, "Name a new folder, or an empty one.")


def _files() -> Iterator[tuple[Path, str]]:
    """Every file of the starter, and its path in the new folder."""
    for top, below in ((_STARTER / "folder", ""), (_templates(), "templates/")):
        for path in sorted(top.rglob("*")):
            if path.is_file() and not path.name.startswith((".", "~$")):
                yield path, below + path.relative_to(top).as_posix()


def _templates() -> Path:
    """The starter templates: inside an installed package, or beside it in a checkout of the project."""
    for folder in (_STARTER / "templates", _PACKAGE.parent / "templates"):
        if folder.is_dir():
            return folder
    raise UnwritableFileError(
        str(_STARTER), "the starter templates are missing from this installation.", "Install policygen again."
    )


def _empty(target: Path, *, itself: bool) -> None:
    if itself:
        shutil.rmtree(target, ignore_errors=True)
        return
    for path in target.iterdir():
        shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink()
