"""Paragraphs as statements: a quotation, a line of values, or each sentence by itself."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from policygen.intake.binding import named_actor
from policygen.intake.compiled import lazily, regex
from policygen.intake.gathered import NOWHERE, Gathered, Known
from policygen.intake.items import bold_label, stopped_label
from policygen.intake.kinds import kind_in, quotation_kind, sentence_actor
from policygen.intake.labels import SURE_OF_MEANING, Label, label, said_of_a_value, whose_meaning
from policygen.intake.names import Names
from policygen.intake.noise import ASKED_BY_OTHERS, SAID_TO_READERS, why_fact, why_noise
from policygen.intake.outline import Line
from policygen.intake.quotations import TESTIMONY, Quotation, praises, quotation, said_by
from policygen.intake.said import BINDING, NAMED, NAMED_TOGETHER, PLAINLY, SAY_SO, SHAPED, SURE, Here, Said, within
from policygen.intake.sections import Section, is_lone_value, section_of, stem_of
from policygen.intake.sentences import is_sentence, leans, manner, split
from policygen.intake.value_words import Listing, is_value_word, listed_values, word_list
from policygen.intake.values import (
    is_value_by_itself,
    is_value_line,
    labelled_in_turn,
    named_item,
    take_line_of_values,
    take_value,
)
from policygen.intake.who import actor_of
from policygen.model import Kind, Statement

SAID_BEFORE = "said already, in the same words"
NOTHING_SAID = "words that say nothing by themselves"

_LONGEST_SCRAP = 8
"""So many words a button, a name or a caption has at most."""


class _Told(NamedTuple):
    """What the words of a sentence tell: its kind, how sure that is, and the values that it lists."""

    kind: Kind
    sure: float
    listed: Listing | None

    @property
    def unknown(self) -> bool:
        """Whether no rule knows the sentence."""
        return self.sure < PLAINLY


_MAY_BE_NAMED = frozenset({None, "mission", "vision"})
"""Under a heading of none of these kinds bold words before a dash belong to what it says."""


class _Listed(NamedTuple):
    """Under what a value stood that was only listed."""

    parent: str | None


class ProseReader:
    """Reads paragraphs.

    It remembers the last statement that a sentence can lean on ("In this way …"), and under which heading words of
    praise stood last, since more of them may follow.
    """

    def __init__(self, known: Known, gathered: Gathered) -> None:
        self._known = known
        self._gathered = gathered
        self._leans_on: str | None = None
        self._praised: str | None = None

    def new_part(self) -> None:
        """Forget the sentence before: under another heading none leans on it."""
        self._leans_on = None

    def read(self, line: Line, here: Here) -> None:
        """Read a paragraph, or a quotation set as one."""
        if labelled := _section_label(line, here, self._known.names):
            section, head, rest = labelled
            self._gathered.heads.append(head)
            actor = named_actor(section.audience) if section.role == "audience" else None
            self.read(rest, within(here, section, head)._replace(actor=actor))
        elif here.kind != "value" and not line.lead.endswith(":") and (parted := _run_in_heading(line)):
            heading, rest = parted
            self._gathered.heads.append(line._replace(text=heading, marker=""))
            self.read(rest, here._replace(section=heading))
        elif here.kind in _MAY_BE_NAMED and here.stem is None and (named := _after_bold(line)):
            self._gathered.add(Said("principle", named.gloss, 0.7, name=named.name, fixes=named.fixes), line, here)
        elif quoted := _quoted(line, here):
            self._quotation_or_praise(quoted, line, here)
        else:
            self._read_words(line, here)

    def quotation(self, quoted: Quotation, line: Line, here: Here) -> str:
        """Take down quoted words; gives their id."""
        kind, sure = quotation_kind(quoted, here, self._known.names)
        led_in = f"{here.stem.text}:" if here.stem else None
        said = Said(kind, quoted.text, sure, lead_in=led_in, attribution=quoted.attribution)
        return self._gathered.add(said, line, here)

    def _quotation_or_praise(self, quoted: Quotation, line: Line, here: Here) -> None:
        """A quotation; words of praise by somebody with no name are left out."""
        if quoted.attribution is None and self._gathered.has_said(quoted.text):
            self._gathered.leave_out(line, SAID_BEFORE)
            return
        beside = self._praised == (here.section or "") or (self._praised is not None and here.kind is None)
        after_praise = beside and quoted.attribution is None and here.stem is None
        chosen = here.kind in ("motto", "quotation", "mission", "vision", "ethos") or here.stem is not None
        chosen = chosen or (not self._gathered.found and len(quoted.text.split()) <= _LONGEST_SCRAP)
        if after_praise or (praises(quoted) and (quoted.attribution or not chosen)):
            self._praised = here.section or ""
            self._gathered.leave_out(line, TESTIMONY)
        else:
            self.quotation(quoted, line, here)

    def _read_words(self, line: Line, here: Here) -> None:
        """A paragraph in the document's own words: a line of values, one thing with its name, or sentences."""
        values = labelled_in_turn(line.text) if here.stem is None and here.kind in (None, "value") else ()
        if (name := whose_meaning(line.text)) and (listed := self._listed(name, here)):
            meant = Label(name, line.text, SURE_OF_MEANING)
            take_value(meant, line, here._replace(kind="value", parent=listed.parent or here.parent), self._gathered)
            return
        alone = (here.kind == "value" and is_value_line(line)) or (here.kind is None and is_value_by_itself(line))
        if alone and not values:
            take_line_of_values(line.text, line, here, self._gathered)
        elif here.kind in NAMED and (named := stopped_label(line.text) or named_item(line, line.text, here)):
            said = Said(here.kind, named.gloss, min(named.sure, SHAPED), name=named.name, fixes=named.fixes)
            self._gathered.add(said, line, here)
        elif values:
            self._read_sentences(line, here._replace(kind="value", sure=min(here.sure, SHAPED)), values)
        else:
            self._read_sentences(line, here, ())

    def _listed(self, name: str, here: Here) -> _Listed | None:
        """What is known of a value that a paragraph explains: where it stood, if it was only listed before.

        It is taken back there: here is what is said of it. None, where the paragraph explains no value.
        """
        listed = [one for one in self._gathered.found.values() if one.name == one.text and _same_name(one, name)]
        for one in listed:
            del self._gathered.found[one.id]
        if listed:
            return _Listed(listed[0].parent)
        return _Listed(None) if here.kind == "value" and is_value_word(name) else None

    def _read_sentences(self, line: Line, here: Here, values: Sequence[str]) -> None:
        """Read sentence by sentence; one that is labelled with one of the `values` is what is said of it."""
        sentences = split(line.text)
        lone = len(sentences) > 1 and here.stem is None
        if (
            lone
            and (here.kind == "value" or _names_values(line.text, here))
            and all(len(text.split()) <= _A_WORD_OR_TWO for _, text in sentences)
        ):
            here = here._replace(kind="value")
            for offset, text in sentences:
                place = line._replace(source=line.source_at(offset))
                take_value(Label(text.rstrip(" .!"), "", SHAPED), place, here, self._gathered, text)
            return
        if lone and here.kind != "value" and all(_is_a_beat(text) for _, text in sentences):
            sentences = [(0, line.text)]
        for offset, text in sentences:
            if (named := said_of_a_value(text)) and named.name in values:
                place = line._replace(source=line.source_at(offset))
                take_value(named._replace(sure=SHAPED), place, here, self._gathered, text)
            elif why := why_noise(text, lone=lone):
                self._gathered.leave_out(line, why, text)
            elif self._known.names.plain(text).strip(" .") == "the trust":
                self._gathered.leave_out(line, "the trust’s name", text)
            else:
                self._read_sentence(text.rstrip(" ;"), offset, line, here, values)

    def _read_sentence(self, text: str, offset: int, line: Line, here: Here, values: Sequence[str]) -> None:
        """Read one sentence of a paragraph in which something is said of each of the `values`."""
        told = self._told_by(text, line.text[:offset], here)
        if why := self._why_left_out(text, told, line, here):
            self._gathered.leave_out(line, why, text)
            return
        kind = told.kind
        depends_on = self._leans_on if leans(text) and kind != "note" else None
        if depends_on and kind == "commitment":
            before = self._gathered.found[depends_on].kind
            kind = before if before in ("aim", "mission", "vision", "ethos") else kind
        qualifier = told.listed.qualifier if told.listed else manner(text)
        place = line._replace(source=line.source_at(offset))
        actor = sentence_actor(text, kind, here, self._known.names)
        if actor == "unstated" and kind in BINDING and self._leans_on and _THEY.match(text):
            actor = self._gathered.found[self._leans_on].actor
        sure = max(told.sure, SURE) if here.column and kind == here.kind else told.sure
        said = Said(kind, text, min(sure, here.sure), actor, qualifier=qualifier, depends_on=depends_on)
        id = self._gathered.add(said, place, here, raw=None if line.fixes else text)
        if told.listed:
            self.take_listed(told.listed, place._replace(fixes=()), here._replace(parent=id), values)
        if kind != "note":
            self._leans_on = id

    def take_listed(self, listed: Listing, place: Line, here: Here, told_after: Sequence[str] = ()) -> None:
        """Take down the values that a sentence lists, but those that were named before it, or are `told_after` it."""
        said = (one for one in self._gathered.found.values() if one.kind == "value" and one.layer == here.layer)
        named = {one.name.casefold() for one in said if one.name} | {name.casefold() for name in told_after}
        for word in (one for one in listed.values if one.casefold() not in named):
            self._gathered.add(Said("value", word, 0.9, name=word, qualifier=listed.qualifier), place, here, raw=word)

    def _told_by(self, text: str, before: str, here: Here) -> _Told:
        """What a sentence tells of itself, after those `before` it in its paragraph."""
        kind, sure = kind_in(text, here, self._known.names)
        if kind == "note" and sure < PLAINLY and here.prose:
            kind, sure = here.prose, NAMED_TOGETHER
        spoken_of = before if _THEY_ARE.match(text) else ""
        of_values = (
            kind in ("principle", "value")
            or here.kind in ("value", "principle")
            or _SPEAKS_OF_VALUES.search(f"{spoken_of} {text}") is not None
            or _BUILT_ON.search(text) is not None
        )
        described = _ROOTED_FIRST.match(text) or _ETHOS_IS.match(text)
        listed = listed_values(text) if of_values and not described else None
        if listed:
            kind, sure = "principle", max(sure, PLAINLY)
        if sure < PLAINLY and kind == here.kind and kind in ("aim", "priority") and here.parent:
            # What a priority says before what will be done is why; what somebody does is done about it.
            acts = actor_of(text, self._known.names) != "unstated" and not _OF_CHILDREN.match(text)
            kind, sure = ("commitment" if acts else "belief"), 0.6
        return _Told(kind, sure, listed)

    def _why_left_out(self, text: str, told: _Told, line: Line, here: Here) -> str | None:
        """Why a sentence is no statement, if it is none."""
        plain = self._known.names.plain
        if self._gathered.has_said(text):
            return SAID_BEFORE
        if told.kind == "commitment" and here.stem is None and _is_a_title(text):
            return "a heading over nothing else"
        if (told.unknown or told.kind == "note") and self._known.tells_readers(here):
            return SAID_TO_READERS
        spoken = here.stem is None and _TO_READERS.match(text) is not None
        if line.source in self._known.letter and spoken:
            return "what a letter says to its readers"
        if told.unknown and here.kind is None and _FOREWORD.match(plain(here.section or "")):
            return SAID_TO_READERS
        if told.kind == "note" and told.unknown and is_no_statement(text):
            return NOTHING_SAID
        if told.listed:
            why = why_fact(plain(text))
            return why if why == ASKED_BY_OTHERS else None
        unsure = told.unknown or (told.kind == here.kind and told.kind in SAY_SO and told.sure <= SHAPED)
        if (unsure or told == _TOLD_OF_THE_TRUST) and (why := why_fact(plain(text))):
            return why
        return None


