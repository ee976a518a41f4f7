"""Stems with what hangs on them, and the items of lists, as statements."""

import re
from collections.abc import Iterator, Sequence

from policygen.intake.binding import bound_by_item, bound_by_stem, said_to, those
from policygen.intake.compiled import lazily, regex
from policygen.intake.gathered import NOWHERE, Gathered, Known, Part
from policygen.intake.items import bold_label, names_each, stopped_label, tidied
from policygen.intake.kinds import kind_in
from policygen.intake.labels import Label, label
from policygen.intake.names import Names
from policygen.intake.noise import DOABLE, SAID_TO_READERS, why_fact, why_noise
from policygen.intake.outline import Line
from policygen.intake.prose import NOTHING_SAID, ProseReader, is_no_statement
from policygen.intake.quotations import quotation
from policygen.intake.said import NAMED, OVER_LISTS, PLAINLY, SURE, Here, Said, hook, lead_in
from policygen.intake.sections import Stem, section_of, stem_of, without_colon
from policygen.intake.sentences import has_own_subject, is_sentence, split
from policygen.intake.tree import LEFT_OPEN, Node
from policygen.intake.value_words import is_value_word, listed_values
from policygen.intake.values import named_item, take_glossed, take_line_of_values
from policygen.intake.who import actor_of, stem_actor
from policygen.model import Actor, Kind, Statement


