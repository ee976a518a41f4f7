"""A Word file with tags becomes, for each part that has some, one Jinja source that knows where its tags stand.

The source is the part's XML as it was, with each tag at the place where its answer goes. The code of a tag
begins on a new line, so that a line of the source is a tag. Jinja's own braces are not used: tags stand
between control characters, which no XML can hold, so that no text of a document is ever read as code.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from lxml import etree

from policygen.errors import Finding
from policygen.word.blocks import Block, match_blocks, straighten
from policygen.word.cells import change_cells
from policygen.word.finish import Taken, taken
from policygen.word.guards import (
    enclose_notes,
    enclose_tables,
    free_ids,
    free_links,
    free_notes,
    guard,
    refresh_contents,
)
from policygen.word.identity import Identities, Identity
from policygen.word.include import Loader, include
from policygen.word.lifting import can_hold_control, lift
from policygen.word.marking import mark_plain, mark_tags
from policygen.word.marks import (
    MARK,
    SPLITTABLE,
    Mark,
    MarkedPart,
    Site,
    can_hold_link,
    drop,
    drop_marks_of_others,
    is_second_copy,
    shell,
)
from policygen.word.ooxml import w, xml_bytes
from policygen.word.package import Package, relationships_part
from policygen.word.places import Places, heading_styles
from policygen.word.sections import Fragment, Section, Sections
from policygen.word.tags import Tag

STATEMENT: Final = ("\x01", "\x02")
PRINT: Final = ("\x03", "\x04")
REMARK: Final = ("\x05", "\x06")
"""What stands in a source around statements and around what is printed; the last pair is never used."""


@dataclass(frozen=True)
class LocatedTag:
    """A tag in a source: the line that its code is on, what was typed, and where its answer goes."""

    line: int
    tag: Tag
    site: Site


@dataclass(frozen=True)
class Source:
    """One part as a Jinja source: its XML in pieces, with the tags between; `identities` if its paragraphs got some."""

    part: str
    pieces: tuple[str | LocatedTag, ...] = field(repr=False)
    identities: tuple[Identity, ...] | None = field(default=None, repr=False)

    @cached_property
    def tags(self) -> tuple[LocatedTag, ...]:
        """The tags, in order."""
        return tuple(piece for piece in self.pieces if isinstance(piece, LocatedTag))

    @property
    def text(self) -> str:
        """The source as one text, in which each tag stands on the line that it says."""
        return "".join(piece if isinstance(piece, str) else _code(piece.tag) for piece in self.pieces)


@dataclass(frozen=True)
class Reading:
    """A whole template, read: its sources, what is wrong with it, and the ids that it uses.

    `package` is the template with all that its tags bring in, and `files` the names of those files.
    `fixed` holds parts that are the same in every document but not as they were: relationships without the
    addresses that have tags, which are made anew for each document. `sections` are those that may vary.
    """

    sources: tuple[Source, ...]
    findings: tuple[Finding, ...]
    fixed: Mapping[str, bytes]
    taken: Taken
    package: Package
    files: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()


def read_template(
    package: Package,
    file: str,
    *,
    identified: bool = False,
    load: Loader | None = None,
    fragments: Sequence[Fragment] = (),
) -> Reading:
    """Read every part of the package that may hold tags. Problems come back as findings, all of them at once.

    `file` is what their places call the template. `identified` gives every paragraph of those parts a bookmark
    that says where it stands in the template. `load` gives the files that its tags bring in, `fragments`
    are brought in at its sections. Raises
    UnreadableFileError for a part that is no XML.
    """
    included = include(package, file, load, parts_with_text, fragments, logos=identified)
    package = included.package
    ids = taken(package, parts_with_text(package))
    identities = Identities(ids.bookmarks) if identified else None
    headings = heading_styles(package)
    sources: list[Source] = []
    findings: list[Finding] = [*included.findings]
    fixed: dict[str, bytes] = {}
    sections = Sections(package)
    referred: dict[tuple[str, str], bool] = {}
    for name in parts_with_text(package):
        root = included.roots[name]
        if not _may_have_tags(package, name) and not (referred and root.tag in _OF_NOTES):
            continue
        places = included.places.get(name) or Places(root, file, name, headings)
        part = MarkedPart(name, root, places, referred=referred)
        blocks = _read_part(part, package, fixed, sections)
        findings += part.findings
        placed = identities.place_in(part, blocks) if identities and part.sound else None
        if part.marks or part.edited:
            sources.append(_source(part, placed))
    if identities:
        ids = replace(ids, bookmarks=identities.last_id)
    found = tuple(sections.found.values())
    return Reading(tuple(sources), tuple(findings), fixed, ids, package, included.files, found)


_OF_NOTES = (w("footnotes"), w("endnotes"))
_TEXT_PARTS = re.compile(
    r"wordprocessingml\.(?:header|footer|footnotes|endnotes|comments)\+xml$"
    r"|core-properties\+xml$|custom-properties\+xml$"
)
_CUSTOM_XML = re.compile(r"customXml/item\d+\.xml$")


def parts_with_text(package: Package) -> Iterator[str]:
    """The parts that may hold tags: the body, headers, footers, notes, comments, properties, and custom XML.

    Word fills content controls from custom XML that they are bound to, so tags in a control stand there too.
    """
    yield package.main
    for part in package.names:
        if part != package.main and (_TEXT_PARTS.search(package.content_type(part)) or _CUSTOM_XML.match(part)):
            yield part


def _may_have_tags(package: Package, part: str) -> bool:
    rels = relationships_part(part)
    return _has_sign_of_tags(package.read(part)) or (rels in package and _has_sign_of_tags(package.read(rels)))


def _has_sign_of_tags(data: bytes) -> bool:
    return b"{" in data or _SIGN_OF_TAGS.search(data) is not None


_SIGN_OF_TAGS = re.compile(rb"\{|%7B|\[\[|\xc2\xab|&lt;&lt;|MERGEFIELD", re.IGNORECASE)


def _read_part(part: MarkedPart, package: Package, fixed: dict[str, bytes], sections: Sections) -> list[Block]:
    drop_marks_of_others(part.root)
    _report_changes(part)
    rels = relationships_part(part.name)
    relationships = package.xml(rels) if rels in package else None
    mark_tags(part)
    for marks in mark_plain(part):
        match_blocks(part, marks)
    has_links = free_links(part, relationships)
    lift(part)
    blocks = match_blocks(part, part.in_order())
    straighten(part, blocks)
    sections.read(part, blocks)
    if part.sound:
        enclose_notes(part)
    if part.sound and part.marks:
        _drop_remarks(part)
        tables = change_cells(part, blocks)
        free_notes(part, blocks)
        free_ids(part, blocks)
        guard(part)
        enclose_tables(part, tables)
        refresh_contents(part.root)
    if has_links and relationships is not None:
        fixed[rels] = xml_bytes(relationships)
    return blocks


def _report_changes(part: MarkedPart) -> None:
    """Say where the tracked changes of a template begin: they would stand in every document that is made from it."""
    change = next(part.root.iter(*_CHANGES), None)
    if change is not None:
        message = "a tracked change stands here, and would stand in every document."
        part.report(part.places.of(change), message, "Accept or reject the changes of the template in Word.", "warning")


_CHANGES = tuple(map(w, ("ins", "del", "moveFrom", "moveTo")))


def _drop_remarks(part: MarkedPart) -> None:
    for mark in list(part.in_order()):
        if mark.tag and mark.tag.kind == "remark" and mark.node is not None:
            drop(mark.node)


# ── writing the source ───────────────────────────────────────────────────────────────────────────────

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def _source(part: MarkedPart, identities: Sequence[Identity] | None) -> Source:
    sites = _Sites(part)
    pieces: list[str | LocatedTag] = []
    words: list[str] = []
    line, at = 1, 0
    xml = _DECLARATION + etree.tostring(part.root, encoding="unicode")
    for found in MARK.finditer(xml):
        mark = part.marks[int(found.group(1) or found.group(2))]
        words.append(xml[at : found.start()])
        at = found.end()
        if mark.tag is None:
            words.append(mark.literal)
            continue
        before = "".join(words)
        words.clear()
        line += before.count("\n") + 1
        pieces += [before] if before else []
        pieces.append(LocatedTag(line, mark.tag, mark.site or sites.of(mark)))
    rest = "".join([*words, xml[at:]])
    return Source(part.name, (*pieces, rest), None if identities is None else tuple(identities))


def _code(tag: Tag) -> str:
    before, after = PRINT if tag.kind == "print" else STATEMENT
    return f"{before}\n{tag.code} {after}"


@dataclass(frozen=True)
class _Around:
    """What the runs of a paragraph have in common: how it ends and begins again, and what may stand in it."""

    counted: bool
    leave: str
    enter: str
    controls: bool
    links: bool
    prose: bool


@dataclass(frozen=True)
class _Sites:
    """Says where tags stand that take nothing with them: in the text of a run, in the code of a field, or elsewhere."""

    part: MarkedPart
    _known: dict[etree._Element, _Around] = field(default_factory=dict)

    def of(self, mark: Mark) -> Site:
        """The site of a mark in the tree."""
        text = mark.parent
        if text.tag == w("instrText"):
            return Site(mark.place, "field", counted=not is_second_copy(text))
        run = text.getparent() if text.tag == w("t") else None
        if run is None or run.tag != w("r"):
            return Site(mark.place, "plain", counted=not is_second_copy(text))
        properties = self.part.xml(next(run.iterchildren(w("rPr")), None))
        enter = f'<w:r>{properties}<w:t xml:space="preserve">'
        around = self._around(run)
        return Site(
            mark.place,
            "text",
            run=properties,
            leave="</w:t></w:r>",
            enter=enter,
            leave_paragraph=f"</w:t></w:r>{around.leave}" if around.leave else "",
            enter_paragraph=f"{around.enter}{enter}" if around.enter else "",
            controls=around.controls,
            counted=around.counted,
            links=around.links,
            prose=around.prose,
        )

    def _around(self, run: etree._Element) -> _Around:
        parent = run.getparent()
        if parent is None:
            return self._read(run)
        if parent not in self._known:
            self._known[parent] = self._read(run)
        return self._known[parent]

    def _read(self, run: etree._Element) -> _Around:
        leave, enter = _paragraph_turn(self.part, run)
        controls, links = can_hold_control(run), can_hold_link(run)
        return _Around(not is_second_copy(run), leave, enter, controls, links, _in_prose(self.part, run))


def _in_prose(part: MarkedPart, run: etree._Element) -> bool:
    """Whether a run stands in running text: in the body, and in no heading, text box or head of a table (17.4.49)."""
    if part.root.tag != w("document"):
        return False
    for around in run.iterancestors(w("p"), w("tr"), w("txbxContent")):
        if around.tag == w("txbxContent") or (around.tag == w("p") and part.places.is_heading(around)):
            return False
        if around.tag == w("tr") and around.find(f"{w('trPr')}/{w('tblHeader')}") is not None:
            return False
    return True


def _paragraph_turn(part: MarkedPart, run: etree._Element) -> tuple[str, str]:
    """What ends the paragraph around a run, and what begins another like it; empty where that cannot be done."""
    leave, enter = "", ""
    for around in run.iterancestors():
        if around.tag == w("p"):
            if around.find(f"{w('pPr')}/{w('sectPr')}") is not None:
                return "", ""
            return f"{leave}</w:p>", f"<w:p>{part.paragraph_properties(around)}{enter}"
        if around.tag not in SPLITTABLE:
            return "", ""
        name, start = _start_tag(part, around)
        leave, enter = f"{leave}</{name}>", f"{start}{enter}"
    return "", ""


def _start_tag(part: MarkedPart, element: etree._Element) -> tuple[str, str]:
    text = part.xml(shell(element))
    return text[1:].split()[0].rstrip("/>"), text.removesuffix("/>") + ">"
