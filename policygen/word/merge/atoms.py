"""A paragraph as atoms: the words, spaces, fields, pictures and notes that a comparison takes or leaves as a whole.

`8:45`, `£20` and `year's` are one atom each. Words read as they do with pending changes accepted (ECMA-376 part 1,
17.13.5): what is already struck out is no atom. Bookmarks, anchors of comments and the like are none either: they
stay where they are, whatever happens around them.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, lru_cache
from typing import Final, NamedTuple
from unicodedata import category

from lxml import etree

from policygen.word.fields import WORKED_OUT, read_field
from policygen.word.merge.media import Media
from policygen.word.ooxml import MC, M, w
from policygen.word.others import Others


class Kind(Enum):
    """What an atom is: a word, white space, a mark of punctuation, or something that is no text."""

    WORD = "word"
    SPACE = "space"
    MARK = "mark"
    SIGN = "sign"
    BREAK = "paragraph"


class Piece(NamedTuple):
    """Where an atom, or a part of it, stands: an element of a run, and from which letter to which of its text."""

    element: etree._Element
    start: int
    end: int


class Atom(NamedTuple):
    """One atom. `key` is what is compared, `text` what it reads, and `link` the address that it leads to.

    `pieces` say where it stands in its file; `blank` names the fact of the content control around it, if there is one.
    `proposed` says that it stands in a proposal of ours that waits for a decision.
    """

    key: str
    text: str
    kind: Kind
    pieces: tuple[Piece, ...]
    link: str = ""
    blank: str = ""
    proposed: bool = False

    @property
    def ends_sentence(self) -> bool:
        """Whether a sentence may end with it."""
        return self.text in _SENTENCE_ENDS


PARAGRAPH: Final = Atom("¶", "\n", Kind.BREAK, ())
"""Stands between the atoms of two paragraphs that are compared as one."""

OWN: Final = re.compile(r"policygen(?: \(.*\))?", re.DOTALL)
"""Who proposes changes in our name, for whichever trust."""

_SENTENCE_ENDS: Final = frozenset(".!?:;…")


def words_of(atoms: Iterator[Atom] | list[Atom]) -> list[str]:
    """The keys of the words among some atoms."""
    return [atom.key for atom in atoms if atom.kind is Kind.WORD]


# ── letters ──────────────────────────────────────────────────────────────────────────────────────────

UNSPACED: Final = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Chinese and Japanese letters, between which no spaces stand: each is taken for a word."""

_JOINED: Final = "".join(chr(n) for n in range(0x300, 0x3000) if category(chr(n))[0] == "M")
_ON: Final = rf"[{_JOINED}\u200b\u200c\u200d\u2060\ufeff]"
"""What belongs to the letter before it: accents and vowels that are characters of their own, and joiners."""

_LETTERS: Final = rf"[^\W_{UNSPACED}]+(?:{_ON}+[^\W_{UNSPACED}]*)*"
_ATOM: Final = re.compile(
    r"(?P<space>[ \t\n\u00a0\u2002-\u200a\u202f]+?)"
    rf"|(?P<word>[£$€]?{_LETTERS}"
    rf"(?:(?:['’@&+\-–\u2011\u00ad_]|[.,:/](?=\d)){_LETTERS}|\.(?=[a-z]{{2}}){_LETTERS})*%?|[{UNSPACED}]{_ON}*)"
    rf"|(?P<mark>.{_ON}*)",
    re.DOTALL,
)
_KINDS: Final = {"space": Kind.SPACE, "word": Kind.WORD, "mark": Kind.MARK}
_UNSEEN: Final = frozenset("\u200b\u200c\u200d\u2060\ufeff")
_NOT_SEEN: Final = str.maketrans(dict.fromkeys(_UNSEEN))
"""LibreOffice puts such characters into tracked empty cells; nobody types them on purpose."""


@lru_cache(maxsize=8192)
def tokens(text: str) -> tuple[tuple[Kind, int, int], ...]:
    """The kinds of the atoms in a text, each with where it begins and ends.

    >>> [text[a:b] for text in ["At 8:45, £20."] for _, a, b in tokens(text)]
    ['At', ' ', '8:45', ',', ' ', '£20', '.']
    """
    return tuple((_KINDS[found.lastgroup or ""], *found.span()) for found in _ATOM.finditer(text))


# ── reading a paragraph ──────────────────────────────────────────────────────────────────────────────

TEXT: Final = {
    w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}  # fmt: skip
"""Elements of a run that are characters."""

_STRUCK: Final = frozenset((w("del"), w("moveFrom")))
_PASSED: Final = frozenset(
    map(w, ("pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "delText", "delInstrText", "annotationRef",
            "footnoteRef", "endnoteRef", "separator", "continuationSeparator", "lastRenderedPageBreak", "proofErr",
            "commentReference", "fldData", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd",
            "permStart", "permEnd")),
)  # fmt: skip
_OBJECTS: Final = frozenset((w("drawing"), w("pict"), w("object")))
_REFERENCES: Final = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_PAGE_NUMBERS: Final = frozenset(map(w, ("pgNum", "dayLong", "dayShort", "monthLong", "monthShort", "yearLong",
                                         "yearShort")))  # fmt: skip
