"""What people see and hear of a Word file: its paragraphs with how their words look, its tables, pictures and links.

`seeing` reads it from a file.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, Literal

from policygen.errors import Place
from policygen.word.tags import Tag, find_tags

Story = Literal["body", "header", "footer", "footnotes", "endnotes"]

ANYTHING: Final = "\ufffc"
"""Stands for what is no word of the file's own: what a tag prints, a symbol, a picture."""


@dataclass(frozen=True)
class Look:
    """How words look.

    `size` is in points; `ink` and `ground` are RRGGBB, `ink` empty where the file leaves it to the program. What ends
    in `_from` is the style that says it, empty where the words say it themselves.
    """

    font: str
    size: float
    bold: bool
    large: bool
    ink: str
    ground: str
    language: str
    font_from: str
    size_from: str
    ink_from: str


@dataclass(frozen=True)
class Stretch:
    """Words of a paragraph in one look; signs that are no words have none."""

    words: str
    look: Look | None


@dataclass(frozen=True)
class Link:
    """Words that lead somewhere; `pictured` where a picture stands among them."""

    words: str
    address: str
    pictured: bool = False

    @property
    def wording(self) -> str:
        """The words with tags as signs."""
        return without_tags(self.words)


@dataclass(frozen=True)
class Paragraph:
    """One paragraph.

    `level` is that of a heading, 1 the highest. `aligned` is as the file says it (17.18.44), `aligned_from` the style
    that says so, empty where the paragraph says it itself. `listed`: it is an item of a real list. `row` numbers the
    table row around it in its part. `blank`: it holds nothing, draws no
    line, and Word could do without it. `generated`: it is part of a table of contents or the like. `framed`: it stands
    in a frame of its own (17.3.1.11).
    """

    place: Place
    story: Story
    style: str
    level: int | None
    stretches: tuple[Stretch, ...]
    links: tuple[Link, ...]
    aligned: str
    aligned_from: str
    listed: bool
    row: int | None
    blank: bool
    generated: bool
    framed: bool

    @cached_property
    def words(self) -> str:
        """Its words as they stand; a line break reads as a new line."""
        return "".join(stretch.words for stretch in self.stretches)

    @cached_property
    def printed(self) -> tuple[Stretch, ...]:
        """What of its stretches reaches the page: of a tag that prints a sign, in the look in which the tag begins."""
        tags = [tag for tag in find_tags(self.words) if isinstance(tag, Tag)] if "{" in self.words else []
        if not tags:
            return self.stretches
        signs = dict.fromkeys((place for tag in tags for place in range(tag.start, tag.end)), "")
        signs |= {tag.start: ANYTHING for tag in tags if tag.kind == "print"}
        found, at = [], 0
        for stretch in self.stretches:
            words = "".join(signs.get(place, sign) for place, sign in enumerate(stretch.words, at))
            found.append(Stretch(words, stretch.look))
            at += len(stretch.words)
        return tuple(found)

    @cached_property
    def wording(self) -> str:
        """Its words without tags: a sign stands where a tag prints something."""
        return "".join(stretch.words for stretch in self.printed)

    @cached_property
    def is_tag(self) -> bool:
        """Whether it holds tags alone that print nothing, so that it does not reach the document."""
        return bool(self.words.strip()) and not self.wording.strip()


@dataclass(frozen=True)
class Table:
    """One table, at its first paragraph: how many rows and columns, and whether its first row is marked as its head.

    `merged` are the cells that are more than one.
    """

    place: Place
    story: Story
    rows: int
    columns: int
    headed: bool
    nested: bool
    merged: tuple[Place, ...]


@dataclass(frozen=True)
class Picture:
    """A picture, a shape, a chart or the like: its kind, and what it says to those who do not see it."""

    place: Place
    kind: str
    spoken: str
    decorative: bool


@dataclass(frozen=True)
class Seen:
    """All that is seen of a file. `core` is the part that says its title.

    `serifs` says of fonts, by their names in small letters, whether they have serifs, as far as the file knows.
    """

    file: str
    title: str
    core: str | None
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    pictures: tuple[Picture, ...]
    serifs: Mapping[str, bool] = field(default_factory=dict)


def without_tags(text: str) -> str:
    """The text with a sign in the place of each tag that prints, and without the other tags.

    >>> without_tags("{% if a %}Dear {{ name }}{% endif %},").replace(ANYTHING, "…")
    'Dear …,'
    """
    pieces, at = [], 0
    for tag in find_tags(text) if "{" in text else ():
        if isinstance(tag, Tag):
            pieces += [text[at : tag.start], ANYTHING if tag.kind == "print" else ""]
            at = tag.end
    return "".join([*pieces, text[at:]])
