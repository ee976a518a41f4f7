"""Whether people who hear a document find their way in it: title, language, headings, lists, tables and pictures."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

from policygen.checks.accessible_words import word_lists
from policygen.errors import Finding, Place
from policygen.telling import shortened
from policygen.word.seen import ANYTHING, Paragraph, Picture, Seen, Table


def shape_findings(seen: Seen) -> Iterator[Finding]:
    """What is wrong with how a document is built."""
    body = [p for p in seen.paragraphs if p.story == "body" and not p.is_tag]
    yield from _title_findings(seen)
    yield from _language_findings(seen)
    yield from _heading_findings(seen, body)
    yield from _fake_heading_findings(body)
    yield from _list_findings(body)
    yield from _gap_findings(body)
    yield from _table_findings(seen)
    yield from _picture_findings(seen.pictures)
    yield from _frame_findings(body)


# ── what the file says of itself ─────────────────────────────────────────────────────────────────────


def _title_findings(seen: Seen) -> Iterator[Finding]:
    hint = "In Word, write what it is and whose it is under ‘File’, ‘Info’, ‘Title’."
    place = Place(seen.file, part=seen.core)
    if not seen.title:
        yield Finding(place, "the file has no title, so people hear its file name instead.", hint)
    elif word_lists().untitled.fullmatch(seen.title):
        yield Finding(place, f"the title of the file, ‘{seen.title}’, does not say what it is.", hint)


def _language_findings(seen: Seen) -> Iterator[Finding]:
    mute = [p for p in seen.paragraphs if any(s.look and not s.look.language and s.words.strip() for s in p.printed)]
    if mute:
        message = "the file does not say in which language these words are, so a screen reader may read them wrongly."
        told = f" So it is in {len(mute)} paragraphs." if len(mute) > 1 else ""
        hint = "In Word, mark all text, and choose English (United Kingdom) under ‘Review’, ‘Language’."
        yield Finding(mute[0].place, message + told, hint)


# ── headings ─────────────────────────────────────────────────────────────────────────────────────────

SHORT: Final = 400
"""A document of fewer words does without headings."""


def _heading_findings(seen: Seen, body: Sequence[Paragraph]) -> Iterator[Finding]:
    pictured = {picture.place for picture in seen.pictures}
    headings = [p for p in body if p.level is not None and not p.generated]
    for empty in (p for p in headings if not p.wording.strip() and p.place not in pictured):
        message = "a heading has no words: people who go from heading to heading hear nothing."
        yield Finding(empty.place, message, "Take it out, or make it ordinary text.")
    before = 0
    for heading in (p for p in headings if p.wording.strip()):
        level = heading.level or 1
        if level > before + 1:
            yield Finding(heading.place, *_skipped(heading, level, before))
        before = level
    if not headings and sum(len(p.wording.split()) for p in body) >= SHORT:
        message = "the document has no headings, so nobody can go from one part of it to the next."
        hint = "Give the first line of each part the style ‘Heading 1’, and of parts in it ‘Heading 2’."
        yield Finding(body[0].place, message, hint)


def _skipped(heading: Paragraph, level: int, before: int) -> tuple[str, str]:
    words = _first_words(heading.wording)
    if before == 0:
        return (
            f"the first heading, ‘{words}’, is of level {level}, as if the parts above it were missing.",
            "Give it the style ‘Heading 1’.",
        )
    return (
        f"the heading ‘{words}’ is of level {level} below one of level {before}, as if a heading were missing.",
        f"Give it the style ‘Heading {before + 1}’, or put the missing heading in between.",
    )


def _first_words(text: str) -> str:
    return shortened(text.replace(ANYTHING, "…"), 60)


def _fake_heading_findings(body: Sequence[Paragraph]) -> Iterator[Finding]:
    """Short lines in bold or large type by themselves, above text that is neither: headings but for their style.

    What stands above the first heading is a cover, and is let be; so is what ends with a colon and leads into a list,
    and a row of words like “honesty, kindness, courage”.
    """
    filled = [p for p in body if p.wording.strip() and not p.generated]
    # Where there are no headings at all, the first line is the title.
    start = next((n for n, p in enumerate(filled) if p.level is not None), 1)
    usual = _usual_size(filled)
    for line, after in pairwise(filled[start:]):
        if _reads_like_heading(line, usual) and _is_text_below(after, usual):
            message = f"‘{_first_words(line.wording)}’ looks like a heading and is none, so nobody can go there."
            yield Finding(line.place, message, "Give it one of the styles ‘Heading 1’ to ‘Heading 3’.")


def _usual_size(paragraphs: Sequence[Paragraph]) -> float:
    sizes: Counter[float] = Counter()
    for paragraph in paragraphs:
        for stretch in paragraph.printed:
            if stretch.look is not None:
                sizes[stretch.look.size] += len(stretch.words)
    return sizes.most_common(1)[0][0] if sizes else 0.0


_NO_HEADINGS: Final = re.compile(r"title|cover|caption|sign", re.IGNORECASE)


def _reads_like_heading(line: Paragraph, usual: float) -> bool:
    words = line.wording.strip()
    if line.level is not None or line.listed or line.row is not None or line.framed or "\n" in words:
        return False
    if len(words.split()) > 12 or len(words) > 80 or words[-1] in ".,:;!" or not any(map(str.isalpha, words)):
        return False
    enumerates = words.count(",") > 1 and " and " not in words
    return not (words[0].islower() or enumerates or _NO_HEADINGS.search(line.style)) and _stands_out(line, usual)


def _stands_out(line: Paragraph, usual: float) -> bool:
    """Whether all words of a line are bold, or larger than the text."""
    looks = [s.look for s in line.printed if s.look is not None and any(map(_is_word, s.words))]
    return bool(looks) and (all(look.bold for look in looks) or all(look.size >= usual + 2 for look in looks))


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == ANYTHING


def _is_text_below(after: Paragraph, usual: float) -> bool:
    if after.level is not None or _stands_out(after, usual):
        return False
    return after.listed or after.row is not None or len(after.wording.strip()) > 40


# ── lists ────────────────────────────────────────────────────────────────────────────────────────────

_BULLET: Final = re.compile(r"\s*(?:[•●◦▪■‣⁃➢➤❖·\uf0b7\uf0a7\uf0d8]\s*|o\t\s*)[^\s•●◦▪■]")
_PERHAPS_BULLET: Final = re.compile(r"\s*[-–—*✓✔○□▫➔→]\s+\S")
_NUMBER: Final = re.compile(
    r"\s*(?:\((\d{1,2}|[a-z]|[ivx]{2,5})\)|(\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[ivx]{2,5})[.)]|(\d{1,2}(?:\.\d{1,2})+))"
    r"\s+\S|\s*(\d{1,2})\t\s*\S"
)


@dataclass(frozen=True)
class _Line:
    """A line of a paragraph that is in no list."""

    paragraph: Paragraph
    text: str

    @property
    def cell(self) -> str | None:
        """The cell of a table that it stands in: a number that begins each row is the name of the row."""
        return self.paragraph.place.cell


def _list_findings(body: Sequence[Paragraph]) -> Iterator[Finding]:
    lines = [
        _Line(paragraph, text)
        for paragraph in body
        if not paragraph.listed and paragraph.level is None and not paragraph.generated
        for text in paragraph.wording.split("\n")
        if text.strip()
    ]
    yield from _bullet_findings(lines)
    yield from _number_findings(lines)


def _bullet_findings(lines: Sequence[_Line]) -> Iterator[Finding]:
    for kind, group in groupby(lines, key=lambda line: _bullet(line.text)):
        items = list(group)
        sure = bool(kind) and _BULLET.match(items[0].text) is not None
        if kind and (sure or len(items) > 1):
            message = f"{_items(items)} a bullet that was typed, so people do not hear that it is a list."
            hint = f"Take out the typed ‘{kind}’, and choose ‘Bullets’ or the style ‘List Bullet’."
            yield Finding(items[0].paragraph.place, message, hint)


def _items(items: Sequence[_Line]) -> str:
    """Of one item, or of several at once."""
    words = _first_words(items[0].text)
    return f"‘{words}’ begins with" if len(items) == 1 else f"‘{words}’ and {len(items) - 1} after it begin with"


def _bullet(text: str) -> str:
    found = _BULLET.match(text) or _PERHAPS_BULLET.match(text)
    return text.strip()[0] if found else ""


def _number_findings(lines: Sequence[_Line]) -> Iterator[Finding]:
    """Numbers that were typed: two that follow each other within a few lines are no accident."""
    numbered = [(at, line, label) for at, line in enumerate(lines) if (label := _label(line.text)) is not None]
    runs: list[list[_Line]] = []
    for (at, before, one), (later, here, other) in pairwise(numbered):
        if later - at <= _NEAR and before.cell == here.cell and _follows(one, other):
            if not runs or runs[-1][-1] is not before:
                runs.append([before])
            runs[-1].append(here)
    for items in runs:
        message = f"{_items(items)} a number that was typed, so people do not hear that it is a list."
        hint = "Take out what was typed, and choose ‘Numbering’ or the style ‘List Number’."
        yield Finding(items[0].paragraph.place, message, hint)


_NEAR: Final = 4
"""How many lines further on the next number may stand."""


def _label(text: str) -> str | None:
    found = _NUMBER.match(text)
    return next((group for group in found.groups() if group), None) if found else None


def _follows(before: str, label: str) -> bool:
    """Whether a label comes directly after another: 2 after 1, 1.2 after 1.1, 2.1 after 1.4, b after a, ii after i."""
    if before in _ROMAN and label in _ROMAN and _ROMAN.index(label) == _ROMAN.index(before) + 1:
        return True
    if len(before) == len(label) == 1 and before.isalpha() and label.isalpha():
        return ord(label) == ord(before) + 1
    if not (before[0].isdigit() and label[0].isdigit()):
        return False
    one, other = ([int(n) for n in text.split(".")] for text in (before, label))
    steps = [[*one, 1], *([*one[:depth], one[depth] + 1] for depth in range(len(one)))]
    return other in [*steps, *([*step, 1] for step in steps)]


_ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


# ── gaps ─────────────────────────────────────────────────────────────────────────────────────────────

_GAP: Final = re.compile(r"\S(?:[ \u00a0\u2003\u2002]{3,}|[ \u00a0]*\t[ \u00a0]*\t[\t \u00a0]*)(?=\S)")


def _gap_findings(body: Sequence[Paragraph]) -> Iterator[Finding]:
    for empty, group in groupby(body, key=_is_empty):
        gaps = list(group)
        if empty:
            count = "an empty paragraph makes" if len(gaps) == 1 else f"{len(gaps)} empty paragraphs make"
            message = f"{count} room, and a screen reader says ‘blank’ for each."
            hint = "Take out what is empty, and set the space before or after the paragraph beside it."
            yield Finding(gaps[0].place, message, hint)
    for paragraph in body:
        if not paragraph.generated and _GAP.search(paragraph.wording):
            words = "tabs" if re.search(r"\t[ \u00a0]*\t", paragraph.wording) else "spaces"
            message = f"a row of {words} moves words apart: nobody hears it, and it breaks when text is made larger."
            yield Finding(paragraph.place, message, "Use one tab with a tab stop, an indent, or a table for data.")


def _is_empty(paragraph: Paragraph) -> bool:
    return paragraph.blank and paragraph.level is None and not paragraph.generated


# ── tables ───────────────────────────────────────────────────────────────────────────────────────────


def _table_findings(seen: Seen) -> Iterator[Finding]:
    for table in seen.tables:
        if table.story == "body":
            yield from _of_table(table)


def _of_table(table: Table) -> Iterator[Finding]:
    if table.nested or (not table.headed and (table.columns == 1 or table.rows == 1)):
        what = "a table stands within a table" if table.nested else "a table is used to place text on the page"
        message = f"{what}, and people hear its cells one by one without knowing what they are."
        hint = "Put the text in paragraphs, with borders or shading where it is to stand out."
        yield Finding(table.place, message, hint, severity="warning")
    elif not table.headed:
        message = "the first row of the table is not marked as its head, so people do not hear what a cell is about."
        hint = "Mark the row, and tick ‘Repeat as header row’ under ‘Table properties’, ‘Row’."
        yield Finding(table.place, message, hint)
    if table.merged:
        count = "a merged cell" if len(table.merged) == 1 else f"{len(table.merged)} merged cells"
        message = f"the table has {count}, and a screen reader loses its place among rows and columns."
        yield Finding(table.merged[0], message, "Split it, and say in each cell what belongs in it.")


# ── pictures ─────────────────────────────────────────────────────────────────────────────────────────


def _picture_findings(pictures: Sequence[Picture]) -> Iterator[Finding]:
    hint = "Say what it shows under ‘Alt text’, or tick ‘Mark as decorative’ if it shows nothing that matters."
    for picture in pictures:
        if picture.kind == "text box":
            message = "a text box: screen readers leave it out, or read it in the wrong place."
            yield Finding(picture.place, message, "Put its words in a paragraph, with a border or shading if need be.")
        elif not picture.decorative and not picture.spoken:
            message = (
                f"a {picture.kind} has no alternative text, so people who do not see it do not know what it shows."
            )
            yield Finding(picture.place, message, hint)
        elif not picture.decorative and word_lists().undescribed.fullmatch(picture.spoken):
            message = f"the alternative text of a {picture.kind}, ‘{picture.spoken}’, does not say what it shows."
            yield Finding(picture.place, message, hint)


def _frame_findings(body: Sequence[Paragraph]) -> Iterator[Finding]:
    for framed, group in groupby(body, key=lambda paragraph: paragraph.framed):
        first = next(group)
        if framed:
            message = "text stands in a frame, which screen readers read in the wrong place."
            yield Finding(first.place, message, "Take the frame off under ‘Frame’, and let it be a paragraph.")