class ListReader:
    """Reads stems and items. What it gives back, part by part, is what stands under them and is still to be read."""

    def __init__(self, known: Known, gathered: Gathered, prose: ProseReader) -> None:
        self._known = known
        self._gathered = gathered
        self._prose = prose

    # ── stems

    def read_stem(self, node: Node, stem: Stem, here: Here) -> Iterator[Part]:
        """Read a stem that lines hang on."""
        lines = [child.line for child in node.children]
        if _ON_GROUNDS.search(stem.text) and all(len(line.text.split()) <= _LONGEST_GROUND for line in lines):
            self._take_grounds(node, stem, here)
            return
        if _is_finished(stem, lines) or (stem.kind == "aim" and _asks_for_to(stem, lines)):
            stem = stem._replace(hangs=True)
        stem = over_whole_sentences(stem, lines)
        self._gathered.heads.append(node.line)
        if stem.kind == "commitment" and here.parent is None and (found := self._follows_from(stem, here)):
            here = here._replace(parent=found)
        if stem.kind == "commitment" and _LIVE_BY.search(stem.text) and all(map(_is_a_word, lines)):
            stem = stem._replace(kind="value", hangs=False)  # "The trust asks all of its schools to live by:"
        if stem.kind == "commitment" and _ends_open(stem) and names_each(lines):
            # "At our schools we:" over lines that each have a name finishes no sentence with them.
            stem = stem._replace(kind=None, hangs=False)
        kind = stem.kind or self._list_kind(lines, stem, here)
        actor = bound_by_stem(stem, here, self._known, self._gathered.backwards())
        if _WE_WILL.match(stem.text) and any(_TO_YOU.search(line.text) for line in lines) and actor in _SPOKEN_TO:
            actor = "trust"  # "We will: tell you good news", under "Parents and carers", is said to them.
        first = _TO_WHOM.match(stem.text) is not None
        audience = (said_to(stem, self._known.names) if first else None) or here.audience
        yield Part(node.children, here._replace(stem=stem._replace(kind=kind), actor=actor, audience=audience))

    def _take_grounds(self, node: Node, stem: Stem, here: Here) -> None:
        """Take down a sentence against discrimination whose grounds are set as a list."""
        grounds = tuple(tidied(child.line, None, last=child is node.children[-1])[0] for child in node.children)
        raw = "\n".join(line.raw for line in (node.line, *(child.line for child in node.children)))
        said = Said("non-discrimination", stem.text, SURE, grounds=grounds)
        said = said._replace(actor=actor_of(stem.text, self._known.names))
        self._gathered.add(said, node.line, here._replace(stem=None), raw=raw)

    def read_bare_stem(self, line: Line, stem: Stem, here: Here, after: Line | None) -> Here:
        """A stem that headings finish ("KET believes that:"), one that only speaks of them, or no stem at all.

        Gives what holds after it: the stem itself, if what comes `after` can finish it.
        """
        before_headings = stem.marked and after is not None and after.kind == "heading"
        before_prose = stem.marked and after is not None and after.kind == "paragraph"
        if before_headings and stem.hangs:
            self._gathered.heads.append(line)
            return here._replace(stem=stem)
        if stem.kind == "value" and (before_prose or (before_headings and _LISTS.search(stem.text))):
            self._gathered.heads.append(line)
            return here._replace(kind="value")
        if before_headings and here.kind == "value" and "values" in line.text.casefold():
            self._gathered.heads.append(line)  # "Four values guide everything that we do:", over each of them.
            return here
        if before_headings:
            self._gathered.add(Said("note", line.text, 0.7, actor_of(stem.text, self._known.names)), line, here)
            return here._replace(kind=stem.kind or here.kind)
        if stem.marked and is_no_statement(stem.text):
            self._gathered.heads.append(line)  # "In the Trust:" over a paragraph says nothing itself.
            return here
        self._prose.read(line, here)
        return here

    def _follows_from(self, stem: Stem, here: Here) -> str | None:
        """What a list follows from, where no heading says so: the belief or principle right before its stem.

        If several of them come one after the other, the list follows from all of them and stands under none.
        """
        plain = self._known.names.plain(stem.text)
        if actor_of(plain, self._known.names) == "curriculum":
            return None  # "Our curriculum will:" says what it is like, whatever was believed before.
        follows = _FOLLOWS.match(plain) is not None
        kinds = {here.kind} & OVER_LISTS or ({"belief", "principle"} if follows else set())
        last, before = self._last_said()
        if last is not None and last.kind == "belief" and (_WILL.search(stem.text) or self._is_followed(last.id)):
            # "We believe that parents know their children best. Our teachers will:", and a second list after that.
            kinds = kinds | {"belief"}
        if last is None or last.kind not in kinds or last.section != here.section:
            return None
        return None if before and before.kind in kinds and not self._is_followed(before.id) else last.id

    def _last_said(self) -> tuple[Statement | None, Statement | None]:
        """The last statement that is no note and no commitment under another, and the one before it that is no note."""
        said = (one for one in self._gathered.backwards() if one.kind != "note")
        last = next((one for one in said if not (one.kind == "commitment" and one.parent)), None)
        return last, next(said, None)

    def _is_followed(self, id: str) -> bool:
        """Whether a list stands under a statement already."""
        return any(one.parent == id for one in self._gathered.backwards())

    def _list_kind(self, lines: Sequence[Line], stem: Stem, here: Here) -> Kind | None:
        """The kind of a list whose stem says none: its section's, its own look, or that of the stem as a sentence."""
        section = section_of(stem.text, self._known.names)
        if section and section.kind:
            return section.kind
        if here.kind and here.kind == self._gathered.above(here):
            # Under a heading that is a statement itself, a list says what follows from it.
            return "commitment"
        if here.kind:
            return here.kind
        if names_each(lines):
            return "value"
        own, sure = kind_in(stem.text, here, self._known.names)
        if own == "note" and sure < PLAINLY and stem_actor(stem.text, self._known.names) != "unstated":
            return "commitment"
        return own if own != "note" else None

    # ── items

    def read_item(self, node: Node, here: Here, *, last: bool) -> Iterator[Part]:
        """Read an item of a list, the `last` of it or not."""
        line = node.line
        said, led = _before_its_stem(node)
        if led is not None:
            yield from self._read_with_stem(node, said, led, here)
            return
        open_ended = "" if line.text.endswith(":") or not LEFT_OPEN.search(line.text) else ":"
        nested = stem_of(f"{line.text}{open_ended}", self._known.names) if node.children else None
        chained = here.stem is not None and here.stem.hangs and not has_own_subject(line.text)
        if nested and not chained and _leads(nested):
            yield from self.read_stem(node, nested, here)
        elif (
            (why := why_noise(line.text, lone=False))
            and not (chained and why in DOABLE)
            and not _is_glossed(line, here)
        ):
            self._gathered.leave_out_all(node, why)
        elif node.children and _WHERE.fullmatch(line.text):
            self._gathered.heads.append(line)
            yield Part(node.children, here._replace(section=line.text.rstrip(" :")))
        else:
            yield from self._read_words(node, nested if chained else None, here, last=last)

    def _read_with_stem(self, node: Node, said: str, led: str, here: Here) -> Iterator[Part]:
        """An item that says something first, and ends in the stem of its own list: "We listen. Our schools will:"."""
        stem = stem_of(led, self._known.names)
        under = [part.here for part in self._read_words(_without(node, said), None, here, last=False)]
        line = node.line._replace(text=led, raw=led, source=node.line.source_at(len(node.line.text) - len(led)))
        below = under[0]._replace(kind="commitment") if under else here
        if stem is None:
            yield Part(node.children, below)
        else:
            yield from self.read_stem(node._replace(line=line), stem, below)

    def _read_words(self, node: Node, nested: Stem | None, here: Here, *, last: bool) -> Iterator[Part]:
        """An item that is a statement, and what stands under it, which may hang on a stem that the item ends in."""
        if here.stem and here.stem.hangs and _stands_alone(node.line.text, here.stem, self._known.names):
            here = here._replace(stem=here.stem._replace(hangs=False), actor=None)
        said = self._said_by(node, nested, here, last=last)
        if why := self._why_left_out(said, here):
            self._gathered.leave_out_all(node, why)
            return
        said = self._of_its_shape(said, node, here)
        gloss = node.children[0].line if said.kind == "value" and _over_a_paragraph(node) else None
        if gloss:
            id = take_glossed(Label(said.text, gloss.text, SURE, said.fixes), node.line, gloss, here, self._gathered)
        else:
            id = self._take(said, node.line, here)
        children = node.children[1:] if gloss else node.children
        if not children:
            return
        below: Kind = "commitment" if said.kind in ("value", "priority") else said.kind
        here = here._replace(parent=id, kind=below, stem=None)
        if nested and _LISTS_MORE.search(nested.text):
            here = here._replace(stem=nested._replace(kind=below, hangs=True))
        elif nested and (found := _NEAREST.search(nested.text)):
            # "Encourage teachers to:" in a list says who does what stands under it, and is one of the list itself.
            bound = those(found["who"], self._known.names)
            actor = bound if bound != "unstated" else here.actor or bound
            here = here._replace(stem=nested._replace(kind=below, hangs=True), actor=actor)
        yield Part(children, here)

    def _said_by(self, node: Node, nested: Stem | None, here: Here, *, last: bool) -> Said:
        """What an item says by its words, its stem and its section; who is bound is told when it is taken down."""
        text, fixes = tidied(node.line, hook(here.stem), last=last)
        text = without_colon(text) if nested else text
        pillar = bool(node.children) and node.line.marker[:1].isdigit()
        kind, sure = item_kind(text, here, self._gathered.above(here), self._known.names, pillar=pillar)
        if here.kind is None and here.stem is None and sure < PLAINLY and _is_over_promises(node, self._known.names):
            kind, sure = "priority", 0.75
        return Said(kind, text, sure, stem=hook(here.stem), lead_in=lead_in(here.stem), fixes=fixes)

    def _why_left_out(self, said: Said, here: Here) -> str | None:
        """Why an item is no statement, if it is none."""
        if said.kind == "commitment" and _ASKED.search(said.text):
            return "a question to the reader"
        if said.sure >= PLAINLY:
            return None
        told = self._known.paper and said.kind == "note" and here.kind is None and here.parent is None
        if told or self._known.tells_readers(here):
            return SAID_TO_READERS
        if said.kind != "note":
            return None
        return why_fact(self._known.names.plain(said.text)) or (NOTHING_SAID if is_no_statement(said.text) else None)

    def _of_its_shape(self, said: Said, node: Node, here: Here) -> Said:
        """What an item says that no rule knows, where its shape tells."""
        if said.kind == "note" and here.kind is None and node.line.lead.endswith(".") and stopped_label(said.text):
            return said._replace(kind="principle", sure=0.7)  # "**Children first.** We choose what pupils will notice."
        if said.kind == "note" and self._is_named_among_values(node.line, here):
            return said._replace(kind="value", sure=0.75)
        if said.kind == "note" and _over_a_paragraph(node):
            return said._replace(kind="value")  # One of several words with a gloss each, most of them known values.
        return said

    def _is_named_among_values(self, line: Line, here: Here) -> bool:
        """Whether an item begins with bold words and a gloss, where the heading or the title speaks of values."""
        if here.kind is not None or here.stem is not None:
            return False
        spoken = self._known.speaks_of_values(here) or "values" in self._known.title.casefold()
        named = bold_label(line.text, line.lead) if spoken else None
        return named is not None and len(named.name.split()) <= 3 and len(named.gloss.split()) > 2

    def _take(self, said: Said, line: Line, here: Here) -> str:
        """Take an item down as a line of values, one thing with its name, a quotation or a sentence; gives its id."""
        if said.kind == "value":
            return take_line_of_values(said.text, line, here, self._gathered, said.fixes)
        if said.kind in NAMED and (named := named_item(line, said.text, here)):
            fixes = (*named.fixes, *said.fixes)
            one = Said(said.kind, named.gloss, min(said.sure, named.sure), name=named.name, fixes=fixes)
            return self._gathered.add(one, line, here)
        if quoted := quotation(said.text):
            return self._prose.quotation(quoted, line, here)
        actor = bound_by_item(said.text, said.kind, here, self._known)
        id = self._gathered.add(said._replace(actor=actor), line, here)
        if said.kind in ("principle", "note") and "values" in said.text and (listed := listed_values(said.text)):
            self._prose.take_listed(listed, line._replace(fixes=()), here._replace(parent=id))  # "2.2 Our values are …"
        return id


