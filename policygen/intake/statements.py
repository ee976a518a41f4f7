"""The tree of a document read into statements, in the order in which it stands.

A heading says what kind of thing follows, a stem who is bound, and the words of a sentence may say otherwise.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from policygen.intake.ids import mint
from policygen.intake.items import LIST_END, bold_label, names_each, stopped_label, tidied
from policygen.intake.names import MANY_LINES, Names
from policygen.intake.outline import LeftOut, Line
from policygen.intake.rules import kind_of
from policygen.intake.rules import noise as noise_rules
from policygen.intake.rules import sentences as sentence_rules
from policygen.intake.sentences import (
    TESTIMONY,
    Label,
    Quotation,
    condition,
    grounds,
    is_sentence,
    is_value_word,
    label,
    leans,
    listed_values,
    manner,
    plain_list,
    praises,
    quotation,
    split,
    word_list,
)
from policygen.intake.structure import Node, Section, Stem, only_names, section_of, shaped, stem_of, tree
from policygen.intake.who import actor_of, stem_actor
from policygen.model import ACTORS, Actor, Kind, Source, Statement


@dataclass(frozen=True)
class Here:
    """What holds where a line stands: its section and that section's kind, the stem it hangs on, what it is under."""

    section: str | None = None
    kind: Kind | None = None
    sure: float = 1.0
    parent: str | None = None
    stem: Stem | None = None
    actor: Actor | None = None
    audience: str | None = None
    layer: str | None = None


# ── reading ──────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Said:
    """One thing that the document says, before it has an id and a place: what a `Statement` has of these names."""

    kind: Kind
    text: str
    sure: float
    actor: Actor = "unstated"
    name: str | None = None
    stem: str | None = None
    lead_in: str | None = None
    qualifier: str | None = None
    attribution: str | None = None
    depends_on: str | None = None
    fixes: tuple[str, ...] = ()


_SAY_SO: frozenset[Kind] = frozenset({"mission", "vision", "ethos", "motto"})
"""Kinds of section that say what their sentences are, even those with "will" in them."""

_PLAINLY = 0.8
"""As sure as a rule is that was met; a kind that is only what remains is less sure."""

_TOO_FEW = 4
"""So many words without a verb, under no heading that says what they are, are no statement."""

_BINDING: frozenset[Kind] = frozenset(
    {"aim", "mission", "vision", "belief", "commitment", "ethos", "priority", "non-discrimination", "note"}
)
"""Kinds whose sentences may bind somebody. A value, a motto or a quotation binds nobody by itself."""


_NAMED: frozenset[Kind] = frozenset({"principle", "belief"})
"""Kinds that have names where a list gives them, as values have: "Hospitality: we treat each visitor …"."""

_OVER_LISTS: frozenset[Kind] = frozenset({"priority", "belief", "principle"})

_ALONE: frozenset[Kind] = frozenset({"quotation", "motto", "note"})
"""Kinds that stand under nothing, wherever they stand."""


