"""Headings: what one says of the lines under it, and whether it is a statement or a value itself.

Those beside it bear on that: the second of two words with a gloss each is likelier to be a value than one alone.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from policygen.intake.binding import bound_by_stem
from policygen.intake.compiled import lazily, regex
from policygen.intake.gathered import NOWHERE, Gathered, Known, Part
from policygen.intake.items import names_each
from policygen.intake.kinds import kind_in
from policygen.intake.lists import as_item
from policygen.intake.names import Names
from policygen.intake.noise import GOVERNING, SAID_TO_READERS
from policygen.intake.outline import Line
from policygen.intake.prose import NOTHING_SAID, says_nothing
from policygen.intake.said import OVER_LISTS, PLAINLY, SHAPED, SURE, Here, Said, hook, within
from policygen.intake.sections import Section, Stem, is_lone_value, only_names, parts_a_paper, section_of, stem_of
from policygen.intake.sentences import (
    Label,
    has_own_subject,
    is_sentence,
    is_value_word,
    label,
    letter_of,
    motto_shaped,
    plain_list,
    split,
)
from policygen.intake.structure import MARKED
from policygen.intake.titles import names_a_document
from policygen.intake.tree import Node
from policygen.intake.values import (
    closes_a_poster,
    is_gloss,
    is_glossed_pair,
    take_line_of_values,
    take_value,
)
from policygen.intake.who import actor_of, named_alone
from policygen.model import Actor, Kind

_MAY_SAY_WHO = frozenset({GOVERNING, "not values: facts and arrangements", "what comes next, not a statement"})
"""Reasons that do not hold where it is said under the heading what people will do."""

_AGREEMENT = "not values: an agreement that parents and pupils sign"

LEAST_LETTERS = 3
"""So many lines that begin with a letter and a word of that letter spell something; so many words make a poster."""

_LEAST_PILLARS = 2
"""A heading of few words over what the trust will do is a priority where there is another; one only parts the page."""


# ── headings beside each other ───────────────────────────────────────────────────────────────────────


class Siblings(NamedTuple):
    """What headings beside each other tell of each of them.

    `beliefs`: most of those over a list say something. `worded`: they are the words of a poster, each with its gloss.
    `spelling`: the letters that they begin with spell something. `pillars`: several stand over what the trust will
    do. `bare`: they are values' words over nothing. `numbered`: numbers part the document. `valued`: the level at
    which values' words stand. `named`: half of them are a single word, the name of what stands under it.
    """

    beliefs: bool = False
    worded: bool = False
    spelling: bool = False
    pillars: bool = False
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
    binding = sum(_binds(node) for node in unknown)
    return binding >= _LEAST_PILLARS and binding * 3 > len(heads)


def _are_beliefs(heads: Sequence[Node]) -> bool:
    """Whether most headings with a list under them say something, so that the others are beliefs as well."""
    listed = [node for node in heads if not node.stem and any(child.stem for child in node.children)]
    return len(listed) > 1 and sum(_says_a_belief(node.line.text) for node in listed) * 2 >= len(listed)


def _are_glossed_words(heads: Sequence[Node], here: Here, known: Known) -> bool:
    """Whether headings are the words of a poster: three or more, a word or two each with a gloss under it.

    Two are enough where the heading over them, or the title, speaks of values.
    """
    words = [node for node in heads if _is_glossed(node, known.names)]
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


# ── headings read ────────────────────────────────────────────────────────────────────────────────────


class HeadingReader:
    """Reads headings. What it gives back, part by part, is what stands under them and is still to be read."""

    def __init__(self, known: Known, gathered: Gathered) -> None:
        self._known = known
        self._gathered = gathered

    def read(self, node: Node, here: Here, beside: Siblings) -> Iterator[Part]:
        """Read a heading, given what those `beside` it tell."""
        names = self._known.names
        if not node.line.text:
            yield Part(node.children, NOWHERE)  # Its words were left out before.
            return
        labelled = _label(node, names) is not None
        section = _section(node, here, beside, names)
        if section is None and node.line.level < beside.valued and here.kind == "value":
            here = here._replace(kind=None, section=None)  # A heading over those of the values is beside all of them.
        if section is None:
            here = _as_a_value(node, here, beside, names)
        elif _is_one_of_a_list(section, node, here, beside, names):
            section = None
        if self._known.paper and not labelled and parts_a_paper(node.line.text, names):
            self._gathered.leave_out_all(node, SAID_TO_READERS)
        elif section and section.role == "noise" and section.why == _AGREEMENT and not self._gathered.found:
            # What parents sign after the values is none of them; here it is all there is.
            self._gathered.heads.append(node.line)
            yield Part(node.children, NOWHERE._replace(section=node.line.text))
        elif section and section.role == "noise" and not (section.why in _MAY_SAY_WHO and _says_who_will(node, names)):
            yield from self._leave_out(node, section.why, here)
        elif section and not (node.stem and node.stem.marked and node.stem.hangs):
            self._gathered.heads.append(node.line)
            place = within(here, section, node.line)
            yield Part(node.children, place._replace(actor=place.actor or named_alone(node.line.text, names)))
        elif node.stem:
            yield from self._read_stem(node, node.stem, here)
        elif not labelled and self._closes(node, here):
            self._gathered.add(Said("motto", node.line.text, 0.6), node.line, here)
        elif (
            not labelled and here.kind == "value" and _heads_a_value(node, names) and not self._is_believed(node, here)
        ):
            yield from self._read_value(node, here)
        elif _is_body(node, here, names):
            yield Part([node._replace(line=node.line._replace(kind="item"))], here)
        elif stem := _told_stem(node, here, names):
            self._gathered.heads.append(node.line)
            yield Part(node.children, here._replace(stem=stem, actor=None))
        elif here.kind == "principle" and not labelled and beside.named and _is_named(node, names):
            gloss = node.children[0].line
            said = Said("principle", gloss.text, SHAPED, name=node.line.text)
            self._gathered.add(said, node.line, here, raw=f"{node.line.raw}\n{gloss.raw}")
        elif kind := self._kind(node, here, beside):
            yield from self._read_statement(node, kind, here)
        else:
            self._gathered.heads.append(node.line)
            yield Part(node.children, _under_a_name(node.line, here)._replace(actor=named_alone(node.line.text, names)))

    def _leave_out(self, node: Node, why: str, here: Here) -> Iterator[Part]:
        """Leave out a heading with what stands under it.

        It may be no heading, but a line of a table or a form: it ends before numbered parts that have headings of
        their own, of which one says "Our values" or the like. And one that is known only by its shape may not be over
        all that it seems to be over: what is said there under headings of their own is read.
        """
        names = self._known.names
        parts = [at for at, child in enumerate(node.children) if _is_numbered_part(child)]
        told = (section_of(node.children[at].line.text, names) for at in parts)
        if any(section and section.role == "kind" for section in told):
            self._gathered.leave_out_all(node._replace(children=node.children[: parts[0]]), why)
            yield Part(node.children[parts[0] :], here._replace(stem=None))
            return
        self._gathered.leave_out(node.line, why)
        for child in node.children:
            if child.line.kind == "heading" and child.line.sure < MARKED and _says_who_will(child, names):
                yield Part([child], NOWHERE)
            else:
                self._gathered.leave_out_all(child, why)

    def _read_stem(self, node: Node, stem: Stem, here: Here) -> Iterator[Part]:
        """A stem set as a heading ("Our schools will"): what stands under it hangs on it, with or without bullets.

        Where there are bullets, what comes after them hangs on nothing any more.
        """
        self._gathered.heads.append(node.line)
        items = [at for at, child in enumerate(node.children) if child.line.kind == "item"]
        end = items[-1] + 1 if items else len(node.children)
        hanging = [as_item(child) if stem.hangs and not items else child for child in node.children[:end]]
        actor = bound_by_stem(stem, here, self._known, self._gathered.backwards())
        yield Part(hanging, here._replace(stem=stem, actor=actor, kind=stem.kind or here.kind))
        yield Part(node.children[end:], here)

    def _closes(self, node: Node, here: Here) -> bool:
        """Whether large type over nothing is a motto: the last line of a poster or document, or of a motto's shape."""
        line = node.line
        if here.kind == "value":
            return closes_a_poster(node)
        if not node.children and line.sure < MARKED and here.kind is None and motto_shaped(line.text):
            return True
        last = line.sure < MARKED and line.source == self._known.last and closes_a_poster(node)
        named = has_own_subject(line.text) or names_a_document(self._known.names.plain(line.text))
        return last and not named and not only_names(line.text, self._known.names)

    def _is_believed(self, node: Node, here: Here) -> bool:
        """Whether a heading after the values, each a word, is a sentence over what will be done, or follows one."""
        said = next((one for one in self._gathered.backwards() if one.kind != "commitment"), None)
        goes_on = said is not None and said.kind == "belief" and said.section == here.section
        if not ((_binds(node) or goes_on) and is_sentence(node.line.text)):
            return False
        values = (one for one in self._gathered.backwards() if one.kind == "value")
        return any(one.name is not None and not is_sentence(one.name) for one in values)

    def _read_value(self, node: Node, here: Here) -> Iterator[Part]:
        """A value's word as a heading: the paragraph under it is its gloss, the rest stands under the value."""
        if not node.children and plain_list(node.line.text):
            take_line_of_values(node.line.text, node.line._replace(kind="paragraph"), here, self._gathered)
            return
        text = letter_of(node.line.text) or node.line.text
        named = label(text) or Label(text, "", SURE if is_value_word(text) else SHAPED)
        children, raw = list(node.children), node.line.raw
        if children and not named.gloss and is_gloss(children[0]):
            gloss = children.pop(0).line
            told = _WHAT_IT_MEANS.sub("", gloss.text, count=1)
            named, raw = named._replace(gloss=told), f"{raw}\n{gloss.raw}"
        id = take_value(named, node.line, here, self._gathered, raw)
        if node.line.sure < PLAINLY and len(children) > 1 and is_glossed_pair(children[0].line, children[1]):
            yield Part(children, here)  # The next value, which does not look like a heading.
            return
        while children and not children[-1].children and _is_scrap(children[-1].line, here):
            self._gathered.leave_out(children.pop().line, NOTHING_SAID)
        yield Part(children, here._replace(parent=id, kind="commitment", stem=None, sure=0.7))

    def _read_statement(self, node: Node, kind: Kind, here: Here) -> Iterator[Part]:
        """A heading that is a statement itself, over what follows from it."""
        line, names = node.line, self._known.names
        bound = kind in ("commitment", "aim") and (is_sentence(line.text) or len(line.text.split()) > 1)
        actor: Actor = actor_of(line.text, names) if bound else "unstated"
        actor = actor_of(here.stem.text, names) if here.stem else actor
        sure = line.sure if _says_its_kind(node, kind, here, names) else min(line.sure, SHAPED)
        id = self._gathered.add(Said(kind, line.text, sure, actor, stem=hook(here.stem)), line, here)
        yield Part(node.children, here._replace(parent=id, stem=None, kind=kind, sure=line.sure, actor=None))

    def _kind(self, node: Node, here: Here, beside: Siblings) -> Kind | None:
        """The kind of a heading that is itself a statement; None for one that only parts the document."""
        names = self._known.names
        if labelled := _label(node, names):
            return here.kind if here.kind == "priority" and labelled == "aim" else labelled
        if not node.children or node.line.text.endswith("?") or only_names(node.line.text, names):
            return None
        if self._known.tells_readers(here):
            return None
        sentence = is_sentence(node.line.text)
        if here.stem and here.stem.kind:
            apart = not sentence and (_names_a_part(node.line.text) or (beside.beliefs and not _heads_a_list(node)))
            return None if apart else here.stem.kind
        if here.kind in ("mission", "vision", "ethos"):
            said = sentence and _says_a_belief(node.line.text) and not _is_over_equality(node, names)
            return "belief" if said else None
        own, sure = kind_in(node.line.text, here._replace(kind=None), names)
        if own == "belief" and sure >= PLAINLY and sentence:
            return own
        if here.kind in ("principle", "priority"):
            tabled = all(child.line.kind == "row" for child in node.children)
            parts = here.kind == "principle" and _parts_commitments(node, names)
            return None if (tabled or parts) and not sentence else here.kind
        if here.kind == "commitment" and own == "commitment" and sure >= PLAINLY and sentence:
            return own
        if here.kind in ("belief", "aim"):
            goal = here.kind == "aim" and not sentence and _binds(node)
            said = sentence and (here.kind == "aim" or _says_a_belief(node.line.text))
            return "priority" if goal else here.kind if said or (beside.beliefs and _binds(node)) else None
        if not self._known.speaks_of_plans(here):
            beside = beside._replace(pillars=False)
        return _kind_of_its_own(node, here, beside, names, sentence=sentence)


