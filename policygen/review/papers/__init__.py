"""The register of departures as files for people: a spreadsheet, and a Word paper for a meeting."""

import io
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any, Final

from policygen.render.engine import Template
from policygen.review.register import Line, Register
from policygen.telling import day_in_words

PAPER: Final = "adjustments.docx"
"""The template of the Word paper: an ordinary template, beside this file."""

_KIND: Final[Mapping[str, str]] = {"adjustment": "Adjustment", "template": "Own template", "typed": "Typed in Word"}

_COLUMNS: Final[Sequence[tuple[str, int]]] = (
    ("Kind", 15),
    ("Where", 28),
    ("Documents", 34),
    ("Title", 30),
    ("Section", 18),
    ("What differs", 60),
    ("Reason", 40),
    ("Agreed by", 24),
    ("Agreed on", 12),
    ("Look again by", 14),
    ("Passed", 8),
    ("File", 50),
)


def as_sheet(register: Register) -> bytes:
    """The register as an Excel file: a row a departure, dates as dates, the first row a header that stays in sight.

    What people wrote is text, whatever it begins with: nothing is worked out as a formula.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Departures"
    sheet.append([name for name, _ in _COLUMNS])
    for number, line in enumerate(register.lines, start=2):
        for column, value in enumerate(_row(line), start=1):
            cell = sheet.cell(number, column, value)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(value, str):
                cell.data_type = "s"
            elif value is not None:
                cell.number_format = "d mmm yyyy"
    for column, (_, width) in enumerate(_COLUMNS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
        sheet.cell(1, column).font = Font(bold=True)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    book.properties.title = f"Departures from the trust’s text, {_words(register.day)}"
    book.properties.creator = "policygen"
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _row(line: Line) -> list[Any]:
    departure = line.departure
    return [
        _KIND[line.how],
        line.who,
        "\n".join(line.documents),
        line.named,
        line.section or None,
        line.what,
        departure.reason,
        departure.approved_by,
        departure.approved_on,
        departure.review_on,
        "yes" if line.late else None,
        line.file,
    ]


def as_paper(register: Register, body: str) -> bytes:
    """The register as a Word paper for a meeting of `body`: what it lists, a table a kind, and what was decided."""
    template = Template(files(__package__).joinpath(PAPER).read_bytes(), name=PAPER)
    kinds = {f"{how}s" if how != "typed" else how: _of(register, how) for how in _KIND}
    names = {
        "body": body,
        "day": _words(register.day),
        "count": len(register.lines),
        "late": len(register.late),
        "reasonless": len(register.without_reason),
        **kinds,
    }
    return template.render(names)


def _of(register: Register, how: str) -> list[dict[str, Any]]:
    return [
        {
            "who": _owner(line),
            "title": line.named,
            "section": line.section,
            "what": line.what,
            "reason": line.departure.reason,
            "agreed": _agreed(line),
            "again": _words(line.departure.review_on),
            "late": line.late,
            "file": line.file,
        }
        for line in register.lines
        if line.how == how
    ]


def _owner(line: Line) -> str:
    more = len(line.documents)
    return f"{line.who} ({more} documents)" if more > 1 else line.who


def _agreed(line: Line) -> str:
    """Who agreed and when, as far as it is known."""
    return ", ".join(word for word in (line.departure.approved_by, _words(line.departure.approved_on)) if word)


def _words(day: Any) -> str:
    """A day as people write it: 1 September 2026; nothing where there is none."""
    return day_in_words(day) if day else ""
