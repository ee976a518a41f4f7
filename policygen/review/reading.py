"""A reading beside its source: what became of every line of a values document, as rows and as a page to look at.

The page is one HTML file without scripts. Each kind of statement has its own colour and says its name as well, so
that nothing is told by colour alone; what was left out is grey and says why.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from policygen.errors import Place
from policygen.intake.outline import LeftOut, Line, Outline
from policygen.intake.parse import Reading
from policygen.model import KINDS, Kind, Source, Statement
from policygen.review.page import as_html
from policygen.telling import number_of

UNSURE = 0.7
"""Below this confidence a person should look at a statement."""


@dataclass(frozen=True)
class Passage:
    """A line of the source, and what became of it: statements, a reason why it was left out, or a part of others.

    `why` is the reason, or says which part it is ("a heading", "leads in to what follows").
    """

    text: str
    place: Place
    statements: tuple[Statement, ...] = ()
    left_out: bool = False
    why: str = ""
    part_of: Statement | None = None
    """The statement that took in this line too: a value whose meaning stands on the line after its name."""


def passages(outline: Outline, reading: Reading) -> tuple[Passage, ...]:
    """Every line of the document in its order, each with what became of it.

    Statements stand beside the line that they start on; those that stand beside no line come at the end.
    """
    waiting: dict[Source | None, list[Statement]] = {}
    gone: dict[Place, list[LeftOut]] = {}
    for statement in reading.statements:
        waiting.setdefault(statement.source, []).append(statement)
    for left in reading.left_out:
        gone.setdefault(left.place, []).append(left)
    made = [_passage(line, waiting, gone) for line in _lines(outline.lines)]
    elsewhere = {id(left) for those in gone.values() for left in those}
    others = [Passage(o.text, o.place, left_out=True, why=o.why) for o in reading.left_out if id(o) in elsewhere]
    unplaced = {s.id for those in waiting.values() for s in those}
    rest = [Passage(s.raw or s.text, Place(file=outline.file), (s,)) for s in reading.statements if s.id in unplaced]
    return (*_merged(_named(made), others), *rest)


def _lines(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, a table's row as the lines of its cells."""
    for line in lines:
        if line.cells:
            yield from (part for cell in line.cells for part in cell)
        else:
            yield line


def _passage(
    line: Line, waiting: Mapping[Source | None, list[Statement]], gone: Mapping[Place, list[LeftOut]]
) -> Passage:
    """The line with its statements and the reasons for what of it was left out, both taken from those that wait."""
    own: list[Statement] = []
    for source in dict.fromkeys((line.source, *(line.source_at(start) for start, _ in line.breaks))):
        there = waiting.get(source, [])
        own += [s for s in there if _has_words(line, s)]
        there[:] = [s for s in there if not _has_words(line, s)]
    at_its_place = gone.get(line.place, [])
    left = [one for one in at_its_place if one.text in line.text]
    at_its_place[:] = [one for one in at_its_place if one.text not in line.text]
    return Passage(
        line.text, line.place, tuple(own), left_out=bool(left) and not own, why=", ".join({one.why: 0 for one in left})
    )


def _has_words(line: Line, statement: Statement) -> bool:
    words = (statement.name or statement.text).split()
    return " ".join(words[:3]).casefold() in line.text.casefold() or statement.text in line.text


def _named(made: Sequence[Passage]) -> Iterator[Passage]:
    """The same, lines that became no statement said to be what they are to the others."""
    statements = [s for passage in made for s in passage.statements]
    leads = dict.fromkeys(text for s in statements for text in (s.stem, s.lead_in) if text)
    sections = dict.fromkeys(s.section for s in statements if s.section)
    speakers = dict.fromkeys(s.attribution for s in statements if s.attribution)
    part = (("leads in to what follows", leads), ("a heading", sections), ("who said it", speakers))
    for passage in made:
        if passage.statements or passage.left_out:
            yield passage
            continue
        whole = next(
            (s for s in statements if passage.text in (s.raw or "") or passage.text.rstrip(".") == s.text), None
        )
        if whole is not None:
            yield Passage(passage.text, passage.place, why="a part of the statement above", part_of=whole)
            continue
        bare = passage.text.rstrip(" :….")
        why = next(
            (why for why, texts in part if any(bare and bare in text for text in texts)), "a heading or a lead-in"
        )
        yield Passage(passage.text, passage.place, why=why)


