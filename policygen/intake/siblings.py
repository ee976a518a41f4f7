"""Headings beside each other, and what they tell of each: the second of two glossed words is likelier a value."""

from collections.abc import Sequence
from typing import NamedTuple

from policygen.intake.compiled import lazily
from policygen.intake.gathered import Known
from policygen.intake.headed import binds, is_glossed, says_a_belief
from policygen.intake.labels import letter_of
from policygen.intake.said import Here
from policygen.intake.sections import section_of
from policygen.intake.sentences import is_sentence
from policygen.intake.tree import Node
from policygen.intake.value_words import is_value_word

LEAST_LETTERS = 3
"""So many lines that begin with a letter and a word of that letter spell something; so many words make a poster."""


_LEAST_PILLARS = 2
"""A heading of few words over what the trust will do is a priority where there is another; one only parts the page."""


class Siblings(NamedTuple):
    """What headings beside each other tell of each of them.

    `beliefs`: most of those over a list say something. `worded`: they are the words of a poster, each with its gloss.
    `spelling`: the letters that they begin with spell something. `pillars`: several stand over what the trust will
    do. `said`: most of them are sentences. `bare`: they are values' words over nothing. `numbered`: numbers part the
    document. `valued`: the level at which values' words stand. `named`: half of them are a single word, the name of
    what stands under it.
    """

    beliefs: bool = False
    worded: bool = False
    spelling: bool = False
    pillars: bool = False
    said: bool = False
    bare: bool = False
    numbered: bool = False
    valued: int = 0
    named: bool = False


def siblings(nodes: Sequence[Node], here: Here, known: Known) -> Siblings:
    """What the headings among nodes beside each other tell of each of them."""
    heads = [node for node in nodes if node.line.kind == "heading"]
    if not heads:
        return Siblings()
    names = known.names
    unknown = [node for node in heads if section_of(node.line.text, names) is None]
    bare = [node for node in heads if not node.children and len(node.line.text.split()) <= 2]
    parts = (node for node in heads if node.line.marker[:1].isdigit())
    return Siblings(
        beliefs=_are_beliefs(unknown),
        worded=_are_glossed_words(heads, here, known),
        spelling=sum(letter_of(node.line.text) is not None for node in heads) >= LEAST_LETTERS,
        pillars=_are_pillars(heads, unknown),
        said=len(unknown) > 2 and sum(is_sentence(node.line.text) for node in unknown) * 2 > len(unknown),
        bare=sum(is_value_word(node.line.text) for node in bare) >= LEAST_LETTERS,
        numbered=any(section_of(node.line.text, names) is not None for node in parts),
        valued=_level_of_values(heads),
        named=sum(" " not in node.line.text for node in unknown) * 2 >= max(len(unknown), 1),
    )


def _level_of_values(heads: Sequence[Node]) -> int:
    """The level of headings that are values' words, where two or more are, and all at one; 0 where that is not so."""
    levels = [node.line.level for node in heads if is_value_word(node.line.text)]
    return levels[0] if len(levels) > 1 and len(set(levels)) == 1 else 0


def _are_pillars(heads: Sequence[Node], unknown: Sequence[Node]) -> bool:
    """Whether headings over what will be done are what the page is made of, and not two of its parts."""
    binding = sum(binds(node) for node in unknown)
    return binding >= _LEAST_PILLARS and binding * 3 > len(heads)


def _are_beliefs(heads: Sequence[Node]) -> bool:
    """Whether most headings with a list under them say something, so that the others are beliefs as well."""
    listed = [node for node in heads if not node.stem and any(child.stem for child in node.children)]
    return len(listed) > 1 and sum(says_a_belief(node.line.text) for node in listed) * 2 >= len(listed)


def _are_glossed_words(heads: Sequence[Node], here: Here, known: Known) -> bool:
    """Whether headings are the words of a poster: three or more, a word or two each with a gloss under it.

    Two are enough where the heading over them, or the title, speaks of values.
    """
    words = [node for node in heads if is_glossed(node, known.names)]
    valued = sum(is_value_word(node.line.text) for node in words)
    if here.kind in (None, "priority") and valued and _say_how_we_are(words) and len(words) * 4 >= len(heads) * 3:
        return True
    if here.kind == "priority":
        return False
    if here.kind == "value" and len(words) >= LEAST_LETTERS:
        return True
    if known.speaks_of_values(here) and valued >= 2 and valued * 2 >= len(heads):
        return True
    return valued >= max(3, len(heads) // 2) or (len(words) >= 3 and valued >= 2 and valued * 2 >= len(words))


def _say_how_we_are(words: Sequence[Node]) -> bool:
    """Whether headings are single words over one paragraph each, and most of those say how people here are."""
    alone = all(" " not in node.line.text and len(node.children) == 1 for node in words)
    told = sum(_OF_US_ALL.match(node.children[0].line.text) is not None for node in words)
    known = sum(is_value_word(node.line.text) for node in words)
    promised = sum(_PROMISED.search(node.children[0].line.text) is not None for node in words)
    said = told * 2 > len(words) or (known * 2 >= len(words) and not promised)
    return len(words) >= LEAST_LETTERS and alone and said


_PROMISED = lazily(r"\b(?:will|shall)\b")
_OF_US_ALL = lazily(
    r"(?:We|Everyone|Everybody|Nobody|No one|Nothing|What|Whoever|Every|Each|All of us|Our)\b(?!.*\b(?:will|shall)\b)"
)
"""How a sentence begins that says how people here are, and not what they will do."""
