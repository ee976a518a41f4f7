"""Word files are opened safely, and written with everything untouched as the bytes it had."""

import io
import zipfile
import zlib
from pathlib import Path

import pytest
from lxml import etree

from policygen.errors import UnreadableFileError
from policygen.word.ooxml import w
from policygen.word.package import (
    Mould,
    content_digest,
    custom_part,
    read_package,
    read_properties,
    with_custom_part,
)
from tests.word.make import CONTENT, DECLARED, docx, p, zipped

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
DOCUMENT = "word/document.xml"


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        read_package(data, "letter.docx")
    assert caught.value.next_step
    return str(caught.value)


def entries(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(data: bytes, **parts: bytes) -> bytes:
    """A Word file with `document`, or another part of word/, replaced."""
    return zipped({**entries(data), **{f"word/{name}.xml": content for name, content in parts.items()}})


# ── what is refused ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "the file is empty"),
        (b"Dear parents,\n", "it is not a Word file"),
        (b"%PDF-1.7 ...", "it is a PDF"),
        (b"{\\rtf1 hello}", "it is a rich text file"),
        (b"<html><body>", "it is a web page"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><w/>", "it is an XML file"),
        (OLE + b"\0" * 4096, "it is a file of old Word (.doc)"),
        (OLE + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le"), "it is protected with a password"),
        (zipped({"readme.txt": b"hello"}), "it is a zip, but not a Word file"),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "it is an OpenDocument file"),
        (docx("x")[:-60], "it begins like a zip, but the rest of it is damaged or missing"),
        (docx("x", kind="application/vnd.ms-word.document.macroEnabled.main+xml"), "it holds macros"),
        (docx("x", entries={"word/vbaProject.bin": b"x"}), "it holds macros"),
        (
            docx("x", kind="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
            "it is an Excel workbook",
        ),
    ],
)
def test_a_file_that_is_no_word_file_is_refused(data: bytes, why: str) -> None:
    assert why in refused(data)


def test_a_message_is_one_line_with_the_file_and_what_to_do() -> None:
    expected = "letter.docx: it is a file of old Word (.doc), not a .docx. "
    expected += "Open it in Word and save it as a Word document (.docx)."

    assert expected == refused(OLE)


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/passwd", "word/../../x", "word\\x.xml", "C:x.xml"])
def test_an_entry_that_points_out_of_the_file_is_refused(name: str) -> None:
    assert "points out of the file" in refused(docx("x", entries={name: b"x"}))


def test_two_entries_of_one_name_are_refused() -> None:
    assert "two entries of the name" in refused(docx("x", entries={"Word/Document.xml": b"x"}))


def test_a_damaged_entry_is_refused() -> None:
    data = docx("x", entries={"word/media/a.png": b"picture" * 9})
    at = data.index(zlib.compress(b"picture" * 9, wbits=-15))

    assert "word/media/a.png is damaged" in refused(data[:at] + b"\xff\xff" + data[at + 2 :])


def test_an_entry_longer_than_it_says_is_refused() -> None:
    data = docx("x", entries={"word/media/a.png": b"a" * 50_000})
    size = (50_000).to_bytes(4, "little")

    assert "is damaged" in refused(data.replace(size, (40_000).to_bytes(4, "little")))


def test_a_zip_bomb_is_refused_unread() -> None:
    data = docx("x", entries={"word/media/a.bin": b"\0" * 20_000_000})

    assert len(data) < 100_000
    assert "too large for a Word file" in refused(data)


def test_too_many_entries_are_refused() -> None:
    assert "5010 entries" in refused(docx("x", entries={f"a/{n}": b"" for n in range(5_005)}))


def test_an_encrypted_zip_is_refused() -> None:
    data = bytearray(docx("x"))
    for record, flags in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.index(record)
        data[at + flags] |= 1

    assert "encrypted" in refused(bytes(data))


def test_packing_that_word_does_not_read_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_BZIP2) as archive:
        for name, content in entries(docx("x")).items():
            archive.writestr(name, content)

    assert "packed in a way that Word does not read" in refused(out.getvalue())


