"""The tables that the reading goes by, as typed values.

The tables are data (`rules/*.toml`): words and patterns, each rule with the line it was learned from, so that a
contributor extends the reading without touching code. A test holds every rule to its own example.
"""

import contextlib
import pickle
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

from policygen.intake.compiled import lazily
from policygen.intake.patterns import Finder, Part, Pattern
from policygen.model import THEMES, Actor, Kind, Theme


class Words(NamedTuple):
    """Lists of words, in small letters (rules/words.toml)."""

    stop: frozenset[str]
    opening: frozenset[str]
    abbreviations: frozenset[str]
    compounds: frozenset[str]
    values: frozenset[str]
    finite: frozenset[str]
    also_nouns: frozenset[str]
    before_nouns: frozenset[str]
    subjects: frozenset[str]
    hooks: frozenset[str]
    name_particles: frozenset[str]
    english: frozenset[str]
    latin: frozenset[str]


@dataclass(frozen=True, eq=False)
class Rule:
    """A pattern, what it says of words that fit it, and the line it was learned from.

    `says` is the table's own word: a kind, an actor, a reason, an audience. `sure` is how often it is right.
    `under` names the section kinds in which it holds (all, when empty); `over` tells whether it outweighs what the
    section says. A `cased` pattern sees capital letters. `hangs` is for stems; `least` is for lists.
    `lone` is for noise that is told only where a line stands by itself, neither an item nor hanging on a stem.
    """

    written: str
    example: str
    says: str = ""
    sure: float = 1.0
    under: frozenset[str] = frozenset()
    over: bool = True
    cased: bool = False
    hangs: bool = False
    least: int = 1
    lone: bool = False
    author_written: str | None = None

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, to say where words fit it. Whether they do is quicker told by `fits` and `is_all_of`."""
        return lazily(self.written)

    @cached_property
    def parted(self) -> Pattern:
        """The pattern, to say whether words fit it."""
        return Pattern(self.written)

    @cached_property
    def author(self) -> re.Pattern[str] | None:
        """What the name of an author must fit besides."""
        return lazily(self.author_written) if self.author_written is not None else None

    def fits(self, text: str) -> bool:
        """Whether the text has the pattern anywhere."""
        return self.parted.is_in(text)

    def is_all_of(self, text: str) -> bool:
        """Whether the text fits the pattern as a whole."""
        return self.parted.is_all_of(text)


class RulePart(NamedTuple):
    """One alternative of a rule's pattern."""

    rule: Rule
    part: Part


class Table(tuple[Rule, ...]):
    """Rules in their order."""

    @cached_property
    def _parts(self) -> list[RulePart]:
        return [RulePart(rule, part) for rule in self for part in rule.parted.parts]

    @cached_property
    def _finder(self) -> Finder:
        return Finder(one.part.told for one in self._parts)

    @cached_property
    def _finder_of_all(self) -> Finder:
        return Finder(one.part.told_of_all for one in self._parts)

    def tell(self) -> None:
        """Find out now what `first_in` and `that_may_fit` go by."""
        _ = self._finder

    def tell_of_all(self) -> None:
        """Find out now what `first_of_all` goes by."""
        _ = self._finder_of_all

    def that_may_fit(self, text: str) -> Iterator[RulePart]:
        """The rules that may have their pattern in a text in small letters, each with the part that may be in it."""
        return map(self._parts.__getitem__, self._finder.numbers(text))

    def first_in(self, text: str) -> Rule | None:
        """The first rule that has its pattern in a text in small letters."""
        return next((rule for rule, part in self.that_may_fit(text) if part.is_in(text)), None)

    def first_of_all(self, text: str) -> Rule | None:
        """The first rule whose pattern a text in small letters fits as a whole."""
        found = map(self._parts.__getitem__, self._finder_of_all.numbers(text))
        return next((rule for rule, part in found if part.is_all_of(text)), None)


