"""How likely it is that words say what a trust stands for, told by them and by those that stand around them.

Rules know sentences by their turns; most of what stands around them in a document has none that a rule could know ("The
car park is locked at six"). Each word, and each two that follow one another, stands more often in the one or in the
other; so do the words of the heading above, of the sentence that leads to a list, and of the lines beside.
`rules/weights.toml` says how much more: `python -m tests.intake.weigh` learns it from the labelled documents of the
tests, by a logistic regression.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, groupby, pairwise
from typing import Literal, NamedTuple

from policygen.intake.compiled import regex
from policygen.intake.names import MANY_LINES, Names
from policygen.intake.outline import LeftOut, Line, LineKind, place_of
from policygen.intake.rules import weights
from policygen.intake.said import PLAINLY, SHAPED, SURE
from policygen.intake.sentences import split
from policygen.model import Kind, Source, Statement

BESIDE = 2
"""So many lines before and after one stand beside it."""
MOST_BESIDE = 200
"""So many different words of a line are looked at from beside it: a line of thousands stands beside each of its own
sentences."""
SHARE = 0.3
"""A word beside the words that are weighed tells so much less than one of them, before anything is learned."""


Words = tuple[str, ...]
"""The different words of a line, as `words_of` tells them."""


class Around(NamedTuple):
    """What stands around words in a line of that `kind`.

    `heading` is the one over it, `lead` what leads to it with a colon, `beside` the rest of the line and the lines
    before and after it.
    """

    kind: LineKind = "paragraph"
    heading: Words = ()
    lead: Words = ()
    beside: tuple[Words, ...] = ()


NOTHING = Around()


class Surroundings:
    """A document's lines, to be asked what stands around each."""

    def __init__(self, lines: Sequence[Line], names: Names) -> None:
        self._lines, self._names = lines, names
        self._words: dict[int, Words] = {}
        self._above = _above(lines)
        self._lists = list(accumulate(one.kind != "item" for one in lines))
        self._at: dict[_Where, int] = {}
        for at, line in enumerate(lines):
            for one in (line, *(inner for cell in line.cells for inner in cell)):
                self._at.setdefault(_where(one.source), at)
                for _, number in one.breaks:
                    self._at.setdefault(_where(one.source, number), at)

    def of(self, text: str, source: Source | None) -> Around:
        """What stands around these words, which are of the line that stood there."""
        at = self._at.get(_where(source)) if source else None
        if at is None:
            return NOTHING
        line = self._lines[at]
        first, last = max(0, at - BESIDE), min(len(self._lines), at + BESIDE + 1)
        beside = [self._of_line(near) for near in range(first, last) if near != at]
        if len(text) < len(line.text):
            own = set(words_of(text, self._names))
            beside.append(tuple([word for word in self._of_line(at) if word not in own]))
        heading, lead = self._above[at]
        # The same in every format: what one sets as a heading is a short line in another.
        kind: LineKind = "paragraph" if line.kind == "heading" else line.kind
        return Around(kind, self._of_line(heading), self._of_line(lead), tuple(beside))

    def list_of(self, source: Source | None) -> int | None:
        """The number of the list in which an item stands; None where no item does."""
        at = self._at.get(_where(source)) if source else None
        return self._lists[at] if at is not None and self._lines[at].kind == "item" else None

    def _of_line(self, at: int | None) -> Words:
        if at is None:
            return ()
        if at not in self._words:
            every = dict.fromkeys(words_of(self._lines[at].text, self._names))
            self._words[at] = tuple(every)[:MOST_BESIDE]
        return self._words[at]


_Where = tuple[int | None, int | None, int | None, str | None]


def _where(source: Source, line: int | None = None) -> _Where:
    return source.page, line or source.line, source.paragraph, source.cell


def _above(lines: Sequence[Line]) -> list[tuple[int | None, int | None]]:
    """For each line, which one is the heading over it and which leads to it with a colon."""
    heading = lead = None
    found: list[tuple[int | None, int | None]] = []
    for at, line in enumerate(lines):
        if _heads(line):
            found.append((None, None))
            heading, lead = at, None
            continue
        found.append((heading, lead))
        if line.kind == "paragraph":
            lead = at if line.text.endswith((":", "…")) else None
    return found


