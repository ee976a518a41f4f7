"""Sections: the parts of a template that schools may make their own, and how far.

    {%p section "rewards" vary="free" %} … {%p endsection %}
    {%p section "uniform" vary="choose" %} … {%p option "blazer" %} … {%p option "jumper" %} … {%p endsection %}

Jinja knows no sections. `Sections` turns their tags into ones that it knows: what stands in a section is printed
where that is `kept`, and what an owner says before it, instead of it and after it is printed around it. Where nobody
says anything, the document is what it would be without the tags.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from dataclasses import replace as changed
from difflib import get_close_matches
from functools import cached_property
from typing import Final

from lxml import etree

from policygen.errors import Place
from policygen.model import VARY, Change, Vary
from policygen.word.blocks import Block
from policygen.word.finish import NEEDS_GAP, NEEDS_PARAGRAPH
from policygen.word.lifting import block_site
from policygen.word.marking import text_of
from policygen.word.marks import Mark, MarkedPart, Site, drop, is_second_copy, nearest
from policygen.word.ooxml import w
from policygen.word.package import Package
from policygen.word.places import all_text
from policygen.word.tags import Tag, find_tags


@dataclass(frozen=True)
class Section:
    """A marked part of a template.

    `vary` is what its tag says, or None where that goes by the document's tier; `options` are the names of its
    options, the first of which holds where nobody chooses. `place` is that of its tag, `first` and `last` are the
    paragraphs with the tags that open and close it, as `Place.paragraph` counts them. `inner` are the names of the
    sections in it, `rows` says that it takes rows of a table. `heading` is a heading above it that would have nothing
    under it without the section.
    """

    name: str
    vary: Vary | None
    options: tuple[str, ...]
    place: Place
    first: int
    last: int
    inner: tuple[str, ...] = ()
    rows: bool = False
    heading: str = ""


@dataclass(frozen=True)
class Fragment:
    """A Word file whose body an owner wants in a section: instead of it, before it or after it.

    `name` is what messages call the file; `alone` says that nothing of the section's own text stands beside it.
    """

    section: str
    do: Change
    name: str
    data: bytes = field(repr=False)
    alone: bool = False


CHANGES: Final[Mapping[Vary, frozenset[Change]]] = {
    "fixed": frozenset(),
    "fill": frozenset(),
    "choose": frozenset({"choose"}),
    "free": frozenset({"replace", "before", "after", "omit"}),
}
"""What may be changed in a section, by how far it may vary. The blanks of one that varies by `fill` are facts."""

_TAKES_ALL: Final[frozenset[Change]] = frozenset({"replace", "omit"})


def allowed(section: Section, sections: Iterable[Section], usual: Vary) -> frozenset[Change]:
    """What may be changed in a section. `sections` are all of its template, `usual` is what the tier says.

    One that holds another which is not free cannot be replaced or left out: that would take the other with it.
    """
    changes = CHANGES[section.vary or usual]
    inner = (other for other in sections if other.name in section.inner)
    return changes if all((other.vary or usual) == "free" for other in inner) else changes - _TAKES_ALL


# ── reading ──────────────────────────────────────────────────────────────────────────────────────────

NAME: Final = "section__"
"""What the code of a template calls its sections: `section__["rewards"].kept`."""


@dataclass
class Sections:
    """Gathers the sections of one template, part after part."""

    package: Package
    found: dict[str, Section] = field(default_factory=dict)

    def read(self, part: MarkedPart, blocks: Sequence[Block]) -> None:
        """Turn the section tags of a part into tags that Jinja knows; what is wrong with them is reported."""
        if not any(block.word == "section" for block in blocks):
            return
        opens = {block.marks[0].number: block for block in blocks}
        around: list[Block] = []
        for mark in list(part.in_order()):
            around = [block for block in around if block.marks[-1] is not mark]
            block = opens.get(mark.number)
            if block is not None and block.word == "section":
                self._read_one(part, block, around)
            if block is not None:
                around.append(block)

    def _read_one(self, part: MarkedPart, block: Block, around: Sequence[Block]) -> None:
        opener, closer = block.marks[0], block.marks[-1]
        said = _read_tag(part, opener)
        options = tuple(_read_option(part, mark) for mark in block.marks[1:-1])
        sound = _is_sound(part, block, around)
        if said is None or not sound or "" in options:
            return
        first, last = (mark.place.paragraph or 0 for mark in (opener, closer))
        rows = _level(opener) == "tr"
        heading = _heading_alone(part, _node(opener), _node(closer))
        section = Section(said.name, said.vary, options, opener.place, first, last, rows=rows, heading=heading)
        if not self._is_new(part, section, opener) or not _has_its_options(part, section, block):
            return
        if section.name not in self.found:
            self.found[section.name] = section
            for outer in (self.found[other.section] for other in around if other.section):
                self.found[outer.name] = changed(outer, inner=(*outer.inner, section.name))
        block.section = section.name
        _Rewriting(part, block, section, self._list_styles).rewrite()

    def _is_new(self, part: MarkedPart, section: Section, opener: Mark) -> bool:
        """Whether no other section has its name; Word keeps a second copy of each text box, which has the same."""
        other = self.found.get(section.name)
        if other is None or (opener.node is not None and is_second_copy(opener.node)):
            return True
        message = f"there is another section ‘{section.name}’ in this template ({_without_tag(other.place)})."
        part.report(section.place, message, "Give each a name of its own.")
        return False

    @cached_property
    def _list_styles(self) -> frozenset[str]:
        return _list_styles(self.package)


@dataclass(frozen=True, eq=False)
class Span:
    """A section before its tags are read: its name, its tag, and the paragraphs with the tags that begin and end it."""

    name: str
    tag: Tag
    opener: etree._Element
    closer: etree._Element


def spans(root: etree._Element) -> list[Span]:
    """The sections of a part that are opened and closed as they should be."""
    found: list[Span] = []
    if "endsection" not in all_text(root):
        return found
    opened: list[tuple[etree._Element, Tag]] = []
    for paragraph in root.iter(w("p")):
        for tag in find_tags(text_of(paragraph)):
            if isinstance(tag, Tag) and tag.word == "section":
                opened.append((paragraph, tag))
            elif isinstance(tag, Tag) and tag.word == "endsection" and opened:
                opener, its_tag = opened.pop()
                name = _SECTION.fullmatch(its_tag.code)
                if name is not None:
                    found.append(Span(name[1] or name[2] or "", its_tag, opener, paragraph))
    return found


@dataclass(frozen=True)
class _Said:
    """What the tag of a section says."""

    name: str
    vary: Vary | None


_STRING: Final = r"(?:\"([^\"]*)\"|'([^']*)')"
_SECTION: Final = re.compile(rf"section\s+{_STRING}\s*(?:,?\s*vary\s*=\s*{_STRING}\s*)?")
_OPTION: Final = re.compile(rf"option\s+{_STRING}\s*")
_NAME: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _read_tag(part: MarkedPart, mark: Mark) -> _Said | None:
    """What the tag of a section says; None, and a report, where that makes no sense."""
    found = _SECTION.fullmatch(_code(mark))
    if found is None:
        hint = 'Write {%p section "rewards" %}, or {%p section "rewards" vary="free" %}.'
        part.report(mark.place, "the tag does not say the section’s name, and how it may vary, as it should.", hint)
        return None
    name = found[1] or found[2] or ""
    vary = found[3] or found[4]
    known = _is_name(part, mark, name, "section")
    if (found[3] is not None or found[4] is not None) and vary not in VARY:
        near = get_close_matches(vary or "", VARY, n=1)
        hint = f"Did you mean ‘{near[0]}’?" if near else f"It is one of {', '.join(VARY)}."
        part.report(mark.place, f"a section cannot vary by ‘{vary or ''}’.", hint)
        return None
    return _Said(name, next((v for v in VARY if v == vary), None)) if known else None


def _read_option(part: MarkedPart, mark: Mark) -> str:
    """The name that the tag of an option says; empty, and a report, where it says none."""
    found = _OPTION.fullmatch(_code(mark))
    if found is None:
        part.report(mark.place, "the tag does not say the option’s name.", 'Write {%p option "blazer" %}.')
        return ""
    name = found[1] or found[2] or ""
    return name if _is_name(part, mark, name, "option") else ""


def _is_name(part: MarkedPart, mark: Mark, name: str, what: str) -> bool:
    if _NAME.fullmatch(name):
        return True
    message = f"‘{name}’ is no name for {'an' if what == 'option' else 'a'} {what}."
    near = "-".join(re.findall(r"[a-z0-9]+", name.lower())) or "late-pupils"
    part.report(
        mark.place, message, f'It has small letters a–z, digits and single hyphens only. Write {what} "{near}".'
    )
    return False


def _is_sound(part: MarkedPart, block: Block, around: Sequence[Block]) -> bool:
    """Whether a section stands where it can: whole paragraphs or rows, that come once."""
    opener = block.marks[0]
    if _level(opener) not in ("p", "tr"):
        levels = {"": "p", "r": "p", "tc": "tr"}
        hint = f"Write {{%{levels[_level(opener)]} {_code(opener)} %}}."
        part.report(opener.place, "a section is made of whole paragraphs or of whole table rows.", hint)
        return False
    repeating = next((other for other in around if other.repeats), None)
    if repeating is not None:
        message = f"the section stands inside ‘{repeating.word}’, so it would come more than once."
        part.report(opener.place, message, f"Put the ‘{repeating.word}’ into the section.")
        return False
    return len({mark.parent for mark in block.marks}) == 1 and len({_level(mark) for mark in block.marks}) == 1


def _has_its_options(part: MarkedPart, section: Section, block: Block) -> bool:
    """Whether a section has options if it varies by choice, and only then, and each of them once."""
    if section.options and section.vary != "choose":
        message = f"an option stands in the section ‘{section.name}’, which does not vary by choice."
        part.report(block.marks[1].place, message, f'Write {{%{_level(block.marks[0])} section … vary="choose" %}}.')
        return False
    if section.vary == "choose" and not section.options:
        message = f"the section ‘{section.name}’ varies by choice, and has no options."
        part.report(section.place, message, 'Write {%p option "…" %} before each of them.')
        return False
    for number, mark in enumerate(block.marks[1:-1]):
        if section.options[number] in section.options[:number]:
            message = f"there is another option ‘{section.options[number]}’ in this section."
            part.report(mark.place, message, "Give each a name of its own.")
            return False
    return True


def _heading_alone(part: MarkedPart, opener: etree._Element, closer: etree._Element) -> str:
    """The words of a heading right above a section that is all there is under it; empty where there is none."""
    above = next(opener.itersiblings(etree.Element, preceding=True), None)
    if above is None or above.tag != w("p") or not part.places.is_heading(above):
        return ""
    below = next((one for one in closer.itersiblings(etree.Element) if one.tag != w("sectPr")), None)
    ends = below is None or (below.tag == w("p") and part.places.is_heading(below) and _depth(below) <= _depth(above))
    return all_text(above).strip() if ends else ""


def _depth(heading: etree._Element) -> int:
    """How deep a heading stands, as far as its style's id says it."""
    style = heading.find(f"{w('pPr')}/{w('pStyle')}")
    digits = re.search(r"[0-9]$", style.get(w("val"), "") if style is not None else "")
    return int(digits[0]) if digits else 1