# ── what a heading says ──────────────────────────────────────────────────────────────────────────────


def _label(node: Node, names: Names) -> Kind | None:
    """The kind that a heading's own label says: "Priority 1: …"."""
    section = section_of(node.line.marker.rpartition(" ")[0], names) if node.line.marker else None
    return section.kind if section else None


def _section(node: Node, here: Here, beside: Siblings, names: Names) -> Section | None:
    """What a heading says of the lines under it; a value's word among values says nothing of them."""
    text = node.line.text
    section = section_of(text, names) if _label(node, names) is None else None
    among = here.kind == "value" or (here.kind in (None, "priority") and beside.worded)
    if section and among and section.role in ("kind", "plain", "audience"):
        lone = is_lone_value(text) or (beside.worded and " " not in text)
        section = None if lone else section
    if section is None and _spells_what_follows(node):
        return Section("kind", "value")  # "SHINE" over "Service", "Hope" and the rest.
    return section


def _is_named(node: Node, names: Names) -> bool:
    """Whether a heading is only the name of what a paragraph under it says: "Subsidiarity"."""
    few = len(node.line.text.split()) <= _LONGEST_NAME and not is_sentence(node.line.text)
    return few and len(node.children) == 1 and is_gloss(node.children[0]) and not _parts_commitments(node, names)


