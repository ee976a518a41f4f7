"""Jinja's parser and compiler, as templates need them: its classes with a few methods of our own.

Everything printed goes through `show` with the line of its tag; every turn of a loop is counted; what a block
captures keeps its XML. A name that a part does not bind itself is looked up where it is used, so that a part of
12,000 names compiles in the time that its length takes.

Tags that are read one by one need no lexer for what stands between them. The tags of many templates say the same, so
an expression of such names is read and written as Python code once, and then stands in the tree as a leaf.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, Final

from jinja2 import Environment, TemplateRuntimeError, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import TemplateError
from jinja2.lexer import TOKEN_BLOCK_END, TOKEN_NAME, Lexer, Token, TokenStream
from jinja2.nodes import EvalContext
from jinja2.parser import Parser
from jinja2.runtime import Context, exported

from policygen.render.content import Fragment, Joined
from policygen.render.limits import current_meter, refuse_length, refuse_output
from policygen.render.printing import Show
from policygen.render.sections import State
from policygen.render.turns import Turns
from policygen.word.bookmarks import bookmark, stem
from policygen.word.finish import identified
from policygen.word.identity import SIGN, Identity
from policygen.word.sections import NAME as SECTIONS
from policygen.word.tags import Tag
from policygen.word.template import LocatedTag, Source

FREE: Final = "free"
"""The `ctx` of a name that the part does not bind: Jinja's own are load, store and param."""

_SPECIAL: Final = frozenset({"loop", "caller", "varargs", "kwargs", "self", "super"})
"""Names that Jinja binds itself."""


class FreeNamesParser(Parser):
    """Jinja's parser; tells the names that a part binds from those it must be given."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._names: list[nodes.Name] = []
        self._bound: set[str] = set(_SPECIAL)

    def parse_primary(self, *args: Any, **kwargs: Any) -> nodes.Expr:
        """Jinja's own, with names remembered."""
        node = super().parse_primary(*args, **kwargs)
        if isinstance(node, nodes.Name):
            self._names.append(node)
        return node

    def parse_assign_target(self, *args: Any, **kwargs: Any) -> Any:
        """Jinja's own, with the names that it binds remembered."""
        target = super().parse_assign_target(*args, **kwargs)
        self._bound.update(name.name for name in target.find_all(nodes.Name))
        if isinstance(target, nodes.Name | nodes.NSRef):
            self._bound.add(target.name)
        return target

    def parse(self) -> nodes.Template:
        """The tree of the whole source."""
        tree = super().parse()
        self._free_names()
        return tree

    def parse_alone(self, *, condition: bool) -> nodes.Expr:
        """The tree of a source that is one expression; a `condition` is not itself a choice."""
        expression = self.parse_tuple(with_condexpr=not condition)
        if not self.stream.eos:
            self.fail("more follows the expression.")
        self._free_names()
        return expression

    @property
    def used(self) -> frozenset[str]:
        """The names that were met so far."""
        return frozenset(name.name for name in self._names)

    def _free_names(self) -> None:
        for name in self._names:
            if name.ctx == "load" and name.name not in self._bound:
                name.ctx = FREE


@dataclass(frozen=True)
class Written:
    """An expression as Python code, and as it is inside a loop, of whose names its calls are told; its own names."""

    python: str
    in_loop: str
    names: frozenset[str]