_ALTERNATE: Final = f"{{{MC}}}AlternateContent"
_MATHS: Final = (f"{{{M}}}oMath", f"{{{M}}}oMathPara")


_TEXT: Final = w("t")


class _Letters(NamedTuple):
    """Characters, or a sign for something else (an empty `text` then, and a `key`), with where they stand."""

    text: str
    key: str
    pieces: tuple[Piece, ...]
    link: str
    blank: str
    proposed: bool = False


@dataclass(eq=False)
class Reader:
    """Reads paragraphs of one part. `media` says what its pictures show and where its links lead."""

    media: Media
    _field: "_Field | None" = None

    @cached_property
    def _others(self) -> Others:
        return Others(self.media.package)

    def atoms(self, paragraph: etree._Element) -> list[Atom]:
        """The atoms of a paragraph, in order."""
        return list(_joined(self._letters(paragraph)))

    def key(self, paragraph: etree._Element) -> str:
        """The words of a paragraph, with signs for what is no word."""
        pieces = (f"\x00{piece.key}\x00" if piece.key else piece.text for piece in self._letters(paragraph))
        return "".join(pieces).translate(_NOT_SEEN)

    def _letters(self, paragraph: etree._Element) -> list["_Letters"]:
        self._field = None
        found = list(self._within(paragraph, "", ""))
        if self._field is not None:
            # A field that ends in another paragraph: its signs stay as they are, each by itself.
            found += self._field.letters(self._key_of_field)
        return found

    def _within(self, element: etree._Element, link: str, blank: str) -> Iterator[_Letters]:
        for child in element.iterchildren(etree.Element):
            tag = str(child.tag)
            if tag == w("r"):
                yield from self._run(child, link, blank)
            elif tag in _STRUCK or tag in _PASSED:
                continue
            elif tag == w("hyperlink"):
                yield from self._within(child, self.media.address(child), blank)
            elif tag == w("sdt"):
                content = child.find(w("sdtContent"))
                if content is not None:
                    yield from self._within(content, link, _blank_of(child) or blank)
            elif tag == w("fldSimple"):
                yield from self._simple_field(child, link, blank)
            elif tag in _MATHS:
                words = "".join(t.text or "" for t in child.iter(f"{{{M}}}t"))
                yield _Letters("", f"formula:{words}", (Piece(child, 0, 0),), link, blank)
            elif tag == w("ins") and OWN.fullmatch(child.get(w("author"), "")):
                yield from (letters._replace(proposed=True) for letters in self._within(child, link, blank))
            elif tag != w("p"):
                yield from self._within(child, link, blank)

    def _simple_field(self, element: etree._Element, link: str, blank: str) -> Iterator[_Letters]:
        told = read_field(element.get(w("instr"), ""))
        if told.address is not None:
            yield from self._within(element, told.address, blank)
            return
        key = self._key_of_field(told.instruction, "".join(t.text or "" for t in element.iter(w("t"))))
        yield _Letters("", key, (Piece(element, 0, 0),), link, blank)

    def _run(self, run: etree._Element, link: str, blank: str) -> Iterator[_Letters]:
        for child in run.iterchildren(etree.Element):
            tag = str(child.tag)
            if tag == w("fldChar"):
                yield from self._field_sign(child, link, blank)
            elif self._field is not None and not self._field.is_link_result:
                self._field.take(child)
            elif tag == w("t"):
                text = child.text or ""
                if text:
                    yield _Letters(text, "", (Piece(child, 0, len(text)),), self._link(link), blank)
            elif tag in TEXT and not (tag == w("br") and child.get(w("type"), "textWrapping") != "textWrapping"):
                yield _Letters(TEXT[tag], "", (Piece(child, 0, 1),), self._link(link), blank)
            elif tag not in _PASSED and tag != w("instrText"):
                yield from self._sign(child, link, blank)

    def _link(self, link: str) -> str:
        return self._field.address if self._field is not None else link

    def _sign(self, element: etree._Element, link: str, blank: str) -> Iterator[_Letters]:
        tag = str(element.tag)
        if tag in _OBJECTS or tag == _ALTERNATE:
            key = self.media.key_of(element)
        elif tag in _REFERENCES:
            key = _REFERENCES[tag]
        elif tag == w("sym"):
            key = f"symbol:{element.get(w('font'), '')}:{element.get(w('char'), '')}"
        elif tag == w("br"):
            key = f"break:{element.get(w('type'))}"
        elif tag == w("ruby"):
            key = "ruby:" + "|".join(t.text or "" for t in element.iter(w("t")))
        elif tag in _PAGE_NUMBERS:
            key = f"field:{etree.QName(element).localname}"
        else:
            key = f"{etree.QName(element).localname}"
        yield _Letters("", key, (Piece(element, 0, 0),), link, blank)

    # ── fields of three signs ────────────────────────────────────────────────────────────────────────

    def _field_sign(self, sign: etree._Element, link: str, blank: str) -> Iterator[_Letters]:
        kind = sign.get(w("fldCharType"))
        if self._field is None:
            if kind == "begin":
                self._field = _Field(link, blank, [sign])
            return
        done = self._field.meet(sign, kind)
        if done:
            ended, self._field = self._field, None
            yield from ended.letters(self._key_of_field)

    def _key_of_field(self, instruction: str, result: str) -> str:
        """What is compared of a field: its result counts only where nobody but a person changes it."""
        worked_out = instruction.partition(" ")[0] in WORKED_OUT or self._others.show(instruction, result)
        return f"field:{instruction}" if worked_out else f"field:{instruction}={result}"


