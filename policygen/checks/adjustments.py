"""Whether what schools change in their documents is something that they may change, and on record."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from policygen.checks.own_words import own_words_findings
from policygen.checks.templates import Library
from policygen.errors import Finding, Place, did_you_mean
from policygen.model import USUAL_VARY, Adjustment, CatalogueEntry, Departure, Document
from policygen.telling import day_in_words
from policygen.word.sections import Section, allowed
from policygen.workspace import TrustFolder, Workspace
from policygen.workspace.library import OutsideError
from policygen.workspace.ownerfile import owner_file
from policygen.workspace.spots import Spots


@dataclass(frozen=True)
class _Said:
    """What one file says of one section of a document; `whom` are the schools for which it counts, None the trust."""

    folder: TrustFolder
    name: str
    section: str
    adjustments: Sequence[Adjustment]
    place: Place
    whom: tuple[str | None, ...]


def adjustment_findings(workspace: Workspace, library: Library) -> Iterator[Finding]:
    """What is wrong with the adjustments of every school and trust, each where it is said."""
    spots = Spots(workspace.root)
    for folder in workspace.trusts.values():
        for said in (*_of_trust(folder, spots), *_of_schools(folder, spots)):
            yield from _wrong(workspace, library, said)
            for adjustment in said.adjustments:
                yield from decision_findings(
                    adjustment, f"this adjustment of ‘{said.section}’", said.place, workspace.day
                )


def _of_trust(folder: TrustFolder, spots: Spots) -> Iterator[_Said]:
    file = owner_file(folder.slug, None)
    for name, sections in folder.trust.adjustments.items():
        for section, adjustments in sections.items():
            place = spots.at(file, ("adjustments", name, section))
            yield _Said(folder, name, section, adjustments, place, (None,))


def _of_schools(folder: TrustFolder, spots: Spots) -> Iterator[_Said]:
    """What each level says, once, however many schools it counts for."""
    found: dict[tuple[str, tuple[str, ...], str, str], _Said] = {}
    for slug, own in folder.own.items():
        if not folder.schools[slug].adjustments:
            continue
        for level in folder.levels.chain(own):
            for name, sections in level.facts.adjustments.items():
                for section, adjustments in sections.items():
                    key = (level.file, level.at, name, section)
                    place = (
                        found[key].place if key in found else spots.at(level.file, (*level.at, *_keys(name, section)))
                    )
                    whom = (*found[key].whom, slug) if key in found else (slug,)
                    found[key] = _Said(folder, name, section, adjustments, place, whom)
    return iter(found.values())


def _keys(name: str, section: str) -> tuple[str, ...]:
    return ("adjustments", name, section)


# ── what may be changed ──────────────────────────────────────────────────────────────────────────────


def _wrong(workspace: Workspace, library: Library, said: _Said) -> Iterator[Finding]:
    entry = workspace.catalogue.documents.get(said.name)
    if entry is None:
        known = list(workspace.catalogue.documents)
        hint = did_you_mean(said.name, known) or f"There are: {', '.join(known)}."
        yield Finding(said.place, f"the catalogue has no document ‘{said.name}’.", hint)
        return
    documents = [
        Document(said.folder.slug, school, said.name, entry) for school in said.whom if _gets(said, entry, school)
    ]
    if not documents:
        message = f"‘{entry.title}’ is not made here, so this changes nothing."
        yield Finding(said.place, message, "Take it out, or look at ‘per’ and ‘phases’ in the catalogue.", "warning")
    for document in documents[:1]:
        template = library.usable(document)
        if template is not None:
            yield from _in_template(workspace, said, document, template.sections)
            yield from own_words_findings(workspace, document, template, said.section, said.adjustments, said.place)


def _gets(said: _Said, entry: CatalogueEntry, school: str | None) -> bool:
    return entry.fits(said.folder.schools[school] if school else None)


def _in_template(
    workspace: Workspace, said: _Said, document: Document, sections: Sequence[Section]
) -> Iterator[Finding]:
    section = next((one for one in sections if one.name == said.section), None)
    if section is None:
        known = [one.name for one in sections]
        there = f"Its sections are: {', '.join(known)}." if known else "It has none that schools may make their own."
        message = f"‘{document.entry.title}’ has no section ‘{said.section}’, so this changes nothing."
        yield Finding(said.place, message, did_you_mean(said.section, known) or there)
        return
    may = allowed(section, sections, USUAL_VARY[document.entry.tier])
    vary = section.vary or USUAL_VARY[document.entry.tier]
    for adjustment in said.adjustments:
        if adjustment.do not in may:
            yield Finding(said.place, _why_not(section, vary, adjustment), _HINTS[vary])
        yield from _unfit(workspace, said, document, section, adjustment)
    together = [adjustment.do for adjustment in said.adjustments]
    twice = sorted({do for do in together if together.count(do) > 1})
    if twice or {"replace", "omit"} <= set(together):
        message = f"‘{said.section}’ is changed twice in the same way, or both replaced and left out."
        yield Finding(said.place, message, "Keep one of them.")


_HINTS: Final[Mapping[str, str]] = {
    "fixed": 'Take it out, or ask whoever keeps the template to mark the section vary="free".',
    "fill": 'Give the facts that its blanks ask for, or ask whoever keeps the template to mark it vary="free".',
    "choose": "Write ‘do: choose’ and ‘option:’ with the name of one of its options.",
    "free": "A section that holds another which is not free can be added to, but not replaced or left out.",
}


def _why_not(section: Section, vary: str, adjustment: Adjustment) -> str:
    if vary == "choose":
        return f"of the section ‘{section.name}’ one option can be chosen, and nothing else changed."
    if vary == "free":
        return f"the section ‘{section.name}’ cannot be changed by ‘do: {adjustment.do}’."
    says = "is fixed text" if vary == "fixed" else "has blanks to fill in, and is else fixed text"
    return f"the section ‘{section.name}’ {says}: this adjustment changes nothing."


def _unfit(
    workspace: Workspace, said: _Said, document: Document, section: Section, adjustment: Adjustment
) -> Iterator[Finding]:
    """Where the words do not fit to what is to be done with them."""
    given = [name for name in ("text", "file", "option") if getattr(adjustment, name)]
    if adjustment.do in ("replace", "before", "after") and given not in (["text"], ["file"]):
        message = f"‘do: {adjustment.do}’ needs either ‘text’ or ‘file’."
        yield Finding(said.place, message, "Write the words below ‘text: |’, or name a Word file beside this file.")
    elif adjustment.do == "omit" and given:
        yield Finding(said.place, f"‘do: omit’ leaves the section out; ‘{given[0]}’ has no use here.", "Take it out.")
    elif adjustment.do == "omit" and section.heading:
        message = f"without the section ‘{section.name}’ the heading ‘{section.heading}’ has nothing under it."
        yield Finding(said.place, message, "Say with ‘do: replace’ what stands there instead.", "warning")
    elif adjustment.do == "choose" and given != ["option"]:
        yield Finding(said.place, "‘do: choose’ needs ‘option’, and nothing else.", _options(section))
    elif adjustment.do == "choose" and section.options and adjustment.option not in section.options:
        hint = did_you_mean(adjustment.option or "", section.options) or _options(section)
        yield Finding(said.place, f"‘{section.name}’ has no option ‘{adjustment.option}’.", hint)
    elif adjustment.file and not _is_there(workspace, document, adjustment.file):
        hint = "Put the Word file beside the YAML file that names it, or correct the name."
        yield Finding(said.place, f"there is no file ‘{adjustment.file}’.", hint)


def _options(section: Section) -> str:
    return f"Its options are: {', '.join(section.options)}." if section.options else "This section has no options."


def _is_there(workspace: Workspace, document: Document, file: str) -> bool:
    try:
        return workspace.files_for(document.trust, document.school).path(file) is not None
    except OutsideError:
        return False


# ── what is on record ────────────────────────────────────────────────────────────────────────────────


def decision_findings(departure: Departure, what: str, place: Place, day: dt.date) -> Iterator[Finding]:
    """What is missing on the record of a departure, and whether somebody was to look at it again before `day`."""
    missing = [
        words
        for words, given in (
            ("why it differs (‘reason’)", departure.reason),
            ("who agreed (‘approved_by’)", departure.approved_by),
            ("when (‘approved_on’)", departure.approved_on),
            ("when somebody looks at it again (‘review_on’)", departure.review_on),
        )
        if not given
    ]
    if missing:
        listed = " and ".join([", ".join(missing[:-1]), missing[-1]] if len(missing) > 1 else missing)
        yield Finding(place, f"{what} does not say {listed}.", "Fill it in.", "warning")
    if departure.review_on is not None and departure.review_on < day:
        on = day_in_words(departure.review_on)
        hint = "Ask whether it still holds, and set a new day or take it out."
        yield Finding(place, f"{what} was to be looked at again by {on}.", hint, "warning")
