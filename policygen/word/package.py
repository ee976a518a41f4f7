"""The zip that a Word file is: read safely, and written with every untouched entry as the bytes it had.

The rules of the package (content types, relationships) are those of ECMA-376 part 2, Open Packaging
Conventions; the records of the zip those of PKWARE's APPNOTE.TXT 6.3:
https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
"""

import hashlib
import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import Final, NamedTuple, TypeVar, cast

from lxml import etree

from policygen.errors import UnreadableFileError
from policygen.word.ooxml import (
    CONTENT_TYPES,
    RELATIONSHIPS,
    STRICT,
    R,
    as_xml_characters,
    escape_attribute,
    escape_text,
    parse_xml,
    xml_bytes,
)

MAX_ENTRIES = 5_000
MAX_TOTAL = 512 * 2**20
MAX_XML = 64 * 2**20
MAX_RATIO = 250
RATIO_FROM = 8 * 2**20
"""Beyond these an archive is taken for a zip bomb. A 600-page policy has under 100 entries and 20 MB of XML.
"""

CONTENT_TYPES_PART = "[Content_Types].xml"
ROOT_RELATIONSHIPS_PART = "_rels/.rels"
CUSTOM_PROPERTIES_PART = "docProps/custom.xml"

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
DOCUMENT_TYPE = f"{_WORD}document.main+xml"
TEMPLATE_TYPE = f"{_WORD}template.main+xml"
CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
CUSTOM_RELATIONSHIP = f"{R}/custom-properties"

COMPRESSION_LEVEL = 4
"""Deflate's effort for parts that change: level 6 takes twice the time and saves 3 % on Word's XML."""


T = TypeVar("T")


@dataclass(frozen=True)
class Entry:
    """One entry of the zip: its name, and its bytes as they are compressed."""

    name: str
    method: int
    crc: int
    size: int
    raw: bytes = field(repr=False)

    def read(self) -> bytes:
        """The entry's own bytes. Raises ValueError where they are not what the zip's directory promises."""
        data = self.raw
        if self.method == zipfile.ZIP_DEFLATED:
            try:
                data = zlib.decompressobj(-15).decompress(self.raw, self.size + 1)
            except zlib.error:
                raise ValueError("is damaged") from None
        if len(data) != self.size or zlib.crc32(data) != self.crc:
            raise ValueError("is damaged")
        return data


def deflated(name: str, data: bytes) -> Entry:
    """A new entry of these bytes."""
    packer = zlib.compressobj(COMPRESSION_LEVEL, zlib.DEFLATED, -15)
    raw = packer.compress(data) + packer.flush()
    return Entry(name, zipfile.ZIP_DEFLATED, zlib.crc32(data), len(data), raw)


def _stored(name: str, data: bytes) -> Entry:
    return Entry(name, zipfile.ZIP_STORED, zlib.crc32(data), len(data), data)


SMALL: Final = 2**16
"""The styles, fonts and themes of many templates are the same: what is no larger than this is packed once."""


def _packed(name: str, data: bytes) -> Entry:
    return _packed_once(name, data) if len(data) <= SMALL else deflated(name, data)


@lru_cache(maxsize=64)
def _packed_once(name: str, data: bytes) -> Entry:
    return deflated(name, data)


class Relationship(NamedTuple):
    """One line of a .rels part: the target is a package entry, or an address where `external`."""

    id: str
    type: str
    target: str
    external: bool


