"""Plain text as people save it: any encoding, any bullets, wrapped by hand or not, with page furniture or without.

`decode` makes characters of bytes; `read_lines` makes an outline of the characters. Other readers use the parts
for what their own format leaves as plain text: hand-typed bullets, and lines broken in the middle of a sentence.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise, takewhile
from typing import NamedTuple

from policygen.errors import Place, UnreadableFileError
from policygen.intake.compiled import lazily, regex
from policygen.intake.outline import LeftOut, Line, LineKind, Outline
from policygen.intake.rules import words
from policygen.model import Source

# ── bytes to characters ──────────────────────────────────────────────────────────────────────────────

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


class Decoded(NamedTuple):
    """The characters of a text file, and what to say of its encoding when that had to be inferred."""

    text: str
    note: str | None = None


def decode(data: bytes, name: str) -> Decoded:
    """The characters of a text file: by its byte order mark, else UTF-16, UTF-8 or Windows-1252, as it fits.

    Windows-1252 stands for Latin-1 too: the two differ only where Latin-1 has control characters.
    Raises UnreadableFileError for bytes that are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data, encoding, name))
    if b"\0" in data:
        return Decoded(_strictly(data, _utf16_order(data), name), f"{name} was read as UTF-16.")
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace").replace("�", "")
        return Decoded(text, f"{name} is not UTF-8; it was read as Windows-1252.")


def _utf16_order(data: bytes) -> str:
    """Which half of each pair of bytes is zero: in English text nearly always the high one."""
    return "utf-16-le" if data[1::2].count(0) >= data[0::2].count(0) else "utf-16-be"


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise UnreadableFileError(
            name, "this is not a text file, or it is damaged.", "Save the document as .docx or .txt and import that."
        )
    return text


# ── lines as they stand in the file ──────────────────────────────────────────────────────────────────

_SPACELESS_BULLETS = "•·●○◦▪▫■□◆◇♦★☆☑➢➤➜►▶▸▹✓✔❖‣⁃➔→⇒∙\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0e0"
_BULLET = lazily(rf"\s*(?:([{_SPACELESS_BULLETS}])\s*|([-–—−])(?:\s+|(?=[^\W\d_]))|([*+o§»›~])\s+)(?=\S)")
_NUMBER = lazily(
    r"\s*(\d{1,2}(?:\.\d{1,2})+\.?(?!\S)|\d{1,2}[.)]{1,2}|\((?:\d{1,2}|[ivx]{1,4}|[a-z])\)|[ivx]{1,4}[.)]|[a-zA-Z][.)])\s+(?=\S)"
    r"(?![ap]\.?m\b|\(|%|per cent|million|hours?\b|miles?\b|[–—-] ?\d)"
)
_BARE_NUMBER = lazily(r"\s*(\d{1,2})\s+(?=[A-Za-z])")
_TIME = lazily(r"(?:0\d|1\d|2[0-3]|[7-9])\.[0-5][05]")
"""When something begins, and no number of a list: "09.30 Welcome"."""
_LETTER_FIRST = lazily(r"\s*([A-Z])\.\s+(?=\S)")
_INITIAL = lazily(r"\s*([A-Z])\.\s+[A-Z][\w'’-]+(?: \([^)]*\))?\s*")
"""A letter and a name, which is no item of a list where the next letter and the one before head no line: "A. Other"."""
_MONTH = lazily(r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)", re.I)
_RULE = lazily(r"\s*[=\-–—_*~.#·•]{3,}\s*")
_SETEXT = lazily(r"\s*(?:={3,}|-{3,}|~{3,})\s*")
_HASHES = lazily(r"\s*(#{1,6})\s+(?=\S)")
_INVISIBLE = lazily("[\u200b-\u200f\u2060\ufeff]|[\x00-\x08\x0e-\x1f\x7f]")
_COLUMNS = lazily(r"(?<=\S)(?:\t+| {3,})\s*(?=\S)")
_QUOTES = "\"'“‘«"


class _Physical(NamedTuple):
    """One line of the file: its number, as it stood, what is left of it without bullet, and how it begins."""

    number: int
    raw: str
    text: str
    indent: int
    marker: str = ""
    fixes: tuple[str, ...] = ()
    heading: int = 0
    after_page: bool = False
    bold: bool = False
    lead: str = ""

    @property
    def blank(self) -> bool:
        return not self.text


def without_marker(raw: str, *, numbers: bool = True) -> tuple[str, str]:
    """The bullet or number that a line of text begins with ("" for none), and the rest of the line.

    >>> without_marker("  (ii) be kind;")
    ('(ii)', 'be kind;')
    """
    found = _BULLET.match(raw) or (_NUMBER.match(raw) if numbers else None)
    if not found:
        return "", raw.strip()
    return next(g for g in found.groups() if g), raw[found.end() :].strip()


