"""A page of words without structure becomes lines in reading order: columns, tables, and what runs on every page.

A reader of paper goes by white space: words close together are a line, a white band from top to bottom parts columns,
and a short line of names beside longer ones is a table. The thresholds are in ems, the size of the type.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from statistics import median

from policygen.intake.compiled import lazily, regex
from policygen.intake.readers.pdf_words import PdfPage, Word
from policygen.intake.text import without_marker


@dataclass(frozen=True)
class TextLine:
    """Words that stand on one line and belong together: the whole line, or its part in one column."""

    words: tuple[Word, ...]
    page: int

    @cached_property
    def text(self) -> str:
        """The words with single spaces; a bullet of a font of signs reads as a bullet."""
        texts = [word.text for word in self.words]
        if len(texts) > 1 and len(texts[0]) == 1 and self.words[0].symbol:
            texts[0] = "•"
        return " ".join(texts)

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.words[-1].right

    @cached_property
    def bottom(self) -> float:
        """The height on the page of the line that the words stand on."""
        return self.words[0].bottom

    @cached_property
    def size(self) -> float:
        """The size of most of its type."""
        if len({word.size for word in self.words}) == 1:
            return self.words[0].size
        sizes: Counter[float] = Counter()
        for word in self.words:
            sizes[word.size] += len(word.text)
        return sizes.most_common(1)[0][0]

    @cached_property
    def bold(self) -> bool:
        """Whether all of it is bold, a bullet apart."""
        if not any(word.bold for word in self.words):
            return False
        spoken = [word for word in self.words if any(c.isalnum() for c in word.text)]
        return bool(spoken) and all(word.bold for word in spoken)


@dataclass(frozen=True)
class LinedPage:
    """A page, with the lines of those of its words that are not turned on their side."""

    page: PdfPage

    @cached_property
    def lines(self) -> list[TextLine]:
        """The lines, found when they are first asked for."""
        return lines_of_words([word for word in self.page.words if word.upright], self.page.number)


@dataclass(frozen=True)
class Table:
    """Rows of cells, each cell its lines."""

    rows: tuple[tuple[tuple[TextLine, ...], ...], ...]


Flow = tuple[TextLine, ...]
"""Lines that are read one after the other, in one column."""


@dataclass(frozen=True)
class Layout:
    """What a page holds in reading order, and the lines that are no part of the text, each with the reason."""

    parts: tuple[Flow | Table, ...]
    left_out: tuple[tuple[TextLine, str], ...] = field(default=())


# ── lines ────────────────────────────────────────────────────────────────────────────────────────────

_SAME_LINE = 0.35
_WIDEST_SPACE = 1.5
_WIDEST_AFTER_BULLET = 5.0


def lines_of_words(words: Sequence[Word], page: int) -> list[TextLine]:
    """The words as lines: those that touch, first of those that follow one another in the file, then of all."""
    runs: list[list[Word]] = []
    for word in words:
        if runs and _touches(runs[-1][-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    return _merged([TextLine(tuple(run), page) for run in runs])


def _touches(before: Word, word: Word, widest: float = _WIDEST_SPACE) -> bool:
    size = max(before.size, word.size)
    near = -0.5 * size <= word.left - before.right <= widest * size
    return near and abs(before.bottom - word.bottom) <= _SAME_LINE * size


def _merged(lines: Sequence[TextLine]) -> list[TextLine]:
    """Lines joined that are parts of one, such as a bullet and its text, or a bold word in the middle."""
    ordered = sorted(lines, key=lambda line: (-line.bottom, line.left))
    found: list[TextLine] = []
    for line in ordered:
        at = next((i for i in range(len(found) - 1, max(len(found) - 6, -1), -1) if _joins(found[i], line)), None)
        if at is None:
            found.append(line)
        else:
            found[at] = TextLine((*found[at].words, *line.words), line.page)
    return found


def _joins(before: TextLine, line: TextLine) -> bool:
    last, first = before.words[-1], line.words[0]
    return _touches(last, first, 0.6) or (_is_bullet(before) and _touches(last, first, _WIDEST_AFTER_BULLET))


def _is_bullet(line: TextLine) -> bool:
    if len(line.words) != 1:
        return False
    word = line.words[0]
    return (word.symbol and len(word.text) == 1) or bool(without_marker(f"{word.text} x")[0])


# ── what runs on every page ──────────────────────────────────────────────────────────────────────────

_MARGIN = 0.12
_PAGE_NUMBER = lazily(r"[-–—|\s]*(?:page\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?[-–—|\s]*", re.I)
_WITH_PAGE = lazily(r"\bpage\s+\d{1,3}\b", re.I)
_ROMAN = lazily(r"[ivx]{1,5}")


def without_furniture(pages: Sequence[LinedPage]) -> list[tuple[list[TextLine], list[tuple[TextLine, str]]]]:
    """The lines of each page, and those that are no part of its text: running headers and footers, page numbers."""
    often: Counter[tuple[str, int]] = Counter()
    for lined in pages:
        often.update({key for line in lined.lines if _in_margin(line, lined.page) for key in _keys(line)})
    found = []
    for lined in pages:
        lines, page = lined.lines, lined.page
        why = _furniture(lines, page, often)
        left = [(line, why[id(line)]) for line in lines if id(line) in why]
        turned = [word for word in page.words if not word.upright]
        left += [(line, "words that are turned on their side") for line in _turned(turned, page.number)]
        found.append(([line for line in lines if id(line) not in why], left))
    return found


def _furniture(lines: Sequence[TextLine], page: PdfPage, often: Counter[tuple[str, int]]) -> dict[int, str]:
    """Why each line that is no part of the text is none. White space parts such lines from the text."""
    found: dict[int, str] = {}
    if len(lines) > _MOST_LINES:
        return found
    middle = page.height / 2
    likely = [(line, why) for line in lines if (why := _why_furniture(line, page, often))]
    for line, why in sorted(likely, key=lambda told: abs(told[0].bottom - middle)):
        inwards = (
            other
            for other in lines
            if abs(other.bottom - line.bottom) <= _APART_FROM_TEXT * line.size
            and abs(other.bottom - middle) < abs(line.bottom - middle) - 0.3 * line.size
        )
        if why == "a page number" or all(id(other) in found for other in inwards):
            found[id(line)] = why
    return found


_APART_FROM_TEXT = 1.5


def _turned(words: Sequence[Word], page: int) -> Iterator[TextLine]:
    if words:
        yield TextLine(tuple(words), page)


def _in_margin(line: TextLine, page: PdfPage) -> bool:
    return not _MARGIN * page.height < line.bottom < (1 - _MARGIN) * page.height


def _keys(line: TextLine) -> Iterator[tuple[str, int]]:
    """A line's words with every number alike, and how high it stands, give or take a little."""
    masked = regex(r"\d+").sub("#", line.text.casefold())
    yield masked, round(line.bottom / 4)
    yield masked, round((line.bottom + 2) / 4) + 10_000