class Writer:
    """Writes expressions as Python code, each once, for all templates of one sandbox."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self.written = lru_cache(maxsize=8192)(self._written)

    def _written(self, code: str, condition: bool) -> Written | None:
        """The expression; none for one that cannot be read, or that must be told where it stands."""
        try:
            parser = FreeNamesParser(self._environment, code, state="variable")
            expression = parser.parse_alone(condition=condition)
            # A choice that gives nothing where its condition does not hold names its line.
            if parser.used & _SPECIAL or (_CHOICE.search(code) and _has_half_a_choice(expression)):
                return None
            python = self._python(expression)
            in_loop = self._python(expression, in_loop=True) if "(" in code else python
        except (TemplateError, RecursionError):
            return None
        return Written(python, in_loop, parser.used)

    def _python(self, expression: nodes.Expr, *, in_loop: bool = False) -> str:
        generator = Generator(self._environment, None, None, optimized=False)
        frame = Frame(EvalContext(self._environment))
        frame.loop_frame = in_loop
        generator.visit(expression, frame)
        return str(generator.stream.getvalue())  # type: ignore[attr-defined]


_CHOICE: Final = re.compile(r"\bif\b")


def _has_half_a_choice(expression: nodes.Expr) -> bool:
    choices = (node for node in (expression, *expression.find_all(nodes.CondExpr)) if isinstance(node, nodes.CondExpr))
    return any(choice.expr2 is None for choice in choices)


WRITTEN: Final = "written"
"""The type of a token that is a whole expression, which was written as Python code before."""


class PartParser(FreeNamesParser):
    """The same for a part whose tags are known: only their code is read, and of expressions only new ones.

    With `whole` every expression is read, so that the tree has all names in it.
    """

    def __init__(self, environment: Environment, writer: Writer, source: Source, *, whole: bool = False) -> None:
        super().__init__(environment, "", source.part)
        self._environment = environment
        self._writer = _Unwritten() if whole else writer
        self._pieces = iter(source.pieces)
        self._not_free = _SPECIAL.union(*(_may_bind(tag.tag) for tag in source.tags))

    def parse(self) -> nodes.Template:
        """The tree of the part. Its nodes are not told their environment, which only Jinja's optimizer asks for."""
        tree = nodes.Template(self.subparse(), lineno=1)
        self._free_names()
        return tree

    def subparse(self, end_tokens: tuple[str, ...] | None = None) -> list[nodes.Node]:
        """What stands between two statements of a block, or at the top: words, and tags that print."""
        body: list[nodes.Node] = []
        printed: list[nodes.Expr] = []
        for piece in self._pieces:
            if isinstance(piece, str):
                printed.append(nodes.TemplateData(piece, lineno=0))
            elif piece.tag.kind == "print":
                printed.append(self._printed(piece))
            else:
                _flush(printed, body)
                self.stream = self._statement(piece)
                if end_tokens is not None and self.stream.current.test_any(*end_tokens):
                    return body
                found = self.parse_statement()
                body += found if isinstance(found, list) else [found]
                self.stream.expect(TOKEN_BLOCK_END)
        _flush(printed, body)
        self.stream = TokenStream((), self.name, self.filename)
        return body

    def parse_primary(self, *args: Any, **kwargs: Any) -> nodes.Expr:
        """Jinja's own; an expression that was written before is a leaf."""
        token = self.stream.current
        if token.type != WRITTEN:
            return super().parse_primary(*args, **kwargs)
        next(self.stream)
        written = self._writer.written(token.value, True)
        assert written is not None, "the token was made since it was written"
        return _leaf(written, token.lineno)

    def _printed(self, tag: LocatedTag) -> nodes.Expr:
        written = self._free(tag.tag.code, condition=False)
        if written is not None:
            return _leaf(written, tag.line)
        self.stream = TokenStream(_tokens(self._environment, tag.tag.code, tag.line), self.name, self.filename)
        printed = self.parse_tuple(with_condexpr=True)
        self.stream.expect(TOKEN_BLOCK_END)
        return printed

    def _statement(self, tag: LocatedTag) -> TokenStream:
        word, _, condition = tag.tag.code.partition(" ")
        written = self._free(condition.strip(), condition=True) if word in ("if", "elif") else None
        if written is None:
            tokens: Iterable[Token] = _tokens(self._environment, tag.tag.code, tag.line)
        else:
            tokens = (
                Token(tag.line, TOKEN_NAME, word),
                Token(tag.line, WRITTEN, condition.strip()),
                Token(tag.line, TOKEN_BLOCK_END, ""),
            )
        return TokenStream(tokens, self.name, self.filename)

    def _free(self, code: str, *, condition: bool) -> Written | None:
        """The expression, where none of its names may be bound in the part."""
        written = self._writer.written(code, condition)
        return written if written is not None and written.names.isdisjoint(self._not_free) else None