def _parts_commitments(node: Node, names: Names) -> bool:
    """Whether a heading stands over a paragraph of several sentences of which most say what people will do."""
    sentences = sum(len(split(child.line.text)) for child in node.children)
    return sentences > 1 and not any(child.stem for child in node.children) and _says_who_will(node, names)


_LONGEST_NAME = 3


def _is_numbered_part(node: Node) -> bool:
    return node.line.kind == "heading" and node.line.marker[:1].isdigit()


def _spells_what_follows(node: Node) -> bool:
    """Whether a heading is a word whose letters the lines under it begin with, one after the other."""
    word = node.line.text.strip(" .:")
    letters = [child.line.text[:1].upper() for child in node.children[: len(word)]]
    return word.isalpha() and len(word) >= LEAST_LETTERS and "".join(letters) == word.upper()


def _is_one_of_a_list(section: Section, node: Node, here: Here, beside: Siblings, names: Names) -> bool:
    """Whether a heading, among priorities, beliefs or principles, is one of them, though it could head a section."""
    named = section.role in ("audience", "plain") and section.layer is None and " " not in node.line.text
    if named and beside.pillars and _binds(node):
        return True  # "Community", beside "Teaching" and "Inclusion".
    if here.kind not in OVER_LISTS:
        return False
    if section.role == "noise" and section.why.startswith("not values") and len(node.line.text.split()) <= 2:
        # "Governance" or "Careers" over a list; so is "2 Attendance".
        return _heads_a_list(node) or (node.line.marker[:1].isdigit() and bool(node.children))
    if section.role == "audience":
        return not node.children  # "Staff".
    return section.role == "plain" and _binds(node) and not only_names(node.line.text, names)


