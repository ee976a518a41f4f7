"""Values, however they are set: a word by itself, a word over its gloss or in one line with it, a list of words."""

import re
from collections.abc import Sequence
from itertools import takewhile

from policygen.intake.compiled import lazily
from policygen.intake.gathered import NOWHERE, Gathered
from policygen.intake.items import LIST_END, bold_label, stopped_label
from policygen.intake.kinds import kind_in, sentence_actor
from policygen.intake.labels import Label, label, run_on, said_of_a_value
from policygen.intake.names import Names
from policygen.intake.outline import Line
from policygen.intake.quotations import quotation
from policygen.intake.said import PLAINLY, SHAPED, SURE, Here, Said, lead_in
from policygen.intake.sections import is_lone_value
from policygen.intake.sentences import is_sentence, split
from policygen.intake.tree import Node
from policygen.intake.value_words import is_value_word, plain_list, word_list

# ── taken down ───────────────────────────────────────────────────────────────────────────────────────


def take_value(named: Label, line: Line, here: Here, gathered: Gathered, raw: str | None = None) -> str:
    """Take down a value that has a name, a gloss or both; gives its id. `raw` is how it stood, if not as the line."""
    gloss, promises = promises_apart(named.gloss, gathered.names)
    text = gloss or named.name
    text = (LIST_END.sub("", text) if len(split(text)) <= 1 else text) or named.name
    name = named.name.rstrip(" .;,") or None
    sure = min(named.sure, line.sure)
    said = Said("value", text, sure, name=name, lead_in=lead_in(here.stem), fixes=named.fixes)
    id = gathered.add(said, line, here, raw=raw)
    below = here._replace(parent=id, kind="commitment", stem=None)
    for promise in promises:
        kind, promised = kind_in(promise, below, gathered.names)
        actor = sentence_actor(promise, kind, below, gathered.names)
        gathered.add(Said(kind, promise, promised, actor), line, below, raw=promise)
    return id


def promises_apart(gloss: str, names: Names) -> tuple[str, list[str]]:
    """What is said of a value, and the sentences after that from the first on that says what somebody will do."""
    sentences = split(gloss)
    promised = (kind_in(text, NOWHERE, names) for _, text in sentences[1:])
    at = next((n for n, (kind, sure) in enumerate(promised, 1) if kind == "commitment" and sure >= PLAINLY), None)
    if at is None:
        return gloss, []
    return gloss[: sentences[at][0]].rstrip(), [text for _, text in sentences[at:]]


def take_glossed(named: Label, line: Line, gloss: Line, here: Here, gathered: Gathered) -> str:
    """Take down a value whose gloss stands on a line of its own; gives its id."""
    return take_value(named, line, here, gathered, f"{line.raw}\n{gloss.raw}")


def take_line_of_values(text: str, line: Line, here: Here, gathered: Gathered, fixes: tuple[str, ...] = ()) -> str:
    """Take down a line that names a value, with or without its gloss, or that is a list of them and nothing else.

    Gives the id of the first.
    """
    # Two words in one item are one value ("Care and respect"); a line of its own lists them.
    least = 3 if line.kind == "item" else 2
    listed = word_list(text, least) or word_list(line.raw, 3) or (here.kind == "value" and plain_list(text))
    if listed and run_on(text) is None:
        return [take_value(Label(word, ""), line, here, gathered, word) for word in listed][0]  # noqa: RUF015
    named = bold_label(text, line.lead) or stopped_label(text) or label(text)
    if named is None or (len(named.name.split()) > 3 and not is_value_word(named.name) and not line.lead):
        short = len(text.split()) <= 4
        sure = SURE if short and (is_value_word(text) or line.kind == "item") else SHAPED
        named = Label(text if short else "", "" if short else text, sure)
    return take_value(named._replace(fixes=(*named.fixes, *fixes)), line, here, gathered)


# ── how they are set ─────────────────────────────────────────────────────────────────────────────────


def values_alone(nodes: Sequence[Node], here: Here) -> Sequence[Node]:
    """The nodes, what stands under the last of several values' headings taken from it if no other value has the like.

    What stands under all of the values is set after the last, and where headings end nothing says so. It may be a
    list, or whatever comes after a gloss where each of the others has its gloss and nothing more.
    """
    return _lists_alone(_glosses_alone(nodes, here), here)


