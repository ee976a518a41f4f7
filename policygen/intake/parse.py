"""An outline becomes statements: what a trust says of itself, each with its kind, its actor and how sure that is.

The rules are applied in the order in which a person would: what is no part of it is set aside; the heading says
what kind of thing follows; a stem says who is bound; the words of the sentence itself may say otherwise. Nothing is
made up and nothing is dropped unsaid: every line is a statement, part of one, or left out with the reason.
docs/values.md tells what each field means.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from policygen.intake import themes
from policygen.intake.ids import mint
from policygen.intake.names import Names, find_aliases, find_names
from policygen.intake.outline import LeftOut, Line, Outline
from policygen.intake.rules import kind_of
from policygen.intake.rules import noise as noise_rules
from policygen.intake.rules import sentences as sentence_rules
from policygen.intake.rules import words
from policygen.intake.sentences import (
    Label,
    condition,
    disputed,
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
from policygen.model import Actor, Kind, Source, Statement


@dataclass(frozen=True)
class Reading:
    """What a document says: a proposal, for a person to look at before it is written anywhere."""

    title: str | None
    trust_name: str | None
    trust_short: str | None
    aliases: tuple[str, ...]
    statements: tuple[Statement, ...]
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Here:
    """What holds where a line stands: its section and that section's kind, the stem it hangs on, what it is under."""

    section: str | None = None
    kind: Kind | None = None
    sure: float = 1.0
    parent: str | None = None
    stem: Stem | None = None
    actor: Actor | None = None
    audience: str | None = None
    layer: str | None = None


def read_statements(outline: Outline) -> Reading:
    """The statements of a document, in its order, with its title, the trust's names and all that was left out.

    Never fails: a document that says nothing gives a reading without statements.
    """
    texts = [line.text for line in outline.lines]
    headings = [line.text for line in outline.lines if line.kind == "heading"] or texts[:1]
    names = find_names(headings, texts)
    lines, noise = _without_noise(outline.lines)
    title, lines, heads = _take_title(shaped(lines, names), names)
    reader = _Reader(names, [*outline.left_out, *noise, *heads])
    reader.visit(tree(lines, names), _Here())
    statements = _finished(reader.found)
    return Reading(
        title,
        names.name,
        names.short,
        find_aliases(names, texts),
        statements,
        tuple(sorted([*reader.left_out, *_unused(reader, statements)], key=_position)),
        (*outline.notes, *_notes(names, statements)),
    )


# ── what is no part of it ────────────────────────────────────────────────────────────────────────────

_LONG = 30
"""A line of more words than this is prose: its sentences are looked at one by one."""


def why_noise(text: str) -> str | None:
    """Why a line is no part of what a trust says of itself ("a cookie notice"); None where it may be."""
    low = " ".join(text.replace("’", "'").split())
    found = (rule for rule in noise_rules() if rule.pattern.search(low if rule.cased else low.casefold()))
    return next((rule.says for rule in found), None)


def _without_noise(lines: Sequence[Line]) -> tuple[list[Line], list[LeftOut]]:
    kept, left = [], []
    for line in lines:
        why = why_noise(line.text) if line.kind != "row" and len(line.text.split()) <= _LONG else None
        if why:
            left.append(LeftOut(line.text, line.place, why))
        else:
            kept.append(line)
    return kept, left


def _take_title(lines: list[Line], names: Names) -> tuple[str | None, list[Line], list[LeftOut]]:
    """The document's title, the lines that remain, and the headings that only were the title.

    A title that is contained in the next heading gives way to it, and so does the bare name of the trust. A title
    that names one kind ("Our values") stays as the heading of its section too.
    """
    left: list[LeftOut] = []
    while len(lines) > 1 and lines[0].kind == "heading" and lines[1].kind == "heading" and _gives_way(lines[0], lines[1], names):
        left.append(LeftOut(lines[0].text, lines[0].place, "a title that the next heading contains"))
        lines = lines[1:]
    first = lines[0] if lines else None
    if first is None or first.kind != "heading" or not _is_title(first, lines, names):
        return None, lines, left
    title = _bare_title(first.text, names)
    section = section_of(first.text, names)
    if section and section.role == "kind":
        alone = not any(line.kind == "heading" and line.level <= first.level for line in lines[1:])
        return title if alone else None, lines, left
    return title, lines[1:], [*left, LeftOut(first.text, first.place, "the document’s title")]


