"""What becomes of one document in output/, given what stands there and what it should read now. Writes nothing."""

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from policygen.errors import PolicygenError
from policygen.model import Document, Trust
from policygen.plan import DISPUTED, Standing, State
from policygen.render.engine import Rendered
from policygen.word.manifest import NAME as BLOCKS
from policygen.word.manifest import from_properties
from policygen.word.others import refreshed
from policygen.word.package import (
    CUSTOM_PROPERTIES_PART,
    DIGEST_PROPERTY,
    DOCUMENT_PROPERTY,
    Package,
    custom_part,
    read_package,
    read_properties,
    with_custom_part,
)
from policygen.word.projection import project
from policygen.word.properties import has_own_properties

if TYPE_CHECKING:
    # Most builds find no document that people edited, and the merge takes a tenth of a second to load.
    from policygen.word.merge import Merged


class Outcome(Enum):
    """What build does with a document."""

    WRITTEN = "written"
    REPLACED = "replaced"
    MERGED = "merged"
    UNCHANGED = "unchanged"
    KEPT = "kept"
    DELETED = "deleted"
    WAITING = "waiting"
    LEFT = "left"
    FAILED = "failed"


@dataclass(frozen=True)
class Wishes:
    """What the person who builds asks for beyond the usual.

    `restore` writes again what people deleted; `clean` takes the new render whatever people wrote.
    """

    restore: bool = False
    clean: bool = False


@dataclass(frozen=True)
class Act:
    """What is to be done with one document.

    `data` goes to `path`, where `was` stands now (None: nothing); `beside` goes to a file beside it. `merged` says
    that what then stands there holds people's words too. `merge` is the merge that was made, if one was.
    """

    document: Document
    outcome: Outcome
    path: Path
    data: bytes | None = field(default=None, repr=False)
    was: bytes | None = field(default=None, repr=False)
    beside: tuple[Path, bytes] | None = field(default=None, repr=False)
    merged: bool = False
    merge: "Merged | None" = None
    why: str = ""


def author_of(trust: Trust) -> str:
    """In whose name changes are proposed."""
    return f"policygen ({trust.short or trust.name})"


def decide(
    document: Document,
    trust: Trust,
    rendered: Rendered,
    standing: Standing,
    base: bytes | None,
    day: dt.date,
    wishes: Wishes,
) -> Act:
    """What to do with a document that should read as rendered. `base` is the last issue, where it is still known."""
    path, state = standing.path, standing.state
    act = Act(document, Outcome.UNCHANGED, path)
    if state in (State.OPEN, *DISPUTED):
        return replace(act, outcome=Outcome.LEFT, why=why_left(standing))
    if state is State.DELETED and not wishes.restore:
        return replace(act, outcome=Outcome.DELETED, why=DELETED)
    if state in (State.ABSENT, State.DELETED):
        return replace(act, outcome=Outcome.WRITTEN, data=rendered.data)
    there = _data(standing)
    if state is State.AS_ISSUED or (wishes.clean and there is not None):
        if state is State.AS_ISSUED and standing.digest == rendered.digest:
            return act
        return replace(act, outcome=Outcome.REPLACED, data=rendered.data, was=there)
    return _edited(act, trust, rendered, replace(standing, data=there), base, day)


def _data(standing: Standing) -> bytes | None:
    """The file, read now where there was no need before."""
    if standing.data is not None:
        return standing.data
    try:
        return standing.path.read_bytes()
    except OSError:
        return None


DELETED = "somebody deleted it, so it was not written again; --restore writes it."


def why_left(standing: Standing) -> str:
    """Why a document that is there cannot be looked at, and what to do."""
    if standing.state is State.TWICE:
        return f"{standing.why}. Delete one of them, or name the right one: policygen build --this FILE."
    if standing.state is State.TAKEN:
        return f"{standing.why}. Move that file elsewhere or delete it, and build again."
    return f"{standing.why}. Close it and build again."


def _edited(act: Act, trust: Trust, rendered: Rendered, standing: Standing, base: bytes | None, day: dt.date) -> Act:
    """A file that people changed: it keeps all that they typed, and gets what the trust changed."""
    from policygen.word.merge import MergeRefusedError, merge

    name = act.path.name
    try:
        theirs = standing.package()
        before = read_package(base, name) if base is not None else None
        if before is not None and standing.state is State.EDITED and _is_only_saved(before, theirs):
            if before.write() == rendered.data:
                return act
            return replace(act, outcome=Outcome.REPLACED, data=rendered.data, was=standing.data)
        ours = read_package(rendered.data, name)
        known = from_properties(read_properties(theirs)) if before is None else frozenset()
        why = "" if before is not None else _REMEMBERED if known else _UNKNOWN
        merged = merge(before, theirs, ours, author_of(trust), day, known)
    except MergeRefusedError as error:
        return _beside(act, rendered, standing, f"{error.why} {error.next_step or ''}".strip())
    except PolicygenError as error:
        return _beside(act, rendered, standing, str(error))
    if not merged.changed:
        return replace(act, outcome=Outcome.KEPT, merged=True, merge=merged, why=why)
    data = marked(merged.package, act.document, rendered.digest, ours).write()
    why = " ".join(filter(None, (why, _told_of_looks(merged))))
    return replace(act, outcome=Outcome.MERGED, data=data, was=standing.data, merged=True, merge=merged, why=why)