class _Unwritten:
    """Writes nothing, so that every expression is read where it stands."""

    def written(self, code: str, condition: bool) -> None:
        """Nothing."""


def _may_bind(tag: Tag) -> frozenset[str]:
    """The names that a statement may bind, and perhaps some more."""
    if tag.kind != "statement" or tag.word not in _BINDING:
        return frozenset()
    head = _BINDING[tag.word].split(tag.code, maxsplit=1)[0]
    return frozenset(_NAMES.findall(head))


_NAMES: Final = re.compile(r"[^\W\d]\w*")
_ALL_OF_IT: Final = re.compile(r"\Z")
_BINDING: Final = {
    "for": re.compile(r"\bin\b"),
    "set": re.compile("="),
    **dict.fromkeys(("with", "macro", "call", "import", "from", "block"), _ALL_OF_IT),
}
"""The statements that bind names, and what in them comes after those."""


def _flush(printed: list[nodes.Expr], body: list[nodes.Node]) -> None:
    if printed:
        body.append(nodes.Output(printed[:], lineno=printed[0].lineno))
        printed.clear()


def _leaf(written: Written, line: int) -> nodes.InternalName:
    """A node without names of its own. Jinja lets nobody make new kinds of nodes; this kind is written as it is."""
    leaf = object.__new__(nodes.InternalName)
    nodes.Node.__init__(leaf, written, lineno=line)
    return leaf


def _tokens(environment: Environment, code: str, line: int) -> Iterator[Token]:
    """The tokens of a tag's code, and one for its end."""
    for _, kind, value in _lexed(environment.lexer, code):
        yield Token(line, kind, value)
    yield Token(line, TOKEN_BLOCK_END, "")


@lru_cache(maxsize=8192)
def _lexed(lexer: Lexer, code: str) -> tuple[Token, ...]:
    return tuple(lexer.wrap(lexer.tokeniter(code, None, state="block")))


class _Known(dict[str, str]):
    """How the code asks for each filter or test. Jinja would look each of them up first, wherever it stands."""

    def __init__(self, what: str, functions: Mapping[str, Any]) -> None:
        super().__init__()
        self._what = what
        self._functions = functions

    def __missing__(self, name: str) -> str:
        return f"{self._what}s[{name!r}]" if name in self._functions else f"context.refuse({self._what!r}, {name!r})"


