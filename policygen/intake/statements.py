"""The tree of a document read into statements, in the order in which it stands.

A heading says what kind of thing follows, a stem who is bound, and the words of a sentence may say otherwise. What
stands on a line is read by headings.py, lists.py, tables.py or prose.py; here it is told which of them it is for.
"""

import re
from collections.abc import Iterable, Sequence

from policygen.intake.compiled import lazily
from policygen.intake.gathered import NOWHERE, Gathered, Known, Part
from policygen.intake.headings import HeadingReader
from policygen.intake.labels import Label, letter_of
from policygen.intake.lists import ListReader
from policygen.intake.names import Names
from policygen.intake.outline import LeftOut, Line
from policygen.intake.prose import NOTHING_SAID, ProseReader, leads_to_values, says_nothing
from policygen.intake.quotations import latin_motto, motto_shaped
from policygen.intake.said import SAY_SO, SHAPED, SURE, Here, Said
from policygen.intake.sections import section_of
from policygen.intake.siblings import LEAST_LETTERS, Siblings, siblings
from policygen.intake.tables import TableReader, rows_from
from policygen.intake.tree import Node
from policygen.intake.value_words import is_value_word
from policygen.intake.values import (
    are_named_values,
    has_gloss,
    is_glossed_by_next,
    take_glossed,
    take_line_of_values,
    values_alone,
    with_sole_glosses,
)
from policygen.model import Actor, Source, Statement


class Reader:
    """Goes through the tree in reading order.

    Each line is read by the reader of its kind, which tells what stands under it, and what holds there.
    """

    def __init__(
        self,
        names: Names,
        left_out: list[LeftOut],
        *,
        title: str = "",
        letter: frozenset[Source] = frozenset(),
        last: Source | None = None,
        paper: bool = False,
        readers: Actor | None = None,
    ) -> None:
        self._known = Known(names, title, letter, last, paper, readers)
        self._gathered = Gathered(names, left_out)
        self._prose = ProseReader(self._known, self._gathered)
        self._lists = ListReader(self._known, self._gathered, self._prose)
        self._headings = HeadingReader(self._known, self._gathered)
        self._tables = TableReader(self._known, self._gathered)

    @property
    def found(self) -> dict[str, Statement]:
        """The statements by their ids, in the order of the document."""
        return self._gathered.found

    @property
    def heads(self) -> list[Line]:
        """The headings and stems that are no statements themselves."""
        return self._gathered.heads

    @property
    def left_out(self) -> list[LeftOut]:
        """What is no statement, and why."""
        return self._gathered.left_out

    def read_all(self, nodes: Sequence[Node]) -> None:
        """Read a whole document; what stands under no heading is what its title says of it: "Ethos and values"."""
        section = section_of(self._known.title, self._known.names) if self._known.title else None
        self._read(nodes, NOWHERE._replace(prose=section.prose if section else None))

    def _read(self, nodes: Sequence[Node], here: Here) -> None:
        """Read these nodes; a stem that nothing hangs on yet goes on to hold for the headings after it."""
        nodes = _with_glosses(nodes, here)
        beside = siblings(nodes, here, self._known)
        spelling = _spell_something(nodes)
        if here.kind is None and here.stem is None and are_named_values([node.line for node in nodes]):
            here = here._replace(kind="value", sure=min(here.sure, SHAPED))
        at = 0
        while at < len(nodes):
            line = nodes[at].line
            if rows := rows_from(nodes, at):
                self._read_parts(self._tables.read(rows, here))
                at += len(rows)
            elif spelling and nodes[at].stem is None and _begins_with_its_letter(line):
                valued = here._replace(kind="value", stem=None)
                id = take_line_of_values(line.text, line, valued, self._gathered)
                self._read(nodes[at].children, valued._replace(parent=id, kind="commitment"))
                at += 1
            elif here.kind == "value" and is_glossed_by_next(nodes, at):
                gloss = nodes[at + 1].line
                take_glossed(Label(line.text, gloss.text, SURE), line, gloss, here, self._gathered)
                at += 2
            else:
                here = self._read_node(nodes, at, here, beside)
                at += 1

    def _read_parts(self, parts: Iterable[Part]) -> None:
        for part in parts:
            self._read(part.nodes, part.here)

    def _read_node(self, nodes: Sequence[Node], at: int, here: Here, beside: Siblings) -> Here:
        """Read a node and what stands under it. Gives what holds for those after it."""
        node, line = nodes[at], nodes[at].line
        after = nodes[at + 1].line if at + 1 < len(nodes) else None
        if line.kind == "heading":
            self._prose.new_part()
            self._read_parts(self._headings.read(node, here, beside))
        elif node.stem and node.children:
            self._read_parts(self._lists.read_stem(node, node.stem, here))
            return here._replace(stem=None)
        elif node.stem:
            return self._lists.read_bare_stem(line, node.stem, here, after)
        elif line.kind == "item":
            last = after is None or after.kind != "item"
            self._read_parts(self._lists.read_item(node, here, last=last))
        elif _ends_what_a_list_broke(line, nodes[at - 1] if at else None):
            self._gathered.leave_out(line, "the end of what a list broke into")
        elif self._is_a_motto(line.text, here):
            self._gathered.add(Said("motto", line.text, 0.6), line, here)
        elif _trails(line, nodes[:at], here):
            self._gathered.leave_out(line, NOTHING_SAID)
        else:
            self._prose.read(line, here)
            if here.kind is None and after and leads_to_values(line.text, after, self._known.names):
                return here._replace(kind="value", sure=SHAPED)
        return here

    def _is_a_motto(self, text: str, here: Here) -> bool:
        """Whether a line is set as mottoes are, and stands where they do: under no heading that says what it is."""
        if here.stem is not None or self._known.paper:
            return False
        first = not self._gathered.found and here.kind not in SAY_SO
        if here.kind == "value" and motto_shaped(text):
            # "Small schools, big hearts" is no list of values, and "Candour, craft, care" is one.
            return all(" " in part.strip() for part in text.split(","))
        beats = _BEATS.fullmatch(text) is not None and not any(map(is_value_word, text.split()))
        shaped = motto_shaped(text) or beats or any(pattern.fullmatch(text) for pattern in (_BE_THIS_BE_THAT, _ECHO))
        return (shaped and (here.kind is None or first)) or (here.kind in (None, "value") and latin_motto(text))


