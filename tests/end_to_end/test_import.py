"""Importing a values document, through the command."""

import io
import json
from pathlib import Path

import click
import pytest

from policygen.cli import cli, run
from policygen.intake.readers import FORMATS
from policygen.plan import documents
from policygen.workspace import load_workspace

FIRST = """# Oakwell Trust

## Our values

- Courage – we try what is hard.
- Kindness – we notice who is left out.

## Our commitments

Our schools will:

- read to every child every day;
- answer parents within two days.
"""


def read(bundled: Path, name: str, text: str, *more: str) -> int:
    (bundled.parent / name).write_text(text, encoding="utf-8")
    return run(["import", str(bundled.parent / name), "--trust", "oakwell", "-C", str(bundled), *more])


def test_json_prints_a_flat_list_and_writes_nothing(bundled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(bundled.rglob("*"))
    assert run(["import", str(bundled / "seeds/ket/002_93bd45c51271818f.txt"), "--json", "-C", str(bundled)]) == 0
    statements = json.loads(capsys.readouterr().out)

    assert [s["kind"] for s in statements].count("belief") == 16
    assert [s["actor"] for s in statements if s["kind"] == "commitment"].count("schools") == 30
    assert sorted(bundled.rglob("*")) == before


@pytest.mark.parametrize("trust", ["ket", "mket"])
def test_the_bundled_trusts_are_what_import_makes_of_their_documents(
    bundled: Path, trust: str, capsys: pytest.CaptureFixture[str]
) -> None:
    [document] = (bundled / "seeds" / trust).glob("*.txt")
    run(["import", str(document), "--json", "-C", str(bundled)])
    made = json.loads(capsys.readouterr().out)
    run(["values", trust, "--json", "-C", str(bundled)])

    assert json.loads(capsys.readouterr().out) == made


def test_a_dry_run_shows_everything_and_writes_nothing(bundled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert read(bundled, "values.md", FIRST, "--dry-run") == 0
    shown = capsys.readouterr().out

    assert "Courage" in shown
    assert "Our schools will" in shown
    assert not (bundled / "seeds/oakwell").exists()


def test_without_an_answer_nothing_is_written(
    bundled: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())

    assert read(bundled, "values.md", FIRST) == 3
    assert "--yes" in capsys.readouterr().err
    assert not (bundled / "seeds/oakwell").exists()


def test_a_new_trust_is_kept_with_its_document_and_can_be_built(bundled: Path) -> None:
    assert read(bundled, "values.md", FIRST, "--yes") == 0
    (bundled / "seeds/oakwell/schools").mkdir()
    (bundled / "seeds/oakwell/schools/brook.yaml").write_text("name: Brook School\nphase: primary\n")

    assert (bundled / "seeds/oakwell/values.md").read_text(encoding="utf-8") == FIRST
    assert run(["build", "-C", str(bundled), "oakwell"]) == 0
    built = {path.stem for path in (bundled / "output/oakwell/brook").rglob("*.docx")}
    assert built == {document.name for document in documents(load_workspace(bundled), ["oakwell/brook"])}


def test_importing_the_same_again_writes_nothing(bundled: Path) -> None:
    read(bundled, "values.md", FIRST, "--yes")
    trust = bundled / "seeds/oakwell/trust.yaml"
    before = (trust.stat().st_mtime_ns, trust.read_bytes())

    assert read(bundled, "values.md", FIRST, "--yes") == 0
    assert (trust.stat().st_mtime_ns, trust.read_bytes()) == before


def test_the_next_edition_keeps_ids_hand_edits_and_both_documents(
    bundled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    read(bundled, "values.md", FIRST, "--yes")
    trust = bundled / "seeds/oakwell/trust.yaml"
    text = trust.read_text(encoding="utf-8").replace("statements:", "# Our own remark.\nstatements:")
    trust.write_text(text, encoding="utf-8")
    before = {s.text: s.id for s in load_workspace(bundled).trusts["oakwell"].trust.statements}
    second = FIRST.replace("answer parents within two days", "answer parents within one working day")

    assert read(bundled, "values.md", second, "--yes") == 0
    after = load_workspace(bundled).trusts["oakwell"].trust.statements
    reworded = next(s for s in after if s.id == before["answer parents within two days"])

    assert reworded.text == "answer parents within one working day"
    assert [w.text for w in reworded.was] == ["answer parents within two days"]
    assert {s.id for s in after} == set(before.values())
    assert "# Our own remark." in trust.read_text(encoding="utf-8")
    assert len(list((bundled / "seeds/oakwell").glob("values*.md"))) == 2
    assert reworded.source is not None
    assert (bundled / "seeds/oakwell" / reworded.source.file).read_text(encoding="utf-8") == second
    assert "reworded" in capsys.readouterr().out


def test_standard_input_is_read_as_what_it_is_said_to_be(
    bundled: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(FIRST.encode())))

    assert run(["import", "-", "--format", "md", "--trust", "oakwell", "--yes", "-C", str(bundled)]) == 0
    assert (bundled / "seeds/oakwell/values.md").read_text(encoding="utf-8") == FIRST
    capsys.readouterr()

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"<h2>Our values</h2><p>Kindness</p>")))
    assert run(["import", "-", "--format", "html", "--json"]) == 0
    assert [s["name"] for s in json.loads(capsys.readouterr().out)] == ["Kindness"]


