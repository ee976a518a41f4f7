"""The main job, through the command: two real trusts, their schools, the whole suite for each."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document

from policygen.cli import run
from policygen.word.package import content_digest, read_package
from policygen.workspace import load_workspace
from tests.end_to_end.pages import LEFT_OVER, page_texts, text_of


@pytest.fixture(scope="module")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled folder, built once for the tests that only read it."""
    folder = tmp_path_factory.mktemp("built")
    for name in ("seeds", "templates"):
        shutil.copytree(root / name, folder / name)

    assert run(["build", "-C", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def printed(built: Path) -> dict[Path, list[str]]:
    """Each document of the suite with the texts of its printed pages: for one school of each trust, by turns."""
    chosen: dict[tuple[str, str], list[Path]] = {}
    for path in word_files(built):
        chosen.setdefault((path.relative_to(built / "output").parts[0], path.name), []).append(path)
    turns = [paths[number % len(paths)] for number, paths in enumerate(chosen.values())]
    return dict(page_texts(turns))


@pytest.fixture(scope="module")
def texts(built: Path) -> dict[Path, str]:
    """The text of every document."""
    return {path: text_of(path) for path in word_files(built)}


def word_files(folder: Path) -> list[Path]:
    return sorted((folder / "output").rglob("*.docx"))


EARLY_YEARS = {"early-years", "our-youngest-children"}
LACKS = {
    "ket/the-kingston-academy": EARLY_YEARS | {"sixth-form"},
    "mket/heronsgate-school": EARLY_YEARS | {"sixth-form"},
    "mket/kents-hill-school": {"sixth-form"},
    "mket/new-chapter-primary-school": {"sixth-form"},
    "mket/walton-high": EARLY_YEARS,
}
"""The documents that a school does not get, since they do not concern it."""
OF_TRUSTS = {"civic-partnership", "finance-and-value", "local-governance"}


def test_every_school_of_both_trusts_gets_its_documents(built: Path) -> None:
    kinds = {name: entry.kind for name, entry in load_workspace(built).catalogue.documents.items()}
    owners = {school: set(kinds) - OF_TRUSTS - lacking for school, lacking in LACKS.items()}
    owners |= {"ket/_trust": OF_TRUSTS, "mket/_trust": OF_TRUSTS}
    expected = {f"{owner}/{kinds[name]}/{name}.docx" for owner, names in owners.items() for name in names}

    assert {p.relative_to(built / "output").as_posix() for p in word_files(built)} == expected


def test_every_document_is_what_word_expects(built: Path, validate_docx: Callable[..., None]) -> None:
    validate_docx(*word_files(built))


def test_every_document_opens_in_python_docx_with_its_title_and_language(built: Path) -> None:
    for path in word_files(built):
        document = Document(str(path))

        assert document.core_properties.title, path
        assert "{" not in document.core_properties.title, path
        assert 'w:lang w:val="en-GB"' in document.styles.element.xml, path


def test_no_document_holds_a_left_over(texts: dict[Path, str]) -> None:
    for path, text in texts.items():
        package = read_package(path.read_bytes(), path.name)
        assert not LEFT_OVER.search(text), path
        for name in ("word/document.xml", "docProps/core.xml"):
            assert "{{" not in package.read(name).decode(), (path, name)


def test_every_document_prints_without_blank_pages_or_left_overs(printed: dict[Path, list[str]]) -> None:
    for path, pages in printed.items():
        for number, page in enumerate(pages, 1):
            body = [line for line in page.splitlines() if line.strip()]

            assert len(body) > 3, f"{path}: page {number} is blank"
            assert not LEFT_OVER.search(page), f"{path}: page {number}: {LEFT_OVER.search(page)}"


ITS_OWN_LENGTH = {"prospectus": range(20, 41), "volunteers-and-visitors": range(2, 3)}
"""Pages of documents that are longer or shorter than others of their kind."""


def test_documents_have_the_length_they_should(printed: dict[Path, list[str]]) -> None:
    usual = {"policies": range(4, 11), "prospectus": range(1, 3), "handbooks": range(8, 18)}
    for path, pages in printed.items():
        allowed = ITS_OWN_LENGTH.get(path.stem, usual[path.parent.name])

        assert len(pages) in allowed, f"{path}: {len(pages)} pages"


def test_no_template_names_a_trust_or_a_school(root: Path) -> None:
    names = [
        "Milton Keynes",
        "MKET",
        "Kingston",
        "KET ",
        "Walton High",
        "Heronsgate",
        "Kents Hill",
        "New Chapter",
    ]
    for path in sorted((root / "templates").rglob("*.docx")):
        text = text_of(path)

        assert [name for name in names if name in text] == [], path


def test_no_school_reads_of_another(built: Path, texts: dict[Path, str]) -> None:
    names = {
        "walton-high": "Walton High",
        "heronsgate-school": "Heronsgate",
        "kents-hill-school": "Kents Hill",
        "new-chapter-primary-school": "New Chapter",
        "the-kingston-academy": "Kingston Academy",
    }
    for path, text in texts.items():
        school = path.relative_to(built / "output").parts[1]

        assert school == "_trust" or names[school] in text, path
        assert [name for other, name in names.items() if other != school and name in text] == [], path


@pytest.mark.parametrize("trust", ["mket", "ket"])
def test_every_statement_reaches_word_verbatim(built: Path, texts: dict[Path, str], trust: str) -> None:
    text = "\n".join(text for path, text in texts.items() if trust in path.parts)
    statements = load_workspace(built).trusts[trust].trust.statements

    assert [s.text for s in statements if s.kind != "note" and s.text not in text] == []


def test_building_again_writes_nothing(built: Path) -> None:
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in word_files(built)}

    assert run(["build", "-C", str(built)]) == 0
    assert {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in word_files(built)} == before


def test_the_same_inputs_give_the_same_bytes_in_another_process_and_place(
    built: Path, root: Path, tmp_path: Path
) -> None:
    for name in ("seeds", "templates"):
        shutil.copytree(root / name, tmp_path / name)
    some = ["ket/_trust", "mket/_trust", "mket/kents-hill-school"]
    subprocess.run([*_python_module(), "build", "-C", str(tmp_path), *some], check=True, capture_output=True)

    def contents(folder: Path) -> dict[str, bytes]:
        paths = {p.relative_to(folder / "output").as_posix(): p for p in word_files(folder)}
        return {name: p.read_bytes() for name, p in paths.items() if name.startswith(tuple(f"{s}/" for s in some))}

    assert len(contents(tmp_path)) > 45
    assert contents(tmp_path) == contents(built)


def _python_module() -> list[str]:
    import sys

    return [sys.executable, "-m", "policygen"]


def test_blanks_are_counted_and_shown_and_no_person_is_invented(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["build", "-C", str(built), "--json", "mket/walton-high/staff-induction"])
    [result] = json.loads(capsys.readouterr().out)
    labels = {blank["label"] for blank in result["blanks"]}

    assert "name of the designated safeguarding lead" in labels
    assert f"[{'name of the designated safeguarding lead'}]" in text_of(Path(result["path"]))


def test_a_fact_once_known_prints_as_plain_text(bundled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    school = bundled / "seeds/mket/schools/walton-high.yaml"
    school.write_text(school.read_text() + "\npeople:\n  dsl: {name: A Person & Co <test>}\n")

    assert run(["build", "-C", str(bundled), "mket/walton-high/staff-induction"]) == 0
    text = text_of(bundled / "output/mket/walton-high/handbooks/staff-induction.docx")

    assert "A Person & Co <test>" in text
    assert "[name of the designated safeguarding lead]" not in text


def test_an_edited_document_stays_as_it_is_while_nothing_else_changes(bundled: Path) -> None:
    selector = "mket/walton-high/behaviour"
    path = bundled / "output/mket/walton-high/policies/behaviour.docx"
    assert run(["build", "-C", str(bundled), selector]) == 0
    document = Document(str(path))
    document.paragraphs[-1].add_run(" Typed by hand.")
    document.save(str(path))
    edited = path.read_bytes()

    assert run(["build", "-C", str(bundled), selector]) == 0
    assert path.read_bytes() == edited
    assert not path.with_name("behaviour.new.docx").exists()


def test_an_unedited_document_is_replaced_when_its_trust_rewords_a_statement(bundled: Path) -> None:
    selector = "ket/the-kingston-academy/vision-and-values"
    path = bundled / "output/ket/the-kingston-academy/prospectus/vision-and-values.docx"
    trust = bundled / "seeds/ket/trust.yaml"
    run(["build", "-C", str(bundled), selector])
    trust.write_text(trust.read_text().replace("All schools are unique", "No two schools are the same"))

    assert run(["build", "-C", str(bundled), selector]) == 0
    assert "No two schools are the same" in text_of(path)
    assert "All schools are unique" not in text_of(path)


@pytest.mark.parametrize("lock", ["~$haviour.docx", ".~lock.behaviour.docx#"])
def test_a_document_that_is_open_in_word_or_libreoffice_is_left(bundled: Path, lock: str) -> None:
    selector = "mket/walton-high/behaviour"
    path = bundled / "output/mket/walton-high/policies/behaviour.docx"
    run(["build", "-C", str(bundled), selector])
    before = path.read_bytes()
    path.with_name(lock).write_bytes(b"somebody")
    trust = bundled / "seeds/mket/trust.yaml"
    trust.write_text(trust.read_text().replace("equality", "fairness"))

    assert run(["build", "-C", str(bundled), selector]) == 1
    assert path.read_bytes() == before


def test_one_broken_school_does_not_keep_the_others_from_being_built(
    bundled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (bundled / "seeds/mket/schools/walton-high.yaml").write_text("name: Walton High\nphase: secundary\n")

    assert run(["build", "-C", str(bundled), "mket/*/behaviour"]) == 1
    said = capsys.readouterr().err

    assert "walton-high.yaml:2:8" in said
    assert "Did you mean ‘secondary’?" in said
    assert "mket/walton-high" in said
    assert not (bundled / "output/mket/walton-high").exists()
    assert len(word_files(bundled)) == 3


def test_every_digest_is_the_digest_of_its_document(built: Path) -> None:
    from policygen.word.package import read_properties

    for path in word_files(built):
        package = read_package(path.read_bytes(), path.name)
        properties = read_properties(package)

        assert properties["policygen.digest"] == content_digest(package)
