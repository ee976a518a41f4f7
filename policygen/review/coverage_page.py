"""The matrix of statements and documents as one HTML page without scripts, to look at and to print.

Nothing is told by colour alone: each cell says in words for how many schools a document carries a statement.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Final

from policygen.model import TRUST_FOLDER
from policygen.review.coverage import Cell, Coverage, Row, TrustCoverage, who
from policygen.review.coverage_told import NO_TRUST, NOTHING_SAID, alike, each_carries, none_of, one_of, reason
from policygen.review.page import as_html
from policygen.telling import day_in_words, number_of

_STYLE: Final = """
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, sans-serif; color: #1c2128; background: #fff; margin: 0 auto; max-width: 96rem;
  padding: 1.5rem; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .25rem; padding-top: .75rem; border-top: 3px solid #1d4f9e; }
h3 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
p, ul { max-width: 60rem; margin: .25rem 0 .75rem; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; }
a { color: #1d4f9e; }
table { border-collapse: collapse; width: 100%; }
table.places { table-layout: fixed; overflow-wrap: anywhere; }
.places thead th:first-child { width: 34%; } .places thead th:nth-child(2) { width: 24%; }
.places thead th:last-child { width: 16%; }
caption { text-align: left; font-weight: 600; padding: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #d8dce2; }
thead th { font-size: .875rem; color: #343b46; border-bottom: 2px solid #8b93a1; vertical-align: bottom; }
tbody th { font-weight: 600; }
.more { display: block; font-size: .875rem; font-weight: 400; color: #434a56; }
.lack { border-left: .3rem solid #8f2413; padding-left: 2rem; }
.scroll { overflow: auto; max-height: 90vh; border: 1px solid #8b93a1; }
.scroll:focus-visible { outline: 3px solid #1d4f9e; outline-offset: 2px; }
table.matrix { width: auto; border-collapse: separate; border-spacing: 0; }
.matrix caption { padding: .5rem .4rem; }
.matrix th, .matrix td { border-right: 1px solid #d8dce2; padding: .25rem .4rem; }
.matrix thead th { position: sticky; top: 0; background: #fff; z-index: 1; }
.matrix thead th.document { height: 15rem; }
.matrix thead th.document span { writing-mode: vertical-rl; transform: rotate(180deg); font-weight: 600;
  max-height: 14rem; line-height: 1.15; }
.matrix tbody th, .matrix thead th:first-child { position: sticky; left: 0; background: #fff; min-width: 13rem;
  max-width: 13rem; overflow-wrap: anywhere; font-size: .875rem; z-index: 1; }
.matrix thead th:first-child { z-index: 2; }
.matrix td { text-align: center; font-size: .8125rem; white-space: nowrap; min-width: 2.2rem; }
.matrix td.every { background: #cde3d5; }
.matrix td.some { background: #fff3b0; }
@media (max-width: 40rem) { .matrix tbody th, .matrix thead th:first-child { min-width: 8rem; max-width: 8rem; } }
@media print {
  @page { size: A3 landscape; margin: 12mm; }
  body { padding: 0; max-width: none; font-size: 9pt; }
  nav { display: none; }
  .scroll { overflow: visible; max-height: none; border: 0; }
  .matrix th, .matrix td { padding: .1rem .15rem; }
  .matrix thead th, .matrix tbody th, .matrix thead th:first-child { position: static; }
  .matrix td.every, .matrix td.some { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  tr { break-inside: avoid; } thead { display: table-header-group; }
}
"""


def as_page(found: Coverage) -> str:
    """The coverage as one HTML page: for each trust what is missing, the matrix, and where each statement stands."""
    title = "What is said, and which documents say it"
    names = "; ".join(trust.name for trust in found.trusts)
    return as_html(
        f"{title}: {names}",
        _STYLE,
        (
            "<main>",
            f"<h1>{escape(title)}</h1>",
            f"<p>As documents would be built on {day_in_words(found.day)}.</p>",
            *([] if found.trusts else [f"<p>{NO_TRUST}</p>"]),
            *(line for trust in found.trusts for line in _trust(trust)),
            "</main>",
        ),
    )


_SECTIONS: Final = (
    ("missing", "What is missing"),
    ("matrix", "The matrix"),
    ("places", "Where each statement stands"),
    ("documents", "Documents"),
    ("audiences", "Whom the statements reach"),
    ("schools", "School by school"),
)


def _trust(trust: TrustCoverage) -> Iterator[str]:
    owners = number_of(len(trust.schools), "school") if trust.schools else "the trust itself"
    links = "".join(f'<li><a href="#{trust.slug}-{name}">{title}</a></li>' for name, title in _SECTIONS)
    yield f'<section aria-labelledby="{trust.slug}">'
    yield f'<h2 id="{trust.slug}">{escape(trust.name)}</h2>'
    yield f"<p>{number_of(len(trust.rows), 'statement')}, {number_of(len(trust.columns), 'document')}, {owners}.</p>"
    if not trust.rows:
        yield f"<p>{NOTHING_SAID}</p></section>"
        return
    yield f'<nav aria-label="Parts of {escape(trust.name)}"><ul>{links}</ul></nav>'
    parts = (_missing, _matrix, _places, _documents, _audiences, _schools)
    for (name, title), part in zip(_SECTIONS, parts, strict=True):
        yield f'<h3 id="{trust.slug}-{name}">{title}</h3>'
        yield from part(trust)
    yield "</section>"


def _missing(trust: TrustCoverage) -> Iterator[str]:
    if trust.failed:
        yield "<p>Some documents could not be made, so what they carry is not known:</p>"
        yield _list(f"{escape(id)}: {escape(why)}" for id, why in trust.failed)
    if trust.uncarried:
        yield f"<p>{number_of(len(trust.uncarried), 'statement')} in {none_of(trust)}:</p>"
        yield _list(f"{_named(row)} <q>{escape(row.statement.text)}</q>" for row in trust.uncarried)
    else:
        yield f"<p>Each statement stands in {one_of(trust)}.</p>"
    if trust.partly:
        yield f"<p>{number_of(len(trust.partly), 'statement')} not in the documents of every school:</p>"
        lacking = ((row, who(row.missing, row.holds, trust.schools)) for row in trust.partly)
        yield _list(f"{_named(row)} in none of {escape(whose)}" for row, whose in lacking)
    if trust.without:
        yield f"<p>{number_of(len(trust.without), 'document')} carrying no statement:</p>"
        whose = ((column, who(column.without, column.owners, trust.schools)) for column in trust.without)
        yield _list(
            f"<strong>{escape(column.entry.title)}</strong> ({escape(some)}): {escape(reason(column))}"
            for column, some in whose
        )
    else:
        yield f"<p>{each_carries(trust)}</p>"


def _list(items: Iterable[str]) -> str:
    return f'<ul class="lack">{"".join(f"<li>{item}</li>" for item in items)}</ul>'


def _named(row: Row) -> str:
    return f"<strong>{escape(row.statement.id)}</strong> ({escape(row.statement.kind)}):"


def _matrix(trust: TrustCoverage) -> Iterator[str]:
    region = f'role="region" tabindex="0" aria-labelledby="{trust.slug}-matrix"'
    yield "<p>A cell says for how many of those who have a document it carries the statement; an empty one, for none."
    yield "Each statement leads to where it stands.</p>"
    yield f'<div class="scroll" {region}>'
    yield '<table class="matrix">'
    yield f"<caption>Statements of {escape(trust.name)}, and the documents that carry them</caption>"
    heads = "".join(
        f'<th scope="col" class="document"><span>{escape(c.entry.title)}</span></th>' for c in trust.columns
    )
    yield f'<thead><tr><th scope="col">Statement</th>{heads}</tr></thead>'
    yield "<tbody>"
    for number, row in enumerate(trust.rows):
        cells = "".join(_cell(row.cell(column.name)) for column in trust.columns)
        link = f'<a href="#{trust.slug}-{number}">{escape(row.statement.id)}</a>' if row.cells else _id(row)
        yield f'<tr><th scope="row">{link}</th>{cells}</tr>'
    yield "</tbody></table></div>"


def _id(row: Row) -> str:
    return f'{escape(row.statement.id)} <span class="more">carried by none</span>'


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return "<td></td>"
    if not cell.everywhere:
        return f'<td class="some">{len(cell.owners)} of {len(cell.of)}</td>'
    return f'<td class="every">{f"all {len(cell.of)}" if len(cell.of) > 1 else "yes"}</td>'


def _places(trust: TrustCoverage) -> Iterator[str]:
    titles = {column.name: column.entry.title for column in trust.columns}
    heads = ("Statement", "Document", "Under which heading", "For whom")
    yield from _table("Each statement, and the headings under which it stands", heads, "places")
    for number, row in enumerate(trust.rows):
        lines = [(cell, stands) for cell in row.cells for stands in cell.stands]
        text = f'<span class="more">{escape(row.statement.kind)}: {escape(row.statement.text)}</span>'
        for first, (cell, stands) in enumerate(lines):
            head = f'<th scope="rowgroup" rowspan="{len(lines)}" id="{trust.slug}-{number}">' if not first else ""
            head += f"{escape(row.statement.id)}{text}</th>" if not first else ""
            headings = "; ".join(dict.fromkeys(spot.where for spot in stands.spots))
            whose = who(stands.owners, cell.of, trust.schools)
            opened = "<tbody>" if not first else ""
            told = "".join(f"<td>{escape(words)}</td>" for words in (titles[cell.document], headings, whose))
            yield f"{opened}<tr>{head}{told}</tr>"
        if lines:
            yield "</tbody>"
    yield "</table>"


def _documents(trust: TrustCoverage) -> Iterator[str]:
    yield from _table("Each document, and how much it carries", ("Document", "For", "Who has it", "Statements"))
    yield "<tbody>"
    for column in trust.columns:
        carried = sum(row.cell(column.name) is not None for row in trust.rows)
        told = str(carried) if carried else f"none: {reason(column)}"
        cells = (column.audience or "nobody in particular", who(column.owners, column.owners, trust.schools), told)
        yield _line(column.entry.title, cells)
    yield "</tbody></table>"


def _audiences(trust: TrustCoverage) -> Iterator[str]:
    yield from _table(
        "Those whom documents are for, and what reaches them",
        ("Readers", "Documents", "Statements", "Which ones"),
    )
    yield "<tbody>"
    titles = {column.name: column.entry.title for column in trust.columns}
    for audience in trust.audiences:
        documents = ", ".join(titles[name] for name in audience.documents)
        share = f"{len(audience.rows)} of {len(trust.rows)}"
        yield _line(audience.name or "nobody in particular", (documents, share, _which(audience.rows, trust.rows)))
    yield "</tbody></table>"


def _which(some: Sequence[Row], every: Sequence[Row]) -> str:
    """The ids of some of the statements, or of the others if these are fewer."""
    chosen = {id(row) for row in some}
    rest = [row for row in every if id(row) not in chosen]
    if not rest or not some:
        return "none" if rest else "all"
    fewer = rest if len(rest) < len(some) else some
    return ("all but " if fewer is rest else "") + ", ".join(row.statement.id for row in fewer)


def _schools(trust: TrustCoverage) -> Iterator[str]:
    heads = ("Schools", "Documents", "Statements", "In none of their documents", "Documents without any")
    yield from _table("Each school, those with the same answer together", heads)
    yield "<tbody>"
    for owners in alike(trust.by_owner):
        first = owners[0]
        names = ["The trust itself" if owner.slug == TRUST_FOLDER else owner.name for owner in owners]
        share = f"{len(first.holds) - len(first.missing)} of {len(first.holds)}"
        missing = ", ".join(row.statement.id for row in first.missing)
        cells = (str(len(first.documents)), share, missing or "none", ", ".join(first.without) or "none")
        yield _line(f"{', '.join(names)} ({len(names)})" if len(names) > 1 else names[0], cells)
    yield "</tbody></table>"


def _table(caption: str, heads: Iterable[str], look: str = "plain") -> Iterator[str]:
    columns = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    yield f'<table class="{look}"><caption>{escape(caption)}</caption><thead><tr>{columns}</tr></thead>'


def _line(head: str, cells: Iterable[str]) -> str:
    return f'<tr><th scope="row">{escape(head)}</th>{"".join(f"<td>{escape(cell)}</td>" for cell in cells)}</tr>'