# ── lines beside each other ──────────────────────────────────────────────────────────────────────────


def _with_glosses(nodes: Sequence[Node], here: Here) -> Sequence[Node]:
    """The nodes, where they may be values with their glosses in lists of one line or what is under all of them."""
    nodes = values_alone(nodes, here)
    values = "value" in (here.kind, here.stem and here.stem.kind)
    return with_sole_glosses(nodes, values=values) if values or here.kind is None else nodes


def _spell_something(nodes: Sequence[Node]) -> bool:
    """Whether the letters that lines begin with, over nothing, spell something."""
    return sum(not node.children and _begins_with_its_letter(node.line) for node in nodes) >= LEAST_LETTERS


def _begins_with_its_letter(line: Line) -> bool:
    return line.kind in ("paragraph", "item") and letter_of(line.text) is not None


_BE_THIS_BE_THAT = lazily(r"(?:be [\w ]{2,20}[.,;!] ){1,3}(?:and )?be [\w ]{2,20}[.!]?", re.I)
"""A motto that says how to be: "Be ready. Be respectful. Be safe."."""
_BEATS = lazily(r"[A-Z][a-z]+\. (?:[A-Z][a-z]+\. ){0,2}[A-Z][a-z]+\.?")
_ECHO = lazily(
    r"(?P<first>[A-Z]\w+ \w+) \w+[.!] (?P=first) \w+[.!]?"
    r"|(?P<word>[A-Z]\w+) \w+[.!] (?P=word)(?: \w+){1,2}[.!](?: (?P=word)(?: \w+){1,2}[.!])?"
)
"""Mottoes that beat alike: "Belong. Strive. Flourish.", "Every child speaks. Every child belongs."."""


def _ends_what_a_list_broke(line: Line, node: Node | None) -> bool:
    """Whether a line carries on, in small letters, the sentence that a list before it stands in."""
    if line.kind != "paragraph" or line.lead or not line.text[:1].islower():
        return False
    return node is not None and (node.line.kind == "item" or any(c.line.kind == "item" for c in node.children))


def _trails(line: Line, before: Sequence[Node], here: Here) -> bool:
    """Whether a paragraph of few words without a verb comes after a list or sentences: a button, a name, a caption."""
    if not says_nothing(line, here):
        return False
    listed = any(node.line.kind in ("item", "row") or (node.stem and node.children) for node in before)
    prose = here.kind in SAY_SO or (here.kind is None and here.section is not None)
    told = prose and any(node.line.text.endswith((".", "!", "?")) for node in before)
    return listed or told or (here.kind == "value" and line.gap and sum(has_gloss(n.line.text) for n in before) > 1)