@dataclass(eq=False)
class _Field:
    """A field that has begun in this paragraph: every element of its runs, and how deep in inner fields we are."""

    link: str
    blank: str
    elements: list[etree._Element]
    instruction: str = ""
    result: str = ""
    depth: int = 0
    in_result: bool = False
    address: str = ""

    @property
    def is_link_result(self) -> bool:
        """Whether what comes now are the words of a link, which are text like any other."""
        return self.in_result and bool(self.address) and not self.depth

    def take(self, element: etree._Element) -> None:
        """An element of the instruction, or of a result that is not read as text."""
        if element.tag in _PASSED:
            return
        self.elements.append(element)
        if element.tag == w("instrText") and not self.in_result and not self.depth:
            self.instruction += element.text or ""
        elif element.tag == w("t") and self.in_result:
            self.result += element.text or ""

    def meet(self, sign: etree._Element, kind: str | None) -> bool:
        """The next sign; says whether the field has ended with it."""
        if not self.address:
            self.elements.append(sign)
        if kind == "begin":
            self.depth += 1
        elif kind == "separate" and not self.depth:
            self.in_result = True
            self.address = read_field(self.instruction).address or ""
        elif kind == "end":
            if not self.depth:
                return True
            self.depth -= 1
        return False

    def letters(self, key_of: Callable[[str, str], str]) -> list[_Letters]:
        """The field as one sign; of a link nothing, since its words have been read already.

        `key_of` gives what is compared of a field of this instruction and result.
        """
        if self.address:
            return []
        key = key_of(read_field(self.instruction).instruction, self.result)
        return [_Letters("", key, tuple(Piece(e, 0, 0) for e in self.elements), self.link, self.blank)]


def _blank_of(control: etree._Element) -> str:
    properties = control.find(w("sdtPr"))
    tag = None if properties is None else properties.find(w("tag"))
    told = "" if tag is None else tag.get(w("val"), "")
    # Google Docs wraps runs in controls of its own, which are no blanks.
    return "" if told.startswith("goog_rdk_") else told


# ── letters become atoms ─────────────────────────────────────────────────────────────────────────────


def _joined(letters: list[_Letters]) -> Iterator[Atom]:
    """The atoms of what stands in a row: a word may run over several runs, which people cannot see."""
    row: list[_Letters] = []
    for piece in letters:
        if row and (piece.key or piece.link != row[0].link or piece.blank != row[0].blank):
            yield from _cut(row)
            row = []
        if piece.key:
            yield Atom(piece.key, "", Kind.SIGN, piece.pieces, piece.link, piece.blank, piece.proposed)
        else:
            row.append(piece)
    yield from _cut(row)


def _cut(row: list[_Letters]) -> Iterator[Atom]:
    if not row:
        return
    text = "".join(piece.text for piece in row)
    link, blank = row[0].link, row[0].blank
    if len(row) == 1 and row[0].pieces[0].element.tag == _TEXT and _UNSEEN.isdisjoint(text):
        element, proposed = row[0].pieces[0].element, row[0].proposed
        for kind, start, end in tokens(text):
            said = text[start:end]
            yield Atom(said, said, kind, (Piece(element, start, end),), link, blank, proposed)
        return
    spans: list[tuple[int, int, Piece]] = []
    for letters in row:
        begin = spans[-1][1] if spans else 0
        spans.append((begin, begin + len(letters.text), letters.pieces[0]))
    first = 0
    for kind, start, end in tokens(text):
        while spans[first][1] <= start:
            first += 1
        said = text[start:end]
        key = said.translate(_NOT_SEEN)
        if key:
            yield Atom(key, said, kind, tuple(_overlaps(spans, first, start, end)), link, blank, row[first].proposed)


def _overlaps(spans: list[tuple[int, int, Piece]], first: int, start: int, end: int) -> Iterator[Piece]:
    for begin, stop, piece in spans[first:]:
        if begin >= end:
            return
        if piece.element.tag != w("t"):
            yield piece
        else:
            yield Piece(piece.element, max(start, begin) - begin, min(end, stop) - begin)