_LONGEST_HEADING = 8


def _heads(line: Line) -> bool:
    """Whether a line heads those below it. A text file sets no heading apart: a few words without a stop may be one."""
    few = len(line.text.split()) <= _LONGEST_HEADING and line.text[-1:] not in ".,;:!?"
    return line.kind == "heading" or (line.kind == "paragraph" and few)


def likelihood(text: str, names: Names, around: Around = NOTHING) -> float:
    """From 0 to 1, how likely words say something of what the trust stands for.

    >>> likelihood("We believe that every child can succeed.", Names()) > 0.9
    True
    >>> likelihood("The car park is locked at six each evening.", Names()) < 0.1
    True
    """
    return as_likelihood(weight(text, names, around))


def weight(text: str, names: Names, around: Around = NOTHING) -> float:
    """How much more words and what stands around them tell that they say something than that they do not.

    0 is as likely as not; `as_likelihood` makes a likelihood of it.
    """
    known = weights()
    own = _sum(known.words, features(text, names))
    above = _sum_of("heading", around.heading) + _sum_of("lead", around.lead)
    beside = SHARE * sum([_sum_of("beside", line) for line in around.beside])
    return known.start + known.kinds.get(around.kind, 0.0) + own + above + beside


@lru_cache(MANY_LINES)
def _sum_of(table: Literal["heading", "lead", "beside"], words: Words) -> float:
    return _sum(getattr(weights(), table), words)


def _sum(table: Mapping[str, float], words: Iterable[str]) -> float:
    return sum([table.get(word, 0.0) for word in words])


def as_likelihood(weight: float) -> float:
    """The likelihood, from 0 to 1, of what weighs so much: the logistic function, of -30 to 30."""
    return 1 / (1 + math.exp(-max(-_HEAVIEST, min(_HEAVIEST, weight))))


_HEAVIEST = 30.0
"""More makes no difference any more, and much more is too large a number for `math.exp`."""


@lru_cache(MANY_LINES)
def words_of(text: str, names: Names) -> tuple[str, ...]:
    """The words of a text in their order; the trust's own name is "the trust", a figure "#"."""
    every = regex(r"[a-z]+(?:['-][a-z]+)*|£|\d[\d.,:]*|[?!]").findall(names.plain(text))
    return tuple(["#" if word[0].isdigit() else word for word in every])


def features(text: str, names: Names) -> list[str]:
    """What is weighed of a text: its words, those that follow one another, how it begins and ends, and names in it.

    Each is given once, in the order in which it stands there.
    """
    told = words_of(text, names)
    found = [*told, *[f"{one} {other}" for one, other in pairwise(told)], *[f"^ {word}" for word in told[:1]]]
    own = text.replace(names.name or "\n", "").replace(names.short or "\n", "")
    capitals = len(regex(r"(?<=[a-z,;] )[A-Z][a-z]+").findall(own))
    marks = {"<a name>": capitals > 0, "<names>": capitals > _ONE_NAME, "<no stop>": text[-1:] not in ".!;,?"}
    return list(dict.fromkeys([*found, *[mark for mark, holds in marks.items() if holds]]))


_ONE_NAME = 2
"""So many words with capitals may be one name."""


# ── what is left out for it ──────────────────────────────────────────────────────────────────────────

SAYS_SOMETHING_ELSE = "its words are those of facts and arrangements"

_UNLIKELY = ((0.6, 0.95), (0.75, 0.75), (0.8, 0.5), (0.85, 0.35), (0.9, 0.2), (1.0, 0.1))
"""How sure the rules are at most, and how likely a statement then is at least, by its words and those around it.

They were chosen by 220 documents whose words had taught nothing yet: of what the rules made of those, they leave the
most right statements for the fewest that are none.
"""
_BY_NATURE: frozenset[Kind] = frozenset({"value", "motto", "quotation"})
"""Kinds whose words may be any."""
_LIKE_FACTS = 0.75
"""The same for an ethos, which says how things are, as facts do."""
_OF_THE_VALUES, _UNKNOWN = 0.3, 0.9
"""The same for notes: of what is told of the values themselves, in words of facts ("Our values are on the wall of every
classroom"), and of what no rule and no heading says anything of."""
_DOUBTFUL = 0.5
"""From here on more than half of what is left out is a statement to those who labelled the documents."""
_NO_PART = 0.2
"""Below this a sentence after what a value means is no part of that: all those in the labelled documents are facts."""
_FEW_WORDS = 5
_TELLS_LITTLE, _TELLS_MORE = 0.05, 0.5
"""Where words are few, or may be any, so much less likely is still likely enough; but a cell beside a value may have
few words and be its story, or its week."""


