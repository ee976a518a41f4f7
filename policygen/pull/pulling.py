"""One edited document held against its last issue: everything that people changed in it, as proposals."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from policygen.errors import PolicygenError
from policygen.model import Document
from policygen.pull.facts import Answer, Answers, Facts
from policygen.pull.printed import even, letters, printed_in
from policygen.pull.proposals import Proposal
from policygen.pull.sections import Rendering, Sections
from policygen.pull.statements import changed_wordings
from policygen.render.trace import Block
from policygen.word.merge.differences import Difference, differences
from policygen.word.package import DOCUMENT_PROPERTY, Package, read_properties
from policygen.word.template import parts_with_text
from policygen.word.told import paragraphs
from policygen.workspace import Workspace


def proposals(
    workspace: Workspace, document: Document, base: Package, theirs: Package, day: dt.date
) -> tuple[Proposal, ...]:
    """What people changed in `theirs` since `base` was issued as this document, facts first.

    `theirs` may bear any name and come from any program. `day` decides who is in post. What the YAML says already is
    no proposal. Raises what reading the two files raises.
    """
    return Pulling(workspace, document, base, theirs, day).proposals()


def document_in(workspace: Workspace, package: Package) -> Document | None:
    """Which document a file is: as its properties say, or else as the reference says that is printed in it."""
    known = {document.id: document for document in workspace.documents()}
    named = known.get(read_properties(package).get(DOCUMENT_PROPERTY, ""))
    return named or _by_printed_reference(known, package)


def _by_printed_reference(known: Mapping[str, Document], package: Package) -> Document | None:
    words = {
        word.strip("()[].,;:")
        for part in dict.fromkeys(parts_with_text(package))
        for paragraph in paragraphs(package.read(part))
        for word in paragraph.text.split()
        if word.count("/") == 2
    }
    found = sorted(words & known.keys())
    return known[found[0]] if len(found) == 1 else None


@dataclass(frozen=True)
class Pulling:
    """One document that came back, with all that its words may be facts of."""

    workspace: Workspace
    document: Document
    base: Package
    theirs: Package
    day: dt.date

    def proposals(self) -> tuple[Proposal, ...]:
        """What people changed, facts first. What a changed section says is said with the section."""
        answers: Answers = {}
        others: list[tuple[Difference, Proposal]] = []
        for difference in differences(self.base, self.theirs):
            for blank in difference.blanks:
                answer = Answer(blank.label, blank.text, difference.place, sure=blank.sure)
                answers.setdefault((blank.key, None), []).append(answer)
            others += [(difference, proposal) for proposal in self._beside_blanks(difference, answers)]
        facts = [proposal for (key, _), given in answers.items() for proposal in self._facts.proposals(key, given)]
        worded = tuple(dict.fromkeys(difference for difference, _ in others))
        sections = Sections(self._rendering, self.base, self.theirs, worded)
        adjusting, said = sections.proposals(self._blocks) if worded else ((), frozenset[Difference]())
        left = [proposal for difference, proposal in others if proposal.kind != "edited" or difference not in said]
        return (*facts, *adjusting, *map(self._noted, left))

    def _noted(self, proposal: Proposal) -> Proposal:
        """An edit of what no section leaves to the school, with that as a note."""
        if proposal.kind != "edited" or not self._blocks or not self._rendering.sections:
            return proposal
        return replace(proposal, note=_OUTSIDE)

    def _beside_blanks(self, difference: Difference, answers: "Answers") -> Iterator[Proposal]:
        """What becomes of the changes that are no filled blanks; facts that were changed go to the answers."""
        if difference.only_fills_blanks:
            return
        left = list(difference.beside_blanks)
        block = self._block(difference)
        printed = printed_in(block, difference.before) if block else ()
        for start, end, key, new in self._facts.changed(difference, printed, left):
            old = difference.before[start:end]
            answers.setdefault((key, even(old)), []).append(Answer("", new, difference.place, old))
            left = [change for change in left if not start <= change.start <= change.end <= end]
        worded = list(changed_wordings(difference, printed, block, left))
        yield from (proposal for proposal, _ in worded)
        left = [change for change in left if all(change not in told for _, told in worded)]
        if left or (difference.kind == "moved" and not difference.changes):
            yield Proposal("edited", (difference.place,), *_told(difference))

    @cached_property
    def _facts(self) -> Facts:
        return Facts(self.workspace, self.document, self.day, self._blocks)

    # ── the document as it is made now ───────────────────────────────────────────────────────────────

    @cached_property
    def _rendering(self) -> Rendering:
        return Rendering(self.workspace, self.document, self.day)

    @cached_property
    def _blocks(self) -> Sequence[Block]:
        """The document's paragraphs, traced; none where it cannot be made any more, and edits are just edits."""
        try:
            return self._rendering.blocks()
        except PolicygenError:
            return ()

    def _block(self, difference: Difference) -> Block | None:
        """The paragraph of ours that a difference is of: by its bookmark, or else by its words."""
        if not difference.before:
            return None
        named = [block for block in self._blocks if block.name and block.name == difference.name]
        words = letters(difference.before)
        same = [block for block in named or self._blocks if letters(block.text) == words]
        return next(iter(same or named), None)


_OUTSIDE: Final = (
    "It stands in no section that may be made one’s own, so it is not taken: ask the trust, or take it back."
)


def _told(difference: Difference) -> tuple[str | None, str]:
    """How a paragraph read and reads; where only a picture or the like in it is another, just that."""
    if difference.before != difference.after or difference.kind == "moved":
        return difference.before or None, difference.after
    sides = [(change.before, change.after) for change in difference.changes]
    return " … ".join(before for before, _ in sides), " … ".join(after for _, after in sides)