@dataclass(frozen=True)
class Package:
    """A Word file, by its entries. `name` is what messages call it."""

    name: str
    entries: tuple[Entry, ...] = field(repr=False)

    @cached_property
    def _by_name(self) -> Mapping[str, Entry]:
        return {entry.name: entry for entry in self.entries}

    @property
    def names(self) -> tuple[str, ...]:
        """The entries' names, in the order of the file."""
        return tuple(self._by_name)

    def __contains__(self, part: str) -> bool:
        return part in self._by_name

    def read(self, part: str) -> bytes:
        """The bytes of a part. Raises UnreadableFileError where it is missing or damaged."""
        if part not in self:
            raise _unreadable(self.name, f"its part {part} is missing.")
        try:
            return self._by_name[part].read()
        except ValueError as error:
            raise _unreadable(self.name, f"its part {part} {error}.") from None

    def xml(self, part: str) -> etree._Element:
        """The root element of a part, parsed anew at each call. Raises UnreadableFileError where it is no XML."""
        data = self.read(part)
        if len(data) > MAX_XML:
            raise _unreadable(self.name, f"its part {part} has {len(data) >> 20} MB of XML.")
        try:
            return parse_xml(data)
        except ValueError as error:
            raise _unreadable(self.name, f"its part {part} {error}.") from None

    def worked_out(self, part: str, work: Callable[[etree._Element], T]) -> T:
        """What a function makes of the tree of a part. The styles of many templates are the same: they are read once.

        Raises UnreadableFileError where it is no XML.
        """
        try:
            return cast(T, _worked_out(work, self.read(part)))
        except ValueError:
            return work(self.xml(part))

    @cached_property
    def _types(self) -> tuple[Mapping[str, str], Mapping[str, str]]:
        root = self.xml(CONTENT_TYPES_PART)
        defaults = {e.get("Extension", "").lower(): e.get("ContentType", "") for e in _all(root, "Default")}
        parts = {e.get("PartName", "").lstrip("/"): e.get("ContentType", "") for e in _all(root, "Override")}
        return defaults, parts

    def content_type(self, part: str) -> str:
        """What [Content_Types].xml says that a part is; empty where it says nothing."""
        defaults, parts = self._types
        return parts.get(part) or defaults.get(part.rsplit(".", 1)[-1].lower(), "")

    def relationships(self, part: str = "") -> tuple[Relationship, ...]:
        """The relationships of a part, or of the package itself; none where it has no .rels part."""
        if part not in self._related:
            rels = relationships_part(part)
            lines = self.xml(rels).iter(f"{{{RELATIONSHIPS}}}Relationship") if rels in self else ()
            folder = posixpath.dirname(part)
            self._related[part] = tuple(_relationship(line, folder) for line in lines)
        return self._related[part]

    @cached_property
    def _related(self) -> dict[str, tuple[Relationship, ...]]:
        """The relationships that were asked for, by part: they are read once."""
        return {}

    def related(self, kind: str, part: str = "") -> tuple[str, ...]:
        """The parts that a part points at by a kind of relationship: `related("styles", package.main)`."""
        found = (r for r in self.relationships(part) if not r.external and r.type.rsplit("/", 1)[-1] == kind)
        return tuple(r.target for r in found if r.target in self)

    @cached_property
    def main(self) -> str:
        """The part that holds the body, found through the relationships: word/document.xml as a rule."""
        return self.related("officeDocument")[0]

    def replace(self, parts: Mapping[str, bytes], *, packed: bool = True) -> "Package":
        """The package with these parts changed, or added at the end where they are new.

        Not `packed`, they stand in it as they are: for parts that will change again before anything is written.
        """
        entry = _packed if packed else _stored
        kept = (e if e.name not in parts else entry(e.name, parts[e.name]) for e in self.entries)
        added = (entry(name, data) for name, data in parts.items() if name not in self)
        return Package(self.name, (*kept, *added))

    def write(self) -> bytes:
        """The package as a file: the same entries always give the same bytes."""
        return zip_bytes(map(prepared, self.entries))

    def says_the_same(self, part: str, other: "Package", other_part: str) -> bool:
        """Whether a part is another package's to the byte; where they are packed alike neither is unpacked."""
        one, two = self._by_name.get(part), other._by_name.get(other_part)
        if one is None or two is None:
            return one is two
        if (one.crc, one.size) != (two.crc, two.size):
            return False
        return (one.method, one.raw) == (two.method, two.raw) or one.read() == two.read()

    def digest(self, part: str) -> bytes:
        """The SHA-256 of a part's own bytes."""
        return hashlib.sha256(self.read(part)).digest()


