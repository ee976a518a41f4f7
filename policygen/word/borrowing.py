"""The body of one Word file in another: what its paragraphs lean on comes along, and stays valid.

Styles are found by their names (ECMA-376 17.7.4.9): one that the host has is the host's, a new one comes with those
that it builds on. Lists, pictures, links and notes get ids that are free in the host (17.9, 17.11, and part 2, 9.3).
Sections, headers and comments stay behind.
"""

import hashlib
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, Final, cast

from lxml import etree

from policygen.word.additions import copy_of_definition, insert_in_numbering, tie_level, with_types
from policygen.word.marks import drop
from policygen.word.ooxml import MC, RELATIONSHIPS, W14, WP, R, escape_attribute, w, xml_bytes
from policygen.word.package import Package, Relationship, relationships_part

_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_STYLE_OF: Final = {w("pStyle"): "paragraph", w("rStyle"): "character", w("tblStyle"): "table"}
_NOTES: Final = {
    w("footnoteReference"): ("footnotes", w("footnote")),
    w("endnoteReference"): ("endnotes", w("endnote")),
}
_LEFT_BEHIND: Final = tuple(
    map(w, ("sectPr", "commentRangeStart", "commentRangeEnd", "commentReference", "permStart", "permEnd"))
)
_LINE: Final = f"{{{RELATIONSHIPS}}}Relationship"


@dataclass(eq=False)
class Host:
    """A Word file while others are brought into it: its parts as trees, and what was added or changed.

    `roots` holds at first the parts with text; others join them when something looks at them.
    """

    package: Package
    roots: dict[str, etree._Element]
    changed: set[str] = field(default_factory=set)
    _added: dict[str, bytes] = field(default_factory=dict)
    _types: dict[str, str] = field(default_factory=dict)
    _highest: dict[str, int] = field(default_factory=dict)

    def look(self, part: str) -> etree._Element:
        """The tree of a part that is there."""
        if part not in self.roots:
            self.roots[part] = self.package.xml(part)
        return self.roots[part]

    def change(self, part: str) -> etree._Element:
        """The tree of a part, to be changed."""
        self.changed.add(part)
        return self.look(part)

    def find(self, kind: str) -> str:
        """The part that the main one has for its styles, its numbering, its footnotes …; empty for none."""
        made = f"{posixpath.dirname(self.package.main)}/{kind}.xml".lstrip("/")
        return next(iter(self.package.related(kind, self.package.main)), made if made in self.roots else "")

    def find_or_make(self, kind: str, like: etree._Element) -> str:
        """The part of a kind; where there is none, a new one whose root is like another file's, and empty."""
        part = self.find(kind)
        if not part:
            part = f"{posixpath.dirname(self.package.main)}/{kind}.xml".lstrip("/")
            root = etree.Element(like.tag, cast(Any, dict(like.attrib)), nsmap=cast(Any, like.nsmap))
            self.roots[part] = root
            self._types[part] = f"{_TYPE}{kind}+xml"
            self.relate(self.package.main, f"{R}/{kind}", part, external=False)
        self.change(part)
        return part

    def relate(self, part: str, kind: str, target: str, *, external: bool) -> str:
        """The id of a relationship of a part: the one that it has already, or a new one."""
        rels = relationships_part(part)
        if rels not in self.roots and rels not in self.package:
            self.roots[rels] = _no_relationships()
        root = self.change(rels)
        said = {"Type": kind, "Target": target} | ({"TargetMode": "External"} if external else {})
        if not external:
            said["Target"] = posixpath.relpath(target, posixpath.dirname(part) or ".")
        taken: set[str] = set()
        for line in root.iter(_LINE):
            if not external and all(line.get(name) == value for name, value in said.items()):
                return line.get("Id", "")
            taken.add(line.get("Id", ""))
        id = next(f"rIdIn{n}" for n in range(1, len(taken) + 2) if f"rIdIn{n}" not in taken)
        etree.SubElement(root, _LINE, {"Id": id, **said})
        return id

    def add(self, name: str, data: bytes, content_type: str, *, alone: bool) -> str:
        """Add a part; gives its name, which is another where the host has one of that name with other bytes.

        A part that is not `alone` leads to others, and is never taken for one that is there already.
        """
        stem, ending = posixpath.splitext(name)
        names = [name, f"{stem}-{hashlib.sha256(data).hexdigest()[:12]}{ending}"]
        names += [f"{stem}-{number}{ending}" for number in range(2, 2 + len(self._added) + len(self.package.names))]
        for candidate in names:
            there = self._added.get(candidate)
            if there is None and candidate in self.package:
                there = self.package.read(candidate)
            if alone and there == data:
                return candidate
            if there is None:
                self._added[candidate] = data
                self._types[candidate] = content_type
                return candidate
        raise AssertionError("there is one more name than there are parts")

    def write_relationships(self, part: str, lines: Iterable[Mapping[str, str]]) -> None:
        """Give a part that was added the relationships that it had in its own file."""
        rels = relationships_part(part)
        self.roots[rels] = _no_relationships()
        for line in lines:
            etree.SubElement(self.roots[rels], _LINE, cast(Any, dict(line)))
        self.changed.add(rels)

    def next_id(self, element: str, attribute: str) -> int:
        """The next number that no element of this name has in any part with text."""
        key = f"{element} {attribute}"
        if key not in self._highest:
            found = (e.get(attribute, "") for root in self.roots.values() for e in root.iter(element))
            self._highest[key] = max((int(id) for id in found if re.fullmatch(r"\d{1,9}", id)), default=0)
        self._highest[key] += 1
        return self._highest[key]

    def finished(self) -> Package:
        """The file with all that was brought in."""
        written = {part: xml_bytes(self.roots[part]) for part in sorted(self.changed)}
        return self.package.replace({**with_types(self.package, self._types), **written, **self._added})


