"""What a file prints of other documents, as of their approvals: it is no part of what the file itself says.

Each stands in a field that shows a custom property of the file (DOCPROPERTY, ECMA-376 part 1, 17.16.5). So Word works
it out as it does page numbers, LibreOffice keeps it, and it can be told from words that somebody typed: those are not
what the property says.
"""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cached_property
from hashlib import sha256
from typing import Final

from lxml import etree

from policygen.word.fields import Field, fields_in, own_elements, read_field
from policygen.word.ooxml import XML_SPACE, as_xml_characters, escape_text, w, xml_bytes
from policygen.word.package import (
    CUSTOM_PROPERTIES_PART,
    Package,
    custom_part,
    digest_of,
    read_properties,
    with_custom_part,
)

PREFIX: Final = "policygen.other."
"""So the names begin of the properties that say something of other documents."""

NOTHING: Final = " "
"""What such a property says where there is nothing to say: Word wants one that is not empty."""


def field(name: str, words: str, run_properties: str) -> str:
    """The XML of a field that shows the words of a property; `run_properties` are how they look.

    It is written with three signs, since not every program reads what stands in a field of one element.
    """
    return "".join(
        f"<w:r>{run_properties}{inside}</w:r>"
        for inside in (
            '<w:fldChar w:fldCharType="begin"/>',
            f'<w:instrText xml:space="preserve"> DOCPROPERTY "{escape_text(name)}" </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            f'<w:t xml:space="preserve">{escape_text(as_xml_characters(words))}</w:t>',
            '<w:fldChar w:fldCharType="end"/>',
        )
    )


SHOWN: Final = re.compile(
    rf'<w:instrText xml:space="preserve"> DOCPROPERTY "{re.escape(PREFIX)}.*?<w:fldChar w:fldCharType="end"/>'
)
"""What such a field is from its code to its end, as we write it."""


class Others:
    """What a file's own properties say of other documents, read when it is first asked for."""

    def __init__(self, package: Package) -> None:
        self._package = package

    @cached_property
    def said(self) -> Mapping[str, str]:
        """The words by the names of the properties."""
        return {name: text for name, text in read_properties(self._package).items() if name.startswith(PREFIX)}

    def show(self, instruction: str, result: str) -> bool:
        """Whether a field shows one of these and nothing else; `instruction` is in the one spelling of `read_field`."""
        name = name_in(instruction)
        return name is not None and _even(self.said.get(name)) == _even(result)


def name_in(instruction: str) -> str | None:
    """The property of ours that a field shows; None where it is another field.

    >>> name_in(read_field(' DOCPROPERTY "policygen.other.uniform.approval" ').instruction)
    'policygen.other.uniform.approval'
    """
    found = _INSTRUCTION.match(instruction)
    return found[1] if found else None


_INSTRUCTION: Final = re.compile(rf"DOCPROPERTY ({re.escape(PREFIX)}\S+)")


def _even(text: str | None) -> str | None:
    return None if text is None else " ".join(text.split())


# ── two files, what they print of others aside ───────────────────────────────────────────────────────


def same_but_for_others(one: Package, other: Package) -> bool:
    """Whether two files that we made are the same, whatever they print of other documents."""
    return _digest_without(one) == _digest_without(other)


def _digest_without(package: Package) -> str:
    return digest_of((name, _without(package, name)) for name in package.names)


def _without(package: Package, part: str) -> bytes:
    if not part.endswith(".xml") or PREFIX.encode() not in package.read(part):
        return package.digest(part)
    return sha256(SHOWN.sub(_code_alone, package.read(part).decode("utf-8")).encode()).digest()


def _code_alone(shown: re.Match[str]) -> str:
    return shown[0].partition("</w:instrText>")[0]


def refreshed(theirs: Package, ours: Package) -> tuple[Package, bool]:
    """A file that says of other documents what ours does, and whether that shows; the file itself where it did so.

    What somebody typed over stays as they typed it.
    """
    old, new = Others(theirs).said, Others(ours).said
    changed = {name: words for name, words in new.items() if old.get(name) != words}
    if not changed:
        return theirs, False
    roomy = with_custom_part(theirs)
    parts = {CUSTOM_PROPERTIES_PART: custom_part(roomy.read(CUSTOM_PROPERTIES_PART), changed)}
    for part in roomy.names:
        if part.endswith(".xml") and b"DOCPROPERTY" in roomy.read(part):
            root = roomy.xml(part)
            if _refresh(root, old, changed):
                parts[part] = xml_bytes(root)
    return roomy.replace(parts), len(parts) > 1


def _refresh(root: etree._Element, old: Mapping[str, str], new: Mapping[str, str]) -> bool:
    """Let the fields of a part show the new words where they show the old; says whether any does."""
    done = False
    for read, begun in _fields(root):
        name = name_in(read.instruction)
        if name is not None and name in new and _even(old.get(name)) == _even(read.result):
            _show(read, begun, new[name])
            done = True
    return done


def _fields(root: etree._Element) -> Iterator[tuple[Field, etree._Element]]:
    """The fields of a part, each with the element with which its result begins: the field's own, or a run."""
    for story in (root, *root.iter(w("txbxContent"))):
        for sign, read in fields_in(story).items():
            run = sign.getparent()
            if sign.get(w("fldCharType")) == "separate" and run is not None:
                yield read, run
        for simple in own_elements(story):
            if simple.tag == w("fldSimple"):
                yield read_field(simple.get(w("instr"), ""), shown=tuple(simple.iter(w("t")))), simple


def _show(read: Field, begun: etree._Element, words: str) -> None:
    """Put words into a field's result, in the look of its first run."""
    first, *rest = read.shown or (_new_text(begun),)
    for text in rest:
        text.text = ""
    first.text = as_xml_characters(words)
    first.set(XML_SPACE, "preserve")


def _new_text(begun: etree._Element) -> etree._Element:
    """A text in a run of its own: a program may have left out the result of a field that showed nothing."""
    run = begun.makeelement(w("r"))
    if begun.tag == w("r"):
        run.extend(deepcopy(properties) for properties in begun.iterchildren(w("rPr")))
        begun.addnext(run)
    else:
        begun.append(run)
    return etree.SubElement(run, w("t"))
