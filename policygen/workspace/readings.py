"""What was read from YAML files before, so that a file that did not change need not be read again.

Of each file that was right in everything, the record and the places that messages may need are kept beside the ledger,
by the digest of the file's bytes: the same bytes say the same, whatever the name, the size and the time of their file.
All of it is one file of JSON, written whole or not at all. One that is damaged, somebody else's or of another version
of the program is passed over; it may be deleted at any time.
"""

import contextlib
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from policygen.errors import UnwritableFileError
from policygen.files import code_digest, write_atomically
from policygen.record import Record

R = TypeVar("R", bound=Record)

PLACE: Final = "output/.policygen/readings.json"
"""Where it is below the workspace: in the ledger's folder."""

Position = tuple[int, int]
"""A line and a column."""


@dataclass(frozen=True)
class Reading(Generic[R]):
    """What one file says: its record, where it takes something out with `~`, and where what is asked for stands."""

    record: R
    removed: Mapping[tuple[str, ...], Position]
    places: Mapping[str, Position]


class Readings:
    """What is known of files by what they hold. Made for one look at all files of a workspace."""

    def __init__(self, root: Path) -> None:
        self._file = root / PLACE
        self._known = _known_in(self._file)
        self._used: dict[str, Any] = {}

    def get(self, model: type[R], data: bytes) -> Reading[R] | None:
        """What a file of these bytes says, if that is known."""
        key = _key(model, data)
        known = self._known.get(key)
        if known is None:
            return None
        try:
            found = _from_json(model, known)
        except (ValueError, TypeError, LookupError, AttributeError):  # JSON of another form than ours
            return None
        self._used[key] = known
        return found

    def put(self, data: bytes, reading: Reading[Any]) -> None:
        """Know from now on what a file of these bytes says: one in which nothing is wrong."""
        self._used[_key(type(reading.record), data)] = reading

    def forget(self, model: type[Record], data: bytes) -> None:
        """Know no longer what a file of these bytes says."""
        self._used.pop(_key(model, data), None)

    def save(self) -> None:
        """Keep what was asked for or learned; nothing is written where that is kept already.

        Nor is it where the ledger's folder is not there or may not be written: the files are then read again.
        """
        if self._used.keys() == self._known.keys() or not self._file.parent.is_dir():
            return
        files = {key: _as_json(one) if isinstance(one, Reading) else one for key, one in sorted(self._used.items())}
        text = json.dumps({"made_by": _program(), "files": files}, ensure_ascii=False, separators=(",", ":")).encode()
        with contextlib.suppress(UnwritableFileError):
            write_atomically(self._file, b"%b\n%b\n" % (_digest(text).encode(), text))


def _key(model: type[Record], data: bytes) -> str:
    return f"{model.__name__} {_digest(data)}"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


# ── the file ─────────────────────────────────────────────────────────────────────────────────────────


def _known_in(file: Path) -> Mapping[str, Any]:
    """What the file holds; nothing where it is not one that this version of the program wrote."""
    try:
        digest, _, text = file.read_bytes().removesuffix(b"\n").partition(b"\n")
        if digest.decode() != _digest(text):
            return {}
        held = json.loads(text)
        files = held["files"] if held["made_by"] == _program() else {}
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return {}
    return files if isinstance(files, dict) else {}


def _program() -> str:
    """What tells one version of the program from another: the digest of the code that reads files."""
    return code_digest("model.py", "record", "workspace")


def _as_json(reading: Reading[Any]) -> list[Any]:
    removed = [[list(keys), *position] for keys, position in reading.removed.items()]
    return [reading.record.kept(), removed, reading.places]


def _from_json(model: type[R], data: Any) -> Reading[R]:
    record, removed, places = data
    return Reading(
        model.from_kept(record),
        {tuple(keys): (line, column) for keys, line, column in removed},
        {name: (line, column) for name, (line, column) in places.items()},
    )
