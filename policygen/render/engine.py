"""Templates and names become documents.

>>> template = Template("letter.docx")
>>> template.problems()  # what is wrong with it, and where
>>> data = template.render({"name": "Ada"})  # the document, as bytes
"""

import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from jinja2 import nodes

from policygen.errors import Finding, FindingsError, RenderError, UnreadableFileError
from policygen.render import names
from policygen.render.content import Blank
from policygen.render.limits import Meter, metered
from policygen.render.looks import PLAIN, Look
from policygen.render.parts import CompiledPart, compile_part
from policygen.render.pictures import NOTHING_TO_SHOW
from policygen.render.printing import Printer
from policygen.render.sandbox import Sandbox, usual_sandbox
from policygen.render.sections import ADJUSTED, Adjusted, State, states
from policygen.render.syntax import Syntax, read_syntax, trees_of
from policygen.render.turns import Turns
from policygen.word.additions import Additions
from policygen.word.finish import Finisher
from policygen.word.include import Loader
from policygen.word.manifest import as_properties, digests
from policygen.word.package import (
    CUSTOM_PROPERTIES_PART,
    DIGEST_PROPERTY,
    DOCUMENT_PROPERTY,
    Mould,
    Package,
    as_document,
    custom_part,
    read_package,
    with_custom_part,
)
from policygen.word.sections import Fragment, Section
from policygen.word.stock import Stock
from policygen.word.template import Reading, Source, read_template
from policygen.word.theme import LOGO, Dress, Wear, with_logo_tag


