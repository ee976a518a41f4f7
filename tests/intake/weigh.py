"""Learn how much words tell that a sentence says what a trust stands for (`policygen/intake/weighing.py`).

`python -m tests.intake.weigh` learns it from the labels of all documents that are not sealed and from the lines in
corpus/sentences, and writes policygen/intake/rules/weights.toml. `--check` writes nothing: it leaves out one set after
the other, learns from the others and prints how much of what is to be left out there would be told by its words alone,
and how much of what is said would be lost, at several likelihoods.

It is a logistic regression, each kind weighing the same, learned word by word with steps that grow smaller (AdaGrad).
"""

import argparse
import math
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from policygen.intake.names import Names
from policygen.intake.outline import Line, LineKind
from policygen.intake.parse import names_of
from policygen.intake.readers import read_outline
from policygen.intake.rules import Weights
from policygen.intake.sentences import split
from policygen.intake.weighing import SHARE, Around, Surroundings, as_likelihood, features
from policygen.model import Source
from tests.intake.corpus.gold import HERE, SEALED, Gold, corpus
from tests.intake.score import plain

OUTPUT = Path("policygen/intake/rules/weights.toml")
HEADER = """\
# How much a word, or two that follow one another, tells that a sentence says what a trust stands for; less than 0: that
# it says something else. "^" is the beginning of a sentence, "#" a figure. Learned from the labelled documents of the
# tests, and not written by hand: python -m tests.intake.weigh

"""
ROUNDS, STEP, SHRINKING = 20, 0.3, 1e-4
FEWEST = 3
"""Words that stand in fewer sentences are not weighed: they would be learned by heart."""
LIGHT = 0.1
"""Words that tell less are left away."""
LIKELIHOODS = (0.05, 0.2, 0.3, 0.4, 0.5)

Word = tuple[str, str]
"""What is weighed: in which table of weights, and the word."""


class Example(NamedTuple):
    """A sentence of a set, by what is weighed of it and how much each counts, and whether it says something."""

    half: str
    weighed: dict[Word, float]
    said: bool


class Learned(NamedTuple):
    """What a sentence weighs before its first word, and what each of its words adds."""

    start: float
    words: dict[Word, float]

    def likelihood(self, weighed: dict[Word, float]) -> float:
        """How likely a sentence of these words says something."""
        return as_likelihood(self.start + sum(self.words.get(one, 0.0) * much for one, much in weighed.items()))