def without_unlikely(
    found: Sequence[Statement], lines: Sequence[Line], names: Names
) -> tuple[list[Statement], list[LeftOut]]:
    """The statements of a document of these lines that are likely to be some, and what is left out for being unlikely.

    The less sure the rules are of a statement, the likelier it has to be. What others stand under stays. Facts that a
    paragraph goes on with after it has said what a value means are no part of that.
    """
    surroundings = Surroundings(lines, names)
    unlikely = _unlikely(found, surroundings, names)
    needed: set[str] = set()
    kept: list[Statement] = []
    left_out: list[LeftOut] = []
    for statement in reversed(found):
        if statement.source is None or statement.id in needed or statement.id not in unlikely:
            said = _without_facts(statement, surroundings, names)
            kept.append(said)
            left_out += [
                LeftOut(text, place_of(statement.source), SAYS_SOMETHING_ELSE)
                for text in reversed(_sentences(statement.text[len(said.text) :]))
                if statement.source
            ]
            needed |= {one for one in (statement.parent, statement.depends_on) if one}
        else:
            words, place = statement.raw or statement.text, place_of(statement.source)
            left_out.append(LeftOut(words, place, SAYS_SOMETHING_ELSE, unlikely[statement.id] >= _DOUBTFUL))
    return kept[::-1], left_out


def _unlikely(found: Sequence[Statement], surroundings: Surroundings, names: Names) -> dict[str, float]:
    """How likely those are that are unlikely to be statements, by id. Items of a list are as likely as all together."""
    told: dict[str, float] = {}
    for listed, run in groupby(found, key=lambda one: surroundings.list_of(one.source)):
        mates = list(run)
        if listed is not None and any(map(_finishes_a_stem, mates)):
            continue  # "We will:" says what the whole list is.
        some = [(one, surroundings.of(one.text, one.source)) for one in mates if not _finishes_a_stem(one)]
        each = [weight(one.text, names, around) for one, around in some]
        if listed is not None and each:
            each = [sum(each) / len(each)] * len(each)
        for (one, around), likely in zip(some, map(as_likelihood, each), strict=True):
            if likely < _least(one, around):
                told[one.id] = likely
    return told


def _without_facts(statement: Statement, surroundings: Surroundings, names: Names) -> Statement:
    """What is said of a value, without the facts that its last sentences tell."""
    if statement.name is None:
        return statement
    sentences = split(statement.text)
    around = surroundings.of(statement.text, statement.source) if len(sentences) > 1 else NOTHING
    while len(sentences) > 1 and likelihood(sentences[-1][1], names, around) < _NO_PART:
        at, _ = sentences.pop()
        statement = statement.model_copy(
            update={"text": statement.text[:at].rstrip(), "raw": statement.raw or statement.text}
        )
    return statement


def _sentences(text: str) -> list[str]:
    return [sentence for _, sentence in split(text)]


def _finishes_a_stem(statement: Statement) -> bool:
    return statement.stem is not None and statement.confidence >= SURE


def _least(statement: Statement, around: Around) -> float:
    """How likely a statement is at least, if it is one."""
    if statement.name and (statement.name == statement.text or statement.name not in (statement.raw or "")):
        return 0  # A bare name, or one that stands on a line of its own.
    if statement.kind == "note":
        return _OF_THE_VALUES if statement.confidence >= PLAINLY else _UNKNOWN
    least = next(likely for sure, likely in _UNLIKELY if statement.confidence <= sure)
    if statement.kind == "ethos" and statement.confidence <= SHAPED:
        least = _LIKE_FACTS
    little = statement.kind in _BY_NATURE or len(statement.text.split()) < _FEW_WORDS
    if little and around.kind == "row" and statement.kind == "commitment":
        return least * _TELLS_MORE
    return least * _TELLS_LITTLE if little else least
