"""How the answer of a tag becomes XML in its place: escaped, its breaks kept, never more than Word can read there."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, cast

from jinja2 import Undefined
from markupsafe import Markup

from policygen.errors import Finding
from policygen.render.content import Blank, Blocks, Fragment, Joined, Rich, Runs, Setting
from policygen.render.sections import VALUE, OwnText
from policygen.render.terms import Noun, Term
from policygen.word import finish
from policygen.word.additions import Additions
from policygen.word.marks import Site
from policygen.word.ooxml import as_xml_characters, escape_attribute, escape_text
from policygen.word.template import LocatedTag

SPECIAL: Final = re.compile('[&<>"\x00-\x1f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]').search
"""Finds a character that cannot stand in a part as it is. Plain words, which have none, are printed at once.
"""

Show = Callable[[object, int], str]


class NotWordsError(ValueError):
    """A value that has no words to print, or none that fit its place."""


@dataclass
class Printer:
    """Prints the answers of one document, and remembers what people should know of it.

    `additions` is what rich values add to the document. `blanks` are those met, by number; which of them really
    stand in the document the finisher knows. `empty_runs` are runs that a value may have left with nothing in them.
    `introduced` are the terms whose abbreviations the running text has given.
    """

    additions: Additions
    blanks: list[Blank] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    empty_runs: set[str] = field(default_factory=set)
    introduced: set[Noun] = field(default_factory=set)

    def show_in(self, tags: Mapping[int, LocatedTag], direct: frozenset[int]) -> Show:
        """The function that prints the answers of one part.

        `tags` are its tags by line, `direct` the lines where plain words need nothing done to them.
        """

        def show(value: object, line: int) -> str:
            if type(value) is str and line in direct and SPECIAL(value) is None:
                return value
            return self.show(value, tags[line].site)

        return show

    def show(self, value: object, site: Site) -> str:
        """Any value as XML for its place. Raises NotWordsError, or what the value itself raises."""
        if value is None:
            self._note_none(site)
            return ""
        if isinstance(value, Undefined):
            return str(value)
        if isinstance(value, Fragment):
            return self._fragment(value, site)
        if isinstance(value, Joined):
            return "".join(self.show(part, site) for part in value.values)
        if isinstance(value, Blank) and not (site.controls and site.counted):
            return self._counted(value, site) + _PLACED[site.kind](str(value), site)
        if isinstance(value, OwnText):
            return self._own_text(value, site)
        if isinstance(value, Rich):
            return self._rich(value, site)
        if site.kind == "block" and hasattr(type(value), "blocks"):
            return cast(Blocks, value).blocks(site.paragraph, site.run)
        if site.kind in _OUT_OF_TEXT and hasattr(type(value), "runs"):
            return self._runs(cast(Runs, value), site)
        words = self._in_prose(value) if site.prose and isinstance(value, Term) else words_of(value)
        return _PLACED[site.kind](words, site)

    def _in_prose(self, term: Term) -> str:
        """A term in running text: at its first use in full with its abbreviation, then abbreviated."""
        if term.noun in self.introduced:
            return term.short
        self.introduced.add(term.noun)
        return term.introduced

    def _rich(self, value: Rich, site: Site) -> str:
        if site.kind not in _OUT_OF_TEXT and not site.slot:
            return _PLACED[site.kind](str(value), site)
        links, pictures = site.controls and site.links, site.controls
        setting = Setting(self.additions.stock, self.additions, site.run, site.paragraph, links, pictures)
        if site.slot:
            return value.as_description(setting)
        if site.kind == "block":
            return value.as_blocks(setting)
        return self._placed_runs(value.as_runs(setting), site)

    def _own_text(self, text: OwnText, site: Site) -> str:
        """What an owner says, the values of its tags in the runs where they stand."""
        xml = self._rich(text, site)
        return _RUN.sub(lambda run: self._with_values(run, text, site), xml) if text.values else xml

    def _with_values(self, run: re.Match[str], text: OwnText, site: Site) -> str:
        own, inside = run[1] or "", run[2]
        prose = site.prose and not self._is_heading(run.string[: run.start()])
        enter, leave = f'<w:r>{own}<w:t xml:space="preserve">', "</w:t></w:r>"
        here = Site(
            site.place,
            "text",
            own,
            leave=leave,
            enter=enter,
            controls=site.controls,
            counted=site.counted,
            prose=prose,
        )

        def shown(found: re.Match[str]) -> str:
            number = int(found[1])
            return self._in_own_text(text.values[number], here) if number < len(text.values) else found[0]

        return f"<w:r>{own}{_VALUE.sub(shown, inside)}</w:r>"

    def _in_own_text(self, value: object, site: Site) -> str:
        """The value of a tag in what an owner says."""
        return self.show(value, site)

    def _is_heading(self, before: str) -> bool:
        """Whether what comes next, after blocks that a value wrote, stands in a heading or in the head of a table."""
        row = before[before.rfind("<w:tr>") :] if "<w:tr>" in before else ""
        if "<w:tblHeader/>" in row and "</w:tr>" not in row:
            return True
        paragraph = before[before.rfind("<w:p>") :]
        style = re.search(r'<w:pStyle w:val="([^"]*)"', paragraph)
        headings = (self.additions.stock.style("paragraph", f"heading {level}") for level in range(1, 7))
        return "<w:outlineLvl " in paragraph or (style is not None and style[1] in headings)

    def without_empty_runs(self, xml: str) -> str:
        """The XML of a part without the runs that are empty because a control took the place of all their words."""
        for run in self.empty_runs:
            xml = xml.replace(run, "")
        return xml

    def _note_none(self, site: Site) -> None:
        message = "the answer is None, so nothing is printed."
        hint = 'Give the name a value, or write a default: {{ name | default("…", true) }}.'
        finding = Finding(site.place, message, hint, "warning")
        if site.counted and finding not in self.findings:
            self.findings.append(finding)

    def _counted(self, blank: Blank, site: Site) -> str:
        if not site.counted:
            return ""
        self.blanks.append(blank)
        return finish.printed(len(self.blanks) - 1)

    def _runs(self, value: Runs, site: Site) -> str:
        counted = self._counted(value, site) if isinstance(value, Blank) else ""
        return self._placed_runs(counted + value.runs(site.run), site)

    def _placed_runs(self, runs: str, site: Site) -> str:
        """Runs in a text end its run and begin it again; in place of a paragraph they need one around them."""
        if site.kind == "run":
            return runs
        if site.kind == "block":
            return f"<w:p>{site.paragraph}{runs}</w:p>"
        self.empty_runs.add(f"{site.enter}{site.leave}")
        return f"{site.leave}{runs}{site.enter}"

    def _fragment(self, fragment: Fragment, site: Site) -> str:
        """What a macro made, in whatever place it is printed."""
        level = level_of(fragment.xml)
        if level == "block" and site.kind == "block":
            return fragment.xml
        if level == "block" and site.kind in _OUT_OF_TEXT:
            raise NotWordsError("this gives whole paragraphs. Write {{p … }} in a paragraph of its own.")
        if level == "run" and site.kind in _OUT_OF_TEXT:
            return self._placed_runs(fragment.xml, site)
        if site.kind == "text":
            return fragment.xml
        if site.kind in _OUT_OF_TEXT:
            return self._placed_runs(f'<w:r>{site.run}<w:t xml:space="preserve">{fragment.xml}</w:t></w:r>', site)
        return _PLACED[site.kind](str(fragment), site)


_VALUE: Final = re.compile(f"{VALUE[0]}([0-9]{{1,6}}){VALUE[1]}")
_RUN: Final = re.compile(
    f"<w:r>(<w:rPr/>|<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?((?:(?!</w:r>).)*?{VALUE[0]}(?:(?!</w:r>).)*)</w:r>", re.DOTALL
)
"""A run, as values write them, in whose words the sign of a value stands."""

_OUT_OF_TEXT: Final = frozenset({"text", "run", "block"})


def level_of(xml: str) -> str:
    """Whether XML stands inside a run's text ("text"), between runs ("run") or between paragraphs ("block")."""
    for found in re.finditer(r"<(/?)w:(\w+)", xml):
        closing, name = found.groups()
        if closing or name == "t":
            return "text"
        if name in ("p", "tbl"):
            return "block"
        if name == "sdt":
            return "block" if re.search(r"<w:sdtContent>\s*<w:(?:p|tbl)[ >]", xml) else "run"
        if name not in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"):
            return "run"
    return "run" if "<" in xml else "text"


