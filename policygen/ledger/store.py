"""Files kept by what they hold, so that each is kept once and can be proved whole.

A file stands at `ab/abcd…` below the store, named by the SHA-256 of its bytes. What stands there is the file
cut into pieces, each written out or only named: an issued Word file shares its logo, styles and fonts with the
other documents of its template, and such pieces stand in the store once, under names of their own. The pieces
put together are the file by construction, whoever made it; whether they are is proved at each reading.
"""

import contextlib
import hashlib
import os
import re
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from itertools import pairwise
from pathlib import Path

from policygen.files import TEMPORARY_FILES, make_folder, write_atomically

SHARED_FROM = 1024
"""The size in bytes from which a piece is worth a file of its own: below, naming it saves next to nothing."""

_ZIP_RECORD = re.compile(rb"PK(?:\x03\x04|\x01\x02)")
"""Where an entry of a zip, or the line for it in the zip's directory, begins (APPNOTE 4.3.7 and 4.3.12).

Chance may put these bytes elsewhere too, and in a file that is no zip: that only makes another piece.
"""

_HEAD = struct.Struct(">4sI")
_PIECE = struct.Struct(">I32s")
_MARK = b"PGK1"
"""A kept file is this mark and the number of pieces; for each piece its length if it is written out, or zero and
the SHA-256 by which it is found; then the pieces that are written out.
"""

KEY = re.compile(r"[0-9a-f]{64}")
"""What the name of a kept file looks like."""


@dataclass(frozen=True)
class Pruned:
    """What was removed: how many files, and how many bytes they had."""

    files: int
    bytes: int


@dataclass(frozen=True)
class _Written:
    """A piece that is written out."""

    data: bytes


@dataclass(frozen=True)
class _Named:
    """A piece that stands elsewhere in the store."""

    digest: bytes


_Piece = _Written | _Named


