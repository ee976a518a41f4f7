"""Templates and names become documents. The only room that compiles Jinja.

template = Template("letter.docx")
template.problems()                     # what is wrong, and where
data = template.render({"name": "Ada"})  # the document, as bytes
"""

import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import Any, Final

from jinja2 import Template as CompiledTemplate
from jinja2 import nodes
from jinja2.compiler import generate
from jinja2.exceptions import SecurityError, TemplateError, TemplateSyntaxError

from policygen.errors import Finding, FindingsError, Place, PolicygenError, RenderError, UnreadableFileError
from policygen.render import names
from policygen.render.content import Blank
from policygen.render.printing import NotWordsError, Printer
from policygen.render.sandbox import (
    MAX_OUTPUT,
    LimitError,
    Meter,
    NoSuchNameError,
    RenderContext,
    Sandbox,
    explain,
    metered,
    unmetered,
)
from policygen.render.syntax import syntax_findings
from policygen.word.finish import Finisher, relationship_lines
from policygen.word.package import (
    CUSTOM_PROPERTIES_PART,
    DIGEST_PROPERTY,
    DOCUMENT_PROPERTY,
    Mould,
    Package,
    as_document,
    custom_part,
    read_package,
    relationships_part,
    with_custom_part,
)
from policygen.word.template import LocatedTag, Reading, Source, read_template


