"""What can be told of words without knowing where they stood: sentences, quotations, lists of values, grounds."""

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from policygen.intake.compiled import lazily, regex
from policygen.intake.names import MANY_LINES, flat
from policygen.intake.rules import noise, words
from policygen.intake.rules import sentences as rules

_OPEN = "\"“‘'«"
_CLOSE = "\"”’'»"
_END = lazily(rf"[.!?…]+[{_CLOSE})\]]*(?=\s+[{_OPEN}(\[]*[A-Z0-9À-Þ])")


def split(text: str) -> list[tuple[int, str]]:
    """The sentences of a paragraph, each with the offset at which it starts.

    A full stop ends no sentence after an abbreviation, an initial or a number in a list.
    """
    found, start = [], 0
    for end in _END.finditer(text):
        last = regex(r"[\s(]").split(text[start : end.start()])[-1].strip(_OPEN)
        stop = end[0].startswith(".")
        initial = stop and len(last) == 1 and last.isupper() and last != "I"
        # "No. 4" is a number, "No. We do not" an answer.
        number = last.casefold() in ("no", "nos") and not text[end.end() :].lstrip()[:1].isdigit()
        if stop and (initial or (last.casefold() in words().abbreviations and not number)):
            continue
        if _inside_quotes(text[start : end.end()]):
            continue
        found.append((start, text[start : end.end()].strip()))
        start = end.end() + len(text[end.end() :]) - len(text[end.end() :].lstrip())
    return [*found, (start, text[start:].strip())] if text[start:].strip() else found


def _inside_quotes(text: str) -> bool:
    """Whether a quotation that the text opened is still open: its sentences belong together.

    One that is open for long was never closed.
    """
    return len(text) < 800 and _open(text)


def _open(text: str) -> bool:
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def is_sentence(text: str) -> bool:
    """Whether a line says something, having a finite verb, and is not just a label."""
    found = regex(r"[\w'’-]+").findall(text.casefold())
    if found[:1] in (["we"], ["they"]) and len(found) >= _LEAST_SAID and found[1] not in _ASK:
        return True  # "We hold the environment in trust": what follows such a subject is its verb.
    return any(word in words().finite and not _is_noun(word, before) for before, word in pairwise(found))


_LEAST_SAID = 3
_ASK = frozenset({"ask", "expect", "want", "need", "invite", "encourage"})
"""Verbs after which a heading only names those of whom its list asks something: "We ask our pupils"."""
_MODALS = frozenset({"can", "must", "will"})
_BEFORE_MODALS = frozenset({"a", "an", "the", "good", "free", "own", "their", "ill", "no"})


def _is_noun(word: str, before: str) -> bool:
    """Whether a word that can be a verb is a noun after the word before it: "our values", "good will"."""
    return word in words().also_nouns and before in (_BEFORE_MODALS if word in _MODALS else words().before_nouns)


# ── lists of words ───────────────────────────────────────────────────────────────────────────────────


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
    listed = rules().list_end.split(rest, maxsplit=1)[0].strip(" ,.'\"‘’“”")
    last = _LAST_OF_ALL.search(listed)
    told = [*_PARTS.split(listed[: last.start()]), listed[last.end() :]] if last else _PARTS.split(listed)
    parts = [part.strip(" '\"‘’“”") for part in told]
    british = _LAST_BRITISH.search(listed) if "rule of law" in listed.casefold() else None
    if british:
        parts = [*_PARTS.split(listed[: british.start()].rstrip(" ,")), british[1].strip()]
    longest_last = _LONGEST_BRITISH if british else 6 if plainly else 5 if last else 3
    longest = [4 if part.startswith("the ") else 3 for part in parts[:-1]] + [longest_last]
    if not 2 <= len(parts) <= _MOST_VALUES:
        return ()
    if not all(1 <= len(part.split()) <= most for part, most in zip(parts, longest, strict=True)):
        return ()
    if plainly and len(parts) >= 3 and not is_sentence(listed):
        return tuple(parts)
    known = sum(is_value_word(part) for part in parts)
    return tuple(parts) if known * 2 >= len(parts) else ()


