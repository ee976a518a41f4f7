"""What the files of this set need beyond making.py: notes at the foot, comments, contents lists as Word makes them."""

import io
import zipfile
from collections.abc import Sequence

from tests.intake.corpus.making import MAIN, R, W, archive, para, run

TOC = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/></w:style>'


def footnote(number: int) -> str:
    """The mark in the text of a note at the foot (17.11.14)."""
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def commented(text: str, number: int) -> str:
    """A run that a comment hangs on (17.13.4)."""
    return (
        f'<w:commentRangeStart w:id="{number}"/>{run(text)}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


def contents(*lines: str) -> str:
    """A contents list as Word makes it: a paragraph of its own style for each heading, its page after a tab."""
    return "".join(para(f"{line}\t{number}", style="TOC1") for number, line in enumerate(lines, 2))


def with_notes(data: bytes, footnotes: Sequence[str] = (), comments: Sequence[str] = ()) -> bytes:
    """The Word file with these notes at the foot and comments, both numbered from 1, and the style of contents."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        parts = {name: file.read(name).decode() for name in file.namelist()}
    parts["word/styles.xml"] = parts["word/styles.xml"].replace("</w:styles>", f"{TOC}</w:styles>")
    if footnotes:
        notes = "".join(f'<w:footnote w:id="{n}">{para(text)}</w:footnote>' for n, text in enumerate(footnotes, 1))
        _add(parts, "footnotes", f'<w:footnotes xmlns:w="{W}">{notes}</w:footnotes>')
    if comments:
        said = "".join(
            f'<w:comment w:id="{n}" w:author="Editor" w:initials="E">{para(text)}</w:comment>'
            for n, text in enumerate(comments, 1)
        )
        _add(parts, "comments", f'<w:comments xmlns:w="{W}">{said}</w:comments>')
    return archive(parts)


def _add(parts: dict[str, str], name: str, xml: str) -> None:
    parts[f"word/{name}.xml"] = xml
    override = f'<Override PartName="/word/{name}.xml" ContentType="{MAIN}.{name}+xml"/>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace("</Types>", f"{override}</Types>")
    relation = f'<Relationship Id="rId{name}" Type="{R}/{name}" Target="{name}.xml"/>'
    rels = "word/_rels/document.xml.rels"
    parts[rels] = parts[rels].replace("</Relationships>", f"{relation}</Relationships>")