def _gives_way(first: Line, second: Line, names: Names) -> bool:
    ours, theirs = set(names.plain(first.text).split()), set(re.findall(r"[\w'’-]+", names.plain(second.text)))
    bare_name = names.plain(first.text).strip(" .") == "the trust"
    return bare_name or (ours <= theirs and first.level >= second.level and ours != theirs)


def _is_title(first: Line, lines: Sequence[Line], names: Names) -> bool:
    section = section_of(first.text, names)
    if section:
        return section.role != "audience"
    peers = sum(line.kind == "heading" and line.level <= first.level for line in lines[1:])
    over = len(lines) > 1 and lines[1].kind == "heading" and lines[1].level >= first.level
    return peers == 0 or over or "the trust" in names.plain(first.text)


_NAME_FIRST = re.compile(r"^(?P<name>.+?)(?:\s+[-–—|]|:)\s+(?P<rest>\S.*)$")


def _bare_title(text: str, names: Names) -> str:
    """The title without the trust's name in front: "Anytown Trust - Vision and Values" is "Vision and Values"."""
    found = _NAME_FIRST.match(text)
    return found["rest"] if found and names.plain(found["name"]) == "the trust" else text


# ── reading ──────────────────────────────────────────────────────────────────────────────────────────

_SAY_SO: frozenset[Kind] = frozenset({"mission", "vision", "ethos", "motto"})
"""Kinds of section that say what their sentences are, even those with "will" in them."""

_BINDING: frozenset[Kind] = frozenset(
    {"aim", "mission", "vision", "belief", "commitment", "ethos", "priority", "non-discrimination", "note"}
)
"""Kinds whose sentences may bind somebody. A value, a motto or a quotation binds nobody by itself."""


_ALONE: frozenset[Kind] = frozenset({"quotation", "motto", "note"})
"""Kinds that stand under nothing, wherever they stand."""


