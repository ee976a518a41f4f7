"""Who is bound where a line stands: by a stem, by an item of a list, by a heading that asks something of somebody."""

import re
from collections.abc import Iterable, Sequence

from policygen.intake.compiled import lazily, regex
from policygen.intake.gathered import Known
from policygen.intake.kinds import bound_by, only_names_a_thing, speaks_of_them
from policygen.intake.names import Names
from policygen.intake.said import BINDING, Here
from policygen.intake.sections import Stem, addressed
from policygen.intake.sentences import has_own_subject, is_sentence
from policygen.intake.who import actor_of, named_alone, says_who_acts, stem_actor
from policygen.model import ACTORS, Actor, Kind, Statement

_GIVES = lazily(
    r"\b(?:promise|pledge|offer|provide|give|guarantee|commit|undertake|ensure|make sure|see to it)\b|\byou\b", re.I
)
_FOR = lazily(r"for\b", re.I)
"""A stem that gives something, and a heading that says for whom: "For our families" over "We promise to"."""
_TO_YOU = lazily(r"\byou(?:'ll)?\b|^(?:they|i)\b|^(?:will|should|can)\b", re.I)
"""A stem that speaks to, or of, those for whom its heading says the lines are."""


def named_actor(audience: str | None) -> Actor | None:
    """The actor of an audience's name; None for nobody, and for one that binds nobody."""
    return next((one for one in ACTORS if one == audience), None)


def those(who: str, names: Names) -> Actor:
    """The actor that words like "our parents and carers" or "the trust" name."""
    return named_actor(addressed(f"for {who}")) or actor_of(f"{who} will", names)


_THEY_DO = lazily(r"what (?P<who>(?!we\b|you\b|it\b|this\b)(?:[\w'-]+ ){0,2}?[\w'-]+) (?:will |can )?(?:do|does)")
"""A heading over what those do whom it names: "What our leaders will do"."""


def those_who_do(heading: str, names: Names) -> Actor | None:
    """Who acts in what stands under a heading, or the head of a column, that says so: "What our leaders will do"."""
    found = _THEY_DO.fullmatch(names.plain(heading).strip(" .:"))
    actor = those(found["who"], names) if found else "unstated"
    return actor if actor != "unstated" else None


def acting_under(heading: str, names: Names) -> Actor | None:
    """Who acts in what stands under a heading that names them: "Leaders", "What leaders will do"."""
    return those_who_do(heading, names) or named_alone(heading, names)


# ── stems ────────────────────────────────────────────────────────────────────────────────────────────


def bound_by_stem(stem: Stem, here: Here, known: Known, before: Iterable[Statement]) -> Actor:
    """Who a stem binds; one that says nobody, or "we", binds who was named before it.

    `before` are the statements so far, the last one first.
    """
    if (asked := asked_by(stem, here, known, before)) is not None:
        return asked
    actor = stem_actor(stem.text, known.names)
    if actor == "unstated" and here.audience and _TO_YOU.search(stem.text):
        return named_actor(here.audience) or actor
    if actor == "trust" and here.audience and _GIVES.search(stem.text) and _FOR.match(here.section or ""):
        return actor
    if actor == "trust" and here.audience and regex(r"I\b").match(stem.text):
        return here.actor or named_actor(here.audience) or actor  # "I will", under "Pupils".
    if actor == "trust" and regex(r"I\b").match(stem.text) and here.section:
        signs = actor_of(here.section, known.names)  # "I undertake to", under "Every member of staff signs this".
        return signs if signs != "unstated" else actor
    if actor == "trust" and here.actor in (None, "trust") and _WE.match(stem.text):
        return _as_before(here, known, before) or actor
    if actor == "unstated" or (actor == "trust" and _WE.match(stem.text)):
        return here.actor or actor
    return actor


_BEFORE_SUBJECT = lazily(r",? (?:this|we|the trust|our schools)\b")
"""Parts those whom a stem speaks to from who says it: "To our staff we promise"."""


def said_to(stem: Stem, names: Names) -> str | None:
    """The audience that a stem names first: "staff" of "To our staff we promise"."""
    return addressed(_BEFORE_SUBJECT.split(names.plain(stem.text))[0])


