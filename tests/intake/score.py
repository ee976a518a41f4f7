"""How well the corpus is read: python -m tests.intake.score [--half H] [--format F] [--structure S] [--json].

Figures over all documents, by half, by format and by structure, then document by document with what went wrong
(--wrong). corpus/figures.toml holds the figures that must not fall; --record writes those of today into it.
"""

import argparse
import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path

from policygen.errors import PolicygenError
from policygen.intake.parse import Reading, read_statements
from policygen.intake.readers import read_outline
from policygen.model import Statement
from tests.intake.corpus.gold import HALVES, HERE, SEALED, Gold, Label, corpus
from tests.intake.laws import lost_lines

FIGURES = HERE / "figures.toml"
ALIKE = 0.9
"""From this share of shared words on, two texts count as the same in the lenient figures."""
SURE = 0.9
"""From this confidence on, a reading calls itself sure."""
EDGES = " \t.;:,…!?\"'“”‘’«»()*_"


@dataclass(frozen=True)
class Pair:
    """A label and the statement that was read for it; `exact` where their words are equal."""

    label: Label
    statement: Statement
    exact: bool


@dataclass(frozen=True)
class Count:
    """How often something was right, of how many times it was asked."""

    right: int = 0
    of: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.right + other.right, self.of + other.of)

    @property
    def share(self) -> float:
        """The share that was right; 1 where nothing was asked."""
        return self.right / self.of if self.of else 1.0


@dataclass(frozen=True)
class Score:
    """The counts of one document, or of many added up."""

    documents: int = 0
    labels: int = 0
    read: int = 0
    exact: int = 0
    alike: int = 0
    noise: int = 0
    kind: Count = field(default_factory=Count)
    actor: Count = field(default_factory=Count)
    parent: Count = field(default_factory=Count)
    stem: Count = field(default_factory=Count)
    details: Count = field(default_factory=Count)
    trust: Count = field(default_factory=Count)
    themes: Count = field(default_factory=Count)
    sure: Count = field(default_factory=Count)
    listed: Count = field(default_factory=Count)

    def __add__(self, other: "Score") -> "Score":
        return Score(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))

    def figures(self) -> dict[str, float]:
        """The figures by name, shares from 0 to 1; `noise` is the statements that are noise in ten documents."""
        shares = {
            "precision": Count(self.exact, self.read),
            "recall": Count(self.exact, self.labels),
            "f1": Count(2 * self.exact, self.read + self.labels),
            "lenient_f1": Count(2 * self.alike, self.read + self.labels),
            "kind": self.kind,
            "actor": self.actor,
            "parent": self.parent,
            "stem": self.stem,
            "details": self.details,
            "trust": self.trust,
            "themes": self.themes,
            "sure_and_right": self.sure,
            "listed": self.listed,
        }
        noise = {"noise": round(10 * self.noise / self.documents, 2)} if self.documents else {}
        rounded = {name: round(count.share, 3) for name, count in shares.items()}
        return {"documents": self.documents} | rounded | noise


@dataclass(frozen=True)
class Result:
    """One document's score and what went wrong, a line each; `score` is None where no reader took the file."""

    gold: Gold
    score: Score | None
    wrong: tuple[str, ...]


