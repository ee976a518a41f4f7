"""Which lines are headings, which hang on which: the shape of a document, before anybody says what it means.

Where a format marks its headings they are taken as they are; where headings are known only by their shape (a short
line without a full stop, capitals, bold type, a line that a stem follows) they are found here, each with how sure
that is. The result is a tree: headings over what stands under them, stems over the lines that finish them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise, takewhile
from typing import Literal

from policygen.intake.compiled import lazily
from policygen.intake.names import MANY_LINES, Names
from policygen.intake.outline import Line
from policygen.intake.rules import Rule, Table, kind_of, papers, sections, stems, words
from policygen.intake.sentences import (
    attribution,
    is_reference,
    is_sentence,
    is_value_word,
    label,
    quotation,
    says_who,
    split,
    word_list,
)
from policygen.intake.who import actor_of
from policygen.model import Kind

# ── what a heading says ──────────────────────────────────────────────────────────────────────────────

Role = Literal["kind", "plain", "mixed", "noise", "audience"]


@dataclass(frozen=True)
class Section:
    """What a heading says of the lines under it: their kind, that they are no values and why, whose or for whom.

    `prose` is the kind of its sentences, where it names several kinds: "Ethos and values".
    """

    role: Role
    kind: Kind | None = None
    why: str = ""
    audience: str | None = None
    layer: str | None = None
    prose: Kind | None = None


_LONGEST_HEADING = 16
_CLOSERS = "’”'\")"
_ACRONYM = lazily(rf"(?<=\w)\s*(?:\s[-–—:]|[:–—(])\s*[‘“'\"]?[A-Z]{{3,10}}[{_CLOSERS}]*$")
"""The word that values spell, after their heading: "Our Values – ASPIRE"."""

_TITLE_PARTS = lazily(r"^the trust(?:'s)?\s*(?:[-:|,]\s*)+")
_NUMBERED_PART = lazily(
    r"^(?:appendix|annex|part|section|chapter|schedule|slide|panel) \w{1,4}\s*[:.–—-]\s+(?=\S)", re.I
)
"""What numbers a part of a longer document, before its own heading: "Appendix C: Our values in practice"."""
_PARTS = lazily(r"\s*(?:,\s*and|,|;|&|/|\||\+|-|\band\b)\s*")


@lru_cache(MANY_LINES)
def section_of(text: str, names: Names) -> Section | None:
    """What a heading says, if its words are among those that the tables know."""
    if len(text.split()) > _LONGEST_HEADING:
        return None
    if (part := _NUMBERED_PART.match(text)) and (told := section_of(text[part.end() :], names)):
        return told
    plain = _bare(text, names)
    if _fits(sections().statements, [plain]):
        return None
    if why := _says(sections().noise, _cores(plain)):
        return Section("noise", why=why)
    audience = _says(sections().audiences, [plain]) or _speaks_to(plain)
    if kind := _kind(plain):
        return Section("kind", kind, audience=audience, layer=_layer(plain))
    if audience:
        return Section("audience", audience=audience, layer=_layer(plain))
    if _says_several(plain):
        return Section("mixed", layer=_layer(plain), prose=_kind_of_prose(plain))
    if _fits(sections().plain, _cores(plain)):
        layer = _layer(plain)
        return Section("plain", layer=layer if layer != "trust" else None)
    return None


def _bare(text: str, names: Names) -> str:
    """A heading as the tables have it: without the word that values spell after it, and the trust's name before it."""
    spells = text.rstrip(_CLOSERS)[-1:].isupper()
    return _TITLE_PARTS.sub("", names.plain(_ACRONYM.sub("", text) if spells else text)).strip(" .:;-…?!")


def _layer(plain: str) -> str | None:
    found = sections().layers.first_in(plain)
    return found.says if found else None


def names_a_part(text: str) -> bool:
    """Whether a word is what every page calls one of its parts, though a trust might list it as a value: "Vision"."""
    return text.strip(" .:").casefold() in ("vision", "mission", "ethos", "values", "motto", "aims")


def heads_a_part(text: str, names: Names) -> bool:
    """Whether a heading opens a part that says nothing of the values, one for somebody, or a numbered one."""
    section = section_of(text, names)
    return section is not None and (section.role in ("noise", "audience") or _NUMBERED_PART.match(text) is not None)


def is_noise_heading(text: str, names: Names, why: str) -> bool:
    """Whether a heading says that what stands under it is no part of the values, for that reason."""
    if next(_noise_for(why).that_may_fit(names.plain(text)), None) is None:
        return False  # Of most lines nobody asks what else they would say as headings.
    section = section_of(text, names)
    return section is not None and section.why == why


