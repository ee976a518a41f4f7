"""What is known of a document before its tree is read, and what has been gathered of it so far."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from policygen.intake.compiled import lazily
from policygen.intake.ids import mint
from policygen.intake.names import Names
from policygen.intake.outline import LeftOut, Line
from policygen.intake.said import ALONE, Here, Said
from policygen.intake.sentences import condition, grounds
from policygen.intake.tree import Node
from policygen.model import Actor, Kind, Source, Statement

NOWHERE = Here()
"""Outside every section."""

_LEAST_AGAIN = 5
"""So many words that come again are no chance."""
_EDGES = " .,;:!?\"'"


class Part(NamedTuple):
    """Nodes that are still to be read, and what holds where they stand."""

    nodes: Sequence[Node]
    here: Here


_PLANS = lazily(
    r"\b(?:strateg(?:y|ic)|plans?|priorit(?:y|ies)|goals?|objectives|jobs|pillars|ambitions|next \w+ years)\b", re.I
)


class Known(NamedTuple):
    """What is known of a document before its tree is read.

    `letter` holds the places of what is a letter to its readers, `last` that of its last line; a `paper` is one for
    a meeting. `readers` are those whom it speaks to as "you".
    """

    names: Names
    title: str = ""
    letter: frozenset[Source] = frozenset()
    last: Source | None = None
    paper: bool = False
    readers: Actor | None = None

    def speaks_of_values(self, here: Here) -> bool:
        """Whether the heading over a line, or else the title, speaks of values."""
        return "values" in (here.section or self.title).casefold()

    def speaks_of_plans(self, here: Here) -> bool:
        """Whether the heading over a line, or else the title, is that of a strategy, a plan or its goals."""
        return _PLANS.search(f"{here.section or ''} {self.title}") is not None

    def tells_readers(self, here: Here) -> bool:
        """Whether a line that no rule knows is only what a paper says to its readers: under no heading of values."""
        return self.paper and here.kind is None and here.stem is None and here.parent is None


class Gathered:
    """The statements of a document by their ids, in its order; every heading and stem; and what was left out."""

    def __init__(self, names: Names, left_out: list[LeftOut]) -> None:
        self.found: dict[str, Statement] = {}
        self.heads: list[Line] = []
        self.left_out = left_out
        self.names = names
        self._said: set[str] = set()

    def add(self, said: Said, line: Line, here: Here, *, raw: str | None = None) -> str:
        """Take down a statement; gives its id. `raw` is how it stood, where that is not the whole line."""
        id = mint(said.name or said.text, self.found, said.kind)
        stood = line.raw.strip() if raw is None else raw
        self.found[id] = Statement(
            id=id,
            kind=said.kind,
            text=said.text,
            raw=None if " ".join(stood.split()) == said.text else stood,
            name=said.name,
            stem=said.stem,
            actor=said.actor,
            parent=self._parent(said.kind, here),
            section=here.section,
            qualifier=said.qualifier,
            lead_in=said.lead_in,
            attribution=said.attribution,
            grounds=said.grounds or (grounds(said.text) if said.kind != "value" else ()),
            condition=condition(said.text),
            depends_on=said.depends_on,
            audience=here.audience,
            layer=here.layer,
            source=line.source,
            confidence=round(min(said.sure, 1.0 if said.kind == "quotation" else here.sure), 2),
            fixes=tuple(dict.fromkeys((*line.fixes, *said.fixes))),
        )
        self._said.add(self._bare(said.text))
        return id

    def leave_out(self, line: Line, why: str, text: str | None = None) -> None:
        """Note why a line, or only that `text` of it, is no statement."""
        self.left_out.append(LeftOut(line.labelled if text is None else text, line.place, why))

    def leave_out_all(self, node: Node, why: str) -> None:
        """Note why a line and all that stands under it is no statement."""
        for line in _lines_of(node):
            self.leave_out(line, why)

    def above(self, here: Here) -> Kind | None:
        """The kind of the statement that a line stands under."""
        return self.found[here.parent].kind if here.parent else None

    def backwards(self) -> Iterator[Statement]:
        """The statements so far, the last one first."""
        return reversed(self.found.values())

    def has_said(self, text: str) -> bool:
        """Whether a sentence stands in the document already, as one set large beside the text does."""
        bare = self._bare(text)
        return len(bare.split()) >= _LEAST_AGAIN and bare in self._said

    def _bare(self, text: str) -> str:
        return self.names.plain(text).strip(_EDGES)

    def _parent(self, kind: Kind, here: Here) -> str | None:
        """What a statement stands under. A value stands under no belief: a table of values may follow one by chance."""
        return None if kind in ALONE or (kind == "value" and self.above(here) == "belief") else here.parent


def _lines_of(node: Node) -> Iterable[Line]:
    yield node.line
    for child in node.children:
        yield from _lines_of(child)
