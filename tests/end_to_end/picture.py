"""Make the picture in the README: `python -m tests.end_to_end.picture` writes docs/example-page.png.

It builds the behaviour policy of the made-up school in tests/fictional, and needs LibreOffice and poppler-utils.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path

from policygen.cli import run

ROOT = Path(__file__).resolve().parent.parent.parent
PICTURE = ROOT / "docs/example-page.png"
DOCUMENT = "larkmoor/brackenhurst/behaviour"
PAGE = 2


def fictional(folder: Path) -> Path:
    """A workspace in that folder: the project's templates, and the made-up trust of the tests."""
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copytree(ROOT / "tests/fictional/seeds", folder / "seeds")
    return folder


def main() -> None:
    """Build, print to PDF, and keep one page as a picture."""
    with tempfile.TemporaryDirectory() as name:
        folder = fictional(Path(name) / "workspace")
        if run(["build", "-C", str(folder), DOCUMENT]) != 0:
            raise SystemExit("the document could not be built")
        file = folder / "output/larkmoor/brackenhurst/policies/behaviour.docx"
        profile = f"-env:UserInstallation={(Path(name) / 'profile').as_uri()}"
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", name, str(file)],
            check=True,
            capture_output=True,
        )
        page = ["-f", str(PAGE), "-l", str(PAGE), "-r", "80", "-png", "-singlefile"]
        subprocess.run(["pdftoppm", *page, f"{name}/behaviour.pdf", str(PICTURE.with_suffix(""))], check=True)
    print(f"Written: {PICTURE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