@lru_cache(maxsize=64)
def _worked_out(work: Callable[[etree._Element], object], data: bytes) -> object:
    if len(data) > MAX_XML:
        raise ValueError("is too large")
    return work(parse_xml(data))


def relationships_part(part: str) -> str:
    """The name of the .rels part that goes with a part, or with the package itself (an empty name)."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _all(root: etree._Element, name: str) -> Iterator[etree._Element]:
    return root.iter(f"{{{CONTENT_TYPES}}}{name}")


def _relationship(line: etree._Element, folder: str) -> Relationship:
    target, external = line.get("Target", ""), line.get("TargetMode") == "External"
    if not external:
        target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    return Relationship(line.get("Id", ""), line.get("Type", ""), target, external)


# ── reading ──────────────────────────────────────────────────────────────────────────────────────────

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the files of old Office begin, and the wrapping of new ones that have a password ([MS-CFB])."""

SAVE_AS = "Open it in Word and save it as a Word document (.docx)."
GET_AGAIN = "Get the file again, or open it in Word and save it anew."


def read_package(data: bytes, name: str) -> Package:
    """The Word file in these bytes; `name` is what messages call it.

    Accepts .docx and .dotx of Word, LibreOffice, Google Docs and python-docx. Raises UnreadableFileError,
    saying what the file is and what to do, for anything else: no zip, no Word file, old or encrypted or
    macro-enabled files, damaged or dangerous archives.
    """
    if not data.startswith(b"PK"):
        raise _not_a_zip(data, name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError, struct.error, EOFError):
        raise _unreadable(name, "it begins like a zip, but the rest of it is damaged or missing.") from None
    _refuse_bombs(infos, data, name)
    _refuse_names([info.filename for info in infos], name)
    package = Package(name, tuple(_entry(info, data, name) for info in infos))
    for part in package.names:
        _refuse_damage(package, part)
    _refuse_others(package)
    return package


def _unreadable(name: str, why: str, next_step: str = GET_AGAIN) -> UnreadableFileError:
    return UnreadableFileError(name, why, next_step)


def _not_a_zip(data: bytes, name: str) -> UnreadableFileError:
    if not data:
        return _unreadable(name, "the file is empty.")
    if data.startswith(OLE):
        return _old_office(data, name)
    known = {
        b"%PDF": "it is a PDF, not a Word file.",
        b"{\\rtf": "it is a rich text file (.rtf), not a .docx.",
        b"<?xml": "it is an XML file, not a .docx.",
        b"<html": "it is a web page, not a .docx.",
        b"<!DOC": "it is a web page, not a .docx.",
    }
    start = data[:64].lstrip(b"\xef\xbb\xbf \r\n\t")
    why = next((why for first, why in known.items() if start.startswith(first)), None)
    return _unreadable(name, why or "it is not a Word file: a .docx is a zip, and this is none.", SAVE_AS)