BOMB = b'<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w>&b;</w>'


@pytest.mark.parametrize("code", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("part", [DOCUMENT, "word/styles.xml", "docProps/app.xml", "_rels/.rels"])
def test_a_document_type_is_refused_in_any_part(part: str, code: str) -> None:
    assert "document type" in refused(docx("x", entries={part: BOMB.decode().encode(code)}))


def test_a_part_that_is_no_xml_is_refused_when_it_is_read() -> None:
    package = read_package(changed(docx("x"), styles=b"<w:styles"), "letter.docx")

    with pytest.raises(UnreadableFileError, match=r"its part word/styles\.xml is not well-formed XML"):
        package.xml("word/styles.xml")


def test_strict_open_xml_is_refused_with_what_to_choose() -> None:
    rels = entries(docx("x"))["_rels/.rels"].replace(
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    )

    assert "Strict Open XML" in refused(docx("x", entries={"_rels/.rels": rels}))


def test_a_part_that_is_no_xml_is_refused_by_its_name_when_something_is_worked_out_from_it() -> None:
    package = read_package(changed(docx("x"), styles=b"<w:styles"), "letter.docx")

    with pytest.raises(UnreadableFileError, match=r"letter\.docx.*word/styles\.xml is not well-formed XML"):
        package.worked_out("word/styles.xml", names_of_styles)


# ── what is accepted ─────────────────────────────────────────────────────────────────────────────────


def test_the_main_part_is_found_wherever_it_stands() -> None:
    package = read_package(docx("x", main="inner/story.xml"), "x")

    assert package.main == "inner/story.xml"


def test_a_template_file_is_accepted() -> None:
    package = read_package(docx("x", kind=f"{CONTENT}.template.main+xml"), "x.dotx")

    assert package.content_type(package.main).endswith("template.main+xml")


def test_relationships_lead_to_parts() -> None:
    package = read_package(docx("x", header=p("h")), "x")

    assert package.related("header", package.main) == ("word/header.xml",)
    assert package.relationships("word/nothing.xml") == ()


def test_a_file_with_something_before_the_zip_is_read_like_any_other() -> None:
    assert read_package(b"PK" + b"\0" * 30 + docx("words"), "x").names[0] == "[Content_Types].xml"


# ── what is worked out from a part ───────────────────────────────────────────────────────────────────


READ: list[str] = []


def names_of_styles(root: etree._Element) -> tuple[str, ...]:
    """The ids of the styles; each time that they are read, it is noted."""
    READ.append("read")
    return tuple(style.get(w("styleId"), "") for style in root)


def styles(*ids: str) -> bytes:
    return f'<w:styles {DECLARED}>{"".join(f"""<w:style w:styleId="{id}"/>""" for id in ids)}</w:styles>'.encode()


def test_the_same_bytes_in_two_files_are_read_once_and_changed_bytes_anew() -> None:
    READ.clear()
    one = read_package(changed(docx("one"), styles=styles("Worked", "Out")), "one.docx")
    other = read_package(changed(docx("two"), styles=styles("Worked", "Out")), "two.docx")
    another = one.replace({"word/styles.xml": styles("Other")})

    found = [package.worked_out("word/styles.xml", names_of_styles) for package in (one, other, another, one)]

    assert found == [("Worked", "Out"), ("Worked", "Out"), ("Other",), ("Worked", "Out")]
    assert READ == ["read", "read"]


def number_of_styles(root: etree._Element) -> int:
    return len(root)


def test_two_questions_of_the_same_bytes_have_an_answer_each() -> None:
    package = read_package(changed(docx("x"), styles=styles("A", "B")), "x.docx")

    assert package.worked_out("word/styles.xml", names_of_styles) == ("A", "B")
    assert package.worked_out("word/styles.xml", number_of_styles) == 2


# ── writing ──────────────────────────────────────────────────────────────────────────────────────────


def raw_bytes(data: bytes) -> dict[str, bytes]:
    return {entry.name: entry.raw for entry in read_package(data, "x").entries}


def test_untouched_entries_keep_the_bytes_they_had() -> None:
    before = docx("x", header=p("h"), entries={"word/media/a.png": b"picture"})
    package = read_package(before, "x")

    after = package.replace({"word/header.xml": b"<w:hdr/>"}).write()

    old, new = raw_bytes(before), raw_bytes(after)
    assert {name for name in old if old[name] != new[name]} == {"word/header.xml"}
    assert entries(after)["word/header.xml"] == b"<w:hdr/>"


def test_what_is_written_is_a_sound_zip_with_the_same_entries() -> None:
    before = docx("x", entries={"word/media/stored é.png": b"picture"})

    after = read_package(before, "x").write()

    with zipfile.ZipFile(io.BytesIO(after)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == list(entries(before))
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_parts_that_are_not_packed_yet_read_the_same_and_are_packed_when_they_change_again() -> None:
    package = read_package(docx("x", header=p("h")), "x")
    parts = {"word/header.xml": b"<w:hdr/>", "word/new.xml": b"<new/>"}

    loose = package.replace(parts, packed=False)

    assert content_digest(loose) == content_digest(package.replace(parts))
    assert loose.replace(parts).write() == package.replace(parts).write()


def test_a_mould_writes_what_replacing_writes() -> None:
    package = read_package(docx("x", header=p("h")), "x")
    parts = {"word/header.xml": b"<w:hdr/>"}
    mould = Mould(package, frozenset(parts))

    assert package.replace(parts).write() == mould.cast(parts)
    assert content_digest(package.replace(parts)) == mould.digest(parts)


# ── properties and digests ───────────────────────────────────────────────────────────────────────────


def test_properties_are_written_read_and_replaced() -> None:
    package = with_custom_part(read_package(docx("x"), "x"))
    first = custom_part(package.read("docProps/custom.xml"), {"a": 'x & "y" <z>', "b": "2"})
    second = custom_part(first, {"b": "3"})

    written = read_package(package.replace({"docProps/custom.xml": second}).write(), "x")

    assert read_properties(written) == {"a": 'x & "y" <z>', "b": "3"}


def test_a_file_without_properties_has_none() -> None:
    assert read_properties(read_package(docx("x"), "x")) == {}


def test_the_place_for_properties_is_made_once() -> None:
    once = with_custom_part(read_package(docx("x"), "x"))

    assert with_custom_part(once) is once
    assert once.content_type("docProps/custom.xml").endswith("custom-properties+xml")


def test_properties_of_other_programs_are_kept() -> None:
    inside = "<vt:lpwstr>Ada</vt:lpwstr>"
    line = f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="7" name="Owner">{inside}</property>'
    package = read_package(docx("x", custom=line), "x")

    part = custom_part(package.read("docProps/custom.xml"), {"a": "b"})

    assert read_properties(package.replace({"docProps/custom.xml": part})) == {"Owner": "Ada", "a": "b"}
    assert b'pid="8"' in part


def test_the_digest_is_of_the_content_and_not_of_its_packing() -> None:
    package = with_custom_part(read_package(docx("x"), "x"))
    marked = package.replace({"docProps/custom.xml": custom_part(b"", {"digest": "…"})})
    repacked = read_package(zipped(dict(reversed(entries(marked.write()).items()))), "y")
    edited = package.replace({DOCUMENT: b"<w:document/>"})

    assert content_digest(package) == content_digest(marked) == content_digest(repacked)
    assert content_digest(package) != content_digest(edited)


@pytest.mark.parametrize("maker", ["python-docx"])
def test_files_of_other_programs_are_read(maker: str, tmp_path: Path) -> None:
    from docx import Document

    path = tmp_path / f"{maker}.docx"
    Document().save(str(path))

    assert read_package(path.read_bytes(), path.name).main == DOCUMENT
