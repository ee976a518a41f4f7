"""The tables that the reading goes by, as typed values.

The tables are data (`rules/*.toml`): words and patterns, each rule with the line it was learned from, so that a
contributor extends the reading without touching code. A test holds every rule to its own example.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from policygen.model import THEMES, Actor, Kind, Theme


@dataclass(frozen=True)
class Words:
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


@dataclass(frozen=True)
class Rule:
    """A pattern, what it says of words that fit it, and the line it was learned from.

    `says` is the table's own word: a kind, an actor, a reason, an audience. `sure` is how often it is right.
    `under` names the section kinds in which it holds (all, when empty); `over` tells whether it outweighs what the
    section says. A `cased` pattern sees capital letters. `hangs` is for stems; `least` is for lists.
    `lone` is for noise that is told only where a line stands by itself, neither an item nor hanging on a stem.
    `needs` holds words of which one stands in all that fits: they are looked for first, since that is quick.
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
    needs: tuple[str, ...] = ()

    # Patterns are compiled when they are first asked: all of them together take longer than reading a short document.

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, to say where words fit it."""
        return re.compile(self.written)

    @cached_property
    def author(self) -> re.Pattern[str] | None:
        """What the name of an author must fit besides."""
        return re.compile(self.author_written) if self.author_written is not None else None

    def fits(self, text: str) -> bool:
        """Whether the text has the pattern anywhere."""
        if self.needs and not any(map(text.__contains__, self.needs)):
            return False
        return self.pattern.search(text) is not None


@dataclass(frozen=True)
class SectionRules:
    """What headings say (rules/sections.toml)."""

    before: frozenset[str]
    after: re.Pattern[str]
    kinds: tuple[Rule, ...]
    endings: tuple[Rule, ...]
    plain: tuple[Rule, ...]
    mixed: tuple[Rule, ...]
    noise: tuple[Rule, ...]
    statements: tuple[Rule, ...]
    labels: tuple[Rule, ...]
    audiences: tuple[Rule, ...]
    layers: tuple[Rule, ...]


@dataclass(frozen=True)
class SentenceRules:
    """What sentences say, and how their parts are told (rules/sentences.toml)."""

    kinds: tuple[Rule, ...]
    leans: tuple[Rule, ...]
    conditions: tuple[Rule, ...]
    manners: tuple[Rule, ...]
    grounds: tuple[Rule, ...]
    open_ends: tuple[Rule, ...]
    listings: tuple[Rule, ...]
    unqualified: frozenset[str]
    list_end: re.Pattern[str]
    books: str
    paired_grounds: re.Pattern[str]
    praise: tuple[Rule, ...]
    disputed: tuple[Rule, ...]


@dataclass(frozen=True)
class ActorRules:
    """Who is bound (rules/actors.toml). `nouns` gives each noun its actor."""

    phrases: tuple[Rule, ...]
    owned: tuple[Rule, ...]
    passives: tuple[Rule, ...]
    nouns: tuple[tuple[str, Actor], ...]
    verbs: frozenset[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


@dataclass(frozen=True)
class NameRules:
    """How a trust's name is told (rules/names.toml)."""

    name: re.Pattern[str]
    otherwise: re.Pattern[str]
    school: re.Pattern[str]
    title: re.Pattern[str]
    generic: re.Pattern[str]
    usual_end: re.Pattern[str]
    openers: frozenset[str]
    small: frozenset[str]
    subjects: str


@dataclass(frozen=True)
class PaperRules:
    """What a paper for a board is told by, and what of it is no value (rules/papers.toml)."""

    records: tuple[Rule, ...]
    fields: tuple[Rule, ...]
    asks: tuple[Rule, ...]
    sections: tuple[Rule, ...]
    columns: tuple[Rule, ...]


@dataclass(frozen=True)
class ThemeRule:
    """The words that tell of one theme, and those that only seem to (rules/themes.toml); a star is any ending."""

    theme: Theme
    strong: tuple[str, ...]
    weak: tuple[str, ...]
    seeming: tuple[str, ...]


@cache
def words() -> Words:
    """The lists of words."""
    return Words(**{name: frozenset(text.split()) for name, text in _table("words").items()})


