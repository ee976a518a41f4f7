"""What was worked out once and would take long again, kept in the person's own cache folder for the next command.

What is kept may be code, as Python keeps its own: it is taken only from a folder of the person's that nobody else can
write to, and never from one that people share. What is damaged is passed over; all of it may be deleted at any time.
"""

import contextlib
import hashlib
import os
import stat
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

SETTING: Final = "POLICYGEN_CACHE"
"""The environment variable that names another folder, or is `off` where nothing is to be kept."""

KEPT_FOR: Final = 90 * 24 * 3600
"""For so many seconds is kept what nobody needed."""


@dataclass(frozen=True)
class Kept:
    """A folder in which things are kept, each under the digest of what it belongs to."""

    folder: Path
    _tidied: list[bool] = field(default_factory=list, compare=False, repr=False)

    @classmethod
    def of_this_person(cls, name: str) -> "Kept | None":
        """The folder of that name in the cache folder of whoever runs the program.

        None where keeping is turned off, the system knows of no home for this person, or others can write there.
        """
        setting = os.environ.get(SETTING, "")
        if setting.lower() in ("off", "0", "no"):
            return None
        # Loaded here: most commands that find nothing to do need nothing that is kept.
        from platformdirs import user_cache_path

        with contextlib.suppress(OSError, RuntimeError):
            folder = (Path(setting).absolute() if setting else user_cache_path("policygen", appauthor=False)) / name
            if not folder.is_absolute():
                return None
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if _is_ours_alone(folder):
                return cls(folder)
        return None

    def recall(self, *belongs_to: str) -> bytes | None:
        """What was kept for this; None where nothing was, or it is damaged."""
        file = self._file(belongs_to)
        try:
            digest, _, data = file.read_bytes().partition(b"\n")
            if hashlib.sha256(data).hexdigest().encode() != digest:
                return None
            os.utime(file)
        except OSError:
            return None
        return data

    def keep(self, data: bytes, *belongs_to: str) -> None:
        """Keep this; where that fails, the next command works it out anew."""
        with contextlib.suppress(OSError):
            self._make_room()
            beside = self.folder / f".{os.urandom(6).hex()}"
            # It need not outlast a power cut, so nothing waits for the disk.
            beside.write_bytes(hashlib.sha256(data).hexdigest().encode() + b"\n" + data)
            beside.replace(self._file(belongs_to))

    def _file(self, belongs_to: tuple[str, ...]) -> Path:
        said = "\0".join(belongs_to).encode("utf-8", "surrogatepass")
        return self.folder / hashlib.sha256(said).hexdigest()

    def _make_room(self) -> None:
        """Remove what nobody needed for long, once for all that this process keeps."""
        if self._tidied:
            return
        self._tidied.append(True)
        old = time.time() - KEPT_FOR
        for file in self.folder.iterdir():
            if file.stat().st_mtime < old:
                file.unlink(missing_ok=True)


def _is_ours_alone(folder: Path) -> bool:
    """Whether nobody else can write there. On Windows nobody else can where each person has a folder of their own."""
    if sys.platform == "win32":
        return True
    about = folder.stat()
    return about.st_uid == os.geteuid() and not about.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