def _why_furniture(line: TextLine, page: PdfPage, often: Counter[tuple[str, int]]) -> str | None:
    if not _in_margin(line, page):
        return None
    if _PAGE_NUMBER.fullmatch(line.text) or _ROMAN.fullmatch(line.text):
        return "a page number"
    if _WITH_PAGE.search(line.text) and len(line.text.split()) <= 12:
        return "a running header or footer"
    again = max(often[key] for key in _keys(line)) >= 2
    return "a running header or footer" if again and not line.text.endswith(":") else None


# ── columns and tables ───────────────────────────────────────────────────────────────────────────────

_LEAST_COLUMN = 3
_LEAST_ROWS = 2
_LONGEST_KEY = 4
_MOST_CUTS = 12
_MOST_LINES = 300
"""A page of more lines than this, or cut more often, is no page that people laid out: it is read from the top down."""


def parts_of(lines: Sequence[TextLine], depth: int = 0) -> list[Flow | Table]:
    """The lines of a page in reading order: one flow after the other, and the tables between them."""
    gutter = _gutter(lines) if depth < _MOST_CUTS and len(lines) <= _MOST_LINES else None
    if gutter is None:
        return [tuple(_in_order(lines))] if lines else []
    parts: list[Flow | Table] = []
    plain: list[TextLine] = []
    for band, parted in _bands(lines, gutter):
        if not parted:
            plain += band
            continue
        parts += parts_of(plain, depth + 1)
        plain = []
        left, right = _sides(band, gutter)
        table = _table(left, right)
        parts += [table] if table else [*parts_of(left, depth + 1), *parts_of(right, depth + 1)]
    return [*parts, *parts_of(plain, depth + 1)]


