"""Which lines are headings, and how deep: the shape of a document, before anybody says what it means.

Where a format marks its headings they are taken as they are; where headings are known only by their shape (a short
line without a full stop, capitals, bold type, a line that a stem follows) they are found here, each with how sure
that is.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise, takewhile

from policygen.intake.compiled import lazily, regex
from policygen.intake.labels import label
from policygen.intake.names import Names, names_a_school
from policygen.intake.outline import Line
from policygen.intake.quotations import attribution, is_reference, latin_motto, quotation, says_who
from policygen.intake.sections import Section, is_lone_value, section_of, stem_of, without_colon
from policygen.intake.sentences import is_sentence, split
from policygen.intake.value_words import is_value_word, listed_values, word_list
from policygen.model import Kind

MARKED = 0.95
"""Headings that a format marks are this sure; those told by their type alone are less."""

_SECTION_LEVEL, _LABEL_LEVEL = 20, 21
"""Levels of headings known by their shape: under any that the format marks, sections above the labels in them."""

_LABELLED = lazily(
    r"((?:strategic )?"
    r"(?:priority|pillar|aim|goal|objective|principle|value|strand|theme|belief|commitment|promise|pledge|driver)s?"
    r"\s+(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|[A-F]))\s*[:.)–—-]\s*(?=\S)",
    re.I,
)


def shaped(lines: Sequence[Line], names: Names) -> list[Line]:
    """The same lines, those that are headings by their shape said to be headings, and headings nested by meaning."""
    parted = [part for line in _attributed(lines, names) for part in _parted(line)]
    parted = _with_counted_labels(_with_labels_above(parted))
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
    return _with_depth(_beside_prose(_beside_values(found), names), names)


def _beside_values(lines: Sequence[Line]) -> list[Line]:
    """The same lines, a value's word that could head a section ("Community") set as high as those beside it."""
    heads = [line for line in lines if line.kind == "heading"]
    lowered: set[int] = set()
    for before, line, after in zip([None, *heads], heads, [*heads[1:], None], strict=False):
        beside = any(one and one.level == _LABEL_LEVEL and " " not in one.text for one in (before, after))
        if line.level == _SECTION_LEVEL and is_lone_value(line.text) and beside:
            lowered.add(id(line))
    return [line._replace(level=_LABEL_LEVEL) if id(line) in lowered else line for line in lines]


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
    told, apart, hangs = 0, False, False
    section: Section | None = None
    for line in lines:
        if line.kind == "heading" and line.level == _LABEL_LEVEL:
            apart = apart or (section is not None and section.kind in _WITH_PROSE and told >= _LEAST_PROSE)
            line = line._replace(level=_SECTION_LEVEL) if apart and not line.marker else line
            section = None
        elif line.kind == "heading":
            section, told, apart = section_of(line.text, names), 0, False
        elif line.kind == "paragraph":
            told += len(split(line.text)) if stem_of(line.text, names) is None else -_LEAST_PROSE
        elif line.kind == "item" and section is not None and not hangs:
            told += 1
        else:
            told -= _LEAST_PROSE
        if line.kind != "item":
            hangs = line.kind == "paragraph" and stem_of(line.text, names) is not None
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
        open_to = quoted.attribution is None if quoted is not None else line.kind == "quotation"
        if after is not None and open_to and _names_speaker(after, names):
            said = line.text if quoted else f"“{line.text}”"
            yield line._replace(kind="quotation", text=f"{said} {after.text}", raw=f"{line.raw}\n{after.raw}")
            skip = True
        else:
            yield line


def _names_speaker(line: Line, names: Names) -> bool:
    """Whether a line can only be the name of who said the words before it."""
    if line.kind == "item":
        return line.marker in "-–—" and attribution(line.text) is not None
    if line.kind == "quotation":
        few = len(line.text.split()) <= (_LONGEST_ROLE if ", " in line.text else _LONGEST_NAME)
        return is_reference(line.text) or (few and _is_a_name(line.text))
    if line.kind == "paragraph" and says_who(line.text):
        return True
    if line.kind != "paragraph" or attribution(line.text) is None or section_of(line.text, names):
        return False
    beside = not line.gap and line.text.isalpha() and line.text.istitle() and not is_value_word(line.text)
    dashed = line.text[:1] in "-–—~([" or beside
    parted = any(c.isdigit() or c == "," for c in line.text)
    return dashed or parted or (2 <= len(line.text.split()) <= 5 and not is_value_word(line.text))


_LONGEST_ROLE = 12
"""So many words name somebody and say, after a comma, who that is."""


def _is_a_name(text: str) -> bool:
    """Whether words can be the name of who is quoted: capitalised, no value's word, and no sentence."""
    return attribution(text) is not None and text[-1:].isalnum() and not is_value_word(text) and not is_sentence(text)