def _no_relationships() -> etree._Element:
    return etree.Element(f"{{{RELATIONSHIPS}}}Relationships", nsmap=cast(Any, {None: RELATIONSHIPS}))


@dataclass(eq=False)
class Guest:
    """A Word file whose body is brought into another: its parts with text as trees, which this uses up."""

    package: Package
    roots: Mapping[str, etree._Element]

    def look(self, kind: str) -> etree._Element:
        """The tree of its styles, its numbering …; an empty one where it has none."""
        part = next(iter(self.package.related(kind, self.package.main)), "")
        return self.package.xml(part) if part else etree.Element(w(kind))


@dataclass(eq=False)
class Brought:
    """What came: the blocks of the body, the notes by kind, and whether notes had to stay behind."""

    blocks: list[etree._Element]
    notes: dict[str, list[etree._Element]]
    left_notes: bool = False


def bring(host: Host, guest: Guest, part: str) -> Brought:
    """Make the body of the guest ready to stand in a part of the host; notes are put into the host's notes."""
    body = guest.roots[guest.package.main].find(w("body"))
    blocks = [] if body is None else [e for e in body.iterchildren(etree.Element) if e.tag != w("sectPr")]
    brought = settle(host, guest, blocks, guest.package.main, part)
    begin_lists_anew(host, brought.blocks)
    return brought


def settle(
    host: Host,
    guest: Guest,
    elements: Sequence[etree._Element],
    from_part: str,
    part: str,
    lists: Mapping[str, str] | None = None,
) -> Brought:
    """Make elements that stood in a part of the guest ready to stand in a part of the host.

    `lists` are the ids of the guest's lists that are lists of the host already, with their ids there.
    """
    return _Borrower(host, guest, from_part, part, dict(lists or {})).settle(elements)


