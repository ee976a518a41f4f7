"""`{%p include "other.docx" %}`: the body of another template, brought in before the tags of either are read.

What is brought in becomes part of the template: its tags have the same names, its loops and conditions stand inside
those around it, and its problems are found with all others, at their place in the file that they are in.
"""

import posixpath
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from policygen.errors import Finding, Place, PolicygenError
from policygen.word.borrowing import Guest, Host, bring
from policygen.word.marking import text_of
from policygen.word.marks import drop
from policygen.word.ooxml import w, with_usual_prefix
from policygen.word.package import Package, read_package
from policygen.word.places import Places, all_text, heading_styles, tagged
from policygen.word.sections import LEAD, Fragment, Span, spans
from policygen.word.tags import Tag, find_tags
from policygen.word.theme import with_logo_tag

Loader = Callable[[str], bytes]
"""Gives the bytes of the file that a template names. It is the caller who decides which files those are.

Raises OSError, LookupError, ValueError or PolicygenError for a name that it gives nothing for.
"""

MAX_DEPTH: Final = 20
MAX_FILES: Final = 1_000
MAX_BYTES: Final = 64 * 2**20
"""How deep files may bring in files, how many one template may bring in, and how large all of them may be."""


@dataclass(frozen=True, eq=False)
class Included:
    """A Word file with all that its tags bring in.

    `roots` are its parts with text as trees; `places` those that others stand in, with where each paragraph stands
    in its own file. `files` are the names of all that was brought in.
    """

    package: Package
    roots: Mapping[str, etree._Element]
    places: Mapping[str, Places] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    files: tuple[str, ...] = ()


@dataclass(eq=False)
class _Journey:
    """The files on the way to this one, outermost first, and what all of them together have used up."""

    load: Loader | None
    parts_with_text: Callable[[Package], Iterator[str]]
    way: tuple[str, ...]
    used: list[int]
    logos: bool

    def into(self, name: str) -> "_Journey":
        """The way on into a file."""
        return _Journey(self.load, self.parts_with_text, (*self.way, name), self.used, self.logos)


class _NotBroughtError(ValueError):
    """A file that cannot be brought in, and why; with what to do about it."""

    def __init__(self, why: str, hint: str | None = None) -> None:
        super().__init__(why)
        self.hint = hint


def include(
    package: Package,
    file: str,
    load: Loader | None,
    parts_with_text: Callable[[Package], Iterator[str]],
    fragments: Sequence[Fragment] = (),
    *,
    logos: bool = False,
) -> Included:
    """The file with all that its tags bring in; what cannot be brought in is in the findings, and left out.

    `parts_with_text` names the parts of a file that may hold tags. `fragments` are brought in at its sections. `logos`:
    the places for the logo in what its tags bring in ask for it. Raises UnreadableFileError for a part of the file
    itself that is no XML.
    """
    return _include(package, file, _Journey(load, parts_with_text, (file,), [], logos), fragments)


def _include(package: Package, file: str, journey: _Journey, fragments: Sequence[Fragment] = ()) -> Included:
    roots = {name: with_usual_prefix(package.xml(name)) for name in journey.parts_with_text(package)}
    wishes = {name: found for name, root in roots.items() if (found := list(_wishes(root)))}
    if not wishes and not fragments:
        return Included(package, roots)
    headings = heading_styles(package)
    including = _Including(Host(package, roots), file, headings, journey)
    for part in roots if fragments else wishes:
        including.places[part] = Places(roots[part], file, part, headings)
    for part, found in wishes.items():
        for wish in found:
            including.fulfil(part, wish)
    for part in list(roots) if fragments else ():
        for span in spans(including.host.roots[part]):
            own = [fragment for fragment in fragments if fragment.section == span.name]
            if own:
                including.bring_to(part, span, own)
    host = including.host
    texts = {name: root for name, root in host.roots.items() if name in roots or name in including.places}
    return Included(host.finished(), texts, including.places, tuple(including.findings), tuple(including.files))


# ── tags ─────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, eq=False)
class _Wish:
    """A tag that brings in a file, its paragraph, and the file's name."""

    paragraph: etree._Element
    tag: Tag
    name: str