@dataclass(frozen=True)
class Rendered:
    """A document: the file, the digest of its content, the blanks in it, and what people should know of it."""

    data: bytes = field(repr=False)
    digest: str
    blanks: tuple[Blank, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class _Part:
    """One part of a template, ready to be filled: its tags by line, and its code."""

    source: Source
    tags: Mapping[int, LocatedTag]
    file: str
    code: CompiledTemplate

    @property
    def name(self) -> str:
        """The package entry."""
        return self.source.part


class Template:
    """A Word template, read once, compiled once, and filled as often as wanted, by any number of threads.

    `source` is a path or the bytes of a .docx or .dotx; `name` is what messages call it (the path, if left out);
    `filters` are further Jinja filters, by name. Raises UnreadableFileError where it is no Word file that can be
    used. What is wrong with its tags is in `problems`; a template with errors is not rendered.
    """

    def __init__(
        self,
        source: str | Path | bytes,
        name: str | None = None,
        filters: Mapping[str, Callable[..., Any]] | None = None,
    ) -> None:
        self.name = name or ("template" if isinstance(source, bytes) else str(source))
        self._data = source if isinstance(source, bytes) else _read_file(Path(source), self.name)
        self._filters = dict(filters or {})
        self._package = as_document(read_package(self._data, self.name))
        self._lock = threading.RLock()

    def __reduce__(self) -> tuple[Any, ...]:
        return (Template, (self._data, self.name, self._filters))

    # ── before rendering ─────────────────────────────────────────────────────────────────────────────

    def problems(self, scope: names.Shapes | None = None) -> list[Finding]:
        """Everything that is wrong with the template, each with its place; with `scope`, unknown names too."""
        found = [*self._own_problems]
        if scope is not None:
            for source, tree in self._trees:
                found += names.check(tree, scope, _tags_by_line(source))
        return found

    def variables(self) -> names.Variables:
        """The names that the template needs from its context, as a tree."""
        return names.variables(tree for _, tree in self._trees)

    @cached_property
    def _reading(self) -> Reading:
        with self._lock:
            return read_template(self._package, self.name)

    @cached_property
    def _sandbox(self) -> Sandbox:
        return Sandbox(self._filters)

    @cached_property
    def _own_problems(self) -> tuple[Finding, ...]:
        found = list(self._reading.findings)
        for source in self._reading.sources:
            found += syntax_findings(self._sandbox, source)
        return tuple(dict.fromkeys(found))

    @cached_property
    def _trees(self) -> tuple[tuple[Source, nodes.Template], ...]:
        """The parts that Jinja can read, as its syntax trees."""
        return tuple(
            (s, tree) for s in self._reading.sources if (tree := _parsed(self._sandbox, s)) is not None
        )

    # ── rendering ────────────────────────────────────────────────────────────────────────────────────

    def render(self, context: Mapping[str, object], properties: Mapping[str, str] | None = None) -> bytes:
        """The document for these names, with custom document properties if any are given.

        Raises FindingsError for a template with errors, RenderError where a tag cannot be worked out.
        """
        made = self._make(context)
        if not properties:
            return self._mould.cast(self._all_parts(made, self._package))
        return self._tagged_mould.cast(self._with_properties(made, properties))

    def render_parts(self, context: Mapping[str, object]) -> dict[str, bytes]:
        """Only the parts that tags stand in, by package entry. Raises as `render` does."""
        return self._all_parts(self._make(context), self._package)

    def render_document(
        self, context: Mapping[str, object], document_id: str, school: str | None = None
    ) -> Rendered:
        """The document for these names, marked with its id and the digest of its content; with its blanks.

        `school` is whom errors say it was for. Raises as `render` does.
        """
        made = self._make(context, school)
        parts = self._with_properties(made, {})
        digest = self._tagged_mould.digest(parts)
        properties = {DOCUMENT_PROPERTY: document_id, DIGEST_PROPERTY: digest}
        parts[CUSTOM_PROPERTIES_PART] = custom_part(parts[CUSTOM_PROPERTIES_PART], properties)
        blanks = tuple(made.printer.blanks[number] for number in made.finisher.printed)
        return Rendered(self._tagged_mould.cast(parts), digest, blanks, tuple(made.printer.findings))

    def _with_properties(self, made: "_Made", properties: Mapping[str, str]) -> dict[str, bytes]:
        parts = self._all_parts(made, self._tagged_package)
        before = parts.get(CUSTOM_PROPERTIES_PART) or self._tagged_package.read(CUSTOM_PROPERTIES_PART)
        return parts | {CUSTOM_PROPERTIES_PART: custom_part(before, properties)}

    def _make(self, context: Mapping[str, object], school: str | None = None) -> "_Made":
        made = _Made(Printer(), Finisher(self._reading.taken), {})
        token = metered(Meter(tuple(context)))
        try:
            for part in self._compiled:
                made.parts[part.name] = self._fill(part, context, made, school)
        finally:
            unmetered(token)
        return made

    def _fill(self, part: _Part, context: Mapping[str, object], made: "_Made", school: str | None) -> bytes:
        sites = {line: tag.site for line, tag in part.tags.items()}
        scope = part.code.new_context(dict(context))
        assert isinstance(scope, RenderContext)
        scope.show = made.printer.show_in(sites)
        scope.tick = _meter_tick()
        try:
            xml = _gathered(part.code.root_render_func(scope))
        except PolicygenError:
            raise
        except Exception as error:
            raise _located(error, part, school) from error
        for run in made.printer.empty_runs:
            xml = xml.replace(run, "")
        return made.finisher.finish(part.name, xml).encode("utf-8")

    def _all_parts(self, made: "_Made", package: Package) -> dict[str, bytes]:
        parts = {**self._reading.fixed, **made.parts}
        for part, links in made.finisher.links.items():
            rels = relationships_part(part)
            before = self._reading.fixed.get(rels) or package.read(rels)
            end = before.rindex(b"</Relationships>") if b"</Relationships>" in before else None
            lines = relationship_lines(links).encode()
            parts[rels] = (
                before[:end] + lines + b"</Relationships>"
                if end
                else _opened(before) + lines + b"</Relationships>"
            )
        return parts

    # ── prepared once ────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def _compiled(self) -> tuple[_Part, ...]:
        with self._lock:
            errors = [finding for finding in self._own_problems if finding.severity == "error"]
            if errors:
                raise FindingsError(errors)
            return tuple(self._compile(number, *pair) for number, pair in enumerate(self._trees))

    def _compile(self, number: int, source: Source, tree: nodes.Template) -> _Part:
        file = f"<{self.name} {number}>"
        tags = _tags_by_line(source)
        try:
            python = generate(tree, self._sandbox, source.part, file, optimized=False) or ""
            code = compile(python, file, "exec")
        except (SyntaxError, RecursionError, TemplateError) as error:
            raise FindingsError([_uncompiled(error, tags)]) from error
        return _Part(
            source, tags, file, CompiledTemplate.from_code(self._sandbox, code, {**self._sandbox.globals})
        )

    @cached_property
    def _changing(self) -> frozenset[str]:
        parts = {source.part for source in self._reading.sources}
        return frozenset(parts | {*self._reading.fixed})

    @cached_property
    def _tagged_package(self) -> Package:
        return with_custom_part(self._package)

    @cached_property
    def _mould(self) -> Mould:
        return Mould(self._package, self._changing)

    @cached_property
    def _tagged_mould(self) -> Mould:
        return Mould(self._tagged_package, self._changing | {CUSTOM_PROPERTIES_PART})


@dataclass(frozen=True)
class _Made:
    """One document while it is made."""

    printer: Printer
    finisher: Finisher
    parts: dict[str, bytes]


def _read_file(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFileError(name, "there is no such file.", "Check its name and folder.") from None
    except OSError as error:
        raise UnreadableFileError(
            name, f"it cannot be read ({error.strerror}).", "Check that you may open it."
        ) from None


def _tags_by_line(source: Source) -> dict[int, LocatedTag]:
    return {tag.line: tag for tag in source.tags}


def _parsed(sandbox: Sandbox, source: Source) -> nodes.Template | None:
    try:
        return sandbox.parse(source.text)
    except (TemplateSyntaxError, RecursionError):
        return None


def _opened(empty: bytes) -> bytes:
    """A .rels part without lines, up to where its first line goes."""
    return empty.rstrip().removesuffix(b"/>") + b">"


def _meter_tick() -> Callable[[], None]:
    from policygen.render.sandbox import _METER

    return _METER.get().tick


_SLAB: Final = 256


def _gathered(pieces: Iterator[str]) -> str:
    """The pieces as one text, as long as it stays within bounds."""
    slabs: list[str] = []
    size = 0
    while slab := "".join(islice(pieces, _SLAB)):
        size += len(slab)
        if size > MAX_OUTPUT:
            raise LimitError(f"the document grows beyond {MAX_OUTPUT >> 20} MB here, so it was stopped.")
        slabs.append(slab)
    return "".join(slabs)


# ── errors ───────────────────────────────────────────────────────────────────────────────────────────


def _located(error: Exception, part: _Part, school: str | None) -> RenderError:
    """The error that a tag ran into, at the tag's place."""
    tag = part.tags.get(_line_of(error.__traceback__, part))
    place = tag.site.place if tag else Place(part.file, part=part.name)
    message, hint = _explained(error, tag.tag.code if tag else "")
    return RenderError(
        Finding(Place(**{**vars(place), "school": school}) if school else place, message, hint)
    )


def _line_of(traceback: TracebackType | None, part: _Part) -> int:
    lines = [line for frame, line in walk_tb(traceback) if frame.f_code.co_filename == part.file]
    return part.code.get_corresponding_lineno(lines[-1]) if lines else 0


def _explained(error: Exception, code: str) -> tuple[str, str | None]:
    if isinstance(error, NoSuchNameError):
        return explain(error, code)
    if isinstance(error, RecursionError):
        return "this calls itself without end.", "Check the macro or loop that uses itself."
    if isinstance(error, MemoryError | OverflowError):
        return "this is too large to work out.", None
    if isinstance(error, ZeroDivisionError):
        return "this divides by zero.", None
    if isinstance(error, NotWordsError | LimitError | SecurityError):
        return str(error), None
    words = str(error) or type(error).__name__
    return f"this cannot be worked out: {words.rstrip('.')}.", None


def _uncompiled(error: Exception, tags: Mapping[int, LocatedTag]) -> Finding:
    """Blocks nested deeper than Python takes (20 loops, 100 levels), or an expression too deep to read."""
    line = getattr(error, "lineno", None)
    tag = tags.get(line or 0) or next(iter(tags.values()))
    if isinstance(error, TemplateError):
        return Finding(tag.site.place, f"{error.message}.")
    return Finding(
        tag.site.place, "the tags of this part are nested too deeply.", "Use fewer blocks inside blocks."
    )
