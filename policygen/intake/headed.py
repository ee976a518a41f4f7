"""What can be told of a heading by its words and by what stands under it: a value, a belief, a name of a part."""

import re
from itertools import takewhile

from policygen.intake.compiled import lazily, regex
from policygen.intake.gathered import NOWHERE
from policygen.intake.items import names_each
from policygen.intake.kinds import kind_in
from policygen.intake.labels import label
from policygen.intake.names import Names
from policygen.intake.quotations import quotation
from policygen.intake.said import PLAINLY, SURE, Here
from policygen.intake.sections import is_lone_value, only_names, section_of
from policygen.intake.sentences import is_sentence, split
from policygen.intake.tree import Node
from policygen.intake.value_words import is_british_value, is_value_word
from policygen.intake.values import is_gloss
from policygen.model import Kind


def label_of(node: Node, names: Names) -> Kind | None:
    """The kind that a heading's own label says: "Priority 1: …"."""
    section = section_of(node.line.marker.rpartition(" ")[0], names) if node.line.marker else None
    return section.kind if section else None


def parts_commitments(node: Node, names: Names) -> bool:
    """Whether a heading stands over a paragraph of several sentences of which most say what people will do."""
    sentences = sum(len(split(child.line.text)) for child in node.children)
    return sentences > 1 and not any(child.stem for child in node.children) and says_who_will(node, names)


def says_who_will(node: Node, names: Names) -> bool:
    """Whether what stands under a heading like "Governance" says, sentence by sentence, what people believe or do."""
    under = list(takewhile(lambda child: child.line.kind != "heading", node.children))
    if any(child.line.kind != "paragraph" for child in under):
        return False
    told: list[bool] = []
    for child in under:
        if child.stem and child.children:
            told.append(child.stem.kind == "commitment")
        else:
            told += [_is_said(*kind_in(text, NOWHERE, names)) for _, text in split(child.line.text)]
    return sum(told) * 2 > len(told)


def binds_somebody(node: Node, names: Names) -> bool:
    """Whether a line says what people will do, or leads to a list that does."""
    if node.stem is not None:
        return node.stem.kind == "commitment"
    kind, sure = kind_in(node.line.text, NOWHERE, names)
    return node.line.kind == "paragraph" and kind == "commitment" and sure >= PLAINLY


def _is_said(kind: Kind, sure: float) -> bool:
    return kind in ("belief", "commitment", "non-discrimination") and sure >= PLAINLY


_NAMES_A_PART = lazily(
    r"(?:Our|The (?:Trust|School|Academy)|Trust|School) [A-Z]|(?:OUR|THE TRUST|TRUST|SCHOOL) "
    r"|About\b|(?:From|By|With) (?:our|the)\b|(?:Slide|Panel) \d"
    r"|(?:Our|The) (?:trust|schools?|academ(?:y|ies)|college|federation|family|people|staff)$"
)
"""How a heading begins that is called after what it holds and is no value: "Our Charters", "The Trust Contract"."""


def names_a_part(text: str) -> bool:
    """Whether a heading among values is called after what it holds: "Our Charters", but not "Our honesty"."""
    return _NAMES_A_PART.match(text) is not None and not is_sentence(text) and not is_value_word(text.split()[-1])


def is_a_word(node: Node, names: Names) -> bool:
    """Whether a heading is a value's word, or a word or two, over a gloss."""
    if regex(r"our\b", re.I).match(node.line.text):
        return False  # "Our responsibility" over a paragraph says whose it is.
    lone = (is_lone_value(node.line.text) or is_british_value(node.line.text)) and _is_over_a_gloss(node)
    return lone or is_glossed(node, names) or _is_glossed_word(node, names)


def _is_over_a_gloss(node: Node) -> bool:
    return bool(node.children) and is_gloss(node.children[0])


def is_glossed(node: Node, names: Names, most: int = 2) -> bool:
    """Whether a heading is few words that no rule knows, with a paragraph under it."""
    few = len(node.line.text.split()) <= most and node.line.text[-1:].isalpha()
    return few and _is_over_a_gloss(node) and section_of(node.line.text, names) is None


def _is_glossed_word(node: Node, names: Names) -> bool:
    return is_glossed(node, names, most=3) and is_value_word(node.line.text)


def heads_a_value(node: Node, names: Names) -> bool:
    """Among values a heading is one of them, unless it asks, or heads a list in which each has its own name."""
    text = node.line.text
    return (
        not text.endswith("?")
        and not only_names(text, names)
        and not names_a_part(text)
        and not _says_of_equality(node, names)
        and not _is_over_quotations(node)
        and not _heads_a_promise(node)
        and not names_each([child.line for child in node.children])
        and sum(map(_is_labelled, node.children)) < _SEVERAL
    )


