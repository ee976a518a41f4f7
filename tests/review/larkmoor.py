"""A small trust with two schools and two documents, for tests of what happens to documents over time."""

import shutil
from pathlib import Path

from policygen.cli import run
from tests.merge.edits import Edit, edited
from tests.trees import tree
from tests.word.make import docx, p, tbl, tr

TRUST_FILE = "seeds/larkmoor/trust.yaml"
SCHOOL_FILE = "seeds/larkmoor/schools/brackenhurst.yaml"
BEHAVIOUR = "larkmoor/brackenhurst/behaviour"
WELCOME = "larkmoor/brackenhurst/welcome"
OTHER = "larkmoor/thornfield/behaviour"
LISTEN = "listen to every pupil before we decide about them"
READ = "read with every child on every day of the year"

CATALOGUE = """\
documents:
  behaviour:
    title: Behaviour policy
    kind: policies
    template: policies/behaviour.docx
    tier: trust
  welcome:
    title: Welcome
    kind: prospectus
    template: prospectus/welcome.docx
    tier: school
"""
TRUST = f"""\
name: Larkmoor Learning Trust
short: LLT
statements:
  - id: listen-to-pupils
    kind: commitment
    text: {LISTEN}
    stem: Our schools will
    actor: schools
  - id: we-believe-in-play
    kind: belief
    text: We believe that children learn through play.
"""
SCHOOL = "name: {}\nphase: primary\npeople:\n  headteacher: {{name: Ada Specimen}}\n"
BEHAVIOUR_TEMPLATE = docx(
    p("Behaviour at {{ school.name }}", style="Heading1"),
    p("The head is {{ school.headteacher }}."),
    p("We promise to:"),
    p("{%p for promise in values.commitments %}"),
    p("{{ promise }}", style="ListBullet"),
    p("{%p endfor %}"),
    p("Who helps", style="Heading1"),
    tbl(tr("Telephone", "{{ school.contact.phone }}")),
    p("We close at four."),
)
WELCOME_TEMPLATE = docx(p("{{ values.beliefs.first }}"), p("Welcome to {{ school.name }}."))


def larkmoor(root: Path) -> Path:
    """The folder, nothing built yet."""
    return tree(
        root,
        {
            "templates/catalogue.yaml": CATALOGUE,
            "templates/policies/behaviour.docx": BEHAVIOUR_TEMPLATE,
            "templates/prospectus/welcome.docx": WELCOME_TEMPLATE,
            TRUST_FILE: TRUST,
            SCHOOL_FILE: SCHOOL.format("Brackenhurst Primary School"),
            "seeds/larkmoor/schools/thornfield.yaml": SCHOOL.format("Thornfield Primary School"),
        },
    )


def build(root: Path, *arguments: str, code: int = 0) -> None:
    """Build it by the command."""
    assert run(["build", *arguments, "-C", str(root)]) == code


def place(root: Path, document: str) -> Path:
    """Where a document stands."""
    kind = "policies" if document.endswith("behaviour") else "prospectus"
    owner, _, name = document.rpartition("/")
    return root / "output" / owner / kind / f"{name}.docx"


def say(root: Path, before: str, after: str, file: str = TRUST_FILE) -> None:
    """Change words in a YAML file, as somebody does by hand."""
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def edit(root: Path, document: str, *changes: Edit) -> None:
    """Change a document as somebody does in Word."""
    path = place(root, document)
    path.write_bytes(edited(path.read_bytes(), *changes))


def outputs(root: Path) -> dict[str, bytes]:
    """All that stands in output/, the ledger left out."""
    files = (path for path in (root / "output").rglob("*") if path.is_file())
    return {
        path.relative_to(root / "output").as_posix(): path.read_bytes()
        for path in files
        if ".policygen" not in path.parts
    }


def rename_school(root: Path, old: str, new: str) -> None:
    """Give a school another short name."""
    shutil.move(root / f"seeds/larkmoor/schools/{old}.yaml", root / f"seeds/larkmoor/schools/{new}.yaml")
