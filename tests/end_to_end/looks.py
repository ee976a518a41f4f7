"""Make the picture in docs/looks.md: `python -m tests.end_to_end.looks` writes docs/looks.png.

It builds one document for three made-up schools of different looks and puts a page of each side by side. It needs
LibreOffice and poppler-utils.
"""

import subprocess
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from policygen.cli import run
from tests.drawing import Picture, circle, hexagon, png, shield
from tests.end_to_end.picture import ROOT, fictional

PICTURE = ROOT / "docs/looks.png"
PAGES = (1, 3)
DOTS = 42
"""Dots to an inch: the pages are for looking at, not for reading."""


@dataclass(frozen=True)
class Branded:
    """A made-up school and how it looks."""

    slug: str
    name: str
    colours: tuple[str, str]
    font: str
    crest: Callable[[int, int, int], bool]
    size: tuple[int, int]


SCHOOLS = (
    Branded("brackenhurst", "Brackenhurst Primary School", ("#1B5E3A", "#F2A900"), "Arial", circle, (240, 240)),
    Branded("fennimore", "Fennimore Academy", ("#7A1F3D", "#B08D57"), "Calibri", shield, (220, 260)),
    Branded("quillbrook", "Quillbrook School", ("#3D2C8D", "#3AAFA9"), "Verdana", hexagon, (260, 240)),
)


def branded(folder: Path) -> Path:
    """A workspace in that folder with the three schools and their logos."""
    root = fictional(folder)
    schools = root / "seeds/larkmoor/schools"
    facts = (schools / "brackenhurst.yaml").read_text("utf-8")
    for number, school in enumerate(SCHOOLS):
        own = facts.replace(SCHOOLS[0].name, school.name).replace("999001", f"99900{number + 1}")
        (schools / f"{school.slug}.yaml").write_text(
            f"{own.rstrip()}\nbranding:\n  logo: {school.slug}.png\n  logo_alt: Crest of {school.name}\n"
            f"  colours: ['{school.colours[0]}', '{school.colours[1]}']\n  font: {school.font}\n",
            "utf-8",
        )
        (schools / f"{school.slug}.png").write_bytes(png(school.size, school.colours, school.crest))
    return root


def pages(root: Path, folder: Path, school: Branded) -> list[Picture]:
    """Some pages of one document of a school, as LibreOffice prints them."""
    file = root / f"output/larkmoor/{school.slug}/policies/behaviour.docx"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    out = folder / school.slug
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(out), str(file)],
        check=True,
        capture_output=True,
    )
    found = []
    for page in PAGES:
        wanted = ["-f", str(page), "-l", str(page), "-r", str(DOTS), "-singlefile"]
        subprocess.run(["pdftoppm", *wanted, str(out / "behaviour.pdf"), str(out / f"{page}")], check=True)
        found.append(Picture.read(out / f"{page}.ppm"))
    return found


def side_by_side(rows: Sequence[Sequence[Picture]]) -> Picture:
    """Pictures in rows, with a grey line around each."""
    return Picture.stacked([Picture.beside([picture.framed(6) for picture in row]) for row in rows])


def main() -> None:
    """Build, print, and put the pages side by side."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        root = branded(folder / "workspace")
        if run(["build", "-C", str(root), "larkmoor/*/behaviour"]) != 0:
            raise SystemExit("the documents could not be built")
        by_school = [pages(root, folder, school) for school in SCHOOLS]
        PICTURE.write_bytes(side_by_side([list(row) for row in zip(*by_school, strict=True)]).as_png())
    print(f"Written: {PICTURE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
