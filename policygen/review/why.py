"""Where the words of a document come from: a statement, a fact, the template, or somebody who typed them.

The document is made once more as it would be today, traced, and its paragraphs are found in what stands in the
file: by their bookmarks where those are still there, or else by their words.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, Final, Literal, Protocol, TypeVar

from policygen.errors import Place, PolicygenError
from policygen.files import read_file
from policygen.model import Adjusted, Document, Statement
from policygen.render.engine import Template
from policygen.render.scope import scope
from policygen.render.sets import said_of
from policygen.render.terms import PLURALS, TERMS
from policygen.render.trace import Block, Origin, Piece, trace
from policygen.telling import shortened
from policygen.word.merge.differences import Difference, differences
from policygen.word.package import DOCUMENT_PROPERTY, Package, read_package, read_properties
from policygen.word.template import parts_with_text
from policygen.word.told import Paragraph, paragraphs
from policygen.workspace import Workspace, owner_of
from policygen.workspace.ownerfile import owner_file
from policygen.workspace.spots import Spots
from policygen.workspace.yamlfile import Listing, Map, Node, read_yaml

Kind = Literal["statement", "fact", "adjustment", "template", "typed"]

_MOST: Final = 160
"""So many letters of somebody’s words are repeated in a line."""


@dataclass(frozen=True)
class Source:
    """Where some words come from.

    `place` is that of the tag, or of the template's paragraph for fixed text and for words typed into it. A
    statement has its own place in trust.yaml as `stands`, a fact and an adjustment in its YAML file; None where no
    file gives it. `section` is the section that an adjustment changes, `owner` whose it is. `blank` says that it
    prints as a blank, `instead_of` what we have where somebody typed something else, and `field` which of a
    statement's texts it is.
    """

    kind: Kind
    words: str
    place: Place | None = None
    statement: Statement | None = None
    fact: str = ""
    stands: Place | None = None
    read_from: Place | None = None
    instead_of: str = ""
    blank: bool = False
    field: str = ""
    section: str = ""
    owner: str = ""

    def __str__(self) -> str:
        return f"‘{shortened(self.words, _MOST)}’ {self._said()}"

    def _said(self) -> str:
        if self.kind == "template":
            return f"is fixed text of the template: {self.place}."
        if self.kind == "adjustment":
            return f"is {self.owner}’s adjustment of ‘{self.section}’ ({self.stands or self.place})."
        if self.kind == "typed":
            where = f" where we have ‘{shortened(self.instead_of, _MOST)}’ ({self.place})" if self.instead_of else ""
            return f"is in no render of ours, so somebody typed it{where}."
        through = self.place.tag if self.place else "a tag"
        return f"{self._whose()} It comes through {through} of {_untagged(self.place)}."

    def _whose(self) -> str:
        if self.statement is not None:
            which = "the" if self.field in ("text", "sentence") else f"the {self.field.replace('_', ' ')} of the"
            words = f"is {which} statement {self.statement.id} ({self.stands})"
            return (
                f"{words}, read from {self.read_from}, where it says ‘{self.wording}’."
                if self.read_from
                else f"{words}."
            )
        if self.stands is not None:
            return f"is the fact {self.fact} ({self.stands})."
        if self.blank:
            return f"is a blank: no file gives {self.fact} yet."
        if self.fact.startswith("terms."):
            return f"is the usual word for {self.fact}; no file gives another."
        return f"is {self.fact}, which policygen works out."

    @property
    def wording(self) -> str:
        """A statement's words as they stood in the trust's document."""
        return "" if self.statement is None else " ".join((self.statement.raw or self.statement.text).split())

    def as_json(self) -> dict[str, Any]:
        """The source as plain data for `--json`; keys that say nothing are left out."""
        places = {"place": self.place, "stands": self.stands, "read_from": self.read_from}
        said: dict[str, Any] = {"kind": self.kind, "words": self.words}
        said |= {name: _place_json(place) for name, place in places.items()}
        said |= {
            "statement": self.statement.id if self.statement else None,
            "wording": self.wording,
            "field": self.field,
        }
        said |= {"section": self.section, "fact": self.fact, "blank": self.blank, "instead_of": self.instead_of}
        return {key: value for key, value in said.items() if value}


@dataclass(frozen=True)
class Answer:
    """A paragraph of the file that holds the words, and where these come from."""

    text: str
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Typed:
    """Words that somebody typed since a document was issued: where, and what stood there; `paragraph` is all of it."""

    words: str
    place: Place
    paragraph: str
    instead_of: str = ""

    def __str__(self) -> str:
        where = f" in place of ‘{shortened(self.instead_of, _MOST)}’" if self.instead_of.strip() else ""
        return f"‘{shortened(self.words, _MOST)}’ was typed{where} since the document was last issued ({self.place})."

    def as_json(self) -> dict[str, Any]:
        """The same as plain data for `--json`; keys that say nothing are left out."""
        return {key: value for key, value in vars(self).items() if value} | {"place": _place_json(self.place)}


class NotOursError(PolicygenError):
    """A Word file that does not say which document it is."""

    def __init__(self, file: str) -> None:
        super().__init__(
            f"{file} does not say which document of policygen it is, so its words cannot be traced.",
            "Name a file that ‘policygen build’ wrote; programs other than Word and LibreOffice may drop its mark.",
        )


class NoSuchDocumentError(PolicygenError):
    """A document that the folder does not have, or no longer."""

    def __init__(self, file: str, id: str, root: str) -> None:
        super().__init__(
            f"{file} is the document {id}, which {root} does not have.",
            "Name its folder with -C, or see with ‘policygen check’ whether a file there has errors.",
        )


class NoSuchWordsError(PolicygenError):
    """Words that stand nowhere in a file."""

    exit_code = 1

    def __init__(self, file: str, words: str) -> None:
        super().__init__(
            f"‘{words}’ stands in no paragraph of {file}.", "Copy the words from the document; a few are enough."
        )


def why(workspace: Workspace, file: Path, words: str, day: dt.date) -> tuple[Answer, ...]:
    """Where these words come from, for each paragraph of the file that holds them.

    `day` is the day for which the document is made again. Raises NotOursError, NoSuchDocumentError or
    NoSuchWordsError, and what reading the file and rendering its template raise.
    """
    package = read_package(read_file(file), str(file))
    id = read_properties(package).get(DOCUMENT_PROPERTY)
    if id is None:
        raise NotOursError(str(file))
    document = next((document for document in workspace.documents() if document.id == id), None)
    if document is None:
        raise NoSuchDocumentError(str(file), id, str(workspace.root))
    wanted = _even(words)
    holding = [paragraph for paragraph in _paragraphs(package) if wanted and wanted in _even(paragraph.text)]
    if not holding:
        raise NoSuchWordsError(str(file), words)
    inquiry = _Inquiry(workspace, document, _traced(workspace, document, day), words)
    return tuple(Answer(" ".join(paragraph.text.split()), inquiry.sources(paragraph)) for paragraph in holding)


def typed(base: Package, theirs: Package, words: str) -> tuple[Typed, ...]:
    """What of these words was typed into `theirs` since `base` was issued, each stretch of it once.

    Nothing where all of them stand as they were issued, or nowhere.
    """
    found: dict[Typed, None] = {}
    for difference in differences(base, theirs):
        stretches = list(_stretches(difference))
        if not _even(words) or _even(words) not in _even("".join(stretch.text for stretch in stretches)):
            continue
        for stretch in _holding(stretches, words):
            if stretch.new:
                text = " ".join(difference.after.split())
                found[Typed(stretch.text.strip(), difference.place, text, stretch.instead_of)] = None
    return tuple(found)


@dataclass(frozen=True)
class _Stretch:
    """Some words of an edited paragraph: new ones, or those that stood there before."""

    text: str
    new: bool = False
    instead_of: str = ""


def _stretches(difference: Difference) -> Iterator[_Stretch]:
    """The words of an edited paragraph, in order."""
    at = 0
    for change in difference.changes:
        yield _Stretch(difference.before[at : change.start])
        yield _Stretch(change.after, new=True, instead_of=change.before)
        at = change.end
    yield _Stretch(difference.before[at:])


def _paragraphs(package: Package) -> Iterator[Paragraph]:
    for part in dict.fromkeys(parts_with_text(package)):
        yield from paragraphs(package.read(part))


def _traced(workspace: Workspace, document: Document, day: dt.date) -> tuple[Block, ...]:
    """The document as it would be made now, traced."""
    folder = workspace.trusts[document.trust]
    school = folder.schools[document.school] if document.school else None
    files = workspace.files_for(document.trust, document.school)
    names, _ = scope(document, folder.trust, school, workspace.catalogue, workspace.guidance, day, files)
    path = workspace.template_path(document)
    return trace(Template(path, name=workspace.relative(path), load=files), names, school.name if school else None)


@dataclass(frozen=True)
class _Inquiry:
    """What is asked of one document: the words, and the document's paragraphs as we make them."""

    workspace: Workspace
    document: Document
    blocks: Sequence[Block]
    words: str

    def sources(self, paragraph: Paragraph) -> tuple[Source, ...]:
        """Where the words come from in this paragraph."""
        block = self._block(paragraph)
        if block is not None:
            return tuple(self._source(block, piece) for piece in _holding(block.pieces, self.words))
        near = next((block for block in self.blocks if block.name and block.name == paragraph.name), None)
        if near is None:
            return (Source("typed", self.words),)
        return (Source("typed", self.words, self._for_school(near.place), instead_of=near.text),)

    def _block(self, paragraph: Paragraph) -> Block | None:
        """The paragraph of ours that it is: of those with the words, the one of its bookmark, or the most alike."""
        wanted = _even(self.words)
        holding = [block for block in self.blocks if wanted in _even(block.text)]
        named = next((block for block in holding if block.name and block.name == paragraph.name), None)
        if named is not None or not holding:
            return named
        alike, best = max(((_alike(paragraph.text, block.text), block) for block in holding), key=lambda pair: pair[0])
        return best if alike >= _SAME else None

    def _source(self, block: Block, piece: Piece) -> Source:
        if piece.tag is None:
            found = self._came_in(block.place.file)
            if found is not None:
                return self._adjustment(piece.text, block.place, *found)
            return Source("template", piece.text, self._for_school(block.place))
        place = self._for_school(piece.tag)
        origin = piece.origins[0] if piece.origins else Origin(fact=piece.tag.tag or "")
        if origin.section:
            catalogue, section = self.workspace.catalogue, origin.section
            name = catalogue.said_under(self._adjusted, self.document.name, section, piece.tag.file)
            return self._adjustment(piece.text, piece.tag, name, section)
        folder = self.workspace.trusts[self.document.trust]
        school = folder.schools[self.document.school] if self.document.school else None
        statement = said_of(folder.trust, school).get(origin.statement)
        if statement is None:
            fact, blank = self._fact(origin), origin.field == "blank"
            stands = None if blank else self._stands(fact)
            return Source("fact", piece.text, place, fact=fact, stands=stands, blank=blank)
        spots = Spots(self.workspace.root)
        stands = folder.places.get(statement.id) or spots.of_statement(folder, self.document.school, statement)
        read_from = self._read_from(statement)
        return Source("statement", piece.text, place, statement, stands=stands, read_from=read_from, field=origin.field)

    def _adjustment(self, words: str, place: Place, name: str, section: str) -> Source:
        """Words of an adjustment that stands under the name of this document, or of one that it brings in."""
        owner = "school" if self.document.school else "trust"
        stands = self._stands(f"{owner}.adjustments.{name}.{section}")
        where = self._for_school(place)
        return Source("adjustment", words, where, stands=stands, section=section, owner=where.school or f"the {owner}")

    def _came_in(self, file: str) -> tuple[str, str] | None:
        """The document and the section under which an adjustment brings in a file; None for one of the template's."""
        names = (self.document.name, *self._adjusted)
        every = ((name, *one) for name in names for one in self._adjusted.get(name, {}).items())
        return next(((name, section) for name, section, each in every if any(a.file == file for a in each)), None)

    @property
    def _adjusted(self) -> Adjusted:
        return owner_of(self.workspace, self.document.trust, self.document.school).adjustments

    def _for_school(self, place: Place) -> Place:
        return place._replace(school=owner_of(self.workspace, self.document.trust, self.document.school).name)

    def _read_from(self, statement: Statement) -> Place | None:
        source = statement.source
        if source is None:
            return None
        file = f"seeds/{self.document.trust}/{source.file}"
        return Place(file, source.line, paragraph=source.paragraph, cell=source.cell)

    def _fact(self, origin: Origin) -> str:
        """The dotted name as templates write it."""
        own = f"documents.{self.document.name}."
        return f"document.{origin.fact.removeprefix(own)}" if origin.fact.startswith(own) else origin.fact

    def _stands(self, fact: str) -> Place | None:
        """Where a fact is given: its file and line."""
        for file, *path in self._files(*fact.split(".")):
            line = _line(self.workspace.root / file, file, path)
            if line is not None:
                return Place(file, line)
        return None

    def _files(self, head: str, *path: str) -> Iterator[tuple[str, ...]]:
        """The files in which a fact may stand, each with its path there, the nearest first."""
        trust = f"seeds/{self.document.trust}/trust.yaml"
        keys = tuple(_keys_of_term(path[0])) if head == "terms" else (path,)
        if head in ("school", "terms") and self.document.school:
            folder = self.workspace.trusts[self.document.trust]
            levels = reversed(folder.levels.chain(folder.own[self.document.school]))
            yield from ((level.file, *level.at, *each) for level in levels for each in keys)
        if head in ("trust", "terms"):
            yield from ((trust, *each) for each in keys)
        if head == "guidance":
            yield ("templates/guidance.yaml", "guidance", *(path[:1] if path[1:] == ("citation",) else path))
        if head in ("document", "documents"):
            named = (self.document.name, *path) if head == "document" else path
            if named[-1] in _APPROVAL:
                owner = owner_file(self.document.trust, self.document.school)
                yield (owner, "approvals", *named[:-1], _APPROVAL[named[-1]])
            yield ("templates/catalogue.yaml", "documents", *named)