def _lists_alone(nodes: Sequence[Node], here: Here) -> Sequence[Node]:
    heads = [node for node in nodes if node.line.kind == "heading"]
    if here.kind != "value" or len(heads) < 2 or nodes[-1] is not heads[-1]:
        return nodes
    listed = [any(child.stem for child in node.children) for node in heads]
    if listed != [False] * (len(heads) - 1) + [True]:
        return nodes
    last = heads[-1]
    at = next(i for i, child in enumerate(last.children) if child.stem)
    follows = _SO.search(last.children[at].line.text) is not None
    if follows or any(_has_a_gloss(head) and len(head.children) > 1 for head in heads[:-1]):
        return nodes  # Others have more than a gloss as well, or its stem says that it follows from this one.
    bare = not any(head.children for head in heads[:-1])
    moved = [*nodes[:-1], last._replace(children=last.children[:at]), *last.children[at:]]
    return moved if at or bare else nodes


_SO = lazily(r"\b(?:therefore|because of this|for (?:this|that) reason|this means|as a result|so)\b", re.I)


def _glosses_alone(nodes: Sequence[Node], here: Here) -> Sequence[Node]:
    for at, node in enumerate(nodes):
        before = nodes[max(0, at - _MOST_ALIKE) : at]
        if _has_a_gloss(node) and len(node.children) > 1 and _are_glossed(before, node.line.level, here):
            gloss, *others = node.children
            return [*nodes[:at], node._replace(children=(gloss,)), *others, *nodes[at + 1 :]]
    return nodes


def _are_glossed(before: Sequence[Node], level: int, here: Here) -> bool:
    """Whether the headings right before one of that level are values, each with its gloss and nothing more."""
    alike = list(takewhile(lambda node: _has_a_gloss(node) and node.line.level == level, reversed(before)))
    known = sum(is_lone_value(node.line.text) for node in alike)
    valued = here.kind == "value" or (here.kind is None and known * 2 >= len(alike))
    return valued and len(alike) >= _ENOUGH_ALIKE and all(len(node.children) == 1 for node in alike)


_ENOUGH_ALIKE = 2
"""So many values with a gloss each, and nothing more, tell that the next has no more either."""
_MOST_ALIKE = 20
"""No trust has more values; a page with more headings is looked through once."""


def _has_a_gloss(node: Node) -> bool:
    """Whether a node is a heading of a few words over what can be its gloss, and whatever follows that."""
    few = node.line.kind == "heading" and len(node.line.text.split()) <= 3
    return few and bool(node.children) and is_gloss(node.children[0])


def is_glossed_by_next(nodes: Sequence[Node], at: int) -> bool:
    """Whether a node among values is the word of one, and the next says what it means."""
    if at + 1 >= len(nodes) or nodes[at].stem:
        return False
    if nodes[at].line.kind == "item":
        return _in_turn(nodes, at)
    if at > 1 and all(_is_bare_value(node) for node in nodes[at - 2 : at]):
        return False  # The last of a list of words, none of which has a gloss.
    return nodes[at].line.kind != "heading" and is_glossed_pair(nodes[at].line, nodes[at + 1])


def _is_bare_value(node: Node) -> bool:
    return node.line.kind == "paragraph" and not node.children and len(node.line.text.split()) <= 3


def _in_turn(nodes: Sequence[Node], at: int) -> bool:
    """Whether items, a value's word each, and paragraphs that say what it means come in turn."""
    kinds = [node.line.kind for node in nodes[max(at - 2, 0) : at + 3]]
    here = min(at, 2)
    pair = kinds[here : here + 2] == ["item", "paragraph"] and not nodes[at].children
    again = kinds[here + 2 : here + 3] == ["item"] or kinds[:here] == ["item", "paragraph"]
    return pair and again and is_glossed_pair(nodes[at].line, nodes[at + 1])


def is_glossed_pair(line: Line, after: Node) -> bool:
    """Whether a value's word stands on a line of its own, and what it means on the next."""
    alone = len(line.text.split()) <= 3 and is_value_line(line) and not label(line.text)
    lone = alone and not word_list(line.text) and not plain_list(line.text) and not quotation(line.text)
    whole = is_sentence(after.line.text) or after.line.text.endswith((".", "!"))
    told = is_gloss(after) and whole and len(after.line.text.split()) > 3
    return lone and told and not label(after.line.text) and not is_value_line(after.line)