def _parted(line: Line) -> Iterator[Line]:
    """A paragraph whose last sentence is a stem, in two; a label ("Priority 1:") taken for the line's number."""
    sentences = split(line.text) if line.kind == "paragraph" else []
    if len(sentences) > 1 and without_colon(sentences[-1][1]) != sentences[-1][1]:
        at = sentences[-1][0]
        yield line._replace(text=line.text[:at].strip())
        yield line._replace(
            text=line.text[at:], raw=line.text[at:], source=line.source_at(at), gap=False, lead="", breaks=()
        )
        return
    labelled = _LABELLED.match(line.text) if line.kind in ("paragraph", "heading") else None
    yield line._replace(text=line.text[labelled.end() :], marker=labelled[1]) if labelled else line


def _with_labels_above(lines: Sequence[Line]) -> list[Line]:
    """The same lines, a label by itself ("Goal 1") taken for the number of the line under it."""
    found: list[Line] = []
    label_of = ""
    for line, after in zip(lines, [*lines[1:], None], strict=False):
        alone = line.kind in ("paragraph", "heading") and _is_label(line.text)
        if alone and after is not None and after.kind in ("paragraph", "heading") and len(after.text.split()) <= _SHORT:
            label_of = line.text
            continue
        found.append(line._replace(marker=label_of, raw=f"{label_of}\n{line.raw}") if label_of else line)
        label_of = ""
    return found


def _with_counted_labels(lines: Sequence[Line]) -> list[Line]:
    """The same lines, a word that counts them ("Spoke 1:", "Spoke 2:") taken for the number of each."""
    told = {at: found for at, line in enumerate(lines) if (found := _counted(line))}
    counts: dict[str, list[str]] = {}
    for found in told.values():
        counts.setdefault(found["word"], []).append(found["number"].casefold())
    counting = {word for word, numbers in counts.items() if numbers[:2] in (["1", "2"], ["one", "two"])}
    return [
        line._replace(text=line.text[told[at].end() :], marker=f"{told[at]['word']} {told[at]['number']}")
        if at in told and told[at]["word"] in counting
        else line
        for at, line in enumerate(lines)
    ]


def _counted(line: Line) -> re.Match[str] | None:
    return _COUNTED.match(line.text) if line.kind in ("paragraph", "heading") and not line.marker else None


_COUNTED = lazily(
    r"(?!(?:Year|Stage|Class|Appendix|Annex|Section|Chapter|Page|Term|Phase|Part|Article|Slide|Panel|Table|Figure|Step"
    r"|Question|Item|Module|Unit|Week|Day|Group|Level|Option|Room|Grade|Standard)\b)"
    r"(?P<word>[A-Z][a-z]+) (?P<number>\d{1,2}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight)"
    r"\s*(?::|\.|\s[–—-])\s*(?=[A-Z])"
)
"""How a heading begins that a word of the trust's own counts: "Spoke 1: Lessons worth getting up for"."""
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
        alone = not after.marker[:1].isdigit() and len(split(line.text)) == 1
        stem = stem_of(line.text, names) if alone else None
        return stem is not None and stem.marked and stem.hangs and stem.kind == "commitment"

    after = [*lines[1:], None]
    return [
        line._replace(kind="paragraph", marker="", level=0) if is_stem(line, next_line) else line
        for line, next_line in zip(lines, after, strict=False)
    ]


def _numbered_pillars(lines: Sequence[Line], names: Names) -> list[Line]:
    """Numbered lines with something other than the next number under them are headings: "1. Great teaching"."""
    pillars = {i for i, (line, after) in enumerate(pairwise(lines)) if _is_pillar(line, after, names)}
    pillars = {i for i in pillars if not (i and i - 1 not in pillars and _counts_on(lines[i - 1], lines[i]))}
    if pillars:
        pillars |= {i for i, line in enumerate(lines) if _is_numbered_section(line, names)}
    going_on = _levels_of_headings_before(lines, pillars)
    if len(pillars) < 2:
        pillars = set(going_on)
    if not pillars:
        return list(lines)
    for i in range(max(pillars) + 1, len(lines)):
        if _counts_on(lines[max(pillars)], lines[i]) and _is_bare_heading(lines[i]):
            pillars.add(i)  # Nothing is left under it: "5. Next steps".
    return [
        line._replace(kind="heading", level=going_on.get(i, _LABEL_LEVEL), sure=0.85) if i in pillars else line
        for i, line in enumerate(lines)
    ]


def _levels_of_headings_before(lines: Sequence[Line], numbered: Set[int]) -> dict[int, int]:
    """Of numbered lines that go on with the number of the heading before them, the level of that heading.

    "1.5 Who is who" does after "1.4 Our staff".
    """
    levels: dict[int, int] = {}
    before: Line | None = None
    for at, line in enumerate(lines):
        if at in numbered and before is not None and _counts_on_from(before.marker, line.marker):
            levels[at] = before.level
            before = line._replace(level=before.level)
        elif line.kind == "heading" and line.marker:
            before = line
    return levels


