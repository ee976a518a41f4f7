"""Where what is said of a school stands: the file and line of the nearest level that says it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from policygen.errors import Place, PolicygenError
from policygen.files import read_file
from policygen.model import OwnValue, Statement
from policygen.workspace.folder import TrustFolder
from policygen.workspace.levels import Keys, Level, entry_at
from policygen.workspace.yamlfile import Listing, Map, Node, Scalar, read_yaml, words_at


class Spots:
    """Finds things in the YAML files below a folder; each file is read once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._nodes: dict[str, Node | None] = {}

    def node(self, file: str) -> Node | None:
        """The nodes of a file; None for one that cannot be read."""
        if file not in self._nodes:
            try:
                self._nodes[file] = read_yaml(read_file(self._root / file), file)[0]
            except PolicygenError:
                self._nodes[file] = None
        return self._nodes[file]

    def at(self, file: str, keys: Keys) -> Place:
        """Where a file says what stands at these keys; the file itself, where it does not."""
        found = entry_at(self.node(file), keys)
        return Place(file, found[0].line, found[0].column) if found is not None else Place(file)

    def of(self, levels: Sequence[Level], keys: Keys) -> Place | None:
        """Where the nearest of the levels says what stands at these keys; None where none does."""
        for level in reversed(levels):
            found = entry_at(self.node(level.file), (*level.at, *keys))
            if found is not None:
                return Place(level.file, found[0].line, found[0].column)
        return None

    def of_statement(self, folder: TrustFolder, school: str | None, statement: Statement) -> Place | None:
        """Where a statement stands that a school has beside its trust's, or a value of its own by that name."""
        levels = self.levels(folder, school)
        for level in reversed(levels):
            found = entry_at(self.node(level.file), (*level.at, "statements"))
            items = found[1].items if found and isinstance(found[1], Listing) else ()
            item = next((item for item in items if words_at(item, "id") == statement.id), None)
            if item is not None:
                return Place(level.file, item.start.line, item.start.column)
        return self.of(levels, ("values", "values", statement.name)) if statement.name else None

    def of_value(self, folder: TrustFolder, school: str, value: OwnValue) -> Place:
        """Where a value of a school's own stands; its file, where no line says so."""
        levels = self.levels(folder, school)
        return self.of(levels, ("values", "values", value.name)) or Place(folder.own[school].file)

    def levels(self, folder: TrustFolder, school: str | None) -> tuple[Level, ...]:
        """The levels that say something of a school, from far to near; none for the trust itself."""
        return folder.levels.chain(folder.own[school]) if school else ()


def scalars(node: Node | None, at: Keys = ()) -> Iterator[tuple[Keys, Scalar]]:
    """Every single value below a node, each with the keys that lead to it; items of lists have their position."""
    if isinstance(node, Scalar):
        yield at, node
    elif isinstance(node, Map):
        for entry in node.entries:
            yield from scalars(entry.value, (*at, entry.key.text))
    elif isinstance(node, Listing):
        for number, item in enumerate(node.items):
            yield from scalars(item, (*at, str(number)))
