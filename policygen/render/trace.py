"""Where each paragraph of a document comes from: its place in the template, and what each value in it was.

Tracing fills the template once more, in a sandbox in which texts remember whose they are. The plain path knows
nothing of it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, wraps
from typing import Any, Final

from policygen.errors import Place
from policygen.render.compiling import concat
from policygen.render.content import Blank, Fragment, Joined
from policygen.render.engine import Identified, Template
from policygen.render.facts import Facts, PrintedDate
from policygen.render.others import OfAnother
from policygen.render.printing import Printer, Show
from policygen.render.sandbox import Sandbox
from policygen.render.scope import DocumentFacts, GuidanceFacts
from policygen.render.sections import OwnText
from policygen.render.terms import Term
from policygen.render.values import Quote, Selection, StemGroup, Values
from policygen.word.additions import Additions
from policygen.word.bookmarks import stem
from policygen.word.identity import Identity
from policygen.word.marks import Site
from policygen.word.places import heading_styles
from policygen.word.template import LocatedTag, parts_with_text
from policygen.word.told import Paragraph, paragraphs, within, without


@dataclass(frozen=True)
class Origin:
    """What a value was: a statement, by its id, a fact, by its dotted name, or what an owner says in a section.

    `field` is which of a statement's texts it was (`text`, `sentence`, `stem` …), or `blank` for a fact not given.
    """

    statement: str = ""
    fact: str = ""
    field: str = ""
    section: str = ""


@dataclass(frozen=True)
class Piece:
    """Some words of a paragraph: fixed ones of the template, or what the tag at a place printed."""

    text: str
    tag: Place | None = None
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True)
class Block:
    """A paragraph of the document: its bookmark, that of the row it begins, its words, and where it stands.

    `place` is that of the paragraph of the template which it was made of, `tags` are those typed there. A
    paragraph that a value brought with it has no bookmark, and its place is that of the value's tag. `sections` are
    the sections that it stands in, the outermost first, or the one in which an owner says it. `heading` says whether
    it is a heading, and `story` where it stands in the document, as `word.told.Paragraph` does. `quoted` are the
    values of tags in what an owner says there: they are no pieces of their own.
    """

    name: str
    row: str
    place: Place
    tags: tuple[str, ...]
    pieces: tuple[Piece, ...]
    sections: tuple[str, ...] = ()
    heading: bool = False
    story: str = "document"
    quoted: tuple[Origin, ...] = ()

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(piece.text for piece in self.pieces)


def trace(template: Template, context: Mapping[str, object], school: str | None = None) -> tuple[Block, ...]:
    """Every paragraph of the document that these names make, in its order, the body before headers and notes.

    Raises as `Template.render` does.
    """
    return template.like(Traced).traced(context, school)


class Traced(Identified):
    """A template of which every value says where it came from: read and compiled once, traced as often as wanted."""

    def traced(self, context: Mapping[str, object], school: str | None = None) -> tuple[Block, ...]:
        """What `trace` gives. Raises as `Template.render` does."""
        template = self._for(context)
        assert isinstance(template, Traced), "a template with an owner's files in it is of the same kind"
        return template._blocks(context, school)

    @cached_property
    def _sandbox(self) -> Sandbox:
        return _TracingSandbox(self._filters, self._tests)

    def _printer(self, additions: Additions) -> Printer:
        return _TracingPrinter(additions)

    @cached_property
    def _headings(self) -> frozenset[str]:
        return heading_styles(self._package)

    @cached_property
    def _identities(self) -> Mapping[str, Identity]:
        """The paragraphs of the template, by what the names of their bookmarks begin with."""
        return {stem(i.name): i for source in self._reading.sources for i in source.identities or ()}

    def _blocks(self, context: Mapping[str, object], school: str | None) -> tuple[Block, ...]:
        made = self._make(context, school)
        assert isinstance(made.printer, _TracingPrinter)
        found: list[Block] = []
        for part in dict.fromkeys(parts_with_text(self._package)):
            story = Place(self.name, part=part)
            for paragraph in paragraphs(made.parts.get(part) or self._package.read(part), self._headings):
                pieces = made.printer.pieces(paragraph)
                identity = self._identities.get(stem(paragraph.name)) if paragraph.name else None
                place = _place(identity, pieces, story)
                tags = identity.tags if identity else ()
                sections = identity.sections if identity else _sections(pieces)
                seen = (paragraph.heading, paragraph.story, made.printer.quoted(paragraph))
                found.append(Block(paragraph.name, paragraph.row, place, tags, pieces, sections, *seen))
        return tuple(found)


def _place(identity: Identity | None, pieces: Iterable[Piece], story: Place) -> Place:
    if identity is not None:
        return identity.place
    tag = next((piece.tag for piece in pieces if piece.tag), story)
    return Place(tag.file, part=tag.part, heading=tag.heading, paragraph=tag.paragraph, cell=tag.cell)


def _sections(pieces: Iterable[Piece]) -> tuple[str, ...]:
    """The section of the words that an owner says."""
    return tuple(dict.fromkeys(o.section for piece in pieces for o in piece.origins if o.section))


# ── texts that remember whose they are ───────────────────────────────────────────────────────────────


class Told(str):
    """A text that remembers what it was."""

    __slots__ = ("origins",)
    origins: tuple[Origin, ...]

    @classmethod
    def of(cls, text: str, *origins: Origin) -> "Told":
        """The text of these origins."""
        told = cls(text)
        told.origins = origins
        return told


def origins_of(value: object) -> tuple[Origin, ...]:
    """What a value was, as far as it remembers."""
    if isinstance(value, Told):
        return value.origins
    if isinstance(value, OfAnother):
        return (Origin(fact=f"documents.{value.key.removesuffix('.capital')}"),)
    if isinstance(value, Joined):
        return _all_origins(value.values)
    if isinstance(value, list | tuple | Selection):
        return _all_origins(value)
    if isinstance(value, OwnText):
        return (Origin(section=value.section),)
    if isinstance(value, Quote):
        return (Origin(statement=value.id, field="text"),)
    if isinstance(value, Term):
        return (Origin(fact=f"terms.{value._name}"),)
    if isinstance(value, Blank):
        return (Origin(fact=value.key, field="blank"),)
    if isinstance(value, Facts):
        return (Origin(fact=f"{value._key}.name"),)
    if isinstance(value, PrintedDate) and value.key:
        return (Origin(fact=value.key),)
    if isinstance(value, DocumentFacts):
        return (Origin(fact=_document(value, "title")),)
    return ()


def _all_origins(values: Iterable[object]) -> tuple[Origin, ...]:
    return tuple(dict.fromkeys(origin for value in values for origin in origins_of(value)))


def _document(document: DocumentFacts, name: str) -> str:
    return f"documents.{document.id}.{name}"


class _TracingSandbox(Sandbox):
    """The sandbox of templates, in which attributes and filters give texts that remember whose they are."""

    def __init__(
        self,
        filters: Mapping[str, Callable[..., Any]] | None = None,
        tests: Mapping[str, Callable[..., bool]] | None = None,
    ) -> None:
        super().__init__(filters, tests)
        self.filters = {name: _remembering(function) for name, function in self.filters.items()}
        self._guidance: dict[int, str] = {}

    @staticmethod
    def concat(pieces: Iterable[str]) -> Fragment:
        """What a block captured: its words without the signs of its values, its XML with them."""
        made = concat(pieces)
        words = Fragment.of(without(made.xml))
        words.xml = made.xml
        return words

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The attribute, remembering whose it is."""
        return self._told(obj, attribute, super().getattr(obj, attribute))

    def getitem(self, obj: Any, argument: Any) -> Any:
        """The item, remembering whose it is: filters ask for attributes so."""
        return self._told(obj, str(argument), super().getitem(obj, argument))

    def _told(self, owner: object, name: str, value: Any) -> Any:
        if isinstance(owner, GuidanceFacts):
            self._guidance[id(value)] = name
        if isinstance(value, tuple) and isinstance(owner, Facts | Quote):
            return type(value)(self._told(owner, name, item) for item in value)
        if type(value) is not str:
            return value
        origin = self._origin(owner, name)
        return Told.of(value, origin) if origin else value

    def _origin(self, owner: object, name: str) -> Origin | None:
        if isinstance(owner, Quote):
            return Origin(statement=owner.id, field=name)
        if isinstance(owner, StemGroup):
            return Origin(statement=owner.statements[0].id, field=name)
        fact = ""
        if isinstance(owner, Facts):
            fact = f"{owner._key}.{name}"
        elif isinstance(owner, Term):
            fact = f"terms.{owner._name}"
        elif isinstance(owner, DocumentFacts):
            fact = _document(owner, name)
        elif isinstance(owner, Values):
            fact = f"trust.document.{name}"
        elif id(owner) in self._guidance:
            fact = f"guidance.{self._guidance[id(owner)]}.{name}"
        return Origin(fact=fact) if fact else None


