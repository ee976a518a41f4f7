"""Documents of few words, and what a trust and a school do to one of them at the same time.

Everything is made to collide: there are so few words that both sides change the same ones, so few paragraphs that
both move the same one, and what one side puts in may be what the other puts in too. Words that only one side types
are numbered (`s3`, `t2`), so that a lost one is noticed. A document is a model here, and becomes a real Word file
with `saved`.
"""

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final, Literal, Protocol, TypeVar

from hypothesis import strategies as st

from policygen.word.bookmarks import bookmark, ending, named, stem
from policygen.word.ooxml import w
from policygen.word.package import Package, read_package
from policygen.word.revisions import accepted, rejected
from policygen.word.settling import CHANGES
from tests.merge.edits import (
    Edit,
    Word,
    bold,
    delete_paragraph,
    new_paragraph,
    retype,
    stories,
    text_of,
    type_after,
)
from tests.word.make import docx, t, tc
from tests.word.parts import entry

PERSON: Final = "Ms Person"
"""Whoever edits with tracked changes on."""

Sort = Literal["words", "tab", "field", "simple field", "link", "blank", "note"]
Mark = Literal["", "ins", "del"]
Who = Literal["trust", "school"]


@dataclass
class Piece:
    """A word or mark, or something in a line that is no word; `mark` says that it waits to be accepted or rejected.

    A run ends after the first `cut` letters of it. `text` is the word, the field's result, or the words of the note.
    """

    text: str
    sort: Sort = "words"
    bold: bool = False
    mark: Mark = ""
    cut: int = 0


@dataclass
class Para:
    """A paragraph: `name` is that of its bookmark, `held` says that it stands in a content control of its own."""

    pieces: list[Piece]
    name: str = ""
    style: str = ""
    mark: Mark = ""
    held: bool = False


@dataclass
class Row:
    """A row of a table: the blocks of each cell."""

    cells: list[list["Block"]]
    name: str = ""
    mark: Mark = ""


@dataclass
class Table:
    """A table."""

    rows: list[Row]


Block = Para | Table


@dataclass
class Document:
    """A document with its header and footer."""

    body: list[Block]
    header: list[Block] = field(default_factory=list)
    footer: list[Block] = field(default_factory=list)


@dataclass
class Versions:
    """A document as it was issued, as a school left it, and as it is rendered now, and then once more."""

    base: Document
    theirs: Document
    ours: Document
    newer: Document


# ── a model becomes a file ───────────────────────────────────────────────────────────────────────────

_MARKS: Final = (".", ",", ";")
_LINKS: Final = {"rIdOne": "https://example.org/one", "rIdTwo": "https://example.org/two"}
_LINES: Final = entry(docx("", links=_LINKS), "word/_rels/document.xml.rels")


def saved(document: Document, name: str = "document.docx") -> Package:
    """The document as a Word file."""
    writer = _Writer()
    parts = {"header": writer.blocks(document.header), "footer": writer.blocks(document.footer)}
    blocks = writer.blocks(document.body)
    written = {part: inside for part, inside in parts.items() if inside}
    if writer.notes:
        written["footnotes"] = "".join(writer.notes)
    entries = {f"word/_rels/{part}.xml.rels": _LINES for part in ("header", "footer") if part in written}
    return read_package(docx(blocks, links=_LINKS, entries=entries, **written), name)