def _code(mark: Mark) -> str:
    return mark.tag.code if mark.tag else ""


def _level(mark: Mark) -> str:
    return mark.tag.level if mark.tag else ""


def _without_tag(place: Place) -> Place:
    return place._replace(tag=None)


# ── writing ──────────────────────────────────────────────────────────────────────────────────────────

LEAD: Final = "policygen-lead"
"""A sign before what a file brought in in place of a section: what an owner says before it comes there."""


@dataclass(frozen=True)
class _Rewriting:
    """One section whose tags become tags that Jinja knows."""

    part: MarkedPart
    block: Block
    section: Section
    list_styles: frozenset[str]

    def rewrite(self) -> None:
        """Make its content conditional, and print around it what an owner says."""
        opener, *options, closer = self.block.marks
        site = self._site(opener)
        lead = _lead(_node(opener), self.section.name)
        self._print("lead", site, _node(opener) if lead is None else lead)
        self._print("instead", site, _node(opener))
        if lead is not None:
            drop(lead)
        below, end = _next_to(self._last_heading()), _next_to(_node(closer))
        self._print("before", site, below)
        drop(below)
        opener.tag = self._tag(opener, "if", "kept")
        for number, (mark, name) in enumerate(zip(options, self.section.options, strict=True)):
            mark.tag = self._tag(mark, "elif" if number else "if", f'option == "{name}"')
        if options:
            self._put(self._new(closer.place, self._statement("endif")), _node(closer))
        closer.tag = self._statement("endif")
        self._print("after", site, end)
        if self._parts_tables():
            self._keep_apart(end)
        drop(end)

    def _parts_tables(self) -> bool:
        """Whether the section stands between two tables, of which Word would make one without it."""
        opener, *_, closer = self.block.marks
        before = next(_node(opener).itersiblings(etree.Element, preceding=True), None)
        after = next(_node(closer).itersiblings(etree.Element), None)
        return before is not None and after is not None and before.tag == after.tag == w("tbl")

    def _keep_apart(self, here: etree._Element) -> None:
        for mark in (
            self._new(self.section.place, self._statement(f"if not {self._asks('kept')}")),
            self.part.add_node(self.section.place, literal=NEEDS_GAP),
            self._new(self.section.place, self._statement("endif")),
        ):
            self._put(mark, here)

    def _last_heading(self) -> etree._Element:
        """The last of the headings that the section begins with, or else its tag."""
        last = _node(self.block.marks[0])
        for sibling in last.itersiblings():
            if sibling.tag != w("p") or not self.part.places.is_heading(sibling):
                break
            last = sibling
        return last

    def _tag(self, mark: Mark, word: str, condition: str) -> Tag:
        """A tag with the words that were typed, whose code asks something of the section."""
        assert mark.tag is not None
        return changed(mark.tag, code=f"{word} {self._asks(condition)}")

    def _statement(self, code: str) -> Tag:
        tag = self.block.marks[0].tag
        assert tag is not None
        return changed(tag, code=code)

    def _asks(self, what: str) -> str:
        return f'{NAME}["{self.section.name}"].{what}'

    def _print(self, what: str, site: Site, here: etree._Element) -> None:
        """Print some of what an owner says, before a node: as blocks, or as a row with them in its one cell."""
        printing = self._new(site.place, changed(self._statement(self._asks(what)), kind="print", level="p"))
        printing.site = site
        if not self.section.rows:
            self._put(printing, here)
            return
        begin, end = self._row()
        for mark in (
            self._new(site.place, self._statement(f"if {self._asks(what)}")),
            self.part.add_node(site.place, literal=begin),
            printing,
            self.part.add_node(site.place, literal=end),
            self._new(site.place, self._statement("endif")),
        ):
            self._put(mark, here)

    def _new(self, place: Place, tag: Tag) -> Mark:
        return self.part.add_node(place, tag)

    def _put(self, mark: Mark, here: etree._Element) -> None:
        here.addprevious(_node(mark))

    def _row(self) -> tuple[str, str]:
        """What begins and ends a row of one cell, which is as wide as its table (ECMA-376 17.4.17)."""
        table = nearest(_node(self.block.marks[0]), w("tbl"))
        grid = [] if table is None else list(table.findall(f"{w('tblGrid')}/{w('gridCol')}"))
        widths = [int(column.get(w("w"), "0")) for column in grid if column.get(w("w"), "0").isdigit()]
        width = f'<w:tcW w:w="{sum(widths)}" w:type="dxa"/>' if sum(widths) else '<w:tcW w:w="0" w:type="auto"/>'
        span = f'<w:gridSpan w:val="{len(grid)}"/>' if len(grid) > 1 else ""
        return f"<w:tr><w:tc><w:tcPr>{width}{span}</w:tcPr>", f"{NEEDS_PARAGRAPH}</w:tc></w:tr>"

    # ── how an owner's words look ────────────────────────────────────────────────────────────────────

    def _site(self, opener: Mark) -> Site:
        """Where an owner's words go: they look like the section's first paragraph that is neither heading nor item.

        Where there is none, they look like the paragraph that the tag stood in.
        """
        plain = [paragraph for paragraph in self._paragraphs() if not self._is_special(paragraph)]
        like = next((p for p in plain if not _keeps(p)), plain[0] if plain else None)
        site = opener.site
        if like is not None:
            second = is_second_copy(_node(opener))
            site = block_site(self.part, opener.place, like, _longest_run(like), counted=not second)
        assert site is not None, "the tag took its paragraph with it"
        in_box = nearest(_node(opener), w("txbxContent")) is not None
        prose = self.part.root.tag == w("document") and not in_box
        # A sentence that leads into a list keeps with it on the page; not each paragraph that takes its place does.
        own, enter, again = (_KEEPS.sub("", xml) for xml in (site.paragraph, site.enter, site.enter_paragraph))
        return changed(site, prose=prose, paragraph=own, enter=enter, enter_paragraph=again)

    def _paragraphs(self) -> Iterator[etree._Element]:
        """The paragraphs with words of the section; of rows those in their cells."""
        end = _node(self.block.marks[-1])
        for sibling in _node(self.block.marks[0]).itersiblings():
            if sibling is end:
                return
            found = [sibling] if sibling.tag == w("p") else sibling.iter(w("p")) if self.section.rows else ()
            yield from (paragraph for paragraph in found if all_text(paragraph).strip())

    def _is_special(self, paragraph: etree._Element) -> bool:
        properties = paragraph.find(w("pPr"))
        if properties is None:
            return False
        style = properties.find(w("pStyle"))
        of_list = style is not None and style.get(w("val"), "") in self.list_styles
        return of_list or properties.find(w("numPr")) is not None or self.part.places.is_heading(paragraph)


