"""What a trust is called in its own document: its name, its abbreviation, and the other words it uses for itself."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from policygen.intake.compiled import lazily, regex
from policygen.intake.rules import names as rules

MANY_LINES = 2**14
"""So many lines are kept in mind with what was told of their words: those of one document are asked after again and
again, what stands above and below them in turn."""

_STRAIGHT = str.maketrans("‘’‚‛′“”„‟″‐‑–—−\u00a0", "'''''\"\"\"\"\"----- ")
_DEFINED = lazily(r"\s*[\(\[](?:[‘'“\"]|the |hereafter |or |known as |also )*([A-Z][A-Za-z]{1,7})[’'”\"]*[\)\]]")


def flat(text: str) -> str:
    """The text in small letters with straight quotes and plain hyphens: as long as it was, letter for letter."""
    if text.isascii():
        return text.lower()
    straight = text.translate(_STRAIGHT)
    low = straight.lower()
    # A few letters, like the Turkish İ, become two; only then is the slow way needed.
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in straight)


@dataclass(frozen=True)
class Names:
    """The trust's name and abbreviation, as far as the document says them, and whether it explains the abbreviation."""

    name: str | None = None
    short: str | None = None
    explained: bool = False

    @property
    def brief(self) -> str | None:
        """The name's own words: "Harbour Lights" of a Harbour Lights Learning Trust; None if there are no others."""
        own = rules().usual_end.sub("", self.name or "").strip()
        return own if own and own != self.name and len(own) > 3 else None

    @cached_property
    def called(self) -> tuple[str, ...]:
        """The name and the abbreviation as they stand in flat text."""
        return tuple(flat(n).removeprefix("the ") for n in (self.name, self.short) if n)

    @cached_property
    def own_words(self) -> re.Pattern[str] | None:
        """The name and the abbreviation, with what may stand around them in flat text."""
        own = [re.escape(n) for n in self.called]
        if not own:
            return None
        return re.compile(rf"\b(?:the )?(?:{'|'.join(own)})(?:\s*\((?:{own[-1]})\))?(?!\w)")

    def plain(self, text: str) -> str:
        """The text as the rules see it: small letters, straight quotes, single spaces, the trust called "the trust".

        >>> Names("Anytown Learning Trust", "ALT").plain("ALT schools will")
        'the trust schools will'
        """
        return _plain(self, text)

    @cached_property
    def own_words_as_subject(self) -> re.Pattern[str] | None:
        """The name's own words where they can only mean the trust: as a subject, or before "schools"."""
        return (
            re.compile(rf"^(?:the )?{re.escape(flat(self.brief))}(?= (?:{rules().subjects})\b)") if self.brief else None
        )


@lru_cache(MANY_LINES)
def _plain(names: Names, text: str) -> str:
    low = " ".join(flat(text).split())
    if names.own_words and any(map(low.__contains__, names.called)):
        low = names.own_words.sub("the trust", low)
    return names.own_words_as_subject.sub("the trust", low) if names.own_words_as_subject else low


def find_names(title: Sequence[str], body: Sequence[str]) -> Names:
    """The trust's name and abbreviation, from the headings and the text of its document.

    The name is the capitalised words before "Trust", "Federation" and the like that the document has most often,
    those in headings first. The abbreviation is the one explained in brackets, else letters that the document uses
    and that are the name's initials, else letters that it uses as a subject ("KET will").
    """
    texts = _weighted(title, body)
    name = _likeliest(rules().name, texts) or _likeliest(rules().otherwise, texts)
    return _with_short(_with_article(name, [text for _, text in texts]), [*title, *body])


def find_school(title: Sequence[str], body: Sequence[str]) -> str | None:
    """The school that speaks in a document that names no trust; None if none does, or several.

    A heading names it, or the text does twice as often as any other; names in headings count three times.
    """
    counted = _counted(rules().own_school, _weighted(title, body))
    first, second = (*counted.most_common(2), None, None)[:2]
    if first is None or first[1] < _SPEAKS or (second is not None and second[1] * 2 > first[1]):
        return None
    return first[0]


_SPEAKS = 2


def _weighted(title: Sequence[str], body: Sequence[str]) -> list[tuple[int, str]]:
    """The texts of a document, those of its headings with three times the weight."""
    return [(3, text) for text in title] + [(1, text) for text in body]


def _likeliest(pattern: re.Pattern[str], texts: Sequence[tuple[int, str]]) -> str | None:
    """What the texts call the trust most often, each name counted with the weight of its text."""
    counted = _counted(pattern, texts)
    return max(counted, key=lambda n: (counted[n], len(n)), default=None)


