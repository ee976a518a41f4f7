"""A part of a template while it is read: its XML tree, with a mark at every place that becomes something else.

A mark is a processing instruction between elements and in text, and a number between two noncharacters in an
attribute: neither says anything to Word, and both keep their place while the tree around them changes.
"""

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final, Literal, cast

from lxml import etree

from policygen.errors import Finding, Place, Severity
from policygen.word.ooxml import MC, XML_SPACE, w
from policygen.word.places import Places
from policygen.word.tags import Tag

TARGET: Final = "policygen"
MARK: Final = re.compile(rf"<\?{TARGET} (\d+)\?>|\ufdd0(\d+)\ufdd1")

NOTES: Final = {w("footnote"): "footnote", w("endnote"): "endnote"}
"""Footnotes and endnotes, and what kind of note each is."""

_OF_NOTES: Final = (w("footnotes"), w("endnotes"))

SiteKind = Literal["text", "run", "block", "plain", "field", "number", "colour"]


@dataclass(frozen=True)
class Site:
    """Where the answer of a tag goes, and the XML around it.

    `text` stands inside a run, `run` between runs, `block` between paragraphs, `plain` in an attribute or in
    an element that holds only text, `field` in the instruction of a field, `number` and `colour` in an
    attribute of a cell. `run` and `paragraph` are the properties that text there has. `leave` ends the run
    and `enter` begins it again; the same for paragraphs, empty where none can begin here. `controls` says
    that a content control may stand here; `counted` is false in the second copy that Word keeps of a text
    box. `links` says that a link may stand here, `slot` that the tag is all of a picture's alternative text,
    `prose` that this is the running text of the document: no heading, header, note, box, or head of a table.
    """

    place: Place
    kind: SiteKind
    run: str = ""
    paragraph: str = ""
    leave: str = ""
    enter: str = ""
    leave_paragraph: str = ""
    enter_paragraph: str = ""
    controls: bool = False
    counted: bool = True
    links: bool = True
    slot: bool = False
    prose: bool = False


@dataclass(eq=False)
class Mark:
    """One mark: a tag, or XML of our own (`literal`). `node` is its element; marks in attributes have none."""

    number: int
    place: Place
    tag: Tag | None = None
    literal: str = ""
    node: etree._Element | None = None
    site: Site | None = None

    @property
    def text(self) -> str:
        """The mark as it stands in an attribute."""
        return f"\ufdd0{self.number}\ufdd1"

    @property
    def parent(self) -> etree._Element:
        """The element that the mark stands in."""
        parent = None if self.node is None else self.node.getparent()
        assert parent is not None, "only marks in the tree are asked for their parent"
        return parent