def _says_who_will(node: Node, names: Names) -> bool:
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


def _is_said(kind: Kind, sure: float) -> bool:
    return kind in ("belief", "commitment", "non-discrimination") and sure >= PLAINLY


def _is_body(node: Node, here: Here, names: Names) -> bool:
    """Whether a line that looks like a heading, over nothing, is what the section over it says."""
    by_shape = not node.children and node.line.sure < MARKED and _label(node, names) is None
    told = here.kind not in (None, "value", "quotation", "note") and here.stem is None and here.parent is None
    return by_shape and told and not only_names(node.line.text, names)


def _told_stem(node: Node, here: Here, names: Names) -> Stem | None:
    """A heading that speaks of what it heads is a stem without its colon: "Our values are listed below"."""
    kind, sure = kind_in(node.line.text, here, names)
    if not is_sentence(node.line.text) or kind != "note" or sure < PLAINLY:
        return None
    stem = stem_of(f"{node.line.text}:", names)
    return stem._replace(hangs=False) if stem and stem.kind else None


def _under_a_name(line: Line, here: Here) -> Here:
    """What holds under a heading that only names a part of the document."""
    apart = line.text.endswith("?") or (here.kind == "value" and _names_a_part(line.text))
    kind = None if apart else here.kind
    return here._replace(section=line.text, kind=kind, stem=None, sure=min(here.sure, line.sure))


