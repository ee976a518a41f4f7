"""Who is bound by a sentence or a stem: the actor at the head of its subject."""

import re
from functools import lru_cache
from itertools import pairwise

from policygen.intake.names import MANY_LINES, Names
from policygen.intake.rules import actors as rules
from policygen.model import Actor

_EACH_OF = re.compile(r"^(?:all|each|both|every one|each one|any) of (?=(?:our|the|its|these)\b)")
_DETERMINERS = frozenset({"our", "the", "their", "its", "a", "an", "every", "each", "these", "this"})
_AND = re.compile(r",\s*(?:and |& |or )?| and | & | or |/")


@lru_cache(MANY_LINES)
def actor_of(text: str, names: Names) -> Actor:
    """Who is bound by these words: by the noun at the head of their subject, "unstated" if that is nobody.

    "The achievements of all children will be recognised" binds nobody by name: its subject is achievements, and
    the sentence does not say who recognises them.
    """
    plain = names.plain(text)
    if actor := _phrase(plain):
        return actor
    plain = _EACH_OF.sub("", rules().before.sub("", plain, count=1))
    if actor := _phrase(plain):
        return actor
    subject = _subject(plain)
    head = rules().after.sub("", subject)
    found = list(dict.fromkeys(actor for part in _AND.split(head) if (actor := _noun(part))))
    actor = _together(found or _opening(plain))
    passive = any(rule.fits(plain) for rule in rules().passives)
    if actor == "unstated" and not passive and (clause := _SECOND_CLAUSE.search(plain)):
        return actor_of(plain[clause.end() :], names)
    return "unstated" if passive and actor not in ("schools", "trust") else actor


_SECOND_CLAUSE = re.compile(r", (?:and|so) (?=(?:we|our schools|the trust|our staff) (?:will|shall)\b)")
"""What parts a clause that binds nobody from one that does: "Play is a right, and we will make room for it"."""
_TO_SOMEBODY = re.compile(r"\b(?:you|they|this means)\b")
_PLACES = re.compile(
    r"\b(?:in|at|of|across|from|with|within|to) (?:\w+ )?(?:\w+ )?(?:trust|schools?|academ(?:y|ies)|classrooms?|team)\b"
    r"|\bwe\b"
)
"""Stems that speak to or of those whom the clause before names: "For a child in our schools, this means they will"."""


def stem_actor(stem: str, names: Names) -> Actor:
    """Who a stem binds: as `actor_of`, and where its verb is not known or is a passive, the noun that it opens with.

    "Our pupils leave us able to" and "Staff are entitled to" say whose the list is.
    """
    actor = actor_of(stem, names)
    if actor != "unstated":
        return actor
    whole = names.plain(stem)
    plain = rules().before.sub("", whole, count=1)
    parts = [word.strip(",.:;") for word in plain.split()]
    before_verbs = [word for word, verb in pairwise(parts) if verb in rules().verbs or verb == "who"]
    nouns = [_opening_noun(parts), *before_verbs, *parts[-1:]]
    if _TO_SOMEBODY.search(plain):
        nouns += [word.strip(",.:;") for word in _PLACES.sub("", whole).split()]
    told = (_noun(noun) for noun in nouns if noun)
    return next((one for one in told if one is not None), "unstated")


def _phrase(plain: str) -> Actor | None:
    for rule in (*rules().phrases, *rules().owned):
        if rule.fits(plain):
            return rule.says  # type: ignore[return-value]
    return None


def _subject(plain: str) -> str:
    """The words before the first verb that can end a subject; all of a short stem that has none."""
    parts = plain.split()
    for i, word in enumerate(parts[1:16], start=1):
        if word.strip(",.:;") in rules().verbs:
            return " ".join(parts[:i])
    return plain if len(parts) <= 6 else _opening_noun(parts)


def _opening_noun(parts: list[str]) -> str:
    """The noun that opens a sentence whose verb we do not know: "our schools" of "Our schools reflect the villages"."""
    start = next((i for i, word in enumerate(parts[:4]) if word not in _DETERMINERS | {"all", "both"}), 0)
    return " ".join(parts[: start + 1])


def _opening(plain: str) -> list[Actor]:
    """Whom a short sentence opens with, where its verb is not known: "Leaders finish what they start".

    Only nouns of several, or of each one, are told from the first half of a longer name: "school lunches".
    """
    parts = plain.split()
    noun = _opening_noun(parts)
    several = noun.endswith("s") or noun.split()[-1:] in (["staff"], ["people"], ["children"], ["everyone"])
    each = noun.startswith(("every ", "each ")) and len(parts) > len(noun.split())
    told = _noun(noun) if (several or each) and len(parts) > len(noun.split()) + 1 else None
    return [told] if told else []


def _noun(part: str) -> Actor | None:
    words = part.replace("-", " ").split()
    if not words or _second_noun(words):
        return None
    last = words[-1].strip(",.:;'").removesuffix("'s")
    if last == "people" and (len(words) < 2 or words[-2] != "young"):
        return "staff" if words == ["our", "people"] else None
    return next((actor for noun, actor in rules().nouns if noun == last), None)


def _second_noun(words: list[str]) -> bool:
    """Whether a determiner stands inside, so that an unknown verb stood before it: "nobody joins our trust"."""
    return any(word in _DETERMINERS and before not in {"all", "both", "and", "of"} for before, word in pairwise(words))


def _together(found: list[Actor]) -> Actor:
    """One actor as it is; leaders and staff are staff; the trust and its schools, or any others, are everyone."""
    if len(found) <= 1:
        return found[0] if found else "unstated"
    return "staff" if set(found) <= {"staff", "leaders"} else "everyone"
