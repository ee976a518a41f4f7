"""Regular English: the plural, the possessive, the article and the capitals of what things are called.

They hold for names of people and bodies in schools ("head of school", "local governing body", "SENCO"), which is all
that terms are. A word that goes another way is given in the YAML.
"""

import re
from typing import Final

_TURN: Final = re.compile(r"[ -](?:of|for|in|at|to|with|on|and|or)[ -]| \(", re.IGNORECASE)
"""Where the word that takes the plural ends: "heads of school"; after "and" and "or" there comes another."""

_SAME: Final = frozenset(
    {"staff", "people", "children", "men", "women", "series", "personnel", "clergy", "headquarters", "faculty"}
)
_IRREGULAR: Final = {"child": "children", "person": "people", "woman": "women", "man": "men", "life": "lives"} | {
    "half": "halves", "leaf": "leaves", "shelf": "shelves", "self": "selves", "wife": "wives", "alumnus": "alumni",
}  # fmt: skip
_MEN: Final = re.compile(r"(?:^|(?:chair|church|clergy|crafts|fore|grounds|ombuds|police|spokes|states|work|wo))man$")
_LAST_WORD: Final = re.compile(r"[^\W\d_]+$")
_LETTERS: Final = re.compile(r"(?:[A-Z]\.?[a-z]?){2,}s?")
_SMALL: Final = frozenset({"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"})


# ── number ───────────────────────────────────────────────────────────────────────────────────────────


def plural(name: str) -> str:
    """The regular plural of a name; one that is a plural already stays as it is.

    >>> plural("head of school"), plural("local governing body"), plural("SENCO"), plural("staff")
    ('heads of school', 'local governing bodies', 'SENCOs', 'staff')
    """
    turn = _TURN.search(name)
    head, rest = (name[: turn.start()], name[turn.start() :]) if turn else (name, "")
    if turn is not None and turn.group().strip(" -").casefold() in ("and", "or"):
        rest = turn.group() + plural(name[turn.end() :])
    last = _LAST_WORD.search(head)
    return head + rest if last is None else head[: last.start()] + _plural_word(last.group()) + rest


def _plural_word(word: str) -> str:
    if is_initialism(word):
        return word if word.endswith("s") else f"{word}s"
    lower = word.casefold()
    if lower in _SAME or _is_plural(lower):
        return word
    if lower in _IRREGULAR:
        return _in_case_of(word, _IRREGULAR[lower])
    if _MEN.search(lower):
        return f"{word[:-2]}en"
    if re.search(r"[^aeiou]y$", lower):
        return f"{word[:-1]}ies"
    if lower.endswith("sis"):
        return f"{word[:-2]}es"
    return f"{word}es" if re.search(r"(?:s|x|z|ch|sh)$", lower) else f"{word}s"


def _is_plural(lower: str) -> bool:
    """Whether a word in small letters has the ending of a plural: "governors", but not "class", "campus" or "basis"."""
    return bool(re.search(r"[^suix]s$|(?:e|ie)s$", lower)) or lower in _SAME or lower in _IRREGULAR.values()


def _in_case_of(word: str, other: str) -> str:
    if word.isupper():
        return other.upper()
    return other.capitalize() if word[:1].isupper() else other


def possessive(name: str) -> str:
    """The name with the sign of whose something is.

    >>> possessive("headteacher"), possessive("pupils"), possessive("children"), possessive("campus")
    ('headteacher’s', 'pupils’', 'children’s', 'campus’s')
    """
    last = _LAST_WORD.search(name)
    several = last is not None and (is_initialism(last.group()) or _is_plural(last.group().casefold()))
    return f"{name}’" if several and name.endswith("s") else f"{name}’s"


# ── sound ────────────────────────────────────────────────────────────────────────────────────────────


def is_initialism(word: str) -> bool:
    """Whether a word is letters that stand for words: LGB, SENCo, DfE; also in the plural."""
    return _LETTERS.fullmatch(word) is not None


_SAID_AS_WORDS: Final = frozenset({"senco", "sendco", "send", "mat", "mats", "lado", "sats", "scitt", "neet", "pan"})
_VOWEL: Final = re.compile(
    r"(?!uni[cfoqtv]|us[aeiu]|ut[ei]|eu|ew|one\b|once\b|ubi)[aeiou]|hono|hour|honest|heir|x-|(?:8|11|18)(?!\d)",
    re.IGNORECASE,
)
"""Words that begin with the sound of a vowel: not "university", but "hour"."""


def article(name: str) -> str:
    """ "a" or "an", as the name sounds; an initialism by its first letter, unless people say it as a word.

    >>> article("academy committee"), article("head of school"), article("LGB"), article("university"), article("MAT")
    ('an', 'a', 'an', 'a', 'a')
    """
    name = name.lstrip("‘“'\"(")
    first = re.match(r"[\w.]+", name)
    word = first.group() if first else name
    if is_initialism(word) and word.casefold() not in _SAID_AS_WORDS:
        return "an" if word[0] in "AEFHILMNORSX" else "a"
    return "an" if _VOWEL.match(name) else "a"


# ── capitals ─────────────────────────────────────────────────────────────────────────────────────────


def capital(name: str) -> str:
    """The name with a capital first letter; the others stay as they are."""
    return name[:1].upper() + name[1:]


def title(name: str) -> str:
    """The name as in a title: a capital for the first word and each main word.

    >>> title("head of school")
    'Head of School'
    """
    words = re.split(r"(\s+)", name)
    return "".join(word if at and word.casefold() in _SMALL else capital(word) for at, word in enumerate(words))