_NAMES_A_PART = lazily(
    r"(?:Our|The (?:Trust|School|Academy)|Trust|School) [A-Z]|(?:OUR|THE TRUST|TRUST|SCHOOL) "
    r"|About\b|(?:Slide|Panel) \d"
    r"|(?:Our|The) (?:trust|schools?|academ(?:y|ies)|college|federation|family|people|staff)$"
)
"""How a heading begins that is called after what it holds and is no value: "Our Charters", "The Trust Contract"."""


def _names_a_part(text: str) -> bool:
    """Whether a heading among values is called after what it holds: "Our Charters", but not "Our honesty"."""
    return _NAMES_A_PART.match(text) is not None and not is_sentence(text) and not is_value_word(text.split()[-1])


# ── whether it is a value ────────────────────────────────────────────────────────────────────────────

_WHAT_IT_MEANS = lazily(
    r"(?:what (?:it|this|that) (?:means|is)|(?:it|this|that) means|meaning|definition|in (?:other|our|short) words)"
    r"\s*(?::|\s[–—-])\s+(?=\S)",
    re.I,
)
"""A label before what a value means: "What it means: we tell the truth"."""


def _as_a_value(node: Node, here: Here, beside: Siblings, names: Names) -> Here:
    """What holds for a heading that no rule knows: among values, where it and those beside it look like some."""
    if beside.bare and is_value_word(node.line.text):
        here = here._replace(kind="value", stem=None, sure=min(here.sure, SHAPED))
    if beside.spelling and letter_of(node.line.text):
        return here._replace(kind="value", stem=None)
    if here.kind in (None, "priority") and beside.worded and _is_a_word(node, names):
        return here._replace(kind="value", sure=SHAPED)
    return here


def _is_a_word(node: Node, names: Names) -> bool:
    """Whether a heading is a value's word, or a word or two, over a gloss."""
    if regex(r"our\b", re.I).match(node.line.text):
        return False  # "Our responsibility" over a paragraph says whose it is.
    lone = is_lone_value(node.line.text) and _is_over_a_gloss(node)
    return lone or _is_glossed(node, names) or _is_glossed_word(node, names)


def _is_over_a_gloss(node: Node) -> bool:
    return bool(node.children) and is_gloss(node.children[0])


def _is_glossed(node: Node, names: Names, most: int = 2) -> bool:
    """Whether a heading is few words that no rule knows, with a paragraph under it."""
    few = len(node.line.text.split()) <= most and node.line.text[-1:].isalpha()
    return few and _is_over_a_gloss(node) and section_of(node.line.text, names) is None


def _is_glossed_word(node: Node, names: Names) -> bool:
    return _is_glossed(node, names, most=3) and is_value_word(node.line.text)


def _heads_a_value(node: Node, names: Names) -> bool:
    """Among values a heading is one of them, unless it asks, or heads a list in which each has its own name."""
    text = node.line.text
    return (
        not text.endswith("?")
        and not only_names(text, names)
        and not _names_a_part(text)
        and not _says_of_equality(node, names)
        and not _heads_a_promise(node)
        and not names_each([child.line for child in node.children])
        and sum(map(_is_labelled, node.children)) < _SEVERAL
    )


_SEVERAL = 2


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
    gloss = node.children[0].line.text if len(node.children) == 1 else ""
    return bool(gloss) and kind_in(gloss, NOWHERE, names)[0] == "non-discrimination"


def _is_scrap(line: Line, here: Here) -> bool:
    return line.kind == "paragraph" and says_nothing(line, here)


# ── whether it is another statement ──────────────────────────────────────────────────────────────────


def _heads_a_list(node: Node) -> bool:
    return any(child.stem or child.line.kind == "item" for child in node.children)