def _counts_on_from(before: str, marker: str) -> bool:
    """Whether a number comes right after another: "1.5" after "1.4"."""
    one, other = ([int(number) for number in regex(r"\d+").findall(text)] for text in (before, marker))
    return bool(one) and other == [*one[:-1], one[-1] + 1]


def _is_numbered_section(line: Line, names: Names) -> bool:
    """Whether a numbered line says what the lines under it are: "2. Our values", "6. Related policies"."""
    section = section_of(line.text, names) if line.kind == "item" and line.marker[:1].isdigit() else None
    return section is not None and section.role in ("kind", "noise") and line.level == 0 and " " in line.text


def _counts_on(before: Line, line: Line) -> bool:
    """Whether a numbered line is the next of the list right before it: "4)" after "3)", "1." after "1." in Word."""
    numbers = [regex(r"\W*(\d{1,2})\W*").fullmatch(one.marker) for one in (before, line)]
    one, other = ((int(number[1]) if number else None) for number in numbers)
    return before.kind == "item" and before.level == line.level and one is not None and other in (one, one + 1)


def _is_bare_heading(line: Line) -> bool:
    return len(line.text.split()) <= 5 and line.text[:1].isupper() and line.text[-1:].isalpha() and line.level == 0


def _is_pillar(line: Line, after: Line, names: Names) -> bool:
    numbered = line.kind == "item" and line.level == 0 and line.marker[:1].isdigit()
    if not numbered or len(line.text.split()) > 14 or line.text.endswith((".", ";", ",")):
        return False
    over, dot, number = after.marker.partition(".")
    below = bool(dot and number) and over == line.marker.rstrip(".)")  # "2.1" under "2"
    bullets = after.kind == "item" and ((after.level == 0 and not after.marker[:1].isdigit()) or below)
    if after.kind == "item" and after.level == 1 and not after.marker[:1].isdigit() and section_of(line.text, names):
        return True
    return after.kind in ("paragraph", "row") or (bullets and stem_of(line.text, names) is None)


def _heading_sure(line: Line, before: Line | None, after: Line | None, marked: bool, names: Names) -> float:
    """How sure it is that a paragraph is a heading, by its shape and by what follows; 0 if it is none."""
    text, count = line.text, len(line.text.split())
    section = section_of(text, names)
    told = stem_of(text, names)
    if (told and told.marked and told.hangs and _is_left_open(text, names)) or _labels_itself(text, names):
        return 0.0
    if told and told.marked and told.kind == "aim" and after is not None and after.text.startswith("to "):
        return 0.0  # "The school aims:" over "to develop lively minds" is half a sentence.
    if _SLIDE.match(text):
        return 0.9
    if latin_motto(text):
        return 0.0
    under = told is not None and told.marked and before is not None and _says_something_itself(before, names)
    if section and count <= 12 and not text.endswith((".", ";", ",")) and _may_open(section, line, before, after):
        return 0.0 if under and after is not None and after.kind == "item" else 0.95
    if text[:1].islower() or count > 22 or not regex(r"[^\W\d_]").search(text):
        return 0.0
    if text.endswith((".", ";", ",")) or stem_of(text, names):
        return 0.0
    listed = word_list(text) or regex(r"\S\s*[/|•·●]\s+\S").search(text)
    labelled = " " in line.marker  # "Priority 2: Inclusion and belonging"
    titled = before is None and _names_the_document(text, names)
    if after is None or line.lead or quotation(text) or ((listed or _is_labelled_value(text)) and not labelled):
        return 0.9 if titled and after is not None else 0.0
    if before is not None and not line.gap and _among_words(line, before):
        return 0.0
    if after.bold and after.kind == "paragraph" and not (line.bold or line.marker or text.isupper()):
        return 0.0  # Words in plain type head none in bold.
    if line.marker and after.kind != "heading":
        return 0.85
    if before is None and count <= 8 and (after.kind == "heading" or section_of(after.text, names)):
        return 0.9
    if before is None and (titled or names_a_school(text)):
        return 0.9
    if line.bold or (text.isupper() and len(text) > 3):
        return 0.9
    if _stem_with_lines(after, names):
        return 0.9
    if after.kind == "item" and (line.gap or before is None):
        return 0.8
    short = count <= (3 if marked else 8) and text[:1].isupper() and not (marked and not is_value_word(text))
    told_more = line.gap and not marked and count <= _LONGEST_SAID and is_sentence(text) and len(split(after.text)) > 1
    short = short or (told_more and text[:1].isupper() and after.kind == "paragraph")
    prose = after.kind == "paragraph" and (after.text.endswith((".", "!", "?")) or len(after.text.split()) >= 10)
    parted = before is None or line.gap or before.kind == "heading" or before.text.endswith((".", "!", "?", ":"))
    return 0.75 if short and prose and parted else 0.0