@dataclass(eq=False)
class MarkedPart:
    """A part's tree, its marks by number, and the problems found in it.

    `edited`: its text changed though no mark stands in it. `raw`: the reading is between `raw` and `endraw`.
    `referred`: the kinds and ids of the notes that the body refers to, and whether it may do so more than once; known
    to all parts of a template once its body is read.
    """

    name: str
    root: etree._Element
    places: Places
    marks: list[Mark] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    edited: bool = False
    raw: bool = False
    referred: dict[tuple[str, str], bool] = field(default_factory=dict)
    _by_node: dict[etree._Element, Mark] = field(default_factory=dict)
    _written: dict[etree._Element, str] = field(default_factory=dict)

    def add(self, place: Place, tag: Tag | None = None, literal: str = "") -> Mark:
        """A new mark that stands nowhere yet."""
        mark = Mark(len(self.marks), place, tag, literal)
        self.marks.append(mark)
        return mark

    def add_node(self, place: Place, tag: Tag | None = None, literal: str = "") -> Mark:
        """A new mark with an element, to be put into the tree."""
        mark = self.add(place, tag, literal)
        mark.node = etree.ProcessingInstruction(TARGET, str(mark.number))
        self._by_node[mark.node] = mark
        return mark

    def report(self, place: Place, message: str, hint: str | None = None, severity: Severity = "error") -> None:
        """Note a problem, once: the second copy of a text box has the same ones."""
        finding = Finding(place, message, hint, severity)
        if finding not in self.findings:
            self.findings.append(finding)

    @property
    def sound(self) -> bool:
        """Whether nothing was found in it that keeps it from being filled."""
        return not any(finding.severity == "error" for finding in self.findings)

    def in_order(self) -> Iterator[Mark]:
        """The marks that stand in the tree, in the order of the document."""
        yield from self.marks_in(self.root)

    def marks_in(self, element: etree._Element) -> Iterator[Mark]:
        """The marks that stand in an element, in the order of the document."""
        for node in element.iter(etree.ProcessingInstruction):
            mark = self._by_node.get(node) or self.mark_of(node)
            if mark is not None:
                yield mark

    def holds(self, mark: Mark) -> bool:
        """Whether a mark is in the tree, and did not go with what another tag took."""
        return mark.node is not None and mark.node.getroottree().getroot() is self.root

    def mark_of(self, node: etree._Element) -> Mark | None:
        """The mark that a node is; none for any other node."""
        mark = self._by_node.get(node)
        if mark is not None or not isinstance(node, etree._ProcessingInstruction) or node.target != TARGET:
            return mark
        return self.marks[int(node.text or 0)]

    def stands_in_repeated_note(self, element: etree._Element) -> bool:
        """Whether the element is or stands in a note of which there may be several copies."""
        if self.root.tag not in _OF_NOTES or not any(self.referred.values()):
            return False
        notes = (e for e in (element, *element.iterancestors()) if e.tag in NOTES)
        return any(self.referred.get((NOTES[str(note.tag)], note.get(w("id"), ""))) for note in notes)

    def xml(self, element: etree._Element | None) -> str:
        """An element as it would be written inside this part; empty for none. It must not change afterwards."""
        if element is None:
            return ""
        if element not in self._written:
            text = etree.tostring(element, encoding="unicode", with_tail=False)
            self._written[element] = _DECLARATION.sub(self._unless_declared, text)
        return self._written[element]

    def paragraph_properties(self, paragraph: etree._Element | None) -> str:
        """What a second paragraph like this one begins with: its properties, without an end of section."""
        properties = None if paragraph is None else next(paragraph.iterchildren(w("pPr")), None)
        if properties is None:
            return ""
        if properties not in self._written and next(properties.iterchildren(*_OF_ONE_PARAGRAPH), None) is None:
            written = self.xml(properties) if len(properties) else ""
            if " xmlns:" not in written:
                self._written[properties] = written
                return written
            del self._written[properties]
        if properties not in self._written:
            alone = copy.deepcopy(properties)
            for child in list(alone):
                if child.tag in _OF_ONE_PARAGRAPH:
                    alone.remove(child)
            self._written[properties] = self.xml(alone) if len(alone) else ""
        return self._written[properties]

    def _unless_declared(self, declaration: re.Match[str]) -> str:
        return "" if declaration.group() in self._declared else declaration.group()

    @cached_property
    def _declared(self) -> frozenset[str]:
        """The declarations of the root, which need not be said again inside it."""
        return frozenset(f' xmlns:{prefix}="{uri}"' for prefix, uri in self.root.nsmap.items() if prefix)


_OF_ONE_PARAGRAPH: Final = (w("sectPr"), w("pPrChange"))
_DECLARATION = re.compile(r' xmlns:([\w.-]+)="([^"]*)"')


def drop_marks_of_others(root: etree._Element) -> None:
    """Take out processing instructions that would read as marks: a document of ours has none."""
    for node in list(root.iter(etree.ProcessingInstruction)):
        if isinstance(node, etree._ProcessingInstruction) and node.target == TARGET:
            drop(node)


def is_second_copy(element: etree._Element) -> bool:
    """Whether the element stands in the copy of a text box that Word keeps for old programs."""
    return next(element.iterancestors(f"{{{MC}}}Fallback"), None) is not None


