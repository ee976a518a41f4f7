"""Word files with a theme, and with places for a logo: `themed(p("…"), accent1="12455A")`."""

from policygen.word.ooxml import WP, R
from policygen.word.package import Package, read_package
from tests.drawing import png
from tests.word.make import NAMESPACES, docx

A = NAMESPACES["a"]
PIC = NAMESPACES["pic"]
BOX = (1_800_000, 720_000)
"""The box of a place for a logo: 50 by 20 mm."""

_OFFICE = "http://schemas.openxmlformats.org/package/2006"


def theme(accent1: str = "12455A", accent2: str = "9DB8C1", major: str = "Georgia", minor: str = "Calibri") -> bytes:
    usual = {"dk2": "1F2A30", "lt2": "EAF2F4", "hlink": "0B5394", "folHlink": "6A4C7D", "accent3": "3F6B4F"}
    colours = usual | {"accent1": accent1, "accent2": accent2, "accent4": "6A4C7D", "accent5": "2F6F8F"}
    order = ("dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink")
    said = "".join(f'<a:{name}><a:srgbClr val="{colours.get(name, "7A2E3A")}"/></a:{name}>' for name in order)
    fonts = "".join(
        f'<a:{kind}Font><a:latin typeface="{font}" panose="020F0502020204030204"/><a:ea typeface=""/>'
        f'<a:cs typeface=""/></a:{kind}Font>'
        for kind, font in (("major", major), ("minor", minor))
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'<a:theme xmlns:a="{A}" name="Test"><a:themeElements><a:clrScheme name="Test">'
        '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
        f'<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>{said}</a:clrScheme>'
        f'<a:fontScheme name="Test">{fonts}</a:fontScheme><a:fmtScheme name="Test">'
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    ).encode()


def themed(
    *blocks: str,
    styles: str = "",
    accent1: str = "12455A",
    accent2: str = "9DB8C1",
    logos: bool = False,
    header: str = "<w:p/>",
    footer: str = "<w:p/>",
) -> bytes:
    """A Word file with a theme; `styles` go into its styles, `logos` gives the picture that `logo` points at."""
    package = read_package(docx(*blocks, header=header, footer=footer), "themed")
    changed = {"word/theme/theme1.xml": theme(accent1, accent2)}
    if styles:
        changed["word/styles.xml"] = package.read("word/styles.xml").replace(
            b"</w:styles>", f"{styles}</w:styles>".encode()
        )
    if logos:
        changed["word/media/placeholder.png"] = png((50, 20), ("EEEEEE",))
    kind = "application/vnd.openxmlformats-officedocument.theme+xml"
    override = f'<Override PartName="/word/theme/theme1.xml" ContentType="{kind}"/>'
    types = package.read("[Content_Types].xml").decode()
    changed["[Content_Types].xml"] = types.replace("</Types>", f"{override}</Types>").encode()
    changed |= _related(package, "document", ("theme", "theme/theme1.xml"), logos=logos)
    for name in ("header", "footer") if logos else ():
        changed |= _related(package, name, logos=True)
    return package.replace(changed).write()


def _related(package: Package, part: str, *lines: tuple[str, str], logos: bool) -> dict[str, bytes]:
    rels = f"word/_rels/{part}.xml.rels"
    empty = f'<Relationships xmlns="{_OFFICE}/relationships"></Relationships>'
    before = package.read(rels).decode() if rels in package else empty
    added = "".join(
        f'<Relationship Id="rIdTest{kind}" Type="{R}/{kind}" Target="{target}"/>'
        for kind, target in (*lines, *([("image", "media/placeholder.png")] if logos else []))
    )
    return {rels: before.replace("</Relationships>", f"{added}</Relationships>").encode()}


def logo(name: str = "logo", description: str = "logo", id: int = 1) -> str:
    """A run with a picture that is a place for the logo, in a file that was made with `logos=True`."""
    size = f'cx="{BOX[0]}" cy="{BOX[1]}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{WP}"><wp:extent {size}/>'
        f'<wp:docPr id="{id}" name="{name}" descr="{description}"/>'
        f'<a:graphic xmlns:a="{A}"><a:graphicData uri="{PIC}"><pic:pic xmlns:pic="{PIC}"><pic:nvPicPr>'
        f'<pic:cNvPr id="0" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip xmlns:r="{R}" r:embed="rIdTestimage"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def coloured(words: str, attributes: str, properties: str = "") -> str:
    """A run whose colour has these attributes, like `w:val="12455A" w:themeColor="accent1"`."""
    return f"<w:r><w:rPr>{properties}<w:color {attributes}/></w:rPr><w:t>{words}</w:t></w:r>"
