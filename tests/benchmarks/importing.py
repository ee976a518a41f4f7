"""How long `policygen import FILE` takes, and how long a library alone takes to get the words of the same file.

`python -m tests.benchmarks.importing` prints a table: two pages as text and as a Word file, beside python-docx; a PDF
of 60 pages beside PDFium. Each is a process of its own, from start-up to the last line printed; the two take turns.
What counts is the time that a person waits (`wall`) and, since other work on the machine changes that, the processor's.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import chain, count
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import NamedTuple

from tests.benchmarks.main_job import POLICYGEN, ROOT
from tests.benchmarks.measuring import heading, line
from tests.intake.readers.makers import Block, as_word, pdf, set_in_pages

ROUNDS = 7
PAGES = 60
SHORT = ROOT / "seeds/ket/002_93bd45c51271818f.txt"
"""Two pages, 1,200 words."""

_DOCX = "import sys, docx; print([paragraph.text for paragraph in docx.Document(sys.argv[1]).paragraphs])"
_PDF = (
    "import sys, pypdfium2; "
    "print([page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(sys.argv[1])])"
)
_TEXT = "import sys; print(open(sys.argv[1], encoding='utf-8').read())"


class Taken(NamedTuple):
    """Seconds that a process took: the processor's, and those that passed."""

    processor: float
    wall: float


def main() -> None:
    """Print the table."""
    print(heading("processor", "wall", "bar", "words alone"))
    with tempfile.TemporaryDirectory() as name:
        for what, file, peer, bar in documents(Path(name)):
            alone = [sys.executable, "-c", peer, str(file)]
            turns = [(taken([*POLICYGEN, "import", str(file)]), taken(alone)) for _ in range(ROUNDS + 1)][1:]
            ours = _median([mine for mine, _ in turns])
            theirs = _median([other for _, other in turns])
            columns = (f"{ours.processor:.2f} s", f"{ours.wall:.2f} s", bar, f"{theirs.wall:.2f} s")
            print(line(what, *columns), flush=True)


def documents(folder: Path) -> Iterator[tuple[str, Path, str, str]]:
    """What is measured: its name, the file, the program that gets its words alone, and the bar."""
    text, word, long = folder / "values.txt", folder / "values.docx", folder / "values.pdf"
    text.write_bytes(SHORT.read_bytes())
    word.write_bytes(as_word(blocks()))
    long.write_bytes(long_pdf())
    yield "two pages of text", text, _TEXT, "0.4 s"
    yield "the same as a Word file", word, _DOCX, "0.4 s"
    yield f"a PDF of {PAGES} pages", long, _PDF, "2 s"


def taken(command: Sequence[str]) -> Taken:
    """What a process takes from its start to its end; raises CalledProcessError where it fails."""
    before, start = getrusage(RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    wall, after = time.perf_counter() - start, getrusage(RUSAGE_CHILDREN)
    return Taken(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall)


def _median(times: Sequence[Taken]) -> Taken:
    return Taken(*(statistics.median(each) for each in zip(*times, strict=True)))


# ── the documents ────────────────────────────────────────────────────────────────────────────────────


def blocks() -> list[Block]:
    """The short document in blocks: its lines, those with a bullet as items."""
    lines = [line for line in SHORT.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [("item", line.removeprefix("- ")) if line.startswith("- ") else ("text", line) for line in lines]


def long_pdf() -> bytes:
    """The short document again and again on so many pages, with a number in each line, so that no two are alike."""
    told = (_numbered(block, number) for number in count(1) for block in blocks())
    made: list[Block] = []
    while len(pages := set_in_pages(made)) <= PAGES:
        made += [next(told) for _ in range(40)]
    return pdf(pages[:PAGES])


def _numbered(block: Block, number: int) -> Block:
    kind, text = block
    words = text.split()
    if len(words) < 7:
        return block
    return kind, " ".join(chain(words[:-1], [f"in year {number}", words[-1]]))


if __name__ == "__main__":
    main()