_ASKS_YOU = lazily(r"\b(?:asks?|expects?|needs?|wants?|requires?|invites?) (?:that you|you to|you will)$", re.I)
"""A stem that asks something of those whom it speaks to: "The trust asks you to"."""
_OF_THEM_WE_ASK = lazily(
    r"(?:from|of) ([^,]{3,40}?),? (?:we|the trust|our schools) (?:asks?|expects?|needs?|hopes? for)\b"
)
"""A stem that asks something of those whom it names first: "From our families we ask"."""
_WE_ASK = lazily(
    r"(?:we|the trust|our schools)(?: also)? (?:asks?|expects?|needs?|invites?|requires?) (?:that )?(.+?)(?: to| will)?"
)


def asked_by(stem: Stem, here: Here, known: Known, before: Iterable[Statement]) -> Actor | None:
    """Whom a stem asks: those whom it names or, where it is "you", those whom its heading or the title speaks to."""
    plain = known.names.plain(stem.text)
    of = _OF_THEM_WE_ASK.match(plain) or _WE_ASK.fullmatch(plain)
    if of and (actor := those(of[1], known.names)) != "unstated":
        return actor
    if not _ASKS_YOU.search(stem.text):
        return None
    told = (addressed(f"for {word}") for word in regex(r"[a-z]+").findall(known.title.casefold()))
    spoken = (addressed(f"for {word}") for one in before for word in _spoken_to(one, here))
    return named_actor(here.audience or next((one for one in (*spoken, *told) if one), None)) or known.readers


def _as_before(here: Here, known: Known, before: Iterable[Statement]) -> Actor | None:
    """Who "we" are who were named in the stem before in the same section: "As pupils we have a right to"."""
    last = next(iter(before), None)
    if last is None or last.section != here.section or not regex(r"as .* we\b", re.I).match(last.stem or ""):
        return None
    actor = actor_of(last.stem or "", known.names)
    return actor if actor not in ("unstated", "trust", "schools") else None


_AS_A = lazily(r"as an? (?:\w+ ){0,2}?(pupil|student|parent|carer|teacher|governor|trustee)\b", re.I)


def _spoken_to(statement: Statement, here: Here) -> Iterable[str]:
    """Those whom the stem of a statement in the same section speaks to: "parents" of "As a parent you can expect"."""
    found = _AS_A.match(statement.stem or "")
    return [f"{found[1].casefold()}s"] if found and statement.section == here.section else []


# ── items ────────────────────────────────────────────────────────────────────────────────────────────

_GERUND_FIRST = lazily(
    r"(?!(?:every|any|no)thing)[a-z]{3,}ing (?!(?:is|are|will|should|must|has|matters?|comes?)\b)", re.I
)
"""How a line begins that says what somebody does without saying who: "ensuring families have what they need"."""
_SOMETHING_IS_DONE = lazily(r"^(?:(?!\b(?:who|that|which|where|so)\b).)*\b(?:will|shall|must|should|is|are|can|may)\b")
"""What a line has that says who or what does something, and is no bare "Give every teacher a coach"."""
_OUR_OWN = lazily(
    r"(?:our|the trust(?:'s)?) (?:[\w-]+ )*?(?:commitments?|promises?|pledges?|offer|undertakings?)\b"
    r"|(?:what|how) (?:we|the trust)\b(?! (?:will )?(?:know|measure|tell|ask|expect|want|need|hope))"
    r"|(?:we|the trust) (?:will|shall|commit|promise|pledge|offer|do)\b"
)
"""A heading over what the trust itself does: "Our commitments", "What we will do"."""
_CAN_EXPECT = lazily(r"^what .+ (?:can|may|should|will) expect (?:of|from) (.+)$")
"""A heading over what somebody gets, and from whom: "What you can expect from us"."""
_ASKED_OF = lazily(r"\b(?:asks?|expects?|expectations?|needs?|responsibilities|hopes? for) (?:of|from) (.+)$")
"""A heading that says of whom something is asked: "What we ask of parents"."""


def is_our_own(heading: str, names: Names) -> bool:
    """Whether a heading stands over what the trust itself does: "What we will do"."""
    return _OUR_OWN.match(names.plain(heading)) is not None


_SAYS_WHERE = lazily(r"(?:in|at|across|within|throughout|around) (?!.*\b(?:we|will|must|should|to)\b)[^,]{3,50}", re.I)
"""A stem that says only where: "In all our schools", over what staff and pupils do there."""


