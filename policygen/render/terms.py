"""What things are called here: the words of the school or trust, or the usual ones, in each form a sentence needs."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from policygen.model import Called, Phase, School, Terms, Trust
from policygen.render.words import article, capital, plural, possessive, title


@dataclass(frozen=True)
class Noun:
    """What something is called: for one and for several, and the abbreviation and the article where they are given."""

    one: str
    many: str
    short: str | None = None
    article: str | None = None


@dataclass(frozen=True)
class _Form:
    """The form in which a noun stands in a sentence."""

    several: bool = False
    of: bool = False
    title: bool = False
    article: bool = False
    capital: bool = False

    def of_noun(self, noun: Noun) -> str:
        """The noun in this form. Several things have no article."""
        words = self.bare(noun)
        words = title(words) if self.title else words
        if self.article and not self.several:
            words = f"{noun.article or article(noun.one)} {words}"
        return capital(words) if self.capital else words

    def bare(self, noun: Noun) -> str:
        """The noun in its number and case alone."""
        words = noun.many if self.several else noun.one
        return possessive(words) if self.of else words


class Term(str):
    """What something is called, in one form. As text it is the full name; each form gives others.

    Printed in running text, a term that has an abbreviation gives it at its first use, and is the abbreviation
    from then on: `Printer` keeps count.
    """

    __slots__ = ("_form", "_name", "_noun")
    _name: str
    _noun: Noun
    _form: _Form

    @classmethod
    def of(cls, name: str, noun: Noun, form: _Form) -> "Term":
        """The term of a name, as templates ask for it, in a form."""
        term = cls(form.of_noun(noun))
        term._name, term._noun, term._form = name, noun, form
        return term

    @property
    def many(self) -> "Term":
        """The plural."""
        return self._as(several=True)

    @property
    def possessive(self) -> "Term":
        """Whose something is: "the headteacher’s"."""
        return self._as(of=True)

    @property
    def capital(self) -> "Term":
        """With a capital first letter, as at the beginning of a sentence."""
        return self._as(capital=True)

    @property
    def title(self) -> "Term":  # type: ignore[override]
        """With a capital for each main word: "Head of School"."""
        return self._as(title=True)

    @property
    def a(self) -> "Term":
        """With "a" or "an"."""
        return self._as(article=True)

    @property
    def full(self) -> str:
        """The full name, wherever it stands."""
        return str(self)

    @property
    def short(self) -> str:
        """The abbreviation, wherever it stands; the full name where there is none."""
        return self._form.of_noun(self._abbreviation) if self._noun.short else str(self)

    @property
    def introduced(self) -> str:
        """The full name with the abbreviation in brackets: "an academy committee (AC)"."""
        return f"{self} ({self._form.bare(self._abbreviation)})" if self._noun.short else str(self)

    @property
    def noun(self) -> Noun:
        """What it is a form of."""
        return self._noun

    @property
    def _abbreviation(self) -> Noun:
        short = self._noun.short or self._noun.one
        return Noun(short, plural(short))

    @property
    def _label(self) -> str:
        return f"‘terms.{self._name}’"

    def __dir__(self) -> list[str]:
        return list(FORMS)

    def _as(self, **form: bool) -> "Term":
        return Term.of(self._name, self._noun, replace(self._form, **form))

    def __str__(self) -> str:
        return str.__str__(self)


FORMS: Final = ("many", "possessive", "capital", "title", "a", "full", "short")
"""What a template can ask of a term."""


class TermFacts:
    """What things are called for a school, or for the trust itself: `terms.headteacher`, and terms of the house.

    The school's record says all that farther levels say of it too (`workspace/levels.py`).
    """

    def __init__(self, trust: Trust, school: School | None) -> None:
        self._school = school
        self._terms = school.terms if school is not None else trust.terms

    def __dir__(self) -> list[str]:
        return [*TERMS, *self._terms.house]

    @property
    def _label(self) -> str:
        return "‘terms’"

    def __getattr__(self, name: str) -> Term:
        # Worked out once; then it is an attribute like any other. Lists of documents ask for some of them often.
        vars(self)[name] = term = self._term(name)
        return term

    def _term(self, name: str) -> Term:
        if name in TERMS:
            return Term.of(name, self._noun(PLURALS.get(name, name)), _Form(several=name in PLURALS))
        if name.startswith("_") or name not in self._terms.house:
            raise AttributeError(name)
        spoken = name.replace("_", " ")
        return Term.of(name, _noun(self._terms.house[name], (spoken, plural(spoken))), _Form())

    def _noun(self, name: str) -> Noun:
        noun = _noun(self._given(name), usual_words(name, self._school.phase if self._school else None))
        several = next((self._given(other) for other, of in PLURALS.items() if of == name), None)
        return noun if several is None else replace(noun, many=several.many or several.one or noun.many)

    def _given(self, name: str) -> Called | None:
        called: Called | None = getattr(self._terms, name)
        if called is None and name == "local_body" and self._school is not None:
            older = self._school.governance.local_body_name
            return Called(one=older) if older else None
        return called


def _noun(called: Called | None, usual: tuple[str, str]) -> Noun:
    """What something is called, where that is given; else what it usually is."""
    if called is None:
        return Noun(*usual)
    one = called.one or usual[0]
    return Noun(one, called.many or (plural(one) if called.one else usual[1]), called.short, called.article)


# ── the usual words ──────────────────────────────────────────────────────────────────────────────────

TERMS: Final = tuple(name for name in Terms.model_fields if name != "house")
"""The terms that every template has."""

PLURALS: Final[Mapping[str, str]] = {"pupils": "pupil", "parents": "parent"}
"""Terms that stand for several, with the term for one."""

_OLDER: Final = frozenset({"secondary", "upper", "post-16"})


def usual_words(name: str, phase: Phase | None) -> tuple[str, str]:
    """What something is usually called in schools of a phase, for one and for several; None is for the trust itself."""
    if name == "pupil" and phase in _OLDER:
        return "student", "students"
    if name == "pupil" and phase == "nursery":
        return "child", "children"
    if name == "tutor" and phase in _OLDER:
        return "form tutor", "form tutors"
    if name == "tutor" and phase == "nursery":
        return "key person", "key people"
    return _USUAL[name]


_USUAL: Final[Mapping[str, tuple[str, str]]] = {
    "pupil": ("pupil", "pupils"),
    "parent": ("parent or carer", "parents and carers"),
    "school": ("school", "schools"),
    "headteacher": ("headteacher", "headteachers"),
    "tutor": ("class teacher", "class teachers"),
    "local_body": ("local governing body", "local governing bodies"),
    "governor": ("governor", "governors"),
    "board": ("board of trustees", "boards of trustees"),
    "trustee": ("trustee", "trustees"),
    "chief_executive": ("chief executive", "chief executives"),
}
