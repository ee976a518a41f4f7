"""Whether sets of values fit together, and whether what they say can hold for each school."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from policygen.checks.filling import Trial
from policygen.errors import Finding, Place, did_you_mean
from policygen.model import OwnValue, School, Statement
from policygen.render.sets import Stack, said_of, stack_of
from policygen.workspace import TrustFolder, Workspace
from policygen.workspace.spots import Spots


@dataclass(frozen=True)
class _Case:
    """A school with all that is said of it."""

    folder: TrustFolder
    slug: str
    school: School
    spots: Spots

    @property
    def file(self) -> str:
        """The school's own file."""
        return self.folder.own[self.slug].file

    def place(self, *keys: str) -> Place:
        """Where the school's own file says something; the file itself, where another level says it."""
        found = self.spots.of(self.spots.levels(self.folder, self.slug), keys)
        return found if found is not None and found.file == self.file else Place(self.file)

    def place_of(self, statement: Statement) -> Place:
        """Where a statement stands."""
        own = self.spots.of_statement(self.folder, self.slug, statement)
        return own or self.folder.places.get(statement.id) or Place(self.file)


def sets_findings(workspace: Workspace, trial: Trial) -> Iterator[Finding]:
    """What is wrong with the sets of values of every school. `trial` knows which documents quote what."""
    spots = Spots(workspace.root)
    for folder in workspace.trusts.values():
        for slug, school in folder.schools.items():
            case = _Case(folder, slug, school, spots)
            if school.has_own_sets or school.values.values:
                yield from _ids_given_twice(case)
                yield from _unknown_ids(case)
                yield from _values_without_a_word(case)
                yield from _repeated(case)
            yield from _what_cannot_hold(case, trial)


# ── sets that do not fit ─────────────────────────────────────────────────────────────────────────────


def _ids_given_twice(case: _Case) -> Iterator[Finding]:
    """What stands beside the trust's statements must have ids of its own."""
    for statement in case.school.statements:
        if statement.id in case.folder.places:
            message = f"‘{statement.id}’ is the id of a statement of the trust already"
            yield Finding(case.place_of(statement), f"{message}: {case.folder.places[statement.id]}.", _OTHER_ID)


_OTHER_ID: Final = "Give this one another id, or leave it out if it says the same."


def _unknown_ids(case: _Case) -> Iterator[Finding]:
    """Ids in `stands_for` and `without` that nothing has."""
    trust = {statement.id: statement for statement in case.folder.trust.statements}
    for value in case.school.values.values:
        for id in value.stands_for:
            place = case.place("values", "values", value.name, "stands_for")
            what = f"‘{value.name}’ stands for ‘{id}’"
            if id not in trust:
                yield Finding(place, f"{what}, and the trust says nothing with this id.", _nearest(id, trust, case))
            elif trust[id].retired is not None:
                yield Finding(place, f"{what}, which the trust has retired.", "Take it out.", severity="warning")
    said = {**said_of(case.folder.trust, case.school), **{s.id: s for s in case.school.statements}}
    for id in case.school.values.without:
        if id not in said:
            message = f"‘without’ leaves out ‘{id}’, and nothing has this id."
            yield Finding(case.place("values", "without"), message, _nearest(id, said, case))


def _nearest(id: str, known: Mapping[str, Statement], case: _Case) -> str:
    return did_you_mean(id, list(known)) or f"‘policygen values {case.folder.slug}’ lists the ids."


def _values_without_a_word(case: _Case) -> Iterator[Finding]:
    """Values of the trust for which nothing of a school stands that maps its own onto them."""
    own = case.school.values
    if own.adopt != "mapped":
        return
    stood_for = {id for value in own.values for id in value.stands_for} | {*own.without}
    values = (s for s in case.folder.trust.statements if s.kind == "value" and s.retired is None)
    left = [s.id for s in values if s.id not in stood_for]
    if left:
        message = (
            f"no value of the school’s own stands for the trust’s {_listed(left)}; {_they(left)} quoted as before."
        )
        hint = "Add each to the ‘stands_for:’ of a value, or to ‘without:’."
        yield Finding(case.place("values", "adopt"), message, hint, severity="warning")