_SEVERAL = 2


def _is_over_quotations(node: Node) -> bool:
    """Whether a heading of several words that name no value stands over what others said: "Voices from our town"."""
    named = " " not in node.line.text or is_value_word(node.line.text)
    return not named and bool(node.children) and quotation(node.children[0].line.text) is not None


def _is_labelled(node: Node) -> bool:
    """Whether a line is a value's word with its gloss: "Optimism: we look for what might go right"."""
    named = label(node.line.text)
    return named is not None and bool(named.gloss) and is_value_word(named.name)


def _heads_a_promise(node: Node) -> bool:
    """Whether a heading of several words that name no value stands right over what people will do: "Our always"."""
    first = node.children[0] if node.children else None
    led = first is not None and first.stem is not None and first.stem.kind == "commitment"
    return led and " " in node.line.text and not is_value_word(node.line.text)


def _says_of_equality(node: Node, names: Names) -> bool:
    """Whether a heading that could be a value's stands over words against discrimination: "Equality"."""
    alone = len(node.children) == 1 or (bool(node.children) and len(node.line.text.split()) > 2)
    gloss = node.children[0].line.text if alone else ""
    return bool(gloss) and kind_in(gloss, NOWHERE, names)[0] == "non-discrimination"


def heads_a_list(node: Node) -> bool:
    """Whether a list stands under a heading, with a stem or without."""
    return any(child.stem or child.line.kind == "item" for child in node.children)


def binds(node: Node) -> bool:
    """Whether commitments stand under a heading: "Our schools will:" and what they will do."""
    return any(child.stem and child.stem.kind == "commitment" for child in node.children)


_ONLY_LEADS = lazily(
    r"(?:and |but |so )?(?:(?:the )?(?:things?|lines|ways|words|reasons?|rules|steps) |draft "
    r"|(?:how|what|why|who|when|where|if|whether|before|after|while|as)\b)",
    re.I,
)


_OF_WHAT = lazily(
    r"(?:the |our |an? )?(?:[\w'’-]+ ){1,3}(?:of|behind|in|for|about|beneath) (?:what|how|why|all|everything)\b[^,]*",
    re.I,
)
"""A heading whose only verb stands in what it is the heading of: "The root of what we do"."""
_TOO_FEW_TO_SAY = 2
_WHAT_IS = lazily(r"what .+ (?:is|are|can|must|should|will) (?:worth|never|not|be|\w+ed|always)\b(?!.*\?)", re.I)
"""A sentence of which "What …" is the subject: "What is worth teaching is worth teaching twice"."""


def only_leads(text: str) -> bool:
    """Whether a heading that has a verb says nothing by itself: "If things go wrong"."""
    return _ONLY_LEADS.match(text) is not None


def says_a_belief(text: str) -> bool:
    """Whether a heading says something, and does not only name what follows: "Why we have a charter"."""
    # "Further help", but not "Knowledge matters" or "Neighbours matter".
    few = len(text.split()) <= _TOO_FEW_TO_SAY and not any(word.endswith("s") for word in text.split())
    named = few or only_leads(text) or _OF_WHAT.fullmatch(text)
    return is_sentence(text) and (not named or _WHAT_IS.match(text) is not None)


def is_over_equality(node: Node, names: Names) -> bool:
    """Whether the first sentence under a heading refuses nobody: "All are welcome" only names it."""
    first = node.children[0].line if node.children else None
    told = split(first.text) if first is not None and first.kind == "paragraph" else []
    return bool(told) and kind_in(told[0][1], NOWHERE, names)[0] == "non-discrimination"


def is_over_values(node: Node) -> bool:
    """Whether a table stands under a heading of which most rows begin with a value's word."""
    rows = [child.line for child in node.children if child.line.kind == "row" and child.line.cells]
    named = [row.cells[0][0].text for row in rows if row.cells[0]]
    return bool(rows) and len(rows) == len(node.children) and sum(map(is_value_word, named)) * 2 > len(rows)


def says_its_belief(node: Node) -> bool:
    """Whether a belief stands right under a heading, which then only names it: "Our starting point"."""
    return bool(node.children) and regex(r"we (?:all )?believe\b", re.I).match(node.children[0].line.text) is not None


def says_its_kind(node: Node, kind: Kind, here: Here, names: Names) -> bool:
    """Whether a heading's kind is said: by its label, the stem before it, its own words, or a list that follows."""
    own, sure = kind_in(node.line.text, here._replace(kind=None), names)
    stem = here.stem is not None and here.stem.kind == kind
    told = binds(node) and kind == "belief"
    return label_of(node, names) is not None or stem or (own == kind and sure >= SURE) or told
