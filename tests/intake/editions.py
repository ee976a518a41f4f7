"""How well ids survive the next edition of a document: python -m tests.intake.editions [--wrong] [--json].

Each file of editions/ has the editions of one document and what a person says became of its statements:

    editions:  the texts, or {file: path from the project's folder}
    changes:   one entry for each step from an edition to the next
      light, heavy:  {old: new}   reworded; a statement is named by its first words, or by all of them
      back:          {old: new}   retired by an earlier step, and here again
      removed, added: [first words]
    either:    [{old: new}]   other answers that are right too; new is null where it may be retired
    optional:  [first words]  not counted: a person could say either way

What `changes` does not name has the same words in both editions and keeps its id.
"""

import argparse
import datetime as dt
import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from policygen.intake.match import match
from policygen.intake.parse import read_statements
from policygen.intake.readers import read_outline
from policygen.model import Statement
from tests.intake.score import Count, plain

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
REWORDED = ("light", "heavy", "back")
CLASSES = ("kept", *REWORDED, "removed", "added")


@dataclass(frozen=True)
class Step:
    """What became of a document's statements from one edition to the next, as a person says it."""

    reworded: Mapping[str, Mapping[str, str]]
    removed: tuple[str, ...]
    added: tuple[str, ...]


@dataclass(frozen=True)
class Chain:
    """A document's editions, and the steps between them."""

    name: str
    about: str
    editions: tuple[bytes, ...]
    steps: tuple[Step, ...]
    either: tuple[tuple[str, str | None], ...]
    optional: tuple[str, ...]


@dataclass(frozen=True)
class Fate:
    """What became of one statement over a step: its class, whether that is right, and if not, if another has its id."""

    kind: str
    text: str
    right: bool
    wrongly_carried: bool = False


def chains() -> tuple[Chain, ...]:
    """Every document of editions/, by name."""
    return tuple(_chain(path) for path in sorted((HERE / "editions").glob("*.yaml")))


def _chain(path: Path) -> Chain:
    said: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Chain(
        name=path.stem,
        about=said["about"],
        editions=tuple(_edition(one) for one in said["editions"]),
        steps=tuple(
            Step(
                {kind: one.get(kind, {}) for kind in REWORDED},
                tuple(one.get("removed", ())),
                tuple(one.get("added", ())),
            )
            for one in said["changes"]
        ),
        either=tuple(pair for one in said.get("either", ()) for pair in one.items()),
        optional=tuple(said.get("optional", ())),
    )


def _edition(said: str | Mapping[str, str]) -> bytes:
    return said.encode() if isinstance(said, str) else (ROOT / said["file"]).read_bytes()


def fates(chain: Chain) -> list[Fate]:
    """What became of each statement over all steps of a chain, with ids carried from step to step.

    A statement that was not read counts as wrong. Raises ValueError where a label names several statements.
    """
    made: list[Fate] = []
    known: tuple[Statement, ...] = ()
    for number, data in enumerate(chain.editions):
        read = read_statements(read_outline(data, f"{chain.name}.txt")).statements
        if number == 0:
            known = read
            continue
        after = match(read, known, dt.date(2020 + number, 9, 1)).statements
        made += _step(chain, chain.steps[number - 1], known, after)
        known = after
    return made


def _step(chain: Chain, step: Step, before: Sequence[Statement], after: Sequence[Statement]) -> Iterator[Fate]:
    there = [s for s in before if s.retired is None]
    gone = [s for s in before if s.retired is not None]
    now = [s for s in after if s.retired is None]
    told: set[str] = set()
    for kind, pairs in step.reworded.items():
        for old_words, new_words in pairs.items():
            old = named(old_words, gone if kind == "back" else there, chain)
            new = named(new_words, now, chain)
            told |= {one.id for one in (old, new) if one}
            yield _carried(kind, old, new, before, chain) if old and new else Fate(kind, old_words, False)
    alone = [_alone("removed", words, there, now, chain) for words in step.removed]
    alone += [_alone("added", words, now, before, chain) for words in step.added]
    told |= {id for _, id in alone if id}
    yield from (fate for fate, _ in alone)
    yield from _kept(chain, there, now, told)


