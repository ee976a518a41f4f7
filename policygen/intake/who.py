"""Who is bound by a sentence or a stem: the actor at the head of its subject."""

from functools import lru_cache
from itertools import pairwise

from policygen.intake.compiled import lazily
from policygen.intake.names import MANY_LINES, Names
from policygen.intake.rules import actors as rules
from policygen.model import Actor

_EACH_OF = lazily(r"^(?:all|each|both|every one|each one|any) of (?=(?:our|the|its|these)\b)")
_DETERMINERS = frozenset({"our", "the", "their", "its", "a", "an", "every", "each", "these", "this"})
_AND = lazily(r",\s*(?:and |& |or )?| and | & | or |/")


@lru_cache(MANY_LINES)
def actor_of(text: str, names: Names) -> Actor:
    """Who is bound by these words: by the noun at the head of their subject, "unstated" if that is nobody.

    "The achievements of all children will be recognised" binds nobody by name: its subject is achievements, and
    the sentence does not say who recognises them.
    """
    plain = _THOSE_WHO_ARE.sub("", names.plain(text), count=1)
    if _COMMITTED.match(plain):
        return "trust"
    for pattern in (_ASKED_FROM, _EXPECTED, _EXPECTED_THAT, _EXPECTED_OF):
        if (asked := pattern.search(plain)) and (actor := _asked(asked["who"])):
            return actor
    passive = rules().passives.first_in(plain) is not None
    if (actor := _phrase(plain)) and not (passive and actor in _DONE_TO):
        return actor
    if (named := _NAMED_FIRST.match(plain)) and (actor := _noun(named["who"])):
        return actor
    plain = _EACH_OF.sub("", rules().before.sub("", plain, count=1))
    if (actor := _phrase(plain)) and not (passive and actor in _DONE_TO):
        return actor
    subject = _subject(plain)
    head = rules().after.sub("", subject)
    found = list(dict.fromkeys(actor for part in _AND.split(head) if (actor := _noun(part))))
    actor = _together(found or _opening(plain))
    if actor == "unstated" and not passive and (clause := _SECOND_CLAUSE.search(plain)):
        return actor_of(plain[clause.end() :], names)
    if passive and (actor not in ("schools", "trust") or plain.startswith(("no school", "no academy"))):
        agent = _AGENT.search(plain)
        told = map(_noun, agent["who"].split()) if agent else ()
        return next((one for one in told if one is not None), "unstated")
    return actor


_DONE_TO = frozenset({"staff", "pupils", "parents"})
"""Those whom a passive speaks of and does not bind, even where they are named first: "All staff will be treated …"."""
_SECOND_CLAUSE = lazily(r", (?:and|so) (?=(?:we|our schools|the trust|our staff) (?:will|shall)\b)")
"""What parts a clause that binds nobody from one that does: "Play is a right, and we will make room for it"."""
_COMMITTED = lazily(r"(?:we|the trust) (?:(?:is|are) )?(?:\w+ )?committed to\b")
"""Who commits themselves first, whatever they expect of others after: "we are committed to … and expect staff to"."""
_EXPECTED = lazily(
    r"(?<!never )(?<!not )(?<!n't )(?<!will )(?<!shall )"
    r"\b(?:asks?|hopes?|expects?|requires?|(?<!leaders )(?<!staff )(?<!teachers )(?<!schools )invites?|count on|rely on"
    r"|look to) (?:that )?"
    r"(?P<who>(?:all |each |every |our |the |their |its |both )*(?:[\w'-]+ ){0,2}?[\w'-]+) (?:will|shall|to|should)\b"
)
"""Somebody of whom something is asked: they are bound, and not who asks: "we hope that parents will tell us"."""
_NAMED_FIRST = lazily(r"(?:our |all |the )?(?P<who>[\w'-]+)(?::| [–—-]) ")
"""Who is named before what they do: "Pupils: come ready to learn"."""
_EXPECTED_THAT = lazily(
    r"\b(?:asks?|hopes?|expects?) that (?P<who>(?:all |each |every |our |the |their |its |both )*[\w'-]+)\b"
)
_EXPECTED_OF = lazily(
    r"\b(?:can|may|should|will) (?:all |rightly |always )?expect (?:of|from) "
    r"(?P<who>(?:all |each |every |our |the |their |its )*[\w'-]+)"
)
"""Somebody of whom others can expect something: "What parents can expect of each academy"."""
_ASKED_FROM = lazily(
    r"^(?:from|of) (?:all |each |every |our |the |own )*(?P<who>(?:central team|[\w'-]+)) (?:also |in turn )?"
    r"(?:we|this|it|that|you (?:can|may|should|will)) (?:also )?(?:asks?|expects?|wants?|hopes?)\b"
)
"""Somebody of whom something is asked first of all: "From headteachers we ask candour"."""
_THOSE_WHO_ARE = lazily(
    r"^(?:those|all|everyone|anyone|anybody) who (?:are|is) (?:an? )?(?=(?:parents?|carers?|teachers?|governors?)\b)"
)
"""How words begin that name people by what they are: "Those who are parents or carers"."""
_AGENT = lazily(r"\bby (?P<who>(?:(?!who\b|that\b|which\b|with\b|on\b|in\b|at\b|of\b|for\b|to\b)[\w'-]+ ?){1,5})")
"""Who does what is said in the passive: "will be taught by well-trained and caring staff"."""


