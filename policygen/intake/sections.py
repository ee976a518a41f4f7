"""What a line says of those under it, by its words: a heading names a section, a stem begins what they finish."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from policygen.intake.compiled import lazily, regex
from policygen.intake.names import MANY_LINES, Names
from policygen.intake.rules import Rule, Table, kind_of, papers, sections, stems, words
from policygen.intake.sentences import is_sentence
from policygen.intake.value_words import is_value_word
from policygen.model import Kind

# ── what a heading says ──────────────────────────────────────────────────────────────────────────────

Role = Literal["kind", "plain", "mixed", "noise", "audience"]


class Section(NamedTuple):
    """What a heading says of the lines under it: their kind, that they are no values and why, whose or for whom.

    `prose` is the kind of its sentences, where it names several kinds: "Ethos and values".
    """

    role: Role
    kind: Kind | None = None
    why: str = ""
    audience: str | None = None
    layer: str | None = None
    prose: Kind | None = None


AGREEMENT = "not values: an agreement that parents and pupils sign"

_LONGEST_HEADING = 16
_CLOSERS = "’”'\")"
_ACRONYM = lazily(rf"(?<=\w)\s*(?:\s[-–—:]|[:–—(])\s*[‘“'\"]?[A-Z]{{3,10}}[{_CLOSERS}]*$")
"""The word that values spell, after their heading: "Our Values – ASPIRE"."""

_TITLE_PARTS = lazily(r"^the trust(?:'s)?\s*(?:[-:|,]\s*)+")
_NUMBERED_PART = lazily(
    r"^(?:appendix|annex|part|section|chapter|schedule|slide|panel) \w{1,4}\s*[:.–—-]\s+(?=\S)", re.I
)
"""What numbers a part of a longer document, before its own heading: "Appendix C: Our values in practice"."""
_PARTS = lazily(r"\s*(?:,\s*and|,|;|&|/|\||\+|-|\band\b)\s*")


@lru_cache(MANY_LINES)
def section_of(text: str, names: Names) -> Section | None:
    """What a heading says, if its words are among those that the tables know."""
    if len(text.split()) > _LONGEST_HEADING:
        return None
    if (part := _NUMBERED_PART.match(text)) and (told := section_of(text[part.end() :], names)):
        return told
    plain = _bare(text, names)
    if _fits(sections().statements, [plain]):
        return None
    if why := _says(sections().noise, _cores(plain)):
        return Section("noise", why=why)
    audience = _says(sections().audiences, [plain]) or _speaks_to(plain)
    if kind := _kind(plain):
        return Section("kind", kind, audience=audience, layer=_layer(plain))
    if audience:
        return Section("audience", audience=audience, layer=_layer(plain))
    if _says_several(plain):
        return Section("mixed", layer=_layer(plain), prose=_kind_of_prose(plain))
    if _fits(sections().plain, _cores(plain)):
        layer = _layer(plain)
        return Section("plain", layer=layer if layer != "trust" else None)
    return None


def _bare(text: str, names: Names) -> str:
    """A heading as the tables have it: without the word that values spell after it, and the trust's name before it."""
    spells = text.rstrip(_CLOSERS)[-1:].isupper()
    return _TITLE_PARTS.sub("", names.plain(_ACRONYM.sub("", text) if spells else text)).strip(" .:;-…?!")


def _layer(plain: str) -> str | None:
    found = sections().layers.first_in(plain)
    return found.says if found else None


def names_a_part(text: str) -> bool:
    """Whether a word is what every page calls one of its parts, though a trust might list it as a value: "Vision"."""
    return text.strip(" .:").casefold() in ("vision", "mission", "ethos", "values", "motto", "aims")


def is_lone_value(text: str) -> bool:
    """Whether a text is one word, and names a value and no part of a page: "Ambition", not "Vision"."""
    return " " not in text and is_value_word(text) and not names_a_part(text)