_LAST_BRITISH = lazily(r"(?:,| and| &)\s+(?:and\s+)?(mutual respect\b.*\b(?:for|of|between)\b.*)", re.I)
_LONGEST_BRITISH = 12
"""The last of the British values: "mutual respect and tolerance of those with different faiths and beliefs"."""


def _qualifier(text: str, found: re.Match[str]) -> str | None:
    start, end = found.span("qualifier")
    word = text[start:end] if start >= 0 else ""
    return word if word and flat(word) not in rules().unqualified else None


def is_value_word(text: str) -> bool:
    """Whether these words name a value as people usually do: "Honesty", "mutual respect", "high expectations".

    >>> is_value_word("Social responsibility")
    True
    """
    parts = regex(r"[\w'-]+").findall(flat(text))
    if not parts or len(parts) > 4:
        return False
    return "-".join(parts) in words().values or parts[-1] in words().values or parts[0] in words().values


def word_list(text: str, least: int = 2) -> tuple[str, ...]:
    """The parts of a line that is nothing but a list of values: "RESPECT / AMBITION / COURAGE"; empty if it is not.

    `least` is the fewest parts that make a list of words joined by commas and "and". Two words with a dash between
    them are a value and its gloss.
    """
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


_LONGEST_MOTTO, _LONGEST_PART = 9, 4


def motto_shaped(text: str) -> bool:
    """Whether a few words are set as mottos are: two to four short phrases, parted by commas: "Learn, laugh, grow".

    Phrases that begin alike may have any words: "A place to learn, a place to belong".
    """
    parts = regex(r",\s+").split(text.rstrip(".!"))
    short = all(1 <= len(part.split()) <= _LONGEST_PART for part in parts) and len(text.split()) <= _LONGEST_MOTTO
    small = text[:1].isupper() and all(part[:1].islower() for part in parts[1:])
    plain = not regex(r"[\d:;@|/()?]|\b(?:and|or|the|our|we|i|to)\b", re.I).search(text)
    echoed = len({part.casefold().split()[0] for part in parts if part}) == 1 and all(" " in part for part in parts)
    return 2 <= len(parts) <= 4 and short and small and (plain or echoed) and len(text.split()) >= 3


_WITH_ITS_MEANING = lazily(r"(?P<said>[^()]+?)(?:\s*\((?P<inside>[^()]+)\)|(?:\s[–—=-]|:)\s(?P<after>.+))\.?")
_MAY_BE_LATIN = lazily(r"\w*(?:us|um|is|ae|[aei]m|[aeo]s|[aei]t|ur|[aeu]nt|[ae]ns|que|or|[aeio])")
_IS_LATIN = lazily(r"\w+(?:us|um|ae|[mt]ur|ibus|[aeiu]nt|que|tis|itas|et)(?<!ment)(?<!ent)")
_ONLY_LATIN = lazily(r"\w+(?:[aei]mus|[aei]?mur|tur|ibus|[ao]rum)")
"""How words of Latin may end, how hardly others do, and how no others do."""


_IN_BOTH = frozenset({"in", "a", "me", "sine", "pro", "per", "ad"})
"""Words of both languages."""