def _asked(who: str) -> Actor | None:
    """The actor that is asked; those who ask are the trust, for others."""
    if who in ("us", "we", "you", "them", "they", "it"):
        return "trust" if who in ("us", "we") else None
    return _noun(who)


_TO_SOMEBODY = lazily(r"\b(?:you|they|this means)\b")
_PLACES = lazily(
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
    last = parts[-2:-1] if parts[-1:] in (["to"], ["who"], ["that"]) else parts[-1:]
    nouns = [_opening_noun(parts), *before_verbs, *last]
    if _TO_SOMEBODY.search(plain):
        nouns += [word.strip(",.:;") for word in _PLACES.sub("", whole).split()]
    told = (_noun(noun) for noun in nouns if noun)
    return next((one for one in told if one is not None), "unstated")


def named_alone(text: str, names: Names) -> Actor | None:
    """The actor of a heading that says nothing but who acts: "Schools", "Our leaders"; None for any other."""
    plain = names.plain(text).strip(" .:")
    noun = plain.removeprefix("our ").removeprefix("the ").removeprefix("all ")
    if noun in ("all of us", "each of us", "every one of us"):
        return "everyone"
    return _noun(noun) if " " not in noun or plain == "the trust" else None


def _phrase(plain: str) -> Actor | None:
    rule = rules().phrases.first_in(plain) or rules().owned.first_in(plain)
    return rule.says if rule else None  # type: ignore[return-value]


def _subject(plain: str) -> str:
    """The words before the first verb that can end a subject; all of a short stem that has none."""
    parts = plain.split()
    if _acts_on(*parts[:3]):
        return parts[0]
    if parts[:2] == ["the", "trust"] and len(parts) > 3 and _may_act(parts, 1, alone=False) and _noun(parts[2]) is None:
        return "the trust"  # "The trust employs therapists who work in all of its schools".
    for i, word in enumerate(parts[1:16], start=1):
        if word.strip(",.:;") in rules().verbs:
            return " ".join(parts[:i])
    opening = _opening_noun(parts)
    at = len(opening.split()) - 1
    acts = len(parts) > 6 and at + 2 < len(parts) and _may_act(parts, at, alone=at == 0)
    return opening if acts else plain


def _opening_noun(parts: list[str]) -> str:
    """The noun that opens a sentence whose verb we do not know: "our schools" of "Our schools reflect the villages"."""
    start = next((i for i, word in enumerate(parts[:4]) if word not in _DETERMINERS | {"all", "both"}), 0)
    return " ".join(parts[: start + 1])


def _opening(plain: str) -> list[Actor]:
    """Whom a short sentence opens with, where its verb is not known: "Leaders finish what they start".

    A noun by itself ("Local governors check …") or after a determiner and a word or two ("Our two primary schools
    share …"), with a word after it that can be a verb: after a single one ("each school", "the trust") that ends in
    "s". Where a verb that is known follows that word, the noun was the first half of a longer name: "Staff meetings
    are short".
    """
    parts = [word.strip(",.:;!?") for word in plain.split()]
    start = 0
    while start < len(parts) and parts[start] in _DETERMINERS | _ALL:
        start += 1
    furthest = start + _LONGEST_BEFORE_A_NOUN if start or (parts and parts[0] in _BEFORE_NOUNS) else 0
    for at in range(start, min(furthest + 1, len(parts) - 2)):
        if parts[at] in _NO_VERBS:
            break
        if (actor := _noun(" ".join(parts[: at + 1]))) and _may_act(parts, at, alone=start == 0):
            return [actor]
    return []


@lru_cache(MANY_LINES)
def says_who_acts(text: str, names: Names) -> bool:
    """Whether words open with several people and what they do, though their verb is not known: "Teachers plan …"."""
    plain = names.plain(text)
    return _are_several(plain.partition(" ")[0]) and bool(_opening(plain))


def _are_several(noun: str) -> bool:
    return noun in ("staff", "people", "children") or (noun.endswith("s") and not noun.endswith("ss"))


_AFTER_VERBS = _DETERMINERS | {"to", "up", "out", "in", "on", "with", "from", "about", "pupils", "children", "students"}


def _acts_on(noun: str = "", verb: str = "", then: str = "") -> bool:
    """Whether an unknown word after several people is a verb, by the word that follows it: "Teachers praise pupils"."""
    known = verb in rules().verbs or verb in _NO_VERBS or verb.endswith(("ing", "ed", "'s", "s'", ","))
    return _are_several(noun) and _noun(noun) is not None and not known and then in _AFTER_VERBS


_ALL = frozenset({"all", "both", "those", "two", "three", "four", "five", "six", "seven", "eight"})
_BEFORE_NOUNS = frozenset(
    {"local", "senior", "middle", "young", "older", "primary", "secondary", "central", "class", "new", "special"}
)
_NO_VERBS = frozenset(
    {"of", "in", "at", "and", "with", "for", "to", "from", "on", "who", "that", "by", "or", "is", "are"}
)
_LONGEST_BEFORE_A_NOUN = 2


def _may_act(parts: list[str], at: int, *, alone: bool) -> bool:
    """Whether the word after a noun can be its verb. One that stands `alone`, without a determiner, is of several."""
    noun, verb, then = parts[at : at + 3]
    if noun.endswith("'") or verb in _NO_VERBS or verb.endswith(("'s", "s'")) or then in rules().verbs - _ALSO_ADVERBS:
        return False
    if _are_several(noun) or noun in ("we", "everyone", "everybody"):
        return True
    return not alone and (verb in rules().verbs or verb.endswith("s"))


_ALSO_ADVERBS = frozenset(
    {"never", "always", "also", "actively", "needs", "work", "works", "values", "value", "aims", "aim"}
)


def _noun(part: str) -> Actor | None:
    words = part.replace("-", " ").split()
    if not words or _second_noun(words):
        return None
    last = words[-1].strip(",.:;'").removesuffix("'s")
    if last in _THINGS and len(words) > 1 and words[-2] not in _DETERMINERS | _ALL:
        return None  # "Plan lessons".
    if last == "people" and (len(words) < 2 or words[-2] != "young"):
        return "staff" if words == ["our", "people"] else None
    return next((actor for noun, actor in rules().nouns if noun == last), None)


_THINGS = frozenset({"lessons", "classrooms"})
_BEFORE_DETERMINERS = frozenset({"all", "both", "and", "of", "the"})


def _second_noun(words: list[str]) -> bool:
    """Whether a determiner stands inside, so that an unknown verb stood before it: "nobody joins our trust"."""
    inside = _DETERMINERS | {"all"}
    return any(word in inside and before not in _BEFORE_DETERMINERS for before, word in pairwise(words))


def _together(found: list[Actor]) -> Actor:
    """One actor as it is; leaders and staff are staff; the trust and its schools, or any others, are everyone."""
    if len(found) <= 1:
        return found[0] if found else "unstated"
    return "staff" if set(found) <= {"staff", "leaders"} else "everyone"
