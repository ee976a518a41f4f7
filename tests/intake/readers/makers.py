"""One small document written in each format that the readers know.

A document is a list of blocks: `("heading", "Our values")`, `("text", "We care.")`, `("item", "listen")`,
`("row", "Care\tWe look out for one another.")`.
"""

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from tests.intake import word_files

Block = tuple[str, str]

# ── text, Markdown, web page ─────────────────────────────────────────────────────────────────────────


def as_text(blocks: Sequence[Block], *, bullet: str = "- ", newline: str = "\n", encoding: str = "utf-8") -> bytes:
    lines = [f"{bullet}{text}\n" if kind == "item" else f"{text}\n" for kind, text in blocks]
    return "\n".join(lines).replace("\n", newline).encode(encoding)


def as_markdown(blocks: Sequence[Block]) -> bytes:
    marks = {"heading": "## ", "item": "* ", "text": "", "bold": ""}
    return "\n\n".join(
        f"**{text}**" if kind == "bold" else _markdown_row(text) if kind == "row" else f"{marks[kind]}{text}"
        for kind, text in blocks
    ).encode()


def _markdown_row(text: str) -> str:
    cells = text.split("\t")
    return f"| {' | '.join(cells)} |\n|{'---|' * len(cells)}"


def as_page(blocks: Sequence[Block]) -> bytes:
    """The document as the main content of a whole web page, with what pages have around it."""
    return (
        "<!DOCTYPE html><html><head><title>A page</title><script>let x = 1 < 2;</script></head><body>"
        '<div class="cookie-banner">We use cookies.</div><nav><a href="/">Home</a></nav>'
        f"<main>{as_fragment(blocks).decode()}</main><footer>© A school</footer></body></html>"
    ).encode()


def as_fragment(blocks: Sequence[Block]) -> bytes:
    """The document as a piece of HTML: headings, paragraphs, lists and tables and nothing else."""
    made = ""
    for kind, group in groupby(blocks, key=lambda block: block[0]):
        inside = "".join(_HTML[kind](escape(text, quote=False)) for _, text in group)
        made += {"item": f"<ul>{inside}</ul>", "row": f"<table>{inside}</table>"}.get(kind, inside)
    return made.encode()


_HTML: dict[str, Callable[[str], str]] = {
    "heading": lambda text: f"<h2>{text}</h2>\n",
    "bold": lambda text: f"<p><b>{text}</b></p>\n",
    "text": lambda text: f"<p>{text}</p>\n",
    "item": lambda text: f"<li>{text}</li>\n",
    "row": lambda text: f"<tr><td>{text.replace(chr(9), '</td><td>')}</td></tr>\n",
}

# ── Word and OpenDocument ────────────────────────────────────────────────────────────────────────────


def as_word(blocks: Sequence[Block]) -> bytes:
    body = ""
    for kind, group in groupby(blocks, key=lambda block: block[0]):
        texts = [escape(text, quote=False) for _, text in group]
        if kind == "row":
            body += word_files.table(*(tuple(text.split("\t")) for text in texts))
        else:
            body += "".join(_WORD[kind](text) for text in texts)
    return word_files.docx(body)


_WORD: dict[str, Callable[[str], str]] = {
    "heading": lambda text: word_files.p(text, "Heading2"),
    "bold": lambda text: word_files.p(word_files.r(text, "<w:b/>")),
    "text": word_files.p,
    "item": word_files.li,
}

ODF = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{ODF}:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    )
)  # fmt: skip
STYLES = """
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="Quotations" style:family="paragraph"/>
<style:style style:name="Caption" style:family="paragraph"/>
<style:style style:name="House" style:family="paragraph" style:default-outline-level="2"/>
<style:style style:name="Inherited" style:family="paragraph" style:parent-style-name="House"/>
<style:style style:name="Strong" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Big" style:family="text"><style:text-properties fo:font-size="20pt"/></style:style>
<style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="LoopA" style:family="paragraph" style:parent-style-name="LoopB"/>
<style:style style:name="LoopB" style:family="paragraph" style:parent-style-name="LoopA"/>
<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>
"""


def odt(*body: str, page: str = "", more: dict[str, bytes] | None = None) -> bytes:
    """An OpenDocument text with that body; `page` is put into its page style, for headers and footers."""
    content = (
        f"<office:document-content {NAMESPACES}><office:automatic-styles>{STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{''.join(body)}</office:text></office:body></office:document-content>"
    )
    styles = (
        f"<office:document-styles {NAMESPACES}><office:master-styles><style:master-page>{page}</style:master-page>"
        "</office:master-styles></office:document-styles>"
    )
    parts = {"content.xml": content.encode(), "styles.xml": styles.encode(), **(more or {})}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for name, data in parts.items():
            archive.writestr(name, data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def as_odt(blocks: Sequence[Block]) -> bytes:
    body = ""
    for kind, group in groupby(blocks, key=lambda block: block[0]):
        inside = "".join(_ODT[kind](escape(text, quote=False)) for _, text in group)
        wraps = {"item": "text:list", "row": "table:table"}
        body += f"<{wraps[kind]}>{inside}</{wraps[kind]}>" if kind in wraps else inside
    return odt(body)


_ODT: dict[str, Callable[[str], str]] = {
    "heading": lambda text: f'<text:h text:outline-level="2">{text}</text:h>',
    "bold": lambda text: f'<text:p text:style-name="Strong">{text}</text:p>',
    "text": lambda text: f"<text:p>{text}</text:p>",
    "item": lambda text: f"<text:list-item><text:p>{text}</text:p></text:list-item>",
    "row": lambda text: f"<table:table-row>{''.join(map(_odt_cell, text.split(chr(9))))}</table:table-row>",
}


def _odt_cell(text: str) -> str:
    return f"<table:table-cell><text:p>{text}</text:p></table:table-cell>"


# ── PDF ──────────────────────────────────────────────────────────────────────────────────────────────

_WIDTHS = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
]  # fmt: skip
"""How wide Helvetica's letters are from the space on, in thousandths of their size."""