def _old_office(data: bytes, name: str) -> UnreadableFileError:
    """Whether an OLE file is an encrypted .docx or an old .doc shows in the names of its streams, in UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        step = "Open it in Word and take the password off (File, Info, Protect Document), then save it."
        return _unreadable(name, "it is protected with a password.", step)
    return _unreadable(name, "it is a file of old Word (.doc), not a .docx.", SAVE_AS)


def _refuse_bombs(infos: list[zipfile.ZipInfo], data: bytes, name: str) -> None:
    total = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos)
    swollen = [i for i in infos if i.file_size > max(RATIO_FROM, MAX_RATIO * i.compress_size)]
    if len(infos) > MAX_ENTRIES or total > MAX_TOTAL or packed > len(data) or swollen:
        size = f"{len(infos)} entries of {total >> 20} MB"
        why = f"it would unpack to {size}, too large for a Word file, so it was not opened."
        raise _unreadable(name, why, "Ask whoever sent it for a Word file.")


def _refuse_names(names: list[str], name: str) -> None:
    for entry in names:
        if _leads_out(entry):
            why = (
                f"it has an entry ‘{entry!a}’ that points out of the file: no Word file has one, so it was not opened."
            )
            raise _unreadable(name, why, "Ask whoever sent it for a Word file.")
    folded = [entry.casefold() for entry in names]
    if len(set(folded)) != len(folded):
        twice = next(entry for entry in names if folded.count(entry.casefold()) > 1)
        raise _unreadable(name, f"it has two entries of the name {twice}.")


def _leads_out(entry: str) -> bool:
    return entry.startswith("/") or "\\" in entry or "\0" in entry or ":" in entry or ".." in entry.split("/")


def _entry(info: zipfile.ZipInfo, data: bytes, name: str) -> Entry:
    if info.flag_bits & 0x1:
        raise _unreadable(name, "its zip is encrypted.", "Unpack it with its password, or ask for a Word file.")
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise _unreadable(name, f"{info.filename} is packed in a way that Word does not read.", SAVE_AS)
    header = data[info.header_offset : info.header_offset + 30]
    if len(header) < 30 or header[:4] != b"PK\x03\x04":
        raise _unreadable(name, f"its entry {info.filename} is damaged.")
    start = info.header_offset + 30 + sum(struct.unpack("<HH", header[26:]))
    raw = data[start : start + info.compress_size]
    return Entry(info.filename, info.compress_type, info.CRC, info.file_size, raw)


def _refuse_others(package: Package) -> None:
    """Everything that is a sound zip and yet no Word file that we can fill."""
    name = package.name
    if "mimetype" in package and b"opendocument" in package.read("mimetype"):
        raise _unreadable(name, "it is an OpenDocument file, not a Word file.", "Save it as a Word document (.docx).")
    if CONTENT_TYPES_PART not in package or ROOT_RELATIONSHIPS_PART not in package:
        raise _unreadable(name, "it is a zip, but not a Word file.", SAVE_AS)
    main = package.related("officeDocument")
    if not main:
        raise _unreadable(name, "it is a zip, but not a Word file: it has no document part.", SAVE_AS)
    if any(r.type.startswith(STRICT) for r in package.relationships()):
        step = "Open it in Word and save it as ‘Word Document (.docx)’, not ‘Strict Open XML Document’."
        raise _unreadable(name, "it is a Strict Open XML document.", step)
    kind = package.content_type(main[0])
    if "macroEnabled" in kind or any(n.casefold().endswith("vbaproject.bin") for n in package.names):
        raise _unreadable(
            name, "it holds macros, which policygen does not open.", f"{SAVE_AS} That leaves the macros out."
        )
    if kind not in (DOCUMENT_TYPE, TEMPLATE_TYPE):
        raise _unreadable(name, f"it is {_other_office(kind)}, not a Word document.", SAVE_AS)


def _other_office(kind: str) -> str:
    known = {"spreadsheetml": "an Excel workbook", "presentationml": "a PowerPoint presentation"}
    return next((words for part, words in known.items() if part in kind), "an Office file of another kind")


def _refuse_damage(package: Package, part: str) -> None:
    """Every entry is read once, so that damage shows before anything is made of the file."""
    data = package.read(part)
    if part.endswith((".xml", ".rels")) and any(mark in data for mark in _DOCTYPES):
        raise _unreadable(
            package.name,
            f"its part {part} has a document type definition, which no Word file needs.",
            SAVE_AS,
        )


_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))


# ── writing ──────────────────────────────────────────────────────────────────────────────────────────

_STAMP = (0 << 11 | 0 << 5 | 0, 0 << 9 | 1 << 5 | 1)
"""1 January 1980, 00:00, in MS-DOS form: the earliest time that a zip can hold. Real times would change the bytes."""


def local_record(entry: Entry) -> bytes:
    """The entry as it stands in the file: its header, then its compressed bytes (APPNOTE 4.3.7)."""
    name = entry.name.encode()
    sizes = (entry.crc, len(entry.raw), entry.size, len(name), 0)
    return struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, _flags(entry), entry.method, *_STAMP, *sizes) + name + entry.raw


def central_record(entry: Entry) -> bytes:
    """The beginning of the entry's line in the zip's directory (APPNOTE 4.3.12): its offset and name follow."""
    sizes = (entry.crc, len(entry.raw), entry.size, len(entry.name.encode()), 0, 0, 0, 0, 0)
    return struct.pack("<4s6H3L5HL", b"PK\x01\x02", 20, 20, _flags(entry), entry.method, *_STAMP, *sizes)


def _flags(entry: Entry) -> int:
    """Bit 11 says that the name is UTF-8; it is set only where that matters, as Word does."""
    return 0 if entry.name.isascii() else 0x800


def prepared(entry: Entry) -> tuple[bytes, bytes, bytes]:
    """An entry ready for any place in a file: its record, the beginning of its directory line, and the line's end."""
    return local_record(entry), central_record(entry), entry.name.encode()