class _Borrower:
    """Brings one file into another, once. Each dictionary gives what the guest's id became in the host."""

    def __init__(self, host: Host, guest: Guest, from_part: str, part: str, lists: dict[str, str]) -> None:
        self._host = host
        self._guest = guest
        self._from_part = from_part
        self._part = part
        self._styles: dict[str, str] = {}
        self._new_styles: list[etree._Element] = []
        self._lists = lists
        self._parts: dict[str, str] = {}
        self._names: dict[str, str] = {}

    def settle(self, elements: Sequence[etree._Element]) -> Brought:
        for element in elements:
            _leave_behind(element)
        brought = Brought([e for e in elements if e.getparent() is not None or e.tag not in _LEFT_BEHIND], {})
        self._bring_notes(brought)
        stories = [*brought.blocks, *(note for notes in brought.notes.values() for note in notes)]
        self._bring_styles(stories)
        self._bring_lists([*stories, *self._new_styles])
        self._relate(brought.blocks, self._from_part, self._part)
        for kind, notes in brought.notes.items():
            self._relate(notes, self._guest_part(kind), self._host.find(kind))
        for story in stories:
            self._free_ids(story)
        self._rename_bookmarks(stories)
        self._host.roots[self._part] = with_ignorable(self._host.change(self._part), self._main_root())
        return brought

    def _main_root(self) -> etree._Element:
        return self._guest.roots[self._guest.package.main]

    def _guest_part(self, kind: str) -> str:
        return next(iter(self._guest.package.related(kind, self._guest.package.main)), "")

    # ── notes ────────────────────────────────────────────────────────────────────────────────────────

    def _bring_notes(self, brought: Brought) -> None:
        """Notes hang on the body: in a header, a footer or another note their signs go."""
        references = [e for block in brought.blocks for e in block.iter(*_NOTES)]
        for reference in references:
            kind, element = _NOTES[str(reference.tag)]
            note = self._note(kind, element, reference.get(w("id"), ""))
            if self._part != self._host.package.main or note is None:
                brought.left_notes = brought.left_notes or note is not None
                drop(reference)
                continue
            root = self._notes_part(kind)
            id = str(self._host.next_id(element, w("id")))
            reference.set(w("id"), id)
            note.set(w("id"), id)
            _leave_behind(note)
            root.append(note)
            brought.notes.setdefault(kind, []).append(note)

    def _note(self, kind: str, element: str, id: str) -> etree._Element | None:
        root = self._guest.roots.get(self._guest_part(kind))
        found = [] if root is None else [note for note in root.iterchildren(element) if note.get(w("id")) == id]
        return found[0] if found else None

    def _notes_part(self, kind: str) -> etree._Element:
        """The host's part for notes; a new one gets the lines that separate notes from the text (17.11.23)."""
        theirs = self._guest.roots[self._guest_part(kind)]
        is_new = not self._host.find(kind)
        part = self._host.find_or_make(kind, theirs)
        if is_new:
            name = w(kind.removesuffix("s"))
            for id, line in (("-1", "separator"), ("0", "continuationSeparator")):
                note = etree.SubElement(self._host.roots[part], name, {w("type"): line, w("id"): id})
                run = etree.SubElement(etree.SubElement(note, w("p")), w("r"))
                etree.SubElement(run, w(line))
        self._host.roots[part] = with_ignorable(self._host.change(part), theirs)
        return self._host.roots[part]

    # ── styles ───────────────────────────────────────────────────────────────────────────────────────

    def _bring_styles(self, stories: Sequence[etree._Element]) -> None:
        part = self._host.find("styles")
        if part and self._same_part("styles", part):
            known = set(re.findall(rb'w:styleId="([^"]*)"', self._host.package.read(part)))
            for reference in list(_all(stories, *_STYLE_OF)):
                if escape_attribute(reference.get(w("val"), "")).encode() not in known:
                    drop(reference)
            return
        theirs = {s.get(w("styleId"), ""): s for s in self._guest.look("styles").iterchildren(w("style"))}
        own = self._host.look(part).iterchildren(w("style")) if part else ()
        ours = {_key(style): style.get(w("styleId"), "") for style in own}
        for reference in list(_all(stories, *_STYLE_OF)):
            id = self._style(reference.get(w("val"), ""), theirs, ours)
            if id:
                reference.set(w("val"), id)
            else:
                drop(reference)
        for style in self._new_styles:
            self._settle(style, ours)

    def _same_part(self, kind: str, part: str) -> bool:
        """Whether the host's part of a kind is the guest's, byte for byte, so that every id says the same in both."""
        others = self._guest.package.related(kind, self._guest.package.main)
        if not others or part in self._host.changed or part not in self._host.package:
            return False
        return self._host.package.read(part) == self._guest.package.read(others[0])

    def _style(self, id: str, theirs: Mapping[str, etree._Element], ours: dict[tuple[str, str], str]) -> str:
        """The host's id of a style of the guest, which comes along where the host has none of its name."""
        if id in self._styles or id not in theirs:
            return self._styles.get(id, "")
        style = theirs[id]
        if _key(style) in ours:
            self._styles[id] = ours[_key(style)]
            return self._styles[id]
        new = deepcopy(style)
        taken = set(ours.values())
        free = next(name for n in range(len(taken) + 1) if (name := f"{id}In{n}" if n else id) not in taken)
        self._styles[id] = ours[_key(style)] = free
        new.set(w("styleId"), free)
        new.attrib.pop(w("default"), "")
        self._new_styles.append(new)
        for name in ("basedOn", "link"):
            other = style.find(w(name))
            if other is not None:
                self._style(other.get(w("val"), ""), theirs, ours)
        return free

    def _settle(self, style: etree._Element, ours: Mapping[tuple[str, str], str]) -> None:
        """Put a new style among the host's, which is then what the others that it names are."""
        for name in ("basedOn", "link", "next"):
            other = style.find(w(name))
            if other is not None and other.get(w("val"), "") in self._styles:
                other.set(w("val"), self._styles[other.get(w("val"), "")])
            elif other is not None:
                drop(other)
        root = self._host.change(self._host.find_or_make("styles", self._guest.look("styles")))
        root.append(style)

    # ── lists ────────────────────────────────────────────────────────────────────────────────────────

    def _bring_lists(self, places: Sequence[etree._Element]) -> None:
        numbering = self._guest.look("numbering")
        lists = {e.get(w("numId"), ""): e for e in numbering.iterchildren(w("num"))}
        definitions = {e.get(w("abstractNumId"), ""): e for e in numbering.iterchildren(w("abstractNum"))}
        copies: dict[str, str] = {}
        for reference in [e for place in places for e in place.iter(w("numId")) if e.get(w("val")) != "0"]:
            id = reference.get(w("val"), "")
            if id not in self._lists and self._definition_of(lists.get(id), lists, definitions) in definitions:
                self._lists[id] = self._list(lists[id], lists, definitions, copies)
            if id in self._lists:
                reference.set(w("val"), self._lists[id])
            else:
                holder = reference.getparent()
                drop(holder if holder is not None else reference)

    def _list(
        self,
        one: etree._Element,
        lists: Mapping[str, etree._Element],
        definitions: Mapping[str, etree._Element],
        copies: dict[str, str],
    ) -> str:
        """A list of the guest as a new one of the host; gives its id."""
        part = self._host.find_or_make("numbering", self._guest.look("numbering"))
        id = self._definition_of(one, lists, definitions)
        added: list[etree._Element] = []
        if id not in copies:
            free = self._host.next_id(w("abstractNum"), w("abstractNumId"))
            copies[id] = str(free)
            added.append(copy_of_definition(definitions[id], free, self._ties()))
        new = deepcopy(one)
        new.set(w("numId"), str(self._host.next_id(w("num"), w("numId"))))
        _child(new, "abstractNumId").set(w("val"), copies[id])
        for level in new.iter(w("lvl")):
            tie_level(level, self._ties())
        for picture in [e for copy in (*added, new) for e in copy.iter(w("lvlPicBulletId"))]:
            drop(picture)
        insert_in_numbering(self._host.look(part), added, [new])
        return new.get(w("numId"), "")

    def _definition_of(
        self, one: etree._Element | None, lists: Mapping[str, etree._Element], definitions: Mapping[str, etree._Element]
    ) -> str:
        """The definition of a list; one that only names a style of lists stands for that style's (17.9.21)."""
        id = "" if one is None else _child(one, "abstractNumId").get(w("val"), "")
        named = definitions[id].find(w("numStyleLink")) if id in definitions else None
        if named is None:
            return id
        styles = self._guest.look("styles").iterchildren(w("style"))
        style = next((s for s in styles if s.get(w("styleId")) == named.get(w("val"))), None)
        number = None if style is None else style.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
        other = None if number is None else lists.get(number.get(w("val"), ""))
        return id if other is None else _child(other, "abstractNumId").get(w("val"), "")

    def _ties(self) -> Mapping[str, str]:
        """The new ids of the styles that came along: a level of a list is tied to no other."""
        brought = {style.get(w("styleId"), "") for style in self._new_styles}
        return {old: new for old, new in self._styles.items() if new in brought}

    # ── pictures, links and whatever else stands in a part of its own ────────────────────────────────

    def _relate(self, elements: Sequence[etree._Element], theirs: str, ours: str) -> None:
        lines = {line.id: line for line in self._lines(theirs)}
        done: dict[str, str] = {}
        for element in _all(elements):
            for name, value in list(element.attrib.items()):
                if not str(name).startswith(f"{{{R}}}") or not value:
                    continue
                line = lines.get(str(value))
                if str(value) not in done and line is not None:
                    target = line.target if line.external else self._copy(line.target)
                    done[str(value)] = self._host.relate(ours, line.type, target, external=line.external)
                if str(value) in done:
                    element.set(name, done[str(value)])
                else:
                    del element.attrib[name]

    def _copy(self, part: str) -> str:
        """A part of the guest as one of the host, with all that it leads to; gives its name there."""
        if part in self._parts:
            return self._parts[part]
        package = self._guest.package
        lines = self._lines(part)
        name = self._host.add(part, package.read(part), package.content_type(part), alone=not lines)
        self._parts[part] = name
        if lines:
            folder = posixpath.dirname(name) or "."
            self._host.write_relationships(name, [self._line(line, folder) for line in lines])
        return name

    def _line(self, line: Relationship, folder: str) -> Mapping[str, str]:
        said = {"Id": line.id, "Type": line.type}
        if line.external:
            return {**said, "Target": line.target, "TargetMode": "External"}
        return {**said, "Target": posixpath.relpath(self._copy(line.target), folder)}

    def _lines(self, part: str) -> list[Relationship]:
        """The relationships of a part of the guest that lead somewhere."""
        package = self._guest.package
        return [line for line in package.relationships(part) if line.external or line.target in package]

    # ── ids and names ────────────────────────────────────────────────────────────────────────────────

    def _free_ids(self, story: etree._Element) -> None:
        for drawing in story.iter(f"{{{WP}}}docPr"):
            drawing.set("id", str(self._host.next_id(f"{{{WP}}}docPr", "id")))
        for control in story.iter(w("sdtPr")):
            for id in control.findall(w("id")):
                drop(id)

    def _rename_bookmarks(self, stories: Sequence[etree._Element]) -> None:
        """Bookmarks keep their names where those are free; else they and what leads to them get another."""
        ids: dict[str, str] = {}
        # What comes may stand in the host already: its own names are not taken by itself.
        new = set(_all(stories, w("bookmarkStart")))
        there = (e for root in self._host.roots.values() for e in root.iter(w("bookmarkStart")) if e not in new)
        taken = {e.get(w("name"), "") for e in there}
        for start in _all(stories, w("bookmarkStart")):
            name = start.get(w("name"), "")
            if name in taken:
                number = next(n for n in range(2, len(taken) + 3) if f"{name[:34]}_{n}" not in taken)
                self._names[name] = f"{name[:34]}_{number}"
                start.set(w("name"), self._names[name])
            taken.add(start.get(w("name"), ""))
            ids[start.get(w("id"), "")] = str(self._host.next_id(w("bookmarkStart"), w("id")))
            start.set(w("id"), ids[start.get(w("id"), "")])
        for end in _all(stories, w("bookmarkEnd")):
            end.set(w("id"), ids.get(end.get(w("id"), ""), end.get(w("id"), "")))
        for link in _all(stories, w("hyperlink")) if self._names else ():
            if link.get(w("anchor")) in self._names:
                link.set(w("anchor"), self._names[link.get(w("anchor"), "")])
        for code in _all(stories, w("instrText")) if self._names else ():
            code.text = self._with_own_names(code.text or "")
        for simple in _all(stories, w("fldSimple")) if self._names else ():
            simple.set(w("instr"), self._with_own_names(simple.get(w("instr"), "")))

    def _with_own_names(self, code: str) -> str:
        return re.sub(r"\w+", lambda word: self._names.get(word.group(), word.group()), code)


