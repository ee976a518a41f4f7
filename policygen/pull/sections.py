"""Sections that people reworded: what they say now becomes an adjustment of the school's, where it may be one.

Where a section stands is known by the template's own paragraphs, and what a proposal would do is tried before it is
made: with it, the next build must have nothing left to change there.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property
from itertools import count

from policygen.errors import PolicygenError
from policygen.files import read_file
from policygen.model import USUAL_VARY, Adjustment, Document, School, Trust, Vary
from policygen.pull.printed import letters
from policygen.pull.proposals import Adjusting, Proposal
from policygen.render.engine import Template
from policygen.render.formatted import Formatted
from policygen.render.looks import PLAIN, Look, branding_of, look_of
from policygen.render.pictures import PictureError
from policygen.render.scope import scope
from policygen.render.trace import Block, trace
from policygen.word.merge import merge
from policygen.word.merge.differences import Difference
from policygen.word.merge.plan import NotMergeableError
from policygen.word.merge.stretches import Kept, Spot, Stretch, stretches
from policygen.word.package import Package, read_package
from policygen.word.sections import Section, allowed
from policygen.word.template import parts_with_text
from policygen.word.told import paragraphs
from policygen.workspace import Workspace
from policygen.workspace.library import LARGEST
from policygen.workspace.ownerfile import owner_file

Adjusted = Mapping[str, Sequence[Adjustment]]


@dataclass(frozen=True)
class Rendering:
    """One document as its template and the YAML make it, or would make it with other adjustments."""

    workspace: Workspace
    document: Document
    day: dt.date

    @property
    def trust(self) -> Trust:
        """Whose document it is."""
        return self.workspace.trusts[self.document.trust].trust

    @property
    def school(self) -> School | None:
        """The school whose document it is; None for one of the trust itself."""
        slug = self.document.school
        return self.workspace.trusts[self.document.trust].schools[slug] if slug else None

    @cached_property
    def adjusted(self) -> Adjusted:
        """What is adjusted in it now, by section, in the pages that it brings in too. Raises what reading it raises."""
        every = (self.school or self.trust).adjustments
        own = every.get(self.document.name, {})
        pages = self.workspace.catalogue.pages(every, self.document.name)
        found = {name: pages.get(section.place.file, {}).get(name, ()) for name, section in self.sections.items()}
        return {name: said for name, said in found.items() if said} | own if pages else own

    @property
    def usual(self) -> Vary:
        """What its sections vary by where their tags do not say."""
        return USUAL_VARY[self.document.entry.tier]

    @cached_property
    def template(self) -> Template:
        """Its template. Raises what reading it raises."""
        path = self.workspace.template_path(self.document)
        files = self.workspace.files_for(self.document.trust, self.document.school)
        return Template(path, name=self.workspace.relative(path), load=files)

    @cached_property
    def sections(self) -> Mapping[str, Section]:
        """The sections of its template, by name. Raises what reading it raises."""
        return {section.name: section for section in self.template.sections}

    def blocks(self, adjusted: Adjusted | None = None) -> tuple[Block, ...]:
        """Its paragraphs, traced. Raises what rendering raises."""
        return trace(self.template, self._names(self.adjusted if adjusted is None else adjusted, {}))

    def package(self, adjusted: Adjusted, files: Mapping[str, bytes]) -> Package:
        """The document with these adjustments, and these Word files beside the YAML. Raises what rendering raises."""
        school = self.school.name if self.school else None
        names = self._names(adjusted, files)
        made = self.template.render_document(names, self.document.id, school, self._look)
        return read_package(made.data, self.document.id)

    def _names(self, adjusted: Adjusted, files: Mapping[str, bytes]) -> dict[str, object]:
        trust, school, document = self.trust, self.school, self.document
        adjustments = {document.name: {name: tuple(own) for name, own in adjusted.items()}}
        if school is not None:
            school = school.model_copy(update={"adjustments": {**school.adjustments, **adjustments}})
        else:
            trust = trust.model_copy(update={"adjustments": {**trust.adjustments, **adjustments}})
        there = self.workspace.files_for(document.trust, document.school)

        def load(name: str) -> bytes:
            return files[name] if name in files else there(name)

        workspace = self.workspace
        names, _ = scope(document, trust, school, workspace.catalogue, workspace.guidance, self.day, load)
        return names

    @cached_property
    def _look(self) -> Look:
        logo = self.workspace.logo(self.document.trust, self.document.school)
        owner = (self.school or self.trust).name
        try:
            data = None if logo is None else read_file(logo, LARGEST)
            return look_of(branding_of(self.trust, self.school), data, owner)
        except (PictureError, PolicygenError):
            return PLAIN


@dataclass(frozen=True)
class _Changed:
    """A section that reads otherwise, and by which differences. `twice`: it stands in pieces, around another one."""

    stretch: Stretch
    differences: tuple[Difference, ...]
    twice: bool


@dataclass(frozen=True)
class Sections:
    """The sections of a document that came back. `differences` are those that are no facts."""

    rendering: Rendering
    base: Package
    theirs: Package
    differences: Sequence[Difference]

    def proposals(self, blocks: Sequence[Block]) -> "tuple[tuple[Proposal, ...], frozenset[Difference]]":
        """What becomes of the changed sections, and the differences that are thereby said.

        `blocks` are the document's paragraphs as it is made now.
        """
        if not self.differences or not blocks or not self.rendering.sections:
            return (), frozenset()
        found = [(stretch, self._of(stretch)) for stretch in self._stretches(blocks)]
        changed = [(stretch, own) for stretch, own in found if own]
        twice = Counter(stretch.section for stretch, _ in found)
        said = frozenset(difference for _, own in changed for difference in own)
        made = (self._tried(_Changed(stretch, tuple(own), twice[stretch.section] > 1)) for stretch, own in changed)
        return tuple(made), said

    def _of(self, stretch: Stretch) -> list[Difference]:
        return [difference for difference in self.differences if stretch.has(difference)]

    # ── where the sections stand ─────────────────────────────────────────────────────────────────────

    def _stretches(self, blocks: Sequence[Block]) -> tuple[Stretch, ...]:
        spots = dict(self._spots(blocks))
        free = frozenset(name for name in self.rendering.sections if self._vary(name) == "free")
        return stretches(self.base, self.theirs, spots, free, self.differences)

    def _spots(self, blocks: Sequence[Block]) -> Iterator[tuple[str, list[Spot]]]:
        """The place of each paragraph of the issued file, by part: by its bookmark, or by the words around it."""
        for part in dict.fromkeys(parts_with_text(self.base)):
            here = [block for block in blocks if block.place.part == part] if part != self.base.main else None
            known = list(here if here is not None else blocks)
            issued = list(paragraphs(self.base.read(part)))
            ours = [block.name or letters(block.text) for block in known]
            told = [paragraph.name or letters(paragraph.text) for paragraph in issued]
            spots: list[Spot | None] = [None] * len(issued)
            for i, j, length in SequenceMatcher(None, ours, told, autojunk=False).get_matching_blocks():
                for n in range(length):
                    spots[j + n] = self._spot(known[i + n])
            yield part, _with_neighbours(spots)

    def _spot(self, block: Block) -> Spot:
        for name, adjustments in self.rendering.adjusted.items():
            if block.place.file in {adjustment.file for adjustment in adjustments if adjustment.file}:
                return Spot(name, own=False)
        section = block.sections[-1] if block.sections else ""
        return Spot(section, own=bool(block.name))

    # ── what they say now ────────────────────────────────────────────────────────────────────────────

    def _vary(self, name: str) -> Vary:
        return self.rendering.sections[name].vary or self.rendering.usual

    def _proposal(self, changed: "_Changed", *, as_files: bool = False) -> Proposal:
        """What becomes of one changed section; `as_files`: with new words in Word files, not as text."""
        stretch, own = changed.stretch, changed.differences
        rendering = self.rendering
        section = rendering.sections[stretch.section]
        said = Proposal(
            "section",
            tuple(difference.place for difference in own),
            "\n".join(kept.words for kept in stretch.issued if kept.words.strip()),
            stretch.words,
            f"{rendering.document.name}.{section.name}",
            file=owner_file(rendering.document.trust, rendering.document.school),
            path=("adjustments", rendering.document.name, section.name),
        )
        vary = self._vary(section.name)
        if vary in ("fixed", "fill"):
            return replace(said, problem=_FIXED[vary], hint="Ask the trust, or take it back.")
        if vary == "choose":
            return self._chosen(said, stretch, section)
        return self._free(said, changed, section, as_files=as_files)

    def _chosen(self, said: Proposal, stretch: Stretch, section: Section) -> Proposal:
        """The option whose words stand there now."""
        for option in section.options:
            choice = Adjustment(do="choose", option=option)
            words = _words_of(self.rendering.blocks({**self.rendering.adjusted, section.name: (choice,)}), section.name)
            if _lines(stretch.words) == _lines(words):
                return self._with(said, section, (choice,))
        options = " or ".join(f"‘{option}’" for option in section.options)
        problem = "one of the trust’s options stands here, and these are the words of none of them."
        return replace(said, problem=problem, hint=f"Choose {options} in the YAML file, or take it back.")

    def _free(self, said: Proposal, changed: "_Changed", section: Section, *, as_files: bool) -> Proposal:
        stretch = changed.stretch
        adjustments = self._adjustments(stretch, section, as_files=as_files)
        may = allowed(section, self.rendering.sections.values(), self.rendering.usual)
        all_of_it = any(adjustment.do in ("replace", "omit") for adjustment, _ in adjustments)
        if changed.twice or (all_of_it and (section.inner or not {"replace", "omit"} <= may)):
            problem = "other sections stand in this one, so its words cannot be taken as a whole."
            return replace(said, problem=problem, hint="Write what comes before it or after it into the YAML file.")
        if not stretch.clear:
            problem = "the text around this section was changed too, so it is not clear where it ends."
            return replace(said, problem=problem, hint=_BY_HAND)
        if stretch.rows and not all(adjustment.do == "omit" for adjustment, _ in adjustments):
            return replace(said, problem="rows of a table cannot be taken out of the document.", hint=_BY_HAND)
        files = {adjustment.file or "": data for adjustment, data in adjustments if data is not None}
        return self._with(said, section, tuple(adjustment for adjustment, _ in adjustments), files)

    def _with(
        self,
        said: Proposal,
        section: Section,
        adjustments: Sequence[Adjustment],
        files: Mapping[str, bytes] | None = None,
    ) -> Proposal:
        """The proposal of these adjustments: with the reason that was on record, and not with what was agreed to."""
        before = self.rendering.adjusted.get(section.name, ())
        kept = [one if one in before else _with_reason(one, before, adjustments) for one in adjustments]
        agreed = any(one.approved_by for one in before if one not in kept)
        notes = ["What was approved there so far were other words."] if agreed else []
        adjusting = Adjusting(section.name, tuple(kept), tuple((files or {}).items()))
        return replace(said, label=adjusting.label, adjusting=adjusting, note=" ".join(notes))

    # ── free sections ────────────────────────────────────────────────────────────────────────────────

    def _adjustments(
        self, stretch: Stretch, section: Section, *, as_files: bool
    ) -> list[tuple[Adjustment, bytes | None]]:
        """The adjustments that say what stands there now, each with its Word file where it needs one."""
        around = self._around(stretch)
        if around is None:
            if not stretch.words.strip():
                return [(Adjustment(do="omit"), None)]
            if self._is_trusts(stretch, section):
                return []
            return [self._saying("replace", stretch, 0, len(stretch.now), section, as_files=as_files)]
        first, last = around
        found: list[tuple[Adjustment, bytes | None]] = []
        for do, start, end in (("before", *first), ("after", *last)):
            kept = self._unchanged(stretch, do, start, end)
            if kept is not None:
                found += [(one, None) for one in kept]
            elif any(now.words.strip() for now in stretch.now[start:end]):
                found.append(self._saying(do, stretch, start, end, section, as_files=as_files))
        return found

    def _around(self, stretch: Stretch) -> tuple[tuple[int, int], tuple[int, int]] | None:
        """What stands before the section's own words (below its headings) and after them; None where these changed."""
        own = [kept for kept in stretch.issued if kept.own and kept.words.strip()]
        if not own or any(not self._same(stretch, kept) for kept in own):
            return None
        at = [kept.at for kept in own if kept.at is not None]
        begun = next((n for n, kept in enumerate(own) if not kept.heading), len(own))
        if at[:begun] != list(range(begun)):
            return None
        if begun == len(own):
            return (begun, begun), (begun, len(stretch.now))
        between = set(range(at[begun], at[-1] + 1)) - set(at)
        if any(stretch.now[number].words.strip() for number in between):
            return None
        return (begun, at[begun]), (at[-1] + 1, len(stretch.now))

    def _same(self, stretch: Stretch, kept: Kept) -> bool:
        """Whether a paragraph stands there as it was issued, filled blanks apart."""
        if kept.at is None or not 0 <= kept.at < len(stretch.now):
            return False
        places = {difference.place for difference in self.differences if difference.kind != "removed"}
        names = {difference.name for difference in self.differences if difference.name}
        return kept.names.isdisjoint(names) and places.isdisjoint(stretch.now[kept.at].places)

    def _unchanged(self, stretch: Stretch, do: str, start: int, end: int) -> list[Adjustment] | None:
        """The adjustments there were, where nothing was changed in what they say."""
        said = [kept for kept in stretch.issued if not kept.own and kept.words.strip()]
        inside = [kept for kept in said if kept.at is not None and start <= kept.at < end]
        now = [number for number in range(start, end) if stretch.now[number].words.strip()]
        before = [one for one in self.rendering.adjusted.get(stretch.section, ()) if one.do == do]
        if [kept.at for kept in inside] != now or not all(self._same(stretch, kept) for kept in inside):
            return None
        return before if bool(before) == bool(now) else None

    def _saying(
        self, do: str, stretch: Stretch, start: int, end: int, section: Section, *, as_files: bool
    ) -> tuple[Adjustment, bytes | None]:
        """The adjustment that says what stands in some of a section now: as text, or else as a Word file."""
        text = None if stretch.rows or as_files else stretch.markdown(start, end)
        words = "".join(now.words for now in stretch.now[start:end])
        if stretch.rows or (text is not None and _is_said_by(text, words)):
            return Adjustment.model_validate({"do": do, "text": text or ""}), None
        return self._as_file(do, stretch, start, end, section)

    def _as_file(
        self, do: str, stretch: Stretch, start: int, end: int, section: Section
    ) -> tuple[Adjustment, bytes | None]:
        document = self.rendering.document
        where = "" if do == "replace" else do
        name = "-".join(filter(None, (document.school, document.name, section.name, where)))
        data = stretch.fragment(start, end)
        return Adjustment.model_validate({"do": do, "file": self._free_name(name, section)}), data

    def _free_name(self, name: str, section: Section) -> str:
        """The name of a Word file that is not there yet, or that the section's own adjustments name."""
        there = self.rendering.workspace.files_for(self.rendering.document.trust, self.rendering.document.school)
        own = {one.file for one in self.rendering.adjusted.get(section.name, ())}
        names = (f"{name}{f'-{number}' if number > 1 else ''}.docx" for number in count(1))
        return next(name for name in names if name in own or there.path(name) is None)

    def _is_trusts(self, stretch: Stretch, section: Section) -> bool:
        """Whether the trust's own words stand there again."""
        others = {name: own for name, own in self.rendering.adjusted.items() if name != section.name}
        return _lines(stretch.words) == _lines(_words_of(self.rendering.blocks(others), section.name))

    # ── trying ───────────────────────────────────────────────────────────────────────────────────────

    def _tried(self, changed: "_Changed") -> Proposal:
        """What becomes of one section, as text if that does, or else by Word files: with it nothing is left to do."""
        proposal = self._proposal(changed)
        if proposal.problem or self._fits(proposal):
            return proposal
        by_files = self._proposal(changed, as_files=True)
        if by_files.adjusting != proposal.adjusting and self._fits(by_files):
            return by_files
        problem = "it cannot be written so that the document stays as it is."
        return replace(proposal, problem=problem, hint=_BY_HAND)

    def _fits(self, proposal: Proposal) -> bool:
        """Whether the next build would change no more in the file that came back than it would without this."""
        adjusting = proposal.adjusting
        if adjusting is None:
            return True
        left = self._left({adjusting.section: adjusting.adjustments}, dict(adjusting.files))
        return left is not None and (self._left_now is None or not left - self._left_now)

    @cached_property
    def _left_now(self) -> "Counter[tuple[str, ...]] | None":
        return self._left({}, {})

    def _left(self, adjusted: Adjusted, files: Mapping[str, bytes]) -> "Counter[tuple[str, ...]] | None":
        """What the next build would change in the file that came back; None where it could not be built."""
        try:
            ours = self.rendering.package({**self.rendering.adjusted, **adjusted}, files)
            merged = merge(self.base, self.theirs, ours, date=self.rendering.day)
        except (NotMergeableError, PolicygenError):
            return None
        return Counter((c.operation, c.base, c.theirs, c.ours) for c in merged.changes)