def _in_order(lines: Sequence[TextLine]) -> list[TextLine]:
    return sorted(lines, key=lambda line: (-line.bottom, line.left))


def _gutter(lines: Sequence[TextLine]) -> float | None:
    """Where a white band parts the most lines into two sides; None where none does."""
    starts = Counter(round(line.left) for line in lines)
    # Left of where the first line ends nothing can be parted: on most pages no start is further right than that.
    first_end = min((line.right for line in lines), default=0.0)
    best, most = None, 0
    for start in sorted(starts):
        gutter = start - 1.5
        if starts[start] + starts[start + 1] + starts[start - 1] < _LEAST_ROWS or first_end > gutter + 1:
            continue
        parted = sum(min(map(len, _sides(band, gutter))) for band, is_parted in _bands(lines, gutter) if is_parted)
        if parted > most:
            best, most = gutter, parted
    return best


def _sides(lines: Sequence[TextLine], gutter: float) -> tuple[list[TextLine], list[TextLine]]:
    return [line for line in lines if line.right <= gutter + 1], [line for line in lines if line.left >= gutter - 1]


def _bands(lines: Sequence[TextLine], gutter: float) -> Iterator[tuple[list[TextLine], bool]]:
    """Runs of lines from the top to the bottom, each with whether the gutter parts it into columns or a table."""
    band: list[TextLine] = []
    for line in _in_order(lines):
        if line.left < gutter - 1 and line.right > gutter + 1:
            yield from _band(band, gutter)
            yield [line], False
            band = []
        else:
            band.append(line)
    yield from _band(band, gutter)


def _band(band: list[TextLine], gutter: float) -> Iterator[tuple[list[TextLine], bool]]:
    """A band without a line across the gutter; what stands over and under its columns is taken off."""
    above, core, below = _trimmed(band, gutter)
    left, right = _sides(core, gutter)
    parted = False
    if left and right:
        side_by_side = min(left[0].bottom, right[0].bottom) >= max(left[-1].bottom, right[-1].bottom) - 1
        enough = min(len(left), len(right)) >= _LEAST_COLUMN
        parted = side_by_side and (enough or _rows_alike(left, right) >= _LEAST_ROWS)
    if not parted:
        if band:
            yield band, False
        return
    if above:
        yield above, False
    yield core, True
    if below:
        yield below, False


_APART = 1.9
_NEXT_ROW = 1.5


def _trimmed(band: list[TextLine], gutter: float) -> tuple[list[TextLine], list[TextLine], list[TextLine]]:
    """The lines of a band over its columns, those of its columns, and those under them.

    A paragraph over two columns may end in a short line on one side; so may the text begin again under a table.
    """
    left, right = _sides(band, gutter)
    if not left or not right:
        return [], band, []
    top = min(left[0].bottom, right[0].bottom) + 0.6 * band[0].size
    low = max(left[-1].bottom, right[-1].bottom) - 0.6 * band[-1].size
    higher = [line for line in band if line.bottom > top]
    lower = [line for line in band if line.bottom < low]
    middle = [line for line in band if low <= line.bottom <= top]
    table = _like_table(*_sides(middle, gutter))
    cut = max((i for i, line in enumerate(higher, 1) if table or _ends_above(line, band[i:], band)), default=0)
    side = left if lower and lower[0].left < gutter - 1 else right
    widest = _NEXT_ROW if table and side is left else _APART
    # Where the column beside them goes on as far apart as that, before headings or items, it goes on here.
    usual = 0.0 if table else _widest_gap([line for line in side if line.bottom >= low])
    keep = next(
        (i for i, line in enumerate(lower) if _gap_above(line, side) > max(widest * line.size, usual)), len(lower)
    )
    kept = {*map(id, higher[cut:]), *map(id, middle), *map(id, lower[:keep])}
    return higher[:cut], [line for line in band if id(line) in kept], lower[keep:]


