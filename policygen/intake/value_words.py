"""Words that name values, and lists of them: in a sentence, or a line that is nothing else."""

import re
from typing import NamedTuple

from policygen.intake.compiled import lazily, regex
from policygen.intake.names import flat
from policygen.intake.rules import sentences as rules
from policygen.intake.rules import words
from policygen.intake.sentences import is_sentence


class Listing(NamedTuple):
    """Values that a sentence names, and the word that qualifies them all ("secular")."""

    values: tuple[str, ...]
    qualifier: str | None = None


_LONGEST_LIST, _MOST_VALUES = 400, 20
_PARTS = lazily(r"\s*(?:,\s*(?:and|&|or)\s+|,\s*|\s+(?:and|&|or)\s+)\s*")


_LAST_OF_ALL = lazily(r",\s*(?:and|&)\s+(?=\S+(?: \S+)? (?:and|&) \S+$)")
"""A comma and "and" before the last of a list, which has an "and" itself: ", and mutual respect and tolerance"."""


_LISTED_FIRST = lazily(
    r"(?P<values>[A-Z][\w'’ ,&-]{4,120}?) are (?:the|our|its)(?: \w+){0,2} (?:values|virtues|watchwords)\b(?! of\b)"
)
"""A sentence that begins with the values: "Courage, candour and company are the values we come back to"."""


def listed_values(text: str) -> Listing | None:
    """The values that a sentence lists after "principles of", "our values are" and the like; None if it does not.

    "honesty, integrity and respect as well as an appreciation of …" gives three: what follows them is no word of
    the list. One word alone, or parts longer than three words, are no list.
    """
    if first := _LISTED_FIRST.match(text):
        values = _values_from(first["values"], plainly=True)
        if len(values) >= 2:
            return Listing(values, None)
    for rule in rules().listings:
        for found in rule.pattern.finditer(text if rule.cased else flat(text)):
            values = _values_from(text[found.end() : found.end() + _LONGEST_LIST], plainly=rule.sure >= _PLAINLY)
            if len(values) >= 2:
                return Listing(values, _qualifier(text, found) if "qualifier" in rule.pattern.groupindex else None)
    return None


_PLAINLY = 0.95


def _values_from(rest: str, *, plainly: bool) -> tuple[str, ...]:
    """The words of a list. Where a rule says `plainly` that values follow, they need be no known ones."""
    if british := _british_values(rest):
        return british
    listed = rules().list_end.split(rest, maxsplit=1)[0].strip(" ,.'\"‘’“”")
    last = _LAST_OF_ALL.search(listed)
    told = [*_PARTS.split(listed[: last.start()]), listed[last.end() :]] if last else _PARTS.split(listed)
    parts = [part.strip(" '\"‘’“”") for part in told]
    longest_last = 6 if plainly else 5 if last else 3
    longest = [4 if part.startswith("the ") else 3 for part in parts[:-1]] + [longest_last]
    if not 2 <= len(parts) <= _MOST_VALUES or any(_OF_PEOPLE.match(part) for part in parts):
        return ()
    if not all(1 <= len(part.split()) <= most for part, most in zip(parts, longest, strict=True)):
        return ()
    if plainly and len(parts) >= 3 and not is_sentence(listed):
        return tuple(parts)
    known = sum(is_value_word(part) for part in parts)
    return tuple(parts) if known * 2 >= len(parts) else ()


_OF_PEOPLE = lazily(r"(?:every|each|all|our|we|they|nobody|everyone)\b", re.I)
"""How what a sentence goes on with begins, which is no value: "built on trust, and every child is encouraged"."""
_LAST_BRITISH = lazily(
    r"(?P<joined>,?\s+(?:and|&)|,)\s+(?P<respect>mutual respect)(?P<tolerance>(?:,?\s+(?:and|&)\s+tolerance)?"
    r"\s+(?:of|for|between|towards)\s+(?:those|people|others|all|everyone|one another|different)\b.*?)"
    r"(?=[.,;:!?()]|\s(?:which|that|across|throughout|through|within|in (?:all|our|every))\b|$)",
    re.I | re.S,
)
"""The last of the British values: "and mutual respect and tolerance of those with different faiths and beliefs"."""


def _british_values(rest: str) -> tuple[str, ...]:
    """The four values, or five, that the law calls British, where a sentence lists them in their long form."""
    last = _LAST_BRITISH.search(rest)
    first = _PARTS.split(rest[: last.start()].strip(" ,")) if last else []
    if last is None or not 2 <= len(first) <= _LEAST_BRITISH or "rule of law" not in rest.casefold():
        return ()
    if last["joined"] == "," and (both := regex(r",?\s+(?:and|&)\s+(?=tolerance)", re.I).match(last["tolerance"])):
        # "democracy, …, mutual respect and tolerance of others": each is one of the list.
        return (*first, last["respect"], last["tolerance"][both.end() :])
    return (*first, last["respect"] + last["tolerance"])


