"""How old a reader has to be to read a text with ease: the grade of Flesch and Kincaid, and five years.

The grade is 0.39 × words a sentence + 11.8 × syllables a word − 15.59 (Kincaid and others, “Derivation of New
Readability Formulas”, Naval Technical Training Command, 1975). Syllables are counted from the spelling: libraries that
look them up bring large word lists, and those that hyphenate leave out every place where no line may end.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from policygen.errors import Finding, Place
from policygen.word.seen import ANYTHING, Paragraph, Seen

FOR_FAMILIES: Final = 13
FOR_STAFF: Final = 16
"""The reading age that documents may have at most."""

ENOUGH: Final = 100
"""A text of fewer words says nothing about how it reads."""


@dataclass(frozen=True)
class Reading:
    """What a document is read for: `audience` says who is to read it, as the catalogue does, and `quoted` are the texts
    that it quotes, which are not its own to make plainer.
    """

    audience: str | None = None
    quoted: tuple[str, ...] = ()

    @property
    def limit(self) -> int:
        """The reading age that the document may have: that for families where they are among its readers."""
        return FOR_FAMILIES if self.audience and _FAMILIES.search(self.audience) else FOR_STAFF


_FAMILIES: Final = re.compile(
    r"\b(?:famil|parent|carer|pupil|student|child|young|visit|public|neighbour|communit|people and"
    r"|everyone who learns)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Sentence:
    """One sentence, or an item that stands by itself: where it is, how many words and syllables it has."""

    place: Place
    text: str
    words: int
    syllables: int

    @property
    def grade(self) -> float:
        """How hard it is by itself."""
        return _grade(self.words, 1, self.syllables)


def reading_findings(seen: Seen, reading: Reading) -> Iterator[Finding]:
    """A document that is too hard to read for those whom it is for."""
    sentences = list(sentences_of(seen, reading.quoted))
    age = reading_age(sentences)
    limit = reading.limit
    if age is not None and age > limit:
        whose = "documents for families" if limit == FOR_FAMILIES else "documents"
        message = f"reading it takes the skill of somebody of {age:g}, and {whose} should be for {limit} at most."
        hardest = sorted(sentences, key=lambda sentence: -sentence.grade)[:3]
        said = "; ".join(f"‘{_first_words(one.text)}’ (paragraph {one.place.paragraph})" for one in hardest)
        hint = f"Make sentences shorter and words plainer, the hardest first: {said}."
        yield Finding(Place(seen.file), message, hint, severity="warning")


def reading_age(sentences: Iterable[Sentence]) -> float | None:
    """The reading age of a text, to a tenth of a year; None for one that is too short to tell."""
    counted = list(sentences)
    words = sum(sentence.words for sentence in counted)
    if words < ENOUGH:
        return None
    return round(_grade(words, len(counted), sum(sentence.syllables for sentence in counted)) + 5, 1)


def _grade(words: int, sentences: int, syllables: int) -> float:
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


def _first_words(text: str) -> str:
    words = text.replace(ANYTHING, "…").split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")


# ── sentences ────────────────────────────────────────────────────────────────────────────────────────


def sentences_of(seen: Seen, quoted: Iterable[str] = ()) -> Iterator[Sentence]:
    """The sentences of a document’s running text: without headings, contents, labels, and what it quotes.

    `quoted` are texts that it quotes without saying so by marks or by a style. A tag that prints counts as one word of
    two syllables.
    """
    others = sorted({" ".join(text.split()) for text in quoted if len(text) >= _LONG_QUOTATION}, key=len, reverse=True)
    for paragraph in seen.paragraphs:
        if paragraph.story == "body" and _is_running(paragraph):
            text = _without(paragraph.wording, others)
            for sentence in _END.split(_ABBREVIATED.sub(lambda found: found[0].replace(".", ""), text)):
                words = _WORD.findall(sentence)
                if len(words) >= _LEAST:
                    yield Sentence(paragraph.place, sentence.strip(), len(words), sum(map(syllables, words)))


def _without(text: str, quoted: Iterable[str]) -> str:
    """The text without addresses and quotations."""
    for words in quoted:
        text = text.replace(words, " ")
    return _QUOTED.sub(" ", _ADDRESS.sub(" ", text))


def _is_running(paragraph: Paragraph) -> bool:
    return paragraph.level is None and not paragraph.generated and not _NOT_RUNNING.search(paragraph.style)


_LEAST: Final = 3
_LONG_QUOTATION: Final = 20
_NOT_RUNNING: Final = re.compile(r"quot|^value|title|^cover (?!note)|heading", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+", re.IGNORECASE)
_QUOTED: Final = re.compile(r"“[^”]{20,}”|‘[^‘]{20,}?’(?=[\s.,;:)]|$)")
_ABBREVIATED: Final = re.compile(r"\b(?:e\.g\.|i\.e\.|etc\.(?=\s[a-z])|[MD]rs?\.|No\.|p\.|\d+\.\d+)")
_END: Final = re.compile(r"(?<=[.!?])[”’)]*\s+|\n")
_WORD: Final = re.compile(rf"[^\W\d_]+(?:[’'-][^\W\d_]+)*|{ANYTHING}")


# ── syllables ────────────────────────────────────────────────────────────────────────────────────────


@lru_cache(maxsize=8192)
def syllables(word: str) -> int:
    """How many syllables an English word has, by its spelling.

    >>> [syllables(word) for word in ("school", "pupil", "safeguarding", "responsibility", "well-being")]
    [1, 2, 3, 6, 3]
    """
    if word == ANYTHING:
        return 2
    return max(1, sum(map(_of_part, re.findall(r"[^\W\d_]+", _SHORTENED.sub("", word.casefold())))))


_SHORTENED: Final = re.compile(r"[’'](?:s|t|d|m|re|ve|ll)\b")


def _of_part(word: str) -> int:
    known = _KNOWN.get(word) or (None if word.endswith(("ces", "ges", "ses")) else _KNOWN.get(word.removesuffix("s")))
    if known is not None:
        return known
    said = _SILENT_WITHIN.sub("", word)
    stem = _SILENT_END.sub("", said)
    heard = 1 if _HEARD_END.search(stem) and (stem != said or stem.endswith("m")) else 0
    return max(1, len(_VOWELS.findall(stem)) + len(_APART.findall(stem)) + heard)


_VOWELS: Final = re.compile(r"[aeiouy]+")
_SILENT_END: Final = re.compile(r"(?<=[^aeiouy])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyszxcg])(?<![cs]h)es$")
"""An e at the end that nobody says: make, helped, rules; but needed, wishes, changes."""
_SILENT_WITHIN: Final = re.compile(
    r"(?<=[^aeiouyl])e(?=ment)|(?<=[^aeiouy])e(?=(?:ly|ful|fully|less|ness)$)"
    r"|(?:(?<=^saf)|(?<=^hom)|(?<=^som)|(?<=^car)|(?<=^lif)|(?<=^tim)|(?<=^not)|(?<=^whol)|(?<=^plac))e(?=[^aeiouyrd]\w{2})"
)
"""An e within that nobody says: statement, useful, safeguarding."""
_HEARD_END: Final = re.compile(r"[^aeiouylr]l$|[^aeiouyr]r$|(?:th|s)m$")
"""A syllable without a vowel of its own, once the silent e is gone: table, centre; rhythm, racism."""
_APART: Final = re.compile(
    r"(?<![tcsgx])i(?=a(?!ge))|i(?=at(?:e|ion|ive))|(?<![tcsgxln])i(?=o(?!ur))|(?<![tc])i(?=e(?:n[tc]|t))"
    r"|(?<![qg])u(?=[ao]|e[nl])|(?<=[aeouy])(?=ing)|(?<!p)e(?=o(?!p|us))|(?<=cr)e(?=a(?![smkd]))|o(?=e[mt])"
)
"""Where two vowels side by side are two syllables: material, associate, period, audience, annual, being, video."""
_KNOWN: Final = {
    "actual": 3, "anxiety": 4, "area": 3, "business": 2, "client": 2, "clothes": 1, "college": 2, "coordinate": 4,
    "coordinated": 5, "coordinator": 5, "criteria": 4, "different": 3, "evening": 2, "every": 2, "everybody": 4,
    "everyday": 3, "everyone": 3, "everything": 3, "everywhere": 3, "hundred": 2, "idea": 3, "interest": 3,
    "language": 2, "liaise": 2, "parliament": 3, "people": 2, "persuade": 2, "poem": 2, "quiet": 2, "react": 2,
    "really": 2, "ruin": 2, "sacred": 2, "someone": 2, "science": 2, "society": 4, "theatre": 3, "trial": 2,
    "wednesday": 2, "colleague": 2, "league": 1, "continue": 3, "issue": 2, "value": 2, "virtue": 2, "argue": 2,
    "pursue": 2, "vehicle": 3, "museum": 3, "biscuit": 2,
}  # fmt: skip
