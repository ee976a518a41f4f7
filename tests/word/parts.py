"""More for Word files of tests: styles, lists and pictures."""

import io
import struct
import zipfile
import zlib

from policygen.word.ooxml import R
from tests.word.make import CONTENT, DECLARED, docx, zipped

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
MM = 36_000
STYLES = "word/styles.xml"
NUMBERING = "word/numbering.xml"


def entries(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def entry(data: bytes, name: str) -> bytes:
    return entries(data)[name]


# ── styles and lists ─────────────────────────────────────────────────────────────────────────────────


def with_styles(template: bytes, styles: str, numbering: str = "") -> bytes:
    """A template with more styles, and a numbering part if one is given."""
    files = entries(template)
    files[STYLES] = files[STYLES].replace(b"</w:styles>", f"{styles}</w:styles>".encode())
    if numbering:
        rels = "word/_rels/document.xml.rels"
        line = f'<Relationship Id="rIdnumbering" Type="{R}/numbering" Target="numbering.xml"/></Relationships>'
        files[rels] = files[rels].replace(b"</Relationships>", line.encode())
        kind = f'<Override PartName="/{NUMBERING}" ContentType="{CONTENT}.numbering+xml"/></Types>'
        files["[Content_Types].xml"] = files["[Content_Types].xml"].replace(b"</Types>", kind.encode())
        files[NUMBERING] = f"<w:numbering {DECLARED}>{numbering}</w:numbering>".encode()
    return zipped(files)


def definition(id: int, *levels: str) -> str:
    inside = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="%{n + 1}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{100 * (n + 1)}"/></w:pPr></w:lvl>'
        for n, kind in enumerate(levels)
    )
    return f'<w:abstractNum w:abstractNumId="{id}"><w:multiLevelType w:val="multilevel"/>{inside}</w:abstractNum>'


def in_list(id: str, name: str, number: int) -> str:
    """A style of paragraphs that puts them in a list."""
    level = f'<w:pPr><w:numPr><w:numId w:val="{number}"/></w:numPr></w:pPr>'
    return f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>{level}</w:style>'


# ── pictures ─────────────────────────────────────────────────────────────────────────────────────────


def png(width: int = 96, height: int = 48, dots_to_metre: int | None = None) -> bytes:
    """A grey PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    density = chunk(b"pHYs", struct.pack(">IIB", dots_to_metre, dots_to_metre, 1)) if dots_to_metre else b""
    dots = zlib.compress((b"\0" + b"\x99" * width) * height)
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + density + chunk(b"IDAT", dots) + chunk(b"IEND", b"")


def placeholder(alt: str, inside: str = "", crop: str = "", width: int = 40, height: int = 40) -> str:
    """A picture as Word writes it, in a box of that many millimetres."""
    size = f'cx="{width * MM}" cy="{height * MM}"'
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent {size}/><wp:docPr id="1" name="P" descr="{alt}"/><a:graphic>'
        f'<a:graphicData uri="{PIC}"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="P"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="rIdOld">{inside}</a:blip>{crop}<a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"/>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def with_old_picture(*blocks: str) -> bytes:
    """A template with a picture of its own, whose relationship is `rIdOld`."""
    files = entries(docx(*blocks, links={"rIdOld": "media/old.png"}))
    rels = "word/_rels/document.xml.rels"
    old = f'Type="{R}/hyperlink" Target="media/old.png" TargetMode="External"'.encode()
    files[rels] = files[rels].replace(old, f'Type="{R}/image" Target="media/old.png"'.encode())
    return zipped({**files, "word/media/old.png": png(1, 1)})
