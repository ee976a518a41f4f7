"""What one document adds to its template's package: addresses of links, pictures, and lists of its own."""

import hashlib
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Final, Literal, get_args
from urllib.parse import quote

from lxml import etree

from policygen.word.ooxml import CONTENT_TYPES, RELATIONSHIPS, R, W, escape_attribute, parse_xml, w, xml_bytes
from policygen.word.package import CONTENT_TYPES_PART, Package, relationships_part
from policygen.word.stock import OWN_LISTS, Stock, own_indent

AdditionKind = Literal["media", "list", "same list"]
ADDITION_KINDS: Final = frozenset(get_args(AdditionKind))

NUMBERING_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"


@dataclass(frozen=True)
class Media:
    """A picture file: its bytes, its content type, and the ending of its name."""

    data: bytes = field(repr=False)
    content_type: str
    ending: str


@dataclass(frozen=True)
class NewList:
    """A list that a document begins: its id, the id of its definition, and the number that a level begins with."""

    id: int
    definition: str
    level: int
    start: int

    def xml(self) -> str:
        """Its line in the numbering part (ECMA-376 17.9.15): it counts anew, whatever lists of its kind did before."""
        return (
            f'<w:num w:numId="{self.id}"><w:abstractNumId w:val="{self.definition}"/>'
            f'<w:lvlOverride w:ilvl="{self.level}"><w:startOverride w:val="{self.start}"/></w:lvlOverride></w:num>'
        )


@dataclass
class Additions:
    """The additions of one document, in the order of its parts. `prefix` begins the ids of new relationships.

    `offered` are the pictures that values printed, by the name of their part; only those that really stand in the
    document are in `relationships`, which are by part: each line by its type and target, with its id. `properties` are
    custom properties that fields of the document show.
    """

    stock: Stock
    prefix: str
    offered: dict[str, Media] = field(default_factory=dict)
    relationships: dict[str, dict[str, str]] = field(default_factory=dict)
    lists: list[NewList] = field(default_factory=list)
    properties: dict[str, str] = field(default_factory=dict)
    _media: dict[str, Media] = field(default_factory=dict)
    _open: dict[str, int] = field(default_factory=dict)
    _definitions: dict[str, int] = field(default_factory=dict)

    def offer(self, media: Media) -> str:
        """Keep a picture for the document; gives the name of its part, which is the same for the same bytes."""
        folder = posixpath.dirname(self.stock.package.main)
        name = f"picture-{hashlib.sha256(media.data).hexdigest()[:20]}.{media.ending}"
        part = posixpath.join(folder, "media", name)
        self.offered[part] = media
        return part

    def link(self, part: str, address: str) -> str:
        """The relationship id of an address in a part."""
        lines = self.relationships.setdefault(part, {})
        id = f"{self.prefix}{len(lines) + 1}"
        lines[id] = f'Type="{R}/hyperlink" Target="{_address(address)}" TargetMode="External"'
        return id

    def resolve(self, part: str, kind: AdditionKind, usual: str) -> str:
        """The id that a sign of this kind stands for in a part."""
        if kind == "media":
            return self.picture(part, usual)
        if kind == "same list":
            return str(self._open[usual])
        key, level, start, definition = usual.split(" ", 3)
        self._open[key] = self._list(definition, int(level), int(start))
        return str(self._open[key])

    def picture(self, part: str, media: str) -> str:
        """The relationship id of an offered picture in a part: one for all its copies there."""
        self._media[media] = self.offered[media]
        return self._internal(part, "image", media)

    def _internal(self, part: str, kind: str, target: str) -> str:
        lines = self.relationships.setdefault(part, {})
        relative = posixpath.relpath(target, posixpath.dirname(part))
        line = f'Type="{R}/{kind}" Target="{escape_attribute(relative)}"'
        known = next((id for id, other in lines.items() if other == line), None)
        id = known or f"{self.prefix}{len(lines) + 1}"
        lines[id] = line
        return id

    def _list(self, definition: str, level: int, start: int) -> int:
        """A new list; all bullets of our own definition share one, since they count nothing."""
        copy = str(self._definition(definition))
        same = next((one.id for one in self.lists if one.definition == copy), None)
        if definition == OWN_LISTS["bullet"] and same is not None:
            return same
        number = self.stock.highest_list + len(self.lists) + 1
        self.lists.append(NewList(number, copy, level, start))
        return number

    def _definition(self, name: str) -> int:
        """The id of our copy of a definition: lists of one definition count together, and the template's shall not."""
        number = self.stock.highest_definition + len(self._definitions) + 1
        return self._definitions.setdefault(name, number)

    # ── the parts that carry them ────────────────────────────────────────────────────────────────────

    def parts(self, package: Package, parts: Mapping[str, bytes]) -> dict[str, bytes]:
        """The parts that the additions are, or change; `parts` are those that the document changes anyway."""
        changed = {name: media.data for name, media in self._media.items()}
        types = {name: media.content_type for name, media in self._media.items()}
        if self.lists:
            numbering = self.stock.numbering_part or posixpath.join(posixpath.dirname(package.main), "numbering.xml")
            changed[numbering] = self._numbering(package, numbering)
            if not self.stock.numbering_part:
                self._internal(package.main, "numbering", numbering)
                types[numbering] = NUMBERING_TYPE
        for part, lines in self.relationships.items():
            rels = relationships_part(part)
            changed[rels] = _with_relationships(parts.get(rels) or _existing(package, rels), lines)
        return changed | with_types(package, types)

    def _numbering(self, package: Package, part: str) -> bytes:
        """The numbering part with the document's own lists."""
        root = package.xml(part) if part in package else etree.Element(w("numbering"), nsmap={"w": W})
        theirs = {e.get(w("abstractNumId"), ""): e for e in root.iterchildren(w("abstractNum"))}
        own = [_definition(name, id, theirs.get(name)) for name, id in self._definitions.items()]
        insert_in_numbering(root, own, _elements("".join(one.xml() for one in self.lists)))
        return xml_bytes(root)


