"""Small pictures for tests: crests to be logos, and pages put side by side. Without a library for pictures."""

import struct
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

Shape = Callable[[int, int, int], bool]
"""Whether a dot is within a shape: its distance from the middle across and down, and the shape's size."""


@dataclass(frozen=True)
class Picture:
    """A picture as rows of dots, three bytes each."""

    width: int
    rows: tuple[bytes, ...]

    @classmethod
    def read(cls, path: Path) -> "Picture":
        """A picture in the format PPM (https://netpbm.sourceforge.net/doc/ppm.html)."""
        _, size, _, dots = path.read_bytes().split(b"\n", 3)
        width, height = map(int, size.split())
        return cls(width, tuple(dots[y * width * 3 : (y + 1) * width * 3] for y in range(height)))

    def framed(self, space: int) -> "Picture":
        """With a grey line around it, and white space around that."""
        width = self.width + 2 * space + 2
        white, line = b"\xff" * (3 * space), b"\xaa" * 3
        empty = (b"\xff" * (3 * width),) * space
        edge = (white + line * (self.width + 2) + white,)
        return Picture(width, (*empty, *edge, *(white + line + row + line + white for row in self.rows), *edge, *empty))

    @classmethod
    def beside(cls, pictures: Sequence["Picture"]) -> "Picture":
        """Pictures of one height beside each other."""
        rows = zip(*(picture.rows for picture in pictures), strict=True)
        return cls(sum(picture.width for picture in pictures), tuple(b"".join(row) for row in rows))

    @classmethod
    def stacked(cls, pictures: Sequence["Picture"]) -> "Picture":
        """Pictures of one width below each other."""
        return cls(pictures[0].width, tuple(row for picture in pictures for row in picture.rows))

    def as_png(self) -> bytes:
        """The picture as a PNG file (https://www.w3.org/TR/png-3/)."""
        header = struct.pack(">IIBBBBB", self.width, len(self.rows), 8, 2, 0, 0, 0)
        dots = zlib.compress(b"".join(b"\0" + row for row in self.rows), 9)
        return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", dots) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def circle(x: int, y: int, size: int) -> bool:
    return x * x + y * y <= size * size


def shield(x: int, y: int, size: int) -> bool:
    return abs(x) <= size and y <= size and (y <= 0 or abs(x) + y <= size)


def hexagon(x: int, y: int, size: int) -> bool:
    return abs(x) <= size and abs(y) <= size and abs(x) + abs(y) // 2 <= size


def png(size: tuple[int, int], colours: Sequence[str], shape: Shape = circle) -> bytes:
    """A crest: a shape in the first colour with a smaller one in the second."""
    width, height = size
    outer, inner = (bytes.fromhex(colour.removeprefix("#")) for colour in (colours[0], colours[-1]))
    radius = min(width, height) // 2 - 4

    def dot(x: int, y: int) -> bytes:
        across, down = x - width // 2, y - height // 2
        if shape(across, down, radius // 2):
            return inner
        return outer if shape(across, down, radius) else b"\xff\xff\xff"

    return Picture(width, tuple(b"".join(dot(x, y) for x in range(width)) for y in range(height))).as_png()