def _names_the_document(text: str, names: Names) -> bool:
    """Whether the first line is the trust's name and what the document is: "Anytown Trust: our plan on a page"."""
    return regex(r"the trust\s*[:|–—-]\s*\S").match(names.plain(text)) is not None


_LONGEST_SAID = 14
"""So many words a line has that says something over prose: "Children learn best when home and school work together"."""
_SLIDE = lazily(r"(?:slide|panel) \d{1,2}\s*[:.–—-]\s+(?=\S)", re.I)
"""How the heading of a slide begins, where slides were saved as text."""


def _says_something_itself(line: Line, names: Names) -> bool:
    """Whether a heading is a statement: a list right under it stands under it, whatever its own first line says."""
    return line.kind == "heading" and section_of(line.text, names) is None and is_sentence(line.text)


def _is_labelled_value(text: str) -> bool:
    named = label(text)
    return named is not None and bool(named.gloss) and is_value_word(named.name)


def _among_words(line: Line, before: Line) -> bool:
    """Whether a line is one of a list of values, a word each: the last of them is no heading of what follows."""
    words_each = all(len(one.text.split()) <= 2 and is_value_word(one.text) for one in (line, before))
    return words_each and before.kind == "paragraph"


_SUBJECT_FIRST = lazily(r"(?:we|the trust|our schools|trustees|the board|staff|pupils)\b")


def _is_left_open(text: str, names: Names) -> bool:
    """Whether a stem begins with its subject, or ends in "will" or "are to": a list finishes it; it heads no part."""
    plain = names.plain(without_colon(text))
    return _SUBJECT_FIRST.match(plain) is not None or plain.endswith((" will", " are to", " is to"))


def _labels_itself(text: str, names: Names) -> bool:
    """Whether a line goes on after its own heading: "Values: Wonder, Work, Welcome"."""
    head, colon, rest = text.partition(":")
    spelt = rest.strip().isalpha() and rest.strip().isupper()  # "Our values: SOAR" heads the lines that it spells.
    section = section_of(head, names) if colon and rest.strip() and not spelt else None
    return section is not None and section.role == "kind"


def _may_open(section: Section, line: Line, before: Line | None, after: Line | None) -> bool:
    """A value's own word ("Ambition") opens no section among values; nor does an audience's in the middle of a list."""
    if " " in line.text or section.role == "noise":
        return True
    if before is not None and before.kind == "item":
        opens = after is not None and (after.kind == "item" or _is_labelled_value(after.text))
        return section.role == "kind" and opens and not is_value_word(line.text)
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
    return line._replace(kind="heading", level=level, sure=sure)


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
        if line.level == _SECTION_LEVEL and section and _stays_inside(section, line.text):
            inside = inside or any(nests for other, nests in nesting.items() if other < level)
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
        found.append(line._replace(level=below if inside else level))
    return found


def _lists_values(after: Sequence[Line]) -> bool:
    """Whether values stand right under their heading, or under a sentence or two: as items, rows or bold words."""
    under = list(takewhile(lambda line: line.kind != "heading", after))
    if under and under[0].kind in ("item", "row"):
        return True
    headings = {line.text.casefold() for line in after[:_NEAR] if line.kind == "heading"}
    listed = [listed_values(line.text) for line in under[:_LEAST_PROSE] if line.kind == "paragraph"]
    if any(one and not headings & {word.casefold() for word in one.values} for one in listed):
        return True
    named = [_names_a_value(line) for line in under]
    return any(named[:_LEAST_PROSE]) and sum(named) > 1


_NEAR = 60
"""Within so many lines stand the headings of values that a sentence has listed."""


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
            found.append(line._replace(level=over.level + 1))
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
        over_values = after is not None and is_value_word(after.text)
        by_shape = line.level >= _SECTION_LEVEL or line.sure < MARKED
        if line.kind == "heading" and (by_shape or over_values or line.level in raised):
            if after is not None and _stands_over_larger(line, after, names):
                raised[line.level] = after.level
            line = line._replace(level=raised[line.level]) if line.level in raised else line
        found.append(line)
    return found


def _stands_over_larger(line: Line, after: Line, names: Names) -> bool:
    section = section_of(line.text, names)
    larger = after.kind == "heading" and after.level < line.level and section_of(after.text, names) is None
    return larger and section is not None and section.role == "kind"


def _stays_inside(section: Section, text: str) -> bool:
    """Among values, "Pupils" is for whom they are and "Ambition" is one of them: neither opens a section of its own."""
    return section.role == "audience" or (section.role != "noise" and is_lone_value(text))
