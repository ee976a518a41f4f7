"""Makers of the corpus's Word, OpenDocument and PDF files: written out in Python, the same bytes every time."""

import io
import zipfile
from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"

STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>{based}{level}</w:style>'
    for id, name, based, level in [
        ("Normal", "Normal", "", ""),
        ("Title", "Title", '<w:basedOn w:val="Normal"/>', ""),
        ("Heading1", "heading 1", '<w:basedOn w:val="Normal"/>', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
        ("Heading2", "heading 2", '<w:basedOn w:val="Heading1"/>', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
        ("HouseHead", "House Head", '<w:basedOn w:val="Heading1"/>', ""),
        ("Caption", "caption", '<w:basedOn w:val="Normal"/>', ""),
        ("ListParagraph", "List Paragraph", '<w:basedOn w:val="Normal"/>', ""),
    ]
)
LEVELS = "".join(
    f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{{fmt}}"/><w:lvlText w:val="{{text}}"/></w:lvl>'
    for n in range(3)
)
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{LEVELS.format(fmt="bullet", text="•")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="1">{LEVELS.format(fmt="decimal", text="%1.")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
)


def archive(parts: dict[str, str]) -> bytes:
    """A zip file of those parts, in that order, with one date for all."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            stored = name == "mimetype"
            info = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            file.writestr(info, content)
    return out.getvalue()


# ── Word (ECMA-376 Part 1, 17) ───────────────────────────────────────────────────────────────────────


def run(text: str, bold: bool = False, size: int | None = None) -> str:
    """A run of text; tabs and line breaks as Word writes them; the size in half points."""
    inner = escape(text).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    inner = inner.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    looks = ("<w:b/>" if bold else "") + (f'<w:sz w:val="{size}"/>' if size else "")
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{inner}</w:t></w:r>'


def inserted(text: str) -> str:
    """A run that somebody added with changes tracked (17.13.5.18)."""
    return f'<w:ins w:id="1" w:author="Editor" w:date="2024-01-01T00:00:00Z">{run(text)}</w:ins>'


def deleted(text: str) -> str:
    """A run that somebody struck out with changes tracked (17.13.5.14)."""
    gone = f'<w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r>'
    return f'<w:del w:id="2" w:author="Editor" w:date="2024-01-01T00:00:00Z">{gone}</w:del>'


def para(*runs: str, style: str = "", level: int | None = None, numbers: int = 1) -> str:
    """A paragraph of runs; a run that is plain text becomes one. With a level it is an item of a real list."""
    looks = f'<w:pStyle w:val="{style}"/>' if style else ""
    if level is not None:
        looks += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numbers}"/></w:numPr>'
    body = "".join(text if text.startswith("<w:") else run(text) for text in runs)
    return f"<w:p><w:pPr>{looks}</w:pPr>{body}</w:p>"


def bold(text: str, size: int | None = None) -> str:
    """A paragraph that is a heading by its looks only."""
    return para(run(text, bold=True, size=size))


def items(*texts: str, level: int = 0, numbers: int = 1) -> str:
    """Items of a real list."""
    return "".join(para(text, style="ListParagraph", level=level, numbers=numbers) for text in texts)


def table(*rows: Sequence[str]) -> str:
    """A table of cells: a text becomes a paragraph, what is written as paragraphs stays."""
    made = [[cell if cell.startswith("<w:p>") else para(cell) for cell in row] for row in rows]
    body = "".join("<w:tr>" + "".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in made)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{body}</w:tbl>"


def control(inner: str) -> str:
    """Paragraphs inside a content control (17.5.2)."""
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def text_box(inner: str) -> str:
    """A paragraph with a text box, written twice as Word does: for itself, and for readers of the older form."""
    shape = (
        '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        '<wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="Box"/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>'
        f"<w:txbxContent>{inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    older = (
        '<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
        f"<w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )
    return (
        "<w:p><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps">{shape}</mc:Choice><mc:Fallback>{older}</mc:Fallback>'
        "</mc:AlternateContent></w:r></w:p>"
    )


def docx(*body: str, header: str = "", footer: str = "") -> bytes:
    """A Word file of those paragraphs and tables."""
    spaces = (
        f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )
    section = ('<w:headerReference w:type="default" r:id="rId3"/>' if header else "") + (
        '<w:footerReference w:type="default" r:id="rId4"/>' if footer else ""
    )
    parts = {
        "word/document.xml": f"<w:document {spaces}><w:body>{''.join(body)}"
        f"<w:sectPr>{section}</w:sectPr></w:body></w:document>",
        "word/styles.xml": f"<w:styles {spaces}>{STYLES}</w:styles>",
        "word/numbering.xml": f"<w:numbering {spaces}>{NUMBERING}</w:numbering>",
    }
    if header:
        parts["word/header1.xml"] = f"<w:hdr {spaces}>{para(header)}</w:hdr>"
    if footer:
        parts["word/footer1.xml"] = f"<w:ftr {spaces}>{para(footer)}</w:ftr>"
    kinds = {"document": "document.main", "header1": "header", "footer1": "footer"}
    named = [name.removeprefix("word/").removesuffix(".xml") for name in parts]
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{MAIN}.{kinds.get(name, name)}+xml"/>' for name in named
    )
    ids = {"styles": "rId1", "numbering": "rId2", "header1": "rId3", "footer1": "rId4"}
    relations = "".join(
        f'<Relationship Id="{ids[name]}" Type="{R}/{name.rstrip("1")}" Target="{name}.xml"/>' for name in named[1:]
    )
    return archive(
        {
            "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/vnd.'
            f'openxmlformats-package.relationships+xml"/>{overrides}</Types>',
            "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{R}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}">{relations}</Relationships>',
            **parts,
        }
    )


# ── OpenDocument text ────────────────────────────────────────────────────────────────────────────────

ODF = "urn:oasis:names:tc:opendocument:xmlns"


def odt(body: str, header: str = "", footer: str = "") -> bytes:
    """An OpenDocument text of that body: h, p, list, table elements in the text: and table: namespaces.

    The paragraph style “Bold” is bold and large, as headings are that somebody made by hand.
    """
    spaces = " ".join(
        f'xmlns:{short}="{ODF}:{name}:1.0"'
        for short, name in [("office", "office"), ("text", "text"), ("table", "table"), ("style", "style")]
    )
    spaces += f' xmlns:fo="{ODF}:xsl-fo-compatible:1.0"'
    look = (
        '<style:style style:name="Bold" style:family="paragraph"><style:text-properties fo:font-weight="bold" '
        'fo:font-size="14pt"/></style:style><style:style style:name="Strong" style:family="text">'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
    )
    edges = f"<style:header><text:p>{escape(header)}</text:p></style:header>" if header else ""
    edges += f"<style:footer><text:p>{escape(footer)}</text:p></style:footer>" if footer else ""
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f'<office:document-content {spaces} office:version="1.2"><office:automatic-styles>{look}'
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "styles.xml": f'<office:document-styles {spaces} office:version="1.2"><office:automatic-styles>'
            '<style:page-layout style:name="Page"/></office:automatic-styles><office:master-styles>'
            f'<style:master-page style:name="Standard" style:page-layout-name="Page">{edges}</style:master-page>'
            "</office:master-styles></office:document-styles>",
            "META-INF/manifest.xml": '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:'
            'manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" '
            'manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry '
            'manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry '
            'manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>',
        }
    )


def h(text: str, level: int = 1) -> str:
    """A heading of an OpenDocument text."""
    return f'<text:h text:outline-level="{level}">{escape(text)}</text:h>'


def t(text: str, style: str = "") -> str:
    """A paragraph of an OpenDocument text."""
    look = f' text:style-name="{style}"' if style else ""
    return f"<text:p{look}>{escape(text)}</text:p>"


def bullets(*lines: str | Sequence[str]) -> str:
    """A list of an OpenDocument text; a sequence among the lines is a list inside the item before it."""
    made: list[str] = []
    for line in lines:
        if isinstance(line, str):
            made.append(t(line))
        else:
            made[-1] += bullets(*line)
    return "<text:list>" + "".join(f"<text:list-item>{one}</text:list-item>" for one in made) + "</text:list>"


def grid(*rows: Sequence[str]) -> str:
    """A table of an OpenDocument text."""
    body = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell>{t(cell)}</table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in rows
    )
    columns = f'<table:table-column table:number-columns-repeated="{len(rows[0])}"/>'
    return f"<table:table>{columns}{body}</table:table>"


# ── PDF without tags (ISO 32000-1, 7 and 9) ──────────────────────────────────────────────────────────


class Line(NamedTuple):
    """A line of type: where it starts, from the bottom left of an A4 page in points, and how it looks."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False


def column(x: float, y: float, *lines: str, size: float = 10, lead: float = 14) -> list[Line]:
    """Lines one under the other; one that starts with # is a bold heading in larger type, an empty one a gap."""
    made = []
    for line in lines:
        if line.startswith("#"):
            y -= 6
            made.append(Line(x, y, line.lstrip("# "), size + 4, True))
            y -= lead + 4
        elif line:
            made.append(Line(x, y, line, size))
            y -= lead
        else:
            y -= lead * 0.6
    return made


def pdf(*pages: Sequence[Line]) -> bytes:
    """A PDF of lines of Helvetica, as a designer's program leaves it: no tags, one text object a line."""
    streams = [_stream(page) for page in pages]
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(streams)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ]
    for n, stream in enumerate(streams):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> "
            + f"/Contents {6 + 2 * n} 0 R >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def _stream(page: Sequence[Line]) -> bytes:
    shown = []
    for line in page:
        text = line.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252")
        shown.append(b"BT /F%d %g Tf %g %g Td (%s) Tj ET" % (1 + line.bold, line.size, line.x, line.y, text))
    return b"\n".join(shown)
