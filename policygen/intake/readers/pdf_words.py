"""The words of a PDF: where each stands on its page, in which type, and which tag of the document's structure holds it.

A PDF can be made so that reading it never ends, takes all memory or brings PDFium down, so it is read in a process of
its own, with limits (pdfium.py: what is done there).
"""

import contextlib
import faulthandler
import mmap
import multiprocessing
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

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


SentWord = tuple[str, float, float, float, float, bool, bool, bool, int]
SentPage = tuple[int, float, float, list[SentWord], tuple[Tag, ...]]
"""A word and a page without the names of their parts: to send words with names takes ten times as long."""


_Made = TypeVar("_Made")


def read_pages(
    data: bytes, name: str, meanwhile: Callable[[], object], make: Callable[[PdfPage], _Made]
) -> tuple[_Made, ...]:
    """What `make` makes of the pages of a PDF, each as soon as it is read; `meanwhile` is done before the first.

    Raises UnreadableFileError where the PDF is damaged, protected, too long or dangerous.
    """
    context: Any = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_read_apart, args=(sender, data, name), daemon=True)
    process.start()
    sender.close()
    try:
        meanwhile()
        return tuple(make(page) for page in _received(receiver, name))
    finally:
        process.kill()
        process.join()
        receiver.close()


def _received(receiver: Connection, name: str) -> Iterator[PdfPage]:
    """The pages as the process apart sends them, up to the None after the last; raises the error that it sends."""
    given_up = time.monotonic() + PATIENCE
    while (sent := _next(receiver, given_up - time.monotonic(), name)) is not None:
        if isinstance(sent, Exception):
            raise sent
        number, width, height, words, tags = sent
        yield PdfPage(number, width, height, tuple(map(Word._make, words)), tags)


def _next(receiver: Connection, patience: float, name: str) -> SentPage | Exception | None:
    """What is sent next. Raises UnreadableFileError where nothing comes: the process apart has come to its limits."""
    with contextlib.suppress(EOFError, OSError):
        if receiver.poll(max(patience, 0)):
            sent: SentPage | Exception | None = receiver.recv()
            return sent
    why = "reading the PDF takes more time or memory than a values document can need, so it was given up."
    raise UnreadableFileError(name, why, "Open it, print its pages to a new PDF, and import that.")


def _read_apart(sender: Connection, data: bytes, name: str) -> None:
    """What the process apart does: it sends the pages and None, or the error that says why there are no more."""
    faulthandler.disable()
    _limit_itself()
    _widen(sender)
    try:
        from policygen.intake.readers.pdfium import read

        for page in read(data, name):
            sender.send(page)
        sender.send(None)
    except MemoryError:
        return  # That nothing more comes tells that the limit was met; to send that could fail too.
    except Exception as error:
        sender.send(error)


def _limit_itself() -> None:
    """Give this process no more memory and work than reading a PDF can need, where the system can hold it to that."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        most = MOST_MEMORY + _held()
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _widen(sender: Connection) -> None:
    """Have the system keep a megabyte until it is received (fcntl(2), F_SETPIPE_SZ): most pages of a long document.

    Otherwise PDFium would have to wait after two pages while the other process is busy.
    """
    if sys.platform == "linux":
        import fcntl

        with contextlib.suppress(OSError):
            fcntl.fcntl(sender.fileno(), fcntl.F_SETPIPE_SZ, 2**20)


def _held() -> int:
    """The bytes of data and stack that this process counts as its own (proc(5), statm): forked, all of its parent's."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[5]) * mmap.PAGESIZE
    except (OSError, ValueError, IndexError):
        return 0