class _Writer:
    """Writes one file; gives bookmarks, tracked changes and notes their numbers."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self._last = 0

    def _number(self) -> str:
        self._last += 1
        return str(self._last)

    def blocks(self, blocks: Sequence[Block]) -> str:
        return "".join(self._table(b) if isinstance(b, Table) else self._para(b) for b in blocks)

    def _table(self, table: Table) -> str:
        grid = '<w:gridCol w:w="2000"/>' * max(len(row.cells) for row in table.rows)
        rows = "".join(map(self._row, table.rows))
        return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'

    def _row(self, row: Row) -> str:
        properties = f"<w:trPr>{self._change(row.mark)}</w:trPr>" if row.mark else ""
        names = [row.name, *[""] * len(row.cells)]
        cells = (tc(self._cell(cell, name)) for cell, name in zip(row.cells, names, strict=False))
        return f"<w:tr>{properties}{''.join(cells)}</w:tr>"

    def _cell(self, blocks: Sequence[Block], name: str) -> str:
        first, *others = blocks
        if not isinstance(first, Para):
            return self.blocks(blocks)
        return self._para(first, name) + self.blocks(others)

    def _para(self, para: Para, *names: str) -> str:
        style = f'<w:pStyle w:val="{para.style}"/>' if para.style else ""
        mark = f"<w:rPr>{self._change(para.mark)}</w:rPr>" if para.mark else ""
        marks = "".join(bookmark(self._number(), name) for name in (para.name, *names) if name)
        written = f"<w:p><w:pPr>{style}{mark}</w:pPr>{marks}{self._line(para.pieces)}</w:p>"
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{written}</w:sdtContent></w:sdt>" if para.held else written

    def _change(self, mark: Mark, inside: str = "") -> str:
        said = f'w:id="{self._number()}" w:author="{PERSON}" w:date="2026-09-14T10:00:00Z"'
        return f"<w:{mark} {said}>{inside}</w:{mark}>"

    # ── lines ────────────────────────────────────────────────────────────────────────────────────────

    def _line(self, pieces: Sequence[Piece]) -> str:
        spaced = [(" " if n and piece.text not in _MARKS else "", piece) for n, piece in enumerate(pieces)]
        found: list[str] = []
        for mark, group in groupby(spaced, key=lambda one: one[1].mark):
            runs = "".join(self._runs(list(group)))
            found.append(self._change(mark, runs.replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText "))
                         if mark == "del" else self._change(mark, runs) if mark else runs)  # fmt: skip
        return "".join(found)

    def _runs(self, spaced: Sequence[tuple[str, Piece]]) -> Iterator[str]:
        for (is_words, is_bold), group in groupby(spaced, key=lambda one: (one[1].sort == "words", one[1].bold)):
            if not is_words:
                for space, piece in group:
                    yield (_run(space, piece.bold) if space else "") + self._sign(piece)
                continue
            text = ""
            for space, piece in group:
                text += space + piece.text[: piece.cut]
                if piece.cut:
                    yield _run(text, is_bold)
                    text = ""
                text += piece.text[piece.cut :]
            if text:
                yield _run(text, is_bold)

    def _sign(self, piece: Piece) -> str:
        words = _run(piece.text, piece.bold)
        if piece.sort == "link":
            target = "rIdOne" if len(piece.text) % 2 else "rIdTwo"
            return f'<w:hyperlink r:id="{target}">{words}</w:hyperlink>'
        if piece.sort == "blank":
            properties = '<w:sdtPr><w:tag w:val="people.dsl"/></w:sdtPr>'
            return f"<w:sdt>{properties}<w:sdtContent>{words}</w:sdtContent></w:sdt>"
        if piece.sort == "simple field":
            return f'<w:fldSimple w:instr=" MERGEFIELD name ">{words}</w:fldSimple>'
        if piece.sort == "field":
            signs = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
            code = '<w:r><w:instrText xml:space="preserve"> MERGEFIELD name </w:instrText></w:r>'
            return f"{signs[0]}{code}{signs[1]}{words}{signs[2]}"
        return self._note(piece) if piece.sort == "note" else "<w:r><w:tab/></w:r>"

    def _note(self, piece: Piece) -> str:
        id = len(self.notes) + 1
        self.notes.append(
            f'<w:footnote w:id="{id}"><w:p><w:r><w:footnoteRef/></w:r>{_run(piece.text)}</w:p></w:footnote>'
        )
        return f'<w:r><w:footnoteReference w:id="{id}"/></w:r>'


def _run(text: str, bold: bool = False) -> str:
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}{t(text)}</w:r>"


# ── documents ────────────────────────────────────────────────────────────────────────────────────────

_WORDS: Final = ("one", "two", "three", "four", "year's", "8:45", "of")
_ANYONES: Final = ("new", "£20")
_SIGNS: Final[tuple[Sort, ...]] = ("tab", "field", "simple field", "link", "blank", "note")
_STYLES: Final = ("", "", "", "Heading1", "ListBullet")

T = TypeVar("T")


class Draw(Protocol):
    """How something is drawn: by a strategy of one's own, or in the middle of a test."""

    def __call__(self, strategy: st.SearchStrategy[T]) -> T: ...