def can_hold_link(element: etree._Element) -> bool:
    """Whether a link may stand in the place of a run: not inside another, nor in a tracked insertion (17.13.5.18)."""
    return next(element.iterancestors(w("hyperlink"), w("ins"), w("moveTo")), None) is None


def nearest(element: etree._Element, name: str) -> etree._Element | None:
    """The nearest ancestor of a name: `nearest(mark.node, w("p"))`."""
    return next(element.iterancestors(name), None)


# ── changing the tree ────────────────────────────────────────────────────────────────────────────────


def drop(element: etree._Element) -> None:
    """Take an element out of its parent, and leave the text that follows it where it was."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
        element.tail = None
    parent.remove(element)


def replace(element: etree._Element, new: list[etree._Element]) -> None:
    """Put other elements in the place of one."""
    for node in new:
        element.addprevious(node)
    drop(element)


def set_words(text: etree._Element, items: list[str | etree._Element]) -> None:
    """Make these words and marks the whole content of a text element."""
    for child in list(text):
        text.remove(child)
    text.text = None
    for item in items:
        if not isinstance(item, str):
            item.tail = None
            text.append(item)
        elif len(text):
            text[-1].tail = (text[-1].tail or "") + item
        else:
            text.text = (text.text or "") + item
    if text.tag == w("t"):
        text.set(XML_SPACE, "preserve")


def drop_if_empty(text: etree._Element) -> None:
    """Take out a text element with nothing in it; its run, and what wrapped that, where nothing else is left."""
    if len(text) or text.text:
        return
    run = text.getparent()
    drop(text)
    while run is not None and run.tag in _RUN_OR_WRAPPER and all(_is_properties(child) for child in run):
        wrapper = run.getparent()
        drop(run)
        run = wrapper


SPLITTABLE: Final = frozenset(map(w, ("ins", "moveTo", "hyperlink", "smartTag", "customXml", "dir", "bdo")))
"""What may stand around runs and can be written twice, side by side, without a difference on the page."""

_RUN_OR_WRAPPER: Final = SPLITTABLE | {w("r")}


def _is_properties(element: etree._Element) -> bool:
    return isinstance(element.tag, str) and element.tag.endswith("Pr")


def split_run(mark: Mark) -> etree._Element:
    """Bring a mark out of its run, which ends before it and begins again after it; gives the run's properties."""
    node = mark.node
    text = mark.parent
    run = text.getparent()
    assert node is not None and run is not None
    after = _same_again(run)
    rest = shell(text)
    after.append(rest)
    rest.text, node.tail = node.tail, None
    for later in list(node.itersiblings()):
        rest.append(later)
    for later in list(text.itersiblings()):
        after.append(later)
    run.addnext(after)
    run.addnext(node)
    properties = run.find(w("rPr"))
    kept = copy.deepcopy(properties) if properties is not None else etree.Element(w("rPr"))
    drop_if_empty(text)
    drop_if_empty(rest)
    return kept


def shell(element: etree._Element) -> etree._Element:
    """A second element with the same name and attributes, and nothing in it."""
    attributes = {str(name): str(value) for name, value in element.attrib.items()}
    return etree.Element(element.tag, attributes, nsmap=cast(Any, element.nsmap))


def _same_again(element: etree._Element) -> etree._Element:
    """A second element like the first: its attributes and properties, none of its content."""
    again = shell(element)
    for child in element:
        if _is_properties(child):
            again.append(copy.deepcopy(child))
    return again


def split_wrapper(mark: Mark) -> None:
    """Bring a mark out of a link, a tracked insertion or the like, which ends before it and begins again after it."""
    node, wrapper = mark.node, mark.parent
    assert node is not None
    after = _same_again(wrapper)
    for later in list(node.itersiblings()):
        after.append(later)
    wrapper.addnext(after)
    wrapper.addnext(node)
    for half in (wrapper, after):
        if all(_is_properties(child) for child in half):
            drop(half)
