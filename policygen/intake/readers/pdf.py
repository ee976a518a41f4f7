"""PDFs become an outline: by their tags where they have them, otherwise by size and weight of the type and by space.

A tagged PDF says what is a heading, a paragraph, an item (ISO 32000-1, 14.8.4); one without tags says only where
letters stand.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, islice, pairwise
from operator import attrgetter
from statistics import median

from policygen.errors import Place, UnreadableFileError
from policygen.intake.compiled import lazily, regex
from policygen.intake.outline import LeftOut, Line, LineKind, Outline
from policygen.intake.readers.parts import row_of
from policygen.intake.readers.pdf_layout import LinedPage, Table, TextLine, parts_of, without_furniture
from policygen.intake.readers.pdf_tags import TaggedPage, tagged_pages
from policygen.intake.readers.pdf_words import PdfPage, read_pages
from policygen.intake.text import LABELLED, joined, known_words, nested, tidy, without_marker
from policygen.model import Source

MOST_BYTES = 100 * 2**20
_LEAST_LETTERS = 12


def read_pdf(data: bytes, name: str, meanwhile: Callable[[], object]) -> Outline:
    """The outline of a PDF; `meanwhile` is done while PDFium reads it.

    Raises UnreadableFileError where it is damaged, protected, too long, or only pictures.
    """
    if len(data) > MOST_BYTES:
        why = f"the PDF has {len(data) >> 20} MB."
        raise UnreadableFileError(name, why, "Save the pages with the values as a PDF of their own, and import that.")
    lined = read_pages(data, name, meanwhile, _lined)
    pages = [each.page for each in lined]
    letters = (c for page in pages for word in page.words for c in word.text if c.isalpha())
    if sum(1 for _ in islice(letters, _LEAST_LETTERS)) < _LEAST_LETTERS:
        raise UnreadableFileError(
            name,
            "the PDF has no text: its pages are pictures, as a scanner makes them.",
            "Ask for the document that it was made from, or type the values into a text file (.txt), and import that.",
        )
    tagged = tagged_pages(pages)
    reader = _PdfReader(name, _known(pages), _body_size(pages))
    blocks = list(_tagged_blocks(tagged)) if tagged else list(_laid_out_blocks(lined))
    return reader.read(blocks)


def _lined(page: PdfPage) -> LinedPage:
    """The page; without tags it is read by its lines, which are found here, while PDFium reads the next page."""
    lined = LinedPage(page)
    if not page.tags:
        _ = lined.lines
    return lined


@dataclass(frozen=True)
class Block:
    """Lines of a page that make one paragraph, heading or item, or the cells of a row, or what is left out and why.

    `opens` says that it is the first of a column or of another part of the page.
    """

    lines: tuple[TextLine, ...]
    kind: LineKind = "paragraph"
    level: int = 0
    marker: str = ""
    cells: tuple[tuple["Block", ...], ...] = ()
    header: bool = False
    why: str | None = None
    gap: bool = True
    depth: int = 0
    opens: bool = False


def _known(pages: Sequence[PdfPage]) -> frozenset[str]:
    return known_words(" ".join(word.text for page in pages for word in page.words if "-" in word.text))


def _body_size(pages: Sequence[PdfPage]) -> float:
    """The size in which most of the document is set."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for size, words in groupby(page.words, attrgetter("size")):
            sizes[_rounded(size)] += len("".join(word.text for word in words))
    return sizes.most_common(1)[0][0]


# ── blocks of a page without tags ────────────────────────────────────────────────────────────────────


def _laid_out_blocks(pages: Sequence[LinedPage]) -> Iterator[Block]:
    lines = without_furniture(pages)
    parts = [parts_of(kept) for kept, _ in lines]
    flows = [part for its_parts in parts for part in its_parts if not isinstance(part, Table)]
    leading = _leading(flows)
    for (_, left), its_parts in zip(lines, parts, strict=True):
        for part in its_parts:
            if isinstance(part, Table):
                yield from _table_rows(part, leading)
            else:
                yield from _paragraphs(part, leading)
        yield from (Block((line,), why=why) for line, why in left)