@cache
def _noise_for(why: str) -> Table:
    return Table(rule for rule in sections().noise if rule.says == why)


def parts_a_paper(text: str, names: Names) -> bool:
    """Whether a heading is one of those that part a paper for a meeting: "Background", "5. Risks"."""
    return _fits(papers().sections, _cores(names.plain(text).strip(" .:;"))) is not None


def addressed(plain: str) -> str | None:
    """Whom a heading speaks to: "Our commitments to families"."""
    found = re.search(r"\b(?:to|for) (.+)$", plain)
    return _says(sections().audiences, [found[1]]) if found else None


def _speaks_to(plain: str) -> str | None:
    """Whom a heading speaks to that says what it holds before: "Our promise to parents", not "Better for children"."""
    audience = addressed(plain)
    if audience is None:
        return None
    said = re.split(r"\b(?:to|for)\b", plain, maxsplit=1)[0].strip()
    told = not said or _kind(said) or _fits(sections().mixed, _cores(said)) or re.match(r"(?:what|how|our|the)\b", said)
    return audience if told and "," not in said else None


def only_names(text: str, names: Names) -> bool:
    """Whether a heading only names a part of the document: "How we will know", "In summary"."""
    return _fits(sections().labels, [names.plain(text).strip(" .:;-…")]) is not None


@lru_cache(2**8)
def _cores(plain: str) -> tuple[str, ...]:
    """A heading, and what is left of it without the words in front and after that change nothing."""
    cores = []
    for text in dict.fromkeys((plain, sections().after.sub("", plain))):
        while text:
            cores.append(text)
            first, _, text = text.partition(" ")
            if first not in sections().before and not first.rstrip(".)").isdigit():
                break
    return tuple(cores)


def _fits(rules: Table, cores: Sequence[str]) -> Rule | None:
    """The first rule that fits the most of a heading's words: "strategic aims" before "aims"."""
    return next((rule for core in cores if (rule := rules.first_of_all(core))), None)


def _says(rules: Table, cores: Sequence[str]) -> str | None:
    rule = _fits(rules, cores)
    return rule.says if rule else None


def _kind(plain: str) -> Kind | None:
    if rule := _fits(sections().kinds, _cores(plain)):
        return kind_of(rule)
    named = plain.removeprefix("statement of ")
    parts = [part for part in _PARTS.split(named) if part != plain]
    found = [_fits(sections().kinds, _cores(part)) for part in parts]
    kinds = {kind_of(rule) if rule else None for rule in found}
    if len(kinds) == 1 and kinds != {None}:
        return next(iter(kinds))
    several = sum(rule is not None for rule in found) > 1
    ending = _fits(sections().endings, _cores(plain))
    return kind_of(ending) if ending and not several else None


def _says_several(plain: str) -> bool:
    """A heading that names several kinds ("Vision and values"), or a document that holds them ("Strategic plan")."""
    parts = [part for part in _PARTS.split(plain) if part]
    known = (sections().kinds, sections().endings, sections().mixed, sections().plain)
    named = len(parts) > 1 and all(any(_fits(table, _cores(part)) for table in known) for part in parts)
    return named or _fits(sections().mixed, _cores(plain)) is not None


def _kind_of_prose(plain: str) -> Kind | None:
    """The first of several kinds in a heading that are said in sentences, and not in lists: the ethos, the mission."""
    found = [rule for part in _PARTS.split(plain) if (rule := _fits(sections().kinds, _cores(part)))]
    return next((kind_of(rule) for rule in found if rule.says in ("vision", "mission", "ethos")), None)


# ── stems ────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Stem:
    """A line that others hang on: its words without the colon, and the kind of what hangs on it.

    `hangs` says that the lines under it finish its sentence; `marked`, that a colon or dots end it.
    """

    text: str
    kind: Kind | None
    hangs: bool
    marked: bool


_MARK = lazily(r"\s*(?::\s*[-–—]?|…|\.{3,}|(?<=\b(?:to|by));)\s*$")
_IN_MARKS = " :;.…-–—"
"""The characters of such a mark."""

_ASKS_FOR_MORE = frozenset({"to", "will", "must", "should", "by"})
"""Words that a sentence cannot end in, whatever its verb: what follows finishes it."""

_ENDS_WITH_ITS_VERB = lazily(r"\b(?:[a-z]+ed|spoken|up|forward|close) to$")
"""How a sentence ends that a "to" belongs to, and asks for no more: "Families deserve to be listened to"."""

_LONGEST_HOOK, _LONGEST_LISTING = 14, 25
"""So many words a stem without a mark has at most; one that ends in "our values of" may have more."""

