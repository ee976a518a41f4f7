"""The same document says the same in every format, encoding and line ending, with every bullet and however wrapped."""

import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from policygen.intake.parse import read_statements
from policygen.intake.readers import FORMATS, read_outline
from tests.intake.laws import said
from tests.intake.readers.makers import (
    Block,
    as_fragment,
    as_markdown,
    as_odt,
    as_page,
    as_pdf,
    as_tagged_pdf,
    as_text,
    as_word,
)
from tests.intake.test_parse import KET, MKET, reading_of
from tests.intake.word_files import docx, li, p

OAKWELL: list[Block] = [
    ("heading", "Our vision"),
    ("text", "We want every child to leave us with a trade, a book that they love and somebody to telephone."),
    ("heading", "Our values"),
    ("item", "Courage: we try what is hard, and say so when we fail at it."),
    ("item", "Kindness: we notice who is left out and make room for them at once, in every one of our schools."),
    ("heading", "Our commitments"),
    ("text", "Our schools will:"),
    ("item", "give every adult time to learn, and expect them to use it in the classroom in the same week;"),
    ("item", "put well-being on the timetable rather than on a poster; and"),
    ("item", "answer every letter within three days."),
]
FORMS: dict[str, tuple[str, Callable[[Sequence[Block]], bytes]]] = {
    "text": ("values.txt", as_text),
    "Markdown": ("values.md", as_markdown),
    "a page": ("values.html", as_page),
    "a fragment": ("values.html", as_fragment),
    "Word": ("values.docx", as_word),
    "OpenDocument": ("values.odt", as_odt),
    "a PDF": ("values.pdf", as_pdf),
    "a tagged PDF": ("values.pdf", as_tagged_pdf),
}


def blocks(seed: Path) -> list[Block]:
    """The lines of a seed, which has bullets and knows its headings by their shape only."""
    found = [line for line in seed.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [("item" if line.startswith("- ") else "text", re.sub(r"^- ", "", line)) for line in found]


def statements(data: bytes, name: str) -> list[tuple[object, ...]]:
    return said(read_statements(read_outline(data, name)))


def test_every_format_is_tried() -> None:
    assert {name.rpartition(".")[2] for name, _ in FORMS.values()} == set(FORMATS)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("seed", [KET, MKET], ids=["ket", "mket"])
def test_a_bundled_document_reads_the_same_in_every_format(seed: Path, form: str) -> None:
    name, made = FORMS[form]

    assert statements(made(blocks(seed)), name) == said(reading_of(seed))


@pytest.mark.parametrize("form", FORMS)
def test_a_document_with_headings_and_values_reads_the_same_in_every_format(form: str) -> None:
    name, made = FORMS[form]

    assert statements(made(OAKWELL), name) == statements(as_markdown(OAKWELL), "values.md")


@pytest.mark.parametrize("seed", [KET, MKET], ids=["ket", "mket"])
def test_bullets_typed_by_hand_in_word_read_like_real_lists(seed: Path) -> None:
    texts = [(kind, text.replace("&", "&amp;")) for kind, text in blocks(seed)]
    by_hand = docx(*(p(f"•\t{text}") if kind == "item" else p(text) for kind, text in texts))
    real = docx(*(li(text) if kind == "item" else p(text) for kind, text in texts))

    assert statements(by_hand, "values.docx") == statements(real, "values.docx")


@pytest.mark.parametrize("seed", [KET, MKET], ids=["ket", "mket"])
def test_headings_in_bold_type_read_like_headings_known_by_their_shape(seed: Path) -> None:
    headed = [
        ("bold" if kind == "text" and not re.search(r'[.:]$|[“"]', text) else kind, text) for kind, text in blocks(seed)
    ]

    for name, made in (("values.docx", as_word), ("values.odt", as_odt), ("values.html", as_page), ("v.pdf", as_pdf)):
        assert statements(made(headed), name) == said(reading_of(seed))


@pytest.mark.parametrize(
    ("encoding", "newline", "bullet"),
    [
        ("utf-8", "\r\n", "• "),
        ("utf-8-sig", "\n", "* "),
        ("utf-16", "\r\n", "– "),
        ("utf-16-le", "\n", "o "),
        ("cp1252", "\r", "- "),
    ],
)
def test_encoding_line_endings_and_bullets_change_nothing(encoding: str, newline: str, bullet: str) -> None:
    made = as_text(blocks(KET), bullet=bullet, newline=newline, encoding=encoding)

    assert statements(made, "values.txt") == said(reading_of(KET))


OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'


def typed(document: Sequence[Block]) -> list[Block]:
    """The document with bullets typed by hand: the lists of our small Word files have none that can be seen."""
    return [("text", f"•\t{text}") if kind == "item" else (kind, text) for kind, text in document]


@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice")
@pytest.mark.parametrize(("form", "ending"), [("odt", "odt"), ("pdf", "pdf"), (TAGGED, "pdf")])
def test_what_libreoffice_makes_of_a_word_file_reads_the_same(form: str, ending: str, tmp_path: Path) -> None:
    documents = {"oakwell": typed(OAKWELL), "ket": typed(blocks(KET)), "mket": typed(blocks(MKET))}
    for name, document in documents.items():
        (tmp_path / f"{name}.docx").write_bytes(as_word(document))
    files = [str(tmp_path / f"{name}.docx") for name in documents]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [str(OFFICE), "--headless", profile, "--convert-to", form, "--outdir", str(tmp_path), *files],
        check=True,
        capture_output=True,
        timeout=180,
    )

    for name, document in documents.items():
        made = (tmp_path / f"{name}.{ending}").read_bytes()
        assert statements(made, f"{name}.{ending}") == statements(as_word(document), "values.docx")