@dataclass
class _Reader:
    """Goes through the tree in reading order and gathers statements."""

    names: Names
    left_out: list[LeftOut]
    found: list[Statement] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)
    heads: list[Line] = field(default_factory=list)
    leans_on: str | None = None

    def visit(self, nodes: Sequence[Node], here: _Here) -> None:
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

    def _heading(self, node: Node, here: _Here) -> None:
        section = section_of(node.line.text, self.names)
        if section and here.kind == "value" and section.role == "kind" and _lone_value(node.line.text):
            section = None
        self.leans_on = None
        if section and section.role == "noise":
            self._leave_out_all(node, section.why)
        elif section:
            self.heads.append(node.line)
            self.visit(node.children, _within(here, section, node.line))
        elif node.stem:
            self.heads.append(node.line)
            self.visit(node.children, replace(here, stem=node.stem, actor=None))
        elif here.kind == "value" and not _names_each(node.children):
            self._value_heading(node, here)
        elif stem := self._told_stem(node, here):
            self.heads.append(node.line)
            self.visit(node.children, replace(here, stem=stem, actor=None))
        elif kind := self._heading_kind(node, here):
            self._statement_heading(node, kind, here)
        else:
            self.heads.append(node.line)
            self.visit(node.children, replace(here, section=node.line.text, stem=None, sure=min(here.sure, node.line.sure)))

    def _told_stem(self, node: Node, here: _Here) -> Stem | None:
        """A heading that is a sentence about what it heads is a stem without its colon: "Our values are listed below"."""
        if not is_sentence(node.line.text) or self._kind(node.line.text, here)[0] != "note":
            return None
        stem = stem_of(f"{node.line.text}:", self.names)
        return replace(stem, hangs=False) if stem and stem.kind else None

    def _heading_kind(self, node: Node, here: _Here) -> Kind | None:
        """The kind of a heading that is itself a statement; None for one that only parts the document."""
        if node.line.marker and (labelled := section_of(node.line.marker.rstrip("0123456789 "), self.names)):
            return labelled.kind
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
        return "priority" if here.kind is None and (bound or (node.line.marker and listed)) else None

    def _statement_heading(self, node: Node, kind: Kind, here: _Here) -> None:
        actor: Actor = actor_of(node.line.text, self.names) if kind in ("commitment", "aim") else "unstated"
        if here.stem:
            actor = actor_of(here.stem.text, self.names)
        id = self._add(kind, node.line.text, node.line, here, sure=node.line.sure, actor=actor, stem=_hook(here.stem))
        below = replace(here, parent=id, stem=None, kind=kind, sure=node.line.sure, actor=None)
        self.visit(node.children, below)

    def _value_heading(self, node: Node, here: _Here) -> None:
        """A value's word as a heading: the paragraph under it is its gloss, the rest stands under the value."""
        named = label(node.line.text) or Label(node.line.text, "", 0.9)
        children = list(node.children)
        gloss = children[0].line if children and _is_gloss(children[0]) else None
        if gloss and not named.gloss:
            children = children[1:]
            named = replace(named, gloss=gloss.text)
            line = replace(gloss, raw=f"{node.line.raw}\n{gloss.raw}", source=node.line.source)
        else:
            line = node.line
        id = self._value(named, line, here)
        self.visit(children, replace(here, parent=id, kind="commitment", stem=None, sure=0.7))

    def _leave_out_all(self, node: Node, why: str) -> None:
        for line in _lines_of(node):
            self.left_out.append(LeftOut(line.text, line.place, why))

    # ── stems

    def _stem(self, node: Node, here: _Here, after: Sequence[Node]) -> _Here:
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
        self.visit(node.children, replace(here, stem=replace(stem, kind=kind), actor=actor))
        return replace(here, stem=None)

    def _stem_of_headings(self, node: Node, stem: Stem, here: _Here, after: Sequence[Node]) -> _Here:
        """A stem that headings finish ("KET believes that:"), one that only speaks of them, or no stem at all."""
        before_headings = stem.marked and bool(after) and after[0].line.kind == "heading"
        if before_headings and stem.hangs:
            self.heads.append(node.line)
            return replace(here, stem=stem)
        if before_headings:
            self._add("note", node.line.text, node.line, here, sure=0.7, actor=actor_of(stem.text, self.names))
            return replace(here, kind=here.kind or stem.kind)
        self._paragraph(node.line, here)
        return here

    def _list_kind(self, node: Node, stem: Stem, here: _Here) -> Kind | None:
        """The kind of a list whose stem says none: its section's, that of the stem as a sentence, or what it looks like."""
        section = section_of(stem.text, self.names)
        if section and section.kind:
            return section.kind
        if here.kind:
            return here.kind
        if _names_each(node.children):
            return "value"
        own = self._kind(stem.text, here)[0]
        return own if own not in ("note", "motto") else None

    # ── list items

    def _item(self, node: Node, here: _Here, *, last: bool) -> None:
        line = node.line
        nested = stem_of(line.text, self.names) if node.children else None
        if nested and nested.kind == "commitment" and nested.hangs:
            self._stem(replace(node, stem=nested), here, ())
            return
        if why := why_noise(line.text):
            self._leave_out_all(node, why)
            return
        text, fixes = _tidied(line, here, last=last)
        kind, sure = self._item_kind(text, here)
        if kind == "value":
            id = self._value_item(text, line, here, fixes)
        elif quoted := quotation(text):
            id = self._quotation(quoted.text, quoted.attribution, line, here)
        else:
            id = self._add(
                kind,
                text,
                line,
                here,
                sure=sure,
                actor=self._item_actor(text, kind, here),
                stem=_hook(here.stem),
                lead_in=_lead(here.stem),
                fixes=fixes,
            )
        below = replace(here, parent=id, kind="commitment" if kind == "value" else kind, stem=None)
        self.visit(node.children, below)

    def _item_kind(self, text: str, here: _Here) -> tuple[Kind, float]:
        """The kind of a list item: that of its stem, else of its section, unless its own words say another."""
        own, sure = self._kind(text, here)
        if own in ("non-discrimination",) or (own == "note" and not (here.stem and here.stem.hangs)):
            return own, sure
        if here.stem and here.stem.kind:
            return here.stem.kind, 0.95 if here.stem.hangs else 0.9
        if own == "belief" and here.kind not in ("value", "principle") and sure >= 0.9:
            return own, sure
        if here.kind:
            return here.kind, 0.85
        named = label(text)
        if is_value_word(named.name if named else text) and (named or not is_sentence(text)):
            return "value", 0.75
        return (own, sure) if own != "motto" else ("note", 0.5)

    def _item_actor(self, text: str, kind: Kind, here: _Here) -> Actor:
        if here.stem and here.actor:
            return here.actor
        if kind not in _BINDING and kind != "principle":
            return "unstated"
        own = actor_of(text, self.names) if is_sentence(text) else "unstated"
        if own == "unstated" and kind in ("commitment", "aim") and not is_sentence(text) and here.section:
            return "trust" if re.match(r"(?:our|the trust)\b", self.names.plain(here.section)) else own
        return own

    # ── values

    def _value_item(self, text: str, line: Line, here: _Here, fixes: tuple[str, ...]) -> str:
        listed = word_list(text)
        if listed:
            return [self._value(Label(word, ""), line, here, raw=False) for word in listed][0]
        named = _bold_label(text, line.lead) or label(text)
        if named is None or (len(named.name.split()) > 3 and not is_value_word(named.name) and not line.lead):
            short = len(text.split()) <= 4
            named = Label(text if short else "", "" if short else text, 0.9 if short else 0.85)
        return self._value(replace(named, fixes=(*named.fixes, *fixes)), line, here)

    def _value(self, named: Label, line: Line, here: _Here, *, raw: bool = True) -> str:
        return self._add(
            "value",
            named.gloss or named.name,
            line,
            here,
            sure=min(named.sure, line.sure),
            name=named.name or None,
            lead_in=_lead(here.stem),
            fixes=named.fixes,
            raw=raw,
        )

    # ── prose

    def _paragraph(self, line: Line, here: _Here) -> None:
        if labelled := self._section_label(line, here):
            section, rest = labelled
            self._paragraph(rest, _within(here, section, line))
            return
        quoted = quotation(line.text)
        if line.kind == "quotation" or quoted:
            self._quotation(quoted.text if quoted else line.text, quoted.attribution if quoted else None, line, here)
            return
        if here.kind == "value" and self._is_value_line(line):
            self._value_item(line.text.rstrip(" ;,"), line, here, ())
            return
        for offset, text in split(line.text):
            if why := why_noise(text):
                self.left_out.append(LeftOut(text, line.place, why))
            else:
                self._sentence(text, offset, line, here)

    def _section_label(self, line: Line, here: _Here) -> tuple[Section, Line] | None:
        """A line that begins with its own heading: "Vision: to be …", "Our mission – …"."""
        found = re.match(r"([^:–—.]{3,40}?)\s*(?::|\s[–—-]|–|—)\s+(?=\S)", line.text)
        section = section_of(found[1], self.names) if found else None
        if not found or not section or section.role != "kind":
            return None
        if here.kind == "value" and _lone_value(found[1]):
            return None
        rest = line.text[found.end() :]
        return section, replace(line, text=rest, breaks=(), lead="")

    def _is_value_line(self, line: Line) -> bool:
        text = line.text
        if word_list(text):
            return True
        if line.lead and len(line.lead.split()) <= 4:
            return True
        named = label(text)
        if named and is_value_word(named.name):
            return True
        short = len(text.split()) <= 4 and not text.endswith((".", ":", "?"))
        return short and (is_value_word(text) or not is_sentence(text))

    def _sentence(self, text: str, offset: int, line: Line, here: _Here) -> None:
        kind, sure = self._kind(text, here)
        depends_on = self.leans_on if leans(text) and kind != "note" else None
        if depends_on and kind == "commitment":
            before = next(s for s in self.found if s.id == depends_on)
            kind = before.kind if before.kind in ("aim", "mission", "vision", "ethos") else kind
        listed = listed_values(text) if kind in ("principle", "value") or here.kind in ("value", "principle") else None
        kind = "principle" if listed else kind
        qualifier = listed.qualifier if listed else manner(text)
        source = line.source_at(offset)
        id = self._add(
            kind,
            text,
            replace(line, source=source, raw=line.raw if line.fixes else text),
            here,
            sure=min(sure, here.sure),
            actor=self._sentence_actor(text, kind, here),
            qualifier=qualifier,
            depends_on=depends_on,
        )
        for word in listed.values if listed else ():
            bare = replace(line, source=source, fixes=())
            value = replace(here, parent=id)
            self._add("value", word, bare, value, sure=0.9, name=word, qualifier=qualifier, raw=False)
        if kind != "note":
            self.leans_on = id

    def _sentence_actor(self, text: str, kind: Kind, here: _Here) -> Actor:
        if kind not in _BINDING:
            return "unstated"
        own = actor_of(text, self.names)
        return here.actor if here.actor and own == "trust" and re.match(r"we\b", text, re.I) else own

    def _kind(self, text: str, here: _Here) -> tuple[Kind, float]:
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
        return ("note", 0.5) if text.endswith((".", "!", "?")) or is_sentence(text) else ("motto", 0.5)

    def _quotation(self, text: str, by: str | None, line: Line, here: _Here) -> str:
        led = here.stem.kind if here.stem else None
        kind: Kind = "quotation"
        sure = 0.95
        if by is None:
            own = self._kind(text, replace(here, kind=None))[0]
            said = led or (own if own in _SAY_SO and is_sentence(text) else here.kind)
            kind = said if said in ("motto", "vision", "mission") else "quotation"
            if kind == "quotation" and led is None and len(text.split()) <= 12:
                kind, sure = "motto", 0.6
            elif kind == "quotation":
                sure = 0.8
        return self._add(kind, text, line, here, sure=sure, attribution=by, lead_in=here.stem.text + ":" if here.stem else None)

    # ── tables

    def _table(self, rows: Sequence[Line], here: _Here) -> None:
        """A table: a value and its gloss, a belief and its commitments, or cells to read one by one."""
        heads, body = _table_head(rows, self.names)
        columns = [self._column(cell, here) for cell in (heads.cells if heads else ())]
        if heads:
            self.left_out.append(LeftOut(heads.text, heads.place, "the heads of a table’s columns"))
        for row in body:
            self._row(row, columns, here)

    def _column(self, cell: Sequence[Line], here: _Here) -> _Here:
        text = " ".join(line.text for line in cell)
        section, stem = section_of(text, self.names), stem_of(text, self.names)
        if _COLUMN.fullmatch(self.names.plain(text)) and not (section and section.kind == "value"):
            return here
        if section and section.role in ("kind", "audience"):
            return replace(here, kind=section.kind or here.kind, audience=section.audience or here.audience)
        if stem or (stem := stem_of(f"{text}:", self.names)):
            return replace(here, stem=stem, actor=actor_of(text, self.names)) if stem.kind else here
        return here

    def _row(self, row: Line, columns: Sequence[_Here], here: _Here) -> None:
        places = [columns[i] if i < len(columns) else here for i in range(len(row.cells))]
        first = row.cells[0][0] if row.cells and row.cells[0] else None
        keyed = (
            first is not None
            and len(row.cells) > 1
            and len(row.cells[0]) == 1
            and not any(place.audience != here.audience for place in places)
        )
        if not keyed or first is None:
            for cell, place in zip(row.cells, places, strict=True):
                self.visit(tree(shaped(cell, self.names), self.names), place)
            return
        rest = [(list(cell), place) for cell, place in zip(row.cells[1:], places[1:], strict=True)]
        place = places[0]
        if place.kind == "value" or (place.kind is None and place.stem is None and is_value_word(first.text)):
            gloss = rest[0][0][:1] if rest and rest[0][0] and rest[0][1].stem is None else []
            named = Label(first.text, gloss[0].text if gloss else "", 0.95)
            raw = "\n".join(line.raw for line in (first, *gloss))
            id = self._value(named, replace(first, raw=raw), replace(place, kind="value"))
            rest[0] = (rest[0][0][len(gloss) :], rest[0][1])
        else:
            kind, sure = self._item_kind(first.text, place) if place.kind or place.stem else ("priority", 0.6)
            text, fixes = _tidied(first, place, last=False)
            id = self._add(
                kind, text, first, place, sure=sure, stem=_hook(place.stem), fixes=fixes, actor=self._item_actor(text, kind, place)
            )
        for lines, cell_place in rest:
            items = [replace(line, kind="item") if line.kind == "paragraph" and cell_place.stem else line for line in lines]
            below = replace(cell_place, parent=id, kind=cell_place.kind if cell_place.stem else "commitment", sure=0.7)
            self.visit(tree(shaped(items, self.names), self.names), below)

    # ── one statement

    def _parent(self, kind: Kind, here: _Here) -> str | None:
        """What a statement stands under. A value stands under no belief: a table of values may follow one by chance."""
        above = next((s.kind for s in self.found if s.id == here.parent), None)
        return None if kind in _ALONE or (kind == "value" and above == "belief") else here.parent

    def _add(
        self,
        kind: Kind,
        text: str,
        line: Line,
        here: _Here,
        *,
        sure: float,
        actor: Actor = "unstated",
        stem: str | None = None,
        lead_in: str | None = None,
        name: str | None = None,
        qualifier: str | None = None,
        attribution: str | None = None,
        depends_on: str | None = None,
        fixes: tuple[str, ...] = (),
        raw: bool = True,
    ) -> str:
        id = mint(name or text, self.taken, kind)
        self.taken.add(id)
        differs = raw and " ".join(line.raw.split()) != text
        self.found.append(
            Statement(
                id=id,
                kind=kind,
                text=text,
                raw=line.raw.strip() if differs else None,
                name=name,
                stem=stem,
                actor=actor,
                parent=self._parent(kind, here),
                section=here.section,
                qualifier=qualifier,
                lead_in=lead_in,
                attribution=attribution,
                grounds=grounds(text) if kind != "value" else (),
                condition=condition(text),
                depends_on=depends_on,
                audience=here.audience,
                layer=here.layer,
                source=line.source,
                confidence=round(min(sure, here.sure if kind != "quotation" else 1.0), 2),
                fixes=tuple(dict.fromkeys((*line.fixes, *fixes))),
            )
        )
        return id