_BARE = lazily(
    r"(?:this|that|which) means(?: that)?(?: we)?"
    r"|(?:(?:in|at|across|around) .{3,50}?,? )?you(?: will| can|'ll) (?:see|find|hear|notice)"
)
"""Stems that need no mark and end in no word that asks for more: "This means", over what it means."""


def without_colon(text: str) -> str:
    """A heading or stem without the colon or dots that it ends in."""
    # Looked for where nothing else follows: to look through every line takes far longer.
    found = _MARK.search(text, len(text.rstrip(_IN_MARKS)))
    return text[: found.start()] if found else text


@lru_cache(MANY_LINES)
def stem_of(text: str, names: Names) -> Stem | None:
    """The stem that a line is: it ends in a colon or dots, or in a word that something must follow ("We will")."""
    bare = without_colon(text)
    marked = bare != text
    plain = names.plain(bare)
    rule = stems().first_in(plain)
    if marked and (bare or rule):
        return Stem(bare, kind_of(rule) if rule else None, bool(rule and rule.hangs), marked)
    if rule and rule.hangs and _BARE.fullmatch(plain):
        return Stem(bare, kind_of(rule), hangs=True, marked=False)
    last = plain.split()[-1] if plain else ""
    asks = last in _ASKS_FOR_MORE and not _ENDS_WITH_ITS_VERB.search(plain)
    if rule is None and asks and 3 <= len(plain.split()) <= 12 and is_sentence(bare):
        return Stem(bare, "commitment", hangs=True, marked=False)
    longest = _LONGEST_HOOK if last in words().hooks else 0
    longest = (
        _LONGEST_LISTING if plain.endswith(("values of", "values are", "principles of", "principles are")) else longest
    )
    if rule and len(plain.split()) <= longest and bare[-1:].isalpha():
        return Stem(bare, kind_of(rule), rule.hangs, marked)
    return None


# ── headings by their shape ──────────────────────────────────────────────────────────────────────────

MARKED = 0.95
"""Headings that a format marks are this sure; those told by their type alone are less."""

_SECTION_LEVEL, _LABEL_LEVEL = 20, 21
"""Levels of headings known by their shape: under any that the format marks, sections above the labels in them."""

_LABELLED = lazily(
    r"((?:strategic )?"
    r"(?:priority|pillar|aim|goal|objective|principle|value|strand|theme|belief|commitment|promise|driver)s?"
    r"\s+(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|[A-F]))\s*[:.)–—-]\s*(?=\S)",
    re.I,
)


def shaped(lines: Sequence[Line], names: Names) -> list[Line]:
    """The same lines, those that are headings by their shape said to be headings, and headings nested by meaning."""
    parted = [part for line in _attributed(lines, names) for part in _parted(line)]
    parted = _with_labels_above(parted)
    prepared = _numbered_pillars(_numbered_stems(parted, names), names)
    marked = any(line.kind == "heading" for line in prepared)
    shouted = sum(line.text.isupper() for line in prepared) * _NEARLY_ALL[1] > len(prepared) * _NEARLY_ALL[0]
    found: list[Line] = []
    listed = False
    for i, line in enumerate(prepared):
        before = found[-1] if found else None
        after = prepared[i + 1] if i + 1 < len(prepared) else None
        listed = _in_a_run(line, before, after, listed, names)
        listed_or_said = listed or _is_the_motto(line, before, names)
        looked_at = (
            line.kind == "paragraph" and not listed_or_said and not (shouted and _says_something(line.text, names))
        )
        sure = _heading_sure(line, before, after, marked, names) if looked_at else 0.0
        found.append(_as_heading(line, sure, names) if sure else line)
    return _with_depth(_beside_prose(found, names), names)


def _is_the_motto(line: Line, before: Line | None, names: Names) -> bool:
    """Whether a line, however it is set, is what the heading right over it announces: "Our motto"."""
    over = section_of(before.text, names) if before is not None and before.kind == "heading" else None
    return over is not None and over.kind == "motto" and section_of(line.text, names) is None


_NEARLY_ALL = 7, 10
"""Where more than this share of all lines is in capitals, capitals make no heading."""


def _says_something(text: str, names: Names) -> bool:
    """Whether a line in capitals says something, and names no part of the document."""
    return is_sentence(text) and len(text.split()) > _LONGEST_NAME and section_of(text, names) is None


_WITH_PROSE: frozenset[Kind] = frozenset({"principle", "belief", "mission", "vision", "ethos", "aim", "commitment"})
"""Kinds whose sections are prose as well as lists or headings."""