@dataclass
class Author:
    """Draws what one side writes and where. `who` is nobody while the document comes to be."""

    draw: Draw
    who: Who | None = None
    count: int = 0

    def pick(self, choices: Sequence[T]) -> T:
        """One of some things."""
        return self.draw(st.sampled_from(choices))

    def upto(self, most: int, least: int = 0) -> int:
        """A number."""
        return self.draw(st.integers(least, most))

    def once_in(self, times: int) -> bool:
        """Whether something happens that happens once in so many times."""
        return self.upto(times - 1) == times - 1

    def word(self) -> str:
        """A word: one that stands everywhere, one that anybody may think of, or one of one's own."""
        if self.who is None:
            return self.pick((*_WORDS, *_MARKS[:2]))
        if self.once_in(2):
            return self.pick((*_WORDS, *_ANYONES, "."))
        self.count += 1
        return f"{self.who[0]}{self.count}"

    def piece(self) -> Piece:
        """A word, or now and then something else."""
        sort: Sort = self.pick(_SIGNS) if self.once_in(10) else "words"
        text = self.word()
        return Piece(text if sort == "words" or text not in _MARKS else "of", sort, bold=self.once_in(8))

    def name(self) -> str:
        """The name of a bookmark, where this side gives names: some of a list's items, some of places by themselves."""
        if self.who == "school":
            return ""
        self.count += 1
        place = f"{self.who or 'base'} {self.count}"
        return stem(named("list")) + ending(place) if self.once_in(3) else named(place)

    def para(self, most: int = 7) -> Para:
        """A paragraph, perhaps an empty one."""
        pieces = [self.piece() for _ in range(self.upto(most))]
        return Para(pieces, self.name(), self.pick(_STYLES), held=self.once_in(12))

    def row(self, columns: int, depth: int = 0) -> Row:
        """A row."""
        cells: list[list[Block]] = [[self.para(3)] for _ in range(columns)]
        if not depth and self.once_in(8):
            self.pick(cells).insert(0, self.table(depth + 1))
        if self.once_in(4):
            self.pick(cells).append(self.para(3))
        name = "" if self.who == "school" else named("row", self.name(), row=True)
        return Row(cells, name)

    def table(self, depth: int = 0) -> Table:
        """A table."""
        columns = self.upto(3, 1)
        return Table([self.row(columns, depth) for _ in range(self.upto(3, 1))])

    def document(self) -> Document:
        """A document."""
        body: list[Block] = [
            self.table() if self.once_in(6) else self.para(12 if self.once_in(5) else 7) for _ in range(self.upto(6, 1))
        ]
        if self.once_in(4):
            twin = deepcopy(self.pick(body))
            _forget_names([twin])
            body.append(twin)
        found = Document(body)
        if self.once_in(3):
            found.header, found.footer = [self.para(4)], [self.para(4)]
        _make_sound(found)
        return found


def paras(blocks: Sequence[Block]) -> Iterator[Para]:
    """Every paragraph of some blocks."""
    for block in blocks:
        if isinstance(block, Para):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from paras(cell)


def tables(blocks: Sequence[Block]) -> Iterator[Table]:
    """Every table of some blocks, those in cells too."""
    for block in blocks:
        if isinstance(block, Table):
            yield block
            for row in block.rows:
                for cell in row.cells:
                    yield from tables(cell)


def _forget_names(blocks: Sequence[Block]) -> None:
    for para in paras(blocks):
        para.name = ""
    _forget_row_names(blocks)


def _forget_row_names(blocks: Sequence[Block]) -> None:
    for row in (row for table in tables(blocks) for row in table.rows):
        row.name = ""


def containers(document: Document) -> list[list[Block]]:
    """All that holds blocks: the body, the header and the footer, each cell."""
    found = [story for story in (document.body, document.header, document.footer) if story]
    for story in list(found):
        found += [cell for table in tables(story) for row in table.rows for cell in row.cells]
    return found