@cache
def sections() -> SectionRules:
    """The rules for headings."""
    table = _table("sections")

    def rules(name: str, says: str = "", before: str = "") -> tuple[Rule, ...]:
        return tuple(_rule(row, says, f"{before}(?:{row['words']})") for row in table[name])

    return SectionRules(
        before=frozenset(table["before"].split()),
        after=re.compile(f"{table['after']}$"),
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


@cache
def stems() -> tuple[Rule, ...]:
    """The rules for lines that others hang on."""
    return tuple(_rule(row, "kind", row["pattern"]) for row in _table("stems")["stem"])


@cache
def sentences() -> SentenceRules:
    """The rules for sentences and their parts."""
    table = _table("sentences")

    def rules(name: str, says: str = "", pattern: str = "pattern") -> tuple[Rule, ...]:
        return tuple(_rule(row, says, row[pattern]) for row in table[name])

    return SentenceRules(
        kinds=rules("sentence", "kind"),
        leans=rules("leans"),
        conditions=rules("condition"),
        manners=rules("manner"),
        grounds=rules("grounds"),
        open_ends=rules("open_end"),
        listings=rules("listing"),
        unqualified=frozenset(table["unqualified"].split()),
        list_end=re.compile(table["list_end"]),
        books=table["books"],
        paired_grounds=re.compile(table["paired_grounds"]),
        praise=rules("praise"),
        disputed=rules("disputed", pattern="words"),
    )


@cache
def actors() -> ActorRules:
    """The rules for who is bound."""
    table = _table("actors")
    return ActorRules(
        tuple(_rule(row, "actor", row["pattern"]) for row in table["phrase"]),
        tuple(_rule(row, "actor", row["pattern"]) for row in table["owned"]),
        tuple(_rule(row, "", row["pattern"]) for row in table["passive"]),
        tuple((noun, row["actor"]) for row in table["noun"] for noun in row["words"].split()),
        frozenset(table["verbs"].split()),
        re.compile(table["before"]),
        re.compile(table["after"]),
    )


@cache
def names() -> NameRules:
    """The rules for names of trusts."""
    table = _table("names")
    small = table["small"].split()
    inside = "|".join(f"{re.escape(word)} " for word in small)
    before = rf"(?:(?:St\.|[A-Z]\.|[A-Z][\w'’&-]*),? |{inside}){{1,8}}"
    return NameRules(
        name=re.compile(rf"{before}(?:{table['ends']})\b(?: Trust\b|{table['tail']})?"),
        otherwise=re.compile(rf"{before}(?:{table['otherwise']})\b"),
        school=re.compile(table["school"]),
        title=re.compile(rf"^(?:\S+ ){{0,6}}(?:{table['titles']}) (?:of|for|at|from|by|to|in)(?: the)? ", re.I),
        generic=re.compile(rf"(?:(?:{table['usual']}|{'|'.join(small)})(?:[- ]|$))+"),
        usual_end=re.compile(rf"(?:[ -](?:{table['usual']}))+$|^The "),
        openers=frozenset(table["openers"].split()),
        small=frozenset(small),
        subjects=table["subjects"],
    )


@cache
def noise() -> tuple[Rule, ...]:
    """The rules for lines that are no part of what a trust says of itself."""
    return tuple(_rule(row, "why", row["pattern"]) for row in _table("noise")["noise"])


@cache
def papers() -> PaperRules:
    """The rules for papers to boards and governors."""
    table = _table("papers")
    return PaperRules(
        records=tuple(_rule(row, "why", row["words"]) for row in table["record"]),
        fields=tuple(_rule(row, "", row["words"]) for row in table["field"]),
        asks=tuple(_rule(row, "", row["pattern"]) for row in table["ask"]),
        sections=tuple(_rule(row, "", row["words"]) for row in table["section"]),
        columns=tuple(_rule(row, "", row["words"]) for row in table["column"]),
    )


@cache
def themes() -> tuple[ThemeRule, ...]:
    """The words of every theme."""
    return tuple(
        ThemeRule(_theme(theme), tuple(row["strong"]), tuple(row["weak"]), tuple(row.get("not", ())))
        for theme, row in _table("themes").items()
    )


def kind_of(rule: Rule) -> Kind:
    """The kind a rule says; the tables' test holds that it is one."""
    return rule.says  # type: ignore[return-value]


def _theme(name: str) -> Theme:
    return next(theme for theme in THEMES if theme == name)


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("rules").joinpath(f"{name}.toml").read_text("utf-8"))


def _rule(row: dict[str, Any], says: str, pattern: str) -> Rule:
    return Rule(
        pattern,
        row["example"],
        row.get(says, ""),
        row.get("sure", 1.0),
        frozenset(row.get("under", ())),
        row.get("over", True),
        row.get("cased", False),
        row.get("hangs", False),
        row.get("least", 1),
        row.get("lone", False),
        row.get("author"),
        tuple(row.get("needs", ())),
    )