def _they(ids: list[str]) -> str:
    return "they are" if len(ids) > 1 else "it is"


def _listed(ids: list[str]) -> str:
    return ", ".join(f"‘{id}’" for id in ids)


def _repeated(case: _Case) -> Iterator[Finding]:
    """What a school says of its own that only repeats its trust."""
    trust = [s for s in case.folder.trust.statements if s.retired is None]
    hint = "Take it out, or say in ‘text:’ what it means here."
    for value in case.school.values.values:
        same = next((s for s in trust if s.kind == "value" and _only_repeats(value, s)), None)
        if same is not None:
            message = f"‘{value.name}’ only repeats the trust’s ‘{same.id}’."
            yield Finding(case.place("values", "values", value.name), message, hint, severity="warning")
    for statement in case.school.statements:
        same = next((s for s in trust if _even(s.sentence) == _even(statement.sentence)), None)
        if same is not None and same.id != statement.id:
            message = f"‘{statement.id}’ only repeats the trust’s ‘{same.id}’."
            yield Finding(case.place_of(statement), message, "Take it out.", severity="warning")


def _only_repeats(value: OwnValue, statement: Statement) -> bool:
    names = {_even(statement.name or statement.text), _even(statement.text)}
    return _even(value.name) in names and _even(value.text or value.name) in {*names, _even(value.name)}


def _even(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))


# ── what cannot hold ─────────────────────────────────────────────────────────────────────────────────

_SECULAR: Final = re.compile(r"\b(?:secular|non-?denominational|undenominational|non-?faith|non-?religious)\b", re.I)
_FAITHS: Final[Mapping[str, re.Pattern[str]]] = {
    "Catholic": re.compile(r"\bcatholic|\bRC\b", re.I),
    "Anglican": re.compile(r"\banglican|\bchurch (?:of england|in wales)|\bC ?of ?E\b|\bCE\b", re.I),
    "Methodist": re.compile(r"\bmethodist", re.I),
    "Christian": re.compile(
        r"\bchristian|\bchrist\b|\bgospels?\b|^church$|\bour church\b|\bchurch (?:schools?|ethos|foundation|family)\b",
        re.I,
    ),
    "Jewish": re.compile(r"\bjewish|\bjudaism|\btorah\b", re.I),
    "Muslim": re.compile(r"\bmuslim|\bislam", re.I),
    "Hindu": re.compile(r"\bhindu", re.I),
    "Sikh": re.compile(r"\bsikh", re.I),
    "Buddhist": re.compile(r"\bbuddhis", re.I),
}
"""Words that say of a statement, or of a school's faith, which one it is."""

_OF_CHRIST: Final = frozenset({"Catholic", "Anglican", "Methodist"})
_ALSO_CHRISTIAN: Final = re.compile(
    r"\b(?:baptist|quaker|reformed|adventist|evangelical|free church|greek|coptic)", re.I
)
_NO_FAITH: Final = re.compile(
    r"\s*(?:none|no(?: religious character| faith| religion)?|n/?a|not applicable|does not apply|community)\b", re.I
)
_OF_ALL: Final = re.compile(r"\b(?:faiths|beliefs|religions|religious|inter-?faith|multi-?faith|and none)\b", re.I)
"""Words of a statement that speaks of faiths as such, and so can hold anywhere."""

_SAYS_WHAT_IT_IS: Final = frozenset({"principle", "value", "belief", "aim", "mission", "vision", "ethos", "motto"})


@dataclass(frozen=True)
class _Character:
    """The faiths that a school's record names; `given` says whether it says anything of a faith, if only "none"."""

    faiths: frozenset[str]
    given: bool