def _make_sound(document: Document) -> None:
    """No container without a paragraph at its end, nor one that waits to be joined with nothing; no tables that touch;
    no notes in headers and footers.
    """
    for container in containers(document):
        for at in range(len(container) - 1, 0, -1):
            if isinstance(container[at], Table) and isinstance(container[at - 1], Table):
                container.insert(at, Para([]))
        if not container or isinstance(container[-1], Table):
            container.append(Para([]))
        last = container[-1]
        assert isinstance(last, Para)
        last.mark, last.held = "", False
    for piece in (piece for para in paras(document.header + document.footer) for piece in para.pieces):
        piece.sort = "words" if piece.sort == "note" else piece.sort


# ── edits ────────────────────────────────────────────────────────────────────────────────────────────


@dataclass
class Editing:
    """One side at work on a document. `busy` is the name of a paragraph that both sides have much to do with."""

    author: Author
    document: Document
    busy: str = ""

    def edit(self, most: int) -> None:
        """Up to so many edits, one after the other."""
        kinds = _ALIKE if self.author.who == "trust" else _ALIKE + _SCHOOLS
        for _ in range(self.author.upto(most)):
            self.author.pick(kinds)(self)
            _make_sound(self.document)

    def _para(self) -> Para:
        container, at = self._place()
        block = container[at]
        if isinstance(block, Para):
            return block
        return self.author.pick([p for c in containers(self.document) for p in c if isinstance(p, Para)])

    def _place(self) -> tuple[list[Block], int]:
        """A place for an edit: every other time the one that both sides are busy with."""
        everywhere = [(container, at) for container in containers(self.document) for at in range(len(container))]
        busy = [(c, at) for c, at in everywhere if self.busy and getattr(c[at], "name", "") == self.busy]
        return self.author.pick(busy if busy and self.author.once_in(2) else everywhere)

    def _table(self) -> Table | None:
        found = list(tables(self.document.body))
        return self.author.pick(found) if found else None

    # ── words ────────────────────────────────────────────────────────────────────────────────────────

    def replace_words(self) -> None:
        """Other words for one to three words."""
        pieces = self._para().pieces
        at = self.author.upto(len(pieces))
        pieces[at : at + self.author.upto(3, 1)] = [self.author.piece() for _ in range(self.author.upto(2, 1))]

    def insert_words(self) -> None:
        """Words between others, or at an end."""
        pieces = self._para().pieces
        at = self.author.upto(len(pieces))
        pieces[at:at] = [self.author.piece() for _ in range(self.author.upto(3, 1))]

    def delete_words(self) -> None:
        """Fewer words."""
        pieces = self._para().pieces
        at = self.author.upto(len(pieces))
        del pieces[at : at + self.author.upto(3, 1)]

    def rewrite(self) -> None:
        """Quite other words for a paragraph."""
        self._para().pieces = [self.author.piece() for _ in range(self.author.upto(6))]

    def retype_sign(self) -> None:
        """Another result of a field, another word of a link, another note."""
        signs = [piece for c in containers(self.document) for p in c if isinstance(p, Para)
                 for piece in p.pieces if piece.sort not in ("words", "tab")]  # fmt: skip
        if signs:
            word = self.author.word()
            self.author.pick(signs).text = "of" if word in _MARKS else word

    def bold(self) -> None:
        """Some words bold, or no longer."""
        pieces = self._para().pieces
        at = self.author.upto(len(pieces))
        for piece in pieces[at : at + 2]:
            piece.bold = not piece.bold

    # ── paragraphs ───────────────────────────────────────────────────────────────────────────────────

    def restyle(self) -> None:
        """Another style."""
        self._para().style = self.author.pick(_STYLES)

    def add(self) -> None:
        """One more paragraph, sometimes a copy of another."""
        container, at = self._place()
        new = self.author.para()
        if self.author.once_in(4):
            new.pieces = deepcopy(self._para().pieces)
        container.insert(at + self.author.upto(1), new)

    def delete(self) -> None:
        """One block fewer, where there are more than one."""
        container, at = self._place()
        if len(container) > 1:
            del container[at]

    def move(self) -> None:
        """A block to another place in its container."""
        container, at = self._place()
        block = container.pop(at)
        container.insert(self.author.upto(len(container)), block)

    def split(self) -> None:
        """Enter, somewhere in a paragraph."""
        container, at = self._place()
        block = container[at]
        if isinstance(block, Para):
            middle = self.author.upto(len(block.pieces))
            rest = Para(block.pieces[middle:], self.author.name(), block.style)
            del block.pieces[middle:]
            container.insert(at + 1, rest)

    def join(self) -> None:
        """Backspace at the beginning of a paragraph."""
        container, at = self._place()
        first, second = container[at], container[at + 1] if at + 1 < len(container) else None
        if isinstance(first, Para) and isinstance(second, Para):
            first.pieces += second.pieces
            first.mark = second.mark
            del container[at + 1]

    # ── tables ───────────────────────────────────────────────────────────────────────────────────────

    def add_table(self) -> None:
        """One more table."""
        self.document.body.insert(self.author.upto(len(self.document.body)), self.author.table())

    def add_row(self) -> None:
        """One more row."""
        table = self._table()
        if table is not None:
            row = self.author.row(len(table.rows[0].cells), depth=1)
            table.rows.insert(self.author.upto(len(table.rows)), row)

    def delete_row(self) -> None:
        """One row fewer, where there are more than one."""
        table = self._table()
        if table is not None and len(table.rows) > 1:
            del table.rows[self.author.upto(len(table.rows) - 1)]

    def move_row(self) -> None:
        """A row to another place."""
        table = self._table()
        if table is not None:
            row = table.rows.pop(self.author.upto(len(table.rows) - 1))
            table.rows.insert(self.author.upto(len(table.rows)), row)

    def add_column(self) -> None:
        """One more column, at the end."""
        table = self._table()
        if table is not None:
            for row in table.rows:
                row.cells.append([self.author.para(2)])

    # ── what only people do ──────────────────────────────────────────────────────────────────────────

    def propose_words(self) -> None:
        """Words put in with tracked changes on."""
        pieces = self._para().pieces
        at = self.author.upto(len(pieces))
        pieces[at:at] = [Piece(self.author.word(), mark="ins") for _ in range(self.author.upto(2, 1))]

    def propose_striking_words(self) -> None:
        """Words struck out with tracked changes on; what one has put in so oneself just goes."""
        para = self._para()
        at = self.author.upto(len(para.pieces))
        _strike(para, at, at + self.author.upto(3, 1))

    def propose_para(self) -> None:
        """A new paragraph with tracked changes on."""
        container, at = self._place()
        new = self.author.para()
        new.pieces, new.mark = [Piece(p.text, mark="ins") for p in new.pieces], "ins"
        container.insert(at, new)

    def propose_striking_para(self) -> None:
        """A paragraph struck out with tracked changes on."""
        para = self._para()
        _strike(para, 0, len(para.pieces))
        para.mark = "del" if not para.mark else para.mark

    def propose_row(self) -> None:
        """A new row, or a row struck out, with tracked changes on."""
        table = self._table()
        if table is None:
            return
        if self.author.once_in(2):
            row = self.author.row(len(table.rows[0].cells), depth=1)
            row.mark = "ins"
            for para in (p for cell in row.cells for p in paras(cell)):
                para.pieces = [Piece(p.text, mark="ins") for p in para.pieces]
            table.rows.insert(self.author.upto(len(table.rows)), row)
        else:
            row = self.author.pick(table.rows)
            row.mark = row.mark or "del"
            for para in (p for cell in row.cells for p in paras(cell)):
                _strike(para, 0, len(para.pieces))

    def cut_runs(self) -> None:
        """Runs that end within words, as programs leave them."""
        for piece in self._para().pieces:
            if piece.sort == "words":
                piece.cut = self.author.upto(len(piece.text))

    def shuffle_names(self) -> None:
        """The names of two paragraphs exchanged, as cutting and pasting may leave them."""
        first, second = self._para(), self._para()
        first.name, second.name = second.name, first.name

    def lose_names(self) -> None:
        """No names at all, as a program leaves it that keeps no bookmarks, or some fewer."""
        some = self.author.once_in(2)
        for container in containers(self.document):
            for para in (block for block in container if isinstance(block, Para)):
                if not some or self.author.once_in(2):
                    para.name = ""
        _forget_row_names(self.document.body)


