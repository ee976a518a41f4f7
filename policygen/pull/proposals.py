"""What is proposed: the changes that people made in documents, and what may come of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from policygen.errors import Place, PolicygenError
from policygen.model import Adjustment
from policygen.pull.looks import said_by

Keys = tuple[str | int, ...]


@dataclass(frozen=True)
class Adjusting:
    """All that is to be on record for one section; nothing where the trust's own words stand there again.

    `files` are the Word files that it names, with what is to be in them.
    """

    section: str
    adjustments: tuple[Adjustment, ...]
    files: tuple[tuple[str, bytes], ...] = ()

    def as_json(self) -> list[dict[str, Any]]:
        """The adjustments as plain data for `--json`."""
        return [one.model_dump(mode="json", exclude_none=True) for one in self.adjustments]

    @property
    def label(self) -> str:
        """What becomes of the section, in words."""
        said = [f"{one.do} {one.option or ''}".strip() for one in self.adjustments]
        return " and ".join(said) or "take back"

    @property
    def said(self) -> str:
        """The words that are to stand there, as the YAML says them; of Word files their names."""
        return "\n\n".join(one.text or one.file or one.option or "" for one in self.adjustments).strip()


@dataclass(frozen=True)
class Proposal:
    """Something that people changed in a document, and what may come of it.

    A `fact` says `new` where the YAML says `old` (None: nothing yet): `key` is its dotted name, `label` what it is,
    `file` the YAML file and `path` the keys to it there. `wording` is a `statement` in other words (`label` says which
    of its texts: `text`, `stem` …), `section` a marked section that reads otherwise, which `adjusting` makes an
    adjustment (`label` says what becomes of it), `edited` any other change. `places` are where it stands in the
    document. `problem` says why it cannot be taken as it is, with `hint` what to do; `note` is what a person should
    know before that.
    """

    kind: Literal["fact", "wording", "section", "edited"]
    places: tuple[Place, ...]
    old: str | None
    new: str
    key: str = ""
    label: str = ""
    statement: str = ""
    file: str = ""
    path: Keys = ()
    problem: str = ""
    hint: str = ""
    note: str = ""
    adjusting: Adjusting | None = None

    @property
    def takeable(self) -> bool:
        """Whether `take` can write it."""
        return (self.kind == "fact" or self.adjusting is not None) and not self.problem

    def as_json(self) -> dict[str, Any]:
        """The proposal as plain data for `--json`; keys that say nothing are left out."""
        apart = ("places", "adjusting")
        said = {name: value for name, value in vars(self).items() if name not in apart and value not in ("", None, ())}
        places = [place.as_json() for place in self.places]
        said |= {"places": places} | ({"path": list(self.path)} if self.path else {})
        return said | ({} if self.adjusting is None else {"adjustments": self.adjusting.as_json()})


class TwoAnswersError(PolicygenError):
    """Proposals that give one fact two values."""

    def __init__(self, key: str, one: str, other: str) -> None:
        super().__init__(
            f"‘{key}’ cannot be both ‘{one}’ and ‘{other}’, so nothing was written.", "Take one of the two."
        )


def together(found: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """The proposals of several documents: equal facts as one, facts that contradict each other with that as a problem.

    Each is given in the place of the first; those that have a problem already stay as they are.
    """
    joined: dict[tuple[str, ...], Proposal] = {}
    for number, proposal in enumerate(found):
        same = (*_stands_at(proposal), said_by(proposal.key, proposal.new)) if proposal.takeable else (str(number),)
        first = joined.get(same)
        joined[same] = proposal if first is None else replace(first, places=(*first.places, *proposal.places))
    values: dict[tuple[str, ...], list[str]] = {}
    for proposal in joined.values():
        if proposal.takeable:
            values.setdefault(_stands_at(proposal), []).append(proposal.new)
    return tuple(_against(proposal, values.get(_stands_at(proposal), ())) for proposal in joined.values())


def _stands_at(proposal: Proposal) -> tuple[str, ...]:
    return proposal.file, *map(str, proposal.path)


def _against(proposal: Proposal, values: Sequence[str]) -> Proposal:
    others = [value for value in values if value != proposal.new]
    if not proposal.takeable or not others:
        return proposal
    told = " and ".join(f"‘{other}’" for other in others)
    problem = f"the documents give two answers: ‘{proposal.new}’ here, and {told} in another."
    if proposal.adjusting is not None:
        problem = "the section reads otherwise in another document that was looked at."
    return replace(proposal, problem=problem, hint="Make them the same in the documents, and pull again.")
