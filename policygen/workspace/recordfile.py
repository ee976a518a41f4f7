"""One YAML file of the folder, read as the record that it holds; or known, where it was read before."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from policygen.errors import Finding, Place, UnreadableFileError
from policygen.files import read_file
from policygen.workspace.levels import Removals, removals
from policygen.workspace.paths import is_inside
from policygen.workspace.readings import Position, Reading, Readings
from policygen.workspace.records import R, place_of, read_record
from policygen.workspace.yamlfile import LARGEST_FILE, Listing, Map, Node, read_yaml


def _nothing_wrong(root: Path, folder: Path, node: Node | None, file: str) -> Iterator[Finding]:
    return iter(())


def _no_places(node: Node | None) -> Iterator[tuple[str, Node]]:
    return iter(())


@dataclass(frozen=True)
class Kind(Generic[R]):
    """What is special about one kind of file.

    `wrong` says what is wrong with it besides what its model says, `places` what messages may have to name later with
    where it stands, and `lacks` whether a good file names another one that is not there.
    """

    model: type[R]
    wrong: Callable[[Path, Path, Node | None, str], Iterable[Finding]] = _nothing_wrong
    places: Callable[[Node | None], Iterable[tuple[str, Node]]] = _no_places
    lacks: Callable[[Path, Path, R], bool] = lambda root, folder, record: False


@dataclass(frozen=True)
class FileRead(Generic[R]):
    """A file as it was found. It has no nodes where what it says was known, and nothing is wrong with it."""

    record: R | None
    findings: tuple[Finding, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    removed: Removals = field(default_factory=dict)
    node: Node | None = None
    data: bytes = b""


@dataclass(frozen=True)
class Files:
    """Reads the YAML files of a workspace; with `readings` only those of which it is not known yet what they say."""

    root: Path
    readings: Readings | None = None

    def read(self, kind: Kind[R], path: Path, file: str, *, in_place: bool = False) -> FileRead[R]:
        """What a file says, and what is wrong with it. `file` is what messages call it.

        `in_place`: it is known that no link leads out of the folder.
        """
        if not in_place and not is_inside(self.root, path):
            return FileRead(None)  # the link on the way is a finding of its own
        try:
            data = read_file(path, LARGEST_FILE)
        except UnreadableFileError as error:
            message = error.message.removeprefix(f"{path}: ")
            return FileRead(None, (Finding(Place(file), message, error.next_step),))
        return self._known(kind, path.parent, file, data) or self._read(kind, path.parent, file, data)

    def _known(self, kind: Kind[R], folder: Path, file: str, data: bytes) -> FileRead[R] | None:
        if self.readings is None or (known := self.readings.get(kind.model, data)) is None:
            return None
        if kind.lacks(self.root, folder, known.record):
            self.readings.forget(kind.model, data)
            return None
        places = {name: Place(file, *position) for name, position in known.places.items()}
        removed = {keys: Place(file, *position) for keys, position in known.removed.items()}
        return FileRead(known.record, (), places, removed, None, data)

    def _read(self, kind: Kind[R], folder: Path, file: str, data: bytes) -> FileRead[R]:
        node, findings = read_yaml(data, file)
        record, problems = read_record(kind.model, node, file) if node is not None else (None, [])
        findings += [*problems, *kind.wrong(self.root, folder, node, file)]
        places = {name: place_of(item, (), file) for name, item in kind.places(node)}
        removed = removals(node, file)
        if record is not None and not findings and self.readings is not None:
            self.readings.put(data, Reading(record, _positions(removed), _positions(places)))
        return FileRead(record, tuple(findings), places, removed, node, data)


K = TypeVar("K")


def _positions(places: Mapping[K, Place]) -> dict[K, Position]:
    return {name: (place.line or 1, place.column or 1) for name, place in places.items()}


def items_below(node: Node | None, key: str) -> tuple[Node, ...]:
    """The items of a list below a key of the node."""
    below = node.get(key) if isinstance(node, Map) else None
    return below.value.given_items if below and isinstance(below.value, Listing) else ()
