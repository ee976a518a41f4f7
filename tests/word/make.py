"""Word files small enough to read: a body of paragraphs and tables, and whatever other parts a test needs.

`docx(p("Dear {{ na¦me }}"))` is a Word file of one paragraph whose words stand in two runs.
"""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

from lxml import etree

from policygen.word.ooxml import MC, W14, WP, M, R, W, w

WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
NAMESPACES = {
    "w": W, "r": R, "wp": WP, "m": M, "mc": MC, "w14": W14, "wps": WPS,
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "v": "urn:schemas-microsoft-com:vml",
}  # fmt: skip
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SECTION = '<w:sectPr>{}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


def t(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def r(text: str, *properties: str) -> str:
    """A run: `r("Dear", "b", "i")` is bold and italic."""
    own = "".join(f"<w:{name}/>" for name in properties)
    return f"<w:r>{f'<w:rPr>{own}</w:rPr>' if own else ''}{t(text)}</w:r>"


def p(*content: str, style: str = "", before: str = "") -> str:
    """A paragraph. Words become runs, a new one after each `¦`; what begins with `<` stands as it is."""
    runs = (piece if piece.startswith("<") else "".join(r(part) for part in piece.split("¦")) for piece in content)
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + before
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(runs)}</w:p>"


def tc(*blocks: str, before: str = "") -> str:
    """A table cell: words become a paragraph."""
    inside = "".join(block if block.startswith("<") else p(block) for block in blocks)
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>{before}</w:tcPr>{inside}</w:tc>'


def tr(*cells: str) -> str:
    """A table row: words become a cell."""
    return f"<w:tr>{''.join(cell if cell.startswith('<') else tc(cell) for cell in cells)}</w:tr>"


def tbl(*rows: str, columns: int = 2) -> str:
    grid = '<w:gridCol w:w="2000"/>' * columns
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/></w:style>'
    for id, name in (
        ("Normal", "Normal"), ("Heading1", "heading 1"), ("berschrift2", "heading 2"), ("ListBullet", "List Bullet"),
    )
)  # fmt: skip

PARTS = {
    "header": ("hdr", f"{CONTENT}.header+xml"),
    "footer": ("ftr", f"{CONTENT}.footer+xml"),
    "footnotes": ("footnotes", f"{CONTENT}.footnotes+xml"),
    "endnotes": ("endnotes", f"{CONTENT}.endnotes+xml"),
    "comments": ("comments", f"{CONTENT}.comments+xml"),
}


def docx(
    *blocks: str,
    section: str = "",
    links: Mapping[str, str] | None = None,
    core: str = "",
    custom: str = "",
    entries: Mapping[str, bytes] | None = None,
    main: str = "word/document.xml",
    kind: str = f"{CONTENT}.document.main+xml",
    **parts: str,
) -> bytes:
    """A Word file. Words become paragraphs; `header="<w:p>…"` and the like add parts, `links` addresses by id."""
    body = "".join(block if block.startswith("<") else p(block) for block in blocks)
    references = "".join(
        f'<w:{name}Reference w:type="default" r:id="rId{name}"/>' for name in ("header", "footer") if name in parts
    )
    document = f"<w:body>{body}{SECTION.format(references + section)}</w:body>"
    files = {main: _part("document", document), "word/styles.xml": _part("styles", STYLES)}
    types = {main: kind, "word/styles.xml": f"{CONTENT}.styles+xml"}
    lines = [_line("rIdstyles", "styles", "/word/styles.xml")]
    for name, inside in parts.items():
        element, part_kind = PARTS[name]
        files[f"word/{name}.xml"] = _part(element, inside)
        types[f"word/{name}.xml"] = part_kind
        lines.append(_line(f"rId{name}", name, f"/word/{name}.xml"))
    lines += [_line(id, "hyperlink", target, external=True) for id, target in (links or {}).items()]
    folder, _, last = main.rpartition("/")
    files[f"{folder}/_rels/{last}.rels"] = _rels(lines)
    root = [_line("rId1", "officeDocument", main)]
    _add_properties(files, types, root, core, custom)
    files["_rels/.rels"] = _rels(root)
    return zipped({"[Content_Types].xml": _types(types), **files, **(entries or {})})