def _told_of_looks(merged: "Merged") -> str:
    """What no tracked change can show: the file has another logo, other colours, another font or title now."""
    *others, last = merged.looks or ("",)
    what = f"{', '.join(others)} and {last}" if others else last
    return f"It has the new {what}, which no tracked change can show." if what else ""


_UNKNOWN = (
    "policygen no longer knows what it last wrote there, so everything that differs counts as changed on both sides: "
    "look at each proposal."
)


_REMEMBERED = (
    "policygen no longer has what it last wrote there; it went by what the file itself remembers of that. Look at each "
    "proposal."
)


def _is_only_saved(issued: Package, there: Package) -> bool:
    """Whether a file is what was issued, saved again by some program: nobody wrote into it, or gave it a title."""
    return same_content(issued, there) and not has_own_properties(issued, there)


def same_content(one: Package, other: Package) -> bool:
    """Whether two files read and look the same: one may have been saved by another program since.

    What they print of other documents' approvals is no part of either. LibreOffice writes the properties of every
    paragraph in its own way, so that of its files only what shows as bold, italic and the like is compared; Word keeps
    them as they were.
    """
    from policygen.word.merge.differences import differences

    other, _ = refreshed(other, one)
    said, there = reads(one), reads(other)
    if _without_signs(said) != _without_signs(there) or not _described_alike(said, there) or differences(one, other):
        return False
    return _is_of_libreoffice(other) or _looks(one) == _looks(other)


def _looks(package: Package) -> list[tuple[object, ...]]:
    from policygen.word.merge.stories import Side

    return [paragraph.looks for paragraph in Side(package).body.paragraphs()]


def _is_of_libreoffice(package: Package) -> bool:
    """Whether LibreOffice saved a file last, as its extended properties say (ECMA-376 part 1, 22.2)."""
    return any(b"LibreOffice" in package.read(part) for part in package.related("extended-properties"))


def reads(package: Package) -> str:
    """All that a file says, without what it says of itself and without the names of its content controls.

    LibreOffice loses those names when it saves a file.
    """
    return _CONTROL.sub(r"‹\1", project(package, properties=False))


def _without_signs(text: str) -> str:
    """What reads the same whoever saved it: programs write down tables, sections and fields in their own ways.

    Of a section it stays which way its paper is turned. Pictures are compared by what they show.
    """
    return _SIGN.sub(_without_details, text)


def _without_details(sign: re.Match[str]) -> str:
    turned = _TURNED.search(sign[0]) if sign[1] == "section" else None
    return f"‹{sign[1]}{turned[0] if turned else ''}›"


def _described_alike(issued: str, there: str) -> bool:
    """Whether tables and pictures have the descriptions that they were issued with, or none: programs drop them."""
    pairs = zip(_SIGN.finditer(issued), _SIGN.finditer(there), strict=True)
    told = ((_DESCRIPTION.findall(was[0]), _DESCRIPTION.findall(now[0])) for was, now in pairs)
    return all(now in ([], was) for was, now in told)


_SIGN = re.compile(r"‹(table|section|picture|drawing|TOC)\b[^›\n]*›")
_TURNED = re.compile(r", \w+ (?:portrait|landscape)(?=[,›])")
_DESCRIPTION = re.compile("“[^”]*”")
_CONTROL = re.compile(r"‹(blank|control|tick box) [^:›‹\n]*")


def marked(package: Package, document: Document, digest: str, ours: Package) -> Package:
    """A merged file that says which document it is, and of which render it has the news."""
    roomy = with_custom_part(package)
    before = roomy.read(CUSTOM_PROPERTIES_PART)
    told = {name: text for name, text in read_properties(ours).items() if name.startswith(BLOCKS)}
    old = {name: "" for name in read_properties(roomy) if name.startswith(BLOCKS)}
    marks = {**old, **told, DOCUMENT_PROPERTY: document.id, DIGEST_PROPERTY: digest}
    return roomy.replace({CUSTOM_PROPERTIES_PART: custom_part(before, marks)})


def _beside(act: Act, rendered: Rendered, standing: Standing, why: str) -> Act:
    """Leave a file alone that cannot be merged, and put the new render next to it."""
    beside = act.path.with_suffix(".new.docx")
    told = f"{why} The new version is in {beside.name}."
    return replace(act, outcome=Outcome.LEFT, beside=(beside, rendered.data), why=told, was=standing.data)
