"""Markdown (CommonMark with tables) becomes an outline."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from policygen.errors import Place
from policygen.intake.compiled import lazily
from policygen.intake.outline import LeftOut, Line, Outline
from policygen.intake.readers.parts import piece_of
from policygen.intake.text import Piece, known_words, lines_of, nested
from policygen.model import Source

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = lazily(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_BREAK = lazily(r"<br\s*/?>", re.I)


def read_markdown(text: str, file: str) -> Outline:
    """The outline of a Markdown text (CommonMark with tables): front matter, comments and pictures are left out."""
    # Loaded here: it takes a tenth of a second that only Markdown files should pay.
    from markdown_it import MarkdownIt

    text = text.replace("\r\n", "\n").replace("\r", "\n")
    left_out: list[LeftOut] = []
    front = _FRONT_MATTER.match(text)
    if front:
        left_out.append(LeftOut(front[1], Place(file=file, line=1), "the file’s own settings (front matter)"))
        text = "\n" * front[0].count("\n") + text[front.end() :]
    reader = _MarkdownReader(file, known_words(text), left_out)
    lines = reader.read(MarkdownIt("commonmark").enable("table").parse(text))
    return Outline(file, tuple(nested(lines)), tuple(left_out))


@dataclass
class _MarkdownReader:
    """Goes through the tokens of markdown-it, which come in pairs that open and close."""

    file: str
    known: frozenset[str]
    left_out: list[LeftOut]
    lists: list[str] = field(default_factory=list)
    quoted: int = 0
    level: int = 0
    marker: str = ""
    last_line: int = 0
    row: list[tuple[Line, ...]] = field(default_factory=list)
    header: bool = False

    def read(self, tokens: Sequence["Token"]) -> list[Line]:
        """The lines of these tokens."""
        lines: list[Line] = []
        for token in tokens:
            self._track(token)
            if token.type == "inline":
                found = self._inline(token)
                if token.level and self._in_row:
                    self.row.append(tuple(found))
                else:
                    lines += found
            elif token.type == "tr_close":
                lines.append(self._row_line())
            elif token.type in ("html_block", "fence", "code_block"):
                lines += self._foreign(token)
            self.last_line = token.map[1] if token.map and token.type not in _CONTAINERS else self.last_line
        return lines

    _in_row: bool = False

    def _track(self, token: "Token") -> None:
        """Keep account of what is open: lists, a quotation, a heading, a row."""
        kind = token.type
        if kind in ("bullet_list_open", "ordered_list_open"):
            self.lists.append(token.markup if kind.startswith("ordered") else "-")
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self.lists.pop()
        elif kind == "list_item_open":
            self.marker = f"{token.info}{token.markup}" if token.info else token.markup
        elif kind == "list_item_close":
            self.marker = ""
        elif kind in ("blockquote_open", "blockquote_close"):
            self.quoted += 1 if kind.endswith("open") else -1
        elif kind in ("heading_open", "heading_close"):
            self.level = int(token.tag[1]) if kind.endswith("open") else 0
        elif kind in ("tr_open", "tr_close"):
            self._in_row = kind.endswith("open")
        elif kind in ("thead_open", "thead_close"):
            self.header = kind.endswith("open")

    def _inline(self, token: "Token") -> list[Line]:
        first = (token.map or [0])[0] + 1
        source = Source(file=self.file, line=first)
        pieces = self._pieces(token, first)
        lines = lines_of(pieces, source, self.known, soft=True) if pieces else []
        gap = first > self.last_line + 1 or first == 1
        found = []
        for i, line in enumerate(lines):
            if self.level:
                line = line._replace(kind="heading", level=self.level, bold=False, lead="")
            elif self.lists and i == 0:
                line = line._replace(
                    kind="item" if self.marker else "paragraph", level=4 * len(self.lists), marker=self.marker
                )
            elif self.quoted and line.kind == "paragraph":
                line = line._replace(kind="quotation")
            found.append(line._replace(gap=gap if i == 0 else False))
        # Only the first paragraph of an item is the item; a second one stands under it as text of its own.
        self.marker = ""
        return found

    def _pieces(self, token: "Token", first: int) -> list[Piece]:
        """The lines that an inline token holds, each with its plain words and those of them that are bold."""
        raws = token.content.split("\n")
        pieces: list[Piece] = []
        runs: list[tuple[str, bool]] = []
        number, bold = 0, False

        def close() -> None:
            if any(text.strip() for text, _ in runs):
                raw = raws[min(number, len(raws) - 1)].strip()
                pieces.append(piece_of(runs, raw, first + number))
            runs.clear()

        for child in token.children or []:
            if child.type in ("softbreak", "hardbreak"):
                close()
                number += 1
            elif child.type in ("strong_open", "strong_close"):
                bold = child.type == "strong_open"
            elif child.type in ("text", "code_inline"):
                runs.append((child.content, bold))
            elif child.type == "image":
                self._leave_out(child.content, first + number, "a picture’s description")
            elif child.type == "html_inline" and _BREAK.fullmatch(child.content):
                close()
            elif child.type == "html_inline" and child.content.startswith("<!--"):
                self._leave_out(child.content, first + number, "a comment")
        close()
        return pieces

    def _row_line(self) -> Line:
        cells, self.row = tuple(self.row), []
        inside = [line for cell in cells for line in cell]
        source = inside[0].source if inside else Source(file=self.file)
        text = " ".join(line.text for line in inside)
        return Line("row", text, " | ".join(line.raw for line in inside), source, cells=cells, header=self.header)

    def _foreign(self, token: "Token") -> list[Line]:
        """HTML and code in Markdown: comments and tags are left out; indented text is text after all."""
        first = (token.map or [0])[0] + 1
        if token.type == "code_block":
            return [line._replace(gap=True) for line in self._indented(token.content, first)]
        why = "a comment" if token.content.lstrip().startswith("<!--") else "HTML or code in the Markdown"
        self._leave_out(token.content.strip(), first, why)
        return []

    def _indented(self, text: str, first: int) -> list[Line]:
        pieces = [
            Piece(line.strip(), line.strip(), first + i) for i, line in enumerate(text.split("\n")) if line.strip()
        ]
        return lines_of(pieces, Source(file=self.file, line=first), self.known)

    def _leave_out(self, text: str, line: int, why: str) -> None:
        self.left_out.append(LeftOut(text, Place(file=self.file, line=line), why))


_CONTAINERS = frozenset(
    {"bullet_list_open", "ordered_list_open", "list_item_open", "blockquote_open", "table_open", "tbody_open"}
)