# ── small questions ──────────────────────────────────────────────────────────────────────────────────


def _within(here: _Here, section: Section, line: Line) -> _Here:
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


def _names_each(nodes: Sequence[Node]) -> bool:
    """Whether most of a list's items begin with a name: "Succeed together – we are stronger when we help"."""
    items = [node.line for node in nodes if node.line.kind == "item"]
    named = [line for line in items if _bold_label(line.text, line.lead) or label(line.text)]
    return len(items) >= 2 and len(named) * 3 >= len(items) * 2


def _lone_value(text: str) -> bool:
    return " " not in text and is_value_word(text)


def _is_gloss(node: Node) -> bool:
    return node.line.kind == "paragraph" and node.stem is None and quotation(node.line.text) is None


def _hook(stem: Stem | None) -> str | None:
    """The words that a statement finishes, if the stem is such."""
    return stem.text if stem and stem.hangs else None


def _lead(stem: Stem | None) -> str | None:
    """The words that only led in."""
    return f"{stem.text}:" if stem and not stem.hangs else None


def _bold_label(text: str, lead: str) -> Label | None:
    """A name that is told from its gloss by bold type alone: "**Respect** we treat others well"."""
    name = lead.strip(" :–—-.")
    if not name or len(name.split()) > 5 or not text.startswith(lead.rstrip()):
        return None
    gloss = text[len(lead.rstrip()) :].strip(" :–—-.") if text != lead else ""
    return Label(name, text[len(text) - len(text[len(lead.rstrip()) :].lstrip(" :–—-.")) :] if gloss else "", 0.95)


