"""What people did to a document since it was issued: paragraphs changed, blanks filled, changes not decided on."""

from collections import Counter
from typing import Final

from policygen.errors import PolicygenError
from policygen.plan import Standing
from policygen.review.status import Edits, package_of
from policygen.word.merge.atoms import OWN
from policygen.word.merge.differences import differences
from policygen.word.ooxml import W14, w
from policygen.word.package import Package, read_package
from policygen.word.revisions import revisions


def edits_in(standing: Standing, base: bytes | None) -> Edits:
    """What people did to a document since `base` was issued. A file that cannot be read counts as theirs."""
    try:
        theirs = package_of(standing)
        pending = tuple(Counter(revision.author or "somebody" for revision in revisions(theirs)).most_common())
        conflicts = open_comments(theirs)
        before = read_package(base, standing.path.name) if base is not None else None
    except (OSError, PolicygenError):
        return Edits(None, readable=False)
    if before is None:
        return Edits(None, pending=pending, conflicts=conflicts)
    changed = differences(before, theirs)
    filled = sum(blank.sure for difference in changed for blank in difference.blanks)
    typed = sum(not difference.only_fills_blanks for difference in changed)
    return Edits(len(changed), filled, pending, conflicts, typed=typed)


_W15: Final = "http://schemas.microsoft.com/office/word/2012/wordml"
_PARAGRAPH: Final = f"{{{W14}}}paraId"


def open_comments(package: Package) -> int:
    """How many comments of ours nobody has resolved yet.

    ECMA-376 part 1, 17.13.4. Word keeps in a part of its own which are resolved, by the id of a comment's last
    paragraph ([MS-DOCX] 2.5.1.6, `commentEx`).
    """
    done = {
        line.get(f"{{{_W15}}}paraId")
        for part in package.related("commentsExtended", package.main)
        for line in package.xml(part).iter(f"{{{_W15}}}commentEx")
        if line.get(f"{{{_W15}}}done") in ("1", "true", "on")
    }
    ours = (
        [paragraph.get(_PARAGRAPH) for paragraph in comment.iter(w("p"))][-1:]
        for part in package.related("comments", package.main)
        for comment in package.xml(part).iter(w("comment"))
        if OWN.fullmatch(comment.get(w("author"), ""))
    )
    return sum(not any(id is not None and id in done for id in ids) for ids in ours)