class Generator(CodeGenerator):
    """Jinja's compiler, with `show`, `tick`, free names, and expressions that were written before."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters = _Known("filter", self.environment.filters)
        self.tests = _Known("test", self.environment.tests)
        self.asks_for_itself = False
        self._loop_bodies: set[int] = set()
        self._shown_line = 0
        self.sizes: dict[int, int] = {}

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        """The whole part, as one function: parts neither inherit from each other nor have blocks to fill."""
        self.writeline(f"from jinja2.runtime import {', '.join(sorted(exported))}")
        self.writeline(f"name = {self.name!r}")
        self.writeline("def root(context, missing=missing, environment=environment):", extra=1)
        self.indent()
        self.write_commons()
        whole = Frame(EvalContext(self.environment, self.name))
        if self.asks_for_itself:
            self.writeline(f"{whole.symbols.declare_parameter('self')} = TemplateReference(context)")
        whole.symbols.analyze_node(node)
        whole.toplevel = whole.rootlevel = True
        self.enter_frame(whole)
        self.blockvisit(node.body, whole)
        self.leave_frame(whole, with_python_scope=True)
        self.outdent()
        self.writeline("blocks = {}", extra=1)
        self.writeline(f"debug_info = {'&'.join(f'{python}={line}' for python, line in self.debug_info)!r}")

    def pull_dependencies(self, nodes: Iterable[nodes.Node]) -> None:
        """Nothing: filters and tests are looked up where they are used."""

    def write_commons(self) -> None:
        """What every function of a template begins with."""
        super().write_commons()
        self.writeline("filters, tests = environment.filters, environment.tests")
        self.writeline("show, tick, names = context.show, context.tick, context.names")
        self.writeline("join_values, weighed = context.join_values, context.weighed")

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("show(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(f", {node.lineno})")

    def start_write(self, frame: Frame, node: nodes.Node | None = None) -> None:
        """The beginning of what a call block, a filter block or a loop that calls itself prints."""
        super().start_write(frame, node)
        self._shown_line = node.lineno if node is not None else 0
        self.write("show(")

    def end_write(self, frame: Frame) -> None:
        """The end of it."""
        self.write(f", {self._shown_line})")
        super().end_write(frame)

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802
        """A loop, whose body begins with a tick."""
        self._loop_bodies.add(id(node.body))
        super().visit_For(node, frame)

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """The statements of a block."""
        if id(nodes) in self._loop_bodies:
            self.writeline("tick()")
        super().blockvisit(nodes, frame)

    def visit_Name(self, node: nodes.Name, frame: Frame) -> None:  # noqa: N802
        """A name: a free one is an item of the names given."""
        if node.ctx == FREE and node.name == SECTIONS:
            self.write("context.sections")
        elif node.ctx == FREE:
            self.write(f"names[{node.name!r}]")
        else:
            super().visit_Name(node, frame)

    def visit_InternalName(self, node: nodes.InternalName, frame: Frame) -> None:  # noqa: N802
        """An expression that was written before."""
        written: Any = node.name
        self.write(written.in_loop if frame.loop_frame else written.python)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """An attribute: what is asked of a section, many times in a document, is looked up at once."""
        section = _section_of(node.node)
        if section is not None and node.attr in _OF_STATES:
            self.write(f"context.sections[{section!r}].{node.attr}")
        else:
            super().visit_Getattr(node, frame)

    def visit_Operand(self, node: nodes.Operand, frame: Frame) -> None:  # noqa: N802
        """One side of a comparison: to look for something in a long list is work."""
        if node.op not in ("in", "notin"):
            super().visit_Operand(node, frame)
            return
        self.write(" in weighed(" if node.op == "in" else " not in weighed(")
        self.visit(node.expr, frame)
        self.write(")")

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        """Values joined with `~`, each of which prints as it would alone."""
        self.write("join_values((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")


_OF_STATES: Final = frozenset(field.name for field in fields(State))


def _section_of(node: nodes.Expr) -> str | None:
    """The name of the section that an expression stands for; None where it stands for something else."""
    if not isinstance(node, nodes.Getitem) or not isinstance(node.node, nodes.Name) or node.node.ctx != FREE:
        return None
    is_name = node.node.name == SECTIONS and isinstance(node.arg, nodes.Const)
    return str(node.arg.value) if is_name and isinstance(node.arg, nodes.Const) else None


@dataclass(frozen=True)
class Generated:
    """The Python code of a part, and how many bookmarks each of its loops has, by the line of its tag."""

    python: str
    sizes: Mapping[int, int]


def generated(tree: nodes.Template, environment: Environment, source: Source, file: str) -> Generated:
    """The code that a part becomes. Raises what Jinja raises for tags that make no sense together."""
    if source.identities is None:
        generator = Generator(environment, source.part, file, optimized=False)
    else:
        generator = IdentifyingGenerator(environment, source.part, file, optimized=False)
        generator.identities = source.identities
    generator.asks_for_itself = any("self" in tag.tag.code for tag in source.tags)
    generator.visit(tree)
    return Generated(str(generator.stream.getvalue()), generator.sizes)  # type: ignore[attr-defined]


class IdentifyingGenerator(Generator):
    """The same for parts whose paragraphs have identities: in loops their bookmarks are made with what is around them.

    Each turn of a loop gives two values: how the names of its bookmarks end, and the first of their ids.
    """

    identities: Sequence[Identity] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._loops: dict[int, nodes.For] = {}
        self._around: list[int] = []

    def write_commons(self) -> None:
        """What every function of a template begins with."""
        super().write_commons()
        self.writeline("begin, turn = context.turns.begin, context.turns.turn")

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802
        """A loop: that it begins is said before it."""
        self._loops[id(node.body)] = node
        self.writeline(f"begin({node.lineno})")
        super().visit_For(node, frame)

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """The statements of a block; those of a loop begin with the item that it stands at."""
        loop = self._loops.get(id(nodes))
        if loop is None:
            super().blockvisit(nodes, frame)
            return
        around = f"end_{self._around[-1]}" if self._around else "''"
        line = loop.lineno
        self.sizes.setdefault(line, 0)
        self.writeline(f"end_{line}, id_{line} = turn({line}, {_item_of(loop, frame)}, {around})")
        self._around.append(line)
        super().blockvisit(nodes, frame)
        self._around.pop()

    def _output_const_repr(self, group: Iterable[Any]) -> str:
        """Constant words, in which the signs of identities become what makes their bookmarks."""
        first, *others = "".join(group).split(SIGN[0])
        pieces = [repr(first)] if first or not others else []
        for other in others:
            number, _, words = other.partition(SIGN[1])
            pieces += [self._bookmarks(self.identities[int(number)]), *([repr(words)] if words else [])]
        return " + ".join(pieces)

    def _bookmarks(self, identity: Identity) -> str:
        """The Python expression of an identity's bookmarks."""
        if not self._around:
            return repr("".join(map(identified, identity.names)))
        line = self._around[-1]
        names = [f"{stem(name)}{{end_{line}}}" for name in identity.names]
        if identity.captured:
            return f"f{''.join(map(identified, names))!r}"
        first = self.sizes[line]
        self.sizes[line] += len(names)
        return f"f{''.join(bookmark(f'{{id_{line} + {n}}}', name) for n, name in enumerate(names, first))!r}"