# ── the words of a sentence ──────────────────────────────────────────────────────────────────────────

_TOLD_OF_THE_TRUST = _Told("note", PLAINLY, None)
"""What rules tell of sentences about the trust and its schools, and not about its values."""
_THEY = lazily(r"(?:They|It) (?:will|shall|must|should|do|does|are|is|also|always|never|work|act)\b")
"""How a sentence begins that goes on about those whom the one before it binds: "They will never be too busy"."""
_THEY_ARE = lazily(r"(?:They|These) are (?=\S+, )")
"""How a sentence begins that lists what the one before spoke of."""
_SPEAKS_OF_VALUES = lazily(r"\bvalues\b|\bwe value\b|\bacronym\b|\bspells?\b", re.I)
_BUILT_ON = lazily(r"\b(?:built|based|founded|rooted|grounded) (?:upon|on|in)\b", re.I)
"""How a sentence leads to what something rests on, which may be values: "a vision built on wisdom and hope"."""
_ROOTED_FIRST = lazily(
    r"(?:rooted|grounded|built|based|founded|inspired|guided) (?:up)?(?:in|on|by)\b[^,]*, (?:we|our|the)\b", re.I
)
"""How a sentence begins that only says where it comes from: "Rooted in the Christian faith, our schools help …"."""
_OF_CHILDREN = lazily(r"(?:An? (?:child|pupil)|Children|Pupils|Students|Young people)\b(?!.*\bwill\b)")
"""How a sentence begins that says how children are, and nothing that they undertake: "Children who belong come in"."""
_ETHOS_IS = lazily(r"(?:[\w’']+ ){1,4}ethos is (?!.*\b(?:values|principles|virtues)\b)", re.I)
"""How a sentence begins that says what the ethos is, and names no values: "Our ethos is built on hard work, …"."""
_TO_READERS = lazily(r"(?:I|You|If you|When you|Please|Thank you)\b(?! (?:believe|promise)\b)")
"""How the sentences of a letter begin that speak of who writes it, or to who reads it."""
_FOREWORD = lazily(r"(?:(?:an? |our )?(?:foreword|preface|message|word|letter|note)\b(?! about)|from (?:our|the) ch)")
"""How a heading begins over what somebody says to the readers of a document."""

