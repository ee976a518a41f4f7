"""How values are set: a word by itself, a word over its gloss, a word and its gloss in one line, a list of words."""

from collections.abc import Sequence
from dataclasses import replace

from policygen.intake.items import LIST_END, bold_label, stopped_label
from policygen.intake.outline import Line
from policygen.intake.said import Here
from policygen.intake.sentences import (
    Label,
    is_sentence,
    is_value_word,
    label,
    plain_list,
    quotation,
    split,
    word_list,
)
from policygen.intake.structure import Node, names_a_part


def values_alone(nodes: Sequence[Node], here: Here) -> Sequence[Node]:
    """The nodes, a list under the last of several values' headings taken from it if no other value has one.

    What stands under all of the values is set after the last, and where headings end nothing says so.
    """
    heads = [node for node in nodes if node.line.kind == "heading"]
    if here.kind != "value" or len(heads) < 2 or nodes[-1] is not heads[-1]:
        return nodes
    listed = [any(child.stem for child in node.children) for node in heads]
    if listed != [False] * (len(heads) - 1) + [True]:
        return nodes
    last = heads[-1]
    at = next(i for i, child in enumerate(last.children) if child.stem)
    bare = not any(head.children for head in heads[:-1])
    moved = [*nodes[:-1], replace(last, children=last.children[:at]), *last.children[at:]]
    return moved if at or bare else nodes


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


def is_lone_value(text: str) -> bool:
    """Whether a text is one word, and names a value and no part of a page: "Ambition", not "Vision"."""
    return " " not in text and is_value_word(text) and not names_a_part(text)


def is_value_by_itself(line: Line) -> bool:
    """Whether a line is about a value wherever it stands: a list of values, or one of their words and its gloss."""
    named = label(line.text)
    return bool(word_list(line.text)) or (
        named is not None and bool(named.gloss) and is_value_word(named.name) and named.sure >= 0.9
    )


def named_item(line: Line, text: str, here: Here) -> Label | None:
    """The name that an item begins with, where nothing leads in: "Hospitality: we treat each visitor …"."""
    named = bold_label(text, line.lead) or stopped_label(text) or label(text)
    if here.stem or named is None or not named.gloss or len(named.name.split()) > 4 or is_sentence(named.name):
        return None
    return replace(named, gloss=LIST_END.sub("", named.gloss) if len(split(named.gloss)) <= 1 else named.gloss)


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
    return replace(node, children=(replace(first, line=replace(first.line, kind="paragraph")), *others))


def closes_a_poster(node: Node) -> bool:
    """Whether a heading over nothing says more than a value's name: the line at the foot of a poster."""
    told = node.line.text
    return not node.children and 4 <= len(told.split()) <= 8 and label(told) is None and not is_value_word(told)