def _beside_prose(lines: Sequence[Line], names: Names) -> list[Line]:
    """The same lines, headings known by their shape set beside a section that has said what it has to say in prose.

    "Principles" over two sentences and more, then "Learning" over others: both part the document.
    """
    found: list[Line] = []
    told, apart = 0, False
    section: Section | None = None
    for line in lines:
        if line.kind == "heading" and line.level == _LABEL_LEVEL:
            apart = apart or (section is not None and section.kind in _WITH_PROSE and told >= _LEAST_PROSE)
            line = replace(line, level=_SECTION_LEVEL) if apart and not line.marker else line
            section = None
        elif line.kind == "heading":
            section, told, apart = section_of(line.text, names), 0, False
        elif line.kind == "paragraph":
            told += len(split(line.text)) if stem_of(line.text, names) is None else -_LEAST_PROSE
        else:
            told -= _LEAST_PROSE
        found.append(line)
    return found


_LEAST_PROSE = 3
"""So many sentences are what a section says itself; fewer lead to what its headings say."""


def _in_a_run(line: Line, before: Line | None, after: Line | None, listed: bool, names: Names) -> bool:
    """Whether a line is in a list without bullets: after a stem, no gap between it and the lines before."""
    if before is None or before.kind != "paragraph" or line.kind != "paragraph" or stem_of(line.text, names):
        return False
    stem = stem_of(before.text, names)
    section = section_of(line.text, names)
    if section and section.role == "kind" and after is not None and after.kind == "item":
        return False
    if section and section.role == "noise" and " " in line.text and line.text[-1:].isalpha():
        return False
    if listed and _names_what_follows(line, before, after):
        return False
    if stem is None or listed:
        return listed and not line.gap
    parted = line.gap and line.text[:1].isupper() and after is not None and _opens_a_list(after, names)
    over_text = line.bold and after is not None and after.kind == "paragraph" and not after.bold
    return stem.marked and not parted and not over_text


def _names_what_follows(line: Line, before: Line, after: Line | None) -> bool:
    """Whether a line of a word or two stands between sentences, and so over the second: no item of their list."""
    few = len(line.text.split()) <= _LONGEST_NAME and line.text[:1].isupper() and line.text[-1:].isalpha()
    told = [one for one in (before, after) if one is not None and one.text.endswith((".", "!", "?"))]
    return few and len(told) == 2 and all(len(one.text.split()) > _LONGEST_NAME for one in told)


_LONGEST_NAME = 3
"""So many words a name has that stands over what is said of it."""


def _opens_a_list(after: Line, names: Names) -> bool:
    """Whether a line is the first of a list, or a stem: what stands before it, apart, is a heading."""
    return after.kind == "item" or (after.gap and _stem_with_lines(after, names))


def _attributed(lines: Sequence[Line], names: Names) -> Iterator[Line]:
    """The same lines, a quotation and the line that names who said it made one."""
    skip = False
    for i, line in enumerate(lines):
        after = lines[i + 1] if i + 1 < len(lines) else None
        if skip:
            skip = False
            continue
        quoted = quotation(line.text) if line.kind in ("paragraph", "quotation") else None
        open_to = line.kind == "quotation" or (quoted is not None and quoted.attribution is None)
        if after is not None and open_to and _names_speaker(after, names):
            said = line.text if quoted else f"“{line.text}”"
            yield replace(line, kind="quotation", text=f"{said} {after.text}", raw=f"{line.raw}\n{after.raw}")
            skip = True
        else:
            yield line


def _names_speaker(line: Line, names: Names) -> bool:
    """Whether a line can only be the name of who said the words before it."""
    if line.kind == "item":
        return line.marker in "-–—" and attribution(line.text) is not None
    if line.kind == "quotation":
        return is_reference(line.text) or (len(line.text.split()) <= _LONGEST_NAME and _is_a_name(line.text))
    if line.kind == "paragraph" and says_who(line.text):
        return True
    if line.kind != "paragraph" or attribution(line.text) is None or section_of(line.text, names):
        return False
    beside = not line.gap and line.text.isalpha() and line.text.istitle() and not is_value_word(line.text)
    dashed = line.text[:1] in "-–—~([" or beside
    parted = any(c.isdigit() or c == "," for c in line.text)
    return dashed or parted or (2 <= len(line.text.split()) <= 5 and not is_value_word(line.text))


def _is_a_name(text: str) -> bool:
    """Whether words can be the name of who is quoted: capitalised, no value's word, and no sentence."""
    return attribution(text) is not None and text[-1:].isalnum() and not is_value_word(text) and not is_sentence(text)


