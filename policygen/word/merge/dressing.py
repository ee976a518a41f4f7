"""The looks of a new version in files that people edited: its theme and its logo, where they left those as they were.

A theme is no part of the text, so it cannot come as a tracked change: the file simply takes it, and the logo with it.
Base is dressed in the same way, so that what is merged then differs in its text only. When other documents were
approved is no part of it either (`others.py`), and is brought up to date in both. So are the title, the author and the
other properties of the file (`properties.py`), which no tracked change can show.
"""

import hashlib
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from policygen.word.additions import with_types
from policygen.word.ooxml import RELATIONSHIPS, WP, A, R, w, xml_bytes
from policygen.word.others import refreshed
from policygen.word.package import Package, relationships_part
from policygen.word.properties import with_new_properties
from policygen.word.theme import Theme, Wear, dressed, read_theme, written_colours


@dataclass(frozen=True)
class Dressed:
    """Base and theirs in the looks of ours. `taken` says what theirs took over, `left` what it did not.

    `own` are the properties that are new in ours and that people changed in theirs.
    """

    base: Package
    theirs: Package
    taken: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    own: tuple[str, ...] = ()


def dress(base: Package, theirs: Package, ours: Package) -> Dressed:
    """Give base and theirs the theme and the logo of ours, where theirs has those of base still.

    Theirs gets the new properties in the same way. Both then say of other documents what ours does.
    """
    found = _with_new_logo(_in_new_theme(base, theirs, ours), ours)
    new = with_new_properties(base, found.theirs, ours)
    current, shows = refreshed(new.package, ours)
    before, _ = refreshed(found.base, ours)
    taken = (*found.taken, *new.taken, *((DATES,) if shows else ()))
    return replace(found, base=before, theirs=current, taken=taken, own=new.left)


DATES: Final = "dates of other documents"


# ── colours and fonts ────────────────────────────────────────────────────────────────────────────────


def _in_new_theme(base: Package, theirs: Package, ours: Package) -> Dressed:
    if _same_part("theme", base, ours):
        return Dressed(base, theirs)
    before, after, there = (read_theme(package) for package in (base, ours, theirs))
    if before is None or after is None or there is None:
        return Dressed(base, theirs)
    new, own = _changed(before, after), _changed(before, there)
    colours = tuple((name, colour) for name, colour in new.colours if name not in dict(own.colours))
    fonts = tuple((kind, font) for kind, font in new.fonts if kind not in dict(own.fonts))
    written = written_colours(ours)
    taken = _said(bool(colours), bool(fonts))
    left = _said(len(colours) < len(new.colours), len(fonts) < len(new.fonts))
    return Dressed(dressed(base, new, written), dressed(theirs, Wear(colours, fonts), written), taken, left)


def _said(colours: bool, fonts: bool) -> tuple[str, ...]:
    return (*(("colours",) if colours else ()), *(("font",) if fonts else ()))


def _same_part(kind: str, one: Package, other: Package) -> bool:
    parts = [package.related(kind, package.main) for package in (one, other)]
    return [len(found) for found in parts] == [1, 1] and one.says_the_same(parts[0][0], other, parts[1][0])


def _changed(before: Theme, after: Theme) -> Wear:
    """What one theme says otherwise than another."""
    colours = tuple((n, c) for n, c in after.colours.items() if n in before.colours and before.colours[n] != c)
    fonts = tuple((kind, font) for kind, font in after.fonts.items() if before.fonts.get(kind, font) != font)
    return Wear(colours, fonts)


# ── the logo ─────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, eq=False)
class _Logo:
    """A logo in a part of a file: its drawing, its picture’s part, and what it shows and says."""

    part: str
    drawing: etree._Element
    picture: str
    shows: tuple[str, str]


def _with_new_logo(found: Dressed, ours: Package) -> Dressed:
    """The logo of ours in base and theirs, wherever they have the logo of base."""
    # Mostly nothing changed there, and that shows without reading the whole files.
    before = _mentions(found.base)
    if not before or (before == _mentions(ours) and _pictures(found.base) == _pictures(ours)):
        return found
    new = list(_logos(ours))
    old = list(_logos(found.base))
    if not new or not old or [logo.shows for logo in old] == [logo.shows for logo in new]:
        return found
    here = {_spot(logo, number): logo for number, logo in enumerate(new)}
    instead = {logo.shows: here.get(_spot(logo, number), new[0]) for number, logo in enumerate(old)}
    theirs = _replaced(found.theirs, instead, ours)
    taken = found.taken if theirs is found.theirs else (*found.taken, "logo")
    left = (*found.left, "logo") if theirs is found.theirs else found.left
    return Dressed(_replaced(found.base, instead, ours), theirs, taken, left)