def _strike(para: Para, start: int, end: int) -> None:
    kept = []
    for at, piece in enumerate(para.pieces):
        if start <= at < end and piece.mark == "ins":
            continue
        if start <= at < end and piece.sort in ("words", "tab"):
            piece.mark = "del"
        kept.append(piece)
    para.pieces = kept


_Edit = Callable[[Editing], None]

_ALIKE: Final[tuple[_Edit, ...]] = (
    Editing.replace_words, Editing.replace_words, Editing.replace_words, Editing.insert_words, Editing.insert_words,
    Editing.delete_words, Editing.delete_words, Editing.rewrite, Editing.retype_sign, Editing.bold, Editing.restyle,
    Editing.add, Editing.add, Editing.delete, Editing.delete, Editing.move, Editing.move, Editing.split, Editing.join,
    Editing.add_table, Editing.add_row, Editing.delete_row, Editing.move_row, Editing.add_column,
)  # fmt: skip
_SCHOOLS: Final[tuple[_Edit, ...]] = (
    Editing.propose_words, Editing.propose_striking_words, Editing.propose_para, Editing.propose_striking_para,
    Editing.propose_row, Editing.cut_runs, Editing.cut_runs, Editing.shuffle_names, Editing.lose_names,
)  # fmt: skip


@st.composite
def versions(draw: st.DrawFn) -> Versions:
    """A document, what a school makes of it, and two new renders, one after the other."""
    base = Author(draw).document()
    theirs, ours = deepcopy(base), deepcopy(base)
    busy = Author(draw).pick([para.name for para in paras(base.body)])
    Editing(Author(draw, "school"), theirs, busy).edit(5)
    trust = Author(draw, "trust")
    Editing(trust, ours, busy).edit(5)
    newer = deepcopy(ours)
    Editing(trust, newer, busy).edit(3)
    return Versions(base, theirs, ours, newer)


