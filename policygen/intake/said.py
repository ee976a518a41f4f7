"""What holds where a line stands, what a line says, and how sure a reading is: the values that the reading goes by."""

import re
from typing import NamedTuple

from policygen.intake.compiled import lazily
from policygen.intake.outline import Line
from policygen.intake.sections import Section, Stem
from policygen.model import ACTORS, Actor, Kind


class Here(NamedTuple):
    """What holds where a line stands: its section and that section's kind, the stem it hangs on, what it is under.

    `prose` is the kind of sentences that no rule knows, under a heading that names several kinds. `actor` are those
    whom a stem or a heading names; `column` those whom the head of a column names: what stands in it is theirs.
    """

    section: str | None = None
    kind: Kind | None = None
    sure: float = 1.0
    parent: str | None = None
    stem: Stem | None = None
    actor: Actor | None = None
    audience: str | None = None
    layer: str | None = None
    prose: Kind | None = None
    column: Actor | None = None


class Said(NamedTuple):
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
    grounds: tuple[str, ...] = ()


SAY_SO: frozenset[Kind] = frozenset({"mission", "vision", "ethos", "motto"})
"""Kinds of section that say what their sentences are, even those with "will" in them."""

PLAINLY = 0.8
"""As sure as a rule is that was met; a kind that is only what remains is less sure."""

SURE = 0.9

NAMED_TOGETHER = 0.65
"""As sure as a reading is that goes by a heading which names other kinds as well: "Ethos and values"."""

SHAPED = 0.85
"""As sure as a reading is that goes by the shape of a line, where its words do not say what it is."""

BINDING: frozenset[Kind] = frozenset(
    {"aim", "mission", "vision", "belief", "commitment", "ethos", "priority", "non-discrimination", "note"}
)
"""Kinds whose sentences may bind somebody. A value, a motto or a quotation binds nobody by itself."""

NAMED: frozenset[Kind] = frozenset({"principle", "belief"})
"""Kinds that have names where a list gives them, as values have: "Hospitality: we treat each visitor …"."""

OVER_LISTS: frozenset[Kind] = frozenset({"priority", "belief", "principle"})

ALONE: frozenset[Kind] = frozenset({"quotation", "motto", "note"})
"""Kinds that stand under nothing, wherever they stand."""


_ADDRESSED = lazily(r"(?:to|(?:if|when) you|what (?:we|the trust)|our (?!\w+$)\w+ (?:to|for)|what .+ expect)\b", re.I)
"""How a heading begins that speaks to those whom it names, and says nothing of what they do: "To our staff"."""


_THEY_DO = lazily(r"what (?!we\b|the trust\b|you\b).{3,40} do\b", re.I)
"""A heading over what those do whom it names: "What our teachers will do"."""


def who_bears(section: Section, heading: str) -> Actor | None:
    """Who "we" are under a heading that names those who speak: "Staff", "Our pupils"; None where it speaks to them."""
    speaks = section.role == "audience" or _THEY_DO.match(heading) is not None
    if not speaks or _ADDRESSED.match(heading):
        return None
    return next((actor for actor in ACTORS if actor == section.audience), None)


def within(here: Here, section: Section, line: Line) -> Here:
    """What holds under a heading that says something of its lines."""
    kind = section.kind if section.role == "kind" else here.kind
    return here._replace(
        section=line.text.rstrip(" :"),
        kind=kind,
        sure=min(line.sure, 0.95) if section.role == "kind" else here.sure,
        stem=None,
        actor=who_bears(section, line.text),
        audience=section.audience or here.audience,
        layer=section.layer or here.layer,
        prose=section.prose,
    )


def hook(stem: Stem | None) -> str | None:
    """The words that a statement finishes, if the stem is such."""
    return stem.text if stem and stem.hangs else None


def lead_in(stem: Stem | None) -> str | None:
    """The words that only led in."""
    return f"{stem.text}:" if stem and not stem.hangs else None