def tidy(raw: str) -> tuple[str, tuple[str, ...]]:
    """The words of a line with single spaces, and the fixes that took: characters that nobody sees are taken out."""
    fixes = []
    text = raw
    if "\xad" in text:
        text = text.replace("\xad", "")
        fixes.append("took out soft hyphens")
    if _INVISIBLE.search(text):
        text = _INVISIBLE.sub("", text)
        fixes.append("took out characters that cannot be seen")
    return " ".join(text.split()), tuple(fixes)


def _physical(number: int, raw: str, bare_numbers: bool, letters: Set[str]) -> _Physical:
    indent = len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip())
    hashes = _HASHES.match(raw)
    if hashes:
        text, fixes = tidy(raw[hashes.end() :].rstrip(" #"))
        return _Physical(number, raw[hashes.end() :], text, indent, fixes=fixes, heading=len(hashes[1]))
    marker, rest = without_marker(raw)
    if _TIME.fullmatch(marker):
        marker, rest = "", raw.strip()
    if marker and (initial := _INITIAL.fullmatch(raw)) and not {chr(ord(initial[1]) + by) for by in (-1, 1)} & letters:
        marker, rest = "", raw.strip()
    bare = _BARE_NUMBER.match(raw) if bare_numbers and not marker else None
    if bare and not _MONTH.match(raw, bare.end()):
        marker, rest = bare[1], raw[bare.end() :].strip()
    text, fixes = tidy(rest)
    return _Physical(number, rest if marker else raw.strip(), text, indent, marker, fixes)


def _physical_lines(text: str) -> list[_Physical]:
    raws = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\f", "\n\f\n").split("\n")
    numbers = {found[1] for raw in raws if (found := _BARE_NUMBER.match(raw))}
    letters = {found[1] for raw in raws if (found := _LETTER_FIRST.match(raw))}
    lines, number = [], 0
    for raw in raws:
        # A form feed is put on a line of its own, which the file does not count.
        number += raw != "\f"
        lines.append(
            _physical(number, raw, {"1", "2"} <= numbers, letters) if raw != "\f" else _Physical(number, raw, "\f", 0)
        )
    return lines


_QUOTED = lazily(r"[ \t]*(?:>[ \t]?)+")
_MANY_QUOTED = 3
_ENDS = lazily(r"\r\n?|\n")


def _unquoted(text: str, file: str) -> tuple[str, list[LeftOut]]:
    """The text without the marks that mail programs put before quoted lines, and what was quoted within them."""
    lines = _ENDS.split(text)
    depths = [found[0].count(">") if (found := _QUOTED.match(line)) else 0 for line in lines]
    if sum(depth > 0 for depth in depths) < _MANY_QUOTED:
        return text, []
    outer = min(depth for depth in depths if depth)
    kept: list[str] = []
    left: list[LeftOut] = []
    for number, (line, depth) in enumerate(zip(lines, depths, strict=True), start=1):
        said = _QUOTED.sub("", line, count=1) if depth else line
        if depth > outer and said.strip():
            left.append(LeftOut(said.strip(), Place(file=file, line=number), "an earlier message"))
        kept.append("" if depth > outer else said)
    return "\n".join(kept), left


# ── page furniture ───────────────────────────────────────────────────────────────────────────────────

_PAGE_NUMBER = lazily(r"[-–—|\s]*(?:page\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?[-–—|\s]*", re.I)
_WITH_PAGE = lazily(r"\bpage\s+\d{1,3}\b", re.I)


def _without_furniture(lines: Sequence[_Physical], file: str) -> tuple[list[_Physical], list[LeftOut]]:
    """The lines without page numbers and running headers; the line after each page's end is marked."""
    dropped = {i: "a page number" for i, line in enumerate(lines) if _is_page_number(line)}
    dropped |= dict.fromkeys(_running(lines, set(dropped)), "a running header or footer")
    kept: list[_Physical] = []
    left: list[LeftOut] = []
    for i, line in enumerate(lines):
        if i not in dropped:
            kept.append(line)
            continue
        if line.text != "\f":
            left.append(LeftOut(line.text, Place(file=file, line=line.number), dropped[i]))
        kept.append(line._replace(text="", after_page=True))
    return list(_pages_closed(kept)), left


def _is_page_number(line: _Physical) -> bool:
    between_dashes = line.marker in ("-", "–", "—") and line.text.endswith(line.marker)
    bare = not line.marker or between_dashes
    return line.text == "\f" or bool(line.text and bare and _PAGE_NUMBER.fullmatch(line.text))


