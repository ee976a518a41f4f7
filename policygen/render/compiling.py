"""Jinja's parser and compiler, as templates need them: its classes with a few methods of our own.

Everything printed goes through `show` with the line of its tag; every turn of a loop is counted; what a block
captures keeps its XML. A name that a part does not bind itself is looked up where it is used, so that a part of
12,000 names compiles in the time that its length takes.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.parser import Parser
from jinja2.runtime import Context

from policygen.render.content import Fragment, Joined
from policygen.render.limits import current_meter, refuse_length, refuse_output
from policygen.render.printing import Show
from policygen.render.sections import State
from policygen.render.turns import Turns
from policygen.word.bookmarks import bookmark, stem
from policygen.word.finish import identified
from policygen.word.identity import SIGN, Identity
from policygen.word.sections import NAME as SECTIONS
from policygen.word.template import Source

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
        for name in self._names:
            if name.ctx == "load" and name.name not in self._bound:
                name.ctx = FREE
        return tree


class Generator(CodeGenerator):
    """Jinja's compiler, with `show`, `tick` and free names."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._loop_bodies: set[int] = set()
        self._shown_line = 0
        self.sizes: dict[int, int] = {}

    def write_commons(self) -> None:
        """What every function of a template begins with."""
        super().write_commons()
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


def concat(pieces: Iterable[str]) -> Fragment:
    """What a block captured, as one."""
    made = list(pieces)
    refuse_output(sum(map(len, made)))
    return Fragment.of("".join(made))