# ── words ────────────────────────────────────────────────────────────────────────────────────────────

MAX_WORDS: Final = 10_000_000


def words_of(value: object) -> str:
    """A value in words. Raises NotWordsError for what has none: a function, a list still to be made, an object."""
    if isinstance(value, str):
        return value.unescape() if isinstance(value, Markup) else str(value)
    if isinstance(value, list | tuple | dict | set | frozenset):
        _refuse_large(value)
        if _prints_as_python(value) and not _is_plain(value):
            raise NotWordsError('this is a list of things, not words. Go through it with for, or write | join(", ").')
    elif callable(value):
        raise NotWordsError("this is something to call, not words. Write it with brackets: name().")
    elif _prints_as_python(value) and not _is_plain(value) and not hasattr(value, "__next__"):
        raise NotWordsError("this is a thing with parts, not words. Print one of its parts: thing.part.")
    elif hasattr(value, "__next__"):
        raise NotWordsError('this is a list that is still to be made. Write | join(", ") or | list after it.')
    return str(value)


def _prints_as_python(value: object) -> bool:
    """Whether a value has no words of its own, but only those by which Python shows it to programmers."""
    return type(value).__str__ is object.__str__


def _is_plain(value: object) -> bool:
    """Whether a value is a number or a text, or a list of such: what Python shows of it, people can read.

    What is unknown says so itself where it is printed.
    """
    if isinstance(value, dict):
        return all(_is_plain(key) and _is_plain(item) for key, item in value.items())
    if isinstance(value, list | tuple | set | frozenset):
        return all(map(_is_plain, value))
    return value is None or isinstance(value, str | int | float | complex | bytes | range | Undefined)