def _masked(line: _Physical) -> str:
    return regex(r"\d+").sub("#", line.text.casefold())


def _running(lines: Sequence[_Physical], pages: set[int]) -> Iterator[int]:
    """Lines that come again beside page numbers, or name the page: a running header or footer."""
    full = [i for i, line in enumerate(lines) if not line.blank and i not in pages]
    beside: set[int] = set()
    for page in pages:
        at = bisect_left(full, page)
        near = full[max(at - 1, 0) : at + 1]
        beside |= {i for i in near if not lines[i].marker and not lines[i].text.endswith((":", "."))}
    often = Counter(_masked(lines[i]) for i in beside)
    for i in full:
        named = _WITH_PAGE.search(lines[i].text) and len(lines[i].text.split()) <= 12
        if named or often[_masked(lines[i])] >= 2:
            yield i


def _pages_closed(lines: Iterable[_Physical]) -> Iterator[_Physical]:
    """The blank lines around a page's end go, so that a sentence which runs over it can be joined."""
    after_page = False
    pending: list[_Physical] = []
    for line in lines:
        if line.blank:
            after_page |= line.after_page
            pending.append(line)
            continue
        yield from [] if after_page else pending
        yield line._replace(after_page=after_page)
        after_page, pending = False, []


# ── wrapped lines joined ─────────────────────────────────────────────────────────────────────────────

_LONGEST_WRAP = 130
_LONGEST_WORD = 40


def _mid_sentence(text: str) -> bool:
    return bool(text) and (text[-1].isalnum() or text[-1] in ",-–—’')&")


def wrap_width(lines: Sequence[str]) -> int:
    """The column at which the paragraphs of a text were broken by hand or by a mail program; 0 if they were not.

    The evidence is lines that stop in the middle of a sentence near one column, with a small letter on the next.
    """
    broken = [
        len(first.rstrip())
        for opens, first, second in _with_opening(lines)
        if _mid_sentence(first.rstrip()) and second.lstrip()[:1].islower() and not opens.lstrip()[:1].islower()
    ]
    width = max(broken, default=0)
    near = [length for length in broken if length >= 0.7 * width]
    if not 40 <= width <= _LONGEST_WRAP or len(near) * 10 < len(broken) * 6:
        return 0
    return max(len(line.rstrip()) for line in lines if len(line.rstrip()) <= max(width + 8, width * 1.15))