def main() -> None:
    """Learn, and write the table or print how well it would do."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="print how well sets are told by what the others teach")
    every = examples()
    if parser.parse_args().check:
        check(every)
        return
    learned = learn(every)
    lines = [f"start = {learned.start}"]
    for table in Weights._fields[1:]:
        told = sorted((word, weight) for (one, word), weight in learned.words.items() if one == table)
        lines += ["", f"[{table}]", *(f'"{word}" = {weight}' for word, weight in told)]
    OUTPUT.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{OUTPUT}: {len(learned.words)} words, from {len(every)} sentences")


def examples() -> list[Example]:
    """What is learned from: every sentence that is labelled as said or as left out."""
    found = [one for gold in corpus() if gold.half not in SEALED for one in _of_document(gold)]
    for name, said in (("said", True), ("left-out", False)):
        lines = (HERE / "sentences" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        found += [Example("sentences", weighed(line, Names(), Around()), said) for line in lines if line]
    for name in ("around", "within"):
        found += _of_sections(name, (HERE / "sentences" / f"{name}.txt").read_text(encoding="utf-8"))
    return found


def weighed(text: str, names: Names, around: Around) -> dict[Word, float]:
    """What is weighed of a text and what stands around it, as `policygen.intake.weighing.likelihood` does."""
    found: dict[Word, float] = {("kinds", around.kind): 1.0}
    found |= {("words", word): 1.0 for word in features(text, names)}
    found |= {("heading", word): 1.0 for word in around.heading}
    found |= {("lead", word): 1.0 for word in around.lead}
    return found | {
        ("beside", word): SHARE * count for word, count in Counter(chain.from_iterable(around.beside)).items()
    }


def _of_document(gold: Gold) -> Iterator[Example]:
    """The sentences, items and cells of a document that its labels tell of, word for word."""
    outline = read_outline(gold.data, gold.document)
    names = names_of(outline)
    surroundings = Surroundings(outline.lines, names)
    said = {plain(label.text) for label in gold.labels}
    left_out = {plain(text) for line in gold.left_out for text in (line, *_sentences(line))}
    for line in outline.lines:
        whole = plain(line.text) in left_out
        for part in (inner for cell in line.cells for inner in cell) if line.cells else (line,):
            for text in _sentences(part.text):
                if (is_said := plain(text) in said) or whole or plain(text) in left_out:
                    around = surroundings.of(text, part.source)
                    yield Example(gold.half, weighed(text, names, around), is_said)


def _of_sections(half: str, text: str) -> Iterator[Example]:
    """The lines of labelled sections: "# " a heading, "> " what leads to a list, "+ " is said, "- " is left out."""
    marked = [(one[:1], one[2:]) for one in text.splitlines() if one]
    lines = [
        Line(_kind(mark, words), words, words, Source(file=half, line=at)) for at, (mark, words) in enumerate(marked)
    ]
    surroundings = Surroundings(lines, Names())
    for (mark, words), line in zip(marked, lines, strict=True):
        if mark in "+-":
            yield Example(half, weighed(words, Names(), surroundings.of(words, line.source)), mark == "+")


def _kind(mark: str, words: str) -> LineKind:
    if mark == "#":
        return "heading"
    return "paragraph" if mark == ">" or words.endswith((".", "!", "?")) else "item"


def _sentences(text: str) -> list[str]:
    return [sentence for _, sentence in split(text)]


def learn(every: Sequence[Example]) -> Learned:
    """The weights that tell these examples apart best without learning any of them by heart."""
    times = Counter(word for one in every for word in one.weighed)
    number = {word: at for at, word in enumerate(sorted(word for word, count in times.items() if count >= FEWEST))}
    frequency = [times[word] for word in number]
    shares = Counter(one.said for one in every)
    rows = [
        (
            [(number[word], much) for word, much in one.weighed.items() if word in number],
            one.said,
            len(every) / 2 / shares[one.said],
        )
        for one in every
    ]
    weights, squares, start = [0.0] * len(number), [1e-8] * len(number), 0.0
    order = random.Random(1)
    for _ in range(ROUNDS):
        order.shuffle(rows)
        for words, said, share in rows:
            slope = (as_likelihood(start + sum([weights[at] * much for at, much in words])) - said) * share
            start -= 0.01 * slope
            for at, much in words:
                steep = slope * much + SHRINKING * len(every) / frequency[at] * weights[at]
                squares[at] += steep * steep
                weights[at] -= STEP * steep / math.sqrt(squares[at])
    told = {word: round(weights[at], 2) for word, at in number.items() if abs(weights[at]) >= LIGHT}
    return Learned(round(start, 2), told)


def check(every: Sequence[Example]) -> None:
    """Print for each set what would be told of it by weights that were learned without it."""
    print("set".ljust(12), *(f"below {limit}: told, lost".rjust(26) for limit in LIKELIHOODS))
    for half in dict.fromkeys(one.half for one in every):
        learned = learn([one for one in every if one.half != half])
        told = [(learned.likelihood(one.weighed), one.said) for one in every if one.half == half]
        shares = ((_below(told, limit, said=False), _below(told, limit, said=True)) for limit in LIKELIHOODS)
        print(half.ljust(12), *(f"{told:.2f}, {lost:.3f}".rjust(26) for told, lost in shares), flush=True)


def _below(told: Sequence[tuple[float, bool]], limit: float, *, said: bool) -> float:
    of_kind = [likelihood for likelihood, is_said in told if is_said is said]
    return sum(likelihood < limit for likelihood in of_kind) / max(len(of_kind), 1)


if __name__ == "__main__":
    main()