def latin_motto(text: str) -> bool:
    """Whether a line is a motto in Latin, alone or with what it means: "Lucem Sequimur (We Follow the Light)"."""
    found = _WITH_ITS_MEANING.fullmatch(text)
    said = regex(r"[^\W\d_]+").findall((found["said"] if found else text).casefold())
    known = words().latin
    if not 2 <= len(said) <= _LONGEST_MOTTO or (words().english - _IN_BOTH) & set(said):
        return False
    latin = sum(word in known or _MAY_BE_LATIN.fullmatch(word) is not None for word in said)
    surely = sum((word in known and len(word) > 2) or _IS_LATIN.fullmatch(word) is not None for word in said)
    if found is None:
        only = any(word in known or _ONLY_LATIN.fullmatch(word) for word in said)
        return only and latin == len(said) and surely * 2 >= latin
    meaning = set(flat(found["inside"] or found["after"]).split())
    told = bool(words().english & meaning) or known >= set(said) or latin == len(said)
    return surely > 0 and latin * 3 >= len(said) * 2 and told


_JOINED = r"\s*,\s*(?:and\s+|&\s+)?|\s+(?:and|&)\s+"


# ── grounds, conditions, what a sentence leans on ────────────────────────────────────────────────────


_AFTER_GROUNDS = lazily(r"[.;:(]| and (?:will|we|our|to)\b| so that\b| in which\b|,? (?:but|which|who)\b")
_BETWEEN_GROUNDS = lazily(r"\s*,\s*(?:and |or )?|\s+(?:or|and)\s+")


def grounds(text: str) -> tuple[str, ...]:
    """The grounds that a sentence lists ("on the grounds of faith, sex …"), without an open end ("any other …")."""
    low = flat(text)
    for rule in rules().grounds:
        found = rule.pattern.search(low) if rule.fits(low) else None
        if not found:
            continue
        listed = _AFTER_GROUNDS.split(text[found.end() :], maxsplit=1)[0]
        # A "\0" keeps the words of one ground together while the list is parted.
        whole = rules().paired_grounds.sub(lambda pair: pair[0].replace(" ", "\0"), listed)
        parts = [part.replace("\0", " ").strip() for part in _BETWEEN_GROUNDS.split(whole) if part.strip()]
        closed = tuple(part for part in parts if not any(r.fits(flat(part)) for r in rules().open_ends))
        if len(closed) >= rule.least and all(len(part.split()) <= 6 for part in closed):
            return closed
    return ()


def condition(text: str) -> str | None:
    """The clause at the start of a sentence that says when the rest holds: "Where barriers exist"."""
    return _first(text, "conditions")


def manner(text: str) -> str | None:
    """The phrase between commas that says in what manner: "in an age appropriate way"."""
    return _first(text, "manners")


def leans(text: str) -> bool:
    """Whether a sentence cannot stand without the one before it: "In this way …"."""
    low = flat(text)
    return any(rule.fits(low) for rule in rules().leans)


def _first(text: str, table: str) -> str | None:
    low = flat(text)
    for rule in getattr(rules(), table):
        if rule.fits(low) and (found := rule.pattern.search(low)):
            return text[slice(*found.span(1))]
    return None


# ── quotations ───────────────────────────────────────────────────────────────────────────────────────


class Quotation(NamedTuple):
    """Words in quotation marks, and who said them, where that stands beside them."""

    text: str
    attribution: str | None = None


_LONGEST_QUOTATION = 1_500
_QUOTED = lazily(
    r"\s*(?:“(?P<curly>[^“”]+)”|\"(?P<straight>[^\"]+)\"|[‘'](?P<single>[^\n]+?)[’'](?!\w))(?P<rest>.*)", re.S
)
_SAID_BEFORE = lazily(
    r"(?:As|In the words of) (?P<name>[A-Z][\w.'’ -]{2,40}?)(?:, [^,“\"]{3,50},)?"
    r"(?: (?:once |often |always )?(?:said|wrote|says|used to say|put it|reminds us|told us))?"
    r"\s*[,:]\s*[“\"‘'](?P<words>[^“”\"]{8,}?)[”\"’']\.?"
)
"""Words that are led to by who said them: "As Aristotle said, …"."""
_SAID_AFTER = lazily(
    r"[“\"‘'](?P<words>[^“”\"]{8,}?),?[”\"’'],? (?:once )?(?:said|wrote|says) (?P<name>[A-Z][\w.'’ -]{2,40}?)\.?"
)
"""Words that who said them stands after, in the same sentence."""
_NUMBERS = r"\s*\d{1,3}(?:\s*(?:[:.,v]|verses?)\s*\d{1,3})?(?:\s*[-–]\s*\d{1,3})?(?:\s*\([^)]*\))?"
_CAPITALISED = lazily(r"[A-ZÀ-Þ][\w.'’-]*|\d[\d:–-]*|[\[(].*[\])]")