def _binds(node: Node) -> bool:
    """Whether commitments stand under a heading: "Our schools will:" and what they will do."""
    return any(child.stem and child.stem.kind == "commitment" for child in node.children)


_NO_BELIEF = lazily(
    r"(?:and |but |so )?(?:(?:the )?(?:things?|lines|ways|words|reasons?|rules|steps) |draft "
    r"|(?:how|what|why|who|when|where|if|whether|before|after|while|as)\b)",
    re.I,
)
"""How a heading begins that has a verb and says nothing by itself: "If things go wrong"."""


_OF_WHAT = lazily(
    r"(?:the |our |an? )?(?:[\w'’-]+ ){1,3}(?:of|behind|in|for|about|beneath) (?:what|how|why|all|everything)\b[^,]*",
    re.I,
)
"""A heading whose only verb stands in what it is the heading of: "The root of what we do"."""
_TOO_FEW_TO_SAY = 2
_WHAT_IS = lazily(r"what .+ (?:is|are|can|must|should|will) (?:worth|never|not|be|\w+ed|always)\b(?!.*\?)", re.I)
"""A sentence of which "What …" is the subject: "What is worth teaching is worth teaching twice"."""


def _says_a_belief(text: str) -> bool:
    """Whether a heading says something, and does not only name what follows: "Why we have a charter"."""
    # "Further help", but not "Knowledge matters" or "Neighbours matter".
    few = len(text.split()) <= _TOO_FEW_TO_SAY and not any(word.endswith("s") for word in text.split())
    named = few or _NO_BELIEF.match(text) or _OF_WHAT.fullmatch(text)
    return is_sentence(text) and (not named or _WHAT_IS.match(text) is not None)


def _is_over_equality(node: Node, names: Names) -> bool:
    """Whether the first sentence under a heading refuses nobody: "All are welcome" only names it."""
    first = node.children[0].line if node.children else None
    told = split(first.text) if first is not None and first.kind == "paragraph" else []
    return bool(told) and kind_in(told[0][1], NOWHERE, names)[0] == "non-discrimination"


def _kind_of_its_own(node: Node, here: Here, beside: Siblings, names: Names, *, sentence: bool) -> Kind | None:
    """The kind of a heading, where neither its words nor its section say one: by what it is over, and beside."""
    only_named = not sentence and _says_its_belief(node)
    if _heads_a_list(node) and _says_a_belief(node.line.text):
        return "belief"
    led = bool(node.children) and node.children[0].line.kind != "item"
    named = only_named or _NO_BELIEF.match(node.line.text) is not None
    if beside.beliefs and here.kind is None and led and not named and _heads_a_list(node):
        return "belief"
    if here.kind is not None:
        return None
    if _says_a_belief(node.line.text):
        return None if _is_over_values(node) or _is_over_equality(node, names) else "belief"
    binds = _binds(node) and beside.pillars and not only_named
    numbered = bool(node.line.marker) and not beside.numbered and not _PART_OF_A_PART.match(node.line.marker)
    return "priority" if binds or numbered else None


_PART_OF_A_PART = lazily(r"\d+\.\d")
"""The number of a section of a chapter, which numbers no priority: "2.1"."""


def _is_over_values(node: Node) -> bool:
    """Whether a table stands under a heading of which most rows begin with a value's word."""
    rows = [child.line for child in node.children if child.line.kind == "row" and child.line.cells]
    named = [row.cells[0][0].text for row in rows if row.cells[0]]
    return bool(rows) and len(rows) == len(node.children) and sum(map(is_value_word, named)) * 2 > len(rows)


def _says_its_belief(node: Node) -> bool:
    """Whether a belief stands right under a heading, which then only names it: "Our starting point"."""
    return bool(node.children) and regex(r"we (?:all )?believe\b", re.I).match(node.children[0].line.text) is not None


def _says_its_kind(node: Node, kind: Kind, here: Here, names: Names) -> bool:
    """Whether a heading's kind is said: by its label, the stem before it, its own words, or a list that follows."""
    own, sure = kind_in(node.line.text, here._replace(kind=None), names)
    stem = here.stem is not None and here.stem.kind == kind
    told = _binds(node) and kind == "belief"
    return _label(node, names) is not None or stem or (own == kind and sure >= SURE) or told