def bound_by_item(text: str, kind: Kind, here: Here, known: Known) -> Actor:
    """Who an item binds: who its stem does, who its own words do, or whose its heading says that the list is."""
    names = known.names
    placed = here.stem and _SAYS_WHERE.fullmatch(here.stem.text) and not _GERUND_FIRST.match(text)
    if placed and (told := bound_by(text, kind, names)) != "unstated":
        return told
    if here.stem and here.actor:
        alone = here.actor == "unstated" and text[:1].isupper()
        return bound_by(text, kind, names) if alone else here.actor
    if kind not in BINDING and kind != "principle":
        return "unstated"
    gerund = _GERUND_FIRST.match(text) is not None or only_names_a_thing(text)
    own = has_own_subject(text)
    acts = is_sentence(text) or says_who_acts(text, names)
    section = names.plain(here.section or "")
    asked = _of_whom(section, known)
    if (acts and not gerund) or own:
        bound = bound_by(text, kind, names)
        if bound == "trust" and _WE.match(text) and here.actor and not here.stem and not speaks_of_them(text, here):
            return here.actor  # "We keep our voices calm", under "Adults".
        if bound != "unstated" or own or (asked is None and _SOMETHING_IS_DONE.search(text)):
            return bound
    if here.actor and here.stem is None and here.parent and text[:1].islower():
        return here.actor  # It goes on with what the item over it says: "by planning together".
    if here.column:
        return here.column
    # Words without a subject are the trust's own under a heading that says whose they are: "Our commitments".
    if asked is not None:
        return asked
    if kind in ("commitment", "aim") and _OUR_OWN.match(section):
        return "trust"
    bears = kind == "commitment" and here.stem is None and here.parent is None and not only_names_a_thing(text)
    return (here.actor if bears else None) or "unstated"


_WE = lazily(r"we\b", re.I)


def _of_whom(section: str, known: Known) -> Actor | None:
    """Of whom a heading says that something is asked, or can be expected; None where it says no such thing."""
    if expected := _CAN_EXPECT.search(section):
        return "trust" if expected[1] in ("us", "the trust") else those(expected[1], known.names)
    asked = _ASKED_OF.search(section)
    if asked and asked[1] == "you":
        return known.readers or "unstated"
    return those(asked[1], known.names) if asked else None


# ── whom the whole document speaks to ────────────────────────────────────────────────────────────────

_FIRST_LINES = 4
"""So many lines, from the first, say for whom a document is: "Staff handbook", "A leaflet for parents"."""
_FOR_WHOM: tuple[tuple[Actor, re.Pattern[str]], ...] = (
    ("staff", lazily(r"\b(?:staff|colleagues?|new starters|induction|employees|volunteers)\b", re.I)),
    ("parents", lazily(r"\b(?:parents|families|carers|home[- –]school)\b", re.I)),
    ("pupils", lazily(r"\b(?:pupils?|students?)\b", re.I)),
)
_YOURS: tuple[tuple[Actor, re.Pattern[str]], ...] = (
    ("parents", lazily(r"\byour (?:child(?:ren)?|sons?|daughters?)\b", re.I)),
    (
        "staff",
        lazily(
            r"\byour (?:class(?:es)?|pupils|line manager|workload|career|role|colleagues|contract|planning|job)\b"
            r"|\bworks? (?:with|for) us\b",
            re.I,
        ),
    ),
    ("pupils", lazily(r"\byour (?:parents|family|teachers?|homework|exams?|tutor|lessons)\b|\bteach you\b", re.I)),
)
"""What readers have whom a document speaks to as "you"."""


def whom_it_speaks_to(texts: Sequence[str]) -> Actor | None:
    """Who "you" are in a document of these lines: by what they have, or for whom its first lines say that it is."""
    counts = {who: sum(len(pattern.findall(text)) for text in texts) for who, pattern in _YOURS}
    most = max(counts, key=lambda who: counts[who])
    if counts[most] and sum(count == counts[most] for count in counts.values()) == 1:
        return most
    first = " ".join(texts[:_FIRST_LINES])
    named = [who for who, pattern in _FOR_WHOM if pattern.search(first)]
    return named[0] if len(named) == 1 else None