def _parted(line: Line) -> Iterator[Line]:
    """A paragraph whose last sentence is a stem, in two; a label ("Priority 1:") taken for the line's number."""
    sentences = split(line.text) if line.kind == "paragraph" else []
    if len(sentences) > 1 and _MARK.search(sentences[-1][1]):
        at = sentences[-1][0]
        yield replace(line, text=line.text[:at].strip())
        yield replace(
            line, text=line.text[at:], raw=line.text[at:], source=line.source_at(at), gap=False, lead="", breaks=()
        )
        return
    labelled = _LABELLED.match(line.text) if line.kind in ("paragraph", "heading") else None
    yield replace(line, text=line.text[labelled.end() :], marker=labelled[1]) if labelled else line


def _with_labels_above(lines: Sequence[Line]) -> list[Line]:
    """The same lines, a label by itself ("Goal 1") taken for the number of the line under it."""
    found: list[Line] = []
    label_of = ""
    for line, after in zip(lines, [*lines[1:], None], strict=False):
        alone = line.kind in ("paragraph", "heading") and _is_label(line.text)
        if alone and after is not None and after.kind in ("paragraph", "heading") and len(after.text.split()) <= _SHORT:
            label_of = line.text
            continue
        found.append(replace(line, marker=label_of, raw=f"{label_of}\n{line.raw}") if label_of else line)
        label_of = ""
    return found


_SHORT = 14
"""A label stands over so few words at most."""


def _is_label(text: str) -> bool:
    found = _LABELLED.match(f"{text}: x")
    return found is not None and found.end() == len(text) + 2


def _numbered_stems(lines: Sequence[Line], names: Names) -> list[Line]:
    """The same lines, a numbered line that bullets finish taken for the stem of their list: "3.1 Our schools will:"."""

    def is_stem(line: Line, after: Line | None) -> bool:
        if line.kind != "item" or not line.marker[:1].isdigit() or after is None or after.kind != "item":
            return False
        stem = None if after.marker[:1].isdigit() else stem_of(line.text, names)
        return stem is not None and stem.marked and stem.hangs and stem.kind == "commitment"

    after = [*lines[1:], None]
    return [
        replace(line, kind="paragraph", marker="", level=0) if is_stem(line, next_line) else line
        for line, next_line in zip(lines, after, strict=False)
    ]


def _numbered_pillars(lines: Sequence[Line], names: Names) -> list[Line]:
    """Numbered lines with something other than the next number under them are headings: "1. Great teaching"."""
    pillars = {i for i, (line, after) in enumerate(pairwise(lines)) if _is_pillar(line, after, names)}
    pillars = {i for i in pillars if not (i and i - 1 not in pillars and _counts_on(lines[i - 1], lines[i]))}
    if len(pillars) < 2:
        return list(lines)
    for i in range(max(pillars) + 1, len(lines)):
        if _counts_on(lines[max(pillars)], lines[i]) and _is_bare_heading(lines[i]):
            pillars.add(i)  # Nothing is left under it: "5. Next steps".
    return [
        replace(line, kind="heading", level=_LABEL_LEVEL, sure=0.85) if i in pillars else line
        for i, line in enumerate(lines)
    ]


def _counts_on(before: Line, line: Line) -> bool:
    """Whether a numbered line is the next of the list right before it: "4)" after "3)"."""
    numbers = [re.fullmatch(r"\W*(\d{1,2})\W*", one.marker) for one in (before, line)]
    one, other = ((int(number[1]) if number else None) for number in numbers)
    return before.kind == "item" and before.level == line.level and one is not None and other == one + 1


def _is_bare_heading(line: Line) -> bool:
    return len(line.text.split()) <= 5 and line.text[:1].isupper() and line.text[-1:].isalpha() and line.level == 0


def _is_pillar(line: Line, after: Line, names: Names) -> bool:
    numbered = line.kind == "item" and line.level == 0 and line.marker[:1].isdigit()
    if not numbered or len(line.text.split()) > 14 or line.text.endswith((".", ";", ",")):
        return False
    below = after.marker.startswith(f"{line.marker.rstrip('.)')}.")  # "2.1" under "2"
    bullets = after.kind == "item" and ((after.level == 0 and not after.marker[:1].isdigit()) or below)
    return after.kind in ("paragraph", "row") or (bullets and stem_of(line.text, names) is None)