_LIST_END = re.compile(r"\s*[;,]\s*(?:and|or)?\s*$|\s*\.\s*$")
_TWICE = frozenset({"will", "shall", "to", "by", "that", "must", "we", "be", "through", "should"})


def _tidied(line: Line, here: _Here, *, last: bool) -> tuple[str, tuple[str, ...]]:
    """An item's words without list punctuation and without words that its stem has already, and the fixes that took."""
    fixes: list[str] = []
    text = line.text
    end = _LIST_END.search(text)
    one = len(split(text)) <= 1
    if end and (one or not end[0].strip().startswith(".")):
        mark = end[0].strip()
        if last and mark.startswith((";", ",")) and line.level == 0:
            fixes.append(f"the last line of the list ended in ‘{mark[0]}’; it is read as the list’s end")
        if mark[1:].strip():
            fixes.append(f"took off ‘{mark[1:].strip()}’, which led to the next line of the list")
        text = text[: end.start()]
    if here.stem and (again := _said_already(text, here.stem.text)):
        fixes.append(f"took out a second ‘{again}’, which the stem ‘{here.stem.text}’ has already")
        text = text[len(again) :].lstrip()
    return text, tuple(fixes)


def _said_already(text: str, stem: str) -> str | None:
    """The words at the start of an item that repeat the end of its stem: "will" under "KET schools will"."""
    said, given = text.split(), stem.casefold().split()
    for count in range(min(4, len(given), len(said) - 1), 0, -1):
        start = said[:count]
        if [w.casefold() for w in start] == given[-count:] and (count > 1 or start[0].casefold() in _TWICE):
            return " ".join(start)
    return None


