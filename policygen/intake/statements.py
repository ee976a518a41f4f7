"""The tree of a document read into statements, in the order in which it stands.

A heading says what kind of thing follows, a stem who is bound, and the words of a sentence may say otherwise.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from policygen.intake.ids import mint
from policygen.intake.items import LIST_END, bold_label, names_each, stopped_label, tidied
from policygen.intake.kinds import bound_by, kind_in, only_names_a_thing, quotation_kind, sentence_actor
from policygen.intake.names import Names
from policygen.intake.noise import GOVERNING, SAID_TO_READERS, admin_columns, cells_of, why_fact, why_noise
from policygen.intake.outline import LeftOut, Line
from policygen.intake.said import (
    ALONE,
    BINDING,
    NAMED,
    NAMED_TOGETHER,
    OVER_LISTS,
    PLAINLY,
    SAY_SO,
    SHAPED,
    SURE,
    Here,
    Said,
    hook,
    lead_in,
    who_bears,
    within,
)
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
    letter_of,
    listed_values,
    manner,
    latin_motto,
    motto_shaped,
    plain_list,
    praises,
    quotation,
    run_on,
    said_by,
    split,
    word_list,
)
from policygen.intake.structure import (
    MARKED,
    Node,
    Section,
    Stem,
    addressed,
    only_names,
    parts_a_paper,
    section_of,
    shaped,
    stem_of,
    tree,
    without_colon,
)
from policygen.intake.tables import (
    COLUMN,
    ENOUGH_COLUMNS,
    except_columns,
    in_each_cell,
    key_of,
    lists_values,
    rows_from,
    table_head,
    turned_values,
    without_empty_columns,
    without_letters,
)
from policygen.intake.titles import names_a_document
from policygen.intake.values import (
    closes_a_poster,
    has_gloss,
    is_gloss,
    is_glossed_pair,
    is_lone_value,
    is_value_by_itself,
    is_value_line,
    named_item,
    values_alone,
    with_sole_glosses,
)
from policygen.intake.who import actor_of, says_who_acts, stem_actor
from policygen.model import ACTORS, Actor, Kind, Source, Statement

# ── reading ──────────────────────────────────────────────────────────────────────────────────────────


_LEAST_LETTERS = 3
"""So many headings that begin with a letter and a word of that letter spell something; so many words make a poster."""

_LEAST_PILLARS = 2
"""A heading of few words over what the trust will do is a priority where there is another; one only parts the page."""

_TOO_FEW = 4
"""So many words without a verb, under no heading that says what they are, are no statement."""

SAID_BEFORE = "said already, in the same words"
_LEAST_AGAIN = 5
"""So many words that come again are no chance."""
_EDGES = " .,;:!?\"'"

_NOWHERE = Here()
"""Outside every section."""


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
    last: Source | None = None
    paper: bool = False
    beliefs: bool = False
    worded: bool = False
    spelling: bool = False
    pillars: bool = False
    bare: bool = False
    lettered: bool = False
    numbered: bool = False
    praised: str | None = None

    def read(self, nodes: Sequence[Node], here: Here = _NOWHERE) -> None:
        """Read these nodes; a stem that nothing hangs on yet goes on to hold for the headings after it."""
        nodes = values_alone(nodes, here)
        values = "value" in (here.kind, here.stem and here.stem.kind)
        nodes = with_sole_glosses(nodes, values=values) if values or here.kind is None else nodes
        before = self.beliefs, self.worded, self.spelling, self.pillars, self.bare, self.lettered, self.numbered
        heads = [node for node in nodes if node.line.kind == "heading"]
        self.beliefs = self._are_beliefs(nodes)
        glossed = sum(self._is_glossed(node) for node in heads)
        self.worded = self._are_glossed_words(heads, here) or (here.kind == "value" and glossed >= _LEAST_LETTERS)
        self.spelling = sum(letter_of(node.line.text) is not None for node in heads) >= _LEAST_LETTERS
        alone = [node for node in nodes if node.line.kind in ("paragraph", "item") and not node.children]
        self.lettered = sum(letter_of(node.line.text) is not None for node in alone) >= _LEAST_LETTERS
        parts = (node for node in heads if node.line.marker[:1].isdigit())
        self.numbered = any(section_of(node.line.text, self.names) is not None for node in parts)
        bare = [node for node in heads if not node.children and len(node.line.text.split()) <= 2]
        self.bare = sum(is_value_word(node.line.text) for node in bare) >= _LEAST_LETTERS
        unknown = [node for node in heads if section_of(node.line.text, self.names) is None]
        self.pillars = sum(_binds(node) for node in unknown) >= _LEAST_PILLARS
        if here.kind is None and here.stem is None and not heads and _are_named_values([node.line for node in nodes]):
            here = replace(here, kind="value", sure=min(here.sure, SHAPED))
        self._read(nodes, here)
        self.beliefs, self.worded, self.spelling, self.pillars, self.bare, self.lettered, self.numbered = before

    def _are_beliefs(self, nodes: Sequence[Node]) -> bool:
        """Whether most headings with a list under them say something, so that the others are beliefs as well."""
        listed = [node for node in nodes if node.line.kind == "heading" and any(c.stem for c in node.children)]
        listed = [node for node in listed if not node.stem and section_of(node.line.text, self.names) is None]
        return len(listed) > 1 and sum(is_sentence(node.line.text) for node in listed) * 2 >= len(listed)

    def _read(self, nodes: Sequence[Node], here: Here) -> None:
        at = 0
        while at < len(nodes):
            node = nodes[at]
            rows = rows_from(nodes, at)
            if rows:
                self._table(rows, here)
                at += len(rows)
                continue
            if node.line.kind == "heading":
                self._heading(node, here)
            elif node.stem:
                here = self._stem(node, here, nodes[at + 1 :])
            elif self.lettered and node.line.kind in ("paragraph", "item") and letter_of(node.line.text):
                self._value_item(node.line.text, node.line, replace(here, kind="value", stem=None), ())
            elif here.kind == "value" and _in_turn(nodes, at):
                at += 1
                gloss = nodes[at].line
                self._value(Label(node.line.text, gloss.text, SURE), node.line, here, f"{node.line.raw}\n{gloss.raw}")
            elif node.line.kind == "item":
                self._item(node, here, last=at + 1 == len(nodes) or nodes[at + 1].line.kind != "item")
            elif here.kind == "value" and at + 1 < len(nodes) and is_glossed_pair(node.line, nodes[at + 1]):
                at += 1
                gloss = nodes[at].line
                self._value(Label(node.line.text, gloss.text, 0.9), node.line, here, f"{node.line.raw}\n{gloss.raw}")
            elif _ends_what_a_list_broke(node.line, nodes[at - 1] if at else None):
                self.left_out.append(LeftOut(node.line.text, node.line.place, "the end of what a list broke into"))
            elif self._may_be_the_motto(here) and (motto_shaped(node.line.text) or latin_motto(node.line.text)):
                self._add(Said("motto", node.line.text, 0.6), node.line, here)
            elif _trails(node.line, nodes[:at], here):
                self.left_out.append(LeftOut(node.line.text, node.line.place, "words that say nothing by themselves"))
            else:
                self._paragraph(node.line, here)
                if here.kind is None and self._leads_to_values(nodes, at):
                    here = replace(here, kind="value", sure=SHAPED)
            at += 1

    def _may_be_the_motto(self, here: Here) -> bool:
        """Whether a line stands where mottos do: under no heading that says something else, or first of all."""
        first = not self.found and here.kind not in SAY_SO
        return here.stem is None and not self.paper and (here.kind is None or first)

    def _leads_to_values(self, nodes: Sequence[Node], at: int) -> bool:
        """Whether a line speaks of values that follow it in a list, a table or headings: "Our values spell BRAVE"."""
        text = split(nodes[at].line.text)[-1][1]
        after = nodes[at + 1].line if at + 1 < len(nodes) else None
        told = _SPEAKS_OF_VALUES.search(text) and kind_in(text, _NOWHERE, self.names)[0] == "note"
        few = after is not None and (after.kind != "paragraph" or bool(after.lead) or len(after.text.split()) <= 3)
        return bool(told) and few

    # ── headings

    def _heading(self, node: Node, here: Here) -> None:
        section = section_of(node.line.text, self.names) if not self._labelled(node) else None
        lone = is_lone_value(node.line.text) or (self.worded and " " not in node.line.text)
        among = here.kind == "value" or (here.kind is None and self.worded)
        if section and among and section.role in ("kind", "plain", "audience") and lone:
            section = None
        if section is None and _spells_what_follows(node):
            section = Section("kind", "value")  # "SHINE" over "Service", "Hope" and the rest.
        if section is None and self.bare and is_value_word(node.line.text):
            here = replace(here, kind="value", stem=None, sure=min(here.sure, SHAPED))
        if section is None and self.spelling and letter_of(node.line.text):
            here = replace(here, kind="value", stem=None)
        elif section is None and here.kind is None and self._among_values(node, here):
            here = replace(here, kind="value", sure=0.85)
        if section and section.role == "noise" and here.kind in OVER_LISTS and len(node.line.text.split()) <= 2:
            # "Governance" or "Careers" over a list, among priorities, is one of them; so is "2 Attendance".
            section = None if _heads_a_list(node) or (node.line.marker[:1].isdigit() and node.children) else section
        if section and section.role == "audience" and here.kind in OVER_LISTS and not node.children:
            section = None  # "Staff" among priorities is one of them.
        if section and section.role == "plain" and here.kind in OVER_LISTS and _binds(node):
            section = section if only_names(node.line.text, self.names) else None
        self.leans_on = None
        if self.paper and not self._labelled(node) and parts_a_paper(node.line.text, self.names):
            self._leave_out_all(node, SAID_TO_READERS)
        elif section and section.role == "noise" and not (section.why == GOVERNING and self._says_who_will(node)):
            self._leave_out_all(node, section.why)
        elif section:
            self.heads.append(node.line)
            self.read(node.children, within(here, section, node.line))
        elif node.stem:
            self._stem_heading(node, node.stem, here)
        elif not self._labelled(node) and (closes_a_poster(node) if here.kind == "value" else self._closes(node)):
            self._add(Said("motto", node.line.text, 0.6), node.line, here)
        elif here.kind == "value" and not self._labelled(node) and self._heads_a_value(node, here):
            self._value_heading(node, here)
        elif not node.children and node.line.sure < MARKED and here.kind is None and motto_shaped(node.line.text):
            self._add(Said("motto", node.line.text, 0.6), node.line, here)
        elif self._is_body(node, here):
            self._item(replace(node, line=replace(node.line, kind="item")), here, last=True)
        elif stem := self._told_stem(node, here):
            self.heads.append(node.line)
            self.read(node.children, replace(here, stem=stem, actor=None))
        elif kind := self._heading_kind(node, here):
            self._statement_heading(node, kind, here)
        else:
            self.heads.append(node.line)
            apart = node.line.text.endswith("?") or (here.kind == "value" and _names_a_part(node.line.text))
            kind = None if apart else here.kind
            sure = min(here.sure, node.line.sure)
            self.read(node.children, replace(here, section=node.line.text, kind=kind, stem=None, sure=sure))

    def _says_who_will(self, node: Node) -> bool:
        """Whether what stands under a heading like "Governance" says, sentence by sentence, what people will do."""
        texts = [child.line.text for child in node.children if child.line.kind == "paragraph"]
        told = [kind_in(text, _NOWHERE, self.names) for line in texts for _, text in split(line)]
        known = sum(kind == "commitment" and sure >= PLAINLY for kind, sure in told)
        return len(texts) == len(node.children) and known * 2 > len(told)

    def _is_body(self, node: Node, here: Here) -> bool:
        """Whether a line that looks like a heading, over nothing, is what the section over it says."""
        line = node.line
        by_shape = not node.children and line.sure < MARKED and not self._labelled(node)
        told = here.kind not in (None, "value", "quotation", "note") and here.stem is None and here.parent is None
        return by_shape and told and not only_names(line.text, self.names)

    def _closes(self, node: Node) -> bool:
        """Whether large type is the last line of a document, over nothing, and says something: its motto."""
        line = node.line
        last = line.sure < MARKED and line.source == self.last and closes_a_poster(node)
        named = _OWN_SUBJECT.match(line.text) or names_a_document(self.names.plain(line.text))
        return last and not named and not only_names(line.text, self.names)

    def read_all(self, nodes: Sequence[Node]) -> None:
        """Read a whole document; what stands under no heading is what its title says of it: "Ethos and values"."""
        section = section_of(self.title, self.names) if self.title else None
        self.read(nodes, replace(_NOWHERE, prose=section.prose if section else None))

    def _says_nothing_here(self, here: Here) -> bool:
        """Whether a line that no rule knows is only what a paper says to its readers: under no heading of values."""
        return self.paper and here.kind is None and here.stem is None and here.parent is None

    def _stem_heading(self, node: Node, stem: Stem, here: Here) -> None:
        """A stem set as a heading ("Our schools will"): what stands under it hangs on it, with or without bullets.

        Where there are bullets, what comes after them hangs on nothing any more.
        """
        self.heads.append(node.line)
        items = [at for at, child in enumerate(node.children) if child.line.kind == "item"]
        end = items[-1] + 1 if items else len(node.children)
        hanging = [_as_item(child) if stem.hangs and not items else child for child in node.children[:end]]
        self.read(hanging, replace(here, stem=stem, actor=self._stem_actor(stem, here), kind=stem.kind or here.kind))
        self.read(node.children[end:], here)

    def _among_values(self, node: Node, here: Here) -> bool:
        """Whether a heading is a value's word with its gloss, in a part of the document that speaks of values."""
        lone = is_lone_value(node.line.text) and bool(node.children) and is_gloss(node.children[0])
        return self.worded and (lone or self._is_glossed(node) or self._is_glossed_word(node))

    def _spoken_of(self, here: Here) -> bool:
        """Whether the heading over these lines, or else the title, speaks of values."""
        return "values" in (here.section or self.title).casefold()

    def _are_glossed_words(self, heads: Sequence[Node], here: Here) -> bool:
        """Whether headings are the words of a poster: three or more, a word or two each with a gloss under it.

        Two are enough where the heading over them, or the title, speaks of values.
        """
        words = [node for node in heads if self._is_glossed(node)]
        known = sum(self._is_glossed_word(node) for node in words)
        if self._spoken_of(here) and known >= 2 and known * 2 >= len(heads):
            return True
        return known >= max(3, len(heads) // 2) or (len(words) >= 3 and known >= 2 and known * 2 >= len(words))

    def _is_glossed_word(self, node: Node) -> bool:
        return self._is_glossed(node, most=3) and is_value_word(node.line.text)

    def _is_glossed(self, node: Node, most: int = 2) -> bool:
        """Whether a heading is few words that no rule knows, with a paragraph under it."""
        glossed = bool(node.children) and is_gloss(node.children[0])
        known = section_of(node.line.text, self.names) is not None
        return glossed and not known and len(node.line.text.split()) <= most and node.line.text[-1:].isalpha()

    def _labelled(self, node: Node) -> Kind | None:
        """The kind that a heading's own label says: "Priority 1: …"."""
        section = section_of(node.line.marker.rpartition(" ")[0], self.names) if node.line.marker else None
        return section.kind if section else None

    def _believed(self, node: Node, here: Here) -> bool:
        """Whether a heading after the values, each a word, is a sentence over what will be done about it."""
        words = (s.name for s in self.found.values() if s.kind == "value" and s.section == here.section)
        named = any(name is not None and not is_sentence(name) for name in words)
        return named and _binds(node) and is_sentence(node.line.text)

    def _heads_a_value(self, node: Node, here: Here) -> bool:
        """Among values a heading is one of them, unless it asks, or heads a list in which each has its own name."""
        text = node.line.text
        return (
            not text.endswith("?")
            and not only_names(text, self.names)
            and not _names_a_part(text)
            and not self._says_of_equality(node)
            and not self._believed(node, here)
            and not names_each([child.line for child in node.children])
        )

    def _says_of_equality(self, node: Node) -> bool:
        """Whether a heading that could be a value's stands over words against discrimination: "Equality"."""
        gloss = node.children[0].line.text if len(node.children) == 1 else ""
        return bool(gloss) and kind_in(gloss, _NOWHERE, self.names)[0] == "non-discrimination"

    def _told_stem(self, node: Node, here: Here) -> Stem | None:
        """A heading that speaks of what it heads is a stem without its colon: "Our values are listed below"."""
        kind, sure = kind_in(node.line.text, here, self.names)
        if not is_sentence(node.line.text) or kind != "note" or sure < PLAINLY:
            return None
        stem = stem_of(f"{node.line.text}:", self.names)
        return replace(stem, hangs=False) if stem and stem.kind else None

    def _heading_kind(self, node: Node, here: Here) -> Kind | None:
        """The kind of a heading that is itself a statement; None for one that only parts the document."""
        if labelled := self._labelled(node):
            return here.kind if here.kind == "priority" and labelled == "aim" else labelled
        if not node.children or node.line.text.endswith("?") or only_names(node.line.text, self.names):
            return None
        if self._says_nothing_here(here):
            return None
        sentence = is_sentence(node.line.text)
        listed = _heads_a_list(node)
        if here.stem and here.stem.kind:
            return here.stem.kind
        if here.kind in ("mission", "vision", "ethos"):
            return "belief" if sentence else None
        own, sure = kind_in(node.line.text, replace(here, kind=None), self.names)
        if own == "belief" and sure >= PLAINLY and sentence:
            return own
        if here.kind in ("principle", "priority"):
            return here.kind
        if here.kind in ("belief", "aim"):
            return here.kind if sentence else None
        if (sentence or (self.beliefs and here.kind is None)) and listed:
            return "belief"
        if here.kind is None and sentence and not re.match(r"(?:how|what|why|who|when|where)\b", node.line.text, re.I):
            return "belief"
        numbered = bool(node.line.marker) and not self.numbered
        return "priority" if here.kind is None and ((_binds(node) and self.pillars) or numbered) else None

    def _statement_heading(self, node: Node, kind: Kind, here: Here) -> None:
        line = node.line
        bound = kind in ("commitment", "aim") and (is_sentence(line.text) or len(line.text.split()) > 1)
        actor: Actor = actor_of(line.text, self.names) if bound else "unstated"
        actor = actor_of(here.stem.text, self.names) if here.stem else actor
        sure = line.sure if self._says_its_kind(node, kind, here) else min(line.sure, SHAPED)
        id = self._add(Said(kind, line.text, sure, actor, stem=hook(here.stem)), line, here)
        self.read(node.children, replace(here, parent=id, stem=None, kind=kind, sure=line.sure, actor=None))

    def _says_its_kind(self, node: Node, kind: Kind, here: Here) -> bool:
        """Whether a heading's kind is said: by its label, the stem before it, its own words, or a list that follows."""
        own, sure = kind_in(node.line.text, replace(here, kind=None), self.names)
        told = _binds(node)
        stem = here.stem is not None and here.stem.kind == kind
        return self._labelled(node) is not None or stem or (own == kind and sure >= SURE) or (told and kind == "belief")

    def _value_heading(self, node: Node, here: Here) -> None:
        """A value's word as a heading: the paragraph under it is its gloss, the rest stands under the value."""
        if not node.children and plain_list(node.line.text):
            self._value_item(node.line.text, replace(node.line, kind="paragraph"), here, ())
            return
        text = letter_of(node.line.text) or node.line.text
        named = label(text) or Label(text, "", 0.9 if is_value_word(text) else SHAPED)
        children, raw = list(node.children), node.line.raw
        if children and not named.gloss and is_gloss(children[0]):
            gloss = children.pop(0).line
            told = _WHAT_IT_MEANS.sub("", gloss.text, count=1)
            named, raw = replace(named, gloss=told), f"{raw}\n{gloss.raw}"
        id = self._value(named, node.line, here, raw)
        if node.line.sure < PLAINLY and len(children) > 1 and is_glossed_pair(children[0].line, children[1]):
            self.read(children, here)  # The next value, which does not look like a heading.
            return
        while children and not children[-1].children and _is_trailing(children[-1].line, here):
            last = children.pop().line
            self.left_out.append(LeftOut(last.text, last.place, "words that say nothing by themselves"))
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
        if _is_finished(stem, [child.line for child in node.children]):
            stem = replace(stem, hangs=True)
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
        if (asked := self._asked(stem, here)) is not None:
            return asked
        actor = stem_actor(stem.text, self.names)
        if actor == "unstated" and here.audience and _TO_YOU.search(stem.text):
            return next(one for one in ACTORS if one == here.audience)
        if actor == "trust" and here.audience and _GIVES.search(stem.text) and _FOR.match(here.section or ""):
            return actor
        if actor == "unstated" or (actor == "trust" and re.match(r"we\b", stem.text, re.I)):
            return here.actor or actor
        return actor

    def _asked(self, stem: Stem, here: Here) -> Actor | None:
        """Whom a stem asks that asks something of "you": those whom its heading or the title speaks to."""
        of = _OF_THEM_WE_ASK.match(self.names.plain(stem.text)) or _WE_ASK.fullmatch(self.names.plain(stem.text))
        if of and (actor := self._those(of[1])) != "unstated":
            return actor
        if not _ASKS_YOU.search(stem.text):
            return None
        told = (addressed(f"for {word}") for word in re.findall(r"[a-z]+", self.title.casefold()))
        spoken = (addressed(f"for {word}") for s in reversed(self.found.values()) for word in _spoken_to(s, here))
        audience = here.audience or next((one for one in (*spoken, *told) if one), None)
        return next((one for one in ACTORS if one == audience), None)

    def _those(self, who: str) -> Actor:
        """The actor that words like "our parents and carers" or "the trust" name."""
        audience = addressed(f"for {who}")
        named = next((one for one in ACTORS if one == audience), None)
        return named or actor_of(f"{who} will", self.names)

    def _before(self, stem: Stem, here: Here) -> str | None:
        """What a list follows from, where no heading says so: the belief or principle right before its stem.

        If several of them come one after the other, the list follows from all of them and stands under none.
        """
        follows = _FOLLOWS.match(self.names.plain(stem.text)) is not None
        kinds = {here.kind} & OVER_LISTS or ({"belief"} if follows else set())
        said = [s for s in self.found.values() if s.kind != "note"]
        listed = False
        while said and said[-1].kind == "commitment" and said[-1].parent:
            listed = self.found[said.pop().parent or ""].kind == "belief"
        if listed and said and self._led(said[-1].id):
            kinds = kinds | {"belief"}  # A second list of what follows from it: "Our pupils will".
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
        if stem.kind == "value" and stem.marked and after and after[0].line.kind == "paragraph":
            self.heads.append(node.line)
            return replace(here, kind="value")
        if before_headings and stem.kind == "value" and re.search(r"\b(?:are|is|values)$", stem.text, re.I):
            self.heads.append(node.line)
            return replace(here, kind="value")
        if before_headings:
            self._add(Said("note", node.line.text, 0.7, actor_of(stem.text, self.names)), node.line, here)
            return replace(here, kind=stem.kind or here.kind)
        if stem.marked and len(stem.text.split()) <= _TOO_FEW and not is_sentence(stem.text):
            self.heads.append(node.line)  # "In the Trust:" over a paragraph says nothing itself.
            return here
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
        own, sure = kind_in(stem.text, here, self.names)
        if own == "note" and sure < PLAINLY and stem_actor(stem.text, self.names) != "unstated":
            return "commitment"
        return own if own != "note" else None

    # ── list items

    def _item(self, node: Node, here: Here, *, last: bool) -> None:
        line = node.line
        nested = stem_of(line.text, self.names) if node.children else None
        leads = nested is not None and nested.marked and nested.kind in ("value", "principle", "belief", "aim")
        chained = here.stem is not None and here.stem.hangs and not _OWN_SUBJECT.match(line.text)
        if nested and not chained and (leads or (nested.kind == "commitment" and nested.hangs)):
            self._stem(replace(node, stem=nested), here, ())
            return
        if why := why_noise(line.text, lone=False):
            self._leave_out_all(node, why)
            return
        if node.children and _WHERE.fullmatch(line.text):
            self.heads.append(line)
            self.read(node.children, replace(here, section=line.text.rstrip(" :")))
            return
        if here.stem and here.stem.hangs and self._stands_alone(line.text, here.stem):
            here = replace(here, stem=replace(here.stem, hangs=False), actor=None)
        text, fixes = tidied(line, hook(here.stem), last=last)
        text = without_colon(text) if nested and chained else text
        kind, sure = self._item_kind(text, here, pillar=bool(node.children) and line.marker[:1].isdigit())
        if sure < PLAINLY and self._says_nothing_here(here):
            self._leave_out_all(node, SAID_TO_READERS)
            return
        if kind == "note" and sure < PLAINLY and (fact := why_fact(self.names.plain(text))):
            self._leave_out_all(node, fact)
            return
        if kind == "note" and here.kind is None and line.lead.endswith(".") and stopped_label(text):
            kind, sure = "principle", 0.7  # "**Children first.** We choose what pupils will notice."
        if kind == "note" and self._is_named_among_values(line, here):
            kind, sure = "value", 0.75
        named = named_item(line, text, here) if kind in NAMED else None
        children = node.children
        if children and children[0].line.kind == "paragraph" and kind in ("note", "value"):
            kind = "value"  # One of several words with a gloss each: most of them are known to be values.
        if kind == "value" and children and children[0].line.kind == "paragraph":
            gloss = children[0].line
            id = self._value(Label(text, gloss.text, 0.9, fixes), line, here, f"{line.raw}\n{gloss.raw}")
            children = children[1:]
        elif kind == "value":
            id = self._value_item(text, line, here, fixes)
        elif named:
            said = Said(kind, named.gloss, min(sure, named.sure), name=named.name, fixes=(*named.fixes, *fixes))
            id = self._add(said, line, here)
        elif quoted := quotation(text):
            id = self._quotation(quoted, line, here)
        else:
            actor = self._item_actor(text, kind, here)
            said = Said(kind, text, sure, actor, stem=hook(here.stem), lead_in=lead_in(here.stem), fixes=fixes)
            id = self._add(said, line, here)
        below: Kind = "commitment" if kind in ("value", "priority") else kind
        here = replace(here, parent=id, kind=below, stem=None)
        if nested and chained and (found := _NEAREST.search(nested.text)):
            # "Encourage teachers to:" in a list says who does what stands under it, and is one of the list itself.
            bound = self._those(found["who"])
            actor = bound if bound != "unstated" else here.actor or bound
            here = replace(here, stem=replace(nested, kind=below, hangs=True), actor=actor)
        self.read(children, here)

    def _is_named_among_values(self, line: Line, here: Here) -> bool:
        """Whether an item begins with bold words and a gloss, where the heading or the title speaks of values."""
        spoken = "values" in (here.section or self.title).casefold() or "values" in self.title.casefold()
        named = bold_label(line.text, line.lead) if spoken and here.kind is None and here.stem is None else None
        return named is not None and len(named.name.split()) <= 3 and len(named.gloss.split()) > 2

    def _stands_alone(self, text: str, stem: Stem) -> bool:
        """Whether an item is a sentence of its own, so that no "will" or "to" before it can belong to it."""
        if stem.kind not in ("commitment", "aim") or not _OWN_SUBJECT.match(text):
            return False
        return actor_of(text, self.names) != "unstated"

    def _item_kind(self, text: str, here: Here, *, pillar: bool = False) -> tuple[Kind, float]:
        """The kind of a list item: that of its stem, else of its section, unless its own words say another."""
        own, sure = kind_in(text, here, self.names)
        about = own == "note" and sure >= PLAINLY and not (here.stem and here.stem.hangs)
        if own == "non-discrimination" or about:
            return own, sure
        if here.stem and here.stem.kind:
            alone = here.stem.kind in ("commitment", "aim") and not here.stem.hangs
            return (own, sure) if alone and sure >= 0.85 else (here.stem.kind, 0.95 if here.stem.hangs else 0.9)
        if own in ("mission", "vision") and here.kind == "value" and here.stem is None and sure >= SURE:
            return own, sure
        if own == "belief" and here.kind not in ("value", "principle") and sure >= 0.9:
            return own, sure
        if here.kind in OVER_LISTS and here.parent and self.found[here.parent].kind == here.kind:
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
            alone = here.actor == "unstated" and text[:1].isupper()
            return bound_by(text, kind, self.names) if alone else here.actor
        if kind not in BINDING and kind != "principle":
            return "unstated"
        gerund = _GERUND_FIRST.match(text) is not None or only_names_a_thing(text)
        acts = is_sentence(text) or says_who_acts(text, self.names)
        if (acts and not gerund) or _OWN_SUBJECT.match(text):
            bound = bound_by(text, kind, self.names)
            if bound != "unstated" or _OWN_SUBJECT.match(text) or _SOMETHING_IS_DONE.search(text):
                return bound
        if here.actor and here.stem is None and here.parent and text[:1].islower():
            return here.actor
        # Words without a subject are the trust's own under a heading that says whose they are: "Our commitments".
        if asked := _ASKED_OF.search(self.names.plain(here.section or "")):
            return self._those(asked[1])
        owned = kind in ("commitment", "aim") and _OUR_OWN.match(self.names.plain(here.section or ""))
        return "trust" if owned else "unstated"

    # ── values

    def _value_item(self, text: str, line: Line, here: Here, fixes: tuple[str, ...]) -> str:
        """A line that names a value, with or without its gloss, or that is a list of them and nothing else."""
        # Two words in one item are one value ("Care and respect"); a line of its own lists them.
        least = 3 if line.kind == "item" else 2
        listed = word_list(text, least) or word_list(line.raw, 3) or (here.kind == "value" and plain_list(text))
        if listed and run_on(text) is None:
            return [self._value(Label(word, ""), line, here, word) for word in listed][0]  # noqa: RUF015
        named = bold_label(text, line.lead) or stopped_label(text) or label(text)
        if named is None or (len(named.name.split()) > 3 and not is_value_word(named.name) and not line.lead):
            short = len(text.split()) <= 4
            sure = SURE if short and (is_value_word(text) or line.kind == "item") else SHAPED
            named = Label(text if short else "", "" if short else text, sure)
        return self._value(replace(named, fixes=(*named.fixes, *fixes)), line, here)

    def _value(self, named: Label, line: Line, here: Here, raw: str | None = None) -> str:
        text = named.gloss or named.name
        text = (LIST_END.sub("", text) if len(split(text)) <= 1 else text) or named.name
        name = named.name.rstrip(" .;,") or None
        sure = min(named.sure, line.sure)
        said = Said("value", text, sure, name=name, lead_in=lead_in(here.stem), fixes=named.fixes)
        return self._add(said, line, here, raw=raw)

    # ── prose

    def _paragraph(self, line: Line, here: Here) -> None:
        if labelled := self._section_label(line, here):
            section, head, rest = labelled
            bound = (
                next((one for one in ACTORS if one == section.audience), None) if section.role == "audience" else None
            )
            self._paragraph(rest, replace(within(here, section, head), actor=bound))
            return
        if here.kind != "value" and not line.lead.endswith(":") and (parted := _run_in_heading(line)):
            its_heading, its_text = parted
            self._paragraph(its_text, replace(here, section=its_heading))
            return
        if here.kind is None and here.stem is None and (named := _after_bold(line)):
            self._add(Said("principle", named.gloss, 0.7, name=named.name, fixes=named.fixes), line, here)
            return
        quoted = quotation(line.text) or (said_by(line.text) if line.kind == "quotation" else None)
        own = here.kind and here.kind not in ("motto", "quotation", "value")
        if quoted or (line.kind == "quotation" and not (own and is_sentence(line.text))):
            self._quotation_or_praise(quoted or Quotation(line.text), line, here)
            return
        values = _labelled_in_turn(line.text) if here.stem is None and here.kind in (None, "value") else ()
        alone = (here.kind == "value" and is_value_line(line)) or (here.kind is None and is_value_by_itself(line))
        if alone and not values:
            self._value_item(line.text, line, here, ())
            return
        if here.kind in NAMED and (named := stopped_label(line.text) or named_item(line, line.text, here)):
            sure = min(named.sure, SHAPED)
            self._add(Said(here.kind, named.gloss, sure, name=named.name, fixes=named.fixes), line, here)
            return
        here = replace(here, kind="value", sure=min(here.sure, SHAPED)) if values else here
        sentences = split(line.text)
        lone = len(sentences) > 1 and here.stem is None
        if lone and here.kind != "value" and all(_is_a_beat(text) for _, text in sentences):
            sentences = [(0, line.text)]  # "Every child. Every chance. Every day."
        for offset, text in sentences:
            if (named := label(text)) and named.name in values:
                self._value(replace(named, sure=SHAPED), replace(line, source=line.source_at(offset)), here, text)
                continue
            why = why_noise(text, lone=lone)
            if why is None and self.names.plain(text).strip(" .") == "the trust":
                why = "the trust’s name"
            if why:
                self.left_out.append(LeftOut(text, line.place, why))
            else:
                self._sentence(text.rstrip(" ;"), offset, line, here)

    def _section_label(self, line: Line, here: Here) -> tuple[Section, Line, Line] | None:
        """A line that begins with its own heading: "Vision: to be …"; what the heading says, it, and the rest."""
        found = re.match(r"([^:–—.]{3,40}?)\s*(?::|\s[–—-]|–|—)\s+(?=\S)", line.text)
        section = self._opening_section(found[1]) if found else None
        if found and section and section.role == "audience" and line.lead.rstrip().endswith(":"):
            return replace(section, kind=here.kind), replace(line, text=found[1]), _without_lead(line, found.end())
        if not found or not section or section.role != "kind":
            return None
        if section.kind == "value" and (":" not in found[0] or _SPELLS.search(found[1])) and listed_values(line.text):
            return None
        if here.kind == "value" and is_lone_value(found[1]):
            return None
        return section, replace(line, text=found[1]), _without_lead(line, found.end())

    def _opening_section(self, text: str) -> Section | None:
        """What the words before a colon say of the rest: those of a heading, or of a stem for values ("We value")."""
        section = section_of(text, self.names)
        stem = stem_of(f"{text}:", self.names) if section is None else None
        return Section("kind", stem.kind) if stem and stem.kind == "value" else section

    def _sentence(self, text: str, offset: int, line: Line, here: Here) -> None:
        kind, sure = kind_in(text, here, self.names)
        if kind == "note" and sure < PLAINLY and here.prose:
            kind, sure = here.prose, NAMED_TOGETHER
        spoken_of = line.text[:offset] if _THEY_ARE.match(text) else ""
        values = kind in ("principle", "value") or here.kind in ("value", "principle")
        values = values or _SPEAKS_OF_VALUES.search(f"{spoken_of} {text}") is not None
        values = (values or _BUILT_ON.search(text) is not None) and not _ROOTED_FIRST.match(text)
        listed = listed_values(text) if values else None
        if listed:
            kind, sure = "principle", max(sure, PLAINLY)
        bare = not re.match(r"we\b", text, re.I)
        if sure < PLAINLY and kind == here.kind and kind in ("aim", "priority") and here.parent and bare:
            kind, sure = "belief", 0.6  # What a priority says before what will be done is why.
        if self._said_before(text):
            self.left_out.append(LeftOut(text, line.place, SAID_BEFORE))
            return
        if kind == "commitment" and here.stem is None and _is_a_title(text):
            self.left_out.append(LeftOut(text, line.place, "a heading over nothing else"))
            return
        if sure < PLAINLY and self._says_nothing_here(here):
            self.left_out.append(LeftOut(text, line.place, SAID_TO_READERS))
            return
        spoken = here.stem is None and _TO_READERS.match(text) is not None
        if line.source in self.letter and (spoken or (kind == "note" and sure < PLAINLY)):
            self.left_out.append(LeftOut(text, line.place, "what a letter says to its readers"))
            return
        if sure < PLAINLY and here.kind is None and _FOREWORD.match(self.names.plain(here.section or "")):
            self.left_out.append(LeftOut(text, line.place, SAID_TO_READERS))
            return
        if kind == "note" and sure < PLAINLY and len(text.split()) <= _TOO_FEW and not is_sentence(text):
            self.left_out.append(LeftOut(text, line.place, "words that say nothing by themselves"))
            return
        unknown = sure < PLAINLY or (kind == here.kind and kind in SAY_SO and sure <= SHAPED)
        if unknown and not listed and (fact := why_fact(self.names.plain(text))):
            self.left_out.append(LeftOut(text, line.place, fact))
            return
        depends_on = self.leans_on if leans(text) and kind != "note" else None
        if depends_on and kind == "commitment":
            before = self.found[depends_on]
            kind = before.kind if before.kind in ("aim", "mission", "vision", "ethos") else kind
        qualifier = listed.qualifier if listed else manner(text)
        place = replace(line, source=line.source_at(offset))
        raw = None if line.fixes else text
        actor = sentence_actor(text, kind, here, self.names)
        said = Said(kind, text, min(sure, here.sure), actor, qualifier=qualifier, depends_on=depends_on)
        id = self._add(said, place, here, raw=raw)
        named = {
            s.name.casefold() for s in self.found.values() if s.kind == "value" and s.name and s.layer == here.layer
        }
        for word in (one for one in (listed.values if listed else ()) if one.casefold() not in named):
            value = Said("value", word, 0.9, name=word, qualifier=qualifier)
            self._add(value, replace(place, fixes=()), replace(here, parent=id), raw=word)
        if kind != "note":
            self.leans_on = id

    def _said_before(self, text: str) -> bool:
        """Whether a sentence stands in the document already, as one set large beside the text does."""
        plain = self.names.plain(text).strip(_EDGES)
        long = len(plain.split()) >= _LEAST_AGAIN
        return long and any(self.names.plain(s.text).strip(_EDGES) == plain for s in self.found.values())

    def _quotation_or_praise(self, quoted: Quotation, line: Line, here: Here) -> None:
        """A quotation; words of praise by somebody with no name are left out."""
        if quoted.attribution is None and self._said_before(quoted.text):
            self.left_out.append(LeftOut(line.text, line.place, SAID_BEFORE))
            return
        beside = self.praised == (here.section or "") or (self.praised is not None and here.kind is None)
        after_praise = beside and quoted.attribution is None and here.stem is None
        chosen = here.kind in ("motto", "quotation", "mission", "vision", "ethos") or here.stem is not None
        chosen = chosen or (not self.found and len(quoted.text.split()) <= _LONGEST_TRAIL)
        if after_praise or (praises(quoted) and (quoted.attribution or not chosen)):
            self.praised = here.section or ""
            self.left_out.append(LeftOut(line.text, line.place, TESTIMONY))
        else:
            self._quotation(quoted, line, here)

    def _quotation(self, quoted: Quotation, line: Line, here: Here) -> str:
        kind, sure = quotation_kind(quoted, here, self.names)
        led_in = f"{here.stem.text}:" if here.stem else None
        return self._add(Said(kind, quoted.text, sure, lead_in=led_in, attribution=quoted.attribution), line, here)

    # ── tables

    def _table(self, rows: Sequence[Line], here: Here) -> None:
        """A table: a value and its gloss, a belief and its commitments, or cells to read one by one."""
        rows = without_empty_columns(rows)
        plain = without_letters(rows)
        led = here.stem is not None and here.stem.kind == "value"
        parts = sum(self._section_of_a_row(row) is not None for row in plain)
        if led or plain is not rows or (lists_values(plain) and parts * 2 < len(plain)):
            here = replace(here, kind="value" if led else here.kind or "value")
        if in_each_cell(plain, values=here.kind == "value"):
            for cell in (cell for row in plain for cell in row.cells if cell):
                first, gloss = key_of(cell, values=True)
                sure = 0.95 if is_value_word(first.text) else SHAPED
                self._value(Label(first.text, gloss.text, sure), first, here, f"{first.raw}\n{gloss.raw}")
            return
        rows = turned_values(plain, here) or plain
        heads, body = table_head(rows, self.names)
        if heads:
            heads, body = self._without_admin(heads, body)
            self.left_out.append(LeftOut(heads.text, heads.place, "the heads of a table’s columns"))
        columns = [self._column(cell, here) for cell in (heads.cells if heads else ())]
        if _tells_wholly(columns, body):
            columns = [columns[0], columns[0]]
        for row in body:
            self._row(row, columns, here)

    def _without_admin(self, heads: Line, body: Sequence[Line]) -> tuple[Line, Sequence[Line]]:
        """A table without the columns that only say who does a thing, and by when; their cells are left out."""
        drop = admin_columns(cells_of(heads))
        if not 0 < len(drop) < len(heads.cells) or len(heads.cells) < ENOUGH_COLUMNS:
            return heads, body
        for row in body:
            for cell in (cell for at, cell in enumerate(row.cells) if at in drop):
                self.left_out += [LeftOut(line.text, line.place, "who does it, or by when") for line in cell]
        return heads, [replace(row, cells=except_columns(row.cells, drop)) for row in body]

    def _column(self, cell: Sequence[Line], here: Here) -> Here:
        text = " ".join(line.text for line in cell)
        section, stem = section_of(text, self.names), stem_of(text, self.names)
        if COLUMN.fullmatch(self.names.plain(text)) and not (section and section.kind == "value"):
            return here
        if section and section.role in ("kind", "audience") and not re.match(r"we\b", text, re.I):
            audience = section.audience or here.audience
            return replace(here, kind=section.kind or here.kind, audience=audience, actor=who_bears(section, text))
        if stem or (stem := stem_of(f"{text}:", self.names)):
            to = addressed(_BEFORE_SUBJECT.split(self.names.plain(text))[0]) if stem.kind == "commitment" else None
            actor = self._asked(stem, here) or stem_actor(text, self.names)
            return replace(here, stem=stem, actor=actor, audience=to or here.audience) if stem.kind else here
        acts = actor_of(f"{self.names.plain(text)} will", self.names) if len(text.split()) <= _TOO_FEW else "unstated"
        return replace(here, actor=acts) if acts != "unstated" else here

    def _row(self, row: Line, columns: Sequence[Here], here: Here) -> None:
        """A row whose first cell is a name or a statement has the rest under it; other cells are read one by one."""
        if self._says_nothing_here(here) and not any(place.stem or place.kind for place in columns):
            self.left_out.append(LeftOut(row.text, row.place, SAID_TO_READERS))
            return
        places = [columns[i] if i < len(columns) else here for i in range(len(row.cells))]
        if not columns and (said := self._said_by_its_head(row, here)):
            # "Vision", "Pupils" or "Our schools will" in the first cell says what the others hold.
            self.heads.append(row.cells[0][0])
            for cell in row.cells[1:]:
                self._cell(cell, said)
            return
        cells = list(zip(row.cells, places, strict=True))
        key = key_of(row.cells[0], values=places[0].kind == "value")
        keyed = len(cells) > 1 and bool(key) and places[0].audience == here.audience
        keyed = keyed and not (places[0].stem and places[0].stem.kind == "commitment" and places[0].stem.hangs)
        if not keyed:
            for cell, place in cells:
                self._cell(cell, place)
            return
        (first, *own), place = key, cells.pop(0)[1]
        if place.kind == "value" or (place.kind is None and place.stem is None and is_value_word(first.text)):
            (lines, gloss_place), *others = [told for told in cells if told[0]] or cells
            beside = not own and gloss_place.stem is place.stem and gloss_place.audience == place.audience
            gloss = tuple(own) or (lines[:1] if beside else ())
            sure = 0.95 if is_value_word(first.text) else 0.85
            named = Label(first.text, gloss[0].text if gloss else "", sure)
            raw = "\n".join(line.raw for line in (first, *gloss))
            id = self._value(named, first, replace(place, kind="value"), raw)
            cells = [(lines if own else lines[len(gloss) :], gloss_place), *others]
        else:
            id = self._row_head(first, place)
        for cell, its_place in cells:
            led = its_place.stem is not None and its_place.stem is not place.stem
            kind: Kind | None = its_place.kind if led else "commitment"
            stem = its_place.stem if led else None
            self._cell(cell, replace(its_place, parent=id, kind=kind, stem=stem, sure=0.7))

    def _said_by_its_head(self, row: Line, here: Here) -> Here | None:
        """What holds in a row whose first cell is a section, an audience or a stem, and no statement itself."""
        first = row.cells[0][0] if len(row.cells) > 1 and len(row.cells[0]) == 1 else None
        section = section_of(first.text, self.names) if first else None
        if first and section and (section.role == "audience" or (section.role == "kind" and here.kind is None)):
            return within(here, section, first)
        stem = stem_of(first.text, self.names) if first else None
        if stem is None or not stem.hangs:
            return None
        return replace(here, stem=stem, actor=self._stem_actor(stem, here), parent=None)

    def _section_of_a_row(self, row: Line) -> Section | None:
        first = row.cells[0] if len(row.cells) > 1 and len(row.cells[0]) == 1 else ()
        section = section_of(first[0].text, self.names) if first else None
        return section if section and section.role == "kind" else None

    def _row_head(self, line: Line, place: Here) -> str:
        kind, sure = self._item_kind(line.text, place) if place.kind or place.stem else ("priority", 0.6)
        text, fixes = tidied(line, place.stem.text if place.stem else None, last=False)
        actor = self._item_actor(text, kind, place)
        return self._add(Said(kind, text, sure, actor, stem=hook(place.stem), fixes=fixes), line, place)

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
        return None if kind in ALONE or (kind == "value" and above == "belief") else here.parent


def _tells_wholly(columns: Sequence[Here], body: Sequence[Line]) -> bool:
    """Whether a table's second column says of each value what it is, in words that need no head read before them."""
    if len(columns) != 2 or columns[0].kind != "value":
        return False
    stem = columns[1].stem
    told = [cells_of(row)[1] for row in body if len(row.cells) > 1]
    whole = all(text[:1].isupper() and text.endswith((".", "!")) and len(split(text)) <= 2 for text in told)
    return whole and not (stem and re.search(r"\b(?:will|must|shall|should|to)$", stem.text, re.I))


_BEFORE_SUBJECT = re.compile(r",? (?:we|the trust|our schools)\b")
"""Parts whom a stem speaks to from who says it: "To our staff we promise"."""
_GIVES = re.compile(r"\b(?:promise|pledge|offer|provide|give|guarantee|commit|undertake)\b|\byou\b", re.I)
_FOR = re.compile(r"for\b", re.I)
"""A stem that gives something, and a heading that says for whom: "For our families" over "We promise to"."""
_TO_YOU = re.compile(r"\byou(?:'ll)?\b|^(?:they|i)\b|^(?:will|should|can)\b", re.I)
"""A stem that speaks to, or of, those for whom its heading says the lines are."""
_ASKS_YOU = re.compile(r"\b(?:asks?|expects?|needs?|wants?|requires?|invites?) (?:that you|you to|you will)$", re.I)
"""A stem that asks something of those whom it speaks to: "The trust asks you to"."""
_OF_THEM_WE_ASK = re.compile(
    r"(?:from|of) ([^,]{3,40}?),? (?:we|the trust|our schools) (?:asks?|expects?|needs?|hopes? for)\b"
)
"""A stem that asks something of those whom it names first: "From our families we ask"."""
_WE_ASK = re.compile(
    r"(?:we|the trust|our schools)(?: also)? (?:asks?|expects?|needs?|invites?|requires?) (?:that )?(.+?)(?: to| will)?"
)
_NEAREST = re.compile(
    r"\b(?:so that|in which|where|(?:mak\w+|be) sure|ensur\w+|help\w*|encourag\w+|enabl\w+|allow\w*|support\w*|train\w*"
    r"|teach\w*|expect\w*|ask\w*|requir\w+|trust\w*|give)(?: that)?"
    r" (?P<who>(?:(?:all|our|every|each|the|their) )*[\w'-]+)(?: (?:to|can|will|are|who))?$",
    re.I,
)
"""How an item ends that says who is to do what stands under it: "encourage teachers to"."""
_TO_READERS = re.compile(r"(?:I|You|If you|When you|Please|Thank you)\b(?! (?:believe|promise)\b)")
"""How the sentences of a letter begin that speak of who writes it, or to who reads it."""
_FOREWORD = re.compile(
    r"(?:(?:an? |our )?(?:foreword|preface|message|word|letter|note)\b(?! about)|from (?:our|the) ch)"
)
"""How a heading begins over what somebody says to the readers of a document."""
_ASKED_OF = re.compile(r"\b(?:asks?|expects?|expectations?|needs?|responsibilities|hopes? for) (?:of|from) (.+)$")
"""A heading that says of whom something is asked: "What we ask of parents"."""
_ROOTED_FIRST = re.compile(r"(?:rooted|grounded|built|based|founded|inspired|guided) (?:up)?(?:in|on|by)\b[^,]*, (?:we|our|the)\b", re.I)
"""How a sentence begins that only says where it comes from: "Rooted in the Christian faith, our schools help …"."""
_SPELLS = re.compile(r"\b(?:spell|spells|spelling|make up|makes up|form|forms|stand for)\b", re.I)
"""What makes a sentence of the words before a colon: "Our values spell FRIEND: Faith, Respect and so on"."""
_THEY_ARE = re.compile(r"(?:They|These) are (?=\S+, )")
"""How a sentence begins that lists what the one before spoke of."""
_FOLLOWS = re.compile(
    r"(?:this|that|which|it) means\b|you (?:will|can|'ll) (?:see|find|hear|notice)\b"
    r"|(?:because of this|as a result|therefore|for this reason|that is why|this is why|so|and|in practice|to this end"
    r"|to (?:do|achieve|realise|live|honour|bring|make) (?:this|that|it)(?: about| happen| real)?),? "
)
"""How a stem begins that says what follows from the words before it."""
_SPEAKS_OF_VALUES = re.compile(r"\bvalues\b|\bacronym\b|\bspells?\b", re.I)
_BUILT_ON = re.compile(r"\b(?:built|based|founded|rooted|grounded) (?:upon|on|in)\b", re.I)
"""How a sentence leads to what something rests on, which may be values: "a vision built on wisdom and hope"."""
_NAMES_A_PART = re.compile(
    r"(?:Our|The (?:Trust|School|Academy)|Trust|School) [A-Z]|(?:OUR|THE TRUST|TRUST|SCHOOL) "
    r"|About\b|(?:Slide|Panel) \d"
)
"""How a heading begins that is called after what it holds and is no value: "Our Charters", "The Trust Contract"."""
_WHERE = re.compile(r"(?:in|at|on|across|around|during|before|after|with|for) (?:[\w'’-]+ ?){1,4}:?", re.I)
"""An item over others that only says where or when they hold: "In the playground"."""
_GERUND_FIRST = re.compile(
    r"(?!(?:every|any|no)thing)[a-z]{3,}ing (?!(?:is|are|will|should|must|has|matters?|comes?)\b)", re.I
)
"""How a line begins that says what somebody does without saying who: "ensuring families have what they need"."""
_SOMETHING_IS_DONE = re.compile(r"\b(?:will|shall|must|should|is|are|can|may)\b")
"""What a line has that says who or what does something, and is no bare "Give every teacher a coach"."""
_OUR_OWN = re.compile(
    r"(?:our|the trust(?:'s)?) (?:[\w-]+ )*?(?:commitments?|promises?|pledges?|offer|undertakings?)\b"
    r"|(?:what|how) (?:we|the trust)\b(?! (?:will )?(?:know|measure|tell|ask|expect|want|need|hope))"
    r"|(?:we|the trust) (?:will|shall|commit|promise|pledge|offer|do)\b"
)
"""A heading over what the trust itself does: "Our commitments", "What we will do"."""
_WHAT_IT_MEANS = re.compile(
    r"(?:what (?:it|this|that) (?:means|is)|(?:it|this|that) means|meaning|definition|in (?:other|our|short) words)"
    r"\s*(?::|\s[–—-])\s+(?=\S)",
    re.I,
)
"""A label before what a value means: "What it means: we tell the truth"."""
_OWN_SUBJECT = re.compile(r"(?:We|Our|The|All|Every|Each|Everyone|It|They|This)\b")


# ── small questions ──────────────────────────────────────────────────────────────────────────────────


def _is_trailing(line: Line, here: Here) -> bool:
    return line.kind == "paragraph" and _only_names(line, here)


def _is_a_title(text: str) -> bool:
    """Whether words without a verb are set as titles are, and promise nothing: "The Trust Contract ‘Online’"."""
    large = [word for word in text.split() if len(word) > _LEAST_LETTERS]
    titled = len(large) > 1 and all(word.strip("‘’“”\"'(").istitle() or word.isupper() for word in large)
    return titled and not is_sentence(text) and text[-1:] not in ".!?"


def _spells_what_follows(node: Node) -> bool:
    """Whether a heading is a word whose letters the lines under it begin with, one after the other."""
    word = node.line.text.strip(" .:")
    letters = [child.line.text[:1].upper() for child in node.children[: len(word)]]
    return word.isalpha() and len(word) >= _LEAST_LETTERS and "".join(letters) == word.upper()


def _names_a_part(text: str) -> bool:
    """Whether a heading among values is called after what it holds: "Our Charters", but not "Our honesty"."""
    return _NAMES_A_PART.match(text) is not None and not is_sentence(text) and not is_value_word(text.split()[-1])


def _are_named_values(lines: Sequence[Line]) -> bool:
    """Whether the items of a list each have a name and a gloss, half of the names known as values."""
    items = [line for line in lines if line.kind == "item"]
    told = [bold_label(line.text, line.lead) or label(line.text) for line in items]
    named = [one for one in told if one and one.gloss and len(one.name.split()) <= 3]
    known = sum(is_value_word(one.name) for one in named)
    return len(items) >= 3 and len(named) == len(items) == len(lines) and known * 2 >= len(items)


def _heads_a_list(node: Node) -> bool:
    return any(child.stem or child.line.kind == "item" for child in node.children)


def _binds(node: Node) -> bool:
    """Whether commitments stand under a heading: "Our schools will:" and what they will do."""
    return any(child.stem and child.stem.kind == "commitment" for child in node.children)


def _is_a_beat(text: str) -> bool:
    """Whether words are one of those that are said in one breath, each with a full stop: "Every chance."."""
    return len(text.split()) <= _LONGEST_BEAT and not is_sentence(text)


_LONGEST_BEAT = 4


def _lines_of(node: Node) -> Iterable[Line]:
    yield node.line
    for child in node.children:
        yield from _lines_of(child)


_LONGEST_TRAIL = 8


def _in_turn(nodes: Sequence[Node], at: int) -> bool:
    """Whether items, a value's word each, and paragraphs that say what it means come in turn."""
    kinds = [node.line.kind for node in nodes[max(at - 2, 0) : at + 3]]
    here = min(at, 2)
    pair = kinds[here : here + 2] == ["item", "paragraph"] and not nodes[at].children
    again = kinds[here + 2 : here + 3] == ["item"] or kinds[:here] == ["item", "paragraph"]
    return pair and again and is_glossed_pair(nodes[at].line, nodes[at + 1])


def _ends_what_a_list_broke(line: Line, node: Node | None) -> bool:
    """Whether a line carries on, in small letters, the sentence that a list before it stands in."""
    listed = node is not None and (node.line.kind == "item" or any(c.line.kind == "item" for c in node.children))
    return listed and line.kind == "paragraph" and not line.lead and line.text[:1].islower()


def _trails(line: Line, before: Sequence[Node], here: Here) -> bool:
    """Whether a paragraph of few words without a verb comes after a list or sentences: a button, a name, a caption."""
    listed = any(node.line.kind in ("item", "row") or (node.stem and node.children) for node in before)
    told = (here.kind in SAY_SO or (here.kind is None and here.section is not None)) and any(node.line.text.endswith((".", "!", "?")) for node in before)
    glossed = here.kind == "value" and line.gap and sum(has_gloss(node.line.text) for node in before) > 1
    return (listed or told or glossed) and _only_names(line, here)


def _only_names(line: Line, here: Here) -> bool:
    """Whether a line is a few words that say nothing. Among values, a value's word or one with its gloss does."""
    few = len(line.text.split()) <= _LONGEST_TRAIL and line.text[-1:].isalnum() and not is_sentence(line.text)
    if not few or line.lead or (here.kind == "value" and is_value_word(line.text)):
        return False
    named = label(line.text)
    glossed = named and named.gloss and (is_value_word(named.name) or len(named.gloss.split()) > _LONGEST_TRAIL // 2)
    return not glossed and not quotation(line.text) and not word_list(line.text)


def _after_bold(line: Line) -> Label | None:
    """Bold words that a dash parts from a sentence, and that are no known value: "**Straight talking** – we say it"."""
    named = bold_label(line.text, line.lead) if re.match(r"\s*[–—-]", line.text[len(line.lead) :]) else None
    told = named is not None and len(named.gloss.split()) > 3 and not is_value_word(named.name)
    return named if told else None


def _spoken_to(statement: Statement, here: Here) -> Iterable[str]:
    """Those whom the stem of a statement in the same section speaks to: "parents" of "As a parent you can expect"."""
    found = re.match(
        r"as an? (?:\w+ ){0,2}?(pupil|student|parent|carer|teacher|governor|trustee)\b", statement.stem or "", re.I
    )
    return [f"{found[1].casefold()}s"] if found and statement.section == here.section else []


_OPEN_END = re.compile(
    r"\b(?:are|is|be|become|becomes|have|has|as|with|leave us|leave our schools|never|always)$", re.I
)
_RELATIVE = re.compile(r"(?:where|who|whose|that|which|when|in which)\b")


def _is_finished(stem: Stem, lines: Sequence[Line]) -> bool:
    """Whether lines that begin small finish a stem of no known kind: "Our leavers are:", "… places:" and "where …"."""
    if stem.hangs or not stem.marked or stem.kind in ("value", "motto", "quotation"):
        return False
    relative = all(_RELATIVE.match(line.text) for line in lines)
    small = stem.kind is None and all(line.text[:1].islower() for line in lines)
    return relative or (small and _OPEN_END.search(stem.text) is not None)


def _as_item(node: Node) -> Node:
    """A line that hangs on a stem as an item of its list, unless it has a subject of its own or is a stem itself."""
    line = node.line
    hangs = line.kind == "paragraph" and node.stem is None and not _OWN_SUBJECT.match(line.text)
    return replace(node, line=replace(line, kind="item")) if hangs and len(split(line.text)) == 1 else node


def _labelled_in_turn(text: str) -> tuple[str, ...]:
    """The names of values that a paragraph says one after the other: "Loyalty: we stay. Thrift: we mend." """
    told = [one for _, sentence in split(text) if (one := label(sentence)) and one.gloss and len(one.name.split()) <= 2]
    known = sum(is_value_word(one.name) for one in told)
    return tuple(one.name for one in told) if len(told) >= 2 and known * 2 >= len(told) else ()


def _without_lead(line: Line, end: int) -> Line:
    return replace(line, text=line.text[end:], breaks=(), lead="")


def _run_in_heading(line: Line) -> tuple[str, Line] | None:
    """Bold words at the start of a paragraph that head it ("Inclusion. We adapt …"), and the rest."""
    head = line.lead.rstrip(" .:–—-")
    rest = line.text[len(line.lead) :].lstrip(" .:–—-")
    if not head or is_sentence(head) or len(head.split()) > 6 or not rest[:1].isupper():
        return None
    return head, replace(line, text=rest, lead="", breaks=())


def _ends_open(stem: Stem) -> bool:
    """Whether a stem ends in its subject ("At our schools we"), so that what follows may begin anew."""
    return re.search(r"\b(?:we|schools|trust|staff|pupils)$", stem.text, re.I) is not None
