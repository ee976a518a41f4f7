"""Headings: what one says of the lines under it, and whether it is a statement or a value itself."""

import re
from collections.abc import Iterator

from policygen.intake.binding import acting_under, bound_by_stem
from policygen.intake.compiled import lazily
from policygen.intake.gathered import NOWHERE, Gathered, Known, Part
from policygen.intake.headed import (
    binds,
    binds_somebody,
    heads_a_list,
    heads_a_value,
    is_a_word,
    is_over_equality,
    is_over_values,
    label_of,
    names_a_part,
    only_leads,
    parts_commitments,
    says_a_belief,
    says_its_belief,
    says_its_kind,
    says_who_will,
)
from policygen.intake.kinds import kind_in
from policygen.intake.labels import Label, label, letter_of
from policygen.intake.lists import as_item, over_whole_sentences
from policygen.intake.names import Names
from policygen.intake.noise import GOVERNING, SAID_TO_READERS, why_fact
from policygen.intake.outline import Line
from policygen.intake.prose import NOTHING_SAID, says_nothing
from policygen.intake.quotations import motto_shaped
from policygen.intake.said import OVER_LISTS, PLAINLY, SAY_SO, SHAPED, SURE, Here, Said, hook, within
from policygen.intake.sections import Section, Stem, is_lone_value, only_names, parts_a_paper, section_of, stem_of
from policygen.intake.sentences import has_own_subject, is_sentence
from policygen.intake.siblings import LEAST_LETTERS, Siblings
from policygen.intake.structure import MARKED
from policygen.intake.titles import names_a_document
from policygen.intake.tree import Node
from policygen.intake.value_words import is_value_word, plain_list
from policygen.intake.values import (
    closes_a_poster,
    is_gloss,
    is_glossed_pair,
    promises_apart,
    take_line_of_values,
    take_value,
)
from policygen.intake.who import actor_of
from policygen.model import Actor, Kind

_MAY_SAY_WHO = frozenset({GOVERNING, "not values: facts and arrangements", "what comes next, not a statement"})
"""Reasons that do not hold where it is said under the heading what people will do."""