_LIVE_BY = lazily(r"\b(?:live by|hold to|hold dear|uphold|stand for|keep to|share)$", re.I)
"""How a stem ends that values finish, where nothing but words follows."""
_TO_WHOM = lazily(r"(?:to|for)\b", re.I)
_WE_WILL = lazily(r"we (?:will|shall|promise|pledge|undertake|commit|offer)\b", re.I)
_TO_YOU = lazily(r"\byou(?:r|rs)?\b", re.I)
_SPOKEN_TO: frozenset[Actor] = frozenset({"parents", "pupils", "staff", "governors"})
_ASKED = lazily(r"^(?:do|does|is|are|what|how|which|would|should|have|who|where|when|why|can|could)\b.*\?$", re.I)
_ON_GROUNDS = lazily(
    r"\b(?:not|no|never|nobody|none|without|equal(?:ly)?|fair(?:ly)?)\b.*\b(?:on (?:the )?(?:grounds?|basis) of"
    r"|because of|by reason of|regardless of|irrespective of|based on)$",
    re.I,
)
"""A stem that a list of grounds finishes: "No pupil will miss out by reason of:"."""
_LONGEST_GROUND = 6

# ── what a stem leads to ─────────────────────────────────────────────────────────────────────────────

_FOLLOWS = lazily(
    r"(?:this|that|which|it) means\b|you (?:will|can|'ll) (?:see|find|hear|notice)\b"
    r"|(?:because of this|as a result|therefore|for this reason|that is why|this is why|so|and|in practice|to this end"
    r"|for (?:this|that) reason|with (?:this|that) in mind|accordingly|consequently|it follows"
    r"|to (?:do|achieve|realise|live|honour|bring|make) (?:this|that|it)(?: about| happen| real)?),? "
)
"""How a stem begins that says what follows from the words before it."""
_WILL = lazily(
    r"\b(?:(?:will|shall|must)(?:,? (?:therefore|also|then|all|each|always|further|too))?"
    r"|(?:undertakes?|promises?|pledges?|binds? (?:itself|themselves|ourselves)"
    r"|commits? (?:itself|themselves|ourselves)) to)$"
)
"""How a stem ends that says what somebody will do."""
_LISTS = lazily(r"\b(?:are|is|values)$", re.I)
"""How a stem ends that headings finish one by one: "Our values are"."""
_OPEN_END = lazily(r"\b(?:are|is|be|become|becomes|have|has|as|with|leave us|leave our schools|never|always)$", re.I)
_THOSE = lazily(
    r"(?:(?:all|our|every|each|the|both) )*(?:leaders|headteachers|staff|teachers|pupils|students|children|governors"
    r"|trustees|parents|carers|schools|academies|everyone|colleagues)(?: (?:in|at|of|and|from) (?:[\w'’-]+ ?){1,4})?",
    re.I,
)
"""A stem that only says who, before lines that say what they do: "Leaders in our academies:"."""
_RELATIVE = lazily(r"(?:where|who|whose|that|which|when|in which)\b")


