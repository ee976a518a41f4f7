"""Whatever bytes come: an outline, or one clear refusal; never a crash, and never without end."""

import io
import zipfile
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policygen.errors import UnreadableFileError
from policygen.intake.parse import read_statements
from policygen.intake.readers import FORMATS, read_outline
from tests.intake.readers.makers import (
    Block,
    as_markdown,
    as_odt,
    as_page,
    as_pdf,
    as_tagged_pdf,
    as_text,
    as_word,
    pdf_of,
)

DOCUMENT: list[Block] = [
    ("heading", "Our values"),
    ("text", "Our schools will:"),
    ("item", "listen to one another;"),
    ("item", "act."),
    ("bold", "Care"),
    ("text", "We look out for one another, and we say so."),
]
SOUND = {
    "values.txt": as_text(DOCUMENT),
    "values.md": as_markdown(DOCUMENT),
    "values.html": as_page(DOCUMENT),
    "values.docx": as_word(DOCUMENT),
    "values.odt": as_odt(DOCUMENT),
    "values.pdf": as_pdf(DOCUMENT),
    "tagged.pdf": as_tagged_pdf(DOCUMENT),
}


def read_or_refused(data: bytes, name: str) -> str:
    """What comes of the bytes: "read", or the refusal in one line with a next step."""
    try:
        read_statements(read_outline(data, name))
    except UnreadableFileError as error:
        assert error.next_step
        assert "\n" not in str(error)
        return error.message
    return "read"


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_file_is_read(name: str) -> None:
    assert read_or_refused(SOUND[name], name) == "read"


@pytest.mark.parametrize("name", SOUND)
@pytest.mark.parametrize("ending", FORMATS)
def test_a_file_under_a_wrong_ending_is_read_by_its_content_or_refused(name: str, ending: str) -> None:
    said = read_or_refused(SOUND[name], f"other.{ending}")

    binary = name.endswith((".docx", ".odt", ".pdf", ".html"))
    assert said == "read" if binary or ending in ("txt", "md", "html") else said.startswith(f"other.{ending}: ")


@pytest.mark.parametrize("name", SOUND)
@pytest.mark.parametrize("part", [0.05, 0.3, 0.6, 0.9, 0.99])
def test_a_file_that_is_cut_off_is_read_as_far_as_it_goes_or_refused(name: str, part: float) -> None:
    data = SOUND[name]

    said = read_or_refused(data[: int(len(data) * part)], name)

    if name.endswith((".docx", ".odt")):
        assert said.startswith(f"{name}: ")


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_bytes_changed_anywhere_never_crash_a_reader(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(SOUND)))
    changed = bytearray(SOUND[name])
    for _ in range(data.draw(st.integers(1, 8))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))

    read_or_refused(bytes(changed), name)


@given(st.binary(max_size=300), st.sampled_from(FORMATS))
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes, ending: str) -> None:
    read_or_refused(data, f"values.{ending}")


TAG = st.sampled_from(
    ["p", "div", "ul", "li", "table", "tr", "td", "dl", "dt", "dd", "h2", "b", "br", "nav", "main", "blockquote", "q"]
)
SCRAP = st.one_of(
    TAG.map(lambda tag: f"<{tag}>"),
    TAG.map(lambda tag: f"</{tag}>"),
    st.sampled_from(["Care ", "we listen. ", "\n", "• "]),
)


@given(st.lists(SCRAP, max_size=40).map("".join))
@settings(max_examples=200, deadline=None)
def test_tags_in_any_order_lose_no_word(text: str) -> None:
    try:
        outline = read_outline(f"<p>Our values</p>{text}".encode(), "values.html")
    except UnreadableFileError:
        return
    kept = " ".join([*(line.text for line in outline.lines), *(left.text for left in outline.left_out)])

    assert kept.count("Care") == text.count("Care")
    assert kept.count("listen") == text.count("listen")


# ── files made to do harm ────────────────────────────────────────────────────────────────────────────


def zipped(**entries: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return file.getvalue()


def swollen_pdf() -> bytes:
    """A PDF whose page has a gigabyte of spaces for its content, in a megabyte of file."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 2**20) for _ in range(1024)) + packer.flush()
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page,
        f"<< /Filter /FlateDecode /Length {len(packed)} >>\nstream\n@@\nendstream",
    ]
    return pdf_of(objects).replace(b"@@", packed)


LAUGHS = b'<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
HARM: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "100 MB of text": ("values.txt", lambda: b"We care about this.\n" * 5_000_000, "it has 95 MB of text"),
    "100 MB of Markdown": ("values.md", lambda: b"We care about this.\n" * 5_000_000, "it has 95 MB of text"),
    "100 MB of page": ("values.html", lambda: b"<p>We care.</p>\n" * 6_250_000, "the page has 95 MB"),
    "a page 50,000 deep": ("values.html", lambda: b"<div>" * 50_000 + b"We care", "nested thousands deep"),
    "a billion laughs": ("values.odt", lambda: zipped(**{"content.xml": LAUGHS + b"<d>&c;</d>"}), "no sound XML"),
    "a zip bomb": ("values.odt", lambda: zipped(**{"content.xml": b" " * 300_000_000}), "too large for a text"),
    "a swollen PDF": ("values.pdf", swollen_pdf, "more time or memory than a values document can need"),
}


@pytest.mark.parametrize("what", HARM)
def test_a_file_made_to_do_harm_is_refused(what: str) -> None:
    name, made, why = HARM[what]

    assert why in read_or_refused(made(), name)


def test_a_billion_laughs_in_a_page_stay_one() -> None:
    outline = read_outline(LAUGHS.replace(b"d [", b"html [") + b"<html><p>We care &c;</p></html>", "values.html")

    assert sum(len(line.text) for line in outline.lines) < 100