def heads_a_part(text: str, names: Names) -> bool:
    """Whether a heading opens a part that says nothing of the values, one for somebody, or a numbered one."""
    section = section_of(text, names)
    return section is not None and (section.role in ("noise", "audience") or _NUMBERED_PART.match(text) is not None)


def is_noise_heading(text: str, names: Names, why: str) -> bool:
    """Whether a heading says that what stands under it is no part of the values, for that reason."""
    if next(_noise_for(why).that_may_fit(names.plain(text)), None) is None:
        return False  # Of most lines nobody asks what else they would say as headings.
    section = section_of(text, names)
    return section is not None and section.why == why


@cache
def _noise_for(why: str) -> Table:
    return Table(rule for rule in sections().noise if rule.says == why)


def parts_a_paper(text: str, names: Names) -> bool:
    """Whether a heading is one of those that part a paper for a meeting: "Background", "5. Risks"."""
    return _fits(papers().sections, _cores(names.plain(text).strip(" .:;"))) is not None


def addressed(plain: str) -> str | None:
    """Whom a heading speaks to: "Our commitments to families"."""
    found = regex(r"\b(?:to|for) (.+)$").search(plain)
    return _says(sections().audiences, [found[1]]) if found else None


def _speaks_to(plain: str) -> str | None:
    """Whom a heading speaks to that says what it holds before: "Our promise to parents", not "Better for children"."""
    audience = addressed(plain)
    if audience is None:
        return None
    said = regex(r"\b(?:to|for)\b").split(plain, maxsplit=1)[0].strip()
    told = (
        not said or _kind(said) or _fits(sections().mixed, _cores(said)) or regex(r"(?:what|how|our|the)\b").match(said)
    )
    return audience if told and "," not in said else None


def only_names(text: str, names: Names) -> bool:
    """Whether a heading only names a part of the document: "How we will know", "In summary"."""
    return _fits(sections().labels, [names.plain(text).strip(" .:;-…")]) is not None


@lru_cache(2**8)
def _cores(plain: str) -> tuple[str, ...]:
    """A heading, and what is left of it without the words in front and after that change nothing."""
    cores = []
    for text in dict.fromkeys((plain, sections().after.sub("", plain))):
        while text:
            cores.append(text)
            first, _, text = text.partition(" ")
            if first not in sections().before and not first.rstrip(".)").isdigit():
                break
    return tuple(cores)


def _fits(rules: Table, cores: Sequence[str]) -> Rule | None:
    """The first rule that fits the most of a heading's words: "strategic aims" before "aims"."""
    return next((rule for core in cores if (rule := rules.first_of_all(core))), None)


def _says(rules: Table, cores: Sequence[str]) -> str | None:
    rule = _fits(rules, cores)
    return rule.says if rule else None


def _kind(plain: str) -> Kind | None:
    if rule := _fits(sections().kinds, _cores(plain)):
        return kind_of(rule)
    named = plain.removeprefix("statement of ")
    parts = [part for part in _PARTS.split(named) if part != plain]
    found = [_fits(sections().kinds, _cores(part)) for part in parts]
    kinds = {kind_of(rule) if rule else None for rule in found}
    if len(kinds) == 1 and kinds != {None}:
        return next(iter(kinds))
    several = sum(rule is not None for rule in found) > 1
    ending = _fits(sections().endings, _cores(plain))
    return kind_of(ending) if ending and not several else None


def _says_several(plain: str) -> bool:
    """A heading that names several kinds ("Vision and values"), or a document that holds them ("Strategic plan")."""
    parts = [part for part in _PARTS.split(plain) if part]
    known = (sections().kinds, sections().endings, sections().mixed, sections().plain)
    named = len(parts) > 1 and all(any(_fits(table, _cores(part)) for table in known) for part in parts)
    return named or _fits(sections().mixed, _cores(plain)) is not None