_LEAST_BRITISH = 3
"""So many stand before the last of them, which is mutual respect."""


def _qualifier(text: str, found: re.Match[str]) -> str | None:
    start, end = found.span("qualifier")
    word = text[start:end] if start >= 0 else ""
    return word if word and flat(word) not in rules().unqualified else None


def is_british_value(text: str) -> bool:
    """Whether these words are one of the values that the law calls British, as schools list them.

    >>> is_british_value("Tolerance of those with different faiths and beliefs")
    True
    """
    return _BRITISH.fullmatch(flat(text).strip(" .:")) is not None


_BRITISH = lazily(
    r"democracy|(?:the )?rule of law|individual liberty"
    r"|mutual respect(?:(?:,| and| &)+ tolerance)?(?: (?:of|for) .{3,60})?"
    r"|(?:respect and )?tolerance (?:of|for) (?:those|people|others|different|all)\b.{0,60}"
)


def is_value_word(text: str) -> bool:
    """Whether these words name a value as people usually do: "Honesty", "mutual respect", "high expectations".

    >>> is_value_word("Social responsibility")
    True
    """
    if is_british_value(text):
        return True
    parts = regex(r"[\w'-]+").findall(flat(text))
    if not parts or len(parts) > 4:
        return False
    return "-".join(parts) in words().values or parts[-1] in words().values or parts[0] in words().values


def word_list(text: str, least: int = 2) -> tuple[str, ...]:
    """The parts of a line that is nothing but a list of values: "RESPECT / AMBITION / COURAGE"; empty if it is not.

    `least` is the fewest parts that make a list of words joined by commas and "and". Two words with a dash between
    them are a value and its gloss.
    """
    if is_british_value(text):
        return ()  # "Mutual respect and tolerance" is one.
    alone = text.split()
    if len(alone) >= 3 and all(word[0].isupper() and is_value_word(word) for word in alone):
        return tuple(alone)
    if alone[:1] == ["We"] or _DOCUMENT.search(text):
        return ()
    for pattern, fewest in (
        (r"\s{2,}", 3),
        (r"\s*[/|•·●]\s*", 2),
        (r"\s*;\s*", 3),
        (r"\s+[–—:-]\s+", 3),
        (_JOINED, least),
        (r"\.\s+", 3),
    ):
        parts = [part.strip(" .;,") for part in regex(pattern).split(text.strip(" .;,"))]
        if not fewest <= len(parts) <= _MOST_VALUES or not all(0 < len(part.split()) <= 3 for part in parts):
            continue
        if sum(is_value_word(part) for part in parts) * 3 >= len(parts) * 2:
            return tuple(parts)
    return ()


_DOCUMENT = lazily(
    r"\b(?:polic(?:y|ies)|procedures?|act|strategy|plan|statement|handbook|scheme|code|report|objectives)(?: \d{4})?$",
    re.I,
)
"""How the name of a document ends that is made up of values' words: "Equality, diversity and inclusion policy"."""


def plain_list(text: str) -> tuple[str, ...]:
    """The parts of a line that is a list of a few short words each, known as values or not: "Candour, craft, care".

    Only for lines that are said to be values: by their heading, or by "Our values:" before them.
    """
    if regex(r"[:–—]|\s-\s|^(?:we|our schools|the trust|they)\s", re.I).search(text):
        return ()
    alone = text.split()
    if 3 <= len(alone) <= 8 and all(word[0].isupper() for word in alone) and text[-1].isalpha() and not text.isupper():
        return tuple(alone)
    for pattern, fewest in ((r"\s*[/|•·●;]\s*", 2), (_JOINED, 3), (r"\.\s+", 3)):
        parts = [part.strip(" .;,") for part in regex(pattern).split(text.strip(" .;,"))]
        longest = [3] * (len(parts) - 1) + [6 if pattern is _JOINED else 3]
        if any(regex(r"an? ", re.I).match(part) for part in parts):
            return ()  # "A university, a workplace and a theatre" are things, not values.
        short = all(0 < len(part.split()) <= most for part, most in zip(parts, longest, strict=True))
        if fewest <= len(parts) <= _MOST_VALUES and short:
            return tuple(parts) if not any(is_sentence(part) for part in parts) else ()
    return ()


_JOINED = r"\s*,\s*(?:and\s+|&\s+)?|\s+(?:and|&)\s+"
