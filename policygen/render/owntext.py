"""The tags in what an owner says in a section: `text: At {{ school.name }} we give stickers.`

Only tags that print a value are worked out; a backslash before one, `\\{{ name }}`, prints it as it stands. They have
the names of the template around them, its sandbox and its limits, and their values print as they would there.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from jinja2 import Undefined

from policygen.errors import Finding, FindingsError, Place
from policygen.render import names
from policygen.render.content import Rich
from policygen.render.parts import compile_part
from policygen.render.printing import Printer, Show, words_of
from policygen.render.sandbox import Sandbox, usual_sandbox
from policygen.render.sections import OwnText, State
from policygen.render.syntax import read_syntax, trees_of
from policygen.render.turns import Turns
from policygen.word.additions import Additions
from policygen.word.marks import Site
from policygen.word.places import tagged
from policygen.word.tags import Slip, Tag, find_tags
from policygen.word.template import LocatedTag, Source


def text_problems(text: str, place: Place, scope: names.Shapes) -> list[Finding]:
    """What is wrong with the tags of a text, all of it; `place` is where it stands, `scope` which names there are."""
    source = _source(_tags(text), place)
    sandbox = usual_sandbox()
    found = [*read_syntax(sandbox, source).findings]
    found += names.check(trees_of(sandbox, source), scope, {tag.line: tag for tag in source.tags})
    return [*found, *_as_typed(text, place)]


def _as_typed(text: str, place: Place) -> Iterator[Finding]:
    """The tags that will print as they were typed, without somebody having said so by a backslash."""
    for tag in find_tags(text):
        if text[tag.start - 1 : tag.start] == "\\" or (isinstance(tag, Tag) and tag.kind == "print" and not tag.level):
            continue
        message = "only whole tags that print something are filled in here, so this prints as it was typed."
        hint = "Put it into a Word file, and name that under ‘file:’ in place of ‘text:’."
        yield Finding(_place(tag, place), message, hint, "warning")


@dataclass(frozen=True)
class Working:
    """With what the tags of one document's own texts are worked out. `file` is what messages call their file."""

    sandbox: Sandbox
    names: Mapping[str, object]
    tick: Callable[[], None]
    additions: Additions
    file: str

    def of(self, states: Mapping[str, State]) -> Mapping[str, State]:
        """The same states with texts whose tags have values.

        Raises FindingsError for tags that cannot be read, RenderError for one that cannot be worked out.
        """
        return {name: self._state(state) if state.says else state for name, state in states.items()}

    def _state(self, state: State) -> State:
        lead, before = self._text(state.lead), self._text(state.before)
        return replace(
            state, lead=lead, before=before, instead=self._text(state.instead), after=self._text(state.after)
        )

    def _text(self, text: OwnText | str) -> OwnText | str:
        tags = _tags(text.text) if isinstance(text, OwnText) else []
        if not tags or not isinstance(text, OwnText):
            return text
        source = _source(tags, Place(self.file))
        syntax = read_syntax(self.sandbox, source)
        if syntax.findings:
            raise FindingsError(syntax.findings)
        catching = _Catching(self.additions)
        compile_part(self.sandbox, source, syntax, self.file).fill(self.names, catching, self.tick, Turns(), {})
        return _with_values(text, tags, catching.caught)


def _tags(text: str) -> list[Tag]:
    """The tags of a text that print something and take nothing with them."""
    found = (tag for tag in find_tags(text) if isinstance(tag, Tag) and tag.kind == "print" and not tag.level)
    return [tag for tag in found if text[tag.start - 1 : tag.start] != "\\"]


def _source(tags: list[Tag], place: Place) -> Source:
    """The tags as a part of a template: the code of each on a line of its own, as in those that are read."""
    located = tuple(LocatedTag(line, tag, Site(_place(tag, place), "plain")) for line, tag in enumerate(tags, 2))
    return Source(place.file, located)


def _place(tag: Tag | Slip, text: Place) -> Place:
    return tagged(text, tag.typed)._replace(line=text.line, column=text.column)


@dataclass
class _Catching(Printer):
    """Prints nothing, and keeps the values in order."""

    caught: list[object] = field(default_factory=list)

    def show_in(self, tags: Mapping[int, LocatedTag], direct: frozenset[int]) -> Show:
        """The function that is given the answers."""

        def show(value: object, _: int) -> str:
            if isinstance(value, Undefined):
                return str(value)
            self.caught.append(value)
            return ""

        return show


def _with_values(text: OwnText, tags: list[Tag], values: list[object]) -> OwnText:
    """The text with a sign for each value; in the address of a link its words stand at once."""
    pieces: list[str] = []
    at = 0
    for number, (tag, value) in enumerate(zip(tags, values, strict=True)):
        pieces.append(text.text[at : tag.start])
        plain = _IN_ADDRESS.search(text.text[: tag.start]) and not isinstance(value, Rich)
        pieces.append(words_of(value) if plain else text.sign(number))
        at = tag.end
    return replace(text, text="".join([*pieces, text.text[at:]]), values=tuple(values))


_IN_ADDRESS: Final = re.compile(r"(?:\]\(|<)[^\s()<>]*$")
