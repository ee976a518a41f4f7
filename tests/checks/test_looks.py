"""What `check` says of how a trust or a school wants to look, each finding at its line of the YAML."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from policygen.checks import check
from policygen.checks.looks import LARGE_LOGO
from policygen.errors import Finding
from policygen.word.colours import contrast
from policygen.workspace import load_workspace
from tests.drawing import png
from tests.word.make import docx, p
from tests.word.themed import coloured, themed

CATALOGUE = "documents:\n  charter: {title: Charter, kind: policies, template: charter.docx, tier: framework}\n"
TRUST = "name: Example Learning Trust\n"
SCHOOL = "name: Example Primary School\nphase: primary\n"
FIRST = 'w:val="12455A" w:themeColor="accent1"'
BAND = '<w:shd w:val="clear" w:color="auto" w:fill="12455A" w:themeFill="accent1"/>'
TINT = '<w:shd w:val="clear" w:color="auto" w:fill="EBF1F3" w:themeFill="accent2" w:themeFillTint="33"/>'
TEXT_ON_WHITE = p(coloured("Words", FIRST))
WHITE_ON_BAND = p(coloured("Words", 'w:val="FFFFFF" w:themeColor="background1"'), before=BAND)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for file, text in (
        ("templates/catalogue.yaml", CATALOGUE),
        ("seeds/elt/trust.yaml", TRUST),
        ("seeds/elt/schools/primary.yaml", SCHOOL),
    ):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, encoding="utf-8")
    template(tmp_path, TEXT_ON_WHITE)
    return tmp_path


def template(root: Path, *blocks: str, name: str = "charter.docx") -> None:
    (root / "templates" / name).write_bytes(themed(*blocks))


def says(root: Path, file: str, text: str) -> None:
    (root / "seeds/elt" / file).parent.mkdir(exist_ok=True)
    with (root / "seeds/elt" / file).open("a", encoding="utf-8") as out:
        out.write(text)


def found(root: Path, selectors: Sequence[str] = ()) -> list[Finding]:
    return check(load_workspace(root), selectors)


def told(root: Path) -> list[tuple[str, str]]:
    return [(str(finding.place), finding.severity) for finding in found(root)]


# ── colours ──────────────────────────────────────────────────────────────────────────────────────────


def test_colours_that_can_be_read_are_no_finding(root: Path) -> None:
    template(root, TEXT_ON_WHITE, WHITE_ON_BAND)
    says(root, "trust.yaml", "branding:\n  colours: ['#12455A', '#F2A900']\n")

    assert found(root) == []


def test_a_colour_that_is_hard_to_read_is_told_at_its_line_with_the_nearest_that_is_not(root: Path) -> None:
    says(root, "schools/primary.yaml", "branding:\n  colours:\n    - '#F2A900'\n    - '#12455A'\n")
    [finding] = found(root)

    assert str(finding.place) == "seeds/elt/schools/primary.yaml:5:7"
    assert finding.message == (
        "#F2A900 is hard to read as text on white: the contrast is 2.00 to 1, and 4.5 to 1 for text is needed (style "
        "‘Normal’ in templates/charter.docx)."
    )
    assert finding.hint is not None
    nearest = finding.hint.removeprefix("The nearest colour that can be read everywhere is #").removesuffix(".")
    assert 4.5 <= contrast(nearest, "FFFFFF") < 4.7


def test_taking_the_nearest_colour_ends_the_finding(root: Path) -> None:
    template(root, TEXT_ON_WHITE, WHITE_ON_BAND, p(coloured("Words", FIRST), before=TINT))
    says(root, "schools/primary.yaml", "branding:\n  colours: ['#F2A900', '#335577']\n")
    hints = {finding.hint for finding in found(root)}
    [hint] = hints
    file = root / "seeds/elt/schools/primary.yaml"
    assert hint is not None
    file.write_text(file.read_text("utf-8").replace("#F2A900", hint.rpartition(" ")[2].rstrip(".")), "utf-8")

    assert found(root) == []


def test_each_use_is_told_by_itself(root: Path) -> None:
    template(root, TEXT_ON_WHITE, WHITE_ON_BAND, p(coloured("Words", FIRST), before=TINT))
    says(root, "trust.yaml", "branding:\n  colours: ['#F2A900', '#335577']\n")

    assert [finding.message.partition(": ")[0] for finding in found(root)] == [
        "#F2A900 is hard to read as text on white",
        "#F2A900 is hard to read behind text in white",
        "#F2A900 is hard to read as text on a tone of #335577 (#CFDDEB)",
    ]


def test_large_text_needs_less_contrast(root: Path) -> None:
    says(root, "trust.yaml", "branding:\n  colours: ['#7A8A99']\n")
    assert len(found(root)) == 1

    template(root, p(coloured("Words", FIRST, '<w:sz w:val="40"/>')))
    assert found(root) == []


def test_a_use_that_no_template_of_the_trust_makes_is_no_finding(root: Path) -> None:
    template(root, p(coloured("Words", 'w:val="12455A"')))
    says(root, "trust.yaml", "branding:\n  colours: ['#F2A900']\n")

    assert found(root) == []


def test_a_colour_of_the_trust_is_told_once_for_all_its_schools(root: Path) -> None:
    says(root, "trust.yaml", "branding:\n  colours: ['#F2A900']\n")
    says(root, "schools/second.yaml", "name: Second Example School\nphase: primary\n")

    assert told(root) == [("seeds/elt/trust.yaml:3:13", "error")]


def test_a_colour_of_a_group_is_told_in_the_file_of_the_group(root: Path) -> None:
    group = "name: Primaries\nmembers: {phase: [primary]}\nevery_school:\n  branding:\n    colours: ['#F2A900']\n"
    says(root, "groups/primaries.yaml", group)

    assert told(root) == [("seeds/elt/groups/primaries.yaml:5:15", "error")]


def test_a_template_that_no_colour_reaches_is_warned_of(root: Path) -> None:
    (root / "templates/charter.docx").write_bytes(docx("Words"))
    says(root, "trust.yaml", "branding:\n  colours: ['#F2A900']\n")

    assert [(str(f.place), f.severity, f.message) for f in found(root)] == [
        ("templates/charter.docx", "warning", "it has no theme, so nobody’s colours and font reach it.")
    ]


def test_where_no_lightness_will_do_another_colour_is_asked_for(root: Path) -> None:
    grey = '<w:shd w:val="clear" w:color="auto" w:fill="666666"/>'
    template(root, TEXT_ON_WHITE, p(coloured("Words", FIRST), before=grey))
    says(root, "trust.yaml", "branding:\n  colours: ['#F2A900']\n")

    assert {finding.hint for finding in found(root)} == {
        "No lighter or darker colour like it can be read in all its uses: choose another one."
    }


# ── the font ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("font", "expected"),
    [
        ("Arial", []),
        ("verdana", []),
        (
            "Lexend",
            ["many computers do not have the font Lexend; Word shows Arial there instead, and lines break elsewhere."],
        ),
        (
            "Georgia",
            ["Georgia has serifs, which make text harder to read for many people with dyslexia or low vision."],
        ),
        (
            "Noto Serif",
            [
                "Noto Serif has serifs, which make text harder to read for many people with dyslexia or low vision.",
                "many computers do not have the font Noto Serif; Word shows Arial there instead, and lines break "
                "elsewhere.",
            ],
        ),
    ],
)
def test_a_font_that_others_lack_or_find_hard_to_read_is_warned_of(root: Path, font: str, expected: list[str]) -> None:
    says(root, "trust.yaml", f"branding:\n  font: {font}\n")
    warnings = found(root)

    assert sorted(warning.message for warning in warnings) == sorted(expected)
    assert {(str(w.place), w.severity) for w in warnings} <= {("seeds/elt/trust.yaml:3:3", "warning")}


# ── the logo ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_logo_with_words_is_no_finding(root: Path) -> None:
    (root / "seeds/elt/schools/crest.png").write_bytes(png((40, 40), ("12455A",)))
    says(root, "schools/primary.yaml", "branding:\n  logo: crest.png\n  logo_alt: Crest of the school\n")

    assert found(root) == []


def test_a_logo_without_words_is_a_finding(root: Path) -> None:
    (root / "seeds/elt/logo.png").write_bytes(png((40, 40), ("12455A",)))
    says(root, "trust.yaml", "branding:\n  logo: logo.png\n")

    assert [(str(f.place), f.message) for f in found(root)] == [
        ("seeds/elt/trust.yaml:3:3", "the logo has no words for people who cannot see it.")
    ]


def test_the_words_for_the_trusts_logo_are_none_for_the_schools(root: Path) -> None:
    for file in ("logo.png", "schools/logo.png"):
        (root / "seeds/elt" / file).write_bytes(png((40, 40), ("12455A",)))
    says(root, "trust.yaml", "branding:\n  logo: logo.png\n  logo_alt: Logo of the trust\n")
    says(root, "schools/primary.yaml", "branding:\n  logo: logo.png\n")

    assert [(str(f.place), f.message) for f in found(root)] == [
        (
            "seeds/elt/schools/primary.yaml:4:3",
            "the logo has no words of its own: those in seeds/elt/trust.yaml describe another picture.",
        )
    ]


def test_a_drawing_is_no_logo_that_word_can_show(root: Path) -> None:
    (root / "seeds/elt/logo.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    says(root, "trust.yaml", "branding:\n  logo: logo.svg\n  logo_alt: Logo of the trust\n")
    [finding] = found(root)

    assert (str(finding.place), finding.message, finding.hint) == (
        "seeds/elt/trust.yaml:3:3",
        "the logo cannot be used: the file is an SVG drawing: a picture is a PNG, a JPEG or a GIF.",
        "Save it as a PNG and name that file here.",
    )


def test_a_very_large_logo_is_warned_of(root: Path) -> None:
    (root / "seeds/elt/logo.png").write_bytes(png((40, 40), ("12455A",)) + bytes(LARGE_LOGO))
    says(root, "trust.yaml", "branding:\n  logo: logo.png\n  logo_alt: Logo of the trust\n")

    assert [(f.severity, f.message) for f in found(root)] == [
        ("warning", "the logo has 2 MB, which every document then carries.")
    ]