def _with_opening(lines: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Each line and the next, with the line that opens their paragraph: one that opens small is a list, not wrapped."""
    opens = ""
    for first, second in pairwise(lines):
        opens = opens or first
        yield opens, first, second
        ends = not first.strip() or first.rstrip().endswith((":", "…", "..."))
        opens = second if ends else opens


_ANY_WIDTH = -1
"""For formats in which a broken line is no sign of anything (Markdown): only the sentence tells."""


def _goes_on(before: _Physical, line: _Physical, opens: _Physical, width: int) -> bool:
    """Whether a line carries on the sentence of the line before it; `opens` is the first line of the group."""
    if line.marker or line.heading or before.heading:
        return False
    if not line.after_page and _set_apart(before, line, opens):
        return False
    if LABELLED.match(opens.text) and LABELLED.match(line.text):
        return False  # A list of names, each with what is said of it.
    if _opens_small(opens) and before.text.endswith(";"):
        return False  # A list without bullets, a line each.
    small = line.text[:1].islower()
    if small and _BROKEN_WORD.search(before.text):
        return True
    length = before.indent + len(before.raw.rstrip()) + (len(before.marker) + 1 if before.marker else 0)
    needed = length + 1 + len(line.text.split()[0])
    if opens.marker and line.indent > opens.indent and _mid_sentence(before.text):
        # A short line under which a whole sentence stands is the name of what that says.
        return small or width <= 0 or needed > _SHORT_LINE * width
    if line.after_page or width == _ANY_WIDTH:
        return _mid_sentence(before.text) and small
    if not width:
        # A list without bullets has small letters at the start of every line; a broken sentence only after its first.
        return _mid_sentence(before.text) and small and not _opens_small(opens) and len(before.text) >= 40
    open_ended = (_mid_sentence(before.text) and small) or _ENDS_OPEN.search(before.text) is not None
    return needed > width or (open_ended and length >= 0.5 * width)


_SHORT_LINE = 0.75
"""A line that fills less of the width than this was not broken for want of room."""
_ENDS_OPEN = lazily(r"\b(?:the|an?|of|and|or|to|in|for|with|our|its|their|by|at|from|that|every|each|between)$")
"""How a line ends that only its next can finish: "seven schools along the"."""


def _set_apart(before: _Physical, line: _Physical, opens: _Physical) -> bool:
    """Whether the margin tells that a line begins anew: further out than the bullet before, or in after a full stop."""
    if opens.marker:
        return line.indent < opens.indent
    ended = before.text.endswith((".", "!", "?", ":"))
    return ended and line.indent > before.indent + 1 and line.text[:1].isupper()


_BROKEN_WORD = lazily(r"[^\W\d_]-$")
LABELLED = lazily(r"[A-Z][\w'’-]*(?: [\w'’&-]+){0,2}(?:\s[-–—=]\s|:\s)(?=\S)")
"""How a line begins with a name and a mark after it: "RESPECT - we are polite"."""


def joined(parts: Sequence[str], known: frozenset[str]) -> tuple[str, tuple[int, ...], tuple[str, ...]]:
    """The text of lines that belong together, at which offset each starts, and the fixes that took.

    A word that was broken at a line's end is made whole; its hyphen stays where the document, or the list of
    usual compounds, has it elsewhere ("well-" and "being").
    """
    text, starts, fixes = "", [], []
    for part in parts:
        broken = regex(r"([^\W\d_]+)-$").search(text[-_LONGEST_WORD:])
        rest = regex(r"[a-zà-ÿ]+").match(part)
        if broken and rest:
            hyphened = f"{broken[1]}-{rest[0]}".casefold()
            apart = broken[1].casefold() in words().compounds and rest[0] not in _ENDINGS
            if not (hyphened in known or apart):
                text = text[:-1]
                fixes.append(f"made ‘{broken[1]}{rest[0]}’ whole, which was broken at the end of a line")
            starts.append(len(text))
        else:
            starts.append(len(text) + (1 if text else 0))
            text += " " if text else ""
        text += part
    return text, tuple(starts), tuple(fixes)


_ENDINGS = frozenset({"ren", "hood", "ish", "less", "ness", "ly", "ing", "ed", "ment", "tion"})
"""What is no word by itself, after a word that compounds begin with: "child-ren"."""


def known_words(text: str) -> frozenset[str]:
    """The hyphened words of a text that stand within a line, so that breaking them at an end can be told."""
    return frozenset(word.casefold() for word in regex(r"[^\W\d_]+-[^\W\d_]+").findall(text))


# ── the outline ──────────────────────────────────────────────────────────────────────────────────────


def read_lines(text: str, file: str) -> Outline:
    """The outline of a plain text: paragraphs, items and rows; headings only where the text marks them as such."""
    text, earlier = _unquoted(text, file)
    physical, left_out = _without_furniture(_physical_lines(text), file)
    left_out = [*earlier, *left_out]
    width = wrap_width([" " * p.indent + (f"{p.marker} " if p.marker else "") + p.raw for p in physical])
    known = known_words(text)
    rows = _in_columns(physical)
    lines = [_line(group, gap, file, known, rows) for group, gap in _groups(physical, width, rows)]
    return Outline(file, tuple(nested(lines)), tuple(left_out))


class Piece(NamedTuple):
    """One line of a paragraph in another format: its words, as it stood, the line of the file, and its bold words."""

    text: str
    raw: str
    number: int = 0
    bold: bool = False
    lead: str = ""


def lines_of(pieces: Sequence[Piece], source: Source, known: frozenset[str], *, soft: bool = False) -> list[Line]:
    """The outline's lines of a paragraph that its format broke into pieces: joined where a sentence goes on.

    `source` is where the paragraph stands; its line, if it has one, becomes that of each line. Bullets and numbers
    that were typed by hand make items. `soft` breaks mean nothing where the sentence goes on after them.
    """
    width = _ANY_WIDTH if soft else 0
    physical = []
    for piece in pieces:
        line = _physical(piece.number, piece.text, bare_numbers=False, letters=frozenset())
        raw = line.raw if piece.raw == piece.text else piece.raw
        physical.append(line._replace(raw=raw, bold=piece.bold, lead=piece.lead))
    lines = [_line(group, False, source.file, known, frozenset()) for group, _ in _groups(physical, width, frozenset())]
    if source.line is not None:
        return lines
    return [line._replace(source=source, breaks=()) for line in lines]


def _groups(lines: Sequence[_Physical], width: int, rows: frozenset[int]) -> Iterator[tuple[list[_Physical], bool]]:
    """Lines of the file that make one line of the outline, and whether a gap parts them from those before."""
    group: list[_Physical] = []
    gap, next_gap = False, False
    for line in lines:
        if line.blank:
            next_gap = True
            continue
        if len(group) == 1 and not next_gap and _SETEXT.fullmatch(line.raw) and _may_be_heading(group[0]):
            group = [group[0]._replace(heading=1 if "=" in line.raw else 2)]
            continue
        if _RULE.fullmatch(line.raw):
            next_gap = True
            continue
        fits = (not next_gap or line.after_page) and line.number not in rows
        if group and fits and group[-1].number not in rows and _goes_on(group[-1], line, group[0], width):
            group.append(line)
            continue
        if group:
            yield group, gap
        group, gap, next_gap = [line], next_gap or line.after_page, False
    if group:
        yield group, gap


def _may_be_heading(line: _Physical) -> bool:
    return not line.marker and not line.text.endswith((".", ":", ";", ",")) and len(line.text.split()) <= 12


def _opens_small(line: _Physical) -> bool:
    return line.text[:1].islower() and not line.marker


def _in_columns(lines: Sequence[_Physical]) -> frozenset[int]:
    """The numbers of lines that are rows of columns: parted by a tab, or by wide spaces in two lines running."""
    columns = {
        i
        for i, line in enumerate(lines)
        if not line.marker and line.text[:1] not in _QUOTES and _COLUMNS.search(line.raw)
    }
    tabbed = {i for i in columns if "\t" in lines[i].raw.strip()}
    spaced = {i for i in columns if i + 1 in columns or i - 1 in columns}
    return frozenset(lines[i].number for i in tabbed | spaced)


def _line(group: Sequence[_Physical], gap: bool, file: str, known: frozenset[str], rows: frozenset[int]) -> Line:
    first = group[0]
    source = Source(file=file, line=first.number)
    if first.number in rows:
        return _row(first, source, gap)
    text, starts, mended = joined([p.text for p in group], known)
    kind: LineKind = "heading" if first.heading else "item" if first.marker else "paragraph"
    return Line(
        kind,
        text,
        "\n".join(p.raw for p in group).strip(),
        source,
        level=first.heading or (first.indent if first.marker else 0),
        marker=first.marker,
        sure=0.95 if first.heading else 1.0,
        gap=gap,
        fixes=tuple(dict.fromkeys([fix for p in group for fix in p.fixes] + list(mended))),
        bold=all(p.bold for p in group),
        lead=first.lead if first.lead and text.startswith(first.lead) and text != first.lead else "",
        breaks=tuple((start, p.number) for start, p in zip(starts, group, strict=True)) if len(group) > 1 else (),
    )


def _row(line: _Physical, source: Source, gap: bool) -> Line:
    parts = [part for part in _COLUMNS.split(line.raw.strip()) if part]
    cells = tuple((Line("paragraph", *_text_and_raw(part), source),) for part in parts)
    return Line("row", line.text, line.raw, source, gap=gap, cells=cells)


def _text_and_raw(part: str) -> tuple[str, str]:
    return tidy(part)[0], part


_DEEPEST = 8
"""No list that people write is nested deeper, and reading one must not exhaust the stack."""


def nested(lines: Iterable[Line]) -> Iterator[Line]:
    """The same lines, the levels of list items counted from 0 instead of in columns.

    An item is nested where it is set further in, or where bullets follow a number at the same column (numbered
    pillars with bullets under them).
    """
    stack: list[tuple[int, int]] = []
    for line in lines:
        if line.kind != "item":
            stack = [] if line.gap or line.kind != "paragraph" else stack
            yield line
            continue
        stack = _placed(stack, line.level, _rank(line.marker))
        yield line._replace(level=min(len(stack) - 1, _DEEPEST))


def _rank(marker: str) -> int:
    """How far up items with such a mark stand: numbers over decimals, these over letters, bullets under all.

    Among bullets Word has the full ones above the hollow ones, and squares under both.
    """
    if any(character.isdigit() for character in marker):
        return 1 if regex(r"\d+(?:\.\d+)+\.?").fullmatch(marker) else 0
    if regex(r"\(?[a-zA-Z]{1,4}[.)]").fullmatch(marker):
        return 2
    return 4 if marker in _HOLLOW else 5 if marker in _SQUARE else 3


_HOLLOW, _SQUARE = frozenset("o◦○"), frozenset("▪■")


def _placed(stack: list[tuple[int, int]], column: int, rank: int) -> list[tuple[int, int]]:
    """The open items after one at that column: those set less far in, or there with a mark that stands over its own."""
    kept = list(takewhile(lambda one: one[0] < column - 1 or (one[0] <= column + 1 and one[1] < rank), stack))
    return [*kept, (column, rank)]
