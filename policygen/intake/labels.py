"""Lines that begin with the name of what they say: "Honesty – we tell the truth"."""

import re
from typing import NamedTuple

from policygen.intake.compiled import lazily, regex
from policygen.intake.names import flat
from policygen.intake.rules import words
from policygen.intake.value_words import is_value_word


class Label(NamedTuple):
    """A line that begins with a name: the name, what is said of it, how sure, and what had to be mended."""

    name: str
    gloss: str
    sure: float = 0.95
    fixes: tuple[str, ...] = ()


_ACROSTIC = lazily(r"\(?([A-Z])(?:\)\s*(?=[A-Z])|\s*(?:[:=.)–—-]|\bis for\b|\bfor\b)\s*(?=[A-Za-z])|\s+(?=\1[A-Za-z]))")
_AFTER_LETTER = lazily(r"(?P<name>[A-Z][\w'’-]*)[.,]?\s+(?P<gloss>[A-Z].*)", re.S)
_SPACED_LETTER = lazily(r"([A-Z])\s+([a-z]{2,})")
_DOUBLED = lazily(r"([A-Z])\1(?=[a-z]{2})")
_SEPARATED = lazily(
    r"(?P<name>[^:–—.;!?]{2,60}?)(?:\s*:\s*-?\s*|\s*[–—]\s*|\s+-{1,2}\s+|-\s+|\s*=\s*|\s*\.{3,}\s*)(?P<gloss>\S.*)",
    re.S,
)
_GLUED = lazily(r"(?P<name>[A-Z]?[a-z]+(?:[ -][a-z]+){0,2})(?P<gloss>[A-Z][a-z’']*\s.*)", re.S)


def letter_of(text: str) -> str | None:
    """The words after the letter of an acrostic that stands by itself: "Give all you can" of "G - Give all you can"."""
    found = _ACROSTIC.match(text)
    words_after = text[found.end() :] if found else ""
    return words_after if found and words_after[:1].casefold() == found[1].casefold() else None


def run_on(text: str) -> tuple[str, str] | None:
    """A value's word that its gloss ran into, in small letters: "Honestybeing truthful"."""
    first = text.split(maxsplit=1)[0] if text.split() else ""
    for end in range(len(first) - 1, 3, -1):
        name, rest = first[:end], first[end:]
        if rest in _AFTER_A_NAME and name.casefold() in words().values and name[0].isupper() and " " in text:
            return name, text[end:]
    return None


_AFTER_A_NAME = frozenset(
    [
        "the",
        "we",
        "to",
        "our",
        "is",
        "how",
        "being",
        "doing",
        "having",
        "caring",
        "treating",
        "showing",
        "valuing",
        "respecting",
        "believing",
        "trying",
        "striving",
        "accepting",
        "celebrating",
        "recognising",
        "knowing",
    ]
)
"""What a gloss begins with and no word that names a value goes on with: "peacemaking" is one word."""


def said_of_a_value(text: str) -> Label | None:
    """The value that a sentence is about, and what is said of it: "Thrift: we mend", "Thrift means that we mend"."""
    name = whose_meaning(text)
    return Label(name, text, SURE_OF_MEANING) if name and is_value_word(name) else label(text)


def whose_meaning(text: str) -> str | None:
    """Whose meaning a sentence tells: "Craft" of "Craft means that we care how well a thing is done"."""
    found = _MEANS.match(text)
    return found["name"] if found else None


_MEANS = lazily(r"(?P<name>[A-Z][\w'’-]+(?: [\w'’-]+){0,2}?) means\b")
SURE_OF_MEANING = 0.9


def label(text: str) -> Label | None:
    """The name that a line begins with, and what it says of it: "Honesty – we tell the truth", "Respect: …".

    Any dash parts the two, or a colon, or nothing where extraction glued them ("RespectWe treat …") or where a
    value's word is followed by a sentence ("Respect We treat …"). The letter of an acrostic is taken off
    ("R – Respect: …").
    """
    fixes: tuple[str, ...] = ()
    if twice := _DOUBLED.match(text):
        text = text[1:]
        fixes = (f"took off a second ‘{twice[1]}’: the first letter was set apart as well",)
    acrostic = _ACROSTIC.match(text)
    if acrostic and text[acrostic.end() : acrostic.end() + 1].casefold() == acrostic[1].casefold():
        text = text[acrostic.end() :]
        fixes = (f"took off the letter ‘{acrostic[1]}’ that spells the acrostic",)
    spaced = _SPACED_LETTER.match(text)
    if spaced and is_value_word(spaced[1] + spaced[2]):
        text = spaced[1] + spaced[2] + text[spaced.end() :]
        fixes = (f"joined ‘{spaced[1]}’ to ‘{spaced[2]}’, which the acrostic had parted",)
    for pattern, glued in ((_SEPARATED, False), (_GLUED, True)):
        found = pattern.fullmatch(text)
        if found and _names(found["name"]) and (not glued or is_value_word(found["name"])):
            mended = (f"parted ‘{found['name']}’ from the words it ran into",) if glued else ()
            return Label(found["name"].strip(), found["gloss"].strip(), 0.9 if glued else 0.95, (*fixes, *mended))
    if fixes and (stopped := _AFTER_LETTER.fullmatch(text)):
        return Label(stopped["name"], stopped["gloss"], 0.85, fixes)
    if parted := run_on(text):
        return Label(*parted, 0.85, (*fixes, f"parted ‘{parted[0]}’ from the words it ran into"))
    if unparted := _unparted(text):
        return Label(*unparted, 0.8, fixes)
    return Label(text, "", 0.9, fixes) if fixes and _names(text) else None


def _names(text: str) -> bool:
    if not 1 <= len(text.split()) <= 5:
        return False
    plain = flat(text)
    return not regex(r"(?:we|our|the|it|they|this|to) ").match(plain) or _RULE_NAME.fullmatch(plain) is not None


_RULE_NAME = lazily(r"the (?:[\w'-]+ ){1,2}(?:principle|rule|test|promise|habit|habits)|the rule of law")
"""How a principle is called: "The patient principle: we judge a change after three years"."""


_OF_A_NAME = lazily(
    r"(?:Trust|Federation|Partnership|Alliance|Academ(?:y|ies)|Schools?|College|Primary|Infant|Junior)\b"
)
"""What a value's word goes on with where it is part of a name: "Hedgebank Learning Trust has …"."""


def _unparted(text: str) -> tuple[str, str] | None:
    """A value's word with a sentence after it and nothing between: "Respect We treat others well"."""
    for n in (2, 1):
        parts = text.split(maxsplit=n)
        if len(parts) <= n or len(parts[n].split()) < 2 or _OF_A_NAME.match(parts[n]):
            continue
        name, gloss = " ".join(parts[:n]), parts[n]
        if (
            is_value_word(name)
            and gloss[0].isupper()
            and not (n == 2 and parts[1][0].isupper() and not is_value_word(parts[1]))
        ):
            return name, gloss
    return None