_APPROVAL: Final = {
    "approval": "on", "approved_on": "on", "approver": "by", "minute": "minute", "next_review": "next_review",
    "version": "version",
}  # fmt: skip
"""What templates call the parts of an approval, and their keys in the file of a school or trust."""


def _keys_of_term(name: str) -> Iterator[tuple[str, ...]]:
    """The keys under which a record may say what something is called."""
    yield ("terms", name)
    if name in PLURALS:
        yield ("terms", PLURALS[name])
    if name == "local_body":
        yield ("governance", "local_body_name")
    if name not in TERMS:
        yield ("terms", "house", name)


def _line(path: Path, file: str, keys: Sequence[str]) -> int | None:
    """The line on which a YAML file gives the value of these keys; None where it does not."""
    node: Node | None = read_yaml(read_file(path), file)[0] if path.is_file() else None
    line = None
    for key in keys:
        if isinstance(node, Listing):
            items = node.given_items
            node = items[int(key)] if key.isdigit() and int(key) < len(items) else items[0] if items else None
        if key.isdigit():
            continue
        entry = node.get(key) if isinstance(node, Map) else None
        if entry is None:
            return None
        line, node = entry.key.start.line, entry.value
    return line


# ── words ────────────────────────────────────────────────────────────────────────────────────────────