@dataclass(frozen=True)
class Rendered:
    """A document: the file, the digest of its content, the blanks in it in order, and what people should know."""

    data: bytes = field(repr=False)
    digest: str
    blanks: tuple[Blank, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class _Made:
    """One document while it is made: what printed and finished it, and the parts that have tags."""

    printer: Printer
    finisher: Finisher
    parts: Mapping[str, bytes]


@dataclass(frozen=True)
class _Worn:
    """A template in colours and a font of its own: what puts them on the parts that have tags, and all the rest."""

    dress: Dress
    package: Package
    mould: Mould


@dataclass(frozen=True)
class Prepared:
    """A template once it was read, found sound and compiled; `findings` are the warnings.

    It can be pickled if the template has no filters or tests of its own.
    """

    reading: Reading
    findings: tuple[Finding, ...]
    parts: tuple[CompiledPart, ...]


LOOKS_KEPT = 8
"""How many looks a template keeps ready: documents are made school by school."""

Kind = TypeVar("Kind", bound="Template")


class Template:
    """A Word template, read once, compiled once, and filled as often as wanted, by any number of threads.

    `source` is a path or the bytes of a .docx or .dotx; `name` is what messages call it (the path, if left
    out); `filters` and `tests` are further filters and tests for Jinja, by name; `load` gives the bytes of the files
    that the template brings in, by the name in its tag. Raises UnreadableFileError where it is no Word file that
    can be used. What is wrong with its tags is in `problems`; a template with errors is not rendered.
    """

    _identified = False
    _fragments: tuple[Fragment, ...] = ()

    def __init__(
        self,
        source: str | Path | bytes,
        name: str | None = None,
        filters: Mapping[str, Callable[..., Any]] | None = None,
        load: Loader | None = None,
        tests: Mapping[str, Callable[..., bool]] | None = None,
    ) -> None:
        self.name = name or ("template" if isinstance(source, bytes) else str(source))
        self._data = source if isinstance(source, bytes) else _read_file(Path(source), self.name)
        self._filters = dict(filters or {})
        self._tests = dict(tests or {})
        self._load = load
        self._own_package = as_document(read_package(self._data, self.name))
        self._lock = threading.RLock()

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (self._data, self.name, self._filters, self._load, self._tests))

    # ── before rendering ─────────────────────────────────────────────────────────────────────────────

    def problems(self, scope: names.Shapes | None = None) -> list[Finding]:
        """What is wrong with the template, all of it, each with its place; given a scope, unknown names too."""
        found = [*self._own_problems]
        try:
            _ = self._compiled
        except FindingsError as error:
            found += error.findings
        if scope is not None:
            for source, trees in self._trees:
                known = names.check(trees, scope, {tag.line: tag for tag in source.tags})
                # Nobody typed the tag of the logo's place: `with_logo_tag` put it there.
                found += (finding for finding in known if LOGO not in (finding.place.tag or ""))
        parts = {source.part: number for number, source in enumerate(self._reading.sources)}
        in_order = sorted(found, key=lambda f: (parts.get(f.place.part or "", -1), f.place.paragraph or 0))
        return list(dict.fromkeys(in_order))

    @property
    def included(self) -> tuple[str, ...]:
        """The names of the files that the template brings in, and of those that these bring in, in order."""
        return self._reading.files

    @property
    def sections(self) -> tuple[Section, ...]:
        """The parts of the template that its owners may make their own, in the order in which they begin."""
        return self._reading.sections

    def variables(self) -> names.Variables:
        """The names that the template needs from its context, as a tree."""
        return names.variables(tree for _, trees in self._trees for tree in trees)

    @cached_property
    def _reading(self) -> Reading:
        with self._lock:
            return read_template(
                with_logo_tag(self._own_package) if self._identified else self._own_package,
                self.name,
                identified=self._identified,
                load=self._load,
                fragments=self._fragments,
            )

    @property
    def _package(self) -> Package:
        return self._reading.package

    @cached_property
    def _sandbox(self) -> Sandbox:
        return Sandbox(self._filters, self._tests) if self.is_extended else usual_sandbox()

    @cached_property
    def _syntax(self) -> tuple[tuple[Source, Syntax], ...]:
        return tuple((source, read_syntax(self._sandbox, source)) for source in self._reading.sources)

    @property
    def _trees(self) -> Iterator[tuple[Source, tuple[nodes.Template, ...]]]:
        return ((source, trees_of(self._sandbox, source)) for source in self._reading.sources)

    @cached_property
    def _own_problems(self) -> tuple[Finding, ...]:
        return (*self._reading.findings, *(f for _, syntax in self._syntax for f in syntax.findings))

    @property
    def data(self) -> bytes:
        """The bytes of the template's file."""
        return self._data

    @property
    def is_extended(self) -> bool:
        """Whether it has filters or tests of its own."""
        return bool(self._filters or self._tests)

    @property
    def prepared(self) -> Prepared:
        """All that is made of the template before it is filled. Raises FindingsError for a template with errors."""
        return Prepared(self._reading, self._own_problems, self._compiled)

    def prepare_as(self, prepared: Prepared) -> None:
        """Take what was made of the same template before; it is then neither read nor compiled."""
        vars(self).update(_reading=prepared.reading, _own_problems=prepared.findings, _compiled=prepared.parts)

    # ── rendering ────────────────────────────────────────────────────────────────────────────────────

    def render(self, context: Mapping[str, object], properties: Mapping[str, str] | None = None) -> bytes:
        """The document for these names, with custom document properties if any are given.

        Raises FindingsError for a template with errors, RenderError where a tag cannot be worked out.
        """
        return self._for(context)._render(context, properties)

    def _render(self, context: Mapping[str, object], properties: Mapping[str, str] | None) -> bytes:
        made = self._make(context)
        properties = {**made.printer.additions.properties, **(properties or {})}
        if not properties:
            return self._mould.cast(self._parts(made, self._package))
        parts = self._parts(made, self._tagged_package)
        return self._tagged_mould.cast(parts | self._properties(parts, properties))

    def render_parts(self, context: Mapping[str, object]) -> dict[str, bytes]:
        """Only the parts that change with the names, by package entry. Raises as `render` does."""
        template = self._for(context)
        return template._parts(template._make(context), template._package)

    def render_document(
        self, context: Mapping[str, object], document_id: str, school: str | None = None, look: Look = PLAIN
    ) -> Rendered:
        """The document for these names, marked with its id and the digest of its content; with its blanks.

        Its paragraphs and table rows have hidden bookmarks that say where in the template they came from.
        `school` is whom errors say it was for; `look` is the logo, the colours and the font to give it. Raises as
        `render` does.
        """
        return self._issued._for(context)._issue(context, document_id, school, look)

    @cached_property
    def _issued(self) -> "Identified":
        with self._lock:
            return self.like(Identified)

    def like(self, kind: type[Kind]) -> Kind:
        """The same template as another kind of template, which reads and compiles it in its own way."""
        other = kind.__new__(kind)
        given = {k: v for k, v in vars(self).items() if not isinstance(getattr(type(self), k, None), cached_property)}
        vars(other).update(given)
        return other

    def _issue(self, context: Mapping[str, object], document_id: str, school: str | None, look: Look) -> Rendered:
        worn = self._worn(look.wear)
        made = self._make({**context, LOGO: look.logo} if look.logo else context, school, worn.dress)
        parts = self._parts(made, worn.package)
        digest = worn.mould.digest(parts)
        told = as_properties(digests(made.parts.values()))
        told |= made.printer.additions.properties
        marks = self._properties(parts, {DOCUMENT_PROPERTY: document_id, DIGEST_PROPERTY: digest, **told})
        blanks = tuple(made.printer.blanks[number] for number in made.finisher.printed)
        return Rendered(worn.mould.cast(parts | marks), digest, blanks, tuple(made.printer.findings))

    def _make(self, context: Mapping[str, object], school: str | None = None, dress: Dress | None = None) -> _Made:
        additions = Additions(self._stock, self._reading.taken.links)
        printer, finisher = self._printer(additions), Finisher(self._reading.taken, additions)
        parts: dict[str, bytes] = {}
        turns = Turns()
        given = {LOGO: NOTHING_TO_SHOW, **{name: value for name, value in context.items() if name != ADJUSTED}}
        try:
            with metered(Meter(tuple(given))) as meter:
                sections = self._states(context.get(ADJUSTED), given, meter.tick, additions)
                for part in self._compiled:
                    xml = printer.without_empty_runs(part.fill(given, printer, meter.tick, turns, sections))
                    finished = finisher.finish(part.name, xml)
                    parts[part.name] = (dress.of(finished) if dress else finished).encode("utf-8")
        except RenderError as error:
            if school is None:
                raise
            raise RenderError(error.finding._replace(place=error.place._replace(school=school))) from error
        return _Made(printer, finisher, parts)

    def _states(
        self, adjusted: object, given: Mapping[str, object], tick: Callable[[], None], additions: Additions
    ) -> Mapping[str, State]:
        """What becomes of each section, the tags in what owners say worked out."""
        if not isinstance(adjusted, Adjusted):
            return self._usual_sections
        # Most documents are nobody's own.
        from policygen.render.owntext import Working

        return Working(self._sandbox, given, tick, additions, adjusted.file).of(states(self.sections, adjusted))

    def _printer(self, additions: Additions) -> Printer:
        return Printer(additions)

    def _parts(self, made: _Made, package: Package) -> dict[str, bytes]:
        """Every part that differs from the package's own, with what the document adds to it."""
        parts = {**self._reading.fixed, **made.parts}
        return parts | made.finisher.additions.parts(package, parts)

    def _properties(self, parts: Mapping[str, bytes], properties: Mapping[str, str]) -> dict[str, bytes]:
        before = parts.get(CUSTOM_PROPERTIES_PART) or self._custom_part
        return {CUSTOM_PROPERTIES_PART: custom_part(before, properties)}

    # ── sections ─────────────────────────────────────────────────────────────────────────────────────

    def _for(self, context: Mapping[str, object]) -> "Template":
        adjusted = context.get(ADJUSTED)
        return self.adjusted_by(adjusted) if isinstance(adjusted, Adjusted) else self

    def adjusted_by(self, adjusted: Adjusted) -> "Template":
        """The template with the Word files in it that adjustments bring in; their problems are among its own.

        It is read once for the same files. Raises FindingsError for files that are not there.
        """
        fragments = adjusted.fragments(self.sections) if self.sections else ()
        if not fragments:
            return self
        with self._lock:
            if fragments not in self._with_fragments:
                if len(self._with_fragments) == LOOKS_KEPT:
                    del self._with_fragments[next(iter(self._with_fragments))]
                other = self.like(type(self))
                other._fragments = fragments
                self._with_fragments[fragments] = other
            found = self._with_fragments[fragments]
        for name in found.included:
            adjusted.note(name)
        return found

    @cached_property
    def _with_fragments(self) -> dict[tuple[Fragment, ...], "Template"]:
        return {}

    # ── looks ────────────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def _looks(self) -> dict[Wear, _Worn]:
        return {}

    def _worn(self, wear: Wear) -> _Worn:
        """The template with this theme: made once, and kept while the documents of one school follow each other."""
        with self._lock:
            if wear not in self._looks:
                if len(self._looks) == LOOKS_KEPT:
                    del self._looks[next(iter(self._looks))]
                dress = Dress(self._tagged_package, wear, others=self._changing)
                package = dress.on_package()
                mould = Mould(package, self._changing | {CUSTOM_PROPERTIES_PART})
                self._looks[wear] = _Worn(dress, package, mould)
            return self._looks[wear]

    # ── prepared once ────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def _compiled(self) -> tuple[CompiledPart, ...]:
        with self._lock:
            errors = [finding for finding in self._own_problems if finding.severity == "error"]
            if errors:
                raise FindingsError(errors)
            return tuple(compile_part(self._sandbox, *pair, self.name) for pair in self._syntax)

    @cached_property
    def _usual_sections(self) -> Mapping[str, State]:
        return states(self.sections)

    @cached_property
    def _stock(self) -> Stock:
        return Stock(self._package)

    @cached_property
    def _changing(self) -> frozenset[str]:
        return frozenset({source.part for source in self._reading.sources} | {*self._reading.fixed})

    @cached_property
    def _mould(self) -> Mould:
        return Mould(self._package, self._changing)

    @cached_property
    def _tagged_package(self) -> Package:
        return with_custom_part(self._package)

    @cached_property
    def _custom_part(self) -> bytes:
        return self._tagged_package.read(CUSTOM_PROPERTIES_PART)

    @cached_property
    def _tagged_mould(self) -> Mould:
        return Mould(self._tagged_package, self._changing | {CUSTOM_PROPERTIES_PART})


class Identified(Template):
    """A template that gives each paragraph and table row of its documents an identity: see `word/identity.py`."""

    _identified = True

    @property
    def _issued(self) -> "Identified":
        return self


def _read_file(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFileError(name, "there is no such file.", "Check its name and folder.") from None
    except OSError as error:
        why = f"it cannot be read ({error.strerror})."
        raise UnreadableFileError(name, why, "Check that you may open it.") from None
