"""Whether templates of a school's own, or a trust's, still fit to what they were copied from."""

from collections.abc import Iterator
from difflib import unified_diff
from itertools import islice
from typing import Final

from policygen.checks.adjustments import decision_findings
from policygen.errors import Finding, Place, PolicygenError
from policygen.files import read_file
from policygen.telling import day_in_words, shortened
from policygen.word.package import read_package
from policygen.word.projection import project
from policygen.workspace import Own, Workspace, own_templates
from policygen.workspace.ownerfile import owner_file
from policygen.workspace.spots import Spots

SHOWN: Final = 6
"""How many changed lines of an original a finding shows."""

MOST: Final = 100
"""How many characters of a line it shows."""


def variant_findings(workspace: Workspace) -> Iterator[Finding]:
    """What is wrong with the templates of one's own, each at its record, or at the file where there is no record."""
    spots = Spots(workspace.root)
    for own in own_templates(workspace):
        file = owner_file(own.trust, own.school)
        if own.variant is None:
            yield from _not_on_record(workspace, own)
            continue
        place = spots.at(file, ("variants", own.name))
        if not own.path.is_file():
            message = f"there is no template {workspace.relative(own.path)} any more."
            yield Finding(place, message, "Take this record out, or put the file back.")
            continue
        if own.same:
            message = f"{workspace.relative(own.path)} is the same as {workspace.relative(own.original)}."
            yield Finding(place, message, "Change it in Word, or delete it with this record.", "warning")
        if own.original.is_file() and own.moved_on:
            yield _moved_on(workspace, own, place)
        yield from decision_findings(own.variant, f"the template of {own.owner} for ‘{own.name}’", place, workspace.day)


def _not_on_record(workspace: Workspace, own: Own) -> Iterator[Finding]:
    """A template that stands in place of another, and nobody wrote down what it was copied from."""
    if own.original.is_file():
        message = f"it is used instead of {workspace.relative(own.original)}, and nothing says what it was copied from."
        hint = f"Record it with ‘policygen template adopt {own.owner} {own.name} --again’."
        yield Finding(Place(workspace.relative(own.path)), message, hint, "warning")


def _moved_on(workspace: Workspace, own: Own, place: Place) -> Finding:
    original, copied, path = (workspace.relative(one) for one in (own.original, own.copied, own.path))
    adopted = own.variant.adopted_on if own.variant else None
    since = f" since {day_in_words(adopted)}" if adopted else ""
    shown = "; ".join(_changes(own))
    message = f"{original}, from which {path} was copied, has changed{since}{f': {shown}' if shown else ''}."
    merge = (
        f"‘policygen merge {copied} {path} {original} -o {path}’ brings the change in, tracked; then " if shown else ""
    )
    hint = f"{merge}‘policygen template adopt {own.owner} {own.name} --again’ records that you have looked at it."
    return Finding(place, message, hint[0].upper() + hint[1:], "warning")


def _changes(own: Own) -> list[str]:
    """The first lines that are other words in the original now; none where what it was is not known any more."""
    try:
        before, after = (project(read_package(read_file(path), path.name)) for path in (own.copied, own.original))
    except PolicygenError:
        return []
    lines = unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    changed = [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---") and line[1:].strip()]
    shown = [f"{'now' if line[0] == '+' else 'was'} ‘{shortened(line[1:], MOST)}’" for line in islice(changed, SHOWN)]
    return [*shown, f"and {len(changed) - SHOWN} more lines"] if len(changed) > SHOWN else shown
