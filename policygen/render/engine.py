"""Templates and names become documents.

>>> template = Template("letter.docx")
>>> template.problems()  # what is wrong with it, and where
>>> data = template.render({"name": "Ada"})  # the document, as bytes
"""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from policygen.errors import Finding, FindingsError, RenderError, UnreadableFileError
from policygen.render import names
from policygen.render.content import Blank
from policygen.render.limits import Meter, metered
from policygen.render.parts import CompiledPart, compile_part
from policygen.render.printing import Printer
from policygen.render.sandbox import Sandbox
from policygen.render.syntax import Syntax, read_syntax
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
from policygen.word.stock import Stock
from policygen.word.template import Reading, Source, read_template


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


Kind = TypeVar("Kind", bound="Template")


class Template:
    """A Word template, read once, compiled once, and filled as often as wanted, by any number of threads.

    `source` is a path or the bytes of a .docx or .dotx; `name` is what messages call it (the path, if left
    out); `filters` and `tests` are further filters and tests for Jinja, by name; `load` gives the bytes of the files
    that the template brings in, by the name in its tag. Raises UnreadableFileError where it is no Word file that
    can be used. What is wrong with its tags is in `problems`; a template with errors is not rendered.
    """

    _identified = False

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
            for source, syntax in self._syntax:
                found += names.check(syntax.trees, scope, {tag.line: tag for tag in source.tags})
        parts = {source.part: number for number, source in enumerate(self._reading.sources)}
        in_order = sorted(found, key=lambda f: (parts.get(f.place.part or "", -1), f.place.paragraph or 0))
        return list(dict.fromkeys(in_order))

    @property
    def included(self) -> tuple[str, ...]:
        """The names of the files that the template brings in, and of those that these bring in, in order."""
        return self._reading.files

    def variables(self) -> names.Variables:
        """The names that the template needs from its context, as a tree."""
        return names.variables(tree for _, syntax in self._syntax for tree in syntax.trees)

    @cached_property
    def _reading(self) -> Reading:
        with self._lock:
            return read_template(self._own_package, self.name, identified=self._identified, load=self._load)

    @property
    def _package(self) -> Package:
        return self._reading.package

    @cached_property
    def _sandbox(self) -> Sandbox:
        return Sandbox(self._filters, self._tests)

    @cached_property
    def _syntax(self) -> tuple[tuple[Source, Syntax], ...]:
        return tuple((source, read_syntax(self._sandbox, source)) for source in self._reading.sources)

    @cached_property
    def _own_problems(self) -> tuple[Finding, ...]:
        return (*self._reading.findings, *(f for _, syntax in self._syntax for f in syntax.findings))

    # ── rendering ────────────────────────────────────────────────────────────────────────────────────

    def render(self, context: Mapping[str, object], properties: Mapping[str, str] | None = None) -> bytes:
        """The document for these names, with custom document properties if any are given.

        Raises FindingsError for a template with errors, RenderError where a tag cannot be worked out.
        """
        made = self._make(context)
        if not properties:
            return self._mould.cast(self._parts(made, self._package))
        parts = self._parts(made, self._tagged_package)
        return self._tagged_mould.cast(parts | self._properties(parts, properties))

    def render_parts(self, context: Mapping[str, object]) -> dict[str, bytes]:
        """Only the parts that change with the names, by package entry. Raises as `render` does."""
        return self._parts(self._make(context), self._package)

    def render_document(self, context: Mapping[str, object], document_id: str, school: str | None = None) -> Rendered:
        """The document for these names, marked with its id and the digest of its content; with its blanks.

        Its paragraphs and table rows have hidden bookmarks that say where in the template they came from.
        `school` is whom errors say it was for. Raises as `render` does.
        """
        return self._issued._issue(context, document_id, school)

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

    def _issue(self, context: Mapping[str, object], document_id: str, school: str | None) -> Rendered:
        made = self._make(context, school)
        parts = self._parts(made, self._tagged_package)
        digest = self._tagged_mould.digest(parts)
        told = as_properties(digests(made.parts.values()))
        marks = self._properties(parts, {DOCUMENT_PROPERTY: document_id, DIGEST_PROPERTY: digest, **told})
        blanks = tuple(made.printer.blanks[number] for number in made.finisher.printed)
        return Rendered(self._tagged_mould.cast(parts | marks), digest, blanks, tuple(made.printer.findings))

    def _make(self, context: Mapping[str, object], school: str | None = None) -> _Made:
        additions = Additions(self._stock, self._reading.taken.links)
        printer, finisher = self._printer(additions), Finisher(self._reading.taken, additions)
        parts: dict[str, bytes] = {}
        turns = Turns()
        try:
            with metered(Meter(tuple(context))) as meter:
                for part in self._compiled:
                    xml = printer.without_empty_runs(part.fill(context, printer, meter.tick, turns))
                    parts[part.name] = finisher.finish(part.name, xml).encode("utf-8")
        except RenderError as error:
            if school is None:
                raise
            raise RenderError(replace(error.finding, place=replace(error.place, school=school))) from error
        return _Made(printer, finisher, parts)

    def _printer(self, additions: Additions) -> Printer:
        return Printer(additions)

    def _parts(self, made: _Made, package: Package) -> dict[str, bytes]:
        """Every part that differs from the package's own, with what the document adds to it."""
        parts = {**self._reading.fixed, **made.parts}
        return parts | made.finisher.additions.parts(package, parts)

    def _properties(self, parts: Mapping[str, bytes], properties: Mapping[str, str]) -> dict[str, bytes]:
        before = parts.get(CUSTOM_PROPERTIES_PART) or self._custom_part
        return {CUSTOM_PROPERTIES_PART: custom_part(before, properties)}

    # ── prepared once ────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def _compiled(self) -> tuple[CompiledPart, ...]:
        with self._lock:
            errors = [finding for finding in self._own_problems if finding.severity == "error"]
            if errors:
                raise FindingsError(errors)
            return tuple(compile_part(self._sandbox, *pair, self.name) for pair in self._syntax)

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