def _heading_sure(line: Line, before: Line | None, after: Line | None, marked: bool, names: Names) -> float:
    """How sure it is that a paragraph is a heading, by its shape and by what follows; 0 if it is none."""
    text, count = line.text, len(line.text.split())
    section = section_of(text, names)
    told = stem_of(text, names)
    if (told and told.marked and told.hangs and _says_who(text, names)) or _labels_itself(text, names):
        return 0.0
    if _SLIDE.match(text):
        return 0.9
    if section and count <= 12 and not text.endswith((".", ";", ",")) and _may_open(section, line, before, after):
        return 0.95
    if text[:1].islower() or count > 22 or not re.search(r"[^\W\d_]", text):
        return 0.0
    if text.endswith((".", ";", ",")) or stem_of(text, names):
        return 0.0
    listed = word_list(text) or re.search(r"\S\s*[/|•·●]\s+\S", text)
    labelled = " " in line.marker  # "Priority 2: Inclusion and belonging"
    if after is None or line.lead or quotation(text) or ((listed or _is_labelled_value(text)) and not labelled):
        return 0.0
    if before is not None and not line.gap and _among_words(line, before):
        return 0.0
    if after.bold and after.kind == "paragraph" and not (line.bold or line.marker or text.isupper()):
        return 0.0  # Words in plain type head none in bold.
    if line.marker and after.kind != "heading":
        return 0.85
    if before is None and count <= 8 and (after.kind == "heading" or section_of(after.text, names)):
        return 0.9
    if line.bold or (text.isupper() and len(text) > 3):
        return 0.9
    if _stem_with_lines(after, names):
        return 0.9
    if after.kind == "item" and (line.gap or before is None):
        return 0.8
    short = count <= (3 if marked else 8) and text[:1].isupper() and not (marked and not is_value_word(text))
    prose = after.kind == "paragraph" and (after.text.endswith((".", "!", "?")) or len(after.text.split()) >= 10)
    parted = before is None or line.gap or before.kind == "heading" or before.text.endswith((".", "!", "?", ":"))
    return 0.75 if short and prose and parted else 0.0


_SLIDE = lazily(r"(?:slide|panel) \d{1,2}\s*[:.–—-]\s+(?=\S)", re.I)
"""How the heading of a slide begins, where slides were saved as text."""


def _is_labelled_value(text: str) -> bool:
    named = label(text)
    return named is not None and bool(named.gloss) and is_value_word(named.name)


def _among_words(line: Line, before: Line) -> bool:
    """Whether a line is one of a list of values, a word each: the last of them is no heading of what follows."""
    words_each = all(len(one.text.split()) <= 2 and is_value_word(one.text) for one in (line, before))
    return words_each and before.kind == "paragraph"


_SUBJECT_FIRST = lazily(r"(?:we|the trust|our schools|trustees|the board|staff|pupils)\b")


def _says_who(text: str, names: Names) -> bool:
    """Whether a stem begins with its subject, or ends in "will": it is finished by a list, and heads no part."""
    plain = names.plain(without_colon(text))
    return _SUBJECT_FIRST.match(plain) is not None or (plain.endswith(" will") and len(plain.split()) > 1)


def _labels_itself(text: str, names: Names) -> bool:
    """Whether a line goes on after its own heading: "Values: Wonder, Work, Welcome"."""
    head, colon, rest = text.partition(":")
    section = section_of(head, names) if colon and rest.strip() else None
    return section is not None and section.role == "kind"


def _may_open(section: Section, line: Line, before: Line | None, after: Line | None) -> bool:
    """A value's own word ("Ambition") opens no section among values; nor does an audience's in the middle of a list."""
    if " " in line.text or section.role == "noise":
        return True
    if before is not None and before.kind == "item":
        return section.role == "kind" and after is not None and after.kind == "item" and not is_value_word(line.text)
    among = [n for n in (before, after) if n is not None and n.kind == "paragraph" and len(n.text.split()) <= 2]
    values = [n for n in among if is_value_word(n.text) and not (n is after and n.gap)]
    return not (is_value_word(line.text) and values)


def _stem_with_lines(after: Line, names: Names) -> bool:
    return (
        after.kind == "paragraph" and (stem := stem_of(after.text, names)) is not None and (stem.hangs or stem.marked)
    )


def _as_heading(line: Line, sure: float, names: Names) -> Line:
    labelled = " " in line.marker
    known = section_of(line.text, names) is not None and not line.marker[:1].isdigit()
    level = _SECTION_LEVEL if labelled or known else _LABEL_LEVEL
    return replace(line, kind="heading", level=level, sure=sure)


def _with_depth(lines: Sequence[Line], names: Names) -> list[Line]:
    """Headings of one level nested by meaning: under "Our values", the values' own headings go one level down."""
    found: list[Line] = []
    nesting: dict[int, bool] = {}
    lines = _recurring_below(_as_high_as(lines, names))
    for i, line in enumerate(lines):
        if line.kind != "heading":
            found.append(line)
            continue
        level, inside = line.level * 10, nesting.get(line.level * 10, False)
        section = section_of(line.text, names)
        if section is None and inside and _ASKS.match(line.text):
            inside = nesting[level] = False
        if section and not (inside and _stays_inside(section, line.text)):
            after = lines[i + 1] if i + 1 < len(lines) else None
            bodiless = after is not None and after.kind == "heading" and after.level == line.level
            nesting = {other: nests for other, nests in nesting.items() if other < level}
            told = _lists_values(lines[i + 1 :])
            nesting[level] = section.role == "kind" and (bodiless or (section.kind == "value" and not told))
            inside = False
        below = _LABEL_LEVEL * 10 if line.level == _SECTION_LEVEL else level + 5
        found.append(replace(line, level=below if inside else level))
    return found


