"""The bundled templates as text: `python -m tests.templates.goldens` writes them anew.

Look at what `git diff` then shows: each changed line is one that people would read otherwise.
"""

from pathlib import Path

from policygen.word.package import read_package
from policygen.word.projection import project

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
GOLDEN = HERE / "golden"


def templates() -> dict[str, Path]:
    """Every template by its name below `templates/`, like `policies/behaviour`."""
    folder = ROOT / "templates"
    return {path.relative_to(folder).with_suffix("").as_posix(): path for path in sorted(folder.rglob("*.docx"))}


def golden(name: str) -> Path:
    """The file that keeps a template's text."""
    return GOLDEN / f"{name.replace('/', '.')}.txt"


def text_of(path: Path) -> str:
    """A template's text with its tags, as docs/word-in-git.md explains it."""
    return project(read_package(path.read_bytes(), path.name), properties=False)


def main() -> None:
    """Write them anew."""
    found = templates()
    GOLDEN.mkdir(exist_ok=True)
    for old in set(GOLDEN.glob("*.txt")) - set(map(golden, found)):
        old.unlink()
    for name, path in found.items():
        golden(name).write_text(text_of(path), "utf-8")
    print(f"Written: {len(found)} templates in {GOLDEN}")


if __name__ == "__main__":
    main()