def _leading(flows: Sequence[Sequence[TextLine]]) -> dict[int, float]:
    """How far apart lines of one paragraph stand, in ems, for each size of type: as the closer ones do."""
    gaps: dict[int, list[float]] = {}
    for flow in flows:
        for before, line in pairwise(flow):
            gap = (before.bottom - line.bottom) / line.size
            if before.page == line.page and abs(before.size - line.size) <= 0.6 and 0.8 <= gap <= 2.5:
                gaps.setdefault(round(line.size), []).append(gap)
    return {size: sorted(found)[len(found) // 4] for size, found in gaps.items()}


_USUAL_LEADING = 1.25
_MORE_SPACE = 0.22


def _paragraphs(flow: Sequence[TextLine], leading: dict[int, float]) -> Iterator[Block]:
    """The lines of a column as paragraphs and items."""
    left, right = min(line.left for line in flow), max(line.right for line in flow)
    group: list[TextLine] = []
    gap, listed = True, False
    for line in flow:
        if not group:
            group = [line]
            continue
        usual = leading.get(round(line.size), _USUAL_LEADING)
        space = (group[-1].bottom - line.bottom) / line.size
        apart = space > usual + _MORE_SPACE
        if apart or (listed and _ends_its_list(group, line)) or not _goes_on(group, line, left, right):
            yield _block(group, gap, flow)
            listed = group[-1].text.endswith(";")
            group, gap = [line], apart
        else:
            group.append(line)
    if group:
        yield _block(group, gap, flow)


def _block(group: Sequence[TextLine], gap: bool, flow: Sequence[TextLine]) -> Block:
    return Block(tuple(group), gap=gap, opens=group[0] is flow[0])


def _goes_on(group: Sequence[TextLine], line: TextLine, left: float, right: float) -> bool:
    """Whether a line carries on the paragraph of the lines before it, in a column from `left` to `right`."""
    before, first = group[-1], group[0]
    if before.page != line.page or before.bottom <= line.bottom:
        return False
    if without_marker(line.text)[0] or abs(before.size - line.size) > 0.6:
        return False
    small = _mid_sentence(before.text) and line.text[:1].islower()
    full = _is_full(before, line, left, right)
    if before.bold != line.bold and (before.bold or not any(word.bold for word in before.words)):
        # A change of weight between two lines parts a heading from its text, unless the sentence runs on.
        return full and small
    if _starts_anew(before.text, line.text) or (LABELLED.match(first.text) and LABELLED.match(line.text)):
        return False
    indented = line.left > before.left + 0.8 * line.size
    if indented and not without_marker(first.text)[0] and not _mid_sentence(before.text):
        return False
    if full:
        return True
    opened_small = first.text[:1].islower() and not without_marker(first.text)[0]
    return small and not opened_small and (before.right - before.left) >= 0.5 * (right - left)


def _ends_its_list(group: Sequence[TextLine], line: TextLine) -> bool:
    """Whether an item after one with a semicolon ends in a full stop: nothing after it is part of it."""
    stopped = group[-1].text.endswith(".") and without_marker(group[0].text)[0] != ""
    return stopped and line.text[:1].isupper()


def _starts_anew(before: str, text: str) -> bool:
    """Whether a line with a capital starts something: after a list's semicolon, as a short stem ("We will:"), a label.

    What follows a colon in quotation marks is a line of its own too.
    """
    if not text.lstrip("\"'“‘")[:1].isupper():
        return False
    if before.endswith((";", ":")) or (before.endswith((".", "!", "?")) and _LABEL.match(text)):
        return True
    return text.endswith(":") and len(text.split()) <= _LONGEST_STEM and not _GOES_ON.match(text)


_LONGEST_STEM = 6
_LABEL = lazily(r"[A-Z][\w'’-]*(?: [\w'’-]+)?:\s+\S")
_GOES_ON = lazily(r"\S+,")
"""A line that begins with a label of its own ("Gratitude: we say …"), and one in the middle of a name."""


def _is_full(before: TextLine, line: TextLine, left: float, right: float) -> bool:
    """Whether the first word of a line would not have fitted on the one before."""
    word = line.words[0]
    needed = word.right - word.left + 0.2 * line.size
    slack = 0.012 * (right - left)
    if before.right + needed > right - slack:
        return True
    centred = abs((before.left + before.right) - (left + right)) <= 1.5 * line.size and before.left > left + line.size
    return centred and (before.right - before.left) + needed > (right - left) - slack


def _mid_sentence(text: str) -> bool:
    return text[-1:].isalnum() or text[-1:] in (",", "-", "–", "—", "’", "'", ")", "&")


def _table_rows(table: Table, leading: dict[int, float]) -> Iterator[Block]:
    for i, row in enumerate(table.rows):
        cells = tuple(tuple(_paragraphs(cell, leading)) if cell else () for cell in row)
        lines = tuple(line for cell in row for line in cell)
        header = i == 0 and all(line.bold for line in lines) and not all(
            line.bold for other in table.rows[1:] for cell in other for line in cell
        )  # fmt: skip
        yield Block(lines, "row", cells=cells, header=header)


# ── blocks of a tagged page ──────────────────────────────────────────────────────────────────────────


def _tagged_blocks(pages: Sequence[TaggedPage]) -> Iterator[Block]:
    for page in pages:
        for found in page.blocks:
            cells = tuple(
                tuple(Block(part.lines, part.kind, part.level, part.marker) for part in cell) for cell in found.cells
            )
            yield Block(
                found.lines, found.kind, found.level, found.marker, cells, found.header, depth=found.depth,
                gap=found.kind != "item",
            )  # fmt: skip
        yield from (Block((line,), why=why) for line, why in page.left_out)


# ── the outline ──────────────────────────────────────────────────────────────────────────────────────

_HEADING_SIZE = 1.14
_LONGEST_HEADING = 25
_COLUMN_WIDTH = 6
"""A twelfth of an inch, in points: the unit in which items are nested."""
_WIDEST_INDENT = 60
"""What stands further in than this, in points, belongs to another column of the page."""


@dataclass
class _PdfReader:
    """Makes lines of blocks, counting the paragraphs of each page."""

    file: str
    known: frozenset[str]
    body: float
    margins: list[float] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    page: int = 0
    paragraph: int = 0
    table: int = 0
    row: int = 0

    def read(self, blocks: Sequence[Block]) -> Outline:
        """The outline of these blocks."""
        sizes = self._heading_sizes(blocks)
        self.margins = sorted({round(block.lines[0].left) for block in blocks if block.lines and block.why is None})
        lines: list[Line] = []
        for block in self._over_pages(blocks):
            self._count(block)
            if block.why is not None:
                self._leave_out(block)
            elif block.kind == "row":
                lines += self._row(block)
            else:
                self.row = 0
                lines.append(self._line(block, sizes))
        return Outline(self.file, tuple(nested(lines)), tuple(self.left_out))

    def _heading_sizes(self, blocks: Sequence[Block]) -> list[float]:
        """The sizes of type larger than the text's, the largest first."""
        large = {_rounded(block.lines[0].size) for block in blocks if block.lines and self._is_large(block)}
        return sorted(large, reverse=True)

    def _is_large(self, block: Block) -> bool:
        sizes = [line.size for line in block.lines]
        large = _HEADING_SIZE * self.body
        if max(sizes) < large or median(sizes) < large:
            return False
        count = sum(len(line.words) for line in block.lines)
        prose = count > 12 and block.lines[-1].text.endswith(".")
        return count <= _LONGEST_HEADING and not prose

    def _over_pages(self, blocks: Sequence[Block]) -> Iterator[Block]:
        """The same blocks, a paragraph that goes on in the next column or on the next page made whole."""
        waiting: Block | None = None
        furniture: list[Block] = []
        for block in blocks:
            if block.why is not None and waiting is not None:
                furniture.append(block)
                continue
            if waiting is not None and _continues(waiting, block):
                waiting = replace(waiting, lines=(*waiting.lines, *block.lines))
                continue
            if waiting is not None:
                yield waiting
            yield from furniture
            furniture = []
            waiting = block if block.why is None else None
            if block.why is not None:
                yield block
        if waiting is not None:
            yield waiting
        yield from furniture

    def _count(self, block: Block) -> None:
        page = block.lines[0].page if block.lines else self.page
        if page != self.page:
            self.page, self.paragraph = page, 0
        self.paragraph += 1

    def _source(self, block: Block, cell: str | None = None) -> Source:
        return Source(file=self.file, page=block.lines[0].page, paragraph=self.paragraph, cell=cell)

    def _line(self, block: Block, sizes: Sequence[float], cell: str | None = None) -> Line:
        marker, texts, raws, fixes = self._words(block)
        text, _, mended = joined(texts, self.known)
        first = block.lines[0]
        line = Line(
            "item" if marker else block.kind,
            text,
            "\n".join(raws),
            self._source(block, cell),
            level=self._column(block) if marker else 0,
            marker=marker,
            gap=block.gap,
            fixes=tuple(dict.fromkeys((*fixes, *mended))),
            bold=all(each.bold for each in block.lines),
            lead=_lead(block, marker, text),
        )
        if block.kind == "heading":
            number, rest = without_marker(text)
            numbered = number[:1].isdigit() and bool(rest)
            line = line._replace(text=rest if numbered else text, marker=number if numbered else "")
            return line._replace(kind="heading", level=block.level, bold=False, lead="")
        if not marker and cell is None and sizes and self._is_large(block):
            level = next(i for i, size in enumerate(sizes, start=1) if _rounded(first.size) >= size)
            return line._replace(kind="heading", level=min(level, 9), bold=False, lead="", sure=0.9)
        return line

    def _column(self, block: Block) -> int:
        """How far in an item stands, in columns: from the margin of its part of the page, and by its tags."""
        left = block.lines[0].left
        margin = next((margin for margin in self.margins if left - margin <= _WIDEST_INDENT), left)
        return 4 * block.depth + max(round((left - margin) / _COLUMN_WIDTH), 0)

    def _words(self, block: Block) -> tuple[str, list[str], list[str], list[str]]:
        """The bullet of a block, its lines' words without it, as they stood, and the fixes that took."""
        marker = block.marker
        texts: list[str] = []
        raws: list[str] = []
        fixes: list[str] = []
        for i, line in enumerate(block.lines):
            raw = line.text
            if i == 0 and block.kind in ("paragraph", "item"):
                own, raw = without_marker(raw)
                marker = own or marker
            text, mended = tidy(raw.removesuffix("\xad") + "-" if raw.endswith("\xad") else raw)
            fixes += mended
            if _LIGATURE.search(text):
                text = text.translate(_LIGATURES)
                fixes.append("wrote joined letters (ﬁ, ﬂ) one by one")
            texts.append(text)
            raws.append(raw)
        return marker, texts, raws, fixes

    # ── rows

    def _row(self, block: Block) -> Iterator[Line]:
        self.table += self.row == 0
        self.row += 1
        cells = [
            tuple(
                nested(
                    self._line(part, (), f"table {self.table}, row {self.row}, column {column}")
                    for part in cell
                    if part.lines
                )
            )
            for column, cell in enumerate(block.cells, start=1)
        ]
        if any(cells):
            yield row_of(cells, header=block.header)

    def _leave_out(self, block: Block) -> None:
        text = " ".join(line.text for line in block.lines)
        place = Place(file=self.file, page=block.lines[0].page, paragraph=self.paragraph)
        self.left_out.append(LeftOut(text, place, block.why or ""))


_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_LIGATURE = lazily("[ﬀ-ﬆ]")


def _rounded(size: float) -> float:
    return round(size * 2) / 2


def _continues(before: Block, block: Block) -> bool:
    """Whether a block at the top of another column, page or part of it carries on the sentence of the one before."""
    if before.kind not in ("paragraph", "item") or block.kind != "paragraph" or not before.lines or not block.lines:
        return False
    last, first = before.lines[-1], block.lines[0]
    beneath = block.opens and 0 < last.bottom - first.bottom <= 1.6 * last.size
    elsewhere = last.page != first.page or first.bottom > last.bottom or beneath
    alike = abs(last.size - first.size) <= 0.6 and last.bold == first.bold
    small = regex(r"[a-zà-ÿ]").match(first.text) is not None and not without_marker(first.text)[0]
    return elsewhere and alike and small and _mid_sentence(last.text) and not block.marker


def _lead(block: Block, marker: str, text: str) -> str:
    """The bold words that a block begins with, where the rest of it is not bold."""
    words = [word for line in block.lines for word in line.words]
    if marker and words and not text.startswith(words[0].text):
        words = words[1:]
    count = next((i for i, word in enumerate(words) if not word.bold), len(words))
    if not 0 < count < len(words):
        return ""
    lead = tidy(" ".join(word.text for word in words[:count]))[0]
    return lead if text.startswith(lead) else ""
