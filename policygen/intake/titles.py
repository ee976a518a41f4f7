"""What a document is called: its title, and the headings that are nothing but its title."""

import re
from collections.abc import Sequence

from policygen.intake.names import Names
from policygen.intake.outline import LeftOut, Line
from policygen.intake.sentences import is_sentence
from policygen.intake.structure import Section, section_of


def take_title(lines: list[Line], names: Names) -> tuple[str | None, list[Line], list[LeftOut]]:
    """The document's title, the lines that remain, and the headings that only were the title.

    A title that is contained in the next heading gives way to it, and so does the bare name of the trust. A title
    that names one kind ("Our values") stays as the heading of its section too.
    """
    left: list[LeftOut] = []
    while (
        len(lines) > 1
        and lines[0].kind == "heading"
        and lines[1].kind == "heading"
        and _gives_way(lines[0], lines[1], names)
    ):
        left.append(LeftOut(lines[0].text, lines[0].place, "a title that the next heading contains"))
        lines = lines[1:]
    first = lines[0] if lines else None
    if first is None or first.kind != "heading" or not _is_title(first, lines, names):
        return None, lines, left
    title = _bare_title(first.text, names)
    section = section_of(first.text, names)
    if section and section.role == "kind" and not _comes_again(section, lines, names):
        alone = not any(line.level <= first.level for line in lines[1:] if _opens_values(line, names))
        return title if alone else None, lines, left
    return title, lines[1:], [*left, LeftOut(first.text, first.place, "the document’s title")]


def _comes_again(section: Section, lines: Sequence[Line], names: Names) -> bool:
    """Whether a later heading says the same kind, so that the first only names the document ("About our values")."""
    bodiless = len(lines) > 1 and lines[1].kind == "heading"
    if not bodiless and not names.plain(lines[0].text).startswith("about "):
        return False
    others = (section_of(line.text, names) for line in lines[1:] if line.kind == "heading")
    return any(other is not None and other.kind == section.kind for other in others)


def _opens_values(line: Line, names: Names) -> bool:
    section = section_of(line.text, names) if line.kind == "heading" else None
    return line.kind == "heading" and not (section and section.role == "noise")


def _gives_way(first: Line, second: Line, names: Names) -> bool:
    ours, theirs = set(names.plain(first.text).split()), set(re.findall(r"[\w'’-]+", names.plain(second.text)))
    bare_name = names.plain(first.text).strip(" .") == "the trust"
    return bare_name or (ours <= theirs and first.level >= second.level and ours != theirs)


def _is_title(first: Line, lines: Sequence[Line], names: Names) -> bool:
    section = section_of(first.text, names)
    if section:
        return section.role != "audience"
    peers = sum(line.kind == "heading" and line.level <= first.level for line in lines[1:])
    over = len(lines) > 1 and lines[1].kind == "heading" and lines[1].level >= first.level
    by_shape = first.sure < 0.95 and not is_sentence(first.text)
    return peers == 0 or over or by_shape or "the trust" in names.plain(first.text)


_NAME_FIRST = re.compile(r"^(?P<name>.+?)(?:\s+[-–—|]|:)\s+(?P<rest>\S.*)$")


def _bare_title(text: str, names: Names) -> str:
    """The title without the trust's name in front: "Anytown Trust - Vision and Values" is "Vision and Values"."""
    found = _NAME_FIRST.match(text)
    return found["rest"] if found and names.plain(found["name"]) == "the trust" else text
