"""Starting a folder of one's own: the starter templates and one made-up, explained trust."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from policygen.errors import UnwritableFileError
from policygen.files import make_folder, read_file, write_atomically
from policygen.workspace.schema import write_schemas

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