def _before_its_stem(node: Node) -> tuple[str, str | None]:
    """What an item says, and the stem of what stands under it, which is its last sentence; None where it has none."""
    sentences = split(node.line.text) if node.children else []
    if len(sentences) < 2 or without_colon(sentences[-1][1]) == sentences[-1][1]:
        return node.line.text, None
    at = sentences[-1][0]
    return node.line.text[:at].rstrip(), node.line.text[at:]


def _without(node: Node, said: str) -> Node:
    """An item with the first of its words alone, over the same lines."""
    return node._replace(line=node.line._replace(text=said, raw=said))


def as_item(node: Node) -> Node:
    """A line that hangs on a stem as an item of its list, unless it has a subject of its own or is a stem itself."""
    line = node.line
    hangs = line.kind == "paragraph" and node.stem is None and not has_own_subject(line.text)
    return node._replace(line=line._replace(kind="item")) if hangs and len(split(line.text)) == 1 else node


def _is_finished(stem: Stem, lines: Sequence[Line]) -> bool:
    """Whether lines that begin small finish a stem of no known kind: "Our leavers are:", "… places:" and "where …"."""
    if stem.hangs or not stem.marked or stem.kind in ("value", "motto", "quotation"):
        return False
    relative = all(_RELATIVE.match(line.text) for line in lines)
    small = stem.kind is None and all(line.text[:1].islower() for line in lines)
    return relative or (small and (_OPEN_END.search(stem.text) is not None or _THOSE.fullmatch(stem.text) is not None))