def _table_head(rows: Sequence[Line], names: Names) -> tuple[Line | None, Sequence[Line]]:
    """The row that names the columns, if there is one, and the rest."""
    first = rows[0]
    cells = [" ".join(line.text for line in cell) for cell in first.cells]
    short = len(rows) > 1 and all(len(cell.split()) <= 5 and not cell.endswith(".") for cell in cells)
    named = any(section_of(c, names) or stem_of(f"{c}:", names) or _COLUMN.fullmatch(c.casefold().strip()) for c in cells)
    if first.header or (short and named and not any(is_value_word(c) and section_of(c, names) is None for c in cells)):
        return first, rows[1:]
    return None, rows


_COLUMN = re.compile(r"(?:value|meaning|what (?:it|this|that) (?:means|looks like).*|description|definition|behaviours?|in practice|how we .*)")


# ── the whole ────────────────────────────────────────────────────────────────────────────────────────


def _finished(found: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements with what only the whole document tells: a belief's actor, themes that come from above."""
    done: dict[str, Statement] = {}
    # Whose a statement is matters only where a page stacks the values of several.
    stacked = any(s.layer not in (None, "trust") for s in found)
    for statement in found:
        if not stacked:
            statement = statement.model_copy(update={"layer": None})
        under = [s.actor for s in found if s.parent == statement.id and s.kind == "commitment"]
        if statement.kind in ("belief", "priority") and statement.actor == "unstated" and len(set(under)) == 1:
            statement = statement.model_copy(update={"actor": under[0]})
        above = done[statement.parent].themes if statement.parent in done else ()
        done[statement.id] = statement.model_copy(update={"themes": themes.of_statement(statement, above)})
    return tuple(done.values())


def _unused(reader: _Reader, statements: Sequence[Statement]) -> list[LeftOut]:
    """Headings and stems that no statement carries on as its section or its stem."""
    used = {s.section for s in statements} | {s.stem for s in statements} | {(s.lead_in or "").rstrip(":") for s in statements}
    unused = [line for line in reader.heads if line.text.rstrip(" :…") not in used and _bare(line) not in used]
    return [LeftOut(line.text, line.place, "a heading over other headings, or over nothing") for line in unused]


def _bare(line: Line) -> str:
    return re.sub(r"\s*(?::\s*[-–—]?|…|\.{3,})\s*$", "", line.text)


def _position(left: LeftOut) -> tuple[int, int]:
    return left.place.line or 0, left.place.paragraph or 0


def _notes(names: Names, statements: Sequence[Statement]) -> list[str]:
    notes = []
    if not statements:
        notes.append("No statement was found in the document.")
    elif not any(s.kind == "value" for s in statements):
        notes.append("The document names no values in single words; none were made up.")
    if names.name and names.short and not names.explained:
        notes.append(f"The document never explains ‘{names.short}’; it is taken as short for {names.name}.")
    for statement in statements:
        if statement.kind == "quotation" and disputed_statement(statement):
            notes.append(
                f"‘{statement.text}’: nobody has found these words in what {statement.attribution} wrote or said; "
                "look into it before you print them under that name."
            )
    return notes


def disputed_statement(statement: Statement) -> bool:
    """Whether a quotation's author is in doubt."""
    from policygen.intake.sentences import Quotation

    return disputed(Quotation(statement.text, statement.attribution))


_ = (Source, words)
