"""What a statement is about: themes from the fixed vocabulary, told by its words."""

from policygen.intake.names import flat
from policygen.intake.rules import ThemeRule
from policygen.intake.rules import themes as rules
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
    low = flat(text)
    scores = {rule.theme: _score(rule, low) for rule in rules()}
    best = max(scores.values())
    enough = _ENOUGH if best >= _ENOUGH else _WEAK
    for i, theme in enumerate(inherited[:2]):
        scores[theme] += _ENOUGH - i * _WEAK / 2
    told = [theme for theme, score in scores.items() if score >= min(enough, _ENOUGH)]
    return tuple(sorted(told, key=lambda theme: -scores[theme])[:MOST])


def of_statement(statement: Statement, inherited: tuple[Theme, ...] = ()) -> tuple[Theme, ...]:
    """The themes of a statement: of its name, text and grounds, and of what it stands under."""
    said = [statement.name or "", statement.text, *statement.grounds]
    return themes_of(". ".join(part for part in said if part), inherited)


def _score(rule: ThemeRule, text: str) -> float:
    """Three for each strong word, one for each weak one, a little more for a word near the start."""
    kept = rule.not_this.sub(" ", text) if rule.not_this else text
    strong = {found[0]: found.start() for found in reversed(list(rule.strong.finditer(kept)))}
    weak = {found[0]: found.start() for found in rule.weak.finditer(kept) if found[0] not in strong}
    early = max((_FIRST * (1 - at / max(len(kept), 1)) for at in (strong or weak).values()), default=0.0)
    return _STRONG * len(strong) + _WEAK * len(weak) + early