def _kind_of_prose(plain: str) -> Kind | None:
    """The first of several kinds in a heading that are said in sentences, and not in lists: the ethos, the mission."""
    found = [rule for part in _PARTS.split(plain) if (rule := _fits(sections().kinds, _cores(part)))]
    return next((kind_of(rule) for rule in found if rule.says in ("vision", "mission", "ethos")), None)


# ── stems ────────────────────────────────────────────────────────────────────────────────────────────


class Stem(NamedTuple):
    """A line that others hang on: its words without the colon, and the kind of what hangs on it.

    `hangs` says that the lines under it finish its sentence; `marked`, that a colon or dots end it.
    """

    text: str
    kind: Kind | None
    hangs: bool
    marked: bool


_MARK = lazily(r"\s*(?::\s*[-–—]?|…|\.{3,}|(?<=\b(?:to|by));)\s*$")
_IN_MARKS = " :;.…-–—"
"""The characters of such a mark."""

_ASKS_FOR_MORE = frozenset({"to", "will", "must", "should", "by"})
"""Words that a sentence cannot end in, whatever its verb: what follows finishes it."""

_LEFT_OPEN = lazily(r"\b(?:to|will|shall|should|must|by|see that|ensure that|make sure that|between (?:them|us))$")
"""How a line ends before its colon that something must finish, whatever it began with: "It falls to governors to:"."""
_ENDS_WITH_ITS_VERB = lazily(
    r"\b(?:[a-z]+ed|spoken|up|forward|close) to$"
    r"|, (?:and|but|if|when|because) (?:\w+ ){0,2}(?:wants?|needs?|has|have|likes?|hopes?|tries|try|means?) to$"
)
"""How a sentence ends that a "to" belongs to, and asks for no more: "Families deserve to be listened to"."""

_LONGEST_HOOK, _LONGEST_LISTING = 14, 25
"""So many words a stem without a mark has at most; one that ends in "our values of" may have more."""

_BARE = lazily(
    r"(?:this|that|which) means(?: that)?(?: we)?"
    r"|(?:(?:in|at|across|around) .{3,50}?,? )?you(?: will| can|'ll) (?:see|find|hear|notice)"
    r"(?: (?:in|at|across) .{3,40})?"
)
"""Stems that need no mark and end in no word that asks for more: "This means", over what it means."""


def without_colon(text: str) -> str:
    """A heading or stem without the colon or dots that it ends in."""
    # Looked for where nothing else follows: to look through every line takes far longer.
    found = _MARK.search(text, len(text.rstrip(_IN_MARKS)))
    return text[: found.start()] if found else text


@lru_cache(MANY_LINES)
def stem_of(text: str, names: Names) -> Stem | None:
    """The stem that a line is: it ends in a colon or dots, or in a word that something must follow ("We will")."""
    bare = without_colon(text)
    marked = bare != text
    plain = names.plain(bare)
    rule = stems().first_in(plain)
    if marked and rule is None and _LEFT_OPEN.search(plain):
        return Stem(bare, "commitment", hangs=True, marked=True)
    if marked and (bare or rule):
        return Stem(bare, kind_of(rule) if rule else None, bool(rule and rule.hangs), marked)
    if rule and rule.hangs and _BARE.fullmatch(plain):
        return Stem(bare, kind_of(rule), hangs=True, marked=False)
    last = plain.split()[-1] if plain else ""
    asks = last in _ASKS_FOR_MORE and not _ENDS_WITH_ITS_VERB.search(plain)
    if last == "to" and not asks:
        return None
    if rule is None and asks and 3 <= len(plain.split()) <= 12 and is_sentence(bare):
        return Stem(bare, "commitment", hangs=True, marked=False)
    longest = _LONGEST_HOOK if last in words().hooks else 0
    longest = (
        _LONGEST_LISTING if plain.endswith(("values of", "values are", "principles of", "principles are")) else longest
    )
    if rule and len(plain.split()) <= longest and bare[-1:].isalpha():
        return Stem(bare, kind_of(rule), rule.hangs, marked)
    return None