def _character(school: School) -> _Character:
    said = school.faith or school.diocese or ""
    if not said:
        return _Character(frozenset(), given=False)
    if _NO_FAITH.match(said) or _SECULAR.match(said):
        return _Character(frozenset(), given=True)
    faiths = {name for name, words in _FAITHS.items() if words.search(said)}
    if faiths & _OF_CHRIST or _ALSO_CHRISTIAN.search(said):
        faiths.add("Christian")
    if not school.faith and not faiths & _OF_CHRIST:
        faiths |= {"Christian", *_OF_CHRIST}  # The name of a diocese seldom says of which church it is.
    return _Character(frozenset(faiths or {said}), given=True)


def _what_cannot_hold(case: _Case, trial: Trial) -> Iterator[Finding]:
    """Statements with a qualifier, or words, that this school's faith rules out."""
    character = _character(case.school)
    stack = stack_of(case.folder.trust, case.school)
    for statement in stack.statements:
        if statement.kind == "note" or statement.retired is not None or _is_qualified_by_parent(statement, stack):
            continue
        word = _secular_word(statement) if character.faiths else None
        word = word or _word_of_another_faith(statement, character)
        if word is not None:
            yield _cannot_hold(case, statement, word, character, trial)


def _is_qualified_by_parent(statement: Statement, stack: Stack) -> bool:
    """Whether a value has its qualifier from the principle that it stands under: leaving that out is enough."""
    parent = stack[statement.parent] if statement.parent else None
    return statement.kind == "value" and parent is not None and parent.qualifier == statement.qualifier


def _secular_word(statement: Statement) -> str | None:
    claim = _claim(statement.sentence) if statement.kind == "principle" else ""
    found = _SECULAR.search(statement.qualifier or "") or _SECULAR.search(claim)
    return found.group() if found else None


def _word_of_another_faith(statement: Statement, character: _Character) -> str | None:
    """The word by which a statement is of one faith, if that is none of the school's."""
    says = statement.sentence if statement.kind in _SAYS_WHAT_IT_IS else ""
    named = _named_faiths(statement.qualifier or "", says)
    religions = {"Christian" if name in _OF_CHRIST else name for name in named}
    return next(iter(named.values())) if len(religions) == 1 and not named.keys() & character.faiths else None


@cache
def _named_faiths(qualifier: str, sentence: str) -> Mapping[str, str]:
    """The faiths that a statement names, each by its word. The same statements are looked at for each school."""
    told = (qualifier, _claim(sentence))
    named = {name: found.group() for name, words in _FAITHS.items() for text in told if (found := words.search(text))}
    if named.keys() & _OF_CHRIST:
        named.pop("Christian", None)
    return named


def _claim(sentence: str) -> str:
    """A sentence that says what schools are; nothing where it speaks of faiths as such."""
    return "" if _OF_ALL.search(sentence) else sentence


def _cannot_hold(case: _Case, statement: Statement, word: str, character: _Character, trial: Trial) -> Finding:
    which = "a school that names no faith"
    if character.given:
        faith = case.school.faith or case.school.diocese
        which = f"a school whose faith is ‘{faith}’" if character.faiths else "a school of no faith"
    message = f"‘{statement.id}’ says ‘{word}’ ({case.place_of(statement)}), which cannot hold for {which}."
    quoting = _quoting(case, statement.id, trial)
    stands = f" It stands in {', '.join(quoting)}." if quoting else ""
    way = f"Leave it out here with ‘values: {{without: [{statement.id}]}}’"
    hint = f"{way}, or agree other words with the trust."
    if character.given:
        return Finding(case.place("faith"), message + stands, hint)
    return Finding(case.place("faith"), message + stands, f"Give the school’s faith. {hint}", severity="warning")


def _quoting(case: _Case, id: str, trial: Trial) -> list[str]:
    """The short names of the school's documents that quote a statement."""
    own = f"{case.folder.slug}/{case.slug}/"
    return [
        document.removeprefix(own) for document, ids in trial.filled.items() if document.startswith(own) and id in ids
    ]