def _all(elements: Iterable[etree._Element], *names: str) -> Iterator[etree._Element]:
    for element in elements:
        yield from element.iter(*names) if names else element.iter(etree.Element)


def _key(style: etree._Element) -> tuple[str, str]:
    """What makes two styles the same: their type and their name, in whatever letters."""
    name = style.find(w("name"))
    said = style.get(w("styleId"), "") if name is None else name.get(w("val"), "")
    return style.get(w("type"), "paragraph"), said.casefold()


def _child(element: etree._Element, name: str) -> etree._Element:
    found = element.find(w(name))
    if found is None:
        found = element.makeelement(w(name))
        element.insert(0, found)
    return found


_W14_IDS: Final = (f"{{{W14}}}paraId", f"{{{W14}}}textId")


def _leave_behind(story: etree._Element) -> None:
    """Take out what does not come along: ends of sections, comments, ids that must be unique and say nothing."""
    for element in list(story.iter(*_LEFT_BEHIND)):
        drop(element)
    for element in story.iter(etree.Element):
        for attribute in _W14_IDS:
            element.attrib.pop(attribute, "")


def with_ignorable(root: etree._Element, other: etree._Element) -> etree._Element:
    """A part that also lets old programs pass by what another part's markup does (ECMA-376 part 3, 10.1.1).

    Word takes an element of a namespace that it does not know for damage, unless the part says that it may be ignored.
    """
    name = f"{{{MC}}}Ignorable"
    ours, theirs = root.get(name, "").split(), other.get(name, "").split()
    more = [p for p in theirs if p not in ours and root.nsmap.get(p, other.nsmap.get(p)) == other.nsmap.get(p)]
    if not more:
        return root
    names: dict[str | None, str] = {p: uri for p, uri in other.nsmap.items() if p in more}
    names |= {**root.nsmap, "mc": MC}
    new = etree.Element(root.tag, cast(Any, dict(root.attrib)), nsmap=cast(Any, names))
    new.set(name, " ".join([*ours, *more]))
    new.text = root.text
    new.extend(list(root))
    return new