_AGREEMENT = "not values: an agreement that parents and pupils sign"


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
        labelled = label_of(node, names) is not None
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
        elif section and section.role == "noise" and not (section.why in _MAY_SAY_WHO and says_who_will(node, names)):
            yield from self._leave_out(node, section.why, here)
        elif section and not (node.stem and node.stem.marked and node.stem.hangs):
            self._gathered.heads.append(node.line)
            place = within(here, section, node.line)
            yield Part(node.children, place._replace(actor=place.actor or acting_under(node.line.text, names)))
        elif node.stem:
            yield from self._read_stem(node, node.stem, here)
        elif not labelled and self._closes(node, here):
            self._gathered.add(Said("motto", node.line.text, 0.6), node.line, here)
            yield Part(node.children, here)
        elif not labelled and here.kind == "value" and heads_a_value(node, names) and not self._is_believed(node, here):
            yield from self._read_value(node, here)
        elif _is_body(node, here, names):
            yield Part([node._replace(line=node.line._replace(kind="item"))], here)
        elif stem := _told_stem(node, here, names):
            self._gathered.heads.append(node.line)
            yield Part(node.children, here._replace(stem=stem, actor=None))
        elif here.kind == "principle" and not labelled and beside.named and _is_named(node, names):
            yield self._read_named(node, here)
        elif kind := self._kind(node, here, beside):
            yield from self._read_statement(node, kind, here)
        else:
            self._gathered.heads.append(node.line)
            yield Part(
                node.children, _under_a_name(node.line, here)._replace(actor=acting_under(node.line.text, names))
            )

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
            if child.line.kind == "heading" and child.line.sure < MARKED and says_who_will(child, names):
                yield Part([child], NOWHERE)
            else:
                self._gathered.leave_out_all(child, why)

    def _read_stem(self, node: Node, stem: Stem, here: Here) -> Iterator[Part]:
        """A stem set as a heading ("Our schools will"): what stands under it hangs on it, with or without bullets.

        Where there are bullets, what comes after them hangs on nothing any more.
        """
        self._gathered.heads.append(node.line)
        stem = over_whole_sentences(stem, [child.line for child in node.children if child.line.kind != "heading"])
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
        bare = all(child.line.kind == "paragraph" and not child.stem for child in node.children)
        first = not node.children or (bare and not self._gathered.found)
        if first and line.sure < MARKED and here.kind is None and motto_shaped(line.text):
            return True
        over_prose = bool(node.children) and bare and here.kind in SAY_SO
        phrases = all(" " in part for part in line.text.split(", ")) and not is_sentence(line.text)
        if over_prose and phrases and motto_shaped(line.text):
            return True  # "Growing roots, finding wings", over what the vision says.
        last = line.sure < MARKED and line.source == self._known.last and closes_a_poster(node)
        named = has_own_subject(line.text) or names_a_document(self._known.names.plain(line.text))
        return last and not named and not only_names(line.text, self._known.names)

    def _is_believed(self, node: Node, here: Here) -> bool:
        """Whether a heading after the values, each a word, is a sentence over what will be done, or follows one."""
        said = next((one for one in self._gathered.backwards() if one.kind != "commitment"), None)
        goes_on = said is not None and said.kind == "belief" and said.section == here.section
        if not ((binds(node) or goes_on) and is_sentence(node.line.text)):
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

    def _read_named(self, node: Node, here: Here) -> Part:
        """A principle's name as a heading: what stands under it says the principle, and what follows from it."""
        first = node.children[0].line
        meaning, promises = promises_apart(first.text, self._known.names)
        said = Said("principle", meaning, SHAPED, name=node.line.text)
        id = self._gathered.add(said, node.line, here, raw=f"{node.line.raw}\n{first.raw}")
        told = [Node(first._replace(text=text, raw=text)) for text in promises]
        return Part([*told, *node.children[1:]], here._replace(parent=id, kind="commitment", stem=None))

    def _read_statement(self, node: Node, kind: Kind, here: Here) -> Iterator[Part]:
        """A heading that is a statement itself, over what follows from it."""
        line, names = node.line, self._known.names
        bound = kind in ("commitment", "aim") and (is_sentence(line.text) or len(line.text.split()) > 1)
        actor: Actor = actor_of(line.text, names) if bound else "unstated"
        actor = actor_of(here.stem.text, names) if here.stem else actor
        sure = line.sure if says_its_kind(node, kind, here, names) else min(line.sure, SHAPED)
        id = self._gathered.add(Said(kind, line.text, sure, actor, stem=hook(here.stem)), line, here)
        yield Part(node.children, here._replace(parent=id, stem=None, kind=kind, sure=line.sure, actor=None))

    def _kind(self, node: Node, here: Here, beside: Siblings) -> Kind | None:
        """The kind of a heading that is itself a statement; None for one that only parts the document."""
        names = self._known.names
        if labelled := label_of(node, names):
            return here.kind if here.kind == "priority" and labelled == "aim" else labelled
        if not node.children or node.line.text.endswith("?") or only_names(node.line.text, names):
            return None
        if self._known.tells_readers(here):
            return None
        sentence = is_sentence(node.line.text)
        if here.stem and here.stem.kind:
            apart = not sentence and (names_a_part(node.line.text) or (beside.beliefs and not heads_a_list(node)))
            return None if apart else here.stem.kind
        if here.kind in ("mission", "vision", "ethos"):
            said = sentence and says_a_belief(node.line.text) and not is_over_equality(node, names)
            return "belief" if said else None
        own, sure = kind_in(node.line.text, here._replace(kind=None), names)
        if own == "belief" and sure >= PLAINLY and sentence:
            return own
        if here.kind in ("principle", "priority"):
            tabled = all(child.line.kind == "row" for child in node.children)
            parts = here.kind == "principle" and parts_commitments(node, names) and not beside.said
            return None if (tabled or parts) and not sentence else here.kind
        if here.kind == "commitment" and own == "commitment" and sure >= PLAINLY and sentence:
            return own
        if here.kind in ("belief", "aim"):
            goal = here.kind == "aim" and not sentence and binds(node)
            said = sentence and (here.kind == "aim" or says_a_belief(node.line.text))
            return "priority" if goal else here.kind if said or (beside.beliefs and binds(node)) else None
        if not self._known.speaks_of_plans(here):
            beside = beside._replace(pillars=False)
        return _kind_of_its_own(node, here, beside, names, sentence=sentence)