class Store:
    """The kept files in a folder. Nothing is made until the first is kept; one process at a time may keep."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._met: set[bytes] = set()
        self._shared: dict[bytes, bytes] = {}

    def keep(self, data: bytes) -> str:
        """Put the file into the store, and give the key by which `get` finds it: on return it is on the disk.

        Raises UnwritableFileError.
        """
        key = hashlib.sha256(data).hexdigest()
        if self.get(key) is None:
            self._write(key, self._pieces(data))
        return key

    def get(self, key: str) -> bytes | None:
        """The file of this key, or None where it is missing, cannot be read or is not what it was."""
        pieces = self._read(key)
        if pieces is None:
            return None
        whole = b"".join(piece.data if isinstance(piece, _Written) else self._piece(piece) for piece in pieces)
        return whole if hashlib.sha256(whole).hexdigest() == key else None

    def __contains__(self, key: str) -> bool:
        """Whether a file stands under this key; only `get` tells whether it is whole."""
        try:
            return KEY.fullmatch(key) is not None and self._path(key).is_file()
        except OSError:
            return False

    def prune(self, wanted: Iterable[str], newer_than: float | None = None) -> Pruned:
        """Remove every file but these, and but those that were put there since `newer_than` (a file time).

        What a killed process left half-written goes too; anything that is not the store's stays.
        """
        kept = {key for key in wanted if KEY.fullmatch(key)}
        if newer_than is not None:
            kept |= {path.name for path in self._files() if not _is_older(path, newer_than)}
        kept |= {piece for key in kept for piece in self._named_by(key)}
        self._met.clear()
        self._shared.clear()
        sizes = [_remove(path) for path in self._files() if path.name not in kept]
        return Pruned(sum(size is not None for size in sizes), sum(size or 0 for size in sizes))

    # ── pieces ───────────────────────────────────────────────────────────────────────────────────────

    def _pieces(self, data: bytes) -> list[_Piece]:
        cuts = [0, *(found.start() for found in _ZIP_RECORD.finditer(data, 1)), len(data)]
        if len(cuts) == 2:  # A file that is one piece would else be kept as a name for itself.
            return [_Written(data)]
        return _joined(self._shared_piece(data[start:end]) for start, end in pairwise(cuts))

    def _shared_piece(self, data: bytes) -> _Piece:
        """The piece by its name where it stands in the store, or came by before; else the piece itself.

        What is met for the first time may be this document's own and is not given a file: ten thousand
        documents are then about ten thousand files, not ten times as many.
        """
        if len(data) < SHARED_FROM:
            return _Written(data)
        if data not in self._shared:
            digest = hashlib.sha256(data).digest()
            if not self._has_its_own_file(digest, data):
                return _Written(data)
            self._shared[data] = digest
        return _Named(self._shared[data])

    def _has_its_own_file(self, digest: bytes, data: bytes) -> bool:
        """Whether the piece stands in the store by itself; the second time that it comes by, it is put there."""
        if self.get(digest.hex()) is None:
            if digest not in self._met:
                self._met.add(digest)
                return False
            self._write(digest.hex(), [_Written(data)])
        return True

    def _piece(self, piece: _Named) -> bytes:
        """What a name stands for; nothing where that is missing, which the digest of the whole then shows."""
        found = self._read(piece.digest.hex()) or []
        return b"".join(part.data for part in found if isinstance(part, _Written))

    # ── files ────────────────────────────────────────────────────────────────────────────────────────

    def _path(self, key: str) -> Path:
        return Path(f"{self.folder}/{key[:2]}/{key}")

    def _files(self) -> Iterator[Path]:
        """The store's own files, in order, those included that a killed process left on their way."""
        for path in sorted(self.folder.glob("??/*")):
            if (KEY.fullmatch(path.name) or fnmatch(path.name, TEMPORARY_FILES)) and path.is_file():
                yield path

    def _write(self, key: str, pieces: list[_Piece]) -> None:
        lines = [(len(p.data), b"") if isinstance(p, _Written) else (0, p.digest) for p in pieces]
        head = [_HEAD.pack(_MARK, len(pieces)), *(_PIECE.pack(*line) for line in lines)]
        data = b"".join([*head, *(p.data for p in pieces if isinstance(p, _Written))])
        path = self._path(key)
        try:
            if not path.parent.is_dir():
                make_folder(path.parent)
            _write_through(path, data)
        except OSError:
            write_atomically(path, data)  # This says what is wrong.

    def _read(self, key: str) -> list[_Piece] | None:
        """The pieces of a kept file, or None where it is missing or cannot be read."""
        if not KEY.fullmatch(key):
            return None
        try:
            return _unpacked(self._path(key).read_bytes())
        except OSError:
            return None

    def _named_by(self, key: str) -> list[str]:
        return [piece.digest.hex() for piece in self._read(key) or [] if isinstance(piece, _Named)]


def _write_through(path: Path, data: bytes) -> None:
    """Write a file and its name to the disk, straight into its place.

    A half that a crash leaves there is told by its digest, and nobody asks for a file before it is whole: so it need
    not be written beside its place first, which takes three times as long.
    """
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    with contextlib.suppress(OSError):  # Windows and some network drives have no such call for folders.
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _joined(pieces: Iterable[_Piece]) -> list[_Piece]:
    """The same with neighbours that are written out made one."""
    joined: list[_Piece] = []
    run: list[bytes] = []
    for piece in pieces:
        if isinstance(piece, _Written):
            run.append(piece.data)
            continue
        joined += [_Written(b"".join(run)), piece] if run else [piece]
        run = []
    return [*joined, _Written(b"".join(run))] if run else joined


def _unpacked(data: bytes) -> list[_Piece] | None:
    """The pieces that a kept file lists, or None where it is not one; damage further on shows in the digest."""
    if len(data) < _HEAD.size or not data.startswith(_MARK):
        return None
    _, count = _HEAD.unpack_from(data)
    end = _HEAD.size + count * _PIECE.size
    if end > len(data):
        return None
    pieces: list[_Piece] = []
    for length, digest in _PIECE.iter_unpack(data[_HEAD.size : end]):
        pieces.append(_Written(data[end : end + length]) if length else _Named(digest))
        end += length
    return pieces


def _is_older(path: Path, than: float) -> bool:
    """Whether the file was put there before that time; not where the system does not tell."""
    with contextlib.suppress(OSError):
        return path.stat().st_mtime < than
    return False


def _remove(path: Path) -> int | None:
    """Remove a file and give its size; None where the system refuses, since the next time will do."""
    with contextlib.suppress(OSError):
        size = path.stat().st_size
        path.unlink()
        return size
    return None