# ── lists that a style makes ─────────────────────────────────────────────────────────────────────────

_BEFORE_LIST: Final = tuple(map(w, ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")))
"""What stands before the list in the properties of a paragraph (17.3.1.26)."""


def begin_lists_anew(host: Host, blocks: Sequence[etree._Element]) -> None:
    """Let numbered paragraphs that are in a list by their style alone begin at the beginning again.

    The style is one of the host, where others are numbered by it too: the list of what comes in would go on theirs.
    Headings do go on.
    """
    styles, numbering = host.find("styles"), host.find("numbering")
    if not styles or not numbering:
        return
    lists = {id: found for id in _styles_used(blocks) if (found := _list_of(id, host.look(styles)))}
    counting = {id: found for id, found in lists.items() if _counts(*found, host.look(numbering))}
    new: dict[str, str] = {}
    for paragraph in _all(blocks, w("p")) if counting else ():
        properties = paragraph.find(w("pPr"))
        style = None if properties is None else properties.find(w("pStyle"))
        if properties is None or style is None or properties.find(w("numPr")) is not None:
            continue
        number, level = counting.get(style.get(w("val"), ""), ("", ""))
        if number and number not in new:
            new[number] = _anew(host, numbering, number)
        if number:
            at = sum(1 for child in properties if child.tag in _BEFORE_LIST)
            own = properties.makeelement(w("numPr"))
            properties.insert(at, own)
            etree.SubElement(own, w("ilvl"), {w("val"): level})
            etree.SubElement(own, w("numId"), {w("val"): new[number]})


def _styles_used(blocks: Sequence[etree._Element]) -> set[str]:
    return {style.get(w("val"), "") for style in _all(blocks, w("pStyle"))}


def _list_of(id: str, styles: etree._Element) -> tuple[str, str] | None:
    """The list and the level that a style of paragraphs gives, by itself or by what it builds on; none for headings."""
    by_id = {style.get(w("styleId"), ""): style for style in styles.iterchildren(w("style"))}
    seen: set[str] = set()
    while id in by_id and id not in seen:
        seen.add(id)
        style = by_id[id]
        if _key(style)[1].startswith("heading ") or style.find(f"{w('pPr')}/{w('outlineLvl')}") is not None:
            return None
        own = style.find(f"{w('pPr')}/{w('numPr')}")
        number = None if own is None else own.find(w("numId"))
        if own is not None and number is not None:
            level = own.find(w("ilvl"))
            return number.get(w("val"), ""), "0" if level is None else level.get(w("val"), "0")
        based = style.find(w("basedOn"))
        id = "" if based is None else based.get(w("val"), "")
    return None


def _counts(number: str, level: str, numbering: etree._Element) -> bool:
    """Whether a level of a list has numbers or letters, and no sign that is always the same."""
    one = next((e for e in numbering.iterchildren(w("num")) if e.get(w("numId")) == number), None)
    id = "" if one is None else _child(one, "abstractNumId").get(w("val"), "")
    for definition in numbering.iterchildren(w("abstractNum")):
        for each in definition.iterchildren(w("lvl")) if definition.get(w("abstractNumId")) == id else ():
            kind = each.find(w("numFmt"))
            if each.get(w("ilvl")) == level:
                return kind is None or kind.get(w("val")) not in ("bullet", "none")
    return False


def _anew(host: Host, numbering: str, number: str) -> str:
    """A list of the host once more, beginning at the beginning; gives its id."""
    root = host.change(numbering)
    old = next(e for e in root.iterchildren(w("num")) if e.get(w("numId")) == number)
    new = deepcopy(old)
    new.set(w("numId"), str(host.next_id(w("num"), w("numId"))))
    levels = {each.get(w("ilvl")): each for each in new.iterchildren(w("lvlOverride"))}
    first = levels["0"] if "0" in levels else etree.SubElement(new, w("lvlOverride"), {w("ilvl"): "0"})
    if first.find(w("startOverride")) is None:
        start = first.makeelement(w("startOverride"), {w("val"): "1"})
        first.insert(0, start)
    insert_in_numbering(root, [], [new])
    return new.get(w("numId"), "")