_A_WORD_OR_TWO = 2
_TOO_FEW = 4
"""So many words without a verb, under no heading that says what they are, are no statement."""

_LARGE = 3
"""Words with more letters than this have a capital in a title."""


def is_no_statement(text: str) -> bool:
    """Whether words are too few to say anything, where no heading says what they are."""
    return len(text.split()) <= _TOO_FEW and not is_sentence(text)


def _is_a_beat(text: str) -> bool:
    """Whether words are one of those that are said in one breath, each with a full stop: "Every child. Every day."."""
    return is_no_statement(text)


def _same_name(statement: Statement, name: str) -> bool:
    return statement.kind == "value" and (statement.name or "").casefold() == name.casefold()


def _names_values(text: str, here: Here) -> bool:
    """Whether a paragraph under a heading is words with a full stop each, one of which is a known value's."""
    told = [sentence.rstrip(" .!") for _, sentence in split(text)]
    alone = here.kind is None and here.section is not None and len(told) >= _LEAST_VALUES
    return alone and all(" " not in word for word in told) and any(map(is_value_word, told))


_LEAST_VALUES = 3


def _is_a_title(text: str) -> bool:
    """Whether words without a verb are set as titles are, and promise nothing: "The Trust Contract ‘Online’"."""
    large = [word for word in text.split() if len(word) > _LARGE]
    titled = len(large) > 1 and all(word.strip("‘’“”\"'(").istitle() or word.isupper() for word in large)
    return titled and not is_sentence(text) and text[-1:] not in ".!?"


