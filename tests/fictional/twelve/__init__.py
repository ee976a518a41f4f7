"""An openly fictional trust with twelve schools of every kind, for tests: its folder, built and changed.

Nothing of it exists: no such trust, school, place or person. Its YAML is in `seeds/`, its templates are made by
`templates.py`, and `golden/` has some of its documents as text (`goldens.py` writes these anew).
"""

import datetime as dt
import shutil
from pathlib import Path

from policygen.model import Departure, Document
from policygen.plan import documents
from policygen.workspace import adopt, load_workspace
from tests.fictional.twelve import templates

HERE = Path(__file__).parent
ROOT = HERE.parent.parent.parent
TRUST = "thimbleshire"
SEEDS = f"seeds/{TRUST}"
DAY = dt.date(2026, 11, 22)
VARIANT = Departure(
    reason="The sixth form wears no uniform",
    approved_by="Academy committee",
    approved_on=dt.date(2026, 9, 24),
    review_on=dt.date(2027, 9, 1),
)
VARIANT_OF_TRUST = Departure(
    reason="Many people visit several of our schools",
    approved_by="Board",
    approved_on=dt.date(2026, 9, 24),
    review_on=dt.date(2027, 9, 1),
)


def twelve(root: Path) -> Path:
    """The folder of the trust, nothing built yet: what is on file, the templates, the logos, and the two variants."""
    shutil.copytree(ROOT / "templates", root / "templates")
    shutil.copytree(HERE / "seeds", root / "seeds")
    catalogue = (HERE / "starter.yaml").read_text("utf-8") + templates.CATALOGUE
    (root / "templates/catalogue.yaml").write_text(catalogue, "utf-8")
    for path, data in templates.templates().items():
        (root / "templates" / path).write_bytes(data)
    for path, data in templates.logos().items():
        (root / SEEDS / path).write_bytes(data)
    (root / SEEDS / "schools/sites.docx").write_bytes(templates.map_of_the_sites())
    _adopt(root)
    return root


def _adopt(root: Path) -> None:
    """Needlecombe and the trust make copies of templates their own, as `policygen template adopt` does."""
    workspace = load_workspace(root, DAY)
    [document] = documents(workspace, [f"{TRUST}/needlecombe/uniform"])
    copy, _ = adopt(workspace, document, dt.date(2026, 9, 24), VARIANT)
    copy.write_bytes(templates.variant_of_uniform())
    of_all = Document(TRUST, None, "visitors", workspace.catalogue.documents["visitors"])
    copy, _ = adopt(workspace, of_all, dt.date(2026, 9, 24), VARIANT_OF_TRUST)
    copy.write_bytes(templates.variant_of_visitors())