def _merged(made: Iterable[Passage], others: Sequence[Passage]) -> list[Passage]:
    """The lines with those that the reader left out, each where it stood; what has no place comes first."""
    result = list(made)
    places = [_at(one) for one in result]
    for other in others:
        its_place = _at(other)
        at = next((i for i, place in enumerate(places) if place > its_place), len(result))
        result.insert(at, other)
        places.insert(at, its_place)
    return result


def _at(passage: Passage) -> tuple[int, int, int]:
    place = passage.place
    return place.page or 0, place.line or 0, place.paragraph or 0


# ── what a row says ──────────────────────────────────────────────────────────────────────────────────


def told(statement: Statement) -> str:
    """What a statement was read as, in a few words: "commitment of schools, under ‘Every child can learn’"."""
    actor = f" of {statement.actor}" if statement.actor not in ("unstated", "everyone") else ""
    everyone = " of everyone" if statement.actor == "everyone" else ""
    name = f" ‘{statement.name}’" if statement.name else ""
    stem = f", after ‘{statement.stem}’" if statement.stem else ""
    by = f", by {statement.attribution}" if statement.attribution else ""
    audience = f", for {statement.audience}" if statement.audience else ""
    return f"{statement.kind}{name}{actor}{everyone}{stem}{by}{audience}"


def where(place: Place) -> str:
    """The place within the document, without the file's name: "page 2, line 14"."""
    told = str(place).removeprefix(place.file).lstrip(":, ")
    return f"line {told}" if told[:1].isdigit() else told


# ── the page ─────────────────────────────────────────────────────────────────────────────────────────

_COLOURS: dict[Kind, tuple[str, str]] = {
    "aim": ("#dbe9ff", "#1d4f9e"),
    "mission": ("#cdeef5", "#0b5a6b"),
    "vision": ("#e4defc", "#4b2fa0"),
    "value": ("#ffe6c7", "#8a4a00"),
    "principle": ("#f3e2d2", "#6d4322"),
    "belief": ("#d9f2d9", "#1f5e24"),
    "priority": ("#fff3b0", "#665200"),
    "commitment": ("#d5efe6", "#0d5a46"),
    "ethos": ("#fbdcec", "#8a1f5c"),
    "motto": ("#ffd9d2", "#8f2413"),
    "quotation": ("#eadcf5", "#5f2a86"),
    "non-discrimination": ("#dfe7c5", "#495b12"),
    "note": ("#e7e9ed", "#434a56"),
}
"""Behind the words, and for the kind's name: dark on light, at least 4.5 to 1 (WCAG 2.2, 1.4.3)."""

_STYLE = """
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, sans-serif; color: #1c2128; background: #fff; margin: 0 auto; max-width: 76rem;
  padding: 1.5rem; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
p { margin: .25rem 0 1rem; }
ul.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem .6rem; padding: 0; margin: 0 0 1.25rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
caption { text-align: left; font-weight: 600; padding: .5rem 0; }
th { text-align: left; font-size: .875rem; color: #434a56; border-bottom: 2px solid #8b93a1; padding: .3rem .6rem; }
td { vertical-align: top; border-bottom: 1px solid #d8dce2; padding: .45rem .6rem; overflow-wrap: anywhere; }
col.where { width: 6.5rem; } col.read { width: 42%; }
td.where { font-size: .8125rem; color: #5a6270; }
mark { color: inherit; padding: .05rem .15rem; border-radius: .15rem; box-decoration-break: clone;
  -webkit-box-decoration-break: clone; }
.kind { display: inline-block; font-size: .8125rem; font-weight: 600; padding: 0 .45rem; border-radius: .2rem;
  border: 1px solid currentColor; }
.said { margin: 0 0 .35rem; font-size: .9375rem; }
.more { display: block; font-size: .8125rem; color: #434a56; }
.ask { font-weight: 700; color: #8f2413; }
tr.out td { color: #5f6672; background: #f6f7f8; }
tr.part td { color: #434a56; }
tr.part td.text { font-weight: 600; }
@media print {
  body { padding: 0; max-width: none; font-size: 10pt; }
  mark, .kind, tr.out td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  tr { break-inside: avoid; } thead { display: table-header-group; }
}
"""