def test_standard_input_needs_to_be_told_what_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", "-", "--json"]) == 2
    assert "--format" in capsys.readouterr().err


def test_the_formats_that_the_command_offers_are_those_that_the_readers_know() -> None:
    command = cli.get_command(click.Context(cli), "import")
    assert command is not None
    [offered] = [option.type for option in command.params if option.name == "format"]

    assert offered.to_info_dict()["choices"] == FORMATS


@pytest.mark.parametrize("more", [(), ("--json",), ("--trust", "oakwell", "--yes")])
def test_an_address_is_refused_with_the_advice_to_save_the_page(
    bundled: Path, more: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", "https://example.org/values", "-C", str(bundled), *more]) == 3
    assert "save the page" in capsys.readouterr().err
    assert not (bundled / "seeds/oakwell").exists()


def test_a_document_without_a_name_for_its_trust_is_said(bundled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert read(bundled, "values.txt", "Our values\n\nKindness\nCourage\nHonesty\n", "--yes") == 0

    assert "does not say the trust’s name" in capsys.readouterr().out


def test_the_document_is_shown_beside_what_was_read(bundled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = f"{FIRST}- and will greet them;\n\nPage 1 of 2\n".replace("- and will", "- will")

    assert read(bundled, "values.md", text, "--dry-run") == 0
    shown = " ".join(capsys.readouterr().out.split())

    assert "value ‘Courage’" in shown
    assert "mended: took out a second ‘will’" in shown
    assert "left out: a page number" in shown


def test_a_page_for_review_is_written_without_a_trust_and_nothing_else(bundled: Path) -> None:
    (bundled.parent / "values.md").write_text(FIRST, encoding="utf-8")
    page = bundled.parent / "page.html"
    before = sorted(bundled.rglob("*"))

    assert run(["import", str(bundled.parent / "values.md"), "--review", str(page), "-C", str(bundled)]) == 0
    assert "Courage" in page.read_text(encoding="utf-8")
    assert sorted(set(bundled.rglob("*")) - {page}) == before


def test_the_page_for_review_never_takes_the_place_of_the_document(bundled: Path, tmp_path: Path) -> None:
    page = tmp_path / "values.html"
    page.write_text("<h1>Our values</h1><p>Courage – we try.</p>", encoding="utf-8")

    assert run(["import", str(page), "--review", str(page), "-C", str(bundled)]) == 2
    assert page.read_text(encoding="utf-8").startswith("<h1>Our values")


def test_a_newer_edition_says_which_documents_it_touches_before_it_writes(
    bundled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    [document] = (bundled / "seeds/mket").glob("*.txt")
    assert run(["build", "-C", str(bundled), "mket/walton-high/behaviour"]) == 0
    text = document.read_text(encoding="utf-8").replace(
        "Where barriers exist, measures", "Where there are barriers, measures"
    )
    (bundled.parent / "next.txt").write_text(text, encoding="utf-8")
    capsys.readouterr()

    assert run(["import", str(bundled.parent / "next.txt"), "--trust", "mket", "-n", "-C", str(bundled)]) == 0
    shown = capsys.readouterr().out

    assert "reworded barriers-exist-measures: Where [barriers exist, → there are barriers,]" in shown
    assert "barriers-exist-measures reworded: 1 place in 1 document of 1 school" in shown