def _section(node: Node, here: Here, beside: Siblings, names: Names) -> Section | None:
    """What a heading says of the lines under it; a value's word among values says nothing of them."""
    text = node.line.text
    section = section_of(text, names) if label_of(node, names) is None else None
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
    if not few or not node.children or not is_gloss(node.children[0]):
        return False
    gloss, *others = node.children
    promised = [child for child in others if binds_somebody(child, names)]
    told = [child for child in others if why_fact(names.plain(child.line.text))]
    alone = node._replace(children=(gloss,))
    return len(promised) + len(told) == len(others) and not parts_commitments(alone, names)


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
    if named and beside.pillars and binds(node):
        return True  # "Community", beside "Teaching" and "Inclusion".
    if here.kind not in OVER_LISTS:
        return False
    if section.role == "noise" and section.why.startswith("not values") and len(node.line.text.split()) <= 2:
        # "Governance" or "Careers" over a list; so is "2 Attendance".
        return heads_a_list(node) or (node.line.marker[:1].isdigit() and bool(node.children))
    if section.role == "audience":
        # "Staff"; or a sentence that only ends in a name: "The curriculum should open doors for all pupils".
        return not node.children or (heads_a_list(node) and says_a_belief(node.line.text))
    return section.role == "plain" and binds(node) and not only_names(node.line.text, names)


def _is_body(node: Node, here: Here, names: Names) -> bool:
    """Whether a line that looks like a heading, over nothing, is what the section over it says."""
    by_shape = not node.children and node.line.sure < MARKED and label_of(node, names) is None
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
    apart = line.text.endswith("?") or (here.kind == "value" and names_a_part(line.text))
    kind = None if apart else here.kind
    return here._replace(section=line.text, kind=kind, stem=None, sure=min(here.sure, line.sure))


_WHAT_IT_MEANS = lazily(
    r"(?:what (?:it|this|that) (?:means|is)|(?:it|this|that) means|meaning|definition|in (?:other|our|short) words)"
    r"\s*(?::|\s[–—-])\s+(?=\S)",
    re.I,
)
"""A label before what a value means: "What it means: we tell the truth"."""


def _is_scrap(line: Line, here: Here) -> bool:
    return line.kind == "paragraph" and says_nothing(line, here)


def _as_a_value(node: Node, here: Here, beside: Siblings, names: Names) -> Here:
    """What holds for a heading that no rule knows: among values, where it and those beside it look like some."""
    if beside.bare and is_value_word(node.line.text):
        here = here._replace(kind="value", stem=None, sure=min(here.sure, SHAPED))
    if beside.spelling and letter_of(node.line.text):
        return here._replace(kind="value", stem=None)
    if here.kind in (None, "priority") and beside.worded and is_a_word(node, names):
        return here._replace(kind="value", sure=SHAPED)
    return here


def _kind_of_its_own(node: Node, here: Here, beside: Siblings, names: Names, *, sentence: bool) -> Kind | None:
    """The kind of a heading, where neither its words nor its section say one: by what it is over, and beside."""
    only_named = not sentence and says_its_belief(node)
    if heads_a_list(node) and says_a_belief(node.line.text):
        return "belief"
    led = bool(node.children) and node.children[0].line.kind != "item"
    named = only_named or only_leads(node.line.text)
    if beside.beliefs and here.kind is None and led and not named and heads_a_list(node):
        return "belief"
    if here.kind is not None:
        return None
    if says_a_belief(node.line.text):
        return None if is_over_values(node) or is_over_equality(node, names) else "belief"
    bound = binds(node) and beside.pillars and not only_named
    numbered = bool(node.line.marker) and not beside.numbered and not _PART_OF_A_PART.match(node.line.marker)
    return "priority" if bound or numbered else None


_PART_OF_A_PART = lazily(r"\d+\.\d")
"""The number of a section of a chapter, which numbers no priority: "2.1"."""
