"""What an owner changes in the sections of a document, as far as each of them may vary.

    names[ADJUSTED] = Adjusted(school.adjustments["behaviour"], usual="free")

A template reads what is made of it by `section__["rewards"]`: see `word/sections.py`. What a section does not allow
changes nothing, so that no adjustment reaches fixed text.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from policygen.errors import Finding, FindingsError, PolicygenError
from policygen.model import Adjustment, Change, Vary
from policygen.render.content import Rich, Setting
from policygen.word.sections import Fragment, Section, allowed

ADJUSTED: Final = "adjusted sections"
"""The key of an `Adjusted` among the names of a document: no tag can say it."""


_TAKES_ALL: Final = frozenset({"replace", "omit"})
_BRINGS: Final = frozenset({"replace", "before", "after"})


def _gives_something(section: Section, adjustment: Adjustment) -> bool:
    return bool((adjustment.text or "").strip()) or bool(adjustment.file and not section.rows)


def _nothing(_: str) -> None:
    """Take down nothing."""


@dataclass(frozen=True)
class Adjusted:
    """The adjustments of one document by section, and what a section varies by where its tag does not say.

    `load` gives the bytes of the Word files that they name; `note` takes down the name of each file that is used.
    `file` is what messages call the file that they stand in. `pages` are the adjustments of other documents by their
    templates: where the document brings one in, they count for its sections, but for those that it adjusts itself.
    """

    adjustments: Mapping[str, Sequence[Adjustment]]
    usual: Vary
    load: Callable[[str], bytes] | None = None
    note: Callable[[str], None] = _nothing
    file: str = "the adjustments"
    pages: Mapping[str, Mapping[str, Sequence[Adjustment]]] = field(default_factory=dict)

    def fragments(self, sections: Sequence[Section]) -> tuple[Fragment, ...]:
        """The Word files that come into sections. Raises FindingsError for files that cannot be read."""
        found: list[Fragment] = []
        findings: list[Finding] = []
        for section in sections:
            own = self.of(section, sections) if any(a.file for a in self.said(section)) else ()
            alone = any(adjustment.do in _TAKES_ALL for adjustment in own)
            for adjustment in (a for a in own if a.file and a.do in _BRINGS and not section.rows):
                try:
                    data = self._loaded(adjustment.file or "")
                except (OSError, LookupError, ValueError, PolicygenError) as error:
                    findings.append(_unread(section, adjustment, error))
                else:
                    found.append(Fragment(section.name, adjustment.do, adjustment.file or "", data, alone))
        if findings:
            raise FindingsError(findings)
        return tuple(found)

    def _loaded(self, name: str) -> bytes:
        if self.load is None:
            raise FileNotFoundError(name)
        self.note(name)
        return self.load(name)

    def said(self, section: Section) -> Sequence[Adjustment]:
        """Those of a section: the document's own, or those of the page that the section came in with."""
        return self.adjustments.get(section.name) or self.pages.get(section.place.file, {}).get(section.name, ())

    def of(self, section: Section, sections: Iterable[Section]) -> Sequence[Adjustment]:
        """Those of a section that it allows. One that gives nothing in place of what it takes away is none."""
        own = self.said(section)
        changes = allowed(section, sections, self.usual) if own else frozenset()
        return [one for one in own if one.do in changes and (one.do != "replace" or _gives_something(section, one))]


def _unread(section: Section, adjustment: Adjustment, error: Exception) -> Finding:
    why, hint = "there is no such file.", "Put the Word file beside the YAML file that names it, or correct the name."
    if isinstance(error, PolicygenError):
        why, hint = error.message.removeprefix(f"{adjustment.file}: "), error.next_step or hint
    elif isinstance(error, ValueError):
        why = f"{str(error).rstrip('.')}."
    message = f"‘{adjustment.file}’, which is to come into the section ‘{section.name}’, cannot be used: {why}"
    return Finding(section.place, message, hint)


VALUE: Final = ("\ue000", "\ue001")
"""What stands around the number of a value: characters for private use, which no Markdown means anything by."""


@dataclass(frozen=True)
class OwnText(Rich):
    """Words that an owner says in a section, in the small Markdown of `formatted`. `section` is the section's name.

    `values` are those of the tags in it, for each of which a sign stands in the text: see `owntext.py`.
    """

    text: str
    section: str
    values: tuple[object, ...] = ()

    def __str__(self) -> str:
        return self.text

    @staticmethod
    def sign(number: int) -> str:
        """What stands in the text for a value."""
        return f"{VALUE[0]}{number}{VALUE[1]}"

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    def as_blocks(self, setting: Setting) -> str:
        """Paragraphs, lists, headings and tables, each in the template's style for it."""
        # Most documents are nobody's own, and what reads Markdown takes as long to load as one of them to make.
        from policygen.render.formatted import Formatted

        return Formatted(self.text).as_blocks(setting) if self else ""


@dataclass(frozen=True)
class State:
    """What becomes of one section: whether its own text stands, what is printed around it, and its option.

    What an owner says before it is `before`, and stands below the headings that the section begins with; or `lead`
    where the section's own text is not kept.
    """

    kept: bool = True
    lead: OwnText | str = ""
    before: OwnText | str = ""
    instead: OwnText | str = ""
    after: OwnText | str = ""
    option: str = ""

    @property
    def says(self) -> bool:
        """Whether an owner says anything."""
        return any((self.lead, self.before, self.instead, self.after))


def states(sections: Sequence[Section], adjusted: Adjusted | None = None) -> Mapping[str, State]:
    """What becomes of each section of a template, by name; without adjustments its own text, or its first option."""
    usual = {section.name: State(option=section.options[0] if section.options else "") for section in sections}
    if adjusted is None:
        return usual
    return {s.name: _adjusted(usual[s.name], s, adjusted.of(s, sections)) for s in sections}


def _adjusted(state: State, section: Section, adjustments: Sequence[Adjustment]) -> State:
    if not adjustments:
        return state
    chosen = [a.option for a in adjustments if a.do == "choose" and a.option in section.options]
    kept = not any(adjustment.do in _TAKES_ALL for adjustment in adjustments)
    before = _text(section, adjustments, "before")
    return State(
        kept=kept,
        lead="" if kept else before,
        before=before if kept else "",
        instead=_text(section, adjustments, "replace"),
        after=_text(section, adjustments, "after"),
        option=chosen[-1] if chosen and chosen[-1] else state.option,
    )


def _text(section: Section, adjustments: Sequence[Adjustment], do: Change) -> OwnText | str:
    said = [adjustment.text for adjustment in adjustments if adjustment.do == do and adjustment.text]
    return OwnText("\n\n".join(said), section.name) if said else ""