# ── in a file with proposals in it ───────────────────────────────────────────────────────────────────


def answered(author: Author, package: Package) -> Package:
    """The file after people accepted some of what is proposed in it, rejected some, and left the rest."""
    ids = sorted({change.get(w("id"), "") for part in stories(package) for change in package.xml(part).iter(*CHANGES)})
    answers = {id: author.pick(("yes", "no", "later")) for id in ids}
    kept = accepted(package, lambda change: answers.get(change.get(w("id"), "")) == "yes")
    return rejected(kept, lambda change: answers.get(change.get(w("id"), "")) == "no")


def typed_into(author: Author, package: Package, most: int = 3) -> Package:
    """The file after people typed in it, deleted words and paragraphs, and pressed Enter, proposals or not."""
    document = Word(package.write())
    for _ in range(author.upto(most)):
        words = sorted({word for root in document.roots for p in root.iter(w("p")) for word in text_of(p).split()})
        if words:
            author.pick(_TYPING)(author, author.pick(words))(document)
    return read_package(document.save(), package.name)


def _new_word(author: Author, word: str) -> Edit:
    return type_after(word, f" {author.word()}")


def _other_word(author: Author, word: str) -> Edit:
    return retype(word, author.word())


def _no_word(_: Author, word: str) -> Edit:
    return retype(word, "")


def _bold_word(_: Author, word: str) -> Edit:
    return bold(word)


def _new_paragraph(author: Author, word: str) -> Edit:
    return new_paragraph(word, f"{author.word()} {author.word()}")


def _no_paragraph(_: Author, word: str) -> Edit:
    def edit(document: Word) -> None:
        following = document.paragraph(word).getnext()
        if following is not None and following.tag == w("p"):
            delete_paragraph(word)(document)

    return edit


_TYPING: Final[tuple[Callable[[Author, str], Edit], ...]] = (
    _new_word, _new_word, _other_word, _no_word, _bold_word, _new_paragraph, _no_paragraph,
)  # fmt: skip
