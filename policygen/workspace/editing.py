"""Change what a YAML file says and leave every other character of it as people wrote it.

The file's text is never written anew from its data. What is to be said differently is found by its place,
and only that stretch of text is replaced; comments, blank lines, quoting, indentation and line ends elsewhere
stay because nothing touches them. A list whose items have an id or a name keeps each item's text, with the
comment above it, wherever the item moves.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from policygen.workspace.writing import (
    block_lines,
    entry_lines,
    fits_in_one_line,
    item_lines,
    one_line,
    remarked_item_lines,
    text_lines,
)
from policygen.workspace.yamlfile import Entry, Listing, Map, Node, Scalar, read_yaml

Data = Mapping[str, Any]
Remark = Callable[[Data], str]


@dataclass(frozen=True, slots=True)
class Splice:
    """New words for a stretch of text. Of several at one point, the most indented stands first."""

    start: int
    end: int
    words: str
    indent: int = 1_000_000


class CannotEditError(Exception):
    """A file whose YAML is of a kind that cannot be changed in place."""


def rewrite(text: str, before: Data, after: Data, remark: Remark | None = None) -> str:
    """`text`, which says `before`, changed where it has to be so that it says `after`.

    Both are a record's data, keyed as in the file and in the order in which keys should stand. `remark` gives
    the comment that goes above a new item with an id. Raises CannotEditError; the caller checks the result.
    """
    node, _ = read_yaml(text.encode(), "")
    if not isinstance(node, Map) or node.flow:
        raise CannotEditError
    editor = _Editor(text, remark)
    return _spliced(text, 0, len(text), editor.map_splices(node, before, after))


def _spliced(text: str, start: int, end: int, splices: Iterator[Splice]) -> str:
    """The stretch of text with the splices in place."""
    pieces = []
    at = start
    for splice in sorted(splices, key=lambda splice: (splice.start, -splice.indent)):
        if splice.start < at:
            raise CannotEditError
        pieces += [text[at : splice.start], splice.words]
        at = splice.end
    return "".join([*pieces, text[at:end]])


class _Editor:
    """Finds the splices that make one text say something else."""

    def __init__(self, text: str, remark: Remark | None) -> None:
        self._text = text
        self._remark = remark
        self._newline = "\r\n" if "\r\n" in text else "\n"

    # ── maps ──

    def map_splices(self, node: Map, before: Data, after: Data) -> Iterator[Splice]:
        """What makes a map below one another in lines say `after` instead of `before`."""
        yield from (self._removal(node, key) for key in before if key not in after and node.get(key))
        for key, value in after.items():
            entry = node.get(key)
            if key in before and before[key] == value:
                continue
            if entry is None:
                yield self._insertion(node, key, value, list(after))
            else:
                yield from self._change(entry, before.get(key), value, node)

    def _removal(self, node: Map, key: str) -> Splice:
        position = next(n for n, entry in enumerate(node.entries) if entry.key.text == key)
        entry = node.entries[position]
        start = self._line_start(entry.key.start.offset)
        if not self._text[start : entry.key.start.offset].strip():
            return Splice(start, self._next_line(entry.value.end), "")
        if position + 1 == len(node.entries):
            raise CannotEditError
        # The first key of a list's item shares its line with the dash: the second moves up to it.
        return Splice(entry.key.start.offset, node.entries[position + 1].key.start.offset, "")

    def _insertion(self, node: Map, key: str, value: Any, order: Sequence[str]) -> Splice:
        """A new entry after the nearest one that should stand before it, else before all others."""
        first = node.entries[0].key.start
        indent = first.column - 1
        lines = self._entry_lines(key, value, indent)
        earlier = [entry for name in order[: order.index(key)] if (entry := node.get(name))]
        start = self._line_start(first.offset)
        if not earlier and not self._text[start : first.offset].strip():
            return Splice(start, start, self._joined(lines), indent)
        neighbour = earlier[-1] if earlier else node.entries[-1]
        end = self._line_end(max(neighbour.value.end, neighbour.key.end))
        return Splice(end, end, self._below(lines), indent)

    # ── values ──

    def _change(self, entry: Entry, before: Any, after: Any, parent: Map) -> Iterator[Splice]:
        node = entry.value
        if isinstance(node, Listing) and isinstance(before, Mapping) and len(node.given_items) == 1:
            node = node.given_items[0]  # the one holder of a post, written as a list of one
        if isinstance(node, Map) and not node.flow and isinstance(before, Mapping) and isinstance(after, Mapping):
            yield from self.map_splices(node, before, after)
        elif splice := self._list_splice(entry, entry.value, before, after):
            yield splice
        else:
            yield from self._replacement(entry, after, parent.entries[0].key.start.column - 1)

    def _replacement(self, entry: Entry, after: Any, indent: int) -> Iterator[Splice]:
        """New words for a whole value, whatever it was."""
        node = entry.value
        if not isinstance(node, Scalar) and not node.flow:
            lines = self._lines_below_key(after, indent + 2)
            yield Splice(self._line_end(entry.key.end), node.end, self._below(lines))
            return
        start, gap = self._value_start(node)
        used = node.start.column
        if isinstance(after, str):
            yield Splice(start, node.end, gap + self._new_words(node, after, indent, used))
        elif (
            isinstance(node, Map | Listing)
            or not isinstance(after, Mapping | Sequence)
            or fits_in_one_line(after, used)
        ):
            yield Splice(start, node.end, gap + one_line(after))
        else:
            end = self._line_end(node.end)
            yield Splice(start, node.end, "")
            yield Splice(end, end, self._below(self._lines_below_key(after, indent + 2)), indent + 2)

    def _value_start(self, node: Node) -> tuple[int, str]:
        """Where new words for a value start, and the space before them: one where they follow a colon."""
        before = self._text[self._line_start(node.start.offset) : node.start.offset]
        if not before.strip():
            return node.start.offset, ""
        return node.start.offset - len(before) + len(before.rstrip()), " "

    def _new_words(self, node: Node, after: str, indent: int, used: int) -> str:
        lines = text_lines(after, indent, used)
        if len(lines) == 1 or self._text[node.end : self._line_end(node.end)].strip():
            return one_line(after)  # a comment follows in the line and must not become part of the words
        header = self._text[node.start.offset : self._line_end(node.start.offset)]
        if isinstance(node, Scalar) and header[:1] in ("|", ">") and (said := re.search(r"\s+#.*", header)):
            lines[0] += said[0]
        return self._newline.join(lines)

    # ── lists ──

    def _list_splice(self, entry: Entry, node: Node, before: Any, after: Any) -> Splice | None:
        """What gives a list new items, each old one keeping its text; None where they are not distinct."""
        if not isinstance(node, Listing) or node.flow or not isinstance(after, list | tuple):
            return None
        chunks = self._chunks(node, before or (), self._next_line(entry.key.end))
        if not chunks or len({_identity(item) for item in after}) != len(after):
            return None
        start, end = chunks[0].lead_start, chunks[-1].end
        head = _head(self._text[start : chunks[0].start])
        old = {_identity(chunk.data): chunk for chunk in chunks}
        pieces = [head]
        for item in after:
            chunk = old.get(_identity(item))
            words = self._new_item(item, node) if chunk is None else self._old_item(chunk, item, node)
            words = words.removeprefix(head) if chunk is chunks[0] else words
            pieces.append(words if words.endswith("\n") else words + self._newline)
        return Splice(start, end, "".join(pieces))

    def _chunks(self, node: Listing, before: Sequence[Any], start: int) -> list["_Chunk"] | None:
        """The items with the comments above each; None where an item shares its lines with something else."""
        chunks = []
        if len(node.given_items) != len(before) or len({_identity(item) for item in before}) != len(before):
            return None
        for item, data in zip(node.given_items, before, strict=True):
            lead = _LEAD.match(self._text, start)
            if lead is None or not _DASH.fullmatch(self._text, lead.end(), item.start.offset):
                return None
            chunks.append(_Chunk(start, lead.end(), self._next_line(item.end), item, data))
            start = chunks[-1].end
        return chunks

    def _old_item(self, chunk: "_Chunk", item: Any, node: Listing) -> str:
        lead, inner = self._text[chunk.lead_start : chunk.start], chunk.node
        if chunk.data == item:
            return lead + self._text[chunk.start : chunk.end]
        if not isinstance(inner, Map) or inner.flow or not isinstance(item, Mapping):
            return lead + self._joined(item_lines(item, node.start.column - 1))
        if self._remark is not None:
            lead = lead.replace(f"# {self._remark(chunk.data)}", f"# {self._remark(item)}")
        return lead + _spliced(self._text, chunk.start, chunk.end, self.map_splices(inner, chunk.data, item))

    def _new_item(self, item: Any, node: Listing) -> str:
        return self._joined(self._item_lines(item, node.start.column - 1))

    # ── new lines ──

    def _entry_lines(self, key: str, value: Any, indent: int) -> list[str]:
        if self._has_remarks(value):
            return [f"{' ' * indent}{key}:", *self._lines_below_key(value, indent + 2)]
        return entry_lines(key, value, indent)

    def _lines_below_key(self, value: Any, indent: int) -> list[str]:
        if self._has_remarks(value):
            return [line for item in value for line in self._item_lines(item, indent)]
        return block_lines(value, indent)

    def _item_lines(self, item: Any, indent: int) -> list[str]:
        if self._remark is not None and isinstance(item, Mapping) and "id" in item:
            return remarked_item_lines(item, self._remark(item), indent)
        return item_lines(item, indent)

    def _has_remarks(self, value: Any) -> bool:
        first = value[0] if isinstance(value, list | tuple) and value else None
        return self._remark is not None and isinstance(first, Mapping) and "id" in first

    # ── lines ──

    def _line_start(self, index: int) -> int:
        return self._text.rfind("\n", 0, index) + 1

    def _line_end(self, index: int) -> int:
        """Where the line's characters end, before its line end."""
        end = self._text.find("\n", index)
        end = len(self._text) if end < 0 else end
        return end - 1 if self._text[index:end].endswith("\r") else end

    def _next_line(self, index: int) -> int:
        end = self._text.find("\n", index)
        return len(self._text) if end < 0 else end + 1

    def _joined(self, lines: Sequence[str]) -> str:
        return self._newline.join([*lines, ""])

    def _below(self, lines: Sequence[str]) -> str:
        return "".join(self._newline + line for line in lines)


@dataclass(frozen=True, slots=True)
class _Chunk:
    """One item of a list: where the comments above it start, its own first line starts, and it ends."""

    lead_start: int
    start: int
    end: int
    node: Node
    data: Any


# Blank lines and comments above an item, and what stands between the start of its line and its first value.
_LEAD = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\r?\n)*")
_DASH = re.compile(r"[ \t]*-(?:\s|(?<=\s)#[^\n]*\n)*")


def _head(lead: str) -> str:
    """The comment that stands first in a list and, apart by a blank line, belongs to all of it."""
    blank = [found.start() for found in re.finditer(r"(?m)^[ \t]*\r?\n", lead)]
    while len(blank) > 1 and not lead[blank[-2] : blank[-1]].strip():
        blank.pop()
    return lead[: blank[-1]] if blank else ""


def _identity(item: Any) -> str:
    """What an item is known by when its list changes: its id, else its name, else all that it says."""
    known_by = (item.get("id") or item.get("name")) if isinstance(item, Mapping) else None
    return str(known_by or item)