def _lists_values(after: Sequence[Line]) -> bool:
    """Whether values stand right under their heading, or under a sentence or two: as items, rows or bold words."""
    under = list(takewhile(lambda line: line.kind != "heading", after))
    if under and under[0].kind in ("item", "row"):
        return True
    named = [_names_a_value(line) for line in under]
    return any(named[:_LEAST_PROSE]) and sum(named) > 1


def _names_a_value(line: Line) -> bool:
    """Whether a line is a value with its gloss, or an item that is one."""
    named = label(line.text)
    glossed = named is not None and bool(named.gloss) and (bool(line.lead) or is_value_word(named.name))
    return glossed or (line.kind == "item" and is_value_word(line.text))


_ASKS = lazily(r"(?:How|What|Why|Where|When|Who)\b(?! it| this| that)")
"""How a heading begins that names none of the values it follows: "How parishes can help"."""


def _recurring_below(lines: Sequence[Line]) -> list[Line]:
    """The same lines, headings that come again and again ("Why it matters") set below those that they follow.

    Where a document says the same heading under each of its aims, it parts what stands under the aim, and is none of
    its own, however it is set.
    """
    times = Counter(line.text.casefold() for line in lines if line.kind == "heading")
    found: list[Line] = []
    over: Line | None = None
    for line in lines:
        again = line.kind == "heading" and times[line.text.casefold()] > 1
        if line.kind == "heading" and not again:
            over = line
        by_shape = over is not None and line.sure < MARKED and over.sure < MARKED
        if again and over is not None and (line.level == over.level or (by_shape and line.level < over.level)):
            found.append(replace(line, level=over.level + 1))
        else:
            found.append(line)
    return found


def _as_high_as(lines: Sequence[Line], names: Names) -> list[Line]:
    """The same lines, headings of sections that stand over larger type, as on a poster, raised to it.

    "What we value" over "TRUTH" is one; then whatever else is set like it ("Our mission") is as high.
    """
    raised: dict[int, int] = {}
    found = []
    for line, after in zip(lines, [*lines[1:], None], strict=False):
        if line.kind == "heading" and line.sure < MARKED:
            if after is not None and _stands_over_larger(line, after, names):
                raised[line.level] = after.level
            line = replace(line, level=raised[line.level]) if line.level in raised else line
        found.append(line)
    return found


def _stands_over_larger(line: Line, after: Line, names: Names) -> bool:
    section = section_of(line.text, names)
    larger = after.kind == "heading" and after.level < line.level and section_of(after.text, names) is None
    return larger and section is not None and section.role == "kind"


def _stays_inside(section: Section, text: str) -> bool:
    """Among values, "Pupils" is for whom they are and "Ambition" is one of them: neither opens a section of its own."""
    lone = " " not in text and is_value_word(text) and not names_a_part(text)
    return section.role == "audience" or (section.role != "noise" and lone)


# ── the tree ─────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Node:
    """A line and the lines under it: under a heading its text, on a stem what hangs on it, in an item its own list."""

    line: Line
    children: tuple["Node", ...] = ()
    stem: Stem | None = None


def tree(lines: Sequence[Line], names: Names) -> tuple[Node, ...]:
    """The lines as a tree: headings by level, items by level, and what hangs on each stem."""
    return tuple(_Nesting(tuple(lines), names).under(-1))