def _remembering(function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter whose text remembers whose words it was given."""

    @wraps(function)
    def remembering(*args: Any, **kwargs: Any) -> Any:
        arguments = tuple(list(value) if isinstance(value, Iterator) else value for value in args)
        made = function(*arguments, **kwargs)
        origins = _all_origins(arguments) if type(made) is str else ()
        return Told.of(made, *origins) if origins else made

    return remembering


# ── what was printed ─────────────────────────────────────────────────────────────────────────────────


class _TracingPrinter(Printer):
    """Prints values with signs around them, and remembers what each was."""

    def __init__(self, additions: Additions) -> None:
        super().__init__(additions)
        self._values: list[tuple[Place, tuple[Origin, ...]]] = []
        self._inside: dict[int, int] = {}

    def show_in(self, tags: Mapping[int, LocatedTag], direct: frozenset[int]) -> Show:
        """The function that prints the answers of one part."""

        def show(value: object, line: int) -> str:
            tag = tags[line]
            first = len(self._values)
            xml = self.show(value, tag.site)
            if tag.site.kind not in _IN_TEXT or isinstance(value, Fragment):
                return xml
            number = len(self._values)
            self._inside.update(dict.fromkeys(range(first, number), number))
            return self._noted(xml, tag.site.place, origins_of(value) or _as_typed(tag))

        return show

    def _in_own_text(self, value: object, site: Site) -> str:
        xml = super()._in_own_text(value, site)
        return xml if isinstance(value, Fragment) else self._noted(xml, site.place, origins_of(value))

    def _noted(self, xml: str, place: Place, origins: tuple[Origin, ...]) -> str:
        self._values.append((place, origins))
        return within(len(self._values) - 1, xml)

    def pieces(self, paragraph: Paragraph) -> tuple[Piece, ...]:
        """The words of a paragraph with what they were; the values in what an owner says are words of the owner's."""
        found: list[Piece] = []
        last: int | None = None
        for number, words in paragraph.pieces:
            outer = None if number is None else self._inside.get(number, number)
            if outer is not None and outer == last and outer in self._inside.values():
                found[-1] = replace(found[-1], text=found[-1].text + words)
            else:
                found.append(Piece(words) if outer is None else Piece(words, *self._values[outer]))
            last = outer
        return tuple(found)

    def quoted(self, paragraph: Paragraph) -> tuple[Origin, ...]:
        """What the values in an owner's words were."""
        inside = (number for number, _ in paragraph.pieces if number is not None and number in self._inside)
        return tuple(dict.fromkeys(origin for number in inside for origin in self._values[number][1]))


_IN_TEXT: Final = frozenset({"text", "run", "block"})
_FACT: Final = re.compile(r"\s*((?:school|trust|terms|guidance)(?:\.[a-z_]\w*)+)")


def _as_typed(tag: LocatedTag) -> tuple[Origin, ...]:
    """The fact that a tag names, where its value is no text: a number, a date, an answer."""
    found = _FACT.match(tag.tag.code)
    return (Origin(fact=found.group(1)),) if found else ()
