"""Trees of files for tests: `{path: text}` on disk, and the smallest folder that policygen works in."""

from collections.abc import Mapping
from pathlib import Path

CATALOGUE = """\
documents:
  behaviour:
    title: Behaviour policy
    kind: policies
    template: policies/behaviour.docx
    tier: trust
"""
TRUST = "name: Larkmoor Learning Trust\n"
SCHOOL = "name: Brackenhurst Primary School\nphase: primary\n"
WORKSPACE: Mapping[str, str | bytes] = {
    "templates/catalogue.yaml": CATALOGUE,
    "templates/policies/behaviour.docx": "",
    "seeds/larkmoor/trust.yaml": TRUST,
    "seeds/larkmoor/schools/brackenhurst.yaml": SCHOOL,
}
"""A made-up trust with one school and one document. Nothing is wrong in it; the template is empty."""


def tree(root: Path, *files: Mapping[str, str | bytes | None]) -> Path:
    """Write the files below `root`, later ones over earlier ones, and give `root`.

    Text goes to disk as UTF-8 with its line ends as they are; bytes as they are; None takes a file out again.
    """
    for path, content in {path: content for some in files for path, content in some.items()}.items():
        if content is not None:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content.encode() if isinstance(content, str) else content)
    return root
