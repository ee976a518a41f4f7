"""Whatever a person gives the command: one clear line, what and where and what to do, and nothing is lost."""

import io
import json
import os
import re
import stat
import struct
import sys
import zipfile
from pathlib import Path

import pytest
from docx import Document

from policygen.cli import run

OLE = bytes.fromhex("D0CF11E0A1B11AE1")


def word_file(**parts: bytes) -> bytes:
    """A Word file, with parts of it replaced or added: `document=…` stands for word/document.xml."""
    made = io.BytesIO()
    Document().save(made)
    if not parts:
        return made.getvalue()
    changed = {f"word/{name}.xml": data for name, data in parts.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, changed.pop(name, None) or old.read(name))
        for name, data in changed.items():
            new.writestr(name, data)
    return out.getvalue()


def zipped(**entries: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in entries.items():
            package.writestr(name, data)
    return out.getvalue()


def encrypted() -> bytes:
    return OLE + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 512


W = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BILLION_LAUGHS = (
    b'<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    b"<w:document " + W + b"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>"
)
EXTERNAL_ENTITY = (
    b'<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    b"<w:document " + W + b"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"
)
BAD_FILES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "empty"),
    "not a zip": (b"Dear parents,\n", "not a Word file|no Word file"),
    "a zip that is no Word file": (zipped(**{"readme.txt": b"hello"}), "Word"),
    "a spreadsheet": (zipped(**{"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<w/>"}), "Word"),
    "an old .doc": (OLE + b"\0" * 4096, "doc"),
    "password-protected": (encrypted(), "password"),
    "macros": (word_file(vbaProject=b"x").replace(b"vbaProject.xml", b"vbaProject.bin"), "macro"),
    "a zip bomb": (word_file(document=b"<x>" + b"0" * 400_000_000 + b"</x>"), "large|big|expand"),
    "an entity bomb": (word_file(document=BILLION_LAUGHS), "DOCTYPE|document type|entit"),
    "an external entity": (word_file(document=EXTERNAL_ENTITY), "DOCTYPE|document type|entit"),
    "broken XML": (word_file(document=b"<w:document><"), "XML"),
    "cut short": (word_file()[:-200], "damaged|not a Word file|no Word file|incomplete"),
}