@dataclass
class _Nesting:
    """Goes through the lines once, and makes nodes of them."""

    lines: Sequence[Line]
    names: Names
    at: int = 0

    def under(self, level: int) -> Iterator[Node]:
        """The nodes from here on, until a heading of that level or a higher one."""
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.kind == "heading" and line.level <= level:
                return
            yield self._node(line)

    def _node(self, line: Line) -> Node:
        self.at += 1
        if line.kind == "heading":
            children = tuple(self.under(line.level))
            first = children[0].line if children else None
            stem = self._stem(line, first)
            section = section_of(line.text, self.names)
            stem = stem if not section or (section.role in ("audience", "plain") and _finishes(first)) else None
            return Node(line, children, stem if stem and (stem.hangs or stem.marked) else None)
        if line.kind == "item":
            return Node(line, tuple(self._items(line.level + 1)))
        stem = self._stem(line, self._next()) if line.kind == "paragraph" else None
        return Node(line, tuple(self._hanging(stem)), stem) if stem else Node(line)

    def _stem(self, line: Line, after: Line | None) -> Stem | None:
        """The stem that a line is; bullets right after a line that says no more than a subject make it one."""
        stem = stem_of(line.text, self.names)
        if stem or after is None or after.kind != "item" or is_sentence(line.text) or not line.text[-1:].isalpha():
            return stem
        told = stem_of(f"{line.text}:", self.names)
        if told and told.hangs and told.kind == "commitment":
            return replace(told, marked=False)
        subject = len(line.text.split()) <= _LONGEST_NAME and _finishes(after) and names_an_actor(line.text, self.names)
        return Stem(line.text, "commitment", hangs=True, marked=False) if subject else None

    def _items(self, level: int) -> Iterator[Node]:
        while (line := self._next()) and line.kind == "item" and line.level >= level:
            self.at += 1
            yield Node(line, tuple(self._items(line.level + 1)))

    def _next(self) -> Line | None:
        return self.lines[self.at] if self.at < len(self.lines) else None

    def _hanging(self, stem: Stem) -> Iterator[Node]:
        """What hangs on a stem: the list or table after it, or lines without bullets that are alike."""
        first = self._next()
        if first is None or first.kind == "heading" or (stem.kind == "value" and self._in_pairs()):
            return
        if first.kind == "item":
            yield from self._items(first.level)  # "(a)" under "2.3 Our schools will:"; "2.4" is no more of its list.
            return
        if first.kind in ("row", "quotation") or quotation(first.text):
            kind = first.kind
            while (line := self._next()) and line.kind == kind and (kind == "row" or line is first):
                self.at += 1
                yield Node(line)
            return
        count = 0
        while (line := self._next()) and _alike(line, first, stem, count, self.names):
            self.at += 1
            count += 1
            yield Node(replace(line, kind="item", marker=""))

    def _in_pairs(self) -> bool:
        """Whether a word on a line of its own comes next, and a sentence after it: a value and its gloss."""
        word, gloss = (*self.lines[self.at : self.at + 2], None, None)[:2]
        if word is None or gloss is None or not word.kind == gloss.kind == "paragraph":
            return False
        few = len(word.text.split()) <= 3 and word.text[-1:].isalpha()
        return few and len(gloss.text.split()) > 3 and gloss.text.endswith((".", "!"))


def _finishes(after: Line | None) -> bool:
    """Whether an item goes on, in small letters, with what those do who are named over it, and is no value's word."""
    return after is not None and after.kind == "item" and after.text[:1].islower() and len(after.text.split()) > 2


def names_an_actor(text: str, names: Names) -> bool:
    """Whether words name those who do something, and nothing else: "Our leaders"."""
    plain = names.plain(text)
    return (
        re.match(r"(?:we|our|the|all|every|each)\b", plain) is not None
        and actor_of(f"{plain} will", names) != "unstated"
    )


def _alike(line: Line, first: Line, stem: Stem, count: int, names: Names) -> bool:
    """Whether a line without a bullet is one of a list that a stem began: lines that begin, or end, alike."""
    if line.kind != "paragraph" or stem_of(line.text, names) or (count and line.gap and not first.gap):
        return False
    if stem.marked and stem.hangs and (count == 0 or not line.gap) and _may_hang(line):
        return True
    if not stem.marked and _opening(first) == "subject":
        return False
    alone = _opening(line)
    if alone == "subject" and _opening(first) != "subject":
        return False
    if _opening(first) == "subject":
        return (
            stem.kind in ("belief", "principle", "commitment")
            and stem.marked
            and len(split(line.text)) == 1
            and not line.gap
        )
    if stem.kind in ("value", "motto"):
        return len(line.text.split()) <= 12 or not is_sentence(line.text) or label(line.text) is not None
    return alone == _opening(first) or line.text.endswith((";", ","))


def _may_hang(line: Line) -> bool:
    return len(split(line.text)) == 1 and len(line.text.split()) <= 20 and _opening(line) != "subject"


def _opening(line: Line) -> str:
    """How a line begins: small, with a gerund, with "to", with a subject of its own, or with another word."""
    first = re.split(r"\W", line.text, maxsplit=1)[0]
    if first.casefold().endswith("ing") and len(first) > 4:
        return "gerund"
    if first.casefold() == "to":
        return "to"
    if line.text[:1].islower():
        return "small"
    return "subject" if first.casefold() in words().subjects and is_sentence(line.text) else "word"