def _alone(
    kind: str, words: str, among: Sequence[Statement], others: Sequence[Statement], chain: Chain
) -> tuple[Fate, str | None]:
    """What became of a statement that is in one edition only: right if no other carries its id; and its id."""
    one = named(words, among, chain)
    if one is None:
        return Fate(kind, words, False), None
    other = next((s for s in others if s.id == one.id), None)
    old, new = (one, other) if kind == "removed" else (other, one)
    right = old is None or new is None or _also_right(old, new, chain)
    return Fate(kind, one.text, right, wrongly_carried=kind == "added" and not right), one.id


def _kept(chain: Chain, there: Sequence[Statement], now: Sequence[Statement], told: set[str]) -> Iterator[Fate]:
    """The statements that no label names: their words are the same in both editions, in the same order if twice."""
    free = [s for s in now if not _named_optional(s, chain)]
    for old in there:
        if old.id in told or _named_optional(old, chain):
            continue
        same = [s for s in free if plain(s.text) == plain(old.text)]
        if not same:
            yield Fate("kept", old.text, False)
            continue
        new = next((s for s in same if s.id == old.id), same[0])
        free.remove(new)
        yield _carried("kept", old, new, there, chain)


def _carried(kind: str, old: Statement, new: Statement, before: Sequence[Statement], chain: Chain) -> Fate:
    """Whether the new statement has the old one's id, or an answer that is right too; else whether it has another's."""
    if new.id == old.id:
        return Fate(kind, old.text, True)
    may_be_gone = any(other is None and _says(old, words) for words, other in chain.either)
    anothers = next((s for s in before if s.id == new.id), None)
    fair = anothers is None or _also_right(anothers, new, chain)
    may_be_another = any(_says(s, words) and _says(new, other or "") for s in before for words, other in chain.either)
    return Fate(kind, old.text, fair and (may_be_gone or may_be_another), wrongly_carried=not fair)


def _also_right(old: Statement, new: Statement, chain: Chain) -> bool:
    return any(_says(old, words) and other is not None and _says(new, other) for words, other in chain.either)


def named(words: str, statements: Sequence[Statement], chain: Chain) -> Statement | None:
    """The one statement that says exactly these words, or else begins with them; None if none was read.

    Raises ValueError where several do: the label says too little.
    """
    exact = [s for s in statements if plain(s.text) == plain(words)]
    found = exact or [s for s in statements if _says(s, words)]
    if len(found) > 1:
        raise ValueError(f"{chain.name}: {len(found)} statements begin “{words}”")
    return found[0] if found else None


def _says(statement: Statement, words: str) -> bool:
    return bool(words) and plain(statement.text).startswith(plain(words))


def _named_optional(statement: Statement, chain: Chain) -> bool:
    return any(plain(statement.text) == plain(words) for words in chain.optional)


def shares(made: Sequence[Fate]) -> dict[str, Count]:
    """How often each class came out right, and `wrongly_carried`: ids that went to a different statement."""
    counts = {
        kind: Count(sum(one.right for one in made if one.kind == kind), sum(one.kind == kind for one in made))
        for kind in CLASSES
    }
    return counts | {"wrongly_carried": Count(sum(one.wrongly_carried for one in made), len(made))}


def recorded() -> dict[str, float]:
    """The shares that must not fall, and the number of ids wrongly carried that must not rise."""
    figures: dict[str, float] = tomllib.loads((HERE / "editions" / "figures.toml").read_text(encoding="utf-8"))
    return figures


def main() -> None:
    """Print the shares; see the head of this file."""
    asked = argparse.ArgumentParser(description="How well ids survive the next edition of a document.")
    asked.add_argument("--wrong", action="store_true", help="each statement that came out wrong")
    asked.add_argument("--json", action="store_true", help="the shares as JSON")
    options = asked.parse_args()
    made = {chain.name: fates(chain) for chain in chains()}
    total = shares([fate for one in made.values() for fate in one])
    if options.json:
        print(json.dumps({name: [count.right, count.of] for name, count in total.items()}, indent=2))
        return
    for name, count in total.items():
        print(f"{name:16} {count.right:4} of {count.of:4}  {count.right / count.of if count.of else 0:7.1%}")
    for name, one in made.items():
        wrong = [fate for fate in one if not fate.right]
        print(f"{name:24} {len(one) - len(wrong):3} of {len(one):3} right")
        for fate in wrong if options.wrong else []:
            print(f"    {fate.kind}{' (its id went elsewhere)' if fate.wrongly_carried else ''}: {fate.text[:80]}")


if __name__ == "__main__":
    main()