def over_whole_sentences(stem: Stem, lines: Sequence[Line]) -> Stem:
    """The same stem; one without a mark does not hang where all lines under it are sentences: "What we all believe"."""
    whole = all(line.text[:1].isupper() and line.text.endswith((".", "!")) and is_sentence(line.text) for line in lines)
    return stem._replace(hangs=False) if stem.hangs and not stem.marked and whole else stem


def _asks_for_to(stem: Stem, lines: Sequence[Line]) -> bool:
    """Whether infinitives finish a stem: "The aims of the Partnership are:" and "to raise …"."""
    return stem.text.endswith((" are", " is", " aims", " aim")) and all(line.text.startswith("to ") for line in lines)


def _ends_open(stem: Stem) -> bool:
    """Whether a stem ends in its subject ("At our schools we"), so that what follows may begin anew."""
    return regex(r"\b(?:we|schools|trust|staff|pupils)$", re.I).search(stem.text) is not None


# ── what an item is ──────────────────────────────────────────────────────────────────────────────────

_NEAREST = lazily(
    r"\b(?:so that|in which|where|(?:mak\w+|be) sure|ensur\w+|help\w*|encourag\w+|enabl\w+|allow\w*|support\w*|train\w*"
    r"|teach\w*|expect\w*|ask\w*|requir\w+|trust\w*|give)(?: that)?"
    r" (?P<who>(?:(?:all|our|every|each|the|their|both|one|of) )*[\w'-]+)(?: (?:to|can|will|are|who))?$",
    re.I,
)
"""How an item ends that says who is to do what stands under it: "encourage teachers to"."""
_LISTS_MORE = lazily(r"\b(?:by|through|including|includes?|such as)$", re.I)
"""How an item ends that its own list goes on with: "give every pupil a way to communicate, including"."""
_WHERE = lazily(r"(?:in|at|on|across|around|during|before|after|with|for) (?:[\w'’-]+ ?){1,4}:?", re.I)
"""An item over others that only says where or when they hold: "In the playground"."""


