"""A tagged PDF's pages as blocks: headings, paragraphs, items, rows, in the order of the structure (ISO 32000-1, 14.8).

Tags are only as good as the program that set them. Where they leave out much of the text, or hold type of several
sizes in one paragraph, they are not believed, and the page is read by its looks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from policygen.intake.compiled import regex
from policygen.intake.outline import LineKind
from policygen.intake.readers.pdf_layout import TextLine
from policygen.intake.readers.pdf_words import PdfPage, Tag, Word

_LEAST_TAGGED = 0.75
_NO_TEXT = "marked as no part of the text, as page headers are"


@dataclass(frozen=True)
class TaggedBlock:
    """A heading, paragraph or item of the structure, or a row of a table by its cells."""

    kind: LineKind
    lines: tuple[TextLine, ...] = ()
    level: int = 0
    marker: str = ""
    depth: int = 0
    cells: tuple[tuple["TaggedBlock", ...], ...] = ()
    header: bool = False


@dataclass(frozen=True)
class TaggedPage:
    """A page's blocks, and its lines that are no part of the text, each with the reason."""

    blocks: tuple[TaggedBlock, ...]
    left_out: tuple[tuple[TextLine, str], ...] = ()


def tagged_pages(pages: Sequence[PdfPage]) -> tuple[TaggedPage, ...]:
    """The pages by their tags; none at all where the document has no tags, or none that can be believed."""
    if not any(page.tags for page in pages):
        return ()
    found = tuple(_tagged_page(page) for page in pages)
    every = sum(len(word.text) for page in pages for word in page.words)
    lost = sum(
        len(word.text) for page in found for line, why in page.left_out if why == _NO_TEXT for word in line.words
    )
    believed = every and (every - lost) / every >= _LEAST_TAGGED
    return found if believed and not any(_is_mixed(block) for page in found for block in page.blocks) else ()


def _is_mixed(block: TaggedBlock) -> bool:
    """Whether a paragraph holds whole lines of quite different sizes, so that its tag says nothing."""
    sizes = [line.size for line in block.lines]
    return block.kind == "paragraph" and len(sizes) > 2 and max(sizes) > 1.2 * min(sizes)


def _tagged_page(page: PdfPage) -> TaggedPage:
    walk = _Walk(page.number, _by_mark(page.words))
    blocks = tuple(block for tag in page.tags for block in walk.blocks(tag, 0))
    rest = [word for word in page.words if word.mark not in walk.used]
    left = [*walk.left_out, *((line, _NO_TEXT) for line in _lines(rest, page.number))]
    return TaggedPage(tuple(block for block in blocks if block.lines or any(block.cells)), tuple(left))


def _by_mark(words: Sequence[Word]) -> dict[int, list[Word]]:
    found: dict[int, list[Word]] = {}
    for word in words:
        if word.mark >= 0:
            found.setdefault(word.mark, []).append(word)
    return found


def _lines(words: Sequence[Word], page: int) -> tuple[TextLine, ...]:
    """Words in their order as lines: a new one where the next word stands lower, or further back."""
    lines: list[list[Word]] = []
    for word in words:
        last = lines[-1][-1] if lines else None
        near = last is not None and abs(last.bottom - word.bottom) <= 0.5 * max(last.size, word.size)
        if last is not None and near and word.left >= last.left:
            lines[-1].append(word)
        else:
            lines.append([word])
    return tuple(TextLine(tuple(line), page) for line in lines)


_BLOCKS = frozenset(
    ["P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Title", "L", "LI", "LBody", "Table", "BlockQuote", "Quote",
     "Note", "FENote", "Caption", "Figure", "TOC", "Index", "Sect", "Div", "Part",
     "Art", "Document", "Aside", "TR", "TH", "TD", "Form"]
)  # fmt: skip
_LEFT_OUT = {
    "TOC": "a contents list", "Index": "an index", "Caption": "a picture’s caption", "Note": "a footnote",
    "FENote": "a footnote", "Artifact": _NO_TEXT, "Aside": "beside the text", "Form": "a form",
}  # fmt: skip