def as_page(outline: Outline, reading: Reading) -> str:
    """The reading as one HTML page: each line of the document, coloured by kind, beside what it was read as."""
    rows = passages(outline, reading)
    counts = Counter(s.kind for s in reading.statements)
    unsure = sum(s.confidence < UNSURE for s in reading.statements)
    left = sum(row.left_out for row in rows)
    summary = (
        f"{number_of(len(reading.statements), 'statement')}, {unsure} of them to look at; "
        f"{number_of(left, 'line')} left out."
    )
    colours = "\n".join(
        f".{kind} {{ background: {back}; }} .kind.{kind} {{ color: {fore}; }}"
        for kind, (back, fore) in _COLOURS.items()
    )
    legend = "".join(
        f'<li><span class="kind {kind}">{kind}</span> {counts[kind]}</li>' for kind in KINDS if counts[kind]
    )
    notes = "".join(f"<li>{escape(note)}</li>" for note in reading.notes)
    title = f"{reading.trust_name or outline.file}: how the document was read"
    return as_html(
        title,
        f"{_STYLE}{colours}\n",
        (
            f"<h1>{escape(title)}</h1>",
            f"<p>{escape(outline.file)}: {summary}</p>",
            f'<ul class="legend" aria-label="Kinds of statement">{legend}</ul>',
            f"<ul>{notes}</ul>" if notes else "",
            "<table>",
            "<caption>The document, line by line</caption>",
            '<colgroup><col class="where"><col><col class="read"></colgroup>',
            '<thead><tr><th scope="col">Where</th><th scope="col">In the document</th>'
            '<th scope="col">Read as</th></tr></thead>',
            "<tbody>",
            *(_row(row, {s.id: s for s in reading.statements}) for row in rows),
            "</tbody>",
            "</table>",
        ),
    )


def _row(row: Passage, by_id: dict[str, Statement]) -> str:
    look = "out" if row.left_out else "" if row.statements or row.part_of else "part"
    said = "".join(_said(s, by_id) for s in row.statements)
    why = f'<p class="said">{"left out: " if row.left_out else ""}{escape(row.why)}</p>' if row.why else ""
    if row.statements and row.why:
        why = f'<p class="said">part of it left out: {escape(row.why)}</p>'
    text = _marked(row.text, (*row.statements, *([row.part_of] if row.part_of else [])))
    return (
        f'<tr class="{look}"><td class="where">{escape(where(row.place))}</td>'
        f'<td class="text">{text}</td><td>{said}{why}</td></tr>'
    )


def _said(s: Statement, by_id: dict[str, Statement]) -> str:
    """One statement as the right column tells it."""
    ask = ' <span class="ask">look at this</span>' if s.confidence < UNSURE else ""
    rest = escape(told(s).removeprefix(s.kind))
    over = by_id.get(s.parent or "")
    more = [f"under ‘{over.name or over.text}’"] if over else []
    more += [f"themes: {', '.join(s.themes)}"] if s.themes else []
    more += [f"mended: {fix}" for fix in s.fixes]
    lines = "".join(f'<span class="more">{escape(line)}</span>' for line in more)
    return (
        f'<p class="said"><span class="kind {s.kind}">{s.kind}</span>{rest} ({s.confidence:.0%} sure){ask}{lines}</p>'
    )


def _marked(text: str, statements: Sequence[Statement]) -> str:
    """The line's words, each statement's own in its colour. Words that two statements have are marked once."""
    made, at = [], 0
    for start, end, kind in _spans(text, statements):
        if start < at:
            continue
        made += [escape(text[at:start]), f'<mark class="{kind}">{escape(text[start:end])}</mark>']
        at = end
    return "".join((*made, escape(text[at:])))


def _spans(text: str, statements: Sequence[Statement]) -> list[tuple[int, int, Kind]]:
    """Where the names and words of the statements stand in the line, in order."""
    found: list[tuple[int, int, Kind]] = []
    low = text.casefold() if len(text.casefold()) == len(text) else text
    for s in statements:
        for words in dict.fromkeys((s.text, s.name or "")):
            start = low.find(words.casefold()) if words else -1
            if start >= 0:
                found.append((start, start + len(words), s.kind))
    return sorted(found, key=lambda one: (one[0], -one[1]))
