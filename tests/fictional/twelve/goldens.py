"""Some documents of the trust of twelve schools as text: `python -m tests.fictional.twelve.goldens` writes them anew.

Look at what `git diff` then shows: each changed line is one that people would read otherwise.
"""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from policygen.build import build
from policygen.plan import documents
from policygen.word.package import read_package
from policygen.word.projection import project
from policygen.workspace import load_workspace
from tests.fictional.twelve import DAY, HERE, TRUST, twelve

GOLDEN = HERE / "golden"
CHOSEN = (
    "_trust/scheme",
    "bobbin-lane/uniform",
    "cottonreel/concerns",
    "cottonreel/who-is-who",
    "darnwell/concerns",
    "hemstitch/visitors",
    "needlecombe/our-words",
    "needlecombe/uniform",
    "ravelby/uniform",
    "selvedge-house/vision-and-values",
    "st-thimble/our-words",
    "toggle-green/calendar",
)
"""What they show, in turn: a trust's own document with its own adjustment; a replacement with a heading and a table;
one headteacher of two schools; a list in a replacement; words added within a fixed section; a Word fragment with tags
in a template of the trust's own; values mapped onto the trust's; a template of the school's own; a row more, and a
section left out; a starter template; what the diocese says beside; a school that joins.
"""


def golden(name: str) -> Path:
    """The file that keeps a document's text."""
    return GOLDEN / f"{name.replace('/', '.')}.txt"


def texts(root: Path) -> Mapping[str, str]:
    """The text of each chosen document, built in that folder."""
    workspace = load_workspace(root, DAY)
    wanted = documents(workspace, [f"{TRUST}/{name}" for name in CHOSEN])
    made = {result.id.removeprefix(f"{TRUST}/"): result.path for result in build(workspace, wanted, DAY)}
    return {name: text_of(path) for name, path in made.items() if path is not None}


def text_of(path: Path) -> str:
    """A document's text, as docs/word-in-git.md explains it."""
    return project(read_package(path.read_bytes(), path.name), properties=False)


def main() -> None:
    """Write them anew."""
    with tempfile.TemporaryDirectory() as name:
        made = texts(twelve(Path(name) / "workspace"))
    GOLDEN.mkdir(exist_ok=True)
    for old in set(GOLDEN.glob("*.txt")) - set(map(golden, made)):
        old.unlink()
    for document, text in made.items():
        golden(document).write_text(text, "utf-8")
    print(f"Written: {len(made)} documents in {GOLDEN}")


if __name__ == "__main__":
    main()