@dataclass
class _Walk:
    """Goes through the structure of a page and takes its words, each once."""

    page: int
    words: dict[int, list[Word]]

    def __post_init__(self) -> None:
        self.used: set[int] = set()
        self.left_out: list[tuple[TextLine, str]] = []

    def blocks(self, tag: Tag, lists: int) -> Iterator[TaggedBlock]:
        """The blocks of an element; `lists` says how many lists it stands in."""
        if why := _LEFT_OUT.get(tag.kind):
            self.left_out += [(line, why) for line in _lines(self._all(tag), self.page)]
        elif heading := regex(r"H([1-6]?)|Title").fullmatch(tag.kind):
            yield TaggedBlock(
                "heading", _lines(self._all(tag), self.page), int(heading[1] or 1) + (tag.kind != "Title")
            )
        elif tag.kind == "Table":
            yield from self._table(tag, lists)
        elif tag.kind == "LI":
            yield from self._item(tag, lists)
        elif _holds_blocks(tag):
            yield from self._mixed(tag, lists + (tag.kind == "L"))
        elif lines := _lines(self._all(tag), self.page):
            kind: LineKind = "quotation" if tag.kind in ("BlockQuote", "Quote") else "paragraph"
            yield TaggedBlock(kind, lines)

    def _mixed(self, tag: Tag, lists: int) -> Iterator[TaggedBlock]:
        """An element that holds blocks, and perhaps words of its own between them."""
        own: list[Word] = []
        for child in tag.children:
            if child.kind in _BLOCKS or _holds_blocks(child):
                if own:
                    yield TaggedBlock("paragraph", _lines(own, self.page))
                    own = []
                yield from self.blocks(child, lists)
            else:
                own += self._all(child)
        if own:
            yield TaggedBlock("paragraph", _lines(own, self.page))

    def _item(self, tag: Tag, lists: int) -> Iterator[TaggedBlock]:
        """The blocks of a list item: the first is the item, with its label for a marker."""
        label = [word for child in tag.children if child.kind == "Lbl" for word in self._all(child)]
        marker = " ".join("•" if word.symbol else word.text for word in label) or "•"
        body = tag._replace(children=tuple(child for child in tag.children if child.kind != "Lbl"))
        for i, block in enumerate(self._mixed(body, lists)):
            first = i == 0 and block.kind == "paragraph"
            yield replace(block, kind="item", marker=marker, depth=max(lists - 1, 0)) if first else block

    def _table(self, tag: Tag, lists: int) -> Iterator[TaggedBlock]:
        rows = [tuple(cell for cell in row.children if cell.kind in ("TH", "TD")) for row in _rows(tag)]
        layout = len(rows) == 1 or max(map(len, rows), default=0) == 1
        for row in rows:
            cells = tuple(tuple(self._mixed(cell, 0)) for cell in row)
            if layout:
                yield from (block for cell in cells for block in cell)
            else:
                lines = tuple(line for cell in cells for block in cell for line in block.lines)
                yield TaggedBlock("row", lines, cells=cells, header=all(cell.kind == "TH" for cell in row))

    def _all(self, tag: Tag) -> list[Word]:
        """The words of an element and of all in it, in the order of the structure, each word once."""
        found: list[Word] = []
        for part in _leaves(tag):
            for mark in part.marks:
                if mark not in self.used:
                    self.used.add(mark)
                    found += self.words.get(mark, [])
        return found


def _leaves(tag: Tag) -> Iterator[Tag]:
    if not tag.children:
        yield tag
    for child in tag.children:
        yield from _leaves(child)


def _rows(table: Tag) -> Iterator[Tag]:
    for child in table.children:
        if child.kind == "TR":
            yield child
        elif child.kind in ("THead", "TBody", "TFoot"):
            yield from (row for row in child.children if row.kind == "TR")


def _holds_blocks(tag: Tag) -> bool:
    return any(child.kind in _BLOCKS or _holds_blocks(child) for child in tag.children)
