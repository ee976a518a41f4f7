"""What kind of statement words are, and whom they bind: their own words first, then what their section says."""

import re
from functools import lru_cache

from policygen.intake.compiled import lazily, regex
from policygen.intake.names import MANY_LINES, Names
from policygen.intake.quotations import Quotation
from policygen.intake.rules import kind_of
from policygen.intake.rules import sentences as sentence_rules
from policygen.intake.said import BINDING, SAY_SO, Here
from policygen.intake.sentences import has_own_subject, is_sentence
from policygen.intake.who import actor_of
from policygen.model import ACTORS, Actor, Kind, Statement


def kind_in(text: str, here: Here, names: Names) -> tuple[Kind, float]:
    """The kind of a sentence and how sure that is: its own words first, then its section's."""
    return _kind_under(text, here.kind, names)


@lru_cache(MANY_LINES)
def _kind_under(text: str, section: Kind | None, names: Names) -> tuple[Kind, float]:
    plain = names.plain(text)
    for rule, part in sentence_rules().kinds.that_may_fit(plain):
        if rule.under and (section or "none") not in rule.under:
            continue
        if not rule.over and section in SAY_SO:
            continue
        if part.is_in(plain):
            kind = kind_of(rule)
            return kind, 0.95 if kind == section else rule.sure
    if section and section not in ("value", "quotation", "non-discrimination"):
        return section, 0.85 if section in SAY_SO else 0.75
    if section == "value":
        spoken_of = _OF_THESE.search(text) is not None and actor_of(text, names) == "unstated"
        return ("note", _UNKNOWN) if spoken_of else ("principle", 0.6)
    if regex(r"to \w+").match(plain):
        return "aim", 0.65
    return "note", 0.5


def kind_of_unknown(statement: Statement) -> Kind:
    """The kind of a statement; of one that no rule knows, whose words are likely, what such sentences mostly are.

    Of seventy in the labelled documents one is a note, as sentences about the values are: those that say what somebody
    does are commitments, the others principles. Which of them it is, the review asks.
    """
    if statement.kind != "note" or statement.confidence > _UNKNOWN or _OF_THESE.search(statement.text):
        return statement.kind
    if _WANTS.search(statement.text):
        return "aim"
    described = statement.actor == "unstated" or _SAYS_WHAT_IT_IS.match(statement.text) is not None
    return "principle" if described else "commitment"


_UNKNOWN = 0.5
_WANTS = lazily(r"\b(?:[Ww]e want|aims? to)\b")
_SAYS_WHAT_IT_IS = lazily(r"(?:(?:We|Our|The)\b[^,]{0,40}? (?:are|is)|We belong|An? )\b")
"""How a sentence begins that describes somebody, and says of nobody what they do: "We are one family of schools"."""
_OF_THESE = lazily(r"^(?:These|They|This|That|It|Those|Both) (?!will\b)|\b(?:values?|principles?|beliefs?)\b")
"""What a sentence has that speaks of the values themselves."""


def quotation_kind(quoted: Quotation, here: Here, names: Names) -> tuple[Kind, float]:
    """Quoted words are a quotation, unless they or what leads in say that they are the trust's own."""
    own = kind_in(quoted.text, here._replace(kind=None), names)[0]
    if own in SAY_SO and is_sentence(quoted.text):
        return own, 0.85
    if quoted.attribution:
        return "quotation", 0.95
    led = here.stem.kind if here.stem else None
    said = led or here.kind
    if said in ("motto", "vision", "mission"):
        return said, 0.95
    short = led is None and len(quoted.text.split()) <= 12
    return ("motto", 0.6) if short else ("quotation", 0.8)


def sentence_actor(text: str, kind: Kind, here: Here, names: Names) -> Actor:
    """Who a sentence of that kind binds; "we" are those whom the stem or heading before it named."""
    if kind not in BINDING or only_names_a_thing(text):
        return "unstated"
    own = bound_by(text, kind, names)
    if here.audience and regex(r"I\b").match(text):
        return next((one for one in ACTORS if one == here.audience), own)
    named = has_own_subject(text) or (own != "unstated" and _SAYS_WHO_WILL.match(text) is not None)
    if here.column and not named and (own == "unstated" or is_sentence(text)):
        return here.column  # "Free leaders to visit one another", under "What we will do".
    bare = not has_own_subject(text) and _SOMETHING_IS.search(text) is None
    theirs_alone = here.audience == here.actor or (here.audience is None and bare)
    unnamed = own == "unstated" and kind == "commitment" and theirs_alone
    theirs = own == "trust" and regex(r"we\b", re.I).match(text) and not speaks_of_them(text, here)
    return here.actor if here.actor and (unnamed or theirs) else own


def bound_by(text: str, kind: Kind, names: Names) -> Actor:
    """Who is bound. A belief binds who holds it, or of whom it says what they should do; others bind nobody."""
    if kind == "belief" and not _HELD_OR_OWED.search(names.plain(text)):
        return "unstated"
    return actor_of(text, names)


_SOMETHING_IS = lazily(r"\b(?:will|shall|must|should|is|are|was|were)\b")
_SAYS_WHO_WILL = lazily(r"(?:[\w'’-]+ ){1,4}(?:will|shall|must|should)\b")
"""How a sentence begins that names who will do something: "Teachers will leave time for questions"."""
_HELD_OR_OWED = lazily(r"\b(?:should|must|ought|shall|will|need to|believes?|hold|holds|convinced|belief)\b")
_NOMINAL = lazily(r"(?:an?|no|time|access|support|someone|somebody|something|somewhere)\b", re.I)
"""How words begin that name what is offered, and bind nobody: "A broad curriculum"."""
_OF_THEM = lazily(r"\b(?:you|your|them)\b", re.I)


def speaks_of_them(text: str, here: Here) -> bool:
    """Whether "we" do something for those whom a heading is for, and are others: "We will keep you safe"."""
    named = (
        re.search(rf"\b(?:{here.audience}|every {here.audience[:-1]}|each {here.audience[:-1]})\b", text, re.I)
        if here.audience
        else None
    )
    return here.audience is not None and (_OF_THEM.search(text) is not None or named is not None)


_CLAUSE = lazily(r"\b(?:who|that|which|where|you|we|they)\b")


def only_names_a_thing(text: str) -> bool:
    """Whether words name what is offered and do not say that anybody does it: "A teacher who knows your name"."""
    if (those := _THOSE_WHO.match(text)) is not None:
        return not is_sentence(text[those.end() :])
    return _NOMINAL.match(text) is not None and not is_sentence(_CLAUSE.split(text, maxsplit=1)[0])


_THOSE_WHO = lazily(r"[A-Z]\w+(?: \w+)? (?:who|that) (?:are|is|have|has|can|want|feel|know|love|enjoy)\b", re.I)
"""How words begin that name those whom there are to be, with no verb of their own after it: "Leaders who are …"."""
