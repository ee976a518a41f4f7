"""Which names a template may use, and which it does use, without rendering it.

Both walk the syntax tree that Jinja makes of a part
(https://jinja.palletsprojects.com/en/stable/extensions/#ast), through loops, `set`, macros and filters, and
ask at each step what a name stands for by then.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final, Generic, Literal, TypeVar

from jinja2 import nodes

from policygen.errors import Finding, Severity, did_you_mean
from policygen.word.sections import NAME as SECTIONS
from policygen.word.template import LocatedTag


@dataclass(frozen=True)
class Shape:
    """What a name stands for, as far as a template can ask: a school, a person, a list of statements.

    `label` is what messages call one ("a school"). `fields` gives for each attribute the name of its shape; a
    name that no shape has ("text") stands for something that is not looked into. `item` is the shape of what
    a loop over it yields, `call` of what calling it gives. `words` are the words that it may be called with
    (themes, kinds), `noun` what one of them is ("theme"); with `others` it may be called with more, so that only a
    word that is nearly one of them is told, as a warning. Of an `open` shape anything may be asked. `no_words` says
    what is wrong where one is printed, and what to do about it, if it has no words of its own.
    """

    label: str
    fields: Mapping[str, str] = field(default_factory=dict)
    item: str | None = None
    call: str | None = None
    words: tuple[str, ...] = ()
    noun: str = "word"
    others: bool = False
    open: bool = False
    no_words: tuple[str, str] | None = None


@dataclass(frozen=True)
class Shapes:
    """Every shape by its name, and the names that a template starts from, each with the name of its shape."""

    shapes: Mapping[str, Shape]
    roots: Mapping[str, str]


Use = Literal["printed", "tested", "called"]


@dataclass(frozen=True)
class Variables:
    """What a template needs of a name: the names under it, and what it needs of each item where it loops over it."""

    names: Mapping[str, "Variables"] = field(default_factory=dict)
    items: "Variables | None" = None
    uses: frozenset[Use] = frozenset()

    @property
    def type(self) -> str:
        """What sort of value the template takes it for: "list", "function", "group", "text" or "yes or no"."""
        if self.items is not None:
            return "list"
        if "called" in self.uses:
            return "function"
        if self.names:
            return "group"
        return "yes or no" if self.uses == {"tested"} else "text"


def check(trees: Iterable[nodes.Node], scope: Shapes, tags: Mapping[int, LocatedTag]) -> list[Finding]:
    """Every name, attribute and word that there is none of, at its tag, with the nearest right one.

    `trees` are the syntax trees of one part (one, or one of each tag), `tags` its tags by line.
    """
    checker = _Checker(scope, tags)
    every = tuple(trees)
    if len(every) > 1:
        checker.bind_all(every)
    for tree in every:
        checker.walk(tree)
    return list(dict.fromkeys(checker.findings))


def variables(trees: Iterable[nodes.Node]) -> Variables:
    """The names that the trees need from outside, as one tree."""
    root = _Seen()
    for tree in trees:
        _Gatherer(root).walk(tree)
    return root.frozen()


SLIP: Final = 0.85
"""From so much alike on a word that may be another one is taken for a slip of the pen."""

# ── walking ──────────────────────────────────────────────────────────────────────────────────────────

T = TypeVar("T")

GLOBALS: Final = frozenset({"range", "dict", "cycler", "joiner", "namespace", "page_break", SECTIONS})
CALLABLE: Final = frozenset({"link"})
"""Names that every template has; the last only where they are called: others have long been given such names."""

_SAME: Final = frozenset(
    {"list", "sort", "unique", "reverse", "select", "reject", "selectattr", "rejectattr", "default", "d"}
)
"""Filters whose answer is like what they were given."""

_ONE_OF: Final = frozenset({"first", "last", "min", "max"})
_BY_ATTRIBUTE: Final = {"selectattr": 0, "rejectattr": 0, "groupby": 0}
"""Filters whose argument at this place names an attribute of the items."""


class _Walker(ABC, Generic[T]):
    """Walks a syntax tree and follows what each name stands for; None is for what nothing is known of."""

    def __init__(self) -> None:
        self._frames: list[dict[str, T | None]] = [{}]
        self._granted: list[str] = []

    @abstractmethod
    def root(self, name: str, line: int, *, sure: bool) -> T | None:
        """What a name stands for that the template did not bind itself. `sure`: it must be there."""

    @abstractmethod
    def given(self, name: str) -> bool:
        """Whether the template is given this name, whatever the name means in other templates."""

    @abstractmethod
    def attribute(self, value: T, name: str, line: int, *, sure: bool) -> T | None:
        """What an attribute of a value stands for."""

    @abstractmethod
    def item(self, value: T) -> T | None:
        """What a loop over a value yields."""

    @abstractmethod
    def called(self, value: T, arguments: Sequence[nodes.Expr], line: int) -> T | None:
        """What calling a value gives."""

    def printed(self, value: T, line: int) -> None:
        """Note that a value is printed."""

    def walk(self, node: nodes.Node) -> None:
        """Follow a statement, or all that a node holds."""
        match node:
            case nodes.Output():
                self._output(node)
            case nodes.For():
                self._loop(node)
            case nodes.Macro():
                self._bind(node.name, None)
                self._macro(node)
            case nodes.CallBlock():
                self.value(node.call)
                self._macro(node)
            case nodes.With():
                self._with(node)
            case nodes.Assign():
                self._assign(node.target, self.value(node.node))
            case nodes.AssignBlock():
                self._inside(node.body, {})
                self._assign(node.target, None)
            case nodes.If():
                self._if(node)
            case nodes.Expr():
                self.value(node)
            case _:
                for child in node.iter_child_nodes():
                    self.walk(child)

    def bind_all(self, trees: Iterable[nodes.Node]) -> None:
        """Take what any of the trees binds as known: where tags do not fit together, none knows its block."""
        for tree in trees:
            if next(tree.find_all(nodes.For), None) is not None:
                self._bind("loop", None)
            for name in tree.find_all(nodes.Name):
                if name.ctx in ("store", "param"):
                    self._bind(name.name, None)

    def _output(self, node: nodes.Output) -> None:
        for child in node.nodes:
            value = self.value(child)
            if value is not None:
                self.printed(value, child.lineno)

    def _inside(self, body: Iterable[nodes.Node], names: dict[str, T | None]) -> None:
        self._frames.append(names)
        for node in body:
            self.walk(node)
        self._frames.pop()

    def _bind(self, name: str, value: T | None) -> None:
        self._frames[-1][name] = value

    def _assign(self, target: nodes.Node, value: T | None) -> None:
        if isinstance(target, nodes.Name):
            self._bind(target.name, value)
        for name in target.find_all(nodes.Name):
            self._bind(name.name, None)

    def _loop(self, node: nodes.For) -> None:
        over = self.value(node.iter)
        self._frames.append({"loop": None})
        self._assign(node.target, None if over is None else self.item(over))
        for child in (*([node.test] if node.test else []), *node.body):
            self.walk(child)
        self._frames.pop()
        self._inside(node.else_, {})

    def _if(self, node: nodes.If) -> None:
        self.value(node.test)
        with self._granting(_there_if(node.test)):
            for child in node.body:
                self.walk(child)
        with self._granting(_there_unless(node.test)):
            for child in (*node.elif_, *node.else_):
                self.walk(child)

    @contextmanager
    def _granting(self, names: Sequence[str]) -> Iterator[None]:
        """Ask of these names no more that they are there: a test has seen to it."""
        before = len(self._granted)
        self._granted += names
        yield
        del self._granted[before:]

    def _macro(self, node: nodes.Macro | nodes.CallBlock) -> None:
        for default in node.defaults:
            self.value(default)
        names = (*(argument.name for argument in node.args), "caller", "varargs", "kwargs")
        self._inside(node.body, dict.fromkeys(names))

    def _with(self, node: nodes.With) -> None:
        values = [self.value(value) for value in node.values]
        self._frames.append({})
        for target, value in zip(node.targets, values, strict=True):
            self._assign(target, value)
        self._inside(node.body, {})
        self._frames.pop()

    # ── expressions ──────────────────────────────────────────────────────────────────────────────────

    def value(self, node: nodes.Node, *, sure: bool = True) -> T | None:
        """What an expression stands for."""
        match node:
            case nodes.Name():
                return self._name(node, sure)
            case nodes.Getattr():
                owner = self.value(node.node, sure=sure)
                return None if owner is None else self.attribute(owner, node.attr, node.lineno, sure=sure)
            case nodes.Getitem():
                return self._subscript(node, sure)
            case nodes.Call():
                return self._call(node)
            case nodes.Filter():
                return self._filter(node)
            case nodes.Test():
                self._test(node)
                return None
            case nodes.CondExpr():
                return self._choice(node)
            case nodes.And():
                self.value(node.left)
                with self._granting(_there_if(node.left)):
                    self.value(node.right)
                return None
        for child in node.iter_child_nodes():
            self.value(child)
        return None

    def _name(self, node: nodes.Name, sure: bool) -> T | None:
        for frame in reversed(self._frames):
            if node.name in frame:
                return frame[node.name]
        if node.name in GLOBALS and not self.given(node.name):
            return None
        return self.root(node.name, node.lineno, sure=sure and node.name not in self._granted)

    def _is_own(self, node: nodes.Expr) -> bool:
        """Whether what is called is a function that every template has."""
        if not isinstance(node, nodes.Name) or node.name not in CALLABLE or self.given(node.name):
            return False
        return not any(node.name in frame for frame in self._frames)

    def _subscript(self, node: nodes.Getitem, sure: bool) -> T | None:
        owner = self.value(node.node, sure=sure)
        if not isinstance(node.arg, nodes.Const):
            self.value(node.arg)
            return owner if isinstance(node.arg, nodes.Slice) else None
        if owner is None:
            return None
        if isinstance(node.arg.value, str):
            return self.attribute(owner, node.arg.value, node.lineno, sure=sure)
        return self.item(owner)

    def _call(self, node: nodes.Call) -> T | None:
        callee = None if self._is_own(node.node) else self.value(node.node)
        arguments = [*node.args, *(keyword.value for keyword in node.kwargs)]
        for argument in arguments:
            self.value(argument)
        return None if callee is None else self.called(callee, arguments, node.lineno)

    def _filter(self, node: nodes.Filter) -> T | None:
        given = None if node.node is None else self.value(node.node, sure=node.name not in ("default", "d"))
        for argument in (*node.args, *(keyword.value for keyword in node.kwargs)):
            self.value(argument)
        item = None if given is None else self._item_with_attributes(given, node)
        if node.name in _SAME:
            return given
        return item if node.name in _ONE_OF else None

    def _item_with_attributes(self, given: T, node: nodes.Filter) -> T | None:
        """The item of what a filter works on, asked for the attributes that the filter names."""
        named = [k.value for k in node.kwargs if k.key == "attribute"]
        at = _BY_ATTRIBUTE.get(node.name)
        if at is not None:
            named += node.args[at : at + 1]
        paths = [n.value for n in named if isinstance(n, nodes.Const) and isinstance(n.value, str)]
        if not paths and node.name not in _ONE_OF:
            return None
        item = self.item(given)
        for path in paths:
            value = item
            for name in path.split("."):
                value = None if value is None else self.attribute(value, name, node.lineno, sure=True)
        return item

    def _test(self, node: nodes.Test) -> None:
        self.value(node.node, sure=node.name not in ("defined", "undefined"))
        for argument in node.args:
            self.value(argument)

    def _choice(self, node: nodes.CondExpr) -> T | None:
        self.value(node.test)
        with self._granting(_there_if(node.test)):
            one = self.value(node.expr1)
        with self._granting(_there_unless(node.test)):
            other = None if node.expr2 is None else self.value(node.expr2)
        return one if one == other or node.expr2 is None else None


def _there_if(test: nodes.Node) -> list[str]:
    """The names that are surely there where a test holds: `a is defined and …`."""
    match test:
        case nodes.And():
            return [*_there_if(test.left), *_there_if(test.right)]
        case nodes.Not():
            return _there_unless(test.node)
        case nodes.Test(node=nodes.Name(name=name), name="defined"):
            return [name]
    return []


def _there_unless(test: nodes.Node) -> list[str]:
    """The names that are surely there where a test does not hold: `a is not defined or …`."""
    match test:
        case nodes.Or():
            return [*_there_unless(test.left), *_there_unless(test.right)]
        case nodes.Not():
            return _there_if(test.node)
        case nodes.Test(node=nodes.Name(name=name), name="undefined"):
            return [name]
    return []


# ── against what there is ────────────────────────────────────────────────────────────────────────────


class _Checker(_Walker[str]):
    """Follows names through shapes, and reports what there is none of."""

    def __init__(self, scope: Shapes, tags: Mapping[int, LocatedTag]) -> None:
        super().__init__()
        self._scope = scope
        self._tags = tags
        self.findings: list[Finding] = []

    def _report(self, line: int, message: str, hint: str | None, severity: Severity = "error") -> None:
        if line in self._tags:
            self.findings.append(Finding(self._tags[line].site.place, message, hint, severity))

    def root(self, name: str, line: int, *, sure: bool) -> str | None:
        if name in self._scope.roots:
            return self._scope.roots[name]
        if sure:
            known = [*self._scope.roots, *(bound for frame in self._frames for bound in frame)]
            there_are = f"There are: {', '.join(self._scope.roots)}."
            self._report(line, f"there is no ‘{name}’.", did_you_mean(name, known) or there_are)
        return None

    def given(self, name: str) -> bool:
        return name in self._scope.roots

    def attribute(self, value: str, name: str, line: int, *, sure: bool) -> str | None:
        shape = self._scope.shapes.get(value)
        if shape is None or shape.open:
            return None
        if name not in shape.fields and sure:
            hint = (
                did_you_mean(name, list(shape.fields)) or f"It has: {', '.join(shape.fields) or 'nothing to ask for'}."
            )
            self._report(line, f"{shape.label} has no ‘{name}’.", hint)
        return shape.fields.get(name)

    def printed(self, value: str, line: int) -> None:
        shape = self._scope.shapes.get(value)
        if shape is not None and shape.no_words is not None:
            self._report(line, *shape.no_words)

    def item(self, value: str) -> str | None:
        shape = self._scope.shapes.get(value)
        return None if shape is None else shape.item

    def called(self, value: str, arguments: Sequence[nodes.Expr], line: int) -> str | None:
        shape = self._scope.shapes.get(value)
        if shape is None:
            return None
        for argument in arguments if shape.words else ():
            for word in argument.find_all(nodes.Const) if not isinstance(argument, nodes.Const) else (argument,):
                if isinstance(word.value, str) and word.value not in shape.words:
                    self._report_word(shape, word.value, line)
        return shape.call

    def _report_word(self, shape: Shape, word: str, line: int) -> None:
        message = f"there is no {shape.noun} ‘{word}’."
        if not shape.others:
            near = did_you_mean(word, shape.words)
            self._report(line, message, near or f"There are: {', '.join(shape.words)}.")
        elif near := did_you_mean(word, shape.words, SLIP):
            self._report(line, message, near, "warning")


# ── what a template asks for ─────────────────────────────────────────────────────────────────────────


@dataclass(eq=False)
class _Seen:
    """What has been asked of a name so far."""

    names: dict[str, "_Seen"] = field(default_factory=dict)
    items: "_Seen | None" = None
    uses: set[Use] = field(default_factory=set)

    def frozen(self) -> Variables:
        """The same, for good."""
        names = {name: seen.frozen() for name, seen in self.names.items()}
        return Variables(names, None if self.items is None else self.items.frozen(), frozenset(self.uses))


class _Gatherer(_Walker[_Seen]):
    """Follows names and notes what is asked of each."""

    def __init__(self, root: _Seen) -> None:
        super().__init__()
        self._root = root

    def root(self, name: str, line: int, *, sure: bool) -> _Seen:
        return self._root.names.setdefault(name, _Seen())

    def given(self, name: str) -> bool:
        return False

    def attribute(self, value: _Seen, name: str, line: int, *, sure: bool) -> _Seen:
        return value.names.setdefault(name, _Seen())

    def item(self, value: _Seen) -> _Seen:
        if value.items is None:
            value.items = _Seen()
        return value.items

    def called(self, value: _Seen, arguments: Sequence[nodes.Expr], line: int) -> _Seen:
        value.uses.add("called")
        for argument in arguments:
            self._used(argument, "printed")
        return value

    def walk(self, node: nodes.Node) -> None:
        """Note what is printed and what is only asked whether it is so, on the way."""
        if isinstance(node, nodes.Output):
            for printed in node.nodes:
                self._used(printed, "printed")
        elif isinstance(node, nodes.If):
            self._used(node.test, "tested")
        super().walk(node)

    def _used(self, node: nodes.Node | None, use: Use) -> None:
        while isinstance(node, nodes.Filter | nodes.Not):
            node = node.node
        seen = self.value(node) if isinstance(node, nodes.Name | nodes.Getattr) else None
        if seen is not None:
            seen.uses.add(use)
