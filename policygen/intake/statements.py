"""The tree of a document read into statements, in the order in which it stands.

A heading says what kind of thing follows, a stem who is bound, and the words of a sentence may say otherwise.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from policygen.intake.ids import mint
from policygen.intake.items import LIST_END, bold_label, names_each, tidied
from policygen.intake.names import Names
from policygen.intake.outline import LeftOut, Line
from policygen.intake.rules import kind_of
from policygen.intake.rules import noise as noise_rules
from policygen.intake.rules import sentences as sentence_rules
from policygen.intake.sentences import (
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
    quotation,
    split,
    word_list,
)
from policygen.intake.structure import Node, Section, Stem, section_of, shaped, stem_of, tree
from policygen.intake.who import actor_of
from policygen.model import Actor, Kind, Statement


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

_BINDING: frozenset[Kind] = frozenset(
    {"aim", "mission", "vision", "belief", "commitment", "ethos", "priority", "non-discrimination", "note"}
)
"""Kinds whose sentences may bind somebody. A value, a motto or a quotation binds nobody by itself."""


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

    def read(self, nodes: Sequence[Node], here: Here = Here()) -> None:
        """Read these nodes; a stem that nothing hangs on yet goes on to hold for the headings after it."""
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
            else:
                self._paragraph(node.line, here)
            at += 1

    # ── headings

    def _heading(self, node: Node, here: Here) -> None:
        section = section_of(node.line.text, self.names) if not node.line.marker else None
        if section and here.kind == "value" and section.role == "kind" and _lone_value(node.line.text):
            section = None
        self.leans_on = None
        if section and section.role == "noise":
            self._leave_out_all(node, section.why)
        elif section:
            self.heads.append(node.line)
            self.read(node.children, _within(here, section, node.line))
        elif node.stem:
            self.heads.append(node.line)
            self.read(node.children, replace(here, stem=node.stem, actor=None))
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

    def _labelled(self, node: Node) -> Kind | None:
        """The kind that a heading's own label says: "Priority 1: …"."""
        section = section_of(node.line.marker.rpartition(" ")[0], self.names) if node.line.marker else None
        return section.kind if section else None

    def _heads_a_value(self, node: Node) -> bool:
        """Among values a heading is one of them, unless it asks, or heads a list in which each has its own name."""
        return not node.line.text.endswith("?") and not names_each([child.line for child in node.children])

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
        if not node.children or node.line.text.endswith("?"):
            return None
        sentence = is_sentence(node.line.text)
        listed = any(child.stem or child.line.kind == "item" for child in node.children)
        if here.stem and here.stem.kind:
            return here.stem.kind
        if here.kind in ("principle", "priority"):
            return here.kind
        if here.kind in ("belief", "aim"):
            return here.kind if sentence else None
        if sentence and listed:
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
        kind = stem.kind or self._list_kind(node, stem, here)
        actor = actor_of(stem.text, self.names)
        if actor == "unstated" or (actor == "trust" and re.match(r"we\b", stem.text, re.I)):
            actor = here.actor or actor
        self.read(node.children, replace(here, stem=replace(stem, kind=kind), actor=actor))
        return replace(here, stem=None)

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
        own = self._kind(stem.text, here)[0]
        return own if own != "note" else None

    # ── list items

    def _item(self, node: Node, here: Here, *, last: bool) -> None:
        line = node.line
        nested = stem_of(line.text, self.names) if node.children else None
        if nested and nested.kind == "commitment" and nested.hangs:
            self._stem(replace(node, stem=nested), here, ())
            return
        if why := why_noise(line.text):
            self._leave_out_all(node, why)
            return
        if here.stem and here.stem.hangs and self._stands_alone(line.text, here.stem):
            here = replace(here, stem=replace(here.stem, hangs=False), actor=None)
        text, fixes = tidied(line, here.stem.text if here.stem else None, last=last)
        kind, sure = self._item_kind(text, here, pillar=bool(node.children) and line.marker[:1].isdigit())
        if kind == "value":
            id = self._value_item(text, line, here, fixes)
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
        listed = word_list(text, least=3 if line.kind == "item" else 2) or word_list(line.raw, least=3)
        if listed:
            return [self._value(Label(word, ""), line, here, word) for word in listed][0]  # noqa: RUF015
        named = bold_label(text, line.lead) or label(text)
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
        if here.kind != "value" and (parted := _run_in_heading(line)):
            its_heading, its_text = parted
            self._paragraph(its_text, replace(here, section=its_heading))
            return
        quoted = quotation(line.text)
        if line.kind == "quotation" or quoted:
            self._quotation(quoted or Quotation(line.text), line, here)
            return
        if (here.kind == "value" and self._is_value_line(line)) or (here.kind is None and _is_value_by_itself(line)):
            self._value_item(line.text, line, here, ())
            return
        for offset, text in split(line.text):
            if why := why_noise(text):
                self.left_out.append(LeftOut(text, line.place, why))
            else:
                self._sentence(text, offset, line, here)

    def _section_label(self, line: Line, here: Here) -> tuple[Section, Line, Line] | None:
        """A line that begins with its own heading: "Vision: to be …"; what the heading says, it, and the rest."""
        found = re.match(r"([^:–—.]{3,40}?)\s*(?::|\s[–—-]|–|—)\s+(?=\S)", line.text)
        section = section_of(found[1], self.names) if found else None
        if not found or not section or section.role != "kind":
            return None
        if here.kind == "value" and _lone_value(found[1]):
            return None
        rest = replace(line, text=line.text[found.end() :], breaks=(), lead="")
        return section, replace(line, text=found[1]), rest

    def _is_value_line(self, line: Line) -> bool:
        text = line.text
        if word_list(text) or word_list(line.raw, least=3):
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
        depends_on = self.leans_on if leans(text) and kind != "note" else None
        if depends_on and kind == "commitment":
            before = self.found[depends_on]
            kind = before.kind if before.kind in ("aim", "mission", "vision", "ethos") else kind
        listed = listed_values(text) if kind in ("principle", "value") or here.kind in ("value", "principle") else None
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
        if kind not in _BINDING:
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
            if rule.pattern.search(plain):
                kind = kind_of(rule)
                return kind, 0.95 if kind == here.kind else rule.sure
        if here.kind and here.kind not in ("value", "quotation", "non-discrimination"):
            return here.kind, 0.85 if here.kind in _SAY_SO else 0.75
        if here.kind == "value":
            return "principle", 0.6
        if re.match(r"to \w+", plain):
            return "aim", 0.65
        return "note", 0.5

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
            return replace(here, stem=stem, actor=actor_of(text, self.names)) if stem.kind else here
        return here

    def _row(self, row: Line, columns: Sequence[Here], here: Here) -> None:
        """A row whose first cell is a name or a statement has the rest under it; other cells are read one by one."""
        places = [columns[i] if i < len(columns) else here for i in range(len(row.cells))]
        cells = list(zip(row.cells, places, strict=True))
        keyed = len(cells) > 1 and len(row.cells[0]) == 1 and all(place.audience == here.audience for place in places)
        if not keyed:
            for cell, place in cells:
                self._cell(cell, place)
            return
        (first,), place = cells.pop(0)
        if place.kind == "value" or (place.kind is None and place.stem is None and is_value_word(first.text)):
            (lines, gloss_place), *others = cells
            gloss = lines[:1] if gloss_place.stem is None else ()
            named = Label(first.text, gloss[0].text if gloss else "", 0.95)
            raw = "\n".join(line.raw for line in (first, *gloss))
            id = self._value(named, first, replace(place, kind="value"), raw)
            cells = [(lines[len(gloss) :], gloss_place), *others]
        else:
            id = self._row_head(first, place)
        for cell, its_place in cells:
            items = [
                replace(line, kind="item") if line.kind == "paragraph" and its_place.stem else line for line in cell
            ]
            kind: Kind | None = its_place.kind if its_place.stem else "commitment"
            self._cell(items, replace(its_place, parent=id, kind=kind, sure=0.7))

    def _row_head(self, line: Line, place: Here) -> str:
        kind, sure = self._item_kind(line.text, place) if place.kind or place.stem else ("priority", 0.6)
        text, fixes = tidied(line, place.stem.text if place.stem else None, last=False)
        actor = self._item_actor(text, kind, place)
        return self._add(Said(kind, text, sure, actor, stem=_hook(place.stem), fixes=fixes), line, place)

    def _cell(self, lines: Sequence[Line], place: Here) -> None:
        self.read(tree(shaped(lines, self.names), self.names), place)

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