_KEEPS: Final = re.compile(r"<w:keep(?:Next|Lines)(?: [^<>]*)?/>")


def _keeps(paragraph: etree._Element) -> bool:
    """Whether a paragraph is to stand on one page with the next."""
    return paragraph.find(f"{w('pPr')}/{w('keepNext')}") is not None


def _node(mark: Mark) -> etree._Element:
    assert mark.node is not None, "a tag that takes its paragraph with it stands in the tree"
    return mark.node


def _next_to(node: etree._Element) -> etree._Element:
    """A node of our own right after another, to put things before; it is taken out again."""
    held = etree.Comment()
    node.addnext(held)
    return held


def _lead(opener: etree._Element, name: str) -> etree._Element | None:
    """The sign before a file that was brought in before a section."""
    signs = opener.itersiblings(etree.ProcessingInstruction, preceding=True)
    return next((sign for sign in signs if etree.tostring(sign, with_tail=False) == _sign_of(name)), None)


def _sign_of(name: str) -> bytes:
    return f"<?{LEAD} {name}?>".encode()


def _longest_run(paragraph: etree._Element) -> etree._Element | None:
    """The run with most words: the others are more likely to stand out from the text than to be it."""
    return max(paragraph.iter(w("r")), key=lambda run: len(all_text(run)), default=None)


def _list_styles(package: Package) -> frozenset[str]:
    """The ids of the styles that make items of lists: by a number of their own, or by one that they build on."""
    found = package.related("styles", package.main)
    return package.worked_out(found[0], _lists_among) if found else frozenset()


def _lists_among(root: etree._Element) -> frozenset[str]:
    styles = {s.get(w("styleId"), ""): s for s in root.iter(w("style"))}
    return frozenset(id for id in styles if _is_of_list(id, styles))


def _is_of_list(id: str, styles: Mapping[str, etree._Element]) -> bool:
    seen: set[str] = set()
    while id in styles and id not in seen:
        seen.add(id)
        name, parent = (styles[id].find(w(child)) for child in ("name", "basedOn"))
        if styles[id].find(f"{w('pPr')}/{w('numPr')}") is not None:
            return True
        if name is not None and name.get(w("val"), "").lower().startswith(("list bullet", "list number")):
            return True
        id = "" if parent is None else parent.get(w("val"), "")
    return False