def width(text: str, size: float) -> float:
    return sum(_WIDTHS[ord(c) - 32] if 32 <= ord(c) < 127 else 450 for c in text) * size / 1000


@dataclass(frozen=True)
class Shown:
    """Words on a page of a PDF: where they stand, how large, bold or not, and the number of their mark if tagged."""

    x: float
    y: float
    text: str
    size: float = 11
    bold: bool = False
    mark: int | None = None


def pdf(pages: Sequence[Sequence[Shown]], tags: Sequence[str] = ()) -> bytes:
    """A PDF of these pages. `tags` gives each page's structure elements, as `/P 0` for the type and its mark."""
    kids = " ".join(f"{5 + 2 * i} 0 R" for i in range(len(pages)))
    first_tag = 5 + 2 * len(pages)
    root = f"/MarkInfo << /Marked true >> /StructTreeRoot {first_tag} 0 R" if tags else ""
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {root} >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        *(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>" for name in _FONTS),
    ]
    for i, page in enumerate(pages):
        content = "\n".join(map(_shown, page)).encode("cp1252")
        objects += [
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F0 3 0 R /F1 4 0 R >> >> "
            f"/StructParents {i} /Contents {6 + 2 * i} 0 R >>",
            f"<< /Length {len(content)} >>\nstream\n{content.decode('cp1252')}\nendstream",
        ]
    return pdf_of([*objects, *_structure(tags, first_tag)] if tags else objects)


_FONTS = ("Helvetica", "Helvetica-Bold")


def _shown(shown: Shown) -> str:
    text = shown.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    words = f"BT /F{int(shown.bold)} {shown.size} Tf {shown.x:.2f} {shown.y:.2f} Td ({text}) Tj ET"
    return words if shown.mark is None else f"/P << /MCID {shown.mark} >> BDC {words} EMC"


def _structure(tags: Sequence[str], first: int) -> Iterator[str]:
    """The structure tree, and one element for each tag: `/H1 0 0` is of type H1, with mark 0 of page 0."""
    kids = " ".join(f"{first + 1 + i} 0 R" for i in range(len(tags)))
    pages = sorted({int(tag.split()[2]) for tag in tags})
    parents = " ".join(
        f"{page} [{' '.join(f'{first + 1 + i} 0 R' for i, tag in enumerate(tags) if int(tag.split()[2]) == page)}]"
        for page in pages
    )
    yield f"<< /Type /StructTreeRoot /K [{kids}] /ParentTree << /Nums [{parents}] >> >>"
    for tag in tags:
        kind, mark, page = tag.split()
        yield f"<< /Type /StructElem /S {kind} /P {first} 0 R /Pg {5 + 2 * int(page)} 0 R /K {mark} >>"


def pdf_of(objects: Sequence[str], trailer: str = "") -> bytes:
    """A PDF of these objects, numbered from 1; the first is its root."""
    made, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(made))
        made += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R {trailer}>>\n"
    return made + end.encode() + f"startxref\n{len(made)}\n%%EOF\n".encode()


def set_in_pages(
    blocks: Sequence[Block], *, left: float = 72, right: float = 523, top: float = 770
) -> list[list[Shown]]:
    """The document as it is set on pages: headings large and bold, lines broken where the next word does not fit."""
    pages: list[list[Shown]] = [[]]
    y = top
    for kind, text in blocks:
        size = 15 if kind == "heading" else 11
        indent = 18 if kind == "item" else 0
        for i, line in enumerate(broken(text, right - left - indent, size)):
            if y < 80:
                pages.append([])
                y = top
            if indent and i == 0:
                pages[-1].append(Shown(left, y, "•", size))
            pages[-1].append(Shown(left + indent, y, line, size, kind in ("heading", "bold")))
            y -= 1.2 * size
        y -= 0.6 * size
    return pages


def broken(text: str, room: float, size: float) -> Iterator[str]:
    """The text in lines that fit."""
    line = ""
    for word in text.split():
        if line and width(f"{line} {word}", size) > room:
            yield line
            line = ""
        line = f"{line} {word}".strip()
    yield line


def as_pdf(blocks: Sequence[Block]) -> bytes:
    return pdf(set_in_pages(blocks))


def as_tagged_pdf(blocks: Sequence[Block]) -> bytes:
    """The document as a tagged PDF: one element for each block, over as many lines as it has."""
    pages: list[list[Shown]] = []
    tags: list[str] = []
    for kind, text in blocks:
        set_ = set_in_pages([(kind, text)])[0]
        if not pages or len(tags) % 20 == 0:
            pages.append([])
        mark = len(pages[-1])
        words = " ".join(shown.text for shown in set_)
        y = 770 - 30 * (mark % 20)
        pages[-1].append(Shown(72, y, words, set_[-1].size, set_[-1].bold, mark))
        tags.append(f"/{_TAGS[kind]} {mark} {len(pages) - 1}")
    return pdf(pages, tags)


_TAGS = {"heading": "H2", "text": "P", "bold": "P", "item": "P"}