_SAME: Final = 0.6
"""From this share of equal words on, a paragraph without its bookmark is taken for one of ours."""

_PLAIN: Final = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‑": "-"}
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None)
)


def _even(text: str) -> str:
    """Words without the differences that nobody types on purpose: spaces, the shape of quotation marks, capitals."""
    return " ".join(text.translate(_PLAIN).lower().split())


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, _even(one).split(), _even(other).split(), autojunk=False).ratio()


class _WithText(Protocol):
    """A piece of a paragraph."""

    @property
    def text(self) -> str:
        """Its words."""


_P = TypeVar("_P", bound=_WithText)


def _holding(pieces: Sequence[_P], words: str) -> list[_P]:
    """The pieces of a paragraph over which the words stand, without those of which they take only a space."""
    letters: list[tuple[str, _P]] = []
    for piece in pieces:
        for letter in piece.text.translate(_PLAIN).lower():
            if not letter.isspace():
                letters.append((letter, piece))
            elif letters and letters[-1][0] != " ":
                letters.append((" ", piece))
    wanted = _even(words)
    start = "".join(letter for letter, _ in letters).find(wanted)
    taken = [piece for letter, piece in letters[start : start + len(wanted)] if letter != " "]
    return [piece for number, piece in enumerate(taken) if not number or piece is not taken[number - 1]]


def _untagged(place: Place | None) -> str:
    return str(place._replace(tag=None)) if place else "the template"


def _place_json(place: Place | None) -> dict[str, Any]:
    return place.as_json() if place else {}
