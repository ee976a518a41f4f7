"""What is not read, and what a person is told of it."""

import pytest

from policygen.errors import UnreadableFileError
from policygen.intake.readers import read_outline
from tests.intake.word_files import docx, p

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of old Office, and protected new ones, begin."""


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("values.txt", b"", "values.txt: the file is empty."),
        ("values.txt", b" \n\t\n", "values.txt: the file is empty."),
        ("values.txt", b"12 - 13\n", "values.txt: there are no words in it."),
        ("values.pdf", b"%PDF-1.7\n", "values.pdf: the PDF is damaged, or it is none."),
        ("values.txt", b"%PDF-1.7\n", "values.txt: the PDF is damaged, or it is none."),
        ("values.pdf", b"Our values", "values.pdf: the PDF is damaged, or it is none."),
        ("page.html", b"<!DOCTYPE html><p>12", "page.html: there are no words in it."),
        ("v.odt", b"Our values", "v.odt: it is not an OpenDocument file: an .odt is a zip, and this is none."),
        (
            "page.mht",
            b"MIME-Version: 1.0\n",
            "page.mht: it is a message, or a web page saved as one file (.mht).",
        ),
        ("values.rtf", b"{\\rtf1 x}", "values.rtf: it is a rich text file (.rtf)."),
        ("logo.png", b"\x89PNG\r\n", "logo.png: it is a picture."),
        ("photo.txt", b"\xff\xd8\xff\xe0", "photo.txt: it is a picture."),
        ("values.csv", b"a,b\n", "values.csv: policygen does not read .csv files."),
        ("values.txt", b"\x00\x01\x02", "values.txt: this is not a text file, or it is damaged."),
        ("values.docx", b"Just text", "values.docx: it is not a Word file: a .docx is a zip, and this is none."),
        ("values.doc", OLE + b"\0" * 64, "values.doc: it is a file of old Word (.doc), not a .docx."),
        (
            "values.docx",
            OLE + "EncryptedPackage".encode("utf-16-le"),
            "values.docx: it is protected with a password.",
        ),
        (
            "values.docx",
            b"PK\x03\x04 cut off",
            "values.docx: it begins like a zip, but the rest of it is damaged or missing.",
        ),
        *(
            (name, b"x", f"{name}: this is a web address, and policygen works without the internet.")
            for name in ("https://example.org/values", "https:/example.org/values", "www.example.org")
        ),
        (
            "values.txt",
            b"word\n" * 7000,
            "values.txt: it has more than 6,000 lines; a values document has a few pages.",
        ),
        ("values.txt", b"word " * 700_000, "values.txt: it has 3 MB of text; a values document has a few pages."),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_refused_with_the_reason_and_what_to_do(name: str, data: bytes, why: str) -> None:
    with pytest.raises(UnreadableFileError) as error:
        read_outline(data, name)

    assert error.value.message == why
    assert error.value.next_step


def test_a_word_file_under_another_ending_is_read_by_its_content() -> None:
    found = read_outline(docx(p("We care.")), "values.txt")

    assert [line.text for line in found.lines] == ["We care."]


def test_a_word_file_without_words_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="there are no words in it"):
        read_outline(docx(p()), "values.docx")


@pytest.mark.parametrize("name", ["values.txt", "values.md"])
def test_a_list_nested_without_end_is_read_as_deep_as_people_nest(name: str) -> None:
    text = "\n".join("  " * depth + f"- item {depth}" for depth in range(300))

    assert max(line.level for line in read_outline(text.encode(), name).lines) <= 8


def test_a_text_of_words_that_nobody_wrote_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="this is no text that people wrote"):
        read_outline(b"a" * 100_000, "values.txt")
