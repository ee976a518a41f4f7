"""Five openly fictional trusts, whose values have forms that the bundled trusts do not have; schools of every phase.

Pretend Vale has values with glosses, Make-Believe an acronym and a motto, Nowhere is a church trust, Imagined Bridges
one of special schools, and Fable Coast has a mission of one sentence. Nothing of them exists: no such trust, school or
person.
"""

import shutil
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent.parent


def forms(folder: Path) -> Path:
    """A folder with the five trusts and the bundled templates, nothing built yet."""
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copytree(HERE / "seeds", folder / "seeds")
    return folder
