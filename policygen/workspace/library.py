"""The files that a template may bring in: other templates, and pictures. Nothing outside the named folders.

load = FilesBelow((root / "seeds" / "mket" / "templates", root / "templates"))
data = load("shared/safeguarding.docx")
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from policygen.files import read_file

LARGEST: Final = 32 * 2**20
"""The most bytes that are read for a template or a picture."""


class OutsideError(ValueError):
    """A name that leads out of the folders in which a template may look."""


@dataclass(frozen=True)
class FilesBelow:
    """Gives the bytes of the file of a name, from the first of the folders that has it.

    It can be handed to another process. Raises FileNotFoundError where no folder has the file, OutsideError for a
    name that leads out of them, also by a link, and UnreadableFileError for a file that cannot be read or is too
    large.
    """

    folders: tuple[Path, ...]

    def __call__(self, name: str) -> bytes:
        """The bytes of the file of that name. Raises as the class says."""
        path = self.path(name)
        if path is None:
            raise FileNotFoundError(name)
        return read_file(path, LARGEST)

    def path(self, name: str) -> Path | None:
        """Where the file of that name is; none where no folder has it. Raises OutsideError."""
        pieces = name.replace("\\", "/").split("/")
        if ".." in pieces or pieces[0] == "" or ":" in pieces[0] or "\0" in name:
            raise OutsideError("it is looked for in the template folders only, so its name cannot lead out of them.")
        for folder in self.folders:
            path = folder.joinpath(*pieces)
            if path.is_file():
                return _inside(folder, path)
        return None


def _inside(folder: Path, path: Path) -> Path:
    if not path.resolve().is_relative_to(folder.resolve()):
        raise OutsideError("it is a link that leads out of the template folders.")
    return path
