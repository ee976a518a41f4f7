"""Templates that were read and compiled before, so that the next command need not do it again: that takes the longest.

What is kept of a template is code, as Python keeps its own: it is taken only from the person's own cache folder, which
nobody else can write to, and never from a folder that people share. It belongs to the bytes of the template and of the
files that it brings in, and to this version of the program and of Python. What is damaged or of another version is
passed over; all of it may be deleted at any time.
"""

import contextlib
import hashlib
import io
import os
import pickle
import stat
import sys
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Final

from policygen.errors import FindingsError, PolicygenError
from policygen.files import code_digest
from policygen.render.engine import Template

SETTING: Final = "POLICYGEN_CACHE"
"""The environment variable that names another folder, or is `off` where nothing is to be kept."""

KEPT_FOR: Final = 90 * 24 * 3600
"""For so many seconds a template is kept that nobody needed."""

_LIBRARIES: Final = ("jinja2", "lxml", "markupsafe")
_FORM: Final = "1"


@dataclass(frozen=True)
class KeptTemplates:
    """A folder in which templates are kept."""

    folder: Path
    _tidied: list[bool] = field(default_factory=list, compare=False, repr=False)

    @classmethod
    def of_this_person(cls) -> "KeptTemplates | None":
        """The one in the cache folder of whoever runs the program; None where there is none that is theirs alone."""
        setting = os.environ.get(SETTING, "")
        if setting.lower() in ("off", "0", "no"):
            return None
        # Loaded here: most commands that find nothing to do make no document.
        from platformdirs import user_cache_path

        with contextlib.suppress(OSError, RuntimeError):
            folder = (
                Path(setting).absolute() if setting else user_cache_path("policygen", appauthor=False)
            ) / "templates"
            if not folder.is_absolute():
                # The system knows of no home for whoever this is.
                return None
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if _is_ours_alone(folder):
                return cls(folder)
        return None

    def recall(self, template: Template, load: Callable[[str], bytes]) -> bool:
        """Make the template ready as it was kept; false where it is not. `load` gives the files that it brings in."""
        if template.is_extended:
            return False
        file = self.folder / _key(template)
        try:
            digest, _, data = file.read_bytes().partition(b"\n")
            if hashlib.sha256(data).hexdigest().encode() != digest:
                return False
            stream = io.BytesIO(data)
            brought_in: dict[str, str] = pickle.load(stream)
            if any(_digest_of(load, name) != was for name, was in brought_in.items()):
                return False
            template.prepare_as(pickle.load(stream))
            os.utime(file)
        except Exception:
            # Whatever is wrong with what was kept: the template itself is at hand.
            return False
        return True

    def keep(self, template: Template, load: Callable[[str], bytes], asked: Collection[str]) -> None:
        """Keep the template, with the digests of the files that it asked for.

        One that has errors is not kept, nor one with filters or tests of its own.
        """
        if template.is_extended:
            return
        try:
            prepared = template.prepared
        except FindingsError:
            return
        brought_in = {name: _digest_of(load, name) for name in sorted(asked)}
        try:
            # A quarter of a megabyte for each template; to make it smaller would take half as long again.
            data = pickle.dumps(brought_in) + pickle.dumps(prepared, protocol=5)
        except (pickle.PicklingError, RecursionError, MemoryError, TypeError):
            # The template is at hand, and is read anew the next time.
            return
        # It need not outlast a power cut, so nothing waits for the disk.
        with contextlib.suppress(OSError):
            self._make_room()
            beside = self.folder / f".{os.urandom(6).hex()}"
            beside.write_bytes(hashlib.sha256(data).hexdigest().encode() + b"\n" + data)
            beside.replace(self.folder / _key(template))

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


def _key(template: Template) -> str:
    """What tells a template as it is read now from all others: its bytes, its name in messages, and the program."""
    said = (_FORM, _program(), type(template).__name__, template.name, hashlib.sha256(template.data).hexdigest())
    return hashlib.sha256("\0".join(said).encode("utf-8", "surrogatepass")).hexdigest()


def _digest_of(load: Callable[[str], bytes], name: str) -> str:
    try:
        return hashlib.sha256(load(name)).hexdigest()
    except (OSError, LookupError, ValueError, PolicygenError) as error:
        return f"none: {type(error).__name__}"


_PROGRAM: Final[list[str]] = []


def _program() -> str:
    """What tells one version of the program, of its libraries and of Python from another; worked out once."""
    if not _PROGRAM:
        libraries = " ".join(version(library) for library in _LIBRARIES)
        _PROGRAM.append(f"{code_digest('errors.py', 'word', 'render')} {sys.version} {libraries}")
    return _PROGRAM[0]