_FIXED: Mapping[Vary, str] = {
    "fixed": "this is fixed text of the trust, so it is not taken.",
    "fill": "this is fixed text of the trust, but for its blanks, so it is not taken.",
}
_BY_HAND = "Write the adjustment into the YAML file by hand."


def _with_neighbours(spots: Sequence[Spot | None]) -> list[Spot]:
    """The places, one that is not known by the known ones before and after it where these are of one section."""
    found: list[Spot] = []
    for number, spot in enumerate(spots):
        before = found[-1] if found else Spot()
        after = next((other for other in spots[number:] if other is not None), Spot())
        between = Spot(before.section, own=False) if before.section == after.section else Spot()
        found.append(spot or between)
    return found


def _words_of(blocks: Sequence[Block], section: str) -> str:
    return "\n".join(block.text for block in blocks if section in block.sections)


def _lines(words: str) -> list[str]:
    """The letters of each line that has any."""
    return [line for line in map(letters, words.split("\n")) if line]


def _with_reason(one: Adjustment, before: Sequence[Adjustment], after: Sequence[Adjustment]) -> Adjustment:
    """A new adjustment with the reason and the day of the review of the one that it stands in place of."""
    gone = [other for other in before if other not in after]
    of = next((other for other in gone if other.do == one.do), gone[0] if gone else None)
    return one if of is None else one.model_copy(update={"reason": of.reason, "review_on": of.review_on})


def _is_said_by(text: str, words: str) -> bool:
    """Whether a text in Markdown prints as these words, but for its blanks."""
    if "{{" in text:
        return True
    return letters(str(Formatted(text))) == letters(words)
