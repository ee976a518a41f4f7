"""Fields of a Word file: page numbers, contents, links and the like, which Word works out and people do not type.

A field is one element (`w:fldSimple`), or three signs among the runs with its instruction between the first
two and its result between the last two (ECMA-376 part 1, 17.16.18). It may run over many paragraphs.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from policygen.word.ooxml import MC, w

WORKED_OUT: Final = frozenset(
    (
        "TOC", "TOA", "INDEX", "BIBLIOGRAPHY", "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "NOTEREF",
        "STYLEREF", "SEQ", "DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE", "EDITTIME", "REVNUM", "NUMWORDS",
        "NUMCHARS", "FILENAME", "FILESIZE", "LASTSAVEDBY", "XE", "TC", "RD", "TA",
    )
)  # fmt: skip
"""Fields whose results follow from the rest of the document, from its file or from the day: nobody reads them for
what they say, and they change when nobody changed anything.
"""


@dataclass(frozen=True, eq=False)
class Field:
    """One field: its instruction in one spelling, where it leads if it is a link, and whether it ends in the
    paragraph in which it begins. `shown` are the texts in its result.
    """

    instruction: str
    address: str | None = None
    whole: bool = True
    shown: tuple[etree._Element, ...] = ()

    @property
    def worked_out(self) -> bool:
        """Whether its result follows from other things."""
        return self.instruction.partition(" ")[0] in WORKED_OUT

    @property
    def result(self) -> str:
        """The words in its result."""
        return "".join(text.text or "" for text in self.shown)


def read_field(typed: str, *, whole: bool = True, shown: tuple[etree._Element, ...] = ()) -> Field:
    """The field of an instruction as it stands in the file: spaces, the order of switches, and switches that
    say nothing differ between programs, and so do the names that they give to bookmarks.

    >>> read_field(' toc \\z \\o "1-3" ').instruction
    'TOC \\o "1-3" \\z'
    >>> read_field('HYPERLINK "https://example.org" \\l "top" \\h').address
    'https://example.org#top'
    """
    words = re.findall(r'\{+[^{}]*\}+|"[^"]*"|\S+', typed)
    groups: list[list[str]] = [[]]
    for word in words:
        if word.startswith("\\"):
            groups.append([])
        groups[-1].append("…" if word.lstrip('"').startswith("_") else word)
    (name, *arguments), switches = groups[0] or [""], groups[1:]
    told = sorted(" ".join(switch) for switch in switches if switch != [r"\*", "MERGEFORMAT"])
    address = _address(arguments, switches) if name.upper() == "HYPERLINK" else None
    if name.upper() == "DOCPROPERTY":
        arguments = [word if " " in word else word.strip('"') for word in arguments]
    return Field(" ".join([name.upper(), *arguments, *told]), address, whole, shown)


def _address(arguments: list[str], switches: list[list[str]]) -> str:
    places = [f"#{word}" for switch, *words in switches if switch.lower() == r"\l" for word in words[:1]]
    return "".join([*arguments[:1], *places]).replace('"', "")


def fields_in(story: etree._Element) -> Mapping[etree._Element, Field]:
    """The fields of a story by each of their signs. Signs that have no partner belong to no field."""
    found: dict[etree._Element, Field] = {}
    unfinished: list[_Unfinished] = []
    for element in own_elements(story):
        if element.tag in (w("instrText"), w("delInstrText")) and unfinished:
            unfinished[-1].instruction += element.text or ""
        elif unfinished and unfinished[-1].in_result and element.tag == w("t"):
            unfinished[-1].shown.append(element)
        elif element.tag == w("fldChar"):
            _meet(element, unfinished, found)
    return found


@dataclass(eq=False)
class _Unfinished:
    """A field of which the end has not come yet."""

    signs: list[etree._Element]
    instruction: str = ""
    in_result: bool = False
    shown: list[etree._Element] = field(default_factory=list)


def _meet(sign: etree._Element, unfinished: list[_Unfinished], found: dict[etree._Element, Field]) -> None:
    kind = sign.get(w("fldCharType"))
    if kind == "begin":
        unfinished.append(_Unfinished([sign]))
    elif unfinished and kind == "separate":
        unfinished[-1].signs.append(sign)
        unfinished[-1].in_result = True
    elif unfinished and kind == "end":
        done = unfinished.pop()
        signs = [*done.signs, sign]
        whole = _paragraph(signs[0]) is _paragraph(sign)
        read = read_field(done.instruction, whole=whole, shown=tuple(done.shown))
        found.update(dict.fromkeys(signs, read))
        if unfinished and not unfinished[-1].in_result:
            unfinished[-1].instruction += f"{{{read.instruction}}}"


def _paragraph(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(w("p")), None)


def own_elements(story: etree._Element) -> Iterator[etree._Element]:
    """The elements of a story in order, but for those of text boxes that hang on its paragraphs."""
    for child in parts_of(story):
        yield child
        if child.tag != w("txbxContent"):
            yield from own_elements(child)


def parts_of(element: etree._Element) -> Iterator[etree._Element]:
    """The elements in an element. Of copies for old and new programs, what stands in the first one."""
    for child in element.iterchildren(etree.Element):
        if child.tag == f"{{{MC}}}AlternateContent":
            copies = list(child.iterchildren(f"{{{MC}}}Choice", f"{{{MC}}}Fallback"))
            yield from parts_of(copies[0]) if copies else ()
        else:
            yield child
