"""What one render asked for: its questions to the values, the facts that it used, the files that it brought in."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from policygen.model import Statement


@dataclass(frozen=True)
class Query:
    """One question to the values, as the template put it, and the statements that answered (perhaps none)."""

    text: str
    answer: tuple[str, ...]
    digest: str


@dataclass
class Asked:
    """What one render asked for, in the order met: its queries, the dotted names of the facts that it used, the
    names of the files that it brought in, and the other documents whose approval it looked at.
    """

    queries: dict[str, Query] = field(default_factory=dict)
    facts: dict[str, None] = field(default_factory=dict)
    files: dict[str, None] = field(default_factory=dict)
    documents: dict[str, None] = field(default_factory=dict)
    _digests: dict[str, bytes] = field(default_factory=dict)

    def query(self, text: str, answer: Sequence[Statement]) -> None:
        """Record a question and its answer."""
        words = hashlib.sha256()
        for statement in answer:
            words.update(self._digest(statement))
        self.queries[text] = Query(text, tuple(s.id for s in answer), words.hexdigest())

    def file(self, name: str) -> None:
        """Record a file that was brought in, by its name."""
        self.files[name] = None

    def _digest(self, statement: Statement) -> bytes:
        """The digest of all of a statement that a template can print."""
        if statement.id not in self._digests:
            said = statement.model_dump_json(exclude=_NOT_PRINTED, exclude_defaults=True)
            self._digests[statement.id] = hashlib.sha256(said.encode()).digest()
        return self._digests[statement.id]

    def statements(self) -> set[str]:
        """The ids of every statement that answered a question."""
        return {id for query in self.queries.values() for id in query.answer}


_NOT_PRINTED = {"raw", "source", "confidence", "fixes", "was", "layer", "audience"}