def _counted(pattern: re.Pattern[str], texts: Sequence[tuple[int, str]]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for weight, text in texts:
        for found in pattern.finditer(_title_case(text.replace("\u00a0", " "))):
            if name := _trimmed(found[0]):
                counted[name] += weight
    return counted


def _with_article(name: str | None, texts: Sequence[str]) -> str | None:
    """The name with "The" where that is a part of it: written with a capital where no sentence begins."""
    if name is None:
        return None
    before = (text[max(at - len(", the "), 0) : at] for text in texts for at in _standing(name, text))
    inside = Counter(found[1] for found in map(regex(r"[a-z,;] ([Tt]he) ").fullmatch, before) if found)
    return f"The {name}" if inside["The"] > inside["the"] else name


def _standing(name: str, text: str) -> Iterator[int]:
    """Where the name stands in a text as a whole."""
    at = text.find(name)
    while at >= 0:
        if not text[at + len(name) : at + len(name) + 1].isalnum():
            yield at
        at = text.find(name, at + 1)


def names_a_school(text: str) -> bool:
    """Whether a line is only the name of a school: "Sandgrove Infants"."""
    return rules().school.fullmatch(text.strip(" .;,")) is not None


def _title_case(text: str) -> str:
    """A line in capitals as people write a name; any other line as it is."""
    if not text.isupper():
        return text
    return " ".join(word.lower() if word.casefold() in rules().small else word.capitalize() for word in text.split())


_POST = lazily(
    r"^.*\b(?:Chief Executive(?: Officer)?|CEO|Chair(?: of \w+)?|Head ?[Tt]eacher|Head|Principal|Clerk|Director"
    r"|Office|Secretary|Manager), "
)
"""Who signs for a trust, before its name."""


_LED_IN = lazily(
    r"^(?:(?:\S+ ){0,3}?[Pp]art of(?: [Tt]he)?|[A-Z][a-z]+ing(?: (?:to|with|for|at|in))? [Tt]he"
    r"|[A-Z][a-z]+ing (?:to|with|for|at|in)) (?=\S+ \S)"
)
"""What leads to a name in a heading: "Part of the Anytown Schools Trust", "Joining the Anytown Schools Trust"."""


def _trimmed(found: str) -> str | None:
    """The name without the words that only led into it; None if nothing of its own is left."""
    parts = rules().title.sub("", _POST.sub("", _LED_IN.sub("", found))).split()
    while parts and regex(r"[’']s$|,$").sub("", parts[0].casefold()) in rules().openers:
        parts.pop(0)
    name = " ".join(parts)
    return None if len(parts) < 2 or rules().generic.fullmatch(name) else name


_SUBJECT_LETTERS = lazily(r"\b([A-Z]{2,6})(?= (?:schools|academies|will|is committed|believes|aims)\b)")


def _with_short(name: str | None, texts: Sequence[str]) -> Names:
    text = "\n".join(texts)
    if name:
        for at in _standing(name, text):
            if defined := _DEFINED.match(text, at + len(name)):
                return Names(name, defined[1], explained=True)
        every = frozenset(regex(r"\w+").findall(text))
        for letters in _initials(name):
            if letters in every:
                return Names(name, letters)
    subjects = Counter(_SUBJECT_LETTERS.findall(text))
    used = [s for s, times in subjects.items() if (times > 1 or name is None) and s not in rules().common_letters]
    return Names(name, max(used, key=lambda letters: subjects[letters], default=None))


def _initials(name: str) -> list[str]:
    """The name's initials with and without its small words: KET; SSJT and SoSJT are not guessed at."""
    words = name.replace("-", " ").split()
    large = "".join(w[0] for w in words if w.casefold() not in rules().small)
    whole = "".join(w[0].upper() for w in words)
    return [letters for letters in dict.fromkeys((large, whole)) if len(letters) >= 2]


# ── other words for the trust and its schools ────────────────────────────────────────────────────────

_SCHOOLS = r"(?:(?:[Ff]ree )?[Ss]chools|[Aa]cademies)"
_IN_SCHOOLS = ("chools", "cademies")


def find_aliases(names: Names, texts: Sequence[str]) -> tuple[str, ...]:
    """The other words by which the document calls the trust and its schools, each as first written, in order."""
    own = "|".join(re.escape(n.replace("’", "'")) for n in (names.name, names.short) if n)
    trust = rf"(?:the |our |[Tt]he )?(?:{own}|[Tt]rust)" if own else r"(?:the |our )?[Tt]rust"
    patterns: dict[re.Pattern[str], tuple[str, ...]] = {
        regex(r"\b[Tt]he Trust\b(?! [Bb]oard)"): ("Trust",),
        regex(r"\bWe\b"): ("We",),
        regex(rf"\b(?:[Ii]ts|[Oo]ur) (?:\w+ )?{_SCHOOLS}\b"): _IN_SCHOOLS,
    }
    if own:
        patterns[re.compile(rf"\b(?:{own}) {_SCHOOLS}\b")] = _IN_SCHOOLS
    of_schools = rf"\b(?:[Aa]ll )?(?:[Tt]he )?{_SCHOOLS}(?: and {_SCHOOLS})? (?:within|in|of) {trust}\b"
    patterns[re.compile(of_schools)] = _IN_SCHOOLS
    first: dict[str, str] = {}
    for text in (text.replace("’", "'") for text in texts):
        # Most lines have none of the words without which a pattern need not be tried.
        tried = (one for one, needed in patterns.items() if any(map(text.__contains__, needed)))
        for _, words in sorted((found.start(), found[0]) for one in tried for found in one.finditer(text)):
            first.setdefault(words.casefold(), words)
    return tuple(first.values())
