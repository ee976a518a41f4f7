"""What the benchmarks fill in: a policy of eight pages, what is said of one school, and a template of many names."""

import io
import struct
import zlib
from typing import Any

WORDS = (
    "We expect everyone at {{ school.name }} to be kind, to work hard and to look after one another. Staff,"
    " {{ terms.pupils }} and {{ terms.parents }} agree on what this means in practice and come back to it at the"
    " beginning of every term."
)


def picture() -> bytes:
    """A PNG of 64 by 64 grey dots (https://www.w3.org/TR/png/)."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes(range(64)) for _ in range(64))
    header = struct.pack(">IIBBBBB", 64, 64, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def policy() -> bytes:
    """The policy: 112 paragraphs and two tables, with a loop over the rows of each; header, footer, two pictures."""
    from docx import Document
    from docx.shared import Cm

    document = Document()
    document.add_heading("{{ document.title }}", 0).add_run().add_picture(io.BytesIO(picture()), Cm(3))
    for section in range(10):
        document.add_heading(f"{section + 1}. What we do at {{{{ school.name }}}}", 1)
        for number in range(6):
            more = " What we agreed is on the wall of every classroom, where everyone can see it."
            document.add_paragraph(WORDS if number % 2 else WORDS.replace("{{ school.name }}", "our school") + more)
        document.add_paragraph("{%p if school.sixth_form %}")
        document.add_paragraph("Students in the sixth form are treated as young adults.")
        document.add_paragraph("{%p endif %}")
        document.add_paragraph("{{ statement }}", style="List Bullet")
    for name in ("people", "dates"):
        table = document.add_table(4, 3, style="Table Grid")
        for cell, words in zip(table.rows[0].cells, ("Who", "What", "When"), strict=True):
            cell.text = words
        table.cell(1, 0).text = f"{{%tr for item in {name} %}}"
        for cell, field in zip(table.rows[2].cells, ("name", "role", "when"), strict=True):
            cell.text = f"{{{{ item.{field} }}}}"
        table.cell(3, 0).text = "{%tr endfor %}"
    document.add_picture(io.BytesIO(picture()), Cm(3))
    document.sections[0].header.paragraphs[0].text = "{{ school.name }}"
    document.sections[0].footer.paragraphs[0].text = "{{ document.title }}, {{ trust.name }}"
    return _saved(document)


def context(number: int) -> dict[str, Any]:
    """What is filled in for one school."""
    people = [{"name": f"Person {n} of {number}", "role": "Teacher", "when": "Every week"} for n in range(12)]
    return {
        "school": {"name": f"School number {number}", "sixth_form": number % 2 == 0},
        "trust": {"name": "A fictional trust"},
        "terms": {"pupils": "pupils", "parents": "parents and carers"},
        "document": {"title": "Behaviour policy"},
        "statement": "insist that every child is treated with courtesy and respect",
        "people": people,
        "dates": people[:6],
    }


NAMES_A_PARAGRAPH = 6


def of_names(paragraphs: int) -> bytes:
    """A template in which every tag asks for another name, six in each paragraph."""
    from docx import Document

    document = Document()
    for first in range(0, paragraphs * NAMES_A_PARAGRAPH, NAMES_A_PARAGRAPH):
        tags = (f"{{{{ name_{first + n} }}}}" for n in range(NAMES_A_PARAGRAPH))
        document.add_paragraph(", ".join(tags))
    return _saved(document)


def names(paragraphs: int) -> dict[str, str]:
    """What those names stand for."""
    return {f"name_{n}": f"Word {n}" for n in range(paragraphs * NAMES_A_PARAGRAPH)}


def _saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