def _lone_value(text: str) -> bool:
    return " " not in text and is_value_word(text)


def _is_value_by_itself(line: Line) -> bool:
    """Whether a line is about a value wherever it stands: a list of values, or one of their words and its gloss."""
    named = label(line.text)
    return bool(word_list(line.text)) or (named is not None and bool(named.gloss) and is_value_word(named.name))


def _run_in_heading(line: Line) -> tuple[str, Line] | None:
    """Bold words at the start of a paragraph that head it ("Inclusion. We adapt …"), and the rest."""
    head = line.lead.rstrip(" .:–—-")
    rest = line.text[len(line.lead) :].lstrip(" .:–—-")
    if not head or is_sentence(head) or len(head.split()) > 6 or not rest[:1].isupper():
        return None
    return head, replace(line, text=rest, lead="", breaks=())


def _is_gloss(node: Node) -> bool:
    return node.line.kind == "paragraph" and node.stem is None and quotation(node.line.text) is None


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


_COLUMN = re.compile(
    r"(?:value|meaning|description|definition|behaviours?|in practice|how we .*"
    r"|what (?:it|this|that) (?:means|looks like).*)"
)


_LONGEST_NOISE = 400
"""Noise comes in short lines; in a long one its words are there by chance."""


def why_noise(text: str) -> str | None:
    """Why a line is no part of what a trust says of itself ("a cookie notice"); None where it may be."""
    if not re.search(r"\w", text):
        return "no words"
    if len(text) > _LONGEST_NOISE:
        return None
    low = " ".join(text.replace("’", "'").split())
    found = (rule for rule in noise_rules() if rule.pattern.search(low if rule.cased else low.casefold()))
    return next((rule.says for rule in found), None)
