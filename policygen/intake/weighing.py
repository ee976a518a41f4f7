"""How likely it is that a sentence says what a trust stands for, told by its words alone.

Rules know sentences by their turns; most of what stands around them in a document has none that a rule could know ("The
car park is locked at six"). Each word, and each two that follow one another, stands more often in the one or in the
other. `rules/weights.toml` says how much more: `python -m tests.intake.weigh` learns it from the labelled documents of
the tests, by a logistic regression.
"""

import math
from functools import lru_cache
from itertools import pairwise

from policygen.intake.compiled import regex
from policygen.intake.names import MANY_LINES, Names
from policygen.intake.rules import weights

FEWEST_WORDS = 4
"""Fewer words tell nothing by themselves: they may be a value, a heading or a caption."""


@lru_cache(MANY_LINES)
def likelihood(text: str, names: Names) -> float:
    """From 0 to 1, how likely a sentence says something of what the trust stands for; 1 for a few words.

    >>> likelihood("We believe that every child can succeed.", Names()) > 0.9
    True
    >>> likelihood("The car park is locked at six each evening.", Names()) < 0.1
    True
    """
    if len(text.split()) < FEWEST_WORDS:
        return 1.0
    known = weights()
    return as_likelihood(known.start + sum([known.words.get(one, 0.0) for one in features(text, names)]))


def as_likelihood(weight: float) -> float:
    """The likelihood, from 0 to 1, of what weighs so much: the logistic function, of -30 to 30."""
    return 1 / (1 + math.exp(-max(-_HEAVIEST, min(_HEAVIEST, weight))))


_HEAVIEST = 30.0
"""More makes no difference any more, and much more is too large a number for `math.exp`."""


def features(text: str, names: Names) -> list[str]:
    """What is weighed of a sentence: its words, those that follow one another, how it begins and ends, and names in it.

    The trust's own name counts as "the trust", a figure as "#"; each is given once, in the order of the alphabet.
    """
    every = regex(r"[a-z]+(?:['-][a-z]+)*|£|\d[\d.,:]*|[?!]").findall(names.plain(text))
    told = ["#" if word[0].isdigit() else word for word in every]
    found = {*told, *[f"{one} {other}" for one, other in pairwise(told)], *[f"^ {word}" for word in told[:1]]}
    own = text.replace(names.name or "\n", "").replace(names.short or "\n", "")
    capitals = len(regex(r"(?<=[a-z,;] )[A-Z][a-z]+").findall(own))
    marks = {"<a name>": capitals > 0, "<names>": capitals > _ONE_NAME, "<no stop>": text[-1:] not in ".!;,?"}
    return sorted(found | {mark for mark, holds in marks.items() if holds})


_ONE_NAME = 2
"""So many words with capitals may be one name."""