def _refuse_large(value: object) -> None:
    if _size(value) > MAX_WORDS:
        raise NotWordsError("this is too large to print.")


def _size(value: object) -> int:
    if isinstance(value, str):
        return len(value)
    if isinstance(value, dict):
        return sum(_size(k) + _size(v) for k, v in value.items())
    if isinstance(value, list | tuple | set | frozenset):
        return sum(map(_size, value))
    return 8


# ── places ───────────────────────────────────────────────────────────────────────────────────────────


def _in_text(text: str, site: Site) -> str:
    """Words inside a run: breaks and tabs are elements there, and `\\a` and `\\f` begin a new paragraph and page."""
    text = as_xml_characters(text, breaks=True)
    text = escape_text(text)
    if _BREAK(text) is None:
        return text
    turn = f"{site.leave_paragraph}{{}}{site.enter_paragraph}" if site.leave_paragraph else ""
    page = turn.format(_PAGE) if turn else _element('<w:br w:type="page"/>')
    text = text.replace("\a", turn.format("") if turn else _element("<w:br/>")).replace("\f", page)
    return text.replace("\n", _element("<w:br/>")).replace("\t", _element("<w:tab/>"))


_BREAK: Final = re.compile("[\t\n\a\f]").search
_PAGE: Final = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def _element(xml: str) -> str:
    return f'</w:t>{xml}<w:t xml:space="preserve">'


def _as_run(text: str, site: Site) -> str:
    return f"{site.enter}{_in_text(text, site)}{site.leave}" if text else ""


def _plain(text: str, _: Site) -> str:
    """Words in an attribute, or in an element that holds only text: in one line."""
    text = re.sub(r"\s*[\n\t\f\a]+\s*", " ", as_xml_characters(text, breaks=True))
    return escape_attribute(text)


def _in_field(text: str, site: Site) -> str:
    r"""Words in the code of a field, where `\` and `"` have a meaning (ECMA-376 17.16.1): no value adds to the code."""
    return _plain(text.replace("\\", "\\\\").replace('"', '\\"'), site)


def _number(text: str, _: Site) -> str:
    if not re.fullmatch(r"\s*[1-9]\d{0,2}\s*", text):
        raise NotWordsError(f"a number of columns is a whole number from 1 up, not ‘{text[:40]}’.")
    return text.strip()


def _colour(text: str, _: Site) -> str:
    colour = text.strip().removeprefix("#")
    if not re.fullmatch(r"[0-9A-Fa-f]{6}|auto|", colour):
        raise NotWordsError(f"a colour is six signs like FFF2CC, not ‘{text[:40]}’.")
    return colour or "auto"


_PLACED: Final[Mapping[str, Callable[[str, Site], str]]] = {
    "text": _in_text,
    "run": _as_run,
    "block": _as_run,
    "plain": _plain,
    "field": _in_field,
    "number": _number,
    "colour": _colour,
}
