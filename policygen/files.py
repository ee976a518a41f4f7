"""Reading and writing whole files so that a crash, a full disk or a second program loses nothing.

A file is written beside its place and then moved over it, so that whoever looks sees the old file or the
new one and never a part. What the system refuses is said as an UnreadableFileError or UnwritableFileError.
"""

import contextlib
import errno
import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from policygen import __version__
from policygen.errors import ChangedFileError, UnreadableFileError, UnwritableFileError

TEMPORARY_FILES = ".policygen-*.tmp"
"""The names of files on their way to their place; one that is left over is what a crash left behind."""

_AGAIN = "and run the command again."
_WHY_NOT_WRITTEN = {
    errno.ENOSPC: ("the disk is full.", f"Free some space {_AGAIN}"),
    errno.EDQUOT: ("your share of the disk is full.", f"Free some space {_AGAIN}"),
    errno.EFBIG: ("the disk does not take a file of this size.", "Write to another disk."),
    errno.EROFS: ("the disk can only be read.", "Choose a folder that can be written to."),
    errno.ENOENT: ("its folder is not there, or no longer.", f"Bring the folder back {_AGAIN}"),
    errno.ENOTDIR: ("a file stands where its folder should be.", f"Move that file away {_AGAIN}"),
    errno.EISDIR: ("a folder of that name stands in its place.", f"Move the folder away {_AGAIN}"),
    errno.ELOOP: ("it is a link that leads to itself.", f"Delete the link {_AGAIN}"),
    errno.ENAMETOOLONG: ("the name is too long for this system.", "Choose a shorter name."),
}
_WHY_NOT_READ = {
    errno.ENOENT: ("there is no such file.", "Check the name."),
    errno.ENOTDIR: ("there is no such file.", "Check the name."),
    errno.EISDIR: ("this is a folder, not a file.", "Name the file itself."),
    errno.ENAMETOOLONG: ("there is no such file.", "Check the name."),
    errno.ELOOP: ("this is a link that leads to itself.", "Delete it, or put the file in its place."),
}
_FORBIDDEN = {errno.EACCES, errno.EPERM}


def read_file(path: Path, largest: int | None = None) -> bytes:
    """What the file holds.

    Raises UnreadableFileError where there is no such file, it is no ordinary file, it may not be read, or
    it is larger than `largest` bytes.
    """
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode) and not stat.S_ISDIR(about.st_mode):
            raise UnreadableFileError(str(path), "this is a device, not a file.", "Name an ordinary file.")
        if largest is not None and about.st_size > largest:
            raise UnreadableFileError(
                str(path),
                f"the file has {about.st_size / 1e6:.0f} MB; at most {largest / 1e6:.0f} MB are read.",
                "Check that it is the file you meant.",
            )
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error


def write_atomically(path: Path, data: bytes) -> None:
    """Make the file hold `data`, whole or not at all, whatever it held before.

    Folders that are missing are made, a link is followed, and the permissions of a file that was there are
    kept. Raises UnwritableFileError; then the file is as it was.
    """
    with _ready_to_replace(path, data):
        pass


def replace_atomically(path: Path, data: bytes, was: bytes | None) -> os.stat_result:
    """The same, but only while the file still holds `was` (None: while there is no file).

    Gives the size and time of the file as it was written, whoever writes to it afterwards. Raises
    ChangedFileError where somebody changed, made or removed the file meanwhile, and UnwritableFileError; in both
    cases the file is left as it is.
    """
    with _ready_to_replace(path, data) as written:
        if (path.read_bytes() if path.exists() else None) != was:
            raise ChangedFileError(str(path))
    return written


def code_digest(*below: str) -> str:
    """What tells these files and folders of the program from those of another version, with the version's own number.

    The number stands for all where an installation has no source files. The digest is hexadecimal.
    """
    code = b"".join(source.read_bytes() for source in _sources(below))
    return f"{__version__} {hashlib.sha256(code).hexdigest()}"


def code_stamp(*below: str) -> str:
    """The same for what only this installation keeps: by size and time of the files, as Python tells its own code."""
    told = (f"{source} {about.st_size} {about.st_mtime_ns}" for source in _sources(below) for about in [source.stat()])
    return f"{__version__} {hashlib.sha256(chr(10).join(told).encode()).hexdigest()}"


def _sources(below: Sequence[str]) -> list[Path]:
    """The program's files of these names and in these folders: code, and the tables that it goes by."""
    package = Path(__file__).parent
    modules = (package / name for name in below)
    files = (one for module in modules for one in ([module] if module.suffix else module.rglob("*.*")))
    return sorted(file for file in files if file.suffix in (".py", ".toml") and file.is_file())


def make_folder(path: Path) -> None:
    """Make the folder and those above it, where they are missing. Raises UnwritableFileError."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise UnwritableFileError(str(path), *_WHY_NOT_WRITTEN[errno.ENOTDIR]) from error
    except OSError as error:
        raise _unwritable(path, error) from error


@contextlib.contextmanager
def _ready_to_replace(path: Path, data: bytes) -> Iterator[os.stat_result]:
    """Write `data` beside the file, let the caller have a last look, then move it into place."""
    make_folder(path.parent)
    temporary: Path | None = None
    try:
        with contextlib.suppress(FileNotFoundError):
            path.stat()  # a link that leads to itself fails here, and not in a way that depends on Python
        target = path.resolve()
        temporary = target.with_name(TEMPORARY_FILES.replace("*", os.urandom(6).hex()))
        _write_through(temporary, data)
        if target.exists():
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        yield temporary.stat()
        temporary.replace(target)
        _write_through_folder(target.parent)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()


def _write_through(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _write_through_folder(folder: Path) -> None:
    # The new name itself must reach the disk too. Windows has no such call for folders, and some network
    # drives refuse it; the file is then in place all the same.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _unwritable(path: Path, error: OSError) -> UnwritableFileError:
    if error.errno in _FORBIDDEN:
        return UnwritableFileError(
            str(path),
            "it may not be written: it is read-only, or open in another program.",
            "Close it there, or allow writing to it and its folder, and run the command again.",
        )
    why, next_step = _WHY_NOT_WRITTEN.get(
        error.errno or 0, (f"the system refused to write it ({error.strerror}).", "Run the command again.")
    )
    return UnwritableFileError(str(path), why, next_step)


def _unreadable(path: Path, error: OSError) -> UnreadableFileError:
    if error.errno in _FORBIDDEN:
        return UnreadableFileError(str(path), "it may not be read.", "Close it in other programs, or allow reading it.")
    why, next_step = _WHY_NOT_READ.get(
        error.errno or 0, (f"the system refused to read it ({error.strerror}).", "Run the command again.")
    )
    return UnreadableFileError(str(path), why, next_step)
