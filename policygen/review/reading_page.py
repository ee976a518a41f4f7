"""A reading beside its source, as a page to look at: one HTML file without scripts.

Each kind of statement has its own colour and says its name as well, so that nothing is told by colour alone; what was
left out is grey and says why.
"""

from collections import Counter
from collections.abc import Sequence
from html import escape

from policygen.intake.outline import Outline
from policygen.intake.parse import Reading
from policygen.model import KINDS, Kind, Statement
from policygen.review.page import as_html
from policygen.review.reading import UNSURE, Passage, passages, told, where
from policygen.telling import number_of

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
    left, doubtful = sum(row.left_out for row in rows), sum(row.doubtful for row in rows)
    narrowly = f", {doubtful} of them by a narrow margin: look there too" if doubtful else ""
    summary = (
        f"{number_of(len(reading.statements), 'statement')}, {unsure} of them to look at; "
        f"{number_of(left, 'line')} left out{narrowly}."
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
    what = "left out: " if row.left_out else "part of it left out: " if row.statements else ""
    why = f'<p class="said">{what}{escape(row.why)}{_ASK if row.doubtful else ""}</p>' if row.why else ""
    text = _marked(row.text, (*row.statements, *([row.part_of] if row.part_of else [])))
    return (
        f'<tr class="{look}"><td class="where">{escape(where(row.place))}</td>'
        f'<td class="text">{text}</td><td>{said}{why}</td></tr>'
    )


_ASK = ' <span class="ask">look at this</span>'


def _said(s: Statement, by_id: dict[str, Statement]) -> str:
    """One statement as the right column tells it."""
    ask = _ASK if s.confidence < UNSURE else ""
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