def _wishes(root: etree._Element) -> Iterator[_Wish]:
    """The tags of a part that bring in a file. One that is written otherwise is reported where tags are read."""
    if "include" not in "".join(all_text(root).split()).lower():
        return
    for paragraph in root.iter(w("p")):
        if "{" not in all_text(paragraph):
            continue
        text = text_of(paragraph)
        for tag in find_tags(text) if "include" in text.lower() else ():
            if isinstance(tag, Tag) and tag.brings_in:
                yield _Wish(paragraph, tag, tag.brings_in)


# ── bringing in ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(eq=False)
class _Including:
    """One file while others are brought into it."""

    host: Host
    file: str
    headings: frozenset[str]
    journey: _Journey
    places: dict[str, Places] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    def fulfil(self, part: str, wish: _Wish) -> None:
        """Bring in the file that a tag names, before the tag's paragraph, which goes when the tags are read."""
        place = tagged(self.places[part].of(wish.paragraph), wish.tag.typed)
        try:
            guest = self._guest(wish)
        except _NotBroughtError as error:
            self.findings.append(Finding(place, f"‘{wish.name}’ cannot be brought in: {error}", error.hint))
            guest = None
        if guest is not None:
            self.findings += guest.findings
            self.files += [wish.name, *guest.files]
            blocks = self._settle(part, wish.paragraph, wish.name, guest, place)
            if wish.tag.lowers_headings:
                self._lower(blocks, wish, place)

    def _guest(self, wish: _Wish) -> Included | None:
        """The file, with what it brings in itself; none where it may be missing and is."""
        name, way = wish.name, self.journey.way
        if _same(name) in map(_same, way):
            raise _NotBroughtError(f"it brings in itself ({' → '.join([*way, name])}).", "Take one of the tags out.")
        if len(way) > MAX_DEPTH:
            raise _NotBroughtError(f"files bring in files more than {MAX_DEPTH} deep ({way[0]} → … → {name}).")
        data = self._loaded(name, optional=wish.tag.may_be_missing)
        if data is None:
            return None
        self.journey.used.append(len(data))
        if len(self.journey.used) > MAX_FILES or sum(self.journey.used) > MAX_BYTES:
            most = f"{MAX_FILES:,} files or {MAX_BYTES >> 20} MB"
            raise _NotBroughtError(f"with all that is brought in, {way[0]} would be more than {most}.")
        try:
            package = read_package(data, name)
            package = with_logo_tag(package) if self.journey.logos else package
            return _include(package, name, self.journey.into(name))
        except PolicygenError as error:
            raise _NotBroughtError(error.message.removeprefix(f"{name}: "), error.next_step) from None

    def _loaded(self, name: str, *, optional: bool) -> bytes | None:
        if self.journey.load is None:
            raise _NotBroughtError("this template is used alone, without a folder to find it in.", "Copy its text in.")
        try:
            return self.journey.load(name)
        except (OSError, LookupError):
            if optional:
                return None
            raise _NotBroughtError("there is no such file.", "Check its name and folder.") from None
        except PolicygenError as error:
            raise _NotBroughtError(error.message.removeprefix(f"{name}: "), error.next_step) from None
        except ValueError as error:
            raise _NotBroughtError(f"{str(error).rstrip('.')}.") from None

    def _settle(
        self, part: str, here: etree._Element, file: str, guest: Included, place: Place
    ) -> list[etree._Element]:
        """Put the body of a file before an element of ours; gives its blocks."""
        package = guest.package
        own = {name: guest.places.get(name) or self._places_in(guest, file, name) for name in guest.roots}
        brought = bring(self.host, Guest(package, guest.roots), part)
        if brought.left_notes:
            message = f"the notes of ‘{file}’ stay behind: there can be none here."
            self.findings.append(Finding(place, message, "Bring it into the text, or take its notes out.", "warning"))
        self.places[part].adopt(brought.blocks, own[package.main])
        for kind, notes in brought.notes.items():
            there = self.host.find(kind)
            if there not in self.places:
                self.places[there] = Places(self.host.look(there), self.file, there, self.headings)
            self.places[there].adopt(notes, own[next(iter(package.related(kind, package.main)))])
        self._insert(here, brought.blocks)
        return brought.blocks

    def _lower(self, blocks: Sequence[etree._Element], wish: _Wish, place: Place) -> None:
        """Let the headings of what was brought in stand below one of ours: by the styles Heading 1 to Heading 9."""
        part = self.host.find("styles")
        levels = _heading_levels(self.host.look(part)) if part else {}
        ids = {level: id for id, level in levels.items()}
        missing: set[int] = set()
        for style in [style for block in blocks for style in block.iter(w("pStyle"))]:
            level = levels.get(style.get(w("val"), ""), 0) + wish.tag.lowers_headings
            if style.get(w("val")) in levels and level in ids:
                style.set(w("val"), ids[level])
            elif style.get(w("val")) in levels:
                missing.add(level)
        for level in sorted(missing):
            message = f"headings of ‘{wish.name}’ go down to the style Heading {level}, which this file does not have."
            hint = f"Use Heading {level} once in this file, so that Word keeps it there." if level <= _DEEPEST else None
            self.findings.append(Finding(place, message, hint))

    # ── sections ─────────────────────────────────────────────────────────────────────────────────────

    def bring_to(self, part: str, span: Span, fragments: Sequence[Fragment]) -> None:
        """Bring in the files that stand instead of a section, before it (below its first headings) and after it."""
        below, end = self._below_headings(part, span), _next_to(span.closer)
        if any(fragment.alone and fragment.do != "after" for fragment in fragments):
            span.opener.addprevious(etree.ProcessingInstruction(LEAD, span.name))
        for fragment in sorted(fragments, key=lambda fragment: fragment.do):
            place = tagged(self.places[part].of(span.opener), span.tag.typed)
            guest = self._fragment(fragment, place)
            if guest is not None:
                here = end if fragment.do == "after" else span.opener if fragment.alone else below
                self._settle(part, here, fragment.name, guest, place)
        drop(end)

    def _below_headings(self, part: str, span: Span) -> etree._Element:
        """The first element of a section that is none of the headings which it begins with."""
        return next(
            (e for e in span.opener.itersiblings() if e.tag != w("p") or not self.places[part].is_heading(e)),
            span.closer,
        )

    def _fragment(self, fragment: Fragment, place: Place) -> Included | None:
        name = fragment.name
        self.files.append(name)
        try:
            guest = _include(read_package(fragment.data, name), name, self.journey.into(name))
        except PolicygenError as error:
            why = error.message.removeprefix(f"{name}: ")
            message = f"‘{name}’ cannot be brought in for the section ‘{fragment.section}’: {why}"
            self.findings.append(Finding(place, message, error.next_step))
            return None
        self.findings += guest.findings
        self.files += guest.files
        return guest

    def _places_in(self, guest: Included, file: str, part: str) -> Places:
        return Places(guest.roots[part], file, part, heading_styles(guest.package))

    def _insert(self, here: etree._Element, blocks: list[etree._Element]) -> None:
        """Put blocks before the tag's paragraph, which will go.

        What comes last in a cell or story is a paragraph, and one stands between two tables, which would else be one.
        """
        for block in blocks:
            here.addprevious(block)
        after = here.getnext()
        if (not blocks or blocks[-1].tag != w("p")) and (after is None or after.tag in (w("tbl"), w("sectPr"))):
            here.addprevious(here.makeelement(w("p")))


def _next_to(paragraph: etree._Element) -> etree._Element:
    """A paragraph right after another, to put things before; it is taken out again."""
    held = paragraph.makeelement(w("p"))
    paragraph.addnext(held)
    return held


_DEEPEST: Final = 9


def _heading_levels(styles: etree._Element) -> dict[str, int]:
    """The level of each style that is one of Word’s own headings, by the style’s id."""
    names = {s.get(w("styleId"), ""): s.find(w("name")) for s in styles.iterchildren(w("style"))}
    said = {id: "" if name is None else name.get(w("val"), "").lower() for id, name in names.items()}
    return {id: int(name[8:]) for id, name in said.items() if name.startswith("heading ") and name[8:].isdecimal()}


def _same(name: str) -> str:
    return posixpath.normpath(name.replace("\\", "/")).casefold()
