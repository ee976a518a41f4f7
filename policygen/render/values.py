"""What a trust says of itself, as a template asks for it: `values.about("inclusion").commitments.by("schools")`."""

import contextlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from policygen.model import ACTORS, BINDS, KINDS, THEMES, Kind, School, Statement, Theme, Trust
from policygen.render.asked import Asked, Query
from policygen.render.content import Blank
from policygen.render.sets import Stack, stack_of

KIND_NAMES: Mapping[str, Kind] = {
    "aims": "aim",
    "missions": "mission",
    "visions": "vision",
    "values": "value",
    "principles": "principle",
    "beliefs": "belief",
    "priorities": "priority",
    "commitments": "commitment",
    "ethos": "ethos",
    "mottos": "motto",
    "quotations": "quotation",
    "non_discrimination": "non-discrimination",
}
"""How a template asks for each kind: `values.beliefs`. Notes are about the values and are never quoted."""


SELECTION_STEPS: Mapping[str, tuple[Sequence[str], str]] = {
    "about": (THEMES, "theme"),
    "mainly": (THEMES, "theme"),
    "by": (ACTORS, "actor"),
    "of_kind": (KINDS, "kind"),
    "without": (KINDS, "kind"),
}
"""The steps that take words, with the words that there are and what one is called."""

LEANS_BACK = re.compile(r"\b(?:this|these|that|it|so)\b", re.IGNORECASE)
"""A stem that points at the words above it."""


@dataclass(frozen=True)
class _Library:
    """The statements that may be quoted, in their order, and where questions to them are recorded."""

    statements: tuple[Statement, ...]
    asked: Asked
    stack: Stack

    def __getitem__(self, id: str) -> Statement | None:
        found = self.stack[id]
        return found if found is not None and _may_be_quoted(found) else None


class Selection:
    """Some of a trust's statements, in the trust's own order. Every filter gives a smaller selection.

    Nothing is recorded until the answer is looked at: looped over, counted, or tested for being empty.
    """

    __slots__ = ("_chosen", "_library", "_text")

    def __init__(self, library: _Library, chosen: tuple[Statement, ...], text: str) -> None:
        self._library = library
        self._chosen = chosen
        self._text = text

    def _only(self, chosen: Iterator[Statement], step: str) -> "Selection":
        return Selection(self._library, tuple(chosen), f"{self._text}.{step}")

    def about(self, *themes: Theme) -> "Selection":
        """Those that speak to any of the themes."""
        wanted = set(_known(themes, THEMES, "theme"))
        return self._only((s for s in self._chosen if wanted & set(s.themes)), f"about({_listed(themes)})")

    def mainly(self, *themes: Theme) -> "Selection":
        """Those whose first theme is one of these."""
        wanted = set(_known(themes, THEMES, "theme"))
        return self._only(
            (s for s in self._chosen if s.themes[:1] and s.themes[0] in wanted), f"mainly({_listed(themes)})"
        )

    def by(self, *actors: str) -> "Selection":
        """Those that bind the schools, the trust, or any other actor: see `model.BINDS`."""
        wanted = {a for actor in _known(actors, ACTORS, "actor") for a in BINDS.get(actor, {actor, "everyone"})}
        return self._only((s for s in self._chosen if s.actor in wanted), f"by({_listed(actors)})")

    def of_kind(self, *kinds: Kind) -> "Selection":
        """Those of any of the kinds."""
        wanted = set(_known(kinds, KINDS, "kind"))
        return self._only((s for s in self._chosen if s.kind in wanted), f"of_kind({_listed(kinds)})")

    def without(self, *kinds: Kind) -> "Selection":
        """Those of none of the kinds."""
        unwanted = set(_known(kinds, KINDS, "kind"))
        return self._only((s for s in self._chosen if s.kind not in unwanted), f"without({_listed(kinds)})")

    def limit(self, most: int) -> "Selection":
        """The first few."""
        if not isinstance(most, int) or most < 0:
            raise UnknownWordError("number of statements", str(most))
        return self._only(iter(self._answer()[:most]), f"limit({most})")

    def __str__(self) -> str:
        raise NotOneStatementError

    def __dir__(self) -> list[str]:
        return [*KIND_NAMES, *SELECTION_STEPS, "limit", "first", "by_stem", "by_parent"]

    @property
    def _label(self) -> str:
        return "a selection of statements"

    def __getattr__(self, name: str) -> "Selection":
        kind = KIND_NAMES.get(name)
        if kind is None:
            raise AttributeError(name)
        return self._only((s for s in self._chosen if s.kind == kind), name)

    def _answer(self) -> tuple[Statement, ...]:
        """The chosen statements, but a sentence that leans on another ("In this way …") only right after it."""
        kept: list[Statement] = []
        for statement in self._chosen:
            if statement.depends_on is None or (kept and kept[-1].id == statement.depends_on):
                kept.append(statement)
        return tuple(kept)

    def _asked(self) -> tuple[Statement, ...]:
        answer = self._answer()
        self._library.asked.query(self._text, answer)
        return answer

    def __iter__(self) -> Iterator["Quote"]:
        return (Quote(self._library, statement) for statement in self._asked())

    def __getitem__(self, place: int | slice) -> "Quote | tuple[Quote, ...]":
        return tuple(self)[place]

    def __len__(self) -> int:
        return len(self._asked())

    def __bool__(self) -> bool:
        return bool(self._asked())

    @property
    def first(self) -> "Quote | Blank":
        """The first of them."""
        answer = self._asked()
        return (
            Quote(self._library, answer[0])
            if answer
            else Blank("trust.statements", "a statement of the trust’s values")
        )

    @property
    def by_stem(self) -> list["StemGroup"]:
        """The same statements in groups that hang on one stem, each group where its first member stood.

        A stem that leans on what stands above it ("This will be realised by") is another one under each parent.
        """
        groups: dict[tuple[str, str | None], list[Quote]] = {}
        for quote in self:
            parent = quote._statement.parent if LEANS_BACK.search(quote.stem) else None
            groups.setdefault((quote.stem, parent), []).append(quote)
        return [
            StemGroup(stem, quotes[0].parent if parent else None, tuple(quotes))
            for (stem, parent), quotes in groups.items()
        ]

    @property
    def by_parent(self) -> list["ParentGroup"]:
        """The same statements in groups under one belief, principle or priority; those under none stand first."""
        groups: dict[str | None, list[Quote]] = {}
        for quote in self:
            groups.setdefault(quote._statement.parent, []).append(quote)
        return [ParentGroup(quotes[0].parent, tuple(quotes)) for quotes in groups.values()]


