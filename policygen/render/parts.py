"""One part of a template, compiled: names in, the part's XML out, errors at their tag."""

import marshal
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from traceback import walk_tb
from types import CodeType, TracebackType
from typing import Any, Final

from jinja2 import Template as JinjaTemplate
from jinja2.exceptions import SecurityError, TemplateError

from policygen.errors import Finding, FindingsError, Place, PolicygenError, RenderError
from policygen.render.compiling import Names, RenderContext, generated
from policygen.render.limits import LimitError, refuse_output
from policygen.render.printing import NotWordsError, Printer
from policygen.render.sandbox import NoSuchNameError, Sandbox, explain, usual_sandbox
from policygen.render.sections import State
from policygen.render.syntax import Syntax
from policygen.render.turns import Turns
from policygen.word.sections import NAME as SECTIONS
from policygen.word.template import LocatedTag, Source


@dataclass(frozen=True)
class CompiledPart:
    """A part's tags by line, the lines whose plain words need no care, and Jinja's code for it.

    `sizes` are the numbers of bookmarks in its loops, by line, where it has identities. `python` is what `code` was
    made from: with it, a part of the usual sandbox can be pickled.
    """

    name: str
    place: Place
    tags: Mapping[int, LocatedTag]
    direct: frozenset[int]
    file: str
    code: JinjaTemplate
    python: CodeType
    sizes: Mapping[int, int] = field(default_factory=dict)

    def __reduce__(self) -> tuple[Any, ...]:
        code = marshal.dumps(self.python)
        return _unpickled, (self.name, self.place, self.tags, self.direct, self.file, code, self.sizes)

    def fill(
        self,
        context: Mapping[str, object],
        printer: Printer,
        tick: Callable[[], None],
        turns: Turns,
        sections: Mapping[str, State],
    ) -> str:
        """The part's XML for these names, its signs still in it. Raises RenderError at the tag that fails."""
        scope = self.code.new_context(dict(context))
        assert isinstance(scope, RenderContext), "the sandbox makes contexts of this kind"
        scope.names = Names(scope.parent, self.code.environment.undefined)
        scope.show = printer.show_in(self.tags, self.direct)
        scope.tick = tick
        scope.turns = turns
        scope.sections = sections
        turns.enter(self.sizes)
        try:
            return _gathered(self.code.root_render_func(scope))
        except PolicygenError:
            raise
        except Exception as error:
            raise self._located(error) from error

    def _located(self, error: Exception) -> RenderError:
        tag = self.tags.get(self._line_of(error.__traceback__))
        message, hint = _explained(error, tag.tag.code if tag else "")
        return RenderError(Finding(tag.site.place if tag else self.place, message, hint))

    def _line_of(self, traceback: TracebackType | None) -> int:
        """The line of the tag that was at work: the innermost that the error went through."""
        lines = [line for frame, line in walk_tb(traceback) if frame.f_code.co_filename == self.file]
        return self.code.get_corresponding_lineno(lines[-1]) if lines else 0


def compile_part(sandbox: Sandbox, source: Source, syntax: Syntax, template: str) -> CompiledPart:
    """Compile a part whose tags are sound. Raises FindingsError where they are nested too deeply for Python."""
    assert syntax.tree is not None, "a part whose tags do not fit together is not compiled"
    tags = {tag.line: tag for tag in source.tags}
    file = f"<{template}, {source.part}>"
    try:
        made = generated(syntax.tree, sandbox, source, file)
        code = compile(made.python, file, "exec")
    except (SyntaxError, RecursionError, TemplateError) as error:
        raise FindingsError([_uncompiled(error, tags)]) from error
    # What an owner says in a section is no plain words, or none at all.
    direct = frozenset(
        line for line, tag in tags.items() if tag.site.kind in ("text", "plain") or tag.tag.code.startswith(SECTIONS)
    )
    jinja = JinjaTemplate.from_code(sandbox, code, dict(sandbox.globals))
    return CompiledPart(source.part, Place(template, part=source.part), tags, direct, file, jinja, code, made.sizes)


def _unpickled(
    name: str,
    place: Place,
    tags: Mapping[int, LocatedTag],
    direct: frozenset[int],
    file: str,
    code: bytes,
    sizes: Mapping[int, int],
) -> CompiledPart:
    sandbox, python = usual_sandbox(), marshal.loads(code)
    jinja = JinjaTemplate.from_code(sandbox, python, dict(sandbox.globals))
    return CompiledPart(name, place, tags, direct, file, jinja, python, sizes)


def _uncompiled(error: Exception, tags: Mapping[int, LocatedTag]) -> Finding:
    """Python takes 20 loops inside loops, and 100 levels of blocks."""
    tag = tags.get(getattr(error, "lineno", None) or 0) or next(iter(tags.values()))
    if isinstance(error, TemplateError):
        return Finding(tag.site.place, f"the tag cannot be used so: {error.message}.")
    message = "the tags of this part stand too deeply inside one another."
    return Finding(tag.site.place._replace(tag=None), message, "Use fewer blocks inside blocks.")


_SLAB: Final = 64


def _gathered(pieces: Iterator[str]) -> str:
    """The pieces as one text, as long as it stays within bounds."""
    slabs: list[str] = []
    size = 0
    while slab := list(islice(pieces, _SLAB)):
        slabs.append("".join(slab))
        size += len(slabs[-1])
        refuse_output(size)
    return "".join(slabs)


# ── errors in words ──────────────────────────────────────────────────────────────────────────────────


def _explained(error: Exception, code: str) -> tuple[str, str | None]:
    """What went wrong, and what to do about it; `code` is the tag's."""
    if isinstance(error, NoSuchNameError):
        return explain(error, code)
    if isinstance(error, RecursionError):
        return "this calls itself without end.", "Look at the macro or loop that uses itself."
    if isinstance(error, MemoryError | OverflowError):
        return "this is too large to work out.", None
    if isinstance(error, ZeroDivisionError):
        return "this divides by zero.", None
    words = str(error) or type(error).__name__
    if isinstance(error, NotWordsError | LimitError | SecurityError):
        return words, None
    if isinstance(error, ValueError) and words.endswith("."):
        return words, None
    return _in_plain_words(words)


def _in_plain_words(python: str) -> tuple[str, str | None]:
    """What Python says of values that do not fit, for authors."""
    for pattern, words, hint in _MISFITS:
        if re.search(pattern, python):
            return words, hint
    return f"this cannot be worked out: {python.rstrip('.')}.", None


_MISFITS: Final = (
    (r"concatenate|unsupported operand.*\+", "these cannot be added.", "Write ~ to join words and numbers."),
    (r"unsupported operand", "these cannot be calculated with: one of them is no number.", None),
    (r"not supported between", "these cannot be compared: they are of different kinds.", None),
    (r"not callable", "this cannot be called.", "Leave out the brackets after the name."),
    (r"not iterable", "this is no list, so nothing can go through it.", None),
    (
        r"too many values|not enough values",
        "the items have another number of parts than the names for them.",
        None,
    ),
)
