"""What a statement is about: themes from the fixed vocabulary, told by its words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from policygen.intake.compiled import lazily
from policygen.intake.names import flat
from policygen.intake.rules import Phrase, Tells, themes
from policygen.model import Statement, Theme

MOST = 4
"""The most themes that a statement has: who is about everything is found by no question."""

_STRONG, _WEAK, _FIRST = 3.0, 1.0, 0.5
_ENOUGH = 2.0


def themes_of(text: str, inherited: tuple[Theme, ...] = ()) -> tuple[Theme, ...]:
    """The themes of these words, best first, then those of the statement that they stand under; at most four.

    A strong word of a theme is enough; weak ones must come together, or be all that the words offer. A theme
    that comes only from above follows those of the words themselves.
    """
    scores = _scores(flat(text))
    enough = _ENOUGH if max(scores.values(), default=0.0) >= _ENOUGH else _WEAK
    for i, theme in enumerate(inherited[:2]):
        scores[theme] = scores.get(theme, 0.0) + _ENOUGH - i * _WEAK / 2
    told = [theme for theme in themes().every if scores.get(theme, 0.0) >= enough]
    return tuple(sorted(told, key=lambda theme: -scores[theme])[:MOST])


def of_statement(statement: Statement, inherited: tuple[Theme, ...] = ()) -> tuple[Theme, ...]:
    """The themes of a statement: of its name, text and grounds, and of what it stands under.

    Where none of that tells, the words that it finishes do, or its heading, or else whom it is for or binds.
    """
    said = [statement.name or "", statement.text, *statement.grounds]
    if told := themes_of(". ".join(part for part in said if part), inherited):
        return told
    around = (themes_of(words)[:1] for words in (statement.stem, statement.section) if words)
    of_whom = _OF_THOSE.get(statement.audience or "") or _OF_THOSE.get(statement.actor)
    return next((one for one in around if one), (of_whom,) if of_whom else ())


_OF_THOSE: dict[str, Theme] = {
    "parents": "families",
    "governors": "governance",
    "leaders": "leadership",
    "staff": "staff-development",
    "curriculum": "curriculum",
}
"""What is said to these, or binds them, is about that more often than about anything else."""


# ── the words of all themes, looked for at once ──────────────────────────────────────────────────────


@dataclass
class _Told:
    """What a text says of one theme: each of the words found, with its place, and the stretches to leave out."""

    strong: dict[str, int] = field(default_factory=dict)
    weak: dict[str, int] = field(default_factory=dict)
    seeming: list[tuple[int, int]] = field(default_factory=list)
    ends: dict[Tells, int] = field(default_factory=dict)

    def take(self, tells: Tells, text: str, start: int, end: int) -> None:
        """Take down words, unless they begin within those of the kind that were taken down last."""
        if start < self.ends.get(tells, 0):
            return
        self.ends[tells] = end
        if tells == "not":
            self.seeming.append((start, end))
        else:
            (self.strong if tells == "strong" else self.weak).setdefault(text[start:end], start)

    def score(self, length: int) -> float:
        """Three for each strong word, one for each weak one, a little more for a word near the start."""
        weak = {word: at for word, at in self.weak.items() if word not in self.strong}
        first = min((self.strong or weak).values(), default=length)
        return _STRONG * len(self.strong) + _WEAK * len(weak) + _FIRST * (1 - first / max(length, 1))


_WORD = lazily(r"[\w-]+")
_ENDING = lazily(r"[\w-]*")


def _scores(text: str) -> dict[Theme, float]:
    """The scores of the themes of which a text may speak."""
    return {
        theme: _without(text, said.seeming, theme) if said.seeming else said.score(len(text))
        for theme, said in _told(text).items()
    }


def _without(text: str, seeming: list[tuple[int, int]], theme: Theme) -> float:
    """The score of a theme in a text without the words that only seem to tell of it."""
    for start, end in reversed(seeming):
        text = f"{text[:start]} {text[end:]}"
    said = _told(text).get(theme)
    return said.score(len(text)) if said else 0.0


def _told(text: str) -> dict[Theme, _Told]:
    told: dict[Theme, _Told] = {}
    for word in _WORD.finditer(text):
        if phrases := _phrases_of(word[0]):
            start = word.start()
            for phrase, end in _beginning(text, start, phrases):
                told.setdefault(phrase.theme, _Told()).take(phrase.tells, text, start, end)
    return told


def _beginning(text: str, start: int, phrases: Iterable[Phrase]) -> Iterator[tuple[Phrase, int]]:
    """Those of the phrases that stand in a text from there on, in their turns, and where each ends."""
    for phrase in phrases:
        if text.startswith(phrase.words, start):
            end = start + len(phrase.words)
            past = _ENDING.match(text, end).end()  # type: ignore[union-attr]
            if phrase.open or past == end:
                yield phrase, past


@lru_cache(2**12)
def _phrases_of(word: str) -> tuple[Phrase, ...]:
    """The phrases whose first word is this one, or begins it, in their turns."""
    keys = [word, *(f"{word[:count]}*" for count in range(1, len(word) + 1))]
    phrases = [phrase for key in keys for phrase in themes().phrases.get(key, ())]
    return tuple(sorted(phrases, key=lambda phrase: phrase.turn))
