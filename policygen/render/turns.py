"""How far the loops of a document have come, so that what stands in them can be told apart.

The code of a part whose paragraphs have identities says when a loop begins and each time it goes round.
"""

from collections.abc import Sequence

from policygen.word.finish import identified
from policygen.word.identity import Identity


class Turns:
    """The loops of one part while it is filled, each by the line of its tag."""

    __slots__ = ("_identities", "_items", "_positions")

    def __init__(self, identities: Sequence[Identity]) -> None:
        self._identities = identities
        self._items: dict[int, object] = {}
        self._positions: dict[int, int] = {}

    def begin(self, line: int) -> None:
        """A loop begins."""
        self._positions[line] = 0

    def turn(self, line: int, item: object) -> None:
        """A loop goes round, with this item."""
        self._positions[line] += 1
        self._items[line] = item

    def identify(self, number: int) -> str:
        """The sign for the bookmark of an identity of the part, for the items that its loops stand at."""
        identity = self._identities[number]
        return identified(identity.of([self._item(line) for line in identity.loops]))

    def _item(self, line: int) -> str:
        """What an item is known by: its `id` if it has one, or else its number."""
        item = self._items.get(line)
        id = item.get("id") if isinstance(item, dict) else getattr(item, "id", None)
        if type(id) in (str, int):
            return f"id {id}"
        return str(self._positions.get(line, 0))