@pytest.mark.parametrize("what", BAD_FILES)
def test_a_file_that_is_no_template_is_refused_in_one_line(
    what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, says = BAD_FILES[what]
    template, out = tmp_path / "bad.docx", tmp_path / "out.docx"
    template.write_bytes(data)
    (tmp_path / "context.json").write_text("{}")

    code = run(["render", str(template), str(tmp_path / "context.json"), "-o", str(out)])
    said = capsys.readouterr().err

    assert code == 3
    assert re.search(says, said, re.IGNORECASE), said
    assert "bad.docx" in said
    assert "Traceback" not in said
    assert len(said.strip().splitlines()) <= 2
    assert not out.exists()


@pytest.mark.parametrize("what", [what for what in BAD_FILES if what != "not a zip"])
def test_a_file_that_is_no_values_document_is_refused(
    what: str, bundled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "values.docx"
    file.write_bytes(BAD_FILES[what][0])
    before = (bundled / "seeds/ket/trust.yaml").read_bytes()

    code = run(["import", str(file), "--trust", "ket", "--yes", "-C", str(bundled)])
    said = capsys.readouterr().err

    assert code == 3
    assert "values.docx" in said
    assert "Traceback" not in said
    assert (bundled / "seeds/ket/trust.yaml").read_bytes() == before


BAD_DOCUMENTS = {
    "values.pdf": [b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(range(256)) * 99, b"Our values"],
    "values.odt": [b"PK\x03\x04 cut off", b"Our values", zipped(**{"content.xml": b"<a>" + b" " * 40_000_000})],
    "values.html": [b"<div>" * 50_000 + b"We care", b"<html></html>", b"\x00\xff\x00"],
    "values.txt": [b"\x00\x01\x02", b"We care about this.\n" * 500_000, b"\x89PNG\r\n"],
}


@pytest.mark.parametrize(("name", "data"), [(name, data) for name, files in BAD_DOCUMENTS.items() for data in files])
def test_a_document_that_cannot_be_read_is_refused_and_nothing_is_written(
    name: str, data: bytes, bundled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(data)
    before = sorted(path.as_posix() for path in bundled.rglob("*"))

    code = run(["import", str(tmp_path / name), "--trust", "ours", "--yes", "-C", str(bundled)])
    said = capsys.readouterr().err

    assert code == 3
    assert name in said
    assert "Traceback" not in said
    assert len(said.strip().splitlines()) <= 2
    assert sorted(path.as_posix() for path in bundled.rglob("*")) == before


def test_a_template_with_no_tags_is_copied_as_it_is(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Plain words.")
    document.save(str(tmp_path / "plain.docx"))
    (tmp_path / "context.json").write_text("{}")

    assert (
        run(
            [
                "render",
                str(tmp_path / "plain.docx"),
                str(tmp_path / "context.json"),
                "-o",
                str(tmp_path / "o.docx"),
            ]
        )
        == 0
    )
    assert [p.text for p in Document(str(tmp_path / "o.docx")).paragraphs] == ["Plain words."]


@pytest.mark.parametrize("slug", ["../evil", "Walton", "nul", "a b", "-x", "", "a/b", "COM1", "x" * 61])
def test_a_short_name_that_could_not_be_a_folder_everywhere_is_refused(
    slug: str, bundled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(p.as_posix() for p in bundled.parent.rglob("*"))

    code = run(
        [
            "import",
            str(bundled / "seeds/ket/002_93bd45c51271818f.txt"),
            "--trust",
            slug,
            "--yes",
            "-C",
            str(bundled),
        ]
    )

    assert code in (2, 3)
    assert "Traceback" not in capsys.readouterr().err
    assert sorted(p.as_posix() for p in bundled.parent.rglob("*")) == before


@pytest.mark.parametrize(
    "yaml",
    [
        "name: [unclosed\nphase: primary\n",
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\n" * 1,
        "name: !!python/object/apply:os.system ['true']\nphase: primary\n",
        "name: A\0B\nphase: primary\n",
        "- a list\n",
        "",
        "name: One\nname: Two\nphase: primary\n",
    ],
)
def test_a_school_file_that_is_no_school_is_a_located_finding(
    yaml: str, bundled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (bundled / "seeds/ket/schools/the-kingston-academy.yaml").write_text(yaml)

    assert run(["check", "-C", str(bundled)]) == 1
    printed = capsys.readouterr()

    assert "the-kingston-academy.yaml" in printed.out
    assert "Traceback" not in printed.out + printed.err


def test_a_yaml_alias_bomb_is_refused_at_once(bundled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    bomb += "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))
    (bundled / "seeds/ket/schools/the-kingston-academy.yaml").write_text(bomb)

    assert run(["check", "-C", str(bundled)]) == 1
    assert "the-kingston-academy.yaml" in capsys.readouterr().out


def test_two_schools_with_one_urn_are_a_finding(bundled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for school in ("walton-high", "heronsgate-school"):
        path = bundled / f"seeds/mket/schools/{school}.yaml"
        path.write_text(path.read_text() + '\nurn: "136842"\n')

    assert run(["check", "-C", str(bundled)]) == 1
    assert "136842" in capsys.readouterr().out


def test_two_statements_with_one_id_are_a_finding(bundled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = bundled / "seeds/ket/trust.yaml"
    path.write_text(
        path.read_text()
        + "\n  - id: twice\n    kind: aim\n    text: One\n  - id: twice\n    kind: aim\n    text: Two\n"
    )

    assert run(["check", "-C", str(bundled)]) == 1
    assert "twice" in capsys.readouterr().out


def test_characters_that_xml_forbids_never_reach_a_document(bundled: Path) -> None:
    path = bundled / "seeds/ket/schools/the-kingston-academy.yaml"
    path.write_text(path.read_text().replace("The Kingston Academy", '"The \\x07Kingston\\x00 \\uFFFFAcademy"', 1))

    code = run(["build", "-C", str(bundled), "ket/the-kingston-academy/welcome"])

    if code == 0:
        Document(str(bundled / "output/ket/the-kingston-academy/prospectus/welcome.docx"))
    else:
        assert not (bundled / "output/ket/the-kingston-academy/prospectus/welcome.docx").exists()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_an_output_folder_that_cannot_be_written_is_said(bundled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (bundled / "output").mkdir()
    (bundled / "output").chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        code = run(["build", "-C", str(bundled), "ket/the-kingston-academy/welcome"])
    finally:
        (bundled / "output").chmod(stat.S_IRWXU)

    assert code == 1
    assert "Traceback" not in capsys.readouterr().err


def test_an_output_that_is_a_file_is_said_once(bundled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (bundled / "output").write_text("in the way")

    assert run(["build", "-C", str(bundled), "ket"]) == 3
    said = capsys.readouterr().err

    assert "a file stands where its folder should be" in said
    assert "Traceback" not in said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_leaves_the_document_as_it_was(
    bundled: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The one place where the disk is not real: every write fails as on a full disk."""
    selector = "ket/the-kingston-academy/welcome"
    path = bundled / "output/ket/the-kingston-academy/prospectus/welcome.docx"
    assert run(["build", "-C", str(bundled), selector]) == 0
    before = path.read_bytes()
    school = bundled / "seeds/ket/schools/the-kingston-academy.yaml"
    school.write_text(school.read_text().replace("The Kingston Academy", "The Kingston School"))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    assert run(["build", "-C", str(bundled), selector]) == 3
    assert "full" in capsys.readouterr().err.lower()
    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir()] == ["welcome.docx"]


def test_a_folder_that_is_no_workspace_says_how_to_make_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", "-C", str(tmp_path)]) == 2
    assert "policygen init" in capsys.readouterr().err


def test_a_selector_that_names_nothing_says_the_nearest(bundled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", "-C", str(bundled), "mket/walton-hihg"]) == 2
    assert "Did you mean ‘mket/walton-high’?" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["{", "[1, 2]", '"text"', "null", "a: [", ""])
def test_a_context_that_holds_no_names_is_refused(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t.docx").write_bytes(word_file())
    (tmp_path / "c.json").write_text(text)

    code = run(["render", str(tmp_path / "t.docx"), str(tmp_path / "c.json"), "-o", str(tmp_path / "o.docx")])

    assert code == 3
    assert "c.json" in capsys.readouterr().err
    assert not (tmp_path / "o.docx").exists()


@pytest.mark.parametrize(
    "tag",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ namespace.__init__.__globals__.os.popen('id').read() }}",
        "{{ lipsum.__globals__ }}",
        "{% for x in range(999999999) %}x{% endfor %}",
        "{{ 'x' * 999999999 }}",
        "{% include '/etc/passwd' %}",
        "{{ name.append(1) }}",
    ],
)
def test_a_template_cannot_reach_python_or_exhaust_the_machine(
    tag: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = Document()
    document.add_heading("Roles", 1)
    document.add_paragraph(tag)
    document.save(str(tmp_path / "t.docx"))
    (tmp_path / "c.json").write_text(json.dumps({"name": ["a"]}))

    code = run(["render", str(tmp_path / "t.docx"), str(tmp_path / "c.json"), "-o", str(tmp_path / "o.docx")])
    said = capsys.readouterr().err

    assert code in (1, 3)
    assert "under ‘Roles’" in said
    assert "Traceback" not in said
    assert not (tmp_path / "o.docx").exists()


def test_a_bug_in_policygen_ends_with_70_and_a_report(
    bundled: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise struct.error("made for this test")

    monkeypatch.setattr("policygen.workspace.load_workspace", broken)

    assert run(["build", "-C", str(bundled)]) == 70
    said = capsys.readouterr().err

    report = re.search(r"The report is in (\S+\.txt)", said)
    assert report is not None, said
    assert "made for this test" in Path(report[1]).read_text()
    Path(report[1]).unlink()