def _elements(xml: str) -> list[etree._Element]:
    return list(parse_xml(f'<x xmlns:w="{W}">{xml}</x>'.encode()))


def insert_in_numbering(
    root: etree._Element, definitions: Sequence[etree._Element], lists: Sequence[etree._Element]
) -> None:
    """Put definitions and lists where they must stand in the numbering part (ECMA-376 17.9.17)."""
    before = (w("numPicBullet"), w("abstractNum"))
    for new, after in ((definitions, before), (lists, (*before, w("num")))):
        at = sum(1 for child in root if child.tag in after)
        for element in reversed(new):
            root.insert(at, element)


_SIGNS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    OWN_LISTS["bullet"]: (("bullet", "•"), ("bullet", "–")),
    OWN_LISTS["number"]: (("decimal", "%{}."), ("lowerLetter", "%{}."), ("lowerRoman", "%{}.")),
}
"""The kinds and signs of the levels of our own lists, again and again down to the ninth."""


def _definition(name: str, id: int, theirs: etree._Element | None) -> etree._Element:
    """A copy of the template's definition, or one of our own."""
    if theirs is not None:
        return copy_of_definition(theirs, id)
    levels = "".join(_level(level, *_SIGNS[name][level % len(_SIGNS[name])]) for level in range(9))
    kind = '<w:multiLevelType w:val="hybridMultilevel"/>'
    return _elements(f'<w:abstractNum w:abstractNumId="{id}">{kind}{levels}</w:abstractNum>')[0]


_NOT_COPIED: Final = tuple(map(w, ("nsid", "tmpl", "name", "styleLink", "numStyleLink")))
"""What only one definition of a file may have."""


def copy_of_definition(definition: etree._Element, id: int, ties: Mapping[str, str] | None = None) -> etree._Element:
    """A definition of lists under another id. `ties` gives the new ids of styles that a level may be tied to."""
    copy = deepcopy(definition)
    copy.set(w("abstractNumId"), str(id))
    for element in list(copy.iterchildren(*_NOT_COPIED)):
        copy.remove(element)
    for level in copy.iterchildren(w("lvl")):
        tie_level(level, ties or {})
    return copy


def tie_level(level: etree._Element, ties: Mapping[str, str]) -> None:
    """Tie a level of a list to the new id of its style, or to none where that is not known."""
    for tie in level.findall(w("pStyle")):
        if tie.get(w("val"), "") in ties:
            tie.set(w("val"), ties[tie.get(w("val"), "")])
        else:
            level.remove(tie)


def _level(level: int, kind: str, sign: str) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{sign.format(level + 1)}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{own_indent(level)}" w:hanging="360"/></w:pPr></w:lvl>'
    )


_NO_RELATIONSHIPS: Final = f'<Relationships xmlns="{RELATIONSHIPS}"/>'.encode()


def _existing(package: Package, rels: str) -> bytes:
    return package.read(rels) if rels in package else _NO_RELATIONSHIPS


def _with_relationships(before: bytes, lines: Mapping[str, str]) -> bytes:
    """A .rels part with these lines added, by id."""
    root = parse_xml(before)
    added = "".join(f'<Relationship Id="{id}" {line}/>' for id, line in lines.items())
    root.extend(parse_xml(f'<x xmlns="{RELATIONSHIPS}">{added}</x>'.encode()))
    return xml_bytes(root)


def with_types(package: Package, types: Mapping[str, str]) -> dict[str, bytes]:
    """[Content_Types].xml with what the new parts are, where it does not say so already."""
    missing = {part: kind for part, kind in types.items() if package.content_type(part) != kind}
    if not missing:
        return {}
    root = package.xml(CONTENT_TYPES_PART)
    root.extend(_overrides(root, missing))
    return {CONTENT_TYPES_PART: xml_bytes(root)}


def _overrides(root: etree._Element, types: Mapping[str, str]) -> Iterator[etree._Element]:
    for part, kind in types.items():
        yield root.makeelement(f"{{{CONTENT_TYPES}}}Override", {"PartName": f"/{part}", "ContentType": kind})


def _address(target: str) -> str:
    """An address as a URI reference (RFC 3986): what may not stand in one is written as %XX."""
    return escape_attribute(quote(target.strip(), safe="%/:?#[]@!$&'()*+,;=~-._") or "#")