_REFUSES = lazily(r"\b(?:not|never|no|nobody|none|without|regardless|irrespective|grounds?)\b", re.I)
"""What an item has that says whom nobody treats worse; "eliminate discrimination" only says what is to be done."""


def item_kind(text: str, here: Here, above: Kind | None, names: Names, *, pillar: bool = False) -> tuple[Kind, float]:
    """The kind of a list item: that of its stem, else of its section, unless its own words say another.

    `above` is the kind of the statement that it stands under; a `pillar` has a number and items of its own.
    """
    own, sure = kind_in(text, here, names)
    about = own == "note" and sure >= PLAINLY and not (here.stem and here.stem.hangs)
    hanging = here.stem is not None and here.stem.hangs
    if about or (own == "non-discrimination" and (not hanging or _REFUSES.search(text))):
        return own, sure
    if here.stem and here.stem.kind:
        alone = here.stem.kind in ("commitment", "aim") and not here.stem.hangs
        return (own, sure) if alone and sure >= 0.85 else (here.stem.kind, 0.95 if here.stem.hangs else 0.9)
    if own in ("mission", "vision") and here.kind == "value" and here.stem is None and sure >= SURE:
        return own, sure
    if own == "belief" and here.kind not in ("value", "principle") and sure >= 0.9:
        return own, sure
    if here.kind in OVER_LISTS and above == here.kind:
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


def _is_over_promises(node: Node, names: Names) -> bool:
    """Whether an item of a few words stands over items of which most say what people will do: "Early words"."""
    told = [kind_in(child.line.text, NOWHERE, names) for child in node.children if child.line.kind == "item"]
    promised = sum(kind == "commitment" and sure >= PLAINLY for kind, sure in told)
    return not is_sentence(node.line.text) and promised * 2 > len(node.children)


def _is_glossed(line: Line, here: Here) -> bool:
    """Whether an item among values is one with its gloss: "Thankfulness – we are grateful for all that we have"."""
    named = label(line.text) if here.kind == "value" or (here.stem and here.stem.kind == "value") else None
    return named is not None and bool(named.gloss) and is_value_word(named.name)


def _is_a_word(line: Line) -> bool:
    return len(line.text.split()) <= _LONGEST_WORD and not is_sentence(line.text)


_LONGEST_WORD = 3
"""So many words name a value where a list has nothing else."""


def _leads(nested: Stem) -> bool:
    """Whether an item is a stem over its own list, and says nothing itself."""
    marked = nested.marked and nested.kind in ("value", "principle", "belief", "aim")
    return marked or (nested.kind == "commitment" and nested.hangs)


def _stands_alone(text: str, stem: Stem, names: Names) -> bool:
    """Whether an item is a sentence of its own, so that no "will" or "to" before it can belong to it."""
    if stem.kind not in ("commitment", "aim") or not has_own_subject(text):
        return False
    return actor_of(text, names) != "unstated"


def _over_a_paragraph(node: Node) -> bool:
    """Whether a paragraph stands right under an item."""
    return bool(node.children) and node.children[0].line.kind == "paragraph"
