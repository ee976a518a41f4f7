"""The looks of a trust and its schools in what `build` writes, and in documents that people edited since."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from policygen.cli import run
from policygen.word.ooxml import WP, R, w
from policygen.word.package import Package, read_package
from policygen.word.revisions import accepted
from policygen.word.theme import Wear, dressed, read_theme
from tests.drawing import png
from tests.merge.edits import edited, retype
from tests.word import libreoffice
from tests.word.make import p, words, xml_of
from tests.word.themed import A, coloured, logo, themed

CATALOGUE = "documents:\n  charter: {title: Charter, kind: policies, template: charter.docx, tier: framework}\n"
BRANDING = "branding:\n  colours: ['{}']\n  font: {}\n  logo: {}\n  logo_alt: Crest of the school\n"
COLOUR = 'w:val="12455A" w:themeColor="accent1"'
SCHOOL = "seeds/elt/schools/{}.yaml"
OLD_CREST, NEW_CREST = png((40, 40), ("1B5E3A",)), png((60, 40), ("7A1F3D",))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    template = themed(
        p(logo()), p(coloured("{{ school.name }}", COLOUR)), "We close at four.", header=p("Words"), logos=True
    )
    files: dict[str, str | bytes] = {
        "templates/catalogue.yaml": CATALOGUE,
        "templates/charter.docx": template,
        "seeds/elt/trust.yaml": "name: Example Learning Trust\n",
        SCHOOL.format("one"): "name: First School\nphase: primary\n" + BRANDING.format("#1B5E3A", "Arial", "crest.png"),
        SCHOOL.format("two"): "name: Second School\nphase: primary\n",
        "seeds/elt/schools/crest.png": OLD_CREST,
    }
    for file, content in files.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_bytes(content if isinstance(content, bytes) else content.encode())
    build(tmp_path)
    return tmp_path


def build(root: Path) -> None:
    assert run(["build", "-C", str(root)]) == 0


def document(root: Path, school: str = "one") -> Path:
    return root / f"output/elt/{school}/policies/charter.docx"


def package(path: Path) -> Package:
    return read_package(path.read_bytes(), path.name)


def say(root: Path, before: str, after: str, file: str = SCHOOL.format("one")) -> None:
    text = (root / file).read_text("utf-8")
    assert before in text
    (root / file).write_text(text.replace(before, after), "utf-8")


def other_looks(root: Path) -> None:
    """The first school takes another colour, another font, and another crest of the same name."""
    say(root, "#1B5E3A", "#7A1F3D")
    say(root, "font: Arial", "font: Verdana")
    (root / "seeds/elt/schools/crest.png").write_bytes(NEW_CREST)


def type_into(path: Path) -> None:
    path.write_bytes(edited(path.read_bytes(), retype("We close at four.", "We close at half past four.")))


def accent(file: Package) -> str:
    theme = read_theme(file)
    assert theme is not None
    return theme.colours["accent1"]


def written(file: Package) -> set[str]:
    """The colours written beside the name of the first."""
    root = xml_of(file.write())
    named = (e for e in root.iter(w("color")) if e.get(w("themeColor")) == "accent1")
    return {e.get(w("val"), "") for e in named}


def pictures(file: Package) -> list[bytes]:
    targets = {line.id: line.target for line in file.relationships(file.main)}
    blips = xml_of(file.write()).iter(f"{{{A}}}blip")
    return [file.read(targets[blip.get(f"{{{R}}}embed", "")]) for blip in blips]


def is_tracked(file: Package) -> bool:
    return any(True for _ in xml_of(file.write()).iter(w("ins"), w("del"), w("rPrChange"), w("pPrChange")))


# ── plain builds ─────────────────────────────────────────────────────────────────────────────────────


def test_each_school_has_its_own_looks_from_one_template(root: Path) -> None:
    one, two = package(document(root)), package(document(root, "two"))

    assert (accent(one), written(one), pictures(one)) == ("1B5E3A", {"1B5E3A"}, [OLD_CREST])
    assert (accent(two), written(two), pictures(two)) == ("12455A", {"12455A"}, [])
    assert words(document(root, "two").read_bytes()) == ["Second School", "We close at four."]


def test_what_the_trust_says_holds_for_each_school_that_says_nothing(root: Path) -> None:
    say(root, "Trust\n", "Trust\n" + BRANDING.format("#3D2C8D", "Arial", "trust.png"), "seeds/elt/trust.yaml")
    (root / "seeds/elt/trust.png").write_bytes(NEW_CREST)
    build(root)

    assert [accent(package(document(root, school))) for school in ("one", "two")] == ["1B5E3A", "3D2C8D"]
    assert pictures(package(document(root, "two"))) == [NEW_CREST]


def test_the_logo_beside_the_schools_file_is_the_schools_whatever_the_trust_calls_its_own(root: Path) -> None:
    say(root, "Trust\n", "Trust\n" + BRANDING.format("#3D2C8D", "Arial", "crest.png"), "seeds/elt/trust.yaml")
    (root / "seeds/elt/crest.png").write_bytes(NEW_CREST)
    build(root)

    assert pictures(package(document(root))) == [OLD_CREST]
    assert pictures(package(document(root, "two"))) == [NEW_CREST]


def test_a_school_can_do_without_the_logo_of_its_trust(root: Path) -> None:
    say(root, "Trust\n", "Trust\n" + BRANDING.format("#3D2C8D", "Arial", "trust.png"), "seeds/elt/trust.yaml")
    say(root, "phase: primary\n", "phase: primary\nbranding: {logo: ~}\n", SCHOOL.format("two"))
    (root / "seeds/elt/trust.png").write_bytes(NEW_CREST)
    build(root)
    two = package(document(root, "two"))

    assert (accent(two), pictures(two)) == ("3D2C8D", [])


def test_several_processes_make_the_same_bytes(root: Path) -> None:
    before = {path: path.read_bytes() for path in (root / "output").rglob("*.docx")}
    shutil.rmtree(root / "output")

    assert run(["build", "-C", str(root), "--jobs", "2"]) == 0
    assert {path: path.read_bytes() for path in (root / "output").rglob("*.docx")} == before


def test_a_second_build_writes_nothing(root: Path) -> None:
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in (root / "output").rglob("*.docx")}
    build(root)

    assert {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in (root / "output").rglob("*.docx")} == before


@pytest.mark.parametrize("change", ["colour", "font", "picture"])
def test_a_change_of_looks_makes_that_schools_documents_stale_and_status_says_why(
    root: Path, capsys: pytest.CaptureFixture[str], change: str
) -> None:
    if change == "colour":
        say(root, "#1B5E3A", "#7A1F3D")
    elif change == "font":
        say(root, "font: Arial", "font: Verdana")
    else:
        (root / "seeds/elt/schools/crest.png").write_bytes(NEW_CREST)
    capsys.readouterr()
    run(["status", "-C", str(root)])
    told = capsys.readouterr().out

    assert "its looks changed: the logo, the colours or the font:\n    in 1 document: elt/one/charter" in told
    assert "elt/two" not in told


def test_a_logo_that_is_no_picture_stops_that_schools_documents_only(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "seeds/elt/schools/crest.png").write_text("<svg/>")
    say(root, "Second School", "Other School", SCHOOL.format("two"))
    capsys.readouterr()

    assert run(["build", "-C", str(root)]) == 1
    assert "the logo ‘crest.png’ cannot be used: the file is an SVG drawing" in capsys.readouterr().err
    assert words(document(root, "two").read_bytes())[0] == "Other School"


# ── edited documents ─────────────────────────────────────────────────────────────────────────────────


def test_new_looks_reach_an_edited_document_without_tracked_changes(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], validate_docx: Callable[..., None]
) -> None:
    type_into(document(root))
    other_looks(root)
    capsys.readouterr()
    build(root)
    after = package(document(root))

    assert (accent(after), written(after), pictures(after)) == ("7A1F3D", {"7A1F3D"}, [NEW_CREST])
    assert words(after.write())[-1] == "We close at half past four."
    assert not is_tracked(after)
    assert "It has the new colours, font and logo, which no tracked change can show." in capsys.readouterr().err
    validate_docx(document(root))


def test_after_that_a_build_writes_nothing(root: Path) -> None:
    type_into(document(root))
    other_looks(root)
    build(root)
    before = document(root).stat().st_mtime_ns
    build(root)

    assert document(root).stat().st_mtime_ns == before


def test_new_words_come_as_tracked_changes_beside_the_new_looks(root: Path) -> None:
    type_into(document(root))
    other_looks(root)
    say(root, "First School", "Third School")
    build(root)
    after = package(document(root))

    assert (accent(after), is_tracked(after)) == ("7A1F3D", True)
    assert words(accepted(after).write())[-2:] == ["Third School", "We close at half past four."]


def test_colours_that_people_gave_a_document_stay(root: Path) -> None:
    document(root).write_bytes(dressed(package(document(root)), Wear.of(("#222222",))).write())
    other_looks(root)
    build(root)
    after = package(document(root))

    assert (accent(after), written(after), pictures(after)) == ("222222", {"222222"}, [NEW_CREST])


def test_a_picture_that_people_put_in_place_of_the_logo_stays(root: Path) -> None:
    own = png((30, 30), ("000000",))
    file = package(document(root))
    [target] = (line.target for line in file.relationships(file.main) if "picture-" in line.target)
    document(root).write_bytes(file.replace({target: own}).write())
    other_looks(root)
    build(root)

    assert own in pictures(package(document(root)))


def test_a_first_logo_comes_into_an_edited_document_as_a_tracked_change(root: Path) -> None:
    type_into(document(root, "two"))
    (root / "seeds/elt/schools/two.png").write_bytes(NEW_CREST)
    with (root / SCHOOL.format("two")).open("a", encoding="utf-8") as file:
        file.write("branding: {logo: two.png, logo_alt: Crest}\n")
    build(root)
    after = package(document(root, "two"))

    assert is_tracked(after)
    assert pictures(accepted(after)) == [NEW_CREST]


def test_new_looks_reach_a_document_that_libreoffice_saved(root: Path) -> None:
    type_into(document(root))
    document(root).write_bytes(libreoffice.resaved(document(root).read_bytes()))
    other_looks(root)
    build(root)
    after = package(document(root))

    assert (accent(after), pictures(after)) == ("7A1F3D", [NEW_CREST])
    assert words(after.write())[-1] == "We close at half past four."


def test_the_drawing_keeps_its_name_so_that_the_next_logo_finds_it(root: Path) -> None:
    type_into(document(root))
    other_looks(root)
    build(root)
    said = [e.get("name") for e in xml_of(document(root).read_bytes()).iter(f"{{{WP}}}docPr")]

    assert said == ["logo"]
