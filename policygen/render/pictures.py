"""Pictures, as values.

    {{ picture("logo.png", alt="The school’s crest", width="30mm") }}

A program may print `Picture(path, alt)` or `Picture(data, alt)`; `picture_function` makes what a template calls,
where it is given one.
Printed as the alternative text of a picture in the template, a picture takes that picture's place.

The formats: PNG (https://www.w3.org/TR/png-3/), JPEG (JFIF, https://www.w3.org/Graphics/JPEG/jfif3.pdf, and Exif),
GIF (https://www.w3.org/Graphics/GIF/spec-gif89a.txt).
"""

import re
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from policygen.errors import PolicygenError
from policygen.render.content import Blank, Rich, Setting
from policygen.word.additions import Media
from policygen.word.finish import own_id
from policygen.word.ooxml import WP, A, R, as_xml_characters, escape_attribute
from policygen.word.slots import NO_PICTURE, slot
from policygen.word.stock import TWIPS_TO_EMU

EMU: Final = {"mm": 36_000, "cm": 360_000, "in": 914_400, "pt": 12_700, "px": 9_525}
"""English metric units in each unit of length; a pixel is a 96th of an inch, as on the web."""

LARGEST: Final = 22 * EMU["in"]
"""Word's pages are at most 22 inches wide and tall."""


class PictureError(ValueError):
    """A picture that cannot be printed, or that is described wrongly."""


@dataclass(frozen=True)
class PictureFile:
    """What a picture's file says of itself: its bytes and kind, its size in dots, and the dots to an inch."""

    media: Media
    width: int
    height: int
    dpi: tuple[float, float]

    @property
    def size(self) -> tuple[int, int]:
        """How large the picture is by itself, in English metric units."""
        return _whole(self.width * EMU["in"] / self.dpi[0], self.height * EMU["in"] / self.dpi[1])


def _whole(width: float, height: float) -> tuple[int, int]:
    return max(1, round(width)), max(1, round(height))


@dataclass(frozen=True)
class Picture(Rich):
    """A picture with the words that stand for it where it cannot be seen.

    `source` is its path or its bytes: PNG, JPEG or GIF. `width` and `height` are lengths like "30mm", "3cm", "1in",
    "72pt" or "100px"; one of them gives the other, and without both the file's own size holds, up to the width of
    the text. Raises PictureError where the file cannot be read as a picture, or the words or a length are wrong.
    """

    source: bytes | str | Path
    alt: str
    width: str | None = None
    height: str | None = None

    def __post_init__(self) -> None:
        if not self.alt.strip():
            raise PictureError(
                'a picture needs words for people who cannot see it: write alt="…" with what it shows or is for.'
            )
        _length(self.width, "width")
        _length(self.height, "height")
        self.file  # noqa: B018 (a picture that cannot be read is refused where it is made)

    def __str__(self) -> str:
        return self.alt

    @cached_property
    def file(self) -> PictureFile:
        """The file of the picture."""
        return read_picture(self.source if isinstance(self.source, bytes) else _read(Path(self.source)))

    def as_runs(self, setting: Setting) -> str:
        """The picture in the line (ECMA-376 20.4.2.8)."""
        if not setting.takes_pictures:
            raise PictureError("a picture cannot stand here: this content control holds plain text only.")
        width, height = self._size(*setting.stock.text_size)
        part = setting.additions.offer(self.file.media)
        return f"<w:r><w:rPr><w:noProof/></w:rPr>{_drawing(part, _in_one_line(self.alt), width, height)}</w:r>"

    def as_description(self, setting: Setting) -> str:
        """The words, with the sign that the picture comes here."""
        part = setting.additions.offer(self.file.media)
        return _in_one_line(self.alt) + slot(*self.file.size, part)

    def _size(self, text_width: int, text_height: int) -> tuple[int, int]:
        """The size on the page; the room there is in twentieths of a point."""
        own_width, own_height = self.file.size
        width, height = _length(self.width, "width"), _length(self.height, "height")
        if width and height:
            return _whole(width, height)
        if width or height:
            room = width or LARGEST, height or LARGEST
        else:
            room = min(own_width, text_width * TWIPS_TO_EMU), min(own_height, text_height * TWIPS_TO_EMU)
        scale = min(room[0] / own_width, room[1] / own_height)
        return _whole(own_width * scale, own_height * scale)


class NoPicture(Rich):
    """No picture, where a template has a place for one: the place goes."""

    def __str__(self) -> str:
        return ""

    def as_description(self, setting: Setting) -> str:
        """The sign that nothing comes here."""
        return NO_PICTURE


NOTHING_TO_SHOW: Final = NoPicture()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise PictureError(f"the picture {path} cannot be read ({error.strerror}).") from None


def _length(length: str | None, name: str) -> float:
    """A length in English metric units; 0 for none."""
    if length is None:
        return 0
    found = _LENGTH.fullmatch(str(length))
    size = float(found[1]) * EMU[found[2].lower()] if found else 0
    if not 0 < size <= LARGEST:
        raise PictureError(
            f"‘{str(length)[:40]}’ is no {name} of a picture: write a number and its unit, like 30mm, 3cm or 1.5in,"
            " up to 22in."
        )
    return size


_LENGTH: Final = re.compile(r"\s*(\d{1,5}(?:\.\d{1,5})?)\s*(mm|cm|in|pt|px)\s*", re.IGNORECASE)


