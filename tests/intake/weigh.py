"""Learn how much words tell that a sentence says what a trust stands for (`policygen/intake/weighing.py`).

`python -m tests.intake.weigh` learns it from the labels of all documents that are not sealed and from the sentences in
corpus/sentences, and writes policygen/intake/rules/weights.toml. `--check` writes nothing: it leaves out one set after
the other, learns from the others and prints how much of what is to be left out there would be told by its words alone,
and how much of what is said would be lost, at several likelihoods.

It is a logistic regression, each kind weighing the same, learned word by word with steps that grow smaller (AdaGrad).
"""

import argparse
import math
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from policygen.intake.names import Names
from policygen.intake.sentences import split
from policygen.intake.weighing import FEWEST_WORDS, as_likelihood, features
from tests.intake.corpus.gold import HERE, SEALED, Gold, corpus

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
LIKELIHOODS = (0.05, 0.1, 0.2, 0.3, 0.5)


class Example(NamedTuple):
    """A sentence of a set, by what is weighed of it, and whether it says something."""

    half: str
    features: list[str]
    said: bool


class Learned(NamedTuple):
    """What a sentence weighs before its first word, and what each of its words adds."""

    start: float
    words: dict[str, float]

    def likelihood(self, found: Sequence[str]) -> float:
        """How likely a sentence of these words says something."""
        return as_likelihood(self.start + sum(self.words.get(one, 0.0) for one in found))


def main() -> None:
    """Learn, and write the table or print how well it would do."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="print how well sets are told by what the others teach")
    every = examples()
    if parser.parse_args().check:
        check(every)
        return
    learned = learn(every)
    lines = (f'"{word}" = {weight}' for word, weight in sorted(learned.words.items()))
    OUTPUT.write_text(HEADER + f"start = {learned.start}\n\n[words]\n" + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{OUTPUT}: {len(learned.words)} words, from {len(every)} sentences")


def examples() -> list[Example]:
    """What is learned from: every sentence that is labelled as said or as left out, but what finishes a stem."""
    found = [one for gold in corpus() if gold.half not in SEALED for one in _of_document(gold)]
    for name, said in (("said", True), ("left-out", False)):
        lines = (HERE / "sentences" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        found += [Example("sentences", features(line, Names()), said) for line in lines if line]
    return [one for one in found if sum(" " not in word for word in one.features) >= FEWEST_WORDS]


def _of_document(gold: Gold) -> list[Example]:
    names = Names(gold.trust)
    said = [label.text for label in gold.labels if not label.stem]
    left_out = [sentence for line in gold.left_out for _, sentence in split(line)]
    return [
        Example(gold.half, features(text, names), is_said)
        for texts, is_said in ((said, True), (left_out, False))
        for text in texts
    ]


def learn(every: Sequence[Example]) -> Learned:
    """The weights that tell these examples apart best without learning any of them by heart."""
    times = Counter(word for one in every for word in one.features)
    number = {word: at for at, word in enumerate(sorted(word for word, count in times.items() if count >= FEWEST))}
    frequency = [times[word] for word in number]
    shares = Counter(one.said for one in every)
    rows = [
        ([number[word] for word in one.features if word in number], one.said, len(every) / 2 / shares[one.said])
        for one in every
    ]
    weights, squares, start = [0.0] * len(number), [1e-8] * len(number), 0.0
    order = random.Random(1)
    for _ in range(ROUNDS):
        order.shuffle(rows)
        for words, said, share in rows:
            slope = (as_likelihood(start + sum([weights[at] for at in words])) - said) * share
            start -= 0.01 * slope
            for at in words:
                steep = slope + SHRINKING * len(every) / frequency[at] * weights[at]
                squares[at] += steep * steep
                weights[at] -= STEP * steep / math.sqrt(squares[at])
    told = {word: round(weights[at], 2) for word, at in number.items() if abs(weights[at]) >= LIGHT}
    return Learned(round(start, 2), told)


def check(every: Sequence[Example]) -> None:
    """Print for each set what would be told of it by weights that were learned without it."""
    print("set".ljust(12), *(f"below {limit}: told, lost".rjust(26) for limit in LIKELIHOODS))
    for half in dict.fromkeys(one.half for one in every):
        learned = learn([one for one in every if one.half != half])
        told = [(learned.likelihood(one.features), one.said) for one in every if one.half == half]
        shares = ((_below(told, limit, said=False), _below(told, limit, said=True)) for limit in LIKELIHOODS)
        print(half.ljust(12), *(f"{told:.2f}, {lost:.3f}".rjust(26) for told, lost in shares), flush=True)


def _below(told: Sequence[tuple[float, bool]], limit: float, *, said: bool) -> float:
    of_kind = [likelihood for likelihood, is_said in told if is_said is said]
    return sum(likelihood < limit for likelihood in of_kind) / max(len(of_kind), 1)


if __name__ == "__main__":
    main()