class Quote:
    """One statement as a template sees it. Printed, it is its own words, verbatim."""

    __slots__ = ("_library", "_statement")

    def __init__(self, library: _Library, statement: Statement) -> None:
        self._library = library
        self._statement = statement

    def __str__(self) -> str:
        return self._statement.text

    @property
    def _label(self) -> str:
        return "a statement"

    @property
    def id(self) -> str:
        """The statement's id."""
        return self._statement.id

    @property
    def text(self) -> str:
        """The words, verbatim."""
        return self._statement.text

    @property
    def sentence(self) -> str:
        """Stem and words as one whole sentence."""
        return self._statement.sentence

    @property
    def name(self) -> str:
        """A value's word; for any other kind its words."""
        return self._statement.name or self._statement.text

    @property
    def gloss(self) -> str:
        """What a value's word is explained by; empty where the trust gives the word alone."""
        return "" if self._statement.name in (None, self._statement.text) else self._statement.text

    @property
    def stem(self) -> str:
        """The words it hangs on, like "KET schools will"; empty where there are none."""
        return (self._statement.stem or "").rstrip(" :…")

    @property
    def kind(self) -> str:
        """What it is: belief, commitment, aim …."""
        return self._statement.kind

    @property
    def actor(self) -> str:
        """Who is bound by it."""
        return self._statement.actor

    @property
    def section(self) -> str:
        """The heading it stood under."""
        return self._statement.section or ""

    @property
    def qualifier(self) -> str:
        """What the trust says of its values as a whole: "secular"."""
        return self._statement.qualifier or ""

    @property
    def lead_in(self) -> str:
        """The words that lead into a quotation."""
        return self._statement.lead_in or ""

    @property
    def attribution(self) -> str:
        """Whose words a quotation is said to be."""
        return self._statement.attribution or ""

    @property
    def grounds(self) -> tuple[str, ...]:
        """The list of grounds it names."""
        return self._statement.grounds

    @property
    def themes(self) -> tuple[str, ...]:
        """What it is about, best first."""
        return self._statement.themes

    @property
    def parent(self) -> "Quote | None":
        """The belief, principle or priority it stands under."""
        parent = self._library[self._statement.parent] if self._statement.parent else None
        if parent is None:
            return None
        self._library.asked.query(f"values[{self.id}].parent", [parent])
        return Quote(self._library, parent)

    @property
    def set(self) -> str:
        """Whose it is: the "trust", a "group" of its schools, or the "school"."""
        return self._library.stack.set_of(self.id)

    @property
    def stands_for(self) -> tuple["Quote", ...]:
        """Of a value of the school's own: the trust's statements that it is a word for."""
        stood_for = self._library.stack.stands_for.get(self.id, ())
        if stood_for:
            self._library.asked.query(f"values[{self.id}].stands_for", stood_for)
        return tuple(Quote(self._library, statement) for statement in stood_for)

    @property
    def children(self) -> Selection:
        """The statements that stand under it."""
        parents = {self.id, *(s.id for s in self._library.stack.stands_for.get(self.id, ()))}
        chosen = (s for s in self._library.statements if s.parent in parents)
        return Selection(self._library, tuple(chosen), f"values[{self.id}].children")