@cache
def _reference() -> str:
    """A reference to the Bible: "1 Corinthians 13:4-7", "cf. Matthew 5 v 16", "Psalm 23 (NIV)"."""
    return rf"(?:[1-3] ?|First |Second |cf\.? |St\.? )?(?:{rules().books}){_NUMBERS}"


@cache
def _scripture() -> re.Pattern[str]:
    """Words with a reference after them."""
    return re.compile(rf"(?P<text>.{{10,}}?)[\s,;–—-]*[(\[]?(?P<reference>{_reference()})[)\]]?\.?\s*")


@cache
def _reference_only() -> re.Pattern[str]:
    return re.compile(rf"[\s(\[–—-]*(?P<reference>{_reference()})[)\]]?\.?\s*")


@lru_cache(MANY_LINES)
def quotation(text: str) -> Quotation | None:
    """The quotation that a line is, if it is one: words in quotation marks, with a name after them or nothing.

    The name may stand after spaces (also ones that do not break), a dash, a comma or in brackets. Scripture may
    stand without quotation marks if its reference follows: "I have come that they may have life. John 10:10".
    """
    if len(text) > _LONGEST_QUOTATION:
        return None
    if any(map(text.__contains__, _MARKS)) and (quoted := _in_marks(text)):
        return quoted
    scripture = _scripture().fullmatch(text) if _may_end_in_a_reference(text) else None
    if scripture and not text.startswith(("Our ", "We ", "The trust", "As ")):
        return Quotation(scripture["text"].strip(" “”\"‘’'"), scripture["reference"])
    return None


_MARKS = "“\"‘'"
"""One of these stands before all that is quoted, and most lines have none."""


_LONGEST_SOURCE = 12


def _after_a_dash(rest: str) -> str | None:
    """Who or what is quoted, where a dash or brackets after the words part it: "– The Sample Song, verse two"."""
    found = regex(
        r"[–—-]\s*(?:attributed to |from )?(?P<after>[A-Z].*?)\.?|\((?:attributed to |from )?(?P<inside>[^()]+)\)\.?"
    ).fullmatch(rest)
    said = (found["after"] or found["inside"]).strip() if found else ""
    return said if said and len(said.split()) <= _LONGEST_SOURCE and not is_sentence(said) else None


def _in_marks(text: str) -> Quotation | None:
    """The quotation that a line is by its quotation marks."""
    told = _SAID_BEFORE.fullmatch(text) or _SAID_AFTER.fullmatch(text)
    if told and (by := attribution(told["name"])):
        return Quotation(told["words"].strip(" ,"), by)
    found = _QUOTED.fullmatch(text)
    if found is None:
        return None
    words_said = found["curly"] or found["straight"] or found["single"] or ""
    rest = found["rest"].strip()
    by = attribution(rest) or (rest if rest and says_who(rest) else None) or _after_a_dash(rest)
    return Quotation(words_said.strip(), by) if words_said.strip() and (by or not rest.strip(" .,")) else None


def said_by(text: str) -> Quotation | None:
    """The quotation in a line that is set as one: its words, a dash, and who said them."""
    found = regex(r"(?P<words>.+[.!?…])\s*[–—~-]+\s*(?P<name>\S.*)", re.S).fullmatch(text)
    by = attribution(found["name"]) if found else None
    return Quotation(found["words"].strip(), by) if found and by else None