def _add_properties(files: dict[str, bytes], types: dict[str, str], root: list[str], core: str, custom: str) -> None:
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    if core:
        files["docProps/core.xml"] = (
            f'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/">{core}</cp:coreProperties>'
        ).encode()
        types["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
        kind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
        root.append(f'<Relationship Id="rId2" Type="{kind}" Target="docProps/core.xml"/>')
    if custom:
        files["docProps/custom.xml"] = (
            f'<Properties xmlns="{office}/custom-properties" xmlns:vt="{office}/docPropsVTypes">{custom}</Properties>'
        ).encode()
        types["docProps/custom.xml"] = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
        root.append(_line("rId3", "custom-properties", "docProps/custom.xml"))


def _part(element: str, inside: str) -> bytes:
    return f'<w:{element} {DECLARED} mc:Ignorable="w14">{inside}</w:{element}>'.encode()


def _line(id: str, kind: str, target: str, *, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{id}" Type="{R}/{kind}" Target="{escape(target)}"{mode}/>'


def _rels(lines: list[str]) -> bytes:
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{"".join(lines)}'
        "</Relationships>"
    ).encode()


def _types(types: Mapping[str, str]) -> bytes:
    overrides = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in types.items())
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="png" ContentType="image/png"/>{overrides}</Types>'
    ).encode()


def zipped(entries: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return out.getvalue()


# ── what a test looks at ─────────────────────────────────────────────────────────────────────────────


def xml_of(data: bytes, part: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(part))


def words(data: bytes, part: str = "word/document.xml") -> list[str]:
    """The words of every paragraph of a part; a line break reads as a new line."""
    return [_words(paragraph) for paragraph in xml_of(data, part).iter(w("p"))]


def _words(paragraph: etree._Element) -> str:
    signs = {w("t"): None, w("tab"): "\t", w("br"): "\n"}
    inside = (e for e in paragraph.iter(*signs) if next(e.iterancestors(w("p"))) is paragraph)
    return "".join((e.text or "") if e.tag == w("t") else signs[e.tag] or "" for e in inside)


def outline(data: bytes, part: str = "word/document.xml") -> list[str]:
    """A part to compare: a line a paragraph, `style: words`, runs with a format as `{b words}`.

    A table is the number of columns of its grid, then `[cell | cell]` for each row.
    """
    root = xml_of(data, part)
    body = root.find(w("body"))
    return _blocks(root if body is None else body)


def _blocks(parent: etree._Element) -> list[str]:
    found = []
    for child in parent:
        if child.tag == w("p"):
            found.append(_paragraph(child))
        elif child.tag == w("tbl"):
            found.append(f"<{sum(1 for _ in child.iterfind(GRID))} columns>")
            found += [f"[{' | '.join(_cells(row))}]" for row in child.iter(w("tr")) if _owner(row) is child]
        elif child.tag in (w("sdt"), w("sdtContent")):
            found += _blocks(child)
    return found


def _owner(row: etree._Element) -> etree._Element:
    return next(row.iterancestors(w("tbl")))


def _cells(row: etree._Element) -> list[str]:
    cells = (cell for cell in row.iter(w("tc")) if next(cell.iterancestors(w("tr"))) is row)
    return ["".join(_cell_marks(cell)) + "; ".join(_blocks(cell)) for cell in cells]


GRID = f"{w('tblGrid')}/{w('gridCol')}"


def _cell_marks(cell: etree._Element) -> list[str]:
    """How wide and tall a cell is and what colour it has, where that is said."""
    said = {"gridSpan": "val", "vMerge": "val", "shd": "fill"}
    found = ((name, cell.find(f"{w('tcPr')}/{w(name)}"), attribute) for name, attribute in said.items())
    return [f"({name} {element.get(w(attribute))}) " for name, element, attribute in found if element is not None]


def _paragraph(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    runs: list[tuple[str, str]] = []
    for run in paragraph.iter(w("r")):
        if next(run.iterancestors(w("p"))) is not paragraph:
            continue
        text, own = _run_words(run), run.find(w("rPr"))
        form = " ".join(etree.QName(e).localname for e in own) if own is not None else ""
        if runs and runs[-1][0] == form:
            runs[-1] = (form, runs[-1][1] + text)
        elif text:
            runs.append((form, text))
    inside = "".join(f"{{{form} {text}}}" if form else text for form, text in runs)
    return f"{style.get(w('val'))}: {inside}" if style is not None else inside


def _run_words(run: etree._Element) -> str:
    signs = {w("tab"): "\t", w("br"): "\n"}
    own = (e for e in run if e.tag in (w("t"), *signs))
    return "".join((e.text or "") if e.tag == w("t") else signs[str(e.tag)] for e in own)
