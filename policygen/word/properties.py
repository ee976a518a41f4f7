"""What a file says of itself to people, in File › Info: its title, its author, and whatever else a template gives it.

They stand in the core properties (ECMA-376 part 2, 11; all of their elements are optional and in any order) and in the
custom ones (part 1, 22.3). Dates, counts and who saved a file last are left out: programs write these by themselves.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from policygen.word.ooxml import as_xml_characters, xml_bytes
from policygen.word.package import CUSTOM_PROPERTIES_PART, Package, custom_part, read_properties

_CP: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC: Final = "http://purl.org/dc/elements/1.1/"

AUTHOR: Final = "author"
CORE: Final[Mapping[str, str]] = {
    f"{{{_DC}}}title": "title", f"{{{_DC}}}subject": "subject", f"{{{_DC}}}creator": AUTHOR,
    f"{{{_CP}}}keywords": "keywords", f"{{{_CP}}}category": "category", f"{{{_DC}}}description": "comments",
    f"{{{_CP}}}contentStatus": "status",
}  # fmt: skip
"""The core properties that people write, and what Word calls them."""

_OURS: Final = "policygen."
"""How custom properties begin that are no words for people."""


@dataclass(frozen=True)
class Updated:
    """A file with the properties of a new version. `taken` are those that it took over, `left` those of its own."""

    package: Package
    taken: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def with_new_properties(base: Package, theirs: Package, ours: Package) -> Updated:
    """Give theirs what changed from base to ours, property by property; one that people changed too stays theirs.

    What theirs has no place for is left: some programs drop all properties.
    """
    taken: dict[str, str] = {}
    left: list[str] = []
    before, there, now = (_core(package) for package in (base, theirs, ours))
    if _core_part(theirs) is not None:
        _sort(before, there, now, taken, left)
    package = _with_core(theirs, taken) if taken else theirs
    before, there, now = (_custom(package) for package in (base, theirs, ours))
    changed: dict[str, str] = {}
    if CUSTOM_PROPERTIES_PART in theirs:
        _sort(before, there, now, changed, left)
    if changed:
        part = custom_part(package.read(CUSTOM_PROPERTIES_PART), changed)
        package = package.replace({CUSTOM_PROPERTIES_PART: part})
    return Updated(package, (*(CORE[tag] for tag in taken), *changed), tuple(CORE.get(name, name) for name in left))


def has_own_properties(base: Package, theirs: Package) -> bool:
    """Whether people wrote other properties into a file than it was issued with.

    One that is missing does not count, since programs drop them; nor do an author where there was none, and custom
    properties under new names, since programs add them.
    """
    before, there = _core(base), _core(theirs)
    core = (tag for tag in there if before.get(tag) or CORE[tag] != AUTHOR)
    if any(there[tag] and there[tag] != before.get(tag, "") for tag in core):
        return True
    known, custom = _custom(base), _custom(theirs)
    return any(custom.get(name) and custom[name] != text for name, text in known.items())


def _sort(
    before: Mapping[str, str], there: Mapping[str, str], now: Mapping[str, str], taken: dict[str, str], left: list[str]
) -> None:
    """What is new in `now` goes to `taken` where `there` is still as `before`, else its name to `left`."""
    for name in dict.fromkeys((*before, *now)):
        was, theirs, new = (said.get(name, "") for said in (before, there, now))
        if new in (was, theirs):
            continue
        if theirs == was:
            taken[name] = new
        else:
            left.append(name)


def _core_part(package: Package) -> str | None:
    return next(iter(package.related("core-properties")), None)


def _core(package: Package) -> Mapping[str, str]:
    part = _core_part(package)
    if part is None:
        return {}
    return {str(e.tag): _even(e.text or "") for e in package.xml(part).iterchildren(etree.Element) if e.tag in CORE}


def _custom(package: Package) -> Mapping[str, str]:
    found = read_properties(package).items()
    return {name: _even(text) for name, text in found if not name.startswith(_OURS)}


def _even(text: str) -> str:
    """The words with single spaces: programs break lines in their own ways."""
    return " ".join(text.split())


def _with_core(package: Package, texts: Mapping[str, str]) -> Package:
    part = _core_part(package) or ""
    root = package.xml(part)
    for tag, text in texts.items():
        element = root.find(tag)
        if element is None:
            element = etree.SubElement(root, tag)
        element.text = as_xml_characters(text)
    return package.replace({part: xml_bytes(root)})