def _spot(logo: _Logo, number: int) -> tuple[str, int]:
    return logo.part, number


_MENTION: Final = re.compile(rb'<wp:docPr\b[^<>]*\bname="logo"[^<>]*>')


def _mentions(package: Package) -> list[tuple[str, list[bytes]]]:
    """The parts of a file that mention the logo, and in which words."""
    return [(part, said) for part in _stories(package) if (said := _MENTION.findall(package.read(part)))]


def _pictures(package: Package) -> set[tuple[str, int]]:
    return {(entry.name, entry.crc) for entry in package.entries if not entry.name.endswith((".xml", ".rels"))}


def _stories(package: Package) -> Iterator[str]:
    yield package.main
    for kind in ("header", "footer"):
        yield from dict.fromkeys(package.related(kind, package.main))


def _logos(package: Package, roots: Mapping[str, etree._Element] | None = None) -> Iterator[_Logo]:
    """The pictures that policygen put into the place for the logo: they keep its name."""
    for part in _stories(package):
        root = roots[part] if roots is not None else package.xml(part)
        pictures = {line.id: line.target for line in package.relationships(part) if not line.external}
        for drawing in root.iter(w("drawing")):
            said = drawing.find(f".//{{{WP}}}docPr")
            blip = drawing.find(f".//{{{A}}}blip")
            target = "" if blip is None else pictures.get(blip.get(f"{{{R}}}embed", ""), "")
            if said is not None and said.get("name") == "logo" and target in package:
                digest = hashlib.sha256(package.read(target)).hexdigest()
                yield _Logo(part, drawing, target, (digest, said.get("descr", "")))


def _replaced(package: Package, instead: Mapping[tuple[str, str], _Logo], ours: Package) -> Package:
    """The file with other logos; the file itself where it has none of those."""
    roots = {part: package.xml(part) for part in _stories(package)}
    changed: dict[str, bytes] = {}
    types: dict[str, str] = {}
    for logo in list(_logos(package, roots)):
        new = instead.get(logo.shows)
        if new is None or new.shows == logo.shows:
            continue
        media = posixpath.join(posixpath.dirname(package.main), "media", posixpath.basename(new.picture))
        changed[media] = ours.read(new.picture)
        types[media] = ours.content_type(new.picture)
        rels = relationships_part(logo.part)
        lines = package.replace(changed).xml(rels)
        _show(logo.drawing, new, _line(lines, posixpath.relpath(media, posixpath.dirname(logo.part))))
        changed[rels] = xml_bytes(lines)
        changed[logo.part] = xml_bytes(roots[logo.part])
    return package.replace({**changed, **with_types(package, types)}) if changed else package


def _line(lines: etree._Element, target: str) -> str:
    """The id of the relationship to a picture, which is added where there is none."""
    for line in lines:
        if line.get("Target") == target and line.get("TargetMode") != "External":
            return line.get("Id", "")
    taken = {line.get("Id") for line in lines}
    id = next(f"rIdLogo{n}" for n in range(1, len(taken) + 2) if f"rIdLogo{n}" not in taken)
    said = {"Id": id, "Type": f"{R}/image", "Target": target}
    lines.append(lines.makeelement(f"{{{RELATIONSHIPS}}}Relationship", said))
    return id


def _show(drawing: etree._Element, new: _Logo, id: str) -> None:
    """Let a drawing show another logo: its picture, its words, and its size within the box."""
    for blip in drawing.iter(f"{{{A}}}blip"):
        blip.set(f"{{{R}}}embed", id)
        blip.attrib.pop(f"{{{R}}}link", "")
        for twin in blip.findall(f"{{{A}}}extLst"):
            blip.remove(twin)
    for said in drawing.iter(f"{{{WP}}}docPr"):
        said.set("descr", new.shows[1])
    box = new.drawing.find(f".//{{{WP}}}extent")
    for size in drawing.iter(f"{{{WP}}}extent", f"{{{A}}}ext"):
        if box is not None and size.get("cx") is not None:
            size.set("cx", box.get("cx", ""))
            size.set("cy", box.get("cy", ""))