def says_who(text: str) -> bool:
    """Whether these words tell that somebody praised the trust, and not who is quoted: "Pupil, Year 5"."""
    return any(rule.says == TESTIMONY and rule.fits(" ".join(text.split())) for rule in noise())


def praises(quoted: "Quotation") -> bool:
    """Whether quoted words are what somebody says of the trust, and not words that the trust has chosen."""
    if quoted.attribution and says_who(quoted.attribution):
        return True
    held = [rule for rule in rules().praise if not (rule.lone and quoted.attribution)]
    return any(rule.fits(flat(quoted.text)) for rule in held)


TESTIMONY = "what others say of the trust"
_SAYING = lazily(r" (?:saying|proverb|hymn|prayer|song|rhyme|blessing|tradition|poem)(?: (?:of|on|in|from) .{2,40})?$")
_ROLE = lazily(r"(?P<name>[^,]+),\s(?P<role>[a-z][^,.]{2,70})")


def attribution(text: str) -> str | None:
    """Who said something, from the words beside a quotation: 1 to 8 words, capitalised but for particles."""
    name = text.strip(" \t\u00a0–—-~,.()[]").strip()
    if _has_figure(text) and (reference := _reference_only().fullmatch(text)):
        return reference["reference"].strip()
    role = _ROLE.fullmatch(name)
    parts = _SAYING.sub("", role["name"] if role else name).replace(",", " ").split()
    if role and len(parts) < 2:
        return None
    if not 1 <= len(parts) <= 8:
        return None
    named = sum(bool(_CAPITALISED.fullmatch(part)) for part in parts)
    particles = sum(part.casefold() in words().name_particles for part in parts)
    if _A_POST.fullmatch(name) or (_DATED.fullmatch(name) and not is_sentence(name)):
        return name
    return name if _CAPITALISED.match(parts[0]) and named + particles == len(parts) else None


_A_POST = lazily(
    r"(?:Our|The) (?:first |founding |former |last )?(?:\w+ )?"
    r"(?:headteacher|head|headmistress|headmaster|founder|foundress|patron|bishop)"
)
_DATED = lazily(r"[A-Z][\w'’ -]{3,60}, (?:1[5-9]|20)\d\d")
"""Who said something, by a post or by the book and its year: "Our founding headteacher", "School log book, 1911"."""


def is_reference(text: str) -> bool:
    """Whether words are nothing but a reference to the Bible: "Hebrews 13:1"."""
    return _has_figure(text) and _reference_only().fullmatch(text) is not None


def _has_figure(text: str) -> bool:
    """Whether there is a figure in a text: every reference has one, and the names of all books take long to try."""
    return any(map(str.isdigit, text))


def _may_end_in_a_reference(text: str) -> bool:
    """Whether a text ends in a figure or a bracket, but for a full stop."""
    last = text.rstrip().removesuffix(".")[-1:]
    return last.isdigit() or last in (")", "]")


def disputed(quoted: Quotation) -> bool:
    """Whether the quotation is one that its usual author cannot be shown to have said."""
    text, by = flat(quoted.text), flat(quoted.attribution or "")
    return any(r.fits(text) and r.author and r.author.search(by) for r in rules().disputed)


# ── labels ───────────────────────────────────────────────────────────────────────────────────────────


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


_OWN_SUBJECT = lazily(r"(?:We|Our|The|All|Every|Each|Everyone|It|They|This)\b")


def has_own_subject(text: str) -> bool:
    """Whether a line begins as a sentence of its own does: "We …", "Every …"."""
    return _OWN_SUBJECT.match(text) is not None


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
    return (
        not regex(r"(?:we|our|the|it|they|this|to) ").match(flat(text)) or _RULE_NAME.fullmatch(flat(text)) is not None
    )


_RULE_NAME = lazily(r"the (?:[\w'-]+ ){1,2}(?:principle|rule|test|promise|habit|habits)")
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
