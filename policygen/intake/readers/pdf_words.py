"""The words of a PDF: where each stands on its page, in which type, and which tag of the document's structure holds it.

A PDF can be made so that reading it never ends, takes all memory or brings PDFium down, so it is read in a process of
its own, with limits (pdfium.py: what is done there).
"""

import contextlib
import faulthandler
import mmap
import multiprocessing
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple

from policygen.errors import UnreadableFileError

MOST_SECONDS = 6
"""Of work. Sixty pages take half a second; how long that is on a busy machine is another matter."""
PATIENCE = 30 if sys.platform != "win32" else MOST_SECONDS
MOST_MEMORY = 384 * 2**20
"""In bytes, on top of what the process that reads has from the one that started it."""


class Word(NamedTuple):
    """A word and its place, in points from the bottom left of the page: `bottom` is the line that it stands on.

    `symbol` says that its letters are signs (of Wingdings and the like), `upright` that it is not turned; `mark`
    is the number of the marked content that holds it, or -1.
    """

    text: str
    left: float
    right: float
    bottom: float
    size: float
    bold: bool
    symbol: bool
    upright: bool
    mark: int


class Tag(NamedTuple):
    """An element of the structure of a page: its type ("P", "LI"), the marked content in it, and what is in it."""

    kind: str
    marks: tuple[int, ...]
    children: tuple["Tag", ...] = ()


@dataclass(frozen=True)
class PdfPage:
    """A page: its number, its size in points, its words in the order of the file, and its tags, if it has any."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...] = field(repr=False)
    tags: tuple[Tag, ...] = field(repr=False, default=())


def read_pages(data: bytes, name: str, meanwhile: Callable[[], object]) -> tuple[PdfPage, ...]:
    """The pages of a PDF; `meanwhile` is done while they are read.

    Raises UnreadableFileError where it is damaged, protected, too long or dangerous.
    """
    context: Any = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_read_apart, args=(sender, data, name), daemon=True)
    process.start()
    sender.close()
    try:
        meanwhile()
        answer = receiver.recv() if receiver.poll(PATIENCE) else None
    except (EOFError, OSError):
        answer = None
    finally:
        process.kill()
        process.join()
        receiver.close()
    if isinstance(answer, Exception):
        raise answer
    if answer is None:
        why = "reading the PDF takes more time or memory than a values document can need, so it was given up."
        raise UnreadableFileError(name, why, "Open it, print its pages to a new PDF, and import that.")
    return tuple(
        PdfPage(number, width, height, tuple(map(Word._make, words)), tags)
        for number, width, height, words, tags in answer
    )


def _read_apart(sender: Connection, data: bytes, name: str) -> None:
    """What the process apart does: it sends the pages, or the error that says why there are none."""
    faulthandler.disable()
    _limit_itself()
    try:
        from policygen.intake.readers.pdfium import read

        sender.send(_plainly(read(data, name)))
    except MemoryError:
        sender.send(None)
    except Exception as error:
        sender.send(error)


def _plainly(pages: Iterable[PdfPage]) -> list[tuple[Any, ...]]:
    """The pages without the names of their parts: pickle takes ten times as long for words that have them."""
    return [(page.number, page.width, page.height, [tuple(word) for word in page.words], page.tags) for page in pages]


def _limit_itself() -> None:
    """Give this process no more memory and work than reading a PDF can need, where the system can hold it to that."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        most = MOST_MEMORY + _held()
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _held() -> int:
    """The bytes of data and stack that this process counts as its own (proc(5), statm): forked, all of its parent's."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[5]) * mmap.PAGESIZE
    except (OSError, ValueError, IndexError):
        return 0