def zip_bytes(entries: Iterable[tuple[bytes, bytes, bytes]]) -> bytes:
    """The zip file of these prepared entries."""
    records: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for record, line, name in entries:
        records.append(record)
        directory += (line, offset.to_bytes(4, "little"), name)
        offset += len(record)
    lines = b"".join(directory)
    return b"".join([*records, lines, end_record(len(records), len(lines), offset)])


def end_record(count: int, size: int, offset: int) -> bytes:
    """What ends the file: how many entries there are, and how long and where their directory is (APPNOTE 4.3.16)."""
    return struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, size, offset, 0)


# ── what policygen writes into a file ────────────────────────────────────────────────────────────────

DOCUMENT_PROPERTY = "policygen.document"
DIGEST_PROPERTY = "policygen.digest"

_VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_FMTID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The format id of properties that users define ([MS-OLEPS] 2.21)."""


def content_digest(package: Package) -> str:
    """The SHA-256, in hexadecimal, of everything in the file but its custom properties.

    Over each entry's name and the SHA-256 of its own bytes, sorted by name: compression and order do not
    count. The custom properties are left out since they carry this very digest.
    """
    return digest_of((entry.name, package.digest(entry.name)) for entry in package.entries)


def digest_of(parts: Iterable[tuple[str, bytes]]) -> str:
    """The content digest of parts by name and digest, so that the digests of unchanged parts are taken once."""
    whole = hashlib.sha256()
    for name, digest in sorted(parts):
        if name != CUSTOM_PROPERTIES_PART and not name.endswith("/"):
            whole.update(name.encode() + b"\0" + digest)
    return whole.hexdigest()


def read_properties(package: Package) -> Mapping[str, str]:
    """The custom document properties that are text, by name: `policygen.document` and `policygen.digest` are ours."""
    if CUSTOM_PROPERTIES_PART not in package:
        return {}
    found = package.xml(CUSTOM_PROPERTIES_PART).iter(f"{{{_CUSTOM}}}property")
    return {p.get("name", ""): p[0].text or "" for p in found if len(p) and p[0].tag in _TEXT_TYPES}


_TEXT_TYPES = (f"{{{_VT}}}lpwstr", f"{{{_VT}}}lpstr", f"{{{_VT}}}bstr")


def with_custom_part(package: Package) -> Package:
    """The package with room for custom properties: the part, its content type and its relationship, where missing."""
    if CUSTOM_PROPERTIES_PART in package:
        return package
    types, rels = package.xml(CONTENT_TYPES_PART), package.xml(ROOT_RELATIONSHIPS_PART)
    part = {"PartName": f"/{CUSTOM_PROPERTIES_PART}", "ContentType": CUSTOM_TYPE}
    types.append(types.makeelement(f"{{{CONTENT_TYPES}}}Override", part))
    target = {"Id": _free_id(rels), "Type": CUSTOM_RELATIONSHIP, "Target": CUSTOM_PROPERTIES_PART}
    rels.append(rels.makeelement(f"{{{RELATIONSHIPS}}}Relationship", target))
    changed = {CONTENT_TYPES_PART: xml_bytes(types), ROOT_RELATIONSHIPS_PART: xml_bytes(rels)}
    return package.replace({**changed, CUSTOM_PROPERTIES_PART: custom_part(b"", {})})


def _free_id(rels: etree._Element) -> str:
    taken = {line.get("Id") for line in rels}
    return next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)


def custom_part(before: bytes, properties: Mapping[str, str]) -> bytes:
    """docProps/custom.xml with these text properties set, the others of `before` kept (empty: no others)."""
    kept, highest = _kept_properties(before, frozenset(properties)) if before else ("", 1)
    lines = (
        f'<property fmtid="{_FMTID}" pid="{pid}" name="{escape_attribute(name)}">'
        f"<vt:lpwstr>{escape_text(as_xml_characters(text))}</vt:lpwstr></property>"
        for pid, (name, text) in enumerate(properties.items(), highest + 1)
    )
    head = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="{_CUSTOM}" xmlns:vt="{_VT}">'
    return f"{head}{kept}{''.join(lines)}</Properties>".encode()


@lru_cache(maxsize=32)
def _kept_properties(before: bytes, names: frozenset[str]) -> tuple[str, int]:
    """The lines of properties of other names as they stood, and the highest property id; ids begin at 2."""
    others = [p for p in parse_xml(before) if p.get("name") not in names]
    highest = max((int(p.get("pid", "1")) for p in others), default=1)
    return "".join(etree.tostring(p, encoding="unicode", with_tail=False) for p in others), highest


def as_document(package: Package) -> Package:
    """A template (.dotx) as a document (.docx): the two differ in one content type."""
    if package.content_type(package.main) != TEMPLATE_TYPE:
        return package
    types = package.read(CONTENT_TYPES_PART).replace(TEMPLATE_TYPE.encode(), DOCUMENT_TYPE.encode())
    return replace(package, entries=package.replace({CONTENT_TYPES_PART: types}).entries)


class Mould:
    """A package of which some parts change from document to document: everything else is prepared once."""

    def __init__(self, package: Package, changing: frozenset[str]) -> None:
        known = set(package.names)
        self._order = tuple(entry.name for entry in package.entries) + tuple(sorted(changing - known))
        self._known = frozenset(self._order)
        still = [entry for entry in package.entries if entry.name not in changing]
        self._prepared = {e.name: prepared(e) for e in still}
        self._digests = {e.name: package.digest(e.name) for e in still}
        self._package = package

    def cast(self, parts: Mapping[str, bytes]) -> bytes:
        """The file with these parts in it, new ones at its end; a changing part that is not given stays as it was."""
        return zip_bytes(self._entry(name, parts) for name in self._order_with(parts))

    def _order_with(self, parts: Mapping[str, bytes]) -> Iterable[str]:
        new = parts.keys() - self._known
        return (*self._order, *sorted(new)) if new else self._order

    def _entry(self, name: str, parts: Mapping[str, bytes]) -> tuple[bytes, bytes, bytes]:
        if name in parts:
            return prepared(deflated(name, parts[name]))
        return self._prepared.get(name) or prepared(deflated(name, self._package.read(name)))

    def digest(self, parts: Mapping[str, bytes]) -> str:
        """The content digest of the file that `cast` makes of these parts."""
        return digest_of((name, self._digest(name, parts)) for name in self._order_with(parts))

    def _digest(self, name: str, parts: Mapping[str, bytes]) -> bytes:
        known = None if name in parts else self._digests.get(name)
        return known or hashlib.sha256(parts.get(name) or self._package.read(name)).digest()
