"""How far the loops of a document have come, so that the bookmarks in them can be told apart.

The code of a part whose paragraphs have identities says when a loop begins and each time it goes round.
"""

from collections.abc import Mapping

from policygen.word.bookmarks import FIRST_REPEATED, ending


class Turns:
    """The loops of one document while it is filled.

    `next_id` is the id of the next bookmark in any loop; `_sizes` says how many each loop of the part has, by
    the line of its tag.
    """

    __slots__ = ("_endings", "_positions", "_sizes", "next_id")

    def __init__(self) -> None:
        self.next_id = FIRST_REPEATED
        self.enter({})

    def enter(self, sizes: Mapping[int, int]) -> None:
        """Go on to another part of the document."""
        self._sizes = sizes
        self._positions: dict[int, int] = {}
        self._endings: set[tuple[int, str]] = set()

    def begin(self, line: int) -> None:
        """A loop begins."""
        self._positions[line] = 0

    def turn(self, line: int, item: object, around: str) -> tuple[str, int]:
        """A loop goes round, with this item, inside a turn with that ending.

        Gives what the names of its bookmarks end with, and the first of their ids. An item is known by its `id`
        if it has one, or else by its number.
        """
        position = self._positions[line] = self._positions[line] + 1
        id = item.get("id") if isinstance(item, dict) else getattr(item, "id", None)
        end = ending(around, f"id {id}" if type(id) in (str, int) else str(position))
        while (line, end) in self._endings:
            end = ending(end, "again")
        self._endings.add((line, end))
        first = self.next_id
        self.next_id = first + self._sizes.get(line, 0)
        return end, first
