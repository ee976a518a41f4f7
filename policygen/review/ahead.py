"""What changes by itself in the days to come: somebody takes up a post or leaves it, a school year begins, an edition
of guidance begins to count. Said beforehand, with the documents that will read otherwise then.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from policygen.ledger import Ledger
from policygen.model import Person, School, Trust
from policygen.plan import MadeFrom
from policygen.plan.sources import Question
from policygen.review.reasons import facts_of, is_used
from policygen.telling import day_in_words
from policygen.workspace import TrustFolder, Workspace

_NAMED: Final = 4
"""So many facts are named of a school year that begins; of more, only the number is said."""


@dataclass(frozen=True)
class Coming:
    """One change that comes by itself on a day.

    `owner` is the school (`mket/walton-high`) or trust (`mket`) that it is about, empty where it is about all;
    `facts` are the dotted names that read otherwise then, and `documents` those that were issued with one of them.
    """

    on: dt.date
    owner: str
    what: str
    facts: tuple[str, ...]
    documents: tuple[str, ...] = ()

    def __str__(self) -> str:
        count = len(self.documents)
        reach = f"{count} document{'' if count == 1 else 's'} will change" if count else "no document says it yet"
        return f"From {day_in_words(self.on)}: {self.what}; {reach}"

    def as_json(self) -> dict[str, Any]:
        """The same as plain data."""
        return {
            "from": self.on.isoformat(),
            "owner": self.owner or None,
            "what": self.what,
            "facts": list(self.facts),
            "documents": list(self.documents),
        }


def coming(workspace: Workspace, ledger: Ledger, days: int, wanted: Iterable[str]) -> tuple[Coming, ...]:
    """What changes by itself within so many days after the workspace's own, earliest first.

    `wanted` are the ids of the documents that are looked at: changes are told of their owners, and of those of their
    trusts. Which documents ask for what is known from the ledger, of those that were built. Raises what the ledger
    raises.
    """
    span = _Span(workspace.day, workspace.day + dt.timedelta(days=days))
    ids = list(wanted)
    owners = {id.rpartition("/")[0] for id in ids}
    found = [*_of_guidance(workspace, span)] if ids else []
    for slug, folder in workspace.trusts.items():
        if any(owner.startswith(f"{slug}/") for owner in owners):
            found += _of_posts(slug, folder.trust, span)
            schools = {name: school for name, school in folder.schools.items() if f"{slug}/{name}" in owners}
            found += [each for name, school in schools.items() for each in _of_posts(f"{slug}/{name}", school, span)]
            found += _of_years(slug, folder, schools, span)
    if not found:
        return ()
    asked = _facts_asked(ledger, ids)
    reached = [replace(one, documents=tuple(_documents(one, asked))) for one in found]
    return tuple(sorted(reached, key=lambda one: (one.on, one.owner, one.what)))


@dataclass(frozen=True)
class _Span:
    """The days after `day`, up to and with `last`."""

    day: dt.date
    last: dt.date

    def has(self, day: dt.date | None) -> bool:
        return day is not None and self.day < day <= self.last


# ── posts ────────────────────────────────────────────────────────────────────────────────────────────


def _of_posts(owner: str, record: School | Trust, span: _Span) -> Iterator[Coming]:
    root = "school" if isinstance(record, School) else "trust"
    given: Iterator[tuple[str, Sequence[Person]]] = ((post, held) for post, held in vars(record.people).items() if held)
    for post, held in given:
        for day in sorted(_days_of_change(held, span)):
            before, then = _holders(held, day - _ONE_DAY), _holders(held, day)
            if before != then:
                from policygen.render.content import label_of  # With it comes much of what templates are made with.

                what = _change_of_hands(label_of(post), record.name, before, then)
                yield Coming(day, owner, what, (f"{root}.people.{post}",))


_ONE_DAY: Final = dt.timedelta(days=1)


def _days_of_change(held: Sequence[Person], span: _Span) -> set[dt.date]:
    starts = {person.start for person in held if person.start is not None and span.has(person.start)}
    ends = {person.until + _ONE_DAY for person in held if person.until is not None}
    return starts | {day for day in ends if span.has(day)}


def _holders(held: Sequence[Person], day: dt.date) -> tuple[str, ...]:
    return tuple(person.name for person in held if person.in_post(day) and person.name and not person.vacancy)


def _change_of_hands(post: str, of: str, before: Sequence[str], then: Sequence[str]) -> str:
    until = f" (until then {' and '.join(before)})" if before else ""
    return f"{post} of {of} is {' and '.join(then) or 'nobody'}{until}"


# ── school years ─────────────────────────────────────────────────────────────────────────────────────


def _of_years(trust: str, folder: TrustFolder, schools: Mapping[str, School], span: _Span) -> Iterator[Coming]:
    if not folder.levels.know_years(folder.own.values()):
        return
    starts = [dt.date(year, 9, 1) for year in range(span.day.year, span.last.year + 1)]
    for start in (day for day in starts if span.has(day)):
        before, then = folder.on(start - _ONE_DAY), folder.on(start)
        for slug in schools:
            was, is_ = (_facts(each.schools[slug], start) for each in (before, then))
            changed = [name for name in dict.fromkeys((*was, *is_)) if was.get(name) != is_.get(name)]
            if changed:
                told = "; ".join(_told(name, was.get(name), is_.get(name)) for name in changed[:_NAMED])
                more = f"; and {len(changed) - _NAMED} more" if len(changed) > _NAMED else ""
                what = f"in the school year {then.levels.year}, at {then.schools[slug].name}, {told}{more}"
                yield Coming(start, f"{trust}/{slug}", what, tuple(changed))


def _facts(school: School, day: dt.date) -> dict[str, str]:
    without = {"approvals", "variants", "statements", "adjustments"}
    record = school.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude=without)
    return facts_of("school", record, day)


def _told(name: str, was: str | None, is_: str | None) -> str:
    field = name.removeprefix("school.")
    now = f"‘{is_}’" if is_ is not None else "not given any more"
    return f"{field} is {now}" + (f" (until then ‘{was}’)" if was is not None else "")


# ── guidance ─────────────────────────────────────────────────────────────────────────────────────────


def _of_guidance(workspace: Workspace, span: _Span) -> Iterator[Coming]:
    for name, fact in workspace.editions.items():
        for edition in fact.editions:
            before, then = fact.on(edition.start - _ONE_DAY), fact.on(edition.start)
            if span.has(edition.start) and not fact.verify and before != then:
                what = f"{then.citation} counts (until then {before.citation})"
                yield Coming(edition.start, "", what, (f"guidance.{name}",))


# ── documents ────────────────────────────────────────────────────────────────────────────────────────


def _facts_asked(ledger: Ledger, wanted: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Which facts each document asked for when it was last issued."""
    issues = ledger.issues()
    found: dict[str, tuple[str, ...]] = {}
    questions: dict[str, tuple[str, ...]] = {}
    for id in wanted:
        made_from = MadeFrom.from_json(issues[id].made_from) if id in issues else None
        if made_from is None:
            continue
        if made_from.asked not in questions:
            text = ledger.get(made_from.asked)
            questions[made_from.asked] = Question.from_json(text.decode()).facts if text is not None else ()
        found[id] = questions[made_from.asked]
    return found


def _documents(one: Coming, asked: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for id, facts in asked.items():
        concerned = not one.owner or id.startswith(f"{one.owner}/")
        if concerned and any(is_used(name, facts) or _is_part(name, facts) for name in one.facts):
            yield id


def _is_part(name: str, facts: Sequence[str]) -> bool:
    """Whether a document asked for a part of what changes: for the address of a person who is another one then."""
    return any(fact.startswith(f"{name}.") for fact in facts)