def _ends_above(line: TextLine, below: Sequence[TextLine], band: Sequence[TextLine]) -> bool:
    """Whether a line over the columns is no part of one: it is larger type, or white space parts it from them."""
    under = next((other for other in below if abs(other.left - line.left) <= 4 * line.size), None)
    apart = under is None or line.bottom - under.bottom > _APART * line.size
    return apart or line.size >= 1.15 * median(other.size for other in band)


def _gap_above(line: TextLine, side: Sequence[TextLine]) -> float:
    above = [other.bottom - line.bottom for other in side if other.bottom > line.bottom + 0.1]
    return min(above, default=0.0)


def _widest_gap(side: Sequence[TextLine]) -> float:
    """How far apart, at most, lines of a column stand that follow one another, and a little more."""
    return max((1.05 * (before.bottom - line.bottom) for before, line in pairwise(_in_order(side))), default=0.0)


def _like_table(left: Sequence[TextLine], right: Sequence[TextLine]) -> bool:
    """Whether the left side holds short names that begin at the height of what they name."""
    if not left or not right or median(len(line.words) for line in left) > _LONGEST_KEY:
        return False
    if _has_headings(left) and _has_headings(right):
        return False
    alike = _rows_alike(left, right)
    marked = any(without_marker(line.text)[0] for line in left)
    return alike >= _LEAST_ROWS and alike * 10 >= len(left) * 6 and len(right) >= len(left) and not marked


def _has_headings(lines: Sequence[TextLine]) -> bool:
    """Whether lines in larger type stand over smaller ones, twice or more: each such side is a column by itself."""
    sizes = [line.size for line in _in_order(lines)]
    return sum(size >= 1.15 * under for size, under in pairwise(sizes)) >= _LEAST_ROWS


def _rows_alike(left: Sequence[TextLine], right: Sequence[TextLine]) -> int:
    """How many lines on the left have one on the right at the same height."""
    return sum(any(abs(line.bottom - other.bottom) <= _SAME_LINE * line.size for other in right) for line in left)


def _table(left: Sequence[TextLine], right: Sequence[TextLine]) -> Table | None:
    """The two sides as a table, if the left one holds short names that begin at the height of what they name."""
    if not _like_table(left, right):
        return None
    starts = _row_starts(_in_order(left), _in_order(right))
    columns = _columns(right)
    rows = []
    for i, top in enumerate(starts):
        low = starts[i + 1] if i + 1 < len(starts) else float("-inf")
        cells = [[line for line in column if low < line.bottom - 0.01 <= top] for column in (left, *columns)]
        if any(cells):
            rows.append(tuple(tuple(_in_order(cell)) for cell in cells))
    return Table(tuple(rows)) if len(rows) >= _LEAST_ROWS else None


def _row_starts(left: Sequence[TextLine], right: Sequence[TextLine]) -> list[float]:
    """The height at which each row begins, a little over its first line."""
    starts: list[float] = []
    before: TextLine | None = None
    for line in left:
        beside = [other for other in right if abs(line.bottom - other.bottom) <= _SAME_LINE * line.size]
        above = next((other for other in reversed(right) if other.bottom > line.bottom + _SAME_LINE * line.size), None)
        wrapped = (
            before is not None
            and before.bottom - line.bottom <= 1.5 * line.size
            and not (beside and _begins_anew(beside[0], above))
        )
        if not wrapped:
            starts.append(line.bottom + 0.5 * line.size)
        before = line
    return starts


def _begins_anew(line: TextLine, above: TextLine | None) -> bool:
    """Whether a line in a cell begins with a capital after one that ended, or stopped well short of its own width."""
    if not line.text[:1].isupper():
        return False
    return above is None or above.text.endswith((".", "!", "?", ";")) or above.right < line.right - 3 * line.size


def _columns(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """The lines of a table's other cells, by column."""
    for start in sorted({round(line.left) for line in lines}):
        left, right = _sides(lines, start - 1.5)
        if len(left) + len(right) == len(lines) and min(len(left), len(right)) >= _LEAST_ROWS:
            return [left, *_columns(right)]
    return [list(lines)]