def leads_to_values(text: str, after: Line, names: Names) -> bool:
    """Whether a line speaks of values that follow it in a list, a table or headings: "Our values spell BRAVE"."""
    last = split(text)[-1][1]
    told = _SPEAKS_OF_VALUES.search(last) and kind_in(last, NOWHERE, names)[0] == "note"
    return bool(told) and (after.kind != "paragraph" or bool(after.lead) or len(after.text.split()) <= 3)


# ── the shape of a paragraph ─────────────────────────────────────────────────────────────────────────


def says_nothing(line: Line, here: Here) -> bool:
    """Whether a line is a few words that say nothing. Among values, a value's word or one with its gloss does."""
    few = len(line.text.split()) <= _LONGEST_SCRAP and line.text[-1:].isalnum() and not is_sentence(line.text)
    if not few or line.lead or (here.kind == "value" and is_value_word(line.text)):
        return False
    named = label(line.text)
    glossed = named and named.gloss and (is_value_word(named.name) or len(named.gloss.split()) > _LONGEST_SCRAP // 2)
    return not glossed and not quotation(line.text) and not word_list(line.text)


def _quoted(line: Line, here: Here) -> Quotation | None:
    """The words that a paragraph quotes, if it does nothing else."""
    quoted = quotation(line.text) or (said_by(line.text) if line.kind == "quotation" else None)
    own = here.kind and here.kind not in ("motto", "quotation", "value")
    if quoted or line.kind != "quotation" or (own and is_sentence(line.text)):
        return quoted
    return Quotation(line.text)


_SPELLS = lazily(r"\b(?:spell|spells|spelling|make up|makes up|form|forms|stand for)\b", re.I)
"""What makes a sentence of the words before a colon: "Our values spell FRIEND: Faith, Respect and so on"."""


def _section_label(line: Line, here: Here, names: Names) -> tuple[Section, Line, Line] | None:
    """A line that begins with its own heading: "Vision: to be …"; what the heading says, it, and the rest."""
    found = regex(r"([^:–—.]{3,40}?)\s*(?::|\s[–—-]|–|—)\s+(?=\S)").match(line.text)
    section = _opening_section(found[1], names) if found else None
    if not found or not section:
        return None
    head = line._replace(text=found[1])
    rest = line._replace(text=line.text[found.end() :], breaks=(), lead="")
    if section.role == "audience" and line.lead.rstrip().endswith(":"):
        return section._replace(kind=here.kind), head, rest
    said = ":" not in found[0] or _SPELLS.search(found[1]) is not None
    lists = said and section.kind == "value" and listed_values(line.text) is not None
    is_value = here.kind == "value" and is_lone_value(found[1])
    return (section, head, rest) if section.role == "kind" and not lists and not is_value else None


def _opening_section(text: str, names: Names) -> Section | None:
    """What the words before a colon say of the rest: those of a heading, or of a stem for values ("We value")."""
    section = section_of(text, names)
    stem = stem_of(f"{text}:", names) if section is None else None
    return Section("kind", stem.kind) if stem and stem.kind == "value" else section


def _run_in_heading(line: Line) -> tuple[str, Line] | None:
    """Bold words at the start of a paragraph that head it ("Inclusion. We adapt …"), and the rest."""
    head = line.lead.rstrip(" .:–—-")
    rest = line.text[len(line.lead) :].lstrip(" .:–—-")
    if not head or is_sentence(head) or len(head.split()) > 6 or not rest[:1].isupper():
        return None
    return head, line._replace(text=rest, lead="", breaks=())


def _after_bold(line: Line) -> Label | None:
    """Bold words that a dash parts from a sentence, and that are no known value: "**Straight talking** – we say it"."""
    named = bold_label(line.text, line.lead) if regex(r"\s*[–—-]").match(line.text[len(line.lead) :]) else None
    told = named is not None and len(named.gloss.split()) > 3 and not is_value_word(named.name)
    return named if told else None
