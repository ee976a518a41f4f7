"""Whether what owners say in sections, as text or as a Word file, can be printed there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from policygen.checks.templates import house_terms
from policygen.errors import Finding, FindingsError, Place
from policygen.model import USUAL_VARY, Adjustment, Document
from policygen.render.engine import Template
from policygen.render.names import Shapes
from policygen.render.owntext import text_problems
from policygen.render.sections import Adjusted
from policygen.render.shapes import shapes
from policygen.workspace import Workspace


def own_words_findings(
    workspace: Workspace,
    document: Document,
    template: Template,
    name: str,
    adjustments: Sequence[Adjustment],
    place: Place,
) -> Iterator[Finding]:
    """What is wrong with the words of a section's adjustments: of texts at `place`, of Word files where it is in them.

    `template` is the document's, `name` that of the section. That a file is there at all is looked at elsewhere.
    """
    section = next((one for one in template.sections if one.name == name), None)
    for adjustment in adjustments if section is not None else ():
        if adjustment.file and section is not None and section.rows:
            message = "a Word file cannot come between the rows of a table."
            yield Finding(place, message, "Write the words below ‘text: |’.")
        elif adjustment.file or _SIGN_OF_TAGS.search(adjustment.text or ""):
            scope = _scope(workspace, document)
            yield from text_problems(adjustment.text or "", place, scope)
            yield from _in_file(workspace, document, template, name, adjustment, place, scope)


_SIGN_OF_TAGS: Final = re.compile(r"\{|\[\[|«|<<")


def _scope(workspace: Workspace, document: Document) -> Shapes:
    house = sorted(house_terms(workspace, document.trust))
    named = workspace.catalogue.documents
    return shapes(workspace.guidance, of_trust=document.school is None, house=house, documents=named)


def _in_file(
    workspace: Workspace,
    document: Document,
    template: Template,
    name: str,
    adjustment: Adjustment,
    place: Place,
    scope: Shapes,
) -> Iterator[Finding]:
    load = workspace.files_for(document.trust, document.school)
    adjusted = Adjusted({name: (adjustment,)}, USUAL_VARY[document.entry.tier], load)
    try:
        with_file = template.adjusted_by(adjusted)
    except FindingsError:
        return
    if with_file is template:
        return
    known = set(template.problems(scope))
    for finding in with_file.problems(scope):
        if finding not in known:
            yield finding._replace(place=place) if finding.place.file == template.name else finding


def not_told_yet(filling: Iterable[Finding], own: Iterable[Finding]) -> list[Finding]:
    """What filling the documents brought to light, without what was found already in what owners say in sections.

    Filling knows only the file of their words, or the section, and says it once for each school.
    """
    told = list(own)
    tags = {finding.place.tag for finding in told if finding.place.tag}
    messages = {finding.message for finding in told}
    return [f for f in filling if not (_is_of_words(f) and (f.place.tag in tags or f.message in messages))]


def _is_of_words(finding: Finding) -> bool:
    """Whether a finding of filling is about what an owner says: in a YAML file, or at the tag of a section."""
    return finding.place.file.endswith(".yaml") or bool(_SECTION_TAG.match(finding.place.tag or ""))


_SECTION_TAG: Final = re.compile(r"\{%(?:p|tr)\s+section\b", re.IGNORECASE)
