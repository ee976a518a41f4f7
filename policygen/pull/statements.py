"""Statements that read otherwise in a document than the trust has them. They are said, and never taken."""

from collections.abc import Iterator, Sequence

from policygen.pull.printed import Printed, with_changes
from policygen.pull.proposals import Proposal
from policygen.render.trace import Block
from policygen.word.merge.differences import Change, Difference


def changed_wordings(
    difference: Difference, printed: Sequence[Printed], block: Block | None, changes: Sequence[Change]
) -> Iterator[tuple[Proposal, list[Change]]]:
    """The statements that read otherwise now, each with the changes that make it so."""
    if block is None or not changes:
        return
    before, places = difference.before, (difference.place,)
    if not printed:
        ids = dict.fromkeys(origin.statement for piece in block.pieces for origin in piece.origins if origin.statement)
        for id in ids if len(ids) == 1 else ():
            yield Proposal("wording", places, before, difference.after, statement=id, label="text"), list(changes)
        return
    for value in printed:
        if not value.origin.statement:
            continue
        touching = [change for change in changes if _is_of(change, value, before)]
        if touching:
            old, new = _wordings(difference, value, touching)
            origin = value.origin
            yield Proposal("wording", places, old, new, statement=origin.statement, label=origin.field), touching


def _wordings(difference: Difference, value: Printed, changes: Sequence[Change]) -> tuple[str, str]:
    """How a statement read and reads; the whole paragraph where a change goes beyond it."""
    if difference.kind == "removed":
        return difference.before[value.start : value.end], ""
    if any(change.start < value.start or change.end > value.end for change in changes):
        return difference.before, difference.after
    old = difference.before[value.start : value.end]
    return old, with_changes(difference.before, value.start, value.end, changes)


def _is_of(change: Change, value: Printed, before: str) -> bool:
    """Whether a change is one of a statement's words. What is put in after its full stop is a sentence of its own."""
    if change.start < change.end:
        return change.start < value.end and change.end > value.start
    after_sentence = change.start == value.end and before[: value.end].rstrip().endswith((".", "!", "?", "”"))
    return value.start <= change.start <= value.end and not after_sentence