class SectionRules(NamedTuple):
    """What headings say (rules/sections.toml)."""

    before: frozenset[str]
    after: re.Pattern[str]
    kinds: Table
    endings: Table
    plain: Table
    mixed: Table
    noise: Table
    statements: Table
    labels: Table
    audiences: Table
    layers: Table


class SentenceRules(NamedTuple):
    """What sentences say, and how their parts are told (rules/sentences.toml)."""

    kinds: Table
    leans: Table
    conditions: Table
    manners: Table
    grounds: Table
    open_ends: Table
    listings: Table
    unqualified: frozenset[str]
    list_end: re.Pattern[str]
    books: str
    paired_grounds: re.Pattern[str]
    praise: Table
    disputed: Table


class ActorRules(NamedTuple):
    """Who is bound (rules/actors.toml). `nouns` gives each noun its actor."""

    phrases: Table
    owned: Table
    passives: Table
    nouns: tuple[tuple[str, Actor], ...]
    verbs: frozenset[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


class NameRules(NamedTuple):
    """How a trust's name is told (rules/names.toml)."""

    name: re.Pattern[str]
    otherwise: re.Pattern[str]
    school: re.Pattern[str]
    own_school: re.Pattern[str]
    title: re.Pattern[str]
    generic: re.Pattern[str]
    usual_end: re.Pattern[str]
    openers: frozenset[str]
    small: frozenset[str]
    common_letters: frozenset[str]
    subjects: str


class PaperRules(NamedTuple):
    """What a paper for a board is told by, and what of it is no value (rules/papers.toml)."""

    records: Table
    fields: Table
    asks: Table
    sections: Table
    columns: Table


Tells = Literal["strong", "weak", "not"]
"""What words of a theme tell: a strong one and a weak one that it is spoken of, others that it only seems so."""


class Phrase(NamedTuple):
    """Words that tell of a theme, and their turn among its words: of two that begin alike, the first counts."""

    theme: Theme
    tells: Tells
    turn: int
    words: str
    open: bool
    """Whether any ending may follow."""


class ThemeRules(NamedTuple):
    """The words that tell of each theme, and those that only seem to (rules/themes.toml); a star is any ending.

    `phrases` are found by the word that they begin with; one of which any ending will do has a star there.
    """

    every: tuple[Theme, ...]
    phrases: Mapping[str, tuple[Phrase, ...]]


class Weights(NamedTuple):
    """How much words tell that a sentence says what a trust stands for, or less than 0 (rules/weights.toml).

    `start` is what a sentence weighs before its first word, and `kinds` what the kind of its line adds. `words` are its
    own, `heading` those of the heading over it, `lead` those that lead to it with a colon, `beside` those of the lines
    around it.
    """

    start: float
    kinds: Mapping[str, float]
    words: Mapping[str, float]
    heading: Mapping[str, float]
    lead: Mapping[str, float]
    beside: Mapping[str, float]


class Tables(NamedTuple):
    """All of them."""

    words: Words
    sections: SectionRules
    stems: Table
    sentences: SentenceRules
    actors: ActorRules
    names: NameRules
    noise: Table
    facts: tuple[Rule, ...]
    papers: PaperRules
    themes: ThemeRules
    weights: Weights


_read: list[Tables] = []


def tables() -> Tables:
    """The tables, read when they are first asked for."""
    if not _read:
        _read.append(
            Tables(
                _words(),
                _sections(),
                _stems(),
                _sentences(),
                _actors(),
                _names(),
                _noise(),
                _facts(),
                _papers(),
                _themes(),
                _weights(),
            )
        )
    return _read[0]


def recall(data: bytes) -> None:
    """Have the tables as `to_keep` gave them. They are code: from nobody but whoever runs the program."""
    with contextlib.suppress(Exception):
        # Whatever is wrong with what was kept: the tables themselves are at hand.
        kept = pickle.loads(data)
        if isinstance(kept, Tables):
            _read[:] = [kept]


def to_keep() -> bytes:
    """The tables with all that is told of them, before any text was held against them."""
    _tell(tables())
    return pickle.dumps(tables(), protocol=5)


@cache
def words() -> Words:
    """The lists of words."""
    return tables().words


@cache
def sections() -> SectionRules:
    """The rules for headings."""
    return tables().sections


@cache
def stems() -> Table:
    """The rules for lines that others hang on."""
    return tables().stems


@cache
def sentences() -> SentenceRules:
    """The rules for sentences and their parts."""
    return tables().sentences


@cache
def actors() -> ActorRules:
    """The rules for who is bound."""
    return tables().actors


@cache
def names() -> NameRules:
    """The rules for names of trusts."""
    return tables().names


@cache
def noise() -> Table:
    """The rules for lines that are no part of what a trust says of itself."""
    return tables().noise


@cache
def facts() -> tuple[Rule, ...]:
    """The rules for sentences that tell a fact, where no other rule knows them as a statement."""
    return tables().facts


@cache
def papers() -> PaperRules:
    """The rules for papers to boards and governors."""
    return tables().papers


@cache
def themes() -> ThemeRules:
    """The words of all themes."""
    return tables().themes


@cache
def weights() -> Weights:
    """How much words tell of a sentence."""
    return tables().weights


def kind_of(rule: Rule) -> Kind:
    """The kind a rule says; the tables' test holds that it is one."""
    return rule.says  # type: ignore[return-value]


# ── read from their files ────────────────────────────────────────────────────────────────────────────


def _words() -> Words:
    return Words(**{name: frozenset(text.split()) for name, text in _table("words").items()})


def _sections() -> SectionRules:
    table = _table("sections")

    def rules(name: str, says: str = "", before: str = "") -> Table:
        return Table(_rule(row, says, f"{before}(?:{row['words']})") for row in table[name])

    return SectionRules(
        before=frozenset(table["before"].split()),
        after=lazily(f"{table['after']}$"),
        kinds=rules("section", "kind"),
        endings=rules("ending", "kind", r"(?:[\w'-]+ ){0,5}"),
        plain=rules("plain"),
        mixed=rules("mixed"),
        noise=rules("noise", "why"),
        statements=rules("statement"),
        labels=rules("label"),
        audiences=rules("audience", "audience"),
        layers=rules("layer", "layer"),
    )


def _stems() -> Table:
    return Table(_rule(row, "kind", row["pattern"]) for row in _table("stems")["stem"])


def _sentences() -> SentenceRules:
    table = _table("sentences")

    def rules(name: str, says: str = "", pattern: str = "pattern") -> Table:
        return Table(_rule(row, says, row[pattern]) for row in table[name])

    return SentenceRules(
        kinds=rules("sentence", "kind"),
        leans=rules("leans"),
        conditions=rules("condition"),
        manners=rules("manner"),
        grounds=rules("grounds"),
        open_ends=rules("open_end"),
        listings=rules("listing"),
        unqualified=frozenset(table["unqualified"].split()),
        list_end=lazily(table["list_end"]),
        books=table["books"],
        paired_grounds=lazily(table["paired_grounds"]),
        praise=rules("praise"),
        disputed=rules("disputed", pattern="words"),
    )


def _actors() -> ActorRules:
    table = _table("actors")
    return ActorRules(
        Table(_rule(row, "actor", row["pattern"]) for row in table["phrase"]),
        Table(_rule(row, "actor", row["pattern"]) for row in table["owned"]),
        Table(_rule(row, "", row["pattern"]) for row in table["passive"]),
        tuple((noun, row["actor"]) for row in table["noun"] for noun in row["words"].split()),
        frozenset(table["verbs"].split()),
        lazily(table["before"]),
        lazily(table["after"]),
    )


def _names() -> NameRules:
    table = _table("names")
    small = table["small"].split()
    inside = "|".join(f"{re.escape(word)} " for word in small)
    before = rf"\b(?:(?:St\.|[A-Z]\.|[A-Z][\w'’&-]*),? |{inside}){{1,8}}"
    return NameRules(
        name=lazily(rf"{before}(?:{table['ends']})\b(?: Trust\b|{table['tail']})?"),
        otherwise=lazily(rf"{before}(?:{table['otherwise']})\b"),
        school=lazily(table["school"]),
        own_school=lazily(rf"{before}(?:{table['own_school']})\b(?! [A-Z])"),
        title=lazily(rf"^(?:\S+ ){{0,6}}(?:{table['titles']}) (?:of|for|at|from|by|to|in)(?: the)? ", re.I),
        generic=lazily(rf"(?:(?:{table['usual']}|{'|'.join(small)})(?:[- ]|$))+"),
        usual_end=lazily(rf"(?:[ -](?:{table['usual']}))+$|^The "),
        openers=frozenset(table["openers"].split()),
        small=frozenset(small),
        common_letters=frozenset(table["common_letters"].split()),
        subjects=table["subjects"],
    )


def _noise() -> Table:
    return Table(_rule(row, "why", row["pattern"]) for row in _table("noise")["noise"])


def _facts() -> tuple[Rule, ...]:
    return tuple(_rule(row, "why", row["pattern"]) for row in _table("noise")["fact"])


def _papers() -> PaperRules:
    table = _table("papers")
    return PaperRules(
        records=Table(_rule(row, "why", row["words"]) for row in table["record"]),
        fields=Table(_rule(row, "", row["words"]) for row in table["field"]),
        asks=Table(_rule(row, "", row["pattern"]) for row in table["ask"]),
        sections=Table(_rule(row, "", row["words"]) for row in table["section"]),
        columns=Table(_rule(row, "", row["words"]) for row in table["column"]),
    )


def _themes() -> ThemeRules:
    table = {_theme(name): row for name, row in _table("themes").items()}
    found: dict[str, list[Phrase]] = {}
    for theme, row in table.items():
        for tells in get_args(Tells):
            for turn, phrase in enumerate(row.get(tells, ())):
                words = phrase.removesuffix("*")
                first = re.match(r"[\w-]*", words)[0]  # type: ignore[index]
                key = phrase if first == words else first
                found.setdefault(key, []).append(Phrase(theme, tells, turn, words, phrase.endswith("*")))
    in_turn = {first: tuple(sorted(phrases, key=lambda phrase: phrase.turn)) for first, phrases in found.items()}
    return ThemeRules(tuple(table), in_turn)


def _weights() -> Weights:
    table = _table("weights")
    parts = (table[name] for name in Weights._fields[1:])
    return Weights(float(table["start"]), *({word: float(weight) for word, weight in part.items()} for part in parts))


def _tell(all_tables: Tables) -> None:
    """Find out of the large tables what the first line would have to wait for."""
    of_actors, of_sentences, of_papers = all_tables.actors, all_tables.sentences, all_tables.papers
    for in_lines in (all_tables.noise, all_tables.stems, of_sentences.kinds, of_papers.asks):
        in_lines.tell()
    for in_subjects in (of_actors.phrases, of_actors.owned, of_actors.passives):
        in_subjects.tell()
    for of_headings in (*all_tables.sections, of_papers.sections):
        if isinstance(of_headings, Table):
            of_headings.tell_of_all()
    for one_by_one in (of_sentences.conditions, of_sentences.grounds, of_sentences.open_ends, of_papers.records):
        for rule in one_by_one:
            _ = rule.parted.parts


def _theme(name: str) -> Theme:
    return next(theme for theme in THEMES if theme == name)


def _table(name: str) -> dict[str, Any]:
    # Loaded here: where the tables were kept, nothing reads them.
    import tomllib

    return tomllib.loads(Path(__file__).with_name("rules").joinpath(f"{name}.toml").read_text("utf-8"))


_AS_IT_STANDS = frozenset({"example", "sure", "over", "cased", "hangs", "least", "lone"})


def _rule(row: dict[str, Any], says: str, pattern: str) -> Rule:
    return Rule(
        pattern,
        says=row.get(says, ""),
        under=frozenset(row.get("under", ())),
        author_written=row.get("author"),
        **{name: value for name, value in row.items() if name in _AS_IT_STANDS},
    )