@dataclass
class Reader:
    """Goes through the tree in reading order and gathers statements."""

    names: Names
    left_out: list[LeftOut]
    found: dict[str, Statement] = field(default_factory=dict)
    heads: list[Line] = field(default_factory=list)
    leans_on: str | None = None
    title: str = ""
    letter: frozenset[Source] = frozenset()
    beliefs: bool = False
    worded: bool = False
    praised: str | None = None

    def read(self, nodes: Sequence[Node], here: Here = Here()) -> None:
        """Read these nodes; a stem that nothing hangs on yet goes on to hold for the headings after it."""
        nodes = self._values_alone(nodes, here)
        before = self.beliefs, self.worded
        heads = [node for node in nodes if node.line.kind == "heading"]
        self.beliefs = self._are_beliefs(nodes)
        self.worded = sum(self._is_glossed_word(node) for node in heads) >= max(3, len(heads) // 2)
        self._read(nodes, here)
        self.beliefs, self.worded = before

    def _are_beliefs(self, nodes: Sequence[Node]) -> bool:
        """Whether most headings with a list under them say something, so that the others are beliefs as well."""
        listed = [node for node in nodes if node.line.kind == "heading" and any(c.stem for c in node.children)]
        listed = [node for node in listed if not node.stem and section_of(node.line.text, self.names) is None]
        return len(listed) > 1 and sum(is_sentence(node.line.text) for node in listed) * 2 >= len(listed)

    def _read(self, nodes: Sequence[Node], here: Here) -> None:
        at = 0
        while at < len(nodes):
            node = nodes[at]
            rows = _rows_from(nodes, at)
            if rows:
                self._table(rows, here)
                at += len(rows)
                continue
            if node.line.kind == "heading":
                self._heading(node, here)
            elif node.stem:
                here = self._stem(node, here, nodes[at + 1 :])
            elif node.line.kind == "item":
                self._item(node, here, last=at + 1 == len(nodes) or nodes[at + 1].line.kind != "item")
            elif here.kind == "value" and at + 1 < len(nodes) and self._glossed(node.line, nodes[at + 1]):
                at += 1
                gloss = nodes[at].line
                self._value(Label(node.line.text, gloss.text, 0.9), node.line, here, f"{node.line.raw}\n{gloss.raw}")
            else:
                self._paragraph(node.line, here)
            at += 1

    def _values_alone(self, nodes: Sequence[Node], here: Here) -> Sequence[Node]:
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
        return [*nodes[:-1], replace(last, children=last.children[:at]), *last.children[at:]] if at else nodes

    def _glossed(self, line: Line, after: Node) -> bool:
        """Whether a value's word stands on a line of its own, and what it means on the next."""
        alone = len(line.text.split()) <= 3 and self._is_value_line(line) and not label(line.text)
        lone = alone and not word_list(line.text) and not plain_list(line.text) and not quotation(line.text)
        told = _is_gloss(after) and is_sentence(after.line.text) and len(after.line.text.split()) > 3
        return lone and told and not label(after.line.text) and not self._is_value_line(after.line)

    # ── headings

    def _heading(self, node: Node, here: Here) -> None:
        section = section_of(node.line.text, self.names) if not self._labelled(node) else None
        if section and here.kind == "value" and section.role in ("kind", "plain") and _lone_value(node.line.text):
            section = None
        if section is None and here.kind is None and self._among_values(node, here):
            here = replace(here, kind="value", sure=0.85)
        if section and section.role == "noise" and here.kind in _OVER_LISTS and len(node.line.text.split()) <= 2:
            # "Governance" or "Careers" over a list, among priorities, is one of them.
            section = None if any(child.stem or child.line.kind == "item" for child in node.children) else section
        self.leans_on = None
        if section and section.role == "noise":
            self._leave_out_all(node, section.why)
        elif section:
            self.heads.append(node.line)
            self.read(node.children, _within(here, section, node.line))
        elif node.stem:
            self._stem_heading(node, node.stem, here)
        elif here.kind == "value" and not self._labelled(node) and self._heads_a_value(node):
            self._value_heading(node, here)
        elif stem := self._told_stem(node, here):
            self.heads.append(node.line)
            self.read(node.children, replace(here, stem=stem, actor=None))
        elif kind := self._heading_kind(node, here):
            self._statement_heading(node, kind, here)
        else:
            self.heads.append(node.line)
            kind = None if node.line.text.endswith("?") else here.kind
            sure = min(here.sure, node.line.sure)
            self.read(node.children, replace(here, section=node.line.text, kind=kind, stem=None, sure=sure))

    def _stem_heading(self, node: Node, stem: Stem, here: Here) -> None:
        """A stem set as a heading ("Our schools will"): what stands under it hangs on it, with or without bullets."""
        self.heads.append(node.line)
        hanging = [_as_item(child) if stem.hangs else child for child in node.children]
        self.read(hanging, replace(here, stem=stem, actor=self._stem_actor(stem, here), kind=stem.kind or here.kind))

    def _among_values(self, node: Node, here: Here) -> bool:
        """Whether a heading is a value's word with its gloss, in a part of the document that speaks of values."""
        spoken = "values" in (here.section or self.title).casefold() or self.worded
        return spoken and self._is_glossed_word(node)

    def _is_glossed_word(self, node: Node) -> bool:
        glossed = bool(node.children) and _is_gloss(node.children[0])
        known = section_of(node.line.text, self.names) is not None
        return glossed and not known and len(node.line.text.split()) <= 3 and is_value_word(node.line.text)

    def _labelled(self, node: Node) -> Kind | None:
        """The kind that a heading's own label says: "Priority 1: …"."""
        section = section_of(node.line.marker.rpartition(" ")[0], self.names) if node.line.marker else None
        return section.kind if section else None

    def _heads_a_value(self, node: Node) -> bool:
        """Among values a heading is one of them, unless it asks, or heads a list in which each has its own name."""
        text = node.line.text
        return (
            not text.endswith("?")
            and not only_names(text, self.names)
            and not names_each([child.line for child in node.children])
        )

    def _told_stem(self, node: Node, here: Here) -> Stem | None:
        """A heading that speaks of what it heads is a stem without its colon: "Our values are listed below"."""
        kind, sure = self._kind(node.line.text, here)
        if not is_sentence(node.line.text) or kind != "note" or sure < _PLAINLY:
            return None
        stem = stem_of(f"{node.line.text}:", self.names)
        return replace(stem, hangs=False) if stem and stem.kind else None

    def _heading_kind(self, node: Node, here: Here) -> Kind | None:
        """The kind of a heading that is itself a statement; None for one that only parts the document."""
        if labelled := self._labelled(node):
            return labelled
        if not node.children or node.line.text.endswith("?") or only_names(node.line.text, self.names):
            return None
        sentence = is_sentence(node.line.text)
        listed = any(child.stem or child.line.kind == "item" for child in node.children)
        if here.stem and here.stem.kind:
            return here.stem.kind
        if here.kind in ("mission", "vision", "ethos"):
            return "belief" if sentence else None
        own, sure = self._kind(node.line.text, replace(here, kind=None))
        if own == "belief" and sure >= _PLAINLY and sentence:
            return own
        if here.kind in ("principle", "priority"):
            return here.kind
        if here.kind in ("belief", "aim"):
            return here.kind if sentence else None
        if (sentence or (self.beliefs and here.kind is None)) and listed:
            return "belief"
        if here.kind is None and sentence and not re.match(r"(?:how|what|why|who|when|where)\b", node.line.text, re.I):
            return "belief"
        bound = any(child.stem and child.stem.kind == "commitment" for child in node.children)
        return "priority" if here.kind is None and (bound or node.line.marker) else None

    def _statement_heading(self, node: Node, kind: Kind, here: Here) -> None:
        line = node.line
        actor: Actor = actor_of(line.text, self.names) if kind in ("commitment", "aim") else "unstated"
        actor = actor_of(here.stem.text, self.names) if here.stem else actor
        id = self._add(Said(kind, line.text, line.sure, actor, stem=_hook(here.stem)), line, here)
        self.read(node.children, replace(here, parent=id, stem=None, kind=kind, sure=line.sure, actor=None))

    def _value_heading(self, node: Node, here: Here) -> None:
        """A value's word as a heading: the paragraph under it is its gloss, the rest stands under the value."""
        named = label(node.line.text) or Label(node.line.text, "", 0.9)
        children, raw = list(node.children), node.line.raw
        if children and not named.gloss and _is_gloss(children[0]):
            gloss = children.pop(0).line
            named, raw = replace(named, gloss=gloss.text), f"{raw}\n{gloss.raw}"
        id = self._value(named, node.line, here, raw)
        self.read(children, replace(here, parent=id, kind="commitment", stem=None, sure=0.7))

    def _leave_out_all(self, node: Node, why: str) -> None:
        for line in _lines_of(node):
            self.left_out.append(LeftOut(line.text, line.place, why))

    # ── stems

    def _stem(self, node: Node, here: Here, after: Sequence[Node]) -> Here:
        """Read what hangs on a stem. What holds afterwards: the stem itself, if only headings can finish it."""
        stem = node.stem
        assert stem is not None
        if not node.children:
            return self._stem_of_headings(node, stem, here, after)
        self.heads.append(node.line)
        above = here.parent
        if stem.kind == "commitment" and above is None and (found := self._before(stem, here)):
            here = replace(here, parent=found)
        if stem.kind == "commitment" and _ends_open(stem) and names_each([child.line for child in node.children]):
            # "At our schools we:" over lines that each have a name finishes no sentence with them.
            stem = replace(stem, kind=None, hangs=False)
        kind = stem.kind or self._list_kind(node, stem, here)
        actor = self._stem_actor(stem, here)
        self.read(node.children, replace(here, stem=replace(stem, kind=kind), actor=actor))
        return replace(here, stem=None, parent=above)

    def _stem_actor(self, stem: Stem, here: Here) -> Actor:
        """Who a stem binds; one that says nobody, or "we", binds who was named before it."""
        actor = stem_actor(stem.text, self.names)
        if actor == "unstated" and here.audience and _TO_YOU.search(stem.text):
            return next(one for one in ACTORS if one == here.audience)
        if actor == "unstated" or (actor == "trust" and re.match(r"we\b", stem.text, re.I)):
            return here.actor or actor
        return actor

    def _before(self, stem: Stem, here: Here) -> str | None:
        """What a list follows from, where no heading says so: the belief or principle right before its stem.

        If several of them come one after the other, the list follows from all of them and stands under none.
        """
        follows = _FOLLOWS.match(self.names.plain(stem.text)) is not None
        kinds = {here.kind} & _OVER_LISTS or ({"belief"} if follows else set())
        said = [s for s in self.found.values() if s.kind != "note"]
        while said and said[-1].kind == "commitment" and said[-1].parent:
            said.pop()
        if not said or said[-1].kind not in kinds or said[-1].section != here.section:
            return None
        return None if len(said) > 1 and said[-2].kind in kinds and not self._led(said[-2].id) else said[-1].id

    def _led(self, id: str) -> bool:
        """Whether a list stands under a statement already."""
        return any(s.parent == id for s in self.found.values())

    def _stem_of_headings(self, node: Node, stem: Stem, here: Here, after: Sequence[Node]) -> Here:
        """A stem that headings finish ("KET believes that:"), one that only speaks of them, or no stem at all."""
        before_headings = stem.marked and bool(after) and after[0].line.kind == "heading"
        if before_headings and stem.hangs:
            self.heads.append(node.line)
            return replace(here, stem=stem)
        if before_headings:
            self._add(Said("note", node.line.text, 0.7, actor_of(stem.text, self.names)), node.line, here)
            return replace(here, kind=here.kind or stem.kind)
        self._paragraph(node.line, here)
        return here

    def _list_kind(self, node: Node, stem: Stem, here: Here) -> Kind | None:
        """The kind of a list whose stem says none: its section's, its own look, or that of the stem as a sentence."""
        section = section_of(stem.text, self.names)
        if section and section.kind:
            return section.kind
        if here.parent and here.kind == self.found[here.parent].kind:
            # Under a heading that is a statement itself, a list says what follows from it.
            return "commitment"
        if here.kind:
            return here.kind
        if names_each([child.line for child in node.children]):
            return "value"
        own, sure = self._kind(stem.text, here)
        if own == "note" and sure < _PLAINLY and stem_actor(stem.text, self.names) != "unstated":
            return "commitment"
        return own if own != "note" else None

    # ── list items

    def _item(self, node: Node, here: Here, *, last: bool) -> None:
        line = node.line
        nested = stem_of(line.text, self.names) if node.children else None
        if nested and nested.kind == "commitment" and nested.hangs:
            self._stem(replace(node, stem=nested), here, ())
            return
        if why := why_noise(line.text, lone=False):
            self._leave_out_all(node, why)
            return
        if here.stem and here.stem.hangs and self._stands_alone(line.text, here.stem):
            here = replace(here, stem=replace(here.stem, hangs=False), actor=None)
        text, fixes = tidied(line, _hook(here.stem), last=last)
        kind, sure = self._item_kind(text, here, pillar=bool(node.children) and line.marker[:1].isdigit())
        named = _named(line, text, here) if kind in _NAMED else None
        if kind == "value":
            id = self._value_item(text, line, here, fixes)
        elif named:
            said = Said(kind, named.gloss, min(sure, named.sure), name=named.name, fixes=(*named.fixes, *fixes))
            id = self._add(said, line, here)
        elif quoted := quotation(text):
            id = self._quotation(quoted, line, here)
        else:
            actor = self._item_actor(text, kind, here)
            said = Said(kind, text, sure, actor, stem=_hook(here.stem), lead_in=_lead(here.stem), fixes=fixes)
            id = self._add(said, line, here)
        below: Kind = "commitment" if kind in ("value", "priority") else kind
        self.read(node.children, replace(here, parent=id, kind=below, stem=None))

    def _stands_alone(self, text: str, stem: Stem) -> bool:
        """Whether an item is a sentence of its own, so that no "will" or "to" before it can belong to it."""
        if stem.kind not in ("commitment", "aim") or not _OWN_SUBJECT.match(text):
            return False
        return actor_of(text, self.names) != "unstated"

    def _item_kind(self, text: str, here: Here, *, pillar: bool = False) -> tuple[Kind, float]:
        """The kind of a list item: that of its stem, else of its section, unless its own words say another."""
        own, sure = self._kind(text, here)
        about = own == "note" and sure >= _PLAINLY and not (here.stem and here.stem.hangs)
        if own == "non-discrimination" or about:
            return own, sure
        if here.stem and here.stem.kind:
            alone = here.stem.kind in ("commitment", "aim") and not here.stem.hangs
            return (own, sure) if alone and sure >= 0.85 else (here.stem.kind, 0.95 if here.stem.hangs else 0.9)
        if own == "belief" and here.kind not in ("value", "principle") and sure >= 0.9:
            return own, sure
        if here.kind in _OVER_LISTS and here.parent and self.found[here.parent].kind == here.kind:
            # Under a priority or a belief, a list says what follows from it.
            return "commitment", 0.8
        if here.kind:
            return here.kind, 0.85
        if pillar:
            return "priority", 0.8
        named = label(text)
        if is_value_word(named.name if named else text) and (named or not is_sentence(text)):
            return "value", 0.75
        return own, sure

    def _item_actor(self, text: str, kind: Kind, here: Here) -> Actor:
        if here.stem and here.actor:
            return here.actor
        if kind not in _BINDING and kind != "principle":
            return "unstated"
        if is_sentence(text) or _OWN_SUBJECT.match(text):
            return self._bound(text, kind)
        # Words without a subject are the trust's own under a heading that says whose they are: "Our commitments".
        owned = kind in ("commitment", "aim") and re.match(r"(?:our|the trust)\b", self.names.plain(here.section or ""))
        return "trust" if owned else "unstated"

    # ── values

    def _value_item(self, text: str, line: Line, here: Here, fixes: tuple[str, ...]) -> str:
        """A line that names a value, with or without its gloss, or that is a list of them and nothing else."""
        # Two words in one item are one value ("Care and respect"); a line of its own lists them.
        least = 3 if line.kind == "item" else 2
        listed = word_list(text, least) or word_list(line.raw, 3) or (here.kind == "value" and plain_list(text))
        if listed:
            return [self._value(Label(word, ""), line, here, word) for word in listed][0]  # noqa: RUF015
        named = bold_label(text, line.lead) or stopped_label(text) or label(text)
        if named is None or (len(named.name.split()) > 3 and not is_value_word(named.name) and not line.lead):
            short = len(text.split()) <= 4
            named = Label(text if short else "", "" if short else text, 0.9 if short else 0.85)
        return self._value(replace(named, fixes=(*named.fixes, *fixes)), line, here)

    def _value(self, named: Label, line: Line, here: Here, raw: str | None = None) -> str:
        text = named.gloss or named.name
        text = (LIST_END.sub("", text) if len(split(text)) <= 1 else text) or named.name
        name = named.name.rstrip(" .;,") or None
        sure = min(named.sure, line.sure)
        said = Said("value", text, sure, name=name, lead_in=_lead(here.stem), fixes=named.fixes)
        return self._add(said, line, here, raw=raw)

    # ── prose

    def _paragraph(self, line: Line, here: Here) -> None:
        if labelled := self._section_label(line, here):
            section, head, rest = labelled
            self._paragraph(rest, _within(here, section, head))
            return
        if here.kind != "value" and not line.lead.endswith(":") and (parted := _run_in_heading(line)):
            its_heading, its_text = parted
            self._paragraph(its_text, replace(here, section=its_heading))
            return
        quoted = quotation(line.text)
        own = here.kind and here.kind not in ("motto", "quotation", "value")
        if quoted or (line.kind == "quotation" and not (own and is_sentence(line.text))):
            self._quotation_or_praise(quoted or Quotation(line.text), line, here)
            return
        if (here.kind == "value" and self._is_value_line(line)) or (here.kind is None and _is_value_by_itself(line)):
            self._value_item(line.text, line, here, ())
            return
        if here.kind in _NAMED and (named := stopped_label(line.text) or _named(line, line.text, here)):
            self._add(Said(here.kind, named.gloss, named.sure, name=named.name, fixes=named.fixes), line, here)
            return
        for offset, text in split(line.text):
            why = why_noise(text, lone=False)
            if why is None and self.names.plain(text).strip(" .") == "the trust":
                why = "the trust’s name"
            if why:
                self.left_out.append(LeftOut(text, line.place, why))
            else:
                self._sentence(text, offset, line, here)

    def _section_label(self, line: Line, here: Here) -> tuple[Section, Line, Line] | None:
        """A line that begins with its own heading: "Vision: to be …"; what the heading says, it, and the rest."""
        found = re.match(r"([^:–—.]{3,40}?)\s*(?::|\s[–—-]|–|—)\s+(?=\S)", line.text)
        section = self._opening_section(found[1]) if found else None
        if not found or not section or section.role != "kind":
            return None
        if ":" not in found[0] and section.kind == "value" and listed_values(line.text):
            return None
        if here.kind == "value" and _lone_value(found[1]):
            return None
        rest = replace(line, text=line.text[found.end() :], breaks=(), lead="")
        return section, replace(line, text=found[1]), rest

    def _opening_section(self, text: str) -> Section | None:
        """What the words before a colon say of the rest: those of a heading, or of a stem for values ("We value")."""
        section = section_of(text, self.names)
        stem = stem_of(f"{text}:", self.names) if section is None else None
        return Section("kind", stem.kind) if stem and stem.kind == "value" else section

    def _is_value_line(self, line: Line) -> bool:
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

    def _sentence(self, text: str, offset: int, line: Line, here: Here) -> None:
        kind, sure = self._kind(text, here)
        if kind == "note" and sure < _PLAINLY and line.source in self.letter:
            self.left_out.append(LeftOut(text, line.place, "what a letter says to its readers"))
            return
        if kind == "note" and sure < _PLAINLY and len(text.split()) <= _TOO_FEW and not is_sentence(text):
            self.left_out.append(LeftOut(text, line.place, "words that say nothing by themselves"))
            return
        depends_on = self.leans_on if leans(text) and kind != "note" else None
        if depends_on and kind == "commitment":
            before = self.found[depends_on]
            kind = before.kind if before.kind in ("aim", "mission", "vision", "ethos") else kind
        values = kind in ("principle", "value") or here.kind in ("value", "principle") or _SPEAKS_OF_VALUES.search(text)
        listed = listed_values(text) if values else None
        kind = "principle" if listed else kind
        qualifier = listed.qualifier if listed else manner(text)
        place = replace(line, source=line.source_at(offset))
        raw = None if line.fixes else text
        actor = self._sentence_actor(text, kind, here)
        said = Said(kind, text, min(sure, here.sure), actor, qualifier=qualifier, depends_on=depends_on)
        id = self._add(said, place, here, raw=raw)
        for word in listed.values if listed else ():
            value = Said("value", word, 0.9, name=word, qualifier=qualifier)
            self._add(value, replace(place, fixes=()), replace(here, parent=id), raw=word)
        if kind != "note":
            self.leans_on = id

    def _sentence_actor(self, text: str, kind: Kind, here: Here) -> Actor:
        if kind not in _BINDING or (_NOMINAL.match(text) and not is_sentence(text)):
            return "unstated"
        own = self._bound(text, kind)
        return here.actor if here.actor and own == "trust" and re.match(r"we\b", text, re.I) else own

    def _bound(self, text: str, kind: Kind) -> Actor:
        """Who is bound. A belief binds who holds it, or of whom it says what they should do; others bind nobody."""
        if kind == "belief" and not _HELD_OR_OWED.search(self.names.plain(text)):
            return "unstated"
        return actor_of(text, self.names)

    def _kind(self, text: str, here: Here) -> tuple[Kind, float]:
        """The kind of a sentence and how sure that is: its own words first, then its section's."""
        plain = self.names.plain(text)
        for rule in sentence_rules().kinds:
            if rule.under and (here.kind or "none") not in rule.under:
                continue
            if not rule.over and here.kind in _SAY_SO:
                continue
            if rule.fits(plain):
                kind = kind_of(rule)
                return kind, 0.95 if kind == here.kind else rule.sure
        if here.kind and here.kind not in ("value", "quotation", "non-discrimination"):
            return here.kind, 0.85 if here.kind in _SAY_SO else 0.75
        if here.kind == "value":
            return "principle", 0.6
        if re.match(r"to \w+", plain):
            return "aim", 0.65
        return "note", 0.5

    def _quotation_or_praise(self, quoted: Quotation, line: Line, here: Here) -> None:
        """A quotation; words of praise by somebody with no name are left out."""
        beside = self.praised == (here.section or "") or (self.praised is not None and here.kind is None)
        after_praise = beside and quoted.attribution is None and here.stem is None
        chosen = here.kind in ("motto", "quotation", "mission", "vision", "ethos") or here.stem is not None
        if after_praise or (praises(quoted) and (quoted.attribution or not chosen)):
            self.praised = here.section or ""
            self.left_out.append(LeftOut(line.text, line.place, TESTIMONY))
        else:
            self._quotation(quoted, line, here)

    def _quotation(self, quoted: Quotation, line: Line, here: Here) -> str:
        kind, sure = self._quotation_kind(quoted, here)
        led_in = f"{here.stem.text}:" if here.stem else None
        return self._add(Said(kind, quoted.text, sure, lead_in=led_in, attribution=quoted.attribution), line, here)

    def _quotation_kind(self, quoted: Quotation, here: Here) -> tuple[Kind, float]:
        """Quoted words are a quotation, unless they or what leads in say that they are the trust's own."""
        own = self._kind(quoted.text, replace(here, kind=None))[0]
        if own in _SAY_SO and is_sentence(quoted.text):
            return own, 0.85
        if quoted.attribution:
            return "quotation", 0.95
        led = here.stem.kind if here.stem else None
        said = led or here.kind
        if said in ("motto", "vision", "mission"):
            return said, 0.95
        short = led is None and len(quoted.text.split()) <= 12
        return ("motto", 0.6) if short else ("quotation", 0.8)

    # ── tables

    def _table(self, rows: Sequence[Line], here: Here) -> None:
        """A table: a value and its gloss, a belief and its commitments, or cells to read one by one."""
        rows = _without_letters(rows)
        if turned := _turned(rows, here):
            rows = turned
        heads, body = _table_head(rows, self.names)
        columns = [self._column(cell, here) for cell in (heads.cells if heads else ())]
        if heads:
            self.left_out.append(LeftOut(heads.text, heads.place, "the heads of a table’s columns"))
        for row in body:
            self._row(row, columns, here)

    def _column(self, cell: Sequence[Line], here: Here) -> Here:
        text = " ".join(line.text for line in cell)
        section, stem = section_of(text, self.names), stem_of(text, self.names)
        if _COLUMN.fullmatch(self.names.plain(text)) and not (section and section.kind == "value"):
            return here
        if section and section.role in ("kind", "audience") and not re.match(r"we\b", text, re.I):
            return replace(here, kind=section.kind or here.kind, audience=section.audience or here.audience)
        if stem or (stem := stem_of(f"{text}:", self.names)):
            return replace(here, stem=stem, actor=stem_actor(text, self.names)) if stem.kind else here
        return here

    def _row(self, row: Line, columns: Sequence[Here], here: Here) -> None:
        """A row whose first cell is a name or a statement has the rest under it; other cells are read one by one."""
        places = [columns[i] if i < len(columns) else here for i in range(len(row.cells))]
        cells = list(zip(row.cells, places, strict=True))
        keyed = len(cells) > 1 and len(row.cells[0]) == 1 and places[0].audience == here.audience
        keyed = keyed and not (places[0].stem and places[0].stem.kind == "commitment" and places[0].stem.hangs)
        if not keyed:
            for cell, place in cells:
                self._cell(cell, place)
            return
        (first,), place = cells.pop(0)
        if place.kind == "value" or (place.kind is None and place.stem is None and is_value_word(first.text)):
            (lines, gloss_place), *others = cells
            gloss = lines[:1] if gloss_place.stem is None and gloss_place.audience == place.audience else ()
            named = Label(first.text, gloss[0].text if gloss else "", 0.95)
            raw = "\n".join(line.raw for line in (first, *gloss))
            id = self._value(named, first, replace(place, kind="value"), raw)
            cells = [(lines[len(gloss) :], gloss_place), *others]
        else:
            id = self._row_head(first, place)
        for cell, its_place in cells:
            kind: Kind | None = its_place.kind if its_place.stem else "commitment"
            self._cell(cell, replace(its_place, parent=id, kind=kind, sure=0.7))

    def _row_head(self, line: Line, place: Here) -> str:
        kind, sure = self._item_kind(line.text, place) if place.kind or place.stem else ("priority", 0.6)
        text, fixes = tidied(line, place.stem.text if place.stem else None, last=False)
        actor = self._item_actor(text, kind, place)
        return self._add(Said(kind, text, sure, actor, stem=_hook(place.stem), fixes=fixes), line, place)

    def _cell(self, lines: Sequence[Line], place: Here) -> None:
        """Read a cell; what stands in a column under a stem hangs on it as items do."""
        hanging = [replace(line, kind="item") if line.kind == "paragraph" and place.stem else line for line in lines]
        made = shaped(hanging, self.names) if len(hanging) > 1 else hanging
        self.read(tree(made, self.names), place)

    # ── one statement

    def _add(self, said: Said, line: Line, here: Here, *, raw: str | None = None) -> str:
        """Take down a statement; gives its id. `raw` is how it stood, where that is not the whole line."""
        id = mint(said.name or said.text, self.found, said.kind)
        stood = line.raw.strip() if raw is None else raw
        self.found[id] = Statement(
            id=id,
            kind=said.kind,
            text=said.text,
            raw=None if " ".join(stood.split()) == said.text else stood,
            name=said.name,
            stem=said.stem,
            actor=said.actor,
            parent=self._parent(said.kind, here),
            section=here.section,
            qualifier=said.qualifier,
            lead_in=said.lead_in,
            attribution=said.attribution,
            grounds=grounds(said.text) if said.kind != "value" else (),
            condition=condition(said.text),
            depends_on=said.depends_on,
            audience=here.audience,
            layer=here.layer,
            source=line.source,
            confidence=round(min(said.sure, 1.0 if said.kind == "quotation" else here.sure), 2),
            fixes=tuple(dict.fromkeys((*line.fixes, *said.fixes))),
        )
        return id

    def _parent(self, kind: Kind, here: Here) -> str | None:
        """What a statement stands under. A value stands under no belief: a table of values may follow one by chance."""
        above = self.found[here.parent].kind if here.parent else None
        return None if kind in _ALONE or (kind == "value" and above == "belief") else here.parent


_HELD_OR_OWED = re.compile(r"\b(?:should|must|ought|shall|will|need to|believes?|hold|holds|convinced|belief)\b")
_NOMINAL = re.compile(r"(?:an?|time|access|support)\b", re.I)
"""How words begin that name what is offered, and bind nobody: "A broad curriculum"."""
_TO_YOU = re.compile(r"\byou(?:'ll)?\b|^(?:they|i)\b|^(?:will|should|can)\b", re.I)
"""A stem that speaks to, or of, those for whom its heading says the lines are."""
_FOLLOWS = re.compile(r"(?:this|that|which|it) means\b|you (?:will|can|'ll) (?:see|find|hear|notice)\b")
_SPEAKS_OF_VALUES = re.compile(r"\bvalues\b|\bacronym\b|\bspells?\b", re.I)
_OWN_SUBJECT = re.compile(r"(?:We|Our|The|All|Every|Each|Everyone|It|They|This)\b")


# ── small questions ──────────────────────────────────────────────────────────────────────────────────


def _within(here: Here, section: Section, line: Line) -> Here:
    """What holds under a heading that says something of its lines."""
    kind = section.kind if section.role == "kind" else here.kind
    return replace(
        here,
        section=line.text.rstrip(" :"),
        kind=kind,
        sure=min(line.sure, 0.95) if section.role == "kind" else here.sure,
        stem=None,
        actor=None,
        audience=section.audience or here.audience,
        layer=section.layer or here.layer,
    )


def _rows_from(nodes: Sequence[Node], at: int) -> list[Line]:
    rows = []
    while at < len(nodes) and nodes[at].line.kind == "row":
        rows.append(nodes[at].line)
        at += 1
    return rows


def _lines_of(node: Node) -> Iterable[Line]:
    yield node.line
    for child in node.children:
        yield from _lines_of(child)


def _as_item(node: Node) -> Node:
    """A line that hangs on a stem as an item of its list, unless it has a subject of its own or is a stem itself."""
    line = node.line
    hangs = line.kind == "paragraph" and node.stem is None and not _OWN_SUBJECT.match(line.text)
    return replace(node, line=replace(line, kind="item")) if hangs and len(split(line.text)) == 1 else node


def _named(line: Line, text: str, here: Here) -> Label | None:
    """The name that an item begins with, where nothing leads in: "Hospitality: we treat each visitor …"."""
    named = bold_label(text, line.lead) or label(text)
    if here.stem or named is None or not named.gloss or len(named.name.split()) > 4 or is_sentence(named.name):
        return None
    return replace(named, gloss=LIST_END.sub("", named.gloss) if len(split(named.gloss)) <= 1 else named.gloss)


def _lone_value(text: str) -> bool:
    return " " not in text and is_value_word(text)


def _is_value_by_itself(line: Line) -> bool:
    """Whether a line is about a value wherever it stands: a list of values, or one of their words and its gloss."""
    named = label(line.text)
    return bool(word_list(line.text)) or (
        named is not None and bool(named.gloss) and is_value_word(named.name) and named.sure >= 0.9
    )


def _run_in_heading(line: Line) -> tuple[str, Line] | None:
    """Bold words at the start of a paragraph that head it ("Inclusion. We adapt …"), and the rest."""
    head = line.lead.rstrip(" .:–—-")
    rest = line.text[len(line.lead) :].lstrip(" .:–—-")
    if not head or is_sentence(head) or len(head.split()) > 6 or not rest[:1].isupper():
        return None
    return head, replace(line, text=rest, lead="", breaks=())


def _is_gloss(node: Node) -> bool:
    return node.line.kind == "paragraph" and node.stem is None and quotation(node.line.text) is None


def _ends_open(stem: Stem) -> bool:
    """Whether a stem ends in its subject ("At our schools we"), so that what follows may begin anew."""
    return re.search(r"\b(?:we|schools|trust|staff|pupils)$", stem.text, re.I) is not None


def _hook(stem: Stem | None) -> str | None:
    """The words that a statement finishes, if the stem is such."""
    return stem.text if stem and stem.hangs else None


def _lead(stem: Stem | None) -> str | None:
    """The words that only led in."""
    return f"{stem.text}:" if stem and not stem.hangs else None


def _table_head(rows: Sequence[Line], names: Names) -> tuple[Line | None, Sequence[Line]]:
    """The row that names the columns, if there is one, and the rest."""
    first = rows[0]
    cells = [" ".join(line.text for line in cell) for cell in first.cells]
    short = len(rows) > 1 and all(len(cell.split()) <= 5 and not cell.endswith(".") for cell in cells)
    named = any(
        section_of(c, names) or stem_of(f"{c}:", names) or _COLUMN.fullmatch(c.casefold().strip()) for c in cells
    )
    if first.header or (short and named and not any(is_value_word(c) and section_of(c, names) is None for c in cells)):
        return first, rows[1:]
    return None, rows


def _without_letters(rows: Sequence[Line]) -> Sequence[Line]:
    """The rows of a table without a first column that only spells an acrostic, a letter in each row."""

    def spells(row: Line) -> bool:
        told = [" ".join(line.text for line in cell) for cell in row.cells]
        return len(told) > 1 and len(told[0]) == 1 and told[1][:1].casefold() == told[0].casefold()

    if len(rows) < 2 or not all(map(spells, rows)):
        return rows
    return [replace(row, cells=row.cells[1:], header=False) for row in rows]


def _turned(rows: Sequence[Line], here: Here) -> list[Line]:
    """The rows of a table that has its values side by side, one for each column; none if it has them below each other.

    Such a table has short cells in its first row and sentences in the others.
    """
    first, *others = rows
    names = [" ".join(line.text for line in cell) for cell in first.cells]
    known = sum(is_value_word(name) for name in names)
    told = [" ".join(line.text for line in cell) for row in others for cell in row.cells]
    short = all(1 <= len(name.split()) <= 3 for name in names) and not any(
        _COLUMN.fullmatch(n.casefold()) for n in names
    )
    wide = len(names) >= 2 and all(len(row.cells) == len(names) for row in others)
    valued = known * 2 >= len(names) or here.kind == "value"
    if not (told and short and wide and valued and all(len(cell.split()) > 3 for cell in told)):
        return []
    columns = [tuple(row.cells[at] for row in rows) for at in range(len(names))]
    return [
        replace(first, cells=cells, header=False, text=" ".join(p.text for cell in cells for p in cell))
        for cells in columns
    ]


_COLUMN = re.compile(
    r"(?:value|meaning|description|definition|behaviours?|in practice|how we .*"
    r"|what (?:it|this|that) (?:means|looks like).*)"
)


_LONGEST_NOISE = 400
"""Noise comes in short lines; in a long one its words are there by chance."""


def why_noise(text: str, *, lone: bool = True) -> str | None:
    """Why a line is no part of what a trust says of itself ("a cookie notice"); None where it may be.

    `lone` lines stand by themselves; in a list "visit a university" is something to do, by itself it is a link.
    """
    return _why_noise(text, lone)


@lru_cache(MANY_LINES)
def _why_noise(text: str, lone: bool) -> str | None:
    if not re.search(r"\w", text):
        return "no words"
    if len(text) > _LONGEST_NOISE:
        return None
    low = " ".join(text.replace("’", "'").split())
    small = low.casefold()
    rules = (rule for rule in noise_rules() if lone or not rule.lone)
    found = (rule for rule in rules if rule.fits(low if rule.cased else small))
    return next((rule.says for rule in found), None)