def _item_of(loop: nodes.For, frame: Frame) -> str:
    """The Python name of a loop's item; items that are taken apart at once have none."""
    return frame.symbols.ref(loop.target.name) if isinstance(loop.target, nodes.Name) else "None"


class Names(dict[str, Any]):
    """The names that a document was given; one that it was not is unknown, and says so when it is used."""

    def __init__(self, given: dict[str, Any], unknown: Callable[..., Any]) -> None:
        super().__init__(given)
        self._unknown = unknown

    def __missing__(self, name: str) -> Any:
        return self._unknown(name=name)


def _join_values(values: tuple[object, ...]) -> Joined:
    refuse_length(sum(len(value) for value in values if isinstance(value, str)))
    return Joined.of(values)


def _refuse(what: str, name: str) -> None:
    raise TemplateRuntimeError(f"No {what} named {name!r} found.")


def _weighed(value: Any) -> Any:
    """What is searched in, once its length was counted as work."""
    if isinstance(value, str | Sequence):
        current_meter().charge(len(value) >> 4)
    return value


class RenderContext(Context):
    """What the code of a part works with: the names of one document, and what prints its answers."""

    names: Names
    show: Show
    tick: Callable[[], None]
    turns: Turns
    sections: Mapping[str, State]
    join_values = staticmethod(_join_values)
    weighed = staticmethod(_weighed)
    refuse = staticmethod(_refuse)


def concat(pieces: Iterable[str]) -> Fragment:
    """What a block captured, as one."""
    made = list(pieces)
    refuse_output(sum(map(len, made)))
    return Fragment.of("".join(made))
