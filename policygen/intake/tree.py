"""Lines as a tree: headings over what stands under them, stems over what hangs on them, items over their own lists."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from policygen.intake.compiled import lazily, regex
from policygen.intake.labels import label
from policygen.intake.names import Names
from policygen.intake.outline import Line
from policygen.intake.quotations import quotation
from policygen.intake.rules import words
from policygen.intake.sections import Stem, section_of, stem_of
from policygen.intake.sentences import is_sentence, split
from policygen.intake.who import actor_of

_LONGEST_NAME = 3
"""So many words name those who do what is in the list under them."""


class Node(NamedTuple):
    """A line and the lines under it: under a heading its text, on a stem what hangs on it, in an item its own list."""

    line: Line
    children: tuple["Node", ...] = ()
    stem: Stem | None = None


def tree(lines: Sequence[Line], names: Names) -> tuple[Node, ...]:
    """The lines as a tree: headings by level, items by level, and what hangs on each stem."""
    return tuple(_Nesting(tuple(lines), names).under(-1))


@dataclass
class _Nesting:
    """Goes through the lines once, and makes nodes of them."""

    lines: Sequence[Line]
    names: Names
    at: int = 0

    def under(self, level: int) -> Iterator[Node]:
        """The nodes from here on, until a heading of that level or a higher one."""
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.kind == "heading" and line.level <= level:
                return
            yield self._node(line)

    def _node(self, line: Line) -> Node:
        self.at += 1
        if line.kind == "heading":
            children = tuple(self.under(line.level))
            first = children[0].line if children else None
            stem = self._stem(line, first)
            section = section_of(line.text, self.names)
            stem = stem if not section or (section.role in ("audience", "plain") and _finishes(first)) else None
            return Node(line, children, stem if stem and (stem.hangs or stem.marked) else None)
        if line.kind == "item":
            return Node(line, tuple(self._items(line.level + 1)))
        stem = self._stem(line, self._next()) if line.kind == "paragraph" else None
        return Node(line, tuple(self._hanging(stem)), stem) if stem else Node(line)

    def _stem(self, line: Line, after: Line | None) -> Stem | None:
        """The stem that a line is; bullets right after a line that says no more than a subject make it one."""
        stem = stem_of(line.text, self.names)
        whole = is_sentence(line.text) and not LEFT_OPEN.search(line.text)
        if stem or after is None or after.kind != "item" or whole or not line.text[-1:].isalpha():
            return stem
        told = stem_of(f"{line.text}:", self.names)
        if told and told.hangs and told.kind == "commitment":
            return told._replace(marked=False)
        subject = len(line.text.split()) <= _LONGEST_NAME and _finishes(after) and names_an_actor(line.text, self.names)
        return Stem(line.text, "commitment", hangs=True, marked=False) if subject else None

    def _items(self, level: int) -> Iterator[Node]:
        while (line := self._next()) and line.kind == "item" and line.level >= level:
            self.at += 1
            yield Node(line, tuple(self._items(line.level + 1)))

    def _next(self) -> Line | None:
        return self.lines[self.at] if self.at < len(self.lines) else None

    def _hanging(self, stem: Stem) -> Iterator[Node]:
        """What hangs on a stem: the list or table after it, or lines without bullets that are alike."""
        first = self._next()
        if first is None or first.kind == "heading" or (stem.kind == "value" and self._in_pairs()):
            return
        if first.kind == "item":
            yield from self._items(first.level)  # "(a)" under "2.3 Our schools will:"; "2.4" is no more of its list.
            return
        if first.kind in ("row", "quotation") or quotation(first.text):
            kind = first.kind
            while (line := self._next()) and line.kind == kind and (kind == "row" or line is first):
                self.at += 1
                yield Node(line)
            return
        count = 0
        while (line := self._next()) and _alike(line, first, stem, count, self.names):
            self.at += 1
            count += 1
            yield Node(line._replace(kind="item", marker=""))

    def _in_pairs(self) -> bool:
        """Whether a word on a line of its own comes next, and a sentence after it: a value and its gloss."""
        word, gloss = (*self.lines[self.at : self.at + 2], None, None)[:2]
        if word is None or gloss is None or not word.kind == gloss.kind == "paragraph":
            return False
        few = len(word.text.split()) <= 3 and word.text[-1:].isalpha()
        return few and len(gloss.text.split()) > 3 and gloss.text.endswith((".", "!"))


LEFT_OPEN = lazily(
    r"\b(?:will|shall|must|should|can|may|to|by|that|have|be|get|receive|binds? (?:themselves|itself|ourselves))$"
)
"""How a sentence ends that something finishes: "Each student will have"."""


def _finishes(after: Line | None) -> bool:
    """Whether an item goes on, in small letters, with what those do who are named over it, and is no value's word."""
    return after is not None and after.kind == "item" and after.text[:1].islower() and len(after.text.split()) > 2


def names_an_actor(text: str, names: Names) -> bool:
    """Whether words name those who do something, and nothing else: "Our leaders"."""
    plain = names.plain(text)
    return (
        regex(r"(?:we|our|the|all|every|each)\b").match(plain) is not None
        and actor_of(f"{plain} will", names) != "unstated"
    )


def _alike(line: Line, first: Line, stem: Stem, count: int, names: Names) -> bool:
    """Whether a line without a bullet is one of a list that a stem began: lines that begin, or end, alike."""
    if line.kind != "paragraph" or stem_of(line.text, names) or (count and line.gap and not first.gap):
        return False
    if stem.marked and stem.hangs and (count == 0 or not line.gap) and _may_hang(line):
        return True
    if not stem.marked and _opening(first) == "subject":
        return False
    alone = _opening(line)
    if alone == "subject" and _opening(first) != "subject":
        return False
    if _opening(first) == "subject":
        return (
            stem.kind in ("belief", "principle", "commitment")
            and stem.marked
            and len(split(line.text)) == 1
            and not line.gap
        )
    if stem.kind in ("value", "motto"):
        return len(line.text.split()) <= 12 or not is_sentence(line.text) or label(line.text) is not None
    return alone == _opening(first) or line.text.endswith((";", ","))


def _may_hang(line: Line) -> bool:
    return len(split(line.text)) == 1 and len(line.text.split()) <= 20 and _opening(line) != "subject"


def _opening(line: Line) -> str:
    """How a line begins: small, with a gerund, with "to", with a subject of its own, or with another word."""
    first = regex(r"\W").split(line.text, maxsplit=1)[0]
    if first.casefold().endswith("ing") and len(first) > 4:
        return "gerund"
    if first.casefold() == "to":
        return "to"
    if line.text[:1].islower():
        return "small"
    return "subject" if first.casefold() in words().subjects and is_sentence(line.text) else "word"