def is_value_line(line: Line) -> bool:
    """Whether a line, among values, is one: its word, a word with its gloss, or a list of words."""
    text = line.text
    if word_list(text) or word_list(line.raw, least=3) or plain_list(text) or stopped_label(text):
        return True
    if line.lead and len(line.lead.split()) <= 4:
        return True
    named = label(text)
    if named and (is_value_word(named.name) or (named.gloss and named.sure >= 0.95)):
        return True
    short = len(text.split()) <= 4 and not text.endswith((".", ":", "?"))
    return short and (is_value_word(text) or not is_sentence(text))


def is_gloss(node: Node) -> bool:
    """Whether what stands under a value's word can be what the document says of it."""
    return node.line.kind == "paragraph" and node.stem is None and quotation(node.line.text) is None


def is_value_by_itself(line: Line) -> bool:
    """Whether a line is about a value wherever it stands: a list of values, or one of their words and its gloss."""
    named = label(line.text)
    return bool(word_list(line.text)) or (
        named is not None and bool(named.gloss) and is_value_word(named.name) and named.sure >= 0.9
    )


def labelled_in_turn(text: str) -> tuple[str, ...]:
    """The names of values that a paragraph says one after the other: "Loyalty: we stay. Thrift: we mend." """
    said = [said_of_a_value(sentence) for _, sentence in split(text)]
    told = [one for one in said if one and one.gloss and len(one.name.split()) <= 2]
    known = sum(is_value_word(one.name) for one in told)
    return tuple(one.name for one in told) if len(told) >= 2 and known * 2 >= len(told) else ()


def are_named_values(lines: Sequence[Line]) -> bool:
    """Whether the items of a list each have a name and a gloss, half of the names known as values."""
    items = [line for line in lines if line.kind == "item"]
    if len(items) < 3 or len(items) != len(lines):
        return False
    told = [bold_label(line.text, line.lead) or label(line.text) for line in items]
    named = [one for one in told if one and one.gloss and len(one.name.split()) <= 3]
    known = sum(is_value_word(one.name) for one in named)
    return len(named) == len(items) and known * 2 >= len(items)


def named_item(line: Line, text: str, here: Here) -> Label | None:
    """The name that an item begins with, where nothing leads in: "Hospitality: we treat each visitor …"."""
    named = bold_label(text, line.lead) or stopped_label(text) or label(text)
    if here.stem or named is None or not named.gloss:
        return None
    set_apart = line.lead.rstrip().endswith(":")  # "**No one is left behind:** support is given …"
    if not set_apart and (len(named.name.split()) > 4 or is_sentence(named.name)):
        return None
    return named._replace(gloss=LIST_END.sub("", named.gloss) if len(split(named.gloss)) <= 1 else named.gloss)


def with_sole_glosses(nodes: Sequence[Node], *, values: bool) -> Sequence[Node]:
    """The same nodes; where values, each of a few words, have one line in their own list each, that is their gloss.

    What stands under the last of them may go on after its gloss: nothing says where it ends. Where no heading says
    that they are `values`, most of their words have to.
    """
    over = [node for node in nodes if node.children]
    few = all(len(node.line.text.split()) <= 4 and not has_gloss(node.line.text) for node in over)
    known = sum(is_value_word(node.line.text) for node in over)
    if not values and (known < 2 or known * 2 < len(over)):
        return nodes
    if len(over) < 2 or not few or not all(map(_has_sole_line, over)):
        return nodes
    if any(len(node.children) > 1 for node in over[:-1]):
        return nodes
    return [_glossing(node) if node.children else node for node in nodes]


def has_gloss(text: str) -> bool:
    """Whether a line says what the value means that it begins with."""
    named = label(text)
    return named is not None and bool(named.gloss)


def _has_sole_line(node: Node) -> bool:
    first, *others = node.children
    listed = first.line.kind in ("item", "quotation") and not first.children and first.stem is None
    return listed and quotation(first.line.text) is None and not (others and others[0].line.kind == first.line.kind)


def _glossing(node: Node) -> Node:
    first, *others = node.children
    return node._replace(children=(first._replace(line=first.line._replace(kind="paragraph")), *others))


def closes_a_poster(node: Node) -> bool:
    """Whether a heading over nothing says more than a value's name: the line at the foot of a poster."""
    told = node.line.text
    return not node.children and 4 <= len(told.split()) <= 8 and label(told) is None and not is_value_word(told)