def _in_one_line(alt: str) -> str:
    return escape_attribute(" ".join(as_xml_characters(alt).split()))


Load = Callable[[str], bytes]
"""Gives the bytes of the file that a template names. It is the caller who decides which files those are.

Raises OSError, LookupError, ValueError or PolicygenError for a name that it gives nothing for: the error at the tag
says so.
"""


def picture_function(load: Load) -> Callable[..., Picture | Blank]:
    """The function to give a template as `picture`: `picture(name, alt, width=None, height=None)`.

    It gives the picture of that name; where nobody has given the name yet, the blank of that. Raises PictureError.
    """

    def picture(name: object, alt: object = "", width: str | None = None, height: str | None = None) -> Picture | Blank:
        if isinstance(name, Blank):
            return name
        return Picture(_loaded(load, str(name)), str(alt), width, height)

    return picture


def _loaded(load: Load, name: str) -> bytes:
    try:
        return load(name)
    except (OSError, LookupError):
        raise PictureError(f"there is no picture ‘{name}’.") from None
    except (ValueError, PolicygenError) as error:
        raise PictureError(f"the picture ‘{name}’ cannot be used: {str(error).rstrip('.')}.") from None


# ── files ────────────────────────────────────────────────────────────────────────────────────────────


def read_picture(data: bytes) -> PictureFile:
    """What a picture's file says of itself. Raises PictureError where it is no PNG, JPEG or GIF, or is damaged."""
    for begins, read in _FORMATS:
        if data.startswith(begins):
            try:
                picture = read(data)
            except (struct.error, IndexError):
                raise PictureError("the picture’s file is damaged.") from None
            if not (0 < picture.width <= 65_535 and 0 < picture.height <= 65_535):
                raise PictureError("the picture’s file is damaged: it has no size.")
            return picture
    kind = "an SVG drawing" if b"<svg" in data[:2000] else "no picture" if data else "empty"
    raise PictureError(f"the file is {kind}: a picture is a PNG, a JPEG or a GIF.")


_SCREEN: Final = (96.0, 96.0)
"""The dots to an inch of a file that says nothing of them, as in Word."""


def _dpi(across: float, down: float) -> tuple[float, float]:
    """Only densities that a scanner or a camera may mean: others are slips of some program."""
    return (across, down) if all(10 <= dots <= 10_000 for dots in (across, down)) else _SCREEN


def _png(data: bytes) -> PictureFile:
    (width, height), dpi = struct.unpack_from(">II", data, 16), _SCREEN
    for kind, start, length in _chunks(data):
        if kind == b"pHYs" and length == 9:
            across, down, unit = struct.unpack_from(">IIB", data, start)
            dpi = _dpi(across * 0.0254, down * 0.0254) if unit == 1 else dpi
    return PictureFile(Media(data, "image/png", "png"), width, height, dpi)


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """The chunks of a PNG before its dots: kind, where the content begins, and its length."""
    at = 8
    while True:
        length, kind = struct.unpack_from(">I4s", data, at)
        if kind in (b"IDAT", b"IEND"):
            return
        yield kind, at + 8, length
        at += 12 + length


def _gif(data: bytes) -> PictureFile:
    width, height = struct.unpack_from("<HH", data, 6)
    return PictureFile(Media(data, "image/gif", "gif"), width, height, _SCREEN)


_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers of a JPEG that begin a frame, which says the size; the three are tables that stand among them."""


def _jpeg(data: bytes) -> PictureFile:
    dpi = _SCREEN
    for marker, start in _segments(data):
        if marker == 0xE0 and data[start : start + 5] == b"JFIF\0":
            unit, across, down = struct.unpack_from(">BHH", data, start + 7)
            by_inch = {1: 1.0, 2: 2.54}.get(unit, 0.0)
            dpi = _dpi(across * by_inch, down * by_inch)
        elif marker in _FRAMES:
            height, width = struct.unpack_from(">HH", data, start + 1)
            return PictureFile(Media(data, "image/jpeg", "jpeg"), width, height, dpi)
    raise PictureError("the picture’s file is damaged: it has no size.")


def _segments(data: bytes) -> Iterator[tuple[int, int]]:
    """The segments of a JPEG before its dots: the marker of each, and where its content begins."""
    at = 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            return
        marker = data[at + 1]
        if marker == 0xFF:  # Fill bytes may stand before a marker.
            at += 1
            continue
        if marker == 0xDA:
            return
        yield marker, at + 4
        at += 2 + int(struct.unpack_from(">H", data, at + 2)[0])


_FORMATS: Final = ((b"\x89PNG\r\n\x1a\n", _png), (b"\xff\xd8\xff", _jpeg), (b"GIF87a", _gif), (b"GIF89a", _gif))


# ── writing ──────────────────────────────────────────────────────────────────────────────────────────

_PIC: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def _drawing(part: str, alt: str, width: int, height: int) -> str:
    name = part.rpartition("/")[2]
    return (
        f'<w:drawing><wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{own_id("drawing")}" name="{name}" descr="{alt}"/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{A}" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic xmlns:a="{A}"><a:graphicData uri="{_PIC}"><pic:pic xmlns:pic="{_PIC}">'
        f'<pic:nvPicPr><pic:cNvPr id="0" name="{name}" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip xmlns:r="{R}" r:embed="{own_id("media", part)}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