@dataclass(frozen=True)
class StemGroup:
    """Statements that hang on one stem; `parent` is given where the stem makes no sense without it."""

    stem: str
    parent: Quote | None
    statements: tuple[Quote, ...]

    def __str__(self) -> str:
        raise NotOneStatementError

    @property
    def id(self) -> str:
        """What tells it from the other groups, wherever it comes among them."""
        return f"{self.stem}/{self.parent.id if self.parent else ''}"


@dataclass(frozen=True)
class ParentGroup:
    """Statements that stand under one parent, or under none."""

    parent: Quote | None
    statements: tuple[Quote, ...]

    def __str__(self) -> str:
        raise NotOneStatementError

    @property
    def id(self) -> str:
        """What tells it from the other groups, wherever it comes among them."""
        return self.parent.id if self.parent else ""


class Values(Selection):
    """All that a trust says of itself and a school beside it, notes and retired statements left out."""

    __slots__ = ("title",)

    def __init__(self, trust: Trust, asked: Asked, school: School | None = None) -> None:
        stack = stack_of(trust, school)
        quotable = tuple(filter(_may_be_quoted, stack.statements))
        super().__init__(_Library(quotable, asked, stack), quotable, "values")
        self.title: str = trust.document.title or "statement of values"


def _may_be_quoted(statement: Statement) -> bool:
    return statement.kind != "note" and statement.retired is None


_START = re.compile(r"values(?:\[([^\]]*)\]\.(parent|children|stands_for))?")
_STEP = re.compile(r"\.(\w+)(?:\(([^()]*)\))?")


def answered(trust: Trust, questions: Iterable[str], school: School | None = None) -> Mapping[str, Query]:
    """What the statements of a trust, or of a school of it, answer to questions that were recorded before.

    By the questions. One that makes no sense any more, since its statement is gone, has no answer.
    """
    asked = Asked()
    values = Values(trust, asked, school)
    found: dict[str, Query] = {}
    for text in questions:
        asked.queries.clear()
        with contextlib.suppress(AttributeError, TypeError, ValueError):
            _ask(values, text)
        found[text] = asked.queries.get(text, Query(text, (), "none"))
    return found


def _ask(values: Values, text: str) -> None:
    """Put a question again in the words in which it was recorded."""
    start = _START.match(text)
    if start is None:
        return
    selection: Selection = values
    if start.group(1):
        statement = values._library[start.group(1)]
        if statement is None:
            return
        quote = Quote(values._library, statement)
        if start.group(2) in ("parent", "stands_for"):
            getattr(quote, start.group(2))
            return
        selection = quote.children
    for name, arguments in _STEP.findall(text[start.end() :]):
        step = getattr(selection, name)
        if not isinstance(step, Selection):
            step = step(int(arguments)) if name == "limit" else step(*re.findall(r'"([^"]*)"', arguments))
        selection = step
    _ = len(selection)


def _known(words: tuple[str, ...], vocabulary: Sequence[str], what: str) -> tuple[str, ...]:
    """The words themselves; a word outside the vocabulary is the template's mistake and never an empty answer."""
    for word in words:
        if word not in vocabulary:
            raise UnknownWordError(what, word)
    return words


class UnknownWordError(ValueError):
    """A template asked by a theme, kind or actor that there is none of."""

    def __init__(self, what: str, word: str) -> None:
        super().__init__(f"there is no {what} ‘{word}’.")


class NotOneStatementError(ValueError):
    """A template prints statements all at once, which have no words together."""

    def __init__(self) -> None:
        super().__init__(f"{SEVERAL} {GO_THROUGH}")


SEVERAL = "these are several statements, not one."
GO_THROUGH = "Go through them: {% for one in … %}{{ one }}{% endfor %}."
"""What is wrong with a tag that prints them all, and what to do about it."""


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f'"{word}"' for word in words)