def plain(text: str) -> str:
    """A text as it is compared: small letters, plain quotation marks and dashes, no punctuation at its edges."""
    same = text.casefold().translate({0x2019: "'", 0x2018: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-", 0x2014: "-"})
    return " ".join(same.split()).strip(EDGES)


def words(text: str) -> Counter[str]:
    """The words of a text and how often each stands in it."""
    return Counter(re.findall(r"[^\W_]+", plain(text)))


def overlap(one: str, other: str) -> float:
    """The share of words that two texts have in common: 0 to 1 (Dice)."""
    first, second = words(one), words(other)
    return 2 * (first & second).total() / ((first.total() + second.total()) or 1)


def score_document(gold: Gold) -> Result:
    """Read one document and compare the reading with its labels."""
    try:
        reading = read_statements(read_outline(gold.data, gold.document))
    except (PolicygenError, ImportError) as error:
        return Result(gold, None, (f"not read: {error}",))
    counted = [s for s in reading.statements if not _may_be_note(gold, s)]
    pairs = align(gold.labels, counted)
    return Result(gold, _score(gold, reading, counted, pairs), tuple(_wrong(gold, reading, counted, pairs)))


def _may_be_note(gold: Gold, statement: Statement) -> bool:
    return statement.kind == "note" and plain(statement.text) in map(plain, gold.or_note)


def align(labels: Sequence[Label], statements: Sequence[Statement]) -> tuple[Pair, ...]:
    """Each label with the statement read for it, one to one: equal words first, then words much alike."""
    free = list(range(len(statements)))
    found: dict[int, tuple[int, bool]] = {}
    for exact in (True, False):
        for at, label in enumerate(labels):
            if at in found:
                continue
            match = next((n for n in free if _same(label, statements[n], exact)), None)
            if match is not None:
                found[at] = match, exact
                free.remove(match)
    return tuple(Pair(labels[at], statements[n], exact) for at, (n, exact) in sorted(found.items()))


def _same(label: Label, statement: Statement, exact: bool) -> bool:
    if exact:
        return plain(label.text) == plain(statement.text)
    return overlap(label.text, statement.text) >= ALIKE


def _score(gold: Gold, reading: Reading, counted: Sequence[Statement], pairs: Sequence[Pair]) -> Score:
    commitments = [pair for pair in pairs if pair.label.kinds[0] == "commitment"]
    nested = [pair for pair in pairs if pair.label.parent is not None or pair.statement.parent is not None]
    stemmed = [] if gold.loose_stem else [pair for pair in pairs if pair.label.stem or pair.statement.stem]
    themed = [pair for pair in pairs if pair.label.themes]
    sure = [s for s in counted if s.confidence >= SURE]
    right = {pair.statement.id for pair in pairs if pair.exact and _kind(pair)}
    return Score(
        documents=1,
        labels=len(gold.labels),
        read=len(counted),
        exact=sum(pair.exact for pair in pairs),
        alike=len(pairs),
        noise=len(noise(gold, counted, pairs)),
        kind=Count(sum(map(_kind, pairs)), len(pairs)),
        actor=Count(sum(map(_actor, commitments)), len(commitments)),
        parent=Count(sum(_parent(pair, gold, pairs) for pair in nested), len(nested)),
        stem=Count(sum(map(_stem, stemmed)), len(stemmed)),
        details=sum((_details(pair) for pair in pairs), Count()),
        trust=Count(int(plain(reading.trust_name or "") == plain(gold.trust)), 1),
        themes=Count(sum(map(_themes, themed)), len(themed)),
        sure=Count(sum(s.id in right for s in sure), len(sure)),
        listed=Count(len(gold.left_out) - len(_dropped(gold, reading)), len(gold.left_out)),
    )


def noise(gold: Gold, counted: Sequence[Statement], pairs: Sequence[Pair]) -> list[Statement]:
    """The statements that are no label's and stand in a line that the labels leave out, or hold such a line."""
    matched = {pair.statement.id for pair in pairs}
    lines = [f" {plain(line)} " for line in (*gold.left_out, *gold.or_note)]
    strangers = [s for s in counted if s.id not in matched]
    return [s for s in strangers if any(_within(f" {plain(s.text)} ", line) for line in lines)]


def _dropped(gold: Gold, reading: Reading) -> list[str]:
    """The noise that the reading neither lists nor holds anywhere: it was dropped without a word."""
    return lost_lines("\n".join(gold.left_out), reading)


def _within(said: str, line: str) -> bool:
    return said in line or (line in said and len(line.split()) > 1)


def _kind(pair: Pair) -> bool:
    return pair.statement.kind in pair.label.kinds


def _actor(pair: Pair) -> bool:
    return pair.statement.actor in pair.label.actors


def _stem(pair: Pair) -> bool:
    return plain(pair.label.stem or "") == plain(pair.statement.stem or "")


def _details(pair: Pair) -> Count:
    """How many of the labelled name, attribution, audience and grounds were read."""
    label, s = pair.label, pair.statement
    asked = [
        (told, got)
        for told, got in [
            (label.name, s.name),
            (label.attribution, s.attribution),
            (label.audience, s.audience),
            ("; ".join(label.grounds), "; ".join(s.grounds)),
        ]
        if told
    ]
    return Count(sum(plain(told) == plain(got or "") for told, got in asked), len(asked))


def _themes(pair: Pair) -> bool:
    return bool(pair.label.themes.intersection(pair.statement.themes[:2]))


def _parent(pair: Pair, gold: Gold, pairs: Sequence[Pair]) -> bool:
    if pair.label.parent is None:
        return pair.statement.parent is None
    over = gold.labels[pair.label.parent]
    return any(one.label is over and one.statement.id == pair.statement.parent for one in pairs)


def _wrong(gold: Gold, reading: Reading, counted: Sequence[Statement], pairs: Sequence[Pair]) -> Iterable[str]:
    """What went wrong in one document, a line each, for the person who mends the rules."""
    matched = {pair.statement.id for pair in pairs}
    labelled = [pair.label for pair in pairs]
    imported = {s.id for s in noise(gold, counted, pairs)}
    if plain(reading.trust_name or "") != plain(gold.trust):
        yield f"trust     {reading.trust_name} for {gold.trust}"
    for label in gold.labels:
        if not any(label is one for one in labelled):
            yield f"missing   {label.kinds[0]}: {label.text}"
    for s in counted:
        if s.id not in matched:
            yield f"{'noise' if s.id in imported else 'extra':9} {s.kind} {s.confidence:.2f}: {s.text}"
    yield from (f"dropped   {line}" for line in _dropped(gold, reading))
    for pair in pairs:
        yield from (f"{what:9} {pair.label.text[:60]}" for what in _faults(pair, gold, pairs))


def _faults(pair: Pair, gold: Gold, pairs: Sequence[Pair]) -> Iterable[str]:
    label, s = pair.label, pair.statement
    if not pair.exact:
        yield f"boundary “{s.text[:60]}” for"
    if not _kind(pair):
        yield f"kind {s.kind} {s.confidence:.2f} for {label.kinds[0]}"
    if label.kinds[0] == "commitment" and not _actor(pair):
        yield f"actor {s.actor} for {label.actors[0]}"
    if not _parent(pair, gold, pairs):
        yield f"parent {s.parent}"
    if not gold.loose_stem and not _stem(pair):
        yield f"stem “{s.stem or ''}” for “{label.stem or ''}”"
    if _details(pair).share < 1:
        yield f"details: {s.name=} {s.attribution=} {s.audience=} {s.grounds=}"
    if label.themes and not _themes(pair):
        yield f"themes {', '.join(s.themes[:2]) or 'none'} for {', '.join(sorted(label.themes))}"


# ── figures over many documents ──────────────────────────────────────────────────────────────────────


def groups(results: Sequence[Result]) -> dict[str, Score]:
    """The scores added up: all, each half, each format, each structure. Documents that were not read are left out."""
    made: dict[str, Score] = {}
    for result in results:
        if result.score is None:
            continue
        gold = result.gold
        for group in ("all", gold.half, f".{gold.format}", *(f"structure {one}" for one in gold.structure)):
            made[group] = made.get(group, Score()) + result.score
    order = {"all": 0} | dict.fromkeys(HALVES, 1)
    return dict(sorted(made.items(), key=lambda one: (order.get(one[0], 2), one[0])))


def recorded() -> dict[str, dict[str, float]]:
    """The figures that must not fall, by group: those of corpus/figures.toml."""
    return tomllib.loads(FIGURES.read_text(encoding="utf-8"))


def fallen(now: Mapping[str, Score], floor: Mapping[str, Mapping[str, float]]) -> list[str]:
    """What is worse than recorded, in words. Noise is worse where it is more; all else where it is less."""
    worse = []
    for group, figures in floor.items():
        today = now[group].figures() if group in now else {}
        for name, was in figures.items():
            got = today.get(name)
            if got is None or (got > was if name == "noise" else got < was):
                worse.append(f"{group}: {name} was {was} and is {'not measured' if got is None else got}")
    return worse


def record(scores: Mapping[str, Score], path: Path = FIGURES) -> None:
    """Write the figures of all documents, of each half and of each format as the ones that must not fall."""
    lines = ["# What the corpus is read with. CI fails when a figure falls; python -m tests.intake.score --record"]
    for group, score in scores.items():
        if not group.startswith("structure "):
            lines += ["", f'["{group}"]', *(f"{name} = {figure}" for name, figure in score.figures().items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def report(results: Sequence[Result], wrong: bool, held: bool = False) -> str:
    """The figures as a table, then the documents, each with what went wrong if that is asked for.

    What went wrong in the documents held back is told only where `held` says so: who has seen it has seen them.
    Of the sealed halves only the totals are told, whatever is asked.
    """
    told = [one for one in results if one.gold.half not in SEALED]
    scores = groups(results)
    names = list(Score(documents=1).figures())
    short = [name.replace("lenient_f1", "lenient").replace("sure_and_right", "sure")[:9] for name in names]
    lines = [f"{'':44}" + "".join(f"{name:>10}" for name in short)]
    rows: list[tuple[str, Score]] = list(scores.items())
    rows += [(f"  {one.gold.half}/{one.gold.document}", one.score) for one in told if one.score is not None]
    for group, score in rows:
        lines.append(f"{group[:43]:44}" + "".join(f"{figure:>10.5g}" for figure in score.figures().values()))
    unread = [result for result in results if result.score is None]
    lines += [f"not read: {result.gold.document} ({result.wrong[0]})" for result in unread]
    if wrong:
        for result in (one for one in told if held or one.gold.half != "held"):
            lines += ["", f"{result.gold.half}/{result.gold.document}", *(f"  {line}" for line in result.wrong)]
    return "\n".join(lines)


def main() -> None:
    """Print the figures; see the head of this file."""
    asked = argparse.ArgumentParser(description="How well the corpus of values documents is read.")
    asked.add_argument("--half", choices=HALVES)
    asked.add_argument("--format", help="txt, md, html, docx, odt or pdf")
    asked.add_argument("--structure", help="a word of the structures, like “pillars”")
    asked.add_argument("--json", action="store_true", help="the figures as JSON")
    asked.add_argument("--wrong", action="store_true", help="what went wrong, document by document")
    asked.add_argument("--record", action="store_true", help="write the figures as those that must not fall")
    options = asked.parse_args()
    chosen = [
        gold
        for gold in corpus()
        if options.half in (None, gold.half)
        and options.format in (None, gold.format)
        and (options.structure is None or any(options.structure in one for one in gold.structure))
    ]
    results = [score_document(gold) for gold in chosen]
    if options.record:
        if len(chosen) < len(corpus()):
            asked.error("figures are recorded over the whole corpus: leave --half, --format and --structure out")
        record(groups(results))
    if options.json:
        print(json.dumps({group: score.figures() for group, score in groups(results).items()}, indent=2))
    else:
        print(report(results, options.wrong, held=options.half == "held"))


if __name__ == "__main__":
    main()
