"""A YAML file as it was typed: every scalar a string, every node with the place where it stands.

The model gives the strings their types, so `12:30`, `no`, `0123` and `2026-09-01` arrive as written. A YAML
file can do harm; what no policygen file needs is refused with its place: tags that name Python objects,
aliases that multiply, endless nesting, characters that Word files forbid.
"""

import re
from dataclasses import dataclass
from typing import Any, NamedTuple

from policygen.errors import Finding, Place

LARGEST_FILE = 5_000_000
"""Bytes of a YAML file that are read; the values of a thousand-page trust are a tenth of that."""
_NOTHING = {"", "~", "null"}

# What neither YAML nor XML 1.0 takes: https://www.w3.org/TR/xml/#charsets and https://yaml.org/spec/1.1/#c-printable
# It is not compiled here: that takes as long as a look at a hundred files, and hardly any has such a character.
_FORBIDDEN_TYPED = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]"
# What a file must hold to hold one of these. Looking for it takes a tenth of the time: control characters from the one
# range, the first byte of those from the other, and the first two of U+FFFE and U+FFFF, in UTF-8.
_CONTROLS = bytes({*range(0x20), 0x7F} - {0x09, 0x0A, 0x0D})
_SUSPECT = (b"\xc2", b"\xef\xbf")


class Spot(NamedTuple):
    """A point in a text: line and column count from 1, the offset from 0."""

    line: int
    column: int
    offset: int


class Scalar(NamedTuple):
    """One value: the characters that were meant, where they start and where they end."""

    text: str
    start: Spot
    end: int
    quoted: bool
    size: int = 1
    height: int = 1

    @property
    def given(self) -> bool:
        """Whether it says anything: `phone:`, `phone: ~` and `phone: ""` do not."""
        return self.text.strip() != "" if self.quoted else self.text not in _NOTHING


@dataclass(frozen=True, slots=True)
class Listing:
    """Values one after another; `flow` says that they stand in square brackets."""

    items: tuple["Node", ...]
    start: Spot
    end: int
    flow: bool
    size: int
    height: int

    @property
    def given_items(self) -> tuple["Node", ...]:
        """The items that say something; these are the ones that `plain` gives, in the same order."""
        return tuple(item for item in self.items if not says_nothing(item))


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and its value."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True)
class Map:
    """Keys with values; `flow` says that they stand in curly brackets."""

    entries: tuple[Entry, ...]
    start: Spot
    end: int
    flow: bool
    size: int
    height: int

    def get(self, key: str) -> Entry | None:
        """The entry of that key."""
        return next((entry for entry in self.entries if entry.key.text == key), None)


Node = Scalar | Listing | Map
Plain = str | list[Any] | dict[str, Any]


def says_nothing(node: Node) -> bool:
    """Whether there is no value in the node, however many keys or dashes it has."""
    if isinstance(node, Scalar):
        return not node.given
    if isinstance(node, Listing):
        return all(says_nothing(item) for item in node.items)
    return all(says_nothing(entry.value) for entry in node.entries)


def plain(node: Node) -> Plain | None:
    """The node as strings, lists and dicts; what says nothing is left out, and None if all of it does."""
    if isinstance(node, Scalar):
        return node.text if node.given else None
    if isinstance(node, Listing):
        return [value for item in node.items if (value := plain(item)) is not None] or None
    given = {entry.key.text: value for entry in node.entries if (value := plain(entry.value)) is not None}
    return given or None


def spot_of(node: Node, path: tuple[int | str, ...]) -> Spot:
    """Where the value at a path of keys and positions starts; as far along the path as the file goes.

    A step that the file does not have is passed over: one holder of a post may be written without a list.
    A last step `[key]` asks for the key itself.
    """
    if path[-1:] == ("[key]",):
        return key_spot(node, path[:-1])
    return _follow(node, path)[1].start


def key_spot(node: Node, path: tuple[int | str, ...]) -> Spot:
    """Where the last key of the path stands."""
    return _follow(node, path)[0]


def words_at(node: Node | None, key: str) -> str | None:
    """The one value of a key, where the node has the key and it holds one."""
    entry = node.get(key) if isinstance(node, Map) else None
    return entry.value.text if entry and isinstance(entry.value, Scalar) and entry.value.given else None


def _follow(node: Node, path: tuple[int | str, ...]) -> tuple[Spot, Node]:
    key = node.start
    for step in path:
        if isinstance(node, Map) and (entry := node.get(str(step))):
            key, node = entry.key.start, entry.value
        elif isinstance(node, Listing) and isinstance(step, int) and step < len(node.given_items):
            node = node.given_items[step]
            key = node.start
        elif isinstance(node, Map) and isinstance(step, int) and (item := _named_item(node, step)):
            key, node = item.key.start, item.value
    return key, node


def _named_item(node: Map, number: int) -> Entry | None:
    """One of the items of a list that is written as keys with keys below each; one holder of a post has none below."""
    given = [entry for entry in node.entries if not says_nothing(entry.value)]
    return given[number] if number < len(given) and isinstance(given[number].value, Map) else None


# ── reading ──────────────────────────────────────────────────────────────────────────────────────────


def read_yaml(data: bytes, file: str) -> tuple[Node | None, list[Finding]]:
    """The file's nodes and its problems, each with its place in `file`.

    There are no nodes where the problems leave nothing to read. A file that says nothing at all is a problem.
    """
    text, findings = decode(data, file)
    if text is None:
        return None, findings
    # Only here: it brings in the YAML library, and mostly it is known what each file says.
    from policygen.workspace.composing import composed

    node, findings = composed(text, file)
    if findings and node is None:
        return None, findings
    if node is None or says_nothing(node):
        return None, [*findings, Finding(Place(file, 1, 1), "the file says nothing yet.")]
    return node, findings


def decode(data: bytes, file: str) -> tuple[str | None, list[Finding]]:
    """The text of a UTF-8 file without its byte order mark, or why it is none."""
    if len(data) > LARGEST_FILE:
        size = f"the file has {len(data) / 1e6:.0f} MB; at most {LARGEST_FILE / 1e6:.0f} MB are read."
        return None, [Finding(Place(file), size)]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None, [Finding(Place(file, 1, 1), "the file is saved as UTF-16.", "Save it as UTF-8.")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [_encoding_finding(data, error.start, file)]
    if len(data.translate(None, _CONTROLS)) == len(data) and not any(start in data for start in _SUSPECT):
        return text, []
    found = [forbidden(_place(text, one.start(), file), one[0]) for one in re.finditer(_FORBIDDEN_TYPED, text)]
    return (None, found[:20]) if found else (text, [])


def forbidden(place: Place, character: str) -> Finding:
    """What is wrong with a character that neither YAML nor Word takes."""
    message = f"there is a character here that no document can hold (U+{ord(character):04X})."
    return Finding(place, message, "Delete it.")


def _encoding_finding(data: bytes, at: int, file: str) -> Finding:
    before = data[:at].removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    meant = data[at : at + 1].decode("cp1252", "replace")
    return Finding(
        _place(before, len(before), file),
        f"the file is not saved as UTF-8: here stands a byte that is perhaps ‘{meant}’.",
        "Save it as UTF-8.",
    )


def _place(text: str, index: int, file: str) -> Place:
    line = text.count("\n", 0, index) + 1
    return Place(file, line, index - text.rfind("\n", 0, index))
