"""How fast templates are filled, beside docxtpl: the same template and contexts, in the same run.

`python -m tests.benchmarks.render` prints a table. The template is a policy of eight pages: 112 paragraphs, two
loops over table rows, a header, a footer and two pictures.
"""

import io
import os
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable
from pathlib import Path
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
    """The template."""
    from docx import Document
    from docx.shared import Cm

    document = Document()
    document.add_heading("{{ document.title }}", 0)
    document.add_picture(io.BytesIO(picture()), Cm(3))
    for section in range(10):
        document.add_heading(f"{section + 1}. What we do at {{{{ school.name }}}}", 1)
        for number in range(6):
            document.add_paragraph(WORDS if number % 2 else WORDS.replace("{{ school.name }}", "our school"))
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
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


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


# ── the two engines ──────────────────────────────────────────────────────────────────────────────────


def docxtpl_each(data: bytes, number: int) -> bytes:
    """docxtpl as its manual shows it: a new object for each document."""
    from docxtpl import DocxTemplate

    template = DocxTemplate(io.BytesIO(data))
    template.render(context(number), autoescape=True)
    out = io.BytesIO()
    template.save(out)
    return out.getvalue()


def per_second(fill: Callable[[int], object], documents: int) -> float:
    """How many documents a second, the best of three rounds."""
    best = 0.0
    for _ in range(3):
        start = time.perf_counter()
        for number in range(documents):
            fill(number)
        best = max(best, documents / (time.perf_counter() - start))
    return best


def cold(engine: str, template: Path) -> float:
    """The processor's time for one document in a new process, from its start to the file: the best of seven.

    Python keeps compiled modules in a folder beside the template, so that both engines are found compiled, as they
    are where they are installed.
    """
    code = {
        "policygen": "from policygen.render.engine import Template; out = Template(data).render(context(1))",
        "docxtpl": "out = docxtpl_each(data, 1)",
    }[engine]
    program = (
        "import sys; from pathlib import Path; from tests.benchmarks.render import context, docxtpl_each; "
        f"data = Path(sys.argv[1]).read_bytes(); {code}; Path(sys.argv[1] + '.out').write_bytes(out)"
    )
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(template.parent / "compiled")
    times = []
    for _ in range(7):
        start = os.times()
        subprocess.run([sys.executable, "-c", program, str(template)], check=True, env=environment)
        end = os.times()
        times.append(end.children_user + end.children_system - start.children_user - start.children_system)
    return min(times)


def main() -> None:
    """Print the table."""
    from policygen.render.engine import Template

    data = policy()
    template = Template(data)
    ours = per_second(lambda number: template.render(context(number)), 200)
    marked = per_second(lambda number: template.render_document(context(number), f"trust/school-{number}/x"), 200)
    theirs = per_second(lambda number: docxtpl_each(data, number), 5)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "policy.docx"
        path.write_bytes(data)
        ours_cold, theirs_cold = cold("policygen", path), cold("docxtpl", path)
    print(f"{'an eight-page policy':<38}{'policygen':>12}{'docxtpl':>12}{'ratio':>9}{'bar':>7}")
    print(f"{'warm, documents a second':<38}{ours:>12.0f}{theirs:>12.1f}{ours / theirs:>8.0f}×{'50×':>7}")
    print(f"{'warm, marked with id and digest':<38}{marked:>12.0f}{'':>12}{marked / theirs:>8.0f}×{'':>7}")
    ratio = theirs_cold / ours_cold
    print(f"{'cold, processor seconds':<38}{ours_cold:>12.3f}{theirs_cold:>12.3f}{ratio:>8.1f}×{'1×':>7}")


if __name__ == "__main__":
    main()
